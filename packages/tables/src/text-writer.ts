import { DOT, MINUS, ZERO } from './bytes.js';

/** Texts one behind the other in a growing buffer, all of them ASCII. */
export class TextWriter {
  bytes: Buffer;
  at = 0;

  constructor(capacity: number) {
    this.bytes = Buffer.allocUnsafe(Math.max(64, capacity));
  }

  /** Makes room for so many bytes more. */
  reserve(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + length));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }

  text(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[this.at++] = text.charCodeAt(i);
  }

  /** Any float64 as JavaScript writes it; small integers without making a string. */
  number(value: number): void {
    const integer = Math.abs(value);
    if (integer > 0xffffffff || integer !== Math.floor(integer) || Object.is(value, -0)) {
      this.text(String(value));
      return;
    }
    this.reserve(11);
    if (value < 0) this.bytes[this.at++] = MINUS;
    this.digits(integer, lengthOf(integer));
  }

  /** The last so many digits of a non-negative integer. */
  digits(value: number, count: number): void {
    this.reserve(count);
    let rest = value;
    for (let i = this.at + count - 1; i >= this.at; i--) {
      const next = Math.floor(rest / 10);
      this.bytes[i] = ZERO + (rest - next * 10);
      rest = next;
    }
    this.at += count;
  }

  byte(b: number): void {
    this.reserve(1);
    this.bytes[this.at++] = b;
  }
}

function lengthOf(value: number): number {
  let length = 1;
  for (let power = 10; value >= power; power *= 10) length++;
  return length;
}

const DASH = MINUS;
const COLON = 0x3a;
const T = 0x54;
const Z = 0x5a;
const MS_PER_DAY = 86_400_000;

/** `2024-02-29`, of milliseconds since 1970; years outside 0 to 9999 with a sign and six digits (ISO 8601). */
export function writeDate(to: TextWriter, milliseconds: number): void {
  // Days since 1 March of the year 0, in eras of 400 years (H. Hinnant, "chrono-compatible low-level date algorithms").
  const days = Math.floor(milliseconds / MS_PER_DAY) + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9999) {
    to.text(year < 0 ? '-' : '+');
    const magnitude = Math.abs(year);
    to.digits(magnitude, Math.max(6, lengthOf(magnitude)));
  } else to.digits(year, 4);
  to.byte(DASH);
  to.digits(month, 2);
  to.byte(DASH);
  to.digits(day, 2);
}

/**
 * `14:03:59`, with as many groups of three digits behind the second as are needed.
 * @param milliseconds of the day; @param rest what comes below, in units of 10 ** -digits seconds
 */
export function writeTime(to: TextWriter, milliseconds: number, rest: number, digits: number): void {
  const seconds = Math.floor(milliseconds / 1000);
  to.digits(Math.floor(seconds / 3600), 2);
  to.byte(COLON);
  to.digits(Math.floor(seconds / 60) % 60, 2);
  to.byte(COLON);
  to.digits(seconds % 60, 2);
  const ms = milliseconds % 1000;
  if (ms === 0 && rest === 0) return;
  to.byte(DOT);
  to.digits(ms, 3);
  if (rest === 0) return;
  if (digits === 9 && rest % 1000 === 0) to.digits(rest / 1000, 3);
  else to.digits(rest, digits - 3);
}

/** `2024-02-29T14:03:59Z`, without the `Z` where the zone is not known. */
export function writeTimestamp(
  to: TextWriter,
  milliseconds: number,
  rest: number,
  { digits, utc }: { digits: number; utc: boolean },
): void {
  writeDate(to, milliseconds);
  to.byte(T);
  writeTime(to, milliseconds - Math.floor(milliseconds / MS_PER_DAY) * MS_PER_DAY, rest, digits);
  if (utc) to.byte(Z);
}
