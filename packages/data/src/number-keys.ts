import { addressOf, kernel } from '@sluice/kernel';
import type { Batch, CellColumn } from '@sluice/tables';
import { hashNumbers } from './hashing.js';
import type { Cells } from './cells.js';
import type { KeyHashes } from './keys.js';
import type { Numbers } from './summary.js';

/** Numbers as keys: `7`, `+7`, `007` and `7.0` are one key; integers past 2⁵³ keep all their digits. */
export class NumberKeys {
  readonly #scratch = Buffer.alloc(64);
  readonly #scratchView = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);
  readonly #bytes: Buffer;
  readonly #view: DataView;

  /** @param numbers the scratch vector that the values come in */
  constructor({ values }: Numbers) {
    this.#bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    this.#view = new DataView(values.buffer, values.byteOffset, values.byteLength);
  }

  addAll(
    cells: Cells,
    column: CellColumn,
    batch: Batch,
    { values, words }: Numbers,
    hashes: Int32Array,
  ): void {
    const keys = cells.keys!;
    hashNumbers(words, batch.rows, hashes);
    for (let row = 0; row < batch.rows; row++) {
      const value = values[row]!;
      if (value !== value) continue;
      const at = cells.base + batch.lines[row]!;
      let first: number | undefined;
      if (value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER) {
        if (value === 0) values[row] = 0;
        first = keys.addHashed(hashes, row, this.#bytes, this.#view, 8 * row, 8 * row + 8, at);
      } else {
        const k = column.offset + row * column.stride;
        const text = column.bytes.toString('latin1', column.starts[k], column.ends[k]);
        const length = this.#scratch.write(canonical(text, value), 'latin1');
        first = keys.addBytes(this.#scratch, this.#scratchView, 0, length, at);
      }
      if (first !== undefined) keys.show({ ...cells.sighting(column, batch, row), first });
    }
  }
}

/** Integers between them are exact, so that the number is the key. */
export function isSafe({ min, max }: { min: number; max: number }): boolean {
  return max <= Number.MAX_SAFE_INTEGER && min >= Number.MIN_SAFE_INTEGER;
}

/**
 * As `NumberKeys.addAll`, of the first pass, where all numbers are safe.
 * @param hashes room for two integers a row, in the memory of the kernel
 */
export function addSafeKeys(
  keys: KeyHashes,
  { values }: Pick<Numbers, 'values'>,
  rows: number,
  hashes: Int32Array,
): void {
  keys.addHashes(hashes, kernel().loops.compactHashes(addressOf(values)!, rows, addressOf(hashes)!));
}

function canonical(text: string, value: number): string {
  if (!/^[+-]?\d+$/.test(text)) return String(value);
  // At most 60 digits: longer ones are cut, and only so long ones could be mixed up.
  return text.replace(/^\+?(-?)0*/, '$1').slice(0, 60);
}
