import { UserError } from '@sluice/core';
import type { ScanState } from '../table-scan.js';

const ARRAYS = { Uint8Array, Uint32Array, Int32Array, Float64Array };
type ArrayName = keyof typeof ARRAYS;

/** Part of a key log: hashes of 64 bits, in memory or in a file (see key-log.ts). */
interface Segment {
  offsets: Uint32Array;
  hashes?: Int32Array;
  stored?: { path: string; at: number };
}

/** A state as it leaves its machine. */
export interface PackedState {
  /** All but the hashes of keys, as JSON; arrays of numbers in base64 (little-endian). */
  json: string;
  /** Bytes of the hashes. */
  hashBytes: number;
  /** Writes the hashes to the start of the buffer. */
  writeHashes(into: Buffer): void;
}

/** Reads hashes that went to a file while data were scanned: so many 32-bit integers from a byte on. */
export type ReadSpilled = (path: string, at: number, length: number) => Int32Array;

/**
 * The hashes of keys are most of a state where there are many rows, and cannot be compressed; they are kept apart, so that whoever
 * merges states may leave them in their file. Throws UserError `limit-exceeded` where the rest is too large for one text.
 */
export function packState(state: ScanState, readSpilled: ReadSpilled): PackedState {
  const segments: Segment[] = [];
  let hashBytes = 0;
  const json = stringify(state, value => {
    if (value instanceof Map) throw new Error('A map has no place in a state.');
    if (isSegment(value)) {
      const at = hashBytes;
      segments.push(value);
      hashBytes += 4 * lengthOf(value);
      return { $hashes: at, offsets: value.offsets };
    }
    if (!ArrayBuffer.isView(value)) return value;
    if (!(value.constructor.name in ARRAYS))
      throw new Error(`A ${value.constructor.name} has no place in a state.`);
    const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return { $array: value.constructor.name, base64: bytes.toString('base64') };
  });
  const writeHashes = (into: Buffer) => {
    let at = 0;
    for (const segment of segments) {
      const hashes = hashesOf(segment, readSpilled);
      Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength).copy(into, at);
      at += hashes.byteLength;
    }
  };
  return { json, hashBytes, writeHashes };
}

/** @param hashes where they lie: in that file, from that byte on */
export function unpackState(json: string, hashes: { path: string; at: number }): ScanState {
  return JSON.parse(json, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$hashes' in value) {
      const { $hashes, offsets } = value as unknown as { $hashes: number; offsets: Uint32Array };
      return { offsets, stored: { path: hashes.path, at: hashes.at + $hashes } };
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
  return typeof value === 'object' && value !== null && ('hashes' in value || 'stored' in value);
}

/** The last offset counts the hashes, two integers each. */
function lengthOf({ offsets }: Segment): number {
  return 2 * offsets.at(-1)!;
}

function hashesOf(segment: Segment, readSpilled: ReadSpilled): Int32Array {
  const { hashes, stored } = segment;
  return hashes ?? readSpilled(stored!.path, stored!.at, lengthOf(segment));
}
