import { UserError, type Files, type Problem } from '@sluice/core';

/** Name → finite number, in the order of the file; the names in nested objects joined by dots. */
export type Metrics = Record<string, number>;

export interface ReadMetrics {
  metrics: Metrics;
  /** Names of entries that are texts, truth values or lists, and so no metrics. */
  leftOut: string[];
}

/** They travel through an output of the job, which must stay small. */
const MAX_BYTES = 64 * 1024;

/**
 * Reads the numbers of a JSON object. Throws one UserError with every entry that should be a number and is none: NaN and
 * infinities, as Python writes them, and null, as others write them.
 */
export async function readMetrics(path: string, files: Files): Promise<ReadMetrics> {
  const bytes = await files.read(path);
  if (bytes.length > MAX_BYTES) {
    throw new UserError('limit-exceeded', {
      message: `"${path}" has ${bytes.length} bytes; metrics may have ${MAX_BYTES}.`,
      fix: 'Write only the final numbers there.',
    });
  }
  return parseMetrics(bytes.toString('utf8'), path);
}

export function parseMetrics(text: string, file: string): ReadMetrics {
  const value = parse(text, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('bad-data', {
      message: 'The metrics must be one JSON object of numbers.',
      location: { file },
      fix: 'Write for example {"accuracy": 0.97, "log_loss": 0.11}.',
    });
  }
  const entries = flatten(value, []);
  const unfit = entries.filter(([, entry]) => entry === null || isInfinite(entry));
  if (unfit.length)
    throw new UserError(
      'bad-data',
      unfit.map(([name, entry]) => problemOf(name, entry, file)),
    );
  return {
    metrics: Object.fromEntries(
      entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    ),
    leftOut: entries.filter(([, entry]) => typeof entry !== 'number').map(([name]) => name),
  };
}

function flatten(value: object, path: readonly string[]): [string, unknown][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, unknown][] => {
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isObject ? flatten(inner, [...path, key]) : [[[...path, key].join('.'), inner]];
  });
}

/** What JSON.parse makes of 1e999. */
const isInfinite = (value: unknown) => typeof value === 'number' && !Number.isFinite(value);

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const notANumber = /(?<=[:,[]\s*)-?(NaN|Infinity)\b/.exec(text);
    if (!notANumber) {
      const message = `The metrics are not JSON: ${(error as Error).message}`;
      throw new UserError('bad-data', { message, location: { file } });
    }
    throw new UserError('bad-data', {
      message: `A metric is ${notANumber[0]}: the training came to no number there.`,
      location: { file, line: text.slice(0, notANumber.index).split('\n').length },
      fix: 'A model without a measurable result goes no further. Look for diverged training or an empty test set.',
    });
  }
}

function problemOf(name: string, entry: unknown, file: string): Problem {
  return {
    message: `The metric "${name}" is ${entry === null ? 'null' : 'too large for a number'}.`,
    location: { file },
    fix: 'Every metric must be a finite number.',
  };
}
