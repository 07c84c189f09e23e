import { hash } from 'node:crypto';
import { UserError } from '@sluice/core';
import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { Check, CheckResult, Example, Place } from '../check.js';
import { FirstFew } from '../first-few.js';
import type { ColumnPlan } from '../plan.js';
import type { RowScan } from '../row-scan.js';
import { joined, type GroupJoin } from './group-join.js';
import { GroupLog, type GroupLogState } from './group-log.js';
import { KeyWriter, partWriter, type PartWriter } from './key-writer.js';
import { Offenders } from './offenders.js';

/** A group that breaks a rule. */
export interface Offender {
  at: number;
  key: Buffer;
  label: string;
  /** First row of the group in the other table. */
  other: number;
  /** First row of its key that has another label. */
  beside?: { own: boolean; at: number };
}

export interface KeyGroupsOptions {
  columns: readonly ColumnPlan[];
  /** Rows with equal keys are told apart by it. */
  label?: ColumnPlan;
  /** Rows in which a part is missing: `skip` (they have no key) or `keep` (missing is a value like others). */
  missing: 'skip' | 'keep';
  /** Only the keys matter: not where they stand, nor how often. */
  bare?: boolean;
  /** What is told of them, once the groups of the other table are known. */
  rule?: GroupRule;
}

export interface GroupRule {
  check: Check;
  /** Groups of the other table, where there is one. */
  other(): GroupLog | undefined;
  breaks(join: GroupJoin, entry: number): boolean;
  /** What is shown besides the place. */
  show(offender: Offender, place: Place, placeOf: (at: number) => Place): Partial<Example>;
}

/** Labels up to so many bytes are kept as they are. Of longer ones this much is shown, and the sha256 tells them apart. */
const LABEL = 100;
const LONG = 0xff;
const DIGEST = 32;

/**
 * The distinct keys of the rows, with the first place and the count of each: what references, shared rows and conflicting
 * labels are told from, once all rows of both tables are known. Memory does not grow with them (see `GroupLog`).
 */
export class KeyGroups implements RowScan {
  readonly columns: readonly string[];
  readonly log: GroupLog;
  /** Keys of the rows that break the rule, where somebody wants to find them all. */
  offenders: Offenders | undefined;
  #rows = 0;
  readonly #options: KeyGroupsOptions;
  readonly #cursor: Cursor;
  readonly #writer: KeyWriter;
  readonly #label: PartWriter | undefined;

  constructor(options: KeyGroupsOptions, cursor: Cursor) {
    const { columns, label, missing, bare = false } = options;
    this.#options = options;
    this.#cursor = cursor;
    this.log = new GroupLog({ places: !bare, maxBytes: cursor.maxLogBytes, spill: cursor.spill });
    this.columns = [...columns, ...(label ? [label] : [])].map(({ name }) => name);
    this.#writer = new KeyWriter(columns, missing);
    this.#label = label && partWriter(label);
  }

  take(columns: readonly CellColumn[], batch: Batch): void {
    const writer = this.#writer;
    const label = this.#label;
    writer.start(columns, batch.rows);
    label?.start(columns.at(-1)!, batch.rows);
    for (let row = 0; row < batch.rows; row++) {
      const length = writer.write(row, 1);
      if (length === 0) continue;
      writer.bytes[0] = length;
      let end = 1 + length;
      if (label) end = this.#writeLabel(label, row, end);
      // Of a row without a label nothing is said, so nothing contradicts it.
      if (end < 0) continue;
      this.#rows++;
      this.log.add(writer.bytes, writer.view, 0, end, this.#cursor.base + batch.lines[row]!);
    }
  }

  results(placeOf: (at: number) => Place): CheckResult[] {
    const { rule } = this.#options;
    if (!rule) return [];
    const { check } = rule;
    const { keep } = this.#cursor;
    const labelled = this.#label !== undefined;
    const first = new FirstFew<Offender>(keep);
    let count = 0;
    for (const join of joined(this.log, rule.other(), labelled)) {
      const wanted: number[] = [];
      for (let entry = 0; entry < join.size; entry++) {
        const rows = join.own.count(entry);
        if (rows === 0 || !rule.breaks(join, entry)) continue;
        count += rows;
        if (first.wants(join.own.ats[entry]!)) wanted.push(entry);
      }
      for (const offender of offendersOf(join, wanted, { keep, labelled })) first.add(offender);
    }
    const examples = first.items.map(offender => {
      const place = placeOf(offender.at);
      return { ...place, ...rule.show(offender, place, placeOf) };
    });
    return [{ check, count, of: this.#rows, examples }];
  }

  /** Notes all keys that break the rule. Throws UserError `limit-exceeded` where they take too much memory. */
  keepOffenders(): void {
    const { rule } = this.#options;
    // Of equal rows with different labels nobody can tell which one is wrong.
    if (!rule || this.#label) return;
    const found = new Offenders();
    for (const join of joined(this.log, rule.other(), false)) {
      for (let entry = 0; entry < join.size; entry++)
        if (join.own.count(entry) > 0 && rule.breaks(join, entry)) found.add(join.key(entry));
      if (found.memory > this.#cursor.maxKeyBytes) throw tooMany(rule.check, this.#cursor);
    }
    this.offenders = found;
  }

  state(): unknown {
    return { rows: this.#rows, log: this.log.state() };
  }

  merge(state: unknown): void {
    const { rows, log } = state as { rows: number; log: GroupLogState };
    this.#rows += rows;
    this.log.merge(log);
  }

  /** Writes the label behind the key; answers where it ends, or −1 where there is none. */
  #writeLabel(label: PartWriter, row: number, at: number): number {
    const writer = this.#writer;
    writer.reserve(at + 1 + DIGEST + LABEL);
    const length = label.write(row, writer, at);
    if (length < 0) return -1;
    if (length <= LABEL && writer.bytes[at] !== LONG) return at + length;
    const digest = hash('sha256', writer.bytes.subarray(at, at + length), 'buffer');
    const shown = Math.min(length, LABEL);
    writer.bytes.copyWithin(at + 1 + DIGEST, at, at + shown);
    writer.bytes[at] = LONG;
    return at + 1 + digest.copy(writer.bytes, at + 1) + shown;
  }
}

function shownLabel(label: Buffer): string {
  return label[0] === LONG ? `${label.toString('utf8', 1 + DIGEST)}…` : label.toString('utf8');
}

/** Those entries of a join that come first, with all that may be told of them. */
function offendersOf(
  join: GroupJoin,
  wanted: readonly number[],
  { keep, labelled }: { keep: number; labelled: boolean },
): Offender[] {
  const first = [...wanted].sort((a, b) => join.own.ats[a]! - join.own.ats[b]!).slice(0, keep);
  const besides = labelled ? besidesOf(join, first) : undefined;
  return first.map(entry => {
    const beside = besides?.get(entry);
    return {
      at: join.own.ats[entry]!,
      key: join.key(entry),
      label: shownLabel(join.label(entry)),
      other: join.other.ats[entry]!,
      ...(beside ? { beside } : {}),
    };
  });
}

/** For each entry the first row of its key with another label: of this table, else of the other. */
function besidesOf(
  join: GroupJoin,
  entries: readonly number[],
): Map<number, NonNullable<Offender['beside']>> {
  const besides = new Map<number, NonNullable<Offender['beside']>>();
  const shared = entries.filter(entry => join.labels(entry) > 1);
  if (!shared.length) return besides;
  const keys = new Set(shared.map(entry => join.keyOf(entry)));
  for (let other = 0; other < join.size; other++) {
    const key = join.keyOf(other);
    if (!keys.has(key)) continue;
    const own = join.own.count(other) > 0;
    const at = (own ? join.own : join.other).ats[other]!;
    for (const entry of shared) {
      if (entry === other || join.keyOf(entry) !== key) continue;
      const known = besides.get(entry);
      if (!known || (own === known.own ? at < known.at : own)) besides.set(entry, { own, at });
    }
  }
  return besides;
}

function tooMany({ id }: Check, { maxKeyBytes }: Cursor): UserError {
  return new UserError('limit-exceeded', {
    message: `The keys that break "${id}" take more than ${maxKeyBytes} bytes, so that not every row with one can be told.`,
    fix: 'Raise "max-key-memory" if the machine has more.',
  });
}
