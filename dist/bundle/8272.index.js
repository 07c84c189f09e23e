export const id = 8272;
export const ids = [8272];
export const modules = {

/***/ 68272:
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
// EXTERNAL MODULE: ../packages/tables/lib/open-table.js + 4 modules
var open_table = __webpack_require__(33300);
// EXTERNAL MODULE: ../packages/tables/lib/block-scanner.js
var block_scanner = __webpack_require__(42947);
// EXTERNAL MODULE: ../packages/tables/lib/faults.js
var faults = __webpack_require__(39940);
// EXTERNAL MODULE: ../packages/data/lib/faults.js
var lib_faults = __webpack_require__(77979);
// EXTERNAL MODULE: ../packages/data/lib/open-data.js
var open_data = __webpack_require__(65123);
// EXTERNAL MODULE: ../packages/data/lib/scan-options.js
var scan_options = __webpack_require__(11440);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/raw-rows.js
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

// EXTERNAL MODULE: ../packages/data/lib/keys.js + 3 modules
var keys = __webpack_require__(11626);
// EXTERNAL MODULE: ../packages/data/lib/limit.js
var lib_limit = __webpack_require__(44283);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var lib_places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/row-keys.js
var row_keys = __webpack_require__(73705);
// EXTERNAL MODULE: ../packages/data/lib/table-scan.js + 2 modules
var table_scan = __webpack_require__(97376);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/row-marker.js






/**
 * Tells of every row which rules it breaks by itself: those of severity `error` that put up with no offender. Holds the
 * rows of one block at a time, and of repeated keys the keys.
 */
class RowMarker {
    #plan;
    #needed;
    #maxKeyBytes;
    #sinks = new Map();
    #file = 0;
    #scan;
    constructor(plan, scan, maxKeyBytes) {
        this.#maxKeyBytes = maxKeyBytes;
        const keys = plan.keys.filter((check, i) => fails(check) && this.#keepKeys(check, scan.rowScans[i]));
        const marking = plan.rows.flatMap(check => check.mark ? [{ start: check.mark.bind(check), mark: check.mark.bind(check) }] : []);
        const columns = plan.columns.map(column => this.#columnOf(column, scan));
        this.#plan = { ...plan, columns, keys, rows: marking };
        this.#scan = this.#fresh();
        this.#needed = new Set([
            ...columns.flatMap(({ name, checks }) => (checks.length ? [name] : [])),
            ...this.#scan.rows.flatMap(check => check.columns),
        ]);
    }
    /** Columns that must be looked at. */
    get columns() {
        return [...this.#needed];
    }
    startFile(file) {
        this.#file = file;
    }
    /** @param names of the columns of the batch; its lines are those of the file */
    take(batch, columns, names) {
        const kept = names.flatMap((name, i) => {
            const column = columns[i];
            return column && this.#needed.has(name) ? [{ name, column }] : [];
        });
        this.#scan.startBlock(this.#file);
        this.#scan.take({ ...batch, columns: kept.map(({ column }) => column) }, kept.map(({ name }) => name));
    }
    /** The rows marked since it was asked before. */
    drain() {
        const marks = new Map();
        const places = new lib_places/* Places */.N();
        places.set(this.#file, this.#file, 0);
        const mark = (id, line) => {
            const rules = marks.get(line);
            if (!rules)
                marks.set(line, [id]);
            else if (!rules.includes(id))
                rules.push(id);
        };
        for (const { check, examples } of this.#columnResults(places))
            for (const { line } of examples)
                mark(check.id, line);
        for (const check of this.#scan.rows) {
            if (check instanceof row_keys/* RowKeys */.$)
                continue;
            for (const result of check.results(places.placeOf))
                if (fails(result.check))
                    for (const { line } of result.examples)
                        mark(result.check.id, line);
        }
        for (const { check, sink } of this.#sinks.values()) {
            if (!sink.complete)
                throw this.#tooManyKeys(check);
            for (const { at } of sink.tally.first)
                mark(check.id, places.placeOf(at).line);
            sink.tally.first = [];
        }
        this.#scan = this.#fresh();
        return marks;
    }
    #columnResults(places) {
        return this.#plan.columns.flatMap(plan => {
            const column = this.#scan.column(plan.name);
            // Repeated keys are with the sinks.
            const checks = plan.checks.filter(({ kind }) => kind !== 'unique');
            return checks.map(check => column.result(check, places.placeOf));
        });
    }
    #columnOf(column, scan) {
        const checks = column.checks.filter(check => {
            if (check.kind === 'column' || !fails(check))
                return false;
            if (check.kind !== 'unique')
                return true;
            const suspects = scan.columns.find(({ cells }) => cells.plan.name === column.name)?.cells.hashes
                ?.suspects;
            if (!suspects?.size)
                return false;
            this.#sinks.set(column.name, { check, sink: this.#sinkFor(suspects) });
            return true;
        });
        // Nothing is shown of the values, so none is kept.
        return { ...column, checks, hidden: true };
    }
    #keepKeys(check, rows) {
        if (!(rows instanceof row_keys/* RowKeys */.$) || rows.hashes.suspects.size === 0)
            return false;
        this.#sinks.set(idOf(check), { check, sink: this.#sinkFor(rows.hashes.suspects) });
        return true;
    }
    #sinkFor(suspects) {
        return new keys/* KeyPlaces */.k(suspects, { base: 0, keep: Infinity, maxKeyBytes: this.#maxKeyBytes });
    }
    /** What a scan has counted cannot be taken from it: each block has its own. */
    #fresh() {
        const options = { examples: Infinity, maxKeyBytes: this.#maxKeyBytes };
        return new table_scan/* TableScan */.k(this.#plan, options, check => this.#sinks.get('checks' in check ? check.name : idOf(check))?.sink);
    }
    #tooManyKeys({ id }) {
        return new errors/* UserError */.yo('limit-exceeded', {
            message: `The repeated keys of "${id}" take more than ${this.#maxKeyBytes} bytes, so that not every row that repeats one can be told.`,
            fix: 'Raise "max-key-memory" if the machine has more.',
        });
    }
}
/** Apart from names of columns. */
const idOf = ({ id }) => `key ${id}`;
/** A row that breaks it fails. */
function fails({ severity, limit }) {
    if (severity !== 'error')
        return false;
    const many = Number.MAX_SAFE_INTEGER;
    return !limit || ((0,lib_limit/* allows */.NB)(limit, 0, many) && !(0,lib_limit/* allows */.NB)(limit, 1, many));
}

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
        const end = contentEnd(header, 0, header.length);
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
    /** @param whole false where the end of the row cannot be told */
    take(bytes, row, rules, whole) {
        const { lineEnd } = this.#shape;
        if (!rules) {
            if (!this.passing)
                return;
            this.passing.rows++;
            if (this.passing.open)
                this.passing.add(lineEnd);
            this.passing.add(bytes.subarray(row.start, row.end));
        }
        else if (this.failing) {
            this.failing.rows++;
            const written = bytes.subarray(row.start, row.content);
            const end = row.content < row.end ? bytes.subarray(row.content, row.end) : lineEnd;
            this.failing.add(this.#reasons.write(written, { rules, line: row.line, file: this.#file }, whole), whole ? end : lineEnd);
        }
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

;// CONCATENATED MODULE: ../packages/data/lib/quarantine/separate-rows.js








const BLOCK = 1024 * 1024;
/**
 * Reads the data once more and writes the rows that fail with their reasons, and the others byte by byte. A row fails that breaks
 * a rule of severity `error` by itself, or the structure; empty lines are in neither file. Files appear when they are whole. Throws
 * UserError `unsupported` for binary formats and for files that differ in their headers, `bad-data` where the data have changed.
 */
async function separateRows(scan, plan, targets, data, files, options) {
    refuseBinary(scan);
    const folder = await files.temporary('rows');
    const splitter = new RowSplitter(folder, targets);
    try {
        const marker = new RowMarker(plan, scan, options.maxKeyBytes);
        for (const number of scan.files.keys())
            await separateFile(number, scan, marker, splitter, data, options);
        await splitter.close();
        (0,scan_options/* refuseCancelled */.q)(options.signal);
        return {
            ...(targets.quarantine ? { quarantine: await put(splitter.failing, targets.quarantine, files) } : {}),
            ...(targets.accepted ? { accepted: await put(splitter.passing, targets.accepted, files) } : {}),
        };
    }
    finally {
        await splitter.discard();
        await files.remove(folder);
    }
}
async function put({ path, rows }, target, files) {
    await files.copy(path, target);
    return { path: files.relative(target), sha256: (await (0,path_digest/* digestOf */.o)(target, files)).sha256, rows };
}
function refuseBinary({ files }) {
    const binary = files.find(({ format }) => format === 'parquet' || format === 'arrow');
    if (!binary)
        return;
    throw new errors/* UserError */.yo('unsupported', {
        message: `Rows of ${binary.path} cannot be separated: it is ${binary.format}.`,
        location: { file: binary.path },
        fix: 'The inputs "quarantine" and "accepted" are for CSV, TSV and JSON Lines. The report names the rows by their numbers.',
    });
}
async function separateFile(number, scan, marker, splitter, data, options) {
    const { path, sha256 } = scan.files[number];
    const source = await (0,open_table/* openTable */.R)(path, data, { ...options, keys: marker.columns });
    const { text } = source;
    if (!text)
        throw new Error(`${path} is no text.`);
    const blocks = text.blocks({ size: options.blockSize ?? BLOCK, recycled: () => undefined });
    splitter.startFile(source.file, source);
    marker.startFile(number);
    // Every fault counts here, not only the first ones.
    const layout = { ...text.layout, keepFaults: Infinity };
    const scanner = new block_scanner/* BlockScanner */.M(layout);
    const partitions = (0,open_data/* partitionColumns */.oJ)((0,open_data/* partitionsOf */.RJ)(source.file));
    let line = text.linesBefore + 1;
    for await (const block of blocks) {
        (0,scan_options/* refuseCancelled */.q)(options.signal);
        // Scanning undoes escapes in place.
        const bytes = Buffer.from(block.bytes.subarray(block.from, block.to));
        const found = markBlock(block, line, scanner, marker, partitions);
        const rows = rawRows({ bytes, line, returns: text.layout.delimiter !== undefined }, found.lines);
        for (const row of rows)
            splitter.take(bytes, row, found.marks.get(row.line), !found.torn.has(row.line));
        await splitter.flush();
        line += found.length;
    }
    if ((await source.digest()).sha256 !== sha256)
        throw changed(source);
}
const KINDS = Object.keys(faults/* FAULTS */.y);
/** Those after which there is no row. */
const NO_ROW = ['unclosed-quote', 'invalid-json', 'not-an-object'];
function markBlock(block, line, scanner, marker, partitions) {
    const lines = [];
    const take = (batch, names) => {
        for (let row = 0; row < batch.rows; row++)
            lines.push(batch.lines[row]);
        marker.take(batch, [...partitions.columns, ...batch.columns], [...partitions.names, ...names]);
    };
    const report = scanner.scan(block, take, line);
    const marks = marker.drain();
    // In the order of all kinds: that in which a block meets them depends on where it was cut.
    const faults = report.faults
        .filter(([kind]) => (0,lib_faults/* severityOf */.x)(kind) === 'error')
        .sort(([a], [b]) => KINDS.indexOf(b) - KINDS.indexOf(a));
    const torn = new Set();
    for (const [kind, , found] of faults)
        if (NO_ROW.includes(kind))
            // What a quote swallows begins with its row, which may be lines before the quote.
            for (const fault of found)
                torn.add(kind === 'unclosed-quote' ? line + report.lines : fault.line);
    const starts = [...lines, ...torn].sort((a, b) => a - b);
    for (const [kind, , found] of faults)
        for (const fault of found) {
            const row = starts[lastAtMost(starts, fault.line)];
            if (row === undefined)
                continue;
            const rules = marks.get(row);
            if (!rules)
                marks.set(row, [kind]);
            else if (!rules.includes(kind))
                rules.unshift(kind);
        }
    return { lines: starts, marks, torn, length: report.lines };
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


/***/ })

};
