import { UserError, type Clock } from '@sluice/core';
import type { Lease, Leases } from './lease.js';
import type { Arm, Dropped, Observed, Target, Version } from './target.js';

/** Thrown by everything once the process is "killed": nothing that follows has any effect. */
export class Killed extends Error {}

export interface FakeArm extends Version {
  /** Share of its requests that fail. */
  errorRate: number;
  /** Milliseconds until a request that will fail has failed; the others are answered at once. */
  hangsMs: number;
  /** Requests that will fail, by the time at which they do. */
  hanging: { untilMs: number; requests: number }[];
  ready: boolean;
  restarts: number;
  routed: number;
  requests: number;
  errors: number;
  /** Given up by their clients. */
  aborted: number;
  /** Share of its requests that their clients give up. */
  abortRate: number;
}

export const newArm = (version: string, errorRate = 0): FakeArm => ({
  version,
  digest: version.padStart(64, '0'),
  errorRate,
  hangsMs: 0,
  hanging: [],
  ready: true,
  restarts: 0,
  routed: 0,
  requests: 0,
  errors: 0,
  aborted: 0,
  abortRate: 0,
});

/** A target in memory, with traffic that follows the clock. Keeps the rules that a real one must keep. */
export class FakeTarget implements Target {
  weight = 0;
  stable: FakeArm | undefined = newArm('1');
  candidate: FakeArm | undefined;
  epoch = 1;
  fence = 0;
  dropped: Dropped | undefined;
  /** When the candidate is taken off for want of a sign of life, by the monotonic clock. */
  #attendedUntil = -Infinity;
  /** What a candidate will be like once it is staged. */
  coming: Partial<FakeArm> = {};
  requestsPerSecond = 1000;
  /** Share of the candidate's requests that really get there; unlike the weight when the split is broken. */
  actualShare: ((weight: number) => number) | undefined;
  /** Called before each call from outside, with its name; may throw or change the world. */
  beforeCall: (name: string) => void = () => undefined;
  readonly leases: Leases;
  readonly #clock: Clock;
  #lastTraffic: number;
  #lease: Lease | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#lastTraffic = clock.monotonic();
    this.leases = {
      latest: () => this.#call('latest', () => this.#lease),
      take: (after, wanted) =>
        this.#call('take', () => {
          if (this.#lease?.fence !== after?.fence) throw new UserError('conflict', 'taken');
          return this.#keep({ ...wanted, fence: (after?.fence ?? 0) + 1 });
        }),
      renew: lease =>
        this.#call('renew', () => {
          if (lease.fence !== this.#lease?.fence) throw new UserError('conflict', 'lost');
          return this.#keep(lease);
        }),
    };
  }

  prepare(fence: number): Promise<void> {
    return this.#command('prepare', fence, () => undefined);
  }

  stage(fence: number, { version, digest }: Version): Promise<void> {
    return this.#command('stage', fence, () => {
      if (this.#attendedUntil === -Infinity) throw refused('nobody attends');
      if (this.candidate && this.candidate.digest !== digest) throw refused('another candidate');
      this.candidate ??= { ...newArm(version), digest, ...this.coming };
      this.dropped = undefined;
    });
  }

  setWeight(fence: number, weight: number): Promise<void> {
    return this.#command('setWeight', fence, () => {
      if (weight > 0 && !this.candidate?.ready) throw refused('not ready');
      this.weight = weight;
    });
  }

  promote(fence: number): Promise<void> {
    return this.#command('promote', fence, () => {
      if (!this.candidate?.ready) throw refused('not ready');
      this.stable = this.candidate;
      this.candidate = undefined;
      this.weight = 0;
    });
  }

  discard(fence: number): Promise<void> {
    return this.#command('discard', fence, () => {
      if (this.weight > 0) throw refused('has traffic');
      this.candidate = undefined;
    });
  }

  observe(): Promise<Observed> {
    return this.#call('observe', () => this.#facts());
  }

  /** To who counts calls, a look like any other. */
  attend(fence: number, termMs: number): Promise<Observed> {
    return this.#command('observe', fence, () => {
      this.#attendedUntil = this.#clock.monotonic() + termMs;
      return this.#facts();
    });
  }

  hold(fence: number, milliseconds: number): Promise<void> {
    return this.#command('hold', fence, () => {
      this.#attendedUntil = this.#clock.monotonic() + milliseconds;
    });
  }

  #facts(): Observed {
    return {
      url: 'http://127.0.0.1:8080',
      epoch: String(this.epoch),
      weight: this.weight,
      ...(this.stable ? { stable: armOf(this.stable) } : {}),
      ...(this.candidate ? { candidate: armOf(this.candidate) } : {}),
      ...(this.dropped ? { dropped: this.dropped } : {}),
    };
  }

  candidateLog(): Promise<string> {
    return Promise.resolve('Error: no such model');
  }

  /** As the router: comes up with everything on stable. */
  restart(): void {
    this.epoch += 1;
    this.weight = 0;
    this.candidate = undefined;
    this.dropped = undefined;
    if (this.stable)
      Object.assign(this.stable, { routed: 0, requests: 0, errors: 0, aborted: 0, restarts: 0, hanging: [] });
  }

  #command<T>(name: string, fence: number, work: () => T): Promise<T> {
    return this.#call(name, () => {
      if (fence < this.fence) throw new UserError('conflict', 'an old fence');
      this.fence = fence;
      return work();
    });
  }

  async #call<T>(name: string, work: () => T): Promise<T> {
    await Promise.resolve();
    this.#flow();
    this.beforeCall(name);
    this.lookAfter();
    return work();
  }

  /** As the router does all the time: takes a candidate off that nobody attends to. */
  lookAfter(): void {
    if (!this.candidate || this.#clock.monotonic() < this.#attendedUntil) return;
    const { version, digest } = this.candidate;
    this.dropped = { version, digest, why: 'its rollout had given no sign of life' };
    this.weight = 0;
    this.candidate = undefined;
  }

  /** The traffic since the last call. */
  #flow(): void {
    const seconds = (this.#clock.monotonic() - this.#lastTraffic) / 1000;
    this.#lastTraffic = this.#clock.monotonic();
    const all = Math.round(seconds * this.requestsPerSecond);
    const share = this.actualShare?.(this.weight) ?? this.weight / 100;
    const toCandidate = this.candidate ? Math.round(all * share) : 0;
    if (this.candidate) give(this.candidate, toCandidate, this.#lastTraffic);
    if (this.stable) give(this.stable, all - toCandidate, this.#lastTraffic);
  }

  #keep(lease: Omit<Lease, 'renewedAt'>): Lease {
    this.#lease = { ...lease, renewedAt: this.#clock.now().toISOString() };
    return this.#lease;
  }
}

function give(arm: FakeArm, requests: number, nowMs: number): void {
  arm.routed += requests;
  const aborted = Math.round(requests * arm.abortRate);
  arm.aborted += aborted;
  requests -= aborted;
  const failing = Math.round(arm.errors + requests * (arm.ready ? arm.errorRate : 1)) - arm.errors;
  arm.hanging.push({ untilMs: nowMs + arm.hangsMs, requests: failing });
  const ended = arm.hanging.filter(({ untilMs }) => untilMs <= nowMs);
  arm.hanging = arm.hanging.filter(({ untilMs }) => untilMs > nowMs);
  const failed = ended.reduce((sum, { requests }) => sum + requests, 0);
  arm.errors += failed;
  arm.requests += requests - failing + failed;
}

function armOf({ version, digest, ready, restarts, routed, requests, aborted, errors }: FakeArm): Arm {
  return { version, digest, ready, restarts, counters: { routed, requests, aborted, bad: { errors } } };
}

function refused(why: string): UserError {
  return new UserError('service-unavailable', `The target refuses: ${why}.`);
}
