import {
  describe,
  PREDICATE,
  statement,
  type ResourceDescriptor,
  type Statement,
  type Subject,
  type Verdict,
} from '@sluice/core';
import type { Evidence } from './metric-judge.js';
import type { StepRecord } from './journal.js';
import type { ManualOutcome } from './manual-outcome.js';
import type { Outcome } from './outcome.js';
import type { Counters, Version } from './target.js';
import { verdictOfRollout, type Setting } from './telling.js';

/** Predicate of https://sluice-ml.github.io/attestation/rollout/v1: what was decided about a release, and on what. */
export interface RolloutPredicate {
  /** `promoted`, `rolled-back`, `held`, … */
  state: string;
  verdict: Verdict;
  reason?: string;
  detail?: string;
  /** Per cent of the requests in the end. */
  weight?: number;
  /** The version it replaced or should have replaced. */
  previous?: ResourceDescriptor;
  /** The version it was about, where that is not the subject. */
  candidate?: ResourceDescriptor;
  environment?: string;
  target: { kind: string; url?: string };
  plan: ResourceDescriptor;
  alpha: number;
  steps: AttestedStep[];
  /** sha256 of the statements that were verified before. */
  verified: { stage: string; digest: { sha256: string } }[];
  /** ISO 8601. */
  finishedOn: string;
}

export interface AttestedStep {
  weight: number;
  seconds: number;
  result: string;
  candidate: Counters;
  stable: Counters;
  evidence: { metric: string; log10Worse: number; log10Good: number }[];
  /** Of the Bayes factor that the requests were not split by the weight. */
  log10Split: number;
}

export function releaseSubject(model: string, { version, digest }: Version): Subject {
  return { kind: 'release', name: `${model}:${version}`, sha256: digest };
}

export function attestRollout(outcome: Outcome, setting: Setting): Statement<RolloutPredicate> {
  const { state, stop, candidate, previous, weight, url, steps } = outcome;
  return statement([releaseSubject(setting.model, candidate)], PREDICATE.rollout, {
    ...commonOf(setting, {
      state,
      verdict: verdictOfRollout(outcome, setting),
      url,
      ...(previous ? { previous } : {}),
    }),
    ...(stop ? { reason: stop.reason, detail: stop.detail } : {}),
    weight,
    steps: steps.map(attestStep),
  });
}

export function attestManual(
  outcome: ManualOutcome,
  about: Version | undefined,
  verdict: Verdict,
  setting: Setting,
): Statement<RolloutPredicate> {
  const { state, detail, candidate, previous, observed } = outcome;
  const subjects = about ? [releaseSubject(setting.model, about)] : [];
  return statement(subjects, PREDICATE.rollout, {
    ...commonOf(setting, {
      state,
      verdict,
      ...(previous ? { previous } : {}),
      ...(observed ? { url: observed.url } : {}),
    }),
    detail,
    ...(candidate && candidate.digest !== about?.digest
      ? { candidate: describe(releaseSubject(setting.model, candidate)) }
      : {}),
    ...(observed ? { weight: observed.weight } : {}),
    steps: [],
  });
}

interface Common {
  state: string;
  verdict: Verdict;
  previous?: Version;
  url?: string;
}

function commonOf({ model, plan, environment, verified, finishedOn }: Setting, common: Common) {
  const { state, verdict, previous, url } = common;
  return {
    state,
    verdict,
    ...(previous ? { previous: describe(releaseSubject(model, previous)) } : {}),
    ...(environment ? { environment } : {}),
    target: { kind: plan.target.kind, ...(url ? { url } : {}) },
    plan: { name: plan.file, digest: { sha256: plan.sha256 } },
    alpha: plan.analysis.alpha,
    verified: verified.map(({ stage, sha256 }) => ({ stage, digest: { sha256 } })),
    finishedOn,
  };
}

function attestStep({ weight, startMs, endMs, result, total, evidence, split }: StepRecord): AttestedStep {
  return {
    weight,
    seconds: (endMs - startMs) / 1000,
    result,
    candidate: total.candidate,
    stable: total.stable,
    evidence: evidence.map(({ metric, rollback, promotion }: Evidence) => ({
      metric,
      log10Worse: log10(rollback),
      log10Good: log10(promotion),
    })),
    log10Split: log10(split),
  };
}

/** From a natural logarithm, to four places. */
function log10(log: number): number {
  return Math.round((log / Math.LN10) * 1e4) / 1e4;
}
