export const id = 946;
export const ids = [946];
export const modules = {

/***/ 40946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lo: () => (/* reexport */ bcaBootstrap),
  mI: () => (/* reexport */ clopperPearson),
  sk: () => (/* reexport */ createRandom),
  Cu: () => (/* reexport */ delong),
  js: () => (/* reexport */ delongDifference),
  eX: () => (/* reexport */ delongParts),
  mX: () => (/* reexport */ forecastRequests),
  fU: () => (/* reexport */ holm),
  ov: () => (/* reexport */ leaveOut),
  yY: () => (/* reexport */ leftOutGroups),
  y8: () => (/* reexport */ logEvidence),
  BN: () => (/* reexport */ logMeanExp),
  kB: () => (/* reexport */ logThreshold),
  Zl: () => (/* reexport */ normalQuantile),
  aE: () => (/* reexport */ percentileBootstrap),
  eF: () => (/* reexport */ promotionTest),
  YV: () => (/* reexport */ quantile),
  x1: () => (/* reexport */ resampleRows),
  JE: () => (/* reexport */ rollbackTest),
  vd: () => (/* reexport */ rowsNeeded),
  Dx: () => (/* reexport */ sortNumbers),
  aN: () => (/* reexport */ splitEvidence),
  J9: () => (/* reexport */ startTest),
  wY: () => (/* reexport */ tango),
  Ou: () => (/* reexport */ updateTest),
  rF: () => (/* reexport */ wilson)
});

// UNUSED EXPORTS: CompensatedSum, bcaTerms, benjaminiHochberg, betaQuantile, binomialCdf, covariance, delongCovariance, errorRateTest, mcnemar, mean, meanOfTests, midranks, normalCdf, relativeRiskTest, sum, tCdf, tQuantile, temperTest, variance

// EXTERNAL MODULE: ../node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js
var lib = __webpack_require__(59237);
// EXTERNAL MODULE: ../node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var stats_base_dists_binomial_cdf_lib = __webpack_require__(58980);
// EXTERNAL MODULE: ../node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var stats_base_dists_normal_cdf_lib = __webpack_require__(71926);
// EXTERNAL MODULE: ../node_modules/@stdlib/stats-base-dists-normal-quantile/lib/index.js
var stats_base_dists_normal_quantile_lib = __webpack_require__(3646);
// EXTERNAL MODULE: ../node_modules/@stdlib/stats-base-dists-t-cdf/lib/index.js
var stats_base_dists_t_cdf_lib = __webpack_require__(70167);
// EXTERNAL MODULE: ../node_modules/@stdlib/stats-base-dists-t-quantile/lib/index.js
var stats_base_dists_t_quantile_lib = __webpack_require__(36673);
;// CONCATENATED MODULE: ../packages/stats/lib/distributions.js






/** P(Z ≤ z), standard normal. The upper tail is `normalCdf(-z)`, which keeps its digits; `1 - normalCdf(z)` does not. */
function normalCdf(z) {
    return stats_base_dists_normal_cdf_lib(z, 0, 1);
}
/** z with P(Z ≤ z) = p; ±Infinity at 0 and 1, NaN outside. */
function normalQuantile(p) {
    return stats_base_dists_normal_quantile_lib(p, 0, 1);
}
/** P(T ≤ t), Student's t with `df` degrees of freedom. Upper tail: `tCdf(-t, df)`. */
function tCdf(t, df) {
    return tCdfOf(t, df);
}
function tQuantile(p, df) {
    return tQuantileOf(p, df);
}
/** P(X ≤ k), binomial with n trials. */
function distributions_binomialCdf(k, n, p) {
    return stats_base_dists_binomial_cdf_lib(k, n, p);
}
function betaQuantile(p, a, b) {
    return lib(p, a, b);
}

;// CONCATENATED MODULE: ../packages/stats/lib/quantile.js
/**
 * Quantile of sorted values by linear interpolation (Hyndman & Fan's type 7, the default of NumPy and R). `p` outside
 * [0, 1] is clamped. NaN of nothing.
 */
function quantile(sorted, p) {
    if (!sorted.length || Number.isNaN(p))
        return NaN;
    const position = Math.min(1, Math.max(0, p)) * (sorted.length - 1);
    const low = Math.floor(position);
    const [below, above] = [sorted[low], sorted[Math.min(low + 1, sorted.length - 1)]];
    // Equal ends may be infinite, where the interpolation would be NaN.
    return below === above ? below : below + (position - low) * (above - below);
}
/** Sorted copy, ascending. */
function sortNumbers(values) {
    return Float64Array.from(values).sort();
}

;// CONCATENATED MODULE: ../packages/stats/lib/sums.js
/**
 * Sum that keeps what rounding takes from it, by Knuth's exact addition of two numbers (Ogita, Rump & Oishi 2005, Sum2):
 * its error does not grow with the number of terms, so their order hardly matters.
 */
class CompensatedSum {
    #sum = 0;
    #lost = 0;
    add(term) {
        const next = this.#sum + term;
        const added = next - this.#sum;
        this.#lost += this.#sum - (next - added) + (term - added);
        this.#sum = next;
    }
    get value() {
        return this.#sum + this.#lost;
    }
}
function sum(values) {
    const total = new CompensatedSum();
    for (const value of values)
        total.add(value);
    return total.value;
}
/** NaN of nothing. */
function mean(values) {
    return sum(values) / values.length;
}
/** Sample variance (divisor n − 1), in two passes. NaN of fewer than two values. */
function variance(values) {
    return covariance(values, values);
}
/** Sample covariance (divisor n − 1) of pairs. NaN of fewer than two pairs. */
function covariance(a, b) {
    if (a.length !== b.length)
        throw new RangeError(`${a.length} and ${b.length} values are not pairs`);
    if (a.length < 2)
        return NaN;
    const [meanA, meanB] = [mean(a), mean(b)];
    const total = new CompensatedSum();
    for (let i = 0; i < a.length; i++)
        total.add((a[i] - meanA) * (b[i] - meanB));
    return total.value / (a.length - 1);
}

;// CONCATENATED MODULE: ../packages/stats/lib/bootstrap.js



/**
 * Draws `resamples` samples of `size` rows with replacement. Each is told as how often every row was drawn, in a buffer
 * that the next draw overwrites: whatever is compared on the same weights is compared in pairs.
 */
function resampleRows(size, resamples, random, visit) {
    const weights = new Float64Array(size);
    for (let index = 0; index < resamples; index++) {
        weights.fill(0);
        for (let i = 0; i < size; i++)
            weights[random.below(size)] += 1;
        visit(weights, index);
    }
}
/** Above this many rows the jackknife leaves out whole groups: the acceleration needs no more of them. */
const MAX_GROUPS = 200;
/** How many samples `leaveOut` makes. */
const leftOutGroups = (size) => Math.min(size, MAX_GROUPS);
/** Every sample with one row, or one group of every k-th row, left out. The buffer is reused. */
function leaveOut(size, visit) {
    const groups = leftOutGroups(size);
    const weights = new Float64Array(size).fill(1);
    for (let group = 0; group < groups; group++) {
        for (let i = group; i < size; i += groups)
            weights[i] = 0;
        visit(weights, group);
        for (let i = group; i < size; i += groups)
            weights[i] = 1;
    }
}
/** Percentile bootstrap: the bounds are quantiles of the replicates. They must be finite, at least one. */
function percentileBootstrap(estimate, replicates) {
    const sorted = ordered(replicates);
    const pBelow = (x) => 1 - within(share(sorted, x), sorted.length);
    return {
        method: 'percentile bootstrap',
        estimate,
        bound: level => quantile(sorted, level),
        pBelow,
        leastP: pBelow(Infinity),
    };
}
/**
 * Bias-corrected and accelerated bootstrap (Efron, JASA 82:171, 1987). `jackknife` are the estimates with rows left
 * out. Replicates equal to the estimate count half towards the bias, as in SciPy, since metrics of labels tie often.
 * Where the correction is not defined (all replicates on one side of the estimate), the percentile method stands in
 * and `method` says so.
 */
function bcaBootstrap(estimate, replicates, jackknife) {
    const sorted = ordered(replicates);
    const { bias, acceleration } = bcaTerms(estimate, sorted, jackknife);
    const correct = (level) => {
        const z = bias + normalQuantile(level);
        return normalCdf(bias + z / (1 - acceleration * z));
    };
    // Beyond this z the correction turns round; bounds of 99.9 % must lie before it.
    if (!Number.isFinite(bias) || Math.abs(acceleration) * (Math.abs(bias) + 3.1) >= 1)
        return percentileBootstrap(estimate, replicates);
    const pBelow = (x) => {
        const w = normalQuantile(within(share(sorted, x), sorted.length)) - bias;
        const turned = 1 + acceleration * w;
        // Beyond the turning point the correction has reached its end: 0 above the replicates, 1 below them.
        const p = turned > 0 ? normalCdf(bias - w / turned) : w > 0 ? 0 : 1;
        return within(p, sorted.length);
    };
    return {
        method: 'BCa bootstrap',
        estimate,
        bound: level => quantile(sorted, correct(level)),
        pBelow,
        leastP: pBelow(Infinity),
    };
}
/** Bias correction z₀ and acceleration a. Exported for its test vectors. */
function bcaTerms(estimate, sorted, jackknife) {
    const centre = mean(jackknife);
    const [squares, cubes] = [new CompensatedSum(), new CompensatedSum()];
    for (const value of jackknife) {
        squares.add((centre - value) ** 2);
        cubes.add((centre - value) ** 3);
    }
    const acceleration = squares.value === 0 ? 0 : cubes.value / (6 * squares.value ** 1.5);
    return { bias: normalQuantile(share(sorted, estimate)), acceleration };
}
/** Share of the values below x, those equal to x counting half. */
function share(sorted, x) {
    return (countBelow(sorted, x, false) + countBelow(sorted, x, true)) / (2 * sorted.length);
}
/** With B replicates no p-value below 1/(B + 1) can be claimed (Phipson & Smyth 2010). */
function within(level, count) {
    return Math.min(count / (count + 1), Math.max(1 / (count + 1), level));
}
function countBelow(sorted, x, orEqual) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < x || (orEqual && sorted[middle] === x))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
function ordered(replicates) {
    const sorted = Float64Array.from(replicates).sort();
    if (!sorted.length || !sorted.every(Number.isFinite))
        throw new RangeError('replicates must be finite numbers');
    return sorted;
}

;// CONCATENATED MODULE: ../packages/stats/lib/ranks.js
/** Midranks from 1: tied values share the mean of their ranks. */
function midranks(values) {
    const order = Uint32Array.from(values, (_, index) => index).sort((a, b) => values[a] - values[b]);
    const ranks = new Float64Array(values.length);
    for (let start = 0; start < order.length;) {
        let end = start + 1;
        while (end < order.length && values[order[end]] === values[order[start]])
            end++;
        // Ranks start+1 … end, whose mean is this.
        for (let i = start; i < end; i++)
            ranks[order[i]] = (start + 1 + end) / 2;
        start = end;
    }
    return ranks;
}

;// CONCATENATED MODULE: ../packages/stats/lib/delong.js



/**
 * Structural components of the area under the ROC curve (DeLong, DeLong & Clarke-Pearson 1988) by midranks in
 * O(n log n) (Sun & Xu 2014). `positive[i]` tells whether row i is a positive. Throws RangeError with fewer than two
 * positives or negatives.
 */
function delongParts(scores, positive) {
    const indexes = Array.from({ length: scores.length }, (_, i) => i);
    const [up, down] = [indexes.filter(i => positive[i]), indexes.filter(i => !positive[i])];
    const [m, n] = [up.length, down.length];
    if (m < 2 || n < 2)
        throw new RangeError(`${m} positives and ${n} negatives are too few for DeLong's method`);
    const all = midranks(scores);
    const among = (rows) => midranks(rows.map(i => scores[i]));
    const [amongUp, amongDown] = [among(up), among(down)];
    const positives = Float64Array.from(up, (row, i) => (all[row] - amongUp[i]) / n);
    const negatives = Float64Array.from(down, (row, j) => 1 - (all[row] - amongDown[j]) / m);
    return { auc: mean(positives), positives, negatives };
}
/** Estimated covariance of the AUCs of two scores of the same rows; the variance where both are the same. */
function delongCovariance(a, b) {
    const [m, n] = [a.positives.length, a.negatives.length];
    return covariance(a.positives, b.positives) / m + covariance(a.negatives, b.negatives) / n;
}
/** One AUC, by its normal approximation. */
function delong(a) {
    return normal('DeLong', a.auc, delongCovariance(a, a));
}
/** AUC of `a` less that of `b`, both scores of the same rows. */
function delongDifference(a, b) {
    const spread = delongCovariance(a, a) + delongCovariance(b, b) - 2 * delongCovariance(a, b);
    return normal('DeLong', a.auc - b.auc, spread);
}
/** Normal approximation. Without variance it knows only the estimate; a caller that sees a difference then must doubt. */
function normal(method, estimate, spread) {
    const error = Math.sqrt(Math.max(0, spread));
    return {
        method,
        estimate,
        bound: level => (error === 0 ? estimate : estimate + error * normalQuantile(level)),
        pBelow(x) {
            if (error === 0)
                return estimate < x ? 0 : 1;
            return normalCdf((estimate - x) / error);
        },
    };
}

;// CONCATENATED MODULE: ../packages/stats/lib/mcnemar.js

/**
 * McNemar's test that two classifiers err equally often, from the discordant pairs: `b` where only the first is right,
 * `c` where only the second is. Two-sided p-values: `exact` is conservative, `midP` nearly holds its level (Fagerland,
 * Lydersen & Laake 2013). It tests equality only: it is no test of non-inferiority.
 */
function mcnemar(b, c) {
    const n = b + c;
    if (b === c)
        return { exact: 1, midP: 1 };
    const k = Math.min(b, c);
    const below = k > 0 ? binomialCdf(k - 1, n, 0.5) : 0;
    const upTo = binomialCdf(k, n, 0.5);
    return { exact: Math.min(1, 2 * upTo), midP: 2 * below + (upTo - below) };
}

;// CONCATENATED MODULE: ../packages/stats/lib/multiplicity.js
/**
 * p-values adjusted by Holm's step-down procedure (1979): those ≤ α are rejected with a familywise error rate ≤ α
 * whatever their dependence. In the order given.
 */
function holm(p) {
    const order = ascending(p);
    const adjusted = new Array(p.length);
    let least = 0;
    order.forEach((index, rank) => {
        least = Math.max(least, Math.min(1, (p.length - rank) * p[index]));
        adjusted[index] = least;
    });
    return adjusted;
}
/**
 * p-values adjusted by Benjamini and Hochberg's step-up procedure (1995): those ≤ α are rejected with a false discovery
 * rate ≤ α under independence or positive dependence. In the order given.
 */
function benjaminiHochberg(p) {
    const order = ascending(p);
    const adjusted = new Array(p.length);
    let most = 1;
    for (let rank = p.length; rank >= 1; rank--) {
        const index = order[rank - 1];
        most = Math.min(most, (p.length * p[index]) / rank);
        adjusted[index] = most;
    }
    return adjusted;
}
function ascending(p) {
    if (!p.every(value => value >= 0 && value <= 1))
        throw new RangeError('a p-value lies outside [0, 1]');
    return p.map((_, index) => index).sort((a, b) => p[a] - p[b] || a - b);
}

;// CONCATENATED MODULE: ../packages/stats/lib/power.js

/**
 * Rows needed so that a one-sided test at `confidence` decides with `power`, if θ truly lies `distance` from the limit:
 * (z_confidence + z_power)²·σ²/distance², where σ² is the variance one row contributes. Infinity at distance 0.
 */
function rowsNeeded(options) {
    const { variancePerRow, distance, confidence, power } = options;
    const z = normalQuantile(confidence) + normalQuantile(power);
    return distance === 0 ? Infinity : Math.ceil((z * z * variancePerRow) / (distance * distance));
}

;// CONCATENATED MODULE: ../packages/stats/lib/proportion.js

/**
 * A proportion by Wilson's score (1927): k of n, without continuity correction. Close to its nominal level for small n
 * and near 0 and 1. Throws RangeError unless 0 ≤ k ≤ n and n ≥ 1.
 */
function wilson(k, n) {
    requireCounts(k, n);
    const p = k / n;
    return {
        method: 'Wilson score',
        estimate: p,
        bound(level) {
            const z = normalQuantile(level);
            const centre = p + (z * z) / (2 * n);
            const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
            return Math.min(1, Math.max(0, (centre + spread) / (1 + (z * z) / n)));
        },
        pBelow(x) {
            if (x >= 1)
                return x > 1 || p < 1 ? 0 : 1;
            if (x <= 0)
                return 1;
            return normalCdf((p - x) / Math.sqrt((x * (1 - x)) / n));
        },
    };
}
/**
 * A proportion by Clopper and Pearson's exact method (1934): never below its nominal level, hence wide. Throws
 * RangeError unless 0 ≤ k ≤ n and n ≥ 1.
 */
function clopperPearson(k, n) {
    requireCounts(k, n);
    return {
        method: 'Clopper–Pearson',
        estimate: k / n,
        bound(level) {
            // An upper bound counts the k successes as the most extreme result, a lower bound likewise from the other side.
            if (level >= 0.5)
                return k === n ? 1 : betaQuantile(level, k + 1, n - k);
            return k === 0 ? 0 : betaQuantile(level, k, n - k + 1);
        },
        pBelow(x) {
            if (x > 1)
                return 0;
            return x <= 0 ? 1 : distributions_binomialCdf(k, n, x);
        },
    };
}
function requireCounts(k, n) {
    if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || n < 1 || k > n)
        throw new RangeError(`${k} of ${n} is no proportion`);
}

// EXTERNAL MODULE: ../node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var xoroshiro128plus = __webpack_require__(25191);
;// CONCATENATED MODULE: ../packages/stats/lib/random.js

const TWO_32 = 2 ** 32;
/**
 * xoroshiro128+ (Blackman & Vigna 2018) from a seed in [0, 2³²). Streams of one seed are 2⁶⁴ steps apart, so they
 * never overlap. Throws RangeError for other seeds.
 */
function createRandom(seed, stream = 0) {
    if (!Number.isInteger(seed) || seed < 0 || seed >= TWO_32)
        throw new RangeError(`seed ${seed} is not a whole number in [0, 2^32)`);
    const generator = (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed);
    // One jump at least: the first numbers of neighbouring seeds resemble each other.
    for (let i = 0; i <= stream; i++)
        generator.jump();
    const next = () => generator.next() >>> 0;
    return {
        below(bound) {
            // Plain `next() % bound` would favour small numbers: what lies beyond the last whole multiple is drawn again.
            const limit = TWO_32 - (TWO_32 % bound);
            let drawn = next();
            while (drawn >= limit)
                drawn = next();
            return drawn % bound;
        },
        uniform() {
            const high = next() >>> 5;
            return (high * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
        },
    };
}

;// CONCATENATED MODULE: ../packages/stats/lib/tango.js

/**
 * Difference Δ of two proportions measured on the same n subjects, by Tango's score method (Statistics in Medicine
 * 17:891, 1998). `b` subjects succeed only in the first arm, `c` only in the second; Δ̂ = (b − c)/n. Keeps its level
 * with few or no discordant pairs, where the Wald interval collapses. Throws RangeError for counts that are none.
 */
function tango(b, c, n) {
    if (![b, c, n].every(Number.isInteger) || b < 0 || c < 0 || n < 1 || b + c > n)
        throw new RangeError(`${b} and ${c} of ${n} are no discordant pairs`);
    return {
        method: 'Tango score',
        estimate: (b - c) / n,
        bound: level => solve(b, c, n, -normalQuantile(level)),
        pBelow(x) {
            if (x <= -1)
                return 1;
            return x >= 1 ? 0 : normalCdf(score(b, c, n, x));
        },
    };
}
/** The score statistic of Δ; falls as Δ rises. −1 < Δ < 1. */
function score(b, c, n, delta) {
    const A = 2 * n;
    const B = -b - c + (2 * n - b + c) * delta;
    const C = -c * delta * (1 - delta);
    const root = Math.sqrt(Math.max(0, B * B - 4 * A * C));
    // Two forms of the same root of the quadratic: each is exact where the other cancels.
    const q = B > 0 ? (-2 * C) / (root + B) : (root - B) / (2 * A);
    const excess = b - c - n * delta;
    // Without discordant pairs the variance vanishes together with the difference.
    return excess === 0 ? 0 : excess / Math.sqrt(n * (2 * q + delta * (1 - delta)));
}
/** Δ with score = z, by bisection to the last bit. */
function solve(b, c, n, z) {
    let [low, high] = [-1, 1];
    for (;;) {
        const middle = (low + high) / 2;
        if (middle <= low || middle >= high)
            return middle;
        if (score(b, c, n, middle) > z)
            low = middle;
        else
            high = middle;
    }
}

;// CONCATENATED MODULE: ../packages/stats/lib/sequential.js
/** The state before any observation. */
function startTest(test) {
    return test.bets.map(() => 0);
}
/** The state after one more observation. Throws RangeError where the observation gives no finite factor. */
function updateTest(test, capital, observation) {
    return test.bets.map((bet, i) => {
        const factor = bet.logFactor(observation);
        if (!Number.isFinite(factor))
            throw new RangeError(`a bet's factor is e^${factor}`);
        return capital[i] + factor;
    });
}
/** Natural logarithm of the e-value: of the weighted mean of the bets' capital. */
function logEvidence(test, capital) {
    return logMeanExp(capital, test.bets.map(bet => bet.weight));
}
/** The threshold ln(1/α) that the log e-value must reach to reject at level α. */
function logThreshold(alpha) {
    return -Math.log(alpha);
}
/** ln Σ w_i e^(x_i), without overflow. Weights default to equal ones; they must sum to 1. */
function logMeanExp(logs, weights) {
    const top = Math.max(...logs);
    const sum = logs.reduce((s, x, i) => s + (weights?.[i] ?? 1 / logs.length) * Math.exp(x - top), 0);
    return top + Math.log(sum);
}
/**
 * The mean of several tests of the same null (or of nulls that hold together): again an e-process of it, as the mean
 * of non-negative supermartingales is one. It rejects where any of them does, at the price of ln(number of tests).
 */
function meanOfTests(tests) {
    const share = 1 / tests.length;
    return {
        bets: tests.flatMap(test => test.bets.map(bet => ({ ...bet, weight: bet.weight * share }))),
    };
}
/**
 * Tempers a test for requests that fail in bursts: every log factor is divided by the variance-to-mean ratio `burst`
 * of the interval counts (≥ 1). Still an e-process by Jensen's inequality, and slower by about that factor.
 */
function temperTest(test, burst) {
    if (!(burst >= 1))
        throw new RangeError(`the burst factor must be ≥ 1, not ${burst}`);
    return {
        bets: test.bets.map(({ weight, logFactor }) => ({
            weight,
            logFactor: observation => logFactor(observation) / burst,
        })),
    };
}

;// CONCATENATED MODULE: ../packages/stats/lib/sequential-errors.js
/**
 * Bets that the candidate's risk of error is `alternatives` times the stable's, against `null` times it. Given the
 * c + s errors of an interval with n_c and n_s requests, c ~ Bin(c + s, θ(r)) with θ(r) = r·n_c / (r·n_c + n_s) under
 * a relative risk r, so the base rate cancels and may swing from interval to interval (Lindon and Malek,
 * arXiv 2011.03567; Turner, Ly and Grünwald, arXiv 2106.02693).
 *
 * - `alternatives` all above `null`: the null is "risk ≤ null", by the monotone likelihood ratio.
 * - all below: the null is "risk ≥ null".
 *
 * Exact for rare errors (Poisson), conservative for Bernoulli errors at any rate and any null: of n requests that fail
 * with probability p, E[e^(ax)] = (1 + p(e^a − 1))^n ≤ e^(np(e^a − 1)), which is what Poisson counts have.
 */
function relativeRiskTest(nullRisk, alternatives) {
    const sides = new Set(alternatives.map(r => Math.sign(r - nullRisk)));
    if (!(nullRisk > 0) || sides.size !== 1 || sides.has(0) || !alternatives.every(r => r > 0)) {
        throw new RangeError('the alternatives must be positive and lie on one side of the null');
    }
    const bet = (risk) => ({
        weight: 1 / alternatives.length,
        logFactor: ({ candidate, stable }) => {
            checkCounts(candidate);
            checkCounts(stable);
            // Without requests on both arms the interval compares nothing.
            if (candidate.requests === 0 || stable.requests === 0)
                return 0;
            const ratio = stable.requests / candidate.requests;
            return (candidate.errors * Math.log((risk / (risk + ratio)) * ((nullRisk + ratio) / nullRisk)) +
                stable.errors * Math.log((nullRisk + ratio) / (risk + ratio)));
        },
    });
    return { bets: alternatives.map(bet) };
}
/**
 * Bets that the candidate's error rate is below `maxRate`, against the null "in every interval at least maxRate".
 * Each request multiplies the capital by q/p or (1−q)/(1−p); the expectation is 1 at rate p and less above. It works
 * where `relativeRiskTest` is silent: without any error on either arm.
 */
function errorRateTest(maxRate) {
    if (!(maxRate > 0 && maxRate < 1))
        throw new RangeError(`a rate lies between 0 and 1, not ${maxRate}`);
    return {
        bets: RATE_BETS.map(([share, weight]) => {
            const rate = share * maxRate;
            const onError = Math.log(share);
            const onSuccess = Math.log1p(-rate) - Math.log1p(-maxRate);
            return {
                weight,
                logFactor: ({ candidate }) => {
                    checkCounts(candidate);
                    return candidate.errors * onError + (candidate.requests - candidate.errors) * onSuccess;
                },
            };
        }),
    };
}
/** Rate as a share of the limit, and weight. Not 0: a single error must not bankrupt the bet. */
const RATE_BETS = [
    [0.01, 0.4],
    [0.1, 0.2],
    [0.3, 0.2],
    [0.6, 0.2],
];
function checkCounts({ requests, errors }) {
    if (!(errors >= 0 && requests >= errors && Number.isFinite(requests))) {
        throw new RangeError(`${errors} errors of ${requests} requests cannot be`);
    }
}

;// CONCATENATED MODULE: ../packages/stats/lib/sequential-canary.js


/**
 * Evidence that the candidate fails more often than `tolerated` (1: as often) times the stable. Null: "risk ≤
 * tolerated". At E ≥ 1/α a good candidate is rolled back with probability ≤ α, whatever the looks, weights and
 * common shocks.
 */
function rollbackTest(options = {}) {
    const { tolerated = 1, burst = 1 } = options;
    return temperTest(relativeRiskTest(tolerated, [1.5, 2, 3, 5, 10].map(factor => factor * tolerated)), burst);
}
/**
 * Evidence that the candidate is good enough. Null: "risk ≥ maxRelative × the stable's AND rate ≥ maxRate" in every
 * interval. Both halves hold under it, so the test of either half alone is an e-process of it, and so is their mean.
 * Rejecting says: the relative risk is below maxRelative, or the rate is below maxRate.
 */
function promotionTest(options) {
    const { maxRelative, maxRate, burst = 1 } = options;
    if (!(maxRelative > 1))
        throw new RangeError(`maxRelative must be above 1, not ${maxRelative}`);
    const risks = [0.75, 1, 1.25].filter(risk => risk < maxRelative);
    return temperTest(meanOfTests([relativeRiskTest(maxRelative, risks), errorRateTest(maxRate)]), burst);
}

;// CONCATENATED MODULE: ../packages/stats/lib/sequential-forecast.js

/**
 * Candidate requests until the test reaches 1/α if the counts came exactly as expected: about the median, a little
 * below the mean, and half of what the unluckiest tenth needs. Infinity where it never gets there.
 */
function forecastRequests(test, options) {
    const { alpha, share, candidateRate, stableRate } = options;
    const ratio = (1 - share) / share;
    const perRequest = {
        candidate: { requests: 1, errors: candidateRate },
        stable: { requests: ratio, errors: stableRate * ratio },
    };
    const growth = test.bets.map(bet => bet.logFactor(perRequest));
    if (!growth.some(rate => rate > 0))
        return Infinity;
    const weights = test.bets.map(bet => bet.weight);
    const reached = (n) => logMeanExp(growth.map(rate => rate * n), weights) >= logThreshold(alpha);
    let most = 1;
    while (!reached(most))
        most *= 2;
    // Convex in n and below the threshold at 0, so it crosses once.
    let least = most / 2;
    while (most - least > 1) {
        const middle = Math.floor((least + most) / 2);
        if (reached(middle))
            most = middle;
        else
            least = middle;
    }
    return Math.ceil(most);
}

// EXTERNAL MODULE: ../node_modules/@stdlib/math-base-special-betaln/lib/index.js
var math_base_special_betaln_lib = __webpack_require__(81498);
;// CONCATENATED MODULE: ../packages/stats/lib/sequential-split.js

/** Concentration of the prior around the configured share. */
const KAPPA = 100;
/**
 * Natural logarithm of the Bayes factor for "the candidate's share is not `share`" (sample ratio mismatch):
 * [B(κθ + c, κ(1−θ) + s) / B(κθ, κ(1−θ))] / [θ^c (1−θ)^s], κ = 100 (Lindon and Malek, arXiv 2011.03567). A
 * martingale under the configured share 0 < θ < 1, so it may be looked at after every request. Start anew per step.
 */
function splitEvidence(share, { candidate, stable }) {
    if (!(share > 0 && share < 1))
        throw new RangeError(`a share lies between 0 and 1, not ${share}`);
    if (!(candidate >= 0 && stable >= 0))
        throw new RangeError(`${candidate} and ${stable} are no counts`);
    const a = KAPPA * share;
    const b = KAPPA * (1 - share);
    return (math_base_special_betaln_lib(a + candidate, b + stable) -
        math_base_special_betaln_lib(a, b) -
        candidate * Math.log(share) -
        stable * Math.log1p(-share));
}

;// CONCATENATED MODULE: ../packages/stats/lib/index.js




















/***/ })

};
