import { parseBoolean, UserError } from '@sluice/core';
import type { ActionInput, InterceptContext } from '../intercept.js';
import type { LocalServices } from '../services/index.js';

/** Declares inputs by their defaults: `undefined` for none. */
export function declare(defaults: Record<string, string | undefined>): Record<string, ActionInput> {
  const entries = Object.entries(defaults);
  return Object.fromEntries(
    entries.map(([name, text]) => [name, text === undefined ? {} : { default: text }]),
  );
}

export function inputOf({ inputs }: InterceptContext, name: string): string {
  return (inputs[name.toLowerCase()] ?? '').trim();
}

export function requiredOf(context: InterceptContext, name: string): string {
  const value = inputOf(context, name);
  if (!value) throw new UserError('bad-input', { message: `Input required and not supplied: ${name}` });
  return value;
}

/** As the toolkit reads booleans; empty is false. */
export function flagOf(context: InterceptContext, name: string): boolean {
  const text = inputOf(context, name);
  const value = text === '' ? false : parseBoolean(text);
  if (value !== undefined) return value;
  throw new UserError('bad-input', {
    message: `Input "${name}" is ${JSON.stringify(text)}.`,
    valid: ['true', 'false'],
  });
}

export function choiceOf<V extends string>(context: InterceptContext, name: string, values: readonly V[]): V {
  const text = inputOf(context, name);
  const value = values.find(candidate => candidate === text);
  if (value) return value;
  throw new UserError('bad-input', {
    message: `Input "${name}" is ${JSON.stringify(text)}.`,
    valid: [...values],
  });
}

export function linesOf(context: InterceptContext, name: string): string[] {
  const lines = inputOf(context, name)
    .split('\n')
    .map(line => line.trim());
  return lines.filter(line => line !== '');
}

/** A text of the `github` context. */
export function githubOf({ github }: InterceptContext, name: string): string {
  const value = github[name];
  return typeof value === 'string' ? value : '';
}

/** The services of the run, with their doors for this process. */
export function servicesOf({ services }: InterceptContext): LocalServices {
  if (services && 'artifacts' in services) return services as LocalServices;
  throw new UserError('service-unavailable', {
    message: 'This run has no loopback services, so artifacts and caches cannot be kept.',
  });
}

/** Refuses what a stand-in cannot do, all of it at once. */
export function refuse(reasons: readonly string[]): void {
  if (reasons.length)
    throw new UserError(
      'unsupported',
      reasons.map(message => ({ message })),
    );
}
