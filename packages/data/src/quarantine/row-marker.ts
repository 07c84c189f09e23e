import { UserError } from '@sluice/core';
import type { Batch, CellColumn } from '@sluice/tables';
import type { Check } from '../check.js';
import type { HashSet64 } from '../hash-set.js';
import { KeyPlaces } from '../keys.js';
import { allows } from '../limit.js';
import { Places } from '../places.js';
import type { ColumnPlan, KeyCheck, TablePlan } from '../plan.js';
import { RowKeys } from '../row-keys.js';
import type { Scan } from '../scan-table.js';
import { TableScan } from '../table-scan.js';

/** Rows by their physical line, with the rules they break: of single columns, of whole rows, then of keys. */
export type Marks = Map<number, string[]>;

/**
 * Tells of every row which rules it breaks by itself: those of severity `error` that put up with no offender. Holds the
 * rows of one block at a time, and of repeated keys the keys.
 */
export class RowMarker {
  readonly #plan: TablePlan;
  readonly #needed: ReadonlySet<string>;
  readonly #maxKeyBytes: number;
  readonly #sinks = new Map<string, { check: Check; sink: KeyPlaces }>();
  #file = 0;
  #scan: TableScan;

  constructor(plan: TablePlan, scan: Scan, maxKeyBytes: number) {
    this.#maxKeyBytes = maxKeyBytes;
    const keys = plan.keys.filter((check, i) => fails(check) && this.#keepKeys(check, scan.rowScans[i]));
    const marking = plan.rows.flatMap(check =>
      check.mark ? [{ start: check.mark.bind(check), mark: check.mark.bind(check) }] : [],
    );
    const columns = plan.columns.map(column => this.#columnOf(column, scan));
    this.#plan = { ...plan, columns, keys, rows: marking };
    this.#scan = this.#fresh();
    this.#needed = new Set([
      ...columns.flatMap(({ name, checks }) => (checks.length ? [name] : [])),
      ...this.#scan.rows.flatMap(check => check.columns),
    ]);
  }

  /** Columns that must be looked at. */
  get columns(): string[] {
    return [...this.#needed];
  }

  startFile(file: number): void {
    this.#file = file;
  }

  /** @param names of the columns of the batch; its lines are those of the file */
  take(batch: Batch, columns: readonly CellColumn[], names: readonly string[]): void {
    const kept = names.flatMap((name, i) => {
      const column = columns[i];
      return column && this.#needed.has(name) ? [{ name, column }] : [];
    });
    this.#scan.startBlock(this.#file);
    this.#scan.take(
      { ...batch, columns: kept.map(({ column }) => column) },
      kept.map(({ name }) => name),
    );
  }

  /** The rows marked since it was asked before. */
  drain(): Marks {
    const marks: Marks = new Map();
    const places = new Places();
    places.set(this.#file, this.#file, 0);
    const mark = (id: string, line: number) => {
      const rules = marks.get(line);
      if (!rules) marks.set(line, [id]);
      else if (!rules.includes(id)) rules.push(id);
    };
    for (const { check, examples } of this.#columnResults(places))
      for (const { line } of examples) mark(check.id, line);
    for (const check of this.#scan.rows) {
      if (check instanceof RowKeys) continue;
      for (const result of check.results(places.placeOf))
        if (fails(result.check)) for (const { line } of result.examples) mark(result.check.id, line);
    }
    for (const { check, sink } of this.#sinks.values()) {
      if (!sink.complete) throw this.#tooManyKeys(check);
      for (const { at } of sink.tally.first) mark(check.id, places.placeOf(at).line);
      sink.tally.first = [];
    }
    this.#scan = this.#fresh();
    return marks;
  }

  #columnResults(places: Places) {
    return this.#plan.columns.flatMap(plan => {
      const column = this.#scan.column(plan.name);
      // Repeated keys are with the sinks.
      const checks = plan.checks.filter(({ kind }) => kind !== 'unique');
      return checks.map(check => column.result(check, places.placeOf));
    });
  }

  #columnOf(column: ColumnPlan, scan: Scan): ColumnPlan {
    const checks = column.checks.filter(check => {
      if (check.kind === 'column' || !fails(check)) return false;
      if (check.kind !== 'unique') return true;
      const suspects = scan.columns.find(({ cells }) => cells.plan.name === column.name)?.cells.hashes
        ?.suspects;
      if (!suspects?.size) return false;
      this.#sinks.set(column.name, { check, sink: this.#sinkFor(suspects) });
      return true;
    });
    // Nothing is shown of the values, so none is kept.
    return { ...column, checks, hidden: true };
  }

  #keepKeys(check: KeyCheck, rows: unknown): boolean {
    if (!(rows instanceof RowKeys) || rows.hashes.suspects.size === 0) return false;
    this.#sinks.set(idOf(check), { check, sink: this.#sinkFor(rows.hashes.suspects) });
    return true;
  }

  #sinkFor(suspects: HashSet64): KeyPlaces {
    return new KeyPlaces(suspects, { base: 0, keep: Infinity, maxKeyBytes: this.#maxKeyBytes });
  }

  /** What a scan has counted cannot be taken from it: each block has its own. */
  #fresh(): TableScan {
    const options = { examples: Infinity, maxKeyBytes: this.#maxKeyBytes };
    return new TableScan(
      this.#plan,
      options,
      check => this.#sinks.get('checks' in check ? check.name : idOf(check))?.sink,
    );
  }

  #tooManyKeys({ id }: Check): UserError {
    return new UserError('limit-exceeded', {
      message: `The repeated keys of "${id}" take more than ${this.#maxKeyBytes} bytes, so that not every row that repeats one can be told.`,
      fix: 'Raise "max-key-memory" if the machine has more.',
    });
  }
}

/** Apart from names of columns. */
const idOf = ({ id }: Check) => `key ${id}`;

/** A row that breaks it fails. */
export function fails({ severity, limit }: Check): boolean {
  if (severity !== 'error') return false;
  const many = Number.MAX_SAFE_INTEGER;
  return !limit || (allows(limit, 0, many) && !allows(limit, 1, many));
}
