import type { SpillFile, Spilled } from '../spill-file.js';
import { OpenGroups } from './open-groups.js';

/** Different groups that are held open, before they are put in order and set aside. */
const OPEN = 65_536;
/** By the top 8 bits of the hash of the key, so that one part of all segments fits a small table. */
export const PARTS = 256;
/** Memory that what was set aside takes at most before it goes to a file. */
const MAX_BYTES = 32 * 1024 * 1024;

export interface GroupLogOptions {
  /** First rows and counts matter; else keys alone are kept. */
  places: boolean;
  /** Memory that keys may take before they go to a file. */
  maxBytes: number;
  spill?: (() => SpillFile) | undefined;
}

/**
 * Groups of rows sorted by part, one record each: with places, the first row (float64, little-endian) and the count (LEB128); then
 * the length of the entry (one byte) and the entry, which is the length of the key (one byte), the key, and the label.
 */
export interface GroupSegment {
  /** Byte at which each part begins; one more than parts. */
  offsets: Uint32Array;
  records?: Uint8Array;
  /** In the spill file of that path. */
  spilled?: Spilled;
  /** Where rows stand now, if elsewhere than the records say. */
  move?: (at: number) => number;
}

export function isGroupSegment(value: object): value is GroupSegment {
  return 'records' in value || 'spilled' in value;
}

export interface GroupLogState {
  segments: GroupSegment[];
}

/** Takes a record: `bytes[start, end)` is the entry. */
export type TakeRecord = (
  bytes: Buffer,
  view: DataView,
  start: number,
  end: number,
  at: number,
  count: number,
) => void;

/**
 * Rows with one key and one label: how many, and the first of them. Of few different ones, as of countries, a small table is all; of
 * many, what was seen is set aside segment by segment, past some memory in a file, and put together at the end, part by part.
 */
export class GroupLog {
  #open = new OpenGroups();
  #segments: GroupSegment[] = [];
  #held = 0;
  readonly #places: boolean;
  readonly #maxBytes: number;
  readonly #spill: (() => SpillFile) | undefined;

  constructor({ places, maxBytes, spill }: GroupLogOptions) {
    this.#places = places;
    this.#maxBytes = Math.min(maxBytes, MAX_BYTES);
    this.#spill = spill;
  }

  /** Takes a row with the entry `bytes[start, end)`. */
  add(bytes: Buffer, view: DataView, start: number, end: number, at: number): void {
    this.#open.add(bytes, view, start, end, at);
    if (this.#open.size === OPEN) this.#seal();
  }

  state(): GroupLogState {
    this.#seal();
    return { segments: this.#segments };
  }

  merge({ segments }: GroupLogState): void {
    this.#segments.push(...segments);
  }

  /** All that was set aside of a part. One entry may come several times. */
  readPart(part: number, take: TakeRecord): void {
    this.#seal();
    for (const segment of this.#segments) {
      const bytes = this.#partOf(segment, part);
      readRecords(bytes, this.#places, segment.move, take);
    }
  }

  #seal(): void {
    if (this.#open.size === 0) return;
    const { records, offsets } = this.#open.sorted(PARTS, this.#places);
    this.#open = new OpenGroups();
    if (this.#spill && this.#held + records.length > this.#maxBytes)
      this.#segments.push({ offsets, spilled: this.#spill().append(records) });
    else {
      this.#held += records.length;
      this.#segments.push({ offsets, records });
    }
  }

  #partOf({ records, spilled, offsets }: GroupSegment, part: number): Buffer {
    const [from, to] = [offsets[part]!, offsets[part + 1]!];
    if (records) return Buffer.from(records.buffer, records.byteOffset + from, to - from);
    const bytes = Buffer.allocUnsafeSlow(to - from);
    this.#spill!().readInto(bytes, { path: spilled!.path, at: spilled!.at + from });
    return bytes;
  }
}

/** Writes in the records of a segment with places where the rows stand now. */
export function movePlacesOf(bytes: Buffer, move: (at: number) => number): void {
  for (let i = 0; i < bytes.length;) {
    i = bytes.writeDoubleLE(move(bytes.readDoubleLE(i)), i);
    while (bytes[i]! >= 0x80) i++;
    i += 2 + bytes[i + 1]!;
  }
}

/** Reads the records one after the other. */
function readRecords(
  bytes: Buffer,
  places: boolean,
  move: ((at: number) => number) | undefined,
  take: TakeRecord,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i < bytes.length;) {
    let at = 0;
    let count = 1;
    if (places) {
      at = view.getFloat64(i, true);
      if (move) at = move(at);
      i += 8;
      count = 0;
      for (let scale = 1; ; scale *= 0x80) {
        const byte = bytes[i++]!;
        count += (byte & 0x7f) * scale;
        if (byte < 0x80) break;
      }
    }
    const start = i + 1;
    const end = start + bytes[i]!;
    take(bytes, view, start, end, at, count);
    i = end;
  }
}
