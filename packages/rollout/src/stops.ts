import type { Judge } from './judge.js';
import type { Stop } from './outcome.js';
import type { Step } from './plan.js';
import type { Arm, Observed, Version } from './target.js';
import { countText, percentText } from './text.js';

/** A server that died so often during a step will not recover. */
export const DEATHS = 3;

export const cancelled: Stop = { reason: 'cancelled', detail: 'The job was cancelled.' };

/** The candidate should get requests and cannot answer them. */
export function ill({ candidate }: Observed, due: string): Stop | undefined {
  if (!candidate || candidate.ready) return undefined;
  const trouble = candidate.trouble ? ` (${candidate.trouble})` : '';
  return {
    reason: 'died',
    detail: `Version ${candidate.version} was not healthy when it should get ${due}${trouble}.`,
  };
}

/** What the target says against what was asked of it. */
export function factsAgainst(seen: Observed, step: Step, candidate: Version): Stop | undefined {
  if (seen.candidate?.digest === candidate.digest && seen.weight === step.weight) return undefined;
  const gone = droppedBy(seen, candidate);
  if (gone) return gone;
  const actual = seen.candidate ? `version ${seen.candidate.version} at ${seen.weight} %` : 'no candidate';
  return {
    reason: 'target-changed',
    detail: `The target has ${actual} instead of version ${candidate.version} at ${step.weight} %: it restarted, or somebody else changed it.`,
  };
}

/** The target took the candidate off by itself. */
export function droppedBy({ dropped }: Observed, candidate: Version): Stop | undefined {
  if (dropped?.digest !== candidate.digest) return undefined;
  return {
    reason: 'target-changed',
    detail: `The target took version ${candidate.version} off by itself: ${dropped.why}.`,
  };
}

/** Why the target has another stable version than the one that was promoted. */
export function notPromoted(seen: Observed, candidate: Version, refused = ''): Stop {
  return (
    ill(seen, 'all requests') ??
    droppedBy(seen, candidate) ?? {
      reason: 'target-changed',
      detail: `The target did not take version ${candidate.version} as its stable version. ${refused}`.trim(),
    }
  );
}

export function died(first: Arm | undefined, now: Arm | undefined): Stop | undefined {
  const deaths = (now?.restarts ?? 0) - (first?.restarts ?? 0);
  if (deaths < DEATHS) return undefined;
  return {
    reason: 'died',
    detail: `The server of the candidate died ${deaths} times${now?.trouble ? ` (${now.trouble})` : ''}.`,
  };
}

export function worse(metric: 'errors' | 'latency', judge: Judge, step: Step): Stop {
  const { candidate, stable } = judge.total();
  const verb = metric === 'errors' ? 'failed' : 'were slow';
  const bad = (arm: typeof candidate) => arm.bad[metric] ?? 0;
  return {
    reason: 'worse',
    detail:
      `${countText(bad(candidate))} of ${countText(candidate.requests)} candidate requests ${verb} ` +
      `(${share(bad(candidate), candidate.requests)}) at ${step.weight} % of the traffic, against ` +
      `${countText(bad(stable))} of ${countText(stable.requests)} (${share(bad(stable), stable.requests)}) on stable.`,
  };
}

export function mismatch(judge: Judge, step: Step): Stop {
  const { candidate, stable } = judge.total();
  const all = candidate.routed + stable.routed;
  return {
    reason: 'split',
    detail:
      `The candidate got ${countText(candidate.routed)} of ${countText(all)} requests ` +
      `(${share(candidate.routed, all)}) instead of ${step.weight} %: the counts cannot be trusted.`,
  };
}

export function abandoned(judge: Judge, step: Step): Stop {
  const { candidate, stable } = judge.total();
  const told = ({ requests, aborted }: typeof candidate) =>
    `${countText(aborted)} of ${countText(requests + aborted)}`;
  return {
    reason: 'abandoned',
    detail:
      `Clients gave up ${told(candidate)} candidate requests before they were answered at ${step.weight} % of the traffic, against ` +
      `${told(stable)} on stable: what is left to count flatters the candidate.`,
  };
}

function share(part: number, whole: number): string {
  return percentText(part / Math.max(1, whole));
}
