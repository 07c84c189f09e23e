import { addressOf, freeArray, kernelFloats } from './arrays.js';
import { kernel } from './kernel.js';

/** As assembly/number-table.ts lays it out. */
const FIELDS = { min: 0, max: 8, size: 16, cap: 20, region: 24 };
const BYTES = 40;

/** Room for a single number. */
let one: Float64Array | undefined;

/** Counts distinct numbers up to a cap; past it, it gives what it has to somebody else. */
export class NumberTable {
  readonly #at: number;
  readonly #region: number;
  #closed: { size: number; min: number; max: number } | undefined;
  /** As they were asked for last, until a number comes. */
  #entries: [number, number][] | undefined;

  constructor(cap: number) {
    const { memory, regions } = kernel();
    this.#region = regions.open(this);
    this.#at = regions.allocate(this.#region, BYTES);
    memory.view.setInt32(this.#at + FIELDS.cap, cap, true);
    memory.view.setInt32(this.#at + FIELDS.region, this.#region, true);
  }

  /** Distinct numbers. */
  get size(): number {
    return this.#closed?.size ?? this.#int(FIELDS.size);
  }

  get min(): number {
    if (this.#closed) return this.#closed.min;
    return this.size === 0 ? Infinity : this.#float(this.#at + FIELDS.min);
  }

  get max(): number {
    if (this.#closed) return this.#closed.max;
    return this.size === 0 ? -Infinity : this.#float(this.#at + FIELDS.max);
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

  /** It is used no more. */
  free(): void {
    kernel().regions.free(this.#region);
  }

  #count(values: Float64Array, rows: number, count: number): number {
    if (this.#closed) throw new Error('The table is closed.');
    this.#entries = undefined;
    return kernel().loops.countNumbers(this.#at, addressOf(values)!, 0, rows, count);
  }

  #sorted(): [number, number][] {
    const { size } = this;
    if (size === 0) return [];
    const { loops } = kernel();
    const values = kernelFloats(size);
    const counts = kernelFloats(size);
    loops.listNumbers(this.#at, addressOf(values)!);
    values.sort();
    loops.countsOf(this.#at, addressOf(values)!, size, addressOf(counts)!);
    const entries = Array.from(values, (value, i): [number, number] => [value, counts[i]!]);
    freeArray(values);
    freeArray(counts);
    return entries;
  }

  #int(field: number): number {
    return kernel().memory.view.getUint32(this.#at + field, true);
  }

  #float(at: number): number {
    return kernel().memory.view.getFloat64(at, true);
  }
}
