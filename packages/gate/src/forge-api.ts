import { UserError, type Http, type Ports } from '@sluice/core';

/** Reads a repository through the REST API of its forge. */
export interface ForgeApi {
  /** The JSON at the path below the repository. Throws Unreachable. */
  get(path: string): Promise<unknown>;
  /** The entries of a list, page after page, as they are asked for. Throws Unreachable. */
  list(path: string, key: string): AsyncGenerator<Record<string, unknown>>;
}

/** The forge does not tell: no API, no permission, a broken connection. */
export class Unreachable extends Error {
  constructor(
    /** Completes "…, because". */
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
}

const PER_PAGE = 100;
/** The forge lists no more runs than this. */
const MOST_PAGES = 10;

/** Throws Unreachable where there is nothing to ask. */
export function openForge(
  { http, context, signal }: Pick<Ports, 'http' | 'context' | 'signal'>,
  token: string | undefined,
): ForgeApi {
  const { apiUrl, repository } = context;
  if (!apiUrl || !/^[^/]+\/[^/]+$/.test(repository)) throw new Unreachable('this is no run of a forge');
  if (!token) throw new Unreachable('"github-token" is empty');
  const base = `${apiUrl.replace(/\/$/, '')}/repos/${repository}/`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
  const get = async (path: string) => parse(await ask(http, base + path, { headers, signal }), path);
  return {
    get,
    async *list(path, key) {
      for (let page = 1; page <= MOST_PAGES; page++) {
        const paged = `${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`;
        const entries = ((await get(paged)) as Record<string, unknown> | null)?.[key];
        if (!Array.isArray(entries)) throw new Unreachable(`the API does not list ${key} as it should`);
        yield* entries.filter(entry => typeof entry === 'object' && entry !== null);
        if (entries.length < PER_PAGE) return;
      }
    },
  };
}

type Asked = Parameters<Http['request']>[1];

async function ask(http: Http, url: string, request: Asked) {
  try {
    return await http.request(url, request);
  } catch (error) {
    if (error instanceof UserError) throw new Unreachable(error.problems[0]!.message.replace(/\.$/, ''));
    throw error;
  }
}

function parse({ status, body }: { status: number; body: Buffer }, path: string): unknown {
  const what = path.split('?', 1)[0]!;
  if (status === 401 || status === 403 || status === 404)
    throw new Unreachable(`the token may not read ${what} (${status})`, status);
  if (status !== 200) throw new Unreachable(`the API answered ${status} to ${what}`, status);
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new Unreachable(`the API did not answer ${what} with JSON`);
  }
}
