export const id = 3033;
export const ids = [3033];
export const modules = {

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


/***/ }),

/***/ 13033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ../packages/data/lib/load-contract.js + 52 modules
var load_contract = __webpack_require__(48605);
// EXTERNAL MODULE: ../packages/data/lib/record-schemas.js + 1 modules
var record_schemas = __webpack_require__(92760);
// EXTERNAL MODULE: ../packages/data/lib/quarantine/block-judge.js + 1 modules
var block_judge = __webpack_require__(17581);
;// CONCATENATED MODULE: ../packages/data/lib/quarantine/judge-work.js



/** What a judging thread does, whatever brings its messages. */
class JudgeWork {
    #judge;
    #answer;
    /** Done once all messages before are, and what compiles schemas is loaded. */
    #done;
    constructor({ contract, broken, suspects }, answer) {
        const { value, file, text } = contract;
        // Lines of the contract are told by the thread that reports.
        const { plan } = (0,load_contract/* compileContract */.q)({ value, file, text, locate: () => ({ file }) }, contract.options);
        this.#judge = new block_judge/* BlockJudge */.$(plan, { broken, suspects });
        this.#answer = answer;
        this.#done = (0,record_schemas/* readyFor */.To)(value);
    }
    /** Messages are worked off one after the other. Rejects where something is wrong with the program. */
    hear(message) {
        return (this.#done = this.#done.then(() => this.#work(message)));
    }
    #work(message) {
        if (message.kind === 'file')
            this.#judge.startFile(message.file, message.layout);
        else {
            const { number, block } = message;
            const judged = this.#judge.judge({ ...block, bytes: Buffer.from(block.bytes) });
            const { bytes, rows } = judged;
            this.#answer({ number, judged, bytes: block.bytes }, [
                block.bytes,
                bytes.buffer,
                rows.buffer,
            ]);
        }
    }
}

// EXTERNAL MODULE: ../packages/tables/lib/block-scanner.js
var block_scanner = __webpack_require__(42947);
// EXTERNAL MODULE: ../packages/tables/lib/parts.js
var parts = __webpack_require__(91999);
// EXTERNAL MODULE: ../packages/data/lib/scan-here.js
var scan_here = __webpack_require__(27098);
// EXTERNAL MODULE: ../packages/data/lib/spill-file.js
var spill_file = __webpack_require__(62657);
// EXTERNAL MODULE: ../packages/data/lib/table-scan.js + 2 modules
var table_scan = __webpack_require__(97376);
;// CONCATENATED MODULE: ../packages/data/lib/scan-work.js






/** What a scanning thread does, whatever brings its messages. */
class ScanThreadWork {
    #scan;
    #spill;
    #answer;
    #scanner;
    #layout;
    /** Done once all messages before are: parts are read asynchronously. */
    #done;
    constructor({ contract, options, spillFile }, answer) {
        const { value, file, text } = contract;
        // Lines of the contract are told by the thread that reports.
        const { plan } = (0,load_contract/* compileContract */.q)({ value, file, text, locate: () => ({ file }) }, contract.options);
        this.#spill = new spill_file/* SpillFile */.b(spillFile);
        this.#scan = new table_scan/* TableScan */.k(plan, options, (0,table_scan/* hashSinks */.n)(options, () => this.#spill));
        this.#answer = answer;
        this.#done = (0,record_schemas/* readyFor */.To)(value);
    }
    /** Messages are worked off one after the other. Rejects where something is wrong with the program. */
    hear(message) {
        return (this.#done = this.#done.then(() => this.#work(message)));
    }
    async #work(message) {
        if (message.kind === 'file') {
            this.#scanner?.close();
            this.#scanner = new block_scanner/* BlockScanner */.M(message.layout);
        }
        else if (message.kind === 'block') {
            const { number, bytes, block } = message;
            const report = (0,scan_here/* scanBlock */.JS)(this.#scan, this.#scanner, number, { ...block, bytes: Buffer.from(bytes) });
            this.#answer({ kind: 'block', number, bytes, ...(report ? { report } : {}) }, [bytes]);
        }
        else if (message.kind === 'parts')
            this.#layout = message.layout;
        else if (message.kind === 'part')
            await this.#scanPart(message.block, message.part);
        else {
            const state = this.#scan.state();
            this.#answer({ kind: 'state', state }, buffersOf(state));
            this.#spill.close();
        }
    }
    async #scanPart(block, part) {
        this.#scan.startBlock(block);
        const report = await (0,parts/* scanPart */.R)(this.#layout, part, (batch, names) => this.#scan.takeVectors(batch, names));
        this.#answer({ kind: 'part', number: part.number, ...(report ? { report } : {}) }, []);
    }
}
/** The memory of all arrays of a state: given away rather than copied, since many keys take much of it. */
function buffersOf(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    if (ArrayBuffer.isView(value))
        return [value.buffer];
    return Object.values(value).flatMap(buffersOf);
}

;// CONCATENATED MODULE: ../packages/data/lib/thread-work.js


/** What a thread does, whatever brings its messages. `hear` rejects where something is wrong with the program. */
function workOf(job, answer) {
    if ('kind' in job) {
        const work = new JudgeWork(job, answer);
        return { hear: message => work.hear(message) };
    }
    const work = new ScanThreadWork(job, answer);
    return { hear: message => work.hear(message) };
}

;// CONCATENATED MODULE: ../packages/data/lib/scan-worker.js


/** Entry of a thread that scans or judges blocks (see scan-in-threads.ts). Resolves when its work is done. */
function main() {
    const port = external_node_worker_threads_.parentPort;
    if (!port)
        throw new Error('This is no program of its own: validate-data starts it as a worker thread.');
    const work = workOf(external_node_worker_threads_.workerData, (message, transfer) => port.postMessage(message, transfer));
    return new Promise(resolve => {
        port.on('message', (message) => {
            // What it rejects with ends the thread as an error, which its starter hears of.
            void work.hear(message);
        });
        port.on('close', () => resolve(0));
    });
}


/***/ })

};
