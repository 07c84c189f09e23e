import { UserError, type Files } from '@sluice/core';
import type { Source } from './predictions.js';

/** Numbers by (dotted) key. NaN where the file says null, or a number beyond all (JSON.parse makes 1e999 infinite). */
export interface MetricsFile {
  /** For people. */
  file: string;
  values: Map<string, number>;
}

/**
 * Reads the numbers of a JSON file, those of nested objects under dotted keys. Throws UserError `missing-file`,
 * `bad-data` (no JSON object, no number in it, or two that go by one name).
 */
export async function readMetrics({ path, name: file }: Source, files: Files): Promise<MetricsFile> {
  const text = (await files.read(path)).toString('utf8');
  const numbers = collect(parse(text, file), '');
  const values = new Map(numbers);
  if (!values.size) throw bad(file, `"${file}" holds no number.`);
  if (values.size < numbers.length) {
    const names = numbers.map(([name]) => name);
    const twice = new Set(names.filter((name, i) => names.indexOf(name) < i));
    throw bad(file, `"${file}" holds two numbers named ${[...twice].map(name => `"${name}"`).join(', ')}.`);
  }
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

function collect(value: object, prefix: string): [string, number][] {
  return Object.entries(value).flatMap(([key, item]: [string, unknown]): [string, number][] => {
    const name = prefix + key;
    if (typeof item === 'number') return [[name, Number.isFinite(item) ? item : NaN]];
    if (item === null) return [[name, NaN]];
    return typeof item === 'object' && !Array.isArray(item) ? collect(item, `${name}.`) : [];
  });
}

function bad(file: string, message: string): UserError {
  return new UserError('bad-data', { message, location: { file } });
}
