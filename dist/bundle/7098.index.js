export const id = 7098;
export const ids = [7098];
export const modules = {

/***/ 7838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Places)
/* harmony export */ });
/** Lines of one block at most. */
const LINES = 2 ** 32;
/**
 * Data are scanned in blocks, and a block does not know how many lines came before it. A row is therefore known by one
 * number, `block · 2³² + line in the block`, which grows with the order of the data; here it becomes a file and a line.
 */
class Places {
    /** How many blocks there are so far. */
    blocks = 0;
    #files = [];
    /** Lines of its file before each block. */
    #before = [];
    /** What is added to the line of a row in the block. */
    static base(block) {
        return block * LINES;
    }
    /** The block of a row. */
    static blockOf(at) {
        return Math.floor(at / LINES);
    }
    set(block, file, linesBefore) {
        this.#files[block] = file;
        this.#before[block] = linesBefore;
    }
    placeOf = (at) => {
        const block = Places.blockOf(at);
        return { file: this.#files[block], line: this.#before[block] + (at % LINES) };
    };
}


/***/ }),

/***/ 73705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ RowKeys)
/* harmony export */ });
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11626);

/** A key of several columns. Rows in which a part is missing have no key. Parts are compared as they are written. */
class RowKeys {
    columns;
    #check;
    #plans;
    #cursor;
    #keys;
    #scratch = Buffer.alloc(256);
    #view = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);
    #rows = 0;
    constructor(check, plans, cursor, keys) {
        this.columns = check.columns;
        this.#check = check;
        this.#plans = plans;
        this.#cursor = cursor;
        this.#keys = keys;
    }
    take(columns, batch) {
        for (let row = 0; row < batch.rows; row++) {
            const length = this.#write(columns, row);
            if (length === 0)
                continue;
            this.#rows++;
            const at = this.#cursor.base + batch.lines[row];
            const first = this.#keys.addBytes(this.#scratch, this.#view, 0, length, at);
            if (first !== undefined)
                this.#keys.show({ at, first });
        }
    }
    results() {
        return [{ check: this.#check, of: this.#rows, ...this.hashes.repeated() }];
    }
    state() {
        return { rows: this.#rows, keys: this.hashes.state() };
    }
    merge(state) {
        const { rows, keys } = state;
        this.#rows += rows;
        this.hashes.merge(keys);
    }
    /** The keys, in the first pass. */
    get hashes() {
        if (this.#keys instanceof _keys_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyHashes */ .s)
            return this.#keys;
        throw new Error('The second pass has no results of its own.');
    }
    /** Writes length and bytes of each part to the scratch; answers the length in all, 0 where a part is missing. */
    #write(columns, row) {
        let at = 0;
        for (let i = 0; i < columns.length; i++) {
            const { bytes, starts, ends, kinds, offset, stride } = columns[i];
            const k = offset + row * stride;
            const start = starts[k];
            const end = ends[k];
            if (end < start || (end === start && kinds === undefined))
                return 0;
            if (this.#plans[i].missing.has(bytes, start, end))
                return 0;
            const needed = at + 4 + end - start;
            if (needed > this.#scratch.length)
                this.#enlarge(needed * 2, at);
            at = this.#scratch.writeUInt32LE(end - start, at);
            at += bytes.copy(this.#scratch, at, start, end);
        }
        return at;
    }
    #enlarge(size, used) {
        const larger = Buffer.alloc(size);
        this.#scratch.copy(larger, 0, 0, used);
        this.#scratch = larger;
        this.#view = new DataView(larger.buffer, larger.byteOffset, larger.length);
    }
}


/***/ }),

/***/ 27098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ scanBlock),
/* harmony export */   Q: () => (/* binding */ scanHere)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51904);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42947);
/* harmony import */ var _spill_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62657);
/* harmony import */ var _table_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97376);




const SPILL_BYTES = 1024 * 1024;
/** @param size bytes of all files: of few there cannot be more keys than memory holds */
async function scanHere(plan, files, options, size) {
    const folder = size > SPILL_BYTES && hasKeys(plan) ? await files.temporary('keys') : undefined;
    const spill = folder === undefined ? undefined : new _spill_file_js__WEBPACK_IMPORTED_MODULE_0__/* .SpillFile */ .b(`${folder}/main`);
    const scan = new _table_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .TableScan */ .k(plan, options, (0,_table_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .hashSinks */ .n)(options.maxKeyBytes, spill && (() => spill)));
    let scanner;
    let free = [];
    return {
        startFile: layout => void (scanner = new _sluice_tables__WEBPACK_IMPORTED_MODULE_2__/* .BlockScanner */ .M(layout)),
        take: (number, block, done) => {
            done(scanBlock(scan, scanner, number, block));
            free = [block.bytes];
            return Promise.resolve();
        },
        takeBatch: (number, batch, names) => {
            scan.startBlock(number);
            scan.takeVectors(batch, names);
        },
        settle: () => Promise.resolve(),
        finish: () => Promise.resolve(scan),
        recycled: () => free.pop(),
        close: async () => {
            spill?.close();
            if (folder !== undefined)
                await files.remove(folder);
        },
    };
}
function hasKeys({ keys, columns }) {
    return keys.length > 0 || columns.some(({ checks }) => checks.some(({ kind }) => kind === 'unique'));
}
/** undefined for a block that must be refused: whoever knows on which line it begins says why. */
function scanBlock(scan, scanner, number, block) {
    scan.startBlock(number);
    try {
        return scanner.scan(block, (batch, names) => scan.take(batch, names));
    }
    catch (error) {
        if (error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo && error.code === 'limit-exceeded')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 62657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ SpillFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/**
 * A file for what memory has no room for, in a temporary folder that its maker removes. Synchronous, because it is
 * written in the middle of a scan, and read from several files at once.
 */
class SpillFile {
    #path;
    #writer;
    #size = 0;
    #readers = new Map();
    constructor(path) {
        this.#path = path;
    }
    append(data) {
        this.#writer ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.#path, 'wx', 0o600);
        const at = this.#size;
        for (let done = 0; done < data.byteLength;)
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(this.#writer, data, done, data.byteLength - done, at + done);
        this.#size += data.byteLength;
        return { path: this.#path, at };
    }
    /** So many 32-bit integers from a byte on, of this file or that of another thread. */
    read(path, at, length) {
        let reader = this.#readers.get(path);
        if (reader === undefined)
            this.#readers.set(path, (reader = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r')));
        const data = new Int32Array(length);
        for (let done = 0; done < data.byteLength;) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(reader, data, done, data.byteLength - done, at + done);
            if (read === 0)
                throw new Error(`${path} is shorter than what was written to it.`);
            done += read;
        }
        return data;
    }
    close() {
        if (this.#writer !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#writer);
        for (const reader of this.#readers.values())
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(reader);
        this.#writer = undefined;
        this.#readers.clear();
    }
}


/***/ }),

/***/ 97376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ TableScan),
  n: () => (/* binding */ hashSinks)
});

// EXTERNAL MODULE: ../packages/tables/lib/decode-numbers.js + 2 modules
var decode_numbers = __webpack_require__(39764);
// EXTERNAL MODULE: ../packages/tables/lib/scanner.js
var scanner = __webpack_require__(72647);
// EXTERNAL MODULE: ../packages/tables/lib/as-cells.js + 1 modules
var as_cells = __webpack_require__(44879);
// EXTERNAL MODULE: ../packages/tables/lib/tokens.js
var lib_tokens = __webpack_require__(90595);
// EXTERNAL MODULE: ../packages/data/lib/keys.js + 3 modules
var keys = __webpack_require__(11626);
// EXTERNAL MODULE: ../packages/data/lib/number-column.js + 6 modules
var number_column = __webpack_require__(10943);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/row-keys.js
var row_keys = __webpack_require__(73705);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var lib_batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/data/lib/cells.js
var cells = __webpack_require__(86805);
;// CONCATENATED MODULE: ../packages/data/lib/dictionary-entries.js
/** Nothing is known of an entry yet. */
const UNSEEN = -1;
/** What was found out about the entries of a dictionary: each is looked at once, however many rows have it. */
class DictionaryEntries {
    dictionary;
    /** Its number among the distinct texts, while these are counted; else -1. */
    numbers;
    /** What objects to it, as bits, or `UNSEEN`. */
    refused;
    /** Characters of it, and the bucket of its hash: of use once distinct texts are not counted any more. */
    lengths;
    buckets;
    /** Distinct texts were counted when the entries were looked at. */
    counting;
    constructor({ dictionary, size }, counting) {
        this.dictionary = dictionary;
        this.counting = counting;
        this.numbers = new Int32Array(size).fill(-1);
        this.refused = new Int32Array(size).fill(UNSEEN);
        this.lengths = new Int32Array(size);
        this.buckets = new Uint8Array(size);
    }
    /** Distinct texts are not counted any more. */
    forget() {
        this.counting = false;
        this.numbers.fill(-1);
        this.refused.fill(UNSEEN);
    }
    /** The entry as a column in which every row holds it. */
    columnOf(index) {
        const { offset, stride } = this.dictionary;
        return { ...this.dictionary, offset: offset + index * stride, stride: 0 };
    }
}
function isTextDictionary(column) {
    return column.encoding === 'dictionary' && column.dictionary.encoding === 'cells';
}

// EXTERNAL MODULE: ../packages/data/lib/lengths.js
var lib_lengths = __webpack_require__(18261);
// EXTERNAL MODULE: ../packages/data/lib/profile.js
var profile = __webpack_require__(30113);
// EXTERNAL MODULE: ../packages/data/lib/text-summary.js + 1 modules
var text_summary = __webpack_require__(51523);
;// CONCATENATED MODULE: ../packages/data/lib/text-column.js






/** The judges are the lower bits of a refusal; this one says that the text means a missing value. */
const MISSING = 1 << 30;
const OF_ANOTHER_TYPE = -2;
/** A column of texts, or of anything where the contract gives no type. */
class TextColumn {
    cells;
    summary = new text_summary/* TextSummary */.z();
    /** Which judges refuse each of the distinct texts, one bit each. */
    #refusals = new Int32Array(64);
    #entries;
    #judges;
    /** All judges look at nothing but the length. */
    #lengthOnly;
    #accepts;
    #onlyJson;
    constructor(plan, cursor, keys) {
        this.cells = new cells/* Cells */.C(plan, cursor, keys);
        this.#judges = plan.checks.flatMap(check => check.kind === 'text' ? [{ ...check, tally: this.cells.tally() }] : []);
        this.#lengthOnly = this.#judges.every(({ lengthOnly }) => lengthOnly);
        this.#accepts = acceptsOf(plan.type);
        this.#onlyJson = plan.type === 'object' || plan.type === 'array';
    }
    take(column, batch) {
        this.cells.rows += batch.rows;
        if (column.kinds)
            this.#takeJson(column, column.kinds, batch);
        else if (this.#onlyJson)
            this.#takeNone(column, batch);
        else
            this.#takeTexts(column, batch);
    }
    /** Each entry of a dictionary is judged and measured once. */
    takeStored(column, batch) {
        if (!isTextDictionary(column) || !column.dictionary.kinds || this.cells.keys)
            return false;
        const { cells, summary } = this;
        const { indices, dictionary } = column;
        const counting = summary.texts !== undefined;
        let entries = this.#entries;
        if (entries?.dictionary !== dictionary || entries.counting !== counting)
            this.#entries = entries = new DictionaryEntries(column, counting);
        const { numbers, refused } = entries;
        cells.rows += batch.rows;
        for (let row = 0; row < batch.rows; row++) {
            const index = indices[row];
            if (index < 0) {
                if (cells.nulls.hit())
                    cells.nulls.show({ at: cells.base + batch.lines[row] });
                continue;
            }
            const number = numbers[index];
            let objections = refused[index];
            if (number >= 0)
                summary.texts.counts[number] += 1;
            else
                objections = this.#countEntry(entries, index);
            if (objections !== 0)
                this.#refuse(objections, entries.columnOf(index), batch, row);
        }
        return true;
    }
    result(check, placeOf) {
        return this.cells.result(check, this.#judges.find(({ id }) => id === check.id)?.tally, placeOf);
    }
    profile() {
        return (0,profile/* profileTexts */.y5)(this);
    }
    state() {
        const { cells, summary } = this;
        return {
            cells: cells.state(),
            summary: summary.state(),
            tallies: this.#judges.map(({ tally }) => tally.state()),
            ...(cells.hashes ? { keys: cells.hashes.state() } : {}),
        };
    }
    merge(state) {
        const { cells, summary, tallies, keys } = state;
        this.cells.merge(cells);
        this.summary.merge(summary);
        for (const [i, { tally }] of this.#judges.entries())
            tally.merge(tallies[i]);
        if (keys)
            this.cells.hashes.merge(keys);
    }
    #takeTexts(column, batch) {
        const { bytes, starts, ends, offset, stride } = column;
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        const { rows } = batch;
        const { keys } = this.cells;
        for (let row = 0, k = offset; row < rows; row++, k += stride) {
            const start = starts[k];
            const end = ends[k];
            const refused = end <= start ? MISSING : this.#count(bytes, view, start, end, column.ascii, true);
            if (refused !== 0)
                this.#refuse(refused, column, batch, row);
            if (keys && refused !== MISSING)
                this.cells.addKey(keys, view, column, batch, row);
        }
    }
    #takeJson(column, kinds, batch) {
        const { bytes, starts, ends, offset, stride } = column;
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        const { cells } = this;
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
            const start = starts[k];
            const end = ends[k];
            const isText = kinds[k] === lib_batch/* CellKind */.B.string;
            if (end < start || (isText && cells.plan.missing.has(bytes, start, end)))
                cells.addMissing(column, batch, row);
            else if (!this.#accepts(kinds[k]))
                cells.offend(cells.invalid, column, batch, row);
            else {
                const refused = this.#count(bytes, view, start, end, column.ascii, false);
                if (refused !== 0)
                    this.#refuse(refused, column, batch, row);
                if (cells.keys)
                    cells.addKey(cells.keys, view, column, batch, row);
            }
        }
    }
    /** Of a CSV file in which objects or arrays are wanted: there are none. */
    #takeNone(column, batch) {
        const { bytes, starts, ends, offset, stride } = column;
        const { cells } = this;
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
            const missing = ends[k] <= starts[k] || cells.plan.missing.has(bytes, starts[k], ends[k]);
            if (missing)
                cells.addMissing(column, batch, row);
            else
                cells.offend(cells.invalid, column, batch, row);
        }
    }
    /** Of which no number is known; answers what objects to it. */
    #countEntry(entries, index) {
        const { numbers, refused, lengths, buckets } = entries;
        const known = refused[index];
        if (known !== UNSEEN) {
            if (known !== MISSING && known !== OF_ANOTHER_TYPE)
                this.summary.measureAgain(lengths[index], buckets[index]);
            return known;
        }
        const { bytes, starts, ends, kinds, offset, stride } = entries.dictionary;
        const k = offset + index * stride;
        const start = starts[k];
        const end = ends[k];
        const { missing } = this.cells.plan;
        if (end < start || (kinds[k] === lib_batch/* CellKind */.B.string && missing.has(bytes, start, end)))
            return (refused[index] = MISSING);
        if (!this.#accepts(kinds[k]))
            return (refused[index] = OF_ANOTHER_TYPE);
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        const { texts } = this.summary;
        if (!texts) {
            const length = (lengths[index] = (0,lib_lengths/* countCharacters */.w)(bytes, start, end));
            buckets[index] = this.summary.measure(view, start, end, length);
            return (refused[index] = this.#judge(bytes, start, end, length));
        }
        const number = texts.add(bytes, view, start, end, 1);
        const objections = number >= 0 ? this.#refusals[number] : this.#countNew(~number, bytes, start, end, false);
        if (this.summary.texts) {
            numbers[index] = number >= 0 ? number : ~number;
            refused[index] = objections;
        }
        else
            entries.forget();
        return objections;
    }
    /**
     * Counts the value, and judges it: while distinct values are counted, only when it is new.
     * @param tokens it may be one of the texts that mean a missing value
     */
    #count(bytes, view, start, end, ascii, tokens) {
        const { missing } = this.cells.plan;
        const { texts } = this.summary;
        if (!texts) {
            if (tokens && missing.has(bytes, start, end))
                return MISSING;
            const length = ascii ? end - start : (0,lib_lengths/* countCharacters */.w)(bytes, start, end);
            this.summary.measure(view, start, end, length);
            return this.#judges.length === 0 ? 0 : this.#judge(bytes, start, end, length);
        }
        const number = texts.add(bytes, view, start, end, 1);
        return number >= 0 ? this.#refusals[number] : this.#countNew(~number, bytes, start, end, tokens);
    }
    #countNew(added, bytes, start, end, tokens) {
        const isMissing = tokens && this.cells.plan.missing.has(bytes, start, end);
        const refused = isMissing ? MISSING : this.#judge(bytes, start, end, (0,lib_lengths/* countCharacters */.w)(bytes, start, end));
        if (added >= this.#refusals.length) {
            const larger = new Int32Array(added * 2);
            larger.set(this.#refusals);
            this.#refusals = larger;
        }
        this.#refusals[added] = refused;
        if (isMissing)
            this.summary.disregard(added);
        this.summary.checkSize();
        return refused;
    }
    #judge(bytes, start, end, length) {
        let refused = 0;
        const text = this.#lengthOnly ? '' : bytes.toString('utf8', start, end);
        for (let bit = 0; bit < this.#judges.length; bit++)
            if (!this.#judges[bit].test(text, length))
                refused |= 1 << bit;
        return refused;
    }
    #refuse(refused, column, batch, row) {
        if (refused === MISSING)
            this.cells.addMissing(column, batch, row);
        else if (refused === OF_ANOTHER_TYPE)
            this.cells.offend(this.cells.invalid, column, batch, row);
        else
            for (const [bit, { tally }] of this.#judges.entries())
                if ((refused >>> bit) & 1)
                    this.cells.offend(tally, column, batch, row);
    }
}
function acceptsOf(type) {
    if (type === 'object')
        return kind => kind === lib_batch/* CellKind */.B.object;
    if (type === 'array')
        return kind => kind === lib_batch/* CellKind */.B.array;
    if (type === undefined)
        return () => true;
    return kind => kind === lib_batch/* CellKind */.B.string;
}

;// CONCATENATED MODULE: ../packages/data/lib/table-scan.js






/** Memory that the hashes of one uniqueness check may take before they go to a file. */
const MAX_HASH_BYTES = 32 * 1024 * 1024;
/** First pass over the data: the hashes of the keys, past some memory in a file. */
function hashSinks(maxKeyBytes, spill) {
    return check => {
        const isKey = !('checks' in check) || check.checks.some(({ kind }) => kind === 'unique');
        return isKey ? new keys/* KeyHashes */.s(Math.min(maxKeyBytes, MAX_HASH_BYTES), spill) : undefined;
    };
}
/**
 * Counts all that the plan asks for in the batches given to it, which may be some of the blocks of the data only. What two
 * scans of the same plan know is merged, and then is what one scan of all blocks would know.
 */
class TableScan {
    columns = new Map();
    /** The keys of several columns, then the other checks of whole rows. */
    rows;
    #plan;
    #cursor;
    #scratch = { vector: (0,decode_numbers/* numberVector */.LS)(scanner/* BATCH_CELLS */.V), hashes: new Int32Array(2 * scanner/* BATCH_CELLS */.V) };
    #sinkOf;
    constructor(plan, { examples, maxKeyBytes }, sinkOf) {
        this.#plan = plan;
        this.#cursor = { base: 0, keep: examples, maxKeyBytes };
        this.#sinkOf = sinkOf;
        for (const column of plan.columns)
            this.columns.set(column.name, this.#scanOf(column));
        const keys = plan.keys.map(check => {
            const plans = check.columns.map(name => plan.columns.find(column => column.name === name));
            return new row_keys/* RowKeys */.$(check, plans, this.#cursor, sinkOf(check));
        });
        this.rows = [...keys, ...plan.rows.map(check => check.start(this.#cursor))];
    }
    /** The batches to come are of that block. */
    startBlock(block) {
        this.#cursor.base = places/* Places */.N.base(block);
    }
    /** @param names of the columns of the file, of which the batch may have only the first */
    take(batch, names) {
        for (const [i, column] of batch.columns.entries())
            this.column(names[i]).take(column, batch);
        for (const check of this.rows) {
            const columns = check.columns.map(name => batch.columns[names.indexOf(name)]);
            if (columns.every((column) => column !== undefined))
                check.take(columns, batch);
        }
    }
    /** As `take`, of a file that stores numbers and dictionaries. */
    takeVectors({ rows, lines, columns }, names) {
        const batch = { rows, lines, columns: [] };
        for (const [i, column] of columns.entries()) {
            const scan = this.column(names[i]);
            if (column.encoding === 'cells')
                scan.take(column, batch);
            else if (!scan.takeStored(column, batch))
                scan.take((0,as_cells/* asCells */.S)(column, rows), batch);
        }
        for (const check of this.rows) {
            const found = check.columns.map(name => columns[names.indexOf(name)]);
            if (found.every(column => column !== undefined))
                check.take(found.map(column => (0,as_cells/* asCells */.S)(column, rows)), batch);
        }
    }
    /** The scan of a column; a fresh one where the plan does not know it. */
    column(name) {
        let scan = this.columns.get(name);
        if (!scan)
            this.columns.set(name, (scan = this.#scanOf(anyColumn(name, this.#plan.missing))));
        return scan;
    }
    state() {
        return {
            version: 1,
            columns: [...this.columns].map(([name, column]) => ({ name, state: column.state() })),
            rows: this.rows.map(check => check.state()),
        };
    }
    merge({ columns, rows }) {
        for (const { name, state } of columns)
            this.column(name).merge(state);
        for (const [i, state] of rows.entries())
            this.rows[i].merge(state);
    }
    #scanOf(declared) {
        // Who wants no examples wants no values of the data in the profile either.
        const plan = this.#cursor.keep > 0 ? declared : { ...declared, hidden: true };
        const { type } = plan;
        const isText = type === undefined || type === 'string' || type === 'object' || type === 'array';
        const keys = this.#sinkOf(plan);
        return isText
            ? new TextColumn(plan, this.#cursor, keys)
            : new number_column/* NumberColumn */.o(plan, this.#cursor, keys, this.#scratch);
    }
}
function anyColumn(name, missing) {
    const tokens = new lib_tokens/* Tokens */.D(missing);
    return { name, type: undefined, nulls: tokens, missing: tokens, checks: [], hidden: false };
}


/***/ }),

/***/ 42947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ BlockScanner)
/* harmony export */ });
/* harmony import */ var _csv_scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70911);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39940);
/* harmony import */ var _json_scanner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(621);
/* harmony import */ var _take_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87738);




/** Reads blocks of one file, in any order. */
class BlockScanner {
    #layout;
    #csv;
    constructor(layout) {
        this.#layout = layout;
        const { delimiter, names } = layout;
        if (delimiter !== undefined)
            this.#csv = new _csv_scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .CsvScanner */ .B(names, { delimiter, faults: new _faults_js__WEBPACK_IMPORTED_MODULE_1__/* .FaultLog */ .t() });
    }
    /**
     * Gives the rows of a block, batch by batch. Throws UserError `limit-exceeded`.
     * @param line physical line on which the block begins, where that is known
     */
    scan(block, take, line = 1) {
        const { keepFaults, maxColumns, names } = this.#layout;
        const faults = new _faults_js__WEBPACK_IMPORTED_MODULE_1__/* .FaultLog */ .t(keepFaults);
        let scanner;
        if (this.#csv) {
            this.#csv.restart(faults, line);
            scanner = this.#csv;
        }
        else
            scanner = new _json_scanner_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonScanner */ .V({ faults, maxColumns, keys: names, line });
        let rows = 0;
        for (let at = block.from; at < block.to;) {
            const { next, batch } = (0,_take_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .takeBatch */ .S)(block, at, block.to, true, scanner);
            at = next;
            if (!batch)
                continue;
            rows += batch.rows;
            take(batch, scanner.names);
        }
        const { blanks } = scanner;
        return {
            rows,
            lines: scanner.line - line,
            names: scanner.names,
            metOn: scanner instanceof _json_scanner_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonScanner */ .V ? scanner.metOn : [],
            faults: faults.state(),
            blanks: blanks.state(),
        };
    }
}


/***/ })

};
