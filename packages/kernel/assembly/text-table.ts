import { allocate, release } from './memory';

const FIRST_SLOTS: i32 = 128;
const CHUNK: i32 = 1 << 14;
/** Bytes of an entry: hash, length, address, objections, an i32 each. */
const ENTRY: i32 = 16;

/**
 * Distinct texts in the order they came, and how often each came: open addressing; the bytes lie in chunks, each text with
 * room for eight bytes more. The host reads it (../src/text-table.ts).
 */
@unmanaged
export class TextTable {
  size: i32;
  region: i32;
  capacity: i32;
  /** Number of the text last looked at, −1 where nothing stood there. */
  found: i32;
  entries: usize;
  /** How often each came, as f64. */
  counts: usize;
  /** Twice as many slots as there is room for entries, each 0 or the number of its entry and 1. */
  slots: usize;
  /** Where the next bytes go, and where the chunk ends. */
  free: usize;
  limit: usize;
  /** Bytes of all texts. */
  bytes: i32;
}

/**
 * Counts the texts of a column, from row `from`, each `count` times, up to the first that needs to be looked at: nothing
 * stands there, or it is new, or somebody objects to it. Answers that row and puts into `found` what it is; `rows` where there is none.
 * @param empty an empty text is a text
 */
export function countTexts(
  table: TextTable,
  bytes: usize,
  starts: usize,
  ends: usize,
  stride: i32,
  from: i32,
  rows: i32,
  count: f64,
  empty: bool,
): i32 {
  if (table.entries === 0) grow(table, FIRST_SLOTS);
  const entries = table.entries;
  const counts = table.counts;
  const slots = table.slots;
  const mask = (table.capacity << 1) - 1;
  const least = i32(!empty);
  let number: i32 = -1;
  let k = (<usize>(from * stride)) << 2;
  for (let row = from; row < rows; row++, k += <usize>stride << 2) {
    const start = load<i32>(starts + k);
    const length = load<i32>(ends + k) - start;
    if (length < least) {
      table.found = -1;
      return row;
    }
    const text = bytes + start;
    const hash = hashOf(text, length);
    let slot = <i32>hash & mask;
    for (;;) {
      number = load<i32>(slots + (<usize>slot << 2)) - 1;
      if (number < 0) {
        table.found = add(table, text, length, hash, slot, count);
        return row;
      }
      const entry = entries + number * ENTRY;
      if (load<u32>(entry) === hash && load<i32>(entry, 4) === length && same(load<u32>(entry, 8), text, length)) {
        const counter = counts + (<usize>number << 3);
        store<f64>(counter, load<f64>(counter) + count);
        if (load<i32>(entry, 12) === 0) break;
        table.found = number;
        return row;
      }
      slot = (slot + 1) & mask;
    }
  }
  table.found = number;
  return rows;
}

function add(table: TextTable, text: usize, length: i32, hash: u32, slot: i32, count: f64): i32 {
  const number = table.size++;
  if (table.free + length + 8 > table.limit) {
    const chunk = max(CHUNK, length + 8);
    table.free = allocate(table.region, chunk);
    table.limit = table.free + chunk;
  }
  memory.copy(table.free, text, length);
  const entry = table.entries + number * ENTRY;
  store<u32>(entry, hash);
  store<i32>(entry, length, 4);
  store<u32>(entry, <u32>table.free, 8);
  store<i32>(entry, 0, 12);
  store<f64>(table.counts + (<usize>number << 3), count);
  table.free += length;
  table.bytes += length;
  store<i32>(table.slots + (<usize>slot << 2), number + 1);
  if (table.size === table.capacity) grow(table, table.capacity << 2);
  return number;
}

function grow(table: TextTable, slots: i32): void {
  const oldEntries = table.entries;
  const oldSlots = table.slots;
  const oldCounts = table.counts;
  table.capacity = slots >> 1;
  table.slots = allocate(table.region, slots << 2);
  table.entries = allocate(table.region, table.capacity * ENTRY);
  table.counts = allocate(table.region, table.capacity << 3);
  if (oldEntries === 0) return;
  memory.copy(table.entries, oldEntries, table.size * ENTRY);
  memory.copy(table.counts, oldCounts, table.size << 3);
  for (let number: i32 = 0; number < table.size; number++) {
    let slot = load<i32>(table.entries + number * ENTRY) & (slots - 1);
    while (load<i32>(table.slots + (<usize>slot << 2)) !== 0) slot = (slot + 1) & (slots - 1);
    store<i32>(table.slots + (<usize>slot << 2), number + 1);
  }
  release(table.region, oldEntries);
  release(table.region, oldSlots);
  release(table.region, oldCounts);
}

// @ts-ignore: decorator
@inline
export function lengthOf(table: TextTable, number: i32): i32 {
  return load<i32>(table.entries + number * ENTRY, 4);
}

// @ts-ignore: decorator
@inline
export function textOf(table: TextTable, number: i32): usize {
  return load<u32>(table.entries + number * ENTRY, 8);
}

// @ts-ignore: decorator
@inline
export function objectionsTo(table: TextTable, number: i32): i32 {
  return load<i32>(table.entries + number * ENTRY, 12);
}

// @ts-ignore: decorator
@inline
export function countOf(table: TextTable, number: i32): f64 {
  return load<f64>(table.counts + (<usize>number << 3));
}

/** Eight bytes at a time. Not for hostile keys: equal hashes only cost time. */
// @ts-ignore: decorator
@inline
function hashOf(text: usize, length: i32): u32 {
  let hash: u64 = <u64>length * 0x9e3779b97f4a7c15;
  let left = length;
  let at = text;
  for (; left > 8; left -= 8, at += 8) hash = rotl<u64>((hash ^ load<u64>(at)) * 0x9fb21c651e98df25, 29);
  hash = (hash ^ lowBytes(at, left)) * 0x9fb21c651e98df25;
  return <u32>((hash ^ (hash >>> 29)) >>> 11);
}

// @ts-ignore: decorator
@inline
function same(a: usize, b: usize, length: i32): bool {
  let at: i32 = 0;
  for (; length - at > 8; at += 8) if (load<u64>(a + at) !== load<u64>(b + at)) return false;
  return lowBytes(a + at, length - at) === lowBytes(b + at, length - at);
}

/** The first bytes, up to eight; those that follow are read and left out. */
// @ts-ignore: decorator
@inline
function lowBytes(at: usize, count: i32): u64 {
  // In two steps, since a shift by 64 is none.
  return load<u64>(at) & ~(((<u64>-1) << (count << 2)) << (count << 2));
}
