import { UserError, type Clock } from '@sluice/core';
import { addressOf } from './address.js';
import { ChangedError, StatusError, type RemoteObject, type Store } from './store.js';

/** The store that answers for an address. */
export type Remotes = (address: URL) => Store;

const ATTEMPTS = 5;
const FIRST_DELAY_MS = 500;

const MEANINGS: Record<number, string> = {
  401: 'the server wants credentials',
  403: 'the credentials do not allow it, or there are none',
};

/** One address being read: with patience for what passes by, and one kind of error. */
export function reading(path: string, shown: string, remotes: Remotes, clock: Clock) {
  const url = addressOf(path);
  const store = remotes(url);
  let seen: Promise<RemoteObject | undefined> | undefined;
  const head = () => (seen ??= patiently(() => store.head(url)));

  return {
    head,

    /** Where the connection breaks off, the rest is asked for; memory holds what is on its way and no more. */
    async *stream({ start = 0, end }: { start?: number; end?: number }): AsyncGenerator<Buffer> {
      const object = await head();
      if (!object) throw new UserError('missing-file', { message: `"${shown}" does not exist.` });
      const to = Math.min(end ?? object.size, object.size);
      let at = start;
      let failures = 0;
      // Of unknown size: read to its end, once.
      while (Number.isNaN(to) || at < to) {
        try {
          const range = { start: at, ...(end === undefined && at === 0 ? {} : { end: to }) };
          for await (const chunk of await store.open(url, range, object.version)) {
            const wanted = at + chunk.length > to ? chunk.subarray(0, to - at) : chunk;
            yield wanted;
            at += wanted.length;
            failures = 0;
            if (at >= to) break;
          }
          if (Number.isNaN(to)) return;
          if (at < to) throw new Error(`the connection ended after ${at} of ${to} bytes`);
        } catch (error) {
          if (Number.isNaN(to) && at > 0) throw explain(error);
          await pause(error, ++failures);
        }
      }
    },

    async *list(): AsyncGenerator<string> {
      try {
        yield* store.list!(url);
      } catch (error) {
        throw explain(error);
      }
    },
  };

  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let failures = 1; ; failures++) {
      try {
        return await work();
      } catch (error) {
        await pause(error, failures);
      }
    }
  }

  /** Waits before the next attempt, or throws where there is no point in one. */
  async function pause(error: unknown, failures: number): Promise<void> {
    const asked = error instanceof StatusError ? error.retryAfterMs : 0;
    const hopeless = asked === undefined || error instanceof ChangedError || error instanceof UserError;
    if (hopeless || failures >= ATTEMPTS) throw explain(error);
    await clock.sleep(asked || FIRST_DELAY_MS * 2 ** (failures - 1));
  }

  function explain(error: unknown): unknown {
    if (error instanceof UserError) return error;
    if (error instanceof ChangedError)
      return new UserError('bad-data', {
        message: `"${shown}" was written again while it was read.`,
        fix: 'Read a version that nobody writes to any more, then run again.',
      });
    const status = error instanceof StatusError ? error.status : undefined;
    const text = error instanceof Error ? error.message : String(error);
    const why = status ? `status ${status}${MEANINGS[status] ? `, ${MEANINGS[status]}` : ''}` : text;
    const code = status === 401 || status === 403 ? 'permission' : 'service-unavailable';
    return new UserError(
      code,
      {
        message: `"${shown}" could not be read: ${why}${status && text ? ` (${text})` : ''}.`,
        fix: fixFor(url.protocol),
      },
      { cause: error },
    );
  }
}

function fixFor(protocol: string): string {
  switch (protocol) {
    case 's3:':
      return 'Is AWS_ACCESS_KEY_ID, with AWS_SECRET_ACCESS_KEY and AWS_REGION, set for this step, and may it read the object?';
    case 'lakefs:':
      return 'Are LAKECTL_SERVER_ENDPOINT_URL and LAKECTL_CREDENTIALS_… set for this step, and may they read the object?';
    case 'gs:':
      return 'Does google-github-actions/auth come before this step, and may its account read the object?';
    case 'az:':
      return 'Is AZURE_STORAGE_ACCOUNT, with AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN, set for this step?';
    default:
      return 'Does the address open from this machine, and has its permission not expired?';
  }
}
