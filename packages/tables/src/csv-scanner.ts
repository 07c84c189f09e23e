import { addressOf, freeArray, kernel, kernelInts, PLAIN_ROOM } from '@sluice/kernel';
import { BlankLines } from './blank-lines.js';
import { CR, LF, QUOTE, seesSame, viewOf } from './bytes.js';
import type { FaultKind, FaultLog } from './faults.js';
import { endOfPlain, stopsOf, type Stops } from './plain-cell.js';
import { BATCH_CELLS, type Scanner } from './scanner.js';
import { unescapeQuotes } from './unescape.js';

/** After a row that is not plain, so many are not tried as such: they are mostly of a kind. */
const UNUSUAL_ROWS = 8;

interface Pending {
  kind: FaultKind;
  /** Physical line and column of the cell. */
  line: number;
  column: number;
}

/**
 * RFC 4180 with any one-byte delimiter. Rows end at LF, CRLF or a lone CR; all three count as one physical line.
 * Faults are logged and the reading goes on: a short row is filled up, cells beyond the header are left out,
 * an empty line is no row, a stray quote stands for itself.
 */
export class CsvScanner implements Scanner {
  readonly names: readonly string[];
  readonly width: number;
  /** Columns lie one after the other, so that a pass over one of them reads on and on. */
  readonly rowStride = 1;
  readonly columnStride: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds = undefined;
  readonly lines: Uint32Array;
  faults: FaultLog;
  rows = 0;
  /** Cells of the row scanned last: how the header is measured. */
  cells = 0;

  readonly #delimiter: number;
  readonly #stops: Stops;
  #view: DataView = new DataView(new ArrayBuffer(0));
  readonly #isHeader: boolean;
  /** For the kernel: the number of rows it has taken comes first. */
  readonly #room = kernelInts(PLAIN_ROOM);
  readonly #maxRows: number;
  /** Physical line of the next row. */
  #line: number;
  readonly blanks = new BlankLines();
  #pending: Pending[] = [];
  /** Cells of this scan that hold doubled quotes. */
  #escaped: number[] = [];
  /** Line breaks inside, and doubled quotes in, the quoted cell seen last. */
  #breaks = 0;
  #doubled = false;

  constructor(
    names: readonly string[],
    options: { delimiter: number; faults: FaultLog; line?: number; header?: { maxColumns: number } },
  ) {
    const { delimiter, faults, line = 1, header } = options;
    this.names = names;
    this.width = header?.maxColumns ?? names.length;
    this.#isHeader = header !== undefined;
    this.#maxRows = header ? 1 : Math.max(1, Math.floor(BATCH_CELLS / Math.max(1, this.width)));
    this.columnStride = this.#maxRows;
    const cells = this.#maxRows * this.width;
    const room = header ? () => new Int32Array(cells) : () => kernelInts(cells);
    this.starts = room();
    this.ends = room();
    this.lines = new Uint32Array(this.#maxRows);
    this.faults = faults;
    this.#delimiter = delimiter;
    this.#stops = stopsOf(delimiter);
    this.#line = line;
  }

  /** Forgets what it has seen: the next bytes lie elsewhere, in this or another file of the same header. */
  restart(faults: FaultLog, line: number): void {
    this.faults = faults;
    this.#line = line;
    this.blanks.clear();
  }

  close(): void {
    for (const array of [this.starts, this.ends, this.#room]) freeArray(array);
  }

  get line(): number {
    return this.#line;
  }

  scan(bytes: Buffer, from: number, to: number, last: boolean): number {
    this.#escaped.length = 0;
    this.rows = 0;
    if (!seesSame(this.#view, bytes)) this.#view = viewOf(bytes);
    let at = from;
    let unusual = 0;
    while (this.rows < this.#maxRows && at < to) {
      if (unusual > 0) unusual--;
      else {
        const plain = this.#scanPlain(bytes, at, to);
        if (plain === at) unusual = UNUSUAL_ROWS;
        at = plain;
        if (this.rows === this.#maxRows || at >= to) break;
      }
      const next = this.#scanRow(bytes, at, to, last);
      if (next < 0) break;
      at = next;
    }
    return at;
  }

  unescape(bytes: Buffer): boolean {
    for (const k of this.#escaped) this.ends[k] = unescapeQuotes(bytes, this.starts[k]!, this.ends[k]!);
    return false;
  }

  /** Takes whole rows in which nothing is unusual, and answers where the first other one begins. */
  #scanPlain(bytes: Buffer, from: number, to: number): number {
    const at = addressOf(bytes);
    if (at === undefined || this.#isHeader || this.blanks.pending || bytes[from] === QUOTE) return from;
    const { starts, ends, columnStride, width, rows } = this;
    this.#room[0] = rows;
    const next = kernel().loops.scanPlainRows(
      at,
      from,
      to,
      addressOf(starts)!,
      addressOf(ends)!,
      columnStride,
      width,
      this.#maxRows,
      this.#delimiter,
      addressOf(this.#room)!,
    );
    this.rows = this.#room[0];
    for (let row = rows; row < this.rows; row++) this.lines[row] = this.#line++;
    return next;
  }

  /** Takes one row and answers where the next begins; -1 where the row does not end in the window. */
  #scanRow(bytes: Buffer, from: number, to: number, last: boolean): number {
    const { starts, ends } = this;
    const delimiter = this.#delimiter;
    const { columnStride } = this;
    const opening = this.#escaped.length;
    let column = 0;
    let cell = this.rows;
    let line = this.#line;
    let i = from;
    for (;;) {
      let start = i;
      let end: number;
      let b = bytes[i]!;
      if (b === QUOTE) {
        i = this.#closeQuote(bytes, i, to, last);
        if (i < 0) {
          if (last) this.#giveUp(line, column, bytes, start, to);
          this.#retreat(opening);
          return last ? to : -1;
        }
        end = i - 1;
        b = bytes[i]!;
        if (b !== delimiter && b !== LF && b !== CR) {
          this.#pending.push({ kind: 'stray-quote', line, column });
          while (b !== delimiter && b !== LF && b !== CR) b = bytes[++i]!;
          end = i;
        } else {
          start++;
          if (this.#doubled) this.#escaped.push(cell);
        }
        line += this.#breaks;
      } else {
        i = endOfPlain(bytes, this.#view, i, this.#stops);
        while ((b = bytes[i]!) === QUOTE) {
          this.#notePlainQuote(line, column);
          i = endOfPlain(bytes, this.#view, i + 1, this.#stops);
        }
        end = i;
      }
      starts[cell] = start;
      ends[cell] = end;
      column++;
      cell += columnStride;
      if (b !== delimiter) break;
      i++;
    }
    if (i >= to) {
      if (!last) return this.#retreat(opening);
      i = to - 1;
    } else if (bytes[i] === CR) {
      if (i + 1 < to) {
        if (bytes[i + 1] === LF) i++;
      } else if (!last) return this.#retreat(opening);
    }
    this.#endRow(column, line, bytes[from] === QUOTE);
    return i + 1;
  }

  /** After the closing quote of the cell that opens at `open`; -1 where it does not close in the window. */
  #closeQuote(bytes: Buffer, open: number, to: number, last: boolean): number {
    let breaks = 0;
    let doubled = false;
    for (let i = open + 1; i < to; i++) {
      const b = bytes[i]!;
      if (b > QUOTE) continue;
      if (b === QUOTE) {
        if (i + 1 === to && !last) return -1;
        if (i + 1 === to || bytes[i + 1] !== QUOTE) {
          this.#breaks = breaks;
          this.#doubled = doubled;
          return i + 1;
        }
        doubled = true;
        i++;
      } else if (b === LF || (b === CR && bytes[i + 1] !== LF)) breaks++;
    }
    return -1;
  }

  #endRow(cells: number, lastLine: number, quoted: boolean): void {
    const line = this.#line;
    this.#line = lastLine + 1;
    const { rows, width } = this;
    if (cells === 1 && this.ends[rows] === this.starts[rows] && !quoted) {
      this.blanks.add(line);
      return;
    }
    if (this.blanks.pending) this.blanks.report(this.faults);
    if (this.#pending.length) this.#reportPending();
    this.cells = cells;
    if (cells !== width && !this.#isHeader) this.#mendRow(line, cells, rows);
    this.lines[rows] = line;
    this.rows = rows + 1;
  }

  #mendRow(line: number, cells: number, row: number): void {
    const detail = () => `${cells} cells where the header has ${this.width}`;
    this.faults.add(cells < this.width ? 'missing-cell' : 'extra-cell', line, detail);
    // Cells beyond the header lie outside the arrays.
    while (this.#escaped.length && this.#escaped.at(-1)! >= this.starts.length) this.#escaped.pop();
    for (let column = cells; column < this.width; column++) {
      this.starts[row + column * this.columnStride] = 0;
      this.ends[row + column * this.columnStride] = -1;
    }
  }

  /** Leaves no trace of a row that does not end in the window. */
  #retreat(opening: number): -1 {
    this.#escaped.length = opening;
    this.#pending.length = 0;
    return -1;
  }

  /** The rest of the file lies inside a quote: it holds no rows that could be trusted. */
  #giveUp(line: number, column: number, bytes: Buffer, start: number, to: number): void {
    const lines = countLines(bytes, start, to);
    this.faults.add('unclosed-quote', line, () => {
      const rest = lines ? `; the ${lines} ${lines === 1 ? 'line' : 'lines'} after it cannot be read` : '';
      return `the quote that opens cell ${column + 1} never closes${rest}`;
    });
  }

  #notePlainQuote(line: number, column: number): void {
    const previous = this.#pending.at(-1);
    if (previous?.line === line && previous.column === column) return;
    this.#pending.push({ kind: 'stray-quote', line, column });
  }

  #reportPending(): void {
    for (const { kind, line, column } of this.#pending)
      this.faults.add(kind, line, () => `in cell ${column + 1}`);
    this.#pending.length = 0;
  }
}

function countLines(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LF, from); at >= 0 && at < to - 1; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}
