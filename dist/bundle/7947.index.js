export const id = 7947;
export const ids = [7947];
export const modules = {

/***/ 59334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ commonInputs)
/* harmony export */ });
/* unused harmony export commonOutputs */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56890);
/* harmony import */ var _needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81146);


/** Model names become file names, artifact names, image names and status contexts everywhere. */
const MODEL_NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
/** Inputs every action has. */
const commonInputs = {
    'model-name': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.custom('lower-case letters and digits, separated by single . _ or - (at most 100)', text => (MODEL_NAME.test(text) && text.length <= 100 ? text : undefined), { description: 'Name of the model. All stages of one pipeline share it.', required: true }),
    needs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.custom('the JSON that `toJSON(needs)` gives', _needs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNeeds */ .jJ, {
        description: 'Results of the upstream jobs, as the expression `toJSON(needs)` gives them.',
    }),
    'optional-needs': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.lines({
        description: 'Upstream jobs, one per line, that may be skipped or carry no Sluice result.',
        default: '',
    }),
    comment: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.choice(['auto', 'never'], {
        description: 'One sticky pull request comment shared by all stages: `auto` where a token allows it, or `never`.',
        default: 'auto',
    }),
    'commit-status': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.choice(['auto', 'never'], {
        description: 'A commit status named `sluice/<model>/<stage>`: `auto` where a token allows it, or `never`.',
        default: 'never',
    }),
    'github-token': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.text({
        description: 'Token for comments and statuses; with `baseline: merge-base`, evaluate-gate also reads runs, artifacts and commits with it. Never handed to child processes.',
        default: '${{ github.token }}',
    }),
    'report-dir': _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .input */ .h.text({
        description: 'Folder for the report, the evidence and other produced files.',
        default: 'sluice-report',
    }),
};
/** Outputs every action has; `publish()` sets them on success, refusal and error alike. */
const commonOutputs = {
    result: 'The JSON to hand to the next stage through the job outputs.',
    verdict: '`pass`, `warn`, `inconclusive`, `fail` or `error`.',
    headline: 'The verdict in one sentence.',
    'report-path': 'Path of the HTML report.',
    'evidence-path': 'Path of the in-toto statement.',
};


/***/ }),

/***/ 46203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ checkStatement),
/* harmony export */   Ss: () => (/* binding */ fetchStatement),
/* harmony export */   t2: () => (/* binding */ fetchFile)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13003);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _path_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24653);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91922);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1990);





/**
 * The file or folder behind a reference: from its artifact, else from the path it was left at. Its digest is checked
 * before anyone sees it. Returns an absolute path.
 */
async function fetchFile(ref, ports) {
    const path = await locate(ref, ports);
    const digest = await (0,_path_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(path, ports.files);
    if (digest.sha256 !== ref.sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('digest-mismatch', {
            message: `The ${ref.role} "${ref.path}" has sha256:${digest.sha256}, but its stage handed on sha256:${ref.sha256}.`,
            fix: 'Somebody changed it in between. Run the stage that makes it again.',
        });
    }
    return path;
}
async function locate(ref, { artifacts, files }) {
    if (ref.artifact && artifacts.available) {
        const folder = await artifacts.download(ref.artifact.id);
        return ref.path === '.' ? folder : `${folder}/${ref.path}`;
    }
    const path = files.resolve(ref.local ?? ref.path);
    if (await files.stat(path))
        return path;
    const what = `The ${ref.role} "${ref.local ?? ref.path}" of an earlier stage is not here`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('missing-file', artifacts.available
        ? {
            message: `${what}, and its job did not upload it.`,
            fix: 'The log of that job warns why: the service failed, or the file holds a secret. Mend that and run it again.',
        }
        : {
            message: `${what}, and this server has no artifact service.`,
            fix: 'Run the stages in one workspace, or pass the file by its path.',
        });
}
const PREDICATE_OF = {
    'validate-data': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.testResult,
    train: _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.provenance,
    'evaluate-gate': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.testResult,
    'register-model': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.release,
    'deploy-canary': _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.rollout,
};
/**
 * The statement behind a link, checked by `checkStatement`. Throws what that throws, and what `fetchFile` throws.
 */
async function fetchStatement(link, ports) {
    const path = await fetchFile(link.evidence, ports);
    return checkStatement(link, parse((await ports.files.read(path)).toString('utf8')));
}
/**
 * The value as the statement the link speaks of. The link is only a claim: the statement must be of the stage's kind, speak of
 * all the subjects and judge alike. Throws UserError `evidence-refused`, `evidence-missing`.
 */
function checkStatement(link, value) {
    const { stage, verdict, evidence } = link;
    const refuse = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('evidence-refused', {
            message: `The evidence of ${stage} (sha256:${evidence.sha256.slice(0, 12)}) ${why}.`,
            fix: `Run ${stage} again and pass its result through "needs".`,
        });
    };
    if (!isStatement(value))
        return refuse('is not an in-toto statement');
    const { subject, predicateType, predicate } = value;
    if (predicateType !== PREDICATE_OF[stage])
        refuse(`is of type ${JSON.stringify(predicateType)}`);
    const stated = new Set(subject.map(({ digest }) => digest.sha256));
    const missing = link.subjects.find(({ sha256 }) => !stated.has(sha256));
    if (missing) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('evidence-missing', {
            message: `The evidence of ${stage} does not speak of ${missing.name} (sha256:${missing.sha256}), though its result claims so.`,
        });
    }
    const result = predicate?.result;
    const passed = result === 'PASSED' || result === 'WARNED';
    if (predicateType === _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE */ .W3.testResult && passed !== (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .allows */ .NB)(verdict))
        refuse(`says ${JSON.stringify(result)}, though its result claims "${verdict}"`);
    return value;
}
/** Somebody else wrote it. */
function isStatement(value) {
    const subject = value?.subject;
    const isSubject = (item) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isSha256 */ ._h)(item?.digest?.sha256);
    return Array.isArray(subject) && subject.every(isSubject);
}
/** undefined for what is not JSON. */
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 24653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13003);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);



/** Digest of a file or folder, streamed. Throws `missing-file`, and `unsupported` for links and devices. */
async function digestOf(path, files) {
    const stat = await files.stat(path);
    if (!stat)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('missing-file', { message: `"${files.relative(path)}" does not exist.` });
    if (stat.kind === 'file') {
        const name = path.split(/[\\/]/).at(-1);
        const digest = await digestOfFile(path, files);
        return { kind: 'file', sha256: digest.sha256, size: digest.size, files: [{ path: name, ...digest }] };
    }
    if (stat.kind !== 'folder') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('unsupported', {
            message: `"${files.relative(path)}" is neither a regular file nor a folder.`,
        });
    }
    const entries = [];
    for (const name of await files.list(path))
        entries.push({ path: name, ...(await digestOfFile(`${path}/${name}`, files)) });
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    return { kind: 'folder', sha256: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .folderDigest */ .DR)(entries), size, files: entries };
}
async function digestOfFile(path, files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of files.stream(path)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}


/***/ }),

/***/ 91922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ PREDICATE),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   qZ: () => (/* binding */ statement)
/* harmony export */ });
const PREDICATE = {
    testResult: 'https://in-toto.io/attestation/test-result/v0.1',
    provenance: 'https://slsa.dev/provenance/v1',
    release: 'https://in-toto.io/attestation/release/v0.1',
    rollout: 'https://sluice-ml.github.io/attestation/rollout/v1',
};
function describe(subject) {
    return { name: subject.name, digest: { sha256: subject.sha256 }, annotations: { kind: subject.kind } };
}
function statement(subjects, predicateType, predicate) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: subjects.map(describe),
        predicateType,
        predicate,
    };
}


/***/ }),

/***/ 9214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ readColumns)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/tables/lib/as-cells.js + 1 modules
var as_cells = __webpack_require__(44879);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/tables/lib/decode-numbers.js + 2 modules
var decode_numbers = __webpack_require__(39764);
// EXTERNAL MODULE: ../packages/tables/lib/table.js
var table = __webpack_require__(26369);
// EXTERNAL MODULE: ../packages/tables/lib/text-table.js
var text_table = __webpack_require__(80679);
// EXTERNAL MODULE: ../packages/tables/lib/vector-numbers.js
var vector_numbers = __webpack_require__(42389);
;// CONCATENATED MODULE: ../packages/tables/lib/column-builders.js






/** @param rows rows before the column first appeared: there it is missing */
class NumberBuilder {
    name;
    tokens;
    #values;
    #missing;
    #rows;
    constructor(name, rows, tokens) {
        this.name = name;
        this.tokens = tokens;
        this.#rows = rows;
        this.#values = new Float64Array(Math.max(1024, rows)).fill(NaN, 0, rows);
        this.#missing = new Uint8Array(this.#values.length).fill(1, 0, rows);
    }
    add(column, rows, scratch) {
        const { values, states } = scratch;
        const direct = this.#copies(column) && (0,vector_numbers/* copyNumbers */.K)(column, rows, { integer: false }, scratch) !== undefined;
        const cells = direct ? undefined : (0,as_cells/* asCells */.S)(column, rows);
        if (cells)
            (0,decode_numbers/* decodeNumbers */.vW)(cells, rows, { integer: false, missing: this.tokens }, scratch);
        this.#reserve(rows);
        const at = this.#rows;
        for (let row = 0; row < rows; row++) {
            const state = states[row];
            if (state === decode_numbers/* CellState */.ws.value)
                this.#values[at + row] = values[row];
            else {
                if (state === decode_numbers/* CellState */.ws.invalid)
                    return false;
                const written = state === decode_numbers/* CellState */.ws.notFinite;
                this.#missing[at + row] = written ? 0 : 1;
                this.#values[at + row] = written ? notFinite(cells ?? column, row) : NaN;
            }
        }
        this.#rows += rows;
        return true;
    }
    build() {
        const { name } = this;
        const values = this.#values.slice(0, this.#rows);
        return { name, kind: 'number', values, missing: this.#missing.slice(0, this.#rows) };
    }
    /** Numbers as such. What is a number only to count by, such as a date, is a text; so may be -999. */
    #copies(column) {
        if (column.encoding === 'cells' || this.tokens.likeNumbers)
            return false;
        const numbers = column.encoding === 'dictionary' ? column.dictionary : column;
        return numbers.encoding === 'numbers' && (numbers.type === 'integer' || numbers.type === 'number');
    }
    #reserve(rows) {
        const needed = this.#rows + rows;
        if (needed <= this.#values.length)
            return;
        const length = Math.max(needed, 2 * this.#values.length);
        const [values, missing] = [new Float64Array(length), new Uint8Array(length)];
        values.set(this.#values.subarray(0, this.#rows));
        missing.set(this.#missing.subarray(0, this.#rows));
        [this.#values, this.#missing] = [values, missing];
    }
}
/** What is written as NaN or as an infinity. */
function notFinite(column, row) {
    if (column.encoding === 'numbers')
        return column.values[row];
    if (column.encoding === 'dictionary')
        return notFinite(column.dictionary, column.indices[row]);
    const text = (0,batch/* cellText */.I)(column, row);
    if (/nan$/i.test(text))
        return NaN;
    return text.startsWith('-') ? -Infinity : Infinity;
}
const UNKNOWN = -2;
/** @param rows rows before the column first appeared: there it is missing */
class TextBuilder {
    name;
    tokens;
    #texts = new text_table/* TextTable */.C();
    /** What the entries of a dictionary are here, as far as rows have used them. */
    #entries = new WeakMap();
    #codes;
    #rows;
    constructor(name, rows, tokens) {
        this.name = name;
        this.tokens = tokens;
        this.#rows = rows;
        this.#codes = new Int32Array(Math.max(1024, rows)).fill(-1, 0, rows);
    }
    add(column, rows) {
        this.#reserve(rows);
        const codes = this.#codes;
        const at = this.#rows;
        if (column.encoding === 'dictionary')
            this.#addEntries(column, rows);
        else {
            const cells = (0,as_cells/* asCells */.S)(column, rows);
            for (let row = 0; row < rows; row++)
                codes[at + row] = this.#codeOf(cells, row);
        }
        this.#rows += rows;
        return true;
    }
    build() {
        return (0,table/* stringColumn */.s)(this.name, this.#texts.seal(), this.#codes.slice(0, this.#rows));
    }
    #addEntries({ dictionary, size, indices }, rows) {
        let known = this.#entries.get(dictionary);
        if (!known) {
            known = { cells: (0,as_cells/* asCells */.S)(dictionary, size), codes: new Int32Array(size).fill(UNKNOWN) };
            this.#entries.set(dictionary, known);
        }
        for (let row = 0; row < rows; row++) {
            const index = indices[row];
            let code = index < 0 ? -1 : known.codes[index];
            if (code === UNKNOWN)
                known.codes[index] = code = this.#codeOf(known.cells, index);
            this.#codes[this.#rows + row] = code;
        }
    }
    #codeOf({ bytes, starts, ends, offset, stride, kinds, ascii }, row) {
        const k = offset + row * stride;
        const [start, end] = [starts[k], ends[k]];
        // Only JSON, Parquet and Arrow can tell an empty text from none.
        if (end < start || (end === start && kinds === undefined))
            return -1;
        if (this.tokens.has(bytes, start, end))
            return -1;
        return this.#texts.addBytes(bytes, start, end, ascii);
    }
    #reserve(rows) {
        const needed = this.#rows + rows;
        if (needed <= this.#codes.length)
            return;
        const codes = new Int32Array(Math.max(needed, 2 * this.#codes.length));
        codes.set(this.#codes.subarray(0, this.#rows));
        this.#codes = codes;
    }
}

// EXTERNAL MODULE: ../packages/tables/lib/open-table.js + 9 modules
var open_table = __webpack_require__(66095);
// EXTERNAL MODULE: ../packages/tables/lib/scanner.js
var scanner = __webpack_require__(72647);
// EXTERNAL MODULE: ../packages/tables/lib/tokens.js
var tokens = __webpack_require__(90595);
;// CONCATENATED MODULE: ../packages/tables/lib/read-columns.js






/**
 * Reads a table whole, in any format `openTable` opens, so only files that fit in memory. A column is numeric when every
 * value present is a number, or is written as NaN. Throws UserError `missing-file`, `empty-data` (no rows), `bad-data`
 * (structure, encoding, absent columns; with lines) and what `openTable` throws.
 */
async function readColumns(path, files, options = {}) {
    // A column may turn out to be text after many numbers; then the file is read again with that known.
    const text = new Set(options.text);
    for (;;) {
        const table = await readOnce(path, files, options, text);
        if (table)
            return table;
    }
}
/** undefined where a column that began with numbers turned out to be text, which is noted in `text`. */
async function readOnce(path, files, options, text) {
    const source = await (0,open_table/* openTable */.R)(path, files, options);
    const collector = new Collector(options, text);
    for await (const batch of source.vectors())
        if (!collector.add(batch, source.names))
            return undefined;
    const { file, names } = source;
    refuseFaults(file, source.faults);
    if (!collector.rows)
        throw new errors/* UserError */.yo('empty-data', { message: `"${file}" has no rows.` });
    refuseAbsent(file, options.columns ?? [], names);
    return { rows: collector.rows, names: [...names], ...collector.build(options.columns ?? names) };
}
/** Collects the columns that are wanted. */
class Collector {
    options;
    text;
    rows = 0;
    #lines = new Uint32Array(1024);
    #builders = [];
    #missing;
    /** Room for the largest batch yet. */
    #scratch = (0,decode_numbers/* numberVector */.LS)(scanner/* BATCH_CELLS */.V);
    constructor(options, text) {
        this.options = options;
        this.text = text;
        this.#missing = new tokens/* Tokens */.D(options.missing ?? []);
    }
    add({ rows, columns, lines }, names) {
        if (rows > this.#scratch.values.length)
            this.#scratch = (0,decode_numbers/* numberVector */.LS)(rows);
        for (let i = this.#builders.length; i < columns.length; i++)
            this.#builders.push(this.#wants(names[i]) ? this.#builder(names[i]) : undefined);
        for (const [i, column] of columns.entries()) {
            const builder = this.#builders[i];
            if (!builder || builder.add(column, rows, this.#scratch))
                continue;
            const name = names[i];
            this.text.add(name);
            if (this.rows > 0)
                return false;
            // Nothing is lost yet.
            const texts = (this.#builders[i] = this.#builder(name));
            texts.add(column, rows, this.#scratch);
        }
        this.#addLines(lines, rows);
        return true;
    }
    build(names) {
        const built = new Map(this.#builders.map(builder => [builder?.name, builder]));
        const columns = new Map();
        for (const name of names) {
            const builder = built.get(name);
            if (builder)
                columns.set(name, builder.build());
        }
        return { columns, lines: this.#lines.slice(0, this.rows) };
    }
    #wants(name) {
        const { columns, only } = this.options;
        return columns ? columns.includes(name) : only?.(name) !== false;
    }
    #builder(name) {
        const Builder = this.text.has(name) ? TextBuilder : NumberBuilder;
        return new Builder(name, this.rows, this.#missing);
    }
    #addLines(lines, rows) {
        const needed = this.rows + rows;
        if (needed > this.#lines.length) {
            const longer = new Uint32Array(Math.max(needed, 2 * this.#lines.length));
            longer.set(this.#lines.subarray(0, this.rows));
            this.#lines = longer;
        }
        this.#lines.set(lines.subarray(0, rows), this.rows);
        this.rows = needed;
    }
}
function refuseFaults(file, faults) {
    const problems = [];
    for (const { kind, count, first } of faults) {
        if (kind === 'blank-row')
            continue;
        for (const { line, detail } of first)
            problems.push({ message: `${detail} (${kind}).`, location: { file, line } });
        if (count > first.length)
            problems.push({ message: `${count - first.length} more of ${kind}.`, location: { file } });
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-data', problems);
}
function refuseAbsent(file, wanted, names) {
    const absent = wanted.filter(name => !names.includes(name));
    if (!absent.length)
        return;
    throw new errors/* UserError */.yo('bad-data', absent.map(name => ({
        message: `"${file}" has no column "${name}".`,
        location: { file },
        valid: [...names],
    })));
}


/***/ }),

/***/ 26369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ stringColumn)
/* harmony export */ });
function stringColumn(name, texts, codes) {
    let values;
    const missing = new Uint8Array(codes.length);
    for (let row = 0; row < codes.length; row++)
        if (codes[row] < 0)
            missing[row] = 1;
    return {
        name,
        kind: 'string',
        texts,
        codes,
        missing,
        get values() {
            if (!values) {
                const known = texts.texts();
                values = Array.from(codes, code => known[code] ?? null);
            }
            return values;
        },
    };
}


/***/ }),

/***/ 80679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TextTable)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);

/**
 * Different texts, numbered from 0 in the order they first came, as UTF-8 in one buffer: a column of a million texts is
 * a million numbers, and no string is made of a text that nobody shows.
 */
class TextTable {
    #bytes = Buffer.allocUnsafe(1024);
    #starts = new Uint32Array(64);
    #hashes = new Int32Array(64);
    /** Open addressing: the number of a text plus 1, 0 where none is. */
    #slots = new Int32Array(128);
    #size = 0;
    static of(texts) {
        const table = new TextTable();
        for (const text of texts)
            table.add(text);
        return table;
    }
    get size() {
        return this.#size;
    }
    get bytes() {
        return this.#bytes;
    }
    /** Text i lies in `bytes[starts[i], starts[i + 1])`; beyond the last text there is room. */
    get starts() {
        return this.#starts;
    }
    text(code) {
        return this.#bytes.toString('utf8', this.#starts[code], this.#starts[code + 1]);
    }
    texts() {
        return Array.from({ length: this.#size }, (_, code) => this.text(code));
    }
    /** The number of a text, a new one where it is not known yet. */
    add(text) {
        const bytes = Buffer.from(text);
        return this.addBytes(bytes, 0, bytes.length, true);
    }
    /** The same of UTF-8; `valid` says that it is known to be. What is none is taken as it is decoded, with U+FFFD. */
    addBytes(bytes, start, end, valid) {
        const hash = hashOf(bytes, start, end);
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        for (;;) {
            const code = this.#slots[slot] - 1;
            if (code < 0)
                break;
            if (this.#hashes[code] === hash && this.#holds(code, bytes, start, end))
                return code;
            slot = (slot + 1) & mask;
        }
        if (!valid && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, end)))
            return this.add(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8'));
        return this.#append(bytes, start, end, hash, slot);
    }
    /** Lets go of what only adding needs. */
    seal() {
        this.#slots = new Int32Array(0);
        this.#hashes = new Int32Array(0);
        return this;
    }
    #holds(code, bytes, start, end) {
        const at = this.#starts[code];
        if (this.#starts[code + 1] - at !== end - start)
            return false;
        const own = this.#bytes;
        for (let i = start, k = at; i < end; i++, k++)
            if (own[k] !== bytes[i])
                return false;
        return true;
    }
    #append(bytes, start, end, hash, slot) {
        const code = this.#size++;
        const at = this.#starts[code];
        const after = at + end - start;
        if (after > this.#bytes.length) {
            const longer = Buffer.allocUnsafe(Math.max(after, 2 * this.#bytes.length));
            this.#bytes.copy(longer, 0, 0, at);
            this.#bytes = longer;
        }
        const own = this.#bytes;
        for (let i = start, k = at; i < end; i++, k++)
            own[k] = bytes[i];
        if (code + 2 > this.#starts.length) {
            this.#starts = longer(this.#starts, new Uint32Array(2 * this.#starts.length));
            this.#hashes = longer(this.#hashes, new Int32Array(2 * this.#hashes.length));
        }
        this.#starts[code + 1] = after;
        this.#hashes[code] = hash;
        this.#slots[slot] = code + 1;
        if (2 * this.#size > this.#slots.length)
            this.#spread();
        return code;
    }
    #spread() {
        const slots = new Int32Array(2 * this.#slots.length);
        const mask = slots.length - 1;
        for (let code = 0; code < this.#size; code++) {
            let slot = this.#hashes[code] & mask;
            while (slots[slot] !== 0)
                slot = (slot + 1) & mask;
            slots[slot] = code + 1;
        }
        this.#slots = slots;
    }
}
function longer(from, to) {
    to.set(from);
    return to;
}
/** FNV-1a, mixed once more since its low bits are poor. */
function hashOf(bytes, start, end) {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++)
        hash = Math.imul(hash ^ bytes[i], 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    return hash ^ (hash >>> 12);
}


/***/ })

};
