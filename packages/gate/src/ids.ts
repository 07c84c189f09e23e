import { sortIndexes } from '@sluice/stats';
import { TextTable } from '@sluice/tables';

/** Ids of rows, kept as the bytes they were read as: a million strings would take longer than all the statistics. */
export class Ids {
  constructor(
    readonly texts: TextTable,
    /** Text of each row; -1 where it has none. */
    readonly codes: Int32Array,
  ) {}

  static of(texts: readonly string[]): Ids {
    const table = new TextTable();
    return new Ids(
      table,
      Int32Array.from(texts, text => table.add(text)),
    );
  }

  get length(): number {
    return this.codes.length;
  }

  at(row: number): string {
    const code = this.codes[row]!;
    return code < 0 ? '' : this.texts.text(code);
  }

  take(order: Uint32Array): Ids {
    const codes = new Int32Array(order.length);
    for (let i = 0; i < order.length; i++) codes[i] = this.codes[order[i]!]!;
    return new Ids(this.texts, codes);
  }

  /** Below 0, 0 or above as strings compare: by their UTF-16 units. Rows without an id come first. */
  compare(row: number, other: Ids, otherRow: number): number {
    return compareTexts(this.texts, this.codes[row]!, other.texts, other.codes[otherRow]!);
  }

  /** Rows by their ids, equal ones by their place; undefined where they are in that order already. */
  order(): Uint32Array | undefined {
    let row = 1;
    while (row < this.length && this.compare(row - 1, this, row) <= 0) row++;
    if (row >= this.length) return undefined;
    const ranks = new Float64Array(this.texts.size);
    sortTexts(this.texts).forEach((code, rank) => (ranks[code] = rank));
    const keys = new Float64Array(this.length);
    for (let i = 0; i < keys.length; i++) keys[i] = this.codes[i]! < 0 ? -1 : ranks[this.codes[i]!]!;
    return sortIndexes(keys);
  }
}

function compareTexts(a: TextTable, code: number, b: TextTable, other: number): number {
  const [left, right] = [a.bytes, b.bytes];
  let [i, j] = [code < 0 ? 0 : a.starts[code]!, other < 0 ? 0 : b.starts[other]!];
  const [end, otherEnd] = [code < 0 ? 0 : a.starts[code + 1]!, other < 0 ? 0 : b.starts[other + 1]!];
  const lengths = end - i - (otherEnd - j);
  for (; i < end && j < otherEnd; i++, j++)
    if (left[i] !== right[j]) return unitOrder(left[i]!) - unitOrder(right[j]!);
  return lengths;
}

/** Bytes of UTF-8 order as code points do; UTF-16 has those from U+10000 on before U+E000. */
function unitOrder(byte: number): number {
  if (byte < 0xee) return byte;
  return byte < 0xf0 ? byte + 0x10 : byte - 2;
}

/** So many bytes are a whole number that a double holds. */
const KEY_BYTES = 6;

/** Numbers of the texts, in their order: by the first bytes in which they differ at all, then one by one. */
function sortTexts(texts: TextTable): Uint32Array {
  const { bytes, starts, size } = texts;
  const skip = commonPrefix(texts);
  const keys = new Float64Array(size);
  for (let code = 0; code < size; code++) {
    const from = starts[code]! + skip;
    let key = 0;
    for (let i = from; i < from + KEY_BYTES; i++)
      key = key * 256 + (i < starts[code + 1]! ? unitOrder(bytes[i]!) : 0);
    keys[code] = key;
  }
  const order = sortIndexes(keys);
  for (let start = 0; start < size;) {
    let end = start + 1;
    while (end < size && keys[order[end]!] === keys[order[start]!]) end++;
    if (end > start + 1) order.subarray(start, end).sort((a, b) => compareTexts(texts, a, texts, b));
    start = end;
  }
  return order;
}

function commonPrefix({ bytes, starts, size }: TextTable): number {
  const first = starts[0]!;
  let length = starts[1]! - first;
  for (let code = 1; code < size && length; code++) {
    const from = starts[code]!;
    let same = 0;
    while (same < length && from + same < starts[code + 1]! && bytes[from + same] === bytes[first + same])
      same++;
    length = same;
  }
  return length;
}
