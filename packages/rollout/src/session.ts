import { UserError } from '@sluice/core';
import type { Operator } from './deploy.js';
import { Journal } from './journal.js';
import { inProgress, isExpired, type Lease, type RolloutMemo } from './lease.js';
import type { Stop } from './outcome.js';
import { rollBack } from './rollback.js';
import type { Controls, Observed } from './target.js';

/**
 * A holder that gives no sign of life for so long is taken for dead: by whoever comes next, and by the target itself, which
 * then takes the candidate off. Three signs may get lost.
 */
export const TERM_MS = 15_000;
const SIGN_EVERY_MS = TERM_MS / 3;
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
    for (let left = milliseconds; left > 0 && !signal.aborted; left -= SIGN_EVERY_MS) {
      await clock.sleep(Math.min(left, SIGN_EVERY_MS), signal);
      if (left > SIGN_EVERY_MS) await this.#attend();
      await this.#renewIfDue();
    }
  }

  /** The facts, and a sign of life to the target; a few failed looks are nothing yet. */
  async observe(): Promise<Observed | Stop> {
    for (let failures = 1; ; failures++) {
      try {
        return await this.#controls.attend(this.fence, TERM_MS);
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

  /** Gives signs of life beside work that takes as long as it takes, such as copying a large model. */
  async attending<T>(work: () => Promise<T>): Promise<T> {
    const over = new AbortController();
    const signs = this.#attendUntil(over.signal);
    // Whose lease is lost must not go on, but only hears of it once the work is over.
    signs.catch(() => undefined);
    try {
      return await work();
    } finally {
      over.abort();
      await signs;
    }
  }

  /**
   * Frees the target. The outcome stands even where that cannot be written down, on a full disk say: the lease then runs
   * out by itself.
   */
  async end(outcome: string): Promise<void> {
    try {
      await this.#renew({ phase: 'ended', rollout: { ...this.#lease.rollout, weight: 0, outcome } });
    } catch (error) {
      if (error instanceof UserError && error.code === 'conflict') throw error;
      this.#operator.log.warning(
        `The lease could not be ended (${error instanceof Error ? error.message : String(error)}); it expires in ${TERM_MS / 1000} s.`,
      );
    }
  }

  /** Leaves the rollout where it is. At the deadline the target takes the candidate off, or whoever comes later. */
  async hold(milliseconds: number): Promise<void> {
    await this.#controls.hold(this.fence, milliseconds);
    await this.#renew({ phase: 'held', ttlMs: milliseconds });
  }

  async #attendUntil(signal: AbortSignal): Promise<void> {
    const { clock } = this.#operator;
    // What takes no time needs no sign.
    await clock.sleep(0, signal);
    while (!signal.aborted) {
      await Promise.all([this.#attend(), this.#renewIfDue()]);
      await clock.sleep(SIGN_EVERY_MS, signal);
    }
  }

  async #attend(): Promise<void> {
    try {
      await this.#controls.attend(this.fence, TERM_MS);
    } catch (error) {
      // The next look tells what is wrong.
      if (!isUnreachable(error)) throw error;
    }
  }

  async #renewIfDue(): Promise<void> {
    const age = this.#operator.clock.now().getTime() - Date.parse(this.#lease.renewedAt);
    if (Math.abs(age) >= SIGN_EVERY_MS) await this.#renew({});
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
  const { holder, clock, signal } = operator;
  const before = await awaitFree(operator, controls);
  if (signal.aborted) throw new UserError('cancelled', 'The job was cancelled before it touched anything.');
  const lease = await controls.leases.take(before, {
    holder,
    phase: 'active',
    ttlMs: TERM_MS,
    rollout: { ...memo, weight: 0, startedAt: clock.now().toISOString() },
  });
  return new Session(operator, controls, lease);
}

/** The latest lease, once nobody living holds it. */
async function awaitFree({ clock, log, signal }: Operator, { leases }: Controls): Promise<Lease | undefined> {
  const before = await leases.latest();
  if (before?.phase !== 'active' || isExpired(before, clock.now())) return before;
  const left = Date.parse(before.renewedAt) + before.ttlMs - clock.now().getTime();
  const patience = Math.min(left, before.ttlMs);
  log.info(
    `The target is held by ${before.holder}; waiting ${Math.ceil(patience / 1000)}s for a sign of life.`,
  );
  await clock.sleep(patience + 1, signal);
  const after = await leases.latest();
  const sign = after?.fence !== before.fence || after.renewedAt !== before.renewedAt;
  if (sign && after?.phase === 'active' && !isExpired(after, clock.now()))
    throw inProgress(after, clock.now());
  return after;
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
