import {
  logEvidence,
  logMeanExp,
  promotionTest,
  rollbackTest,
  startTest,
  updateTest,
  type LogCapital,
  type SequentialTest,
  type TwoArms,
} from '@sluice/stats';
import { countsOf, type Interval } from './interval.js';
import type { Metric } from './plan.js';

/** Natural logarithms of the e-values of one metric. */
export interface Evidence {
  metric: Metric['name'];
  /** That the candidate is worse than tolerated; over the whole rollout. */
  rollback: number;
  /** That it is good enough; of this step alone. */
  promotion: number;
}

/** The tests of one metric as they go on. */
export class MetricJudge {
  readonly name: Metric['name'];
  readonly #rollback: SequentialTest<TwoArms>;
  readonly #promotion: SequentialTest<TwoArms>;
  /** Of the test for rolling back, step by step. */
  readonly #rollbackCapitals: LogCapital[] = [];
  #promotionCapital: LogCapital;
  /** So many failures of stable may yet come from before the step. */
  #doubtful = Infinity;

  constructor(metric: Metric, burst: number) {
    const { name, maxRelative, maxRate, toleratedRelative } = metric;
    this.name = name;
    this.#rollback = rollbackTest({ tolerated: toleratedRelative, burst });
    this.#promotion = promotionTest({ maxRelative, maxRate, burst });
    this.#promotionCapital = startTest(this.#promotion);
  }

  beginStep(): void {
    this.#rollbackCapitals.push(startTest(this.#rollback));
    this.#promotionCapital = startTest(this.#promotion);
    this.#doubtful = Infinity;
  }

  /** @param underWay requests of stable, of which some may be from before the step */
  doubt(underWay: number): void {
    this.#doubtful = underWay;
  }

  observe(interval: Interval): void {
    const counts = countsOf(interval, this.name);
    const step = this.#rollbackCapitals.length - 1;
    this.#rollbackCapitals[step] = updateTest(this.#rollback, this.#rollbackCapitals[step]!, counts);
    const ignored = Math.min(this.#doubtful, counts.stable.errors);
    this.#doubtful -= ignored;
    const stable = { ...counts.stable, errors: counts.stable.errors - ignored };
    this.#promotionCapital = updateTest(this.#promotion, this.#promotionCapital, { ...counts, stable });
  }

  get promotionCapital(): LogCapital {
    return this.#promotionCapital;
  }

  /** Log e-value of the test for passing, had these counts come after that capital. */
  promotionAfter(capital: LogCapital, counts: TwoArms): number {
    return logEvidence(this.#promotion, updateTest(this.#promotion, capital, counts));
  }

  /** @param steps number of steps in all: those to come have an e-value of 1. */
  evidence(steps: number): Evidence {
    const begun = this.#rollbackCapitals.map(capital => logEvidence(this.#rollback, capital));
    const toCome = Array.from({ length: steps - begun.length }, () => 0);
    return {
      metric: this.name,
      rollback: logMeanExp([...begun, ...toCome]),
      promotion: logEvidence(this.#promotion, this.#promotionCapital),
    };
  }
}
