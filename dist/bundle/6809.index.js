export const id = 6809;
export const ids = [6809];
export const modules = {

/***/ 16809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareWithHistory: () => (/* binding */ compareWithHistory)
});

// EXTERNAL MODULE: ../packages/data/lib/wording.js
var wording = __webpack_require__(79912);
// EXTERNAL MODULE: ../packages/stats/lib/multiplicity.js
var multiplicity = __webpack_require__(40860);
// EXTERNAL MODULE: ../packages/stats/lib/distributions.js
var distributions = __webpack_require__(448);
// EXTERNAL MODULE: ../packages/stats/lib/random.js
var lib_random = __webpack_require__(40404);
;// CONCATENATED MODULE: ../packages/stats/lib/drift/prediction.js


/** Share of the history at each end that may be spoilt. */
const SPOILT = 0.2;
const SEED = 20_240_511;
/** Samples that the rule is calibrated on, and the normal numbers they take at most. */
const CALIBRATION = { samples: 2000, numbers: 200_000 };
/**
 * Says how surprising one more number is after `size` numbers of the same kind: whether it lies where they let expect it.
 *
 * Centre and spread are mean and standard deviation of the history after Winsorising, a fifth at each end (Dixon & Tukey
 * 1968), so that a few spoilt runs do not hide the next one. How T = |x − centre| / spread is distributed depends on `size`
 * alone if history and x are independent and of one shape, whatever their place and scale; it is integrated over simulated
 * samples, with a fixed seed. The shape is Student's t with four degrees of freedom: what differs from run to run has longer tails
 * than the normal distribution. So P(p ≤ α) = α for such numbers, and is far less for normal ones. The noise of sampling is
 * normal and known; its share of the distance is judged by itself.
 */
class Prediction {
    size;
    #shapes;
    /** Mean spread of normal samples of standard deviation 1: noise of sampling is normal. */
    #unit;
    /** @param size of the history, at least 3 */
    constructor(size) {
        if (!Number.isInteger(size) || size < 3)
            throw new RangeError(`a history of ${size} numbers tells nothing`);
        this.size = size;
        const random = (0,lib_random/* createRandom */.s)(SEED);
        const samples = Math.max(100, Math.min(CALIBRATION.samples, Math.floor(CALIBRATION.numbers / size)));
        const normal = () => (0,distributions/* normalQuantile */.Zl)((random.below(2 ** 20) + 0.5) / 2 ** 20);
        const numbers = (draw) => Array.from({ length: size }, draw);
        this.#shapes = Array.from({ length: samples }, () => shapeOf(numbers(() => normal() / rootOfChiSquare(random))));
        this.#unit = this.#shapes.reduce(sum => sum + shapeOf(numbers(normal)).spread, 0) / samples;
    }
    /** Two-sided p-value of `value` after `history`. NaN where one of the numbers is not finite. */
    pValue(history, value, noise) {
        if (history.length !== this.size)
            throw new RangeError(`${history.length} numbers, not ${this.size}`);
        if (!Number.isFinite(value) || !history.every(Number.isFinite))
            return NaN;
        const { centre, spread } = shapeOf(history);
        const distance = Math.abs(value - centre);
        if (distance === 0)
            return 1;
        const { before, now } = noise;
        // What the noise of the history leaves of its spread is between the runs.
        const between = Math.sqrt(Math.max(0, (spread / this.#unit) ** 2 - before ** 2));
        const sampling = Math.sqrt(now ** 2 + before ** 2 / this.size);
        // Either of them made its part of the distance: a union bound, parts in proportion.
        const z = distance / (between + sampling);
        const byRuns = between === 0 ? 0 : this.#tails(z / this.#unit);
        return Math.min(1, byRuns + (sampling === 0 ? 0 : 2 * (0,distributions/* normalCdf */.vr)(-z)));
    }
    /** P(T > t). */
    #tails(t) {
        let total = 0;
        // A sample and its mirror image are equally likely.
        for (const { centre: m, spread: s } of this.#shapes)
            total += upperTail(t * s - m) + upperTail(t * s + m);
        return total / this.#shapes.length;
    }
}
/** P(X > x) of Student's t with four degrees of freedom, without loss of digits: (1 − u)² (2 + u) / 4, u = x / √(x² + 4). */
function upperTail(x) {
    const root = Math.sqrt(x * x + 4);
    const rest = x > 0 ? 4 / (root * (root + x)) : 1 - x / root;
    return (rest ** 2 * (3 - rest)) / 4;
}
/** √(χ²/4) with four degrees of freedom. */
function rootOfChiSquare(random) {
    return Math.sqrt(-Math.log((1 - random.uniform()) * (1 - random.uniform())) / 2);
}
function shapeOf(numbers) {
    const sorted = Float64Array.from(numbers).sort();
    const cut = Math.floor(SPOILT * sorted.length);
    const [low, high] = [sorted[cut], sorted[sorted.length - 1 - cut]];
    let centre = 0;
    for (const x of sorted)
        centre += Math.min(Math.max(x, low), high) / sorted.length;
    let squares = 0;
    for (const x of sorted)
        squares += (Math.min(Math.max(x, low), high) - centre) ** 2;
    return { centre, spread: Math.sqrt(squares / (sorted.length - 1)) };
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/history-quantities.js
const KINDS = (/* unused pure expression or super */ null && (['rows', 'missing', 'invalid', 'mean', 'distinct', 'new-values']));
/** Relative standard error of HyperLogLog with 16,384 registers. */
const ESTIMATED = 0.0081;
/** Counts by their logarithm: they vary in proportion. Poisson's noise is what independent rows, or values, would have. */
const counted = (value, exact = true) => ({
    value,
    at: Math.log1p(value),
    noise: Math.hypot(1 / Math.sqrt(Math.max(value, 1)), exact ? 0 : ESTIMATED),
});
/** Shares by the arcsine of their root, which makes their noise one and the same (Anscombe 1948). */
const shared = (count, of) => ({
    value: count / of,
    at: Math.asin(Math.sqrt(Math.min(1, count / of))),
    noise: 1 / (2 * Math.sqrt(of)),
});
/** The numbers of the profiles that history is told by: of the table, and of the columns of the current profile. */
function seriesOf(current, past) {
    const rows = series('rows', counted(current.rows), past.map(({ rows: count }) => counted(count)));
    return [rows, ...current.columns.flatMap(column => columnSeries(column, columnsLike(column, past)))];
}
/** A column that is of another type now is another column. */
function columnsLike({ name, type }, past) {
    return past.flatMap(({ columns }) => columns.filter(column => column.name === name && column.type === type && column.rows > 0));
}
function columnSeries(now, before) {
    if (now.rows === 0)
        return [];
    const of = (kind, pointOf) => {
        const point = pointOf(now);
        const points = before.map(pointOf).filter(each => each !== undefined);
        return point ? [{ column: now.name, ...series(kind, point, points) }] : [];
    };
    const means = of('mean', meanOf);
    for (const found of means)
        found.unit = medianOf(before.map(({ sd = 0 }) => sd)) || (now.sd ?? 0);
    return [
        ...of('missing', ({ missing, rows }) => shared(missing, rows)),
        ...of('invalid', ({ invalid, notFinite = 0, rows }) => shared(invalid + notFinite, rows)),
        ...means,
        ...of('distinct', ({ distinct }) => counted(distinct.count, distinct.exact)),
        ...newValues(now, before),
    ];
}
function meanOf({ mean, sd = 0, rows, missing, invalid, notFinite = 0 }) {
    if (mean === undefined)
        return undefined;
    return { value: mean, at: mean, noise: sd / Math.sqrt(rows - missing - invalid - notFinite) };
}
/**
 * Of each run, the share of its rows whose text no other run has: the same question to all of them, so that the current one
 * is as likely to have the largest share as any other. Only where all profiles name all their texts.
 */
function newValues(now, before) {
    const all = [now, ...before].map(textsOf);
    if (before.length === 0 || !all.every(texts => texts !== undefined))
        return [];
    const owners = new Map();
    for (const texts of all)
        for (const [text] of texts)
            owners.set(text, (owners.get(text) ?? 0) + 1);
    const points = all.map(texts => {
        const total = texts.reduce((sum, [, count]) => sum + count, 0);
        const own = texts.reduce((sum, [text, count]) => sum + (owners.get(text) === 1 ? count : 0), 0);
        return shared(own, total);
    });
    const [point, ...others] = points;
    return [{ column: now.name, ...series('new-values', point, others), onlyMore: true }];
}
function textsOf({ distribution }) {
    return distribution?.kind === 'texts' && !distribution.rest && distribution.values.length
        ? distribution.values
        : undefined;
}
function series(kind, now, before) {
    const values = before.map(({ value }) => value);
    const isCount = kind === 'rows' || kind === 'distinct';
    return {
        kind,
        now: now.value,
        before: values,
        at: { now: now.at, before: before.map(({ at }) => at) },
        noise: { now: now.noise, before: medianOf(before.map(({ noise }) => noise)) },
        unit: isCount ? Math.max(1, medianOf(values)) : 1,
    };
}
function medianOf(numbers) {
    const sorted = Float64Array.from(numbers).sort();
    const half = sorted.length >> 1;
    if (!sorted.length)
        return 0;
    return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/judge-history.js


/** Fewer runs tell too little: even far out is not surprising. */
const LEAST_RUNS = 8;
/** Holds each number against its own past. */
function judge(all, { alpha, tolerance }) {
    const measured = all.map(series => {
        const { before, now } = series.at;
        if (before.length < LEAST_RUNS)
            return series;
        return { ...series, p: predictionAfter(before.length).pValue(before, now, series.noise) };
    });
    const tested = measured.filter(isTested);
    const adjusted = new Map((0,multiplicity/* benjaminiHochberg */.U)(tested.map(({ p }) => p)).map((q, i) => [tested[i], q]));
    return measured.map((series) => {
        const q = adjusted.get(series);
        if (q === undefined)
            return { ...series, verdict: 'too few' };
        const change = series.now - medianOf(series.before);
        const matters = Math.abs(change) > tolerance * series.unit && (change > 0 || series.onlyMore !== true);
        return { ...series, adjusted: q, verdict: matters && q <= alpha ? 'anomaly' : 'as usual' };
    });
}
/** Calibrated once: most columns have the same number of runs behind them. */
const predictions = new Map();
function predictionAfter(runs) {
    const prediction = predictions.get(runs) ?? new Prediction(runs);
    predictions.set(runs, prediction);
    return prediction;
}
function isTested(series) {
    return series.p !== undefined && !Number.isNaN(series.p);
}

// EXTERNAL MODULE: ../packages/data/lib/drift/show.js
var show = __webpack_require__(4231);
;// CONCATENATED MODULE: ../packages/data/lib/drift/history-findings.js




/** What is unlike all earlier runs, and that there are too few of them to tell. */
function historyFindings({ runs, judged, settings }) {
    const unusual = judged.filter(({ verdict }) => verdict === 'anomaly');
    return [
        ...unusual.map((each) => ({
            rule: RULES[each.kind],
            severity: settings.severity,
            message: `${subjectOf(each)} ${each.kind === 'rows' ? 'are' : 'is'} ${showValue(each.kind, each.now)}, unlike ${(0,wording/* showCounted */._J)(each.before.length, 'earlier run')}: ` +
                `usually ${showValue(each.kind, medianOf(each.before))}, from ${showValue(each.kind, Math.min(...each.before))} ` +
                `to ${showValue(each.kind, Math.max(...each.before))} (adjusted p ${(0,show/* showNumber */.Z)(each.adjusted)}).`,
            fix: 'If that is as it should be, it becomes usual with the runs to come; until then "history-severity" may be lowered.',
        })),
        ...tooFew(runs.length, judged),
    ];
}
function tooFew(runs, judged) {
    if (runs < LEAST_RUNS)
        return [
            {
                rule: 'history-too-few',
                severity: 'notice',
                message: `${(0,wording/* showCounted */._J)(runs, 'earlier run')} of other data ${runs === 1 ? 'is' : 'are'} too few to tell what is usual: ${LEAST_RUNS} are needed.`,
                fix: 'Keep the profile.json of every accepted run in the folder that "history" names.',
            },
        ];
    const short = judged.filter(({ verdict }) => verdict === 'too few').map(({ column }) => column);
    const names = [...new Set(short)].filter(name => name !== undefined);
    if (!names.length)
        return [];
    return [
        {
            rule: 'history-too-few',
            severity: 'notice',
            message: `Of ${(0,wording/* showCounted */._J)(names.length, 'column')} too few earlier runs tell the same: ${names
                .slice(0, 5)
                .map(name => JSON.stringify(name))
                .join(', ')}${names.length > 5 ? ', …' : ''}.`,
            count: names.length,
        },
    ];
}
const RULES = {
    rows: 'row-count-history',
    missing: 'missing-history',
    invalid: 'invalid-history',
    mean: 'mean-history',
    distinct: 'distinct-history',
    'new-values': 'new-values-history',
};
const NAMES = {
    rows: 'rows',
    missing: 'share of missing values',
    invalid: 'share of invalid values',
    mean: 'mean',
    distinct: 'number of different values',
    'new-values': 'share of values that no other run has',
};
function subjectOf({ kind, column }) {
    return column === undefined ? `The ${NAMES[kind]}` : `The ${NAMES[kind]} of ${JSON.stringify(column)}`;
}
function showValue(kind, value) {
    if (kind === 'rows' || kind === 'distinct')
        return (0,wording/* showCount */.px)(Math.round(value));
    return kind === 'mean' ? String(Number(value.toPrecision(6))) : `${(0,show/* showNumber */.Z)(100 * value)} %`;
}

;// CONCATENATED MODULE: ../packages/data/lib/drift/describe-history.js





/** Numbers beyond these would make the report heavy. */
const MAX_ROWS = 500;
const TONES = {
    anomaly: 'fail',
    'as usual': 'pass',
    'too few': 'inconclusive',
};
/** The section of the report: the unusual numbers, then all of them to be opened. */
function describeHistory({ runs, judged, settings }) {
    const told = judged.filter(({ verdict }) => verdict !== 'too few');
    const unusual = told.filter(({ verdict }) => verdict === 'anomaly');
    const summary = runs.length < LEAST_RUNS
        ? `${(0,wording/* showCounted */._J)(runs.length, 'earlier run')}: too few to tell what is usual.`
        : `${(0,wording/* showCounted */._J)(unusual.length, 'number')} of ${told.length} unlike ${(0,wording/* showCounted */._J)(runs.length, 'earlier run')}.`;
    return [
        { kind: 'heading', text: 'History' },
        { kind: 'paragraph', text: summary },
        ...(unusual.length ? [tableOf(unusual)] : []),
        ...(told.length
            ? [{ kind: 'details', summary: 'All numbers', blocks: [tableOf(told.slice(0, MAX_ROWS))] }]
            : []),
        {
            kind: 'details',
            summary: 'How history is judged',
            blocks: [
                {
                    kind: 'list',
                    items: [
                        `A number is an anomaly where it is further from the Winsorised mean of the earlier runs than one more such run would be, p-values adjusted by Benjamini and Hochberg across all numbers at most ${(0,show/* showNumber */.Z)(settings.alpha)}, and the change is more than ${(0,show/* showNumber */.Z)(100 * settings.tolerance)} % of the usual number, of all rows, or of a standard deviation.`,
                        `Where runs are independent and nothing changed, at most about ${(0,show/* showNumber */.Z)(100 * settings.alpha)} % of them raise any alarm, as long as what differs from run to run has no longer tails than Student's t with four degrees of freedom (counts by their logarithm, shares by the arcsine of their root); of normal numbers far fewer do.`,
                        'The order of the runs does not matter: a trend or a season among them widens what counts as usual.',
                    ],
                },
            ],
        },
    ];
}
function tableOf(judged) {
    return {
        kind: 'table',
        columns: [
            { label: 'Column' },
            { label: 'Number' },
            { label: 'Earlier runs', align: 'right' },
            { label: 'Now', align: 'right' },
            { label: 'Usually', align: 'right' },
            { label: 'From … to', align: 'right' },
            { label: 'Adjusted p', align: 'right' },
        ],
        rows: judged.map(rowOf),
    };
}
function rowOf({ column, kind, now, before, adjusted, verdict }) {
    return {
        tone: TONES[verdict],
        cells: [
            column === undefined ? '' : { code: column },
            NAMES[kind],
            String(before.length),
            showValue(kind, now),
            showValue(kind, medianOf(before)),
            `${showValue(kind, Math.min(...before))} … ${showValue(kind, Math.max(...before))}`,
            adjusted === undefined ? '' : (0,show/* showNumber */.Z)(adjusted),
        ],
    };
}

// EXTERNAL MODULE: ../packages/data/lib/drift/read-profile.js
var read_profile = __webpack_require__(80546);
;// CONCATENATED MODULE: ../packages/data/lib/drift/history.js





/**
 * Holds a profile against those of earlier runs: number of rows, and of each column the shares of missing and invalid values,
 * the mean, the number of different values, and the share of values never seen. Nothing depends on the order of the runs.
 * Runs over these very data, those without rows and those that cannot be read are left out; of the others, those over the same
 * data count once.
 */
function compareWithHistory(current, past, settings) {
    const usable = past.filter(({ profile }) => profile.dataset !== current.dataset && profile.rows > 0 && profile.columns.every(read_profile/* isColumn */.R3));
    const runs = [...new Map(usable.map(run => [run.profile.dataset, run])).values()];
    const judged = judge(seriesOf(current, runs.map(({ profile }) => profile)), settings);
    const found = { settings, runs, judged };
    return {
        ...found,
        findings: historyFindings(found),
        outcomes: outcomesOf(judged, settings),
        blocks: describeHistory(found),
    };
}
/** One rule for the table and one a column. */
function outcomesOf(judged, { severity }) {
    const kept = new Map();
    for (const { column, verdict } of judged) {
        const id = column === undefined ? 'row-count-history' : `${column}.history`;
        if (verdict !== 'too few')
            kept.set(id, (kept.get(id) ?? true) && verdict === 'as usual');
    }
    return [...kept].map(([id, isKept]) => ({ id, severity, kept: isKept }));
}


/***/ }),

/***/ 80546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R3: () => (/* binding */ isColumn),
/* harmony export */   Ug: () => (/* binding */ asProfile),
/* harmony export */   er: () => (/* binding */ readProfile),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89842);


/** The profile in a file that an earlier run wrote. Throws UserError `missing-file`, and `bad-input` for what is none. */
async function readProfile(path, what, files) {
    return asProfile(await parseJson(path, files), what);
}
/** undefined where the file is no JSON. */
async function parseJson(path, files) {
    try {
        return JSON.parse((await files.read(path)).toString('utf8'));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/**
 * A profile that somebody else's run may have written: what drift reads of it must be there. Throws UserError `bad-input`.
 * @param what for the message: `The reference "accepted/profile.json"`
 */
function asProfile(value, what) {
    const refuse = (why) => {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-input', {
            message: `${what} ${why}.`,
            fix: 'Write it anew: validate-data leaves a profile.json in its report folder.',
        });
    };
    if (!isRecord(value) || value['kind'] !== 'profile')
        return refuse('is no profile');
    if (value['sluice'] !== 1)
        return refuse(`is a profile of version ${JSON.stringify(value['sluice'])}`);
    const columns = value['columns'];
    if (!Array.isArray(columns))
        return refuse('has no columns');
    if (!columns.every(isColumn))
        return refuse('has a column that cannot be read');
    if (!isCount(value['rows']) || typeof value['dataset'] !== 'string')
        return refuse('names no dataset');
    if (!isSample(value['sample']))
        return refuse('has a sample of rows that cannot be read');
    return value;
}
const KINDS = ['numbers', 'cells', 'texts', 'buckets', 'hash-buckets'];
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** A count, or the estimate of one. */
const isAmount = (value) => Number.isFinite(value) && value >= 0;
/** Whether drift and history can be told from what it says: a number that is none would make every comparison with it none. */
function isColumn(value) {
    if (!isRecord(value) || typeof value['name'] !== 'string' || typeof value['type'] !== 'string')
        return false;
    const counts = [value['rows'], value['missing'], value['invalid'], value['notFinite'] ?? 0];
    if (!counts.every(isCount))
        return false;
    const present = counts.reduce((rows, without) => rows - without);
    const { mean, sd } = value;
    // Of no values there is no mean.
    if (present < 0 || (mean !== undefined && !(Number.isFinite(mean) && present > 0)))
        return false;
    if (sd !== undefined && !isAmount(sd))
        return false;
    if (!isRecord(value['distinct']) || !isAmount(value['distinct']['count']))
        return false;
    const distribution = value['distribution'];
    if (distribution === undefined)
        return true;
    if (!isRecord(distribution) || !KINDS.includes(distribution['kind']))
        return false;
    const { kind, values } = distribution;
    if (kind === 'cells')
        return typeof distribution['cells'] === 'string' && isDepth(distribution['bits']);
    if (kind === 'buckets' || kind === 'hash-buckets')
        return isBuckets(kind, distribution);
    if (!isRest(distribution['rest']))
        return false;
    const isValue = (x) => (kind === 'numbers' ? Number.isFinite(x) : typeof x === 'string');
    return (Array.isArray(values) &&
        values.every(pair => Array.isArray(pair) && isValue(pair[0]) && Number.isSafeInteger(pair[1]) && pair[1] > 0));
}
/** As many bits as cells may have; see fine-cells.ts. */
const isDepth = (bits) => bits === undefined || (isCount(bits) && bits <= 52);
function isBuckets(kind, { bits, counts }) {
    if (typeof counts !== 'string' || (kind === 'hash-buckets' && !isCount(bits)))
        return false;
    return (0,_distribution_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketsOf */ .HP)({ kind, bits: bits, counts }) !== undefined;
}
function isRest(rest) {
    if (rest === undefined)
        return true;
    if (!isRecord(rest) || !isCount(rest['distinct']) || !isCount(rest['count']))
        return false;
    return rest['hashes'] === undefined || typeof rest['hashes'] === 'string';
}
function isSample(sample) {
    if (sample === undefined)
        return true;
    if (!isRecord(sample))
        return false;
    const { columns, rows } = sample;
    if (!Array.isArray(columns) || !columns.every(name => typeof name === 'string'))
        return false;
    const isRow = (row) => Array.isArray(row) &&
        row.length === columns.length &&
        row.every(cell => cell === null || typeof cell === 'string');
    return Array.isArray(rows) && rows.every(isRow);
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


/***/ })

};
