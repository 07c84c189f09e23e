import { allocate } from './memory';
import { hashText } from './hashing';
import { noteHash, REGISTERS } from './registers';
import { countOf, lengthOf, objectionsTo, textOf, TextTable } from './text-table';

/** So many first bits of the hash of a text are its bucket; as the host counts (packages/data/src/text-summary.ts). */
const BUCKET_BITS: i32 = 12;
const BUCKETS: i32 = 1 << BUCKET_BITS;
/** Lengths from here on are judged as one. */
const LONG: i32 = 1023;

/** What is kept of many texts; order and split do not matter. The host reads it (../src/text-sketch.ts). */
@unmanaged
class TextSketch {
  count: f64;
  /** Of the lengths, in characters. */
  least: f64;
  most: f64;
  total: f64;
  region: i32;
  registers: usize;
  /** How often the first bits of the hash were each value, as f64. */
  buckets: usize;
  /** 1 for each length up to 1,023 (and more) that no rule objects to, as far as is known. */
  fine: usize;
  /** 1 for each byte that a text begins with that may mean a missing value. */
  doubtful: usize;
}

/**
 * Takes the texts of a column from row `from` up to the first that needs to be looked at: nothing may stand there, or its
 * length is not known to be fine. Answers that row, which is not taken; `rows` where there is none.
 * @param ascii the bytes are characters
 * @param sure there is nothing to look at
 */
export function measureTexts(
  sketch: TextSketch,
  bytes: usize,
  starts: usize,
  ends: usize,
  stride: i32,
  from: i32,
  rows: i32,
  ascii: bool,
  sure: bool,
): i32 {
  if (sketch.registers === 0) start(sketch);
  const fine = sketch.fine;
  const doubtful = sketch.doubtful;
  const registers = sketch.registers;
  const buckets = sketch.buckets;
  let k = (<usize>(from * stride)) << 2;
  let count: i32 = 0;
  let total: i64 = 0;
  let least: i32 = i32.MAX_VALUE;
  let most: i32 = 0;
  let row = from;
  for (; row < rows; row++, k += (<usize>stride) << 2) {
    const first = load<i32>(starts + k);
    const last = load<i32>(ends + k);
    if (!sure && (last <= first || load<u8>(doubtful + load<u8>(bytes + first)) === 1)) break;
    const length = ascii ? last - first : characters(bytes + first, bytes + last);
    if (!sure && load<u8>(fine + min(length, LONG)) === 0) break;
    count++;
    total += length;
    least = min(least, length);
    most = max(most, length);
    const hash = hashText(bytes + first, bytes + last);
    noteHash(registers, hash);
    const bucket = buckets + ((<usize>(hash >>> (64 - BUCKET_BITS))) << 3);
    store<f64>(bucket, load<f64>(bucket) + 1);
  }
  if (count > 0) {
    sketch.count += count;
    sketch.total += <f64>total;
    sketch.least = min(sketch.least, <f64>least);
    sketch.most = max(sketch.most, <f64>most);
  }
  return row;
}

/** Takes all texts of a table, as often as each came, but for those with one of the objections of `left`. */
export function measureTable(sketch: TextSketch, table: TextTable, left: i32): void {
  if (sketch.registers === 0) start(sketch);
  for (let number: i32 = 0; number < table.size; number++) {
    if ((objectionsTo(table, number) & left) !== 0) continue;
    const from = textOf(table, number);
    const to = from + lengthOf(table, number);
    const count = countOf(table, number);
    const length = <f64>characters(from, to);
    sketch.count += count;
    sketch.total += length * count;
    sketch.least = min(sketch.least, length);
    sketch.most = max(sketch.most, length);
    const hash = hashText(from, to);
    noteHash(sketch.registers, hash);
    const bucket = sketch.buckets + (<usize>(hash >>> (64 - BUCKET_BITS)) << 3);
    store<f64>(bucket, load<f64>(bucket) + count);
  }
}

function start(sketch: TextSketch): void {
  sketch.least = Infinity;
  sketch.registers = allocate(sketch.region, REGISTERS);
  sketch.buckets = allocate(sketch.region, BUCKETS << 3);
}

/** Code points: bytes that do not continue one. */
function characters(from: usize, to: usize): i32 {
  let count: i32 = 0;
  for (let at = from; at < to; at++) count += i32((load<u8>(at) & 0xc0) !== 0x80);
  return count;
}
