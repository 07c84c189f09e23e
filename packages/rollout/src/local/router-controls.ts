import { UserError, type Ports } from '@sluice/core';
import { FileLeases } from '../lease.js';
import type { Metric } from '../plan.js';
import {
  LATENCY_BOUNDS_MS,
  ROUTER_FILE,
  type ArmCounters,
  type ArmState,
  type Command,
  type RouterFile,
  type RouterState,
} from '../router/protocol.js';
import type { Arm, Controls, Counters, Observed } from '../target.js';

export type RouterPorts = Pick<Ports, 'clock' | 'files' | 'http' | 'secrets'>;

const TIMEOUT_MS = 5000;

/** Drives the router of a state folder through its admin side. It need not run: then calls are `service-unavailable`. */
export class RouterControls implements Controls {
  readonly leases: FileLeases;
  protected readonly folder: string;
  readonly #metrics: readonly Metric[];
  readonly #ports: RouterPorts;
  #maskedToken = '';

  /** @param metrics what the counters are wanted for; none to only move traffic */
  constructor(folder: string, metrics: readonly Metric[], ports: RouterPorts) {
    this.folder = folder;
    this.#metrics = metrics;
    this.#ports = ports;
    this.leases = new FileLeases(`${folder}/leases`, ports.files, ports.clock);
  }

  async observe(): Promise<Observed> {
    const state = await this.state();
    const { url, epoch, weight, stable, candidate } = state;
    return {
      url,
      epoch,
      weight,
      ...(stable ? { stable: this.#arm(stable) } : {}),
      ...(candidate ? { candidate: this.#arm(candidate) } : {}),
    };
  }

  async setWeight(fence: number, weight: number): Promise<void> {
    await this.command({ do: 'weight', fence, weight });
  }

  async promote(fence: number): Promise<void> {
    await this.command({ do: 'promote', fence });
  }

  async discard(fence: number): Promise<void> {
    await this.command({ do: 'discard', fence });
  }

  protected state(): Promise<RouterState> {
    return this.#request('GET');
  }

  protected command(command: Command): Promise<RouterState> {
    return this.#request('POST', JSON.stringify(command));
  }

  async #request(method: 'GET' | 'POST', body?: string): Promise<RouterState> {
    const { http } = this.#ports;
    const { admin, token } = await this.#routerFile();
    this.#mask(token);
    const answer = await http.request(`${admin}/`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      timeoutMs: TIMEOUT_MS,
      ...(body === undefined ? {} : { body }),
    });
    const said = JSON.parse(answer.body.toString('utf8')) as RouterState | { error: string };
    if (answer.status === 200) return said as RouterState;
    const { error } = said as { error: string };
    if (answer.status === 409) throw new UserError('conflict', `The router refuses: ${error}.`);
    // 401: the router restarted just now, and its new token is not in the file yet.
    throw new UserError('service-unavailable', `The router refuses: ${error}.`);
  }

  /** Once: each time prints a command in the runner's log. */
  #mask(token: string): void {
    if (token !== this.#maskedToken) this.#ports.secrets.add(token);
    this.#maskedToken = token;
  }

  async #routerFile(): Promise<RouterFile> {
    const { files } = this.#ports;
    const path = `${this.folder}/${ROUTER_FILE}`;
    if (await files.stat(path)) return JSON.parse((await files.read(path)).toString('utf8')) as RouterFile;
    throw new UserError('service-unavailable', 'The router is not running.');
  }

  #arm({ version, digest, ready, restarts, trouble, counters }: ArmState): Arm {
    return {
      version,
      digest,
      ready,
      restarts,
      ...(trouble === undefined ? {} : { trouble }),
      counters: this.#counters(counters),
    };
  }

  #counters(counters: ArmCounters): Counters {
    const bad: Counters['bad'] = {};
    for (const metric of this.#metrics) bad[metric.name] = badRequests(counters, metric);
    return { routed: counters.routed, requests: counters.requests, bad };
  }
}

function badRequests(
  { errors, refused, latency }: ArmCounters,
  { name, include4xx = false, slowerThanMs = Infinity }: Metric,
): number {
  if (name === 'errors') {
    return Object.values(errors).reduce((sum, count) => sum + count, include4xx ? refused : 0);
  }
  const fast = LATENCY_BOUNDS_MS.filter(bound => bound <= slowerThanMs).length;
  return latency.slice(fast).reduce((sum, count) => sum + count, 0);
}
