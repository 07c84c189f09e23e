import type * as toolkit from '@actions/cache';
import type { Cache, Log } from '@sluice/core';

/** The Cache port on `@actions/cache`, loaded only when used. Absence and denial are misses. */
export function runnerCache(env: NodeJS.ProcessEnv, log: Log): Cache {
  const available = Boolean(
    env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']),
  );
  const attempt = async (what: string, work: (cache: typeof toolkit) => Promise<boolean>) => {
    if (!available) return false;
    try {
      return await work(await import('@actions/cache'));
    } catch (error) {
      log.info(`The cache was not ${what}: ${String(error)}.`);
      return false;
    }
  };
  return {
    // The service matches the key as a prefix too; only the very key is a hit.
    restore: (paths, key, prefixes = []) =>
      attempt('read', async cache => (await cache.restoreCache([...paths], key, [...prefixes])) === key),
    save: (paths, key) => attempt('written', async cache => (await cache.saveCache([...paths], key)) !== -1),
  };
}
