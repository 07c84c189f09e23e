import { createWriteStream } from 'node:fs';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A temporary file that rows are written to, block by block: memory does not grow with them. */
export class RowFile {
  readonly path: string;
  rows = 0;
  readonly #stream: Transform;
  readonly #done: Promise<void>;
  #parts: Buffer[] = [];
  #last = 0x0a;

  constructor(path: string, gzip: boolean) {
    this.path = path;
    this.#stream = gzip ? createGzip() : new PassThrough();
    this.#done = pipeline(this.#stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    // Told by whoever writes or closes.
    this.#done.catch(() => undefined);
  }

  /** The bytes must not change before `flush` resolves. */
  add(...parts: readonly Buffer[]): void {
    for (const part of parts) {
      if (part.length === 0) continue;
      this.#parts.push(part);
      this.#last = part.at(-1)!;
    }
  }

  /** A line is open: what is written next would go on with it. */
  get open(): boolean {
    return this.#last !== 0x0a && this.#last !== 0x0d;
  }

  async flush(): Promise<void> {
    if (!this.#parts.length) return;
    const chunk = Buffer.concat(this.#parts);
    this.#parts = [];
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(chunk, error => (error ? reject(error) : resolve()));
    });
  }

  async close(): Promise<void> {
    await this.flush();
    this.#stream.end();
    await this.#done;
  }

  /** Gives it up. */
  async discard(): Promise<void> {
    this.#stream.destroy();
    await this.#done.catch(() => undefined);
  }
}
