import { Damage } from '../damage.js';
import { DeltaBytes, DeltaLengthBytes, FixedBytes, PlainBytes, SplitBytes } from './byte-sources.js';
import type { ByteSource } from './byte-sources.js';
import { DeltaFixed, PlainBooleans, PlainFixed, RleBooleans, SplitFixed } from './fixed-sources.js';
import type { FixedSource } from './fixed-sources.js';
import { HybridReader } from './hybrid.js';
import type { SchemaElement } from './metadata.js';
import { numberTypeOf, Physical } from './number-types.js';
import { textTypeOf } from './text-types.js';
import { Scratch } from '../scratch.js';
import { ByteValues, DictionaryValues, NumberValues } from './value-sources.js';
import type { Dictionary, ValueSource } from './value-sources.js';

/** The enum Encoding of parquet.thrift */
export const Encoding = {
  plain: 0,
  plainDictionary: 2,
  rle: 3,
  bitPacked: 4,
  deltaBinaryPacked: 5,
  deltaLengthByteArray: 6,
  deltaByteArray: 7,
  rleDictionary: 8,
  byteStreamSplit: 9,
} as const;

interface Part {
  bytes: Buffer;
  from: number;
  to: number;
}

/** Makes readers of the pages of one column. */
export class PageValues {
  dictionary: Dictionary | undefined;
  readonly #element: SchemaElement;
  readonly #scratch: Scratch;
  readonly #onInvalid: () => void;

  /** @param onInvalid called for each text that is not UTF-8 */
  constructor(element: SchemaElement, scratch: Scratch, onInvalid: () => void) {
    this.#element = element;
    this.#scratch = scratch;
    this.#onInvalid = onInvalid;
    const { type, typeLength } = element;
    if (type === undefined || type < 0 || type > 7) throw new Damage(`there is no physical type ${type}`);
    if (type === Physical.fixed && typeLength < 1) throw new Damage(`values of ${typeLength} bytes`);
  }

  open(part: Part, encoding: number): ValueSource {
    if (encoding === Encoding.rleDictionary || encoding === Encoding.plainDictionary)
      return this.#openIndices(part);
    return this.#open(part, encoding, this.#scratch);
  }

  /** Reads all entries of a dictionary page. */
  readDictionary(part: Part, count: number): void {
    const { type = 0, typeLength } = this.#element;
    const least = [1, 4, 8, 12, 4, 8, 4, typeLength][type]!;
    if (count < 0 || count * least > part.to - part.from)
      throw new Damage(`a dictionary of ${count} entries in ${part.to - part.from} bytes`);
    const entries = this.#open(part, Encoding.plain, new Scratch(count)).read(count);
    if (entries.encoding === 'dictionary') throw new Damage('a dictionary of a dictionary');
    this.dictionary = { entries, size: count };
  }

  #openIndices({ bytes, from, to }: Part): ValueSource {
    if (!this.dictionary) throw new Damage('indices without a dictionary');
    const width = from < to ? bytes[from]! : 0;
    return new DictionaryValues(new HybridReader(bytes, from + 1, to, width), this.dictionary, this.#scratch);
  }

  #open(part: Part, encoding: number, scratch: Scratch): ValueSource {
    const { bytes, from, to } = part;
    const element = this.#element;
    const number = numberTypeOf(element);
    if (number) {
      const source = fixedSource(part, encoding, element, number.width);
      return new NumberValues(source, number, scratch);
    }
    // Alone, so that it can be asked whether all of them are ASCII.
    const texts = bytes.subarray(from, to);
    const source = byteSource(texts, 0, texts.length, encoding, element);
    return new ByteValues(source, textTypeOf(element), scratch, this.#onInvalid);
  }
}

function fixedSource(
  { bytes, from, to }: Part,
  encoding: number,
  { type }: SchemaElement,
  width: number,
): FixedSource {
  const integer = type === Physical.int32 || type === Physical.int64;
  if (type === Physical.boolean) {
    if (encoding === Encoding.plain) return new PlainBooleans(bytes, from, to);
    if (encoding === Encoding.rle) return new RleBooleans(bytes, from, to);
  } else if (encoding === Encoding.plain) return new PlainFixed(bytes, from, to, width);
  else if (encoding === Encoding.byteStreamSplit) return new SplitFixed(bytes, from, to, width);
  else if (encoding === Encoding.deltaBinaryPacked && integer) return new DeltaFixed(bytes, from, to, width);
  else if (encoding === Encoding.deltaByteArray && type === Physical.fixed)
    return new FixedFromBytes(new DeltaBytes(bytes, from, to), width);
  throw unfit(encoding, type);
}

function byteSource(
  bytes: Buffer,
  from: number,
  to: number,
  encoding: number,
  { type, typeLength }: SchemaElement,
): ByteSource {
  const fixed = type === Physical.fixed;
  if (encoding === Encoding.plain)
    return fixed ? new FixedBytes(bytes, from, to, typeLength) : new PlainBytes(bytes, from, to);
  if (encoding === Encoding.byteStreamSplit && fixed) return new SplitBytes(bytes, from, to, typeLength);
  if (encoding === Encoding.deltaByteArray) {
    const source = new DeltaBytes(bytes, from, to);
    return fixed ? sameLength(source, typeLength) : source;
  }
  if (encoding === Encoding.deltaLengthByteArray && !fixed) return new DeltaLengthBytes(bytes, from, to);
  throw unfit(encoding, type);
}

function unfit(encoding: number, type: number | undefined): Damage {
  return new Damage(`encoding ${encoding} for values of the physical type ${type}`);
}

/** Values of one length out of an encoding for any. */
function sameLength(source: ByteSource, width: number): ByteSource {
  return {
    read: (count, starts, ends) => {
      const bytes = source.read(count, starts, ends);
      for (let i = 0; i < count; i++)
        if (ends[i]! - starts[i]! !== width)
          throw new Damage(`a value of ${ends[i]! - starts[i]!} bytes where all have ${width}`);
      return bytes;
    },
  };
}

class FixedFromBytes implements FixedSource {
  readonly #source: ByteSource;
  readonly #width: number;
  #places = new Int32Array(0);

  constructor(source: ByteSource, width: number) {
    this.#source = sameLength(source, width);
    this.#width = width;
  }

  read(count: number, into: { bytes: Uint8Array }): void {
    if (this.#places.length < 2 * count) this.#places = new Int32Array(2 * count);
    const starts = this.#places.subarray(0, count);
    const joined = this.#source.read(count, starts, this.#places.subarray(count));
    // The values stand side by side, in order.
    if (count > 0) into.bytes.set(joined.subarray(starts[0], starts[0]! + count * this.#width));
  }
}
