export const id = 3300;
export const ids = [3300];
export const modules = {

/***/ 25371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ dialectOf),
/* harmony export */   Wi: () => (/* binding */ delimiterByte),
/* harmony export */   k6: () => (/* binding */ binaryFormatOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48882);


const SIGNATURES = [
    [
        'a Git LFS pointer',
        [...Buffer.from('version https://git-lfs')],
        'Fetch its content: `lfs: true` in the step of actions/checkout.',
    ],
    ['Feather of version 1', [0x46, 0x45, 0x41, 0x31], 'Write version 2, which is Arrow, or Parquet.'],
    ['encrypted Parquet', [0x50, 0x41, 0x52, 0x45], 'Write it without encryption.'],
    ['a ZIP archive (or an Excel workbook)', [0x50, 0x4b, 0x03, 0x04], 'Unpack it, or save it as CSV.'],
];
const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);
const BINARY = [
    ['parquet', /\.(parquet|parq|pq)$/i, [0x50, 0x41, 0x52, 0x31]],
    ['arrow', /\.(arrow|arrows|feather|ipc)$/i, [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31]],
    // An Arrow stream has no signature, but begins with a message that says it has no old-style length.
    ['arrow', /\.(arrow|arrows|feather|ipc)$/i, [0xff, 0xff, 0xff, 0xff]],
];
/** The format of a file that is no text: what is declared, else what its first bytes say, else its name. */
function binaryFormatOf(file, head, declared = 'auto') {
    const signed = BINARY.find(([, , signature]) => begins(head, signature))?.[0];
    if (declared !== 'auto') {
        const binary = declared === 'parquet' || declared === 'arrow' ? declared : undefined;
        if (signed === undefined || signed === binary)
            return binary;
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-input', {
            message: `"${file}" is declared as ${declared}, but its first bytes are those of ${signed}.`,
            fix: 'Declare the right format, or none.',
        });
    }
    const named = BINARY.find(([, name]) => name.test(file))?.[0];
    return signed ?? (SIGNATURES.some(([, signature]) => begins(head, signature)) ? undefined : named);
}
function begins(head, signature) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .equalBytes */ .ex)(head, 0, Math.min(signature.length, head.length), Uint8Array.from(signature));
}
/** Settles format and delimiter: what is declared, else what the name says, else what the first bytes look like. */
function dialectOf(file, head, declared) {
    for (const [name, signature, fix] of SIGNATURES) {
        if (begins(head, signature))
            throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('unsupported', { message: `"${file}" is ${name}, which is not read.`, fix });
    }
    const start = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .equalBytes */ .ex)(head, 0, Math.min(3, head.length), BOM) ? 3 : 0;
    const known = declared.format;
    const format = known === 'csv' || known === 'tsv' || known === 'jsonl' ? known : guessFormat(file, head, start);
    if (format === 'jsonl')
        return { format, start };
    if (declared.delimiter !== undefined)
        return { format, start, delimiter: delimiterByte(declared.delimiter) };
    return { format, start, delimiter: format === 'tsv' ? 0x09 : guessDelimiter(head, start) };
}
/** One ASCII character, or `\t`, as a byte. Throws `bad-input`. */
function delimiterByte(text) {
    const code = text === '\\t' || text === 'tab' ? 0x09 : text.length === 1 ? text.charCodeAt(0) : -1;
    if (code >= 0 && code < 0x80 && code !== _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .QUOTE */ .jA && code !== _bytes_js__WEBPACK_IMPORTED_MODULE_1__.LF && code !== _bytes_js__WEBPACK_IMPORTED_MODULE_1__.CR && code !== 0)
        return code;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-input', {
        message: `${JSON.stringify(text)} cannot be a delimiter.`,
        fix: 'Give one ASCII character, such as ; or |, or \\t for a tab.',
    });
}
function guessFormat(file, head, start) {
    const name = file.toLowerCase().replace(/\.(gz|zst)$/, '');
    if (/\.(jsonl|ndjson)$/.test(name))
        return 'jsonl';
    if (/\.(tsv|tab)$/.test(name))
        return 'tsv';
    if (name.endsWith('.csv'))
        return 'csv';
    const first = head.subarray(start).find(b => b > _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .SPACE */ .t6);
    if (first === _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_BRACKET */ .WL && name.endsWith('.json')) {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('unsupported', {
            message: `"${file}" is a JSON array, which is not read.`,
            fix: 'Write one object a line (JSON Lines): jq -c ".[]".',
        });
    }
    return first === _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_BRACE */ .Hv ? 'jsonl' : 'csv';
}
const CANDIDATES = Buffer.from(',;\t|').toJSON().data;
/** The candidate the header has most of outside quotes; a comma where it has any, since it is the rule. */
function guessDelimiter(head, start) {
    const counts = new Map();
    let quoted = false;
    for (let i = start; i < head.length; i++) {
        const b = head[i];
        if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .QUOTE */ .jA)
            quoted = !quoted;
        if (quoted)
            continue;
        if ((b === _bytes_js__WEBPACK_IMPORTED_MODULE_1__.LF || b === _bytes_js__WEBPACK_IMPORTED_MODULE_1__.CR) && counts.size)
            break;
        if (CANDIDATES.includes(b))
            counts.set(b, (counts.get(b) ?? 0) + 1);
    }
    const [comma = 0x2c] = CANDIDATES;
    if (counts.has(comma))
        return comma;
    return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [comma, 0])[0];
}


/***/ }),

/***/ 56280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ nameColumns)
/* harmony export */ });
/** Names for the columns: those of the header; blank and repeated ones are faults and get a name that tells them apart. */
function nameColumns(labels, line, faults) {
    const taken = new Set();
    return labels.map((label, i) => {
        let name = label;
        if (label.trim() === '') {
            faults.add('blank-header', line, () => `column ${i + 1} has no name`);
            name = `(column ${i + 1})`;
        }
        else if (taken.has(label)) {
            faults.add('duplicate-header', line, () => `column ${i + 1} is again named ${JSON.stringify(label)}`);
            name = `${label} (column ${i + 1})`;
        }
        taken.add(name);
        return name;
    });
}


/***/ }),

/***/ 33300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openTable)
});

// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/tables/lib/csv-scanner.js + 1 modules
var csv_scanner = __webpack_require__(70911);
// EXTERNAL MODULE: ../packages/tables/lib/dialect.js
var dialect = __webpack_require__(25371);
// EXTERNAL MODULE: ../packages/tables/lib/faults.js
var lib_faults = __webpack_require__(39940);
// EXTERNAL MODULE: ../packages/tables/lib/header.js
var lib_header = __webpack_require__(56280);
// EXTERNAL MODULE: ../packages/tables/lib/json-scanner.js + 1 modules
var json_scanner = __webpack_require__(621);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../packages/core/lib/path-digest.js
var path_digest = __webpack_require__(24653);
;// CONCATENATED MODULE: ../packages/tables/lib/transcode.js

/**
 * The encoding that was declared, else what the byte order mark says, else UTF-8. Throws UserError `bad-input` for a name
 * that is no encoding, `unsupported` for UTF-32.
 * @param head the first bytes of the content, at least four where it has so many
 */
function transcodingOf(head, file, declared) {
    const marked = markOf(head, file);
    const encoding = declared === undefined ? (marked ?? 'utf-8') : nameOf(declared);
    if (declared !== undefined && marked && marked !== encoding)
        throw new errors/* UserError */.yo('bad-data', {
            message: `"${file}" begins with the byte order mark of ${marked}, but "encoding" says ${encoding}.`,
            fix: 'Leave "encoding" out, or make the file again.',
        });
    if (encoding === 'utf-8')
        return { encoding, apply: chunks => chunks };
    return { encoding, apply: chunks => transcode(chunks, encoding, file) };
}
function nameOf(label) {
    try {
        return new TextDecoder(label).encoding;
    }
    catch {
        throw new errors/* UserError */.yo('bad-input', {
            message: `"${label}" is no encoding.`,
            valid: [
                'utf-8',
                'utf-16le',
                'utf-16be',
                'latin1',
                'windows-1252',
                'iso-8859-15',
                'shift_jis',
                'gb18030',
                '…',
            ],
            fix: 'Give a name of https://encoding.spec.whatwg.org/#names-and-labels.',
        });
    }
}
function markOf(head, file) {
    const starts = (...bytes) => bytes.every((byte, i) => head[i] === byte);
    if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff))
        throw new errors/* UserError */.yo('unsupported', {
            message: `"${file}" is written in UTF-32.`,
            fix: 'Save it as UTF-8.',
        });
    if (starts(0xff, 0xfe))
        return 'utf-16le';
    if (starts(0xfe, 0xff))
        return 'utf-16be';
    return starts(0xef, 0xbb, 0xbf) ? 'utf-8' : undefined;
}
async function* transcode(chunks, encoding, file) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    let before = 0;
    const decode = (chunk, last) => {
        try {
            return Buffer.from(decoder.decode(chunk, { stream: !last }), 'utf8');
        }
        catch (cause) {
            const where = last ? 'its end' : `bytes ${before} to ${before + chunk.length}`;
            throw new errors/* UserError */.yo('bad-data', {
                message: `"${file}" is not ${encoding}: what stands in ${where} is no text in it.`,
                fix: 'Is "encoding" right, and the file whole?',
            }, { cause });
        }
    };
    for await (const chunk of chunks) {
        const text = decode(chunk, false);
        before += chunk.length;
        if (text.length)
            yield text;
    }
    const rest = decode(Buffer.alloc(0), true);
    if (rest.length)
        yield rest;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ../packages/tables/lib/unpack.js



const CHUNK = 256 * 1024;
const SIGNATURES = {
    gzip: [0x1f, 0x8b],
    zstd: [0x28, 0xb5, 0x2f, 0xfd],
};
/** Told by the first bytes, at least four where the file has so many. */
function packingOf(head) {
    const packings = Object.keys(SIGNATURES);
    return packings.find(packing => SIGNATURES[packing].every((byte, i) => head[i] === byte));
}
/**
 * The content, piece by piece. Throws UserError `bad-data` for a damaged file, `limit-exceeded` past `maxBytes` of content.
 * @param chunks may use their memory again for the next one
 */
async function* unpack(packing, chunks, file, maxBytes) {
    let size = 0;
    try {
        for await (const chunk of packing === 'gzip' ? gunzip(chunks) : unzstd(chunks)) {
            size += chunk.length;
            if (size > maxBytes) {
                throw new errors/* UserError */.yo('limit-exceeded', {
                    message: `"${file}" holds more than ${maxBytes} bytes once decompressed.`,
                    fix: 'If it is no decompression bomb, raise "max-decompressed-size".',
                });
            }
            yield chunk;
        }
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        throw new errors/* UserError */.yo('bad-data', {
            message: `"${file}" is a damaged ${packing} file: ${error.message}, after ${size} decompressed bytes.`,
            fix: 'Was the upload or download cut off? Make the file again.',
        }, { cause: error });
    }
}
function gunzip(chunks) {
    const decompressor = (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK });
    return (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(copies(chunks)), decompressor, () => undefined);
}
/** In JavaScript: Node's own decoder ends silently after the first of several frames. */
async function* unzstd(chunks) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 5217).then(__webpack_require__.bind(__webpack_require__, 65217));
    const ready = [];
    const decompress = new Decompress(part => ready.push(Buffer.from(part)));
    const push = (chunk, last) => {
        try {
            decompress.push(chunk, last);
        }
        catch (cause) {
            throw new Damaged(cause);
        }
    };
    for await (const chunk of chunks) {
        push(Uint8Array.from(chunk), false);
        yield* ready.splice(0);
    }
    push(new Uint8Array(0), true);
    yield* ready.splice(0);
}
/** The stream keeps chunks until later. */
async function* copies(chunks) {
    for await (const chunk of chunks)
        yield Buffer.from(chunk);
}
/** What the decoder in JavaScript throws. */
class Damaged extends Error {
    constructor(cause) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}
function isDamage(error) {
    const { code } = error;
    return error instanceof Damaged || (typeof code === 'string' && code.startsWith('Z_'));
}

;// CONCATENATED MODULE: ../packages/tables/lib/raw-bytes.js




const raw_bytes_CHUNK = 256 * 1024;
/** Enough for any header worth sniffing. */
const HEAD = 64 * 1024;
/** Opens a text file that may be compressed, told by its first bytes, and written in another encoding than UTF-8. */
async function openBytes(path, files, options) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let complete = false;
    const raw = async function* () {
        for await (const chunk of files.stream(path, { chunkSize: options.chunkSize ?? raw_bytes_CHUNK, reuse: true })) {
            hash.update(chunk);
            bytes += chunk.length;
            yield chunk;
        }
        complete = true;
    };
    const file = files.relative(path);
    const start = await peek(raw(), 4);
    const packing = packingOf(start.head);
    const unpacked = packing ? await peek(unpack(packing, start.chunks, file, options.maxBytes), 4) : start;
    const transcoding = transcodingOf(unpacked.head, file, options.encoding);
    const { head, chunks } = await peek(transcoding.apply(unpacked.chunks), HEAD);
    return {
        packing,
        encoding: transcoding.encoding,
        head,
        chunks,
        // A decompressor may leave padding behind the last member unread.
        digest: async () => {
            if (complete)
                return { sha256: hash.digest('hex'), bytes };
            const { sha256, size } = await (0,path_digest/* digestOf */.o)(path, files);
            return { sha256, bytes: size };
        },
    };
}
/** Looks at the first bytes without taking them. */
async function peek(chunks, size) {
    const first = [];
    let length = 0;
    while (length < size) {
        const next = await chunks.next();
        if (next.done)
            break;
        // The stream may use its memory again.
        first.push(Buffer.from(next.value));
        length += next.value.length;
    }
    const all = async function* () {
        try {
            yield* first;
            yield* chunks;
        }
        finally {
            await chunks.return(undefined);
        }
    };
    return { head: Buffer.concat(first).subarray(0, size), chunks: all() };
}

// EXTERNAL MODULE: ../packages/tables/lib/row-blocks.js
var row_blocks = __webpack_require__(94780);
// EXTERNAL MODULE: ../packages/tables/lib/take-rows.js
var take_rows = __webpack_require__(87738);
// EXTERNAL MODULE: ../packages/tables/lib/encoding.js + 1 modules
var encoding = __webpack_require__(67204);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/window.js


/** Bytes after the content: a line feed that stops the scanners, and room for them to look ahead. */
const SLACK = 8;
/** Bytes looked at together; larger only where one row is. */
const WINDOW = 128 * 1024;
/** A sliding view on a stream: bytes come in at the end, whole rows are taken from the front. */
class Window {
    bytes = Buffer.allocUnsafeSlow(WINDOW + SLACK);
    /** What is not taken yet lies in `bytes[start, end)`; `bytes[end]` is a line feed, up to which the scanners run. */
    start = 0;
    end = 0;
    /** Place in the stream of `bytes[0]`. */
    offset = 0;
    /** True once nothing follows. */
    last = false;
    #chunks;
    #file;
    #limit;
    #chunk = Buffer.alloc(0);
    /** @param file for messages */
    constructor(chunks, file, maxRowBytes) {
        this.#chunks = chunks[Symbol.asyncIterator]();
        this.#file = file;
        this.#limit = maxRowBytes;
        this.bytes[0] = bytes.LF;
    }
    /**
     * Brings in what there is room for, and makes room where a row fills the window. Throws `limit-exceeded`.
     * @param line on which the row at the front begins
     */
    async advance(line) {
        while (this.#chunk.length === 0) {
            const next = await this.#chunks.next();
            if (next.done) {
                this.last = true;
                return;
            }
            this.#chunk = next.value;
        }
        this.#makeRoom(line);
        const room = this.bytes.length - SLACK - this.end;
        const count = this.#chunk.copy(this.bytes, this.end, 0, Math.min(this.#chunk.length, room));
        this.#chunk = this.#chunk.subarray(count);
        this.end += count;
        this.bytes[this.end] = bytes.LF;
    }
    /** All that was not taken yet, to the end of the stream. */
    async *rest() {
        yield this.bytes.subarray(this.start, this.end);
        yield this.#chunk;
        for (;;) {
            const next = await this.#chunks.next();
            if (next.done)
                return;
            yield next.value;
        }
    }
    async close() {
        await this.#chunks.return?.();
    }
    #makeRoom(line) {
        if (this.start > 0) {
            this.bytes.copyWithin(0, this.start, this.end);
            this.offset += this.start;
            this.end -= this.start;
            this.start = 0;
        }
        const capacity = this.bytes.length - SLACK;
        if (this.end < capacity)
            return;
        if (capacity >= this.#limit) {
            throw new errors/* UserError */.yo('limit-exceeded', {
                message: `One row is longer than ${this.#limit} bytes.`,
                location: { file: this.#file, line },
                fix: 'A quote that never closes looks like this too. Raise "max-row-size" if the row is right.',
            });
        }
        const larger = Buffer.allocUnsafeSlow(Math.min(capacity * 2, this.#limit) + SLACK);
        this.bytes.copy(larger, 0, 0, this.end);
        this.bytes = larger;
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/open-table.js












/**
 * Opens a CSV, TSV or JSON Lines file, plain, gzip or zstd, or a Parquet or Arrow file. Memory does not grow with the file. Throws UserError
 * `missing-file`, `unsupported` (another format), `bad-data` (damaged file), `limit-exceeded`; what is wrong with
 * single rows is in `faults`.
 */
async function openTable(path, files, options = {}) {
    const { maxRowBytes = 16 * 1024 ** 2, maxColumns = 10_000, maxBytes = 16 * 1024 ** 3 } = options;
    const file = files.relative(path);
    const head = await headOf(path, files);
    const binary = packingOf(head) ? undefined : (0,dialect/* binaryFormatOf */.k6)(file, head, options.format);
    if (binary) {
        const limits = { maxRowBytes, maxColumns, keepFaults: options.keepFaults };
        const { openParquet, openArrow } = await __webpack_require__.e(/* import() */ 2358).then(__webpack_require__.bind(__webpack_require__, 22358));
        return (binary === 'parquet' ? openParquet : openArrow)(path, files, limits);
    }
    const { chunkSize, encoding } = options;
    const raw = await openBytes(path, files, { chunkSize, maxBytes, encoding });
    const window = new Window(raw.chunks, file, maxRowBytes);
    try {
        refusePacked(file, raw);
        const { format, delimiter, start } = (0,dialect/* dialectOf */.E3)(file, raw.head, options);
        while (!window.last && window.end < start)
            await window.advance(1);
        window.start = start;
        const faults = new lib_faults/* FaultLog */.t(options.keepFaults);
        const { scanner, header } = delimiter === undefined
            ? { scanner: new json_scanner/* JsonScanner */.V({ faults, maxColumns, keys: options.keys ?? [] }) }
            : await scannerAfterHeader(window, { delimiter, faults, maxColumns });
        return {
            file,
            format,
            ...(delimiter === undefined ? {} : { delimiter: String.fromCharCode(delimiter) }),
            ...(raw.packing ? { packing: raw.packing } : {}),
            ...(raw.encoding === 'utf-8' ? {} : { encoding: raw.encoding }),
            names: scanner.names,
            faults,
            batches: () => closing((0,take_rows/* takeRows */.L)(window, scanner), window),
            vectors: () => closing((0,take_rows/* takeRows */.L)(window, scanner), window),
            text: {
                ...textOf(window, scanner, {
                    delimiter,
                    maxColumns,
                    maxRowBytes,
                    keepFaults: options.keepFaults ?? 10,
                }),
                ...(header ? { header } : {}),
            },
            digest: () => raw.digest(),
        };
    }
    catch (error) {
        await window.close();
        throw error;
    }
}
/** Enough for any signature. */
async function headOf(path, files) {
    for await (const chunk of files.stream(path, { start: 0, end: 8 }))
        return chunk.subarray(0, 8);
    return Buffer.alloc(0);
}
/** Binary formats are read from several places at once, which such a file does not allow; they compress by themselves. */
function refusePacked(file, { packing, head }) {
    const binary = packing ? (0,dialect/* binaryFormatOf */.k6)(file.replace(/\.(gz|zst)$/i, ''), head) : undefined;
    if (!binary)
        return;
    throw new errors/* UserError */.yo('unsupported', {
        message: `"${file}" is ${binary} inside ${packing}, which is not read.`,
        fix: 'Unpack it. Both formats can compress by themselves.',
    });
}
async function scannerAfterHeader(window, options) {
    const { delimiter, faults, maxColumns } = options;
    const header = new csv_scanner/* CsvScanner */.B([], { delimiter, faults, header: { maxColumns } });
    let written;
    for (;;) {
        const { bytes, start, end, last, offset } = window;
        const { line } = header;
        const next = header.scan(bytes, start, end, last);
        (0,encoding/* checkEncoding */.S)({ bytes, from: start, to: next, line, offset }, faults);
        window.start = next;
        // Unescaping writes over the bytes.
        if (header.rows > 0)
            written = Buffer.from(bytes.subarray(start, next));
        if (header.rows > 0 || (last && next === end))
            break;
        if (next === start)
            await window.advance(header.line);
    }
    if (header.cells > maxColumns) {
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `The header has ${header.cells} columns; ${maxColumns} are allowed.`,
            fix: 'Is the delimiter right? If so, raise "max-columns".',
        });
    }
    header.unescape(window.bytes);
    const labels = Array.from({ length: header.rows ? header.cells : 0 }, (_, i) => window.bytes.toString('utf8', header.starts[i], header.ends[i]));
    const names = (0,lib_header/* nameColumns */.N)(labels, header.lines[0], faults);
    const scanner = new csv_scanner/* CsvScanner */.B(names, { delimiter, faults, line: header.line });
    return { scanner, ...(written ? { header: written } : {}) };
}
function textOf(window, { names, line }, { maxRowBytes, ...layout }) {
    return {
        layout: { names, ...layout },
        linesBefore: line - 1,
        blocks: options => {
            const offset = window.offset + window.start;
            const limits = { ...options, maxRowBytes, offset };
            return closing((0,row_blocks/* cutBlocks */.Zg)(window.rest(), layout.delimiter, limits), window);
        },
    };
}
async function* closing(parts, window) {
    try {
        yield* parts;
    }
    finally {
        await window.close();
    }
}


/***/ }),

/***/ 94780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J8: () => (/* binding */ LongRow),
/* harmony export */   Zg: () => (/* binding */ cutBlocks)
/* harmony export */ });
/* unused harmony export endOfRows */
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48882);

/** Room around the rows of a block, so that loops may look some bytes back and ahead. */
const FRONT = 8;
const BACK = 8;
/** A row does not fit into a block of the size allowed. */
class LongRow extends Error {
}
/**
 * Cuts a stream into blocks at ends of rows. What is a row does not depend on the block sizes, nor on the chunks.
 * @param delimiter of CSV; undefined for JSON Lines, where every line feed ends a row
 */
async function* cutBlocks(chunks, delimiter, options) {
    const stops = delimiter === undefined ? undefined : stopTable(delimiter);
    let { offset } = options;
    let bytes = newBuffer(options, 0);
    let end = FRONT;
    for await (const chunk of chunks) {
        for (let taken = 0; taken < chunk.length;) {
            const count = chunk.copy(bytes, end, taken, Math.min(chunk.length, taken + bytes.length - BACK - end));
            end += count;
            taken += count;
            if (end < bytes.length - BACK)
                continue;
            const cut = stops ? endOfRows(bytes, FRONT, end, stops) : bytes.lastIndexOf(_bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF, end - 1) + 1;
            if (cut <= FRONT) {
                bytes = enlarged(bytes, end, options);
                continue;
            }
            const next = newBuffer(options, end - cut);
            bytes.copy(next, FRONT, cut, end);
            bytes[cut] = _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF;
            yield { bytes, from: FRONT, to: cut, offset: offset - FRONT };
            offset += cut - FRONT;
            end = FRONT + (end - cut);
            bytes = next;
        }
    }
    if (end > FRONT) {
        bytes[end] = _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF;
        yield { bytes, from: FRONT, to: end, offset: offset - FRONT };
    }
}
/** @param tail bytes that it begins with */
function newBuffer({ recycled, size }, tail) {
    const length = Math.max(size, 2 * tail) + FRONT + BACK;
    const used = recycled();
    return used && used.length >= length ? used : Buffer.from(new ArrayBuffer(length));
}
function enlarged(bytes, end, { maxRowBytes }) {
    if (end - FRONT >= maxRowBytes)
        throw new LongRow();
    const size = Math.min(2 * (end - FRONT), maxRowBytes);
    const larger = Buffer.from(new ArrayBuffer(size + FRONT + BACK));
    bytes.copy(larger, FRONT, FRONT, end);
    return larger;
}
/** 1 for bytes after which a cell begins. */
function stopTable(delimiter) {
    const stops = new Uint8Array(256);
    for (const b of [delimiter, _bytes_js__WEBPACK_IMPORTED_MODULE_0__.CR, _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF])
        stops[b] = 1;
    return stops;
}
/**
 * After the last row that surely ends in `bytes[from, to)`; 0 where none does. As the scanner reads them: a quote opens a
 * cell only where the cell begins, and elsewhere stands for itself.
 */
function endOfRows(bytes, from, to, stops) {
    const quote = bytes.indexOf(_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA, from);
    if (quote < 0 || quote >= to) {
        const last = bytes.lastIndexOf(_bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF, to - 1) + 1;
        if (last > from)
            return last;
    }
    let last = 0;
    let opens = true;
    for (let i = from; i < to; i++) {
        const b = bytes[i];
        if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA && opens) {
            i = closing(bytes, i + 1, to);
            if (i < 0)
                return last;
        }
        else if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF || (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__.CR && i + 1 < to && bytes[i + 1] !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF))
            last = i + 1;
        opens = stops[b] === 1;
    }
    return last;
}
/** Place of the quote that closes; −1 where it is not surely in the bytes. */
function closing(bytes, from, to) {
    for (let i = from; i + 1 < to; i++) {
        if (bytes[i] !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            continue;
        if (bytes[i + 1] !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            return i;
        i++;
    }
    return -1;
}


/***/ })

};
