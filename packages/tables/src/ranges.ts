import { UserError, type FileStat, type Files } from '@sluice/core';
import { Damage } from './damage.js';

/** A file of which any part can be read: on disk, or behind HTTP. */
export interface Ranges {
  size: number;
  /** Exactly so many bytes. The caller keeps `offset + length` within `size`. */
  read(offset: number, length: number): Promise<Buffer>;
}

export interface FileRanges extends Ranges {
  /** Throws UserError `bad-data` where it is not the file any more that was opened: every part is read by its path. */
  refuseChanged(): Promise<void>;
}

export async function rangesOf(path: string, files: Files): Promise<FileRanges> {
  const stat = await files.stat(path);
  const size = stat?.kind === 'file' ? stat.size : await countBytes(path, files);
  return {
    size,
    read: async (offset, length) => {
      if (offset < 0 || length < 0 || offset + length > size)
        throw new Damage(`the bytes ${offset} to ${offset + length} lie outside the file`);
      if (length === 0) return Buffer.alloc(0);
      const chunks: Buffer[] = [];
      const range = { start: offset, end: offset + length, chunkSize: Math.min(length, 1024 ** 2) };
      for await (const chunk of files.stream(path, range)) chunks.push(chunk);
      const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      if (bytes.length !== length) throw changedFile(files.relative(path));
      return bytes;
    },
    refuseChanged: async () => {
      if (marksOf(await files.stat(path)) !== marksOf(stat)) throw changedFile(files.relative(path));
    },
  };
}

function marksOf(stat: FileStat | undefined): string {
  return JSON.stringify([stat?.kind, stat?.size, stat?.modified]);
}

/** What was judged would not be what the digest is of. */
export function changedFile(file: string): UserError {
  return new UserError('bad-data', {
    message: `"${file}" changed while it was read.`,
    location: { file },
    fix: 'Validate it once nobody writes to it any more.',
  });
}

/** Of a symbolic link, whose own size says nothing; throws where there is no file. */
async function countBytes(path: string, files: Files): Promise<number> {
  let size = 0;
  for await (const chunk of files.stream(path)) size += chunk.length;
  return size;
}

/** Takes one part of a file from its front, in few reads. */
export class Feed {
  /** Place in the file of what comes next. */
  offset: number;
  readonly #end: number;
  readonly #ranges: Ranges;
  readonly #block: number;
  #bytes: Buffer = Buffer.alloc(0);

  /** @param block bytes fetched at a time, unless more are needed together */
  constructor(ranges: Ranges, offset: number, end: number, block: number) {
    this.#ranges = ranges;
    this.offset = offset;
    this.#end = end;
    this.#block = block;
  }

  /** Bytes that can still be taken. */
  get left(): number {
    return this.#end - this.offset;
  }

  /** The next bytes, which stay: so many, or fewer where the part ends. They are good until the next call. */
  async peek(length: number): Promise<Buffer> {
    if (this.#bytes.length < Math.min(length, this.left)) {
      const start = this.offset + this.#bytes.length;
      const wanted = Math.max(length, this.#block) - this.#bytes.length;
      const more = await this.#ranges.read(start, Math.min(wanted, this.#end - start));
      this.#bytes = this.#bytes.length ? Buffer.concat([this.#bytes, more]) : more;
    }
    return this.#bytes.subarray(0, length);
  }

  /** Exactly so many bytes. Throws `Damage` where the part has fewer. */
  async take(length: number): Promise<Buffer> {
    if (length > this.left) throw new Damage(`${length} bytes should follow, ${this.left} do`);
    const bytes = await this.peek(length);
    this.skip(length);
    return bytes;
  }

  /** What was peeked at. */
  skip(length: number): void {
    this.offset += length;
    this.#bytes = this.#bytes.subarray(length);
  }
}
