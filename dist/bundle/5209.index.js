export const id = 5209;
export const ids = [5209];
export const modules = {

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

/***/ 15209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  contentBytes: () => (/* reexport */ contentBytes),
  openArrow: () => (/* reexport */ openArrow),
  openParquet: () => (/* reexport */ openParquet),
  readPart: () => (/* reexport */ readPart)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
// EXTERNAL MODULE: ../packages/tables/lib/as-cells.js + 1 modules
var as_cells = __webpack_require__(44879);
// EXTERNAL MODULE: ../packages/tables/lib/faults.js
var lib_faults = __webpack_require__(39940);
// EXTERNAL MODULE: ../packages/tables/lib/header.js
var header = __webpack_require__(56280);
;// CONCATENATED MODULE: ../packages/tables/lib/binary-source.js




/** Rows of a batch, and fewer where there are many columns, each of which needs memory for them. */
const ROWS = { most: 8192, least: 64 };
const CELLS = 2 ** 20;
const blockRowsOf = (columns) => Math.max(ROWS.least, Math.min(ROWS.most, Math.floor(CELLS / (columns || 1))));
/**
 * Rows that a file of so many bytes is believed to have: run lengths can claim any number, and each would be read. A
 * column of one value takes a byte for some thousands.
 */
const mostRowsOf = (bytes) => 10_000_000 + bytes * 10_000;
/** A table in a binary format, given its columns and how to read them. */
function binarySource(path, files, options) {
    const { format, ranges, columns, maxColumns, keepFaults, read, parts } = options;
    const file = files.relative(path);
    if (columns.length > maxColumns) {
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `"${file}" has ${columns.length} columns; ${maxColumns} are allowed.`,
            fix: 'Raise "max-columns" if that is right.',
        });
    }
    const faults = new lib_faults/* FaultLog */.t(keepFaults);
    const names = (0,header/* nameColumns */.N)(columns, 1, faults);
    const apart = parts?.(names, faults);
    return {
        file,
        format,
        names,
        faults,
        vectors: () => read(faults),
        batches: () => allAsCells(read(faults)),
        ...(apart ? { parts: apart } : {}),
        digest: async () => {
            const { sha256, size } = await (0,path_digest/* digestOf */.o)(path, files);
            await ranges.refuseChanged();
            return { sha256, bytes: size };
        },
    };
}
async function* allAsCells(batches) {
    for await (const { rows, columns, lines } of batches)
        yield { rows, lines, columns: columns.map(column => (0,as_cells/* asCells */.S)(column, rows)) };
}

// EXTERNAL MODULE: ../packages/tables/lib/damage.js
var damage = __webpack_require__(1996);
;// CONCATENATED MODULE: ../packages/tables/lib/locating.js


/**
 * Runs a piece of reading a binary format; what decoders throw, who do not know where they are, is told with the place.
 * @param where evaluated when something failed: `column "a", row group 3, page at byte 4096`
 */
async function locating(file, where, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw located(error, file, where());
        // Sizes beyond what Node can hold end in a RangeError.
        if (!(error instanceof damage/* Damage */.cv || (0,damage/* isRangeError */.GQ)(error)))
            throw error;
        throw new errors/* UserError */.yo('bad-data', {
            message: `"${file}" is damaged (${where()}): ${error.message}.`,
            location: { file },
            fix: 'Was the upload or download cut off? Make the file again.',
        }, { cause: error });
    }
}
/** Limits that decoders have come upon. */
function located(error, file, where) {
    if (error.problems.some(({ location }) => location))
        return error;
    const problems = error.problems.map(problem => {
        return { ...problem, message: `${problem.message} (${where})`, location: { file } };
    });
    return new errors/* UserError */.yo(error.code, problems, { cause: error });
}

// EXTERNAL MODULE: ../packages/tables/lib/ranges.js
var lib_ranges = __webpack_require__(76739);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
;// CONCATENATED MODULE: ../packages/tables/lib/json-cells.js

/** JSON texts of arrays and objects as cells; undefined where none is. */
function jsonCells(texts) {
    const bytes = Buffer.from(texts.join(''));
    const starts = new Int32Array(texts.length);
    const ends = new Int32Array(texts.length).fill(-1);
    const kinds = new Uint8Array(texts.length);
    let [at, ascii] = [0, true];
    for (const [i, text] of texts.entries()) {
        if (text === undefined)
            continue;
        const length = Buffer.byteLength(text);
        if (length !== text.length)
            ascii = false;
        starts[i] = at;
        ends[i] = at += length;
        kinds[i] = text.startsWith('{') ? batch/* CellKind */.B.object : batch/* CellKind */.B.array;
    }
    return { encoding: 'cells', bytes, starts, ends, offset: 0, stride: 1, kinds, ascii };
}

;// CONCATENATED MODULE: ../packages/tables/lib/raw-block.js
/** Values of one width, little-endian as in the file, in memory that typed views look at (little-endian hosts only, as all that Node runs Actions on). */
class RawBlock {
    bytes;
    i32;
    f32;
    f64;
    i64;
    u64;
    constructor(bytes) {
        const memory = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
        this.bytes = new Uint8Array(memory);
        this.i32 = new Int32Array(memory);
        this.f32 = new Float32Array(memory);
        this.f64 = new Float64Array(memory);
        this.i64 = new BigInt64Array(memory);
        this.u64 = new BigUint64Array(memory);
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/scratch.js

/** Arrays that the parts of one column are read into, one after the other; each made when it is first needed. */
class Scratch {
    #rows;
    #raw;
    #values;
    #starts;
    #ends;
    #kinds;
    constructor(rows) {
        this.#rows = rows;
    }
    get rows() {
        return this.#rows;
    }
    /** @param width bytes of a value */
    raw(width) {
        return (this.#raw ??= new RawBlock(this.#rows * Math.max(8, width)));
    }
    get values() {
        return (this.#values ??= new Float64Array(this.#rows));
    }
    get starts() {
        return (this.#starts ??= new Int32Array(this.#rows));
    }
    /** Of indices as well, which have no starts. */
    get ends() {
        return (this.#ends ??= new Int32Array(this.#rows));
    }
    get kinds() {
        return (this.#kinds ??= new Uint8Array(this.#rows));
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/presence.js
/** 1 for each of the values `from` to `from + count` that is there; undefined where all are. */
function presence({ validity, type }, from, count) {
    if (type.kind === 'null')
        return new Uint8Array(count);
    if (!validity)
        return undefined;
    const present = new Uint8Array(count);
    let there = 0;
    for (let i = 0, bit = from; i < count; i++, bit++)
        there += present[i] = (validity[bit >>> 3] >>> (bit & 7)) & 1;
    return there === count ? undefined : present;
}
/** There is only what is there in both. */
function both(a, b) {
    if (!a || !b)
        return a ?? b;
    return a.map((there, i) => there & b[i]);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/parquet/hybrid.js

/**
 * Reads the hybrid of run lengths and bit packing (parquet-format, Encodings.md, RLE = 3) that levels, indices and
 * booleans are stored in; a few values at a time, since one run may stand for billions.
 */
class HybridReader {
    #bytes;
    #end;
    #width;
    #at;
    /** Values left in the run at hand. */
    #left = 0;
    /** Of a run of one value. */
    #value = 0;
    /** Of a packed run: where it begins, and values taken. */
    #packed = false;
    #start = 0;
    #taken = 0;
    /** @param width bits of a value, at most 32 */
    constructor(bytes, from, to, width) {
        if (width > 32)
            throw new damage/* Damage */.cv(`values of ${width} bits`);
        this.#bytes = bytes;
        this.#at = from;
        this.#end = to;
        this.#width = width;
    }
    read(into, count) {
        let at = 0;
        while (at < count) {
            if (this.#left === 0)
                this.#nextRun();
            const size = Math.min(this.#left, count - at);
            if (this.#packed)
                this.#unpack(into, at, size);
            else
                into.fill(this.#value, at, at + size);
            this.#left -= size;
            at += size;
        }
    }
    /** Takes the next `count` values where all of them are `value` in one run; false, and nothing taken, where not. */
    takeRun(value, count) {
        if (this.#left === 0 && count > 0)
            this.#nextRun();
        if (this.#packed || this.#left < count || this.#value !== value)
            return false;
        this.#left -= count;
        return true;
    }
    #nextRun() {
        let head = 0;
        for (let scale = 1;; scale *= 128) {
            if (this.#at >= this.#end || scale > 2 ** 35)
                throw new damage/* Damage */.cv('a run ends too soon');
            const b = this.#bytes[this.#at++];
            head += (b & 0x7f) * scale;
            if (b < 0x80)
                break;
        }
        this.#packed = head % 2 === 1;
        const size = Math.floor(head / 2);
        if (size === 0)
            throw new damage/* Damage */.cv('a run is empty');
        if (this.#packed) {
            // Some writers leave out the bytes of values that are not there at the end.
            const bytes = Math.min(size * this.#width, this.#end - this.#at);
            this.#start = this.#at;
            this.#taken = 0;
            this.#at += bytes;
            this.#left = this.#width === 0 ? size * 8 : Math.min(size * 8, Math.floor((bytes * 8) / this.#width));
            if (this.#left === 0)
                throw new damage/* Damage */.cv('a packed run ends too soon');
        }
        else {
            const bytes = (this.#width + 7) >>> 3;
            if (this.#at + bytes > this.#end)
                throw new damage/* Damage */.cv('a run ends too soon');
            this.#value = 0;
            for (let i = 0; i < bytes; i++)
                this.#value |= this.#bytes[this.#at++] << (i * 8);
            this.#left = size;
        }
    }
    #unpack(into, at, count) {
        const width = this.#width;
        const first = this.#taken * width;
        const start = this.#start + Math.floor(first / 8);
        unpackBits(this.#bytes, start, first % 8, width, into, at, count);
        this.#taken += count;
    }
}
/**
 * Values of `width` bits each, least significant bit first, from bit `shift` of byte `start` on. The caller knows that
 * the bytes are there. Those of 32 bits come out as signed integers.
 */
function unpackBits(bytes, start, shift, width, into, at, count) {
    if (width > 24) {
        for (let i = 0, bit = shift; i < count; i++, bit += width)
            into[at + i] = bitsAt(bytes, start + Math.floor(bit / 8), bit % 8, width);
        return;
    }
    if (width === 0) {
        into.fill(0, at, at + count);
        return;
    }
    if (width === 8 && shift === 0) {
        for (let i = 0; i < count; i++)
            into[at + i] = bytes[start + i];
        return;
    }
    const mask = 2 ** width - 1;
    let next = start + 1;
    let held = bytes[start] >>> shift;
    let bits = 8 - shift;
    for (let i = at; i < at + count; i++) {
        while (bits < width) {
            held |= bytes[next++] << bits;
            bits += 8;
        }
        into[i] = held & mask;
        held >>>= width;
        bits -= width;
    }
}
/** Up to 32 bits from bit `shift` (0 to 7) of byte `at`, as a signed integer where all 32 are asked for. */
function bitsAt(bytes, at, shift, width) {
    if (width === 0)
        return 0;
    let value = (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> shift;
    if (shift + width > 32)
        value |= bytes[at + 4] << (32 - shift);
    return width === 32 ? value | 0 : value & (2 ** width - 1);
}
/** Bits that hold every value up to this. */
const bitWidth = (most) => 32 - Math.clz32(most);

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/arrays.js


/** Bytes that one batch may grow to. */
const LARGEST = 1024 ** 3;
const NOTHING = Buffer.alloc(0);
/** Takes the buffers of a record batch apart, field by field. */
class ArrayReader {
    length;
    #nodes;
    #buffers;
    #pieces;
    #body;
    #decompress;
    #mostRows;
    #size = 0;
    /** @param mostRows rows that are still believed; @param decompress of the batch's compression */
    constructor(batch, body, options) {
        this.length = batch.long(0);
        this.#nodes = batch.pairs(1)[Symbol.iterator]();
        this.#buffers = batch.pairs(2)[Symbol.iterator]();
        this.#pieces = batch.longs(4)[Symbol.iterator]();
        this.#body = body;
        this.#decompress = options.decompress;
        this.#mostRows = options.mostRows;
        this.#check(this.length >= 0 && this.length <= this.#mostRows, `a batch of ${this.length} rows`);
    }
    /** The next field. @param least rows it must have; @param decoded read the values of a dictionary, not indices */
    read(field, least, decoded = false) {
        const coded = field.dictionary !== undefined && !decoded;
        const type = coded ? field.dictionary.index : field.type;
        const node = this.#nodes.next();
        if (node.done)
            throw new damage/* Damage */.cv('the batch has too few fields');
        const [length, nulls] = node.value;
        this.#check(length >= least && length <= this.#mostRows, `${length} values in ${least} rows`);
        const array = {
            field,
            type,
            length,
            validity: undefined,
            data: NOTHING,
            offsets: new Int32Array(0),
            pieces: [],
            children: [],
        };
        if (type.kind === 'null')
            return array;
        const validity = this.#buffer();
        if (nulls > 0) {
            this.#check(validity.length * 8 >= length, 'the bits that tell nulls are cut off');
            array.validity = validity;
        }
        this.#readValues(array, coded);
        return array;
    }
    #readValues(array, coded) {
        const { type, length, field } = array;
        switch (type.kind) {
            case 'utf8':
            case 'binary':
            case 'large-utf8':
            case 'large-binary': {
                const offsets = this.#buffer();
                array.data = this.#buffer();
                array.offsets = this.#offsets(offsets, length, type.kind.startsWith('large'), array.data.length);
                return;
            }
            case 'list':
            case 'map':
            case 'large-list': {
                const offsets = this.#buffer();
                const child = this.read(field.children[0], 0);
                array.children = [child];
                array.offsets = this.#offsets(offsets, length, type.kind === 'large-list', child.length);
                return;
            }
            case 'fixed-list':
                array.children = [this.read(field.children[0], length * type.size)];
                return;
            case 'struct':
                array.children = coded ? [] : field.children.map(child => this.read(child, length));
                return;
            case 'utf8-view':
            case 'binary-view': {
                array.data = this.#data(length * 16);
                const count = this.#pieces.next().value;
                for (let i = 0; i < (count ?? 0); i++)
                    array.pieces.push(this.#buffer());
                return;
            }
            default:
                array.data = this.#data(Math.ceil((length * bitsOf(type)) / 8));
        }
    }
    #data(least) {
        const data = this.#buffer();
        this.#check(data.length >= least, `${data.length} bytes of values where ${least} should be`);
        return data;
    }
    #buffer() {
        const next = this.#buffers.next();
        if (next.done)
            throw new damage/* Damage */.cv('the batch has too few buffers');
        const [offset, length] = next.value;
        const inside = offset >= 0 && length >= 0 && offset + length <= this.#body.length;
        this.#check(inside, `a buffer of ${length} bytes at ${offset} of ${this.#body.length}`);
        const stored = this.#body.subarray(offset, offset + length);
        if (!this.#decompress || length === 0)
            return stored;
        this.#check(length >= 8, 'a compressed buffer has no size');
        const size = Number(stored.readBigInt64LE());
        if (size === -1)
            return stored.subarray(8);
        this.#check(size >= 0, `a buffer of ${size} bytes`);
        this.#size += size;
        if (this.#size > LARGEST) {
            throw new errors/* UserError */.yo('limit-exceeded', {
                message: `A batch grows beyond ${LARGEST} bytes once decompressed.`,
                fix: 'Write the file with smaller batches, such as 64 Ki rows.',
            });
        }
        return this.#decompress(stored.subarray(8), size);
    }
    /** Never going back, and all within what they point into. */
    #offsets(bytes, length, large, most) {
        const offsets = new Int32Array(length + 1);
        if (length === 0)
            return offsets;
        const width = large ? 8 : 4;
        this.#check(bytes.length >= (length + 1) * width, 'the offsets are cut off');
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        let last = 0;
        for (let i = 0; i <= length; i++) {
            const high = large ? view.getInt32(i * 8 + 4, true) : 0;
            const offset = view.getInt32(i * width, true);
            if (high !== 0 || offset < last || offset > most)
                throw new damage/* Damage */.cv(`the offset ${offset} of value ${i} does not fit`);
            offsets[i] = last = offset;
        }
        return offsets;
    }
    #check(is, detail) {
        if (!is)
            throw new damage/* Damage */.cv(detail);
    }
}
/** Of a value of fixed width. */
function bitsOf(type) {
    switch (type.kind) {
        case 'boolean':
            return 1;
        case 'integer':
        case 'decimal':
        case 'time':
            return type.bits;
        case 'float':
            return 16 << type.precision;
        case 'date':
            return type.precision === 0 ? 32 : 64;
        case 'interval':
            return [32, 64, 128][type.precision];
        case 'fixed-binary':
            return type.size * 8;
        default:
            return 64;
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/convert-numbers.js
const MS_PER_DAY = 86_400_000;
const TWO32 = 2 ** 32;
/** Decimals of so many units and more have digits that a float64 need not keep. */
const SURE = 1e15;
const integers32 = ({ i32 }, count, values) => {
    for (let i = 0; i < count; i++)
        values[i] = i32[i];
    return undefined;
};
const unsigned32 = ({ i32 }, count, values) => {
    for (let i = 0; i < count; i++)
        values[i] = i32[i] >>> 0;
    return undefined;
};
const days = ({ i32 }, count, values) => {
    for (let i = 0; i < count; i++)
        values[i] = i32[i] * MS_PER_DAY;
    return undefined;
};
const floats = ({ f32 }, count, values) => {
    for (let i = 0; i < count; i++)
        values[i] = f32[i];
    return undefined;
};
const doubles = ({ f64 }, count, values) => {
    for (let i = 0; i < count; i++)
        values[i] = f64[i];
    return undefined;
};
const halves = ({ bytes }, count, values) => {
    for (let i = 0; i < count; i++)
        values[i] = float16At(bytes, i * 2);
    return undefined;
};
const integers64 = ({ i32, i64 }, count, values) => {
    let wide = 0;
    for (let i = 0; i < count; i++) {
        const high = i32[2 * i + 1];
        values[i] = high * TWO32 + (i32[2 * i] >>> 0);
        // Anything but 0 where the integer has more than 54 bits with its sign.
        wide |= (high + 0x200000) & 0xffc00000;
    }
    return wide ? { units: i64.subarray(0, count), scale: 0 } : undefined;
};
const unsigned64 = ({ i32, u64 }, count, values) => {
    let wide = 0;
    for (let i = 0; i < count; i++) {
        const high = i32[2 * i + 1];
        values[i] = (high >>> 0) * TWO32 + (i32[2 * i] >>> 0);
        wide |= high & 0xffe00000;
    }
    return wide ? { units: u64.subarray(0, count), scale: 0 } : undefined;
};
function decimals32(scale) {
    const power = 10 ** scale;
    return ({ i32 }, count, values) => {
        for (let i = 0; i < count; i++)
            values[i] = i32[i] / power;
        return undefined;
    };
}
function decimals64(scale) {
    const power = 10 ** scale;
    return ({ i32, i64 }, count, values) => {
        let wide = false;
        for (let i = 0; i < count; i++) {
            const units = i32[2 * i + 1] * TWO32 + (i32[2 * i] >>> 0);
            values[i] = units / power;
            if (units >= SURE || units <= -SURE)
                wide = true;
        }
        return wide ? { units: i64.subarray(0, count), scale } : undefined;
    };
}
/** Units of 10 ** -digits seconds as whole milliseconds, rounded down. */
function times64(digits) {
    if (digits === 3)
        return integers64Ms;
    if (digits === 0)
        return seconds64;
    // A millisecond has 2 ** twos * fives units. Divided in halves, since a float64 cannot hold nanoseconds since 1970.
    const twos = digits - 3;
    const fives = 5 ** twos;
    const rest = 2 ** (32 - twos);
    const mask = 2 ** twos - 1;
    return ({ i32, i64 }, count, values) => {
        let finer = 0;
        for (let i = 0; i < count; i++) {
            const low = i32[2 * i];
            const high = i32[2 * i + 1];
            const upper = Math.floor(high / fives);
            const lower = (high - upper * fives) * rest + (low >>> twos);
            const whole = Math.floor(lower / fives);
            values[i] = upper * rest + whole;
            finer |= (low & mask) | (lower - whole * fives);
        }
        return finer ? { units: i64.subarray(0, count), scale: digits } : undefined;
    };
}
const integers64Ms = (raw, count, values) => {
    const exact = integers64(raw, count, values);
    return exact && { ...exact, scale: 3 };
};
const seconds64 = (raw, count, values) => {
    const exact = integers64(raw, count, values);
    for (let i = 0; i < count; i++)
        values[i] *= 1000;
    return exact && { ...exact, scale: 0 };
};
/** IEEE 754 binary16, little-endian, as a float64. */
function float16At(bytes, at) {
    const bits = bytes[at] | (bytes[at + 1] << 8);
    const sign = bits >>> 15 ? -1 : 1;
    const exponent = (bits >>> 10) & 31;
    const fraction = bits & 1023;
    if (exponent === 31)
        return fraction ? NaN : sign * Infinity;
    return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

// EXTERNAL MODULE: ../packages/tables/lib/decimal-text.js
var decimal_text = __webpack_require__(24064);
;// CONCATENATED MODULE: ../packages/tables/lib/uuid-text.js
/** The 16 bytes of a UUID in the usual groups. */
function uuidText(bytes, start) {
    const hex = bytes.toString('hex', start, start + 16);
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/value-types.js




/** Precision up to which a decimal of 128 bits is read as one of 64. */
const NARROW = 18;
/** undefined for what is no number of 64 bits. */
function numberTypeOf(type) {
    const { bits, signed, precision, scale, digits, utc } = type;
    switch (type.kind) {
        case 'boolean':
            return { type: 'boolean', utc, convert: integers32 };
        case 'integer':
            return { type: 'integer', utc, convert: integers(bits, signed) };
        case 'duration':
            return { type: 'integer', utc, convert: integers64 };
        case 'float':
            return { type: 'number', utc, convert: [halves, floats, doubles][precision] };
        case 'decimal':
            if (scale < 0 || scale > NARROW || bits > 128 || (bits === 128 && precision > NARROW))
                return undefined;
            return {
                type: 'number',
                utc,
                convert: bits === 32 ? decimals32(scale) : decimals64(scale),
            };
        case 'date':
            return { type: 'date', utc, convert: precision === 0 ? days : integers64 };
        case 'time':
            if (bits === 64)
                return { type: 'time', utc, convert: times64(digits) };
            return { type: 'time', utc, convert: digits === 0 ? seconds32 : integers32 };
        case 'timestamp':
            return { type: 'timestamp', utc, convert: times64(digits) };
        default:
            return undefined;
    }
}
function integers(bits, signed) {
    if (bits === 64)
        return signed ? integers64 : unsigned64;
    if (bits === 32)
        return signed ? integers32 : unsigned32;
    return ({ bytes }, count, values) => {
        const view = new DataView(bytes.buffer);
        for (let i = 0; i < count; i++) {
            if (bits === 8)
                values[i] = signed ? view.getInt8(i) : view.getUint8(i);
            else
                values[i] = signed ? view.getInt16(i * 2, true) : view.getUint16(i * 2, true);
        }
        return undefined;
    };
}
const seconds32 = ({ i32 }, count, values) => {
    for (let i = 0; i < count; i++)
        values[i] = i32[i] * 1000;
    return undefined;
};
/** undefined for what is text as it is stored. */
function fixedTextOf({ type, extension }) {
    const { bits, scale } = type;
    if (type.kind === 'decimal') {
        return {
            kind: batch/* CellKind */.B.number,
            write: (bytes, at) => (0,decimal_text/* decimalText */.N)(littleEndian(bytes, at, bits / 8), scale),
        };
    }
    if (type.kind === 'interval')
        return { kind: batch/* CellKind */.B.string, write: (bytes, at) => intervalText(bytes, at, type.precision) };
    if (type.kind === 'fixed-binary' && type.size === 16 && extension === 'arrow.uuid')
        return { kind: batch/* CellKind */.B.string, write: uuidText };
    return undefined;
}
function littleEndian(bytes, at, width) {
    let value = 0n;
    for (let i = width - 4; i >= 0; i -= 4)
        value = (value << 32n) | BigInt(bytes.readUInt32LE(at + i));
    return BigInt.asIntN(width * 8, value);
}
/** As a duration of ISO 8601. */
function intervalText(bytes, at, precision) {
    const first = bytes.readInt32LE(at);
    if (precision === 0)
        return `P${first}M`;
    const second = bytes.readInt32LE(at + 4);
    if (precision === 1)
        return `P${first}DT${second / 1000}S`;
    return `P${first}M${second}DT${(0,decimal_text/* decimalText */.N)(bytes.readBigInt64LE(at + 8), 9)}S`;
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/vectors.js








/** Longer texts of one block are refused: views may all show the same bytes. */
const MOST = 256 * 1024 * 1024;
/**
 * Values `from` to `from + count` of an array that is no list or structure, as a column.
 * @param present 1 for each that is there; undefined where all are
 */
function readVector(array, from, count, present, scratch, context) {
    const { type, field } = array;
    if (field.dictionary && type === field.dictionary.index)
        return readIndices(array, from, count, present, scratch, context);
    if (type.kind === 'null')
        return cells(scratch, Buffer.alloc(0), count, new Uint8Array(count), batch/* CellKind */.B.string);
    const number = numberTypeOf(type);
    if (number) {
        const { values } = scratch;
        const raw = loadRaw(array, from, count, scratch);
        const exact = number.convert(raw, count, values);
        if (present)
            for (let i = 0; i < count; i++)
                if (!present[i])
                    values[i] = NaN;
        return { encoding: 'numbers', type: number.type, values, present, exact, utc: number.utc };
    }
    const fixed = fixedTextOf(field);
    if (fixed)
        return writeFixed(array, fixed, from, count, present, scratch);
    const column = cells(scratch, placeTexts(array, from, count, present, scratch), count, present, batch/* CellKind */.B.string);
    if (field.extension === 'arrow.json')
        tellJson(column, count);
    if (type.kind.includes('utf8') && !column.ascii)
        checkEncoding(column, count, () => context.onInvalid(field.name));
    return column;
}
function readIndices(array, from, count, present, scratch, { dictionaries }) {
    const { field, type } = array;
    const found = dictionaries.get(field.dictionary.id);
    if (!found)
        throw new damage/* Damage */.cv(`the dictionary ${field.dictionary.id} is missing`);
    const { values, ends: indices } = scratch;
    numberTypeOf(type).convert(loadRaw(array, from, count, scratch), count, values);
    for (let i = 0; i < count; i++) {
        const there = !present || present[i] === 1;
        if (there && !(values[i] >= 0 && values[i] < found.size))
            throw new damage/* Damage */.cv(`an index beyond the ${found.size} entries of the dictionary`);
        indices[i] = there ? values[i] : -1;
    }
    return { encoding: 'dictionary', dictionary: found.entries, size: found.size, indices };
}
/** The stored values, as the conversions want them. */
function loadRaw(array, from, count, scratch) {
    const { type, data } = array;
    const raw = scratch.raw(16);
    if (type.kind === 'boolean')
        unpackBits(data, from >>> 3, from & 7, 1, raw.i32, 0, count);
    else {
        const width = bitsOf(type) / 8;
        raw.bytes.set(data.subarray(from * width, (from + count) * width));
        if (type.kind === 'decimal' && width === 16)
            narrow(raw.i32, count);
    }
    return raw;
}
/** Decimals of 128 bits whose precision says that 64 are enough. */
function narrow(i32, count) {
    for (let i = 0; i < count; i++) {
        const high = i32[4 * i + 1];
        if (i32[4 * i + 2] !== high >> 31 || i32[4 * i + 3] !== high >> 31)
            throw new damage/* Damage */.cv('a decimal has more digits than its type allows');
        i32[2 * i] = i32[4 * i];
        i32[2 * i + 1] = high;
    }
}
/** Fills starts and ends, and answers the bytes they are places in. */
function placeTexts(array, from, count, present, scratch) {
    const { type, data, offsets } = array;
    const { starts, ends } = scratch;
    if (type.kind.endsWith('view'))
        return gatherViews(array, from, count, present, scratch);
    if (type.kind === 'fixed-binary') {
        for (let i = 0; i < count; i++) {
            starts[i] = (from + i) * type.size;
            ends[i] = starts[i] + type.size;
        }
    }
    else {
        for (let i = 0; i < count; i++) {
            starts[i] = offsets[from + i];
            ends[i] = offsets[from + i + 1];
        }
    }
    return data;
}
/** Short texts lie in the views themselves, others in pieces. */
function gatherViews({ data, pieces }, from, count, present, { starts, ends }) {
    const parts = [];
    let at = 0;
    for (let i = 0; i < count; i++) {
        const view = (from + i) * 16;
        const there = !present || present[i] === 1;
        const length = there ? data.readInt32LE(view) : 0;
        let part = data.subarray(view + 4, view + 4 + length);
        if (length > 12) {
            const piece = pieces[data.readInt32LE(view + 8)];
            const start = data.readInt32LE(view + 12);
            if (!piece || start < 0 || length > piece.length - start)
                throw new damage/* Damage */.cv(`a text of ${length} bytes runs beyond the end of its buffer`);
            part = piece.subarray(start, start + length);
        }
        else if (length < 0)
            throw new damage/* Damage */.cv(`a text of ${length} bytes`);
        parts.push(part);
        starts[i] = at;
        ends[i] = at += length;
        if (at > MOST)
            throw tooLong();
    }
    return Buffer.concat(parts);
}
function tooLong() {
    return new errors/* UserError */.yo('limit-exceeded', {
        message: `The texts of a few thousand rows take more than ${MOST} bytes.`,
        fix: 'Write the file with smaller values.',
    });
}
function writeFixed({ type, data }, { kind, write }, from, count, present, scratch) {
    const { starts, ends } = scratch;
    const width = bitsOf(type) / 8;
    const texts = [];
    let at = 0;
    for (let i = 0; i < count; i++) {
        const text = !present || present[i] ? write(data, (from + i) * width) : '';
        texts.push(text);
        starts[i] = at;
        ends[i] = at += text.length;
    }
    return cells(scratch, Buffer.from(texts.join(''), 'latin1'), count, present, kind);
}
function cells({ starts, ends, kinds }, bytes, count, present, kind) {
    kinds.fill(kind, 0, count);
    if (present) {
        for (let i = 0; i < count; i++) {
            if (present[i])
                continue;
            starts[i] = 0;
            ends[i] = -1;
        }
    }
    const shown = count > 0 && !present ? bytes.subarray(starts[0], ends[count - 1]) : bytes;
    return { encoding: 'cells', bytes, starts, ends, offset: 0, stride: 1, kinds, ascii: (0,external_node_buffer_.isAscii)(shown) };
}
function tellJson({ bytes, starts, ends, kinds }, count) {
    for (let i = 0; i < count; i++) {
        const first = ends[i] > starts[i] ? bytes[starts[i]] : undefined;
        if (first === lib_bytes/* OPEN_BRACE */.Hv)
            kinds[i] = batch/* CellKind */.B.object;
        else if (first === lib_bytes/* OPEN_BRACKET */.WL)
            kinds[i] = batch/* CellKind */.B.array;
    }
}
function checkEncoding({ bytes, starts, ends }, count, onInvalid) {
    for (let i = 0; i < count; i++)
        if (ends[i] > starts[i] && !(0,external_node_buffer_.isUtf8)(bytes.subarray(starts[i], ends[i])))
            onInvalid();
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/json-texts.js





/** Characters that the texts of one block may have. */
const json_texts_MOST = 256 * 1024 * 1024;
/**
 * Values `from` to `from + count` of an array of any type as JSON: lists as arrays, structures and maps with texts for
 * keys as objects, other maps as arrays of pairs, what is not there as null.
 */
function jsonTexts(array, from, count, context) {
    const present = presence(array, from, count);
    const texts = textsOf(array, from, count, present, context);
    let length = 0;
    for (let i = 0; i < count; i++) {
        if (present && !present[i])
            texts[i] = 'null';
        length += texts[i].length;
    }
    if (length > json_texts_MOST)
        throw tooLong();
    return texts;
}
function textsOf(array, from, count, present, context) {
    const { type, field, children, offsets } = array;
    if (field.dictionary && type === field.dictionary.index)
        return leafTexts(array, from, count, present, context);
    switch (type.kind) {
        case 'struct': {
            const members = children.map(child => jsonTexts(child, from, count, context));
            const names = children.map(child => JSON.stringify(child.field.name));
            return each(count, i => `{${names.map((name, k) => `${name}:${members[k][i]}`).join(',')}}`);
        }
        case 'fixed-list': {
            const { size } = type;
            const items = jsonTexts(children[0], from * size, count * size, context);
            return each(count, i => `[${items.slice(i * size, (i + 1) * size).join(',')}]`);
        }
        case 'list':
        case 'large-list':
        case 'map': {
            const start = offsets[from];
            const part = (i) => [
                offsets[from + i] - start,
                offsets[from + i + 1] - start,
            ];
            const length = offsets[from + count] - start;
            if (type.kind === 'map')
                return mapTexts(children[0], start, length, count, part, context);
            const items = jsonTexts(children[0], start, length, context);
            return each(count, i => `[${items.slice(...part(i)).join(',')}]`);
        }
        default:
            return leafTexts(array, from, count, present, context);
    }
}
function mapTexts(entries, start, length, count, part, context) {
    const [keys, values] = entries.children.map(child => jsonTexts(child, start, length, context));
    const { kind } = entries.children[0].field.type;
    const texts = kind.includes('utf8');
    return each(count, i => {
        const [from, to] = part(i);
        const pairs = keys.slice(from, to).map((key, k) => {
            const value = values[from + k];
            return texts ? `${key}:${value}` : `[${key},${value}]`;
        });
        return texts ? `{${pairs.join(',')}}` : `[${pairs.join(',')}]`;
    });
}
function leafTexts(array, from, count, present, context) {
    const column = readVector(array, from, count, present, new Scratch(count), context);
    const { bytes, starts, ends, kinds, offset } = (0,as_cells/* asCells */.S)(column, count);
    return each(count, i => {
        const k = offset + i;
        if (ends[k] < starts[k])
            return 'null';
        const text = bytes.toString('utf8', starts[k], ends[k]);
        const kind = kinds[k];
        return kind === batch/* CellKind */.B.string || kind >= batch/* CellKind */.B.object ? JSON.stringify(text) : text;
    });
}
const each = (count, make) => Array.from({ length: count }, (_, i) => make(i));

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/arrow-column.js




/** Structures are flattened; lists and maps, whatever lies in them, are one column. */
function columnsOf(fields) {
    return fields.flatMap(({ name, type, children, dictionary }, place) => {
        if (type.kind !== 'struct' || dictionary)
            return [{ name, places: [place] }];
        return columnsOf(children).map(column => ({
            name: `${name}.${column.name}`,
            places: [place, ...column.places],
        }));
    });
}
/** Rows `from` to `from + count` of a column. */
function readColumn(arrays, { places }, from, count, scratch, context) {
    let array = arrays[places[0]];
    let present = presence(array, from, count);
    for (const place of places.slice(1)) {
        array = array.children[place];
        present = both(present, presence(array, from, count));
    }
    const { type, field } = array;
    const isNested = ['list', 'large-list', 'fixed-list', 'map'].includes(type.kind);
    if (!isNested || (field.dictionary && type === field.dictionary.index))
        return readVector(array, from, count, present, scratch, context);
    const texts = jsonTexts(array, from, count, context);
    if (present)
        for (let i = 0; i < count; i++)
            if (!present[i])
                texts[i] = undefined;
    return jsonCells(texts);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
;// CONCATENATED MODULE: ../packages/tables/lib/compress/copy-within.js
/**
 * Repeats what stands `distance` bytes before `to`, as the copies of LZ77 formats do: where they overlap, what was
 * just written is copied again. The caller has checked that both places lie in the buffer.
 */
function copyWithin(output, to, distance, length) {
    const from = to - distance;
    if (length > 32 && distance >= length)
        output.copyWithin(to, from, from + length);
    else if (length > 64 && distance === 1)
        output.fill(output[from], to, to + length);
    else
        for (let i = 0; i < length; i++)
            output[to + i] = output[from + i];
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/lz4.js


/** One LZ4 block (lz4_Block_format.md) into `output[to, …)`; answers where it ends there. */
function unpackBlock(input, output, start) {
    let to = start;
    let at = 0;
    while (at < input.length) {
        const token = input[at++];
        let literals = token >>> 4;
        if (literals === 15) {
            for (let more = 255; more === 255; literals += more) {
                if (at >= input.length)
                    throw new damage/* Damage */.cv('LZ4 data is cut off');
                more = input[at++];
            }
        }
        if (at + literals > input.length || to + literals > output.length)
            throw new damage/* Damage */.cv('an LZ4 literal runs beyond the end');
        if (literals <= 16)
            for (let i = 0; i < literals; i++)
                output[to + i] = input[at + i];
        else
            output.set(input.subarray(at, at + literals), to);
        at += literals;
        to += literals;
        if (at === input.length)
            break;
        if (at + 2 > input.length)
            throw new damage/* Damage */.cv('LZ4 data is cut off');
        const distance = input[at] | (input[at + 1] << 8);
        at += 2;
        let length = (token & 15) + 4;
        if (length === 19) {
            for (let more = 255; more === 255; length += more) {
                if (at >= input.length)
                    throw new damage/* Damage */.cv('LZ4 data is cut off');
                more = input[at++];
            }
        }
        if (distance === 0 || distance > to || to + length > output.length)
            throw new damage/* Damage */.cv('an LZ4 copy reaches outside the data');
        copyWithin(output, to, distance, length);
        to += length;
    }
    return to;
}
/** A bare LZ4 block. */
function unlz4(input, size) {
    const output = Buffer.allocUnsafe(size);
    const end = unpackBlock(input, output, 0);
    if (end !== size)
        throw new damage/* Damage */.cv(`LZ4 data ends after ${end} of ${size} bytes`);
    return output;
}
/**
 * Parquet's codec "LZ4" (deprecated): blocks as Hadoop frames them, each after its sizes in big-endian. Old writers
 * other than Hadoop gave a bare block the same name.
 */
function unlz4Hadoop(input, size) {
    const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
    const output = Buffer.allocUnsafe(size);
    let [at, to] = [0, 0];
    while (at + 8 <= input.length) {
        const unpacked = view.getUint32(at);
        const packed = view.getUint32(at + 4);
        at += 8;
        if (packed > input.length - at || unpacked > size - to)
            return unlz4(input, size);
        const block = output.subarray(0, to + unpacked);
        try {
            if (unpackBlock(input.subarray(at, at + packed), block, to) !== to + unpacked)
                return unlz4(input, size);
        }
        catch {
            return unlz4(input, size);
        }
        at += packed;
        to += unpacked;
    }
    return at === input.length && to === size ? output : unlz4(input, size);
}
/** LZ4 frames (lz4_Frame_format.md), as in Arrow. Checksums within are not compared. */
function unlz4Frame(input, size) {
    const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
    const output = Buffer.allocUnsafe(size);
    let [at, to] = [0, 0];
    const need = (bytes) => {
        if (bytes > input.length - at)
            throw new damage/* Damage */.cv('the LZ4 frame is cut off');
    };
    while (at < input.length) {
        need(7);
        const flags = input[at + 4];
        if (view.getUint32(at, true) !== 0x184d2204 || flags >>> 6 !== 1)
            throw new damage/* Damage */.cv('this is no LZ4 frame');
        at += 7 + (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0);
        for (;;) {
            need(4);
            const word = view.getUint32(at, true);
            at += 4;
            if (word === 0)
                break;
            const length = word & 0x7fffffff;
            need(length);
            const block = input.subarray(at, at + length);
            if (word >>> 31) {
                if (length > size - to)
                    throw new damage/* Damage */.cv('the LZ4 frame holds more than it should');
                output.set(block, to);
                to += length;
            }
            else
                to = unpackBlock(block, output, to);
            at += length + (flags & 0x10 ? 4 : 0);
        }
        at += flags & 0x04 ? 4 : 0;
    }
    if (to !== size)
        throw new damage/* Damage */.cv(`the LZ4 frame holds ${to} of ${size} bytes`);
    return output;
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/snappy.js


/** Snappy's raw format (google/snappy, format_description.txt). The size within must be the one expected. */
function unsnappy(input, size) {
    const output = Buffer.allocUnsafe(size);
    let at = 0;
    let stated = 0;
    for (let shift = 0;; shift += 7) {
        const b = input[at++];
        if (b === undefined || shift > 28)
            throw new damage/* Damage */.cv('the size of the snappy data cannot be read');
        stated += (b & 0x7f) * 2 ** shift;
        if (b < 0x80)
            break;
    }
    if (stated !== size)
        throw new damage/* Damage */.cv(`snappy data of ${stated} bytes where ${size} should be`);
    let to = 0;
    while (at < input.length) {
        const tag = input[at++];
        let length;
        if ((tag & 3) === 0) {
            length = tag >>> 2;
            if (length >= 60) {
                const more = length - 59;
                length = snappy_littleEndian(input, at, more);
                at += more;
            }
            length++;
            if (at + length > input.length || to + length > size)
                throw new damage/* Damage */.cv('a snappy literal runs beyond the end');
            if (length <= 16)
                for (let i = 0; i < length; i++)
                    output[to + i] = input[at + i];
            else
                output.set(input.subarray(at, at + length), to);
            at += length;
        }
        else {
            let distance;
            if ((tag & 3) === 1) {
                length = ((tag >>> 2) & 7) + 4;
                distance = ((tag >>> 5) << 8) | snappy_littleEndian(input, at, 1);
                at += 1;
            }
            else {
                length = (tag >>> 2) + 1;
                const bytes = (tag & 3) === 2 ? 2 : 4;
                distance = snappy_littleEndian(input, at, bytes);
                at += bytes;
            }
            if (distance === 0 || distance > to || to + length > size)
                throw new damage/* Damage */.cv('a snappy copy reaches outside the data');
            copyWithin(output, to, distance, length);
        }
        to += length;
    }
    if (to !== size)
        throw new damage/* Damage */.cv(`snappy data ends after ${to} of ${size} bytes`);
    return output;
}
function snappy_littleEndian(input, at, bytes) {
    if (at + bytes > input.length)
        throw new damage/* Damage */.cv('snappy data is cut off');
    let value = 0;
    for (let i = bytes - 1; i >= 0; i--)
        value = value * 256 + input[at + i];
    return value;
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/zstd.js


/** The decoder of Node, or one in JavaScript where Node has none. */
async function openZstd() {
    const { zstdDecompressSync: native } = external_node_zlib_namespaceObject;
    if (native)
        return (input, size) => native(input, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) });
    const { decompress } = await __webpack_require__.e(/* import() */ 5217).then(__webpack_require__.bind(__webpack_require__, 65217));
    return (input, size) => {
        const stated = contentSize(input);
        if (stated !== undefined && stated !== size)
            throw new damage/* Damage */.cv(`zstd data of ${stated} bytes where ${size} should be`);
        // The decoder lays out literals behind the output of a block, for which the buffer must have room.
        const output = decompress(input, new Uint8Array(size + (stated === undefined ? MAX_BLOCK : 0)));
        return Buffer.from(output.buffer, output.byteOffset, size);
    };
}
const MAX_BLOCK = 128 * 1024;
/** Of the first frame (RFC 8878, 3.1.1.1), undefined where it does not say. */
function contentSize(input) {
    const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
    if (input.length < 6 || view.getUint32(0, true) !== 0xfd2fb528)
        throw new damage/* Damage */.cv('this is no zstd frame');
    const flags = input[4];
    const single = (flags >>> 5) & 1;
    const at = 5 + (single ? 0 : 1) + [0, 1, 2, 4][flags & 3];
    const bytes = [single, 2, 4, 8][flags >>> 6];
    if (at + bytes > input.length)
        throw new damage/* Damage */.cv('the zstd frame is cut off');
    if (bytes === 0)
        return undefined;
    if (bytes === 1)
        return input[at];
    if (bytes === 2)
        return view.getUint16(at, true) + 256;
    return bytes === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/decompress.js





const CODECS = (/* unused pure expression or super */ null && (['none', 'snappy', 'gzip', 'brotli', 'zstd', 'lz4', 'lz4-hadoop', 'lz4-frame']));
/** A codec, loaded where it needs to be. */
async function openCodec(codec) {
    const work = await decompressorOf(codec);
    return (input, size) => {
        let output;
        try {
            output = work(input, size);
        }
        catch (error) {
            // zlib and the decoders in JavaScript throw errors of many kinds.
            if (error instanceof damage/* Damage */.cv)
                throw error;
            const { message } = error;
            throw new damage/* Damage */.cv(`the ${codec} data cannot be decompressed: ${message}`, { cause: error });
        }
        if (output.length !== size)
            throw new damage/* Damage */.cv(`${output.length} bytes where ${size} should be`);
        return output;
    };
}
async function decompressorOf(codec) {
    switch (codec) {
        case 'none':
            return input => Buffer.from(input.buffer, input.byteOffset, input.byteLength);
        case 'snappy':
            return unsnappy;
        case 'gzip':
            return (input, size) => (0,external_node_zlib_.gunzipSync)(input, limitsOf(size));
        case 'brotli':
            return (input, size) => (0,external_node_zlib_.brotliDecompressSync)(input, limitsOf(size));
        case 'zstd':
            return openZstd();
        case 'lz4':
            return unlz4;
        case 'lz4-hadoop':
            return unlz4Hadoop;
        case 'lz4-frame':
            return unlz4Frame;
    }
}
function limitsOf(size) {
    return { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size) };
}

;// CONCATENATED MODULE: ../packages/tables/lib/slice.js
/** Rows `from` to `to` of a column, in the same memory. */
function sliceColumn(column, from, to) {
    switch (column.encoding) {
        case 'cells':
            return { ...column, offset: column.offset + from * column.stride };
        case 'dictionary':
            return { ...column, indices: column.indices.subarray(from, to) };
        case 'numbers': {
            const { values, present, exact } = column;
            return {
                ...column,
                values: values.subarray(from, to),
                present: present?.subarray(from, to),
                exact: exact && { units: exact.units.subarray(from, to), scale: exact.scale },
            };
        }
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/dictionaries.js







/** Every dictionary that the fields use, by its number. */
function dictionaryFields(fields) {
    const found = new Map();
    const visit = (field) => {
        if (field.dictionary)
            found.set(field.dictionary.id, field);
        field.children.forEach(visit);
    };
    fields.forEach(visit);
    return found;
}
/** The values of one dictionary batch. */
function readEntries(field, reader, context) {
    const size = reader.length;
    const array = reader.read(field, size, true);
    const present = presence(array, 0, size);
    const isNested = field.children.length > 0;
    const entries = isNested
        ? jsonCells(jsonTexts(array, 0, size, context).map((text, i) => (present?.[i] === 0 ? undefined : text)))
        : readVector(array, 0, size, present, new Scratch(size), context);
    if (entries.encoding === 'dictionary')
        throw new damage/* Damage */.cv('a dictionary of a dictionary');
    return { entries, size };
}
/** A dictionary and what was added to it later: a new one, since batches that are out may share the old one. */
function joinEntries(first, more) {
    const [a, b] = [(0,as_cells/* asCells */.S)(first.entries, first.size), (0,as_cells/* asCells */.S)(more.entries, more.size)];
    const size = first.size + more.size;
    const joined = {
        encoding: 'cells',
        bytes: Buffer.concat([a.bytes, b.bytes]),
        starts: new Int32Array(size),
        ends: new Int32Array(size),
        offset: 0,
        stride: 1,
        kinds: new Uint8Array(size),
        ascii: a.ascii && b.ascii,
    };
    append(joined, a, 0, first.size, 0);
    append(joined, b, first.size, more.size, a.bytes.length);
    return { entries: joined, size };
}
function append(to, from, at, count, shift) {
    for (let i = 0; i < count; i++) {
        const there = from.ends[i] >= from.starts[i];
        to.starts[at + i] = there ? from.starts[i] + shift : 0;
        to.ends[at + i] = there ? from.ends[i] + shift : -1;
        to.kinds[at + i] = from.kinds[i];
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/batch-reader.js









/** Reads batches with the dictionaries that came before them. */
class BatchReader {
    #layout;
    #coded;
    #dictionaries = new Map();
    #codecs = new Map();
    #scratch;
    #lines;
    constructor(layout) {
        this.#layout = layout;
        this.#coded = dictionaryFields(layout.fields);
        const rows = blockRowsOf(layout.columns.length);
        this.#scratch = layout.columns.map(() => new Scratch(rows));
        this.#lines = new Uint32Array(rows);
    }
    /** The rows of a batch; answers how many. */
    async *rows(header, body, at, where) {
        const { file, columns: all } = this.#layout;
        const { arrays, length } = await locating(file, where, () => this.#takeBatch(header, body, at.row));
        const lines = this.#lines;
        for (let from = 0; from < length; from += lines.length) {
            const rows = Math.min(lines.length, length - from);
            const row = at.row + from;
            const context = this.#context({ ...at, row });
            const columns = [];
            for (const [i, column] of all.entries()) {
                const there = () => `column "${column.name}", ${where()}`;
                const read = () => columnOf(arrays, column, from, rows, this.#scratch[i], context);
                columns.push(await locating(file, there, read));
            }
            for (let i = 0; i < rows; i++)
                lines[i] = row + i;
            yield { rows, columns, lines };
        }
        return length;
    }
    /** Throws `Damage`. */
    async takeDictionary(header, body, at) {
        const data = (0,damage/* decoding */.uw)('the dictionary cannot be read', () => header.table(1));
        const decompress = await this.#codec(data);
        (0,damage/* decoding */.uw)('the dictionary cannot be read', () => {
            const { id, adds } = dictionaryOf(header);
            const field = this.#coded.get(id);
            if (!field)
                throw new damage/* Damage */.cv(`no column uses the dictionary ${id}`);
            const reader = new ArrayReader(data, body, { decompress, mostRows: this.#layout.mostRows });
            const entries = readEntries(field, reader, this.#context(at));
            const known = this.#dictionaries.get(id);
            this.#dictionaries.set(id, adds && known ? joinEntries(known, entries) : entries);
        });
    }
    #context({ row, faults }) {
        const onInvalid = (name) => faults.add('invalid-utf8', row, () => `in the column "${name}", in the rows from this on`);
        return { dictionaries: this.#dictionaries, onInvalid };
    }
    async #takeBatch(header, body, row) {
        const { fields, mostRows } = this.#layout;
        const decompress = await this.#codec(header);
        return (0,damage/* decoding */.uw)('the batch cannot be read', () => {
            const reader = new ArrayReader(header, body, { decompress, mostRows });
            const { length } = reader;
            if (row + length > mostRows)
                throw new damage/* Damage */.cv(`${row + length} rows cannot be`);
            return { arrays: fields.map(field => reader.read(field, length)), length };
        });
    }
    /** undefined where the batch is not compressed. */
    async #codec(batch) {
        const number = (0,damage/* decoding */.uw)('the batch cannot be read', () => (batch.has(3) ? batch.table(3).byte(0) : -1));
        if (number < 0)
            return undefined;
        if (number > 1)
            throw new damage/* Damage */.cv(`there is no compression ${number}`);
        let decompress = this.#codecs.get(number);
        if (!decompress)
            this.#codecs.set(number, (decompress = await openCodec(number === 0 ? 'lz4-frame' : 'zstd')));
        return decompress;
    }
}
/** Which dictionary a message is about, and whether it adds to what is known of it. */
function dictionaryOf(header) {
    return { id: header.long(0), adds: header.boolean(2) };
}
function refuseType(type) {
    throw new damage/* Damage */.cv(`a message of the type ${type} holds no rows of a table`);
}
function columnOf(arrays, column, from, rows, scratch, context) {
    return (0,damage/* decoding */.uw)('the values cannot be read', () => sliceColumn(readColumn(arrays, column, from, rows, scratch, context), 0, rows));
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/flatbuffer.js
/**
 * A table of a FlatBuffer (flatbuffers.dev, internals): fields by number, each with a default where it is left out. All
 * reads are checked against the end of the buffer by DataView, which throws RangeError.
 */
class FlatTable {
    #view;
    #at;
    #fields;
    #fieldsEnd;
    constructor(view, at) {
        this.#view = view;
        this.#at = at;
        this.#fields = at - view.getInt32(at, true);
        this.#fieldsEnd = this.#fields + view.getUint16(this.#fields, true);
    }
    static root(bytes) {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        return new FlatTable(view, view.getUint32(0, true));
    }
    boolean(field) {
        const at = this.#place(field);
        return at !== 0 && this.#view.getUint8(at) !== 0;
    }
    byte(field) {
        const at = this.#place(field);
        return at === 0 ? 0 : this.#view.getUint8(at);
    }
    short(field, otherwise = 0) {
        const at = this.#place(field);
        return at === 0 ? otherwise : this.#view.getInt16(at, true);
    }
    int(field, otherwise = 0) {
        const at = this.#place(field);
        return at === 0 ? otherwise : this.#view.getInt32(at, true);
    }
    /** An integer of 64 bits; beyond 2⁵³ inexact, and then refused as a size. */
    long(field) {
        const at = this.#place(field);
        return at === 0 ? 0 : Number(this.#view.getBigInt64(at, true));
    }
    text(field) {
        const at = this.#place(field);
        if (at === 0)
            return '';
        const start = at + this.#view.getUint32(at, true);
        const length = this.#view.getUint32(start, true);
        const { buffer, byteOffset, byteLength } = this.#view;
        if (length > byteLength - start - 4)
            throw new RangeError('a text runs beyond the end');
        return Buffer.from(buffer, byteOffset + start + 4, length).toString('utf8');
    }
    has(field) {
        return this.#place(field) !== 0;
    }
    table(field) {
        const at = this.#place(field);
        if (at === 0)
            throw new RangeError(`the field ${field} is missing`);
        return new FlatTable(this.#view, at + this.#view.getUint32(at, true));
    }
    tables(field) {
        return this.#vector(field, 4, at => new FlatTable(this.#view, at + this.#view.getUint32(at, true)));
    }
    longs(field) {
        return this.#vector(field, 8, at => Number(this.#view.getBigInt64(at, true)));
    }
    /** Structures of two integers of 64 bits. */
    pairs(field) {
        return this.#vector(field, 16, at => [
            Number(this.#view.getBigInt64(at, true)),
            Number(this.#view.getBigInt64(at + 8, true)),
        ]);
    }
    #vector(field, size, read) {
        const at = this.#place(field);
        if (at === 0)
            return [];
        const start = at + this.#view.getUint32(at, true);
        const count = this.#view.getUint32(start, true);
        if (count * size > this.#view.byteLength - start - 4)
            throw new RangeError('a list runs beyond the end');
        return Array.from({ length: count }, (_, i) => read(start + 4 + i * size));
    }
    /** 0 where the field is left out. */
    #place(field) {
        const slot = this.#fields + 4 + 2 * field;
        if (slot + 2 > this.#fieldsEnd)
            return 0;
        const offset = this.#view.getUint16(slot, true);
        return offset === 0 ? 0 : this.#at + offset;
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/messages.js



/** Header types of Message.fbs */
const Header = { schema: 1, dictionary: 2, batch: 3 };
/** Bytes of one batch at most, as they lie in the file. */
const LARGEST_BODY = 1024 ** 3;
const CONTINUATION = 0xffffffff;
/** The messages of an Arrow stream, up to its end or that of the file. */
async function* readMessages(feed) {
    while (feed.left >= 8) {
        let length = (await feed.take(4)).readUInt32LE();
        // Before Arrow 0.15 the length stood alone.
        if (length === CONTINUATION)
            length = (await feed.take(4)).readUInt32LE();
        if (length === 0)
            return;
        if (length > feed.left)
            throw new damage/* Damage */.cv(`a message of ${length} bytes where ${feed.left} follow`);
        const bytes = Buffer.from(await feed.take(length));
        const { type, header, size } = readMessage(bytes);
        if (!(size >= 0 && size <= feed.left))
            throw new damage/* Damage */.cv(`a batch of ${size} bytes where ${feed.left} follow`);
        if (size > LARGEST_BODY) {
            throw new errors/* UserError */.yo('limit-exceeded', {
                message: `A batch has ${size} bytes; ${LARGEST_BODY} are allowed.`,
                fix: 'Write the file with smaller batches, such as 64 Ki rows.',
            });
        }
        yield { type, header, body: await feed.take(size), bytes };
    }
}
/** A message without its body. Throws `Damage`. */
function readMessage(bytes) {
    return (0,damage/* decoding */.uw)('a message cannot be read', () => {
        const message = FlatTable.root(bytes);
        return { type: message.byte(1), header: message.table(2), size: message.long(3) };
    });
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/arrow-parts.js





/** Gives the batches away unread. What cannot be told of one is left to whoever reads it, so that errors come in order. */
async function* arrowParts({ messages, feed }, { file }) {
    const shelf = new Shelf();
    let [number, firstRow] = [0, 1];
    for (;;) {
        const offset = feed.offset;
        const where = () => `batch ${number} at byte ${offset}`;
        let message;
        try {
            message = await locating(file, where, async () => {
                const next = await messages.next();
                if (next.done)
                    return undefined;
                const { type } = next.value;
                return type === Header.dictionary || type === Header.batch ? next.value : refuseType(type);
            });
        }
        catch (error) {
            // Dictionaries before may be what is wrong first.
            if (shelf.hasNew)
                yield shelf.part(number, firstRow);
            throw error;
        }
        if (!message)
            break;
        if (message.type === Header.dictionary) {
            if (!shelf.add(message))
                break;
        }
        else {
            yield shelf.part(number++, firstRow, message);
            const rows = told(() => message.header.long(0)) ?? -1;
            if (rows < 0)
                return;
            firstRow += rows;
        }
    }
    if (shelf.hasNew)
        yield shelf.part(number, firstRow);
}
/** The dictionaries that hold at a place in the file. */
class Shelf {
    #held = new Map();
    #count = 0;
    #told = 0;
    get hasNew() {
        return this.#count > this.#told;
    }
    /** False for one that cannot be read, so that nothing behind it counts. */
    add({ header, bytes, body }) {
        const dictionary = told(() => dictionaryOf(header));
        const id = dictionary?.id ?? -1;
        const shared = new SharedArrayBuffer(bytes.length + body.length);
        fill(new Uint8Array(shared), bytes, body);
        const message = { id, number: this.#count++, bytes: shared, head: bytes.length };
        this.#held.set(id, dictionary?.adds ? [...(this.#held.get(id) ?? []), message] : [message]);
        return dictionary !== undefined;
    }
    part(number, firstRow, message) {
        const { bytes: header, body } = message ?? { bytes: Buffer.alloc(0), body: Buffer.alloc(0) };
        const bytes = new ArrayBuffer(header.length + body.length);
        fill(new Uint8Array(bytes), header, body);
        const fresh = this.#told;
        this.#told = this.#count;
        return { number, firstRow, bytes, head: header.length, dictionaries: [...this.#held.values()], fresh };
    }
}
function fill(to, head, body) {
    to.set(head);
    to.set(body, head.length);
}
/** undefined where the bytes do not say. */
function told(read) {
    try {
        return (0,damage/* decoding */.uw)('', read);
    }
    catch (error) {
        if (error instanceof damage/* Damage */.cv)
            return undefined;
        throw error;
    }
}
/** Reads the parts of one file that come to this thread, in order. Throws as reading the file does. */
class ArrowPartReader {
    #layout;
    #reader;
    /** Numbers of the messages that each dictionary was read from. */
    #read = new Map();
    constructor(layout) {
        this.#layout = layout;
        this.#reader = new BatchReader(layout);
    }
    async read({ number, firstRow: row, bytes, head, dictionaries, fresh }, take) {
        const { file, keepFaults } = this.#layout;
        const faults = new lib_faults/* FaultLog */.t(keepFaults);
        const where = () => `batch ${number}`;
        for (const messages of dictionaries) {
            const { id } = messages[0];
            const read = this.#read.get(id) ?? [];
            const goesOn = read.every((before, i) => messages[i]?.number === before);
            for (const message of goesOn ? messages.slice(read.length) : messages) {
                const at = { row, faults: message.number >= fresh ? faults : new lib_faults/* FaultLog */.t() };
                await locating(file, where, () => {
                    // Decoders want memory that nobody shares.
                    const { header, body } = parted(Buffer.from(new Uint8Array(message.bytes)), message.head);
                    return this.#reader.takeDictionary(header, body, at);
                });
            }
            this.#read.set(id, messages.map(message => message.number));
        }
        let rows = 0;
        if (head > 0) {
            const { header, body } = await locating(file, where, () => parted(Buffer.from(bytes), head));
            for await (const batch of this.#reader.rows(header, body, { row, faults }, where)) {
                rows += batch.rows;
                take(batch);
            }
        }
        return { rows, faults: faults.state() };
    }
}
function parted(bytes, head) {
    return { header: readMessage(bytes.subarray(0, head)).header, body: bytes.subarray(head) };
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/schema.js


/** The union Type, by its numbers. */
const KINDS = [
    'none',
    'null',
    'integer',
    'float',
    'binary',
    'utf8',
    'boolean',
    'decimal',
    'date',
    'time',
    'timestamp',
    'interval',
    'list',
    'struct',
    'union',
    'fixed-binary',
    'fixed-list',
    'map',
    'duration',
    'large-binary',
    'large-utf8',
    'large-list',
    'run-end-encoded',
    'binary-view',
    'utf8-view',
    'list-view',
    'large-list-view',
];
const NOT_READ = new Set(['none', 'union', 'run-end-encoded', 'list-view', 'large-list-view']);
const DEEPEST = 64;
const MOST_FIELDS = 100_000;
function readSchema(schema) {
    if (schema.short(0) !== 0) {
        throw new errors/* UserError */.yo('unsupported', {
            message: 'The Arrow file is big-endian, which is not read.',
            fix: 'Write it on a little-endian machine, as almost all are.',
        });
    }
    const counter = { fields: 0 };
    return schema.tables(1).map(field => readField(field, '', 0, counter));
}
function readField(field, path, depth, counter) {
    if (depth > DEEPEST)
        throw new damage/* Damage */.cv(`the schema is nested more than ${DEEPEST} deep`);
    if (++counter.fields > MOST_FIELDS)
        throw new damage/* Damage */.cv(`the schema has more than ${MOST_FIELDS} fields`);
    const name = field.text(0);
    const full = path ? `${path}.${name}` : name;
    const kind = KINDS[field.byte(2)] ?? 'none';
    if (NOT_READ.has(kind)) {
        throw new errors/* UserError */.yo('unsupported', {
            message: `The column "${full}" is of the Arrow type ${kind === 'none' ? field.byte(2) : kind}, which is not read.`,
            fix: 'Convert the column before the file is written.',
        });
    }
    const type = readType(kind, field.table(3));
    const children = field.tables(5).map(child => readField(child, full, depth + 1, counter));
    checkChildren(full, type, children);
    const extension = field
        .tables(6)
        .find(entry => entry.text(0) === 'ARROW:extension:name')
        ?.text(1) ?? '';
    if (!field.has(4))
        return { name, type, children, extension, dictionary: undefined };
    const encoding = field.table(4);
    const index = encoding.has(1) ? readType('integer', encoding.table(1)) : integerType(32);
    return { name, type, children, extension, dictionary: { id: encoding.long(0), index } };
}
function checkChildren(name, { kind }, children) {
    const lists = kind === 'list' || kind === 'large-list' || kind === 'fixed-list' || kind === 'map';
    if (lists && children.length !== 1)
        throw new damage/* Damage */.cv(`the list "${name}" has ${children.length} members`);
    if (kind === 'map' && (children[0].type.kind !== 'struct' || children[0].children.length !== 2))
        throw new damage/* Damage */.cv(`the map "${name}" has no keys and values`);
}
const PLAIN = {
    kind: 'null',
    bits: 0,
    signed: true,
    precision: 0,
    scale: 0,
    digits: 0,
    utc: false,
    size: 0,
};
const integerType = (bits) => ({ ...PLAIN, kind: 'integer', bits });
function readType(kind, type) {
    const plain = { ...PLAIN, kind };
    switch (kind) {
        case 'integer':
            return { ...plain, bits: oneOf(type.int(0), [8, 16, 32, 64]), signed: type.boolean(1) };
        case 'float':
            return { ...plain, precision: oneOf(type.short(0), [0, 1, 2]) };
        case 'decimal':
            return {
                ...plain,
                precision: type.int(0),
                scale: type.int(1),
                bits: oneOf(type.int(2, 128), [32, 64, 128, 256]),
            };
        case 'date':
            return { ...plain, precision: oneOf(type.short(0, 1), [0, 1]) };
        case 'time':
            return {
                ...plain,
                digits: 3 * oneOf(type.short(0, 1), [0, 1, 2, 3]),
                bits: oneOf(type.int(1, 32), [32, 64]),
            };
        case 'timestamp':
            return {
                ...plain,
                digits: 3 * oneOf(type.short(0), [0, 1, 2, 3]),
                utc: type.has(1) && type.text(1) !== '',
            };
        case 'interval':
            return { ...plain, precision: oneOf(type.short(0), [0, 1, 2]) };
        case 'fixed-binary':
        case 'fixed-list': {
            const size = type.int(0);
            if (size < 0)
                throw new damage/* Damage */.cv(`values of the size ${size}`);
            return { ...plain, size };
        }
        default:
            return plain;
    }
}
function oneOf(value, valid) {
    if (!valid.includes(value))
        throw new damage/* Damage */.cv(`${value} where one of ${valid.join(', ')} should stand`);
    return value;
}

;// CONCATENATED MODULE: ../packages/tables/lib/arrow/open-arrow.js









const MAGIC = 'ARROW1';
/** The signature at the front of a file, filled up to 8 bytes, and what ends it: a length and the signature. */
const FRONT = 8;
const BACK = 10;
const BLOCK = 1024 ** 2;
/**
 * Opens an Arrow file (Feather version 2) or stream. Structures are flattened to dotted names; what repeats is one JSON
 * text per row. Memory grows with the largest batch of the file. Throws UserError `bad-data` where the file is damaged
 * (with column, batch and place), `unsupported` for types that are not read, `limit-exceeded`.
 */
async function openArrow(path, files, options) {
    const file = files.relative(path);
    const { ranges, fields, ...opened } = await locating(file, () => 'Arrow schema', async () => {
        const found = await (0,lib_ranges/* rangesOf */.wA)(path, files);
        const { first, ...rest } = await openMessages(found);
        if (first?.type !== Header.schema)
            throw new damage/* Damage */.cv('it does not begin with a schema');
        const schema = (0,damage/* decoding */.uw)('the schema cannot be read', () => readSchema(first.header));
        return { ranges: found, ...rest, fields: schema };
    });
    const columns = columnsOf(fields);
    const layout = { file, fields, columns, mostRows: mostRowsOf(ranges.size), keepFaults: options.keepFaults };
    return binarySource(path, files, {
        ...options,
        format: 'arrow',
        ranges,
        columns: columns.map(({ name }) => name),
        read: faults => readBatches(opened, layout, faults),
        parts: (names, faults) => columns.length === 0
            ? undefined
            : {
                layout: { ...layout, format: 'arrow', names },
                parts: () => arrowParts(opened, layout),
                refuse: async (number) => {
                    const batches = readBatches(await openMessages(ranges), layout, faults);
                    while (!(await batches.next()).done)
                        continue;
                    throw new Error(`Part ${number} of "${file}" was refused, and now it is read.`);
                },
            },
    });
}
/** The messages behind the first one, and where they are taken from. */
async function openMessages(ranges) {
    const feed = await openFeed(ranges);
    const messages = readMessages(feed);
    const first = (await messages.next()).value;
    return { first, messages, feed };
}
/** All of them, one after the other. */
async function* readBatches({ messages, feed }, layout, faults) {
    if (layout.columns.length === 0)
        return;
    const reader = new BatchReader(layout);
    for (let [number, row] = [0, 1];;) {
        const offset = feed.offset;
        const where = () => `batch ${number} at byte ${offset}`;
        const next = await locating(layout.file, where, () => messages.next());
        if (next.done)
            return;
        const { type, header, body } = next.value;
        const at = { row, faults };
        if (type === Header.dictionary)
            await locating(layout.file, where, () => reader.takeDictionary(header, body, at));
        else if (type === Header.batch) {
            row += yield* reader.rows(header, body, at, where);
            number++;
        }
        else
            await locating(layout.file, where, () => refuseType(type));
    }
}
/** What lies between the signatures of a file, or a stream from its front. */
async function openFeed(ranges) {
    const { size } = ranges;
    const front = await ranges.read(0, Math.min(size, FRONT));
    if (!front.toString('latin1').startsWith(MAGIC))
        return new lib_ranges/* Feed */.JY(ranges, 0, size, BLOCK);
    const back = size < FRONT + BACK ? '' : (await ranges.read(size - 6, 6)).toString('latin1');
    if (back !== MAGIC)
        throw new damage/* Damage */.cv('the end of the file is missing');
    return new lib_ranges/* Feed */.JY(ranges, FRONT, size - BACK, BLOCK);
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/thrift.js

/** The bytes end before the value does. With more of them it may be read. */
class CutOff extends damage/* Damage */.cv {
}
const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const SET = 10;
const MAP = 11;
const STRUCT = 12;
/** Nested deeper than any footer. */
const thrift_DEEPEST = 64;
/**
 * Reads Thrift's compact protocol (thrift-compact-protocol.md), as far as Parquet uses it. The methods read the value
 * that stands next and fail where it has another type; `struct` calls back for each field, and skips those that the
 * callback does not take.
 */
class ThriftReader {
    at;
    #bytes;
    /** Type of the value that stands next. */
    #type = STRUCT;
    #depth = 0;
    constructor(bytes, at = 0) {
        this.#bytes = bytes;
        this.at = at;
    }
    /** @param field answers false where it leaves the field alone */
    struct(field) {
        this.#expect(this.#type === STRUCT, 'a struct');
        if (++this.#depth > thrift_DEEPEST)
            throw new damage/* Damage */.cv('structures are nested too deeply');
        let id = 0;
        for (;;) {
            const head = this.#byte();
            if (head === 0)
                break;
            const type = head & 15;
            id = head >>> 4 ? id + (head >>> 4) : this.#zigzag();
            this.#type = type;
            if (field(id) === false)
                this.#skip(type);
        }
        this.#depth--;
        this.#type = STRUCT;
    }
    list(read) {
        this.#expect(this.#type === LIST || this.#type === SET, 'a list');
        const { count, type } = this.#listHead();
        const items = [];
        for (let i = 0; i < count; i++) {
            this.#type = type;
            items.push(read());
        }
        return items;
    }
    boolean() {
        this.#expect(this.#type === TRUE || this.#type === FALSE, 'a boolean');
        return this.#type === TRUE;
    }
    /** An integer of up to 53 bits. */
    integer() {
        this.#expect(this.#type >= BYTE && this.#type < DOUBLE, 'an integer');
        if (this.#type === BYTE)
            return (this.#byte() << 24) >> 24;
        const value = this.#zigzag();
        if (!Number.isSafeInteger(value))
            throw new damage/* Damage */.cv('an integer is too large');
        return value;
    }
    text() {
        this.#expect(this.#type === BINARY, 'a text');
        const length = this.#length();
        const { buffer, byteOffset } = this.#bytes;
        const text = Buffer.from(buffer, byteOffset + this.at, length).toString('utf8');
        this.at += length;
        return text;
    }
    #expect(is, what) {
        if (!is)
            throw new damage/* Damage */.cv(`${what} should stand at byte ${this.at}`);
    }
    #byte() {
        const b = this.#bytes[this.at++];
        if (b === undefined)
            throw new CutOff('the bytes end too soon');
        return b;
    }
    #varint() {
        let value = 0;
        for (let scale = 1;; scale *= 128) {
            const b = this.#byte();
            value += (b & 0x7f) * scale;
            if (b < 0x80)
                return value;
            if (scale > 2 ** 63)
                throw new damage/* Damage */.cv('an integer has too many bytes');
        }
    }
    #zigzag() {
        const value = this.#varint();
        return value % 2 ? -(value + 1) / 2 : value / 2;
    }
    /** Of bytes that follow. */
    #length() {
        const length = this.#varint();
        if (length > this.#bytes.length - this.at)
            throw new CutOff('a text runs beyond the end');
        return length;
    }
    #listHead() {
        const head = this.#byte();
        const count = head >>> 4 === 15 ? this.#varint() : head >>> 4;
        // Every element takes a byte at least.
        if (count > this.#bytes.length - this.at)
            throw new CutOff('a list runs beyond the end');
        return { count, type: head & 15 };
    }
    #skip(type) {
        if (++this.#depth > thrift_DEEPEST)
            throw new damage/* Damage */.cv('structures are nested too deeply');
        if (type === BYTE)
            this.#byte();
        else if (type > BYTE && type < DOUBLE)
            this.#varint();
        else if (type === DOUBLE)
            for (let i = 0; i < 8; i++)
                this.#byte();
        else if (type === BINARY) {
            // The length moves the place first.
            const length = this.#length();
            this.at += length;
        }
        else if (type === LIST || type === SET) {
            const { count, type: element } = this.#listHead();
            for (let i = 0; i < count; i++)
                this.#skipElement(element);
        }
        else if (type === MAP)
            this.#skipMap();
        else if (type === STRUCT) {
            this.#type = STRUCT;
            this.struct(() => false);
        }
        else if (type !== TRUE && type !== FALSE)
            throw new damage/* Damage */.cv(`there is no Thrift type ${type}`);
        this.#depth--;
    }
    /** In lists a boolean takes a byte. */
    #skipElement(type) {
        if (type === TRUE || type === FALSE)
            this.#byte();
        else
            this.#skip(type);
    }
    #skipMap() {
        const count = this.#varint();
        if (count === 0)
            return;
        if (count > this.#bytes.length - this.at)
            throw new CutOff('a map runs beyond the end');
        const types = this.#byte();
        for (let i = 0; i < count; i++) {
            this.#skipElement(types >>> 4);
            this.#skipElement(types & 15);
        }
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/metadata.js

function readFileMetadata(bytes) {
    const reader = new ThriftReader(bytes);
    const file = { schema: [], rowGroups: [], encrypted: false };
    reader.struct(id => {
        if (id === 2)
            file.schema = reader.list(() => readSchemaElement(reader));
        else if (id === 4)
            file.rowGroups = reader.list(() => readRowGroup(reader));
        else {
            if (id === 8)
                file.encrypted = true;
            return false;
        }
        return true;
    });
    return file;
}
function readSchemaElement(reader) {
    const element = {
        name: '',
        type: undefined,
        typeLength: 0,
        repetition: 0,
        children: 0,
        converted: undefined,
        scale: 0,
        precision: 0,
        logical: undefined,
    };
    reader.struct(id => {
        if (id === 1)
            element.type = reader.integer();
        else if (id === 2)
            element.typeLength = reader.integer();
        else if (id === 3)
            element.repetition = reader.integer();
        else if (id === 4)
            element.name = reader.text();
        else if (id === 5)
            element.children = reader.integer();
        else if (id === 6)
            element.converted = reader.integer();
        else if (id === 7)
            element.scale = reader.integer();
        else if (id === 8)
            element.precision = reader.integer();
        else if (id === 10)
            element.logical = readLogicalType(reader);
        else
            return false;
        return true;
    });
    return element;
}
function readLogicalType(reader) {
    const type = { id: 0, bits: 0, signed: true, unit: 0, utc: false, scale: 0, precision: 0 };
    reader.struct(id => {
        type.id = id;
        reader.struct(field => {
            if (id === 5 && field === 1)
                type.scale = reader.integer();
            else if (id === 5 && field === 2)
                type.precision = reader.integer();
            else if ((id === 7 || id === 8) && field === 1)
                type.utc = reader.boolean();
            else if ((id === 7 || id === 8) && field === 2) {
                reader.struct(unit => {
                    type.unit = unit;
                    return false;
                });
            }
            else if (id === 10 && field === 1)
                type.bits = reader.integer();
            else if (id === 10 && field === 2)
                type.signed = reader.boolean();
            else
                return false;
            return true;
        });
    });
    return type;
}
function readRowGroup(reader) {
    const group = { columns: [], rows: 0 };
    reader.struct(id => {
        if (id === 1)
            group.columns = reader.list(() => readColumnChunk(reader));
        else if (id === 3)
            group.rows = reader.integer();
        else
            return false;
        return true;
    });
    return group;
}
function readColumnChunk(reader) {
    const chunk = {
        file: undefined,
        encrypted: false,
        type: -1,
        codec: 0,
        values: 0,
        bytes: 0,
        unpacked: 0,
        dataOffset: 0,
        dictionaryOffset: undefined,
    };
    reader.struct(id => {
        if (id === 1)
            chunk.file = reader.text();
        else if (id === 3)
            reader.struct(field => readColumnField(reader, chunk, field));
        else {
            if (id === 8 || id === 9)
                chunk.encrypted = true;
            return false;
        }
        return true;
    });
    return chunk;
}
function readColumnField(reader, chunk, id) {
    if (id === 1)
        chunk.type = reader.integer();
    else if (id === 4)
        chunk.codec = reader.integer();
    else if (id === 5)
        chunk.values = reader.integer();
    else if (id === 6)
        chunk.unpacked = reader.integer();
    else if (id === 7)
        chunk.bytes = reader.integer();
    else if (id === 9)
        chunk.dataOffset = reader.integer();
    else if (id === 11)
        chunk.dictionaryOffset = reader.integer();
    else
        return false;
    return true;
}
/** Throws `CutOff` where the bytes end before the header does. */
function readPageHeader(bytes) {
    const reader = new ThriftReader(bytes);
    const header = {
        type: -1,
        size: -1,
        packed: -1,
        crc: undefined,
        values: -1,
        encoding: -1,
        levelEncodings: [],
        nulls: 0,
        rows: -1,
        definitionBytes: 0,
        repetitionBytes: 0,
        compressed: true,
    };
    reader.struct(id => {
        if (id === 1)
            header.type = reader.integer();
        else if (id === 2)
            header.size = reader.integer();
        else if (id === 3)
            header.packed = reader.integer();
        else if (id === 4)
            header.crc = reader.integer();
        else if (id === 5)
            reader.struct(field => readDataField(reader, header, field));
        else if (id === 7)
            reader.struct(field => readDictionaryField(reader, header, field));
        else if (id === 8)
            reader.struct(field => readData2Field(reader, header, field));
        else
            return false;
        return true;
    });
    return { header, length: reader.at };
}
function readDataField(reader, header, id) {
    if (id === 1)
        header.values = reader.integer();
    else if (id === 2)
        header.encoding = reader.integer();
    else if (id === 3 || id === 4)
        header.levelEncodings.push(reader.integer());
    else
        return false;
    return true;
}
function readDictionaryField(reader, header, id) {
    if (id === 1)
        header.values = reader.integer();
    else if (id === 2)
        header.encoding = reader.integer();
    else
        return false;
    return true;
}
function readData2Field(reader, header, id) {
    if (id === 1)
        header.values = reader.integer();
    else if (id === 2)
        header.nulls = reader.integer();
    else if (id === 3)
        header.rows = reader.integer();
    else if (id === 4)
        header.encoding = reader.integer();
    else if (id === 5)
        header.definitionBytes = reader.integer();
    else if (id === 6)
        header.repetitionBytes = reader.integer();
    else if (id === 7)
        header.compressed = reader.boolean();
    else
        return false;
    return true;
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/footer.js




const footer_MAGIC = 'PAR1';
const ENCRYPTED = 'PARE';
/** Bytes read from the end at first: most footers are smaller. */
const TAIL = 64 * 1024;
const footer_LARGEST = 256 * 1024 ** 2;
/** Reads the footer. `end` is where it begins: all data lies before it. */
async function readFooter(ranges, file) {
    const { size } = ranges;
    if (size < 12)
        throw new damage/* Damage */.cv(`${size} bytes are too few for Parquet`);
    const tail = await ranges.read(Math.max(0, size - TAIL), Math.min(size, TAIL));
    const magic = tail.toString('latin1', tail.length - 4);
    if (magic === ENCRYPTED)
        throw encrypted(file);
    if (magic !== footer_MAGIC)
        throw new damage/* Damage */.cv('the end of the file is missing: it has no Parquet footer');
    const length = tail.readUInt32LE(tail.length - 8);
    const end = size - 8 - length;
    if (end < 4)
        throw new damage/* Damage */.cv(`a footer of ${length} bytes in a file of ${size}`);
    if (length > footer_LARGEST) {
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `The footer has ${length} bytes; ${footer_LARGEST} are allowed.`,
            location: { file },
            fix: 'Write fewer, larger row groups.',
        });
    }
    const footer = length + 8 <= tail.length ? tail.subarray(-length - 8, -8) : await ranges.read(end, length);
    const metadata = readFileMetadata(footer);
    if (metadata.encrypted)
        throw encrypted(file);
    checkRows(metadata, size);
    return { metadata, end };
}
function encrypted(file) {
    return new errors/* UserError */.yo('unsupported', {
        message: `"${file}" is encrypted Parquet, which is not read.`,
        location: { file },
        fix: 'Write it without encryption.',
    });
}
/** The number of rows in the footer itself is wrong in some files, and nobody needs it. */
function checkRows({ rowGroups }, size) {
    let rows = 0;
    for (const { rows: some } of rowGroups) {
        if (some < 0)
            throw new damage/* Damage */.cv(`a row group of ${some} rows`);
        rows += some;
    }
    if (rows > mostRowsOf(size))
        throw new damage/* Damage */.cv(`${rows} rows in ${size} bytes cannot be`);
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/page-memory.js

/** Bytes that the open pages of a row group may take together. */
const page_memory_MOST = 1024 ** 3;
/** Counts what the open pages of all columns take: a few bytes can become a page of any size. */
class PageMemory {
    #held = 0;
    /** One page more or larger. Throws `limit-exceeded`. */
    add(bytes) {
        this.#held += bytes;
        if (this.#held <= page_memory_MOST)
            return;
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `The open pages take more than ${page_memory_MOST} bytes.`,
            fix: 'Write the file with smaller pages, such as the usual 1 MiB.',
        });
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/msb-levels.js

/** BIT_PACKED = 4, deprecated: levels side by side, most significant bit first, without a length. */
class MsbLevels {
    #bytes;
    #width;
    #bit;
    /** @param count levels that must be there */
    constructor(bytes, from, to, width, count) {
        if (from + MsbLevels.size(width, count) > to)
            throw new damage/* Damage */.cv('the levels are cut off');
        this.#bytes = bytes;
        this.#bit = from * 8;
        this.#width = width;
    }
    static size(width, count) {
        return Math.ceil((width * count) / 8);
    }
    read(into, count) {
        for (let i = 0; i < count; i++) {
            let level = 0;
            for (let k = 0; k < this.#width; k++, this.#bit++)
                level = (level << 1) | ((this.#bytes[Math.floor(this.#bit / 8)] >>> (7 - (this.#bit % 8))) & 1);
            into[i] = level;
        }
    }
    takeRun() {
        return false;
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/delta.js


const delta_TWO32 = 2 ** 32;
/**
 * Reads DELTA_BINARY_PACKED (parquet-format, Encodings.md, DELTA_BINARY_PACKED = 5): integers of 64 bits as pairs of
 * 32, since a float64 cannot add them. Those of 32 bits are the lower halves.
 */
class DeltaReader {
    /** Values in all. */
    count;
    #bytes;
    #end;
    #perMini;
    #minis;
    #at;
    /** Values not taken yet. */
    #left;
    /** The value that comes next. */
    #low = 0;
    #high = 0;
    /** Smallest delta of the block at hand. */
    #leastLow = 0;
    #leastHigh = 0;
    /** Where the bit widths of the block at hand are, and which miniblock of it is the next. */
    #widths = 0;
    #mini;
    /** Deltas left in the miniblock at hand, its bit width, and the bit of `#bytes` they go on at. */
    #deltas = 0;
    #width = 0;
    #start = 0;
    #bit = 0;
    constructor(bytes, from, to) {
        this.#bytes = bytes;
        this.#at = from;
        this.#end = to;
        const block = this.#count();
        const minis = this.#count();
        const count = this.#count();
        const perMini = block / minis;
        if (!Number.isInteger(perMini) || perMini % 8 !== 0 || perMini === 0 || block > 2 ** 20)
            throw new damage/* Damage */.cv(`delta blocks of ${block} values in ${minis} parts`);
        this.#perMini = perMini;
        this.#minis = minis;
        this.#mini = minis;
        this.count = this.#left = count;
        this.#readZigzag();
        [this.#low, this.#high] = [this.#leastLow, this.#leastHigh];
    }
    /** @param into pairs of lower and upper half where `stride` is 2, lower halves where it is 1 */
    read(into, count, stride) {
        if (count > this.#left)
            throw new damage/* Damage */.cv('fewer values are encoded than there should be');
        for (let i = 0; i < count;) {
            // The value that comes next is known; the one after it needs a delta, unless it is the last.
            if (this.#deltas === 0 && this.#left > 1)
                this.#nextMini();
            const run = Math.min(count - i, Math.max(1, this.#deltas));
            this.#readRun(into, i, run, stride);
            i += run;
        }
    }
    /** Values of one miniblock, and the one after them. */
    #readRun(into, from, count, stride) {
        const bytes = this.#bytes;
        const width = this.#width;
        const start = this.#start;
        const leastLow = this.#leastLow >>> 0;
        const leastHigh = this.#leastHigh;
        const lowWidth = Math.min(32, width);
        let low = this.#low;
        let high = this.#high;
        let bit = this.#bit;
        for (let i = from; i < from + count; i++) {
            into[i * stride] = low;
            if (stride === 2)
                into[i * 2 + 1] = high;
            let deltaLow = 0;
            let deltaHigh = 0;
            if (width > 0) {
                const at = start + (bit >>> 3);
                deltaLow = bitsAt(bytes, at, bit & 7, lowWidth);
                if (width > 32)
                    deltaHigh = bitsAt(bytes, at + 4, bit & 7, width - 32);
                bit += width;
            }
            const sum = (low >>> 0) + leastLow + (deltaLow >>> 0);
            const carry = sum < delta_TWO32 ? 0 : sum < 2 * delta_TWO32 ? 1 : 2;
            high = (high + leastHigh + deltaHigh + carry) | 0;
            low = sum | 0;
        }
        this.#low = low;
        this.#high = high;
        this.#bit = bit;
        this.#deltas = Math.max(0, this.#deltas - count);
        this.#left -= count;
    }
    /** Goes past all values that are left, without reading them, and answers the place behind. */
    end() {
        let deltas = Math.max(0, this.#left - 1) - this.#deltas;
        this.#left = 0;
        for (; deltas > 0; deltas -= this.#perMini)
            this.#nextMini();
        return this.#at;
    }
    #nextMini() {
        if (this.#mini === this.#minis) {
            this.#readZigzag();
            this.#widths = this.#at;
            this.#at += this.#minis;
            if (this.#at > this.#end)
                throw new damage/* Damage */.cv('delta-encoded values are cut off');
            this.#mini = 0;
        }
        this.#width = this.#bytes[this.#widths + this.#mini++];
        if (this.#width > 64)
            throw new damage/* Damage */.cv(`deltas of ${this.#width} bits`);
        this.#start = this.#at;
        this.#bit = 0;
        this.#deltas = this.#perMini;
        // The last miniblock may be short of the values that are not there.
        const needed = Math.ceil((Math.min(this.#perMini, this.#left) * this.#width) / 8);
        if (this.#at + needed > this.#end)
            throw new damage/* Damage */.cv('delta-encoded values are cut off');
        this.#at = Math.min(this.#end, this.#at + (this.#perMini / 8) * this.#width);
    }
    #count() {
        let value = 0;
        for (let scale = 1;; scale *= 128) {
            const b = this.#at < this.#end ? this.#bytes[this.#at++] : 0x80;
            value += (b & 0x7f) * scale;
            if (b < 0x80)
                return value;
            if (scale > delta_TWO32)
                throw new damage/* Damage */.cv('the head of delta-encoded values is broken');
        }
    }
    /** A signed integer of 64 bits. */
    #readZigzag() {
        let value = 0n;
        for (let shift = 0n;; shift += 7n) {
            const b = this.#at < this.#end ? this.#bytes[this.#at++] : 0x80;
            value |= BigInt(b & 0x7f) << shift;
            if (b < 0x80)
                break;
            if (shift > 63n)
                throw new damage/* Damage */.cv('the head of delta-encoded values is broken');
        }
        const signed = (value >> 1n) ^ -(value & 1n);
        this.#leastLow = Number(BigInt.asIntN(32, signed));
        this.#leastHigh = Number(BigInt.asIntN(32, signed >> 32n));
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/byte-sources.js



const TOO_FEW = 'fewer values are stored than there should be';
/** PLAIN: each after its length */
class PlainBytes {
    #bytes;
    #view;
    #end;
    #at;
    constructor(bytes, from, to) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#at = from;
        this.#end = to;
    }
    read(count, starts, ends) {
        let at = this.#at;
        const end = this.#end;
        const view = this.#view;
        for (let i = 0; i < count; i++) {
            if (at + 4 > end)
                throw new damage/* Damage */.cv(TOO_FEW);
            const start = at + 4;
            const length = view.getUint32(at, true);
            if (length > end - start)
                throw new damage/* Damage */.cv(`a text of ${length} bytes runs beyond the end of its page`);
            at = start + length;
            starts[i] = start;
            ends[i] = at;
        }
        this.#at = at;
        return this.#bytes;
    }
}
/** Values of one length: PLAIN, or out of a scratch that another encoding was read into */
class FixedBytes {
    #bytes;
    #end;
    #width;
    #at;
    constructor(bytes, from, to, width) {
        this.#bytes = bytes;
        this.#at = from;
        this.#end = to;
        this.#width = width;
    }
    read(count, starts, ends) {
        if (this.#at + count * this.#width > this.#end)
            throw new damage/* Damage */.cv(TOO_FEW);
        for (let i = 0; i < count; i++) {
            starts[i] = this.#at;
            ends[i] = this.#at += this.#width;
        }
        return this.#bytes;
    }
}
/** BYTE_STREAM_SPLIT of values of one length */
class SplitBytes {
    #bytes;
    #start;
    #width;
    #count;
    #taken = 0;
    constructor(bytes, from, to, width) {
        this.#bytes = bytes;
        this.#start = from;
        this.#width = width;
        this.#count = (to - from) / width;
        if (!Number.isInteger(this.#count))
            throw new damage/* Damage */.cv('the split streams of bytes differ in length');
    }
    read(count, starts, ends) {
        if (this.#taken + count > this.#count)
            throw new damage/* Damage */.cv(TOO_FEW);
        const width = this.#width;
        const joined = Buffer.allocUnsafe(count * width);
        for (let i = 0; i < count; i++) {
            const at = this.#start + this.#taken + i;
            for (let k = 0; k < width; k++)
                joined[i * width + k] = this.#bytes[at + k * this.#count];
            starts[i] = i * width;
            ends[i] = (i + 1) * width;
        }
        this.#taken += count;
        return joined;
    }
}
/** DELTA_LENGTH_BYTE_ARRAY: all lengths, then all bytes */
class DeltaLengthBytes {
    #bytes;
    #lengths;
    #end;
    #at;
    constructor(bytes, from, to) {
        this.#bytes = bytes;
        this.#lengths = new DeltaReader(bytes, from, to);
        this.#at = new DeltaReader(bytes, from, to).end();
        this.#end = to;
    }
    read(count, starts, ends) {
        this.#lengths.read(ends, count, 1);
        for (let i = 0; i < count; i++) {
            const length = ends[i];
            if (length < 0 || length > this.#end - this.#at)
                throw new damage/* Damage */.cv(`a text of ${length} bytes runs beyond the end of its page`);
            starts[i] = this.#at;
            ends[i] = this.#at += length;
        }
        return this.#bytes;
    }
}
/** Prefixes repeated over and over can make much of little. */
const byte_sources_MOST = 256 * 1024 * 1024;
/** DELTA_BYTE_ARRAY: each value begins with some bytes of the one before */
class DeltaBytes {
    #prefixes;
    #suffixes;
    #last = Buffer.alloc(0);
    #lengths = new Int32Array(0);
    constructor(bytes, from, to) {
        this.#prefixes = new DeltaReader(bytes, from, to);
        this.#suffixes = new DeltaLengthBytes(bytes, new DeltaReader(bytes, from, to).end(), to);
    }
    read(count, starts, ends) {
        if (this.#lengths.length < count)
            this.#lengths = new Int32Array(count);
        const prefixes = this.#lengths;
        this.#prefixes.read(prefixes, count, 1);
        const suffixes = this.#suffixes.read(count, starts, ends);
        const joined = Buffer.allocUnsafe(this.#measure(prefixes, starts, ends, count));
        let at = 0;
        let [last, from, length] = [this.#last, 0, this.#last.length];
        for (let i = 0; i < count; i++) {
            const prefix = prefixes[i];
            last.copy(joined, at, from, from + prefix);
            suffixes.copy(joined, at + prefix, starts[i], ends[i]);
            length = prefix + ends[i] - starts[i];
            [last, from] = [joined, at];
            starts[i] = at;
            ends[i] = at += length;
        }
        this.#last = Buffer.from(last.subarray(from, from + length));
        return joined;
    }
    /** Bytes that the values take; checks that each prefix is there. */
    #measure(prefixes, starts, ends, count) {
        let [total, length] = [0, this.#last.length];
        for (let i = 0; i < count; i++) {
            if (prefixes[i] < 0 || prefixes[i] > length)
                throw new damage/* Damage */.cv(`a text begins with ${prefixes[i]} bytes of one that has ${length}`);
            length = prefixes[i] + ends[i] - starts[i];
            total += length;
        }
        if (total <= byte_sources_MOST)
            return total;
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `${count} values take ${total} bytes; ${byte_sources_MOST} are allowed.`,
            fix: 'Write the file with smaller values, or with another encoding.',
        });
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/fixed-sources.js



/** PLAIN */
class PlainFixed {
    #bytes;
    #end;
    #width;
    #at;
    constructor(bytes, from, to, width) {
        this.#bytes = bytes;
        this.#at = from;
        this.#end = to;
        this.#width = width;
    }
    read(count, into) {
        const next = this.#at + count * this.#width;
        if (next > this.#end)
            throw new damage/* Damage */.cv('fewer values are stored than there should be');
        into.bytes.set(this.#bytes.subarray(this.#at, next));
        this.#at = next;
    }
}
/** BYTE_STREAM_SPLIT: first bytes of all values, then second bytes, and so on. */
class SplitFixed {
    #bytes;
    #start;
    #width;
    #count;
    #taken = 0;
    constructor(bytes, from, to, width) {
        this.#bytes = bytes;
        this.#start = from;
        this.#width = width;
        this.#count = (to - from) / width;
        if (!Number.isInteger(this.#count))
            throw new damage/* Damage */.cv('the split streams of bytes differ in length');
    }
    read(count, into) {
        if (this.#taken + count > this.#count)
            throw new damage/* Damage */.cv('fewer values are stored than there should be');
        const width = this.#width;
        for (let k = 0; k < width; k++) {
            const stream = this.#start + k * this.#count + this.#taken;
            for (let i = 0; i < count; i++)
                into.bytes[i * width + k] = this.#bytes[stream + i];
        }
        this.#taken += count;
    }
}
/** DELTA_BINARY_PACKED, of integers of 4 or 8 bytes */
class DeltaFixed {
    #reader;
    #stride;
    constructor(bytes, from, to, width) {
        this.#reader = new DeltaReader(bytes, from, to);
        this.#stride = width === 8 ? 2 : 1;
    }
    read(count, into) {
        this.#reader.read(into.i32, count, this.#stride);
    }
}
/** PLAIN booleans, a bit each; they come out as integers of 4 bytes. */
class PlainBooleans {
    #bytes;
    #start;
    #count;
    #taken = 0;
    constructor(bytes, from, to) {
        this.#bytes = bytes;
        this.#start = from;
        this.#count = (to - from) * 8;
    }
    read(count, into) {
        if (this.#taken + count > this.#count)
            throw new damage/* Damage */.cv('fewer values are stored than there should be');
        const at = this.#start + (this.#taken >>> 3);
        unpackBits(this.#bytes, at, this.#taken & 7, 1, into.i32, 0, count);
        this.#taken += count;
    }
}
/** RLE booleans, after their length */
class RleBooleans {
    #reader;
    constructor(bytes, from, to) {
        const length = from + 4 <= to ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(from, true) : -1;
        if (length < 0 || length > to - from - 4)
            throw new damage/* Damage */.cv('the booleans are cut off');
        this.#reader = new HybridReader(bytes, from + 4, from + 4 + length, 1);
    }
    read(count, into) {
        this.#reader.read(into.i32, count);
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/int96.js
const int96_MS_PER_DAY = 86_400_000;
const JULIAN_DAY_OF_1970 = 2_440_588;
/** Days from 1970 within which nanoseconds fit in 64 bits. */
const NANOSECOND_DAYS = 106_751;
/** Timestamps of Impala and Spark: nanoseconds of the day in 8 bytes, the Julian day in 4. */
function readInt96({ i32 }, count, values) {
    let finer = false;
    let near = true;
    for (let i = 0; i < count; i++) {
        const nanoseconds = i32[3 * i + 1] * 2 ** 32 + (i32[3 * i] >>> 0);
        const day = (i32[3 * i + 2] >>> 0) - JULIAN_DAY_OF_1970;
        const milliseconds = Math.floor(nanoseconds / 1e6);
        values[i] = day * int96_MS_PER_DAY + milliseconds;
        if (nanoseconds !== milliseconds * 1e6)
            finer = true;
        if (Math.abs(day) > NANOSECOND_DAYS)
            near = false;
    }
    // Far-off days stand for "never"; beside them, microseconds must do.
    return finer ? exactOf(i32, count, near ? 9 : 6) : undefined;
}
function exactOf(i32, count, scale) {
    const units = new BigInt64Array(count);
    const perDay = 86400n * 10n ** BigInt(scale);
    for (let i = 0; i < count; i++) {
        const nanoseconds = i32[3 * i + 1] * 2 ** 32 + (i32[3 * i] >>> 0);
        const day = (i32[3 * i + 2] >>> 0) - JULIAN_DAY_OF_1970;
        units[i] = BigInt(day) * perDay + BigInt(Math.floor(scale === 9 ? nanoseconds : nanoseconds / 1000));
    }
    return { units, scale };
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/number-types.js


/** Physical types */
const Physical = {
    boolean: 0,
    int32: 1,
    int64: 2,
    int96: 3,
    float: 4,
    double: 5,
    bytes: 6,
    fixed: 7,
};
/** undefined for what is no number. Converted types: the enum ConvertedType of parquet.thrift. */
function number_types_numberTypeOf(element) {
    const { type, logical, converted, typeLength } = element;
    const plain = (as, width, convert, utc = true) => {
        return { type: as, utc, width, bigEndian: false, convert };
    };
    switch (type) {
        case Physical.boolean:
            return plain('boolean', 4, integers32);
        case Physical.int32:
            if (logical?.id === 6 || converted === 6)
                return plain('date', 4, days);
            if (logical?.id === 7 || converted === 7)
                return plain('time', 4, integers32);
            if (isDecimal(element))
                return plain('number', 4, decimals32(scaleOf(element)));
            return plain('integer', 4, isUnsigned(element) ? unsigned32 : integers32);
        case Physical.int64: {
            const scale = timeScaleOf(element);
            if (scale)
                return plain(scale.type, 8, times64(scale.digits), scale.utc);
            if (isDecimal(element))
                return plain('number', 8, decimals64(scaleOf(element)));
            return plain('integer', 8, isUnsigned(element) ? unsigned64 : integers64);
        }
        case Physical.int96:
            return plain('timestamp', 12, readInt96, false);
        case Physical.float:
            return plain('number', 4, floats);
        case Physical.double:
            return plain('number', 8, doubles);
        case Physical.fixed:
            if (logical?.id === 15 && typeLength === 2)
                return plain('number', 2, halves);
            if (isDecimal(element) && typeLength >= 1 && typeLength <= 8)
                return { ...plain('number', typeLength, decimals64(scaleOf(element))), bigEndian: true };
            return undefined;
        default:
            return undefined;
    }
}
const isDecimal = ({ logical, converted }) => logical?.id === 5 || converted === 5;
/** Digits after the point; what a decimal of 64 bits cannot have is left to whoever reads the text. */
const scaleOf = ({ logical, scale }) => Math.min(Math.max(logical?.id === 5 ? logical.scale : scale, 0), 400);
function isUnsigned({ logical, converted = -1 }) {
    return logical?.id === 10 ? !logical.signed : converted >= 11 && converted <= 14;
}
function timeScaleOf({ logical, converted }) {
    if (logical?.id === 8 || logical?.id === 7) {
        const type = logical.id === 8 ? 'timestamp' : 'time';
        return { type, digits: logical.unit * 3, utc: logical.utc };
    }
    if (converted === 9 || converted === 10)
        return { type: 'timestamp', digits: converted === 9 ? 3 : 6, utc: true };
    return converted === 8 ? { type: 'time', digits: 6, utc: true } : undefined;
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/text-types.js





/** Of BYTE_ARRAY and FIXED_LEN_BYTE_ARRAY columns that are no numbers of 64 bits. */
function textTypeOf(element) {
    const { logical, converted, type, typeLength } = element;
    if (isDecimal(element)) {
        const scale = scaleOf(element);
        return {
            kind: batch/* CellKind */.B.number,
            utf8: false,
            write: (bytes, start, end) => (0,decimal_text/* decimalText */.N)(bigEndian(bytes, start, end), scale),
        };
    }
    if (logical?.id === 12 || converted === 19)
        return { kind: batch/* CellKind */.B.string, kindOf: kindOfJson, utf8: true };
    if (type === Physical.fixed && logical?.id === 14 && typeLength === 16)
        return { kind: batch/* CellKind */.B.string, utf8: false, write: uuidText };
    if (type === Physical.fixed && converted === 21 && typeLength === 12)
        return { kind: batch/* CellKind */.B.string, utf8: false, write: text_types_intervalText };
    const utf8 = logical?.id === 1 || logical?.id === 4 || converted === 0 || converted === 4;
    return { kind: batch/* CellKind */.B.string, utf8 };
}
function kindOfJson(bytes, start, end) {
    const first = start < end ? bytes[start] : undefined;
    if (first === lib_bytes/* OPEN_BRACE */.Hv)
        return batch/* CellKind */.B.object;
    return first === lib_bytes/* OPEN_BRACKET */.WL ? batch/* CellKind */.B.array : batch/* CellKind */.B.string;
}
/** Two's complement of any length. */
function bigEndian(bytes, start, end) {
    if (end === start)
        return 0n;
    return BigInt.asIntN((end - start) * 8, BigInt(`0x${bytes.toString('hex', start, end)}`));
}
/** Months, days and milliseconds as a duration of ISO 8601. */
function text_types_intervalText(bytes, start) {
    const [months, days, ms] = [0, 4, 8].map(at => bytes.readUInt32LE(start + at));
    return `P${months}M${days}DT${ms / 1000}S`;
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/value-sources.js


class NumberValues {
    #source;
    #type;
    #scratch;
    constructor(source, type, scratch) {
        this.#source = source;
        this.#type = type;
        this.#scratch = scratch;
    }
    read(count) {
        const { type, utc, width, bigEndian } = this.#type;
        const raw = this.#scratch.raw(width);
        this.#source.read(count, raw);
        if (bigEndian)
            turn(raw, count, width);
        const { values } = this.#scratch;
        const exact = this.#type.convert(raw, count, values);
        return { encoding: 'numbers', type, values, present: undefined, exact, utc };
    }
}
/** Big-endian integers of up to 8 bytes become little-endian ones of 8, from the last on, since these take more room. */
function turn({ bytes }, count, width) {
    for (let i = count - 1; i >= 0; i--) {
        const from = i * width;
        const sign = bytes[from] & 0x80 ? 0xff : 0;
        let high = 0;
        let low = 0;
        for (let k = 0; k < width; k++) {
            high = (high << 8) | (low >>> 24);
            low = (low << 8) | bytes[from + k];
        }
        // What the shifts brought in above the value takes its sign.
        if (sign && width < 8) {
            if (width <= 4)
                high = -1;
            if (width < 4)
                low |= -1 << (width * 8);
            if (width > 4)
                high |= -1 << ((width - 4) * 8);
        }
        for (let k = 0; k < 4; k++) {
            bytes[i * 8 + k] = low >>> (8 * k);
            bytes[i * 8 + 4 + k] = high >>> (8 * k);
        }
    }
}
class ByteValues {
    #source;
    #type;
    #scratch;
    #onInvalid;
    #bytes;
    #ascii = false;
    /** @param onInvalid called for each text that is not UTF-8 */
    constructor(source, type, scratch, onInvalid) {
        this.#source = source;
        this.#type = type;
        this.#scratch = scratch;
        this.#onInvalid = onInvalid;
    }
    read(count) {
        const { starts, ends, kinds } = this.#scratch;
        const { kind, kindOf, write, utf8 } = this.#type;
        let bytes = this.#source.read(count, starts, ends);
        if (write)
            bytes = this.#write(bytes, count, write);
        kinds.fill(kind, 0, count);
        if (kindOf)
            for (let i = 0; i < count; i++)
                kinds[i] = kindOf(bytes, starts[i], ends[i]);
        if (bytes !== this.#bytes)
            [this.#bytes, this.#ascii] = [bytes, (0,external_node_buffer_.isAscii)(bytes)];
        const ascii = this.#ascii;
        if (utf8 && !ascii)
            this.#checkEncoding(bytes, count);
        return { encoding: 'cells', bytes, starts, ends, offset: 0, stride: 1, kinds, ascii };
    }
    #checkEncoding(bytes, count) {
        const { starts, ends } = this.#scratch;
        for (let i = 0; i < count; i++)
            if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(starts[i], ends[i])))
                this.#onInvalid();
    }
    #write(bytes, count, write) {
        const { starts, ends } = this.#scratch;
        const texts = [];
        let at = 0;
        for (let i = 0; i < count; i++) {
            const text = write(bytes, starts[i], ends[i]);
            texts.push(text);
            starts[i] = at;
            ends[i] = at += text.length;
        }
        return Buffer.from(texts.join(''), 'latin1');
    }
}
class DictionaryValues {
    #indices;
    #dictionary;
    #scratch;
    constructor(indices, dictionary, scratch) {
        this.#indices = indices;
        this.#dictionary = dictionary;
        this.#scratch = scratch;
    }
    read(count) {
        const { entries, size } = this.#dictionary;
        const indices = this.#scratch.ends;
        this.#indices.read(indices, count);
        let [most, signs] = [0, 0];
        for (let i = 0; i < count; i++) {
            const index = indices[i];
            signs |= index;
            if (index > most)
                most = index;
        }
        if (count > 0 && (most >= size || signs < 0))
            throw new damage/* Damage */.cv(`an index beyond the ${size} entries of the dictionary`);
        return { encoding: 'dictionary', dictionary: entries, size, indices };
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/page-values.js








/** The enum Encoding of parquet.thrift */
const Encoding = {
    plain: 0,
    plainDictionary: 2,
    rle: 3,
    bitPacked: 4,
    deltaBinaryPacked: 5,
    deltaLengthByteArray: 6,
    deltaByteArray: 7,
    rleDictionary: 8,
    byteStreamSplit: 9,
};
/** Makes readers of the pages of one column. */
class PageValues {
    dictionary;
    #element;
    #scratch;
    #onInvalid;
    /** @param onInvalid called for each text that is not UTF-8 */
    constructor(element, scratch, onInvalid) {
        this.#element = element;
        this.#scratch = scratch;
        this.#onInvalid = onInvalid;
        const { type, typeLength } = element;
        if (type === undefined || type < 0 || type > 7)
            throw new damage/* Damage */.cv(`there is no physical type ${type}`);
        if (type === Physical.fixed && typeLength < 1)
            throw new damage/* Damage */.cv(`values of ${typeLength} bytes`);
    }
    open(part, encoding) {
        if (encoding === Encoding.rleDictionary || encoding === Encoding.plainDictionary)
            return this.#openIndices(part);
        return this.#open(part, encoding, this.#scratch);
    }
    /** Reads all entries of a dictionary page. */
    readDictionary(part, count) {
        const { type = 0, typeLength } = this.#element;
        const least = [1, 4, 8, 12, 4, 8, 4, typeLength][type];
        if (count < 0 || count * least > part.to - part.from)
            throw new damage/* Damage */.cv(`a dictionary of ${count} entries in ${part.to - part.from} bytes`);
        const entries = this.#open(part, Encoding.plain, new Scratch(count)).read(count);
        if (entries.encoding === 'dictionary')
            throw new damage/* Damage */.cv('a dictionary of a dictionary');
        this.dictionary = { entries, size: count };
    }
    #openIndices({ bytes, from, to }) {
        if (!this.dictionary)
            throw new damage/* Damage */.cv('indices without a dictionary');
        const width = from < to ? bytes[from] : 0;
        return new DictionaryValues(new HybridReader(bytes, from + 1, to, width), this.dictionary, this.#scratch);
    }
    #open(part, encoding, scratch) {
        const { bytes, from, to } = part;
        const element = this.#element;
        const number = number_types_numberTypeOf(element);
        if (number) {
            const source = fixedSource(part, encoding, element, number.width);
            return new NumberValues(source, number, scratch);
        }
        // Alone, so that it can be asked whether all of them are ASCII.
        const texts = bytes.subarray(from, to);
        const source = byteSource(texts, 0, texts.length, encoding, element);
        return new ByteValues(source, textTypeOf(element), scratch, this.#onInvalid);
    }
}
function fixedSource({ bytes, from, to }, encoding, { type }, width) {
    const integer = type === Physical.int32 || type === Physical.int64;
    if (type === Physical.boolean) {
        if (encoding === Encoding.plain)
            return new PlainBooleans(bytes, from, to);
        if (encoding === Encoding.rle)
            return new RleBooleans(bytes, from, to);
    }
    else if (encoding === Encoding.plain)
        return new PlainFixed(bytes, from, to, width);
    else if (encoding === Encoding.byteStreamSplit)
        return new SplitFixed(bytes, from, to, width);
    else if (encoding === Encoding.deltaBinaryPacked && integer)
        return new DeltaFixed(bytes, from, to, width);
    else if (encoding === Encoding.deltaByteArray && type === Physical.fixed)
        return new FixedFromBytes(new DeltaBytes(bytes, from, to), width);
    throw unfit(encoding, type);
}
function byteSource(bytes, from, to, encoding, { type, typeLength }) {
    const fixed = type === Physical.fixed;
    if (encoding === Encoding.plain)
        return fixed ? new FixedBytes(bytes, from, to, typeLength) : new PlainBytes(bytes, from, to);
    if (encoding === Encoding.byteStreamSplit && fixed)
        return new SplitBytes(bytes, from, to, typeLength);
    if (encoding === Encoding.deltaByteArray) {
        const source = new DeltaBytes(bytes, from, to);
        return fixed ? sameLength(source, typeLength) : source;
    }
    if (encoding === Encoding.deltaLengthByteArray && !fixed)
        return new DeltaLengthBytes(bytes, from, to);
    throw unfit(encoding, type);
}
function unfit(encoding, type) {
    return new damage/* Damage */.cv(`encoding ${encoding} for values of the physical type ${type}`);
}
/** Values of one length out of an encoding for any. */
function sameLength(source, width) {
    return {
        read: (count, starts, ends) => {
            const bytes = source.read(count, starts, ends);
            for (let i = 0; i < count; i++)
                if (ends[i] - starts[i] !== width)
                    throw new damage/* Damage */.cv(`a value of ${ends[i] - starts[i]} bytes where all have ${width}`);
            return bytes;
        },
    };
}
class FixedFromBytes {
    #source;
    #width;
    #places = new Int32Array(0);
    constructor(source, width) {
        this.#source = sameLength(source, width);
        this.#width = width;
    }
    read(count, into) {
        if (this.#places.length < 2 * count)
            this.#places = new Int32Array(2 * count);
        const starts = this.#places.subarray(0, count);
        const joined = this.#source.read(count, starts, this.#places.subarray(count));
        // The values stand side by side, in order.
        if (count > 0)
            into.bytes.set(joined.subarray(starts[0], starts[0] + count * this.#width));
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/chunk-pages.js








/** Bytes a page may have. Writers make pages of 1 MiB; some put a whole row group in one. */
const LARGEST_PAGE = 256 * 1024 ** 2;
const LARGEST_HEADER = 16 * 1024 ** 2;
const DATA = 0;
const INDEX = 1;
const DICTIONARY = 2;
const DATA_2 = 3;
/** The pages of one column of one row group, one after the other. */
class ChunkPages {
    /** Where the page at hand begins in the file: for messages. */
    offset = 0;
    #feed;
    #node;
    #values;
    #decompress;
    #compressed;
    #memory;
    /** Of the page at hand. */
    #size = 0;
    /** Values and nulls that are still to come. */
    #left;
    constructor(feed, options) {
        this.#feed = feed;
        this.#node = options.node;
        this.#values = options.values;
        this.#decompress = options.decompress;
        this.#compressed = options.compressed;
        this.#memory = options.memory;
        this.#left = options.entries;
        this.offset = feed.offset;
    }
    /** undefined when all values have come. */
    async next() {
        while (this.#left > 0) {
            this.offset = this.#feed.offset;
            if (this.#feed.left <= 0)
                throw new damage/* Damage */.cv(`the pages end ${this.#left} values too soon`);
            const header = await this.#readHeader();
            const packed = await this.#feed.take(header.packed);
            if (header.crc !== undefined && (0,external_node_zlib_.crc32)(packed) >>> 0 !== header.crc >>> 0)
                throw new damage/* Damage */.cv('the checksum of the page is wrong');
            if (header.type === INDEX)
                continue;
            if (header.type === DICTIONARY) {
                // Its entries are unpacked to some times their size, and stay.
                this.#memory.add(header.size * 4);
                const bytes = this.#unpack(packed, header.size);
                this.#values.readDictionary({ bytes, from: 0, to: bytes.length }, header.values);
                continue;
            }
            if (header.values > this.#left)
                throw new damage/* Damage */.cv(`a page of ${header.values} values where ${this.#left} are left`);
            this.#left -= header.values;
            if (header.values === 0)
                continue;
            this.#memory.add(header.size - this.#size);
            this.#size = header.size;
            return header.type === DATA ? this.#openV1(packed, header) : this.#openV2(packed, header);
        }
        return undefined;
    }
    async #readHeader() {
        for (let size = 256;; size *= 4) {
            const bytes = await this.#feed.peek(size);
            try {
                const { header, length } = readPageHeader(bytes);
                checkHeader(header);
                this.#feed.skip(length);
                return header;
            }
            catch (error) {
                // Statistics in it may be long.
                const more = error instanceof CutOff && bytes.length === size && size < LARGEST_HEADER;
                if (!more)
                    throw error;
            }
        }
    }
    #unpack(packed, size) {
        if (!this.#compressed || (size === 0 && packed.length === 0)) {
            if (packed.length !== size)
                throw new damage/* Damage */.cv(`${packed.length} bytes where ${size} should be`);
            return packed;
        }
        return this.#decompress(packed, size);
    }
    #openV1(packed, header) {
        const bytes = this.#unpack(packed, header.size);
        const { values, levelEncodings, encoding } = header;
        const { repetition, definition } = this.#node;
        const to = bytes.length;
        let from = 0;
        const open = (most, how) => {
            if (most === 0)
                return undefined;
            const width = bitWidth(most);
            if (how === Encoding.bitPacked) {
                const reader = new MsbLevels(bytes, from, to, width, values);
                from += MsbLevels.size(width, values);
                return reader;
            }
            if (how !== Encoding.rle)
                throw new damage/* Damage */.cv(`levels in encoding ${how}`);
            const length = from + 4 <= to ? bytes.readUInt32LE(from) : Infinity;
            if (length > to - from - 4)
                throw new damage/* Damage */.cv('the levels run beyond the end of the page');
            const start = from + 4;
            from = start + length;
            return new HybridReader(bytes, start, from, width);
        };
        const repetitions = open(repetition, levelEncodings[1]);
        const definitions = open(definition, levelEncodings[0]);
        return {
            entries: values,
            repetitions,
            definitions,
            values: this.#values.open({ bytes, from, to }, encoding),
        };
    }
    #openV2(packed, header) {
        const { values, encoding, repetitionBytes, definitionBytes, size, compressed } = header;
        const { repetition, definition } = this.#node;
        const levels = repetitionBytes + definitionBytes;
        if (repetitionBytes < 0 || definitionBytes < 0 || levels > packed.length || levels > size)
            throw new damage/* Damage */.cv('the levels run beyond the end of the page');
        const rest = packed.subarray(levels);
        // A page of nulls has nothing to decompress.
        const bytes = compressed && rest.length > 0 ? this.#unpack(rest, size - levels) : rest;
        const open = (most, from, to) => most === 0 ? undefined : new HybridReader(packed, from, to, bitWidth(most));
        return {
            entries: values,
            repetitions: open(repetition, 0, repetitionBytes),
            definitions: open(definition, repetitionBytes, levels),
            values: this.#values.open({ bytes, from: 0, to: bytes.length }, encoding),
        };
    }
}
function checkHeader({ type, size, packed, values }) {
    if (type < DATA || type > DATA_2)
        throw new damage/* Damage */.cv(`there is no page type ${type}`);
    if (size < 0 || packed < 0 || (type !== INDEX && values < 0))
        throw new damage/* Damage */.cv('a page of a negative size');
    if (size > LARGEST_PAGE || packed > LARGEST_PAGE) {
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `A page of ${Math.max(size, packed)} bytes; ${LARGEST_PAGE} are allowed.`,
            fix: 'Write the file with smaller pages, such as the usual 1 MiB.',
        });
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/spread.js
/**
 * Values that stand side by side move apart to the rows they belong to, in the arrays they stand in: from the last on,
 * so that none is overwritten before it has moved. The arrays have room for all rows.
 * @param present 1 for each row that has a value
 */
function spread(column, present, rows, count) {
    if (column.encoding === 'dictionary')
        return spreadIndices(column, present, rows, count);
    return column.encoding === 'cells'
        ? spreadCells(column, present, rows, count)
        : spreadNumbers(column, present, rows, count);
}
function spreadIndices(column, present, rows, count) {
    const { indices } = column;
    for (let row = rows - 1, k = count; row >= 0; row--)
        indices[row] = present[row] ? indices[--k] : -1;
    return column;
}
function spreadCells(column, present, rows, count) {
    const { starts, ends, kinds } = column;
    for (let row = rows - 1, k = count; row >= 0; row--) {
        const there = present[row] === 1;
        if (there)
            k--;
        starts[row] = there ? starts[k] : 0;
        ends[row] = there ? ends[k] : -1;
        if (kinds)
            kinds[row] = there ? kinds[k] : 0;
    }
    return column;
}
function spreadNumbers(column, present, rows, count) {
    const { values, exact } = column;
    for (let row = rows - 1, k = count; row >= 0; row--)
        values[row] = present[row] ? values[--k] : NaN;
    return { ...column, present, exact: exact && spreadExact(exact, present, rows) };
}
function spreadExact({ units, scale }, present, rows) {
    const apart = units instanceof BigInt64Array ? new BigInt64Array(rows) : new BigUint64Array(rows);
    for (let row = 0, k = 0; row < rows; row++)
        if (present[row])
            apart[row] = units[k++];
    return { units: apart, scale };
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/flat-column.js



/** A column in which every row has one value or none. */
class FlatColumn {
    #pages;
    #scratch;
    #defined;
    #levels;
    #present;
    #page;
    /** Entries of the page that are not decoded. */
    #left = 0;
    #block;
    #rows = 0;
    #taken = 0;
    /** @param defined definition level of a value that is there */
    constructor(pages, scratch, defined) {
        this.#pages = pages;
        this.#scratch = scratch;
        this.#defined = defined;
        this.#levels = new Int32Array(defined > 0 ? scratch.rows : 0);
        this.#present = new Uint8Array(defined > 0 ? scratch.rows : 0);
    }
    get available() {
        return this.#rows - this.#taken;
    }
    async load() {
        if (this.#left === 0) {
            this.#page = await this.#pages.next();
            this.#left = this.#page?.entries ?? 0;
        }
        if (!this.#page)
            return 0;
        this.#taken = 0;
        this.#rows = Math.min(this.#left, this.#scratch.rows);
        this.#left -= this.#rows;
        this.#block = this.#decode(this.#page, this.#rows);
        return this.#rows;
    }
    take(rows) {
        const from = this.#taken;
        this.#taken += rows;
        return sliceColumn(this.#block, from, from + rows);
    }
    #decode({ definitions, values }, rows) {
        if (!definitions || definitions.takeRun(this.#defined, rows))
            return values.read(rows);
        definitions.read(this.#levels, rows);
        const levels = this.#levels;
        const present = this.#present;
        const defined = this.#defined;
        let count = 0;
        let beyond = 0;
        for (let row = 0; row < rows; row++) {
            const level = levels[row];
            const there = level === defined ? 1 : 0;
            beyond |= defined - level;
            present[row] = there;
            count += there;
        }
        if (beyond < 0)
            throw new damage/* Damage */.cv('a level is higher than the schema allows');
        return count === rows ? values.read(rows) : spread(values.read(count), present, rows, count);
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/schema.js

/** Deeper than any table, and shallow enough to recurse. */
const schema_DEEPEST = 100;
const REQUIRED = 0;
const REPEATED = 2;
/**
 * The columns of the table that the schema describes. Structures without repetition are flattened: their members are
 * columns of their own, named by dotted paths. What repeats (lists, maps, repeated fields) is one column, whatever lies
 * in it: one JSON text per row.
 */
function schema_columnsOf(schema) {
    const reader = new TreeReader(schema);
    const root = reader.read(undefined, 0);
    if (reader.taken !== schema.length)
        throw new damage/* Damage */.cv('the schema has elements that belong to none');
    return root.children.flatMap(flatten);
}
/** True of what is one JSON text per row. */
function isNested(node) {
    return node.element.type === undefined || node.element.repetition === REPEATED;
}
/** Of a group. Converted types: 3 LIST, 1 MAP, 2 MAP_KEY_VALUE. */
function annotationOf({ element }) {
    if (element.type !== undefined)
        return undefined;
    const { logical, converted } = element;
    if (logical?.id === 3 || converted === 3)
        return 'list';
    return logical?.id === 2 || converted === 1 || converted === 2 ? 'map' : undefined;
}
const isRepeated = (node) => node.element.repetition === REPEATED;
function flatten(node) {
    if (node.element.type !== undefined || isRepeated(node) || annotationOf(node))
        return [node];
    return node.children.flatMap(flatten);
}
class TreeReader {
    taken = 0;
    #leaves = 0;
    #schema;
    constructor(schema) {
        this.#schema = schema;
    }
    read(parent, depth) {
        const element = this.#schema[this.taken++];
        if (!element)
            throw new damage/* Damage */.cv('the schema ends too soon');
        if (depth > schema_DEEPEST)
            throw new damage/* Damage */.cv(`the schema is nested more than ${schema_DEEPEST} deep`);
        const { name, repetition, type, children } = element;
        const isRoot = parent === undefined;
        const optional = !isRoot && repetition !== REQUIRED;
        const node = {
            element,
            path: isRoot ? [] : [...parent.path, name],
            children: [],
            definition: (parent?.definition ?? 0) + (optional ? 1 : 0),
            repetition: (parent?.repetition ?? 0) + (!isRoot && repetition === REPEATED ? 1 : 0),
            leaf: this.#leaves,
            leaves: 0,
        };
        if (type === undefined) {
            if (children < 0 || children > this.#schema.length - this.taken)
                throw new damage/* Damage */.cv(`"${name}" has ${children} members, of which not all are there`);
            if (children === 0 && !isRoot)
                throw new damage/* Damage */.cv(`"${name}" is a group without members`);
            for (let i = 0; i < children; i++)
                node.children.push(this.read(node, depth + 1));
        }
        else
            this.#leaves++;
        node.leaves = this.#leaves - node.leaf;
        return node;
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/json-rows.js


/**
 * Puts the leaves of what repeats together again (S. Melnik et al., "Dremel", VLDB 2010), row by row, as JSON: lists as
 * arrays, structures and maps with texts for keys as objects, other maps as arrays of pairs, what is not there as null.
 */
class JsonRows {
    #node;
    #leaves;
    #maxRowBytes;
    /** Parts of the text of the row at hand. */
    #parts = [];
    #length = 0;
    /** @param leaves those below the node, in order */
    constructor(node, leaves, maxRowBytes) {
        this.#node = node;
        this.#leaves = leaves;
        this.#maxRowBytes = maxRowBytes;
    }
    /** undefined for a row in which the whole is null. */
    async next() {
        this.#parts = [];
        this.#length = 0;
        for (const leaf of this.#leaves)
            await leaf.fill();
        const there = isRepeated(this.#node) || this.#leaves[0].definition >= this.#node.definition;
        this.#value(this.#node);
        return there ? this.#parts.join('') : undefined;
    }
    /** The first leaf below a node: its levels tell of the node as well. */
    #leaf(node) {
        return this.#leaves[node.leaf - this.#node.leaf];
    }
    #add(text) {
        this.#parts.push(text);
        this.#length += text.length;
        if (this.#length <= this.#maxRowBytes)
            return;
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `A row has more than ${this.#maxRowBytes} bytes in one column.`,
            fix: 'Raise "max-row-size" if the row is right.',
        });
    }
    /** What stands at a node. */
    #value(node) {
        if (isRepeated(node))
            this.#array(node, () => this.#content(node));
        else if (this.#leaf(node).definition >= node.definition)
            this.#content(node);
        else {
            this.#add('null');
            this.#pass(node);
        }
    }
    #array(node, each) {
        this.#add('[');
        this.#repeat(node, each);
        this.#add(']');
    }
    /** Calls for each time the node stands in what is around it, with commas between. */
    #repeat(node, each) {
        const leaf = this.#leaf(node);
        if (leaf.definition < node.definition) {
            this.#pass(node);
            return;
        }
        for (;;) {
            each();
            if (leaf.repetition < node.repetition)
                return;
            this.#add(',');
        }
    }
    /** Of a node that is there. */
    #content(node) {
        const annotation = annotationOf(node);
        const [inner] = node.children;
        if (node.element.type !== undefined)
            this.#scalar(node);
        else if (!annotation || !inner || node.children.length > 1 || !isRepeated(inner))
            this.#structure(node);
        else if (annotation === 'map' && inner.children.length === 2)
            this.#map(inner);
        // A map without values is a list of its keys.
        else
            this.#list(inner);
    }
    #scalar(node) {
        const leaf = this.#leaf(node);
        this.#add(leaf.definition >= node.definition ? leaf.json() : 'null');
        leaf.advance();
    }
    #structure({ children }) {
        this.#add('{');
        for (const [i, child] of children.entries()) {
            this.#add(`${i > 0 ? ',' : ''}${JSON.stringify(child.element.name)}:`);
            this.#value(child);
        }
        this.#add('}');
    }
    /** The standard list has a group around each element; older ones repeat the element itself (LogicalTypes.md, Lists). */
    #list(repeated) {
        const [element] = repeated.children;
        const { name } = repeated.element;
        const wrapped = repeated.children.length === 1 && name !== 'array' && !name.endsWith('_tuple');
        this.#array(repeated, () => {
            if (wrapped)
                this.#value(element);
            else
                this.#content(repeated);
        });
    }
    #map(entry) {
        const [key, value] = entry.children;
        const texts = key.element.type !== undefined && this.#leaf(key).holdsTexts;
        this.#add(texts ? '{' : '[');
        this.#repeat(entry, () => {
            if (!texts)
                this.#add('[');
            this.#value(key);
            this.#add(texts ? ':' : ',');
            this.#value(value);
            if (!texts)
                this.#add(']');
        });
        this.#add(texts ? '}' : ']');
    }
    /** What is not there has one entry in each leaf all the same. */
    #pass(node) {
        for (let i = 0; i < node.leaves; i++)
            this.#leaves[node.leaf - this.#node.leaf + i].advance();
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/leaf-entries.js
var _a;






/** The entries of one leaf below something that repeats: level by level, value by value. */
class LeafEntries {
    /** Entries decoded together. */
    static block = 1024;
    /** Levels of the entry at hand; a repetition level of 0 begins a row, as does the end. */
    repetition = 0;
    definition = 0;
    /** Keys that are texts make an object. */
    holdsTexts;
    #pages;
    #node;
    #maxRowBytes;
    #segments = [];
    #page;
    #left = 0;
    /** Place in the first segment, and values of it taken. */
    #at = 0;
    #value = 0;
    /** Entries in the segments that begin a row. */
    #starts = 0;
    #held = 0;
    #ended = false;
    constructor(pages, node, maxRowBytes) {
        this.#pages = pages;
        this.#node = node;
        this.#maxRowBytes = maxRowBytes;
        this.holdsTexts = !number_types_numberTypeOf(node.element) && textTypeOf(node.element).kind === batch/* CellKind */.B.string;
    }
    /** True where a whole row is in memory. */
    get hasRow() {
        return this.#starts > 1 || this.#ended;
    }
    /** Brings in the next row whole. */
    async fill() {
        while (!this.hasRow) {
            if (this.#left === 0) {
                this.#page = await this.#pages.next();
                this.#left = this.#page?.entries ?? 0;
                this.#ended = this.#page === undefined;
                if (!this.#page)
                    break;
            }
            this.#decode(this.#page);
        }
        this.#look();
        if (this.#segments.length === 0)
            throw new damage/* Damage */.cv('it has fewer rows than the row group');
        if (this.repetition !== 0)
            throw new damage/* Damage */.cv('a row begins in the middle of a list');
    }
    /** JSON of the value at hand, which is there. */
    json() {
        return this.#segments[0].texts[this.#value];
    }
    /** To the next entry. */
    advance() {
        const segment = this.#segments[0];
        if (!segment)
            throw new damage/* Damage */.cv('the levels of its leaves do not fit each other');
        if (this.repetition === 0)
            this.#starts--;
        if (this.definition === this.#node.definition)
            this.#value++;
        this.#at++;
        this.#held--;
        if (this.#at === segment.entries) {
            this.#segments.shift();
            this.#at = this.#value = 0;
        }
        this.#look();
    }
    #look() {
        const segment = this.#segments[0];
        this.repetition = segment ? segment.repetitions[this.#at] : 0;
        this.definition = segment ? segment.definitions[this.#at] : -1;
    }
    #decode(page) {
        const entries = Math.min(this.#left, _a.block);
        this.#left -= entries;
        const repetitions = new Int32Array(entries);
        const definitions = new Int32Array(entries);
        page.repetitions?.read(repetitions, entries);
        page.definitions?.read(definitions, entries);
        const most = this.#node.definition;
        let count = 0;
        for (let i = 0; i < entries; i++) {
            if (definitions[i] === most)
                count++;
            if (definitions[i] > most || repetitions[i] > this.#node.repetition)
                throw new damage/* Damage */.cv('a level is higher than the schema allows');
            if (repetitions[i] === 0)
                this.#starts++;
        }
        this.#segments.push({ repetitions, definitions, entries, texts: this.#texts(page, count) });
        this.#held += entries;
        if (this.#held > this.#maxRowBytes && !this.hasRow) {
            throw new errors/* UserError */.yo('limit-exceeded', {
                message: `A row has more than ${this.#maxRowBytes} values in the column "${this.#node.path.join('.')}".`,
                fix: 'Raise "max-row-size" if the row is right.',
            });
        }
    }
    #texts(page, count) {
        const { bytes, starts, ends, kinds } = (0,as_cells/* asCells */.S)(page.values.read(count), count);
        const texts = [];
        for (let i = 0; i < count; i++) {
            // An entry of a dictionary is never missing, so each has its bytes.
            const text = bytes.toString('utf8', starts[i], ends[i]);
            const isText = kinds[i] === batch/* CellKind */.B.string || kinds[i] >= batch/* CellKind */.B.object;
            texts.push(isText ? JSON.stringify(text) : text);
        }
        return texts;
    }
}
_a = LeafEntries;

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/nested-column.js


/** Bytes of JSON that are put together before a batch is given out. */
const ENOUGH = 4 * 1024 ** 2;
/** A column that repeats (a list, a map, or what is around one), as one JSON text per row. */
class NestedColumn {
    #source;
    #blockRows;
    /** Rows that are still to come. */
    #left;
    #block;
    #rows = 0;
    #taken = 0;
    constructor(source, rows, blockRows) {
        this.#source = source;
        this.#left = rows;
        this.#blockRows = blockRows;
    }
    get available() {
        return this.#rows - this.#taken;
    }
    async load() {
        const texts = [];
        let bytes = 0;
        while (texts.length < this.#blockRows && this.#left > 0 && bytes < ENOUGH) {
            const text = await this.#source.next();
            texts.push(text);
            bytes += text?.length ?? 0;
            this.#left--;
        }
        this.#block = jsonCells(texts);
        this.#rows = texts.length;
        this.#taken = 0;
        return this.#rows;
    }
    take(rows) {
        const from = this.#taken;
        this.#taken += rows;
        return sliceColumn(this.#block, from, from + rows);
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/row-group.js













/** The enum CompressionCodec of parquet.thrift */
const row_group_CODECS = [
    'none',
    'snappy',
    'gzip',
    undefined,
    'brotli',
    'lz4-hadoop',
    'zstd',
    'lz4',
];
/** Bytes that all columns together fetch at a time, and the least that one does. */
const FETCHED = 64 * 1024 ** 2;
const row_group_BLOCK = { least: 16 * 1024, most: 512 * 1024 };
/** Bytes of the dictionary that old writers forgot to count. */
const UNCOUNTED = 100;
/** Opens the columns of row groups, whose scratch memory is used again from one to the next. */
class RowGroupReader {
    #ranges;
    #nodes;
    #options;
    #codecs = new Map();
    #scratch = new Map();
    constructor(ranges, nodes, options) {
        this.#ranges = ranges;
        this.#nodes = nodes;
        this.#options = options;
    }
    async openColumn(node, part) {
        const { blockRows } = this.#options;
        const pages = [];
        const leaves = leavesOf(node);
        for (const leaf of leaves)
            pages.push(await this.#openPages(leaf, part));
        const reader = isNested(node)
            ? new NestedColumn(this.#jsonRows(node, leaves, pages), part.group.rows, blockRows)
            : new FlatColumn(pages[0], this.#scratchOf(node), node.definition);
        return { name: node.path.join('.'), reader, pages };
    }
    #jsonRows(node, leaves, pages) {
        const { maxRowBytes } = this.#options;
        const entries = leaves.map((leaf, i) => new LeafEntries(pages[i], leaf, maxRowBytes));
        return new JsonRows(node, entries, maxRowBytes);
    }
    async #openPages(leaf, { group, firstRow, memory }) {
        const { file, faults, end } = this.#options;
        const chunk = group.columns[leaf.leaf];
        if (!chunk)
            throw new damage/* Damage */.cv('the row group has too few columns');
        if (chunk.encrypted)
            throw encrypted(file);
        if (chunk.file !== undefined) {
            throw new errors/* UserError */.yo('unsupported', {
                message: `"${file}" keeps data in another file, which is not read.`,
                fix: 'Write whole Parquet files.',
            });
        }
        if (chunk.type !== leaf.element.type)
            throw new damage/* Damage */.cv('the types of schema and row group differ');
        if (chunk.values < 0 || (leaf.repetition === 0 && chunk.values !== group.rows))
            throw new damage/* Damage */.cv(`${chunk.values} values in ${group.rows} rows`);
        const decompress = await this.#codec(chunk.codec);
        const [from, to] = placeOfChunk(chunk, end);
        const block = Math.max(row_group_BLOCK.least, Math.min(row_group_BLOCK.most, Math.floor(FETCHED / this.#nodes.length)));
        const onInvalid = () => faults.add('invalid-utf8', firstRow, () => `in the column "${leaf.path.join('.')}", in the row group from this row on`);
        return new ChunkPages(new lib_ranges/* Feed */.JY(this.#ranges, from, to, block), {
            node: leaf,
            values: new PageValues(leaf.element, this.#scratchOf(leaf), onInvalid),
            decompress,
            compressed: chunk.codec !== 0,
            entries: chunk.values,
            memory,
        });
    }
    #scratchOf({ leaf, repetition }) {
        // What repeats is read in blocks of its own.
        const rows = repetition > 0 ? LeafEntries.block : this.#options.blockRows;
        let scratch = this.#scratch.get(leaf);
        if (!scratch)
            this.#scratch.set(leaf, (scratch = new Scratch(rows)));
        return scratch;
    }
    async #codec(number) {
        let decompress = this.#codecs.get(number);
        if (decompress)
            return decompress;
        const codec = row_group_CODECS[number];
        if (codec === undefined) {
            throw new errors/* UserError */.yo('unsupported', {
                message: `"${this.#options.file}" is compressed by ${number === 3 ? 'LZO' : `codec ${number}`}, which is not read.`,
                fix: 'Write it with zstd, snappy, gzip, brotli or LZ4.',
            });
        }
        this.#codecs.set(number, (decompress = await openCodec(codec)));
        return decompress;
    }
}
function leavesOf(node) {
    return node.element.type === undefined ? node.children.flatMap(leavesOf) : [node];
}
/** The bytes of a column in a row group. Throws `Damage`. */
function placeOfChunk(chunk, end) {
    const { dataOffset, dictionaryOffset = 0, bytes } = chunk;
    const from = dictionaryOffset > 0 && dictionaryOffset < dataOffset ? dictionaryOffset : dataOffset;
    if (from < 4 || bytes < 0 || from > end || bytes > end - from)
        throw new damage/* Damage */.cv(`${bytes} bytes from byte ${from} on, where the data of the file ends at ${end}`);
    return [from, Math.min(end, from + bytes + UNCOUNTED)];
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/read-groups.js





/** Bytes of a row group that is given away whole; larger ones are read page by page. */
const LARGEST_PART = 128 * 1024 ** 2;
function placed(groups) {
    let firstRow = 1;
    return groups.map((group, number) => {
        const at = { group, number, firstRow };
        firstRow += group.rows;
        return at;
    });
}
/** Where the columns of a row group lie; undefined where they cannot be read by themselves, or are too much for that. */
function extentOf({ columns }, end) {
    if (columns.some(({ encrypted, file }) => encrypted || file !== undefined))
        return undefined;
    try {
        const places = columns.map(chunk => placeOfChunk(chunk, end));
        const offset = Math.min(...places.map(([from]) => from));
        const length = Math.max(...places.map(([, to]) => to)) - offset;
        return length > 0 && length <= LARGEST_PART ? { offset, length } : undefined;
    }
    catch (error) {
        if (error instanceof damage/* Damage */.cv)
            return undefined;
        throw error;
    }
}
/** Reads a row group out of the bytes that came with it. Throws as reading the file does. */
async function readParquetPart({ nodes, keepFaults, ...options }, { offset, bytes, ...group }, take) {
    const held = Buffer.from(bytes);
    const ranges = {
        size: options.end,
        read: (from, length) => {
            const start = from - offset;
            if (start < 0 || start + length > held.length)
                throw new damage/* Damage */.cv('the row group is cut off');
            return Promise.resolve(held.subarray(start, start + length));
        },
    };
    const faults = new lib_faults/* FaultLog */.t(keepFaults);
    let rows = 0;
    for await (const batch of readGroups(ranges, nodes, [group], { ...options, faults })) {
        rows += batch.rows;
        take(batch);
    }
    return { rows, faults: faults.state() };
}
async function* readGroups(ranges, nodes, groups, options) {
    if (nodes.length === 0)
        return;
    const { file } = options;
    const reader = new RowGroupReader(ranges, nodes, options);
    const lines = new Uint32Array(options.blockRows);
    for (const { group, number, firstRow } of groups) {
        const columns = [];
        const part = { group, firstRow, memory: new PageMemory() };
        for (const node of nodes) {
            const where = () => `column "${node.path.join('.')}", row group ${number}`;
            columns.push(await locating(file, where, () => reader.openColumn(node, part)));
        }
        let row = firstRow;
        for (let left = group.rows; left > 0;) {
            let rows = Math.min(left, options.blockRows);
            for (const column of columns) {
                const where = () => placeOf(column, number);
                const { available } = column.reader;
                rows = Math.min(rows, available || (await locating(file, where, () => load(column, left))));
            }
            for (let i = 0; i < rows; i++)
                lines[i] = row + i;
            yield { rows, columns: columns.map(column => column.reader.take(rows)), lines };
            row += rows;
            left -= rows;
        }
    }
}
async function load({ reader }, left) {
    const rows = await reader.load();
    if (rows === 0)
        throw new damage/* Damage */.cv(`the values end ${left} rows too soon`);
    return rows;
}
function placeOf({ name, pages }, group) {
    const at = pages.length === 1 ? `, page at byte ${pages[0].offset}` : '';
    return `column "${name}", row group ${group}${at}`;
}

;// CONCATENATED MODULE: ../packages/tables/lib/parquet/open-parquet.js






/** Bytes read at a time, of those that are given away whole. */
const CHUNK = 1024 ** 2;
/**
 * Opens a Parquet file. Structures are flattened to dotted names; what repeats is one JSON text per row. Memory grows with
 * the pages that are open, one of each column, not with the file. Throws UserError `bad-data` where the file is damaged
 * (with column, row group and place), `unsupported` where it is encrypted, `limit-exceeded`.
 */
async function openParquet(path, files, options) {
    const file = files.relative(path);
    const { ranges, metadata, end, nodes } = await locating(file, () => 'Parquet footer', async () => {
        const opened = await (0,lib_ranges/* rangesOf */.wA)(path, files);
        const footer = await readFooter(opened, file);
        return { ...footer, ranges: opened, nodes: schema_columnsOf(footer.metadata.schema) };
    });
    const groups = placed(metadata.rowGroups).filter(({ group }) => group.rows > 0);
    const { maxRowBytes, keepFaults } = options;
    const layout = { file, nodes, maxRowBytes, end, blockRows: blockRowsOf(nodes.length), keepFaults };
    return binarySource(path, files, {
        ...options,
        format: 'parquet',
        ranges,
        columns: nodes.map(({ path: parts }) => parts.join('.')),
        read: faults => readGroups(ranges, nodes, groups, { ...layout, faults }),
        parts: (names, faults) => partsOf(ranges, groups, layout, names, faults),
    });
}
/** For threads: undefined where some row group cannot be given away. */
function partsOf(ranges, groups, layout, names, faults) {
    const { nodes, end } = layout;
    const places = new Map();
    for (const { group, number } of groups) {
        const extent = extentOf(group, end);
        if (!extent)
            return undefined;
        places.set(number, extent);
    }
    return {
        layout: { ...layout, format: 'parquet', names },
        async *parts() {
            for (const group of groups) {
                const { offset, length } = places.get(group.number);
                yield { ...group, offset, bytes: await bytesOf(ranges, offset, length) };
            }
        },
        refuse: async (number) => {
            const only = groups.filter(group => group.number === number);
            const batches = readGroups(ranges, nodes, only, { ...layout, faults });
            while (!(await batches.next()).done)
                continue;
            throw new Error(`Row group ${number} of "${layout.file}" was refused, and now it is read.`);
        },
    };
}
/** In memory of its own, which can be given to another thread. */
async function bytesOf(ranges, offset, length) {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += CHUNK)
        bytes.set(await ranges.read(offset + at, Math.min(CHUNK, length - at)), at);
    return bytes.buffer;
}

;// CONCATENATED MODULE: ../packages/tables/lib/content-bytes.js



/**
 * Bytes of a Parquet file once decompressed, as its footer tells them; undefined of what is none. Throws what is thrown
 * where the file is opened.
 */
async function contentBytes(path, files) {
    const ranges = await (0,lib_ranges/* rangesOf */.wA)(path, files);
    if (ranges.size < 12 || (await ranges.read(0, 4)).toString('latin1') !== 'PAR1')
        return undefined;
    const file = files.relative(path);
    const { metadata } = await locating(file, () => 'Parquet footer', () => readFooter(ranges, file));
    return metadata.rowGroups.reduce((sum, { columns }) => columns.reduce((bytes, { unpacked }) => bytes + Math.max(0, unpacked), sum), 0);
}

;// CONCATENATED MODULE: ../packages/tables/lib/read-part.js


/** What a thread keeps of a file from part to part, as long as it has its layout. */
const readers = new WeakMap();
/** Reads a part out of the bytes that came with it. Throws as reading the file does. */
function readPart(layout, part, take) {
    if (layout.format === 'parquet')
        return readParquetPart(layout, part, take);
    let reader = readers.get(layout);
    if (!reader)
        readers.set(layout, (reader = new ArrowPartReader(layout)));
    return reader.read(part, take);
}

;// CONCATENATED MODULE: ../packages/tables/lib/binary-tables.js
/** What only tables in binary formats need: loaded when the first is opened. */






/***/ })

};
