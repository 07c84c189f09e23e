import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** It drains for ten seconds at most, then ends its model servers. */
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 50;

/**
 * Ends what serves from this home folder, and waits until it is gone. The servers outlive the jobs, as they should; the
 * demo takes them down. A number in a file may by now be another process's: only one that answers as the router that
 * wrote the file, by the token it made up, is sent a signal.
 */
export async function stopServers(home) {
  const file = join(home, '.sluice/serving/penguins/router.json');
  const router = read(file);
  if (!router || !(await isRouter(router))) return;
  process.kill(router.pid, 'SIGTERM');
  // The last thing it does is to take its file away.
  for (let waited = 0; read(file)?.epoch === router.epoch && waited < PATIENCE_MS; waited += LOOK_EVERY_MS)
    await delay(LOOK_EVERY_MS);
}

function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

async function isRouter({ pid, epoch, admin, token }) {
  try {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${admin}/`, { headers, signal: AbortSignal.timeout(2000) });
    const said = await answer.json();
    return answer.ok && said.pid === pid && said.epoch === epoch;
  } catch {
    return false;
  }
}
