export const id = 610;
export const ids = [610];
export const modules = {

/***/ 77979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ faultFindings),
/* harmony export */   x: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39940);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79912);


const SEVERITY = { 'blank-row': 'warning' };
const FIXES = {
    'missing-cell': 'Was the file cut off, or is a delimiter missing?',
    'extra-cell': 'Put cells that hold the delimiter in quotes.',
    'unclosed-quote': 'Close the quote, or double it where it belongs to the text.',
    'stray-quote': 'Put the whole cell in quotes and double the quotes inside.',
    'invalid-utf8': 'Save the file as UTF-8.',
    'nul-byte': 'Is the file binary, or UTF-16? Save it as UTF-8 text.',
    'duplicate-header': 'Give every column its own name.',
    'blank-header': 'Name the column, or take it out.',
    'blank-row': 'Take the empty lines out: some readers take them for rows.',
    'invalid-json': 'Was the file cut off, or is a comma, quote or bracket missing?',
    'not-an-object': 'Write every row as an object, `{"name": value}`.',
    'broken-array': 'Was the file cut off? It must be one array, `[ … ]`, and nothing else.',
    'duplicate-key': 'Readers disagree on which value counts. Keep one.',
};
function severityOf(kind) {
    return SEVERITY[kind] ?? 'error';
}
/** What is wrong with the structure of the files, one finding for each kind, where it came first. */
function faultFindings(files, keep) {
    return Object.keys(_sluice_tables__WEBPACK_IMPORTED_MODULE_0__/* .FAULTS */ .y).flatMap(kind => {
        const found = files.flatMap(({ path, format, faults }) => faults.filter(fault => fault.kind === kind).map(fault => ({ path, format, ...fault })));
        const [first] = found;
        if (!first)
            return [];
        const count = found.reduce((sum, fault) => sum + fault.count, 0);
        const examples = found.flatMap(fault => fault.first.map(({ line, detail }) => {
            const where = files.length > 1 ? `${fault.path} ` : '';
            return `${where}${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .showLine */ .Yu)(fault, line)}: ${detail}`;
        }));
        const fix = FIXES[kind];
        return {
            rule: kind,
            severity: severityOf(kind),
            message: `${first.path}, ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .showLine */ .Yu)(first, first.first[0].line)}: ${_sluice_tables__WEBPACK_IMPORTED_MODULE_0__/* .FAULTS */ .y[kind]} (${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .showCounted */ ._J)(count, 'time')}).`,
            location: { file: first.path, line: first.first[0].line },
            count,
            examples: examples.slice(0, keep),
            ...(fix ? { fix } : {}),
        };
    });
}


/***/ }),

/***/ 40494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cA: () => (/* binding */ eachMember)
/* harmony export */ });
/* unused harmony export endOfValue */
/** Walks objects of JSON that is known to be valid, without making them. Each function answers the place after what it reads. */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const SPACE = 0x20;
/** @param found gets the name of each member and where its value begins and ends */
function eachMember(bytes, start, found) {
    let i = skipBlanks(bytes, start + 1);
    while (bytes[i] !== CLOSE_BRACE) {
        const keyEnd = endOfString(bytes, i);
        const name = textOf(bytes, i, keyEnd);
        const from = skipBlanks(bytes, skipBlanks(bytes, keyEnd) + 1);
        const to = endOfValue(bytes, from);
        found(name, from, to);
        i = skipBlanks(bytes, to);
        if (bytes[i] === COMMA)
            i = skipBlanks(bytes, i + 1);
    }
    return i + 1;
}
/** What a string with its quotes means. */
function textOf(bytes, start, end) {
    const text = bytes.toString('utf8', start, end);
    return text.includes('\\') ? JSON.parse(text) : text.slice(1, -1);
}
function endOfValue(bytes, start) {
    const first = bytes[start];
    if (first === QUOTE)
        return endOfString(bytes, start);
    if (first === OPEN_BRACE || first === OPEN_BRACKET)
        return endOfNested(bytes, start);
    let i = start;
    for (let b = bytes[i]; b > SPACE && b !== COMMA && b !== CLOSE_BRACE && b !== CLOSE_BRACKET;)
        b = bytes[++i];
    return i;
}
function endOfString(bytes, start) {
    let i = start + 1;
    for (let b = bytes[i]; b !== QUOTE; b = bytes[++i])
        if (b === BACKSLASH)
            i++;
    return i + 1;
}
function endOfNested(bytes, start) {
    let depth = 0;
    let i = start;
    do {
        const b = bytes[i];
        if (b === QUOTE) {
            i = endOfString(bytes, i);
            continue;
        }
        if (b === OPEN_BRACE || b === OPEN_BRACKET)
            depth++;
        else if (b === CLOSE_BRACE || b === CLOSE_BRACKET)
            depth--;
        i++;
    } while (depth > 0);
    return i;
}
function skipBlanks(bytes, from) {
    let i = from;
    for (let b = bytes[i]; b === SPACE || (b >= 9 && b <= 13);)
        b = bytes[++i];
    return i;
}


/***/ }),

/***/ 65123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ openData),
/* harmony export */   RJ: () => (/* binding */ partitionsOf),
/* harmony export */   oJ: () => (/* binding */ partitionColumns)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51904);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66095);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58588);


/** What Hive writes for a value that is missing. */
const NOTHING = '__HIVE_DEFAULT_PARTITION__';
/** As `openTable`; folders named `column=value` on the way to the file are columns of the table, as Hive partitions are. */
async function openData(path, files, options = {}) {
    const partitions = partitionsOf(files.relative(path));
    if (!partitions.size)
        return (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_0__/* .openTable */ .R)(path, files, options);
    // What the path tells is not expected in the file.
    const keys = (options.keys ?? []).filter(key => !partitions.has(key));
    return withPartitions(await (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_0__/* .openTable */ .R)(path, files, { ...options, keys }), partitions);
}
/** `year=2024/month=05/part-0.csv` → year: 2024, month: 05. */
function partitionsOf(path) {
    const partitions = new Map();
    for (const folder of path.split('/').slice(0, -1)) {
        const match = /^([^=]+)=(.*)$/.exec(folder);
        if (match)
            partitions.set(decoded(match[1]), decoded(match[2]));
    }
    return partitions;
}
/** Hive writes what a path may not hold as `%3A`. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** The columns of the path come first: those of JSON grow behind them. */
function withPartitions(source, partitions) {
    const { names, columns } = partitionColumns(partitions);
    const { file, format, delimiter, packing, encoding, faults, parts, text } = source;
    const check = (met) => refuseTwice(file, met, names);
    const widened = (batch) => {
        check(source.names);
        return { ...batch, columns: [...columns, ...batch.columns] };
    };
    return {
        file,
        format,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...(packing ? { packing } : {}),
        ...(encoding ? { encoding } : {}),
        faults,
        digest: () => source.digest(),
        get names() {
            return [...names, ...source.names];
        },
        async *batches() {
            for await (const batch of source.batches())
                yield widened(batch);
        },
        async *vectors() {
            for await (const batch of source.vectors())
                yield widened(batch);
        },
        ...(parts ? { parts: partsWith(parts, partitions, () => check(source.names)) } : {}),
        ...(text ? { text: { ...textWith(text, partitions), check } } : {}),
    };
}
/** The same blocks; whoever reads one puts the columns of the path before it. */
function textWith(source, partitions) {
    const before = [...partitions].map(([name, value]) => [name, valueOf(value)]);
    return { ...source, layout: { ...source.layout, before } };
}
/** The same parts; whoever reads one puts the columns of the path before it. */
function partsWith(source, partitions, check) {
    const { layout } = source;
    const names = [...partitions.keys(), ...layout.names];
    return {
        layout: { ...layout, names, constants: [...partitions.values()].map(valueOf) },
        async *parts() {
            for await (const part of source.parts()) {
                check();
                yield part;
            }
        },
        refuse: number => source.refuse(number),
    };
}
/** The columns that the folders of a path stand for: batches of any size may have them. */
function partitionColumns(partitions) {
    return {
        names: [...partitions.keys()],
        columns: [...partitions.values()].map(value => (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .constantColumn */ .h)(valueOf(value))),
    };
}
const valueOf = (text) => (text === NOTHING ? undefined : text);
function refuseTwice(file, names, partitions) {
    const twice = partitions.filter(name => names.includes(name));
    if (!twice.length)
        return;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('bad-data', twice.map(name => ({
        message: `The column "${name}" stands in the file and in its path.`,
        location: { file },
        fix: 'Which one counts? Take it out of the file, or rename the folder.',
    })));
}


/***/ }),

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
    /** How many parts of binary files there are so far. */
    parts = 0;
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
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84299);

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
/* harmony export */   FZ: () => (/* binding */ partsHere),
/* harmony export */   JS: () => (/* binding */ scanBlock),
/* harmony export */   QS: () => (/* binding */ scanHere)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51904);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42947);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91999);
/* harmony import */ var _spill_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62657);
/* harmony import */ var _table_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97376);




const SPILL_BYTES = 1024 * 1024;
/** @param size bytes of all files: of few there cannot be more keys than memory holds */
async function scanHere(plan, files, options, size) {
    const folder = size > SPILL_BYTES && hasKeys(plan) ? await files.temporary('keys') : undefined;
    const spill = folder === undefined ? undefined : new _spill_file_js__WEBPACK_IMPORTED_MODULE_0__/* .SpillFile */ .b(`${folder}/main`);
    const scan = new _table_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .TableScan */ .k(plan, options, (0,_table_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .hashSinks */ .n)(options, spill && (() => spill)));
    let scanner;
    let free = [];
    return {
        startFile: layout => {
            scanner?.close();
            scanner = new _sluice_tables__WEBPACK_IMPORTED_MODULE_2__/* .BlockScanner */ .M(layout);
        },
        take: (number, block, done) => {
            const report = scanBlock(scan, scanner, number, block);
            // A refused block is looked at again, perhaps later, so its bytes are not free.
            if (report)
                free = [block.bytes];
            done(report);
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
            scanner?.close();
            spill?.close();
            if (folder !== undefined)
                await files.remove(folder);
        },
    };
}
/** Reads parts of files in this thread. */
function partsHere(scan) {
    let layout;
    return {
        startFile: next => void (layout = next),
        take: async (block, part, done) => done(await (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_3__/* .scanPart */ .R)(layout, part, (batch, names) => scan.takeBatch(block, batch, names))),
    };
}
function hasKeys({ keys, columns, rows }) {
    return (keys.length > 0 ||
        rows.length > 0 ||
        columns.some(({ checks }) => checks.some(({ kind }) => kind === 'unique')));
}
/** undefined for a block that must be refused: whoever knows on which line it begins says why. */
function scanBlock(scan, scanner, number, block) {
    scan.startBlock(number);
    try {
        return scanner.scan(block, (batch, names) => scan.take(batch, names));
    }
    catch (error) {
        if (error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo && error.code === 'limit-exceeded')
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
    /** Fills `data` with what lies there, in this file or in that of another thread. */
    readInto(data, { path, at }) {
        let reader = this.#readers.get(path);
        if (reader === undefined)
            this.#readers.set(path, (reader = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r')));
        for (let done = 0; done < data.byteLength;) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(reader, data, done, data.byteLength - done, at + done);
            if (read === 0)
                throw new Error(`${path} is shorter than what was written to it.`);
            done += read;
        }
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

/***/ 86396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ObjectSpreader)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41177);
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40494);



/** Readers of cells look a few bytes past the end. */
const PADDING = 16;
const QUOTE = 0x22;
const OPEN_BRACE = 0x7b;
const KINDS = {
    t: _sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .CellKind */ .B.true,
    f: _sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .CellKind */ .B.false,
    '{': _sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .CellKind */ .B.object,
    '[': _sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .CellKind */ .B.array,
};
/**
 * Gives what stands in the objects of JSON as columns named by dotted paths, as readers of Parquet and Arrow give the members of
 * their structs: so that a contract says the same of both.
 */
class ObjectSpreader {
    /** By the name of the column that holds the objects. */
    #objects = new Map();
    constructor(columns) {
        for (const { name, path } of columns) {
            const [top, ...steps] = path ?? [];
            if (top === undefined || !steps.length)
                continue;
            let object = this.#objects.get(top);
            if (!object)
                this.#objects.set(top, (object = { root: { members: new Map() }, names: [] }));
            let node = object.root;
            for (const step of steps) {
                let next = node.members.get(step);
                if (!next)
                    node.members.set(step, (next = { members: new Map() }));
                node = next;
            }
            node.column = object.names.push(name) - 1;
        }
    }
    /** Names of the columns that hold the objects of the columns named. */
    holdersOf(names) {
        const wanted = new Set(names);
        return [...this.#objects].flatMap(([top, object]) => object.names.some(name => wanted.has(name)) ? [top] : []);
    }
    /** The batch with those columns; as it is where it has no such objects. */
    spread(batch, names) {
        let columns;
        let known;
        for (const [top, { root, names: inner }] of this.#objects) {
            const holder = batch.columns[names.indexOf(top)];
            if (holder?.encoding !== 'cells' || !holder.kinds)
                continue;
            columns ??= [...batch.columns];
            // The batch has no columns yet for names that came up later.
            known ??= names.slice(0, columns.length);
            for (const [i, column] of spreadColumn(holder, batch.rows, root, inner.length).entries()) {
                const at = known.indexOf(inner[i]);
                columns[at < 0 ? known.push(inner[i]) - 1 : at] = column;
            }
        }
        return columns && known ? { batch: { ...batch, columns }, names: known } : { batch, names };
    }
}
function spreadColumn(holder, rows, root, count) {
    const { bytes, starts, ends, kinds, offset, stride } = holder;
    const cells = new CellWriter(rows, count);
    const walk = (node, start, row) => {
        (0,_json_members_js__WEBPACK_IMPORTED_MODULE_2__/* .eachMember */ .cA)(bytes, start, (name, from, to) => {
            const member = node.members.get(name);
            if (!member)
                return;
            if (member.column !== undefined)
                cells.put(member.column, row, bytes, from, to);
            if (member.members.size && bytes[from] === OPEN_BRACE)
                walk(member, from, row);
        });
    };
    for (let row = 0; row < rows; row++) {
        const k = offset + row * stride;
        if (ends[k] > starts[k] && kinds[k] === _sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .CellKind */ .B.object)
            walk(root, starts[k], row);
    }
    return cells.columns();
}
class CellWriter {
    #starts;
    #ends;
    #kinds;
    #pieces = [];
    #length = 0;
    constructor(rows, count) {
        this.#starts = Array.from({ length: count }, () => new Int32Array(rows));
        this.#ends = Array.from({ length: count }, () => new Int32Array(rows).fill(-1));
        this.#kinds = Array.from({ length: count }, () => new Uint8Array(rows));
    }
    /** Of a repeated key the last value counts, as everywhere. */
    put(column, row, bytes, from, to) {
        const first = String.fromCharCode(bytes[from]);
        this.#starts[column][row] = 0;
        this.#ends[column][row] = -1;
        if (first === 'n')
            return;
        const isText = bytes[from] === QUOTE;
        const value = isText ? Buffer.from((0,_json_members_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(bytes, from, to)) : bytes.subarray(from, to);
        this.#kinds[column][row] = isText ? _sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .CellKind */ .B.string : (KINDS[first] ?? _sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .CellKind */ .B.number);
        this.#starts[column][row] = this.#length;
        this.#ends[column][row] = this.#length += value.length;
        this.#pieces.push(value);
    }
    columns() {
        const bytes = Buffer.alloc(this.#length + PADDING, '\n');
        let at = 0;
        for (const piece of this.#pieces)
            at += piece.copy(bytes, at);
        const ascii = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes);
        return this.#starts.map((starts, i) => ({
            encoding: 'cells',
            bytes,
            starts,
            ends: this.#ends[i],
            offset: 0,
            stride: 1,
            kinds: this.#kinds[i],
            ascii,
        }));
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

// EXTERNAL MODULE: ../packages/kernel/lib/arrays.js
var arrays = __webpack_require__(13375);
// EXTERNAL MODULE: ../packages/tables/lib/decode-numbers.js + 2 modules
var decode_numbers = __webpack_require__(39764);
// EXTERNAL MODULE: ../packages/tables/lib/scanner.js
var scanner = __webpack_require__(72647);
// EXTERNAL MODULE: ../packages/tables/lib/as-cells.js + 1 modules
var as_cells = __webpack_require__(44879);
// EXTERNAL MODULE: ../packages/tables/lib/tokens.js
var lib_tokens = __webpack_require__(90595);
// EXTERNAL MODULE: ../packages/data/lib/keys.js + 2 modules
var keys = __webpack_require__(84299);
// EXTERNAL MODULE: ../packages/data/lib/number-column.js + 9 modules
var number_column = __webpack_require__(35150);
// EXTERNAL MODULE: ../packages/data/lib/places.js
var places = __webpack_require__(7838);
// EXTERNAL MODULE: ../packages/data/lib/row-keys.js
var row_keys = __webpack_require__(73705);
// EXTERNAL MODULE: ../packages/data/lib/spread-objects.js
var spread_objects = __webpack_require__(86396);
// EXTERNAL MODULE: ../packages/kernel/lib/cells.js
var lib_cells = __webpack_require__(47448);
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
        this.buckets = new Uint16Array(size);
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
// EXTERNAL MODULE: ../packages/data/lib/text-summary.js + 2 modules
var text_summary = __webpack_require__(17656);
;// CONCATENATED MODULE: ../packages/data/lib/text-column.js







const OF_ANOTHER_TYPE = -2;
/** A column of texts, or of anything where the contract gives no type. */
class TextColumn {
    cells;
    /** Of the distinct texts it knows by bits which judges object to each. */
    summary;
    #entries;
    #judges;
    /** All judges look at nothing but the length. */
    #lengthOnly;
    #accepts;
    #onlyJson;
    constructor(plan, cursor, keys) {
        this.cells = new cells/* Cells */.C(plan, cursor, keys);
        this.#judges = plan.checks.flatMap(check => check.kind === 'text' ? [{ ...check, tally: this.cells.tally() }] : []);
        this.summary = new text_summary/* TextSummary */.SB({ missing: plan.missing, judged: this.#judges.length > 0 });
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
    get distinct() {
        const { hashes } = this.cells;
        return hashes ? { count: hashes.distinct, exact: true } : this.summary.distinct;
    }
    close() {
        this.summary.close();
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
        const cells = (0,lib_cells/* placeCells */.$)(column, batch.rows);
        for (let row = 0; row < batch.rows;) {
            const { texts } = this.summary;
            row = texts
                ? this.#countTexts(texts, cells, row, column, batch)
                : this.#measureTexts(cells, row, column, batch);
        }
        if (this.cells.keys)
            this.#noteKeys(this.cells.keys, column, batch);
    }
    /** While distinct texts are counted; answers the row to go on with. */
    #countTexts(texts, cells, from, column, batch) {
        const known = texts.size;
        const row = texts.addAll(cells, from, batch.rows);
        if (row === batch.rows)
            return row;
        const number = texts.found;
        let refused = text_summary/* MISSING */.lV;
        if (number >= known) {
            const k = column.offset + row * column.stride;
            refused = this.#countNew(texts, number, column.bytes, column.starts[k], column.ends[k], true);
        }
        else if (number >= 0)
            refused = texts.objections(number);
        if (refused !== 0)
            this.#refuse(refused, column, batch, row);
        return row + 1;
    }
    /** Once there are too many distinct ones; answers the row to go on with. */
    #measureTexts(cells, from, column, batch) {
        const { sketch } = this.summary;
        const { bytes, ascii } = column;
        const row = sketch.addAll(cells, from, batch.rows, ascii);
        if (row === batch.rows)
            return row;
        const k = column.offset + row * column.stride;
        const start = column.starts[k];
        const end = column.ends[k];
        if (end <= start || this.cells.plan.missing.has(bytes, start, end)) {
            this.cells.addMissing(column, batch, row);
            return row + 1;
        }
        const length = ascii ? end - start : (0,lib_lengths/* countCharacters */.w)(bytes, start, end);
        const refused = this.#judge(bytes, start, end, length);
        if (refused !== 0)
            this.#refuse(refused, column, batch, row);
        else if (this.#lengthOnly)
            sketch.noteFine(length);
        sketch.add(cells, row, ascii);
        return row + 1;
    }
    #noteKeys(keys, column, batch) {
        const { bytes, starts, ends, offset, stride } = column;
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        const { missing } = this.cells.plan;
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride)
            if (ends[k] > starts[k] && !missing.has(bytes, starts[k], ends[k]))
                this.cells.addKey(keys, view, column, batch, row);
    }
    #takeJson(column, kinds, batch) {
        const { bytes, starts, ends, offset, stride } = column;
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        const { cells } = this;
        for (let row = 0, k = offset; row < batch.rows; row++, k += stride) {
            const start = starts[k];
            const end = ends[k];
            const isText = kinds[k] === lib_batch/* CellKind */.B.string;
            const alike = end >= start && cells.plan.missing.has(bytes, start, end);
            if (end < start || (isText && alike))
                cells.addMissing(column, batch, row);
            else if (!this.#accepts(kinds[k]))
                cells.offend(cells.invalid, column, batch, row);
            else {
                const refused = alike
                    ? this.#countAlike(bytes, view, start, end)
                    : this.#count(bytes, view, start, end, column.ascii);
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
            if (known !== text_summary/* MISSING */.lV && known !== OF_ANOTHER_TYPE)
                this.summary.measureAgain(lengths[index], buckets[index]);
            return known;
        }
        const { bytes, starts, ends, kinds, offset, stride } = entries.dictionary;
        const k = offset + index * stride;
        const start = starts[k];
        const end = ends[k];
        const { missing } = this.cells.plan;
        if (end < start || (kinds[k] === lib_batch/* CellKind */.B.string && missing.has(bytes, start, end)))
            return (refused[index] = text_summary/* MISSING */.lV);
        if (!this.#accepts(kinds[k]))
            return (refused[index] = OF_ANOTHER_TYPE);
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        const { texts } = this.summary;
        if (!texts) {
            const length = (lengths[index] = (0,lib_lengths/* countCharacters */.w)(bytes, start, end));
            buckets[index] = this.summary.measure(view, start, end, length);
            return (refused[index] = this.#judge(bytes, start, end, length));
        }
        const number = texts.add(bytes, start, end, 1);
        const objections = number >= 0 ? texts.objections(number) : this.#countNew(texts, ~number, bytes, start, end, false);
        if (this.summary.texts) {
            numbers[index] = number >= 0 ? number : ~number;
            refused[index] = objections;
        }
        else
            entries.forget();
        return objections;
    }
    /** Counts a value of JSON, and judges it: while distinct values are counted, only when it is new. */
    #count(bytes, view, start, end, ascii) {
        const { texts } = this.summary;
        if (!texts) {
            const length = ascii ? end - start : (0,lib_lengths/* countCharacters */.w)(bytes, start, end);
            this.summary.measure(view, start, end, length);
            return this.#judges.length === 0 ? 0 : this.#judge(bytes, start, end, length);
        }
        const number = texts.add(bytes, start, end, 1);
        return number >= 0 ? texts.objections(number) : this.#countNew(texts, ~number, bytes, start, end, false);
    }
    /** The same of one that is written as a text that means a missing value: only the text means so. */
    #countAlike(bytes, view, start, end) {
        this.summary.addAlike(bytes, view, start, end, 1);
        return this.#judge(bytes, start, end, (0,lib_lengths/* countCharacters */.w)(bytes, start, end));
    }
    /** @param tokens it may be one of the texts that mean a missing value */
    #countNew(texts, number, bytes, start, end, tokens) {
        const isMissing = tokens && this.cells.plan.missing.has(bytes, start, end);
        const refused = isMissing ? text_summary/* MISSING */.lV : this.#judge(bytes, start, end, (0,lib_lengths/* countCharacters */.w)(bytes, start, end));
        texts.object(number, refused);
        if (isMissing)
            this.summary.disregard(number);
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
        if (refused === text_summary/* MISSING */.lV)
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
const MAX_HASH_BYTES = 16 * 1024 * 1024;
/** First pass over the data: the hashes of the keys, past some memory in a file. */
function hashSinks(options, spill) {
    const sinkOf = check => {
        const isKey = !('checks' in check) || check.checks.some(({ kind }) => kind === 'unique');
        return isKey ? new keys/* KeyHashes */.s(Math.min(shareOf(options), MAX_HASH_BYTES), spill) : undefined;
    };
    return Object.assign(sinkOf, { spill });
}
function shareOf({ maxKeyBytes, scans = 1 }) {
    return Math.floor(maxKeyBytes / scans);
}
/** Of all scans of this thread: a batch is taken at once. */
let scratch;
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
    #scratch = (scratch ??= {
        vector: (0,decode_numbers/* numberVector */.LS)(scanner/* BATCH_CELLS */.V),
        hashes: (0,arrays/* kernelInts */.Wh)(2 * scanner/* BATCH_CELLS */.V),
    });
    #sinkOf;
    #objects;
    constructor(plan, options, sinkOf) {
        const { examples: keep, maxKeyBytes } = options;
        this.#plan = plan;
        this.#objects = new spread_objects/* ObjectSpreader */.m(plan.columns);
        this.#cursor = { base: 0, keep, maxKeyBytes, maxLogBytes: shareOf(options), spill: sinkOf.spill };
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
    take(given, known) {
        const { batch, names } = this.#objects.spread(given, known);
        for (const [i, column] of batch.columns.entries())
            this.column(names[i]).take(column, batch);
        for (const check of this.rows) {
            const columns = check.columns.map(name => batch.columns[names.indexOf(name)]);
            if (columns.every((column) => column !== undefined))
                check.take(columns, batch);
        }
    }
    /** As `take`, of a file that stores numbers and dictionaries. */
    takeVectors(given, known) {
        const { batch: spread, names } = this.#objects.spread(given, known);
        const { rows, lines, columns } = spread;
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
            this.columns.set(name, (scan = this.#scanOf(anyColumn(name, this.#plan))));
        return scan;
    }
    /** No more will come: what columns know stays, the memory of the kernel goes. */
    close() {
        for (const column of this.columns.values())
            column.close();
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
/** A column that the contract does not know. What stands below one whose values are not shown is not shown either. */
function anyColumn(name, { missing, columns, elsewhere }) {
    const tokens = new lib_tokens/* Tokens */.D(missing);
    const secret = [
        ...columns.flatMap(column => (column.hidden ? [column.name] : [])),
        ...elsewhere.flatMap(({ column, hidden }) => (hidden ? [column] : [])),
    ];
    const hidden = secret.some(above => name === above || name.startsWith(`${above}.`));
    return { name, type: undefined, nulls: tokens, missing: tokens, checks: [], hidden };
}


/***/ }),

/***/ 42947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ BlockScanner)
/* harmony export */ });
/* harmony import */ var _sluice_kernel__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13375);
/* harmony import */ var _constant_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58588);
/* harmony import */ var _csv_scanner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70911);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39940);
/* harmony import */ var _json_scanner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76995);
/* harmony import */ var _take_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87738);






/** Reads blocks of one file, in any order. */
class BlockScanner {
    #layout;
    #csv;
    #before;
    /** Room for a block in the memory of the kernel. */
    #room = Buffer.alloc(0);
    constructor(layout) {
        this.#layout = layout;
        const { delimiter, names, before } = layout;
        if (before?.length)
            this.#before = {
                names: before.map(([name]) => name),
                columns: before.map(([, value]) => (0,_constant_column_js__WEBPACK_IMPORTED_MODULE_0__/* .constantColumn */ .h)(value)),
            };
        if (delimiter !== undefined)
            this.#csv = new _csv_scanner_js__WEBPACK_IMPORTED_MODULE_1__/* .CsvScanner */ .B(names, { delimiter, faults: new _faults_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultLog */ .t() });
    }
    /**
     * Gives the rows of a block, batch by batch. Throws UserError `limit-exceeded`.
     * @param line physical line on which the block begins, where that is known
     */
    scan(block, take, line = 1) {
        const { keepFaults, maxColumns, names, array = false } = this.#layout;
        const faults = new _faults_js__WEBPACK_IMPORTED_MODULE_2__/* .FaultLog */ .t(keepFaults);
        let scanner;
        if (this.#csv) {
            this.#csv.restart(faults, line);
            scanner = this.#csv;
        }
        else
            scanner = new _json_scanner_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonScanner */ .V({ faults, maxColumns, keys: names, line, array });
        let rows = 0;
        const placed = this.#place(block);
        for (let at = block.from; at < block.to;) {
            const { next, batch } = (0,_take_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .takeBatch */ .S)(placed, at, block.to, true, scanner);
            at = next;
            if (!batch)
                continue;
            rows += batch.rows;
            if (this.#before)
                take(...widened(batch, scanner.names, this.#before));
            else
                take(batch, scanner.names);
        }
        const { blanks } = scanner;
        return {
            rows,
            lines: scanner.line - line,
            names: scanner.names,
            metOn: scanner instanceof _json_scanner_js__WEBPACK_IMPORTED_MODULE_3__/* .JsonScanner */ .V ? scanner.metOn : [],
            faults: faults.state(),
            blanks: blanks.state(),
        };
    }
    /** Nothing is scanned any more; the batches are gone. */
    close() {
        this.#csv?.close();
        (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_5__/* .freeArray */ .U7)(this.#room);
        this.#room = Buffer.alloc(0);
    }
    /** The block as the kernel reads it, at the same places. */
    #place({ bytes, from, to, offset }) {
        if (this.#room.length < bytes.length) {
            (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_5__/* .freeArray */ .U7)(this.#room);
            this.#room = (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_5__/* .kernelBytes */ .Nt)(bytes.length);
        }
        bytes.copy(this.#room, from, from, Math.min(bytes.length, to + 1));
        return { bytes: this.#room, offset };
    }
}
function widened(batch, names, before) {
    return [{ ...batch, columns: [...before.columns, ...batch.columns] }, [...before.names, ...names]];
}


/***/ }),

/***/ 58588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ constantColumn)
/* harmony export */ });
/** Readers of numbers look a few bytes past the end of a cell. */
const PADDING = 16;
/** One cell for all rows, undefined where none is there: with a stride of 0, every row is the first. */
function constantColumn(value) {
    const text = value ?? '';
    const length = Buffer.byteLength(text);
    const bytes = Buffer.alloc(length + PADDING, '\n');
    bytes.write(text);
    return {
        encoding: 'cells',
        bytes,
        starts: Int32Array.of(0),
        ends: Int32Array.of(value === undefined ? -1 : length),
        offset: 0,
        stride: 0,
        kinds: undefined,
        ascii: length === text.length,
    };
}


/***/ }),

/***/ 91999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ scanPart),
/* harmony export */   d: () => (/* binding */ contentBytes)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _constant_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58588);


/** Reads one part; undefined where it must be refused: whoever has the file says why. */
async function scanPart(layout, part, take) {
    const { readPart } = await __webpack_require__.e(/* import() */ 5209).then(__webpack_require__.bind(__webpack_require__, 15209));
    const constants = layout.constants?.map(_constant_column_js__WEBPACK_IMPORTED_MODULE_0__/* .constantColumn */ .h);
    try {
        return await readPart(layout, part, batch => {
            const columns = constants ? [...constants, ...batch.columns] : batch.columns;
            take({ ...batch, columns }, layout.names);
        });
    }
    catch (error) {
        if (error instanceof _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
/**
 * Bytes of a file once decompressed, where its metadata tell them at once (Parquet), else undefined. Throws what is thrown
 * where the file is opened.
 */
async function contentBytes(path, files) {
    return (await __webpack_require__.e(/* import() */ 5209).then(__webpack_require__.bind(__webpack_require__, 15209))).contentBytes(path, files);
}


/***/ })

};
