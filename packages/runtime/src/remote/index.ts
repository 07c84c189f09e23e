import { UserError, type Clock, type Files } from '@sluice/core';
import { shownAddress } from './address.js';
import { withRemotes } from './remote-files.js';
import { StatusError, type Store } from './store.js';

/** Hosts that may be asked without encryption: this machine. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The Files port that also reads addresses. A store is loaded when its first address is read. */
export function filesWithRemotes(
  local: Files,
  env: NodeJS.ProcessEnv,
  clock: Clock,
  addSecret: (value: string) => void,
): Files {
  const stores = new Map<string, Store>();
  return withRemotes(
    local,
    address => {
      const { protocol } = address;
      const store = stores.get(protocol) ?? lazily(() => load(protocol), !protocol.startsWith('http'));
      stores.set(protocol, store);
      if (protocol === 'http:' && !LOOPBACK.test(address.hostname))
        throw new UserError('unsupported', {
          message: `"${shownAddress(address.href)}" would be read without encryption.`,
          fix: 'Use https://.',
        });
      return store;
    },
    clock,
    addSecret,
  );

  async function load(protocol: string): Promise<Store> {
    if (protocol === 's3:') return (await import('./s3.js')).s3Store(env);
    if (protocol === 'lakefs:') return (await import('./s3.js')).s3Store(lakeFs(env), 'lakefs');
    if (protocol === 'gs:')
      return (await import('./google.js')).googleStore(env, () => clock.now().getTime(), addSecret);
    if (protocol === 'az:') return (await import('./azure.js')).azureStore(env);
    return (await import('./https.js')).webStore;
  }

  function lazily(loadStore: () => Promise<Store>, lists: boolean): Store {
    let loaded: Promise<Store> | undefined;
    const store = () => (loaded ??= loadStore());
    return {
      head: async url => (await store()).head(url),
      open: async (url, range, version) => (await store()).open(url, range, version),
      ...(lists
        ? {
            async *list(folder: URL) {
              yield* (await store()).list!(folder);
            },
          }
        : {}),
    };
  }
}

/** lakeFS answers as S3 does: repositories are its buckets, and keys begin with a branch, tag or commit. */
function lakeFs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const endpoint = env['LAKECTL_SERVER_ENDPOINT_URL']?.replace(/\/api\/v1\/?$/, '');
  if (!endpoint) throw new StatusError(401, 'LAKECTL_SERVER_ENDPOINT_URL does not say where lakeFS is');
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: env['LAKECTL_CREDENTIALS_ACCESS_KEY_ID'],
    AWS_SECRET_ACCESS_KEY: env['LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY'],
  };
}
