import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { EOL } from 'node:os';
import type { Severity } from '@sluice/core';

/** Where in the workspace an annotation stands. */
export interface Place {
  title?: string;
  file?: string;
  startLine?: number;
  endLine?: number;
  startColumn?: number;
}

/**
 * How a step speaks to the runner: workflow commands on standard output, and the files that the runner names. The
 * protocol of `@actions/core`, which brings an HTTP client along that takes longer to load than small data to judge;
 * a test holds this against it.
 */
export interface RunnerCommands {
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  /** Empty where nothing was saved. */
  getState(name: string): string;
  setSecret(value: string): void;
  info(message: string): void;
  debug(message: string): void;
  annotate(severity: Severity, message: string, place?: Place): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
}

export function runnerCommands(env: NodeJS.ProcessEnv, write: (text: string) => void): RunnerCommands {
  const command = (
    name: string,
    message: string,
    properties: Record<string, string | number | undefined> = {},
  ) => write(`::${name}${listed(properties)}::${escapeData(message)}${EOL}`);
  const keep = (file: string, older: string, name: string, value: string) => {
    const path = env[`GITHUB_${file}`];
    // Runners that give no file obey a command.
    if (path) appendFileSync(path, withDelimiter(name, value));
    else command(older, value, { name });
  };
  return {
    setOutput: (name, value) => keep('OUTPUT', 'set-output', name, value),
    saveState: (name, value) => keep('STATE', 'save-state', name, value),
    getState: name => env[`STATE_${name}`] ?? '',
    setSecret: value => command('add-mask', value),
    info: message => write(`${message}${EOL}`),
    debug: message => command('debug', message),
    annotate: (severity, message, { title, file, startLine, endLine, startColumn } = {}) =>
      command(severity, message, { title, file, line: startLine, endLine, col: startColumn }),
    async group(title, work) {
      command('group', title);
      try {
        return await work();
      } finally {
        command('endgroup', '');
      }
    },
  };
}

/** A value may have many lines, and hold anything but the word that ends it, which nobody can guess. */
function withDelimiter(name: string, value: string): string {
  const end = `ghadelimiter_${randomUUID()}`;
  return `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`;
}

function listed(properties: Record<string, string | number | undefined>): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  return given.length
    ? ` ${given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}`
    : '';
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
