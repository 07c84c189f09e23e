import { UserError, type Files } from '@sluice/core';
import type { Source } from './predictions.js';
import { parseJson } from './read-table.js';

/** Numbers by (dotted) key. NaN where the file says null, or a number beyond all (JSON.parse makes 1e999 infinite). */
export interface MetricsFile {
  /** For people. */
  file: string;
  values: Map<string, number>;
  /** Arrays of numbers: samples of a benchmark, scores of folds. */
  samples: Map<string, Float64Array>;
}

/**
 * Reads the numbers of a JSON file, those of nested objects under dotted keys. Throws UserError `missing-file`,
 * `bad-data` (no JSON object, no number in it, a key twice, or two numbers that go by one name).
 */
export async function readMetrics({ path, name: file }: Source, files: Files): Promise<MetricsFile> {
  const value = parseJson((await files.read(path)).toString('utf8'), file);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad(
      file,
      `"${file}" must hold one JSON object of metrics.`,
      Array.isArray(value) ? 'Give the list a name: {"scores": […]}.' : undefined,
    );
  const numbers: [string, number | Float64Array][] = collect(value, '');
  if (!numbers.length) throw bad(file, `"${file}" holds no number.`);
  const names = numbers.map(([name]) => name);
  const twice = new Set(names.filter((name, i) => names.indexOf(name) < i));
  if (twice.size)
    throw bad(file, `"${file}" holds two numbers named ${[...twice].map(name => `"${name}"`).join(', ')}.`);
  return {
    file,
    values: new Map(numbers.filter((entry): entry is [string, number] => typeof entry[1] === 'number')),
    samples: new Map(
      numbers.filter((entry): entry is [string, Float64Array] => typeof entry[1] === 'object'),
    ),
  };
}

function collect(value: object, prefix: string): [string, number | Float64Array][] {
  return Object.entries(value).flatMap(
    ([key, item]: [string, unknown]): [string, number | Float64Array][] => {
      const name = prefix + key;
      if (typeof item === 'number') return [[name, Number.isFinite(item) ? item : NaN]];
      if (item === null) return [[name, NaN]];
      if (typeof item !== 'object') return [];
      if (!Array.isArray(item)) return collect(item, `${name}.`);
      if (item.length > 1 && item.every(one => typeof one === 'number'))
        return [[name, Float64Array.from(item)]];
      // Objects in a list go by their places: `results.0.mean`.
      return collect(
        Object.fromEntries(item.map((one, i) => [i, typeof one === 'object' ? one : false])),
        `${name}.`,
      );
    },
  );
}

function bad(file: string, message: string, fix?: string): UserError {
  return new UserError('bad-data', { message, location: { file }, ...(fix ? { fix } : {}) });
}
