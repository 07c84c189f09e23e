import { UserError, type Clock, type Files } from '@sluice/core';
import { durationText } from './text.js';
import type { Version } from './target.js';

/**
 * Who may move the traffic of a target, until when. Leases are numbered; the number is the fence. The latest counts.
 * `active`: somebody is at work and renews it. `held`: a rollout waits at its weight for a decision. `ended`: free.
 */
export interface Lease {
  fence: number;
  /** Who it is, in the middle of a sentence: `run 812 attempt 1`. */
  holder: string;
  phase: 'active' | 'held' | 'ended';
  /** ISO 8601. */
  renewedAt: string;
  ttlMs: number;
  rollout: RolloutMemo;
}

/** What a later run must know of the rollout, should this one never come back. */
export interface RolloutMemo {
  candidate?: Version;
  previous?: Version;
  /** Last weight asked for. */
  weight: number;
  startedAt: string;
  /** How it ended. */
  outcome?: string;
}

export interface Leases {
  /** The latest one; undefined where there never was any. */
  latest(): Promise<Lease | undefined>;
  /** Takes the next number after the lease seen. Of several racers one wins; the others get UserError `conflict`. */
  take(after: Lease | undefined, lease: Omit<Lease, 'fence' | 'renewedAt'>): Promise<Lease>;
  /** Writes the lease anew, with the time. Throws `conflict` when somebody has taken a later one. */
  renew(lease: Lease): Promise<Lease>;
}

/**
 * True once its holder has been silent for longer than allowed, or a halt has lasted to its deadline. A sign of life from the
 * future is none either: since it was written the time of day was set back, and a living holder would have written anew.
 */
export function isExpired(lease: Lease, now: Date): boolean {
  const age = now.getTime() - Date.parse(lease.renewedAt);
  return age > lease.ttlMs || age < -lease.ttlMs;
}

/** Somebody else is at work, and lives. */
export function inProgress(lease: Lease, now: Date): UserError {
  const { holder, rollout, renewedAt } = lease;
  const age = durationText(Math.max(0, now.getTime() - Date.parse(renewedAt)));
  return new UserError('conflict', {
    message:
      `A rollout${rollout.candidate ? ` of version ${rollout.candidate.version}` : ''} by ${holder} is in progress ` +
      `(last sign of life ${age} ago).`,
    fix: 'Give the deploying jobs one `concurrency` group without cancel-in-progress, so that they wait for each other.',
  });
}

/** Old leases are kept so long: a slow racer must find its number taken. */
const KEPT = 10;

/**
 * Leases as numbered files. Creating the next number is the compare-and-swap: it either succeeds for one or fails. Only
 * its holder rewrites a file.
 */
export class FileLeases implements Leases {
  readonly #state: string;
  readonly #folder: string;
  readonly #files: Files;
  readonly #clock: Clock;

  /** @param state the state folder of the target; whoever takes a lease makes it private */
  constructor(state: string, files: Files, clock: Clock) {
    this.#state = state;
    this.#folder = `${state}/leases`;
    this.#files = files;
    this.#clock = clock;
  }

  async latest(): Promise<Lease | undefined> {
    const fence = (await this.#fences()).at(-1);
    if (fence === undefined) return undefined;
    return JSON.parse((await this.#files.read(this.#path(fence))).toString('utf8')) as Lease;
  }

  async take(after: Lease | undefined, wanted: Omit<Lease, 'fence' | 'renewedAt'>): Promise<Lease> {
    const lease = { ...wanted, fence: (after?.fence ?? 0) + 1, renewedAt: this.#clock.now().toISOString() };
    await this.#files.privateFolder(this.#state);
    const won = await this.#files.create(this.#path(lease.fence), textOf(lease));
    if (!won || (await this.#isLost(lease))) {
      throw new UserError('conflict', {
        message: 'Another run took over the target at the same moment.',
        fix: 'Run this job again when that one has ended.',
      });
    }
    await this.#forgetOld();
    return lease;
  }

  async renew(lease: Lease): Promise<Lease> {
    if (await this.#isLost(lease)) {
      throw new UserError(
        'conflict',
        'Another run has taken over the target, because this one was silent for too long.',
      );
    }
    const renewed = { ...lease, renewedAt: this.#clock.now().toISOString() };
    await this.#files.write(this.#path(lease.fence), textOf(renewed));
    return renewed;
  }

  async #isLost(lease: Lease): Promise<boolean> {
    return ((await this.#fences()).at(-1) ?? 0) > lease.fence;
  }

  /** Rising. */
  async #fences(): Promise<number[]> {
    const names = await this.#files.glob(['*.json'], { cwd: this.#folder });
    return names
      .filter(name => /^\d+\.json$/.test(name))
      .map(name => parseInt(name, 10))
      .sort((a, b) => a - b);
  }

  async #forgetOld(): Promise<void> {
    for (const fence of (await this.#fences()).slice(0, -KEPT)) await this.#files.remove(this.#path(fence));
  }

  #path(fence: number): string {
    return `${this.#folder}/${String(fence).padStart(8, '0')}.json`;
  }
}

function textOf(lease: Lease): string {
  return `${JSON.stringify(lease, null, 2)}\n`;
}
