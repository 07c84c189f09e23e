import {
  createServer,
  request as openRequest,
  type Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';
import { countRequest, type Failure } from './counters.js';
import { metricsText } from './metrics.js';
import type { ModelServer } from './model-server.js';
import type { Router } from './router.js';

/** Bodies are held whole, so that stable can answer where the candidate could not be reached. */
const LARGEST_BODY = 32 * 1024 * 1024;

const OWN_PATHS = '/-/';

/** RFC 9110 §7.6.1: meant for one connection only; and what this side has answered already. */
const HOP_BY_HOP = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** How a request to an arm ended. Without an error the client has its whole answer. */
interface Outcome {
  error?: Failure;
  /** Of the answer, where there was one. */
  status?: number;
  /** The client has had nothing of an answer yet. */
  unanswered: boolean;
  /** It broke on a kept-alive connection before any answer. */
  stale?: boolean;
}

/** A request on its way: what came, and where the answer goes. */
interface Message {
  request: IncomingMessage;
  body: Buffer;
  response: ServerResponse;
  timeoutMs: number;
}

/** The public side: every request goes to one of the arms, but those below `/-/`. */
export function createProxy(router: Router): Server {
  const server = createServer((request, response) => {
    answer(router, request, response).catch((error: unknown) => {
      console.error('proxy', error);
      if (!response.headersSent) plain(response, 500, 'The router failed.');
      else response.destroy();
    });
  });
  // Longer than what load balancers and clients keep, so that they close first and no request meets a closed socket.
  server.keepAliveTimeout = 65_000;
  return server;
}

async function answer(router: Router, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  if (path.startsWith(OWN_PATHS)) {
    tell(router, path, response);
    return;
  }
  const body = await readBody(request);
  if (body === 'gone') return;
  if (body === 'too long') {
    plain(response, 413, `Bodies may have at most ${LARGEST_BODY} bytes.`);
    return;
  }
  const arm = router.choose();
  if (!arm) {
    plain(response, 503, 'No model is deployed.');
    return;
  }
  const message: Message = { request, body, response, timeoutMs: router.config.timeoutMs };
  const { error, unanswered } = await tryArm(arm, message);
  if (!unanswered) return;
  // A dead candidate is counted as such and must not hurt the client; a late one has had the client's time already.
  const fallback = error === 'connection' ? router.fallbackFor(arm) : undefined;
  if (fallback) {
    arm.counters.fallbacks += 1;
    const second = await forward(fallback, message);
    if (!second.unanswered) return;
  }
  if (error === 'timeout') plain(response, 504, 'The model did not answer in time.');
  else if (error !== 'aborted') plain(response, 502, 'The model could not be reached.');
}

/** What the router says of itself. */
function tell(router: Router, path: string, response: ServerResponse): void {
  const [page] = path.slice(OWN_PATHS.length).split('?');
  if (page === 'metrics') {
    response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    response.end(metricsText(router.state()));
  } else if (page === 'health') {
    const { stable } = router.state();
    plain(response, stable?.ready ? 200 : 503, stable?.ready ? 'ok' : 'the stable version is not ready');
  } else {
    plain(response, 404, 'There are /-/health and /-/metrics.');
  }
}

/** Forwards and counts. */
async function tryArm(arm: ModelServer, message: Message): Promise<Outcome> {
  arm.counters.routed += 1;
  const started = performance.now();
  const outcome = await forward(arm, message);
  countRequest(arm.counters, performance.now() - started, outcome);
  return outcome;
}

async function forward(arm: ModelServer, message: Message): Promise<Outcome> {
  arm.inFlight += 1;
  // Of the whole request: a server that sends a byte now and then is no faster for it.
  const late = AbortSignal.timeout(message.timeoutMs);
  try {
    const first = await exchange(arm, message, late, arm.agent);
    if (!first.stale) return first;
    // The server closed an idle connection just as it was used again: nobody's failure, so once more on a new one.
    return await exchange(arm, message, late, false);
  } finally {
    arm.inFlight -= 1;
  }
}

function exchange(
  arm: ModelServer,
  { request, body, response }: Message,
  late: AbortSignal,
  agent: Agent | false,
): Promise<Outcome> {
  const { port } = arm;
  if (port === undefined) return Promise.resolve({ error: 'connection', unanswered: true });
  return new Promise(resolve => {
    let reason: Failure | undefined;
    const upstream = openRequest({
      host: '127.0.0.1',
      port,
      method: request.method,
      path: request.url,
      headers: { ...endToEnd(request.headers), 'content-length': body.length },
      agent,
    });
    const endFor = (why: Failure) => () => {
      // The first cause counts: ending an answer for being late closes the response, which is no client going away.
      reason ??= why;
      upstream.destroy();
    };
    const [giveUp, timeOut] = [endFor('aborted'), endFor('timeout')];
    response.once('close', giveUp);
    late.addEventListener('abort', timeOut, { once: true });
    const finish = (outcome: Outcome) => {
      response.off('close', giveUp);
      late.removeEventListener('abort', timeOut);
      resolve(outcome);
    };
    upstream.once('error', error => {
      const { code } = error as NodeJS.ErrnoException;
      const unanswered = !response.headersSent;
      const cut = reason === undefined && (code === 'ECONNRESET' || code === 'EPIPE');
      finish({
        error: reason ?? 'connection',
        unanswered,
        stale: upstream.reusedSocket && cut && unanswered,
      });
    });
    upstream.once('response', answered => {
      // Who broke off first is to blame: the other side always follows.
      answered.once('error', () => (reason ??= 'connection'));
      const { statusCode = 502 } = answered;
      response.writeHead(statusCode, {
        ...endToEnd(answered.headers),
        'x-sluice-version': headerText(arm.spec.version),
      });
      pipeline(answered, response).then(
        () =>
          finish({
            ...(statusCode >= 500 ? { error: 'status' } : {}),
            status: statusCode,
            unanswered: false,
          }),
        () => finish({ error: reason ?? 'connection', unanswered: false }),
      );
    });
    upstream.end(body);
  });
}

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = (headers.connection ?? '').split(',').map(name => name.trim().toLowerCase());
  const dropped = new Set([...HOP_BY_HOP, ...named]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

/** A body that is too long is read to its end all the same: else the client would not see the answer. */
function readBody(request: IncomingMessage): Promise<Buffer | 'too long' | 'gone'> {
  return new Promise(resolve => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BODY) chunks = [];
      else chunks.push(chunk);
    });
    request.once('end', () => resolve(size > LARGEST_BODY ? 'too long' : Buffer.concat(chunks)));
    request.once('error', () => resolve('gone'));
  });
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** Header values are visible ASCII. */
function headerText(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?');
}
