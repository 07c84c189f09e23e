import { UserError } from '@sluice/core';
import type { Check } from '../check.js';
import type { HashSet64 } from '../hash-set.js';
import { KeySet } from '../key-set.js';
import { allows } from '../limit.js';
import type { TablePlan } from '../plan.js';
import { RowKeys } from '../row-keys.js';
import { KeyGroups } from '../rows/key-groups.js';
import type { Offenders } from '../rows/offenders.js';
import type { Scan } from '../scan-table.js';
import { rankOf } from './block-judge.js';
import type { JudgedBlock, Judging } from './judge-job.js';

/** A row that breaks it fails. */
export function fails({ severity, limit }: Check): boolean {
  if (severity !== 'error') return false;
  const many = Number.MAX_SAFE_INTEGER;
  return !limit || (allows(limit, 0, many) && !allows(limit, 1, many));
}

/** Rows that fail, by their numbers, with all the rules they break. */
export type Failing = ReadonlyMap<number, readonly string[]>;

/** Tells from what is known of all the data which rows fail. Blocks must come in the order of the data. */
export class Verdicts {
  readonly judging: Judging;
  readonly #maxKeyBytes: number;
  readonly #rank: (rule: string) => number;
  /** Keys that some row repeats, as they are met. */
  readonly #met = new Map<string, KeySet>();
  readonly #offenders = new Map<string, Offenders>();

  constructor(plan: TablePlan, scan: Scan, maxKeyBytes: number) {
    this.#maxKeyBytes = maxKeyBytes;
    this.#rank = rankOf(plan);
    const broken = scan.results
      .filter(({ check, count }) => count > 0 && fails(check))
      .map(({ check }) => check);
    const suspects: [string, HashSet64][] = [];
    for (const { id } of broken) {
      const hashes = repeated(id, plan, scan);
      if (hashes) {
        this.#met.set(id, new KeySet(maxKeyBytes));
        suspects.push([id, hashes]);
      }
      const row = plan.rows.findIndex(({ check, keyed }) => keyed && check.id === id);
      if (row >= 0) {
        const offenders = offendersOf(scan.rowScans[plan.keys.length + row], id);
        this.#offenders.set(id, offenders);
        suspects.push([id, offenders.hashes]);
      }
    }
    this.judging = {
      broken: broken.map(({ id }) => id),
      suspects: suspects.map(([id, hashes]) => [id, hashes.shared()] as const),
    };
  }

  /** Throws UserError `limit-exceeded` where there is no room to tell all keys that are repeated. */
  of({ failing, suspects }: JudgedBlock): Failing {
    const all = new Map<number, string[]>(failing.map(([row, rules]) => [row, [...rules]]));
    for (const { row, id, key } of suspects) {
      if (!this.#breaks(id, key)) continue;
      const rules = all.get(row);
      if (rules) rules.push(id);
      else all.set(row, [id]);
    }
    for (const rules of all.values()) rules.sort((a, b) => this.#rank(a) - this.#rank(b));
    return all;
  }

  #breaks(id: string, key: Uint8Array): boolean {
    const bytes = Buffer.from(key.buffer, key.byteOffset, key.length);
    const offenders = this.#offenders.get(id);
    if (offenders) return offenders.has(bytes);
    const view = new DataView(key.buffer, key.byteOffset, key.length);
    const first = this.#met.get(id)!.add(bytes, view, 0, bytes.length, 0);
    if (first === undefined) return false;
    if (first >= 0) return true;
    throw new UserError('limit-exceeded', {
      message: `The repeated keys of "${id}" take more than ${this.#maxKeyBytes} bytes, so that not every row that repeats one can be told.`,
      fix: 'Raise "max-key-memory" if the machine has more.',
    });
  }
}

/** Of a uniqueness check, the hashes that came more than once. */
function repeated(id: string, plan: TablePlan, scan: Scan): HashSet64 | undefined {
  const key = plan.keys.findIndex(check => check.id === id);
  const rows = scan.rowScans[key];
  if (key >= 0) return rows instanceof RowKeys ? rows.hashes.suspects : undefined;
  const column = plan.columns.find(({ checks }) =>
    checks.some(check => check.id === id && check.kind === 'unique'),
  );
  return column && scan.columns.find(({ cells }) => cells.plan.name === column.name)?.cells.hashes?.suspects;
}

function offendersOf(rows: unknown, id: string): Offenders {
  if (rows instanceof KeyGroups && rows.offenders) return rows.offenders;
  throw new Error(
    `The rows that break "${id}" are asked for, and nobody kept their keys: see ScanOptions.marks.`,
  );
}
