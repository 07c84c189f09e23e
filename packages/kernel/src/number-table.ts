import { addressOf, freeArray, kernelFloats } from './arrays.js';
import { kernel } from './kernel.js';
import { Structure } from './structure.js';

/** As assembly/number-table.ts lays it out. */
const FIELDS = { min: 0, max: 8, size: 16, cap: 20, region: 24 };
const BYTES = 40;

/** Room for a single number. */
let one: Float64Array | undefined;

/** Counts distinct numbers up to a cap; past it, it gives what it has to somebody else. */
export class NumberTable extends Structure {
  #closed: { size: number; min: number; max: number } | undefined;
  /** As they were asked for last, until a number comes. */
  #entries: [number, number][] | undefined;

  constructor(cap: number) {
    super(BYTES, FIELDS.region);
    this.setInt(FIELDS.cap, cap);
  }

  /** Distinct numbers. */
  get size(): number {
    return this.#closed?.size ?? this.int(FIELDS.size);
  }

  get min(): number {
    if (this.#closed) return this.#closed.min;
    return this.size === 0 ? Infinity : this.float(FIELDS.min);
  }

  get max(): number {
    if (this.#closed) return this.#closed.max;
    return this.size === 0 ? -Infinity : this.float(FIELDS.max);
  }

  /** Counts a number so many times; false where it would be one too many. */
  add(value: number, count: number): boolean {
    one ??= kernelFloats(1);
    one[0] = value;
    return this.#count(one, 1, count) === 1;
  }

  /**
   * Counts the values that are not NaN (−0 as 0), and answers how many rows it took: all, or those before the number that
   * would be one too many.
   * @param values of the kernel's memory
   */
  addAll(values: Float64Array, rows: number): number {
    return this.#count(values, rows, 1);
  }

  /** Number and count, ascending. */
  entries(): [number, number][] {
    return (this.#entries ??= this.#sorted());
  }

  /** No more will come: what it knows stays, its memory goes. */
  close(): void {
    const { size, min, max } = this;
    this.entries();
    this.#closed = { size, min, max };
    this.free();
  }

  #count(values: Float64Array, rows: number, count: number): number {
    if (this.#closed) throw new Error('The table is closed.');
    this.#entries = undefined;
    return kernel().loops.countNumbers(this.at, addressOf(values)!, 0, rows, count);
  }

  #sorted(): [number, number][] {
    const { size } = this;
    if (size === 0) return [];
    const { loops } = kernel();
    const values = kernelFloats(size);
    const counts = kernelFloats(size);
    loops.listNumbers(this.at, addressOf(values)!);
    values.sort();
    loops.countsOf(this.at, addressOf(values)!, size, addressOf(counts)!);
    const entries = Array.from(values, (value, i): [number, number] => [value, counts[i]!]);
    freeArray(values);
    freeArray(counts);
    return entries;
  }
}
