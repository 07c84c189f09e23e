const PAGE = 65_536;
/** Loops look so many bytes past what they were given. */
const SLACK = 128;
/** Nothing lies at the front: 0 is no address. */
const FIRST = 1024;
const LEAST_CLASS = 6;
/** Pages at first: 16 MB, of which only those that are written to take room. */
const INITIAL = 256;
const MOST = 65_536;

/**
 * The memory of the kernel. It is shared (with nobody: each thread has its own) because then arrays that look at it stay
 * valid when it grows. Pieces are powers of two of bytes; those given back are used again.
 */
export class KernelMemory {
  readonly memory = new WebAssembly.Memory({ initial: INITIAL, maximum: MOST, shared: true });
  /** A view of all of it; another one once it has grown. */
  view = new DataView(this.memory.buffer);
  #top = FIRST;
  /** Every growth makes another buffer object of the same bytes. */
  readonly #buffers = new WeakSet<object>([this.memory.buffer]);
  /** By size class: pieces that were given back. */
  readonly #free: number[][] = [];

  /** Zeroed memory. Throws RangeError where there is no more. */
  allocate(bytes: number): { at: number; size: number } {
    const size = Math.max(LEAST_CLASS, Math.ceil(Math.log2(bytes)));
    const used = this.#free[size]?.pop();
    if (used !== undefined) {
      new Uint8Array(this.memory.buffer, used, bytes).fill(0);
      return { at: used, size };
    }
    const at = this.#top;
    const top = at + 2 ** size;
    const missing = top + SLACK - this.view.byteLength;
    if (missing > 0) this.#grow(Math.ceil(missing / PAGE));
    this.#top = top;
    return { at, size };
  }

  release(at: number, size: number): void {
    (this.#free[size] ??= []).push(at);
  }

  /** Where an array lies in this memory; undefined of one that lies elsewhere. */
  addressOf(array: ArrayBufferView): number | undefined {
    return this.#buffers.has(array.buffer) ? array.byteOffset : undefined;
  }

  /** Doubles at least: every growth makes a buffer object, by whose size the garbage collector takes its turns. */
  #grow(missing: number): void {
    const pages = this.view.byteLength / PAGE;
    this.memory.grow(Math.max(missing, Math.min(pages, MOST - pages)));
    this.view = new DataView(this.memory.buffer);
    this.#buffers.add(this.memory.buffer);
  }
}
