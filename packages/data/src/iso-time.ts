import type { ValueReader } from './decode-values.js';

/** A reader of times: milliseconds since 1970 UTC (or of the day, without a date); NaN where the bytes are none. */
export type TimeReader = ValueReader;

export const MS_PER_DAY = 86_400_000;
/** No date: a number of days that no date has. */
export const NO_DAY = -0x80000000;
const DASH = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const T = 0x54;
const SPACE = 0x20;

/** `2024-02-29` */
export const readIsoDate: TimeReader = (bytes, start, end) =>
  end - start === 10 ? dateAt(bytes, start) * MS_PER_DAY : NaN;

/** `14:03`, `14:03:59`, `14:03:59.123456` */
export const readIsoTime: TimeReader = (bytes, start, end) => {
  const { time, next } = timeAt(bytes, start, end);
  return next === end ? time : NaN;
};

/**
 * RFC 3339 and what is commonly written for it: date, `T` or a blank, time with or without seconds, and a zone where
 * `zone` says so. Without a zone it is UTC.
 */
export function isoTimestampReader(zone: 'required' | 'forbidden' | 'either'): TimeReader {
  return (bytes, start, end) => {
    if (end - start < 16 || (bytes[start + 10] !== T && bytes[start + 10] !== SPACE)) return NaN;
    const { time, next } = timeAt(bytes, start + 11, end);
    const instant = dateAt(bytes, start) * MS_PER_DAY + time;
    if (next === end) return zone === 'required' ? NaN : instant;
    const offset = zone === 'forbidden' ? undefined : readZone(bytes, next, end);
    return offset && next + offset.length === end ? instant - offset.minutes * 60_000 : NaN;
  };
}

function dateAt(bytes: Buffer, at: number): number {
  if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH) return NaN;
  const year = readDigits(bytes, at, 4);
  const month = readDigits(bytes, at + 5, 2);
  const day = readDigits(bytes, at + 8, 2);
  return year < 0 || month < 0 || day < 0 ? NaN : daysOf(year, month, day);
}

/** Milliseconds of the day, and the place after them. */
function timeAt(bytes: Buffer, at: number, end: number): { time: number; next: number } {
  const none = { time: NaN, next: at };
  if (end - at < 5 || bytes[at + 2] !== COLON) return none;
  const hour = readDigits(bytes, at, 2);
  const minute = readDigits(bytes, at + 3, 2);
  let second = 0;
  let fraction = 0;
  let next = at + 5;
  if (bytes[next] === COLON && next < end) {
    second = end - next < 3 ? -1 : readDigits(bytes, next + 1, 2);
    next += 3;
    if (bytes[next] === DOT && next < end) {
      let scale = 100;
      const first = ++next;
      for (; next < end && isDigit(bytes[next]!); next++, scale /= 10)
        fraction += (bytes[next]! - 0x30) * scale;
      if (next === first) return none;
    }
  }
  if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59) return none;
  return { time: ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(fraction + 1e-6), next };
}

const isDigit = (b: number) => b >= 0x30 && b <= 0x39;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970 in the proleptic Gregorian calendar; `NO_DAY` where there is no such day. */
function dayNumber(year: number, month: number, day: number): number {
  const leap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month < 1 || month > 12 || day < 1) return NO_DAY;
  if (day > MONTHS[month - 1]! + (leap && month === 2 ? 1 : 0)) return NO_DAY;
  // Counted from 1 March, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1;
  const dayOfYear = (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 1;
  return 365 * y + (y >> 2) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** As `dayNumber`, with NaN for no day. */
export function daysOf(year: number, month: number, day: number): number {
  const number = dayNumber(year, month, day);
  return number === NO_DAY ? NaN : number;
}

/** The number of exactly so many digits, −1 where others stand. The caller knows that so many bytes are there. */
export function readDigits(bytes: Buffer, start: number, digits: number): number {
  let value = 0;
  for (let i = start; i < start + digits; i++) {
    const digit = bytes[i]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `Z`, `+01`, `+0100`, `+01:00`: minutes east of UTC. */
export function readZone(
  bytes: Buffer,
  at: number,
  end: number,
): { minutes: number; length: number } | undefined {
  const match = /^(?:Z|([+-])(\d\d)(?::?(\d\d))?)/.exec(bytes.toString('latin1', at, Math.min(end, at + 6)));
  if (!match) return undefined;
  const [all, sign, hours = '0', minutes = '0'] = match;
  if (Number(hours) > 18 || Number(minutes) > 59) return undefined;
  const value = Number(hours) * 60 + Number(minutes);
  return { minutes: sign === '-' ? -value : value, length: all.length };
}
