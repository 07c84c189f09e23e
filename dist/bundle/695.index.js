export const id = 695;
export const ids = [695];
export const modules = {

/***/ 53080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* reexport */ loadDeclared)
});

// UNUSED EXPORTS: parseDeclared

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
// EXTERNAL MODULE: ../node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(33976);
// EXTERNAL MODULE: ../node_modules/ajv-formats/dist/index.js
var dist = __webpack_require__(36789);
// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../packages/schema/lib/explain.js

/**
 * Turns ajv's errors into problems a person can act on. Where a value may take several forms (`anyOf`, `oneOf`), only
 * the errors of the form it comes nearest to are told.
 */
function explain(errors, value, locate) {
    const problems = relevant(errors).map(error => describeError(error, value, locate));
    const seen = new Set();
    return problems.filter(problem => {
        const key = JSON.stringify([problem.location, problem.message]);
        return seen.has(key) ? false : seen.add(key);
    });
}
/** The errors worth telling: combinators only stand for their branches, and one branch is enough. */
function relevant(errors) {
    const combinators = errors.filter(e => e.keyword === 'anyOf' || e.keyword === 'oneOf' || e.keyword === 'if');
    let kept = errors.filter(e => !combinators.includes(e));
    for (const combinator of combinators.filter(e => e.keyword !== 'if')) {
        const inside = kept.filter(e => e.schemaPath.startsWith(`${combinator.schemaPath}/`));
        const branches = groupBy(inside, branchOf(combinator));
        const deepest = [...branches.values()].sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0];
        if (deepest)
            kept = kept.filter(e => !inside.includes(e) || deepest.includes(e));
        else
            kept.push(combinator);
    }
    return kept;
}
const branchOf = (combinator) => (error) => error.schemaPath.slice(combinator.schemaPath.length + 1).split('/')[0];
/** A branch that got further into the value, past its type, is the one that was meant. */
function depthOf(errors) {
    const deepest = Math.max(...errors.map(e => e.instancePath.split('/').length));
    return deepest + (errors.some(e => e.keyword === 'type' || e.keyword === 'const') ? 0 : 0.5);
}
function groupBy(items, key) {
    const groups = new Map();
    for (const item of items)
        groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
    return groups;
}
function describeError(error, value, locate) {
    const path = pathOf(error.instancePath, value);
    const name = path.length ? nameOf(path) : 'The file';
    const params = error.params;
    switch (error.keyword) {
        case 'additionalProperties':
        case 'unevaluatedProperties': {
            const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
            const known = Object.keys((error.parentSchema?.['properties'] ?? {}));
            const near = (0,lib/* nearest */.pA)(key, known);
            return {
                message: `${path.length ? `${name} has` : 'There is'} no key "${key}".`,
                location: locate([...path, key]),
                ...(near ? { fix: `Did you mean "${near}"?` } : known.length ? { valid: known } : {}),
            };
        }
        case 'required':
            return { message: `${name} needs "${String(params['missingProperty'])}".`, location: locate(path) };
        case 'enum':
            return {
                message: `${name} cannot be ${show(error.data)}.`,
                location: locate(path),
                valid: params['allowedValues'].map(String),
            };
        case 'const':
            return {
                message: `${name} must be ${show(params['allowedValue'])}, not ${show(error.data)}.`,
                location: locate(path),
            };
        case 'type':
            return {
                message: `${name} must be ${[params['type']].flat().join(' or ')}, not ${show(error.data)}.`,
                location: locate(path),
            };
        default:
            return {
                message: `${name} ${error.message ?? 'is not valid'}, but is ${show(error.data)}.`,
                location: locate(path),
            };
    }
}
/** JSON pointer → path, with indexes as numbers where the value is an array. */
function pathOf(pointer, value) {
    const path = [];
    let current = value;
    for (const raw of pointer.split('/').slice(1)) {
        const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(Array.isArray(current) ? Number(key) : key);
        current = current?.[key];
    }
    return path;
}
/** `rules[2].min` */
function nameOf(path) {
    return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i ? `.${step}` : step)).join('');
}
function show(value) {
    const text = JSON.stringify(value);
    if (text === undefined)
        return 'nothing';
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ../packages/schema/lib/locate.js

/** Maps a path in the value to its place in the file; a missing value to its nearest ancestor. */
function locator(document, lines, file) {
    return (path) => {
        let node = document.contents;
        let offset = startOf(document.contents) ?? 0;
        for (const step of path) {
            const pair = (0,yaml_dist/* isMap */.jh)(node) ? node.items.find(item => keyOf(item.key) === String(step)) : undefined;
            const next = pair ? pair.value : (0,yaml_dist/* isSeq */.oP)(node) ? node.items[Number(step)] : undefined;
            const start = pair ? startOf(pair.key) : startOf(next);
            if (start === undefined)
                break;
            offset = start;
            node = next;
        }
        const { line, col } = lines.linePos(offset);
        return { file, line, column: col };
    };
}
function keyOf(key) {
    return (0,yaml_dist/* isScalar */.jn)(key) ? String(key.value) : String(key);
}
function startOf(node) {
    return (0,yaml_dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ../packages/schema/lib/declared.js






/** Plenty for anything a person writes; a hostile file must not fill the memory. */
const MAX_BYTES = 1024 * 1024;
/**
 * Reads a declarative file (YAML 1.2 or JSON) and checks it against the schema. Throws one UserError of the given
 * code with every problem: file, line, the valid values, a fix. Unknown keys are problems where the schema closes
 * its objects. Anchors are expanded with a limit, merge keys and custom tags are refused.
 */
async function loadDeclared(path, files, schema, code) {
    const file = files.relative(files.resolve(path));
    const bytes = await files.read(path);
    if (bytes.length > MAX_BYTES) {
        throw new lib/* UserError */.yo(code, {
            message: `${bytes.length} bytes are too many for a file like this (at most ${MAX_BYTES}).`,
            location: { file },
        });
    }
    return parseDeclared(bytes.toString('utf8'), file, schema, code);
}
/** As `loadDeclared`, from text. */
function parseDeclared(text, file, schema, code) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(text, {
        lineCounter: lines,
        uniqueKeys: true,
        version: '1.2',
        prettyErrors: false,
    });
    const locate = locator(document, lines, file);
    const problems = syntaxProblems(document, lines, file);
    if (problems.length)
        throw new lib/* UserError */.yo(code, problems);
    const value = document.toJS({ maxAliasCount: 100 });
    const validate = validatorOf(schema);
    if (!validate(value)) {
        throw new lib/* UserError */.yo(code, explain(validate.errors ?? [], value, locate));
    }
    return { value: value, file, text, locate };
}
function syntaxProblems(document, lines, file) {
    const problems = [...document.errors, ...document.warnings].map(error => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { message: error.message.split('\n')[0], location: { file, line, column: col } };
    });
    if (problems.length)
        return problems;
    // A number JSON cannot hold would slip through comparisons; it fails here, by line.
    (0,yaml_dist/* visit */.YR)(document, {
        Scalar(_, node) {
            if (typeof node.value !== 'number' || Number.isFinite(node.value))
                return;
            const { line, col } = lines.linePos((0,yaml_dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0);
            problems.push({
                message: `${node.source ?? 'This number'} is not a finite number.`,
                location: { file, line, column: col },
            });
        },
    });
    return problems;
}
const validators = new WeakMap();
function validatorOf(schema) {
    let validator = validators.get(schema);
    if (!validator) {
        // Our schemas are checked against their meta-schema by the contract test; here that would cost every start 60 ms.
        const ajv = new _2020.Ajv2020({
            allErrors: true,
            verbose: true,
            strict: true,
            allowUnionTypes: true,
            validateSchema: false,
            code: { optimize: false },
        });
        dist["default"](ajv);
        validator = ajv.compile(schema);
        validators.set(schema, validator);
    }
    return validator;
}

;// CONCATENATED MODULE: ../packages/schema/lib/index.js



/***/ }),

/***/ 92794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VI: () => (/* reexport */ BATCH_CELLS),
  B9: () => (/* reexport */ CellKind),
  ws: () => (/* reexport */ CellState),
  y2: () => (/* reexport */ FAULTS),
  DQ: () => (/* reexport */ Tokens),
  Ie: () => (/* reexport */ cellText),
  vW: () => (/* reexport */ decodeNumbers),
  Wi: () => (/* reexport */ delimiterByte),
  ex: () => (/* reexport */ equalBytes),
  LS: () => (/* reexport */ numberVector),
  RT: () => (/* reexport */ openTable),
  Ej: () => (/* reexport */ readColumns),
  du: () => (/* reexport */ viewOf)
});

// UNUSED EXPORTS: FaultLog

;// CONCATENATED MODULE: ../packages/tables/lib/bytes.js
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const COMMA = 0x2c;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** True where `bytes[start, end)` is exactly `key`. */
function equalBytes(bytes, start, end, key) {
    if (end - start !== key.length)
        return false;
    for (let i = 0; i < key.length; i++)
        if (bytes[start + i] !== key[i])
            return false;
    return true;
}
/** The same bytes, to be read four at a time. */
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ../packages/tables/lib/batch.js
const CellKind = { string: 0, number: 1, true: 2, false: 3, object: 4, array: 5 };
/** The text of a cell, undefined for one that is not there. Bytes that are not UTF-8 become U+FFFD. */
function cellText(column, row) {
    const at = column.offset + row * column.stride;
    const start = column.starts[at];
    const end = column.ends[at];
    if (end < start)
        return undefined;
    return column.ascii
        ? column.bytes.toString('latin1', start, end)
        : column.bytes.toString('utf8', start, end);
}

;// CONCATENATED MODULE: ../packages/tables/lib/digits.js
/** Bytes of a word that belong to a text of so many bytes which ends where the word ends; by length, 0 to 8. */
const LAST_WORD = Int32Array.of(0, 0xff000000, 0xffff0000, 0xffffff00, -1, -1, -1, -1, -1);
const WORD_BEFORE = Int32Array.of(0, 0, 0, 0, 0, 0xff000000, 0xffff0000, 0xffffff00, -1);
/**
 * The number written in `[start, end)` with up to eight digits and nothing else; −1 where something else stands. Without a
 * loop, which pays for long numbers. `end` must be at least 8: it looks at the eight bytes before.
 */
function digits8(view, start, end) {
    const length = end - start;
    const low = (view.getInt32(end - 4, true) ^ 0x30303030) & LAST_WORD[length];
    const high = (view.getInt32(end - 8, true) ^ 0x30303030) & WORD_BEFORE[length];
    // A digit is now a byte from 0 to 9: adding 0x76 sets the high bit of all others.
    if (((low + 0x76767676) | low | (high + 0x76767676) | high) & 0x80808080)
        return -1;
    return fourDigits(high) * 10_000 + fourDigits(low);
}
/** The first digit lies in the lowest byte. Pairs are joined first, then the two pairs. */
function fourDigits(word) {
    const pairs = (Math.imul(word, 10) + (word >>> 8)) & 0x00ff00ff;
    return (pairs & 0xff) * 100 + (pairs >>> 16);
}

;// CONCATENATED MODULE: ../packages/tables/lib/parse-number.js


const POWERS = Float64Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
const INVERSES = POWERS.map(power => 1 / power);
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const FIVES = Float64Array.from({ length: 11 }, (_, k) => 5 ** k);
const TWO_53 = 2 ** 53;
/**
 * Puts the finite decimal number written in `bytes[start, end)`, correctly rounded, into `into[at]`, and answers true;
 * NaN and false where there is none. No blanks, no hex, no `NaN`, no `Infinity`. `view` looks at the same bytes.
 *
 * Numbers go through the array, not through return values, because those of functions that are not inlined are boxed.
 * @param whole only a sign and digits count; integers past 2⁵³ are rounded
 */
function parseNumber(bytes, view, start, end, whole, into, at) {
    const sign = bytes[start];
    const first = sign === MINUS || sign === PLUS ? start + 1 : start;
    // The short way looks at the eight bytes before a digit.
    if (first >= 8 && first < end) {
        let point = first;
        const last = Math.min(end, first + 9);
        while (point < last && bytes[point] !== DOT)
            point++;
        const read = point === last
            ? parseWhole(view, first, end, into, at)
            : !whole && parseParts(view, first, point, end, into, at);
        if (read) {
            if (sign === MINUS)
                into[at] = -into[at];
            return true;
        }
    }
    return parseSlowly(bytes, start, end, whole, into, at);
}
/** Up to 16 digits; false for what must be read with more care. */
function parseWhole(view, start, end, into, at) {
    const length = end - start;
    if (length > 16)
        return false;
    const high = length > 8 ? digits8(view, start, end - 8) : 0;
    const low = digits8(view, length > 8 ? end - 8 : start, end);
    const value = high * 1e8 + low;
    into[at] = value;
    return high >= 0 && low >= 0 && value <= TWO_53;
}
/** Up to eight digits, a point, digits; false for what must be read with more care. */
function parseParts(view, start, point, end, into, at) {
    const places = end - point - 1;
    const whole = digits8(view, start, point);
    if (whole < 0 || (places === 0 && point === start))
        return false;
    if (places > 8)
        return places <= 18 && whole <= 9 && parseLongPart(view, whole, point + 1, end, into, at);
    const part = digits8(view, point + 1, end);
    const power = POWERS[places];
    const mantissa = whole * power + part;
    // An exact integer divided by an exact power of ten is rounded once only.
    into[at] = mantissa / power;
    return part >= 0 && mantissa <= TWO_53;
}
/** `whole` below 10, and 9 to 18 decimal places: what languages write for a float64. */
function parseLongPart(view, whole, start, end, into, at) {
    const places = end - start;
    const first = digits8(view, start, start + 8);
    const second = digits8(view, start + 8, Math.min(start + 16, end));
    const third = places > 16 ? digits8(view, start + 16, end) : 0;
    if (first < 0 || second < 0 || third < 0)
        return false;
    const low = places > 16 ? second * POWERS[places - 16] + third : second;
    return divide(whole * 1e8 + first, low, places - 8, places, into, at);
}
/**
 * Puts (high · 10^lowDigits + low) / 10^places, correctly rounded; false where this way cannot tell. What an approximate
 * quotient leaves is computed exactly (Dekker 1971), and the corrected quotient taken only where its rounding is beyond
 * doubt.
 */
function divide(high, low, lowDigits, places, into, at) {
    // 10^k = 5^k · 2^k: below 2⁵³ the product with 5^k is exact, so that with 10^k is, and the sum is as (sum, rest).
    if (high * FIVES[lowDigits] >= TWO_53)
        return false;
    const product = high * POWERS[lowDigits];
    const sum = product + low;
    const rest = low - (sum - product);
    const divisor = POWERS[places];
    const inverse = INVERSES[places];
    const quotient = sum * inverse;
    const back = quotient * divisor;
    const correction = (sum - back - roundingError(quotient, divisor, back) + rest) * inverse;
    // Ziv's test: a correction a little larger or smaller must lead to the same number.
    const value = quotient + correction * (1 + 1e-14);
    into[at] = value;
    return value === quotient + correction * (1 - 1e-14);
}
/** a·b − fl(a·b), exactly, by Veltkamp's splitting. */
function roundingError(a, b, product) {
    const c = 134_217_729 * a;
    const aHigh = c - (c - a);
    const aLow = a - aHigh;
    const d = 134_217_729 * b;
    const bHigh = d - (d - b);
    const bLow = b - bHigh;
    return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
function parseSlowly(bytes, start, end, whole, into, at) {
    into[at] = NaN;
    const b = bytes[start];
    // Most texts that are no number start with a letter.
    if (b > 0x39 || b < PLUS)
        return false;
    const text = bytes.toString('latin1', start, end);
    const value = DECIMAL.test(text) && !(whole && /[.e]/i.test(text)) ? Number(text) : NaN;
    if (!Number.isFinite(value))
        return false;
    into[at] = value;
    return true;
}

;// CONCATENATED MODULE: ../packages/tables/lib/decode-numbers.js



/** Characters of a number whose digits, without the sign, make an integer that stays small. */
const SHORT = 9;
/** What stands in a cell. */
const CellState = {
    /** A value of the type asked for. */
    value: 0,
    /** Nothing, or a text that means so. */
    missing: 1,
    /** Something else. */
    invalid: 2,
    /** NaN or an infinity, written out. */
    notFinite: 3,
};
/** Room for the largest batch. */
function numberVector(rows) {
    return { values: new Float64Array(rows), states: new Uint8Array(rows) };
}
/**
 * Reads the cells of a column as numbers (finite decimals; with `integer` only sign and digits, or in JSON any number
 * without a fraction). Answers how many are something else.
 */
function decodeNumbers(column, rows, options, into) {
    const { integer, missing } = options;
    if (column.kinds)
        return decodeJsonNumbers(column, column.kinds, rows, options, into);
    return integer
        ? decodeTextIntegers(column, rows, missing, into)
        : decodeTextDecimals(column, rows, missing, into);
}
function decodeTextIntegers({ bytes, starts, ends, offset, stride }, rows, missing, { values, states }) {
    const short = missing.likeNumbers ? 0 : SHORT;
    const view = viewOf(bytes);
    let others = 0;
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        const start = starts[k];
        const end = ends[k];
        if (end - start <= short) {
            let value = 0;
            let i = start;
            for (; i < end; i++) {
                const digit = bytes[i] - ZERO;
                if (digit < 0 || digit > 9)
                    break;
                value = value * 10 + digit;
            }
            if (i === end && end > start) {
                values[row] = value;
                states[row] = CellState.value;
                continue;
            }
        }
        const state = stateOf(true, bytes, view, start, end, missing, values, row);
        states[row] = state;
        if (state !== CellState.value)
            others++;
    }
    return others;
}
function decodeTextDecimals({ bytes, starts, ends, offset, stride }, rows, missing, { values, states }) {
    const short = missing.likeNumbers ? 0 : SHORT;
    const view = viewOf(bytes);
    let others = 0;
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        const start = starts[k];
        const end = ends[k];
        if (end - start <= short) {
            let mantissa = 0;
            let point = -1;
            let i = start;
            for (; i < end; i++) {
                const digit = bytes[i] - ZERO;
                if (digit >= 0 && digit <= 9)
                    mantissa = mantissa * 10 + digit;
                else if (digit === DOT - ZERO && point < 0)
                    point = i;
                else
                    break;
            }
            if (i === end && end - start > (point < 0 ? 0 : 1)) {
                values[row] = point < 0 ? mantissa : mantissa / POWERS[end - point - 1];
                states[row] = CellState.value;
                continue;
            }
        }
        const state = stateOf(false, bytes, view, start, end, missing, values, row);
        states[row] = state;
        if (state !== CellState.value)
            others++;
    }
    return others;
}
/** Of any cell that the short way does not read. */
function stateOf(integer, bytes, view, start, end, missing, values, row) {
    values[row] = NaN;
    if (end <= start)
        return CellState.missing;
    if (missing.likeNumbers && missing.has(bytes, start, end))
        return CellState.missing;
    if (parseNumber(bytes, view, start, end, integer, values, row))
        return CellState.value;
    return stateOfText(bytes, start, end, missing);
}
function decodeJsonNumbers({ bytes, starts, ends, offset, stride }, kinds, rows, { integer, missing }, { values, states }) {
    const view = viewOf(bytes);
    let others = 0;
    for (let row = 0, k = offset; row < rows; row++, k += stride) {
        const start = starts[k];
        const end = ends[k];
        let state = CellState.invalid;
        values[row] = NaN;
        if (end < start)
            state = CellState.missing;
        else if (kinds[k] === CellKind.string)
            state = stateOfText(bytes, start, end, missing);
        else if (kinds[k] === CellKind.number && parseNumber(bytes, view, start, end, false, values, row))
            state = integer && !Number.isInteger(values[row]) ? CellState.invalid : CellState.value;
        states[row] = state;
        if (state === CellState.value)
            continue;
        values[row] = NaN;
        others++;
    }
    return others;
}
const NOT_FINITE = /^[+-]?(nan|inf|infinity)$/i;
/** Of a text that is no number. */
function stateOfText(bytes, start, end, missing) {
    if (missing.has(bytes, start, end))
        return CellState.missing;
    const short = end - start >= 3 && end - start <= 9;
    return short && NOT_FINITE.test(bytes.toString('latin1', start, end))
        ? CellState.notFinite
        : CellState.invalid;
}

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __webpack_require__(32438);
;// CONCATENATED MODULE: ../packages/tables/lib/dialect.js


const SIGNATURES = [
    ['Parquet', [0x50, 0x41, 0x52, 0x31], 'Write CSV or JSON Lines for now.'],
    ['Arrow', [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], 'Write CSV or JSON Lines for now.'],
    ['a ZIP archive (or an Excel workbook)', [0x50, 0x4b, 0x03, 0x04], 'Unpack it, or save it as CSV.'],
    ['zstd-compressed', [0x28, 0xb5, 0x2f, 0xfd], 'Use gzip, or unpack it.'],
    ['UTF-16 text', [0xff, 0xfe], 'Save it as UTF-8.'],
    ['UTF-16 text', [0xfe, 0xff], 'Save it as UTF-8.'],
];
const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);
/** Settles format and delimiter: what is declared, else what the name says, else what the first bytes look like. */
function dialectOf(file, head, declared) {
    for (const [name, signature, fix] of SIGNATURES) {
        if (equalBytes(head, 0, Math.min(signature.length, head.length), Uint8Array.from(signature)))
            throw new lib/* UserError */.yo('unsupported', { message: `"${file}" is ${name}, which is not read.`, fix });
    }
    const start = equalBytes(head, 0, Math.min(3, head.length), BOM) ? 3 : 0;
    const format = declared.format && declared.format !== 'auto' ? declared.format : guessFormat(file, head, start);
    if (format === 'jsonl')
        return { format, start };
    if (declared.delimiter !== undefined)
        return { format, start, delimiter: delimiterByte(declared.delimiter) };
    return { format, start, delimiter: format === 'tsv' ? 0x09 : guessDelimiter(head, start) };
}
/** One ASCII character, or `\t`, as a byte. Throws `bad-input`. */
function delimiterByte(text) {
    const code = text === '\\t' || text === 'tab' ? 0x09 : text.length === 1 ? text.charCodeAt(0) : -1;
    if (code >= 0 && code < 0x80 && code !== QUOTE && code !== LF && code !== CR && code !== 0)
        return code;
    throw new lib/* UserError */.yo('bad-input', {
        message: `${JSON.stringify(text)} cannot be a delimiter.`,
        fix: 'Give one ASCII character, such as ; or |, or \\t for a tab.',
    });
}
function guessFormat(file, head, start) {
    const name = file.toLowerCase().replace(/\.gz$/, '');
    if (/\.(jsonl|ndjson)$/.test(name))
        return 'jsonl';
    if (/\.(tsv|tab)$/.test(name))
        return 'tsv';
    if (name.endsWith('.csv'))
        return 'csv';
    const first = head.subarray(start).find(b => b > SPACE);
    if (first === OPEN_BRACKET && name.endsWith('.json')) {
        throw new lib/* UserError */.yo('unsupported', {
            message: `"${file}" is a JSON array, which is not read.`,
            fix: 'Write one object a line (JSON Lines): jq -c ".[]".',
        });
    }
    return first === OPEN_BRACE ? 'jsonl' : 'csv';
}
const CANDIDATES = Buffer.from(',;\t|').toJSON().data;
/** The candidate the header has most of outside quotes; a comma where it has any, since it is the rule. */
function guessDelimiter(head, start) {
    const counts = new Map();
    let quoted = false;
    for (let i = start; i < head.length; i++) {
        const b = head[i];
        if (b === QUOTE)
            quoted = !quoted;
        if (quoted)
            continue;
        if ((b === LF || b === CR) && counts.size)
            break;
        if (CANDIDATES.includes(b))
            counts.set(b, (counts.get(b) ?? 0) + 1);
    }
    const [comma = 0x2c] = CANDIDATES;
    if (counts.has(comma))
        return comma;
    return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [comma, 0])[0];
}

;// CONCATENATED MODULE: ../packages/tables/lib/faults.js
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
    /** In the order of `FAULTS`, whatever the order they were met in. */
    *[Symbol.iterator]() {
        for (const kind of Object.keys(FAULTS)) {
            const entry = this.#entries.get(kind);
            if (entry)
                yield { kind, ...entry };
        }
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/blank-lines.js
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
    get pending() {
        return this.#count > 0;
    }
    report(faults) {
        const rest = this.#count - this.#first.length;
        for (const line of this.#first)
            faults.add('blank-row', line, () => 'an empty line');
        if (rest)
            faults.add('blank-row', this.#first.at(-1), () => 'more empty lines', rest);
        this.#count = 0;
        this.#first.length = 0;
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/plain-cell.js

function stopsOf(delimiter) {
    const table = new Uint8Array(256);
    for (const b of [delimiter, CR, LF, QUOTE])
        table[b] = 1;
    // Above the comma lie the digits: nearly every word would be looked at twice.
    return { table, below: delimiter <= COMMA ? Math.max(delimiter, QUOTE) * 0x01010101 + 0x01010101 : 0 };
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

;// CONCATENATED MODULE: ../packages/tables/lib/scanner.js
/** Cells held by one batch at most: 16 Ki cells are 128 KiB of offsets, which stay in the processor's cache. */
const BATCH_CELLS = 16_384;

;// CONCATENATED MODULE: ../packages/tables/lib/unescape.js

/** `""` → `"`, in place. Answers the new end; what is left behind it becomes blanks, so that no line break is counted twice. */
function unescapeQuotes(bytes, start, end) {
    let to = start;
    for (let from = start; from < end; from++) {
        const b = bytes[from];
        bytes[to++] = b;
        if (b === QUOTE)
            from++;
    }
    bytes.fill(SPACE, to, end);
    return to;
}
/** Undoes the escapes of a JSON string whose content is known to be valid, in place. Answers the new end. */
function unescapeJson(bytes, start, end) {
    const text = JSON.parse(`"${bytes.toString('utf8', start, end)}"`);
    // UTF-8 is never longer than the escapes it came from; a lone surrogate becomes U+FFFD.
    return start + bytes.write(text, start, end - start, 'utf8');
}

;// CONCATENATED MODULE: ../packages/tables/lib/csv-scanner.js





/**
 * RFC 4180 with any one-byte delimiter. Rows end at LF, CRLF or a lone CR; all three count as one physical line.
 * Faults are logged and the reading goes on: a short row is filled up, cells beyond the header are left out,
 * an empty line is no row, a stray quote stands for itself.
 */
class CsvScanner {
    names;
    width;
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
    #blanks = new BlankLines();
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
        this.#maxRows = header ? 1 : Math.max(1, Math.floor(BATCH_CELLS / Math.max(1, this.width)));
        this.starts = new Int32Array(this.#maxRows * this.width);
        this.ends = new Int32Array(this.#maxRows * this.width);
        this.lines = new Uint32Array(this.#maxRows);
        this.faults = faults;
        this.#delimiter = delimiter;
        this.#stops = stopsOf(delimiter);
        this.#line = line;
    }
    get line() {
        return this.#line;
    }
    scan(bytes, from, to, last) {
        this.#escaped.length = 0;
        this.rows = 0;
        if (bytes.buffer !== this.#view.buffer)
            this.#view = viewOf(bytes);
        let at = from;
        while (this.rows < this.#maxRows && at < to) {
            const next = this.#scanRow(bytes, at, to, last);
            if (next < 0)
                break;
            at = next;
        }
        return at;
    }
    unescape(bytes) {
        for (const k of this.#escaped)
            this.ends[k] = unescapeQuotes(bytes, this.starts[k], this.ends[k]);
        return false;
    }
    /** Takes one row and answers where the next begins; -1 where the row does not end in the window. */
    #scanRow(bytes, from, to, last) {
        const { starts, ends } = this;
        const delimiter = this.#delimiter;
        const base = this.rows * this.width;
        const opening = this.#escaped.length;
        let cell = base;
        let line = this.#line;
        let i = from;
        for (;;) {
            let start = i;
            let end;
            let b = bytes[i];
            if (b === QUOTE) {
                i = this.#closeQuote(bytes, i, to, last);
                if (i < 0) {
                    if (last)
                        this.#giveUp(line, cell - base, bytes, start, to);
                    this.#retreat(opening);
                    return last ? to : -1;
                }
                end = i - 1;
                b = bytes[i];
                if (b !== delimiter && b !== LF && b !== CR) {
                    this.#pending.push({ kind: 'stray-quote', line, column: cell - base });
                    while (b !== delimiter && b !== LF && b !== CR)
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
                while ((b = bytes[i]) === QUOTE) {
                    this.#notePlainQuote(line, cell - base);
                    i = endOfPlain(bytes, this.#view, i + 1, this.#stops);
                }
                end = i;
            }
            starts[cell] = start;
            ends[cell] = end;
            cell++;
            if (b !== delimiter)
                break;
            i++;
        }
        if (i >= to) {
            if (!last)
                return this.#retreat(opening);
            i = to - 1;
        }
        else if (bytes[i] === CR) {
            if (i + 1 < to) {
                if (bytes[i + 1] === LF)
                    i++;
            }
            else if (!last)
                return this.#retreat(opening);
        }
        this.#endRow(cell - base, line, bytes[from] === QUOTE);
        return i + 1;
    }
    /** After the closing quote of the cell that opens at `open`; -1 where it does not close in the window. */
    #closeQuote(bytes, open, to, last) {
        let breaks = 0;
        let doubled = false;
        for (let i = open + 1; i < to; i++) {
            const b = bytes[i];
            if (b > QUOTE)
                continue;
            if (b === QUOTE) {
                if (i + 1 === to && !last)
                    return -1;
                if (i + 1 === to || bytes[i + 1] !== QUOTE) {
                    this.#breaks = breaks;
                    this.#doubled = doubled;
                    return i + 1;
                }
                doubled = true;
                i++;
            }
            else if (b === LF || (b === CR && bytes[i + 1] !== LF))
                breaks++;
        }
        return -1;
    }
    #endRow(cells, lastLine, quoted) {
        const line = this.#line;
        this.#line = lastLine + 1;
        const { rows, width } = this;
        const base = rows * width;
        if (cells === 1 && this.ends[base] === this.starts[base] && !quoted) {
            this.#blanks.add(line);
            return;
        }
        if (this.#blanks.pending)
            this.#blanks.report(this.faults);
        if (this.#pending.length)
            this.#reportPending();
        this.cells = cells;
        if (cells !== width && !this.#isHeader)
            this.#mendRow(line, cells, base);
        this.lines[rows] = line;
        this.rows = rows + 1;
    }
    #mendRow(line, cells, base) {
        const detail = () => `${cells} cells where the header has ${this.width}`;
        this.faults.add(cells < this.width ? 'missing-cell' : 'extra-cell', line, detail);
        // Cells beyond the header are overwritten by the next row, and must not be taken for its own.
        while (this.#escaped.length && this.#escaped.at(-1) >= base + this.width)
            this.#escaped.pop();
        for (let k = base + cells; k < base + this.width; k++) {
            this.starts[k] = 0;
            this.ends[k] = -1;
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
    for (let at = bytes.indexOf(LF, from); at >= 0 && at < to - 1; at = bytes.indexOf(LF, at + 1))
        count++;
    return count;
}

;// CONCATENATED MODULE: ../packages/tables/lib/header.js
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

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
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
        if (b === QUOTE)
            return i + 1;
        if (b < SPACE)
            return ~i;
        if (b !== BACKSLASH)
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
    if (bytes[i] === MINUS)
        i++;
    if (!isDigit(bytes[i]))
        return ~i;
    if (bytes[i] === ZERO)
        i++;
    else
        while (isDigit(bytes[i]))
            i++;
    if (bytes[i] === DOT) {
        if (!isDigit(bytes[++i]))
            return ~i;
        while (isDigit(bytes[i]))
            i++;
    }
    if ((bytes[i] | 0x20) === 0x65) {
        i++;
        if (bytes[i] === PLUS || bytes[i] === MINUS)
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
        if (b === QUOTE) {
            i = endOfString(bytes, i);
            if (i < 0)
                return i;
            continue;
        }
        if (b < SPACE && b !== 0x09 && b !== 0x0d)
            return ~i;
        if (b === OPEN_BRACE || b === OPEN_BRACKET)
            depth++;
        if (b === CLOSE_BRACE || b === CLOSE_BRACKET)
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
const isDigit = (b) => b >= ZERO && b <= 0x39;
const isHex = (b) => isDigit(b) || ((b | 0x20) >= 0x61 && (b | 0x20) <= 0x66);

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
    /** Columns of the batch at hand; `names` may already be longer. */
    width = 0;
    starts = new Int32Array(0);
    ends = new Int32Array(0);
    kinds = new Uint8Array(0);
    lines = new Uint32Array(BATCH_CELLS);
    faults;
    rows = 0;
    #maxColumns;
    #keys = [];
    #places = new Map();
    #blanks = new BlankLines();
    #maxRows = BATCH_CELLS;
    #line = 1;
    #escaped = [];
    /** The turn in which each column was set last: tells a repeated key. */
    #setIn = new Float64Array(0);
    #turn = 0;
    #repeated = [];
    constructor(options) {
        this.faults = options.faults;
        this.#maxColumns = options.maxColumns;
        for (const key of new Set(options.keys)) {
            this.#places.set(key, this.names.length);
            this.names.push(key);
            this.#keys.push(Buffer.from(JSON.stringify(key).slice(1, -1)));
        }
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
            const end = bytes.indexOf(LF, at);
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
            const end = unescapeJson(bytes, start, this.ends[k]);
            this.ends[k] = end;
            ascii &&= (0,external_node_buffer_.isAscii)(bytes.subarray(start, end));
        }
        return !ascii;
    }
    /** False where the line has new keys and must be read again when the table is wider. */
    #scanLine(bytes, at, end) {
        const start = skipBlanks(bytes, at);
        if (start === end) {
            this.#blanks.add(this.#line++);
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
        if (this.#blanks.pending)
            this.#blanks.report(this.faults);
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
        if (bytes[start] !== OPEN_BRACE)
            return ~start;
        let i = skipBlanks(bytes, start + 1);
        let expected = 0;
        if (bytes[i] === CLOSE_BRACE)
            i++;
        else {
            for (;;) {
                if (bytes[i] !== QUOTE)
                    return ~i;
                const keyEnd = endOfString(bytes, i);
                if (keyEnd < 0)
                    return keyEnd;
                const column = this.#columnOf(bytes, i + 1, keyEnd - 1, expected);
                expected = column + 1;
                i = skipBlanks(bytes, keyEnd);
                if (bytes[i] !== COLON)
                    return ~i;
                i = this.#scanValue(bytes, skipBlanks(bytes, i + 1), column, base);
                if (i < 0)
                    return i;
                i = skipBlanks(bytes, i);
                const b = bytes[i++];
                if (b === CLOSE_BRACE)
                    break;
                if (b !== COMMA)
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
        if (b === QUOTE)
            return this.#scanString(bytes, start, column, base);
        if (b === N) {
            const end = endOfWord(bytes, start, 'null');
            if (end > 0)
                this.#put(base, column, 0, -1, CellKind.string);
            return end;
        }
        let end;
        let kind = CellKind.number;
        if (b === OPEN_BRACE || b === OPEN_BRACKET) {
            kind = b === OPEN_BRACE ? CellKind.object : CellKind.array;
            end = endOfNested(bytes, start);
        }
        else if (b === T || b === F) {
            kind = b === T ? CellKind.true : CellKind.false;
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
        while (b >= SPACE && b !== QUOTE && b !== BACKSLASH)
            b = bytes[++i];
        const end = b === QUOTE ? i + 1 : endOfString(bytes, start);
        if (end < 0)
            return end;
        this.#put(base, column, start + 1, end - 1, CellKind.string);
        if (b === BACKSLASH && column < this.width)
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
        if (key && equalBytes(bytes, start, end, key))
            return expected;
        const name = JSON.parse(`"${bytes.toString('utf8', start, end)}"`);
        const place = this.#places.get(name);
        if (place !== undefined)
            return place;
        this.#places.set(name, this.names.length);
        this.#keys.push(Buffer.from(bytes.subarray(start, end)));
        return this.names.push(name) - 1;
    }
    #widen() {
        if (this.names.length > this.#maxColumns) {
            throw new lib/* UserError */.yo('limit-exceeded', {
                message: `Line ${this.#line} brings the number of different keys to ${this.names.length}; ${this.#maxColumns} are allowed.`,
                fix: 'Are values written as keys? If not, raise "max-columns".',
            });
        }
        this.width = this.names.length;
        this.#maxRows = Math.max(1, Math.floor(BATCH_CELLS / this.width));
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
    while (b === SPACE || b === TAB || b === CR)
        b = bytes[++i];
    return i;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ../packages/tables/lib/raw-bytes.js




const CHUNK = 256 * 1024;
/** Enough for any header worth sniffing. */
const HEAD = 64 * 1024;
/** Opens a file that may be gzip, told by its first two bytes. */
async function openBytes(path, files, options) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    let complete = false;
    const raw = async function* () {
        for await (const chunk of files.stream(path, { chunkSize: options.chunkSize ?? CHUNK })) {
            hash.update(chunk);
            bytes += chunk.length;
            yield chunk;
        }
        complete = true;
    };
    const start = await peek(raw(), 2);
    const gzip = start.head[0] === 0x1f && start.head[1] === 0x8b;
    const content = gzip ? gunzip(start.chunks, files.relative(path), options.maxBytes) : start.chunks;
    const { head, chunks } = await peek(content, HEAD);
    return {
        gzip,
        head,
        chunks,
        // A decompressor may leave padding behind the last member unread.
        digest: async () => {
            if (complete)
                return { sha256: hash.digest('hex'), bytes };
            const { sha256, size } = await (0,lib/* digestOf */.ol)(path, files);
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
        first.push(next.value);
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
async function* gunzip(chunks, file, maxBytes) {
    let size = 0;
    const stream = (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(chunks), (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK }), () => undefined);
    try {
        for await (const chunk of stream) {
            size += chunk.length;
            if (size > maxBytes) {
                throw new lib/* UserError */.yo('limit-exceeded', {
                    message: `"${file}" holds more than ${maxBytes} bytes once decompressed.`,
                    fix: 'If it is no decompression bomb, raise "max-decompressed-size".',
                });
            }
            yield chunk;
        }
    }
    catch (error) {
        const { code = '', message } = error;
        if (!code.startsWith('Z_'))
            throw error;
        throw new lib/* UserError */.yo('bad-data', {
            message: `"${file}" is a damaged gzip file: ${message}, after ${size} decompressed bytes.`,
            fix: 'Was the upload or download cut off? Make the file again.',
        }, { cause: error });
    }
}

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
            if (b === LF || (b === CR && bytes[at + 1] !== LF))
                current++;
        }
        return current;
    };
}

;// CONCATENATED MODULE: ../packages/tables/lib/take-rows.js

/** Drives a scanner over a window until nothing follows. The rows do not depend on how the stream was cut. */
async function* takeRows(window, scanner) {
    for (;;) {
        for (;;) {
            const { bytes, start, end, offset, last } = window;
            const line = scanner.line;
            const next = scanner.scan(bytes, start, end, last);
            if (next === start)
                break;
            const plain = checkEncoding({ bytes, from: start, to: next, line, offset }, scanner.faults);
            window.start = next;
            const ascii = !scanner.unescape(bytes) && plain;
            if (scanner.rows > 0)
                yield batchOf(bytes, scanner, ascii);
        }
        if (window.last)
            return;
        await window.advance(scanner.line);
    }
}
function batchOf(bytes, scanner, ascii) {
    const { rows, width, starts, ends, kinds, lines } = scanner;
    const columns = Array.from({ length: width }, (_, offset) => {
        return { encoding: 'cells', bytes, starts, ends, offset, stride: width, kinds, ascii };
    });
    return { rows, columns, lines };
}

;// CONCATENATED MODULE: ../packages/tables/lib/window.js


/** Bytes after the content: a line feed that stops the scanners, and room for them to look four bytes ahead. */
const SLACK = 4;
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
        this.bytes[0] = LF;
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
        this.bytes[this.end] = LF;
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
            throw new lib/* UserError */.yo('limit-exceeded', {
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
 * Opens a CSV, TSV or JSON Lines file, plain or gzip. Memory does not grow with the file. Throws UserError
 * `missing-file`, `unsupported` (another format), `bad-data` (damaged gzip), `limit-exceeded`; what is wrong with
 * single rows is in `faults`.
 */
async function openTable(path, files, options = {}) {
    const { maxRowBytes = 16 * 1024 ** 2, maxColumns = 10_000, maxBytes = 16 * 1024 ** 3 } = options;
    const file = files.relative(path);
    const raw = await openBytes(path, files, { chunkSize: options.chunkSize, maxBytes });
    const window = new Window(raw.chunks, file, maxRowBytes);
    try {
        const { format, delimiter, start } = dialectOf(file, raw.head, options);
        while (!window.last && window.end < start)
            await window.advance(1);
        window.start = start;
        const faults = new FaultLog(options.keepFaults);
        const scanner = delimiter === undefined
            ? new JsonScanner({ faults, maxColumns, keys: options.keys ?? [] })
            : await scannerAfterHeader(window, { delimiter, faults, maxColumns });
        return {
            file,
            format,
            ...(delimiter === undefined ? {} : { delimiter: String.fromCharCode(delimiter) }),
            gzip: raw.gzip,
            names: scanner.names,
            faults,
            batches: () => closing(takeRows(window, scanner), window),
            digest: () => raw.digest(),
        };
    }
    catch (error) {
        await window.close();
        throw error;
    }
}
async function scannerAfterHeader(window, options) {
    const { delimiter, faults, maxColumns } = options;
    const header = new CsvScanner([], { delimiter, faults, header: { maxColumns } });
    for (;;) {
        const { bytes, start, end, last, offset } = window;
        const { line } = header;
        const next = header.scan(bytes, start, end, last);
        checkEncoding({ bytes, from: start, to: next, line, offset }, faults);
        window.start = next;
        if (header.rows > 0 || (last && next === end))
            break;
        if (next === start)
            await window.advance(header.line);
    }
    if (header.cells > maxColumns) {
        throw new lib/* UserError */.yo('limit-exceeded', {
            message: `The header has ${header.cells} columns; ${maxColumns} are allowed.`,
            fix: 'Is the delimiter right? If so, raise "max-columns".',
        });
    }
    header.unescape(window.bytes);
    const labels = Array.from({ length: header.rows ? header.cells : 0 }, (_, i) => window.bytes.toString('utf8', header.starts[i], header.ends[i]));
    const names = nameColumns(labels, header.lines[0], faults);
    return new CsvScanner(names, { delimiter, faults, line: header.line });
}
async function* closing(batches, window) {
    try {
        yield* batches;
    }
    finally {
        await window.close();
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/tokens.js

/** A small set of texts, such as `NA` and `-999`, that cells are compared with as bytes. */
class Tokens {
    texts;
    /** Some token could be taken for a number, as `-999`. */
    likeNumbers;
    #empty;
    #keys;
    /** 1 for bytes that some token starts with: most cells are ruled out by one look. */
    #first = new Uint8Array(256);
    constructor(texts) {
        this.texts = [...new Set(texts)];
        this.likeNumbers = this.texts.some(text => /\d/.test(text));
        this.#empty = this.texts.includes('');
        this.#keys = this.texts.filter(text => text !== '').map(text => Buffer.from(text));
        for (const key of this.#keys)
            this.#first[key[0]] = 1;
    }
    has(bytes, start, end) {
        if (start === end)
            return this.#empty;
        if (this.#first[bytes[start]] === 0)
            return false;
        for (const key of this.#keys)
            if (equalBytes(bytes, start, end, key))
                return true;
        return false;
    }
}

;// CONCATENATED MODULE: ../packages/tables/lib/read-columns.js






/**
 * Reads a CSV, TSV or JSON Lines file (plain or gzip) whole, so only for files that fit in memory. A column is numeric
 * when every value present is a number, or is written as NaN. Throws UserError `missing-file`, `empty-data` (no
 * rows), `bad-data` (structure, encoding, absent columns; with lines) and what `openTable` throws.
 */
async function readColumns(path, files, options = {}) {
    // A column may turn out to be text after many numbers; then the file is read again with that known.
    const text = new Set(options.text);
    for (;;) {
        const known = text.size;
        const table = await readOnce(path, files, options, text);
        if (text.size === known)
            return table;
    }
}
async function readOnce(path, files, options, text) {
    const source = await openTable(path, files, options);
    const { file } = source;
    const missing = new Tokens(options.missing ?? []);
    const wanted = new Set(options.columns);
    const builders = [];
    const lines = [];
    const scratch = numberVector(BATCH_CELLS);
    for await (const batch of source.batches()) {
        for (let i = builders.length; i < batch.columns.length; i++) {
            const name = source.names[i];
            builders.push(wanted.size === 0 || wanted.has(name) ? new Builder(name, lines.length, text, missing) : undefined);
        }
        for (const [i, column] of batch.columns.entries())
            builders[i]?.add(column, batch.rows, scratch);
        for (let row = 0; row < batch.rows; row++)
            lines.push(batch.lines[row]);
    }
    refuseFaults(file, source.faults);
    if (!lines.length)
        throw new lib/* UserError */.yo('empty-data', { message: `"${file}" has no rows.` });
    refuseAbsent(file, options.columns ?? [], source.names);
    const columns = new Map();
    for (const name of options.columns ?? source.names)
        columns.set(name, builders[source.names.indexOf(name)].build());
    return { rows: lines.length, columns, lines: Uint32Array.from(lines) };
}
/** Collects one column. */
class Builder {
    #name;
    #text;
    #missing;
    #asText;
    #gaps;
    #numbers = [];
    #texts = [];
    /** @param rows rows before the column first appeared; @param text columns known to be text, added to here */
    constructor(name, rows, text, missing) {
        this.#name = name;
        this.#text = text;
        this.#missing = missing;
        this.#asText = text.has(name);
        this.#gaps = new Array(rows).fill(1);
        if (this.#asText)
            this.#texts = new Array(rows).fill(null);
        else
            this.#numbers = new Array(rows).fill(NaN);
    }
    add(column, rows, scratch) {
        if (this.#asText)
            this.#addTexts(column, rows);
        else if (!this.#text.has(this.#name))
            this.#addNumbers(column, rows, scratch);
    }
    build() {
        const missing = Uint8Array.from(this.#gaps);
        const name = this.#name;
        if (this.#asText)
            return { name, kind: 'string', values: this.#texts, missing };
        return { name, kind: 'number', values: Float64Array.from(this.#numbers), missing };
    }
    #addTexts(column, rows) {
        for (let row = 0; row < rows; row++) {
            const text = cellText(column, row);
            const blank = text === '' && column.kinds === undefined;
            const gap = text === undefined || blank || this.#missing.texts.includes(text);
            this.#texts.push(gap ? null : text);
            this.#gaps.push(gap ? 1 : 0);
        }
    }
    #addNumbers(column, rows, scratch) {
        decodeNumbers(column, rows, { integer: false, missing: this.#missing }, scratch);
        for (let row = 0; row < rows; row++) {
            const state = scratch.states[row];
            if (state === CellState.invalid) {
                this.#text.add(this.#name);
                return;
            }
            const written = state === CellState.notFinite ? notFinite(cellText(column, row)) : scratch.values[row];
            this.#numbers.push(written);
            this.#gaps.push(state === CellState.missing ? 1 : 0);
        }
    }
}
function notFinite(text) {
    if (/nan$/i.test(text))
        return NaN;
    return text.startsWith('-') ? -Infinity : Infinity;
}
function refuseFaults(file, faults) {
    const problems = [];
    for (const { kind, count, first } of faults) {
        if (kind === 'blank-row')
            continue;
        for (const { line, detail } of first)
            problems.push({ message: `${detail} (${kind}).`, location: { file, line } });
        if (count > first.length)
            problems.push({ message: `${count - first.length} more of ${kind}.`, location: { file } });
    }
    if (problems.length)
        throw new lib/* UserError */.yo('bad-data', problems);
}
function refuseAbsent(file, wanted, names) {
    const absent = wanted.filter(name => !names.includes(name));
    if (!absent.length)
        return;
    throw new lib/* UserError */.yo('bad-data', absent.map(name => ({
        message: `"${file}" has no column "${name}".`,
        location: { file },
        valid: [...names],
    })));
}

;// CONCATENATED MODULE: ../packages/tables/lib/index.js











/***/ })

};
