import { type Finding, type StageResult, type Subject, type Verdict } from '@sluice/core';
import { attestManual, attestRollout, releaseSubject } from './attestation.js';
import type { ManualOutcome } from './manual-outcome.js';
import type { Outcome } from './outcome.js';
import { reportOfRollout } from './report.js';
import { findingsOfRollout, headlineOfRollout, verdictOfRollout, type Setting } from './telling.js';

export type RolloutOutputs = Record<
  'url' | 'state' | 'previous-version' | 'model-version' | 'weight' | 'rollback-reason',
  string
>;
export type RolloutResult = StageResult & { outputs: RolloutOutputs };

/** All there is to say of a rollout. */
export function resultOfRollout(outcome: Outcome, setting: Setting): RolloutResult {
  const { state, stop, candidate, previous, weight, url } = outcome;
  return {
    stage: 'deploy-canary',
    verdict: verdictOfRollout(outcome, setting),
    headline: headlineOfRollout(outcome),
    findings: findingsOfRollout(outcome, setting),
    document: reportOfRollout(outcome, setting),
    evidence: attestRollout(outcome, setting),
    subjects: [releaseSubject(setting.model, candidate)],
    outputs: {
      url,
      state,
      'previous-version': previous?.version ?? '',
      'model-version': candidate.version,
      weight: String(weight),
      'rollback-reason': state === 'rolled-back' ? (stop?.reason ?? '') : '',
    },
    files: [],
  };
}

/** All there is to say of a decision by a person, a look, or a clean-up. */
export function resultOfManual(outcome: ManualOutcome, asked: string, setting: Setting): RolloutResult {
  const { state, detail, candidate, previous, observed } = outcome;
  // The verdict is about what serves users now. A pass must never be read as one for a candidate that waits or was rejected.
  const about = state === 'promoted' ? candidate : observed?.stable;
  const meant = state === 'idle' ? observed?.stable : (candidate ?? observed?.stable);
  const verdict = verdictOfManual(outcome, asked);
  const subjects: Subject[] = about ? [releaseSubject(setting.model, about)] : [];
  const findings: Finding[] =
    verdict === 'warn'
      ? [
          {
            rule: 'abandoned-rollout',
            severity: 'warning',
            message: detail,
            fix: 'See why its job ended early.',
          },
        ]
      : [];
  const weight = state === 'promoted' ? 100 : (observed?.weight ?? 0);
  return {
    stage: 'deploy-canary',
    verdict,
    headline: detail,
    findings: [...findings, ...setting.findings],
    document: {
      title: `Rollout of ${setting.model}: ${asked}`,
      verdict,
      headline: detail,
      blocks: [
        {
          kind: 'facts',
          facts: [
            ...(setting.environment ? [{ name: 'Environment', value: setting.environment }] : []),
            { name: 'Stable', value: armText(observed?.stable) },
            { name: 'Candidate', value: armText(observed?.candidate) },
            { name: 'Weight of the candidate', value: `${observed?.weight ?? 0} %` },
            ...(observed ? [{ name: 'Address', value: { code: observed.url } }] : []),
          ],
        },
        ...setting.findings.map(({ message }) => ({
          kind: 'paragraph' as const,
          text: message,
          tone: 'warn' as const,
        })),
      ],
    },
    evidence: attestManual(outcome, about, verdict, setting),
    subjects,
    outputs: {
      url: observed?.url ?? '',
      state,
      'previous-version': previous?.version ?? '',
      'model-version': meant?.version ?? '',
      weight: String(weight),
      'rollback-reason': state === 'rolled-back' ? asked : '',
    },
    files: [],
  };
}

/** A rejection and a clean-up do what they should; a promotion that ended as a rollback did not. */
function verdictOfManual({ state }: ManualOutcome, asked: string): Verdict {
  if (state !== 'rolled-back') return 'pass';
  if (asked === 'promote') return 'fail';
  return asked === 'reconcile' ? 'warn' : 'pass';
}

function armText(arm: { version: string; ready: boolean } | undefined): string {
  if (!arm) return 'none';
  return `version ${arm.version}${arm.ready ? '' : ', not healthy'}`;
}
