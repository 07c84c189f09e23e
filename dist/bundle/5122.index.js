export const id = 5122;
export const ids = [5122];
export const modules = {

/***/ 15122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWithReference: () => (/* binding */ compareWithReference)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/stats/lib/multiplicity.js
var multiplicity = __webpack_require__(40860);
// EXTERNAL MODULE: ../packages/stats/lib/drift/homogeneity.js
var homogeneity = __webpack_require__(6631);
// EXTERNAL MODULE: ../packages/stats/lib/drift/bounds.js
var bounds = __webpack_require__(85678);
// EXTERNAL MODULE: ../packages/data/lib/distribution.js + 1 modules
var lib_distribution = __webpack_require__(89842);
;// CONCATENATED MODULE: ../packages/data/lib/drift/decide.js
/**
 * Holds an effect against its threshold.
 * @param p where the rule is `beyond-noise`, the upper end is adjusted for the number of tests
 */
function decide(rule, threshold, { effect, sampled = false }, p, alpha) {
    if (rule === 'p-at-most' || rule === 'p-below') {
        const below = (value) => (rule === 'p-below' ? value < threshold : value <= threshold);
        // Small is drift here: `upper` is of the least effect.
        return between(p, value => below(value));
    }
    if (rule !== 'beyond-noise')
        return between(effect, value => (rule === 'above' ? value > threshold : value >= threshold));
    const size = between(effect, value => value > threshold);
    if (size.verdict === 'no drift' || size.why === 'not a number')
        return size;
    if (sampled && size.verdict === 'undecided')
        return { verdict: 'undecided', why: 'noise' };
    // Where the bounds are too wide to tell, chance is to blame only if it could make the most that they allow.
    const certain = size.why === 'precision' ? p?.lower : p?.upper;
    if (certain === undefined || !(certain <= alpha))
        return { verdict: 'undecided', why: 'noise' };
    return size;
}
/** Drift where both ends say so, none where neither does. */
function between(bounds, says) {
    if (bounds === undefined || Number.isNaN(bounds.lower) || Number.isNaN(bounds.upper))
        return { verdict: 'undecided', why: 'not a number' };
    const [a, b] = [says(bounds.lower), says(bounds.upper)];
    if (a !== b)
        return { verdict: 'undecided', why: 'precision' };
    return { verdict: a ? 'drift' : 'no drift' };
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/hashed-categories.js

const BUCKET = 'bucket ';
const nameOf = (bucket) => `${BUCKET}${bucket}`;
/**
 * The categories as the buckets that a profile counts where there are too many different texts, by so many first bits of their hash;
 * of buckets, those that were told apart by more bits come together.
 */
function hashed({ unnamed, ...distribution }, bits) {
    const counts = new Map();
    const add = (bucket, count) => {
        const name = nameOf(bucket);
        counts.set(name, (counts.get(name) ?? 0) + count);
    };
    const finer = distribution.bits ?? bits;
    for (const [name, count] of distribution.counts)
        if (distribution.hashed)
            add(Number(name.slice(BUCKET.length)) >>> (finer - bits), count);
        else
            add((0,lib_distribution/* bucketOf */.AU)((0,lib_distribution/* nameHash */._N)(Buffer.from(name)), bits), count);
    for (const [hash, count] of unnamed ?? [])
        add((0,lib_distribution/* bucketOf */.AU)(hash, bits), count);
    return { ...distribution, counts, hashed: true, bits };
}
/** Counts of buckets, by name. */
function bucketCounts(buckets) {
    return new Map(buckets.flatMap((count, i) => (count > 0 ? [[nameOf(i), count]] : [])));
}

// EXTERNAL MODULE: ../packages/stats/lib/sums.js
var sums = __webpack_require__(89415);
;// CONCATENATED MODULE: ../packages/stats/lib/drift/divergences.js

/** Kullback and Leibler's divergence Σ p ln(p/q), in nats; infinite where q lacks what p has. */
function kullbackLeibler(p, q) {
    return summed(p, q, (x, y) => (x === 0 ? 0 : x * Math.log(x / y)));
}
/**
 * Population stability index Σ (p − q) ln(p/q), in nats: Jeffreys' divergence. Infinite where only one side has a
 * category; `pseudo` counts added to each category keep it finite and fade as the sample grows.
 */
function populationStability(p, q, pseudo = 0) {
    const padded = (counts) => counts.map(count => count + pseudo);
    return summed(padded(p), padded(q), (x, y) => (x === y ? 0 : (x - y) * Math.log(x / y)));
}
/** Jensen and Shannon's divergence ½KL(p‖m) + ½KL(q‖m), m = (p + q)/2: at most ln 2 in base e, 1 in base 2 (Lin 1991). */
function jensenShannonDivergence(p, q, base = Math.E) {
    const part = (x, m) => (x === 0 ? 0 : x * Math.log(x / m));
    const nats = summed(p, q, (x, y) => (part(x, (x + y) / 2) + part(y, (x + y) / 2)) / 2);
    return Math.max(0, nats) / Math.log(base);
}
/** Square root of the divergence: a metric (Endres & Schindelin 2003). What SciPy and Evidently call `jensenshannon`. */
function jensenShannonDistance(p, q, base = Math.E) {
    return Math.sqrt(jensenShannonDivergence(p, q, base));
}
/** Hellinger's distance √(½ Σ (√p − √q)²), in [0, 1]. */
function hellinger(p, q) {
    return Math.sqrt(summed(p, q, (x, y) => (Math.sqrt(x) - Math.sqrt(y)) ** 2) / 2);
}
/** Total variation ½ Σ|p − q|, in [0, 1]: the share of rows that would have to change their category. */
function totalVariation(p, q) {
    return summed(p, q, (x, y) => Math.abs(x - y)) / 2;
}
/** L∞: the largest change of the share of one category, in [0, 1]. */
function largestShift(p, q) {
    const [n, m] = totalsOf(p, q);
    if (n === 0 || m === 0)
        return NaN;
    return p.reduce((most, x, i) => Math.max(most, Math.abs(x / n - q[i] / m)), 0);
}
/** TFDV's `normalized_abs_difference`: the largest difference of counts, over the counts of both sides together. */
function normalisedAbsoluteDifference(p, q) {
    const [n, m] = totalsOf(p, q);
    if (n === 0 || m === 0)
        return NaN;
    return p.reduce((most, x, i) => Math.max(most, Math.abs(x - q[i]) / (n + m)), 0);
}
function summed(p, q, term) {
    const [n, m] = totalsOf(p, q);
    if (n === 0 || m === 0)
        return NaN;
    const total = new sums/* CompensatedSum */.$N();
    let infinite = false;
    for (const [i, x] of p.entries()) {
        const value = term(x / n, q[i] / m);
        // The compensation of an infinite sum would be NaN.
        if (value === Infinity)
            infinite = true;
        else
            total.add(value);
    }
    return infinite ? Infinity : total.value;
}
function totalsOf(p, q) {
    if (p.length !== q.length)
        throw new RangeError(`${p.length} and ${q.length} counts are not of the same categories`);
    const total = (counts) => counts.reduce((sum, count) => sum + count, 0);
    return [total(p), total(q)];
}

;// CONCATENATED MODULE: ../packages/stats/lib/drift/many-categories.js

/** Standard normal quantile of 0.99: each end is wrong once in a hundred times. */
const Z = 2.326;
/**
 * Where the total variation of two distributions lies of which these are samples, as counts of the same categories. Where
 * categories are many, that of the samples is mostly noise: of each category it is |d + ε| where |d| is meant.
 *
 * Below: E|d + ε| ≤ |d| + E|ε|, and a row moves the sum by at most 1/n (McDiarmid 1989). Above: by Cauchy and Schwarz
 * TV ≤ ½ √(Σ d²/s), s the pooled shares; of the c rows of a category the pairs tell its d² without bias. Rows that are
 * alone in their category tell nothing, and count as if all of them had changed.
 */
function totalVariationInterval(a, b) {
    const [n, m] = [sumOf(a), sumOf(b)];
    const rho = n / (n + m);
    const variance = rho * (1 - rho);
    let [pairs, spread, alone] = [0, 0, 0];
    for (const [i, x] of a.entries()) {
        const count = x + b[i];
        if (count === 1)
            alone += x / n + b[i] / m;
        if (count < 2)
            continue;
        pairs += ((x - count * rho) ** 2 - (x * b[i]) / (count - 1)) / count;
        spread += (2 * count * variance ** 2) / (count - 1);
    }
    const most = Math.max(0, pairs + Z * Math.sqrt(spread + 4 * variance * Math.max(0, pairs)));
    const seen = totalVariation(a, b);
    return {
        lower: lowerEnd(a, b, seen, n, m),
        upper: Math.min(seen + (Z / 2) * Math.sqrt(1 / n + 1 / m), Math.sqrt(most / (n + m)) / (2 * variance) + alone / 2, 1),
    };
}
/**
 * The same where only counts of buckets are known, to which a hash sends so many different categories. Below, as buckets
 * never differ more than what is in them. Above by TV ≤ ½ √(K Σ d²): the squares of the differences of the buckets have
 * Σ d² for expectation over hashes (Alon, Matias & Szegedy 1996), plus the noise of sampling.
 * @param distinct number of different categories of both sides together, at least
 */
function hashedVariationInterval(a, b, distinct) {
    const [n, m] = [sumOf(a), sumOf(b)];
    const noise = 1 / n + 1 / m;
    const squares = a.reduce((sum, x, i) => sum + (x / n - b[i] / m) ** 2, 0);
    // Of a sum of so many squares, relatively: by the hash, and by sampling.
    const slack = Z * Math.sqrt(2 / a.length);
    const most = slack < 1 ? Math.max(0, squares - noise * (1 - slack)) / (1 - slack) : Infinity;
    return {
        lower: lowerEnd(a, b, totalVariation(a, b), n, m),
        upper: Math.min(Math.sqrt(distinct * most) / 2, 1),
    };
}
function lowerEnd(a, b, seen, n, m) {
    // Mean deviation of a normal number with the variance of the difference of two Poisson shares.
    const hidden = a.reduce((sum, x, i) => sum + Math.sqrt((2 / Math.PI) * (x / n ** 2 + b[i] / m ** 2)), 0);
    return Math.max(0, seen - hidden / 2 - (Z / 2) * Math.sqrt(1 / n + 1 / m));
}
function sumOf(counts) {
    return counts.reduce((sum, count) => sum + count, 0);
}

// EXTERNAL MODULE: ../packages/data/lib/hyper-log-log.js
var hyper_log_log = __webpack_require__(27958);
;// CONCATENATED MODULE: ../packages/data/lib/drift/distribution.js


/**
 * Pairs the counts of both sides, names first. What one side has without its name is looked for by its hash. Where one side
 * has values of which not even that is known, a category that only the other side names may be among them: it goes to the
 * rest, so that no difference is told that may not be there.
 */
function pairCounts(reference, current) {
    const paired = {
        names: [],
        reference: [],
        current: [],
        rest: { reference: reference.other, current: current.other },
    };
    const [left, right] = [new Map(reference.unnamed), new Map(current.unnamed)];
    const add = (a, b, name) => {
        if (a === undefined && reference.other > 0)
            paired.rest.current += b;
        else if (b === undefined && current.other > 0)
            paired.rest.reference += a;
        else {
            if (name !== undefined)
                paired.names.push(name);
            paired.reference.push(a ?? 0);
            paired.current.push(b ?? 0);
        }
    };
    for (const name of [...new Set([...reference.counts.keys(), ...current.counts.keys()])].sort()) {
        const a = reference.counts.get(name) ?? taken(left, name);
        add(a, current.counts.get(name) ?? taken(right, name), name);
    }
    for (const hash of new Set([...left.keys(), ...right.keys()]))
        add(left.get(hash), right.get(hash));
    return paired;
}
/** HyperLogLog is further off than this once in three hundred times. */
const SURELY = 1.025;
/** How many different values both sides have together, at most. */
function distinctTogether(a, b) {
    const sum = SURELY * (a.distinct + b.distinct);
    if (a.registers === undefined || b.registers === undefined)
        return sum;
    const both = new hyper_log_log/* HyperLogLog */.l();
    both.merge(a.registers);
    both.merge(b.registers);
    return Math.min(sum, SURELY * both.estimate);
}
/** Takes the category of that name out of those without one. */
function taken(unnamed, name) {
    if (unnamed.size === 0)
        return undefined;
    const hash = (0,lib_distribution/* nameHash */._N)(Buffer.from(name));
    const count = unnamed.get(hash);
    unnamed.delete(hash);
    return count;
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/categorical-methods.js


/** Added to the count of each category, so that a new one does not make the index infinite. */
const PSEUDO = 0.5;
const CATEGORICAL = {
    'total-variation': {
        name: 'total variation',
        meaning: 'the share of rows that would have to change their category',
        measure: measureTotalVariation,
    },
    psi: {
        name: 'population stability index',
        meaning: 'over the categories',
        measure: measureBy(counts => divergenceBounds(counts, (a, b) => populationStability(a, b, PSEUDO))),
    },
    'jensen-shannon': {
        name: 'Jensen–Shannon distance',
        meaning: 'in base e, over the categories',
        measure: measureBy(counts => divergenceBounds(counts, (a, b) => jensenShannonDistance(a, b))),
    },
    hellinger: {
        name: 'Hellinger distance',
        meaning: 'over the categories',
        measure: measureBy(counts => divergenceBounds(counts, hellinger)),
    },
    'l-infinity': {
        name: 'L∞ distance',
        meaning: 'the largest change of the share of one category',
        measure: measureBy(largestShiftBounds),
    },
};
/** Of more categories than these, the distance of the samples is mostly the noise of sampling. */
const MANY = 100;
/**
 * Of few categories the effect is that of the data. Of many it is where that of what the data are a sample of lies, with
 * 99 % confidence at either end: else any change, however small, would come with the noise of all of them.
 */
function measureTotalVariation(reference, current) {
    const found = measureBy(counts => divergenceBounds(counts, totalVariation))(reference, current);
    const paired = pairCounts(reference, current);
    const counts = withMissing(paired, reference, current);
    if (counts.reference.length <= MANY || counts.rest.reference + counts.rest.current > 0)
        return found;
    const isHashed = reference.hashed || current.hashed;
    const effect = isHashed
        ? hashedVariationInterval(counts.reference, counts.current, distinctTogether(reference, current))
        : totalVariationInterval(counts.reference, counts.current);
    const { upper } = found.p;
    return { effect, p: (0,bounds/* exactly */.p)(upper), ...(isHashed ? {} : { sampled: true }) };
}
/** Whether anything changed is told by chi-square; a missing value is a category like others. */
function measureBy(boundsOf) {
    return (reference, current) => {
        const counts = pairCounts(reference, current);
        const [a, b] = together(counts);
        a.push(reference.rows - reference.values);
        b.push(current.rows - current.values);
        const { p } = (0,homogeneity/* chiSquareHomogeneity */.at)(a, b);
        const effect = boundsOf(withMissing(counts, reference, current));
        // What hashes tell apart is apart; what they do not may still be.
        const hashed = reference.hashed || current.hashed;
        const upper = hashed ? Infinity : effect.upper;
        const coarse = hashed || counts.rest.reference + counts.rest.current > 0;
        return { effect: { lower: effect.lower, upper }, p: { lower: coarse ? 0 : p, upper: p } };
    };
}
function withMissing({ names, reference, current, rest }, a, b) {
    return {
        names,
        reference: [...reference, a.rows - a.values],
        current: [...current, b.rows - b.values],
        rest,
    };
}
/**
 * Putting categories together never makes a divergence larger, so what is known with the rests as one category is a lower
 * bound; that the rests have nothing in common is the most there can be (Csiszár & Shields 2004, § 4).
 */
function divergenceBounds(counts, distance) {
    const { reference, current, rest } = counts;
    const lower = distance(...together(counts));
    if (rest.reference === 0 && rest.current === 0)
        return (0,bounds/* exactly */.p)(lower);
    const upper = distance([...reference, rest.reference, 0], [...current, 0, rest.current]);
    return { lower, upper };
}
/** The share of one category: of those with a name it is known; of the rest nothing surely changed, and all of it may. */
function largestShiftBounds({ reference, current, rest }) {
    const known = largestShift([...reference, rest.reference], [...current, rest.current]);
    if (rest.reference === 0 && rest.current === 0)
        return (0,bounds/* exactly */.p)(known);
    const total = (counts, more) => counts.reduce((sum, count) => sum + count, more);
    const [n, m] = [total(reference, rest.reference), total(current, rest.current)];
    const lower = reference.reduce((most, count, i) => Math.max(most, Math.abs(count / n - current[i] / m)), 0);
    return { lower, upper: Math.max(lower, rest.reference / n, rest.current / m) };
}
function together({ reference, current, rest }) {
    if (rest.reference === 0 && rest.current === 0)
        return [[...reference], [...current]];
    return [
        [...reference, rest.reference],
        [...current, rest.current],
    ];
}
/** Evidently's tests and distances: missing values are dropped, and the reference is taken for the truth. */
const evidently = {
    jensenShannon: (reference, current) => ({
        effect: divergenceBounds(pairCounts(reference, current), (a, b) => jensenShannonDistance(a, b)),
    }),
    chiSquare: (reference, current) => {
        const counts = pairCounts(reference, current);
        const [a, b] = together(counts);
        return { effect: divergenceBounds(counts, totalVariation), p: (0,bounds/* exactly */.p)((0,homogeneity/* chiSquareFit */.t_)(b, a).p) };
    },
    z: (reference, current) => {
        const counts = pairCounts(reference, current);
        const [a, b] = together(counts);
        const { p } = (0,homogeneity/* twoProportions */.uc)(a[0], reference.values, b[0], current.values);
        return { effect: divergenceBounds(counts, totalVariation), p: (0,bounds/* exactly */.p)(p) };
    },
};
/** TFDV's: missing values are dropped. */
function tfdvLargestShift(reference, current) {
    return { effect: largestShiftBounds(pairCounts(reference, current)) };
}

;// CONCATENATED MODULE: ../packages/stats/lib/drift/steps.js
/** Every number at which a cell of one of the lists begins or ends, ascending, each once. */
function edgesOf(...lists) {
    const all = new Float64Array(2 * lists.reduce((sum, list) => sum + list.length, 0));
    let length = 0;
    for (const list of lists)
        for (const [low, high] of list) {
            all[length++] = low;
            all[length++] = high;
        }
    all.sort();
    let kept = 0;
    for (let i = 0; i < length; i++)
        if (i === 0 || all[i] !== all[kept - 1])
            all[kept++] = all[i];
    return all.slice(0, kept);
}
/** The cumulative counts of the cells at the given numbers, which must hold all edges of the cells. */
function stepsOf(cells, at) {
    const room = () => new Float64Array(at.length);
    const below = { least: room(), most: room() };
    const upTo = { least: room(), most: room() };
    let [begun, ended] = [0, 0];
    let [next, closing] = [0, 0];
    for (let i = 0; i < at.length; i++) {
        const x = at[i];
        below.most[i] = begun;
        // A cell that ends here has all its values below; a single value that is x has not.
        for (; closing < cells.length && cells[closing][1] <= x && cells[closing][0] < x; closing++)
            ended += cells[closing][2];
        below.least[i] = ended;
        for (; next < cells.length && cells[next][0] <= x; next++)
            begun += cells[next][2];
        for (; closing < cells.length && cells[closing][1] <= x; closing++)
            ended += cells[closing][2];
        upTo.most[i] = begun;
        upTo.least[i] = ended;
    }
    return { at, below, upTo, count: begun };
}

;// CONCATENATED MODULE: ../packages/stats/lib/drift/kolmogorov-smirnov.js

/**
 * Greatest difference of the two cumulative shares, in [0, 1]: Kolmogorov and Smirnov's D. Exact where both sides are
 * exact; within cells that both share it can only be bounded. NaN of no values.
 */
function ksDistance(a, b) {
    const at = edgesOf(a, b);
    const [f, g] = [stepsOf(a, at), stepsOf(b, at)];
    if (f.count === 0 || g.count === 0)
        return { lower: NaN, upper: NaN };
    let [lower, upper] = [0, 0];
    for (let i = 0; i < at.length; i++) {
        for (const side of ['below', 'upTo']) {
            // Whole numbers until the end: equal shares of samples of different size must come out equal.
            const over = f[side].least[i] * g.count - g[side].most[i] * f.count;
            const under = g[side].least[i] * f.count - f[side].most[i] * g.count;
            lower = Math.max(lower, over, under);
        }
        const over = f.upTo.most[i] * g.count - g.upTo.least[i] * f.count;
        const under = g.upTo.most[i] * f.count - f.upTo.least[i] * g.count;
        upper = Math.max(upper, over, under);
    }
    const all = f.count * g.count;
    return { lower: lower / all, upper: upper / all };
}
/** Above these, counting lattice paths takes longer than it gains. */
const EXACT = { most: 10_000, steps: 2e7 };
/**
 * P(D ≥ d) if both samples, of n and m independent values, come from one continuous distribution; conservative where
 * values repeat. Exact up to 10,000 values a side, else by Kolmogorov's limit.
 */
function ksPValue(d, n, m) {
    if (d <= 0)
        return 1;
    if (Math.max(n, m) <= EXACT.most && n * m * Math.min(1, 2 * d) <= EXACT.steps)
        return exactPValue(d, n, m);
    return kolmogorovSf(d * Math.sqrt((n * m) / (n + m)));
}
/**
 * Kolmogorov's limit distribution, P(K > x): 2 Σ (−1)^(k−1) exp(−2k²x²), and for small x Jacobi's transform of it, which
 * converges there (Marsaglia, Tsang & Wang 2003).
 */
function kolmogorovSf(x) {
    if (Number.isNaN(x))
        return NaN;
    if (x <= 0)
        return 1;
    if (x < 1) {
        let total = 0;
        for (let k = 1; k <= 7; k += 2)
            total += Math.exp((-k * k * Math.PI * Math.PI) / (8 * x * x));
        return 1 - (Math.sqrt(2 * Math.PI) / x) * total;
    }
    let total = 0;
    for (let k = 6; k >= 1; k--)
        total += (k % 2 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
    return total;
}
/**
 * Share of the lattice paths from (0, 0) to (n, m) that reach |x/n − y/m| ≥ d (Hodges 1957), counted column by column as
 * the share of paths so far that were outside (Viehmann 2021, doi:10.48550/arXiv.2102.08037), so that no digits are lost
 * in small p-values.
 */
function exactPValue(d, n, m) {
    const [wide, narrow] = [Math.max(n, m), Math.min(n, m)];
    const divisor = greatestCommonDivisor(wide, narrow);
    const [stepY, stepX] = [wide / divisor, narrow / divisor];
    // D is a multiple of 1 / lcm(n, m).
    const h = Math.round(d * stepY * narrow);
    const outside = new Float64Array(narrow + 1).fill(1);
    let end = Math.min(Math.ceil(h / stepY), narrow + 1);
    outside.fill(0, 0, end);
    for (let x = 1; x <= wide; x++) {
        const first = Math.min(Math.max(Math.floor((stepX * x - h) / stepY) + 1, 0), narrow);
        end = Math.min(Math.ceil((stepX * x + h) / stepY), narrow + 1);
        if (end <= first)
            return 1;
        let value = first === 0 ? 0 : 1;
        for (let y = first; y < end; y++) {
            value = (outside[y] * x + value * y) / (x + y);
            outside[y] = value;
        }
    }
    return outside[end - 1];
}
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

;// CONCATENATED MODULE: ../packages/stats/lib/drift/wasserstein.js



/**
 * Wasserstein-1 distance, ∫|F − G|, in the unit of the values: how far the mass of one must be moved to become the other
 * (Vallender 1974). Exact where both sides are exact. NaN of no values, and of a range beyond float64.
 */
function wassersteinDistance(a, b) {
    const at = edgesOf(a, b);
    const [f, g] = [stepsOf(a, at).upTo, stepsOf(b, at).upTo];
    const [n, m] = [countOf(a), countOf(b)];
    if (n === 0 || m === 0 || !Number.isFinite(at.at(-1) - at[0]))
        return { lower: NaN, upper: NaN };
    const [lower, upper] = [new sums/* CompensatedSum */.$N(), new sums/* CompensatedSum */.$N()];
    for (let i = 0; i + 1 < at.length; i++) {
        const width = at[i + 1] - at[i];
        const least = Math.max(f.least[i] * m - g.most[i] * n, g.least[i] * n - f.most[i] * m, 0);
        const most = Math.max(f.most[i] * m - g.least[i] * n, g.most[i] * n - f.least[i] * m);
        lower.add((width * least) / (n * m));
        upper.add((width * most) / (n * m));
    }
    return { lower: lower.value, upper: upper.value };
}
/**
 * Standard deviation of the values (divisor n). Moving each value to the middle of its cell changes it by at most the
 * root of the mean square of the ways (Minkowski's inequality). NaN of no values.
 */
function spreadOf(cells) {
    const count = countOf(cells);
    // Distances from one of the values, so that a large mean costs no digits.
    const origin = cells[0]?.[0] ?? 0;
    const middle = ([low, high]) => low - origin + (high - low) / 2;
    const mean = weightedSum(cells, middle) / count;
    const spread = Math.sqrt(weightedSum(cells, cell => (middle(cell) - mean) ** 2) / count);
    const slack = Math.sqrt(weightedSum(cells, ([low, high]) => ((high - low) / 2) ** 2) / count);
    return { lower: Math.max(0, spread - slack), upper: spread + slack };
}
/**
 * Wasserstein-1 distance in standard deviations of the reference. Where the reference is one single value, it is 0 if
 * the other is the same value, else infinite.
 */
function normalisedWasserstein(reference, current) {
    const distance = wassersteinDistance(reference, current);
    const spread = spreadOf(reference);
    const ratio = (way, by) => (way === 0 ? 0 : way / by);
    return { lower: ratio(distance.lower, spread.upper), upper: ratio(distance.upper, spread.lower) };
}
function countOf(cells) {
    return cells.reduce((sum, [, , count]) => sum + count, 0);
}
function weightedSum(cells, of) {
    const total = new sums/* CompensatedSum */.$N();
    for (const cell of cells)
        total.add(of(cell) * cell[2]);
    return total.value;
}

;// CONCATENATED MODULE: ../packages/stats/lib/drift/binning.js

/**
 * Inner edges of about `bins` bins of equal share of the reference; the outer bins are open. Only places that no cell of
 * either side straddles are taken, so that counts per bin are exact; values that repeat make bins fewer. Bin i holds
 * edges[i−1] ≤ x < edges[i].
 */
function equalShareEdges(reference, current, bins) {
    const at = edgesOf(reference, current);
    const [f, g] = [stepsOf(reference, at), stepsOf(current, at)];
    const whole = (i) => f.below.least[i] === f.below.most[i] && g.below.least[i] === g.below.most[i];
    const edges = [];
    let due = 1;
    for (let i = 0; i < at.length && due < bins; i++) {
        const below = f.below.least[i];
        if (below >= f.count)
            break;
        if (below * bins < f.count * due || !whole(i))
            continue;
        edges.push(at[i]);
        // A value so frequent that it fills several bins takes their edges with it.
        due = Math.floor((below * bins) / f.count) + 1;
    }
    return edges;
}
/** Counts per bin; a cell that straddles an edge is shared out as if its values lay evenly in it. */
function countPerBin(cells, edges) {
    const counts = new Array(edges.length + 1).fill(0);
    let bin = 0;
    for (const [low, high, count] of cells) {
        while (bin < edges.length && edges[bin] <= low)
            bin++;
        if (bin === edges.length || high <= edges[bin]) {
            counts[bin] += count;
            continue;
        }
        const width = high - low;
        let from = low;
        let at = bin;
        for (; at < edges.length && edges[at] < high; at++) {
            counts[at] += (count * (edges[at] - from)) / width;
            from = edges[at];
        }
        counts[at] += (count * (high - from)) / width;
    }
    return counts;
}
/** Inner edges of bins of equal width between the extremes of both, as NumPy's histogram has them. */
function equalWidthEdges(low, high, bins) {
    return Array.from({ length: bins - 1 }, (_, i) => low + ((i + 1) * (high - low)) / bins);
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/measure.js
/** p-values for the ends of an effect, of which larger ones are less likely. */
function pValues(effect, pOf) {
    const upper = pOf(effect.lower);
    return { lower: effect.upper === effect.lower ? upper : pOf(effect.upper), upper };
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/numeric-methods.js


/** Bins of equal share of the reference that the divergences look at. */
const BINS = 10;
/** Added to the count of each bin, so that an empty one does not make a divergence infinite. */
const numeric_methods_PSEUDO = 0.5;
const NUMERIC = {
    'kolmogorov-smirnov': {
        name: 'Kolmogorov–Smirnov distance',
        meaning: 'the largest change of the share of rows below any value',
        measure: kolmogorovSmirnov,
    },
    wasserstein: {
        name: 'Wasserstein distance',
        meaning: 'how far values moved on average, in standard deviations of the reference',
        measure: wasserstein,
    },
    psi: {
        name: 'population stability index',
        meaning: `over ${BINS} bins of equal share of the reference`,
        measure: (reference, current) => {
            const { a, b, coarse } = binned(reference, current);
            const psi = populationStability(a, b, numeric_methods_PSEUDO);
            const p = (0,homogeneity/* populationStabilityPValue */.sf)(psi, a.length, reference.values, current.values);
            return atLeast(psi, p, coarse);
        },
    },
    'jensen-shannon': divergence('Jensen–Shannon distance', jensenShannonDistance),
    hellinger: divergence('Hellinger distance', hellinger),
};
function kolmogorovSmirnov(reference, current) {
    const effect = ksDistance(reference.cells, current.cells);
    return { effect, p: pValues(effect, d => ksPValue(d, reference.values, current.values)) };
}
/** Its noise depends on the unknown distribution, so whether anything changed is left to Kolmogorov and Smirnov's test. */
function wasserstein(reference, current) {
    const effect = normalisedWasserstein(reference.cells, current.cells);
    const { p } = kolmogorovSmirnov(reference, current);
    return { effect, ...(p ? { p } : {}) };
}
function divergence(name, distance) {
    return {
        name,
        meaning: `over ${BINS} bins of equal share of the reference`,
        measure: (reference, current) => {
            const { a, b, coarse } = binned(reference, current);
            return atLeast(distance(a, b), (0,homogeneity/* chiSquareHomogeneity */.at)(a, b).p, coarse);
        },
    };
}
/** `coarse`: a cell holds more than a bin should, so that the bins are fewer than they would be, and hide something. */
function binned(reference, current) {
    const edges = equalShareEdges(reference.cells, current.cells, BINS);
    return {
        a: countPerBin(reference.cells, edges),
        b: countPerBin(current.cells, edges),
        coarse: isCoarse(reference) || isCoarse(current),
    };
}
function isCoarse({ cells, values }) {
    return cells.some(([low, high, count]) => low < high && count * BINS > values);
}
/** Finer bins never make a divergence smaller. */
function atLeast(effect, p, coarse) {
    if (!coarse)
        return { effect: (0,bounds/* exactly */.p)(effect), p: (0,bounds/* exactly */.p)(p) };
    return { effect: { lower: effect, upper: Infinity }, p: { lower: 0, upper: p } };
}
/** As Evidently normalises it: by the standard deviation of the reference, but at least by 0.001. */
function evidentlyWasserstein(reference, current) {
    const distance = wassersteinDistance(reference.cells, current.cells);
    const spread = spreadOf(reference.cells);
    const least = 0.001;
    return {
        effect: {
            lower: distance.lower / Math.max(spread.upper, least),
            upper: distance.upper / Math.max(spread.lower, least),
        },
    };
}
/** TFDV's: base 2, not rooted, over ten bins of equal width between the extremes of both. */
function tfdvDivergence(reference, current) {
    const ends = [reference.cells, current.cells].map(cells => [cells[0][0], cells.at(-1)[1]]);
    const low = Math.min(...ends.map(([least]) => least));
    const high = Math.max(...ends.map(([, most]) => most));
    const edges = low === high ? [] : equalWidthEdges(low, high, BINS);
    const [a, b] = [countPerBin(reference.cells, edges), countPerBin(current.cells, edges)];
    const effect = jensenShannonDivergence(a, b, 2);
    return { effect: { lower: effect, upper: isCoarse(reference) || isCoarse(current) ? 1 : effect } };
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/presets.js



/** The distributions where they are of one kind and both have values. */
function pairOf(reference, current) {
    if (reference.values === 0 || current.values === 0)
        return undefined;
    if (reference.kind === 'numbers' && current.kind === 'numbers')
        return { kind: 'numbers', reference, current };
    if (reference.kind !== 'categories' || current.kind !== 'categories')
        return undefined;
    if (!reference.hashed && !current.hashed)
        return { kind: 'categories', reference, current };
    // Values whose names are not known cannot be hashed.
    if (reference.other > 0 || current.other > 0)
        return undefined;
    // Profiles of earlier versions tell fewer bits.
    const bits = Math.min(reference.bits ?? Infinity, current.bits ?? Infinity);
    return { kind: 'categories', reference: hashed(reference, bits), current: hashed(current, bits) };
}
/** How the preset compares them. */
function choose(pair, settings) {
    return CHOOSERS[settings.preset](pair, settings);
}
/** Any share of rows that changed, by 10 %; the unit-free divergences by what is usual for them. */
const THRESHOLD = 0.1;
const CHOOSERS = {
    sluice(pair, settings) {
        const rule = { rule: 'beyond-noise', threshold: THRESHOLD };
        if (pair.kind === 'numbers') {
            const { name: method, meaning, measure } = NUMERIC[settings.numeric];
            return { method, meaning, ...rule, measure: () => measure(pair.reference, pair.current) };
        }
        const method = CATEGORICAL[settings.categorical];
        return {
            method: method.name,
            meaning: method.meaning,
            ...rule,
            measure: () => method.measure(pair.reference, pair.current),
        };
    },
    evidently: chooseAsEvidently,
    tfdv(pair) {
        const rule = { rule: 'above', threshold: 0.01 };
        if (pair.kind === 'numbers')
            return {
                method: 'Jensen–Shannon divergence',
                meaning: 'in base 2, over 10 bins of equal width',
                ...rule,
                measure: () => tfdvDivergence(pair.reference, pair.current),
            };
        return {
            method: 'L∞ distance',
            meaning: 'the largest change of the share of one category',
            ...rule,
            measure: () => tfdvLargestShift(pair.reference, pair.current),
        };
    },
};
/** Evidently looks at the size of the reference alone. */
const LARGE = 1000;
const FEW_VALUES = 5;
/** `_get_default_stattest` of Evidently 0.7: by the size of the reference and the number of different values of both. */
function chooseAsEvidently(pair) {
    const large = pair.reference.values > LARGE;
    const few = pair.kind === 'numbers' ? fewNumbers(pair.reference, pair.current) : pair;
    if (few === undefined) {
        const { reference, current } = pair;
        const { 'kolmogorov-smirnov': ks } = NUMERIC;
        if (!large)
            return {
                method: 'Kolmogorov–Smirnov p-value',
                meaning: ks.meaning,
                rule: 'p-at-most',
                threshold: 0.05,
                measure: () => ks.measure(reference, current),
            };
        return {
            method: 'Wasserstein distance (normed)',
            meaning: NUMERIC.wasserstein.meaning,
            rule: 'at-least',
            threshold: 0.1,
            measure: () => evidentlyWasserstein(reference, current),
        };
    }
    const { reference, current } = few;
    if (large)
        return {
            method: CATEGORICAL['jensen-shannon'].name,
            meaning: CATEGORICAL['jensen-shannon'].meaning,
            rule: 'at-least',
            threshold: 0.1,
            measure: () => evidently.jensenShannon(reference, current),
        };
    const binary = new Set([...reference.counts.keys(), ...current.counts.keys()]).size <= 2;
    return {
        method: binary ? 'Z-test p-value' : 'chi-square p-value',
        meaning: CATEGORICAL['total-variation'].meaning,
        rule: 'p-below',
        threshold: 0.05,
        measure: () => (binary ? evidently.z(reference, current) : evidently.chiSquare(reference, current)),
    };
}
/** Numbers as categories, where both sides together have few different ones; else undefined. */
function fewNumbers(reference, current) {
    const different = new Set();
    for (const [low, high] of [...reference.cells, ...current.cells]) {
        if (low !== high || different.size > FEW_VALUES)
            return undefined;
        different.add(low);
    }
    if (different.size > FEW_VALUES)
        return undefined;
    const asCategories = ({ rows, values, cells }) => ({
        kind: 'categories',
        rows,
        values,
        counts: new Map(cells.map(([value, , count]) => [String(value), count])),
        other: 0,
        hashed: false,
        distinct: cells.length,
    });
    return { reference: asCategories(reference), current: asCategories(current) };
}

// EXTERNAL MODULE: ../packages/data/lib/drift/settings.js
var drift_settings = __webpack_require__(89147);
// EXTERNAL MODULE: ../packages/data/lib/drift/whole-rows.js + 4 modules
var whole_rows = __webpack_require__(78491);
;// CONCATENATED MODULE: ../packages/data/lib/drift/compare-columns.js






const TOGETHER = 'all columns together';
/** Texts of which more than this share is different are names, not categories. */
const NAMES = 0.5;
const RANK = { drift: 0, undecided: 1, 'no drift': 2 };
/** Compares all columns that both sides have and the settings speak of. The order of the columns does not matter. */
function compareColumns(reference, current, settings, wholeRows) {
    const known = new Map(reference.map(column => [column.name, column]));
    const skipped = [];
    const pairs = [];
    for (const column of current) {
        const { name } = column;
        const before = known.get(name);
        known.delete(name);
        if ((0,drift_settings/* choiceOf */.FH)(name, settings) === 'left out')
            continue;
        if (!before) {
            skipped.push({ name, why: 'The reference has no such column.' });
            continue;
        }
        const values = valuesChoice(before, column, settings);
        if (typeof values === 'string')
            skipped.push({ name, why: values });
        const choices = [
            ...(typeof values === 'string' ? [] : [{ subject: 'values', choice: values }]),
            ...missingChoice(before, column, settings),
        ];
        if (choices.length)
            pairs.push({
                column: {
                    name,
                    reference: before,
                    current: column,
                    tests: [],
                    newCategories: newOnes(before, column),
                },
                choices,
            });
    }
    for (const { name } of known.values())
        if ((0,drift_settings/* choiceOf */.FH)(name, settings) !== 'left out')
            skipped.push({ name, why: 'Only the reference has it.' });
    const rows = wholeRows && compare_columns_together(reference, current, wholeRows);
    if (rows?.choices.length)
        pairs.push(rows);
    else if (rows)
        skipped.push({ name: TOGETHER, why: 'One side has no rows, or no column that may be shown.' });
    judge(pairs, settings);
    const columns = pairs.map(({ column }) => column).sort(byGravity);
    return { settings, columns, skipped };
}
/** What all columns do together, as if it were a column. */
function compare_columns_together(reference, current, samples) {
    const side = (columns) => {
        const rows = columns[0]?.distribution.rows ?? 0;
        return { name: TOGETHER, type: 'any', distribution: { kind: 'hidden', rows, values: rows } };
    };
    return {
        column: {
            name: TOGETHER,
            reference: side(reference),
            current: side(current),
            tests: [],
            newCategories: [],
        },
        choices: (0,whole_rows/* wholeRowChoices */.Q9)(samples).map(choice => ({ subject: 'rows', choice })),
    };
}
function judge(pairs, settings) {
    const measured = pairs.flatMap(({ column, choices }) => choices.map(({ subject, choice }) => ({ column, subject, choice, found: choice.measure() })));
    const judged = measured.filter(({ choice, found }) => choice.rule === 'beyond-noise' && isP(found.p?.upper));
    const adjusted = (0,multiplicity/* benjaminiHochberg */.U)(judged.map(({ found }) => found.p.upper));
    for (const { column, subject, choice, found } of measured) {
        const { method, meaning, rule } = choice;
        const threshold = thresholdOf(column.name, choice, settings);
        const at = judged.findIndex(entry => entry.column === column && entry.subject === subject);
        const q = at < 0 ? undefined : adjusted[at];
        const p = q === undefined ? found.p : { lower: found.p.lower, upper: q };
        column.tests.push({
            column: column.name,
            subject,
            method,
            meaning,
            rule,
            threshold,
            ...found,
            ...(q === undefined ? {} : { adjusted: q }),
            ...decide(rule, threshold, found, p, settings.alpha),
        });
    }
}
function isP(value) {
    return value !== undefined && value >= 0 && value <= 1;
}
/** A threshold of the user's is one of the effect; where the preset goes by p-values, of these. */
function thresholdOf(column, { threshold }, settings) {
    return settings.thresholds.get(column) ?? settings.threshold ?? threshold;
}
/** How the values are compared, or why they are not. */
function valuesChoice(reference, current, settings) {
    const named = (0,drift_settings/* choiceOf */.FH)(current.name, settings) === 'named';
    if (reference.type !== current.type)
        return `Its type was ${reference.type} and is ${current.type}.`;
    const pair = pairOf(reference.distribution, current.distribution);
    if (!pair)
        return 'One side has no values, or none that may be shown.';
    if (named)
        return choose(pair, settings);
    if (current.key === true)
        return 'Its values are unique by the contract.';
    if (isTime(current.type))
        return 'Time goes on: name it in "drift-columns" to compare it all the same.';
    if (isProse(reference, current))
        return settings.preset === 'evidently' ? NO_CLASSIFIER : 'Nearly every row has a value of its own.';
    return choose(pair, settings);
}
/** Why texts are left out that Evidently would train a classifier on, to tell the one side's words from the other's. */
const NO_CLASSIFIER = 'Nearly every row has a text of its own: Evidently would train a classifier on its words, which is not done here.';
/** Texts that nearly every row has one of its own of: names, or prose. */
function isProse({ distribution: a }, { distribution: b }) {
    return [a, b].some(side => side.kind === 'categories' && hasNames(side));
}
const isTime = (type) => type === 'date' || type === 'timestamp';
const hasNames = ({ distinct, values }) => distinct > NAMES * values && values > 10;
/** How many values are missing, where any are. The peers' presets do not look at that. */
function missingChoice({ distribution: a }, { distribution: b }, { preset }) {
    const [x, y] = [a.rows - a.values, b.rows - b.values];
    if (preset !== 'sluice' || a.rows === 0 || b.rows === 0 || (x === 0 && y === 0))
        return [];
    const measure = () => {
        const { difference, p } = (0,homogeneity/* twoProportions */.uc)(x, a.rows, y, b.rows);
        return { effect: (0,bounds/* exactly */.p)(Math.abs(difference)), p: (0,bounds/* exactly */.p)(p) };
    };
    const choice = {
        method: 'share of missing values',
        meaning: 'the change of the share of rows without a value',
        rule: 'beyond-noise',
        threshold: 0.1,
        measure,
    };
    return [{ subject: 'missing', choice }];
}
function newOnes({ distribution: a }, { distribution: b }) {
    if (a.kind !== 'categories' ||
        b.kind !== 'categories' ||
        a.other > 0 ||
        a.hashed ||
        b.hashed ||
        hasNames(b))
        return [];
    return [...b.counts]
        .filter(([name]) => !a.counts.has(name) && a.unnamed?.has((0,lib_distribution/* nameHash */._N)(Buffer.from(name))) !== true)
        .map(([name, count]) => ({ name, count }))
        .sort((x, y) => y.count - x.count || (x.name < y.name ? -1 : 1));
}
/** Drifted columns first, by how far they are beyond their thresholds; then by name. */
function byGravity(a, b) {
    return (RANK[verdictOfColumn(a)] - RANK[verdictOfColumn(b)] ||
        excessOf(b) - excessOf(a) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
function verdictOfColumn({ tests }) {
    const verdicts = tests.map(({ verdict }) => verdict);
    if (verdicts.includes('drift'))
        return 'drift';
    return verdicts.includes('undecided') ? 'undecided' : 'no drift';
}
function excessOf({ tests }) {
    return tests.reduce((most, { effect, threshold, p, rule }) => {
        const isP = rule === 'p-below' || rule === 'p-at-most';
        const excess = isP ? 1 - (p?.upper ?? 1) : effect.lower / threshold;
        return Number.isNaN(excess) ? most : Math.max(most, excess);
    }, 0);
}

// EXTERNAL MODULE: ../packages/data/lib/wording.js
var wording = __webpack_require__(79912);
// EXTERNAL MODULE: ../packages/data/lib/histogram.js
var histogram = __webpack_require__(1602);
;// CONCATENATED MODULE: ../packages/data/lib/drift/picture.js



/** Categories drawn at most; the others are one. */
const MOST_CATEGORIES = 12;
/** A range beyond so many times that of the middle 98 % is cut: outliers would press all else into one bar. */
const LONG_TAIL = 3;
const DAY = 86_400_000;
/** Both sides of a column in one picture, in percent of the rows with a value. Nothing where values must not be shown. */
function drawPair({ name, reference, current }) {
    const [a, b] = [reference.distribution, current.distribution];
    if (a.values === 0 || b.values === 0)
        return [];
    if (a.kind === 'numbers' && b.kind === 'numbers')
        return drawNumbers(name, current.type, a, b);
    if (a.kind !== 'categories' || b.kind !== 'categories' || a.hashed || b.hashed)
        return [];
    return [drawCategories(name, a, b)];
}
function drawNumbers(name, type, a, b) {
    const { low, high } = rangeOf(a.cells, b.cells);
    const scale = type === 'integer' ? 'integer' : type === 'time' ? 'minute' : isDay(type) ? 'day' : 'number';
    const inside = ([from]) => from >= low && from <= high;
    const both = [...a.cells, ...b.cells].filter(inside).sort((x, y) => x[0] - y[0]);
    const edges = (0,histogram/* binned */.p)(both, low, high, scale)?.edges;
    if (!edges)
        return [];
    const [first, last] = [edges[0], edges.at(-1)];
    const beyond = [
        a.cells[0][0] < first || b.cells[0][0] < first,
        a.cells.at(-1)[0] >= last || b.cells.at(-1)[0] >= last,
    ];
    const inner = edges.slice(beyond[0] ? 0 : 1, beyond[1] ? undefined : -1);
    const show = showAs(type);
    const labels = inner.map(show);
    const values = [beyond[0] ? `< ${labels[0]}` : show(first), ...labels];
    return [chart(name, 'histogram', { label: 'from', values }, shares(a, inner), shares(b, inner))];
}
const isDay = (type) => type === 'date' || type === 'timestamp';
/** The whole range, or that of the middle of both where outliers would make it useless. */
function rangeOf(a, b) {
    const ends = (cells) => ({ least: cells[0][0], most: cells.at(-1)[1] });
    const [x, y] = [ends(a), ends(b)];
    const [least, most] = [Math.min(x.least, y.least), Math.max(x.most, y.most)];
    const middle = (cells, q) => {
        const count = cells.reduce((sum, cell) => sum + cell[2], 0);
        return (0,histogram/* quantile */.Y)(cells, count, q, least, most);
    };
    const low = Math.min(middle(a, 0.01), middle(b, 0.01));
    const high = Math.max(middle(a, 0.99), middle(b, 0.99));
    return most - least <= LONG_TAIL * (high - low) || low === high
        ? { low: least, high: most }
        : { low, high };
}
function shares({ cells, values }, edges) {
    return countPerBin(cells, edges).map(count => percent(count, values));
}
function drawCategories(name, a, b) {
    const { names, reference, current, rest } = pairCounts(a, b);
    const rows = names
        .map((label, i) => ({ label, a: reference[i], b: current[i] }))
        .sort((x, y) => Math.max(y.a / a.values, y.b / b.values) - Math.max(x.a / a.values, x.b / b.values));
    const others = rows.splice(rows.length > MOST_CATEGORIES ? MOST_CATEGORIES - 1 : MOST_CATEGORIES);
    const unnamed = reference.slice(names.length).map((x, i) => ({ a: x, b: current[names.length + i] }));
    const left = [...others, ...unnamed].reduce((sum, row) => ({ a: sum.a + row.a, b: sum.b + row.b }), {
        a: rest.reference,
        b: rest.current,
    });
    const count = rest.reference + rest.current > 0 ? 'many' : others.length + unnamed.length;
    if (left.a + left.b > 0)
        rows.push({ label: `others (${count || 'many'})`, ...left });
    return chart(name, 'bar', { label: 'value', values: rows.map(({ label }) => label) }, rows.map(row => percent(row.a, a.values)), rows.map(row => percent(row.b, b.values)));
}
function chart(name, form, x, a, b) {
    return {
        kind: 'chart',
        form,
        title: name,
        x,
        y: { label: '% of values' },
        series: [
            { name: 'current', values: b },
            { name: 'reference', values: a },
        ],
    };
}
function percent(count, of) {
    return Number(((100 * count) / of).toFixed(2));
}
/** Edges as people write them. */
function showAs(type) {
    const iso = (edge) => new Date(edge).toISOString();
    if (isDay(type))
        return edge => (edge % DAY === 0 ? iso(edge).slice(0, 10) : iso(edge).slice(0, 16));
    if (type === 'time')
        return edge => iso(edge).slice(11, 16);
    return edge => String(Number(edge.toPrecision(6)));
}

// EXTERNAL MODULE: ../packages/data/lib/drift/show.js
var show = __webpack_require__(4231);
;// CONCATENATED MODULE: ../packages/data/lib/drift/describe-drift.js




/** Cards beyond these would make the report heavy; the table has all columns. */
const MAX_CARDS = 24;
const SHOWN = 5;
const SIGNS = {
    drift: 'fail',
    undecided: 'inconclusive',
    'no drift': 'pass',
};
/** The section of the report: a table of all columns, worst first, then a card of each. */
function describeDrift(comparison, reference) {
    const { columns, skipped } = comparison;
    return [
        { kind: 'heading', text: 'Drift' },
        { kind: 'paragraph', text: summaryOf(comparison, reference) },
        ...(columns.length ? [tableOf(comparison)] : []),
        ...cards(columns),
        ...(skipped.length ? [skippedOnes(skipped)] : []),
        howJudged(comparison),
    ];
}
function summaryOf({ columns }, reference) {
    const count = (verdict) => columns.filter(column => verdictOfColumn(column) === verdict).length;
    const undecided = count('undecided') ? `, ${count('undecided')} undecided` : '';
    const [first] = columns;
    const sizes = first
        ? ` (${(0,wording/* showCounted */._J)(first.current.distribution.rows, 'row')} against ${(0,wording/* showCount */.px)(first.reference.distribution.rows)})`
        : '';
    const drifted = `${count('drift')} of ${(0,wording/* showCounted */._J)(columns.length, 'column')} drifted${undecided}`;
    return [`${drifted}, held against `, { code: reference }, `${sizes}.`];
}
function tableOf({ columns, settings }) {
    const adjusted = settings.preset === 'sluice';
    return {
        kind: 'table',
        columns: [
            { label: 'Column' },
            { label: 'Verdict' },
            { label: 'Measured' },
            { label: 'Effect', align: 'right' },
            { label: 'Threshold', align: 'right' },
            { label: adjusted ? 'Adjusted p' : 'p', align: 'right' },
        ],
        rows: columns.flatMap(({ tests }) => tests.map(test => rowOf(test))),
    };
}
function rowOf(test) {
    const { column, method, verdict, effect, threshold, rule } = test;
    const isP = rule === 'p-below' || rule === 'p-at-most';
    return {
        tone: SIGNS[verdict],
        cells: [
            { code: column },
            verdict,
            method,
            (0,show/* showRange */.l)(effect),
            isP ? `p ${(0,show/* showNumber */.Z)(threshold)}` : (0,show/* showNumber */.Z)(threshold),
            showP(test),
        ],
    };
}
function showP({ adjusted, p }) {
    const value = adjusted ?? p?.upper;
    return value === undefined ? '' : (0,show/* showNumber */.Z)(value);
}
/** What drifted lies open, what cannot be told is there to be opened, and the rest is out of the way. */
function cards(columns) {
    const shown = columns.slice(0, MAX_CARDS);
    const quiet = shown.filter(column => verdictOfColumn(column) === 'no drift');
    const blocks = shown.slice(0, shown.length - quiet.length).map(card);
    if (quiet.length)
        blocks.push({
            kind: 'details',
            summary: `${(0,wording/* showCounted */._J)(quiet.length, 'column')} without drift`,
            blocks: quiet.map(card),
        });
    if (columns.length > shown.length)
        blocks.push({
            kind: 'paragraph',
            text: `Cards of the first ${shown.length} of ${columns.length} columns.`,
        });
    return blocks;
}
function card(column) {
    const verdict = verdictOfColumn(column);
    const worst = column.tests.find(test => test.verdict === verdict);
    return {
        kind: 'details',
        summary: `${column.name}: ${verdict}, ${worst.method} ${(0,show/* showRange */.l)(worst.effect)}`,
        open: verdict === 'drift',
        blocks: [...drawPair(column), facts(column), ...column.tests.flatMap(explain)],
    };
}
function facts({ reference, current, newCategories }) {
    const missing = ({ distribution: { rows, values } }) => `${(0,wording/* showCount */.px)(rows - values)}${(0,wording/* showShare */.zY)(rows - values, rows)}`;
    const pairs = [
        ['Rows', `${(0,wording/* showCount */.px)(current.distribution.rows)}, reference ${(0,wording/* showCount */.px)(reference.distribution.rows)}`],
        ['Without a value', `${missing(current)}, reference ${missing(reference)}`],
    ];
    if (newCategories.length) {
        const some = newCategories.slice(0, SHOWN).map(({ name, count }) => `${name} (${(0,wording/* showCount */.px)(count)})`);
        const more = newCategories.length > SHOWN ? `, ${(0,wording/* showCount */.px)(newCategories.length - SHOWN)} more` : '';
        pairs.push(['New values', `${some.join(', ')}${more}`]);
    }
    return { kind: 'facts', facts: pairs.map(([name, value]) => ({ name, value })) };
}
const WHY = {
    noise: 'With so few rows an effect above the threshold cannot be told from chance.',
    precision: 'The threshold lies within the bounds of the effect: the profile keeps too little to tell.',
    'not a number': 'The effect cannot be computed of these values.',
};
function explain({ method, meaning, effect, threshold, rule, why, adjusted, p }) {
    const isP = rule === 'p-below' || rule === 'p-at-most';
    const limit = isP
        ? `p ${(0,show/* showNumber */.Z)(p?.upper ?? NaN)}, drift ${rule === 'p-below' ? 'below' : 'up to'} ${(0,show/* showNumber */.Z)(threshold)}`
        : `threshold ${(0,show/* showNumber */.Z)(threshold)}`;
    const chance = adjusted === undefined ? '' : `; adjusted p ${(0,show/* showNumber */.Z)(adjusted)}`;
    const text = `${capital(method)} ${(0,show/* showRange */.l)(effect)} (${meaning}); ${limit}${chance}.${why ? ` ${WHY[why]}` : ''}`;
    return [{ kind: 'paragraph', text }];
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function skippedOnes(skipped) {
    return {
        kind: 'details',
        summary: `${(0,wording/* showCounted */._J)(skipped.length, 'column')} with values not compared`,
        blocks: [
            {
                kind: 'table',
                columns: [{ label: 'Column' }, { label: 'Why' }],
                rows: skipped.map(({ name, why }) => ({ cells: [{ code: name }, why] })),
            },
        ],
    };
}
function howJudged({ settings }) {
    const { preset, alpha } = settings;
    const ours = [
        'A column drifted when the effect is surely above its threshold, and more than chance does. ' +
            'Where a profile keeps cells instead of values, effects are bounds that hold for certain, and the lower one counts.',
        'Of more than 100 categories, the total variation of two samples is mostly noise: there the bounds are those of what the data are a sample of, each with 99 % confidence.',
        `Chance is judged by p-values, adjusted by Benjamini and Hochberg across all tests: of the columns called drifted, at most ${(0,show/* showNumber */.Z)(100 * alpha)} % are expected to be false alarms.`,
    ];
    const theirs = [
        `The preset "${preset}" decides as that tool does by default: every column by itself, with no correction for their number` +
            `${preset === 'tfdv' ? ' and no regard to chance' : ''}.`,
    ];
    const caveat = 'p-values take rows for independent. Repeated rows, and groups of rows that belong together (of one user, one day), make chance look smaller than it is.';
    return {
        kind: 'details',
        summary: 'How drift is judged',
        blocks: [{ kind: 'list', items: [...(preset === 'sluice' ? ours : theirs), caveat] }],
    };
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/findings.js



/** Evidently's dataset drift: so large a share of the compared columns. */
const DATASET_SHARE = 0.5;
const findings_SHOWN = 5;
const RULES = { values: 'drift', missing: 'drift-missing', rows: 'drift-rows' };
/** What drift has to say: drifted columns, what could not be decided, new categories. */
function driftFindings(comparison, reference) {
    const { columns, settings } = comparison;
    // Evidently's verdict is about the dataset; a column alone is no more than worth knowing.
    const severity = settings.preset === 'evidently' ? 'notice' : settings.severity;
    const tests = columns.flatMap(column => column.tests);
    return [
        ...tests.filter(({ verdict }) => verdict === 'drift').map(test => drifted(test, severity, reference)),
        ...(settings.preset === 'evidently' ? datasetDrift(comparison, reference) : []),
        ...withoutClassifier(comparison),
        ...undecided(tests.filter(({ verdict }) => verdict === 'undecided')),
        ...columns.flatMap(newCategories),
    ];
}
function drifted(test, severity, reference) {
    const isP = test.rule === 'p-below' || test.rule === 'p-at-most';
    const seen = isP ? (0,show/* showNumber */.Z)(test.p.upper) : (0,show/* showRange */.l)(test.effect);
    const sign = isP ? 'at most' : 'above';
    const of = JSON.stringify(test.column);
    const what = {
        values: `The values of ${of}`,
        missing: `The missing values of ${of}`,
        rows: 'The rows as a whole',
    };
    const noise = test.adjusted === undefined ? '' : ` (adjusted p ${(0,show/* showNumber */.Z)(test.adjusted)})`;
    return {
        rule: RULES[test.subject],
        severity,
        message: `${what[test.subject]} drifted from ${reference}: ${test.method} ${seen}, ` +
            `${sign} ${(0,show/* showNumber */.Z)(test.threshold)}${noise}.`,
        fix: 'If the change is wanted, make these data the new reference.',
    };
}
function datasetDrift({ columns, settings }, reference) {
    const drifting = columns.filter(column => verdictOfColumn(column) === 'drift').length;
    if (columns.length === 0 || drifting < DATASET_SHARE * columns.length)
        return [];
    return [
        {
            rule: 'dataset-drift',
            severity: settings.severity,
            message: `The dataset drifted from ${reference}: ${drifting} of ${columns.length} columns did.`,
            count: drifting,
        },
    ];
}
/** Where Evidently's verdict may differ, as it counts these columns too. */
function withoutClassifier({ skipped }) {
    const names = skipped.filter(({ why }) => why === NO_CLASSIFIER).map(({ name }) => JSON.stringify(name));
    if (!names.length)
        return [];
    const more = names.length > findings_SHOWN ? ` and ${names.length - findings_SHOWN} more` : '';
    return [
        {
            rule: 'drift-text',
            severity: 'notice',
            message: `Not compared: ${names.slice(0, findings_SHOWN).join(', ')}${more}. ${NO_CLASSIFIER} They do not count in the share of drifted columns.`,
            count: names.length,
            fix: 'Leave them out by "drift-columns", or validate what can be counted of them: a length, a language, a topic.',
        },
    ];
}
const UNDECIDED = {
    noise: {
        because: 'the rows are too few to tell a difference above the threshold from chance',
        fix: 'More rows would tell.',
    },
    precision: {
        because: 'the profile keeps too little of so many different values',
        fix: 'Leave it out by "drift-columns", or compare what it stands for: an age instead of a time, a group instead of a name.',
    },
    'not a number': { because: 'the effect cannot be computed', fix: 'Leave it out by "drift-columns".' },
};
/** One finding for all of a kind: small data would else fill the report with what nobody can act on one by one. */
function undecided(tests) {
    return Object.entries(UNDECIDED).flatMap(([why, { because, fix }]) => {
        const concerned = tests.filter(test => test.why === why);
        const names = [...new Set(concerned.map(({ column }) => JSON.stringify(column)))];
        if (!names.length)
            return [];
        const more = names.length > findings_SHOWN ? ` and ${names.length - findings_SHOWN} more` : '';
        const message = `Whether ${names.slice(0, findings_SHOWN).join(', ')}${more} drifted cannot be told: ${because}.`;
        return [{ rule: 'drift-undecided', severity: 'notice', message, count: names.length, fix }];
    });
}
function newCategories({ name, newCategories: found }) {
    if (!found.length)
        return [];
    const rows = found.reduce((sum, { count }) => sum + count, 0);
    return [
        {
            rule: 'new-category',
            severity: 'notice',
            message: `"${name}" has ${(0,wording/* showCount */.px)(found.length)} ${found.length === 1 ? 'value' : 'values'} that the reference does not have.`,
            count: rows,
            examples: found
                .slice(0, findings_SHOWN)
                .map(({ name: value, count }) => `${JSON.stringify(value)} (${(0,wording/* showCount */.px)(count)})`),
        },
    ];
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/from-profile.js


/**
 * The columns of a profile, as drift needs them.
 * @param keys names of the columns whose values the contract says are unique
 */
function driftColumns(profile, keys = new Set()) {
    return profile.columns.map(column => ({
        name: column.name,
        type: column.type,
        distribution: distributionOf(column),
        ...(keys.has(column.name) ? { key: true } : {}),
    }));
}
function distributionOf(column) {
    const { rows, missing, invalid, notFinite = 0, distribution, type } = column;
    const counted = { rows, values: rows - missing - invalid - notFinite };
    if (!distribution)
        return { kind: 'hidden', ...counted };
    if (distribution.kind === 'numbers' && type === 'boolean')
        return {
            ...counted,
            ...categories(distribution.values.map(([value, count]) => [value === 1 ? 'true' : 'false', count])),
        };
    if (distribution.kind === 'numbers' || distribution.kind === 'cells')
        return { kind: 'numbers', ...counted, cells: (0,lib_distribution/* weightedOf */.bl)(distribution) };
    const { count: distinct, registers } = column.distinct;
    if (distribution.kind === 'texts') {
        const hashes = (0,lib_distribution/* hashesOf */.mU)(distribution);
        const rest = hashes ? { unnamed: new Map(hashes) } : { other: distribution.rest?.count ?? 0 };
        return { ...counted, ...categories(distribution.values), ...rest, distinct };
    }
    const { bits, counts: buckets } = (0,lib_distribution/* bucketsOf */.HP)(distribution);
    return {
        ...counted,
        kind: 'categories',
        counts: bucketCounts(buckets),
        other: 0,
        hashed: true,
        bits,
        distinct,
        ...(registers === undefined ? {} : { registers }),
    };
}
function categories(entries) {
    return {
        kind: 'categories',
        counts: new Map(entries),
        other: 0,
        hashed: false,
        distinct: entries.length,
    };
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/drift.js







/**
 * Holds a profile against the reference. Drift in time and skew between training and serving are the same question: only
 * the reference differs. Throws UserError `bad-input` where the settings name columns that are not there.
 */
function compareWithReference(profile, plan, reference, settings, wholeRows) {
    const keys = plan.columns.filter(({ checks }) => checks.some(({ kind }) => kind === 'unique'));
    const current = driftColumns(profile, new Set(keys.map(({ name }) => name)));
    refuseUnknown(settings, new Set([...current, ...reference.profile.columns].map(({ name }) => name)));
    const before = driftColumns(reference.profile);
    refuseProse(before, current, settings);
    const comparison = compareColumns(before, current, settings, wholeRows);
    if (!comparison.columns.length)
        throw new errors/* UserError */.yo('bad-input', {
            message: `No column can be compared with the reference "${reference.name}".`,
            valid: current.map(({ name }) => name),
            fix: 'Does it have the same columns? Dates, keys and texts that are nearly all different are compared only by name, in "drift-columns".',
        });
    const findings = driftFindings(comparison, reference.name);
    const drifted = comparison.columns.filter(column => verdictOfColumn(column) === 'drift');
    const outcomes = outcomesOf(comparison, findings);
    const blocks = describeDrift(comparison, reference.name);
    const pictures = new Map(comparison.columns.flatMap(column => drawPair(column).map(chart => [column.name, chart])));
    return { reference, comparison, findings, outcomes, driftedColumns: drifted.length, blocks, pictures };
}
function refuseUnknown(settings, names) {
    const wanted = [
        ...settings.columns.map(name => ['drift-columns', name.replace(/^!/, '')]),
        ...[...settings.thresholds.keys()].map(name => ['drift-threshold', name]),
    ];
    const problems = wanted
        .filter(([, name]) => !names.has(name))
        .map(([input, name]) => {
        const near = (0,errors/* nearest */.pA)(name, names);
        const fix = near ? { fix: `Did you mean "${near}"?` } : { valid: [...names] };
        return {
            message: `The input "${input}" names a column "${name}", which the data do not have.`,
            ...fix,
        };
    });
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
}
/** Texts that somebody asks for by name, and that Evidently would compare by a classifier: by anything else it is another verdict. */
function refuseProse(reference, current, settings) {
    if (settings.preset !== 'evidently')
        return;
    const problems = current
        .filter(({ name }) => (0,drift_settings/* choiceOf */.FH)(name, settings) === 'named')
        .filter(column => reference.some(other => other.name === column.name && isProse(other, column)))
        .map(({ name }) => ({
        message: `The input "drift-columns" names "${name}". ${NO_CLASSIFIER}`,
        fix: 'Leave it out, or take the preset `sluice`, which compares which texts there are.',
    }));
    if (problems.length)
        throw new errors/* UserError */.yo('unsupported', problems);
}
/** One rule a column, as the evidence lists them: what is undecided is neither kept nor broken. Evidently's rule is one for all. */
function outcomesOf({ columns, settings }, findings) {
    const { severity } = settings;
    if (settings.preset === 'evidently')
        return [{ id: 'dataset-drift', severity, kept: findings.every(({ rule }) => rule !== 'dataset-drift') }];
    return columns
        .map(column => ({ column, verdict: verdictOfColumn(column) }))
        .filter(({ verdict }) => verdict !== 'undecided')
        .map(({ column, verdict }) => ({
        id: `${column.name}.drift`,
        severity,
        kept: verdict === 'no drift',
    }));
}


/***/ }),

/***/ 4231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ showNumber),
/* harmony export */   l: () => (/* binding */ showRange)
/* harmony export */ });
/** Three digits, and tiny p-values as what they are less than. */
function showNumber(value) {
    if (value > 0 && value < 1e-6)
        return '< 0.000001';
    return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : value === Infinity ? '∞' : 'unknown';
}
/** A number where it is known to three digits, else where it lies. */
function showRange({ lower, upper }) {
    const [a, b] = [showNumber(lower), showNumber(upper)];
    return a === b ? a : `[${a}, ${b}]`;
}


/***/ }),

/***/ 40860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ benjaminiHochberg),
/* harmony export */   f: () => (/* binding */ holm)
/* harmony export */ });
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


/***/ })

};
