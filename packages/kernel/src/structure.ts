import { kernel } from './kernel.js';

/** A structure in the memory of the kernel, as a file of assembly/ lays it out. Its memory goes when this object does. */
export class Structure {
  /** Address, for the loops. */
  readonly at: number;
  readonly #region: number;

  /**
   * @param bytes of the structure itself; what it asks for later is kept in its name
   * @param regionField offset of the field in which it finds that name
   */
  constructor(bytes: number, regionField: number) {
    this.#region = kernel().regions.open(this);
    this.at = this.allocate(bytes);
    this.setInt(regionField, this.#region);
  }

  /** It is used no more. */
  free(): void {
    kernel().regions.free(this.#region);
  }

  /** Zeroed memory that goes with the structure. */
  protected allocate(bytes: number): number {
    return kernel().regions.allocate(this.#region, bytes);
  }

  /** A count, or an address, which may lie past 2 GiB. */
  protected int(field: number): number {
    return kernel().memory.view.getUint32(this.at + field, true);
  }

  protected setInt(field: number, value: number): void {
    kernel().memory.view.setInt32(this.at + field, value, true);
  }

  protected float(field: number): number {
    return kernel().memory.view.getFloat64(this.at + field, true);
  }

  protected setFloat(field: number, value: number): void {
    kernel().memory.view.setFloat64(this.at + field, value, true);
  }
}
