import { nearest, type Location, type Problem } from '@sluice/core';
import type { ErrorObject } from 'ajv';
import { wordingOf } from './wordings.js';

/** More say nothing new, and sorting out combinators takes time in proportion to their square. */
const MOST_ERRORS = 2000;

/**
 * Turns ajv's errors into problems a person can act on. Where a value may take several forms (`anyOf`, `oneOf`), only
 * the errors of the form it comes nearest to are told.
 */
export function explain(
  errors: readonly ErrorObject[],
  value: unknown,
  locate: (path: readonly (string | number)[]) => Location,
): { problems: Problem[]; faults: (string | number)[][] } {
  const told = relevant(errors.slice(0, MOST_ERRORS));
  const problems = told.map(error => describeError(error, value, locate));
  const seen = new Set<string>();
  const distinct = problems.filter(problem => {
    const key = JSON.stringify([problem.location, problem.message]);
    return seen.has(key) ? false : seen.add(key);
  });
  return { problems: distinct, faults: told.map(error => faultOf(error, value)) };
}

/** The value it is about: of a key that is not known, that key. */
function faultOf({ instancePath, params }: ErrorObject, value: unknown): (string | number)[] {
  const { additionalProperty, unevaluatedProperty } = params as Partial<Record<string, string>>;
  const key = additionalProperty ?? unevaluatedProperty;
  return [...pathOf(instancePath, value), ...(key === undefined ? [] : [key])];
}

/** The errors worth telling: combinators only stand for their branches, and one branch is enough. */
function relevant(errors: readonly ErrorObject[]): ErrorObject[] {
  const combinators = errors.filter(
    e => e.keyword === 'anyOf' || e.keyword === 'oneOf' || e.keyword === 'if',
  );
  let kept = errors.filter(e => !combinators.includes(e));
  for (const combinator of combinators.filter(e => e.keyword !== 'if')) {
    // The same rule may judge many items of a list: only the errors of this one are its own.
    const inside = kept.filter(
      e =>
        e.schemaPath.startsWith(`${combinator.schemaPath}/`) &&
        `${e.instancePath}/`.startsWith(`${combinator.instancePath}/`),
    );
    const branches = groupBy(inside, branchOf(combinator));
    const deepest = [...branches.values()].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
    if (deepest) kept = kept.filter(e => !inside.includes(e) || deepest.includes(e));
    else kept.push(combinator);
  }
  return kept;
}

const branchOf = (combinator: ErrorObject) => (error: ErrorObject) =>
  error.schemaPath.slice(combinator.schemaPath.length + 1).split('/')[0] as string;

/** A branch that got further into the value, past its type, is the one that was meant. */
function depthOf(errors: ErrorObject[]): number {
  const deepest = Math.max(...errors.map(e => e.instancePath.split('/').length));
  return deepest + (errors.some(e => e.keyword === 'type' || e.keyword === 'const') ? 0 : 0.5);
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function describeError(
  error: ErrorObject,
  value: unknown,
  locate: (path: readonly (string | number)[]) => Location,
): Problem {
  const path = pathOf(error.instancePath, value);
  const name = path.length ? nameOf(path) : 'The file';
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
      const near = nearest(key, known);
      return {
        message: `${path.length ? `${name} has` : 'There is'} no key "${key}".`,
        location: locate([...path, key]),
        ...(near ? { fix: `Did you mean "${near}"?` } : known.length ? { valid: known } : {}),
      };
    }
    case 'required':
      return { message: `${name} needs "${String(params['missingProperty'])}".`, location: locate(path) };
    case 'enum':
      return {
        message: `${name} cannot be ${show(error.data)}.`,
        location: locate(path),
        valid: (params['allowedValues'] as unknown[]).map(String),
      };
    case 'const':
      return {
        message: `${name} must be ${show(params['allowedValue'])}, not ${show(error.data)}.`,
        location: locate(path),
      };
    case 'type':
      return {
        message: `${name} must be ${[params['type']].flat().join(' or ')}, not ${show(error.data)}.`,
        location: locate(path),
      };
    default: {
      const { is, fix } = wordingOf(error, show(error.data));
      return { message: `${name} ${is}.`, location: locate(path), ...(fix ? { fix } : {}) };
    }
  }
}

/** JSON pointer → path, with indexes as numbers where the value is an array. */
function pathOf(pointer: string, value: unknown): (string | number)[] {
  const path: (string | number)[] = [];
  let current = value;
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(current) ? Number(key) : key);
    current = (current as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}

/** `rules[2].min` */
export function nameOf(path: readonly (string | number)[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('');
}

function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
