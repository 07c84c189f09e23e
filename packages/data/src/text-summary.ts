import { TextSketch, TextTable } from '@sluice/kernel';
import { viewOf, type Tokens } from '@sluice/tables';
import { hashText } from './hashing.js';
import { HyperLogLog } from './hyper-log-log.js';
import { countCharacters, Lengths, type LengthsState } from './lengths.js';
import { DISTINCT_CAP, type Distinct } from './profile-parts.js';

/** Bytes of distinct texts remembered at most: long texts are rarely few. */
const DISTINCT_BYTES = 4 * 1024 * 1024;
/** So many first bits of the hash of a text are its bucket. */
export const BUCKET_BITS = 12;
const BUCKETS = 1 << BUCKET_BITS;

/** The texts one after the other, where each ends, and how often each came. */
interface TextsState {
  bytes: Uint8Array;
  ends: Uint32Array;
  counts: Float64Array;
}

export type TextSummaryState =
  TextsState | { lengths: LengthsState; registers: string; buckets: Float64Array };

interface Rough {
  lengths: Lengths;
  distinct: HyperLogLog;
  buckets: Float64Array;
  /** What has not come to the others yet; undefined once no more will come. */
  fresh: TextSketch | undefined;
}

/** What the loops of the kernel must know of the texts that they measure. */
export interface Doubts {
  /** Texts that mean a missing value. */
  missing: Tokens;
  /** Somebody judges the texts by their length, or by more. */
  judged: boolean;
}

/** Of the objections to a text: it means a missing value. The lower bits are the judges of a column. */
export const MISSING = 1 << 30;

const hash = new Int32Array(2);

/**
 * What is known of the texts of a column. While there are few distinct ones they are counted exactly; once there are more,
 * lengths and sketches take over. Nothing of it depends on the order of the texts, or on how they came in parts.
 */
export class TextSummary {
  /** undefined once there are too many distinct ones. */
  texts: TextTable | undefined = new TextTable();
  #rough: Rough | undefined;
  readonly #doubts: Doubts;
  /** Texts of the table that mean a missing value. */
  readonly #disregarded = new Set<number>();
  #disregardedBytes = 0;
  /** Values that are no texts, such as numbers of JSON, and are written as a text that means a missing value; how often each came. */
  readonly #alike = new Map<string, number>();
  #alikeBytes = 0;

  constructor(doubts: Doubts) {
    this.#doubts = doubts;
  }

  /** Takes texts in bulk; only where `texts` is no more. */
  get sketch(): TextSketch {
    return this.#rough!.fresh!;
  }

  /** Takes a text of so many characters; only where `texts` is no more. Answers its bucket. */
  measure(view: DataView, start: number, end: number, length: number): number {
    const { lengths, distinct, buckets } = this.#rough!;
    lengths.add(length, 1);
    hashText(view, start, end, hash, 0);
    distinct.add(hash, 0);
    const bucket = hash[0]! >>> (32 - BUCKET_BITS);
    buckets[bucket]! += 1;
    return bucket;
  }

  /** Takes a text that was measured before. */
  measureAgain(length: number, bucket: number): void {
    const { lengths, buckets } = this.#rough!;
    lengths.add(length, 1);
    buckets[bucket]! += 1;
  }

  /** No more will come: what it knows stays, the memory of the kernel goes. */
  close(): void {
    this.texts?.close();
    if (!this.#rough) return;
    this.#settled().fresh?.free();
    this.#rough.fresh = undefined;
  }

  /** The text of that number is no value. */
  disregard(number: number): void {
    this.#disregarded.add(number);
    this.#disregardedBytes += this.texts!.get(number).length;
  }

  /** Takes a value that is no text and is written as one that means a missing value. */
  addAlike(bytes: Buffer, view: DataView, start: number, end: number, count: number): void {
    if (this.#rough) {
      this.#estimate(bytes, view, start, end, count);
      return;
    }
    const written = bytes.toString('utf8', start, end);
    const known = this.#alike.get(written);
    this.#alike.set(written, (known ?? 0) + count);
    if (known === undefined) this.#alikeBytes += end - start;
    this.checkSize();
  }

  /** Gives up the exact counts where there are too many. */
  checkSize(): void {
    const { texts } = this;
    if (!texts) return;
    const tooMany = texts.size - this.#disregarded.size + this.#alike.size > DISTINCT_CAP;
    const bytes = texts.bytes - this.#disregardedBytes + this.#alikeBytes;
    if (tooMany || bytes > DISTINCT_BYTES) this.#roughly();
  }

  get distinct(): Distinct {
    const { texts } = this;
    if (texts) return { count: texts.size - this.#disregarded.size + this.#alike.size, exact: true };
    const { distinct } = this.#settled();
    return { count: distinct.estimate, exact: false, registers: distinct.state() };
  }

  get lengths(): Lengths {
    if (this.#rough) return this.#settled().lengths;
    const lengths = new Lengths();
    for (const [bytes, count] of this.entries()) lengths.add(countCharacters(bytes, 0, bytes.length), count);
    return lengths;
  }

  get buckets(): Float64Array | undefined {
    return this.#rough && this.#settled().buckets;
  }

  /** The distinct texts with their counts, as long as `texts` is there. */
  entries(): [bytes: Buffer, count: number][] {
    const texts = this.texts!;
    const { counts } = texts;
    const entries: [Buffer, number][] = [];
    for (let number = 0; number < texts.size; number++)
      if (!this.#disregarded.has(number)) entries.push([texts.get(number), counts[number]!]);
    for (const [written, count] of this.#alike) entries.push([Buffer.from(written), count]);
    return entries;
  }

  /** The same, those that came most often first; of equal counts, the least by their bytes. */
  ranked(): [bytes: Buffer, count: number][] {
    // As Latin-1 the order of texts is that of their bytes, and they are compared faster.
    const entries = this.entries().map(entry => ({ entry, key: entry[0].toString('latin1') }));
    entries.sort((a, b) => b.entry[1] - a.entry[1] || (a.key < b.key ? -1 : 1));
    return entries.map(({ entry }) => entry);
  }

  state(): TextSummaryState {
    if (this.#rough) {
      const { lengths, distinct, buckets } = this.#settled();
      return { lengths: lengths.state(), registers: distinct.state(), buckets };
    }
    const entries = this.entries();
    let end = 0;
    return {
      bytes: Uint8Array.from(Buffer.concat(entries.map(([bytes]) => bytes))),
      ends: Uint32Array.from(entries, ([bytes]) => (end += bytes.length)),
      counts: Float64Array.from(entries, ([, count]) => count),
    };
  }

  merge(state: TextSummaryState): void {
    if ('lengths' in state) {
      const { lengths, distinct, buckets } = this.#roughly();
      lengths.merge(state.lengths);
      distinct.merge(state.registers);
      for (let i = 0; i < BUCKETS; i++) buckets[i]! += state.buckets[i]!;
      return;
    }
    const bytes = Buffer.from(state.bytes.buffer, state.bytes.byteOffset, state.bytes.length);
    const view = viewOf(bytes);
    let start = 0;
    for (const [i, end] of state.ends.entries()) {
      if (this.#doubts.missing.has(bytes, start, end))
        this.addAlike(bytes, view, start, end, state.counts[i]!);
      else if (this.texts) {
        this.texts.add(bytes, start, end, state.counts[i]!);
        this.checkSize();
      } else this.#estimate(bytes, view, start, end, state.counts[i]!);
      start = end;
    }
  }

  #roughly(): Rough {
    if (this.#rough) return this.#rough;
    const { missing, judged } = this.#doubts;
    this.#rough = {
      lengths: new Lengths(),
      distinct: new HyperLogLog(),
      buckets: new Float64Array(BUCKETS),
      fresh: new TextSketch(missing.first, judged),
    };
    this.#rough.fresh!.addTable(this.texts!, MISSING);
    this.texts!.free();
    this.texts = undefined;
    for (const [written, count] of this.#alike) {
      const bytes = Buffer.from(written);
      this.#estimate(bytes, viewOf(bytes), 0, bytes.length, count);
    }
    return this.#rough;
  }

  /** All that was taken. */
  #settled(): Rough {
    const { lengths, distinct, buckets, fresh } = this.#rough!;
    const sketched = fresh?.drain();
    if (sketched) {
      lengths.merge(sketched.lengths);
      distinct.addRegisters(sketched.registers);
      for (let i = 0; i < BUCKETS; i++) buckets[i]! += sketched.buckets[i]!;
    }
    return this.#rough!;
  }

  #estimate(bytes: Buffer, view: DataView, start: number, end: number, count: number): void {
    const { lengths, distinct, buckets } = this.#rough!;
    lengths.add(countCharacters(bytes, start, end), count);
    hashText(view, start, end, hash, 0);
    distinct.add(hash, 0);
    buckets[hash[0]! >>> (32 - BUCKET_BITS)]! += count;
  }
}
