import { isAscii } from 'node:buffer';
import { CellKind, type Batch, type CellColumn, type ColumnBatch } from '@sluice/tables';
import { eachMember, textOf } from './json-members.js';
import type { ColumnPlan } from './plan.js';

/** Readers of cells look a few bytes past the end. */
const PADDING = 16;
const QUOTE = 0x22;
const OPEN_BRACE = 0x7b;
const KINDS: Readonly<Record<string, number>> = {
  t: CellKind.true,
  f: CellKind.false,
  '{': CellKind.object,
  '[': CellKind.array,
};

interface Node {
  /** Number of the column, of a member that is one. */
  column?: number;
  members: Map<string, Node>;
}

/**
 * Gives what stands in the objects of JSON as columns named by dotted paths, as readers of Parquet and Arrow give the members of
 * their structs: so that a contract says the same of both.
 */
export class ObjectSpreader {
  /** By the name of the column that holds the objects. */
  readonly #objects = new Map<string, { root: Node; names: string[] }>();

  constructor(columns: readonly Pick<ColumnPlan, 'name' | 'path'>[]) {
    for (const { name, path } of columns) {
      const [top, ...steps] = path ?? [];
      if (top === undefined || !steps.length) continue;
      let object = this.#objects.get(top);
      if (!object) this.#objects.set(top, (object = { root: { members: new Map() }, names: [] }));
      let node = object.root;
      for (const step of steps) {
        let next = node.members.get(step);
        if (!next) node.members.set(step, (next = { members: new Map() }));
        node = next;
      }
      node.column = object.names.push(name) - 1;
    }
  }

  /** Names of the columns that hold the objects of the columns named. */
  holdersOf(names: Iterable<string>): string[] {
    const wanted = new Set(names);
    return [...this.#objects].flatMap(([top, object]) =>
      object.names.some(name => wanted.has(name)) ? [top] : [],
    );
  }

  /** The batch with those columns; as it is where it has no such objects. */
  spread<C extends ColumnBatch>(
    batch: Batch<C>,
    names: readonly string[],
  ): { batch: Batch<C | CellColumn>; names: readonly string[] } {
    let columns: (C | CellColumn)[] | undefined;
    let known: string[] | undefined;
    for (const [top, { root, names: inner }] of this.#objects) {
      const holder = batch.columns[names.indexOf(top)];
      if (holder?.encoding !== 'cells' || !holder.kinds) continue;
      columns ??= [...batch.columns];
      // The batch has no columns yet for names that came up later.
      known ??= names.slice(0, columns.length);
      for (const [i, column] of spreadColumn(holder, batch.rows, root, inner.length).entries()) {
        const at = known.indexOf(inner[i]!);
        columns[at < 0 ? known.push(inner[i]!) - 1 : at] = column;
      }
    }
    return columns && known ? { batch: { ...batch, columns }, names: known } : { batch, names };
  }
}

function spreadColumn(holder: CellColumn, rows: number, root: Node, count: number): CellColumn[] {
  const { bytes, starts, ends, kinds, offset, stride } = holder;
  const cells = new CellWriter(rows, count);
  const walk = (node: Node, start: number, row: number) => {
    eachMember(bytes, start, (name, from, to) => {
      const member = node.members.get(name);
      if (!member) return;
      if (member.column !== undefined) cells.put(member.column, row, bytes, from, to);
      if (member.members.size && bytes[from] === OPEN_BRACE) walk(member, from, row);
    });
  };
  for (let row = 0; row < rows; row++) {
    const k = offset + row * stride;
    if (ends[k]! > starts[k]! && kinds![k] === CellKind.object) walk(root, starts[k]!, row);
  }
  return cells.columns();
}

class CellWriter {
  readonly #starts: Int32Array[];
  readonly #ends: Int32Array[];
  readonly #kinds: Uint8Array[];
  readonly #pieces: Buffer[] = [];
  #length = 0;

  constructor(rows: number, count: number) {
    this.#starts = Array.from({ length: count }, () => new Int32Array(rows));
    this.#ends = Array.from({ length: count }, () => new Int32Array(rows).fill(-1));
    this.#kinds = Array.from({ length: count }, () => new Uint8Array(rows));
  }

  /** Of a repeated key the last value counts, as everywhere. */
  put(column: number, row: number, bytes: Buffer, from: number, to: number): void {
    const first = String.fromCharCode(bytes[from]!);
    this.#starts[column]![row] = 0;
    this.#ends[column]![row] = -1;
    if (first === 'n') return;
    const isText = bytes[from] === QUOTE;
    const value = isText ? Buffer.from(textOf(bytes, from, to)) : bytes.subarray(from, to);
    this.#kinds[column]![row] = isText ? CellKind.string : (KINDS[first] ?? CellKind.number);
    this.#starts[column]![row] = this.#length;
    this.#ends[column]![row] = this.#length += value.length;
    this.#pieces.push(value);
  }

  columns(): CellColumn[] {
    const bytes = Buffer.alloc(this.#length + PADDING, '\n');
    let at = 0;
    for (const piece of this.#pieces) at += piece.copy(bytes, at);
    const ascii = isAscii(bytes);
    return this.#starts.map((starts, i) => ({
      encoding: 'cells',
      bytes,
      starts,
      ends: this.#ends[i]!,
      offset: 0,
      stride: 1,
      kinds: this.#kinds[i]!,
      ascii,
    }));
  }
}
