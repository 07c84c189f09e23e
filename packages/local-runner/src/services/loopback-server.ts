import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal, sendReply, type HttpRequest, type Reply } from './http-exchange.js';

export type Handler = (request: HttpRequest) => Promise<Reply>;

/** Handlers by the first segment of the path: `twirp`, `blob`, `api`. */
export type Areas = Readonly<Record<string, Handler>>;

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1, where nothing outside this machine can reach it. */
export async function startServer(areas: Areas): Promise<LoopbackServer> {
  const server = createServer((request, response) => void answer(areas, request, response));
  // Large uploads of slow steps must not be cut off, and idle keep-alive connections must not hold a stop.
  server.requestTimeout = 0;
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => close(server) };
}

/** Every answer is JSON, errors too: the toolkit retries for a minute what it cannot parse. */
async function answer(areas: Areas, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await sendReply(response, await handle(areas, request));
  } catch (error) {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    await sendReply(response, failure(error));
  }
  // A refused upload may still be coming; unread bytes would block the connection.
  request.resume();
}

async function handle(areas: Areas, request: IncomingMessage): Promise<Reply> {
  // A page in a browser may have its own name lead here; its requests then carry that name.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '')) {
    const message = 'This server answers on 127.0.0.1 only.';
    throw new Refusal(421, { code: 'permission_denied', msg: message, message });
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const name = url.pathname.split('/')[1] ?? '';
  const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
  if (!area) {
    const message = `No such address: ${url.pathname}`;
    throw new Refusal(404, { code: 'bad_route', msg: message, message });
  }
  return area({ method: request.method ?? 'GET', url, headers: request.headers, body: request });
}

function failure(error: unknown): Reply {
  if (error instanceof Refusal) return { status: error.status, json: error.body, headers: error.headers };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, json: { code: 'internal', msg: message, message } };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
