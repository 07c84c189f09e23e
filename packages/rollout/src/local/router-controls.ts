import { UserError, type Ports } from '@sluice/core';
import { FileLeases } from '../lease.js';
import type { Metric } from '../plan.js';
import {
  LATENCY_BOUNDS_MS,
  type ArmCounters,
  type ArmState,
  type Command,
  type RouterState,
} from '../router/protocol.js';
import type { Arm, Controls, Counters, Observed } from '../target.js';
import { readRouterFile } from './router-file.js';

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
    this.leases = new FileLeases(folder, ports.files, ports.clock);
  }

  async observe(): Promise<Observed> {
    return this.#observed(await this.state());
  }

  async attend(fence: number, termMs: number): Promise<Observed> {
    return this.#observed(await this.command({ do: 'lease', fence, termMs, held: false }));
  }

  async hold(fence: number, milliseconds: number): Promise<void> {
    await this.command({ do: 'lease', fence, termMs: milliseconds, held: true });
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
    const { http, files } = this.#ports;
    const { admin, token, epoch } = await readRouterFile(this.folder, files);
    this.#mask(token);
    const answer = await http.request(`${admin}/`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      timeoutMs: TIMEOUT_MS,
      ...(body === undefined ? {} : { body }),
    });
    const said = parse(answer.body.toString('utf8'));
    if (answer.status === 200 && said.epoch === epoch) return said as RouterState;
    const { error = 'what answers there is not the router' } = said as { error?: string };
    if (answer.status === 409) throw new UserError('conflict', `The router refuses: ${error}.`);
    // 401: the router restarted just now, and its new token is not in the file yet.
    throw new UserError('service-unavailable', `The router refuses: ${error}.`);
  }

  /** Once: each time prints a command in the runner's log. */
  #mask(token: string): void {
    if (token !== this.#maskedToken) this.#ports.secrets.add(token);
    this.#maskedToken = token;
  }

  #observed({ url, epoch, weight, stable, candidate, dropped }: RouterState): Observed {
    return {
      url,
      epoch,
      weight,
      ...(stable ? { stable: this.#arm(stable) } : {}),
      ...(candidate ? { candidate: this.#arm(candidate) } : {}),
      ...(dropped ? { dropped } : {}),
    };
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
    const { routed, requests, aborted } = counters;
    return { routed, requests, aborted, bad };
  }
}

/** After a restart of the machine another program may listen where the router did. */
function parse(text: string): Partial<RouterState> {
  try {
    return (JSON.parse(text) ?? {}) as Partial<RouterState>;
  } catch {
    return {};
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
