import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Where something lies in a spill file. */
export interface Spilled {
  path: string;
  /** Its first byte. */
  at: number;
}

/**
 * A file for what memory has no room for, in a temporary folder that its maker removes. Synchronous, because it is
 * written in the middle of a scan, and read from several files at once.
 */
export class SpillFile {
  readonly #path: string;
  #writer: number | undefined;
  #size = 0;
  readonly #readers = new Map<string, number>();

  constructor(path: string) {
    this.#path = path;
  }

  append(data: Int32Array | Uint32Array | Uint8Array): Spilled {
    this.#writer ??= openSync(this.#path, 'wx', 0o600);
    const at = this.#size;
    for (let done = 0; done < data.byteLength;)
      done += writeSync(this.#writer, data, done, data.byteLength - done, at + done);
    this.#size += data.byteLength;
    return { path: this.#path, at };
  }

  /** Fills `data` with what lies there, in this file or in that of another thread. */
  readInto(data: Int32Array | Uint32Array | Uint8Array, { path, at }: Spilled): void {
    let reader = this.#readers.get(path);
    if (reader === undefined) this.#readers.set(path, (reader = openSync(path, 'r')));
    for (let done = 0; done < data.byteLength;) {
      const read = readSync(reader, data, done, data.byteLength - done, at + done);
      if (read === 0) throw new Error(`${path} is shorter than what was written to it.`);
      done += read;
    }
  }

  close(): void {
    if (this.#writer !== undefined) closeSync(this.#writer);
    for (const reader of this.#readers.values()) closeSync(reader);
    this.#writer = undefined;
    this.#readers.clear();
  }
}
