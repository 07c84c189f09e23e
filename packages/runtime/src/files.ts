import { randomBytes } from 'node:crypto';
import { createReadStream, type readdir as readdirOfNode } from 'node:fs';
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
import { explainFileError, hasCode } from './file-errors.js';
import { wholeFolders } from './whole-folders.js';

/** Nothing in it means anything to a pattern. */
const PLAIN_PATH = /^[\w./-]+$/;

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
    {
      start,
      end,
      chunkSize = 1024 * 1024,
      reuse = false,
    }: { start?: number; end?: number; chunkSize?: number; reuse?: boolean } = {},
  ): AsyncIterable<Buffer> {
    const limits = { start: start ?? 0, ...(end === undefined ? {} : { end: end - 1 }) };
    const chunks = reuse
      ? readInto(Buffer.allocUnsafeSlow(chunkSize), this.resolve(path), limits)
      : createReadStream(this.resolve(path), { highWaterMark: chunkSize, ...limits });
    try {
      for await (const chunk of chunks) yield chunk as Buffer;
    } catch (error) {
      throw explainFileError(this.relative(path), error, 'read');
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
    await this.#translate(to, mkdir(dirname(this.resolve(to)), { recursive: true }), 'written');
    if (!(await this.stat(from))) throw explainFileError(this.relative(from), { code: 'ENOENT' }, 'read');
    await this.#translate(to, rename(this.resolve(from), this.resolve(to)), 'written');
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
      throw explainFileError(this.relative(path), error, 'read');
    }
  }

  async glob(patterns: string[], options: { cwd?: string; whole?: boolean } = {}): Promise<string[]> {
    const ignored = patterns.filter(p => p.startsWith('!')).map(p => p.slice(1));
    const wanted = patterns.filter(p => !p.startsWith('!'));
    const cwd = this.resolve(options.cwd ?? '.');
    const [only] = patterns;
    if (patterns.length === 1 && only && PLAIN_PATH.test(only)) {
      const path = resolve(cwd, only);
      // One file by its name: the library need not be loaded.
      if ((await this.stat(path))?.kind === 'file') return [posix(relative(cwd, path))];
    }
    const { glob } = await import('tinyglobby');
    const unread: [folder: string, error: Error][] = [];
    const readdir = wholeFolders((folder, error) => unread.push([folder, error])) as typeof readdirOfNode;
    const found = await glob(wanted, {
      ...(options.whole ? { fs: { readdir } } : {}),
      cwd,
      ignore: ignored,
      dot: true,
      onlyFiles: true,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    for (const [folder, error] of unread) throw explainFileError(this.relative(folder), error, 'read');
    return found.map(posix).sort(byBytes);
  }

  async list(folder: string): Promise<string[]> {
    const found: string[] = [];
    const walk = async (inside: string): Promise<void> => {
      const entries = await this.#translate(
        folder,
        readdir(join(this.resolve(folder), inside), { withFileTypes: true }),
        'listed',
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
    await this.#translate(path, rm(this.resolve(path), { recursive: true, force: true }), 'written');
  }

  async privateFolder(path: string): Promise<void> {
    const folder = this.resolve(path);
    const make = async () => {
      await mkdir(dirname(folder), { recursive: true });
      await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
        if (!hasCode(error, 'EEXIST')) throw error;
      });
    };
    await this.#translate(path, make(), 'written');
    const found = await lstat(folder);
    if (!found.isDirectory())
      throw notPrivate(path, 'is not a folder', 'Give the folder itself, not a link.');
    if (!process.getuid) return;
    if (found.uid !== process.getuid())
      throw notPrivate(path, 'belongs to another user', 'Use a folder of your own.');
    if (found.mode & 0o022) {
      const fix = `See that nobody else has put anything into it, then: chmod 700 ${folder}`;
      throw notPrivate(path, 'can be written by other users', fix);
    }
    if (found.mode & 0o077) await chmod(folder, 0o700);
  }

  async temporary(prefix: string): Promise<string> {
    const make = async () => {
      await mkdir(this.#temporaryRoot, { recursive: true });
      return mkdtemp(join(this.#temporaryRoot, `sluice-${prefix}`));
    };
    const folder = await this.#translate(this.#temporaryRoot, make(), 'written');
    this.#temporaries.push(folder);
    return folder;
  }

  /** Removes the temporary folders given out so far, as far as they can be: what is left harms nobody. */
  async clean(): Promise<void> {
    await Promise.allSettled(
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
    await this.#translate(path, mkdir(dirname(target), { recursive: true }), 'written');
    const temporary = join(dirname(target), `.sluice-${randomBytes(8).toString('hex')}.tmp`);
    try {
      const filled = fill(temporary).then(() => place(temporary, target));
      return await this.#translate(path, filled, 'written');
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

  /** @param where what the path is wanted for, which the words of an error depend on */
  async #translate<T>(
    path: string,
    work: Promise<T>,
    where: 'read' | 'written' | 'listed' = 'read',
  ): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw explainFileError(this.relative(path), error, where);
    }
  }
}

function notPrivate(path: string, what: string, fix: string): UserError {
  return new UserError('permission', { message: `"${path}" ${what}.`, fix });
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

const posix = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path);
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Reads into the same memory again and again. `end` is inclusive. */
async function* readInto(
  buffer: Buffer,
  path: string,
  { start, end = Infinity }: { start: number; end?: number },
): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    for (let at = start; at <= end;) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at + 1), at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
