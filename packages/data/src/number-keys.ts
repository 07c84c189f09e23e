import type { Batch, CellColumn } from '@sluice/tables';
import type { Cells } from './cells.js';

/** Numbers as keys: `7`, `+7`, `007` and `7.0` are one key; integers past 2⁵³ keep all their digits. */
export class NumberKeys {
  readonly #scratch = Buffer.alloc(64);
  readonly #scratchView = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);

  addAll(cells: Cells, column: CellColumn, batch: Batch, values: Float64Array): void {
    const { bytes, starts, ends, offset, stride } = column;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
      const value = values[row]!;
      if (value !== value) continue;
      const start = starts[k]!;
      const end = ends[k]!;
      if (isPlainInteger(bytes, start, end)) {
        cells.addKey(bytes, view, start, end, column, batch, row);
      } else {
        const length = this.#scratch.write(canonical(bytes.toString('latin1', start, end), value), 'latin1');
        cells.addKey(this.#scratch, this.#scratchView, 0, length, column, batch, row);
      }
    }
  }
}

/** Digits without sign and leading zeros: the text is the key. */
function isPlainInteger(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i]! < 0x30 || bytes[i]! > 0x39) return false;
  return bytes[start] !== 0x30 || end === start + 1;
}

function canonical(text: string, value: number): string {
  if (Number.isSafeInteger(value) || !/^[+-]?\d+$/.test(text)) return String(value + 0);
  // At most 60 digits: longer ones are cut, and only so long ones could be mixed up.
  return text.replace(/^\+?(-?)0*/, '$1').slice(0, 60);
}
