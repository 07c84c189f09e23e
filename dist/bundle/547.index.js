export const id = 547;
export const ids = [547];
export const modules = {

/***/ 27649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   GT: () => (/* binding */ crossed),
/* harmony export */   IQ: () => (/* binding */ rowsByValue),
/* harmony export */   fN: () => (/* binding */ renamed)
/* harmony export */ });
function textAt({ values, of }, row) {
    return values[of[row]];
}
/** What each text is called; texts of one name become one. */
function renamed({ values, of }, name) {
    const codes = new Map();
    const to = Int32Array.from(values.map((value, i) => codeIn(codes, name(value, i))));
    const renamed = new Int32Array(of.length);
    for (let row = 0; row < of.length; row++)
        renamed[row] = to[of[row]];
    return { values: [...codes.keys()], of: renamed };
}
/** The texts of several columns side by side, joined by ×. */
function crossed(columns) {
    const [first, ...others] = columns;
    return others.reduce((left, right) => {
        const pairs = new Map();
        const of = new Int32Array(left.of.length);
        for (let row = 0; row < of.length; row++) {
            const pair = left.of[row] * right.values.length + right.of[row];
            let code = pairs.get(pair);
            if (code === undefined)
                pairs.set(pair, (code = pairs.size));
            of[row] = code;
        }
        const values = Array.from(pairs.keys(), pair => {
            const a = Math.floor(pair / right.values.length);
            return `${left.values[a]} × ${right.values[pair % right.values.length]}`;
        });
        return renamed({ values, of }, value => value);
    }, first);
}
/** The rows of each value, ascending. */
function rowsByValue({ values, of }) {
    const counts = new Uint32Array(values.length);
    for (let row = 0; row < of.length; row++)
        counts[of[row]] += 1;
    const rows = Array.from(counts, count => new Uint32Array(count));
    counts.fill(0);
    for (let row = 0; row < of.length; row++) {
        const code = of[row];
        rows[code][counts[code]++] = row;
    }
    return rows;
}
function codeIn(codes, text) {
    let code = codes.get(text);
    if (code === undefined)
        codes.set(text, (code = codes.size));
    return code;
}


/***/ }),

/***/ 72804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   Me: () => (/* binding */ formatConfidence),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   lb: () => (/* binding */ formatAbout),
/* harmony export */   tW: () => (/* binding */ formatLimit)
/* harmony export */ });
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57762);

/** Four significant digits, and four decimals unless the number is tiny; no exponent where it can be helped. */
function formatNumber(value) {
    if (Number.isNaN(value))
        return 'not defined';
    if (value === 0)
        return '0';
    const size = Math.abs(value);
    if (size >= 1e6 || size < 1e-5)
        return value.toExponential(3).replace('-', '−');
    const digits = Math.min(size < 0.001 ? 6 : 4, Math.max(0, 3 - Math.floor(Math.log10(size))));
    const text = value.toFixed(digits);
    return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace('-', '−');
}
/** A value of the quantity: ratios in percent. */
function formatQuantity(quantity, value) {
    return quantity === 'ratio' ? `${formatNumber(100 * value)} %` : formatNumber(value);
}
/** With its sign. */
function formatChange(quantity, value) {
    return `${value > 0 ? '+' : ''}${formatQuantity(quantity, value)}`;
}
/** Thousands apart; two significant digits, for more would feign precision. */
function formatAbout(count) {
    const scale = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
    return formatCount(Math.ceil(count / scale) * scale);
}
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `95 %` */
function formatConfidence(confidence) {
    return `${Number((100 * confidence).toFixed(2))} %`;
}
/** The limit of a rule as the report's table shows it, in the metric's own direction. */
function formatLimit({ check, direction = 'higher' }) {
    if (!(0,_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .isComparison */ .gP)(check)) {
        const held = { estimate: '', lower_bound: 'lower bound ', upper_bound: 'upper bound ' }[check.using];
        return `${held}${check.kind === 'min' ? '≥' : '≤'} ${formatNumber(check.limit)}`;
    }
    const [beyond, better, worse] = direction === 'higher' ? ['>', '+', '−'] : ['<', '−', '+'];
    const margin = (sign) => check.margin === 0
        ? ''
        : ` ${sign} ${formatQuantity(check.relative ? 'ratio' : 'difference', check.margin)}`;
    switch (check.kind) {
        case 'superior':
            return `${beyond} baseline${margin(better)}`;
        case 'non_inferior':
            return `${beyond} baseline${margin(worse)}`;
        case 'no_regression':
            return `not proven ${beyond === '>' ? '<' : '>'} baseline${margin(worse)}`;
    }
}


/***/ }),

/***/ 75651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ METRICS)
});

// EXTERNAL MODULE: ../packages/gate/lib/metrics/confusion.js
var confusion = __webpack_require__(49573);
// EXTERNAL MODULE: ../packages/gate/lib/metrics/fairness.js
var fairness = __webpack_require__(81600);
// EXTERNAL MODULE: ../packages/gate/lib/metrics/probability.js
var probability = __webpack_require__(26694);
// EXTERNAL MODULE: ../packages/stats/lib/order.js
var lib_order = __webpack_require__(51207);
// EXTERNAL MODULE: ../packages/gate/lib/sample.js
var sample = __webpack_require__(19665);
// EXTERNAL MODULE: ../packages/gate/lib/score-order.js
var score_order = __webpack_require__(93736);
// EXTERNAL MODULE: ../packages/gate/lib/metrics/metric.js
var metric = __webpack_require__(80441);
;// CONCATENATED MODULE: ../packages/gate/lib/metrics/ranking.js




function orderOf(score, isPositive, among) {
    const rows = among ? (0,lib_order/* sortIndexes */.R)((0,sample/* take */.s)(score, among)).reverse() : (0,score_order/* ascending */.V)(score).slice().reverse();
    if (among)
        for (let i = 0; i < rows.length; i++)
            rows[i] = among[rows[i]];
    const ends = new Uint32Array(rows.length);
    let groups = 0;
    for (let i = 0; i < rows.length; i++)
        if (i + 1 === rows.length || score[rows[i + 1]] !== score[rows[i]])
            ends[groups++] = i + 1;
    const positive = new Uint8Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        if (isPositive(rows[i]))
            positive[i] = 1;
    return { rows, ends: ends.slice(0, groups), positive };
}
/** Chance that a positive outranks a negative, ties counting half. */
function areaUnder({ rows, ends, positive }, weights) {
    let [at, above, below, area] = [0, 0, 0, 0];
    for (const end of ends) {
        let [positives, negatives] = [0, 0];
        for (; at < end; at++) {
            const weight = weights[rows[at]];
            if (positive[at])
                positives += weight;
            else
                negatives += weight;
        }
        area += negatives * (above + positives / 2);
        above += positives;
        below += negatives;
    }
    return area / (above * below);
}
/** Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds, without interpolation. */
function precisionOf({ rows, ends, positive }, weights) {
    let [at, above, below, area] = [0, 0, 0, 0];
    for (const end of ends) {
        const before = above;
        for (; at < end; at++) {
            const weight = weights[rows[at]];
            if (positive[at])
                above += weight;
            else
                below += weight;
        }
        if (above > before)
            area += (above - before) * (above / (above + below));
    }
    // Among positives alone every order is perfect.
    return below > 0 ? area / above : NaN;
}
/**
 * `precisionOf` with every `groups`-th row left out, from each of the first rows on, all other weights being 1: the same
 * sums in the same order, side by side in one pass.
 */
function precisionsWithout({ rows, ends, positive }, groups) {
    const [above, below] = [new Float64Array(groups), new Float64Array(groups)];
    const area = new Float64Array(groups);
    const before = new Float64Array(groups);
    let at = 0;
    for (const end of ends) {
        let [positives, negatives] = [0, 0];
        before.set(above);
        for (; at < end; at++) {
            const group = rows[at] % groups;
            // What the others have more than this one is added below.
            if (positive[at]) {
                positives++;
                above[group] -= 1;
            }
            else {
                negatives++;
                below[group] -= 1;
            }
        }
        for (let g = 0; g < groups; g++) {
            above[g] += positives;
            below[g] += negatives;
            const gain = above[g] - before[g];
            if (gain > 0)
                area[g] += gain * (above[g] / (above[g] + below[g]));
        }
    }
    return area.map((sum, g) => (below[g] > 0 ? sum / above[g] : NaN));
}
const binary = (of) => (sample) => {
    const order = binaryOrder(sample);
    return weights => of(order, weights);
};
function binaryOrder({ score, label, positive }) {
    const known = ORDERS.get(score) ?? orderOf(score, row => label[row] === positive);
    ORDERS.set(score, known);
    return known;
}
/** Sorting takes longer than all the rest, and several metrics need the same order. */
const ORDERS = new WeakMap();
/** Each class against the rest; their mean, or weighted by how frequent they are. NaN where a class has no row. */
const oneVersusRest = (of, weighted) => ({ label, probabilities, classes }) => {
    const orders = classes.map((_, c) => orderOf(probabilities[c], row => label[row] === c));
    return weights => {
        const frequency = new Float64Array(classes.length);
        if (weighted)
            for (let row = 0; row < label.length; row++)
                frequency[label[row]] += weights[row];
        else
            frequency.fill(1);
        return meanBy(orders.map(order => of(order, weights)), frequency);
    };
};
/** Every pair of classes among themselves (Hand & Till 2001); pairs weigh the same, or as their rows are frequent. */
const oneVersusOne = (weighted) => ({ label, probabilities, classes }) => {
    const pairs = classes.flatMap((_, a) => classes.slice(0, a).map((_, b) => {
        const among = Uint32Array.from(label.keys()).filter(row => label[row] === a || label[row] === b);
        const order = (c) => orderOf(probabilities[c], row => label[row] === c, among);
        return { among, orders: [order(a), order(b)] };
    }));
    return weights => {
        const frequency = pairs.map(({ among }) => weighted ? among.reduce((sum, row) => sum + weights[row], 0) : 1);
        const areas = pairs.map(({ orders: [a, b] }) => (areaUnder(a, weights) + areaUnder(b, weights)) / 2);
        return meanBy(areas, frequency);
    };
};
function meanBy(values, weights) {
    let [sum, total] = [0, 0];
    values.forEach((value, i) => {
        sum += weights[i] * value;
        total += weights[i];
    });
    return sum / total;
}
const ranked = {
    task: 'classification',
    direction: 'higher',
    range: metric/* UNIT */.p5,
    needs: 'scores',
    binary: true,
};
const many = {
    task: 'classification',
    direction: 'higher',
    range: metric/* UNIT */.p5,
    needs: 'probabilities',
    binary: false,
    undefinedWhen: 'the labels lack a class',
};
const rankingMetrics = [
    { ...ranked, name: 'roc_auc', undefinedWhen: 'the labels hold only one class', prepare: binary(areaUnder) },
    {
        ...ranked,
        name: 'average_precision',
        undefinedWhen: 'the labels hold only one class',
        prepare: binary(precisionOf),
        leaveOut: (sample, groups) => precisionsWithout(binaryOrder(sample), groups),
    },
    { ...many, name: 'roc_auc_ovr', prepare: oneVersusRest(areaUnder, false) },
    { ...many, name: 'roc_auc_ovr_weighted', prepare: oneVersusRest(areaUnder, true) },
    { ...many, name: 'roc_auc_ovo', prepare: oneVersusOne(false) },
    { ...many, name: 'roc_auc_ovo_weighted', prepare: oneVersusOne(true) },
    { ...many, name: 'average_precision_macro', prepare: oneVersusRest(precisionOf, false) },
];

;// CONCATENATED MODULE: ../packages/gate/lib/metrics/regression.js


function losses({ label, prediction }, loss) {
    return Float64Array.from(label, (truth, row) => loss(truth, prediction[row]));
}
const squared = (truth, guess) => (truth - guess) ** 2;
const absolute = (truth, guess) => Math.abs(truth - guess);
/** A share of nothing: scikit-learn divides by 2.2e-16 there and answers 10¹⁴, which no limit is meant for. */
const relative = (truth, guess) => Math.abs(truth) < Number.EPSILON ? NaN : Math.abs(truth - guess) / Math.abs(truth);
function rootMeanSquare(sample) {
    const squares = losses(sample, squared);
    return weights => Math.sqrt((0,metric/* weightedMean */.hY)(squares, weights));
}
/** Unit deviances of counts and of positive amounts, as scikit-learn has them; NaN where these are neither. */
const poisson = (truth, guess) => {
    if (truth < 0 || guess <= 0)
        return NaN;
    return 2 * ((truth === 0 ? 0 : truth * Math.log(truth / guess)) - truth + guess);
};
const gamma = (truth, guess) => truth <= 0 || guess <= 0 ? NaN : 2 * (Math.log(guess / truth) + truth / guess - 1);
/** Median absolute error; where it falls between two rows, their mean. */
function median(sample) {
    const errors = losses(sample, absolute);
    const order = (0,lib_order/* sortIndexes */.R)(errors);
    return weights => {
        const half = weights.reduce((total, weight) => total + weight, 0) / 2;
        let seen = 0;
        for (let i = 0; i < order.length; i++) {
            const row = order[i];
            if (weights[row] === 0)
                continue;
            seen += weights[row];
            if (seen > half)
                return errors[row];
            if (seen === half) {
                const next = order.subarray(i + 1).find(other => weights[other] > 0);
                return (errors[row] + errors[next ?? row]) / 2;
            }
        }
        return NaN;
    };
}
function determination(sample) {
    const errors = losses(sample, squared);
    const { label } = sample;
    return weights => {
        // A mean that is rounded leaves a spread where there is none.
        if (isConstant(label, weights))
            return NaN;
        const mean = (0,metric/* weightedMean */.hY)(label, weights);
        const spread = (0,metric/* weightedMean */.hY)(label.map(truth => (truth - mean) ** 2), weights);
        return 1 - (0,metric/* weightedMean */.hY)(errors, weights) / spread;
    };
}
/** All rows that count have the same label; also where none counts. */
function isConstant(label, weights) {
    const first = label.find((_, row) => weights[row] > 0);
    return label.every((truth, row) => truth === first || !(weights[row] > 0));
}
function pinball(sample, { alpha }) {
    return losses(sample, (truth, guess) => truth >= guess ? alpha * (truth - guess) : (1 - alpha) * (guess - truth));
}
const mean = (loss) => (0,metric/* meanOf */.hm)((sample) => losses(sample, loss));
const regression = {
    task: 'regression',
    direction: 'lower',
    range: metric/* NOT_NEGATIVE */.kD,
    undefinedWhen: 'no row is left',
};
const regressionMetrics = [
    { ...regression, name: 'mse', ...mean(squared) },
    { ...regression, name: 'rmse', prepare: rootMeanSquare },
    { ...regression, name: 'mae', ...mean(absolute) },
    { ...regression, name: 'medae', rough: true, prepare: median },
    {
        ...regression,
        name: 'mape',
        undefinedWhen: 'a label is 0, of which nothing is a share',
        ...mean(relative),
    },
    {
        ...regression,
        name: 'r2',
        direction: 'higher',
        range: [-Infinity, 1],
        undefinedWhen: 'all labels are equal',
        prepare: determination,
    },
    {
        ...regression,
        name: 'poisson_deviance',
        undefinedWhen: 'a label is below 0, or a prediction not above',
        ...mean(poisson),
    },
    {
        ...regression,
        name: 'gamma_deviance',
        undefinedWhen: 'a label or a prediction is not above 0',
        ...mean(gamma),
    },
    { ...regression, name: 'pinball', options: ['alpha'], ...(0,metric/* meanOf */.hm)(pinball) },
];

;// CONCATENATED MODULE: ../packages/gate/lib/metrics/retrieval.js


/** Where each query begins, and the end. The items of a query follow each other. */
function startsOf({ query }) {
    const starts = [];
    for (let row = 0; row < query.length; row++)
        if (row === 0 || query[row] !== query[row - 1])
            starts.push(row);
    return Uint32Array.from([...starts, query.length]);
}
/** One value per query. Queries without anything relevant count as 0, as scikit-learn counts them in NDCG. */
function perQuery(sample, { k }, of) {
    const { label, score } = sample;
    const starts = startsOf(sample);
    return Float64Array.from({ length: starts.length - 1 }, (_, query) => {
        const [from, to] = [starts[query], starts[query + 1]];
        const order = [...(0,lib_order/* sortIndexes */.R)(score.subarray(from, to).map(value => -value))];
        const ranked = {
            relevance: order.map(i => label[from + i]),
            score: order.map(i => score[from + i]),
            relevant: 0,
        };
        ranked.relevant = ranked.relevance.filter(value => value > 0).length;
        return ranked.relevant === 0 ? 0 : of(ranked, k === 0 ? order.length : k);
    });
}
/** Σ rel/log₂(rank + 1) over the first k, equal scores sharing the mean of their gains (McSherry & Najork 2008). */
function cumulativeGain({ relevance, score }, k) {
    let gain = 0;
    for (let start = 0; start < relevance.length;) {
        let end = start + 1;
        while (end < relevance.length && score[end] === score[start])
            end++;
        let [discount, sum] = [0, 0];
        for (let i = start; i < end; i++) {
            if (i < k)
                discount += 1 / Math.log2(i + 2);
            sum += relevance[i];
        }
        gain += (discount * sum) / (end - start);
        start = end;
    }
    return gain;
}
function normalizedGain(ranked, k) {
    const best = [...ranked.relevance].sort((a, b) => b - a);
    const ideal = best.reduce((sum, value, i) => (i < k ? sum + value / Math.log2(i + 2) : sum), 0);
    return cumulativeGain(ranked, k) / ideal;
}
/** Mean of the precisions at the relevant places among the first k, over all relevant ones (at most k). */
function averagePrecision({ relevance, relevant }, k) {
    let [hits, sum] = [0, 0];
    relevance.slice(0, k).forEach((value, i) => {
        if (value > 0)
            sum += ++hits / (i + 1);
    });
    return sum / Math.min(relevant, k);
}
function reciprocalRank({ relevance }, k) {
    const first = relevance.findIndex(value => value > 0);
    return first < k ? 1 / (first + 1) : 0;
}
const found = ({ relevance }, k) => relevance.slice(0, k).filter(value => value > 0).length;
function ranking(name, of, k = 0) {
    return {
        name,
        task: 'ranking',
        direction: 'higher',
        range: metric/* UNIT */.p5,
        undefinedWhen: 'no query is left',
        options: ['k'],
        defaults: { k },
        losses: (sample, options) => perQuery(sample, options, of),
        prepare(sample, options) {
            const values = perQuery(sample, options, of);
            const starts = startsOf(sample);
            // Rows of a query are drawn together, so its first one speaks for all.
            return weights => (0,metric/* weightedMean */.hY)(values, values.map((_, query) => weights[starts[query]]));
        },
    };
}
const retrievalMetrics = [
    ranking('ndcg', normalizedGain),
    ranking('map', averagePrecision),
    ranking('mrr', reciprocalRank),
    ranking('hit_rate', (ranked, k) => (found(ranked, k) > 0 ? 1 : 0), 10),
    ranking('recall_at_k', (ranked, k) => found(ranked, k) / ranked.relevant, 10),
    ranking('precision_at_k', (ranked, k) => found(ranked, k) / k, 10),
];

;// CONCATENATED MODULE: ../packages/gate/lib/metrics/catalogue.js






/** Every metric the gate computes from predictions, by name. */
const METRICS = new Map([
    ...confusion/* confusionMetrics */.I,
    ...rankingMetrics,
    ...probability/* probabilityMetrics */.xQ,
    ...fairness/* fairnessMetrics */.HV,
    ...regressionMetrics,
    ...retrievalMetrics,
].map(metric => [metric.name, metric]));


/***/ }),

/***/ 49573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ confusionMetrics),
/* harmony export */   g: () => (/* binding */ confusionMatrix)
/* harmony export */ });
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80441);

/** Rows are actual classes, columns predicted ones: `matrix[actual * classes + predicted]`. */
function confusionMatrix({ label, prediction, classes, rows }, weights, matrix = new Float64Array(classes.length ** 2)) {
    const size = classes.length;
    if (weights)
        for (let i = 0; i < rows; i++)
            matrix[label[i] * size + prediction[i]] += weights[i];
    else
        for (let i = 0; i < rows; i++)
            matrix[label[i] * size + prediction[i]] += 1;
    return matrix;
}
/** Counts into the given objects, which many resamples use again. */
function tally(matrix, classes) {
    const size = classes.length;
    for (let c = 0; c < size; c++) {
        const counts = classes[c];
        counts.hits = matrix[c * size + c];
        counts.actual = 0;
        counts.predicted = 0;
    }
    let total = 0;
    let hits = 0;
    for (let actual = 0; actual < size; actual++) {
        for (let predicted = 0; predicted < size; predicted++) {
            const weight = matrix[actual * size + predicted];
            classes[actual].actual += weight;
            classes[predicted].predicted += weight;
            total += weight;
            if (actual === predicted)
                hits += weight;
        }
    }
    return { classes, hits, total };
}
/** A metric that depends on the confusion matrix alone. */
function confusionMetric(name, formula, more) {
    return {
        name,
        task: 'classification',
        direction: 'higher',
        range: _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .UNIT */ .p5,
        needs: 'predictions',
        binary: false,
        prepare(sample, options) {
            const positive = sample.positive ?? -1;
            const classes = sample.classes.map(() => ({ hits: 0, actual: 0, predicted: 0 }));
            const matrix = new Float64Array(classes.length ** 2);
            return weights => {
                confusionMatrix(sample, weights, matrix.fill(0));
                return formula(tally(matrix, classes), options, positive);
            };
        },
        ...more,
    };
}
/** Only of labels of two classes or more: where one is missing, nothing shows whether a model tells it from the rest. */
const contrasted = (formula) => (t, options, positive) => t.classes.filter(c => c.actual > 0).length < 2 ? NaN : formula(t, options, positive);
/** As `contrasted`, unless the rule itself says what 0/0 is: then all is as in scikit-learn. */
const usually = (formula) => (t, options, positive) => (typeof options.zero_division === 'number' ? formula : contrasted(formula))(t, options, positive);
const precision = ({ hits, predicted }) => hits / predicted;
const recall = ({ hits, actual }) => hits / actual;
const fbeta = ({ hits, actual, predicted }, beta) => ((1 + beta * beta) * hits) / (beta * beta * actual + predicted);
/**
 * Precision, recall and F for two classes and, averaged, for many. Recall looks at the rows of a class alone; of the others
 * half the meaning is what is wrongly taken for the class, so they need rows of another.
 */
function family(name, score, empty, more) {
    const alone = name === 'recall';
    const guarded = alone ? (formula) => formula : usually;
    const averaged = {
        undefinedWhen: alone ? 'no row is left' : ONE_CLASS,
        options: [...(more.options ?? []), 'zero_division'],
    };
    return [
        confusionMetric(name, guarded((t, options, positive) => divided(score(t.classes[positive], options), options, NaN)), {
            binary: true,
            undefinedWhen: empty,
            ...more,
            options: averaged.options,
        }),
        confusionMetric(`${name}_macro`, guarded((t, options) => average(t.classes.filter(present), score, options, () => 1)), averaged),
        // With one label per row, precision, recall and F pooled over the classes all are the accuracy.
        confusionMetric(`${name}_micro`, t => t.hits / t.total, {
            share: 'rows',
            undefinedWhen: 'no row is left',
        }),
        confusionMetric(`${name}_weighted`, guarded((t, options) => average(t.classes.filter(present), score, options, c => c.actual)), averaged),
    ];
}
const present = (c) => c.actual > 0 || c.predicted > 0;
/** What 0/0 counts as. */
function divided(value, { zero_division: rule }, usual) {
    if (!Number.isNaN(value))
        return value;
    if (rule === 'default')
        return usual;
    return rule === 'nan' ? NaN : rule;
}
/**
 * Mean over classes. A class that is never predicted has precision 0/0. As in scikit-learn it counts as 0: left out, a
 * model could improve its average by ignoring a class. `zero_division: nan` leaves it out all the same, as there.
 */
function average(classes, score, options, weigh) {
    let [sum, total] = [0, 0];
    for (const c of classes) {
        const value = divided(score(c, options), options, 0);
        if (Number.isNaN(value))
            continue;
        sum += weigh(c) * value;
        total += weigh(c);
    }
    return sum / total;
}
/** Gorodkin's R_K (2004), which is Matthews' coefficient for two classes. */
function matthews({ classes, hits, total }) {
    let [both, actual, predicted] = [hits * total, total * total, total * total];
    for (const c of classes) {
        both -= c.actual * c.predicted;
        actual -= c.actual ** 2;
        predicted -= c.predicted ** 2;
    }
    return predicted === 0 ? 0 : both / Math.sqrt(actual * predicted);
}
/** Cohen's κ, unweighted. */
function kappa({ classes, hits, total }) {
    const chance = classes.reduce((sum, c) => sum + (c.actual * c.predicted) / total, 0);
    return 1 - (total - hits) / (total - chance);
}
function balancedAccuracy({ classes }) {
    const present = classes.filter(c => c.actual > 0);
    return present.reduce((total, c) => total + recall(c), 0) / present.length;
}
const ONE_CLASS = 'the labels hold only one class';
const noRow = { undefinedWhen: 'no row is left' };
const noPositive = 'the labels hold no positive';
const confusionMetrics = [
    confusionMetric('accuracy', t => t.hits / t.total, { share: 'rows', ...noRow }),
    confusionMetric('balanced_accuracy', contrasted(balancedAccuracy), { undefinedWhen: ONE_CLASS }),
    ...family('precision', precision, `${ONE_CLASS}, or nothing is predicted positive`, {
        share: 'predicted-positives',
    }),
    ...family('recall', recall, noPositive, { share: 'positives' }),
    ...family('f1', counts => fbeta(counts, 1), ONE_CLASS, {}),
    ...family('fbeta', (c, { beta }) => fbeta(c, beta), ONE_CLASS, {
        options: ['beta'],
    }),
    confusionMetric('mcc', contrasted(matthews), { range: _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .CORRELATION */ .pn, undefinedWhen: ONE_CLASS }),
    confusionMetric('kappa', contrasted(kappa), {
        range: _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .CORRELATION */ .pn,
        undefinedWhen: ONE_CLASS,
    }),
];


/***/ }),

/***/ 81600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ fairnessMetrics),
/* harmony export */   g5: () => (/* binding */ FAIRNESS),
/* harmony export */   j1: () => (/* binding */ ratesOf)
/* harmony export */ });
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80441);

/** Groups that hold any row. */
function tally(sample, { of, values }, weights) {
    const groups = values.map(() => ({ rows: 0, positives: 0, selected: 0, hits: 0 }));
    const { label, prediction, positive } = sample;
    for (let row = 0; row < label.length; row++) {
        const weight = weights[row];
        if (weight === 0)
            continue;
        const group = groups[of[row]];
        group.rows += weight;
        if (label[row] === positive)
            group.positives += weight;
        if (prediction[row] !== positive)
            continue;
        group.selected += weight;
        if (label[row] === positive)
            group.hits += weight;
    }
    return groups.filter(group => group.rows > 0);
}
/** The rates that fairness metrics compare, group by group; groups are never left out. */
function ratesOf(sample, groups) {
    return groups.values.map((group, index) => {
        const weights = Float64Array.from(groups.of, of => (of === index ? 1 : 0));
        const [counts = { rows: 0, positives: 0, selected: 0, hits: 0 }] = tally(sample, groups, weights);
        return {
            group,
            rows: counts.rows,
            positives: counts.positives,
            selectionRate: selection(counts),
            truePositiveRate: truePositive(counts),
            falsePositiveRate: falsePositive(counts),
        };
    });
}
const selection = ({ selected, rows }) => selected / rows;
const truePositive = ({ hits, positives }) => hits / positives;
const falsePositive = ({ selected, hits, rows, positives }) => (selected - hits) / (rows - positives);
const difference = rates => (rates.length ? Math.max(...rates) - Math.min(...rates) : NaN);
/** NaN where all rates are 0: a share of nothing. (fairlearn leaves such a rate out of equalized odds.) */
const ratio = rates => {
    const most = Math.max(...rates);
    return most === 0 || !rates.length ? NaN : Math.min(...rates) / most;
};
const over = (compare, ...rates) => (groups, { agg }) => {
    // fairlearn finds one group fair to itself; there is nothing to compare.
    if (groups.length < 2)
        return NaN;
    const gaps = rates.map(rate => compare(groups.map(rate)));
    if (agg === 'mean')
        return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    return compare === difference ? Math.max(...gaps) : Math.min(...gaps);
};
function fairnessMetric(name, direction, of, undefinedWhen, options = []) {
    return {
        name,
        task: 'classification',
        direction,
        range: _metric_js__WEBPACK_IMPORTED_MODULE_0__/* .UNIT */ .p5,
        needs: 'predictions',
        binary: true,
        grouped: true,
        undefinedWhen,
        options,
        prepare(sample, options, groups) {
            return weights => of(tally(sample, groups, weights), options);
        },
    };
}
const FAIRNESS = new Map([
    ['demographic_parity_difference', { compare: 'difference', rates: ['selection'] }],
    ['demographic_parity_ratio', { compare: 'ratio', rates: ['selection'] }],
    ['equalized_odds_difference', { compare: 'difference', rates: ['truePositive', 'falsePositive'] }],
    ['equalized_odds_ratio', { compare: 'ratio', rates: ['truePositive', 'falsePositive'] }],
    ['equal_opportunity_difference', { compare: 'difference', rates: ['truePositive'] }],
    ['equal_opportunity_ratio', { compare: 'ratio', rates: ['truePositive'] }],
]);
const RATES = { selection, truePositive, falsePositive };
const COMPARE = { difference, ratio };
/** As fairlearn defines them, over the values of one column or of several crossed. */
const fairnessMetrics = [...FAIRNESS].map(([name, { compare, rates }]) => {
    const lacking = [
        'there is only one group',
        ...(rates.includes('selection') ? [] : ['a group lacks positives or negatives']),
    ];
    const nobody = compare === 'ratio' ? ['nobody is predicted positive'] : [];
    return fairnessMetric(name, compare === 'difference' ? 'lower' : 'higher', over(COMPARE[compare], ...rates.map(rate => RATES[rate])), [...lacking, ...nobody].join(', or '), rates.length > 1 ? ['agg'] : []);
});


/***/ }),

/***/ 80441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hY: () => (/* binding */ weightedMean),
/* harmony export */   hm: () => (/* binding */ meanOf),
/* harmony export */   kD: () => (/* binding */ NOT_NEGATIVE),
/* harmony export */   lp: () => (/* binding */ DEFAULT_OPTIONS),
/* harmony export */   p5: () => (/* binding */ UNIT),
/* harmony export */   pn: () => (/* binding */ CORRELATION),
/* harmony export */   y8: () => (/* binding */ meanMetric)
/* harmony export */ });
/* unused harmony export UNKNOWN */
const DEFAULT_OPTIONS = {
    bins: 15,
    strategy: 'uniform',
    alpha: 0.5,
    beta: 1,
    k: 0,
    zero_division: 'default',
    agg: 'worst_case',
};
/** Of shares, chances, areas, gaps of shares. */
const UNIT = [0, 1];
const CORRELATION = [-1, 1];
const NOT_NEGATIVE = [0, Infinity];
/** Of numbers that somebody else defines. */
const UNKNOWN = [-Infinity, Infinity];
/** A metric that is the mean of outcomes. */
function meanMetric(name, direction, range = UNKNOWN) {
    const losses = ({ values }) => values;
    return {
        name,
        task: 'values',
        direction,
        range,
        undefinedWhen: 'there are no outcomes',
        ...meanOf(losses),
    };
}
/** Σ w·x / Σ w, compensated as `CompensatedSum` of the statistics does. NaN where all weights are 0. */
function weightedMean(values, weights) {
    let [sum, lost, total] = [0, 0, 0];
    for (let i = 0; i < values.length; i++) {
        const weight = weights[i];
        if (weight === 0)
            continue;
        total += weight;
        const term = weight * values[i];
        const next = sum + term;
        const added = next - sum;
        lost += sum - (next - added) + (term - added);
        sum = next;
    }
    return (sum + lost) / total;
}
/** The two ways to ask for a metric that is the mean of one loss per row. */
function meanOf(losses) {
    return {
        losses,
        prepare(sample, options) {
            const values = losses(sample, options);
            return weights => weightedMean(values, weights);
        },
    };
}


/***/ }),

/***/ 26694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   II: () => (/* binding */ binsOf),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   xQ: () => (/* binding */ probabilityMetrics)
/* harmony export */ });
/* harmony import */ var _sluice_stats__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28554);
/* harmony import */ var _metric_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80441);


/** Of double precision: scikit-learn clips here, so that a wrong certainty costs 36 and not infinity. */
const EPSILON = Number.EPSILON;
function logLoss({ label, probabilities }) {
    const losses = new Float64Array(label.length);
    for (let row = 0; row < losses.length; row++) {
        const p = probabilities[label[row]][row];
        losses[row] = -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p)));
    }
    return losses;
}
/** Squared distance of the probabilities from the truth; for two classes halved, so that it lies in [0, 1]. */
function brier({ label, probabilities, classes }) {
    const losses = new Float64Array(label.length);
    for (let c = 0; c < classes.length; c++) {
        const claimed = probabilities[c];
        for (let row = 0; row < losses.length; row++) {
            const distance = (c === label[row] ? 1 : 0) - claimed[row];
            losses[row] += distance * distance;
        }
    }
    if (classes.length === 2)
        for (let row = 0; row < losses.length; row++)
            losses[row] /= 2;
    return losses;
}
/**
 * 1 where the truth is among the k most probable classes. Of equally probable ones the later class comes first, as in
 * scikit-learn; of two classes the positive one needs more than half.
 */
function topHits({ label, probabilities, classes, positive }, { k }) {
    return Float64Array.from(label, (truth, row) => {
        const mine = probabilities[truth][row];
        if (classes.length === 2 && k === 1 && positive !== undefined)
            return probabilities[positive][row] > 0.5 === (truth === positive) ? 1 : 0;
        let before = 0;
        for (let c = 0; c < classes.length; c++) {
            const other = probabilities[c][row];
            if (other > mine || (other === mine && c > truth))
                before += 1;
        }
        return before < k ? 1 : 0;
    });
}
/** Two classes: that of the positive one. More: that of the most probable one. */
function claimsOf({ rows, label, probabilities, positive, classes }) {
    const came = new Uint8Array(rows);
    if (positive !== undefined) {
        for (let row = 0; row < rows; row++)
            if (label[row] === positive)
                came[row] = 1;
        return { confidence: probabilities[positive], came };
    }
    const confidence = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
        let claimed = 0;
        for (let c = 1; c < classes.length; c++)
            if (probabilities[c][row] > probabilities[claimed][row])
                claimed = c;
        confidence[row] = probabilities[claimed][row];
        came[row] = label[row] === claimed ? 1 : 0;
    }
    return { confidence, came };
}
/** Bin of each value: bins are (low, high], the first also holds its low end, as in scikit-learn's `calibration_curve`. */
function binsOf(values, { bins, strategy }) {
    const sorted = strategy === 'quantile' ? (0,_sluice_stats__WEBPACK_IMPORTED_MODULE_0__/* .sortNumbers */ .D)(values) : undefined;
    const inner = Array.from({ length: bins - 1 }, (_, i) => {
        // Multiplied as NumPy's linspace does it, so that a value on an edge falls to the same side.
        const at = (i + 1) * (1 / bins);
        return sorted ? (0,_sluice_stats__WEBPACK_IMPORTED_MODULE_0__/* .quantile */ .Y)(sorted, at) : at;
    });
    const edges = Float64Array.from(inner);
    const found = new Uint32Array(values.length);
    for (let row = 0; row < values.length; row++) {
        const value = values[row];
        let low = 0;
        let high = edges.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (edges[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        found[row] = low;
    }
    return found;
}
/**
 * Expected calibration error (Naeini, Cooper & Hauskrecht 2015): mean distance of claimed and observed frequency over
 * bins, weighted by their rows. Biased upward on few rows. The bins are those of the whole sample, also in resamples.
 */
function expectedCalibrationError(sample, options) {
    const { confidence, came } = claimsOf(sample);
    const bin = binsOf(confidence, options);
    return weights => {
        const gaps = new Float64Array(options.bins);
        let total = 0;
        for (let row = 0; row < bin.length; row++) {
            gaps[bin[row]] += weights[row] * (came[row] - confidence[row]);
            total += weights[row];
        }
        return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
    };
}
const probabilistic = {
    task: 'classification',
    direction: 'lower',
    needs: 'probabilities',
    binary: false,
    range: _metric_js__WEBPACK_IMPORTED_MODULE_1__/* .UNIT */ .p5,
    undefinedWhen: 'no row is left',
};
const probabilityMetrics = [
    { ...probabilistic, name: 'log_loss', range: [0, -Math.log(EPSILON)], ...(0,_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .meanOf */ .hm)(logLoss) },
    { ...probabilistic, name: 'brier', range: [0, 2], binaryRange: _metric_js__WEBPACK_IMPORTED_MODULE_1__/* .UNIT */ .p5, ...(0,_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .meanOf */ .hm)(brier) },
    {
        ...probabilistic,
        name: 'top_k_accuracy',
        direction: 'higher',
        options: ['k'],
        defaults: { k: 2 },
        ...(0,_metric_js__WEBPACK_IMPORTED_MODULE_1__/* .meanOf */ .hm)(topHits),
    },
    { ...probabilistic, name: 'ece', options: ['bins', 'strategy'], prepare: expectedCalibrationError },
];


/***/ }),

/***/ 82659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ OWN_METRICS),
/* harmony export */   r: () => (/* binding */ FILE_SIZE)
/* harmony export */ });
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80441);

/** Metrics that are not computed from one file of labelled predictions. */
const OWN_METRICS = new Map([
    ['flip_rate', (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .meanMetric */ .y8)('flip_rate', 'lower', _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .UNIT */ .p5)],
    ['pass_rate', (0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .meanMetric */ .y8)('pass_rate', 'higher', _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .UNIT */ .p5)],
    ['min_pass_rate', { ...(0,_metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .meanMetric */ .y8)('min_pass_rate', 'higher', _metrics_metric_js__WEBPACK_IMPORTED_MODULE_0__/* .UNIT */ .p5), rough: true }],
]);
/** In MB of 10⁶ bytes. */
const FILE_SIZE = 'file_size_mb';


/***/ }),

/***/ 1091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ parseMargin),
/* harmony export */   GP: () => (/* binding */ fillPolicy),
/* harmony export */   IF: () => (/* binding */ readsPredictions),
/* harmony export */   LZ: () => (/* binding */ statsOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55520);
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75651);
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80441);
/* harmony import */ var _own_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82659);
/* harmony import */ var _slice_by_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90191);





function statsOf({ stats }) {
    return { confidence: 0.95, resamples: 10_000, seed: 1, method: 'auto', ...stats };
}
/** A checked policy with everything that it leaves unsaid. */
function fillPolicy(declared) {
    const { value, file } = declared;
    const { data = {}, baseline = {}, waivers = [] } = value;
    const rules = value.rules.map((raw, i) => fillRule(raw, value.defaults ?? {}, declared.locate(['rules', i])));
    const task = value.task ?? taskOf(rules);
    return {
        file,
        ...(task ? { task } : {}),
        data: fillData(data),
        baseline: {
            ...(baseline.from === undefined ? {} : { from: baseline.from }),
            missing: baseline.missing ?? 'block',
            minOverlap: baseline.min_overlap ?? 1,
        },
        stats: statsOf(value),
        rules,
        ...(waivers.length
            ? { waivers: waivers.map((waiver, i) => ({ ...waiver, location: declared.locate(['waivers', i]) })) }
            : {}),
    };
}
function taskOf(rules) {
    const judged = rules.find(rule => readsPredictions(rule) && rule.definition?.task !== 'values');
    const task = judged?.definition?.task;
    if (task !== undefined && task !== 'values')
        return task;
    return rules.some(rule => rule.metric === 'flip_rate') ? 'classification' : undefined;
}
/** Whether a rule is about predictions, as far as the policy alone tells. */
function readsPredictions({ from, file, path }) {
    return from !== 'metrics' && file === undefined && path === undefined;
}
function fillData(data) {
    const { probability_prefix, positive, classes, file, test_set, ...columns } = data;
    return {
        id: 'id',
        label: 'label',
        prediction: 'prediction',
        ...columns,
        ...(file === undefined ? {} : { files: [file].flat() }),
        ...(classes ? { classes: classes.map(String) } : {}),
        probabilityPrefix: probability_prefix ?? 'proba_',
        ...(positive === undefined ? {} : { positive: String(positive) }),
        ...(test_set === undefined ? {} : { testSet: test_set.replace(/^sha256:/, '') }),
    };
}
function fillRule(raw, defaults, location) {
    const definition = _own_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_METRICS */ .$.get(raw.metric) ?? _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .C.get(raw.metric);
    const direction = raw.direction ?? definition?.direction;
    const { group, discover } = raw;
    return {
        id: raw.id,
        metric: raw.metric,
        ...(definition ? { definition } : {}),
        ...(raw.from ? { from: raw.from } : {}),
        ...(direction ? { direction } : {}),
        options: fillOptions(raw, definition?.defaults),
        check: checkOf(raw),
        by: (raw.by ?? []).map(_slice_by_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSliceBy */ .DG),
        ...(discover ? { discover: { depth: 2, worst: 5, ...discover } } : {}),
        ...(group === undefined ? {} : { group: [group].flat() }),
        ...filesOf(raw),
        ...(raw.cluster === undefined ? {} : { cluster: raw.cluster }),
        ...(raw.statistic?.startsWith('p')
            ? { statistic: { quantile: Number(raw.statistic.slice(1)) / 100 } }
            : {}),
        ...(raw.folds ? { folds: raw.folds.test_to_train } : {}),
        ...judgementOf(raw, defaults),
        location,
    };
}
function filesOf(raw) {
    return {
        ...(raw.file === undefined ? {} : { file: raw.file }),
        ...(raw.baseline_file === undefined ? {} : { baselineFile: raw.baseline_file }),
        ...(raw.path === undefined ? {} : { path: raw.path }),
        ...(raw.baseline_path === undefined ? {} : { baselinePath: raw.baseline_path }),
        ...(raw.perturbed === undefined ? {} : { perturbed: raw.perturbed }),
    };
}
function fillOptions(raw, defaults = {}) {
    const given = Object.keys(_metrics_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_OPTIONS */ .lp).filter(key => raw[key] !== undefined);
    const own = Object.fromEntries(given.map(key => [key, raw[key]]));
    return { ..._metrics_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .DEFAULT_OPTIONS */ .lp, ...defaults, ...own };
}
function judgementOf(raw, defaults) {
    return {
        severity: raw.severity ?? defaults.severity ?? 'block',
        minSamples: fillSamples(raw.min_samples ?? defaults.min_samples ?? {}),
        onFew: raw.on_few ?? defaults.on_few ?? 'inconclusive',
        onNan: raw.on_nan ?? defaults.on_nan ?? 'fail',
        inconclusive: raw.inconclusive ?? defaults.inconclusive ?? 'block',
    };
}
/** Below this no bound on any metric is worth its name. */
const MIN_ROWS = 30;
function fillSamples(raw) {
    const given = typeof raw === 'number' ? { rows: raw } : raw;
    return { rows: MIN_ROWS, positives: 0, negatives: 0, ...given };
}
function checkOf(raw) {
    if (raw.min !== undefined)
        return { kind: 'min', limit: raw.min, using: raw.using ?? 'estimate' };
    if (raw.max !== undefined)
        return { kind: 'max', limit: raw.max, using: raw.using ?? 'estimate' };
    for (const kind of ['non_inferior', 'superior', 'no_regression']) {
        const given = raw[kind];
        if (given)
            return { kind, ...parseMargin(given.margin) };
    }
    throw new Error(`rule ${raw.id} has no limit, which the checks of the policy should have told`);
}
/** What a margin as people write it stands for. */
function parseMargin(margin) {
    if (typeof margin === 'number')
        return { margin, relative: false };
    return { margin: (0,_sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .parsePercent */ .lo)(margin) ?? NaN, relative: true };
}


/***/ }),

/***/ 30547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tb: () => (/* binding */ loadPolicy),
  B: () => (/* binding */ metricLabel),
  ON: () => (/* binding */ parsePolicy)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/schema/lib/declared.js + 5 modules
var lib_declared = __webpack_require__(34839);
// EXTERNAL MODULE: ../packages/gate/lib/metrics/metric.js
var metrics_metric = __webpack_require__(80441);
// EXTERNAL MODULE: ../packages/gate/lib/format.js
var format = __webpack_require__(72804);
// EXTERNAL MODULE: ../packages/gate/lib/metrics/catalogue.js + 3 modules
var catalogue = __webpack_require__(75651);
// EXTERNAL MODULE: ../packages/gate/lib/own-metrics.js
var own_metrics = __webpack_require__(82659);
// EXTERNAL MODULE: ../packages/gate/lib/policy-fill.js
var policy_fill = __webpack_require__(1091);
// EXTERNAL MODULE: ../packages/gate/lib/rule-range.js
var rule_range = __webpack_require__(14253);
;// CONCATENATED MODULE: ../packages/gate/lib/rule-check.js






const LIMITS = ['min', 'max', 'non_inferior', 'superior', 'no_regression'];
const COMPARISONS = ['non_inferior', 'superior', 'no_regression'];
/** What is wrong with a rule, by the key where it is. */
function problemsOfRule(rule) {
    return [
        ...limitProblems(rule),
        ...marginProblems(rule),
        ...(0,rule_range/* rangeProblems */.kK)(rule),
        ...metricProblems(rule),
        ...directionProblems(rule),
        ...optionProblems(rule),
        ...numberProblems(rule),
        ...sliceProblems(rule),
        ...fileProblems(rule),
    ];
}
const compares = (rule) => COMPARISONS.some(key => rule[key] !== undefined);
function* limitProblems(rule) {
    const given = LIMITS.filter(key => rule[key] !== undefined);
    if (given.length !== 1) {
        yield [
            given[1],
            {
                message: `Rule "${rule.id}" ${given.length ? `has ${given.length} limits (${given.join(', ')})` : 'has no limit'}; it needs one.`,
                ...(given.length ? { fix: 'Write a rule for each.' } : { valid: [...LIMITS] }),
            },
        ];
    }
    if (rule.vs && !compares(rule) && given.length) {
        yield [
            'vs',
            {
                message: `"${given[0]}" compares with nothing.`,
                fix: 'Drop "vs", or use a comparison.',
                valid: [...COMPARISONS],
            },
        ];
    }
    if (rule.using && compares(rule)) {
        yield ['using', { message: '"using" belongs to "min" and "max"; a comparison always uses its bounds.' }];
    }
}
function* marginProblems({ non_inferior }) {
    if (!non_inferior)
        return;
    const { margin } = non_inferior;
    if (typeof margin === 'number' ? margin !== 0 : !/^0+(\.0+)?\s*%/.test(margin))
        return;
    yield [
        'non_inferior',
        {
            message: 'With a margin of 0 even an equal model cannot be proven non-inferior.',
            fix: 'Say how much worse would still be acceptable, or use "superior" or "no_regression".',
        },
    ];
}
function* metricProblems(rule) {
    const { metric } = rule;
    if (own_metrics/* OWN_METRICS */.$.has(metric) || metric === own_metrics/* FILE_SIZE */.r || catalogue/* METRICS */.C.has(metric))
        return;
    if (!(0,policy_fill/* readsPredictions */.IF)(rule))
        return;
    const near = (0,errors/* nearest */.pA)(metric, [...catalogue/* METRICS */.C.keys(), ...own_metrics/* OWN_METRICS */.$.keys(), own_metrics/* FILE_SIZE */.r]);
    yield [
        'metric',
        {
            message: `There is no metric "${metric}".`,
            ...(near ? {} : { valid: [...catalogue/* METRICS */.C.keys()] }),
            fix: `${near ? `Did you mean "${near}"? ` : ''}A number of the metrics file needs \`from: metrics\`.`,
        },
    ];
}
function* directionProblems(rule) {
    const known = own_metrics/* OWN_METRICS */.$.get(rule.metric) ?? catalogue/* METRICS */.C.get(rule.metric);
    if (known && rule.direction && rule.direction !== known.direction) {
        yield [
            'direction',
            { message: `Of ${rule.metric}, ${known.direction} is better.`, fix: 'Drop "direction".' },
        ];
    }
    if (known || rule.direction || !compares(rule) || rule.metric === own_metrics/* FILE_SIZE */.r)
        return;
    if ((0,policy_fill/* readsPredictions */.IF)(rule))
        return;
    yield [
        undefined,
        {
            message: `Rule "${rule.id}" compares "${rule.metric}", but nothing says which way is better.`,
            fix: 'Add `direction: higher` or `direction: lower`.',
        },
    ];
}
function* numberProblems(rule) {
    if ((0,policy_fill/* readsPredictions */.IF)(rule)) {
        if (rule.statistic)
            yield ['statistic', { message: '"statistic" is for arrays of a "file".' }];
        if (rule.folds)
            yield ['folds', { message: '"folds" are for arrays of a metrics file.' }];
        return;
    }
    const single = rule.path !== undefined || (rule.file === undefined && !rule.statistic && !rule.folds);
    if (single && rule.using && rule.using !== 'estimate') {
        yield ['using', { message: 'A number of a metrics file has no bounds.', valid: ['estimate'] }];
    }
    if (rule.folds && !compares(rule))
        yield ['folds', { message: '"folds" belong to comparisons.' }];
}
function* optionProblems(rule) {
    const known = catalogue/* METRICS */.C.get(rule.metric);
    for (const option of Object.keys(metrics_metric/* DEFAULT_OPTIONS */.lp)) {
        if (rule[option] === undefined || known?.options?.includes(option))
            continue;
        yield [option, { message: `${rule.metric} does not take "${option}".`, fix: 'Drop it.' }];
    }
}
function* sliceProblems(rule) {
    const { by, discover, group, metric } = rule;
    const sliced = by ? 'by' : discover ? 'discover' : undefined;
    if (sliced && !(0,policy_fill/* readsPredictions */.IF)(rule))
        yield [sliced, { message: 'A number of a metrics file has no slices.', fix: `Drop "${sliced}".` }];
    else if (by && discover)
        yield [
            'discover',
            { message: 'A rule has either slices of its own or looks for them.', fix: 'Write two rules.' },
        ];
    for (const column of (by ?? []).flat()) {
        if (typeof column === 'string')
            continue;
        const { bins, quantiles } = column;
        if ((bins === undefined) === (quantiles === undefined))
            yield ['by', { message: `Column "${column.column}" needs either "bins" or "quantiles".` }];
        if (bins?.some((edge, i) => i > 0 && edge <= bins[i - 1]))
            yield ['by', { message: `The bins of "${column.column}" do not ascend.` }];
    }
    const known = catalogue/* METRICS */.C.get(metric);
    const grouped = known?.task === 'classification' && known.grouped === true;
    if (grouped && group === undefined)
        yield ['metric', { message: `${metric} compares groups.`, fix: 'Name their column in "group".' }];
    if (grouped && sliced)
        yield [
            sliced,
            {
                message: `${metric} compares groups of all rows.`,
                fix: `Drop "${sliced}", or cross columns in "group".`,
            },
        ];
    if (!grouped && group !== undefined)
        yield ['group', { message: `${metric} does not compare groups.`, fix: 'Use "by" for slices.' }];
}
function* fileProblems(rule) {
    const { metric, file, path, perturbed, from } = rule;
    if (metric === own_metrics/* FILE_SIZE */.r && path === undefined)
        yield [
            'metric',
            { message: `${own_metrics/* FILE_SIZE */.r} is the size of something.`, fix: 'Name the file or folder in "path".' },
        ];
    if (metric !== own_metrics/* FILE_SIZE */.r && path !== undefined)
        yield ['path', { message: `"path" belongs to ${own_metrics/* FILE_SIZE */.r}.`, fix: 'Name a file of numbers in "file".' }];
    if (metric === 'flip_rate' && perturbed === undefined)
        yield [
            'metric',
            {
                message: 'flip_rate compares with predictions on perturbed inputs.',
                fix: 'Name their file in "perturbed".',
            },
        ];
    if ((metric === 'pass_rate' || metric === 'min_pass_rate') && file === undefined)
        yield [
            'metric',
            { message: `${metric} is a share of outcomes.`, fix: 'Name the file of an evaluation tool in "file".' },
        ];
    if (perturbed !== undefined && (file !== undefined || from !== undefined))
        yield [
            'perturbed',
            { message: '"perturbed" names predictions; a rule reads only those, or another file.' },
        ];
    if (rule.vs === 'clean' && perturbed === undefined)
        yield [
            'vs',
            {
                message: '"clean" is what "perturbed" predictions are compared with.',
                fix: 'Name their file in "perturbed".',
            },
        ];
    if (perturbed !== undefined && metric !== 'flip_rate' && compares(rule) && rule.vs !== 'clean')
        yield [
            'vs',
            {
                message: 'Perturbed predictions are compared with those on clean inputs.',
                fix: 'Write `vs: clean`.',
            },
        ];
    if (metric === 'min_pass_rate' && (compares(rule) || (rule.using ?? 'estimate') !== 'estimate'))
        yield [
            'metric',
            { message: 'min_pass_rate has no bounds and is not compared.', fix: 'Use `min` alone.' },
        ];
    if (perturbed !== undefined && (rule.by ?? rule.discover))
        yield ['perturbed', { message: 'A rule about perturbed predictions has no slices.' }];
    if (metric === 'flip_rate' && compares(rule))
        yield ['metric', { message: 'flip_rate is held against a limit.', fix: 'Use "max".' }];
}

;// CONCATENATED MODULE: ../packages/gate/lib/rule-schema.js


const column = (description) => ({ type: 'string', minLength: 1, description });
const oneOf = (values, description) => ({ enum: values, description });
const wholeNumber = (minimum, description) => ({
    type: 'integer',
    minimum,
    description,
});
const margin = (what, fraction) => ({
    type: 'object',
    additionalProperties: false,
    required: ['margin'],
    description: what,
    properties: {
        margin: {
            description: `In units of the metric, or as a share of the baseline's absolute value: ${fraction}.`,
            anyOf: [
                { type: 'number', minimum: 0 },
                { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*%$' },
            ],
        },
    },
});
const minSamples = {
    description: 'Fewer rows than this (or positives, or negatives) leave a rule untested: see `on_few`.',
    anyOf: [
        wholeNumber(1, 'Rows.'),
        {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
                rows: wholeNumber(1, 'Rows.'),
                positives: wholeNumber(1, 'Rows of the positive class.'),
                negatives: wholeNumber(1, 'Rows of the other class.'),
                clusters: wholeNumber(1, 'Clusters, of `data.cluster`.'),
            },
        },
    ],
};
/** What a rule may set for itself, and `defaults` for all. */
const judgement = {
    severity: oneOf(['block', 'warn'], 'Whether a broken rule refuses the model or only warns.'),
    min_samples: minSamples,
    on_few: oneOf(['fail', 'inconclusive', 'warn'], 'What too few rows amount to.'),
    on_nan: oneOf(['fail', 'inconclusive', 'warn'], 'What a metric that is not defined amounts to.'),
    inconclusive: oneOf(['block', 'warn'], 'Whether a rule the rows cannot decide refuses the model.'),
};
const sliceColumn = {
    anyOf: [
        column('Column of the predictions.'),
        {
            type: 'object',
            additionalProperties: false,
            required: ['column'],
            properties: {
                column: column('Numeric column of the predictions.'),
                bins: {
                    type: 'array',
                    minItems: 2,
                    uniqueItems: true,
                    items: { type: 'number' },
                    description: 'Edges, ascending. Bins are [low, high), the last one closed.',
                },
                quantiles: {
                    type: 'integer',
                    minimum: 2,
                    maximum: 20,
                    description: 'Or so many bins of equally many rows.',
                },
            },
        },
    ],
};
const ruleSchema = {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'metric'],
    properties: {
        id: {
            type: 'string',
            pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
            description: 'Name of the rule in reports. Unique.',
        },
        metric: {
            description: 'A metric computed from the predictions, or, with `from: metrics`, the (dotted) key of a number in the metrics file.',
            anyOf: [
                { enum: [...catalogue/* METRICS */.C.keys(), ...own_metrics/* OWN_METRICS */.$.keys(), own_metrics/* FILE_SIZE */.r] },
                { type: 'string', minLength: 1 },
            ],
        },
        from: oneOf(['predictions', 'metrics'], 'Where the metric comes from. By default the predictions where there are any, else the metrics file.'),
        direction: oneOf(['higher', 'lower'], 'Which way is better; needed for own metrics of a metrics file.'),
        min: {
            type: 'number',
            description: 'The metric must not lie below. Within the range of the metric, where that is known.',
        },
        max: {
            type: 'number',
            description: 'The metric must not lie above. Within the range of the metric, where that is known.',
        },
        using: oneOf(['estimate', 'lower_bound', 'upper_bound'], 'What `min` and `max` are held against: the value seen, or a one-sided confidence bound.'),
        vs: oneOf(['baseline', 'clean'], 'What `non_inferior`, `superior` and `no_regression` compare with: the baseline, or, of `perturbed` predictions, the candidate on clean inputs.'),
        non_inferior: margin('Proven not worse than the baseline by the margin or more.', '`2%`'),
        superior: margin('Proven better than the baseline by more than the margin.', '`2%`'),
        no_regression: margin('Refused only if proven worse than the baseline by more than the margin; all such comparisons share one error rate (Holm).', '`2%`'),
        by: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: {
                anyOf: [...sliceColumn.anyOf, { type: 'array', minItems: 2, maxItems: 4, items: sliceColumn }],
            },
            description: 'Columns of the predictions, bins of them, or lists of columns to cross. The rule is held against every value of each.',
        },
        discover: {
            type: 'object',
            additionalProperties: false,
            required: ['columns'],
            description: 'Looks for the worst slices on one half of the rows and holds the rule against them on the other half.',
            properties: {
                columns: {
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: column('Column of the predictions.'),
                },
                depth: {
                    type: 'integer',
                    minimum: 1,
                    maximum: 3,
                    description: 'Columns crossed at most. Default: 2.',
                },
                worst: { type: 'integer', minimum: 1, maximum: 20, description: 'Slices to test. Default: 5.' },
            },
        },
        group: {
            description: 'For fairness metrics: column (or columns, crossed) whose values are the groups.',
            anyOf: [
                column('Column of the predictions.'),
                { type: 'array', minItems: 1, maxItems: 4, uniqueItems: true, items: column('Column.') },
            ],
        },
        file: column('JSON file with metrics or benchmark samples, or the outcomes of promptfoo, DeepEval, lm-eval or MLflow.'),
        baseline_file: column('The same of the baseline.'),
        path: column('For `file_size_mb`: file or folder.'),
        baseline_path: column('The same of the baseline.'),
        perturbed: column('Predictions on perturbed inputs, under the same ids.'),
        cluster: column('Of outcomes: the column that says which rows belong together.'),
        statistic: {
            type: 'string',
            pattern: '^(mean|p(\\d{1,2})(\\.\\d+)?)$',
            description: 'Of an array of samples: `mean`, or a percentile such as `p95`. Default: mean.',
        },
        folds: {
            type: 'object',
            additionalProperties: false,
            required: ['test_to_train'],
            description: 'The array holds scores of cross-validation folds, whose training sets overlap.',
            properties: {
                test_to_train: {
                    type: 'number',
                    exclusiveMinimum: 0,
                    description: 'Rows tested on per row trained on: 1/9 for ten folds.',
                },
            },
        },
        bins: wholeNumber(2, 'For `ece`: number of bins.'),
        strategy: oneOf(['uniform', 'quantile'], 'For `ece`: bins of equal width, or of equally many rows.'),
        alpha: {
            type: 'number',
            exclusiveMinimum: 0,
            exclusiveMaximum: 1,
            description: 'For `pinball`: the quantile.',
        },
        beta: { type: 'number', exclusiveMinimum: 0, description: 'For `fbeta`: weight of recall.' },
        k: wholeNumber(1, 'For metrics of the first places: how many.'),
        zero_division: {
            enum: [0, 1, 'nan'],
            description: 'For precision, recall and F: what 0/0 is. Default: not defined; in averages 0.',
        },
        agg: oneOf(['worst_case', 'mean'], 'For equalized odds: the wider of its two gaps, or their mean.'),
        ...judgement,
    },
};

;// CONCATENATED MODULE: ../packages/gate/lib/policy-check.js




/** What a JSON Schema cannot say: how the parts of a policy must fit each other. */
function checkPolicy(declared, stats) {
    const { value } = declared;
    const problems = [];
    const tell = (path, problem) => problems.push({ ...problem, location: declared.locate(path) });
    const ids = new Set();
    value.rules.forEach((rule, i) => {
        const at = ['rules', i];
        if (ids.has(rule.id)) {
            tell([...at, 'id'], { message: `Two rules are named "${rule.id}".`, fix: 'Give each its own id.' });
        }
        ids.add(rule.id);
        for (const [key, problem] of problemsOfRule(rule))
            tell(key ? [...at, key] : at, problem);
    });
    checkTasks(value, tell);
    checkSeverity(value, tell);
    checkContradictions(value, tell);
    checkResamples(stats, value.stats?.resamples === undefined ? 'confidence' : 'resamples', tell);
    checkBaseline(value, tell);
    checkData(value, tell);
    checkWaivers(value, ids, tell);
    return problems;
}
/** So many resamples must lie beyond a bound for it to be more than the outermost of them. */
const BEYOND = 10;
function checkResamples({ resamples, confidence }, given, tell) {
    const needed = Math.ceil(BEYOND / (1 - confidence) - 1e-6);
    if (resamples >= needed)
        return;
    tell(['stats', given], {
        message: `${resamples} resamples are too few for bounds of ${(0,format/* formatConfidence */.Me)(confidence)}.`,
        fix: `Set "resamples" to ${needed} or more.`,
    });
}
/** Where every rule only warns, nothing is ever refused. */
function checkSeverity({ rules, defaults = {} }, tell) {
    if (rules.some(({ severity = defaults.severity ?? 'block' }) => severity === 'block'))
        return;
    const first = rules.findIndex(({ severity }) => severity !== undefined);
    tell(first < 0 ? ['defaults', 'severity'] : ['rules', first, 'severity'], {
        message: 'Every rule only warns, so this gate can never refuse a model.',
        fix: 'Let at least one rule block (`severity: block`). To only watch, give the step `continue-on-error: true`.',
    });
}
/** What a rule says besides its limit and what becomes of it. */
function subjectOf(rule) {
    const left = new Set(['id', 'min', 'max', 'using', ...Object.keys(judgement)]);
    return JSON.stringify(Object.entries(rule)
        .filter(([key]) => !left.has(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** A minimum above a maximum of the same: nothing keeps both. Bounds only narrow what keeps them, but for lenient ones. */
function checkContradictions({ rules, defaults = {} }, tell) {
    const blocks = ({ severity = defaults.severity ?? 'block' }) => severity === 'block';
    const least = rules.filter(rule => blocks(rule) && rule.min !== undefined && rule.using !== 'upper_bound');
    rules.forEach((rule, i) => {
        const { max, using } = rule;
        if (max === undefined || using === 'lower_bound' || !blocks(rule))
            return;
        const other = least.find(one => one !== rule && one.min > max && subjectOf(one) === subjectOf(rule));
        if (!other)
            return;
        tell(['rules', i, 'max'], {
            message: `No model can keep both rules: "${rule.id}" allows ${rule.metric} up to ${max}, "${other.id}" from ${other.min} on.`,
            fix: 'Let the minimum lie below the maximum.',
        });
    });
}
function checkBaseline({ baseline }, tell) {
    const { missing, first_release: first } = baseline ?? {};
    if (missing !== 'absolute_only' || first)
        return;
    tell(['baseline', 'missing'], {
        message: 'absolute_only lets a model pass without any comparison.',
        fix: 'Confirm it with `first_release: true`. It is refused again once a baseline has existed.',
    });
}
function checkData({ data = {} }, tell) {
    if (data.probabilities !== undefined && !data.classes) {
        tell(['data', 'probabilities'], {
            message: 'Nothing says which class each probability of the array belongs to.',
            fix: 'List the classes in "data.classes".',
        });
    }
}
function checkWaivers({ waivers = [] }, ids, tell) {
    waivers.forEach(({ rule, until, slice }, i) => {
        if (!ids.has(rule)) {
            tell(['waivers', i, 'rule'], { message: `There is no rule "${rule}" to waive.`, valid: [...ids] });
        }
        if (!isDay(until))
            tell(['waivers', i, 'until'], { message: `${until} is no day of the calendar.` });
        if (slice !== undefined && !slice.includes('='))
            tell(['waivers', i, 'slice'], { message: 'A slice is written column=value.' });
    });
}
/** JavaScript takes 30 February for 2 March. */
function isDay(text) {
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
function checkTasks(value, tell) {
    let task = value.task;
    value.rules.forEach((rule, i) => {
        const known = catalogue/* METRICS */.C.get(rule.metric);
        const elsewhere = rule.from === 'metrics' || rule.file !== undefined || rule.path !== undefined;
        if (!known || elsewhere || known.task === 'values')
            return;
        if (task && known.task !== task) {
            tell(['rules', i, 'metric'], {
                message: `${rule.metric} is a metric of ${known.task}, but this policy judges a ${task}.`,
                fix: 'Keep one policy per task.',
            });
        }
        task ??= known.task;
    });
}

;// CONCATENATED MODULE: ../packages/gate/lib/policy-schema.js

const waiver = {
    type: 'object',
    additionalProperties: false,
    required: ['rule', 'until', 'by', 'reason'],
    properties: {
        rule: column('Id of the rule.'),
        slice: column('`column=value`; without it, the whole rule.'),
        until: {
            type: 'string',
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
            description: 'The last day on which it holds, YYYY-MM-DD.',
        },
        by: column('Who answers for it.'),
        reason: column('Why.'),
    },
};
/** JSON Schema of the gate policy; published as docs/schemas/gate-policy.schema.json. */
const gatePolicySchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://sluice-ml.github.io/schemas/gate-policy.schema.json',
    title: 'Sluice gate policy',
    description: 'What a model must prove before it goes on.',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'rules'],
    properties: {
        version: { const: 1 },
        task: oneOf(['classification', 'regression', 'ranking'], 'Told by the metrics where left out.'),
        data: {
            type: 'object',
            additionalProperties: false,
            description: 'Where the predictions say what.',
            properties: {
                file: {
                    description: 'Path of the predictions, unless an input gives it; several files are joined by id.',
                    anyOf: [column('Path.'), { type: 'array', minItems: 1, uniqueItems: true, items: column('Path.') }],
                },
                id: column('Identifies the example. Default: id.'),
                label: column('The truth. Default: label.'),
                prediction: column('What the model said. Default: prediction.'),
                score: column('For two classes: score or probability of the positive one.'),
                probability_prefix: column('Columns named with it and a class hold the probability. Default: proba_.'),
                positive: { type: ['string', 'number', 'boolean'], description: 'The positive class of two.' },
                threshold: {
                    type: 'number',
                    description: 'Scores from here on are predicted positive; then `prediction` is not read.',
                },
                probabilities: column('Holds an array of probabilities, in the order of `classes`.'),
                classes: {
                    type: 'array',
                    minItems: 2,
                    uniqueItems: true,
                    items: { type: ['string', 'number', 'boolean'] },
                    description: 'Classes in the order of the array column.',
                },
                weight: column('Weight of the row. Default: all equal.'),
                cluster: column('Rows of one value belong together (a user, a document): they are resampled together.'),
                query: column('Of rankings: what the items were scored for. Default: query.'),
                item: column('Of rankings: the item. Then `id` is not needed.'),
                test_set: {
                    type: 'string',
                    pattern: '^(sha256:)?[0-9a-f]{64}$',
                    description: 'Digest that the labelled rows must have, as the report tells it.',
                },
            },
        },
        baseline: {
            type: 'object',
            additionalProperties: false,
            properties: {
                from: column('`registry`, `registry@<alias>`, `merge-base`, or a path, unless the input says it.'),
                missing: oneOf(['block', 'warn', 'absolute_only'], 'What a missing baseline amounts to where a rule compares with it.'),
                first_release: {
                    type: 'boolean',
                    description: 'Confirms `absolute_only`: without a baseline only `min` and `max` decide.',
                },
                min_overlap: {
                    type: 'number',
                    exclusiveMinimum: 0,
                    maximum: 1,
                    description: 'Least share of rows that candidate and baseline have in common, by id.',
                },
            },
        },
        stats: {
            type: 'object',
            additionalProperties: false,
            properties: {
                confidence: {
                    type: 'number',
                    minimum: 0.5,
                    maximum: 0.999,
                    description: 'Of each one-sided bound. Default: 0.95.',
                },
                resamples: {
                    type: 'integer',
                    minimum: 200,
                    maximum: 1_000_000,
                    description: 'Of the bootstrap. Default: 10000.',
                },
                seed: { type: 'integer', minimum: 0, maximum: 4_294_967_295, description: 'Default: 1.' },
                method: oneOf(['auto', 'bca', 'percentile', 'permutation'], '`auto`: closed forms where they are valid, else the BCa bootstrap. `permutation`: differences of means by the permutation of pairs, all else as `auto`.'),
                multiplicity: oneOf(['holm', 'bh'], 'Of `no_regression` tests: `holm` bounds the chance of any false refusal, `bh` the share of false ones.'),
            },
        },
        defaults: { type: 'object', additionalProperties: false, properties: judgement },
        rules: { type: 'array', minItems: 1, items: ruleSchema },
        waivers: {
            type: 'array',
            description: 'Rules, or slices of them, that somebody answers for until a day.',
            items: waiver,
        },
    },
};

;// CONCATENATED MODULE: ../packages/gate/lib/policy.js






/** Reads a gate policy. Throws UserError `bad-policy` with every problem and its line, `missing-file`. */
async function loadPolicy(path, files) {
    const declared = await (0,lib_declared/* loadDeclared */.$e)(path, files, gatePolicySchema, 'bad-policy');
    return checked(declared);
}
/** As `loadPolicy`, from text that came from elsewhere. */
async function parsePolicy(text, file) {
    const declared = await (0,lib_declared/* parseDeclared */.U0)(text, file, gatePolicySchema, 'bad-policy');
    return checked(declared);
}
function checked(declared) {
    const problems = checkPolicy(declared, (0,policy_fill/* statsOf */.LZ)(declared.value));
    if (problems.length)
        throw new errors/* UserError */.yo('bad-policy', problems);
    return (0,policy_fill/* fillPolicy */.GP)(declared);
}
/** The metric with the settings that are not the usual ones: `fbeta(beta=2)`. */
function metricLabel({ metric, definition, options, statistic, group }) {
    const usual = { ...metrics_metric/* DEFAULT_OPTIONS */.lp, ...definition?.defaults };
    const own = (definition?.options ?? []).filter(name => options[name] !== usual[name]);
    const settings = own.map(name => `${name}=${options[name]}`);
    if (statistic)
        settings.push(`p${100 * statistic.quantile}`);
    if (group)
        settings.push(group.join(' × '));
    return settings.length ? `${metric}(${settings.join(', ')})` : metric;
}


/***/ }),

/***/ 57762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ quantityOf),
/* harmony export */   gP: () => (/* binding */ isComparison),
/* harmony export */   jO: () => (/* binding */ armsOf),
/* harmony export */   kg: () => (/* binding */ combine),
/* harmony export */   pM: () => (/* binding */ combineAll)
/* harmony export */ });
/** Below this a baseline has no meaningful share: a relative margin is refused. */
const NEAR_ZERO = 1e-9;
function isComparison(check) {
    return check.kind !== 'min' && check.kind !== 'max';
}
function quantityOf(check) {
    if (!isComparison(check))
        return 'value';
    return check.relative ? 'ratio' : 'difference';
}
function armsOf(quantity) {
    return quantity === 'value' ? ['candidate'] : ['candidate', 'baseline'];
}
/** NaN where either metric is, or where a ratio has next to nothing below. */
function combine(quantity, direction, candidate, baseline) {
    if (quantity === 'value')
        return candidate;
    const gain = direction === 'higher' ? candidate - baseline : baseline - candidate;
    if (quantity === 'difference')
        return gain;
    // The absolute value: divided by a negative baseline, worse would read as better.
    return Math.abs(baseline) < NEAR_ZERO ? NaN : gain / Math.abs(baseline);
}
function combineAll(quantity, { metric }, candidate, baseline) {
    return candidate.map((value, i) => combine(quantity, metric.direction, value, baseline?.[i] ?? NaN));
}


/***/ }),

/***/ 14253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   d4: () => (/* binding */ rangeProblem),
/* harmony export */   kK: () => (/* binding */ rangeProblems),
/* harmony export */   kn: () => (/* binding */ vacuity)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72804);
/* harmony import */ var _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75651);
/* harmony import */ var _metrics_metric_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80441);
/* harmony import */ var _own_metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82659);
/* harmony import */ var _policy_fill_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1091);
/* harmony import */ var _quantity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57762);






/**
 * Limits that no value of the metric can break, or that none can keep: such a rule only looks like one. Where the policy
 * alone does not tell whether the gate computes the metric, what is so in whatever unit is told here, and the rest with the files
 * at hand (`rangeProblem`).
 */
function* rangeProblems(rule) {
    const known = _own_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_METRICS */ .$.get(rule.metric) ?? _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .C.get(rule.metric);
    const told = toldRange(rule);
    if (!told)
        return;
    for (const check of checksIn(rule)) {
        const found = vacuity(rule, check, told.range, known?.direction ?? 'lower', told.show);
        if (found)
            yield [check.kind, found.problem];
    }
}
/** The same of a rule whose source is known. */
function rangeProblem(rule, source) {
    const range = rangeOf(rule.metric, source);
    return range && vacuity(rule, rule.check, range, rule.direction ?? 'lower')?.problem;
}
/** As far as the policy alone tells: a rule without `from` may be about either file, and a file may hold either kind. */
function toldSource({ from, file, path, perturbed }) {
    if (path !== undefined)
        return 'size';
    if (perturbed !== undefined)
        return 'perturbed';
    return file === undefined ? from : undefined;
}
function toldRange(rule) {
    const source = toldSource(rule);
    const range = source || rule.file === undefined ? rangeOf(rule.metric, source ?? 'predictions') : undefined;
    if (source || !range)
        return range && { range };
    const [low, high] = range;
    // A file may give as percent what the gate gives as a share; of any other metric the unit decides nothing but the sign.
    return low >= -1 && high <= 1
        ? { range: [100 * low, 100 * high], show: inBoth }
        : { range: [low === 0 ? 0 : -Infinity, Infinity] };
}
/** `1 (in percent: 100)` */
const inBoth = percent => percent === 0 ? '0' : `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(percent / 100)} (in percent: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(percent)})`;
/** Undefined where the gate does not compute the metric itself: a file may give as percent what it would give as a share. */
function rangeOf(metric, source) {
    if (source === 'metrics')
        return undefined;
    if (source === 'size')
        return metric === _own_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_SIZE */ .r ? _metrics_metric_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_NEGATIVE */ .kD : undefined;
    const own = _own_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_METRICS */ .$.get(metric)?.range;
    // Outcomes have names of their own choice, but for whether a test passed.
    return source === 'outcomes' ? own : (own ?? _metrics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .METRICS */ .C.get(metric)?.range);
}
function checksIn(rule) {
    const limits = ['min', 'max'].flatMap((kind) => rule[kind] === undefined ? [] : [{ kind, limit: rule[kind], using: rule.using ?? 'estimate' }]);
    const comparisons = ['non_inferior', 'superior', 'no_regression'].flatMap((kind) => (rule[kind] ? [{ kind, ...(0,_policy_fill_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMargin */ .ES)(rule[kind].margin) }] : []));
    return [...limits, ...comparisons];
}
/** Why the check can never be broken, or never be kept, by a metric of this range; undefined where it decides. */
function vacuity({ id, metric }, check, range, direction, show = _format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV) {
    const found = (0,_quantity_js__WEBPACK_IMPORTED_MODULE_5__/* .isComparison */ .gP)(check)
        ? marginVacuity(check, range, direction, show)
        : limitVacuity(check, range, show);
    if (!found)
        return undefined;
    const [never, seen, because, valid] = found;
    const what = never === 'broken' ? `Rule "${id}" can never refuse a model` : `No model can ever keep rule "${id}"`;
    return {
        never,
        problem: {
            message: `${what}: ${because(metric)}, and ${check.kind} is ${seen}.`,
            valid: [valid],
            fix: 'Set it to what would really be too bad, or remove the rule.',
        },
    };
}
function limitVacuity({ kind, limit }, range, show) {
    const [low, high] = range;
    const [never, seen] = [
        kind === 'min' ? limit <= low : limit >= high,
        kind === 'min' ? limit > high : limit < low,
    ];
    if (!never && !seen)
        return undefined;
    const ends = kind === 'min' ? ['above', 'at most'] : ['at least', 'below'];
    return [
        never ? 'broken' : 'kept',
        (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(limit),
        metric => `${metric} always lies ${between(range, show)}`,
        between(range, show, ends),
    ];
}
/** `between 0 and 1`, or with other words for the two ends. */
function between([low, high], show, [from, to] = ['at or above', 'at or below']) {
    const ends = [
        ...(Number.isFinite(low) ? [`${from} ${show(low)}`] : []),
        ...(Number.isFinite(high) ? [`${to} ${show(high)}`] : []),
    ];
    return ends.join(' and ');
}
function marginVacuity({ kind, margin, relative }, [low, high], direction, inUnits) {
    const never = kind === 'superior' ? 'kept' : 'broken';
    // What is never below 0 can lose all it had, and a loss can be saved whole; other shares know no bounds.
    const shares = low >= 0 && (direction === 'higher') === (never === 'broken');
    const most = relative ? (shares ? 1 : Infinity) : high - low;
    if (margin < most)
        return undefined;
    const show = value => (relative ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(100 * value)} %` : inUnits(value));
    return [
        never,
        `by ${relative ? show(margin) : (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(margin)}`,
        metric => `two values of ${metric} are never further apart than ${show(most)}${relative ? ' of the baseline' : ''}`,
        `below ${show(most)}`,
    ];
}


/***/ }),

/***/ 19665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ takeRows),
/* harmony export */   s: () => (/* binding */ take),
/* harmony export */   yj: () => (/* binding */ takeIndexes)
/* harmony export */ });
function takeRows(sample, rows) {
    switch (sample.task) {
        case 'values':
            return { task: 'values', rows: rows.length, values: take(sample.values, rows) };
        case 'regression':
            return {
                task: 'regression',
                rows: rows.length,
                label: take(sample.label, rows),
                prediction: take(sample.prediction, rows),
            };
        case 'ranking':
            return {
                task: 'ranking',
                rows: rows.length,
                query: takeIndexes(sample.query, rows),
                label: take(sample.label, rows),
                score: take(sample.score, rows),
            };
        case 'classification':
            return takeClasses(sample, rows);
    }
}
/** Probabilities and scores are taken when they are asked for: most slices are only counted. */
function takeClasses(sample, rows) {
    const { classes, positive, label, prediction } = sample;
    const taken = {
        task: 'classification',
        rows: rows.length,
        classes,
        ...(positive === undefined ? {} : { positive }),
        label: takeIndexes(label, rows),
        prediction: takeIndexes(prediction, rows),
    };
    if ('probabilities' in sample)
        later(taken, 'probabilities', () => sample.probabilities.map(column => take(column, rows)));
    if ('score' in sample)
        later(taken, 'score', () => take(sample.score, rows));
    return taken;
}
/** A property that is computed once, at the first look. */
function later(object, key, compute) {
    Object.defineProperty(object, key, {
        enumerable: true,
        configurable: true,
        get() {
            const value = compute();
            Object.defineProperty(object, key, { enumerable: true, value });
            return value;
        },
    });
}
function take(values, rows) {
    const taken = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        taken[i] = values[rows[i]];
    return taken;
}
function takeIndexes(values, rows) {
    const taken = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++)
        taken[i] = values[rows[i]];
    return taken;
}


/***/ }),

/***/ 93736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ascending)
/* harmony export */ });
/* harmony import */ var _sluice_stats__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51207);

const ORDERS = new WeakMap();
/** Rows by ascending score. Sorting takes longer than all the rest, and metrics, bounds and curves need the same order. */
function ascending(score) {
    let order = ORDERS.get(score);
    if (!order)
        ORDERS.set(score, (order = (0,_sluice_stats__WEBPACK_IMPORTED_MODULE_0__/* .sortIndexes */ .R)(score)));
    return order;
}


/***/ }),

/***/ 90191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ parseSliceBy),
/* harmony export */   oq: () => (/* binding */ sliceName),
/* harmony export */   vw: () => (/* binding */ expectedNames),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55520);
/* harmony import */ var _sluice_stats__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28554);
/* harmony import */ var _codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27649);



function parseSliceBy(raw) {
    return [raw].flat().map(column => {
        if (typeof column === 'string')
            return { name: column };
        const { column: name, bins, quantiles } = column;
        return { name, ...(bins ? { bins } : {}), ...(quantiles ? { quantiles } : {}) };
    });
}
/** `age`, or `country × device`. */
function sliceName(by) {
    return by.map(({ name }) => name).join(' × ');
}
const MISSING = '(missing)';
const OUTSIDE = '(outside)';
/** What each row is called in the column: its value, or its bin. */
function namesIn({ bins, quantiles }, column) {
    if (!bins && !quantiles)
        return column;
    const numbers = column.values.map(value => (value === MISSING ? undefined : (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(value)));
    const edges = bins ?? quantileEdges(numbers, column.of, quantiles);
    const last = edges.length - 2;
    return (0,_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .renamed */ .fN)(column, (_, code) => {
        const number = numbers[code];
        if (number === undefined)
            return MISSING;
        const bin = binOf(number, edges);
        if (bin === undefined)
            return OUTSIDE;
        return `[${edges[bin]}, ${edges[bin + 1]}${bin === last ? ']' : ')'}`;
    });
}
/** The names all bins have, whether rows lie in them or not. */
function expectedNames({ bins }) {
    if (!bins)
        return [];
    return bins.slice(1).map((high, i) => `[${bins[i]}, ${high}${i === bins.length - 2 ? ']' : ')'}`);
}
function quantileEdges(numbers, of, count) {
    const known = new Float64Array(of.length);
    let length = 0;
    for (let row = 0; row < of.length; row++) {
        const number = numbers[of[row]];
        if (number !== undefined)
            known[length++] = number;
    }
    const sorted = known.subarray(0, length).sort();
    const edges = Array.from({ length: count + 1 }, (_, i) => (0,_sluice_stats__WEBPACK_IMPORTED_MODULE_2__/* .quantile */ .Y)(sorted, i / count));
    return [...new Set(edges)];
}
function binOf(value, edges) {
    const last = edges.length - 2;
    if (value === edges[last + 1])
        return last;
    const bin = edges.findIndex((edge, i) => i <= last && value >= edge && value < edges[i + 1]);
    return bin < 0 ? undefined : bin;
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


/***/ })

};
