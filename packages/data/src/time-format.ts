import { daysOf, readDigits, readZone, type TimeReader } from './iso-time.js';

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'zone';
type Step = { field: Field; digits: number } | { literal: number };

/** JDK letters that are read, by number of letters. */
const FIELDS: Record<string, Record<number, Field>> = {
  y: { 4: 'year' },
  u: { 4: 'year' },
  M: { 1: 'month', 2: 'month' },
  d: { 1: 'day', 2: 'day' },
  H: { 1: 'hour', 2: 'hour' },
  m: { 1: 'minute', 2: 'minute' },
  s: { 1: 'second', 2: 'second' },
  S: { 1: 'fraction', 2: 'fraction', 3: 'fraction', 6: 'fraction', 9: 'fraction' },
  X: { 1: 'zone', 2: 'zone', 3: 'zone' },
  x: { 1: 'zone', 2: 'zone', 3: 'zone' },
  Z: { 1: 'zone' },
};

export const TIME_LETTERS = ['yyyy', 'MM', 'M', 'dd', 'd', 'HH', 'H', 'mm', 'ss', 'SSS', 'XXX', "'text'"];

/**
 * Compiles a pattern of java.time.format.DateTimeFormatter (the numeric letters; text in quotes; a bare `T`, as the
 * standard's own examples have it). undefined where it holds something else. A zone reads `Z`, `+01`, `+0100` or `+01:00`.
 */
export function compileTimeFormat(pattern: string): TimeReader | undefined {
  const steps: Step[] = [];
  const parts = pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']|'/g);
  for (const [part, quoted, letter] of parts) {
    if (quoted !== undefined) {
      steps.push(...literals(quoted === '' ? "'" : quoted.replaceAll("''", "'")));
    } else if (letter === undefined || part === 'T') {
      if (part === "'") return undefined;
      steps.push(...literals(part));
    } else {
      const field = FIELDS[letter]?.[part.length];
      if (!field) return undefined;
      steps.push({ field, digits: part.length });
    }
  }
  const fields = steps.flatMap(step => ('field' in step ? [step.field] : []));
  if (fields.length === 0 || new Set(fields).size !== fields.length) return undefined;
  return (bytes, start, end) => read(steps, bytes, start, end);
}

function literals(text: string): Step[] {
  return [...Buffer.from(text)].map(literal => ({ literal }));
}

function read(steps: readonly Step[], bytes: Buffer, start: number, end: number): number {
  const found: Record<Field, number> = {
    year: 1970,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    fraction: 0,
    zone: 0,
  };
  let at = start;
  for (const step of steps) {
    if ('literal' in step) {
      if (at >= end || bytes[at++] !== step.literal) return NaN;
    } else if (step.field === 'zone') {
      const zone = readZone(bytes, at, end);
      if (!zone) return NaN;
      found.zone = zone.minutes;
      at += zone.length;
    } else {
      // One letter takes one or two digits, more letters exactly as many.
      const next = at + 1 < end && isDigit(bytes[at + 1]);
      const digits = step.digits === 1 && next && step.field !== 'fraction' ? 2 : step.digits;
      const value = at + digits <= end ? readDigits(bytes, at, digits) : -1;
      if (value < 0) return NaN;
      found[step.field] = step.field === 'fraction' ? (value * 1000) / 10 ** digits : value;
      at += digits;
    }
  }
  return at === end ? timeOf(found) : NaN;
}

function timeOf({ year, month, day, hour, minute, second, fraction, zone }: Record<Field, number>): number {
  const days = daysOf(year, month, day);
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  return days * 86_400_000 + ((hour * 60 + minute - zone) * 60 + second) * 1000 + Math.floor(fraction);
}

const isDigit = (b: number | undefined) => b !== undefined && b >= 0x30 && b <= 0x39;
