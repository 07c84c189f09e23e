export const id = 8491;
export const ids = [8491];
export const modules = {

/***/ 78491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b8: () => (/* binding */ keptSample),
  is: () => (/* binding */ sampleBoth),
  $e: () => (/* binding */ sampleData),
  uV: () => (/* binding */ sampleOf),
  Q9: () => (/* binding */ wholeRowChoices)
});

// EXTERNAL MODULE: ../packages/stats/lib/distributions.js
var distributions = __webpack_require__(448);
// EXTERNAL MODULE: ../packages/stats/lib/random.js
var lib_random = __webpack_require__(40404);
// EXTERNAL MODULE: ../packages/stats/lib/drift/homogeneity.js
var homogeneity = __webpack_require__(6631);
;// CONCATENATED MODULE: ../packages/stats/lib/drift/random-features.js



/** Features are kept as multiples of this, so that their sums are whole numbers: exact, whatever the order. */
const UNIT = 2 ** -20;
/**
 * Random Fourier features of the Gaussian kernel exp(−‖x − y‖²/2σ²) (Rahimi & Recht 2007): √2 cos(w·x + b), w normal
 * with standard deviation 1/σ, b uniform. The mean product of the features of two points is the kernel up to
 * O(1/√features). The same seed gives the same features on any machine.
 */
class FourierFeatures {
    dimension;
    count;
    #weights;
    #phases;
    constructor(dimension, count, sigma, seed) {
        this.dimension = dimension;
        this.count = count;
        const random = (0,lib_random/* createRandom */.s)(seed);
        // Never 0, whose quantile is infinite.
        const normal = () => (0,distributions/* normalQuantile */.Zl)((random.below(2 ** 32) + 0.5) / 2 ** 32) / sigma;
        this.#weights = Float64Array.from({ length: dimension * count }, normal);
        this.#phases = Float64Array.from({ length: count }, () => 2 * Math.PI * random.uniform());
    }
    /** The features of a point, rounded to a fixed unit. */
    of(point) {
        const features = new Float64Array(this.count);
        for (let f = 0, w = 0; f < this.count; f++) {
            let angle = this.#phases[f];
            for (let i = 0; i < this.dimension; i++, w++)
                angle += this.#weights[w] * point[i];
            features[f] = Math.round((Math.SQRT2 * Math.cos(angle)) / UNIT) * UNIT;
        }
        return features;
    }
}
/** Sums of features. Parts of the data, in any order and split, add up to the same, bit by bit, up to 2³² points. */
class FeatureSums {
    count = 0;
    sums;
    constructor(features) {
        this.sums = new Float64Array(features);
    }
    add(features) {
        this.count++;
        for (let i = 0; i < this.sums.length; i++)
            this.sums[i] += features[i];
    }
    merge(other) {
        this.count += other.count;
        for (let i = 0; i < this.sums.length; i++)
            this.sums[i] += other.sums[i];
    }
}
/**
 * Squared maximum mean discrepancy of two samples by their sums of features: ‖μ_P − μ_Q‖² in the space of the kernel
 * (Gretton et al. 2012). Above 0 by chance too: judge it by its p-value.
 */
function squaredMmd(a, b) {
    let total = 0;
    for (let i = 0; i < a.sums.length; i++)
        total += (a.sums[i] / a.count - b.sums[i] / b.count) ** 2;
    return total / a.sums.length;
}
/**
 * The discrepancy of two samples of features, and its p-value by a chi-square distribution of the mean and variance that
 * it has if both come from one distribution (Gretton et al. 2009 match a gamma alike; Welch 1938, Satterthwaite 1946).
 */
function mmdTest(a, b) {
    const size = a[0]?.length ?? 0;
    const [sumsA, sumsB] = [a, b].map(rows => {
        const sums = new FeatureSums(size);
        for (const row of rows)
            sums.add(row);
        return sums;
    });
    const squared = squaredMmd(sumsA, sumsB);
    if (a.length < 2 || b.length < 2)
        return { squared, p: 1 };
    const covariance = pooledCovariance([
        [a, sumsA],
        [b, sumsB],
    ]);
    let [trace, traceOfSquare] = [0, 0];
    for (let i = 0; i < size; i++) {
        trace += covariance[i * size + i];
        for (let j = 0; j < size; j++)
            traceOfSquare += covariance[i * size + j] ** 2;
    }
    // All points are one: nothing differs, or all does.
    if (trace === 0)
        return { squared, p: squared > 0 ? 0 : 1 };
    const noise = 1 / a.length + 1 / b.length;
    const scale = (noise * traceOfSquare) / trace;
    return { squared, p: (0,homogeneity/* chiSquareSf */.To)((squared * size) / scale, trace ** 2 / traceOfSquare) };
}
/** Covariance within the samples, row-major; divisor n − 2. */
function pooledCovariance(samples) {
    const size = samples[0][1].sums.length;
    const covariance = new Float64Array(size * size);
    let count = -samples.length;
    for (const [rows, { sums }] of samples) {
        count += rows.length;
        const mean = sums.map(sum => sum / rows.length);
        const centred = new Float64Array(size);
        for (const row of rows) {
            for (let i = 0; i < size; i++)
                centred[i] = row[i] - mean[i];
            for (let i = 0; i < size; i++)
                for (let j = 0; j <= i; j++)
                    covariance[i * size + j] += centred[i] * centred[j];
        }
    }
    for (let i = 0; i < size; i++)
        for (let j = 0; j <= i; j++)
            covariance[i * size + j] = covariance[j * size + i] = covariance[i * size + j] / count;
    return covariance;
}

// EXTERNAL MODULE: ../packages/stats/lib/drift/bounds.js
var bounds = __webpack_require__(85678);
// EXTERNAL MODULE: ../packages/stats/lib/delong.js
var delong = __webpack_require__(86326);
;// CONCATENATED MODULE: ../packages/stats/lib/drift/domain-classifier.js


/** Strength of the ridge: as if each weight had been seen near 0, with this precision. */
const RIDGE = 1;
const ITERATIONS = 25;
const CLOSE = 1e-10;
/**
 * Can a model tell the samples apart? The area under the ROC curve of a ridge logistic regression that is fitted on one
 * half and tried on the other, and conversely (Lopez-Paz & Oquab 2017 call it a classifier two-sample test). 0.5: it
 * cannot. Points belong in a random order; they go to the halves by turns. Columns should have about unit scale.
 *
 * The p-value is one-sided, by the normal limit of Mann and Whitney's U. The two tries depend on each other, so the better
 * one counts twice (Bonferroni). With fewer than 4 points a side nothing is told apart: 0.5 and 1.
 */
function domainClassifier(reference, current) {
    if (reference.length < 4 || current.length < 4)
        return { auc: 0.5, p: 1 };
    const half = (side) => ({
        points: [reference, current].flatMap(points => points.filter((_, i) => i % 2 === side)),
        labels: [reference, current].flatMap((points, label) => points.filter((_, i) => i % 2 === side).map(() => label)),
    });
    const halves = [half(0), half(1)];
    const tries = [0, 1].map(side => {
        const weights = logisticRegression(halves[side].points, halves[side].labels);
        const { points, labels } = halves[1 - side];
        const scores = points.map(point => logitOf(weights, point));
        const { auc, positives, negatives } = (0,delong/* delongParts */.eX)(scores, labels);
        const [n, m] = [positives.length, negatives.length];
        return { auc, p: (0,distributions/* normalCdf */.vr)((0.5 - auc) / Math.sqrt((n + m + 1) / (12 * n * m))) };
    });
    const [first, second] = [tries[0], tries[1]];
    return { auc: (first.auc + second.auc) / 2, p: Math.min(1, 2 * Math.min(first.p, second.p)) };
}
/**
 * Weights of a logistic regression, the last of them the intercept, with a ridge on the others; by Newton's method. The
 * ridge makes the maximum unique, so that the same points always give the same weights.
 */
function logisticRegression(points, labels) {
    const size = (points[0]?.length ?? 0) + 1;
    const weights = new Float64Array(size);
    for (let round = 0; round < ITERATIONS; round++) {
        const { gradient, hessian } = slopesOf(weights, points, labels);
        const step = solve(hessian, gradient);
        let length = 0;
        for (let i = 0; i < size; i++) {
            weights[i] += step[i];
            length = Math.max(length, Math.abs(step[i]));
        }
        if (length < CLOSE)
            break;
    }
    return weights;
}
function logitOf(weights, point) {
    let total = weights[weights.length - 1];
    for (let i = 0; i < point.length; i++)
        total += weights[i] * point[i];
    return total;
}
/** Gradient of the penalised log-likelihood, and the negative of its Hessian, row-major. */
function slopesOf(weights, points, labels) {
    const size = weights.length;
    const gradient = weights.map((weight, i) => (i === size - 1 ? 0 : -RIDGE * weight));
    const hessian = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
        hessian[i * size + i] = i === size - 1 ? 1e-9 : RIDGE;
    const row = new Float64Array(size).fill(1);
    for (const [k, point] of points.entries()) {
        for (let i = 0; i < size - 1; i++)
            row[i] = point[i];
        const p = 1 / (1 + Math.exp(-logitOf(weights, point)));
        const curvature = p * (1 - p);
        for (let i = 0; i < size; i++) {
            gradient[i] += (labels[k] - p) * row[i];
            for (let j = 0; j <= i; j++)
                hessian[i * size + j] += curvature * row[i] * row[j];
        }
    }
    return { gradient, hessian };
}
/** Solves A x = b for a symmetric positive definite A, of which the lower triangle is read, by Cholesky. */
function solve(a, b) {
    const size = b.length;
    const lower = Float64Array.from(a);
    for (let j = 0; j < size; j++) {
        for (let k = 0; k < j; k++)
            for (let i = j; i < size; i++)
                lower[i * size + j] -= lower[i * size + k] * lower[j * size + k];
        const root = Math.sqrt(lower[j * size + j]);
        for (let i = j; i < size; i++)
            lower[i * size + j] /= root;
    }
    const x = Float64Array.from(b);
    for (let i = 0; i < size; i++) {
        for (let k = 0; k < i; k++)
            x[i] -= lower[i * size + k] * x[k];
        x[i] /= lower[i * size + i];
    }
    for (let i = size - 1; i >= 0; i--) {
        for (let k = i + 1; k < size; k++)
            x[i] -= lower[k * size + i] * x[k];
        x[i] /= lower[i * size + i];
    }
    return x;
}

// EXTERNAL MODULE: ../packages/core/lib/parse.js
var parse = __webpack_require__(55520);
// EXTERNAL MODULE: ../packages/stats/lib/quantile.js
var quantile = __webpack_require__(28554);
;// CONCATENATED MODULE: ../packages/data/lib/drift/row-points.js


/** Values further out are as far as this: outliers must not hide what all others do. */
const FARTHEST = 4;
/** Most frequent texts of a column that are told apart; the others are one. */
const MOST_TEXTS = 8;
/** The middle half of a normal distribution is so many standard deviations wide. */
const NORMAL_IQR = 1.349;
/**
 * Rows as points for methods that look at all columns at once. How a column becomes coordinates is learnt from the
 * reference alone: numbers by their distance from its median in its spread, texts by one coordinate for each frequent one,
 * a missing value by a coordinate of its own.
 */
function pointsOf(reference, current, numeric, missing) {
    const present = (cell) => (cell === undefined || missing.has(cell) ? undefined : cell);
    const axes = reference.columns.map((name, i) => {
        const cells = reference.rows.map(row => present(row[i]));
        return numeric.has(name) ? numberAxis(cells) : textAxis(cells);
    });
    const points = ({ rows }) => rows.map(row => Float64Array.from(axes.flatMap((axis, i) => axis(present(row[i])))));
    return { reference: points(reference), current: points(current) };
}
function numberAxis(cells) {
    const sorted = (0,quantile/* sortNumbers */.D)(cells.map(numberOf).filter(value => value !== undefined));
    const median = sorted.length ? (0,quantile/* quantile */.Y)(sorted, 0.5) : 0;
    const middle = ((0,quantile/* quantile */.Y)(sorted, 0.75) - (0,quantile/* quantile */.Y)(sorted, 0.25)) / NORMAL_IQR;
    // More than half of the values may be one: then their whole range is the measure.
    const spread = middle > 0 ? middle : (sorted.at(-1) - sorted[0]) / 2 || 1;
    return cell => {
        const value = numberOf(cell);
        if (value === undefined)
            return [0, 1];
        return [Math.min(Math.max((value - median) / spread, -FARTHEST), FARTHEST), 0];
    };
}
function numberOf(cell) {
    return cell === undefined ? undefined : (0,parse/* parseNumber */.$J)(cell);
}
function textAxis(cells) {
    const counts = new Map();
    for (const cell of cells)
        if (cell !== undefined)
            counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const frequent = [...counts]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MOST_TEXTS)
        .map(([text]) => text);
    return cell => {
        const point = new Array(frequent.length + 2).fill(0);
        const place = cell === undefined ? frequent.length + 1 : frequent.indexOf(cell);
        point[place < 0 ? frequent.length : place] = 1;
        return point;
    };
}

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var bytes = __webpack_require__(48882);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
// EXTERNAL MODULE: ../packages/data/lib/open-data.js
var open_data = __webpack_require__(65123);
// EXTERNAL MODULE: ../packages/data/lib/spread-objects.js
var spread_objects = __webpack_require__(86396);
;// CONCATENATED MODULE: ../packages/data/lib/drift/row-sample.js





/** Repeated rows are told apart as long as no more different ones have been met. */
const REMEMBERED = 1_000_000;
/**
 * The `size` rows whose content, and number among equal ones, have the lowest hashes: a uniform sample of all rows, which
 * does not depend on their order or on how they are spread over files (Cohen & Kaplan 2007 call it bottom-k). Reads the
 * files once. Throws what `openTable` throws.
 */
async function sampleRows(paths, columns, files, options, size = 1000) {
    const sampler = new Sampler(size);
    const wanted = columns.map(({ name }) => name);
    // A dot in a name does not say that the column stands in an object.
    const objects = new spread_objects/* ObjectSpreader */.m(columns);
    for (const path of paths) {
        const source = await (0,open_data/* openData */.$H)(path, files, { ...options, keys: wanted });
        for await (const given of source.batches()) {
            if (options.signal?.aborted)
                throw new errors/* UserError */.yo('cancelled', 'The run was cancelled.');
            const { batch, names } = objects.spread(given, source.names);
            sampler.take(wanted.map(name => batch.columns[names.indexOf(name)]), batch);
        }
    }
    return { columns: wanted, rows: sampler.rows };
}
class Sampler {
    #size;
    #kept = [];
    /** Ranks from here on are not among the lowest. */
    #limit = Infinity;
    #seen = new Map();
    #hash = new Int32Array(2);
    constructor(size) {
        this.#size = size;
    }
    get rows() {
        this.#prune();
        return this.#kept.map(({ cells }) => cells);
    }
    take(columns, { rows }) {
        const views = columns.map(column => column && (0,bytes/* viewOf */.du)(column.bytes));
        for (let row = 0; row < rows; row++) {
            const content = this.#hashOf(columns, views, row);
            const before = this.#seen.get(content) ?? 0;
            if (before > 0 || this.#seen.size < REMEMBERED)
                this.#seen.set(content, before + 1);
            const rank = before === 0 ? content : mix(content, before);
            if (rank >= this.#limit)
                continue;
            this.#kept.push({ rank, cells: columns.map(column => column && (0,batch/* cellText */.I)(column, row)) });
            if (this.#kept.length >= 2 * this.#size)
                this.#prune();
        }
    }
    #prune() {
        this.#kept.sort((a, b) => a.rank - b.rank);
        this.#kept = this.#kept.slice(0, this.#size);
        if (this.#kept.length === this.#size)
            this.#limit = this.#kept.at(-1).rank;
    }
    /** Of 53 bits. */
    #hashOf(columns, views, row) {
        let [high, low] = [0, 0];
        for (const [i, column] of columns.entries()) {
            const at = column ? column.offset + row * column.stride : 0;
            const [start, end] = column ? [column.starts[at], column.ends[at]] : [0, -1];
            if (end >= start)
                (0,hashing/* hashText */.q)(views[i], start, end, this.#hash, 0);
            else
                this.#hash.fill(0);
            high = Math.imul(high ^ this.#hash[0], 0x9e3779b1) + 0x7f4a7c15;
            low = Math.imul(low ^ this.#hash[1] ^ (high >>> 15), 0x85ebca6b) + i + 1;
        }
        return joined(finish(high ^ (low >>> 13)), finish(low ^ high));
    }
}
/** The rank of a row that has come before. */
function mix(content, before) {
    const low = (content % 2 ** 32) | 0;
    const high = Math.floor(content / 2 ** 32) | 0;
    const other = finish(low ^ Math.imul(before, 0x9e3779b1));
    return joined(finish(high ^ other), finish(other ^ Math.imul(high, 0x85ebca6b)));
}
function joined(high, low) {
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
/** The finish of MurmurHash3. */
function finish(x) {
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
    return x ^ (x >>> 16);
}

// EXTERNAL MODULE: ../packages/data/lib/drift/settings.js
var drift_settings = __webpack_require__(89147);
;// CONCATENATED MODULE: ../packages/data/lib/drift/whole-rows.js




/** Reads the data once more, and keeps some rows of the columns that drift looks at by default or by name. */
async function sampleData(data, plan, options, settings) {
    return sampleRows(data.paths, sampledColumns(plan, settings), data.files, options);
}
/**
 * Samples of both sides: of data, which are read once more, or as a profile keeps them; then of the columns that it has too.
 */
async function sampleBoth(data, plan, options, settings) {
    const { reference: kept } = data;
    const columns = sampledColumns(plan, settings).filter(({ name }) => !('rows' in kept) || kept.columns.includes(name));
    const names = columns.map(({ name }) => name);
    const numbers = columns.filter(({ type }) => type === 'number' || type === 'integer');
    const reference = 'rows' in kept ? withColumns(kept, names) : await sampleRows(kept.paths, columns, kept.files, options);
    return {
        reference,
        current: await sampleRows(data.current.paths, columns, data.current.files, options),
        numeric: new Set(numbers.map(({ name }) => name)),
        missing: new Set(['', ...plan.missing]),
    };
}
/**
 * Never what is hidden, nor what is named as if it stood below it: a file of Parquet or Arrow gives what stands in `a` and a
 * column `a.b` of its own under one name.
 */
function sampledColumns({ columns }, settings) {
    const secret = columns.filter(({ hidden }) => hidden).map(({ name }) => name);
    return columns.filter(({ name, type, checks }) => {
        const choice = (0,drift_settings/* choiceOf */.FH)(name, settings);
        const passes = type !== 'date' && type !== 'timestamp' && checks.every(({ kind }) => kind !== 'unique');
        const hidden = secret.some(other => name === other || name.startsWith(`${other}.`));
        return !hidden && (choice === 'named' || (choice === 'default' && passes));
    });
}
function withColumns({ columns, rows }, names) {
    const places = names.map(name => columns.indexOf(name));
    return { columns: names, rows: rows.map(row => places.map(place => row[place])) };
}
/** As a profile keeps it. */
function keptSample({ columns, rows }) {
    return { columns, rows: rows.map(row => row.map(cell => cell ?? null)) };
}
/** What a profile kept. */
function sampleOf({ columns, rows }) {
    return { columns, rows: rows.map(row => row.map(cell => cell ?? undefined)) };
}
const FEATURES = 128;
const MOST_COORDINATES = 100;
const SEED = 20_240_501;
/**
 * Two looks at all columns at once, which also see what no single column shows, such as a correlation that broke: the
 * maximum mean discrepancy by random Fourier features, and a classifier that tries to tell the sides apart.
 */
function wholeRowChoices(samples) {
    const { reference, current } = pointsOf(samples.reference, samples.current, samples.numeric, samples.missing);
    const dimension = reference[0]?.length ?? 0;
    if (dimension === 0 || current.length === 0)
        return [];
    // The distance of two random points grows as this.
    const features = new FourierFeatures(dimension, FEATURES, Math.sqrt(dimension), SEED);
    const [a, b] = [reference, current].map(points => points.map(point => features.of(point)));
    const rows = `a sample of ${reference.length} and ${current.length} rows`;
    return [
        {
            method: 'maximum mean discrepancy',
            meaning: `of all columns together, on ${rows}`,
            rule: 'beyond-noise',
            threshold: 0.1,
            measure: () => {
                const { squared, p } = mmdTest(a, b);
                return { effect: (0,bounds/* exactly */.p)(Math.sqrt(squared)), p: (0,bounds/* exactly */.p)(p) };
            },
        },
        {
            method: 'domain classifier (ROC AUC)',
            meaning: `how well a model tells current rows from reference rows, on ${rows}; 0.5 is not at all`,
            rule: 'beyond-noise',
            threshold: 0.6,
            measure: () => {
                const { auc, p } = domainClassifier(enriched(reference, a), enriched(current, b));
                return { effect: (0,bounds/* exactly */.p)(auc), p: (0,bounds/* exactly */.p)(p) };
            },
        },
    ];
}
/** The features let a linear model see what columns do together. Of wide tables they alone are left: Newton's method costs the square. */
function enriched(points, features) {
    return points.map((point, i) => {
        const some = features[i].subarray(0, FEATURES / 2);
        return point.length > MOST_COORDINATES ? some : Float64Array.from([...point, ...some]);
    });
}


/***/ }),

/***/ 86326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ delong),
/* harmony export */   eX: () => (/* binding */ delongParts),
/* harmony export */   js: () => (/* binding */ delongDifference)
/* harmony export */ });
/* unused harmony export delongCovariance */
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(448);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51207);
/* harmony import */ var _sums_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89415);



/**
 * Structural components of the area under the ROC curve (DeLong, DeLong & Clarke-Pearson 1988) by midranks in
 * O(n log n) (Sun & Xu 2014). `positive[i]` tells whether row i is a positive; `order` are the rows by ascending score,
 * where that is known. Throws RangeError with fewer than two positives or negatives.
 */
function delongParts(scores, positive, order = (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .sortIndexes */ .R)(scores)) {
    const { length } = scores;
    /** Place of each row among the rows of its own class. */
    const places = new Uint32Array(length);
    let [m, n] = [0, 0];
    for (let i = 0; i < length; i++)
        places[i] = positive[i] ? m++ : n++;
    if (m < 2 || n < 2)
        throw new RangeError(`${m} positives and ${n} negatives are too few for DeLong's method`);
    const [positives, negatives] = [new Float64Array(m), new Float64Array(n)];
    let [up, down] = [0, 0];
    for (let start = 0; start < length;) {
        const score = scores[order[start]];
        let [end, ups] = [start, 0];
        for (; end < length && scores[order[end]] === score; end++)
            if (positive[order[end]])
                ups++;
        const downs = end - start - ups;
        // Midranks among all rows and among the own class: tied rows share the mean of their ranks.
        const all = (start + 1 + end) / 2;
        const [amongUp, amongDown] = [up + (ups + 1) / 2, down + (downs + 1) / 2];
        for (let i = start; i < end; i++) {
            const row = order[i];
            if (positive[row])
                positives[places[row]] = (all - amongUp) / n;
            else
                negatives[places[row]] = 1 - (all - amongDown) / m;
        }
        up += ups;
        down += downs;
        start = end;
    }
    return { auc: (0,_sums_js__WEBPACK_IMPORTED_MODULE_1__/* .mean */ .i2)(positives), positives, negatives };
}
/** Estimated covariance of the AUCs of two scores of the same rows; the variance where both are the same. */
function delongCovariance(a, b) {
    const [m, n] = [a.positives.length, a.negatives.length];
    return (0,_sums_js__WEBPACK_IMPORTED_MODULE_1__/* .covariance */ .Wu)(a.positives, b.positives) / m + (0,_sums_js__WEBPACK_IMPORTED_MODULE_1__/* .covariance */ .Wu)(a.negatives, b.negatives) / n;
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
        bound: level => (error === 0 ? estimate : estimate + error * (0,_distributions_js__WEBPACK_IMPORTED_MODULE_2__/* .normalQuantile */ .Zl)(level)),
        pBelow(x) {
            if (error === 0)
                return estimate < x ? 0 : 1;
            return (0,_distributions_js__WEBPACK_IMPORTED_MODULE_2__/* .normalCdf */ .vr)((estimate - x) / error);
        },
    };
}


/***/ }),

/***/ 448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ normalPdf),
/* harmony export */   HU: () => (/* binding */ binomialCdf),
/* harmony export */   O9: () => (/* binding */ betaQuantile),
/* harmony export */   YW: () => (/* binding */ tQuantile),
/* harmony export */   Zl: () => (/* binding */ normalQuantile),
/* harmony export */   vr: () => (/* binding */ normalCdf),
/* harmony export */   w_: () => (/* binding */ tCdf)
/* harmony export */ });
/* harmony import */ var _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59237);
/* harmony import */ var _stdlib_stats_base_dists_binomial_cdf__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58980);
/* harmony import */ var _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71926);
/* harmony import */ var _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3646);
/* harmony import */ var _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70167);
/* harmony import */ var _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36673);






/** P(Z ≤ z), standard normal. The upper tail is `normalCdf(-z)`, which keeps its digits; `1 - normalCdf(z)` does not. */
function normalCdf(z) {
    return _stdlib_stats_base_dists_normal_cdf__WEBPACK_IMPORTED_MODULE_2__(z, 0, 1);
}
/** Density of the standard normal. */
function normalPdf(z) {
    return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
/** z with P(Z ≤ z) = p; ±Infinity at 0 and 1, NaN outside. */
function normalQuantile(p) {
    return _stdlib_stats_base_dists_normal_quantile__WEBPACK_IMPORTED_MODULE_3__(p, 0, 1);
}
/** P(T ≤ t), Student's t with `df` degrees of freedom. Upper tail: `tCdf(-t, df)`. */
function tCdf(t, df) {
    return _stdlib_stats_base_dists_t_cdf__WEBPACK_IMPORTED_MODULE_4__(t, df);
}
function tQuantile(p, df) {
    return _stdlib_stats_base_dists_t_quantile__WEBPACK_IMPORTED_MODULE_5__(p, df);
}
/** P(X ≤ k), binomial with n trials. */
function binomialCdf(k, n, p) {
    return _stdlib_stats_base_dists_binomial_cdf__WEBPACK_IMPORTED_MODULE_1__(k, n, p);
}
function betaQuantile(p, a, b) {
    return _stdlib_stats_base_dists_beta_quantile__WEBPACK_IMPORTED_MODULE_0__(p, a, b);
}


/***/ }),

/***/ 85678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ exactly)
/* harmony export */ });
function exactly(value) {
    return { lower: value, upper: value };
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   To: () => (/* binding */ chiSquareSf),
/* harmony export */   at: () => (/* binding */ chiSquareHomogeneity),
/* harmony export */   sf: () => (/* binding */ populationStabilityPValue),
/* harmony export */   t_: () => (/* binding */ chiSquareFit),
/* harmony export */   uc: () => (/* binding */ twoProportions)
/* harmony export */ });
/* unused harmony export gHomogeneity */
/* harmony import */ var _stdlib_math_base_special_gammainc__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80981);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(448);


/** P(X > x), chi-square with `df` degrees of freedom; the tail keeps its digits. */
function chiSquareSf(x, df) {
    if (Number.isNaN(x) || !(df > 0))
        return NaN;
    if (x <= 0)
        return 1;
    return x === Infinity ? 0 : _stdlib_math_base_special_gammainc__WEBPACK_IMPORTED_MODULE_0__(x / 2, df / 2, true, true);
}
/**
 * Pearson's chi-square test that two samples, given as counts of the same categories, come from one distribution
 * (Pearson 1911). Categories of which fewer than `least` are expected in either sample are counted as one.
 */
function chiSquareHomogeneity(a, b, least = 5) {
    return homogeneity(a, b, least, (seen, expected) => (seen - expected) ** 2 / expected);
}
/** The same by likelihood ratio: G = 2 Σ O ln(O/E) (Wilks 1938). */
function gHomogeneity(a, b, least = 5) {
    return homogeneity(a, b, least, (seen, expected) => seen === 0 ? 0 : 2 * seen * Math.log(seen / expected));
}
/**
 * Chi-square test that the counts come from the distribution that the expected counts tell, which are scaled to the same
 * sum. A category that is not expected and yet there gives p = 0. This takes the expectation for known: where it is
 * itself a sample, `chiSquareHomogeneity` is right and this gives too small p-values.
 */
function chiSquareFit(seen, expected) {
    const total = (counts) => counts.reduce((sum, count) => sum + count, 0);
    const scale = total(seen) / total(expected);
    const statistic = seen.reduce((sum, count, i) => {
        const due = expected[i] * scale;
        return count === due ? sum : sum + (count - due) ** 2 / due;
    }, 0);
    const df = seen.length - 1;
    return { statistic, df, p: df > 0 ? chiSquareSf(statistic, df) : 1 };
}
/**
 * p-value of a population stability index of two samples of n and m values in `bins` bins: with no drift it is about
 * (1/n + 1/m) χ² with bins − 1 degrees of freedom (Yurdakul & Naranjo 2020).
 */
function populationStabilityPValue(psi, bins, n, m) {
    return bins < 2 ? 1 : chiSquareSf(psi / (1 / n + 1 / m), bins - 1);
}
/** Two shares, a of n and b of m: their difference, and the two-sided z-test with pooled variance. */
function twoProportions(a, n, b, m) {
    const pooled = (a + b) / (n + m);
    const error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    const difference = a / n - b / m;
    const z = difference === 0 ? 0 : difference / error;
    return { difference, z, p: 2 * (0,_distributions_js__WEBPACK_IMPORTED_MODULE_1__/* .normalCdf */ .vr)(-Math.abs(z)) };
}
function homogeneity(a, b, least, term) {
    const rows = pooled(a, b, least);
    const [n, m] = [0, 1].map(side => rows.reduce((sum, row) => sum + row[side], 0));
    let statistic = 0;
    for (const [x, y] of rows) {
        const share = (x + y) / (n + m);
        statistic += term(x, n * share) + term(y, m * share);
    }
    const df = rows.length - 1;
    return { statistic, df, p: df > 0 ? chiSquareSf(statistic, df) : 1 };
}
/** Pairs of counts with the rare ones as one. If even together they are rare, the rarest of the others joins them. */
function pooled(a, b, least) {
    const [n, m] = [a, b].map(counts => counts.reduce((sum, count) => sum + count, 0));
    const smaller = Math.min(n, m) / (n + m);
    const rows = a.map((x, i) => [x, b[i]]).filter(([x, y]) => x + y > 0);
    rows.sort(([x, y], [u, v]) => x + y - (u + v) || x - u);
    const rest = [0, 0];
    const isRare = ([x, y]) => (x + y) * smaller < least;
    while (rows.length && (isRare(rows[0]) || (rest[0] + rest[1] > 0 && isRare(rest)))) {
        const [x, y] = rows.shift();
        rest[0] += x;
        rest[1] += y;
    }
    return rest[0] + rest[1] > 0 ? [...rows, rest] : rows;
}


/***/ }),

/***/ 51207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sortIndexes)
/* harmony export */ });
/** Below this a comparison sort is faster. */
const SMALL = 2048;
/** Digits of 16 bits take the fewest passes; with less values than so, counting the digits would take longer than sorting. */
const MANY = 1 << 17;
/** Which half of a double holds its sign: the second on little-endian machines. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/**
 * Places of the values in ascending order, equal ones (0 and −0 among them) by their place. Linear time for many values:
 * a radix sort on the bits of the doubles. The values must not be NaN.
 */
function sortIndexes(values) {
    const { length } = values;
    if (length < SMALL)
        return Uint32Array.from({ length }, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
    const [low, high] = keysOf(values);
    let order = new Uint32Array(length);
    for (let i = 0; i < length; i++)
        order[i] = i;
    let spare = new Uint32Array(length);
    const width = length < MANY ? 8 : 16;
    for (const key of [low, high]) {
        for (let shift = 0; shift < 32; shift += width) {
            const moved = sortByDigit(order, spare, key, shift, 2 ** width);
            if (moved)
                [order, spare] = [spare, order];
        }
    }
    return order;
}
/** Halves of unsigned keys that order as the doubles do: negative ones have all bits turned, others only the sign. */
function keysOf(values) {
    const { length } = values;
    const [low, high] = [new Uint32Array(length), new Uint32Array(length)];
    const double = new Float64Array(1);
    const bits = new Uint32Array(double.buffer);
    for (let i = 0; i < length; i++) {
        double[0] = values[i] + 0;
        const [lower, upper] = [bits[1 - HIGH], bits[HIGH]];
        const negative = upper >>> 31 === 1;
        low[i] = negative ? ~lower : lower;
        high[i] = negative ? ~upper : upper ^ 0x80000000;
    }
    return [low, high];
}
/** One stable pass. False, and nothing done, where all have the same digit. */
function sortByDigit(from, to, key, shift, digits) {
    const starts = new Uint32Array(digits + 1);
    const mask = digits - 1;
    for (let i = 0; i < key.length; i++)
        starts[((key[i] >>> shift) & mask) + 1] += 1;
    if (starts[((key[0] >>> shift) & mask) + 1] === key.length)
        return false;
    for (let digit = 0; digit < digits; digit++)
        starts[digit + 1] += starts[digit];
    for (let i = 0; i < from.length; i++) {
        const place = from[i];
        const digit = (key[place] >>> shift) & mask;
        to[starts[digit]++] = place;
    }
    return true;
}


/***/ }),

/***/ 28554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ sortNumbers),
/* harmony export */   Y: () => (/* binding */ quantile)
/* harmony export */ });
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


/***/ }),

/***/ 40404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ createRandom)
/* harmony export */ });
/* harmony import */ var pure_rand_generator_xoroshiro128plus__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25191);

const TWO_32 = 2 ** 32;
/**
 * xoroshiro128+ (Blackman & Vigna 2018) from a seed in [0, 2³²). Streams of one seed are 2⁶⁴ steps apart, so they
 * never overlap. Throws RangeError for other seeds.
 */
function createRandom(seed, stream = 0) {
    if (!Number.isInteger(seed) || seed < 0 || seed >= TWO_32)
        throw new RangeError(`seed ${seed} is not a whole number in [0, 2^32)`);
    const generator = (0,pure_rand_generator_xoroshiro128plus__WEBPACK_IMPORTED_MODULE_0__/* .xoroshiro128plus */ .b)(seed);
    // One jump at least: the first numbers of neighbouring seeds resemble each other.
    for (let i = 0; i <= stream; i++)
        generator.jump();
    const next = () => generator.next() >>> 0;
    return {
        bits: next,
        below(bound) {
            // The high half of next·bound, and drawn again where some numbers would get one chance more than others (Lemire 2019).
            let product = next() * bound;
            let rest = product >>> 0;
            if (rest < bound) {
                const uneven = TWO_32 % bound;
                while (rest < uneven) {
                    product = next() * bound;
                    rest = product >>> 0;
                }
            }
            return (product - rest) / TWO_32;
        },
        uniform() {
            const high = next() >>> 5;
            return (high * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
        },
    };
}


/***/ }),

/***/ 89415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ CompensatedSum),
/* harmony export */   GV: () => (/* binding */ variance),
/* harmony export */   Wu: () => (/* binding */ covariance),
/* harmony export */   i2: () => (/* binding */ mean)
/* harmony export */ });
/* unused harmony export sum */
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
    for (let i = 0; i < values.length; i++)
        total.add(values[i]);
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


/***/ })

};
