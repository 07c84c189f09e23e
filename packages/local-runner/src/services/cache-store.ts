import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from './blob-store.js';
import { twirpError } from './twirp-area.js';

export interface CacheEntry {
  id: number;
  key: string;
  /** Digest of paths and compression, as the client computes it: entries of another version are invisible. */
  version: string;
  /** The ref that saved it. Other refs do not see it, but for the default branch's. */
  scope: string;
  size: number;
  sha256: string;
  createdAt: string;
  /** Where its archive lies. */
  path: string;
}

/** Limits of github.com: what was not read for a week goes, then the longest unread until the rest fits. */
const LIMITS = { ageMs: 7 * 24 * 3600 * 1000, bytes: 10 * 1024 ** 3 };

/** Cache entries on disk, kept from run to run. An entry is immutable: its folder appears whole or not at all. */
export class CacheStore {
  readonly #folder: string;
  readonly #blobs: BlobStore;
  readonly #scopes: readonly string[];
  readonly #reserved = new Map<string, { blob: string }>();

  /** @param scopes refs whose entries this run sees, nearest first; it saves under the first. */
  constructor(folder: string, blobs: BlobStore, scopes: readonly [string, ...string[]]) {
    this.#folder = join(folder, 'entries');
    this.#blobs = blobs;
    this.#scopes = scopes;
  }

  /** Takes the key and returns the blob to upload to. */
  async reserve(key: string, version: string): Promise<string> {
    const name = this.#name(key, version);
    if (this.#reserved.has(name) || (await exists(join(this.#folder, name))))
      throw twirpError('already_exists', 'cache entry with the same key, version, and scope already exists');
    const blob = this.#blobs.reserve();
    this.#reserved.set(name, { blob });
    return blob;
  }

  /** Gives up an upload. */
  async release(key: string, version: string): Promise<void> {
    const reservation = this.#reserved.get(this.#name(key, version));
    if (!reservation) return;
    this.#reserved.delete(this.#name(key, version));
    await this.#blobs.discard(reservation.blob);
  }

  async finalize(key: string, version: string, size: number): Promise<CacheEntry> {
    const name = this.#name(key, version);
    const reservation = this.#reserved.get(name);
    if (!reservation) throw twirpError('not_found', `no upload of cache key ${key} is under way`);
    const blob = this.#blobs.find(reservation.blob);
    if (!blob) throw twirpError('failed_precondition', `the upload of cache key ${key} is not complete`);
    if (blob.size !== size) {
      await this.release(key, version);
      throw twirpError(
        'invalid_argument',
        `cache ${key}: ${blob.size} bytes arrived, ${size} were announced`,
      );
    }
    this.#reserved.delete(name);
    // 48 bits of the entry's own name: stable, and a safe integer.
    const id = Number.parseInt(name.slice(0, 12), 16);
    const entry = { id, key, version, scope: this.#scopes[0] as string, size, sha256: blob.sha256 };
    return this.#place(name, reservation.blob, { ...entry, createdAt: new Date().toISOString() });
  }

  /** Exact key first, then the newest entry whose key starts with one of the keys, in their order; scope by scope. */
  async find(keys: readonly string[], version: string): Promise<CacheEntry | undefined> {
    const entries = (await this.list()).filter(entry => entry.version === version);
    for (const scope of this.#scopes) {
      const visible = entries.filter(entry => entry.scope === scope);
      const exact = visible.find(entry => entry.key === keys[0]);
      const hit = exact ?? firstMatch(visible, keys);
      if (hit) return this.#touched(hit);
    }
    return undefined;
  }

  /** All entries, newest first. */
  async list(): Promise<CacheEntry[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const entries = await Promise.all(names.map(name => readEntry(join(this.#folder, name))));
    return entries.filter(entry => entry !== undefined).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  /** Applies the limits. */
  async evict(limits: { ageMs: number; bytes: number } = LIMITS): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const used = await Promise.all(names.map(name => usage(join(this.#folder, name))));
    let total = 0;
    for (const { folder, readAt, size } of used.sort((a, b) => b.readAt - a.readAt)) {
      total += size;
      if (total > limits.bytes || Date.now() - readAt > limits.ageMs)
        await rm(folder, { recursive: true, force: true });
    }
  }

  async #place(name: string, blob: string, facts: Omit<CacheEntry, 'path'>): Promise<CacheEntry> {
    await mkdir(this.#folder, { recursive: true });
    const part = `${this.#folder}-${randomUUID()}`;
    await mkdir(part);
    await this.#blobs.take(blob, join(part, 'archive'));
    await writeFile(join(part, 'entry.json'), JSON.stringify(facts));
    try {
      // Another run may have finished the same entry meanwhile: a folder is not renamed over a full one.
      await rename(part, join(this.#folder, name));
    } catch (error) {
      await rm(part, { recursive: true, force: true });
      if (await exists(join(this.#folder, name)))
        throw twirpError(
          'already_exists',
          'cache entry with the same key, version, and scope already exists',
        );
      throw error;
    }
    return { ...facts, path: join(this.#folder, name, 'archive') };
  }

  async #touched(entry: CacheEntry): Promise<CacheEntry> {
    const now = new Date();
    await utimes(entry.path, now, now);
    return entry;
  }

  #name(key: string, version: string): string {
    return createHash('sha256')
      .update(JSON.stringify([this.#scopes[0], version, key]))
      .digest('hex');
  }
}

function firstMatch(entries: readonly CacheEntry[], keys: readonly string[]): CacheEntry | undefined {
  for (const key of keys) {
    const hit = entries.find(entry => entry.key.startsWith(key));
    if (hit) return hit;
  }
  return undefined;
}

async function readEntry(folder: string): Promise<CacheEntry | undefined> {
  const text = await readFile(join(folder, 'entry.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return { ...(JSON.parse(text) as Omit<CacheEntry, 'path'>), path: join(folder, 'archive') };
}

async function usage(folder: string): Promise<{ folder: string; readAt: number; size: number }> {
  const found = await stat(join(folder, 'archive')).catch(() => undefined);
  return { folder, readAt: found?.mtimeMs ?? 0, size: found?.size ?? 0 };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
