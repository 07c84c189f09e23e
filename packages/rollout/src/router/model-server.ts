import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, openSync, statSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { newCounters } from './counters.js';
import { signalGroup, type ServerRecord } from './leftovers.js';
import type { ArmSpec, ArmState } from './protocol.js';

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 10_000;
/** A server that ran this long was well: its next restart starts from the first back-off again. */
const WELL_AFTER_MS = 30_000;
const CHECK_STARTING_MS = 50;
const CHECK_RUNNING_MS = 1000;
const CHECK_TIMEOUT_MS = 2000;
const UNREADY_AFTER = 3;
/** A server that answers no check for so many in a row hangs: it is killed and started anew. */
const HUNG_AFTER = 10;
const DRAIN_MS = 10_000;
const TERM_GRACE_MS = 3000;
const LARGEST_LOG = 10 * 1024 * 1024;

export interface Surroundings {
  /** The whole environment for the server; asked at each start, so that renewed secrets reach a restart. */
  environment: () => NodeJS.ProcessEnv;
  record: ServerRecord;
  logFile: string;
}

/** One model server: started from argv, restarted with back-off when it dies, checked for health, drained at the end. */
export class ModelServer {
  readonly agent = new Agent({ keepAlive: true });
  readonly counters = newCounters();
  /** Requests under way; the proxy keeps it. */
  inFlight = 0;
  /** Where it listens; undefined while there is no process. */
  port: number | undefined;

  readonly #surroundings: Surroundings;
  readonly #end = new AbortController();
  #child: ChildProcess | undefined;
  #ready = false;
  #restarts = 0;
  #trouble: string | undefined;
  #life: Promise<void> | undefined;

  constructor(
    readonly spec: ArmSpec,
    surroundings: Surroundings,
  ) {
    this.#surroundings = surroundings;
  }

  start(): void {
    this.#life ??= this.#live();
  }

  /** Waits for the requests under way, then ends the process: SIGTERM, later SIGKILL. */
  async stop(): Promise<void> {
    const patience = AbortSignal.timeout(DRAIN_MS);
    while (this.inFlight > 0 && !patience.aborted) await delay(20);
    this.#end.abort();
    this.#signal('SIGTERM');
    const kill = setTimeout(() => this.#signal('SIGKILL'), TERM_GRACE_MS);
    await this.#life;
    clearTimeout(kill);
    this.agent.destroy();
  }

  state(): ArmState {
    return {
      version: this.spec.version,
      digest: this.spec.digest,
      ready: this.#ready,
      restarts: this.#restarts,
      ...(this.#trouble === undefined ? {} : { trouble: this.#trouble }),
      log: this.#surroundings.logFile,
      counters: this.counters,
    };
  }

  async #live(): Promise<void> {
    let backoff = FIRST_BACKOFF_MS;
    while (!this.#ending()) {
      const started = performance.now();
      this.#trouble = await this.#runOnce().catch(wordsOf);
      this.#ready = false;
      this.port = undefined;
      if (this.#ending()) return;
      this.#restarts += 1;
      if (performance.now() - started > WELL_AFTER_MS) backoff = FIRST_BACKOFF_MS;
      await pause(backoff, this.#end.signal);
      backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS);
    }
  }

  /** From the start of a process to its end. Says how it ended. */
  async #runOnce(): Promise<string> {
    const port = await freePort();
    const argv = this.spec.serve.map(part =>
      part.replaceAll('{model}', this.spec.model).replaceAll('{port}', String(port)),
    );
    const log = openLog(this.#surroundings.logFile);
    let child: ChildProcess;
    try {
      child = spawn(argv[0] as string, argv.slice(1), {
        cwd: this.spec.cwd,
        env: { ...this.#surroundings.environment(), PORT: String(port) },
        stdio: ['ignore', log, log],
        // A process group of its own, so that its descendants end with it.
        detached: process.platform !== 'win32',
        windowsHide: true,
      });
    } finally {
      if (log !== 'ignore') closeSync(log);
    }
    this.#child = child;
    this.port = port;
    const exited = new Promise<string>(resolve => {
      child.once('error', error => resolve(error.message));
      child.once('exit', (code, signal) =>
        resolve(signal ? `ended by ${signal}` : `exited with code ${code ?? 'unknown'}`),
      );
    });
    if (child.pid !== undefined) this.#surroundings.record.add(child.pid);
    // stop() may have come while the port was sought: then nobody else will end this process.
    if (this.#ending()) this.#signal('SIGTERM');
    const over = new AbortController();
    const watching = this.#watch(port, over.signal);
    const how = await exited;
    over.abort();
    await watching;
    if (child.pid !== undefined) {
      signalGroup(child.pid, 'SIGKILL');
      this.#surroundings.record.remove(child.pid);
    }
    this.#child = undefined;
    markEnd(this.#surroundings.logFile, how);
    return how;
  }

  /** Keeps `ready` true to the facts until the process is over. */
  async #watch(port: number, over: AbortSignal): Promise<void> {
    let misses = 0;
    let wasReady = false;
    while (!over.aborted) {
      const healthy = await isHealthy(port, this.spec.health, over);
      misses = healthy ? 0 : misses + 1;
      if (healthy) this.#ready = true;
      else if (misses >= UNREADY_AFTER) this.#ready = false;
      // Before its first good answer it may be loading: how long that may take is the deployer's to say.
      if (misses >= HUNG_AFTER && wasReady) this.#signal('SIGKILL');
      wasReady ||= healthy;
      await pause(this.#ready ? CHECK_RUNNING_MS : CHECK_STARTING_MS, over);
    }
  }

  #ending(): boolean {
    return this.#end.signal.aborted;
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#child?.pid !== undefined) signalGroup(this.#child.pid, signal);
  }
}

/** Ends early, without an error, when the signal aborts. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}

function isHealthy(port: number, path: string, signal: AbortSignal): Promise<boolean> {
  return new Promise(resolve => {
    const request = get(
      { host: '127.0.0.1', port, path, timeout: CHECK_TIMEOUT_MS, signal, agent: false },
      response => {
        response.resume();
        const { statusCode = 0 } = response;
        resolve(statusCode >= 200 && statusCode < 300);
      },
    );
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/** Another program may take it before the server does; then the server dies and the next start takes another. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Out of ports, files or processes: all the more must the router live on, and try again. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** On a line of its own, so that the server's last line is a whole one. */
function markEnd(path: string, how: string): void {
  try {
    appendFileSync(path, `\n[${new Date().toISOString()} server: ${how}]\n`);
  } catch (error) {
    console.error(error);
  }
}

/** Appends, unless the log has grown too long. Serving goes on where it cannot be written. */
function openLog(path: string): number | 'ignore' {
  try {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return openSync(path, size > LARGEST_LOG ? 'w' : 'a', 0o600);
  } catch (error) {
    console.error(error);
    return 'ignore';
  }
}
