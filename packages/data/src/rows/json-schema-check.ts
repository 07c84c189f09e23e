import type { RecordFault, RecordTest } from '@sluice/schema';
import { BATCH_CELLS, CellKind, CellState, cellText, decodeNumbers, numberVector } from '@sluice/tables';
import type { Batch, CellColumn, NumberVector } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { Check } from '../check.js';
import { readBoolean } from '../decode-values.js';
import { parseJson } from '../json-tests.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { CountingScan } from './counting-scan.js';
import { isThere } from './row-values.js';

/** Longer texts are cut in examples. */
const SHOWN = 120;

interface Judged {
  /** The columns a record is made of. */
  columns: readonly ColumnPlan[];
  /** Names down to where the value of each column stands in the record; none for a record that is the value of a column. */
  paths: readonly (readonly string[])[];
  /** Judged only where the data have not all these columns. */
  instead?: readonly string[];
}

/** Records, or the values of one column, held against a JSON Schema. What is missing is left out of the record. */
export class JsonSchemaCheck implements RowCheck {
  readonly check: Check;
  readonly judged: Judged;
  /** Called when rows come: what compiles schemas may not be loaded before. */
  readonly compile: () => RecordTest;

  constructor(check: Check, judged: Judged, compile: () => RecordTest) {
    this.check = check;
    this.judged = judged;
    this.compile = compile;
  }

  start(cursor: Cursor): RowScan {
    return new JsonSchemaScan(this, cursor);
  }

  mark(cursor: Cursor): RowScan {
    return this.start(cursor);
  }
}

class JsonSchemaScan extends CountingScan {
  readonly columns: readonly string[];
  readonly instead: readonly string[] | undefined;
  readonly #owner: JsonSchemaCheck;
  #test: RecordTest | undefined;

  constructor(owner: JsonSchemaCheck, cursor: Cursor) {
    super(owner.check, cursor);
    const { columns, instead } = owner.judged;
    this.columns = columns.map(({ name }) => name);
    this.instead = instead;
    this.#owner = owner;
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    const test = (this.#test ??= this.#owner.compile());
    const plans = this.#owner.judged.columns;
    const numbers = columns.map((column, i) => numbersOf(column, batch.rows, plans[i]!));
    for (let row = 0; row < batch.rows; row++) {
      const record = this.#recordOf(columns, numbers, row);
      if (record === undefined) continue;
      this.of++;
      const explain = test(record);
      if (explain) this.offend(batch, row, () => this.#shown(explain()));
    }
  }

  #shown(fault: RecordFault): string | undefined {
    return this.#mayShow(fault.pointer) ? shownFault(fault) : undefined;
  }

  /** What is said of a record as a whole may tell any value of it. */
  #mayShow(pointer: string): boolean {
    const { columns, paths } = this.#owner.judged;
    if (!columns.some(({ hidden }) => hidden)) return true;
    const around = columns.filter((_, i) => {
      const path = pointerOf(paths[i]!);
      return pointer === path || pointer.startsWith(`${path}/`);
    });
    return around.length > 0 && around.every(({ hidden }) => !hidden);
  }

  /** undefined where the value of a column is missing. */
  #recordOf(
    columns: readonly CellColumn[],
    numbers: readonly (Float64Array | undefined)[],
    row: number,
  ): unknown {
    const { columns: plans, paths } = this.#owner.judged;
    let record: unknown = paths[0]?.length === 0 ? undefined : {};
    for (const [i, column] of columns.entries()) {
      const number = numbers[i]?.[row] ?? NaN;
      const value = number === number ? number : valueOf(column, row, plans[i]!);
      if (value === undefined) continue;
      const path = paths[i]!;
      if (path.length === 0) record = value;
      else put(record as Record<string, unknown>, path, value);
    }
    return record;
  }
}

const pointerOf = (path: readonly string[]) =>
  path.map(step => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** `/dev/v: must be at most 3, not 4` */
function shownFault({ pointer, message }: RecordFault): string {
  const text = pointer === '' ? message : `${pointer}: ${message}`;
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function put(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = record;
  for (const step of path.slice(0, -1)) {
    if (!Object.hasOwn(at, step)) define(at, step, {});
    at = at[step] as Record<string, unknown>;
  }
  define(at, path.at(-1)!, value);
}

function define(object: Record<string, unknown>, key: string, value: unknown): void {
  // An assignment would not make such a key.
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else object[key] = value;
}

/** Shared by all: what is decoded is copied at once. */
let room: NumberVector | undefined;

/** Of a column of numbers all that are, without a text made of each; NaN where something else stands. */
function numbersOf(
  column: CellColumn,
  rows: number,
  { type, missing }: ColumnPlan,
): Float64Array | undefined {
  if (type !== 'integer' && type !== 'number') return undefined;
  const { values, states } = (room ??= numberVector(BATCH_CELLS));
  const others = decodeNumbers(column, rows, { integer: type === 'integer', missing }, room);
  const numbers = values.slice(0, rows);
  if (others > 0)
    for (let row = 0; row < rows; row++) if (states[row] !== CellState.value) numbers[row] = NaN;
  return numbers;
}

/** As JSON has it; in CSV a text is what the type of the column says. */
function valueOf(column: CellColumn, row: number, plan: ColumnPlan): unknown {
  if (!isThere(column, row, plan)) return undefined;
  const { bytes, starts, ends, kinds, offset, stride } = column;
  const k = offset + row * stride;
  const text = cellText(column, row)!;
  switch (kinds?.[k]) {
    case CellKind.string:
      return text;
    case CellKind.number:
      return Number(text);
    case CellKind.true:
      return true;
    case CellKind.false:
      return false;
    case undefined:
      break;
    default:
      return parseJson(text);
  }
  if (plan.type === 'integer' || plan.type === 'number')
    return Number.isFinite(Number(text)) ? Number(text) : text;
  if (plan.type === 'object' || plan.type === 'array') return parseJson(text) ?? text;
  const truth = plan.type === 'boolean' ? readBoolean(bytes, starts[k]!, ends[k]!) : NaN;
  return Number.isNaN(truth) ? text : truth === 1;
}
