import { placeCells, type PlacedCells, type TextTable } from '@sluice/kernel';
import { CellKind, viewOf } from '@sluice/tables';
import type { Batch, CellColumn, DictionaryColumn, VectorColumn } from '@sluice/tables';
import { Cells, type CellsState, type Cursor } from './cells.js';
import type { CheckResult, PlaceOf, Tally, TallyState } from './check.js';
import type { ColumnScan } from './column-scan.js';
import { DictionaryEntries, isTextDictionary, UNSEEN } from './dictionary-entries.js';
import type { KeyLogState } from './key-log.js';
import type { KeySink } from './keys.js';
import { countCharacters } from './lengths.js';
import type { ColumnCheck, ColumnPlan, LogicalType, TextTest } from './plan.js';
import { profileTexts, type ColumnProfile, type Distinct } from './profile.js';
import { MISSING, TextSummary, type TextSummaryState } from './text-summary.js';

/** Which rows of the data a batch has. */
type Rows = Pick<Batch, 'rows' | 'lines'>;
type Judge = TextTest & { id: string; tally: Tally };

const OF_ANOTHER_TYPE = -2;

interface TextColumnState {
  cells: CellsState;
  summary: TextSummaryState;
  tallies: TallyState[];
  keys?: KeyLogState;
}

/** A column of texts, or of anything where the contract gives no type. */
export class TextColumn implements ColumnScan {
  readonly cells: Cells;
  /** Of the distinct texts it knows by bits which judges object to each. */
  readonly summary: TextSummary;
  #entries: DictionaryEntries | undefined;
  readonly #judges: Judge[];
  /** All judges look at nothing but the length. */
  readonly #lengthOnly: boolean;
  readonly #accepts: (kind: number) => boolean;
  readonly #onlyJson: boolean;

  constructor(plan: ColumnPlan, cursor: Cursor, keys: KeySink | undefined) {
    this.cells = new Cells(plan, cursor, keys);
    this.#judges = plan.checks.flatMap(check =>
      check.kind === 'text' ? [{ ...check, tally: this.cells.tally() }] : [],
    );
    this.summary = new TextSummary({ missing: plan.missing, judged: this.#judges.length > 0 });
    this.#lengthOnly = this.#judges.every(({ lengthOnly }) => lengthOnly);
    this.#accepts = acceptsOf(plan.type);
    this.#onlyJson = plan.type === 'object' || plan.type === 'array';
  }

  take(column: CellColumn, batch: Batch): void {
    this.cells.rows += batch.rows;
    if (column.kinds) this.#takeJson(column, column.kinds, batch);
    else if (this.#onlyJson) this.#takeNone(column, batch);
    else this.#takeTexts(column, batch);
  }

  /** Each entry of a dictionary is judged and measured once. */
  takeStored(column: VectorColumn | DictionaryColumn, batch: Rows): boolean {
    if (!isTextDictionary(column) || !column.dictionary.kinds || this.cells.keys) return false;
    const { cells, summary } = this;
    const { indices, dictionary } = column;
    const counting = summary.texts !== undefined;
    let entries = this.#entries;
    if (entries?.dictionary !== dictionary || entries.counting !== counting)
      this.#entries = entries = new DictionaryEntries(column, counting);
    const { numbers, refused } = entries;
    cells.rows += batch.rows;
    for (let row = 0; row < batch.rows; row++) {
      const index = indices[row]!;
      if (index < 0) {
        if (cells.nulls.hit()) cells.nulls.show({ at: cells.base + batch.lines[row]! });
        continue;
      }
      const number = numbers[index]!;
      let objections = refused[index]!;
      if (number >= 0) summary.texts!.counts[number]! += 1;
      else objections = this.#countEntry(entries, index);
      if (objections !== 0) this.#refuse(objections, entries.columnOf(index), batch, row);
    }
    return true;
  }

  result(check: ColumnCheck, placeOf: PlaceOf): CheckResult {
    return this.cells.result(check, this.#judges.find(({ id }) => id === check.id)?.tally, placeOf);
  }

  get distinct(): Distinct {
    const { hashes } = this.cells;
    return hashes ? { count: hashes.distinct, exact: true } : this.summary.distinct;
  }

  close(): void {
    this.summary.close();
  }

  profile(): ColumnProfile {
    return profileTexts(this);
  }

  state(): TextColumnState {
    const { cells, summary } = this;
    return {
      cells: cells.state(),
      summary: summary.state(),
      tallies: this.#judges.map(({ tally }) => tally.state()),
      ...(cells.hashes ? { keys: cells.hashes.state() } : {}),
    };
  }

  merge(state: unknown): void {
    const { cells, summary, tallies, keys } = state as TextColumnState;
    this.cells.merge(cells);
    this.summary.merge(summary);
    for (const [i, { tally }] of this.#judges.entries()) tally.merge(tallies[i]!);
    if (keys) this.cells.hashes!.merge(keys);
  }

  #takeTexts(column: CellColumn, batch: Batch): void {
    const cells = placeCells(column, batch.rows);
    for (let row = 0; row < batch.rows;) {
      const { texts } = this.summary;
      row = texts
        ? this.#countTexts(texts, cells, row, column, batch)
        : this.#measureTexts(cells, row, column, batch);
    }
    if (this.cells.keys) this.#noteKeys(this.cells.keys, column, batch);
  }

  /** While distinct texts are counted; answers the row to go on with. */
  #countTexts(texts: TextTable, cells: PlacedCells, from: number, column: CellColumn, batch: Batch): number {
    const known = texts.size;
    const row = texts.addAll(cells, from, batch.rows);
    if (row === batch.rows) return row;
    const number = texts.found;
    let refused = MISSING;
    if (number >= known) {
      const k = column.offset + row * column.stride;
      refused = this.#countNew(texts, number, column.bytes, column.starts[k]!, column.ends[k]!, true);
    } else if (number >= 0) refused = texts.objections(number);
    if (refused !== 0) this.#refuse(refused, column, batch, row);
    return row + 1;
  }

  /** Once there are too many distinct ones; answers the row to go on with. */
  #measureTexts(cells: PlacedCells, from: number, column: CellColumn, batch: Batch): number {
    const { sketch } = this.summary;
    const { bytes, ascii } = column;
    const row = sketch.addAll(cells, from, batch.rows, ascii);
    if (row === batch.rows) return row;
    const k = column.offset + row * column.stride;
    const start = column.starts[k]!;
    const end = column.ends[k]!;
    if (end <= start || this.cells.plan.missing.has(bytes, start, end)) {
      this.cells.addMissing(column, batch, row);
      return row + 1;
    }
    const length = ascii ? end - start : countCharacters(bytes, start, end);
    const refused = this.#judge(bytes, start, end, length);
    if (refused !== 0) this.#refuse(refused, column, batch, row);
    else if (this.#lengthOnly) sketch.noteFine(length);
    sketch.add(cells, row, ascii);
    return row + 1;
  }

  #noteKeys(keys: KeySink, column: CellColumn, batch: Batch): void {
    const { bytes, starts, ends, offset, stride } = column;
    const view = viewOf(bytes);
    const { missing } = this.cells.plan;
    for (let row = 0, k = offset; row < batch.rows; row++, k += stride)
      if (ends[k]! > starts[k]! && !missing.has(bytes, starts[k]!, ends[k]!))
        this.cells.addKey(keys, view, column, batch, row);
  }

  #takeJson(column: CellColumn, kinds: Uint8Array, batch: Batch): void {
    const { bytes, starts, ends, offset, stride } = column;
    const view = viewOf(bytes);
    const { cells } = this;
    for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
      const start = starts[k]!;
      const end = ends[k]!;
      const isText = kinds[k] === CellKind.string;
      const alike = end >= start && cells.plan.missing.has(bytes, start, end);
      if (end < start || (isText && alike)) cells.addMissing(column, batch, row);
      else if (!this.#accepts(kinds[k]!)) cells.offend(cells.invalid, column, batch, row);
      else {
        const refused = alike
          ? this.#countAlike(bytes, view, start, end)
          : this.#count(bytes, view, start, end, column.ascii);
        if (refused !== 0) this.#refuse(refused, column, batch, row);
        if (cells.keys) cells.addKey(cells.keys, view, column, batch, row);
      }
    }
  }

  /** Of a CSV file in which objects or arrays are wanted: there are none. */
  #takeNone(column: CellColumn, batch: Batch): void {
    const { bytes, starts, ends, offset, stride } = column;
    const { cells } = this;
    for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
      const missing = ends[k]! <= starts[k]! || cells.plan.missing.has(bytes, starts[k]!, ends[k]!);
      if (missing) cells.addMissing(column, batch, row);
      else cells.offend(cells.invalid, column, batch, row);
    }
  }

  /** Of which no number is known; answers what objects to it. */
  #countEntry(entries: DictionaryEntries, index: number): number {
    const { numbers, refused, lengths, buckets } = entries;
    const known = refused[index]!;
    if (known !== UNSEEN) {
      if (known !== MISSING && known !== OF_ANOTHER_TYPE)
        this.summary.measureAgain(lengths[index]!, buckets[index]!);
      return known;
    }
    const { bytes, starts, ends, kinds, offset, stride } = entries.dictionary;
    const k = offset + index * stride;
    const start = starts[k]!;
    const end = ends[k]!;
    const { missing } = this.cells.plan;
    if (end < start || (kinds![k] === CellKind.string && missing.has(bytes, start, end)))
      return (refused[index] = MISSING);
    if (!this.#accepts(kinds![k]!)) return (refused[index] = OF_ANOTHER_TYPE);
    const view = viewOf(bytes);
    const { texts } = this.summary;
    if (!texts) {
      const length = (lengths[index] = countCharacters(bytes, start, end));
      buckets[index] = this.summary.measure(view, start, end, length);
      return (refused[index] = this.#judge(bytes, start, end, length));
    }
    const number = texts.add(bytes, start, end, 1);
    const objections =
      number >= 0 ? texts.objections(number) : this.#countNew(texts, ~number, bytes, start, end, false);
    if (this.summary.texts) {
      numbers[index] = number >= 0 ? number : ~number;
      refused[index] = objections;
    } else entries.forget();
    return objections;
  }

  /** Counts a value of JSON, and judges it: while distinct values are counted, only when it is new. */
  #count(bytes: Buffer, view: DataView, start: number, end: number, ascii: boolean): number {
    const { texts } = this.summary;
    if (!texts) {
      const length = ascii ? end - start : countCharacters(bytes, start, end);
      this.summary.measure(view, start, end, length);
      return this.#judges.length === 0 ? 0 : this.#judge(bytes, start, end, length);
    }
    const number = texts.add(bytes, start, end, 1);
    return number >= 0 ? texts.objections(number) : this.#countNew(texts, ~number, bytes, start, end, false);
  }

  /** The same of one that is written as a text that means a missing value: only the text means so. */
  #countAlike(bytes: Buffer, view: DataView, start: number, end: number): number {
    this.summary.addAlike(bytes, view, start, end, 1);
    return this.#judge(bytes, start, end, countCharacters(bytes, start, end));
  }

  /** @param tokens it may be one of the texts that mean a missing value */
  #countNew(
    texts: TextTable,
    number: number,
    bytes: Buffer,
    start: number,
    end: number,
    tokens: boolean,
  ): number {
    const isMissing = tokens && this.cells.plan.missing.has(bytes, start, end);
    const refused = isMissing ? MISSING : this.#judge(bytes, start, end, countCharacters(bytes, start, end));
    texts.object(number, refused);
    if (isMissing) this.summary.disregard(number);
    this.summary.checkSize();
    return refused;
  }

  #judge(bytes: Buffer, start: number, end: number, length: number): number {
    let refused = 0;
    const text = this.#lengthOnly ? '' : bytes.toString('utf8', start, end);
    for (let bit = 0; bit < this.#judges.length; bit++)
      if (!this.#judges[bit]!.test(text, length)) refused |= 1 << bit;
    return refused;
  }

  #refuse(refused: number, column: CellColumn, batch: Rows, row: number): void {
    if (refused === MISSING) this.cells.addMissing(column, batch, row);
    else if (refused === OF_ANOTHER_TYPE) this.cells.offend(this.cells.invalid, column, batch, row);
    else
      for (const [bit, { tally }] of this.#judges.entries())
        if ((refused >>> bit) & 1) this.cells.offend(tally, column, batch, row);
  }
}

function acceptsOf(type: LogicalType | undefined): (kind: number) => boolean {
  if (type === 'object') return kind => kind === CellKind.object;
  if (type === 'array') return kind => kind === CellKind.array;
  if (type === undefined) return () => true;
  return kind => kind === CellKind.string;
}
