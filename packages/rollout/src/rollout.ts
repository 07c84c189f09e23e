import { UserError } from '@sluice/core';
import type { Deployment } from './deploy.js';
import { forecast, forecastText, type StepForecast } from './forecast.js';
import { Judge } from './judge.js';
import { isStop, type Outcome, type Reason, type RolloutState, type Stop } from './outcome.js';
import { rollBack } from './rollback.js';
import { clearLeftovers, type Session } from './session.js';
import { cancelled, notPromoted } from './stops.js';
import { runStep, unlessUnreachable } from './step.js';
import type { Observed, Version } from './target.js';
import { durationText } from './text.js';
import { awaitCandidate, awaitStable } from './readiness.js';

/** Stops that say nothing against the candidate: a person may look at them and decide. */
const UNDECIDED: readonly Reason[] = ['undecided', 'split', 'abandoned', 'stable-down'];
/** Requests on stable from which its error rate is worth a forecast. */
const ENOUGH_HISTORY = 200;

/** One rollout: Staging (weight 0) → per step: shift, verify, warm up, analyse → promotion in one write. */
export class Rollout<C extends Version> {
  readonly #deployment: Deployment<C>;
  readonly #session: Session;
  #before: Observed | undefined;
  #forecast: StepForecast[] = [];
  #candidateLog: string | undefined;

  constructor(deployment: Deployment<C>, session: Session) {
    this.#deployment = deployment;
    this.#session = session;
  }

  async run(): Promise<Outcome> {
    const { plan, target, candidate } = this.#deployment;
    const session = this.#session;
    await session.attending(() => target.prepare(session.fence));
    const found = await awaitStable(this.#deployment, session);
    if (isStop(found)) return this.#stop(found, 0);
    const before = (await clearLeftovers(this.#deployment, target, session, found))
      ? await target.observe()
      : found;
    this.#before = before;
    if (before.stable?.digest === candidate.digest) return this.#end('unchanged', 100);
    if (!before.stable && plan.onFirstRelease === 'refuse') return this.#end('refused', 0);
    if (before.stable) {
      const { version, digest } = before.stable;
      await session.remember({ previous: { version, digest } });
    }
    const stop = await this.#stage();
    if (stop) return this.#stop(stop, 0);
    if (!before.stable) return this.#promote();
    this.#tellForecast(before);
    // The recorded requests go on until the end is reached, so that it happens under load.
    return this.#withTraffic(before.url, async () => {
      const stopped = await this.#climb();
      return stopped ? this.#stop(stopped.stop, stopped.weight) : this.#promote();
    });
  }

  /** Starts the candidate, without traffic, and waits until it could take some. */
  async #stage(): Promise<Stop | undefined> {
    const { target, candidate } = this.#deployment;
    await this.#session.attending(() => target.stage(this.#session.fence, candidate));
    this.#session.journal.note(`Version ${candidate.version} is being started`);
    const stop = await awaitCandidate(this.#deployment, this.#session);
    if (!stop) this.#session.journal.note(`Version ${candidate.version} is healthy`);
    return stop;
  }

  #tellForecast({ stable }: Observed): void {
    const { plan, log } = this.#deployment;
    const { requests, bad } = stable!.counters;
    const badRate = requests >= ENOUGH_HISTORY ? (bad.errors ?? 0) / requests : 0;
    const rate = plan.target.replay?.rate;
    this.#forecast = forecast(plan, {
      badRate,
      ...(rate === undefined ? {} : { requestsPerSecond: rate }),
    });
    log.info('If the candidate is as good as stable, the steps should take:');
    for (const step of this.#forecast) log.info(`  ${forecastText(step)}`);
    for (const { weight } of this.#forecast.filter(step => step.late)) {
      log.warning(
        `The step at ${weight} % is likely to end without a decision: it needs more time, traffic or weight.`,
      );
    }
  }

  async #withTraffic<T>(url: string, work: () => Promise<T>): Promise<T> {
    const endTraffic = await this.#session.attending(async () => this.#deployment.startTraffic?.(url));
    try {
      return await work();
    } finally {
      await endTraffic?.();
    }
  }

  async #climb(): Promise<{ stop: Stop; weight: number } | undefined> {
    const { plan, target, candidate, log } = this.#deployment;
    const steps = plan.steps.slice(0, -1);
    // One look more than a request may take, for the target to have counted it.
    const longestMs = plan.target.timeoutMs + plan.analysis.intervalMs;
    const judge = new Judge(plan.analysis, steps.length, longestMs);
    for (const step of steps) {
      const options = { controls: target, candidate, step, analysis: plan.analysis, judge, log, longestMs };
      const stop = await runStep({ ...options, session: this.#session, deadlineMs: plan.deadlineMs });
      if (stop) return { stop, weight: step.weight };
    }
    return undefined;
  }

  async #promote(): Promise<Outcome> {
    const { target, candidate, log } = this.#deployment;
    if (this.#session.cancelled) return this.#stop(cancelled, 0);
    // The answer may be lost and not the command: the facts tell.
    const refused = await target.promote(this.#session.fence).catch(unlessUnreachable);
    const after = await this.#session.observe();
    if (isStop(after)) return this.#stop(after, 0);
    if (after.stable?.digest !== candidate.digest)
      return this.#stop(notPromoted(after, candidate, refused?.message), 0);
    log.info(`Version ${candidate.version} serves all requests at ${after.url}.`);
    return this.#promoted();
  }

  #promoted(): Promise<Outcome> {
    this.#session.journal.note(`Version ${this.#deployment.candidate.version} is the stable version`);
    return this.#end('promoted', 100);
  }

  async #stop(stop: Stop, weight: number): Promise<Outcome> {
    const { plan, target, candidate, clock } = this.#deployment;
    const session = this.#session;
    if (stop.reason === 'cancelled') {
      // The runner kills the job in seconds. What it does not come to, `post` does; at a terminal there is none.
      await rollBack(target, session.fence, clock);
      await session.end('rolled-back: cancelled');
      throw new UserError(
        'cancelled',
        `The job was cancelled; version ${candidate.version} was rolled back.`,
      );
    }
    if (weight > 0 && plan.analysis.onInconclusive === 'hold' && UNDECIDED.includes(stop.reason)) {
      const left = plan.deadlineMs - session.journal.elapsedMs();
      if (left > 0) {
        session.journal.note(`Held at ${weight} % for at most ${durationText(left)}`);
        await session.hold(left);
        return this.#outcome('held', weight, stop);
      }
    }
    if (stop.reason === 'unreachable') await this.#revive();
    await rollBack(target, session.fence, clock);
    if (stop.reason === 'not-ready' || stop.reason === 'died')
      this.#candidateLog = await target.candidateLog(candidate);
    const after = await session.observe();
    // It was out of reach just when it was to promote, and obeyed all the same.
    if (!isStop(after) && after.stable?.digest === candidate.digest) return this.#promoted();
    session.journal.note(
      this.#before?.stable
        ? 'All requests go to the stable version; the candidate was stopped'
        : 'The candidate was stopped; nothing is served',
    );
    return this.#end('rolled-back', 0, stop);
  }

  /** A target that is gone altogether serves nobody. Started anew it comes up with what was stable. */
  async #revive(): Promise<void> {
    const { target, log } = this.#deployment;
    try {
      await this.#session.attending(() => target.prepare(this.#session.fence));
    } catch (error) {
      if (!(error instanceof UserError) || error.code === 'conflict') throw error;
      log.warning(`The target could not be started again: ${error.message}`);
    }
  }

  async #end(state: RolloutState, weight: number, stop?: Stop): Promise<Outcome> {
    await this.#session.end(stop ? `${state}: ${stop.reason}` : state);
    return this.#outcome(state, weight, stop);
  }

  #outcome(state: RolloutState, weight: number, stop?: Stop): Outcome {
    const { version, digest } = this.#deployment.candidate;
    const { journal } = this.#session;
    const previous = this.#before?.stable;
    return {
      state,
      ...(stop ? { stop } : {}),
      candidate: { version, digest },
      ...(previous ? { previous: { version: previous.version, digest: previous.digest } } : {}),
      weight,
      url: this.#before?.url ?? '',
      forecast: this.#forecast,
      steps: journal.steps,
      samples: journal.samples,
      events: journal.events,
      durationMs: journal.elapsedMs(),
      ...(this.#candidateLog === undefined ? {} : { candidateLog: this.#candidateLog }),
    };
  }
}
