import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  chmod,
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
} from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError, type Files, type FileStat } from '@sluice/core';
import { glob } from 'tinyglobby';

/** The Files port on this machine's file system. */
export class NodeFiles implements Files {
  readonly #root: string;
  readonly #temporaryRoot: string;
  readonly #temporaries: string[] = [];

  /** @param root the workspace; @param temporaryRoot parent of temporary folders. Both absolute. */
  constructor(root: string, temporaryRoot: string) {
    this.#root = root;
    this.#temporaryRoot = temporaryRoot;
  }

  resolve(path: string): string {
    return resolve(this.#root, path);
  }

  relative(path: string): string {
    const inside = relative(this.#root, resolve(this.#root, path));
    const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return outside ? path : posix(inside) || '.';
  }

  async read(path: string): Promise<Buffer> {
    return this.#translate(path, readFile(this.resolve(path)));
  }

  async *stream(
    path: string,
    { start, end, chunkSize = 1024 * 1024 }: { start?: number; end?: number; chunkSize?: number } = {},
  ): AsyncIterable<Buffer> {
    const stream = createReadStream(this.resolve(path), {
      highWaterMark: chunkSize,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end: end - 1 }),
    });
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } catch (error) {
      throw this.#readable(path, error);
    }
  }

  async write(path: string, content: Uint8Array | string, options: { mode?: number } = {}): Promise<void> {
    await this.#placed(path, temporary => writeSynced(temporary, content, options.mode), rename);
  }

  async create(path: string, content: Uint8Array | string): Promise<boolean> {
    return this.#placed(path, temporary => writeSynced(temporary, content), linkNew);
  }

  async copy(from: string, to: string): Promise<void> {
    await this.#placed(to, temporary => this.#copySynced(from, temporary), rename);
  }

  async copyNew(from: string, to: string): Promise<boolean> {
    return this.#placed(to, temporary => this.#copySynced(from, temporary), linkNew);
  }

  async rename(from: string, to: string): Promise<void> {
    await mkdir(dirname(this.resolve(to)), { recursive: true });
    await this.#translate(from, rename(this.resolve(from), this.resolve(to)));
  }

  async stat(path: string): Promise<FileStat | undefined> {
    try {
      const found = await lstat(this.resolve(path));
      const kind = found.isFile()
        ? 'file'
        : found.isDirectory()
          ? 'folder'
          : found.isSymbolicLink()
            ? 'symlink'
            : 'other';
      return { kind, size: found.size, mode: found.mode & 0o777, modified: found.mtime };
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
      throw this.#readable(path, error);
    }
  }

  async glob(patterns: string[], options: { cwd?: string } = {}): Promise<string[]> {
    const ignored = patterns.filter(p => p.startsWith('!')).map(p => p.slice(1));
    const wanted = patterns.filter(p => !p.startsWith('!'));
    const cwd = this.resolve(options.cwd ?? '.');
    const found = await glob(wanted, {
      cwd,
      ignore: ignored,
      dot: true,
      onlyFiles: true,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    return found.map(posix).sort(byBytes);
  }

  async list(folder: string): Promise<string[]> {
    const found: string[] = [];
    const walk = async (inside: string): Promise<void> => {
      const entries = await this.#translate(
        folder,
        readdir(join(this.resolve(folder), inside), { withFileTypes: true }),
      );
      for (const entry of entries) {
        const path = inside ? `${inside}/${entry.name}` : entry.name;
        if (entry.isDirectory()) await walk(path);
        else if (entry.isFile()) found.push(path);
        else
          throw new UserError('unsupported', {
            message: `"${this.relative(folder)}/${path}" is not a regular file; links and devices have no digest.`,
          });
      }
    };
    await walk('');
    return found.sort(byBytes);
  }

  async remove(path: string): Promise<void> {
    await rm(this.resolve(path), { recursive: true, force: true });
  }

  async temporary(prefix: string): Promise<string> {
    await mkdir(this.#temporaryRoot, { recursive: true });
    const folder = await mkdtemp(join(this.#temporaryRoot, `sluice-${prefix}`));
    this.#temporaries.push(folder);
    return folder;
  }

  /** Removes the temporary folders given out so far. */
  async clean(): Promise<void> {
    await Promise.all(
      this.#temporaries.splice(0).map(folder => rm(folder, { recursive: true, force: true })),
    );
  }

  /** Makes a temporary file beside the target, puts it in place, and leaves nothing behind if either fails. */
  async #placed<T>(
    path: string,
    fill: (temporary: string) => Promise<void>,
    place: (from: string, to: string) => Promise<T>,
  ): Promise<T> {
    const target = this.resolve(path);
    await mkdir(dirname(target), { recursive: true });
    const temporary = join(dirname(target), `.sluice-${randomBytes(8).toString('hex')}.tmp`);
    try {
      await fill(temporary);
      return await place(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async #copySynced(from: string, to: string): Promise<void> {
    await this.#translate(from, copyFile(this.resolve(from), to));
    // The copy of a read-only file is read-only too, and could not be opened for syncing.
    await chmod(to, (await lstat(to)).mode | 0o200);
    const handle = await open(to, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  async #translate<T>(path: string, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw this.#readable(path, error);
    }
  }

  #readable(path: string, error: unknown): unknown {
    const shown = this.relative(path);
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
      return new UserError('missing-file', { message: `"${shown}" does not exist.` }, { cause: error });
    }
    if (hasCode(error, 'EACCES', 'EPERM')) {
      return new UserError(
        'permission',
        { message: `"${shown}" cannot be opened: permission denied.` },
        { cause: error },
      );
    }
    if (hasCode(error, 'EISDIR')) {
      return new UserError(
        'missing-file',
        { message: `"${shown}" is a folder; a file is wanted.` },
        { cause: error },
      );
    }
    return error;
  }
}

async function writeSynced(path: string, content: Uint8Array | string, mode = 0o666): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** link(2) fails when the target exists, on every file system that has links: the race is decided by the kernel. */
async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  // Not instanceof: errors of Node's own modules belong to another realm under test runners.
  return codes.includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}

const posix = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path);
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
