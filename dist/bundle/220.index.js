export const id = 220;
export const ids = [220];
export const modules = {

/***/ 30220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ../packages/core/lib/common-inputs.js
var common_inputs = __webpack_require__(59334);
// EXTERNAL MODULE: ../packages/core/lib/inputs.js
var inputs = __webpack_require__(56890);
// EXTERNAL MODULE: ../packages/core/lib/digest.js
var lib_digest = __webpack_require__(13003);
;// CONCATENATED MODULE: ../actions/lib/evaluate-gate/inputs.js

const inputs_inputs = {
    ...common_inputs/* commonInputs */.j,
    policy: inputs/* input */.h.text({
        description: 'Gate policy (YAML or JSON): what the model must prove.',
        required: true,
    }),
    'policy-ref': inputs/* input */.h.choice(['auto', 'base', 'head'], {
        description: 'On a pull request, whose policy counts: that of its base where git can give it (`auto`), strictly that of its base, or its own (`head`).',
        default: 'auto',
    }),
    predictions: inputs/* input */.h.lines({
        description: 'Predictions of the candidate on labelled rows (CSV, TSV, JSON Lines or a JSON array of objects, Parquet, Arrow, or the eval_results_table.json of MLflow); several files, one per line, are joined by id. Without it, `data.file` of the policy, else those that train hands on through `needs`.',
        default: '',
    }),
    'metrics-file': inputs/* input */.h.text({
        description: 'JSON file with metrics of the candidate, for rules that say `from: metrics` and where there are no predictions. Without it, the one that train hands on.',
    }),
    baseline: inputs/* input */.h.text({
        description: 'What to compare with: path of the predictions of another model on the same rows; `registry` for those kept with the version that `baseline-alias` names; or `merge-base` for those that train left in the newest successful run of this workflow on the branch to merge into. Without it, `baseline.from` of the policy; with neither, rules that compare fail.',
    }),
    'baseline-alias': inputs/* input */.h.text({
        description: 'With `baseline: registry`: alias or version of the model in use.',
        default: 'production',
    }),
    'baseline-metrics-file': inputs/* input */.h.text({
        description: 'JSON file with metrics of the baseline. From the registry and from a run they come by themselves.',
    }),
    registry: inputs/* input */.h.text({
        description: 'Folder of the registry, with `baseline: registry`.',
        default: '.sluice/registry',
    }),
    'model-digest': inputs/* input */.h.custom('a sha256 in hex, with or without sha256: in front', text => {
        const digest = text.trim().replace(/^sha256:/, '');
        return (0,lib_digest/* isSha256 */._h)(digest) ? digest : undefined;
    }, {
        description: 'sha256 of the model that made the predictions. Without it, the one that train hands on through `needs`.',
    }),
    'self-test': inputs/* input */.h.boolean({
        description: 'Also judges a planted regression, and refuses where the gate would let it pass: a gate that cannot fail is none.',
        default: 'false',
    }),
    'count-looks': inputs/* input */.h.boolean({
        description: 'Counts how often models were judged on this test set, in `.sluice/looks` and the cache, and shows their metrics.',
        default: 'true',
    }),
};
const outputs = {
    scores: 'Metrics of the candidate over all rows, as JSON; `{}` where nothing could be judged.',
    'failed-rules': 'Ids of the rules that refuse the model, separated by commas; `error` where nothing could be judged.',
    'passing-rules': 'Ids of the rules that hold, separated by commas.',
    'baseline-version': 'Version that was compared with, where it came from the registry.',
    'test-set': 'Digest of the labelled rows, to pin as `data.test_set` in the policy.',
    'junit-path': 'Path of the findings as JUnit XML.',
    'scores-path': 'Path of a JSON file with everything that was measured and decided.',
};
/** An empty list of failed rules would read as if all held. */
const errorOutputs = { scores: '{}', 'failed-rules': 'error', 'passing-rules': '' };

// EXTERNAL MODULE: ../packages/core/lib/needs.js
var needs = __webpack_require__(81146);
// EXTERNAL MODULE: ../packages/core/lib/context.js
var lib_context = __webpack_require__(2284);
// EXTERNAL MODULE: ../packages/core/lib/verdict.js
var lib_verdict = __webpack_require__(1990);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/core/lib/finding.js
var finding = __webpack_require__(33266);
// EXTERNAL MODULE: ../packages/document/lib/plain.js
var plain = __webpack_require__(55261);
;// CONCATENATED MODULE: ../packages/document/lib/junit.js


/**
 * The findings as JUnit XML: a test case per rule that held and per finding; errors fail, warnings and notices are
 * output of a case that passes. A first case named `verdict` fails whenever the stage refuses, so that no reader can
 * take a refusal for a success, nor an empty report for either.
 */
function renderJunit(report) {
    const suite = `${report.stage}.${report.model}`;
    const cases = [
        verdictCase(report),
        ...[...report.findings].sort(finding/* byGravity */.S).map(findingCase),
        ...(report.passed ?? []).map(name => ({ name })),
    ];
    const failures = cases.filter(({ failure }) => failure).length;
    const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="sluice" ${counts}>`,
        `<testsuite name="${attribute(suite)}" ${counts}>`,
        ...cases.map(testCase => renderCase(testCase, suite)),
        '</testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function verdictCase({ verdict, headline }) {
    if (verdict === 'pass' || verdict === 'warn')
        return { name: 'verdict', output: headline };
    return { name: 'verdict', failure: { type: verdict, message: headline, detail: headline } };
}
function findingCase({ rule, severity, message, location, count, examples = [], fix }) {
    const text = (0,errors/* describeProblem */.BJ)({ message, ...(location ? { location } : {}), ...(fix ? { fix } : {}) });
    const detail = [text, ...(count === undefined ? [] : [`Count: ${count}`]), ...examples].join('\n');
    const place = location ? { location } : {};
    if (severity !== 'error')
        return { name: rule, ...place, output: detail };
    return { name: rule, ...place, failure: { type: rule, message, detail } };
}
function renderCase({ name, location, failure, output }, suite) {
    const file = location ? ` file="${attribute(location.file)}"` : '';
    const line = location?.line === undefined ? '' : ` line="${location.line}"`;
    const open = `<testcase name="${attribute(name)}" classname="${attribute(suite)}"${file}${line}`;
    if (failure) {
        const { type, message, detail } = failure;
        return `${open}><failure type="${attribute(type)}" message="${attribute(message)}">${content(detail)}</failure></testcase>`;
    }
    return output === undefined
        ? `${open}/>`
        : `${open}><system-out>${content(output)}</system-out></testcase>`;
}
function attribute(text) {
    return escapeXml((0,plain/* plain */.pj)(text));
}
function content(text) {
    return text
        .split(/\r\n|[\r\n]/)
        .map(line => escapeXml((0,plain/* plain */.pj)(line)))
        .join('\n');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** `plain` leaves controls out; U+FFFE and U+FFFF are no XML characters either. */
function escapeXml(text) {
    return text
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replace(/[&<>"]/g, character => ENTITIES[character]);
}

// EXTERNAL MODULE: ../packages/gate/lib/policy.js + 4 modules
var lib_policy = __webpack_require__(30547);
;// CONCATENATED MODULE: ../packages/gate/lib/policy-source.js


/**
 * Reads the policy a model is held against. A pull request must not lower the bar it has to clear, so there it is the
 * policy of the base branch that counts. Throws UserError `bad-policy`, `missing-file`.
 */
async function findPolicy(path, ref, ports) {
    const { baseSha: base = '', eventName } = ports.context;
    if (ref === 'head' || !/^(pull_request|merge_group)/.test(eventName))
        return ofHead(path, ports);
    if (!/^[0-9a-f]{40,64}$/.test(base))
        return unprotected(path, ref, ports, {
            message: `The event ${eventName} does not tell its base, whose policy counts.`,
            fix: 'Is GITHUB_EVENT_PATH readable for this step?',
        });
    const shown = await show(base, path, ports);
    if (shown.kind === 'found')
        return ofBase(path, base, shown.text, ports);
    if (shown.kind === 'absent') {
        return ofHead(path, ports, {
            rule: 'policy-new',
            severity: 'notice',
            message: `The base of this pull request has no "${path}": judged by the one it brings.`,
            fix: 'Review it: from the next pull request on it counts.',
        });
    }
    return unprotected(path, ref, ports, {
        message: `The policy of the base (${base.slice(0, 12)}) cannot be read here: ${shown.why}.`,
        fix: 'Check out with `fetch-depth: 2` or more, or `fetch-depth: 0`.',
    });
}
/** Where the policy of the base is out of reach: strictly, that is an error. */
function unprotected(path, ref, ports, { message, fix }) {
    if (ref === 'base')
        throw new errors/* UserError */.yo('bad-policy', { message, fix });
    return ofHead(path, ports, {
        rule: 'policy-unprotected',
        severity: 'notice',
        message: `${message} Judged by that of the pull request itself, which may have changed it.`,
        fix,
    });
}
async function ofHead(path, { files }, finding) {
    const policy = await (0,lib_policy/* loadPolicy */.tb)(path, files);
    return { policy, sha256: (0,lib_digest/* sha256 */.sc)(await files.read(path)), findings: finding ? [finding] : [] };
}
async function ofBase(path, base, text, ports) {
    const { files } = ports;
    const file = files.relative(files.resolve(path));
    const policy = await (0,lib_policy/* parsePolicy */.ON)(text.toString('utf8'), file);
    const found = { policy, sha256: (0,lib_digest/* sha256 */.sc)(text), commit: base };
    const head = (await files.stat(files.resolve(path))) ? await files.read(path) : undefined;
    if (head?.equals(text))
        return { ...found, findings: [] };
    return {
        ...found,
        findings: [
            {
                rule: 'policy-changed',
                severity: 'notice',
                message: `This pull request changes "${file}": judged by that of its base. ${await difference(policy, head, file)}`,
                location: { file },
                fix: 'Merge the policy on its own first where the new one should count.',
            },
        ],
    };
}
async function difference(before, head, file) {
    if (!head)
        return 'It removes the file.';
    let after;
    try {
        after = await (0,lib_policy/* parsePolicy */.ON)(head.toString('utf8'), file);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return 'The new one is not valid.';
    }
    const [ours, theirs] = [before, after].map(({ rules }) => new Map(rules.map(rule => [rule.id, essence(rule)])));
    const list = (what, ids) => (ids.length ? [`${what}: ${ids.join(', ')}`] : []);
    const parts = [
        ...list('rules added', [...theirs.keys()].filter(id => !ours.has(id))),
        ...list('removed', [...ours.keys()].filter(id => !theirs.has(id))),
        ...list('changed', [...ours.keys()].filter(id => theirs.has(id) && theirs.get(id) !== ours.get(id))),
    ];
    return parts.length ? `${parts.join('; ')}.` : 'Its rules are the same.';
}
/** A rule without where it stands and what follows from its metric. */
const essence = (rule) => JSON.stringify(rule, (key, value) => key === 'location' || key === 'definition' ? undefined : value);
async function show(commit, path, ports) {
    const file = ports.files.relative(ports.files.resolve(path));
    const read = () => git(['show', `${commit}:./${file}`], ports);
    const has = async () => (await git(['cat-file', '-e', `${commit}^{commit}`], ports)) !== undefined;
    if (!(await has())) {
        // A shallow clone lacks it; without credentials this works where the repository may be read by anybody.
        await git(['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', commit], ports);
        if (!(await has()))
            return { kind: 'unknown', why: 'git does not have that commit' };
    }
    const text = await read();
    return text ? { kind: 'found', text } : { kind: 'absent' };
}
/** What git prints; undefined where it fails, or is not there. */
async function git(args, { exec, files, signal }) {
    const chunks = [];
    try {
        const { exitCode } = await exec.run(['git', ...args], {
            cwd: files.resolve('.'),
            env: { ...exec.environment(), GIT_TERMINAL_PROMPT: '0' },
            stdout: chunk => chunks.push(chunk),
            timeoutMs: 20_000,
            signal,
        });
        return exitCode === 0 ? Buffer.concat(chunks) : undefined;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ../packages/core/lib/fetch.js
var fetch = __webpack_require__(46203);
// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
// EXTERNAL MODULE: ../packages/tables/lib/read-columns.js + 1 modules
var read_columns = __webpack_require__(9214);
// EXTERNAL MODULE: ../packages/tables/lib/text-table.js
var text_table = __webpack_require__(80679);
// EXTERNAL MODULE: ../packages/tables/lib/table.js
var table = __webpack_require__(26369);
;// CONCATENATED MODULE: ../packages/gate/lib/json-form.js
const HEAD = 1 << 16;
const LINES = /\.(jsonl|ndjson)$/i;
/**
 * What JSON a file holds, by its content: one document, or one object a line; undefined where it is none. Only where that
 * does not tell, as with one object on one line, its name does.
 */
async function jsonFormOf(path, files) {
    const bytes = await headOf(path, files);
    const head = bytes
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .trimStart();
    if (head.startsWith('['))
        return /^\[\s*[[{\]]/.test(head) || /\.json$/i.test(path) ? 'document' : undefined;
    if (!head.startsWith('{'))
        return undefined;
    const line = head.split(/\r?\n/, 1)[0];
    const rest = head.slice(line.length).trim();
    if (!rest) {
        if (bytes.length < HEAD)
            return LINES.test(path) ? 'lines' : 'document';
        const tabular = /^\{\s*"(columns|index|data)"\s*:\s*\[/.test(head) || /\.json$/i.test(path);
        return tabular ? 'document' : 'lines';
    }
    if (isJson(line))
        return 'lines';
    if (/\.(csv|tsv|tab)$/i.test(path))
        return undefined;
    return LINES.test(path) ? 'lines' : 'document';
}
/** Whether the JSON begins an array. */
async function isJsonArray(path, files) {
    return /^\ufeff?\s*\[/.test((await headOf(path, files)).toString('utf8'));
}
async function headOf(path, files) {
    const chunks = [];
    let length = 0;
    for await (const chunk of files.stream(path, { start: 0, end: HEAD })) {
        chunks.push(Buffer.from(chunk));
        length += chunk.length;
        if (length >= HEAD)
            break;
    }
    return Buffer.concat(chunks).subarray(0, HEAD);
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../packages/gate/lib/json-keys.js
const QUOTE = 34;
const NEWLINE = 10;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COLON] = [123, 125, 91, 93, 58];
/** Told one by one. */
const MOST_PROBLEMS = 20;
/**
 * Keys that an object of a JSON text has twice, with the lines of both. A parser keeps the last one and says nothing, so
 * that two numbers of one name would be one. The text is JSON: a parser has read it.
 */
function duplicateKeys(text, file) {
    const problems = [];
    /** Of the objects around: the line of each key seen; undefined for a list. */
    const open = [];
    let line = 1;
    let last;
    for (let at = 0; at < text.length; at++) {
        switch (text.charCodeAt(at)) {
            case NEWLINE:
                line++;
                break;
            case OPEN_OBJECT:
                open.push(new Map());
                break;
            case OPEN_LIST:
                open.push(undefined);
                break;
            case CLOSE_OBJECT:
            case CLOSE_LIST:
                open.pop();
                break;
            case QUOTE: {
                const end = endOfString(text, at);
                // Only a key is followed by a colon; other strings, however long, are not looked at.
                last = open.at(-1) && end - at < 1 << 16 ? { key: text.slice(at, end + 1), line } : undefined;
                at = end;
                break;
            }
            case COLON: {
                const seen = open.at(-1);
                if (!seen || !last)
                    break;
                const key = JSON.parse(last.key);
                const first = seen.get(key);
                if (first === undefined)
                    seen.set(key, last.line);
                else
                    problems.push(twice(key, first, last.line, file));
                if (problems.length >= MOST_PROBLEMS)
                    return problems;
                break;
            }
        }
    }
    return problems;
}
function twice(key, first, line, file) {
    return {
        message: `The key ${JSON.stringify(key)} of line ${first} is there again in line ${line}: nothing says which one counts.`,
        location: { file, line },
        fix: 'Write each key of an object once.',
    };
}
/** Where the string that begins at a quotation mark ends with one. */
function endOfString(text, start) {
    for (let end = text.indexOf('"', start + 1);; end = text.indexOf('"', end + 1)) {
        let escapes = 0;
        while (text[end - 1 - escapes] === '\\')
            escapes++;
        if (escapes % 2 === 0)
            return end;
    }
}

;// CONCATENATED MODULE: ../packages/gate/lib/read-table.js




/**
 * Reads a table whole: CSV, TSV, JSON Lines, a JSON array of objects, Parquet, Arrow, or one JSON object of `columns` and `data`, which MLflow logs
 * as `eval_results_table.json` and pandas writes as `orient="split"`. The content tells which it is, not the name. Throws
 * what `readColumns` throws, and UserError `bad-data` for other JSON.
 */
async function readTable(path, files, needs = {}) {
    const form = await jsonFormOf(path, files);
    if (form !== 'document')
        return (0,read_columns/* readColumns */.E)(path, files, { ...needs, ...(form ? { format: 'jsonl' } : {}) });
    if (await isJsonArray(path, files))
        return (0,read_columns/* readColumns */.E)(path, files, { ...needs, format: 'json' });
    const file = files.relative(files.resolve(path));
    return splitTable(parseJson((await files.read(path)).toString('utf8'), file), file, needs.text);
}
/** Throws UserError `bad-data` where the text is not JSON, or holds a key of one object twice. */
function parseJson(text, file) {
    const value = parse(text, file);
    const twice = duplicateKeys(text, file);
    if (twice.length)
        throw new errors/* UserError */.yo('bad-data', twice);
    return value;
}
function parse(text, file) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch (error) {
        const message = /:\s*-?(NaN|Infinity)/.test(text)
            ? `"${file}" holds NaN or Infinity, which JSON does not know.`
            : `"${file}" is not JSON: ${error.message}`;
        throw new errors/* UserError */.yo('bad-data', { message, location: { file } });
    }
}
function isSplitTable(value) {
    const { columns, data } = (value ?? {});
    return (Array.isArray(columns) &&
        columns.every(name => typeof name === 'string') &&
        Array.isArray(data) &&
        data.every(Array.isArray));
}
/** A table from rows of JSON values. Columns not in `text` are numbers where all values present are. */
function splitTable(value, file, text = []) {
    if (!isSplitTable(value)) {
        throw new errors/* UserError */.yo('bad-data', {
            message: `"${file}" is no table: a JSON object of "columns" and "data" is.`,
            location: { file },
            fix: 'Give CSV, JSON Lines, a JSON array of objects, or the eval_results_table.json of MLflow.',
        });
    }
    const { columns, data } = value;
    if (!data.length)
        throw new errors/* UserError */.yo('empty-data', { message: `"${file}" has no rows.` });
    return {
        rows: data.length,
        names: columns,
        columns: new Map(columns.map((name, c) => [
            name,
            columnOf(name, data.map(row => row[c]), text.includes(name)),
        ])),
        lines: Uint32Array.from(data, (_, row) => row + 1),
    };
}
/** A column of JSON values: numbers and booleans as numbers, anything else as text. */
function columnOf(name, values, text = false) {
    const missing = Uint8Array.from(values, value => (value === null || value === undefined ? 1 : 0));
    const numeric = !text && values.every((v, i) => missing[i] || typeof v === 'number' || typeof v === 'boolean');
    if (numeric) {
        return {
            name,
            kind: 'number',
            values: Float64Array.from(values, v => (v === null ? NaN : Number(v))),
            missing,
        };
    }
    const texts = new text_table/* TextTable */.C();
    return (0,table/* stringColumn */.s)(name, texts, Int32Array.from(values, (v, i) => (missing[i] ? -1 : texts.add(textOf(v)))));
}
function textOf(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}

;// CONCATENATED MODULE: ../packages/gate/lib/metrics-file.js


/**
 * Reads the numbers of a JSON file, those of nested objects under dotted keys. Throws UserError `missing-file`,
 * `bad-data` (no JSON object, no number in it, a key twice, or two numbers that go by one name).
 */
async function readMetrics({ path, name: file }, files) {
    const value = parseJson((await files.read(path)).toString('utf8'), file);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw bad(file, `"${file}" must hold one JSON object of metrics.`, Array.isArray(value) ? 'Give the list a name: {"scores": […]}.' : undefined);
    const numbers = collect(value, '');
    if (!numbers.length)
        throw bad(file, `"${file}" holds no number.`);
    const names = numbers.map(([name]) => name);
    const twice = new Set(names.filter((name, i) => names.indexOf(name) < i));
    if (twice.size)
        throw bad(file, `"${file}" holds two numbers named ${[...twice].map(name => `"${name}"`).join(', ')}.`);
    return {
        file,
        values: new Map(numbers.filter((entry) => typeof entry[1] === 'number')),
        samples: new Map(numbers.filter((entry) => typeof entry[1] === 'object')),
    };
}
function collect(value, prefix) {
    return Object.entries(value).flatMap(([key, item]) => {
        const name = prefix + key;
        if (typeof item === 'number')
            return [[name, Number.isFinite(item) ? item : NaN]];
        if (item === null)
            return [[name, NaN]];
        if (typeof item !== 'object')
            return [];
        if (!Array.isArray(item))
            return collect(item, `${name}.`);
        if (item.length > 1 && item.every(one => typeof one === 'number'))
            return [[name, Float64Array.from(item)]];
        // Objects in a list go by their places: `results.0.mean`.
        return collect(Object.fromEntries(item.map((one, i) => [i, typeof one === 'object' ? one : false])), `${name}.`);
    });
}
function bad(file, message, fix) {
    return new errors/* UserError */.yo('bad-data', { message, location: { file }, ...(fix ? { fix } : {}) });
}

// EXTERNAL MODULE: ../packages/gate/lib/policy-fill.js
var policy_fill = __webpack_require__(1091);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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

;// CONCATENATED MODULE: ../packages/gate/lib/join-tables.js



/**
 * The columns of several tables side by side, rows in the order of the first. Every id must be in every table, exactly
 * once. Throws UserError `bad-data` otherwise, and where two tables have a column of one name besides the id.
 */
function joinTables(tables, id) {
    const [first, ...others] = tables;
    const columns = new Map(first.table.columns);
    const names = new Set(first.table.names);
    for (const other of others) {
        const order = match(first, other, id);
        for (const name of other.table.names) {
            if (name === id)
                continue;
            if (names.has(name)) {
                throw new errors/* UserError */.yo('bad-data', {
                    message: `"${other.name}" has a column "${name}", and so has an earlier file.`,
                    fix: 'Rename one, or leave it out: nothing says which counts.',
                });
            }
            names.add(name);
            const column = other.table.columns.get(name);
            if (column)
                columns.set(name, reorder(column, order));
        }
    }
    return { ...first.table, names: [...names], columns };
}
/** Where each row of the first table is in the other. */
function match(first, other, id) {
    const [ours, theirs] = [idsOf(first, id), idsOf(other, id)];
    const places = new Map();
    const problems = [];
    const twice = theirs.filter((key, row) => places.size === places.set(key, row).size);
    if (twice.length)
        problems.push(problem(`occur more than once in "${other.name}"`, twice));
    const lacking = ours.filter(key => !places.has(key));
    if (lacking.length)
        problems.push(problem(`of "${first.name}" are not in "${other.name}"`, lacking));
    const known = new Set(ours);
    const surplus = theirs.filter(key => !known.has(key));
    if (surplus.length)
        problems.push(problem(`of "${other.name}" are not in "${first.name}"`, surplus));
    if (problems.length)
        throw new errors/* UserError */.yo('bad-data', problems);
    return Uint32Array.from(ours, key => places.get(key));
}
function problem(what, ids) {
    return {
        message: `${ids.length} ids ${what}: ${ids.slice(0, MAX_EXAMPLES).join(', ')}.`,
        fix: 'Files that are joined must hold the same ids.',
    };
}
function idsOf({ name, table }, id) {
    const column = table.columns.get(id);
    if (!column) {
        throw new errors/* UserError */.yo('bad-data', {
            message: `"${name}" has no column "${id}" to join it by.`,
            valid: table.names.slice(0, 50),
            fix: 'Name the column of ids in "data.id".',
        });
    }
    return Array.from({ length: table.rows }, (_, row) => String(column.values[row]));
}
function reorder(column, order) {
    if (column.kind === 'string')
        return (0,table/* stringColumn */.s)(column.name, column.texts, Int32Array.from(order, row => column.codes[row]));
    const missing = Uint8Array.from(order, row => column.missing[row]);
    return { ...column, values: Float64Array.from(order, row => column.values[row]), missing };
}

// EXTERNAL MODULE: ../packages/gate/lib/codes.js
var lib_codes = __webpack_require__(27649);
// EXTERNAL MODULE: ../packages/core/lib/parse.js
var lib_parse = __webpack_require__(55520);
// EXTERNAL MODULE: ../packages/stats/lib/order.js
var lib_order = __webpack_require__(51207);
;// CONCATENATED MODULE: ../packages/gate/lib/ids.js


/** Ids of rows, kept as the bytes they were read as: a million strings would take longer than all the statistics. */
class Ids {
    texts;
    codes;
    constructor(texts, 
    /** Text of each row; -1 where it has none. */
    codes) {
        this.texts = texts;
        this.codes = codes;
    }
    static of(texts) {
        const table = new text_table/* TextTable */.C();
        return new Ids(table, Int32Array.from(texts, text => table.add(text)));
    }
    get length() {
        return this.codes.length;
    }
    at(row) {
        const code = this.codes[row];
        return code < 0 ? '' : this.texts.text(code);
    }
    take(order) {
        const codes = new Int32Array(order.length);
        for (let i = 0; i < order.length; i++)
            codes[i] = this.codes[order[i]];
        return new Ids(this.texts, codes);
    }
    /** Below 0, 0 or above as strings compare: by their UTF-16 units. Rows without an id come first. */
    compare(row, other, otherRow) {
        return compareTexts(this.texts, this.codes[row], other.texts, other.codes[otherRow]);
    }
    /** Rows by their ids, equal ones by their place; undefined where they are in that order already. */
    order() {
        let row = 1;
        while (row < this.length && this.compare(row - 1, this, row) <= 0)
            row++;
        if (row >= this.length)
            return undefined;
        const ranks = new Float64Array(this.texts.size);
        sortTexts(this.texts).forEach((code, rank) => (ranks[code] = rank));
        const keys = new Float64Array(this.length);
        for (let i = 0; i < keys.length; i++)
            keys[i] = this.codes[i] < 0 ? -1 : ranks[this.codes[i]];
        return (0,lib_order/* sortIndexes */.R)(keys);
    }
}
function compareTexts(a, code, b, other) {
    const [left, right] = [a.bytes, b.bytes];
    let [i, j] = [code < 0 ? 0 : a.starts[code], other < 0 ? 0 : b.starts[other]];
    const [end, otherEnd] = [code < 0 ? 0 : a.starts[code + 1], other < 0 ? 0 : b.starts[other + 1]];
    const lengths = end - i - (otherEnd - j);
    for (; i < end && j < otherEnd; i++, j++)
        if (left[i] !== right[j])
            return unitOrder(left[i]) - unitOrder(right[j]);
    return lengths;
}
/** Bytes of UTF-8 order as code points do; UTF-16 has those from U+10000 on before U+E000. */
function unitOrder(byte) {
    if (byte < 0xee)
        return byte;
    return byte < 0xf0 ? byte + 0x10 : byte - 2;
}
/** So many bytes are a whole number that a double holds. */
const KEY_BYTES = 6;
/** Numbers of the texts, in their order: by the first bytes in which they differ at all, then one by one. */
function sortTexts(texts) {
    const { bytes, starts, size } = texts;
    const skip = commonPrefix(texts);
    const keys = new Float64Array(size);
    for (let code = 0; code < size; code++) {
        const from = starts[code] + skip;
        let key = 0;
        for (let i = from; i < from + KEY_BYTES; i++)
            key = key * 256 + (i < starts[code + 1] ? unitOrder(bytes[i]) : 0);
        keys[code] = key;
    }
    const order = (0,lib_order/* sortIndexes */.R)(keys);
    for (let start = 0; start < size;) {
        let end = start + 1;
        while (end < size && keys[order[end]] === keys[order[start]])
            end++;
        if (end > start + 1)
            order.subarray(start, end).sort((a, b) => compareTexts(texts, a, texts, b));
        start = end;
    }
    return order;
}
function commonPrefix({ bytes, starts, size }) {
    const first = starts[0];
    let length = starts[1] - first;
    for (let code = 1; code < size && length; code++) {
        const from = starts[code];
        let same = 0;
        while (same < length && from + same < starts[code + 1] && bytes[from + same] === bytes[first + same])
            same++;
        length = same;
    }
    return length;
}

;// CONCATENATED MODULE: ../packages/gate/lib/column-texts.js



/** Numbers among texts; NaN for what is none. */
function numbersOf({ texts, codes }) {
    const known = Float64Array.from(texts.texts(), text => (0,lib_parse/* parseNumber */.$J)(text) ?? NaN);
    const values = new Float64Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        values[row] = codes[row] < 0 ? NaN : known[codes[row]];
    return values;
}
/** A column as texts by number. */
function textsOf(column) {
    if (column.kind === 'string')
        return new Ids(column.texts, column.codes);
    const texts = new text_table/* TextTable */.C();
    const codes = Int32Array.from(column.values, (value, row) => column.missing[row] ? -1 : texts.add(String(value)));
    return new Ids(texts.seal(), codes);
}

;// CONCATENATED MODULE: ../packages/gate/lib/row-keys.js


/** Between the parts of an id that is made of a query and an item; sorts before all else, so queries stay together. */
const JOINT = '\u0001';
/** Ids made of two columns; a row that lacks either has none. */
function joinKeys(left, right) {
    const texts = new text_table/* TextTable */.C();
    const codes = new Int32Array(left.length);
    for (let row = 0; row < codes.length; row++) {
        const known = left.codes[row] >= 0 && right.codes[row] >= 0;
        codes[row] = known ? texts.add(`${left.at(row)}${JOINT}${right.at(row)}`) : -1;
    }
    return new Ids(texts.seal(), codes);
}
const shownKey = (id) => id.replace(JOINT, ' / ');
/** Columns that together identify a row. */
function keysOf({ id, query = 'query', item }, ranked) {
    return ranked ? [query, item ?? id] : [id];
}
/** For people: the columns that are the id. */
function keyName({ id, query = 'query', item }, { columns }) {
    return item !== undefined && columns.has(item) ? `"${query}" and "${item}"` : `"${id}"`;
}

// EXTERNAL MODULE: ../packages/gate/lib/sample.js
var lib_sample = __webpack_require__(19665);
;// CONCATENATED MODULE: ../packages/gate/lib/predictions-reader.js






/** Takes columns out of the table, rows in the order of their ids, so that the order of the file cannot matter. */
class PredictionsReader {
    file;
    table;
    data;
    unlabelled;
    faults = new Faults();
    ids;
    /** undefined: the rows are in the order of their ids. */
    #order;
    constructor(file, table, data, 
    /** Columns it must have, besides ids and labels. */
    needed, ranked = false, 
    /** Without labels: all are the same. */
    unlabelled = false) {
        this.file = file;
        this.table = table;
        this.data = data;
        this.unlabelled = unlabelled;
        const label = unlabelled ? undefined : data.label;
        const names = [...keysOf(data, ranked), label, ...needed].filter(name => name !== undefined);
        this.#requireColumns([...new Set(names)]);
        const ids = keysOf(data, ranked)
            .map(name => textsOf(this.#column(name)))
            .reduce(joinKeys);
        // Rows without an id sort first; they are told below.
        this.#order = ids.order();
        this.ids = this.#order ? ids.take(this.#order) : ids;
        const problems = [...this.#idless(ids), ...this.#repeated()];
        if (problems.length)
            throw new errors/* UserError */.yo('bad-data', problems);
    }
    #requireColumns(names) {
        const absent = names.filter(name => !this.table.columns.has(name));
        if (!absent.length)
            return;
        throw new errors/* UserError */.yo('bad-data', absent.map(name => ({
            message: `"${this.file}" has no column "${name}".`,
            valid: this.table.names.slice(0, 50),
            fix: 'Name the columns under "data" in the policy.',
        })));
    }
    classes() {
        const { data, table } = this;
        const derived = data.threshold !== undefined;
        const has = (name) => name !== undefined && table.columns.has(name);
        const names = [...table.columns.keys()].filter(name => name.startsWith(data.probabilityPrefix) && name !== data.probabilityPrefix);
        if (!has(data.prediction) && !has(data.score) && !names.length && !data.probabilities)
            this.#requireColumns([data.prediction]);
        return {
            task: 'classification',
            label: this.unlabelled ? { values: [], of: new Int32Array(table.rows) } : this.#labels(data.label),
            ...(has(data.prediction) && !derived ? { prediction: this.#labels(data.prediction) } : {}),
            ...(data.score ? { score: this.#finite(data.score) } : {}),
            probabilities: this.#probabilities(data.probabilities
                ? this.#arrays(data.probabilities, data.classes ?? [])
                : names.map(name => [name.slice(data.probabilityPrefix.length), this.#finite(name)])),
        };
    }
    items() {
        const { query = 'query', score = 'score' } = this.data;
        const relevance = this.#truths();
        relevance.forEach((value, i) => {
            if (value < 0)
                this.faults.add('relevance', 'Negative relevance', 'Relevance is 0 or above.', this.#example(i, value));
        });
        return { task: 'ranking', query: this.#labels(query), label: relevance, score: this.#finite(score) };
    }
    numbers() {
        const { prediction } = this.data;
        return { task: 'regression', label: this.#truths(), prediction: this.#finite(prediction) };
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
    /** What stands in the column, or `gap` where nothing does. */
    texts(name, gap) {
        const { texts, codes } = textsOf(this.#column(name));
        const of = this.#order ? (0,lib_sample/* takeIndexes */.yj)(codes, this.#order) : codes.slice();
        const values = texts.texts();
        if (!of.includes(-1))
            return { values, of };
        let code = values.indexOf(gap);
        if (code < 0)
            code = values.push(gap) - 1;
        for (let row = 0; row < of.length; row++)
            if (of[row] < 0)
                of[row] = code;
        return { values, of };
    }
    #column(name) {
        return this.table.columns.get(name);
    }
    /** Class names; an empty cell, NaN or infinity is no class. */
    #labels(name) {
        const { texts, codes } = textsOf(this.#column(name));
        const names = texts.texts();
        const bad = names.map(text => /^[+-]?(nan|inf|infinity)$/i.test(text));
        if (!bad.includes(true) && !codes.includes(-1))
            return this.texts(name, '');
        const labels = this.texts(name, '');
        for (let i = 0; i < codes.length; i++) {
            const code = codes[this.#row(i)];
            if (code < 0 || bad[code])
                this.#tellNotFinite(name, i, code < 0 ? null : names[code]);
        }
        return (0,lib_codes/* renamed */.fN)(labels, value => (bad[names.indexOf(value)] ? '' : value));
    }
    #truths() {
        return this.unlabelled ? new Float64Array(this.table.rows) : this.#finite(this.data.label);
    }
    #finite(name) {
        const column = this.#column(name);
        const order = this.#order;
        const values = new Float64Array(this.table.rows);
        const of = column.kind === 'number' ? column.values : numbersOf(column);
        for (let i = 0; i < values.length; i++) {
            const row = order ? order[i] : i;
            const value = of[row];
            values[i] = value;
            if (!Number.isFinite(value)) {
                const raw = column.missing[row] ? null : String(column.values[row]);
                this.#tellNotFinite(name, i, raw);
            }
        }
        return values;
    }
    #probabilities(columns) {
        const arrays = columns.map(([, column]) => column);
        for (let i = 0; arrays.length && i < this.table.rows; i++) {
            let total = 0;
            let outside = false;
            for (const column of arrays) {
                total += column[i];
                outside ||= column[i] < 0 || column[i] > 1;
            }
            if (outside) {
                const values = arrays.map(column => column[i]);
                this.faults.add('probability-range', 'Probabilities outside 0 to 1', 'Give probabilities, not logits.', this.#example(i, values.join(', ')));
            }
            else if (Math.abs(total - 1) > SUM_TOLERANCE) {
                this.faults.add('probability-sum', 'Probabilities that do not add up to 1', `Give one column "${this.data.probabilityPrefix}<class>" per class.`, this.#example(i, total));
            }
        }
        return new Map(columns);
    }
    /** A column of JSON arrays as one column per class. */
    #arrays(name, classes) {
        const columns = classes.map(c => [c, new Float64Array(this.table.rows).fill(NaN)]);
        const { texts, codes } = textsOf(this.#column(name));
        for (let i = 0; i < codes.length; i++) {
            const code = codes[this.#row(i)];
            const text = code < 0 ? null : texts.text(code);
            const values = numbersIn(text);
            if (values?.length === classes.length)
                columns.forEach(([, column], c) => (column[i] = values[c]));
            else {
                const message = `"${name}" of "${this.file}" does not hold ${classes.length} finite numbers`;
                const fix = 'Give an array with one probability for each of "data.classes".';
                this.faults.add('probability-array', message, fix, this.#example(i, text ?? 'empty'));
            }
        }
        return columns;
    }
    #tellNotFinite(name, i, text) {
        this.faults.add('not-finite', `"${name}" of "${this.file}" holds values that are missing or not finite`, 'Find out why the model or the labels give none; the gate does not guess.', this.#example(i, text === null ? 'empty' : JSON.stringify(text.slice(0, 40))));
    }
    #example(i, value) {
        return `id ${shownKey(this.ids.at(i))} (line ${this.#line(i)}): ${value}`;
    }
    #idless({ codes }) {
        const first = codes.indexOf(-1);
        if (first < 0)
            return [];
        let count = 0;
        for (let row = first; row < codes.length; row++)
            if (codes[row] < 0)
                count++;
        return [
            {
                message: `${count} rows have no ${keyName(this.data, this.table)}.`,
                location: { file: this.file, line: this.table.lines[first] },
            },
        ];
    }
    /** Ids are sorted, so equal ones are neighbours. */
    #repeated() {
        const { ids } = this;
        const { codes } = ids;
        const twice = new Map();
        for (let i = 1; i < codes.length; i++) {
            if (codes[i] !== codes[i - 1] || codes[i] < 0)
                continue;
            const id = ids.at(i);
            const lines = twice.get(id) ?? [this.#line(i - 1)];
            lines.push(this.#line(i));
            twice.set(id, lines);
        }
        if (!twice.size)
            return [];
        const examples = [...twice]
            .slice(0, MAX_EXAMPLES)
            .map(([id, at]) => `${shownKey(id)} (lines ${at.slice(0, 3).join(', ')})`);
        return [
            {
                message: `${twice.size} ids in ${keyName(this.data, this.table)} occur more than once: ${examples.join('; ')}.`,
                location: { file: this.file, line: [...twice.values()][0][1] },
                fix: 'One row per example: rows are paired with the baseline by their id.',
            },
        ];
    }
    #row(i) {
        return this.#order ? this.#order[i] : i;
    }
    #line(i) {
        return this.table.lines[this.#row(i)];
    }
}
function numbersIn(text) {
    try {
        const value = JSON.parse(text ?? '');
        return Array.isArray(value) && value.every(item => typeof item === 'number') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Probabilities are often written with a few digits. */
const SUM_TOLERANCE = 0.01;

;// CONCATENATED MODULE: ../packages/gate/lib/predictions.js




/**
 * Reads the columns a policy speaks of. Several files are joined by their ids. Missing and non-finite values come back as
 * faults. Throws UserError `missing-file`, `empty-data`, `bad-data` (structure, absent columns, duplicate or missing ids,
 * ids that are not in all files).
 */
async function readPredictions(source, reading, files) {
    const sources = [source].flat();
    const { data, task = 'classification' } = reading;
    const slices = columnsOf(reading);
    const text = textColumns(data, task, slices);
    const tables = [];
    const needs = { text, only: wanted(data, [...text, ...slices]) };
    for (const { path, name } of sources)
        tables.push({ name, table: await readTable(path, files, needs) });
    const file = sources.map(({ name }) => name).join(', ');
    const table = joinTables(tables, data.id);
    const classified = task === 'classification';
    const needed = [...slices, data.weight, data.cluster, classified ? data.score : undefined];
    if (task === 'regression')
        needed.push(data.prediction);
    if (task === 'ranking')
        needed.push(data.score ?? 'score');
    const unlabelled = reading.labelled === 'elsewhere' && !table.columns.has(data.label);
    const reader = new PredictionsReader(file, table, data, needed, task === 'ranking', unlabelled);
    const content = classified ? reader.classes() : task === 'regression' ? reader.numbers() : reader.items();
    const weights = data.weight ? reader.weights(data.weight) : undefined;
    const named = (name) => reader.texts(name, '(missing)');
    return {
        file,
        rows: table.rows,
        ids: reader.ids,
        ...(unlabelled ? { unlabelled } : {}),
        content,
        ...(weights ? { weights } : {}),
        ...(data.cluster ? { clusters: named(data.cluster) } : {}),
        slices: new Map(slices.map(name => [name, named(name)])),
        faults: reader.faults.findings,
    };
}
/** Columns that rules slice by, look for slices in, or take groups from. */
function columnsOf({ rules }) {
    const names = rules.flatMap(({ by, discover, group = [] }) => [
        ...by.flat().map(({ name }) => name),
        ...(discover?.columns ?? []),
        ...group,
    ]);
    return [...new Set(names)];
}
function textColumns(data, task, slices) {
    const { id, label, prediction, cluster, query = 'query', item, probabilities } = data;
    const own = {
        classification: [label, prediction, probabilities],
        regression: [],
        ranking: [query, item],
    }[task];
    return [id, cluster, ...slices, ...own].filter(name => name !== undefined);
}
/** The columns that may be read of a file, which often holds all the features too. */
function wanted(data, named) {
    const { label, prediction, score = 'score', weight, probabilityPrefix } = data;
    const names = new Set([...named, label, prediction, score, weight]);
    return name => names.has(name) || name.startsWith(probabilityPrefix);
}
/**
 * Digest of what models are tested on: sha256 of one line `id<tab>label` per row, in the order of the ids. The same for
 * every model that is tested on the same rows.
 */
function testSetDigest({ ids, content }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const { label } = content;
    const known = 'of' in label ? label.values.map(text => Buffer.from(`\t${text}\n`)) : undefined;
    const ending = (row) => known ? known[label.of[row]] : Buffer.from(`\t${label[row]}\n`);
    const { bytes, starts } = ids.texts;
    const lines = Buffer.allocUnsafe(1 << 16);
    let at = 0;
    for (let row = 0; row < ids.length; row++) {
        const code = ids.codes[row];
        const [start, end] = [starts[code], starts[code + 1]];
        const last = ending(row);
        const length = end - start + last.length;
        if (at + length > lines.length) {
            hash.update(lines.subarray(0, at));
            at = 0;
        }
        if (length > lines.length) {
            hash.update(bytes.subarray(start, end)).update(last);
            continue;
        }
        for (let i = start; i < end; i++)
            lines[at++] = bytes[i];
        for (let i = 0; i < last.length; i++)
            lines[at++] = last[i];
    }
    return hash.update(lines.subarray(0, at)).digest('hex');
}

;// CONCATENATED MODULE: ../packages/gate/lib/candidate.js




/**
 * The model under judgement with its predictions and metrics: files given by path, else what train hands on. What comes
 * through `needs` must be what train's evidence binds to this very model. Throws UserError `evidence-missing`,
 * `evidence-refused`, `digest-mismatch`, `missing-file`, `bad-input`, and what reading the files throws.
 */
async function findCandidate(wanted, policy, upstream, ports) {
    const chain = (0,needs/* chainOf */.dR)(upstream);
    const model = modelOf(wanted, chain);
    const trained = chain.some(link => link.stage === 'train')
        ? (0,needs/* requireEvidence */.xU)(chain, 'train', model.sha256)
        : undefined;
    const bound = trained ? boundBy(await (0,fetch/* fetchStatement */.Ss)(trained, ports)) : new Set();
    const source = (kind, paths) => sourcesOf(kind, paths, upstream, bound, ports);
    const given = wanted.predictions?.length ? wanted.predictions : (policy.data.files ?? []);
    const predictions = policy.task ? await source('predictions', given) : [];
    const needsMetrics = policy.rules.some(rule => rule.from === 'metrics' || ((0,policy_fill/* readsPredictions */.IF)(rule) && !predictions.length));
    const metricsFile = wanted.metricsFile ? [wanted.metricsFile] : [];
    const [metrics] = needsMetrics || wanted.metricsFile ? await source('metrics', metricsFile) : [];
    const sources = [...predictions, ...(metrics ? [metrics] : [])];
    const unbound = sources.filter(({ sha256 }) => !bound.has(sha256));
    const foreign = unbound.filter(({ handed }) => handed);
    if (foreign.length)
        throw notBound(foreign, model);
    const elsewhere = policy.rules.some(rule => !(0,policy_fill/* readsPredictions */.IF)(rule) && rule.from !== 'metrics');
    if (!predictions.length && !metrics && !elsewhere)
        throw nothingToJudge();
    return {
        model,
        ...(predictions.length ? { predictions: await readPredictions(predictions, policy, ports.files) } : {}),
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
        throw new errors/* UserError */.yo('bad-input', {
            message: 'Nothing says which model these predictions are of.',
            fix: 'List the train job in `needs` and give `needs: ${{ toJSON(needs) }}`, or set "model-digest".',
        });
    }
    if (others.length) {
        throw new errors/* UserError */.yo('bad-input', {
            message: `The upstream jobs trained ${others.length + 1} different models; a gate judges one.`,
            valid: [only, ...others].map(subject => subject.sha256),
            fix: 'Set "model-digest" to the one.',
        });
    }
    return only;
}
/** Files by path; else, of several that the upstream jobs hand on, the one that is bound to the model. */
async function sourcesOf(kind, paths, upstream, bound, { artifacts, files }) {
    const found = [];
    for (const path of paths) {
        const absolute = files.resolve(path);
        const { sha256 } = await (0,path_digest/* digestOf */.o)(absolute, files);
        found.push({ kind, path, name: files.relative(absolute), sha256, handed: false });
    }
    if (found.length)
        return found;
    const handed = upstream.flatMap(handover => handover.files).filter(({ role }) => role === kind);
    const ref = handed.find(({ sha256 }) => bound.has(sha256)) ?? handed[0];
    if (!ref)
        return [];
    const path = await (0,fetch/* fetchFile */.t2)(ref, { artifacts, files });
    return [{ kind, path, name: ref.local ?? ref.path, sha256: ref.sha256, handed: true }];
}
function nothingToJudge() {
    return new errors/* UserError */.yo('bad-input', {
        message: 'There are neither predictions nor metrics to judge.',
        fix: 'Declare "predictions-file" in the train job and pass its result through "needs", or set "predictions" or "metrics-file".',
    });
}
const DECLARE = {
    predictions: 'Let train write them: declare them in its "predictions-file".',
    metrics: 'Let train write them: declare them in its "metrics-file".',
};
function notBound(sources, model) {
    return new errors/* UserError */.yo('evidence-missing', sources.map(({ kind, name, sha256 }) => ({
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

;// CONCATENATED MODULE: ../packages/gate/lib/forge-api.js

/** The forge does not tell: no API, no permission, a broken connection. */
class Unreachable extends Error {
    status;
    constructor(
    /** Completes "…, because". */
    message, status) {
        super(message);
        this.status = status;
    }
}
const PER_PAGE = 100;
/** The forge lists no more runs than this. */
const MOST_PAGES = 10;
/** Throws Unreachable where there is nothing to ask. */
function openForge({ http, context, signal }, token) {
    const { apiUrl, repository } = context;
    if (!apiUrl || !/^[^/]+\/[^/]+$/.test(repository))
        throw new Unreachable('this is no run of a forge');
    if (!token)
        throw new Unreachable('"github-token" is empty');
    const base = `${apiUrl.replace(/\/$/, '')}/repos/${repository}/`;
    const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' };
    const get = async (path) => forge_api_parse(await ask(http, base + path, { headers, signal }), path);
    return {
        get,
        async *list(path, key) {
            for (let page = 1; page <= MOST_PAGES; page++) {
                const paged = `${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`;
                const entries = (await get(paged))?.[key];
                if (!Array.isArray(entries))
                    throw new Unreachable(`the API does not list ${key} as it should`);
                yield* entries.filter(entry => typeof entry === 'object' && entry !== null);
                if (entries.length < PER_PAGE)
                    return;
            }
        },
    };
}
async function ask(http, url, request) {
    try {
        return await http.request(url, request);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw new Unreachable(error.problems[0].message.replace(/\.$/, ''));
        throw error;
    }
}
function forge_api_parse({ status, body }, path) {
    const what = path.split('?', 1)[0];
    if (status === 401 || status === 403 || status === 404)
        throw new Unreachable(`the token may not read ${what} (${status})`, status);
    if (status !== 200)
        throw new Unreachable(`the API answered ${status} to ${what}`, status);
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new Unreachable(`the API did not answer ${what} with JSON`);
    }
}

// EXTERNAL MODULE: ../packages/core/lib/statement.js
var lib_statement = __webpack_require__(91922);
;// CONCATENATED MODULE: ../packages/gate/lib/run-artifact.js


/** What the train job of a past run uploaded, or why there is nothing to compare with. Throws Unreachable. */
async function trainedIn(run, model, api, token, { artifacts, files, context }) {
    const named = `${model}-train-`;
    const found = [];
    let expired = false;
    for await (const artifact of api.list(`actions/runs/${run.id}/artifacts`, 'artifacts')) {
        const { id, name } = artifact;
        if (typeof id !== 'number' || typeof name !== 'string' || !name.startsWith(named))
            continue;
        // What the stages share; the model has an artifact of its own.
        const attempt = /^[0-9a-f]{8}-(\d+)$/.exec(name.slice(named.length))?.[1];
        if (attempt === undefined)
            continue;
        if (artifact['expired'] === true)
            expired = true;
        else
            found.push({ id, attempt: Number(attempt) });
    }
    const last = Math.max(...found.map(({ attempt }) => attempt));
    const [only, ...others] = found.filter(({ attempt }) => attempt === last);
    if (!only)
        return expired ? 'its artifacts have expired' : `its artifacts hold no training of ${model}`;
    if (others.length)
        return `it trained ${others.length + 1} times, and nothing says which counts`;
    let folder;
    try {
        folder = await artifacts.download(only.id, { repository: context.repository, id: run.id, token });
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const why = error.problems[0].message.replace(/\.$/, '');
        // What is gone stays gone; what only cannot be had now must not make an older, weaker run the baseline.
        if (error.code === 'missing-file')
            return why;
        throw new Unreachable(why);
    }
    return readTrained(folder, files);
}
async function readTrained(folder, files) {
    const left = new Map();
    const digestOf = async (path) => (0,lib_digest/* sha256 */.sc)(await files.read(path));
    const names = await files.list(folder);
    for (const name of names)
        left.set(await digestOf(`${folder}/${name}`), `${folder}/${name}`);
    for (const name of names.filter(name => /(^|\/)evidence\.json$/.test(name))) {
        const made = materialsIn(await files.read(`${folder}/${name}`));
        const [model, predictions, metrics] = ['model', 'predictions', 'metrics'].map(kind => made.get(kind));
        if (model === undefined)
            continue;
        const at = (digest) => {
            const path = digest === undefined ? undefined : left.get(digest);
            return path === undefined ? undefined : { path, sha256: digest };
        };
        const [guesses, numbers] = [at(predictions), at(metrics)];
        if (!guesses && !numbers)
            return 'it left neither predictions nor metrics';
        return { model, ...(guesses ? { predictions: guesses } : {}), ...(numbers ? { metrics: numbers } : {}) };
    }
    return 'it left no evidence of a training';
}
/** Digests by kind, as a provenance tells them; none where the file is none. */
function materialsIn(text) {
    let statement;
    try {
        statement = JSON.parse(text.toString('utf8'));
    }
    catch {
        return new Map();
    }
    if (statement?.predicateType !== lib_statement/* PREDICATE */.W3.provenance || !Array.isArray(statement.subject))
        return new Map();
    const byproducts = statement.predicate?.runDetails?.byproducts;
    const named = [...(Array.isArray(byproducts) ? byproducts : []), ...statement.subject];
    return new Map(named.flatMap(({ annotations, digest }) => (0,lib_digest/* isSha256 */._h)(digest?.sha256) ? [[String(annotations?.kind), digest.sha256]] : []));
}

;// CONCATENATED MODULE: ../packages/gate/lib/run-history.js

/**
 * Events that only somebody who may write to the repository can cause. A pull request, also one from a fork whose branch has
 * the name of ours, runs code that nobody has agreed to: its predictions are no baseline.
 */
const TRUSTED = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'merge_group']);
/** So many commits are looked up: one after another that is not on the branch means that none will be. */
const MOST_COMPARED = 50;
/**
 * undefined where the run is of no branch. A pull request is tested merged with the tip of its base: held against the
 * commit where the histories part it could lose what the base has won since, and its author could choose that commit.
 */
function baseOf({ pullRequest, baseSha, ref, sha }) {
    if (pullRequest)
        return { branch: pullRequest.baseRef, commit: pullRequest.baseSha, tip: pullRequest.baseSha };
    const queued = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref)?.[1];
    if (queued && baseSha)
        return { branch: queued, commit: baseSha, tip: baseSha };
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    return branch === undefined ? undefined : { branch, tip: sha };
}
/** The number of this run's workflow. Throws Unreachable. */
async function workflowOf({ runId }, api) {
    const { workflow_id: workflow } = (await api.get(`actions/runs/${runId}`));
    if (typeof workflow !== 'number')
        throw new Unreachable('the API does not tell the workflow of this run');
    return workflow;
}
/** Whether the workflow ever ran on the branch, however that ended and whoever began it. Throws Unreachable. */
async function everRan({ runId }, workflow, { branch }, api) {
    const runs = api.list(`actions/workflows/${workflow}/runs?branch=${encodeURIComponent(branch)}`, 'workflow_runs');
    for await (const { id } of runs)
        if (id !== Number(runId))
            return true;
    return false;
}
/**
 * Successful runs of this workflow on commits of the branch: those of the base commit first, then newest first. Throws
 * Unreachable.
 */
async function* pastRuns({ repository, runId }, workflow, { branch, commit, tip }, api) {
    const seen = new Set([Number(runId)]);
    const onBranch = new Map([[tip, true]]);
    const queries = [
        ...(commit === undefined ? [] : [`head_sha=${commit}`]),
        `branch=${encodeURIComponent(branch)}`,
    ];
    for (const query of queries) {
        const runs = api.list(`actions/workflows/${workflow}/runs?${query}&status=success`, 'workflow_runs');
        for await (const run of runs) {
            const { id, event, conclusion, head_sha: sha, head_repository: home } = run;
            if (typeof id !== 'number' || typeof sha !== 'string' || seen.has(id))
                continue;
            seen.add(id);
            const ours = home?.full_name === repository;
            if (!ours || conclusion !== 'success' || !TRUSTED.has(String(event)))
                continue;
            if (!onBranch.has(sha)) {
                if (onBranch.size > MOST_COMPARED)
                    return;
                onBranch.set(sha, await precedes(sha, tip, api));
            }
            if (onBranch.get(sha))
                yield { id, commit: sha };
        }
    }
}
/** Whether the commit is the tip or one before it. The forge lists the runs of a tag under a branch of the same name. */
async function precedes(commit, tip, api) {
    try {
        const { status } = (await api.get(`compare/${commit}...${tip}`));
        return status === 'ahead' || status === 'identical';
    }
    catch (error) {
        // A commit that the forge no longer has is on no branch.
        if (error instanceof Unreachable && error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ../packages/gate/lib/merge-base.js



/** So many runs are looked into: one after another without predictions means that they never have any. */
const MOST_RUNS = 10;
/**
 * The newest successful run of this workflow on what the code is to be merged into: of the very commit that it is merged
 * with, else of the branch. A first release is only where the workflow never ran on the branch: where the forge cannot be
 * asked, or where runs always fail, there may well have been something to compare with.
 */
async function findRun(model, token, ports) {
    const why = (reason) => `no run of the merge base: ${reason}`;
    try {
        const api = openForge(ports, token);
        const base = baseOf(ports.context);
        if (!base)
            return { kind: 'missing', why: why('this run is of no branch'), existedBefore: true };
        const workflow = await workflowOf(ports.context, api);
        const passed = [];
        for await (const run of pastRuns(ports.context, workflow, base, api)) {
            const trained = await trainedIn(run, model.name, api, token, ports);
            if (typeof trained === 'object')
                return foundIn(run, base, trained, model);
            if (passed.push(`run ${run.id}: ${trained}`) >= MOST_RUNS)
                break;
        }
        const none = `no successful run of this workflow on ${base.branch}`;
        const existedBefore = passed.length > 0 || (await everRan(ports.context, workflow, base, api));
        return { kind: 'missing', why: why(passed.join('; ') || none), existedBefore };
    }
    catch (error) {
        if (!(error instanceof Unreachable))
            throw error;
        const needs = error.status === 403 || error.status === 404 ? '; it needs `actions: read` and `contents: read`' : '';
        return { kind: 'missing', why: why(`${error.message}${needs}`), existedBefore: true };
    }
}
function foundIn(run, base, trained, model) {
    const exact = run.commit === base.commit;
    const name = `run ${run.id} of ${exact ? 'the base commit' : base.branch}`;
    const left = (kind, what, file) => file ? [{ kind, name: `${what} of ${name}`, ...file }] : [];
    return {
        kind: 'found',
        name,
        commit: run.commit,
        sameModel: trained.model === model.sha256,
        materials: [
            { kind: 'baseline-model', name: `${model.name} of ${name}`, path: '', sha256: trained.model },
            ...left('baseline-predictions', 'predictions', trained.predictions),
            ...left('baseline-metrics', 'metrics', trained.metrics),
        ],
    };
}

// EXTERNAL MODULE: ../packages/gate/lib/quantity.js
var lib_quantity = __webpack_require__(57762);
;// CONCATENATED MODULE: ../packages/gate/lib/outcomes.js



const isItem = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/**
 * Reads outcomes: JSON of promptfoo, DeepEval or MLflow's evaluation table, samples of lm-eval (JSON Lines), or any CSV, JSON Lines or
 * JSON array with a column `pass`. undefined where a JSON file is none of these, so that it may be metrics. Throws what
 * reading the file throws.
 */
async function readOutcomes(path, files) {
    const file = files.relative(files.resolve(path));
    if ((await jsonFormOf(path, files)) !== 'document')
        return ofTable(file, await readTable(path, files));
    const value = parseJson((await files.read(path)).toString('utf8'), file);
    if (isSplitTable(value))
        return ofTable(file, splitTable(value, file));
    if (Array.isArray(value) && isTableLike(value))
        return ofTable(file, await readTable(path, files));
    if (!isItem(value))
        return undefined;
    const found = ofPromptfoo(value) ?? ofDeepEval(value);
    return found && outcomes_collect(file, found);
}
/** Numbers, say, are samples, and no rows. */
const isTableLike = (value) => !value.length || isItem(value[0]);
/** promptfoo numbers repetitions of one test like tests of their own, so a test is what it asks: its variables. */
function ofPromptfoo({ results }) {
    const list = isItem(results) ? results['results'] : undefined;
    if (!Array.isArray(list))
        return undefined;
    return list.filter(isItem).map(item => {
        const { success, score, latencyMs, cost, namedScores, vars, testIdx, testCase } = item;
        const described = isItem(testCase) && typeof testCase['description'] === 'string' ? testCase['description'] : '';
        const asked = isItem(vars) && Object.keys(vars).length ? JSON.stringify(vars) : String(testIdx);
        return {
            test: `${described} ${asked}`.trim(),
            pass: success === true,
            scores: { score, latency_ms: latencyMs, cost, ...(isItem(namedScores) ? namedScores : {}) },
            texts: isItem(vars) ? vars : {},
        };
    });
}
function ofDeepEval(value) {
    const list = value['testCases'] ?? value['test_results'] ?? value['testResults'];
    if (!Array.isArray(list))
        return undefined;
    return list.filter(isItem).map(item => {
        const metrics = item['metricsData'] ?? item['metrics_data'] ?? [];
        const named = Array.isArray(metrics) ? metrics.filter(isItem) : [];
        return {
            test: String(item['input'] ?? item['name']),
            pass: item['success'] === true,
            scores: Object.fromEntries(named.map(({ name, score }) => [String(name), score])),
            texts: { name: item['name'] },
        };
    });
}
function outcomes_collect(file, runs) {
    if (!runs.length)
        throw new errors/* UserError */.yo('empty-data', { message: `"${file}" holds no outcome.` });
    const numeric = (value) => typeof value === 'number' ? value : value === true ? 1 : value === false ? 0 : NaN;
    const column = (name) => Float64Array.from(runs, run => numeric(run.scores[name]));
    const names = new Set(runs.flatMap(run => Object.keys(run.scores)));
    const texts = new Set(runs.flatMap(run => Object.keys(run.texts)));
    return {
        file,
        rows: runs.length,
        scores: new Map([
            ...[...names].map(name => [name, column(name)]),
            ['pass', Float64Array.from(runs, run => (run.pass ? 1 : 0))],
        ]),
        texts: new Map([
            ...[...texts].map(name => [name, runs.map(run => outcomes_textOf(run.texts[name]))]),
            ['test_id', runs.map(run => run.test)],
        ]),
    };
}
const outcomes_textOf = (value) => typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
const PASS = ['pass', 'passed', 'success', 'correct', 'acc', 'exact_match'];
const TEST = ['test_id', 'test', 'doc_hash', 'doc_id', 'request_id', 'id', 'inputs'];
function ofTable(file, table) {
    const scores = new Map();
    const texts = new Map();
    for (const [name, column] of table.columns) {
        texts.set(name, Array.from({ length: table.rows }, (_, row) => (column.missing[row] ? '' : String(column.values[row]))));
        const numbers = column.kind === 'number' ? column.values : yesOrNo(column.values);
        if (numbers)
            scores.set(name, numbers);
    }
    refuseFilters(file, texts.get('filter'));
    const pass = PASS.find(name => scores.has(name));
    if (pass)
        scores.set('pass', scores.get(pass));
    const test = TEST.find(name => texts.has(name));
    if (test)
        texts.set('test_id', texts.get(test));
    return { file, rows: table.rows, scores, texts };
}
function yesOrNo(values) {
    if (!values.every(value => value !== null && /^(true|false)$/i.test(value)))
        return undefined;
    return Float64Array.from(values, value => (value.toLowerCase() === 'true' ? 1 : 0));
}
/** lm-eval writes every sample once per filter; together they would count several times. */
function refuseFilters(file, filter) {
    const filters = new Set(filter);
    if (filters.size < 2)
        return;
    throw new errors/* UserError */.yo('bad-data', {
        message: `"${file}" holds every sample under ${filters.size} filters (${[...filters].slice(0, 5).join(', ')}).`,
        fix: 'Keep the rows of one filter.',
    });
}

;// CONCATENATED MODULE: ../packages/gate/lib/rule-files.js




/** Reads what single rules name, each once. Throws UserError `missing-file`, `bad-data`, and what the readers throw. */
async function readRuleFiles(policy, files) {
    const found = { files: new Map(), materials: [] };
    const add = async (path, read) => {
        if (path === undefined || found.files.has(path))
            return;
        const absolute = files.resolve(path);
        const { sha256 } = await (0,path_digest/* digestOf */.o)(absolute, files);
        found.materials.push({ kind: 'rule-file', path, name: files.relative(absolute), sha256 });
        found.files.set(path, await read(path));
    };
    const numbers = (path) => readNumbers(path, files);
    const size = async (path) => ({
        kind: 'size',
        bytes: (await (0,path_digest/* digestOf */.o)(files.resolve(path), files)).size,
    });
    const perturbed = async (path) => ({
        kind: 'predictions',
        predictions: await readPredictions({ path, name: path }, { ...bare(policy), labelled: 'elsewhere' }, files),
    });
    for (const rule of policy.rules) {
        await add(rule.file, numbers);
        await add(rule.baselineFile, numbers);
        await add(rule.path, size);
        await add(rule.baselinePath, size);
        await add(rule.perturbed, perturbed);
    }
    return found;
}
async function readNumbers(path, files) {
    const outcomes = await readOutcomes(path, files);
    if (outcomes)
        return { kind: 'outcomes', outcomes };
    return { kind: 'metrics', metrics: await readMetrics({ path, name: path }, files) };
}
/** Slices, weights and clusters are the candidate's: another file need not have those columns. */
function bare(policy) {
    const data = { ...policy.data };
    delete data.weight;
    delete data.cluster;
    return { ...policy, data, rules: [] };
}

;// CONCATENATED MODULE: ../packages/gate/lib/baseline.js






/**
 * What the candidate is compared with. A path that does not exist is an error (UserError `missing-file`); an alias that
 * names nothing, and a run that is not there, is a missing baseline, about which the policy decides.
 */
async function findBaseline(at, model, policy, ports) {
    const { files } = ports;
    switch (at.kind) {
        case 'none':
            // Nobody looked, so nobody may say that this is a first release: a forgotten input must not open the gate for ever.
            return { baseline: { kind: 'missing', why: 'none was given', existedBefore: true }, materials: [] };
        case 'files':
            return fromFiles(at, policy, files);
        case 'registry':
            return fromRegistry(at, model, policy, files);
        case 'merge-base': {
            const found = await findRun(model, at.token, ports);
            if (found.kind === 'missing')
                return { baseline: found, materials: [] };
            const { name, sameModel, materials, commit } = found;
            return { baseline: { ...(await baseline_open(name, sameModel, materials, policy, files)), commit }, materials };
        }
    }
}
async function fromFiles(at, policy, files) {
    const material = async (kind, path) => {
        if (!path)
            return [];
        const absolute = files.resolve(path);
        return [{ kind, path, name: files.relative(absolute), sha256: (await (0,path_digest/* digestOf */.o)(absolute, files)).sha256 }];
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
    const compared = policy.rules.filter(rule => (0,lib_quantity/* isComparison */.gP)(rule.check) && readsCandidate(rule));
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
    const commit = found.origin?.commit;
    const baseline = await baseline_open(name, sameModel, materials, policy, files);
    return {
        baseline: commit ? { ...baseline, commit } : baseline,
        version,
        materials: [itself, ...materials],
    };
}
/** Not a file of its own. */
function readsCandidate({ file, path, perturbed }) {
    return file === undefined && path === undefined && perturbed === undefined;
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

// EXTERNAL MODULE: ../packages/stats/lib/random.js
var lib_random = __webpack_require__(40404);
// EXTERNAL MODULE: ../packages/stats/lib/distributions.js
var distributions = __webpack_require__(448);
// EXTERNAL MODULE: ../packages/stats/lib/quantile.js
var quantile = __webpack_require__(28554);
// EXTERNAL MODULE: ../packages/stats/lib/sums.js
var sums = __webpack_require__(89415);
;// CONCATENATED MODULE: ../packages/stats/lib/bootstrap.js



/** Percentile bootstrap: the bounds are quantiles of the replicates. They must be finite, at least one. */
function percentileBootstrap(estimate, replicates) {
    const sorted = ordered(replicates);
    const pBelow = (x) => 1 - within(share(sorted, x), sorted.length);
    return {
        method: 'percentile bootstrap',
        estimate,
        bound: level => (0,quantile/* quantile */.Y)(sorted, level),
        pBelow,
        leastP: pBelow(Infinity),
    };
}
/**
 * Bias-corrected and accelerated bootstrap (Efron, JASA 82:171, 1987). `jackknife` are the estimates with rows left
 * out, `multiplicity` how many such estimates each stands for. Replicates equal to the estimate count half towards the bias, as in SciPy, since metrics of labels tie often.
 * Where the correction is not defined (all replicates on one side of the estimate), the percentile method stands in
 * and `method` says so.
 */
function bcaBootstrap(estimate, replicates, jackknife, multiplicity) {
    const sorted = ordered(replicates);
    const { bias, acceleration } = bcaTerms(estimate, sorted, jackknife, multiplicity);
    const correct = (level) => {
        const z = bias + (0,distributions/* normalQuantile */.Zl)(level);
        return (0,distributions/* normalCdf */.vr)(bias + z / (1 - acceleration * z));
    };
    // Beyond this z the correction turns round; bounds of 99.9 % must lie before it.
    if (!Number.isFinite(bias) || Math.abs(acceleration) * (Math.abs(bias) + 3.1) >= 1)
        return percentileBootstrap(estimate, replicates);
    const pBelow = (x) => {
        const w = (0,distributions/* normalQuantile */.Zl)(within(share(sorted, x), sorted.length)) - bias;
        const turned = 1 + acceleration * w;
        // Beyond the turning point the correction has reached its end: 0 above the replicates, 1 below them.
        const p = turned > 0 ? (0,distributions/* normalCdf */.vr)(bias - w / turned) : w > 0 ? 0 : 1;
        return within(p, sorted.length);
    };
    return {
        method: 'BCa bootstrap',
        estimate,
        bound: level => (0,quantile/* quantile */.Y)(sorted, correct(level)),
        pBelow,
        leastP: pBelow(Infinity),
    };
}
/** Bias correction z₀ and acceleration a. Exported for its test vectors. */
function bcaTerms(estimate, sorted, jackknife, multiplicity) {
    const [total, count] = [new sums/* CompensatedSum */.$N(), new sums/* CompensatedSum */.$N()];
    for (let i = 0; i < jackknife.length; i++) {
        const times = multiplicity ? multiplicity[i] : 1;
        total.add(times * jackknife[i]);
        count.add(times);
    }
    const centre = total.value / count.value;
    const [squares, cubes] = [new sums/* CompensatedSum */.$N(), new sums/* CompensatedSum */.$N()];
    for (let i = 0; i < jackknife.length; i++) {
        const times = multiplicity ? multiplicity[i] : 1;
        squares.add(times * (centre - jackknife[i]) ** 2);
        cubes.add(times * (centre - jackknife[i]) ** 3);
    }
    const acceleration = squares.value === 0 ? 0 : cubes.value / (6 * squares.value ** 1.5);
    return { bias: (0,distributions/* normalQuantile */.Zl)(share(sorted, estimate)), acceleration };
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

;// CONCATENATED MODULE: ../packages/stats/lib/student.js


/** An estimate with a standard error and its degrees of freedom. Without error it knows only the estimate. */
function studentT(method, estimate, error, df) {
    return {
        method,
        estimate,
        bound: level => (error === 0 ? estimate : estimate + error * (0,distributions/* tQuantile */.YW)(level, df)),
        pBelow(x) {
            if (error === 0)
                return estimate < x ? 0 : 1;
            return (0,distributions/* tCdf */.w_)((estimate - x) / error, df);
        },
    };
}
/** The mean of independent values by Student's t. Throws RangeError for fewer than two. */
function studentMean(values) {
    if (values.length < 2)
        throw new RangeError('one value has no variance');
    const error = Math.sqrt((0,sums/* variance */.GV)(values) / values.length);
    return studentT('Student t', (0,sums/* mean */.i2)(values), error, values.length - 1);
}
/**
 * By how much the skewness of the values moves the coverage of a one-sided t bound at the level: the first term of its
 * Edgeworth expansion, |γ|·(2z² + 1)·φ(z)/(6√n) (Hall, The Bootstrap and Edgeworth Expansion, 1992, §2.6).
 */
function skewnessError(values, level) {
    const { length } = values;
    const centre = (0,sums/* mean */.i2)(values);
    const [squares, cubes] = [new sums/* CompensatedSum */.$N(), new sums/* CompensatedSum */.$N()];
    for (const value of values) {
        const distance = value - centre;
        squares.add(distance * distance);
        cubes.add(distance * distance * distance);
    }
    if (squares.value === 0)
        return 0;
    const skewness = cubes.value / length / (squares.value / length) ** 1.5;
    const z = (0,distributions/* normalQuantile */.Zl)(level);
    return (Math.abs(skewness) * (2 * z * z + 1) * (0,distributions/* normalPdf */.E7)(z)) / (6 * Math.sqrt(length));
}
/**
 * The difference of two models over J folds of a cross-validation, whose training sets overlap: the corrected resampled
 * t-test (Nadeau & Bengio, Machine Learning 52:239, 2003) with variance (1/J + n_test/n_train)·s² and J − 1 degrees of
 * freedom. Throws RangeError for fewer than two folds or a ratio that is not positive.
 */
function nadeauBengio(differences, testToTrain) {
    const folds = differences.length;
    if (folds < 2 || !(testToTrain > 0))
        throw new RangeError(`${folds} folds with n_test/n_train = ${testToTrain} allow no test`);
    const error = Math.sqrt((1 / folds + testToTrain) * (0,sums/* variance */.GV)(differences));
    return studentT('Nadeau–Bengio', (0,sums/* mean */.i2)(differences), error, folds - 1);
}
/**
 * A smooth statistic of many rows by the delete-a-group jackknife: `leftOut` are its values without each of g groups
 * (Shao & Tu, The Jackknife and Bootstrap, 1995, §2.3). Not for quantiles, whose jackknife is inconsistent.
 */
function groupJackknife(estimate, leftOut) {
    const groups = leftOut.length;
    const error = Math.sqrt(((0,sums/* variance */.GV)(leftOut) * (groups - 1) ** 2) / groups);
    return studentT('delete-a-group jackknife', estimate, error, groups - 1);
}
/**
 * The difference of the means of two independent samples, of unequal variances (Welch, Biometrika 34:28, 1947). Throws
 * RangeError where either has fewer than two values.
 */
function welch(a, b) {
    if (a.length < 2 || b.length < 2)
        throw new RangeError('one value has no variance');
    const [u, v] = [(0,sums/* variance */.GV)(a) / a.length, (0,sums/* variance */.GV)(b) / b.length];
    const df = (u + v) ** 2 / (u ** 2 / (a.length - 1) + v ** 2 / (b.length - 1));
    return studentT('Welch', (0,sums/* mean */.i2)(a) - (0,sums/* mean */.i2)(b), Math.sqrt(u + v), u + v === 0 ? 1 : df);
}

;// CONCATENATED MODULE: ../packages/stats/lib/draws.js
/** Above this many expected successes the rejection method takes over from inversion. */
const FEW = 10;
/**
 * A binomial number of successes: by inversion where few are expected, else by transformed rejection (BTRS; Hörmann, J.
 * Statist. Comput. Simul. 46:101, 1993). `n` is a whole number, 0 ≤ p ≤ 1.
 */
function drawBinomial(n, p, random) {
    if (n === 0 || p <= 0)
        return 0;
    if (p >= 1)
        return n;
    if (p > 0.5)
        return n - drawBinomial(n, 1 - p, random);
    return n * p < FEW ? invert(n, p, random) : reject(n, p, random);
}
function invert(n, p, random) {
    const odds = p / (1 - p);
    const start = Math.exp(n * Math.log1p(-p));
    for (;;) {
        let [left, chance] = [random.uniform(), start];
        for (let k = 0; k <= n; k++) {
            if (left <= chance)
                return k;
            left -= chance;
            chance *= (odds * (n - k)) / (k + 1);
        }
    }
}
function reject(n, p, random) {
    const spread = Math.sqrt(n * p * (1 - p));
    const b = 1.15 + 2.53 * spread;
    const a = -0.0873 + 0.0248 * b + 0.01 * p;
    const centre = n * p + 0.5;
    const sure = 0.92 - 4.2 / b;
    const alpha = (2.83 + 5.1 / b) * spread;
    const mode = Math.floor((n + 1) * p);
    const odds = p / (1 - p);
    for (;;) {
        const u = random.uniform() - 0.5;
        const v = random.uniform();
        const us = 0.5 - Math.abs(u);
        const k = Math.floor(((2 * a) / us + b) * u + centre);
        if (us >= 0.07 && v <= sure)
            return k;
        if (k < 0 || k > n)
            continue;
        const height = Math.log((v * alpha) / (a / (us * us) + b));
        const limit = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
            (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
            (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
            stirling(mode) +
            stirling(n - mode) -
            stirling(k) -
            stirling(n - k);
        if (height <= limit)
            return k;
    }
}
/** What Stirling's formula for ln k! leaves out. */
const REST = [
    0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
    0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
];
function stirling(k) {
    const known = REST[k];
    if (known !== undefined)
        return known;
    const square = (k + 1) * (k + 1);
    return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
/**
 * How often each of several kinds is drawn in as many draws as there are of all kinds together, when kind i is as
 * likely as it is frequent. The sum of `counts` is a whole number.
 */
function drawMultinomial(counts, random, into) {
    let rest = 0;
    for (let i = 0; i < counts.length; i++)
        rest += counts[i];
    let draws = rest;
    for (let i = 0; i < counts.length; i++) {
        const drawn = drawBinomial(draws, rest > 0 ? counts[i] / rest : 0, random);
        into[i] = drawn;
        draws -= drawn;
        rest -= counts[i];
    }
}
const BLOCK = 4096;
/**
 * How often each of `into.length` rows is drawn in as many draws, each row equally likely. Drawn by blocks that fit in
 * the processor's nearest memory: first how many fall into each block, then which.
 */
function drawRows(random, into) {
    const { length } = into;
    into.fill(0);
    let draws = length;
    for (let start = 0; start < length; start += BLOCK) {
        const size = Math.min(BLOCK, length - start);
        const drawn = start + size === length ? draws : drawBinomial(draws, size / (length - start), random);
        drawWithin(random, into, start, size, drawn);
        draws -= drawn;
    }
}
function drawWithin(random, into, start, size, draws) {
    if (size !== BLOCK) {
        for (let i = 0; i < draws; i++)
            into[start + random.below(size)] += 1;
        return;
    }
    // 32 random bits hold two places of 12 bits.
    for (let i = 1; i < draws; i += 2) {
        const bits = random.bits();
        into[start + (bits >>> 20)] += 1;
        into[start + ((bits >>> 8) & (BLOCK - 1))] += 1;
    }
    if (draws % 2)
        into[start + (random.bits() >>> 20)] += 1;
}

;// CONCATENATED MODULE: ../packages/stats/lib/resampling.js

/** Above this many units the jackknife leaves out whole groups: the acceleration needs no more of them. */
const MAX_GROUPS = 200;
/** Every row is a unit. */
function ofRows(size, most = MAX_GROUPS) {
    const groups = Math.min(size, most);
    return {
        size,
        units: size,
        groups,
        draw: drawRows,
        leaveOut(visit) {
            const weights = new Float64Array(size).fill(1);
            for (let group = 0; group < groups; group++) {
                for (let row = group; row < size; row += groups)
                    weights[row] = 0;
                visit(weights, group);
                for (let row = group; row < size; row += groups)
                    weights[row] = 1;
            }
            return new Float64Array(groups).fill(1);
        },
    };
}
/**
 * Rows that are told apart only by their kind: `counts[i]` rows of kind i. The same distribution as of the rows one by
 * one, in time that depends on the kinds alone.
 */
function ofCells(counts) {
    const units = counts.reduce((sum, count) => sum + count, 0);
    return {
        size: counts.length,
        units,
        groups: counts.length,
        draw: (random, weights) => drawMultinomial(counts, random, weights),
        leaveOut(visit) {
            const weights = Float64Array.from(counts);
            for (let cell = 0; cell < counts.length; cell++) {
                weights[cell] -= 1;
                visit(weights, cell);
                weights[cell] += 1;
            }
            return counts;
        },
    };
}
/** Rows that belong together are drawn together. `cluster[row]` is a whole number in [0, clusters). */
function ofClusters(cluster, clusters, most = MAX_GROUPS) {
    const units = ofRows(clusters, most);
    const drawn = new Float64Array(clusters);
    const spread = (counts, weights) => {
        for (let row = 0; row < weights.length; row++)
            weights[row] = counts[cluster[row]];
    };
    return {
        size: cluster.length,
        units: clusters,
        groups: units.groups,
        draw(random, weights) {
            drawRows(random, drawn);
            spread(drawn, weights);
        },
        leaveOut(visit) {
            const weights = new Float64Array(cluster.length);
            return units.leaveOut((counts, index) => {
                spread(counts, weights);
                visit(weights, index);
            });
        },
    };
}

;// CONCATENATED MODULE: ../packages/gate/lib/condense.js

/** So many kinds have a table. */
const MOST_DENSE = 1 << 16;
function denseCells(kinds) {
    const seen = new Int32Array(kinds).fill(-1);
    let count = 0;
    return key => {
        const known = seen[key];
        return known < 0 ? (seen[key] = count++) : known;
    };
}
function sparseCells() {
    const seen = new Map();
    return key => {
        const known = seen.get(key) ?? seen.size;
        if (known === seen.size)
            seen.set(key, known);
        return known;
    };
}
/** With more kinds of rows than this per row, taking them together saves nothing. */
const WORTH = 0.2;
/**
 * One row for every combination of label, predictions of the arms, and group; how often each occurs. Metrics that only
 * count rows are the same on it with these counts as weights. undefined where there are too many combinations.
 */
function condense(arms, groups) {
    const samples = Object.values(arms);
    const { rows, label, classes } = samples[0];
    const size = classes.length;
    const kinds = size ** (samples.length + 1) * (groups?.values.length ?? 1);
    if (kinds > Number.MAX_SAFE_INTEGER)
        return undefined;
    const columns = [label, ...samples.map(({ prediction }) => prediction)];
    const cellOf = kinds <= MOST_DENSE ? denseCells(kinds) : sparseCells();
    const first = [];
    const counts = [];
    for (let row = 0; row < rows; row++) {
        let key = groups ? groups.of[row] : 0;
        for (const column of columns)
            key = key * size + column[row];
        const cell = cellOf(key);
        if (cell < first.length) {
            counts[cell] += 1;
            continue;
        }
        first.push(row);
        counts.push(1);
    }
    if (first.length > WORTH * rows)
        return undefined;
    const chosen = Uint32Array.from(first);
    return {
        // Only what counts is taken along.
        arms: Object.fromEntries(Object.entries(arms).map(([arm, sample]) => [arm, (0,lib_sample/* takeRows */.LY)(sample, chosen)])),
        ...(groups ? { groups: { ...groups, of: (0,lib_sample/* takeIndexes */.yj)(groups.of, chosen) } } : {}),
        counts: Float64Array.from(counts),
    };
}

;// CONCATENATED MODULE: ../packages/gate/lib/population.js



/**
 * The rows a rule is held against, in the order of their ids, as one or both models saw them. Everything resampled is
 * resampled on the same draws for both, so that all differences are differences in pairs.
 */
class Population {
    arms;
    weights;
    stream;
    cluster;
    #measured = new Map();
    #designs = new Map();
    #replicates = new Map();
    #ones;
    constructor(arms, 
    /** Sample weights; undefined: all 1. */
    weights, 
    /** Random streams of one seed never overlap: each population has its own. */
    stream, 
    /** Rows that belong together have the same number. undefined: all rows are independent. */
    cluster) {
        this.arms = arms;
        this.weights = weights;
        this.stream = stream;
        this.cluster = cluster;
    }
    get rows() {
        return (this.arms.candidate ?? this.arms.baseline).rows;
    }
    /** How many independent units its rows are. */
    get units() {
        return this.cluster ? new Set(this.cluster).size : this.rows;
    }
    /** The part of it that these rows are. */
    part(rows, stream) {
        const arms = Object.fromEntries(Object.entries(this.arms).map(([arm, sample]) => [arm, (0,lib_sample/* takeRows */.LY)(sample, rows)]));
        const cluster = this.cluster && (0,lib_sample/* takeIndexes */.yj)(this.cluster, rows);
        return new Population(arms, this.weights && (0,lib_sample/* take */.s)(this.weights, rows), stream, cluster);
    }
    /** The metric of all rows. NaN where it is not defined. */
    measure(arm, measure) {
        const key = keyOf(arm, measure);
        let value = this.#measured.get(key);
        if (value === undefined) {
            this.#ones ??= this.weights ?? new Float64Array(this.rows).fill(1);
            value = prepare(this.arms[arm], measure)(this.#ones);
            this.#measured.set(key, value);
        }
        return value;
    }
    /** Asks for replicates of the metric; `resample` makes all that were asked for. */
    want(arm, measure) {
        this.#designFor(measure).wanted.set(keyOf(arm, measure), { arm, measure });
    }
    resample({ resamples, seed }) {
        for (const design of this.#designs.values())
            this.#run(design, resamples, seed);
        this.#designs.clear();
    }
    /** What `want` asked for, after `resample`. */
    replicates(arm, measure) {
        return this.#replicates.get(keyOf(arm, measure));
    }
    /** What the metric comes to with each of `groups` parts of the units left out. */
    leaveOut(arm, measure, groups) {
        const { metric } = measure;
        const sample = this.arms[arm];
        const plain = !this.weights && !this.cluster && groups <= this.rows;
        if (plain && metric.task === 'classification' && sample.task === 'classification' && metric.leaveOut)
            return metric.leaveOut(sample, groups);
        const resampling = this.#resampling(groups);
        const values = new Float64Array(resampling.groups);
        const evaluate = prepare(this.arms[arm], measure);
        const weigh = weigher(this.weights, resampling.size);
        resampling.leaveOut((weights, index) => (values[index] = evaluate(weigh(weights))));
        return values;
    }
    #resampling(groups) {
        if (!this.cluster)
            return ofRows(this.rows, groups);
        const { of, count } = recode(this.cluster);
        return ofClusters(of, count, groups);
    }
    #designFor(measure) {
        const { metric, groups } = measure;
        const counted = metric.task === 'classification' && metric.needs === 'predictions';
        const key = counted ? `cells ${groups?.name ?? ''}` : 'rows';
        let design = this.#designs.get(key);
        if (!design) {
            const cells = counted && !this.weights && !this.cluster ? condense(this.arms, groups) : undefined;
            design = cells
                ? {
                    arms: cells.arms,
                    groups: cells.groups,
                    resampling: ofCells(cells.counts),
                    weights: undefined,
                    stream: 2 * this.stream,
                    wanted: new Map(),
                }
                : {
                    arms: this.arms,
                    groups,
                    resampling: this.#resampling(),
                    weights: this.weights,
                    stream: 2 * this.stream + 1,
                    wanted: new Map(),
                };
            this.#designs.set(key, design);
        }
        return design;
    }
    #run(design, resamples, seed) {
        const { resampling, arms, groups, stream } = design;
        const wanted = [...design.wanted].map(([key, { arm, measure }]) => {
            const replicates = {
                resampled: new Float64Array(resamples),
                jackknife: new Float64Array(resampling.groups),
                multiplicity: new Float64Array(0),
            };
            this.#replicates.set(key, replicates);
            return { replicates, evaluate: prepare(arms[arm], { ...measure, ...(groups ? { groups } : {}) }) };
        });
        const weigh = weigher(design.weights, resampling.size);
        const record = (kind, drawn, index) => {
            const weights = weigh(drawn);
            for (const { evaluate, replicates } of wanted)
                replicates[kind][index] = evaluate(weights);
        };
        const random = (0,lib_random/* createRandom */.s)(seed, stream);
        const drawn = new Float64Array(resampling.size);
        for (let index = 0; index < resamples; index++) {
            resampling.draw(random, drawn);
            record('resampled', drawn, index);
        }
        const multiplicity = resampling.leaveOut((weights, index) => record('jackknife', weights, index));
        for (const { replicates } of wanted)
            replicates.multiplicity = multiplicity;
    }
}
/** The catalogue's metrics and the sample agree on the task: the policy was checked for it. */
function prepare(sample, { metric, options, groups }) {
    return metric.prepare(sample, options, groups);
}
/** The numbers whose mean the metric is, one per unit; undefined where it is no mean. */
function lossesOf(sample, { metric, options }) {
    return metric.losses?.(sample, options);
}
function keyOf(arm, { metric, options, groups }) {
    const settings = (metric.options ?? []).map(name => options[name]).join(' ');
    return `${arm} ${metric.name} ${settings} ${groups?.name ?? ''}`;
}
function weigher(weights, size) {
    if (!weights)
        return drawn => drawn;
    const weighted = new Float64Array(size);
    return drawn => {
        for (let i = 0; i < size; i++)
            weighted[i] = drawn[i] * weights[i];
        return weighted;
    };
}
/** Numbers from 0 on, in the order they first occur. */
function recode(values) {
    const codes = new Map();
    const of = new Int32Array(values.length);
    for (let row = 0; row < of.length; row++) {
        let code = codes.get(values[row]);
        if (code === undefined)
            codes.set(values[row], (code = codes.size));
        of[row] = code;
    }
    return { of, count: codes.size };
}

;// CONCATENATED MODULE: ../packages/gate/lib/adverse.js


const METHOD = 'rows not seen (0 of n)';
/** Each of these rows is tried for what it would do; more classes than this are not all tried. */
const MAX_CLASSES = 20;
/**
 * Bounds for rows among which nothing varies, as where not one prediction is wrong: every resample looks like them, but
 * rows of another kind may exist and just not have been drawn. If they make up a share π of all rows, none of them shows
 * among n units with the chance (1 − π)ⁿ; so with confidence 1 − α their share is at most 1 − α^(1/n) (Clopper &
 * Pearson's bound for 0 of n). The bound is what the metric comes to with that share of the worst, or best, rows added.
 * undefined where there is no worst row: a regression can be off by any amount.
 */
function adverseBounds(population, measure, quantity, estimate) {
    const { candidate, baseline } = population.arms;
    if (candidate?.task === 'ranking')
        return boundedMean(population.units, quantity, estimate);
    if (candidate?.task !== 'classification' || measure.groups || quantity === 'ratio')
        return undefined;
    const other = baseline?.task === 'classification' && quantity !== 'value' ? baseline : undefined;
    const extra = extraRows(candidate, other !== undefined);
    const [ours, theirs] = [extend(candidate, extra.ours), other && extend(other, extra.theirs)];
    const evaluate = prepare(ours, measure);
    const before = theirs && prepare(theirs, measure);
    const weights = new Float64Array(ours.rows).fill(1);
    for (let row = 0; row < population.rows; row++)
        weights[row] = population.weights?.[row] ?? 1;
    const total = population.rows;
    const values = (confidence) => {
        const share = 1 - (1 - confidence) ** (1 / population.units);
        const weight = (total * share) / (1 - share);
        const found = [estimate];
        for (let row = total; row < ours.rows; row++) {
            weights.fill(0, total);
            weights[row] = weight;
            const value = (0,lib_quantity/* combine */.kg)(quantity, measure.metric.direction, evaluate(weights), before ? before(weights) : NaN);
            if (Number.isFinite(value))
                found.push(value);
        }
        return found;
    };
    const bound = (level) => level < 0.5 ? Math.min(...values(1 - level)) : Math.max(...values(level));
    return {
        method: METHOD,
        estimate,
        bound,
        pBelow: x => (estimate >= x ? 1 : leastLevel(level => Math.max(...values(level)) >= x)),
    };
}
/** Of a mean of numbers in [0, 1], as all of ours about queries are, or of their differences. */
function boundedMean(units, quantity, estimate) {
    if (quantity === 'ratio')
        return undefined;
    const [least, most] = quantity === 'value' ? [0, 1] : [-1, 1];
    const bound = (level) => {
        const share = 1 - Math.min(level, 1 - level) ** (1 / units);
        return estimate + share * ((level < 0.5 ? least : most) - estimate);
    };
    return {
        method: METHOD,
        estimate,
        bound,
        pBelow: x => (estimate >= x ? 1 : leastLevel(level => level > 0.5 && bound(level) >= x)),
    };
}
/** 1 − the least level at which a predicate that stays true is true. */
function leastLevel(holds) {
    let [low, high] = [0, 1];
    for (let i = 0; i < 30; i++) {
        const middle = (low + high) / 2;
        if (holds(middle))
            high = middle;
        else
            low = middle;
    }
    return 1 - low;
}
/** The same labels for both models, every combination of right and wrong. */
function extraRows({ classes }, paired) {
    const [ours, theirs] = [[], []];
    for (let label = 0; label < Math.min(classes.length, MAX_CLASSES); label++) {
        for (const right of [true, false]) {
            for (const before of paired ? [true, false] : [right]) {
                ours.push({ label, right });
                theirs.push({ label, right: before });
            }
        }
    }
    return { ours, theirs };
}
function extend(sample, extra) {
    const { classes, label, prediction, probabilities, score, positive } = sample;
    const guess = ({ label, right }) => (right ? label : (label + 1) % classes.length);
    const longer = (column, value) => {
        const longer = new Float64Array(column.length + extra.length);
        longer.set(column);
        longer.set(extra.map(value), column.length);
        return longer;
    };
    const ends = score && [score.reduce((a, b) => Math.min(a, b)), score.reduce((a, b) => Math.max(a, b))];
    return {
        ...sample,
        rows: sample.rows + extra.length,
        label: Int32Array.from([...label, ...extra.map(row => row.label)]),
        prediction: Int32Array.from([...prediction, ...extra.map(guess)]),
        ...(probabilities
            ? { probabilities: probabilities.map((column, c) => longer(column, row => (guess(row) === c ? 1 : 0))) }
            : {}),
        // Beyond all scores seen, on the right side or on the wrong one.
        ...(score && ends
            ? { score: longer(score, row => (guess(row) === positive ? ends[1] + 1 : ends[0] - 1)) }
            : {}),
    };
}

// EXTERNAL MODULE: ../packages/gate/lib/metrics/probability.js
var probability = __webpack_require__(26694);
;// CONCATENATED MODULE: ../packages/gate/lib/calibration-bounds.js



/** Mean distance from 0 of a standard normal number. */
const MEAN_DISTANCE = Math.sqrt(2 / Math.PI);
/**
 * Bounds of the expected calibration error, or of the difference of two. What is added up are distances, so chance only ever
 * raises it: a perfectly calibrated model is seen off by √(2/π) standard errors in every bin, and resampling, which adds the
 * same once more, is of no use. On average what is seen lies between the truth and the truth plus that excess; each bound
 * takes the end that is against it. So bounds may be too wide, and never too narrow. undefined for shares of a baseline.
 */
function calibrationBounds(population, { metric, options }, quantity) {
    if (metric.name !== 'ece' || quantity === 'ratio')
        return undefined;
    const see = (sample) => seen(sample, options, population);
    const candidate = see(population.arms.candidate);
    if (quantity === 'value') {
        const { error, excess, influence } = candidate;
        return between(error, -excess, 0, influence, [0, 1]);
    }
    const baseline = see(population.arms.baseline);
    // Oriented so that higher is better.
    const influence = baseline.influence.map((value, unit) => value - candidate.influence[unit]);
    return between(baseline.error - candidate.error, -baseline.excess, candidate.excess, influence, [-1, 1]);
}
function seen(sample, options, { weights, cluster, rows }) {
    const { confidence, came } = (0,probability/* claimsOf */.ds)(sample);
    const bin = (0,probability/* binsOf */.II)(confidence, options);
    const { bins } = options;
    const gaps = new Float64Array(bins);
    let total = 0;
    for (let row = 0; row < rows; row++) {
        const weight = weights?.[row] ?? 1;
        total += weight;
        gaps[bin[row]] += weight * (came[row] - confidence[row]);
    }
    const error = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
    const { of: unit, count } = cluster ? recode(cluster) : { of: undefined, count: rows };
    const influence = new Float64Array(count);
    /** Squares of what each unit adds to each bin; the units of one bin that are rows need no sums first. */
    const spread = new Float64Array(bins);
    const within = unit ? new Float64Array(count * bins) : undefined;
    for (let row = 0; row < rows; row++) {
        const [at, weight] = [bin[row], (weights?.[row] ?? 1) / total];
        const gap = weight * (came[row] - confidence[row]);
        influence[unit ? unit[row] : row] += Math.sign(gaps[at]) * gap - weight * error;
        if (within)
            within[unit[row] * bins + at] += gap;
        else
            spread[at] += gap * gap;
    }
    within?.forEach((gap, i) => (spread[i % bins] += gap * gap));
    const excess = MEAN_DISTANCE * spread.reduce((sum, square) => sum + Math.sqrt(square), 0);
    return { error, excess, influence };
}
/** The truth lies between `low` and `high` away from the estimate, give or take standard errors. */
function between(estimate, low, high, influence, [least, most]) {
    const error = Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0));
    const shift = (level) => (level < 0.5 ? low : high);
    return {
        method: 'calibration of bins',
        estimate,
        bound: level => Math.min(most, Math.max(least, estimate + shift(level) + error * (0,distributions/* normalQuantile */.Zl)(level))),
        pBelow(x) {
            const from = (end) => error === 0 ? Number(estimate + end >= x) : (0,distributions/* normalCdf */.vr)((estimate + end - x) / error);
            const below = from(high);
            return below < 0.5 ? below : Math.max(0.5, from(low));
        },
    };
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
            const z = (0,distributions/* normalQuantile */.Zl)(level);
            const centre = p + (z * z) / (2 * n);
            const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
            return Math.min(1, Math.max(0, (centre + spread) / (1 + (z * z) / n)));
        },
        pBelow(x) {
            if (x >= 1)
                return x > 1 || p < 1 ? 0 : 1;
            if (x <= 0)
                return 1;
            return (0,distributions/* normalCdf */.vr)((p - x) / Math.sqrt((x * (1 - x)) / n));
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
                return k === n ? 1 : (0,distributions/* betaQuantile */.O9)(level, k + 1, n - k);
            return k === 0 ? 0 : (0,distributions/* betaQuantile */.O9)(level, k, n - k + 1);
        },
        pBelow(x) {
            if (x > 1)
                return 0;
            return x <= 0 ? 1 : (0,distributions/* binomialCdf */.HU)(k, n, x);
        },
    };
}
function requireCounts(k, n) {
    if (!Number.isInteger(k) || !Number.isInteger(n) || k < 0 || n < 1 || k > n)
        throw new RangeError(`${k} of ${n} is no proportion`);
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
        bound: level => solve(b, c, n, -(0,distributions/* normalQuantile */.Zl)(level)),
        pBelow(x) {
            if (x <= -1)
                return 1;
            return x >= 1 ? 0 : (0,distributions/* normalCdf */.vr)(score(b, c, n, x));
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

// EXTERNAL MODULE: ../packages/stats/lib/delong.js
var delong = __webpack_require__(86326);
// EXTERNAL MODULE: ../packages/gate/lib/metrics/fairness.js
var fairness = __webpack_require__(81600);
;// CONCATENATED MODULE: ../packages/gate/lib/fairness-bounds.js



/**
 * Bounds of the widest gap (or the smallest ratio) among the rates of groups. Resampling such an extreme is of no use
 * where groups are alike: it is never below 0, and always above what it is truly. So every pair of groups gets bounds
 * of its own. The pair that truly lies furthest apart is one fixed pair, so the unfavourable bound needs no correction;
 * that any pair seems far apart is a choice among all of them, so the favourable one gets Bonferroni's. Standard errors
 * are those of Agresti and Caffo (2000), which do not vanish at 0 and 1.
 */
function fairnessBounds(sample, { metric, options, groups }) {
    const form = fairness/* FAIRNESS */.g5.get(metric.name);
    if (!form || !groups)
        return undefined;
    const rates = (0,fairness/* ratesOf */.j1)(sample, groups);
    const shares = form.rates.map(rate => rates.map(group => shareOf(group, rate)));
    // Either of two groups may be the better one.
    const choices = shares.reduce((sum, { length }) => sum + length * (length - 1), 0);
    const mean = options.agg === 'mean' && form.rates.length > 1;
    const gap = form.compare === 'difference' ? differenceAt : ratioAt;
    /** z standard errors away from what was seen: towards unfairness where z > 0. */
    const at = (z) => {
        const each = shares.map(list => gap(list, z));
        if (mean)
            return each.reduce((sum, value) => sum + value, 0) / each.length;
        return form.compare === 'difference' ? Math.max(...each) : Math.min(...each);
    };
    // A mean of two bounds holds where both do.
    const unfair = (alpha) => at(-(0,distributions/* normalQuantile */.Zl)(mean ? alpha / 2 : alpha));
    const fair = (alpha) => at((0,distributions/* normalQuantile */.Zl)(alpha / choices));
    const upwards = form.compare === 'difference';
    const bound = (level) => {
        const alpha = Math.min(level, 1 - level);
        return level > 0.5 === upwards ? unfair(alpha) : fair(alpha);
    };
    return {
        method: 'pairs of groups',
        estimate: at(0),
        bound,
        pBelow: x => leastLevel(level => bound(Math.min(1 - 1e-9, Math.max(1e-9, level))) >= x),
    };
}
function shareOf({ rows, positives, selectionRate, truePositiveRate, falsePositiveRate }, rate) {
    if (rate === 'selection')
        return { hits: selectionRate * rows, of: rows };
    if (rate === 'truePositive')
        return { hits: truePositiveRate * positives, of: positives };
    return { hits: falsePositiveRate * (rows - positives), of: rows - positives };
}
const rate = ({ hits, of }) => hits / of;
function* pairsOf(shares) {
    for (let i = 0; i < shares.length; i++)
        for (let j = 0; j < i; j++) {
            const [a, b] = [shares[i], shares[j]];
            yield rate(a) >= rate(b) ? [a, b] : [b, a];
        }
}
/** The widest gap, every one moved by z standard errors; never below 0. */
function differenceAt(shares, z) {
    let widest = 0;
    for (const [high, low] of pairsOf(shares)) {
        const spread = [high, low].reduce((sum, { hits, of }) => {
            const p = (hits + 1) / (of + 2);
            return sum + (p * (1 - p)) / (of + 2);
        }, 0);
        widest = Math.max(widest, rate(high) - rate(low) + z * Math.sqrt(spread));
    }
    return Math.min(1, widest);
}
/** The smallest ratio, the logarithm of every one moved by z standard errors; never above 1. */
function ratioAt(shares, z) {
    let smallest = 1;
    for (const [high, low] of pairsOf(shares)) {
        const spread = [high, low].reduce((sum, { hits, of }) => sum + 1 / (hits + 0.5) - 1 / (of + 0.5), 0);
        smallest = Math.min(smallest, (rate(low) / rate(high)) * Math.exp(-z * Math.sqrt(spread)));
    }
    return smallest;
}

// EXTERNAL MODULE: ../packages/gate/lib/score-order.js
var score_order = __webpack_require__(93736);
;// CONCATENATED MODULE: ../packages/gate/lib/closed-form.js



/** With fewer positives or negatives DeLong's normal approximation is not to be trusted. */
const MIN_FOR_DELONG = 10;
/**
 * Bounds without resampling, where a closed form holds: shares of right rows (Wilson; Tango for pairs) and areas under
 * the ROC curve (DeLong). undefined where none does.
 */
function closedForm(population, measure, quantity) {
    const { metric } = measure;
    if (population.weights || population.cluster || quantity === 'ratio')
        return undefined;
    if (metric.task === 'values')
        return outcomesForm(population, quantity, metric.direction);
    if (metric.task !== 'classification')
        return undefined;
    const candidate = population.arms.candidate;
    const baseline = population.arms.baseline;
    if (measure.groups)
        return quantity === 'value' ? fairnessBounds(candidate, measure) : undefined;
    if (metric.name === 'roc_auc')
        return areaForm(candidate, quantity === 'value' ? undefined : baseline);
    if (!metric.share)
        return undefined;
    if (quantity === 'value')
        return shareForm(candidate, metric.share);
    return metric.share === 'predicted-positives' ? undefined : pairedForm(candidate, baseline, metric.share);
}
/** Outcomes that are yes or no. */
function outcomesForm({ arms }, quantity, direction) {
    const [ours, theirs] = [arms.candidate, arms.baseline].map(sample => sample?.task === 'values' && sample.values.every(value => value === 0 || value === 1)
        ? sample.values
        : undefined);
    if (!ours)
        return undefined;
    const count = (holds) => ours.reduce((sum, _, row) => sum + (holds(row) ? 1 : 0), 0);
    if (quantity === 'value')
        return wilson(count(row => ours[row] === 1), ours.length);
    if (!theirs)
        return undefined;
    const [above, below] = [count(row => ours[row] > theirs[row]), count(row => ours[row] < theirs[row])];
    return direction === 'higher' ? tango(above, below, ours.length) : tango(below, above, ours.length);
}
/** The classes by which a row counts as one of those; undefined: all do. */
function countedBy({ label, prediction }, share) {
    if (share === 'rows')
        return undefined;
    return share === 'positives' ? label : prediction;
}
function shareForm(sample, share) {
    const { label, prediction, positive, rows } = sample;
    const counted = countedBy(sample, share);
    let [right, all] = [0, 0];
    for (let row = 0; row < rows; row++) {
        if (counted && counted[row] !== positive)
            continue;
        all++;
        if (label[row] === prediction[row])
            right++;
    }
    return all ? wilson(right, all) : undefined;
}
function pairedForm(candidate, baseline, share) {
    const { label, prediction, positive, rows } = candidate;
    const counted = countedBy(candidate, share);
    let [better, worse, all] = [0, 0, 0];
    for (let row = 0; row < rows; row++) {
        if (counted && counted[row] !== positive)
            continue;
        all++;
        const now = label[row] === prediction[row];
        const before = baseline.label[row] === baseline.prediction[row];
        if (now && !before)
            better++;
        if (before && !now)
            worse++;
    }
    return all ? tango(better, worse, all) : undefined;
}
/** Several rules ask for the same area. */
const PARTS = new WeakMap();
function areaForm(candidate, baseline) {
    const { label, rows } = candidate;
    const positive = new Uint8Array(rows);
    let positives = 0;
    for (let row = 0; row < rows; row++) {
        if (label[row] !== candidate.positive)
            continue;
        positive[row] = 1;
        positives++;
    }
    if (Math.min(positives, positive.length - positives) < MIN_FOR_DELONG)
        return undefined;
    const parts = (sample) => {
        const known = PARTS.get(sample) ?? (0,delong/* delongParts */.eX)(sample.score, positive, (0,score_order/* ascending */.V)(sample.score));
        PARTS.set(sample, known);
        return known;
    };
    if (!baseline)
        return singleArea((0,delong/* delong */.Cu)(parts(candidate)), Math.min(positives, positive.length - positives));
    const inference = (0,delong/* delongDifference */.js)(parts(candidate), parts(baseline));
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
    return certain ? clopperPearson(delong.estimate * pairs, pairs) : delong;
}

;// CONCATENATED MODULE: ../packages/stats/lib/permutation.js
/** Up to so many pairs every assignment of signs is tried. */
const EXACT = 16;
/**
 * Paired permutation test that differences are symmetric about 0: the signs are drawn at random, or all tried where
 * there are few pairs. `twoSided`, and one-sided p-values for "greater" (the mean is above 0) and "less". Drawn ones are
 * (1 + extreme)/(1 + resamples), so never 0 (Phipson & Smyth, 2010).
 */
function pairedPermutation(differences, resamples, random) {
    const { length } = differences;
    let seen = 0;
    for (let i = 0; i < length; i++)
        seen += differences[i];
    // Sums that differ only by rounding count as equal.
    let scale = 0;
    for (let i = 0; i < length; i++)
        scale += Math.abs(differences[i]);
    const slack = scale * 1e-12;
    const exact = length <= EXACT;
    const count = exact ? 2 ** length : resamples;
    let [outside, above, below] = [0, 0, 0];
    for (let sample = 0; sample < count; sample++) {
        let total = 0;
        let bits = exact ? sample : 0;
        for (let i = 0; i < length; i++) {
            if (!exact && i % 32 === 0)
                bits = random.bits();
            total += bits & 1 ? differences[i] : -differences[i];
            bits >>>= 1;
        }
        if (Math.abs(total) >= Math.abs(seen) - slack)
            outside += 1;
        if (total >= seen - slack)
            above += 1;
        if (total <= seen + slack)
            below += 1;
    }
    const p = (extreme) => (exact ? extreme / count : (1 + extreme) / (1 + count));
    return { twoSided: p(outside), greater: p(above), less: p(below) };
}
/**
 * The mean Σ sums/Σ sizes of differences of pairs, by turning the permutation test of their signs round: θ is not rejected
 * where (1 + extreme)/(1 + resamples) is above the level. A drawn sign turns the pairs on one side, and θ lies below the mean
 * of those turned exactly where the drawn sum is as extreme as the one seen; so the bounds are quantiles of the means of
 * random halves (Hartigan, JASA 64:1303, 1969). The level is exact where the differences lie symmetric about θ. Every
 * assignment is tried where there are few pairs. Throws RangeError for none.
 */
function permutationBounds(sums, sizes, resamples, random) {
    const pairs = [...sizes.keys()].filter(i => sizes[i] > 0);
    const { length } = pairs;
    if (!length)
        throw new RangeError('without pairs there is nothing to permute');
    const [sum, size] = [sums, sizes].map(values => Float64Array.from(pairs, i => values[i]));
    const exact = length <= EXACT;
    // Nobody turned is the sample itself, which is counted without being drawn.
    const means = new Float64Array(exact ? 2 ** length - 1 : resamples);
    for (let sample = 0; sample < means.length;) {
        let [turned, weight] = [0, 0];
        let bits = exact ? sample + 1 : 0;
        for (let i = 0; i < length; i++) {
            if (!exact && i % 32 === 0)
                bits = random.bits();
            if (bits & 1) {
                turned += sum[i];
                weight += size[i];
            }
            bits >>>= 1;
        }
        if (weight > 0)
            means[sample++] = turned / weight;
    }
    means.sort();
    const estimate = sum.reduce((a, b) => a + b, 0) / size.reduce((a, b) => a + b, 0);
    const notBelow = (x) => {
        let [low, high] = [0, means.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (means[middle] < x)
                low = middle + 1;
            else
                high = middle;
        }
        return means.length - low;
    };
    return {
        method: 'permutation of pairs',
        estimate,
        bound: level => boundAt(means, level),
        pBelow: x => (1 + notBelow(x)) / (1 + means.length),
        leastP: 1 / (1 + means.length),
    };
}
/** The k-th of B means has the one-sided level k/(B + 1); between two of them, the one farther out. */
function boundAt(means, level) {
    const place = level * (means.length + 1);
    // Multiples that are whole but for rounding are whole.
    const k = level < 0.5 ? Math.floor(place + 1e-9) : Math.ceil(place - 1e-9);
    return means[Math.min(means.length, Math.max(1, k)) - 1];
}

;// CONCATENATED MODULE: ../packages/gate/lib/permutation-form.js



/**
 * Bounds of a difference of means by the permutation of pairs: of a metric that is a mean of one number per row (or query, or
 * test), and of shares of right rows. Weights count, and rows that belong together change sides together. undefined for
 * everything else: no pair can be turned in an area or a quantile.
 */
function permutationForm(population, measure, quantity, { resamples, seed }) {
    if (quantity !== 'difference')
        return undefined;
    const pairs = permutation_form_pairsOf(population, measure);
    if (!pairs || !pairs.sizes.some(size => size > 0) || !pairs.sums.every(Number.isFinite))
        return undefined;
    return permutationBounds(pairs.sums, pairs.sizes, resamples, (0,lib_random/* createRandom */.s)(seed, 2 * population.stream + 1));
}
function permutation_form_pairsOf({ arms, weights, cluster }, measure) {
    const { metric } = measure;
    const [ours, theirs] = [arms.candidate, arms.baseline];
    const ranked = ours.task === 'ranking';
    // Of a ranking the units are its queries, one loss each.
    if (ranked && weights)
        return undefined;
    const after = lossesOf(ours, measure) ?? rightness(ours, measure);
    const before = lossesOf(theirs, measure) ?? rightness(theirs, measure);
    if (!after || !before)
        return undefined;
    const gain = after.map((value, i) => (0,lib_quantity/* combine */.kg)('difference', metric.direction, value, before[i]));
    const counts = permutation_form_countedBy(ours, measure);
    const unit = ranked || !cluster ? undefined : recode(cluster);
    const units = unit ? unit.count : gain.length;
    const [sums, sizes] = [new Float64Array(units), new Float64Array(units)];
    for (let i = 0; i < gain.length; i++) {
        const weight = counts && !counts(i) ? 0 : ranked ? 1 : (weights?.[i] ?? 1);
        const at = unit ? unit.of[i] : i;
        if (weight === 0)
            continue;
        sums[at] += weight * gain[i];
        sizes[at] += weight;
    }
    return { sums, sizes };
}
/** Of a share: 1 for a row that is right. */
function rightness(sample, { metric }) {
    if (!shares(metric))
        return undefined;
    const { label, prediction } = sample;
    return Float64Array.from(label, (truth, row) => (truth === prediction[row] ? 1 : 0));
}
/** Which rows a share is of; undefined: all. */
function permutation_form_countedBy(sample, { metric }) {
    if (!shares(metric) || metric.share !== 'positives')
        return undefined;
    return row => sample.label[row] === sample.positive;
}
/** A share of rows, or of positives: both models have the same ones. */
const shares = (metric) => metric.task === 'classification' && (metric.share === 'rows' || metric.share === 'positives');

;// CONCATENATED MODULE: ../packages/gate/lib/inference.js







/** More undefined resamples than this, and the rest says too little about the whole. */
const MAX_UNDEFINED = 0.01;
/** Skewness may move the coverage of Student's bounds by this much: of 95 %, to 94.5 or 95.5. */
const MAX_SKEWNESS_ERROR = 0.005;
/** So many rows to be drawn in all, and a jackknife is as good as the bootstrap, and a hundred times faster. */
const MANY_DRAWS = 3e7;
/** With fewer rows of a class, leaving out groups of rows leaves out too few of that class. */
const ENOUGH_OF_CLASS = 200;
const GROUPS = 25;
/**
 * Prepares the bounds of a quantity whose estimate is defined. Where no closed form holds, it asks the population for
 * replicates; the function it answers reads them after `Population.resample`.
 */
function infer(population, measure, quantity, estimate, stats) {
    const closed = 
    // Resampling an error that chance can only raise raises it twice.
    calibrationBounds(population, measure, quantity) ??
        (stats.method === 'permutation' ? permutationForm(population, measure, quantity, stats) : undefined) ??
        (resamplesAll(stats) ? undefined : closedBounds(population, measure, quantity, estimate, stats));
    if (closed)
        return () => checkVariation(closed, population, measure, quantity);
    for (const arm of (0,lib_quantity/* armsOf */.jO)(quantity))
        population.want(arm, measure);
    return () => {
        const [candidate, baseline] = (0,lib_quantity/* armsOf */.jO)(quantity).map(arm => population.replicates(arm, measure));
        const all = (kind) => (0,lib_quantity/* combineAll */.pM)(quantity, measure, candidate[kind], baseline?.[kind]);
        const resampled = all('resampled').filter(Number.isFinite);
        const missing = 1 - resampled.length / candidate.resampled.length;
        if (missing > MAX_UNDEFINED) {
            return { why: `${measure.metric.name} is not defined in ${percent(missing)} of the resamples` };
        }
        const inference = 
        // A bias correction of an extreme over groups overshoots where groups are alike.
        stats.method === 'percentile' || measure.groups
            ? percentileBootstrap(estimate, resampled)
            : corrected(estimate, resampled, all('jackknife'), candidate);
        return checkVariation(inference, population, measure, quantity);
    };
}
const resamplesAll = ({ method }) => method === 'bca' || method === 'percentile';
function corrected(estimate, resampled, leftOut, { multiplicity }) {
    const defined = [...leftOut.keys()].filter(i => Number.isFinite(leftOut[i]));
    if (defined.length < 2)
        return percentileBootstrap(estimate, resampled);
    const take = (values) => Float64Array.from(defined, i => values[i]);
    return bcaBootstrap(estimate, resampled, take(leftOut), take(multiplicity));
}
/** Bounds without resampling: an exact or asymptotic form, Student's for means, the jackknife for very many rows. */
function closedBounds(population, measure, quantity, estimate, { resamples, confidence }) {
    const special = closedForm(population, measure, quantity) ?? meanForm(population, measure, quantity, confidence);
    if (special || measure.metric.rough || population.units * resamples < MANY_DRAWS)
        return special;
    if (scarce(population, measure))
        return undefined;
    const counted = measure.metric.task === 'classification' && measure.metric.needs === 'predictions';
    if (counted && !population.weights && !population.cluster)
        return undefined;
    const [candidate, baseline] = (0,lib_quantity/* armsOf */.jO)(quantity).map(arm => population.leaveOut(arm, measure, GROUPS));
    const leftOut = (0,lib_quantity/* combineAll */.pM)(quantity, measure, candidate, baseline);
    return leftOut.every(Number.isFinite) ? groupJackknife(estimate, leftOut) : undefined;
}
function scarce({ arms: { candidate } }, { metric }) {
    if (metric.task !== 'classification' || metric.needs !== 'scores' || candidate?.task !== 'classification')
        return false;
    const positives = candidate.label.reduce((sum, c) => sum + (c === candidate.positive ? 1 : 0), 0);
    return Math.min(positives, candidate.rows - positives) < ENOUGH_OF_CLASS;
}
/** Student's bounds where a metric is a mean over independent units whose skewness hardly matters. */
function meanForm(population, measure, quantity, confidence) {
    const { candidate, baseline } = population.arms;
    // The units of a ranking are its queries, which are its clusters too.
    const independent = !population.cluster || candidate?.task === 'ranking';
    if (quantity === 'ratio' || population.weights || !independent)
        return undefined;
    let values = lossesOf(candidate, measure);
    if (!values || values.length < 2)
        return undefined;
    if (quantity === 'difference') {
        const before = lossesOf(baseline, measure);
        values = values.map((value, i) => (0,lib_quantity/* combine */.kg)(quantity, measure.metric.direction, value, before[i]));
    }
    if (!values.every(Number.isFinite) || skewnessError(values, confidence) > MAX_SKEWNESS_ERROR)
        return undefined;
    return studentMean(values);
}
/** Bounds that have collapsed onto the estimate say nothing of rows that were not drawn. */
function checkVariation(inference, population, measure, quantity) {
    if (inference.bound(0.001) < inference.bound(0.999))
        return { inference };
    const adverse = adverseBounds(population, measure, quantity, inference.estimate);
    if (adverse)
        return { inference: adverse };
    return { why: `${measure.metric.name} does not vary at all among the rows`, still: true };
}
const percent = (share) => `${(100 * share).toFixed(1)} %`;

// EXTERNAL MODULE: ../packages/gate/lib/format.js
var format = __webpack_require__(72804);
;// CONCATENATED MODULE: ../packages/gate/lib/reason.js



/** Why a rule came out as it did, in one sentence. */
function reasonOf(decided) {
    const { check } = decided.facts.rule;
    return `${subjectOf(decided.facts)} ${(0,lib_quantity/* isComparison */.gP)(check) ? compared(decided, check) : limited(decided, check)}`;
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
    return `${(0,format/* formatCount */.B4)(seen)} ${what} are fewer than the ${(0,format/* formatCount */.B4)(needed)} the rule asks for.`;
}
function subjectOf({ rule, slice }) {
    const name = (0,lib_policy/* metricLabel */.B)(rule);
    return slice ? `${name} where ${slice.column} is ${slice.value}` : name;
}
function limited({ outcome, bounds, confidence, rowsNeeded, facts }, check) {
    const { limit, kind, using } = check;
    const side = `the ${kind === 'min' ? 'minimum' : 'maximum'} of ${(0,format/* formatNumber */.ZV)(limit)}`;
    if (using === 'estimate') {
        const how = outcome === 'pass' ? 'keeps' : kind === 'min' ? 'is below' : 'is above';
        return `is ${(0,format/* formatNumber */.ZV)(bounds.estimate)} and ${how} ${side}.`;
    }
    const sure = `(${(0,format/* formatConfidence */.Me)(confidence)} each side)`;
    const range = `lies between ${(0,format/* formatNumber */.ZV)(bounds.lower)} and ${(0,format/* formatNumber */.ZV)(bounds.upper)} ${sure}`;
    if (outcome === 'pass')
        return `${range} and keeps ${side}.`;
    if (outcome === 'fail')
        return `${range} and misses ${side}.`;
    return `${range}: ${undecided(facts, rowsNeeded, `whether it keeps ${side}`, 'it truly is what was seen')}.`;
}
function compared({ outcome, bounds, facts, p, rowsNeeded }, check) {
    const show = (value) => (0,format/* formatQuantity */.VZ)(facts.quantity, value);
    const open = (question, assumption) => `is ${range(bounds, show)} than the baseline: ${undecided(facts, rowsNeeded, question, assumption)}.`;
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
            const sure = p === undefined ? '' : ` (adjusted p = ${(0,format/* formatNumber */.ZV)(p)})`;
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
function undecided({ rows, unit = 'rows' }, needed, question, assumption) {
    const few = rows ? `${(0,format/* formatCount */.B4)(rows)} ${unit} do not decide` : 'a single number does not decide';
    return `${few} ${question}${needed === undefined ? '' : ` (about ${(0,format/* formatAbout */.lb)(needed)} would, if ${assumption})`}`;
}

;// CONCATENATED MODULE: ../packages/gate/lib/trial.js




/** Holds a rule against a population, as far as that goes before resampling. */
function tryRule(rule, population, stats, { slice, discovered, groups, unit, same } = {}) {
    const measure = { metric: rule.definition, options: rule.options, ...(groups ? { groups } : {}) };
    const quantity = (0,lib_quantity/* quantityOf */.Ri)(rule.check);
    const candidate = population.measure('candidate', measure);
    // A limit does not need the baseline, but people want to see it beside.
    const baseline = population.arms.baseline && population.measure('baseline', measure);
    const sample = population.arms.candidate;
    const facts = {
        rule,
        ...(slice ? { slice } : {}),
        ...(discovered ? { discovered } : {}),
        ...(unit ? { unit } : {}),
        rows: population.rows,
        candidate,
        ...(baseline === undefined ? {} : { baseline }),
        ...(groups && sample?.task === 'classification' ? { groups: (0,fairness/* ratesOf */.j1)(sample, groups) } : {}),
        quantity,
    };
    const few = tooFew(population, rule.minSamples, unit) ?? tooFewIn(facts, rule.minSamples);
    if (few)
        return trial_close(facts, 'untested', fewReason(few), verdictFor(rule, rule.onFew));
    const known = same ? 0 : undefined;
    const estimate = known ?? (0,lib_quantity/* combine */.kg)(quantity, measure.metric.direction, candidate, baseline ?? NaN);
    if (!Number.isFinite(estimate)) {
        return trial_close(facts, 'untested', undefinedReason(facts), verdictFor(rule, rule.onNan));
    }
    if (known !== undefined || (!(0,lib_quantity/* isComparison */.gP)(rule.check) && rule.check.using === 'estimate'))
        return { kind: 'point', facts, estimate };
    return { kind: 'open', facts, estimate, infer: infer(population, measure, quantity, estimate, stats) };
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
const NO_CLASSES = {};
/** Rows of weight 0 are no evidence. */
function tooFew(population, needed, unit = 'rows') {
    const { arms, rows, weights } = population;
    const sample = arms.candidate;
    const { positive, label } = sample?.task === 'classification' ? sample : NO_CLASSES;
    let [counted, positives] = [0, 0];
    for (let row = 0; row < rows; row++) {
        if (weights?.[row] === 0)
            continue;
        counted += 1;
        if (label && label[row] === positive)
            positives += 1;
    }
    if (counted < needed.rows)
        return { what: unit, seen: counted, needed: needed.rows };
    if (positive !== undefined && positives < needed.positives)
        return { what: 'positives', seen: positives, needed: needed.positives };
    if (positive !== undefined && counted - positives < needed.negatives)
        return { what: 'negatives', seen: counted - positives, needed: needed.negatives };
    if (needed.clusters !== undefined && population.units < needed.clusters)
        return { what: 'clusters', seen: population.units, needed: needed.clusters };
    return undefined;
}
/** Every group a fairness metric compares needs its own rows: the least of them speaks as loud as the largest. */
function tooFewIn({ groups }, needed) {
    const small = groups?.find(({ rows }) => rows < needed.rows);
    return small && { what: `rows of "${small.group}"`, seen: small.rows, needed: needed.rows };
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
    const verdict = (0,lib_verdict/* worst */.QZ)(unmade.map(result => result.verdict));
    const findings = [
        {
            rule: 'baseline-missing',
            severity: verdict === 'pass' ? 'notice' : (0,lib_verdict/* allows */.NB)(verdict) ? 'warning' : 'error',
            message: `${[...new Set(unmade.map(result => result.reason))].join(' ')} Not held: ${unmade.map(result => result.rule.id).join(', ')}.`,
            location: unmade[0].rule.location,
            count: unmade.length,
            fix: verdict === 'pass'
                ? 'From the next release on there is something to compare with.'
                : 'Pass "baseline: registry" or a file; for a first release, together with the registry, set "baseline.missing: absolute_only" and "first_release: true" in the policy.',
        },
    ];
    return findings;
}
/** A gate that tested nothing lets nothing pass, whatever its policy puts up with. */
function nothingTested(results) {
    const tested = results.some(({ outcome }) => outcome !== 'untested');
    if (tested || !(0,lib_verdict/* allows */.NB)((0,lib_verdict/* worst */.QZ)(results.map(({ verdict }) => verdict))))
        return [];
    const lacking = results.every(({ cause }) => cause === 'baseline-missing');
    return [
        {
            rule: 'nothing-tested',
            severity: 'error',
            message: lacking
                ? 'Every rule compares with a baseline that is not there, so nothing was tested.'
                : 'No rule could be tested, so nothing was.',
            fix: lacking
                ? 'Add a rule with "min" or "max".'
                : 'Give more rows, or rules that these rows can be held against.',
        },
    ];
}

;// CONCATENATED MODULE: ../packages/gate/lib/case-findings.js



/** What concerns the case as a whole. */
function caseFindings(given, ground, results, testSet) {
    const compared = results.filter(result => (0,lib_quantity/* isComparison */.gP)(result.rule.check) && result.cause === undefined);
    return [
        ...missingBaselineFindings(results),
        ...nothingTested(results),
        ...identicalFindings(given, ground, compared),
        ...singleFindings(compared),
        ...testSetFindings(given, testSet),
    ];
}
function identicalFindings({ baseline }, ground, compared) {
    if (!compared.length || baseline.kind !== 'found')
        return [];
    if (!baseline.sameModel && !ground.identical)
        return [];
    return [
        {
            rule: 'baseline-identical',
            severity: 'warning',
            message: baseline.sameModel
                ? `The baseline ${baseline.name} is the candidate itself, so nothing was estimated.`
                : `The baseline ${baseline.name} predicts exactly what the candidate does.`,
            fix: 'Check that "baseline" names the model in use and not the one just trained.',
        },
    ];
}
function singleFindings(compared) {
    const single = compared.filter(result => !result.bounds && result.estimate !== undefined && !result.rows);
    if (!single.length)
        return [];
    return [
        {
            rule: 'no-interval',
            severity: 'notice',
            message: `Decided on single numbers, for a metrics file has no rows to judge chance by: ${single.map(result => result.rule.id).join(', ')}.`,
            count: single.length,
            fix: 'Give predictions to have confidence bounds.',
        },
    ];
}
function testSetFindings({ policy }, testSet) {
    const { testSet: pinned } = policy.data;
    if (pinned === undefined || testSet === undefined || pinned === testSet)
        return [];
    return [
        {
            rule: 'test-set-changed',
            severity: 'error',
            message: `The labelled rows have the digest sha256:${testSet}, but the policy pins sha256:${pinned}.`,
            location: { file: policy.file },
            fix: 'Score the pinned test set, or change "data.test_set" and have that reviewed.',
        },
    ];
}
/** One per result that does not hold. */
function findingsOf({ rule, verdict, reason, cause, waiver }) {
    if (verdict === 'pass' || cause)
        return [];
    const severity = (0,lib_verdict/* allows */.NB)(verdict) ? 'warning' : 'error';
    const message = waiver
        ? `${reason} Waived until ${waiver.until} by ${waiver.by}: ${waiver.reason}`
        : reason;
    return [{ rule: rule.id, severity, message, location: rule.location }];
}

// EXTERNAL MODULE: ../packages/gate/lib/slice-by.js
var slice_by = __webpack_require__(90191);
;// CONCATENATED MODULE: ../packages/gate/lib/discover.js





/** A numeric column of more values is cut into quarters. */
const MANY_VALUES = 12;
/** More slices than this are not looked at. */
const MAX_LOOKS = 5000;
/**
 * The slices on which a rule looks worst. They are found on one half of the rows and given with the rows of the other
 * half, so that having been looked for does not count against them. The halves are told by the ids, and clusters stay
 * whole.
 */
function discoverSlices(rule, ground, paired, measure) {
    const { columns, depth, worst } = rule.discover;
    const rows = (paired ? ground.paired : ground.all);
    const half = halvesOf(ground, rows);
    const seen = [];
    const overall = quantityIn(rows.population, rule, measure);
    let looks = 0;
    for (const by of combinations(columns.map(name => discover_columnOf(ground, name)), depth)) {
        for (const [value, { found, rest }] of sliceRows(ground, rows, by, half)) {
            const enough = Math.max(1, Math.ceil(rule.minSamples.rows / 2));
            if (found.length < enough || rest.length < enough || ++looks > MAX_LOOKS)
                continue;
            const value_ = quantityIn(rows.population.part(found, 0), rule, measure);
            const gap = measure.metric.direction === 'higher' || (0,lib_quantity/* isComparison */.gP)(rule.check)
                ? overall - value_
                : value_ - overall;
            if (Number.isFinite(gap) && gap > 0)
                seen.push({ by, value, harm: gap * Math.sqrt(found.length), at: rest });
        }
    }
    return seen
        .sort((a, b) => b.harm - a.harm || a.by.length - b.by.length || (sliceKey(a) < sliceKey(b) ? -1 : 1))
        .slice(0, worst)
        .map(({ by, value, at }) => ({ column: (0,slice_by/* sliceName */.oq)(by), value, population: ground.part(rows, at) }));
}
const sliceKey = ({ by, value }) => `${(0,slice_by/* sliceName */.oq)(by)}=${value}`;
function quantityIn(population, { check }, measure) {
    const quantity = (0,lib_quantity/* quantityOf */.Ri)(check);
    const candidate = population.measure('candidate', measure);
    const baseline = quantity === 'value' ? NaN : population.measure('baseline', measure);
    return (0,lib_quantity/* combine */.kg)(quantity, measure.metric.direction, candidate, baseline);
}
function discover_columnOf(ground, name) {
    const values = ground.predictions.slices.get(name).values;
    const numeric = values.every(value => value === '(missing)' || (0,lib_parse/* parseNumber */.$J)(value) !== undefined);
    return numeric && values.length > MANY_VALUES ? { name, quantiles: 4 } : { name };
}
function combinations(columns, depth) {
    let level = [{ by: [], next: 0 }];
    const all = [];
    for (let size = 1; size <= depth; size++) {
        level = level.flatMap(({ by, next }) => columns.slice(next).map((column, i) => ({ by: [...by, column], next: next + i + 1 })));
        all.push(...level.map(({ by }) => by));
    }
    return all;
}
/** Rows of each slice in either half. */
function sliceRows(ground, rows, by, half) {
    const names = (0,lib_codes/* crossed */.GT)(by.map(column => namesOf(ground, column)));
    const of = rows.of ? (0,lib_sample/* takeIndexes */.yj)(names.of, rows.of) : names.of;
    const slices = new Map();
    (0,lib_codes/* rowsByValue */.IQ)({ ...names, of }).forEach((all, code) => {
        if (!all.length)
            return;
        const [found, rest] = [all.filter(row => !half[row]), all.filter(row => half[row])];
        slices.set(names.values[code], { found, rest });
    });
    return slices;
}
function namesOf(ground, column) {
    return (0,slice_by/* namesIn */.wX)(column, ground.predictions.slices.get(column.name));
}
/** 0 or 1 for each row by a hash of its cluster or id (FNV-1a), so that the order of the file cannot matter. */
function halvesOf({ predictions }, { of, population }) {
    const { ids, clusters } = predictions;
    return Uint8Array.from({ length: population.rows }, (_, row) => {
        const place = of ? of[row] : row;
        const name = clusters ? (0,lib_codes/* textAt */.$6)(clusters, place) : ids.at(place).split('\u0001')[0];
        let hash = 0x811c9dc5;
        for (let i = 0; i < name.length; i++)
            hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
        // The low bit of FNV is only the parity of the characters' bits.
        hash ^= hash >>> 15;
        return (Math.imul(hash, 0x2c1b3c6d) >>> 16) & 1;
    });
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
    if (columns.some(content => content.task === 'ranking'))
        return columns.map(encodeItems);
    const classified = columns.filter(content => content.task === 'classification');
    if (!classified.length) {
        return columns.map((content, i) => ({ rows: predictions[i].rows, ...content }));
    }
    const name = namer(classified);
    const space = classSpace(classified, data, name);
    return classified.map((content, i) => encodeClasses(content, predictions[i], data, space, name));
}
/** The number each row's text has, by that of its text. */
function lookUp({ of }, numbers) {
    const found = new Int32Array(of.length);
    for (let row = 0; row < of.length; row++)
        found[row] = numbers[of[row]];
    return found;
}
/** Rows are in the order of their queries, so numbers from 0 on keep the items of one query together. */
function encodeItems(content, _, all) {
    const names = new Map();
    for (const each of all) {
        if (each.task !== 'ranking')
            throw new Error('rankings are compared with rankings');
        for (const query of each.query.values)
            if (!names.has(query))
                names.set(query, names.size);
    }
    const { query, label, score } = content;
    return {
        task: 'ranking',
        rows: label.length,
        query: lookUp(query, query.values.map(name => names.get(name))),
        label,
        score,
    };
}
function namer(columns) {
    const texts = new Set(columns.flatMap(({ label, prediction, probabilities }) => [
        ...label.values,
        ...(prediction?.values ?? []),
        ...probabilities.keys(),
    ]));
    const numeric = [...texts].every(text => (0,lib_parse/* parseNumber */.$J)(text) !== undefined);
    const names = new Map([...texts].map(text => [text, numeric ? String((0,lib_parse/* parseNumber */.$J)(text)) : text]));
    return text => names.get(text) ?? (numeric ? String((0,lib_parse/* parseNumber */.$J)(text) ?? text) : text);
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
    for (const { label, prediction, probabilities } of columns) {
        for (const texts of [label.values, prediction?.values ?? [], probabilities.keys()])
            for (const text of texts)
                found.add(name(text));
    }
    const wanted = data.positive === undefined ? OBVIOUS[[...found].sort().join()] : name(data.positive);
    if (data.positive !== undefined && !found.has(name(data.positive)) && found.size > 1) {
        throw new errors/* UserError */.yo('bad-data', {
            message: `The positive class "${data.positive}" is none of the classes.`,
            valid: [...found].sort().slice(0, 50),
            fix: 'Mend "data.positive" in the policy.',
        });
    }
    const scored = data.score !== undefined;
    if (scored && wanted === undefined) {
        throw new errors/* UserError */.yo('bad-data', {
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
    const indexes = (column) => lookUp(column, column.values.map(text => index.get(name(text))));
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
            throw new errors/* UserError */.yo('bad-data', {
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
        const threshold = data.threshold ?? 0.5;
        const guesses = new Int32Array(rows);
        for (let row = 0; row < rows; row++)
            guesses[row] = score[row] >= threshold ? positive : negative;
        return guesses;
    }
    if (data.threshold === undefined && probabilities) {
        const guesses = new Int32Array(rows);
        for (let row = 0; row < rows; row++) {
            let best = 0;
            for (let c = 1; c < classes.length; c++)
                if (probabilities[c][row] > probabilities[best][row])
                    best = c;
            guesses[row] = best;
        }
        return guesses;
    }
    throw new errors/* UserError */.yo('bad-data', scored
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
    const most = Math.min(candidate.length, baseline.length);
    const [left, right] = [new Uint32Array(most), new Uint32Array(most)];
    let common = 0;
    for (let i = 0, j = 0; i < candidate.length && j < baseline.length;) {
        const order = candidate.compare(i, baseline, j);
        if (order === 0) {
            left[common] = i++;
            right[common++] = j++;
        }
        else if (order < 0)
            i++;
        else
            j++;
    }
    return {
        candidate: left.subarray(0, common),
        baseline: right.subarray(0, common),
        overlap: common / Math.max(candidate.length, baseline.length),
    };
}
/** What forbids to compare the joined rows: too few in common, or labels that differ. */
function joinFindings(join, predictions, samples, minOverlap) {
    const findings = [];
    const { candidate, baseline } = predictions;
    if (join.overlap < minOverlap || !join.candidate.length) {
        const paired = new Set(join.candidate);
        const lone = [];
        for (let row = 0; row < candidate.rows && lone.length < MAX_EXAMPLES; row++)
            if (!paired.has(row))
                lone.push(candidate.ids.at(row));
        findings.push({
            rule: 'baseline-overlap',
            severity: 'error',
            message: `Candidate (${candidate.rows} rows) and baseline (${baseline.rows} rows) have ${join.candidate.length} ids in common; ` +
                `the policy asks for a share of ${minOverlap} at least.`,
            count: Math.max(candidate.rows, baseline.rows) - join.candidate.length,
            ...(lone.length ? { examples: lone.map(id => `only in the candidate: ${shownKey(id)}`) } : {}),
            fix: 'Score both models on the same test set, or lower "baseline.min_overlap".',
        });
    }
    const differing = [];
    const [ours, theirs] = [labelsOf(samples.candidate), labelsOf(samples.baseline)];
    join.candidate.forEach((row, i) => {
        if (ours[row] !== theirs[join.baseline[i]])
            differing.push(row);
    });
    if (differing.length) {
        findings.push({
            rule: 'label-mismatch',
            severity: 'error',
            message: `Candidate and baseline give different labels for ${differing.length} ids: they were not tested on the same data.`,
            count: differing.length,
            examples: differing.slice(0, MAX_EXAMPLES).map(row => `id ${shownKey(candidate.ids.at(row))}`),
            fix: 'Score the baseline again on the labels of today.',
        });
    }
    return findings;
}
/** Samples that are compared share their classes, so indexes may be compared. */
function labelsOf(sample) {
    return sample.task === 'values' ? sample.values : sample.label;
}

;// CONCATENATED MODULE: ../packages/gate/lib/ground.js







/** The rows rules are held against, and what makes rows unfit. */
class Ground {
    findings;
    samples;
    predictions;
    all;
    paired;
    #slices = new Map();
    #names = new Map();
    /** All that rules are held against, also what is no slice of the predictions. */
    populations = new Set();
    /** Streams 0 and 1 belong to all rows and to the common ones. */
    #streams = 2;
    #identical;
    constructor(findings, samples, predictions, 
    /** All rows of the candidate; undefined without predictions fit to be judged. */
    all, 
    /** The rows candidate and baseline have in common; undefined where they cannot be compared. */
    paired) {
        this.findings = findings;
        this.samples = samples;
        this.predictions = predictions;
        this.all = all;
        this.paired = paired;
    }
    /** Both models predict exactly the same. */
    get identical() {
        const { candidate, baseline } = this.samples;
        this.#identical ??=
            this.paired !== undefined &&
                candidate?.rows === baseline?.rows &&
                (0,external_node_util_.isDeepStrictEqual)(candidate, baseline);
        return this.#identical;
    }
    /** A number of a random stream that no other population has. */
    nextStream() {
        return this.#streams++;
    }
    /**
     * Slices by value, values in the order of their code units: all that the candidate has, also those of which no row is
     * common to both. Those are empty, and so untested rather than forgotten.
     */
    slices(by, paired) {
        const key = JSON.stringify([by, paired]);
        let slices = this.#slices.get(key);
        if (!slices) {
            const rows = (paired ? this.paired : this.all);
            const { values, of } = this.namesOf(by);
            const groups = (0,lib_codes/* rowsByValue */.IQ)({ values, of: rows.of ? (0,lib_sample/* takeIndexes */.yj)(of, rows.of) : of });
            const sorted = [...values.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1));
            slices = sorted.map(([code, value]) => ({
                column: (0,slice_by/* sliceName */.oq)(by),
                value,
                population: this.part(rows, groups[code]),
            }));
            this.#slices.set(key, slices);
        }
        return slices;
    }
    part(rows, at) {
        return rows.population.part(at, this.nextStream());
    }
    /** What each of all rows is called by these columns. */
    namesOf(by) {
        const key = JSON.stringify(by);
        let names = this.#names.get(key);
        if (!names) {
            names = (0,lib_codes/* crossed */.GT)(by.map(column => (0,slice_by/* namesIn */.wX)(column, this.predictions.slices.get(column.name))));
            this.#names.set(key, names);
        }
        return names;
    }
    groups(columns, paired) {
        const by = columns.map(name => ({ name }));
        const rows = (paired ? this.paired : this.all);
        const names = this.namesOf(by);
        const of = rows.of ? (0,lib_sample/* takeIndexes */.yj)(names.of, rows.of) : names.of;
        const values = [...new Set(of)].map(code => names.values[code]).sort();
        const index = Int32Array.from(names.values, value => values.indexOf(value));
        return { name: (0,slice_by/* sliceName */.oq)(by), values, of: of.map(code => index[code]) };
    }
}
/** Encodes and pairs the predictions of a case. Throws UserError `bad-data` (see `encode`). */
function prepareGround({ policy, candidate, baseline }) {
    const ours = candidate.predictions;
    const theirs = baseline.kind === 'found' ? baseline.predictions : undefined;
    const findings = [...(ours?.faults ?? []), ...(theirs?.faults ?? [])];
    if (!ours || ours.faults.length)
        return new Ground(findings, {}, ours);
    const comparable = theirs && !theirs.faults.length ? theirs : undefined;
    const [first, second] = encode(comparable ? [ours, comparable] : [ours], policy.data);
    const cluster = clustersOf(ours, first);
    const all = { population: new Population({ candidate: first }, ours.weights, 0, cluster) };
    if (!comparable || !second)
        return new Ground(findings, { candidate: first }, ours, all);
    const join = joinById(ours.ids, comparable.ids);
    const broken = joinFindings(join, { candidate: ours, baseline: comparable }, { candidate: first, baseline: second }, policy.baseline.minOverlap);
    if (broken.length)
        return new Ground([...findings, ...broken], { candidate: first }, ours, all);
    return pair(ours, first, second, join, findings, all);
}
function pair(ours, candidate, baseline, join, findings, all) {
    const { weights, cluster } = all.population;
    if (join.overlap === 1) {
        const rows = { population: new Population({ candidate, baseline }, weights, 0, cluster) };
        return new Ground(findings, { candidate, baseline }, ours, rows, rows);
    }
    const whole = all.population.part(join.candidate, 1);
    const theirs = new Population({ baseline }, undefined, 0).part(join.baseline, 1);
    const notice = {
        rule: 'baseline-overlap',
        severity: 'notice',
        message: `Comparisons rest on the ${join.candidate.length} ids that candidate and baseline have in common.`,
        count: ours.rows - join.candidate.length,
    };
    const paired = {
        population: new Population({ ...whole.arms, ...theirs.arms }, whole.weights, 1, whole.cluster),
        of: join.candidate,
    };
    return new Ground([...findings, notice], { candidate, baseline: theirs.arms.baseline }, ours, all, paired);
}
/** Queries are clusters of their items. */
function clustersOf({ clusters }, sample) {
    if (sample.task === 'ranking')
        return sample.query;
    if (!clusters)
        return undefined;
    return clusters.of;
}

// EXTERNAL MODULE: ../packages/stats/lib/multiplicity.js
var multiplicity = __webpack_require__(40860);
;// CONCATENATED MODULE: ../packages/stats/lib/power.js

/**
 * Rows needed so that a one-sided test at `confidence` decides with `power`, if θ truly lies `distance` from the limit:
 * (z_confidence + z_power)²·σ²/distance², where σ² is the variance one row contributes. Infinity at distance 0.
 */
function rowsNeeded(options) {
    const { variancePerRow, distance, confidence, power } = options;
    const z = (0,distributions/* normalQuantile */.Zl)(confidence) + (0,distributions/* normalQuantile */.Zl)(power);
    return distance === 0 ? Infinity : Math.ceil((z * z * variancePerRow) / (distance * distance));
}

;// CONCATENATED MODULE: ../packages/gate/lib/decide.js

/** What bounds say of a rule. `no_regression` is decided by its adjusted p-value instead: see `settle`. */
function decide(check, bounds) {
    return (0,lib_quantity/* isComparison */.gP)(check) ? decideComparison(check, bounds) : decideLimit(check, bounds);
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
    if (!(0,lib_quantity/* isComparison */.gP)(check))
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
            const { check } = trial.facts.rule;
            // Nothing is proven, which is what this rule asks for.
            if (inferred.still && check.kind === 'no_regression' && trial.estimate >= turningPoint(check))
                return { kind: 'point', facts: trial.facts, estimate: trial.estimate };
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
    const correct = stats.multiplicity === 'bh' ? multiplicity/* benjaminiHochberg */.U : multiplicity/* holm */.f;
    const p = correct(family.map(({ facts, inference }) => inference.pBelow(turningPoint(facts.rule.check))));
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
    throw new errors/* UserError */.yo('bad-policy', rules.map(({ id, location }) => ({
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
    if (!(0,lib_quantity/* isComparison */.gP)(check)) {
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
    const { facts, bounds, outcome, p, rowsNeeded: needed } = decided;
    return {
        ...facts,
        outcome,
        verdict: verdictFor(facts.rule, outcome),
        reason: reasonOf(decided),
        estimate: bounds.estimate,
        ...(known ? { bounds } : {}),
        ...(p === undefined ? {} : { p }),
        ...(needed === undefined ? {} : { rowsNeeded: needed }),
    };
}
/** Rows that would decide; undefined where no number of rows is worth naming. */
function neededFor(rows, check, { estimate, lower, upper }, confidence) {
    // Half the distance of the bounds is z standard errors, whatever the method; one row contributes n squared errors.
    const error = (upper - lower) / 2 / (0,distributions/* normalQuantile */.Zl)(confidence);
    const distance = check.kind === 'non_inferior' ? check.margin : estimate - turningPoint(check);
    const needed = rowsNeeded({ variancePerRow: error * error * rows, distance, confidence, power: POWER });
    return needed > rows && needed < MOST_ROWS ? needed : undefined;
}

;// CONCATENATED MODULE: ../packages/stats/lib/order-statistics.js


/**
 * A quantile of a distribution from sorted independent values, by order statistics (Conover, Practical Nonparametric
 * Statistics, 1999, §3.2): never below its nominal level, whatever the distribution. A bound is infinite where there are
 * too few values for it.
 */
function quantileBounds(sorted, at) {
    const { length } = sorted;
    return {
        method: 'order statistics',
        estimate: (0,quantile/* quantile */.Y)(sorted, at),
        bound(level) {
            if (level >= 0.5) {
                // The least k with P(at least k values lie above the quantile) small enough.
                const k = firstWhere(length + 1, k => k > 0 && (0,distributions/* binomialCdf */.HU)(k - 1, length, at) >= level);
                return k > length ? Infinity : sorted[k - 1];
            }
            const k = firstWhere(length + 1, k => (0,distributions/* binomialCdf */.HU)(k, length, at) > level);
            return k === 0 ? -Infinity : sorted[k - 1];
        },
        pBelow(x) {
            let below = 0;
            while (below < length && sorted[below] < x)
                below += 1;
            return below === 0 ? 1 : Math.max(0, 1 - (0,distributions/* binomialCdf */.HU)(below - 1, length, at));
        },
    };
}
/** The least k in [0, end) for which a predicate that stays true is true; `end` where there is none. */
function firstWhere(end, holds) {
    let [low, high] = [0, end];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

// EXTERNAL MODULE: ../packages/gate/lib/own-metrics.js
var own_metrics = __webpack_require__(82659);
;// CONCATENATED MODULE: ../packages/gate/lib/try-numbers.js







/** A rule about numbers of a metrics file, or about the size of a file. */
function tryNumbers(rule, given) {
    const facts = { rule, rows: 0, quantity: (0,lib_quantity/* quantityOf */.Ri)(rule.check) };
    const candidate = figureOf(rule, given, 'candidate');
    const compares = (0,lib_quantity/* isComparison */.gP)(rule.check);
    const own = rule.file === undefined && rule.path === undefined;
    const before = figureOf(rule, given, 'baseline');
    if (compares && before === undefined) {
        const missing = own ? missingBaseline(given, 'metrics', rule.metric) : undefined;
        const reason = `No comparison made: the rule names no ${rule.path === undefined ? 'baseline_file' : 'baseline_path'}.`;
        return missing
            ? missing({ ...facts, candidate: summary(rule, candidate) })
            : trial_close({ ...facts, cause: 'baseline-missing' }, 'untested', reason, verdictFor(rule, 'fail'));
    }
    const baseline = compares ? before : undefined;
    if (typeof candidate === 'number' && typeof (baseline ?? 0) === 'number')
        return trySingle(facts, candidate, baseline);
    return trySamples(facts, candidate, baseline, given.policy.stats);
}
function trySingle(facts, candidate, baseline) {
    const { rule, quantity } = facts;
    const told = { ...facts, candidate, ...(baseline === undefined ? {} : { baseline }) };
    const estimate = (0,lib_quantity/* combine */.kg)(quantity, directionOf(rule), candidate, baseline ?? NaN);
    if (!Number.isFinite(estimate))
        return trial_close(told, 'untested', undefinedReason(told), verdictFor(rule, rule.onNan));
    return { kind: 'point', facts: told, estimate };
}
function trySamples(facts, candidate, baseline, stats) {
    const { rule, quantity } = facts;
    const count = typeof candidate === 'number' ? 1 : candidate.length;
    const told = {
        ...facts,
        rows: count,
        unit: rule.folds === undefined ? 'samples' : 'folds',
        candidate: summary(rule, candidate),
        ...(baseline === undefined ? {} : { baseline: summary(rule, baseline) }),
    };
    const few = rule.folds === undefined && count < rule.minSamples.rows;
    if (few) {
        const reason = fewReason({ what: 'samples', seen: count, needed: rule.minSamples.rows });
        return trial_close(told, 'untested', reason, verdictFor(rule, rule.onFew));
    }
    const estimate = (0,lib_quantity/* combine */.kg)(quantity, directionOf(rule), told.candidate, told.baseline ?? NaN);
    if (!Number.isFinite(estimate))
        return trial_close(told, 'untested', undefinedReason(told), verdictFor(rule, rule.onNan));
    if (!(0,lib_quantity/* isComparison */.gP)(rule.check) && rule.check.using === 'estimate')
        return { kind: 'point', facts: told, estimate };
    const inference = baseline === undefined
        ? ofSamples(rule, candidate, stats)
        : ofDifference(rule, candidate, baseline);
    const still = inference.bound(0.001) === inference.bound(0.999);
    const why = `${rule.metric} does not vary at all among the ${told.unit}`;
    return { kind: 'open', facts: told, estimate, infer: () => (still ? { why, still } : { inference }) };
}
const directionOf = ({ direction, metric }) => direction ?? (metric === own_metrics/* FILE_SIZE */.r ? 'lower' : 'higher');
function ofSamples({ statistic }, values, stats) {
    if (statistic)
        return quantileBounds(values.slice().sort(), statistic.quantile);
    const student = studentMean(values);
    if (skewnessError(values, stats.confidence) <= 0.005)
        return student;
    const resampling = ofRows(values.length);
    const weigh = (weights) => values.reduce((sum, value, i) => sum + value * weights[i], 0) / total(weights);
    const random = (0,lib_random/* createRandom */.s)(stats.seed);
    const weights = new Float64Array(values.length);
    const resampled = Float64Array.from({ length: stats.resamples }, () => {
        resampling.draw(random, weights);
        return weigh(weights);
    });
    const leftOut = [];
    const multiplicity = resampling.leaveOut(left => leftOut.push(weigh(left)));
    return bcaBootstrap((0,sums/* mean */.i2)(values), resampled, leftOut, multiplicity);
}
const total = (weights) => weights.reduce((a, b) => a + b, 0);
/** Throws UserError `bad-policy` where the numbers allow no such comparison. */
function ofDifference(rule, candidate, baseline) {
    const refuse = (message, fix) => {
        throw new errors/* UserError */.yo('bad-policy', {
            message: `Rule "${rule.id}" ${message}`,
            fix,
            location: rule.location,
        });
    };
    if (typeof candidate === 'number' || typeof baseline === 'number')
        return refuse('compares an array with a single number.', 'Give arrays for both.');
    if ((0,lib_quantity/* quantityOf */.Ri)(rule.check) === 'ratio')
        return refuse('compares arrays by a share of the baseline.', 'Give the margin in units of the metric.');
    if (rule.statistic)
        return refuse('compares quantiles of two arrays.', 'Hold the quantile against a limit ("max").');
    const sign = directionOf(rule) === 'lower' ? -1 : 1;
    const oriented = (values) => values.map(value => sign * value);
    if (rule.folds === undefined)
        return welch(oriented(candidate), oriented(baseline));
    if (candidate.length !== baseline.length)
        return refuse(`compares ${candidate.length} folds with ${baseline.length}.`, 'Use the same folds for both models.');
    return nadeauBengio(oriented(candidate).map((value, i) => value - sign * baseline[i]), rule.folds);
}
/** The one number that stands for a figure. */
function summary({ statistic }, figure) {
    if (typeof figure === 'number')
        return figure;
    return statistic ? (0,quantile/* quantile */.Y)(figure.slice().sort(), statistic.quantile) : (0,sums/* mean */.i2)(figure);
}
/** What a rule is about, on either side; undefined where it is not there. */
function figureOf(rule, { candidate, baseline, ruleFiles }, arm) {
    const [file, path] = arm === 'candidate' ? [rule.file, rule.path] : [rule.baselineFile, rule.baselinePath];
    if (rule.path !== undefined) {
        const size = path === undefined ? undefined : ruleFiles?.get(path);
        return size?.kind === 'size' ? size.bytes / 1e6 : undefined;
    }
    if (rule.file !== undefined) {
        const found = file === undefined ? undefined : ruleFiles?.get(file);
        return found?.kind === 'metrics' ? numberIn(found.metrics, rule.metric) : undefined;
    }
    if (arm === 'candidate')
        return candidate.metrics && numberIn(candidate.metrics, rule.metric);
    return baseline.kind === 'found' && baseline.metrics ? numberIn(baseline.metrics, rule.metric) : undefined;
}
function numberIn({ values, samples }, name) {
    return values.get(name) ?? samples.get(name);
}

// EXTERNAL MODULE: ../packages/gate/lib/metrics/metric.js
var metric = __webpack_require__(80441);
;// CONCATENATED MODULE: ../packages/gate/lib/try-outcomes.js







/**
 * A rule about the outcomes of tests. Repetitions of a test, and rows of one cluster, count as one unit by their mean:
 * asked twice, a model gives much the same answer, and a thousand repetitions of ten tests are ten tests.
 */
function tryOutcomes(rule, given, ground) {
    const ours = unitsOf(rule, outcomesAt(given, rule.file));
    const facts = { rule, rows: ours.names.length, quantity: (0,lib_quantity/* quantityOf */.Ri)(rule.check), unit: 'tests' };
    const named = {
        ...rule,
        definition: rule.definition ?? (0,metric/* meanMetric */.y8)(rule.metric, rule.direction ?? 'higher'),
    };
    if (rule.metric === 'min_pass_rate') {
        const least = ours.values.reduce((a, b) => Math.min(a, b));
        return [{ kind: 'point', facts: { ...facts, candidate: least }, estimate: least }];
    }
    const { stats, baseline } = given.policy;
    if (!(0,lib_quantity/* isComparison */.gP)(rule.check)) {
        const population = populate(ground, ours.values);
        return [tryRule(named, population, stats, { unit: 'tests' })];
    }
    const before = outcomesAt(given, rule.baselineFile);
    if (!before) {
        const reason = 'No comparison made: the rule names no baseline_file.';
        return [trial_close({ ...facts, cause: 'baseline-missing' }, 'untested', reason, verdictFor(rule, 'fail'))];
    }
    const theirs = unitsOf(rule, before);
    const join = joinById(Ids.of(ours.names), Ids.of(theirs.names));
    if (join.overlap < baseline.minOverlap || !join.candidate.length) {
        const reason = `Only ${join.candidate.length} of ${Math.max(ours.names.length, theirs.names.length)} tests are in both "${rule.file}" and "${rule.baselineFile}".`;
        return [trial_close({ ...facts, rows: join.candidate.length }, 'untested', reason, verdictFor(rule, 'fail'))];
    }
    const population = populate(ground, (0,lib_sample/* take */.s)(ours.values, join.candidate), (0,lib_sample/* take */.s)(theirs.values, join.baseline));
    return [tryRule(named, population, stats, { unit: 'tests' })];
}
function populate(ground, candidate, baseline) {
    const sample = (values) => ({ task: 'values', rows: values.length, values });
    const arms = { candidate: sample(candidate), ...(baseline ? { baseline: sample(baseline) } : {}) };
    const population = new Population(arms, undefined, ground.nextStream());
    ground.populations.add(population);
    return population;
}
function outcomesAt({ ruleFiles }, path) {
    const found = path === undefined ? undefined : ruleFiles?.get(path);
    return found?.kind === 'outcomes' ? found.outcomes : undefined;
}
/** The column of scores a rule is about. */
function scoreName({ metric }) {
    return metric === 'pass_rate' || metric === 'min_pass_rate' ? 'pass' : metric;
}
/** Units in the order of their names, each with the mean of its rows. */
function unitsOf(rule, { scores, texts, rows }) {
    const score = scores.get(scoreName(rule));
    const keys = texts.get(rule.cluster ?? 'test_id');
    const sums = new Map();
    for (let row = 0; row < rows; row++) {
        const key = keys?.[row] ?? String(row).padStart(10, '0');
        const [sum, count] = sums.get(key) ?? [0, 0];
        sums.set(key, [sum + score[row], count + 1]);
    }
    const names = [...sums.keys()].sort();
    return { names, values: Float64Array.from(names, name => sums.get(name)[0] / sums.get(name)[1]) };
}

;// CONCATENATED MODULE: ../packages/gate/lib/try-perturbed.js






/**
 * A rule about predictions on perturbed inputs (typos, noise, swapped names) under the ids of the clean ones: how often
 * they flip, or any metric, held against a limit or against the same model on clean inputs. Perturbed rows may be part of
 * all rows; a row that is not among the clean ones is a fault. The labels are those of the clean rows: where the file says
 * its own, they must be the same.
 */
function tryPerturbed(rule, given, ground) {
    const facts = { rule, rows: 0, quantity: (0,lib_quantity/* quantityOf */.Ri)(rule.check) };
    const clean = ground.predictions;
    const perturbed = perturbedAt(rule, given);
    const unfit = (reason) => [
        trial_close({ ...facts, cause: 'unfit' }, 'untested', reason, verdictFor(rule, 'fail')),
    ];
    if (!ground.all || !clean)
        return unfit('The predictions are not fit to be judged.');
    const [fault] = perturbed.faults;
    if (fault) {
        ground.findings.push(fault);
        return unfit(fault.message);
    }
    const join = joinById(clean.ids, perturbed.ids);
    if (join.candidate.length < perturbed.rows) {
        const reason = `${perturbed.rows - join.candidate.length} ids of "${perturbed.file}" are not among the clean predictions.`;
        ground.findings.push({ rule: 'perturbed-unmatched', severity: 'error', message: reason });
        return unfit(reason);
    }
    const labelled = withLabels(perturbed, clean, join.candidate);
    const [before, after] = encode([clean, labelled], given.policy.data);
    const differing = countDiffering(before, after, join.candidate);
    if (differing) {
        const reason = `"${perturbed.file}" gives other labels than the clean predictions for ${differing} ids.`;
        const fix = `Perturb the inputs and not the labels, or leave the column "${given.policy.data.label}" out.`;
        ground.findings.push({
            rule: 'perturbed-labels',
            severity: 'error',
            message: reason,
            count: differing,
            fix,
        });
        return unfit(reason);
    }
    const { weights, cluster } = ground.all.population;
    const paired = new Population({ baseline: before }, weights, 0, cluster).part(join.candidate, 0);
    const arms = rule.metric === 'flip_rate'
        ? { candidate: flips(paired.arms.baseline, after) }
        : { candidate: after, ...((0,lib_quantity/* isComparison */.gP)(rule.check) ? { baseline: paired.arms.baseline } : {}) };
    const population = new Population(arms, paired.weights, ground.nextStream(), paired.cluster);
    ground.populations.add(population);
    return [tryRule(rule, population, given.policy.stats)];
}
/** Both are in the order of their ids, and every perturbed row has a clean one. */
function withLabels(perturbed, clean, rows) {
    if (!perturbed.unlabelled)
        return perturbed;
    const { label } = clean.content;
    const known = 'of' in label ? { ...label, of: (0,lib_sample/* takeIndexes */.yj)(label.of, rows) } : (0,lib_sample/* take */.s)(label, rows);
    return { ...perturbed, content: { ...perturbed.content, label: known } };
}
function countDiffering(before, after, rows) {
    if (before.task === 'values' || after.task === 'values')
        return 0;
    let count = 0;
    for (const [i, row] of rows.entries())
        if (before.label[row] !== after.label[i])
            count++;
    return count;
}
function perturbedAt(rule, { ruleFiles }) {
    const found = ruleFiles?.get(rule.perturbed);
    if (found?.kind !== 'predictions')
        throw new Error(`the predictions of rule ${rule.id} were not read`);
    return found.predictions;
}
/** 1 where the two predict different classes. */
function flips(before, after) {
    if (before.task !== 'classification' || after.task !== 'classification')
        throw new Error('only classes flip, which the checks of the policy should have told');
    const values = Float64Array.from(before.prediction, (guess, row) => guess === after.prediction[row] ? 0 : 1);
    return { task: 'values', rows: values.length, values };
}

// EXTERNAL MODULE: ../packages/gate/lib/rule-range.js
var rule_range = __webpack_require__(14253);
;// CONCATENATED MODULE: ../packages/gate/lib/usable.js






/** More slices than this are no report any more. */
const MAX_SLICES = 100;
/** Where a rule's metric comes from in this case. */
function sourceOf(rule, given) {
    if (rule.path !== undefined)
        return 'size';
    if (rule.perturbed !== undefined)
        return 'perturbed';
    if (rule.file !== undefined)
        return given.ruleFiles?.get(rule.file)?.kind === 'outcomes' ? 'outcomes' : 'metrics';
    return rule.from ?? (given.candidate.predictions ? 'predictions' : 'metrics');
}
/**
 * Throws UserError `bad-policy` naming every rule that asks for what the candidate's files do not hold, or whose limit
 * decides nothing about what they hold.
 */
function requireSources(given) {
    const problems = [];
    for (const rule of given.policy.rules) {
        const source = sourceOf(rule, given);
        const problem = LACKS[source](rule, given) ?? (0,rule_range/* rangeProblem */.d4)(rule, source);
        if (problem)
            problems.push({ location: rule.location, ...problem });
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-policy', problems);
}
const LACKS = {
    predictions: lacksPredictions,
    perturbed: lacksPredictions,
    metrics: lacksMetric,
    outcomes: lacksOutcome,
    size: () => undefined,
};
function lacksPredictions(rule, { candidate }) {
    const { predictions } = candidate;
    if (!predictions)
        return { message: `Rule "${rule.id}" needs predictions, and none are given.` };
    for (const by of rule.by) {
        const columns = by.map(column => (0,slice_by/* namesIn */.wX)(column, predictions.slices.get(column.name)));
        if ((0,lib_codes/* crossed */.GT)(columns).values.length > MAX_SLICES) {
            return {
                message: `Rule "${rule.id}" slices by "${(0,slice_by/* sliceName */.oq)(by)}", which has more than ${MAX_SLICES} values.`,
                fix: 'Use "bins" or "quantiles", or write groups into a column and slice by that.',
            };
        }
        const empty = by.flatMap((column, i) => (0,slice_by/* expectedNames */.vw)(column).filter(name => !columns[i].values.includes(name)));
        if (empty.length)
            return {
                message: `Rule "${rule.id}" has slices without a single row: ${(0,slice_by/* sliceName */.oq)(by)} in ${empty.join(', ')}.`,
                fix: 'Mend the bins.',
            };
    }
    return undefined;
}
function lacksMetric(rule, given) {
    const found = rule.file === undefined ? undefined : given.ruleFiles?.get(rule.file);
    const metrics = rule.file === undefined ? given.candidate.metrics : found?.kind === 'metrics' ? found.metrics : undefined;
    if (!metrics)
        return { message: `Rule "${rule.id}" needs a metrics file, and none is given.` };
    if (rule.by.length || rule.discover)
        return { message: `Rule "${rule.id}" has slices, and a metrics file has no rows to slice.` };
    if (figureOf(rule, given, 'candidate') !== undefined)
        return undefined;
    return {
        message: `"${metrics.file}" holds no number "${rule.metric}" for rule "${rule.id}".`,
        valid: [...metrics.values.keys(), ...metrics.samples.keys()].slice(0, 50),
    };
}
function lacksOutcome(rule, given) {
    for (const path of [rule.file, rule.baselineFile]) {
        const outcomes = outcomesAt(given, path);
        if (!outcomes)
            continue;
        if (!outcomes.scores.has(scoreName(rule)))
            return {
                message: `"${outcomes.file}" holds no outcome "${scoreName(rule)}" for rule "${rule.id}".`,
                valid: [...outcomes.scores.keys()].slice(0, 50),
            };
        if (rule.cluster !== undefined && !outcomes.texts.has(rule.cluster))
            return {
                message: `"${outcomes.file}" has no column "${rule.cluster}" to cluster by.`,
                valid: [...outcomes.texts.keys()].slice(0, 50),
            };
    }
    return undefined;
}
/** Throws UserError `bad-policy` naming every rule whose metric these predictions cannot give. */
function requireColumns(policy, sample, rules) {
    const problems = [];
    for (const rule of rules) {
        const metric = rule.definition;
        const problem = metric?.task === 'classification' && sample.task === 'classification'
            ? (lacksColumns(metric, sample, policy) ?? decidesNothing(rule, sample))
            : sample.task === 'ranking'
                ? (ranksNothing(rule, sample) ?? takesAll(rule, sample))
                : undefined;
        if (problem)
            problems.push({ location: rule.location, ...problem });
        if (!('positive' in sample) && rule.minSamples.positives + rule.minSamples.negatives > 0) {
            const message = `Rule "${rule.id}" counts positives or negatives, but there are no two classes.`;
            problems.push({ message, location: rule.location, fix: 'Count "rows" in "min_samples".' });
        }
        if (rule.minSamples.clusters !== undefined &&
            policy.data.cluster === undefined &&
            sample.task !== 'ranking') {
            const message = `Rule "${rule.id}" counts clusters, but nothing says which rows belong together.`;
            problems.push({ message, location: rule.location, fix: 'Name their column in "data.cluster".' });
        }
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-policy', problems);
}
/** A limit that decides nothing among two classes, or a metric that is 1 whatever the model predicts. */
function decidesNothing(rule, { classes }) {
    const { definition, options, check } = rule;
    if (definition?.name === 'top_k_accuracy' && options.k >= classes.length)
        return {
            message: `Rule "${rule.id}" can never refuse a model: the truth is always among ${options.k} of ${classes.length} classes.`,
            valid: [`k below ${classes.length}`],
        };
    const { binaryRange, direction } = definition;
    return classes.length === 2 && binaryRange
        ? (0,rule_range/* vacuity */.kn)(rule, check, binaryRange, direction)?.problem
        : undefined;
}
/** The same whatever the scores are: in no query one item is worth more than another. */
function ranksNothing({ id }, { query, label }) {
    const first = new Map();
    for (const [row, each] of query.entries()) {
        const relevance = first.get(each) ?? label[row];
        if (relevance !== label[row])
            return undefined;
        first.set(each, relevance);
    }
    return {
        message: `Rule "${id}" says nothing of a model: in no query one item is more relevant than another, so that every order of them is as good.`,
        fix: 'Give predictions of more items per query, of which some are relevant and some are not.',
    };
}
/** Of the first k places it matters who is there only where something is left out. */
const AMONG_FIRST = ['hit_rate', 'recall_at_k', 'precision_at_k'];
/** The same whatever the scores are: no query has more items than are looked at. */
function takesAll({ id, metric, options: { k } }, { query }) {
    if (!AMONG_FIRST.includes(metric))
        return undefined;
    const items = new Map();
    for (const each of query)
        items.set(each, (items.get(each) ?? 0) + 1);
    const longest = [...items.values()].reduce((most, count) => Math.max(most, count), 0);
    if (k < longest)
        return undefined;
    return {
        message: `Rule "${id}" says nothing of a model: the first ${k} are all items of every query, of which the longest has ${longest}, whatever their scores.`,
        valid: [`k from 1 to ${longest - 1}`],
        fix: 'Look at fewer places, or give predictions of more items per query.',
    };
}
function lacksColumns(metric, sample, policy) {
    if (metric.binary && sample.positive === undefined)
        return lacksPositive(metric, sample);
    if (metric.needs === 'scores' && !sample.score) {
        return {
            message: `${metric.name} needs scores.`,
            fix: `Name a column in "data.score", or give columns "${policy.data.probabilityPrefix}<class>".`,
        };
    }
    if (metric.needs === 'probabilities' && !sample.probabilities) {
        return {
            message: sample.score
                ? `${metric.name} needs probabilities, but "${policy.data.score ?? 'score'}" goes beyond 0 to 1.`
                : `${metric.name} needs probabilities.`,
            fix: `Give columns "${policy.data.probabilityPrefix}<class>", or a probability in "data.score".`,
        };
    }
    return undefined;
}
/** What to use where there are more classes than two. */
const FOR_MANY = {
    roc_auc: ['roc_auc_ovr', 'roc_auc_ovo'],
    average_precision: ['average_precision_macro'],
};
function lacksPositive({ name, grouped }, { classes }) {
    if (classes.length > 2) {
        const averaged = FOR_MANY[name] ?? (grouped ? [] : [`${name}_macro`, `${name}_micro`, `${name}_weighted`]);
        return {
            message: `${name} is for two classes, but there are ${classes.length}.`,
            ...(averaged.length ? { valid: averaged } : { fix: 'Use "by" for slices of any metric.' }),
        };
    }
    return {
        message: `${name} needs to know the positive class.`,
        valid: [...classes],
        fix: 'Set "data.positive" in the policy.',
    };
}

;// CONCATENATED MODULE: ../packages/gate/lib/waivers.js

const ended = ({ until }, today) => today === undefined || until < today;
/** Throws UserError `bad-policy` where every rule that could refuse a model is waived whole: no gate would be left. */
function requireUnwaived({ policy, today }) {
    const { rules, waivers = [] } = policy;
    const holding = waivers.filter(waiver => waiver.slice === undefined && !ended(waiver, today));
    const blocking = rules.filter(({ severity }) => severity === 'block');
    if (!blocking.every(({ id }) => holding.some(({ rule }) => rule === id)))
        return;
    throw new errors/* UserError */.yo('bad-policy', {
        message: `Every rule that could refuse a model is waived (${blocking.map(({ id }) => id).join(', ')}), so this gate can never refuse one.`,
        ...(holding[0] ? { location: holding[0].location } : {}),
        fix: 'Waive single slices, or keep a rule that decides.',
    });
}
/**
 * Turns what is waived into a warning. A waiver that has ended waives nothing and is named; one that nothing needs any
 * more is named too.
 */
function applyWaivers(results, { policy, today }) {
    const { waivers = [] } = policy;
    const used = new Set();
    const applied = results.map(result => {
        if ((0,lib_verdict/* allows */.NB)(result.verdict))
            return result;
        const waiver = waivers.find(candidate => covers(candidate, result) && !ended(candidate, today));
        if (!waiver)
            return result;
        used.add(waiver);
        return { ...result, verdict: 'warn', waiver };
    });
    const findings = waivers.flatMap((waiver) => {
        const { rule, slice, until, by, location } = waiver;
        const what = slice === undefined ? `rule "${rule}"` : `rule "${rule}" where ${slice}`;
        if (ended(waiver, today)) {
            const message = `The waiver of ${what} by ${by} ended on ${until}: it waives nothing.`;
            return [
                {
                    rule: 'waiver-ended',
                    severity: 'warning',
                    message,
                    location,
                    fix: 'Remove it, or have it renewed.',
                },
            ];
        }
        if (used.has(waiver))
            return [];
        const message = `Nothing needs the waiver of ${what} by ${by}.`;
        return [{ rule: 'waiver-unused', severity: 'notice', message, location, fix: 'Remove it.' }];
    });
    return { results: applied, findings };
}
/** What was not compared, or not fit to be, cannot be waived. */
function covers({ rule, slice }, result) {
    if (rule !== result.rule.id || result.cause !== undefined)
        return false;
    return (slice === undefined || (result.slice && slice === `${result.slice.column}=${result.slice.value}`) === true);
}

;// CONCATENATED MODULE: ../packages/gate/lib/judge.js














/**
 * Holds a candidate against a policy. Everything is evaluated, then the worst decides: fail, inconclusive, warn, pass.
 * Throws UserError `bad-policy` and `bad-data` where a rule asks for what the files cannot hold.
 */
function judge(given) {
    const { policy, candidate } = given;
    requireUnwaived(given);
    requireSources(given);
    const ground = prepareGround(given);
    const onRows = policy.rules.filter(rule => sourceOf(rule, given) === 'predictions');
    if (ground.samples.candidate)
        requireColumns(policy, ground.samples.candidate, onRows);
    const trials = policy.rules.flatMap(rule => TRY[sourceOf(rule, given)](rule, given, ground));
    for (const population of ground.populations)
        population.resample(policy.stats);
    const { results, findings: waived } = applyWaivers(settle(trials, policy.stats), given);
    const testSet = candidate.predictions && testSetDigest(candidate.predictions);
    const own = [...ground.findings, ...waived, ...caseFindings(given, ground, results, testSet)];
    return {
        verdict: (0,lib_verdict/* worst */.QZ)([(0,finding/* verdictOf */.V)(own), ...results.map(result => result.verdict)]),
        results,
        findings: [...own, ...results.flatMap(findingsOf)].sort(finding/* byGravity */.S),
        ...(testSet === undefined ? {} : { testSet }),
        samples: ground.samples,
    };
}
const TRY = {
    predictions: tryOnRows,
    perturbed: tryPerturbed,
    outcomes: tryOutcomes,
    metrics: (rule, given) => [tryNumbers(rule, given)],
    size: (rule, given) => [tryNumbers(rule, given)],
};
function tryOnRows(rule, given, ground) {
    const compares = (0,lib_quantity/* isComparison */.gP)(rule.check);
    const facts = { rule, rows: 0, quantity: (0,lib_quantity/* quantityOf */.Ri)(rule.check) };
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
    // Of classes there are bounds all the same; numbers that never differ allow none, and are no worse.
    const alike = compares && ground.samples.candidate?.task !== 'classification' && ground.identical;
    const same = alike || (compares && given.baseline.kind === 'found' && given.baseline.sameModel);
    const common = {
        same,
        ...(rule.group ? { groups: ground.groups(rule.group, compares) } : {}),
    };
    if (!rule.by.length && !rule.discover) {
        ground.populations.add(rows.population);
        return [tryRule(rule, rows.population, given.policy.stats, common)];
    }
    const slices = rule.discover
        ? discoverSlices(rule, ground, compares, { metric: rule.definition, options: rule.options })
        : rule.by.flatMap(by => ground.slices(by, compares));
    if (!slices.length) {
        const reason = 'No slice looks worse than the rest.';
        return [trial_close({ ...facts, rows: rows.population.rows }, 'pass', reason, 'pass')];
    }
    return slices.map(({ column, value, population }) => {
        ground.populations.add(population);
        const setting = { ...common, slice: { column, value }, discovered: rule.discover !== undefined };
        return tryRule(rule, population, given.policy.stats, setting);
    });
}

;// CONCATENATED MODULE: ../packages/gate/lib/self-test.js




/**
 * Plants a regression and judges it: every prediction goes to another row, so that the model guesses; numbers and
 * outcomes get worse too. A gate that lets this pass cannot refuse anything.
 */
function testGate(given) {
    const judged = judge(plant(given));
    const ids = given.policy.rules.map(rule => rule.id);
    const noticed = ids.filter(id => judged.results.some(r => r.rule.id === id && !(0,lib_verdict/* allows */.NB)(r.verdict) && !r.cause));
    return {
        refused: !(0,lib_verdict/* allows */.NB)(judged.verdict) && noticed.length > 0,
        noticed,
        silent: ids.filter(id => !noticed.includes(id)),
    };
}
function selfTestFinding({ refused, noticed, silent }) {
    if (!refused) {
        return {
            rule: 'self-test',
            severity: 'error',
            message: 'The gate let a model pass that only guesses: it cannot refuse anything.',
            fix: 'Tighten its limits, give a baseline, or add rows.',
        };
    }
    return {
        rule: 'self-test',
        severity: 'notice',
        message: `The gate refuses a model that only guesses, by ${noticed.join(', ')}.${silent.length ? ` Did not notice: ${silent.join(', ')}.` : ''}`,
    };
}
function plant(given) {
    const { candidate, baseline, policy, ruleFiles } = given;
    const random = (0,lib_random/* createRandom */.s)(policy.stats.seed);
    const { predictions, metrics } = candidate;
    return {
        ...given,
        // Waivers are for the candidate, not for the gate.
        policy: { ...policy, waivers: [] },
        candidate: {
            ...(predictions ? { predictions: guessing(predictions, random) } : {}),
            ...(metrics ? { metrics: worsened(metrics, policy) } : {}),
        },
        baseline: baseline.kind === 'found' ? { ...baseline, sameModel: false } : baseline,
        ...(ruleFiles ? { ruleFiles: worsenedFiles(ruleFiles, policy, random) } : {}),
    };
}
/** The same predictions, of other rows. */
function guessing(predictions, random) {
    const { content, rows } = predictions;
    const order = Uint32Array.from({ length: rows }, (_, row) => row);
    for (let i = rows - 1; i > 0; i--) {
        const j = random.below(i + 1);
        [order[i], order[j]] = [order[j], order[i]];
    }
    const shuffled = (column) => Float64Array.from(order, row => column[row]);
    switch (content.task) {
        case 'regression':
            return { ...predictions, content: { ...content, prediction: shuffled(content.prediction) } };
        case 'ranking':
            return { ...predictions, content: { ...content, score: shuffled(content.score) } };
        case 'classification': {
            const { prediction, score, probabilities } = content;
            return {
                ...predictions,
                content: {
                    ...content,
                    ...(prediction ? { prediction: { ...prediction, of: (0,lib_sample/* takeIndexes */.yj)(prediction.of, order) } } : {}),
                    ...(score ? { score: shuffled(score) } : {}),
                    probabilities: new Map([...probabilities].map(([name, column]) => [name, shuffled(column)])),
                },
            };
        }
    }
}
/** Which way is worse for a number: by its direction, else by the limit it is held against. */
function worseBy(rules) {
    const [rule] = rules;
    const direction = rule?.direction ?? (rule?.check.kind === 'max' ? 'lower' : 'higher');
    return direction === 'lower' ? 1 : -1;
}
const worse = (value, sign) => value + sign * (10 * Math.abs(value) + 1);
function worsened(metrics, { rules }) {
    const sign = (name) => worseBy(rules.filter(rule => rule.metric === name));
    return {
        ...metrics,
        values: new Map([...metrics.values].map(([name, value]) => [name, worse(value, sign(name))])),
        samples: new Map([...metrics.samples].map(([name, values]) => [name, values.map(value => worse(value, sign(name)))])),
    };
}
function worsenedFiles(files, policy, random) {
    const baselines = new Set(policy.rules.flatMap(rule => [rule.baselineFile, rule.baselinePath]));
    return new Map([...files].map(([path, file]) => [path, baselines.has(path) ? file : worsenedFile(file, policy, random)]));
}
function worsenedFile(file, policy, random) {
    switch (file.kind) {
        case 'metrics':
            return { kind: 'metrics', metrics: worsened(file.metrics, policy) };
        case 'outcomes': {
            const { outcomes } = file;
            const scores = new Map([...outcomes.scores].map(([name, values]) => {
                const sign = worseBy(policy.rules.filter(rule => rule.metric === name));
                return [name, values.map(value => (name === 'pass' ? 0 : worse(value, sign)))];
            }));
            return { kind: 'outcomes', outcomes: { ...outcomes, scores } };
        }
        case 'predictions':
            return { kind: 'predictions', predictions: guessing(file.predictions, random) };
        case 'size':
            return { kind: 'size', bytes: 2 * file.bytes + 1e6 };
    }
}

;// CONCATENATED MODULE: ../packages/gate/lib/headline.js



/** The verdict in one sentence: better, worse, inconclusive, or that nothing was compared. */
function headlineOf({ verdict, results, findings, }) {
    const told = findings.find(({ severity }) => severity === 'error');
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
    const worse = failed.find(result => (0,lib_quantity/* isComparison */.gP)(result.rule.check) && result.outcome === 'fail');
    const first = worse ?? failed[0];
    if (!first)
        return `Refused: ${told ?? 'the candidate could not be judged.'}`;
    // A gain that was asked for and is not there does not make the candidate worse.
    const word = worse && worse.rule.check.kind !== 'superior' ? 'Worse' : 'Refused';
    return `${word}: ${first.reason}${more(others(failed))}`;
}
function approval(results, warned) {
    const rules = `${holding(results)}${warned ? ', with warnings' : ''}.`;
    const compared = results.filter(result => (0,lib_quantity/* isComparison */.gP)(result.rule.check) && result.estimate !== undefined);
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
        const gain = (0,format/* formatChange */.eD)(quantity, rule.direction === 'lower' ? -estimate : estimate);
        return `Better than the baseline (${(0,lib_policy/* metricLabel */.B)(rule)} ${gain}): ${rules}`;
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
    const count = (0,format/* formatCount */.B4)(all.size);
    const which = held.length === results.length ? '' : all.size === 1 ? ' that needs none' : ' that need none';
    if (broken.size)
        return `${(0,format/* formatCount */.B4)(all.size - broken.size)} of ${count} rules${which} hold`;
    return all.size === 1 ? `the rule${which} holds` : `all ${count} rules${which} hold`;
}
/** How many rules besides the one that is told. */
const others = (results) => new Set(results.map(result => result.rule.id)).size - 1;
function more(count) {
    if (count <= 0)
        return '';
    return count === 1 ? ' 1 more rule does not hold.' : ` ${(0,format/* formatCount */.B4)(count)} more rules do not hold.`;
}

;// CONCATENATED MODULE: ../packages/gate/lib/looks.js
/** So many looks are kept. */
const KEPT = 200;
const isLook = (value) => {
    const { at, model, metrics } = (value ?? {});
    return typeof at === 'string' && typeof model === 'string' && typeof metrics === 'object';
};
/**
 * Notes a look at a test set and answers all that are known, this one last. The more models are tried on the same rows,
 * the better the best of them looks by luck alone. Kept in a file and, on a runner, in the cache: runs at the same time
 * may miss each other, so it is a count from below.
 */
async function countLook(testSet, look, { files, cache, context }) {
    const name = testSet.slice(0, 16);
    const path = `.sluice/looks/${name}.json`;
    const prefix = `sluice-looks-${name}-`;
    const key = `${prefix}${context.runId}-${context.runAttempt}-${look.model.slice(0, 12)}`;
    const earlier = await read(path, files);
    if (!earlier.length)
        await cache.restore([path], key, [prefix]);
    const known = earlier.length ? earlier : await read(path, files);
    const looks = [...known, look].slice(-KEPT);
    await files.write(path, `${JSON.stringify({ sluice: 1, testSet, looks })}\n`);
    await cache.save([path], key);
    return looks;
}
async function read(path, files) {
    if (!(await files.stat(files.resolve(path))))
        return [];
    try {
        const { looks } = JSON.parse((await files.read(path)).toString('utf8'));
        return Array.isArray(looks) ? looks.filter(isLook) : [];
    }
    catch {
        // A count that cannot be read starts anew.
        return [];
    }
}
/** How many different models were looked at. */
function modelsIn(looks) {
    return new Set(looks.map(({ model }) => model)).size;
}

;// CONCATENATED MODULE: ../packages/gate/lib/report-curves.js

/** Places along the axis at which the curves are drawn. */
const POINTS = 41;
/** ROC and precision–recall curves of two classes. */
function curveBlocks(candidate, baseline) {
    const ours = curvesOf(candidate);
    if (!ours)
        return [];
    const theirs = baseline && curvesOf(baseline);
    const grid = Array.from({ length: POINTS }, (_, i) => i / (POINTS - 1));
    const chart = (title, x, y, key, chance) => ({
        kind: 'chart',
        form: 'line',
        title,
        x: { label: x, values: grid.map(value => value.toFixed(3)) },
        y: { label: y },
        series: [
            { name: 'candidate', values: ours[key] },
            ...(theirs ? [{ name: 'baseline', values: theirs[key] }] : []),
            { name: 'chance', values: chance },
        ],
    });
    const prevalence = ours.precision.at(-1);
    return [
        {
            kind: 'details',
            summary: 'ROC and precision–recall curves',
            blocks: [
                chart('ROC curve', 'false positive rate', 'true positive rate', 'roc', grid),
                chart('Precision–recall curve', 'recall', 'precision', 'precision', grid.map(() => prevalence)),
            ],
        },
    ];
}
function curvesOf({ score, label, positive, rows }) {
    if (!score || positive === undefined)
        return undefined;
    const order = (0,score_order/* ascending */.V)(score);
    let positives = 0;
    for (const c of label)
        if (c === positive)
            positives++;
    const negatives = rows - positives;
    if (!positives || !negatives)
        return undefined;
    const roc = new Array(POINTS).fill(0);
    const precision = new Array(POINTS).fill(0);
    let [hits, alarms] = [0, 0];
    let [lastAlarms, lastHits] = [0, 0];
    for (let i = rows - 1; i >= 0; i--) {
        if (label[order[i]] === positive)
            hits += 1;
        else
            alarms += 1;
        if (i > 0 && score[order[i - 1]] === score[order[i]])
            continue;
        fill(roc, lastAlarms / negatives, alarms / negatives, lastHits / positives, hits / positives);
        // Without interpolation: the precision of the threshold at which that recall is first reached.
        step(precision, lastHits / positives, hits / positives, hits / (hits + alarms));
        [lastAlarms, lastHits] = [alarms, hits];
    }
    return { roc, precision };
}
/** Straight from one threshold to the next. */
function fill(curve, x0, x1, y0, y1) {
    const last = POINTS - 1;
    for (let i = Math.ceil(x0 * last - 1e-9); i <= x1 * last + 1e-9; i++) {
        const share = x1 === x0 ? 1 : (i / last - x0) / (x1 - x0);
        curve[i] = Math.max(curve[i], y0 + share * (y1 - y0));
    }
}
function step(curve, x0, x1, y) {
    const last = POINTS - 1;
    // A little wider than it need be, for what rounding does.
    const end = Math.min(last, Math.ceil(x1 * last) + 1);
    for (let i = Math.max(0, Math.floor(x0 * last) - 1); i <= end; i++) {
        const x = i / last;
        if ((x > x0 || (x === 0 && x0 === 0)) && x <= x1 + 1e-12 && curve[i] === 0)
            curve[i] = y;
    }
}

;// CONCATENATED MODULE: ../packages/gate/lib/report-history.js


/** Looks that are drawn. */
const SHOWN = 20;
const MAX_METRICS = 5;
/** The metrics of the last models that were judged on this test set. */
function historyBlocks(looks) {
    if (looks.length < 2)
        return [];
    const shown = looks.slice(-SHOWN);
    const names = Object.keys(shown.at(-1).metrics).slice(0, MAX_METRICS);
    if (!names.length)
        return [];
    return [
        {
            kind: 'details',
            summary: `The last ${shown.length} of ${(0,format/* formatCount */.B4)(looks.length)} looks at this test set, at ${(0,format/* formatCount */.B4)(modelsIn(looks))} models`,
            blocks: [
                {
                    kind: 'chart',
                    form: 'line',
                    title: 'Metrics over the last looks',
                    x: {
                        label: 'look',
                        values: shown.map(({ at, model }) => `${at.slice(5, 16).replace('T', ' ')} ${model.slice(0, 6)}`),
                    },
                    y: { label: 'value' },
                    series: names.map(name => ({
                        name,
                        values: shown.map(({ metrics }) => metrics[name] ?? null),
                    })),
                },
                {
                    kind: 'paragraph',
                    text: 'The more models are tried on the same rows, the better the best of them looks by luck alone. Fresh rows undo that.',
                },
            ],
        },
    ];
}

;// CONCATENATED MODULE: ../packages/gate/lib/report-slices.js




/** More slices than this are no picture any more; the worst are drawn. */
const MAX_DRAWN = 25;
/** For each rule with slices: every slice between its bounds, worst first. */
function sliceBlocks(results, confidence) {
    const rules = new Map();
    for (const result of results)
        if (result.slice && result.estimate !== undefined)
            rules.set(result.rule.id, [...(rules.get(result.rule.id) ?? []), result]);
    return [...rules.values()].filter(slices => slices.length > 1).map(slices => forest(slices, confidence));
}
function forest(slices, confidence) {
    const { rule, quantity } = slices[0];
    const good = quantity !== 'value' || rule.direction !== 'lower' ? 1 : -1;
    const shown = [...slices].sort((a, b) => good * (a.estimate - b.estimate)).slice(0, MAX_DRAWN);
    const scale = quantity === 'ratio' ? 100 : 1;
    const of = (pick) => shown.map(result => {
        const value = pick(result);
        return value !== undefined && Number.isFinite(value) ? scale * value : null;
    });
    const left = slices.length - shown.length;
    const unit = quantity === 'ratio' ? ', %' : '';
    const about = (0,lib_quantity/* isComparison */.gP)(rule.check)
        ? `gain over the baseline${unit} (right is better)`
        : (0,lib_policy/* metricLabel */.B)(rule);
    return {
        kind: 'chart',
        form: 'forest',
        title: `${rule.id}: ${(0,lib_policy/* metricLabel */.B)(rule)} by slice${left > 0 ? `, the worst ${shown.length} of ${slices.length}` : ''}`,
        x: { label: 'slice', values: shown.map(({ slice }) => `${slice.column} = ${slice.value}`) },
        y: { label: `${about}; ${(0,format/* formatConfidence */.Me)(confidence)} each side, not adjusted` },
        series: [
            {
                name: (0,lib_quantity/* isComparison */.gP)(rule.check) ? 'gain' : 'candidate',
                values: of(({ estimate }) => estimate),
                low: of(({ bounds }) => bounds?.lower),
                high: of(({ bounds }) => bounds?.upper),
            },
        ],
        limits: [{ name: 'limit', value: scale * turningPoint(rule.check) }],
    };
}
/** The groups that fairness metrics compared: all of them, also those too small to tell. */
function groupBlocks(results) {
    const seen = new Map();
    for (const result of results)
        if (result.groups)
            seen.set((result.rule.group ?? []).join(' × '), result);
    return [...seen].map(([name, { groups = [] }]) => {
        const right = (label) => ({ label, align: 'right' });
        return {
            kind: 'table',
            caption: `Groups by ${name}`,
            columns: [
                { label: 'Group' },
                right('Rows'),
                right('Positives'),
                right('Predicted positive'),
                right('True positive rate'),
                right('False positive rate'),
            ],
            rows: groups.map(({ group, rows, positives, selectionRate, truePositiveRate, falsePositiveRate }) => ({
                cells: [
                    group,
                    (0,format/* formatCount */.B4)(rows),
                    (0,format/* formatCount */.B4)(positives),
                    (0,format/* formatQuantity */.VZ)('ratio', selectionRate),
                    ...[truePositiveRate, falsePositiveRate].map(rate => Number.isNaN(rate) ? (0,format/* formatNumber */.ZV)(rate) : (0,format/* formatQuantity */.VZ)('ratio', rate)),
                ],
            })),
        };
    });
}

// EXTERNAL MODULE: ../packages/gate/lib/metrics/confusion.js
var confusion = __webpack_require__(49573);
;// CONCATENATED MODULE: ../packages/gate/lib/report-classes.js



/** A larger matrix is no table for people. */
const report_classes_MAX_CLASSES = 20;
const BINS = 10;
/** Counts of rows, actual classes by predicted ones. */
function confusionBlocks(candidate, baseline) {
    const { classes } = candidate;
    if (classes.length > report_classes_MAX_CLASSES)
        return [];
    const matrix = (0,confusion/* confusionMatrix */.g)(candidate);
    const before = baseline && (0,confusion/* confusionMatrix */.g)(baseline);
    const cell = (at) => `${(0,format/* formatCount */.B4)(matrix[at])}${before ? ` (${(0,format/* formatCount */.B4)(before[at])})` : ''}`;
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
    const { confidence, came } = (0,probability/* claimsOf */.ds)(sample);
    const bin = (0,probability/* binsOf */.II)(confidence, { bins: BINS, strategy: 'uniform' });
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
    const names = bins.map(i => `${(0,format/* formatNumber */.ZV)(i / BINS)}–${(0,format/* formatNumber */.ZV)((i + 1) / BINS)}`);
    const shown = (value) => (typeof value === 'number' ? (0,format/* formatNumber */.ZV)(value) : '');
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
                            (0,format/* formatCount */.B4)(curve.rows[i]),
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
    const adjusted = results.some(result => result.p !== undefined);
    const right = (label) => ({ label, align: 'right' });
    return {
        kind: 'table',
        caption: `Rules; in brackets the one-sided ${(0,format/* formatConfidence */.Me)(confidence)} bounds${adjusted ? '. Where there is a p-value it decides: that the rule is broken, adjusted for the number of such tests' : ''}`,
        columns: [
            { label: 'Rule' },
            { label: 'Metric' },
            ...(sliced ? [{ label: 'Slice' }] : []),
            ...(compared ? [right('Baseline')] : []),
            right('Candidate'),
            ...(compared ? [right('Δ')] : []),
            right('Limit'),
            ...(adjusted ? [right('p')] : []),
            { label: 'Verdict' },
        ],
        rows: results.map(result => ({
            cells: [
                { code: result.rule.id },
                metricName(result),
                ...(sliced ? [sliceOf(result)] : []),
                ...(compared ? [shown(result.baseline)] : []),
                `${shown(result.candidate)}${result.quantity === 'value' ? boundsOf(result, 1) : ''}`,
                ...(compared ? [changeOf(result)] : []),
                (0,format/* formatLimit */.tW)(result.rule),
                ...(adjusted ? [result.p === undefined ? '' : formatP(result.p)] : []),
                verdictOf(result),
            ],
            tone: toneOf(result),
        })),
    };
}
function sliceOf({ slice, discovered }) {
    return slice ? `${slice.column} = ${slice.value}${discovered ? ' (found)' : ''}` : '';
}
const formatP = (p) => (p < 0.0001 ? '< 0.0001' : p.toFixed(4));
/** The arrow says which way is better. */
function metricName({ rule }) {
    const arrow = rule.direction === undefined ? '' : rule.direction === 'higher' ? ' ↑' : ' ↓';
    return `${(0,lib_policy/* metricLabel */.B)(rule)}${arrow}`;
}
const shown = (value) => (value === undefined ? '' : (0,format/* formatNumber */.ZV)(value));
/** As the metric itself changes: of a loss, minus is better. */
function changeOf(result) {
    const { quantity, estimate, rule } = result;
    if (quantity === 'value' || estimate === undefined)
        return '';
    const sign = rule.direction === 'lower' ? -1 : 1;
    // Bounds of one slice beside a verdict over all of them would contradict it.
    const bounds = result.p === undefined ? boundsOf(result, sign) : '';
    return `${(0,format/* formatChange */.eD)(quantity, sign * estimate)}${bounds}`;
}
function boundsOf({ bounds, quantity }, sign) {
    if (!bounds)
        return '';
    const ends = [sign * bounds.lower, sign * bounds.upper].sort((a, b) => a - b);
    const show = quantity === 'value' ? format/* formatNumber */.ZV : (value) => (0,format/* formatChange */.eD)(quantity, value);
    return ` (${ends.map(show).join(' … ')})`;
}
function verdictOf({ outcome, verdict, cause, waiver }) {
    if (waiver)
        return `${outcome}: waived until ${waiver.until}`;
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
        const known = byMetric.get((0,lib_policy/* metricLabel */.B)(rule))?.baseline ?? null;
        const before = baseline !== undefined && Number.isFinite(baseline) ? baseline : known;
        byMetric.set((0,lib_policy/* metricLabel */.B)(rule), { candidate, baseline: before });
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
function reportOf(given, judged, { looks = [], selfTest } = {}) {
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
            ...sliceBlocks(judged.results, given.policy.stats.confidence),
            ...groupBlocks(judged.results),
            ...(classes ? confusionBlocks(classes, before) : []),
            ...(classes ? curveBlocks(classes, before) : []),
            ...(classes ? calibrationBlocks(classes, before) : []),
            ...historyBlocks(looks),
            {
                kind: 'details',
                summary: 'How it was judged',
                blocks: [facts(given, judged, { looks, ...(selfTest ? { selfTest } : {}) })],
            },
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
function facts(given, { results, samples, testSet }, { looks = [], selfTest }) {
    const { policy, candidate, baseline } = given;
    const { stats } = policy;
    const methods = [...new Set(results.flatMap(result => result.bounds?.method ?? []))];
    const resampled = methods.some(method => /bootstrap|permutation/.test(method));
    const unknown = policy.rules.filter(rule => !(0,rule_range/* rangeOf */.be)(rule.metric, sourceOf(rule, given)));
    const own = new Set(unknown.map(({ metric }) => metric));
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
        { name: 'Baseline', value: baseline.kind === 'found' ? baselineName(baseline) : `none: ${baseline.why}` },
        ...(samples.baseline
            ? [{ name: 'Compared', value: `${rows(samples.baseline.rows)}, paired by id` }]
            : []),
        ...(methods.length
            ? [
                {
                    name: 'Bounds',
                    value: `${(0,format/* formatConfidence */.Me)(stats.confidence)} each side, by ${methods.join(', ')}`,
                },
            ]
            : []),
        ...(resampled
            ? [{ name: 'Resamples', value: `${(0,format/* formatCount */.B4)(stats.resamples)}, seed ${stats.seed}` }]
            : []),
    ];
    if (own.size)
        list.push({
            name: 'Own metrics',
            value: `${[...own].join(', ')}: their range is not known, so limits that nothing can break are not found out`,
        });
    if (testSet !== undefined)
        list.push({ name: 'Test set', value: { code: `sha256:${testSet}` } });
    if (looks.length)
        list.push({
            name: 'Looks at this test set',
            value: `${(0,format/* formatCount */.B4)(looks.length)} known, at ${(0,format/* formatCount */.B4)(modelsIn(looks))} models`,
        });
    if (selfTest)
        list.push({
            name: 'Self-test',
            value: selfTest.refused
                ? `refuses a guessing model by ${selfTest.noticed.join(', ')}`
                : 'does not refuse a guessing model',
        });
    return { kind: 'facts', facts: list };
}
const rows = (count) => `${(0,format/* formatCount */.B4)(count)} ${count === 1 ? 'row' : 'rows'}`;
function baselineName({ name, commit }) {
    return commit === undefined ? name : [`${name}, of commit `, { code: commit.slice(0, 12) }];
}

;// CONCATENATED MODULE: ../packages/gate/lib/evidence.js

/**
 * The judgement as an in-toto test result about the model. What it was judged by and on is its configuration; the file
 * names there are for people, the digests count.
 */
function evidenceOf(model, judged, materials, url) {
    return (0,lib_statement/* statement */.qZ)([model], lib_statement/* PREDICATE */.W3.testResult, {
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

;// CONCATENATED MODULE: ../packages/gate/lib/scores.js


/** Candidate's metrics over all rows, by name: what fits into an output. */
function metricsOf({ results }) {
    const metrics = {};
    for (const { rule, slice, candidate } of results) {
        if (!slice && candidate !== undefined && Number.isFinite(candidate))
            metrics[(0,lib_policy/* metricLabel */.B)(rule)] = candidate;
    }
    return metrics;
}
/** Everything that was measured and decided, for other programs. What is not defined is null. */
function scoresOf(judged) {
    return {
        sluice: 1,
        verdict: judged.verdict,
        headline: headlineOf(judged),
        ...(judged.testSet === undefined ? {} : { testSet: `sha256:${judged.testSet}` }),
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
        ...(result.discovered ? { discovered: true } : {}),
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
        ...(result.p === undefined ? {} : { adjustedP: finite(result.p) }),
        ...(result.groups ? { groups: result.groups.map(groupScores) } : {}),
        ...(result.waiver ? { waiver: { until: result.waiver.until, by: result.waiver.by } } : {}),
        ...(result.rowsNeeded === undefined ? {} : { rowsNeeded: result.rowsNeeded }),
    };
}
const groupScores = (rates) => ({
    group: rates.group,
    rows: rates.rows,
    selectionRate: finite(rates.selectionRate),
    truePositiveRate: finite(rates.truePositiveRate),
    falsePositiveRate: finite(rates.falsePositiveRate),
});
const finite = (value) => (Number.isFinite(value) ? value : null);

// EXTERNAL MODULE: ../packages/registry/lib/embedded-registry.js + 3 modules
var embedded_registry = __webpack_require__(99680);
;// CONCATENATED MODULE: ../actions/lib/evaluate-gate/run.js




/** Holds the candidate's predictions against the policy, and says what that means for the model. */
async function run(inputs, ports) {
    const { files, context } = ports;
    (0,needs/* requireUpstream */.V2)(inputs.needs, inputs['optional-needs']);
    const upstream = (0,needs/* upstreamOf */.Fw)(inputs.needs, inputs['optional-needs']);
    const found = await findPolicy(inputs.policy, inputs['policy-ref'], ports);
    const { policy } = found;
    const at = baselineAt(inputs, policy, ports);
    const wanted = {
        model: inputs['model-name'],
        modelDigest: inputs['model-digest'],
        predictions: inputs.predictions,
        metricsFile: inputs['metrics-file'],
    };
    const { model, materials, findings, ...candidate } = await findCandidate(wanted, policy, upstream, ports);
    const compared = { name: inputs['model-name'], sha256: model.sha256 };
    const { baseline, version, materials: others } = await findBaseline(at, compared, policy, ports);
    const named = await readRuleFiles(policy, files);
    const today = ports.clock.now().toISOString().slice(0, 10);
    const given = { policy, candidate, baseline, ruleFiles: named.files, today };
    const selfTest = inputs['self-test'] ? testGate(given) : undefined;
    const judged = withFindings(judge(given), [
        ...found.findings,
        ...findings,
        ...(selfTest ? [selfTestFinding(selfTest)] : []),
    ]);
    const looks = inputs['count-looks'] ? await lookAt(judged, model.sha256, ports) : [];
    const all = [policyMaterial(found), ...materials, ...others, ...named.materials];
    const produced = await writeFiles(inputs, judged, files);
    return {
        stage: 'evaluate-gate',
        verdict: judged.verdict,
        headline: headlineOf(judged),
        findings: judged.findings,
        document: {
            title: `Evaluation of ${inputs['model-name']}`,
            ...reportOf(given, judged, { looks, ...(selfTest ? { selfTest } : {}) }),
            footer: [model, ...all].map(({ kind, sha256 }) => [`${kind} `, { code: sha256.slice(0, 12) }]),
        },
        evidence: evidenceOf(model, judged, all, (0,lib_context/* runUrl */.V)(context)),
        subjects: [model],
        outputs: {
            scores: JSON.stringify(metricsOf(judged)),
            'failed-rules': ruleIds(judged, ['inconclusive', 'fail']).join(','),
            'passing-rules': ruleIds(judged, ['pass']).join(','),
            'baseline-version': version ?? '',
            'test-set': judged.testSet === undefined ? '' : `sha256:${judged.testSet}`,
            'scores-path': produced.scores.path,
            'junit-path': produced.junit.path,
        },
        files: [produced.scores, produced.junit],
    };
}
/** Findings of the stage itself; errors among them refuse. They stand behind those of the rules. */
function withFindings(judged, findings) {
    const failed = findings.some(({ severity }) => severity === 'error');
    const told = failed ? [...findings, ...judged.findings] : [...judged.findings, ...findings];
    return { ...judged, verdict: (0,lib_verdict/* worst */.QZ)([judged.verdict, failed ? 'fail' : 'pass']), findings: told };
}
async function lookAt(judged, model, ports) {
    if (judged.testSet === undefined)
        return [];
    const { verdict } = judged;
    const look = { at: ports.clock.now().toISOString(), model, verdict, metrics: metricsOf(judged) };
    return countLook(judged.testSet, look, ports);
}
async function writeFiles(inputs, judged, files) {
    const folder = `${inputs['report-dir']}/evaluate-gate`;
    const write = async (role, name, text) => {
        const path = `${folder}/${name}`;
        await files.write(path, text);
        return { role, path, kind: 'file', sha256: (0,lib_digest/* sha256 */.sc)(text) };
    };
    const { verdict, findings } = judged;
    const headline = headlineOf(judged);
    const junit = { stage: 'evaluate-gate', model: inputs['model-name'], verdict, headline, findings };
    return {
        scores: await write('scores', 'scores.json', `${JSON.stringify(scoresOf(judged), null, 2)}\n`),
        junit: await write('junit', 'junit.xml', renderJunit({ ...junit, passed: ruleIds(judged, ['pass']) })),
    };
}
function baselineAt(inputs, policy, ports) {
    const metrics = inputs['baseline-metrics-file'];
    const wanted = inputs.baseline ?? policy.baseline.from;
    const registered = /^registry(?:@(.+))?$/.exec(wanted ?? '');
    if (registered ?? wanted === 'merge-base') {
        if (metrics) {
            throw new errors/* UserError */.yo('bad-input', {
                message: `Input "baseline-metrics-file" has no meaning with "baseline: ${wanted}".`,
                fix: 'The metrics come with the baseline. Leave the input out.',
            });
        }
        if (!registered)
            return { kind: 'merge-base', token: inputs['github-token'] };
        const store = (0,embedded_registry/* openRegistry */.M)(inputs.registry, ports.files, ports.clock);
        return { kind: 'registry', store, alias: registered[1] ?? inputs['baseline-alias'] };
    }
    if (!wanted && !metrics)
        return { kind: 'none' };
    return { kind: 'files', predictions: wanted, metrics };
}
function policyMaterial({ policy, sha256, commit }) {
    const name = commit === undefined ? policy.file : `${policy.file} of ${commit.slice(0, 12)}`;
    return { kind: 'policy', path: policy.file, name, sha256 };
}

;// CONCATENATED MODULE: ../actions/lib/evaluate-gate/index.js


const action = {
    name: 'evaluate-gate',
    description: 'Lets a model pass only when its predictions prove that it is good enough, and no worse than the one in use.',
    inputs: inputs_inputs,
    outputs: outputs,
    errorOutputs: errorOutputs,
    run: run,
};


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
