import {
  logEvidence,
  logThreshold,
  rollbackTest,
  splitEvidence,
  startTest,
  updateTest,
  type LogCapital,
  type SequentialTest,
  type TwoArms,
} from '@sluice/stats';
import { abandonedOf, addCounters, badSince, noRequests, underWay, type Interval } from './interval.js';
import { MetricJudge, type Evidence } from './metric-judge.js';
import type { Analysis, Metric } from './plan.js';
import type { Counters } from './target.js';

export type Decision =
  | { kind: 'roll-back'; metric: Metric['name'] }
  | { kind: 'split-mismatch' }
  | { kind: 'abandoned' }
  | { kind: 'pass' }
  | { kind: 'continue' };

/** What the candidate had done, all told, at a moment of the rollout. */
export interface Look {
  atMs: number;
  candidate: Counters;
}

/** That the finished requests sufficed to pass. It stands once those then under way can no longer overturn it. */
interface Claim {
  look: Look;
  /** Of each metric's test for passing. */
  capitals: LogCapital[];
}

/** Level of the checks that the counts may be compared: split as configured, and clients as patient with both arms. */
const DOUBT_ALPHA = 0.001;

/**
 * Weighs what the arms did. Pure: counts in, decision out.
 *
 * Rolling back must be possible at any moment of any step with one error rate α for the whole rollout. So the evidence
 * is the mean of one e-process per step, each starting with its step and 1 before: a candidate that breaks only under
 * the load of a later step is found as fast as in the first, at the price of ln(steps). Several metrics share α.
 * A step is passed on its own evidence, for every metric, at α each. Requests that hang are told last: so it takes all
 * that were under way for bad until they have ended or had the time to.
 *
 * A request that its client gave up is no error of the arm. But where clients give up on the candidate far more often, what
 * is left to count flatters it: that is told apart, and no step is passed on it.
 */
export class Judge {
  readonly #analysis: Analysis;
  readonly #steps: number;
  readonly #metrics: MetricJudge[];
  readonly #longestMs: number;
  /** That clients give up on the candidate more often than errors are allowed to be. */
  readonly #patience: SequentialTest<TwoArms>;
  #impatience: LogCapital;
  #share = 0;
  #total: Interval = { candidate: noRequests, stable: noRequests };
  #claim: Claim | undefined;

  /**
   * @param steps number of steps that will be analysed
   * @param longestMs time after which every request has ended, if only by a timeout
   */
  constructor(analysis: Analysis, steps: number, longestMs: number) {
    this.#analysis = analysis;
    this.#steps = steps;
    this.#longestMs = longestMs;
    this.#metrics = analysis.metrics.map(metric => new MetricJudge(metric, analysis.burst));
    const tolerated = Math.max(...analysis.metrics.map(({ maxRelative }) => maxRelative));
    this.#patience = rollbackTest({ tolerated, burst: analysis.burst });
    this.#impatience = startTest(this.#patience);
  }

  /** @param weight per cent */
  beginStep(weight: number): void {
    this.#share = weight / 100;
    this.#total = { candidate: noRequests, stable: noRequests };
    this.#claim = undefined;
    this.#impatience = startTest(this.#patience);
    for (const metric of this.#metrics) metric.beginStep();
  }

  /**
   * A request that was routed before the step and fails late would be counted against another share of the traffic: where
   * stable's share has shrunk, that flatters the candidate. So E good leaves out as many failures of stable as there may
   * be of such requests.
   *
   * @param underWay requests of stable that may be from before the step; all of them until this is told
   */
  doubt(underWay: number): void {
    for (const metric of this.#metrics) metric.doubt(underWay);
  }

  observe(interval: Interval): void {
    this.#total = {
      candidate: addCounters(this.#total.candidate, interval.candidate),
      stable: addCounters(this.#total.stable, interval.stable),
    };
    for (const metric of this.#metrics) metric.observe(interval);
    this.#impatience = updateTest(this.#patience, this.#impatience, abandonedOf(interval));
  }

  /** @param minRequests candidate requests without which the step cannot be passed */
  decide(minRequests: number, look: Look): Decision {
    const evidence = this.evidence();
    const { rollback, doubt } = this.thresholds();
    const worse = evidence.find(e => e.rollback >= rollback);
    if (worse) return { kind: 'roll-back', metric: worse.metric };
    if (this.split() >= doubt) return { kind: 'split-mismatch' };
    if (logEvidence(this.#patience, this.#impatience) >= doubt) return { kind: 'abandoned' };
    return { kind: this.#passes(minRequests, look) ? 'pass' : 'continue' };
  }

  #passes(minRequests: number, look: Look): boolean {
    const { promotion } = this.thresholds();
    const enough = this.#total.candidate.requests >= minRequests;
    if (!enough || !this.evidence().every(e => e.promotion >= promotion)) {
      this.#claim = undefined;
      return false;
    }
    const fresh: Claim = { look, capitals: this.#metrics.map(metric => metric.promotionCapital) };
    this.#claim ??= fresh;
    if (this.#stands(fresh, look) || this.#stands(this.#claim, look)) return true;
    if (this.#allEnded(this.#claim, look)) this.#claim = fresh;
    return false;
  }

  /** True where the claim holds even if all of its requests that may still be under way end badly. */
  #stands(claim: Claim, now: Look): boolean {
    const then = claim.look.candidate;
    const requests = underWay(then);
    const unknown = this.#allEnded(claim, now) ? 0 : underWay(now.candidate);
    const { promotion } = this.thresholds();
    return this.#metrics.every((metric, i) => {
      const errors = Math.min(requests, unknown + badSince(metric.name, then, now.candidate));
      const stable = { requests: (requests * (1 - this.#share)) / this.#share, errors: 0 };
      return (
        metric.promotionAfter(claim.capitals[i]!, { candidate: { requests, errors }, stable }) >= promotion
      );
    });
  }

  #allEnded({ look }: Claim, now: Look): boolean {
    return now.atMs >= look.atMs + this.#longestMs;
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
      doubt: logThreshold(DOUBT_ALPHA),
    };
  }

  /** Both arms since the step began. */
  total(): Interval {
    return this.#total;
  }
}
