import { readFileSync } from 'node:fs';
import { Agent, request as openRequest } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { readJson } from './atomic-file.js';
import type { ReplayReport, ReplaySpec } from './protocol.js';

const TICK_MS = 5;
/** Requests due at once at most: after a pause of the machine the replay does not make up for lost time. */
const LONGEST_BURST_MS = 100;

/** At the end, what is under way may be answered for so long. */
const DRAIN_MS = 2000;
const LOOK_MS = 20;

/**
 * Sends recorded requests, over and over, at an even rate until a signal comes or its parent is gone. Then it waits for
 * the answers it is still owed: requests it broke off would look like those of impatient clients.
 */
export async function replay(specFile: string): Promise<number> {
  const spec = readJson(specFile) as ReplaySpec | undefined;
  if (!spec) throw new Error(`no ${specFile}`);
  const bodies = readFileSync(spec.bodies, 'utf8').split('\n').filter(Boolean);
  const agent = new Agent({ keepAlive: true, maxSockets: spec.concurrency });
  const headers = Object.fromEntries(
    Object.entries(spec.headers).map(([name, value]) => [name, fillIn(value)]),
  );
  const report: ReplayReport = { sent: 0, answered: 0, refused: 0, failed: 0, aborted: 0 };
  let underWay = 0;
  let over = false;
  const send = () => {
    const body = bodies[report.sent % bodies.length] as string;
    report.sent += 1;
    underWay += 1;
    const done = (status: number) => {
      if (over) return;
      underWay -= 1;
      report[status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'answered'] += 1;
    };
    const request = openRequest(spec.url, {
      method: 'POST',
      agent,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    request.once('response', response => {
      response.resume();
      response.once('close', () => done(response.complete ? (response.statusCode ?? 500) : 500));
    });
    request.once('error', () => done(500));
    request.end(body);
  };
  await everyTick(due => {
    for (let i = 0; i < due && underWay < spec.concurrency; i++) send();
  }, spec.rate);
  const patience = performance.now() + DRAIN_MS;
  while (underWay > 0 && performance.now() < patience) await delay(LOOK_MS);
  over = true;
  report.aborted = underWay;
  agent.destroy();
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}

function fillIn(template: string): string {
  return template.replace(/\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (_, name: string) => process.env[name] ?? '');
}

/** Calls with the number of requests that have become due, until the process should end. */
async function everyTick(act: (due: number) => void, rate: number): Promise<void> {
  const parent = process.ppid;
  let last = performance.now();
  let owed = 0;
  await new Promise<void>(resolve => {
    const timer = setInterval(() => {
      const now = performance.now();
      owed += (Math.min(now - last, LONGEST_BURST_MS) * rate) / 1000;
      last = now;
      const due = Math.floor(owed);
      owed -= due;
      act(due);
      // A parent that was killed cannot say goodbye.
      if (process.ppid !== parent || !isAlive(parent)) stop();
    }, TICK_MS);
    const stop = () => {
      clearInterval(timer);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  });
}

/** Windows gives an orphan no other parent. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
