import { CellKind, viewOf, type Batch, type CellColumn } from '@sluice/tables';
import { ByteTable } from './byte-table.js';
import { Cells, type Cursor } from './cells.js';
import type { CheckResult, Tally } from './check.js';
import type { ColumnScan } from './column-scan.js';
import { countCharacters, Lengths } from './lengths.js';
import type { ColumnCheck, ColumnPlan, LogicalType, TextTest } from './plan.js';
import { DISTINCT_CAP, profileTexts, type ColumnProfile } from './profile.js';

/** Bytes of distinct texts remembered at most: long texts are rarely few. */
const DISTINCT_BYTES = 4 * 1024 * 1024;

type Judge = TextTest & { id: string; tally: Tally };

/** The distinct values of a column, how often each came, and which judges refuse it, one bit each. */
interface Distinct {
  table: ByteTable;
  counts: number[];
  refusals: number[];
}

/** A column of texts, or of anything where the contract gives no type. */
export class TextColumn implements ColumnScan {
  readonly cells: Cells;
  /** undefined once there are too many, or where keys are kept anyway. */
  distinct: Distinct | undefined;
  /** So many distinct values there were when `distinct` was given up. */
  atLeast = 0;
  /** Of all values, once `distinct` was given up. */
  #lengths = new Lengths();
  readonly #judges: Judge[];
  readonly #accepts: (kind: number) => boolean;

  constructor(plan: ColumnPlan, cursor: Cursor) {
    this.cells = new Cells(plan, cursor);
    this.distinct = this.cells.keys ? undefined : { table: new ByteTable(), counts: [], refusals: [] };
    this.#judges = plan.checks.flatMap(check =>
      check.kind === 'text' ? [{ ...check, tally: this.cells.tally() }] : [],
    );
    this.#accepts = acceptsOf(plan.type);
  }

  get lengths(): Lengths {
    return this.distinct ? lengthsOf(this.distinct) : this.#lengths;
  }

  take(column: CellColumn, batch: Batch): void {
    const { bytes, starts, ends, kinds, offset, stride } = column;
    const view = viewOf(bytes);
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
      else {
        const refused = this.distinct
          ? this.#count(this.distinct, bytes, view, start, end)
          : this.#measure(bytes, start, end, column.ascii);
        if (refused !== 0) this.#refuse(refused, column, batch, row);
        if (this.cells.keys) this.cells.addKey(bytes, view, start, end, column, batch, row);
      }
    }
  }

  result(check: ColumnCheck): CheckResult {
    return this.cells.result(check, this.#judges.find(({ id }) => id === check.id)?.tally);
  }

  profile(): ColumnProfile {
    return profileTexts(this);
  }

  /** Counts the value, and judges it only when it is new. Answers which judges refuse it. */
  #count(distinct: Distinct, bytes: Buffer, view: DataView, start: number, end: number): number {
    const { table, counts, refusals } = distinct;
    const number = table.add(bytes, view, start, end);
    if (number >= 0) {
      counts[number]! += 1;
      return refusals[number]!;
    }
    const refused = this.#judge(bytes, start, end, countCharacters(bytes, start, end));
    counts.push(1);
    refusals.push(refused);
    if (table.size > DISTINCT_CAP || table.memory > DISTINCT_BYTES) {
      this.atLeast = table.size;
      this.#lengths = lengthsOf(distinct);
      this.distinct = undefined;
    }
    return refused;
  }

  /** Measures the value and judges it. */
  #measure(bytes: Buffer, start: number, end: number, ascii: boolean): number {
    const length = ascii ? end - start : countCharacters(bytes, start, end);
    this.#lengths.add(length, 1);
    return this.#judges.length === 0 ? 0 : this.#judge(bytes, start, end, length);
  }

  #judge(bytes: Buffer, start: number, end: number, length: number): number {
    let refused = 0;
    let text: string | undefined;
    for (let bit = 0; bit < this.#judges.length; bit++) {
      const judge = this.#judges[bit]!;
      if (!judge.lengthOnly) text ??= bytes.toString('utf8', start, end);
      if (!judge.test(text ?? '', length)) refused |= 1 << bit;
    }
    return refused;
  }

  #refuse(refused: number, column: CellColumn, batch: Batch, row: number): void {
    for (const [bit, { tally }] of this.#judges.entries())
      if ((refused >>> bit) & 1) tally.add(() => this.cells.example(column, batch, row));
  }
}

function lengthsOf({ table, counts }: Distinct): Lengths {
  const lengths = new Lengths();
  for (const [number, count] of counts.entries()) {
    const bytes = table.get(number);
    lengths.add(countCharacters(bytes, 0, bytes.length), count);
  }
  return lengths;
}

function acceptsOf(type: LogicalType | undefined): (kind: number) => boolean {
  if (type === 'object') return kind => kind === CellKind.object;
  if (type === 'array') return kind => kind === CellKind.array;
  if (type === undefined) return () => true;
  return kind => kind === CellKind.string;
}
