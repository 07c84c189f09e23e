import { UserError } from '@sluice/core';
import { isGroupSegment, movePlacesOf, type GroupSegment } from '../rows/group-log.js';
import type { Spilled } from '../spill-file.js';
import type { ScanState } from '../table-scan.js';

const ARRAYS = { Uint8Array, Uint32Array, Int32Array, Float64Array };
type ArrayName = keyof typeof ARRAYS;

/** Part of a key log: hashes of 64 bits, in memory or in a file (see key-log.ts). */
interface HashSegment {
  offsets: Uint32Array;
  hashes?: Int32Array;
  stored?: Spilled;
}

type Segment = HashSegment | GroupSegment;

/** A state as it leaves its machine. */
export interface PackedState {
  /** All but keys and their hashes, as JSON; arrays of numbers in base64 (little-endian). */
  json: string;
  /** Bytes of keys and hashes. */
  keyBytes: number;
  /** Writes them to the start of the buffer. */
  writeKeys(into: Buffer): void;
}

/** Reads what went to a file while data were scanned. */
export type ReadSpilled = (into: Uint8Array, place: Spilled) => void;

/**
 * Keys and their hashes are most of a state where there are many rows, and cannot be compressed; they are kept apart, so that whoever
 * merges states may leave them in their file. Throws UserError `limit-exceeded` where the rest is too large for one text.
 */
export function packState(state: ScanState, readSpilled: ReadSpilled): PackedState {
  const segments: Segment[] = [];
  let keyBytes = 0;
  const json = stringify(state, value => {
    if (value instanceof Map) throw new Error('A map has no place in a state.');
    if (isSegment(value)) {
      const at = keyBytes;
      segments.push(value);
      keyBytes += lengthOf(value);
      return { [isGroupSegment(value) ? '$records' : '$hashes']: at, offsets: value.offsets };
    }
    if (!ArrayBuffer.isView(value)) return value;
    if (!(value.constructor.name in ARRAYS))
      throw new Error(`A ${value.constructor.name} has no place in a state.`);
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { $array: value.constructor.name, base64: bytes.toString('base64') };
  });
  const writeKeys = (into: Buffer) => {
    let at = 0;
    for (const segment of segments) {
      const length = lengthOf(segment);
      writeSegment(segment, into.subarray(at, at + length), readSpilled);
      at += length;
    }
  };
  return { json, keyBytes, writeKeys };
}

/** @param keys where keys and hashes lie: in that file, from that byte on */
export function unpackState(json: string, keys: Spilled): ScanState {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$hashes' in value) {
      const { $hashes, offsets } = value as unknown as { $hashes: number; offsets: Uint32Array };
      return { offsets, stored: { path: keys.path, at: keys.at + $hashes } };
    }
    if ('$records' in value) {
      const { $records, offsets } = value as unknown as { $records: number; offsets: Uint32Array };
      return { offsets, spilled: { path: keys.path, at: keys.at + $records } };
    }
    if (!('$array' in value)) return value;
    const { $array, base64 } = value as unknown as { $array: ArrayName; base64: string };
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
    return new ARRAYS[$array](bytes.buffer);
  }) as ScanState;
}

function stringify(state: ScanState, replace: (value: unknown) => unknown): string {
  try {
    return JSON.stringify(state, (_, value: unknown) => replace(value));
  } catch (error) {
    // The longest text that the engine can hold.
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('limit-exceeded', {
      message: 'What is known of these files is too large for one shard.',
      fix: 'Give each shard fewer files: raise the number of shards.',
    });
  }
}

function isSegment(value: unknown): value is Segment {
  if (typeof value !== 'object' || value === null) return false;
  return 'hashes' in value || 'stored' in value || isGroupSegment(value);
}

/** In bytes. The last offset counts the records, or the hashes of eight bytes each. */
function lengthOf(segment: Segment): number {
  return segment.offsets.at(-1)! * (isGroupSegment(segment) ? 1 : 8);
}

function writeSegment(segment: Segment, into: Buffer, readSpilled: ReadSpilled): void {
  const [held, place] = isGroupSegment(segment)
    ? [segment.records, segment.spilled]
    : [segment.hashes, segment.stored];
  if (held) Buffer.from(held.buffer, held.byteOffset, held.byteLength).copy(into);
  else readSpilled(into, place!);
  if (isGroupSegment(segment) && segment.move) movePlacesOf(into, segment.move);
}
