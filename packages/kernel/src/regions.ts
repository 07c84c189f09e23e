import type { KernelMemory } from './memory.js';

/** What belongs to one owner: piece by address, with its size class. */
type Pieces = Map<number, number>;

/**
 * Who holds which memory. A region is given back as a whole when its owner has been collected, or says that it is done; the
 * kernel too asks for memory, in the name of a region.
 */
export class Regions {
  readonly #memory: KernelMemory;
  readonly #regions = new Map<number, Pieces>();
  readonly #collected = new FinalizationRegistry<number>(region => this.free(region));
  #last = 0;

  constructor(memory: KernelMemory) {
    this.#memory = memory;
  }

  open(owner: object): number {
    const region = ++this.#last;
    this.#regions.set(region, new Map());
    this.#collected.register(owner, region);
    return region;
  }

  allocate(region: number, bytes: number): number {
    const { at, size } = this.#memory.allocate(bytes);
    this.#regions.get(region)!.set(at, size);
    return at;
  }

  release(region: number, at: number): void {
    const pieces = this.#regions.get(region)!;
    this.#memory.release(at, pieces.get(at)!);
    pieces.delete(at);
  }

  /** All of it. What is done twice counts once. */
  free(region: number): void {
    for (const [at, size] of this.#regions.get(region) ?? []) this.#memory.release(at, size);
    this.#regions.delete(region);
  }
}
