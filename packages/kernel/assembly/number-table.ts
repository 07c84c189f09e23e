import { allocate, release } from './memory';

/** Integers from 0 up to here are counted by themselves: most columns of few values hold no others. */
const SMALL: i32 = 1024;
const FIRST_SLOTS: i32 = 64;
/** 2⁵²: what is added to it loses its fraction, and is the lower bits of the sum. */
const SHIFTER: f64 = 4503599627370496;
const SHIFTER_BITS: u64 = 0x4330000000000000;

/** Distinct numbers and how often each came: open addressing; in free slots the number is 0. The host reads it (../src/number-table.ts). */
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
  /** Counts of the small integers. */
  small: usize;
}

/**
 * Counts the values that are not NaN (−0 as 0), each `count` times, and answers how many rows it took: all, or those before
 * the number that would be one too many.
 */
export function countNumbers(table: NumberTable, values: usize, from: i32, rows: i32, count: f64): i32 {
  if (table.small === 0) start(table);
  let row = countKnown(table, values, from, rows, count);
  while (row < rows && add(table, load<f64>(values + (<usize>row << 3)) + 0, count))
    row = countKnown(table, values, row + 1, rows, count);
  return row;
}

/** As `countNumbers`, up to the first number that is not in the table: without a call, which is slow in a loop. */
function countKnown(table: NumberTable, values: usize, from: i32, rows: i32, count: f64): i32 {
  const small = table.small;
  const entries = table.entries;
  const mask = table.slots - 1;
  for (let row = from; row < rows; row++) {
    const value = load<f64>(values + (<usize>row << 3)) + 0;
    let at = counterOf(small, value);
    if (at === 0) {
      if (value !== value) continue;
      at = slotOf(entries, mask, value) + 8;
    }
    const known = load<f64>(at);
    if (known === 0) return row;
    store<f64>(at, known + count);
  }
  return rows;
}

/** Puts the distinct numbers into `values`, in no order. */
export function listNumbers(table: NumberTable, values: usize): void {
  let at = values;
  for (let value: i32 = 0; value < SMALL; value++)
    if (load<f64>(table.small + (<usize>value << 3)) > 0) at = put(at, <f64>value);
  for (let slot: i32 = 0; slot < table.slots; slot++) {
    const value = load<f64>(table.entries + (<usize>slot << 4));
    if (value !== 0) at = put(at, value);
  }
}

/** Puts how often each of the numbers came, which all did, into `counts`. */
export function countsOf(table: NumberTable, values: usize, rows: i32, counts: usize): void {
  for (let row: i32 = 0; row < rows; row++) {
    const value = load<f64>(values + (<usize>row << 3));
    const small = counterOf(table.small, value);
    const at = small !== 0 ? small : slotOf(table.entries, table.slots - 1, value) + 8;
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

/** One more number; false where it would be too many. */
function add(table: NumberTable, value: f64, count: f64): bool {
  if (table.size === table.cap) return false;
  table.size++;
  if (value < table.min) table.min = value;
  if (value > table.max) table.max = value;
  const small = counterOf(table.small, value);
  if (small !== 0) store<f64>(small, count);
  else {
    if (table.size * 2 > table.slots) grow(table);
    const at = slotOf(table.entries, table.slots - 1, value);
    store<f64>(at, value);
    store<f64>(at, count, 8);
  }
  return true;
}

/** Where a small integer is counted; 0 for all other numbers. */
// @ts-ignore: decorator
@inline
function counterOf(small: usize, value: f64): usize {
  const shifted = value + SHIFTER;
  const whole = reinterpret<u64>(shifted) - SHIFTER_BITS;
  return whole < <u64>SMALL && shifted - SHIFTER === value ? small + (<usize>whole << 3) : 0;
}

/** Where a number that is not 0 is, or would be. */
// @ts-ignore: decorator
@inline
function slotOf(entries: usize, mask: i32, value: f64): usize {
  const bits = reinterpret<u64>(value);
  let slot = <i32>((bits * 0x9e3779b97f4a7c15) >>> 40) & mask;
  let at = entries + (<usize>slot << 4);
  let key = load<f64>(at);
  while (key !== value && key !== 0) {
    slot = (slot + 1) & mask;
    at = entries + (<usize>slot << 4);
    key = load<f64>(at);
  }
  return at;
}

function grow(table: NumberTable): void {
  const old = table.entries;
  const slots = table.slots;
  table.entries = emptySlots(table, slots << 1);
  for (let slot: i32 = 0; slot < slots; slot++) {
    const from = old + (<usize>slot << 4);
    const value = load<f64>(from);
    if (value === 0) continue;
    const at = slotOf(table.entries, table.slots - 1, value);
    store<f64>(at, value);
    store<f64>(at, load<f64>(from, 8), 8);
  }
  release(table.region, old);
}

function emptySlots(table: NumberTable, slots: i32): usize {
  table.slots = slots;
  return allocate(table.region, slots << 4);
}
