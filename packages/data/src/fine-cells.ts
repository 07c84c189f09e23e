import type { Weighted } from './histogram.js';

/** As many leading bits of the float64 as the grid of sketch.ts has: coarser is of no use. */
const LEAST_BITS = 22;
/** 2⁻⁴⁰ relatively. */
const MOST_BITS = 52;
const CELLS = 2048;
const SLOTS = 4 * CELLS;

export interface FineState {
  bits: number;
  cells: [cell: number, count: number][];
}

const words = new Int32Array(2);
const double = new Float64Array(words.buffer);

/**
 * Counts on the finest grid on which the numbers fill at most 2,048 cells, where that is finer than the grid all columns
 * have: so that numbers whose spread is small against their size are told apart too. Cells are those of equal leading
 * bits of the float64, negative numbers with their bits flipped to keep the order; each cell is two of the next finer
 * grid. Which grid it is depends on the numbers alone, not on their order: with more of them cells only grow more.
 */
export class FineCells {
  bits = MOST_BITS;
  #keys = new Float64Array(SLOTS).fill(-1);
  #counts = new Float64Array(SLOTS);
  #size = 0;

  /** Nothing finer than the common grid is left; nothing is counted any more. */
  get spent(): boolean {
    return this.bits <= LEAST_BITS;
  }

  /** Takes the values from row `from` up to `rows` that are not NaN. */
  addAll(values: Float64Array, from: number, rows: number): void {
    const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
    for (let row = from; row < rows && !this.spent; row++) {
      const value = values[row]!;
      if (value !== value) continue;
      const { bits } = this;
      // The common case without a call: a cell that is there already.
      const flip = halves[2 * row + 1]! >> 31;
      const high = halves[2 * row + 1]! ^ (flip | -0x80000000);
      const low = halves[2 * row]! ^ flip;
      const upper = bits > 32 ? high >>> (64 - bits) : 0;
      const lower = bits > 32 ? (high << (bits - 32)) | (low >>> (64 - bits)) : high >>> (32 - bits);
      const slot = slotOf(upper, lower);
      if (this.#keys[slot] === upper * 2 ** 32 + (lower >>> 0) && value !== 0) this.#counts[slot]! += 1;
      else this.#addTo(cellAt(value, bits), 1);
    }
  }

  /** Takes values, ascending, with their counts. */
  addSorted(entries: readonly [value: number, count: number][]): void {
    if (this.spent) return;
    const cells = Float64Array.from(entries, ([value]) => cellAt(value, this.bits));
    const steps = stepsToFit(cells, this.bits);
    if (steps > 0) this.#coarsen(steps);
    for (let i = 0; i < cells.length && this.bits > LEAST_BITS; i++) {
      // This grid may have grown coarser still, by what was there before.
      this.#addTo(cellAt(entries[i]![0], this.bits), entries[i]![1]);
    }
  }

  /** Cells that hold something, ascending; undefined where it is spent. */
  state(): FineState | undefined {
    if (this.spent) return undefined;
    const cells: [number, number][] = [];
    for (let slot = 0; slot < SLOTS; slot++)
      if (this.#keys[slot]! >= 0) cells.push([this.#keys[slot]!, this.#counts[slot]!]);
    return { bits: this.bits, cells: cells.sort((a, b) => a[0] - b[0]) };
  }

  /** @param state undefined where the other one was spent */
  merge(state: FineState | undefined): void {
    const steps = this.bits - (state?.bits ?? LEAST_BITS);
    if (steps > 0) this.#coarsen(steps);
    if (this.spent || !state) return;
    for (const [cell, count] of state.cells) {
      if (this.bits <= LEAST_BITS) return;
      // This grid may have grown coarser meanwhile.
      this.#addTo(Math.floor(cell / 2 ** (state.bits - this.bits)), count);
    }
  }

  #addTo(cell: number, count: number): void {
    let slot = slotOf(Math.floor(cell / 2 ** 32), cell | 0);
    while (this.#keys[slot] !== cell) {
      if (this.#keys[slot]! < 0) {
        this.#keys[slot] = cell;
        this.#size++;
        break;
      }
      slot = (slot + 1) % SLOTS;
    }
    this.#counts[slot]! += count;
    if (this.#size > CELLS) this.#coarsen(stepsToFit(this.#keys.filter(key => key >= 0).sort(), this.bits));
  }

  #coarsen(steps: number): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.bits -= steps;
    this.#size = 0;
    // What is spent needs no room.
    this.#keys = new Float64Array(this.spent ? 0 : SLOTS).fill(-1);
    this.#counts = new Float64Array(this.#keys.length);
    if (this.spent) return;
    for (let slot = 0; slot < SLOTS; slot++)
      if (keys[slot]! >= 0) this.#addTo(Math.floor(keys[slot]! / 2 ** steps), counts[slot]!);
  }
}

/** What `FineCells` comes to of values that are all known: ascending, each with its count. */
export function finestOf(entries: readonly [value: number, count: number][]): FineState | undefined {
  const finest = Float64Array.from(entries, ([value]) => cellAt(value, MOST_BITS));
  const steps = stepsToFit(finest, MOST_BITS);
  if (MOST_BITS - steps <= LEAST_BITS) return undefined;
  const cells: FineState['cells'] = [];
  for (const [i, [, count]] of entries.entries()) {
    const cell = Math.floor(finest[i]! / 2 ** steps);
    const last = cells.at(-1);
    if (last?.[0] === cell) last[1] += count;
    else cells.push([cell, count]);
  }
  return { bits: MOST_BITS - steps, cells };
}

/**
 * How many bits fewer leave so few of the cells, which ascend and may repeat, that there is room for them; or none that
 * are finer than the common grid.
 * @param bits of the cells
 */
function stepsToFit(cells: Float64Array, bits: number): number {
  const most = bits - LEAST_BITS;
  // Two cells are one once the highest bit in which they differ is gone.
  const merging = new Uint32Array(most + 1);
  for (let i = 1; i < cells.length; i++)
    merging[Math.min(differingBits(cells[i - 1]!, cells[i]!), most)]! += 1;
  let left = cells.length - merging[0]!;
  if (left <= CELLS) return 0;
  for (let steps = 1; steps < most; steps++) {
    left -= merging[steps]!;
    if (left <= CELLS) return steps;
  }
  return most;
}

/** How many of the lowest bits hold all in which the integers differ. */
function differingBits(a: number, b: number): number {
  const upper = Math.floor(a / 2 ** 26) ^ Math.floor(b / 2 ** 26);
  return upper === 0 ? 32 - Math.clz32((a % 2 ** 26) ^ (b % 2 ** 26)) : 58 - Math.clz32(upper);
}

/** The first `bits` bits of the value, in an order that is that of the values. */
export function cellAt(value: number, bits: number): number {
  double[0] = value + 0;
  const flip = words[1]! < 0 ? -1 : 0;
  const high = (words[1]! ^ (flip | -0x80000000)) >>> 0;
  if (bits <= 32) return high >>> (32 - bits);
  const low = (words[0]! ^ flip) >>> (64 - bits);
  return high * 2 ** (bits - 32) + low;
}

/** Lower edge of the cell: its least value. */
export function edgeAt(cell: number, bits: number): number {
  const high = Math.floor(cell / 2 ** (bits - 32));
  const low = bits <= 32 ? 0 : (cell % 2 ** (bits - 32)) * 2 ** (64 - bits);
  const flip = high < 0x80000000 ? -1 : 0;
  words[1] = high ^ (flip | -0x80000000);
  words[0] = low ^ flip;
  return double[0]!;
}

export function weightedAt({ bits, cells }: FineState): Weighted[] {
  return cells.map(([cell, count]) => [edgeAt(cell, bits), edgeAt(cell + 1, bits), count]);
}

/** By the upper bits and the lower 32 of a cell. */
function slotOf(upper: number, lower: number): number {
  let hash = Math.imul(lower ^ Math.imul(upper, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0xc2b2ae35) >>> 16) % SLOTS;
}
