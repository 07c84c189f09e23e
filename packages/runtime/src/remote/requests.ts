import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { ChangedError, StatusError, type ByteRange, type RemoteObject } from './store.js';

const TIMEOUT_MS = 60_000;
const MAX_REDIRECTS = 5;
/** Of an error's text, enough to tell what the server meant. */
const SHOWN = 300;

/** Sends one request and answers its headers and its body as it comes. Redirects are followed, never from HTTPS to HTTP. */
export type Send = (
  url: URL,
  headers: Record<string, string>,
  method?: 'GET' | 'HEAD',
) => Promise<IncomingMessage>;

/** By the toolkit's client, which honours HTTPS_PROXY and NO_PROXY. A redirect to another host gets no credentials. */
export const send: Send = async (url, headers, method = 'GET') => {
  const { HttpClient } = await import('@actions/http-client');
  let [at, sent] = [url, headers];
  for (let redirects = 0; ; redirects++) {
    const client = new HttpClient('sluice', [], {
      socketTimeout: TIMEOUT_MS,
      keepAlive: true,
      allowRedirects: false,
    });
    const { message } = await client.request(method, at.href, null, sent);
    message.once('close', () => client.dispose());
    const target = redirectOf(at, message);
    if (!target) return message;
    message.resume();
    if (redirects === MAX_REDIRECTS) throw new StatusError(310, 'it redirects too often');
    if (target.host !== at.host) sent = withoutCredentials(sent);
    at = target;
  }
};

/** Where the answer leads, which may be told relative to where it came from. */
function redirectOf(url: URL, { statusCode = 0, headers }: IncomingMessage): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location) return undefined;
  const target = new URL(headers.location, url);
  if (target.protocol !== 'https:' && target.protocol !== url.protocol)
    throw new StatusError(statusCode, 'it redirects to an address without encryption');
  return target;
}

function withoutCredentials(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(authorization|cookie|x-amz-.*)$/i.test(name)),
  );
}

/** Sends it, and takes any status but success for an error. */
export async function ask(
  url: URL,
  headers: Record<string, string> = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<IncomingMessage> {
  const message = await send(url, headers, method);
  const status = message.statusCode ?? 0;
  if (status >= 200 && status < 300) return message;
  const text = (await textOf(message).catch(() => '')).replace(/\s+/g, ' ').slice(0, SHOWN);
  if (status === 412) throw new ChangedError();
  throw new StatusError(status, text, retryAfter(status, message.headers['retry-after']));
}

/** A ranged read of one object. */
export async function readRange(
  url: URL,
  { start, end }: ByteRange,
  headers: Record<string, string>,
): Promise<IncomingMessage> {
  const whole = start === 0 && end === undefined;
  const range = whole ? {} : { range: `bytes=${start}-${end === undefined ? '' : end - 1}` };
  // Decompression on the way would change the bytes that are counted and hashed.
  const message = await ask(url, { 'accept-encoding': 'identity', ...headers, ...range });
  // From its beginning, the whole file holds the part as well: who reads stops in time.
  if (start > 0 && message.statusCode !== 206) {
    message.destroy();
    throw new StatusError(200, 'the server does not read parts of files (no HTTP ranges)');
  }
  return message;
}

export function objectOf(headers: IncomingHttpHeaders): RemoteObject {
  const version = headers.etag ?? '';
  return {
    size: Number(headers['content-length'] ?? Number.NaN),
    modified: new Date(headers['last-modified'] ?? 0),
    // A weak tag does not stand for the bytes.
    version: version.startsWith('W/') ? '' : version,
  };
}

export async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** As the server asks, at most a minute; with 0 as soon as our own patience says. */
function retryAfter(status: number, header: string | undefined): number | undefined {
  if (status !== 408 && status !== 429 && status < 500) return undefined;
  const seconds = Number(header);
  return Number.isFinite(seconds) && header ? Math.min(60, Math.max(0, seconds)) * 1000 : 0;
}
