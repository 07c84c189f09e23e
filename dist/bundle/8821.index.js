export const id = 8821;
export const ids = [8821];
export const modules = {

/***/ 68821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  separate: () => (/* binding */ separate),
  targetsOf: () => (/* binding */ targetsOf)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/targets.js

const NAMES = /\.(csv|tsv|txt|jsonl|ndjson)(\.gz)?$/i;
/** A name of JSON Lines. */
function isJsonLines(path) {
    return /\.(jsonl|ndjson)(\.gz)?$/i.test(path);
}
/**
 * Refuses targets that would write over something else, before any work. Throws UserError `bad-input`.
 * @param taken files that the run reads
 */
async function checkTargets({ quarantine, accepted }, taken, files) {
    const problems = [];
    const named = Object.entries({ quarantine, accepted }).filter((entry) => entry[1] !== undefined);
    const used = new Set(taken.map(path => files.resolve(path)));
    for (const [input, path] of named) {
        const wrong = await problemOf(path, used, files);
        if (wrong)
            problems.push({ message: `Input "${input}": ${wrong.message}`, fix: wrong.fix ?? '' });
        used.add(files.resolve(path));
    }
    if (problems.length)
        throw new errors/* UserError */.yo('bad-input', problems);
}
async function problemOf(path, used, files) {
    const inner = files.relative(path);
    if (/^([a-z0-9+]+:|\/)/i.test(inner) || inner.split('/').includes('..'))
        return { message: `"${path}" lies outside the workspace.`, fix: 'Name a path in the workspace.' };
    if (inner.split('/').some(part => part === '.git' || part === '.github'))
        return { message: `"${path}" lies where git keeps its own.`, fix: 'Name a path in another folder.' };
    if (!NAMES.test(inner))
        return {
            message: `"${path}" is no name of a data file.`,
            fix: 'It must end in .csv, .tsv, .txt, .jsonl or .ndjson; with .gz behind it, it is compressed.',
        };
    if (used.has(files.resolve(path)))
        return { message: `"${path}" is a file that this run reads or writes.`, fix: 'Name another path.' };
    const parts = inner.split('/');
    for (let length = 1; length <= parts.length; length++) {
        const part = parts.slice(0, length).join('/');
        const kind = (await files.stat(part))?.kind;
        if (kind === undefined)
            return undefined;
        if (kind !== (length < parts.length ? 'folder' : 'file'))
            return {
                message: `"${part}" is ${kind === 'symlink' ? 'a link' : `a ${kind}`}.`,
                fix: 'Name another path; links are not followed.',
            };
    }
    return undefined;
}

// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
// EXTERNAL MODULE: ../packages/tables/lib/open-table.js + 9 modules
var open_table = __webpack_require__(66095);
// EXTERNAL MODULE: ../packages/data/lib/open-data.js
var open_data = __webpack_require__(65123);
// EXTERNAL MODULE: ../packages/data/lib/scan-options.js
var scan_options = __webpack_require__(11440);
// EXTERNAL MODULE: ../packages/tables/lib/as-cells.js + 1 modules
var as_cells = __webpack_require__(44879);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/data/lib/quarantine/judge-job.js
var judge_job = __webpack_require__(33056);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/json-rows.js


const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const DELETE = 0x7f;
/**
 * Writes the rows of files that have types as JSON Lines: numbers with all their digits, booleans and nested values as such, null where
 * nothing is; dates and times as texts by ISO 8601, and NaN and infinities, which JSON has no numbers for, as texts too.
 */
class JsonRowWriter {
    #keys;
    #bytes = Buffer.allocUnsafe(1 << 20);
    #at = 0;
    constructor(names) {
        this.#keys = names.map((name, i) => Buffer.from(`${i ? ',' : ''}${JSON.stringify(name)}:`));
    }
    /** What it answers holds until the next call. */
    write({ rows, lines, columns }) {
        const cells = columns.map(column => (0,as_cells/* asCells */.S)(column, rows));
        const places = new Uint32Array(judge_job/* ROW */.n.size * rows);
        this.#at = 0;
        for (let row = 0; row < rows; row++) {
            const start = this.#at;
            this.#writeRow(cells, row);
            places.set([lines[row], start, this.#at - 1, this.#at], judge_job/* ROW */.n.size * row);
        }
        return { bytes: this.#bytes.subarray(0, this.#at), rows: places };
    }
    #writeRow(cells, row) {
        this.#put('{');
        for (let i = 0; i < cells.length; i++) {
            const key = this.#keys[i];
            this.#reserve(key.length);
            this.#at += key.copy(this.#bytes, this.#at);
            this.#writeCell(cells[i], row);
        }
        this.#put('}');
        this.#reserve(1);
        this.#bytes[this.#at++] = LF;
    }
    #writeCell(column, row) {
        const { bytes, starts, ends, kinds, offset, stride } = column;
        const k = offset + row * stride;
        const [start, end] = [starts[k], ends[k]];
        if (end < start)
            this.#put('null');
        else if ((kinds?.[k] ?? batch/* CellKind */.B.string) !== batch/* CellKind */.B.string)
            this.#copy(bytes, start, end);
        else if (isPlain(bytes, start, end)) {
            this.#reserve(end - start + 2);
            this.#bytes[this.#at++] = QUOTE;
            this.#at += bytes.copy(this.#bytes, this.#at, start, end);
            this.#bytes[this.#at++] = QUOTE;
        }
        else
            this.#put(JSON.stringify((0,batch/* cellText */.I)(column, row)));
    }
    #copy(bytes, start, end) {
        this.#reserve(end - start);
        this.#at += bytes.copy(this.#bytes, this.#at, start, end);
    }
    #put(text) {
        this.#reserve(3 * text.length);
        this.#at += this.#bytes.write(text, this.#at);
    }
    #reserve(length) {
        if (this.#at + length <= this.#bytes.length)
            return;
        const larger = Buffer.allocUnsafe(2 * (this.#at + length));
        this.#bytes.copy(larger, 0, 0, this.#at);
        this.#bytes = larger;
    }
}
/** In JSON it stands as it is. */
function isPlain(bytes, start, end) {
    for (let i = start; i < end; i++) {
        const b = bytes[i];
        if (b < SPACE || b >= DELETE || b === QUOTE || b === BACKSLASH)
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ../packages/data/lib/quarantine/block-judge.js + 1 modules
var block_judge = __webpack_require__(17581);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/judges.js

function judgeHere(plan, judging) {
    const judge = new block_judge/* BlockJudge */.$(plan, judging);
    let free;
    return {
        ahead: 0,
        startFile: (file, layout) => judge.startFile(file, layout),
        judge: async (block) => {
            await Promise.resolve();
            const judged = judge.judge(block);
            free = block.bytes;
            return judged;
        },
        recycled: () => {
            const used = free;
            free = undefined;
            return used;
        },
        close: () => Promise.resolve(),
    };
}
/** Blocks that lie with a thread: the one it judges and the next. */
const AHEAD = 2;
function judgeInThreads(contract, judging, { count, start }) {
    const waiting = new Map();
    const free = [];
    let failure;
    const failed = (error) => {
        failure ??= error;
        for (const { reject } of waiting.values())
            reject(failure);
        waiting.clear();
    };
    const threads = Array.from({ length: count }, () => {
        const entry = { load: 0, thread: undefined };
        entry.thread = start({ kind: 'judge', contract, ...judging }, ({ number, judged, bytes }) => {
            entry.load--;
            free.push(Buffer.from(bytes));
            waiting.get(number)?.resolve(judged);
            waiting.delete(number);
        }, failed);
        return entry;
    });
    let number = 0;
    return {
        ahead: AHEAD * count,
        startFile: (file, layout) => {
            for (const { thread } of threads)
                thread.post({ kind: 'file', file, layout });
        },
        judge: block => {
            if (failure)
                return Promise.reject(failure);
            const own = number++;
            const least = threads.reduce((a, b) => (b.load < a.load ? b : a));
            least.load++;
            const bytes = block.bytes.buffer;
            const judged = new Promise((resolve, reject) => waiting.set(own, { resolve, reject }));
            least.thread.post({ kind: 'block', number: own, block: { ...block, bytes } }, [bytes]);
            return judged;
        },
        recycled: () => free.pop(),
        close: async () => {
            await Promise.all(threads.map(({ thread }) => thread.terminate()));
        },
    };
}

// EXTERNAL MODULE: ../packages/data/lib/quarantine/row-marker.js + 1 modules
var row_marker = __webpack_require__(88211);
// EXTERNAL MODULE: ../packages/data/lib/quarantine/raw-rows.js
var raw_rows = __webpack_require__(58041);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/reasons.js
/** Columns of CSV and TSV. They come first, so that a row with too few or too many cells does not shift them. */
const COLUMNS = ['sluice_rules', 'sluice_line', 'sluice_file'];
const BRACE = 0x7b;
const CLOSE = 0x7d;
/** Space, tab, carriage return. */
const BLANKS = [0x20, 0x09, 0x0d];
function csvReasons(header, delimiter) {
    const cells = (values) => Buffer.from(values.map(value => quoted(value, delimiter) + delimiter).join(''));
    return {
        header: Buffer.concat([cells(COLUMNS), header]),
        write: (row, { rules, line, file }, whole) => {
            const reason = cells([rules.join('; '), String(line), file]);
            // An open quote would swallow all rows that follow: such a rest stands as the text of one cell.
            return Buffer.concat([reason, whole ? row : Buffer.from(forced(row.toString('utf8')))]);
        },
    };
}
const jsonReasons = {
    header: Buffer.alloc(0),
    write: (row, { rules, line, file }, whole) => {
        const reason = { rules, line, file };
        if (!whole)
            return Buffer.from(JSON.stringify({ sluice: { ...reason, text: row.toString('utf8') } }));
        const rest = row.subarray(row.indexOf(BRACE) + 1);
        const empty = rest.find(byte => !BLANKS.includes(byte)) === CLOSE;
        return Buffer.concat([Buffer.from(`{"sluice":${JSON.stringify(reason)}${empty ? '' : ','}`), rest]);
    },
};
function quoted(text, delimiter) {
    return text.includes(delimiter) || /["\r\n]/.test(text) ? forced(text) : text;
}
function forced(text) {
    return `"${text.replaceAll('"', '""')}"`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/row-file.js




/** A temporary file that rows are written to, block by block: memory does not grow with them. */
class RowFile {
    path;
    rows = 0;
    #stream;
    #done;
    #parts = [];
    #last = 0x0a;
    constructor(path, gzip) {
        this.path = path;
        this.#stream = gzip ? (0,external_node_zlib_.createGzip)() : new external_node_stream_.PassThrough();
        this.#done = (0,promises_.pipeline)(this.#stream, (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o600 }));
        // Told by whoever writes or closes.
        this.#done.catch(() => undefined);
    }
    /** The bytes must not change before `flush` resolves. */
    add(...parts) {
        for (const part of parts) {
            if (part.length === 0)
                continue;
            this.#parts.push(part);
            this.#last = part.at(-1);
        }
    }
    /** A line is open: what is written next would go on with it. */
    get open() {
        return this.#last !== 0x0a && this.#last !== 0x0d;
    }
    async flush() {
        if (!this.#parts.length)
            return;
        const chunk = Buffer.concat(this.#parts);
        this.#parts = [];
        await new Promise((resolve, reject) => {
            this.#stream.write(chunk, error => (error ? reject(error) : resolve()));
        });
    }
    async close() {
        await this.flush();
        this.#stream.end();
        await this.#done;
    }
    /** Gives it up. */
    async discard() {
        this.#stream.destroy();
        await this.#done.catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/quarantine/row-splitter.js




/** Writes each row to one of two temporary files. */
class RowSplitter {
    failing;
    passing;
    #shape;
    #reasons = jsonReasons;
    #file = '';
    constructor(folder, { quarantine, accepted }) {
        if (quarantine !== undefined)
            this.failing = new RowFile(`${folder}/failing`, /\.gz$/i.test(quarantine));
        if (accepted !== undefined)
            this.passing = new RowFile(`${folder}/passing`, /\.gz$/i.test(accepted));
    }
    startFile(file, { delimiter, text }) {
        this.#file = file;
        const header = text?.header ?? Buffer.alloc(0);
        const end = (0,raw_rows/* contentEnd */.X)(header, 0, header.length);
        const shape = {
            file,
            header: header.subarray(0, end),
            delimiter,
            lineEnd: end < header.length ? header.subarray(end) : Buffer.from('\n'),
        };
        if (this.#shape) {
            refuseOther(this.#shape, shape);
            return;
        }
        this.#shape = shape;
        if (delimiter === undefined)
            return;
        this.#reasons = csvReasons(shape.header, delimiter);
        this.failing?.add(this.#reasons.header, shape.lineEnd);
        this.passing?.add(shape.header, shape.lineEnd);
    }
    /** So many rows, one after the other, are in `bytes[start, end)`. */
    pass(bytes, start, end, rows) {
        if (!this.passing)
            return;
        this.passing.rows += rows;
        if (this.passing.open)
            this.passing.add(this.#shape.lineEnd);
        this.passing.add(bytes.subarray(start, end));
    }
    /** @param whole false where the end of the row cannot be told */
    fail(bytes, row, rules, whole) {
        if (!this.failing)
            return;
        this.failing.rows++;
        const { lineEnd } = this.#shape;
        const written = bytes.subarray(row.start, row.content);
        const end = row.content < row.end ? bytes.subarray(row.content, row.end) : lineEnd;
        this.failing.add(this.#reasons.write(written, { rules, line: row.line, file: this.#file }, whole), whole ? end : lineEnd);
    }
    async flush() {
        await this.failing?.flush();
        await this.passing?.flush();
    }
    async close() {
        await this.failing?.close();
        await this.passing?.close();
    }
    async discard() {
        await this.failing?.discard();
        await this.passing?.discard();
    }
}
function refuseOther(first, other) {
    const differ = first.delimiter !== other.delimiter
        ? 'differ in format or delimiter'
        : first.header.equals(other.header)
            ? undefined
            : 'have different headers';
    if (!differ)
        return;
    throw new errors/* UserError */.yo('unsupported', {
        message: `${first.file} and ${other.file} ${differ}, so that their rows cannot stand in one file.`,
        location: { file: other.file, line: 1 },
        fix: 'Separate them in steps of their own, or leave out "quarantine" and "accepted".',
    });
}

// EXTERNAL MODULE: ../packages/data/lib/key-set.js
var key_set = __webpack_require__(42994);
// EXTERNAL MODULE: ../packages/data/lib/limit.js
var lib_limit = __webpack_require__(44283);
// EXTERNAL MODULE: ../packages/data/lib/row-keys.js
var row_keys = __webpack_require__(73705);
// EXTERNAL MODULE: ../packages/data/lib/rows/key-groups.js + 1 modules
var key_groups = __webpack_require__(33468);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/verdicts.js






/** A row that breaks it fails. */
function fails({ severity, limit }) {
    if (severity !== 'error')
        return false;
    const many = Number.MAX_SAFE_INTEGER;
    return !limit || ((0,lib_limit/* allows */.NB)(limit, 0, many) && !(0,lib_limit/* allows */.NB)(limit, 1, many));
}
/** Tells from what is known of all the data which rows fail. Blocks must come in the order of the data. */
class Verdicts {
    judging;
    #maxKeyBytes;
    #rank;
    /** Keys that some row repeats, as they are met. */
    #met = new Map();
    #offenders = new Map();
    constructor(plan, scan, maxKeyBytes) {
        this.#maxKeyBytes = maxKeyBytes;
        this.#rank = (0,block_judge/* rankOf */.I)(plan);
        const broken = scan.results
            .filter(({ check, count }) => count > 0 && fails(check))
            .map(({ check }) => check);
        const suspects = [];
        for (const { id } of broken) {
            const hashes = repeated(id, plan, scan);
            if (hashes) {
                this.#met.set(id, new key_set/* KeySet */.w(maxKeyBytes));
                suspects.push([id, hashes]);
            }
            const row = plan.rows.findIndex(({ check, keyed }) => keyed && check.id === id);
            if (row >= 0) {
                const offenders = offendersOf(scan.rowScans[plan.keys.length + row], id);
                this.#offenders.set(id, offenders);
                suspects.push([id, offenders.hashes]);
            }
        }
        this.judging = {
            broken: broken.map(({ id }) => id),
            suspects: suspects.map(([id, hashes]) => [id, hashes.shared()]),
        };
    }
    /** Throws UserError `limit-exceeded` where there is no room to tell all keys that are repeated. */
    of({ failing, suspects }) {
        const all = new Map(failing.map(([row, rules]) => [row, [...rules]]));
        for (const { row, id, key } of suspects) {
            if (!this.#breaks(id, key))
                continue;
            const rules = all.get(row);
            if (rules)
                rules.push(id);
            else
                all.set(row, [id]);
        }
        for (const rules of all.values())
            rules.sort((a, b) => this.#rank(a) - this.#rank(b));
        return all;
    }
    #breaks(id, key) {
        const bytes = Buffer.from(key.buffer, key.byteOffset, key.length);
        const offenders = this.#offenders.get(id);
        if (offenders)
            return offenders.has(bytes);
        const view = new DataView(key.buffer, key.byteOffset, key.length);
        const first = this.#met.get(id).add(bytes, view, 0, bytes.length, 0);
        if (first === undefined)
            return false;
        if (first >= 0)
            return true;
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `The repeated keys of "${id}" take more than ${this.#maxKeyBytes} bytes, so that not every row that repeats one can be told.`,
            fix: 'Raise "max-key-memory" if the machine has more.',
        });
    }
}
/** Of a uniqueness check, the hashes that came more than once. */
function repeated(id, plan, scan) {
    const key = plan.keys.findIndex(check => check.id === id);
    const rows = scan.rowScans[key];
    if (key >= 0)
        return rows instanceof row_keys/* RowKeys */.$ ? rows.hashes.suspects : undefined;
    const column = plan.columns.find(({ checks }) => checks.some(check => check.id === id && check.kind === 'unique'));
    return column && scan.columns.find(({ cells }) => cells.plan.name === column.name)?.cells.hashes?.suspects;
}
function offendersOf(rows, id) {
    if (rows instanceof key_groups/* KeyGroups */._ && rows.offenders)
        return rows.offenders;
    throw new Error(`The rows that break "${id}" are asked for, and nobody kept their keys: see ScanOptions.marks.`);
}

;// CONCATENATED MODULE: ../packages/data/lib/quarantine/separate-rows.js











const BLOCK = 1024 * 1024;
const PARALLEL_BYTES = 64 * 1024 * 1024;
/**
 * Reads the data once more and writes the rows that fail with their reasons, and the others byte by byte; elements of a JSON array, and
 * rows of Parquet and Arrow, become JSON Lines. A row fails that breaks a rule of severity `error` by itself, or the structure; empty
 * lines are in neither file. Threads judge the blocks of large text files, and what comes out does not depend on them. Files appear when
 * they are whole. The scan must have been made with `marks`. Throws UserError `unsupported` for files that differ in their headers,
 * `bad-input` where rows of a binary format should go to a file of another name, `bad-data` where the data have changed.
 */
async function separateRows(scan, plan, targets, data, files, options) {
    refuseNames(scan, targets);
    const verdicts = new Verdicts(plan, scan, options.maxKeyBytes);
    const { columns } = new row_marker/* RowMarker */.$(plan, verdicts.judging);
    const judges = await judgesFor(scan, plan, verdicts, data, options);
    const folder = await files.temporary('rows');
    const splitter = new RowSplitter(folder, targets);
    try {
        const separating = { data, options, plan, verdicts, splitter, judges, columns };
        for (const file of scan.files)
            await separateFile(file, separating);
        await splitter.close();
        (0,scan_options/* refuseCancelled */.q)(options.signal);
        return {
            ...(targets.quarantine ? { quarantine: await put(splitter.failing, targets.quarantine, files) } : {}),
            ...(targets.accepted ? { accepted: await put(splitter.passing, targets.accepted, files) } : {}),
        };
    }
    finally {
        await judges.close();
        await splitter.discard();
        await files.remove(folder);
    }
}
async function put({ path, rows }, target, files) {
    await files.copy(path, target);
    return { path: files.relative(target), sha256: (await (0,path_digest/* digestOf */.o)(target, files)).sha256, rows };
}
/** What is no text becomes JSON Lines, and nobody should take it for something else. */
function refuseNames({ files }, targets) {
    const binary = files.find(({ format }) => format === 'parquet' || format === 'arrow');
    const wrong = Object.entries(targets).filter(([, path]) => !isJsonLines(path));
    if (!binary || !wrong.length)
        return;
    throw new errors/* UserError */.yo('bad-input', wrong.map(([input, path]) => ({
        message: `Input "${input}": "${path}" is no name of JSON Lines, which rows of ${binary.path} are written as: it is ${binary.format}.`,
        fix: 'Name a file that ends in .jsonl or .ndjson; with .gz behind it, it is compressed.',
    })));
}
async function judgesFor({ files }, plan, { judging }, data, { threads }) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const { count = 1, fromBytes = PARALLEL_BYTES, entry, start } = threads ?? {};
    if (plan.source && entry !== undefined && count > 1 && bytes >= fromBytes) {
        if (start ?? (await data.stat(entry))) {
            const { workersOf } = await __webpack_require__.e(/* import() */ 7231).then(__webpack_require__.bind(__webpack_require__, 67231));
            return judgeInThreads(plan.source, judging, { count, start: start ?? workersOf(entry) });
        }
    }
    return judgeHere(plan, judging);
}
async function separateFile({ path, sha256 }, separating) {
    const { data, options, splitter, columns } = separating;
    const source = await (0,open_table/* openTable */.R)(path, data, { ...options, keys: columns });
    splitter.startFile(source.file, source);
    if (source.text)
        await separateText(source, separating);
    else
        await separateVectors(source, separating);
    if ((await source.digest()).sha256 !== sha256)
        throw changed(source);
}
async function separateText({ file, text }, separating) {
    const { options, judges } = separating;
    const { layout, linesBefore } = text;
    judges.startFile(file, layout);
    const waiting = [];
    let line = linesBefore;
    const writeNext = async () => {
        const judged = await waiting.shift();
        await writeBlock(judged, line, separating);
        line += judged.lines;
    };
    const size = options.blockSize ?? BLOCK;
    for await (const block of text.blocks({ size, recycled: () => judges.recycled() })) {
        (0,scan_options/* refuseCancelled */.q)(options.signal);
        const judged = judges.judge(block);
        // Told when its turn comes.
        judged.catch(() => undefined);
        waiting.push(judged);
        if (waiting.length > judges.ahead)
            await writeNext();
    }
    while (waiting.length)
        await writeNext();
}
/** Of files that are no text, batch by batch. */
async function separateVectors(source, separating) {
    const { options, plan, verdicts } = separating;
    const marker = new row_marker/* RowMarker */.$(plan, verdicts.judging);
    const { columns, names } = (0,open_data/* partitionColumns */.oJ)((0,open_data/* partitionsOf */.RJ)(source.file));
    const writer = new JsonRowWriter(source.names);
    for await (const batch of source.vectors()) {
        (0,scan_options/* refuseCancelled */.q)(options.signal);
        const first = batch.lines[0];
        marker.take(batch, [...columns, ...batch.columns], [...names, ...source.names]);
        const { broken, suspects } = marker.drain();
        const judged = {
            ...writer.write(batch),
            lines: batch.rows,
            failing: [...broken].map(([line, rules]) => [line - first, rules]),
            torn: [],
            suspects: suspects.map(({ line, id, key }) => ({ row: line - first, id, key })),
        };
        await writeBlock(judged, 0, separating);
    }
}
/** @param before physical lines before the block */
async function writeBlock(judged, before, { verdicts, splitter }) {
    const failing = verdicts.of(judged);
    const { rows } = judged;
    const bytes = Buffer.from(judged.bytes.buffer, judged.bytes.byteOffset, judged.bytes.length);
    const torn = new Set(judged.torn);
    const count = rows.length / judge_job/* ROW */.n.size;
    for (let row = 0; row < count;) {
        const at = row * judge_job/* ROW */.n.size;
        const rules = failing.get(row);
        if (rules) {
            const place = {
                line: before + rows[at + judge_job/* ROW */.n.line],
                start: rows[at + judge_job/* ROW */.n.start],
                content: rows[at + judge_job/* ROW */.n.content],
                end: rows[at + judge_job/* ROW */.n.end],
            };
            splitter.fail(bytes, place, rules, !torn.has(row));
            row++;
        }
        else {
            const next = endOfRun(rows, row, failing);
            splitter.pass(bytes, rows[at + judge_job/* ROW */.n.start], rows[(next - 1) * judge_job/* ROW */.n.size + judge_job/* ROW */.n.end], next - row);
            row = next;
        }
    }
    await splitter.flush();
}
/** The first row after this one that fails, or that does not begin where the one before ends. */
function endOfRun(rows, from, failing) {
    const count = rows.length / judge_job/* ROW */.n.size;
    let row = from + 1;
    while (row < count &&
        rows[row * judge_job/* ROW */.n.size + judge_job/* ROW */.n.start] === rows[(row - 1) * judge_job/* ROW */.n.size + judge_job/* ROW */.n.end] &&
        !failing.has(row))
        row++;
    return row;
}
function changed({ file }) {
    return new errors/* UserError */.yo('bad-data', {
        message: `${file} changed while its rows were being separated.`,
        location: { file },
        fix: 'Is something else writing to it? Run again when it has ended.',
    });
}

;// CONCATENATED MODULE: ../actions/lib/validate-data/quarantine.js

/** The files that the rows are wanted in, refused where they would write over something that the run reads. */
async function targetsOf(inputs, { paths }, { plan }, { files }) {
    const { quarantine, accepted } = inputs;
    const read = [inputs.contract, inputs['previous-profile']].filter(path => path !== undefined);
    const tables = [
        ...(inputs.tables ?? []).flatMap(({ patterns }) => patterns),
        ...plan.references.flatMap(({ data }) => data),
        ...(inputs.reference ?? []),
    ];
    const local = tables.filter(path => !/^[a-z0-9]+:\/\//i.test(path));
    const targets = {
        ...(quarantine === undefined ? {} : { quarantine }),
        ...(accepted === undefined ? {} : { accepted }),
    };
    await checkTargets(targets, [...paths, ...read, ...local, ...(await files.glob(local))], files);
    return targets;
}
/** Writes the rows, and notes the files among those produced. */
async function separate({ scan, contract }, targets, data, { files }, options, produced) {
    const separated = await separateRows(scan, contract.plan, targets, data.files, files, options);
    for (const role of ['quarantine', 'accepted']) {
        const written = separated[role];
        if (written)
            produced.push({ role, path: written.path, kind: 'file', sha256: written.sha256, own: true });
    }
    return separated;
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

/***/ 17581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ BlockJudge),
  I: () => (/* binding */ rankOf)
});

// EXTERNAL MODULE: ../packages/tables/lib/faults.js
var faults = __webpack_require__(39940);
// EXTERNAL MODULE: ../packages/tables/lib/block-scanner.js
var block_scanner = __webpack_require__(42947);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
// EXTERNAL MODULE: ../packages/tables/lib/json-elements.js
var json_elements = __webpack_require__(61453);
;// CONCATENATED MODULE: ../packages/tables/lib/element-lines.js


/** Room behind the rows, so that loops may look ahead. */
const BACK = 8;
/**
 * Elements of a JSON array as JSON Lines: runs of blanks become one, and what is no JSON stays so.
 * @param line physical line on which the block begins
 */
function elementLines({ bytes, from, to, offset }, line) {
    const written = Buffer.alloc(to - from + 1 + BACK);
    const lines = [];
    let length = 0;
    let size = 0;
    for (let at = from; at < to;) {
        const end = (0,json_elements/* endOfElement */.J2)(bytes, at, to);
        let start = at;
        while (start < end && (0,lib_bytes/* isBlank */.z3)(bytes[start]))
            start++;
        if (start < to) {
            lines.push(line + length + (0,json_elements/* countLines */.lt)(bytes, at, start));
            size = writeLine(bytes, start, end, written, size);
            written[size++] = lib_bytes.LF;
        }
        length += (0,json_elements/* countLines */.lt)(bytes, at, end);
        at = end + 1;
    }
    written[size] = lib_bytes.LF;
    return { block: { bytes: written, from: 0, to: size, offset }, lines, length };
}
/** Answers the place after what was written. */
function writeLine(bytes, start, end, written, at) {
    let to = at;
    let quoted = false;
    for (let i = start; i < end; i++) {
        const b = bytes[i];
        if (quoted) {
            // A tab is as wrong in a string as a line end, and ends no line.
            written[to++] = b === lib_bytes.LF || b === lib_bytes.CR ? lib_bytes/* TAB */.wn : b;
            if (b === lib_bytes/* BACKSLASH */.r_ && i + 1 < end && bytes[i + 1] !== lib_bytes.LF)
                written[to++] = bytes[++i];
            else if (b === lib_bytes/* QUOTE */.jA || b === lib_bytes.LF)
                quoted = false;
        }
        else if (!(0,lib_bytes/* isBlank */.z3)(b)) {
            written[to++] = b;
            quoted = b === lib_bytes/* QUOTE */.jA;
        }
        else if (written[to - 1] !== lib_bytes/* SPACE */.t6)
            written[to++] = lib_bytes/* SPACE */.t6;
    }
    return written[to - 1] === lib_bytes/* SPACE */.t6 && !quoted ? to - 1 : to;
}

// EXTERNAL MODULE: ../packages/data/lib/faults.js
var lib_faults = __webpack_require__(77979);
// EXTERNAL MODULE: ../packages/data/lib/open-data.js
var open_data = __webpack_require__(65123);
// EXTERNAL MODULE: ../packages/data/lib/quarantine/judge-job.js
var judge_job = __webpack_require__(33056);
// EXTERNAL MODULE: ../packages/data/lib/quarantine/raw-rows.js
var raw_rows = __webpack_require__(58041);
// EXTERNAL MODULE: ../packages/data/lib/quarantine/row-marker.js + 1 modules
var row_marker = __webpack_require__(88211);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/block-judge.js






const KINDS = Object.keys(faults/* FAULTS */.y);
/** Those after which there is no row. */
const NO_ROW = ['unclosed-quote', 'invalid-json', 'not-an-object'];
/** Finds the rows of blocks of one file, in any order, and tells those that fail. */
class BlockJudge {
    #marker;
    #layout;
    #scanner;
    #partitions = (0,open_data/* partitionColumns */.oJ)(new Map());
    constructor(plan, judging) {
        this.#marker = new row_marker/* RowMarker */.$(plan, judging);
    }
    /** Columns that must be looked at. */
    get columns() {
        return this.#marker.columns;
    }
    startFile(file, layout) {
        this.#layout = layout;
        // Every fault counts here, not only the first ones.
        this.#scanner = new block_scanner/* BlockScanner */.M({ ...layout, array: false, keepFaults: Infinity });
        this.#partitions = (0,open_data/* partitionColumns */.oJ)((0,open_data/* partitionsOf */.RJ)(file));
    }
    judge(written) {
        const { array, delimiter } = this.#layout;
        // Elements of a JSON array may share a line, and have many: each gets one of its own, and that number first.
        const elements = array ? elementLines(written, 1) : undefined;
        const block = elements?.block ?? written;
        // Scanning undoes escapes in place.
        const bytes = Buffer.from(new ArrayBuffer(block.to - block.from));
        block.bytes.copy(bytes, 0, block.from, block.to);
        const found = this.#mark(block);
        const rows = new Uint32Array(judge_job/* ROW */.n.size * found.lines.length);
        const numbers = new Map();
        let at = 0;
        for (const row of (0,raw_rows/* rawRows */.S)({ bytes, line: 1, returns: delimiter !== undefined }, found.lines)) {
            numbers.set(row.line, at / judge_job/* ROW */.n.size);
            rows.set([elements?.lines[row.line - 1] ?? row.line, row.start, row.content, row.end], at);
            at += judge_job/* ROW */.n.size;
        }
        const numberOf = (line) => {
            const number = numbers.get(line);
            // A row that is not found must not pass for one that is accepted.
            if (number === undefined)
                throw new Error(`No row begins on line ${line} of the block.`);
            return number;
        };
        return {
            bytes,
            rows,
            lines: elements?.length ?? found.length,
            failing: [...found.broken].map(([line, rules]) => [numberOf(line), rules]),
            torn: [...found.torn].map(numberOf),
            suspects: found.suspects.map(({ line, id, key }) => ({ row: numberOf(line), id, key })),
        };
    }
    #mark(block) {
        const lines = [];
        const { columns, names } = this.#partitions;
        const report = this.#scanner.scan(block, (batch, own) => {
            for (let row = 0; row < batch.rows; row++)
                lines.push(batch.lines[row]);
            this.#marker.take(batch, [...columns, ...batch.columns], [...names, ...own]);
        });
        const { broken, suspects } = this.#marker.drain();
        const faults = report.faults.filter(([kind]) => (0,lib_faults/* severityOf */.x)(kind) === 'error');
        const torn = new Set();
        for (const [kind, , found] of faults)
            if (NO_ROW.includes(kind))
                // What a quote swallows begins with its row, which may be lines before the quote.
                for (const fault of found)
                    torn.add(kind === 'unclosed-quote' ? 1 + report.lines : fault.line);
        const starts = torn.size ? [...lines, ...torn].sort((a, b) => a - b) : lines;
        for (const [kind, , found] of faults)
            for (const fault of found) {
                const row = starts[lastAtMost(starts, fault.line)];
                if (row === undefined)
                    continue;
                const rules = broken.get(row);
                if (!rules)
                    broken.set(row, [kind]);
                else if (!rules.includes(kind))
                    rules.push(kind);
            }
        return { lines: starts, broken, suspects, torn, length: report.lines };
    }
}
/** In which order the rules that a row breaks are told: faults, then checks of columns, of rows, of keys. */
function rankOf({ columns, rows, keys }) {
    const checks = columns.flatMap(column => column.checks);
    const unique = checks.filter(({ kind }) => kind === 'unique');
    const others = checks.filter(({ kind }) => kind !== 'unique');
    const told = [...others, ...rows.map(({ check }) => check), ...keys, ...unique].map(({ id }) => id);
    const ranks = new Map([...KINDS, ...told].map((rule, rank) => [rule, rank]));
    return rule => ranks.get(rule);
}
/** Place of the last number that is not above the limit, in ascending ones; −1 where there is none. */
function lastAtMost(numbers, limit) {
    let [low, high] = [0, numbers.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (numbers[middle] <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}


/***/ }),

/***/ 33056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ROW)
/* harmony export */ });
/** Numbers of a row in `JudgedBlock.rows`. */
const ROW = { line: 0, start: 1, content: 2, end: 3, size: 4 };


/***/ }),

/***/ 58041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ rawRows),
/* harmony export */   X: () => (/* binding */ contentEnd)
/* harmony export */ });
const LF = 0x0a;
const CR = 0x0d;
/**
 * Finds the bytes of the rows that begin on the lines given, which ascend. Empty lines between rows belong to none.
 */
function* rawRows(block, lines) {
    const { bytes } = block;
    const next = nextLineIn(block);
    let at = 0;
    let { line } = block;
    for (const [i, from] of lines.entries()) {
        for (; line < from; line++)
            at = next(at);
        const row = { line, start: at, content: at, end: at };
        for (const until = lines[i + 1] ?? Infinity; line < until && at < bytes.length; line++) {
            const begin = at;
            at = next(at);
            const content = contentEnd(bytes, begin, at);
            if (content > begin)
                [row.content, row.end] = [content, at];
        }
        yield row;
    }
}
function nextLineIn({ bytes, returns }) {
    if (!returns || !bytes.includes(CR)) {
        return at => {
            const found = bytes.indexOf(LF, at);
            return found < 0 ? bytes.length : found + 1;
        };
    }
    return at => {
        for (let i = at; i < bytes.length; i++) {
            if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF))
                return i + 1;
        }
        return bytes.length;
    };
}
/** Before the line end. */
function contentEnd(bytes, start, end) {
    let content = end;
    if (content > start && bytes[content - 1] === LF)
        content--;
    if (content > start && bytes[content - 1] === CR)
        content--;
    return content;
}


/***/ }),

/***/ 88211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ RowMarker)
});

// EXTERNAL MODULE: ../packages/data/lib/hash-set.js
var hash_set = __webpack_require__(64459);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var lib_places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/row-keys.js
var row_keys = __webpack_require__(73705);
// EXTERNAL MODULE: ../packages/data/lib/rows/key-writer.js
var key_writer = __webpack_require__(90395);
;// CONCATENATED MODULE: ../packages/data/lib/rows/key-marks.js


const hash = new Int32Array(2);
/** Rows whose key has a hash that offenders have: whoever knows the keys themselves tells whether they break the check. */
class KeyMarks {
    columns;
    #suspects;
    #cursor;
    #writer;
    #found;
    /** @param found gets a key of its own */
    constructor({ columns, missing }, suspects, cursor, found) {
        this.columns = columns.map(({ name }) => name);
        this.#suspects = suspects;
        this.#cursor = cursor;
        this.#writer = new key_writer/* KeyWriter */.Xi(columns, missing);
        this.#found = found;
    }
    take(columns, batch) {
        const writer = this.#writer;
        writer.start(columns, batch.rows);
        for (let row = 0; row < batch.rows; row++) {
            const length = writer.write(row);
            if (length === 0)
                continue;
            (0,hashing/* hashText */.q)(writer.view, 0, length, hash, 0);
            if (!this.#suspects.has(hash[0], hash[1]))
                continue;
            this.#found(this.#cursor.base + batch.lines[row], Buffer.from(writer.bytes.subarray(0, length)));
        }
    }
    results() {
        return [];
    }
    state() {
        return undefined;
    }
    merge() {
        throw new Error('What marks rows is not merged.');
    }
}

// EXTERNAL MODULE: ../packages/data/lib/spread-objects.js
var spread_objects = __webpack_require__(86396);
// EXTERNAL MODULE: ../packages/data/lib/table-scan.js + 2 modules
var table_scan = __webpack_require__(97376);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/row-marker.js







/** Memory for repeated values, of which none is kept. */
const NO_KEYS = 0;
/**
 * Tells of the rows of a block which checks they break by themselves, and which have a key that may break one. Looks only at checks that
 * some row is known to break.
 */
class RowMarker {
    #plan;
    #needed;
    #suspects;
    #found = [];
    #scan;
    constructor(plan, { broken, suspects }) {
        this.#suspects = new Map(suspects.map(([id, hashes]) => [id, hash_set/* HashSet64 */.l.of(hashes)]));
        // Nothing is shown of the values, so none is kept.
        const columns = plan.columns.map((column) => {
            const checks = column.checks.filter(({ id }) => broken.includes(id));
            return { ...column, checks, hidden: true };
        });
        const keys = plan.keys.filter(({ id }) => this.#suspects.has(id));
        const rows = plan.rows.filter(({ check }) => broken.includes(check.id));
        const marking = rows.flatMap(check => this.#marking(check));
        const { rows: scans } = this.#fresh({ ...plan, columns, keys, rows: marking });
        const needed = new Set([
            ...columns.flatMap(({ name, checks }) => (checks.length ? [name] : [])),
            ...scans.flatMap(check => check.columns),
        ]);
        this.#needed = new Set([...needed, ...new spread_objects/* ObjectSpreader */.m(columns).holdersOf(needed)]);
        const looked = columns.filter(({ name }) => this.#needed.has(name));
        this.#plan = { ...plan, columns: looked, keys, rows: marking };
        this.#scan = this.#fresh(this.#plan);
    }
    /** Columns that must be looked at. */
    get columns() {
        return [...this.#needed];
    }
    /** @param names of the columns */
    take(batch, columns, names) {
        if (this.#needed.size === 0)
            return;
        const kept = names.flatMap((name, i) => {
            const column = columns[i];
            return column && this.#needed.has(name) ? [{ name, column }] : [];
        });
        this.#scan.startBlock(0);
        this.#scan.takeVectors({ ...batch, columns: kept.map(({ column }) => column) }, kept.map(({ name }) => name));
    }
    /** Of the rows taken since it was asked before. */
    drain() {
        const broken = new Map();
        const places = new lib_places/* Places */.N();
        places.set(0, 0, 0);
        const results = [
            ...this.#columnResults(places),
            ...this.#scan.rows.flatMap(check => resultsOf(check, places)),
        ];
        for (const { check, examples } of results)
            for (const { line } of examples) {
                const rules = broken.get(line);
                if (!rules)
                    broken.set(line, [check.id]);
                else if (!rules.includes(check.id))
                    rules.push(check.id);
            }
        const suspects = this.#found.map(({ at, id, key }) => ({ line: places.placeOf(at).line, id, key }));
        this.#found = [];
        if (this.#needed.size > 0) {
            this.#scan.close();
            this.#scan = this.#fresh(this.#plan);
        }
        return { broken, suspects };
    }
    #columnResults(places) {
        return this.#plan.columns.flatMap(plan => {
            // Repeated keys are among the suspects.
            const checks = plan.checks.filter(({ kind }) => kind !== 'unique');
            return checks.map(check => this.#scan.column(plan.name).result(check, places.placeOf));
        });
    }
    #marking(check) {
        const { id } = check.check;
        const { keyed } = check;
        if (!keyed)
            return check.mark ? [{ check: check.check, start: check.mark.bind(check) }] : [];
        const start = (cursor) => new KeyMarks(keyed, this.#suspects.get(id), cursor, (at, key) => this.#found.push({ at, id, key }));
        return [{ check: check.check, start }];
    }
    /** What a scan has counted cannot be taken from it: each block has its own. */
    #fresh(plan) {
        const sinkOf = (check) => {
            const id = 'checks' in check ? check.checks.find(({ kind }) => kind === 'unique')?.id : check.id;
            const suspects = id === undefined ? undefined : this.#suspects.get(id);
            return suspects && new SuspectSink(suspects, (at, key) => this.#found.push({ at, id: id, key }));
        };
        return new table_scan/* TableScan */.k(plan, { examples: Infinity, maxKeyBytes: NO_KEYS }, sinkOf);
    }
}
function resultsOf(check, places) {
    return check instanceof row_keys/* RowKeys */.$ ? [] : check.results(places.placeOf);
}
const row_marker_hash = new Int32Array(2);
/** Hands on the keys whose hashes are suspected. */
class SuspectSink {
    #suspects;
    #found;
    constructor(suspects, found) {
        this.#suspects = suspects;
        this.#found = found;
    }
    addBytes(bytes, view, start, end, at) {
        (0,hashing/* hashText */.q)(view, start, end, row_marker_hash, 0);
        this.addHashed(row_marker_hash, 0, bytes, view, start, end, at);
    }
    addHashed(hashes, row, bytes, _, start, end, at) {
        if (this.#suspects.has(hashes[2 * row], hashes[2 * row + 1]))
            this.#found(at, Buffer.from(bytes.subarray(start, end)));
    }
    show() {
        throw new Error('Whether a key is repeated is not known here.');
    }
}


/***/ })

};
