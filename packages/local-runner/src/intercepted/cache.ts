import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@sluice/core';
import type { InProcessAction, InterceptContext, InterceptResult } from '../intercept.js';
import type { CacheEntry } from '../services/cache-store.js';
import { cacheVersion, cacheablePaths, packCache, unpackCache } from './cache-archive.js';
import { declare, flagOf, linesOf, requiredOf, servicesOf } from './inputs.js';

const saving = {
  path: undefined,
  key: undefined,
  'upload-chunk-size': undefined,
  enablecrossosarchive: 'false',
};
const restoring = {
  ...saving,
  'restore-keys': undefined,
  'fail-on-cache-miss': 'false',
  'lookup-only': 'false',
};

/** `actions/cache`: restores now, saves at the end of a job that succeeded. */
export const cache: InProcessAction = {
  inputs: declare({ ...restoring, 'save-always': 'false' }),
  main: async context => {
    const { key, hit, outputs } = await restore(context);
    const save = async (later: InterceptContext) => {
      if (hit?.key === key) later.log.info(`Cache hit occurred on the primary key ${key}, not saving cache.`);
      else await saveCache(later, key);
    };
    return { outputs, post: { condition: 'success()', run: save } };
  },
};

/** `actions/cache/restore`. */
export const restoreOnly: InProcessAction = {
  inputs: declare(restoring),
  main: async context => {
    const { key, hit, outputs } = await restore(context);
    return {
      outputs: { ...outputs, 'cache-primary-key': key, ...(hit ? { 'cache-matched-key': hit.key } : {}) },
    };
  },
};

/** `actions/cache/save`. */
export const saveOnly: InProcessAction = {
  inputs: declare(saving),
  main: async context => {
    requiredOf(context, 'path');
    await saveCache(context, requiredOf(context, 'key'));
    return {};
  },
};

interface Restored {
  key: string;
  hit: CacheEntry | undefined;
  outputs: NonNullable<InterceptResult['outputs']>;
}

async function restore(context: InterceptContext): Promise<Restored> {
  const { log } = context;
  requiredOf(context, 'path');
  const key = requiredOf(context, 'key');
  const keys = [key, ...linesOf(context, 'restore-keys')];
  if (keys.length > 10)
    throw new UserError('bad-input', 'Key Validation Error: Keys are limited to a maximum of 10.');
  for (const each of keys) checkKey(each);
  const paths = linesOf(context, 'path');
  const hit = await servicesOf(context).cache.find(keys, cacheVersion(paths));
  if (!hit) {
    if (flagOf(context, 'fail-on-cache-miss')) {
      const message = `Failed to restore cache entry. Exiting as fail-on-cache-miss is set. Input key: ${key}`;
      throw new UserError('missing-file', message);
    }
    log.info(`Cache not found for input keys: ${keys.join(', ')}`);
    // As the real action: no output at all on a miss.
    return { key, hit, outputs: {} };
  }
  if (flagOf(context, 'lookup-only')) log.info(`Cache found and can be restored from key: ${hit.key}`);
  else {
    await unpackCache(hit.path, context);
    log.info(`Cache restored from key: ${hit.key}`);
  }
  return { key, hit, outputs: { 'cache-hit': String(hit.key === key) } };
}

/** A cache is a convenience: what goes wrong with it warns and fails nothing. */
async function saveCache(context: InterceptContext, key: string): Promise<void> {
  const { log } = context;
  const { cache: store, blobs, cacheWritable } = servicesOf(context);
  checkKey(key);
  if (!cacheWritable) {
    log.warning(`Failed to save: GitHub gives this event a read-only cache; key ${key} is not saved.`);
    return;
  }
  const lines = linesOf(context, 'path');
  const version = cacheVersion(lines);
  const folder = await mkdtemp(join(context.temp, 'cache-'));
  try {
    const paths = await cacheablePaths(lines, context);
    if (!paths.length)
      throw new Error(
        'Path(s) specified in the action for caching do(es) not exist, hence no cache is being saved.',
      );
    const archive = await packCache(paths, folder, context);
    const blob = await store.reserve(key, version);
    try {
      await blobs.put(blob, createReadStream(archive));
      await store.finalize(key, version, blobs.find(blob)!.size);
      log.info(`Cache saved with key: ${key}`);
    } finally {
      await store.release(key, version);
    }
  } catch (error) {
    log.warning(`Failed to save: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function checkKey(key: string): void {
  if (key.length <= 512 && !key.includes(',')) return;
  const why = key.length > 512 ? 'cannot be larger than 512 characters' : 'cannot contain commas';
  throw new UserError('bad-input', `Key Validation Error: ${key} ${why}.`);
}
