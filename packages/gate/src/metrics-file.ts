import { UserError, type Files } from '@sluice/core';
import type { Source } from './predictions.js';

/** Numbers by (dotted) key. NaN where the file says null. */
export interface MetricsFile {
  /** For people. */
  file: string;
  values: Map<string, number>;
}

/**
 * Reads the numbers of a JSON file, those of nested objects under dotted keys. Throws UserError `missing-file`,
 * `bad-data` (no JSON object, or no number in it).
 */
export async function readMetrics({ path, name: file }: Source, files: Files): Promise<MetricsFile> {
  const text = (await files.read(path)).toString('utf8');
  const values = new Map<string, number>();
  collect(parse(text, file), '', values);
  if (!values.size) throw bad(file, `"${file}" holds no number.`);
  return { file, values };
}

function parse(text: string, file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (/:\s*-?(NaN|Infinity)/.test(text))
      throw bad(file, `"${file}" holds NaN or Infinity, which JSON does not know.`);
    throw bad(file, `"${file}" is not JSON: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw bad(file, `"${file}" must hold one JSON object of metrics.`);
}

function collect(value: object, prefix: string, into: Map<string, number>): void {
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    const name = prefix + key;
    if (typeof item === 'number') into.set(name, item);
    else if (item === null) into.set(name, NaN);
    else if (typeof item === 'object' && !Array.isArray(item)) collect(item, `${name}.`, into);
  }
}

function bad(file: string, message: string): UserError {
  return new UserError('bad-data', { message, location: { file } });
}
