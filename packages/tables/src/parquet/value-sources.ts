import { isAscii, isUtf8 } from 'node:buffer';
import type { CellColumn, ColumnBatch, VectorColumn } from '../batch.js';
import { Damage } from '../damage.js';
import type { ByteSource } from './byte-sources.js';
import type { FixedSource } from './fixed-sources.js';
import type { HybridReader } from './hybrid.js';
import type { NumberType } from './number-types.js';
import type { RawBlock } from '../raw-block.js';
import type { Scratch } from '../scratch.js';
import type { TextType } from './text-types.js';

/** The values of a page, without the nulls between them. */
export interface ValueSource {
  /**
   * The next values as the first rows of a column, whose arrays have room for as many rows as a block may have. They
   * are good until the next call to any source with the same scratch.
   */
  read(count: number): ColumnBatch;
}

export class NumberValues implements ValueSource {
  readonly #source: FixedSource;
  readonly #type: NumberType;
  readonly #scratch: Scratch;

  constructor(source: FixedSource, type: NumberType, scratch: Scratch) {
    this.#source = source;
    this.#type = type;
    this.#scratch = scratch;
  }

  read(count: number): VectorColumn {
    const { type, utc, width, bigEndian } = this.#type;
    const raw = this.#scratch.raw(width);
    this.#source.read(count, raw);
    if (bigEndian) turn(raw, count, width);
    const { values } = this.#scratch;
    const exact = this.#type.convert(raw, count, values);
    return { encoding: 'numbers', type, values, present: undefined, exact, utc };
  }
}

/** Big-endian integers of up to 8 bytes become little-endian ones of 8, from the last on, since these take more room. */
function turn({ bytes }: RawBlock, count: number, width: number): void {
  for (let i = count - 1; i >= 0; i--) {
    const from = i * width;
    const sign = bytes[from]! & 0x80 ? 0xff : 0;
    let high = 0;
    let low = 0;
    for (let k = 0; k < width; k++) {
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | bytes[from + k]!;
    }
    // What the shifts brought in above the value takes its sign.
    if (sign && width < 8) {
      if (width <= 4) high = -1;
      if (width < 4) low |= -1 << (width * 8);
      if (width > 4) high |= -1 << ((width - 4) * 8);
    }
    for (let k = 0; k < 4; k++) {
      bytes[i * 8 + k] = low >>> (8 * k);
      bytes[i * 8 + 4 + k] = high >>> (8 * k);
    }
  }
}

export class ByteValues implements ValueSource {
  readonly #source: ByteSource;
  readonly #type: TextType;
  readonly #scratch: Scratch;
  readonly #onInvalid: () => void;
  #bytes: Buffer | undefined;
  #ascii = false;

  /** @param onInvalid called for each text that is not UTF-8 */
  constructor(source: ByteSource, type: TextType, scratch: Scratch, onInvalid: () => void) {
    this.#source = source;
    this.#type = type;
    this.#scratch = scratch;
    this.#onInvalid = onInvalid;
  }

  read(count: number): CellColumn {
    const { starts, ends, kinds } = this.#scratch;
    const { kind, kindOf, write, utf8 } = this.#type;
    let bytes = this.#source.read(count, starts, ends);
    if (write) bytes = this.#write(bytes, count, write);
    kinds.fill(kind, 0, count);
    if (kindOf) for (let i = 0; i < count; i++) kinds[i] = kindOf(bytes, starts[i]!, ends[i]!);
    if (bytes !== this.#bytes) [this.#bytes, this.#ascii] = [bytes, isAscii(bytes)];
    const ascii = this.#ascii;
    if (utf8 && !ascii) this.#checkEncoding(bytes, count);
    return { encoding: 'cells', bytes, starts, ends, offset: 0, stride: 1, kinds, ascii };
  }

  #checkEncoding(bytes: Buffer, count: number): void {
    const { starts, ends } = this.#scratch;
    for (let i = 0; i < count; i++) if (!isUtf8(bytes.subarray(starts[i], ends[i]))) this.#onInvalid();
  }

  #write(bytes: Buffer, count: number, write: NonNullable<TextType['write']>): Buffer {
    const { starts, ends } = this.#scratch;
    const texts: string[] = [];
    let at = 0;
    for (let i = 0; i < count; i++) {
      const text = write(bytes, starts[i]!, ends[i]!);
      texts.push(text);
      starts[i] = at;
      ends[i] = at += text.length;
    }
    return Buffer.from(texts.join(''), 'latin1');
  }
}

/** What a dictionary page held. */
export interface Dictionary {
  entries: CellColumn | VectorColumn;
  size: number;
}

export class DictionaryValues implements ValueSource {
  readonly #indices: HybridReader;
  readonly #dictionary: Dictionary;
  readonly #scratch: Scratch;

  constructor(indices: HybridReader, dictionary: Dictionary, scratch: Scratch) {
    this.#indices = indices;
    this.#dictionary = dictionary;
    this.#scratch = scratch;
  }

  read(count: number): ColumnBatch {
    const { entries, size } = this.#dictionary;
    const indices = this.#scratch.ends;
    this.#indices.read(indices, count);
    let [most, signs] = [0, 0];
    for (let i = 0; i < count; i++) {
      const index = indices[i]!;
      signs |= index;
      if (index > most) most = index;
    }
    if (count > 0 && (most >= size || signs < 0))
      throw new Damage(`an index beyond the ${size} entries of the dictionary`);
    return { encoding: 'dictionary', dictionary: entries, size, indices };
  }
}
