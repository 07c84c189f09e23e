import type * as toolkit from '@actions/cache';
import type { Cache, Files, Log } from '@sluice/core';
import { holdsSecret } from './leaks.js';
import type { Redactor } from './redaction.js';

/** The part of the toolkit that is used. */
export type CacheClient = Pick<typeof toolkit, 'restoreCache' | 'saveCache'>;

interface Means {
  files: Files;
  log: Log;
  redactor: Redactor;
}

/**
 * The Cache port on `@actions/cache`, loaded only when used. Absence and denial are misses. What holds a known secret is not
 * saved: the caches of a default branch can be read by every pull request, and nobody masks them.
 */
export function runnerCache(
  env: NodeJS.ProcessEnv,
  means: Means,
  open: () => Promise<CacheClient> = () => import('@actions/cache'),
): Cache {
  const { log } = means;
  const available = Boolean(
    env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']),
  );
  const attempt = async (what: string, work: (cache: CacheClient) => Promise<boolean>) => {
    if (!available) return false;
    try {
      return await work(await open());
    } catch (error) {
      log.info(`The cache was not ${what}: ${String(error)}.`);
      return false;
    }
  };
  return {
    // The service matches the key as a prefix too; only the very key is a hit.
    restore: (paths, key, prefixes = []) =>
      attempt('read', async cache => (await cache.restoreCache([...paths], key, [...prefixes])) === key),
    save: (paths, key) =>
      attempt('written', async cache => {
        const leak = await findLeak(paths, means);
        if (leak === undefined) return (await cache.saveCache([...paths], key)) !== -1;
        log.warning(`"${leak}" holds a secret, so what it belongs to is not put into the cache.`);
        return false;
      }),
  };
}

async function findLeak(paths: readonly string[], { files, redactor }: Means): Promise<string | undefined> {
  for (const path of paths) {
    const isFolder = (await files.stat(path))?.kind === 'folder';
    const inside = isFolder ? (await files.list(path)).map(name => `${path}/${name}`) : [path];
    for (const file of inside)
      if (redactor.finds(file) || (await holdsSecret(file, files, redactor))) return file;
  }
  return undefined;
}
