export const id = 2988;
export const ids = [2988];
export const modules = {

/***/ 30817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parsePair),
/* harmony export */   b: () => (/* binding */ parseFlags)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51904);


/**
 * Reads `--name value`, `--name=value` and words. Throws one UserError with every problem: unknown flags with the
 * nearest known one, values missing or too many, flags given twice.
 */
function parseFlags(argv, specs, mostWords) {
    const problems = [];
    const values = {};
    const positionals = [];
    const tokens = tokenize(argv, specs);
    for (const [i, token] of tokens.entries()) {
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional') {
            positionals.push(token.value);
            continue;
        }
        const spec = specs[token.name];
        const next = tokens[i + 1];
        const follower = spec?.optional && token.value === undefined && next?.kind === 'positional' ? next : undefined;
        const taken = follower && spec?.optional?.(follower.value) ? follower.value : undefined;
        if (taken !== undefined)
            tokens.splice(i + 1, 1);
        const problem = spec ? misuse(token, spec, values) : unknown(token.rawName, specs);
        if (problem)
            problems.push(problem);
        else
            (values[token.name] ??= []).push(token.value ?? taken ?? '');
    }
    const surplus = positionals.slice(mostWords).map(word => ({ message: `Unexpected argument "${word}".` }));
    problems.push(...surplus);
    if (problems.length)
        throw new _sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('bad-input', problems);
    return { values, positionals };
}
function tokenize(argv, specs) {
    const options = Object.entries(specs).map(([name, { value, optional }]) => {
        const type = value !== undefined && !optional ? 'string' : 'boolean';
        return [name, { type, multiple: true }];
    });
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...argv],
        options: Object.fromEntries(options),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    return tokens;
}
function misuse({ rawName, name, value, inlineValue }, spec, values) {
    if (spec.value === undefined && value !== undefined)
        return { message: `${rawName} takes no value.` };
    if (spec.value !== undefined && !spec.optional) {
        if (value === undefined)
            return { message: `${rawName} needs a value: ${rawName} ${spec.value}.` };
        // More likely the value was forgotten than that it looks like a flag.
        if (!inlineValue && /^--?[a-z]/i.test(value))
            return {
                message: `${rawName} needs a value.`,
                fix: `If "${value}" is meant as one, write ${rawName}=${value}.`,
            };
    }
    if (values[name] && !spec.many)
        return { message: `${rawName} is given twice.` };
    return undefined;
}
function unknown(rawName, specs) {
    const names = Object.keys(specs);
    const near = (0,_sluice_core__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(rawName.replace(/^-+/, ''), names);
    const message = `There is no flag "${rawName}".`;
    return near ? { message, fix: `Did you mean "--${near}"?` } : { message, fix: 'See --help.' };
}
/** `name=value` → both; undefined when it is not of that form. */
function parsePair(text) {
    const at = text.indexOf('=');
    return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
}


/***/ }),

/***/ 25484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ renderTerminal)
});

// EXTERNAL MODULE: ../packages/document/lib/plain.js
var plain = __webpack_require__(55261);
// EXTERNAL MODULE: ../packages/document/lib/sign.js
var sign = __webpack_require__(82856);
// EXTERNAL MODULE: ../packages/document/lib/numbers.js
var lib_numbers = __webpack_require__(14359);
// EXTERNAL MODULE: ../packages/document/lib/plot.js
var lib_plot = __webpack_require__(21954);
;// CONCATENATED MODULE: ../packages/document/node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ../packages/document/node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ../node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ../node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ../node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ../node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ../packages/document/node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Otherwise use East Asian Width of the cluster’s first visible code point, and add widths for trailing Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Whole-cluster zero-width
const zeroWidthClusterRegex = /^(?:\p{Default_Ignorable_Code_Point}|\p{Control}|\p{Mark}|\p{Surrogate})+$/v;

// Pick the base scalar if the cluster starts with Prepend/Format/Marks
const leadingNonPrintingRegex = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Mark}\p{Surrogate}]+/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

function baseVisible(segment) {
	return segment.replace(leadingNonPrintingRegex, '');
}

function isZeroWidthCluster(segment) {
	return zeroWidthClusterRegex.test(segment);
}

function trailingHalfwidthWidth(segment, eastAsianWidthOptions) {
	let extra = 0;
	if (segment.length > 1) {
		for (const char of segment.slice(1)) {
			if (char >= '\uFF00' && char <= '\uFFEF') {
				extra += eastAsianWidth(char.codePointAt(0), eastAsianWidthOptions);
			}
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	if (!countAnsiEscapeCodes) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		if (isZeroWidthCluster(segment)) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment)) {
			width += 2;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = baseVisible(segment).codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing Halfwidth and Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingHalfwidthWidth(segment, eastAsianWidthOptions);
	}

	return width;
}

;// CONCATENATED MODULE: ../packages/document/lib/terminal/columns.js

/** Graphemes are told apart in time that grows with the square of the text: a cell of 100 kB would take minutes. */
const PORTION = /.{1,512}/gsu;
/** Columns a terminal gives the text. Plain ASCII, which most text is, needs no look at its graphemes. */
function columnsOf(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return text.length;
    let columns = 0;
    for (const [portion] of text.matchAll(PORTION))
        columns += stringWidth(portion);
    return columns;
}
/** The text cut to at most `width` columns, the last of them `…` where something was cut. */
function clipColumns(text, width) {
    if (columnsOf(text) <= width)
        return text;
    let kept = '';
    let used = 1;
    for (const character of text) {
        used += columnsOf(character);
        if (used > width)
            break;
        kept += character;
    }
    return `${kept}…`;
}
/** All as wide as the widest. */
function padColumns(texts) {
    const width = Math.max(0, ...texts.map(columnsOf));
    return texts.map(text => text + ' '.repeat(width - columnsOf(text)));
}

;// CONCATENATED MODULE: ../packages/document/lib/terminal/paint.js
const CODES = {
    strong: 1,
    soft: 2,
    code: 36,
    pass: 32,
    warn: 33,
    inconclusive: 34,
    fail: 31,
    error: 35,
};
/** One column wide, each of its own shape. */
const MARKS = {
    pass: '✓',
    warn: '!',
    inconclusive: '?',
    fail: '✗',
    error: '⊘',
};
/** Wraps text in SGR codes, or leaves it as it is. */
function paintWith(color) {
    return (text, style) => color && style !== undefined && text !== '' ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text;
}

// EXTERNAL MODULE: ../packages/document/lib/spark.js
var spark = __webpack_require__(91784);
// EXTERNAL MODULE: ../packages/document/lib/text.js
var lib_text = __webpack_require__(82302);
;// CONCATENATED MODULE: ../packages/document/lib/terminal/wrap.js




function widthOf(line) {
    return line.reduce((sum, { text }) => sum + columnsOf(text), 0);
}
function paintLine(line, paint) {
    return line.map(({ text, style }) => paint(text, style)).join('');
}
/** The words of a text. */
function piecesOf(text, style) {
    return (0,lib_text/* runsOf */.ky)(text).flatMap(run => wordsOf(run, style));
}
function wordsOf(run, style) {
    if (typeof run === 'string')
        return split(run, style);
    if ('code' in run)
        return split(run.code, 'code');
    if ('strong' in run)
        return split(run.strong, 'strong');
    if ('spark' in run)
        return split((0,spark/* sparkText */.D)(run), style);
    const href = (0,lib_text/* safeHref */.v7)(run.href);
    return href === undefined || href === run.link
        ? split(run.link, style)
        : split(`${run.link} (${href})`, style);
}
function split(text, style) {
    // `plain` would trim the blanks that part this run from its neighbours.
    const inner = (0,plain/* plain */.pj)(text);
    const before = /^\s/.test(text) ? ' ' : '';
    const after = /\S\s+$/.test(text) ? ' ' : '';
    const words = `${before}${inner}${after}`.split(/( +)/).filter(word => word !== '');
    return words.map(word => (style === undefined ? { text: word } : { text: word, style }));
}
/** Lines of at most `width` columns, broken at blanks; a word wider than a line is cut into pieces. At least one line. */
function wrap(pieces, width) {
    const lines = [];
    let line = [];
    let used = 0;
    const flush = () => {
        while (line.at(-1)?.text.trim() === '')
            line.pop();
        lines.push(line);
        line = [];
        used = 0;
    };
    for (const piece of pieces.flatMap(word => cut(word, width))) {
        const size = columnsOf(piece.text);
        const blank = piece.text.trim() === '';
        if (used + size > width && used > 0)
            flush();
        if (blank && used === 0)
            continue;
        line.push(piece);
        used += size;
    }
    if (line.length || !lines.length)
        flush();
    return lines;
}
function cut(piece, width) {
    if (columnsOf(piece.text) <= width)
        return [piece];
    const parts = [];
    let part = '';
    let used = 0;
    for (const character of piece.text) {
        const size = columnsOf(character);
        if (used + size > width && used > 0) {
            parts.push(part);
            part = '';
            used = 0;
        }
        part += character;
        used += size;
    }
    return [...parts, part].map(text => ({ ...piece, text }));
}

;// CONCATENATED MODULE: ../packages/document/lib/terminal/table.js




const GAP = 2;
/** A column narrower than this would show a word per line: then rows are stacked instead. */
const LEAST_COLUMN = 8;
/** Lines of a table that fits the width: cells wrap, and where even that is too tight each row becomes a block. */
function renderTable({ caption, columns, rows }, width, paint) {
    if (!columns.length)
        return [];
    const judged = rows.some(row => (0,sign/* outcomeOf */.sG)(row.tone));
    const room = width - (judged ? GAP : 0);
    const widths = fit(naturalWidths(columns, rows), room - GAP * (columns.length - 1));
    const title = caption === undefined ? [] : wrap(piecesOf(caption, 'strong'), width).map(line => paintLine(line, paint));
    if (!widths)
        return [...title, ...rows.flatMap(row => stacked(columns, row, width, paint))];
    const total = widths.reduce((sum, w) => sum + w + GAP, judged ? 0 : -GAP);
    const lead = judged ? '  ' : '';
    const head = columns.map(({ label }, i) => wrap(piecesOf(label, 'soft'), widths[i] ?? 1));
    return [
        ...title,
        ...sideBySide(head, columns, widths, paint).map(line => lead + line),
        paint('─'.repeat(Math.min(total, width)), 'soft'),
        ...rows.flatMap(row => renderRow(row, columns, widths, judged, paint)),
    ].map(line => line.trimEnd());
}
function renderRow(row, columns, widths, judged, paint) {
    const cells = columns.map((_, i) => wrap(piecesOf(row.cells[i] ?? ''), widths[i] ?? 1));
    const lines = sideBySide(cells, columns, widths, paint);
    return judged ? lines.map((line, i) => `${i === 0 ? markOf(row, paint) : ' '} ${line}`) : lines;
}
function markOf({ tone }, paint) {
    const outcome = (0,sign/* outcomeOf */.sG)(tone);
    return outcome ? paint(MARKS[outcome], outcome) : ' ';
}
/** Puts wrapped cells side by side. */
function sideBySide(cells, columns, widths, paint) {
    const height = Math.max(...cells.map(lines => lines.length));
    return Array.from({ length: height }, (_, y) => cells
        .map((lines, i) => {
        const line = lines[y] ?? [];
        const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(line)));
        const text = paintLine(line, paint);
        return columns[i]?.align === 'right' ? space + text : text + space;
    })
        .join(' '.repeat(GAP)));
}
function naturalWidths(columns, rows) {
    return columns.map(({ label }, i) => rows.reduce((most, row) => Math.max(most, widthOf(piecesOf(row.cells[i] ?? ''))), Math.max(1, widthOf(piecesOf(label)))));
}
/** The natural widths, the widest of them lowered until all fit; undefined where that would get too narrow. */
function fit(natural, room) {
    let cap = Math.min(Math.max(...natural), room);
    const capped = () => natural.map(width => Math.min(width, cap));
    while (capped().reduce((sum, width) => sum + width, 0) > room) {
        cap--;
        if (cap < LEAST_COLUMN)
            return undefined;
    }
    return capped();
}
function stacked(columns, row, width, paint) {
    const lines = columns.flatMap(({ label }, i) => {
        const pieces = [...piecesOf(`${(0,plain/* plain */.pj)(label)}: `, 'soft'), ...piecesOf(row.cells[i] ?? '')];
        return wrap(pieces, width - 2).map(line => paintLine(line, paint));
    });
    return lines.map((line, i) => `${i === 0 ? markOf(row, paint) : ' '} ${line}`);
}

;// CONCATENATED MODULE: ../packages/document/lib/terminal/chart.js





const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const MOST_BARS = 30;
const MOST_ROWS = 12;
/** Bars with their numbers, or one spark line per series above a table. */
function renderChart(chart, width, paint) {
    const plot = (0,lib_plot/* plotOf */.P)(chart);
    if (!plot)
        return [];
    const title = wrap(piecesOf(plot.y ? `${plot.title} · ${plot.y}` : plot.title, 'strong'), width);
    const limits = plot.limits.flatMap(({ name, value }) => wrap(piecesOf(`${name}: ${(0,lib_numbers/* fixed */.Zu)(value, plot.decimals)}`, 'soft'), width));
    const line = plot.form === 'line';
    return [
        ...title.map(words => paintLine(words, paint)),
        ...(line ? sparks(plot, width, paint) : bars((0,lib_plot/* thin */.yL)(plot, MOST_BARS), width, paint)),
        ...limits.map(words => paintLine(words, paint)),
        ...(line ? ['', ...renderTable((0,lib_plot/* tableOf */.c_)({ ...(0,lib_plot/* thin */.yL)(plot, MOST_ROWS), limits: [] }), width, paint)] : []),
    ];
}
function bars(plot, width, paint) {
    const values = (0,lib_plot/* valuesOf */.sm)({ series: plot.series, limits: [] });
    const most = Math.max(...values.map(Math.abs));
    const numbers = Math.max(...values.map(value => (0,lib_numbers/* fixed */.Zu)(value, plot.decimals).length));
    const names = namesOf(plot, Math.max(8, width - numbers - 8));
    const room = Math.max(1, width - columnsOf(names[0] ?? '') - numbers - 2);
    return names.map((name, i) => {
        const value = plot.series[i % plot.series.length]?.values[Math.floor(i / plot.series.length)] ?? null;
        const text = value === null ? '' : (0,lib_numbers/* fixed */.Zu)(value, plot.decimals);
        return `${name} ${text.padStart(numbers)} ${paint(bar(value ?? 0, most, room), 'code')}`.trimEnd();
    });
}
/** What stands before each bar: its label, and its series where there are several. All of one width. */
function namesOf({ labels, series }, width) {
    if (series.length === 1)
        return padColumns(labels.map(label => clipColumns(label, Math.min(width, 28))));
    const half = Math.floor((width - 1) / 2);
    const shown = padColumns(labels.map(label => clipColumns(label, Math.min(half, 28))));
    const names = padColumns(series.map(({ name }) => clipColumns(name, Math.min(half, 16))));
    return shown.flatMap(label => names.map((name, i) => `${i === 0 ? label : ' '.repeat(columnsOf(label))} ${name}`));
}
/** A bar in eighths of a column. Negative values are drawn light. */
function bar(value, most, room) {
    if (most === 0)
        return '';
    const eighths = Math.round((Math.abs(value) / most) * room * 8);
    const full = Math.floor(eighths / 8);
    return value < 0 ? '░'.repeat(full) : '█'.repeat(full) + (EIGHTHS[eighths % 8] ?? '');
}
function sparks(plot, width, paint) {
    const values = (0,lib_plot/* valuesOf */.sm)({ series: plot.series, limits: [] });
    const [low, high] = (0,lib_numbers/* extentOf */.OY)(values);
    const names = padColumns(plot.series.map(({ name }) => clipColumns(name, 24)));
    const room = Math.min(60, width - columnsOf(names[0] ?? '') - 1);
    return (0,lib_plot/* thin */.yL)(plot, room).series.map(({ values }, i) => {
        const spark = values.map(value => level(value, low, high)).join('');
        return `${names[i] ?? ''} ${paint(spark, 'code')}`.trimEnd();
    });
}
function level(value, low, high) {
    if (value === null)
        return ' ';
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return LEVELS[Math.min(7, Math.floor(share * 8))] ?? ' ';
}

;// CONCATENATED MODULE: ../packages/document/lib/terminal/page.js







/** Columns the names of facts may take. */
const MOST_NAME = 20;
/** The document as terminal text: width-aware, no control character but its own colours, line breaks `\n`. */
function renderTerminal(document, options = {}) {
    const { width = 80, color = false } = options;
    const writer = new TerminalWriter(Math.max(40, Math.floor(width) || 80), paintWith(color));
    return writer.render(document);
}
class TerminalWriter {
    width;
    paint;
    constructor(width, paint) {
        this.width = width;
        this.paint = paint;
    }
    render({ title, verdict, headline, blocks, footer = [] }) {
        const head = [{ text: `${MARKS[verdict]} ${sign/* WORDS */.q9[verdict]}`, style: verdict }, { text: '  ' }];
        const sections = [
            [...this.lines([...head, ...piecesOf(title, 'strong')]), ...this.lines(piecesOf(headline))],
            ...blocks.map(block => this.block(block, this.width)),
            this.lines(footer.flatMap((text, i) => [...piecesOf(i === 0 ? '' : ' · '), ...piecesOf(text, 'soft')])),
        ];
        return `${joined(sections).join('\n')}\n`;
    }
    lines(pieces, width = this.width) {
        return pieces.length ? wrap(pieces, width).map(line => paintLine(line, this.paint)) : [];
    }
    block(block, width) {
        switch (block.kind) {
            case 'heading':
                return this.lines(piecesOf(block.text, 'strong'), width);
            case 'paragraph':
                return this.marked(piecesOf(block.text), (0,sign/* outcomeOf */.sG)(block.tone), width);
            case 'list':
                return block.items.flatMap(item => hang('- ', this.lines(piecesOf(item), width - 2)));
            case 'table':
                return renderTable(block, width, this.paint);
            case 'chart':
                return renderChart(block, width, this.paint);
            case 'facts':
                return this.facts(block, width);
            case 'code':
                return (0,plain/* plainLines */.y1)(block.text).map(line => `  ${line}`);
            case 'details':
                return [
                    ...this.lines(piecesOf(block.summary, 'soft'), width),
                    ...indented(joined(block.blocks.map(inner => this.block(inner, Math.max(20, width - 2))))),
                ];
        }
    }
    marked(pieces, outcome, width) {
        if (!outcome)
            return this.lines(pieces, width);
        return hang(`${this.paint(MARKS[outcome], outcome)} `, this.lines(pieces, width - 2));
    }
    /** Names in a column of their own; one too long for it stands above its value. */
    facts({ facts }, width) {
        const names = facts.map(({ name }) => (0,plain/* plain */.pj)(name));
        const short = padColumns(names.map(name => (columnsOf(name) <= MOST_NAME ? name : '')));
        const room = columnsOf(short[0] ?? '') + 2;
        return facts.flatMap(({ value }, i) => {
            const long = columnsOf(names[i] ?? '') > MOST_NAME ? this.lines(piecesOf(names[i] ?? '', 'soft'), width) : [];
            const label = `${this.paint(short[i] ?? '', 'soft')}  `;
            return [...long, ...hang(label, this.lines(piecesOf(value), width - room), room)];
        });
    }
}
/** The mark before the first line, as many blanks as it is wide before the others. */
function hang(mark, lines, width = 2) {
    return lines.map((line, i) => (i === 0 ? `${mark}${line}` : `${' '.repeat(width)}${line}`));
}
function indented(lines) {
    return lines.map(line => (line === '' ? '' : `  ${line}`));
}
/** Sections with an empty line between them. */
function joined(sections) {
    return sections
        .filter(section => section.length)
        .flatMap((section, i) => (i === 0 ? section : ['', ...section]));
}


/***/ })

};
