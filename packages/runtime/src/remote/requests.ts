import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { ChangedError, StatusError, type ByteRange, type RemoteObject } from './store.js';

const TIMEOUT_MS = 60_000;
/** Of an error's text, enough to tell what the server meant. */
const SHOWN = 300;

/** Sends one request and answers its headers and its body as it comes. Redirects are followed, never from HTTPS to HTTP. */
export type Send = (
  url: URL,
  headers: Record<string, string>,
  method?: 'GET' | 'HEAD',
) => Promise<IncomingMessage>;

/** By the toolkit's client, which honours HTTPS_PROXY and NO_PROXY, and drops credentials where a redirect changes hosts. */
export const send: Send = async (url, headers, method = 'GET') => {
  const { HttpClient } = await import('@actions/http-client');
  const client = new HttpClient('sluice', [], { socketTimeout: TIMEOUT_MS, keepAlive: true });
  const { message } = await client.request(method, url.href, null, headers);
  message.once('close', () => client.dispose());
  return message;
};

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
  if (!whole && message.statusCode !== 206) {
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
