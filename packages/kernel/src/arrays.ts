import { kernel } from './kernel.js';

/**
 * Arrays in the memory of the kernel, which its loops read and fill. The memory is given back when the array has been
 * collected: keep the array itself, not a part of it (`subarray`).
 */
export function kernelBytes(length: number): Buffer {
  const { at, keep } = piece(length);
  return keep(Buffer.from(buffer(), at, length));
}

export function kernelInts(length: number): Int32Array {
  const { at, keep } = piece(4 * length);
  return keep(new Int32Array(buffer(), at, length));
}

export function kernelFloats(length: number): Float64Array {
  const { at, keep } = piece(8 * length);
  return keep(new Float64Array(buffer(), at, length));
}

/** Where the array lies in the kernel; undefined of one that lies elsewhere. */
export function addressOf(array: ArrayBufferView): number | undefined {
  return kernel().memory.addressOf(array);
}

/** The array is used no more: sooner than the garbage collector would say so. Its bytes belong to others from now on. */
export function freeArray(array: ArrayBufferView): void {
  const owner = owners.get(array);
  if (owner) kernel().regions.free(owner.region);
}

interface Owner {
  region: number;
}

/** Each lives as long as its array does. */
const owners = new WeakMap<object, Owner>();

function piece(bytes: number) {
  const { regions } = kernel();
  const owner: Owner = { region: 0 };
  owner.region = regions.open(owner);
  return {
    at: regions.allocate(owner.region, bytes),
    keep: <A extends object>(array: A): A => {
      owners.set(array, owner);
      return array;
    },
  };
}

function buffer(): ArrayBuffer {
  return kernel().memory.memory.buffer;
}
