import { forecastRequests, promotionTest, rollbackTest } from '@sluice/stats';
import type { Plan, Step } from './plan.js';
import { countText, durationText } from './text.js';

/** What a step should take. Requests are those of the candidate; Infinity where it would never decide. */
export interface StepForecast {
  weight: number;
  /** Until a candidate as good as stable passes. */
  toPass: number;
  /** Until a candidate that fails five times as often (at least twice the limit) is rolled back. */
  toRollBack: number;
  /** Time for `toPass`, where the rate of requests is known. */
  milliseconds?: number;
  /** The step is likely to run out of time. */
  late: boolean;
}

export interface Expected {
  /** Share of bad requests on stable, between 0 and 1. */
  badRate: number;
  /** Requests per second in all, where known. */
  requestsPerSecond?: number;
}

/** For each step with an analysis. Judged by errors, the metric every plan has. */
export function forecast(plan: Plan, { badRate, requestsPerSecond }: Expected): StepForecast[] {
  const { analysis } = plan;
  const { maxRelative, maxRate, toleratedRelative } = analysis.metrics[0]!;
  const passing = promotionTest({ maxRelative, maxRate, burst: analysis.burst });
  const failing = rollbackTest({ tolerated: toleratedRelative, burst: analysis.burst });
  const steps = plan.steps.slice(0, -1);
  const bad = Math.min(1, Math.max(5 * toleratedRelative * badRate, 2 * maxRate));
  return steps.map(step => {
    const share = step.weight / 100;
    const common = { share, stableRate: badRate };
    const toPass = Math.max(
      step.minRequests,
      forecastRequests(passing, { ...common, alpha: analysis.alpha, candidateRate: badRate }),
    );
    const alpha = analysis.alpha / (analysis.metrics.length * steps.length);
    const toRollBack = forecastRequests(failing, { ...common, alpha, candidateRate: bad });
    return { weight: step.weight, toPass, toRollBack, ...timeOf(toPass, step, requestsPerSecond) };
  });
}

function timeOf(
  toPass: number,
  { weight, warmupMs, maxDurationMs }: Step,
  requestsPerSecond: number | undefined,
): Pick<StepForecast, 'milliseconds' | 'late'> {
  if (!Number.isFinite(toPass)) return { late: true };
  if (requestsPerSecond === undefined) return { late: false };
  const analysis = (toPass / ((weight / 100) * requestsPerSecond)) * 1000;
  return { milliseconds: warmupMs + analysis, late: analysis > maxDurationMs };
}

/** `10 %: about 372 candidate requests (3,720 in all, 7.4s)` */
export function forecastText({ weight, toPass, milliseconds }: StepForecast): string {
  if (!Number.isFinite(toPass)) return `${weight} %: no number of requests would decide it`;
  const inAll = countText(toPass / (weight / 100));
  const time = milliseconds === undefined ? '' : `, ${durationText(milliseconds)}`;
  return `${weight} %: about ${countText(toPass)} candidate requests (${inAll} in all${time})`;
}
