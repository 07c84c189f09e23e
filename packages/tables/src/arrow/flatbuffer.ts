/**
 * A table of a FlatBuffer (flatbuffers.dev, internals): fields by number, each with a default where it is left out. All
 * reads are checked against the end of the buffer by DataView, which throws RangeError.
 */
export class FlatTable {
  readonly #view: DataView;
  readonly #at: number;
  readonly #fields: number;
  readonly #fieldsEnd: number;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
    this.#fields = at - view.getInt32(at, true);
    this.#fieldsEnd = this.#fields + view.getUint16(this.#fields, true);
  }

  static root(bytes: Uint8Array): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new FlatTable(view, view.getUint32(0, true));
  }

  boolean(field: number): boolean {
    const at = this.#place(field);
    return at !== 0 && this.#view.getUint8(at) !== 0;
  }

  byte(field: number): number {
    const at = this.#place(field);
    return at === 0 ? 0 : this.#view.getUint8(at);
  }

  short(field: number, otherwise = 0): number {
    const at = this.#place(field);
    return at === 0 ? otherwise : this.#view.getInt16(at, true);
  }

  int(field: number, otherwise = 0): number {
    const at = this.#place(field);
    return at === 0 ? otherwise : this.#view.getInt32(at, true);
  }

  /** An integer of 64 bits; beyond 2⁵³ inexact, and then refused as a size. */
  long(field: number): number {
    const at = this.#place(field);
    return at === 0 ? 0 : Number(this.#view.getBigInt64(at, true));
  }

  text(field: number): string {
    const at = this.#place(field);
    if (at === 0) return '';
    const start = at + this.#view.getUint32(at, true);
    const length = this.#view.getUint32(start, true);
    const { buffer, byteOffset, byteLength } = this.#view;
    if (length > byteLength - start - 4) throw new RangeError('a text runs beyond the end');
    return Buffer.from(buffer, byteOffset + start + 4, length).toString('utf8');
  }

  has(field: number): boolean {
    return this.#place(field) !== 0;
  }

  table(field: number): FlatTable {
    const at = this.#place(field);
    if (at === 0) throw new RangeError(`the field ${field} is missing`);
    return new FlatTable(this.#view, at + this.#view.getUint32(at, true));
  }

  tables(field: number): FlatTable[] {
    return this.#vector(field, 4, at => new FlatTable(this.#view, at + this.#view.getUint32(at, true)));
  }

  longs(field: number): number[] {
    return this.#vector(field, 8, at => Number(this.#view.getBigInt64(at, true)));
  }

  /** Structures of two integers of 64 bits. */
  pairs(field: number): [number, number][] {
    return this.#vector(field, 16, at => [
      Number(this.#view.getBigInt64(at, true)),
      Number(this.#view.getBigInt64(at + 8, true)),
    ]);
  }

  #vector<T>(field: number, size: number, read: (at: number) => T): T[] {
    const at = this.#place(field);
    if (at === 0) return [];
    const start = at + this.#view.getUint32(at, true);
    const count = this.#view.getUint32(start, true);
    if (count * size > this.#view.byteLength - start - 4) throw new RangeError('a list runs beyond the end');
    return Array.from({ length: count }, (_, i) => read(start + 4 + i * size));
  }

  /** 0 where the field is left out. */
  #place(field: number): number {
    const slot = this.#fields + 4 + 2 * field;
    if (slot + 2 > this.#fieldsEnd) return 0;
    const offset = this.#view.getUint16(slot, true);
    return offset === 0 ? 0 : this.#at + offset;
  }
}
