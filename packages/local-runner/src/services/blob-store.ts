import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from './http-exchange.js';

export interface Blob {
  path: string;
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/**
 * Uploads on disk, as Azure's block blobs: blocks in any order, joined in the order of a list, or the whole at
 * once. A blob appears under its id only when complete.
 */
export class BlobStore {
  readonly #folder: string;
  readonly #complete = new Map<string, Blob>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Id for a blob to come. */
  reserve(): string {
    return randomUUID();
  }

  async stageBlock(id: string, blockId: string, content: Readable): Promise<void> {
    const path = this.#block(id, blockId);
    await mkdir(this.#blocks(id), { recursive: true });
    const part = `${path}.${randomUUID()}`;
    await pipeline(content, createWriteStream(part));
    await rename(part, path);
  }

  /** Joins the blocks in this order. A block that never came is a 400. */
  async commit(id: string, blockIds: readonly string[]): Promise<void> {
    const paths = blockIds.map(blockId => this.#block(id, blockId));
    for (const path of paths) {
      const found = await stat(path).catch(() => undefined);
      if (!found) throw new Refusal(400, invalidBlockList, { 'x-ms-error-code': 'InvalidBlockList' });
    }
    await this.#fill(id, concatenate(paths));
    await rm(this.#blocks(id), { recursive: true, force: true });
  }

  /** Takes the whole content at once. */
  async put(id: string, content: AsyncIterable<Buffer>): Promise<void> {
    await this.#fill(id, content);
  }

  /** undefined until the upload is complete. */
  find(id: string): Blob | undefined {
    return this.#complete.get(id);
  }

  /** Moves a complete blob out of the store. */
  async take(id: string, target: string): Promise<void> {
    const blob = this.#complete.get(id);
    if (!blob) throw new Error(`blob ${id} is not complete`);
    await rename(blob.path, target).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await copyFile(blob.path, target);
      await rm(blob.path);
    });
    this.#complete.delete(id);
  }

  async discard(id: string): Promise<void> {
    this.#complete.delete(id);
    await rm(join(this.#folder, id), { force: true });
    await rm(this.#blocks(id), { recursive: true, force: true });
  }

  async #fill(id: string, content: AsyncIterable<Buffer>): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const path = join(this.#folder, id);
    const part = `${path}.${randomUUID()}`;
    const hash = createHash('sha256');
    let size = 0;
    const measured = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of content) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    try {
      await pipeline(measured, createWriteStream(part));
      await rename(part, path);
    } finally {
      await rm(part, { force: true });
    }
    this.#complete.set(id, { path, size, sha256: hash.digest('hex') });
  }

  #blocks(id: string): string {
    return join(this.#folder, `${id}.blocks`);
  }

  /** Block ids are base64 of anything: not file names. */
  #block(id: string, blockId: string): string {
    return join(this.#blocks(id), createHash('sha256').update(blockId).digest('hex'));
  }
}

const invalidBlockList = { code: 'InvalidBlockList', message: 'The specified block list is invalid.' };

async function* concatenate(paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) for await (const chunk of createReadStream(path)) yield chunk as Buffer;
}
