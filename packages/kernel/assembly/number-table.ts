import { allocate, release } from './memory';

const SMALL: i32 = 256;
const FIRST_SLOTS: i32 = 64;

/** Distinct numbers and how often each came: open addressing; in free slots the count is 0. The host reads it (../src/number-table.ts). */
@unmanaged
class NumberTable {
  min: f64;
  max: f64;
  size: i32;
  /** At most so many are counted. */
  cap: i32;
  region: i32;
  slots: i32;
  /** Pairs of number and count. */
  entries: usize;
  /** Counts of the integers from 0 to 255, which most columns of few values hold. */
  small: usize;
}

/**
 * Counts the values that are not NaN (−0 as 0), each `count` times, and answers how many rows it took: all, or those before
 * the number that would be one too many.
 */
export function countNumbers(table: NumberTable, values: usize, from: i32, rows: i32, count: f64): i32 {
  if (table.small === 0) start(table);
  const small = table.small;
  let entries = table.entries;
  let mask = table.slots - 1;
  for (let row = from; row < rows; row++) {
    const value = load<f64>(values + (<usize>row << 3)) + 0;
    if (value !== value) continue;
    const whole = <i32>value;
    if (<u32>whole < <u32>SMALL && <f64>whole === value) {
      const at = small + (<usize>whole << 3);
      const known = load<f64>(at);
      if (known === 0 && !note(table, value)) return row;
      store<f64>(at, known + count);
      continue;
    }
    let at = slotOf(entries, mask, value);
    const known = load<f64>(at, 8);
    store<f64>(at, known + count, 8);
    if (known === 0) {
      if (!note(table, value)) {
        store<f64>(at, 0, 8);
        return row;
      }
      store<f64>(at, value);
      if (table.size * 2 > table.slots) {
        grow(table);
        entries = table.entries;
        mask = table.slots - 1;
      }
    }
  }
  return rows;
}

/** Puts the distinct numbers into `values`, in no order. */
export function listNumbers(table: NumberTable, values: usize): void {
  let at = values;
  for (let value: i32 = 0; value < SMALL; value++)
    if (load<f64>(table.small + (<usize>value << 3)) !== 0) at = put(at, <f64>value);
  for (let slot: i32 = 0; slot < table.slots; slot++) {
    const entry = table.entries + (<usize>slot << 4);
    if (load<f64>(entry, 8) !== 0) at = put(at, load<f64>(entry));
  }
}

/** Puts how often each of the numbers came, which all did, into `counts`. */
export function countsOf(table: NumberTable, values: usize, rows: i32, counts: usize): void {
  for (let row: i32 = 0; row < rows; row++) {
    const value = load<f64>(values + (<usize>row << 3));
    const whole = <i32>value;
    const small = <u32>whole < <u32>SMALL && <f64>whole === value;
    const at = small
      ? table.small + (<usize>whole << 3)
      : slotOf(table.entries, table.slots - 1, value) + 8;
    store<f64>(counts + (<usize>row << 3), load<f64>(at));
  }
}

function put(at: usize, value: f64): usize {
  store<f64>(at, value);
  return at + 8;
}

function start(table: NumberTable): void {
  table.min = Infinity;
  table.max = -Infinity;
  table.small = allocate(table.region, SMALL << 3);
  table.entries = emptySlots(table, FIRST_SLOTS);
}

/** One more number; false where that would be too many. */
// @ts-ignore: decorator
@inline
function note(table: NumberTable, value: f64): bool {
  if (table.size === table.cap) return false;
  table.size++;
  if (value < table.min) table.min = value;
  if (value > table.max) table.max = value;
  return true;
}

/** Where the value is, or would be. */
// @ts-ignore: decorator
@inline
function slotOf(entries: usize, mask: i32, value: f64): usize {
  const bits = reinterpret<u64>(value);
  let slot = <i32>((bits * 0x9e3779b97f4a7c15) >>> 40) & mask;
  let at = entries + (<usize>slot << 4);
  while (load<f64>(at, 8) !== 0 && load<f64>(at) !== value) {
    slot = (slot + 1) & mask;
    at = entries + (<usize>slot << 4);
  }
  return at;
}

function grow(table: NumberTable): void {
  const old = table.entries;
  const slots = table.slots;
  table.entries = emptySlots(table, slots << 1);
  for (let slot: i32 = 0; slot < slots; slot++) {
    const from = old + (<usize>slot << 4);
    const count = load<f64>(from, 8);
    if (count === 0) continue;
    const key = load<f64>(from);
    const at = slotOf(table.entries, table.slots - 1, key);
    store<f64>(at, key);
    store<f64>(at, count, 8);
  }
  release(table.region, old);
}

function emptySlots(table: NumberTable, slots: i32): usize {
  table.slots = slots;
  return allocate(table.region, slots << 4);
}
