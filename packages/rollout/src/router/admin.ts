import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Command } from './protocol.js';
import { Refusal, type Router } from './router.js';

const LARGEST_COMMAND = 4 * 1024 * 1024;

/** The private side, on loopback only: `GET /` tells the state, `POST /` obeys a command and tells the state after it. */
export function createAdmin(router: Router, token: string): Server {
  return createServer((request, response) => {
    handle(router, token, request, response).catch((error: unknown) => {
      if (!(error instanceof Refusal)) console.error('admin', error);
      const status = error instanceof Refusal ? error.status : 500;
      reply(response, status, { error: error instanceof Error ? error.message : 'failed' });
    });
  });
}

async function handle(
  router: Router,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) {
    request.resume();
    reply(response, 401, { error: 'a bearer token is needed' });
    return;
  }
  if (request.method === 'POST') router.obey(await readCommand(request));
  reply(response, 200, router.state());
}

async function readCommand(request: IncomingMessage): Promise<Command> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request as AsyncIterable<string>) {
    text += chunk;
    if (text.length > LARGEST_COMMAND) throw new Refusal(400, 'too long');
  }
  const command = parse(text);
  if (typeof command === 'object' && command !== null) return command as Command;
  throw new Refusal(400, 'not a command in JSON');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Takes the same time wherever the texts differ. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
