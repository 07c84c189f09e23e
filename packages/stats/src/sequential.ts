/**
 * Sequential testing by betting. A bet multiplies its capital by a likelihood ratio at each observation; under the
 * null hypothesis its expected capital never grows. The weighted mean of all bets is an e-process E: by Ville's
 * inequality P(E ever reaches 1/α) ≤ α under the null, however often and for whatever reason one looks.
 *
 * What a test has seen is one number per bet (the logarithm of its capital), so it can be saved and resumed.
 */
export interface Bet<Observation> {
  /** Share of the starting capital. The weights of one test sum to 1. */
  weight: number;
  /** Logarithm of the factor by which the observation multiplies the capital. Finite. */
  logFactor: (observation: Observation) => number;
}

export interface SequentialTest<Observation> {
  readonly bets: readonly Bet<Observation>[];
}

/** The state of a test: the natural logarithm of each bet's capital. Plain JSON. */
export type LogCapital = readonly number[];

/** The state before any observation. */
export function startTest(test: SequentialTest<never>): LogCapital {
  return test.bets.map(() => 0);
}

/** The state after one more observation. Throws RangeError where the observation gives no finite factor. */
export function updateTest<O>(test: SequentialTest<O>, capital: LogCapital, observation: O): LogCapital {
  return test.bets.map((bet, i) => {
    const factor = bet.logFactor(observation);
    if (!Number.isFinite(factor)) throw new RangeError(`a bet's factor is e^${factor}`);
    return (capital[i] as number) + factor;
  });
}

/** Natural logarithm of the e-value: of the weighted mean of the bets' capital. */
export function logEvidence(test: SequentialTest<never>, capital: LogCapital): number {
  return logMeanExp(
    capital,
    test.bets.map(bet => bet.weight),
  );
}

/** The threshold ln(1/α) that the log e-value must reach to reject at level α. */
export function logThreshold(alpha: number): number {
  return -Math.log(alpha);
}

/** ln Σ w_i e^(x_i), without overflow. Weights default to equal ones; they must sum to 1. */
export function logMeanExp(logs: readonly number[], weights?: readonly number[]): number {
  const top = Math.max(...logs);
  const sum = logs.reduce((s, x, i) => s + (weights?.[i] ?? 1 / logs.length) * Math.exp(x - top), 0);
  return top + Math.log(sum);
}

/**
 * The mean of several tests of the same null (or of nulls that hold together): again an e-process of it, as the mean
 * of non-negative supermartingales is one. It rejects where any of them does, at the price of ln(number of tests).
 */
export function meanOfTests<O>(tests: readonly SequentialTest<O>[]): SequentialTest<O> {
  const share = 1 / tests.length;
  return {
    bets: tests.flatMap(test => test.bets.map(bet => ({ ...bet, weight: bet.weight * share }))),
  };
}

/**
 * Tempers a test for requests that fail in bursts: every log factor is divided by the variance-to-mean ratio `burst`
 * of the interval counts (≥ 1). Still an e-process by Jensen's inequality, and slower by about that factor.
 */
export function temperTest<O>(test: SequentialTest<O>, burst: number): SequentialTest<O> {
  if (!(burst >= 1)) throw new RangeError(`the burst factor must be ≥ 1, not ${burst}`);
  return {
    bets: test.bets.map(({ weight, logFactor }) => ({
      weight,
      logFactor: observation => logFactor(observation) / burst,
    })),
  };
}
