import { UserError } from '@sluice/core';
import type { Operator } from './deploy.js';
import { Journal } from './journal.js';
import { inProgress, isExpired, type Lease, type RolloutMemo } from './lease.js';
import type { Stop } from './outcome.js';
import { rollBack } from './rollback.js';
import type { Controls, Observed } from './target.js';

/** A holder is taken for dead after three missed looks, but not before this. */
const LEAST_TTL_MS = 20_000;
/** While nothing can be at risk: copying a large model takes as long as it takes. */
const STAGING_TTL_MS = 10 * 60_000;
/** Looks that may fail one after the other. */
const FAILED_LOOKS = 5;

/** The time during which a run holds the lease of a target, and what it does with it. */
export class Session {
  readonly journal: Journal;
  readonly #operator: Operator;
  readonly #controls: Controls;
  #lease: Lease;

  constructor(operator: Operator, controls: Controls, lease: Lease) {
    this.#operator = operator;
    this.#controls = controls;
    this.#lease = lease;
    this.journal = new Journal(operator.clock);
  }

  get fence(): number {
    return this.#lease.fence;
  }

  get cancelled(): boolean {
    return this.#operator.signal.aborted;
  }

  /** Sleeps, with signs of life. Ends early on cancellation. */
  async pause(milliseconds: number): Promise<void> {
    const { clock, signal } = this.#operator;
    const piece = this.#lease.ttlMs / 3;
    for (let left = milliseconds; left > 0 && !signal.aborted; left -= piece) {
      await clock.sleep(Math.min(left, piece), signal);
      await this.#renewIfDue();
    }
  }

  /** The facts; a few failed looks are nothing yet. */
  async observe(): Promise<Observed | Stop> {
    for (let failures = 1; ; failures++) {
      try {
        return await this.#controls.observe();
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        if (failures === FAILED_LOOKS || this.cancelled) {
          return { reason: 'unreachable', detail: `The target could not be observed: ${error.message}` };
        }
      }
      await this.pause(this.#operator.plan.analysis.intervalMs);
    }
  }

  async remember(change: Partial<RolloutMemo>): Promise<void> {
    await this.#renew({ rollout: { ...this.#lease.rollout, ...change } });
  }

  /** Work during which no sign of life can be given, and no traffic is at stake. */
  async unhurried<T>(work: () => Promise<T>): Promise<T> {
    const { ttlMs } = this.#lease;
    await this.#renew({ ttlMs: STAGING_TTL_MS });
    const result = await work();
    await this.#renew({ ttlMs });
    return result;
  }

  /** Frees the target. */
  async end(outcome: string): Promise<void> {
    await this.#renew({ phase: 'ended', rollout: { ...this.#lease.rollout, weight: 0, outcome } });
  }

  /** Leaves the rollout where it is; whoever comes after the deadline rolls it back. */
  async hold(ttlMs: number): Promise<void> {
    await this.#renew({ phase: 'held', ttlMs });
  }

  async #renewIfDue(): Promise<void> {
    const age = this.#operator.clock.now().getTime() - Date.parse(this.#lease.renewedAt);
    if (age >= this.#lease.ttlMs / 3) await this.#renew({});
  }

  async #renew(change: Partial<Lease>): Promise<void> {
    this.#lease = await this.#controls.leases.renew({ ...this.#lease, ...change });
  }
}

/**
 * Takes the lease of the target. A living holder is a `conflict`; one that has not been heard of is waited for until its
 * lease expires. What an earlier rollout left unfinished is not yet rolled back: see `clearLeftovers`.
 */
export async function openSession(
  operator: Operator,
  controls: Controls,
  memo: Omit<RolloutMemo, 'weight' | 'startedAt'>,
): Promise<Session> {
  const { plan, holder, clock, log, signal } = operator;
  let before = await controls.leases.latest();
  if (before?.phase === 'active' && !isExpired(before, clock.now())) {
    const left = Date.parse(before.renewedAt) + before.ttlMs - clock.now().getTime();
    log.info(`Run ${before.holder} holds the target; waiting ${Math.ceil(left / 1000)}s for a sign of life.`);
    await clock.sleep(left + 1, signal);
    before = await controls.leases.latest();
    if (before?.phase === 'active' && !isExpired(before, clock.now())) throw inProgress(before, clock.now());
  }
  const lease = await controls.leases.take(before, {
    holder,
    phase: 'active',
    ttlMs: Math.max(LEAST_TTL_MS, 3 * plan.analysis.intervalMs),
    rollout: { ...memo, weight: 0, startedAt: clock.now().toISOString() },
  });
  return new Session(operator, controls, lease);
}

/** Rolls back what an earlier rollout left: a candidate without an owner. True when there was one. */
export async function clearLeftovers(
  { clock, log }: Operator,
  controls: Controls,
  session: Session,
  observed: Observed,
): Promise<boolean> {
  if (observed.weight === 0 && !observed.candidate) return false;
  const { candidate, weight } = observed;
  const what = `version ${candidate?.version ?? '?'} at ${weight} %, left by an unfinished rollout`;
  await rollBack(controls, session.fence, clock);
  log.warning(`Rolled back ${what}.`);
  session.journal.note(`Rolled back ${what}`);
  return true;
}

export function isUnreachable(error: unknown): error is UserError {
  return error instanceof UserError && (error.code === 'service-unavailable' || error.code === 'timeout');
}
