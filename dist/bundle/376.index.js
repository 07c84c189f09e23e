export const id = 376;
export const ids = [376];
export const modules = {

/***/ 48376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
;// CONCATENATED MODULE: ../actions/lib/evaluate-gate/inputs.js

const inputs = {
    ...lib/* commonInputs */.j$,
    policy: lib/* input */.hF.text({
        description: 'Gate policy (YAML or JSON): what the model must prove.',
        required: true,
    }),
    predictions: lib/* input */.hF.text({
        description: 'Predictions of the candidate on labelled rows (CSV, TSV or JSON Lines). Without it, `data.file` of the policy, else those that train hands on through `needs`.',
    }),
    'metrics-file': lib/* input */.hF.text({
        description: 'JSON file with metrics of the candidate, for rules that say `from: metrics` and where there are no predictions. Without it, the one that train hands on.',
    }),
    baseline: lib/* input */.hF.text({
        description: 'What to compare with: path of the predictions of another model on the same rows, or `registry` for those kept with the version that `baseline-alias` names. Without it, rules that compare fail.',
    }),
    'baseline-alias': lib/* input */.hF.text({
        description: 'With `baseline: registry`: alias or version of the model in use.',
        default: 'production',
    }),
    'baseline-metrics-file': lib/* input */.hF.text({
        description: 'JSON file with metrics of the baseline. From the registry they come by themselves.',
    }),
    registry: lib/* input */.hF.text({
        description: 'Folder of the registry, with `baseline: registry`.',
        default: '.sluice/registry',
    }),
    'model-digest': lib/* input */.hF.custom('a sha256 in hex, with or without sha256: in front', text => {
        const digest = text.trim().replace(/^sha256:/, '');
        return (0,lib/* isSha256 */._h)(digest) ? digest : undefined;
    }, {
        description: 'sha256 of the model that made the predictions. Without it, the one that train hands on through `needs`.',
    }),
};
const outputs = {
    scores: 'Metrics of the candidate over all rows, as JSON.',
    'failed-rules': 'Ids of the rules that refuse the model, separated by commas.',
    'passing-rules': 'Ids of the rules that hold, separated by commas.',
    'baseline-version': 'Version that was compared with, where it came from the registry.',
    'scores-path': 'Path of a JSON file with everything that was measured and decided.',
};

;// CONCATENATED MODULE: ../packages/gate/lib/metrics-file.js

/**
 * Reads the numbers of a JSON file, those of nested objects under dotted keys. Throws UserError `missing-file`,
 * `bad-data` (no JSON object, no number in it, or two that go by one name).
 */
async function readMetrics({ path, name: file }, files) {
    const text = (await files.read(path)).toString('utf8');
    const numbers = collect(parse(text, file), '');
    const values = new Map(numbers);
    if (!values.size)
        throw bad(file, `"${file}" holds no number.`);
    if (values.size < numbers.length) {
        const names = numbers.map(([name]) => name);
        const twice = new Set(names.filter((name, i) => names.indexOf(name) < i));
        throw bad(file, `"${file}" holds two numbers named ${[...twice].map(name => `"${name}"`).join(', ')}.`);
    }
    return { file, values };
}
function parse(text, file) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        if (/:\s*-?(NaN|Infinity)/.test(text))
            throw bad(file, `"${file}" holds NaN or Infinity, which JSON does not know.`);
        throw bad(file, `"${file}" is not JSON: ${error.message}`);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw bad(file, `"${file}" must hold one JSON object of metrics.`);
}
function collect(value, prefix) {
    return Object.entries(value).flatMap(([key, item]) => {
        const name = prefix + key;
        if (typeof item === 'number')
            return [[name, Number.isFinite(item) ? item : NaN]];
        if (item === null)
            return [[name, NaN]];
        return typeof item === 'object' && !Array.isArray(item) ? collect(item, `${name}.`) : [];
    });
}
function bad(file, message) {
    return new lib/* UserError */.yo('bad-data', { message, location: { file } });
}

// EXTERNAL MODULE: ../packages/tables/lib/index.js + 23 modules
var tables_lib = __webpack_require__(92794);
;// CONCATENATED MODULE: ../packages/gate/lib/faults.js
/** Values of a predictions file that no verdict can stand on. Collected, not thrown: bad predictions are a refusal. */
class Faults {
    #found = new Map();
    /** Counts one offending row. `message` is the same for all rows of one kind. */
    add(rule, message, fix, example) {
        const key = `${rule} ${message}`;
        const fault = this.#found.get(key) ?? { message, fix, count: 0, examples: [] };
        fault.count++;
        if (fault.examples.length < MAX_EXAMPLES)
            fault.examples.push(example);
        this.#found.set(key, fault);
    }
    get findings() {
        return [...this.#found].map(([key, { message, fix, count, examples }]) => ({
            rule: key.split(' ')[0],
            severity: 'error',
            message: `${message} (${count} ${count === 1 ? 'row' : 'rows'}).`,
            count,
            examples,
            fix,
        }));
    }
}
const MAX_EXAMPLES = 5;

;// CONCATENATED MODULE: ../packages/gate/lib/predictions-reader.js


/** Takes columns out of the table, rows in the order of their ids, so that the order of the file cannot matter. */
class PredictionsReader {
    file;
    table;
    data;
    faults = new Faults();
    ids;
    #order;
    constructor(file, table, data, 
    /** Columns it must have, besides ids and labels. */
    needed) {
        this.file = file;
        this.table = table;
        this.data = data;
        const names = [data.id, data.label, ...needed].filter(name => name !== undefined);
        this.#requireColumns([...new Set(names)]);
        const ids = textsOf(this.#column(data.id));
        this.#requireIds(ids);
        const known = ids;
        this.#order = Uint32Array.from(known, (_, row) => row).sort((a, b) => known[a] < known[b] ? -1 : known[a] > known[b] ? 1 : 0);
        this.ids = Array.from(this.#order, row => known[row]);
    }
    #requireColumns(names) {
        const absent = names.filter(name => !this.table.columns.has(name));
        if (!absent.length)
            return;
        throw new lib/* UserError */.yo('bad-data', absent.map(name => ({
            message: `"${this.file}" has no column "${name}".`,
            valid: [...this.table.columns.keys()].slice(0, 50),
            fix: 'Name the columns under "data" in the policy.',
        })));
    }
    classes() {
        const { data, table } = this;
        const derived = data.threshold !== undefined;
        const has = (name) => name !== undefined && table.columns.has(name);
        const names = [...table.columns.keys()].filter(name => name.startsWith(data.probabilityPrefix) && name !== data.probabilityPrefix);
        if (!has(data.prediction) && !has(data.score) && !names.length)
            this.#requireColumns([data.prediction]);
        return {
            task: 'classification',
            label: this.#labels(data.label),
            ...(has(data.prediction) && !derived ? { prediction: this.#labels(data.prediction) } : {}),
            ...(data.score ? { score: this.#finite(data.score) } : {}),
            probabilities: this.#probabilities(names),
        };
    }
    numbers() {
        const { label, prediction } = this.data;
        return { task: 'regression', label: this.#finite(label), prediction: this.#finite(prediction) };
    }
    weights(name) {
        const weights = this.#finite(name);
        weights.forEach((weight, i) => {
            if (weight < 0) {
                this.faults.add('weight', `Negative weights in "${name}"`, 'Weights are 0 or above.', this.#example(i, weight));
            }
        });
        return weights;
    }
    texts(name) {
        const values = textsOf(this.#column(name));
        return Array.from(this.#order, row => values[row]);
    }
    #column(name) {
        return this.table.columns.get(name);
    }
    /** Class names; an empty cell, NaN or infinity is no class. */
    #labels(name) {
        return this.texts(name).map((text, i) => {
            if (text !== null && !/^[+-]?(nan|inf|infinity)$/i.test(text))
                return text;
            this.#tellNotFinite(name, i, text);
            return '';
        });
    }
    #finite(name) {
        const column = this.#column(name);
        return Float64Array.from(this.#order, (row, i) => {
            const raw = column.values[row];
            const value = typeof raw === 'number' ? raw : ((0,lib/* parseNumber */.$J)(raw ?? '') ?? NaN);
            if (!Number.isFinite(value))
                this.#tellNotFinite(name, i, column.missing[row] ? null : String(raw));
            return value;
        });
    }
    #probabilities(names) {
        const columns = names.map(name => [name.slice(this.data.probabilityPrefix.length), this.#finite(name)]);
        for (let i = 0; columns.length && i < this.table.rows; i++) {
            const values = columns.map(([, column]) => column[i]);
            const total = values.reduce((sum, value) => sum + value, 0);
            if (values.some(value => value < 0 || value > 1)) {
                this.faults.add('probability-range', 'Probabilities outside 0 to 1', 'Give probabilities, not logits.', this.#example(i, values.join(', ')));
            }
            else if (Math.abs(total - 1) > SUM_TOLERANCE) {
                this.faults.add('probability-sum', 'Probabilities that do not add up to 1', `Give one column "${this.data.probabilityPrefix}<class>" per class.`, this.#example(i, total));
            }
        }
        return new Map(columns);
    }
    #tellNotFinite(name, i, text) {
        this.faults.add('not-finite', `"${name}" of "${this.file}" holds values that are missing or not finite`, 'Find out why the model or the labels give none; the gate does not guess.', this.#example(i, text === null ? 'empty' : JSON.stringify(text.slice(0, 40))));
    }
    #example(i, value) {
        return `id ${this.ids[i]} (line ${this.table.lines[this.#order[i]]}): ${value}`;
    }
    #requireIds(ids) {
        const lines = new Map();
        const none = [];
        ids.forEach((id, row) => {
            const line = this.table.lines[row];
            if (id === null)
                none.push(line);
            else
                lines.set(id, [...(lines.get(id) ?? []), line]);
        });
        const twice = [...lines].filter(([, at]) => at.length > 1);
        const problems = [];
        if (none.length) {
            problems.push({
                message: `${none.length} rows have no "${this.data.id}".`,
                location: { file: this.file, line: none[0] },
            });
        }
        if (twice.length) {
            const examples = twice
                .slice(0, MAX_EXAMPLES)
                .map(([id, at]) => `${id} (lines ${at.slice(0, 3).join(', ')})`);
            problems.push({
                message: `${twice.length} ids in "${this.data.id}" occur more than once: ${examples.join('; ')}.`,
                location: { file: this.file, line: twice[0][1][1] },
                fix: 'One row per example: rows are paired with the baseline by their id.',
            });
        }
        if (problems.length)
            throw new lib/* UserError */.yo('bad-data', problems);
    }
}
/** Probabilities are often written with a few digits. */
const SUM_TOLERANCE = 0.01;
function textsOf(column) {
    if (column.kind === 'string')
        return column.values;
    return Array.from(column.values, (value, row) => (column.missing[row] ? null : String(value)));
}

;// CONCATENATED MODULE: ../packages/gate/lib/predictions.js


/**
 * Reads the columns a policy speaks of from a CSV or JSON Lines file. Missing and non-finite values come back as faults.
 * Throws UserError `missing-file`, `empty-data`, `bad-data` (structure, absent columns, duplicate or missing ids).
 */
async function readPredictions({ path, name }, policy, files) {
    const { data, task = 'classification' } = policy;
    const slices = [...new Set(policy.rules.flatMap(rule => rule.by))];
    const text = [data.id, ...slices, ...(task === 'classification' ? [data.label, data.prediction] : [])];
    const table = await (0,tables_lib/* readColumns */.Ej)(path, files, { text });
    const needed = [...slices, data.weight, task === 'classification' ? data.score : data.prediction];
    const reader = new PredictionsReader(name, table, data, needed);
    const content = task === 'classification' ? reader.classes() : reader.numbers();
    const weights = data.weight ? reader.weights(data.weight) : undefined;
    return {
        file: name,
        rows: table.rows,
        ids: reader.ids,
        content,
        ...(weights ? { weights } : {}),
        slices: new Map(slices.map(name => [name, reader.texts(name).map(value => value ?? '(missing)')])),
        faults: reader.faults.findings,
    };
}

;// CONCATENATED MODULE: ../packages/gate/lib/quantity.js
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

;// CONCATENATED MODULE: ../packages/gate/lib/baseline.js




/**
 * What the candidate is compared with. A path that does not exist is an error (UserError `missing-file`); an alias that
 * names nothing is a missing baseline, about which the policy decides.
 */
async function findBaseline(at, model, policy, files) {
    switch (at.kind) {
        case 'none':
            // Nobody looked, so nobody may say that this is a first release: a forgotten input must not open the gate for ever.
            return { baseline: { kind: 'missing', why: 'none was given', existedBefore: true }, materials: [] };
        case 'files':
            return fromFiles(at, policy, files);
        case 'registry':
            return fromRegistry(at, model, policy, files);
    }
}
async function fromFiles(at, policy, files) {
    const material = async (kind, path) => {
        if (!path)
            return [];
        const absolute = files.resolve(path);
        return [{ kind, path, name: files.relative(absolute), sha256: (await (0,lib/* digestOf */.ol)(absolute, files)).sha256 }];
    };
    const predictions = await material('baseline-predictions', at.predictions);
    const metrics = await material('baseline-metrics', at.metrics);
    const materials = [...predictions, ...metrics];
    const name = materials.map(({ name }) => name).join(' and ');
    return { baseline: await baseline_open(name, false, materials, policy, files), materials };
}
async function fromRegistry({ store, alias }, model, policy, files) {
    const found = await store.resolve(model.name, alias);
    if (!found) {
        // The candidate itself, registered by an earlier attempt of this run, is no predecessor.
        const others = (await store.list(model.name)).filter(version => version.content.sha256 !== model.sha256);
        const why = `the registry has no version or alias "${alias}" of ${model.name}`;
        return { baseline: { kind: 'missing', why, existedBefore: others.length > 0 }, materials: [] };
    }
    const { version, content } = found;
    const name = alias === version ? `version ${version}` : `${alias} (version ${version})`;
    const folder = await files.temporary('baseline-');
    const fetch = async (kind, role) => {
        const kept = found.attachments.find(attachment => attachment.role === role);
        if (!kept)
            return [];
        const path = await store.fetch(model.name, version, role, `${folder}/${role}`);
        return [{ kind, path, name: `${role} of ${name}`, sha256: kept.content.sha256 }];
    };
    const compared = policy.rules.filter(rule => isComparison(rule.check));
    const materials = [
        ...(compared.some(rule => rule.from !== 'metrics')
            ? await fetch('baseline-predictions', 'predictions')
            : []),
        ...(compared.some(rule => rule.from !== 'predictions') ? await fetch('baseline-metrics', 'metrics') : []),
    ];
    const itself = {
        kind: 'baseline-model',
        name: `${model.name} ${version}`,
        path: '',
        sha256: content.sha256,
    };
    const sameModel = content.sha256 === model.sha256;
    return {
        baseline: await baseline_open(name, sameModel, materials, policy, files),
        version,
        materials: [itself, ...materials],
    };
}
async function baseline_open(name, sameModel, materials, policy, files) {
    const predictions = materials.find(({ kind }) => kind === 'baseline-predictions');
    const metrics = materials.find(({ kind }) => kind === 'baseline-metrics');
    return {
        kind: 'found',
        name,
        sameModel,
        ...(predictions && policy.task
            ? { predictions: await readPredictions(predictions, bare(policy), files) }
            : {}),
        ...(metrics ? { metrics: await readMetrics(metrics, files) } : {}),
    };
}
/** Slices and weights are the candidate's: an older file need not have those columns. */
function bare(policy) {
    const data = { ...policy.data };
    delete data.weight;
    return { ...policy, data, rules: [] };
}

;// CONCATENATED MODULE: ../packages/gate/lib/candidate.js



/**
 * The model under judgement with its predictions and metrics: files given by path, else what train hands on. What comes
 * through `needs` must be what train's evidence binds to this very model. Throws UserError `evidence-missing`,
 * `evidence-refused`, `digest-mismatch`, `missing-file`, `bad-input`, and what reading the files throws.
 */
async function findCandidate(wanted, policy, upstream, ports) {
    const chain = (0,lib/* chainOf */.dR)(upstream);
    const model = modelOf(wanted, chain);
    const trained = chain.some(link => link.stage === 'train')
        ? (0,lib/* requireEvidence */.xU)(chain, 'train', model.sha256)
        : undefined;
    const bound = trained ? boundBy(await (0,lib/* fetchStatement */.Ss)(trained, ports)) : new Set();
    const source = (kind, path) => sourceOf(kind, path, upstream, bound, ports);
    const predictions = policy.task
        ? await source('predictions', wanted.predictions ?? policy.data.file)
        : undefined;
    const needsMetrics = !predictions || policy.rules.some(rule => rule.from === 'metrics');
    const metrics = needsMetrics || wanted.metricsFile ? await source('metrics', wanted.metricsFile) : undefined;
    const sources = [predictions, metrics].filter(found => found !== undefined);
    const unbound = sources.filter(({ sha256 }) => !bound.has(sha256));
    const foreign = unbound.filter(({ handed }) => handed);
    if (foreign.length)
        throw notBound(foreign, model);
    if (!predictions && !metrics)
        throw nothingToJudge();
    return {
        model,
        ...(predictions ? { predictions: await readPredictions(predictions, policy, ports.files) } : {}),
        ...(metrics ? { metrics: await readMetrics(metrics, ports.files) } : {}),
        materials: sources,
        findings: unbound.map(unboundFinding),
    };
}
/** Digests that train's statement binds to its model: of its subjects, and of what else its provenance says was made. */
function boundBy({ subject, predicate }) {
    const byproducts = predicate?.runDetails?.byproducts;
    return new Set([...subject, ...(byproducts ?? [])].map(({ digest }) => digest?.sha256));
}
/** The model by its digest: as told, else the one that train made. */
function modelOf({ model, modelDigest }, chain) {
    const trained = chain
        .filter(link => link.stage === 'train')
        .flatMap(link => link.subjects.filter(subject => subject.kind === 'model'));
    if (modelDigest)
        return (trained.find(subject => subject.sha256 === modelDigest) ?? {
            kind: 'model',
            name: model,
            sha256: modelDigest,
        });
    const [only, ...others] = new Map(trained.map(subject => [subject.sha256, subject])).values();
    if (!only) {
        throw new lib/* UserError */.yo('bad-input', {
            message: 'Nothing says which model these predictions are of.',
            fix: 'List the train job in `needs` and give `needs: ${{ toJSON(needs) }}`, or set "model-digest".',
        });
    }
    if (others.length) {
        throw new lib/* UserError */.yo('bad-input', {
            message: `The upstream jobs trained ${others.length + 1} different models; a gate judges one.`,
            valid: [only, ...others].map(subject => subject.sha256),
            fix: 'Set "model-digest" to the one.',
        });
    }
    return only;
}
/** Of several that the upstream jobs hand on, the one that is bound to the model. */
async function sourceOf(kind, path, upstream, bound, ports) {
    if (path) {
        const { sha256 } = await (0,lib/* digestOf */.ol)(ports.files.resolve(path), ports.files);
        return { kind, path, name: ports.files.relative(ports.files.resolve(path)), sha256, handed: false };
    }
    const files = upstream.flatMap(handover => handover.files).filter(({ role }) => role === kind);
    const ref = files.find(({ sha256 }) => bound.has(sha256)) ?? files[0];
    return (ref && {
        kind,
        path: await (0,lib/* fetchFile */.t2)(ref, ports),
        name: ref.local ?? ref.path,
        sha256: ref.sha256,
        handed: true,
    });
}
function nothingToJudge() {
    return new lib/* UserError */.yo('bad-input', {
        message: 'There are neither predictions nor metrics to judge.',
        fix: 'Declare "predictions-file" in the train job and pass its result through "needs", or set "predictions" or "metrics-file".',
    });
}
const DECLARE = {
    predictions: 'Let train write them: declare them in its "predictions-file".',
    metrics: 'Let train write them: declare them in its "metrics-file".',
};
function notBound(sources, model) {
    return new lib/* UserError */.yo('evidence-missing', sources.map(({ kind, name, sha256 }) => ({
        message: `Nothing binds the ${kind} "${name}" (sha256:${sha256.slice(0, 12)}) to the model sha256:${model.sha256.slice(0, 12)}.`,
        fix: DECLARE[kind],
    })));
}
function unboundFinding({ kind, name }) {
    return {
        rule: `${kind}-unbound`,
        severity: 'notice',
        message: `Nothing proves that the ${kind} "${name}" are of this model: no evidence of train speaks of them.`,
        fix: DECLARE[kind],
    };
}

;// CONCATENATED MODULE: ../packages/gate/lib/evidence.js

/**
 * The judgement as an in-toto test result about the model. What it was judged by and on is its configuration; the file
 * names there are for people, the digests count.
 */
function evidenceOf(model, judged, materials, url) {
    return (0,lib/* statement */.qZ)([model], lib/* PREDICATE */.W3.testResult, {
        result: RESULT[judged.verdict],
        configuration: materials.map(({ kind, name, sha256 }) => ({
            name,
            digest: { sha256 },
            annotations: { kind },
        })),
        passedTests: ruleIds(judged, ['pass']),
        warnedTests: ruleIds(judged, ['warn']),
        failedTests: ruleIds(judged, ['inconclusive', 'fail']),
        ...(url ? { url } : {}),
    });
}
const RESULT = {
    pass: 'PASSED',
    warn: 'WARNED',
    inconclusive: 'FAILED',
    fail: 'FAILED',
};
/** Rules whose worst slice came to one of these verdicts. What was not compared is in none of the lists. */
function ruleIds({ results }, verdicts) {
    const worstOf = new Map();
    for (const result of results) {
        const known = worstOf.get(result.rule.id);
        if (!known || gravity(result) > gravity(known))
            worstOf.set(result.rule.id, result);
    }
    return [...worstOf]
        .filter(([, { verdict, outcome }]) => verdicts.includes(verdict) && !(verdict === 'pass' && outcome === 'untested'))
        .map(([id]) => id);
}
const gravity = ({ verdict }) => ['pass', 'warn', 'inconclusive', 'fail'].indexOf(verdict);

;// CONCATENATED MODULE: ../packages/gate/lib/format.js

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
    if (!isComparison(check)) {
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

// EXTERNAL MODULE: ../packages/schema/lib/index.js + 3 modules
var schema_lib = __webpack_require__(53080);
;// CONCATENATED MODULE: ../packages/gate/lib/metrics/confusion.js
/** Rows are actual classes, columns predicted ones: `matrix[actual * classes + predicted]`. */
function confusionMatrix(sample, weights) {
    const size = sample.classes.length;
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < sample.rows; i++) {
        matrix[sample.label[i] * size + sample.prediction[i]] += weights ? weights[i] : 1;
    }
    return matrix;
}
function tally(matrix, size) {
    const classes = Array.from({ length: size }, (_, c) => ({
        hits: matrix[c * size + c],
        actual: 0,
        predicted: 0,
    }));
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
        needs: 'predictions',
        binary: false,
        prepare(sample, options) {
            const { length } = sample.classes;
            const positive = sample.positive ?? -1;
            return weights => formula(tally(confusionMatrix(sample, weights), length), options, positive);
        },
        ...more,
    };
}
const precision = ({ hits, predicted }) => hits / predicted;
const recall = ({ hits, actual }) => hits / actual;
const fbeta = ({ hits, actual, predicted }, beta) => ((1 + beta * beta) * hits) / (beta * beta * actual + predicted);
/** Precision, recall and F for two classes and, averaged, for many. */
function family(name, score, empty, more) {
    const present = ({ classes }) => classes.filter(c => c.actual > 0 || c.predicted > 0);
    // A class that is never predicted has precision 0/0. As in scikit-learn it counts as 0 in an average: left out, a
    // model could improve its average by ignoring a class.
    const counted = (counts, options) => score(counts, options) || 0;
    const noRows = { undefinedWhen: 'no row is left', ...(more.options ? { options: more.options } : {}) };
    return [
        confusionMetric(name, (t, options, positive) => score(t.classes[positive], options), {
            binary: true,
            undefinedWhen: empty,
            ...more,
        }),
        confusionMetric(`${name}_macro`, (t, options) => {
            const classes = present(t);
            return classes.reduce((total, c) => total + counted(c, options), 0) / classes.length;
        }, noRows),
        // With one label per row, precision, recall and F pooled over the classes all are the accuracy.
        confusionMetric(`${name}_micro`, t => t.hits / t.total, { share: 'rows', ...noRows }),
        confusionMetric(`${name}_weighted`, (t, options) => t.classes.reduce((total, c) => total + c.actual * counted(c, options), 0) / t.total, noRows),
    ];
}
/** Gorodkin's R_K (2004), which is Matthews' coefficient for two classes. */
function matthews({ classes, hits, total }) {
    let [both, actual, predicted] = [hits * total, total * total, total * total];
    for (const c of classes) {
        both -= c.actual * c.predicted;
        actual -= c.actual ** 2;
        predicted -= c.predicted ** 2;
    }
    // scikit-learn says 0 here too; but with only one class in the labels no model can correlate with them.
    if (actual === 0)
        return NaN;
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
const noRow = { undefinedWhen: 'no row is left' };
const noPositive = 'the labels hold no positive';
const confusionMetrics = [
    confusionMetric('accuracy', t => t.hits / t.total, { share: 'rows', ...noRow }),
    confusionMetric('balanced_accuracy', balancedAccuracy, noRow),
    ...family('precision', precision, 'nothing is predicted positive', { share: 'predicted-positives' }),
    ...family('recall', recall, noPositive, { share: 'positives' }),
    ...family('f1', counts => fbeta(counts, 1), `${noPositive} and nothing is predicted so`, {}),
    ...family('fbeta', (c, { beta }) => fbeta(c, beta), `${noPositive} and nothing is predicted so`, {
        options: ['beta'],
    }),
    confusionMetric('mcc', matthews, { undefinedWhen: 'the labels hold only one class' }),
    confusionMetric('kappa', kappa, { undefinedWhen: 'labels and predictions hold only one class' }),
];

// EXTERNAL MODULE: ../packages/stats/lib/index.js + 17 modules
var stats_lib = __webpack_require__(40946);
;// CONCATENATED MODULE: ../packages/gate/lib/metrics/metric.js
const DEFAULT_OPTIONS = { bins: 15, strategy: 'uniform', alpha: 0.5, beta: 1 };
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
/** A metric that is the mean of one loss per row. */
function meanOf(losses) {
    return weights => weightedMean(losses, weights);
}

;// CONCATENATED MODULE: ../packages/gate/lib/metrics/probability.js


/** Of double precision: scikit-learn clips here, so that a wrong certainty costs 36 and not infinity. */
const EPSILON = Number.EPSILON;
function logLoss({ label, probabilities }) {
    const losses = Float64Array.from(label, (c, row) => {
        const p = probabilities[c][row];
        return -Math.log(Math.min(1 - EPSILON, Math.max(EPSILON, p)));
    });
    return meanOf(losses);
}
/** Squared distance of the probabilities from the truth; for two classes halved, so that it lies in [0, 1]. */
function brier({ label, probabilities, classes }) {
    const losses = Float64Array.from(label, (truth, row) => {
        let loss = 0;
        for (let c = 0; c < classes.length; c++)
            loss += ((c === truth ? 1 : 0) - probabilities[c][row]) ** 2;
        return classes.length === 2 ? loss / 2 : loss;
    });
    return meanOf(losses);
}
/** Two classes: that of the positive one. More: that of the most probable one. */
function claimsOf({ rows, label, probabilities, positive, classes }) {
    const confidence = new Float64Array(rows);
    const came = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
        let claimed = positive ?? 0;
        if (positive === undefined) {
            for (let c = 1; c < classes.length; c++)
                if (probabilities[c][row] > probabilities[claimed][row])
                    claimed = c;
        }
        confidence[row] = probabilities[claimed][row];
        came[row] = label[row] === claimed ? 1 : 0;
    }
    return { confidence, came };
}
/** Bin of each value: bins are (low, high], the first also holds its low end, as in scikit-learn's `calibration_curve`. */
function binsOf(values, { bins, strategy }) {
    const sorted = strategy === 'quantile' ? (0,stats_lib/* sortNumbers */.Dx)(values) : undefined;
    const inner = Array.from({ length: bins - 1 }, (_, i) => {
        // Multiplied as NumPy's linspace does it, so that a value on an edge falls to the same side.
        const at = (i + 1) * (1 / bins);
        return sorted ? (0,stats_lib/* quantile */.YV)(sorted, at) : at;
    });
    return Uint32Array.from(values, value => {
        let [low, high] = [0, inner.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (inner[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    });
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
    undefinedWhen: 'no row is left',
};
const probabilityMetrics = [
    { ...probabilistic, name: 'log_loss', prepare: logLoss },
    { ...probabilistic, name: 'brier', prepare: brier },
    { ...probabilistic, name: 'ece', options: ['bins', 'strategy'], prepare: expectedCalibrationError },
];

;// CONCATENATED MODULE: ../packages/gate/lib/metrics/ranking.js
function rank({ score, label, positive }) {
    const values = score;
    const rows = Uint32Array.from(values, (_, row) => row).sort((a, b) => values[b] - values[a] || a - b);
    const ends = [];
    rows.forEach((row, i) => {
        if (i + 1 === rows.length || values[rows[i + 1]] !== values[row])
            ends.push(i + 1);
    });
    return {
        rows,
        ends: Uint32Array.from(ends),
        positive: Uint8Array.from(label, c => (c === positive ? 1 : 0)),
    };
}
/** Walks down the ranking; told per group: weight of its positives and negatives. Answers the totals. */
function walk({ rows, ends, positive }, weights, visit) {
    let at = 0;
    for (const end of ends) {
        let [positives, negatives] = [0, 0];
        for (; at < end; at++) {
            const row = rows[at];
            if (positive[row])
                positives += weights[row];
            else
                negatives += weights[row];
        }
        visit(positives, negatives);
    }
}
/** Area under the ROC curve: the chance that a positive outranks a negative, ties counting half. */
function rocAuc(sample) {
    const ranking = rank(sample);
    return weights => {
        let [above, below, area] = [0, 0, 0];
        walk(ranking, weights, (positives, negatives) => {
            area += negatives * (above + positives / 2);
            above += positives;
            below += negatives;
        });
        return area / (above * below);
    };
}
/** Σ (Rₙ − Rₙ₋₁)·Pₙ over the thresholds, without interpolation. */
function averagePrecision(sample) {
    const ranking = rank(sample);
    return weights => {
        let [above, below, area] = [0, 0, 0];
        walk(ranking, weights, (positives, negatives) => {
            above += positives;
            below += negatives;
            if (positives > 0)
                area += positives * (above / (above + below));
        });
        return area / above;
    };
}
const ranked = { task: 'classification', direction: 'higher', needs: 'scores', binary: true };
const rankingMetrics = [
    { ...ranked, name: 'roc_auc', undefinedWhen: 'the labels hold only one class', prepare: rocAuc },
    {
        ...ranked,
        name: 'average_precision',
        undefinedWhen: 'the labels hold no positive',
        prepare: averagePrecision,
    },
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
    const mean = meanOf(losses(sample, squared));
    return weights => Math.sqrt(mean(weights));
}
/** Median absolute error; where it falls between two rows, their mean. */
function median(sample) {
    const errors = losses(sample, absolute);
    const order = Uint32Array.from(errors, (_, row) => row).sort((a, b) => errors[a] - errors[b] || a - b);
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
        const mean = weightedMean(label, weights);
        const spread = weightedMean(label.map(truth => (truth - mean) ** 2), weights);
        return spread === 0 ? NaN : 1 - weightedMean(errors, weights) / spread;
    };
}
function pinball(sample, { alpha }) {
    return meanOf(losses(sample, (truth, guess) => truth >= guess ? alpha * (truth - guess) : (1 - alpha) * (guess - truth)));
}
const regression = { task: 'regression', direction: 'lower', undefinedWhen: 'no row is left' };
const regressionMetrics = [
    { ...regression, name: 'mse', prepare: sample => meanOf(losses(sample, squared)) },
    { ...regression, name: 'rmse', prepare: rootMeanSquare },
    { ...regression, name: 'mae', prepare: sample => meanOf(losses(sample, absolute)) },
    { ...regression, name: 'medae', prepare: median },
    {
        ...regression,
        name: 'mape',
        undefinedWhen: 'a label is 0, of which nothing is a share',
        prepare: sample => meanOf(losses(sample, relative)),
    },
    {
        ...regression,
        name: 'r2',
        direction: 'higher',
        undefinedWhen: 'all labels are equal',
        prepare: determination,
    },
    { ...regression, name: 'pinball', options: ['alpha'], prepare: pinball },
];

;// CONCATENATED MODULE: ../packages/gate/lib/metrics/catalogue.js




/** Every metric the gate computes from predictions, by name. */
const METRICS = new Map([...confusionMetrics, ...rankingMetrics, ...probabilityMetrics, ...regressionMetrics].map(metric => [
    metric.name,
    metric,
]));

;// CONCATENATED MODULE: ../packages/gate/lib/policy-check.js




const LIMITS = ['min', 'max', 'non_inferior', 'superior', 'no_regression'];
const COMPARISONS = ['non_inferior', 'superior', 'no_regression'];
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
        for (const [key, problem] of problemsOf(rule))
            tell(key ? [...at, key] : at, problem);
    });
    checkTasks(value, tell);
    checkResamples(stats, value.stats?.resamples === undefined ? 'confidence' : 'resamples', tell);
    const { missing, first_release: first } = value.baseline ?? {};
    if (missing === 'absolute_only' && !first) {
        tell(['baseline', 'missing'], {
            message: 'absolute_only lets a model pass without any comparison.',
            fix: 'Confirm it with `first_release: true`. It is refused again once a baseline has existed.',
        });
    }
    return problems;
}
/** So many resamples must lie beyond a bound for it to be more than the outermost of them. */
const BEYOND = 10;
function checkResamples({ resamples, confidence }, given, tell) {
    const needed = Math.ceil(BEYOND / (1 - confidence) - 1e-6);
    if (resamples >= needed)
        return;
    tell(['stats', given], {
        message: `${resamples} resamples are too few for bounds of ${formatConfidence(confidence)}.`,
        fix: `Set "resamples" to ${needed} or more.`,
    });
}
function problemsOf(rule) {
    return [...limitProblems(rule), ...metricProblems(rule), ...optionProblems(rule), ...sliceProblems(rule)];
}
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
    const compares = COMPARISONS.some(key => rule[key] !== undefined);
    if (rule.vs && !compares && given.length) {
        yield [
            'vs',
            {
                message: `"${given[0]}" compares with nothing.`,
                fix: 'Drop "vs", or use a comparison.',
                valid: [...COMPARISONS],
            },
        ];
    }
    if (rule.using && compares) {
        yield ['using', { message: '"using" belongs to "min" and "max"; a comparison always uses its bounds.' }];
    }
    if (rule.non_inferior &&
        (typeof rule.non_inferior.margin === 'number'
            ? rule.non_inferior.margin === 0
            : /^0+(\.0+)?\s*%/.test(rule.non_inferior.margin))) {
        yield [
            'non_inferior',
            {
                message: 'With a margin of 0 even an equal model cannot be proven non-inferior.',
                fix: 'Say how much worse would still be acceptable, or use "superior" or "no_regression".',
            },
        ];
    }
}
function* metricProblems(rule) {
    const known = METRICS.get(rule.metric);
    if (rule.from !== 'metrics' && !known) {
        const near = (0,lib/* nearest */.pA)(rule.metric, METRICS.keys());
        yield [
            'metric',
            {
                message: `There is no metric "${rule.metric}".`,
                ...(near ? {} : { valid: [...METRICS.keys()] }),
                fix: `${near ? `Did you mean "${near}"? ` : ''}A number of the metrics file needs \`from: metrics\`.`,
            },
        ];
    }
    if (known && rule.direction && rule.direction !== known.direction) {
        yield [
            'direction',
            { message: `Of ${rule.metric}, ${known.direction} is better.`, fix: 'Drop "direction".' },
        ];
    }
    if (rule.from !== 'metrics')
        return;
    if (!known && !rule.direction && COMPARISONS.some(key => rule[key])) {
        yield [
            undefined,
            {
                message: `Rule "${rule.id}" compares "${rule.metric}", but nothing says which way is better.`,
                fix: 'Add `direction: higher` or `direction: lower`.',
            },
        ];
    }
    if (rule.using && rule.using !== 'estimate') {
        yield ['using', { message: 'A number of a metrics file has no bounds.', valid: ['estimate'] }];
    }
    if (rule.by)
        yield ['by', { message: 'A number of a metrics file has no slices.', fix: 'Drop "by".' }];
}
function* optionProblems(rule) {
    const known = METRICS.get(rule.metric);
    for (const option of Object.keys(DEFAULT_OPTIONS)) {
        if (rule[option] === undefined || known?.options?.includes(option))
            continue;
        yield [option, { message: `${rule.metric} does not take "${option}".`, fix: 'Drop it.' }];
    }
}
function* sliceProblems({ by = [] }) {
    if (by.some(item => typeof item !== 'string')) {
        yield [
            'by',
            {
                message: 'Slices by bins are unsupported.',
                fix: 'Write the bin into a column of the predictions and name that column.',
            },
        ];
    }
}
function checkTasks(value, tell) {
    let task = value.task;
    value.rules.forEach((rule, i) => {
        const known = METRICS.get(rule.metric);
        if (!known || rule.from === 'metrics')
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

const column = (description) => ({ type: 'string', minLength: 1, description });
const oneOf = (values, description) => ({ enum: values, description });
const wholeNumber = (minimum, description) => ({ type: 'integer', minimum, description });
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
const rule = {
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
            anyOf: [{ enum: [...METRICS.keys()] }, { type: 'string', minLength: 1 }],
        },
        from: oneOf(['predictions', 'metrics'], 'Where the metric comes from. By default the predictions where there are any, else the metrics file.'),
        direction: oneOf(['higher', 'lower'], 'Which way is better; needed for own metrics of a metrics file.'),
        min: { type: 'number', description: 'The metric must not lie below.' },
        max: { type: 'number', description: 'The metric must not lie above.' },
        using: oneOf(['estimate', 'lower_bound', 'upper_bound'], 'What `min` and `max` are held against: the value seen, or a one-sided confidence bound.'),
        vs: {
            enum: ['baseline'],
            description: 'What `non_inferior`, `superior` and `no_regression` compare with.',
        },
        non_inferior: margin('Proven not worse than the baseline by the margin or more.', '`2%`'),
        superior: margin('Proven better than the baseline by more than the margin.', '`2%`'),
        no_regression: margin('Refused only if proven worse than the baseline by more than the margin; all such comparisons share one error rate (Holm).', '`2%`'),
        by: {
            type: 'array',
            minItems: 1,
            uniqueItems: true,
            items: { anyOf: [column('Column of the predictions.'), { type: 'object' }] },
            description: 'Columns of the predictions. The rule is held against every value of each of them.',
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
        ...judgement,
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
        task: oneOf(['classification', 'regression'], 'Told by the metrics where left out.'),
        data: {
            type: 'object',
            additionalProperties: false,
            description: 'Where the predictions say what.',
            properties: {
                file: {
                    type: 'string',
                    minLength: 1,
                    description: 'Path of the predictions, unless an input gives it.',
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
                weight: column('Weight of the row. Default: all equal.'),
            },
        },
        baseline: {
            type: 'object',
            additionalProperties: false,
            properties: {
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
                method: oneOf(['auto', 'bca', 'percentile'], '`auto`: closed forms where they are valid, else the BCa bootstrap.'),
            },
        },
        defaults: { type: 'object', additionalProperties: false, properties: judgement },
        rules: { type: 'array', minItems: 1, items: rule },
    },
};

;// CONCATENATED MODULE: ../packages/gate/lib/policy.js






/** Reads a gate policy. Throws UserError `bad-policy` with every problem and its line, `missing-file`. */
async function loadPolicy(path, files) {
    const declared = await (0,schema_lib/* loadDeclared */.$)(path, files, gatePolicySchema, 'bad-policy');
    const problems = checkPolicy(declared, statsOf(declared.value));
    if (problems.length)
        throw new lib/* UserError */.yo('bad-policy', problems);
    return fill(declared);
}
function statsOf({ stats }) {
    return { confidence: 0.95, resamples: 10_000, seed: 1, method: 'auto', ...stats };
}
function fill(declared) {
    const { value, file } = declared;
    const { data = {}, baseline = {} } = value;
    const rules = value.rules.map((raw, i) => fillRule(raw, value.defaults ?? {}, declared.locate(['rules', i])));
    const task = value.task ?? rules.find(rule => rule.from !== 'metrics')?.definition?.task;
    const { probability_prefix, positive, ...columns } = data;
    return {
        file,
        ...(task ? { task } : {}),
        data: {
            id: 'id',
            label: 'label',
            prediction: 'prediction',
            ...columns,
            probabilityPrefix: probability_prefix ?? 'proba_',
            ...(positive === undefined ? {} : { positive: String(positive) }),
        },
        baseline: { missing: baseline.missing ?? 'block', minOverlap: baseline.min_overlap ?? 1 },
        stats: statsOf(value),
        rules,
    };
}
function fillRule(raw, defaults, location) {
    const definition = METRICS.get(raw.metric);
    const direction = raw.direction ?? definition?.direction;
    return {
        id: raw.id,
        metric: raw.metric,
        ...(definition ? { definition } : {}),
        ...(raw.from ? { from: raw.from } : {}),
        ...(direction ? { direction } : {}),
        options: {
            bins: raw.bins ?? DEFAULT_OPTIONS.bins,
            strategy: raw.strategy ?? DEFAULT_OPTIONS.strategy,
            alpha: raw.alpha ?? DEFAULT_OPTIONS.alpha,
            beta: raw.beta ?? DEFAULT_OPTIONS.beta,
        },
        check: checkOf(raw),
        by: (raw.by ?? []),
        severity: raw.severity ?? defaults.severity ?? 'block',
        minSamples: fillSamples(raw.min_samples ?? defaults.min_samples ?? {}),
        onFew: raw.on_few ?? defaults.on_few ?? 'inconclusive',
        onNan: raw.on_nan ?? defaults.on_nan ?? 'fail',
        inconclusive: raw.inconclusive ?? defaults.inconclusive ?? 'block',
        location,
    };
}
/** The metric with the settings that are not the usual ones: `fbeta(beta=2)`. */
function metricLabel({ metric, definition, options }) {
    const own = (definition?.options ?? []).filter(name => options[name] !== DEFAULT_OPTIONS[name]);
    return own.length ? `${metric}(${own.map(name => `${name}=${options[name]}`).join(', ')})` : metric;
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
function parseMargin(margin) {
    if (typeof margin === 'number')
        return { margin, relative: false };
    return { margin: (0,lib/* parsePercent */.lo)(margin) ?? NaN, relative: true };
}

;// CONCATENATED MODULE: ../packages/gate/lib/headline.js



/** The verdict in one sentence: better, worse, inconclusive, or that nothing was compared. */
function headlineOf({ verdict, results, findings, }) {
    const told = findings[0]?.severity === 'error' ? findings[0] : undefined;
    if (verdict === 'fail')
        return refusal(results, told?.message);
    if (verdict === 'inconclusive') {
        const open = results.filter(result => result.verdict === 'inconclusive');
        return `Inconclusive: ${open[0].reason}${more(others(open))}`;
    }
    return approval(results, verdict === 'warn');
}
function refusal(results, told) {
    const failed = results.filter(result => result.verdict === 'fail' && result.cause === undefined);
    const worse = failed.find(result => isComparison(result.rule.check) && result.outcome === 'fail');
    const first = worse ?? failed[0];
    if (!first)
        return `Refused: ${told ?? 'the candidate could not be judged.'}`;
    // A gain that was asked for and is not there does not make the candidate worse.
    const word = worse && worse.rule.check.kind !== 'superior' ? 'Worse' : 'Refused';
    return `${word}: ${first.reason}${more(others(failed))}`;
}
function approval(results, warned) {
    const rules = `${holding(results)}${warned ? ', with warnings' : ''}.`;
    const compared = results.filter(result => isComparison(result.rule.check) && result.estimate !== undefined);
    if (!compared.length)
        return `No comparison made: ${rules}`;
    const is = (outcome, ...kinds) => compared.find(result => result.outcome === outcome && (!kinds.length || kinds.includes(result.rule.check.kind)));
    const worse = is('fail', 'non_inferior', 'no_regression');
    if (worse)
        return `Worse, in a rule that only warns: ${worse.reason}`;
    const open = is('inconclusive');
    if (open)
        return `Inconclusive, in a rule that only warns: ${open.reason}`;
    const better = compared.find(result => !result.slice && result.bounds && result.bounds.lower > 0);
    if (better) {
        const { rule, quantity, estimate } = better;
        const gain = formatChange(quantity, rule.direction === 'lower' ? -estimate : estimate);
        return `Better than the baseline (${metricLabel(rule)} ${gain}): ${rules}`;
    }
    if (is('pass', 'non_inferior'))
        return `No worse than the baseline: ${rules}`;
    return `${is('pass', 'no_regression') ? 'Not proven worse' : 'Not better'} than the baseline: ${rules}`;
}
/** Rules, not slices; those without anything to compare with count neither way. */
function holding(results) {
    const held = results.filter(result => result.cause !== 'baseline-missing');
    const all = new Set(held.map(result => result.rule.id));
    const broken = new Set(held.filter(result => result.outcome !== 'pass').map(result => result.rule.id));
    const count = formatCount(all.size);
    const which = held.length === results.length ? '' : all.size === 1 ? ' that needs none' : ' that need none';
    if (broken.size)
        return `${formatCount(all.size - broken.size)} of ${count} rules${which} hold`;
    return all.size === 1 ? `the rule${which} holds` : `all ${count} rules${which} hold`;
}
/** How many rules besides the one that is told. */
const others = (results) => new Set(results.map(result => result.rule.id)).size - 1;
function more(count) {
    if (count <= 0)
        return '';
    return count === 1 ? ' 1 more rule does not hold.' : ` ${formatCount(count)} more rules do not hold.`;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ../packages/gate/lib/encode.js

/**
 * Predictions of one or two models as samples that share their classes. Throws UserError `bad-data` where the positive
 * class is not among them, or a class of the labels has no probability.
 */
function encode(predictions, data) {
    const columns = predictions.map(({ content }) => content);
    const classified = columns.filter(content => content.task === 'classification');
    if (!classified.length) {
        return columns.map((content, i) => ({ rows: predictions[i].rows, ...content }));
    }
    const name = namer(classified);
    const space = classSpace(classified, data, name);
    return classified.map((content, i) => encodeClasses(content, predictions[i], data, space, name));
}
function namer(columns) {
    const numeric = columns.every(({ label, prediction = [], probabilities }) => [label, prediction, [...probabilities.keys()]].every(texts => texts.every(text => (0,lib/* parseNumber */.$J)(text) !== undefined)));
    return numeric ? text => String((0,lib/* parseNumber */.$J)(text) ?? text) : text => text;
}
/** Class sets of which everyone knows the positive one. */
const OBVIOUS = {
    '0,1': '1',
    '-1,1': '1',
    'false,true': 'true',
    'False,True': 'True',
};
function classSpace(columns, data, name) {
    const found = new Set();
    for (const { label, prediction = [], probabilities } of columns) {
        for (const texts of [label, prediction, probabilities.keys()])
            for (const text of texts)
                found.add(name(text));
    }
    const wanted = data.positive === undefined ? OBVIOUS[[...found].sort().join()] : name(data.positive);
    if (data.positive !== undefined && !found.has(name(data.positive)) && found.size > 1) {
        throw new lib/* UserError */.yo('bad-data', {
            message: `The positive class "${data.positive}" is none of the classes.`,
            valid: [...found].sort().slice(0, 50),
            fix: 'Mend "data.positive" in the policy.',
        });
    }
    const scored = data.score !== undefined;
    if (scored && wanted === undefined) {
        throw new lib/* UserError */.yo('bad-data', {
            message: 'Nothing says of which class "data.score" is the score.',
            valid: [...found].sort().slice(0, 50),
            fix: 'Set "data.positive" in the policy.',
        });
    }
    if (wanted !== undefined)
        found.add(wanted);
    // Rows of one class only: the other has no name, but a score still speaks of it.
    if (scored && found.size === 1)
        found.add(`not ${wanted}`);
    const classes = [...found].sort();
    return wanted !== undefined && classes.length <= 2
        ? { classes, positive: classes.indexOf(wanted) }
        : { classes };
}
function encodeClasses(content, { rows, file }, data, { classes, positive }, name) {
    const index = new Map(classes.map((text, i) => [text, i]));
    const indexes = (texts) => Int32Array.from(texts, text => index.get(name(text)));
    const label = indexes(content.label);
    const named = new Map([...content.probabilities].map(([text, column]) => [name(text), column]));
    const probabilities = probabilitiesOf({
        named,
        score: content.score,
        label,
        classes,
        positive,
        rows,
        file,
        data,
    });
    const score = content.score ?? (positive === undefined ? undefined : probabilities?.[positive]);
    const sample = {
        task: 'classification',
        rows,
        classes,
        ...(positive === undefined ? {} : { positive }),
        label,
        ...(probabilities ? { probabilities } : {}),
        ...(score ? { score } : {}),
    };
    const prediction = content.prediction ? indexes(content.prediction) : predicted(sample, data);
    return { ...sample, prediction };
}
function probabilitiesOf(given) {
    const { named, score, label, classes, positive, rows, file, data } = given;
    if (named.size) {
        const without = [...new Set(label)].map(c => classes[c]).filter(text => !named.has(text));
        if (without.length) {
            throw new lib/* UserError */.yo('bad-data', {
                message: `"${file}" has labels of the class ${without.map(text => `"${text}"`).join(', ')} but no probability of it.`,
                valid: without.map(text => `${data.probabilityPrefix}${text}`),
                fix: 'Add the column.',
            });
        }
        return classes.map(text => named.get(text) ?? new Float64Array(rows));
    }
    if (!score || positive === undefined || !score.every(value => value >= 0 && value <= 1))
        return undefined;
    return classes.map((_, c) => (c === positive ? score : score.map(value => 1 - value)));
}
/** The class by the threshold on the score, else the most probable one, the first of equals. */
function predicted(sample, data) {
    const { rows, classes, positive, score, probabilities } = sample;
    const scored = score !== undefined && positive !== undefined;
    if (scored && (data.threshold !== undefined || (data.score !== undefined && probabilities))) {
        const negative = classes.length === 1 ? positive : 1 - positive;
        return Int32Array.from(score, value => (value >= (data.threshold ?? 0.5) ? positive : negative));
    }
    if (data.threshold === undefined && probabilities) {
        return Int32Array.from({ length: rows }, (_, row) => {
            let best = 0;
            for (let c = 1; c < classes.length; c++)
                if (probabilities[c][row] > probabilities[best][row])
                    best = c;
            return best;
        });
    }
    throw new lib/* UserError */.yo('bad-data', scored
        ? {
            message: `"${data.score}" goes beyond 0 to 1, so nothing says from where on it means "${classes[positive]}".`,
            fix: 'Set "data.threshold" in the policy, or give a column of predictions.',
        }
        : {
            message: '"data.threshold" needs two classes with a score of the positive one.',
            valid: classes.slice(0, 50),
            fix: 'Set "data.positive" in the policy, or drop "data.threshold".',
        });
}

;// CONCATENATED MODULE: ../packages/gate/lib/join.js

/** Pairs rows by exactly equal ids. Both sides are in the order of their ids. */
function joinById(candidate, baseline) {
    const [left, right] = [[], []];
    for (let i = 0, j = 0; i < candidate.length && j < baseline.length;) {
        const [a, b] = [candidate[i], baseline[j]];
        if (a === b) {
            left.push(i++);
            right.push(j++);
        }
        else if (a < b)
            i++;
        else
            j++;
    }
    return {
        candidate: Uint32Array.from(left),
        baseline: Uint32Array.from(right),
        overlap: left.length / Math.max(candidate.length, baseline.length),
    };
}
/** What forbids to compare the joined rows: too few in common, or labels that differ. */
function joinFindings(join, predictions, samples, minOverlap) {
    const findings = [];
    const { candidate, baseline } = predictions;
    if (join.overlap < minOverlap || !join.candidate.length) {
        const known = new Set(baseline.ids);
        const lone = candidate.ids.filter(id => !known.has(id)).slice(0, MAX_EXAMPLES);
        findings.push({
            rule: 'baseline-overlap',
            severity: 'error',
            message: `Candidate (${candidate.rows} rows) and baseline (${baseline.rows} rows) have ${join.candidate.length} ids in common; ` +
                `the policy asks for a share of ${minOverlap} at least.`,
            count: Math.max(candidate.rows, baseline.rows) - join.candidate.length,
            ...(lone.length ? { examples: lone.map(id => `only in the candidate: ${id}`) } : {}),
            fix: 'Score both models on the same test set, or lower "baseline.min_overlap".',
        });
    }
    const differing = [];
    join.candidate.forEach((row, i) => {
        if (labelOf(samples.candidate, row) !== labelOf(samples.baseline, join.baseline[i])) {
            differing.push(candidate.ids[row]);
        }
    });
    if (differing.length) {
        findings.push({
            rule: 'label-mismatch',
            severity: 'error',
            message: `Candidate and baseline give different labels for ${differing.length} ids: they were not tested on the same data.`,
            count: differing.length,
            examples: differing.slice(0, MAX_EXAMPLES).map(id => `id ${id}`),
            fix: 'Score the baseline again on the labels of today.',
        });
    }
    return findings;
}
/** Samples that are compared share their classes, so indexes may be compared. */
function labelOf(sample, row) {
    return sample.label[row];
}

;// CONCATENATED MODULE: ../packages/gate/lib/sample.js
function takeRows(sample, rows) {
    if (sample.task === 'regression') {
        const { label, prediction } = sample;
        return {
            task: 'regression',
            rows: rows.length,
            label: take(label, rows),
            prediction: take(prediction, rows),
        };
    }
    const { label, prediction, probabilities, score } = sample;
    return {
        ...sample,
        rows: rows.length,
        label: Int32Array.from(rows, row => label[row]),
        prediction: Int32Array.from(rows, row => prediction[row]),
        ...(probabilities ? { probabilities: probabilities.map(column => take(column, rows)) } : {}),
        ...(score ? { score: take(score, rows) } : {}),
    };
}
function take(values, rows) {
    return Float64Array.from(rows, row => values[row]);
}

;// CONCATENATED MODULE: ../packages/gate/lib/population.js


/**
 * The rows a rule is held against, in the order of their ids, as one or both models saw them. Everything resampled is
 * resampled in one pass on the same draws, so that all differences are differences in pairs.
 */
class Population {
    arms;
    weights;
    stream;
    #measured = new Map();
    #wanted = new Set();
    #ones;
    constructor(arms, 
    /** Sample weights; undefined: all 1. */
    weights, 
    /** Random streams of one seed never overlap: each population has its own. */
    stream) {
        this.arms = arms;
        this.weights = weights;
        this.stream = stream;
        this.#ones = weights ?? new Float64Array(this.rows).fill(1);
    }
    get rows() {
        return (this.arms.candidate ?? this.arms.baseline).rows;
    }
    /** The part of it that these rows are. */
    part(rows, stream) {
        const arms = Object.fromEntries(Object.entries(this.arms).map(([arm, sample]) => [arm, takeRows(sample, rows)]));
        return new Population(arms, this.weights && take(this.weights, rows), stream);
    }
    /** The metric of all rows. NaN where it is not defined. */
    measure(arm, measure) {
        return this.#of(arm, measure).evaluate(this.#ones);
    }
    /** Asks for replicates of the metric; `resample` makes all that were asked for. */
    want(arm, measure) {
        this.#of(arm, measure);
        this.#wanted.add(keyOf(arm, measure));
    }
    resample({ resamples, seed }) {
        const wanted = [...this.#wanted].map(key => this.#measured.get(key));
        if (!wanted.length)
            return;
        for (const measured of wanted) {
            measured.replicates = {
                resampled: new Float64Array(resamples),
                jackknife: new Float64Array((0,stats_lib/* leftOutGroups */.yY)(this.rows)),
            };
        }
        const weighted = new Float64Array(this.rows);
        const record = (kind) => (drawn, index) => {
            const weights = this.weights ? weigh(drawn, this.weights, weighted) : drawn;
            for (const { evaluate, replicates } of wanted)
                replicates[kind][index] = evaluate(weights);
        };
        (0,stats_lib/* resampleRows */.x1)(this.rows, resamples, (0,stats_lib/* createRandom */.sk)(seed, this.stream), record('resampled'));
        (0,stats_lib/* leaveOut */.ov)(this.rows, record('jackknife'));
        this.#wanted.clear();
    }
    /** What `want` asked for, after `resample`. */
    replicates(arm, measure) {
        return this.#of(arm, measure).replicates;
    }
    #of(arm, measure) {
        const key = keyOf(arm, measure);
        let measured = this.#measured.get(key);
        if (!measured) {
            const sample = this.arms[arm];
            const { metric, options } = measure;
            // The catalogue's metrics and the sample agree on the task: the policy was checked for it.
            const evaluate = metric.prepare(sample, options);
            this.#measured.set(key, (measured = { evaluate }));
        }
        return measured;
    }
}
function keyOf(arm, { metric, options }) {
    return `${arm} ${metric.name} ${(metric.options ?? []).map(name => options[name]).join(' ')}`;
}
function weigh(drawn, weights, into) {
    for (let i = 0; i < drawn.length; i++)
        into[i] = drawn[i] * weights[i];
    return into;
}

;// CONCATENATED MODULE: ../packages/gate/lib/ground.js



/** The rows rules are held against, and what makes rows unfit. */
class Ground {
    findings;
    samples;
    all;
    paired;
    #slices = new Map();
    /** Streams 0 and 1 belong to all rows and to the common ones. */
    #streams = 2;
    constructor(findings, samples, 
    /** All rows of the candidate; undefined without predictions fit to be judged. */
    all, 
    /** The rows candidate and baseline have in common; undefined where they cannot be compared. */
    paired) {
        this.findings = findings;
        this.samples = samples;
        this.all = all;
        this.paired = paired;
    }
    /**
     * Slices by value, values in the order of their code units: all that the candidate has, also those of which no row is
     * common to both. Those are empty, and so untested rather than forgotten.
     */
    slices(column, paired) {
        const key = JSON.stringify([column, paired]);
        let slices = this.#slices.get(key);
        if (!slices) {
            const { population, columns } = (paired ? this.paired : this.all);
            const values = new Set(this.all.columns.get(column));
            slices = [...groupRows(columns.get(column), values)].map(([value, rows]) => ({
                column,
                value,
                population: population.part(rows, this.#streams++),
            }));
            this.#slices.set(key, slices);
        }
        return slices;
    }
    get populations() {
        const whole = [this.all, this.paired].filter(rows => rows !== undefined).map(rows => rows.population);
        const parts = [...this.#slices.values()].flat().map(slice => slice.population);
        return [...new Set([...whole, ...parts])];
    }
}
/** Encodes and pairs the predictions of a case. Throws UserError `bad-data` (see `encode`). */
function prepareGround({ policy, candidate, baseline }) {
    const ours = candidate.predictions;
    const theirs = baseline.kind === 'found' ? baseline.predictions : undefined;
    const findings = [...(ours?.faults ?? []), ...(theirs?.faults ?? [])];
    if (!ours || ours.faults.length)
        return new Ground(findings, {});
    const comparable = theirs && !theirs.faults.length ? theirs : undefined;
    const [first, second] = encode(comparable ? [ours, comparable] : [ours], policy.data);
    const all = rowsOf(ours, new Population({ candidate: first }, ours.weights, 0));
    if (!comparable || !second)
        return new Ground(findings, { candidate: first }, all);
    const join = joinById(ours.ids, comparable.ids);
    const broken = joinFindings(join, { candidate: ours, baseline: comparable }, { candidate: first, baseline: second }, policy.baseline.minOverlap);
    if (broken.length)
        return new Ground([...findings, ...broken], { candidate: first }, all);
    return pair(ours, first, second, join, findings, all);
}
function pair(ours, candidate, baseline, join, findings, all) {
    if (join.overlap === 1) {
        const rows = rowsOf(ours, new Population({ candidate, baseline }, ours.weights, 0));
        return new Ground(findings, { candidate, baseline }, rows, rows);
    }
    const whole = new Population({ candidate }, ours.weights, 0).part(join.candidate, 1);
    const theirs = new Population({ baseline }, undefined, 0).part(join.baseline, 1);
    const arms = { ...whole.arms, ...theirs.arms };
    const columns = new Map([...ours.slices].map(([name, values]) => [name, Array.from(join.candidate, row => values[row])]));
    const notice = {
        rule: 'baseline-overlap',
        severity: 'notice',
        message: `Comparisons rest on the ${join.candidate.length} ids that candidate and baseline have in common.`,
        count: ours.rows - join.candidate.length,
    };
    const paired = { population: new Population(arms, whole.weights, 1), columns };
    return new Ground([...findings, notice], { candidate, baseline: arms.baseline }, all, paired);
}
function rowsOf(predictions, population) {
    return { population, columns: predictions.slices };
}
function groupRows(column, values) {
    const groups = new Map(Array.from(values, value => [value, []]));
    column.forEach((value, row) => groups.get(value).push(row));
    const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(sorted.map(([value, rows]) => [value, Uint32Array.from(rows)]));
}

;// CONCATENATED MODULE: ../packages/gate/lib/reason.js



/** Why a rule came out as it did, in one sentence. */
function reasonOf(decided) {
    const { check } = decided.facts.rule;
    return `${subjectOf(decided.facts)} ${isComparison(check) ? compared(decided, check) : limited(decided, check)}`;
}
function undefinedReason(facts) {
    const { rule, candidate, baseline, quantity } = facts;
    const why = rule.definition?.undefinedWhen;
    if (quantity === 'ratio' && !Number.isNaN(candidate) && !Number.isNaN(baseline)) {
        return `${subjectOf(facts)} cannot be compared by a share of the baseline, which is next to 0.`;
    }
    return `${subjectOf(facts)} is not defined${why ? `: ${why}` : ''}.`;
}
function fewReason({ what, seen, needed }) {
    return `${formatCount(seen)} ${what} are fewer than the ${formatCount(needed)} the rule asks for.`;
}
function subjectOf({ rule, slice }) {
    const name = metricLabel(rule);
    return slice ? `${name} where ${slice.column} is ${slice.value}` : name;
}
function limited({ outcome, bounds, confidence, rowsNeeded, facts }, check) {
    const { limit, kind, using } = check;
    const side = `the ${kind === 'min' ? 'minimum' : 'maximum'} of ${formatNumber(limit)}`;
    if (using === 'estimate') {
        const how = outcome === 'pass' ? 'keeps' : kind === 'min' ? 'is below' : 'is above';
        return `is ${formatNumber(bounds.estimate)} and ${how} ${side}.`;
    }
    const sure = `(${formatConfidence(confidence)} each side)`;
    const range = `lies between ${formatNumber(bounds.lower)} and ${formatNumber(bounds.upper)} ${sure}`;
    if (outcome === 'pass')
        return `${range} and keeps ${side}.`;
    if (outcome === 'fail')
        return `${range} and misses ${side}.`;
    return `${range}: ${undecided(facts.rows, rowsNeeded, `whether it keeps ${side}`, 'it truly is what was seen')}.`;
}
function compared({ outcome, bounds, facts, p, rowsNeeded }, check) {
    const show = (value) => formatQuantity(facts.quantity, value);
    const open = (question, assumption) => `is ${range(bounds, show)} than the baseline: ${undecided(facts.rows, rowsNeeded, question, assumption)}.`;
    const margin = show(check.margin);
    switch (check.kind) {
        case 'non_inferior':
            if (outcome === 'pass')
                return `is not worse than the baseline by ${margin} or more.`;
            if (outcome === 'fail')
                return `is worse than the baseline by ${show(-bounds.upper)} at least, and less than ${margin} is allowed.`;
            return open(`whether it is worse by ${margin} or more`, 'both are truly equal');
        case 'superior': {
            const more = check.margin === 0 ? '' : ` by more than ${margin}`;
            if (outcome === 'pass')
                return `is better than the baseline${more}: by ${show(bounds.lower)} at least.`;
            if (outcome === 'fail')
                return `is not better than the baseline${more}: it is ${range(bounds, show)}.`;
            return open(`whether it is better${more}`, 'the difference truly is what was seen');
        }
        case 'no_regression': {
            const more = check.margin === 0 ? '' : ` by more than ${margin}`;
            const sure = p === undefined ? '' : ` (adjusted p = ${formatNumber(p)})`;
            if (outcome === 'inconclusive')
                return `is worse than the baseline${more} in every resample, but there are too few of them to prove it${sure}.`;
            return `is ${outcome === 'fail' ? '' : 'not '}proven worse than the baseline${more}${sure}.`;
        }
    }
}
/** `between 0.02 worse and 0.1 better` */
function range({ lower, upper }, show) {
    if (lower === upper)
        return lower === 0 ? 'neither worse nor better' : sided(lower, show);
    if (lower < 0 && upper > 0)
        return `between ${sided(lower, show)} and ${sided(upper, show)}`;
    const [near, far] = lower >= 0 ? [lower, upper] : [upper, lower];
    return `${show(Math.abs(near))} to ${sided(far, show)}`;
}
const sided = (value, show) => `${show(Math.abs(value))} ${value < 0 ? 'worse' : 'better'}`;
function undecided(rows, needed, question, assumption) {
    const few = rows ? `${formatCount(rows)} rows do not decide` : 'a single number does not decide';
    return `${few} ${question}${needed === undefined ? '' : ` (about ${formatAbout(needed)} would, if ${assumption})`}`;
}

;// CONCATENATED MODULE: ../packages/gate/lib/closed-form.js

/** With fewer positives or negatives DeLong's normal approximation is not to be trusted. */
const MIN_FOR_DELONG = 10;
/**
 * Bounds without resampling, where a closed form holds: shares of right rows (Wilson; Tango for pairs) and areas under
 * the ROC curve (DeLong). undefined where none does.
 */
function closedForm(population, measure, quantity) {
    const { metric } = measure;
    if (metric.task !== 'classification' || population.weights || quantity === 'ratio')
        return undefined;
    const candidate = population.arms.candidate;
    const baseline = population.arms.baseline;
    if (metric.name === 'roc_auc')
        return areaForm(candidate, quantity === 'value' ? undefined : baseline);
    if (!metric.share)
        return undefined;
    if (quantity === 'value')
        return shareForm(candidate, metric.share);
    return metric.share === 'predicted-positives' ? undefined : pairedForm(candidate, baseline, metric.share);
}
function counts({ label, prediction, positive }, share, row) {
    if (share === 'rows')
        return true;
    return (share === 'positives' ? label : prediction)[row] === positive;
}
const isRight = ({ label, prediction }, row) => label[row] === prediction[row];
function shareForm(sample, share) {
    let [right, all] = [0, 0];
    for (let row = 0; row < sample.rows; row++) {
        if (!counts(sample, share, row))
            continue;
        all++;
        if (isRight(sample, row))
            right++;
    }
    return all ? (0,stats_lib/* wilson */.rF)(right, all) : undefined;
}
function pairedForm(candidate, baseline, share) {
    let [better, worse, all] = [0, 0, 0];
    for (let row = 0; row < candidate.rows; row++) {
        if (!counts(candidate, share, row))
            continue;
        all++;
        const [now, before] = [isRight(candidate, row), isRight(baseline, row)];
        if (now && !before)
            better++;
        if (before && !now)
            worse++;
    }
    return all ? (0,stats_lib/* tango */.wY)(better, worse, all) : undefined;
}
function areaForm(candidate, baseline) {
    const positive = Uint8Array.from(candidate.label, c => (c === candidate.positive ? 1 : 0));
    const positives = positive.reduce((sum, one) => sum + one, 0);
    if (Math.min(positives, positive.length - positives) < MIN_FOR_DELONG)
        return undefined;
    const parts = (sample) => (0,stats_lib/* delongParts */.eX)(sample.score, positive);
    if (!baseline)
        return singleArea((0,stats_lib/* delong */.Cu)(parts(candidate)), Math.min(positives, positive.length - positives));
    const inference = (0,stats_lib/* delongDifference */.js)(parts(candidate), parts(baseline));
    // No variance though there is a difference: the approximation has broken down.
    const degenerate = inference.bound(0.05) === inference.bound(0.95) && inference.estimate !== 0;
    return degenerate ? undefined : inference;
}
/**
 * Where every positive outranks every negative, DeLong's variance is 0, as if more rows could not change that. Each
 * positive with a negative of its own makes `pairs` independent trials of the area itself, all won: exact bounds.
 */
function singleArea(delong, pairs) {
    const certain = delong.estimate === 1 || delong.estimate === 0;
    return certain ? (0,stats_lib/* clopperPearson */.mI)(delong.estimate * pairs, pairs) : delong;
}

;// CONCATENATED MODULE: ../packages/gate/lib/inference.js



/** More undefined resamples than this, and the rest says too little about the whole. */
const MAX_UNDEFINED = 0.01;
/**
 * Prepares the bounds of a quantity whose estimate is defined. Where no closed form holds, it asks the population for
 * replicates; the function it answers reads them after `Population.resample`.
 */
function infer(population, measure, quantity, estimate, method) {
    const closed = method === 'auto' ? closedForm(population, measure, quantity) : undefined;
    if (closed)
        return () => ({ inference: closed });
    for (const arm of armsOf(quantity))
        population.want(arm, measure);
    return () => {
        const [candidate, baseline] = armsOf(quantity).map(arm => population.replicates(arm, measure));
        const all = (kind) => combineAll(quantity, measure, candidate[kind], baseline?.[kind]).filter(Number.isFinite);
        const [resampled, jackknife] = [all('resampled'), all('jackknife')];
        const missing = 1 - resampled.length / candidate.resampled.length;
        if (missing > MAX_UNDEFINED) {
            return { why: `${measure.metric.name} is not defined in ${percent(missing)} of the resamples` };
        }
        const corrected = method !== 'percentile' && jackknife.length > 1;
        return {
            inference: corrected
                ? (0,stats_lib/* bcaBootstrap */.lo)(estimate, resampled, jackknife)
                : (0,stats_lib/* percentileBootstrap */.aE)(estimate, resampled),
        };
    };
}
const percent = (share) => `${(100 * share).toFixed(1)} %`;

;// CONCATENATED MODULE: ../packages/gate/lib/trial.js



/** Holds a rule against a population, as far as that goes before resampling. A model does not differ from itself. */
function tryRule(rule, population, slice, stats, sameModel) {
    const measure = { metric: rule.definition, options: rule.options };
    const quantity = quantityOf(rule.check);
    const candidate = population.measure('candidate', measure);
    // A limit does not need the baseline, but people want to see it beside.
    const baseline = population.arms.baseline && population.measure('baseline', measure);
    const facts = {
        rule,
        ...(slice ? { slice } : {}),
        rows: population.rows,
        candidate,
        ...(baseline === undefined ? {} : { baseline }),
        quantity,
    };
    const few = tooFew(population, rule.minSamples);
    if (few)
        return trial_close(facts, 'untested', fewReason(few), verdictFor(rule, rule.onFew));
    const known = sameModel ? 0 : undefined;
    const estimate = known ?? combine(quantity, measure.metric.direction, candidate, baseline ?? NaN);
    if (!Number.isFinite(estimate)) {
        return trial_close(facts, 'untested', undefinedReason(facts), verdictFor(rule, rule.onNan));
    }
    if (known !== undefined || (!isComparison(rule.check) && rule.check.using === 'estimate'))
        return { kind: 'point', facts, estimate };
    return {
        kind: 'open',
        facts,
        estimate,
        infer: infer(population, measure, quantity, estimate, stats.method),
    };
}
function trial_close(facts, outcome, reason, verdict) {
    return { kind: 'closed', result: { ...facts, outcome, reason, verdict } };
}
/** What an outcome amounts to under the rule's severity. */
function verdictFor({ severity, inconclusive }, outcome) {
    if (outcome === 'pass')
        return 'pass';
    if (severity === 'warn' || outcome === 'warn')
        return 'warn';
    return outcome === 'inconclusive' && inconclusive === 'warn' ? 'warn' : outcome;
}
/** Rows of weight 0 are no evidence. */
function tooFew({ arms, rows, weights }, needed) {
    const counted = Array.from({ length: rows }, (_, row) => row).filter(row => weights?.[row] !== 0);
    const seen = { rows: counted.length };
    const sample = arms.candidate;
    if (sample?.task === 'classification' && sample.positive !== undefined) {
        seen.positives = counted.filter(row => sample.label[row] === sample.positive).length;
        seen.negatives = counted.length - seen.positives;
    }
    for (const what of ['rows', 'positives', 'negatives']) {
        if (seen[what] !== undefined && seen[what] < needed[what])
            return { what, seen: seen[what], needed: needed[what] };
    }
    return undefined;
}

;// CONCATENATED MODULE: ../packages/gate/lib/missing-baseline.js


/**
 * How rules that compare come out where the baseline is not there, or lacks what they compare; undefined where it is
 * all there. A first release may pass without (`absolute_only`), a later one may not.
 */
function missingBaseline({ baseline, policy }, what, metric) {
    const lack = lackOf(baseline, what, metric);
    if (!lack)
        return undefined;
    const { missing } = policy.baseline;
    const first = missing === 'absolute_only' && !lack.existedBefore;
    return facts => {
        const verdict = first ? 'pass' : verdictFor(facts.rule, missing === 'warn' ? 'warn' : 'fail');
        return trial_close({ ...facts, cause: 'baseline-missing' }, 'untested', `No comparison made: ${lack.why}.`, verdict);
    };
}
function lackOf(baseline, what, metric) {
    if (baseline.kind === 'missing')
        return baseline;
    const held = baseline[what];
    if (!held)
        return { why: `the baseline ${baseline.name} has no ${what}`, existedBefore: true };
    if (metric === undefined || !('values' in held) || held.values.has(metric))
        return undefined;
    return { why: `the baseline ${baseline.name} has no number "${metric}"`, existedBefore: true };
}
/** One finding for all rules that had nothing to compare with. */
function missingBaselineFindings(results) {
    const unmade = results.filter(result => result.cause === 'baseline-missing');
    if (!unmade.length)
        return [];
    const verdict = (0,lib/* worst */.QZ)(unmade.map(result => result.verdict));
    const findings = [
        {
            rule: 'baseline-missing',
            severity: verdict === 'pass' ? 'notice' : (0,lib/* allows */.NB)(verdict) ? 'warning' : 'error',
            message: `${[...new Set(unmade.map(result => result.reason))].join(' ')} Not held: ${unmade.map(result => result.rule.id).join(', ')}.`,
            location: unmade[0].rule.location,
            count: unmade.length,
            fix: verdict === 'pass'
                ? 'From the next release on there is something to compare with.'
                : 'Pass "baseline: registry" or a file; for a first release, together with the registry, set "baseline.missing: absolute_only" and "first_release: true" in the policy.',
        },
    ];
    if (unmade.length === results.length && (0,lib/* allows */.NB)(verdict)) {
        findings.push({
            rule: 'nothing-tested',
            severity: 'error',
            message: 'Every rule compares with a baseline that is not there, so nothing was tested.',
            fix: 'Add a rule with "min" or "max".',
        });
    }
    return findings;
}

;// CONCATENATED MODULE: ../packages/gate/lib/decide.js

/** What bounds say of a rule. `no_regression` is decided by its adjusted p-value instead: see `settle`. */
function decide(check, bounds) {
    return isComparison(check) ? decideComparison(check, bounds) : decideLimit(check, bounds);
}
function decideLimit({ kind, limit, using }, { estimate, lower, upper }) {
    // Seen from the side of the limit: how far on the good side each value lies.
    const good = (value) => (kind === 'min' ? value - limit : limit - value);
    if (using === 'estimate')
        return good(estimate) >= 0 ? 'pass' : 'fail';
    const [cautious, lenient] = kind === 'min' ? [lower, upper] : [upper, lower];
    if (good(lenient) < 0)
        return 'fail';
    const held = (using === 'lower_bound') === (kind === 'min') ? cautious : lenient;
    return good(held) >= 0 ? 'pass' : 'inconclusive';
}
/**
 * Each bound is a one-sided test at the policy's confidence. "All must hold" needs no correction: that is an
 * intersection–union test, and its false passes are those of its weakest part (Berger 1982).
 */
function decideComparison(check, { lower, upper }) {
    const limit = turningPoint(check);
    if (lower > limit)
        return 'pass';
    return upper < limit ? 'fail' : 'inconclusive';
}
/** The value of the quantity on which a rule turns. */
function turningPoint(check) {
    if (!isComparison(check))
        return check.limit;
    return check.kind === 'superior' ? check.margin : -check.margin;
}

;// CONCATENATED MODULE: ../packages/gate/lib/settle.js






/** Rows are planned for this chance to decide. */
const POWER = 0.8;
/** Two single numbers this near count as equal: 0.97 − 0.95 is not 0.02 in binary. */
const ROUNDING = 1e-12;
/** Nobody labels more. */
const MOST_ROWS = 1e9;
/**
 * Decides the trials, after the resampling. In their order. Throws UserError `bad-policy` where the resamples are too few
 * for a rule to refuse anything.
 */
function settle(trials, stats) {
    const { confidence } = stats;
    const resolved = new Map();
    const closed = trials.map(trial => {
        if (trial.kind !== 'open')
            return trial;
        const inferred = trial.infer();
        if ('why' in inferred) {
            const reason = `${inferred.why}: the rows do not decide.`;
            return trial_close(trial.facts, 'inconclusive', reason, verdictFor(trial.facts.rule, 'inconclusive'));
        }
        resolved.set(trial, { facts: trial.facts, estimate: trial.estimate, inference: inferred.inference });
        return trial;
    });
    const p = adjust([...resolved.values()], stats);
    return closed.map(trial => {
        if (trial.kind === 'closed')
            return trial.result;
        const known = resolved.get(trial);
        return finish(known ? fromBounds(known, confidence, p.get(known)) : fromPoint(trial, confidence), known);
    });
}
/**
 * "Refuse if any is proven worse" tests many hypotheses at once: without correction twenty harmless slices would refuse
 * two models in three. All such comparisons of a policy are one family.
 */
function adjust(resolved, stats) {
    const family = resolved.filter(({ facts }) => facts.rule.check.kind === 'no_regression');
    requireResamples(family, stats);
    const p = (0,stats_lib/* holm */.fU)(family.map(({ facts, inference }) => inference.pBelow(turningPoint(facts.rule.check))));
    return new Map(family.map((member, i) => [member, p[i]]));
}
/** Where Holm's factor lifts even the least p-value of a bootstrap, 1/(B + 1), above the level, a rule can never refuse. */
function requireResamples(family, { confidence, resamples }) {
    if (family.length / (resamples + 1) <= 1 - confidence)
        return;
    const mute = family.filter(({ inference }) => inference.leastP !== undefined);
    const rules = [...new Set(mute.map(({ facts }) => facts.rule))];
    if (!rules.length)
        return;
    const needed = Math.ceil(family.length / (1 - confidence));
    throw new lib/* UserError */.yo('bad-policy', rules.map(({ id, location }) => ({
        message: `Rule "${id}" could never refuse: ${resamples} resamples prove nothing among ${family.length} comparisons that share one error rate.`,
        location,
        fix: `Set "stats.resamples" to ${needed} or more, or compare fewer slices.`,
    })));
}
function fromBounds({ facts, estimate, inference }, confidence, p) {
    const { check } = facts.rule;
    const bounds = {
        estimate,
        lower: inference.bound(1 - confidence),
        upper: inference.bound(confidence),
        method: inference.method,
    };
    if (check.kind === 'no_regression') {
        // Every resample says worse, and they are still too few for so many comparisons: that is no pass.
        const utmost = inference.pBelow(turningPoint(check)) === inference.leastP;
        const outcome = p <= 1 - confidence ? 'fail' : utmost ? 'inconclusive' : 'pass';
        return { facts, bounds, confidence, p: p, outcome };
    }
    const outcome = decide(check, bounds);
    const needed = outcome === 'inconclusive' ? neededFor(facts.rows, check, bounds, confidence) : undefined;
    return { facts, bounds, confidence, outcome, ...(needed === undefined ? {} : { rowsNeeded: needed }) };
}
function fromPoint({ facts, estimate }, confidence) {
    const { check } = facts.rule;
    const bounds = { estimate, lower: estimate, upper: estimate, method: 'single number' };
    if (!isComparison(check)) {
        // A bound was asked for, and there is none.
        const outcome = check.using === 'estimate' ? decide(check, bounds) : 'inconclusive';
        return { facts, bounds, confidence, outcome };
    }
    const above = estimate - turningPoint(check);
    const equal = Math.abs(above) <= ROUNDING * Math.max(1, Math.abs(estimate));
    const good = check.kind === 'superior' ? above > 0 && !equal : above > 0 || equal;
    return { facts, bounds, confidence, outcome: good ? 'pass' : 'fail' };
}
function finish(decided, known) {
    const { facts, bounds, outcome, rowsNeeded: needed } = decided;
    return {
        ...facts,
        outcome,
        verdict: verdictFor(facts.rule, outcome),
        reason: reasonOf(decided),
        estimate: bounds.estimate,
        ...(known ? { bounds } : {}),
        ...(needed === undefined ? {} : { rowsNeeded: needed }),
    };
}
/** Rows that would decide; undefined where no number of rows is worth naming. */
function neededFor(rows, check, { estimate, lower, upper }, confidence) {
    // Half the distance of the bounds is z standard errors, whatever the method; one row contributes n squared errors.
    const error = (upper - lower) / 2 / (0,stats_lib/* normalQuantile */.Zl)(confidence);
    const distance = check.kind === 'non_inferior' ? check.margin : estimate - turningPoint(check);
    const needed = (0,stats_lib/* rowsNeeded */.vd)({ variancePerRow: error * error * rows, distance, confidence, power: POWER });
    return needed > rows && needed < MOST_ROWS ? needed : undefined;
}

;// CONCATENATED MODULE: ../packages/gate/lib/usable.js

/** More slices than this are no report any more. */
const MAX_SLICES = 100;
/** Where a rule's metric comes from in this case. */
function usable_sourceOf(rule, { candidate }) {
    return rule.from ?? (candidate.predictions ? 'predictions' : 'metrics');
}
/** Throws UserError `bad-policy` naming every rule that asks for what the candidate's files do not hold. */
function requireSources(given) {
    const problems = [];
    for (const rule of given.policy.rules) {
        const problem = usable_sourceOf(rule, given) === 'predictions' ? lacksPredictions(rule, given) : lacksMetric(rule, given);
        if (problem)
            problems.push({ location: rule.location, ...problem });
    }
    if (problems.length)
        throw new lib/* UserError */.yo('bad-policy', problems);
}
function lacksPredictions(rule, { candidate }) {
    if (!candidate.predictions)
        return { message: `Rule "${rule.id}" needs predictions, and none are given.` };
    const crowded = rule.by.find(column => new Set(candidate.predictions.slices.get(column)).size > MAX_SLICES);
    if (crowded === undefined)
        return undefined;
    return {
        message: `Rule "${rule.id}" slices by "${crowded}", which has more than ${MAX_SLICES} values.`,
        fix: 'Write groups into a column of the predictions and slice by that.',
    };
}
function lacksMetric(rule, { candidate }) {
    const { metrics } = candidate;
    if (!metrics)
        return { message: `Rule "${rule.id}" needs a metrics file, and none is given.` };
    if (rule.by.length)
        return { message: `Rule "${rule.id}" has slices, and a metrics file has no rows to slice.` };
    if (metrics.values.has(rule.metric))
        return undefined;
    return {
        message: `"${metrics.file}" holds no number "${rule.metric}" for rule "${rule.id}".`,
        valid: [...metrics.values.keys()].slice(0, 50),
    };
}
/** Throws UserError `bad-policy` naming every rule whose metric these predictions cannot give. */
function requireColumns(policy, sample, rules) {
    const problems = [];
    for (const rule of rules) {
        const metric = rule.definition;
        const problem = metric?.task === 'classification' && sample.task === 'classification'
            ? lacksColumns(metric, sample, policy)
            : undefined;
        if (problem)
            problems.push({ location: rule.location, ...problem });
        if (!('positive' in sample) && rule.minSamples.positives + rule.minSamples.negatives > 0) {
            const message = `Rule "${rule.id}" counts positives or negatives, but there are no two classes.`;
            problems.push({ message, location: rule.location, fix: 'Count "rows" in "min_samples".' });
        }
    }
    if (problems.length)
        throw new lib/* UserError */.yo('bad-policy', problems);
}
function lacksColumns(metric, sample, policy) {
    const { name } = metric;
    const { classes } = sample;
    if (metric.binary && sample.positive === undefined) {
        if (classes.length > 2) {
            const averaged = metric.needs === 'predictions' ? [`${name}_macro`, `${name}_micro`, `${name}_weighted`] : [];
            return {
                message: `${name} is for two classes, but there are ${classes.length}.`,
                ...(averaged.length ? { valid: averaged } : { fix: 'Use log_loss or an averaged metric.' }),
            };
        }
        return {
            message: `${name} needs to know the positive class.`,
            valid: [...classes],
            fix: 'Set "data.positive" in the policy.',
        };
    }
    if (metric.needs === 'scores' && !sample.score) {
        return {
            message: `${name} needs scores.`,
            fix: `Name a column in "data.score", or give columns "${policy.data.probabilityPrefix}<class>".`,
        };
    }
    if (metric.needs === 'probabilities' && !sample.probabilities) {
        return {
            message: sample.score
                ? `${name} needs probabilities, but "${policy.data.score ?? 'score'}" goes beyond 0 to 1.`
                : `${name} needs probabilities.`,
            fix: `Give columns "${policy.data.probabilityPrefix}<class>", or a probability in "data.score".`,
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ../packages/gate/lib/judge.js









/**
 * Holds a candidate against a policy. Everything is evaluated, then the worst decides: fail, inconclusive, warn, pass.
 * Throws UserError `bad-policy` and `bad-data` where a rule asks for what the files cannot hold.
 */
function judge(given) {
    const { policy } = given;
    requireSources(given);
    const ground = prepareGround(given);
    const onRows = policy.rules.filter(rule => usable_sourceOf(rule, given) === 'predictions');
    if (ground.samples.candidate)
        requireColumns(policy, ground.samples.candidate, onRows);
    const trials = policy.rules.flatMap(rule => onRows.includes(rule) ? tryOnRows(rule, given, ground) : [tryOnMetrics(rule, given)]);
    for (const population of ground.populations)
        population.resample(policy.stats);
    const results = settle(trials, policy.stats);
    const own = [...ground.findings, ...caseFindings(given, ground, results)];
    const findings = [...own, ...results.flatMap(findingsOf)];
    return {
        verdict: (0,lib/* worst */.QZ)([(0,lib/* verdictOf */.Vj)(own), ...results.map(result => result.verdict)]),
        results,
        findings: findings.sort(lib/* byGravity */.SN),
        samples: ground.samples,
    };
}
function tryOnRows(rule, given, ground) {
    const compares = isComparison(rule.check);
    const facts = factsOf(rule);
    if (!ground.all)
        return [
            trial_close({ ...facts, cause: 'unfit' }, 'untested', 'The predictions are not fit to be judged.', 'fail'),
        ];
    const missing = compares ? missingBaseline(given, 'predictions') : undefined;
    if (missing)
        return [missing(facts)];
    const rows = compares ? ground.paired : ground.all;
    if (!rows) {
        const reason = 'The baseline’s predictions are not fit to be compared with.';
        return [trial_close({ ...facts, cause: 'unfit' }, 'untested', reason, verdictFor(rule, 'fail'))];
    }
    const same = compares && given.baseline.kind === 'found' && given.baseline.sameModel;
    const parts = rule.by.length
        ? rule.by
            .flatMap(column => ground.slices(column, compares))
            .map(({ column, value, population }) => ({ population, slice: { column, value } }))
        : [{ population: rows.population }];
    return parts.map(({ population, slice }) => tryRule(rule, population, slice, given.policy.stats, same));
}
function tryOnMetrics(rule, given) {
    const candidate = given.candidate.metrics.values.get(rule.metric);
    const quantity = quantityOf(rule.check);
    const missing = isComparison(rule.check) ? missingBaseline(given, 'metrics', rule.metric) : undefined;
    if (missing)
        return missing({ ...factsOf(rule), candidate });
    const before = given.baseline.kind === 'found' ? given.baseline.metrics?.values.get(rule.metric) : undefined;
    const baseline = isComparison(rule.check) ? before : undefined;
    const facts = { ...factsOf(rule), candidate, ...(baseline === undefined ? {} : { baseline }) };
    const estimate = combine(quantity, rule.direction ?? 'higher', candidate, baseline ?? NaN);
    if (!Number.isFinite(estimate))
        return trial_close(facts, 'untested', undefinedReason(facts), verdictFor(rule, rule.onNan));
    return { kind: 'point', facts, estimate };
}
const factsOf = (rule) => ({ rule, rows: 0, quantity: quantityOf(rule.check) });
/** What concerns the case as a whole. */
function caseFindings({ baseline }, ground, results) {
    const findings = missingBaselineFindings(results);
    const compared = results.filter(result => isComparison(result.rule.check) && result.cause === undefined);
    if (compared.length && baseline.kind === 'found' && (baseline.sameModel || samePredictions(ground))) {
        findings.push({
            rule: 'baseline-identical',
            severity: 'warning',
            message: baseline.sameModel
                ? `The baseline ${baseline.name} is the candidate itself, so nothing was estimated.`
                : `The baseline ${baseline.name} predicts exactly what the candidate does.`,
            fix: 'Check that "baseline" names the model in use and not the one just trained.',
        });
    }
    const single = compared.filter(result => !result.bounds && result.estimate !== undefined && !result.rows);
    if (single.length) {
        findings.push({
            rule: 'no-interval',
            severity: 'notice',
            message: `Decided on single numbers, for a metrics file has no rows to judge chance by: ${single.map(result => result.rule.id).join(', ')}.`,
            count: single.length,
            fix: 'Give predictions to have confidence bounds.',
        });
    }
    const still = results.filter(({ bounds }) => bounds && bounds.lower === bounds.upper);
    if (still.length && !findings.some(finding => finding.rule === 'baseline-identical')) {
        findings.push({
            rule: 'no-variation',
            severity: 'notice',
            message: `Not one resample differs, so the bounds cannot tell what more rows would show: ${still.map(result => result.rule.id).join(', ')}.`,
            count: still.length,
            fix: 'Raise "min_samples", or add a rule on accuracy, whose bounds do not collapse.',
        });
    }
    return findings;
}
function samePredictions({ paired, samples: { candidate, baseline } }) {
    return paired !== undefined && candidate?.rows === baseline?.rows && (0,external_node_util_.isDeepStrictEqual)(candidate, baseline);
}
function findingsOf({ rule, verdict, reason, cause }) {
    if (verdict === 'pass' || cause)
        return [];
    const severity = (0,lib/* allows */.NB)(verdict) ? 'warning' : 'error';
    return [{ rule: rule.id, severity, message: reason, location: rule.location }];
}

;// CONCATENATED MODULE: ../packages/gate/lib/report-classes.js



/** A larger matrix is no table for people. */
const MAX_CLASSES = 20;
const BINS = 10;
/** Counts of rows, actual classes by predicted ones. */
function confusionBlocks(candidate, baseline) {
    const { classes } = candidate;
    if (classes.length > MAX_CLASSES)
        return [];
    const matrix = confusionMatrix(candidate);
    const before = baseline && confusionMatrix(baseline);
    const cell = (at) => `${formatCount(matrix[at])}${before ? ` (${formatCount(before[at])})` : ''}`;
    return [
        {
            kind: 'table',
            caption: `Confusion matrix, in rows of the test set${before ? '; baseline in brackets' : ''}`,
            columns: [
                { label: 'Actual ↓ predicted →' },
                ...classes.map(label => ({ label, align: 'right' })),
            ],
            rows: classes.map((name, actual) => ({
                cells: [
                    { strong: name },
                    ...classes.map((_, predicted) => cell(actual * classes.length + predicted)),
                ],
            })),
        },
    ];
}
function curveOf(sample) {
    const { confidence, came } = claimsOf(sample);
    const bin = binsOf(confidence, { bins: BINS, strategy: 'uniform' });
    const [rows, claimed, observed] = [0, 0, 0].map(() => new Array(BINS).fill(0));
    bin.forEach((at, row) => {
        rows[at] += 1;
        claimed[at] += confidence[row];
        observed[at] += came[row];
    });
    const share = (sums) => sums.map((sum, at) => (rows[at] ? sum / rows[at] : null));
    return { rows, claimed: share(claimed), observed: share(observed) };
}
/** How often came true what was claimed with a probability. */
function calibrationBlocks(candidate, baseline) {
    if (!candidate.probabilities)
        return [];
    const curve = curveOf(candidate);
    const before = baseline?.probabilities ? curveOf(baseline) : undefined;
    const bins = [...curve.rows.keys()].filter(i => curve.rows[i] + (before?.rows[i] ?? 0) > 0);
    const names = bins.map(i => `${formatNumber(i / BINS)}–${formatNumber((i + 1) / BINS)}`);
    const shown = (value) => (typeof value === 'number' ? formatNumber(value) : '');
    const right = (label) => ({ label, align: 'right' });
    const of = candidate.positive === undefined ? 'the predicted class' : candidate.classes[candidate.positive];
    return [
        {
            kind: 'details',
            summary: `Calibration: probability of ${of}, claimed and observed`,
            blocks: [
                {
                    kind: 'chart',
                    form: 'line',
                    title: 'Calibration',
                    x: { label: 'claimed probability', values: names },
                    y: { label: 'observed share' },
                    series: [
                        { name: 'perfect', values: bins.map(i => (i + 0.5) / BINS) },
                        { name: 'candidate', values: bins.map(i => curve.observed[i]) },
                        ...(before ? [{ name: 'baseline', values: bins.map(i => before.observed[i]) }] : []),
                    ],
                },
                {
                    kind: 'table',
                    columns: [
                        { label: 'Claimed' },
                        right('Rows'),
                        right('Mean claimed'),
                        right('Observed'),
                        ...(before ? [right('Observed, baseline')] : []),
                    ],
                    rows: bins.map((i, at) => ({
                        cells: [
                            names[at],
                            formatCount(curve.rows[i]),
                            shown(curve.claimed[i]),
                            shown(curve.observed[i]),
                            ...(before ? [shown(before.observed[i])] : []),
                        ],
                    })),
                },
            ],
        },
    ];
}

;// CONCATENATED MODULE: ../packages/gate/lib/report-rules.js


/** One row per rule and slice, in the order of the policy. */
function rulesTable(results, confidence) {
    const sliced = results.some(result => result.slice);
    const compared = results.some(result => result.quantity !== 'value');
    const right = (label) => ({ label, align: 'right' });
    return {
        kind: 'table',
        caption: `Rules; in brackets the one-sided ${formatConfidence(confidence)} bounds`,
        columns: [
            { label: 'Rule' },
            { label: 'Metric' },
            ...(sliced ? [{ label: 'Slice' }] : []),
            ...(compared ? [right('Baseline')] : []),
            right('Candidate'),
            ...(compared ? [right('Δ')] : []),
            right('Limit'),
            { label: 'Verdict' },
        ],
        rows: results.map(result => ({
            cells: [
                { code: result.rule.id },
                metricName(result),
                ...(sliced ? [result.slice ? `${result.slice.column} = ${result.slice.value}` : ''] : []),
                ...(compared ? [shown(result.baseline)] : []),
                `${shown(result.candidate)}${result.quantity === 'value' ? boundsOf(result, 1) : ''}`,
                ...(compared ? [changeOf(result)] : []),
                formatLimit(result.rule),
                verdictOf(result),
            ],
            tone: toneOf(result),
        })),
    };
}
/** The arrow says which way is better. */
function metricName({ rule }) {
    const arrow = rule.direction === undefined ? '' : rule.direction === 'higher' ? ' ↑' : ' ↓';
    return `${metricLabel(rule)}${arrow}`;
}
const shown = (value) => (value === undefined ? '' : formatNumber(value));
/** As the metric itself changes: of a loss, minus is better. */
function changeOf(result) {
    const { quantity, estimate, rule } = result;
    if (quantity === 'value' || estimate === undefined)
        return '';
    const sign = rule.direction === 'lower' ? -1 : 1;
    return `${formatChange(quantity, sign * estimate)}${boundsOf(result, sign)}`;
}
function boundsOf({ bounds, quantity }, sign) {
    if (!bounds)
        return '';
    const ends = [sign * bounds.lower, sign * bounds.upper].sort((a, b) => a - b);
    const show = quantity === 'value' ? formatNumber : (value) => formatChange(quantity, value);
    return ` (${ends.map(show).join(' … ')})`;
}
function verdictOf({ outcome, verdict, cause }) {
    if (cause === 'baseline-missing')
        return verdict === 'pass' ? 'not compared' : `not compared: ${verdict}`;
    return outcome === verdict ? outcome : `${outcome}: ${verdict}`;
}
function toneOf({ verdict, outcome }) {
    return verdict === 'pass' && outcome === 'untested' ? 'neutral' : verdict;
}
/** Candidate beside baseline, metric by metric; the table says the same. */
function metricsChart(results) {
    const byMetric = new Map();
    for (const { rule, slice, candidate, baseline } of results) {
        if (slice || candidate === undefined || !Number.isFinite(candidate))
            continue;
        const known = byMetric.get(metricLabel(rule))?.baseline ?? null;
        const before = baseline !== undefined && Number.isFinite(baseline) ? baseline : known;
        byMetric.set(metricLabel(rule), { candidate, baseline: before });
    }
    if (!byMetric.size)
        return [];
    const values = [...byMetric.values()];
    const baseline = { name: 'baseline', values: values.map(value => value.baseline) };
    return [
        {
            kind: 'chart',
            form: 'bar',
            title: 'Metrics',
            x: { label: 'metric', values: [...byMetric.keys()] },
            y: { label: 'value' },
            series: [
                { name: 'candidate', values: values.map(value => value.candidate) },
                ...(baseline.values.some(value => value !== null) ? [baseline] : []),
            ],
        },
    ];
}

;// CONCATENATED MODULE: ../packages/gate/lib/report.js




/** The judgement as a document. Footer and title are the caller's part of it. */
function reportOf(given, judged) {
    const { candidate, baseline } = judged.samples;
    const classes = candidate?.task === 'classification' ? candidate : undefined;
    const before = baseline?.task === 'classification' ? baseline : undefined;
    return {
        verdict: judged.verdict,
        headline: headlineOf(judged),
        blocks: [
            rulesTable(judged.results, given.policy.stats.confidence),
            ...notes(judged),
            ...metricsChart(judged.results),
            ...(classes ? confusionBlocks(classes, before) : []),
            ...(classes ? calibrationBlocks(classes, before) : []),
            { kind: 'details', summary: 'How it was judged', blocks: [facts(given, judged)] },
        ],
    };
}
/** Every finding, worst first: why a rule does not hold, and what else to know. */
function notes({ findings }) {
    if (!findings.length)
        return [];
    const table = {
        kind: 'table',
        caption: 'To look at',
        columns: [{ label: 'Rule' }, { label: 'What' }, { label: 'What to do' }],
        rows: findings.map(finding => ({
            cells: [{ code: finding.rule }, describe(finding), finding.fix ?? ''],
            tone: finding.severity === 'error' ? 'fail' : finding.severity === 'warning' ? 'warn' : 'neutral',
        })),
    };
    return [table];
}
function describe({ message, examples, location }) {
    const where = location?.line === undefined ? '' : ` (${location.file}:${location.line})`;
    return `${message}${examples?.length ? ` For example ${examples.join('; ')}.` : ''}${where}`;
}
function facts({ policy, candidate, baseline }, { results, samples }) {
    const { stats } = policy;
    const methods = [...new Set(results.flatMap(result => result.bounds?.method ?? []))];
    const resampled = methods.some(method => method.includes('bootstrap'));
    const list = [
        { name: 'Policy', value: { code: policy.file } },
        ...(candidate.predictions
            ? [
                {
                    name: 'Predictions',
                    value: [{ code: candidate.predictions.file }, `, ${rows(candidate.predictions.rows)}`],
                },
            ]
            : []),
        ...(candidate.metrics ? [{ name: 'Metrics', value: { code: candidate.metrics.file } }] : []),
        { name: 'Baseline', value: baseline.kind === 'found' ? baseline.name : `none: ${baseline.why}` },
        ...(samples.baseline
            ? [{ name: 'Compared', value: `${rows(samples.baseline.rows)}, paired by id` }]
            : []),
        ...(methods.length
            ? [
                {
                    name: 'Bounds',
                    value: `${formatConfidence(stats.confidence)} each side, by ${methods.join(', ')}`,
                },
            ]
            : []),
        ...(resampled
            ? [{ name: 'Resamples', value: `${formatCount(stats.resamples)}, seed ${stats.seed}` }]
            : []),
    ];
    return { kind: 'facts', facts: list };
}
const rows = (count) => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;

;// CONCATENATED MODULE: ../packages/gate/lib/scores.js


/** Candidate's metrics over all rows, by name: what fits into an output. */
function metricsOf({ results }) {
    const metrics = {};
    for (const { rule, slice, candidate } of results) {
        if (!slice && candidate !== undefined && Number.isFinite(candidate))
            metrics[metricLabel(rule)] = candidate;
    }
    return metrics;
}
/** Everything that was measured and decided, for other programs. What is not defined is null. */
function scoresOf(judged) {
    return {
        sluice: 1,
        verdict: judged.verdict,
        headline: headlineOf(judged),
        metrics: metricsOf(judged),
        rules: judged.results.map(ruleScores),
    };
}
function ruleScores(result) {
    const { rule, slice, outcome, verdict, reason, rows, candidate, baseline, quantity, estimate, bounds } = result;
    return {
        id: rule.id,
        metric: rule.metric,
        ...(slice ? { slice: { ...slice } } : {}),
        check: { ...rule.check },
        outcome,
        verdict,
        reason,
        rows,
        ...(candidate === undefined ? {} : { candidate: finite(candidate) }),
        ...(baseline === undefined ? {} : { baseline: finite(baseline) }),
        ...(quantity === 'value' || estimate === undefined ? {} : { [quantity]: finite(estimate) }),
        ...(bounds
            ? { bounds: { lower: finite(bounds.lower), upper: finite(bounds.upper), method: bounds.method } }
            : {}),
        ...(result.rowsNeeded === undefined ? {} : { rowsNeeded: result.rowsNeeded }),
    };
}
const finite = (value) => (Number.isFinite(value) ? value : null);

;// CONCATENATED MODULE: ../packages/gate/lib/index.js













// EXTERNAL MODULE: ../packages/registry/lib/index.js + 27 modules
var registry_lib = __webpack_require__(2573);
;// CONCATENATED MODULE: ../actions/lib/evaluate-gate/run.js



/** Holds the candidate's predictions against the policy, and says what that means for the model. */
async function run(inputs, ports) {
    const { files, context } = ports;
    const at = baselineAt(inputs, ports);
    const upstream = (0,lib/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
    const policy = await loadPolicy(inputs.policy, files);
    const wanted = {
        model: inputs['model-name'],
        modelDigest: inputs['model-digest'],
        predictions: inputs.predictions,
        metricsFile: inputs['metrics-file'],
    };
    const { model, materials, findings, ...candidate } = await findCandidate(wanted, policy, upstream, ports);
    const compared = { name: inputs['model-name'], sha256: model.sha256 };
    const { baseline, version, materials: others } = await findBaseline(at, compared, policy, files);
    const given = { policy, candidate, baseline };
    const judged = judge(given);
    const told = { ...judged, findings: [...judged.findings, ...findings] };
    const scores = `${JSON.stringify(scoresOf(told), null, 2)}\n`;
    const scoresPath = `${inputs['report-dir']}/evaluate-gate/scores.json`;
    await files.write(scoresPath, scores);
    const all = [await policyMaterial(inputs.policy, ports), ...materials, ...others];
    return {
        stage: 'evaluate-gate',
        verdict: judged.verdict,
        headline: headlineOf(told),
        findings: told.findings,
        document: {
            title: `Evaluation of ${inputs['model-name']}`,
            ...reportOf(given, told),
            footer: [model, ...all].map(({ kind, sha256 }) => [`${kind} `, { code: sha256.slice(0, 12) }]),
        },
        evidence: evidenceOf(model, judged, all, (0,lib/* runUrl */.Vp)(context)),
        subjects: [model],
        outputs: {
            scores: JSON.stringify(metricsOf(judged)),
            'failed-rules': ruleIds(judged, ['inconclusive', 'fail']).join(','),
            'passing-rules': ruleIds(judged, ['pass']).join(','),
            'baseline-version': version ?? '',
            'scores-path': scoresPath,
        },
        files: [{ role: 'scores', path: scoresPath, kind: 'file', sha256: (0,lib/* sha256 */.sc)(scores) }],
    };
}
function baselineAt(inputs, ports) {
    const metrics = inputs['baseline-metrics-file'];
    if (inputs.baseline === 'registry') {
        if (metrics) {
            throw new lib/* UserError */.yo('bad-input', {
                message: 'Input "baseline-metrics-file" has no meaning with "baseline: registry".',
                fix: 'The registry keeps the metrics of each version. Leave the input out.',
            });
        }
        const store = (0,registry_lib/* openRegistry */.Me)(inputs.registry, ports.files, ports.clock);
        return { kind: 'registry', store, alias: inputs['baseline-alias'] };
    }
    if (!inputs.baseline && !metrics)
        return { kind: 'none' };
    return { kind: 'files', predictions: inputs.baseline, metrics };
}
async function policyMaterial(path, { files }) {
    const absolute = files.resolve(path);
    return {
        kind: 'policy',
        path,
        name: files.relative(absolute),
        sha256: (await (0,lib/* digestOf */.ol)(absolute, files)).sha256,
    };
}

;// CONCATENATED MODULE: ../actions/lib/evaluate-gate/index.js


const action = {
    name: 'evaluate-gate',
    description: 'Lets a model pass only when its predictions prove that it is good enough, and no worse than the one in use.',
    inputs: inputs,
    outputs: outputs,
    run: run,
};


/***/ })

};
