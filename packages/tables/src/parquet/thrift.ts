import { Damage } from '../damage.js';

/** The bytes end before the value does. With more of them it may be read. */
export class CutOff extends Damage {}

const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const MAP = 11;
const STRUCT = 12;
/** Nested deeper than any footer. */
const DEEPEST = 64;

/**
 * Reads Thrift's compact protocol (thrift-compact-protocol.md), as far as Parquet uses it. The methods read the value
 * that stands next and fail where it has another type; `struct` calls back for each field, and skips those that the
 * callback does not take.
 */
export class ThriftReader {
  at: number;
  readonly #bytes: Uint8Array;
  /** Type of the value that stands next. */
  #type = STRUCT;
  #depth = 0;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** @param field answers false where it leaves the field alone */
  struct(field: (id: number) => unknown): void {
    this.#expect(this.#type === STRUCT, 'a struct');
    if (++this.#depth > DEEPEST) throw new Damage('structures are nested too deeply');
    let id = 0;
    for (;;) {
      const head = this.#byte();
      if (head === 0) break;
      const type = head & 15;
      id = head >>> 4 ? id + (head >>> 4) : this.#zigzag();
      this.#type = type;
      if (field(id) === false) this.#skip(type);
    }
    this.#depth--;
    this.#type = STRUCT;
  }

  list<T>(read: () => T): T[] {
    this.#expect(this.#type === LIST || this.#type === SET, 'a list');
    const { count, type } = this.#listHead();
    const items: T[] = [];
    for (let i = 0; i < count; i++) {
      this.#type = type;
      items.push(read());
    }
    return items;
  }

  boolean(): boolean {
    this.#expect(this.#type === TRUE || this.#type === FALSE, 'a boolean');
    return this.#type === TRUE;
  }

  /** An integer of up to 53 bits. */
  integer(): number {
    this.#expect(this.#type >= BYTE && this.#type < DOUBLE, 'an integer');
    if (this.#type === BYTE) return (this.#byte() << 24) >> 24;
    const value = this.#zigzag();
    if (!Number.isSafeInteger(value)) throw new Damage('an integer is too large');
    return value;
  }

  text(): string {
    this.#expect(this.#type === BINARY, 'a text');
    const length = this.#length();
    const { buffer, byteOffset } = this.#bytes;
    const text = Buffer.from(buffer, byteOffset + this.at, length).toString('utf8');
    this.at += length;
    return text;
  }

  #expect(is: boolean, what: string): void {
    if (!is) throw new Damage(`${what} should stand at byte ${this.at}`);
  }

  #byte(): number {
    const b = this.#bytes[this.at++];
    if (b === undefined) throw new CutOff('the bytes end too soon');
    return b;
  }

  #varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const b = this.#byte();
      value += (b & 0x7f) * scale;
      if (b < 0x80) return value;
      if (scale > 2 ** 63) throw new Damage('an integer has too many bytes');
    }
  }

  #zigzag(): number {
    const value = this.#varint();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** Of bytes that follow. */
  #length(): number {
    const length = this.#varint();
    if (length > this.#bytes.length - this.at) throw new CutOff('a text runs beyond the end');
    return length;
  }

  #listHead(): { count: number; type: number } {
    const head = this.#byte();
    const count = head >>> 4 === 15 ? this.#varint() : head >>> 4;
    // Every element takes a byte at least.
    if (count > this.#bytes.length - this.at) throw new CutOff('a list runs beyond the end');
    return { count, type: head & 15 };
  }

  #skip(type: number): void {
    if (++this.#depth > DEEPEST) throw new Damage('structures are nested too deeply');
    if (type === BYTE) this.#byte();
    else if (type > BYTE && type < DOUBLE) this.#varint();
    else if (type === DOUBLE) for (let i = 0; i < 8; i++) this.#byte();
    else if (type === BINARY) {
      // The length moves the place first.
      const length = this.#length();
      this.at += length;
    } else if (type === LIST || type === SET) {
      const { count, type: element } = this.#listHead();
      for (let i = 0; i < count; i++) this.#skipElement(element);
    } else if (type === MAP) this.#skipMap();
    else if (type === STRUCT) {
      this.#type = STRUCT;
      this.struct(() => false);
    } else if (type !== TRUE && type !== FALSE) throw new Damage(`there is no Thrift type ${type}`);
    this.#depth--;
  }

  /** In lists a boolean takes a byte. */
  #skipElement(type: number): void {
    if (type === TRUE || type === FALSE) this.#byte();
    else this.#skip(type);
  }

  #skipMap(): void {
    const count = this.#varint();
    if (count === 0) return;
    if (count > this.#bytes.length - this.at) throw new CutOff('a map runs beyond the end');
    const types = this.#byte();
    for (let i = 0; i < count; i++) {
      this.#skipElement(types >>> 4);
      this.#skipElement(types & 15);
    }
  }
}
