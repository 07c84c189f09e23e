import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { CANNOT_START } from './protocol.js';

const LONGEST_BACKOFF_MS = 10_000;
const WELL_AFTER_MS = 30_000;

/**
 * Keeps a router alive: starts it, and starts it again with back-off when it dies. The router comes up with all
 * traffic on stable, so its death is a rollback. The keeper does nothing else, so that nothing in it can break.
 */
export async function keep(folder: string): Promise<number> {
  let environment = process.env;
  let backoff = 100;
  for (let first = true; ; first = false) {
    const started = performance.now();
    const code = await runRouter(folder, environment, changed => (environment = changed));
    if (code === 0 || (first && code === CANNOT_START)) return code;
    if (performance.now() - started > WELL_AFTER_MS) backoff = 100;
    console.error(`the router ended (${code ?? 'by a signal'}); starting it again in ${backoff} ms`);
    await delay(backoff);
    backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS);
  }
}

function runRouter(
  folder: string,
  env: NodeJS.ProcessEnv,
  remember: (environment: NodeJS.ProcessEnv) => void,
): Promise<number | null> {
  const router = spawn(process.execPath, [process.argv[1] as string, 'serve', folder], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    windowsHide: true,
  });
  const forward = (signal: NodeJS.Signals) => router.kill(signal);
  router.on('message', message => remember((message as { environment: NodeJS.ProcessEnv }).environment));
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise(resolve => {
    router.once('error', error => {
      console.error(error);
      resolve(CANNOT_START);
    });
    router.once('exit', code => {
      for (const signal of SIGNALS) process.off(signal, forward);
      resolve(code);
    });
  });
}

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;
