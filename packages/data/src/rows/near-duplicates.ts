import type { Batch, CellColumn } from '@sluice/tables';
import type { Cursor } from '../cells.js';
import type { Check, CheckResult, Place } from '../check.js';
import { FirstFew } from '../first-few.js';
import type { ColumnPlan } from '../plan.js';
import type { RowCheck, RowScan } from '../row-scan.js';
import { joined } from './group-join.js';
import { GroupLog, type GroupLogState } from './group-log.js';
import { KeyWriter, partWriter, type PartWriter } from './key-writer.js';
import { HASHES, signatureOf } from './min-hash.js';
import { nearestOf, SignatureStore } from './near-pairs.js';
import type { Reference } from './reference.js';
import { valueReader } from './row-values.js';

/** Bytes of a signature, as the key of a group. */
const SIGNATURE = 2 * HASHES;
/** Bytes of the name of a split that are looked at. */
const SPLIT = 100;

/** The different signatures of the texts of a table, with the split each is in, if there are splits. */
export class Signatures implements RowScan {
  readonly columns: readonly string[];
  readonly log: GroupLog;
  rows = 0;
  readonly #read: ReturnType<typeof valueReader>;
  readonly #split: PartWriter | undefined;
  readonly #entry = new KeyWriter([], 'keep');
  readonly #cursor: Cursor;
  readonly #tell: (own: Signatures, placeOf: (at: number) => Place) => CheckResult[];

  constructor(
    { column, split }: { column: ColumnPlan; split?: ColumnPlan | undefined },
    cursor: Cursor,
    tell: (own: Signatures, placeOf: (at: number) => Place) => CheckResult[] = () => [],
  ) {
    this.columns = [column, ...(split ? [split] : [])].map(({ name }) => name);
    this.log = new GroupLog({ places: true, maxBytes: cursor.maxLogBytes, spill: cursor.spill });
    this.#read = valueReader(column);
    this.#split = split && partWriter(split);
    this.#cursor = cursor;
    this.#tell = tell;
  }

  take([column, split]: readonly CellColumn[], batch: Batch): void {
    const entry = this.#entry;
    if (split) this.#split?.start(split, batch.rows);
    for (const [row, value] of this.#read(column!, batch.rows).entries()) {
      const signature = typeof value === 'string' ? signatureOf(value) : undefined;
      if (!signature) continue;
      entry.reserve(1 + SIGNATURE + SPLIT);
      entry.bytes[0] = SIGNATURE;
      for (let j = 0; j < HASHES; j++) entry.bytes.writeUInt16LE(signature[j]!, 1 + 2 * j);
      // A row that is in no split is in one of its own.
      const length = Math.max(0, this.#split?.write(row, entry, 1 + SIGNATURE) ?? 0);
      this.rows++;
      const end = 1 + SIGNATURE + Math.min(length, SPLIT);
      this.log.add(entry.bytes, entry.view, 0, end, this.#cursor.base + batch.lines[row]!);
    }
  }

  results(placeOf: (at: number) => Place): CheckResult[] {
    return this.#tell(this, placeOf);
  }

  state(): unknown {
    return { rows: this.rows, log: this.log.state() };
  }

  merge(state: unknown): void {
    const { rows, log } = state as { rows: number; log: GroupLogState };
    this.rows += rows;
    this.log.merge(log);
  }
}

export interface NearOptions {
  column: ColumnPlan;
  /** Of what share of word triples on two texts are near. */
  similarity: number;
  /** The other table. Without one, the texts of the table are held against each other. */
  reference?: Reference<Signatures>;
  /** Only texts of different splits are, by this column. */
  split?: ColumnPlan;
}

/** No text may be nearly the same as one of the other table, of another split, or as another one. */
export class NearDuplicatesCheck implements RowCheck {
  readonly check: Check;
  readonly #options: NearOptions;

  constructor(check: Check, options: NearOptions) {
    this.check = check;
    this.#options = options;
  }

  start(cursor: Cursor): RowScan {
    return new Signatures(this.#options, cursor, (own, placeOf) => [this.#result(own, placeOf, cursor)]);
  }

  #result(own: Signatures, placeOf: (at: number) => Place, cursor: Cursor): CheckResult {
    const { similarity, reference, split } = this.#options;
    const texts = new Texts(own, reference?.scan, cursor);
    const isOwn = (number: number) => texts.counts[number]! > 0;
    const alone = !reference && !split;
    const nearest = nearestOf(texts.store, {
      similarity,
      side: reference && (number => (isOwn(number) ? 1 : 0)),
      group: split && (number => texts.splits[number]!),
      order: number => texts.ats[number]!,
    });
    const first = new FirstFew<{ at: number; note: string }>(cursor.keep);
    let count = 0;
    for (let number = 0; number < texts.store.size; number++) {
      if (!isOwn(number)) continue;
      const same = texts.counts[number]!;
      const other = nearest.numbers[number]!;
      if (other < 0 && !(alone && same > 1)) continue;
      count += same;
      const at = texts.ats[number]!;
      if (!first.wants(at)) continue;
      const percent = Math.round((100 * nearest.agreements[number]!) / HASHES);
      const show = reference ? (place: number) => reference.showPlace(place) : showIn(placeOf, at);
      const note =
        alone && same > 1 ? `one of ${same} alike` : `${percent} % like ${show(texts.ats[other]!)}`;
      first.add({ at, note });
    }
    const examples = first.items.map(({ at, note }) => ({ ...placeOf(at), note }));
    return { check: this.check, count, of: own.rows, examples };
  }
}

/** `line 7`, or `line 7 of file 2` */
function showIn(placeOf: (at: number) => Place, from: number): (at: number) => string {
  return at => {
    const [{ file }, place] = [placeOf(from), placeOf(at)];
    return place.file === file ? `line ${place.line}` : `line ${place.line} of file ${place.file + 1}`;
  };
}

/** The different texts of a table, and of the other, with where each stands first. One that both have has two numbers. */
class Texts {
  readonly store: SignatureStore;
  readonly ats: number[] = [];
  /** Rows of the table itself; 0 for texts of the other. */
  readonly counts: number[] = [];
  readonly splits: number[] = [];
  readonly #known = new Map<string, number>();

  constructor(own: Signatures, other: Signatures | undefined, { maxKeyBytes, spill }: Cursor) {
    this.store = new SignatureStore({ maxBytes: maxKeyBytes, spill });
    for (const join of joined(own.log, other?.log, false))
      for (let entry = 0; entry < join.size; entry++) {
        const key = join.key(entry);
        const split = join.label(entry).toString('latin1');
        const rows = join.own.count(entry);
        if (rows > 0) this.#add(key, join.own.ats[entry]!, rows, split);
        if (join.other.count(entry) > 0) this.#add(key, join.other.ats[entry]!, 0, split);
      }
  }

  #add(signature: Buffer, at: number, count: number, split: string): void {
    let number = this.#known.get(split);
    if (number === undefined) this.#known.set(split, (number = this.#known.size));
    this.store.add(signature);
    this.ats.push(at);
    this.counts.push(count);
    this.splits.push(number);
  }
}
