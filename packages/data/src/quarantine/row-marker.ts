import type { Batch, ColumnBatch } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import { HashSet64 } from '../hash-set.js';
import { hashText } from '../hashing.js';
import type { KeySink } from '../keys.js';
import { Places } from '../places.js';
import type { ColumnPlan, KeyCheck, TablePlan } from '../plan.js';
import { RowKeys } from '../row-keys.js';
import type { RowCheck } from '../row-scan.js';
import { KeyMarks } from '../rows/key-marks.js';
import { ObjectSpreader } from '../spread-objects.js';
import { TableScan } from '../table-scan.js';
import type { Judging } from './judge-job.js';

/** What is known of the rows of a block, by their lines. */
export interface Marks {
  /** The checks that rows break by themselves. */
  broken: Map<number, string[]>;
  /** Rows whose key may break a check. */
  suspects: { line: number; id: string; key: Buffer }[];
}

/** Memory for repeated values, of which none is kept. */
const NO_KEYS = 0;

/**
 * Tells of the rows of a block which checks they break by themselves, and which have a key that may break one. Looks only at checks that
 * some row is known to break.
 */
export class RowMarker {
  readonly #plan: TablePlan;
  readonly #needed: ReadonlySet<string>;
  readonly #suspects: ReadonlyMap<string, HashSet64>;
  #found: { at: number; id: string; key: Buffer }[] = [];
  #scan: TableScan;

  constructor(plan: TablePlan, { broken, suspects }: Judging) {
    this.#suspects = new Map(suspects.map(([id, hashes]) => [id, HashSet64.of(hashes)]));
    // Nothing is shown of the values, so none is kept.
    const columns = plan.columns.map((column): ColumnPlan => {
      const checks = column.checks.filter(({ id }) => broken.includes(id));
      return { ...column, checks, hidden: true };
    });
    const keys = plan.keys.filter(({ id }) => this.#suspects.has(id));
    const rows = plan.rows.filter(({ check }) => broken.includes(check.id));
    const marking = rows.flatMap(check => this.#marking(check));
    const { rows: scans } = this.#fresh({ ...plan, columns, keys, rows: marking });
    const needed = new Set([
      ...columns.flatMap(({ name, checks }) => (checks.length ? [name] : [])),
      ...scans.flatMap(check => check.columns),
    ]);
    this.#needed = new Set([...needed, ...new ObjectSpreader(columns).holdersOf(needed)]);
    const looked = columns.filter(({ name }) => this.#needed.has(name));
    this.#plan = { ...plan, columns: looked, keys, rows: marking };
    this.#scan = this.#fresh(this.#plan);
  }

  /** Columns that must be looked at. */
  get columns(): string[] {
    return [...this.#needed];
  }

  /** @param names of the columns */
  take(
    batch: Omit<Batch<ColumnBatch>, 'columns'>,
    columns: readonly ColumnBatch[],
    names: readonly string[],
  ): void {
    if (this.#needed.size === 0) return;
    const kept = names.flatMap((name, i) => {
      const column = columns[i];
      return column && this.#needed.has(name) ? [{ name, column }] : [];
    });
    this.#scan.startBlock(0);
    this.#scan.takeVectors(
      { ...batch, columns: kept.map(({ column }) => column) },
      kept.map(({ name }) => name),
    );
  }

  /** Of the rows taken since it was asked before. */
  drain(): Marks {
    const broken = new Map<number, string[]>();
    const places = new Places();
    places.set(0, 0, 0);
    const results = [
      ...this.#columnResults(places),
      ...this.#scan.rows.flatMap(check => resultsOf(check, places)),
    ];
    for (const { check, examples } of results)
      for (const { line } of examples) {
        const rules = broken.get(line);
        if (!rules) broken.set(line, [check.id]);
        else if (!rules.includes(check.id)) rules.push(check.id);
      }
    const suspects = this.#found.map(({ at, id, key }) => ({ line: places.placeOf(at).line, id, key }));
    this.#found = [];
    if (this.#needed.size > 0) {
      this.#scan.close();
      this.#scan = this.#fresh(this.#plan);
    }
    return { broken, suspects };
  }

  #columnResults(places: Places) {
    return this.#plan.columns.flatMap(plan => {
      // Repeated keys are among the suspects.
      const checks = plan.checks.filter(({ kind }) => kind !== 'unique');
      return checks.map(check => this.#scan.column(plan.name).result(check, places.placeOf));
    });
  }

  #marking(check: RowCheck): RowCheck[] {
    const { id } = check.check;
    const { keyed } = check;
    if (!keyed) return check.mark ? [{ check: check.check, start: check.mark.bind(check) }] : [];
    const start = (cursor: Cursor) =>
      new KeyMarks(keyed, this.#suspects.get(id)!, cursor, (at, key) => this.#found.push({ at, id, key }));
    return [{ check: check.check, start }];
  }

  /** What a scan has counted cannot be taken from it: each block has its own. */
  #fresh(plan: TablePlan): TableScan {
    const sinkOf = (check: KeyCheck | ColumnPlan) => {
      const id = 'checks' in check ? check.checks.find(({ kind }) => kind === 'unique')?.id : check.id;
      const suspects = id === undefined ? undefined : this.#suspects.get(id);
      return suspects && new SuspectSink(suspects, (at, key) => this.#found.push({ at, id: id!, key }));
    };
    return new TableScan(plan, { examples: Infinity, maxKeyBytes: NO_KEYS }, sinkOf);
  }
}

function resultsOf(check: TableScan['rows'][number], places: Places) {
  return check instanceof RowKeys ? [] : check.results(places.placeOf);
}

const hash = new Int32Array(2);

/** Hands on the keys whose hashes are suspected. */
class SuspectSink implements KeySink {
  readonly #suspects: HashSet64;
  readonly #found: (at: number, key: Buffer) => void;

  constructor(suspects: HashSet64, found: (at: number, key: Buffer) => void) {
    this.#suspects = suspects;
    this.#found = found;
  }

  addBytes(bytes: Buffer, view: DataView, start: number, end: number, at: number): undefined {
    hashText(view, start, end, hash, 0);
    this.addHashed(hash, 0, bytes, view, start, end, at);
  }

  addHashed(
    hashes: Int32Array,
    row: number,
    bytes: Buffer,
    _: DataView,
    start: number,
    end: number,
    at: number,
  ): undefined {
    if (this.#suspects.has(hashes[2 * row]!, hashes[2 * row + 1]!))
      this.#found(at, Buffer.from(bytes.subarray(start, end)));
  }

  show(): void {
    throw new Error('Whether a key is repeated is not known here.');
  }
}
