import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 2284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl)
/* harmony export */ });
const LOOPBACK = /^https?:\/\/(localhost|127\.|\[::1\])/;
/** Page of the run, where there is one: a run on this machine has an API of its own, and no page. */
function runUrl(context) {
    if (!context.repository || !context.runId || LOOPBACK.test(context.apiUrl ?? ''))
        return undefined;
    return `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`;
}


/***/ }),

/***/ 13003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ folderDigest),
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

/** sha256 of the bytes or UTF-8 text, lower-case hex. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/**
 * Digest of a folder: sha256 of its sha256sum listing, files sorted by the bytes of their paths. Anyone can check it:
 * `(cd DIR && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum`.
 */
function folderDigest(files) {
    const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    return sha256(sorted.map(listingLine).join(''));
}
/** One line as GNU sha256sum writes it, with its escaping of names that hold a backslash or a newline. */
function listingLine({ path, sha256 }) {
    if (!/[\\\n\r]/.test(path))
        return `${sha256}  ${path}\n`;
    const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `\\${sha256}  ${escaped}\n`;
}
function isSha256(value) {
    return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}


/***/ }),

/***/ 51904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/** Closed set: each code has a section of that name in docs/troubleshooting.md. */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'bad-input',
    'missing-file',
    'bad-contract',
    'bad-policy',
    'bad-plan',
    'bad-workflow',
    'bad-data',
    'empty-data',
    'limit-exceeded',
    'upstream-skipped',
    'upstream-failed',
    'upstream-missing',
    'evidence-missing',
    'evidence-refused',
    'digest-mismatch',
    'command-failed',
    'conflict',
    'unsupported',
    'permission',
    'service-unavailable',
    'timeout',
    'cancelled',
]));
/**
 * The user can mend this. All problems of one kind are reported together. Everything that is not a UserError is
 * ours: the runtime shows its stack and asks for an issue.
 */
class UserError extends Error {
    name = 'UserError';
    code;
    problems;
    constructor(code, problems, options) {
        const list = typeof problems === 'string' ? [{ message: problems }] : [problems].flat();
        super(list.map(describeProblem).join('\n'), options);
        this.code = code;
        this.problems = list;
    }
}
/** One problem in one or two lines of plain text. */
function describeProblem({ message, location, valid, fix }) {
    const where = location
        ? `${[location.file, location.line, location.column].filter(x => x !== undefined).join(':')}: `
        : '';
    const values = valid?.length ? ` Valid: ${valid.join(', ')}.` : '';
    return `${where}${message}${values}${fix ? ` ${fix}` : ''}`;
}
/** The nearest of the names by edit distance, if near enough to be a typing slip. */
function nearest(name, names) {
    let best;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of names) {
        const distance = editDistance(name, candidate);
        if (distance < least)
            [best, least] = [candidate, distance];
    }
    return best;
}
/** Levenshtein's distance with swapped neighbours counted once (optimal string alignment). */
function editDistance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const [above, corner] = [rows[i - 1][j], rows[i - 1][j - 1]];
            let least = Math.min(corner + (a[i - 1] === b[j - 1] ? 0 : 1), above + 1, row[j - 1] + 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                least = Math.min(least, rows[i - 2][j - 2] + 1);
            row.push(least);
        }
        rows.push(row);
    }
    return rows[a.length][b.length];
}


/***/ }),

/***/ 33266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ byGravity),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
const RANK = { error: 0, warning: 1, notice: 2 };
/** Worst first, then most frequent; stable otherwise. */
function byGravity(a, b) {
    return RANK[a.severity] - RANK[b.severity] || (b.count ?? 1) - (a.count ?? 1);
}
/** The verdict the findings alone amount to. */
function verdictOf(findings) {
    let verdict = 'pass';
    for (const { severity } of findings) {
        if (severity === 'error')
            return 'fail';
        if (severity === 'warning')
            verdict = 'warn';
    }
    return verdict;
}


/***/ }),

/***/ 56890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   h: () => (/* binding */ input)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51904);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55520);


function spec(options, expects, parse, valid) {
    const { description, required = false } = options;
    return {
        description,
        required,
        ...(options.default === undefined ? {} : { default: options.default }),
        expects,
        ...(valid ? { valid } : {}),
        parse: parse,
    };
}
const within = ({ min = -Infinity, max = Infinity }) => (value) => value !== undefined && value >= min && value <= max ? value : undefined;
const range = ({ min, max }) => `${min === undefined ? '' : ` ≥ ${min}`}${max === undefined ? '' : `${min === undefined ? '' : ' and'} ≤ ${max}`}`;
const input = {
    text: (o) => spec(o, 'text', text => text),
    integer: (o) => spec(o, `a whole number${range(o)}`, text => within(o)((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInteger */ .cG)(text))),
    number: (o) => spec(o, `a number${range(o)}`, text => within(o)((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(text))),
    boolean: (o) => spec(o, 'true or false', _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG, ['true', 'false']),
    duration: (o) => spec(o, 'a duration such as 30s, 5m or 1h30m', _parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9),
    choice: (values, o) => spec(o, `one of ${values.join(', ')}`, text => values.find(v => v === text.trim()), [...values]),
    /** One item per line; blank lines and lines starting with `#` do not count. */
    lines: (o) => spec(o, 'one item per line', text => {
        const items = text.split(/\r?\n/).map(line => line.trim());
        return items.filter(line => line !== '' && !line.startsWith('#'));
    }),
    /** Any own grammar; `parse` answers undefined for what it does not accept. */
    custom: (expects, parse, o) => spec(o, expects, parse),
};
/**
 * Reads all inputs at once. Throws one UserError `bad-input` with every problem: unknown names (a typing slip must
 * not become a default), missing and malformed values.
 */
function readInputs(specs, raw) {
    const problems = [];
    for (const name of Object.keys(raw))
        if (!(name in specs))
            problems.push(unknown(name, Object.keys(specs)));
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        const text = raw[name]?.trim() ? raw[name] : literalDefault(spec);
        if (text === undefined || text.trim() === '') {
            if (spec.required)
                problems.push({ message: `Input "${name}" is required: ${spec.description}` });
            continue;
        }
        try {
            const value = spec.parse(text);
            if (value === undefined)
                problems.push(malformed(name, text, spec));
            values[name] = value;
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-input', problems);
    return values;
}
/** Expressions are the runner's to evaluate; outside it they count as absent. */
function literalDefault(spec) {
    return spec.default?.includes('${{') ? undefined : spec.default;
}
function unknown(name, names) {
    const near = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(name, names);
    const message = `There is no input "${name}".`;
    return near ? { message, fix: `Did you mean "${near}"?` } : { message, valid: names };
}
function malformed(name, text, spec) {
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return {
        message: `Input "${name}" must be ${spec.expects}, not ${JSON.stringify(shown)}.`,
        ...(spec.valid ? { valid: spec.valid } : {}),
    };
}


/***/ }),

/***/ 81146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fw: () => (/* binding */ upstreamOf),
/* harmony export */   V2: () => (/* binding */ requireUpstream),
/* harmony export */   Yy: () => (/* binding */ fileFor),
/* harmony export */   dR: () => (/* binding */ chainOf),
/* harmony export */   jJ: () => (/* binding */ parseNeeds),
/* harmony export */   xU: () => (/* binding */ requireEvidence)
/* harmony export */ });
/* unused harmony export linkOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51904);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(13003);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9181);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1990);




const JOB_RESULTS = ['success', 'failure', 'cancelled', 'skipped'];
/** Reads the text of `${{ toJSON(needs) }}`; undefined when it is not that. */
function parseNeeds(text) {
    const value = parseJson(text);
    if (!isRecord(value))
        return undefined;
    const jobs = [];
    for (const [job, state] of Object.entries(value)) {
        if (!isRecord(state) || !JOB_RESULTS.includes(state['result']))
            return undefined;
        const outputs = isRecord(state['outputs']) ? Object.values(state['outputs']) : [];
        const handovers = outputs.map(parseHandover).filter(x => x !== undefined);
        jobs.push({ job, result: state['result'], handovers });
    }
    return jobs;
}
/**
 * The handovers of the upstream jobs. A skipped, failed or cancelled job, and one without a readable result, is an
 * error, unless it is listed as optional: a gate that is skipped must never read as passed.
 */
function upstreamOf(jobs, optional = []) {
    const problems = [];
    for (const { job, result, handovers } of jobs ?? []) {
        if (optional.includes(job))
            continue;
        const fix = `Mend that job, or list it in "optional-needs".`;
        if (result === 'skipped') {
            problems.push({ code: 'upstream-skipped', message: `The upstream job "${job}" was skipped.`, fix });
        }
        else if (result !== 'success') {
            const how = result === 'failure' ? 'failed' : 'was cancelled';
            problems.push({ code: 'upstream-failed', message: `The upstream job "${job}" ${how}.`, fix });
        }
        else if (!handovers.length) {
            problems.push({
                code: 'upstream-missing',
                message: `The upstream job "${job}" hands on no Sluice result.`,
                fix: `Give the job \`outputs: { result: \${{ steps.<id>.outputs.result }} }\`. ` +
                    `The runner drops an output that contains a masked value: look for "Skip output" in its log.`,
            });
        }
    }
    if (problems.length)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems[0].code, problems);
    return (jobs ?? []).filter(job => job.result === 'success').flatMap(job => job.handovers);
}
/**
 * A job that passes `needs` and hands on nothing has forgotten its own `needs:`, and what it was to check would go
 * unchecked. Throws `upstream-missing`, unless optional jobs say that there may be none.
 */
function requireUpstream(jobs, optional = []) {
    if (jobs === undefined || jobs.length || optional.length)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('upstream-missing', {
        message: 'Input "needs" names no upstream job: it is {}.',
        fix: 'Give this job `needs: <the job before it>`, or leave the input "needs" out where nothing comes before.',
    });
}
/** All links of the evidence chain that the handovers carry, earlier stages first, each once. */
function chainOf(handovers) {
    const links = new Map();
    for (const handover of handovers) {
        for (const link of [...handover.chain, linkOf(handover)])
            // By the verdict too: of two claims about one statement neither may hide the other.
            links.set(`${link.stage} ${link.evidence.sha256} ${link.verdict}`, link);
    }
    return [...links.values()].sort((a, b) => _stage_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGES */ .a.indexOf(a.stage) - _stage_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGES */ .a.indexOf(b.stage));
}
function linkOf({ stage, verdict, subjects, evidence }) {
    return { stage, verdict, subjects, evidence };
}
/** The first file with that role, latest stage first. */
function fileFor(handovers, role) {
    return handovers
        .toSorted((a, b) => _stage_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGES */ .a.indexOf(b.stage) - _stage_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGES */ .a.indexOf(a.stage))
        .flatMap(handover => handover.files)
        .find(file => file.role === role);
}
/**
 * The link in which the stage let this very digest pass. Throws `evidence-missing` when no such stage spoke of it,
 * `evidence-refused` when any of the links refused it. A pass outweighs no refusal: both are about the same bytes, nothing
 * in a link says which of them came later, and a run that overcame an earlier refusal hands on its own results only.
 */
function requireEvidence(chain, stage, sha256) {
    const about = chain.filter(link => link.stage === stage && link.subjects.some(s => s.sha256 === sha256));
    if (!about.length) {
        const others = chain
            .filter(link => link.stage === stage)
            .flatMap(link => link.subjects.map(s => short(s.sha256)));
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('evidence-missing', {
            message: `No evidence of ${stage} is about sha256:${short(sha256)}` +
                (others.length ? `; there is one about ${others.join(', ')}.` : '.'),
            fix: `Run ${stage} on these very bytes and pass its result through "needs".`,
        });
    }
    const [first, ...others] = about;
    if (about.every(link => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .allows */ .NB)(link.verdict)))
        return first;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('evidence-refused', {
        message: `${stage} judged sha256:${short(sha256)} and said ${about.map(link => link.verdict).join(', ')}.`,
        fix: others.length
            ? `Only what every ${stage} lets pass goes on; leave a job whose word shall not count out of "needs".`
            : `Only what passes ${stage} goes on.`,
    });
}
const short = (digest) => digest.slice(0, 12);
function parseHandover(text) {
    const value = typeof text === 'string' ? parseJson(text) : undefined;
    if (!isRecord(value) || value['sluice'] !== 1 || typeof value['model'] !== 'string')
        return undefined;
    if (!isLink(value) || !isRun(value['run']))
        return undefined;
    const { files, chain } = value;
    if (!Array.isArray(files) || !files.every(isFileRef) || !Array.isArray(chain) || !chain.every(isLink))
        return undefined;
    return value;
}
function isLink(value) {
    if (!isRecord(value))
        return false;
    const { stage, verdict, subjects, evidence } = value;
    const known = _stage_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGES */ .a.includes(stage) && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isVerdict */ ._f)(verdict);
    return known && Array.isArray(subjects) && subjects.every(isSubject) && isFileRef(evidence);
}
const KINDS = { dataset: true, model: true, predictions: true, release: true };
function isSubject(value) {
    if (!isRecord(value) || typeof value['name'] !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isSha256 */ ._h)(value['sha256']))
        return false;
    return typeof value['kind'] === 'string' && Object.hasOwn(KINDS, value['kind']);
}
function isRun(value) {
    if (!isRecord(value) || !Number.isSafeInteger(value['attempt']))
        return false;
    return ['repository', 'id', 'sha'].every(name => typeof value[name] === 'string');
}
function isArtifact(value) {
    return isRecord(value) && Number.isSafeInteger(value['id']) && typeof value['name'] === 'string';
}
/** Upstream text may be hostile: a path must stay inside the folder it is looked up in. */
function isFileRef(value) {
    if (!isRecord(value) || typeof value['role'] !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isSha256 */ ._h)(value['sha256']))
        return false;
    const { path, kind, artifact, local } = value;
    if (kind !== 'file' && kind !== 'folder')
        return false;
    if (artifact !== undefined && !isArtifact(artifact))
        return false;
    return isInnerPath(path) && (local === undefined || isInnerPath(local));
}
function isInnerPath(path) {
    if (typeof path !== 'string' || path === '' || /[\0\\]/.test(path) || path.startsWith('/'))
        return false;
    return !/^[A-Za-z]:/.test(path) && !path.split('/').includes('..');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 55520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   DB: () => (/* binding */ parseSize),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   cG: () => (/* binding */ parseInteger),
/* harmony export */   lo: () => (/* binding */ parsePercent),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/** Strict parsers: the whole text or nothing. `undefined` means the text is not such a value; NaN never comes out. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** A finite decimal number. No hex, no blanks inside, no `NaN`, no `Infinity`. */
function parseNumber(text) {
    const trimmed = text.trim();
    if (!DECIMAL.test(trimmed))
        return undefined;
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : undefined;
}
/** A safe integer, written without fraction or exponent. */
function parseInteger(text) {
    const trimmed = text.trim();
    if (!/^[+-]?\d+$/.test(trimmed))
        return undefined;
    const value = Number(trimmed);
    return Number.isSafeInteger(value) ? value : undefined;
}
/** YAML 1.2 core booleans, as the toolkit reads them: true True TRUE false False FALSE. */
function parseBoolean(text) {
    const trimmed = text.trim();
    if (/^(true|True|TRUE)$/.test(trimmed))
        return true;
    if (/^(false|False|FALSE)$/.test(trimmed))
        return false;
    return undefined;
}
/** `2%` → 0.02. Only with the sign. */
function parsePercent(text) {
    const trimmed = text.trim();
    const value = trimmed.endsWith('%') ? parseNumber(trimmed.slice(0, -1)) : undefined;
    return value === undefined ? undefined : value / 100;
}
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `250ms`, `30s`, `5m`, `1h30m`, `7d` → milliseconds. A number needs its unit; zero is `0s`. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(trimmed))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
        total += Number(amount) * UNIT_MS[unit];
    }
    return Number.isFinite(total) ? total : undefined;
}
const BYTES = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
};
/** `10MB`, `1.5GiB`, `512B` → bytes. */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?)\s?([KMG]i?B|B)$/.exec(text.trim());
    if (!match)
        return undefined;
    return Math.round(Number(match[1]) * BYTES[match[2]]);
}


/***/ }),

/***/ 9181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ STAGES)
/* harmony export */ });
const STAGES = [
    'validate-data',
    'train',
    'evaluate-gate',
    'register-model',
    'deploy-canary',
];


/***/ }),

/***/ 1990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   _f: () => (/* binding */ isVerdict)
/* harmony export */ });
/* unused harmony export VERDICTS */
const VERDICTS = ['pass', 'warn', 'inconclusive', 'fail'];
const GRAVITY = { pass: 0, warn: 1, inconclusive: 2, fail: 3, error: 4 };
/** The gravest of the outcomes; `pass` of none, so callers refuse emptiness themselves where it matters. */
function worst(outcomes) {
    let result = 'pass';
    for (const outcome of outcomes)
        if (GRAVITY[outcome] > GRAVITY[result])
            result = outcome;
    return result;
}
/** True where the pipeline may go on: `pass` and `warn`. */
function allows(outcome) {
    return GRAVITY[outcome] <= GRAVITY.warn;
}
/** Process exit code: 0 pass or warn, 1 refused (fail, inconclusive), 2 error. */
function exitCode(outcome) {
    if (outcome === 'error')
        return 2;
    return allows(outcome) ? 0 : 1;
}
function isVerdict(value) {
    return VERDICTS.includes(value);
}


/***/ }),

/***/ 13840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ renderHtml)
});

// EXTERNAL MODULE: ../packages/document/lib/shorten.js
var shorten = __nccwpck_require__(3744);
// EXTERNAL MODULE: ../packages/document/lib/sign.js
var sign = __nccwpck_require__(82856);
// EXTERNAL MODULE: ../packages/document/lib/plain.js
var plain = __nccwpck_require__(55261);
// EXTERNAL MODULE: ../packages/document/lib/numbers.js
var numbers = __nccwpck_require__(14359);
// EXTERNAL MODULE: ../packages/document/lib/plot.js
var lib_plot = __nccwpck_require__(21954);
;// CONCATENATED MODULE: ../packages/document/lib/html/escape.js

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text inside HTML or SVG, as content or as a quoted attribute. */
function escapeHtml(text) {
    return entities((0,plain/* plain */.pj)(text));
}
/** The same for text that was made plain before and may keep its line breaks. */
function entities(text) {
    return text.replace(/[&<>"']/g, character => ENTITIES[character]);
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/scale.js

/** An axis over the values. `from` and `to` are pixels. */
function scaleOf(values, from, to, { zero, tight = false }) {
    let low = Math.min(...values, ...(zero ? [0] : []));
    let high = Math.max(...values, ...(zero ? [0] : []));
    // Doubles cannot hold round ticks in a narrower span.
    if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9)
        [low, high] = zero ? [Math.min(low, 0), Math.max(high, 0, low + 1)] : around(low);
    const step = roundStep((high - low) / 5);
    if (!tight) {
        low = Math.floor(low / step + 1e-9) * step;
        high = Math.ceil(high / step - 1e-9) * step;
    }
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    const raw = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
    const decimals = Math.min((0,numbers/* decimalsFor */.Wm)([step]), 12);
    return {
        ticks: raw.map(value => ({ value, label: grouped((0,numbers/* fixed */.Zu)(value, decimals)) })),
        at: value => from + ((value - low) / (high - low)) * (to - from),
    };
}
function around(value) {
    const air = Math.abs(value) * 0.1 || 1;
    return [value - air, value + air];
}
/** The least of 1, 2, 5 × 10ⁿ that is not below. */
function roundStep(least) {
    const power = 10 ** Math.floor(Math.log10(least));
    const factor = [1, 2, 5, 10].find(candidate => candidate * power >= least * 0.999) ?? 10;
    return factor * power;
}
/** Thousands apart: 12345.5 → 12,345.5. */
function grouped(text) {
    const [whole = '', fraction] = text.split('.');
    const parts = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? parts : `${parts}.${fraction}`;
}
/** A pixel position, short. */
function px(value) {
    return String(Math.round(value * 10) / 10);
}
/** Rough width of a label in the chart's 12 px type. */
function textWidth(text) {
    return text.length * 6.6;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/frame.js



const WIDTH = 720;
const HEIGHT = 270;
const TOP = 14;
const RIGHT = 18;
const BOTTOM = 46;
const FLOOR = HEIGHT - BOTTOM;
/** Where the plot's own area begins, past the widest tick label. */
function leftEdge(labels) {
    return 14 + Math.max(18, ...labels.map(textWidth));
}
/** Grid lines and labels of the upright axis. */
function yAxis(scale, left) {
    return scale.ticks
        .map(({ value, label }) => {
        const y = px(scale.at(value));
        const base = value === 0 ? ' class="base"' : '';
        return (`<line x1="${px(left)}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"${base}/>` +
            `<text x="${px(left - 8)}" y="${y}" dy=".32em" text-anchor="end">${label}</text>`);
    })
        .join('');
}
/** Labels of the places, as many as fit without touching, and the axis's name. */
function xAxis(plot, at, left) {
    const labels = plot.labels.map(label => (0,plain/* clip */.$Q)(label, 20));
    const slot = labels.length > 1 ? Math.abs(at(1) - at(0)) : WIDTH;
    const every = Math.max(1, Math.ceil((Math.max(...labels.map(textWidth)) + 14) / slot));
    const last = labels.length - 1;
    const shown = labels.map((label, i) => i % every === 0 && (last - i >= every || i === last || i === 0)
        ? frame_text(label, at(i), FLOOR + 18, left)
        : '');
    const end = every > 1 && last > 0 && last % every !== 0 ? frame_text(labels[last] ?? '', at(last), FLOOR + 18, left) : '';
    const name = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${HEIGHT - 6}" text-anchor="middle" class="name">${entities((0,plain/* clip */.$Q)(plot.x, 80))}</text>`;
    return `${shown.join('')}${end}${name}`;
}
/** A label centred on its place, but never across the edge of the picture. */
function frame_text(label, x, y, left) {
    const half = textWidth(label) / 2;
    const centre = Math.min(Math.max(x, left - 8 + half - 10), WIDTH - half - 2);
    return `<text x="${px(centre)}" y="${px(y)}" text-anchor="middle">${entities(label)}</text>`;
}
/** Limits as dashed lines across; the legend names them. */
function limitLines(plot, scale, left) {
    return plot.limits
        .map(({ value }) => {
        const y = px(scale.at(value));
        return `<line x1="${px(left)}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" class="limit"/>`;
    })
        .join('');
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/line.js



/** Points get a mark of their own while they stand apart. */
const MARKED = 40;
/** The inside of an SVG of 720 × 270: one line per series, broken at gaps. */
function drawLines(plot) {
    const y = scaleOf((0,lib_plot/* valuesOf */.sm)(plot), FLOOR, TOP, { zero: false });
    const left = leftEdge(y.ticks.map(({ label }) => label));
    const last = plot.labels.length - 1;
    const inner = WIDTH - RIGHT - left - 16;
    const at = (i) => left + 8 + (last === 0 ? inner / 2 : (i / last) * inner);
    const lines = plot.series.map(({ values }, index) => {
        const points = values.map((value, i) => (value === null ? undefined : [at(i), y.at(value)]));
        return (`<path d="${pathOf(points)}" class="line s${index % 6}"/>` +
            points.map((point, i) => (point && marked(points, i) ? mark(point, index) : '')).join(''));
    });
    return yAxis(y, left) + xAxis(plot, at, left) + limitLines(plot, y, left) + lines.join('');
}
function pathOf(points) {
    let path = '';
    points.forEach((point, i) => {
        if (point)
            path += `${i > 0 && points[i - 1] ? 'L' : 'M'}${px(point[0])} ${px(point[1])}`;
    });
    return path;
}
/** A point between two gaps would be invisible without a mark. */
function marked(points, i) {
    return points.length <= MARKED || (!points[i - 1] && !points[i + 1]);
}
/** Circle, square, diamond in turn. */
function mark([x, y], index) {
    const tone = `class="mark s${index % 6}"`;
    if (index % 3 === 0)
        return `<circle cx="${px(x)}" cy="${px(y)}" r="3.2" ${tone}/>`;
    if (index % 3 === 1)
        return `<rect x="${px(x - 3)}" y="${px(y - 3)}" width="6" height="6" ${tone}/>`;
    return `<path d="M${px(x)} ${px(y - 4)}l4 4-4 4-4-4Z" ${tone}/>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/columns.js






/** True when every label has room under its column. */
function columnsFit(plot) {
    const slot = (WIDTH - 80) / plot.labels.length;
    return plot.labels.every(label => textWidth((0,plain/* clip */.$Q)(label, 20)) + 10 <= slot);
}
/** The inside of an SVG of 720 × 270: upright bars; a histogram has no gaps and draws further series as steps. */
function drawColumns(plot) {
    const histogram = plot.form === 'histogram';
    const y = scaleOf((0,lib_plot/* valuesOf */.sm)(plot), FLOOR, TOP + 8, { zero: true });
    const left = leftEdge(y.ticks.map(({ label }) => label));
    const slot = (WIDTH - RIGHT - left) / plot.labels.length;
    const at = (i) => left + slot * (i + 0.5);
    const bars = histogram ? plot.series.slice(0, 1) : plot.series;
    const width = histogram ? Math.max(slot - 1, 0.5) : Math.min((slot * 0.72) / bars.length, 64);
    const columns = [];
    const labels = [];
    bars.forEach(({ name, values }, index) => values.forEach((value, i) => {
        if (value === null)
            return;
        const x = at(i) + (index - bars.length / 2) * width;
        const text = grouped((0,numbers/* fixed */.Zu)(value, plot.decimals));
        columns.push(column(x, width, value, y, index, `${name}, ${plot.labels[i] ?? ''}: ${text}`));
        if (!histogram && width >= textWidth(text) - 4)
            labels.push(valueLabel(text, x + width / 2, value, y));
    }));
    if (histogram)
        columns.push(...plot.series.slice(1).map(({ values }, i) => step(values, at, slot, y, i + 1)));
    return [yAxis(y, left), ...columns, xAxis(plot, at, left), limitLines(plot, y, left), ...labels].join('');
}
function column(x, width, value, y, index, title) {
    const zero = y.at(0);
    const end = y.at(value);
    const gap = Math.min(1, width / 6);
    return (`<rect x="${px(x + gap)}" y="${px(Math.min(zero, end))}" width="${px(width - 2 * gap)}" ` +
        `height="${px(Math.max(Math.abs(zero - end), 0.5))}" rx="1.5" class="bar s${index % 6}"><title>${entities(title)}</title></rect>`);
}
function valueLabel(text, x, value, y) {
    const place = value < 0 ? y.at(value) + 14 : y.at(value) - 5;
    return `<text x="${px(x)}" y="${px(place)}" text-anchor="middle" class="value">${text}</text>`;
}
function step(values, at, slot, y, index) {
    const path = values.map((value, i) => {
        const height = px(y.at(value ?? 0));
        return `${i === 0 ? 'M' : 'L'}${px(at(i) - slot / 2)} ${height}L${px(at(i) + slot / 2)} ${height}`;
    });
    return `<path d="${path.join('')}" class="line s${index % 6}"/>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/forest.js







const ROW = 20;
const GAP = 6;
/** The inside of an SVG and its height: one line per label and series, from bound to bound, the value marked on it. */
function drawForest(plot) {
    const labels = plot.labels.map(label => (0,plain/* clip */.$Q)(label, 34));
    const left = 16 + Math.max(...labels.map(textWidth));
    const x = scaleOf((0,lib_plot/* valuesOf */.sm)(plot), left + 8, WIDTH - RIGHT - 8, { zero: false });
    const row = ROW * plot.series.length + GAP;
    const floor = TOP + row * labels.length;
    const rows = labels.map((label, i) => {
        const top = TOP + row * i;
        const name = `<text x="${px(left - 10)}" y="${px(top + row / 2)}" dy=".34em" text-anchor="end">${entities(label)}</text>`;
        return (name +
            plot.series.map((_, index) => interval(plot, i, index, top + GAP / 2 + (index + 0.5) * ROW, x)).join(''));
    });
    const grid = x.ticks.map(({ value, label }) => tick(x.at(value), value, label, floor)).join('');
    const limits = plot.limits
        .map(({ value }) => `<line x1="${px(x.at(value))}" x2="${px(x.at(value))}" y1="${TOP}" y2="${floor}" class="limit"/>`)
        .join('');
    const title = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${floor + 38}" text-anchor="middle" class="name">${entities((0,plain/* clip */.$Q)(plot.y, 80))}</text>`;
    return { content: grid + limits + rows.join('') + title, height: floor + 46 };
}
function interval(plot, i, index, y, x) {
    const series = plot.series[index];
    const value = series?.values[i] ?? null;
    if (!series || value === null)
        return '';
    const [low, high] = [series.low?.[i] ?? value, series.high?.[i] ?? value];
    const text = [value, low, high].map(number => grouped((0,numbers/* fixed */.Zu)(number, plot.decimals)));
    const said = `${series.name}, ${plot.labels[i] ?? ''}: ${text[0] ?? ''} (${text[1] ?? ''} to ${text[2] ?? ''})`;
    const ends = [low, high].map(end => `M${px(x.at(end))} ${px(y - 4)}V${px(y + 4)}`).join('');
    return (`<g><title>${entities(said)}</title>` +
        `<path d="M${px(x.at(low))} ${px(y)}H${px(x.at(high))}${ends}" class="line s${index % 6}"/>` +
        `${mark([x.at(value), y], index)}</g>`);
}
function tick(x, value, label, floor) {
    return (`<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}"${value === 0 ? ' class="base"' : ''}/>` +
        `<text x="${px(x)}" y="${floor + 18}" text-anchor="middle">${label}</text>`);
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/rows.js






const BAR = 16;
const rows_GAP = 12;
/** The inside of an SVG and its height: lying bars, for labels that are too long to stand under columns. */
function drawRows(plot) {
    const labels = plot.labels.map(label => (0,plain/* clip */.$Q)(label, 34));
    const left = 16 + Math.max(...labels.map(textWidth));
    const texts = (0,lib_plot/* valuesOf */.sm)(plot).map(value => textWidth(grouped((0,numbers/* fixed */.Zu)(value, plot.decimals))));
    const x = scaleOf((0,lib_plot/* valuesOf */.sm)(plot), left, WIDTH - RIGHT - Math.max(...texts), {
        zero: true,
        tight: true,
    });
    const row = BAR * plot.series.length + rows_GAP;
    const floor = TOP + row * labels.length;
    const bars = labels.map((label, i) => {
        const top = TOP + row * i + rows_GAP / 2;
        const name = `<text x="${px(left - 10)}" y="${px(top + (row - rows_GAP) / 2)}" dy=".34em" text-anchor="end">${entities(label)}</text>`;
        return name + plot.series.map((_, index) => bar(plot, i, index, top + index * BAR, x)).join('');
    });
    const grid = x.ticks.map(({ value, label }) => rows_tick(x.at(value), value, label, floor)).join('');
    const limits = plot.limits.map(({ value }) => limit(x.at(value), floor)).join('');
    const title = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${floor + 38}" text-anchor="middle" class="name">${entities((0,plain/* clip */.$Q)(plot.y, 80))}</text>`;
    return { content: grid + bars.join('') + limits + title, height: floor + 46 };
}
function bar(plot, i, index, top, x) {
    const series = plot.series[index];
    const value = series?.values[i] ?? null;
    if (!series || value === null)
        return '';
    const text = grouped((0,numbers/* fixed */.Zu)(value, plot.decimals));
    const [from, to] = [Math.min(x.at(0), x.at(value)), Math.max(x.at(0), x.at(value))];
    return (`<rect x="${px(from)}" y="${px(top + 1)}" width="${px(Math.max(to - from, 0.5))}" height="${BAR - 2}" rx="1.5" ` +
        `class="bar s${index % 6}"><title>${entities(`${series.name}, ${plot.labels[i] ?? ''}: ${text}`)}</title></rect>` +
        `<text x="${px(to + 6)}" y="${px(top + BAR / 2)}" dy=".34em" class="value">${text}</text>`);
}
function rows_tick(x, value, label, floor) {
    return (`<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}"${value === 0 ? ' class="base"' : ''}/>` +
        `<text x="${px(x)}" y="${floor + 18}" text-anchor="middle">${label}</text>`);
}
function limit(x, floor) {
    return `<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}" class="limit"/>`;
}

// EXTERNAL MODULE: ../packages/document/lib/text.js
var lib_text = __nccwpck_require__(82302);
;// CONCATENATED MODULE: ../packages/document/lib/html/glyph.js

/** One shape per outcome, so that no meaning hangs on colour. */
const SHAPES = {
    pass: '<circle cx="8" cy="8" r="8"/><path d="m4.6 8.3 2.3 2.3 4.6-5" class="ink"/>',
    warn: '<path d="M8 .8 16 15H0Z"/><path d="M8 6v4.2M8 12.4v.2" class="ink"/>',
    inconclusive: '<rect width="16" height="16" rx="4"/><path d="M5.7 6.1a2.3 2.3 0 1 1 3.4 2C8.3 8.6 8 9 8 9.7M8 12.2v.1" class="ink"/>',
    fail: '<circle cx="8" cy="8" r="8"/><path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" class="ink"/>',
    error: '<path d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7Z"/><path d="M8 4v4.6M8 11.6v.2" class="ink"/>',
};
/** The shapes, defined once a page. */
function glyphSymbols() {
    const symbols = Object.entries(SHAPES).map(([outcome, shape]) => `<symbol id="glyph-${outcome}" viewBox="0 0 16 16">${shape}</symbol>`);
    return `<svg width="0" height="0" class="symbols" aria-hidden="true">${symbols.join('')}</svg>`;
}
/** The shape of an outcome with its word for those who cannot see it. */
function glyph(outcome) {
    return `${bareGlyph(outcome)}<span class="unseen">${sign/* ROW_WORDS */.JQ[outcome]}: </span>`;
}
/** The shape alone, where the word stands beside it. */
function bareGlyph(outcome) {
    return `<svg class="glyph tone-${outcome}" aria-hidden="true"><use href="#glyph-${outcome}"/></svg>`;
}

// EXTERNAL MODULE: ../packages/document/lib/spark.js
var lib_spark = __nccwpck_require__(91784);
;// CONCATENATED MODULE: ../packages/document/lib/html/svg/spark.js



const spark_WIDTH = 104;
const spark_HEIGHT = 26;
/** A few bars stay slim. */
const WIDEST = 13;
/** Bars without axes; what they are held against is a stepped line over them. */
function renderSpark({ spark, reference = [], label }) {
    const most = (0,lib_spark/* highest */.B)([...spark, ...reference]);
    if (!(most > 0) || !spark.length)
        return '';
    const slot = Math.min(WIDEST, spark_WIDTH / spark.length);
    const gap = Math.min(1, slot / 6);
    const top = (value) => spark_HEIGHT - (value > 0 ? Math.max(1, (value / most) * spark_HEIGHT) : 0);
    const bars = spark.map((value, i) => value > 0
        ? `<rect x="${px(i * slot + gap / 2)}" y="${px(top(value))}" width="${px(slot - gap)}" height="${px(spark_HEIGHT - top(value))}" class="spark-bar"/>`
        : '');
    const steps = reference
        .slice(0, spark.length)
        .map((value, i) => `${i ? 'L' : 'M'}${px(i * slot)} ${px(top(value))}H${px((i + 1) * slot)}`);
    const line = steps.length ? `<path d="${steps.join('')}" class="spark-line"/>` : '';
    return (`<svg viewBox="0 0 ${spark_WIDTH} ${spark_HEIGHT}" class="spark" role="img" aria-label="${entities(label)}">` +
        `<path d="M0 ${spark_HEIGHT}H${spark_WIDTH}" class="spark-base"/>${bars.join('')}${line}</svg>`);
}

;// CONCATENATED MODULE: ../packages/document/lib/html/text.js



const LONGEST_WHOLE = 20;
function renderText(text) {
    return (0,lib_text/* runsOf */.ky)(text)
        .map((run, i) => (typeof run === 'string' ? renderString(run, i) : renderInline(run)))
        .join('');
}
/** A blank at the edge of a run belongs to the sentence and stays. */
function renderString(run, index) {
    const before = index > 0 && /^\s/.test(run) ? ' ' : '';
    const after = /\S\s+$/.test(run) ? ' ' : '';
    return `${before}${escapeHtml(run)}${after}`;
}
function renderInline(inline) {
    if ('code' in inline)
        return `<code${whole(inline.code)}>${breakable(escapeHtml(inline.code))}</code>`;
    if ('strong' in inline)
        return `<strong>${escapeHtml(inline.strong)}</strong>`;
    if ('spark' in inline)
        return renderSpark(inline);
    const href = (0,lib_text/* safeHref */.v7)(inline.href);
    const label = escapeHtml(inline.link);
    return href === undefined ? label : `<a href="${entities(href)}" rel="noopener noreferrer">${label}</a>`;
}
/** What is short stays on one line: in a narrow column `contract.yaml:34` would lose its last digit. */
function whole(code) {
    return code.length <= LONGEST_WHOLE ? ' class="whole"' : '';
}
/** Paths and digests may break after a slash or a colon rather than anywhere; copying them does not notice. */
function breakable(html) {
    return html.length > 24 ? html.replace(/[/:](?=.)/g, '$&<wbr>') : html;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/table.js






/** A table that scrolls by itself where the page is narrow; judged rows begin with the shape of their verdict. */
function renderTable({ caption, columns, rows }) {
    if (!columns.length)
        return '';
    const judged = rows.some(row => (0,sign/* outcomeOf */.sG)(row.tone));
    const sides = columns.map(({ align }) => (align === 'right' ? ' class="number"' : ''));
    const head = columns.map(({ label }, i) => `<th scope="col"${sides[i]}>${escapeHtml(label)}</th>`);
    if (judged)
        head.unshift('<th scope="col" class="sign"><span class="unseen">Verdict</span></th>');
    const name = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
    const label = entities((0,plain/* plain */.pj)(caption ?? columns.map(column => column.label).join(', ')));
    return (`<div class="scroll" role="region" tabindex="0" aria-label="Table: ${label}"><table>${name}` +
        `<thead><tr>${head.join('')}</tr></thead><tbody>` +
        rows.map(row => renderRow(row, sides, judged)).join('') +
        '</tbody></table></div>');
}
/** A number never breaks; a longer text on the right, such as one with its interval, may. */
const LONGEST_NUMBER = 14;
function renderCell(text, side) {
    const short = side !== '' && (0,lib_text/* plainText */.wh)(text).length <= LONGEST_NUMBER;
    return `<td${short ? ' class="number short"' : side}>${renderText(text)}</td>`;
}
function renderRow(row, sides, judged) {
    const outcome = (0,sign/* outcomeOf */.sG)(row.tone);
    const cells = sides.map((side, i) => renderCell(row.cells[i] ?? '', side));
    if (judged)
        cells.unshift(`<td class="sign">${outcome ? glyph(outcome) : ''}</td>`);
    return `<tr${outcome ? ` class="row-${outcome}"` : ''}>${cells.join('')}</tr>\n`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/chart.js










/** More points than pixels can tell apart only cost size. */
const MOST_POINTS = 400;
/** Lying bars beyond this make a page long and a picture useless. */
const MOST_ROWS = 40;
/** A figure: title, legend, drawing, and the same numbers as a folded table. `id` is unique on the page. */
function renderChart(chart, id) {
    const whole = (0,lib_plot/* plotOf */.P)(chart);
    if (!whole)
        return '';
    const lying = whole.form === 'bar' && !columnsFit((0,lib_plot/* thin */.yL)(whole, MOST_POINTS));
    const plot = (0,lib_plot/* thin */.yL)(whole, lying || whole.form === 'forest' ? MOST_ROWS : MOST_POINTS);
    const left = whole.labels.length - plot.labels.length;
    const numbers = left > 0 ? `Numbers (${plot.labels.length} of ${whole.labels.length} points)` : 'Numbers';
    return (`<figure class="chart"><figcaption>${entities(plot.title)}${axisName(plot)}</figcaption>` +
        legend(plot) +
        `<div class="scroll" role="region" tabindex="0" aria-label="Chart: ${entities(plot.title)}">${drawing(plot, lying, id)}</div>` +
        `<details class="numbers"><summary>${numbers}</summary>${renderTable((0,lib_plot/* tableOf */.c_)(plot))}</details></figure>`);
}
function axisName(plot) {
    return plot.y ? `<span class="axis">${entities(plot.y)}</span>` : '';
}
function drawing(plot, lying, id) {
    const forest = plot.form === 'forest' ? drawForest(plot) : undefined;
    const { content, height } = forest ??
        (lying
            ? drawRows(plot)
            : { content: plot.form === 'line' ? drawLines(plot) : drawColumns(plot), height: HEIGHT });
    return (`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
        `<title id="${id}-title">${entities(plot.title)}</title><desc id="${id}-desc">${entities(describe(plot))}</desc>` +
        `${content}</svg>`);
}
/** What a picture shows, in words. */
function describe(plot) {
    const write = (value) => grouped((0,numbers/* fixed */.Zu)(value, plot.decimals));
    const form = { line: 'Line chart', bar: 'Bar chart', histogram: 'Histogram', forest: 'Forest plot' }[plot.form];
    const series = plot.series.map(({ name, values }) => {
        const numbers = values.filter(value => value !== null);
        return `${name} from ${write(Math.min(...numbers))} to ${write(Math.max(...numbers))}`;
    });
    const limits = plot.limits.map(({ name, value }) => `${name} at ${write(value)}`);
    const count = `${plot.labels.length} ${plot.labels.length === 1 ? 'place' : 'places'} along ${plot.x}`;
    return `${form} of ${plot.y} over ${count}: ${[...series, ...limits].join('; ')}.`;
}
/** Names the series where there are several, and the limits always: in the picture they would cover the lines. */
function legend(plot) {
    const series = plot.series.length > 1 ? plot.series.map(({ name }, i) => swatch(plot, i) + entities(name)) : [];
    const limits = plot.limits.map(({ name, value }) => `${LIMIT_SWATCH}${entities(name)}: ${grouped((0,numbers/* fixed */.Zu)(value, plot.decimals))}`);
    const items = [...series, ...limits].map(item => `<li>${item}</li>`);
    return items.length ? `<ul class="legend">${items.join('')}</ul>` : '';
}
const LIMIT_SWATCH = '<svg viewBox="0 0 24 12" class="swatch" aria-hidden="true"><line x2="24" y1="6" y2="6" class="limit"/></svg>';
function swatch({ form }, i) {
    const lined = form === 'line' || form === 'forest' || (form === 'histogram' && i > 0);
    const shape = lined
        ? `<path d="M0 6H24" class="line s${i % 6}"/>${form === 'line' || form === 'forest' ? mark([12, 6], i) : ''}`
        : `<rect x="5" width="14" height="12" rx="1.5" class="bar s${i % 6}"/>`;
    return `<svg viewBox="0 0 24 12" class="swatch" aria-hidden="true">${shape}</svg>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/blocks.js







/** Renders blocks in order and numbers what needs an identifier on the page. */
class BlockWriter {
    charts = 0;
    sections = [];
    /** Top-level headings met so far, for the contents. */
    get contents() {
        return this.sections;
    }
    render(blocks, level = 2) {
        return blocks.map(block => this.renderBlock(block, level)).join('\n');
    }
    renderBlock(block, level) {
        switch (block.kind) {
            case 'heading':
                return this.renderHeading(renderText(block.text), level);
            case 'paragraph':
                return renderParagraph(renderText(block.text), (0,sign/* outcomeOf */.sG)(block.tone));
            case 'list':
                return `<ul>${block.items.map(item => `<li>${renderText(item)}</li>`).join('')}</ul>`;
            case 'table':
                return renderTable(block);
            case 'chart':
                return renderChart(block, `chart-${++this.charts}`);
            case 'facts':
                return renderFacts(block);
            case 'code':
                return `<pre tabindex="0"><code>${entities((0,plain/* plainLines */.y1)(block.text).join('\n'))}</code></pre>`;
            case 'details':
                return (`<details class="fold"${block.open ? ' open' : ''}><summary>${escapeHtml(block.summary)}</summary>` +
                    `<div class="folded">${this.render(block.blocks, Math.min(level + 1, 6))}</div></details>`);
        }
    }
    renderHeading(text, level) {
        if (level !== 2)
            return `<h${level}>${text}</h${level}>`;
        const id = `section-${this.sections.length + 1}`;
        this.sections.push({ id, label: text.replace(/<[^>]*>/g, '') });
        return `<h2 id="${id}">${text}</h2>`;
    }
}
function renderParagraph(text, outcome) {
    return outcome
        ? `<p class="note note-${outcome}">${glyph(outcome)}<span>${text}</span></p>`
        : `<p>${text}</p>`;
}
function renderFacts({ facts }) {
    const items = facts.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${renderText(value)}</dd></div>`);
    return items.length ? `<dl class="facts">${items.join('')}</dl>` : '';
}

;// CONCATENATED MODULE: ../packages/document/lib/html/style.js
/** The page's looks: light and dark by the reader's preference, and print. System fonts only, nothing is fetched. */
const STYLE = `
:root{--paper:#fff;--wash:#f7f7f5;--ink:#1b1f24;--soft:#5c636c;--line:#e3e4e1;--strong-line:#c9cbc7;
--link:#0a5fb4;--pass:#18744a;--pass-wash:#edf7f0;--warn:#9a5b00;--warn-wash:#fdf5e4;--inconclusive:#4356b8;--inconclusive-wash:#f0f2fc;
--fail:#bf2a2f;--fail-wash:#fdf0ef;--error:#93276f;--error-wash:#fbeff7;
--s0:#1f6fbf;--s1:#c4620f;--s2:#15857a;--s3:#7652c6;--s4:#b83a6e;--s5:#67751a}
@media(prefers-color-scheme:dark){:root{--paper:#121417;--wash:#1a1d21;--ink:#e6e8ea;--soft:#9ca4ad;--line:#2a2e33;--strong-line:#474d54;
--link:#79b4f2;--pass:#5cc48e;--pass-wash:#14251c;--warn:#e0a84a;--warn-wash:#2a2214;--inconclusive:#98a8f5;--inconclusive-wash:#1b1f33;
--fail:#f2807d;--fail-wash:#2e1a1a;--error:#e28ac2;--error-wash:#2c1826;
--s0:#6aaef0;--s1:#f0a05a;--s2:#4fc3b4;--s3:#b49af2;--s4:#ee86b0;--s5:#b9c75c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;text-rendering:optimizeLegibility}
.page{max-width:62rem;margin:0 auto;padding:3.5rem 1.5rem 4rem}
header{margin-bottom:2.25rem}
h1{margin:0 0 1.4rem;font-size:1.75rem;line-height:1.25;font-weight:650;letter-spacing:-.02em;overflow-wrap:anywhere}
h2,h3,h4,h5,h6{line-height:1.3;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{margin:3rem 0 .9rem;font-size:1.3rem;font-weight:600}
h3,h4,h5,h6{margin:1.75rem 0 .5rem;font-size:1.05rem;font-weight:600}
main>h2:first-child{margin-top:0}
p{margin:.75rem 0;overflow-wrap:anywhere}
main>p,main>ul,.headline{max-width:46rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:3px}
ul{margin:.75rem 0;padding-left:1.25rem}
li{margin:.25rem 0;overflow-wrap:anywhere}
li::marker{color:var(--soft)}
code,pre{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
code{padding:.1em .35em;border-radius:4px;background:var(--wash);overflow-wrap:anywhere}
pre{margin:1rem 0;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:8px;background:var(--wash);overflow:auto;line-height:1.55;max-height:32rem}
pre code{padding:0;background:none;overflow-wrap:normal}
td .whole{white-space:nowrap}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.symbols{position:absolute}
.glyph{flex:none;width:1em;height:1em;vertical-align:-.12em;fill:currentColor;overflow:visible}
.ink{fill:none;stroke:var(--paper);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.tone-pass{color:var(--pass)}.tone-warn{color:var(--warn)}.tone-inconclusive{color:var(--inconclusive)}.tone-fail{color:var(--fail)}.tone-error{color:var(--error)}
.banner{display:flex;gap:1rem;align-items:flex-start;padding:1.15rem 1.35rem;border-radius:12px;border:1px solid color-mix(in srgb,var(--tone) 26%,transparent);background:var(--tone-wash)}
.banner .glyph{width:1.5rem;height:1.5rem;margin-top:.15rem}
.banner p{margin:0}
.verdict{color:var(--tone);font-size:1.2rem;line-height:1.5;font-weight:650;letter-spacing:-.01em}
.headline{line-height:1.5}
.banner-pass,.note-pass,.row-pass{--tone:var(--pass);--tone-wash:var(--pass-wash)}
.banner-warn,.note-warn,.row-warn{--tone:var(--warn);--tone-wash:var(--warn-wash)}
.banner-inconclusive,.note-inconclusive,.row-inconclusive{--tone:var(--inconclusive);--tone-wash:var(--inconclusive-wash)}
.banner-fail,.note-fail,.row-fail{--tone:var(--fail);--tone-wash:var(--fail-wash)}
.banner-error,.note-error,.row-error{--tone:var(--error);--tone-wash:var(--error-wash)}
.note{display:flex;gap:.7rem;align-items:baseline}
.note .glyph{position:relative;top:.12em}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(11rem,100%),1fr));gap:1.1rem 1.75rem;margin:1.25rem 0}
.facts dt{font-size:.8rem;color:var(--soft)}
.facts dd{margin:.05rem 0 0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.facts code{padding:0;background:none}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{padding:0 0 .6rem;text-align:left;font-weight:600;font-size:1rem}
th{padding:.35rem 1rem .35rem 0;font-weight:500;font-size:.82rem;color:var(--soft);text-align:left;vertical-align:bottom;border-bottom:1px solid var(--strong-line)}
td{padding:.5rem 1rem .5rem 0;vertical-align:top;border-bottom:1px solid var(--line);min-width:3.5rem;max-width:26rem;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:.35rem}
th:first-child,td:first-child{padding-left:.35rem}
.number{text-align:right}
td:not(.number):not(.sign){min-width:6rem}
td.number{overflow-wrap:normal}
.sign{width:2rem;min-width:2rem;padding-right:.35rem}
.row-fail td,.row-error td,.row-inconclusive td,.row-warn td{background:var(--tone-wash)}
.chart{margin:1.5rem 0 2rem;max-width:50rem}
figcaption{font-weight:600}
.axis{font-weight:400;color:var(--soft)}
.axis::before{content:" · "}
.chart .scroll{margin:.5rem 0 .25rem}
.chart svg[role=img]{display:block;width:100%;min-width:34rem;height:auto}
.chart text{font-size:12px;fill:var(--soft);font-variant-numeric:tabular-nums}
.chart .value{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.chart svg line{stroke:var(--line)}
.chart svg .base{stroke:var(--strong-line)}
.chart svg .limit{stroke:var(--fail);stroke-dasharray:5 4;stroke-width:1.4}
.line{fill:none;stroke:var(--s);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.line.s1{stroke-dasharray:7 4}.line.s2{stroke-dasharray:2 4}.line.s4{stroke-dasharray:10 3 2 3}.line.s5{stroke-dasharray:4 3}
.mark{fill:var(--paper);stroke:var(--s);stroke-width:1.8}
.bar{--part:88%;fill:color-mix(in srgb,var(--s) var(--part),var(--paper));stroke:var(--s)}
.bar.s1{--part:28%}.bar.s2{--part:60%}.bar.s3{--part:12%}.bar.s4{--part:75%}.bar.s5{--part:40%}
.s0{--s:var(--s0)}.s1{--s:var(--s1)}.s2{--s:var(--s2)}.s3{--s:var(--s3)}.s4{--s:var(--s4)}.s5{--s:var(--s5)}
.spark{display:block;width:6.5rem;height:1.6rem;overflow:visible}.spark-bar{fill:color-mix(in srgb,var(--s0) 80%,var(--paper))}
.spark-base{stroke:var(--strong-line)}.spark-line{fill:none;stroke:var(--s1);stroke-width:1.6}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.35rem 0 0;padding:0;list-style:none;font-size:.86rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.5rem;margin:0}
.swatch{width:24px;height:12px;overflow:visible}
summary{cursor:pointer;overflow-wrap:anywhere}
summary::marker{color:var(--soft)}
.numbers>summary{font-size:.82rem;color:var(--soft)}
.fold{margin:1rem 0;border:1px solid var(--line);border-radius:8px}
.fold>summary{padding:.65rem 1rem;font-weight:500}
.fold[open]>summary{border-bottom:1px solid var(--line)}
.folded{padding:.4rem 1rem .6rem}
footer{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;margin-top:3.5rem;padding-top:1.25rem;border-top:1px solid var(--line);font-size:.82rem;color:var(--soft);overflow-wrap:anywhere}
footer:empty{display:none}
nav ol{margin:0;padding:0;list-style:none;font-size:.88rem}
nav{margin:-.75rem 0 2.25rem}
nav ol{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem}
nav a{color:var(--soft);text-decoration:none}
nav a:hover{color:var(--ink);text-decoration:underline}
@media(min-width:76rem){
.with-contents{max-width:78rem;display:grid;grid-template-columns:12rem minmax(0,62rem);column-gap:3rem}
.with-contents>header,.with-contents>main,.with-contents>footer{grid-column:2}
.with-contents>nav{grid-column:1;grid-row:1/4;margin:0}
.with-contents>nav ol{position:sticky;top:3.5rem;display:block;padding-top:3.9rem}
nav li{margin:0}
nav a{display:block;padding:.3rem 0 .3rem .9rem;border-left:2px solid var(--line)}
nav a:hover{border-color:var(--ink);text-decoration:none}}
@media(max-width:36rem){body{font-size:15px}.page{padding:1.75rem 1.1rem 3rem}.banner{padding:1.1rem;gap:.8rem}h1{font-size:1.45rem}.verdict{font-size:1.1rem}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{--paper:#fff;--wash:#f6f6f6;--ink:#000;--soft:#444;--line:#ccc;--strong-line:#888;--link:#000}
body{font-size:10pt}.page{max-width:none;padding:0}nav{display:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.scroll,pre{overflow:visible;max-height:none}pre{white-space:pre-wrap}
details::details-content{content-visibility:visible;display:block}
h2,h3,figcaption,.legend,thead{break-after:avoid}.chart .scroll{break-before:avoid}tr,svg,.banner{break-inside:avoid}
.chart svg[role=img]{min-width:0}}
`;

;// CONCATENATED MODULE: ../packages/document/lib/html/page.js







/** A page beyond this opens slowly everywhere and not at all in some viewers. */
const MOST_BYTES = 5 * 1024 * 1024;
/** Contents help from this many sections on. */
const LEAST_SECTIONS = 3;
/**
 * The document as one HTML file of at most 5 MiB that fetches nothing and runs nothing: styles and drawings are in it,
 * and its content security policy allows nothing else. Longer documents lose charts, passing rows and all but the
 * worst rows, in this order and with a visible count.
 */
function renderHtml(document) {
    for (const rung of shorten/* LADDER */.V) {
        const page = renderPage((0,shorten/* shorten */.m)(document, rung), rung !== shorten/* LADDER */.V[0]);
        if (Buffer.byteLength(page) <= MOST_BYTES)
            return page;
    }
    const note = { kind: 'paragraph', text: 'The details of this report do not fit in one page.' };
    return renderPage({ ...document, blocks: [note], footer: [] }, true);
}
function renderPage(document, shortened) {
    const { title, verdict, headline, blocks, footer = [] } = document;
    const writer = new BlockWriter();
    const body = writer.render(blocks);
    const contents = renderContents(writer.contents);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${sign/* WORDS */.q9[verdict]}: ${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${glyphSymbols()}
<div class="page${contents ? ' with-contents' : ''}">
<header>
<h1>${escapeHtml(title)}</h1>
<div class="banner banner-${verdict}">${bareGlyph(verdict)}<div><p class="verdict">${sign/* WORDS */.q9[verdict]}</p><p class="headline">${escapeHtml(headline)}</p></div></div>
</header>
${contents}<main>
${shortened ? '<p class="note">This report was shortened to fit in one page.</p>\n' : ''}${body}
</main>
<footer>${footer.map(text => `<span>${renderText(text)}</span>`).join(' ')}</footer>
</div>
</body>
</html>
`;
}
function renderContents(sections) {
    if (sections.length < LEAST_SECTIONS)
        return '';
    const items = sections.map(({ id, label }) => `<li><a href="#${id}">${label}</a></li>`);
    return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>\n`;
}


/***/ }),

/***/ 14359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ isDrawable),
/* harmony export */   OY: () => (/* binding */ extentOf),
/* harmony export */   Wm: () => (/* binding */ decimalsFor),
/* harmony export */   Zu: () => (/* binding */ fixed)
/* harmony export */ });
/** Beyond this, toFixed would answer in exponents, which Mermaid and SVG readers do not all understand. */
const LARGEST = 1e15;
/** True for what can be drawn: finite, and writable without an exponent. */
function isDrawable(value) {
    return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < LARGEST;
}
/** Decimals that show the values to about four significant digits of their range, and no more than they have. */
function decimalsFor(values) {
    let low = Infinity;
    let high = -Infinity;
    let needed = 0;
    for (const value of values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
        needed = Math.max(needed, decimalsOf(value));
    }
    const span = high - low || Math.abs(high);
    if (!Number.isFinite(span) || span === 0)
        return 0;
    const wanted = 3 - Math.floor(Math.log10(span));
    return Math.min(Math.max(wanted, 0), needed, 20);
}
/** Decimals a number is written with at most, by its shortest form: 0.25 → 2, 1e-7 → 7. */
function decimalsOf(value) {
    const [mantissa = '', exponent = '0'] = String(value).split('e');
    return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
/** The least and the greatest; `Math.min(...values)` fails where there are too many for a call. */
function extentOf(values) {
    let [low, high] = [Infinity, -Infinity];
    for (const value of values)
        [low, high] = [Math.min(low, value), Math.max(high, value)];
    return [low, high];
}
/** Fixed decimals, never an exponent, never `-0`. */
function fixed(value, decimals) {
    const text = value.toFixed(decimals);
    return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}


/***/ }),

/***/ 55261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Xj: () => (/* binding */ stripSequences),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
// ESC-introduced sequences: CSI (`ESC [ … letter`), OSC and its kin up to BEL or ST, and two-character escapes.
// The 8-bit forms of CSI and OSC (U+009B, U+009D) count too.
/* eslint-disable no-control-regex -- control characters are what this is about */
const ANSI = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]P^_X]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
const SEQUENCE_START = /[\x1b\x9b\x9d]/;
/* eslint-enable no-control-regex */
// Controls, line separators, and format characters: bidi overrides, zero-width spaces, tags. The two joiners stay,
// since scripts and emoji need them.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/**
 * Untrusted text as one line that shows all it holds: terminal sequences are dropped, line breaks and tabs become
 * blanks, and every other character that would hide or reorder text becomes `�`.
 */
function plain(text) {
    return text
        .toWellFormed()
        .replace(ANSI, '')
        .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
        .replace(HIDDEN, '\ufffd')
        .trim();
}
/** The text without terminal sequences. What they part comes together: a secret, too. */
function stripSequences(text) {
    return SEQUENCE_START.test(text) ? text.replace(ANSI, '') : text;
}
/** The same for text whose line breaks mean something. Tabs become two blanks. */
function plainLines(text) {
    const lines = text
        .toWellFormed()
        .replace(ANSI, '')
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map(line => line.replaceAll('\t', '  ').replace(HIDDEN, '\ufffd').trimEnd());
    while (lines.length && lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** At most `length` characters, the last of them `…` where something was cut. Never half a surrogate pair. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    return `${text
        .slice(0, Math.max(0, length - 1))
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}


/***/ }),

/***/ 21954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ plotOf),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   yL: () => (/* binding */ thin)
/* harmony export */ });
/* unused harmony export pick */
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(14359);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55261);


/** What of a chart can be drawn; undefined when that is nothing. */
function plotOf(chart) {
    const labels = chart.x.values.map(_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj);
    const series = chart.series
        .map(({ name, values, low, high }) => {
        const safe = (numbers) => labels.map((_, i) => drawable(numbers[i]));
        return {
            name: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name),
            values: safe(values),
            ...(low ? { low: safe(low) } : {}),
            ...(high ? { high: safe(high) } : {}),
        };
    })
        .filter(({ values }) => values.some(value => value !== null));
    if (!series.length)
        return undefined;
    const limits = (chart.limits ?? []).filter(({ value }) => (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .isDrawable */ .HA)(value));
    return {
        form: chart.form,
        title: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(chart.title),
        x: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(chart.x.label),
        y: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(chart.y.label),
        labels,
        series,
        limits: limits.map(({ name, value }) => ({ name: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name), value: drawable(value) ?? 0 })),
        decimals: (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .decimalsFor */ .Wm)(valuesOf({ series, limits })),
    };
}
/** null for what cannot be drawn, 0 for what no axis could tell from it. */
function drawable(value) {
    if (!(0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .isDrawable */ .HA)(value))
        return null;
    return Math.abs(value) < 1e-15 ? 0 : value;
}
/** All numbers of a plot, limits included. */
function valuesOf({ series, limits }) {
    const values = [];
    for (const { values: own, low = [], high = [] } of series)
        for (const value of [...own, ...low, ...high])
            if (value !== null)
                values.push(value);
    for (const limit of limits)
        values.push(limit.value);
    return values;
}
/** At most `count` of its points, evenly spread, first and last among them. */
function thin(plot, count) {
    const length = plot.labels.length;
    if (length <= count)
        return plot;
    const picks = Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)));
    return pick(plot, picks);
}
/** The points at these places, in this order. */
function pick(plot, places) {
    return {
        ...plot,
        labels: places.map(i => plot.labels[i] ?? ''),
        series: plot.series.map(({ name, values, low, high }) => {
            const chosen = (numbers) => places.map(i => numbers[i] ?? null);
            return {
                name,
                values: chosen(values),
                ...(low ? { low: chosen(low) } : {}),
                ...(high ? { high: chosen(high) } : {}),
            };
        }),
    };
}
/** The numbers of a plot as a table; a gap is an empty cell, a limit a column of its own value. */
function tableOf(plot) {
    const columns = plot.series.flatMap(({ name, values, low, high }) => [
        { name, values },
        ...(low ? [{ name: `${name}, lower bound`, values: low }] : []),
        ...(high ? [{ name: `${name}, upper bound`, values: high }] : []),
    ]);
    return {
        kind: 'table',
        columns: [
            { label: plot.x },
            ...columns.map(({ name }) => ({ label: name, align: 'right' })),
            ...plot.limits.map(({ name }) => ({ label: name, align: 'right' })),
        ],
        rows: plot.labels.map((label, i) => ({
            cells: [
                label,
                ...columns.map(({ values }) => numberText(values[i] ?? null, plot.decimals)),
                ...plot.limits.map(({ value }) => numberText(value, plot.decimals)),
            ],
        })),
    };
}
function numberText(value, decimals) {
    return value === null ? '' : (0,_numbers_js__WEBPACK_IMPORTED_MODULE_1__/* .fixed */ .Zu)(value, decimals);
}


/***/ }),

/***/ 3744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ LADDER),
/* harmony export */   m: () => (/* binding */ shorten)
/* harmony export */ });
/** Charts go first, then passing rows, then all but the worst. */
const LADDER = [
    { charts: true, passing: true, most: Infinity },
    { charts: false, passing: true, most: Infinity },
    { charts: false, passing: false, most: Infinity },
    ...[200, 50, 20, 10, 5, 3, 1].map(most => ({ charts: false, passing: false, most })),
];
/** Gravest first, as rows are kept where there is no room for all. */
const ORDER = ['error', 'fail', 'inconclusive', 'warn', undefined, 'neutral', 'pass'];
/** The part of the document that the rung shows, with the count of what it leaves out. */
function shorten(document, rung) {
    return { ...document, blocks: document.blocks.flatMap(block => shortenBlock(block, rung)) };
}
function shortenBlock(block, rung) {
    switch (block.kind) {
        case 'chart':
            return rung.charts ? [block] : [];
        case 'table':
            return shortenTable(block, rung);
        case 'list':
            return shortenList(block, rung.most);
        case 'code':
            return [shortenCode(block, rung.most)];
        case 'facts':
            return [{ ...block, facts: block.facts.slice(0, Math.max(rung.most, 10)) }];
        case 'details':
            return [{ ...block, blocks: block.blocks.flatMap(inner => shortenBlock(inner, rung)) }];
        case 'heading':
        case 'paragraph':
            return [block];
    }
}
function shortenTable(table, { passing, most }) {
    const kept = new Set(rowsToKeep(table.rows, passing, most));
    const hidden = table.rows.filter(row => !kept.has(row));
    if (!hidden.length)
        return [table];
    const rows = table.rows.filter(row => kept.has(row));
    const note = { kind: 'paragraph', text: hiddenRows(hidden) };
    return rows.length ? [{ ...table, rows }, note] : [captionOf(table), note].flat();
}
function rowsToKeep(rows, passing, most) {
    const candidates = passing ? rows : rows.filter(row => row.tone !== 'pass');
    if (candidates.length <= most)
        return candidates;
    return candidates.toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone)).slice(0, most);
}
function hiddenRows(hidden) {
    const passing = hidden.filter(row => row.tone === 'pass').length;
    const rest = passing === hidden.length ? ', all passing' : passing ? `, ${passing} of them passing` : '';
    return `… ${hidden.length} hidden${rest}`;
}
function captionOf({ caption }) {
    return caption === undefined ? [] : [{ kind: 'paragraph', text: { strong: caption } }];
}
function shortenList(list, most) {
    const hidden = list.items.length - most;
    if (hidden <= 0)
        return [list];
    const note = `… ${hidden} hidden`;
    return [{ ...list, items: [...list.items.slice(0, most), note] }];
}
/** The end of a log says more than its beginning. */
function shortenCode(code, most) {
    const lines = code.text.split('\n');
    const hidden = lines.length - most;
    return hidden <= 0
        ? code
        : { ...code, text: [`… ${hidden} lines hidden`, ...lines.slice(hidden)].join('\n') };
}


/***/ }),

/***/ 82856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ SIGNS),
/* harmony export */   JQ: () => (/* binding */ ROW_WORDS),
/* harmony export */   q9: () => (/* binding */ WORDS),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** What stands for a verdict beside its word; the shapes differ, so that colour carries nothing alone. */
const SIGNS = {
    pass: '✅',
    warn: '⚠️',
    inconclusive: '❓',
    fail: '❌',
    error: '⛔',
};
const WORDS = {
    pass: 'Pass',
    warn: 'Pass with warnings',
    inconclusive: 'Inconclusive',
    fail: 'Fail',
    error: 'Error',
};
/** What stands for a row or a value: one word, lower case. */
const ROW_WORDS = {
    pass: 'pass',
    warn: 'warning',
    inconclusive: 'inconclusive',
    fail: 'fail',
    error: 'error',
};
/** The outcome behind a tone; undefined for neutral ones. */
function outcomeOf(tone) {
    return tone === 'neutral' ? undefined : tone;
}


/***/ }),

/***/ 91784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ highest),
/* harmony export */   D: () => (/* binding */ sparkText)
/* harmony export */ });
const BLOCKS = '▁▂▃▄▅▆▇█';
/** As bars of text, from ▁ to █; a dot where nothing is. */
function sparkText({ spark }) {
    const most = highest(spark);
    if (!(most > 0))
        return '';
    return spark
        .map(value => (value > 0 ? BLOCKS[Math.min(7, Math.floor((value / most) * 8))] : '·'))
        .join('');
}
function highest(values) {
    return Math.max(0, ...values.filter(Number.isFinite));
}


/***/ }),

/***/ 82302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ky: () => (/* binding */ runsOf),
/* harmony export */   v7: () => (/* binding */ safeHref),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55261);
/* harmony import */ var _spark_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(91784);


/** The inline runs of a text, whichever way it was written. Neighbouring strings are one: `['@', 'all']` is `@all`. */
function runsOf(text) {
    const runs = [];
    for (const run of Array.isArray(text) ? text : [text]) {
        const last = runs.at(-1);
        if (typeof run === 'string' && typeof last === 'string')
            runs[runs.length - 1] = last + run;
        else
            runs.push(run);
    }
    return runs;
}
/** A text as one line without any markup. */
function plainText(text) {
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(runsOf(text).map(wordsOf).join(''));
}
function wordsOf(run) {
    if (typeof run === 'string')
        return run;
    if ('code' in run)
        return run.code;
    if ('spark' in run)
        return (0,_spark_js__WEBPACK_IMPORTED_MODULE_1__/* .sparkText */ .D)(run);
    return 'strong' in run ? run.strong : run.link;
}
/**
 * The address of a link as it may stand in any medium: absolute http or https, with every character that a medium
 * could read as markup percent-encoded. undefined: show the text, link nowhere.
 */
function safeHref(href) {
    if (!URL.canParse(href))
        return undefined;
    const url = new URL(href);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    if (url.username || url.password)
        return undefined;
    return url.href.replace(/[^\w.~:/?#@&+,;=%-]/g, encodeCharacter);
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}


/***/ }),

/***/ 37842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainFileError),
/* harmony export */   u: () => (/* binding */ hasCode)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51904);

const OTHER_PLACE = 'Give another path, or move away what stands there.';
/** What the file system can say that its user can mend. Everything else is a defect. */
const EXPLAINED = {
    ENOENT: { code: 'missing-file', what: 'does not exist' },
    ENOTDIR: { code: 'missing-file', what: 'does not exist' },
    EISDIR: { code: 'missing-file', what: 'is a folder; a file is wanted' },
    EACCES: {
        code: 'permission',
        what: 'cannot be opened: permission denied',
        fix: 'Give the user that runs the job access to it. What a container wrote belongs to the user of the container.',
    },
    EPERM: {
        code: 'permission',
        what: 'cannot be changed: the system does not permit it',
        fix: 'Look at the owner and the attributes of the file and its folder.',
    },
    EROFS: {
        code: 'permission',
        what: 'cannot be written: the file system is read-only',
        fix: 'Give a path on another one.',
    },
    ELOOP: {
        code: 'unsupported',
        what: 'leads in a circle: symbolic links on the way to it name one another',
        fix: 'Remove the links.',
    },
    ENAMETOOLONG: { code: 'bad-input', what: 'is too long for a path of this file system' },
    ERR_INVALID_ARG_VALUE: { code: 'bad-input', what: 'holds a character that no path may hold' },
    ENOSPC: {
        code: 'limit-exceeded',
        what: 'cannot be written: no space is left on the disk',
        fix: 'Free some, or use a larger runner.',
    },
    EDQUOT: { code: 'limit-exceeded', what: 'cannot be written: the disk quota is used up' },
    EFBIG: { code: 'limit-exceeded', what: 'cannot be written: too large for the file system' },
    EMFILE: { code: 'limit-exceeded', what: 'cannot be opened: this process may open no more files' },
    ENFILE: { code: 'limit-exceeded', what: 'cannot be opened: this machine may open no more files' },
    EBUSY: { code: 'conflict', what: 'is in use by another process', fix: 'Run again when that is over.' },
    ETXTBSY: { code: 'conflict', what: 'is in use by another process', fix: 'Run again when that is over.' },
};
/** The same words mean something else where a place is wanted to write to, or a folder to read. */
const WHERE_WRITTEN = {
    ENOTDIR: {
        code: 'bad-input',
        what: 'has a file on the way to it, where a folder is wanted',
        fix: OTHER_PLACE,
    },
    EEXIST: {
        code: 'bad-input',
        what: 'has a file on the way to it, where a folder is wanted',
        fix: OTHER_PLACE,
    },
    EISDIR: { code: 'bad-input', what: 'is a folder; a file is to be written there', fix: OTHER_PLACE },
    ENOTEMPTY: { code: 'bad-input', what: 'is a folder that is not empty', fix: OTHER_PLACE },
};
const WHERE_LISTED = {
    ENOTDIR: { code: 'bad-input', what: 'is a file; a folder is wanted', fix: 'Give the folder.' },
};
const WHERE = { read: {}, written: WHERE_WRITTEN, listed: WHERE_LISTED };
/** The error as a UserError where the user can mend it, else as it is. `shown` is the path as a person knows it. */
function explainFileError(shown, error, where) {
    if (error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error;
    const code = codeOf(error);
    const explained = WHERE[where][code] ?? EXPLAINED[code];
    if (!explained)
        return error;
    const { what, fix } = explained;
    const message = `"${shown}" ${what}.`;
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(explained.code, { message, ...(fix === undefined ? {} : { fix }) }, { cause: error });
}
function hasCode(error, ...codes) {
    return codes.includes(codeOf(error));
}
/** Not by instanceof: errors of Node's own modules belong to another realm under test runners. */
function codeOf(error) {
    return error?.code ?? '';
}


/***/ }),

/***/ 27130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ NodeFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __nccwpck_require__(51904);
// EXTERNAL MODULE: ../packages/runtime/lib/file-errors.js
var file_errors = __nccwpck_require__(37842);
;// CONCATENATED MODULE: ../packages/runtime/lib/whole-folders.js

/**
 * How the library of patterns reads folders where nothing is to be left out: it passes over links, pipes and devices, and over
 * folders that cannot be read. Here all that is no folder comes as a file, and `failed` hears of the others.
 */
function wholeFolders(failed) {
    return (folder, _options, callback) => {
        (0,external_node_fs_.readdir)(folder, { withFileTypes: true }, (error, entries) => {
            if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
                failed(folder, error);
            callback(error, error ? [] : entries.map(shown));
        });
    };
}
function shown(entry) {
    if (entry.isDirectory() || entry.isFile())
        return entry;
    return Object.assign(Object.create(entry), {
        name: entry.name,
        isFile: () => true,
        isSymbolicLink: () => false,
    });
}

;// CONCATENATED MODULE: ../packages/runtime/lib/files.js







/** Nothing in it means anything to a pattern. */
const PLAIN_PATH = /^[\w./-]+$/;
/** The Files port on this machine's file system. */
class NodeFiles {
    #root;
    #temporaryRoot;
    #temporaries = [];
    /** @param root the workspace; @param temporaryRoot parent of temporary folders. Both absolute. */
    constructor(root, temporaryRoot) {
        this.#root = root;
        this.#temporaryRoot = temporaryRoot;
    }
    resolve(path) {
        return (0,external_node_path_.resolve)(this.#root, path);
    }
    relative(path) {
        const inside = (0,external_node_path_.relative)(this.#root, (0,external_node_path_.resolve)(this.#root, path));
        const outside = inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
        return outside ? path : posix(inside) || '.';
    }
    async read(path) {
        return this.#translate(path, (0,promises_.readFile)(this.resolve(path)));
    }
    async *stream(path, { start, end, chunkSize = 1024 * 1024, reuse = false, } = {}) {
        const limits = { start: start ?? 0, ...(end === undefined ? {} : { end: end - 1 }) };
        const chunks = reuse
            ? readInto(Buffer.allocUnsafeSlow(chunkSize), this.resolve(path), limits)
            : (0,external_node_fs_.createReadStream)(this.resolve(path), { highWaterMark: chunkSize, ...limits });
        try {
            for await (const chunk of chunks)
                yield chunk;
        }
        catch (error) {
            throw (0,file_errors/* explainFileError */.Y)(this.relative(path), error, 'read');
        }
    }
    async write(path, content, options = {}) {
        await this.#placed(path, temporary => writeSynced(temporary, content, options.mode), promises_.rename);
    }
    async create(path, content) {
        return this.#placed(path, temporary => writeSynced(temporary, content), linkNew);
    }
    async copy(from, to) {
        await this.#placed(to, temporary => this.#copySynced(from, temporary), promises_.rename);
    }
    async copyNew(from, to) {
        return this.#placed(to, temporary => this.#copySynced(from, temporary), linkNew);
    }
    async rename(from, to) {
        await this.#translate(to, (0,promises_.mkdir)((0,external_node_path_.dirname)(this.resolve(to)), { recursive: true }), 'written');
        if (!(await this.stat(from)))
            throw (0,file_errors/* explainFileError */.Y)(this.relative(from), { code: 'ENOENT' }, 'read');
        await this.#translate(to, (0,promises_.rename)(this.resolve(from), this.resolve(to)), 'written');
    }
    async stat(path) {
        try {
            const found = await (0,promises_.lstat)(this.resolve(path));
            const kind = found.isFile()
                ? 'file'
                : found.isDirectory()
                    ? 'folder'
                    : found.isSymbolicLink()
                        ? 'symlink'
                        : 'other';
            return { kind, size: found.size, mode: found.mode & 0o777, modified: found.mtime };
        }
        catch (error) {
            if ((0,file_errors/* hasCode */.u)(error, 'ENOENT', 'ENOTDIR'))
                return undefined;
            throw (0,file_errors/* explainFileError */.Y)(this.relative(path), error, 'read');
        }
    }
    async glob(patterns, options = {}) {
        const ignored = patterns.filter(p => p.startsWith('!')).map(p => p.slice(1));
        const wanted = patterns.filter(p => !p.startsWith('!'));
        const cwd = this.resolve(options.cwd ?? '.');
        const [only] = patterns;
        if (patterns.length === 1 && only && PLAIN_PATH.test(only)) {
            const path = (0,external_node_path_.resolve)(cwd, only);
            // One file by its name: the library need not be loaded.
            if ((await this.stat(path))?.kind === 'file')
                return [posix((0,external_node_path_.relative)(cwd, path))];
        }
        const { glob } = await Promise.all(/* import() */[__nccwpck_require__.e(5180), __nccwpck_require__.e(6416)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56416));
        const unread = [];
        const readdir = wholeFolders((folder, error) => unread.push([folder, error]));
        const found = await glob(wanted, {
            ...(options.whole ? { fs: { readdir } } : {}),
            cwd,
            ignore: ignored,
            dot: true,
            onlyFiles: true,
            followSymbolicLinks: false,
            expandDirectories: false,
        });
        for (const [folder, error] of unread)
            throw (0,file_errors/* explainFileError */.Y)(this.relative(folder), error, 'read');
        return found.map(posix).sort(byBytes);
    }
    async list(folder) {
        const found = [];
        const walk = async (inside) => {
            const entries = await this.#translate(folder, (0,promises_.readdir)((0,external_node_path_.join)(this.resolve(folder), inside), { withFileTypes: true }), 'listed');
            for (const entry of entries) {
                const path = inside ? `${inside}/${entry.name}` : entry.name;
                if (entry.isDirectory())
                    await walk(path);
                else if (entry.isFile())
                    found.push(path);
                else
                    throw new errors/* UserError */.yo('unsupported', {
                        message: `"${this.relative(folder)}/${path}" is not a regular file; links and devices have no digest.`,
                    });
            }
        };
        await walk('');
        return found.sort(byBytes);
    }
    async remove(path) {
        await this.#translate(path, (0,promises_.rm)(this.resolve(path), { recursive: true, force: true }), 'written');
    }
    async privateFolder(path) {
        const folder = this.resolve(path);
        const make = async () => {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
            await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch((error) => {
                if (!(0,file_errors/* hasCode */.u)(error, 'EEXIST'))
                    throw error;
            });
        };
        await this.#translate(path, make(), 'written');
        const found = await (0,promises_.lstat)(folder);
        if (!found.isDirectory())
            throw notPrivate(path, 'is not a folder', 'Give the folder itself, not a link.');
        if (!process.getuid)
            return;
        if (found.uid !== process.getuid())
            throw notPrivate(path, 'belongs to another user', 'Use a folder of your own.');
        if (found.mode & 0o022) {
            const fix = `See that nobody else has put anything into it, then: chmod 700 ${folder}`;
            throw notPrivate(path, 'can be written by other users', fix);
        }
        if (found.mode & 0o077)
            await (0,promises_.chmod)(folder, 0o700);
    }
    async temporary(prefix) {
        const make = async () => {
            await (0,promises_.mkdir)(this.#temporaryRoot, { recursive: true });
            return (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#temporaryRoot, `sluice-${prefix}`));
        };
        const folder = await this.#translate(this.#temporaryRoot, make(), 'written');
        this.#temporaries.push(folder);
        return folder;
    }
    /** Removes the temporary folders given out so far, as far as they can be: what is left harms nobody. */
    async clean() {
        await Promise.allSettled(this.#temporaries.splice(0).map(folder => (0,promises_.rm)(folder, { recursive: true, force: true })));
    }
    /** Makes a temporary file beside the target, puts it in place, and leaves nothing behind if either fails. */
    async #placed(path, fill, place) {
        const target = this.resolve(path);
        await this.#translate(path, (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true }), 'written');
        const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.sluice-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.tmp`);
        try {
            const filled = fill(temporary).then(() => place(temporary, target));
            return await this.#translate(path, filled, 'written');
        }
        finally {
            await (0,promises_.rm)(temporary, { force: true });
        }
    }
    async #copySynced(from, to) {
        await this.#translate(from, (0,promises_.copyFile)(this.resolve(from), to));
        // The copy of a read-only file is read-only too, and could not be opened for syncing.
        await (0,promises_.chmod)(to, (await (0,promises_.lstat)(to)).mode | 0o200);
        const handle = await (0,promises_.open)(to, 'r+');
        try {
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    /** @param where what the path is wanted for, which the words of an error depend on */
    async #translate(path, work, where = 'read') {
        try {
            return await work;
        }
        catch (error) {
            throw (0,file_errors/* explainFileError */.Y)(this.relative(path), error, where);
        }
    }
}
function notPrivate(path, what, fix) {
    return new errors/* UserError */.yo('permission', { message: `"${path}" ${what}.`, fix });
}
async function writeSynced(path, content, mode = 0o666) {
    const handle = await (0,promises_.open)(path, 'wx', mode);
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** link(2) fails when the target exists, on every file system that has links: the race is decided by the kernel. */
async function linkNew(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        if ((0,file_errors/* hasCode */.u)(error, 'EEXIST'))
            return false;
        throw error;
    }
}
const posix = (path) => (external_node_path_.sep === '\\' ? path.replaceAll('\\', '/') : path);
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
/** Reads into the same memory again and again. `end` is inclusive. */
async function* readInto(buffer, path, { start, end = Infinity }) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        for (let at = start; at <= end;) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at + 1), at);
            if (bytesRead === 0)
                return;
            at += bytesRead;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 79043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ openHost)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __nccwpck_require__(51904);
;// CONCATENATED MODULE: ../packages/runtime/lib/artifacts.js



/** Servers that have the v4 artifact service; on others the toolkit throws. */
function served(env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return false;
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    if (!URL.canParse(server))
        return false;
    const { hostname } = new URL(server);
    return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost');
}
/** `@actions/artifact`, loaded only when used: it is the heaviest dependency of all. */
async function toolkitClient() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(8564), __nccwpck_require__.e(3716), __nccwpck_require__.e(4483), __nccwpck_require__.e(7361), __nccwpck_require__.e(9953)]).then(__nccwpck_require__.bind(__nccwpck_require__, 99953));
    return new DefaultArtifactClient();
}
/** The Artifacts port. What comes down is the archive as it is; it is unpacked within limits (`unzip`). */
function workflowArtifacts(env, files, log, open = toolkitClient) {
    const available = served(env);
    const downloads = new Map();
    return {
        available,
        async upload(name, root, files) {
            if (!available)
                return undefined;
            try {
                const artifact = await open();
                try {
                    const { id } = await artifact.uploadArtifact(name, files, root, {});
                    return id === undefined ? undefined : { id, name };
                }
                catch (error) {
                    // A second attempt of the same work: names are unique in a run, and ours hold the digest of the content.
                    if (!/conflict|already exists|409/i.test(String(error)))
                        throw error;
                    const { artifact: earlier } = await artifact.getArtifact(name);
                    return { id: earlier.id, name };
                }
            }
            catch (error) {
                log.warning(`The artifact "${name}" could not be uploaded: ${String(error)}. Its files stay on this machine.`);
                return undefined;
            }
        },
        download(id, of) {
            const download = async () => {
                const archive = await fetchArchive(id, await files.temporary(`archive-${id}-`), open, of);
                const folder = await files.temporary(`artifact-${id}-`);
                const { unzip } = await Promise.all(/* import() */[__nccwpck_require__.e(9517), __nccwpck_require__.e(9022)]).then(__nccwpck_require__.bind(__nccwpck_require__, 99022));
                await unzip(archive, folder);
                await files.remove(archive);
                return folder;
            };
            const folder = downloads.get(id) ?? download();
            downloads.set(id, folder);
            return folder;
        },
    };
}
/** Path of the one file that came down into the folder. Throws UserError `missing-file`, `service-unavailable`. */
async function fetchArchive(id, folder, open, of) {
    try {
        const client = await open();
        await client.downloadArtifact(id, { path: folder, skipDecompress: true, ...findBy(of) });
    }
    catch (error) {
        throw notDownloaded(id, error);
    }
    return (0,external_node_path_.join)(folder, (await (0,promises_.readdir)(folder))[0] ?? '');
}
/** How the toolkit is told of another run. */
function findBy(of) {
    if (!of)
        return {};
    const [repositoryOwner, repositoryName] = of.repository.split('/');
    return { findBy: { token: of.token, workflowRunId: of.id, repositoryOwner, repositoryName } };
}
function notDownloaded(id, error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error?.name === 'ArtifactNotFoundError' || /no artifacts found/i.test(message)) {
        return new errors/* UserError */.yo('missing-file', {
            message: `The artifact ${id} that an earlier job handed on is not there: deleted, expired, or of another run.`,
            fix: 'Run that job again.',
        }, { cause: error });
    }
    return new errors/* UserError */.yo('service-unavailable', {
        message: `The artifact ${id} of an earlier job could not be downloaded: ${message}.`,
        fix: 'Run this job again.',
    }, { cause: error });
}

// EXTERNAL MODULE: ../packages/runtime/lib/leaks.js
var leaks = __nccwpck_require__(3592);
;// CONCATENATED MODULE: ../packages/runtime/lib/cache.js

/**
 * The Cache port on `@actions/cache`, loaded only when used. Absence and denial are misses. What holds a known secret is not
 * saved: the caches of a default branch can be read by every pull request, and nobody masks them.
 */
function runnerCache(env, means, open = () => Promise.all(/* import() */[__nccwpck_require__.e(8564), __nccwpck_require__.e(3716), __nccwpck_require__.e(4483), __nccwpck_require__.e(3683)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13683))) {
    const { log } = means;
    const available = Boolean(env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']));
    const attempt = async (what, work) => {
        if (!available)
            return false;
        try {
            return await work(await open());
        }
        catch (error) {
            log.info(`The cache was not ${what}: ${String(error)}.`);
            return false;
        }
    };
    return {
        // The service matches the key as a prefix too; only the very key is a hit.
        restore: (paths, key, prefixes = []) => attempt('read', async (cache) => (await cache.restoreCache([...paths], key, [...prefixes])) === key),
        save: (paths, key) => attempt('written', async (cache) => {
            const leak = await findLeak(paths, means);
            if (leak === undefined)
                return (await cache.saveCache([...paths], key)) !== -1;
            log.warning(`"${leak}" holds a secret, so what it belongs to is not put into the cache.`);
            return false;
        }),
    };
}
async function findLeak(paths, { files, redactor }) {
    for (const path of paths) {
        const isFolder = (await files.stat(path))?.kind === 'folder';
        const inside = isFolder ? (await files.list(path)).map(name => `${path}/${name}`) : [path];
        for (const file of inside)
            if (redactor.finds(file) || (await (0,leaks/* holdsSecret */.h)(file, files, redactor)))
                return file;
    }
    return undefined;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/clock.js
const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: (milliseconds, signal) => new Promise(resolve => {
        if (signal?.aborted) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, milliseconds);
        signal?.addEventListener('abort', done, { once: true });
    }),
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
;// CONCATENATED MODULE: ../packages/runtime/lib/environment.js
/**
 * What must not reach an untrusted child: the runner's own tokens (any dependency of a training script could write cache
 * entries with them) and inputs. Best effort: a process of the same user can read more; containers isolate better.
 */
const STRIPPED = [
    /^ACTIONS_/,
    /^INPUT_/,
    /^STATE_/,
    /^GITHUB_TOKEN$/,
    /^GH_TOKEN$/,
    /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/,
    /^NODE_OPTIONS$/,
];
function childEnvironment(env) {
    const kept = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && !STRIPPED.some(pattern => pattern.test(name)))
            kept[name] = value;
    }
    return kept;
}
/**
 * By this mark the runner finds what a job left running, and ends it. A training must bear it; a server that is to outlive
 * the job must not.
 */
function withoutOrphanMark(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'RUNNER_TRACKING_ID'));
}

// EXTERNAL MODULE: ../packages/runtime/lib/file-errors.js
var file_errors = __nccwpck_require__(37842);
;// CONCATENATED MODULE: ../packages/runtime/lib/exec.js






/** After SIGINT a child has this long until SIGTERM, and after that until SIGKILL: the runner's own patience, shortened
 * so that ours is over before the runner kills us (7.5 s and 2.5 s). */
const GRACE_MS = { term: 5_000, kill: 1_500 };
/** What a child wrote last is read within this long after its end. */
const DRAIN_MS = 1_000;
/** Starts programs by argv, each in a process group of its own, so that a group dies whole. */
class NodeExec {
    #env;
    #root;
    #dist;
    /** @param root default working folder; @param dist folder of the suite's bundles. */
    constructor(env, root, dist) {
        this.#env = env;
        this.#root = root;
        this.#dist = dist;
    }
    environment() {
        return childEnvironment(this.#env);
    }
    helper(name, ...args) {
        return [process.execPath, (0,external_node_path_.join)(this.#dist, name, 'index.js'), ...args];
    }
    async run(argv, options = {}) {
        const [command, ...args] = argv;
        if (!command)
            throw new errors/* UserError */.yo('bad-input', 'There is no command to run.');
        const child = start(command, args, {
            cwd: options.cwd ?? this.#root,
            env: options.env ?? this.environment(),
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
        child.stdout?.on('data', (chunk) => options.stdout?.(chunk));
        child.stderr?.on('data', (chunk) => options.stderr?.(chunk));
        return supervise(child, command, options);
    }
    async detach(argv, options) {
        const [command, ...args] = argv;
        if (!command)
            throw new errors/* UserError */.yo('bad-input', 'There is no command to start.');
        const env = withoutOrphanMark(options.env ?? this.environment());
        const log = await openLog(options.logFile);
        try {
            const child = start(command, args, {
                cwd: options.cwd ?? this.#root,
                env,
                stdio: ['ignore', log.fd, log.fd],
                detached: true,
                windowsHide: true,
            });
            const pid = await new Promise((resolve, reject) => {
                child.once('error', error => reject(notStarted(command, error)));
                child.once('spawn', () => resolve(child.pid));
            });
            child.unref();
            return pid;
        }
        finally {
            await log.close();
        }
    }
}
async function openLog(path) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        return await (0,promises_.open)(path, 'a', 0o600);
    }
    catch (error) {
        throw (0,file_errors/* explainFileError */.Y)(path, error, 'written');
    }
}
/** Some failures come as an event, others are thrown. */
function start(command, args, options) {
    try {
        return (0,external_node_child_process_.spawn)(command, args, options);
    }
    catch (error) {
        throw notStarted(command, error);
    }
}
function supervise(child, command, { timeoutMs, signal }) {
    return new Promise((resolve, reject) => {
        const timers = [];
        let timedOut = false;
        const stop = () => {
            signalGroup(child, 'SIGINT');
            timers.push(setTimeout(() => signalGroup(child, 'SIGTERM'), GRACE_MS.term));
            timers.push(setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS.term + GRACE_MS.kill));
        };
        const settle = (finish) => {
            timers.forEach(clearTimeout);
            signal?.removeEventListener('abort', stop);
            finish();
        };
        if (timeoutMs !== undefined) {
            timers.push(setTimeout(() => {
                timedOut = true;
                stop();
            }, timeoutMs));
        }
        if (signal?.aborted)
            stop();
        else
            signal?.addEventListener('abort', stop, { once: true });
        child.once('error', error => settle(() => reject(notStarted(command, error))));
        const end = (exitCode, ended) => settle(() => resolve({ exitCode, signal: ended, timedOut }));
        child.once('close', end);
        child.once('exit', (exitCode, ended) => {
            // Grandchildren may still be there.
            signalGroup(child, 'SIGKILL');
            // One in a session of its own keeps the pipes open for as long as it lives; the command is over all the same.
            timers.push(setTimeout(() => {
                child.stdout?.destroy();
                child.stderr?.destroy();
                end(exitCode, ended);
            }, DRAIN_MS));
        });
    });
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone already.
    }
}
/** Why a program does not start, where its user can mend it. */
const NOT_STARTED = {
    ENOENT: {
        code: 'command-failed',
        what: 'was not found',
        fix: 'Install it in an earlier step, or give its full path.',
    },
    EACCES: { code: 'command-failed', what: 'may not be executed', fix: 'Make it executable: chmod +x.' },
    EPERM: { code: 'command-failed', what: 'may not be executed', fix: 'Make it executable: chmod +x.' },
    E2BIG: {
        code: 'limit-exceeded',
        what: 'got more arguments or variables than the system takes',
        fix: 'Hand them on in a file.',
    },
    EAGAIN: {
        code: 'limit-exceeded',
        what: 'was not started: too many processes',
        fix: 'End some, or use a larger runner.',
    },
    ENOMEM: { code: 'limit-exceeded', what: 'was not started: too little memory', fix: 'Use a larger runner.' },
};
function notStarted(command, error) {
    const known = NOT_STARTED[error.code ?? ''];
    if (!known)
        return error;
    return new errors/* UserError */.yo(known.code, { message: `The program "${command}" ${known.what}.`, fix: known.fix }, { cause: error });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ../packages/runtime/lib/fence.js

/**
 * Standard output with a part in it that the runner obeys no command in: between `::stop-commands::word` and `::word::`.
 * Whatever is not fenced lifts the fence first, so that no command of ours is lost in it.
 */
class Fence {
    /** One for all: the runner takes each for a secret, and would look for thousands of them in every line. */
    #word = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    #write;
    #up = false;
    #held = 0;
    constructor(write) {
        this.#write = write;
    }
    /** Writes outside of it. */
    outside = (text) => {
        this.#lift();
        this.#write(text);
    };
    /** Writes inside of it, as lines of its own. Who has read the word in some log cannot say it. */
    inside(text) {
        if (!this.#up)
            this.#write(`::stop-commands::${this.#word}\n`);
        this.#up = true;
        const body = text.replaceAll(this.#word, '***');
        this.#write(body.endsWith('\n') ? body : `${body}\n`);
        if (!this.#held)
            this.#lift();
    }
    /** Leaves it up between texts while the work lasts. */
    async hold(work) {
        this.#held += 1;
        try {
            return await work();
        }
        finally {
            this.#held -= 1;
            if (!this.#held)
                this.#lift();
        }
    }
    #lift() {
        if (this.#up)
            this.#write(`::${this.#word}::\n`);
        this.#up = false;
    }
}

// EXTERNAL MODULE: ../packages/runtime/lib/files.js + 1 modules
var lib_files = __nccwpck_require__(27130);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
;// CONCATENATED MODULE: ../packages/runtime/lib/http.js


const DEFAULT_TIMEOUT_MS = 30_000;
/** The Http port on the toolkit's client, which honours HTTPS_PROXY and NO_PROXY. Redirects are answers. */
const toolkitHttp = {
    async request(url, request = {}) {
        const { method = 'GET', headers = {}, body, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
        const { HttpClient } = await __nccwpck_require__.e(/* import() */ 8564).then(__nccwpck_require__.bind(__nccwpck_require__, 58564));
        const client = new HttpClient('sluice', [], { socketTimeout: timeoutMs, allowRedirects: false });
        const host = new URL(url).host;
        try {
            const answer = await client.request(method, url, sendable(body), headers);
            const content = await answer.readBodyBuffer();
            return {
                status: answer.message.statusCode ?? 0,
                headers: flatten(answer.message.headers),
                body: content,
            };
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            const code = /timeout/i.test(message) ? 'timeout' : 'service-unavailable';
            throw new errors/* UserError */.yo(code, { message: `${method} to ${host} did not work: ${message}.` }, { cause: error });
        }
        finally {
            client.dispose();
        }
    },
};
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, [value].flat().join(', ')]]));
}
function sendable(body) {
    if (body === undefined)
        return null;
    return typeof body === 'string' ? body : external_node_stream_.Readable.from([body]);
}

// EXTERNAL MODULE: ../packages/runtime/lib/log.js
var lib_log = __nccwpck_require__(41966);
// EXTERNAL MODULE: ../packages/runtime/lib/redaction.js + 3 modules
var redaction = __nccwpck_require__(86479);
;// CONCATENATED MODULE: ../packages/runtime/lib/remote/address.js
const OBJECT_STORES = /^(s3|gs|az|lakefs):\/\/([^/]+)\/(.*)$/s;
const WEB = /^https?:\/\//i;
/** Whether the path names something on the network. */
function isRemote(path) {
    return OBJECT_STORES.test(path) || WEB.test(path);
}
/** Only the web has queries; in a key of an object store any character may stand for itself. */
function addressOf(path) {
    const [, scheme, bucket, key = ''] = OBJECT_STORES.exec(path) ?? [];
    if (!scheme || !bucket)
        return new URL(path);
    return new URL(`${scheme}://${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`);
}
/** The address as it may be told: a query often carries a signature, and a user name a password. */
function shownAddress(path) {
    if (!WEB.test(path))
        return path;
    const url = new URL(path);
    return `${url.protocol}//${url.host}${url.pathname}`;
}
/** What stands before the first character that means something to a pattern. */
function literalPart(pattern) {
    const magic = pattern.search(/[*?{[]/);
    const literal = magic < 0 ? pattern : pattern.slice(0, magic);
    return literal.slice(0, literal.lastIndexOf('/') + 1);
}

// EXTERNAL MODULE: ../packages/runtime/lib/remote/store.js
var remote_store = __nccwpck_require__(51002);
;// CONCATENATED MODULE: ../packages/runtime/lib/remote/reading.js



const ATTEMPTS = 5;
const FIRST_DELAY_MS = 500;
const MEANINGS = {
    401: 'the server wants credentials',
    403: 'the credentials do not allow it, or there are none',
};
/** One address being read: with patience for what passes by, and one kind of error. */
function reading(path, shown, remotes, clock) {
    const url = addressOf(path);
    const store = remotes(url);
    let seen;
    const head = () => (seen ??= patiently(() => store.head(url)));
    return {
        head,
        /** Where the connection breaks off, the rest is asked for; memory holds what is on its way and no more. */
        async *stream({ start = 0, end }) {
            const object = await head();
            if (!object)
                throw new errors/* UserError */.yo('missing-file', { message: `"${shown}" does not exist.` });
            const to = Math.min(end ?? object.size, object.size);
            let at = start;
            let failures = 0;
            // Of unknown size: read to its end, once.
            while (Number.isNaN(to) || at < to) {
                try {
                    const range = { start: at, ...(end === undefined && at === 0 ? {} : { end: to }) };
                    for await (const chunk of await store.open(url, range, object.version)) {
                        const wanted = at + chunk.length > to ? chunk.subarray(0, to - at) : chunk;
                        yield wanted;
                        at += wanted.length;
                        failures = 0;
                        if (at >= to)
                            break;
                    }
                    if (Number.isNaN(to))
                        return;
                    if (at < to)
                        throw new Error(`the connection ended after ${at} of ${to} bytes`);
                }
                catch (error) {
                    if (Number.isNaN(to) && at > 0)
                        throw explain(error);
                    await pause(error, ++failures);
                }
            }
        },
        async *list() {
            try {
                yield* store.list(url);
            }
            catch (error) {
                throw explain(error);
            }
        },
    };
    async function patiently(work) {
        for (let failures = 1;; failures++) {
            try {
                return await work();
            }
            catch (error) {
                await pause(error, failures);
            }
        }
    }
    /** Waits before the next attempt, or throws where there is no point in one. */
    async function pause(error, failures) {
        const asked = error instanceof remote_store/* StatusError */.X ? error.retryAfterMs : 0;
        const hopeless = asked === undefined || error instanceof remote_store/* ChangedError */.J || error instanceof errors/* UserError */.yo;
        if (hopeless || failures >= ATTEMPTS)
            throw explain(error);
        await clock.sleep(asked || FIRST_DELAY_MS * 2 ** (failures - 1));
    }
    function explain(error) {
        if (error instanceof errors/* UserError */.yo)
            return error;
        if (error instanceof remote_store/* ChangedError */.J)
            return new errors/* UserError */.yo('bad-data', {
                message: `"${shown}" was written again while it was read.`,
                fix: 'Read a version that nobody writes to any more, then run again.',
            });
        const status = error instanceof remote_store/* StatusError */.X ? error.status : undefined;
        const text = error instanceof Error ? error.message : String(error);
        const why = status ? `status ${status}${MEANINGS[status] ? `, ${MEANINGS[status]}` : ''}` : text;
        const code = status === 401 || status === 403 ? 'permission' : 'service-unavailable';
        return new errors/* UserError */.yo(code, {
            message: `"${shown}" could not be read: ${why}${status && text ? ` (${text})` : ''}.`,
            fix: fixFor(url.protocol),
        }, { cause: error });
    }
}
function fixFor(protocol) {
    switch (protocol) {
        case 's3:':
            return 'Is AWS_ACCESS_KEY_ID, with AWS_SECRET_ACCESS_KEY and AWS_REGION, set for this step, and may it read the object?';
        case 'lakefs:':
            return 'Are LAKECTL_SERVER_ENDPOINT_URL and LAKECTL_CREDENTIALS_… set for this step, and may they read the object?';
        case 'gs:':
            return 'Does google-github-actions/auth come before this step, and may its account read the object?';
        case 'az:':
            return 'Is AZURE_STORAGE_ACCOUNT, with AZURE_STORAGE_KEY or AZURE_STORAGE_SAS_TOKEN, set for this step?';
        default:
            return 'Does the address open from this machine, and has its permission not expired?';
    }
}

;// CONCATENATED MODULE: ../packages/runtime/lib/remote/remote-files.js



/**
 * The Files port with addresses: `https://`, `s3://`, `gs://` and `az://` can be read wherever a path can. Nothing is written
 * to them. An address is told without its query; who comes back with what was told gets the whole one.
 */
function withRemotes(local, remotes, clock, addSecret) {
    const told = new Map();
    const tell = (path) => {
        const shown = shownAddress(path);
        if (shown !== path && !told.has(shown)) {
            told.set(shown, path);
            for (const [, value] of new URL(path).searchParams)
                addSecret(value);
        }
        return shown;
    };
    const whole = (path) => told.get(path) ?? path;
    const remote = (path) => reading(whole(path), tell(path), remotes, clock);
    return {
        ...passOn(local),
        resolve: path => (isRemote(path) ? path : local.resolve(path)),
        relative: path => (isRemote(path) ? tell(path) : local.relative(path)),
        async read(path) {
            if (!isRemote(path))
                return local.read(path);
            const chunks = [];
            for await (const chunk of remote(path).stream({}))
                chunks.push(chunk);
            return Buffer.concat(chunks);
        },
        stream: (path, options = {}) => isRemote(path) ? remote(path).stream(options) : local.stream(path, options),
        async stat(path) {
            if (!isRemote(path))
                return local.stat(path);
            const object = await remote(path).head();
            return object && { kind: 'file', size: object.size, mode: 0o444, modified: object.modified };
        },
        async glob(patterns, options = {}) {
            const addresses = patterns.filter(pattern => isRemote(pattern.replace(/^!/, '')));
            if (!addresses.length)
                return local.glob(patterns, options);
            const paths = patterns.filter(pattern => !addresses.includes(pattern));
            const found = paths.length ? await local.glob(paths, options) : [];
            return [...found, ...(await matching(addresses))];
        },
    };
    async function matching(patterns) {
        const { default: picomatch } = await __nccwpck_require__.e(/* import() */ 5180).then(__nccwpck_require__.t.bind(__nccwpck_require__, 55180, 19));
        const excluded = patterns.filter(p => p.startsWith('!')).map(p => picomatch(p.slice(1), { dot: true }));
        const found = new Set();
        for (const pattern of patterns.filter(p => !p.startsWith('!'))) {
            if (!remotes(addressOf(pattern)).list) {
                // A web server lists nothing, and `?` begins a query.
                found.add(tell(pattern));
                continue;
            }
            const matches = picomatch(pattern, { dot: true });
            for await (const path of remote(literalPart(pattern)).list())
                if (matches(path) && !excluded.some(excludes => excludes(path)))
                    found.add(path);
        }
        return [...found].sort();
    }
}
/** What only a local file system has, refusing addresses. */
function passOn(local) {
    const only = (work) => (...args) => {
        const address = args.find(arg => typeof arg === 'string' && isRemote(arg));
        if (address !== undefined)
            throw new errors/* UserError */.yo('unsupported', {
                message: `"${shownAddress(address)}" can be read, but not written or listed.`,
                fix: 'Give a path in the workspace.',
            });
        return work(...args);
    };
    return {
        resolve: path => local.resolve(path),
        relative: path => local.relative(path),
        read: path => local.read(path),
        stream: (path, options) => local.stream(path, options),
        stat: path => local.stat(path),
        glob: (patterns, options) => local.glob(patterns, options),
        write: only(local.write.bind(local)),
        create: only(local.create.bind(local)),
        copy: only(local.copy.bind(local)),
        copyNew: only(local.copyNew.bind(local)),
        rename: only(local.rename.bind(local)),
        list: only(local.list.bind(local)),
        remove: only(local.remove.bind(local)),
        privateFolder: only(local.privateFolder.bind(local)),
        temporary: prefix => local.temporary(prefix),
    };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/remote/index.js




/** Hosts that may be asked without encryption: this machine. */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** The Files port that also reads addresses. A store is loaded when its first address is read. */
function filesWithRemotes(local, env, clock, addSecret) {
    const stores = new Map();
    return withRemotes(local, address => {
        const { protocol } = address;
        const store = stores.get(protocol) ?? lazily(() => load(protocol), !protocol.startsWith('http'));
        stores.set(protocol, store);
        if (protocol === 'http:' && !LOOPBACK.test(address.hostname))
            throw new errors/* UserError */.yo('unsupported', {
                message: `"${shownAddress(address.href)}" would be read without encryption.`,
                fix: 'Use https://.',
            });
        return store;
    }, clock, addSecret);
    async function load(protocol) {
        if (protocol === 's3:')
            return (await __nccwpck_require__.e(/* import() */ 4489).then(__nccwpck_require__.bind(__nccwpck_require__, 34489))).s3Store(env);
        if (protocol === 'lakefs:')
            return (await __nccwpck_require__.e(/* import() */ 4489).then(__nccwpck_require__.bind(__nccwpck_require__, 34489))).s3Store(lakeFs(env), 'lakefs');
        if (protocol === 'gs:')
            return (await __nccwpck_require__.e(/* import() */ 9944).then(__nccwpck_require__.bind(__nccwpck_require__, 99944))).googleStore(env, () => clock.now().getTime(), addSecret);
        if (protocol === 'az:')
            return (await __nccwpck_require__.e(/* import() */ 7852).then(__nccwpck_require__.bind(__nccwpck_require__, 27852))).azureStore(env);
        return (await __nccwpck_require__.e(/* import() */ 2954).then(__nccwpck_require__.bind(__nccwpck_require__, 62954))).webStore;
    }
    function lazily(loadStore, lists) {
        let loaded;
        const store = () => (loaded ??= loadStore());
        return {
            head: async (url) => (await store()).head(url),
            open: async (url, range, version) => (await store()).open(url, range, version),
            ...(lists
                ? {
                    async *list(folder) {
                        yield* (await store()).list(folder);
                    },
                }
                : {}),
        };
    }
}
/** lakeFS answers as S3 does: repositories are its buckets, and keys begin with a branch, tag or commit. */
function lakeFs(env) {
    const endpoint = env['LAKECTL_SERVER_ENDPOINT_URL']?.replace(/\/api\/v1\/?$/, '');
    if (!endpoint)
        throw new remote_store/* StatusError */.X(401, 'LAKECTL_SERVER_ENDPOINT_URL does not say where lakeFS is');
    return {
        AWS_ENDPOINT_URL: endpoint,
        AWS_ACCESS_KEY_ID: env['LAKECTL_CREDENTIALS_ACCESS_KEY_ID'],
        AWS_SECRET_ACCESS_KEY: env['LAKECTL_CREDENTIALS_SECRET_ACCESS_KEY'],
    };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/run-context.js

/** The run as the runner's variables and the event file tell it; empty strings where they say nothing. */
function readContext(env) {
    const event = readEvent(env['GITHUB_EVENT_PATH']);
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    const pullRequest = pullRequestOf(event, repository);
    const baseSha = pullRequest?.baseSha ?? event.merge_group?.base_sha;
    const untrusted = distrust(env['GITHUB_EVENT_NAME'] ?? '', event, pullRequest, repository);
    return {
        repository,
        // On pull requests GITHUB_SHA is the merge commit, which nobody else knows.
        sha: pullRequest?.headSha ?? env['GITHUB_SHA'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        ...(env['GITHUB_API_URL'] ? { apiUrl: env['GITHUB_API_URL'] } : {}),
        ...(pullRequest ? { pullRequest } : {}),
        ...(baseSha ? { baseSha } : {}),
        ...(untrusted === undefined ? {} : { untrusted }),
    };
}
/**
 * Events that somebody without write access can cause, and that run all the same on the default branch, with its cache:
 * what they bring along (code under review, a comment) may steer the run.
 */
const OPEN_TO_ALL = /^(pull_request_target|issues|issue_comment|discussion|discussion_comment|fork|watch|gollum)$/;
/** See `RunContext.untrusted`. What an event does not tell counts against it. */
function distrust(name, { workflow_run: before }, pullRequest, repository) {
    if (pullRequest?.fromFork)
        return 'the code is from a fork';
    if (OPEN_TO_ALL.test(name))
        return `anybody can cause the event ${name}`;
    if (name !== 'workflow_run')
        return undefined;
    if (before?.head_repository?.full_name !== repository)
        return 'it follows a run of code from a fork';
    const { event = 'an unknown event' } = before;
    return OPEN_TO_ALL.test(event) || !/^[a-z_]+$/.test(event) || event.startsWith('pull_request')
        ? `it follows a run that was started by ${event}`
        : undefined;
}
function readEvent(path) {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')) ?? {};
    }
    catch {
        return {};
    }
}
function pullRequestOf({ pull_request: pr }, repository) {
    if (!pr)
        return undefined;
    return {
        number: pr.number,
        headSha: pr.head.sha,
        baseRef: pr.base.ref,
        baseSha: pr.base.sha,
        // A deleted fork has no repository any more.
        fromFork: pr.head.repo?.full_name !== repository,
    };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/runner-commands.js



function runnerCommands(env, write) {
    const command = (name, message, properties = {}) => write(`::${name}${listed(properties)}::${escapeData(message)}${external_node_os_.EOL}`);
    const keep = (file, older, name, value) => {
        const path = env[`GITHUB_${file}`];
        // Runners that give no file obey a command.
        if (path)
            (0,external_node_fs_.appendFileSync)(path, withDelimiter(name, value));
        else
            command(older, value, { name });
    };
    return {
        setOutput: (name, value) => keep('OUTPUT', 'set-output', name, value),
        saveState: (name, value) => keep('STATE', 'save-state', name, value),
        getState: name => env[`STATE_${name}`] ?? '',
        setSecret: value => command('add-mask', value),
        info: message => write(`${message}${external_node_os_.EOL}`),
        debug: message => command('debug', message),
        annotate: (severity, message, { title, file, startLine, endLine, startColumn } = {}) => command(severity, message, { title, file, line: startLine, endLine, col: startColumn }),
        async group(title, work) {
            command('group', title);
            try {
                return await work();
            }
            finally {
                command('endgroup', '');
            }
        },
    };
}
/** A value may have many lines, and hold anything but the word that ends it, which nobody can guess. */
function withDelimiter(name, value) {
    const end = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${end}${external_node_os_.EOL}${value}${external_node_os_.EOL}${end}${external_node_os_.EOL}`;
}
function listed(properties) {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
    return given.length
        ? ` ${given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}`
        : '';
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ../packages/runtime/lib/host.js















function openHost({ env = process.env, inputs, verbose = false } = {}) {
    const redactor = new redaction/* Redactor */.p();
    redactor.addEnvironment(env);
    const fence = new Fence(text => process.stdout.write(text));
    const write = fence.outside;
    const runner = inputs === undefined ? runnerCommands(env, write) : undefined;
    const log = runner
        ? (0,lib_log/* runnerLog */.t1)(runner, redactor, fence)
        : (0,lib_log/* terminalLog */.dg)(redactor, text => process.stderr.write(text), verbose);
    const root = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const local = new lib_files/* NodeFiles */.Q(root, env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)());
    const secrets = {
        add(value) {
            redactor.add(value);
            runner?.setSecret(value);
        },
        redact: (text) => redactor.redact(text),
    };
    const files = filesWithRemotes(local, env, systemClock, value => secrets.add(value));
    const cancellation = listenForCancellation();
    const ports = {
        log,
        files,
        clock: systemClock,
        exec: new NodeExec(env, root, distFolder()),
        http: toolkitHttp,
        artifacts: workflowArtifacts(env, files, log),
        cache: runnerCache(env, { files, log, redactor }),
        secrets,
        state: runner
            ? { save: (name, value) => runner.saveState(name, value), read: name => runner.getState(name) }
            : memoryState(),
        context: readContext(env),
        signal: cancellation.signal,
    };
    return {
        ports,
        redactor,
        env,
        runner,
        inputs: inputs ?? inputsFrom(env),
        write,
        async close() {
            cancellation.stop();
            await local.clean();
        },
    };
}
/** `INPUT_MODEL-NAME` → `model-name`. The runner gives declared inputs empty where they are not set. */
function inputsFrom(env) {
    return Object.fromEntries(Object.entries(env)
        .filter(([name, value]) => name.startsWith('INPUT_') && value !== undefined)
        .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value]));
}
function memoryState() {
    const values = new Map();
    return { save: (name, value) => void values.set(name, value), read: name => values.get(name) ?? '' };
}
/** The runner sends SIGINT, then SIGTERM; a closing terminal SIGHUP. All mean: stop, cleanly and soon. */
function listenForCancellation() {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals)
        process.on(signal, abort);
    return { signal: controller.signal, stop: () => signals.forEach(signal => process.off(signal, abort)) };
}
/** Every entry point of the suite is dist/<name>/index.js; its helper processes are its neighbours. */
function distFolder() {
    return (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.')));
}


/***/ }),

/***/ 3592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ holdsSecret)
/* harmony export */ });
/** Secrets across a chunk boundary are seen because neighbouring chunks overlap by at least this much. */
const LEAST_OVERLAP = 4096;
/** True when the file holds a registered secret or something shaped like a provider's token. */
async function holdsSecret(path, files, redactor) {
    const overlap = Math.max(LEAST_OVERLAP, redactor.longest);
    let tail = '';
    for await (const chunk of files.stream(path)) {
        // latin1 maps bytes to characters one to one, so secrets are found in any file.
        const text = tail + chunk.toString('latin1');
        if (redactor.finds(text))
            return true;
        tail = text.slice(-overlap);
    }
    return false;
}


/***/ }),

/***/ 41966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   dg: () => (/* binding */ terminalLog),
/* harmony export */   t1: () => (/* binding */ runnerLog)
/* harmony export */ });
/* harmony import */ var _sluice_document__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55261);

/** The Log port as workflow commands. Every line passes redaction. */
function runnerLog(runner, redactor, fence) {
    return {
        info: message => runner.info(withoutCommands(redactor.redact(message))),
        debug: message => runner.debug(redactor.redact(message)),
        notice: message => runner.annotate('notice', redactor.redact(message)),
        warning: message => runner.annotate('warning', redactor.redact(message)),
        group: (title, work) => runner.group(redactor.redact(title), work),
        untrusted: text => fence.inside(redactor.redact(text)),
        fence: work => fence.hold(work),
    };
}
/**
 * The text with a character that nobody sees inside of what the runner would take for a command: `::name::` at the start
 * of a line, `##[name]` anywhere. Our own sentences quote data, file names and errors.
 */
function withoutCommands(text) {
    return text.replace(COMMAND, '$1\u200b').replace(/##(?=\[)/g, '##\u200b');
}
/** Blanks are those that .NET's TrimStart takes away. */
const COMMAND = /^([\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]*:)(?=:)/gm;
/** The Log port for a person's terminal, with no commands in it, neither the runner's nor the terminal's. */
function terminalLog(redactor, write, verbose) {
    const line = (mark, message) => write(`${mark}${(0,_sluice_document__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y1)(redactor.redact(message)).join('\n')}\n`);
    return {
        info: message => line('', message),
        debug: message => (verbose ? line('debug: ', message) : undefined),
        notice: message => line('note: ', message),
        warning: message => line('warning: ', message),
        group: async (title, work) => {
            line('', title);
            return work();
        },
        untrusted: text => line('', text),
        fence: work => work(),
    };
}


/***/ }),

/***/ 17007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __nccwpck_require__(51904);
// EXTERNAL MODULE: ../packages/core/lib/digest.js
var digest = __nccwpck_require__(13003);
// EXTERNAL MODULE: ../packages/document/lib/plain.js
var plain = __nccwpck_require__(55261);
// EXTERNAL MODULE: ../packages/document/lib/html/page.js + 14 modules
var page = __nccwpck_require__(13840);
// EXTERNAL MODULE: ../packages/document/lib/shorten.js
var shorten = __nccwpck_require__(3744);
// EXTERNAL MODULE: ../packages/document/lib/sign.js
var sign = __nccwpck_require__(82856);
// EXTERNAL MODULE: ../packages/document/lib/text.js
var lib_text = __nccwpck_require__(82302);
// EXTERNAL MODULE: ../packages/document/lib/numbers.js
var numbers = __nccwpck_require__(14359);
// EXTERNAL MODULE: ../packages/document/lib/plot.js
var lib_plot = __nccwpck_require__(21954);
;// CONCATENATED MODULE: ../packages/document/lib/markdown/axis-labels.js

/** Characters that fit below a chart before labels touch. */
const LABEL_ROOM = 90;
const LONGEST = 24;
/** What tells two days or two shares apart. */
const SHORTEST = 6;
/** The labels as short as they must be to stand side by side, and still different. */
function fittingLabels(labels) {
    const room = Math.min(LONGEST, Math.max(SHORTEST, Math.floor(LABEL_ROOM / Math.max(1, labels.length))));
    const seen = new Map();
    return shortened(labels, room).map(label => distinct(label, seen));
}
function shortened(labels, room) {
    if (labels.every(label => label.length <= room))
        return labels;
    const found = dates(labels, room) ?? starts(labels, room) ?? rounded(labels);
    return found ?? withoutCommon(labels, room).map(label => (0,plain/* clip */.$Q)(label, room));
}
/** Mermaid would draw two categories of one name on top of each other. */
function distinct(label, seen) {
    const text = label || '–';
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : distinct(`${text} (${count})`, seen);
}
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:?\d\d)?$/;
/** Dates and times by the parts in which they differ; undefined where one of them is none. */
function dates(labels, room) {
    const parts = labels.map(label => ISO.exec(label));
    if (!parts.every(part => part !== null))
        return undefined;
    const same = (...groups) => groups.every(group => parts.every(part => part[group] === parts[0]?.[group]));
    const form = (write) => parts.map(part => write([...part].map(p => p || '00')));
    const forms = [
        ...(same(1, 2, 3) ? [form(([, , , , h, m]) => `${h}:${m}`)] : []),
        form(([, y]) => `${y}`),
        form(([, y, m]) => `${y}-${m}`),
        ...(same(1) ? [form(([, , m, d]) => `${m}-${d}`)] : []),
        form(([, y = '', m]) => `'${y.slice(2)}-${m}`),
        form(([, y = '', m, d]) => `${y.slice(2)}-${m}-${d}`),
        ...(same(1) ? [form(([, , M, d, h, m]) => `${M}-${d} ${h}:${m}`)] : []),
        form(([whole = '']) => whole),
    ];
    const telling = forms.filter(each => new Set(each).size === new Set(labels).size);
    const width = (each) => Math.max(...each.map(label => label.length));
    return (telling.find(each => width(each) <= room) ??
        telling.toSorted((a, b) => width(a) - width(b))[0] ??
        undefined);
}
/** Of ranges, where they begin. */
function starts(labels, room) {
    const begun = labels.map(label => /^(.+?) ?[–…] ?.+$/.exec(label)?.[1]);
    if (!begun.every(start => start !== undefined) || new Set(begun).size < new Set(labels).size)
        return undefined;
    return shortened(begun, room);
}
/** Numbers with as few decimals as tell them apart. */
function rounded(labels) {
    const numbers = labels.map(label => (/^-?\d{1,12}(\.\d{1,20})?$/.test(label) ? Number(label) : NaN));
    if (numbers.some(Number.isNaN))
        return undefined;
    for (let decimals = 0; decimals <= 6; decimals++) {
        const texts = numbers.map(value => value.toFixed(decimals));
        if (new Set(texts).size === new Set(labels).size)
            return texts;
    }
    return undefined;
}
/** Where cutting the ends would leave them alike, what they begin with alike is cut instead: whole words. */
function withoutCommon(labels, room) {
    const cut = labels.map(label => (0,plain/* clip */.$Q)(label, room));
    if (new Set(cut).size === new Set(labels).size || labels.length < 2)
        return labels;
    const [first = ''] = labels;
    let length = 0;
    while (length < first.length && labels.every(label => label[length] === first[length]))
        length += 1;
    while (length > 0 && !/[^\p{L}\p{N}]/u.test(first[length - 1] ?? ''))
        length -= 1;
    return labels.map(label => label.slice(length));
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/escape.js

/** Stands where a zero-width space will break what GitHub would turn into a link; `plain` leaves none in the text. */
const BREAK = '\u200b';
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    '\\': '&#92;',
    '`': '&#96;',
    // GitHub reads $…$ as mathematics, entities or not; the span is its documented way out.
    $: '<span>$</span>',
    [BREAK]: '&#8203;',
};
/**
 * Text inside Markdown: in a paragraph, a table cell, a link or an inline element. One line, nothing active in it.
 * Where it opens a block, `guardStart` has the rest.
 */
function escapeMarkdown(text) {
    return breakLinks((0,plain/* plain */.pj)(text)).replace(/[&<>|\\`$\u200b*{}[\]()!~#^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, character => ENTITIES[character] ?? `\\${character}`);
}
/** Keeps escaped text at the start of a block from opening a list, a rule or an underline. */
function guardStart(markdown) {
    return markdown.replace(/^(?:[-+=]|\d+(?=\.))/, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
/** Text inside raw HTML within Markdown, where Markdown's own escapes would show. */
function escapeHtmlInMarkdown(text) {
    return breakLinks((0,plain/* plain */.pj)(text)).replace(/[&<>|\\`$\u200b]/g, character => ENTITIES[character]);
}
/**
 * GitHub links mentions, issues, addresses and emoji in the finished text, escaped or not. Only a character in
 * between stops it.
 */
function breakLinks(text) {
    return text
        .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${BREAK}`)
        .replace(/#(?=[\p{L}\p{N}_])/gu, `#${BREAK}`)
        .replace(/(\bGH-)(?=\d)/gi, `$1${BREAK}`)
        .replace(/:(?=\/\/|[a-z+-][\w+-]*:)/gi, `:${BREAK}`)
        .replace(/(\bwww)(?=\.)/gi, `$1${BREAK}`);
}
/** A code span that keeps the text as it is, backticks and pipes included. */
function codeSpan(text) {
    const content = (0,plain/* plain */.pj)(text);
    if (content === '')
        return '';
    // A pipe would end a table cell, even inside backticks.
    if (content.includes('|'))
        return `<code>${escapeMarkdown(content)}</code>`;
    const fence = '`'.repeat(longestRun(content) + 1);
    const pad = /^`|`$/.test(content) ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/** Length of the longest run of backticks. */
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}

// EXTERNAL MODULE: ../packages/document/lib/spark.js
var spark = __nccwpck_require__(91784);
;// CONCATENATED MODULE: ../packages/document/lib/markdown/text.js



function renderText(text) {
    return (0,lib_text/* runsOf */.ky)(text).map(renderRun).reduce(glue, '');
}
/** The backticks of two neighbouring code spans would run together. */
function glue(before, next) {
    return before.endsWith('`') && next.startsWith('`') ? `${before}&#8203;${next}` : before + next;
}
/** A blank at the edge of a run belongs to the sentence and stays. */
function renderRun(run, index) {
    if (typeof run !== 'string')
        return renderInline(run);
    const before = index > 0 && /^\s/.test(run) ? ' ' : '';
    const after = /\S\s+$/.test(run) ? ' ' : '';
    return `${before}${escapeMarkdown(run)}${after}`;
}
function renderInline(inline) {
    if ('code' in inline)
        return codeSpan(inline.code);
    if ('strong' in inline)
        return `<strong>${escapeMarkdown(inline.strong)}</strong>`;
    if ('spark' in inline)
        return (0,spark/* sparkText */.D)(inline);
    const href = (0,lib_text/* safeHref */.v7)(inline.href);
    const label = escapeMarkdown(inline.link);
    return href === undefined ? label : `[${label}](${href.replaceAll('&', '&amp;')})`;
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/table.js



function renderTable({ caption, columns, rows }) {
    if (!columns.length)
        return '';
    const judged = rows.some(row => (0,sign/* outcomeOf */.sG)(row.tone));
    const head = columns.map(column => escapeMarkdown(column.label));
    const rule = columns.map(({ align }) => (align === 'right' ? '--:' : '---'));
    const body = rows.map(row => renderCells(row, columns.length));
    if (judged) {
        head.unshift('');
        rule.unshift(':-:');
        rows.forEach((row, i) => body[i]?.unshift(signOf(row)));
    }
    const lines = [head, rule, ...body].map(cells => `| ${cells.join(' | ')} |`);
    if (caption !== undefined)
        lines.unshift(`<strong>${escapeMarkdown(caption)}</strong>`, '');
    return lines.join('\n');
}
function renderCells({ cells }, count) {
    return Array.from({ length: count }, (_, i) => renderText(cells[i] ?? ''));
}
function signOf({ tone }) {
    const outcome = (0,sign/* outcomeOf */.sG)(tone);
    return outcome ? sign/* SIGNS */.B2[outcome] : '';
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/chart.js






/** GitHub's renderer gets slow and its labels unreadable beyond this. */
const MOST_POINTS = 60;
/** A Mermaid chart with the same numbers as a folded table. */
function renderChart(chart) {
    const plot = (0,lib_plot/* plotOf */.P)(chart);
    if (!plot)
        return '';
    const thinned = (0,lib_plot/* thin */.yL)(plot, MOST_POINTS);
    const points = thinned.labels.length;
    const count = points < plot.labels.length ? `${points} of ${plot.labels.length} points` : 'as a table';
    return [
        ...drawn(thinned),
        `<details><summary>${escapeHtmlInMarkdown(`${plot.title}, ${count}`)}</summary>`,
        renderTable((0,lib_plot/* tableOf */.c_)(thinned)),
        '</details>',
    ].join('\n\n');
}
function drawn(plot) {
    // Mermaid cannot draw bounds: the table has them.
    if (plot.form === 'forest')
        return [];
    const gaps = plot.series.some(({ values }) => values.includes(null));
    const note = gaps ? ['<sub>Where a value is missing, its line runs on; the table has the gap.</sub>'] : [];
    return [['```mermaid', ...xychart(withoutGaps(plot)), '```'].join('\n'), ...legendOf(plot), ...note];
}
/** Mermaid knows no gaps. A line is drawn straight over one, and level at its ends; a bar is left out. */
function withoutGaps(plot) {
    const series = plot.series.map(({ name, values }, i) => ({
        name,
        values: isBar(plot, i) ? values.map(value => value ?? 0) : bridged(values),
    }));
    return { ...plot, series };
}
function bridged(values) {
    return values.map((value, at) => {
        if (value !== null)
            return value;
        const before = values.findLastIndex((other, i) => i < at && other !== null);
        const after = values.findIndex((other, i) => i > at && other !== null);
        const [from, to] = [values[before] ?? values[after] ?? 0, values[after] ?? values[before] ?? 0];
        return before < 0 || after < 0 ? from : from + ((to - from) * (at - before)) / (after - before);
    });
}
/** Bars would cover one another, so only the first series has them. */
const isBar = ({ form }, series) => form !== 'line' && series === 0;
/** Mermaid draws no legend and its own first colour is hardly seen on white; these are, on white and on dark. */
const COLOURS = [
    ['blue', '#3b82c4'],
    ['orange', '#d9772b'],
    ['green', '#2a9d8f'],
    ['purple', '#8f6fd6'],
    ['pink', '#c8507f'],
];
const LIMIT = ['red', '#d64545'];
function xychart(plot) {
    const { series, limits, labels, decimals } = plot;
    const row = (kind, values) => `  ${kind} [${values.map(value => (0,numbers/* fixed */.Zu)(value ?? 0, decimals)).join(', ')}]`;
    const palette = [...series.map((_, i) => colourOf(i)[1]), ...limits.map(() => LIMIT[1])];
    return [
        // The colours of the lines only: the theme stays the reader's.
        '---',
        `config: {themeVariables: {xyChart: {plotColorPalette: "${palette.join(', ')}"}}}`,
        '---',
        'xychart-beta',
        `  title ${quoted((0,plain/* clip */.$Q)(plot.title, 70))}`,
        `  x-axis ${quoted((0,plain/* clip */.$Q)(plot.x, 40))} ${axisOf(labels)}`,
        `  y-axis ${quoted((0,plain/* clip */.$Q)(plot.y, 40))} ${rangeOf(plot)}`,
        ...series.map(({ values }, i) => row(isBar(plot, i) ? 'bar' : 'line', values)),
        ...limits.map(({ value }) => row('line', Array(labels.length).fill(value))),
    ];
}
function colourOf(i) {
    return COLOURS[i % COLOURS.length] ?? COLOURS[0];
}
/** Bars start at zero; lines get a little air. Rounded outwards to a hundredth of the span, never empty. */
function rangeOf(plot) {
    const values = (0,lib_plot/* valuesOf */.sm)(plot);
    const zero = plot.form === 'line' ? [] : [0];
    const low = Math.min(...values, ...zero);
    const high = Math.max(...values, ...zero);
    const air = (high - low) * 0.05 || Math.abs(high) * 0.05 || 1;
    const decimals = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(high - low || air))));
    const from = low < 0 || plot.form === 'line' ? low - air : low;
    return `${(0,numbers/* fixed */.Zu)(from, decimals)} --> ${(0,numbers/* fixed */.Zu)(high + air, decimals)}`;
}
/** Numbers become a scale where there are too many for labels. */
function axisOf(labels) {
    const numbers = labels.map(label => (/^-?\d{1,12}(\.\d{1,6})?$/.test(label) ? Number(label) : NaN));
    const first = numbers[0];
    const last = numbers.at(-1);
    const rising = numbers.every((value, i) => i === 0 || value > numbers[i - 1]);
    if (labels.length > 12 && rising)
        return `${first} --> ${last}`;
    return `[${fittingLabels(labels).map(quoted).join(', ')}]`;
}
/** The lines by their colours, where there is more than one. */
function legendOf(plot) {
    const { series, limits } = plot;
    if (series.length + limits.length < 2)
        return [];
    const bars = (i) => (isBar(plot, i) ? ' bars' : '');
    const lines = series.map(({ name }, i) => `${colourOf(i)[0]}${bars(i)}: ${escapeMarkdown(name)}`);
    const flat = limits.map(({ name }) => `${LIMIT[0]}: ${escapeMarkdown(name)}`);
    return [`<sub>${[...lines, ...flat].join(' · ')}</sub>`];
}
/** A quoted Mermaid string: whatever could end it, start a directive or be an entity becomes a numeric code. */
function quoted(text) {
    return `"${text.replace(/[^\p{L}\p{N} .,_+\-–—/()=·…≤≥→±−:']/gu, character => `#${character.codePointAt(0)};`)}"`;
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/blocks.js







/** Facts go into one line up to this many characters, else into a list. */
const FACT_LINE = 160;
/** The block as Markdown; empty when there is nothing to show. */
function renderBlock(block, level) {
    switch (block.kind) {
        case 'heading':
            return `${'#'.repeat(level)} ${renderText(block.text)}`;
        case 'paragraph':
            return toned(block.tone, renderText(block.text));
        case 'list':
            return block.items.map(item => `- ${guardStart(renderText(item))}`).join('\n');
        case 'table':
            return renderTable(block);
        case 'chart':
            return renderChart(block);
        case 'facts':
            return renderFacts(block);
        case 'code':
            return renderCode(block);
        case 'details':
            return [
                `<details${block.open ? ' open' : ''}><summary>${escapeHtmlInMarkdown(block.summary)}</summary>`,
                ...renderBlocks(block.blocks, Math.min(level + 1, 6)),
                '</details>',
            ].join('\n\n');
    }
}
function renderBlocks(blocks, level) {
    return blocks.map(block => renderBlock(block, level)).filter(text => text !== '');
}
function toned(tone, text) {
    const outcome = (0,sign/* outcomeOf */.sG)(tone);
    return outcome ? `${sign/* SIGNS */.B2[outcome]} ${text}` : guardStart(text);
}
function renderFacts({ facts }) {
    const length = facts.reduce((sum, { name, value }) => sum + name.length + (0,lib_text/* plainText */.wh)(value).length + 4, 0);
    const items = facts.map(({ name, value }) => `<strong>${escapeMarkdown(name)}</strong> ${renderText(value)}`);
    return length <= FACT_LINE ? items.join(' · ') : items.map(item => `- ${item}`).join('\n');
}
function renderCode({ text, language = '' }) {
    const content = (0,plain/* plainLines */.y1)(text).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${/^[\w+-]{1,20}$/.test(language) && language !== 'mermaid' ? language : ''}\n${content}\n${fence}`;
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/page.js






const LEAST_BUDGET = 200;
const SHORTENED = 'Shortened to fit here; the HTML report has everything.';
/**
 * The document as GitHub Markdown, verdict first. What does not fit the budget is left out in steps, at block and row
 * boundaries and with a visible count: charts, passing rows, all but the worst rows, last everything but the verdict
 * and the headline. Throws RangeError for a budget no verdict fits in.
 */
function renderMarkdown(document, options = {}) {
    const { budget = Infinity, unit = 'chars', level = 2 } = options;
    if (!(budget >= LEAST_BUDGET))
        throw new RangeError(`A budget of ${budget} is too small: at least ${LEAST_BUDGET}`);
    const fits = (parts) => sizeOf(joined(parts), unit) <= budget;
    for (const rung of shorten/* LADDER */.V) {
        const shown = (0,shorten/* shorten */.m)(document, rung);
        const note = rung === shorten/* LADDER */.V[0] ? [] : [SHORTENED];
        const parts = [
            ...headOf(shown, level),
            ...renderBlocks(shown.blocks, level + 1),
            ...note,
            ...footOf(shown),
        ];
        if (fits(parts))
            return joined(parts);
    }
    return joined(leadingBlocks(document, level, fits));
}
/** The head, then as many whole blocks of the shortest form as fit. */
function leadingBlocks(document, level, fits) {
    const shown = (0,shorten/* shorten */.m)(document, shorten/* LADDER */.V.at(-1));
    const parts = fittingHead(shown, level, fits);
    for (const block of shown.blocks) {
        const text = renderBlock(block, level + 1);
        if (text === '')
            continue;
        if (!fits([...parts, text, SHORTENED]))
            break;
        parts.push(text);
    }
    return [...parts, SHORTENED];
}
function fittingHead(document, level, fits) {
    for (let length = 500; length >= 1; length = Math.floor(length / 2)) {
        const { title, headline } = document;
        const head = headOf({ ...document, title: (0,plain/* clip */.$Q)(title, length), headline: (0,plain/* clip */.$Q)(headline, length) }, level);
        if (fits([...head, SHORTENED]))
            return head;
    }
    return [verdictLine(document, level)];
}
function headOf(document, level) {
    const title = escapeMarkdown(document.title);
    const line = verdictLine(document, level);
    return [title ? `${line}: ${title}` : line, ...nonEmpty(guardStart(escapeMarkdown(document.headline)))];
}
function verdictLine({ verdict }, level) {
    return `${'#'.repeat(level)} ${sign/* SIGNS */.B2[verdict]} ${sign/* WORDS */.q9[verdict]}`;
}
function footOf({ footer = [] }) {
    return nonEmpty(footer.map(renderText).join(' · ')).map(text => `<sub>${text}</sub>`);
}
function nonEmpty(text) {
    return text === '' ? [] : [text];
}
function joined(parts) {
    return `${parts.join('\n\n')}\n`;
}
function sizeOf(text, unit) {
    return unit === 'bytes' ? Buffer.byteLength(text) : text.length;
}

// EXTERNAL MODULE: ../packages/core/lib/verdict.js
var verdict = __nccwpck_require__(1990);
// EXTERNAL MODULE: ../packages/core/lib/finding.js
var finding = __nccwpck_require__(33266);
;// CONCATENATED MODULE: ../packages/runtime/lib/annotations.js

/** The runner keeps this many of each kind per step and cuts messages at 4,096 characters. */
const PER_KIND = 10;
const MAX_MESSAGE = 4000;
const KINDS = ['error', 'warning', 'notice'];
/**
 * The findings as annotations, worst first, within the runner's limits; the last of a full kind counts the rest. What the
 * outcome lets pass is marked as no error, however grave it is by itself.
 */
function annotationsOf(findings, outcome) {
    const shown = (0,verdict/* allows */.NB)(outcome) ? findings.toSorted(finding/* byGravity */.S).map(softened) : findings;
    return KINDS.flatMap(severity => {
        const all = shown.filter(finding => finding.severity === severity).sort(finding/* byGravity */.S);
        if (all.length <= PER_KIND)
            return all.map(annotationOf);
        const worst = all.slice(0, PER_KIND - 1);
        const rest = `${all.length - worst.length} more of this kind are in the report.`;
        return [...worst.map(annotationOf), { severity, title: 'and more', message: rest }];
    });
}
function softened(finding) {
    return finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;
}
function annotationOf(finding) {
    const { rule, severity, message, location, fix, count } = finding;
    const times = count !== undefined && count > 1 ? ` (${count}×)` : '';
    const text = `${message}${times}${fix ? ` ${fix}` : ''}`;
    return {
        severity,
        title: rule,
        message: text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text,
        ...(location ? { file: location.file } : {}),
        ...(location?.line === undefined ? {} : { startLine: location.line }),
        ...(location?.endLine === undefined ? {} : { endLine: location.endLine }),
        ...(location?.column === undefined ? {} : { startColumn: location.column }),
    };
}
function annotate(findings, outcome, runner) {
    for (const { severity, message, ...properties } of annotationsOf(findings, outcome))
        runner.annotate(severity, message, properties);
}

// EXTERNAL MODULE: ../packages/core/lib/needs.js
var needs = __nccwpck_require__(81146);
;// CONCATENATED MODULE: ../packages/runtime/lib/handing-over.js

/** The JSON of the `result` output. `uploaded` tells the artifact of each produced file, where there is one. */
function handover(result, model, files, upstream, context, port) {
    const refs = [...files].map(([file, uploaded]) => refOf(file, uploaded, port));
    const evidence = refs.find(ref => ref.role === 'evidence');
    return {
        sluice: 1,
        stage: result.stage,
        verdict: result.verdict,
        model,
        subjects: result.subjects,
        evidence,
        files: refs.filter(ref => ref !== evidence),
        chain: (0,needs/* chainOf */.dR)(upstream),
        run: { repository: context.repository, id: context.runId, attempt: context.runAttempt, sha: context.sha },
    };
}
function refOf(file, uploaded, port) {
    const absolute = port.resolve(file.path);
    const local = port.relative(absolute);
    const inside = uploaded ? absolute.slice(uploaded.root.length + 1).replaceAll('\\', '/') : local;
    return {
        role: file.role,
        kind: file.kind,
        // The whole artifact, where its root is the folder itself.
        path: inside || '.',
        sha256: file.sha256,
        local,
        ...(uploaded ? { artifact: { id: uploaded.id, name: uploaded.name } } : {}),
    };
}

// EXTERNAL MODULE: ../packages/core/lib/context.js
var lib_context = __nccwpck_require__(2284);
;// CONCATENATED MODULE: ../packages/runtime/lib/github.js
/** Installation tokens may not ask who they are. This is who they are. */
const ACTIONS_BOT = 'github-actions[bot]';
/** Opens the API with the token. The toolkit's client is loaded only here. */
async function openGitHub(token, { repository }) {
    const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(8564), __nccwpck_require__.e(7361)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97361));
    const { rest, paginate } = getOctokit(token);
    const [owner, repo] = repository.split('/');
    return {
        async login() {
            try {
                return (await rest.users.getAuthenticated()).data.login;
            }
            catch {
                return ACTIONS_BOT;
            }
        },
        async headOf(pull_number) {
            return (await rest.pulls.get({ owner, repo, pull_number })).data.head.sha;
        },
        async *comments(issue_number) {
            const pages = paginate.iterator(rest.issues.listComments, { owner, repo, issue_number, per_page: 100 });
            for await (const { data } of pages) {
                for (const { id, user, body, html_url } of data) {
                    yield { id, author: user?.login ?? '', body: body ?? '', url: html_url };
                }
            }
        },
        async createComment(issue_number, body) {
            await rest.issues.createComment({ owner, repo, issue_number, body });
        },
        async updateComment(comment_id, body) {
            await rest.issues.updateComment({ owner, repo, comment_id, body });
        },
        async setStatus(sha, { context, state, description, targetUrl }) {
            const target = targetUrl ? { target_url: targetUrl } : {};
            await rest.repos.createCommitStatus({ owner, repo, sha, context, state, description, ...target });
        },
    };
}

// EXTERNAL MODULE: ../packages/core/lib/stage.js
var stage = __nccwpck_require__(9181);
;// CONCATENATED MODULE: ../packages/runtime/lib/sticky-comment.js

/** GitHub's limit is 65,536 characters; all stages share it. */
const SECTION_BUDGET = 11_000;
const MARK = { pass: '✅', warn: '⚠️', inconclusive: '❔', fail: '❌', error: '🛑' };
/** Identifies the comment of this workflow and model. Starts the body, so that a quoted marker is no marker. */
function markerOf(context, model) {
    const workflow = context.workflow.replace(/[^\w .-]/g, '_');
    return `<!-- sluice workflow=${JSON.stringify(workflow)} model=${JSON.stringify(model)} -->`;
}
const opening = ({ stage, outcome }) => `<!-- sluice:${stage} ${outcome} -->`;
const closing = (stage) => `<!-- /sluice:${stage} -->`;
/**
 * Puts the section into the one comment that all stages of a workflow and model share: found over all pages, only
 * among our own. An unchanged comment is not written. Parallel jobs write the same comment, so the result is read
 * back until our section is in it. Answers what it did.
 */
async function upsertComment(github, context, model, section) {
    const { number, headSha } = context.pullRequest;
    if ((await github.headOf(number)) !== headSha)
        return 'stale';
    const marker = markerOf(context, model);
    let done = 'unchanged';
    for (let attempt = 0; attempt < 3; attempt++) {
        const earlier = await findOwn(github, number, marker);
        const body = bodyWith(marker, model, earlier?.body ?? '', section);
        if (earlier?.body === body)
            return done;
        // Not listed yet: a second one would stay.
        if (!earlier && done === 'created')
            return done;
        if (earlier)
            await github.updateComment(earlier.id, body);
        else
            await github.createComment(number, body);
        done = earlier ? 'updated' : 'created';
    }
    return done;
}
async function findOwn(github, pullRequest, marker) {
    let login;
    for await (const comment of github.comments(pullRequest)) {
        if (!comment.body.startsWith(marker))
            continue;
        login ??= await github.login();
        if (comment.author === login)
            return comment;
    }
    return undefined;
}
/** The whole body: the earlier sections of the other stages, ours anew, in the order of the pipeline. */
function bodyWith(marker, model, earlier, section) {
    const sections = new Map(sectionsIn(earlier).map(found => [found.stage, found]));
    sections.set(section.stage, {
        stage: section.stage,
        outcome: section.outcome,
        text: withoutMarks(`${MARK[section.outcome]} **${section.stage}** ${section.headline}\n\n<details><summary>Report</summary>\n\n${section.markdown}\n\n</details>`),
    });
    const ordered = stage/* STAGES */.a.map(stage => sections.get(stage)).filter(found => found !== undefined);
    const signs = ordered.map(({ stage, outcome }) => `${MARK[outcome]} ${stage}`).join(' → ');
    const parts = ordered.map(found => `${opening(found)}\n${found.text}\n${closing(found.stage)}`);
    return `${marker}\n### Sluice: ${model}\n${signs}\n\n${parts.join('\n\n')}\n`;
}
/**
 * A code block is shown as it came: a log in it could pass for the section of another stage, or end its own. One of
 * the dashes becomes another, which makes the text no longer than its budget.
 */
function withoutMarks(text) {
    return text.replaceAll('<!--', '<!-\u2010');
}
function sectionsIn(body) {
    return stage/* STAGES */.a.flatMap(stage => {
        const match = new RegExp(`<!-- sluice:${stage} (pass|warn|inconclusive|fail|error) -->\n([\\s\\S]*?)\n${closing(stage)}`).exec(body);
        return match ? [{ stage, outcome: match[1], text: match[2] }] : [];
    });
}

;// CONCATENATED MODULE: ../packages/runtime/lib/forge-report.js




/** The comment has room for five; the report below has it whole. */
const LONGEST_HEADLINE = 500;
/** Comment and commit status, where the inputs, the event and the token allow them. A 403 names the permission. */
async function reportToForge(report, { ports, inputs }, open = openGitHub) {
    const { context, log } = ports;
    const token = inputs?.['github-token'];
    if (!inputs || !token || !context.repository)
        return;
    const comments = inputs.comment === 'auto' && context.pullRequest !== undefined;
    const statuses = inputs['commit-status'] === 'auto';
    if (!comments && !statuses)
        return;
    if (context.pullRequest?.fromFork) {
        log.notice('The pull request comes from a fork, whose token may only read: the verdict is in the job summary.');
        return;
    }
    const github = await open(token, context);
    if (comments)
        await permitted('pull-requests: write', ports, () => comment(report, github, inputs['model-name'], ports));
    if (statuses)
        await permitted('statuses: write', ports, () => forge_report_status(report, github, inputs['model-name'], ports));
}
async function comment(report, github, model, { context, log }) {
    const done = await upsertComment(github, context, model, {
        stage: report.stage,
        outcome: report.outcome,
        headline: escapeMarkdown(report.headline.slice(0, LONGEST_HEADLINE)),
        markdown: renderMarkdown(report.document, { budget: SECTION_BUDGET }),
    });
    if (done === 'stale')
        log.notice('The pull request has a newer commit: its comment is left to that run.');
}
async function forge_report_status(report, github, model, { context }) {
    const state = report.outcome === 'error' ? 'error' : (0,verdict/* allows */.NB)(report.outcome) ? 'success' : 'failure';
    const url = (0,lib_context/* runUrl */.V)(context);
    await github.setStatus(context.sha, {
        context: `sluice/${model}/${report.stage}`,
        state,
        description: report.headline.slice(0, 140),
        ...(url ? { targetUrl: url } : {}),
    });
}
/** What fails is told, and keeps nothing else from being done. */
async function permitted(permission, { log }, work) {
    try {
        await work();
    }
    catch (error) {
        log.warning(`${whyNot(error, permission)} The verdict stands without it.`);
    }
}
function whyNot(error, permission) {
    const { status, message } = error;
    const limited = status === 429 || (status === 403 && /rate limit|abuse/i.test(message ?? ''));
    if (limited)
        return `The forge takes no more requests for now (HTTP ${status}): nothing was written there.`;
    if (status === 401)
        return 'The forge does not know the token (HTTP 401): nothing was written there.';
    if (status === 403 || status === 404)
        return `The forge did not let the report be written (HTTP ${status}). Give the job \`permissions: ${permission}\`.`;
    const what = status === undefined ? String(message ?? error) : `HTTP ${status}`;
    return `The forge could not be written to (${what}).`;
}

// EXTERNAL MODULE: ../packages/runtime/lib/report-folder.js
var report_folder = __nccwpck_require__(59105);
// EXTERNAL MODULE: ../packages/runtime/lib/report.js
var lib_report = __nccwpck_require__(84484);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ../packages/runtime/lib/leaks.js
var leaks = __nccwpck_require__(3592);
;// CONCATENATED MODULE: ../packages/runtime/lib/uploads.js



/**
 * Uploads the produced files: what asks for an artifact of its own by itself, the rest of the stage together. A file
 * that holds a known secret, or is called by one, stays here: artifacts are not masked by anybody.
 */
async function uploadFiles(result, model, produced, means) {
    const placed = new Map(produced.map(file => [file, undefined]));
    if (!means.artifacts.available) {
        means.log.info('No artifact service here: produced files stay at the paths in the outputs.');
        return placed;
    }
    const clean = [];
    for (const file of produced) {
        if (await uploads_leaks(file, means)) {
            means.log.warning(`The ${file.role} file "${means.files.relative(file.path)}" holds a secret and is not uploaded.`);
        }
        else
            clean.push(file);
    }
    for (const group of groupsOf(clean)) {
        const uploaded = await uploadGroup(group, `${model}-${result.stage}`, means);
        for (const file of group)
            placed.set(file, uploaded);
    }
    return placed;
}
function groupsOf(files) {
    const shared = files.filter(file => !file.own);
    return [...(shared.length ? [shared] : []), ...files.filter(file => file.own).map(file => [file])];
}
/** The name holds the digest of the content, so that matrix legs and second attempts do not collide. */
async function uploadGroup(group, prefix, means) {
    const { files, artifacts, context } = means;
    const paths = [];
    for (const file of group)
        paths.push(...(await filesOf(file, files)));
    const single = group.length === 1 ? group[0] : undefined;
    const root = single
        ? single.kind === 'folder'
            ? files.resolve(single.path)
            : (0,external_node_path_.dirname)(files.resolve(single.path))
        : commonFolder(paths);
    const content = (0,digest/* sha256 */.sc)(group.map(file => file.sha256).join()).slice(0, 8);
    const role = single?.own ? `-${single.role}` : '';
    const artifact = await artifacts.upload(`${prefix}${role}-${content}-${context.runAttempt}`, root, paths);
    return artifact && { ...artifact, root };
}
async function filesOf(file, files) {
    const path = files.resolve(file.path);
    return file.kind === 'file' ? [path] : (await files.list(path)).map(inner => `${path}/${inner}`);
}
function commonFolder(paths) {
    let folder = (0,external_node_path_.dirname)(paths[0] ?? '/');
    while (paths.some(path => path !== folder && !path.startsWith(`${folder}/`) && !path.startsWith(`${folder}\\`))) {
        folder = (0,external_node_path_.dirname)(folder);
    }
    return folder;
}
/** By what it holds, or by its name. */
async function uploads_leaks(file, { files, redactor }) {
    for (const path of await filesOf(file, files)) {
        const name = files.relative(path);
        if (redactor.finds(name) || (await (0,leaks/* holdsSecret */.h)(path, files, redactor)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/publish.js









/** GitHub drops a step summary above 1 MiB whole; ours stays well below. */
const SUMMARY_BUDGET = 900 * 1024;
/** A sentence; what an error quotes of hostile data may be much longer, and an output has its limits. */
const publish_LONGEST_HEADLINE = 1000;
const MARKDOWN_FILE_BUDGET = 4 * 1024 * 1024;
/**
 * Tells every channel: files, artifacts, outputs, summary, annotations, comment, status. The whole report passes
 * redaction first. Channels that fail warn; none changes the verdict, but for the evidence: without it there is none.
 */
async function publish(raw, publisher) {
    const { ports, redactor, runner } = publisher;
    const { report, written } = await writeSomewhere(readyToTell(raw, publisher), publisher);
    const outputs = {
        ...(report.result?.outputs ?? publisher.errorOutputs),
        ...written.outputs,
        verdict: report.outcome,
        headline: report.headline,
    };
    if (report.result) {
        const result = { ...report.result, files: [...written.produced, ...report.result.files] };
        const model = publisher.inputs['model-name'];
        const placed = await uploadFiles(result, model, result.files, { ...publisher, ...ports });
        const handed = handover(result, model, placed, publisher.upstream, ports.context, ports.files);
        outputs['result'] = redactedJson(handed, redactor);
    }
    if (runner) {
        for (const [name, value] of Object.entries(outputs))
            runner.setOutput(name, value);
        annotate(report.findings, report.outcome, runner);
        await attempt('The job summary', ports, () => writeSummary(report, publisher));
        await attempt('The pull request comment or status', ports, () => reportToForge(report, publisher));
    }
    return { report, html: written.html, outputs };
}
function readyToTell(raw, { ports, redactor }) {
    const report = redactReport({ ...raw, document: (0,lib_report/* withFooter */.Ym)(raw.document, ports.context) }, redactor);
    const headline = (0,plain/* clip */.$Q)(report.headline, publish_LONGEST_HEADLINE);
    const document = { ...report.document, headline: (0,plain/* clip */.$Q)(report.document.headline, publish_LONGEST_HEADLINE) };
    const result = report.result && { ...report.result, headline };
    return { ...report, headline, document, ...(result ? { result } : {}) };
}
/** Digests and paths are kept; every other string of the report is redacted. */
function redactReport(report, redactor) {
    const { result, ...rest } = report;
    const clean = redactor.redactValue(rest);
    if (!result)
        return clean;
    const { files, subjects, ...told } = result;
    return { ...clean, result: { ...redactor.redactValue(told), files, subjects } };
}
/** A digest is kept: a secret that occurs in one by chance would break the chain. A path is not, and then is missed. */
function redactedJson(value, redactor) {
    return JSON.stringify(value, (key, item) => typeof item === 'string' && key !== 'sha256' ? redactor.redact(item) : item);
}
/** In the report folder, else in a temporary one; where neither can be written to, the report tells of that. */
async function writeSomewhere(report, publisher) {
    const { files, log } = publisher.ports;
    const wanted = `${publisher.inputs?.['report-dir'] ?? 'sluice-report'}/${report.stage}`;
    try {
        return { report, written: await writeReports(report, await (0,report_folder/* safeFolder */.s)(wanted, files), files) };
    }
    catch (error) {
        log.warning(`The report could not be written to "${wanted}": ${messageOf(error)}`);
    }
    try {
        return { report, written: await writeReports(report, await files.temporary('report-'), files) };
    }
    catch (error) {
        const story = error instanceof errors/* UserError */.yo ? (0,lib_report/* reportOfUserError */.tI)(report.stage, error) : (0,lib_report/* reportOfBug */.i6)(report.stage, error);
        const instead = report.outcome === 'error' ? report : readyToTell(story, publisher);
        return { report: instead, written: { html: '', outputs: {}, produced: [] } };
    }
}
async function writeReports(report, folder, files) {
    const html = (0,page/* renderHtml */.K)(report.document);
    const markdown = renderMarkdown(report.document, { budget: MARKDOWN_FILE_BUDGET });
    const evidence = report.result && `${JSON.stringify(report.result.evidence, null, 2)}\n`;
    await Promise.all([
        files.write(`${folder}/report.html`, html),
        files.write(`${folder}/report.md`, markdown),
        // No judgement, no evidence: not even that of an earlier run in this folder.
        evidence === undefined
            ? files.remove(`${folder}/evidence.json`)
            : files.write(`${folder}/evidence.json`, evidence),
    ]);
    const outputs = { 'report-path': `${folder}/report.html` };
    const produced = [
        { role: 'report', kind: 'file', path: `${folder}/report.html`, sha256: (0,digest/* sha256 */.sc)(html) },
    ];
    if (evidence !== undefined) {
        outputs['evidence-path'] = `${folder}/evidence.json`;
        produced.unshift({
            role: 'evidence',
            kind: 'file',
            path: `${folder}/evidence.json`,
            sha256: (0,digest/* sha256 */.sc)(evidence),
        });
    }
    return { html: files.resolve(`${folder}/report.html`), outputs, produced };
}
async function writeSummary(report, { env }) {
    const path = env['GITHUB_STEP_SUMMARY'];
    if (path)
        await (0,promises_.appendFile)(path, `${renderMarkdown(report.document, { budget: SUMMARY_BUDGET })}\n`);
}
async function attempt(what, { log }, work) {
    try {
        await work();
    }
    catch (error) {
        log.warning(`${what} could not be written: ${messageOf(error)}`);
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 86479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ Redactor)
});

// EXTERNAL MODULE: ../packages/document/lib/plain.js
var plain = __nccwpck_require__(55261);
;// CONCATENATED MODULE: ../packages/runtime/lib/secret-forms.js
/** Shorter values would blank out ordinary words. */
const MIN_LENGTH = 4;
/** Forms in which a known secret may appear in a text. */
function formsOf(value) {
    const bytes = Buffer.from(value);
    const hex = bytes.toString('hex');
    // As files hold it, which are looked through byte by byte.
    const inFiles = bytes.toString('latin1');
    const forms = [value, inFiles, hex, hex.toUpperCase()];
    forms.push(...jsonForms(value), ...uriForms(value), ...xmlForms(value), ...base64Forms(bytes));
    return [...new Set(forms)].filter(form => form.length >= MIN_LENGTH);
}
/** As JavaScript writes it; as Python does, in ASCII; as PHP does; as Go does, safe for HTML. */
function jsonForms(value) {
    const json = JSON.stringify(value).slice(1, -1);
    const unicode = (text, characters) => text.replace(characters, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return [json, unicode(json, /[\u0080-\uffff]/g), json.replaceAll('/', '\\/'), unicode(json, /[<>&]/g)];
}
/** As JavaScript's component; as RFC 3986 has it; as a path, which keeps its slashes; as a form. In either case. */
function uriForms(value) {
    const component = encodeURIComponent(value.toWellFormed());
    const strict = component.replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [component, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
    return forms.flatMap(form => [form, form.replace(/%../g, escape => escape.toLowerCase())]);
}
/** As content, and as an attribute by whichever escape of the apostrophe. */
function xmlForms(value) {
    const content = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const quoted = content.replaceAll('"', '&quot;');
    return [content, quoted, ...['&#39;', '&#x27;', '&apos;'].map(escape => quoted.replaceAll("'", escape))];
}
/**
 * Base64 of a text that holds the secret depends on where in a group of three bytes it starts; the characters that
 * also encode a neighbour are left out.
 */
function base64Forms(bytes) {
    return [0, 1, 2].flatMap(shift => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const clean = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
        return [clean, clean.replaceAll('+', '-').replaceAll('/', '_')];
    });
}

;// CONCATENATED MODULE: ../packages/runtime/lib/known-texts.js

/**
 * Texts to look for, found by their first characters: in time that hardly depends on how many there are. (One pattern
 * of them all is refused as too large where a secret has many lines, by an error that quotes it.)
 */
class KnownTexts {
    /** By their first characters; the longest first. */
    #byStart = new Map();
    /** Set for the first two characters of each text: most places need no closer look. */
    #hints = new Uint8Array(1 << 16);
    #longest = 0;
    get longest() {
        return this.#longest;
    }
    /** @param text of at least MIN_LENGTH characters */
    add(text) {
        const start = text.slice(0, MIN_LENGTH);
        const others = this.#byStart.get(start) ?? [];
        if (others.includes(text))
            return;
        const shorter = others.findIndex(other => other.length < text.length);
        others.splice(shorter < 0 ? others.length : shorter, 0, text);
        this.#byStart.set(start, others);
        this.#hints[hintAt(text, 0)] = 1;
        this.#longest = Math.max(this.#longest, text.length);
    }
    /** Every place where one begins, and where the longest that does ends. Places may overlap. */
    findIn(text) {
        const found = [];
        if (this.#byStart.size === 0)
            return found;
        for (let at = 0; at + MIN_LENGTH <= text.length; at++) {
            if (!this.#hints[hintAt(text, at)])
                continue;
            const known = this.#byStart
                .get(text.slice(at, at + MIN_LENGTH))
                ?.find(each => text.startsWith(each, at));
            if (known !== undefined)
                found.push([at, at + known.length]);
        }
        return found;
    }
}
function hintAt(text, at) {
    return ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) & 0xffff;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/secret-patterns.js
/** Stands in whatever one of the patterns below matches: most texts are done with after this one look. */
const SECRET_HINT = /gh[pousr]_|github_pat_|glpat-|hf_|sk-|xox[abeoprs]-|npm_|dapi|AKIA|ASIA|AIza|eyJ|-----BEGIN|se?ig=|Signature=|Security-Token=|Key=|:\/\//i;
/**
 * Shapes of provider tokens, for values nobody registered. Each is specific enough not to hit prose or digests, and
 * takes time in proportion to the text, whoever wrote it. No word boundary before them: in JSON a line break is `\n`, and
 * in an address `=` is `%3D`. `a{9}a*` and not `a{9,}`: in millions of characters that one runs out of stack.
 */
const SECRET_PATTERNS = [
    /gh[pousr]_[A-Za-z0-9]{36}[A-Za-z0-9]*/g, // GitHub tokens
    /github_pat_[A-Za-z0-9_]{60}[A-Za-z0-9_]*/g,
    /glpat-[A-Za-z0-9_-]{20}[A-Za-z0-9_-]*/g, // GitLab
    /hf_[A-Za-z0-9]{30}[A-Za-z0-9]*/g, // Hugging Face
    /sk-(?<=(?:^|[^A-Za-z0-9]|\\[nrt]|%[0-9A-F]{2})sk-)(?:ant-|proj-)?[A-Za-z0-9_-]{20}[A-Za-z0-9_-]*/g, // OpenAI, Anthropic
    /xox[abeoprs]-[A-Za-z0-9-]{10}[A-Za-z0-9-]*/g, // Slack
    /npm_[A-Za-z0-9]{36}\b/g,
    /dapi[0-9a-f]{32}\b/g, // Databricks
    /(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS key ids
    /AIza[A-Za-z0-9_-]{35}\b/g, // Google API keys
    /(?<![\w-])(?=[\w-]*?eyJ[\w-]{8})[\w-]+\.eyJ[\w-]{8}[\w-]*\.[\w-]{10}[\w-]*/g, // JSON Web Tokens
    // To the next dashes, whatever they begin: a key without its end is a key, and no text is searched twice.
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|(?=-----)|$)/g,
    /(?<=[?&](?:X-Amz-Signature|X-Amz-Security-Token|X-Goog-Signature|sig|se?ig)=)[A-Za-z0-9%/+=._-]{6}[A-Za-z0-9%/+=._-]*/gi, // presigned URLs
    /(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40}[A-Za-z0-9+/=]*/g, // Azure connection strings
    /(?<=\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]{1,100}:)[^\s@/]{3,200}(?=@)/gi, // password in a URL
    /https:\/\/[a-z0-9.-]*\.webhook\.office\.com\/[^\s"'<>]+/gi, // Teams
    /https:\/\/hooks\.slack\.com\/[^\s"'<>]+/gi,
];

;// CONCATENATED MODULE: ../packages/runtime/lib/redaction.js




const MASK = '***';
/** Names of variables whose values count as secrets even though nobody registered them. */
const SECRET_NAME = /(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|_PASS|_PWD|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY|_KEY|_PAT|_AUTH|CONNECTION_STRING)S?$/i;
const MIN_ENV_LENGTH = 8;
/** Replaces every known secret, in any of its forms, and everything that looks like a provider's token, by `***`. */
class Redactor {
    #known = new KnownTexts();
    /** Length of the longest form of a registered secret. */
    get longest() {
        return this.#known.longest;
    }
    /** Registers the value whole and, as the runner does, line by line. */
    add(value) {
        const lines = value.split(/\r\n|[\r\n]/).map(line => line.trim());
        for (const part of new Set([value.trim(), ...lines])) {
            if (part.length >= MIN_LENGTH)
                for (const form of formsOf(part))
                    this.#known.add(form);
        }
    }
    /** Registers the values of variables that are named like secrets. */
    addEnvironment(env) {
        for (const [name, value] of Object.entries(env)) {
            if (value && value.length >= MIN_ENV_LENGTH && SECRET_NAME.test(name))
                this.add(value);
        }
    }
    redact(text) {
        // Renderers drop terminal sequences, and then a secret is whole again that one of them had parted.
        const bare = (0,plain/* stripSequences */.Xj)(text);
        const masked = this.#mask(bare);
        return masked !== bare || bare === text ? masked : this.#mask(text);
    }
    /** Redacts every string in a JSON value, keys included. */
    redactValue(value) {
        if (typeof value === 'string')
            return this.redact(value);
        if (Array.isArray(value))
            return value.map(item => this.redactValue(item));
        if (value !== null && typeof value === 'object') {
            return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.redact(key), this.redactValue(item)]));
        }
        return value;
    }
    /** Whether a secret stands in the text as it is. */
    finds(text) {
        return this.#findIn(text).length > 0;
    }
    #mask(text) {
        let masked = '';
        let position = 0;
        for (const [start, end] of this.#findIn(text).sort(([a], [b]) => a - b)) {
            if (start > position || masked === '')
                masked += text.slice(position, start) + MASK;
            position = Math.max(position, end);
        }
        return masked + text.slice(position);
    }
    /** All are looked for in the text as it came: behind the mask of one, half of another would not be found. */
    #findIn(text) {
        const found = this.#known.findIn(text);
        if (!SECRET_HINT.test(text))
            return found;
        for (const pattern of SECRET_PATTERNS)
            for (const match of text.matchAll(pattern))
                found.push([match.index, match.index + match[0].length]);
        return found;
    }
}


/***/ }),

/***/ 51002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ ChangedError),
/* harmony export */   X: () => (/* binding */ StatusError)
/* harmony export */ });
/** The object was written again between two requests. */
class ChangedError extends Error {
}
/** An answer other than success. */
class StatusError extends Error {
    status;
    /** Worth asking again, after so long. undefined: it is not. */
    retryAfterMs;
    constructor(status, message, retryAfterMs) {
        super(message);
        this.status = status;
        this.retryAfterMs = retryAfterMs;
    }
}


/***/ }),

/***/ 59105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ refuseBlockedFolder),
/* harmony export */   s: () => (/* binding */ safeFolder)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51904);

/**
 * Refuses a report folder that a symbolic link in the workspace leads out of it: a pull request can bring such a link,
 * and what is written through it is written elsewhere on the machine. An absolute folder is the user's own choice. Refuses,
 * too, what a file stands in the way of.
 */
async function refuseBlockedFolder(folder, files) {
    const found = await findObstacle(folder, files);
    if (!found)
        return;
    const { path, kind } = found;
    const where = `"${path}", on the way to the report folder "${folder}",`;
    throw kind === 'symlink'
        ? new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('unsupported', {
            message: `${where} is a symbolic link.`,
            fix: 'Name the folder itself in "report-dir".',
        })
        : new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-input', {
            message: `${where} is a file.`,
            fix: 'Name a folder in "report-dir", or one that is not there yet.',
        });
}
/** The folder, or a fresh one where something is in its way. */
async function safeFolder(folder, files) {
    return (await findObstacle(folder, files)) === undefined ? folder : files.temporary('report-');
}
/** What on the way to the folder is none; of an absolute one only the end is looked at, and links are followed. */
async function findObstacle(folder, files) {
    const parts = files.relative(files.resolve(folder)).split('/');
    const isAbsolute = parts[0] === '' || /^[A-Za-z]:/.test(parts[0] ?? '');
    for (let depth = 1; depth <= parts.length; depth++) {
        const path = parts.slice(0, depth).join('/');
        if (path === '')
            continue;
        const kind = (await files.stat(path))?.kind;
        if (kind === undefined || kind === 'folder' || (isAbsolute && kind === 'symlink'))
            continue;
        return { path, kind };
    }
    return undefined;
}


/***/ }),

/***/ 84484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Ym: () => (/* binding */ withFooter),
/* harmony export */   i6: () => (/* binding */ reportOfBug),
/* harmony export */   tI: () => (/* binding */ reportOfUserError)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2284);

const DOCS = 'https://github.com/sluice-ml/sluice/blob/v1/docs/troubleshooting.md';
const ISSUES = 'https://github.com/sluice-ml/sluice/issues/new';
function reportOf(result) {
    const { stage, verdict, headline, findings, document } = result;
    return { stage, outcome: verdict, headline, findings, document, result };
}
/** The user can mend it: every problem, where it is, and the page that explains its kind. */
function reportOfUserError(stage, error) {
    const findings = error.problems.map(({ message, location, valid, fix }) => {
        const remedy = [valid?.length ? `Valid: ${valid.join(', ')}.` : '', fix ?? ''].filter(Boolean).join(' ');
        return {
            rule: error.code,
            severity: 'error',
            message,
            ...(location ? { location } : {}),
            ...(remedy ? { fix: remedy } : {}),
        };
    });
    const headline = findings.length === 1
        ? findings[0].message
        : `${findings.length} problems kept ${stage} from judging.`;
    return failed(stage, headline, findings, [
        `About "${error.code}": `,
        { link: 'troubleshooting', href: `${DOCS}#${error.code}` },
    ]);
}
/** It is ours. The stack is in the log; the report asks for an issue. */
function reportOfBug(stage, error) {
    const message = error instanceof Error ? error.message : String(error);
    const headline = `${stage} broke down: ${message}`;
    const finding = {
        rule: 'internal-error',
        severity: 'error',
        message: headline,
        fix: `This is a defect of Sluice. Please tell us: ${ISSUES}`,
    };
    return failed(stage, headline, [finding], ['The log holds the stack. Please ', { link: 'open an issue', href: ISSUES }, '.']);
}
function failed(stage, headline, findings, help) {
    const document = {
        title: stage,
        verdict: 'error',
        headline,
        blocks: [
            {
                kind: 'table',
                columns: [{ label: 'Where' }, { label: 'Problem' }, { label: 'What to do' }],
                rows: findings.map(({ location, message, fix }) => ({
                    cells: [
                        location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '',
                        message,
                        fix ?? '',
                    ],
                    tone: 'error',
                })),
            },
            { kind: 'paragraph', text: help },
        ],
    };
    return { stage, outcome: 'error', headline, findings, document };
}
/** Small print under every report. */
function withFooter(document, context) {
    const url = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .runUrl */ .V)(context);
    const run = url ? [['Run ', { link: context.runId, href: url }]] : [];
    const commit = context.sha ? [['commit ', { code: context.sha.slice(0, 12) }]] : [];
    return { ...document, footer: [...(document.footer ?? []), ...run, ...commit] };
}


/***/ }),

/***/ 70048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51904);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(56890);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(81146);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1990);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79043);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(41966);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(17007);
/* harmony import */ var _report_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(59105);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(84484);






/** Marks in the runner's state that the main step has begun: the same bundle is called again for `post`. */
const STARTED = 'sluice-started';
/**
 * Runs an action from inputs to exit code: the one place where errors are told apart. A refusal is a verdict with exit
 * code 1; what the user can mend and what is our own defect end with 2. All channels are written in every case.
 */
async function runAction(action, options = {}) {
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .openHost */ .Z)(options);
    try {
        if (host.ports.state.read(STARTED)) {
            await action.post?.(host.ports);
            return undefined;
        }
        host.ports.state.save(STARTED, 'true');
        return await runMain(action, host);
    }
    catch (error) {
        throw printable(error, host.redactor);
    }
    finally {
        await host.close();
    }
}
/** Nobody above knows the secrets: what Node prints of an error that nobody catches must hold none, nor a command. */
function printable(error, redactor) {
    if (error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
        return new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(error.code, redactor.redactValue([...error.problems]));
    const safe = (text) => (0,_log_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutCommands */ .Df)(redactor.redact(text));
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const told = new Error(safe(message));
    told.stack = safe(stack ?? message);
    return told;
}
async function runMain(action, host) {
    const { ports, redactor, env, runner } = host;
    let inputs;
    let upstream = [];
    let report;
    try {
        if (host.inputs['github-token'])
            ports.secrets.add(host.inputs['github-token']);
        const read = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .K)(action.inputs, host.inputs);
        inputs = read;
        await (0,_report_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseBlockedFolder */ .j)(`${read['report-dir']}/${action.name}`, ports.files);
        upstream = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_5__/* .upstreamOf */ .Fw)(read.needs, read['optional-needs']);
        report = (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportOf */ .EI)(await action.run(read, ports));
    }
    catch (error) {
        report =
            error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo ? (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportOfUserError */ .tI)(action.name, error) : (0,_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportOfBug */ .i6)(action.name, error);
        if (!(error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            ports.log.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    const { errorOutputs } = action;
    const publisher = {
        ...{ ports, redactor, env, runner, upstream },
        ...(inputs ? { inputs } : {}),
        ...(errorOutputs ? { errorOutputs } : {}),
    };
    const publication = await (0,_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .publish */ .m)(report, publisher);
    // The verdict is the last line, outside any group.
    const { outcome, headline } = publication.report;
    ports.log.info(`${action.name}: ${outcome}. ${headline}`);
    return { report: publication.report, publication, exitCode: (0,_sluice_core__WEBPACK_IMPORTED_MODULE_8__/* .exitCode */ .I$)(outcome) };
}


/***/ }),

/***/ 1437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ precompiled)
/* harmony export */ });
/**
 * Validators made when the bundle is built, by the `$id` of their schema. Compiling one takes longer than judging small
 * data. The entry point of the bundle fills it; elsewhere it is empty, and validators are compiled.
 */
const precompiled = new Map();


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runProcess),
/* harmony export */   S: () => (/* binding */ runStage)
/* harmony export */ });
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70048);
/* harmony import */ var _sluice_schema_precompiled__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1437);



const actions = {
  'deploy-canary': () => Promise.all(/* import() */[__nccwpck_require__.e(6637), __nccwpck_require__.e(3804), __nccwpck_require__.e(2038), __nccwpck_require__.e(5401), __nccwpck_require__.e(9680), __nccwpck_require__.e(6095), __nccwpck_require__.e(8393), __nccwpck_require__.e(7947), __nccwpck_require__.e(6617)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6617)),
  'evaluate-gate': () => Promise.all(/* import() */[__nccwpck_require__.e(6637), __nccwpck_require__.e(3804), __nccwpck_require__.e(2038), __nccwpck_require__.e(6570), __nccwpck_require__.e(5401), __nccwpck_require__.e(9680), __nccwpck_require__.e(6095), __nccwpck_require__.e(547), __nccwpck_require__.e(7947), __nccwpck_require__.e(220)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30220)),
  'register-model': () => Promise.all(/* import() */[__nccwpck_require__.e(2038), __nccwpck_require__.e(9680), __nccwpck_require__.e(7588)]).then(__nccwpck_require__.bind(__nccwpck_require__, 77588)),
  'train': () => Promise.all(/* import() */[__nccwpck_require__.e(6637), __nccwpck_require__.e(6699)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66699)),
  'validate-data': () => Promise.all(/* import() */[__nccwpck_require__.e(6637), __nccwpck_require__.e(5401), __nccwpck_require__.e(8605), __nccwpck_require__.e(6095), __nccwpck_require__.e(610), __nccwpck_require__.e(5472)]).then(__nccwpck_require__.bind(__nccwpck_require__, 35472)),
};
const processes = {
  'sluice': () => __nccwpck_require__.e(/* import() */ 3719).then(__nccwpck_require__.bind(__nccwpck_require__, 53719)),
  'router': () => __nccwpck_require__.e(/* import() */ 2526).then(__nccwpck_require__.bind(__nccwpck_require__, 42526)),
  'doctor': () => Promise.all(/* import() */[__nccwpck_require__.e(6637), __nccwpck_require__.e(5180), __nccwpck_require__.e(9517), __nccwpck_require__.e(6416), __nccwpck_require__.e(9839), __nccwpck_require__.e(5401), __nccwpck_require__.e(8605), __nccwpck_require__.e(547), __nccwpck_require__.e(1787), __nccwpck_require__.e(8393), __nccwpck_require__.e(1797)]).then(__nccwpck_require__.bind(__nccwpck_require__, 61797)),
  'scan-worker': () => Promise.all(/* import() */[__nccwpck_require__.e(6637), __nccwpck_require__.e(5401), __nccwpck_require__.e(8605), __nccwpck_require__.e(6095), __nccwpck_require__.e(610), __nccwpck_require__.e(3033)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13033)),
};

_sluice_schema_precompiled__WEBPACK_IMPORTED_MODULE_0__/* .precompiled */ .t.set('https://sluice-ml.github.io/schemas/data-contract.schema.json', async () => (await __nccwpck_require__.e(/* import() */ 6700).then(__nccwpck_require__.t.bind(__nccwpck_require__, 96700, 19))).default);
_sluice_schema_precompiled__WEBPACK_IMPORTED_MODULE_0__/* .precompiled */ .t.set('https://sluice-ml.github.io/schemas/gate-policy.schema.json', async () => (await __nccwpck_require__.e(/* import() */ 2187).then(__nccwpck_require__.t.bind(__nccwpck_require__, 62187, 19))).default);
_sluice_schema_precompiled__WEBPACK_IMPORTED_MODULE_0__/* .precompiled */ .t.set('https://sluice-ml.github.io/schemas/rollout-plan.schema.json', async () => (await __nccwpck_require__.e(/* import() */ 9924).then(__nccwpck_require__.t.bind(__nccwpck_require__, 39924, 19))).default);

async function runStage(name) {
  const { action } = await actions[name]();
  const ended = await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_1__/* .runAction */ .C)(action);
  if (ended) process.exitCode = ended.exitCode;
}

async function runProcess(name) {
  const { main } = await processes[name]();
  process.exitCode = await main(process.argv.slice(2));
}

var __webpack_exports__runProcess = __webpack_exports__.R;
var __webpack_exports__runStage = __webpack_exports__.S;
export { __webpack_exports__runProcess as runProcess, __webpack_exports__runStage as runStage };
