import type { BlobArea } from './blob-area.js';
import type { CacheStore } from './cache-store.js';
import { twirpError, type Fields, type TwirpService } from './twirp-area.js';

/** GitHub's own words: the toolkit tells a policy from a failure by their beginning. */
const DENIED = 'cache write denied: the run was triggered by an event that may not write the cache';

/**
 * The cache-v2 service: what `@actions/cache` speaks.
 * @param writable false where GitHub gives a read-only cache token, as for `pull_request_target`.
 */
export function cacheService(store: CacheStore, blobs: BlobArea, writable: boolean): TwirpService {
  return {
    CreateCacheEntry: async fields => {
      if (!writable) return { ok: false, signed_upload_url: '', message: DENIED };
      const blob = await store.reserve(keyOf(fields), fields.required('version'));
      return { ok: true, signed_upload_url: blobs.uploadUrl(blob), message: '' };
    },
    FinalizeCacheEntryUpload: async fields => {
      const size = fields.integer('size_bytes');
      const { id } = await store.finalize(keyOf(fields), fields.required('version'), size);
      return { ok: true, entry_id: String(id), message: '' };
    },
    GetCacheEntryDownloadURL: async fields => {
      const keys = [keyOf(fields), ...fields.list('restore_keys')];
      if (keys.length > 10) throw twirpError('invalid_argument', 'at most 10 keys');
      const hit = await store.find(keys, fields.required('version'));
      if (!hit) return { ok: false };
      const download = {
        path: hit.path,
        size: hit.size,
        contentType: 'application/octet-stream',
        fileName: 'cache',
      };
      return { ok: true, signed_download_url: blobs.downloadUrl(download), matched_key: hit.key };
    },
  };
}

function keyOf(fields: Fields): string {
  const key = fields.required('key');
  if (key.length > 512 || key.includes(',')) throw twirpError('invalid_argument', `not a cache key: ${key}`);
  return key;
}
