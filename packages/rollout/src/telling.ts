import { verdictOf, type Finding, type Stage, type Verdict } from '@sluice/core';
import type { Outcome, Reason } from './outcome.js';
import type { Plan } from './plan.js';
import { countText } from './text.js';

/** What a report needs besides the outcome. */
export interface Setting {
  model: string;
  plan: Plan;
  /** Deployment environment of the job, for people. */
  environment?: string;
  /** The evidence that was verified before anything was touched. */
  verified: { stage: Stage; sha256: string }[];
  /** ISO 8601. */
  finishedOn: string;
  /** What was noticed besides. */
  findings: Finding[];
}

/** Reasons that say something against the candidate itself. */
const AGAINST: readonly Reason[] = ['worse', 'not-ready', 'died'];

/** A candidate that is worse or does not run fails; one about which nothing was shown is inconclusive. */
export function verdictOfRollout({ state, stop }: Outcome, { findings }: Setting): Verdict {
  if (state === 'promoted' || state === 'unchanged') return verdictOf(findings);
  return stop && AGAINST.includes(stop.reason) ? 'fail' : 'inconclusive';
}

export function headlineOfRollout(outcome: Outcome): string {
  const { state, candidate, previous, stop, weight, steps } = outcome;
  const version = `Version ${candidate.version}`;
  switch (state) {
    case 'promoted': {
      if (!previous) return `${version} is the first release and serves all requests.`;
      const requests = steps.reduce((sum, step) => sum + step.total.candidate.requests, 0);
      const failed = steps.reduce((sum, step) => sum + (step.total.candidate.bad.errors ?? 0), 0);
      return (
        `${version} serves all requests in place of ${previous.version}: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'} passed ` +
        `on ${countText(requests)} candidate requests, ${countText(failed)} of them failed.`
      );
    }
    case 'unchanged':
      return `${version} serves all requests already.`;
    case 'refused':
      return `${version} was not deployed: it would be the first release, which the plan refuses.`;
    case 'held':
      return `${version} is held at ${weight} %: ${clauseOf(stop!.detail, version)}`;
    case 'rolled-back':
      return `${version} was rolled back: ${clauseOf(stop!.detail, version)}`;
  }
}

export function findingsOfRollout(outcome: Outcome, { plan, findings }: Setting): Finding[] {
  const { stop, forecast } = outcome;
  const all: Finding[] = [];
  if (stop) {
    all.push({
      rule: stop.reason === 'worse' ? 'worse-than-stable' : stop.reason,
      severity: AGAINST.includes(stop.reason) ? 'error' : 'warning',
      message: stop.detail,
      location: { file: plan.file },
      fix: FIX[stop.reason],
    });
  }
  for (const { weight } of forecast.filter(step => step.late)) {
    all.push({
      rule: 'slow-step',
      severity: 'notice',
      message: `The step at ${weight} % was forecast to end without a decision.`,
      location: { file: plan.file },
      fix: 'Give it a longer max-duration, a higher weight, more traffic, or wider limits.',
    });
  }
  return [...all, ...findings];
}

/** What a person does next. */
export const FIX: Record<Reason, string> = {
  worse: 'Compare the logs of both servers for the requests that failed.',
  'not-ready': 'Start its server by hand with the same arguments.',
  died: 'See why its server ended; the whole log is in the state folder.',
  undecided: 'Deploy again with more traffic, a longer max-duration or wider limits.',
  split: 'See what besides this router sends requests to the servers, then deploy again.',
  abandoned:
    'See whether the candidate is slower than its clients are patient; a latency limit in the plan judges that.',
  'stable-down': 'Mend the stable version first.',
  deadline: 'Raise the deadline, or shorten the steps.',
  'target-changed': 'See router.log in the state folder for why it restarted, then deploy again.',
  unreachable: 'See router.log in the state folder, then deploy again.',
  cancelled: 'Deploy again.',
};

/** A sentence as the second half of one that begins with the version. */
function clauseOf(sentence: string, version: string): string {
  if (sentence.startsWith(`${version} `)) return `it${sentence.slice(version.length)}`;
  return sentence.replace(/^(The|It|A|Clients|Somebody)\b/, word => word.toLowerCase());
}
