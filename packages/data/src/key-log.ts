import { RepeatFinder } from '@sluice/kernel';
import { HashSet64 } from './hash-set.js';
import type { SpillFile, Spilled } from './spill-file.js';

/** Hashes of a segment: 512 KiB. */
const SEGMENT = 65_536;
/** By the top 8 bits of the hash, so that one part of all segments fits a small table. */
const PARTS = 256;

/** 65,536 hashes, sorted by part; in memory or, where there are many, in a file. */
interface Segment {
  /** Where each part begins; one more entry than parts. */
  offsets: Uint32Array;
  hashes?: Int32Array;
  /** Byte in the spill file of that path. */
  stored?: Spilled;
}

export interface KeyLogState {
  count: number;
  segments: Segment[];
}

/** What the hashes of all keys say. */
export interface Repeats {
  /** Different keys, up to keys whose 64-bit hashes are equal. */
  distinct: number;
  /** Rows whose key came before. */
  repeated: number;
  /** Hashes that came more than once. Different hashes have different keys: where there are none, all keys differ. */
  suspects: HashSet64;
}

/**
 * Notes the 64-bit hash of every key, in the order they come: eight bytes each, and no table while data are scanned. Once
 * they take more memory than allowed they go to a file. Equal hashes are looked for at the end, part by part.
 */
export class KeyLog {
  count = 0;
  #open = new Int32Array(256);
  #length = 0;
  #segments: Segment[] = [];
  readonly #maxSegments: number;
  readonly #spill: (() => SpillFile) | undefined;

  /** @param spill where to write what takes more than `maxBytes`; without it all stays in memory */
  constructor(maxBytes: number, spill: (() => SpillFile) | undefined) {
    this.#maxSegments = Math.max(1, Math.floor(maxBytes / (8 * SEGMENT)));
    this.#spill = spill;
  }

  add(high: number, low: number): void {
    if (2 * this.#length === this.#open.length) this.#enlarge();
    this.#open[2 * this.#length] = high;
    this.#open[2 * this.#length + 1] = low;
    this.count++;
    if (++this.#length === SEGMENT) this.#seal();
  }

  /** Adds the first `count` hashes. */
  addAll(hashes: Int32Array, count: number): void {
    for (let at = 0; at < count;) {
      if (2 * this.#length === this.#open.length) this.#enlarge();
      const some = Math.min(count - at, this.#open.length / 2 - this.#length);
      this.#open.set(hashes.subarray(2 * at, 2 * (at + some)), 2 * this.#length);
      at += some;
      this.count += some;
      this.#length += some;
      if (this.#length === SEGMENT) this.#seal();
    }
  }

  repeats(): Repeats {
    this.#seal();
    const suspects = new HashSet64();
    const finder = new RepeatFinder(SEGMENT);
    const { list } = finder;
    let repeated = 0;
    let filled = 0;
    const look = () => {
      const found = finder.find(filled / 2);
      for (let i = 0; i < found.length; i += 2) suspects.add(found[i]!, found[i + 1]!);
      repeated += found.length / 2;
      filled = 0;
    };
    for (let part = 0; part < PARTS; part++) {
      finder.restart(this.#segments.reduce((sum, segment) => sum + countOf(segment, part), 0));
      for (const segment of this.#segments) {
        const length = 2 * countOf(segment, part);
        if (filled + length > list.length) look();
        this.#readPart(segment, part, list.subarray(filled, filled + length));
        filled += length;
      }
      look();
    }
    finder.free();
    return { distinct: this.count - repeated, repeated, suspects };
  }

  state(): KeyLogState {
    this.#seal();
    return { count: this.count, segments: this.#segments };
  }

  merge({ count, segments }: KeyLogState): void {
    this.count += count;
    this.#segments.push(...segments);
  }

  #enlarge(): void {
    const larger = new Int32Array(2 * this.#open.length);
    larger.set(this.#open);
    this.#open = larger;
  }

  #seal(): void {
    if (this.#length === 0) return;
    const { hashes, offsets } = sorted(this.#open, this.#length);
    this.#length = 0;
    const inMemory = this.#segments.filter(segment => segment.hashes).length;
    if (this.#spill && inMemory >= this.#maxSegments)
      this.#segments.push({ offsets, stored: this.#spill().append(hashes) });
    else this.#segments.push({ offsets, hashes });
  }

  #readPart({ hashes, stored, offsets }: Segment, part: number, into: Int32Array): void {
    const from = 2 * offsets[part]!;
    if (hashes) into.set(hashes.subarray(from, from + into.length));
    else this.#spill!().readInto(into, { path: stored!.path, at: stored!.at + 4 * from });
  }
}

function countOf({ offsets }: Segment, part: number): number {
  return offsets[part + 1]! - offsets[part]!;
}

/** Sorts by part, counting first. */
function sorted(open: Int32Array, length: number): { hashes: Int32Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(PARTS + 1);
  for (let i = 0; i < length; i++) offsets[(open[2 * i]! >>> 24) + 1]! += 1;
  for (let part = 0; part < PARTS; part++) offsets[part + 1]! += offsets[part]!;
  const next = offsets.slice();
  const hashes = new Int32Array(2 * length);
  for (let i = 0; i < length; i++) {
    const part = open[2 * i]! >>> 24;
    const at = 2 * next[part]!;
    next[part]! += 1;
    hashes[at] = open[2 * i]!;
    hashes[at + 1] = open[2 * i + 1]!;
  }
  return { hashes, offsets };
}
