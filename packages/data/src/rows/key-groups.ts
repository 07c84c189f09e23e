import { createHash } from 'node:crypto';
import { UserError } from '@sluice/core';
import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { CheckResult, Place } from '../check.js';
import type { ColumnPlan } from '../plan.js';
import type { RowScan } from '../row-scan.js';
import { keyReader } from './row-values.js';

/** Rows with one key and one label: how many, and the first of them. */
export interface Group {
  label: string;
  at: number;
  count: number;
}

export interface KeyGroupsOptions {
  /** What is counted, for the message when it outgrows its memory. */
  what: string;
  columns: readonly ColumnPlan[];
  /** Rows with equal keys are told apart by it. */
  label?: ColumnPlan;
  /** Rows in which a part is missing: `skip` (they have no key) or `keep` (missing is a value like others). */
  missing: 'skip' | 'keep';
  tell(groups: KeyGroups, placeOf: (at: number) => Place): CheckResult[];
}

/** Keys up to this length are kept as they are, longer ones as a hash of 144 bits, which never meet in practice. */
const PLAIN = 48;
/** What an entry takes besides its key, about. */
const ENTRY_BYTES = 120;

/**
 * The distinct keys of the rows, with the first place and the count of each: what references, shared rows and conflicting
 * labels are told from, once all rows of both tables are known.
 */
export class KeyGroups implements RowScan {
  readonly columns: readonly string[];
  rows = 0;
  readonly groups = new Map<string, Group[]>();
  readonly #options: KeyGroupsOptions;
  readonly #cursor: Cursor;
  readonly #readers: ReturnType<typeof keyReader>[];
  #bytes = 0;

  constructor(options: KeyGroupsOptions, cursor: Cursor) {
    this.#options = options;
    this.#cursor = cursor;
    const plans = options.label ? [...options.columns, options.label] : options.columns;
    this.columns = plans.map(({ name }) => name);
    this.#readers = plans.map(keyReader);
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    const { label, missing } = this.#options;
    const parts: (string | null)[][] = this.#readers.map((read, i) => read(columns[i]!, batch.rows));
    const labels = label ? parts.pop() : undefined;
    for (let row = 0; row < batch.rows; row++) {
      const key = parts.map(values => values[row] ?? null);
      if (missing === 'skip' && key.some(part => part === null)) continue;
      // Of a row without a label nothing is said, so nothing contradicts it.
      const shown = labels ? (labels[row] ?? null) : '';
      if (shown === null) continue;
      this.rows++;
      this.#add(keyOf(key), { label: shown, at: this.#cursor.base + batch.lines[row]!, count: 1 });
    }
  }

  results(placeOf: (at: number) => Place): CheckResult[] {
    return this.#options.tell(this, placeOf);
  }

  state(): unknown {
    return { rows: this.rows, groups: [...this.groups] };
  }

  merge(state: unknown): void {
    const { rows, groups } = state as { rows: number; groups: [string, Group[]][] };
    this.rows += rows;
    for (const [key, entries] of groups) {
      for (const entry of entries) this.#add(key, entry);
      // In the order of the data, whatever the order of merging.
      this.groups.get(key)!.sort((a, b) => a.at - b.at);
    }
  }

  #add(key: string, added: Group): void {
    const entries = this.groups.get(key);
    const same = entries?.find(({ label }) => label === added.label);
    if (same) {
      same.count += added.count;
      same.at = Math.min(same.at, added.at);
      return;
    }
    if (entries) entries.push({ ...added });
    else this.groups.set(key, [{ ...added }]);
    this.#bytes += ENTRY_BYTES + key.length + added.label.length;
    if (this.#bytes > this.#cursor.maxKeyBytes) {
      throw new UserError('limit-exceeded', {
        message: `Comparing ${this.#options.what} takes more than ${this.#cursor.maxKeyBytes} bytes of memory, after ${this.groups.size} different keys.`,
        fix: 'Raise "max-key-memory" if the machine has more.',
      });
    }
  }
}

/** Each part with its length, so that no two keys become one; `-` where nothing stands. */
export function keyOf(parts: readonly (string | null)[]): string {
  const key = parts.map(part => (part === null ? '-' : `${part.length}:${part}`)).join('');
  return key.length <= PLAIN ? key : `#${createHash('sha256').update(key).digest('base64').slice(0, 24)}`;
}
