import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { UserError } from '@sluice/core';
import { isRecord } from '../json.js';

export interface EventChoice {
  name?: string;
  payload?: Record<string, unknown>;
}

/** What only one kind of event carries. */
const TELLING: Record<string, string> = {
  pull_request: 'pull_request',
  client_payload: 'repository_dispatch',
  head_commit: 'push',
  workflow_run: 'workflow_run',
  schedule: 'schedule',
  inputs: 'workflow_dispatch',
};

/**
 * `--event` values: names are names, what ends in `.json` is a payload. A payload alone names its event by its file
 * (`pull_request.json`, `pull_request.fork.json`) or by what it carries.
 */
export async function readEvent(values: readonly string[] = [], cwd: string): Promise<EventChoice> {
  const files = values.filter(value => value.endsWith('.json'));
  const names = values.filter(value => !value.endsWith('.json'));
  if (files.length > 1 || names.length > 1)
    throw new UserError(
      'bad-input',
      `--event takes one name and one payload file, not ${values.join(', ')}.`,
    );
  const [file] = files;
  const payload = file === undefined ? undefined : await readPayload(resolve(cwd, file), file);
  const name = names[0] ?? (payload && file !== undefined ? nameOf(basename(file), payload) : undefined);
  return { ...(name === undefined ? {} : { name }), ...(payload ? { payload } : {}) };
}

async function readPayload(path: string, shown: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new UserError('missing-file', {
      message: `--event: "${shown}" cannot be read.`,
      fix: 'Name a JSON file with the payload, or an event without ".json".',
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError('bad-input', { message: `--event: ${String(error)}`, location: { file: shown } });
  }
  if (isRecord(value)) return value;
  throw new UserError('bad-input', {
    message: 'The payload of an event is a JSON object.',
    location: { file: shown },
  });
}

function nameOf(file: string, payload: Record<string, unknown>): string | undefined {
  const stem = file.split('.')[0] ?? '';
  const key = Object.keys(TELLING).find(name => name in payload);
  // Events of one family share their payload: the file's name says which of them it is.
  const family = key !== undefined && stem.startsWith(TELLING[key]!);
  return family || key === undefined ? stem : TELLING[key];
}
