import { UserError } from '@sluice/core';
import type { Decompress } from '../compress/decompress.js';
import { Damage } from '../damage.js';
import type { FlatTable } from './flatbuffer.js';
import type { ArrowField, ArrowType } from './schema.js';

/** The values of one field in one batch, checked: all that the type needs is there. */
export interface ArrowArray {
  field: ArrowField;
  /** What is stored: of a dictionary-encoded field, its indices. */
  type: ArrowType;
  length: number;
  /** A bit for each value that is there; undefined where all are. */
  validity: Buffer | undefined;
  /** Values of fixed width, the bytes of texts, or views of texts. */
  data: Buffer;
  /** Where each text or list begins, and the last ends. */
  offsets: Int32Array;
  /** What views point into. */
  pieces: Buffer[];
  children: ArrowArray[];
}

/** Bytes that one batch may grow to. */
const LARGEST = 1024 ** 3;

const NOTHING = Buffer.alloc(0);

/** Takes the buffers of a record batch apart, field by field. */
export class ArrayReader {
  readonly length: number;
  readonly #nodes: Iterator<[number, number]>;
  readonly #buffers: Iterator<[number, number]>;
  readonly #pieces: Iterator<number>;
  readonly #body: Buffer;
  readonly #decompress: Decompress | undefined;
  readonly #mostRows: number;
  #size = 0;

  /** @param mostRows rows that are still believed; @param decompress of the batch's compression */
  constructor(
    batch: FlatTable,
    body: Buffer,
    options: { decompress: Decompress | undefined; mostRows: number },
  ) {
    this.length = batch.long(0);
    this.#nodes = batch.pairs(1)[Symbol.iterator]();
    this.#buffers = batch.pairs(2)[Symbol.iterator]();
    this.#pieces = batch.longs(4)[Symbol.iterator]();
    this.#body = body;
    this.#decompress = options.decompress;
    this.#mostRows = options.mostRows;
    this.#check(this.length >= 0 && this.length <= this.#mostRows, `a batch of ${this.length} rows`);
  }

  /** The next field. @param least rows it must have; @param decoded read the values of a dictionary, not indices */
  read(field: ArrowField, least: number, decoded = false): ArrowArray {
    const coded = field.dictionary !== undefined && !decoded;
    const type = coded ? field.dictionary!.index : field.type;
    const node = this.#nodes.next();
    if (node.done) throw new Damage('the batch has too few fields');
    const [length, nulls] = node.value;
    this.#check(length >= least && length <= this.#mostRows, `${length} values in ${least} rows`);
    const array: ArrowArray = {
      field,
      type,
      length,
      validity: undefined,
      data: NOTHING,
      offsets: new Int32Array(0),
      pieces: [],
      children: [],
    };
    if (type.kind === 'null') return array;
    const validity = this.#buffer();
    if (nulls > 0) {
      this.#check(validity.length * 8 >= length, 'the bits that tell nulls are cut off');
      array.validity = validity;
    }
    this.#readValues(array, coded);
    return array;
  }

  #readValues(array: ArrowArray, coded: boolean): void {
    const { type, length, field } = array;
    switch (type.kind) {
      case 'utf8':
      case 'binary':
      case 'large-utf8':
      case 'large-binary': {
        const offsets = this.#buffer();
        array.data = this.#buffer();
        array.offsets = this.#offsets(offsets, length, type.kind.startsWith('large'), array.data.length);
        return;
      }
      case 'list':
      case 'map':
      case 'large-list': {
        const offsets = this.#buffer();
        const child = this.read(field.children[0]!, 0);
        array.children = [child];
        array.offsets = this.#offsets(offsets, length, type.kind === 'large-list', child.length);
        return;
      }
      case 'fixed-list':
        array.children = [this.read(field.children[0]!, length * type.size)];
        return;
      case 'struct':
        array.children = coded ? [] : field.children.map(child => this.read(child, length));
        return;
      case 'utf8-view':
      case 'binary-view': {
        array.data = this.#data(length * 16);
        const count = this.#pieces.next().value as number | undefined;
        for (let i = 0; i < (count ?? 0); i++) array.pieces.push(this.#buffer());
        return;
      }
      default:
        array.data = this.#data(Math.ceil((length * bitsOf(type)) / 8));
    }
  }

  #data(least: number): Buffer {
    const data = this.#buffer();
    this.#check(data.length >= least, `${data.length} bytes of values where ${least} should be`);
    return data;
  }

  #buffer(): Buffer {
    const next = this.#buffers.next();
    if (next.done) throw new Damage('the batch has too few buffers');
    const [offset, length] = next.value;
    const inside = offset >= 0 && length >= 0 && offset + length <= this.#body.length;
    this.#check(inside, `a buffer of ${length} bytes at ${offset} of ${this.#body.length}`);
    const stored = this.#body.subarray(offset, offset + length);
    if (!this.#decompress || length === 0) return stored;
    this.#check(length >= 8, 'a compressed buffer has no size');
    const size = Number(stored.readBigInt64LE());
    if (size === -1) return stored.subarray(8);
    this.#check(size >= 0, `a buffer of ${size} bytes`);
    this.#size += size;
    if (this.#size > LARGEST) {
      throw new UserError('limit-exceeded', {
        message: `A batch grows beyond ${LARGEST} bytes once decompressed.`,
        fix: 'Write the file with smaller batches, such as 64 Ki rows.',
      });
    }
    return this.#decompress(stored.subarray(8), size);
  }

  /** Never going back, and all within what they point into. */
  #offsets(bytes: Buffer, length: number, large: boolean, most: number): Int32Array {
    const offsets = new Int32Array(length + 1);
    if (length === 0) return offsets;
    const width = large ? 8 : 4;
    this.#check(bytes.length >= (length + 1) * width, 'the offsets are cut off');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let last = 0;
    for (let i = 0; i <= length; i++) {
      const high = large ? view.getInt32(i * 8 + 4, true) : 0;
      const offset = view.getInt32(i * width, true);
      if (high !== 0 || offset < last || offset > most)
        throw new Damage(`the offset ${offset} of value ${i} does not fit`);
      offsets[i] = last = offset;
    }
    return offsets;
  }

  #check(is: boolean, detail: string): void {
    if (!is) throw new Damage(detail);
  }
}

/** Of a value of fixed width. */
export function bitsOf(type: ArrowType): number {
  switch (type.kind) {
    case 'boolean':
      return 1;
    case 'integer':
    case 'decimal':
    case 'time':
      return type.bits;
    case 'float':
      return 16 << type.precision;
    case 'date':
      return type.precision === 0 ? 32 : 64;
    case 'interval':
      return [32, 64, 128][type.precision]!;
    case 'fixed-binary':
      return type.size * 8;
    default:
      return 64;
  }
}
