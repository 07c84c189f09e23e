import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { CheckResult } from '../check.js';
import type { HashSet64 } from '../hash-set.js';
import { hashText } from '../hashing.js';
import type { KeyColumns, RowScan } from '../row-scan.js';
import { KeyWriter } from './key-writer.js';

const hash = new Int32Array(2);

/** Rows whose key has a hash that offenders have: whoever knows the keys themselves tells whether they break the check. */
export class KeyMarks implements RowScan {
  readonly columns: readonly string[];
  readonly #suspects: HashSet64;
  readonly #cursor: Cursor;
  readonly #writer: KeyWriter;
  readonly #found: (at: number, key: Buffer) => void;

  /** @param found gets a key of its own */
  constructor(
    { columns, missing }: KeyColumns,
    suspects: HashSet64,
    cursor: Cursor,
    found: (at: number, key: Buffer) => void,
  ) {
    this.columns = columns.map(({ name }) => name);
    this.#suspects = suspects;
    this.#cursor = cursor;
    this.#writer = new KeyWriter(columns, missing);
    this.#found = found;
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    const writer = this.#writer;
    writer.start(columns, batch.rows);
    for (let row = 0; row < batch.rows; row++) {
      const length = writer.write(row);
      if (length === 0) continue;
      hashText(writer.view, 0, length, hash, 0);
      if (!this.#suspects.has(hash[0]!, hash[1]!)) continue;
      this.#found(this.#cursor.base + batch.lines[row]!, Buffer.from(writer.bytes.subarray(0, length)));
    }
  }

  results(): CheckResult[] {
    return [];
  }

  state(): unknown {
    return undefined;
  }

  merge(): void {
    throw new Error('What marks rows is not merged.');
  }
}
