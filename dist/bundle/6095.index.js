export const id = 6095;
export const ids = [6095];
export const modules = {

/***/ 39877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ BlankLines)
/* harmony export */ });
const KEEP = 100;
/** Empty lines count as faults only once a row follows them: those at the end of a file harm nobody. */
class BlankLines {
    #count = 0;
    #first = [];
    add(line) {
        this.#count++;
        if (this.#first.length < KEEP)
            this.#first.push(line);
    }
    state() {
        return { count: this.#count, first: [...this.#first] };
    }
    /** Takes in the empty lines that end a part of the file, before which so many lines came. */
    merge({ count, first }, linesBefore) {
        this.#count += count;
        for (const line of first)
            if (this.#first.length < KEEP)
                this.#first.push(line + linesBefore);
    }
    get pending() {
        return this.#count > 0;
    }
    report(faults) {
        const rest = this.#count - this.#first.length;
        for (const line of this.#first)
            faults.add('blank-row', line, () => 'an empty line');
        if (rest)
            faults.add('blank-row', this.#first.at(-1), () => 'more empty lines', rest);
        this.clear();
    }
    clear() {
        this.#count = 0;
        this.#first.length = 0;
    }
}


/***/ }),

/***/ 70911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ CsvScanner)
});

// EXTERNAL MODULE: ../packages/kernel/lib/arrays.js
var arrays = __webpack_require__(13375);
// EXTERNAL MODULE: ../packages/kernel/lib/kernel.js + 4 modules
var kernel = __webpack_require__(58027);
// EXTERNAL MODULE: ../packages/tables/lib/blank-lines.js
var blank_lines = __webpack_require__(39877);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/plain-cell.js

function stopsOf(delimiter) {
    const table = new Uint8Array(256);
    for (const b of [delimiter, lib_bytes.CR, lib_bytes.LF, lib_bytes/* QUOTE */.jA])
        table[b] = 1;
    // Above the comma lie the digits: nearly every word would be looked at twice.
    return {
        table,
        delimiter,
        below: delimiter <= lib_bytes/* COMMA */.KE ? Math.max(delimiter, lib_bytes/* QUOTE */.jA) * 0x01010101 + 0x01010101 : 0,
    };
}
/**
 * The first stop at or after `from`; there must be one. Four bytes at a time: a byte of `(x - n) & ~x` has its high
 * bit set where that byte of x is less than that of n (exact for the first one; n ≤ 128).
 */
function endOfPlain(bytes, view, from, { table, below }) {
    let i = from;
    if (below === 0) {
        while (table[bytes[i]] === 0)
            i++;
        return i;
    }
    for (;;) {
        const word = view.getInt32(i, true);
        const mask = (word - below) & ~word & 0x80808080;
        if (mask === 0) {
            i += 4;
            continue;
        }
        i += (31 - Math.clz32(mask & -mask)) >> 3;
        if (table[bytes[i]] === 1)
            return i;
        i++;
    }
}

// EXTERNAL MODULE: ../packages/tables/lib/scanner.js
var scanner = __webpack_require__(72647);
// EXTERNAL MODULE: ../packages/tables/lib/unescape.js
var lib_unescape = __webpack_require__(50693);
;// CONCATENATED MODULE: ../packages/tables/lib/csv-scanner.js






/** After a row that is not plain, so many are not tried as such: they are mostly of a kind. */
const UNUSUAL_ROWS = 8;
/**
 * RFC 4180 with any one-byte delimiter. Rows end at LF, CRLF or a lone CR; all three count as one physical line.
 * Faults are logged and the reading goes on: a short row is filled up, cells beyond the header are left out,
 * an empty line is no row, a stray quote stands for itself.
 */
class CsvScanner {
    names;
    width;
    /** Columns lie one after the other, so that a pass over one of them reads on and on. */
    rowStride = 1;
    columnStride;
    starts;
    ends;
    kinds = undefined;
    lines;
    faults;
    rows = 0;
    /** Cells of the row scanned last: how the header is measured. */
    cells = 0;
    #delimiter;
    #stops;
    #view = new DataView(new ArrayBuffer(0));
    #isHeader;
    /** For the kernel: the number of rows it has taken comes first. */
    #room = (0,arrays/* kernelInts */.Wh)(kernel/* PLAIN_ROOM */.DU);
    #maxRows;
    /** Physical line of the next row. */
    #line;
    blanks = new blank_lines/* BlankLines */.i();
    #pending = [];
    /** Cells of this scan that hold doubled quotes. */
    #escaped = [];
    /** Line breaks inside, and doubled quotes in, the quoted cell seen last. */
    #breaks = 0;
    #doubled = false;
    constructor(names, options) {
        const { delimiter, faults, line = 1, header } = options;
        this.names = names;
        this.width = header?.maxColumns ?? names.length;
        this.#isHeader = header !== undefined;
        this.#maxRows = header ? 1 : Math.max(1, Math.floor(scanner/* BATCH_CELLS */.V / Math.max(1, this.width)));
        this.columnStride = this.#maxRows;
        const cells = this.#maxRows * this.width;
        const room = header ? () => new Int32Array(cells) : () => (0,arrays/* kernelInts */.Wh)(cells);
        this.starts = room();
        this.ends = room();
        this.lines = new Uint32Array(this.#maxRows);
        this.faults = faults;
        this.#delimiter = delimiter;
        this.#stops = stopsOf(delimiter);
        this.#line = line;
    }
    /** Forgets what it has seen: the next bytes lie elsewhere, in this or another file of the same header. */
    restart(faults, line) {
        this.faults = faults;
        this.#line = line;
        this.blanks.clear();
    }
    close() {
        for (const array of [this.starts, this.ends, this.#room])
            (0,arrays/* freeArray */.U7)(array);
    }
    get line() {
        return this.#line;
    }
    scan(bytes, from, to, last) {
        this.#escaped.length = 0;
        this.rows = 0;
        if (!(0,lib_bytes/* seesSame */.zo)(this.#view, bytes))
            this.#view = (0,lib_bytes/* viewOf */.du)(bytes);
        let at = from;
        let unusual = 0;
        while (this.rows < this.#maxRows && at < to) {
            if (unusual > 0)
                unusual--;
            else {
                const plain = this.#scanPlain(bytes, at, to);
                if (plain === at)
                    unusual = UNUSUAL_ROWS;
                at = plain;
                if (this.rows === this.#maxRows || at >= to)
                    break;
            }
            const next = this.#scanRow(bytes, at, to, last);
            if (next < 0)
                break;
            at = next;
        }
        return at;
    }
    unescape(bytes) {
        for (const k of this.#escaped)
            this.ends[k] = (0,lib_unescape/* unescapeQuotes */.E9)(bytes, this.starts[k], this.ends[k]);
        return false;
    }
    /** Takes whole rows in which nothing is unusual, and answers where the first other one begins. */
    #scanPlain(bytes, from, to) {
        const at = (0,arrays/* addressOf */.ci)(bytes);
        if (at === undefined || this.#isHeader || this.blanks.pending || bytes[from] === lib_bytes/* QUOTE */.jA)
            return from;
        const { starts, ends, columnStride, width, rows } = this;
        this.#room[0] = rows;
        const next = (0,kernel/* kernel */.UF)().loops.scanPlainRows(at, from, to, (0,arrays/* addressOf */.ci)(starts), (0,arrays/* addressOf */.ci)(ends), columnStride, width, this.#maxRows, this.#delimiter, (0,arrays/* addressOf */.ci)(this.#room));
        this.rows = this.#room[0];
        for (let row = rows; row < this.rows; row++)
            this.lines[row] = this.#line++;
        return next;
    }
    /** Takes one row and answers where the next begins; -1 where the row does not end in the window. */
    #scanRow(bytes, from, to, last) {
        const { starts, ends } = this;
        const delimiter = this.#delimiter;
        const { columnStride } = this;
        const opening = this.#escaped.length;
        let column = 0;
        let cell = this.rows;
        let line = this.#line;
        let i = from;
        for (;;) {
            let start = i;
            let end;
            let b = bytes[i];
            if (b === lib_bytes/* QUOTE */.jA) {
                i = this.#closeQuote(bytes, i, to, last);
                if (i < 0) {
                    if (last)
                        this.#giveUp(line, column, bytes, start, to);
                    this.#retreat(opening);
                    return last ? to : -1;
                }
                end = i - 1;
                b = bytes[i];
                if (b !== delimiter && b !== lib_bytes.LF && b !== lib_bytes.CR) {
                    this.#pending.push({ kind: 'stray-quote', line, column });
                    while (b !== delimiter && b !== lib_bytes.LF && b !== lib_bytes.CR)
                        b = bytes[++i];
                    end = i;
                }
                else {
                    start++;
                    if (this.#doubled)
                        this.#escaped.push(cell);
                }
                line += this.#breaks;
            }
            else {
                i = endOfPlain(bytes, this.#view, i, this.#stops);
                while ((b = bytes[i]) === lib_bytes/* QUOTE */.jA) {
                    this.#notePlainQuote(line, column);
                    i = endOfPlain(bytes, this.#view, i + 1, this.#stops);
                }
                end = i;
            }
            starts[cell] = start;
            ends[cell] = end;
            column++;
            cell += columnStride;
            if (b !== delimiter)
                break;
            i++;
        }
        if (i >= to) {
            if (!last)
                return this.#retreat(opening);
            i = to - 1;
        }
        else if (bytes[i] === lib_bytes.CR) {
            if (i + 1 < to) {
                if (bytes[i + 1] === lib_bytes.LF)
                    i++;
            }
            else if (!last)
                return this.#retreat(opening);
        }
        this.#endRow(column, line, bytes[from] === lib_bytes/* QUOTE */.jA);
        return i + 1;
    }
    /** After the closing quote of the cell that opens at `open`; -1 where it does not close in the window. */
    #closeQuote(bytes, open, to, last) {
        let breaks = 0;
        let doubled = false;
        for (let i = open + 1; i < to; i++) {
            const b = bytes[i];
            if (b > lib_bytes/* QUOTE */.jA)
                continue;
            if (b === lib_bytes/* QUOTE */.jA) {
                if (i + 1 === to && !last)
                    return -1;
                if (i + 1 === to || bytes[i + 1] !== lib_bytes/* QUOTE */.jA) {
                    this.#breaks = breaks;
                    this.#doubled = doubled;
                    return i + 1;
                }
                doubled = true;
                i++;
            }
            else if (b === lib_bytes.LF || (b === lib_bytes.CR && bytes[i + 1] !== lib_bytes.LF))
                breaks++;
        }
        return -1;
    }
    #endRow(cells, lastLine, quoted) {
        const line = this.#line;
        this.#line = lastLine + 1;
        const { rows, width } = this;
        if (cells === 1 && this.ends[rows] === this.starts[rows] && !quoted) {
            this.blanks.add(line);
            return;
        }
        if (this.blanks.pending)
            this.blanks.report(this.faults);
        if (this.#pending.length)
            this.#reportPending();
        this.cells = cells;
        if (cells !== width && !this.#isHeader)
            this.#mendRow(line, cells, rows);
        this.lines[rows] = line;
        this.rows = rows + 1;
    }
    #mendRow(line, cells, row) {
        const detail = () => `${cells} cells where the header has ${this.width}`;
        this.faults.add(cells < this.width ? 'missing-cell' : 'extra-cell', line, detail);
        // Cells beyond the header lie outside the arrays.
        while (this.#escaped.length && this.#escaped.at(-1) >= this.starts.length)
            this.#escaped.pop();
        for (let column = cells; column < this.width; column++) {
            this.starts[row + column * this.columnStride] = 0;
            this.ends[row + column * this.columnStride] = -1;
        }
    }
    /** Leaves no trace of a row that does not end in the window. */
    #retreat(opening) {
        this.#escaped.length = opening;
        this.#pending.length = 0;
        return -1;
    }
    /** The rest of the file lies inside a quote: it holds no rows that could be trusted. */
    #giveUp(line, column, bytes, start, to) {
        const lines = countLines(bytes, start, to);
        this.faults.add('unclosed-quote', line, () => {
            const rest = lines ? `; the ${lines} ${lines === 1 ? 'line' : 'lines'} after it cannot be read` : '';
            return `the quote that opens cell ${column + 1} never closes${rest}`;
        });
    }
    #notePlainQuote(line, column) {
        const previous = this.#pending.at(-1);
        if (previous?.line === line && previous.column === column)
            return;
        this.#pending.push({ kind: 'stray-quote', line, column });
    }
    #reportPending() {
        for (const { kind, line, column } of this.#pending)
            this.faults.add(kind, line, () => `in cell ${column + 1}`);
        this.#pending.length = 0;
    }
}
function countLines(bytes, from, to) {
    let count = 0;
    for (let at = bytes.indexOf(lib_bytes.LF, from); at >= 0 && at < to - 1; at = bytes.indexOf(lib_bytes.LF, at + 1))
        count++;
    return count;
}


/***/ }),

/***/ 1996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ isRangeError),
/* harmony export */   cv: () => (/* binding */ Damage),
/* harmony export */   uw: () => (/* binding */ decoding)
/* harmony export */ });
/**
 * Bytes that are not what their format says. Thrown by decoders, which do not know where in which file they are; those
 * who know turn it into a UserError (`locating`).
 */
class Damage extends Error {
    name = 'Damage';
}
/** Runs a decoder whose reads are checked by DataView and Buffer, and tells their RangeErrors as `Damage`. */
function decoding(what, work) {
    try {
        return work();
    }
    catch (error) {
        if (!isRangeError(error))
            throw error;
        throw new Damage(`${what}: ${error.message}`, { cause: error });
    }
}
/** By name: those of Node's own modules may come from another realm. */
function isRangeError(error) {
    return error?.name === 'RangeError';
}


/***/ }),

/***/ 25371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ dialectOf),
/* harmony export */   Wi: () => (/* binding */ delimiterByte),
/* harmony export */   k6: () => (/* binding */ binaryFormatOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48882);


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
    return signed ?? BINARY.find(([, name]) => name.test(file))?.[0];
}
function begins(head, signature) {
    return (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .equalBytes */ .ex)(head, 0, Math.min(signature.length, head.length), Uint8Array.from(signature));
}
/** Settles format and delimiter: what is declared, else what the name says, else what the first bytes look like. */
function dialectOf(file, head, declared) {
    const start = (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .equalBytes */ .ex)(head, 0, Math.min(3, head.length), _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .BOM */ .bh) ? 3 : 0;
    const known = declared.format;
    const isText = known === 'csv' || known === 'tsv' || known === 'jsonl' || known === 'json';
    const format = isText ? known : guessFormat(file, head, start);
    if (format === 'jsonl' && !isText)
        refuseSpread(file, head, start);
    if (format === 'jsonl' || format === 'json')
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
    const [first, second] = head.subarray(start).filter(b => b > _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .SPACE */ .t6);
    if (first === _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_BRACE */ .Hv)
        return 'jsonl';
    if (first !== _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_BRACKET */ .WL)
        return 'csv';
    // The header of a CSV file may be `[id],[name]`.
    const isArray = name.endsWith('.json') || second === _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_BRACE */ .Hv || second === _bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOSE_BRACKET */ .wt;
    return isArray ? 'json' : 'csv';
}
/** One object written over several lines, as what is no table often is, and whose name promises no rows. */
function refuseSpread(file, head, start) {
    if (/\.(jsonl|ndjson)(\.(gz|zst))?$/i.test(file))
        return;
    const first = head.toString('latin1', start, head.indexOf(_bytes_js__WEBPACK_IMPORTED_MODULE_1__.LF) + 1).trim();
    if (first !== '{')
        return;
    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('unsupported', {
        message: `"${file}" is one JSON object over several lines, which is no table.`,
        location: { file, line: 1 },
        fix: 'Write an array of objects, or one object a line.',
    });
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

/***/ 67204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ checkEncoding)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/utf8.js
/**
 * Places at which the bytes stop being UTF-8 (Unicode 16, table 3-7: no overlong forms, no surrogates, nothing past
 * U+10FFFF). Each maximal invalid part is told once, as decoders replace it by one U+FFFD.
 */
function* invalidUtf8(bytes, start, end) {
    let i = start;
    while (i < end) {
        const b = bytes[i];
        if (b < 0x80) {
            i++;
            continue;
        }
        const more = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
        const taken = more && continuation(bytes, i, end, more);
        if (taken !== more || more === 0)
            yield i;
        i += 1 + taken;
    }
}
/** How many continuation bytes fit after the lead byte, up to `more`. */
function continuation(bytes, at, end, more) {
    const lead = bytes[at];
    let low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    let high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    for (let k = 1; k <= more; k++) {
        const b = at + k < end ? bytes[at + k] : 0;
        if (b < low || b > high)
            return k - 1;
        [low, high] = [0x80, 0xbf];
    }
    return more;
}

;// CONCATENATED MODULE: ../packages/tables/lib/encoding.js



/** Checks that the bytes are text in UTF-8, and answers whether they are all ASCII. Faults name line and byte. */
function checkEncoding(stretch, faults) {
    const { bytes, from, to, offset } = stretch;
    const rows = bytes.subarray(from, to);
    if (rows.includes(0)) {
        const lineOf = lineCounter(stretch);
        for (let at = rows.indexOf(0); at >= 0; at = rows.indexOf(0, at + 1))
            faults.add('nul-byte', lineOf(from + at), () => `byte ${offset + from + at} is 0`);
    }
    if ((0,external_node_buffer_.isAscii)(rows))
        return true;
    if (!(0,external_node_buffer_.isUtf8)(rows)) {
        const lineOf = lineCounter(stretch);
        for (const at of invalidUtf8(bytes, from, to))
            faults.add('invalid-utf8', lineOf(at), () => `byte ${offset + at} is 0x${bytes[at].toString(16)}`);
    }
    return false;
}
/** Physical line of places that are asked for in ascending order. */
function lineCounter({ bytes, from, line, returns }) {
    let at = from;
    let current = line;
    return place => {
        for (; at < place; at++) {
            const b = bytes[at];
            if (b === lib_bytes.LF || (returns && b === lib_bytes.CR && bytes[at + 1] !== lib_bytes.LF))
                current++;
        }
        return current;
    };
}


/***/ }),

/***/ 39940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ FaultLog),
/* harmony export */   y: () => (/* binding */ FAULTS)
/* harmony export */ });
/** What can be wrong with the structure of a file, whatever its columns mean. */
const FAULTS = {
    'blank-header': 'a column has no name',
    'duplicate-header': 'two columns have the same name',
    'missing-cell': 'a row has fewer cells than the header',
    'extra-cell': 'a row has more cells than the header',
    'blank-row': 'an empty line before the last row',
    'unclosed-quote': 'a quote opens and never closes',
    'stray-quote': 'a quote stands inside a cell that is not quoted, or text follows a closing quote',
    'invalid-utf8': 'bytes that are not UTF-8',
    'nul-byte': 'a NUL byte',
    'invalid-json': 'a row is not JSON',
    'not-an-object': 'a row is JSON, but no object',
    'broken-array': 'a JSON array is not closed, ends with a comma, or something follows it',
    'duplicate-key': 'an object has the same key twice',
};
/** Counts faults and keeps the first few of each kind, so that a file full of them costs no memory. */
class FaultLog {
    #entries = new Map();
    #keep;
    constructor(keep = 10) {
        this.#keep = keep;
    }
    add(kind, line, detail, count = 1) {
        let entry = this.#entries.get(kind);
        if (!entry)
            this.#entries.set(kind, (entry = { count: 0, first: [] }));
        entry.count += count;
        if (entry.first.length < this.#keep)
            entry.first.push({ line, detail: detail() });
    }
    get size() {
        return this.#entries.size;
    }
    state() {
        return [...this.#entries].map(([kind, { count, first }]) => [kind, count, first]);
    }
    /** Takes in the faults of a part of the file, before which so many lines came. */
    merge(state, linesBefore) {
        for (const [kind, count, first] of state) {
            for (const { line, detail } of first)
                this.add(kind, line + linesBefore, () => detail);
            const entry = this.#entries.get(kind);
            entry.count += count - first.length;
            entry.first.sort((a, b) => a.line - b.line);
        }
    }
    /** In the order of `FAULTS`, whatever the order they were met in. */
    *[Symbol.iterator]() {
        for (const kind of Object.keys(FAULTS)) {
            const entry = this.#entries.get(kind);
            if (entry)
                yield { kind, ...entry };
        }
    }
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

/***/ 95215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ LongElement),
/* harmony export */   Kt: () => (/* binding */ openArray),
/* harmony export */   r2: () => (/* binding */ takeElements),
/* harmony export */   yf: () => (/* binding */ cutElements)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48882);
/* harmony import */ var _json_elements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61453);
/* harmony import */ var _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94780);
/* harmony import */ var _take_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87738);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87761);






/**
 * Takes what stands before the first element; answers the line that it ends on. Throws UserError `bad-data` for what is
 * no JSON array, `unsupported` for an array of arrays.
 */
async function openArray(window, file) {
    let line = 1;
    const take = async () => {
        for (;;) {
            while (window.start === window.end && !window.last)
                await window.advance(line);
            const b = window.start < window.end ? window.bytes[window.start] : undefined;
            if (b === undefined || !(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(b))
                return b;
            if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF)
                line++;
            window.start++;
        }
    };
    if ((await take()) !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OPEN_BRACKET */ .WL) {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-data', {
            message: `"${file}" should be a JSON array, and does not begin with "[".`,
            location: { file, line },
            fix: 'Declare the right format (jsonl for one object a line), or none.',
        });
    }
    window.start++;
    if ((await take()) === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OPEN_BRACKET */ .WL) {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('unsupported', {
            message: `"${file}" is a JSON array of arrays, whose columns have no names.`,
            location: { file, line },
            fix: 'Write an array of objects, `[{"name": value}]`, or CSV with a header.',
        });
    }
    return line;
}
/** One element does not fit; on which line it begins. */
class LongElement extends _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .LongRow */ .J8 {
    line;
    constructor(line) {
        super();
        this.line = line;
    }
}
/**
 * Cuts what follows the opening bracket of a JSON array into blocks of whole elements. Each ends behind a comma, the last
 * one before the closing bracket. Throws `LongElement`.
 */
async function* cutElements(chunks, options) {
    const cutter = new ElementCutter(options);
    for await (const chunk of chunks) {
        for (let taken = 0; taken < chunk.length;) {
            taken += cutter.add(chunk, taken);
            const block = cutter.cut();
            if (block)
                yield block;
        }
        if (cutter.done)
            break;
    }
    const block = cutter.last();
    if (block)
        yield block;
}
/** Bytes that are looked at together, where one thread reads. */
const BLOCK = 256 * 1024;
/** Drives one scanner over all blocks. */
async function* takeElements(text, scanner, { file, maxRowBytes }) {
    let free;
    try {
        for await (const block of text.blocks({ size: BLOCK, recycled: () => free })) {
            for (let at = block.from; at < block.to;) {
                const { next, batch } = (0,_take_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .takeBatch */ .S)(block, at, block.to, true, scanner);
                at = next;
                if (batch)
                    yield batch;
            }
            free = block.bytes;
        }
    }
    catch (error) {
        if (!(error instanceof LongElement))
            throw error;
        throw (0,_window_js__WEBPACK_IMPORTED_MODULE_4__/* .longRow */ .lq)(file, error.line, maxRowBytes);
    }
}
class ElementCutter {
    /** Nothing that follows matters any more. */
    done = false;
    #options;
    #ends = new _json_elements_js__WEBPACK_IMPORTED_MODULE_5__/* .ElementEnds */ .ZI();
    #bytes;
    /** Place up to which `bytes` is filled. */
    #full;
    #offset;
    /** What was not given away yet lies in `bytes[FRONT, end)`; it was looked at up to `seen`. */
    #end = _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc;
    #seen = _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc;
    /** Behind the last comma between elements. */
    #cut = _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc;
    #blocks = 0;
    /** Where the array is closed, and the line feeds since. */
    #closed;
    #linesAfter = 0;
    constructor(options) {
        this.#options = options;
        this.#offset = options.offset;
        ({ bytes: this.#bytes, full: this.#full } = (0,_row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .newRoom */ .ki)(options, 0));
    }
    /** Takes in what there is room for; answers how much. */
    add(chunk, from) {
        if (this.#closed !== undefined) {
            this.#takeRest(chunk, from, chunk.length);
            return chunk.length - from;
        }
        if (this.#end === this.#full)
            this.#enlarge();
        const to = Math.min(chunk.length, from + this.#full - this.#end);
        const count = chunk.copy(this.#bytes, this.#end, from, to);
        this.#end += count;
        for (;;) {
            const at = this.#ends.next(this.#bytes, this.#seen, this.#end);
            this.#seen = at + 1;
            if (at === this.#end)
                break;
            if (this.#bytes[at] === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMA */ .KE)
                this.#cut = at + 1;
            else {
                this.#close(at);
                this.#takeRest(this.#bytes, at + 1, this.#end);
                return count;
            }
        }
        this.#seen = this.#end;
        return count;
    }
    /** A block once there is no room left, unless one element takes it all. */
    cut() {
        if (this.#closed !== undefined || this.#end < this.#full || this.#cut === _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc)
            return undefined;
        const [bytes, end, cut] = [this.#bytes, this.#end, this.#cut];
        ({ bytes: this.#bytes, full: this.#full } = (0,_row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .newRoom */ .ki)(this.#options, end - cut));
        bytes.copy(this.#bytes, _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc, cut, end);
        this.#end = this.#seen = _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc + end - cut;
        this.#cut = _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc;
        return this.#block(bytes, cut);
    }
    /** What is left when nothing follows. */
    last() {
        const to = this.#closed ?? this.#end;
        if (this.#closed === undefined) {
            let content = to;
            while (content > _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc && (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(this.#bytes[content - 1]))
                content--;
            const line = this.#line - (0,_json_elements_js__WEBPACK_IMPORTED_MODULE_5__/* .countLines */ .lt)(this.#bytes, content, to);
            this.#options.faults.add('broken-array', line, () => 'the array is never closed: "]" is missing at the end');
        }
        return to > _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc ? this.#block(this.#bytes, to) : undefined;
    }
    #close(at) {
        this.#closed = at;
        const afterComma = this.#blocks > 0 || this.#cut > _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc;
        if (afterComma && this.#bytes.subarray(this.#cut, at).every(_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3))
            this.#options.faults.add('broken-array', this.#line, () => 'a comma stands before the closing bracket');
    }
    #block(bytes, to) {
        const offset = this.#offset - _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc;
        this.#offset += to - _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc;
        this.#blocks++;
        bytes[to] = _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF;
        return { bytes, from: _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc, to, offset };
    }
    #takeRest(bytes, from, to) {
        for (let i = from; i < to && !this.done; i++) {
            const b = bytes[i];
            if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF)
                this.#linesAfter++;
            if ((0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(b))
                continue;
            this.done = true;
            const line = this.#line + this.#linesAfter;
            this.#options.faults.add('broken-array', line, () => 'something follows the end of the array');
        }
    }
    #enlarge() {
        const [bytes, end] = [this.#bytes, this.#end];
        try {
            ({ bytes: this.#bytes, full: this.#full } = (0,_row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .enlargedRoom */ .Gs)(bytes, end, this.#options));
        }
        catch (error) {
            if (!(error instanceof _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .LongRow */ .J8))
                throw error;
            const start = bytes.findIndex((b, i) => i >= _row_blocks_js__WEBPACK_IMPORTED_MODULE_2__/* .FRONT */ .Sc && !(0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlank */ .z3)(b));
            throw new LongElement(this.#line - (0,_json_elements_js__WEBPACK_IMPORTED_MODULE_5__/* .countLines */ .lt)(bytes, start, end));
        }
    }
    /** Line of what was looked at last. */
    get #line() {
        return this.#options.line + this.#ends.lines;
    }
}


/***/ }),

/***/ 61453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ endOfElement),
/* harmony export */   ZI: () => (/* binding */ ElementEnds),
/* harmony export */   lt: () => (/* binding */ countLines)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48882);


const KIND = { quote: 1, open: 2, close: 3, line: 4, end: 5, comma: 6 };
/** What a byte outside a string means; 0 for most. */
const KINDS = new Uint8Array(256);
KINDS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA] = KIND.quote;
KINDS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OPEN_BRACE */ .Hv] = KINDS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .OPEN_BRACKET */ .WL] = KIND.open;
KINDS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOSE_BRACE */ .rc] = KIND.close;
KINDS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOSE_BRACKET */ .wt] = KIND.end;
KINDS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMA */ .KE] = KIND.comma;
KINDS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF] = KIND.line;
/** Bytes that mean something in a string. */
const STOPS = new Uint8Array(256);
STOPS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA] = STOPS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_] = STOPS[_bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF] = 1;
/**
 * Finds where the elements of a JSON array end, by brackets and quotes alone, whatever is in them: so that what one broken
 * element swallows does not depend on how the bytes are cut. A string ends with its line at the latest, since JSON allows
 * no line feed in it.
 */
class ElementEnds {
    /** Line feeds met so far. */
    lines = 0;
    #depth = 0;
    #quoted = false;
    #escaped = false;
    /**
     * Place of the next comma between elements, or of the bracket that closes the array; `to` where there is none before.
     * Goes on where the last call ended: after the place, if that was answered.
     */
    next(bytes, from, to) {
        let depth = this.#depth;
        let i = this.#quoted ? this.#endOfString(bytes, from, to) : from;
        while (i < to) {
            const kind = KINDS[bytes[i]];
            if (kind === KIND.quote)
                i = this.#afterString(bytes, i, to) - 1;
            else if (kind === KIND.open)
                depth++;
            else if (kind === KIND.line)
                this.lines++;
            else if (kind >= KIND.end && depth === 0)
                break;
            else if ((kind === KIND.close || kind === KIND.end) && depth > 0)
                depth--;
            i++;
        }
        this.#depth = depth;
        return i;
    }
    /** From the opening quote on. */
    #afterString(bytes, start, to) {
        let i = start + 1;
        while (i < to && STOPS[bytes[i]] === 0)
            i++;
        if (i < to && bytes[i] === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            return i + 1;
        this.#quoted = true;
        return this.#endOfString(bytes, i, to);
    }
    #endOfString(bytes, from, to) {
        let i = from;
        if (this.#escaped && i < to) {
            this.#escaped = false;
            // A line feed ends the string, escaped or not.
            if (bytes[i] !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF)
                i++;
        }
        for (; i < to; i++) {
            const b = bytes[i];
            if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_) {
                if (i + 1 === to) {
                    this.#escaped = true;
                    return to;
                }
                if (bytes[i + 1] !== _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF)
                    i++;
            }
            else if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA || b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF) {
                this.#quoted = false;
                // The line feed is counted outside.
                return b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF ? i : i + 1;
            }
        }
        return i;
    }
}
/** The comma after the element that begins at `from`, else `to`. */
function endOfElement(bytes, from, to) {
    return new ElementEnds().next(bytes, from, to);
}
function countLines(bytes, from, to) {
    let lines = 0;
    for (let i = from; i < to; i++)
        if (bytes[i] === _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF)
            lines++;
    return lines;
}


/***/ }),

/***/ 32984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ JsonKeys),
/* harmony export */   K: () => (/* binding */ tooManyKeys)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48882);


/** The keys of JSON objects, which are the columns of their table, in the order they came up. */
class JsonKeys {
    names = [];
    /** Line on which each name came up; 0 of those expected. */
    metOn = [];
    /** As they are written, without their quotes. */
    #written = [];
    #places = new Map();
    constructor(expected) {
        for (const key of new Set(expected)) {
            this.#places.set(key, this.names.length);
            this.names.push(key);
            this.metOn.push(0);
            this.#written.push(Buffer.from(JSON.stringify(key).slice(1, -1)));
        }
    }
    /**
     * The column of the key `bytes[start, end)`, which is a new one where it is not known yet.
     * @param expected column, since keys mostly come in the order of the row before: then one comparison is enough
     */
    columnOf(bytes, start, end, expected, line) {
        const key = this.#written[expected];
        if (key && (0,_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .equalBytes */ .ex)(bytes, start, end, key))
            return expected;
        const name = JSON.parse(`"${bytes.toString('utf8', start, end)}"`);
        const place = this.#places.get(name);
        if (place !== undefined)
            return place;
        this.#places.set(name, this.names.length);
        this.#written.push(Buffer.from(bytes.subarray(start, end)));
        this.metOn.push(line);
        return this.names.push(name) - 1;
    }
    /** Leaves no trace of those that came up after there were so many. */
    forget(known) {
        for (const name of this.names.splice(known))
            this.#places.delete(name);
        this.#written.length = known;
        this.metOn.length = known;
    }
}
/** @param count of different keys that the line brings */
function tooManyKeys(line, count, allowed) {
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('limit-exceeded', {
        message: `Line ${line} brings the number of different keys to ${count}; ${allowed} are allowed.`,
        fix: 'Are values written as keys? If not, raise "max-columns".',
    });
}


/***/ }),

/***/ 76995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ JsonScanner)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/tables/lib/blank-lines.js
var blank_lines = __webpack_require__(39877);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
// EXTERNAL MODULE: ../packages/tables/lib/json-elements.js
var json_elements = __webpack_require__(61453);
// EXTERNAL MODULE: ../packages/tables/lib/json-keys.js
var json_keys = __webpack_require__(32984);
;// CONCATENATED MODULE: ../packages/tables/lib/json-values.js

/**
 * Where JSON tokens end, by RFC 8259. Each function gets the place a token starts at and answers the place after it, or
 * `~place` (negative) where the bytes stop being JSON. The line feed after the line stops every loop, since JSON allows
 * none inside a token; where elements of an array go over several lines, a NUL behind them does.
 */
const SIMPLE_ESCAPES = new Set(Buffer.from('"\\/bfnrt'));
const U = 'u'.charCodeAt(0);
/** From the opening quote to after the closing one. */
function endOfString(bytes, start) {
    for (let i = start + 1;; i++) {
        const b = bytes[i];
        if (b === lib_bytes/* QUOTE */.jA)
            return i + 1;
        if (b < lib_bytes/* SPACE */.t6)
            return ~i;
        if (b !== lib_bytes/* BACKSLASH */.r_)
            continue;
        const escape = bytes[++i];
        if (escape === U) {
            for (let k = 1; k <= 4; k++)
                if (!isHex(bytes[i + k]))
                    return ~(i + k);
            i += 4;
        }
        else if (!SIMPLE_ESCAPES.has(escape))
            return ~i;
    }
}
function endOfNumber(bytes, start) {
    let i = start;
    if (bytes[i] === lib_bytes/* MINUS */.N5)
        i++;
    if (!isDigit(bytes[i]))
        return ~i;
    if (bytes[i] === lib_bytes/* ZERO */.f2)
        i++;
    else
        while (isDigit(bytes[i]))
            i++;
    if (bytes[i] === lib_bytes/* DOT */.y0) {
        if (!isDigit(bytes[++i]))
            return ~i;
        while (isDigit(bytes[i]))
            i++;
    }
    if ((bytes[i] | 0x20) === 0x65) {
        i++;
        if (bytes[i] === lib_bytes/* PLUS */.b9 || bytes[i] === lib_bytes/* MINUS */.N5)
            i++;
        if (!isDigit(bytes[i]))
            return ~i;
        while (isDigit(bytes[i]))
            i++;
    }
    return i;
}
/** `true`, `false`, `null`. */
function endOfWord(bytes, start, word) {
    for (let k = 0; k < word.length; k++)
        if (bytes[start + k] !== word.charCodeAt(k))
            return ~(start + k);
    return start + word.length;
}
/** An object or array with all that is in it. @param lines it may go over several */
function endOfNested(bytes, start, lines) {
    let depth = 0;
    let i = start;
    do {
        const b = bytes[i];
        if (b === lib_bytes/* QUOTE */.jA) {
            i = endOfString(bytes, i);
            if (i < 0)
                return i;
            continue;
        }
        if (b < lib_bytes/* SPACE */.t6 && b !== lib_bytes/* TAB */.wn && b !== lib_bytes.CR && !(b === lib_bytes.LF && lines))
            return ~i;
        if (b === lib_bytes/* OPEN_BRACE */.Hv || b === lib_bytes/* OPEN_BRACKET */.WL)
            depth++;
        if (b === lib_bytes/* CLOSE_BRACE */.rc || b === lib_bytes/* CLOSE_BRACKET */.wt)
            depth--;
        i++;
    } while (depth > 0);
    return isJson(bytes.toString('utf8', start, i)) ? i : ~start;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
const isDigit = (b) => b >= lib_bytes/* ZERO */.f2 && b <= 0x39;
const isHex = (b) => isDigit(b) || ((b | 0x20) >= 0x61 && (b | 0x20) <= 0x66);

;// CONCATENATED MODULE: ../packages/tables/lib/json-refusals.js


/** Logs what is wrong with a line `bytes[from, end)` that is no JSON object. @param place where it stops being one */
function refuseLine(faults, line, bytes, from, end, place) {
    const before = bytes.toString('utf8', from, place);
    if (before.trim() === '' && isJson(bytes.toString('utf8', from, end)))
        refuseValue(faults, line);
    else if ((0,lib_bytes/* equalBytes */.ex)(bytes, place, Math.min(place + lib_bytes/* BOM */.bh.length, end), lib_bytes/* BOM */.bh))
        faults.add('invalid-json', line, () => `a byte order mark stands at column ${before.length + 1}`);
    else
        faults.add('invalid-json', line, () => `not JSON from column ${before.length + 1} on`);
}
/**
 * The same of an element of an array, which may go over several lines. Says where by what lies in the element alone: on
 * which line of the file it stands is not known where it is read.
 */
function refuseElement(faults, line, bytes, start, end, place) {
    const before = bytes.toString('utf8', start, place);
    const below = before.split('\n').length - 1;
    const character = before.length - before.lastIndexOf('\n');
    if (start === end)
        faults.add('invalid-json', line, () => 'nothing stands between two commas');
    else if (place === start && isJson(bytes.toString('utf8', start, end)))
        refuseValue(faults, line);
    else
        faults.add('invalid-json', line, () => below > 0
            ? `not JSON from column ${character} on, ${below === 1 ? 'one line' : `${below} lines`} below`
            : `not JSON from character ${character} of the element on`);
}
function refuseValue(faults, line) {
    faults.add('not-an-object', line, () => 'not an object with named values');
}

// EXTERNAL MODULE: ../packages/tables/lib/scanner.js
var scanner = __webpack_require__(72647);
// EXTERNAL MODULE: ../packages/tables/lib/unescape.js
var lib_unescape = __webpack_require__(50693);
;// CONCATENATED MODULE: ../packages/tables/lib/json-scanner.js











const T = 't'.charCodeAt(0);
const F = 'f'.charCodeAt(0);
const N = 'n'.charCodeAt(0);
/** Stops every loop where the elements of an array end, which line feeds do not. */
const STOP = 0;
/**
 * JSON Lines: one object a line, cells found by key without making an object. Keys may come in any order; a new key
 * makes the table wider. A line that is not a JSON object is logged and left out; of a repeated key the last value counts.
 * The elements of a JSON array likewise.
 */
class JsonScanner {
    /** Columns of the batch at hand; `names` may already be longer. */
    width = 0;
    starts = new Int32Array(0);
    ends = new Int32Array(0);
    columnStride = 1;
    kinds = new Uint8Array(0);
    lines = new Uint32Array(scanner/* BATCH_CELLS */.V);
    faults;
    rows = 0;
    blanks = new blank_lines/* BlankLines */.i();
    #keys;
    #maxColumns;
    #array;
    #maxRows = scanner/* BATCH_CELLS */.V;
    #line;
    /** Of what was looked at last, in an array: a row has many lines, and begins on `#line`. */
    #deepLine;
    /** Cells that are not as they stand there: strings with escapes, and what is nested in an array. */
    #escaped = [];
    /** The turn in which each column was set last: tells a repeated key. */
    #setIn = new Float64Array(0);
    #turn = 0;
    #repeated = [];
    constructor(options) {
        this.#line = this.#deepLine = options.line ?? 1;
        this.faults = options.faults;
        this.#maxColumns = options.maxColumns;
        this.#array = options.array === true;
        this.#keys = new json_keys/* JsonKeys */.$(options.keys);
    }
    get names() {
        return this.#keys.names;
    }
    /** Line on which each name came up; 0 of those expected. */
    get metOn() {
        return this.#keys.metOn;
    }
    get rowStride() {
        return this.width;
    }
    get line() {
        return this.#line;
    }
    scan(bytes, from, to, last) {
        this.rows = 0;
        this.#escaped.length = 0;
        const after = bytes[to];
        if (this.#array)
            bytes[to] = STOP;
        let at = from;
        while (at < to && this.rows < this.#maxRows) {
            if (this.names.length > this.width) {
                if (this.rows > 0)
                    break; // Rows before were laid out for a narrower table: they go first.
                this.#widen();
            }
            const next = this.#array ? this.#scanElement(bytes, at, to) : this.#scanLine(bytes, at, to, last);
            if (next < 0)
                break;
            at = next;
        }
        bytes[to] = after;
        return at;
    }
    close() {
        // Its arrays are left to the garbage collector.
    }
    unescape(bytes) {
        let ascii = true;
        for (const k of this.#escaped) {
            const start = this.starts[k];
            const nested = this.kinds[k] >= batch/* CellKind */.B.object;
            const end = (nested ? lib_unescape/* compactJson */.Ar : lib_unescape/* unescapeJson */.j8)(bytes, start, this.ends[k]);
            this.ends[k] = end;
            ascii &&= (0,external_node_buffer_.isAscii)(bytes.subarray(start, end));
        }
        return !ascii;
    }
    /** Answers where the next line begins, this one where it must be read again in a wider table; −1 for one that is cut off. */
    #scanLine(bytes, at, to, last) {
        const end = bytes.indexOf(lib_bytes.LF, at);
        if (end === to && !last)
            return -1;
        const start = skipBlanks(bytes, at);
        if (start === end)
            this.blanks.add(this.#line++);
        else {
            const known = this.names.length;
            const opening = this.#escaped.length;
            const stop = this.#scanObject(bytes, start);
            if (stop !== end) {
                this.#forget(known, opening);
                refuseLine(this.faults, this.#line, bytes, at, end, stop < 0 ? ~stop : stop);
            }
            else if (!this.#accept(opening))
                return at;
            if (this.blanks.pending)
                this.blanks.report(this.faults);
            this.#line++;
        }
        return Math.min(end + 1, to);
    }
    /** The same of an element, which ends with a comma or where the bytes end. */
    #scanElement(bytes, at, to) {
        const line = (this.#deepLine = this.#line);
        const start = this.#skip(bytes, at);
        this.#line = this.#deepLine;
        if (start === to)
            return to;
        const known = this.names.length;
        const opening = this.#escaped.length;
        let end = this.#scanObject(bytes, start);
        if (end !== to && bytes[end] !== lib_bytes/* COMMA */.KE) {
            const place = end < 0 ? ~end : end;
            end = (0,json_elements/* endOfElement */.J2)(bytes, start, to);
            this.#deepLine = this.#line + (0,json_elements/* countLines */.lt)(bytes, start, end);
            this.#forget(known, opening);
            refuseElement(this.faults, this.#line, bytes, start, end, place);
        }
        else if (!this.#accept(opening)) {
            this.#line = line;
            return at;
        }
        this.#line = this.#deepLine;
        return Math.min(end + 1, to);
    }
    /** Takes the row. False where it has new keys and must be read again when the table is wider. */
    #accept(opening) {
        if (this.names.length > this.width) {
            this.#escaped.length = opening;
            return false;
        }
        for (const key of this.#repeated)
            this.faults.add('duplicate-key', this.#line, () => `the key ${JSON.stringify(key)} stands twice`);
        this.lines[this.rows++] = this.#line;
        return true;
    }
    /** Answers the place after the object and the blanks that follow, or `~place` where it stops being one. */
    #scanObject(bytes, start) {
        const base = this.rows * this.width;
        for (let k = base; k < base + this.width; k++) {
            this.starts[k] = 0;
            this.ends[k] = -1;
        }
        this.#turn++;
        this.#repeated.length = 0;
        if (bytes[start] !== lib_bytes/* OPEN_BRACE */.Hv)
            return ~start;
        let i = this.#skip(bytes, start + 1);
        let expected = 0;
        if (bytes[i] === lib_bytes/* CLOSE_BRACE */.rc)
            i++;
        else {
            for (;;) {
                if (bytes[i] !== lib_bytes/* QUOTE */.jA)
                    return ~i;
                const keyEnd = endOfString(bytes, i);
                if (keyEnd < 0)
                    return keyEnd;
                const column = this.#keys.columnOf(bytes, i + 1, keyEnd - 1, expected, this.#line);
                expected = column + 1;
                i = this.#skip(bytes, keyEnd);
                if (bytes[i] !== lib_bytes/* COLON */.oH)
                    return ~i;
                i = this.#scanValue(bytes, this.#skip(bytes, i + 1), column, base);
                if (i < 0)
                    return i;
                i = this.#skip(bytes, i);
                const b = bytes[i++];
                if (b === lib_bytes/* CLOSE_BRACE */.rc)
                    break;
                if (b !== lib_bytes/* COMMA */.KE)
                    return ~(i - 1);
                i = this.#skip(bytes, i);
            }
        }
        return this.#skip(bytes, i);
    }
    /** Blanks, and in an array line feeds. */
    #skip(bytes, from) {
        let i = skipBlanks(bytes, from);
        while (bytes[i] === lib_bytes.LF && this.#array) {
            this.#deepLine++;
            i = skipBlanks(bytes, i + 1);
        }
        return i;
    }
    /** Answers the place after the value, or `~place`. */
    #scanValue(bytes, start, column, base) {
        const b = bytes[start];
        if (b === lib_bytes/* QUOTE */.jA)
            return this.#scanString(bytes, start, column, base);
        if (b === N) {
            const end = endOfWord(bytes, start, 'null');
            if (end > 0)
                this.#put(base, column, 0, -1, batch/* CellKind */.B.string);
            return end;
        }
        let end;
        let kind = batch/* CellKind */.B.number;
        if (b === lib_bytes/* OPEN_BRACE */.Hv || b === lib_bytes/* OPEN_BRACKET */.WL) {
            kind = b === lib_bytes/* OPEN_BRACE */.Hv ? batch/* CellKind */.B.object : batch/* CellKind */.B.array;
            end = endOfNested(bytes, start, this.#array);
        }
        else if (b === T || b === F) {
            kind = b === T ? batch/* CellKind */.B.true : batch/* CellKind */.B.false;
            end = endOfWord(bytes, start, b === T ? 'true' : 'false');
        }
        else
            end = endOfNumber(bytes, start);
        if (end > 0)
            this.#put(base, column, start, end, kind);
        if (end > 0 && this.#array && kind >= batch/* CellKind */.B.object) {
            this.#deepLine += (0,json_elements/* countLines */.lt)(bytes, start, end);
            if (column < this.width)
                this.#escaped.push(base + column);
        }
        return end;
    }
    #scanString(bytes, start, column, base) {
        let i = start + 1;
        let b = bytes[i];
        while (b >= lib_bytes/* SPACE */.t6 && b !== lib_bytes/* QUOTE */.jA && b !== lib_bytes/* BACKSLASH */.r_)
            b = bytes[++i];
        const end = b === lib_bytes/* QUOTE */.jA ? i + 1 : endOfString(bytes, start);
        if (end < 0)
            return end;
        this.#put(base, column, start + 1, end - 1, batch/* CellKind */.B.string);
        if (b === lib_bytes/* BACKSLASH */.r_ && column < this.width)
            this.#escaped.push(base + column);
        return end;
    }
    #put(base, column, start, end, kind) {
        if (column >= this.width)
            return;
        const k = base + column;
        if (this.#setIn[column] === this.#turn) {
            this.#repeated.push(this.names[column]);
            this.#escaped = this.#escaped.filter(other => other !== k);
        }
        this.#setIn[column] = this.#turn;
        this.starts[k] = start;
        this.ends[k] = end;
        this.kinds[k] = kind;
    }
    #widen() {
        if (this.names.length > this.#maxColumns) {
            const line = Math.max(this.#line, this.metOn.at(-1));
            throw (0,json_keys/* tooManyKeys */.K)(line, this.names.length, this.#maxColumns);
        }
        this.width = this.names.length;
        this.#maxRows = Math.max(1, Math.floor(scanner/* BATCH_CELLS */.V / this.width));
        const cells = this.#maxRows * this.width;
        this.starts = new Int32Array(cells);
        this.ends = new Int32Array(cells);
        this.kinds = new Uint8Array(cells);
        this.#setIn = new Float64Array(this.width);
    }
    /** Leaves no trace of what a refused row brought. */
    #forget(known, opening) {
        this.#keys.forget(known);
        this.#escaped.length = opening;
    }
}
function skipBlanks(bytes, from) {
    let i = from;
    let b = bytes[i];
    while (b === lib_bytes/* SPACE */.t6 || b === lib_bytes/* TAB */.wn || b === lib_bytes.CR)
        b = bytes[++i];
    return i;
}


/***/ }),

/***/ 66095:
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
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/foreign-formats.js


const bytes = (text) => Buffer.from(text, 'latin1');
const UNPACK = 'Unpack it; gzip and zstd are read as they are.';
const CONVERT = 'Write it as Parquet, Arrow, CSV or JSON Lines.';
const PAGE = 'The download seems to have brought an error or login page instead of the data.';
/** What files that are no tables, or of formats that are not read, begin with. None of it begins a table that is text. */
const FOREIGN = [
    {
        name: 'a Git LFS pointer',
        signature: bytes('version https://git-lfs'),
        fix: 'Fetch its content: `lfs: true` in the step of actions/checkout.',
    },
    {
        name: 'Feather of version 1',
        signature: bytes('FEA1'),
        fix: 'Write version 2, which is Arrow, or Parquet.',
    },
    { name: 'encrypted Parquet', signature: bytes('PARE'), fix: 'Write it without encryption.' },
    {
        name: 'a ZIP archive (or an Excel workbook)',
        signature: bytes('PK\x03\x04'),
        fix: 'Unpack it, or save it as CSV.',
    },
    { name: 'an Excel workbook', signature: bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), fix: 'Save it as CSV.' },
    { name: 'a tar archive', signature: bytes('ustar'), at: 257, fix: 'Unpack it.' },
    { name: 'a 7-Zip archive', signature: bytes('7z\xbc\xaf\x27\x1c'), fix: 'Unpack it.' },
    { name: 'compressed by bzip2', signature: bytes('1AY&SY'), at: 4, fix: UNPACK },
    { name: 'compressed by xz', signature: bytes('\xfd7zXZ\0'), fix: UNPACK },
    { name: 'compressed by LZ4', signature: bytes('\x04\x22\x4d\x18'), fix: UNPACK },
    { name: 'an SQLite database', signature: bytes('SQLite format 3\0'), fix: CONVERT },
    { name: 'HDF5', signature: bytes('\x89HDF\r\n\x1a\n'), fix: CONVERT },
    { name: 'Avro', signature: bytes('Obj\x01'), fix: CONVERT },
    { name: 'a NumPy array', signature: bytes('\x93NUMPY'), fix: CONVERT },
    { name: 'a pickle of Python', signature: bytes('\x80\x04\x95'), fix: CONVERT },
    { name: 'a pickle of Python', signature: bytes('\x80\x05\x95'), fix: CONVERT },
    { name: 'an HTML page', signature: bytes('<!DOCTYPE html'), fix: PAGE },
    { name: 'an HTML page', signature: bytes('<!doctype html'), fix: PAGE },
    { name: 'an HTML page', signature: bytes('<html'), fix: PAGE },
];
/** Enough of a file to tell all of them. */
const FOREIGN_HEAD = 512;
/** Throws UserError `unsupported` for what is no table that is read, by its first bytes. */
function refuseForeign(file, head) {
    const found = FOREIGN.find(({ signature, at = 0 }) => {
        const end = at + signature.length;
        return end <= head.length && (0,lib_bytes/* equalBytes */.ex)(head, at, end, signature);
    });
    if (!found)
        return;
    throw new errors/* UserError */.yo('unsupported', {
        message: `"${file}" is ${found.name}, which is not read.`,
        location: { file },
        fix: found.fix,
    });
}

// EXTERNAL MODULE: ../packages/tables/lib/header.js
var lib_header = __webpack_require__(56280);
// EXTERNAL MODULE: ../packages/tables/lib/json-array.js
var json_array = __webpack_require__(95215);
// EXTERNAL MODULE: ../packages/tables/lib/json-scanner.js + 2 modules
var json_scanner = __webpack_require__(76995);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ../packages/tables/lib/ranges.js
var ranges = __webpack_require__(76739);
// EXTERNAL MODULE: ../packages/tables/lib/transcode.js
var transcode = __webpack_require__(76754);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
var external_node_zlib_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_zlib_, 2);
// EXTERNAL MODULE: ../packages/tables/lib/damage.js
var damage = __webpack_require__(1996);
;// CONCATENATED MODULE: ../packages/tables/lib/compress/feed-engine.js
/**
 * What a decompressor of zlib makes of each piece before it gets the next, so that where it throws does not depend on timing.
 * Throws its errors.
 */
async function* feedEngine(engine, pieces) {
    const ready = [];
    const state = { ended: false };
    let wake = () => undefined;
    engine.on('data', (part) => {
        ready.push(part);
        // No more is made of a bomb than was asked for.
        engine.pause();
        wake();
    });
    engine.on('error', error => {
        state.failure = error;
        wake();
    });
    engine.on('end', () => {
        state.ended = true;
        wake();
    });
    const made = async function* (isDone) {
        for (;;) {
            const part = ready.shift();
            if (part) {
                yield part;
                engine.resume();
            }
            else if (state.failure)
                throw state.failure;
            else if (isDone() || state.ended)
                return;
            else
                await new Promise(resolve => (wake = resolve));
        }
    };
    try {
        for await (const piece of pieces) {
            if (state.ended)
                return;
            let taken = false;
            engine.write(piece, () => {
                taken = true;
                wake();
            });
            yield* made(() => taken);
        }
        engine.end();
        yield* made(() => false);
    }
    finally {
        engine.destroy();
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/xxh64.js

const P1 = [0x85ebca87, 0x9e3779b1];
const P2 = [0x27d4eb4f, 0xc2b2ae3d];
const P3 = [0x9e3779f9, 0x165667b1];
const P4 = [0xc2b2ae63, 0x85ebca77];
const P5 = [0x165667c5, 0x27d4eb2f];
const STRIPE = 32;
/** The number being worked on. */
let low = 0;
let high = 0;
class Xxh64 {
    /** Four accumulators, each low and high. */
    #lanes = new Int32Array(8);
    #rest = new Uint8Array(STRIPE);
    #restView = (0,lib_bytes/* viewOf */.du)(this.#rest);
    #length = 0;
    constructor() {
        const [one, two] = [this.#lanes, this.#lanes.subarray(2)];
        set(P1);
        add(P2[0], P2[1]);
        store(one, 0);
        set(P2);
        store(two, 0);
        set([0, 0]);
        store(this.#lanes, 4);
        add(~P1[0] + 1, ~P1[1]);
        store(this.#lanes, 6);
    }
    update(bytes) {
        let held = this.#length % STRIPE;
        this.#length += bytes.length;
        let at = 0;
        if (held > 0) {
            at = Math.min(STRIPE - held, bytes.length);
            this.#rest.set(bytes.subarray(0, at), held);
            held += at;
            if (held < STRIPE)
                return;
            this.#stripe(this.#restView, 0);
        }
        const view = (0,lib_bytes/* viewOf */.du)(bytes);
        for (; at + STRIPE <= bytes.length; at += STRIPE)
            this.#stripe(view, at);
        this.#rest.set(bytes.subarray(at));
    }
    /** The lower 32 bits, unsigned. */
    digest() {
        if (this.#length >= STRIPE)
            this.#converge();
        else
            set(P5);
        add(this.#length, Math.floor(this.#length / 2 ** 32));
        this.#takeRest(this.#length % STRIPE);
        xorShift(33);
        multiply(P2);
        xorShift(29);
        multiply(P3);
        xorShift(32);
        return low >>> 0;
    }
    #stripe(view, at) {
        const lanes = this.#lanes;
        for (let i = 0; i < 8; i += 2) {
            low = view.getInt32(at + 4 * i, true);
            high = view.getInt32(at + 4 * i + 4, true);
            multiply(P2);
            add(lanes[i], lanes[i + 1]);
            rotate(31);
            multiply(P1);
            lanes[i] = low;
            lanes[i + 1] = high;
        }
    }
    #converge() {
        const lanes = this.#lanes;
        const sum = [0, 0];
        for (const [i, bits] of [1, 7, 12, 18].entries()) {
            set([lanes[2 * i], lanes[2 * i + 1]]);
            rotate(bits);
            add(sum[0], sum[1]);
            [sum[0], sum[1]] = [low, high];
        }
        for (let i = 0; i < 8; i += 2) {
            mixed([lanes[i], lanes[i + 1]]);
            xor(sum);
            multiply(P1);
            add(P4[0], P4[1]);
            [sum[0], sum[1]] = [low, high];
        }
    }
    #takeRest(length) {
        const view = this.#restView;
        let at = 0;
        for (; at + 8 <= length; at += 8) {
            const sum = [low, high];
            mixed([view.getInt32(at, true), view.getInt32(at + 4, true)]);
            xor(sum);
            rotate(27);
            multiply(P1);
            add(P4[0], P4[1]);
        }
        if (at + 4 <= length) {
            const sum = [low, high];
            set([view.getInt32(at, true), 0]);
            multiply(P1);
            xor(sum);
            rotate(23);
            multiply(P2);
            add(P3[0], P3[1]);
            at += 4;
        }
        for (; at < length; at++) {
            const sum = [low, high];
            set([this.#rest[at], 0]);
            multiply(P5);
            xor(sum);
            rotate(11);
            multiply(P1);
        }
    }
}
/** A round on its own. */
function mixed(input) {
    set(input);
    multiply(P2);
    rotate(31);
    multiply(P1);
}
function set([l, h]) {
    low = l;
    high = h;
}
function store(lanes, at) {
    lanes[at] = low;
    lanes[at + 1] = high;
}
function add(l, h) {
    const sum = (low >>> 0) + (l >>> 0);
    low = sum | 0;
    high = (high + h + (sum > 0xffffffff ? 1 : 0)) | 0;
}
function xor([l, h]) {
    low ^= l;
    high ^= h;
}
/** To the left, by fewer than 32 bits. */
function rotate(bits) {
    const l = low;
    low = (l << bits) | (high >>> (32 - bits));
    high = (high << bits) | (l >>> (32 - bits));
}
/** What is shifted to the right, on top. */
function xorShift(bits) {
    const h = high;
    if (bits >= 32)
        low ^= bits === 32 ? h : h >>> (bits - 32);
    else {
        low ^= (low >>> bits) | (h << (32 - bits));
        high ^= h >>> bits;
    }
}
function multiply([l, h]) {
    const [a0, a1, b0, b1] = [low & 0xffff, low >>> 16, l & 0xffff, l >>> 16];
    const bottom = a0 * b0;
    const middle = a1 * b0 + (bottom >>> 16);
    const other = a0 * b1 + (middle & 0xffff);
    const top = a1 * b1 + (middle >>> 16) + (other >>> 16);
    high = (top + Math.imul(low, h) + Math.imul(high, l)) | 0;
    low = (other << 16) | (bottom & 0xffff);
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/zstd-frames.js


/** Zstandard frames (RFC 8878, 3.1): a file may hold several, and between them what decoders pass over. */
const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** What zstd itself refuses to decode unless told otherwise: more would be memory for a few bytes of file. */
const LARGEST_WINDOW = 128 * 1024 ** 2;
const LARGEST_BLOCK = 128 * 1024;
/** What is handed to a decoder at a time: so many bytes, or blocks, each of which may become 128 KiB. */
const PIECE = { bytes: 128 * 1024, blocks: 32 };
const LONGEST_HEADER = 18;
/** Whether bytes begin as a zstd file does, which may be with something to be passed over. */
function isZstd(head) {
    return head.length >= 4 && (wordAt(head, 0) === MAGIC || isSkippable(wordAt(head, 0)));
}
/** The frames of a file, one after the other. Throws `Damage`, and UserError `limit-exceeded` and `unsupported`. */
async function* zstdFrames(chunks, file, { blocks = PIECE.blocks, step = () => undefined } = {}) {
    const source = new Source(chunks, step);
    try {
        for (;;) {
            const magic = await source.peek(4);
            if (magic.length === 0)
                return;
            if (!isZstd(magic))
                throw new damage/* Damage */.cv('something else follows the last frame');
            if (isSkippable(wordAt(magic, 0)))
                await source.skip(8 + wordAt(await source.need(8), 4));
            else {
                const header = readHeader(await source.peek(LONGEST_HEADER), file);
                yield { ...header, bytes: () => frameBytes(source, header, blocks) };
            }
        }
    }
    finally {
        await source.close();
    }
}
function isSkippable(magic) {
    return (magic & 0xfffffff0) === SKIPPABLE;
}
/** RFC 8878, 3.1.1.1 */
function readHeader(bytes, file) {
    if (bytes.length < 6)
        throw cutOff();
    const flags = bytes[4];
    if (flags & 8)
        throw new damage/* Damage */.cv('a frame has a header of a later format');
    const single = (flags & 32) !== 0;
    const dictionary = [0, 1, 2, 4][flags & 3];
    const at = 5 + (single ? 0 : 1) + dictionary;
    const size = [single ? 1 : 0, 2, 4, 8][flags >>> 6];
    const length = at + size;
    if (bytes.length < length)
        throw cutOff();
    if (dictionary && bytes.readUIntLE(at - dictionary, dictionary) !== 0) {
        throw new errors/* UserError */.yo('unsupported', {
            message: `"${file}" needs a zstd dictionary, which is not in the file.`,
            location: { file },
            fix: 'Compress it without one.',
        });
    }
    const content = contentSize(bytes, at, size);
    const window = single ? content : windowSize(bytes[5]);
    if (window > LARGEST_WINDOW) {
        throw new errors/* UserError */.yo('limit-exceeded', {
            message: `"${file}" asks for a zstd window of ${window} bytes; ${LARGEST_WINDOW} are allowed.`,
            location: { file },
            fix: 'Compress it without --long and --ultra, or with --long=27.',
        });
    }
    return { length, content, checksum: (flags & 4) !== 0 };
}
function contentSize(bytes, at, size) {
    if (size === 0)
        return undefined;
    if (size === 8)
        return Number(bytes.readBigUInt64LE(at));
    return bytes.readUIntLE(at, size) + (size === 2 ? 256 : 0);
}
function windowSize(descriptor) {
    const base = 2 ** (10 + (descriptor >>> 3));
    return base + (base / 8) * (descriptor & 7);
}
async function* frameBytes(source, { length, checksum }, blocks) {
    let pieces = [await source.take(length)];
    let held = length;
    for (let last = false; !last;) {
        const header = (await source.need(3)).readUIntLE(0, 3);
        last = (header & 1) === 1;
        const type = (header >>> 1) & 3;
        const size = header >>> 3;
        if (type === 3 || size > LARGEST_BLOCK)
            throw new damage/* Damage */.cv('a frame has a block that cannot be');
        // A block of one byte repeated stores that byte alone.
        const stored = 3 + (type === 1 ? 1 : size) + (last && checksum ? 4 : 0);
        pieces.push(await source.take(stored));
        held += stored;
        if (held < PIECE.bytes && pieces.length < blocks && !last)
            continue;
        yield Buffer.concat(pieces);
        pieces = [];
        held = 0;
    }
}
const wordAt = (bytes, at) => (bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0;
const cutOff = () => new damage/* Damage */.cv('the file is cut off');
/** Bytes by their number. */
class Source {
    #chunks;
    #step;
    /** Place in the file of what comes next. */
    #at = 0;
    #bytes = Buffer.alloc(0);
    constructor(chunks, step) {
        this.#chunks = chunks[Symbol.asyncIterator]();
        this.#step = step;
    }
    /** The next ones, which stay; fewer where the file ends. */
    async peek(length) {
        this.#step(this.#at);
        while (this.#bytes.length < length) {
            const next = await this.#chunks.next();
            if (next.done)
                break;
            // The stream may use its memory again.
            this.#bytes = Buffer.concat([this.#bytes, next.value]);
        }
        return this.#bytes.subarray(0, length);
    }
    /** Exactly so many. */
    async need(length) {
        const bytes = await this.peek(length);
        if (bytes.length < length)
            throw cutOff();
        return bytes;
    }
    async take(length) {
        const bytes = await this.need(length);
        this.#bytes = this.#bytes.subarray(length);
        this.#at += length;
        return bytes;
    }
    async skip(length) {
        for (let left = length; left > 0;) {
            const { length: some } = await this.peek(1);
            if (some === 0)
                throw cutOff();
            const count = Math.min(left, this.#bytes.length);
            this.#bytes = this.#bytes.subarray(count);
            this.#at += count;
            left -= count;
        }
    }
    async close() {
        await this.#chunks.return?.();
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/unzstd.js







const CHUNK = 256 * 1024;
const { createZstdDecompress: create } = external_node_zlib_namespaceObject;
/** The decoder of Node where it has one, which ends silently after the first of several frames: it gets them one by one. */
const nativeFrames = create &&
    (frame => (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(frame.bytes()), create({ chunkSize: CHUNK }), () => undefined));
/** In JavaScript. */
async function* framesInScript(frame) {
    const { Decompress } = await __webpack_require__.e(/* import() */ 5217).then(__webpack_require__.bind(__webpack_require__, 65217));
    const ready = [];
    const decompress = new Decompress(part => ready.push(Buffer.from(part)));
    const hash = frame.checksum ? new Xxh64() : undefined;
    const decoded = (piece, last) => {
        try {
            decompress.push(piece, last);
        }
        catch (cause) {
            throw new damage/* Damage */.cv(cause instanceof Error ? cause.message : String(cause), { cause });
        }
        if (hash)
            for (const part of ready)
                hash.update(part);
        return ready.splice(0);
    };
    let end = new Uint8Array(4);
    for await (const piece of frame.bytes()) {
        yield* decoded(Uint8Array.from(piece), false);
        end = piece.subarray(-4);
    }
    yield* decoded(new Uint8Array(0), true);
    if (hash && hash.digest() !== (0,lib_bytes/* viewOf */.du)(end).getUint32(0, true))
        throw new damage/* Damage */.cv('the checksum is another');
}
/** The content of a zstd file, piece by piece. Throws `Damage`, errors of zlib, and what `zstdFrames` throws. */
async function* unzstd(chunks, file, decode = nativeFrames ?? framesInScript) {
    for await (const frame of zstdFrames(chunks, file))
        yield* sized(frame, decode(frame));
}
/** The content of a frame, of which no piece is looked at before all of the one before was. */
function decodeStepwise(frame) {
    return sized(frame, create ? feedEngine(create({ chunkSize: CHUNK }), frame.bytes()) : framesInScript(frame));
}
async function* sized({ content }, parts) {
    let size = 0;
    for await (const part of parts) {
        size += part.length;
        yield part;
    }
    if (content !== undefined && content !== size)
        throw new damage/* Damage */.cv(`a frame of ${size} bytes says that it has ${content}`);
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/is-damage.js

/** What decompressors throw, ours and those of Node, at bytes that cannot be. */
function isDamage(error) {
    const { code } = error;
    return error instanceof damage/* Damage */.cv || (typeof code === 'string' && /^Z(STD)?_/.test(code));
}

;// CONCATENATED MODULE: ../packages/tables/lib/compress/damage-place.js






/** Reads the file once more, step by step. undefined where it is not damaged after all. @param read its bytes, from the first */
async function placeOfDamage(packing, read, file) {
    if (packing === 'zstd')
        return placeOf(step => zstdContent(read(), file, step));
    const near = await placeOf(step => gzipContent(read(), Infinity, step));
    return near && placeOf(step => gzipContent(read(), near.at, step));
}
/** @param content calls `step` with the place of each piece that it is about to take in */
async function placeOf(content) {
    let at = 0;
    let size = 0;
    let lines = 0;
    let head = Buffer.alloc(0);
    try {
        for await (const part of content(next => void (at = next))) {
            if (head.length < 2)
                head = Buffer.concat([head, part.subarray(0, 2)]);
            size += part.length;
            for (let i = part.indexOf(lib_bytes.LF); i >= 0; i = part.indexOf(lib_bytes.LF, i + 1))
                lines++;
        }
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        return { at, size, line: isUtf16(head) ? undefined : lines + 1, error };
    }
    return undefined;
}
function isUtf16(head) {
    return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}
/** Bytes that are taken in together, as long as it does not matter which of them is wrong. */
const damage_place_PIECE = 16 * 1024;
function gzipContent(chunks, slowFrom, step) {
    const pieces = async function* () {
        let at = 0;
        let held = Buffer.alloc(0);
        const sizeAt = () => (at >= slowFrom ? 1 : damage_place_PIECE);
        for await (const chunk of chunks) {
            held = Buffer.concat([held, chunk]);
            let from = 0;
            for (let size = sizeAt(); held.length - from >= size; size = sizeAt()) {
                step(at);
                yield held.subarray(from, from + size);
                from += size;
                at += size;
            }
            held = Buffer.from(held.subarray(from));
        }
        step(at);
        if (held.length)
            yield held;
        step(at + held.length);
    };
    return feedEngine((0,external_node_zlib_.createGunzip)(), pieces());
}
async function* zstdContent(chunks, file, step) {
    for await (const frame of zstdFrames(chunks, file, { blocks: 1, step }))
        yield* decodeStepwise(frame);
}

;// CONCATENATED MODULE: ../packages/tables/lib/unpack.js







const unpack_CHUNK = 256 * 1024;
/** Told by the first bytes, at least four where the file has so many. */
function packingOf(head) {
    if (head[0] === 0x1f && head[1] === 0x8b)
        return 'gzip';
    return isZstd(head) ? 'zstd' : undefined;
}
/**
 * The content, piece by piece. Throws UserError `bad-data` for a damaged file, `limit-exceeded` past `maxBytes` of content.
 * @param chunks may use their memory again for the next one
 */
async function* unpack(packing, chunks, packed) {
    const { file, maxBytes } = packed;
    let size = 0;
    try {
        for await (const chunk of packing === 'gzip' ? gunzip(chunks) : unzstd(chunks, file)) {
            size += chunk.length;
            if (size > maxBytes)
                throw await tooLarge(packed);
            yield chunk;
        }
    }
    catch (error) {
        if (!isDamage(error))
            throw error;
        throw await damaged(packing, packed, error);
    }
}
async function tooLarge({ file, maxBytes, size }) {
    const bytes = await size();
    return new errors/* UserError */.yo('limit-exceeded', {
        message: `"${file}"${bytes === undefined ? '' : `, ${bytes} bytes as it lies there,`} holds more than ${maxBytes} bytes once decompressed.`,
        location: { file },
        fix: 'If it is no decompression bomb, raise "max-decompressed-size".',
    });
}
/** What zlib says in words of its own. */
const WORDS = {
    'incorrect data check': 'the checksum is not that of the content',
    'incorrect length check': 'the length is not that of the content',
    'unexpected end of file': 'the file is cut off',
};
/** Where one content ends, zlib takes what follows for another, and looks at two bytes of it. */
function wordsOf({ error, at, size }) {
    const follows = error.message === 'incorrect header check' && at > 1;
    const what = follows
        ? `something else follows the content at byte ${at - 1}`
        : `${WORDS[error.message] ?? error.message} at byte ${at}`;
    return `${what} of the file, after ${size} decompressed bytes`;
}
async function damaged(packing, { file, again }, cause) {
    const place = await placeOfDamage(packing, again, file);
    const what = place ? wordsOf(place) : `${cause.message}; but it has changed since`;
    return new errors/* UserError */.yo('bad-data', {
        message: `"${file}" is a damaged ${packing} file: ${what}.`,
        location: { file, ...(place?.line === undefined ? {} : { line: place.line }) },
        fix: 'Was the upload or download cut off? Make the file again.',
    }, { cause });
}
function gunzip(chunks) {
    const decompressor = (0,external_node_zlib_.createGunzip)({ chunkSize: unpack_CHUNK });
    return (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(copies(chunks)), decompressor, () => undefined);
}
/** The stream keeps chunks until later. */
async function* copies(chunks) {
    for await (const chunk of chunks)
        yield Buffer.from(chunk);
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
    const reopen = () => files.stream(path);
    const size = async () => (await files.stat(path))?.size;
    const packed = { file, maxBytes: options.maxBytes, again: reopen, size };
    const unpacked = packing ? await peek(unpack(packing, start.chunks, packed), 4) : start;
    const { transcoding, head, chunks } = await closingOnError(unpacked.chunks, async () => {
        const found = (0,transcode/* transcodingOf */.E)(unpacked.head, file, options.encoding);
        const again = () => (packing ? unpack(packing, reopen(), packed) : reopen());
        return { transcoding: found, ...(await peek(found.apply(unpacked.chunks, again), HEAD)) };
    });
    return {
        packing,
        encoding: transcoding.encoding,
        head,
        chunks,
        // A decompressor may leave padding behind the last member unread.
        digest: async () => {
            if (complete)
                return { sha256: hash.digest('hex'), bytes };
            return digestFrom(files.stream(path), { sha256: hash.copy().digest('hex'), bytes }, file);
        },
    };
}
/** Of a file of which only the first bytes were read; these must be the same. */
async function digestFrom(chunks, read, file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let same = read.bytes === 0;
    for await (const chunk of chunks) {
        const known = Math.max(0, Math.min(chunk.length, read.bytes - bytes));
        hash.update(chunk.subarray(0, known));
        bytes += known;
        if (known > 0 && bytes === read.bytes)
            same = hash.copy().digest('hex') === read.sha256;
        hash.update(chunk.subarray(known));
        bytes += chunk.length - known;
    }
    if (!same)
        throw (0,ranges/* changedFile */.Ne)(file);
    return { sha256: hash.digest('hex'), bytes };
}
async function closingOnError(chunks, work) {
    try {
        return await work();
    }
    catch (error) {
        await chunks.return(undefined);
        throw error;
    }
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
    const rest = async function* () {
        yield* first;
        yield* chunks;
    };
    const all = rest();
    const end = all.return.bind(all);
    // A generator that was never asked for anything ends without ending what it would have read.
    all.return = async (value) => {
        await chunks.return(undefined);
        return end(value);
    };
    return { head: Buffer.concat(first).subarray(0, size), chunks: all };
}

// EXTERNAL MODULE: ../packages/tables/lib/row-blocks.js
var row_blocks = __webpack_require__(94780);
// EXTERNAL MODULE: ../packages/tables/lib/take-rows.js
var take_rows = __webpack_require__(87738);
// EXTERNAL MODULE: ../packages/tables/lib/encoding.js + 1 modules
var encoding = __webpack_require__(67204);
// EXTERNAL MODULE: ../packages/tables/lib/window.js
var lib_window = __webpack_require__(87761);
;// CONCATENATED MODULE: ../packages/tables/lib/open-table.js














/**
 * Opens a CSV, TSV or JSON file (an object a line, or an array of them), plain, gzip or zstd, or a Parquet or Arrow file. Memory does not grow with the file. Throws UserError
 * `missing-file`, `unsupported` (another format), `bad-data` (damaged file), `limit-exceeded`; what is wrong with
 * single rows is in `faults`.
 */
async function openTable(path, files, options = {}) {
    const { maxRowBytes = lib_window/* MAX_ROW_BYTES */.mb, maxColumns = 10_000, maxBytes = 16 * 1024 ** 3 } = options;
    const file = files.relative(path);
    const head = await headOf(path, files);
    refuseForeign(file, head);
    const binary = packingOf(head) ? undefined : (0,dialect/* binaryFormatOf */.k6)(file, head, options.format);
    if (binary) {
        const limits = { maxRowBytes, maxColumns, keepFaults: options.keepFaults };
        const { openParquet, openArrow } = await __webpack_require__.e(/* import() */ 5209).then(__webpack_require__.bind(__webpack_require__, 15209));
        return (binary === 'parquet' ? openParquet : openArrow)(path, files, limits);
    }
    const { chunkSize, encoding } = options;
    const raw = await openBytes(path, files, { chunkSize, maxBytes, encoding });
    const window = new lib_window/* Window */.p8(raw.chunks, file, maxRowBytes);
    try {
        refuseForeign(file, raw.head);
        refusePacked(file, raw);
        const { format, delimiter, start } = (0,dialect/* dialectOf */.E3)(file, raw.head, options);
        while (!window.last && window.end < start)
            await window.advance(1);
        window.start = start;
        const faults = new lib_faults/* FaultLog */.t(options.keepFaults);
        const array = format === 'json';
        const json = { faults, maxColumns, keys: options.keys ?? [], array };
        const { scanner, header } = delimiter === undefined
            ? { scanner: new json_scanner/* JsonScanner */.V({ ...json, line: array ? await (0,json_array/* openArray */.Kt)(window, file) : 1 }) }
            : await scannerAfterHeader(window, { file, delimiter, faults, maxColumns });
        const layout = { delimiter, maxColumns, array, keepFaults: options.keepFaults ?? 10 };
        const text = textOf(window, scanner, { ...layout, maxRowBytes });
        const take = () => array
            ? (0,json_array/* takeElements */.r2)(text, scanner, { file, maxRowBytes })
            : closing((0,take_rows/* takeRows */.L)(window, scanner), window, scanner);
        return {
            file,
            format,
            ...(delimiter === undefined ? {} : { delimiter: String.fromCharCode(delimiter) }),
            ...(raw.packing ? { packing: raw.packing } : {}),
            ...(raw.encoding === 'utf-8' ? {} : { encoding: raw.encoding }),
            names: scanner.names,
            faults,
            batches: take,
            vectors: take,
            text: { ...text, ...(header ? { header } : {}) },
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
    for await (const chunk of files.stream(path, { start: 0, end: FOREIGN_HEAD }))
        return chunk.subarray(0, FOREIGN_HEAD);
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
    const { file, delimiter, faults, maxColumns } = options;
    const header = new csv_scanner/* CsvScanner */.B([], { delimiter, faults, header: { maxColumns } });
    let written;
    for (;;) {
        const { bytes, start, end, last, offset } = window;
        const { line } = header;
        const next = header.scan(bytes, start, end, last);
        (0,encoding/* checkEncoding */.S)({ bytes, from: start, to: next, line, offset, returns: true }, faults);
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
            location: { file, line: header.lines[0] },
            fix: 'Is the delimiter right? If so, raise "max-columns".',
        });
    }
    header.unescape(window.bytes);
    const labels = Array.from({ length: header.rows ? header.cells : 0 }, (_, i) => window.bytes.toString('utf8', header.starts[i], header.ends[i]));
    const names = (0,lib_header/* nameColumns */.N)(labels, header.lines[0], faults);
    const scanner = new csv_scanner/* CsvScanner */.B(names, { delimiter, faults, line: header.line });
    return { scanner, ...(written ? { header: written } : {}) };
}
function textOf(window, scanner, { maxRowBytes, ...layout }) {
    const { names, line, faults } = scanner;
    return {
        layout: { names, ...layout },
        linesBefore: line - 1,
        blocks: options => {
            const offset = window.offset + window.start;
            const limits = { ...options, maxRowBytes, offset };
            const blocks = layout.array
                ? (0,json_array/* cutElements */.yf)(window.rest(), { ...limits, line, faults })
                : (0,row_blocks/* cutBlocks */.Zg)(window.rest(), layout.delimiter, limits);
            return closing(blocks, window, scanner);
        },
    };
}
async function* closing(parts, window, scanner) {
    try {
        yield* parts;
    }
    finally {
        await window.close();
        scanner.close();
    }
}


/***/ }),

/***/ 76739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ Feed),
/* harmony export */   Ne: () => (/* binding */ changedFile),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1996);


async function rangesOf(path, files) {
    const stat = await files.stat(path);
    const size = stat?.kind === 'file' ? stat.size : await countBytes(path, files);
    return {
        size,
        read: async (offset, length) => {
            if (offset < 0 || length < 0 || offset + length > size)
                throw new _damage_js__WEBPACK_IMPORTED_MODULE_0__/* .Damage */ .cv(`the bytes ${offset} to ${offset + length} lie outside the file`);
            if (length === 0)
                return Buffer.alloc(0);
            const chunks = [];
            const range = { start: offset, end: offset + length, chunkSize: Math.min(length, 1024 ** 2) };
            for await (const chunk of files.stream(path, range))
                chunks.push(chunk);
            const bytes = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
            if (bytes.length !== length)
                throw changedFile(files.relative(path));
            return bytes;
        },
        refuseChanged: async () => {
            if (marksOf(await files.stat(path)) !== marksOf(stat))
                throw changedFile(files.relative(path));
        },
    };
}
function marksOf(stat) {
    return JSON.stringify([stat?.kind, stat?.size, stat?.modified]);
}
/** What was judged would not be what the digest is of. */
function changedFile(file) {
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-data', {
        message: `"${file}" changed while it was read.`,
        location: { file },
        fix: 'Validate it once nobody writes to it any more.',
    });
}
/** Of a symbolic link, whose own size says nothing; throws where there is no file. */
async function countBytes(path, files) {
    let size = 0;
    for await (const chunk of files.stream(path))
        size += chunk.length;
    return size;
}
/** Takes one part of a file from its front, in few reads. */
class Feed {
    /** Place in the file of what comes next. */
    offset;
    #end;
    #ranges;
    #block;
    #bytes = Buffer.alloc(0);
    /** @param block bytes fetched at a time, unless more are needed together */
    constructor(ranges, offset, end, block) {
        this.#ranges = ranges;
        this.offset = offset;
        this.#end = end;
        this.#block = block;
    }
    /** Bytes that can still be taken. */
    get left() {
        return this.#end - this.offset;
    }
    /** The next bytes, which stay: so many, or fewer where the part ends. They are good until the next call. */
    async peek(length) {
        if (this.#bytes.length < Math.min(length, this.left)) {
            const start = this.offset + this.#bytes.length;
            const wanted = Math.max(length, this.#block) - this.#bytes.length;
            const more = await this.#ranges.read(start, Math.min(wanted, this.#end - start));
            this.#bytes = this.#bytes.length ? Buffer.concat([this.#bytes, more]) : more;
        }
        return this.#bytes.subarray(0, length);
    }
    /** Exactly so many bytes. Throws `Damage` where the part has fewer. */
    async take(length) {
        if (length > this.left)
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_0__/* .Damage */ .cv(`${length} bytes should follow, ${this.left} do`);
        const bytes = await this.peek(length);
        this.skip(length);
        return bytes;
    }
    /** What was peeked at. */
    skip(length) {
        this.offset += length;
        this.#bytes = this.#bytes.subarray(length);
    }
}


/***/ }),

/***/ 94780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ enlargedRoom),
/* harmony export */   J8: () => (/* binding */ LongRow),
/* harmony export */   K1: () => (/* binding */ endOfRows),
/* harmony export */   Sc: () => (/* binding */ FRONT),
/* harmony export */   Zg: () => (/* binding */ cutBlocks),
/* harmony export */   ki: () => (/* binding */ newRoom)
/* harmony export */ });
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
    let { bytes, full } = newRoom(options, 0);
    let end = FRONT;
    for await (const chunk of chunks) {
        for (let taken = 0; taken < chunk.length;) {
            // Only what is followed by more can be too long.
            if (end === full)
                ({ bytes, full } = enlargedRoom(bytes, end, options));
            const count = chunk.copy(bytes, end, taken, Math.min(chunk.length, taken + full - end));
            end += count;
            taken += count;
            if (end < full)
                continue;
            const cut = stops ? endOfRows(bytes, FRONT, end, stops) : bytes.lastIndexOf(_bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF, end - 1) + 1;
            if (cut <= FRONT)
                continue;
            const next = newRoom(options, end - cut);
            bytes.copy(next.bytes, FRONT, cut, end);
            bytes[cut] = _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF;
            yield { bytes, from: FRONT, to: cut, offset: offset - FRONT };
            offset += cut - FRONT;
            end = FRONT + (end - cut);
            ({ bytes, full } = next);
        }
    }
    if (end > FRONT) {
        bytes[end] = _bytes_js__WEBPACK_IMPORTED_MODULE_0__.LF;
        yield { bytes, from: FRONT, to: end, offset: offset - FRONT };
    }
}
/** @param tail bytes that it begins with */
function newRoom({ recycled, size, maxRowBytes }, tail) {
    const room = Math.max(Math.min(size, maxRowBytes), Math.min(2 * tail, maxRowBytes));
    const used = recycled();
    const length = room + FRONT + BACK;
    const bytes = used && used.length >= length ? used : Buffer.from(new ArrayBuffer(length));
    return { bytes, full: FRONT + room };
}
/** Room for more than what it is filled with up to `end`. Throws `LongRow`. */
function enlargedRoom(bytes, end, { maxRowBytes }) {
    if (end - FRONT >= maxRowBytes)
        throw new LongRow();
    const room = Math.min(2 * (end - FRONT), maxRowBytes);
    const larger = Buffer.from(new ArrayBuffer(room + FRONT + BACK));
    bytes.copy(larger, FRONT, FRONT, end);
    return { bytes: larger, full: FRONT + room };
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


/***/ }),

/***/ 87738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ takeRows),
/* harmony export */   S: () => (/* binding */ takeBatch)
/* harmony export */ });
/* harmony import */ var _encoding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67204);

/** Drives a scanner over a window until nothing follows. The rows do not depend on how the stream was cut. */
async function* takeRows(window, scanner) {
    for (;;) {
        for (;;) {
            const { start, end, last } = window;
            const { next, batch } = takeBatch(window, start, end, last, scanner);
            if (next === start)
                break;
            window.start = next;
            if (batch)
                yield batch;
        }
        if (window.last)
            return;
        await window.advance(scanner.line);
    }
}
/** Takes rows of `bytes[from, to)`, as many as a batch holds; answers where the next ones begin. */
function takeBatch({ bytes, offset }, from, to, last, scanner) {
    const { line, kinds } = scanner;
    const next = scanner.scan(bytes, from, to, last);
    if (next === from)
        return { next };
    const plain = (0,_encoding_js__WEBPACK_IMPORTED_MODULE_0__/* .checkEncoding */ .S)({ bytes, from, to: next, line, offset, returns: !kinds }, scanner.faults);
    const ascii = !scanner.unescape(bytes) && plain;
    return scanner.rows > 0 ? { next, batch: batchOf(bytes, scanner, ascii) } : { next };
}
function batchOf(bytes, scanner, ascii) {
    const { rows, width, starts, ends, rowStride: stride, columnStride, kinds, lines } = scanner;
    const columns = Array.from({ length: width }, (_, i) => {
        return { encoding: 'cells', bytes, starts, ends, offset: i * columnStride, stride, kinds, ascii };
    });
    return { rows, columns, lines };
}


/***/ }),

/***/ 76754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ transcodingOf),
/* harmony export */   x: () => (/* binding */ encodingName)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51904);

/** Bytes of one character at most, and more: where the decoder failed, it may have begun so much earlier. */
const LONGEST = 16;
/**
 * The encoding that was declared, else what the byte order mark says, else UTF-8. Throws UserError `bad-input` for a name
 * that is no encoding, `unsupported` for UTF-32.
 * @param head the first bytes of the content, at least four where it has so many
 */
function transcodingOf(head, file, declared) {
    const marked = markOf(head, file);
    const encoding = declared === undefined ? (marked ?? 'utf-8') : encodingName(declared);
    if (declared !== undefined && marked && marked !== encoding)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-data', {
            message: `"${file}" begins with the byte order mark of ${marked}, but "encoding" says ${encoding}.`,
            fix: 'Leave "encoding" out, or make the file again.',
        });
    if (encoding === 'utf-8')
        return { encoding, apply: chunks => chunks };
    return { encoding, apply: (chunks, again) => transcode(chunks, encoding, file, again) };
}
/** The name of an encoding in the spelling of the standard. Throws UserError `bad-input` for what is none. */
function encodingName(label) {
    try {
        return new TextDecoder(label).encoding;
    }
    catch {
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-input', {
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
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('unsupported', {
            message: `"${file}" is written in UTF-32.`,
            fix: 'Save it as UTF-8.',
        });
    if (starts(0xff, 0xfe))
        return 'utf-16le';
    if (starts(0xfe, 0xff))
        return 'utf-16be';
    return starts(0xef, 0xbb, 0xbf) ? 'utf-8' : undefined;
}
async function* transcode(chunks, encoding, file, again) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    let before = 0;
    const decode = async (chunk, last) => {
        try {
            return Buffer.from(decoder.decode(chunk, { stream: !last }), 'utf8');
        }
        catch (cause) {
            throw await refusal(file, encoding, before, again, cause);
        }
    };
    for await (const chunk of chunks) {
        const text = await decode(chunk, false);
        before += chunk.length;
        if (text.length)
            yield text;
    }
    const rest = await decode(Buffer.alloc(0), true);
    if (rest.length)
        yield rest;
}
/** @param before so many bytes surely can be decoded, but for the last few */
async function refusal(file, encoding, before, again, cause) {
    const found = await firstBad(again(), encoding, before);
    const bytes = found && [...found.bytes].map(byte => `0x${byte.toString(16).padStart(2, '0')}`).join(' ');
    const what = found
        ? `byte ${found.at} is where ${bytes} begins, which is ${found.last ? 'cut off' : 'no text in it'}`
        : 'it has changed since it was opened';
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('bad-data', {
        message: `"${file}" is not ${encoding}: ${what}.`,
        location: { file, ...(found ? { line: found.line } : {}) },
        fix: 'Is "encoding" right, and the file whole?',
    }, { cause });
}
async function firstBad(chunks, encoding, before) {
    // As a character like any other, a byte order mark ends a sequence.
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    let line = 1;
    let at = 0;
    /** Bytes that are no character yet. */
    let open = [];
    const decode = (bytes, stream) => {
        try {
            const text = decoder.decode(bytes, { stream });
            if (text !== '')
                open = [];
            for (const character of text)
                if (character === '\n')
                    line++;
            return true;
        }
        catch {
            return false;
        }
    };
    const bad = (last) => ({ at: at - open.length, bytes: Buffer.from(open), line, last });
    for await (const chunk of chunks) {
        const known = Math.max(0, Math.min(chunk.length, before - at - LONGEST));
        if (known > 0 && !decode(chunk.subarray(0, known), true))
            return undefined;
        at += known;
        for (const byte of chunk.subarray(known)) {
            open.push(byte);
            at++;
            if (!decode(Buffer.of(byte), true))
                return bad(false);
        }
    }
    return decode(Buffer.alloc(0), false) ? undefined : bad(true);
}


/***/ }),

/***/ 50693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ compactJson),
/* harmony export */   E9: () => (/* binding */ unescapeQuotes),
/* harmony export */   j8: () => (/* binding */ unescapeJson)
/* harmony export */ });
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48882);

/** `""` → `"`, in place. Answers the new end; what is left behind it becomes blanks, so that no line break is counted twice. */
function unescapeQuotes(bytes, start, end) {
    let to = start;
    for (let from = start; from < end; from++) {
        const b = bytes[from];
        bytes[to++] = b;
        if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            from++;
    }
    bytes.fill(_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .SPACE */ .t6, to, end);
    return to;
}
/** Undoes the escapes of a JSON string whose content is known to be valid, in place. Answers the new end. */
function unescapeJson(bytes, start, end) {
    const text = JSON.parse(`"${bytes.toString('utf8', start, end)}"`);
    // UTF-8 is never longer than the escapes it came from; a lone surrogate becomes U+FFFD.
    return start + bytes.write(text, start, end - start, 'utf8');
}
/** Takes the blanks out of valid JSON, in place. Answers the new end. */
function compactJson(bytes, start, end) {
    let to = start;
    let quoted = false;
    for (let from = start; from < end; from++) {
        const b = bytes[from];
        if (!quoted && b <= _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .SPACE */ .t6)
            continue;
        bytes[to++] = b;
        if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .QUOTE */ .jA)
            quoted = !quoted;
        else if (b === _bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .BACKSLASH */ .r_)
            bytes[to++] = bytes[++from];
    }
    return to;
}


/***/ }),

/***/ 87761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lq: () => (/* binding */ longRow),
/* harmony export */   mb: () => (/* binding */ MAX_ROW_BYTES),
/* harmony export */   p8: () => (/* binding */ Window)
/* harmony export */ });
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51904);
/* harmony import */ var _sluice_kernel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13375);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48882);



/** Bytes after the content: a line feed that stops the scanners, and room for them to look ahead. */
const SLACK = 8;
/** Bytes looked at together; larger only where one row is. */
const WINDOW = 128 * 1024;
/** Bytes of one row at most, where nobody says otherwise. */
const MAX_ROW_BYTES = 16 * 1024 ** 2;
/** A sliding view on a stream: bytes come in at the end, whole rows are taken from the front. */
class Window {
    bytes;
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
        this.bytes = (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_0__/* .kernelBytes */ .Nt)(Math.min(WINDOW, maxRowBytes) + SLACK);
        this.bytes[0] = _bytes_js__WEBPACK_IMPORTED_MODULE_1__.LF;
    }
    /**
     * Brings in what there is room for, and makes room where a row fills the window. Throws `limit-exceeded`.
     * @param line on which the row at the front begins
     */
    async advance(line) {
        if (!(await this.#hasMore())) {
            this.last = true;
            return;
        }
        this.#makeRoom(line);
        await this.#fill();
        this.bytes[this.end] = _bytes_js__WEBPACK_IMPORTED_MODULE_1__.LF;
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
        (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_0__/* .freeArray */ .U7)(this.bytes);
        this.bytes = Buffer.alloc(0);
        this.start = this.end = 0;
    }
    /** Makes sure of a chunk that is not used up; false where nothing follows. */
    async #hasMore() {
        while (this.#chunk.length === 0) {
            const next = await this.#chunks.next();
            if (next.done)
                return false;
            this.#chunk = next.value;
        }
        return true;
    }
    /** A window made for a long row is filled up, or the row would be looked at from its beginning for every chunk. */
    async #fill() {
        const capacity = this.bytes.length - SLACK;
        do {
            const count = this.#chunk.copy(this.bytes, this.end, 0, Math.min(this.#chunk.length, capacity - this.end));
            this.#chunk = this.#chunk.subarray(count);
            this.end += count;
        } while (capacity > WINDOW && this.end < capacity && (await this.#hasMore()));
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
            throw longRow(this.#file, line, this.#limit);
        }
        const larger = (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_0__/* .kernelBytes */ .Nt)(Math.min(capacity * 2, this.#limit) + SLACK);
        this.bytes.copy(larger, 0, 0, this.end);
        (0,_sluice_kernel__WEBPACK_IMPORTED_MODULE_0__/* .freeArray */ .U7)(this.bytes);
        this.bytes = larger;
    }
}
function longRow(file, line, maxRowBytes) {
    return new _sluice_core__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('limit-exceeded', {
        message: `One row is longer than ${maxRowBytes} bytes.`,
        location: { file, line },
        fix: 'A quote or bracket that never closes looks like this too. Raise "max-row-size" if the row is right.',
    });
}


/***/ })

};
