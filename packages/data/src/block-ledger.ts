import {
  BlankLines,
  BlockScanner,
  LongElement,
  LongRow,
  longRow,
  MAX_ROW_BYTES,
  tooManyKeys,
} from '@sluice/tables';
import type { Batch, BlankState, Block, BlockReport, ColumnBatch, Layout, PartReport } from '@sluice/tables';
import type { PartSource, TableSource, TextSource } from '@sluice/tables';
import type { Places } from './places.js';
import { isWithin, type Piece } from './shards/divide-files.js';
import { TextPiece } from './shards/text-piece.js';
import type { BlockScan, PartScan } from './scan-here.js';
import { refuseCancelled, type ScanOptions } from './scan-options.js';

const BLOCK = 1024 * 1024;

/** The end of a piece of a file. */
export interface PieceEnding {
  /** Physical lines of the piece. */
  lines: number;
  /** Empty lines that end it, which are faults once a row follows. */
  blanks: BlankState;
}

/** Hands the blocks of one file out and puts together, in their order, what is reported about them. */
export class BlockLedger {
  rows = 0;
  /** Number of the first part that cannot be read, as far as it is known. */
  refused: number | undefined;
  /** Once the scan is settled: throws what is wrong with a part that was given away, and tells what was found in others. */
  finish: () => Promise<void> = () => Promise.resolve();
  readonly #file: number;
  readonly #source: TableSource;
  readonly #places: Places;
  readonly #scan: BlockScan;
  readonly #names = new Set<string>();
  readonly #blanks = new BlankLines();
  readonly #piece: Piece | undefined;
  /** Physical lines of the file before what is read of it. */
  #start = 0;
  /** Something of the piece was met. */
  #taken = false;
  readonly #waiting = new Map<number, { block: Block; report?: BlockReport | undefined; done: boolean }>();
  #lines = 0;
  #next: number;

  /** @param piece where only a piece of the file is to be read */
  constructor(file: number, source: TableSource, places: Places, scan: BlockScan, piece?: Piece) {
    this.#file = file;
    this.#piece = piece;
    this.#source = source;
    this.#places = places;
    this.#scan = scan;
    this.#next = places.blocks;
  }

  /** Columns of the file, in the order they were met. */
  get names(): readonly string[] {
    return [...new Set([...this.#source.names, ...this.#names])];
  }

  /** How what was read of the file goes together with what follows it. */
  get ending(): PieceEnding {
    return { lines: this.#lines - this.#start, blanks: this.#blanks.state() };
  }

  async readText(text: TextSource, options: ScanOptions): Promise<void> {
    this.#lines = this.#start = text.linesBefore;
    this.#scan.startFile(text.layout);
    const piece = this.#piece && new TextPiece(this.#piece, text.layout.delimiter);
    const { blockSize: size = BLOCK, signal } = options;
    try {
      for await (const block of text.blocks({ size, recycled: () => this.#scan.recycled() })) {
        refuseCancelled(signal);
        const own = piece ? this.#skipTo(piece, block) : block;
        if (!own) continue;
        const number = this.#places.blocks++;
        this.#waiting.set(number, { block: own, done: false });
        await this.#scan.take(number, own, report => this.#note(number, report, text));
      }
      await this.#scan.settle();
    } catch (error) {
      if (!(error instanceof LongRow)) throw error;
      await this.#scan.settle();
      const line = error instanceof LongElement ? error.line : this.#lines + 1;
      throw longRow(this.#source.file, line, options.maxRowBytes ?? MAX_ROW_BYTES);
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

  /** What of a block lies in the piece; the lines before the piece are counted. */
  #skipTo(piece: TextPiece, block: Block): Block | undefined {
    const { inside, before } = piece.of(block);
    // Once something of the piece was taken, what comes is in it or behind it.
    if (this.#taken) return inside;
    this.#lines += before;
    this.#start = this.#lines;
    this.#taken = inside !== undefined;
    return inside;
  }

  /** Parts of a file that threads read. Resolves when all are given away: `finish` when the scan is settled. */
  async readParts(parts: PartSource, scan: PartScan, signal: AbortSignal | undefined): Promise<void> {
    const block = this.#places.blocks++;
    this.#places.set(block, this.#file, 0);
    scan.startFile(parts.layout);
    const faults: (PartReport['faults'] | undefined)[] = [];
    this.finish = async () => {
      if (this.refused !== undefined) await parts.refuse(this.refused);
      // In the order of the file, whichever came first.
      for (const found of faults) if (found) this.#source.faults.merge(found, 0);
    };
    try {
      for await (const part of parts.parts()) {
        refuseCancelled(signal);
        const { number } = part;
        if (this.#piece && !isWithin(this.#piece, part)) continue;
        // Threads may have parts of several files.
        await scan.take(block, { ...part, number: this.#places.parts++ }, report => {
          if (!report) this.refused = Math.min(this.refused ?? Infinity, number);
          else {
            faults[number] = report.faults;
            this.rows += report.rows;
          }
        });
        if (this.refused !== undefined) return;
      }
    } catch (error) {
      // What is wrong with a part before is told first.
      await this.#scan.settle();
      await this.finish();
      throw error;
    }
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
      const known =
        next.report ??
        new BlockScanner(this.#layoutOf(text)).scan(next.block, () => undefined, this.#lines + 1);
      this.#addNames(known, text);
      this.#enter(this.#next++, known);
    }
  }

  /** With all columns of the file that are known. */
  #layoutOf({ layout }: TextSource): Layout {
    const elsewhere = new Set(layout.before?.map(([name]) => name));
    return { ...layout, names: this.names.filter(name => !elsewhere.has(name)) };
  }

  /** Each block may have few keys, and all blocks too many. */
  #addNames({ names, metOn }: BlockReport, { layout: { maxColumns }, check }: TextSource): void {
    const known = this.#names.size;
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
    if (this.#names.size > known) check?.([...this.#names]);
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
}
