import type { SpillFile, Spilled } from '../spill-file.js';
import { agreement, BAND_HASHES, BANDS, HASHES } from './min-hash.js';

/** Signatures of a chunk. */
const CHUNK = 4096;
/** Memory that signatures take at most before they go to a file. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Signatures that one pass looks up: it takes about 100 bytes of memory for each. */
const PASS = 500_000;
const NONE = -1;

/** Different signatures, numbered in the order they come. Past some memory they go to a file. */
export class SignatureStore {
  size = 0;
  readonly #chunks: { signatures?: Uint16Array; spilled?: Spilled }[] = [];
  readonly #maxBytes: number;
  readonly #spill: (() => SpillFile) | undefined;
  #open = new Uint16Array(CHUNK * HASHES);
  /** The one that was read last. */
  readonly #scratch = new Uint16Array(HASHES);

  constructor({ maxBytes, spill }: { maxBytes: number; spill?: (() => SpillFile) | undefined }) {
    this.#maxBytes = Math.min(maxBytes, MAX_BYTES);
    this.#spill = spill;
  }

  /** @param bytes of a signature, as `HASHES` 16-bit integers (little-endian) */
  add(bytes: Buffer): void {
    const at = (this.size % CHUNK) * HASHES;
    for (let j = 0; j < HASHES; j++) this.#open[at + j] = bytes.readUInt16LE(2 * j);
    this.size++;
    if (this.size % CHUNK > 0) return;
    const held = this.#chunks.filter(({ signatures }) => signatures).length;
    if (this.#spill && (held + 1) * this.#open.byteLength > this.#maxBytes) {
      const bytes = new Uint8Array(this.#open.buffer);
      this.#chunks.push({ spilled: this.#spill().append(bytes) });
    } else {
      this.#chunks.push({ signatures: this.#open });
      this.#open = new Uint16Array(CHUNK * HASHES);
    }
  }

  /** It holds until the next call. */
  get(number: number): Uint16Array {
    const chunk = this.#chunks[Math.floor(number / CHUNK)];
    const at = (number % CHUNK) * HASHES;
    const signatures = chunk ? chunk.signatures : this.#open;
    if (signatures) return signatures.subarray(at, at + HASHES);
    const { path, at: start } = chunk!.spilled!;
    this.#spill!().readInto(new Uint8Array(this.#scratch.buffer), { path, at: start + 2 * at });
    return this.#scratch;
  }

  /** All of them in order; each holds until the next. */
  *[Symbol.iterator](): Generator<Uint16Array> {
    const scratch = new Uint16Array(CHUNK * HASHES);
    for (const { signatures, spilled } of [...this.#chunks, { signatures: this.#open, spilled: undefined }]) {
      if (spilled) this.#spill!().readInto(new Uint8Array(scratch.buffer), spilled);
      const count = signatures === this.#open ? this.size % CHUNK : CHUNK;
      const all = signatures ?? scratch;
      for (let i = 0; i < count; i++) yield all.subarray(i * HASHES, (i + 1) * HASHES);
    }
  }
}

export interface PairOptions {
  /** Estimated similarity from which on two signatures are near, from 0 to 1. */
  similarity: number;
  /** Where there are two sides, on which of them one is: only those of different sides are compared. */
  side?: ((number: number) => 0 | 1) | undefined;
  /** Those of one group are not compared. */
  group?: ((number: number) => number) | undefined;
  /** Which of two that are equally near counts: the one for which this is smaller. */
  order: (number: number) => number;
}

/** For each signature the nearest one that is near enough: its number, or −1; and how much of `HASHES` agrees. */
export interface Nearest {
  numbers: Int32Array;
  agreements: Uint8Array;
}

/**
 * Compares signatures that agree in a band, band by band, in passes over all of them, so that memory does not grow but by five bytes for
 * each. Of many texts that share a band each is compared with each.
 */
export function nearestOf(store: SignatureStore, options: PairOptions): Nearest {
  const { similarity, side, group, order } = options;
  const numbers = new Int32Array(store.size).fill(NONE);
  const agreements = new Uint8Array(store.size);
  const least = Math.ceil(similarity * HASHES);
  const note = (own: number, other: number, same: number) => {
    const known = agreements[own]!;
    if (same < known || (same === known && order(numbers[own]!) <= order(other))) return;
    agreements[own] = same;
    numbers[own] = other;
  };
  const looked = new Uint16Array(HASHES);
  const parts = Math.max(1, Math.ceil(store.size / PASS));
  for (let band = 0; band < BANDS; band++)
    for (let part = 0; part < parts; part++) {
      const heads = [new Map<number, number>(), new Map<number, number>()] as const;
      const members = new Members();
      let number = -1;
      for (const signature of store) {
        number++;
        const key = bandKey(signature, band);
        if (key % parts !== part) continue;
        looked.set(signature);
        const own = side?.(number) ?? 0;
        const against = side ? heads[1 - own]! : heads[own];
        for (let entry = against.get(key) ?? NONE; entry !== NONE; entry = members.next(entry)) {
          const other = members.number(entry);
          if (group && group(number) === group(other)) continue;
          const same = agreement(looked, store.get(other));
          if (same < least) continue;
          note(number, other, same);
          note(other, number, same);
        }
        heads[own].set(key, members.add(number, heads[own].get(key) ?? NONE));
      }
    }
  return { numbers, agreements };
}

/** What a band holds, as a number: of different ones few are the same. */
function bandKey(signature: Uint16Array, band: number): number {
  let key = 0;
  for (let j = band * BAND_HASHES; j < (band + 1) * BAND_HASHES; j++)
    key = (key * 65_599 + signature[j]!) % 4_503_599_627_370_449;
  return key;
}

/** Chains of numbers. */
class Members {
  #numbers = new Int32Array(1024);
  #next = new Int32Array(1024);
  #size = 0;

  number(entry: number): number {
    return this.#numbers[entry]!;
  }

  next(entry: number): number {
    return this.#next[entry]!;
  }

  add(number: number, next: number): number {
    if (this.#size === this.#numbers.length) {
      this.#numbers = enlarged(this.#numbers);
      this.#next = enlarged(this.#next);
    }
    this.#numbers[this.#size] = number;
    this.#next[this.#size] = next;
    return this.#size++;
  }
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
