import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, installRouter, MODEL_SERVER } from '../real-router.fixture.js';
import type { ArmSpec, Command, RouterConfig, RouterFile, RouterState } from './protocol.js';

/** The router's program, compiled, and a model server. */
export interface Installed {
  folder: string;
  entry: string;
}

export async function install(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-router-'));
  const entry = await installRouter(folder);
  await writeFile(join(folder, 'server.mjs'), MODEL_SERVER);
  return { folder, entry };
}

/** A state folder, the processes that run on it, and what one may ask of them. */
export class RouterRig {
  readonly folder: string;
  readonly #installed: Installed;
  readonly #processes: ChildProcess[] = [];

  private constructor(folder: string, installed: Installed) {
    this.folder = folder;
    this.#installed = installed;
  }

  static async open(installed: Installed): Promise<RouterRig> {
    return new RouterRig(await mkdtemp(join(tmpdir(), 'sluice-state-')), installed);
  }

  async close(): Promise<void> {
    for (const child of this.#processes) child.kill('SIGTERM');
    await Promise.all(this.#processes.map(ended));
    await rm(this.folder, { recursive: true, force: true });
  }

  async armSpec(version: string, model: object): Promise<ArmSpec> {
    const path = join(this.folder, `model-${version}.json`);
    await writeFile(path, JSON.stringify({ name: version, ...model }));
    return {
      version,
      digest: version.padStart(64, '0'),
      serve: [process.execPath, join(this.#installed.folder, 'server.mjs'), '{model}', '{port}'],
      model: path,
      cwd: this.folder,
      health: '/health',
    };
  }

  async configure(stable: ArmSpec | null, change: Partial<RouterConfig> = {}): Promise<void> {
    const config = { version: 1, host: '127.0.0.1', port: 0, timeoutMs: 1000, fence: 1, stable, ...change };
    await writeFile(join(this.folder, 'config.json'), JSON.stringify(config));
  }

  start(role: 'keep' | 'serve', env: NodeJS.ProcessEnv = process.env): ChildProcess {
    const child = spawn(process.execPath, [this.#installed.entry, role, this.folder], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    this.#processes.push(child);
    return child;
  }

  /** What the routers wrote into their log. */
  said = '';

  async routerFile(): Promise<RouterFile> {
    return JSON.parse(await readFile(join(this.folder, 'router.json'), 'utf8')) as RouterFile;
  }

  async admin(body?: Command, token?: string): Promise<{ status: number; state: RouterState }> {
    const file = await this.routerFile();
    const answer = await fetch(file.admin, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token ?? file.token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, state: (await answer.json()) as RouterState };
  }

  ready(arm: 'stable' | 'candidate'): Promise<RouterState> {
    return eventually(async () => {
      const { state } = await this.admin();
      return state[arm]?.ready ? state : undefined;
    }, `${arm} is ready`);
  }

  /** Asks so often. How often each version, or each other status, answered. */
  async predict(n: number): Promise<Record<string, number>> {
    const { url } = await this.routerFile();
    const seen: Record<string, number> = {};
    for (let i = 0; i < n; i++) {
      const answer = await fetch(`${url}/predict`, { method: 'POST', body: `row ${i}` });
      const text = await answer.text();
      const key = answer.ok ? (JSON.parse(text) as { name: string }).name : String(answer.status);
      seen[key] = (seen[key] ?? 0) + 1;
    }
    return seen;
  }

  /** A candidate, and somebody who attends to it for a minute. */
  async stage(version: string, model: object): Promise<RouterState> {
    await this.admin({ do: 'lease', fence: 1, termMs: 60_000, held: false });
    await this.admin({ do: 'stage', fence: 1, arm: await this.armSpec(version, model) });
    return this.ready('candidate');
  }

  async startBoth(candidate: object, weight: number): Promise<RouterState> {
    await this.configure(await this.armSpec('1', {}));
    this.start('serve');
    await this.ready('stable');
    await this.stage('2', candidate);
    return (await this.admin({ do: 'weight', fence: 1, weight })).state;
  }
}

/** An orphan that was killed may stay a zombie where nobody reaps it. */
export async function isGone(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
  return /\) [ZX]/.test(status);
}

export const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>(resolve => child.once('exit', () => resolve()));
