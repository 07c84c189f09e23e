export const id = 8605;
export const ids = [8605];
export const modules = {

/***/ 42480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ barePlan),
/* harmony export */   e: () => (/* binding */ bareOf)
/* harmony export */ });
/** A table of which nothing is demanded but what its columns demand. It is scanned in one thread. */
function barePlan(name, columns, missing) {
    return {
        name,
        columns,
        keys: [],
        rowCount: [],
        rows: [],
        aggregates: [],
        references: [],
        elsewhere: [],
        leftOut: 0,
        extraColumns: 'allow',
        missing,
    };
}
/** The columns of a table, and nothing that is demanded of them. It is scanned in as many threads as the table itself. */
function bareOf({ name, columns, missing, source }) {
    const bare = barePlan(name, columns.map(column => ({ ...column, checks: [] })), missing);
    return source ? { ...bare, source: { ...source, options: { ...source.options, bare: true } } } : bare;
}


/***/ }),

/***/ 90957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ByteTable)
/* harmony export */ });
const CHUNK = 1 << 16;
/** Distinct byte strings, numbered in the order they first came. Open addressing; the bytes lie in chunks of an arena. */
class ByteTable {
    /** How many there are. */
    size = 0;
    /** Bytes of memory held, about. */
    memory = 0;
    /** Number + 1 of the string in each slot; twice as many slots as strings at most. */
    #slots = new Int32Array(64);
    #hashes = new Int32Array(32);
    #lengths = new Int32Array(32);
    #chunkOf = new Int32Array(32);
    #offsets = new Int32Array(32);
    #chunks = [];
    #used = 0;
    /**
     * The number of `bytes[start, end)`; `~number` (negative) when it is new and has just got that number. `view` looks
     * at the same bytes.
     */
    add(bytes, view, start, end) {
        const hash = hashOf(bytes, view, start, end);
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        for (;;) {
            const number = this.#slots[slot] - 1;
            if (number < 0)
                break;
            if (this.#hashes[number] === hash && this.#equals(number, bytes, start, end))
                return number;
            slot = (slot + 1) & mask;
        }
        if (this.size === this.#hashes.length) {
            this.#grow();
            slot = this.#freeSlot(hash);
        }
        this.#slots[slot] = this.size + 1;
        this.#hashes[this.size] = hash;
        this.#store(bytes, start, end);
        return ~this.size++;
    }
    /** The bytes with that number. */
    get(number) {
        const offset = this.#offsets[number];
        return this.#chunks[this.#chunkOf[number]].subarray(offset, offset + this.#lengths[number]);
    }
    #equals(number, bytes, start, end) {
        const length = end - start;
        if (this.#lengths[number] !== length)
            return false;
        const chunk = this.#chunks[this.#chunkOf[number]];
        const offset = this.#offsets[number];
        for (let i = 0; i < length; i++)
            if (chunk[offset + i] !== bytes[start + i])
                return false;
        return true;
    }
    #store(bytes, start, end) {
        const length = end - start;
        if (this.#chunks.length === 0 || this.#used + length > CHUNK) {
            const chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
            this.memory += chunk.length;
            this.#chunks.push(chunk);
            this.#used = 0;
        }
        const chunk = this.#chunks.length - 1;
        bytes.copy(this.#chunks[chunk], this.#used, start, end);
        this.#lengths[this.size] = length;
        this.#chunkOf[this.size] = chunk;
        this.#offsets[this.size] = this.#used;
        this.#used += length;
    }
    #grow() {
        const capacity = this.size * 2;
        this.#hashes = grown(this.#hashes, capacity);
        this.#lengths = grown(this.#lengths, capacity);
        this.#chunkOf = grown(this.#chunkOf, capacity);
        this.#offsets = grown(this.#offsets, capacity);
        this.#slots = new Int32Array(capacity * 2);
        this.memory += this.size * 24;
        for (let number = 0; number < this.size; number++)
            this.#slots[this.#freeSlot(this.#hashes[number])] = number + 1;
    }
    #freeSlot(hash) {
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        while (this.#slots[slot] !== 0)
            slot = (slot + 1) & mask;
        return slot;
    }
}
function grown(array, length) {
    const larger = new Int32Array(length);
    larger.set(array);
    return larger;
}
/** Four bytes at a time; the finish is that of MurmurHash3. Not for hostile keys: equal hashes only cost time. */
function hashOf(bytes, view, start, end) {
    let hash = end - start;
    let i = start;
    for (; i + 4 <= end; i += 4) {
        hash = Math.imul(hash ^ view.getInt32(i, true), 0x9e3779b1);
        hash ^= hash >>> 15;
    }
    for (; i < end; i++)
        hash = Math.imul(hash ^ bytes[i], 0x85ebca6b);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    return hash;
}


/***/ }),

/***/ 86805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Cells)
/* harmony export */ });
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41177);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38244);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84299);



/** Longer values are cut in examples. */
const SHOWN = 60;
/** What every column counts, whatever its type: cells in which nothing stands, or which break the type. */
class Cells {
    plan;
    rows = 0;
    nulls;
    /** Cells that hold a text of the `missingValues` rule. */
    gaps;
    invalid;
    /** NaN and infinities, written out. */
    notFinite;
    /** NaN among them. */
    nans = 0;
    /** Files that have no such column: known at the end. */
    absent = { count: 0, examples: [] };
    keys;
    #cursor;
    constructor(plan, cursor, keys) {
        this.plan = plan;
        this.#cursor = cursor;
        this.nulls = this.tally();
        this.gaps = this.tally();
        this.invalid = this.tally();
        this.notFinite = this.tally();
        this.keys = keys;
    }
    tally() {
        return new _check_js__WEBPACK_IMPORTED_MODULE_0__/* .Tally */ .F(this.#cursor.keep);
    }
    /** Values of the right type, and of another. */
    get present() {
        return this.rows - this.nulls.count - this.gaps.count;
    }
    get base() {
        return this.#cursor.base;
    }
    addMissing(column, batch, row) {
        const { nulls, missing } = this.plan;
        const k = column.offset + row * column.stride;
        const [start, end] = [column.starts[k], column.ends[k]];
        const gap = missing.texts.length > nulls.texts.length && end > start && !nulls.has(column.bytes, start, end);
        this.offend(gap ? this.gaps : this.nulls, column, batch, row);
    }
    /** Rows in which the column does not occur at all. */
    addMissingRows(rows) {
        this.rows += rows;
        this.nulls.addCount(rows);
    }
    /** Counts the cell with those that break a rule. */
    offend(tally, column, batch, row) {
        if (tally.hit())
            tally.show(this.sighting(column, batch, row));
    }
    sighting(column, batch, row) {
        const at = this.#cursor.base + batch.lines[row];
        if (this.plan.hidden)
            return { at };
        const text = (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_1__/* .cellText */ .I)(column, row);
        if (text === undefined)
            return { at };
        return { at, value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text };
    }
    /** Notes the text as a key. */
    addKey(keys, view, column, batch, row) {
        const k = column.offset + row * column.stride;
        const at = this.base + batch.lines[row];
        const first = keys.addBytes(column.bytes, view, column.starts[k], column.ends[k], at);
        if (first !== undefined)
            keys.show({ ...this.sighting(column, batch, row), first });
    }
    /** The keys, in the first pass. */
    get hashes() {
        return this.keys instanceof _keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyHashes */ .s ? this.keys : undefined;
    }
    /** What became of a check. `own` is the tally of a column that counted it itself. */
    result(check, own, placeOf) {
        const ofRows = check.kind === 'required' || check.kind === 'nulls' || check.kind === 'missing';
        const of = ofRows ? this.rows : this.present;
        if (check.kind === 'column')
            return { check, of, ...this.absent };
        const { count, examples } = own ? shown(own, placeOf) : this.#counted(check, placeOf);
        return { check, count, of, examples };
    }
    state() {
        return {
            rows: this.rows,
            nulls: this.nulls.state(),
            gaps: this.gaps.state(),
            invalid: this.invalid.state(),
            notFinite: this.notFinite.state(),
            nans: this.nans,
        };
    }
    merge(state) {
        this.rows += state.rows;
        this.nulls.merge(state.nulls);
        this.gaps.merge(state.gaps);
        this.invalid.merge(state.invalid);
        this.notFinite.merge(state.notFinite);
        this.nans += state.nans;
    }
    #counted(check, placeOf) {
        switch (check.kind) {
            case 'required':
            case 'nulls':
                return shown(this.nulls, placeOf);
            case 'missing':
                return shown(check.nulls ? (0,_check_js__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .o)(this.nulls, this.gaps) : this.gaps, placeOf);
            case 'type':
                return shown(this.invalid, placeOf);
            case 'finite':
                return shown(this.notFinite, placeOf);
            case 'unique':
                return this.hashes.repeated();
            default:
                throw new Error(`A column of type ${this.plan.type} does not count ${check.kind}.`);
        }
    }
}
function shown(tally, placeOf) {
    return { count: tally.count, examples: tally.examples(placeOf) };
}


/***/ }),

/***/ 38244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally),
/* harmony export */   o: () => (/* binding */ joined)
/* harmony export */ });
/** Counts offenders and keeps the first few. Offenders must come in the order of the data. */
class Tally {
    count = 0;
    first = [];
    keep;
    constructor(keep) {
        this.keep = keep;
    }
    /** Counts one. True where it is to be shown: then give it to `show`. */
    hit() {
        this.count++;
        return this.first.length < this.keep;
    }
    show(sighting) {
        this.first.push(sighting);
    }
    /** Counts offenders of which nothing can be shown. */
    addCount(count) {
        this.count += count;
    }
    examples(placeOf) {
        return this.first.map(({ at, value, first }) => ({
            ...placeOf(at),
            ...(value === undefined ? {} : { value }),
            ...(first === undefined ? {} : { first: placeOf(first) }),
        }));
    }
    state() {
        return { count: this.count, first: this.first };
    }
    merge({ count, first }) {
        this.count += count;
        this.first = [...this.first, ...first].sort((a, b) => a.at - b.at).slice(0, this.keep);
    }
}
/** Both tallies as one, in the order of the data. */
function joined(a, b) {
    const both = new Tally(a.keep);
    both.merge(a.state());
    both.merge(b.state());
    return both;
}


/***/ }),

/***/ 43871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ checkServers),
/* harmony export */   o: () => (/* binding */ SERVER_TYPES)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);

const ANY = ['id', 'server', 'type', 'description', 'environment', 'roles', 'customProperties'];
/** Keys of each type of server, by the JSON Schema of ODCS 3.1; those without `?` it must have. */
const KEYS = {
    api: 'location',
    athena: 'stagingDir schema catalog? regionName?',
    azure: 'location format delimiter?',
    bigquery: 'project dataset',
    clickhouse: 'host port database',
    cloudsql: 'host port database schema',
    custom: 'account? catalog? database? dataset? delimiter? endpointUrl? format? host? location? path? port? project? region? regionName? schema? serviceName? stagingDir? warehouse? stream?',
    databricks: 'host? catalog schema',
    db2: 'host port database schema?',
    denodo: 'host port database?',
    dremio: 'host port schema?',
    duckdb: 'database schema?',
    glue: 'account database location? format?',
    hive: 'host port? database',
    impala: 'host port? database',
    informix: 'host port? database',
    kafka: 'host format?',
    kinesis: 'region? format?',
    local: 'path format',
    mysql: 'host port database',
    oracle: 'host port serviceName',
    postgres: 'host port database schema',
    postgresql: 'host port database schema',
    presto: 'host catalog? schema?',
    pubsub: 'project',
    redshift: 'host? database schema region? account?',
    s3: 'location endpointUrl? format? delimiter?',
    sftp: 'location format? delimiter?',
    snowflake: 'host? port? account database schema warehouse?',
    sqlserver: 'host port? database schema',
    synapse: 'host port database',
    trino: 'host port catalog schema',
    vertica: 'host port database schema',
    zen: 'host port? database',
};
const SERVER_TYPES = Object.keys(KEYS);
/** Servers say where data live; which data are read, the action is told. Their form is checked, and no more. */
function checkServers(servers, compiling) {
    const names = servers.map(({ server }) => server);
    for (const [i, server] of servers.entries()) {
        const at = ['servers', i];
        if (names.indexOf(server.server) < i)
            compiling.refuse([...at, 'server'], `The server "${server.server}" is declared twice.`);
        const keys = KEYS[server.type].split(' ');
        const valid = [...ANY, ...keys.map(key => key.replace('?', ''))];
        for (const key of Object.keys(server).filter(key => !valid.includes(key))) {
            const near = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(key, valid);
            const more = near ? { fix: `Did you mean "${near}"?` } : { valid };
            compiling.refuse([...at, key], `A server of type ${server.type} has no key "${key}".`, more);
        }
        for (const key of keys)
            if (!key.endsWith('?') && server[key] === undefined)
                compiling.refuse(at, `A server of type ${server.type} needs "${key}".`);
    }
}


/***/ }),

/***/ 53611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readBoolean),
/* harmony export */   z: () => (/* binding */ decodeValues)
/* harmony export */ });
/* harmony import */ var _sluice_kernel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58027);
/* harmony import */ var _sluice_kernel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47448);
/* harmony import */ var _sluice_kernel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13375);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39764);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41177);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48882);
/* harmony import */ var _iso_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30951);



/** Reads the cells of a column through a reader. Answers how many are something else. */
function decodeValues(column, rows, decoding, into) {
    const { read, missing } = decoding;
    // A text that means a missing value must not be read as a value.
    if (column.kinds === undefined && read === _iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .readIsoDate */ .Mu && !missing.likeNumbers)
        return decodeUsual('decodeDates', column, rows, decoding, into);
    if (column.kinds === undefined && read === readBoolean && !missing.likeBooleans)
        return decodeUsual('decodeBooleans', column, rows, decoding, into);
    let others = 0;
    for (let row = 0; row < rows; row++)
        others += decodeCell(column, row, decoding, into);
    return others;
}
/** In CSV dates are mostly ten bytes of ISO 8601, booleans `true` and `false`: those a loop of the kernel reads. */
function decodeUsual(loop, column, rows, decoding, into) {
    const { values, states } = into;
    if ((0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_1__/* .kernel */ .UF)().loops[loop](...(0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_2__/* .placeCells */ .$)(column, rows), rows, (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(values), (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_3__/* .addressOf */ .ci)(states)) === 0)
        return 0;
    let others = 0;
    for (let row = 0; row < rows; row++)
        if (states[row] !== _sluice_tables__WEBPACK_IMPORTED_MODULE_4__/* .CellState */ .ws.value)
            others += decodeCell(column, row, decoding, into);
    return others;
}
/** Any cell; answers 1 where it holds no value, else 0. */
function decodeCell({ bytes, starts, ends, kinds, offset, stride }, row, { read, kind, missing }, { values, states }) {
    const k = offset + row * stride;
    const start = starts[k];
    const end = ends[k];
    const isText = kinds === undefined || kinds[k] === _sluice_tables__WEBPACK_IMPORTED_MODULE_5__/* .CellKind */ .B.string;
    let value = NaN;
    let state = _sluice_tables__WEBPACK_IMPORTED_MODULE_4__/* .CellState */ .ws.missing;
    if (end >= start && !(isText && isMissing(bytes, start, end, kinds, missing))) {
        if (kinds === undefined || isText === (kind === 'text'))
            value = read(bytes, start, end);
        state = value === value ? _sluice_tables__WEBPACK_IMPORTED_MODULE_4__/* .CellState */ .ws.value : _sluice_tables__WEBPACK_IMPORTED_MODULE_4__/* .CellState */ .ws.invalid;
    }
    values[row] = value;
    states[row] = state;
    return state === _sluice_tables__WEBPACK_IMPORTED_MODULE_4__/* .CellState */ .ws.value ? 0 : 1;
}
/** In CSV an empty cell is missing; in JSON an empty string is a value. */
function isMissing(bytes, start, end, kinds, missing) {
    return (kinds === undefined && end === start) || missing.has(bytes, start, end);
}
const TRUES = ['true', 'True', 'TRUE'].map(text => Buffer.from(text));
const FALSES = ['false', 'False', 'FALSE'].map(text => Buffer.from(text));
/** 1 for true and 0 for false, in the spellings of YAML 1.2. */
const readBoolean = (bytes, start, end) => {
    if (TRUES.some(text => (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_6__/* .equalBytes */ .ex)(bytes, start, end, text)))
        return 1;
    return FALSES.some(text => (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_6__/* .equalBytes */ .ex)(bytes, start, end, text)) ? 0 : NaN;
};


/***/ }),

/***/ 89842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AU: () => (/* binding */ bucketOf),
  HP: () => (/* binding */ bucketsOf),
  mU: () => (/* binding */ hashesOf),
  _N: () => (/* binding */ nameHash),
  VP: () => (/* binding */ spreadOfNumbers),
  xQ: () => (/* binding */ spreadOfTexts),
  bl: () => (/* binding */ weightedOf)
});

// UNUSED EXPORTS: cellsOf

// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var bytes = __webpack_require__(48882);
// EXTERNAL MODULE: ../packages/data/lib/fine-cells.js
var fine_cells = __webpack_require__(55798);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
// EXTERNAL MODULE: ../packages/data/lib/sketch.js
var sketch = __webpack_require__(10066);
// EXTERNAL MODULE: ../packages/data/lib/text-summary.js + 2 modules
var text_summary = __webpack_require__(17656);
;// CONCATENATED MODULE: ../packages/data/lib/varints.js
/** 53 bits, seven a byte. */
const MOST_BYTES = 8;
/** Non-negative integers up to 2⁵³ as LEB128 (seven bits a byte, lowest first), in base64. */
function writeVarints(numbers) {
    const bytes = Buffer.allocUnsafe(MOST_BYTES * numbers.length);
    let end = 0;
    for (let number of numbers) {
        while (number >= 0x80) {
            bytes[end++] = (number % 0x80) | 0x80;
            number = Math.floor(number / 0x80);
        }
        bytes[end++] = number;
    }
    return bytes.toString('base64', 0, end);
}
function readVarints(text) {
    const numbers = [];
    let number = 0;
    let scale = 1;
    for (const byte of Buffer.from(text, 'base64')) {
        number += (byte & 0x7f) * scale;
        scale *= 0x80;
        if (byte & 0x80)
            continue;
        numbers.push(number);
        number = 0;
        scale = 1;
    }
    return numbers;
}

;// CONCATENATED MODULE: ../packages/data/lib/distribution.js






/** Values that are told one by one at most. */
const MAX_VALUES = 1000;
const MAX_TEXT_BYTES = 64 * 1024;
function spreadOfNumbers(summary) {
    const { values } = summary;
    if (values && values.length <= MAX_VALUES)
        return { kind: 'numbers', values };
    const { fine } = summary;
    return {
        kind: 'cells',
        grid: summary.grid.name,
        ...(fine ? { bits: fine.bits } : {}),
        cells: writeCounts(fine?.cells ?? summary.cells),
    };
}
/** Of each its distance from the one before, and its count. */
function writeCounts(entries) {
    const numbers = [];
    let before = 0;
    for (const [number, count] of entries) {
        numbers.push(number - before, count);
        before = number;
    }
    return writeVarints(numbers);
}
/** @param entries the texts as `ranked` gives them; undefined where they are not all known */
function spreadOfTexts(summary, entries) {
    if (!entries)
        return { kind: 'hash-buckets', bits: text_summary/* BUCKET_BITS */.y8, counts: writeVarints(summary.buckets) };
    let bytes = 0;
    let kept = 0;
    while (kept < Math.min(entries.length, MAX_VALUES) && (bytes += entries[kept][0].length) <= MAX_TEXT_BYTES)
        kept++;
    const values = entries
        .slice(0, kept)
        .map(([text, count]) => [text.toString('utf8'), count]);
    if (kept === entries.length)
        return { kind: 'texts', values };
    const rest = entries.slice(kept);
    const count = rest.reduce((sum, [, times]) => sum + times, 0);
    return { kind: 'texts', values, rest: { distinct: rest.length, count, hashes: writeHashes(rest) } };
}
function writeHashes(entries) {
    const counts = new Map();
    for (const [text, count] of entries) {
        const hash = nameHash(text);
        counts.set(hash, (counts.get(hash) ?? 0) + count);
    }
    return writeCounts([...counts].sort(([a], [b]) => a - b));
}
const words = new Int32Array(2);
/** 48 bits: of 20,000 texts two have the same once in a million times. The first ones are its bucket. */
function nameHash(text) {
    (0,hashing/* hashText */.q)((0,bytes/* viewOf */.du)(text), 0, text.length, words, 0);
    return (words[0] >>> 0) * 2 ** 16 + (words[1] >>> 16);
}
function bucketOf(hash, bits) {
    return Math.floor(hash / 2 ** (48 - bits));
}
/** Numbers, or cells of the grid from their lower to their upper edge, with their counts; ascending. Of texts undefined. */
function weightedOf(distribution) {
    if (distribution.kind === 'numbers')
        return distribution.values.map(([value, count]) => [value, value, count]);
    if (distribution.kind !== 'cells')
        return undefined;
    const { bits } = distribution;
    if (bits !== undefined)
        return (0,fine_cells/* weightedAt */.dA)({ bits, cells: cellsOf(distribution) });
    const grid = distribution.grid === 'day' ? sketch/* dayGrid */.RG : sketch/* floatGrid */.pg;
    return cellsOf(distribution).map(([cell, count]) => [grid.edgeOf(cell), grid.edgeOf(cell + 1), count]);
}
/** Cells of the grid by their index, with their counts; ascending. */
function cellsOf({ cells }) {
    return readCounts(cells);
}
/** Hashes of the texts that are not named, with their counts; undefined where a profile has none. */
function hashesOf({ rest, }) {
    return rest?.hashes === undefined ? undefined : readCounts(rest.hashes);
}
/** What `writeCounts` wrote. */
function readCounts(text) {
    const numbers = readVarints(text);
    const found = [];
    let number = 0;
    for (let i = 0; i < numbers.length; i += 2) {
        number += numbers[i];
        found.push([number, numbers[i + 1]]);
    }
    return found;
}
/** Counts of the buckets, 2 to the power of so many bits; undefined where they are not so many. */
function bucketsOf(distribution) {
    const bits = distribution.kind === 'buckets' ? 8 : distribution.bits;
    const found = readVarints(distribution.counts);
    return bits <= text_summary/* BUCKET_BITS */.y8 && found.length === 2 ** bits ? { bits, counts: found } : undefined;
}


/***/ }),

/***/ 55798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ finestOf),
/* harmony export */   dA: () => (/* binding */ weightedAt),
/* harmony export */   oG: () => (/* binding */ FineCells)
/* harmony export */ });
/* unused harmony exports cellAt, edgeAt */
/** As many leading bits of the float64 as the grid of sketch.ts has: coarser is of no use. */
const LEAST_BITS = 22;
/** 2⁻⁴⁰ relatively. */
const MOST_BITS = 52;
const CELLS = 2048;
const SLOTS = 4 * CELLS;
const words = new Int32Array(2);
const double = new Float64Array(words.buffer);
/**
 * Counts on the finest grid on which the numbers fill at most 2,048 cells, where that is finer than the grid all columns
 * have: so that numbers whose spread is small against their size are told apart too. Cells are those of equal leading
 * bits of the float64, negative numbers with their bits flipped to keep the order; each cell is two of the next finer
 * grid. Which grid it is depends on the numbers alone, not on their order: with more of them cells only grow more.
 */
class FineCells {
    bits = MOST_BITS;
    #keys = new Float64Array(SLOTS).fill(-1);
    #counts = new Float64Array(SLOTS);
    #size = 0;
    /** Nothing finer than the common grid is left; nothing is counted any more. */
    get spent() {
        return this.bits <= LEAST_BITS;
    }
    /** Takes the values from row `from` up to `rows` that are not NaN. */
    addAll(values, from, rows) {
        const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
        for (let row = from; row < rows && !this.spent; row++) {
            const value = values[row];
            if (value !== value)
                continue;
            const { bits } = this;
            // The common case without a call: a cell that is there already.
            const flip = halves[2 * row + 1] >> 31;
            const high = halves[2 * row + 1] ^ (flip | -0x80000000);
            const low = halves[2 * row] ^ flip;
            const upper = bits > 32 ? high >>> (64 - bits) : 0;
            const lower = bits > 32 ? (high << (bits - 32)) | (low >>> (64 - bits)) : high >>> (32 - bits);
            const slot = slotOf(upper, lower);
            if (this.#keys[slot] === upper * 2 ** 32 + (lower >>> 0) && value !== 0)
                this.#counts[slot] += 1;
            else
                this.#addTo(cellAt(value, bits), 1);
        }
    }
    /** Takes values, ascending, with their counts. */
    addSorted(entries) {
        if (this.spent)
            return;
        const cells = Float64Array.from(entries, ([value]) => cellAt(value, this.bits));
        const steps = stepsToFit(cells, this.bits);
        if (steps > 0)
            this.#coarsen(steps);
        for (let i = 0; i < cells.length && this.bits > LEAST_BITS; i++) {
            // This grid may have grown coarser still, by what was there before.
            this.#addTo(cellAt(entries[i][0], this.bits), entries[i][1]);
        }
    }
    /** Cells that hold something, ascending; undefined where it is spent. */
    state() {
        if (this.spent)
            return undefined;
        const cells = [];
        for (let slot = 0; slot < SLOTS; slot++)
            if (this.#keys[slot] >= 0)
                cells.push([this.#keys[slot], this.#counts[slot]]);
        return { bits: this.bits, cells: cells.sort((a, b) => a[0] - b[0]) };
    }
    /** @param state undefined where the other one was spent */
    merge(state) {
        const steps = this.bits - (state?.bits ?? LEAST_BITS);
        if (steps > 0)
            this.#coarsen(steps);
        if (this.spent || !state)
            return;
        for (const [cell, count] of state.cells) {
            if (this.bits <= LEAST_BITS)
                return;
            // This grid may have grown coarser meanwhile.
            this.#addTo(Math.floor(cell / 2 ** (state.bits - this.bits)), count);
        }
    }
    #addTo(cell, count) {
        let slot = slotOf(Math.floor(cell / 2 ** 32), cell | 0);
        while (this.#keys[slot] !== cell) {
            if (this.#keys[slot] < 0) {
                this.#keys[slot] = cell;
                this.#size++;
                break;
            }
            slot = (slot + 1) % SLOTS;
        }
        this.#counts[slot] += count;
        if (this.#size > CELLS)
            this.#coarsen(stepsToFit(this.#keys.filter(key => key >= 0).sort(), this.bits));
    }
    #coarsen(steps) {
        const [keys, counts] = [this.#keys, this.#counts];
        this.bits -= steps;
        this.#size = 0;
        // What is spent needs no room.
        this.#keys = new Float64Array(this.spent ? 0 : SLOTS).fill(-1);
        this.#counts = new Float64Array(this.#keys.length);
        if (this.spent)
            return;
        for (let slot = 0; slot < SLOTS; slot++)
            if (keys[slot] >= 0)
                this.#addTo(Math.floor(keys[slot] / 2 ** steps), counts[slot]);
    }
}
/** What `FineCells` comes to of values that are all known: ascending, each with its count. */
function finestOf(entries) {
    const finest = Float64Array.from(entries, ([value]) => cellAt(value, MOST_BITS));
    const steps = stepsToFit(finest, MOST_BITS);
    if (MOST_BITS - steps <= LEAST_BITS)
        return undefined;
    const cells = [];
    for (const [i, [, count]] of entries.entries()) {
        const cell = Math.floor(finest[i] / 2 ** steps);
        const last = cells.at(-1);
        if (last?.[0] === cell)
            last[1] += count;
        else
            cells.push([cell, count]);
    }
    return { bits: MOST_BITS - steps, cells };
}
/**
 * How many bits fewer leave so few of the cells, which ascend and may repeat, that there is room for them; or none that
 * are finer than the common grid.
 * @param bits of the cells
 */
function stepsToFit(cells, bits) {
    const most = bits - LEAST_BITS;
    // Two cells are one once the highest bit in which they differ is gone.
    const merging = new Uint32Array(most + 1);
    for (let i = 1; i < cells.length; i++)
        merging[Math.min(differingBits(cells[i - 1], cells[i]), most)] += 1;
    let left = cells.length - merging[0];
    if (left <= CELLS)
        return 0;
    for (let steps = 1; steps < most; steps++) {
        left -= merging[steps];
        if (left <= CELLS)
            return steps;
    }
    return most;
}
/** How many of the lowest bits hold all in which the integers differ. */
function differingBits(a, b) {
    const upper = Math.floor(a / 2 ** 26) ^ Math.floor(b / 2 ** 26);
    return upper === 0 ? 32 - Math.clz32((a % 2 ** 26) ^ (b % 2 ** 26)) : 58 - Math.clz32(upper);
}
/** The first `bits` bits of the value, in an order that is that of the values. */
function cellAt(value, bits) {
    double[0] = value + 0;
    const flip = words[1] < 0 ? -1 : 0;
    const high = (words[1] ^ (flip | -0x80000000)) >>> 0;
    if (bits <= 32)
        return high >>> (32 - bits);
    const low = (words[0] ^ flip) >>> (64 - bits);
    return high * 2 ** (bits - 32) + low;
}
/** Lower edge of the cell: its least value. */
function edgeAt(cell, bits) {
    const high = Math.floor(cell / 2 ** (bits - 32));
    const low = bits <= 32 ? 0 : (cell % 2 ** (bits - 32)) * 2 ** (64 - bits);
    const flip = high < 0x80000000 ? -1 : 0;
    words[1] = high ^ (flip | -0x80000000);
    words[0] = low ^ flip;
    return double[0];
}
function weightedAt({ bits, cells }) {
    return cells.map(([cell, count]) => [edgeAt(cell, bits), edgeAt(cell + 1, bits), count]);
}
/** By the upper bits and the lower 32 of a cell. */
function slotOf(upper, lower) {
    let hash = Math.imul(lower ^ Math.imul(upper, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0xc2b2ae35) >>> 16) % SLOTS;
}


/***/ }),

/***/ 8917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ FirstFew)
/* harmony export */ });
/** The first few of many, in the order of the data, whatever the order they come in. */
class FirstFew {
    #keep;
    #items = [];
    constructor(keep) {
        this.#keep = keep;
    }
    /** It is, so far, one of the first. */
    wants(at) {
        return this.#items.length < this.#keep || (this.#keep > 0 && at < this.#items.at(-1).at);
    }
    add(item) {
        if (!this.wants(item.at))
            return;
        let place = this.#items.length;
        while (place > 0 && this.#items[place - 1].at > item.at)
            place--;
        this.#items.splice(place, 0, item);
        if (this.#items.length > this.#keep)
            this.#items.pop();
    }
    get items() {
        return this.#items;
    }
}


/***/ }),

/***/ 64459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ HashSet64)
/* harmony export */ });
/** So many hashes fit without growing. */
const FIRST = 64;
/** A set of 64-bit hashes, given as two 32-bit integers each. Open addressing; (0, 0) is kept apart. */
class HashSet64 {
    /** How many there are. */
    size = 0;
    #slots = new Int32Array(4 * FIRST);
    #zero = false;
    static of({ slots, zero, size }) {
        const set = new HashSet64();
        [set.#slots, set.#zero, set.size] = [slots, zero, size];
        return set;
    }
    /** Its hashes in memory that can be given to several threads at once. */
    shared() {
        const slots = new Int32Array(new SharedArrayBuffer(this.#slots.byteLength));
        slots.set(this.#slots);
        return { slots, zero: this.#zero, size: this.size };
    }
    /** True where the hash is new. */
    add(high, low) {
        if ((high | low) === 0) {
            if (this.#zero)
                return false;
            this.#zero = true;
            this.size++;
            return true;
        }
        const at = this.#find(high, low);
        if (at < 0)
            return false;
        this.#slots[at] = high;
        this.#slots[at + 1] = low;
        this.size++;
        if (this.size * 4 > this.#slots.length)
            this.#grow();
        return true;
    }
    has(high, low) {
        return (high | low) === 0 ? this.#zero : this.#find(high, low) < 0;
    }
    /** Place of a free slot for it; negative where it is there. */
    #find(high, low) {
        const slots = this.#slots;
        const mask = slots.length - 2;
        let at = ((low ^ (high << 7)) << 1) & mask;
        while ((slots[at] | slots[at + 1]) !== 0) {
            if (slots[at] === high && slots[at + 1] === low)
                return -1;
            at = (at + 2) & mask;
        }
        return at;
    }
    #grow() {
        const before = this.#slots;
        this.#slots = new Int32Array(before.length * 2);
        for (let i = 0; i < before.length; i += 2) {
            if ((before[i] | before[i + 1]) === 0)
                continue;
            const at = this.#find(before[i], before[i + 1]);
            this.#slots[at] = before[i];
            this.#slots[at + 1] = before[i + 1];
        }
    }
}


/***/ }),

/***/ 66420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ hashNumbers),
/* harmony export */   q: () => (/* binding */ hashText)
/* harmony export */ });
/**
 * 64-bit hashes as two 32-bit integers: the high one at `2 * at`, the low one at `2 * at + 1` of an array. Not for
 * hostile keys: equal hashes only cost time.
 */
/** Of a float64 by its bits, −0 as 0: a permutation (a Feistel network), so that different numbers never collide. */
function hashNumbers(words, rows, into) {
    for (let row = 0; row < rows; row++) {
        let low = words[2 * row];
        let high = words[2 * row + 1];
        if (low === 0 && high === -0x80000000)
            high = 0;
        low ^= round(high);
        high ^= round(low ^ 0x5bd1e995);
        low ^= round(high ^ 0x1b873593);
        into[2 * row] = high;
        into[2 * row + 1] = low;
    }
}
/** Of `bytes[start, end)`; `view` looks at the same bytes. Only those bytes are read. */
function hashText(view, start, end, into, at) {
    let a = end - start;
    let b = 0x9747b28c ^ a;
    let i = start;
    for (; i + 4 <= end; i += 4) {
        const word = view.getInt32(i, true);
        a = Math.imul(a ^ word, 0x9e3779b1);
        a ^= a >>> 15;
        b = Math.imul((b << 13) | (b >>> 19), 0x85ebca6b) + Math.imul(word, 0xcc9e2d51);
    }
    if (i < end) {
        let word;
        if (end - start >= 4)
            word = view.getInt32(end - 4, true) >>> (8 * (4 - (end - i)));
        else
            word = shortWord(view, start, end);
        a = Math.imul(a ^ word, 0x9e3779b1);
        a ^= a >>> 15;
        b = Math.imul((b << 13) | (b >>> 19), 0x85ebca6b) + Math.imul(word, 0xcc9e2d51);
    }
    a ^= round(b);
    b ^= round(a ^ 0x5bd1e995);
    into[2 * at] = b;
    into[2 * at + 1] = a;
}
/** Up to three bytes, the first one lowest. */
function shortWord(view, start, end) {
    let word = 0;
    for (let i = end - 1; i >= start; i--)
        word = (word << 8) | view.getUint8(i);
    return word;
}
/** The finish of MurmurHash3. */
function round(x) {
    let h = x ^ (x >>> 16);
    h = Math.imul(h, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    return h ^ (h >>> 16);
}


/***/ }),

/***/ 1602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ quantile),
/* harmony export */   p: () => (/* binding */ binned)
/* harmony export */ });
/** About so many bins: the square root of the number of values, within these. */
const BINS = { least: 5, most: 20 };
/** What the step of the bins is a round number of, and whether it may be less than one. */
const SCALES = {
    number: { unit: 1, whole: false },
    integer: { unit: 1, whole: true },
    day: { unit: 86_400_000, whole: true },
    minute: { unit: 60_000, whole: true },
};
/**
 * The least value that at least the share q of all values do not exceed. Of a cell, its middle.
 * @param count of all values
 */
function quantile(weighted, count, q, min, max) {
    const rank = Math.max(1, Math.ceil(q * count));
    let seen = 0;
    for (const entry of weighted) {
        seen += entry[2];
        if (seen >= rank)
            return middle(entry, min, max);
    }
    return max;
}
/** Counts per bin; a cell goes where its middle lies. undefined where all values are one. */
function binned(weighted, min, max, scale) {
    if (min === max || !Number.isFinite(max - min))
        return undefined;
    const { unit, whole } = SCALES[scale];
    const count = weighted.reduce((sum, entry) => sum + entry[2], 0);
    const bins = Math.min(BINS.most, Math.max(BINS.least, Math.ceil(Math.sqrt(count))));
    const raw = roundStep((max - min) / unit / bins);
    const step = whole ? Math.max(1, raw) : raw;
    // Of a range near the least float64 no parts can be made.
    if (!(step > 0) || !Number.isFinite(Math.max(-min, max) / unit / step))
        return undefined;
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    const first = Math.floor(min / unit / step);
    const length = Math.floor(max / unit / step) - first + 1;
    const edgeAt = (i) => {
        const edge = (first + i) * step;
        return (digits <= 100 ? Number(edge.toFixed(digits)) : edge) * unit;
    };
    const counts = new Array(length).fill(0);
    for (const entry of weighted) {
        const bin = Math.floor(middle(entry, min, max) / unit / step) - first;
        counts[Math.min(Math.max(bin, 0), length - 1)] += entry[2];
    }
    return { edges: Array.from({ length: length + 1 }, (_, i) => edgeAt(i)), counts };
}
function middle([low, high], min, max) {
    return Math.min(Math.max(low === high ? low : (low + high) / 2, min), max);
}
/** The least of 1, 2, 5 times a power of ten that is not below. */
function roundStep(raw) {
    const power = 10 ** Math.floor(Math.log10(raw));
    const factor = [1, 2, 5, 10].find(f => f * power >= raw * (1 - 1e-12)) ?? 10;
    return factor * power;
}


/***/ }),

/***/ 27958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ HyperLogLog)
/* harmony export */ });
const BITS = 14;
const REGISTERS = 1 << BITS;
/** One character a register: its value, 0 to 51, as base64 numbers them. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By the code of the character. */
const NUMBERS = new Uint8Array(128);
for (let number = 0; number < ALPHABET.length; number++)
    NUMBERS[ALPHABET.charCodeAt(number)] = number;
/**
 * How many distinct values there are, to 0.8 % (HyperLogLog, Flajolet et al. 2007, 2¹⁴ registers and 64-bit hashes, so that
 * large counts need no correction; the estimator is that of Ertl 2017, which needs none for small ones). Registers only
 * grow: any order and any split of the data give the same.
 */
class HyperLogLog {
    #registers = new Uint8Array(REGISTERS);
    /** Takes the hash at `at` (see hashing.ts). */
    add(hashes, at) {
        note(this.#registers, hashes[2 * at], hashes[2 * at + 1]);
    }
    /** Takes registers that the loops of the kernel have filled. */
    addRegisters(registers) {
        for (let i = 0; i < REGISTERS; i++)
            if (registers[i] > this.#registers[i])
                this.#registers[i] = registers[i];
    }
    get estimate() {
        const q = 64 - BITS;
        const counts = new Array(q + 2).fill(0);
        for (const register of this.#registers)
            counts[register] += 1;
        let z = REGISTERS * tau(1 - counts[q + 1] / REGISTERS);
        for (let k = q; k >= 1; k--)
            z = 0.5 * (z + counts[k]);
        z += REGISTERS * sigma(counts[0] / REGISTERS);
        return Math.round(REGISTERS ** 2 / (2 * Math.LN2) / z);
    }
    state() {
        return Array.from(this.#registers, register => ALPHABET[register]).join('');
    }
    merge(state) {
        this.addRegisters(Uint8Array.from({ length: REGISTERS }, (_, i) => NUMBERS[state.charCodeAt(i)]));
    }
}
function note(registers, high, low) {
    const register = high >>> (32 - BITS);
    const rest = high << BITS;
    const rank = rest !== 0 ? Math.clz32(rest) + 1 : 32 - BITS + Math.clz32(low) + 1;
    if (rank > registers[register])
        registers[register] = rank;
}
function sigma(x) {
    if (x === 1)
        return Infinity;
    let y = 1;
    let z = x;
    for (let square = x, before = -1; z !== before; y += y) {
        square *= square;
        before = z;
        z += square * y;
    }
    return z;
}
function tau(x) {
    if (x === 0 || x === 1)
        return 0;
    let y = 1;
    let z = 1 - x;
    for (let root = x, before = -1; z !== before;) {
        root = Math.sqrt(root);
        before = z;
        y *= 0.5;
        z -= (1 - root) ** 2 * y;
    }
    return z / 3;
}


/***/ }),

/***/ 33335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ importText),
  J: () => (/* binding */ readContract)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/schema/lib/declared.js + 5 modules
var lib_declared = __webpack_require__(34839);
// EXTERNAL MODULE: ../packages/data/lib/compile-servers.js
var compile_servers = __webpack_require__(43871);
;// CONCATENATED MODULE: ../packages/data/lib/contract.js
const CUSTOM_RULES = [
    'expression',
    'mean',
    'sd',
    'min',
    'max',
    'sum',
    'quantile',
    'distinct',
    'null-share',
    'outliers',
    'row-count-change',
    'freshness',
    'shared-rows',
    'shared-groups',
    'time-order',
    'label-conflicts',
    'near-duplicates',
    'json-schema',
    'correlation',
];

;// CONCATENATED MODULE: ../packages/data/lib/contract-schema.js


const contract_schema_text = { type: 'string' };
const flag = { type: 'boolean' };
const number = { type: 'number' };
const count = { type: 'integer', minimum: 0 };
const list = (items) => ({ type: 'array', items });
const ref = (name) => ({ $ref: `#/$defs/${name}` });
const pair = { type: 'array', items: number, minItems: 2, maxItems: 2 };
const object = (properties, required = []) => ({
    type: 'object',
    additionalProperties: false,
    ...(required.length ? { required } : {}),
    properties,
});
const described = (schema, description) => ({ ...schema, description });
/** Words that are no rule: passed by, and not looked at, since each type that is checked costs start-up time. */
const passed = (...names) => Object.fromEntries(names.map(name => [name, {}]));
/** What every element of a contract may say of itself. */
const contract_schema_element = {
    name: described(contract_schema_text, 'Name of the element.'),
    physicalName: described(contract_schema_text, 'Name in the data, where it differs: the header of the column.'),
    customProperties: list(ref('customProperty')),
    ...passed('id', 'physicalType', 'description', 'businessName', 'authoritativeDefinitions', 'tags'),
};
const operators = {
    mustBe: number,
    mustNotBe: number,
    mustBeGreaterThan: number,
    mustBeGreaterOrEqualTo: number,
    mustBeLessThan: number,
    mustBeLessOrEqualTo: number,
    mustBeBetween: described(pair, 'Both bounds are excluded.'),
    mustNotBeBetween: described(pair, 'Both bounds are excluded.'),
};
const share = { type: 'number', minimum: 0, maximum: 1 };
const names = { type: 'array', minItems: 1, items: contract_schema_text };
const customRule = object({
    rule: described({ enum: [...CUSTOM_RULES] }, 'What is checked.'),
    expression: described(contract_schema_text, 'Of `expression`: what must be true of every row; where it is unknown, the row is let be.'),
    column: described(contract_schema_text, 'The column it is about; of a rule of a column, that one.'),
    columns: described(names, 'The columns it is about.'),
    except: described(names, 'All columns but these.'),
    with: described(contract_schema_text, 'The other table, by its name in the input `tables`.'),
    label: described(contract_schema_text, 'Of `label-conflicts`: the column that rows with equal features must agree on.'),
    split: described(contract_schema_text, 'Of `near-duplicates` without `with`: the column that tells the split of a row; only texts of different splits are compared.'),
    similarity: described(share, 'Of `near-duplicates`: the share of word triples two texts have in common. Default 0.8.'),
    quantile: described(share, 'Of `quantile`: which one, from 0 to 1.'),
    method: described({ enum: ['z', 'iqr'] }, 'Of `outliers`: distance from the mean in standard deviations, or (default) from the quartiles in interquartile ranges.'),
    factor: described({ type: 'number', exclusiveMinimum: 0 }, 'Of `outliers`: so many of them. Default: 4 for z, 3 for iqr.'),
    schema: described({ type: ['object', 'boolean'] }, 'Of `json-schema`: what a record is, or a value of the column it stands at (JSON Schema 2020-12).'),
    within: described(contract_schema_text, 'Of `freshness`: how old the newest time may be: 36h, 2d.'),
    ...operators,
    unit: described({ enum: ['rows', 'percent'] }, 'Of what is counted: `rows` (default) or `percent`.'),
}, ['rule']);
const relationship = object({
    type: { const: 'foreignKey' },
    from: described({ type: ['string', 'array'], items: contract_schema_text }, '`table.column`; several for a composite key.'),
    to: described({ type: ['string', 'array'], items: contract_schema_text }, '`table.column`; several for a composite key.'),
    ...passed('id', 'customProperties'),
}, ['to']);
const quality = object({
    type: described({ enum: ['library', 'text', 'custom'] }, '`library` (default), `custom` for the rules of this engine, or `text`, which is for people.'),
    engine: described(contract_schema_text, 'Of a `custom` rule: validate-data, or sluice.'),
    implementation: ref('customRule'),
    metric: { enum: ['rowCount', 'nullValues', 'missingValues', 'invalidValues', 'duplicateValues'] },
    arguments: object({
        missingValues: described(list({ type: ['string', 'null'] }), 'Texts that count as missing; null: nothing stands there.'),
        validValues: described({ type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } }, 'The values allowed.'),
        pattern: described(contract_schema_text, 'ECMA-262 regular expression, unanchored.'),
        properties: described({ type: 'array', minItems: 1, items: contract_schema_text }, 'The columns of the key.'),
    }),
    ...operators,
    unit: described({ enum: ['rows', 'percent'] }, '`rows` (default) or `percent`.'),
    severity: described({ enum: ['error', 'warning', 'info'] }, 'What breaking the rule means. Default: error.'),
    ...passed('id', 'name', 'description', 'dimension', 'method', 'businessImpact', 'schedule', 'scheduler', 'tags'),
    ...passed('authoritativeDefinitions', 'customProperties'),
});
const options = object({
    minimum: { type: ['number', 'string'] },
    maximum: { type: ['number', 'string'] },
    exclusiveMinimum: { type: ['number', 'string'] },
    exclusiveMaximum: { type: ['number', 'string'] },
    multipleOf: { type: 'number', exclusiveMinimum: 0 },
    minLength: count,
    maxLength: count,
    pattern: described(contract_schema_text, 'ECMA-262 regular expression, unanchored.'),
    format: described(contract_schema_text, 'Of a string: email, uuid, uri, hostname, ipv4, ipv6, byte. Of an integer: i8 … u64. Of a time: a JDK pattern.'),
    timezone: described(flag, 'true: every timestamp must carry a zone; false: none may.'),
    defaultTimezone: contract_schema_text,
    minProperties: count,
    maxProperties: count,
    required: described(list(contract_schema_text), 'Of an object: the properties it must have.'),
    minItems: count,
    maxItems: count,
    uniqueItems: flag,
});
const value = {
    logicalType: {
        enum: ['string', 'integer', 'number', 'boolean', 'date', 'timestamp', 'time', 'object', 'array'],
    },
    logicalTypeOptions: ref('options'),
    required: described(flag, 'A value must stand in every row.'),
    unique: described(flag, 'No value may come twice.'),
    primaryKey: described(flag, 'Required, and unique together with the other primary key columns.'),
    primaryKeyPosition: { type: 'integer' },
    quality: list(ref('quality')),
    relationships: list(ref('relationship')),
    properties: described({ type: 'array', minItems: 1, items: ref('property') }, 'Of an object: what stands in it.'),
    items: described(ref('items'), 'Of an array: what each of its items is.'),
    classification: described(contract_schema_text, 'restricted, confidential, secret, sensitive or pii: values are not shown in reports.'),
    ...passed('partitioned', 'partitionKeyPosition', 'encryptedName', 'transformSourceObjects', 'transformLogic'),
    ...passed('transformDescription', 'examples', 'criticalDataElement'),
};
const property = object({ ...contract_schema_element, ...value }, ['name']);
const contractSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://sluice-ml.github.io/schemas/data-contract.schema.json',
    title: 'Data contract',
    description: 'The part of the Open Data Contract Standard 3.1 that validate-data checks, and the descriptions it passes by. What it does not know is an error, never skipped.',
    ...object({
        apiVersion: { enum: ['v3.1.0', 'v3.0.2', 'v3.0.1', 'v3.0.0'] },
        kind: { const: 'DataContract' },
        id: contract_schema_text,
        version: contract_schema_text,
        name: contract_schema_text,
        schema: { type: 'array', minItems: 1, items: ref('table') },
        slaProperties: list(object({
            property: described(contract_schema_text, 'freshness, latency, retention and frequency are checked.'),
            value: {},
            valueExt: {},
            unit: described(contract_schema_text, 'd, h, m, s, or y.'),
            element: described(contract_schema_text, 'The columns of times it is about: `table.column`, with commas between.'),
            ...passed('id', 'driver', 'description', 'scheduler', 'schedule', 'customProperties'),
        }, ['property'])),
        slaDefaultElement: described(contract_schema_text, 'The element of the promises that name none.'),
        servers: {
            ...list({
                type: 'object',
                required: ['server', 'type'],
                properties: { server: contract_schema_text, type: { enum: compile_servers/* SERVER_TYPES */.o }, port: {} },
            }),
            description: 'Where the data live. The action reads what its input `data` names, or the server that its input `server` names.',
        },
        customProperties: list(ref('customProperty')),
        ...passed('status', 'tenant', 'domain', 'dataProduct', 'description', 'tags', 'contractCreatedTs', 'support'),
        ...passed('price', 'team', 'roles', 'authoritativeDefinitions'),
    }, ['apiVersion', 'kind', 'id', 'version', 'status', 'schema']),
    $defs: {
        table: object({
            ...contract_schema_element,
            logicalType: { const: 'object' },
            properties: { type: 'array', minItems: 1, items: ref('property') },
            quality: list(ref('quality')),
            relationships: list(ref('relationship')),
            ...passed('dataGranularityDescription'),
        }, ['name', 'properties']),
        property,
        items: object({ ...contract_schema_element, ...value }),
        options,
        quality,
        customRule,
        relationship,
        customProperty: object({ property: contract_schema_text, ...passed('id', 'value', 'description') }, [
            'property',
            'value',
        ]),
    },
};

// EXTERNAL MODULE: ../packages/data/lib/kept-digits.js
var kept_digits = __webpack_require__(94713);
// EXTERNAL MODULE: ../packages/data/lib/mend-contract.js
var mend_contract = __webpack_require__(65522);
// EXTERNAL MODULE: ../packages/data/lib/possible-limits.js
var possible_limits = __webpack_require__(28982);
;// CONCATENATED MODULE: ../packages/data/lib/import/importing.js


/** A contract being made of a schema of another kind. What cannot be carried over is written down, never passed by. */
class Importing {
    losses = [];
    #locate;
    #written;
    #origins = new Map();
    constructor(source) {
        this.#locate = source.locate;
        this.#written = source.written;
    }
    /** A number past 2⁵³ as the text that stands in the source, any other value as it is. @param path in the source */
    exact(value, path) {
        return (0,kept_digits/* digitsOf */.C3)(value, () => this.#written?.(path));
    }
    /** @param path in the source */
    lose(path, message) {
        this.losses.push({ message, location: this.#locate(path) });
    }
    /** Writes down every key that is not known, by its name. */
    loseOthers(value, known, path, of) {
        for (const key of Object.keys(value))
            if (!known.includes(key))
                this.lose([...path, key], `"${key}" of ${of} has no counterpart in a contract.`);
    }
    /** What stands at the path in the contract came from there in the source. */
    originate(path, source) {
        this.#origins.set(JSON.stringify(path), this.#locate(source));
    }
    /** As `originate`, unless it is known already where that came from. */
    originateNew(path, source) {
        if (!this.#origins.has(JSON.stringify(path)))
            this.originate(path, source);
    }
    /** Where in the source the value of the contract came from, or the nearest thing around it. */
    locate(path) {
        for (let length = path.length; length >= 0; length--) {
            const location = this.#origins.get(JSON.stringify(path.slice(0, length)));
            if (location)
                return location;
        }
        return this.#locate([]);
    }
}
function contractOf(id, version, schema) {
    const head = { apiVersion: 'v3.1.0', kind: 'DataContract', id, version, status: 'active' };
    return { ...head, schema };
}
/** A column being made: rules are added to it as they are met. */
class ColumnDraft {
    property;
    constructor(name) {
        this.property = { name };
    }
    option(options) {
        this.property.logicalTypeOptions = { ...this.property.logicalTypeOptions, ...options };
    }
    /** Adds it, unless nothing can break it: a schema of another kind may say such a thing, a contract may not. */
    rule(rule) {
        if ((0,possible_limits/* isIdle */.xB)(rule))
            return;
        this.property.quality = [...(this.property.quality ?? []), rule];
    }
    custom(property, value) {
        this.property.customProperties = [...(this.property.customProperties ?? []), { property, value }];
    }
}
/** Rows in percent that may break a rule of which the share `mostly` must hold. */
function tolerance(mostly) {
    if (mostly === undefined || mostly >= 1)
        return { mustBe: 0 };
    return { mustBeLessOrEqualTo: Number((100 * (1 - mostly)).toPrecision(12)), unit: 'percent' };
}
/** `[minimum, maximum]` as operators of one rule each, since those of the standard exclude their bounds. */
function between(least, most, strict = {}) {
    const operators = [];
    if (typeof least === 'number' && least === most)
        return [{ mustBe: least }];
    if (typeof least === 'number')
        operators.push({ [strict.least ? 'mustBeGreaterThan' : 'mustBeGreaterOrEqualTo']: least });
    if (typeof most === 'number')
        operators.push({ [strict.most ? 'mustBeLessThan' : 'mustBeLessOrEqualTo']: most });
    return operators;
}
/** A rule of our own engine. */
function importing_customRule(implementation) {
    return { type: 'custom', engine: 'validate-data', implementation };
}
/** A column in an expression. */
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
/** A value in an expression. */
const literal = (value) => typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function texts(value) {
    return [value].flat().filter(item => typeof item === 'string');
}
/** The first that is a text. */
function firstText(...values) {
    return values.find(value => typeof value === 'string');
}

;// CONCATENATED MODULE: ../packages/data/lib/import/expectation-values.js
const TYPES = [
    [/^(u?int\d*|integer|bigint|smallint|tinyint|long|integertype|longtype)$/i, 'integer'],
    [/^(float\d*|double|real|numeric|decimal|number|floattype|doubletype|decimaltype)/i, 'number'],
    [/^(str|string|object|text|(var)?char|stringtype|category)/i, 'string'],
    [/^bool/i, 'boolean'],
    [/^date(type)?$/i, 'date'],
    [/^(datetime|timestamp)/i, 'timestamp'],
];
/** The type behind the name that pandas, Spark or a database has for it. */
function typeNamed(name) {
    return TYPES.find(([pattern]) => pattern.test(name))?.[1];
}
/** The `value_set` of an expectation. */
function valuesOf({ kwargs }) {
    return [kwargs['value_set'] ?? []]
        .flat()
        .filter(value => ['string', 'number', 'boolean'].includes(typeof value));
}
/** The type that all the values have; undefined where they have none in common. */
function typeOfValues(values) {
    const kinds = new Set(values.map(value => typeof value));
    if (kinds.size !== 1)
        return undefined;
    if (kinds.has('string') && values.every(value => /^\d{4}-\d\d-\d\d$/.test(String(value))))
        return 'date';
    return { number: 'number', boolean: 'boolean', string: 'string' }[[...kinds][0]];
}

;// CONCATENATED MODULE: ../packages/data/lib/import/strptime.js
const LETTERS = {
    Y: 'yyyy',
    m: 'MM',
    d: 'dd',
    H: 'HH',
    M: 'mm',
    S: 'ss',
    f: 'SSSSSS',
    z: 'XX',
    F: 'yyyy-MM-dd',
    T: 'HH:mm:ss',
    '%': "'%'",
};
/** A format of C's strptime as a JDK pattern; undefined where it has no counterpart that is read. */
function jdkPattern(format) {
    let pattern = '';
    for (let i = 0; i < format.length; i++) {
        const character = format[i];
        if (character !== '%') {
            pattern += character === "'" ? "''" : /[A-Za-z]/.test(character) ? `'${character}'` : character;
            continue;
        }
        const letters = LETTERS[format[++i] ?? ''];
        if (letters === undefined)
            return undefined;
        pattern += letters;
    }
    return pattern.replaceAll("''", '') === '' ? undefined : pattern;
}

;// CONCATENATED MODULE: ../packages/data/lib/import/expectations.js




const BOUNDS = ['min_value', 'max_value', 'strict_min', 'strict_max'];
/** Expectations on the values of one column. */
const COLUMN_EXPECTATIONS = {
    expect_column_to_exist: { kwargs: [], carry: ({ column, kwargs }) => void column(kwargs['column']) },
    expect_column_values_to_not_be_null: { kwargs: [], carry: notNull },
    expect_column_values_to_be_null: {
        kwargs: [],
        carry: e => rule(e, { metric: 'nullValues', mustBeGreaterOrEqualTo: 100 * (e.mostly ?? 1), unit: 'percent' }),
    },
    expect_column_values_to_be_unique: {
        kwargs: [],
        carry: e => rule(e, { metric: 'duplicateValues', ...tolerance(e.mostly) }),
    },
    expect_column_values_to_be_between: { kwargs: BOUNDS, carry: range },
    expect_column_values_to_be_in_set: { kwargs: ['value_set'], carry: e => inSet(e) },
    expect_column_distinct_values_to_be_in_set: { kwargs: ['value_set'], carry: e => inSet(e) },
    expect_column_values_to_not_be_in_set: {
        kwargs: ['value_set'],
        carry: e => {
            const values = valuesOf(e);
            giveType(e, typeOfValues(values));
            expression(e, `${subject(e)} not in (${values.map(literal).join(', ')})`);
        },
    },
    expect_column_values_to_match_regex: {
        kwargs: ['regex'],
        carry: e => rule(e, {
            metric: 'invalidValues',
            arguments: { pattern: String(e.kwargs['regex']) },
            ...tolerance(e.mostly),
        }),
    },
    expect_column_values_to_not_match_regex: {
        kwargs: ['regex'],
        carry: e => expression(e, `not matches(${subject(e)}, ${literal(String(e.kwargs['regex']))})`),
    },
    expect_column_values_to_match_strftime_format: { kwargs: ['strftime_format'], carry: timeFormat },
    expect_column_value_lengths_to_be_between: {
        kwargs: BOUNDS,
        carry: e => {
            e.column(e.kwargs['column']);
            for (const bound of bounds(ofLengths(e.kwargs)))
                expression(e, `length(${subject(e)}) ${bound}`);
        },
    },
    expect_column_value_lengths_to_equal: {
        kwargs: ['value'],
        carry: e => expression(e, `length(${subject(e)}) = ${Number(e.kwargs['value'])}`),
    },
    expect_column_values_to_be_of_type: {
        kwargs: ['type_'],
        carry: e => ofType(e, [String(e.kwargs['type_'])]),
    },
    expect_column_values_to_be_in_type_list: {
        kwargs: ['type_list'],
        carry: e => ofType(e, texts(e.kwargs['type_list'] ?? [])),
    },
    expect_column_min_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'min') },
    expect_column_max_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'max') },
    expect_column_mean_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'mean') },
    expect_column_stdev_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'sd') },
    expect_column_sum_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'sum') },
    expect_column_median_to_be_between: {
        kwargs: BOUNDS,
        carry: e => statistic(e, 'quantile', { quantile: 0.5 }),
    },
    expect_column_unique_value_count_to_be_between: { kwargs: BOUNDS, carry: e => statistic(e, 'distinct') },
    expect_column_quantile_values_to_be_between: {
        kwargs: ['quantile_ranges', 'allow_relative_error'],
        carry: quantiles,
    },
    expect_column_value_z_scores_to_be_less_than: {
        kwargs: ['threshold', 'double_sided'],
        carry: e => {
            if (e.kwargs['double_sided'] === false)
                e.lose('Outliers are looked for on both sides.');
            giveType(e, 'number');
            rule(e, importing_customRule({
                rule: 'outliers',
                method: 'z',
                factor: Number(e.kwargs['threshold']),
                ...tolerance(e.mostly),
            }));
        },
    },
};
/** Expectations on several columns, or on the table. */
const TABLE_EXPECTATIONS = {
    expect_table_row_count_to_be_between: {
        kwargs: BOUNDS,
        carry: e => {
            for (const operator of expectations_operators(e))
                tableRule(e, { metric: 'rowCount', ...operator });
        },
    },
    expect_table_row_count_to_equal: {
        kwargs: ['value'],
        carry: e => tableRule(e, { metric: 'rowCount', mustBe: Number(e.kwargs['value']) }),
    },
    expect_table_columns_to_match_set: {
        kwargs: ['column_set', 'exact_match'],
        carry: ({ kwargs, table, column }) => {
            for (const name of texts(kwargs['column_set'] ?? []))
                column(name);
            if (kwargs['exact_match'] !== false)
                table.extraColumns = 'error';
        },
    },
    expect_table_columns_to_match_ordered_list: {
        kwargs: ['column_list'],
        carry: ({ kwargs, table, column, lose }) => {
            for (const name of texts(kwargs['column_list'] ?? []))
                column(name);
            table.extraColumns = 'error';
            lose('That columns must come in this order cannot be said in a contract.');
        },
    },
    expect_column_pair_values_to_be_equal: {
        kwargs: ['column_A', 'column_B', 'ignore_row_if'],
        carry: e => expectations_pair(e, '='),
    },
    expect_column_pair_values_a_to_be_greater_than_b: {
        kwargs: ['column_A', 'column_B', 'or_equal', 'ignore_row_if'],
        carry: e => expectations_pair(e, e.kwargs['or_equal'] === true ? '>=' : '>'),
    },
    expect_multicolumn_sum_to_equal: {
        kwargs: ['column_list', 'sum_total', 'ignore_row_if'],
        carry: e => {
            const names = texts(e.kwargs['column_list'] ?? []);
            for (const name of names)
                e.column(name).property.logicalType ??= 'number';
            expression(e, `${names.map(quoted).join(' + ')} = ${Number(e.kwargs['sum_total'])}`);
        },
    },
    expect_compound_columns_to_be_unique: { kwargs: ['column_list', 'ignore_row_if'], carry: uniqueTogether },
};
function notNull(e) {
    const { property } = e.column(e.kwargs['column']);
    if (e.mostly === undefined && !e.severity.severity)
        property.required = true;
    else
        rule(e, { metric: 'nullValues', ...tolerance(e.mostly) });
}
/** Of a bound the type must be known; values past it are then counted one by one. */
function range(e) {
    const [least, most] = [e.kwargs['min_value'], e.kwargs['max_value']];
    giveType(e, typeOfValues([least, most].filter(value => value !== undefined && value !== null)));
    const found = bounds(e.kwargs);
    if (!found.length)
        e.lose('It names no bound.');
    for (const bound of found)
        expression(e, `${subject(e)} ${bound}`);
}
function inSet(e) {
    const values = valuesOf(e);
    giveType(e, typeOfValues(values));
    rule(e, { metric: 'invalidValues', arguments: { validValues: values }, ...tolerance(e.mostly) });
}
function ofType(e, names) {
    const types = new Set(names.map(name => typeNamed(name)));
    const [type] = types;
    if (types.size === 2 && types.has('integer') && types.has('number'))
        setType(e, 'number');
    else if (types.size === 1 && type)
        setType(e, type);
    else
        e.lose(`The types ${names.join(', ')} have no one counterpart in a contract.`);
    if (e.mostly !== undefined && e.mostly < 1)
        e.lose('All values must be of a type; "mostly" has no counterpart.');
}
function timeFormat(e) {
    const format = String(e.kwargs['strftime_format']);
    const pattern = jdkPattern(format);
    if (pattern === undefined) {
        e.lose(`The format "${format}" has no counterpart in a contract.`);
        return;
    }
    setType(e, /%[HMSfzT]/.test(format) ? 'timestamp' : 'date');
    e.column(e.kwargs['column']).option({ format: pattern });
}
function statistic(e, name, more = {}) {
    if (name !== 'distinct')
        giveType(e, 'number');
    for (const operator of expectations_operators(e))
        rule(e, importing_customRule({ rule: name, ...more, ...operator }));
}
function quantiles(e) {
    const ranges = isRecord(e.kwargs['quantile_ranges']) ? e.kwargs['quantile_ranges'] : {};
    const bounds = listOf(ranges['value_ranges']);
    giveType(e, 'number');
    for (const [i, share] of listOf(ranges['quantiles']).entries()) {
        const [least, most] = listOf(bounds[i]);
        for (const operator of told(e, least, most))
            rule(e, importing_customRule({ rule: 'quantile', quantile: Number(share), ...operator }));
    }
    if (!bounds.length)
        e.lose('It names no quantiles with their ranges.');
}
function expectations_pair(e, operator) {
    const [a, b] = [e.kwargs['column_A'], e.kwargs['column_B']].map(String);
    // Compared as numbers unless another expectation says what they are.
    for (const name of [a, b])
        e.column(name).property.logicalType ??= 'number';
    expression(e, `${quoted(a)} ${operator} ${quoted(b)}`);
}
function uniqueTogether(e) {
    const properties = texts(e.kwargs['column_list'] ?? []);
    for (const name of properties)
        e.column(name);
    tableRule(e, { metric: 'duplicateValues', arguments: { properties }, ...tolerance(e.mostly) });
}
function rule(e, quality) {
    e.column(e.kwargs['column']).rule({ ...quality, ...e.severity });
}
function tableRule(e, quality) {
    if (!(0,possible_limits/* isIdle */.xB)(quality))
        e.table.quality.push({ ...quality, ...e.severity });
}
function expression(e, text) {
    if (e.kwargs['column'] !== undefined)
        e.column(e.kwargs['column']);
    const limit = tolerance(e.mostly);
    tableRule(e, importing_customRule({ rule: 'expression', expression: text, ...limit }));
}
const subject = (e) => quoted(String(e.kwargs['column']));
/** `>= 3`, `< 5` */
function bounds(kwargs) {
    const { min_value: least, max_value: most, strict_min, strict_max } = kwargs;
    const known = (value) => value !== undefined && value !== null;
    return [
        ...(known(least) ? [`${strict_min === true ? '>' : '>='} ${literal(least)}`] : []),
        ...(known(most) ? [`${strict_max === true ? '<' : '<='} ${literal(most)}`] : []),
    ];
}
/** Without a least length that every text has. */
function ofLengths(kwargs) {
    const { min_value: least, strict_min, ...others } = kwargs;
    const isKept = typeof least !== 'number' || (strict_min === true ? least >= 0 : least > 0);
    return isKept ? kwargs : others;
}
function expectations_operators(e) {
    const { min_value: least, max_value: most, strict_min, strict_max } = e.kwargs;
    return told(e, least, most, { least: strict_min === true, most: strict_max === true });
}
/** Bounds that are no numbers (parameters, dates) are lost, and so is an expectation without any. */
function told(e, least, most, strict) {
    const given = [least, most].filter(bound => bound !== undefined && bound !== null);
    if (!given.length || given.some(bound => typeof bound !== 'number'))
        e.lose('Its bounds are not numbers.');
    const number = (value) => (typeof value === 'number' ? value : undefined);
    return between(number(least), number(most), strict);
}
const listOf = (value) => (Array.isArray(value) ? value : []);
/** A suite rarely says the type; what a value is compared with does. What is said outright counts more. */
function giveType(e, type) {
    if (type)
        e.column(e.kwargs['column']).property.logicalType ??= type;
}
function setType(e, type) {
    e.column(e.kwargs['column']).property.logicalType = type;
}

;// CONCATENATED MODULE: ../packages/data/lib/import/expectation-suite.js



const PASSED = [
    'mostly',
    'result_format',
    'catch_exceptions',
    'include_config',
    'meta',
    'batch_id',
    'column',
];
const SEVERITIES = {
    critical: 'error',
    warning: 'warning',
    info: 'info',
};
/** A suite of Great Expectations (0.x and 1.x). Columns that no expectation names may be there. */
function importExpectations(suite, importing) {
    const drafts = new Map();
    const table = { quality: [], extraColumns: 'allow' };
    for (const [i, item] of suite['expectations'].entries()) {
        const path = ['expectations', i];
        const type = isRecord(item) ? (item['expectation_type'] ?? item['type']) : undefined;
        if (!isRecord(item) || typeof type !== 'string') {
            importing.lose(path, 'This is no expectation.');
            continue;
        }
        const kwargs = isRecord(item['kwargs']) ? item['kwargs'] : {};
        const column = (name) => {
            const key = String(name);
            let draft = drafts.get(key);
            if (!draft) {
                importing.originate(['schema', 0, 'properties', drafts.size], path);
                drafts.set(key, (draft = new ColumnDraft(key)));
            }
            return draft;
        };
        const severity = SEVERITIES[String(item['severity'])];
        const expectation = {
            kwargs,
            mostly: typeof kwargs['mostly'] === 'number' ? kwargs['mostly'] : undefined,
            severity: severity && severity !== 'error' ? { severity } : {},
            column,
            table,
            lose: message => importing.lose(path, message),
        };
        const { mostly = 1 } = expectation;
        if (!(mostly >= 0 && mostly <= 1))
            expectation.lose(`"mostly" is a share from 0 to 1, not ${mostly}.`);
        carryOver(type, expectation, path, importing);
        for (const [j] of table.quality.entries())
            importing.originateNew(['schema', 0, 'quality', j], path);
        for (const [k, { property }] of [...drafts.values()].entries())
            for (const [j] of (property.quality ?? []).entries())
                importing.originateNew(['schema', 0, 'properties', k, 'quality', j], path);
    }
    const name = firstText(suite['name'], suite['expectation_suite_name']) ?? 'suite';
    const properties = [...drafts.values()].map(({ property }) => property);
    if (!properties.length)
        throw new errors/* UserError */.yo('bad-contract', {
            message: 'The suite has no expectation on a column.',
            location: importing.locate(['expectations']),
        });
    const { quality, extraColumns } = table;
    const extra = { property: 'sluice.extraColumns', value: extraColumns };
    return contractOf(name, '1.0.0', [
        { name: 'table', customProperties: [extra], ...(quality.length ? { quality } : {}), properties },
    ]);
}
function carryOver(type, expectation, path, importing) {
    const { kwargs } = expectation;
    const known = Object.hasOwn(COLUMN_EXPECTATIONS, type)
        ? COLUMN_EXPECTATIONS[type]
        : Object.hasOwn(TABLE_EXPECTATIONS, type)
            ? TABLE_EXPECTATIONS[type]
            : undefined;
    if (!known) {
        importing.lose(path, `${type} has no counterpart in a contract.`);
        return;
    }
    importing.loseOthers(kwargs, [...PASSED, ...known.kwargs], [...path, 'kwargs'], type);
    known.carry(expectation);
}

;// CONCATENATED MODULE: ../packages/data/lib/import/bundle-schema.js

/** Keywords whose values are data. */
const DATA = ['const', 'enum', 'default', 'examples'];
/**
 * A part of a JSON Schema that stands on its own: what it refers to in the file, and what that refers to, comes along as `$defs`.
 * References to elsewhere stay as they are.
 */
function bundleSchema(part, root) {
    const bundle = new Bundle();
    const schema = bundle.copy(part, root);
    return Object.keys(bundle.defs).length ? { ...schema, $defs: bundle.defs } : schema;
}
class Bundle {
    defs = {};
    #names = new Map();
    copy(value, root) {
        if (Array.isArray(value))
            return value.map(item => this.copy(item, root));
        if (!isRecord(value))
            return value;
        // A schema with an identity of its own is what references inside of it begin at.
        const base = typeof value['$id'] === 'string' ? value : root;
        const copied = {};
        for (const [key, inner] of Object.entries(value)) {
            if (key === '$id' || key === '$schema' || key === '$defs' || key === 'definitions')
                continue;
            if (key === '$ref' && typeof inner === 'string')
                copied[key] = this.#refer(inner, base);
            else
                bundle_schema_define(copied, key, DATA.includes(key) ? inner : this.copy(inner, base));
        }
        return copied;
    }
    #refer(reference, root) {
        const target = reference.startsWith('#') ? findIn(root, reference.slice(1)) : undefined;
        if (!target)
            return reference;
        const names = this.#names.get(root) ?? new Map();
        this.#names.set(root, names);
        let name = names.get(reference);
        if (name === undefined) {
            name = `s${Object.keys(this.defs).length}`;
            names.set(reference, name);
            // Before it is copied: it may refer to itself.
            this.defs[name] = {};
            this.defs[name] = this.copy(target, root);
        }
        return `#/$defs/${name}`;
    }
}
/** What a JSON pointer, or an anchor, leads to. */
function findIn(root, pointer) {
    if (pointer !== '' && !pointer.startsWith('/'))
        return findAnchor(root, pointer);
    let value = root;
    for (const step of pointer.split('/').slice(1)) {
        const key = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
        const isIn = (isRecord(value) || Array.isArray(value)) && Object.hasOwn(value, key);
        value = isIn ? value[key] : undefined;
    }
    return isRecord(value) ? value : undefined;
}
function findAnchor(value, anchor) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (isRecord(value) && value['$anchor'] === anchor)
        return value;
    for (const inner of Object.values(value)) {
        const found = findAnchor(inner, anchor);
        if (found)
            return found;
    }
    return undefined;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Also where the key is `__proto__`. */
function bundle_schema_define(object, key, value) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

// EXTERNAL MODULE: ../packages/data/lib/record-schemas.js + 1 modules
var record_schemas = __webpack_require__(92760);
;// CONCATENATED MODULE: ../packages/data/lib/import/json-schema-value.js




const json_schema_value_PASSED = [
    '$schema',
    '$id',
    '$anchor',
    '$comment',
    '$defs',
    'definitions',
    'title',
    'description',
    'default',
    'examples',
    'deprecated',
    'readOnly',
    'writeOnly',
    'contentMediaType',
    '$ref',
    'type',
];
/** Keywords that no contract has, and that a rule by JSON Schema judges. */
const JUDGED = [
    ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependentRequired'],
    ...['contains', 'minContains', 'maxContains', 'prefixItems', 'unevaluatedItems', 'patternProperties'],
    ...['propertyNames', 'additionalProperties', 'unevaluatedProperties', 'enum', 'const', 'format', 'pattern'],
    ...['type', 'properties', 'items', 'required', '$ref', '$dynamicRef', 'multipleOf', 'minimum', 'maximum'],
    ...[
        'exclusiveMinimum',
        'exclusiveMaximum',
        'minLength',
        'maxLength',
        'minItems',
        'maxItems',
        'uniqueItems',
    ],
    ...['minProperties', 'maxProperties'],
];
const json_schema_value_TYPES = ['string', 'integer', 'number', 'boolean', 'object', 'array'];
const TIMES = { date: 'date', 'date-time': 'timestamp', time: 'time' };
const FORMATS = ['email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6'];
const OPTIONS = {
    string: ['minLength', 'maxLength', 'pattern'],
    number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
    integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
    object: ['minProperties', 'maxProperties', 'required'],
    array: ['minItems', 'maxItems', 'uniqueItems'],
};
/** References into references: a schema that holds itself has no end. */
const MAX_DEPTH = 20;
/** A schema that holds itself twice doubles with every level. */
const MAX_VALUES = 5_000;
const INSIDE = {
    object: ['properties', 'additionalProperties'],
    array: ['items'],
};
/** Carries the schemas of values over. */
class ValueImport {
    #root;
    #importing;
    #values = 0;
    #odd = { keys: new Set(), deep: false };
    constructor(root, importing) {
        this.#root = root;
        this.#importing = importing;
    }
    column(name, value, path) {
        this.#odd = { keys: new Set(), deep: false };
        return { ...this.#value(value, { path, depth: 0, of: `"${name}"`, refs: [] }), odd: this.#odd };
    }
    /** A keyword that no contract has. */
    #leave(key, { path }) {
        if (path.length === 2)
            this.#odd.keys.add(key);
        else
            this.#odd.deep = true;
    }
    /** What a value must be, and whether it may be null; and its schema, references followed. */
    #value(given, place) {
        const importing = this.#importing;
        const { path, of } = place;
        if (++this.#values > MAX_VALUES) {
            if (this.#values === MAX_VALUES + 1)
                importing.lose(path, `More than ${MAX_VALUES} values, with those that references lead to.`);
            return { property: {}, nullable: true, schema: true };
        }
        if (given === true)
            return { property: {}, nullable: true, schema: true };
        if (!isRecord(given)) {
            if (given === false)
                this.#leave('not', place);
            else
                importing.lose(path, `${of} has no schema.`);
            return { property: {}, nullable: true, schema: false };
        }
        const resolved = this.resolve(given, place);
        if (resolved.endless) {
            this.#odd.deep = true;
            return { property: {}, nullable: true, schema: given };
        }
        const inner = { ...place, refs: resolved.refs };
        const { schema, nullable } = this.#withoutNull(resolved.schema, inner);
        const types = texts(schema['type'] ?? []).filter(type => type !== 'null');
        const type = types.length === 1 && json_schema_value_TYPES.includes(types[0]) ? types[0] : undefined;
        if (types.length > 1)
            this.#leave('type', place);
        const property = {};
        if (type)
            property.logicalType = type;
        const format = this.#format(schema, type, property, place);
        const options = type ? (OPTIONS[type] ?? []) : [];
        for (const key of options) {
            const value = importing.exact(schema[key], [...path, key]);
            // A JSON Schema may say what all values keep; a contract may not.
            if (value !== undefined && !(0,possible_limits/* isIdleOption */.yB)(key, value))
                property.logicalTypeOptions = { ...property.logicalTypeOptions, [key]: value };
        }
        this.#inside(schema, type, property, inner);
        const allowed = this.#allowed(schema, property, place);
        const known = [...json_schema_value_PASSED, ...options, ...format, ...allowed, ...(INSIDE[type ?? ''] ?? [])];
        for (const key of Object.keys(schema))
            if (!known.includes(key) && JUDGED.includes(key))
                this.#leave(key, place);
        importing.loseOthers(schema, [...known, ...JUDGED], path, of);
        const isNull = nullable || [schema['type'] ?? 'null'].flat().includes('null');
        return { property, nullable: isNull, schema };
    }
    #format(schema, type, property, place) {
        const { format } = schema;
        if (typeof format !== 'string')
            return [];
        if (type !== 'string') {
            if (record_schemas/* RECORD_FORMATS */.ZN.includes(format))
                return [];
            this.#loseFormat(format, place);
            return ['format'];
        }
        const time = TIMES[format];
        if (time)
            property.logicalType = time;
        else if (FORMATS.includes(format))
            property.logicalTypeOptions = { format };
        else if (record_schemas/* RECORD_FORMATS */.ZN.includes(format))
            this.#leave('format', place);
        else
            this.#loseFormat(format, place);
        return ['format'];
    }
    #loseFormat(format, { path }) {
        this.#importing.lose([...path, 'format'], `The format "${format}" has no counterpart in a contract.`);
    }
    #inside(schema, type, property, place) {
        const { path, depth, of, refs } = place;
        if (type === 'object' && isRecord(schema['properties'])) {
            const required = texts(schema['required'] ?? []);
            property.properties = Object.entries(schema['properties']).map(([name, value]) => {
                const at = { path: [...path, 'properties', name], depth: depth + 1, of: `${of}.${name}`, refs };
                const { property: inner, nullable } = this.#value(value, at);
                return { name, ...inner, ...(required.includes(name) && !nullable ? { required: true } : {}) };
            });
            if (property.properties.some(({ name }) => name === '' || name.includes('.'))) {
                // No column can be named so: the schema judges the object.
                this.#odd.deep = true;
                delete property.properties;
                return;
            }
            if (!property.properties.length)
                delete property.properties;
            // Those that stand inside say so themselves.
            const others = required.filter(name => !property.properties?.some(inner => inner.name === name));
            if (property.logicalTypeOptions) {
                if (others.length)
                    property.logicalTypeOptions.required = others;
                else
                    delete property.logicalTypeOptions.required;
            }
        }
        const extra = schema['additionalProperties'];
        if (type === 'object' && extra !== undefined && extra !== true)
            this.#leave('additionalProperties', place);
        if (type === 'array' && isRecord(schema['items'])) {
            const at = { path: [...path, 'items'], depth: depth + 1, of: `the items of ${of}`, refs };
            const { property: items, nullable } = this.#value(schema['items'], at);
            property.items = { ...items, ...(nullable ? {} : { required: true }) };
        }
        else if (type === 'array' && schema['items'] === false)
            this.#leave('items', place);
    }
    #allowed(schema, property, place) {
        const values = Array.isArray(schema['enum'])
            ? schema['enum']
            : 'const' in schema
                ? [schema['const']]
                : undefined;
        if (!values)
            return [];
        const plain = values.filter(value => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean');
        const kinds = new Set(plain.map(value => typeof value));
        // Rules on valid values are for values of one type; and inside of arrays there are none.
        if (plain.length < values.filter(value => value !== null).length ||
            kinds.size > 1 ||
            place.path.includes('items')) {
            this.#leave('enum' in schema ? 'enum' : 'const', place);
            return ['enum', 'const'];
        }
        if (!property.logicalType && kinds.size === 1)
            property.logicalType = { string: 'string', number: 'number', boolean: 'boolean' }[[...kinds][0]];
        if (plain.length)
            property.quality = [{ metric: 'invalidValues', arguments: { validValues: plain }, mustBe: 0 }];
        return ['enum', 'const'];
    }
    /** `anyOf: [X, {type: null}]` is X that may be null. */
    #withoutNull(schema, place) {
        for (const key of ['anyOf', 'oneOf']) {
            const branches = Array.isArray(schema[key]) ? schema[key].filter(isRecord) : [];
            const others = branches.filter(({ type }) => type !== 'null');
            if (branches.length === 2 && others.length === 1) {
                const rest = without(schema, key);
                const { schema: only, endless } = this.resolve(others[0], place);
                if (!endless)
                    return { schema: { ...rest, ...only }, nullable: true };
            }
        }
        return { schema, nullable: false };
    }
    /** Follows references inside the file. `endless` where one leads back to where it stands. */
    resolve(schema, place) {
        const { $ref } = schema;
        const { path, depth, refs } = place;
        if (typeof $ref !== 'string')
            return { schema, refs };
        if (refs.includes($ref))
            return { schema, refs, endless: true };
        const target = $ref.startsWith('#') && depth < MAX_DEPTH ? findIn(this.#root, $ref.slice(1)) : undefined;
        if (!target) {
            this.#importing.lose([...path, '$ref'], `The reference "${$ref}" leads nowhere in this file, or has no end.`);
            return { schema, refs };
        }
        const rest = without(schema, '$ref');
        const found = this.resolve(target, { ...place, refs: [...refs, $ref] });
        return { ...found, schema: { ...found.schema, ...rest } };
    }
}
function without(schema, name) {
    return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
}

;// CONCATENATED MODULE: ../packages/data/lib/import/json-schema.js



/** Keywords that look at what others beside them have judged. */
const WITH_OTHERS = [
    ...['if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'prefixItems', 'unevaluatedItems'],
    ...['patternProperties', 'additionalProperties', 'unevaluatedProperties', 'items', 'properties'],
];
/** Of the record: what they say of columns beyond the contract, its rules do not see. */
const OF_EXTRA = ['patternProperties', 'propertyNames', 'minProperties', 'maxProperties'];
const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas'];
/** JSON Schema 2020-12 of one record: its properties are the columns. A key left out and null are the same in a table. */
function importJsonSchema(schema, importing) {
    const id = firstText(schema['$id'], schema['title']) ?? 'record';
    return contractOf(id, '1.0.0', [new JsonSchemaImport(schema, importing).table()]);
}
class JsonSchemaImport {
    #root;
    #importing;
    #values;
    constructor(root, importing) {
        this.#root = root;
        this.#importing = importing;
        this.#values = new ValueImport(root, importing);
    }
    table() {
        const place = { path: [], depth: 0, of: 'the record', refs: [] };
        const { schema } = this.#values.resolve(this.#root, place);
        const importing = this.#importing;
        const required = texts(schema['required'] ?? []);
        const given = isRecord(schema['properties']) ? schema['properties'] : {};
        const entries = Object.entries(given);
        const properties = entries.map(([name, value], i) => {
            const path = ['properties', name];
            importing.originate(['schema', 0, 'properties', i], path);
            return this.#column(name, value, required.includes(name), path);
        });
        for (const name of required.filter(name => !entries.some(([key]) => key === name)))
            properties.push({ name, required: true });
        const judged = this.#judgedKeys(schema);
        for (const name of judged.length ? this.#namesIn(schema) : [])
            if (!properties.some(property => property.name === name))
                properties.push({ name });
        const quality = this.#dependencies(schema, properties);
        if (judged.length)
            quality.push(this.#rule(schema, judged, judged.some(key => WITH_OTHERS.includes(key))));
        const closed = schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
        if (isRecord(schema['additionalProperties']))
            importing.lose(['additionalProperties'], 'What columns beyond the contract must be cannot be said in it.');
        const extra = { property: 'sluice.extraColumns', value: closed ? 'error' : 'allow' };
        const name = typeof schema['title'] === 'string' ? schema['title'] : 'record';
        return { name, customProperties: [extra], ...(quality.length ? { quality } : {}), properties };
    }
    /** Keywords of the record for a rule on all columns. */
    #judgedKeys(schema) {
        const known = [
            ...json_schema_value_PASSED,
            ...['properties', 'required', 'additionalProperties', 'unevaluatedProperties', 'dependentRequired'],
        ];
        const importing = this.#importing;
        importing.loseOthers(schema, [...known, ...JUDGED.filter(key => !OF_EXTRA.includes(key))], [], 'the record');
        const judged = IN_PLACE.filter(key => schema[key] !== undefined);
        // What only some branches admit, a list of columns cannot tell.
        if (judged.length && schema['unevaluatedProperties'] === false)
            judged.push('unevaluatedProperties');
        for (const key of ['enum', 'const'])
            if (schema[key] !== undefined)
                judged.push(key);
        return judged;
    }
    /** Columns that the branches of a schema speak of. */
    #namesIn(schema, seen = new Set()) {
        if (Array.isArray(schema))
            return schema.flatMap(item => this.#namesIn(item, seen));
        if (!isRecord(schema) || seen.has(schema))
            return [];
        seen.add(schema);
        const { $ref, properties, required, dependentSchemas } = schema;
        const own = [...Object.keys(isRecord(properties) ? properties : {}), ...texts(required ?? [])];
        const target = typeof $ref === 'string' && $ref.startsWith('#') ? findIn(this.#root, $ref.slice(1)) : undefined;
        const inner = IN_PLACE.filter(key => key !== 'dependentSchemas').map(key => schema[key]);
        const dependent = isRecord(dependentSchemas) ? Object.entries(dependentSchemas) : [];
        return [
            ...new Set([
                ...own,
                ...dependent.map(([name]) => name),
                ...[target, ...inner, ...dependent.map(([, value]) => value)].flatMap(value => this.#namesIn(value, seen)),
            ]),
        ];
    }
    #column(name, value, required, path) {
        const { property, nullable, schema, odd } = this.#values.column(name, value, path);
        const { keys, deep } = odd;
        const judged = [...keys];
        if (judged.length || deep) {
            const whole = deep || judged.some(key => WITH_OTHERS.includes(key));
            property.quality = [...(property.quality ?? []), this.#rule(schema, judged, whole)];
        }
        return { name, ...property, ...(required && !nullable ? { required: true } : {}) };
    }
    #rule(schema, keys, whole) {
        if (typeof schema === 'boolean')
            return importing_customRule({ rule: 'json-schema', schema });
        const kept = whole ? schema : Object.fromEntries(keys.map(key => [key, schema[key]]));
        return importing_customRule({ rule: 'json-schema', schema: bundleSchema(kept, this.#root) });
    }
    #dependencies(schema, properties) {
        const dependent = isRecord(schema['dependentRequired']) ? schema['dependentRequired'] : {};
        // Expressions know neither objects nor arrays.
        const isPlain = (name) => {
            const type = properties.find(property => property.name === name)?.logicalType;
            return type !== 'object' && type !== 'array';
        };
        return Object.entries(dependent).flatMap(([name, needed]) => texts(needed).map(other => isPlain(name) && isPlain(other)
            ? importing_customRule({
                rule: 'expression',
                expression: `${quoted(name)} is null or ${quoted(other)} is not null`,
            })
            : importing_customRule({ rule: 'json-schema', schema: { dependentRequired: { [name]: [other] } } })));
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/import/table-schema-field.js



const table_schema_field_TYPES = {
    string: 'string',
    number: 'number',
    integer: 'integer',
    boolean: 'boolean',
    date: 'date',
    datetime: 'timestamp',
    time: 'time',
    year: 'integer',
    yearmonth: 'string',
    object: 'object',
    array: 'array',
    any: undefined,
};
const STRING_FORMATS = { email: 'email', uri: 'uri', uuid: 'uuid', binary: 'byte' };
const KNOWN = [
    ...['name', 'type', 'format', 'constraints', 'missingValues', 'title', 'description', 'example', 'rdfType'],
    ...[
        'decimalChar',
        'groupChar',
        'bareNumber',
        'trueValues',
        'falseValues',
        'categories',
        'categoriesOrdered',
    ],
];
const CONSTRAINTS = [
    ...[
        'required',
        'unique',
        'minLength',
        'maxLength',
        'minimum',
        'maximum',
        'exclusiveMinimum',
        'exclusiveMaximum',
    ],
    ...['pattern', 'enum'],
];
/** A field of a Table Schema as a property. */
function importField(field, draft, path, importing) {
    const { property } = draft;
    const type = typeof field['type'] === 'string' ? field['type'] : 'any';
    importing.loseOthers(field, KNOWN, path, `the field "${property.name}"`);
    if (!Object.hasOwn(table_schema_field_TYPES, type))
        importing.lose([...path, 'type'], `The type "${type}" has no counterpart in a contract.`);
    const logical = Object.hasOwn(table_schema_field_TYPES, type) ? table_schema_field_TYPES[type] : undefined;
    if (logical)
        property.logicalType = logical;
    if (type === 'yearmonth')
        draft.option({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
    importFormat(field, type, draft, path, importing);
    importLexical(field, type, path, importing);
    const constraints = isRecord(field['constraints']) ? field['constraints'] : {};
    importing.loseOthers(constraints, CONSTRAINTS, [...path, 'constraints'], `the constraints of "${property.name}"`);
    for (const [key, value] of Object.entries(constraints))
        if (!isExpected(key, value))
            importing.lose([...path, 'constraints', key], `The constraint "${key}" cannot be ${JSON.stringify(value)}.`);
    importConstraints(constraints, draft, [...path, 'constraints'], importing);
    const { categories } = field;
    if (Array.isArray(categories))
        allow(categories.map((item) => (isRecord(item) ? item['value'] : item)), draft);
}
function importFormat(field, type, draft, path, importing) {
    const { format } = field;
    if (typeof format !== 'string' || format === 'default')
        return;
    const time = type === 'date' || type === 'datetime' || type === 'time';
    const carried = time ? jdkPattern(format) : type === 'string' ? STRING_FORMATS[format] : undefined;
    if (carried)
        draft.option({ format: carried });
    else
        importing.lose([...path, 'format'], `The format "${format}" of a ${type} has no counterpart in a contract.`);
}
/** How values are written: contracts know one way only. */
function importLexical(field, type, path, importing) {
    const numeric = type === 'number' || type === 'integer';
    const { decimalChar, groupChar, bareNumber, trueValues, falseValues } = field;
    if (numeric && decimalChar !== undefined && decimalChar !== '.')
        importing.lose([...path, 'decimalChar'], `Numbers are read with a decimal point, not with ${JSON.stringify(decimalChar)}.`);
    if (numeric && groupChar !== undefined)
        importing.lose([...path, 'groupChar'], 'Numbers are read without group separators.');
    if (numeric && bareNumber === false)
        importing.lose([...path, 'bareNumber'], 'Numbers are read without signs around them.');
    const words = [
        ['trueValues', trueValues, ['true', 'True', 'TRUE']],
        ['falseValues', falseValues, ['false', 'False', 'FALSE']],
    ];
    for (const [key, value, known] of words)
        if (Array.isArray(value) && !value.every(word => known.includes(word)))
            importing.lose([...path, key], `Of booleans only ${known.join(', ')} is read.`);
}
/** What is of another kind would be passed by. */
function isExpected(key, value) {
    if (key === 'required' || key === 'unique')
        return typeof value === 'boolean';
    if (key === 'enum')
        return Array.isArray(value) && value.every(isScalar);
    if (key === 'pattern')
        return typeof value === 'string';
    if (key === 'minLength' || key === 'maxLength')
        return typeof value === 'number';
    return !CONSTRAINTS.includes(key) || typeof value === 'number' || typeof value === 'string';
}
const isScalar = (value) => ['string', 'number', 'boolean'].includes(typeof value);
function importConstraints(constraints, draft, path, importing) {
    const { property } = draft;
    if (constraints['required'] === true)
        property.required = true;
    if (constraints['unique'] === true)
        property.unique = true;
    for (const key of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']) {
        const value = importing.exact(constraints[key], [...path, key]);
        if (typeof value !== 'number' && typeof value !== 'string')
            continue;
        const bound = numeric(value, property.logicalType);
        // Past 2⁵³ only a text has all digits.
        const lossy = typeof bound === 'number' && Math.abs(bound) > Number.MAX_SAFE_INTEGER;
        draft.option({ [key]: lossy ? value : bound });
    }
    const { minLength, maxLength, pattern } = constraints;
    const isArray = property.logicalType === 'array';
    // All values keep 0: a contract does not say it.
    if (typeof minLength === 'number' && !(0,possible_limits/* isIdleOption */.yB)('minLength', minLength))
        draft.option(isArray ? { minItems: minLength } : { minLength });
    if (typeof maxLength === 'number')
        draft.option(isArray ? { maxItems: maxLength } : { maxLength });
    // Patterns of XML Schema match the whole text.
    if (typeof pattern === 'string')
        draft.option({ pattern: `^(?:${pattern})$` });
    if (Array.isArray(constraints['enum']))
        allow(constraints['enum'], draft);
}
function allow(values, draft) {
    const { logicalType } = draft.property;
    const validValues = values.flatMap(value => {
        if (logicalType === 'boolean' && typeof value === 'string')
            return value.toLowerCase() === 'true';
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? numeric(value, logicalType)
            : [];
    });
    draft.rule({ metric: 'invalidValues', arguments: { validValues }, mustBe: 0 });
}
function numeric(value, type) {
    return (type === 'number' || type === 'integer') && typeof value === 'string' ? Number(value) : value;
}

;// CONCATENATED MODULE: ../packages/data/lib/import/table-schema.js


const table_schema_PASSED = [
    '$schema',
    'profile',
    'name',
    'title',
    'description',
    'homepage',
    'licenses',
    'sources',
    'contributors',
    'keywords',
    'image',
    'created',
    'version',
    'id',
];
const SCHEMA_KEYS = [
    ...table_schema_PASSED,
    'fields',
    'fieldsMatch',
    'primaryKey',
    'uniqueKeys',
    'foreignKeys',
    'missingValues',
];
const RESOURCE_KEYS = [...table_schema_PASSED, 'path', 'schema', 'type', 'format', 'mediatype', 'encoding', 'dialect'];
const DIALECT_KEYS = [
    '$schema',
    'delimiter',
    'header',
    'quoteChar',
    'doubleQuote',
    'lineTerminator',
    'csvddfVersion',
];
/** A Table Schema (v1, v2) of Frictionless: one table. */
function importTableSchema(value, importing) {
    const name = typeof value['name'] === 'string' ? value['name'] : 'table';
    return contractOf(name, '1.0.0', [tableOf(name, value, [], 0, importing)]);
}
/** A Data Package: each resource is a table. */
function importDataPackage(value, importing) {
    importing.loseOthers(value, [...table_schema_PASSED, 'resources'], [], 'a data package');
    const resources = value['resources'].filter(isRecord);
    const tables = resources.map((resource, i) => resourceTable(resource, i, importing));
    const name = typeof value['name'] === 'string' ? value['name'] : 'package';
    const version = typeof value['version'] === 'string' ? value['version'] : '1.0.0';
    return contractOf(name, version, tables);
}
function resourceTable(resource, i, importing) {
    const path = ['resources', i];
    const { schema, dialect, encoding } = resource;
    const name = typeof resource['name'] === 'string' ? resource['name'] : `table-${i + 1}`;
    importing.loseOthers(resource, RESOURCE_KEYS, path, `the resource "${name}"`);
    if (isRecord(dialect))
        importing.loseOthers(dialect, DIALECT_KEYS, [...path, 'dialect'], 'the dialect');
    if (encoding !== undefined && !(typeof encoding === 'string' && /^utf-?8$/i.test(encoding)))
        importing.lose([...path, 'encoding'], `The encoding ${JSON.stringify(encoding)} is named in the action, not in a contract.`);
    if (!isRecord(schema)) {
        importing.lose([...path, 'schema'], `The schema of "${name}" does not stand in this file.`);
        return { name, properties: [{ name: 'unknown' }] };
    }
    const table = tableOf(name, schema, [...path, 'schema'], i, importing);
    const data = texts(resource['path']);
    if (data.length)
        table.customProperties = [...(table.customProperties ?? []), { property: 'sluice.data', value: data }];
    return table;
}
function tableOf(name, schema, path, index, importing) {
    importing.loseOthers(schema, SCHEMA_KEYS, path, 'a Table Schema');
    importing.originate(['schema', index], path);
    const missing = missingOf(schema['missingValues']) ?? [];
    const fields = (Array.isArray(schema['fields']) ? schema['fields'] : []).filter(isRecord);
    const drafts = fields.map((field, i) => {
        const draft = new ColumnDraft(String(field['name']));
        const at = [...path, 'fields', i];
        importing.originate(['schema', index, 'properties', i], at);
        // Those of a field stand in place of those of the schema.
        const own = missingOf(field['missingValues']) ?? missing;
        if (own.length)
            draft.custom('sluice.missingValues', own);
        importField(field, draft, at, importing);
        return draft;
    });
    for (const [i, key] of texts(schema['primaryKey']).entries()) {
        const draft = drafts.find(({ property }) => property.name === key);
        if (draft)
            Object.assign(draft.property, { primaryKey: true, primaryKeyPosition: i + 1 });
        else
            importing.lose([...path, 'primaryKey'], `The primary key names no field "${key}".`);
    }
    const quality = uniqueKeys(schema['uniqueKeys']);
    for (const [i] of quality.entries())
        importing.originate(['schema', index, 'quality', i], [...path, 'uniqueKeys', i]);
    const relationships = foreignKeys(name, schema['foreignKeys'], path, importing);
    for (const [i] of relationships.entries())
        importing.originate(['schema', index, 'relationships', i], [...path, 'foreignKeys', i]);
    return {
        name,
        customProperties: [{ property: 'sluice.extraColumns', value: extraColumns(schema, path, importing) }],
        ...(quality.length ? { quality } : {}),
        ...(relationships.length ? { relationships } : {}),
        properties: drafts.map(({ property }) => property),
    };
}
/** The empty cell is missing anyway. Labels of v2 are for people. */
function missingOf(value) {
    if (!Array.isArray(value))
        return undefined;
    return texts(value.map((item) => (isRecord(item) ? item['value'] : item))).filter(text => text !== '');
}
/** Version 2 knows how columns are matched; before, they had to be those of the schema. */
function extraColumns(schema, path, importing) {
    const match = [schema['fieldsMatch'] ?? 'exact'].flat()[0];
    const at = [...path, 'fieldsMatch'];
    if (schema['fieldsMatch'] !== undefined && match === 'exact')
        importing.lose(at, 'That columns must come in the order of the schema cannot be said in a contract.');
    if (match === 'superset' || match === 'partial')
        importing.lose(at, `With fieldsMatch "${match}" columns may be left out; those of a contract must be there.`);
    return match === 'subset' || match === 'partial' ? 'allow' : 'error';
}
function uniqueKeys(value) {
    const keys = Array.isArray(value) ? value : [];
    return keys.map(key => ({ metric: 'duplicateValues', arguments: { properties: texts(key) }, mustBe: 0 }));
}
function foreignKeys(table, value, path, importing) {
    const keys = (Array.isArray(value) ? value : []).filter(isRecord);
    return keys.flatMap(({ fields, reference }, i) => {
        if (!isRecord(reference)) {
            importing.lose([...path, 'foreignKeys', i], 'A foreign key without a reference.');
            return [];
        }
        // An empty resource means the table itself.
        const other = typeof reference['resource'] === 'string' && reference['resource'] ? reference['resource'] : table;
        const from = texts(fields).map(name => `${table}.${name}`);
        const to = texts(reference['fields']).map(name => `${other}.${name}`);
        return { type: 'foreignKey', from, to };
    });
}

;// CONCATENATED MODULE: ../packages/data/lib/import/text-proto.js

const TOKEN = /(?:\s|#[^\n]*(?:\n|$))*(?:(?<text>"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')|(?<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?f?(?![\w.]))|(?<word>-?[A-Za-z_][\w.]*)|(?<symbol>[{}<>[\]:,;]))/y;
const text_proto_MAX_DEPTH = 50;
/** Reads the text format. Throws UserError `bad-contract` with the line of a slip. */
function parseTextProto(text, file) {
    const parser = new Parser(text, file);
    return { line: 1, fields: parser.fields(undefined, 0) };
}
class Parser {
    #text;
    #file;
    #at = 0;
    #line = 1;
    #token;
    constructor(text, file) {
        this.#text = text;
        this.#file = file;
        this.#token = this.#read();
    }
    fields(end, depth) {
        const fields = [];
        if (depth > text_proto_MAX_DEPTH)
            this.#refuse(`at most ${text_proto_MAX_DEPTH} levels`);
        for (;;) {
            if (end === undefined ? this.#ended() : this.#take(end))
                return fields;
            if (this.#token.kind !== 'word')
                this.#refuse('the name of a field');
            const { text: name, line } = this.#next();
            const colon = this.#take(':');
            if (this.#take('[')) {
                while (!this.#take(']')) {
                    fields.push({ name, line, value: this.#value(true, depth) });
                    this.#take(',');
                }
            }
            else
                fields.push({ name, line, value: this.#value(colon, depth) });
            if (!this.#take(','))
                this.#take(';');
        }
    }
    #value(scalar, depth) {
        const { line } = this.#token;
        for (const [open, close] of [
            ['{', '}'],
            ['<', '>'],
        ])
            if (this.#take(open))
                return { line, fields: this.fields(close, depth + 1) };
        if (!scalar)
            this.#refuse(': or {');
        const token = this.#next();
        if (token.kind === 'text') {
            let text = text_proto_unescape(token.text);
            while (this.#token.kind === 'text')
                text += text_proto_unescape(this.#next().text);
            return text;
        }
        if (token.kind === 'number')
            return Number(token.text.replace(/f$/, ''));
        if (token.kind !== 'word')
            this.#refuse('a value', token);
        if (/^-?inf(inity)?f?$/i.test(token.text))
            return token.text.startsWith('-') ? -Infinity : Infinity;
        return token.text === 'true' ? true : token.text === 'false' ? false : token.text;
    }
    #ended() {
        return this.#token.kind === 'end';
    }
    #take(symbol) {
        if (this.#token.kind !== 'symbol' || this.#token.text !== symbol)
            return false;
        this.#next();
        return true;
    }
    #next() {
        const token = this.#token;
        this.#token = this.#read();
        return token;
    }
    #read() {
        TOKEN.lastIndex = this.#at;
        const match = TOKEN.exec(this.#text);
        if (!match?.groups)
            return this.#readEnd();
        const [kind, text] = Object.entries(match.groups).find(([, value]) => value !== undefined);
        this.#line += (match[0].match(/\n/g) ?? []).length;
        this.#at = TOKEN.lastIndex;
        return { kind, text, line: this.#line };
    }
    #readEnd() {
        const rest = this.#text.slice(this.#at);
        const blank = /^(?:\s|#[^\n]*(?:\n|$))*/.exec(rest)[0];
        this.#line += (blank.match(/\n/g) ?? []).length;
        const token = { kind: 'end', text: 'the end', line: this.#line };
        if (blank.length === rest.length)
            return token;
        return this.#refuse('a field', { ...token, text: rest[blank.length] });
    }
    #refuse(wanted, { text, line } = this.#token) {
        throw new errors/* UserError */.yo('bad-contract', {
            message: `Expected ${wanted}, not ${JSON.stringify(text)}.`,
            location: { file: this.#file, line },
        });
    }
}
const ESCAPES = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v' };
/** Escapes stand for bytes, which are UTF-8. */
function text_proto_unescape(quoted) {
    const bytes = quoted
        .slice(1, -1)
        .replace(/\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([^]))|[\u0080-\uffff]+/g, (all, hex, octal, other) => {
        if (hex !== undefined)
            return String.fromCharCode(parseInt(hex, 16));
        if (octal !== undefined)
            return String.fromCharCode(parseInt(octal, 8) & 0xff);
        if (other !== undefined)
            return ESCAPES[other] ?? other;
        return Buffer.from(all).toString('latin1');
    });
    return Buffer.from(bytes, 'latin1').toString('utf8');
}

;// CONCATENATED MODULE: ../packages/data/lib/import/tfdv.js



const tfdv_TYPES = {
    BYTES: 'string',
    INT: 'integer',
    FLOAT: 'number',
    STRUCT: 'object',
};
const tfdv_PASSED = ['name', 'annotation', 'is_categorical', 'type', 'lifecycle_stage'];
/** Stages in which TFDV does not look at a feature. */
const ASLEEP = ['PLANNED', 'ALPHA', 'DEBUG_ONLY', 'DEPRECATED', 'DISABLED', 'DERIVED'];
/** What is only about how features are fed to a model. */
const OF_TENSORS = [
    'tensor_representation_group',
    'generate_legacy_feature_spec',
    'represent_variable_length_as_ragged',
    'annotation',
    'name',
];
/** Paths of the source are the numbers of fields, from the top. */
function locatorOf(root, file) {
    return path => {
        let message = root;
        let line = 1;
        for (const step of path) {
            const field = message?.fields[Number(step)];
            if (!field)
                break;
            line = field.line;
            message = typeof field.value === 'object' ? field.value : undefined;
        }
        return { file, line };
    };
}
/** A schema of TensorFlow Data Validation. A column that it does not know is an anomaly there, so it is an error here. */
function importTfdv(root, importing) {
    const drafts = [];
    const domains = new Map(children(root, 'string_domain').map(({ value }) => [tfdv_text(value, 'name') ?? '', words(value)]));
    const defaults = root.fields
        .filter(({ name }) => name === 'default_environment')
        .map(({ value }) => wordOf(value));
    const quality = [];
    for (const [i, { name, value }] of root.fields.entries()) {
        if (name === 'feature' && typeof value === 'object') {
            const draft = new FeatureImport(value, i, domains, defaults, importing).draft();
            if (!draft)
                continue;
            importing.originate(['schema', 0, 'properties', drafts.length], [i]);
            drafts.push(draft);
        }
        else if (name === 'dataset_constraints' && typeof value === 'object') {
            for (const { rule, at } of datasetRules(value, i, importing)) {
                importing.originate(['schema', 0, 'quality', quality.length], at);
                quality.push(rule);
            }
        }
        else if (!['string_domain', 'default_environment', ...OF_TENSORS].includes(name)) {
            importing.lose([i], `"${name}" of a TFDV schema has no counterpart in a contract.`);
        }
    }
    const extra = { property: 'sluice.extraColumns', value: 'error' };
    const properties = drafts.map(({ property }) => property);
    return contractOf('tfdv', '1.0.0', [
        { name: 'examples', customProperties: [extra], ...(quality.length ? { quality } : {}), properties },
    ]);
}
function datasetRules(value, i, importing) {
    const known = ['min_examples_count', 'max_examples_count'];
    for (const [j, field] of value.fields.entries())
        if (!known.includes(field.name))
            importing.lose([i, j], `"${field.name}" of the dataset has no counterpart in a contract.`);
    const rules = between(tfdv_number(value, known[0]), tfdv_number(value, known[1])).map((operator) => ({
        metric: 'rowCount',
        ...operator,
    }));
    return rules
        .filter(rule => !(0,possible_limits/* isIdle */.xB)(rule))
        .map(rule => {
        const key = rule['mustBeGreaterOrEqualTo'] === undefined ? known[1] : known[0];
        return { rule, at: [i, value.fields.findLastIndex(({ name }) => name === key)] };
    });
}
class FeatureImport {
    #feature;
    #at;
    #draft;
    #domains;
    #defaults;
    #importing;
    constructor(feature, at, domains, defaults, importing) {
        this.#feature = feature;
        this.#at = at;
        this.#draft = new ColumnDraft(tfdv_text(feature, 'name') ?? '');
        this.#domains = domains;
        this.#defaults = defaults;
        this.#importing = importing;
    }
    draft() {
        const feature = this.#feature;
        const { property } = this.#draft;
        const stage = tfdv_text(feature, 'lifecycle_stage');
        if ((stage !== undefined && ASLEEP.includes(stage)) || tfdv_flag(feature, 'deprecated')) {
            this.#lose(0, `The feature "${property.name}" is not looked at (${stage ?? 'deprecated'}); a contract has no such columns.`);
            return undefined;
        }
        const type = tfdv_TYPES[tfdv_text(feature, 'type') ?? ''];
        if (type)
            property.logicalType = type;
        if (!feature.fields.some(({ name }) => name === 'presence'))
            this.#lose(0, `The feature "${property.name}" may be absent; the columns of a contract must be there.`);
        for (const [j, field] of feature.fields.entries())
            this.#field(field, j);
        this.#environments();
        return this.#draft;
    }
    #field({ name, value }, j) {
        const draft = this.#draft;
        const message = typeof value === 'object' ? value : { line: 0, fields: [] };
        switch (name) {
            case 'presence': {
                this.#presence(message, j);
                return;
            }
            case 'value_count':
                if (tfdv_number(message, 'min') !== 1 || tfdv_number(message, 'max') !== 1)
                    this.#lose(j, 'A cell of a table holds one value.');
                return;
            case 'shape':
                if (children(message, 'dim').some(({ value: dim }) => tfdv_number(dim, 'size') !== 1))
                    this.#lose(j, 'A cell of a table holds one value.');
                return;
            case 'int_domain':
            case 'float_domain': {
                this.#range(message, j);
                return;
            }
            case 'string_domain': {
                this.#allow(words(message));
                return;
            }
            case 'domain': {
                this.#domain(wordOf(value), j);
                return;
            }
            case 'bool_domain':
                if (draft.property.logicalType === 'string')
                    this.#allow([tfdv_text(message, 'true_value') ?? 'true', tfdv_text(message, 'false_value') ?? 'false']);
                else
                    draft.rule({ metric: 'invalidValues', arguments: { validValues: [0, 1] }, mustBe: 0 });
                return;
            case 'time_domain': {
                this.#times(message, j);
                return;
            }
            case 'unique_constraints':
                for (const operator of between(tfdv_number(message, 'min'), tfdv_number(message, 'max')))
                    draft.rule(importing_customRule({ rule: 'distinct', ...operator }));
                return;
            case 'distribution_constraints':
            case 'in_environment':
            case 'not_in_environment':
                return;
            default:
                if (!tfdv_PASSED.includes(name))
                    this.#lose(j, `"${name}" of the feature "${draft.property.name}" has no counterpart in a contract.`);
        }
    }
    #presence(presence, j) {
        const fraction = tfdv_number(presence, 'min_fraction') ?? 0;
        if (fraction >= 1)
            this.#draft.property.required = true;
        else if (fraction > 0) {
            const most = Number((100 * (1 - fraction)).toPrecision(12));
            this.#draft.rule({ metric: 'nullValues', mustBeLessOrEqualTo: most, unit: 'percent' });
        }
        if ((tfdv_number(presence, 'min_count') ?? 0) > 1)
            this.#lose(j, 'A least number of values cannot be said in a contract; a least share can.');
    }
    #range(domain, j) {
        const known = ['min', 'max', 'disallow_nan', 'disallow_inf', ...tfdv_PASSED];
        for (const [k, { name }] of domain.fields.entries())
            if (!known.includes(name))
                this.#importing.lose([this.#at, j, k], `"${name}" of a domain has no counterpart in a contract.`);
        const [least, most] = [tfdv_number(domain, 'min'), tfdv_number(domain, 'max')];
        if (least !== undefined && Number.isFinite(least))
            this.#draft.option({ minimum: least });
        if (most !== undefined && Number.isFinite(most))
            this.#draft.option({ maximum: most });
    }
    #domain(name, j) {
        const values = this.#domains.get(name);
        if (values)
            this.#allow(values);
        else
            this.#lose(j, `There is no string_domain "${name}".`);
    }
    /** Of the mass that the domain must have, the rest may be anything. */
    #allow(validValues) {
        const constraints = children(this.#feature, 'distribution_constraints')[0]?.value;
        const mass = (constraints && tfdv_number(constraints, 'min_domain_mass')) ?? 1;
        const most = Number((100 * (1 - mass)).toPrecision(12));
        const limit = mass >= 1 ? { mustBe: 0 } : { mustBeLessOrEqualTo: most, unit: 'percent' };
        this.#draft.rule({ metric: 'invalidValues', arguments: { validValues }, ...limit });
    }
    #times(domain, j) {
        const format = tfdv_text(domain, 'string_format');
        const pattern = format === undefined ? undefined : jdkPattern(format);
        if (pattern === undefined)
            this.#lose(j, 'The format of the times has no counterpart in a contract.');
        else {
            this.#draft.property.logicalType = 'timestamp';
            this.#draft.option({ format: pattern });
        }
    }
    #environments() {
        const named = (name) => this.#feature.fields.filter(field => field.name === name).map(({ value }) => wordOf(value));
        const [within, without] = [named('in_environment'), named('not_in_environment')];
        const all = [...new Set([...within, ...this.#defaults])].filter(name => !without.includes(name));
        if (this.#defaults.length || within.length)
            this.#draft.custom('sluice.environments', all);
        else if (without.length)
            this.#draft.custom('sluice.notInEnvironments', without);
    }
    #lose(j, message) {
        this.#importing.lose([this.#at, j], message);
    }
}
function children(message, name) {
    return message.fields.flatMap(field => field.name === name && typeof field.value === 'object' ? [{ value: field.value }] : []);
}
const last = (message, name) => message.fields.findLast(field => field.name === name)?.value;
const words = (domain) => domain.fields.filter(({ name }) => name === 'value').map(({ value }) => wordOf(value));
const tfdv_flag = (message, name) => last(message, name) === true;
function tfdv_text(message, name) {
    const value = last(message, name);
    return typeof value === 'string' ? value : undefined;
}
function tfdv_number(message, name) {
    const value = last(message, name);
    return typeof value === 'number' ? value : undefined;
}
const wordOf = (value) => (typeof value === 'object' ? '' : String(value));

;// CONCATENATED MODULE: ../packages/data/lib/import/read-contract.js











/** Fields that a TFDV schema begins with, after comments. */
const TEXT_PROTO = /^(?:\s|#[^\n]*\n)*(?:feature|sparse_feature|weighted_feature|string_domain|int_domain|float_domain|default_environment|dataset_constraints|tensor_representation_group|generate_legacy_feature_spec)\s*[{:<]/;
const ANYTHING = {};
const FIX = 'Take it out, say it in a contract (ODCS), or set "allow-lossy-import" to go on without it.';
/**
 * The contract in a file: ODCS, or what a Table Schema, Data Package, JSON Schema, TFDV schema or Great Expectations suite
 * says, recognised by its content. Throws UserError `bad-contract`, also for what cannot be carried over, unless
 * `allowLossy`: then that is in `losses`.
 */
async function readContract(path, files, { allowLossy = false } = {}) {
    const text = (await files.read(path)).toString('utf8');
    // Most contracts are what they should be: one look, and they are read once.
    if (/\bkind\b["']?\s*:\s*["']?DataContract/.test(text)) {
        const examined = await (0,lib_declared/* examineFile */.MM)(path, files, contractSchema, 'bad-contract');
        return { declared: (await withoutFaults(examined)) ?? admitted(examined), losses: [] };
    }
    const { declared, losses } = await importText(text, files.relative(files.resolve(path)));
    if (losses.length && !allowLossy)
        throw new errors/* UserError */.yo('bad-contract', losses.map(loss => ({ ...loss, fix: FIX })));
    return { declared, losses };
}
/** As `readContract`, from text that is not plainly ODCS. */
async function importText(text, file) {
    if (TEXT_PROTO.test(text)) {
        const root = parseTextProto(text, file);
        const source = { file, text, value: root, locate: locatorOf(root, file) };
        return carriedOver(source, importing => importTfdv(root, importing));
    }
    const source = await (0,lib_declared/* parseDeclared */.U0)(text, file, ANYTHING, 'bad-contract');
    const { value } = source;
    const importer = isRecord(value) ? importerFor(value) : undefined;
    if (importer && isRecord(value))
        return carriedOver(source, importing => importer(value, importing));
    const examined = await (0,lib_declared/* examineDeclared */.Kn)(text, file, contractSchema, 'bad-contract');
    return { declared: admitted(examined), losses: [] };
}
/** Throws what the schema says against it. */
function admitted({ problems, ...declared }) {
    if (problems.length)
        throw new errors/* UserError */.yo('bad-contract', problems);
    const contract = { ...declared, value: declared.value };
    (0,kept_digits/* keepDigits */.Ic)(contract);
    return contract;
}
/**
 * A contract that its schema does not admit, without what is at fault, to be compiled for its other problems: so that all are
 * told at once. undefined for one that is right, and where too little is left.
 */
async function withoutFaults({ problems, faults, ...examined }) {
    const mended = problems.length ? (0,mend_contract/* mendContract */.B)(examined.value, faults) : undefined;
    if (!mended)
        return undefined;
    const text = JSON.stringify(mended.value);
    const rest = await (0,lib_declared/* examineDeclared */.Kn)(text, examined.file, contractSchema, 'bad-contract');
    if (rest.problems.length)
        return undefined;
    const { value } = admitted({ ...examined, value: mended.value, problems: [] });
    return { ...examined, value, problems, torn: mended.torn };
}
function importerFor(value) {
    if (value['kind'] !== undefined || value['apiVersion'] !== undefined)
        return undefined;
    if (Array.isArray(value['resources']))
        return importDataPackage;
    if (Array.isArray(value['fields']))
        return importTableSchema;
    if (Array.isArray(value['expectations']))
        return importExpectations;
    const isSchema = /json-schema\.org/.test(String(value['$schema'])) || value['type'] === 'object';
    return isSchema && (isRecord(value['properties']) || value['$ref'] !== undefined)
        ? importJsonSchema
        : undefined;
}
async function carriedOver(source, carry) {
    const importing = new Importing(source);
    const made = carry(importing);
    const { file, text } = source;
    // What was made must be a contract by the same rules as one that is written by hand.
    const { value } = await checked(made, file);
    const locate = (path) => importing.locate(path);
    const declared = { value, file, text, locate };
    return { declared, losses: importing.losses };
}
async function checked(contract, file) {
    try {
        return await (0,lib_declared/* parseDeclared */.U0)(JSON.stringify(contract), file, contractSchema, 'bad-contract');
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        // Lines would be those of the contract made, which nobody sees.
        const problems = error.problems.map(({ message }) => ({
            message: `As a contract: ${message}`,
            location: { file },
        }));
        throw new errors/* UserError */.yo('bad-contract', problems, { cause: error });
    }
}


/***/ }),

/***/ 30951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mu: () => (/* binding */ readIsoDate),
/* harmony export */   Xg: () => (/* binding */ readZone),
/* harmony export */   ec: () => (/* binding */ MS_PER_DAY),
/* harmony export */   h2: () => (/* binding */ isoTimestampReader),
/* harmony export */   hF: () => (/* binding */ daysOf),
/* harmony export */   v8: () => (/* binding */ readDigits),
/* harmony export */   xT: () => (/* binding */ readIsoTime)
/* harmony export */ });
/* unused harmony export NO_DAY */
const MS_PER_DAY = 86_400_000;
/** No date: a number of days that no date has. */
const NO_DAY = -0x80000000;
const DASH = 0x2d;
const COLON = 0x3a;
const DOT = 0x2e;
const T = 0x54;
const SPACE = 0x20;
/** `2024-02-29` */
const readIsoDate = (bytes, start, end) => end - start === 10 ? dateAt(bytes, start) * MS_PER_DAY : NaN;
/** `14:03`, `14:03:59`, `14:03:59.123456` */
const readIsoTime = (bytes, start, end) => {
    const { time, next } = timeAt(bytes, start, end);
    return next === end ? time : NaN;
};
/**
 * RFC 3339 and what is commonly written for it: date, `T` or a blank, time with or without seconds, and a zone where
 * `zone` says so. Without a zone it is UTC.
 */
function isoTimestampReader(zone) {
    return (bytes, start, end) => {
        if (end - start < 16 || (bytes[start + 10] !== T && bytes[start + 10] !== SPACE))
            return NaN;
        const { time, next } = timeAt(bytes, start + 11, end);
        const instant = dateAt(bytes, start) * MS_PER_DAY + time;
        if (next === end)
            return zone === 'required' ? NaN : instant;
        const offset = zone === 'forbidden' ? undefined : readZone(bytes, next, end);
        return offset && next + offset.length === end ? instant - offset.minutes * 60_000 : NaN;
    };
}
function dateAt(bytes, at) {
    if (bytes[at + 4] !== DASH || bytes[at + 7] !== DASH)
        return NaN;
    const year = readDigits(bytes, at, 4);
    const month = readDigits(bytes, at + 5, 2);
    const day = readDigits(bytes, at + 8, 2);
    return year < 0 || month < 0 || day < 0 ? NaN : daysOf(year, month, day);
}
/** Milliseconds of the day, and the place after them. */
function timeAt(bytes, at, end) {
    const none = { time: NaN, next: at };
    if (end - at < 5 || bytes[at + 2] !== COLON)
        return none;
    const hour = readDigits(bytes, at, 2);
    const minute = readDigits(bytes, at + 3, 2);
    let second = 0;
    let fraction = 0;
    let next = at + 5;
    if (bytes[next] === COLON && next < end) {
        second = end - next < 3 ? -1 : readDigits(bytes, next + 1, 2);
        next += 3;
        if (bytes[next] === DOT && next < end) {
            let scale = 100;
            const first = ++next;
            for (; next < end && isDigit(bytes[next]); next++, scale /= 10)
                fraction += (bytes[next] - 0x30) * scale;
            if (next === first)
                return none;
        }
    }
    if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59)
        return none;
    return { time: ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(fraction + 1e-6), next };
}
const isDigit = (b) => b >= 0x30 && b <= 0x39;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days since 1970 in the proleptic Gregorian calendar; `NO_DAY` where there is no such day. */
function dayNumber(year, month, day) {
    const leap = (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
    if (month < 1 || month > 12 || day < 1)
        return NO_DAY;
    if (day > MONTHS[month - 1] + (leap && month === 2 ? 1 : 0))
        return NO_DAY;
    // Counted from 1 March, so that the leap day is the last of its year.
    const y = month > 2 ? year : year - 1;
    const dayOfYear = (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 1;
    return 365 * y + (y >> 2) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}
/** As `dayNumber`, with NaN for no day. */
function daysOf(year, month, day) {
    const number = dayNumber(year, month, day);
    return number === NO_DAY ? NaN : number;
}
/** The number of exactly so many digits, −1 where others stand. The caller knows that so many bytes are there. */
function readDigits(bytes, start, digits) {
    let value = 0;
    for (let i = start; i < start + digits; i++) {
        const digit = bytes[i] - 0x30;
        if (digit < 0 || digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}
/** `Z`, `+01`, `+0100`, `+01:00`: minutes east of UTC. */
function readZone(bytes, at, end) {
    const match = /^(?:Z|([+-])(\d\d)(?::?(\d\d))?)/.exec(bytes.toString('latin1', at, Math.min(end, at + 6)));
    if (!match)
        return undefined;
    const [all, sign, hours = '0', minutes = '0'] = match;
    if (Number(hours) > 18 || Number(minutes) > 59)
        return undefined;
    const value = Number(hours) * 60 + Number(minutes);
    return { minutes: sign === '-' ? -value : value, length: all.length };
}


/***/ }),

/***/ 64576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   V4: () => (/* binding */ allDifferent),
/* harmony export */   Wg: () => (/* binding */ jsonTests),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79912);

/** What the options of objects and arrays demand. A value of another kind keeps them: that is for the type to judge. */
function jsonTests(options) {
    const tests = [];
    const { minProperties, maxProperties, required, minItems, maxItems, uniqueItems } = options;
    const sized = (key, demand, size, fits) => tests.push({ key, demand, test: value => fitsOrNone(size(value), fits) });
    if (minProperties !== undefined)
        sized('minProperties', `have at least ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .showCounted */ ._J)(minProperties, 'property', 'properties')}`, keys, n => n >= minProperties);
    if (maxProperties !== undefined)
        sized('maxProperties', `have at most ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .showCounted */ ._J)(maxProperties, 'property', 'properties')}`, keys, n => n <= maxProperties);
    if (required?.length)
        tests.push({
            key: 'required',
            demand: `have ${required.join(', ')}`,
            test: value => !isObject(value) || required.every(name => Object.hasOwn(value, name)),
        });
    if (minItems !== undefined)
        sized('minItems', `have at least ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .showCounted */ ._J)(minItems, 'item')}`, items, n => n >= minItems);
    if (maxItems !== undefined)
        sized('maxItems', `have at most ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .showCounted */ ._J)(maxItems, 'item')}`, items, n => n <= maxItems);
    if (uniqueItems)
        tests.push({ key: 'uniqueItems', demand: 'have no item twice', test: allDifferent });
    return tests;
}
/** The value of a cell that holds JSON; undefined for what is none. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const keys = (value) => (isObject(value) ? Object.keys(value).length : undefined);
const items = (value) => (Array.isArray(value) ? value.length : undefined);
const fitsOrNone = (size, fits) => size === undefined || fits(size);
function allDifferent(value) {
    return !Array.isArray(value) || new Set(value.map(canonical)).size === value.length;
}
/** Equal for values that JSON Schema takes for equal: the order of keys does not matter. */
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join()}]`;
    if (!isObject(value))
        return JSON.stringify(value);
    const members = Object.keys(value).sort();
    return `{${members.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}


/***/ }),

/***/ 94713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ digitsOf),
/* harmony export */   Hc: () => (/* binding */ isDigits),
/* harmony export */   Ic: () => (/* binding */ keepDigits),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
const BOUNDS = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const isDigits = (text) => /^-?\d+$/.test(text);
/** Bounds past 2⁵³ become texts, for as numbers they have lost the digits that are written in the file. */
function keepDigits({ value, written }) {
    for (const [i, { properties }] of value.schema.entries())
        for (const [j, property] of properties.entries())
            keepInside(property, ['schema', i, 'properties', j], written ?? (() => undefined));
}
function keepInside(property, path, written) {
    const { logicalTypeOptions: options = {}, properties = [], items } = property;
    for (const key of BOUNDS) {
        const bound = options[key];
        if (bound !== undefined)
            options[key] = digitsOf(bound, () => written([...path, 'logicalTypeOptions', key]));
    }
    for (const [i, inner] of properties.entries())
        keepInside(inner, [...path, 'properties', i], written);
    if (items)
        keepInside(items, [...path, 'items'], written);
}
/** The value, or its digits where as a float64 it may have lost some. */
function digitsOf(value, written) {
    if (typeof value !== 'number' || !Number.isInteger(value) || Number.isSafeInteger(value))
        return value;
    return wholeNumber(written()) ?? value;
}
/**
 * The decimal digits of an integer as YAML or JSON may write it: `+12`, `12.0`, `0x0c`, `0o14`. undefined for any other number, and
 * for one with an exponent, which nobody writes to the digit.
 */
function wholeNumber(written) {
    if (written === undefined)
        return undefined;
    if (/^0(x[\da-f]+|o[0-7]+)$/i.test(written))
        return String(BigInt(written));
    const [, digits] = /^\+?(-?\d+)(?:\.0*)?$/.exec(written) ?? [];
    return digits;
}
/** Of two bounds, as values that compare. */
function comparable(bound) {
    return typeof bound === 'string' && isDigits(bound) ? BigInt(bound) : bound;
}


/***/ }),

/***/ 42994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ KeySet)
/* harmony export */ });
/* harmony import */ var _byte_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90957);

/** Remembers keys with the place each first came from. Memory grows with the number of keys (about 32 bytes each, and the keys) up to a limit. */
class KeySet {
    #table = new _byte_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteTable */ .L();
    #maxBytes;
    #places = new Float64Array(32);
    constructor(maxBytes) {
        this.#maxBytes = maxBytes;
    }
    get size() {
        return this.#table.size;
    }
    /** undefined for a new key, else the place where it came first; −1 where there is no room for another key. */
    add(bytes, view, start, end, at) {
        if (this.#table.memory + 8 * this.#places.length > this.#maxBytes)
            return -1;
        const number = this.#table.add(bytes, view, start, end);
        if (number >= 0)
            return this.#places[number];
        const added = ~number;
        if (added >= this.#places.length) {
            const larger = new Float64Array(added * 2);
            larger.set(this.#places);
            this.#places = larger;
        }
        this.#places[added] = at;
        return undefined;
    }
}


/***/ }),

/***/ 84299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ KeyHashes),
  k: () => (/* binding */ KeyPlaces)
});

// EXTERNAL MODULE: ../packages/data/lib/check.js
var check = __webpack_require__(38244);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
// EXTERNAL MODULE: ../packages/kernel/lib/arrays.js
var arrays = __webpack_require__(13375);
// EXTERNAL MODULE: ../packages/kernel/lib/kernel.js + 4 modules
var kernel = __webpack_require__(58027);
// EXTERNAL MODULE: ../packages/kernel/lib/structure.js
var structure = __webpack_require__(1600);
;// CONCATENATED MODULE: ../packages/kernel/lib/repeat-finder.js



/** As assembly/hash-set.ts lays it out. */
const FIELDS = { region: 4 };
const BYTES = 24;
/** Of many hashes most may be the same: room is made for so many at first. */
const EXPECTED = 2 ** 19;
/** Looks for 64-bit hashes that come more than once. What it takes of memory depends on how many differ. */
class RepeatFinder extends structure/* Structure */.o {
    /** Hashes that can be given at once: two integers each, the high half first. */
    list;
    /** @param room hashes that can be given at once */
    constructor(room) {
        super(BYTES, FIELDS.region);
        this.list = (0,arrays/* kernelInts */.Wh)(2 * room);
    }
    /** Forgets what it has seen. @param expected so many hashes are to come */
    restart(expected) {
        const slots = 2 ** Math.ceil(Math.log2(3 * Math.min(expected, EXPECTED) + 64));
        (0,kernel/* kernel */.UF)().loops.emptyHashes(this.at, slots);
    }
    /** Of the first `count` of the list, those that came before, once for each time. They take their place in the list. */
    find(count) {
        const found = (0,kernel/* kernel */.UF)().loops.findRepeats(this.at, (0,arrays/* addressOf */.ci)(this.list), count);
        return this.list.subarray(0, 2 * found);
    }
    free() {
        super.free();
        (0,arrays/* freeArray */.U7)(this.list);
    }
}

// EXTERNAL MODULE: ../packages/data/lib/hash-set.js
var hash_set = __webpack_require__(64459);
;// CONCATENATED MODULE: ../packages/data/lib/key-log.js


/** Hashes of a segment: 512 KiB. */
const SEGMENT = 65_536;
/** By the top 8 bits of the hash, so that one part of all segments fits a small table. */
const PARTS = 256;
/**
 * Notes the 64-bit hash of every key, in the order they come: eight bytes each, and no table while data are scanned. Once
 * they take more memory than allowed they go to a file. Equal hashes are looked for at the end, part by part.
 */
class KeyLog {
    count = 0;
    #open = new Int32Array(256);
    #length = 0;
    #segments = [];
    #maxSegments;
    #spill;
    /** @param spill where to write what takes more than `maxBytes`; without it all stays in memory */
    constructor(maxBytes, spill) {
        this.#maxSegments = Math.max(1, Math.floor(maxBytes / (8 * SEGMENT)));
        this.#spill = spill;
    }
    add(high, low) {
        if (2 * this.#length === this.#open.length)
            this.#enlarge();
        this.#open[2 * this.#length] = high;
        this.#open[2 * this.#length + 1] = low;
        this.count++;
        if (++this.#length === SEGMENT)
            this.#seal();
    }
    /** Adds the first `count` hashes. */
    addAll(hashes, count) {
        for (let at = 0; at < count;) {
            if (2 * this.#length === this.#open.length)
                this.#enlarge();
            const some = Math.min(count - at, this.#open.length / 2 - this.#length);
            this.#open.set(hashes.subarray(2 * at, 2 * (at + some)), 2 * this.#length);
            at += some;
            this.count += some;
            this.#length += some;
            if (this.#length === SEGMENT)
                this.#seal();
        }
    }
    repeats() {
        this.#seal();
        const suspects = new hash_set/* HashSet64 */.l();
        const finder = new RepeatFinder(SEGMENT);
        const { list } = finder;
        let repeated = 0;
        let filled = 0;
        const look = () => {
            const found = finder.find(filled / 2);
            for (let i = 0; i < found.length; i += 2)
                suspects.add(found[i], found[i + 1]);
            repeated += found.length / 2;
            filled = 0;
        };
        for (let part = 0; part < PARTS; part++) {
            finder.restart(this.#segments.reduce((sum, segment) => sum + countOf(segment, part), 0));
            for (const segment of this.#segments) {
                const length = 2 * countOf(segment, part);
                if (filled + length > list.length)
                    look();
                this.#readPart(segment, part, list.subarray(filled, filled + length));
                filled += length;
            }
            look();
        }
        finder.free();
        return { distinct: this.count - repeated, repeated, suspects };
    }
    state() {
        this.#seal();
        return { count: this.count, segments: this.#segments };
    }
    merge({ count, segments }) {
        this.count += count;
        this.#segments.push(...segments);
    }
    #enlarge() {
        const larger = new Int32Array(2 * this.#open.length);
        larger.set(this.#open);
        this.#open = larger;
    }
    #seal() {
        if (this.#length === 0)
            return;
        const { hashes, offsets } = sorted(this.#open, this.#length);
        this.#length = 0;
        const inMemory = this.#segments.filter(segment => segment.hashes).length;
        if (this.#spill && inMemory >= this.#maxSegments)
            this.#segments.push({ offsets, stored: this.#spill().append(hashes) });
        else
            this.#segments.push({ offsets, hashes });
    }
    #readPart({ hashes, stored, offsets }, part, into) {
        const from = 2 * offsets[part];
        if (hashes)
            into.set(hashes.subarray(from, from + into.length));
        else
            this.#spill().readInto(into, { path: stored.path, at: stored.at + 4 * from });
    }
}
function countOf({ offsets }, part) {
    return offsets[part + 1] - offsets[part];
}
/** Sorts by part, counting first. */
function sorted(open, length) {
    const offsets = new Uint32Array(PARTS + 1);
    for (let i = 0; i < length; i++)
        offsets[(open[2 * i] >>> 24) + 1] += 1;
    for (let part = 0; part < PARTS; part++)
        offsets[part + 1] += offsets[part];
    const next = offsets.slice();
    const hashes = new Int32Array(2 * length);
    for (let i = 0; i < length; i++) {
        const part = open[2 * i] >>> 24;
        const at = 2 * next[part];
        next[part] += 1;
        hashes[at] = open[2 * i];
        hashes[at + 1] = open[2 * i + 1];
    }
    return { hashes, offsets };
}

// EXTERNAL MODULE: ../packages/data/lib/key-set.js
var key_set = __webpack_require__(42994);
;// CONCATENATED MODULE: ../packages/data/lib/keys.js




const hash = new Int32Array(2);
/** First pass: hashes only. */
class KeyHashes {
    #log;
    #repeats;
    #confirmed;
    constructor(maxBytes, spill) {
        this.#log = new KeyLog(maxBytes, spill);
    }
    addBytes(_, view, start, end) {
        (0,hashing/* hashText */.q)(view, start, end, hash, 0);
        this.#log.add(hash[0], hash[1]);
    }
    addHashed(hashes, row) {
        this.#log.add(hashes[2 * row], hashes[2 * row + 1]);
    }
    /** Takes the first `count` hashes. */
    addHashes(hashes, count) {
        this.#log.addAll(hashes, count);
    }
    show() {
        throw new Error('The first pass knows no repeated key.');
    }
    /** Once all keys are in. */
    get suspects() {
        return this.#all.suspects;
    }
    /** What the second pass found. */
    confirm(places, placeOf) {
        this.#confirmed = { places, placeOf };
    }
    /** Different keys. */
    get distinct() {
        return this.#log.count - this.repeated().count;
    }
    /** How many rows repeat a key, and the first of them. */
    repeated() {
        const repeated = this.#all.repeated;
        if (!this.#confirmed)
            return { count: repeated, examples: [] };
        const { places, placeOf } = this.#confirmed;
        // Where there was no room to compare all suspects, the 64-bit hashes speak for the rest.
        return {
            count: places.complete ? places.tally.count : repeated,
            examples: places.tally.examples(placeOf),
        };
    }
    state() {
        return this.#log.state();
    }
    merge(state) {
        this.#log.merge(state);
        this.#repeats = undefined;
    }
    get #all() {
        return (this.#repeats ??= this.#log.repeats());
    }
}
/** Second pass: the keys whose hashes came more than once, with the places they came first. */
class KeyPlaces {
    tally;
    /** All suspects were compared. */
    complete = true;
    #suspects;
    #keys;
    constructor(suspects, { keep, maxKeyBytes }) {
        this.#suspects = suspects;
        this.tally = new check/* Tally */.F(keep);
        this.#keys = new key_set/* KeySet */.w(maxKeyBytes);
    }
    addBytes(bytes, view, start, end, at) {
        (0,hashing/* hashText */.q)(view, start, end, hash, 0);
        return this.addHashed(hash, 0, bytes, view, start, end, at);
    }
    addHashed(hashes, row, bytes, view, start, end, at) {
        if (!this.#suspects.has(hashes[2 * row], hashes[2 * row + 1]))
            return undefined;
        const first = this.#keys.add(bytes, view, start, end, at);
        if (first === undefined)
            return undefined;
        if (first < 0) {
            this.complete = false;
            return undefined;
        }
        return this.tally.hit() ? first : undefined;
    }
    show(sighting) {
        this.tally.show(sighting);
    }
}


/***/ }),

/***/ 18261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ Lengths),
/* harmony export */   w: () => (/* binding */ countCharacters)
/* harmony export */ });
/** Lengths of texts, in characters. */
class Lengths {
    count = 0;
    min = Number.MAX_SAFE_INTEGER;
    max = 0;
    total = 0;
    add(length, count) {
        this.count += count;
        if (length < this.min)
            this.min = length;
        if (length > this.max)
            this.max = length;
        this.total += length * count;
    }
    get mean() {
        return this.total / this.count;
    }
    state() {
        return { count: this.count, min: this.min, max: this.max, total: this.total };
    }
    merge({ count, min, max, total }) {
        this.count += count;
        this.min = Math.min(this.min, min);
        this.max = Math.max(this.max, max);
        this.total += total;
    }
}
/** Code points: bytes that do not continue one. */
function countCharacters(bytes, start, end) {
    let count = 0;
    for (let i = start; i < end; i++)
        if ((bytes[i] & 0xc0) !== 0x80)
            count++;
    return count;
}


/***/ }),

/***/ 44283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   XW: () => (/* binding */ describeLimit),
/* harmony export */   we: () => (/* binding */ OPERATORS)
/* harmony export */ });
const OPERATORS = [
    'mustBe',
    'mustNotBe',
    'mustBeGreaterThan',
    'mustBeGreaterOrEqualTo',
    'mustBeLessThan',
    'mustBeLessOrEqualTo',
    'mustBeBetween',
    'mustNotBeBetween',
];
/** An integer of any size is compared to the digit. */
const same = (x, a) => (typeof x === 'bigint' ? !(x < a) && !(x > a) : x === a);
const TESTS = {
    mustBe: same,
    mustNotBe: (x, a) => !same(x, a),
    mustBeGreaterThan: (x, a) => x > a,
    mustBeGreaterOrEqualTo: (x, a) => x >= a,
    mustBeLessThan: (x, a) => x < a,
    mustBeLessOrEqualTo: (x, a) => x <= a,
    // ODCS 3.1 says in words that the bounds are excluded.
    mustBeBetween: (x, a, b) => x > a && x < b,
    mustNotBeBetween: (x, a, b) => !(x > a && x < b),
};
const WORDS = {
    mustBe: 'exactly',
    mustNotBe: 'other than',
    mustBeGreaterThan: 'more than',
    mustBeGreaterOrEqualTo: 'at least',
    mustBeLessThan: 'less than',
    mustBeLessOrEqualTo: 'at most',
    mustBeBetween: 'more than',
    mustNotBeBetween: 'not more than',
};
/** `total` is what percentages are of; of nothing, no percentage is allowed, and what is no number keeps no limit. */
function allows({ operator, values, unit }, count, total) {
    const measured = unit === 'percent' ? (100 * Number(count)) / total : count;
    if (Number.isNaN(measured))
        return false;
    return TESTS[operator](measured, values[0], values[1] ?? NaN);
}
/** Of large integers `String` writes zeros where other digits are. */
function written(value) {
    return Number.isInteger(value) && Math.abs(value) < 1e21 ? String(BigInt(value)) : String(value);
}
/** `no`, `less than 5 %`, `more than 100 and less than 120`. */
function describeLimit({ operator, values, unit }) {
    const [a, b] = values.map(value => (unit === 'percent' ? `${value} %` : written(value)));
    if (operator === 'mustBe' && values[0] === 0)
        return 'no';
    if (operator === 'mustBeBetween')
        return `more than ${a} and less than ${b}`;
    if (operator === 'mustNotBeBetween')
        return `at most ${a} or at least ${b}`;
    return `${WORDS[operator]} ${a}`;
}


/***/ }),

/***/ 48605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ compileContract),
  l: () => (/* binding */ loadContract)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/core/lib/digest.js
var digest = __webpack_require__(13003);
// EXTERNAL MODULE: ../packages/data/lib/bare-plan.js
var bare_plan = __webpack_require__(42480);
// EXTERNAL MODULE: ../packages/tables/lib/tokens.js
var tokens = __webpack_require__(90595);
// EXTERNAL MODULE: ../packages/data/lib/iso-time.js
var iso_time = __webpack_require__(30951);
// EXTERNAL MODULE: ../packages/data/lib/time-format.js
var time_format = __webpack_require__(87923);
;// CONCATENATED MODULE: ../packages/data/lib/time-zone.js
const HOUR = 3_600_000;
/**
 * Reads wall-clock times of a zone as instants. A time that comes twice, when clocks are set back, is the first of both; one
 * that does not come, when they are set forward, is taken as if they had not been. undefined where there is no such zone.
 */
function zonedReader(read, zone) {
    const offsetAt = offsetsOf(zone);
    if (!offsetAt)
        return undefined;
    return (bytes, start, end) => {
        const local = read(bytes, start, end);
        if (Number.isNaN(local))
            return local;
        // The offset a day before is the one that was valid before any change near by.
        const before = local - offsetAt(local - 24 * HOUR);
        if (offsetAt(before) === local - before)
            return before;
        const after = local - offsetAt(before);
        return offsetAt(after) === local - after ? after : before;
    };
}
/** Milliseconds that the zone is ahead of UTC at an instant. Zones change at full quarters of an hour. */
function offsetsOf(zone) {
    const format = formatOf(zone);
    if (!format)
        return undefined;
    const known = new Map();
    return instant => {
        const quarter = Math.floor(instant / (HOUR / 4));
        let offset = known.get(quarter);
        if (offset === undefined)
            known.set(quarter, (offset = localTime(format, quarter * (HOUR / 4)) - quarter * (HOUR / 4)));
        return offset;
    };
}
function formatOf(timeZone) {
    const digits = {
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    };
    try {
        return new Intl.DateTimeFormat('en-US', { ...digits, timeZone, hourCycle: 'h23', calendar: 'iso8601' });
    }
    catch {
        return undefined;
    }
}
function localTime(format, instant) {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const of = (type) => parts.get(type);
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-reader.js



const UTC = ['UTC', 'Etc/UTC', 'GMT', 'Z'];
/** How the times of the column are read; undefined for other columns, and where the format is not understood. */
function compileReader(column) {
    const { property, path, compiling } = column;
    const { logicalType: type, logicalTypeOptions: options = {} } = property;
    if (type !== 'date' && type !== 'timestamp' && type !== 'time')
        return undefined;
    const at = [...path, 'logicalTypeOptions'];
    const { format, timezone } = options;
    const zoned = (read, withoutZone) => inDefaultZone(column, read, withoutZone);
    if (format === undefined) {
        if (type === 'date')
            return iso_time/* readIsoDate */.Mu;
        if (type === 'time') {
            if (timezone)
                compiling.refuse([...at, 'timezone'], 'A time of day carries no zone here.', {
                    fix: 'Make it a timestamp, or name a format with a zone.',
                });
            return zoned(iso_time/* readIsoTime */.xT, false);
        }
        return zoned((0,iso_time/* isoTimestampReader */.h2)(timezone === undefined ? 'either' : timezone ? 'required' : 'forbidden'), timezone === false);
    }
    const read = (0,time_format/* compileTimeFormat */.M)(format);
    if (!read) {
        const message = `The format "${format}" is not understood.`;
        compiling.refuse([...at, 'format'], message, { valid: time_format/* TIME_LETTERS */.c });
    }
    else if (timezone !== undefined && timezone !== /[XxZ]/.test(format)) {
        const message = `timezone: ${timezone} contradicts the format "${format}".`;
        compiling.refuse([...at, 'timezone'], message, { fix: 'Leave timezone out; the format says it.' });
    }
    return read && zoned(read, type === 'timestamp' && !/[XxZ]/.test(format));
}
/** Times without a zone are those of `defaultTimezone`. @param withoutZone no value has a zone of its own */
function inDefaultZone({ property, path, compiling }, read, withoutZone) {
    const zone = property.logicalTypeOptions?.defaultTimezone;
    if (zone === undefined || UTC.includes(zone))
        return read;
    const at = [...path, 'logicalTypeOptions', 'defaultTimezone'];
    const zoned = zonedReader(read, zone);
    if (!zoned)
        compiling.refuse(at, `There is no time zone "${zone}".`, {
            fix: 'Name one of the IANA database: Europe/Paris.',
        });
    else if (!withoutZone) {
        compiling.refuse(at, `Only timestamps without a zone of their own are read as those of ${zone}.`, {
            fix: 'Set timezone: false, or a format without a zone.',
        });
    }
    return zoned ?? read;
}
/** A time written in a contract: as in the data, or in ISO 8601. undefined where it is neither. */
function readTime(text, read) {
    const bytes = Buffer.from(text);
    for (const reader of [read, iso_time/* readIsoDate */.Mu, (0,iso_time/* isoTimestampReader */.h2)('either'), iso_time/* readIsoTime */.xT]) {
        const value = reader(bytes, 0, bytes.length);
        if (!Number.isNaN(value))
            return value;
    }
    return undefined;
}

// EXTERNAL MODULE: ../packages/data/lib/mend-contract.js
var mend_contract = __webpack_require__(65522);
;// CONCATENATED MODULE: ../packages/data/lib/compiling.js

/** Collects what is wrong with a contract while it is compiled, so that all of it is told at once. */
class Compiling {
    problems = [];
    options;
    #declared;
    #ids = new Map();
    constructor(declared, options = {}) {
        this.#declared = declared;
        this.options = options;
        this.problems.push(...(declared.problems ?? []));
    }
    get contract() {
        return this.#declared.value;
    }
    /** For another table of the same contract, whose rules get names of their own; its problems are these. */
    elsewhere() {
        const other = new Compiling(this.#declared, this.options);
        return Object.assign(other, { problems: this.problems });
    }
    locate(path) {
        return this.#declared.locate(path);
    }
    /** A number as it is written: past 2⁵³ the value may have lost digits. undefined where there is no file. */
    written(path) {
        return this.#declared.written?.(path);
    }
    refuse(path, message, more = {}) {
        if ((0,mend_contract/* isTorn */.a)(path, this.#declared.torn ?? []))
            return;
        this.problems.push({ message, location: this.locate(path), ...more });
    }
    /** `age.minimum`; a second one of that name is `age.minimum-2`. */
    idOf(...parts) {
        const id = parts.filter(part => part !== undefined).join('.');
        const count = (this.#ids.get(id) ?? 0) + 1;
        this.#ids.set(id, count);
        return count === 1 ? id : `${id}-${count}`;
    }
}
/** A check of one column, with the line of the key at `path`. An error, and no offender allowed, unless `tolerance` says else. */
function checkOf({ name, compiling }, rule, test, demand, path, tolerance = { severity: 'error' }) {
    const location = compiling.locate(path);
    return { id: compiling.idOf(name, rule), rule, column: name, location, demand, ...tolerance, ...test };
}

// EXTERNAL MODULE: ../packages/data/lib/json-tests.js
var json_tests = __webpack_require__(64576);
// EXTERNAL MODULE: ../packages/data/lib/kept-digits.js
var kept_digits = __webpack_require__(94713);
// EXTERNAL MODULE: ../packages/data/lib/pattern/safe-pattern.js + 4 modules
var safe_pattern = __webpack_require__(25442);
;// CONCATENATED MODULE: ../packages/data/lib/pattern.js

/** As `safePattern`. Accepts all where the text is no pattern, or one that can hang, and says so. */
function compilePattern(pattern, path, compiling) {
    const test = (0,safe_pattern/* safePattern */.w)(pattern);
    if (typeof test === 'function')
        return test;
    const shown = JSON.stringify(pattern);
    if (test === undefined)
        compiling.refuse(path, `${shown} is not an ECMA-262 regular expression.`);
    else
        compiling.refuse(path, `The pattern ${shown} can take for ever on some texts.`, {
            fix: 'Write it without a repetition of a repetition, or without looking around or back.',
        });
    return () => true;
}

// EXTERNAL MODULE: ../packages/data/lib/possible-limits.js
var possible_limits = __webpack_require__(28982);
// EXTERNAL MODULE: ../packages/data/lib/wording.js
var wording = __webpack_require__(79912);
// EXTERNAL MODULE: ../packages/data/lib/text-formats.js
var text_formats = __webpack_require__(94476);
;// CONCATENATED MODULE: ../packages/data/lib/compile-options.js








const RANGE = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
const MEANT_FOR = {
    string: ['minLength', 'maxLength', 'pattern', 'format'],
    integer: [...RANGE, 'multipleOf', 'format'],
    number: [...RANGE, 'multipleOf', 'format'],
    date: [...RANGE, 'format'],
    timestamp: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
    time: [...RANGE, 'format', 'timezone', 'defaultTimezone'],
    boolean: [],
    object: ['minProperties', 'maxProperties', 'required'],
    array: ['minItems', 'maxItems', 'uniqueItems'],
};
const FLOAT32_MAX = 3.4028234663852886e38;
/** The checks of `logicalTypeOptions`. Options that the type does not have are problems. */
function compileOptions(column, read) {
    const { logicalType: type, logicalTypeOptions: options } = column.property;
    if (!options)
        return [];
    const at = [...column.path, 'logicalTypeOptions'];
    refuseOptions(column);
    if (type === 'string')
        return [...textChecks(column, options, at)];
    if (type === 'object' || type === 'array')
        return [...jsonChecks(column, options, at)];
    if (type === 'integer' || type === 'number' || read)
        return [...valueChecks(column, options, at, read)];
    return [];
}
/** Options that the type does not have, or that nothing can break. */
function refuseOptions({ property, path, compiling }) {
    const { logicalType: type, logicalTypeOptions: options = {} } = property;
    const valid = type ? MEANT_FOR[type] : [];
    for (const key of Object.keys(options)) {
        if ((0,possible_limits/* isIdleOption */.yB)(key, options[key]))
            compiling.refuse([...path, 'logicalTypeOptions', key], 'All data keep this rule, whatever they are.', {
                fix: `Leave ${key} out, or ask for at least 1.`,
            });
        if (valid.includes(key))
            continue;
        const what = type ? `A column of type ${type} has` : 'Without a logicalType there is';
        compiling.refuse([...path, 'logicalTypeOptions', key], `${what} no option "${key}".`, valid.length ? { valid } : {});
    }
}
function* textChecks(column, options, at) {
    const { minLength, maxLength, pattern, format } = options;
    const { compiling } = column;
    refuseEmpty(compiling, (minLength ?? 0) > (maxLength ?? Infinity), at);
    if (minLength !== undefined) {
        const test = (_, length) => length >= minLength;
        const demand = `have at least ${(0,wording/* showCounted */._J)(minLength, 'character')}`;
        yield checkOf(column, 'min-length', { kind: 'text', test, lengthOnly: true }, demand, [
            ...at,
            'minLength',
        ]);
    }
    if (maxLength !== undefined) {
        const test = (_, length) => length <= maxLength;
        const demand = `have at most ${(0,wording/* showCounted */._J)(maxLength, 'character')}`;
        yield checkOf(column, 'max-length', { kind: 'text', test, lengthOnly: true }, demand, [
            ...at,
            'maxLength',
        ]);
    }
    if (pattern !== undefined) {
        const test = compilePattern(pattern, [...at, 'pattern'], compiling);
        yield checkOf(column, 'pattern', { kind: 'text', test }, `match ${pattern}`, [...at, 'pattern']);
    }
    if (format !== undefined) {
        const test = Object.hasOwn(text_formats/* TEXT_FORMATS */.fR, format) ? text_formats/* TEXT_FORMATS */.fR[format] : undefined;
        const path = [...at, 'format'];
        if (test)
            yield checkOf(column, 'format', { kind: 'text', test }, `be a valid ${format}`, path);
        else
            compiling.refuse(path, `There is no string format "${format}".`, { valid: Object.keys(text_formats/* TEXT_FORMATS */.fR) });
    }
}
function* jsonChecks(column, options, at) {
    const names = {
        minProperties: 'min-properties',
        maxProperties: 'max-properties',
        required: 'required-properties',
        minItems: 'min-items',
        maxItems: 'max-items',
        uniqueItems: 'unique-items',
    };
    const { minProperties, maxProperties, minItems, maxItems, required } = options;
    const [least, most] = [minProperties ?? minItems ?? 0, maxProperties ?? maxItems ?? Infinity];
    refuseEmpty(column.compiling, least > most || (required?.length ?? 0) > most, at);
    for (const { key, demand, test } of (0,json_tests/* jsonTests */.Wg)(options)) {
        const check = { kind: 'text', test: text => test((0,json_tests/* parseJson */.qF)(text)) };
        yield checkOf(column, names[key], check, demand, [...at, key]);
    }
}
function* valueChecks(column, options, at, read) {
    const bounds = [
        { key: 'minimum', rule: 'minimum', open: false, words: 'be at least' },
        { key: 'exclusiveMinimum', rule: 'exclusive-minimum', open: true, words: 'be more than' },
        { key: 'maximum', rule: 'maximum', open: false, words: 'be at most' },
        { key: 'exclusiveMaximum', rule: 'exclusive-maximum', open: true, words: 'be less than' },
    ];
    const found = {};
    for (const { key, rule, open, words } of bounds) {
        const written = options[key];
        if (written === undefined)
            continue;
        const bound = boundOf(column, written, [...at, key], read);
        if (bound === undefined)
            continue;
        if (typeof bound === 'number')
            found[key] = bound;
        const test = rangeOf(bound, key.endsWith('inimum'), open);
        yield checkOf(column, rule, test, `${words} ${written}`, [...at, key]);
    }
    refuseEmptyRange(found, column.compiling, at, column.property.logicalType === 'integer', options.multipleOf);
    if (options.multipleOf !== undefined) {
        const demand = `be a multiple of ${options.multipleOf}`;
        yield checkOf(column, 'multiple-of', { kind: 'multiple', of: options.multipleOf }, demand, [
            ...at,
            'multipleOf',
        ]);
    }
    if (options.format !== undefined && !read)
        yield* numberFormat(column, options.format, [...at, 'format']);
}
/** Rules that no value can keep are a slip, and pass wherever every value is missing. */
function refuseEmpty(compiling, empty, path) {
    if (empty)
        compiling.refuse(path, 'No value can keep these options: what is least lies above what is most.', {
            fix: 'Are the bounds the wrong way round?',
        });
}
/** As `refuseEmpty`, of bounds. @param whole only integers are meant */
function refuseEmptyRange(found, compiling, path, whole = false, step) {
    const least = Math.max(found['minimum'] ?? -Infinity, found['exclusiveMinimum'] ?? -Infinity);
    const most = Math.min(found['maximum'] ?? Infinity, found['exclusiveMaximum'] ?? Infinity);
    const open = found['exclusiveMinimum'] === least || found['exclusiveMaximum'] === most;
    const empty = least > most || (least === most && open);
    refuseEmpty(compiling, empty, path);
    if (empty || !Number.isFinite(most - least))
        return;
    const unit = step ?? (whole ? 1 : undefined);
    if (unit === undefined || Math.abs(most / unit) > Number.MAX_SAFE_INTEGER)
        return;
    // Up to the error of decimals: 0.3 is a multiple of 0.1.
    const first = Math.ceil(least / unit - 1e-9);
    const fits = [first, first + 1].some(n => {
        const value = n * unit;
        const above = found['exclusiveMinimum'] === least ? value > least : value >= least - 1e-9 * unit;
        return above && (found['exclusiveMaximum'] === most ? value < most : value <= most + 1e-9 * unit);
    });
    if (!fits)
        compiling.refuse(path, `No ${step === undefined ? 'integer' : `multiple of ${step}`} lies within these bounds.`);
}
/** Further than any float64 reaches. */
const BEYOND = 1n << 2000n;
function rangeOf(bound, isLeast, open) {
    if (typeof bound === 'number')
        return { kind: 'range', least: isLeast ? bound : -Infinity, most: isLeast ? Infinity : bound, open };
    // Past 2⁵³ all numbers are integers, and so the next one is the bound that belongs to the range.
    const exact = isLeast
        ? { least: open ? bound + 1n : bound, most: BEYOND }
        : { least: -BEYOND, most: open ? bound - 1n : bound };
    return { kind: 'range', least: Number(exact.least), most: Number(exact.most), open: false, exact };
}
/** An integer past 2⁵³ is a bigint. Its digits must be known: see `keepDigits`. */
function boundOf({ property, compiling }, written, path, read) {
    if (read) {
        const time = readTime(String(written), read);
        if (time === undefined)
            refuseBound(written, `a ${property.logicalType} as in the data, or in ISO 8601`, path, compiling);
        return time;
    }
    const bound = typeof written === 'number' ? written : (0,kept_digits/* isDigits */.Hc)(written) ? Number(written) : undefined;
    if (bound === undefined)
        refuseBound(written, 'a number', path, compiling);
    if (bound === undefined || Math.abs(bound) <= Number.MAX_SAFE_INTEGER)
        return bound;
    if (typeof written === 'string')
        return BigInt(written);
    if (property.logicalType === 'number')
        return bound;
    compiling.refuse(path, `The digits of ${String(path.at(-1))} are not all known: it is past ±9007199254740991.`, {
        fix: 'Write all of them, in quotes.',
    });
    return undefined;
}
function refuseBound(written, wanted, path, compiling) {
    compiling.refuse(path, `${String(path.at(-1))} must be ${wanted}, not ${JSON.stringify(written)}.`);
}
function* numberFormat(column, format, path) {
    const integers = column.property.logicalType === 'integer';
    const valid = integers ? [...text_formats/* INTEGER_FORMATS */.Ey] : ['f32', 'f64'];
    const demand = `fit into ${format}`;
    if (!valid.includes(format)) {
        const what = integers ? 'integer' : 'number';
        column.compiling.refuse(path, `There is no ${what} format "${format}" here.`, { valid });
    }
    else if (integers) {
        const exact = (0,text_formats/* integerBounds */.U3)(format);
        const range = { least: Number(exact.least), most: Number(exact.most), exact };
        yield checkOf(column, 'format', { kind: 'range', ...range, open: false }, demand, path);
    }
    else if (format === 'f32') {
        const range = { least: -FLOAT32_MAX, most: FLOAT32_MAX };
        yield checkOf(column, 'format', { kind: 'range', ...range, open: false }, demand, path);
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/nested-columns.js
const headerOf = ({ physicalName, name }) => physicalName ?? name;
/**
 * The header of the property so named (or of the column that has that header); of what stands in an object the dotted path of
 * headers, by which readers name it.
 */
function headerAt(properties, name) {
    const found = properties.find(candidate => candidate.name === name) ?? properties.find(p => headerOf(p) === name);
    if (found)
        return headerOf(found);
    for (const outer of properties)
        for (const prefix of new Set([outer.name, headerOf(outer)])) {
            if (!outer.properties || !name.startsWith(`${prefix}.`))
                continue;
            const inner = headerAt(outer.properties, name.slice(prefix.length + 1));
            if (inner !== undefined)
                return `${headerOf(outer)}.${inner}`;
        }
    return undefined;
}
/** The other way round: the name of the property with that header. */
function nameAt(properties, header) {
    const found = properties.find(property => headerOf(property) === header);
    if (found)
        return found.name;
    for (const outer of properties) {
        const prefix = `${headerOf(outer)}.`;
        const inner = outer.properties && header.startsWith(prefix)
            ? nameAt(outer.properties, header.slice(prefix.length))
            : undefined;
        if (inner !== undefined)
            return `${outer.name}.${inner}`;
    }
    return undefined;
}
/**
 * The column, and where it is an object of which the contract says what stands in it, its members as columns: readers of Parquet
 * and Arrow give them so, and those of JSON are spread (see `ObjectSpreader`).
 */
function withMembers(column) {
    return [column, ...membersOf(column).flatMap(withMembers)];
}
/** What stands directly in the object. */
function membersOf(parent) {
    const { property, compiling, path, name } = parent;
    if (property.logicalType !== 'object')
        return [];
    const seen = new Set();
    return (property.properties ?? []).map((member, i) => {
        const at = [...path, 'properties', i];
        const header = headerOf(member);
        if (seen.has(header))
            compiling.refuse(at, `The property "${header}" of "${name}" is declared twice.`);
        if (header.includes('.'))
            compiling.refuse([...at, 'name'], `The name of what stands in an object cannot have a dot: "${header}".`);
        seen.add(header);
        return { name: `${name}.${header}`, property: member, path: at, compiling, parent };
    });
}
/** Names of the columns that stand in the object and are no such objects themselves. */
function leavesOf(column) {
    const members = membersOf(column);
    return members.length ? members.flatMap(leavesOf) : [column.name];
}
/** Whether a value must stand in every row, for the objects around it must too. */
function alwaysRequired({ property, parent }) {
    return isRequired(property) && (!parent || alwaysRequired(parent));
}
const isRequired = ({ required, primaryKey }) => required === true || primaryKey === true;
/** Headers from the column of the table down. */
function headersOf({ property, parent }) {
    return [...(parent ? headersOf(parent) : []), headerOf(property)];
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-nested.js







/** One check of all that stands inside the arrays of a column. What stands in its objects are columns: see `withMembers`. */
function compileNested(column) {
    const { property, path } = column;
    refuseMisplaced(property, path, column);
    if (property.logicalType !== 'array' || !property.items)
        return [];
    const inner = insideOf(column, { items: property.items }, path);
    const test = (text) => inner((0,json_tests/* parseJson */.qF)(text));
    const at = [...path, 'items'];
    return [checkOf(column, 'nested', { kind: 'text', test }, 'be inside as its items say', at)];
}
function refuseMisplaced({ logicalType: type, properties, items }, path, { compiling }) {
    const what = `A value of type ${type ?? 'any'} has no`;
    if (properties && type !== 'object')
        compiling.refuse([...path, 'properties'], `${what} properties.`);
    if (items && type !== 'array')
        compiling.refuse([...path, 'items'], `${what} items.`);
}
/** A value of another kind keeps it: that is for its type to judge. */
function insideOf(column, { properties, items }, path) {
    const members = properties?.map((property, i) => ({
        name: headerOf(property),
        ...testOf(column, property, [...path, 'properties', i]),
    }));
    const item = items && testOf(column, items, [...path, 'items']);
    return value => {
        if (item && Array.isArray(value))
            return value.every(inner => holds(item, inner));
        if (!members || !(0,json_tests/* isObject */.Gv)(value))
            return true;
        return members.every(member => holds(member, Object.hasOwn(value, member.name) ? value[member.name] : undefined));
    };
}
const holds = ({ required, test }, value) => value === undefined || value === null ? !required : test(value);
/** What a value inside must be: its type, its options, and what stands in it. */
function testOf(column, property, path) {
    const { compiling } = column;
    for (const key of ['relationships', 'unique', 'primaryKey'])
        if (property[key])
            compiling.refuse([...path, key], `${key} is not checked inside arrays.`, {
                fix: 'Bring it to a column of its own.',
            });
    refuseMisplaced(property, path, column);
    const inner = { ...column, property: { ...property, name: column.name }, path };
    refuseOptions(inner);
    const tests = [...typeTests(inner), insideOf(column, property, path)];
    return { required: property.required ?? false, test: value => tests.every(test => test(value)) };
}
function* typeTests(column) {
    const { property, path } = column;
    const { logicalType: type, logicalTypeOptions: options = {} } = property;
    if (!type)
        return;
    const at = [...path, 'logicalTypeOptions'];
    if (type === 'date' || type === 'timestamp' || type === 'time') {
        const read = compileReader(column);
        if (!read)
            return;
        const timeOf = (value) => typeof value === 'string' ? read(Buffer.from(value), 0, Buffer.byteLength(value)) : NaN;
        yield value => !Number.isNaN(timeOf(value));
        yield* bounds(options, bound => readTime(String(bound), read), timeOf, column, at);
        return;
    }
    yield KINDS[type];
    for (const { test } of (0,json_tests/* jsonTests */.Wg)(options))
        yield test;
    if (type === 'string')
        yield* textTests(options, column, at);
    if (type === 'integer' || type === 'number') {
        yield* bounds(options, bound => (isExact(bound) ? bound : undefined), Number, column, at);
        yield* numberTests(options, type, column, at);
    }
}
/** JSON inside of arrays is read as float64, which holds no more digits. */
const isExact = (bound) => typeof bound === 'number' && Math.abs(bound) <= Number.MAX_SAFE_INTEGER;
const KINDS = {
    string: value => typeof value === 'string',
    integer: value => Number.isInteger(value),
    number: value => typeof value === 'number',
    boolean: value => typeof value === 'boolean',
    object: json_tests/* isObject */.Gv,
    array: value => Array.isArray(value),
};
function* textTests(options, { compiling }, at) {
    const { minLength = 0, maxLength = Infinity, pattern, format } = options;
    if (minLength > maxLength)
        refuseEmptyRange({ minimum: minLength, maximum: maxLength }, compiling, at);
    const asText = (test) => value => typeof value !== 'string' || test(value);
    yield asText(text => (0,text_formats/* characters */.hg)(text) >= minLength && (0,text_formats/* characters */.hg)(text) <= maxLength);
    if (pattern !== undefined)
        yield asText(compilePattern(pattern, [...at, 'pattern'], compiling));
    if (format === undefined)
        return;
    if (Object.hasOwn(text_formats/* TEXT_FORMATS */.fR, format))
        yield asText(text_formats/* TEXT_FORMATS */.fR[format]);
    else
        compiling.refuse([...at, 'format'], `There is no string format "${format}".`, {
            valid: Object.keys(text_formats/* TEXT_FORMATS */.fR),
        });
}
function* numberTests(options, type, { compiling }, at) {
    const { multipleOf, format } = options;
    if (multipleOf !== undefined)
        yield value => Math.abs(Number(value) / multipleOf - Math.round(Number(value) / multipleOf)) <= 1e-9;
    if (format === undefined || (type === 'number' && format === 'f64'))
        return;
    if (type === 'number' && format === 'f32') {
        yield value => Math.abs(Number(value)) <= FLOAT32_MAX;
        return;
    }
    if (type === 'integer' && text_formats/* INTEGER_FORMATS */.Ey.includes(format)) {
        const { least, most } = (0,text_formats/* integerBounds */.U3)(format);
        yield value => Number.isInteger(value) && BigInt(value) >= least && BigInt(value) <= most;
    }
    else
        compiling.refuse([...at, 'format'], `There is no ${type} format "${format}" here.`);
}
const COMPARE = {
    minimum: (value, bound) => value >= bound,
    maximum: (value, bound) => value <= bound,
    exclusiveMinimum: (value, bound) => value > bound,
    exclusiveMaximum: (value, bound) => value < bound,
};
function* bounds(options, read, valueOf, { compiling }, at) {
    const found = {};
    for (const [key, fits] of Object.entries(COMPARE)) {
        const written = options[key];
        if (written === undefined)
            continue;
        const bound = read(written);
        if (bound === undefined)
            compiling.refuse([...at, key], `${key} cannot be ${JSON.stringify(written)} here.`);
        else {
            found[key] = bound;
            yield value => fits(valueOf(value), bound);
        }
    }
    refuseEmptyRange(found, compiling, at);
}

// EXTERNAL MODULE: ../packages/data/lib/limit.js
var lib_limit = __webpack_require__(44283);
;// CONCATENATED MODULE: ../packages/data/lib/compile-quality.js





const SEVERITIES = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
};
/** What a library rule tolerates and how grave it is. undefined for rules in prose, and for what is refused. */
function compileTolerance(rule, path, compiling) {
    if (rule.type === 'text' && !rule.metric) {
        refuseInProse(rule, path, compiling);
        return undefined;
    }
    if (!rule.metric) {
        compiling.refuse(path, 'A quality rule needs a metric.', {
            fix: 'Or `type: text`, if it is for people only.',
        });
        return undefined;
    }
    for (const key of ['engine', 'implementation'])
        if (rule[key] !== undefined)
            compiling.refuse([...path, key], `A rule with a metric has no ${key}.`, {
                fix: 'Write `type: custom`, without a metric.',
            });
    const limit = compileLimit(rule, path, compiling, rule.unit === 'percent' ? 'percent' : 'count');
    if (limit === 'none')
        compiling.refuse(path, 'The rule needs an operator.', { valid: [...lib_limit/* OPERATORS */.we] });
    return typeof limit === 'object' ? { limit, severity: severityOf(rule) } : undefined;
}
/** What people read, nobody checks: it must not look as if it were checked. */
function refuseInProse(rule, path, compiling) {
    for (const key of [...lib_limit/* OPERATORS */.we, 'unit', 'arguments', 'engine', 'implementation'])
        if (rule[key] !== undefined)
            compiling.refuse([...path, key], `A rule of type text is for people, and has no ${key}.`, {
                fix: 'Say it in the description, or by a metric.',
            });
}
function severityOf({ severity = 'error' }) {
    return SEVERITIES[severity];
}
/**
 * The operator of a rule. `none` where there is none, undefined for what is refused.
 * @param measure what can be measured: limits that say nothing about it are a slip
 */
function compileLimit(rule, path, compiling, measure) {
    const given = lib_limit/* OPERATORS */.we.filter(operator => rule[operator] !== undefined);
    const [operator] = given;
    if (!operator)
        return 'none';
    if (given.length > 1) {
        compiling.refuse(path, `One operator is allowed, not ${given.join(' and ')}.`, {
            fix: 'Write one rule for each.',
        });
        return undefined;
    }
    const values = [rule[operator]].flat();
    if (values.length === 2 && values[0] >= values[1])
        compiling.refuse([...path, operator], 'The smaller bound comes first.');
    const limit = { operator, values, unit: rule.unit ?? 'rows' };
    const outlook = (0,possible_limits/* outlookOf */.jH)([limit], measure);
    // It also says which texts mean a missing value: that is not idle, however many are put up with.
    const isDeclaration = outlook === 'always' && 'metric' in rule && rule.metric === 'missingValues';
    if (outlook !== undefined && !isDeclaration && (values.length < 2 || values[0] < values[1]))
        compiling.refuse([...path, operator], OUTLOOKS[outlook], { fix: fixFor(limit, outlook, measure) });
    return limit;
}
const OUTLOOKS = {
    never: 'No data at all can keep this rule.',
    always: 'All data keep this rule, whatever they are.',
};
const SCALES = {
    count: 'What is counted is a whole number from 0 up.',
    percent: 'With unit: percent, what is measured is between 0 and 100.',
    coefficient: 'A correlation is between -1 and 1.',
    share: 'A share is between 0 and 1; with unit: percent, write it from 0 to 100.',
    amount: 'What is measured is never negative.',
    change: 'In percent, a change is from -100 (no row is left) up.',
};
function fixFor({ operator }, outlook, measure) {
    if (outlook === 'never')
        return operator === 'mustBeBetween'
            ? `The bounds themselves are not allowed. ${SCALES[measure]}`
            : SCALES[measure];
    if (operator === 'mustNotBeBetween')
        return `Take it out, or widen it: the bounds themselves are allowed. ${SCALES[measure]}`;
    if (measure === 'count' && operator.startsWith('mustBeGreater'))
        return 'Take it out, or ask for at least 1.';
    return `Take it out, or choose a limit that some data break. ${SCALES[measure]}`;
}
/** Two rules of the same metric, of which no data can keep both. */
function refuseContradiction(rules, rule, path, compiling) {
    const alike = (other) => other.metric === rule.metric &&
        (other.unit ?? 'rows') === (rule.unit ?? 'rows') &&
        JSON.stringify(other.arguments) === JSON.stringify(rule.arguments);
    const before = rules.slice(0, rules.indexOf(rule)).filter(alike).flatMap(possible_limits/* limitsOf */.Af);
    const measure = rule.unit === 'percent' ? 'percent' : 'count';
    const isNever = (limits) => (0,possible_limits/* outlookOf */.jH)(limits, measure) === 'never';
    const own = (0,possible_limits/* limitsOf */.Af)(rule);
    if (!before.length || isNever(before) || isNever(own))
        return;
    if (isNever([...before, ...own]))
        compiling.refuse(path, `No data can keep this rule and the others on ${rule.metric} before it.`);
}
/** Refuses arguments that the metric does not have. */
function refuseArguments(rule, allowed, path, compiling) {
    for (const name of Object.keys(rule.arguments ?? {}))
        if (!allowed.includes(name))
            compiling.refuse([...path, 'arguments', name], `${rule.metric} has no argument "${name}" here.`, {
                ...(allowed.length ? { valid: [...allowed] } : {}),
            });
}
/** A quality rule of a column. */
function compileColumnRule(column, rule, path, read) {
    const { compiling } = column;
    const tolerance = compileTolerance(rule, path, compiling);
    if (!tolerance)
        return [];
    refuseContradiction(column.property.quality ?? [], rule, path, compiling);
    refuseForbidden(column, rule, tolerance.limit, path);
    const check = (test, name, counted) => [
        checkOf(column, name, test, counted, [...path, 'metric'], tolerance),
    ];
    switch (rule.metric) {
        case 'nullValues':
            refuseArguments(rule, [], path, compiling);
            return check({ kind: 'nulls' }, 'null-values', 'null values');
        case 'duplicateValues':
            refuseArguments(rule, [], path, compiling);
            return check({ kind: 'unique' }, 'duplicate-values', 'values that repeat an earlier one');
        case 'missingValues': {
            refuseArguments(rule, ['missingValues'], path, compiling);
            const list = rule.arguments?.missingValues;
            if (!list?.length) {
                compiling.refuse(path, 'missingValues needs arguments.missingValues, the texts that count as missing.');
                return [];
            }
            // CSV cannot tell an empty text from nothing.
            return check({ kind: 'missing', nulls: list.includes(null) || list.includes('') }, 'missing-values', 'missing values');
        }
        case 'invalidValues': {
            refuseArguments(rule, ['validValues', 'pattern'], path, compiling);
            const test = validity(column, rule, path, read);
            return test ? check(test.test, 'invalid-values', `values that ${test.words}`) : [];
        }
        default:
            compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a table, not for a column.`);
            return [];
    }
}
/** A rule that asks for what another key of the property forbids. */
function refuseForbidden({ property: { required, primaryKey, unique }, compiling }, { metric }, limit, path) {
    const none = (0,lib_limit/* allows */.NB)(limit, 0, 1);
    const [forbids, what] = metric === 'nullValues'
        ? [required ? 'required' : primaryKey && 'primaryKey', 'null values']
        : metric === 'duplicateValues'
            ? [unique && 'unique', 'repeated values']
            : [undefined, ''];
    if (!none && forbids)
        compiling.refuse(path, `This rule asks for ${what}, which \`${forbids}: true\` forbids.`);
}
function validity(column, rule, path, read) {
    const { compiling, property } = column;
    const { validValues, pattern } = rule.arguments ?? {};
    const { logicalType: type } = property;
    const isText = type === undefined || type === 'string';
    const at = [...path, 'arguments'];
    if (validValues === undefined && pattern === undefined) {
        compiling.refuse(path, 'invalidValues needs arguments.validValues or arguments.pattern.');
        return undefined;
    }
    if (pattern !== undefined && !isText) {
        compiling.refuse([...at, 'pattern'], `A pattern is for strings, not for a column of type ${type}.`);
        return undefined;
    }
    const values = validValues && valuesOf(column, validValues, [...at, 'validValues'], read);
    const shown = validValues && `are not one of ${validValues.map(String).join(', ')}`;
    if (!isText)
        return values && { test: { kind: 'numbers', valid: values }, words: shown };
    const matches = pattern === undefined ? undefined : compilePattern(pattern, [...at, 'pattern'], compiling);
    const test = (text) => (!values || values.has(text)) && (!matches || matches(text));
    const words = [shown, pattern && `do not match ${pattern}`].filter(Boolean).join(' or ');
    return { test: { kind: 'text', test }, words };
}
/** The valid values as the column compares them; those of another type are problems. */
function valuesOf({ property, compiling }, values, path, read) {
    const { logicalType: type } = property;
    const set = new Set();
    for (const [i, value] of values.entries()) {
        const meant = meaningOf(value, type, read);
        if (type === 'integer' && typeof value === 'number' && !Number.isSafeInteger(value))
            compiling.refuse([...path, i], `${value} lies past ±9007199254740991, beyond which such values are not told apart.`, {
                fix: 'Compare longer ids as strings.',
            });
        else if (meant !== undefined)
            set.add(meant);
        else
            compiling.refuse([...path, i], `${JSON.stringify(value)} is no value of a column of type ${type ?? 'any'}.`, {
                ...(typeof value !== 'string' && !read ? { fix: 'Put it in quotes to compare it as text.' } : {}),
            });
    }
    return set;
}
/** A value as a column of the type compares it; undefined for what is none of the type. */
function meaningOf(value, type, read) {
    if (type === undefined || type === 'string')
        return typeof value === 'string' ? value : undefined;
    if (type === 'boolean')
        return typeof value === 'boolean' ? Number(value) : undefined;
    if (read)
        return typeof value === 'string' ? readTime(value, read) : undefined;
    return typeof value === 'number' ? value : undefined;
}

;// CONCATENATED MODULE: ../packages/data/lib/contradictions.js


/** Valid values that the options of the property do not allow: one of the two is a slip. */
function refuseOddValues({ property, path, compiling }, options, read) {
    for (const [i, rule] of (property.quality ?? []).entries()) {
        if (rule.metric !== 'invalidValues')
            continue;
        for (const [j, value] of (rule.arguments?.validValues ?? []).entries()) {
            const meant = meaningOf(value, property.logicalType, read);
            const broken = meant === undefined ? undefined : options.find(check => breaks(check, meant));
            if (!broken)
                continue;
            const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
            compiling.refuse([...path, 'quality', i, 'arguments', 'validValues', j], `${shown} is valid here, but logicalTypeOptions say that a value must ${broken.demand}.`);
        }
    }
}
function breaks(check, value) {
    if (typeof value === 'string')
        return check.kind === 'text' && !check.test(value, (0,text_formats/* characters */.hg)(value));
    if (check.kind === 'range') {
        const { least, most, open } = check;
        return open ? value <= least || value >= most : value < least || value > most;
    }
    return (check.kind === 'multiple' &&
        Number.isInteger(value) &&
        Number.isInteger(check.of) &&
        value % check.of !== 0);
}

;// CONCATENATED MODULE: ../packages/data/lib/custom-values.js

const PREFIX = 'sluice.';
const EXTRA_COLUMNS = ['allow', 'warn', 'error'];
const LISTS = ['missingValues', 'data', 'environments', 'notInEnvironments'];
/**
 * Our own keys among the custom properties, as `sluice.missingValues`. Those of other tools are not
 * ours to understand; a slip in one of ours is a problem.
 */
function customValues(properties, path, compiling, known) {
    const values = {};
    for (const [i, { property, value }] of (properties ?? []).entries()) {
        if (!property.startsWith(PREFIX))
            continue;
        const key = known.find(name => property === PREFIX + name);
        const at = [...path, i, 'value'];
        if (!key)
            refuseUnknown(property, known, [...path, i], compiling);
        else if (isList(key)) {
            if (isTexts(value))
                values[key] = value;
            else
                compiling.refuse(at, `${property} must be a list of texts.`, { fix: 'Put numbers in quotes.' });
        }
        else {
            const choice = EXTRA_COLUMNS.find(name => name === value);
            if (choice)
                values.extraColumns = choice;
            else
                compiling.refuse(at, `${property} cannot be ${JSON.stringify(value)}.`, {
                    valid: [...EXTRA_COLUMNS],
                });
        }
    }
    return values;
}
function refuseUnknown(property, known, path, compiling) {
    const valid = known.map(name => PREFIX + name);
    const near = (0,errors/* nearest */.pA)(property, valid);
    compiling.refuse(path, `There is no custom property "${property}" here.`, near ? { fix: `Did you mean "${near}"?` } : valid.length ? { valid } : { fix: 'Take it out.' });
}
const isList = (key) => LISTS.includes(key);
function isTexts(value) {
    return Array.isArray(value) && value.every(item => typeof item === 'string');
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-column.js










const HIDDEN = /^(restricted|confidential|secret|sensitive|pii)$/i;
/** The outcomes of text rules are kept as bits of one integer. */
const MAX_TEXT_RULES = 30;
const A = {
    string: 'a string',
    integer: 'an integer',
    number: 'a number',
    boolean: 'true or false',
    date: 'a date',
    timestamp: 'a timestamp',
    time: 'a time',
    object: 'an object',
    array: 'an array',
};
/** @param missing texts that mean a missing value in every column */
function compileColumn(column, missing) {
    const { name, property, path, compiling } = column;
    const { logicalType: type } = property;
    const read = compileReader(column);
    const options = compileOptions(column, read);
    refuseOddValues(column, options, read);
    const checks = [
        ...presence(column),
        ...typing(column),
        ...options,
        ...(property.unique
            ? [checkOf(column, 'unique', { kind: 'unique' }, 'be unique', [...path, 'unique'])]
            : []),
        ...compileNested(column),
        ...(property.quality ?? []).flatMap((rule, i) => 
        // Custom rules may speak of other columns: they come when all are compiled.
        rule.type === 'custom' ? [] : compileColumnRule(column, rule, [...path, 'quality', i], read)),
    ];
    if (checks.filter(({ kind }) => kind === 'text').length > MAX_TEXT_RULES)
        compiling.refuse(path, `"${name}" has more than ${MAX_TEXT_RULES} rules on its text.`);
    const leaves = leavesOf(column);
    return {
        name,
        location: compiling.locate(path),
        ...(column.parent ? { path: headersOf(column) } : {}),
        ...(leaves[0] === name ? {} : { members: leaves }),
        type,
        ...(read ? { read } : {}),
        ...tokensOf(column, missing),
        checks,
        hidden: isHidden(column),
    };
}
/** Of an object, all that stands in it or around it is shown with it. */
function isHidden(column) {
    const around = (at) => HIDDEN.test(at.property.classification ?? '') || (at.parent !== undefined && around(at.parent));
    const inside = ({ classification, properties = [], items }) => HIDDEN.test(classification ?? '') || properties.some(inside) || (items !== undefined && inside(items));
    return around(column) || inside(column.property);
}
/** What must be there only where the object around it is, is for that object to judge. */
function presence(column) {
    const { property, path } = column;
    const there = checkOf(column, 'missing-column', { kind: 'column' }, 'be in the data', [...path, 'name']);
    const checks = [there];
    const key = property.required ? 'required' : 'primaryKey';
    if (alwaysRequired(column))
        checks.push(checkOf(column, 'required', { kind: 'required' }, 'be present', [...path, key]));
    for (const member of membersOf(column)) {
        if (!isRequired(member.property) || alwaysRequired(member))
            continue;
        const name = headerOf(member.property);
        const test = (text) => {
            const value = (0,json_tests/* parseJson */.qF)(text);
            return !(0,json_tests/* isObject */.Gv)(value) || (Object.hasOwn(value, name) && value[name] !== null);
        };
        const at = [...member.path, 'required'];
        checks.push(checkOf(column, 'required-properties', { kind: 'text', test }, `have ${name}`, at));
    }
    return checks;
}
function typing(column) {
    const { logicalType: type, logicalTypeOptions } = column.property;
    if (!type)
        return [];
    const path = [...column.path, 'logicalType'];
    const isTime = type === 'date' || type === 'timestamp' || type === 'time';
    const demand = `be ${A[type]}${isTime ? ` (${logicalTypeOptions?.format ?? 'ISO 8601'})` : ''}`;
    const checks = [checkOf(column, 'type', { kind: 'type' }, demand, path)];
    if (type === 'number' || type === 'integer')
        checks.push(checkOf(column, 'finite', { kind: 'finite' }, 'be finite', path));
    return checks;
}
function tokensOf({ property, path, compiling, parent }, missing) {
    const known = [
        'missingValues',
        ...(parent ? [] : ['environments', 'notInEnvironments']),
    ];
    const own = customValues(property.customProperties, [...path, 'customProperties'], compiling, known);
    const nulls = [...missing, ...(own.missingValues ?? [])];
    const rules = (property.quality ?? []).flatMap((rule, i) => rule.metric === 'missingValues' ? [{ rule, i }] : []);
    if (rules.length > 1)
        compiling.refuse([...path, 'quality', rules[1].i], 'A column can have one rule on missingValues.', {
            fix: 'Join their lists.',
        });
    const gaps = rules.flatMap(({ rule }) => rule.arguments?.missingValues ?? []).filter(text => text !== null);
    return { nulls: new tokens/* Tokens */.D(nulls), missing: new tokens/* Tokens */.D([...nulls, ...gaps]) };
}

// EXTERNAL MODULE: ../packages/core/lib/parse.js
var parse = __webpack_require__(55520);
// EXTERNAL MODULE: ../packages/data/lib/histogram.js
var histogram = __webpack_require__(1602);
// EXTERNAL MODULE: ../packages/data/lib/number-column.js + 9 modules
var number_column = __webpack_require__(35150);
;// CONCATENATED MODULE: ../packages/data/lib/aggregates/facts.js


/** undefined for a column that the data do not have. */
function factsOf({ columns }, name) {
    const column = columns.find(({ cells }) => cells.plan.name === name);
    if (!column)
        return undefined;
    const { cells } = column;
    const facts = {
        hidden: cells.plan.hidden,
        rows: cells.rows,
        missing: cells.nulls.count + cells.gaps.count,
        distinct: column.distinct,
    };
    if (!(column instanceof number_column/* NumberColumn */.o))
        return facts;
    const { moments, min, max, weighted } = column.summary;
    const { count, mean, sd, sum } = moments;
    if (count === 0)
        return facts;
    const { exact } = column;
    return {
        ...facts,
        numbers: {
            count,
            min,
            max,
            mean,
            sd,
            sum,
            ...(exact ? { exact } : {}),
            weighted,
            quantile: share => (0,histogram/* quantile */.Y)(weighted, count, share, min, max),
            countOutside: (least, most) => countOutside(weighted, least, most),
        },
    };
}
/** Of a cell of the sketch, its middle decides. */
function countOutside(weighted, least, most) {
    return weighted.reduce((sum, [low, high, count]) => {
        const middle = low === high ? low : (low + high) / 2;
        return middle < least || middle > most ? sum + count : sum;
    }, 0);
}

;// CONCATENATED MODULE: ../packages/data/lib/aggregates/age.js

const DAY = 86_400_000;
/** Milliseconds of the units that promises are given in. A month has no fixed length, and `m` could be one. */
const UNITS = {
    s: 1000,
    sec: 1000,
    second: 1000,
    seconds: 1000,
    min: 60_000,
    minute: 60_000,
    minutes: 60_000,
    h: 3_600_000,
    hr: 3_600_000,
    hour: 3_600_000,
    hours: 3_600_000,
    d: DAY,
    day: DAY,
    days: DAY,
    w: 7 * DAY,
    week: 7 * DAY,
    weeks: 7 * DAY,
    y: 365.25 * DAY,
    yr: 365.25 * DAY,
    year: 365.25 * DAY,
    years: 365.25 * DAY,
};
const AGE_UNITS = Object.keys(UNITS);
function ageOf(value, unit) {
    return Object.hasOwn(UNITS, unit.toLowerCase()) ? value * UNITS[unit.toLowerCase()] : undefined;
}
/**
 * The newest time is at most so old (`newest`), or the oldest is (`oldest`: nothing was kept for longer than promised).
 * What lies more than a day ahead is no sign of freshness but a wrong clock: time zones are less than that apart.
 * @param most milliseconds
 */
function measureAge(column, which, most) {
    return (scan, { now }) => {
        const facts = factsOf(scan, column);
        const numbers = facts?.numbers;
        if (!numbers)
            return { kept: false, found: 'the column has no times' };
        const time = which === 'newest' ? numbers.max : numbers.min;
        const age = now - time;
        const ahead = which === 'newest' && age < -DAY;
        const shown = facts.hidden ? '' : ` (${new Date(time).toISOString()})`;
        const found = ahead
            ? `the newest${shown} lies in the future`
            : `the ${which}${shown} is ${showAge(age)} old, at ${new Date(now).toISOString()}`;
        return { kept: !ahead && age <= most, found };
    };
}
function showAge(milliseconds) {
    for (const [unit, length] of [
        ['d', DAY],
        ['h', 3_600_000],
        ['min', 60_000],
    ]) {
        if (Math.abs(milliseconds) >= length)
            return `${Number((milliseconds / length).toPrecision(3))} ${unit}`;
    }
    return `${Math.round(milliseconds / 1000)} s`;
}

;// CONCATENATED MODULE: ../packages/data/lib/aggregates/row-count-change.js


/** Rows beyond, or fewer than, those of the previous profile. */
function measureRowCountChange(limit) {
    return ({ rows }, { previous }) => {
        if (!previous)
            return { unknown: 'no earlier profile is given; name one in the input "previous-profile"' };
        if (previous.rows === 0 && limit.unit === 'percent')
            return { kept: false, found: 'the earlier data had no rows' };
        const change = rows - previous.rows;
        const percent = previous.rows
            ? ` (${change >= 0 ? '+' : ''}${((100 * change) / previous.rows).toFixed(1)} %)`
            : '';
        const found = `${(0,wording/* showCount */.px)(previous.rows)} rows became ${(0,wording/* showCount */.px)(rows)}${percent}`;
        return { kept: (0,lib_limit/* allows */.NB)(limit, change, previous.rows), found };
    };
}

;// CONCATENATED MODULE: ../packages/data/lib/aggregates/statistics.js



const NAMES = {
    mean: 'a mean',
    sd: 'a standard deviation',
    min: 'a minimum',
    max: 'a maximum',
    sum: 'a sum',
    quantile: 'a quantile',
    distinct: 'a number of different values',
    'null-share': 'a share of null values',
};
const OF_NUMBERS = {
    mean: ({ mean }) => mean,
    sd: ({ sd }) => sd,
    min: ({ min, exact }) => exact?.min ?? min,
    max: ({ max, exact }) => exact?.max ?? max,
    sum: ({ sum, exact }) => exact?.sum ?? sum,
    quantile: (numbers, share) => numbers.quantile(share),
};
function demandOf(statistic, limit, share) {
    const name = statistic === 'quantile' ? `a ${share}-quantile` : NAMES[statistic];
    const none = limit.operator === 'mustBe' && limit.values[0] === 0;
    return `have ${name} of ${none ? `exactly 0${limit.unit === 'percent' ? ' %' : ''}` : (0,lib_limit/* describeLimit */.XW)(limit)}`;
}
/** @param share of `quantile` */
function measureStatistic(statistic, column, limit, share) {
    return scan => {
        const facts = factsOf(scan, column);
        if (!facts)
            return { kept: false, found: 'the data have no such column' };
        return statistic === 'null-share' || statistic === 'distinct'
            ? ofCells(statistic, facts, limit)
            : ofNumbers(statistic, facts, limit, share);
    };
}
function ofCells(statistic, facts, limit) {
    const { missing, rows, distinct } = facts;
    if (statistic === 'null-share') {
        const found = `${(0,wording/* showCount */.px)(missing)} of ${(0,wording/* showCount */.px)(rows)}${(0,wording/* showShare */.zY)(missing, rows)} are null`;
        return { kept: (0,lib_limit/* allows */.NB)(limit, limit.unit === 'percent' ? missing : missing / rows, rows), found };
    }
    const about = distinct.exact ? '' : 'about ';
    return {
        kept: (0,lib_limit/* allows */.NB)(limit, distinct.count, rows - missing),
        found: `it has ${about}${(0,wording/* showCount */.px)(distinct.count)}`,
    };
}
function ofNumbers(statistic, { numbers, hidden }, limit, share) {
    if (!numbers)
        return { kept: false, found: 'the column has no values' };
    const value = OF_NUMBERS[statistic](numbers, share);
    // Of one value there is no standard deviation: no number, which no limit allows.
    const found = hidden ? 'it has another' : `it is ${showNumber(value)}`;
    return { kept: (0,lib_limit/* allows */.NB)(limit, value, NaN), found };
}
function showNumber(value) {
    return typeof value === 'bigint' || Number.isInteger(value)
        ? String(value)
        : String(Number(value.toPrecision(6)));
}
/** Values far from the others, by what is known of their distribution. */
function measureOutliers(column, method, factor, limit) {
    return scan => {
        const numbers = factsOf(scan, column)?.numbers;
        if (!numbers)
            return { kept: false, found: 'the column has no values' };
        const { count, mean, sd } = numbers;
        const [low, high] = [numbers.quantile(0.25), numbers.quantile(0.75)];
        // A quarter of the values beside a single one: only what differs from it could be far.
        const reach = method === 'z' ? factor * (count > 1 ? sd : 0) : factor * (high - low);
        const [least, most] = method === 'z' ? [mean - reach, mean + reach] : [low - reach, high + reach];
        const outside = numbers.countOutside(least, most);
        const found = `${(0,wording/* showCount */.px)(outside)} of ${(0,wording/* showCount */.px)(count)}${(0,wording/* showShare */.zY)(outside, count)} do not`;
        return { kept: (0,lib_limit/* allows */.NB)(limit, outside, count), found };
    };
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-aggregate.js






const TIMES = ['date', 'timestamp'];
const NUMBERS = ['integer', 'number'];
const FACTORS = { z: 4, iqr: 3 };
const TO_THE_DIGIT = ['min', 'max', 'sum'];
const NONE = { operator: 'mustBe', values: [0], unit: 'rows' };
/** A demand on what was counted. */
function compileAggregate(custom) {
    const { rule } = custom;
    switch (rule.rule) {
        case 'row-count-change': {
            const demand = `change its number of rows by ${(0,lib_limit/* describeLimit */.XW)(custom.limit)} against the previous profile`;
            push(custom, demand, measureRowCountChange(custom.limit));
            return;
        }
        case 'freshness': {
            compileFreshness(custom);
            return;
        }
        case 'outliers': {
            compileOutliers(custom);
            return;
        }
        case 'distinct':
        case 'null-share': {
            compileStatistic(custom, rule.rule);
            return;
        }
        default:
            if (hasType(custom, NUMBERS, 'numbers'))
                compileStatistic(custom, rule.rule);
    }
}
function compileStatistic(custom, statistic) {
    const share = custom.rule.quantile ?? NaN;
    const limit = custom.limit;
    if (TO_THE_DIGIT.includes(statistic))
        refuseLostDigits(custom, limit);
    push(custom, demandOf(statistic, limit, share), measureStatistic(statistic, custom.column, limit, share));
}
/** A bound past 2⁵³ that no float64 is would be another one than the contract says. */
function refuseLostDigits({ path, table: { compiling } }, { operator, values }) {
    for (const [i, bound] of values.entries()) {
        if (!Number.isInteger(bound) || Number.isSafeInteger(bound))
            continue;
        const at = values.length > 1 ? [...path, operator, i] : [...path, operator];
        const digits = (0,kept_digits/* wholeNumber */.rD)(compiling.written(at));
        if (digits === undefined || BigInt(digits) === BigInt(bound))
            continue;
        compiling.refuse(at, `${digits} would be rounded: the nearest limit that can be held is ${BigInt(bound)}.`, {
            fix: `Take that, or bounds of the property (minimum, maximum), which keep all digits.`,
        });
    }
}
function compileFreshness(custom) {
    const { rule, path, table } = custom;
    const within = (0,parse/* parseDuration */.E9)(rule.within);
    if (within === undefined) {
        table.compiling.refuse([...path, 'within'], `within must be a duration such as 36h or 2d, not ${JSON.stringify(rule.within)}.`);
    }
    else if (hasType(custom, TIMES, 'dates or timestamps')) {
        push(custom, `hold a time of the last ${rule.within}`, measureAge(custom.column, 'newest', within));
    }
}
function compileOutliers(custom) {
    const { rule, column, limit = NONE } = custom;
    const { method = 'iqr' } = rule;
    const factor = rule.factor ?? FACTORS[method];
    if (!hasType(custom, NUMBERS, 'numbers'))
        return;
    const reach = method === 'z'
        ? `${factor} standard deviations of the mean`
        : `${factor} interquartile ranges of the quartiles`;
    const but = limit === NONE ? '' : `, but for ${(0,lib_limit/* describeLimit */.XW)(limit)}`;
    push(custom, `lie within ${reach}${but}`, measureOutliers(column, method, factor, limit));
}
function hasType({ table, column, path, rule }, types, what) {
    const { type } = table.planOf(column);
    if (types.includes(type))
        return true;
    table.compiling.refuse([...path, 'rule'], `The rule ${rule.rule} is for ${what}, not for a column of type ${type ?? 'any'}.`);
    return false;
}
function push(custom, demand, measure) {
    const { table, column } = custom;
    const columns = column === undefined ? {} : { columns: [column] };
    table.plan.aggregates.push({ ...custom.check({ demand, ...columns }), measure });
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/pair-sums.js
const X = 0;
const Y = 1;
const XX = 2;
const YY = 3;
const XY = 4;
/**
 * Sums of two columns, of their squares and of their products, without any rounding: they do not depend on the order or the split
 * of the data. A finite value is m · 2^(e − 1074) with an integer m.
 */
class PairSums {
    count = 0;
    #of = Array.from({ length: 5 }, () => new Map());
    add(x, y) {
        const [ex, mx] = partsOf(x);
        const [ey, my] = partsOf(y);
        this.count++;
        this.#add(X, ex, mx);
        this.#add(Y, ey, my);
        this.#add(XX, 2 * ex, mx * mx);
        this.#add(YY, 2 * ey, my * my);
        this.#add(XY, ex + ey, mx * my);
    }
    /** Pearson's coefficient, rounded once; undefined where one of the columns has only one value. */
    get correlation() {
        const n = BigInt(this.count);
        const [x, y, xx, yy, xy] = this.#of.map(total);
        const spread = (n * xx - x * x) * (n * yy - y * y);
        if (spread === 0n)
            return undefined;
        const shared = n * xy - x * y;
        const root = Math.sqrt(ratio(shared * shared, spread));
        return shared < 0n ? -root : root;
    }
    state() {
        const of = this.#of.map(sums => [...sums].sort((a, b) => a[0] - b[0]).map(([e, sum]) => [e, String(sum)]));
        return { count: this.count, of };
    }
    merge({ count, of }) {
        this.count += count;
        for (const [which, sums] of of.entries())
            for (const [exponent, sum] of sums)
                this.#add(which, exponent, BigInt(sum));
    }
    #add(which, exponent, value) {
        const sums = this.#of[which];
        sums.set(exponent, (sums.get(exponent) ?? 0n) + value);
    }
}
function total(sums) {
    let sum = 0n;
    for (const [exponent, value] of sums)
        sum += value << BigInt(exponent);
    return sum;
}
/** At most 1: of squares, by the inequality of Cauchy and Schwarz. */
function ratio(numerator, denominator) {
    const shift = BigInt(Math.max(0, denominator.toString(16).length * 4 - numerator.toString(16).length * 4 + 64));
    return Number((numerator << shift) / denominator) / 2 ** Number(shift);
}
const bits = new BigUint64Array(1);
const pair_sums_double = new Float64Array(bits.buffer);
/** Exponents 0 and 1 both stand for 2^−1074. */
function partsOf(value) {
    pair_sums_double[0] = value;
    const all = bits[0];
    const exponent = Number((all >> 52n) & 0x7ffn);
    const mantissa = (all & 0xfffffffffffffn) | (exponent === 0 ? 0n : 0x10000000000000n);
    return [Math.max(0, exponent - 1), value < 0 ? -mantissa : mantissa];
}

// EXTERNAL MODULE: ../packages/tables/lib/decode-numbers.js + 2 modules
var decode_numbers = __webpack_require__(39764);
// EXTERNAL MODULE: ../packages/tables/lib/scanner.js
var scanner = __webpack_require__(72647);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var lib_batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/data/lib/decode-values.js
var decode_values = __webpack_require__(53611);
;// CONCATENATED MODULE: ../packages/data/lib/rows/row-values.js


/** @param digits integers past 2⁵³, which a float64 cannot tell apart, come as bigint */
function valueReader(plan, digits = false) {
    const { type, read, missing } = plan;
    if (type === 'boolean')
        return numeric(plan, (column, rows, into) => (0,decode_values/* decodeValues */.z)(column, rows, { read: decode_values/* readBoolean */.V, kind: 'boolean', missing }, into));
    if (read)
        return numeric(plan, (column, rows, into) => (0,decode_values/* decodeValues */.z)(column, rows, { read, kind: 'text', missing }, into));
    if (type === 'number' || type === 'integer')
        return numeric(plan, (column, rows, into) => (0,decode_numbers/* decodeNumbers */.vW)(column, rows, { integer: type === 'integer', missing }, into), digits);
    return (column, rows) => Array.from({ length: rows }, (_, row) => textAt(column, row, plan));
}
/** Of all readers: what is decoded is taken out at once. */
let room;
function numeric({ type }, decode, digits = false) {
    return (column, rows) => {
        const vector = (room ??= (0,decode_numbers/* numberVector */.LS)(scanner/* BATCH_CELLS */.V));
        decode(column, rows, vector);
        return Array.from({ length: rows }, (_, row) => {
            if (vector.states[row] !== decode_numbers/* CellState */.ws.value)
                return null;
            const value = vector.values[row];
            if (type === 'boolean')
                return value === 1;
            return digits && Math.abs(value) > Number.MAX_SAFE_INTEGER
                ? exactly(value, (0,lib_batch/* cellText */.I)(column, row))
                : value;
        });
    };
}
function exactly(value, text) {
    return /^[+-]?\d+$/.test(text) ? BigInt(text.replace('+', '')) : value;
}
/** Whether anything stands in the cell, of whatever type. */
function isThere(column, row, { missing }) {
    const { bytes, starts, ends, kinds, offset, stride } = column;
    const k = offset + row * stride;
    const [start, end] = [starts[k], ends[k]];
    if (end < start || (end === start && kinds === undefined))
        return false;
    const kind = kinds?.[k];
    return !((kind === undefined || kind === lib_batch/* CellKind */.B.string) && missing.has(bytes, start, end));
}
/** In CSV an empty cell is missing; in JSON an empty text is a value, and numbers are no texts. */
function textAt(column, row, { missing, type }) {
    const { bytes, starts, ends, kinds, offset, stride } = column;
    const k = offset + row * stride;
    const [start, end] = [starts[k], ends[k]];
    if (end < start || (end === start && kinds === undefined))
        return null;
    const kind = kinds?.[k];
    if (type === 'string' && kind !== undefined && kind !== lib_batch/* CellKind */.B.string)
        return null;
    if ((kind === undefined || kind === lib_batch/* CellKind */.B.string) && missing.has(bytes, start, end))
        return null;
    return (0,lib_batch/* cellText */.I)(column, row);
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/correlation-check.js




const DIGITS = 4;
/** Pearson's coefficient of two columns of numbers, over the rows that have both. */
class CorrelationCheck {
    check;
    limit;
    columns;
    constructor(check, limit, columns) {
        this.check = check;
        this.limit = limit;
        this.columns = columns;
    }
    start() {
        return new CorrelationScan(this);
    }
}
class CorrelationScan {
    columns;
    #owner;
    #readers;
    #sums = new PairSums();
    #rows = 0;
    constructor(owner) {
        this.columns = owner.columns.map(({ name }) => name);
        this.#owner = owner;
        this.#readers = owner.columns.map(column => valueReader(column));
    }
    take(columns, { rows }) {
        this.#rows += rows;
        const [xs, ys] = this.#readers.map((read, i) => read(columns[i], rows));
        for (let row = 0; row < rows; row++) {
            const [x, y] = [xs[row], ys[row]];
            if (typeof x === 'number' && typeof y === 'number')
                this.#sums.add(x, y);
        }
    }
    results() {
        const { check, limit, columns } = this.#owner;
        const { correlation, count } = this.#sums;
        const told = { check, of: this.#rows, examples: [] };
        const over = `over ${(0,wording/* showCounted */._J)(count, 'row')} that ${count === 1 ? 'has' : 'have'} both`;
        if (correlation === undefined)
            return [{ ...told, count: 1, found: `there is none ${over}: one of them does not vary` }];
        const kept = (0,lib_limit/* allows */.NB)(limit, correlation, NaN);
        const hidden = columns.some(column => column.hidden);
        const found = hidden ? `it is another ${over}` : `it is ${Number(correlation.toFixed(DIGITS))} ${over}`;
        return [{ ...told, count: kept ? 0 : 1, found }];
    }
    state() {
        return { rows: this.#rows, sums: this.#sums.state() };
    }
    merge(state) {
        const { rows, sums } = state;
        this.#rows += rows;
        this.#sums.merge(sums);
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-correlation.js


/** How two columns of numbers go together. */
function compileCorrelation(custom) {
    const { rule, table, path } = custom;
    const { plan, compiling } = table;
    const at = [...path, 'columns'];
    const names = rule.columns;
    if (names.length !== 2 || names[0] === names[1]) {
        compiling.refuse(at, 'A correlation is one of two different columns.');
        return;
    }
    const columns = names.flatMap((name, i) => {
        const header = table.headerOf(name, [...at, i]);
        const column = header === undefined ? undefined : table.planOf(header);
        if (!column || column.type === 'number' || column.type === 'integer')
            return column ?? [];
        compiling.refuse([...at, i], `The rule correlation is for numbers, not for a column of type ${column.type ?? 'any'}.`);
        return [];
    });
    const [a, b] = columns;
    if (!a || !b)
        return;
    const limit = custom.limit;
    const exactly0 = limit.operator === 'mustBe' && limit.values[0] === 0;
    const demand = `have a correlation of ${exactly0 ? 'exactly 0' : (0,lib_limit/* describeLimit */.XW)(limit)}`;
    plan.rows.push(new CorrelationCheck(custom.check({ demand, columns: [a.name, b.name] }), limit, [a, b]));
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/tokens.js
/** A slip in an expression, and where. */
class ExpressionError extends Error {
    at;
    fix;
    constructor(at, message, fix) {
        super(message);
        this.at = at;
        this.fix = fix;
    }
}
/** Long enough for what a person can read. */
const MAX_LENGTH = 4_000;
const TOKEN = /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\p{L}_])|'(?<text>(?:[^']|'')*)'|(?<word>[\p{L}_][\p{L}\p{N}_.]*)|"(?<quoted>(?:[^"]|"")+)"|`(?<ticked>[^`]+)`|(?<symbol><=|>=|<>|!=|==|[-+*/%()<>=,]))/uy;
/** Throws ExpressionError at what belongs to no expression. */
function tokens_tokensOf(text) {
    if (text.length > MAX_LENGTH)
        throw new ExpressionError(MAX_LENGTH, `An expression has at most ${MAX_LENGTH} characters.`);
    const tokens = [];
    let at = 0;
    for (;;) {
        TOKEN.lastIndex = at;
        const groups = TOKEN.exec(text)?.groups;
        if (!groups)
            break;
        const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
        tokens.push(tokenOf(groups, start));
        at = TOKEN.lastIndex;
    }
    const rest = text.slice(at).trimStart();
    const end = text.length - rest.length;
    if (rest)
        throw new ExpressionError(end, unexpected(rest), 'Texts stand in single quotes.');
    return [...tokens, { kind: 'end', at: text.trimEnd().length }];
}
function tokenOf(groups, at) {
    const { number, text, word, quoted, ticked, symbol } = groups;
    if (number !== undefined)
        return { kind: 'number', value: finite(number, at), at };
    if (text !== undefined)
        return { kind: 'text', value: text.replaceAll("''", "'"), at };
    if (symbol !== undefined)
        return { kind: 'symbol', value: symbol, at };
    if (word !== undefined)
        return { kind: 'name', value: word, quoted: false, at };
    return { kind: 'name', value: ticked ?? quoted.replaceAll('""', '"'), quoted: true, at };
}
function finite(text, at) {
    const value = Number(text);
    if (/^\d+$/.test(text) && !Number.isSafeInteger(value))
        return BigInt(text);
    if (!Number.isFinite(value))
        throw new ExpressionError(at, `${text} is not a finite number.`);
    return value;
}
function unexpected(rest) {
    if (rest.startsWith("'") || rest.startsWith('"') || rest.startsWith('`'))
        return 'The quote is never closed.';
    return `${JSON.stringify(String.fromCodePoint(rest.codePointAt(0)))} is not understood.`;
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/functions.js



const functions_text = (compute, gives = 'text') => ({
    takes: ['text'],
    gives,
    compute,
});
const texts = (compute) => ({
    takes: ['text', 'text'],
    gives: 'boolean',
    compute,
});
const number = (compute) => ({ takes: ['number'], gives: 'number', compute });
const part = (compute) => ({
    takes: ['moment'],
    gives: 'number',
    compute: (at) => compute(new Date(at)),
});
const between = (unit) => ({
    takes: ['moment', 'moment'],
    gives: 'number',
    compute: (from, to) => (to - from) / unit,
});
/** `coalesce`, `least`, `greatest`, `matches` and `now` are no such functions. */
const FUNCTIONS = {
    length: functions_text(a => (0,text_formats/* characters */.hg)(a), 'number'),
    lower: functions_text(a => a.toLowerCase()),
    upper: functions_text(a => a.toUpperCase()),
    trim: functions_text(a => a.trim()),
    starts_with: texts((a, b) => a.startsWith(b)),
    ends_with: texts((a, b) => a.endsWith(b)),
    contains: texts((a, b) => a.includes(b)),
    abs: number(Math.abs),
    floor: number(Math.floor),
    ceil: number(Math.ceil),
    sqrt: number(Math.sqrt),
    ln: number(Math.log),
    exp: number(Math.exp),
    round: { takes: ['number', 'number'], optional: 1, gives: 'number', compute: round },
    // Monday is 1, as in ISO 8601.
    weekday: part(date => date.getUTCDay() || 7),
    year: part(date => date.getUTCFullYear()),
    month: part(date => date.getUTCMonth() + 1),
    day: part(date => date.getUTCDate()),
    hour: part(date => date.getUTCHours()),
    minute: part(date => date.getUTCMinutes()),
    second: part(date => date.getUTCSeconds()),
    days_between: between(86_400_000),
    seconds_between: between(1_000),
};
const FUNCTION_NAMES = [...Object.keys(FUNCTIONS), 'coalesce', 'least', 'greatest', 'matches', 'now'];
/** Half away from zero, as people do; to so many digits behind the point. */
function round(a, digits = 0) {
    const scale = 10 ** digits;
    // The nudge makes up for decimals that float64 holds a little too small, as 1.005.
    return (Math.sign(a) * Math.round(Math.abs(a) * scale * (1 + Number.EPSILON))) / scale;
}
/** `matches(text, 'pattern')`: the pattern is compiled once, and cannot be made to hang. */
function matching(subject, pattern, at) {
    if (typeof pattern?.constant !== 'string')
        throw new ExpressionError(at, 'The second argument of matches is a text in single quotes.');
    const test = (0,safe_pattern/* safePattern */.w)(pattern.constant);
    if (typeof test !== 'function') {
        const why = test === undefined ? 'is not an ECMA-262 regular expression' : 'can take for ever on some texts';
        throw new ExpressionError(at, `The pattern ${JSON.stringify(pattern.constant)} ${why}.`);
    }
    return {
        type: 'boolean',
        evaluate: row => {
            const value = subject.evaluate(row);
            return value === null ? null : test(value);
        },
    };
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/operators.js
/** Three values of logic, as in SQL: of null nothing is known. */
function and(left, right) {
    return {
        type: 'boolean',
        evaluate: row => {
            const a = left.evaluate(row);
            if (a === false)
                return false;
            const b = right.evaluate(row);
            return b === false ? false : a === null || b === null ? null : true;
        },
    };
}
function or(left, right) {
    return {
        type: 'boolean',
        evaluate: row => {
            const a = left.evaluate(row);
            if (a === true)
                return true;
            const b = right.evaluate(row);
            return b === true ? true : a === null || b === null ? null : false;
        },
    };
}
function not(of) {
    return {
        type: 'boolean',
        evaluate: row => {
            const value = of.evaluate(row);
            return value === null ? null : !value;
        },
    };
}
function isNull(of) {
    return { type: 'boolean', evaluate: row => of.evaluate(row) === null };
}
function negate(of) {
    return {
        type: 'number',
        evaluate: row => {
            const value = of.evaluate(row);
            return value === null ? null : -value;
        },
    };
}
const ARITHMETIC = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
};
const EXACT = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => (b !== 0n && a % b === 0n ? a / b : undefined),
    '%': (a, b) => (b === 0n ? undefined : a % b),
};
function arithmetic(operator, left, right, environment) {
    const compute = ARITHMETIC[operator];
    const exactly = EXACT[operator];
    return {
        type: 'number',
        evaluate: row => {
            const a = left.evaluate(row);
            const b = right.evaluate(row);
            if (a === null || b === null)
                return null;
            const rounded = compute(Number(a), Number(b));
            const plain = typeof a === 'number' && typeof b === 'number';
            if (plain && (Math.abs(rounded) <= Number.MAX_SAFE_INTEGER || !areSafe(a, b)))
                return operators_finite(rounded, environment);
            const exact = isWhole(a) && isWhole(b) ? exactly(BigInt(a), BigInt(b)) : undefined;
            return exact === undefined ? operators_finite(rounded, environment) : shortest(exact);
        },
    };
}
const areSafe = (a, b) => Number.isSafeInteger(a) && Number.isSafeInteger(b);
const isWhole = (value) => typeof value === 'bigint' || Number.isInteger(value);
/** A number where it is safe, so that equal values are of one kind. */
function shortest(value) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
}
/** null for what is no number, and the row is marked: it must not pass because nothing is known of it. */
function operators_finite(value, environment) {
    if (Number.isFinite(value))
        return value;
    environment.failed = true;
    return null;
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/value.js

const SHOWN_TYPES = {
    number: 'a number',
    text: 'a text',
    boolean: 'true or false',
    moment: 'a date or timestamp',
    clock: 'a time of day',
};
/** null may stand for any type. */
function expectType({ type }, wanted, at) {
    if (type === undefined || type === wanted)
        return;
    throw new ExpressionError(at, `Expected ${SHOWN_TYPES[wanted]}, not ${SHOWN_TYPES[type]}.`);
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/calls.js





function call(name, given, context) {
    const { at } = context;
    switch (name) {
        case 'coalesce':
            return firstPresent(given, at);
        case 'least':
        case 'greatest':
            return extreme(given, name === 'least' ? -1 : 1, at);
        case 'matches': {
            const [subject, pattern] = calls_exactly(2, given, name, at);
            expectType(subject, 'text', at);
            return matching(subject, pattern, at);
        }
        case 'now':
            calls_exactly(0, given, name, at);
            return { type: 'moment', evaluate: context.now };
        default:
            return known(name, given, context);
    }
}
function known(name, given, { at, environment }) {
    const spec = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!spec) {
        const near = (0,errors/* nearest */.pA)(name, FUNCTION_NAMES);
        const fix = near ? `Did you mean ${near}?` : `There are ${FUNCTION_NAMES.join(', ')}.`;
        throw new ExpressionError(at, `There is no function ${name}.`, fix);
    }
    const { takes, optional = 0, gives } = spec;
    if (given.length > takes.length || given.length < takes.length - optional)
        throw new ExpressionError(at, `${name} takes ${takes.length - optional} to ${takes.length} arguments, not ${given.length}.`);
    for (const [i, argument] of given.entries())
        expectType(argument, takes[i], at);
    const compute = spec.compute;
    return {
        type: gives,
        evaluate: row => {
            const values = given.map(argument => argument.evaluate(row));
            if (values.includes(null))
                return null;
            const [first] = values;
            if (typeof first === 'bigint' && WHOLE.includes(name))
                return name === 'abs' && first < 0n ? -first : first;
            const value = compute(...values.map(plain));
            return typeof value === 'number' ? operators_finite(value, environment) : value;
        },
    };
}
/** Functions that leave an integer what it is, but for its sign. */
const WHOLE = ['abs', 'floor', 'ceil', 'round'];
const plain = (value) => (typeof value === 'bigint' ? Number(value) : value);
function firstPresent(given, at) {
    return {
        type: commonType(given, 'coalesce', at),
        evaluate: row => {
            for (const argument of given) {
                const value = argument.evaluate(row);
                if (value !== null)
                    return value;
            }
            return null;
        },
    };
}
function extreme(given, sign, at) {
    const type = commonType(given, sign < 0 ? 'least' : 'greatest', at);
    return {
        type,
        evaluate: row => {
            let best = null;
            for (const argument of given) {
                const value = argument.evaluate(row);
                if (value === null)
                    return null;
                if (best === null || (sign < 0 ? value < best : value > best))
                    best = value;
            }
            return best;
        },
    };
}
function commonType(given, name, at) {
    if (given.length === 0)
        throw new ExpressionError(at, `${name} takes at least one argument.`);
    const types = [...new Set(given.flatMap(({ type }) => (type ? [type] : [])))];
    if (types.length > 1)
        throw new ExpressionError(at, `${name} takes values of one type, not ${types.map(type => SHOWN_TYPES[type]).join(' and ')}.`);
    return types[0];
}
function calls_exactly(count, given, name, at) {
    if (given.length !== count)
        throw new ExpressionError(at, `${name} takes ${count} arguments, not ${given.length}.`);
    return given;
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/comparisons.js

/** A bigint is never safe, and so may only equal a number past 2⁵³. */
const same = (a, b) => a !== null && b !== null && (typeof a === 'bigint' || typeof b === 'bigint') ? !(a < b || a > b) : a === b;
const TESTS = {
    '=': same,
    '!=': (a, b) => !same(a, b),
    '<': (a, b) => a < b,
    '<=': (a, b) => a <= b,
    '>': (a, b) => a > b,
    '>=': (a, b) => a >= b,
};
function compare(operator, left, right, at) {
    if (left.constant === null || right.constant === null)
        throw new ExpressionError(at, 'Nothing is known of a comparison with null.', 'Write "is null".');
    const ordered = operator !== '=' && operator !== '!=';
    if (ordered && left.type === 'boolean')
        throw new ExpressionError(at, 'true and false have no order.');
    const test = TESTS[operator];
    return {
        type: 'boolean',
        evaluate: row => {
            const a = left.evaluate(row);
            const b = right.evaluate(row);
            return a === null || b === null ? null : test(a, b);
        },
    };
}
/** Both bounds belong to it. */
function comparisons_between(of, least, most, at) {
    if (of.type === 'boolean')
        throw new ExpressionError(at, 'true and false have no order.');
    return {
        type: 'boolean',
        evaluate: row => {
            const value = of.evaluate(row);
            const [low, high] = [least.evaluate(row), most.evaluate(row)];
            return value === null || low === null || high === null ? null : value >= low && value <= high;
        },
    };
}
/** null among the values makes "no" unknown, as in SQL; so it is refused where it is written. */
function memberOf(of, values, at) {
    if (values.length === 0)
        throw new ExpressionError(at, 'The list is empty.');
    if (values.some(({ constant }) => constant === null))
        throw new ExpressionError(at, 'null is in no list.', 'Write "or … is null".');
    const constants = new Set(values.flatMap(({ constant }) => (constant === undefined ? [] : [constant])));
    const others = values.filter(({ constant }) => constant === undefined);
    return {
        type: 'boolean',
        evaluate: row => {
            const value = of.evaluate(row);
            if (value === null)
                return null;
            if (constants.has(value))
                return true;
            if (typeof value === 'bigint' && [...constants].some(one => same(one, value)))
                return true;
            let unknown = false;
            for (const other of others) {
                const candidate = other.evaluate(row);
                if (same(candidate, value))
                    return true;
                unknown ||= candidate === null;
            }
            return unknown ? null : false;
        },
    };
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/parse-expression.js

const WORDS = ['and', 'or', 'not', 'in', 'between', 'is', 'null', 'true', 'false'];
const COMPARISONS = {
    '=': '=',
    '==': '=',
    '!=': '!=',
    '<>': '!=',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
};
/** Deeper ones are no rule but an attack on the stack. */
const MAX_DEPTH = 60;
/** Throws ExpressionError. Precedence as in SQL: or, and, not, comparisons, `+ -`, `* / %`, sign. */
function parseExpression(text) {
    const parser = new Parser(tokens_tokensOf(text));
    const tree = parser.expression();
    parser.end();
    return tree;
}
class Parser {
    #tokens;
    #next = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    end() {
        const token = this.#peek();
        if (token.kind !== 'end')
            this.#refuse(token, 'the end');
    }
    expression() {
        let left = this.#conjunction();
        for (let token = this.#word('or'); token; token = this.#word('or'))
            left = { kind: 'or', left, right: this.#conjunction(), at: token.at };
        return left;
    }
    #conjunction() {
        let left = this.#negation();
        for (let token = this.#word('and'); token; token = this.#word('and'))
            left = { kind: 'and', left, right: this.#negation(), at: token.at };
        return left;
    }
    #negation() {
        const token = this.#word('not');
        return token
            ? { kind: 'not', of: this.#deeper(() => this.#negation()), at: token.at }
            : this.#predicate();
    }
    #predicate() {
        const left = this.#sum();
        const token = this.#peek();
        const operator = token.kind === 'symbol' ? COMPARISONS[token.value] : undefined;
        if (operator) {
            this.#next++;
            return { kind: 'compare', operator, left, right: this.#sum(), at: token.at };
        }
        if (this.#word('is')) {
            const not = this.#word('not');
            if (!this.#word('null'))
                this.#refuse(this.#peek(), 'null');
            const test = { kind: 'null', of: left, at: token.at };
            return not ? { kind: 'not', of: test, at: token.at } : test;
        }
        const not = this.#word('not');
        const test = this.#membership(left);
        if (!test && not)
            this.#refuse(this.#peek(), 'in or between');
        return test ? (not ? { kind: 'not', of: test, at: not.at } : test) : left;
    }
    #membership(of) {
        const between = this.#word('between');
        if (between) {
            const least = this.#sum();
            if (!this.#word('and'))
                this.#refuse(this.#peek(), 'and');
            return { kind: 'between', of, least, most: this.#sum(), at: between.at };
        }
        const token = this.#word('in');
        if (!token)
            return undefined;
        this.#expect('(');
        return { kind: 'in', of, values: this.#list(), at: token.at };
    }
    #sum() {
        let left = this.#product();
        for (let token = this.#symbol('+', '-'); token; token = this.#symbol('+', '-'))
            left = { kind: 'arithmetic', operator: token.value, left, right: this.#product(), at: token.at };
        return left;
    }
    #product() {
        let left = this.#signed();
        for (let token = this.#symbol('*', '/', '%'); token; token = this.#symbol('*', '/', '%'))
            left = { kind: 'arithmetic', operator: token.value, left, right: this.#signed(), at: token.at };
        return left;
    }
    #signed() {
        const token = this.#symbol('-');
        return token ? { kind: 'negate', of: this.#deeper(() => this.#signed()), at: token.at } : this.#primary();
    }
    #primary() {
        const token = this.#peek();
        const { at } = token;
        if (token.kind === 'number' || token.kind === 'text') {
            this.#next++;
            return { kind: 'value', value: token.value, at };
        }
        if (this.#symbol('(')) {
            const inner = this.#deeper(() => this.expression());
            this.#expect(')');
            return inner;
        }
        if (token.kind !== 'name')
            return this.#refuse(token, 'a column, a value or (');
        const word = token.quoted ? '' : token.value.toLowerCase();
        if (word === 'null' || word === 'true' || word === 'false') {
            this.#next++;
            return { kind: 'value', value: word === 'null' ? null : word === 'true', at };
        }
        if (WORDS.includes(word))
            return this.#refuse(token, 'a column, a value or (');
        this.#next++;
        if (!token.quoted && this.#symbol('('))
            return { kind: 'call', name: word, of: this.#list(), at };
        return { kind: 'column', name: token.value, at };
    }
    /** What follows an opened parenthesis, up to its end. */
    #list() {
        const items = [];
        if (this.#symbol(')'))
            return items;
        do
            items.push(this.#deeper(() => this.expression()));
        while (this.#symbol(','));
        this.#expect(')');
        return items;
    }
    #deeper(parse) {
        if (++this.#depth > MAX_DEPTH)
            throw new ExpressionError(this.#peek().at, `An expression is at most ${MAX_DEPTH} levels deep.`);
        const tree = parse();
        this.#depth--;
        return tree;
    }
    #peek() {
        return this.#tokens[this.#next];
    }
    #word(word) {
        const token = this.#peek();
        if (token.kind !== 'name' || token.quoted || token.value.toLowerCase() !== word)
            return undefined;
        this.#next++;
        return token;
    }
    #symbol(...symbols) {
        const token = this.#peek();
        if (token.kind !== 'symbol' || !symbols.includes(token.value))
            return undefined;
        this.#next++;
        return { value: token.value, at: token.at };
    }
    #expect(symbol) {
        if (!this.#symbol(symbol))
            this.#refuse(this.#peek(), symbol);
    }
    #refuse(token, wanted) {
        const shown = token.kind === 'end' ? 'the end' : JSON.stringify(String(token.value));
        throw new ExpressionError(token.at, `Expected ${wanted}, not ${shown}.`);
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/expression/compile-expression.js







/** Compiles to closures; nothing is ever run as code. Throws ExpressionError with the place of the slip. */
function compileExpression(text, scope) {
    const compiler = new Compiler(scope);
    const { type, evaluate } = compiler.compile(parseExpression(text));
    return { uses: compiler.uses, environment: compiler.environment, type, evaluate };
}
class Compiler {
    uses = [];
    environment = { columns: [], failed: false };
    #scope;
    /** Readers of times written in a column, by what the column compiled to. */
    #readers = new Map();
    constructor(scope) {
        this.#scope = scope;
    }
    compile(tree) {
        const { at } = tree;
        switch (tree.kind) {
            case 'value':
                return constant(tree.value);
            case 'column':
                return this.#column(tree.name, at);
            case 'call':
                return call(tree.name, tree.of.map(item => this.compile(item)), this.#context(at));
            case 'negate':
                return negate(this.#expect(tree.of, 'number'));
            case 'not':
                return not(this.#expect(tree.of, 'boolean'));
            case 'and':
            case 'or': {
                const [left, right] = [this.#expect(tree.left, 'boolean'), this.#expect(tree.right, 'boolean')];
                return tree.kind === 'and' ? and(left, right) : or(left, right);
            }
            case 'arithmetic':
                return this.#arithmetic(tree);
            case 'compare': {
                const [left, right] = this.#alike([tree.left, tree.right], at);
                return compare(tree.operator, left, right, at);
            }
            case 'between': {
                const [of, least, most] = this.#alike([tree.of, tree.least, tree.most], at);
                return comparisons_between(of, least, most, at);
            }
            case 'in': {
                const [of, ...values] = this.#alike([tree.of, ...tree.values], at);
                return memberOf(of, values, at);
            }
            case 'null':
                return isNull(this.compile(tree.of));
        }
    }
    #context(at) {
        return { at, environment: this.environment, now: this.#scope.now };
    }
    #arithmetic({ operator, left, right, at }) {
        const sides = [this.compile(left), this.compile(right)];
        if (operator === '-' && sides.every(({ type }) => type === 'moment'))
            throw new ExpressionError(at, 'Times are not subtracted.', 'Write days_between(from, to).');
        for (const [i, side] of sides.entries())
            expectType(side, 'number', [left, right][i].at);
        return arithmetic(operator, sides[0], sides[1], this.environment);
    }
    #expect(tree, type) {
        const typed = this.compile(tree);
        expectType(typed, type, tree.at);
        return typed;
    }
    /** All of one type; texts beside a time are read as times. */
    #alike(trees, at) {
        const all = trees.map(tree => this.compile(tree));
        const time = all.find(({ type }) => type === 'moment' || type === 'clock');
        const read = all.map(typed => this.#readers.get(typed)).find(reader => reader !== undefined);
        const same = all.map((typed, i) => {
            if (!time || typeof typed.constant !== 'string' || !read)
                return typed;
            const value = read(typed.constant);
            if (value === undefined)
                throw new ExpressionError(trees[i].at, `${JSON.stringify(typed.constant)} is not ${SHOWN_TYPES[time.type]}.`);
            return { ...constant(value), type: time.type };
        });
        const types = new Set(same.flatMap(({ type }) => (type ? [type] : [])));
        if (types.size > 1) {
            const shown = [...types].map(type => SHOWN_TYPES[type]).join(' with ');
            throw new ExpressionError(at, `Compares ${shown}.`);
        }
        return same;
    }
    #column(name, at) {
        const number = this.#scope.columns.findIndex(({ names }) => names.includes(name));
        const column = this.#scope.columns[number];
        if (!column) {
            const near = (0,errors/* nearest */.pA)(name, this.#scope.columns.flatMap(({ names }) => names));
            throw new ExpressionError(at, `There is no column "${name}".`, near ? `Did you mean "${near}"?` : undefined);
        }
        if (!column.type)
            throw new ExpressionError(at, `Objects and arrays, as in "${name}", have no place in an expression.`);
        let slot = this.uses.indexOf(number);
        if (slot < 0)
            slot = this.uses.push(number) - 1;
        const { environment } = this;
        const typed = { type: column.type, evaluate: row => environment.columns[slot][row] };
        if (column.readTime)
            this.#readers.set(typed, column.readTime);
        return typed;
    }
}
function constant(value) {
    const type = value === null
        ? undefined
        : typeof value === 'string'
            ? 'text'
            : typeof value === 'boolean'
                ? 'boolean'
                : 'number';
    return { type, evaluate: () => value, constant: value };
}

// EXTERNAL MODULE: ../packages/data/lib/check.js
var lib_check = __webpack_require__(38244);
;// CONCATENATED MODULE: ../packages/data/lib/rows/expression-check.js


/** Longer values are cut in examples. */
const SHOWN = 30;
/** Something that must be true of every row. */
class ExpressionCheck {
    check;
    columns;
    #compile;
    /** @param columns those the expression uses, in its order; @param compile a fresh one for each scan, which fills it with its rows */
    constructor(check, columns, compile) {
        this.check = check;
        this.columns = columns;
        this.#compile = compile;
    }
    start(cursor) {
        return new ExpressionScan(this, this.#compile(), cursor);
    }
    mark(cursor) {
        return this.start(cursor);
    }
}
/** A row breaks the rule where the expression is false, or a number in it is none; not where it is unknown (null). */
class ExpressionScan {
    columns;
    #owner;
    #compiled;
    #cursor;
    #readers;
    #tally;
    #judged = 0;
    constructor(owner, compiled, cursor) {
        this.columns = owner.columns.map(({ name }) => name);
        this.#owner = owner;
        this.#compiled = compiled;
        this.#cursor = cursor;
        this.#readers = owner.columns.map(column => valueReader(column, true));
        this.#tally = new lib_check/* Tally */.F(cursor.keep);
    }
    take(columns, batch) {
        const { environment } = this.#compiled;
        const values = this.#readers.map((read, i) => read(columns[i], batch.rows));
        environment.columns = values;
        for (let row = 0; row < batch.rows; row++) {
            const holds = this.#holds(row);
            // Where it is unknown, the row is neither kept nor broken.
            if (holds !== undefined)
                this.#judged++;
            if (holds !== false)
                continue;
            if (!this.#tally.hit())
                continue;
            const at = this.#cursor.base + batch.lines[row];
            const shown = this.#show(values, row);
            this.#tally.show(shown === undefined ? { at } : { at, value: shown });
        }
    }
    results(placeOf) {
        const { count } = this.#tally;
        return [{ check: this.#owner.check, count, of: this.#judged, examples: this.#tally.examples(placeOf) }];
    }
    state() {
        return { judged: this.#judged, tally: this.#tally.state() };
    }
    merge(state) {
        const { judged, tally } = state;
        this.#judged += judged;
        this.#tally.merge(tally);
    }
    #holds(row) {
        const { environment, evaluate } = this.#compiled;
        environment.failed = false;
        const value = evaluate(row);
        if (hasFailed(environment))
            return false;
        return value === null ? undefined : value !== false;
    }
    /** `start = 5, end = 3`; nothing of columns whose values are not to be shown. */
    #show(values, row) {
        const shown = this.#owner.columns.flatMap(({ name, hidden, type }, i) => {
            return hidden ? [] : [`${name} = ${shownValue(values[i][row], type)}`];
        });
        return shown.length ? shown.join(', ') : undefined;
    }
}
/** Evaluating sets it. */
const hasFailed = (environment) => environment.failed;
function shownValue(value, type) {
    if (value === null)
        return 'nothing';
    if (typeof value === 'string')
        return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
    if (typeof value !== 'number' || type === 'number' || type === 'integer')
        return String(value);
    const iso = new Date(value).toISOString();
    return type === 'date' ? iso.slice(0, 10) : type === 'time' ? iso.slice(11, 23) : iso;
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-expression-rule.js




const TYPES = {
    string: 'text',
    integer: 'number',
    number: 'number',
    boolean: 'boolean',
    date: 'moment',
    timestamp: 'moment',
    time: 'clock',
    object: undefined,
    array: undefined,
};
/** Something that must be true of every row, in a language of its own: see docs of `expression/`. */
function compileExpressionRule(custom) {
    const { table, rule, path } = custom;
    const { compiling, plan } = table;
    const text = rule.expression;
    const columns = plan.columns.map((column) => {
        const { type, read, name } = column;
        return {
            names: [...new Set([table.propertyOf(name), name])],
            type: type ? TYPES[type] : 'text',
            ...(read ? { readTime: written => readTime(written, read) } : {}),
        };
    });
    const scope = { columns, now: () => compiling.options.now ?? NaN };
    try {
        const { uses, type } = compileExpression(text, scope);
        if (type !== 'boolean')
            throw new ExpressionError(0, 'An expression must be true or false.', 'Compare it with something.');
        const used = uses.map((number) => plan.columns[number]);
        const words = { demand: `keep ${text}`, counted: `rows that break ${text}`, at: 'expression' };
        plan.rows.push(new ExpressionCheck(custom.check(words), used, () => compileExpression(text, scope)));
    }
    catch (error) {
        if (!(error instanceof ExpressionError))
            throw error;
        if (table.leavesOut(text))
            return;
        compiling.refuse([...path, 'expression'], `${JSON.stringify(text)}, character ${error.at + 1}: ${error.message}`, {
            ...(error.fix ? { fix: error.fix } : {}),
        });
    }
}

// EXTERNAL MODULE: ../packages/data/lib/record-schemas.js + 1 modules
var record_schemas = __webpack_require__(92760);
;// CONCATENATED MODULE: ../packages/data/lib/rows/counting-scan.js

/** A scan that counts what it looks at, and what of that breaks one check. */
class CountingScan {
    /** What was looked at. */
    of = 0;
    #check;
    #cursor;
    #tally;
    constructor(check, cursor) {
        this.#check = check;
        this.#cursor = cursor;
        this.#tally = new lib_check/* Tally */.F(cursor.keep);
    }
    results(placeOf) {
        const { count } = this.#tally;
        return [{ check: this.#check, count, of: this.of, examples: this.#tally.examples(placeOf) }];
    }
    state() {
        return { of: this.of, tally: this.#tally.state() };
    }
    merge(state) {
        const { of, tally } = state;
        this.of += of;
        this.#tally.merge(tally);
    }
    /** @param shown what is to be shown of it; nothing where it gives none */
    offend(batch, row, shown) {
        if (!this.#tally.hit())
            return;
        const at = this.#cursor.base + batch.lines[row];
        const value = shown();
        this.#tally.show(value === undefined ? { at } : { at, value });
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/json-schema-check.js





/** Longer texts are cut in examples. */
const json_schema_check_SHOWN = 120;
/** Records, or the values of one column, held against a JSON Schema. What is missing is left out of the record. */
class JsonSchemaCheck {
    check;
    judged;
    /** Called when rows come: what compiles schemas may not be loaded before. */
    compile;
    constructor(check, judged, compile) {
        this.check = check;
        this.judged = judged;
        this.compile = compile;
    }
    start(cursor) {
        return new JsonSchemaScan(this, cursor);
    }
    mark(cursor) {
        return this.start(cursor);
    }
}
class JsonSchemaScan extends CountingScan {
    columns;
    instead;
    #owner;
    #test;
    constructor(owner, cursor) {
        super(owner.check, cursor);
        const { columns, instead } = owner.judged;
        this.columns = columns.map(({ name }) => name);
        this.instead = instead;
        this.#owner = owner;
    }
    take(columns, batch) {
        const test = (this.#test ??= this.#owner.compile());
        const plans = this.#owner.judged.columns;
        const numbers = columns.map((column, i) => numbersOf(column, batch.rows, plans[i]));
        for (let row = 0; row < batch.rows; row++) {
            const record = this.#recordOf(columns, numbers, row);
            if (record === undefined)
                continue;
            this.of++;
            const explain = test(record);
            if (explain)
                this.offend(batch, row, () => this.#shown(explain()));
        }
    }
    #shown(fault) {
        return this.#mayShow(fault.pointer) ? shownFault(fault) : undefined;
    }
    /** What is said of a record as a whole may tell any value of it. */
    #mayShow(pointer) {
        const { columns, paths } = this.#owner.judged;
        if (!columns.some(({ hidden }) => hidden))
            return true;
        const around = columns.filter((_, i) => {
            const path = pointerOf(paths[i]);
            return pointer === path || pointer.startsWith(`${path}/`);
        });
        return around.length > 0 && around.every(({ hidden }) => !hidden);
    }
    /** undefined where the value of a column is missing. */
    #recordOf(columns, numbers, row) {
        const { columns: plans, paths } = this.#owner.judged;
        let record = paths[0]?.length === 0 ? undefined : {};
        for (const [i, column] of columns.entries()) {
            const number = numbers[i]?.[row] ?? NaN;
            const value = number === number ? number : json_schema_check_valueOf(column, row, plans[i]);
            if (value === undefined)
                continue;
            const path = paths[i];
            if (path.length === 0)
                record = value;
            else
                put(record, path, value);
        }
        return record;
    }
}
const pointerOf = (path) => path.map(step => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
/** `/dev/v: must be at most 3, not 4` */
function shownFault({ pointer, message }) {
    const text = pointer === '' ? message : `${pointer}: ${message}`;
    return text.length > json_schema_check_SHOWN ? `${text.slice(0, json_schema_check_SHOWN)}…` : text;
}
function put(record, path, value) {
    let at = record;
    for (const step of path.slice(0, -1)) {
        if (!Object.hasOwn(at, step))
            json_schema_check_define(at, step, {});
        at = at[step];
    }
    json_schema_check_define(at, path.at(-1), value);
}
function json_schema_check_define(object, key, value) {
    // An assignment would not make such a key.
    if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    else
        object[key] = value;
}
/** Shared by all: what is decoded is copied at once. */
let json_schema_check_room;
/** Of a column of numbers all that are, without a text made of each; NaN where something else stands. */
function numbersOf(column, rows, { type, missing }) {
    if (type !== 'integer' && type !== 'number')
        return undefined;
    const { values, states } = (json_schema_check_room ??= (0,decode_numbers/* numberVector */.LS)(scanner/* BATCH_CELLS */.V));
    const others = (0,decode_numbers/* decodeNumbers */.vW)(column, rows, { integer: type === 'integer', missing }, json_schema_check_room);
    const numbers = values.slice(0, rows);
    if (others > 0)
        for (let row = 0; row < rows; row++)
            if (states[row] !== decode_numbers/* CellState */.ws.value)
                numbers[row] = NaN;
    return numbers;
}
/** As JSON has it; in CSV a text is what the type of the column says. */
function json_schema_check_valueOf(column, row, plan) {
    if (!isThere(column, row, plan))
        return undefined;
    const { bytes, starts, ends, kinds, offset, stride } = column;
    const k = offset + row * stride;
    const text = (0,lib_batch/* cellText */.I)(column, row);
    switch (kinds?.[k]) {
        case lib_batch/* CellKind */.B.string:
            return text;
        case lib_batch/* CellKind */.B.number:
            return Number(text);
        case lib_batch/* CellKind */.B.true:
            return true;
        case lib_batch/* CellKind */.B.false:
            return false;
        case undefined:
            break;
        default:
            return (0,json_tests/* parseJson */.qF)(text);
    }
    if (plan.type === 'integer' || plan.type === 'number')
        return Number.isFinite(Number(text)) ? Number(text) : text;
    if (plan.type === 'object' || plan.type === 'array')
        return (0,json_tests/* parseJson */.qF)(text) ?? text;
    const truth = plan.type === 'boolean' ? (0,decode_values/* readBoolean */.V)(bytes, starts[k], ends[k]) : NaN;
    return Number.isNaN(truth) ? text : truth === 1;
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-json-schema.js


/** Records of the table, or the values of the column it stands at, held against a JSON Schema. */
function compileJsonSchemaRule(custom) {
    const { rule, table, path, column } = custom;
    const { plan, compiling } = table;
    const schema = rule.schema;
    const refused = (0,record_schemas/* recordTest */.wR)(schema);
    if (typeof refused === 'string') {
        compiling.refuse([...path, 'schema'], `The schema cannot be used. ${refused}`);
        return;
    }
    const whole = column === undefined ? columnsOf(custom) : [table.planOf(column)];
    if (!whole)
        return;
    const words = {
        demand: 'be as its JSON Schema says',
        counted: `${column === undefined ? 'rows' : 'values'} that break their JSON Schema`,
        at: 'schema',
        ...(column === undefined ? {} : { columns: [column] }),
    };
    const check = custom.check(words);
    const compile = () => {
        const test = (0,record_schemas/* recordTest */.wR)(schema);
        if (typeof test !== 'function')
            throw new Error('What compiles schemas was not loaded.');
        return test;
    };
    const pathIn = ({ path: steps, name }) => [...(steps ?? [name])];
    const own = column === undefined ? pathIn : (inner) => pathIn(inner).slice(pathIn(whole[0]).length);
    plan.rows.push(new JsonSchemaCheck(check, { columns: whole, paths: whole.map(own) }, compile));
    const holders = whole.filter(({ members }) => members).map(({ name }) => name);
    if (holders.length === 0)
        return;
    // Of a file that has a column for each member, the objects are put together again.
    const leaves = whole.flatMap(one => one.members?.map(name => table.planOf(name)) ?? [one]);
    const judged = { columns: leaves, paths: leaves.map(own), instead: holders };
    plan.rows.push(new JsonSchemaCheck(check, judged, compile));
}
/** Those named, or all; undefined where one is not there. */
function columnsOf({ rule, table, path }) {
    if (!rule.columns)
        return table.plan.columns.filter(({ path }) => path === undefined);
    const headers = rule.columns.map((name, i) => table.headerOf(name, [...path, 'columns', i], 'whole'));
    return headers.includes(undefined) ? undefined : headers.map(header => table.planOf(header));
}

// EXTERNAL MODULE: ../packages/data/lib/rows/key-groups.js + 1 modules
var key_groups = __webpack_require__(33468);
// EXTERNAL MODULE: ../packages/data/lib/first-few.js
var first_few = __webpack_require__(8917);
// EXTERNAL MODULE: ../packages/data/lib/rows/group-join.js
var group_join = __webpack_require__(72104);
// EXTERNAL MODULE: ../packages/data/lib/rows/group-log.js + 1 modules
var group_log = __webpack_require__(4263);
// EXTERNAL MODULE: ../packages/data/lib/rows/key-writer.js
var key_writer = __webpack_require__(90395);
;// CONCATENATED MODULE: ../packages/data/lib/rows/min-hash.js
/**
 * MinHash (Broder 1997): the share of hash functions whose minimum two sets have in common estimates the share of their
 * union that both hold. 64 functions, of each of which 16 bits are kept (Li and König 2010: two different minima pass for one in
 * 65,536 cases). The estimate of a similarity s has a standard error of √(s (1 − s) / 64), 0.0625 at most. Two texts are compared when one
 * of 16 bands of 4 functions agrees, which is missed with a probability of (1 − s⁴)¹⁶: of s = 0.8 once in 4,600 times, of 0.7 once in 80,
 * of 0.5 in a third.
 */
const HASHES = 64;
const BANDS = 16;
const BAND_HASHES = HASHES / BANDS;
/** Words that make one element of the set. */
const min_hash_WORDS = 3;
/** The signature of a text, undefined for one without a word. Case, punctuation and spacing do not matter. */
function signatureOf(text) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
    if (!words)
        return undefined;
    const minima = new Uint32Array(HASHES).fill(0xffffffff);
    const last = Math.max(1, words.length - min_hash_WORDS + 1);
    for (let i = 0; i < last; i++) {
        const hash = hashOf(words.slice(i, i + min_hash_WORDS).join(' '));
        for (let j = 0; j < HASHES; j++) {
            const mixed = mix(hash ^ SEEDS[j]);
            if (mixed < minima[j])
                minima[j] = mixed;
        }
    }
    // The high bits of a minimum are mostly zero.
    return Uint16Array.from(minima, minimum => minimum & 0xffff);
}
/** Hash functions in which two signatures agree: of `HASHES`, an estimate of the Jaccard index. */
function agreement(a, b) {
    let same = 0;
    for (let j = 0; j < HASHES; j++)
        if (a[j] === b[j])
            same++;
    return same;
}
/** FNV-1a over UTF-16 units. */
function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash >>> 0;
}
/** The finish of MurmurHash3. */
function mix(value) {
    let hash = value;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
const SEEDS = Uint32Array.from({ length: HASHES }, (_, j) => mix((j + 1) * 0x9e3779b1));

;// CONCATENATED MODULE: ../packages/data/lib/rows/near-pairs.js

/** Signatures of a chunk. */
const CHUNK = 4096;
/** Memory that signatures take at most before they go to a file. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Signatures that one pass looks up: it takes about 100 bytes of memory for each. */
const PASS = 500_000;
const near_pairs_NONE = -1;
/** Different signatures, numbered in the order they come. Past some memory they go to a file. */
class SignatureStore {
    size = 0;
    #chunks = [];
    #maxBytes;
    #spill;
    #open = new Uint16Array(CHUNK * HASHES);
    /** The one that was read last. */
    #scratch = new Uint16Array(HASHES);
    constructor({ maxBytes, spill }) {
        this.#maxBytes = Math.min(maxBytes, MAX_BYTES);
        this.#spill = spill;
    }
    /** @param bytes of a signature, as `HASHES` 16-bit integers (little-endian) */
    add(bytes) {
        const at = (this.size % CHUNK) * HASHES;
        for (let j = 0; j < HASHES; j++)
            this.#open[at + j] = bytes.readUInt16LE(2 * j);
        this.size++;
        if (this.size % CHUNK > 0)
            return;
        const held = this.#chunks.filter(({ signatures }) => signatures).length;
        if (this.#spill && (held + 1) * this.#open.byteLength > this.#maxBytes) {
            const bytes = new Uint8Array(this.#open.buffer);
            this.#chunks.push({ spilled: this.#spill().append(bytes) });
        }
        else {
            this.#chunks.push({ signatures: this.#open });
            this.#open = new Uint16Array(CHUNK * HASHES);
        }
    }
    /** It holds until the next call. */
    get(number) {
        const chunk = this.#chunks[Math.floor(number / CHUNK)];
        const at = (number % CHUNK) * HASHES;
        const signatures = chunk ? chunk.signatures : this.#open;
        if (signatures)
            return signatures.subarray(at, at + HASHES);
        const { path, at: start } = chunk.spilled;
        this.#spill().readInto(new Uint8Array(this.#scratch.buffer), { path, at: start + 2 * at });
        return this.#scratch;
    }
    /** All of them in order; each holds until the next. */
    *[Symbol.iterator]() {
        const scratch = new Uint16Array(CHUNK * HASHES);
        for (const { signatures, spilled } of [...this.#chunks, { signatures: this.#open, spilled: undefined }]) {
            if (spilled)
                this.#spill().readInto(new Uint8Array(scratch.buffer), spilled);
            const count = signatures === this.#open ? this.size % CHUNK : CHUNK;
            const all = signatures ?? scratch;
            for (let i = 0; i < count; i++)
                yield all.subarray(i * HASHES, (i + 1) * HASHES);
        }
    }
}
/**
 * Compares signatures that agree in a band, band by band, in passes over all of them, so that memory does not grow but by five bytes for
 * each. Of many texts that share a band each is compared with each.
 */
function nearestOf(store, options) {
    const { similarity, side, group, order } = options;
    const numbers = new Int32Array(store.size).fill(near_pairs_NONE);
    const agreements = new Uint8Array(store.size);
    const least = Math.ceil(similarity * HASHES);
    const note = (own, other, same) => {
        const known = agreements[own];
        if (same < known || (same === known && order(numbers[own]) <= order(other)))
            return;
        agreements[own] = same;
        numbers[own] = other;
    };
    const looked = new Uint16Array(HASHES);
    const parts = Math.max(1, Math.ceil(store.size / PASS));
    for (let band = 0; band < BANDS; band++)
        for (let part = 0; part < parts; part++) {
            const heads = [new Map(), new Map()];
            const members = new Members();
            let number = -1;
            for (const signature of store) {
                number++;
                const key = bandKey(signature, band);
                if (key % parts !== part)
                    continue;
                looked.set(signature);
                const own = side?.(number) ?? 0;
                const against = side ? heads[1 - own] : heads[own];
                for (let entry = against.get(key) ?? near_pairs_NONE; entry !== near_pairs_NONE; entry = members.next(entry)) {
                    const other = members.number(entry);
                    if (group && group(number) === group(other))
                        continue;
                    const same = agreement(looked, store.get(other));
                    if (same < least)
                        continue;
                    note(number, other, same);
                    note(other, number, same);
                }
                heads[own].set(key, members.add(number, heads[own].get(key) ?? near_pairs_NONE));
            }
        }
    return { numbers, agreements };
}
/** What a band holds, as a number: of different ones few are the same. */
function bandKey(signature, band) {
    let key = 0;
    for (let j = band * BAND_HASHES; j < (band + 1) * BAND_HASHES; j++)
        key = (key * 65_599 + signature[j]) % 4_503_599_627_370_449;
    return key;
}
/** Chains of numbers. */
class Members {
    #numbers = new Int32Array(1024);
    #next = new Int32Array(1024);
    #size = 0;
    number(entry) {
        return this.#numbers[entry];
    }
    next(entry) {
        return this.#next[entry];
    }
    add(number, next) {
        if (this.#size === this.#numbers.length) {
            this.#numbers = enlarged(this.#numbers);
            this.#next = enlarged(this.#next);
        }
        this.#numbers[this.#size] = number;
        this.#next[this.#size] = next;
        return this.#size++;
    }
}
function enlarged(array) {
    const larger = new Int32Array(2 * array.length);
    larger.set(array);
    return larger;
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/near-duplicates.js







/** Bytes of a signature, as the key of a group. */
const SIGNATURE = 2 * HASHES;
/** Bytes of the name of a split that are looked at. */
const SPLIT = 100;
/** The different signatures of the texts of a table, with the split each is in, if there are splits. */
class Signatures {
    columns;
    log;
    rows = 0;
    #read;
    #split;
    #entry = new key_writer/* KeyWriter */.Xi([], 'keep');
    #cursor;
    #tell;
    constructor({ column, split }, cursor, tell = () => []) {
        this.columns = [column, ...(split ? [split] : [])].map(({ name }) => name);
        this.log = new group_log/* GroupLog */.AG({ places: true, maxBytes: cursor.maxLogBytes, spill: cursor.spill });
        this.#read = valueReader(column);
        this.#split = split && (0,key_writer/* partWriter */.V3)(split);
        this.#cursor = cursor;
        this.#tell = tell;
    }
    take([column, split], batch) {
        const entry = this.#entry;
        if (split)
            this.#split?.start(split, batch.rows);
        for (const [row, value] of this.#read(column, batch.rows).entries()) {
            const signature = typeof value === 'string' ? signatureOf(value) : undefined;
            if (!signature)
                continue;
            entry.reserve(1 + SIGNATURE + SPLIT);
            entry.bytes[0] = SIGNATURE;
            for (let j = 0; j < HASHES; j++)
                entry.bytes.writeUInt16LE(signature[j], 1 + 2 * j);
            // A row that is in no split is in one of its own.
            const length = Math.max(0, this.#split?.write(row, entry, 1 + SIGNATURE) ?? 0);
            this.rows++;
            const end = 1 + SIGNATURE + Math.min(length, SPLIT);
            this.log.add(entry.bytes, entry.view, 0, end, this.#cursor.base + batch.lines[row]);
        }
    }
    results(placeOf) {
        return this.#tell(this, placeOf);
    }
    state() {
        return { rows: this.rows, log: this.log.state() };
    }
    merge(state) {
        const { rows, log } = state;
        this.rows += rows;
        this.log.merge(log);
    }
}
/** No text may be nearly the same as one of the other table, of another split, or as another one. */
class NearDuplicatesCheck {
    check;
    #options;
    constructor(check, options) {
        this.check = check;
        this.#options = options;
    }
    start(cursor) {
        return new Signatures(this.#options, cursor, (own, placeOf) => [this.#result(own, placeOf, cursor)]);
    }
    #result(own, placeOf, cursor) {
        const { similarity, reference, split } = this.#options;
        const texts = new Texts(own, reference?.scan, cursor);
        const isOwn = (number) => texts.counts[number] > 0;
        const alone = !reference && !split;
        const nearest = nearestOf(texts.store, {
            similarity,
            side: reference && (number => (isOwn(number) ? 1 : 0)),
            group: split && (number => texts.splits[number]),
            order: number => texts.ats[number],
        });
        const first = new first_few/* FirstFew */.F(cursor.keep);
        let count = 0;
        for (let number = 0; number < texts.store.size; number++) {
            if (!isOwn(number))
                continue;
            const same = texts.counts[number];
            const other = nearest.numbers[number];
            if (other < 0 && !(alone && same > 1))
                continue;
            count += same;
            const at = texts.ats[number];
            if (!first.wants(at))
                continue;
            const percent = Math.round((100 * nearest.agreements[number]) / HASHES);
            const show = reference ? (place) => reference.showPlace(place) : showIn(placeOf, at);
            const note = alone && same > 1 ? `one of ${same} alike` : `${percent} % like ${show(texts.ats[other])}`;
            first.add({ at, note });
        }
        const examples = first.items.map(({ at, note }) => ({ ...placeOf(at), note }));
        return { check: this.check, count, of: own.rows, examples };
    }
}
/** `line 7`, or `line 7 of file 2` */
function showIn(placeOf, from) {
    return at => {
        const [{ file }, place] = [placeOf(from), placeOf(at)];
        return place.file === file ? `line ${place.line}` : `line ${place.line} of file ${place.file + 1}`;
    };
}
/** The different texts of a table, and of the other, with where each stands first. One that both have has two numbers. */
class Texts {
    store;
    ats = [];
    /** Rows of the table itself; 0 for texts of the other. */
    counts = [];
    splits = [];
    #known = new Map();
    constructor(own, other, { maxKeyBytes, spill }) {
        this.store = new SignatureStore({ maxBytes: maxKeyBytes, spill });
        for (const join of (0,group_join/* joined */.o)(own.log, other?.log, false))
            for (let entry = 0; entry < join.size; entry++) {
                const key = join.key(entry);
                const split = join.label(entry).toString('latin1');
                const rows = join.own.count(entry);
                if (rows > 0)
                    this.#add(key, join.own.ats[entry], rows, split);
                if (join.other.count(entry) > 0)
                    this.#add(key, join.other.ats[entry], 0, split);
            }
    }
    #add(signature, at, count, split) {
        let number = this.#known.get(split);
        if (number === undefined)
            this.#known.set(split, (number = this.#known.size));
        this.store.add(signature);
        this.ats.push(at);
        this.counts.push(count);
        this.splits.push(number);
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/reference.js
/**
 * Another table that rows are held against: the target of a foreign key, or the other part of a split. Its rows are read
 * once, by the scan that `start` gives, and what was found stays here until the checks tell their results.
 */
class Reference {
    /** Name in the contract, or in the input `tables`. */
    table;
    /** Where its data lie, as the contract has it. */
    data;
    location;
    columns;
    #start;
    #read;
    constructor(about, start) {
        this.table = about.table;
        this.data = about.data;
        this.location = about.location;
        this.columns = about.columns;
        this.#start = start;
    }
    start(cursor) {
        return this.#start(cursor);
    }
    /** @param placeOf from the numbers that the scan knows rows by */
    finish(scan, placeOf) {
        this.#read = { scan: scan, placeOf };
    }
    /** What was found in it. */
    get scan() {
        return this.#done().scan;
    }
    /** `data/test.csv line 7` */
    showPlace(at) {
        const { path, line } = this.#done().placeOf(at);
        return `${path} line ${line}`;
    }
    #done() {
        if (!this.#read)
            throw new Error(`The table "${this.table}" was not read before it was asked for.`);
        return this.#read;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/split-leaks.js

/** No row, or no group, may be in the other table too. */
class SharedKeysCheck {
    check;
    columns;
    reference;
    #missing;
    constructor(check, columns, reference, missing) {
        this.check = check;
        this.columns = columns;
        this.reference = reference;
        this.#missing = missing;
    }
    start(cursor) {
        const { check, columns, reference } = this;
        return new key_groups/* KeyGroups */._({
            columns,
            missing: this.#missing,
            rule: {
                check,
                other: () => reference.scan.log,
                breaks: (join, entry) => join.other.count(entry) > 0,
                show: ({ other }) => ({ note: `also ${reference.showPlace(other)}` }),
            },
        }, cursor);
    }
    get keyed() {
        return { columns: this.columns, missing: this.#missing };
    }
}
/** Rows with equal features must have one label: within the table, and, with a reference, across both. */
class LabelConflictsCheck {
    check;
    features;
    label;
    reference;
    constructor(check, features, label, reference) {
        this.check = check;
        this.features = features;
        this.label = label;
        this.reference = reference;
    }
    start(cursor) {
        const { check, features, label, reference } = this;
        return new key_groups/* KeyGroups */._({
            columns: features,
            label,
            missing: 'keep',
            rule: {
                check,
                other: () => reference?.scan.log,
                breaks: (join, entry) => join.labels(entry) > 1,
                show: ({ label: value, beside }, place, placeOf) => {
                    const { own, at } = beside;
                    const where = own ? showPlace(place, placeOf(at)) : reference.showPlace(at);
                    return { ...(label.hidden ? {} : { value }), note: `other label in ${where}` };
                },
            },
        }, cursor);
    }
}
function showPlace(from, { file, line }) {
    return file === from.file ? `line ${line}` : `line ${line} of file ${file + 1}`;
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/time-order.js

/** Earliest time of a table, with its place. */
class Earliest {
    columns;
    time = Infinity;
    at = 0;
    #read;
    #cursor;
    constructor(column, cursor) {
        this.columns = [column.name];
        this.#read = valueReader(column);
        this.#cursor = cursor;
    }
    take([column], batch) {
        for (const [row, value] of this.#read(column, batch.rows).entries()) {
            if (typeof value !== 'number' || value >= this.time)
                continue;
            this.time = value;
            this.at = this.#cursor.base + batch.lines[row];
        }
    }
    results() {
        return [];
    }
    state() {
        return { time: this.time, at: this.at };
    }
    merge(state) {
        const { time, at } = state;
        if (time < this.time || (time === this.time && at < this.at))
            [this.time, this.at] = [time, at];
    }
}
/** All times must lie before the first of the other table: what is tested must come after what is learnt from. */
class TimeOrderCheck {
    check;
    column;
    reference;
    constructor(check, column, reference) {
        this.check = check;
        this.column = column;
        this.reference = reference;
    }
    start(cursor) {
        return new Times(this, cursor);
    }
}
/** Distinct times with their first place and count: how many are too late is known only when the other table is. */
class Times {
    columns;
    #owner;
    #cursor;
    #read;
    #times = new Map();
    #rows = 0;
    constructor(owner, cursor) {
        this.columns = [owner.column.name];
        this.#owner = owner;
        this.#cursor = cursor;
        this.#read = valueReader(owner.column);
    }
    take([column], batch) {
        for (const [row, value] of this.#read(column, batch.rows).entries()) {
            if (typeof value !== 'number')
                continue;
            this.#rows++;
            this.#add(value, this.#cursor.base + batch.lines[row], 1);
        }
    }
    results(placeOf) {
        const { check, column, reference } = this.#owner;
        const first = reference.scan;
        const late = [...this.#times].filter(([time]) => time >= first.time).sort((a, b) => a[1].at - b[1].at);
        const note = late.length ? `the first is ${reference.showPlace(first.at)}` : '';
        const examples = late.slice(0, this.#cursor.keep).map(([time, { at }]) => ({
            ...placeOf(at),
            ...(column.hidden ? {} : { value: new Date(time).toISOString() }),
            note,
        }));
        const count = late.reduce((sum, [, entry]) => sum + entry.count, 0);
        return [{ check, count, of: this.#rows, examples }];
    }
    state() {
        return { rows: this.#rows, times: [...this.#times] };
    }
    merge(state) {
        const { rows, times } = state;
        this.#rows += rows;
        for (const [time, { at, count }] of times)
            this.#add(time, at, count);
    }
    #add(time, at, count) {
        const known = this.#times.get(time);
        if (!known)
            this.#times.set(time, { at, count });
        else {
            known.count += count;
            known.at = Math.min(known.at, at);
        }
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-leaks.js





const SIMILARITY = 0.8;
/** A rule that no part of a split may know of the other. */
function compileLeakRule(custom) {
    const { rule, table } = custom;
    const { rows } = table.plan;
    const other = JSON.stringify(rule.with);
    switch (rule.rule) {
        case 'shared-rows':
        case 'shared-groups': {
            const columns = compile_leaks_columnsOf(custom);
            if (!columns)
                return;
            const whole = rule.rule === 'shared-rows';
            const demand = `share no ${whole ? 'row' : 'value'} with ${other}`;
            const words = { demand, counted: `rows ${whole ? 'that are' : 'of groups that are'} in ${other} too` };
            const check = custom.check({
                ...words,
                ...(whole ? {} : { columns: columns.map(({ name }) => name) }),
            });
            const missing = whole ? 'keep' : 'skip';
            const reference = referenceTo(custom, columns, cursor => groups(columns, missing, undefined, cursor));
            rows.push(new SharedKeysCheck(check, columns, reference, missing));
            return;
        }
        case 'label-conflicts': {
            compileLabelConflicts(custom);
            return;
        }
        case 'time-order': {
            const column = only(custom, ['date', 'timestamp']);
            if (!column)
                return;
            const words = {
                demand: `lie before all of ${other}`,
                counted: `times that do not lie before all of ${other}`,
            };
            const check = custom.check({ ...words, columns: [column.name] });
            const reference = referenceTo(custom, [column], cursor => new Earliest(column, cursor));
            rows.push(new TimeOrderCheck(check, column, reference));
            return;
        }
        default: {
            const column = only(custom, ['string', undefined]);
            if (!column)
                return;
            const similarity = rule.similarity ?? SIMILARITY;
            const split = splitOf(custom);
            if (split === 'refused')
                return;
            const than = rule.with !== undefined ? `one of ${other}` : split ? 'one of another split' : 'another one';
            const near = `${Math.round(100 * similarity)} % like ${than}`;
            const words = { demand: `hold no text that is ${near}`, counted: `texts that are ${near}` };
            const check = custom.check({ ...words, columns: [column.name] });
            const reference = rule.with === undefined
                ? undefined
                : referenceTo(custom, [column], cursor => new Signatures({ column }, cursor));
            const against = { ...(reference ? { reference } : {}), ...(split ? { split } : {}) };
            rows.push(new NearDuplicatesCheck(check, { column, similarity, ...against }));
        }
    }
}
/** The column that tells the split of a row. */
function splitOf({ rule, table, path }) {
    if (rule.split === undefined)
        return undefined;
    const header = table.headerOf(rule.split, [...path, 'split']);
    if (header === undefined)
        return 'refused';
    if (rule.with === undefined)
        return table.planOf(header);
    table.compiling.refuse([...path, 'split'], 'Name another table, or the column of splits, not both.');
    return 'refused';
}
function compileLabelConflicts(custom) {
    const { rule, table, path } = custom;
    const header = table.headerOf(rule.label, [...path, 'label']);
    const label = header === undefined ? undefined : table.planOf(header);
    const features = compile_leaks_columnsOf(custom)?.filter(column => column !== label);
    if (!label || !features)
        return;
    const beside = rule.with === undefined ? '' : `, also in ${JSON.stringify(rule.with)}`;
    const check = custom.check({
        demand: `be one for rows that are else equal${beside}`,
        counted: 'rows whose equals have another label',
        columns: [label.name],
        at: 'label',
    });
    const reference = rule.with === undefined
        ? undefined
        : referenceTo(custom, [...features, label], cursor => groups(features, 'keep', label, cursor));
    table.plan.rows.push(new LabelConflictsCheck(check, features, label, reference));
}
function groups(columns, missing, label, cursor) {
    return new key_groups/* KeyGroups */._({ columns, missing, ...(label ? { label } : {}) }, cursor);
}
/** The columns named, or all but those excepted. */
function compile_leaks_columnsOf({ rule, table, path }) {
    const { columns, except = [] } = rule;
    if (columns && rule.except) {
        table.compiling.refuse([...path, 'except'], 'Name columns, or those to except, not both.');
        return undefined;
    }
    const key = columns ? 'columns' : 'except';
    const headers = (columns ?? except).map((name, i) => table.headerOf(name, [...path, key, i]));
    if (headers.includes(undefined))
        return undefined;
    const plans = table.plan.columns;
    return columns
        ? headers.map(header => table.planOf(header))
        : plans.filter(({ name, members }) => !members && !headers.includes(name));
}
function only({ rule, table, path, column }, types) {
    const plan = table.planOf(column);
    if (types.includes(plan.type))
        return plan;
    table.compiling.refuse([...path, 'column'], `The rule ${rule.rule} is not for a column of type ${plan.type ?? 'any'}.`);
    return undefined;
}
/** The other part has the columns of this one. */
function referenceTo({ rule, table, path }, columns, start) {
    const location = table.compiling.locate([...path, 'with']);
    const reference = new Reference({ table: rule.with, data: table.dataOf(rule.with), location, columns }, start);
    table.plan.references.push(reference);
    return reference;
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-custom.js








/** Names that our own engine goes by. */
const ENGINES = ['validate-data', 'sluice'];
/** Which keys a rule may have besides `rule`; those without `?` it must have. */
const KEYS = {
    expression: ['expression', 'operator?', 'unit?'],
    mean: ['column', 'operator'],
    sd: ['column', 'operator'],
    min: ['column', 'operator'],
    max: ['column', 'operator'],
    sum: ['column', 'operator'],
    quantile: ['column', 'quantile', 'operator'],
    distinct: ['column', 'operator'],
    'null-share': ['column', 'operator', 'unit?'],
    outliers: ['column', 'method?', 'factor?', 'operator?', 'unit?'],
    'row-count-change': ['operator', 'unit?'],
    freshness: ['column', 'within'],
    'shared-rows': ['with', 'columns?', 'except?', 'operator?', 'unit?'],
    'shared-groups': ['with', 'columns', 'operator?', 'unit?'],
    'time-order': ['with', 'column', 'operator?', 'unit?'],
    'label-conflicts': ['label', 'with?', 'columns?', 'except?', 'operator?', 'unit?'],
    'json-schema': ['schema', 'column?', 'columns?', 'operator?', 'unit?'],
    correlation: ['columns', 'operator'],
    'near-duplicates': ['with?', 'split?', 'column', 'similarity?', 'operator?', 'unit?'],
};
/** @param column the column it stands at; undefined at the table */
function compileCustomRule(table, quality, at, column) {
    const { compiling } = table;
    const { engine, implementation } = quality;
    if (quality.metric !== undefined)
        compiling.refuse([...at, 'metric'], 'A custom rule has no metric.');
    if (engine === undefined || !ENGINES.includes(engine)) {
        const what = engine === undefined
            ? 'A custom rule needs an engine.'
            : `Rules of the engine "${engine}" are not checked here.`;
        compiling.refuse([...at, 'engine'], what, { valid: ENGINES });
        return;
    }
    if (!implementation) {
        compiling.refuse(at, 'A custom rule needs an implementation.');
        return;
    }
    for (const operator of [...lib_limit/* OPERATORS */.we, 'unit'])
        if (quality[operator] !== undefined)
            compiling.refuse([...at, operator], `${operator} belongs into the implementation.`);
    const path = [...at, 'implementation'];
    const implied = column && KEYS[implementation.rule].some(key => key === 'column' || key === 'column?')
        ? { column: table.propertyOf(column.name) }
        : {};
    const rule = { ...implied, ...implementation };
    if (!keysFit(rule, path, table))
        return;
    const limit = compileLimit(rule, path, compiling, (0,possible_limits/* measureOf */.c_)(rule));
    if (limit === undefined)
        return;
    const header = rule.column === undefined
        ? undefined
        : table.headerOf(rule.column, [...path, 'column'], OF_WHOLE.includes(rule.rule) ? 'whole' : 'leaf');
    if (rule.column !== undefined && header === undefined)
        return;
    const name = column?.name;
    compileKind({
        table,
        rule,
        path,
        column: header,
        limit: limit === 'none' ? undefined : limit,
        check: ({ demand, counted, columns, at: key = 'rule' }) => ({
            id: compiling.idOf(name, quality.name ?? rule.rule),
            rule: rule.rule,
            severity: severityOf(quality),
            location: compiling.locate([...path, key]),
            demand: limit === 'none' || counted === undefined ? demand : counted,
            ...(limit === 'none' || counted === undefined ? {} : { limit }),
            ...(columns ? { columns } : {}),
        }),
    });
}
/** Rules on objects as a whole. */
const OF_WHOLE = ['json-schema'];
function compileKind(custom) {
    switch (custom.rule.rule) {
        case 'expression': {
            compileExpressionRule(custom);
            return;
        }
        case 'correlation': {
            compileCorrelation(custom);
            return;
        }
        case 'json-schema': {
            compileJsonSchemaRule(custom);
            return;
        }
        case 'shared-rows':
        case 'shared-groups':
        case 'time-order':
        case 'label-conflicts':
        case 'near-duplicates': {
            compileLeakRule(custom);
            return;
        }
        default: {
            compileAggregate(custom);
            return;
        }
    }
}
function keysFit(rule, path, { compiling }) {
    const keys = KEYS[rule.rule];
    const valid = keys.map(key => key.replace('?', ''));
    const named = (key) => (key.startsWith('must') ? 'operator' : key);
    const extra = Object.keys(rule).filter(key => key !== 'rule' && !valid.includes(named(key)));
    for (const key of extra)
        compiling.refuse([...path, key], `The rule ${rule.rule} has no key "${key}".`, { valid });
    const given = Object.keys(rule).map(named);
    const lacking = keys.filter(key => !key.endsWith('?') && !given.includes(key));
    for (const key of lacking)
        compiling.refuse(path, `The rule ${rule.rule} needs ${key === 'operator' ? 'an operator' : `"${key}"`}.`, {
            ...(key === 'operator' ? { valid: [...lib_limit/* OPERATORS */.we] } : {}),
        });
    return extra.length === 0 && lacking.length === 0;
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/items-check.js




/** Longer values are cut in examples. */
const items_check_SHOWN = 60;
/** A step into an array, at all of its items; names are steps into objects. */
const ITEMS = Symbol('items');
/** A rule on what stands in the arrays of a column: its values are counted, not the rows. */
class ItemsCheck {
    check;
    column;
    /** From the value of the column down. */
    steps;
    breaks;
    /** Whether a value that is missing is one of those counted. */
    ofAll;
    constructor(check, column, steps, { breaks, ofAll }) {
        this.check = check;
        this.column = column;
        this.steps = steps;
        this.breaks = breaks;
        this.ofAll = ofAll;
    }
    start(cursor) {
        return new ItemsScan(this, cursor);
    }
    mark(cursor) {
        return this.start(cursor);
    }
}
class ItemsScan extends CountingScan {
    columns;
    #owner;
    constructor(owner, cursor) {
        super(owner.check, cursor);
        this.columns = [owner.column.name];
        this.#owner = owner;
    }
    take([column], batch) {
        const { column: plan, steps, breaks, ofAll } = this.#owner;
        for (let row = 0; row < batch.rows; row++) {
            if (!column || !isThere(column, row, plan) || !isJson(column, row))
                continue;
            for (const value of valuesAt((0,json_tests/* parseJson */.qF)((0,lib_batch/* cellText */.I)(column, row)), steps)) {
                const missing = value === undefined || value === null;
                if (missing && !ofAll)
                    continue;
                this.of++;
                if (breaks(value))
                    this.offend(batch, row, () => (plan.hidden || missing ? undefined : shown(value)));
            }
        }
    }
}
/** CSV does not tell; a text that is no JSON holds no items. */
function isJson({ kinds, offset, stride }, row) {
    return kinds === undefined || kinds[offset + row * stride] !== lib_batch/* CellKind */.B.string;
}
/** All values that the steps lead to; undefined where an object lacks one. */
function* valuesAt(value, steps, from = 0) {
    const step = steps[from];
    if (step === undefined)
        yield value;
    else if (step === ITEMS) {
        if (Array.isArray(value))
            for (const item of value)
                yield* valuesAt(item, steps, from + 1);
    }
    else if ((0,json_tests/* isObject */.Gv)(value)) {
        yield* valuesAt(Object.hasOwn(value, step) ? value[step] : undefined, steps, from + 1);
    }
}
function shown(value) {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > items_check_SHOWN ? `${text.slice(0, items_check_SHOWN)}…` : text;
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-items.js





/** The quality rules of what stands in the arrays of a column. */
function compileItemRules(table, column) {
    const { items, logicalType } = column.property;
    if (logicalType !== 'array' || !items)
        return;
    compileAt(table, column, {
        property: items,
        path: [...column.path, 'items'],
        steps: [ITEMS],
        shown: 'items',
    });
}
function compileAt(table, column, place) {
    const { property, path, steps, shown } = place;
    for (const [i, rule] of (property.quality ?? []).entries())
        compileRule(table, column, place, rule, [...path, 'quality', i]);
    for (const [i, member] of (property.properties ?? []).entries()) {
        const name = headerOf(member);
        const at = [...path, 'properties', i];
        compileAt(table, column, {
            property: member,
            path: at,
            steps: [...steps, name],
            shown: `${shown}.${name}`,
        });
    }
    if (property.items) {
        const at = {
            property: property.items,
            path: [...path, 'items'],
            steps: [...steps, ITEMS],
            shown: `${shown}.items`,
        };
        compileAt(table, column, at);
    }
}
function compileRule(table, column, place, rule, path) {
    const { plan, compiling } = table;
    const { metric } = rule;
    if (rule.type === 'custom' || metric === 'duplicateValues') {
        compiling.refuse(path, `${rule.type === 'custom' ? 'A custom rule' : 'duplicateValues'} is not for what stands in arrays.`, {
            fix: 'Within one array there is uniqueItems; for all else the custom rule json-schema of the array.',
        });
        return;
    }
    const tolerance = compileTolerance(rule, path, compiling);
    if (!tolerance)
        return;
    refuseContradiction(place.property.quality ?? [], rule, path, compiling);
    const judge = judgeOf(column, place, rule, path);
    if (!judge)
        return;
    const [name, words] = compile_items_NAMES[metric] ?? ['', ''];
    const check = {
        id: compiling.idOf(column.name, place.shown, name),
        rule: name,
        column: column.name,
        location: compiling.locate([...path, 'metric']),
        demand: `${words} among its ${place.shown}`,
        ...tolerance,
    };
    plan.rows.push(new ItemsCheck(check, table.planOf(column.name), place.steps, judge));
}
const compile_items_NAMES = {
    nullValues: ['null-values', 'null values'],
    missingValues: ['missing-values', 'missing values'],
    invalidValues: ['invalid-values', 'invalid values'],
};
function judgeOf({ compiling, ...column }, { property, path: at }, rule, path) {
    const isNothing = (value) => value === undefined || value === null;
    const { missingValues, validValues, pattern } = rule.arguments ?? {};
    switch (rule.metric) {
        case 'nullValues':
            refuseArguments(rule, [], path, compiling);
            return { breaks: isNothing, ofAll: true };
        case 'missingValues': {
            refuseArguments(rule, ['missingValues'], path, compiling);
            const texts = new Set(missingValues);
            if (texts.size)
                return { breaks: value => texts.has(value ?? null), ofAll: true };
            compiling.refuse(path, 'missingValues needs arguments.missingValues, the texts that count as missing.');
            return undefined;
        }
        case 'invalidValues': {
            refuseArguments(rule, ['validValues', 'pattern'], path, compiling);
            if (!validValues && pattern === undefined) {
                compiling.refuse(path, 'invalidValues needs arguments.validValues or arguments.pattern.');
                return undefined;
            }
            const read = compileReader({
                ...column,
                compiling,
                property: { ...property, name: column.name },
                path: at,
            });
            for (const [i, value] of (validValues ?? []).entries())
                if (meaningOf(value, property.logicalType, read) === undefined)
                    compiling.refuse([...path, 'arguments', 'validValues', i], `${JSON.stringify(value)} is no value of type ${property.logicalType ?? 'string'}.`);
            const valid = validValues && new Set(validValues);
            const matches = pattern === undefined
                ? undefined
                : compilePattern(pattern, [...path, 'arguments', 'pattern'], compiling);
            const fits = (value) => (!valid || valid.has(value)) && (!matches || (typeof value === 'string' && matches(value)));
            return { breaks: value => !fits(value), ofAll: false };
        }
        default:
            compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a table.`);
            return undefined;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/foreign-key.js


/** Every key must be one of the other table's. Rows in which a part is missing refer to nothing, as in SQL. */
class ForeignKeyCheck {
    check;
    columns;
    reference;
    constructor(check, columns, reference) {
        this.check = check;
        this.columns = columns;
        this.reference = reference;
    }
    start(cursor) {
        const { check, columns, reference } = this;
        const hidden = columns.some(column => column.hidden);
        return new key_groups/* KeyGroups */._({
            columns,
            missing: 'skip',
            rule: {
                check,
                other: () => reference.scan.log,
                breaks: (join, entry) => join.other.count(entry) === 0,
                show: ({ key }) => {
                    const value = hidden ? undefined : (0,key_writer/* shownKey */.dM)(key);
                    return value === undefined ? {} : { value };
                },
            },
        }, cursor);
    }
    get keyed() {
        return { columns: this.columns, missing: 'skip' };
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-relationships.js






/** @param own the property the relationship stands at; undefined at the table */
function compileRelationship(table, relationship, path, own) {
    const { compiling } = table;
    const to = [relationship.to]
        .flat()
        .map((name, i) => targetOf(table, name, [...path, 'to', ...(Array.isArray(relationship.to) ? [i] : [])]));
    const from = fromOf(table, relationship, path, own);
    if (!from || to.includes(undefined))
        return;
    const targets = to;
    const [first] = targets;
    if (targets.length !== from.length || !first || targets.some(({ index }) => index !== first.index)) {
        compiling.refuse([...path, 'to'], 'from and to must name as many columns, those of to of one table.');
        return;
    }
    const columns = from.map(header => table.planOf(header));
    const others = targets.map(target => columnOf(table, target));
    const shown = `${first.table.name}.${targets.map(({ property }) => property.name).join(' + ')}`;
    const location = compiling.locate([...path, 'to']);
    const about = { table: first.table.name, data: table.dataOf(first.table.name), location, columns: others };
    const reference = new Reference(about, cursor => {
        return new key_groups/* KeyGroups */._({ columns: others, missing: 'skip', bare: true }, cursor);
    });
    table.plan.references.push(reference);
    const check = {
        id: compiling.idOf(from.length === 1 ? from[0] : undefined, 'foreign-key'),
        rule: 'foreign-key',
        severity: 'error',
        location,
        demand: `be in ${shown}`,
        columns: from,
    };
    table.plan.rows.push(new ForeignKeyCheck(check, columns, reference));
}
function fromOf(table, { from }, path, own) {
    const { compiling } = table;
    if (own !== undefined) {
        if (from === undefined)
            return [own];
        compiling.refuse([...path, 'from'], 'A relationship of a property begins at that property.', {
            fix: 'Leave from out.',
        });
        return undefined;
    }
    if (from === undefined) {
        compiling.refuse(path, 'A relationship of a table needs from, the columns of this table.');
        return undefined;
    }
    const headers = [from].flat().map(name => {
        const parts = name.split('.');
        const column = parts.length === 2 && parts[0] === table.table.name ? parts[1] : name;
        return table.headerOf(column, [...path, 'from']);
    });
    return headers.includes(undefined) ? undefined : headers;
}
/** `table.column`, or `schema/<id>/properties/<id>`. */
function targetOf(table, name, path) {
    const { compiling } = table;
    const { schema } = compiling.contract;
    const full = /^\/?schema\/([^/]+)\/properties\/([^/]+)$/.exec(name) ?? /^([^./]+)\.([^./]+)$/.exec(name);
    if (!full) {
        compiling.refuse(path, `${JSON.stringify(name)} names no column of this contract.`, {
            fix: 'Write table.column. References to other files are not followed.',
        });
        return undefined;
    }
    const [, tableName, column] = full;
    const index = schema.findIndex(({ id, name }) => id === tableName || name === tableName);
    const found = schema[index];
    const position = found?.properties.findIndex(({ id, name }) => id === column || name === column) ?? -1;
    if (found && position >= 0)
        return { table: found, index, property: found.properties[position], position };
    const names = found ? found.properties.map(({ name }) => name) : schema.map(({ name }) => name);
    const near = (0,errors/* nearest */.pA)((found ? column : tableName), names);
    const message = found
        ? `The table "${tableName}" has no property "${column}".`
        : `There is no table "${tableName}".`;
    compiling.refuse(path, message, near ? { fix: `Did you mean "${near}"?` } : { valid: names });
    return undefined;
}
function columnOf(table, { table: other, index, property, position }) {
    const compiling = table.compiling.elsewhere();
    const at = ['schema', index];
    const known = ['missingValues', 'extraColumns', 'data'];
    const { missingValues = [] } = customValues(other.customProperties, [...at, 'customProperties'], compiling, known);
    const missing = [...(compiling.options.missing ?? []), ...missingValues];
    const name = property.physicalName ?? property.name;
    return compileColumn({ name, property, path: [...at, 'properties', position], compiling }, missing);
}

;// CONCATENATED MODULE: ../packages/data/lib/environments.js


const environments_KEYS = ['missingValues', 'environments', 'notInEnvironments'];
/** A contract whose columns depend on the environment must be told which one it is: a label is no error in training data. */
function splitByEnvironment(columns, compiling) {
    const { environment } = compiling.options;
    const bound = columns.map(column => {
        const { customProperties } = column.property;
        return {
            column,
            ...customValues(customProperties, [...column.path, 'customProperties'], compiling, environments_KEYS),
        };
    });
    for (const { column, environments = [], notInEnvironments = [] } of bound) {
        const both = environments.filter(name => notInEnvironments.includes(name));
        if (both.length)
            compiling.refuse([...column.path, 'customProperties'], `"${column.name}" both belongs to ${both.join(', ')} and must not be there.`);
    }
    const all = new Set(bound.flatMap(({ environments = [], notInEnvironments = [] }) => [...environments, ...notInEnvironments]));
    if (environment === undefined ? all.size > 0 : !all.has(environment))
        refuse(environment, [...all], columns, compiling);
    const split = { here: [], elsewhere: [] };
    for (const { column, environments, notInEnvironments = [] } of bound) {
        const there = environments?.includes(environment ?? '') ?? true;
        if (environment === undefined || (there && !notInEnvironments.includes(environment)))
            split.here.push(column);
        else
            split.elsewhere.push({
                column,
                environments: environments ?? [...all].filter(name => !notInEnvironments.includes(name)),
            });
    }
    return split;
}
function refuse(environment, all, [first], compiling) {
    const at = first?.path.slice(0, -2) ?? [];
    if (environment === undefined) {
        const message = 'The columns depend on where the data are to be used. Name that in the input "environment".';
        compiling.refuse(at, message, { valid: [...all] });
        return;
    }
    const near = (0,errors/* nearest */.pA)(environment, all);
    const message = `The contract knows no environment "${environment}".`;
    compiling.refuse(at, message, near
        ? { fix: `Did you mean "${near}"?` }
        : all.length
            ? { valid: [...all] }
            : { fix: 'It names none; leave the input "environment" out.' });
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/members-check.js


/**
 * What must be there of an object whose members come as columns of their own: such a file does not say whether the object is
 * there, so it is where any of its members is.
 */
class MembersCheck {
    check;
    object;
    members;
    needed;
    /**
     * @param object name of the column of objects, where a file has one: then that is judged
     * @param needed one of these must be there where the object is; undefined: the object itself must be
     */
    constructor(check, object, members, needed) {
        this.check = check;
        this.object = object;
        this.members = members;
        this.needed = needed;
    }
    start(cursor) {
        return new MembersScan(this, cursor);
    }
    mark(cursor) {
        return this.start(cursor);
    }
}
class MembersScan extends CountingScan {
    instead;
    columns;
    #owner;
    constructor(owner, cursor) {
        super(owner.check, cursor);
        this.instead = [owner.object];
        this.columns = owner.members.map(({ name }) => name);
        this.#owner = owner;
    }
    take(columns, batch) {
        const { members, needed } = this.#owner;
        const indexes = needed?.map(member => members.indexOf(member));
        for (let row = 0; row < batch.rows; row++) {
            const isIn = (i) => isThere(columns[i], row, members[i]);
            const there = members.some((_, i) => isIn(i));
            if (indexes && !there)
                continue;
            this.of++;
            const kept = indexes ? indexes.some(isIn) : there;
            if (!kept)
                this.offend(batch, row, () => undefined);
        }
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/table-underway.js


/** Where a table of the contract has its data, by its custom property. */
const DATA = 'sluice.data';
/** A table being compiled: its columns are, its rules are about to be. */
class TableUnderway {
    table;
    plan;
    compiling;
    /** Names and headers of columns that belong to other environments. */
    #elsewhere;
    constructor(table, plan, compiling, elsewhere) {
        this.table = table;
        this.plan = plan;
        this.compiling = compiling;
        this.#elsewhere = new Set(elsewhere.flatMap(property => [property.name, headerOf(property)]));
    }
    /**
     * The header of the property so named (or of the column that has that header). undefined, and a problem, where there is
     * none; undefined, and the rule is left out, where it belongs to another environment.
     * @param of whether objects may be meant as a whole, which not all files have as a column
     */
    headerOf(name, path, of = 'leaf') {
        const { properties } = this.table;
        const header = headerAt(properties, name);
        const outer = properties.find(property => header === headerOf(property) || header?.startsWith(`${headerOf(property)}.`));
        if (outer && this.#elsewhere.has(outer.name)) {
            this.plan.leftOut++;
            return undefined;
        }
        const column = header === undefined ? undefined : this.planOf(header);
        if (column?.members && of === 'leaf') {
            this.compiling.refuse(path, `"${name}" is an object; rules are about what stands in it.`, {
                valid: [...column.members],
            });
            return undefined;
        }
        if (header !== undefined)
            return header;
        const names = properties.map(candidate => candidate.name);
        const near = (0,errors/* nearest */.pA)(name, names);
        const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
        this.compiling.refuse(path, `There is no property "${name}".`, more);
        return undefined;
    }
    /** Leaves a rule out whose words name a column of another environment; false where they name none. */
    leavesOut(words) {
        const names = words.match(/[\p{L}\p{N}_.]+/gu) ?? [];
        const found = [...this.#elsewhere].some(name => names.some(word => word === name || word.startsWith(`${name}.`)) || words.includes(`"${name}"`));
        if (found)
            this.plan.leftOut++;
        return found;
    }
    planOf(header) {
        return this.plan.columns.find(({ name }) => name === header);
    }
    /** Name of the property with that header; of what stands in an object with dots. */
    propertyOf(header) {
        return nameAt(this.table.properties, header) ?? header;
    }
    /** Where the contract says that the data of a table lie. */
    dataOf(table) {
        const custom = this.compiling.contract.schema.find(({ name }) => name === table)?.customProperties ?? [];
        const value = custom.find(({ property }) => property === DATA)?.value;
        return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-table.js











const EXTRA = { allow: 'allow', warn: 'warning', error: 'error' };
function compileTable(table, path, compiling) {
    const custom = customValues(table.customProperties, [...path, 'customProperties'], compiling, [
        'missingValues',
        'extraColumns',
        'data',
    ]);
    refuseTwins(table, path, compiling);
    const missing = [...(compiling.options.missing ?? []), ...(custom.missingValues ?? [])];
    const declared = table.properties.map((property, i) => {
        return { name: headerOf(property), property, path: [...path, 'properties', i], compiling };
    });
    const { here: given, elsewhere } = splitByEnvironment(declared, compiling);
    const here = given.flatMap(withMembers);
    const plan = {
        name: table.name,
        columns: here.map(column => compileColumn(column, missing)),
        keys: [],
        rowCount: [],
        rows: [],
        aggregates: [],
        references: [],
        elsewhere: elsewhere.flatMap(({ column, environments }) => withMembers(column).map(member => ({
            column: member.name,
            environments,
            hidden: isHidden(member),
            location: compiling.locate(member.path),
        }))),
        leftOut: 0,
        extraColumns: EXTRA[custom.extraColumns ?? 'warn'],
        missing,
        location: compiling.locate(path),
    };
    compilePrimaryKey(here, plan);
    compileMembers(here, plan);
    const absent = elsewhere.map(({ column }) => column.property);
    compileRules(new TableUnderway(table, plan, compiling, absent), path, here);
    return plan;
}
/** Rules that may speak of several columns, so that all of these must be known. */
function compileRules(underway, path, columns) {
    const { table } = underway;
    for (const column of columns) {
        compileItemRules(underway, column);
        for (const [i, rule] of (column.property.quality ?? []).entries())
            if (rule.type === 'custom')
                compileCustomRule(underway, rule, [...column.path, 'quality', i], column);
        for (const [i, relationship] of (column.property.relationships ?? []).entries())
            compileRelationship(underway, relationship, [...column.path, 'relationships', i], column.name);
    }
    for (const [i, rule] of (table.quality ?? []).entries()) {
        const at = [...path, 'quality', i];
        if (rule.type === 'custom')
            compileCustomRule(underway, rule, at, undefined);
        else
            compileTableRule(underway, rule, at);
    }
    for (const [i, relationship] of (table.relationships ?? []).entries())
        compileRelationship(underway, relationship, [...path, 'relationships', i], undefined);
}
function refuseTwins(table, path, compiling) {
    const seen = { headers: new Set(), names: new Set() };
    for (const [i, property] of table.properties.entries()) {
        const header = headerOf(property);
        const at = [...path, 'properties', i];
        if (seen.headers.has(header))
            compiling.refuse(at, `The column "${header}" is declared twice.`);
        else if (seen.names.has(property.name))
            compiling.refuse([...at, 'name'], `There is a property "${property.name}" already.`);
        seen.headers.add(header);
        seen.names.add(property.name);
        if (property.primaryKeyPosition !== undefined && !property.primaryKey)
            compiling.refuse([...at, 'primaryKeyPosition'], 'Only a property with primaryKey: true has a place in the key.');
    }
}
/** What must stand in an object, or the object itself, for files that have no column of objects but one for each member. */
function compileMembers(columns, plan) {
    const plansOf = (column) => leavesOf(column).map(name => plan.columns.find(column => column.name === name));
    for (const column of columns) {
        const always = alwaysRequired(column);
        const isObject = leavesOf(column)[0] !== column.name;
        if (!isRequired(column.property) || (always && !isObject))
            continue;
        const { compiling, name, path } = column;
        const check = {
            id: compiling.idOf(name, 'required'),
            rule: 'required',
            severity: 'error',
            column: name,
            location: compiling.locate([...path, 'required']),
            demand: 'be present',
        };
        const holder = always ? column : column.parent;
        plan.rows.push(new MembersCheck(check, holder.name, plansOf(holder), always ? undefined : plansOf(column)));
    }
}
/** Of one column a rule of that column, of several one of the table. */
function compilePrimaryKey(underway, plan) {
    const parts = underway
        .filter(({ property }) => property.primaryKey)
        .sort((a, b) => (a.property.primaryKeyPosition ?? 0) - (b.property.primaryKeyPosition ?? 0));
    const [first] = parts;
    if (!first)
        return;
    const { compiling } = first;
    const path = [...first.path, 'primaryKey'];
    if (parts.length === 1) {
        const column = plan.columns.find(({ name }) => name === first.name);
        column.checks.push(checkOf(first, 'primary-key', { kind: 'unique' }, 'be unique', path));
        return;
    }
    const columns = parts.map(({ name }) => name);
    plan.keys.push({
        id: compiling.idOf('primary-key'),
        rule: 'primary-key',
        severity: 'error',
        location: compiling.locate(path),
        demand: 'be unique',
        columns,
    });
}
function compileTableRule(table, rule, path) {
    const { compiling, plan } = table;
    const tolerance = compileTolerance(rule, path, compiling);
    if (!tolerance)
        return;
    const check = (name, demand) => {
        const location = compiling.locate([...path, 'metric']);
        return { id: compiling.idOf(name), rule: name, location, demand, ...tolerance };
    };
    if (rule.metric === 'rowCount') {
        refuseArguments(rule, [], path, compiling);
        if (rule.unit === 'percent')
            compiling.refuse([...path, 'unit'], 'Rows are counted, not measured in percent.', { valid: ['rows'] });
        plan.rowCount.push(check('row-count', 'rows'));
        refuseContradiction(table.table.quality ?? [], rule, path, compiling);
    }
    else if (rule.metric === 'duplicateValues') {
        refuseArguments(rule, ['properties'], path, compiling);
        const columns = keyColumns(table, rule.arguments?.properties, path);
        const demand = `rows that repeat the ${columns.join(' + ')} of an earlier one`;
        const checked = { ...check('duplicate-values', demand), columns };
        if (columns.length)
            plan.keys.push(checked);
    }
    else {
        compiling.refuse([...path, 'metric'], `${rule.metric} is a rule for a column, not for a table.`, {
            valid: ['rowCount', 'duplicateValues'],
        });
    }
}
/** The headers of the properties named; none where they are not all there. */
function keyColumns(table, properties, path) {
    if (!properties) {
        table.compiling.refuse(path, 'duplicateValues of a table needs arguments.properties, the columns of the key.');
        return [];
    }
    const headers = properties.map((name, i) => table.headerOf(name, [...path, 'arguments', 'properties', i]));
    return headers.every(header => header !== undefined) ? headers : [];
}

;// CONCATENATED MODULE: ../packages/data/lib/aggregates/gaps.js


/**
 * Data that are updated so often leave no longer gap between two times that follow each other. How old the newest time may be is
 * another promise (`latency`).
 * @param most milliseconds
 */
function measureGaps(column, most) {
    return scan => {
        const facts = factsOf(scan, column);
        const numbers = facts?.numbers;
        if (!numbers)
            return { kept: false, found: 'the column has no times' };
        const { least, most: atMost, after } = longestGap(numbers.weighted, numbers.min, numbers.max);
        const shown = facts.hidden ? '' : `, after ${new Date(after).toISOString()}`;
        if (atMost <= most)
            return { kept: true, found: `the longest gap is ${showAge(atMost)}` };
        if (least > most) {
            const about = least === atMost ? '' : 'at least ';
            return { kept: false, found: `the longest gap is ${about}${showAge(least)}${shown}` };
        }
        return {
            unknown: `there are too many different times to tell gaps that are shorter than two days; the longest lies between ${showAge(least)} and ${showAge(atMost)}`,
        };
    };
}
/** Of many different times only the day is known, and of a gap only bounds. */
function longestGap(times, min, max) {
    const longest = { least: 0, most: 0, after: min };
    for (const [i, [low, high]] of times.entries()) {
        const next = times[i + 1];
        const [from, to] = [Math.max(low, min), Math.min(high, max)];
        // Within a cell, times may be anywhere.
        longest.most = Math.max(longest.most, to - from, next ? Math.min(next[1], max) - from : 0);
        const least = next ? next[0] - to : 0;
        if (least > longest.least) {
            longest.least = least;
            longest.after = from;
        }
    }
    return longest;
}

;// CONCATENATED MODULE: ../packages/data/lib/compile-promises.js




/** `latency` is what the standard prefers, `freshness` what its tools execute; both mean the age of the newest time. */
const newest = (rule) => ({
    rule,
    demand: value => `hold a time of the last ${value}`,
    measure: (header, most) => measureAge(header, 'newest', most),
});
const RETENTION = {
    rule: 'retention',
    demand: value => `hold no time older than ${value}`,
    measure: (header, most) => measureAge(header, 'oldest', most),
};
const FREQUENCY = {
    rule: 'frequency',
    demand: value => `leave no gap between its times longer than ${value}`,
    measure: measureGaps,
};
/** What the data can show to be kept, by its name in the standard and its synonym. */
const CHECKED = {
    freshness: newest('freshness'),
    latency: newest('latency'),
    ly: newest('latency'),
    retention: RETENTION,
    re: RETENTION,
    frequency: FREQUENCY,
    fy: FREQUENCY,
};
/** About the service and the people behind it. */
const PASSED = [
    ...['availability', 'av', 'throughput', 'th', 'generalAvailability', 'ga', 'endOfSupport', 'es'],
    ...['endOfLife', 'el', 'timeOfAvailability', 'ta', 'timeToDetect', 'td', 'timeToNotify', 'tn'],
    ...['timeToRepair', 'tr'],
];
const compile_promises_NAMES = [...Object.keys(CHECKED), ...PASSED];
/** The promises of `slaProperties` that are about the data of this table. Those about service and people are passed by. */
function compilePromises(contract, table, plan, compiling) {
    for (const [i, promise] of (contract.slaProperties ?? []).entries()) {
        const name = promise.property.toLowerCase();
        const promised = Object.hasOwn(CHECKED, name) ? CHECKED[name] : undefined;
        if (promised)
            compilePromise(promise, promised, i, { contract, table, plan, compiling });
        else if (!PASSED.some(passed => passed.toLowerCase() === name))
            compile_promises_refuseUnknown(promise, i, compiling);
    }
}
function compile_promises_refuseUnknown({ property }, i, compiling) {
    const at = ['slaProperties', i, 'property'];
    if (['errorrate', 'er'].includes(property.toLowerCase())) {
        compiling.refuse(at, `Whether the promise "${property}" is kept, one set of data cannot show.`, {
            fix: 'Say what is an error by quality rules, with mustBeLessThan and unit: percent.',
        });
        return;
    }
    const near = (0,errors/* nearest */.pA)(property, compile_promises_NAMES);
    compiling.refuse(at, `The promise "${property}" is not understood.`, {
        fix: near ? `Did you mean "${near}"?` : 'What is for people only belongs into customProperties.',
        valid: compile_promises_NAMES,
    });
}
function compilePromise(promise, promised, i, around) {
    const { plan, compiling } = around;
    const path = ['slaProperties', i];
    const { value, unit, valueExt } = promise;
    const most = typeof value === 'number' && value > 0 && unit !== undefined ? ageOf(value, unit) : undefined;
    if (most === undefined) {
        const message = `${promise.property} needs a number above 0 as value and a unit.`;
        compiling.refuse(path, message, { valid: AGE_UNITS });
    }
    if (valueExt !== undefined && valueExt !== value)
        compiling.refuse([...path, 'valueExt'], `What valueExt means for ${promise.property} is not defined.`, {
            fix: 'Leave it out, or let it say what value says.',
        });
    for (const header of compile_promises_columnsOf(promise, path, around)) {
        if (most === undefined)
            continue;
        const column = plan.columns.find(({ name }) => name === header);
        if (!column)
            plan.leftOut++;
        else if (column.type !== 'date' && column.type !== 'timestamp') {
            const message = `${promise.property} is for dates and timestamps, not for a column of type ${column.type ?? 'any'}.`;
            compiling.refuse([...path, 'element'], message);
        }
        else
            plan.aggregates.push({
                id: compiling.idOf(promised.rule),
                rule: promised.rule,
                severity: 'error',
                location: compiling.locate([...path, 'property']),
                columns: [header],
                demand: promised.demand(`${String(value)} ${unit}`),
                measure: promised.measure(header, most),
            });
    }
}
/** The headers of the elements, without those of other tables. None at all is a problem. */
function compile_promises_columnsOf({ element, property }, path, around) {
    const { contract, compiling } = around;
    const at = element === undefined ? path : [...path, 'element'];
    const names = (element ?? contract.slaDefaultElement ?? '').split(',').map(name => name.trim());
    if (names.includes('')) {
        compiling.refuse(at, `${property} needs an element, the column of times: table.column.`);
        return [];
    }
    return names.flatMap(name => compile_promises_columnOf(name, at, around) ?? []);
}
/** Where there is one table only, its name may be left out. */
function compile_promises_columnOf(name, at, { contract, table, compiling }) {
    const dot = name.indexOf('.');
    const named = contract.schema.find(candidate => candidate.name === name.slice(0, dot));
    const other = named ?? (contract.schema.length === 1 ? table : undefined);
    if (!other) {
        const shown = dot < 0 ? name : name.slice(0, dot);
        compiling.refuse(at, `There is no table "${shown}".`, {
            valid: contract.schema.map(candidate => candidate.name),
            ...(dot < 0 ? { fix: 'Write table.column.' } : {}),
        });
        return undefined;
    }
    const column = named ? name.slice(dot + 1) : name;
    const header = headerAt(other.properties, column);
    if (header === undefined)
        compiling.refuse(at, `The table "${other.name}" has no property "${column}".`, {
            valid: other.properties.map(candidate => candidate.name),
        });
    return other === table ? header : undefined;
}

// EXTERNAL MODULE: ../packages/data/lib/compile-servers.js
var compile_servers = __webpack_require__(43871);
// EXTERNAL MODULE: ../packages/data/lib/import/read-contract.js + 14 modules
var read_contract = __webpack_require__(33335);
;// CONCATENATED MODULE: ../packages/data/lib/stray-properties.js
const OWN = 'sluice.';
/** Values in which such a key would be somebody else's. */
const OPAQUE = ['implementation', 'value', 'examples'];
/** Our own custom properties are read at tables and columns; elsewhere they would be passed by without a word. */
function refuseStrayProperties(value, compiling, path = []) {
    if (typeof value !== 'object' || value === null)
        return;
    for (const [key, inner] of Object.entries(value)) {
        const at = [...path, Array.isArray(value) ? Number(key) : key];
        if (key === 'customProperties' && Array.isArray(inner)) {
            if (!isRead(path))
                refuseOwn(inner, at, compiling);
        }
        else if (!OPAQUE.includes(key))
            refuseStrayProperties(inner, compiling, at);
    }
}
/** `schema/0`, `schema/0/properties/3`, and what stands inside of those. */
function isRead(path) {
    const [root, , ...rest] = path;
    return (root === 'schema' && path.length >= 2 && rest.every((step, i) => i % 2 === 1 || step === 'properties'));
}
function refuseOwn(properties, path, compiling) {
    for (const [i, entry] of properties.entries()) {
        const { property } = (entry ?? {});
        if (typeof property === 'string' && property.startsWith(OWN))
            compiling.refuse([...path, i], `There is no custom property "${property}" here.`, {
                fix: 'Those of this action belong to a table or to a column.',
            });
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/load-contract.js









/**
 * Reads a contract: ODCS 3.1, or a schema of another kind that is carried over (see `readContract`). Throws UserError
 * `bad-contract` with every problem and its line: what is not understood is refused, never skipped.
 */
async function loadContract(path, files, options = {}) {
    const { declared, losses } = await (0,read_contract/* readContract */.J)(path, files, options);
    await (0,record_schemas/* readyFor */.To)(declared.value);
    return { ...compileContract(declared, options), losses };
}
function compileContract(declared, options = {}) {
    const compiling = new Compiling(declared, options);
    const { value, file, text } = declared;
    const index = tableIndex(value.schema, options.table, compiling);
    const table = value.schema[index];
    const plan = compileTable(table, ['schema', index], compiling);
    compilePromises(value, table, plan, compiling);
    (0,compile_servers/* checkServers */.F)(value.servers ?? [], compiling);
    refuseStrayProperties(value, compiling);
    const { table: wanted, missing = [], environment, now } = options;
    plan.source = { value, file, text, options: { table: wanted, missing, environment, now } };
    if (compiling.problems.length)
        throw new errors/* UserError */.yo('bad-contract', distinct(compiling.problems).sort(byLine));
    const rules = [...table.properties.flatMap(({ quality }) => quality ?? []), ...(table.quality ?? [])];
    const prose = rules.filter(({ metric, type }) => !metric && type !== 'custom');
    const name = value.name ?? value.id;
    return {
        file,
        sha256: (0,digest/* sha256 */.sc)(text),
        name,
        version: value.version,
        plan: options.bare ? (0,bare_plan/* bareOf */.e)(plan) : plan,
        proseRules: prose.length,
        declared,
        losses: [],
    };
}
/** Two references to one column of another table tell the same about it. */
function distinct(problems) {
    return [...new Map(problems.map(problem => [JSON.stringify(problem), problem])).values()];
}
function byLine(a, b) {
    return (a.location?.line ?? 0) - (b.location?.line ?? 0);
}
function tableIndex(tables, wanted, compiling) {
    const names = tables.map(({ name }) => name);
    for (const [i, name] of names.entries())
        if (names.indexOf(name) < i)
            compiling.refuse(['schema', i, 'name'], `The table "${name}" is declared twice.`);
    if (wanted !== undefined) {
        const index = names.indexOf(wanted);
        if (index >= 0)
            return index;
        const near = (0,errors/* nearest */.pA)(wanted, names);
        const more = near ? { fix: `Did you mean "${near}"?` } : { valid: names };
        compiling.refuse(['schema'], `The contract has no table "${wanted}".`, more);
    }
    else if (tables.length > 1) {
        compiling.refuse(['schema'], `The contract has ${tables.length} tables.`, {
            fix: 'Name the one that the data belong to in the input "table".',
            valid: names,
        });
    }
    return 0;
}


/***/ }),

/***/ 65522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ mendContract),
/* harmony export */   a: () => (/* binding */ isTorn)
/* harmony export */ });
/** Lists whose items may stand without the key at fault, and what an item is that says nothing. */
const NEUTRAL = {
    properties: item => ({ name: textOf(item, 'name') }),
    quality: () => ({ type: 'text' }),
    slaProperties: () => ({ property: 'availability' }),
    servers: item => ({ server: textOf(item, 'server'), type: 'custom' }),
};
/**
 * Takes out what the schema does not admit, so that the rest can be compiled and all its problems be told in one go. Items of lists
 * keep their places. undefined where nothing is left that could be compiled.
 */
function mendContract(given, faults) {
    const value = structuredClone(given);
    const torn = [];
    for (const fault of faults) {
        const at = itemAround(fault);
        if (!at)
            return undefined;
        const list = valueAt(value, at.slice(0, -1));
        const place = at.at(-1);
        const neutral = NEUTRAL[String(at.at(-2))];
        if (!Array.isArray(list) || list.length <= place)
            return undefined;
        list[place] = neutral(list[place]);
        torn.push(at);
    }
    return { value, torn };
}
/** Whether what is said at the path may come from what was taken out. */
function isTorn(path, torn) {
    const begins = (at) => at.every((step, i) => path[i] === step);
    if (torn.some(begins))
        return true;
    // Rules may be about any column: only of other columns by themselves something can be said.
    const columns = torn.some(at => at.at(-2) === 'properties');
    const isOfColumn = path[0] === 'schema' && path[2] === 'properties' && typeof path[3] === 'number';
    return columns && (!isOfColumn || path.includes('implementation') || path.includes('relationships'));
}
/** The innermost item of a list that can do without what is at fault. */
function itemAround(fault) {
    for (let length = fault.length; length >= 2; length--) {
        const at = fault.slice(0, length);
        if (typeof at.at(-1) === 'number' && Object.hasOwn(NEUTRAL, String(at.at(-2))))
            return at;
    }
    return undefined;
}
function valueAt(value, path) {
    let at = value;
    for (const step of path)
        at = at?.[step];
    return at;
}
function textOf(item, key) {
    const value = typeof item === 'object' && item !== null ? item[key] : undefined;
    return typeof value === 'string' ? value : '?';
}


/***/ }),

/***/ 35150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ NumberColumn)
});

// EXTERNAL MODULE: ../packages/tables/lib/vector-numbers.js
var vector_numbers = __webpack_require__(42389);
// EXTERNAL MODULE: ../packages/tables/lib/as-cells.js + 1 modules
var as_cells = __webpack_require__(44879);
// EXTERNAL MODULE: ../packages/tables/lib/decode-numbers.js + 2 modules
var decode_numbers = __webpack_require__(39764);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var lib_batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/data/lib/cells.js
var cells = __webpack_require__(86805);
// EXTERNAL MODULE: ../packages/data/lib/decode-values.js
var decode_values = __webpack_require__(53611);
// EXTERNAL MODULE: ../packages/kernel/lib/kernel.js + 4 modules
var kernel = __webpack_require__(58027);
// EXTERNAL MODULE: ../packages/kernel/lib/arrays.js
var arrays = __webpack_require__(13375);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
;// CONCATENATED MODULE: ../packages/data/lib/number-keys.js


/** Numbers as keys: `7`, `+7`, `007` and `7.0` are one key; integers past 2⁵³ keep all their digits. */
class NumberKeys {
    #scratch = Buffer.alloc(64);
    #scratchView = new DataView(this.#scratch.buffer, this.#scratch.byteOffset, this.#scratch.length);
    #bytes;
    #view;
    /** @param numbers the scratch vector that the values come in */
    constructor({ values }) {
        this.#bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
        this.#view = new DataView(values.buffer, values.byteOffset, values.byteLength);
    }
    addAll(cells, column, batch, { values, words }, hashes) {
        const keys = cells.keys;
        (0,hashing/* hashNumbers */.h)(words, batch.rows, hashes);
        for (let row = 0; row < batch.rows; row++) {
            const value = values[row];
            if (value !== value)
                continue;
            const at = cells.base + batch.lines[row];
            let first;
            if (value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER) {
                if (value === 0)
                    values[row] = 0;
                first = keys.addHashed(hashes, row, this.#bytes, this.#view, 8 * row, 8 * row + 8, at);
            }
            else {
                const k = column.offset + row * column.stride;
                const text = column.bytes.toString('latin1', column.starts[k], column.ends[k]);
                const length = this.#scratch.write(canonical(text, value), 'latin1');
                first = keys.addBytes(this.#scratch, this.#scratchView, 0, length, at);
            }
            if (first !== undefined)
                keys.show({ ...cells.sighting(column, batch, row), first });
        }
    }
}
/** Integers between them are exact, so that the number is the key. */
function isSafe({ min, max }) {
    return max <= Number.MAX_SAFE_INTEGER && min >= Number.MIN_SAFE_INTEGER;
}
/**
 * As `NumberKeys.addAll`, of the first pass, where all numbers are safe.
 * @param hashes room for two integers a row, in the memory of the kernel
 */
function addSafeKeys(keys, { values }, rows, hashes) {
    keys.addHashes(hashes, (0,kernel/* kernel */.UF)().loops.compactHashes((0,arrays/* addressOf */.ci)(values), rows, (0,arrays/* addressOf */.ci)(hashes)));
}
function canonical(text, value) {
    if (!/^[+-]?\d+$/.test(text))
        return String(value);
    // At most 60 digits: longer ones are cut, and only so long ones could be mixed up.
    return text.replace(/^\+?(-?)0*/, '$1').slice(0, 60);
}

// EXTERNAL MODULE: ../packages/data/lib/profile-parts.js
var profile_parts = __webpack_require__(23146);
// EXTERNAL MODULE: ../packages/data/lib/profile.js
var profile = __webpack_require__(30113);
// EXTERNAL MODULE: ../packages/data/lib/sketch.js
var sketch = __webpack_require__(10066);
// EXTERNAL MODULE: ../packages/data/lib/iso-time.js
var iso_time = __webpack_require__(30951);
;// CONCATENATED MODULE: ../packages/data/lib/stored-values.js

const ANY = { least: -Infinity, most: Infinity, step: 0 };
/** Years of four digits, from 0001 to 9999. */
const INSTANTS = { least: -62_135_596_800_000, most: 253_402_300_799_999, step: 1 };
const DAYS = { ...INSTANTS, step: iso_time/* MS_PER_DAY */.ec };
const TIMES = { least: 0, most: iso_time/* MS_PER_DAY */.ec - 1, step: 1 };
const MICROSECONDS = 6;
/**
 * Which values of a column that stores numbers need not be written out to be read again as the contract says; undefined
 * where none are, such as timestamps of a column with a format of its own.
 */
function storedRange({ type, missing, read }, { type: stored, exact, utc }) {
    if (type === 'boolean')
        return stored === 'boolean' ? ANY : undefined;
    // Readers of texts drop what is finer than a millisecond; of nanoseconds they may round the last one up.
    const lost = exact && (exact.scale > MICROSECONDS || (stored !== 'timestamp' && stored !== 'time'));
    if (lost || missing.likeNumbers)
        return undefined;
    if (type === 'integer' || type === 'number')
        return stored === 'integer' || stored === 'number' ? ANY : undefined;
    if (stored !== type)
        return undefined;
    if (type === 'date')
        return read === iso_time/* readIsoDate */.Mu ? DAYS : undefined;
    if (type === 'time')
        return read === iso_time/* readIsoTime */.xT ? TIMES : undefined;
    return readsIso(read, utc) ? INSTANTS : undefined;
}
/**
 * Only the reader of ISO 8601 takes all of these; one that puts times without a zone into some zone takes none with a
 * zone, and then stored times are written out.
 */
const SAMPLES = [
    ['2000-02-29T12:34Z', true],
    ['2000-02-29 12:34:00+00:00', true],
    ['2000-02-29 18:04:00.000+05:30', true],
    ['2000-02-29 12:34:00.000', false],
];
const SAMPLE = 951_827_640_000;
function readsIso(read, utc) {
    return SAMPLES.every(([text, zoned]) => {
        const bytes = Buffer.from(text);
        return (utc && !zoned) || read(bytes, 0, bytes.length) === SAMPLE;
    });
}

// EXTERNAL MODULE: ../packages/kernel/lib/structure.js
var structure = __webpack_require__(1600);
;// CONCATENATED MODULE: ../packages/kernel/lib/number-table.js



/** As assembly/number-table.ts lays it out. */
const FIELDS = { min: 0, max: 8, size: 16, cap: 20, region: 24 };
const BYTES = 40;
/** Room for a single number. */
let one;
/** Counts distinct numbers up to a cap; past it, it gives what it has to somebody else. */
class NumberTable extends structure/* Structure */.o {
    #closed;
    /** As they were asked for last, until a number comes. */
    #entries;
    constructor(cap) {
        super(BYTES, FIELDS.region);
        this.setInt(FIELDS.cap, cap);
    }
    /** Distinct numbers. */
    get size() {
        return this.#closed?.size ?? this.int(FIELDS.size);
    }
    get min() {
        if (this.#closed)
            return this.#closed.min;
        return this.size === 0 ? Infinity : this.float(FIELDS.min);
    }
    get max() {
        if (this.#closed)
            return this.#closed.max;
        return this.size === 0 ? -Infinity : this.float(FIELDS.max);
    }
    /** Counts a number so many times; false where it would be one too many. */
    add(value, count) {
        one ??= (0,arrays/* kernelFloats */.Pq)(1);
        one[0] = value;
        return this.#count(one, 1, count) === 1;
    }
    /**
     * Counts the values that are not NaN (−0 as 0), and answers how many rows it took: all, or those before the number that
     * would be one too many.
     * @param values of the kernel's memory
     */
    addAll(values, rows) {
        return this.#count(values, rows, 1);
    }
    /** Number and count, ascending. */
    entries() {
        return (this.#entries ??= this.#sorted());
    }
    /** No more will come: what it knows stays, its memory goes. */
    close() {
        const { size, min, max } = this;
        this.entries();
        this.#closed = { size, min, max };
        this.free();
    }
    #count(values, rows, count) {
        if (this.#closed)
            throw new Error('The table is closed.');
        this.#entries = undefined;
        return (0,kernel/* kernel */.UF)().loops.countNumbers(this.at, (0,arrays/* addressOf */.ci)(values), 0, rows, count);
    }
    #sorted() {
        const { size } = this;
        if (size === 0)
            return [];
        const { loops } = (0,kernel/* kernel */.UF)();
        const values = (0,arrays/* kernelFloats */.Pq)(size);
        const counts = (0,arrays/* kernelFloats */.Pq)(size);
        loops.listNumbers(this.at, (0,arrays/* addressOf */.ci)(values));
        values.sort();
        loops.countsOf(this.at, (0,arrays/* addressOf */.ci)(values), size, (0,arrays/* addressOf */.ci)(counts));
        const entries = Array.from(values, (value, i) => [value, counts[i]]);
        (0,arrays/* freeArray */.U7)(values);
        (0,arrays/* freeArray */.U7)(counts);
        return entries;
    }
}

// EXTERNAL MODULE: ../packages/data/lib/fine-cells.js
var fine_cells = __webpack_require__(55798);
;// CONCATENATED MODULE: ../packages/kernel/lib/number-sketch.js



/** As assembly/number-sketch.ts lays it out. */
const number_sketch_FIELDS = {
    count: 0,
    min: 8,
    max: 16,
    sum: 24,
    squares: 32,
    squaresHigh: 40,
    region: 48,
    days: 52,
    pages: 56,
    registers: 60,
    exponents: 64,
    hashed: 68,
};
const number_sketch_BYTES = 80;
const PAGES = 4096;
const PAGE = 1024;
const REGISTERS = 1 << 14;
const EXPONENTS = 2048;
/** Mantissas of this exponent of a float64 count ones. */
const UNIT_EXPONENT = 1075;
/** Takes in numbers, batch by batch, and gives what they came to. */
class NumberSketch extends structure/* Structure */.o {
    min = Infinity;
    max = -Infinity;
    /**
     * @param grid whose cells are counted: by the first bits of the float64, or days of milliseconds since 1970
     * @param hashed registers are wanted
     */
    constructor(grid, hashed) {
        super(number_sketch_BYTES, number_sketch_FIELDS.region);
        this.setInt(number_sketch_FIELDS.days, grid === 'day' ? 1 : 0);
        this.setInt(number_sketch_FIELDS.hashed, hashed ? 1 : 0);
    }
    /** Values taken since it was drained: a cell counts up to 2³², so that it must be before. */
    get count() {
        return this.float(number_sketch_FIELDS.count);
    }
    /** Takes the values from row `from` up to `rows` that are not NaN. @param values of the kernel's memory */
    addAll(values, from, rows) {
        (0,kernel/* kernel */.UF)().loops.sketchNumbers(this.at, (0,arrays/* addressOf */.ci)(values), from, rows);
        this.min = this.float(number_sketch_FIELDS.min);
        this.max = this.float(number_sketch_FIELDS.max);
    }
    /** What came since this was last asked for; that is forgotten here. undefined where nothing did. */
    drain() {
        const { count } = this;
        if (count === 0)
            return undefined;
        const { memory } = (0,kernel/* kernel */.UF)();
        const drained = {
            count,
            min: this.min,
            max: this.max,
            sums: this.#drainSums(),
            cells: this.#drainCells(),
            registers: new Uint8Array(memory.memory.buffer, this.int(number_sketch_FIELDS.registers), REGISTERS),
        };
        this.setFloat(number_sketch_FIELDS.count, 0);
        return drained;
    }
    #drainSums() {
        const { view } = (0,kernel/* kernel */.UF)().memory;
        const sums = [];
        const sum = view.getBigInt64(this.at + number_sketch_FIELDS.sum, true);
        const squares = take(view, this.at + number_sketch_FIELDS.squares, 2);
        view.setBigInt64(this.at + number_sketch_FIELDS.sum, 0n, true);
        if (squares > 0n)
            sums.push([UNIT_EXPONENT, sum, squares]);
        const exponents = this.int(number_sketch_FIELDS.exponents);
        for (let exponent = 0; exponent < EXPONENTS; exponent++) {
            const at = view.getUint32(exponents + 4 * exponent, true);
            if (at === 0)
                continue;
            const mantissas = view.getBigInt64(at, true) + (view.getBigInt64(at + 8, true) << 32n);
            view.setBigInt64(at, 0n, true);
            view.setBigInt64(at + 8, 0n, true);
            const squared = take(view, at + 16, 3);
            if (squared > 0n)
                sums.push([exponent, mantissas, squared]);
        }
        return sums;
    }
    #drainCells() {
        const { memory } = (0,kernel/* kernel */.UF)();
        const cells = [];
        const counts = [];
        const pages = this.int(number_sketch_FIELDS.pages);
        for (let page = 0; page < PAGES; page++) {
            const at = memory.view.getUint32(pages + 4 * page, true);
            if (at === 0)
                continue;
            const some = new Uint32Array(memory.memory.buffer, at, PAGE);
            for (let i = 0; i < PAGE; i++) {
                if (some[i] === 0)
                    continue;
                cells.push(page * PAGE + i);
                counts.push(some[i]);
            }
            some.fill(0);
        }
        return { cells: Uint32Array.from(cells), counts: Float64Array.from(counts) };
    }
}
/** An unsigned number of so many 64-bit words, the lowest first; it becomes 0. */
function take(view, at, words) {
    let value = 0n;
    for (let i = words - 1; i >= 0; i--) {
        value = (value << 64n) | view.getBigUint64(at + 8 * i, true);
        view.setBigUint64(at + 8 * i, 0n, true);
    }
    return value;
}

// EXTERNAL MODULE: ../packages/data/lib/hyper-log-log.js
var hyper_log_log = __webpack_require__(27958);
;// CONCATENATED MODULE: ../packages/data/lib/exact-sums.js

const SMALL = 2 ** 26;
class ExactSums {
    #sums = new Map();
    /** Takes one value `count` times. */
    add(value, count) {
        const [exponent, mantissa] = partsOf(value);
        this.addSums(exponent, mantissa * BigInt(count), mantissa * mantissa * BigInt(count));
    }
    /** Takes what the mantissas, and their squares, of some values of that exponent come to. */
    addSums(exponent, sum, squares) {
        if (squares === 0n)
            return;
        const entry = this.#sums.get(exponent);
        if (!entry) {
            this.#sums.set(exponent, { sum, squares });
            return;
        }
        entry.sum += sum;
        entry.squares += squares;
    }
    /** Σv as `sum · 2^−1074`, Σv² as `squares · 2^−2148`. */
    get totals() {
        let sum = 0n;
        let squares = 0n;
        for (const [exponent, entry] of this.#sums) {
            // Exponents 0 and 1 both stand for 2^−1074.
            const shift = BigInt(Math.max(0, exponent - 1));
            sum += entry.sum << shift;
            squares += entry.squares << (2n * shift);
        }
        return { sum, squares };
    }
    state() {
        return [...this.#sums]
            .sort((a, b) => a[0] - b[0])
            .map(([exponent, { sum, squares }]) => [exponent, String(sum), String(squares)]);
    }
    merge(state) {
        for (const [exponent, sum, squares] of state)
            this.addSums(exponent, BigInt(sum), BigInt(squares));
    }
}
const words = new BigUint64Array(1);
const exact_sums_double = new Float64Array(words.buffer);
function partsOf(value) {
    if (Number.isInteger(value) && Math.abs(value) < SMALL)
        return [UNIT_EXPONENT, BigInt(value)];
    exact_sums_double[0] = value;
    const bits = words[0];
    const exponent = Number((bits >> 52n) & 0x7ffn);
    const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 0x10000000000000n);
    return [exponent, value < 0 ? -mantissa : mantissa];
}

;// CONCATENATED MODULE: ../packages/data/lib/moments.js

/**
 * Count, extremes, mean and standard deviation of finite values. Sums are exact, and each result is rounded once, so that it
 * is the same in whatever order and split the values came, and a large mean costs no digits.
 */
class Moments {
    count = 0;
    min = Infinity;
    max = -Infinity;
    #sums = new ExactSums();
    add(value, count) {
        this.count += count;
        this.min = Math.min(this.min, value) + 0;
        this.max = Math.max(this.max, value) + 0;
        this.#sums.add(value, count);
    }
    /** Takes what the loops of the kernel have gathered. */
    addSketched({ count, min, max, sums }) {
        this.count += count;
        this.min = Math.min(this.min, min) + 0;
        this.max = Math.max(this.max, max) + 0;
        for (const [exponent, sum, squares] of sums)
            this.#sums.addSums(exponent, sum, squares);
    }
    get mean() {
        return ratio(this.#sums.totals.sum, BigInt(this.count), SCALE);
    }
    get sum() {
        return ratio(this.#sums.totals.sum, 1n, SCALE);
    }
    /** The sum of integers, to the digit. */
    get wholeSum() {
        return this.#sums.totals.sum >> BigInt(SCALE);
    }
    /** Of the sample, with n − 1; 0 for a single value. */
    get sd() {
        if (this.count < 2)
            return 0;
        const { sum, squares } = this.#sums.totals;
        const n = BigInt(this.count);
        return Math.sqrt(ratio(n * squares - sum * sum, n * (n - 1n), 2 * SCALE));
    }
    state() {
        return { count: this.count, min: this.min, max: this.max, sums: this.#sums.state() };
    }
    merge({ count, min, max, sums }) {
        this.count += count;
        this.min = Math.min(this.min, min) + 0;
        this.max = Math.max(this.max, max) + 0;
        this.#sums.merge(sums);
    }
}
/** The sums are in units of 2^−1074. */
const SCALE = 1074;
/** numerator / denominator · 2^−scale, to the nearest float64 or the one beside it. */
function ratio(numerator, denominator, scale) {
    if (numerator === 0n)
        return 0;
    const magnitude = numerator < 0n ? -numerator : numerator;
    const shift = magnitude.toString(2).length - denominator.toString(2).length - 64;
    const quotient = shift > 0 ? magnitude / (denominator << BigInt(shift)) : (magnitude << BigInt(-shift)) / denominator;
    const exponent = shift - scale;
    // In two steps, since 2^exponent alone may lie beyond float64.
    const half = Math.trunc(exponent / 2);
    const value = Number(quotient) * 2 ** half * 2 ** (exponent - half);
    return numerator < 0n ? -value : value;
}

;// CONCATENATED MODULE: ../packages/data/lib/rough-summary.js






/** Values that came more often are not taken one by one: from here on, sums of large integers cost less. */
const FEW = 64;
const RUN = 4096;
/** The loops of the kernel count in 32 bits. */
const DRAIN_AFTER = 2 ** 30;
/** Room for the values of one run. */
let room;
/** What is known of very many numbers: moments, a histogram on a fixed grid, how many are distinct. Order does not matter. */
class RoughSummary {
    min = Infinity;
    max = -Infinity;
    #moments = new Moments();
    #hashed;
    #sketch;
    #distinct = new hyper_log_log/* HyperLogLog */.l();
    /** Of numbers that are no times. */
    #fine;
    /** What has not come to the others yet; undefined once no more will come. */
    #fresh;
    /**
     * @param hashed distinct values are to be estimated
     * @param fine a finer grid is wanted, where there is one
     */
    constructor(grid, hashed, fine = true) {
        this.#hashed = hashed;
        this.#sketch = new sketch/* Sketch */.Ri(grid);
        this.#fine = fine && grid.name !== 'day' ? new fine_cells/* FineCells */.oG() : undefined;
        this.#fresh = new NumberSketch(grid.name, hashed);
    }
    get moments() {
        this.#settle();
        return this.#moments;
    }
    get sketch() {
        this.#settle();
        return this.#sketch;
    }
    get distinct() {
        this.#settle();
        return this.#distinct;
    }
    /** undefined where it would not be finer than the grid. */
    get fine() {
        return this.#fine?.state();
    }
    /** Takes the values from row `from` up to `rows` that are not NaN. */
    addAll(values, from, rows) {
        this.#fine?.addAll(values, from, rows);
        this.#take(values, from, rows);
    }
    /** What numbers come to that are all known: ascending, each with its count. Of the finer grid see `finestOf`. */
    static of(grid, entries) {
        const rough = new RoughSummary(grid, false, false);
        rough.addCounted(entries);
        rough.close();
        return rough;
    }
    /** No more will come: what it knows stays, the memory of the kernel goes. */
    close() {
        this.#settle();
        this.#fresh?.free();
        this.#fresh = undefined;
    }
    /** Takes values, ascending, that came so many times each. */
    addCounted(entries) {
        this.#fine?.addSorted(entries);
        const run = (room ??= (0,arrays/* kernelFloats */.Pq)(RUN));
        let length = 0;
        const flush = () => {
            this.#take(run, 0, length);
            length = 0;
        };
        for (const [value, count] of entries) {
            if (count > FEW)
                this.#add(value, count);
            else
                for (let i = 0; i < count; i++) {
                    run[length++] = value;
                    if (length === RUN)
                        flush();
                }
        }
        flush();
    }
    state() {
        const { moments, sketch, distinct, fine } = this;
        return {
            moments: moments.state(),
            cells: sketch.state(),
            registers: distinct.state(),
            ...(fine ? { fine } : {}),
        };
    }
    merge({ moments, cells, registers, fine }) {
        this.#moments.merge(moments);
        this.#sketch.merge(cells);
        this.#distinct.merge(registers);
        this.#fine?.merge(fine);
        this.min = Math.min(this.min, moments.min);
        this.max = Math.max(this.max, moments.max);
    }
    #take(values, from, rows) {
        const fresh = this.#fresh;
        fresh.addAll(values, from, rows);
        this.min = Math.min(this.min, fresh.min);
        this.max = Math.max(this.max, fresh.max);
        if (fresh.count > DRAIN_AFTER)
            this.#settle();
    }
    #add(value, count) {
        const hash = new Int32Array(2);
        (0,hashing/* hashNumbers */.h)(new Int32Array(Float64Array.of(value).buffer), 1, hash);
        this.#moments.add(value, count);
        this.#sketch.add(value, count);
        if (this.#hashed)
            this.#distinct.add(hash, 0);
        this.min = Math.min(this.min, value);
        this.max = Math.max(this.max, value);
    }
    #settle() {
        const sketched = this.#fresh?.drain();
        if (!sketched)
            return;
        this.#moments.addSketched(sketched);
        this.#sketch.merge(sketched.cells);
        this.#distinct.addRegisters(sketched.registers);
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/summary.js



/**
 * What is known of the numbers of a column. While there are few distinct ones they are counted exactly and nothing else
 * is kept; once there are more than the cap, moments and sketches take over what was counted and go on. Nothing of it
 * depends on the order of the numbers, or on how they came in parts that were merged.
 */
class Summary {
    min = Infinity;
    max = -Infinity;
    grid;
    #keyed;
    #table;
    #rough;
    /** What the table comes to, since it was last asked for. */
    #seen;
    constructor(grid, { cap, keyed = false }) {
        this.grid = grid;
        this.#keyed = keyed;
        this.#table = new NumberTable(cap);
    }
    /** Takes the values that are not NaN. @param values in the memory of the kernel */
    addAll(values, rows) {
        this.#seen = undefined;
        const from = this.#table?.addAll(values, rows) ?? 0;
        if (from < rows)
            this.#roughly().addAll(values, from, rows);
        this.#noteExtremes();
    }
    get distinct() {
        if (this.#table)
            return { count: this.#table.size, exact: true };
        const { distinct } = this.#roughly();
        return { count: distinct.estimate, exact: false, registers: distinct.state() };
    }
    /** Count, mean and standard deviation. */
    get moments() {
        return this.#all.moments;
    }
    /** The distinct values with their counts, ascending, where they are all known. */
    get values() {
        return this.#table?.entries();
    }
    /** Values or cells with their counts, ascending. */
    get weighted() {
        const { values, fine } = this;
        if (values)
            return values.map(([value, count]) => [value, value, count]);
        return fine ? (0,fine_cells/* weightedAt */.dA)(fine) : this.#roughly().sketch.cells();
    }
    /** Cells of the finest grid that has room for them, where that is finer than that of `cells`. */
    get fine() {
        if (!this.#table)
            return this.#roughly().fine;
        return this.grid.name === 'day' ? undefined : (0,fine_cells/* finestOf */.$k)(this.#table.entries());
    }
    /** Cells of the grid with their counts, ascending. */
    get cells() {
        return this.#all.sketch.counts();
    }
    /** No more will come: what it knows stays, the memory of the kernel goes. */
    close() {
        this.#table?.close();
        this.#rough?.close();
    }
    state() {
        if (!this.#table)
            return this.#roughly().state();
        const entries = this.#table.entries();
        return {
            values: Float64Array.from(entries, ([value]) => value),
            counts: Float64Array.from(entries, ([, count]) => count),
        };
    }
    merge(state) {
        this.#seen = undefined;
        if ('values' in state) {
            const { values, counts } = state;
            let taken = 0;
            while (taken < values.length && this.#table?.add(values[taken], counts[taken]))
                taken++;
            const rest = Array.from(values.subarray(taken), (value, i) => [
                value,
                counts[taken + i],
            ]);
            if (rest.length > 0)
                this.#roughly().addCounted(rest);
        }
        else
            this.#roughly().merge(state);
        this.#noteExtremes();
    }
    get #all() {
        if (!this.#table)
            return this.#roughly();
        return (this.#seen ??= RoughSummary.of(this.grid, this.#table.entries()));
    }
    #noteExtremes() {
        const { min, max } = this.#table ?? this.#roughly();
        this.min = min;
        this.max = max;
    }
    /** Gives up the exact counts, if that is not done. */
    #roughly() {
        if (this.#rough)
            return this.#rough;
        this.#rough = new RoughSummary(this.grid, !this.#keyed);
        this.#rough.addCounted(this.#table.entries());
        this.#table.free();
        this.#table = undefined;
        return this.#rough;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/wide-integers.js
/** Digits that an integer may have to be known: of more, what float64 loses could not be told by the last ones. */
const MAX_DIGITS = 24;
/** Digits that the rest is told by: it is at most 2²⁶, half the distance of two float64s below 10²⁴. */
const LOW = 9;
const wide_integers_SCALE = 10 ** LOW;
const ZERO = 0x30;
const MINUS = 0x2d;
const PLUS = 0x2b;
/**
 * What float64 loses of the integers past 2⁵³ of a column: that of their extremes and of their sum. Rounding keeps the order, so
 * that of two integers the larger one is the one whose float64 is, or, where these are the same, whose rest is. Nothing of it
 * depends on the order of the integers, or on how they came in parts.
 */
class WideIntegers {
    #least;
    #most;
    #rest = 0n;
    /** Of all of them so far, the digits are. */
    #known = true;
    /** Some were there. */
    get any() {
        return this.#least !== undefined;
    }
    /** @param values as the column was read; NaN where nothing was */
    takeAll(column, rows, values) {
        let rests = 0;
        for (let row = 0; row < rows; row++) {
            const value = values[row];
            if (!(Math.abs(value) > Number.MAX_SAFE_INTEGER))
                continue;
            const rest = restOf(column, row, value);
            if (rest === undefined)
                this.#known = false;
            else
                rests += rest;
            this.#note([value, rest ?? 0]);
        }
        this.#rest += BigInt(rests);
    }
    /**
     * Of the whole column, from what is known of its float64s; undefined where the digits are not.
     * @param sum of them, exact
     */
    exactly(min, max, sum) {
        if (!this.#known)
            return undefined;
        return {
            min: Number.isSafeInteger(min) ? BigInt(min) : whole(this.#least),
            max: Number.isSafeInteger(max) ? BigInt(max) : whole(this.#most),
            sum: sum + this.#rest,
        };
    }
    state() {
        return { least: this.#least, most: this.#most, rest: String(this.#rest), known: this.#known };
    }
    merge({ least, most, rest, known }) {
        for (const split of [least, most])
            if (split)
                this.#note(split);
        this.#rest += BigInt(rest);
        this.#known &&= known;
    }
    #note(split) {
        if (this.#least === undefined || compare(split, this.#least) < 0)
            this.#least = split;
        if (this.#most === undefined || compare(split, this.#most) > 0)
            this.#most = split;
    }
}
const compare = (a, b) => a[0] - b[0] || a[1] - b[1];
const whole = ([value, rest]) => BigInt(value) + BigInt(rest);
/** What the float64 lacks of the integer; undefined where that is not written out, or longer. */
function restOf({ bytes, starts, ends, offset, stride }, row, value) {
    const k = offset + row * stride;
    const end = ends[k];
    let at = starts[k];
    const sign = bytes[at];
    if (sign === MINUS || sign === PLUS)
        at++;
    while (at < end && bytes[at] === ZERO)
        at++;
    const digits = end - at;
    let low = 0;
    for (let i = at; i < end; i++) {
        const digit = bytes[i] - ZERO;
        if (digit < 0 || digit > 9)
            return undefined;
        if (i >= end - LOW)
            low = 10 * low + digit;
    }
    if (digits > MAX_DIGITS)
        return undefined;
    // The remainder of float64s is exact.
    const lacking = low - (Math.abs(value) % wide_integers_SCALE);
    const rest = lacking > wide_integers_SCALE / 2 ? lacking - wide_integers_SCALE : lacking < -wide_integers_SCALE / 2 ? lacking + wide_integers_SCALE : lacking;
    return sign === MINUS ? -rest : rest;
}

;// CONCATENATED MODULE: ../packages/data/lib/number-column.js









/** A column whose values are numbers, or stand for some: booleans, dates, times. */
class NumberColumn {
    cells;
    summary;
    #checks;
    #keys;
    #wide;
    #scratch;
    constructor(plan, cursor, keys, scratch) {
        this.cells = new cells/* Cells */.C(plan, cursor, keys);
        const grid = plan.type === 'date' || plan.type === 'timestamp' ? sketch/* dayGrid */.RG : sketch/* floatGrid */.pg;
        this.summary = new Summary(grid, { cap: profile_parts/* DISTINCT_CAP */.W, keyed: this.cells.hashes !== undefined });
        this.#checks = plan.checks.filter(isValueCheck).map(check => ({ ...check, tally: this.cells.tally() }));
        this.#keys = keys && new NumberKeys(scratch.vector);
        this.#wide = plan.type === 'integer' ? new WideIntegers() : undefined;
        this.#scratch = scratch;
    }
    take(column, batch) {
        const { rows } = batch;
        const { vector, hashes } = this.#scratch;
        this.cells.rows += rows;
        const others = this.#decode(column, rows);
        if (others > 0)
            this.#addOthers(column, batch, vector.states);
        if (others === rows)
            return;
        this.summary.addAll(vector.values, rows);
        if (this.#wide && !isSafe(this.summary))
            this.#wide.takeAll(column, rows, vector.values);
        for (const check of this.#checks)
            this.#judge(check, column, batch, vector.values);
        if (!this.#keys)
            return;
        const logged = isSafe(this.summary) ? this.cells.hashes : undefined;
        if (logged)
            addSafeKeys(logged, vector, rows, hashes);
        else
            this.#keys.addAll(this.cells, column, batch, vector, hashes);
    }
    /** Takes what the file stores as numbers, of which texts are made only to show offenders. */
    takeStored(column, batch) {
        const { cells } = this;
        const { rows } = batch;
        const stored = column.encoding === 'numbers' ? column : column.dictionary;
        const range = stored.encoding === 'numbers' ? storedRange(cells.plan, stored) : undefined;
        const keys = cells.hashes;
        if (!range || (cells.keys && !keys))
            return false;
        const { vector, hashes } = this.#scratch;
        const others = (0,vector_numbers/* copyNumbers */.K)(column, rows, { integer: cells.plan.type === 'integer' }, vector);
        const extremes = extremesOf(vector.values, rows, range);
        if (others === undefined || !extremes)
            return false;
        // Of integers past 2⁵³ only the texts tell all digits.
        if ((keys || this.#wide) && !isSafe(extremes))
            return false;
        cells.rows += rows;
        let texts;
        const written = () => (texts ??= (0,as_cells/* asCells */.S)(column, rows));
        if (others > 0)
            this.#addStoredOthers(written, batch, vector.states);
        if (others === rows)
            return true;
        this.summary.addAll(vector.values, rows);
        for (const check of this.#checks)
            if (check.kind !== 'range' || mayBreak(check, extremes))
                this.#judge(check, written(), batch, vector.values);
        if (keys)
            addSafeKeys(keys, vector, rows, hashes);
        return true;
    }
    result(check, placeOf) {
        return this.cells.result(check, this.#checks.find(({ id }) => id === check.id)?.tally, placeOf);
    }
    get distinct() {
        const { hashes } = this.cells;
        if (hashes)
            return { count: hashes.distinct, exact: true };
        const { distinct } = this.summary;
        return this.wide ? { ...distinct, exact: false } : distinct;
    }
    /** Some integers lie past 2⁵³, where a float64 stands for several. */
    get wide() {
        return this.#wide?.any ?? false;
    }
    /** Of integers, where there are any; undefined where not all digits are known. */
    get exact() {
        const { min, max, moments } = this.summary;
        return moments.count ? this.#wide?.exactly(min, max, moments.wholeSum) : undefined;
    }
    close() {
        this.summary.close();
    }
    profile() {
        return (0,profile/* profileNumbers */.Ib)(this);
    }
    state() {
        const { cells, summary } = this;
        return {
            cells: cells.state(),
            summary: summary.state(),
            tallies: this.#checks.map(({ tally }) => tally.state()),
            ...(this.wide ? { wide: this.#wide.state() } : {}),
            ...(cells.hashes ? { keys: cells.hashes.state() } : {}),
        };
    }
    merge(state) {
        const { cells, summary, tallies, wide, keys } = state;
        this.cells.merge(cells);
        this.summary.merge(summary);
        for (const [i, { tally }] of this.#checks.entries())
            tally.merge(tallies[i]);
        if (wide)
            this.#wide.merge(wide);
        if (keys)
            this.cells.hashes.merge(keys);
    }
    #decode(column, rows) {
        const { type, missing, read } = this.cells.plan;
        const { vector } = this.#scratch;
        if (type === 'boolean')
            return (0,decode_values/* decodeValues */.z)(column, rows, { read: decode_values/* readBoolean */.V, kind: 'boolean', missing }, vector);
        if (read)
            return (0,decode_values/* decodeValues */.z)(column, rows, { read, kind: 'text', missing }, vector);
        return (0,decode_numbers/* decodeNumbers */.vW)(column, rows, { integer: type === 'integer', missing }, vector);
    }
    #addOthers(column, batch, states) {
        for (let row = 0; row < batch.rows; row++) {
            const state = states[row];
            if (state === decode_numbers/* CellState */.ws.value)
                continue;
            if (state === decode_numbers/* CellState */.ws.missing)
                this.cells.addMissing(column, batch, row);
            else
                this.#addUnfit(state, column, batch, row);
        }
    }
    #addStoredOthers(written, batch, states) {
        const { cells } = this;
        for (let row = 0; row < batch.rows; row++) {
            const state = states[row];
            if (state === decode_numbers/* CellState */.ws.value)
                continue;
            if (state !== decode_numbers/* CellState */.ws.missing)
                this.#addUnfit(state, written(), batch, row);
            else if (cells.nulls.hit())
                cells.nulls.show({ at: cells.base + batch.lines[row] });
        }
    }
    #addUnfit(state, column, batch, row) {
        const { cells } = this;
        if (state === decode_numbers/* CellState */.ws.notFinite) {
            cells.offend(cells.notFinite, column, batch, row);
            if (/nan$/i.test((0,lib_batch/* cellText */.I)(column, row)))
                cells.nans++;
        }
        else
            cells.offend(cells.invalid, column, batch, row);
    }
    #judge(check, column, batch, values) {
        // Mostly the extremes of all values so far say that none is out of range.
        if (check.kind === 'range' && !mayBreak(check, this.summary))
            return;
        for (let row = 0; row < batch.rows; row++) {
            const value = values[row];
            if (value !== value)
                continue;
            const bad = check.kind === 'range'
                ? breaks(check, value, column, row)
                : check.kind === 'multiple'
                    ? !isMultiple(value, check.of, () => digitsOf(column, row, value))
                    : !check.valid.has(value);
            if (bad)
                this.cells.offend(check.tally, column, batch, row);
        }
    }
}
function isValueCheck(check) {
    return check.kind === 'range' || check.kind === 'multiple' || check.kind === 'numbers';
}
/** Of the values that are not NaN; undefined where some lie outside the range. */
function extremesOf(values, rows, { least, most, step }) {
    let min = Infinity;
    let max = -Infinity;
    for (let row = 0; row < rows; row++) {
        const value = values[row];
        if (value < min)
            min = value;
        if (value > max)
            max = value;
    }
    if (min < least || max > most)
        return undefined;
    if (step > 1)
        for (let row = 0; row < rows; row++)
            if (values[row] % step !== 0 && values[row] === values[row])
                return undefined;
    return { min, max };
}
function mayBreak({ least, most, open, exact }, { min, max }) {
    // At the bound itself, rounding may hide an integer beyond it.
    return open || exact ? min <= least || max >= most : min < least || max > most;
}
function breaks(test, value, column, row) {
    const { least, most, open, exact } = test;
    if (exact && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
        const written = digitsOf(column, row, value);
        return written < exact.least || written > exact.most;
    }
    return open ? value <= least || value >= most : value < least || value > most;
}
/** An integer past 2⁵³, to the digit: as a float64 it has lost some. */
function digitsOf(column, row, value) {
    const text = (0,lib_batch/* cellText */.I)(column, row).replace(/^\+/, '');
    return BigInt(/^-?\d+$/.test(text) ? text : value);
}
/** Up to the error that reading decimals as float64 makes: 0.3 is a multiple of 0.1. */
function isMultiple(value, of, digits) {
    if (Number.isSafeInteger(of) && of !== 0 && Number.isInteger(value))
        return Number.isSafeInteger(value) ? value % of === 0 : digits() % BigInt(of) === 0n;
    const quotient = value / of;
    return Math.abs(quotient - Math.round(quotient)) <= 4 * Number.EPSILON * Math.max(1, Math.abs(quotient));
}


/***/ }),

/***/ 25442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ safePattern)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
;// CONCATENATED MODULE: ../packages/data/lib/pattern/automaton.js
/** Repetitions with large counts are written out; this many states are plenty for what people write. */
const MAX_STATES = 20_000;
/**
 * Thompson's construction. undefined where the pattern looks around or back, or grows too large.
 * @param flags those that the pattern is read with: single characters are judged by RegExp itself
 */
function automatonOf(pattern, flags) {
    const states = [{ kind: 'found' }];
    const failed = [];
    const predicates = new Map();
    const push = (state) => {
        if (states.length >= MAX_STATES)
            failed.push('size');
        else
            states.push(state);
        return states.length - 1;
    };
    const predicate = (source) => {
        const known = predicates.get(source);
        if (known)
            return known;
        const expression = new RegExp(`^(?:${source})$`, flags);
        const accepts = (character) => expression.test(character);
        predicates.set(source, accepts);
        return accepts;
    };
    /** Builds the states of a node backwards from the one that follows it. */
    const build = (node, next) => {
        if (failed.length)
            return next;
        switch (node.kind) {
            case 'character':
                return push({ kind: 'take', accepts: predicate(node.source), next });
            case 'sequence':
                return node.parts.reduceRight((after, part) => build(part, after), next);
            case 'choice':
                return node.options
                    .map(option => build(option, next))
                    .reduceRight((other, first) => push({ kind: 'fork', next: first, other }));
            case 'repeat':
                return repeat(node.of, node.least, node.most, next);
            case 'look':
            case 'reference':
                failed.push(node.kind);
                return next;
            default:
                return push({ kind: node.kind, next });
        }
    };
    const repeat = (of, least, most, next) => {
        let first = next;
        if (most === Infinity) {
            const loop = { kind: 'fork', next: 0, other: next };
            first = push(loop);
            loop.next = build(of, first);
        }
        else {
            for (let i = least; i < most && !failed.length; i++)
                first = push({ kind: 'fork', next: build(of, first), other: next });
        }
        for (let i = 0; i < least && !failed.length; i++)
            first = build(of, first);
        return first;
    };
    const first = build(pattern, 0);
    return failed.length ? undefined : { states, first };
}

;// CONCATENATED MODULE: ../packages/data/lib/pattern/linear-matcher.js
/** Sets kept at most; then all are forgotten and built anew as they are needed. */
const MAX_KEPT = 2_000;
const END = '';
/**
 * Finds a pattern in time linear in the text: all ways are gone at once, and what was found out about a set of places
 * and a character is remembered.
 */
class LinearMatcher {
    #automaton;
    #byUnits;
    #kept = new Map();
    /** @param byUnits characters are UTF-16 units, as for patterns without the flag `u` */
    constructor(automaton, byUnits) {
        this.#automaton = automaton;
        this.#byUnits = byUnits;
    }
    test(text) {
        let reached = this.#keep([this.#automaton.first], true, false);
        for (let at = 0; at < text.length;) {
            const character = this.#byUnits ? text[at] : String.fromCodePoint(text.codePointAt(at));
            at += character.length;
            reached = this.#step(reached, character);
            if (reached === true)
                return true;
        }
        return this.#step(reached, END) === true;
    }
    #step(from, character) {
        const known = from.next.get(character);
        if (known !== undefined)
            return known;
        const open = this.#close(from, character);
        const { states, first } = this.#automaton;
        let next;
        if (open.has(0))
            next = true;
        else {
            const taken = new Set();
            if (character !== END) {
                for (const number of open) {
                    const state = states[number];
                    if (state.kind === 'take' && state.accepts(character))
                        taken.add(state.next);
                }
            }
            // The pattern may begin anywhere.
            taken.add(first);
            next = this.#keep([...taken].sort((a, b) => a - b), false, isWord(character));
        }
        from.next.set(character, next);
        return next;
    }
    /** All places that can be reached before the character is taken. */
    #close({ states: from, atStart, afterWord }, character) {
        const { states } = this.#automaton;
        const open = new Set();
        const waiting = [...from];
        const turns = afterWord !== isWord(character);
        while (waiting.length) {
            const number = waiting.pop();
            if (open.has(number))
                continue;
            open.add(number);
            const state = states[number];
            if (state.kind === 'fork')
                waiting.push(state.next, state.other);
            else if ((state.kind === 'start' && atStart) ||
                (state.kind === 'end' && character === END) ||
                (state.kind === 'boundary' && turns) ||
                (state.kind === 'inside' && !turns))
                waiting.push(state.next);
        }
        return open;
    }
    #keep(states, atStart, afterWord) {
        const key = `${states.join()}${atStart ? '^' : ''}${afterWord ? 'w' : ''}`;
        const known = this.#kept.get(key);
        if (known)
            return known;
        if (this.#kept.size >= MAX_KEPT)
            this.#kept = new Map();
        const reached = { states, next: new Map(), atStart, afterWord };
        this.#kept.set(key, reached);
        return reached;
    }
}
const isWord = (character) => /^\w$/.test(character);

;// CONCATENATED MODULE: ../packages/data/lib/pattern/parse-pattern.js
const SINGLE = {
    '^': { kind: 'start' },
    $: { kind: 'end' },
    '\\b': { kind: 'boundary' },
    '\\B': { kind: 'inside' },
};
/** One escape, one class, or one character. */
const ESCAPE = /\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}(?:\\u[dD][c-fC-F][0-9a-f]{2})?|x[0-9a-f]{2}|c[a-z]|[pP]\{[^}]*\}|[^])/iuy;
const CLASS = /\[(?:\\[^]|[^\]\\])*\]/uy;
const ANY = /[^]/uy;
const COUNT = /\{(\d+)(?:(,)(\d*))?\}/uy;
/** Deeper groups are no pattern but an attack on the stack. */
const MAX_DEPTH = 200;
/** The tree of a pattern that `RegExp` accepts; undefined where it uses syntax that is not understood here. */
function parsePattern(pattern) {
    const parser = new Parser(pattern);
    const node = parser.choice();
    return parser.understood && parser.ended ? node : undefined;
}
class Parser {
    understood = true;
    #text;
    #at = 0;
    #depth = 0;
    constructor(text) {
        this.#text = text;
    }
    get ended() {
        return this.#at === this.#text.length;
    }
    choice() {
        const options = [this.#sequence()];
        while (this.#take('|'))
            options.push(this.#sequence());
        return options.length === 1 ? options[0] : { kind: 'choice', options };
    }
    #sequence() {
        const parts = [];
        while (!this.ended && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')')
            parts.push(this.#repeated(this.#atom()));
        return { kind: 'sequence', parts };
    }
    #repeated(of) {
        const [least, most] = this.#count() ?? [1, 1];
        if (least === 1 && most === 1)
            return of;
        this.#take('?');
        return { kind: 'repeat', of, least, most };
    }
    #count() {
        if (this.#take('*'))
            return [0, Infinity];
        if (this.#take('+'))
            return [1, Infinity];
        if (this.#take('?'))
            return [0, 1];
        const match = this.#match(COUNT);
        if (!match)
            return undefined;
        const least = Number(match[1]);
        return [least, match[2] === undefined ? least : match[3] ? Number(match[3]) : Infinity];
    }
    #atom() {
        if (this.#take('('))
            return this.#group();
        const source = (this.#match(CLASS) ?? this.#match(ESCAPE) ?? this.#match(ANY))[0];
        if (/^\\[1-9k]/.test(source))
            return { kind: 'reference' };
        return SINGLE[source] ?? { kind: 'character', source };
    }
    #group() {
        const look = this.#match(/\?<?[=!]/uy);
        if (!look && !this.#take('?:'))
            this.#match(/\?<[^>]*>/uy);
        // Modifiers such as (?i: are newer than what is read here.
        if (this.#text[this.#at] === '?')
            this.understood = false;
        if (++this.#depth > MAX_DEPTH) {
            this.understood = false;
            this.#at = this.#text.length;
            return { kind: 'reference' };
        }
        const of = this.choice();
        this.#depth--;
        if (!this.#take(')'))
            this.understood = false;
        return look ? { kind: 'look', of } : of;
    }
    #take(text) {
        if (!this.#text.startsWith(text, this.#at))
            return false;
        this.#at += text.length;
        return true;
    }
    #match(expression) {
        expression.lastIndex = this.#at;
        const match = expression.exec(this.#text);
        if (match)
            this.#at = expression.lastIndex;
        return match;
    }
}

;// CONCATENATED MODULE: ../packages/data/lib/pattern/pattern-cost.js
const ONE = { factor: 1, power: 0 };
/**
 * An upper bound of the steps of a backtracking matcher. A repetition of what can be gone through in one way only adds
 * a factor n; of what can be gone through in several ways, as `(a+)+`, it is exponential. Each start is tried too.
 */
function costOf(node) {
    const { factor, power } = waysOf(node);
    return { factor, power: power + (isAnchored(node) ? 1 : 2) };
}
function stepsFor({ factor, power }, length) {
    return power === Infinity ? Infinity : factor * (length + 1) ** power;
}
function waysOf(node) {
    switch (node.kind) {
        case 'sequence':
            return node.parts.map(waysOf).reduce(times, ONE);
        case 'choice':
            return node.options.map(waysOf).reduce(plus);
        case 'look':
            return waysOf(node.of);
        case 'repeat':
            return waysOfRepeat(waysOf(node.of), node.least, node.most);
        default:
            return ONE;
    }
}
function waysOfRepeat(of, least, most) {
    if (most === Infinity) {
        const single = of.power === 0 && of.factor === 1;
        return single ? { factor: 1, power: 1 } : { factor: 1, power: Infinity };
    }
    if (most === 0)
        return ONE;
    return { factor: (most - least + 1) * of.factor ** most, power: of.power === 0 ? 0 : of.power * most };
}
const times = (a, b) => ({ factor: a.factor * b.factor, power: a.power + b.power });
const plus = (a, b) => ({
    factor: a.factor + b.factor,
    power: Math.max(a.power, b.power),
});
/** Can it only match at the start of the text? */
function isAnchored(node) {
    if (node.kind === 'start')
        return true;
    if (node.kind === 'sequence')
        return node.parts[0] !== undefined && isAnchored(node.parts[0]);
    return node.kind === 'choice' && node.options.every(isAnchored);
}

;// CONCATENATED MODULE: ../packages/data/lib/pattern/safe-pattern.js





/** Steps of a backtracking matcher that one text may cost: a few milliseconds. */
const BUDGET = 1_000_000;
/** The same for a pattern that only such a matcher can read; beyond, the run ends rather than hang. */
const LAST_BUDGET = 200_000_000;
/**
 * A test for an ECMA-262 pattern, found anywhere in the text unless it is anchored, that cannot be made to hang: where
 * backtracking could take long for a text, an automaton takes over that needs linear time. undefined for what is no
 * pattern, `unsafe` for one that can hang and that no automaton can stand for.
 */
function safePattern(pattern) {
    const compiled = compile(pattern);
    if (!compiled)
        return undefined;
    const { expression, flags } = compiled;
    const tree = parsePattern(pattern);
    if (!tree)
        return 'unsafe';
    const cost = costOf(tree);
    let linear;
    const automaton = automatonOf(tree, flags);
    if (!automaton && stepsFor(cost, 8) > LAST_BUDGET)
        return 'unsafe';
    return text => {
        const steps = stepsFor(cost, text.length);
        if (steps <= BUDGET)
            return expression.test(text);
        if (automaton)
            return (linear ??= new LinearMatcher(automaton, flags === '')).test(text);
        if (steps <= LAST_BUDGET)
            return expression.test(text);
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `The pattern ${JSON.stringify(pattern)} could take too long on a text of ${text.length} characters.`,
            fix: 'Write it without looking around or back, or allow only shorter texts with maxLength.',
        });
    };
}
function compile(pattern) {
    // ODCS refers to edition 5.1, which knows no `u`; but without it a character beyond U+FFFF counts as two.
    for (const flags of ['u', '']) {
        try {
            return { expression: new RegExp(pattern, flags), flags };
        }
        catch {
            continue;
        }
    }
    return undefined;
}


/***/ }),

/***/ 28982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   c_: () => (/* binding */ measureOf),
/* harmony export */   jH: () => (/* binding */ outlookOf),
/* harmony export */   xB: () => (/* binding */ isIdle),
/* harmony export */   yB: () => (/* binding */ isIdleOption)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44283);

/**
 * Of limits by the same measure: `never` where nothing that can be measured keeps all of them, `always` where all of it does: a
 * rule that cannot fail checks nothing.
 */
function outlookOf(limits, measure) {
    if (measure === undefined)
        return undefined;
    const kept = candidates(limits, measure).map(value => limits.every(limit => (0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .allows */ .NB)({ ...limit, unit: 'rows' }, value, NaN)));
    if (!kept.includes(true))
        return 'never';
    return kept.includes(false) ? undefined : 'always';
}
/** What the operator of a rule of our own engine limits. */
function measureOf({ rule, unit }) {
    if (OF_ANY.includes(rule))
        return undefined;
    if (rule === 'correlation')
        return 'coefficient';
    if (rule === 'sd')
        return 'amount';
    if (rule === 'row-count-change')
        return unit === 'percent' ? 'change' : undefined;
    if (unit === 'percent')
        return 'percent';
    return rule === 'null-share' ? 'share' : 'count';
}
/** Rules on numbers of any size. */
const OF_ANY = ['mean', 'min', 'max', 'sum', 'quantile'];
/** The operators that a rule has. */
function limitsOf(rule) {
    return _limit_js__WEBPACK_IMPORTED_MODULE_0__/* .OPERATORS */ .we.filter(operator => rule[operator] !== undefined).map(operator => ({
        operator,
        values: [rule[operator]].flat(),
        unit: rule.unit ?? 'rows',
    }));
}
/** Whether nothing can break the rule. That on `missingValues` is not idle: it also says which texts mean that a value is missing. */
function isIdle(quality) {
    const { metric, unit, implementation } = quality;
    if (metric === 'missingValues')
        return false;
    const limits = limitsOf(implementation ?? quality);
    const measure = implementation ? measureOf(implementation) : unit === 'percent' ? 'percent' : 'count';
    return limits.length > 0 && outlookOf(limits, measure) === 'always';
}
const LEAST = ['minLength', 'minItems', 'minProperties'];
/** Whether nothing can break that option of a type. */
function isIdleOption(key, value) {
    return value === 0 && LEAST.includes(key);
}
/** The ends of what can be measured. */
const ENDS = {
    count: [0, Number.MAX_SAFE_INTEGER],
    percent: [0, 100],
    share: [0, 1],
    coefficient: [-1, 1],
    amount: [0, Number.MAX_VALUE],
    change: [-100, Number.MAX_VALUE],
};
const NEAR = 1e-6;
/** Between two bounds that follow each other, all values are judged alike: one of each stretch, and the bounds. */
function candidates(limits, measure) {
    const bounds = limits.flatMap(({ values }) => [...values]);
    const around = bounds.flatMap(bound => measure === 'count'
        ? [Math.floor(bound) - 1, Math.floor(bound), Math.ceil(bound), Math.ceil(bound) + 1]
        : [bound - NEAR, bound, bound + NEAR]);
    const ascending = bounds.toSorted((a, b) => a - b);
    const between = measure === 'count' ? [] : ascending.map((bound, i) => (bound + (ascending[i + 1] ?? bound)) / 2);
    const [least, most] = ENDS[measure];
    return [least, most, ...around, ...between].filter(value => value >= least && value <= most);
}


/***/ }),

/***/ 23146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ DISTINCT_CAP)
/* harmony export */ });
/** Distinct values are counted exactly up to this many. */
const DISTINCT_CAP = 10_000;


/***/ }),

/***/ 30113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ profileNumbers),
/* harmony export */   nx: () => (/* binding */ extremesOf),
/* harmony export */   y5: () => (/* binding */ profileTexts)
/* harmony export */ });
/* harmony import */ var _distribution_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89842);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1602);



const TOP = 20;
const QUANTILES = { p05: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 };
function profileNumbers(column) {
    const { cells, summary, distinct, wide } = column;
    const { plan } = cells;
    const show = showAs(plan.type);
    const profile = {
        name: plan.name,
        type: plan.type ?? 'any',
        rows: cells.rows,
        missing: cells.nulls.count + cells.gaps.count,
        invalid: cells.invalid.count,
        ...(plan.type === 'number' ? { notFinite: cells.notFinite.count, nan: cells.nans } : {}),
        distinct,
    };
    const { moments, min, max, weighted } = summary;
    if (moments.count === 0 || plan.hidden)
        return profile;
    const top = summary.values && topOf(summary.values, show);
    if (top && !wide)
        profile.top = top;
    if (wide)
        profile.wide = written(column.exact);
    const distribution = (0,_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .spreadOfNumbers */ .VP)(summary);
    if (plan.type === 'boolean')
        return { ...profile, distribution };
    profile.min = show(min);
    profile.max = show(max);
    if (plan.type === 'number' || plan.type === 'integer') {
        if (Number.isFinite(moments.mean))
            profile.mean = moments.mean;
        if (Number.isFinite(moments.sd))
            profile.sd = moments.sd;
    }
    profile.quantiles = Object.fromEntries(Object.entries(QUANTILES).map(([name, q]) => [
        name,
        show((0,_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .quantile */ .Y)(weighted, moments.count, q, min, max)),
    ]));
    const histogram = (0,_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .binned */ .p)(weighted, min, max, binningOf(plan.type));
    if (histogram)
        profile.histogram = { ...histogram, edges: histogram.edges.map(showAs(edgeType(plan.type))) };
    return { ...profile, distribution };
}
function profileTexts({ cells, summary, distinct }) {
    const { plan } = cells;
    const profile = {
        name: plan.name,
        type: plan.type ?? 'any',
        rows: cells.rows,
        missing: cells.nulls.count + cells.gaps.count,
        invalid: cells.invalid.count,
        distinct,
    };
    const { count, min, max, mean } = summary.lengths;
    if (count === 0)
        return profile;
    profile.length = { min, max, mean };
    if (plan.hidden)
        return profile;
    const ranked = summary.texts && summary.ranked();
    const top = ranked && topOf(ranked, bytes => bytes.toString('utf8'));
    if (top)
        profile.top = top;
    profile.distribution = (0,_distribution_js__WEBPACK_IMPORTED_MODULE_0__/* .spreadOfTexts */ .xQ)(summary, ranked);
    return profile;
}
function written(exact) {
    if (!exact)
        return { known: false };
    const { min, max, sum } = exact;
    return { known: true, min: String(min), max: String(max), sum: String(sum) };
}
/** The extremes, to the digit; none where these are not known. */
function extremesOf({ min, max, wide }) {
    if (wide)
        return wide.known ? { min: wide.min, max: wide.max } : {};
    return min === undefined || max === undefined ? {} : { min, max };
}
/** @param entries not empty; of equal counts, the first ones come first */
function topOf(entries, show) {
    const most = [];
    for (const entry of entries) {
        let rank = most.length;
        while (rank > 0 && most[rank - 1][1] < entry[1])
            rank--;
        if (rank === TOP)
            continue;
        most.splice(rank, 0, entry);
        if (most.length > TOP)
            most.pop();
    }
    if (most[0][1] === 1)
        return undefined;
    return most.map(([value, count]) => ({ value: show(value), count }));
}
function binningOf(type) {
    if (type === 'date' || type === 'timestamp')
        return 'day';
    if (type === 'time')
        return 'minute';
    return type === 'integer' ? 'integer' : 'number';
}
/** Bins of timestamps begin at midnight. */
function edgeType(type) {
    return type === 'timestamp' ? 'date' : type;
}
/** How a number stands for a value of the type. */
function showAs(type) {
    if (type === 'boolean')
        return value => value === 1;
    if (type === 'date')
        return value => isoOf(value).slice(0, 10);
    if (type === 'timestamp')
        return value => isoOf(value);
    if (type === 'time')
        return value => isoOf(value).slice(11, 23);
    return value => value;
}
function isoOf(value) {
    return new Date(value).toISOString();
}


/***/ }),

/***/ 92760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZN: () => (/* binding */ RECORD_FORMATS),
  To: () => (/* binding */ readyFor),
  wR: () => (/* binding */ recordTest)
});

;// CONCATENATED MODULE: ../packages/schema/lib/records.js
/** What compiles schemas of records: loaded where there are any, since it is large. */
async function loadRecordCompiler() {
    return Promise.all(/* import() */[__webpack_require__.e(6804), __webpack_require__.e(1118)]).then(__webpack_require__.bind(__webpack_require__, 91118));
}

// EXTERNAL MODULE: ../packages/data/lib/iso-time.js
var iso_time = __webpack_require__(30951);
// EXTERNAL MODULE: ../packages/data/lib/json-tests.js
var json_tests = __webpack_require__(64576);
// EXTERNAL MODULE: ../packages/data/lib/pattern/safe-pattern.js + 4 modules
var safe_pattern = __webpack_require__(25442);
// EXTERNAL MODULE: ../packages/data/lib/text-formats.js
var text_formats = __webpack_require__(94476);
;// CONCATENATED MODULE: ../packages/data/lib/record-schemas.js





/** Set once it is loaded: compiling a contract does not wait. */
let compiler;
/** Those of this process, by their text: a rule is compiled for its problems, then for each scan. */
const compiled = new Map();
/** Must be done before a contract is compiled that has rules by JSON Schema, and before rows are held against them. */
async function readyFor(contract) {
    if (!compiler && /"rule":"json-schema"/.test(JSON.stringify(contract)))
        compiler = await loadRecordCompiler();
}
/** The test of a record; a text that says why there is none. undefined before `readyFor`. */
function recordTest(schema) {
    if (!compiler)
        return undefined;
    const text = JSON.stringify(schema);
    const known = compiled.get(text);
    if (known)
        return known;
    try {
        const test = compiler.compileRecord(schema, TOOLS);
        compiled.set(text, test);
        return test;
    }
    catch (error) {
        if (error instanceof compiler.RecordSchemaError)
            return error.message;
        throw error;
    }
}
const isTime = (read) => (text) => {
    const bytes = Buffer.from(text);
    return !Number.isNaN(read(bytes, 0, bytes.length));
};
const TOOLS = {
    pattern: pattern => {
        const test = (0,safe_pattern/* safePattern */.w)(pattern);
        if (typeof test === 'function')
            return test;
        const why = test === undefined ? 'is not an ECMA-262 regular expression' : 'can take for ever on some texts';
        return `The pattern ${JSON.stringify(pattern)} ${why}.`;
    },
    formats: {
        ...text_formats/* TEXT_FORMATS */.fR,
        date: isTime(iso_time/* readIsoDate */.Mu),
        'date-time': isTime((0,iso_time/* isoTimestampReader */.h2)('required')),
        time: isTime(iso_time/* readIsoTime */.xT),
    },
    allDifferent: json_tests/* allDifferent */.V4,
};
/** Formats that a rule by JSON Schema knows. */
const RECORD_FORMATS = [
    ...Object.keys(TOOLS.formats),
    ...['duration', 'uri-reference', 'json-pointer', 'relative-json-pointer', 'regex'],
];


/***/ }),

/***/ 72104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ joined)
/* harmony export */ });
/* unused harmony export GroupJoin */
/* harmony import */ var _byte_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90957);
/* harmony import */ var _group_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);


/** Numbers for one entry each, side by side. */
class Places {
    ats = new Float64Array(256).fill(Infinity);
    counts = new Float64Array(256);
    note(entry, at, count) {
        if (entry >= this.ats.length)
            this.#enlarge(entry);
        if (at < this.ats[entry])
            this.ats[entry] = at;
        this.counts[entry] += count;
    }
    /** How many rows; 0 where there are none. */
    count(entry) {
        return this.counts[entry] ?? 0;
    }
    #enlarge(entry) {
        const { ats, counts } = this;
        this.ats = new Float64Array(2 * entry).fill(Infinity);
        this.ats.set(ats);
        this.counts = new Float64Array(2 * entry);
        this.counts.set(counts);
    }
}
/**
 * The groups of one part of the keys, of a table and of the one it is held against. An entry is a key with a label, and has a number;
 * where there are no labels, every key is one entry.
 */
class GroupJoin {
    own = new Places();
    other = new Places();
    #labelled;
    #entries = new _byte_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteTable */ .L();
    #keys = new _byte_table_js__WEBPACK_IMPORTED_MODULE_0__/* .ByteTable */ .L();
    #keyOf = new Int32Array(256);
    #labels = new Int32Array(256);
    get size() {
        return this.#entries.size;
    }
    /** @param labelled entries have labels */
    constructor(labelled) {
        this.#labelled = labelled;
    }
    /** Takes the records of one side. */
    taking(side) {
        return (bytes, view, start, end, at, count) => {
            const number = this.#entries.add(bytes, view, start, end);
            if (number >= 0) {
                side.note(number, at, count);
                return;
            }
            if (this.#labelled)
                this.#noteKey(~number, bytes, view, start);
            side.note(~number, at, count);
        };
    }
    /** Different labels that rows with the key of the entry have; known where there are labels. */
    labels(entry) {
        return this.#labels[this.#keyOf[entry]];
    }
    /** Two entries with one number have one key. */
    keyOf(entry) {
        return this.#keyOf[entry];
    }
    /** Its bytes, which stay as they are. */
    key(entry) {
        const bytes = this.#entries.get(entry);
        return bytes.subarray(1, 1 + bytes[0]);
    }
    label(entry) {
        const bytes = this.#entries.get(entry);
        return bytes.subarray(1 + bytes[0]);
    }
    #noteKey(entry, bytes, view, start) {
        const found = this.#keys.add(bytes, view, start + 1, start + 1 + bytes[start]);
        const key = found < 0 ? ~found : found;
        if (entry >= this.#keyOf.length) {
            this.#keyOf = enlarged(this.#keyOf);
            this.#labels = enlarged(this.#labels);
        }
        this.#keyOf[entry] = key;
        this.#labels[key] += 1;
    }
}
/** All groups, part by part: memory does not grow with their number, but with a 256th of it. */
function* joined(own, other, labelled) {
    for (let part = 0; part < _group_log_js__WEBPACK_IMPORTED_MODULE_1__/* .PARTS */ .dI; part++) {
        const join = new GroupJoin(labelled);
        other?.readPart(part, join.taking(join.other));
        own.readPart(part, join.taking(join.own));
        yield join;
    }
}
function enlarged(array) {
    const larger = new Int32Array(2 * array.length);
    larger.set(array);
    return larger;
}


/***/ }),

/***/ 4263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AG: () => (/* binding */ GroupLog),
  dI: () => (/* binding */ PARTS),
  V: () => (/* binding */ isGroupSegment),
  Pj: () => (/* binding */ movePlacesOf)
});

// EXTERNAL MODULE: ../packages/data/lib/byte-table.js
var byte_table = __webpack_require__(90957);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
;// CONCATENATED MODULE: ../packages/data/lib/rows/open-groups.js


const scratch = new Int32Array(2);
/** Different entries in the order they came, with the first row and the count of each (see `GroupSegment`). */
class OpenGroups {
    #table = new byte_table/* ByteTable */.L();
    #ats = new Float64Array(256);
    #counts = new Float64Array(256);
    /** The top 8 bits of the hash of the key. */
    #parts = new Uint8Array(256);
    #ends = new Uint32Array(256);
    /** The entries once more, one after the other: they are put in order without an object for each. */
    #bytes = Buffer.allocUnsafe(4096);
    #used = 0;
    get size() {
        return this.#table.size;
    }
    add(bytes, view, start, end, at) {
        const number = this.#table.add(bytes, view, start, end);
        if (number >= 0) {
            this.#counts[number] += 1;
            if (at < this.#ats[number])
                this.#ats[number] = at;
            return;
        }
        const added = ~number;
        if (added === this.#ats.length)
            this.#enlarge();
        this.#ats[added] = at;
        this.#counts[added] = 1;
        (0,hashing/* hashText */.q)(view, start + 1, start + 1 + bytes[start], scratch, 0);
        this.#parts[added] = scratch[0] >>> 24;
        if (this.#used + end - start > this.#bytes.length) {
            const larger = Buffer.allocUnsafe(2 * (this.#used + end - start));
            this.#bytes.copy(larger, 0, 0, this.#used);
            this.#bytes = larger;
        }
        for (let i = start; i < end; i++)
            this.#bytes[this.#used++] = bytes[i];
        this.#ends[added] = this.#used;
    }
    /** The records of all entries, in the order of their parts. */
    sorted(parts, places) {
        const offsets = new Uint32Array(parts + 1);
        for (let number = 0, start = 0; number < this.size; number++) {
            const end = this.#ends[number];
            const more = places ? 8 + varintLength(this.#counts[number]) : 0;
            offsets[this.#parts[number] + 1] += 1 + end - start + more;
            start = end;
        }
        for (let part = 0; part < parts; part++)
            offsets[part + 1] += offsets[part];
        const records = Buffer.from(new ArrayBuffer(offsets[parts]));
        const view = new DataView(records.buffer);
        const next = offsets.slice();
        for (let number = 0, i = 0; number < this.size; number++) {
            const part = this.#parts[number];
            let at = next[part];
            if (places) {
                view.setFloat64(at, this.#ats[number], true);
                at = writeVarint(records, at + 8, this.#counts[number]);
            }
            const end = this.#ends[number];
            records[at++] = end - i;
            while (i < end)
                records[at++] = this.#bytes[i++];
            next[part] = at;
        }
        return { records, offsets };
    }
    #enlarge() {
        const length = 2 * this.#ats.length;
        const grown = (larger, before) => {
            larger.set(before);
            return larger;
        };
        this.#ats = grown(new Float64Array(length), this.#ats);
        this.#counts = grown(new Float64Array(length), this.#counts);
        this.#parts = grown(new Uint8Array(length), this.#parts);
        this.#ends = grown(new Uint32Array(length), this.#ends);
    }
}
function varintLength(value) {
    let length = 1;
    for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80))
        length++;
    return length;
}
function writeVarint(bytes, from, value) {
    let at = from;
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80))
        bytes[at++] = (rest % 0x80) | 0x80;
    bytes[at++] = rest;
    return at;
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/group-log.js

/** Different groups that are held open, before they are put in order and set aside. */
const OPEN = 65_536;
/** By the top 8 bits of the hash of the key, so that one part of all segments fits a small table. */
const PARTS = 256;
/** Memory that what was set aside takes at most before it goes to a file. */
const MAX_BYTES = 32 * 1024 * 1024;
function isGroupSegment(value) {
    return 'records' in value || 'spilled' in value;
}
/**
 * Rows with one key and one label: how many, and the first of them. Of few different ones, as of countries, a small table is all; of
 * many, what was seen is set aside segment by segment, past some memory in a file, and put together at the end, part by part.
 */
class GroupLog {
    #open = new OpenGroups();
    #segments = [];
    #held = 0;
    #places;
    #maxBytes;
    #spill;
    constructor({ places, maxBytes, spill }) {
        this.#places = places;
        this.#maxBytes = Math.min(maxBytes, MAX_BYTES);
        this.#spill = spill;
    }
    /** Takes a row with the entry `bytes[start, end)`. */
    add(bytes, view, start, end, at) {
        this.#open.add(bytes, view, start, end, at);
        if (this.#open.size === OPEN)
            this.#seal();
    }
    state() {
        this.#seal();
        return { segments: this.#segments };
    }
    merge({ segments }) {
        this.#segments.push(...segments);
    }
    /** All that was set aside of a part. One entry may come several times. */
    readPart(part, take) {
        this.#seal();
        for (const segment of this.#segments) {
            const bytes = this.#partOf(segment, part);
            readRecords(bytes, this.#places, segment.move, take);
        }
    }
    #seal() {
        if (this.#open.size === 0)
            return;
        const { records, offsets } = this.#open.sorted(PARTS, this.#places);
        this.#open = new OpenGroups();
        if (this.#spill && this.#held + records.length > this.#maxBytes)
            this.#segments.push({ offsets, spilled: this.#spill().append(records) });
        else {
            this.#held += records.length;
            this.#segments.push({ offsets, records });
        }
    }
    #partOf({ records, spilled, offsets }, part) {
        const [from, to] = [offsets[part], offsets[part + 1]];
        if (records)
            return Buffer.from(records.buffer, records.byteOffset + from, to - from);
        const bytes = Buffer.allocUnsafeSlow(to - from);
        this.#spill().readInto(bytes, { path: spilled.path, at: spilled.at + from });
        return bytes;
    }
}
/** Writes in the records of a segment with places where the rows stand now. */
function movePlacesOf(bytes, move) {
    for (let i = 0; i < bytes.length;) {
        i = bytes.writeDoubleLE(move(bytes.readDoubleLE(i)), i);
        while (bytes[i] >= 0x80)
            i++;
        i += 2 + bytes[i + 1];
    }
}
/** Reads the records one after the other. */
function readRecords(bytes, places, move, take) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let i = 0; i < bytes.length;) {
        let at = 0;
        let count = 1;
        if (places) {
            at = view.getFloat64(i, true);
            if (move)
                at = move(at);
            i += 8;
            count = 0;
            for (let scale = 1;; scale *= 0x80) {
                const byte = bytes[i++];
                count += (byte & 0x7f) * scale;
                if (byte < 0x80)
                    break;
            }
        }
        const start = i + 1;
        const end = start + bytes[i];
        take(bytes, view, start, end, at, count);
        i = end;
    }
}


/***/ }),

/***/ 33468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ KeyGroups)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/data/lib/first-few.js
var first_few = __webpack_require__(8917);
// EXTERNAL MODULE: ../packages/data/lib/rows/group-join.js
var group_join = __webpack_require__(72104);
// EXTERNAL MODULE: ../packages/data/lib/rows/group-log.js + 1 modules
var group_log = __webpack_require__(4263);
// EXTERNAL MODULE: ../packages/data/lib/rows/key-writer.js
var key_writer = __webpack_require__(90395);
// EXTERNAL MODULE: ../packages/data/lib/byte-table.js
var byte_table = __webpack_require__(90957);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
// EXTERNAL MODULE: ../packages/data/lib/hash-set.js
var hash_set = __webpack_require__(64459);
;// CONCATENATED MODULE: ../packages/data/lib/rows/offenders.js



const scratch = new Int32Array(2);
/** Keys that break a rule, to find all rows that have one. */
class Offenders {
    /** Their hashes: what has none of these is none of them. */
    hashes = new hash_set/* HashSet64 */.l();
    #keys = new byte_table/* ByteTable */.L();
    #size = 0;
    add(key) {
        const view = viewOf(key);
        (0,hashing/* hashText */.q)(view, 0, key.length, scratch, 0);
        this.hashes.add(scratch[0], scratch[1]);
        this.#keys.add(key, view, 0, key.length);
        this.#size = this.#keys.size;
    }
    has(key) {
        const view = viewOf(key);
        (0,hashing/* hashText */.q)(view, 0, key.length, scratch, 0);
        if (!this.hashes.has(scratch[0], scratch[1]))
            return false;
        // Of two keys with one hash, the table gets to know the one that is no offender here.
        const number = this.#keys.add(key, view, 0, key.length);
        return (number < 0 ? ~number : number) < this.#size;
    }
    /** Bytes, about. */
    get memory() {
        return this.#keys.memory + 16 * this.hashes.size;
    }
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

;// CONCATENATED MODULE: ../packages/data/lib/rows/key-groups.js







/** Labels up to so many bytes are kept as they are. Of longer ones this much is shown, and the sha256 tells them apart. */
const LABEL = 100;
const LONG = 0xff;
const DIGEST = 32;
/**
 * The distinct keys of the rows, with the first place and the count of each: what references, shared rows and conflicting
 * labels are told from, once all rows of both tables are known. Memory does not grow with them (see `GroupLog`).
 */
class KeyGroups {
    columns;
    log;
    /** Keys of the rows that break the rule, where somebody wants to find them all. */
    offenders;
    #rows = 0;
    #options;
    #cursor;
    #writer;
    #label;
    constructor(options, cursor) {
        const { columns, label, missing, bare = false } = options;
        this.#options = options;
        this.#cursor = cursor;
        this.log = new group_log/* GroupLog */.AG({ places: !bare, maxBytes: cursor.maxLogBytes, spill: cursor.spill });
        this.columns = [...columns, ...(label ? [label] : [])].map(({ name }) => name);
        this.#writer = new key_writer/* KeyWriter */.Xi(columns, missing);
        this.#label = label && (0,key_writer/* partWriter */.V3)(label);
    }
    take(columns, batch) {
        const writer = this.#writer;
        const label = this.#label;
        writer.start(columns, batch.rows);
        label?.start(columns.at(-1), batch.rows);
        for (let row = 0; row < batch.rows; row++) {
            const length = writer.write(row, 1);
            if (length === 0)
                continue;
            writer.bytes[0] = length;
            let end = 1 + length;
            if (label)
                end = this.#writeLabel(label, row, end);
            // Of a row without a label nothing is said, so nothing contradicts it.
            if (end < 0)
                continue;
            this.#rows++;
            this.log.add(writer.bytes, writer.view, 0, end, this.#cursor.base + batch.lines[row]);
        }
    }
    results(placeOf) {
        const { rule } = this.#options;
        if (!rule)
            return [];
        const { check } = rule;
        const { keep } = this.#cursor;
        const labelled = this.#label !== undefined;
        const first = new first_few/* FirstFew */.F(keep);
        let count = 0;
        for (const join of (0,group_join/* joined */.o)(this.log, rule.other(), labelled)) {
            const wanted = [];
            for (let entry = 0; entry < join.size; entry++) {
                const rows = join.own.count(entry);
                if (rows === 0 || !rule.breaks(join, entry))
                    continue;
                count += rows;
                if (first.wants(join.own.ats[entry]))
                    wanted.push(entry);
            }
            for (const offender of offendersOf(join, wanted, { keep, labelled }))
                first.add(offender);
        }
        const examples = first.items.map(offender => {
            const place = placeOf(offender.at);
            return { ...place, ...rule.show(offender, place, placeOf) };
        });
        return [{ check, count, of: this.#rows, examples }];
    }
    /** Notes all keys that break the rule. Throws UserError `limit-exceeded` where they take too much memory. */
    keepOffenders() {
        const { rule } = this.#options;
        // Of equal rows with different labels nobody can tell which one is wrong.
        if (!rule || this.#label)
            return;
        const found = new Offenders();
        for (const join of (0,group_join/* joined */.o)(this.log, rule.other(), false)) {
            for (let entry = 0; entry < join.size; entry++)
                if (join.own.count(entry) > 0 && rule.breaks(join, entry))
                    found.add(join.key(entry));
            if (found.memory > this.#cursor.maxKeyBytes)
                throw tooMany(rule.check, this.#cursor);
        }
        this.offenders = found;
    }
    state() {
        return { rows: this.#rows, log: this.log.state() };
    }
    merge(state) {
        const { rows, log } = state;
        this.#rows += rows;
        this.log.merge(log);
    }
    /** Writes the label behind the key; answers where it ends, or −1 where there is none. */
    #writeLabel(label, row, at) {
        const writer = this.#writer;
        writer.reserve(at + 1 + DIGEST + LABEL);
        const length = label.write(row, writer, at);
        if (length < 0)
            return -1;
        if (length <= LABEL && writer.bytes[at] !== LONG)
            return at + length;
        const digest = (0,external_node_crypto_.hash)('sha256', writer.bytes.subarray(at, at + length), 'buffer');
        const shown = Math.min(length, LABEL);
        writer.bytes.copyWithin(at + 1 + DIGEST, at, at + shown);
        writer.bytes[at] = LONG;
        return at + 1 + digest.copy(writer.bytes, at + 1) + shown;
    }
}
function shownLabel(label) {
    return label[0] === LONG ? `${label.toString('utf8', 1 + DIGEST)}…` : label.toString('utf8');
}
/** Those entries of a join that come first, with all that may be told of them. */
function offendersOf(join, wanted, { keep, labelled }) {
    const first = [...wanted].sort((a, b) => join.own.ats[a] - join.own.ats[b]).slice(0, keep);
    const besides = labelled ? besidesOf(join, first) : undefined;
    return first.map(entry => {
        const beside = besides?.get(entry);
        return {
            at: join.own.ats[entry],
            key: join.key(entry),
            label: shownLabel(join.label(entry)),
            other: join.other.ats[entry],
            ...(beside ? { beside } : {}),
        };
    });
}
/** For each entry the first row of its key with another label: of this table, else of the other. */
function besidesOf(join, entries) {
    const besides = new Map();
    const shared = entries.filter(entry => join.labels(entry) > 1);
    if (!shared.length)
        return besides;
    const keys = new Set(shared.map(entry => join.keyOf(entry)));
    for (let other = 0; other < join.size; other++) {
        const key = join.keyOf(other);
        if (!keys.has(key))
            continue;
        const own = join.own.count(other) > 0;
        const at = (own ? join.own : join.other).ats[other];
        for (const entry of shared) {
            if (entry === other || join.keyOf(entry) !== key)
                continue;
            const known = besides.get(entry);
            if (!known || (own === known.own ? at < known.at : own))
                besides.set(entry, { own, at });
        }
    }
    return besides;
}
function tooMany({ id }, { maxKeyBytes }) {
    return new errors/* UserError */.yo('limit-exceeded', {
        message: `The keys that break "${id}" take more than ${maxKeyBytes} bytes, so that not every row with one can be told.`,
        fix: 'Raise "max-key-memory" if the machine has more.',
    });
}


/***/ }),

/***/ 90395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V3: () => (/* binding */ partWriter),
/* harmony export */   Xi: () => (/* binding */ KeyWriter),
/* harmony export */   dM: () => (/* binding */ shownKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39764);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41177);
/* harmony import */ var _sluice_tables__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72647);
/* harmony import */ var _decode_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53611);



/** Keys up to so many bytes are kept as they are, longer ones as their sha256. */
const PLAIN = 64;
/** First byte of a key that is a hash: no plain one is so long that it could begin like this. */
const HASHED = 0xff;
/** Room for the length of a part and for any number that is not written with more digits than it needs. */
const ROOM = 32;
/**
 * Writes the keys of rows as bytes, row by row: each part with its length before it, so that no two keys become one, and 0 for a part
 * that is missing. Texts count as written, numbers by value, so that `7`, `07` and `7.0` are one.
 */
class KeyWriter {
    bytes = Buffer.alloc(1024);
    view = viewOf(this.bytes);
    #parts;
    #skip;
    /** @param missing rows in which a part is missing: `skip` (they have no key) or `keep` (missing is a value like others) */
    constructor(plans, missing) {
        this.#parts = plans.map(partWriter);
        this.#skip = missing === 'skip';
    }
    start(columns, rows) {
        for (const [i, part] of this.#parts.entries())
            part.start(columns[i], rows);
    }
    /** Writes the key of a row to `bytes` from `from` on; answers its length, 0 where it has none. */
    write(row, from = 0) {
        let at = from;
        for (const part of this.#parts) {
            this.reserve(at + ROOM);
            const length = part.write(row, this, at + 1);
            if (length < 0 && this.#skip)
                return 0;
            if (length < 0x7f)
                this.bytes[at++] = length + 1;
            else {
                this.reserve(at + 4 + length);
                this.bytes.copyWithin(at + 4, at + 1, at + 1 + length);
                this.view.setUint32(at, (0x80000000 | length) >>> 0);
                at += 4;
            }
            if (length > 0)
                at += length;
        }
        return at - from <= PLAIN ? at - from : this.#hashed(from, at);
    }
    /** Makes room up to a place. */
    reserve(end) {
        if (end <= this.bytes.length)
            return;
        const larger = Buffer.alloc(2 * end);
        this.bytes.copy(larger);
        this.bytes = larger;
        this.view = viewOf(larger);
    }
    #hashed(from, to) {
        const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', this.bytes.subarray(from, to), 'buffer');
        this.bytes[from] = HASHED;
        return 1 + digest.copy(this.bytes, from + 1);
    }
}
/** The parts of a key as text, where it was kept as it is. */
function shownKey(key) {
    if (key[0] === HASHED)
        return undefined;
    const parts = [];
    for (let at = 0; at < key.length;) {
        const length = key[at++] - 1;
        if (length < 0)
            continue;
        parts.push(key.toString('utf8', at, at + length));
        at += length;
    }
    return parts.join(' + ');
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
function partWriter(plan) {
    const { type, read, missing } = plan;
    if (type === 'boolean')
        return new ValueWriter(plan, (column, rows, into) => (0,_decode_values_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeValues */ .z)(column, rows, { read: _decode_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readBoolean */ .V, kind: 'boolean', missing }, into));
    if (read)
        return new ValueWriter(plan, (column, rows, into) => (0,_decode_values_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeValues */ .z)(column, rows, { read, kind: 'text', missing }, into));
    if (type === 'number' || type === 'integer')
        return new ValueWriter(plan, (column, rows, into) => (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_2__/* .decodeNumbers */ .vW)(column, rows, { integer: type === 'integer', missing }, into));
    return new TextWriter(plan);
}
/** In CSV an empty cell is missing; in JSON an empty text is a value, and numbers are no texts. */
class TextWriter {
    #plan;
    #column;
    constructor(plan) {
        this.#plan = plan;
    }
    start(column) {
        this.#column = column;
    }
    write(row, into, at) {
        const { bytes, starts, ends, kinds, offset, stride } = this.#column;
        const k = offset + row * stride;
        const [start, end] = [starts[k], ends[k]];
        if (end < start || (end === start && kinds === undefined))
            return -1;
        const kind = kinds?.[k];
        const { type, missing } = this.#plan;
        if (type === 'string' && kind !== undefined && kind !== _sluice_tables__WEBPACK_IMPORTED_MODULE_3__/* .CellKind */ .B.string)
            return -1;
        if ((kind === undefined || kind === _sluice_tables__WEBPACK_IMPORTED_MODULE_3__/* .CellKind */ .B.string) && missing.has(bytes, start, end))
            return -1;
        into.reserve(at + end - start);
        return bytes.copy(into.bytes, at, start, end);
    }
}
class ValueWriter {
    #type;
    #decode;
    #vector = (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_2__/* .numberVector */ .LS)(_sluice_tables__WEBPACK_IMPORTED_MODULE_4__/* .BATCH_CELLS */ .V);
    #column;
    constructor({ type }, decode) {
        this.#type = type;
        this.#decode = decode;
    }
    start(column, rows) {
        this.#column = column;
        this.#decode(column, rows, this.#vector);
    }
    write(row, into, at) {
        const { states, values } = this.#vector;
        if (states[row] !== _sluice_tables__WEBPACK_IMPORTED_MODULE_2__/* .CellState */ .ws.value)
            return -1;
        const value = values[row];
        if (this.#type === 'boolean')
            return into.bytes.write(value === 1 ? 'true' : 'false', at, 'latin1');
        if (Number.isSafeInteger(value))
            return writeInteger(into.bytes, at, value);
        // A float64 cannot tell integers past 2⁵³ apart; their digits can.
        const text = (0,_sluice_tables__WEBPACK_IMPORTED_MODULE_3__/* .cellText */ .I)(this.#column, row);
        const shown = /^[+-]?\d+$/.test(text) ? text.replace(/^\+?(-?)0*/, '$1') : String(value);
        into.reserve(at + shown.length);
        return into.bytes.write(shown, at, 'latin1');
    }
}
const ZERO = 0x30;
const MINUS = 0x2d;
const HALF = 1e8;
/** The digits of a safe integer, without a text in between. Answers how many bytes. */
function writeInteger(bytes, at, value) {
    let start = at;
    if (value < 0)
        bytes[start++] = MINUS;
    const size = Math.abs(value);
    if (size < HALF)
        return writeDigits(bytes, start, size, 1) - at;
    const high = Math.floor(size / HALF);
    const middle = writeDigits(bytes, start, high, 1);
    return writeDigits(bytes, middle, size - high * HALF, 8) - at;
}
/** @param least digits at least, with zeros in front. Answers where they end. */
function writeDigits(bytes, at, value, least) {
    let digits = 1;
    for (let limit = 10; limit <= value; limit *= 10)
        digits++;
    const end = at + Math.max(digits, least);
    let rest = value | 0;
    for (let i = end - 1; i >= at; i--) {
        bytes[i] = ZERO + (rest % 10);
        rest = (rest / 10) | 0;
    }
    return end;
}


/***/ }),

/***/ 10066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ dayGrid),
/* harmony export */   Ri: () => (/* binding */ Sketch),
/* harmony export */   pg: () => (/* binding */ floatGrid)
/* harmony export */ });
const words = new Int32Array(2);
const double = new Float64Array(words.buffer);
const PAGE_BITS = 10;
const PAGE = 1 << PAGE_BITS;
const PAGES = 4096;
/**
 * Cells by the top 22 bits of the float64 (sign, exponent, 10 bits of the mantissa): 0.1 % wide, relatively. The bits of
 * negative numbers are flipped, so that order is kept.
 */
const floatGrid = {
    name: 'float',
    cellOf(value) {
        double[0] = value + 0;
        const top = words[1] >>> 10;
        return words[1] < 0 ? 0x1fffff - (top & 0x1fffff) : 0x200000 + top;
    },
    edgeOf(cell) {
        const negative = cell < 0x200000;
        const top = negative ? 0x200000 | (0x1fffff - cell) : cell - 0x200000;
        // The least value of a negative cell has all lower bits set.
        words[1] = (top << 10) | (negative ? 0x3ff : 0);
        words[0] = negative ? -1 : 0;
        return double[0];
    },
};
const DAY = 86_400_000;
const MIDDLE = (PAGES * PAGE) / 2;
/** Cells of one day, for times in milliseconds since 1970; ±5,741 years. */
const dayGrid = {
    name: 'day',
    cellOf: value => Math.min(Math.max(Math.floor(value / DAY) + MIDDLE, 0), PAGES * PAGE - 1),
    edgeOf: cell => (cell - MIDDLE) * DAY,
};
/** Histogram on a fixed grid. Integer counts: any order and any split of the data give the same. */
class Sketch {
    grid;
    #pages = new Array(PAGES).fill(undefined);
    constructor(grid) {
        this.grid = grid;
    }
    add(value, count) {
        this.#addTo(this.grid.cellOf(value), count);
    }
    /** Cells that hold something, ascending: lower edge, upper edge, count. */
    cells() {
        return this.counts().map(([cell, count]) => [this.grid.edgeOf(cell), this.grid.edgeOf(cell + 1), count]);
    }
    /** Cells that hold something, ascending. */
    counts() {
        const counts = [];
        for (const [index, page] of this.#pages.entries()) {
            if (!page)
                continue;
            for (let i = 0; i < PAGE; i++)
                if (page[i] !== 0)
                    counts.push([(index << PAGE_BITS) | i, page[i]]);
        }
        return counts;
    }
    merge({ cells, counts }) {
        for (let i = 0; i < cells.length; i++)
            this.#addTo(cells[i], counts[i]);
    }
    state() {
        const counts = this.counts();
        return {
            cells: Uint32Array.from(counts, ([cell]) => cell),
            counts: Float64Array.from(counts, ([, count]) => count),
        };
    }
    #addTo(cell, count) {
        const page = this.#pages[cell >>> PAGE_BITS] ?? this.#newPage(cell >>> PAGE_BITS);
        page[cell & (PAGE - 1)] += count;
    }
    #newPage(index) {
        const page = new Float64Array(PAGE);
        this.#pages[index] = page;
        return page;
    }
}


/***/ }),

/***/ 94476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ INTEGER_FORMATS),
/* harmony export */   U3: () => (/* binding */ integerBounds),
/* harmony export */   fR: () => (/* binding */ TEXT_FORMATS),
/* harmony export */   hg: () => (/* binding */ characters)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** As the HTML standard defines a valid e-mail address. */
const EMAIL = new RegExp(`^[\\w.!#$%&'*+/=?^\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`, 'i');
const HOSTNAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'i');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What RFC 5321 and RFC 1035 allow at most; no expression has to look at longer texts. */
const LONGEST = { email: 320, hostname: 253 };
/** The formats a string may have. `password` and `binary` say nothing that could be checked. */
const TEXT_FORMATS = {
    email: text => text.length <= LONGEST.email && EMAIL.test(text),
    uuid: text => text.length === 36 && UUID.test(text),
    uri: text => /^[a-z][a-z0-9+.-]*:[^]/i.test(text) && !/[\s<>"{}|\\^`]/.test(text),
    hostname: text => text.length <= LONGEST.hostname && HOSTNAME.test(text),
    ipv4: text => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(text),
    ipv6: text => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text),
    byte: isBase64,
    password: () => true,
    binary: () => true,
};
/** RFC 4648, padded. A loop: an expression would use up the stack on megabytes. */
function isBase64(text) {
    if (text.length % 4 !== 0)
        return false;
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    for (let i = 0; i < text.length - padding; i++)
        if (!BASE64[text.charCodeAt(i)])
            return false;
    return true;
}
const BASE64 = Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9+/]/.test(String.fromCharCode(code)));
/** Bits and sign of the integer formats, after Rust's types. */
const INTEGER_FORMATS = [8, 16, 32, 64, 128].flatMap(bits => [
    `i${bits}`,
    `u${bits}`,
]);
function integerBounds(format) {
    const bits = BigInt(format.slice(1));
    return format.startsWith('i')
        ? { least: -(1n << (bits - 1n)), most: (1n << (bits - 1n)) - 1n }
        : { least: 0n, most: (1n << bits) - 1n };
}
/** Code points, as everywhere lengths are counted. */
function characters(text) {
    // Half of a surrogate pair is counted with the other half.
    let count = text.length;
    for (let i = 0; i + 1 < text.length; i++)
        if (text.codePointAt(i) > 0xffff)
            count--;
    return count;
}


/***/ }),

/***/ 17656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y8: () => (/* binding */ BUCKET_BITS),
  lV: () => (/* binding */ MISSING),
  SB: () => (/* binding */ TextSummary)
});

// EXTERNAL MODULE: ../packages/kernel/lib/arrays.js
var arrays = __webpack_require__(13375);
// EXTERNAL MODULE: ../packages/kernel/lib/cells.js
var lib_cells = __webpack_require__(47448);
// EXTERNAL MODULE: ../packages/kernel/lib/kernel.js + 4 modules
var kernel = __webpack_require__(58027);
// EXTERNAL MODULE: ../packages/kernel/lib/structure.js
var structure = __webpack_require__(1600);
;// CONCATENATED MODULE: ../packages/kernel/lib/text-table.js




/** As assembly/text-table.ts lays it out. */
const FIELDS = { size: 0, region: 4, capacity: 8, found: 12, entries: 16, counts: 20, bytes: 36 };
const BYTES = 40;
/** Of an entry: hash, length, address, objections. */
const ENTRY = { bytes: 16, length: 4, address: 8, objections: 12 };
/** Room for the place of a single text. */
let one;
/**
 * The distinct texts of a column, numbered in the order they came, and how often each came. Objections are bits that its
 * user keeps of each.
 */
class TextTable extends structure/* Structure */.o {
    #closed;
    #counts = new Float64Array(0);
    /** Where `#counts` lies. */
    #countsAt = 0;
    constructor() {
        super(BYTES, FIELDS.region);
    }
    get size() {
        return this.#closed?.size ?? this.int(FIELDS.size);
    }
    /** Bytes of all of them. */
    get bytes() {
        return this.#closed?.bytes ?? this.int(FIELDS.bytes);
    }
    /** By number. Another array once there are more texts than it has room for. */
    get counts() {
        if (this.#closed)
            return this.#closed.counts;
        const at = this.int(FIELDS.counts);
        if (at !== this.#countsAt) {
            this.#countsAt = at;
            this.#counts = new Float64Array((0,kernel/* kernel */.UF)().memory.memory.buffer, at, this.int(FIELDS.capacity));
        }
        return this.#counts;
    }
    /**
     * Counts the texts from row `from`, up to the first that needs to be looked at, and answers its row (`rows` where none
     * is): nothing stands there, or it is new, or it has objections. `found` is its number, −1 where nothing stands there.
     */
    addAll(cells, from, rows) {
        this.#requireOpen();
        return (0,kernel/* kernel */.UF)().loops.countTexts(this.at, ...cells, from, rows, 1, false);
    }
    get found() {
        return (0,kernel/* kernel */.UF)().memory.view.getInt32(this.at + FIELDS.found, true);
    }
    /** Counts a text, which may be empty, `count` times. Answers its number, `~number` where it is new. */
    add(bytes, start, end, count) {
        this.#requireOpen();
        const { size } = this;
        one ??= { starts: (0,arrays/* kernelInts */.Wh)(1), ends: (0,arrays/* kernelInts */.Wh)(1) };
        one.starts[0] = start;
        one.ends[0] = end;
        const cells = (0,lib_cells/* placeCells */.$)({ bytes, ...one, offset: 0, stride: 1 }, 1);
        (0,kernel/* kernel */.UF)().loops.countTexts(this.at, ...cells, 0, 1, count, true);
        return this.size > size ? ~this.found : this.found;
    }
    /** The bytes of a text. */
    get(number) {
        if (this.#closed)
            return this.#closed.texts[number];
        const { view } = (0,kernel/* kernel */.UF)().memory;
        const entry = this.#entry(number);
        const at = view.getUint32(entry + ENTRY.address, true);
        const length = view.getUint32(entry + ENTRY.length, true);
        return Buffer.from(new Uint8Array(view.buffer, at, length));
    }
    objections(number) {
        this.#requireOpen();
        return (0,kernel/* kernel */.UF)().memory.view.getInt32(this.#entry(number) + ENTRY.objections, true);
    }
    object(number, objections) {
        this.#requireOpen();
        (0,kernel/* kernel */.UF)().memory.view.setInt32(this.#entry(number) + ENTRY.objections, objections, true);
    }
    /** No more will come: the texts and their counts stay, its memory goes. */
    close() {
        const { size, bytes } = this;
        const texts = Array.from({ length: size }, (_, number) => this.get(number));
        this.#closed = { size, bytes, texts, counts: this.counts.slice(0, size) };
        this.free();
    }
    #requireOpen() {
        if (this.#closed)
            throw new Error('The table is closed.');
    }
    #entry(number) {
        return this.int(FIELDS.entries) + ENTRY.bytes * number;
    }
}

;// CONCATENATED MODULE: ../packages/kernel/lib/text-sketch.js


/** As assembly/text-sketch.ts lays it out. */
const text_sketch_FIELDS = {
    count: 0,
    least: 8,
    most: 16,
    total: 24,
    region: 32,
    registers: 36,
    buckets: 40,
    fine: 44,
    doubtful: 48,
};
const text_sketch_BYTES = 56;
const REGISTERS = 1 << 14;
const BUCKETS = 1 << 12;
/** Lengths from here on are judged as one, with which the host never says that it is fine. */
const LONG = 1023;
/** Takes in texts, batch by batch, and gives what they came to. */
class TextSketch extends structure/* Structure */.o {
    #fine;
    /**
     * @param doubtful 1 for each byte that a text begins with that may mean a missing value
     * @param judged somebody judges the texts by their length, or by more
     */
    constructor(doubtful, judged) {
        super(text_sketch_BYTES, text_sketch_FIELDS.region);
        this.#fine = this.allocate(LONG + 1);
        const first = this.allocate(doubtful.length);
        const bytes = new Uint8Array((0,kernel/* kernel */.UF)().memory.memory.buffer);
        bytes.set(doubtful, first);
        if (!judged)
            bytes.fill(1, this.#fine, this.#fine + LONG + 1);
        this.setInt(text_sketch_FIELDS.fine, this.#fine);
        this.setInt(text_sketch_FIELDS.doubtful, first);
    }
    /**
     * Takes the texts from row `from` up to the first that needs to be looked at, and answers its row (`rows` where none is):
     * it may be missing, or nobody has said yet that a text so long is fine.
     */
    addAll(cells, from, rows, ascii) {
        return (0,kernel/* kernel */.UF)().loops.measureTexts(this.at, ...cells, from, rows, ascii, false);
    }
    /** Takes the text of that row, which was looked at. */
    add(cells, row, ascii) {
        (0,kernel/* kernel */.UF)().loops.measureTexts(this.at, ...cells, row, row + 1, ascii, true);
    }
    /** Takes all texts of a table, as often as each came, but for those with one of the objections of `left`. */
    addTable(table, left) {
        (0,kernel/* kernel */.UF)().loops.measureTable(this.at, table.at, left);
    }
    /** No judge objects to texts so long. */
    noteFine(length) {
        if (length < LONG)
            (0,kernel/* kernel */.UF)().memory.view.setUint8(this.#fine + length, 1);
    }
    /** What came since this was last asked for; that is forgotten here. undefined where nothing did. */
    drain() {
        const count = this.float(text_sketch_FIELDS.count);
        if (count === 0)
            return undefined;
        const { buffer } = (0,kernel/* kernel */.UF)().memory.memory;
        const lengths = {
            count,
            min: this.float(text_sketch_FIELDS.least),
            max: this.float(text_sketch_FIELDS.most),
            total: this.float(text_sketch_FIELDS.total),
        };
        const buckets = new Float64Array(buffer, this.int(text_sketch_FIELDS.buckets), BUCKETS);
        const registers = new Uint8Array(buffer, this.int(text_sketch_FIELDS.registers), REGISTERS);
        const drained = { lengths, registers, buckets: buckets.slice() };
        buckets.fill(0);
        this.setFloat(text_sketch_FIELDS.count, 0);
        this.setFloat(text_sketch_FIELDS.total, 0);
        return drained;
    }
}

// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
// EXTERNAL MODULE: ../packages/data/lib/hashing.js
var hashing = __webpack_require__(66420);
// EXTERNAL MODULE: ../packages/data/lib/hyper-log-log.js
var hyper_log_log = __webpack_require__(27958);
// EXTERNAL MODULE: ../packages/data/lib/lengths.js
var lib_lengths = __webpack_require__(18261);
// EXTERNAL MODULE: ../packages/data/lib/profile-parts.js
var profile_parts = __webpack_require__(23146);
;// CONCATENATED MODULE: ../packages/data/lib/text-summary.js






/** Bytes of distinct texts remembered at most: long texts are rarely few. */
const DISTINCT_BYTES = 4 * 1024 * 1024;
/** So many first bits of the hash of a text are its bucket. */
const BUCKET_BITS = 12;
const text_summary_BUCKETS = 1 << BUCKET_BITS;
/** Of the objections to a text: it means a missing value. The lower bits are the judges of a column. */
const MISSING = 1 << 30;
const hash = new Int32Array(2);
/**
 * What is known of the texts of a column. While there are few distinct ones they are counted exactly; once there are more,
 * lengths and sketches take over. Nothing of it depends on the order of the texts, or on how they came in parts.
 */
class TextSummary {
    /** undefined once there are too many distinct ones. */
    texts = new TextTable();
    #rough;
    #doubts;
    /** Texts of the table that mean a missing value. */
    #disregarded = new Set();
    #disregardedBytes = 0;
    /** Values that are no texts, such as numbers of JSON, and are written as a text that means a missing value; how often each came. */
    #alike = new Map();
    #alikeBytes = 0;
    constructor(doubts) {
        this.#doubts = doubts;
    }
    /** Takes texts in bulk; only where `texts` is no more. */
    get sketch() {
        return this.#rough.fresh;
    }
    /** Takes a text of so many characters; only where `texts` is no more. Answers its bucket. */
    measure(view, start, end, length) {
        const { lengths, distinct, buckets } = this.#rough;
        lengths.add(length, 1);
        (0,hashing/* hashText */.q)(view, start, end, hash, 0);
        distinct.add(hash, 0);
        const bucket = hash[0] >>> (32 - BUCKET_BITS);
        buckets[bucket] += 1;
        return bucket;
    }
    /** Takes a text that was measured before. */
    measureAgain(length, bucket) {
        const { lengths, buckets } = this.#rough;
        lengths.add(length, 1);
        buckets[bucket] += 1;
    }
    /** No more will come: what it knows stays, the memory of the kernel goes. */
    close() {
        this.texts?.close();
        if (!this.#rough)
            return;
        this.#settled().fresh?.free();
        this.#rough.fresh = undefined;
    }
    /** The text of that number is no value. */
    disregard(number) {
        this.#disregarded.add(number);
        this.#disregardedBytes += this.texts.get(number).length;
    }
    /** Takes a value that is no text and is written as one that means a missing value. */
    addAlike(bytes, view, start, end, count) {
        if (this.#rough) {
            this.#estimate(bytes, view, start, end, count);
            return;
        }
        const written = bytes.toString('utf8', start, end);
        const known = this.#alike.get(written);
        this.#alike.set(written, (known ?? 0) + count);
        if (known === undefined)
            this.#alikeBytes += end - start;
        this.checkSize();
    }
    /** Gives up the exact counts where there are too many. */
    checkSize() {
        const { texts } = this;
        if (!texts)
            return;
        const tooMany = texts.size - this.#disregarded.size + this.#alike.size > profile_parts/* DISTINCT_CAP */.W;
        const bytes = texts.bytes - this.#disregardedBytes + this.#alikeBytes;
        if (tooMany || bytes > DISTINCT_BYTES)
            this.#roughly();
    }
    get distinct() {
        const { texts } = this;
        if (texts)
            return { count: texts.size - this.#disregarded.size + this.#alike.size, exact: true };
        const { distinct } = this.#settled();
        return { count: distinct.estimate, exact: false, registers: distinct.state() };
    }
    get lengths() {
        if (this.#rough)
            return this.#settled().lengths;
        const lengths = new lib_lengths/* Lengths */.Y();
        for (const [bytes, count] of this.entries())
            lengths.add((0,lib_lengths/* countCharacters */.w)(bytes, 0, bytes.length), count);
        return lengths;
    }
    get buckets() {
        return this.#rough && this.#settled().buckets;
    }
    /** The distinct texts with their counts, as long as `texts` is there. */
    entries() {
        const texts = this.texts;
        const { counts } = texts;
        const entries = [];
        for (let number = 0; number < texts.size; number++)
            if (!this.#disregarded.has(number))
                entries.push([texts.get(number), counts[number]]);
        for (const [written, count] of this.#alike)
            entries.push([Buffer.from(written), count]);
        return entries;
    }
    /** The same, those that came most often first; of equal counts, the least by their bytes. */
    ranked() {
        // As Latin-1 the order of texts is that of their bytes, and they are compared faster.
        const entries = this.entries().map(entry => ({ entry, key: entry[0].toString('latin1') }));
        entries.sort((a, b) => b.entry[1] - a.entry[1] || (a.key < b.key ? -1 : 1));
        return entries.map(({ entry }) => entry);
    }
    state() {
        if (this.#rough) {
            const { lengths, distinct, buckets } = this.#settled();
            return { lengths: lengths.state(), registers: distinct.state(), buckets };
        }
        const entries = this.entries();
        let end = 0;
        return {
            bytes: Uint8Array.from(Buffer.concat(entries.map(([bytes]) => bytes))),
            ends: Uint32Array.from(entries, ([bytes]) => (end += bytes.length)),
            counts: Float64Array.from(entries, ([, count]) => count),
        };
    }
    merge(state) {
        if ('lengths' in state) {
            const { lengths, distinct, buckets } = this.#roughly();
            lengths.merge(state.lengths);
            distinct.merge(state.registers);
            for (let i = 0; i < text_summary_BUCKETS; i++)
                buckets[i] += state.buckets[i];
            return;
        }
        const bytes = Buffer.from(state.bytes.buffer, state.bytes.byteOffset, state.bytes.length);
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        let start = 0;
        for (const [i, end] of state.ends.entries()) {
            if (this.#doubts.missing.has(bytes, start, end))
                this.addAlike(bytes, view, start, end, state.counts[i]);
            else if (this.texts) {
                this.texts.add(bytes, start, end, state.counts[i]);
                this.checkSize();
            }
            else
                this.#estimate(bytes, view, start, end, state.counts[i]);
            start = end;
        }
    }
    #roughly() {
        if (this.#rough)
            return this.#rough;
        const { missing, judged } = this.#doubts;
        this.#rough = {
            lengths: new lib_lengths/* Lengths */.Y(),
            distinct: new hyper_log_log/* HyperLogLog */.l(),
            buckets: new Float64Array(text_summary_BUCKETS),
            fresh: new TextSketch(missing.first, judged),
        };
        this.#rough.fresh.addTable(this.texts, MISSING);
        this.texts.free();
        this.texts = undefined;
        for (const [written, count] of this.#alike) {
            const bytes = Buffer.from(written);
            this.#estimate(bytes, (0,lib_bytes/* viewOf */.du)(bytes), 0, bytes.length, count);
        }
        return this.#rough;
    }
    /** All that was taken. */
    #settled() {
        const { lengths, distinct, buckets, fresh } = this.#rough;
        const sketched = fresh?.drain();
        if (sketched) {
            lengths.merge(sketched.lengths);
            distinct.addRegisters(sketched.registers);
            for (let i = 0; i < text_summary_BUCKETS; i++)
                buckets[i] += sketched.buckets[i];
        }
        return this.#rough;
    }
    #estimate(bytes, view, start, end, count) {
        const { lengths, distinct, buckets } = this.#rough;
        lengths.add((0,lib_lengths/* countCharacters */.w)(bytes, start, end), count);
        (0,hashing/* hashText */.q)(view, start, end, hash, 0);
        distinct.add(hash, 0);
        buckets[hash[0] >>> (32 - BUCKET_BITS)] += count;
    }
}


/***/ }),

/***/ 87923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ compileTimeFormat),
/* harmony export */   c: () => (/* binding */ TIME_LETTERS)
/* harmony export */ });
/* harmony import */ var _iso_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30951);

/** JDK letters that are read, by number of letters. */
const FIELDS = {
    y: { 4: 'year' },
    u: { 4: 'year' },
    M: { 1: 'month', 2: 'month' },
    d: { 1: 'day', 2: 'day' },
    H: { 1: 'hour', 2: 'hour' },
    m: { 1: 'minute', 2: 'minute' },
    s: { 1: 'second', 2: 'second' },
    S: { 1: 'fraction', 2: 'fraction', 3: 'fraction', 6: 'fraction', 9: 'fraction' },
    X: { 1: 'zone', 2: 'zone', 3: 'zone' },
    x: { 1: 'zone', 2: 'zone', 3: 'zone' },
    Z: { 1: 'zone' },
};
const TIME_LETTERS = ['yyyy', 'MM', 'M', 'dd', 'd', 'HH', 'H', 'mm', 'ss', 'SSS', 'XXX', "'text'"];
/**
 * Compiles a pattern of java.time.format.DateTimeFormatter (the numeric letters; text in quotes; a bare `T`, as the
 * standard's own examples have it). undefined where it holds something else. A zone reads `Z`, `+01`, `+0100` or `+01:00`.
 */
function compileTimeFormat(pattern) {
    const steps = [];
    const parts = pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']|'/g);
    for (const [part, quoted, letter] of parts) {
        if (quoted !== undefined) {
            steps.push(...literals(quoted === '' ? "'" : quoted.replaceAll("''", "'")));
        }
        else if (letter === undefined || part === 'T') {
            if (part === "'")
                return undefined;
            steps.push(...literals(part));
        }
        else {
            const field = FIELDS[letter]?.[part.length];
            if (!field)
                return undefined;
            steps.push({ field, digits: part.length });
        }
    }
    const fields = steps.flatMap(step => ('field' in step ? [step.field] : []));
    if (fields.length === 0 || new Set(fields).size !== fields.length)
        return undefined;
    return (bytes, start, end) => read(steps, bytes, start, end);
}
function literals(text) {
    return [...Buffer.from(text)].map(literal => ({ literal }));
}
function read(steps, bytes, start, end) {
    const found = {
        year: 1970,
        month: 1,
        day: 1,
        hour: 0,
        minute: 0,
        second: 0,
        fraction: 0,
        zone: 0,
    };
    let at = start;
    for (const step of steps) {
        if ('literal' in step) {
            if (at >= end || bytes[at++] !== step.literal)
                return NaN;
        }
        else if (step.field === 'zone') {
            const zone = (0,_iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .readZone */ .Xg)(bytes, at, end);
            if (!zone)
                return NaN;
            found.zone = zone.minutes;
            at += zone.length;
        }
        else {
            // One letter takes one or two digits, more letters exactly as many.
            const next = at + 1 < end && isDigit(bytes[at + 1]);
            const digits = step.digits === 1 && next && step.field !== 'fraction' ? 2 : step.digits;
            const value = at + digits <= end ? (0,_iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .readDigits */ .v8)(bytes, at, digits) : -1;
            if (value < 0)
                return NaN;
            found[step.field] = step.field === 'fraction' ? (value * 1000) / 10 ** digits : value;
            at += digits;
        }
    }
    return at === end ? timeOf(found) : NaN;
}
function timeOf({ year, month, day, hour, minute, second, fraction, zone }) {
    const days = (0,_iso_time_js__WEBPACK_IMPORTED_MODULE_0__/* .daysOf */ .hF)(year, month, day);
    if (hour > 23 || minute > 59 || second > 59)
        return NaN;
    return days * 86_400_000 + ((hour * 60 + minute - zone) * 60 + second) * 1000 + Math.floor(fraction);
}
const isDigit = (b) => b !== undefined && b >= 0x30 && b <= 0x39;


/***/ }),

/***/ 79912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yu: () => (/* binding */ showLine),
/* harmony export */   ZW: () => (/* binding */ showBreach),
/* harmony export */   _J: () => (/* binding */ showCounted),
/* harmony export */   ne: () => (/* binding */ showDemand),
/* harmony export */   px: () => (/* binding */ showCount),
/* harmony export */   sE: () => (/* binding */ showExample),
/* harmony export */   zY: () => (/* binding */ showShare)
/* harmony export */ });
/* harmony import */ var _limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44283);

/** 39,390 */
function showCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `3 rows`, `1 row` */
function showCounted(count, one, many = `${one}s`) {
    return `${showCount(count)} ${count === 1 ? one : many}`;
}
/** ` (1.8 %)`; nothing where there is nothing to compare with. */
function showShare(count, of) {
    if (of === 0)
        return '';
    const percent = (100 * count) / of;
    if (count > 0 && percent < 0.05)
        return ' (< 0.1 %)';
    if (count < of && percent > 99.95)
        return ' (> 99.9 %)';
    return ` (${percent.toFixed(1)} %)`;
}
/** `line 72`, and of formats that have no lines `row 72`. */
function showLine({ format }, line) {
    return `${format === 'parquet' || format === 'arrow' ? 'row' : 'line'} ${line}`;
}
/** `line 72: "19"`, with the file where there are several, and with the place of the first of two equal keys. */
function showExample({ file, line, value, first, note }, files) {
    const place = (number, at, other) => {
        const { path, format } = files[number];
        return `${files.length > 1 && other ? `${path} ` : ''}${showLine({ format }, at)}`;
    };
    const where = place(file, line, true);
    const origin = first && place(first.file, first.line, first.file !== file);
    return `${where}${value === undefined ? '' : `: ${JSON.stringify(value)}`}${origin ? ` (first on ${origin})` : ''}${note ? ` (${note})` : ''}`;
}
/** `"age" must be at least 18`, or with a limit `"age" must have less than 5 % null values`. */
function showDemand(check) {
    const names = check.columns ?? (check.column === undefined ? [] : [check.column]);
    const subject = names.length ? names.map(name => JSON.stringify(name)).join(' + ') : 'The table';
    if (!check.limit)
        return `${subject} must ${check.demand}`;
    return `${subject} must have ${(0,_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .describeLimit */ .XW)(check.limit)} ${check.demand}`;
}
/** The demand and what was found instead. */
function showBreach({ check, count, of, found, unknown }) {
    const demand = showDemand(check);
    if (unknown !== undefined)
        return `${demand}; this cannot be told: ${unknown}.`;
    if (found !== undefined)
        return `${demand}; ${found}.`;
    if (check.rule === 'row-count')
        return `${demand}; it has ${showCount(count)}.`;
    if (check.limit)
        return `${demand}; found ${showCount(count)} in ${showCount(of)}${showShare(count, of)}.`;
    const things = check.rule === 'required' || check.column === undefined ? 'row' : 'value';
    const verb = count === 1 ? 'breaks' : 'break';
    return `${demand}; ${showCount(count)} of ${showCounted(of, things)} ${verb} this${showShare(count, of)}.`;
}


/***/ }),

/***/ 1600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Structure)
/* harmony export */ });
/* harmony import */ var _kernel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58027);

/** A structure in the memory of the kernel, as a file of assembly/ lays it out. Its memory goes when this object does. */
class Structure {
    /** Address, for the loops. */
    at;
    #region;
    /**
     * @param bytes of the structure itself; what it asks for later is kept in its name
     * @param regionField offset of the field in which it finds that name
     */
    constructor(bytes, regionField) {
        this.#region = (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().regions.open(this);
        this.at = this.allocate(bytes);
        this.setInt(regionField, this.#region);
    }
    /** It is used no more. */
    free() {
        (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().regions.free(this.#region);
    }
    /** Zeroed memory that goes with the structure. */
    allocate(bytes) {
        return (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().regions.allocate(this.#region, bytes);
    }
    /** A count, or an address, which may lie past 2 GiB. */
    int(field) {
        return (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().memory.view.getUint32(this.at + field, true);
    }
    setInt(field, value) {
        (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().memory.view.setInt32(this.at + field, value, true);
    }
    float(field) {
        return (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().memory.view.getFloat64(this.at + field, true);
    }
    setFloat(field, value) {
        (0,_kernel_js__WEBPACK_IMPORTED_MODULE_0__/* .kernel */ .UF)().memory.view.setFloat64(this.at + field, value, true);
    }
}


/***/ })

};
