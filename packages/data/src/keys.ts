import type { Cursor } from './cells.js';
import { Tally, type CheckResult, type PlaceOf, type Sighting } from './check.js';
import { hashText } from './hashing.js';
import type { HashSet64 } from './hash-set.js';
import { KeyLog, type KeyLogState, type Repeats } from './key-log.js';
import { KeySet } from './key-set.js';
import type { SpillFile } from './spill-file.js';

/**
 * The keys of one uniqueness check. The first pass over the data notes their hashes (`KeyHashes`). Where hashes repeat, a
 * second pass compares the keys themselves (`KeyPlaces`), so that no two keys are taken for one.
 *
 * `add…` answer the place where the key came first, where it is repeated and the row is to be shown: by `show`.
 */
export interface KeySink {
  /** Takes the key `bytes[start, end)`; `view` looks at the same bytes. */
  addBytes(bytes: Buffer, view: DataView, start: number, end: number, at: number): number | undefined;
  /** The same, with the hash of the key given at `row` of `hashes`. */
  addHashed(
    hashes: Int32Array,
    row: number,
    bytes: Buffer,
    view: DataView,
    start: number,
    end: number,
    at: number,
  ): number | undefined;
  show(sighting: Sighting): void;
}

const hash = new Int32Array(2);

/** First pass: hashes only. */
export class KeyHashes implements KeySink {
  readonly #log: KeyLog;
  #repeats: Repeats | undefined;
  #confirmed: { places: KeyPlaces; placeOf: PlaceOf } | undefined;

  constructor(maxBytes: number, spill: (() => SpillFile) | undefined) {
    this.#log = new KeyLog(maxBytes, spill);
  }

  addBytes(_: Buffer, view: DataView, start: number, end: number): undefined {
    hashText(view, start, end, hash, 0);
    this.#log.add(hash[0]!, hash[1]!);
  }

  addHashed(hashes: Int32Array, row: number): undefined {
    this.#log.add(hashes[2 * row]!, hashes[2 * row + 1]!);
  }

  /** Takes the first `count` hashes. */
  addHashes(hashes: Int32Array, count: number): void {
    this.#log.addAll(hashes, count);
  }

  show(): void {
    throw new Error('The first pass knows no repeated key.');
  }

  /** Once all keys are in. */
  get suspects(): HashSet64 {
    return this.#all.suspects;
  }

  /** What the second pass found. */
  confirm(places: KeyPlaces, placeOf: PlaceOf): void {
    this.#confirmed = { places, placeOf };
  }

  /** Different keys. */
  get distinct(): number {
    return this.#log.count - this.repeated().count;
  }

  /** How many rows repeat a key, and the first of them. */
  repeated(): Pick<CheckResult, 'count' | 'examples'> {
    const repeated = this.#all.repeated;
    if (!this.#confirmed) return { count: repeated, examples: [] };
    const { places, placeOf } = this.#confirmed;
    // Where there was no room to compare all suspects, the 64-bit hashes speak for the rest.
    return {
      count: places.complete ? places.tally.count : repeated,
      examples: places.tally.examples(placeOf),
    };
  }

  state(): KeyLogState {
    return this.#log.state();
  }

  merge(state: KeyLogState): void {
    this.#log.merge(state);
    this.#repeats = undefined;
  }

  get #all(): Repeats {
    return (this.#repeats ??= this.#log.repeats());
  }
}

/** Second pass: the keys whose hashes came more than once, with the places they came first. */
export class KeyPlaces implements KeySink {
  readonly tally: Tally;
  /** All suspects were compared. */
  complete = true;
  readonly #suspects: HashSet64;
  readonly #keys: KeySet;

  constructor(suspects: HashSet64, { keep, maxKeyBytes }: Pick<Cursor, 'keep' | 'maxKeyBytes'>) {
    this.#suspects = suspects;
    this.tally = new Tally(keep);
    this.#keys = new KeySet(maxKeyBytes);
  }

  addBytes(bytes: Buffer, view: DataView, start: number, end: number, at: number): number | undefined {
    hashText(view, start, end, hash, 0);
    return this.addHashed(hash, 0, bytes, view, start, end, at);
  }

  addHashed(
    hashes: Int32Array,
    row: number,
    bytes: Buffer,
    view: DataView,
    start: number,
    end: number,
    at: number,
  ): number | undefined {
    if (!this.#suspects.has(hashes[2 * row]!, hashes[2 * row + 1]!)) return undefined;
    const first = this.#keys.add(bytes, view, start, end, at);
    if (first === undefined) return undefined;
    if (first < 0) {
      this.complete = false;
      return undefined;
    }
    return this.tally.hit() ? first : undefined;
  }

  show(sighting: Sighting): void {
    this.tally.show(sighting);
  }
}
