import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdmin } from './admin.js';
import { readJson, writeJson } from './atomic-file.js';
import { CANNOT_START, FAILURE_FILE, ROUTER_FILE, type RouterFailure, type RouterFile } from './protocol.js';
import { createProxy } from './proxy.js';
import { Router } from './router.js';

const DRAIN_MS = 10_000;

/** Runs the router of a state folder until SIGTERM or SIGINT; then drains and ends the model servers. */
export async function serve(folder: string): Promise<number> {
  const file = join(folder, ROUTER_FILE);
  let router: Router;
  let proxy: Server;
  let admin: Server;
  const token = randomBytes(32).toString('hex');
  try {
    router = new Router(folder);
    proxy = createProxy(router);
    admin = createAdmin(router, token);
    const { host, port } = router.config;
    router.url = await listen(proxy, port, host);
    writeJson(file, {
      pid: process.pid,
      epoch: router.epoch,
      url: router.url,
      admin: await listen(admin, 0, '127.0.0.1'),
      token,
    } satisfies RouterFile);
  } catch (error) {
    console.error(error);
    // In a file of its own: another router may be running and have its own say in router.json.
    const failed = error instanceof Error ? error.message : String(error);
    writeJson(join(folder, FAILURE_FILE), { failed } satisfies RouterFailure);
    return exit(CANNOT_START);
  }
  router.resume();
  await new Promise<void>(resolve => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([Promise.all([close(proxy), close(admin)]), patience()]);
  await router.stop();
  if ((readJson(file) as RouterFile | undefined)?.epoch === router.epoch) rmSync(file, { force: true });
  return exit(0);
}

/** Connections and the channel to the keeper would hold the process for as long as others like. */
function exit(code: number): never {
  process.exit(code);
}

/** The URL it listens at. */
function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port } = server.address() as { port: number };
      const shown =
        host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
      resolve(`http://${shown}:${port}`);
    });
  });
}

/** Takes no new connections, lets the requests under way finish. */
function close(server: Server): Promise<void> {
  // A kept-alive connection falls idle only after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise(resolve => {
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}

function patience(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, DRAIN_MS));
}
