import { UserError, type Ports } from '@sluice/core';
import type { LocalTargetSpec, Plan } from '../plan.js';
import {
  CONFIG_FILE,
  FAILURE_FILE,
  LOG_FILE,
  PROTOCOL,
  ROUTER_FILE,
  serverLog,
  type RouterConfig,
  type RouterFailure,
  type RouterState,
} from '../router/protocol.js';
import type { Target, Version } from '../target.js';
import { RouterControls, type RouterPorts } from './router-controls.js';
import { wholeLines } from './whole-lines.js';

export interface LocalCandidate extends Version {
  /** Puts the model at the path, checked. Answers the absolute path. */
  materialise: (to: string) => Promise<string>;
}

export type LocalPorts = RouterPorts & Pick<Ports, 'exec' | 'log'>;

/** A router that was there may be restarting: it gets so long before another is started. */
const RESTART_MS = 2000;
const START_MS = 15_000;
const LOOK_EVERY_MS = 50;
const LOG_TAIL_BYTES = 4096;

/** Model servers and a router as processes of this machine, their state in a folder. */
export class LocalTarget extends RouterControls implements Target<LocalCandidate> {
  readonly #spec: LocalTargetSpec;
  readonly #environment: Record<string, string>;
  readonly #ports: LocalPorts;

  /** @param environment the whole one of the model servers, see `serverEnvironment` */
  constructor(folder: string, plan: Plan, environment: Record<string, string>, ports: LocalPorts) {
    super(folder, plan.analysis.metrics, ports);
    this.#spec = plan.target;
    this.#environment = environment;
    this.#ports = ports;
  }

  async prepare(fence: number): Promise<void> {
    const running = await this.#running();
    if (running) this.#checkSettings(running);
    else await this.#start();
    const { stable, candidate } = await this.command({
      do: 'environment',
      fence,
      environment: this.#environment,
    });
    await this.#forgetReleases([stable?.digest, candidate?.digest]);
  }

  async stage(fence: number, { version, digest, materialise }: LocalCandidate): Promise<void> {
    const model = await materialise(`${this.folder}/releases/${digest}/model`);
    const { serve, health } = this.#spec;
    const cwd = this.#ports.files.resolve('.');
    await this.command({ do: 'stage', fence, arm: { version, digest, serve, model, cwd, health } });
  }

  candidateLog({ digest }: Version): Promise<string> {
    return this.#tail(`${this.folder}/${serverLog(digest)}`);
  }

  /** The state of the running router, undefined when there is none. */
  async #running(): Promise<RouterState | undefined> {
    const { files } = this.#ports;
    const wasThere = await files.stat(`${this.folder}/${ROUTER_FILE}`);
    return this.#await(wasThere ? RESTART_MS : 0);
  }

  async #await(patienceMs: number, failed?: () => Promise<void>): Promise<RouterState | undefined> {
    const { clock } = this.#ports;
    const until = clock.monotonic() + patienceMs;
    for (;;) {
      try {
        return await this.state();
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
      await failed?.();
      if (clock.monotonic() >= until) return undefined;
      await clock.sleep(LOOK_EVERY_MS);
    }
  }

  async #start(): Promise<void> {
    const { exec, files, log } = this.#ports;
    const { host, port, timeoutMs } = this.#spec;
    const before = await this.#readJson<RouterConfig>(CONFIG_FILE);
    const kept = { fence: before?.fence ?? 0, stable: before?.stable ?? null };
    const config: RouterConfig = { version: 1, host, port, timeoutMs, ...kept };
    await files.write(`${this.folder}/${CONFIG_FILE}`, JSON.stringify(config, null, 2), { mode: 0o600 });
    await files.remove(`${this.folder}/${FAILURE_FILE}`);
    const logFile = files.resolve(`${this.folder}/${LOG_FILE}`);
    await exec.detach(exec.helper('router', 'keep', files.resolve(this.folder)), {
      cwd: files.resolve(this.folder),
      env: this.#environment,
      logFile,
    });
    const state = await this.#await(START_MS, () => this.#throwFailure());
    if (!state) {
      log.untrusted(await this.#tail(logFile));
      throw new UserError('timeout', `The router did not start within ${START_MS / 1000} s.`);
    }
    log.info(`The router listens at ${state.url} (process ${state.pid}).`);
  }

  async #throwFailure(): Promise<void> {
    const failure = await this.#readJson<RouterFailure>(FAILURE_FILE);
    if (!failure) return;
    throw new UserError('conflict', {
      message: `The router could not start: ${failure.failed}.`,
      fix: `Choose another target.port than ${this.#spec.port} if another program uses it; router.log in the state folder tells more.`,
    });
  }

  #checkSettings({ protocol, host, port, timeoutMs, pid }: RouterState): void {
    if (protocol !== PROTOCOL) {
      throw new UserError('conflict', {
        message: 'The router was started by another release of Sluice, which this one does not understand.',
        fix: `Replacing it interrupts the service, so it is yours to do: kill -TERM ${pid}, then deploy again.`,
      });
    }
    const wanted = this.#spec;
    if (host === wanted.host && port === wanted.port && timeoutMs === wanted.timeoutMs) return;
    throw new UserError('conflict', {
      message:
        `The router runs with host ${host}, port ${port} and a timeout of ${timeoutMs}ms; ` +
        `the plan says ${wanted.host}, ${wanted.port} and ${wanted.timeoutMs}ms.`,
      fix: `Changing them interrupts the service, so it is yours to do: kill -TERM ${pid}, then deploy again.`,
    });
  }

  /** Models of versions that are no longer served. */
  async #forgetReleases(served: (string | undefined)[]): Promise<void> {
    const { files } = this.#ports;
    const folder = `${this.folder}/releases`;
    if (!(await files.stat(folder))) return;
    const digests = new Set((await files.list(folder)).map(path => path.split('/')[0]!));
    for (const digest of digests) if (!served.includes(digest)) await files.remove(`${folder}/${digest}`);
  }

  /** Its last lines, whole ones: of half a secret nobody would know that it is one. */
  async #tail(path: string): Promise<string> {
    const { files } = this.#ports;
    const size = (await files.stat(path))?.size ?? 0;
    const start = Math.max(0, size - LOG_TAIL_BYTES);
    const chunks: Buffer[] = [];
    if (size) for await (const chunk of files.stream(path, { start })) chunks.push(chunk);
    return wholeLines(Buffer.concat(chunks).toString('utf8'), start === 0);
  }

  async #readJson<T>(name: string): Promise<T | undefined> {
    const { files } = this.#ports;
    const path = `${this.folder}/${name}`;
    return (await files.stat(path))
      ? (JSON.parse((await files.read(path)).toString('utf8')) as T)
      : undefined;
  }
}
