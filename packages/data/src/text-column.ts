import { CellKind, type Batch, type CellColumn } from '@sluice/tables';
import { ByteTable } from './byte-table.js';
import { Cells, type Cursor } from './cells.js';
import type { CheckResult, Tally } from './check.js';
import type { ColumnScan } from './column-scan.js';
import type { ColumnCheck, ColumnPlan, LogicalType, TextTest } from './plan.js';
import { DISTINCT_CAP, profileTexts, type ColumnProfile } from './profile.js';

/** Bytes of distinct texts remembered at most: long texts are rarely few. */
const DISTINCT_BYTES = 4 * 1024 * 1024;

type Judge = TextTest & { id: string; tally: Tally };

/** A column of texts, or of anything where the contract gives no type. */
export class TextColumn implements ColumnScan {
  readonly cells: Cells;
  /** Distinct values and their counts; undefined once there are too many, or where keys are kept anyway. */
  distinct: { table: ByteTable; counts: number[] } | undefined;
  /** More than this many distinct values, where `distinct` was given up. */
  atLeast = 0;
  minLength = Infinity;
  maxLength = 0;
  totalLength = 0;
  readonly #judges: Judge[];
  /** Judges that refuse each of the distinct values, one bit each. */
  readonly #refusals: number[] = [];
  readonly #accepts: (kind: number) => boolean;

  constructor(plan: ColumnPlan, cursor: Cursor) {
    this.cells = new Cells(plan, cursor);
    this.distinct = this.cells.keys ? undefined : { table: new ByteTable(), counts: [] };
    this.#judges = plan.checks.flatMap(check =>
      check.kind === 'text' ? [{ ...check, tally: this.cells.tally() }] : [],
    );
    this.#accepts = acceptsOf(plan.type);
  }

  take(column: CellColumn, batch: Batch): void {
    const { bytes, starts, ends, kinds, offset, stride } = column;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const { missing, type } = this.cells.plan;
    const onlyJson = type === 'object' || type === 'array';
    this.cells.rows += batch.rows;
    for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
      const start = starts[k]!;
      const end = ends[k]!;
      const isText = kinds === undefined || kinds[k] === CellKind.string;
      if (end < start || (end === start && kinds === undefined) || (isText && missing.has(bytes, start, end)))
        this.cells.addMissing(column, batch, row);
      else if (kinds ? !this.#accepts(kinds[k]!) : onlyJson)
        this.cells.invalid.add(() => this.cells.example(column, batch, row));
      else this.#takeValue(bytes, view, start, end, column, batch, row);
    }
  }

  result(check: ColumnCheck): CheckResult {
    return this.cells.result(check, this.#judges.find(({ id }) => id === check.id)?.tally);
  }

  profile(): ColumnProfile {
    return profileTexts(this);
  }

  #takeValue(
    bytes: Buffer,
    view: DataView,
    start: number,
    end: number,
    column: CellColumn,
    batch: Batch,
    row: number,
  ): void {
    const length = column.ascii ? end - start : countCharacters(bytes, start, end);
    if (length < this.minLength) this.minLength = length;
    if (length > this.maxLength) this.maxLength = length;
    this.totalLength += length;
    const refused = this.distinct
      ? this.#takeDistinct(this.distinct, bytes, view, start, end, length)
      : this.#refuse(bytes, start, end, length);
    if (refused !== 0) {
      for (const [bit, { tally }] of this.#judges.entries())
        if ((refused >>> bit) & 1) tally.add(() => this.cells.example(column, batch, row));
    }
    if (this.cells.keys) this.cells.addKey(bytes, view, start, end, column, batch, row);
  }

  /** Counts the value, and judges it only when it is new. */
  #takeDistinct(
    { table, counts }: { table: ByteTable; counts: number[] },
    bytes: Buffer,
    view: DataView,
    start: number,
    end: number,
    length: number,
  ): number {
    const number = table.add(bytes, view, start, end);
    if (number >= 0) {
      counts[number]! += 1;
      return this.#refusals[number]!;
    }
    const refused = this.#refuse(bytes, start, end, length);
    counts.push(1);
    this.#refusals.push(refused);
    if (table.size > DISTINCT_CAP || table.memory > DISTINCT_BYTES) {
      this.atLeast = table.size;
      this.distinct = undefined;
      this.#refusals.length = 0;
    }
    return refused;
  }

  #refuse(bytes: Buffer, start: number, end: number, length: number): number {
    if (this.#judges.length === 0) return 0;
    let refused = 0;
    let text: string | undefined;
    for (const [bit, judge] of this.#judges.entries()) {
      if (!judge.lengthOnly) text ??= bytes.toString('utf8', start, end);
      if (!judge.test(text ?? '', length)) refused |= 1 << bit;
    }
    return refused;
  }
}

function acceptsOf(type: LogicalType | undefined): (kind: number) => boolean {
  if (type === 'object') return kind => kind === CellKind.object;
  if (type === 'array') return kind => kind === CellKind.array;
  if (type === undefined) return () => true;
  return kind => kind === CellKind.string;
}

/** Code points: bytes that do not continue one. */
function countCharacters(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if ((bytes[i]! & 0xc0) !== 0x80) count++;
  return count;
}
