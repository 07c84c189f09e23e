import { UserError } from '@sluice/core';
import { BlankLines, BlockScanner, LongRow, tooManyKeys } from '@sluice/tables';
import type { Batch, Block, BlockReport, ColumnBatch, PartReport } from '@sluice/tables';
import type { PartSource, TableSource, TextSource } from '@sluice/tables';
import type { Places } from './places.js';
import type { BlockScan, PartScan } from './scan-here.js';
import { refuseCancelled, type ScanOptions } from './scan-options.js';

const BLOCK = 1024 * 1024;

/** Hands the blocks of one file out and puts together, in their order, what is reported about them. */
export class BlockLedger {
  rows = 0;
  readonly #file: number;
  readonly #source: TableSource;
  readonly #places: Places;
  readonly #scan: BlockScan;
  readonly #names = new Set<string>();
  readonly #blanks = new BlankLines();
  readonly #waiting = new Map<number, { block: Block; report?: BlockReport | undefined; done: boolean }>();
  #lines = 0;
  #next: number;

  constructor(file: number, source: TableSource, places: Places, scan: BlockScan) {
    this.#file = file;
    this.#source = source;
    this.#places = places;
    this.#scan = scan;
    this.#next = places.blocks;
  }

  /** Columns of the file, in the order they were met. */
  get names(): readonly string[] {
    return [...new Set([...this.#source.names, ...this.#names])];
  }

  async readText(text: TextSource, options: ScanOptions): Promise<void> {
    this.#lines = text.linesBefore;
    this.#scan.startFile(text.layout);
    const { blockSize: size = BLOCK, signal } = options;
    try {
      for await (const block of text.blocks({ size, recycled: () => this.#scan.recycled() })) {
        refuseCancelled(signal);
        const number = this.#places.blocks++;
        this.#waiting.set(number, { block, done: false });
        await this.#scan.take(number, block, report => this.#note(number, report, text));
      }
      await this.#scan.settle();
    } catch (error) {
      if (!(error instanceof LongRow)) throw error;
      await this.#scan.settle();
      throw this.#longRow(options.maxRowBytes);
    }
  }

  async readBatches(
    batches: AsyncIterable<Batch<ColumnBatch>>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const number = this.#places.blocks++;
    this.#places.set(number, this.#file, 0);
    for await (const batch of batches) {
      refuseCancelled(signal);
      this.#scan.takeBatch(number, batch, this.#source.names);
      this.rows += batch.rows;
    }
  }

  /** Parts of a file that threads read. */
  async readParts(parts: PartSource, scan: PartScan, signal: AbortSignal | undefined): Promise<void> {
    const block = this.#places.blocks++;
    this.#places.set(block, this.#file, 0);
    scan.startFile(parts.layout);
    const faults: (PartReport['faults'] | undefined)[] = [];
    let refused = Infinity;
    for await (const part of parts.parts()) {
      refuseCancelled(signal);
      const { number } = part;
      await scan.take(block, part, report => {
        if (!report) refused = Math.min(refused, number);
        else {
          faults[number] = report.faults;
          this.rows += report.rows;
        }
      });
      if (refused < Infinity) break;
    }
    await this.#scan.settle();
    if (refused < Infinity) await parts.refuse(refused);
    // In the order of the file, whichever came first.
    for (const found of faults) if (found) this.#source.faults.merge(found, 0);
  }

  #note(number: number, report: BlockReport | undefined, text: TextSource): void {
    const entry = this.#waiting.get(number)!;
    entry.report = report;
    entry.done = true;
    for (;;) {
      const next = this.#waiting.get(this.#next);
      if (!next?.done) return;
      this.#waiting.delete(this.#next);
      // Now that its line is known, what must be refused can be told.
      const layout = { ...text.layout, names: this.names };
      const known =
        next.report ?? new BlockScanner(layout).scan(next.block, () => undefined, this.#lines + 1);
      this.#addNames(known, text.layout.maxColumns);
      this.#enter(this.#next++, known);
    }
  }

  /** Each block may have few keys, and all blocks too many. */
  #addNames({ names, metOn }: BlockReport, maxColumns: number): void {
    let line = 0;
    for (const [i, name] of names.entries()) {
      if (this.#names.has(name)) continue;
      const next = metOn[i] ?? 0;
      if (next !== line && this.#names.size > maxColumns) break;
      line = next;
      this.#names.add(name);
    }
    if (line > 0 && this.#names.size > maxColumns)
      throw tooManyKeys(this.#lines + line, this.#names.size, maxColumns);
  }

  #enter(number: number, { rows, lines, faults, blanks }: BlockReport): void {
    const before = this.#lines;
    this.#places.set(number, this.#file, before);
    this.rows += rows;
    this.#lines += lines;
    // Empty lines count once something follows them.
    if (lines > blanks.count && this.#blanks.pending) this.#blanks.report(this.#source.faults);
    this.#source.faults.merge(faults, before);
    this.#blanks.merge(blanks, before);
  }

  #longRow(maxRowBytes: number | undefined): UserError {
    return new UserError('limit-exceeded', {
      message: `One row is longer than ${maxRowBytes} bytes.`,
      location: { file: this.#source.file, line: this.#lines + 1 },
      fix: 'A quote that never closes looks like this too. Raise "max-row-size" if the row is right.',
    });
  }
}
