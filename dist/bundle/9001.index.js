export const id = 9001;
export const ids = [9001];
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
/**
 * Takes rows that hold no quote, end in a line feed (with at most a CR before it) and have the cells of the header, until
 * another comes, `maxRows` are full, or `to` is reached. Answers where the first row not taken begins. `bytes[to]` is
 * a line feed, at which nothing is taken: the row before it may go on.
 */
function scanPlainRows(bytes, view, from, to, into, maxRows, { table, below, delimiter }) {
    const { starts, ends, columnStride, width } = into;
    let next = from;
    let row = into.rows;
    for (; row < maxRows; row++) {
        let start = next;
        let i = next;
        let cell = row;
        let left = width;
        for (;;) {
            if (below === 0) {
                while (table[bytes[i]] === 0)
                    i++;
            }
            else {
                for (;;) {
                    const word = view.getInt32(i, true);
                    const mask = (word - below) & ~word & 0x80808080;
                    if (mask === 0) {
                        i += 4;
                        continue;
                    }
                    i += (31 - Math.clz32(mask & -mask)) >> 3;
                    if (table[bytes[i]] === 1)
                        break;
                    i++;
                }
            }
            if (bytes[i] !== delimiter || left === 1)
                break;
            starts[cell] = start;
            ends[cell] = i;
            cell += columnStride;
            left--;
            start = ++i;
        }
        const end = i;
        if (bytes[i] === lib_bytes.CR)
            i++;
        // An empty line of a single column is no row.
        if (left !== 1 || bytes[i] !== lib_bytes.LF || i >= to || (width === 1 && end === start))
            break;
        starts[cell] = start;
        ends[cell] = end;
        next = i + 1;
    }
    into.rows = row;
    return next;
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
        this.starts = new Int32Array(this.#maxRows * this.width);
        this.ends = new Int32Array(this.#maxRows * this.width);
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
            this.ends[k] = (0,lib_unescape/* unescapeQuotes */.E)(bytes, this.starts[k], this.ends[k]);
        return false;
    }
    /** Takes whole rows in which nothing is unusual, and answers where the first other one begins. */
    #scanPlain(bytes, from, to) {
        if (this.#isHeader || this.blanks.pending || bytes[from] === lib_bytes/* QUOTE */.jA)
            return from;
        const { rows } = this;
        const next = scanPlainRows(bytes, this.#view, from, to, this, this.#maxRows, this.#stops);
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
/** Physical line of places that are asked for in ascending order. LF, CRLF and a lone CR end a line. */
function lineCounter({ bytes, from, line }) {
    let at = from;
    let current = line;
    return place => {
        for (; at < place; at++) {
            const b = bytes[at];
            if (b === lib_bytes.LF || (b === lib_bytes.CR && bytes[at + 1] !== lib_bytes.LF))
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
    'invalid-json': 'a line is not JSON',
    'not-an-object': 'a line is JSON, but no object',
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

/***/ 621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ JsonScanner),
  K: () => (/* binding */ tooManyKeys)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ../packages/core/lib/errors.js
var errors = __webpack_require__(51904);
// EXTERNAL MODULE: ../packages/tables/lib/batch.js
var batch = __webpack_require__(41177);
// EXTERNAL MODULE: ../packages/tables/lib/blank-lines.js
var blank_lines = __webpack_require__(39877);
// EXTERNAL MODULE: ../packages/tables/lib/bytes.js
var lib_bytes = __webpack_require__(48882);
;// CONCATENATED MODULE: ../packages/tables/lib/json-values.js

/**
 * Where JSON tokens end, by RFC 8259. Each function gets the place a token starts at and answers the place after it, or
 * `~place` (negative) where the bytes stop being JSON. The line feed after the line stops every loop, since JSON allows
 * none inside a token.
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
/** An object or array with all that is in it. */
function endOfNested(bytes, start) {
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
        if (b < lib_bytes/* SPACE */.t6 && b !== 0x09 && b !== 0x0d)
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

// EXTERNAL MODULE: ../packages/tables/lib/scanner.js
var scanner = __webpack_require__(72647);
// EXTERNAL MODULE: ../packages/tables/lib/unescape.js
var lib_unescape = __webpack_require__(50693);
;// CONCATENATED MODULE: ../packages/tables/lib/json-scanner.js









const T = 't'.charCodeAt(0);
const F = 'f'.charCodeAt(0);
const N = 'n'.charCodeAt(0);
/**
 * JSON Lines: one object a line, cells found by key without making an object. Keys may come in any order; a new key
 * makes the table wider. A line that is not a JSON object is logged and left out; of a repeated key the last value counts.
 */
class JsonScanner {
    names = [];
    /** Line on which each name came up; 0 of those expected. */
    metOn = [];
    /** Columns of the batch at hand; `names` may already be longer. */
    width = 0;
    starts = new Int32Array(0);
    ends = new Int32Array(0);
    columnStride = 1;
    kinds = new Uint8Array(0);
    lines = new Uint32Array(scanner/* BATCH_CELLS */.V);
    faults;
    rows = 0;
    #maxColumns;
    #keys = [];
    #places = new Map();
    blanks = new blank_lines/* BlankLines */.i();
    #maxRows = scanner/* BATCH_CELLS */.V;
    #line;
    #escaped = [];
    /** The turn in which each column was set last: tells a repeated key. */
    #setIn = new Float64Array(0);
    #turn = 0;
    #repeated = [];
    constructor(options) {
        this.#line = options.line ?? 1;
        this.faults = options.faults;
        this.#maxColumns = options.maxColumns;
        for (const key of new Set(options.keys)) {
            this.#places.set(key, this.names.length);
            this.names.push(key);
            this.metOn.push(0);
            this.#keys.push(Buffer.from(JSON.stringify(key).slice(1, -1)));
        }
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
        let at = from;
        while (at < to && this.rows < this.#maxRows) {
            if (this.names.length > this.width) {
                if (this.rows > 0)
                    break; // Rows before were laid out for a narrower table: they go first.
                this.#widen();
            }
            const end = bytes.indexOf(lib_bytes.LF, at);
            if (end === to && !last)
                break;
            if (this.#scanLine(bytes, at, end))
                at = Math.min(end + 1, to);
        }
        return at;
    }
    unescape(bytes) {
        let ascii = true;
        for (const k of this.#escaped) {
            const start = this.starts[k];
            const end = (0,lib_unescape/* unescapeJson */.j)(bytes, start, this.ends[k]);
            this.ends[k] = end;
            ascii &&= (0,external_node_buffer_.isAscii)(bytes.subarray(start, end));
        }
        return !ascii;
    }
    /** False where the line has new keys and must be read again when the table is wider. */
    #scanLine(bytes, at, end) {
        const start = skipBlanks(bytes, at);
        if (start === end) {
            this.blanks.add(this.#line++);
            return true;
        }
        const known = this.names.length;
        const opening = this.#escaped.length;
        this.#repeated.length = 0;
        const stop = this.#scanObject(bytes, start, end);
        if (stop < 0) {
            this.#forget(known, opening);
            this.#reject(bytes, at, end, start, ~stop);
        }
        else if (this.names.length > this.width) {
            this.#escaped.length = opening;
            return false;
        }
        else {
            for (const key of this.#repeated)
                this.faults.add('duplicate-key', this.#line, () => `the key ${JSON.stringify(key)} stands twice`);
            this.lines[this.rows++] = this.#line;
        }
        if (this.blanks.pending)
            this.blanks.report(this.faults);
        this.#line++;
        return true;
    }
    /** Answers the end of the line, or `~place` where it stops being a JSON object. */
    #scanObject(bytes, start, end) {
        const base = this.rows * this.width;
        for (let k = base; k < base + this.width; k++) {
            this.starts[k] = 0;
            this.ends[k] = -1;
        }
        this.#turn++;
        if (bytes[start] !== lib_bytes/* OPEN_BRACE */.Hv)
            return ~start;
        let i = skipBlanks(bytes, start + 1);
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
                const column = this.#columnOf(bytes, i + 1, keyEnd - 1, expected);
                expected = column + 1;
                i = skipBlanks(bytes, keyEnd);
                if (bytes[i] !== lib_bytes/* COLON */.oH)
                    return ~i;
                i = this.#scanValue(bytes, skipBlanks(bytes, i + 1), column, base);
                if (i < 0)
                    return i;
                i = skipBlanks(bytes, i);
                const b = bytes[i++];
                if (b === lib_bytes/* CLOSE_BRACE */.rc)
                    break;
                if (b !== lib_bytes/* COMMA */.KE)
                    return ~(i - 1);
                i = skipBlanks(bytes, i);
            }
        }
        i = skipBlanks(bytes, i);
        return i === end ? i : ~i;
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
            end = endOfNested(bytes, start);
        }
        else if (b === T || b === F) {
            kind = b === T ? batch/* CellKind */.B.true : batch/* CellKind */.B.false;
            end = endOfWord(bytes, start, b === T ? 'true' : 'false');
        }
        else
            end = endOfNumber(bytes, start);
        if (end > 0)
            this.#put(base, column, start, end, kind);
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
    /** Keys mostly come in the order of the line before, so one comparison finds the column. */
    #columnOf(bytes, start, end, expected) {
        const key = this.#keys[expected];
        if (key && (0,lib_bytes/* equalBytes */.ex)(bytes, start, end, key))
            return expected;
        const name = JSON.parse(`"${bytes.toString('utf8', start, end)}"`);
        const place = this.#places.get(name);
        if (place !== undefined)
            return place;
        this.#places.set(name, this.names.length);
        this.#keys.push(Buffer.from(bytes.subarray(start, end)));
        this.metOn.push(this.#line);
        return this.names.push(name) - 1;
    }
    #widen() {
        if (this.names.length > this.#maxColumns) {
            throw tooManyKeys(this.#line, this.names.length, this.#maxColumns);
        }
        this.width = this.names.length;
        this.#maxRows = Math.max(1, Math.floor(scanner/* BATCH_CELLS */.V / this.width));
        const cells = this.#maxRows * this.width;
        this.starts = new Int32Array(cells);
        this.ends = new Int32Array(cells);
        this.kinds = new Uint8Array(cells);
        this.#setIn = new Float64Array(this.width);
    }
    /** Leaves no trace of what a refused line brought. */
    #forget(known, opening) {
        for (const name of this.names.splice(known))
            this.#places.delete(name);
        this.#keys.length = known;
        this.metOn.length = known;
        this.#escaped.length = opening;
    }
    #reject(bytes, from, end, start, place) {
        if (place === start && isJson(bytes.toString('utf8', from, end))) {
            this.faults.add('not-an-object', this.#line, () => 'not an object with named values');
        }
        else {
            const column = bytes.toString('utf8', from, place).length + 1;
            this.faults.add('invalid-json', this.#line, () => `not JSON from column ${column} on`);
        }
    }
}
function skipBlanks(bytes, from) {
    let i = from;
    let b = bytes[i];
    while (b === lib_bytes/* SPACE */.t6 || b === lib_bytes/* TAB */.wn || b === lib_bytes.CR)
        b = bytes[++i];
    return i;
}
/** @param count of different keys that the line brings */
function tooManyKeys(line, count, allowed) {
    return new errors/* UserError */.yo('limit-exceeded', {
        message: `Line ${line} brings the number of different keys to ${count}; ${allowed} are allowed.`,
        fix: 'Are values written as keys? If not, raise "max-columns".',
    });
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
    const { line } = scanner;
    const next = scanner.scan(bytes, from, to, last);
    if (next === from)
        return { next };
    const plain = (0,_encoding_js__WEBPACK_IMPORTED_MODULE_0__/* .checkEncoding */ .S)({ bytes, from, to: next, line, offset }, scanner.faults);
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

/***/ 50693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ unescapeQuotes),
/* harmony export */   j: () => (/* binding */ unescapeJson)
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


/***/ })

};
