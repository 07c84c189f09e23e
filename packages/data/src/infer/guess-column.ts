import { CellKind, cellText, Tokens, type Batch, type CellColumn } from '@sluice/tables';
import { readBoolean } from '../decode-values.js';
import { isoTimestampReader, readIsoDate, readIsoTime } from '../iso-time.js';
import { MISSING_WORDS } from '../missing-words.js';
import { TEXT_FORMATS } from '../text-formats.js';
import { compileTimeFormat } from '../time-format.js';
import type { LogicalType } from '../plan.js';

const WORDS = new Tokens(MISSING_WORDS);
const readTimestamp = isoTimestampReader('either');
/** Leading zeros say that a number is a name: a postcode, an account. */
const INTEGER = /^[+-]?(0|[1-9]\d*)$/;
const NUMBER = /^[+-]?((0|[1-9]\d*)(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/** A type is given up when more values than these, and more than one in twenty, do not fit. */
const MISSES = 20;
const MISS_SHARE = 0.05;

/** A type that nearly all values have, and the first that has not. */
export interface NearMiss {
  type: LogicalType;
  misses: number;
  value: string;
  line: number;
}

export interface Guess {
  /** undefined where nothing was seen, or values of JSON that have no type in common. */
  type: LogicalType | undefined;
  /** Values looked at: all, without those that look like a missing one. */
  values: number;
  /** Texts that look like a missing value, and how often. */
  words: Map<string, number>;
  nearMiss?: NearMiss;
  /** Of texts: ways to read all of them as times (JDK patterns), and formats (`email`) that all have. */
  formats: { times: TimeFormat[]; text: string | undefined };
}

/** Several fit where no value tells the day from the month. */
export interface TimeFormat {
  pattern: string;
  type: 'date' | 'timestamp';
}

interface Candidate {
  type: LogicalType;
  fits(bytes: Buffer, start: number, end: number, text: string, kind: number | undefined): boolean;
  misses: number;
  first?: { value: string; line: number };
}

const isText = (kind: number | undefined) => kind === undefined || kind === CellKind.string;
const isNumeric = (kind: number | undefined) => kind === undefined || kind === CellKind.number;

/** Narrowest first. */
const TYPES: Omit<Candidate, 'misses'>[] = [
  {
    type: 'boolean',
    fits: (b, s, e, _, kind) => kind !== CellKind.string && !Number.isNaN(readBoolean(b, s, e)),
  },
  { type: 'integer', fits: (_b, _s, _e, text, kind) => isNumeric(kind) && INTEGER.test(text) },
  { type: 'number', fits: (_b, _s, _e, text, kind) => isNumeric(kind) && NUMBER.test(text) },
  { type: 'date', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN(readIsoDate(b, s, e)) },
  { type: 'timestamp', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN(readTimestamp(b, s, e)) },
  { type: 'time', fits: (b, s, e, _, kind) => isText(kind) && !Number.isNaN(readIsoTime(b, s, e)) },
  { type: 'string', fits: (_b, _s, _e, _t, kind) => isText(kind) },
  { type: 'object', fits: (_b, _s, _e, _t, kind) => kind === CellKind.object },
  { type: 'array', fits: (_b, _s, _e, _t, kind) => kind === CellKind.array },
];

const DATES = [
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'dd.MM.yyyy',
  'dd-MM-yyyy',
  'MM-dd-yyyy',
  'yyyy/MM/dd',
  'd/M/yyyy',
  'M/d/yyyy',
];
const TIMES = DATES.flatMap(pattern => [
  { pattern, type: 'date' as const },
  ...['HH:mm', 'HH:mm:ss'].map(time => ({ pattern: `${pattern} ${time}`, type: 'timestamp' as const })),
]).map(format => ({ ...format, read: compileTimeFormat(format.pattern)! }));
/** Those that say something: nearly any text is a hostname. */
const TEXTS = ['uuid', 'email', 'ipv4', 'ipv6', 'uri'];

/** Looks at every value of a column, not at a sample, for the narrowest type that all have. */
export class GuessColumn {
  #values = 0;
  readonly #words = new Map<string, number>();
  #times = TIMES;
  #texts = TEXTS;
  #candidates: Candidate[] = TYPES.map(type => ({ ...type, misses: 0 }));

  take(column: CellColumn, batch: Batch): void {
    const { bytes, starts, ends, kinds, offset, stride } = column;
    for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
      const start = starts[k]!;
      const end = ends[k]!;
      const kind = kinds?.[k];
      if (end < start || (end === start && kind === undefined)) continue;
      const text = cellText(column, row)!;
      if (isText(kind) && WORDS.has(bytes, start, end)) {
        this.#words.set(text, (this.#words.get(text) ?? 0) + 1);
        continue;
      }
      this.#values++;
      this.#times = this.#times.filter(({ read }) => !Number.isNaN(read(bytes, start, end)));
      this.#texts = this.#texts.filter(format => TEXT_FORMATS[format]!(text));
      let dead = false;
      for (const candidate of this.#candidates) {
        if (candidate.fits(bytes, start, end, text, kind)) continue;
        candidate.first ??= { value: text, line: batch.lines[row]! };
        dead ||= ++candidate.misses > MISSES && candidate.misses > MISS_SHARE * this.#values;
      }
      if (dead)
        this.#candidates = this.#candidates.filter(
          c => c.misses <= MISSES || c.misses <= MISS_SHARE * this.#values,
        );
    }
  }

  guess(): Guess {
    const values = this.#values;
    const words = this.#words;
    const times = this.#times.map(({ pattern, type }) => ({ pattern, type }));
    const formats = { times: fullest(times), text: this.#texts[0] };
    if (values === 0) return { type: undefined, values, words, formats: { times: [], text: undefined } };
    const type = this.#candidates.find(({ misses }) => misses === 0)?.type;
    const [near] = this.#candidates
      .filter(({ misses }) => misses > 0 && misses <= MISS_SHARE * values)
      .sort((a, b) => a.misses - b.misses);
    if (!near?.first || (type !== undefined && type !== 'string')) return { type, values, words, formats };
    return {
      type,
      values,
      words,
      formats,
      nearMiss: { type: near.type, misses: near.misses, ...near.first },
    };
  }
}

/** Where `dd/MM` fits, so does `d/M`; the one that says more is meant. */
function fullest(times: TimeFormat[]): TimeFormat[] {
  const padded = times.filter(
    ({ pattern }) => pattern.startsWith('dd') || pattern.startsWith('MM') || pattern.startsWith('y'),
  );
  return padded.length ? padded : times;
}
