import type { VectorColumn } from '@sluice/tables';
import type { ValueReader } from './decode-values.js';
import { MS_PER_DAY, readIsoDate, readIsoTime } from './iso-time.js';
import type { ColumnPlan } from './plan.js';

/** The values that a reader of texts would read as they are stored. */
export interface StoredRange {
  least: number;
  most: number;
  /** All must be multiples of it. */
  step: number;
}

const ANY: StoredRange = { least: -Infinity, most: Infinity, step: 0 };
/** Years of four digits, from 0001 to 9999. */
const INSTANTS: StoredRange = { least: -62_135_596_800_000, most: 253_402_300_799_999, step: 1 };
const DAYS: StoredRange = { ...INSTANTS, step: MS_PER_DAY };
const TIMES: StoredRange = { least: 0, most: MS_PER_DAY - 1, step: 1 };

const MICROSECONDS = 6;

/**
 * Which values of a column that stores numbers need not be written out to be read again as the contract says; undefined
 * where none are, such as timestamps of a column with a format of its own.
 */
export function storedRange(
  { type, missing, read }: ColumnPlan,
  { type: stored, exact, utc }: VectorColumn,
): StoredRange | undefined {
  if (type === 'boolean') return stored === 'boolean' ? ANY : undefined;
  // Readers of texts drop what is finer than a millisecond; of nanoseconds they may round the last one up.
  const lost = exact && (exact.scale > MICROSECONDS || (stored !== 'timestamp' && stored !== 'time'));
  if (lost || missing.likeNumbers) return undefined;
  if (type === 'integer' || type === 'number')
    return stored === 'integer' || stored === 'number' ? ANY : undefined;
  if (stored !== type) return undefined;
  if (type === 'date') return read === readIsoDate ? DAYS : undefined;
  if (type === 'time') return read === readIsoTime ? TIMES : undefined;
  return readsIso(read!, utc) ? INSTANTS : undefined;
}

/**
 * Only the reader of ISO 8601 takes all of these; one that puts times without a zone into some zone takes none with a
 * zone, and then stored times are written out.
 */
const SAMPLES: readonly [text: string, utc: boolean][] = [
  ['2000-02-29T12:34Z', true],
  ['2000-02-29 12:34:00+00:00', true],
  ['2000-02-29 18:04:00.000+05:30', true],
  ['2000-02-29 12:34:00.000', false],
];
const SAMPLE = 951_827_640_000;

function readsIso(read: ValueReader, utc: boolean): boolean {
  return SAMPLES.every(([text, zoned]) => {
    const bytes = Buffer.from(text);
    return (utc && !zoned) || read(bytes, 0, bytes.length) === SAMPLE;
  });
}
