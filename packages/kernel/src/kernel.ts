import { KernelMemory } from './memory.js';
import { powers } from './powers.js';
import { Regions } from './regions.js';
import { WASM } from './wasm.js';

/** State of a cell that the loops leave to their caller (assembly/states.ts). */
export const UNREAD = 4;

/** Integers that `scanPlainRows` needs room for: the number of rows, the stops of a stretch, and those of a window more. */
export const PLAIN_ROOM = 1 + 1024 + 64;

/** What assembly/ exports. Addresses and counts are i32; what each does is told there. */
interface Loops {
  scanPlainRows(
    bytes: number,
    from: number,
    to: number,
    starts: number,
    ends: number,
    columnStride: number,
    width: number,
    maxRows: number,
    delimiter: number,
    room: number,
  ): number;
  decodeDecimals(...cells: [...DecodeCells, powers: number]): number;
  decodeIntegers(...cells: [...DecodeCells, powers: number]): number;
  decodeBooleans(...cells: DecodeCells): number;
  decodeDates(...cells: DecodeCells): number;
  countNumbers(table: number, values: number, from: number, rows: number, count: number): number;
  listNumbers(table: number, values: number): void;
  countsOf(table: number, values: number, rows: number, counts: number): void;
  sketchNumbers(sketch: number, values: number, from: number, rows: number): void;
  compactHashes(values: number, rows: number, into: number): number;
  emptyHashes(set: number, slots: number): void;
  findRepeats(set: number, hashes: number, count: number): number;
  countTexts(table: number, ...cells: [...FromRow, count: number, empty: boolean]): number;
  measureTable(sketch: number, table: number, left: number): void;
  measureTexts(sketch: number, ...cells: [...FromRow, ascii: boolean, sure: boolean]): number;
}
type Cells = [bytes: number, starts: number, ends: number, stride: number];
type DecodeCells = [...Cells, rows: number, values: number, states: number];
type FromRow = [...Cells, from: number, rows: number];

export interface Kernel {
  loops: Loops;
  memory: KernelMemory;
  regions: Regions;
  /** Address of the tables of powers.ts. */
  powers: number;
}

let loaded: Kernel | undefined;

/** The kernel of this thread, compiled when it is first asked for: a millisecond. */
export function kernel(): Kernel {
  return (loaded ??= load());
}

function load(): Kernel {
  const memory = new KernelMemory();
  const regions = new Regions(memory);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(WASM, 'base64')), {
    env: {
      memory: memory.memory,
      allocate: (region: number, bytes: number) => regions.allocate(region, bytes),
      // Addresses come as signed integers.
      release: (region: number, at: number) => regions.release(region, at >>> 0),
    },
  });
  const tables = powers();
  const { at } = memory.allocate(tables.length);
  new Uint8Array(memory.memory.buffer, at).set(tables);
  return { loops: exports as unknown as Loops, memory, regions, powers: at };
}
