import { googleToken } from './google-token.js';
import { ask, readRange, textOf } from './requests.js';
import { StatusError, type Store } from './store.js';

interface ObjectResource {
  name: string;
  size: string;
  updated: string;
  generation: string;
}

/** `gs://bucket/object` by the JSON API; STORAGE_EMULATOR_HOST names another server. */
export function googleStore(
  env: NodeJS.ProcessEnv,
  now: () => number,
  addSecret: (value: string) => void,
): Store {
  const host = env['STORAGE_EMULATOR_HOST'];
  const root = host ? (host.includes('://') ? host : `http://${host}`) : 'https://storage.googleapis.com';
  let headers: Promise<Record<string, string>> | undefined;
  const authorization = () => {
    headers ??= googleToken(env, now).then(token => {
      if (token) addSecret(token);
      return token ? { authorization: `Bearer ${token}` } : {};
    });
    return headers;
  };
  const address = (bucket: string, object?: string) =>
    new URL(
      `${root}/storage/v1/b/${encodeURIComponent(bucket)}/o${object === undefined ? '' : `/${encodeURIComponent(object)}`}`,
    );

  return {
    async head({ host: bucket, pathname }) {
      try {
        const url = address(bucket, decodeURIComponent(pathname.slice(1)));
        const text = await textOf(await ask(url, await authorization()));
        const { size, updated, generation } = JSON.parse(text) as ObjectResource;
        return { size: Number(size), modified: new Date(updated), version: generation };
      } catch (error) {
        if (error instanceof StatusError && error.status === 404) return undefined;
        throw error;
      }
    },
    async open({ host: bucket, pathname }, range, version) {
      const url = address(bucket, decodeURIComponent(pathname.slice(1)));
      url.searchParams.set('alt', 'media');
      if (version) url.searchParams.set('ifGenerationMatch', version);
      return readRange(url, range, await authorization());
    },
    async *list({ host: bucket, pathname }) {
      let token: string | undefined;
      do {
        const url = address(bucket);
        url.searchParams.set('prefix', decodeURIComponent(pathname.slice(1)));
        url.searchParams.set('fields', 'items(name),nextPageToken');
        if (token) url.searchParams.set('pageToken', token);
        const text = await textOf(await ask(url, await authorization()));
        const page = JSON.parse(text) as { items?: ObjectResource[]; nextPageToken?: string };
        for (const { name } of page.items ?? []) yield `gs://${bucket}/${name}`;
        token = page.nextPageToken;
      } while (token);
    },
  };
}
