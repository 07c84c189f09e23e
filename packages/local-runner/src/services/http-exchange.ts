import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { isRecord } from '../plan/payload.js';

/** One request, its address parsed. The body is read by whoever handles it: JSON, or a stream of any size. */
export interface HttpRequest {
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  body: IncomingMessage;
}

/** `json` and `file` exclude each other; neither means an empty body. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  json?: unknown;
  file?: { path: string; size: number };
}

/** Thrown to answer with a status other than success; `body` is the JSON the client gets. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Record<string, string> = {},
  ) {
    super(JSON.stringify(body));
  }
}

/** Far above any request the toolkit or octokit makes: what is larger is a mistake, not a comment. */
const JSON_LIMIT = 32 * 1024 * 1024;

/** The body as a JSON object; an empty body is an empty object. Throws a 400 Refusal on anything else. */
export async function readJson(request: HttpRequest): Promise<Record<string, unknown>> {
  const text = (await readBody(request)).toString('utf8');
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (isRecord(value)) return value;
  throw new Refusal(400, {
    code: 'malformed',
    msg: 'the body is not a JSON object',
    message: 'Problems parsing JSON',
  });
}

export async function readBody(request: HttpRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += (chunk as Buffer).length;
    if (size > JSON_LIMIT)
      throw new Refusal(413, {
        code: 'malformed',
        msg: 'the body is too large',
        message: 'Payload too large',
      });
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

export async function sendReply(response: ServerResponse, reply: Reply): Promise<void> {
  const { status, headers = {}, json, file } = reply;
  if (file) {
    response.writeHead(status, { 'content-length': file.size, ...headers });
    await pipeline(createReadStream(file.path), response);
    return;
  }
  const body = json === undefined ? '' : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}
