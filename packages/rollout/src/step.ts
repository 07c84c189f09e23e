import type { Log, UserError } from '@sluice/core';
import { intervalBetween, underWay } from './interval.js';
import type { Judge } from './judge.js';
import { isStop, type Stop } from './outcome.js';
import type { Analysis, Step } from './plan.js';
import { isUnreachable, type Session } from './session.js';
import { abandoned, cancelled, died, factsAgainst, ill, mismatch, worse } from './stops.js';
import type { Controls, Observed, Version } from './target.js';
import { countText, durationText, evidenceText } from './text.js';

/** A sign of life for whoever watches the log. */
const TELL_EVERY_MS = 5000;

export interface StepOptions {
  controls: Controls;
  candidate: Version;
  step: Step;
  analysis: Analysis;
  judge: Judge;
  session: Session;
  log: Log;
  /** Milliseconds since the rollout began at which it must be over. */
  deadlineMs: number;
  /** Milliseconds after which every request has ended, if only by a timeout. */
  longestMs: number;
}

/** Gives the candidate its weight and watches until the evidence decides. Nothing means: passed. */
export async function runStep(options: StepOptions): Promise<Stop | undefined> {
  const { step, judge, session, log } = options;
  const startMs = session.journal.elapsedMs();
  judge.beginStep(step.weight);
  const stop = (await shift(options)) ?? (await analyse(options));
  session.journal.endStep(step.weight, startMs, stop?.reason ?? 'passed', judge);
  session.journal.note(stop ? `${step.weight} %: ${stop.detail}` : `${step.weight} %: passed`);
  log.info(`${step.weight} %: ${stop ? stop.detail : 'passed.'} ${describeEvidence(judge)}`);
  return stop;
}

/** Sets the weight, and sees that it is set. */
async function shift({ controls, session, step, candidate, log }: StepOptions): Promise<Stop | undefined> {
  // On record before it is done: whoever finds the target later knows what to expect.
  await session.remember({ weight: step.weight });
  if (session.cancelled) return cancelled;
  const refused = await controls.setWeight(session.fence, step.weight).catch(unlessUnreachable);
  const seen = await session.observe();
  const stop = isStop(seen)
    ? seen
    : ((refused && ill(seen, `${step.weight} % of the requests`)) ?? factsAgainst(seen, step, candidate));
  if (stop) return stop;
  const shifted = `${step.weight} % of the requests go to version ${candidate.version}`;
  session.journal.note(shifted);
  log.info(`${shifted}.`);
  return undefined;
}

async function analyse(options: StepOptions): Promise<Stop | undefined> {
  const { session, step, analysis, judge, candidate, log } = options;
  const settledMs = session.journal.elapsedMs() + options.longestMs;
  await session.pause(step.warmupMs);
  const first = await session.observe();
  if (isStop(first)) return first;
  const until = session.journal.elapsedMs() + step.maxDurationMs;
  let last = first;
  let before = first.stable ? underWay(first.stable.counters) : 0;
  judge.doubt(before);
  let toldMs = session.journal.elapsedMs();
  for (;;) {
    await session.pause(analysis.intervalMs);
    if (session.cancelled) return cancelled;
    const now = await session.observe();
    if (isStop(now)) return now;
    const changed = factsAgainst(now, step, candidate);
    if (changed) return changed;
    const interval = intervalBetween(last, now);
    if (!interval) return { reason: 'target-changed', detail: 'The target restarted during the step.' };
    last = now;
    // Without a healthy stable version the comparison would flatter the candidate.
    if (now.stable?.ready) {
      judge.observe(interval);
      session.journal.sample(step.weight, judge);
      if (session.journal.elapsedMs() >= toldMs + TELL_EVERY_MS) {
        toldMs = session.journal.elapsedMs();
        log.info(`${step.weight} %: ${describeEvidence(judge)}`);
      }
      const look = { atMs: session.journal.elapsedMs(), candidate: now.candidate!.counters };
      const decision = judge.decide(step.minRequests, look);
      if (decision.kind === 'roll-back') return worse(decision.metric, judge, step);
      if (decision.kind === 'split-mismatch') return mismatch(judge, step);
      if (decision.kind === 'abandoned') return abandoned(judge, step);
      if (decision.kind === 'pass' && now.candidate?.ready) return undefined;
    }
    if (before && session.journal.elapsedMs() >= settledMs) judge.doubt((before = 0));
    const over = died(first.candidate, now.candidate) ?? timeUp(options, until, now);
    if (over) return over;
  }
}

/** A command that did not get through: what came of it the facts tell. */
export function unlessUnreachable(error: unknown): UserError {
  if (isUnreachable(error)) return error;
  throw error;
}

function timeUp(
  { session, step, judge, deadlineMs }: StepOptions,
  until: number,
  now: Observed,
): Stop | undefined {
  const elapsed = session.journal.elapsedMs();
  if (elapsed >= deadlineMs) {
    return {
      reason: 'deadline',
      detail: `The rollout was not over by its deadline (${durationText(deadlineMs)}).`,
    };
  }
  if (elapsed < until) return undefined;
  if (!now.stable?.ready) {
    return {
      reason: 'stable-down',
      detail: 'The stable version is not healthy, so there is nothing to compare with.',
    };
  }
  const { candidate } = judge.total();
  return {
    reason: 'undecided',
    detail:
      `It was still undecided after ${durationText(step.maxDurationMs)} and ` +
      `${countText(candidate.requests)} candidate requests at ${step.weight} % of the traffic.`,
  };
}

function describeEvidence(judge: Judge): string {
  const { candidate, stable } = judge.total();
  const thresholds = judge.thresholds();
  const metrics = judge
    .evidence()
    .map(
      ({ metric, rollback, promotion }) =>
        `${metric} ${candidate.bad[metric] ?? 0}/${candidate.requests} against ${stable.bad[metric] ?? 0}/${stable.requests}, ` +
        `E good ${evidenceText(promotion)} of ${evidenceText(thresholds.promotion)}, ` +
        `E worse ${evidenceText(rollback)} of ${evidenceText(thresholds.rollback)}`,
    );
  return metrics.join('; ');
}
