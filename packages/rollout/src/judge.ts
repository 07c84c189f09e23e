import {
  logEvidence,
  logMeanExp,
  logThreshold,
  promotionTest,
  rollbackTest,
  splitEvidence,
  startTest,
  updateTest,
  type LogCapital,
  type SequentialTest,
  type TwoArms,
} from '@sluice/stats';
import { addCounters, countsOf, noRequests, type Interval } from './interval.js';
import type { Analysis, Metric } from './plan.js';

/** Natural logarithms of the e-values of one metric. */
export interface Evidence {
  metric: Metric['name'];
  /** That the candidate is worse than tolerated; over the whole rollout. */
  rollback: number;
  /** That it is good enough; of this step alone. */
  promotion: number;
}

export type Decision =
  | { kind: 'roll-back'; metric: Metric['name'] }
  | { kind: 'split-mismatch' }
  | { kind: 'pass' }
  | { kind: 'continue' };

/** Level of the check that the requests were split as configured. */
const SPLIT_ALPHA = 0.001;

/**
 * Weighs what the arms did. Pure: counts in, decision out.
 *
 * Rolling back must be possible at any moment of any step with one error rate α for the whole rollout. So the evidence
 * is the mean of one e-process per step, each starting with its step and 1 before: a candidate that breaks only under
 * the load of a later step is found as fast as in the first, at the price of ln(steps). Several metrics share α.
 * A step is passed on its own evidence, for every metric, at α each.
 */
export class Judge {
  readonly #analysis: Analysis;
  readonly #steps: number;
  readonly #metrics: MetricJudge[];
  #share = 0;
  #total: Interval = { candidate: noRequests, stable: noRequests };

  /** @param steps number of steps that will be analysed. */
  constructor(analysis: Analysis, steps: number) {
    this.#analysis = analysis;
    this.#steps = steps;
    this.#metrics = analysis.metrics.map(metric => new MetricJudge(metric, analysis.burst));
  }

  /** @param weight per cent */
  beginStep(weight: number): void {
    this.#share = weight / 100;
    this.#total = { candidate: noRequests, stable: noRequests };
    for (const metric of this.#metrics) metric.beginStep();
  }

  observe(interval: Interval): void {
    this.#total = {
      candidate: addCounters(this.#total.candidate, interval.candidate),
      stable: addCounters(this.#total.stable, interval.stable),
    };
    for (const metric of this.#metrics) metric.observe(interval);
  }

  /** @param minRequests candidate requests without which the step cannot be passed */
  decide(minRequests: number): Decision {
    const evidence = this.evidence();
    const { rollback, promotion, split } = this.thresholds();
    const worse = evidence.find(e => e.rollback >= rollback);
    if (worse) return { kind: 'roll-back', metric: worse.metric };
    if (this.split() >= split) return { kind: 'split-mismatch' };
    const enough = this.#total.candidate.requests >= minRequests;
    return { kind: enough && evidence.every(e => e.promotion >= promotion) ? 'pass' : 'continue' };
  }

  evidence(): Evidence[] {
    return this.#metrics.map(metric => metric.evidence(this.#steps));
  }

  /** Log of the Bayes factor that the requests are not split as configured. */
  split(): number {
    const { candidate, stable } = this.#total;
    return splitEvidence(this.#share, { candidate: candidate.routed, stable: stable.routed });
  }

  /** What the logarithms must reach. */
  thresholds() {
    const { alpha } = this.#analysis;
    return {
      rollback: logThreshold(alpha / this.#metrics.length),
      promotion: logThreshold(alpha),
      split: logThreshold(SPLIT_ALPHA),
    };
  }

  /** Both arms since the step began. */
  total(): Interval {
    return this.#total;
  }
}

/** The tests of one metric as they go on. */
class MetricJudge {
  readonly #name: Metric['name'];
  readonly #rollback: SequentialTest<TwoArms>;
  readonly #promotion: SequentialTest<TwoArms>;
  /** Log e-value of each step so far. */
  readonly #earlier: number[] = [];
  #rollbackCapital: LogCapital | undefined;
  #promotionCapital: LogCapital;

  constructor(metric: Metric, burst: number) {
    const { name, maxRelative, maxRate, toleratedRelative } = metric;
    this.#name = name;
    this.#rollback = rollbackTest({ tolerated: toleratedRelative, burst });
    this.#promotion = promotionTest({ maxRelative, maxRate, burst });
    this.#promotionCapital = startTest(this.#promotion);
  }

  beginStep(): void {
    if (this.#rollbackCapital) this.#earlier.push(logEvidence(this.#rollback, this.#rollbackCapital));
    this.#rollbackCapital = startTest(this.#rollback);
    this.#promotionCapital = startTest(this.#promotion);
  }

  observe(interval: Interval): void {
    const counts = countsOf(interval, this.#name);
    this.#rollbackCapital = updateTest(this.#rollback, this.#rollbackCapital ?? [], counts);
    this.#promotionCapital = updateTest(this.#promotion, this.#promotionCapital, counts);
  }

  evidence(steps: number): Evidence {
    const current = this.#rollbackCapital ? [logEvidence(this.#rollback, this.#rollbackCapital)] : [];
    const begun = [...this.#earlier, ...current];
    const toCome = Array.from({ length: steps - begun.length }, () => 0);
    return {
      metric: this.#name,
      rollback: logMeanExp([...begun, ...toCome]),
      promotion: logEvidence(this.#promotion, this.#promotionCapital),
    };
  }
}
