import { UserError } from '@sluice/core';
import { equalBytes } from './bytes.js';

/** The keys of JSON objects, which are the columns of their table, in the order they came up. */
export class JsonKeys {
  readonly names: string[] = [];
  /** Line on which each name came up; 0 of those expected. */
  readonly metOn: number[] = [];
  /** As they are written, without their quotes. */
  readonly #written: Buffer[] = [];
  readonly #places = new Map<string, number>();

  constructor(expected: readonly string[]) {
    for (const key of new Set(expected)) {
      this.#places.set(key, this.names.length);
      this.names.push(key);
      this.metOn.push(0);
      this.#written.push(Buffer.from(JSON.stringify(key).slice(1, -1)));
    }
  }

  /**
   * The column of the key `bytes[start, end)`, which is a new one where it is not known yet.
   * @param expected column, since keys mostly come in the order of the row before: then one comparison is enough
   */
  columnOf(bytes: Buffer, start: number, end: number, expected: number, line: number): number {
    const key = this.#written[expected];
    if (key && equalBytes(bytes, start, end, key)) return expected;
    const name = JSON.parse(`"${bytes.toString('utf8', start, end)}"`) as string;
    const place = this.#places.get(name);
    if (place !== undefined) return place;
    this.#places.set(name, this.names.length);
    this.#written.push(Buffer.from(bytes.subarray(start, end)));
    this.metOn.push(line);
    return this.names.push(name) - 1;
  }

  /** Leaves no trace of those that came up after there were so many. */
  forget(known: number): void {
    for (const name of this.names.splice(known)) this.#places.delete(name);
    this.#written.length = known;
    this.metOn.length = known;
  }
}

/** @param count of different keys that the line brings */
export function tooManyKeys(line: number, count: number, allowed: number): UserError {
  return new UserError('limit-exceeded', {
    message: `Line ${line} brings the number of different keys to ${count}; ${allowed} are allowed.`,
    fix: 'Are values written as keys? If not, raise "max-columns".',
  });
}
