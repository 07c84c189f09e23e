import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 55180:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const pico = __nccwpck_require__(71062);
const utils = __nccwpck_require__(2561);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 94157:
/***/ ((module) => {



const WIN_SLASH = '\\\\/';
const WIN_NO_SLASH = `[^${WIN_SLASH}]`;

const DEFAULT_MAX_EXTGLOB_RECURSION = 0;

/**
 * Posix glob regex
 */

const DOT_LITERAL = '\\.';
const PLUS_LITERAL = '\\+';
const QMARK_LITERAL = '\\?';
const SLASH_LITERAL = '\\/';
const ONE_CHAR = '(?=.)';
const QMARK = '[^/]';
const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
const NO_DOT = `(?!${DOT_LITERAL})`;
const NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
const NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
const NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
const QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
const STAR = `${QMARK}*?`;
const SEP = '/';

const POSIX_CHARS = {
  DOT_LITERAL,
  PLUS_LITERAL,
  QMARK_LITERAL,
  SLASH_LITERAL,
  ONE_CHAR,
  QMARK,
  END_ANCHOR,
  DOTS_SLASH,
  NO_DOT,
  NO_DOTS,
  NO_DOT_SLASH,
  NO_DOTS_SLASH,
  QMARK_NO_DOT,
  STAR,
  START_ANCHOR,
  SEP
};

/**
 * Windows glob regex
 */

const WINDOWS_CHARS = {
  ...POSIX_CHARS,

  SLASH_LITERAL: `[${WIN_SLASH}]`,
  QMARK: WIN_NO_SLASH,
  STAR: `${WIN_NO_SLASH}*?`,
  DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
  NO_DOT: `(?!${DOT_LITERAL})`,
  NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
  NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
  QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
  START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
  END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
  SEP: '\\'
};

/**
 * POSIX Bracket Regex
 */

const POSIX_REGEX_SOURCE = {
  __proto__: null,
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  ascii: '\\x00-\\x7F',
  blank: ' \\t',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '\\x21-\\x7E',
  lower: 'a-z',
  print: '\\x20-\\x7E ',
  punct: '\\-!"#$%&\'()\\*+,./:;<=>?@[\\]^_`{|}~',
  space: ' \\t\\r\\n\\v\\f',
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9'
};

module.exports = {
  DEFAULT_MAX_EXTGLOB_RECURSION,
  MAX_LENGTH: 1024 * 64,
  POSIX_REGEX_SOURCE,

  // regular expressions
  REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
  REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
  REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
  REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
  REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
  REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,

  // Replace globs with equivalent patterns to reduce parsing time.
  REPLACEMENTS: {
    __proto__: null,
    '***': '*',
    '**/**': '**',
    '**/**/**': '**'
  },

  // Digits
  CHAR_0: 48, /* 0 */
  CHAR_9: 57, /* 9 */

  // Alphabet chars.
  CHAR_UPPERCASE_A: 65, /* A */
  CHAR_LOWERCASE_A: 97, /* a */
  CHAR_UPPERCASE_Z: 90, /* Z */
  CHAR_LOWERCASE_Z: 122, /* z */

  CHAR_LEFT_PARENTHESES: 40, /* ( */
  CHAR_RIGHT_PARENTHESES: 41, /* ) */

  CHAR_ASTERISK: 42, /* * */

  // Non-alphabetic chars.
  CHAR_AMPERSAND: 38, /* & */
  CHAR_AT: 64, /* @ */
  CHAR_BACKWARD_SLASH: 92, /* \ */
  CHAR_CARRIAGE_RETURN: 13, /* \r */
  CHAR_CIRCUMFLEX_ACCENT: 94, /* ^ */
  CHAR_COLON: 58, /* : */
  CHAR_COMMA: 44, /* , */
  CHAR_DOT: 46, /* . */
  CHAR_DOUBLE_QUOTE: 34, /* " */
  CHAR_EQUAL: 61, /* = */
  CHAR_EXCLAMATION_MARK: 33, /* ! */
  CHAR_FORM_FEED: 12, /* \f */
  CHAR_FORWARD_SLASH: 47, /* / */
  CHAR_GRAVE_ACCENT: 96, /* ` */
  CHAR_HASH: 35, /* # */
  CHAR_HYPHEN_MINUS: 45, /* - */
  CHAR_LEFT_ANGLE_BRACKET: 60, /* < */
  CHAR_LEFT_CURLY_BRACE: 123, /* { */
  CHAR_LEFT_SQUARE_BRACKET: 91, /* [ */
  CHAR_LINE_FEED: 10, /* \n */
  CHAR_NO_BREAK_SPACE: 160, /* \u00A0 */
  CHAR_PERCENT: 37, /* % */
  CHAR_PLUS: 43, /* + */
  CHAR_QUESTION_MARK: 63, /* ? */
  CHAR_RIGHT_ANGLE_BRACKET: 62, /* > */
  CHAR_RIGHT_CURLY_BRACE: 125, /* } */
  CHAR_RIGHT_SQUARE_BRACKET: 93, /* ] */
  CHAR_SEMICOLON: 59, /* ; */
  CHAR_SINGLE_QUOTE: 39, /* ' */
  CHAR_SPACE: 32, /*   */
  CHAR_TAB: 9, /* \t */
  CHAR_UNDERSCORE: 95, /* _ */
  CHAR_VERTICAL_LINE: 124, /* | */
  CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279, /* \uFEFF */

  /**
   * Create EXTGLOB_CHARS
   */

  extglobChars(chars) {
    return {
      '!': { type: 'negate', open: '(?:(?!(?:', close: `))${chars.STAR})` },
      '?': { type: 'qmark', open: '(?:', close: ')?' },
      '+': { type: 'plus', open: '(?:', close: ')+' },
      '*': { type: 'star', open: '(?:', close: ')*' },
      '@': { type: 'at', open: '(?:', close: ')' }
    };
  },

  /**
   * Create GLOB_CHARS
   */

  globChars(win32) {
    return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
  }
};


/***/ }),

/***/ 98731:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const constants = __nccwpck_require__(94157);
const utils = __nccwpck_require__(2561);

/**
 * Constants
 */

const {
  MAX_LENGTH,
  POSIX_REGEX_SOURCE,
  REGEX_NON_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_BACKREF,
  REPLACEMENTS
} = constants;

/**
 * Helpers
 */

const expandRange = (args, options) => {
  if (typeof options.expandRange === 'function') {
    return options.expandRange(...args, options);
  }

  args.sort();
  const value = `[${args.join('-')}]`;

  try {
    /* eslint-disable-next-line no-new */
    new RegExp(value);
  } catch (ex) {
    return args.map(v => utils.escapeRegex(v)).join('..');
  }

  return value;
};

/**
 * Create the message for a syntax error
 */

const syntaxError = (type, char) => {
  return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
};

const splitTopLevel = input => {
  const parts = [];
  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let value = '';
  let escaped = false;

  for (const ch of input) {
    if (escaped === true) {
      value += ch;
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      value += ch;
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      value += ch;
      continue;
    }

    if (quote === 0) {
      if (ch === '[') {
        bracket++;
      } else if (ch === ']' && bracket > 0) {
        bracket--;
      } else if (bracket === 0) {
        if (ch === '(') {
          paren++;
        } else if (ch === ')' && paren > 0) {
          paren--;
        } else if (ch === '|' && paren === 0) {
          parts.push(value);
          value = '';
          continue;
        }
      }
    }

    value += ch;
  }

  parts.push(value);
  return parts;
};

const isPlainBranch = branch => {
  let escaped = false;

  for (const ch of branch) {
    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (/[?*+@!()[\]{}]/.test(ch)) {
      return false;
    }
  }

  return true;
};

const normalizeSimpleBranch = branch => {
  let value = branch.trim();
  let changed = true;

  while (changed === true) {
    changed = false;

    if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
      value = value.slice(2, -1);
      changed = true;
    }
  }

  if (!isPlainBranch(value)) {
    return;
  }

  return value.replace(/\\(.)/g, '$1');
};

const hasRepeatedCharPrefixOverlap = branches => {
  const values = branches.map(normalizeSimpleBranch).filter(Boolean);

  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      const a = values[i];
      const b = values[j];
      const char = a[0];

      if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
        continue;
      }

      if (a === b || a.startsWith(b) || b.startsWith(a)) {
        return true;
      }
    }
  }

  return false;
};

const parseRepeatedExtglob = (pattern, requireEnd = true) => {
  if ((pattern[0] !== '+' && pattern[0] !== '*') || pattern[1] !== '(') {
    return;
  }

  let bracket = 0;
  let paren = 0;
  let quote = 0;
  let escaped = false;

  for (let i = 1; i < pattern.length; i++) {
    const ch = pattern[i];

    if (escaped === true) {
      escaped = false;
      continue;
    }

    if (ch === '\\') {
      escaped = true;
      continue;
    }

    if (ch === '"') {
      quote = quote === 1 ? 0 : 1;
      continue;
    }

    if (quote === 1) {
      continue;
    }

    if (ch === '[') {
      bracket++;
      continue;
    }

    if (ch === ']' && bracket > 0) {
      bracket--;
      continue;
    }

    if (bracket > 0) {
      continue;
    }

    if (ch === '(') {
      paren++;
      continue;
    }

    if (ch === ')') {
      paren--;

      if (paren === 0) {
        if (requireEnd === true && i !== pattern.length - 1) {
          return;
        }

        return {
          type: pattern[0],
          body: pattern.slice(2, i),
          end: i
        };
      }
    }
  }
};

const buildCharClassStar = chars => {
  const source = chars.length === 1
    ? utils.escapeRegex(chars[0])
    : `[${chars.map(ch => utils.escapeRegex(ch)).join('')}]`;

  return `${source}*`;
};

const getStarExtglobSequenceChars = pattern => {
  let index = 0;
  const chars = [];

  while (index < pattern.length) {
    const match = parseRepeatedExtglob(pattern.slice(index), false);

    if (!match || match.type !== '*') {
      return;
    }

    const branches = splitTopLevel(match.body).map(branch => branch.trim());
    if (branches.length !== 1) {
      return;
    }

    const branch = normalizeSimpleBranch(branches[0]);
    if (!branch || branch.length !== 1) {
      return;
    }

    chars.push(branch);
    index += match.end + 1;
  }

  if (chars.length < 1) {
    return;
  }

  return chars;
};

const repeatedExtglobRecursion = pattern => {
  let depth = 0;
  let value = pattern.trim();
  let match = parseRepeatedExtglob(value);

  while (match) {
    depth++;
    value = match.body.trim();
    match = parseRepeatedExtglob(value);
  }

  return depth;
};

const analyzeRepeatedExtglob = (body, options) => {
  if (options.maxExtglobRecursion === false) {
    return { risky: false };
  }

  const max =
    typeof options.maxExtglobRecursion === 'number'
      ? options.maxExtglobRecursion
      : constants.DEFAULT_MAX_EXTGLOB_RECURSION;

  const branches = splitTopLevel(body).map(branch => branch.trim());

  if (branches.length > 1) {
    if (
      branches.some(branch => branch === '') ||
      branches.some(branch => /^[*?]+$/.test(branch)) ||
      hasRepeatedCharPrefixOverlap(branches)
    ) {
      return { risky: true };
    }
  }

  // A repeated extglob is "risky" (prone to catastrophic backtracking) when a
  // branch is itself a `*(...)` sequence, since that nests an unbounded quantifier
  // inside the outer `+(...)`/`*(...)`. When *every* branch reduces to single
  // characters we can emit one flat, ReDoS-safe character class that preserves the
  // meaning of ALL branches (e.g. `+(*(a)|*(b))` -> `[ab]*`), rather than dropping
  // every branch but the first.
  const safeChars = [];
  let sawStarSequence = false;
  let combinable = true;

  for (const branch of branches) {
    const chars = getStarExtglobSequenceChars(branch);
    if (chars) {
      sawStarSequence = true;
      safeChars.push(...chars);
      continue;
    }

    const literal = normalizeSimpleBranch(branch);
    if (literal && literal.length === 1) {
      safeChars.push(literal);
      continue;
    }

    combinable = false;

    if (repeatedExtglobRecursion(branch) > max) {
      return { risky: true };
    }
  }

  if (sawStarSequence) {
    return combinable
      ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) }
      : { risky: true };
  }

  return { risky: false };
};

/**
 * Parse the given input string.
 * @param {String} input
 * @param {Object} options
 * @return {Object}
 */

const parse = (input, options) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected a string');
  }

  input = REPLACEMENTS[input] || input;

  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;

  let len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  const bos = { type: 'bos', value: '', output: opts.prepend || '' };
  const tokens = [bos];

  const capture = opts.capture ? '' : '?:';

  // create constants based on platform, for windows or posix
  const PLATFORM_CHARS = constants.globChars(opts.windows);
  const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);

  const {
    DOT_LITERAL,
    PLUS_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOT_SLASH,
    NO_DOTS_SLASH,
    QMARK,
    QMARK_NO_DOT,
    STAR,
    START_ANCHOR
  } = PLATFORM_CHARS;

  const globstar = opts => {
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const nodot = opts.dot ? '' : NO_DOT;
  const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
  let star = opts.bash === true ? globstar(opts) : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  // minimatch options support
  if (typeof opts.noext === 'boolean') {
    opts.noextglob = opts.noext;
  }

  const state = {
    input,
    index: -1,
    start: 0,
    dot: opts.dot === true,
    consumed: '',
    output: '',
    prefix: '',
    backtrack: false,
    negated: false,
    brackets: 0,
    braces: 0,
    parens: 0,
    quotes: 0,
    globstar: false,
    tokens
  };

  input = utils.removePrefix(input, state);
  len = input.length;

  const extglobs = [];
  const braces = [];
  const stack = [];
  let prev = bos;
  let value;

  /**
   * Tokenizing helpers
   */

  const eos = () => state.index === len - 1;
  const peek = state.peek = (n = 1) => input[state.index + n];
  const advance = state.advance = () => input[++state.index] || '';
  const remaining = () => input.slice(state.index + 1);
  const consume = (value = '', num = 0) => {
    state.consumed += value;
    state.index += num;
  };

  const append = token => {
    state.output += token.output != null ? token.output : token.value;
    consume(token.value);
  };

  const negate = () => {
    let count = 1;

    while (peek() === '!' && (peek(2) !== '(' || peek(3) === '?')) {
      advance();
      state.start++;
      count++;
    }

    if (count % 2 === 0) {
      return false;
    }

    state.negated = true;
    state.start++;
    return true;
  };

  const increment = type => {
    state[type]++;
    stack.push(type);
  };

  const decrement = type => {
    state[type]--;
    stack.pop();
  };

  /**
   * Push tokens onto the tokens array. This helper speeds up
   * tokenizing by 1) helping us avoid backtracking as much as possible,
   * and 2) helping us avoid creating extra tokens when consecutive
   * characters are plain text. This improves performance and simplifies
   * lookbehinds.
   */

  const push = tok => {
    if (prev.type === 'globstar') {
      const isBrace = state.braces > 0 && (tok.type === 'comma' || tok.type === 'brace');
      const isExtglob = tok.extglob === true || (extglobs.length && (tok.type === 'pipe' || tok.type === 'paren'));

      if (tok.type !== 'slash' && tok.type !== 'paren' && !isBrace && !isExtglob) {
        state.output = state.output.slice(0, -prev.output.length);
        prev.type = 'star';
        prev.value = '*';
        prev.output = star;
        state.output += prev.output;
      }
    }

    if (extglobs.length && tok.type !== 'paren') {
      extglobs[extglobs.length - 1].inner += tok.value;
    }

    if (tok.value || tok.output) append(tok);
    if (prev && prev.type === 'text' && tok.type === 'text') {
      prev.output = (prev.output || prev.value) + tok.value;
      prev.value += tok.value;
      return;
    }

    tok.prev = prev;
    tokens.push(tok);
    prev = tok;
  };

  const extglobOpen = (type, value) => {
    const token = { ...EXTGLOB_CHARS[value], conditions: 1, inner: '' };

    token.prev = prev;
    token.parens = state.parens;
    token.output = state.output;
    token.startIndex = state.index;
    token.tokensIndex = tokens.length;
    const output = (opts.capture ? '(' : '') + token.open;

    increment('parens');
    push({ type, value, output: state.output ? '' : ONE_CHAR });
    push({ type: 'paren', extglob: true, value: advance(), output });
    extglobs.push(token);
  };

  const extglobClose = token => {
    const literal = input.slice(token.startIndex, state.index + 1);
    const body = input.slice(token.startIndex + 2, state.index);
    const analysis = analyzeRepeatedExtglob(body, opts);

    if ((token.type === 'plus' || token.type === 'star') && analysis.risky) {
      const safeOutput = analysis.safeOutput
        ? (token.output ? '' : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput)
        : undefined;
      const open = tokens[token.tokensIndex];

      open.type = 'text';
      open.value = literal;
      open.output = safeOutput || utils.escapeRegex(literal);

      for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
        tokens[i].value = '';
        tokens[i].output = '';
        delete tokens[i].suffix;
      }

      state.output = token.output + open.output;
      state.backtrack = true;

      push({ type: 'paren', extglob: true, value, output: '' });
      decrement('parens');
      return;
    }

    let output = token.close + (opts.capture ? ')' : '');
    let rest;

    if (token.type === 'negate') {
      let extglobStar = star;

      if (token.inner && token.inner.length > 1 && token.inner.includes('/')) {
        extglobStar = globstar(opts);
      }

      if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
        output = token.close = `)$))${extglobStar}`;
      }

      if (token.inner.includes('*') && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
        // Any non-magical string (`.ts`) or even nested expression (`.{ts,tsx}`) can follow after the closing parenthesis.
        // In this case, we need to parse the string and use it in the output of the original pattern.
        // Suitable patterns: `/!(*.d).ts`, `/!(*.d).{ts,tsx}`, `**/!(*-dbg).@(js)`.
        //
        // Disabling the `fastpaths` option due to a problem with parsing strings as `.ts` in the pattern like `**/!(*.d).ts`.
        const expression = parse(rest, { ...options, fastpaths: false }).output;

        output = token.close = `)${expression})${extglobStar})`;
      }

      if (token.prev.type === 'bos') {
        state.negatedExtglob = true;
      }
    }

    push({ type: 'paren', extglob: true, value, output });
    decrement('parens');
  };

  /**
   * Fast paths
   */

  if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
    let backslashes = false;

    let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
      if (first === '\\') {
        backslashes = true;
        return m;
      }

      if (first === '?') {
        if (esc) {
          return esc + first + (rest ? QMARK.repeat(rest.length) : '');
        }
        if (index === 0) {
          return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : '');
        }
        return QMARK.repeat(chars.length);
      }

      if (first === '.') {
        return DOT_LITERAL.repeat(chars.length);
      }

      if (first === '*') {
        if (esc) {
          return esc + first + (rest ? star : '');
        }
        return star;
      }
      return esc ? m : `\\${m}`;
    });

    if (backslashes === true) {
      if (opts.unescape === true) {
        output = output.replace(/\\/g, '');
      } else {
        output = output.replace(/\\+/g, m => {
          return m.length % 2 === 0 ? '\\\\' : (m ? '\\' : '');
        });
      }
    }

    if (output === input && opts.contains === true) {
      state.output = input;
      return state;
    }

    state.output = utils.wrapOutput(output, state, options);
    return state;
  }

  /**
   * Tokenize input until we reach end-of-string
   */

  while (!eos()) {
    value = advance();

    if (value === '\u0000') {
      continue;
    }

    /**
     * Escaped characters
     */

    if (value === '\\') {
      const next = peek();

      if (next === '/' && opts.bash !== true) {
        continue;
      }

      if (next === '.' || next === ';') {
        continue;
      }

      if (!next) {
        value += '\\';
        push({ type: 'text', value });
        continue;
      }

      // collapse slashes to reduce potential for exploits
      const match = /^\\+/.exec(remaining());
      let slashes = 0;

      if (match && match[0].length > 2) {
        slashes = match[0].length;
        state.index += slashes;
        if (slashes % 2 !== 0) {
          value += '\\';
        }
      }

      if (opts.unescape === true) {
        value = advance();
      } else {
        value += advance();
      }

      if (state.brackets === 0) {
        push({ type: 'text', value });
        continue;
      }
    }

    /**
     * If we're inside a regex character class, continue
     * until we reach the closing bracket.
     */

    if (state.brackets > 0 && (value !== ']' || prev.value === '[' || prev.value === '[^')) {
      if (opts.posix !== false && value === ':') {
        const inner = prev.value.slice(1);
        if (inner.includes('[')) {
          prev.posix = true;

          if (inner.includes(':')) {
            const idx = prev.value.lastIndexOf('[');
            const pre = prev.value.slice(0, idx);
            const rest = prev.value.slice(idx + 2);
            const posix = POSIX_REGEX_SOURCE[rest];
            if (posix) {
              prev.value = pre + posix;
              state.backtrack = true;
              advance();

              if (!bos.output && tokens.indexOf(prev) === 1) {
                bos.output = ONE_CHAR;
              }
              continue;
            }
          }
        }
      }

      if ((value === '[' && peek() !== ':') || (value === '-' && peek() === ']')) {
        value = `\\${value}`;
      }

      if (value === ']' && (prev.value === '[' || prev.value === '[^')) {
        value = `\\${value}`;
      }

      if (opts.posix === true && value === '!' && prev.value === '[') {
        value = '^';
      }

      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * If we're inside a quoted string, continue
     * until we reach the closing double quote.
     */

    if (state.quotes === 1 && value !== '"') {
      value = utils.escapeRegex(value);
      prev.value += value;
      append({ value });
      continue;
    }

    /**
     * Double quotes
     */

    if (value === '"') {
      state.quotes = state.quotes === 1 ? 0 : 1;
      if (opts.keepQuotes === true) {
        push({ type: 'text', value });
      }
      continue;
    }

    /**
     * Parentheses
     */

    if (value === '(') {
      increment('parens');
      push({ type: 'paren', value });
      continue;
    }

    if (value === ')') {
      if (state.parens === 0 && opts.strictBrackets === true) {
        throw new SyntaxError(syntaxError('opening', '('));
      }

      const extglob = extglobs[extglobs.length - 1];
      if (extglob && state.parens === extglob.parens + 1) {
        extglobClose(extglobs.pop());
        continue;
      }

      push({ type: 'paren', value, output: state.parens ? ')' : '\\)' });
      decrement('parens');
      continue;
    }

    /**
     * Square brackets
     */

    if (value === '[') {
      if (opts.nobracket === true || !remaining().includes(']')) {
        if (opts.nobracket !== true && opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('closing', ']'));
        }

        value = `\\${value}`;
      } else {
        increment('brackets');
      }

      push({ type: 'bracket', value });
      continue;
    }

    if (value === ']') {
      if (opts.nobracket === true || (prev && prev.type === 'bracket' && prev.value.length === 1)) {
        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      if (state.brackets === 0) {
        if (opts.strictBrackets === true) {
          throw new SyntaxError(syntaxError('opening', '['));
        }

        push({ type: 'text', value, output: `\\${value}` });
        continue;
      }

      decrement('brackets');

      const prevValue = prev.value.slice(1);
      if (prev.posix !== true && prevValue[0] === '^' && !prevValue.includes('/')) {
        value = `/${value}`;
      }

      prev.value += value;
      append({ value });

      // when literal brackets are explicitly disabled
      // assume we should match with a regex character class
      if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
        continue;
      }

      const escaped = utils.escapeRegex(prev.value);
      state.output = state.output.slice(0, -prev.value.length);

      // when literal brackets are explicitly enabled
      // assume we should escape the brackets to match literal characters
      if (opts.literalBrackets === true) {
        state.output += escaped;
        prev.value = escaped;
        continue;
      }

      // when the user specifies nothing, try to match both
      prev.value = `(${capture}${escaped}|${prev.value})`;
      state.output += prev.value;
      continue;
    }

    /**
     * Braces
     */

    if (value === '{' && opts.nobrace !== true) {
      increment('braces');

      const open = {
        type: 'brace',
        value,
        output: '(',
        outputIndex: state.output.length,
        tokensIndex: state.tokens.length
      };

      braces.push(open);
      push(open);
      continue;
    }

    if (value === '}') {
      const brace = braces[braces.length - 1];

      if (opts.nobrace === true || !brace) {
        push({ type: 'text', value, output: value });
        continue;
      }

      let output = ')';

      if (brace.dots === true) {
        const arr = tokens.slice();
        const range = [];

        for (let i = arr.length - 1; i >= 0; i--) {
          tokens.pop();
          if (arr[i].type === 'brace') {
            break;
          }
          if (arr[i].type !== 'dots') {
            range.unshift(arr[i].value);
          }
        }

        output = expandRange(range, opts);
        state.backtrack = true;
      }

      if (brace.comma !== true && brace.dots !== true) {
        const out = state.output.slice(0, brace.outputIndex);
        const toks = state.tokens.slice(brace.tokensIndex);
        brace.value = brace.output = '\\{';
        value = output = '\\}';
        state.output = out;
        for (const t of toks) {
          state.output += (t.output || t.value);
        }
      }

      push({ type: 'brace', value, output });
      decrement('braces');
      braces.pop();
      continue;
    }

    /**
     * Pipes
     */

    if (value === '|') {
      if (extglobs.length > 0) {
        extglobs[extglobs.length - 1].conditions++;
      }
      push({ type: 'text', value });
      continue;
    }

    /**
     * Commas
     */

    if (value === ',') {
      let output = value;

      const brace = braces[braces.length - 1];
      if (brace && stack[stack.length - 1] === 'braces') {
        brace.comma = true;
        output = '|';
      }

      push({ type: 'comma', value, output });
      continue;
    }

    /**
     * Slashes
     */

    if (value === '/') {
      // if the beginning of the glob is "./", advance the start
      // to the current index, and don't add the "./" characters
      // to the state. This greatly simplifies lookbehinds when
      // checking for BOS characters like "!" and "." (not "./")
      if (prev.type === 'dot' && state.index === state.start + 1) {
        state.start = state.index + 1;
        state.consumed = '';
        state.output = '';
        tokens.pop();
        prev = bos; // reset "prev" to the first token
        continue;
      }

      push({ type: 'slash', value, output: SLASH_LITERAL });
      continue;
    }

    /**
     * Dots
     */

    if (value === '.') {
      if (state.braces > 0 && prev.type === 'dot') {
        if (prev.value === '.') prev.output = DOT_LITERAL;
        const brace = braces[braces.length - 1];
        prev.type = 'dots';
        prev.output += value;
        prev.value += value;
        brace.dots = true;
        continue;
      }

      if ((state.braces + state.parens) === 0 && prev.type !== 'bos' && prev.type !== 'slash') {
        push({ type: 'text', value, output: DOT_LITERAL });
        continue;
      }

      push({ type: 'dot', value, output: DOT_LITERAL });
      continue;
    }

    /**
     * Question marks
     */

    if (value === '?') {
      const isGroup = prev && prev.value === '(';
      if (!isGroup && opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('qmark', value);
        continue;
      }

      if (prev && prev.type === 'paren') {
        const next = peek();
        let output = value;

        if ((prev.value === '(' && !/[!=<:]/.test(next)) || (next === '<' && !/<([!=]|\w+>)/.test(remaining()))) {
          output = `\\${value}`;
        }

        push({ type: 'text', value, output });
        continue;
      }

      if (opts.dot !== true && (prev.type === 'slash' || prev.type === 'bos')) {
        push({ type: 'qmark', value, output: QMARK_NO_DOT });
        continue;
      }

      push({ type: 'qmark', value, output: QMARK });
      continue;
    }

    /**
     * Exclamation
     */

    if (value === '!') {
      if (opts.noextglob !== true && peek() === '(') {
        if (peek(2) !== '?' || !/[!=<:]/.test(peek(3))) {
          extglobOpen('negate', value);
          continue;
        }
      }

      if (opts.nonegate !== true && state.index === 0) {
        negate();
        continue;
      }
    }

    /**
     * Plus
     */

    if (value === '+') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        extglobOpen('plus', value);
        continue;
      }

      if ((prev && prev.value === '(') || opts.regex === false) {
        push({ type: 'plus', value, output: PLUS_LITERAL });
        continue;
      }

      if ((prev && (prev.type === 'bracket' || prev.type === 'paren' || prev.type === 'brace')) || state.parens > 0) {
        push({ type: 'plus', value });
        continue;
      }

      push({ type: 'plus', value: PLUS_LITERAL });
      continue;
    }

    /**
     * Plain text
     */

    if (value === '@') {
      if (opts.noextglob !== true && peek() === '(' && peek(2) !== '?') {
        push({ type: 'at', extglob: true, value, output: '' });
        continue;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Plain text
     */

    if (value !== '*') {
      if (value === '$' || value === '^') {
        value = `\\${value}`;
      }

      const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
      if (match) {
        value += match[0];
        state.index += match[0].length;
      }

      push({ type: 'text', value });
      continue;
    }

    /**
     * Stars
     */

    if (prev && (prev.type === 'globstar' || prev.star === true)) {
      prev.type = 'star';
      prev.star = true;
      prev.value += value;
      prev.output = star;
      state.backtrack = true;
      state.globstar = true;
      consume(value);
      continue;
    }

    let rest = remaining();
    if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
      extglobOpen('star', value);
      continue;
    }

    if (prev.type === 'star') {
      if (opts.noglobstar === true) {
        consume(value);
        continue;
      }

      const prior = prev.prev;
      const before = prior.prev;
      const isStart = prior.type === 'slash' || prior.type === 'bos';
      const afterStar = before && (before.type === 'star' || before.type === 'globstar');

      if (opts.bash === true && (!isStart || (rest[0] && rest[0] !== '/'))) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      const isBrace = state.braces > 0 && (prior.type === 'comma' || prior.type === 'brace');
      const isExtglob = extglobs.length && (prior.type === 'pipe' || prior.type === 'paren');
      if (!isStart && prior.type !== 'paren' && !isBrace && !isExtglob) {
        push({ type: 'star', value, output: '' });
        continue;
      }

      // strip consecutive `/**/`
      while (rest.slice(0, 3) === '/**') {
        const after = input[state.index + 4];
        if (after && after !== '/') {
          break;
        }
        rest = rest.slice(3);
        consume('/**', 3);
      }

      // A globstar followed only by balanced closing parens is at the logical end of patterns like
      // `test(/utils/**)` and `test?(/utils/**)`. Treat it as EOS so the trailing `/**` can match its
      // parent path, except in negated extglobs where that would change the exclusion semantics.
      const isEnd = eos() || (
        state.parens > 0
        && rest === ')'.repeat(state.parens)
        && !extglobs.some(extglob => extglob.type === 'negate')
      );

      if (prior.type === 'bos' && eos()) {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = globstar(opts);
        state.output = prev.output;
        state.globstar = true;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && !afterStar && isEnd) {
        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = globstar(opts) + (opts.strictSlashes ? ')' : '|$)');
        prev.value += value;
        state.globstar = true;
        state.output += prior.output + prev.output;
        consume(value);
        continue;
      }

      if (prior.type === 'slash' && prior.prev.type !== 'bos' && rest[0] === '/') {
        const end = rest[1] !== void 0 ? '|$' : '';

        state.output = state.output.slice(0, -(prior.output + prev.output).length);
        prior.output = `(?:${prior.output}`;

        prev.type = 'globstar';
        prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
        prev.value += value;

        state.output += prior.output + prev.output;
        state.globstar = true;

        consume(value + advance());

        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      if (prior.type === 'bos' && rest[0] === '/') {
        prev.type = 'globstar';
        prev.value += value;
        prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
        state.output = prev.output;
        state.globstar = true;
        consume(value + advance());
        push({ type: 'slash', value: '/', output: '' });
        continue;
      }

      // remove single star from output
      state.output = state.output.slice(0, -prev.output.length);

      // reset previous token to globstar
      prev.type = 'globstar';
      prev.output = globstar(opts);
      prev.value += value;

      // reset output with globstar
      state.output += prev.output;
      state.globstar = true;
      consume(value);
      continue;
    }

    const token = { type: 'star', value, output: star };

    if (opts.bash === true) {
      token.output = '.*?';
      if (prev.type === 'bos' || prev.type === 'slash') {
        token.output = nodot + token.output;
      }
      push(token);
      continue;
    }

    if (prev && (prev.type === 'bracket' || prev.type === 'paren') && opts.regex === true) {
      token.output = value;
      push(token);
      continue;
    }

    if (state.index === state.start || prev.type === 'slash' || prev.type === 'dot') {
      if (prev.type === 'dot') {
        state.output += NO_DOT_SLASH;
        prev.output += NO_DOT_SLASH;

      } else if (opts.dot === true) {
        state.output += NO_DOTS_SLASH;
        prev.output += NO_DOTS_SLASH;

      } else {
        state.output += nodot;
        prev.output += nodot;
      }

      if (peek() !== '*') {
        state.output += ONE_CHAR;
        prev.output += ONE_CHAR;
      }
    }

    push(token);
  }

  while (state.brackets > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ']'));
    state.output = utils.escapeLast(state.output, '[');
    decrement('brackets');
  }

  while (state.parens > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', ')'));
    state.output = utils.escapeLast(state.output, '(');
    decrement('parens');
  }

  while (state.braces > 0) {
    if (opts.strictBrackets === true) throw new SyntaxError(syntaxError('closing', '}'));
    state.output = utils.escapeLast(state.output, '{');
    decrement('braces');
  }

  if (opts.strictSlashes !== true && (prev.type === 'star' || prev.type === 'bracket')) {
    push({ type: 'maybe_slash', value: '', output: `${SLASH_LITERAL}?` });
  }

  // rebuild the output if we had to backtrack at any point
  if (state.backtrack === true) {
    state.output = '';

    for (const token of state.tokens) {
      state.output += token.output != null ? token.output : token.value;

      if (token.suffix) {
        state.output += token.suffix;
      }
    }
  }

  return state;
};

/**
 * Fast paths for creating regular expressions for common glob patterns.
 * This can significantly speed up processing and has very little downside
 * impact when none of the fast paths match.
 */

parse.fastpaths = (input, options) => {
  const opts = { ...options };
  const max = typeof opts.maxLength === 'number' ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
  const len = input.length;
  if (len > max) {
    throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
  }

  input = REPLACEMENTS[input] || input;

  // create constants based on platform, for windows or posix
  const {
    DOT_LITERAL,
    SLASH_LITERAL,
    ONE_CHAR,
    DOTS_SLASH,
    NO_DOT,
    NO_DOTS,
    NO_DOTS_SLASH,
    STAR,
    START_ANCHOR
  } = constants.globChars(opts.windows);

  const nodot = opts.dot ? NO_DOTS : NO_DOT;
  const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
  const capture = opts.capture ? '' : '?:';
  const state = { negated: false, prefix: '' };
  let star = opts.bash === true ? '.*?' : STAR;

  if (opts.capture) {
    star = `(${star})`;
  }

  const globstar = opts => {
    if (opts.noglobstar === true) return star;
    return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
  };

  const create = str => {
    switch (str) {
      case '*':
        return `${nodot}${ONE_CHAR}${star}`;

      case '.*':
        return `${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*.*':
        return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '*/*':
        return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;

      case '**':
        return nodot + globstar(opts);

      case '**/*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;

      case '**/*.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;

      case '**/.*':
        return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;

      default: {
        const match = /^(.*?)\.(\w+)$/.exec(str);
        if (!match) return;

        const source = create(match[1]);
        if (!source) return;

        return source + DOT_LITERAL + match[2];
      }
    }
  };

  const output = utils.removePrefix(input, state);
  let source = create(output);

  if (source && opts.strictSlashes !== true) {
    source += `${SLASH_LITERAL}?`;
  }

  return source;
};

module.exports = parse;


/***/ }),

/***/ 71062:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const scan = __nccwpck_require__(83495);
const parse = __nccwpck_require__(98731);
const utils = __nccwpck_require__(2561);
const constants = __nccwpck_require__(94157);
const isObject = val => val && typeof val === 'object' && !Array.isArray(val);

/**
 * Creates a matcher function from one or more glob patterns. The
 * returned function takes a string to match as its first argument,
 * and returns true if the string is a match. The returned matcher
 * function also takes a boolean as the second argument that, when true,
 * returns an object with additional information.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch(glob[, options]);
 *
 * const isMatch = picomatch('*.!(*a)');
 * console.log(isMatch('a.a')); //=> false
 * console.log(isMatch('a.b')); //=> true
 *
 * // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
 * const picomatch = require('picomatch/posix');
 * // the same API, defaulting to posix paths
 * const isMatch = picomatch('a/*');
 * console.log(isMatch('a\\b')); //=> false
 * console.log(isMatch('a/b')); //=> true
 *
 * // you can still configure the matcher function to accept windows paths
 * const isMatch = picomatch('a/*', { options: windows });
 * console.log(isMatch('a\\b')); //=> true
 * console.log(isMatch('a/b')); //=> true
 * ```
 * @name picomatch
 * @param {String|Array} `globs` One or more glob patterns.
 * @param {Object=} `options`
 * @return {Function=} Returns a matcher function.
 * @api public
 */

const picomatch = (glob, options, returnState = false) => {
  if (Array.isArray(glob)) {
    const fns = glob.map(input => picomatch(input, options, returnState));
    const arrayMatcher = str => {
      for (const isMatch of fns) {
        const state = isMatch(str);
        if (state) return state;
      }
      return false;
    };
    return arrayMatcher;
  }

  const isState = isObject(glob) && glob.tokens && glob.input;

  if (glob === '' || (typeof glob !== 'string' && !isState)) {
    throw new TypeError('Expected pattern to be a non-empty string');
  }

  const opts = options || {};
  const posix = opts.windows;
  const regex = isState
    ? picomatch.compileRe(glob, options)
    : picomatch.makeRe(glob, options, false, true);

  const state = regex.state;
  delete regex.state;

  let isIgnored = () => false;
  if (opts.ignore) {
    const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
    isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
  }

  const matcher = (input, returnObject = false) => {
    const { isMatch, match, output } = picomatch.test(input, regex, options, { glob, posix });
    const result = { glob, state, regex, posix, input, output, match, isMatch };

    if (typeof opts.onResult === 'function') {
      opts.onResult(result);
    }

    if (isMatch === false) {
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (isIgnored(input)) {
      if (typeof opts.onIgnore === 'function') {
        opts.onIgnore(result);
      }
      result.isMatch = false;
      return returnObject ? result : false;
    }

    if (typeof opts.onMatch === 'function') {
      opts.onMatch(result);
    }
    return returnObject ? result : true;
  };

  if (returnState) {
    matcher.state = state;
  }

  return matcher;
};

/**
 * Test `input` with the given `regex`. This is used by the main
 * `picomatch()` function to test the input string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.test(input, regex[, options]);
 *
 * console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
 * // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp} `regex`
 * @return {Object} Returns an object with matching info.
 * @api public
 */

picomatch.test = (input, regex, options, { glob, posix } = {}) => {
  if (typeof input !== 'string') {
    throw new TypeError('Expected input to be a string');
  }

  if (input === '') {
    return { isMatch: false, output: '' };
  }

  const opts = options || {};
  const format = opts.format || (posix ? utils.toPosixSlashes : null);
  let match = input === glob;
  let output = (match && format) ? format(input) : input;

  if (match === false) {
    output = format ? format(input) : input;
    match = output === glob;
  }

  if (match === false || opts.capture === true) {
    if (opts.matchBase === true || opts.basename === true) {
      match = picomatch.matchBase(input, regex, options, posix);
    } else {
      match = regex.exec(output);
    }
  }

  return { isMatch: Boolean(match), match, output };
};

/**
 * Match the basename of a filepath.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.matchBase(input, glob[, options]);
 * console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
 * ```
 * @param {String} `input` String to test.
 * @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
 * @return {Boolean}
 * @api public
 */

picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
  const regex = glob instanceof RegExp ? glob : picomatch.makeRe(glob, options);
  return regex.test(utils.basename(input, { windows: posix }));
};

/**
 * Returns true if **any** of the given glob `patterns` match the specified `string`.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.isMatch(string, patterns[, options]);
 *
 * console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
 * console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
 * ```
 * @param {String|Array} str The string to test.
 * @param {String|Array} patterns One or more glob patterns to use for matching.
 * @param {Object} [options] See available [options](#options).
 * @return {Boolean} Returns true if any patterns match `str`
 * @api public
 */

picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);

/**
 * Parse a glob pattern to create the source string for a regular
 * expression.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const result = picomatch.parse(pattern[, options]);
 * ```
 * @param {String} `pattern`
 * @param {Object} `options`
 * @return {Object} Returns an object with useful properties and output to be used as a regex source string.
 * @api public
 */

picomatch.parse = (pattern, options) => {
  if (Array.isArray(pattern)) return pattern.map(p => picomatch.parse(p, options));
  return parse(pattern, { ...options, fastpaths: false });
};

/**
 * Scan a glob pattern to separate the pattern into segments.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.scan(input[, options]);
 *
 * const result = picomatch.scan('!./foo/*.js');
 * console.log(result);
 * { prefix: '!./',
 *   input: '!./foo/*.js',
 *   start: 3,
 *   base: 'foo',
 *   glob: '*.js',
 *   isBrace: false,
 *   isBracket: false,
 *   isGlob: true,
 *   isExtglob: false,
 *   isGlobstar: false,
 *   negated: true }
 * ```
 * @param {String} `input` Glob pattern to scan.
 * @param {Object} `options`
 * @return {Object} Returns an object with
 * @api public
 */

picomatch.scan = (input, options) => scan(input, options);

/**
 * Compile a regular expression from the `state` object returned by the
 * [parse()](#parse) method.
 *
 * ```js
 * const picomatch = require('picomatch');
 * const state = picomatch.parse('*.js');
 * // picomatch.compileRe(state[, options]);
 *
 * console.log(picomatch.compileRe(state));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {Object} `state`
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
 * @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
 * @return {RegExp}
 * @api public
 */

picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
  if (returnOutput === true) {
    return state.output;
  }

  const opts = options || {};
  const prepend = opts.contains ? '' : '^';
  const append = opts.contains ? '' : '$';

  let source = `${prepend}(?:${state.output})${append}`;
  if (state && state.negated === true) {
    source = `^(?!${source}).*$`;
  }

  const regex = picomatch.toRegex(source, options);
  if (returnState === true) {
    regex.state = state;
  }

  return regex;
};

/**
 * Create a regular expression from a parsed glob pattern.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.makeRe(state[, options]);
 *
 * const result = picomatch.makeRe('*.js');
 * console.log(result);
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `state` The object returned from the `.parse` method.
 * @param {Object} `options`
 * @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
 * @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
 * @return {RegExp} Returns a regex created from the given pattern.
 * @api public
 */

picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
  if (!input || typeof input !== 'string') {
    throw new TypeError('Expected a non-empty string');
  }

  let parsed = { negated: false, fastpaths: true };

  if (options.fastpaths !== false && (input[0] === '.' || input[0] === '*')) {
    parsed.output = parse.fastpaths(input, options);
  }

  if (!parsed.output) {
    parsed = parse(input, options);
  }

  return picomatch.compileRe(parsed, options, returnOutput, returnState);
};

/**
 * Create a regular expression from the given regex source string.
 *
 * ```js
 * const picomatch = require('picomatch');
 * // picomatch.toRegex(source[, options]);
 *
 * const { output } = picomatch.parse('*.js');
 * console.log(picomatch.toRegex(output));
 * //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
 * ```
 * @param {String} `source` Regular expression source string.
 * @param {Object} `options`
 * @return {RegExp}
 * @api public
 */

picomatch.toRegex = (source, options) => {
  try {
    const opts = options || {};
    return new RegExp(source, opts.flags || (opts.nocase ? 'i' : ''));
  } catch (err) {
    if (options && options.debug === true) throw err;
    return /$^/;
  }
};

/**
 * Picomatch constants.
 * @return {Object}
 */

picomatch.constants = constants;

/**
 * Expose "picomatch"
 */

module.exports = picomatch;


/***/ }),

/***/ 83495:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const utils = __nccwpck_require__(2561);
const {
  CHAR_ASTERISK,             /* * */
  CHAR_AT,                   /* @ */
  CHAR_BACKWARD_SLASH,       /* \ */
  CHAR_COMMA,                /* , */
  CHAR_DOT,                  /* . */
  CHAR_EXCLAMATION_MARK,     /* ! */
  CHAR_FORWARD_SLASH,        /* / */
  CHAR_LEFT_CURLY_BRACE,     /* { */
  CHAR_LEFT_PARENTHESES,     /* ( */
  CHAR_LEFT_SQUARE_BRACKET,  /* [ */
  CHAR_PLUS,                 /* + */
  CHAR_QUESTION_MARK,        /* ? */
  CHAR_RIGHT_CURLY_BRACE,    /* } */
  CHAR_RIGHT_PARENTHESES,    /* ) */
  CHAR_RIGHT_SQUARE_BRACKET  /* ] */
} = __nccwpck_require__(94157);

const isPathSeparator = code => {
  return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
};

const depth = token => {
  if (token.isPrefix !== true) {
    token.depth = token.isGlobstar ? Infinity : 1;
  }
};

/**
 * Quickly scans a glob pattern and returns an object with a handful of
 * useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
 * `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
 * with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
 *
 * ```js
 * const pm = require('picomatch');
 * console.log(pm.scan('foo/bar/*.js'));
 * { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
 * ```
 * @param {String} `str`
 * @param {Object} `options`
 * @return {Object} Returns an object with tokens and regex source string.
 * @api public
 */

const scan = (input, options) => {
  const opts = options || {};

  const length = input.length - 1;
  const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
  const slashes = [];
  const tokens = [];
  const parts = [];

  let str = input;
  let index = -1;
  let start = 0;
  let lastIndex = 0;
  let isBrace = false;
  let isBracket = false;
  let isGlob = false;
  let isExtglob = false;
  let isGlobstar = false;
  let braceEscaped = false;
  let backslashes = false;
  let negated = false;
  let negatedExtglob = false;
  let finished = false;
  let braces = 0;
  let prev;
  let code;
  let token = { value: '', depth: 0, isGlob: false };

  const eos = () => index >= length;
  const peek = () => str.charCodeAt(index + 1);
  const advance = () => {
    prev = code;
    return str.charCodeAt(++index);
  };

  while (index < length) {
    code = advance();
    let next;

    if (code === CHAR_BACKWARD_SLASH) {
      backslashes = token.backslashes = true;
      code = advance();

      if (code === CHAR_LEFT_CURLY_BRACE) {
        braceEscaped = true;
      }
      continue;
    }

    if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
      braces++;

      while (eos() !== true && (code = advance())) {
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          continue;
        }

        if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (braceEscaped !== true && code === CHAR_COMMA) {
          isBrace = token.isBrace = true;
          isGlob = token.isGlob = true;
          finished = true;

          if (scanToEnd === true) {
            continue;
          }

          break;
        }

        if (code === CHAR_RIGHT_CURLY_BRACE) {
          braces--;

          if (braces === 0) {
            braceEscaped = false;
            isBrace = token.isBrace = true;
            finished = true;
            break;
          }
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (code === CHAR_FORWARD_SLASH) {
      slashes.push(index);
      tokens.push(token);
      token = { value: '', depth: 0, isGlob: false };

      if (finished === true) continue;
      if (prev === CHAR_DOT && index === (start + 1)) {
        start += 2;
        continue;
      }

      lastIndex = index + 1;
      continue;
    }

    if (opts.noext !== true) {
      const isExtglobChar = code === CHAR_PLUS
        || code === CHAR_AT
        || code === CHAR_ASTERISK
        || code === CHAR_QUESTION_MARK
        || code === CHAR_EXCLAMATION_MARK;

      if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
        isGlob = token.isGlob = true;
        isExtglob = token.isExtglob = true;
        finished = true;
        if (code === CHAR_EXCLAMATION_MARK && index === start) {
          negatedExtglob = true;
        }

        if (scanToEnd === true) {
          let parens = 0;

          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }

            if (code === CHAR_LEFT_PARENTHESES) {
              parens++;
              continue;
            }

            if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
              finished = true;
              break;
            }
          }
          continue;
        }
        break;
      }
    }

    if (code === CHAR_ASTERISK) {
      if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_QUESTION_MARK) {
      isGlob = token.isGlob = true;
      finished = true;

      if (scanToEnd === true) {
        continue;
      }
      break;
    }

    if (code === CHAR_LEFT_SQUARE_BRACKET) {
      while (eos() !== true && (next = advance())) {
        if (next === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          advance();
          continue;
        }

        if (next === CHAR_RIGHT_SQUARE_BRACKET) {
          isBracket = token.isBracket = true;
          isGlob = token.isGlob = true;
          finished = true;
          break;
        }
      }

      if (scanToEnd === true) {
        continue;
      }

      break;
    }

    if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
      negated = token.negated = true;
      start++;
      continue;
    }

    if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
      isGlob = token.isGlob = true;

      if (scanToEnd === true) {
        let parens = 1;

        while (eos() !== true && (code = advance())) {
          if (code === CHAR_BACKWARD_SLASH) {
            backslashes = token.backslashes = true;
            advance();
            continue;
          }

          if (code === CHAR_LEFT_PARENTHESES) {
            parens++;
            continue;
          }

          if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
            finished = true;
            break;
          }
        }
        continue;
      }
      break;
    }

    if (isGlob === true) {
      finished = true;

      if (scanToEnd === true) {
        continue;
      }

      break;
    }
  }

  if (opts.noext === true) {
    isExtglob = false;
    isGlob = false;
  }

  let base = str;
  let prefix = '';
  let glob = '';

  if (start > 0) {
    prefix = str.slice(0, start);
    str = str.slice(start);
    lastIndex -= start;
  }

  if (base && isGlob === true && lastIndex > 0) {
    base = str.slice(0, lastIndex);
    glob = str.slice(lastIndex);
  } else if (isGlob === true) {
    base = '';
    glob = str;
  } else {
    base = str;
  }

  if (base && base !== '' && base !== '/' && base !== str) {
    if (isPathSeparator(base.charCodeAt(base.length - 1))) {
      base = base.slice(0, -1);
    }
  }

  if (opts.unescape === true) {
    if (glob) glob = utils.removeBackslashes(glob);

    if (base && backslashes === true) {
      base = utils.removeBackslashes(base);
    }
  }

  const state = {
    prefix,
    input,
    start,
    base,
    glob,
    isBrace,
    isBracket,
    isGlob,
    isExtglob,
    isGlobstar,
    negated,
    negatedExtglob
  };

  if (opts.tokens === true) {
    state.maxDepth = 0;
    if (!isPathSeparator(code)) {
      tokens.push(token);
    }
    state.tokens = tokens;
  }

  if (opts.parts === true || opts.tokens === true) {
    let prevIndex;

    for (let idx = 0; idx < slashes.length; idx++) {
      const n = prevIndex !== undefined ? prevIndex + 1 : start;
      const i = slashes[idx];
      const value = input.slice(n, i);
      if (opts.tokens) {
        if (idx === 0 && start !== 0) {
          tokens[idx].isPrefix = true;
          tokens[idx].value = prefix;
        } else {
          tokens[idx].value = value;
        }
        depth(tokens[idx]);
        state.maxDepth += tokens[idx].depth;
      }
      if (i >= start) {
        parts.push(value);
        prevIndex = i;
      }
    }

    const n = prevIndex !== undefined ? prevIndex + 1 : start;
    const value = input.slice(n);
    parts.push(value);

    if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
      tokens[tokens.length - 1].value = value;
      depth(tokens[tokens.length - 1]);
      state.maxDepth += tokens[tokens.length - 1].depth;
    }

    state.slashes = slashes;
    state.parts = parts;
  }

  return state;
};

module.exports = scan;


/***/ }),

/***/ 2561:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

/*global navigator*/


const {
  REGEX_BACKSLASH,
  REGEX_REMOVE_BACKSLASH,
  REGEX_SPECIAL_CHARS,
  REGEX_SPECIAL_CHARS_GLOBAL
} = __nccwpck_require__(94157);

exports.isObject = val => val !== null && typeof val === 'object' && !Array.isArray(val);
exports.hasRegexChars = str => REGEX_SPECIAL_CHARS.test(str);
exports.isRegexChar = str => str.length === 1 && exports.hasRegexChars(str);
exports.escapeRegex = str => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, '\\$1');
exports.toPosixSlashes = str => str.replace(REGEX_BACKSLASH, '/');

exports.isWindows = () => {
  if (typeof navigator !== 'undefined' && navigator.platform) {
    const platform = navigator.platform.toLowerCase();
    return platform === 'win32' || platform === 'windows';
  }

  if (typeof process !== 'undefined' && process.platform) {
    return process.platform === 'win32';
  }

  return false;
};

exports.removeBackslashes = str => {
  return str.replace(REGEX_REMOVE_BACKSLASH, match => {
    return match === '\\' ? '' : match;
  });
};

exports.escapeLast = (input, char, lastIdx) => {
  const idx = input.lastIndexOf(char, lastIdx);
  if (idx === -1) return input;
  if (input[idx - 1] === '\\') return exports.escapeLast(input, char, idx - 1);
  return `${input.slice(0, idx)}\\${input.slice(idx)}`;
};

exports.removePrefix = (input, state = {}) => {
  let output = input;
  if (output.startsWith('./')) {
    output = output.slice(2);
    state.prefix = './';
  }
  return output;
};

exports.wrapOutput = (input, state = {}, options = {}) => {
  const prepend = options.contains ? '' : '^';
  const append = options.contains ? '' : '$';

  let output = `${prepend}(?:${input})${append}`;
  if (state.negated === true) {
    output = `(?:^(?!${output}).*$)`;
  }
  return output;
};

exports.basename = (path, { windows } = {}) => {
  const segs = path.split(windows ? /[\\/]/ : '/');
  const last = segs[segs.length - 1];

  if (last === '') {
    return segs[segs.length - 2];
  }

  return last;
};


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 90871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ft: () => (/* binding */ escapePath),
  TI: () => (/* binding */ glob)
});

// UNUSED EXPORTS: convertPathToPattern, globSync, isDynamicPattern

// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(79896);
var external_fs_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_fs_, 2);
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(16928);
// EXTERNAL MODULE: external "url"
var external_url_ = __nccwpck_require__(87016);
;// CONCATENATED MODULE: external "module"
const external_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");
;// CONCATENATED MODULE: ../node_modules/fdir/dist/index.mjs




//#region rolldown:runtime
var __require = /* @__PURE__ */ (0,external_module_namespaceObject.createRequire)(import.meta.url);

//#endregion
//#region src/utils.ts
function cleanPath(path) {
	let normalized = (0,external_path_.normalize)(path);
	if (normalized.length > 1 && normalized[normalized.length - 1] === external_path_.sep) normalized = normalized.substring(0, normalized.length - 1);
	return normalized;
}
const SLASHES_REGEX = /[\\/]/g;
function convertSlashes(path, separator) {
	return path.replace(SLASHES_REGEX, separator);
}
const WINDOWS_ROOT_DIR_REGEX = /^[a-z]:[\\/]$/i;
function isRootDirectory(path) {
	return path === "/" || WINDOWS_ROOT_DIR_REGEX.test(path);
}
function normalizePath(path, options) {
	const { resolvePaths, normalizePath: normalizePath$1, pathSeparator } = options;
	const pathNeedsCleaning = process.platform === "win32" && path.includes("/") || path.startsWith(".");
	if (resolvePaths) path = (0,external_path_.resolve)(path);
	if (normalizePath$1 || pathNeedsCleaning) path = cleanPath(path);
	if (path === ".") return "";
	const needsSeperator = path[path.length - 1] !== pathSeparator;
	return convertSlashes(needsSeperator ? path + pathSeparator : path, pathSeparator);
}

//#endregion
//#region src/api/functions/join-path.ts
function joinPathWithBasePath(filename, directoryPath) {
	return directoryPath + filename;
}
function joinPathWithRelativePath(root, options) {
	return function(filename, directoryPath) {
		const sameRoot = directoryPath.startsWith(root);
		if (sameRoot) return directoryPath.slice(root.length) + filename;
		else return convertSlashes((0,external_path_.relative)(root, directoryPath), options.pathSeparator) + options.pathSeparator + filename;
	};
}
function joinPath(filename) {
	return filename;
}
function joinDirectoryPath(filename, directoryPath, separator) {
	return directoryPath + filename + separator;
}
function build$7(root, options) {
	const { relativePaths, includeBasePath } = options;
	return relativePaths && root ? joinPathWithRelativePath(root, options) : includeBasePath ? joinPathWithBasePath : joinPath;
}

//#endregion
//#region src/api/functions/push-directory.ts
function pushDirectoryWithRelativePath(root) {
	return function(directoryPath, paths) {
		paths.push(directoryPath.substring(root.length) || ".");
	};
}
function pushDirectoryFilterWithRelativePath(root) {
	return function(directoryPath, paths, filters) {
		const relativePath = directoryPath.substring(root.length) || ".";
		if (filters.every((filter) => filter(relativePath, true))) paths.push(relativePath);
	};
}
const pushDirectory = (directoryPath, paths) => {
	paths.push(directoryPath || ".");
};
const pushDirectoryFilter = (directoryPath, paths, filters) => {
	const path = directoryPath || ".";
	if (filters.every((filter) => filter(path, true))) paths.push(path);
};
const empty$2 = () => {};
function build$6(root, options) {
	const { includeDirs, filters, relativePaths } = options;
	if (!includeDirs) return empty$2;
	if (relativePaths) return filters && filters.length ? pushDirectoryFilterWithRelativePath(root) : pushDirectoryWithRelativePath(root);
	return filters && filters.length ? pushDirectoryFilter : pushDirectory;
}

//#endregion
//#region src/api/functions/push-file.ts
const pushFileFilterAndCount = (filename, _paths, counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) counts.files++;
};
const pushFileFilter = (filename, paths, _counts, filters) => {
	if (filters.every((filter) => filter(filename, false))) paths.push(filename);
};
const pushFileCount = (_filename, _paths, counts, _filters) => {
	counts.files++;
};
const pushFile = (filename, paths) => {
	paths.push(filename);
};
const empty$1 = () => {};
function build$5(options) {
	const { excludeFiles, filters, onlyCounts } = options;
	if (excludeFiles) return empty$1;
	if (filters && filters.length) return onlyCounts ? pushFileFilterAndCount : pushFileFilter;
	else if (onlyCounts) return pushFileCount;
	else return pushFile;
}

//#endregion
//#region src/api/functions/get-array.ts
const getArray = (paths) => {
	return paths;
};
const getArrayGroup = () => {
	return [""].slice(0, 0);
};
function build$4(options) {
	return options.group ? getArrayGroup : getArray;
}

//#endregion
//#region src/api/functions/group-files.ts
const groupFiles = (groups, directory, files) => {
	groups.push({
		directory,
		files,
		dir: directory
	});
};
const empty = () => {};
function build$3(options) {
	return options.group ? groupFiles : empty;
}

//#endregion
//#region src/api/functions/resolve-symlink.ts
const resolveSymlinksAsync = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	fs.realpath(path, (error, resolvedPath) => {
		if (error) return queue.dequeue(suppressErrors ? null : error, state);
		fs.stat(resolvedPath, (error$1, stat) => {
			if (error$1) return queue.dequeue(suppressErrors ? null : error$1, state);
			if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return queue.dequeue(null, state);
			callback$1(stat, resolvedPath);
			queue.dequeue(null, state);
		});
	});
};
const resolveSymlinks = function(path, state, callback$1) {
	const { queue, fs, options: { suppressErrors } } = state;
	queue.enqueue();
	try {
		const resolvedPath = fs.realpathSync(path);
		const stat = fs.statSync(resolvedPath);
		if (stat.isDirectory() && isRecursive(path, resolvedPath, state)) return;
		callback$1(stat, resolvedPath);
	} catch (e) {
		if (!suppressErrors) throw e;
	}
};
function build$2(options, isSynchronous) {
	if (!options.resolveSymlinks || options.excludeSymlinks) return null;
	return isSynchronous ? resolveSymlinks : resolveSymlinksAsync;
}
function isRecursive(path, resolved, state) {
	if (state.options.useRealPaths) return isRecursiveUsingRealPaths(resolved, state);
	let parent = (0,external_path_.dirname)(path);
	let depth = 1;
	while (parent !== state.root && depth < 2) {
		const resolvedPath = state.symlinks.get(parent);
		const isSameRoot = !!resolvedPath && (resolvedPath === resolved || resolvedPath.startsWith(resolved) || resolved.startsWith(resolvedPath));
		if (isSameRoot) depth++;
		else parent = (0,external_path_.dirname)(parent);
	}
	state.symlinks.set(path, resolved);
	return depth > 1;
}
function isRecursiveUsingRealPaths(resolved, state) {
	return state.visited.includes(resolved + state.options.pathSeparator);
}

//#endregion
//#region src/api/functions/invoke-callback.ts
const onlyCountsSync = (state) => {
	return state.counts;
};
const groupsSync = (state) => {
	return state.groups;
};
const defaultSync = (state) => {
	return state.paths;
};
const limitFilesSync = (state) => {
	return state.paths.slice(0, state.options.maxFiles);
};
const onlyCountsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.counts, state.options.suppressErrors);
	return null;
};
const defaultAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths, state.options.suppressErrors);
	return null;
};
const limitFilesAsync = (state, error, callback$1) => {
	report(error, callback$1, state.paths.slice(0, state.options.maxFiles), state.options.suppressErrors);
	return null;
};
const groupsAsync = (state, error, callback$1) => {
	report(error, callback$1, state.groups, state.options.suppressErrors);
	return null;
};
function report(error, callback$1, output, suppressErrors) {
	if (error && !suppressErrors) callback$1(error, output);
	else callback$1(null, output);
}
function build$1(options, isSynchronous) {
	const { onlyCounts, group, maxFiles } = options;
	if (onlyCounts) return isSynchronous ? onlyCountsSync : onlyCountsAsync;
	else if (group) return isSynchronous ? groupsSync : groupsAsync;
	else if (maxFiles) return isSynchronous ? limitFilesSync : limitFilesAsync;
	else return isSynchronous ? defaultSync : defaultAsync;
}

//#endregion
//#region src/api/functions/walk-directory.ts
const readdirOpts = { withFileTypes: true };
const walkAsync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	state.queue.enqueue();
	if (currentDepth < 0) return state.queue.dequeue(null, state);
	const { fs } = state;
	state.visited.push(crawlPath);
	state.counts.directories++;
	fs.readdir(crawlPath || ".", readdirOpts, (error, entries = []) => {
		callback$1(entries, directoryPath, currentDepth);
		state.queue.dequeue(state.options.suppressErrors ? null : error, state);
	});
};
const walkSync = (state, crawlPath, directoryPath, currentDepth, callback$1) => {
	const { fs } = state;
	if (currentDepth < 0) return;
	state.visited.push(crawlPath);
	state.counts.directories++;
	let entries = [];
	try {
		entries = fs.readdirSync(crawlPath || ".", readdirOpts);
	} catch (e) {
		if (!state.options.suppressErrors) throw e;
	}
	callback$1(entries, directoryPath, currentDepth);
};
function build(isSynchronous) {
	return isSynchronous ? walkSync : walkAsync;
}

//#endregion
//#region src/api/queue.ts
/**
* This is a custom stateless queue to track concurrent async fs calls.
* It increments a counter whenever a call is queued and decrements it
* as soon as it completes. When the counter hits 0, it calls onQueueEmpty.
*/
var Queue = class {
	count = 0;
	constructor(onQueueEmpty) {
		this.onQueueEmpty = onQueueEmpty;
	}
	enqueue() {
		this.count++;
		return this.count;
	}
	dequeue(error, output) {
		if (this.onQueueEmpty && (--this.count <= 0 || error)) {
			this.onQueueEmpty(error, output);
			if (error) {
				output.controller.abort();
				this.onQueueEmpty = void 0;
			}
		}
	}
};

//#endregion
//#region src/api/counter.ts
var Counter = class {
	_files = 0;
	_directories = 0;
	set files(num) {
		this._files = num;
	}
	get files() {
		return this._files;
	}
	set directories(num) {
		this._directories = num;
	}
	get directories() {
		return this._directories;
	}
	/**
	* @deprecated use `directories` instead
	*/
	/* c8 ignore next 3 */
	get dirs() {
		return this._directories;
	}
};

//#endregion
//#region src/api/aborter.ts
/**
* AbortController is not supported on Node 14 so we use this until we can drop
* support for Node 14.
*/
var Aborter = class {
	aborted = false;
	abort() {
		this.aborted = true;
	}
};

//#endregion
//#region src/api/walker.ts
var Walker = class {
	root;
	isSynchronous;
	state;
	joinPath;
	pushDirectory;
	pushFile;
	getArray;
	groupFiles;
	resolveSymlink;
	walkDirectory;
	callbackInvoker;
	constructor(root, options, callback$1) {
		this.isSynchronous = !callback$1;
		this.callbackInvoker = build$1(options, this.isSynchronous);
		this.root = normalizePath(root, options);
		this.state = {
			root: isRootDirectory(this.root) ? this.root : this.root.slice(0, -1),
			paths: [""].slice(0, 0),
			groups: [],
			counts: new Counter(),
			options,
			queue: new Queue((error, state) => this.callbackInvoker(state, error, callback$1)),
			symlinks: /* @__PURE__ */ new Map(),
			visited: [""].slice(0, 0),
			controller: new Aborter(),
			fs: options.fs || external_fs_namespaceObject
		};
		this.joinPath = build$7(this.root, options);
		this.pushDirectory = build$6(this.root, options);
		this.pushFile = build$5(options);
		this.getArray = build$4(options);
		this.groupFiles = build$3(options);
		this.resolveSymlink = build$2(options, this.isSynchronous);
		this.walkDirectory = build(this.isSynchronous);
	}
	start() {
		this.pushDirectory(this.root, this.state.paths, this.state.options.filters);
		this.walkDirectory(this.state, this.root, this.root, this.state.options.maxDepth, this.walk);
		return this.isSynchronous ? this.callbackInvoker(this.state, null) : null;
	}
	walk = (entries, directoryPath, depth) => {
		const { paths, options: { filters, resolveSymlinks: resolveSymlinks$1, excludeSymlinks, exclude, maxFiles, signal, useRealPaths, pathSeparator }, controller } = this.state;
		if (controller.aborted || signal && signal.aborted || maxFiles && paths.length > maxFiles) return;
		const files = this.getArray(this.state.paths);
		for (let i = 0; i < entries.length; ++i) {
			const entry = entries[i];
			if (entry.isFile() || entry.isSymbolicLink() && !resolveSymlinks$1 && !excludeSymlinks) {
				const filename = this.joinPath(entry.name, directoryPath);
				this.pushFile(filename, files, this.state.counts, filters);
			} else if (entry.isDirectory()) {
				let path = joinDirectoryPath(entry.name, directoryPath, this.state.options.pathSeparator);
				if (exclude && exclude(entry.name, path)) continue;
				this.pushDirectory(path, paths, filters);
				this.walkDirectory(this.state, path, path, depth - 1, this.walk);
			} else if (this.resolveSymlink && entry.isSymbolicLink()) {
				let path = joinPathWithBasePath(entry.name, directoryPath);
				this.resolveSymlink(path, this.state, (stat, resolvedPath) => {
					if (stat.isDirectory()) {
						resolvedPath = normalizePath(resolvedPath, this.state.options);
						if (exclude && exclude(entry.name, useRealPaths ? resolvedPath : path + pathSeparator)) return;
						this.walkDirectory(this.state, resolvedPath, useRealPaths ? resolvedPath : path + pathSeparator, depth - 1, this.walk);
					} else {
						resolvedPath = useRealPaths ? resolvedPath : path;
						const filename = (0,external_path_.basename)(resolvedPath);
						const directoryPath$1 = normalizePath((0,external_path_.dirname)(resolvedPath), this.state.options);
						resolvedPath = this.joinPath(filename, directoryPath$1);
						this.pushFile(resolvedPath, files, this.state.counts, filters);
					}
				});
			}
		}
		this.groupFiles(this.state.groups, directoryPath, files);
	};
};

//#endregion
//#region src/api/async.ts
function promise(root, options) {
	return new Promise((resolve$1, reject) => {
		callback(root, options, (err, output) => {
			if (err) return reject(err);
			resolve$1(output);
		});
	});
}
function callback(root, options, callback$1) {
	let walker = new Walker(root, options, callback$1);
	walker.start();
}

//#endregion
//#region src/api/sync.ts
function sync(root, options) {
	const walker = new Walker(root, options);
	return walker.start();
}

//#endregion
//#region src/builder/api-builder.ts
var APIBuilder = class {
	constructor(root, options) {
		this.root = root;
		this.options = options;
	}
	withPromise() {
		return promise(this.root, this.options);
	}
	withCallback(cb) {
		callback(this.root, this.options, cb);
	}
	sync() {
		return sync(this.root, this.options);
	}
};

//#endregion
//#region src/builder/index.ts
let pm = null;
/* c8 ignore next 6 */
try {
	__require.resolve("picomatch");
	pm = __require("picomatch");
} catch {}
var Builder = class {
	globCache = {};
	options = {
		maxDepth: Infinity,
		suppressErrors: true,
		pathSeparator: external_path_.sep,
		filters: []
	};
	globFunction;
	constructor(options) {
		this.options = {
			...this.options,
			...options
		};
		this.globFunction = this.options.globFunction;
	}
	group() {
		this.options.group = true;
		return this;
	}
	withPathSeparator(separator) {
		this.options.pathSeparator = separator;
		return this;
	}
	withBasePath() {
		this.options.includeBasePath = true;
		return this;
	}
	withRelativePaths() {
		this.options.relativePaths = true;
		return this;
	}
	withDirs() {
		this.options.includeDirs = true;
		return this;
	}
	withMaxDepth(depth) {
		this.options.maxDepth = depth;
		return this;
	}
	withMaxFiles(limit) {
		this.options.maxFiles = limit;
		return this;
	}
	withFullPaths() {
		this.options.resolvePaths = true;
		this.options.includeBasePath = true;
		return this;
	}
	withErrors() {
		this.options.suppressErrors = false;
		return this;
	}
	withSymlinks({ resolvePaths = true } = {}) {
		this.options.resolveSymlinks = true;
		this.options.useRealPaths = resolvePaths;
		return this.withFullPaths();
	}
	withAbortSignal(signal) {
		this.options.signal = signal;
		return this;
	}
	normalize() {
		this.options.normalizePath = true;
		return this;
	}
	filter(predicate) {
		this.options.filters.push(predicate);
		return this;
	}
	onlyDirs() {
		this.options.excludeFiles = true;
		this.options.includeDirs = true;
		return this;
	}
	exclude(predicate) {
		this.options.exclude = predicate;
		return this;
	}
	onlyCounts() {
		this.options.onlyCounts = true;
		return this;
	}
	crawl(root) {
		return new APIBuilder(root || ".", this.options);
	}
	withGlobFunction(fn) {
		this.globFunction = fn;
		return this;
	}
	/**
	* @deprecated Pass options using the constructor instead:
	* ```ts
	* new fdir(options).crawl("/path/to/root");
	* ```
	* This method will be removed in v7.0
	*/
	/* c8 ignore next 4 */
	crawlWithOptions(root, options) {
		this.options = {
			...this.options,
			...options
		};
		return new APIBuilder(root || ".", this.options);
	}
	glob(...patterns) {
		if (this.globFunction) return this.globWithOptions(patterns);
		return this.globWithOptions(patterns, ...[{ dot: true }]);
	}
	globWithOptions(patterns, ...options) {
		const globFn = this.globFunction || pm;
		/* c8 ignore next 5 */
		if (!globFn) throw new Error("Please specify a glob function to use glob matching.");
		var isMatch = this.globCache[patterns.join("\0")];
		if (!isMatch) {
			isMatch = globFn(patterns, ...options);
			this.globCache[patterns.join("\0")] = isMatch;
		}
		this.options.filters.push((path) => isMatch(path));
		return this;
	}
};

//#endregion

// EXTERNAL MODULE: ../node_modules/picomatch/index.js
var picomatch = __nccwpck_require__(55180);
;// CONCATENATED MODULE: ../node_modules/tinyglobby/dist/index.mjs





//#region src/utils.ts
const isReadonlyArray = Array.isArray;
const BACKSLASHES = /\\/g;
const DRIVE_RELATIVE_PATH = /^[A-Za-z]:$/;
const isWin = process.platform === "win32";
const ONLY_PARENT_DIRECTORIES = /^(\/?\.\.)+$/;
function getPartialMatcher(patterns, options = {}) {
	const patternsCount = patterns.length;
	const patternsParts = Array(patternsCount);
	const matchers = Array(patternsCount);
	let i, j;
	for (i = 0; i < patternsCount; i++) {
		const parts = splitPattern(patterns[i]);
		patternsParts[i] = parts;
		const partsCount = parts.length;
		const partMatchers = Array(partsCount);
		for (j = 0; j < partsCount; j++) partMatchers[j] = picomatch(parts[j], options);
		matchers[i] = partMatchers;
	}
	return (input) => {
		const inputParts = input.split("/");
		if (inputParts[0] === ".." && ONLY_PARENT_DIRECTORIES.test(input)) return true;
		for (i = 0; i < patternsCount; i++) {
			const patternParts = patternsParts[i];
			const matcher = matchers[i];
			const inputPatternCount = inputParts.length;
			const minParts = Math.min(inputPatternCount, patternParts.length);
			j = 0;
			while (j < minParts) {
				const part = patternParts[j];
				if (part.includes("/")) return true;
				if (!matcher[j](inputParts[j])) break;
				if (!options.noglobstar && part === "**") return true;
				j++;
			}
			if (j === inputPatternCount) return true;
		}
		return false;
	};
}
/* node:coverage ignore next 2 */
const WIN32_ROOT_DIR = /^[A-Z]:\/$/i;
const isRoot = isWin ? (p) => WIN32_ROOT_DIR.test(p) : (p) => p === "/";
function buildFormat(cwd, root, absolute) {
	if (cwd === root || root.startsWith(`${cwd}/`)) {
		if (absolute) {
			const start = cwd.length + +!isRoot(cwd);
			return (p, isDir) => p.slice(start, isDir ? -1 : void 0) || ".";
		}
		const prefix = root.slice(cwd.length + 1);
		if (prefix) return (p, isDir) => {
			if (p === ".") return prefix;
			const result = `${prefix}/${p}`;
			return isDir ? result.slice(0, -1) : result;
		};
		return (p, isDir) => isDir && p !== "." ? p.slice(0, -1) : p;
	}
	if (absolute) return (p) => external_path_.posix.relative(cwd, p) || ".";
	return (p) => external_path_.posix.relative(cwd, `${root}/${p}`) || ".";
}
function buildRelative(cwd, root) {
	if (root.startsWith(`${cwd}/`)) {
		const prefix = root.slice(cwd.length + 1);
		return (p) => `${prefix}/${p}`;
	}
	return (p) => {
		const result = external_path_.posix.relative(cwd, `${root}/${p}`);
		return p[p.length - 1] === "/" && result !== "" ? `${result}/` : result || ".";
	};
}
function ensureNonDriveRelativePath(path) {
	return path.replace(DRIVE_RELATIVE_PATH, (match) => `${match}/`);
}
const splitPatternOptions = { parts: true };
function splitPattern(path) {
	var _result$parts;
	const result = picomatch.scan(path, splitPatternOptions);
	return ((_result$parts = result.parts) === null || _result$parts === void 0 ? void 0 : _result$parts.length) ? result.parts : [path];
}
const ESCAPED_WIN32_BACKSLASHES = /\\(?![()[\]{}!+@])/g;
function convertPosixPathToPattern(path) {
	return escapePosixPath(path);
}
function convertWin32PathToPattern(path) {
	return escapeWin32Path(path).replace(ESCAPED_WIN32_BACKSLASHES, "/");
}
/**
* Converts a path to a pattern depending on the platform.
* Identical to {@link escapePath} on POSIX systems.
* @see {@link https://superchupu.dev/tinyglobby/documentation#convertPathToPattern}
*/
/* node:coverage ignore next 3 */
const convertPathToPattern = (/* unused pure expression or super */ null && (isWin ? convertWin32PathToPattern : convertPosixPathToPattern));
const POSIX_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}*?|]|^!|[!+@](?=\()|\\(?![()[\]{}!*+?@|]))/g;
const WIN32_UNESCAPED_GLOB_SYMBOLS = /(?<!\\)([()[\]{}]|^!|[!+@](?=\())/g;
const escapePosixPath = (path) => path.replace(POSIX_UNESCAPED_GLOB_SYMBOLS, "\\$&");
const escapeWin32Path = (path) => path.replace(WIN32_UNESCAPED_GLOB_SYMBOLS, "\\$&");
/**
* Escapes a path's special characters depending on the platform.
* @see {@link https://superchupu.dev/tinyglobby/documentation#escapePath}
*/
/* node:coverage ignore next */
const escapePath = isWin ? escapeWin32Path : escapePosixPath;
/**
* Checks if a pattern has dynamic parts.
*
* Has a few minor differences with [`fast-glob`](https://github.com/mrmlnc/fast-glob) for better accuracy:
*
* - Doesn't necessarily return `false` on patterns that include `\`.
* - Returns `true` if the pattern includes parentheses, regardless of them representing one single pattern or not.
* - Returns `true` for unfinished glob extensions i.e. `(h`, `+(h`.
* - Returns `true` for unfinished brace expansions as long as they include `,` or `..`.
*
* @see {@link https://superchupu.dev/tinyglobby/documentation#isDynamicPattern}
*/
function isDynamicPattern(pattern, options) {
	if ((options === null || options === void 0 ? void 0 : options.caseSensitiveMatch) === false) return true;
	const scan = picomatch.scan(pattern);
	return scan.isGlob || scan.negated;
}
function log(...tasks) {
	console.log(`[tinyglobby ${(/* @__PURE__ */ new Date()).toLocaleTimeString("es")}]`, ...tasks);
}
function ensureStringArray(value) {
	return typeof value === "string" ? [value] : value !== null && value !== void 0 ? value : [];
}
//#endregion
//#region src/patterns.ts
const PARENT_DIRECTORY = /^(\/?\.\.)+/;
const ESCAPING_BACKSLASHES = /\\(?=[()[\]{}!*+?@|])/g;
function normalizePattern(pattern, opts, props, isIgnore) {
	var _PARENT_DIRECTORY$exe;
	const cwd = opts.cwd;
	let result = pattern;
	if (pattern[pattern.length - 1] === "/") result = pattern.slice(0, -1);
	if (result[result.length - 1] !== "*" && opts.expandDirectories) result += "/**";
	const escapedCwd = escapePath(cwd);
	result = (0,external_path_.isAbsolute)(result.replace(ESCAPING_BACKSLASHES, "")) ? external_path_.posix.relative(escapedCwd, result) : external_path_.posix.normalize(result);
	const parentDir = (_PARENT_DIRECTORY$exe = PARENT_DIRECTORY.exec(result)) === null || _PARENT_DIRECTORY$exe === void 0 ? void 0 : _PARENT_DIRECTORY$exe[0];
	const parts = splitPattern(result);
	if (parentDir) {
		const n = (parentDir.length + 1) / 3;
		let i = 0;
		const cwdParts = escapedCwd.split("/");
		while (i < n && parts[i + n] === cwdParts[cwdParts.length + i - n]) {
			result = result.slice(0, (n - i - 1) * 3) + result.slice((n - i) * 3 + parts[i + n].length + 1) || ".";
			i++;
		}
		const potentialRoot = external_path_.posix.join(cwd, parentDir.slice(i * 3));
		if (potentialRoot[0] !== "." && props.root.length > potentialRoot.length) {
			props.root = ensureNonDriveRelativePath(potentialRoot);
			props.depthOffset = -n + i;
		}
	}
	if (!isIgnore && props.depthOffset >= 0) {
		var _props$commonPath;
		(_props$commonPath = props.commonPath) !== null && _props$commonPath !== void 0 || (props.commonPath = parts);
		const newCommonPath = [];
		const length = Math.min(props.commonPath.length, parts.length);
		for (let i = 0; i < length; i++) {
			const part = parts[i];
			if (part === "**" && !parts[i + 1]) {
				newCommonPath.pop();
				break;
			}
			if (i === parts.length - 1 || part !== props.commonPath[i] || isDynamicPattern(part)) break;
			newCommonPath.push(part);
		}
		props.depthOffset = newCommonPath.length;
		props.commonPath = newCommonPath;
		props.root = ensureNonDriveRelativePath(newCommonPath.length > 0 ? external_path_.posix.join(cwd, ...newCommonPath) : cwd);
	}
	return result;
}
function processPatterns(options, patterns, props) {
	const matchPatterns = [];
	const ignorePatterns = [];
	for (const pattern of options.ignore) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") ignorePatterns.push(normalizePattern(pattern, options, props, true));
	}
	for (const pattern of patterns) {
		if (!pattern) continue;
		if (pattern[0] !== "!" || pattern[1] === "(") matchPatterns.push(normalizePattern(pattern, options, props, false));
		else if (pattern[1] !== "!" || pattern[2] === "(") ignorePatterns.push(normalizePattern(pattern.slice(1), options, props, true));
	}
	return {
		match: matchPatterns,
		ignore: ignorePatterns
	};
}
//#endregion
//#region src/crawler.ts
function buildCrawler(options, patterns) {
	const cwd = options.cwd;
	const props = {
		root: cwd,
		depthOffset: 0
	};
	const processed = processPatterns(options, patterns, props);
	if (options.debug) log("internal processing patterns:", processed);
	const { absolute, caseSensitiveMatch, debug, dot, followSymbolicLinks, onlyDirectories } = options;
	const root = props.root.replace(BACKSLASHES, "");
	const matchOptions = {
		dot,
		nobrace: options.braceExpansion === false,
		nocase: !caseSensitiveMatch,
		noextglob: options.extglob === false,
		noglobstar: options.globstar === false,
		posix: true
	};
	const matcher = picomatch(processed.match, matchOptions);
	const ignore = picomatch(processed.ignore, matchOptions);
	const partialMatcher = getPartialMatcher(processed.match, matchOptions);
	const format = buildFormat(cwd, root, absolute);
	const excludeFormatter = absolute ? format : buildFormat(cwd, root, true);
	const excludePredicate = (_, p) => {
		const relativePath = excludeFormatter(p, true);
		return relativePath !== "." && !partialMatcher(relativePath) || ignore(relativePath);
	};
	let maxDepth;
	if (options.deep !== void 0) maxDepth = Math.round(options.deep - props.depthOffset);
	const crawler = new Builder({
		filters: [debug ? (p, isDirectory) => {
			const path = format(p, isDirectory);
			const matches = matcher(path) && !ignore(path);
			if (matches) log(`matched ${path}`);
			return matches;
		} : (p, isDirectory) => {
			const path = format(p, isDirectory);
			return matcher(path) && !ignore(path);
		}],
		exclude: debug ? (_, p) => {
			const skipped = excludePredicate(_, p);
			log(`${skipped ? "skipped" : "crawling"} ${p}`);
			return skipped;
		} : excludePredicate,
		fs: options.fs,
		pathSeparator: "/",
		relativePaths: !absolute,
		resolvePaths: absolute,
		includeBasePath: absolute,
		resolveSymlinks: followSymbolicLinks,
		excludeSymlinks: !followSymbolicLinks,
		excludeFiles: onlyDirectories,
		includeDirs: onlyDirectories || !options.onlyFiles,
		maxDepth,
		signal: options.signal
	}).crawl(root);
	if (options.debug) log("internal properties:", {
		...props,
		root
	});
	return [crawler, cwd !== root && !absolute && buildRelative(cwd, root)];
}
//#endregion
//#region src/index.ts
function formatPaths(paths, mapper) {
	if (mapper) for (let i = paths.length - 1; i >= 0; i--) paths[i] = mapper(paths[i]);
	return paths;
}
const defaultOptions = {
	caseSensitiveMatch: true,
	debug: !!process.env.TINYGLOBBY_DEBUG,
	expandDirectories: true,
	followSymbolicLinks: true,
	onlyFiles: true
};
function getOptions(options) {
	const opts = Object.assign({}, options);
	for (const key in defaultOptions) if (opts[key] === void 0) Object.assign(opts, { [key]: defaultOptions[key] });
	opts.cwd = (opts.cwd instanceof URL ? (0,external_url_.fileURLToPath)(opts.cwd) : (0,external_path_.resolve)(opts.cwd || process.cwd())).replace(BACKSLASHES, "/");
	opts.ignore = ensureStringArray(opts.ignore);
	opts.fs && (opts.fs = {
		readdir: opts.fs.readdir || external_fs_.readdir,
		readdirSync: opts.fs.readdirSync || external_fs_.readdirSync,
		realpath: opts.fs.realpath || external_fs_.realpath,
		realpathSync: opts.fs.realpathSync || external_fs_.realpathSync,
		stat: opts.fs.stat || external_fs_.stat,
		statSync: opts.fs.statSync || external_fs_.statSync
	});
	if (opts.debug) log("globbing with options:", opts);
	return opts;
}
function getCrawler(globInput, inputOptions = {}) {
	var _ref;
	if (globInput && (inputOptions === null || inputOptions === void 0 ? void 0 : inputOptions.patterns)) throw new Error("Cannot pass patterns as both an argument and an option");
	const isModern = isReadonlyArray(globInput) || typeof globInput === "string";
	const patterns = ensureStringArray((_ref = isModern ? globInput : globInput.patterns) !== null && _ref !== void 0 ? _ref : "**/*");
	const options = getOptions(isModern ? inputOptions : globInput);
	return patterns.length > 0 ? buildCrawler(options, patterns) : [];
}
async function glob(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(await crawler.withPromise(), relative) : [];
}
function globSync(globInput, options) {
	const [crawler, relative] = getCrawler(globInput, options);
	return crawler ? formatPaths(crawler.sync(), relative) : [];
}
//#endregion



/***/ }),

/***/ 32438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W3: () => (/* reexport */ PREDICATE),
  an: () => (/* reexport */ STAGES),
  yo: () => (/* reexport */ UserError),
  NB: () => (/* reexport */ allows),
  SN: () => (/* reexport */ byGravity),
  dj: () => (/* reexport */ canonicalJson),
  dR: () => (/* reexport */ chainOf),
  j$: () => (/* reexport */ commonInputs),
  q0: () => (/* reexport */ describe),
  BJ: () => (/* reexport */ describeProblem),
  ol: () => (/* reexport */ digestOf),
  I$: () => (/* reexport */ exitCode),
  t2: () => (/* reexport */ fetchFile),
  Ss: () => (/* reexport */ fetchStatement),
  Yy: () => (/* reexport */ fileFor),
  DR: () => (/* reexport */ folderDigest),
  hF: () => (/* reexport */ input),
  _h: () => (/* reexport */ isSha256),
  _f: () => (/* reexport */ isVerdict),
  pA: () => (/* reexport */ nearest),
  yG: () => (/* reexport */ parseBoolean),
  E9: () => (/* reexport */ parseDuration),
  cG: () => (/* reexport */ parseInteger),
  $J: () => (/* reexport */ parseNumber),
  lo: () => (/* reexport */ parsePercent),
  DB: () => (/* reexport */ parseSize),
  Ko: () => (/* reexport */ readInputs),
  xU: () => (/* reexport */ requireEvidence),
  Vp: () => (/* reexport */ runUrl),
  sc: () => (/* reexport */ sha256),
  qZ: () => (/* reexport */ statement),
  Fw: () => (/* reexport */ upstreamOf),
  Vj: () => (/* reexport */ verdictOf),
  QZ: () => (/* reexport */ worst)
});

// UNUSED EXPORTS: ERROR_CODES, VERDICTS, commonOutputs, linkOf, parseNeeds

;// CONCATENATED MODULE: ../packages/core/lib/canonical-json.js
/**
 * RFC 8785 (JCS): keys sorted by UTF-16 code units, ECMAScript numbers and strings, no white space. The same
 * value gives the same bytes on any machine, so its digest means something. Throws TypeError on what JSON cannot
 * hold (NaN, infinities, undefined, lone surrogates).
 */
function canonicalJson(value) {
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new TypeError(`${value} is not JSON`);
    if (typeof value === 'string' && !value.isWellFormed())
        throw new TypeError('a string with a lone surrogate is not JSON');
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (value !== null && typeof value === 'object') {
        const members = Object.keys(value)
            .sort()
            .map(key => `${canonicalJson(key)}:${canonicalJson(value[key])}`);
        return `{${members.join(',')}}`;
    }
    const text = JSON.stringify(value);
    if (text === undefined)
        throw new TypeError(`${typeof value} is not JSON`);
    return text;
}

;// CONCATENATED MODULE: ../packages/core/lib/errors.js
/** Closed set: each code has a section of that name in docs/troubleshooting.md. */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    'bad-input',
    'missing-file',
    'bad-contract',
    'bad-policy',
    'bad-plan',
    'bad-workflow',
    'bad-data',
    'empty-data',
    'limit-exceeded',
    'upstream-skipped',
    'upstream-failed',
    'upstream-missing',
    'evidence-missing',
    'evidence-refused',
    'digest-mismatch',
    'command-failed',
    'conflict',
    'unsupported',
    'permission',
    'service-unavailable',
    'timeout',
    'cancelled',
]));
/**
 * The user can mend this. All problems of one kind are reported together. Everything that is not a UserError is
 * ours: the runtime shows its stack and asks for an issue.
 */
class UserError extends Error {
    name = 'UserError';
    code;
    problems;
    constructor(code, problems, options) {
        const list = typeof problems === 'string' ? [{ message: problems }] : [problems].flat();
        super(list.map(describeProblem).join('\n'), options);
        this.code = code;
        this.problems = list;
    }
}
/** One problem in one or two lines of plain text. */
function describeProblem({ message, location, valid, fix }) {
    const where = location
        ? `${[location.file, location.line, location.column].filter(x => x !== undefined).join(':')}: `
        : '';
    const values = valid?.length ? ` Valid: ${valid.join(', ')}.` : '';
    return `${where}${message}${values}${fix ? ` ${fix}` : ''}`;
}
/** The nearest of the names by edit distance, if near enough to be a typing slip. */
function nearest(name, names) {
    let best;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of names) {
        const distance = editDistance(name, candidate);
        if (distance < least)
            [best, least] = [candidate, distance];
    }
    return best;
}
/** Levenshtein's distance with swapped neighbours counted once (optimal string alignment). */
function editDistance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const [above, corner] = [rows[i - 1][j], rows[i - 1][j - 1]];
            let least = Math.min(corner + (a[i - 1] === b[j - 1] ? 0 : 1), above + 1, row[j - 1] + 1);
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            if (swapped)
                least = Math.min(least, rows[i - 2][j - 2] + 1);
            row.push(least);
        }
        rows.push(row);
    }
    return rows[a.length][b.length];
}

;// CONCATENATED MODULE: ../packages/core/lib/parse.js
/** Strict parsers: the whole text or nothing. `undefined` means the text is not such a value; NaN never comes out. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** A finite decimal number. No hex, no blanks inside, no `NaN`, no `Infinity`. */
function parseNumber(text) {
    const trimmed = text.trim();
    if (!DECIMAL.test(trimmed))
        return undefined;
    const value = Number(trimmed);
    return Number.isFinite(value) ? value : undefined;
}
/** A safe integer, written without fraction or exponent. */
function parseInteger(text) {
    const trimmed = text.trim();
    if (!/^[+-]?\d+$/.test(trimmed))
        return undefined;
    const value = Number(trimmed);
    return Number.isSafeInteger(value) ? value : undefined;
}
/** YAML 1.2 core booleans, as the toolkit reads them: true True TRUE false False FALSE. */
function parseBoolean(text) {
    const trimmed = text.trim();
    if (/^(true|True|TRUE)$/.test(trimmed))
        return true;
    if (/^(false|False|FALSE)$/.test(trimmed))
        return false;
    return undefined;
}
/** `2%` → 0.02. Only with the sign. */
function parsePercent(text) {
    const trimmed = text.trim();
    const value = trimmed.endsWith('%') ? parseNumber(trimmed.slice(0, -1)) : undefined;
    return value === undefined ? undefined : value / 100;
}
const UNIT_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `250ms`, `30s`, `5m`, `1h30m`, `7d` → milliseconds. A number needs its unit; zero is `0s`. */
function parseDuration(text) {
    const trimmed = text.trim();
    if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(trimmed))
        return undefined;
    let total = 0;
    for (const [, amount, unit] of trimmed.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) {
        total += Number(amount) * UNIT_MS[unit];
    }
    return Number.isFinite(total) ? total : undefined;
}
const BYTES = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KiB: 1024,
    MiB: 1024 ** 2,
    GiB: 1024 ** 3,
};
/** `10MB`, `1.5GiB`, `512B` → bytes. */
function parseSize(text) {
    const match = /^(\d+(?:\.\d+)?)\s?([KMG]i?B|B)$/.exec(text.trim());
    if (!match)
        return undefined;
    return Math.round(Number(match[1]) * BYTES[match[2]]);
}

;// CONCATENATED MODULE: ../packages/core/lib/inputs.js


function spec(options, expects, parse, valid) {
    const { description, required = false } = options;
    return {
        description,
        required,
        ...(options.default === undefined ? {} : { default: options.default }),
        expects,
        ...(valid ? { valid } : {}),
        parse: parse,
    };
}
const within = ({ min = -Infinity, max = Infinity }) => (value) => value !== undefined && value >= min && value <= max ? value : undefined;
const range = ({ min, max }) => `${min === undefined ? '' : ` ≥ ${min}`}${max === undefined ? '' : `${min === undefined ? '' : ' and'} ≤ ${max}`}`;
const input = {
    text: (o) => spec(o, 'text', text => text),
    integer: (o) => spec(o, `a whole number${range(o)}`, text => within(o)(parseInteger(text))),
    number: (o) => spec(o, `a number${range(o)}`, text => within(o)(parseNumber(text))),
    boolean: (o) => spec(o, 'true or false', parseBoolean, ['true', 'false']),
    duration: (o) => spec(o, 'a duration such as 30s, 5m or 1h30m', parseDuration),
    choice: (values, o) => spec(o, `one of ${values.join(', ')}`, text => values.find(v => v === text.trim()), [...values]),
    /** One item per line; blank lines and lines starting with `#` do not count. */
    lines: (o) => spec(o, 'one item per line', text => {
        const items = text.split(/\r?\n/).map(line => line.trim());
        return items.filter(line => line !== '' && !line.startsWith('#'));
    }),
    /** Any own grammar; `parse` answers undefined for what it does not accept. */
    custom: (expects, parse, o) => spec(o, expects, parse),
};
/**
 * Reads all inputs at once. Throws one UserError `bad-input` with every problem: unknown names (a typing slip must
 * not become a default), missing and malformed values.
 */
function readInputs(specs, raw) {
    const problems = [];
    for (const name of Object.keys(raw))
        if (!(name in specs))
            problems.push(unknown(name, Object.keys(specs)));
    const values = {};
    for (const [name, spec] of Object.entries(specs)) {
        const text = raw[name]?.trim() ? raw[name] : literalDefault(spec);
        if (text === undefined || text.trim() === '') {
            if (spec.required)
                problems.push({ message: `Input "${name}" is required: ${spec.description}` });
            continue;
        }
        try {
            const value = spec.parse(text);
            if (value === undefined)
                problems.push(malformed(name, text, spec));
            values[name] = value;
        }
        catch (error) {
            if (!(error instanceof UserError))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length)
        throw new UserError('bad-input', problems);
    return values;
}
/** Expressions are the runner's to evaluate; outside it they count as absent. */
function literalDefault(spec) {
    return spec.default?.includes('${{') ? undefined : spec.default;
}
function unknown(name, names) {
    const near = nearest(name, names);
    const message = `There is no input "${name}".`;
    return near ? { message, fix: `Did you mean "${near}"?` } : { message, valid: names };
}
function malformed(name, text, spec) {
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    return {
        message: `Input "${name}" must be ${spec.expects}, not ${JSON.stringify(shown)}.`,
        ...(spec.valid ? { valid: spec.valid } : {}),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ../packages/core/lib/digest.js

/** sha256 of the bytes or UTF-8 text, lower-case hex. */
function sha256(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}
/**
 * Digest of a folder: sha256 of its sha256sum listing, files sorted by the bytes of their paths. Anyone can check it:
 * `(cd DIR && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum`.
 */
function folderDigest(files) {
    const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    return sha256(sorted.map(listingLine).join(''));
}
/** One line as GNU sha256sum writes it, with its escaping of names that hold a backslash or a newline. */
function listingLine({ path, sha256 }) {
    if (!/[\\\n\r]/.test(path))
        return `${sha256}  ${path}\n`;
    const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `\\${sha256}  ${escaped}\n`;
}
function isSha256(value) {
    return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

;// CONCATENATED MODULE: ../packages/core/lib/stage.js
const STAGES = [
    'validate-data',
    'train',
    'evaluate-gate',
    'register-model',
    'deploy-canary',
];

;// CONCATENATED MODULE: ../packages/core/lib/verdict.js
const VERDICTS = ['pass', 'warn', 'inconclusive', 'fail'];
const GRAVITY = { pass: 0, warn: 1, inconclusive: 2, fail: 3, error: 4 };
/** The gravest of the outcomes; `pass` of none, so callers refuse emptiness themselves where it matters. */
function worst(outcomes) {
    let result = 'pass';
    for (const outcome of outcomes)
        if (GRAVITY[outcome] > GRAVITY[result])
            result = outcome;
    return result;
}
/** True where the pipeline may go on: `pass` and `warn`. */
function allows(outcome) {
    return GRAVITY[outcome] <= GRAVITY.warn;
}
/** Process exit code: 0 pass or warn, 1 refused (fail, inconclusive), 2 error. */
function exitCode(outcome) {
    if (outcome === 'error')
        return 2;
    return allows(outcome) ? 0 : 1;
}
function isVerdict(value) {
    return VERDICTS.includes(value);
}

;// CONCATENATED MODULE: ../packages/core/lib/needs.js




const JOB_RESULTS = ['success', 'failure', 'cancelled', 'skipped'];
/** Reads the text of `${{ toJSON(needs) }}`; undefined when it is not that. */
function parseNeeds(text) {
    const value = parseJson(text);
    if (!isRecord(value))
        return undefined;
    const jobs = [];
    for (const [job, state] of Object.entries(value)) {
        if (!isRecord(state) || !JOB_RESULTS.includes(state['result']))
            return undefined;
        const outputs = isRecord(state['outputs']) ? Object.values(state['outputs']) : [];
        const handovers = outputs.map(parseHandover).filter(x => x !== undefined);
        jobs.push({ job, result: state['result'], handovers });
    }
    return jobs;
}
/**
 * The handovers of the upstream jobs. A skipped, failed or cancelled job, and one without a readable result, is an
 * error, unless it is listed as optional: a gate that is skipped must never read as passed.
 */
function upstreamOf(jobs, optional = []) {
    const problems = [];
    for (const { job, result, handovers } of jobs ?? []) {
        if (optional.includes(job))
            continue;
        const fix = `Mend that job, or list it in "optional-needs".`;
        if (result === 'skipped') {
            problems.push({ code: 'upstream-skipped', message: `The upstream job "${job}" was skipped.`, fix });
        }
        else if (result !== 'success') {
            const how = result === 'failure' ? 'failed' : 'was cancelled';
            problems.push({ code: 'upstream-failed', message: `The upstream job "${job}" ${how}.`, fix });
        }
        else if (!handovers.length) {
            problems.push({
                code: 'upstream-missing',
                message: `The upstream job "${job}" hands on no Sluice result.`,
                fix: `Give the job \`outputs: { result: \${{ steps.<id>.outputs.result }} }\`. ` +
                    `The runner drops an output that contains a masked value: look for "Skip output" in its log.`,
            });
        }
    }
    if (problems.length)
        throw new UserError(problems[0].code, problems);
    return (jobs ?? []).filter(job => job.result === 'success').flatMap(job => job.handovers);
}
/** All links of the evidence chain that the handovers carry, earlier stages first, each once. */
function chainOf(handovers) {
    const links = new Map();
    for (const handover of handovers) {
        for (const link of [...handover.chain, linkOf(handover)])
            links.set(`${link.stage} ${link.evidence.sha256}`, link);
    }
    return [...links.values()].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
}
function linkOf({ stage, verdict, subjects, evidence }) {
    return { stage, verdict, subjects, evidence };
}
/** The first file with that role, latest stage first. */
function fileFor(handovers, role) {
    return handovers
        .toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage))
        .flatMap(handover => handover.files)
        .find(file => file.role === role);
}
/**
 * The link in which the stage let this very digest pass. Throws `evidence-missing` when no such stage spoke of it,
 * `evidence-refused` when it did and refused.
 */
function requireEvidence(chain, stage, sha256) {
    const about = chain.filter(link => link.stage === stage && link.subjects.some(s => s.sha256 === sha256));
    if (!about.length) {
        const others = chain
            .filter(link => link.stage === stage)
            .flatMap(link => link.subjects.map(s => needs_short(s.sha256)));
        throw new UserError('evidence-missing', {
            message: `No evidence of ${stage} is about sha256:${needs_short(sha256)}` +
                (others.length ? `; there is one about ${others.join(', ')}.` : '.'),
            fix: `Run ${stage} on these very bytes and pass its result through "needs".`,
        });
    }
    const passing = about.find(link => allows(link.verdict));
    if (passing)
        return passing;
    throw new UserError('evidence-refused', {
        message: `${stage} judged sha256:${needs_short(sha256)} and said ${about.map(link => link.verdict).join(', ')}.`,
        fix: `Only what passes ${stage} goes on.`,
    });
}
const needs_short = (digest) => digest.slice(0, 12);
function parseHandover(text) {
    const value = typeof text === 'string' ? parseJson(text) : undefined;
    if (!isRecord(value) || value['sluice'] !== 1 || typeof value['model'] !== 'string')
        return undefined;
    if (!isLink(value) || !isRun(value['run']))
        return undefined;
    const { files, chain } = value;
    if (!Array.isArray(files) || !files.every(isFileRef) || !Array.isArray(chain) || !chain.every(isLink))
        return undefined;
    return value;
}
function isLink(value) {
    if (!isRecord(value))
        return false;
    const { stage, verdict, subjects, evidence } = value;
    const known = STAGES.includes(stage) && isVerdict(verdict);
    return known && Array.isArray(subjects) && subjects.every(isSubject) && isFileRef(evidence);
}
const KINDS = { dataset: true, model: true, predictions: true, release: true };
function isSubject(value) {
    if (!isRecord(value) || typeof value['name'] !== 'string' || !isSha256(value['sha256']))
        return false;
    return typeof value['kind'] === 'string' && Object.hasOwn(KINDS, value['kind']);
}
function isRun(value) {
    if (!isRecord(value) || !Number.isSafeInteger(value['attempt']))
        return false;
    return ['repository', 'id', 'sha'].every(name => typeof value[name] === 'string');
}
function isArtifact(value) {
    return isRecord(value) && Number.isSafeInteger(value['id']) && typeof value['name'] === 'string';
}
/** Upstream text may be hostile: a path must stay inside the folder it is looked up in. */
function isFileRef(value) {
    if (!isRecord(value) || typeof value['role'] !== 'string' || !isSha256(value['sha256']))
        return false;
    const { path, kind, artifact, local } = value;
    if (kind !== 'file' && kind !== 'folder')
        return false;
    if (artifact !== undefined && !isArtifact(artifact))
        return false;
    return isInnerPath(path) && (local === undefined || isInnerPath(local));
}
function isInnerPath(path) {
    if (typeof path !== 'string' || path === '' || /[\0\\]/.test(path) || path.startsWith('/'))
        return false;
    return !/^[A-Za-z]:/.test(path) && !path.split('/').includes('..');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../packages/core/lib/common-inputs.js


/** Model names become file names, artifact names, image names and status contexts everywhere. */
const MODEL_NAME = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
/** Inputs every action has. */
const commonInputs = {
    'model-name': input.custom('lower-case letters and digits, separated by single . _ or - (at most 100)', text => (MODEL_NAME.test(text) && text.length <= 100 ? text : undefined), { description: 'Name of the model. All stages of one pipeline share it.', required: true }),
    needs: input.custom('the JSON that `toJSON(needs)` gives', parseNeeds, {
        description: 'Results of the upstream jobs, as the expression `toJSON(needs)` gives them.',
    }),
    'optional-needs': input.lines({
        description: 'Upstream jobs, one per line, that may be skipped or carry no Sluice result.',
        default: '',
    }),
    comment: input.choice(['auto', 'never'], {
        description: 'One sticky pull request comment shared by all stages: `auto` where a token allows it, or `never`.',
        default: 'auto',
    }),
    'commit-status': input.choice(['auto', 'never'], {
        description: 'A commit status named `sluice/<model>/<stage>`: `auto` where a token allows it, or `never`.',
        default: 'never',
    }),
    'github-token': input.text({
        description: 'Token for comments and statuses. Never handed to child processes.',
        default: '${{ github.token }}',
    }),
    'report-dir': input.text({
        description: 'Folder for the report, the evidence and other produced files.',
        default: 'sluice-report',
    }),
};
/** Outputs every action has; `publish()` sets them on success, refusal and error alike. */
const commonOutputs = {
    result: 'The JSON to hand to the next stage through the job outputs.',
    verdict: '`pass`, `warn`, `inconclusive`, `fail` or `error`.',
    headline: 'The verdict in one sentence.',
    'report-path': 'Path of the HTML report.',
    'evidence-path': 'Path of the in-toto statement.',
};

;// CONCATENATED MODULE: ../packages/core/lib/context.js
/** Page of the run, where there is one. */
function runUrl(context) {
    if (!context.repository || !context.runId)
        return undefined;
    return `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`;
}

;// CONCATENATED MODULE: ../packages/core/lib/path-digest.js



/** Digest of a file or folder, streamed. Throws `missing-file`, and `unsupported` for links and devices. */
async function digestOf(path, files) {
    const stat = await files.stat(path);
    if (!stat)
        throw new UserError('missing-file', { message: `"${files.relative(path)}" does not exist.` });
    if (stat.kind === 'file') {
        const name = path.split(/[\\/]/).at(-1);
        const digest = await digestOfFile(path, files);
        return { kind: 'file', sha256: digest.sha256, size: digest.size, files: [{ path: name, ...digest }] };
    }
    if (stat.kind !== 'folder') {
        throw new UserError('unsupported', {
            message: `"${files.relative(path)}" is neither a regular file nor a folder.`,
        });
    }
    const entries = [];
    for (const name of await files.list(path))
        entries.push({ path: name, ...(await digestOfFile(`${path}/${name}`, files)) });
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    return { kind: 'folder', sha256: folderDigest(entries), size, files: entries };
}
async function digestOfFile(path, files) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of files.stream(path)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { sha256: hash.digest('hex'), size };
}

;// CONCATENATED MODULE: ../packages/core/lib/statement.js
const PREDICATE = {
    testResult: 'https://in-toto.io/attestation/test-result/v0.1',
    provenance: 'https://slsa.dev/provenance/v1',
    release: 'https://in-toto.io/attestation/release/v0.1',
    rollout: 'https://sluice-ml.github.io/attestation/rollout/v1',
};
function describe(subject) {
    return { name: subject.name, digest: { sha256: subject.sha256 }, annotations: { kind: subject.kind } };
}
function statement(subjects, predicateType, predicate) {
    return {
        _type: 'https://in-toto.io/Statement/v1',
        subject: subjects.map(describe),
        predicateType,
        predicate,
    };
}

;// CONCATENATED MODULE: ../packages/core/lib/fetch.js





/**
 * The file or folder behind a reference: from its artifact, else from the path it was left at. Its digest is checked
 * before anyone sees it. Returns an absolute path.
 */
async function fetchFile(ref, ports) {
    const path = await locate(ref, ports);
    const digest = await digestOf(path, ports.files);
    if (digest.sha256 !== ref.sha256) {
        throw new UserError('digest-mismatch', {
            message: `The ${ref.role} "${ref.path}" has sha256:${digest.sha256}, but its stage handed on sha256:${ref.sha256}.`,
            fix: 'Somebody changed it in between. Run the stage that makes it again.',
        });
    }
    return path;
}
async function locate(ref, { artifacts, files }) {
    if (ref.artifact && artifacts.available) {
        const folder = await artifacts.download(ref.artifact.id);
        return ref.path === '.' ? folder : `${folder}/${ref.path}`;
    }
    const path = files.resolve(ref.local ?? ref.path);
    if (await files.stat(path))
        return path;
    throw new UserError('missing-file', {
        message: `The ${ref.role} "${ref.local ?? ref.path}" of an earlier stage is not here, and this server has no artifact service.`,
        fix: 'Run the stages in one workspace, or pass the file by its path.',
    });
}
const PREDICATE_OF = {
    'validate-data': PREDICATE.testResult,
    train: PREDICATE.provenance,
    'evaluate-gate': PREDICATE.testResult,
    'register-model': PREDICATE.release,
    'deploy-canary': PREDICATE.rollout,
};
/**
 * The statement behind a link. The link is only a claim: the statement must have the digest, be of the stage's kind, speak
 * of all the subjects and judge alike. Throws UserError `evidence-refused`, `evidence-missing`, and what `fetchFile` throws.
 */
async function fetchStatement(link, ports) {
    const { stage, verdict, evidence } = link;
    const refuse = (why) => {
        throw new UserError('evidence-refused', {
            message: `The evidence of ${stage} (sha256:${evidence.sha256.slice(0, 12)}) ${why}.`,
            fix: `Run ${stage} again and pass its result through "needs".`,
        });
    };
    const path = await fetchFile(evidence, ports);
    const statement = parseStatement((await ports.files.read(path)).toString('utf8'));
    if (!statement)
        return refuse('is not an in-toto statement');
    const { subject, predicateType, predicate } = statement;
    if (predicateType !== PREDICATE_OF[stage])
        refuse(`is of type ${JSON.stringify(predicateType)}`);
    const stated = new Set(subject.map(({ digest }) => digest.sha256));
    const missing = link.subjects.find(({ sha256 }) => !stated.has(sha256));
    if (missing) {
        throw new UserError('evidence-missing', {
            message: `The evidence of ${stage} does not speak of ${missing.name} (sha256:${missing.sha256}), though its result claims so.`,
        });
    }
    const result = predicate?.result;
    const passed = result === 'PASSED' || result === 'WARNED';
    if (predicateType === PREDICATE.testResult && passed !== allows(verdict))
        refuse(`says ${JSON.stringify(result)}, though its result claims "${verdict}"`);
    return statement;
}
/** undefined for text that is no statement: somebody else wrote it. */
function parseStatement(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const subject = value?.subject;
    const isSubject = (item) => isSha256(item?.digest?.sha256);
    return Array.isArray(subject) && subject.every(isSubject) ? value : undefined;
}

;// CONCATENATED MODULE: ../packages/core/lib/finding.js
const RANK = { error: 0, warning: 1, notice: 2 };
/** Worst first, then most frequent; stable otherwise. */
function byGravity(a, b) {
    return RANK[a.severity] - RANK[b.severity] || (b.count ?? 1) - (a.count ?? 1);
}
/** The verdict the findings alone amount to. */
function verdictOf(findings) {
    let verdict = 'pass';
    for (const { severity } of findings) {
        if (severity === 'error')
            return 'fail';
        if (severity === 'warning')
            verdict = 'warn';
    }
    return verdict;
}

;// CONCATENATED MODULE: ../packages/core/lib/index.js




















/***/ }),

/***/ 58777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FV: () => (/* reexport */ escapeMarkdown),
  pj: () => (/* reexport */ plain_plain),
  plainLines: () => (/* reexport */ plainLines),
  K2: () => (/* reexport */ renderHtml),
  Gc: () => (/* reexport */ renderMarkdown),
  bF: () => (/* reexport */ renderTerminal),
  Xj: () => (/* reexport */ stripSequences)
});

// UNUSED EXPORTS: SIGNS, WORDS, renderJunit

;// CONCATENATED MODULE: ../packages/document/lib/shorten.js
/** Charts go first, then passing rows, then all but the worst. */
const LADDER = [
    { charts: true, passing: true, most: Infinity },
    { charts: false, passing: true, most: Infinity },
    { charts: false, passing: false, most: Infinity },
    ...[200, 50, 20, 10, 5, 3, 1].map(most => ({ charts: false, passing: false, most })),
];
/** Gravest first, as rows are kept where there is no room for all. */
const ORDER = ['error', 'fail', 'inconclusive', 'warn', undefined, 'neutral', 'pass'];
/** The part of the document that the rung shows, with the count of what it leaves out. */
function shorten(document, rung) {
    return { ...document, blocks: document.blocks.flatMap(block => shortenBlock(block, rung)) };
}
function shortenBlock(block, rung) {
    switch (block.kind) {
        case 'chart':
            return rung.charts ? [block] : [];
        case 'table':
            return shortenTable(block, rung);
        case 'list':
            return shortenList(block, rung.most);
        case 'code':
            return [shortenCode(block, rung.most)];
        case 'facts':
            return [{ ...block, facts: block.facts.slice(0, Math.max(rung.most, 10)) }];
        case 'details':
            return [{ ...block, blocks: block.blocks.flatMap(inner => shortenBlock(inner, rung)) }];
        case 'heading':
        case 'paragraph':
            return [block];
    }
}
function shortenTable(table, { passing, most }) {
    const kept = new Set(rowsToKeep(table.rows, passing, most));
    const hidden = table.rows.filter(row => !kept.has(row));
    if (!hidden.length)
        return [table];
    const rows = table.rows.filter(row => kept.has(row));
    const note = { kind: 'paragraph', text: hiddenRows(hidden) };
    return rows.length ? [{ ...table, rows }, note] : [captionOf(table), note].flat();
}
function rowsToKeep(rows, passing, most) {
    const candidates = passing ? rows : rows.filter(row => row.tone !== 'pass');
    if (candidates.length <= most)
        return candidates;
    return candidates.toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone)).slice(0, most);
}
function hiddenRows(hidden) {
    const passing = hidden.filter(row => row.tone === 'pass').length;
    const rest = passing === hidden.length ? ', all passing' : passing ? `, ${passing} of them passing` : '';
    return `… ${hidden.length} hidden${rest}`;
}
function captionOf({ caption }) {
    return caption === undefined ? [] : [{ kind: 'paragraph', text: { strong: caption } }];
}
function shortenList(list, most) {
    const hidden = list.items.length - most;
    if (hidden <= 0)
        return [list];
    const note = `… ${hidden} hidden`;
    return [{ ...list, items: [...list.items.slice(0, most), note] }];
}
/** The end of a log says more than its beginning. */
function shortenCode(code, most) {
    const lines = code.text.split('\n');
    const hidden = lines.length - most;
    return hidden <= 0
        ? code
        : { ...code, text: [`… ${hidden} lines hidden`, ...lines.slice(hidden)].join('\n') };
}

;// CONCATENATED MODULE: ../packages/document/lib/sign.js
/** What stands for a verdict beside its word; the shapes differ, so that colour carries nothing alone. */
const SIGNS = {
    pass: '✅',
    warn: '⚠️',
    inconclusive: '❓',
    fail: '❌',
    error: '⛔',
};
const WORDS = {
    pass: 'Pass',
    warn: 'Pass with warnings',
    inconclusive: 'Inconclusive',
    fail: 'Fail',
    error: 'Error',
};
/** What stands for a row or a value: one word, lower case. */
const ROW_WORDS = {
    pass: 'pass',
    warn: 'warning',
    inconclusive: 'inconclusive',
    fail: 'fail',
    error: 'error',
};
/** The outcome behind a tone; undefined for neutral ones. */
function outcomeOf(tone) {
    return tone === 'neutral' ? undefined : tone;
}

;// CONCATENATED MODULE: ../packages/document/lib/plain.js
// ESC-introduced sequences: CSI (`ESC [ … letter`), OSC and its kin up to BEL or ST, and two-character escapes.
// The 8-bit forms of CSI and OSC (U+009B, U+009D) count too.
/* eslint-disable no-control-regex -- control characters are what this is about */
const ANSI = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]P^_X]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
/* eslint-enable no-control-regex */
// Controls, line separators, and format characters: bidi overrides, zero-width spaces, tags. The two joiners stay,
// since scripts and emoji need them.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/**
 * Untrusted text as one line that shows all it holds: terminal sequences are dropped, line breaks and tabs become
 * blanks, and every other character that would hide or reorder text becomes `�`.
 */
function plain_plain(text) {
    return text
        .toWellFormed()
        .replace(ANSI, '')
        .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
        .replace(HIDDEN, '\ufffd')
        .trim();
}
/** The text without terminal sequences. What they part comes together: a secret, too. */
function stripSequences(text) {
    return text.replace(ANSI, '');
}
/** The same for text whose line breaks mean something. Tabs become two blanks. */
function plainLines(text) {
    const lines = text
        .toWellFormed()
        .replace(ANSI, '')
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map(line => line.replaceAll('\t', '  ').replace(HIDDEN, '\ufffd').trimEnd());
    while (lines.length && lines.at(-1) === '')
        lines.pop();
    return lines;
}
/** At most `length` characters, the last of them `…` where something was cut. Never half a surrogate pair. */
function clip(text, length) {
    if (text.length <= length)
        return text;
    return `${text
        .slice(0, Math.max(0, length - 1))
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`;
}

;// CONCATENATED MODULE: ../packages/document/lib/numbers.js
/** Beyond this, toFixed would answer in exponents, which Mermaid and SVG readers do not all understand. */
const LARGEST = 1e15;
/** True for what can be drawn: finite, and writable without an exponent. */
function isDrawable(value) {
    return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < LARGEST;
}
/** Decimals that show the values to about four significant digits of their range, and no more than they have. */
function decimalsFor(values) {
    let low = Infinity;
    let high = -Infinity;
    let needed = 0;
    for (const value of values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
        needed = Math.max(needed, decimalsOf(value));
    }
    const span = high - low || Math.abs(high);
    if (!Number.isFinite(span) || span === 0)
        return 0;
    const wanted = 3 - Math.floor(Math.log10(span));
    return Math.min(Math.max(wanted, 0), needed, 20);
}
/** Decimals a number is written with at most, by its shortest form: 0.25 → 2, 1e-7 → 7. */
function decimalsOf(value) {
    const [mantissa = '', exponent = '0'] = String(value).split('e');
    return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
/** The least and the greatest; `Math.min(...values)` fails where there are too many for a call. */
function extentOf(values) {
    let [low, high] = [Infinity, -Infinity];
    for (const value of values)
        [low, high] = [Math.min(low, value), Math.max(high, value)];
    return [low, high];
}
/** Fixed decimals, never an exponent, never `-0`. */
function fixed(value, decimals) {
    const text = value.toFixed(decimals);
    return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}

;// CONCATENATED MODULE: ../packages/document/lib/plot.js


/** What of a chart can be drawn; undefined when that is nothing. */
function plotOf(chart) {
    const labels = chart.x.values.map(plain_plain);
    const series = chart.series
        .map(({ name, values }) => ({
        name: plain_plain(name),
        values: labels.map((_, i) => drawable(values[i])),
    }))
        .filter(({ values }) => values.some(value => value !== null));
    if (!series.length)
        return undefined;
    const limits = (chart.limits ?? []).filter(({ value }) => isDrawable(value));
    return {
        form: chart.form,
        title: plain_plain(chart.title),
        x: plain_plain(chart.x.label),
        y: plain_plain(chart.y.label),
        labels,
        series,
        limits: limits.map(({ name, value }) => ({ name: plain_plain(name), value: drawable(value) ?? 0 })),
        decimals: decimalsFor(valuesOf({ series, limits })),
    };
}
/** null for what cannot be drawn, 0 for what no axis could tell from it. */
function drawable(value) {
    if (!isDrawable(value))
        return null;
    return Math.abs(value) < 1e-15 ? 0 : value;
}
/** All numbers of a plot, limits included. */
function valuesOf({ series, limits }) {
    const values = [];
    for (const line of series)
        for (const value of line.values)
            if (value !== null)
                values.push(value);
    for (const limit of limits)
        values.push(limit.value);
    return values;
}
/** At most `count` of its points, evenly spread, first and last among them. */
function thin(plot, count) {
    const length = plot.labels.length;
    if (length <= count)
        return plot;
    const picks = Array.from({ length: count }, (_, i) => Math.round((i * (length - 1)) / Math.max(1, count - 1)));
    return pick(plot, picks);
}
/** The points at these places, in this order. */
function pick(plot, places) {
    return {
        ...plot,
        labels: places.map(i => plot.labels[i] ?? ''),
        series: plot.series.map(({ name, values }) => ({ name, values: places.map(i => values[i] ?? null) })),
    };
}
/** The numbers of a plot as a table; a gap is an empty cell, a limit a column of its own value. */
function tableOf(plot) {
    return {
        kind: 'table',
        columns: [
            { label: plot.x },
            ...plot.series.map(({ name }) => ({ label: name, align: 'right' })),
            ...plot.limits.map(({ name }) => ({ label: name, align: 'right' })),
        ],
        rows: plot.labels.map((label, i) => ({
            cells: [
                label,
                ...plot.series.map(({ values }) => numberText(values[i] ?? null, plot.decimals)),
                ...plot.limits.map(({ value }) => numberText(value, plot.decimals)),
            ],
        })),
    };
}
function numberText(value, decimals) {
    return value === null ? '' : fixed(value, decimals);
}

;// CONCATENATED MODULE: ../packages/document/lib/html/escape.js

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text inside HTML or SVG, as content or as a quoted attribute. */
function escapeHtml(text) {
    return entities(plain_plain(text));
}
/** The same for text that was made plain before and may keep its line breaks. */
function entities(text) {
    return text.replace(/[&<>"']/g, character => ENTITIES[character]);
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/scale.js

/** An axis over the values. `from` and `to` are pixels. */
function scaleOf(values, from, to, { zero, tight = false }) {
    let low = Math.min(...values, ...(zero ? [0] : []));
    let high = Math.max(...values, ...(zero ? [0] : []));
    // Doubles cannot hold round ticks in a narrower span.
    if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-9)
        [low, high] = zero ? [Math.min(low, 0), Math.max(high, 0, low + 1)] : around(low);
    const step = roundStep((high - low) / 5);
    if (!tight) {
        low = Math.floor(low / step + 1e-9) * step;
        high = Math.ceil(high / step - 1e-9) * step;
    }
    const first = Math.ceil(low / step - 1e-9);
    const last = Math.floor(high / step + 1e-9);
    const raw = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
    const decimals = Math.min(decimalsFor([step]), 12);
    return {
        ticks: raw.map(value => ({ value, label: grouped(fixed(value, decimals)) })),
        at: value => from + ((value - low) / (high - low)) * (to - from),
    };
}
function around(value) {
    const air = Math.abs(value) * 0.1 || 1;
    return [value - air, value + air];
}
/** The least of 1, 2, 5 × 10ⁿ that is not below. */
function roundStep(least) {
    const power = 10 ** Math.floor(Math.log10(least));
    const factor = [1, 2, 5, 10].find(candidate => candidate * power >= least * 0.999) ?? 10;
    return factor * power;
}
/** Thousands apart: 12345.5 → 12,345.5. */
function grouped(text) {
    const [whole = '', fraction] = text.split('.');
    const parts = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return fraction === undefined ? parts : `${parts}.${fraction}`;
}
/** A pixel position, short. */
function px(value) {
    return String(Math.round(value * 10) / 10);
}
/** Rough width of a label in the chart's 12 px type. */
function textWidth(text) {
    return text.length * 6.6;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/frame.js



const WIDTH = 720;
const HEIGHT = 270;
const TOP = 14;
const RIGHT = 18;
const BOTTOM = 46;
const FLOOR = HEIGHT - BOTTOM;
/** Where the plot's own area begins, past the widest tick label. */
function leftEdge(labels) {
    return 14 + Math.max(18, ...labels.map(textWidth));
}
/** Grid lines and labels of the upright axis. */
function yAxis(scale, left) {
    return scale.ticks
        .map(({ value, label }) => {
        const y = px(scale.at(value));
        const base = value === 0 ? ' class="base"' : '';
        return (`<line x1="${px(left)}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"${base}/>` +
            `<text x="${px(left - 8)}" y="${y}" dy=".32em" text-anchor="end">${label}</text>`);
    })
        .join('');
}
/** Labels of the places, as many as fit without touching, and the axis's name. */
function xAxis(plot, at, left) {
    const labels = plot.labels.map(label => clip(label, 20));
    const slot = labels.length > 1 ? Math.abs(at(1) - at(0)) : WIDTH;
    const every = Math.max(1, Math.ceil((Math.max(...labels.map(textWidth)) + 14) / slot));
    const last = labels.length - 1;
    const shown = labels.map((label, i) => i % every === 0 && (last - i >= every || i === last || i === 0)
        ? frame_text(label, at(i), FLOOR + 18, left)
        : '');
    const end = every > 1 && last > 0 && last % every !== 0 ? frame_text(labels[last] ?? '', at(last), FLOOR + 18, left) : '';
    const name = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${HEIGHT - 6}" text-anchor="middle" class="name">${entities(clip(plot.x, 80))}</text>`;
    return `${shown.join('')}${end}${name}`;
}
/** A label centred on its place, but never across the edge of the picture. */
function frame_text(label, x, y, left) {
    const half = textWidth(label) / 2;
    const centre = Math.min(Math.max(x, left - 8 + half - 10), WIDTH - half - 2);
    return `<text x="${px(centre)}" y="${px(y)}" text-anchor="middle">${entities(label)}</text>`;
}
/** Limits as dashed lines across; the legend names them. */
function limitLines(plot, scale, left) {
    return plot.limits
        .map(({ value }) => {
        const y = px(scale.at(value));
        return `<line x1="${px(left)}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" class="limit"/>`;
    })
        .join('');
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/line.js



/** Points get a mark of their own while they stand apart. */
const MARKED = 40;
/** The inside of an SVG of 720 × 270: one line per series, broken at gaps. */
function drawLines(plot) {
    const y = scaleOf(valuesOf(plot), FLOOR, TOP, { zero: false });
    const left = leftEdge(y.ticks.map(({ label }) => label));
    const last = plot.labels.length - 1;
    const inner = WIDTH - RIGHT - left - 16;
    const at = (i) => left + 8 + (last === 0 ? inner / 2 : (i / last) * inner);
    const lines = plot.series.map(({ values }, index) => {
        const points = values.map((value, i) => (value === null ? undefined : [at(i), y.at(value)]));
        return (`<path d="${pathOf(points)}" class="line s${index % 6}"/>` +
            points.map((point, i) => (point && marked(points, i) ? mark(point, index) : '')).join(''));
    });
    return yAxis(y, left) + xAxis(plot, at, left) + limitLines(plot, y, left) + lines.join('');
}
function pathOf(points) {
    let path = '';
    points.forEach((point, i) => {
        if (point)
            path += `${i > 0 && points[i - 1] ? 'L' : 'M'}${px(point[0])} ${px(point[1])}`;
    });
    return path;
}
/** A point between two gaps would be invisible without a mark. */
function marked(points, i) {
    return points.length <= MARKED || (!points[i - 1] && !points[i + 1]);
}
/** Circle, square, diamond in turn. */
function mark([x, y], index) {
    const tone = `class="mark s${index % 6}"`;
    if (index % 3 === 0)
        return `<circle cx="${px(x)}" cy="${px(y)}" r="3.2" ${tone}/>`;
    if (index % 3 === 1)
        return `<rect x="${px(x - 3)}" y="${px(y - 3)}" width="6" height="6" ${tone}/>`;
    return `<path d="M${px(x)} ${px(y - 4)}l4 4-4 4-4-4Z" ${tone}/>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/columns.js






/** True when every label has room under its column. */
function columnsFit(plot) {
    const slot = (WIDTH - 80) / plot.labels.length;
    return plot.labels.every(label => textWidth(clip(label, 20)) + 10 <= slot);
}
/** The inside of an SVG of 720 × 270: upright bars; a histogram has no gaps and draws further series as steps. */
function drawColumns(plot) {
    const histogram = plot.form === 'histogram';
    const y = scaleOf(valuesOf(plot), FLOOR, TOP + 8, { zero: true });
    const left = leftEdge(y.ticks.map(({ label }) => label));
    const slot = (WIDTH - RIGHT - left) / plot.labels.length;
    const at = (i) => left + slot * (i + 0.5);
    const bars = histogram ? plot.series.slice(0, 1) : plot.series;
    const width = histogram ? Math.max(slot - 1, 0.5) : Math.min((slot * 0.72) / bars.length, 64);
    const columns = [];
    const labels = [];
    bars.forEach(({ name, values }, index) => values.forEach((value, i) => {
        if (value === null)
            return;
        const x = at(i) + (index - bars.length / 2) * width;
        const text = grouped(fixed(value, plot.decimals));
        columns.push(column(x, width, value, y, index, `${name}, ${plot.labels[i] ?? ''}: ${text}`));
        if (!histogram && width >= textWidth(text) - 4)
            labels.push(valueLabel(text, x + width / 2, value, y));
    }));
    if (histogram)
        columns.push(...plot.series.slice(1).map(({ values }, i) => step(values, at, slot, y, i + 1)));
    return [yAxis(y, left), ...columns, xAxis(plot, at, left), limitLines(plot, y, left), ...labels].join('');
}
function column(x, width, value, y, index, title) {
    const zero = y.at(0);
    const end = y.at(value);
    const gap = Math.min(1, width / 6);
    return (`<rect x="${px(x + gap)}" y="${px(Math.min(zero, end))}" width="${px(width - 2 * gap)}" ` +
        `height="${px(Math.max(Math.abs(zero - end), 0.5))}" rx="1.5" class="bar s${index % 6}"><title>${entities(title)}</title></rect>`);
}
function valueLabel(text, x, value, y) {
    const place = value < 0 ? y.at(value) + 14 : y.at(value) - 5;
    return `<text x="${px(x)}" y="${px(place)}" text-anchor="middle" class="value">${text}</text>`;
}
function step(values, at, slot, y, index) {
    const path = values.map((value, i) => {
        const height = px(y.at(value ?? 0));
        return `${i === 0 ? 'M' : 'L'}${px(at(i) - slot / 2)} ${height}L${px(at(i) + slot / 2)} ${height}`;
    });
    return `<path d="${path.join('')}" class="line s${index % 6}"/>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/svg/rows.js






const BAR = 16;
const GAP = 12;
/** The inside of an SVG and its height: lying bars, for labels that are too long to stand under columns. */
function drawRows(plot) {
    const labels = plot.labels.map(label => clip(label, 34));
    const left = 16 + Math.max(...labels.map(textWidth));
    const texts = valuesOf(plot).map(value => textWidth(grouped(fixed(value, plot.decimals))));
    const x = scaleOf(valuesOf(plot), left, WIDTH - RIGHT - Math.max(...texts), {
        zero: true,
        tight: true,
    });
    const row = BAR * plot.series.length + GAP;
    const floor = TOP + row * labels.length;
    const bars = labels.map((label, i) => {
        const top = TOP + row * i + GAP / 2;
        const name = `<text x="${px(left - 10)}" y="${px(top + (row - GAP) / 2)}" dy=".34em" text-anchor="end">${entities(label)}</text>`;
        return name + plot.series.map((_, index) => bar(plot, i, index, top + index * BAR, x)).join('');
    });
    const grid = x.ticks.map(({ value, label }) => tick(x.at(value), value, label, floor)).join('');
    const limits = plot.limits.map(({ value }) => limit(x.at(value), floor)).join('');
    const title = `<text x="${px((left + WIDTH - RIGHT) / 2)}" y="${floor + 38}" text-anchor="middle" class="name">${entities(clip(plot.y, 80))}</text>`;
    return { content: grid + bars.join('') + limits + title, height: floor + 46 };
}
function bar(plot, i, index, top, x) {
    const series = plot.series[index];
    const value = series?.values[i] ?? null;
    if (!series || value === null)
        return '';
    const text = grouped(fixed(value, plot.decimals));
    const [from, to] = [Math.min(x.at(0), x.at(value)), Math.max(x.at(0), x.at(value))];
    return (`<rect x="${px(from)}" y="${px(top + 1)}" width="${px(Math.max(to - from, 0.5))}" height="${BAR - 2}" rx="1.5" ` +
        `class="bar s${index % 6}"><title>${entities(`${series.name}, ${plot.labels[i] ?? ''}: ${text}`)}</title></rect>` +
        `<text x="${px(to + 6)}" y="${px(top + BAR / 2)}" dy=".34em" class="value">${text}</text>`);
}
function tick(x, value, label, floor) {
    return (`<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}"${value === 0 ? ' class="base"' : ''}/>` +
        `<text x="${px(x)}" y="${floor + 18}" text-anchor="middle">${label}</text>`);
}
function limit(x, floor) {
    return `<line x1="${px(x)}" x2="${px(x)}" y1="${TOP}" y2="${floor}" class="limit"/>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/text.js

/** The inline runs of a text, whichever way it was written. Neighbouring strings are one: `['@', 'all']` is `@all`. */
function runsOf(text) {
    const runs = [];
    for (const run of Array.isArray(text) ? text : [text]) {
        const last = runs.at(-1);
        if (typeof run === 'string' && typeof last === 'string')
            runs[runs.length - 1] = last + run;
        else
            runs.push(run);
    }
    return runs;
}
/** A text as one line without any markup. */
function plainText(text) {
    return plain_plain(runsOf(text).map(wordsOf).join(''));
}
function wordsOf(run) {
    if (typeof run === 'string')
        return run;
    if ('code' in run)
        return run.code;
    return 'strong' in run ? run.strong : run.link;
}
/**
 * The address of a link as it may stand in any medium: absolute http or https, with every character that a medium
 * could read as markup percent-encoded. undefined: show the text, link nowhere.
 */
function safeHref(href) {
    if (!URL.canParse(href))
        return undefined;
    const url = new URL(href);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return undefined;
    if (url.username || url.password)
        return undefined;
    return url.href.replace(/[^\w.~:/?#@&+,;=%-]/g, encodeCharacter);
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/glyph.js

/** One shape per outcome, so that no meaning hangs on colour. */
const SHAPES = {
    pass: '<circle cx="8" cy="8" r="8"/><path d="m4.6 8.3 2.3 2.3 4.6-5" class="ink"/>',
    warn: '<path d="M8 .8 16 15H0Z"/><path d="M8 6v4.2M8 12.4v.2" class="ink"/>',
    inconclusive: '<rect width="16" height="16" rx="4"/><path d="M5.7 6.1a2.3 2.3 0 1 1 3.4 2C8.3 8.6 8 9 8 9.7M8 12.2v.1" class="ink"/>',
    fail: '<circle cx="8" cy="8" r="8"/><path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" class="ink"/>',
    error: '<path d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7Z"/><path d="M8 4v4.6M8 11.6v.2" class="ink"/>',
};
/** The shapes, defined once a page. */
function glyphSymbols() {
    const symbols = Object.entries(SHAPES).map(([outcome, shape]) => `<symbol id="glyph-${outcome}" viewBox="0 0 16 16">${shape}</symbol>`);
    return `<svg width="0" height="0" class="symbols" aria-hidden="true">${symbols.join('')}</svg>`;
}
/** The shape of an outcome with its word for those who cannot see it. */
function glyph(outcome) {
    return `${bareGlyph(outcome)}<span class="unseen">${ROW_WORDS[outcome]}: </span>`;
}
/** The shape alone, where the word stands beside it. */
function bareGlyph(outcome) {
    return `<svg class="glyph tone-${outcome}" aria-hidden="true"><use href="#glyph-${outcome}"/></svg>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/text.js


function renderText(text) {
    return runsOf(text)
        .map((run, i) => (typeof run === 'string' ? renderString(run, i) : renderInline(run)))
        .join('');
}
/** A blank at the edge of a run belongs to the sentence and stays. */
function renderString(run, index) {
    const before = index > 0 && /^\s/.test(run) ? ' ' : '';
    const after = /\S\s+$/.test(run) ? ' ' : '';
    return `${before}${escapeHtml(run)}${after}`;
}
function renderInline(inline) {
    if ('code' in inline)
        return `<code>${breakable(escapeHtml(inline.code))}</code>`;
    if ('strong' in inline)
        return `<strong>${escapeHtml(inline.strong)}</strong>`;
    const href = safeHref(inline.href);
    const label = escapeHtml(inline.link);
    return href === undefined ? label : `<a href="${entities(href)}" rel="noopener noreferrer">${label}</a>`;
}
/** Paths and digests may break after a slash or a colon rather than anywhere; copying them does not notice. */
function breakable(html) {
    return html.length > 24 ? html.replace(/[/:](?=.)/g, '$&<wbr>') : html;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/table.js






/** A table that scrolls by itself where the page is narrow; judged rows begin with the shape of their verdict. */
function renderTable({ caption, columns, rows }) {
    if (!columns.length)
        return '';
    const judged = rows.some(row => outcomeOf(row.tone));
    const sides = columns.map(({ align }) => (align === 'right' ? ' class="number"' : ''));
    const head = columns.map(({ label }, i) => `<th scope="col"${sides[i]}>${escapeHtml(label)}</th>`);
    if (judged)
        head.unshift('<th scope="col" class="sign"><span class="unseen">Verdict</span></th>');
    const name = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
    const label = entities(plain_plain(caption ?? columns.map(column => column.label).join(', ')));
    return (`<div class="scroll" role="region" tabindex="0" aria-label="Table: ${label}"><table>${name}` +
        `<thead><tr>${head.join('')}</tr></thead><tbody>` +
        rows.map(row => renderRow(row, sides, judged)).join('') +
        '</tbody></table></div>');
}
/** A number never breaks; a longer text on the right, such as one with its interval, may. */
const LONGEST_NUMBER = 14;
function renderCell(text, side) {
    const short = side !== '' && plainText(text).length <= LONGEST_NUMBER;
    return `<td${short ? ' class="number short"' : side}>${renderText(text)}</td>`;
}
function renderRow(row, sides, judged) {
    const outcome = outcomeOf(row.tone);
    const cells = sides.map((side, i) => renderCell(row.cells[i] ?? '', side));
    if (judged)
        cells.unshift(`<td class="sign">${outcome ? glyph(outcome) : ''}</td>`);
    return `<tr${outcome ? ` class="row-${outcome}"` : ''}>${cells.join('')}</tr>\n`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/chart.js









/** More points than pixels can tell apart only cost size. */
const MOST_POINTS = 400;
/** Lying bars beyond this make a page long and a picture useless. */
const MOST_ROWS = 40;
/** A figure: title, legend, drawing, and the same numbers as a folded table. `id` is unique on the page. */
function renderChart(chart, id) {
    const whole = plotOf(chart);
    if (!whole)
        return '';
    const lying = whole.form === 'bar' && !columnsFit(thin(whole, MOST_POINTS));
    const plot = thin(whole, lying ? MOST_ROWS : MOST_POINTS);
    const left = whole.labels.length - plot.labels.length;
    const numbers = left > 0 ? `Numbers (${plot.labels.length} of ${whole.labels.length} points)` : 'Numbers';
    return (`<figure class="chart"><figcaption>${entities(plot.title)}${axisName(plot)}</figcaption>` +
        legend(plot) +
        `<div class="scroll" role="region" tabindex="0" aria-label="Chart: ${entities(plot.title)}">${drawing(plot, lying, id)}</div>` +
        `<details class="numbers"><summary>${numbers}</summary>${renderTable(tableOf(plot))}</details></figure>`);
}
function axisName(plot) {
    return plot.y ? `<span class="axis">${entities(plot.y)}</span>` : '';
}
function drawing(plot, lying, id) {
    const { content, height } = lying
        ? drawRows(plot)
        : { content: plot.form === 'line' ? drawLines(plot) : drawColumns(plot), height: HEIGHT };
    return (`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
        `<title id="${id}-title">${entities(plot.title)}</title><desc id="${id}-desc">${entities(describe(plot))}</desc>` +
        `${content}</svg>`);
}
/** What a picture shows, in words. */
function describe(plot) {
    const write = (value) => grouped(fixed(value, plot.decimals));
    const form = { line: 'Line chart', bar: 'Bar chart', histogram: 'Histogram' }[plot.form];
    const series = plot.series.map(({ name, values }) => {
        const numbers = values.filter(value => value !== null);
        return `${name} from ${write(Math.min(...numbers))} to ${write(Math.max(...numbers))}`;
    });
    const limits = plot.limits.map(({ name, value }) => `${name} at ${write(value)}`);
    const count = `${plot.labels.length} ${plot.labels.length === 1 ? 'place' : 'places'} along ${plot.x}`;
    return `${form} of ${plot.y} over ${count}: ${[...series, ...limits].join('; ')}.`;
}
/** Names the series where there are several, and the limits always: in the picture they would cover the lines. */
function legend(plot) {
    const series = plot.series.length > 1 ? plot.series.map(({ name }, i) => swatch(plot, i) + entities(name)) : [];
    const limits = plot.limits.map(({ name, value }) => `${LIMIT_SWATCH}${entities(name)}: ${grouped(fixed(value, plot.decimals))}`);
    const items = [...series, ...limits].map(item => `<li>${item}</li>`);
    return items.length ? `<ul class="legend">${items.join('')}</ul>` : '';
}
const LIMIT_SWATCH = '<svg viewBox="0 0 24 12" class="swatch" aria-hidden="true"><line x2="24" y1="6" y2="6" class="limit"/></svg>';
function swatch({ form }, i) {
    const lined = form === 'line' || (form === 'histogram' && i > 0);
    const shape = lined
        ? `<path d="M0 6H24" class="line s${i % 6}"/>${form === 'line' ? mark([12, 6], i) : ''}`
        : `<rect x="5" width="14" height="12" rx="1.5" class="bar s${i % 6}"/>`;
    return `<svg viewBox="0 0 24 12" class="swatch" aria-hidden="true">${shape}</svg>`;
}

;// CONCATENATED MODULE: ../packages/document/lib/html/blocks.js







/** Renders blocks in order and numbers what needs an identifier on the page. */
class BlockWriter {
    charts = 0;
    sections = [];
    /** Top-level headings met so far, for the contents. */
    get contents() {
        return this.sections;
    }
    render(blocks, level = 2) {
        return blocks.map(block => this.renderBlock(block, level)).join('\n');
    }
    renderBlock(block, level) {
        switch (block.kind) {
            case 'heading':
                return this.renderHeading(renderText(block.text), level);
            case 'paragraph':
                return renderParagraph(renderText(block.text), outcomeOf(block.tone));
            case 'list':
                return `<ul>${block.items.map(item => `<li>${renderText(item)}</li>`).join('')}</ul>`;
            case 'table':
                return renderTable(block);
            case 'chart':
                return renderChart(block, `chart-${++this.charts}`);
            case 'facts':
                return renderFacts(block);
            case 'code':
                return `<pre tabindex="0"><code>${entities(plainLines(block.text).join('\n'))}</code></pre>`;
            case 'details':
                return (`<details class="fold"${block.open ? ' open' : ''}><summary>${escapeHtml(block.summary)}</summary>` +
                    `<div class="folded">${this.render(block.blocks, Math.min(level + 1, 6))}</div></details>`);
        }
    }
    renderHeading(text, level) {
        if (level !== 2)
            return `<h${level}>${text}</h${level}>`;
        const id = `section-${this.sections.length + 1}`;
        this.sections.push({ id, label: text.replace(/<[^>]*>/g, '') });
        return `<h2 id="${id}">${text}</h2>`;
    }
}
function renderParagraph(text, outcome) {
    return outcome
        ? `<p class="note note-${outcome}">${glyph(outcome)}<span>${text}</span></p>`
        : `<p>${text}</p>`;
}
function renderFacts({ facts }) {
    const items = facts.map(({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${renderText(value)}</dd></div>`);
    return items.length ? `<dl class="facts">${items.join('')}</dl>` : '';
}

;// CONCATENATED MODULE: ../packages/document/lib/html/style.js
/** The page's looks: light and dark by the reader's preference, and print. System fonts only, nothing is fetched. */
const STYLE = `
:root{--paper:#fff;--wash:#f7f7f5;--ink:#1b1f24;--soft:#5c636c;--line:#e3e4e1;--strong-line:#c9cbc7;
--link:#0a5fb4;--pass:#18744a;--pass-wash:#edf7f0;--warn:#9a5b00;--warn-wash:#fdf5e4;--inconclusive:#4356b8;--inconclusive-wash:#f0f2fc;
--fail:#bf2a2f;--fail-wash:#fdf0ef;--error:#93276f;--error-wash:#fbeff7;
--s0:#1f6fbf;--s1:#c4620f;--s2:#15857a;--s3:#7652c6;--s4:#b83a6e;--s5:#67751a}
@media(prefers-color-scheme:dark){:root{--paper:#121417;--wash:#1a1d21;--ink:#e6e8ea;--soft:#9ca4ad;--line:#2a2e33;--strong-line:#474d54;
--link:#79b4f2;--pass:#5cc48e;--pass-wash:#14251c;--warn:#e0a84a;--warn-wash:#2a2214;--inconclusive:#98a8f5;--inconclusive-wash:#1b1f33;
--fail:#f2807d;--fail-wash:#2e1a1a;--error:#e28ac2;--error-wash:#2c1826;
--s0:#6aaef0;--s1:#f0a05a;--s2:#4fc3b4;--s3:#b49af2;--s4:#ee86b0;--s5:#b9c75c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-top:1.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;text-rendering:optimizeLegibility}
.page{max-width:62rem;margin:0 auto;padding:3.5rem 1.5rem 4rem}
header{margin-bottom:2.25rem}
h1{margin:0 0 1.4rem;font-size:1.75rem;line-height:1.25;font-weight:650;letter-spacing:-.02em;overflow-wrap:anywhere}
h2,h3,h4,h5,h6{line-height:1.3;letter-spacing:-.01em;overflow-wrap:anywhere}
h2{margin:3rem 0 .9rem;font-size:1.3rem;font-weight:600}
h3,h4,h5,h6{margin:1.75rem 0 .5rem;font-size:1.05rem;font-weight:600}
main>h2:first-child{margin-top:0}
p{margin:.75rem 0;overflow-wrap:anywhere}
main>p,main>ul,.headline{max-width:46rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:3px}
ul{margin:.75rem 0;padding-left:1.25rem}
li{margin:.25rem 0;overflow-wrap:anywhere}
li::marker{color:var(--soft)}
code,pre{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
code{padding:.1em .35em;border-radius:4px;background:var(--wash);overflow-wrap:anywhere}
pre{margin:1rem 0;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:8px;background:var(--wash);overflow:auto;line-height:1.55;max-height:32rem}
pre code{padding:0;background:none;overflow-wrap:normal}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.symbols{position:absolute}
.glyph{flex:none;width:1em;height:1em;vertical-align:-.12em;fill:currentColor;overflow:visible}
.ink{fill:none;stroke:var(--paper);stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.tone-pass{color:var(--pass)}.tone-warn{color:var(--warn)}.tone-inconclusive{color:var(--inconclusive)}.tone-fail{color:var(--fail)}.tone-error{color:var(--error)}
.banner{display:flex;gap:1rem;align-items:flex-start;padding:1.15rem 1.35rem;border-radius:12px;border:1px solid color-mix(in srgb,var(--tone) 26%,transparent);background:var(--tone-wash)}
.banner .glyph{width:1.5rem;height:1.5rem;margin-top:.15rem}
.banner p{margin:0}
.verdict{color:var(--tone);font-size:1.2rem;line-height:1.5;font-weight:650;letter-spacing:-.01em}
.headline{line-height:1.5}
.banner-pass,.note-pass,.row-pass{--tone:var(--pass);--tone-wash:var(--pass-wash)}
.banner-warn,.note-warn,.row-warn{--tone:var(--warn);--tone-wash:var(--warn-wash)}
.banner-inconclusive,.note-inconclusive,.row-inconclusive{--tone:var(--inconclusive);--tone-wash:var(--inconclusive-wash)}
.banner-fail,.note-fail,.row-fail{--tone:var(--fail);--tone-wash:var(--fail-wash)}
.banner-error,.note-error,.row-error{--tone:var(--error);--tone-wash:var(--error-wash)}
.note{display:flex;gap:.7rem;align-items:baseline}
.note .glyph{position:relative;top:.12em}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(11rem,100%),1fr));gap:1.1rem 1.75rem;margin:1.25rem 0}
.facts dt{font-size:.8rem;color:var(--soft)}
.facts dd{margin:.05rem 0 0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.facts code{padding:0;background:none}
.scroll{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;font-variant-numeric:tabular-nums}
caption{padding:0 0 .6rem;text-align:left;font-weight:600;font-size:1rem}
th{padding:.35rem 1rem .35rem 0;font-weight:500;font-size:.82rem;color:var(--soft);text-align:left;vertical-align:bottom;border-bottom:1px solid var(--strong-line)}
td{padding:.5rem 1rem .5rem 0;vertical-align:top;border-bottom:1px solid var(--line);min-width:3.5rem;max-width:26rem;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:.35rem}
th:first-child,td:first-child{padding-left:.35rem}
.number{text-align:right}
td:not(.number):not(.sign){min-width:6rem}
td.number{overflow-wrap:normal}
.sign{width:2rem;min-width:2rem;padding-right:.35rem}
.row-fail td,.row-error td,.row-inconclusive td,.row-warn td{background:var(--tone-wash)}
.chart{margin:1.5rem 0 2rem;max-width:50rem}
figcaption{font-weight:600}
.axis{font-weight:400;color:var(--soft)}
.axis::before{content:" · "}
.chart .scroll{margin:.5rem 0 .25rem}
.chart svg[role=img]{display:block;width:100%;min-width:34rem;height:auto}
.chart text{font-size:12px;fill:var(--soft);font-variant-numeric:tabular-nums}
.chart .value{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.chart svg line{stroke:var(--line)}
.chart svg .base{stroke:var(--strong-line)}
.chart svg .limit{stroke:var(--fail);stroke-dasharray:5 4;stroke-width:1.4}
.line{fill:none;stroke:var(--s);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.line.s1{stroke-dasharray:7 4}.line.s2{stroke-dasharray:2 4}.line.s4{stroke-dasharray:10 3 2 3}.line.s5{stroke-dasharray:4 3}
.mark{fill:var(--paper);stroke:var(--s);stroke-width:1.8}
.bar{--part:88%;fill:color-mix(in srgb,var(--s) var(--part),var(--paper));stroke:var(--s)}
.bar.s1{--part:28%}.bar.s2{--part:60%}.bar.s3{--part:12%}.bar.s4{--part:75%}.bar.s5{--part:40%}
.s0{--s:var(--s0)}.s1{--s:var(--s1)}.s2{--s:var(--s2)}.s3{--s:var(--s3)}.s4{--s:var(--s4)}.s5{--s:var(--s5)}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:.35rem 0 0;padding:0;list-style:none;font-size:.86rem;color:var(--soft)}
.legend li{display:flex;align-items:center;gap:.5rem;margin:0}
.swatch{width:24px;height:12px;overflow:visible}
summary{cursor:pointer;overflow-wrap:anywhere}
summary::marker{color:var(--soft)}
.numbers>summary{font-size:.82rem;color:var(--soft)}
.fold{margin:1rem 0;border:1px solid var(--line);border-radius:8px}
.fold>summary{padding:.65rem 1rem;font-weight:500}
.fold[open]>summary{border-bottom:1px solid var(--line)}
.folded{padding:.4rem 1rem .6rem}
footer{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;margin-top:3.5rem;padding-top:1.25rem;border-top:1px solid var(--line);font-size:.82rem;color:var(--soft);overflow-wrap:anywhere}
footer:empty{display:none}
nav ol{margin:0;padding:0;list-style:none;font-size:.88rem}
nav{margin:-.75rem 0 2.25rem}
nav ol{display:flex;flex-wrap:wrap;gap:.1rem 1.25rem}
nav a{color:var(--soft);text-decoration:none}
nav a:hover{color:var(--ink);text-decoration:underline}
@media(min-width:76rem){
.with-contents{max-width:78rem;display:grid;grid-template-columns:12rem minmax(0,62rem);column-gap:3rem}
.with-contents>header,.with-contents>main,.with-contents>footer{grid-column:2}
.with-contents>nav{grid-column:1;grid-row:1/4;margin:0}
.with-contents>nav ol{position:sticky;top:3.5rem;display:block;padding-top:3.9rem}
nav li{margin:0}
nav a{display:block;padding:.3rem 0 .3rem .9rem;border-left:2px solid var(--line)}
nav a:hover{border-color:var(--ink);text-decoration:none}}
@media(max-width:36rem){body{font-size:15px}.page{padding:1.75rem 1.1rem 3rem}.banner{padding:1.1rem;gap:.8rem}h1{font-size:1.45rem}.verdict{font-size:1.1rem}}
@media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
:root{--paper:#fff;--wash:#f6f6f6;--ink:#000;--soft:#444;--line:#ccc;--strong-line:#888;--link:#000}
body{font-size:10pt}.page{max-width:none;padding:0}nav{display:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.scroll,pre{overflow:visible;max-height:none}pre{white-space:pre-wrap}
details::details-content{content-visibility:visible;display:block}
h2,h3,figcaption,.legend,thead{break-after:avoid}.chart .scroll{break-before:avoid}tr,svg,.banner{break-inside:avoid}
.chart svg[role=img]{min-width:0}}
`;

;// CONCATENATED MODULE: ../packages/document/lib/html/page.js







/** A page beyond this opens slowly everywhere and not at all in some viewers. */
const MOST_BYTES = 5 * 1024 * 1024;
/** Contents help from this many sections on. */
const LEAST_SECTIONS = 3;
/**
 * The document as one HTML file of at most 5 MiB that fetches nothing and runs nothing: styles and drawings are in it,
 * and its content security policy allows nothing else. Longer documents lose charts, passing rows and all but the
 * worst rows, in this order and with a visible count.
 */
function renderHtml(document) {
    for (const rung of LADDER) {
        const page = renderPage(shorten(document, rung), rung !== LADDER[0]);
        if (Buffer.byteLength(page) <= MOST_BYTES)
            return page;
    }
    const note = { kind: 'paragraph', text: 'The details of this report do not fit in one page.' };
    return renderPage({ ...document, blocks: [note], footer: [] }, true);
}
function renderPage(document, shortened) {
    const { title, verdict, headline, blocks, footer = [] } = document;
    const writer = new BlockWriter();
    const body = writer.render(blocks);
    const contents = renderContents(writer.contents);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${WORDS[verdict]}: ${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${glyphSymbols()}
<div class="page${contents ? ' with-contents' : ''}">
<header>
<h1>${escapeHtml(title)}</h1>
<div class="banner banner-${verdict}">${bareGlyph(verdict)}<div><p class="verdict">${WORDS[verdict]}</p><p class="headline">${escapeHtml(headline)}</p></div></div>
</header>
${contents}<main>
${shortened ? '<p class="note">This report was shortened to fit in one page.</p>\n' : ''}${body}
</main>
<footer>${footer.map(text => `<span>${renderText(text)}</span>`).join(' ')}</footer>
</div>
</body>
</html>
`;
}
function renderContents(sections) {
    if (sections.length < LEAST_SECTIONS)
        return '';
    const items = sections.map(({ id, label }) => `<li><a href="#${id}">${label}</a></li>`);
    return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>\n`;
}

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __nccwpck_require__(32438);
;// CONCATENATED MODULE: ../packages/document/lib/junit.js


/**
 * The findings as JUnit XML: a test case per rule that held and per finding; errors fail, warnings and notices are
 * output of a case that passes. A first case named `verdict` fails whenever the stage refuses, so that no reader can
 * take a refusal for a success, nor an empty report for either.
 */
function renderJunit(report) {
    const suite = `${report.stage}.${report.model}`;
    const cases = [
        verdictCase(report),
        ...[...report.findings].sort(byGravity).map(findingCase),
        ...(report.passed ?? []).map(name => ({ name })),
    ];
    const failures = cases.filter(({ failure }) => failure).length;
    const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="sluice" ${counts}>`,
        `<testsuite name="${attribute(suite)}" ${counts}>`,
        ...cases.map(testCase => renderCase(testCase, suite)),
        '</testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function verdictCase({ verdict, headline }) {
    if (verdict === 'pass' || verdict === 'warn')
        return { name: 'verdict', output: headline };
    return { name: 'verdict', failure: { type: verdict, message: headline, detail: headline } };
}
function findingCase({ rule, severity, message, location, count, examples = [], fix }) {
    const text = describeProblem({ message, ...(location ? { location } : {}), ...(fix ? { fix } : {}) });
    const detail = [text, ...(count === undefined ? [] : [`Count: ${count}`]), ...examples].join('\n');
    const place = location ? { location } : {};
    if (severity !== 'error')
        return { name: rule, ...place, output: detail };
    return { name: rule, ...place, failure: { type: rule, message, detail } };
}
function renderCase({ name, location, failure, output }, suite) {
    const file = location ? ` file="${attribute(location.file)}"` : '';
    const line = location?.line === undefined ? '' : ` line="${location.line}"`;
    const open = `<testcase name="${attribute(name)}" classname="${attribute(suite)}"${file}${line}`;
    if (failure) {
        const { type, message, detail } = failure;
        return `${open}><failure type="${attribute(type)}" message="${attribute(message)}">${content(detail)}</failure></testcase>`;
    }
    return output === undefined
        ? `${open}/>`
        : `${open}><system-out>${content(output)}</system-out></testcase>`;
}
function attribute(text) {
    return escapeXml(plain(text));
}
function content(text) {
    return text
        .split(/\r\n|[\r\n]/)
        .map(line => escapeXml(plain(line)))
        .join('\n');
}
const junit_ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** `plain` leaves controls out; U+FFFE and U+FFFF are no XML characters either. */
function escapeXml(text) {
    return text
        .replace(/[\ufffe\uffff]/g, '\ufffd')
        .replace(/[&<>"]/g, character => junit_ENTITIES[character]);
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/escape.js

/** Stands where a zero-width space will break what GitHub would turn into a link; `plain` leaves none in the text. */
const BREAK = '\u200b';
const escape_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '|': '&#124;',
    '\\': '&#92;',
    '`': '&#96;',
    // GitHub reads $…$ as mathematics, entities or not; the span is its documented way out.
    $: '<span>$</span>',
    [BREAK]: '&#8203;',
};
/**
 * Text inside Markdown: in a paragraph, a table cell, a link or an inline element. One line, nothing active in it.
 * Where it opens a block, `guardStart` has the rest.
 */
function escapeMarkdown(text) {
    return breakLinks(plain_plain(text)).replace(/[&<>|\\`$\u200b*{}[\]()!~#^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, character => escape_ENTITIES[character] ?? `\\${character}`);
}
/** Keeps escaped text at the start of a block from opening a list, a rule or an underline. */
function guardStart(markdown) {
    return markdown.replace(/^(?:[-+=]|\d+(?=\.))/, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
/** Text inside raw HTML within Markdown, where Markdown's own escapes would show. */
function escapeHtmlInMarkdown(text) {
    return breakLinks(plain_plain(text)).replace(/[&<>|\\`$\u200b]/g, character => escape_ENTITIES[character]);
}
/**
 * GitHub links mentions, issues, addresses and emoji in the finished text, escaped or not. Only a character in
 * between stops it.
 */
function breakLinks(text) {
    return text
        .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${BREAK}`)
        .replace(/#(?=[\p{L}\p{N}_])/gu, `#${BREAK}`)
        .replace(/(\bGH-)(?=\d)/gi, `$1${BREAK}`)
        .replace(/:(?=\/\/|[a-z+-][\w+-]*:)/gi, `:${BREAK}`)
        .replace(/(\bwww)(?=\.)/gi, `$1${BREAK}`);
}
/** A code span that keeps the text as it is, backticks and pipes included. */
function codeSpan(text) {
    const content = plain_plain(text);
    if (content === '')
        return '';
    // A pipe would end a table cell, even inside backticks.
    if (content.includes('|'))
        return `<code>${escapeMarkdown(content)}</code>`;
    const fence = '`'.repeat(longestRun(content) + 1);
    const pad = /^`|`$/.test(content) ? ' ' : '';
    return `${fence}${pad}${content}${pad}${fence}`;
}
/** Length of the longest run of backticks. */
function longestRun(text) {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/text.js


function text_renderText(text) {
    return runsOf(text).map(renderRun).reduce(glue, '');
}
/** The backticks of two neighbouring code spans would run together. */
function glue(before, next) {
    return before.endsWith('`') && next.startsWith('`') ? `${before}&#8203;${next}` : before + next;
}
/** A blank at the edge of a run belongs to the sentence and stays. */
function renderRun(run, index) {
    if (typeof run !== 'string')
        return text_renderInline(run);
    const before = index > 0 && /^\s/.test(run) ? ' ' : '';
    const after = /\S\s+$/.test(run) ? ' ' : '';
    return `${before}${escapeMarkdown(run)}${after}`;
}
function text_renderInline(inline) {
    if ('code' in inline)
        return codeSpan(inline.code);
    if ('strong' in inline)
        return `<strong>${escapeMarkdown(inline.strong)}</strong>`;
    const href = safeHref(inline.href);
    const label = escapeMarkdown(inline.link);
    return href === undefined ? label : `[${label}](${href.replaceAll('&', '&amp;')})`;
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/table.js



function table_renderTable({ caption, columns, rows }) {
    if (!columns.length)
        return '';
    const judged = rows.some(row => outcomeOf(row.tone));
    const head = columns.map(column => escapeMarkdown(column.label));
    const rule = columns.map(({ align }) => (align === 'right' ? '--:' : '---'));
    const body = rows.map(row => renderCells(row, columns.length));
    if (judged) {
        head.unshift('');
        rule.unshift(':-:');
        rows.forEach((row, i) => body[i]?.unshift(signOf(row)));
    }
    const lines = [head, rule, ...body].map(cells => `| ${cells.join(' | ')} |`);
    if (caption !== undefined)
        lines.unshift(`<strong>${escapeMarkdown(caption)}</strong>`, '');
    return lines.join('\n');
}
function renderCells({ cells }, count) {
    return Array.from({ length: count }, (_, i) => text_renderText(cells[i] ?? ''));
}
function signOf({ tone }) {
    const outcome = outcomeOf(tone);
    return outcome ? SIGNS[outcome] : '';
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/chart.js





/** GitHub's renderer gets slow and its labels unreadable beyond this. */
const chart_MOST_POINTS = 60;
/** Characters that fit below a chart before labels touch. */
const LABEL_ROOM = 90;
/** A Mermaid chart with the same numbers as a folded table. */
function chart_renderChart(chart) {
    const plot = plotOf(chart);
    if (!plot)
        return '';
    const thinned = thin(plot, chart_MOST_POINTS);
    const points = thinned.labels.length;
    const count = points < plot.labels.length ? `${points} of ${plot.labels.length} points` : 'as a table';
    return [
        ...drawn(thinned),
        `<details><summary>${escapeHtmlInMarkdown(`${plot.title}, ${count}`)}</summary>`,
        table_renderTable(tableOf(thinned)),
        '</details>',
    ].join('\n\n');
}
function drawn(plot) {
    const complete = withoutGaps(plot);
    return complete ? [['```mermaid', ...xychart(complete), '```'].join('\n'), ...legendOf(plot)] : [];
}
/** Mermaid knows no gaps: only places where every line has a value can be drawn. */
function withoutGaps(plot) {
    const places = plot.labels
        .map((_, i) => i)
        .filter(i => plot.series.every(({ values }) => values[i] !== null));
    return places.length ? pick(plot, places) : undefined;
}
/** Mermaid draws no legend and its own first colour is hardly seen on white; these are, on white and on dark. */
const COLOURS = [
    ['blue', '#3b82c4'],
    ['orange', '#d9772b'],
    ['green', '#2a9d8f'],
    ['purple', '#8f6fd6'],
    ['pink', '#c8507f'],
];
const LIMIT = ['red', '#d64545'];
function xychart(plot) {
    const { form, series, limits, labels, decimals } = plot;
    const row = (kind, values) => `  ${kind} [${values.map(value => fixed(value ?? 0, decimals)).join(', ')}]`;
    const palette = [...series.map((_, i) => colourOf(i)[1]), ...limits.map(() => LIMIT[1])];
    return [
        // The colours of the lines only: the theme stays the reader's.
        '---',
        `config: {themeVariables: {xyChart: {plotColorPalette: "${palette.join(', ')}"}}}`,
        '---',
        'xychart-beta',
        `  title ${quoted(clip(plot.title, 70))}`,
        `  x-axis ${quoted(clip(plot.x, 40))} ${axisOf(labels)}`,
        `  y-axis ${quoted(clip(plot.y, 40))} ${rangeOf(plot)}`,
        // Bars would cover one another, so only the first series has them.
        ...series.map(({ values }, i) => row(form !== 'line' && i === 0 ? 'bar' : 'line', values)),
        ...limits.map(({ value }) => row('line', Array(labels.length).fill(value))),
    ];
}
function colourOf(i) {
    return COLOURS[i % COLOURS.length] ?? COLOURS[0];
}
/** Bars start at zero; lines get a little air. Rounded outwards to a hundredth of the span, never empty. */
function rangeOf(plot) {
    const values = valuesOf(plot);
    const zero = plot.form === 'line' ? [] : [0];
    const low = Math.min(...values, ...zero);
    const high = Math.max(...values, ...zero);
    const air = (high - low) * 0.05 || Math.abs(high) * 0.05 || 1;
    const decimals = Math.min(20, Math.max(0, 2 - Math.floor(Math.log10(high - low || air))));
    const from = low < 0 || plot.form === 'line' ? low - air : low;
    return `${fixed(from, decimals)} --> ${fixed(high + air, decimals)}`;
}
/** Numbers become a scale where there are too many for labels. */
function axisOf(labels) {
    const numbers = labels.map(label => (/^-?\d{1,12}(\.\d{1,6})?$/.test(label) ? Number(label) : NaN));
    const first = numbers[0];
    const last = numbers.at(-1);
    const rising = numbers.every((value, i) => i === 0 || value > numbers[i - 1]);
    if (labels.length > 12 && rising)
        return `${first} --> ${last}`;
    const seen = new Map();
    const room = Math.min(24, Math.max(4, Math.floor(LABEL_ROOM / labels.length)));
    return `[${labels.map(label => quoted(distinct(clip(label, room), seen))).join(', ')}]`;
}
/** Mermaid would draw two categories of one name on top of each other. */
function distinct(label, seen) {
    const text = label || '–';
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return count === 1 ? text : distinct(`${text} (${count})`, seen);
}
/** The lines by their colours, where there is more than one. */
function legendOf({ form, series, limits }) {
    if (series.length + limits.length < 2)
        return [];
    const bars = (i) => (form !== 'line' && i === 0 ? ' bars' : '');
    const lines = series.map(({ name }, i) => `${colourOf(i)[0]}${bars(i)}: ${escapeMarkdown(name)}`);
    const flat = limits.map(({ name }) => `${LIMIT[0]}: ${escapeMarkdown(name)}`);
    return [`<sub>${[...lines, ...flat].join(' · ')}</sub>`];
}
/** A quoted Mermaid string: whatever could end it, start a directive or be an entity becomes a numeric code. */
function quoted(text) {
    return `"${text.replace(/[^\p{L}\p{N} .,_+\-–—/()=·…≤≥→±−:']/gu, character => `#${character.codePointAt(0)};`)}"`;
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/blocks.js







/** Facts go into one line up to this many characters, else into a list. */
const FACT_LINE = 160;
/** The block as Markdown; empty when there is nothing to show. */
function renderBlock(block, level) {
    switch (block.kind) {
        case 'heading':
            return `${'#'.repeat(level)} ${text_renderText(block.text)}`;
        case 'paragraph':
            return toned(block.tone, text_renderText(block.text));
        case 'list':
            return block.items.map(item => `- ${guardStart(text_renderText(item))}`).join('\n');
        case 'table':
            return table_renderTable(block);
        case 'chart':
            return chart_renderChart(block);
        case 'facts':
            return blocks_renderFacts(block);
        case 'code':
            return renderCode(block);
        case 'details':
            return [
                `<details${block.open ? ' open' : ''}><summary>${escapeHtmlInMarkdown(block.summary)}</summary>`,
                ...renderBlocks(block.blocks, Math.min(level + 1, 6)),
                '</details>',
            ].join('\n\n');
    }
}
function renderBlocks(blocks, level) {
    return blocks.map(block => renderBlock(block, level)).filter(text => text !== '');
}
function toned(tone, text) {
    const outcome = outcomeOf(tone);
    return outcome ? `${SIGNS[outcome]} ${text}` : guardStart(text);
}
function blocks_renderFacts({ facts }) {
    const length = facts.reduce((sum, { name, value }) => sum + name.length + plainText(value).length + 4, 0);
    const items = facts.map(({ name, value }) => `<strong>${escapeMarkdown(name)}</strong> ${text_renderText(value)}`);
    return length <= FACT_LINE ? items.join(' · ') : items.map(item => `- ${item}`).join('\n');
}
function renderCode({ text, language = '' }) {
    const content = plainLines(text).join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    return `${fence}${/^[\w+-]{1,20}$/.test(language) && language !== 'mermaid' ? language : ''}\n${content}\n${fence}`;
}

;// CONCATENATED MODULE: ../packages/document/lib/markdown/page.js






const LEAST_BUDGET = 200;
const SHORTENED = 'Shortened to fit here; the HTML report has everything.';
/**
 * The document as GitHub Markdown, verdict first. What does not fit the budget is left out in steps, at block and row
 * boundaries and with a visible count: charts, passing rows, all but the worst rows, last everything but the verdict
 * and the headline. Throws RangeError for a budget no verdict fits in.
 */
function renderMarkdown(document, options = {}) {
    const { budget = Infinity, unit = 'chars', level = 2 } = options;
    if (!(budget >= LEAST_BUDGET))
        throw new RangeError(`A budget of ${budget} is too small: at least ${LEAST_BUDGET}`);
    const fits = (parts) => sizeOf(joined(parts), unit) <= budget;
    for (const rung of LADDER) {
        const shown = shorten(document, rung);
        const note = rung === LADDER[0] ? [] : [SHORTENED];
        const parts = [
            ...headOf(shown, level),
            ...renderBlocks(shown.blocks, level + 1),
            ...note,
            ...footOf(shown),
        ];
        if (fits(parts))
            return joined(parts);
    }
    return joined(leadingBlocks(document, level, fits));
}
/** The head, then as many whole blocks of the shortest form as fit. */
function leadingBlocks(document, level, fits) {
    const shown = shorten(document, LADDER.at(-1));
    const parts = fittingHead(shown, level, fits);
    for (const block of shown.blocks) {
        const text = renderBlock(block, level + 1);
        if (text === '')
            continue;
        if (!fits([...parts, text, SHORTENED]))
            break;
        parts.push(text);
    }
    return [...parts, SHORTENED];
}
function fittingHead(document, level, fits) {
    for (let length = 500; length >= 1; length = Math.floor(length / 2)) {
        const { title, headline } = document;
        const head = headOf({ ...document, title: clip(title, length), headline: clip(headline, length) }, level);
        if (fits([...head, SHORTENED]))
            return head;
    }
    return [verdictLine(document, level)];
}
function headOf(document, level) {
    const title = escapeMarkdown(document.title);
    const line = verdictLine(document, level);
    return [title ? `${line}: ${title}` : line, ...nonEmpty(guardStart(escapeMarkdown(document.headline)))];
}
function verdictLine({ verdict }, level) {
    return `${'#'.repeat(level)} ${SIGNS[verdict]} ${WORDS[verdict]}`;
}
function footOf({ footer = [] }) {
    return nonEmpty(footer.map(text_renderText).join(' · ')).map(text => `<sub>${text}</sub>`);
}
function nonEmpty(text) {
    return text === '' ? [] : [text];
}
function joined(parts) {
    return `${parts.join('\n\n')}\n`;
}
function sizeOf(text, unit) {
    return unit === 'bytes' ? Buffer.byteLength(text) : text.length;
}

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

;// CONCATENATED MODULE: ../packages/document/lib/terminal/wrap.js



function widthOf(line) {
    return line.reduce((sum, { text }) => sum + columnsOf(text), 0);
}
function paintLine(line, paint) {
    return line.map(({ text, style }) => paint(text, style)).join('');
}
/** The words of a text. */
function piecesOf(text, style) {
    return runsOf(text).flatMap(run => wrap_wordsOf(run, style));
}
function wrap_wordsOf(run, style) {
    if (typeof run === 'string')
        return split(run, style);
    if ('code' in run)
        return split(run.code, 'code');
    if ('strong' in run)
        return split(run.strong, 'strong');
    const href = safeHref(run.href);
    return href === undefined || href === run.link
        ? split(run.link, style)
        : split(`${run.link} (${href})`, style);
}
function split(text, style) {
    // `plain` would trim the blanks that part this run from its neighbours.
    const inner = plain_plain(text);
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




const table_GAP = 2;
/** A column narrower than this would show a word per line: then rows are stacked instead. */
const LEAST_COLUMN = 8;
/** Lines of a table that fits the width: cells wrap, and where even that is too tight each row becomes a block. */
function terminal_table_renderTable({ caption, columns, rows }, width, paint) {
    if (!columns.length)
        return [];
    const judged = rows.some(row => outcomeOf(row.tone));
    const room = width - (judged ? table_GAP : 0);
    const widths = fit(naturalWidths(columns, rows), room - table_GAP * (columns.length - 1));
    const title = caption === undefined ? [] : wrap(piecesOf(caption, 'strong'), width).map(line => paintLine(line, paint));
    if (!widths)
        return [...title, ...rows.flatMap(row => stacked(columns, row, width, paint))];
    const total = widths.reduce((sum, w) => sum + w + table_GAP, judged ? 0 : -table_GAP);
    const lead = judged ? '  ' : '';
    const head = columns.map(({ label }, i) => wrap(piecesOf(label, 'soft'), widths[i] ?? 1));
    return [
        ...title,
        ...sideBySide(head, columns, widths, paint).map(line => lead + line),
        paint('─'.repeat(Math.min(total, width)), 'soft'),
        ...rows.flatMap(row => table_renderRow(row, columns, widths, judged, paint)),
    ].map(line => line.trimEnd());
}
function table_renderRow(row, columns, widths, judged, paint) {
    const cells = columns.map((_, i) => wrap(piecesOf(row.cells[i] ?? ''), widths[i] ?? 1));
    const lines = sideBySide(cells, columns, widths, paint);
    return judged ? lines.map((line, i) => `${i === 0 ? markOf(row, paint) : ' '} ${line}`) : lines;
}
function markOf({ tone }, paint) {
    const outcome = outcomeOf(tone);
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
        .join(' '.repeat(table_GAP)));
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
        const pieces = [...piecesOf(`${plain_plain(label)}: `, 'soft'), ...piecesOf(row.cells[i] ?? '')];
        return wrap(pieces, width - 2).map(line => paintLine(line, paint));
    });
    return lines.map((line, i) => `${i === 0 ? markOf(row, paint) : ' '} ${line}`);
}

;// CONCATENATED MODULE: ../packages/document/lib/terminal/chart.js





const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const MOST_BARS = 30;
const chart_MOST_ROWS = 12;
/** Bars with their numbers, or one spark line per series above a table. */
function terminal_chart_renderChart(chart, width, paint) {
    const plot = plotOf(chart);
    if (!plot)
        return [];
    const title = wrap(piecesOf(plot.y ? `${plot.title} · ${plot.y}` : plot.title, 'strong'), width);
    const limits = plot.limits.flatMap(({ name, value }) => wrap(piecesOf(`${name}: ${fixed(value, plot.decimals)}`, 'soft'), width));
    const line = plot.form === 'line';
    return [
        ...title.map(words => paintLine(words, paint)),
        ...(line ? sparks(plot, width, paint) : bars(thin(plot, MOST_BARS), width, paint)),
        ...limits.map(words => paintLine(words, paint)),
        ...(line ? ['', ...terminal_table_renderTable(tableOf({ ...thin(plot, chart_MOST_ROWS), limits: [] }), width, paint)] : []),
    ];
}
function bars(plot, width, paint) {
    const values = valuesOf({ series: plot.series, limits: [] });
    const most = Math.max(...values.map(Math.abs));
    const numbers = Math.max(...values.map(value => fixed(value, plot.decimals).length));
    const names = namesOf(plot, Math.max(8, width - numbers - 8));
    const room = Math.max(1, width - columnsOf(names[0] ?? '') - numbers - 2);
    return names.map((name, i) => {
        const value = plot.series[i % plot.series.length]?.values[Math.floor(i / plot.series.length)] ?? null;
        const text = value === null ? '' : fixed(value, plot.decimals);
        return `${name} ${text.padStart(numbers)} ${paint(chart_bar(value ?? 0, most, room), 'code')}`.trimEnd();
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
function chart_bar(value, most, room) {
    if (most === 0)
        return '';
    const eighths = Math.round((Math.abs(value) / most) * room * 8);
    const full = Math.floor(eighths / 8);
    return value < 0 ? '░'.repeat(full) : '█'.repeat(full) + (EIGHTHS[eighths % 8] ?? '');
}
function sparks(plot, width, paint) {
    const values = valuesOf({ series: plot.series, limits: [] });
    const [low, high] = extentOf(values);
    const names = padColumns(plot.series.map(({ name }) => clipColumns(name, 24)));
    const room = Math.min(60, width - columnsOf(names[0] ?? '') - 1);
    return thin(plot, room).series.map(({ values }, i) => {
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
        const head = [{ text: `${MARKS[verdict]} ${WORDS[verdict]}`, style: verdict }, { text: '  ' }];
        const sections = [
            [...this.lines([...head, ...piecesOf(title, 'strong')]), ...this.lines(piecesOf(headline))],
            ...blocks.map(block => this.block(block, this.width)),
            this.lines(footer.flatMap((text, i) => [...piecesOf(i === 0 ? '' : ' · '), ...piecesOf(text, 'soft')])),
        ];
        return `${page_joined(sections).join('\n')}\n`;
    }
    lines(pieces, width = this.width) {
        return pieces.length ? wrap(pieces, width).map(line => paintLine(line, this.paint)) : [];
    }
    block(block, width) {
        switch (block.kind) {
            case 'heading':
                return this.lines(piecesOf(block.text, 'strong'), width);
            case 'paragraph':
                return this.marked(piecesOf(block.text), outcomeOf(block.tone), width);
            case 'list':
                return block.items.flatMap(item => hang('- ', this.lines(piecesOf(item), width - 2)));
            case 'table':
                return terminal_table_renderTable(block, width, this.paint);
            case 'chart':
                return terminal_chart_renderChart(block, width, this.paint);
            case 'facts':
                return this.facts(block, width);
            case 'code':
                return plainLines(block.text).map(line => `  ${line}`);
            case 'details':
                return [
                    ...this.lines(piecesOf(block.summary, 'soft'), width),
                    ...indented(page_joined(block.blocks.map(inner => this.block(inner, Math.max(20, width - 2))))),
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
        const names = facts.map(({ name }) => plain_plain(name));
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
function page_joined(sections) {
    return sections
        .filter(section => section.length)
        .flatMap((section, i) => (i === 0 ? section : ['', ...section]));
}

;// CONCATENATED MODULE: ../packages/document/lib/index.js









/***/ }),

/***/ 90290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: (milliseconds, signal) => new Promise(resolve => {
        if (signal?.aborted) {
            resolve();
            return;
        }
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, milliseconds);
        signal?.addEventListener('abort', done, { once: true });
    }),
};


/***/ }),

/***/ 80125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ NodeExec)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __nccwpck_require__(32438);
;// CONCATENATED MODULE: ../packages/runtime/lib/environment.js
/**
 * What must not reach an untrusted child: the runner's own tokens (any dependency of a training script could write cache
 * entries with them) and inputs. Best effort: a process of the same user can read more; containers isolate better.
 */
const STRIPPED = [
    /^ACTIONS_/,
    /^INPUT_/,
    /^STATE_/,
    /^GITHUB_TOKEN$/,
    /^GH_TOKEN$/,
    /^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/,
    /^RUNNER_TRACKING_ID$/,
    /^NODE_OPTIONS$/,
];
function childEnvironment(env) {
    const kept = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && !STRIPPED.some(pattern => pattern.test(name)))
            kept[name] = value;
    }
    return kept;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/exec.js





/** After SIGINT a child has this long until SIGTERM, and after that until SIGKILL: the runner's own patience, shortened
 * so that ours is over before the runner kills us (7.5 s and 2.5 s). */
const GRACE_MS = { term: 5_000, kill: 1_500 };
/** What a child wrote last is read within this long after its end. */
const DRAIN_MS = 1_000;
/** Starts programs by argv, each in a process group of its own, so that a group dies whole. */
class NodeExec {
    #env;
    #root;
    #dist;
    /** @param root default working folder; @param dist folder of the suite's bundles. */
    constructor(env, root, dist) {
        this.#env = env;
        this.#root = root;
        this.#dist = dist;
    }
    environment() {
        return childEnvironment(this.#env);
    }
    helper(name, ...args) {
        return [process.execPath, (0,external_node_path_.join)(this.#dist, name, 'index.js'), ...args];
    }
    async run(argv, options = {}) {
        const [command, ...args] = argv;
        if (!command)
            throw new lib/* UserError */.yo('bad-input', 'There is no command to run.');
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: options.cwd ?? this.#root,
            env: options.env ?? this.environment(),
            stdio: ['ignore', 'pipe', 'pipe'],
            detached: process.platform !== 'win32',
            windowsHide: true,
        });
        child.stdout.on('data', (chunk) => options.stdout?.(chunk));
        child.stderr.on('data', (chunk) => options.stderr?.(chunk));
        return supervise(child, command, options);
    }
    async detach(argv, options) {
        const [command, ...args] = argv;
        if (!command)
            throw new lib/* UserError */.yo('bad-input', 'There is no command to start.');
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(options.logFile), { recursive: true });
        const log = await (0,promises_.open)(options.logFile, 'a', 0o600);
        try {
            const child = (0,external_node_child_process_.spawn)(command, args, {
                cwd: options.cwd ?? this.#root,
                env: options.env ?? this.environment(),
                stdio: ['ignore', log.fd, log.fd],
                detached: true,
                windowsHide: true,
            });
            const pid = await new Promise((resolve, reject) => {
                child.once('error', error => reject(notStarted(command, error)));
                child.once('spawn', () => resolve(child.pid));
            });
            child.unref();
            return pid;
        }
        finally {
            await log.close();
        }
    }
}
function supervise(child, command, { timeoutMs, signal }) {
    return new Promise((resolve, reject) => {
        const timers = [];
        let timedOut = false;
        const stop = () => {
            signalGroup(child, 'SIGINT');
            timers.push(setTimeout(() => signalGroup(child, 'SIGTERM'), GRACE_MS.term));
            timers.push(setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS.term + GRACE_MS.kill));
        };
        const settle = (finish) => {
            timers.forEach(clearTimeout);
            signal?.removeEventListener('abort', stop);
            finish();
        };
        if (timeoutMs !== undefined) {
            timers.push(setTimeout(() => {
                timedOut = true;
                stop();
            }, timeoutMs));
        }
        if (signal?.aborted)
            stop();
        else
            signal?.addEventListener('abort', stop, { once: true });
        child.once('error', error => settle(() => reject(notStarted(command, error))));
        const end = (exitCode, ended) => settle(() => resolve({ exitCode, signal: ended, timedOut }));
        child.once('close', end);
        child.once('exit', (exitCode, ended) => {
            // Grandchildren may still be there.
            signalGroup(child, 'SIGKILL');
            // One in a session of its own keeps the pipes open for as long as it lives; the command is over all the same.
            timers.push(setTimeout(() => {
                child.stdout?.destroy();
                child.stderr?.destroy();
                end(exitCode, ended);
            }, DRAIN_MS));
        });
    });
}
function signalGroup(child, signal) {
    if (child.pid === undefined)
        return;
    try {
        if (process.platform === 'win32')
            child.kill(signal);
        else
            process.kill(-child.pid, signal);
    }
    catch {
        // The group is gone already.
    }
}
function notStarted(command, error) {
    const code = error.code;
    if (code !== 'ENOENT' && code !== 'EACCES')
        return error;
    const message = code === 'ENOENT' ? `The program "${command}" was not found.` : `"${command}" may not be executed.`;
    return new lib/* UserError */.yo('command-failed', { message, fix: 'Install it in an earlier step, or give its full path.' }, { cause: error });
}


/***/ }),

/***/ 36547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ NodeFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(76760);
/* harmony import */ var _sluice_core__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(32438);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(90871);






/** The Files port on this machine's file system. */
class NodeFiles {
    #root;
    #temporaryRoot;
    #temporaries = [];
    /** @param root the workspace; @param temporaryRoot parent of temporary folders. Both absolute. */
    constructor(root, temporaryRoot) {
        this.#root = root;
        this.#temporaryRoot = temporaryRoot;
    }
    resolve(path) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.#root, path);
    }
    relative(path) {
        const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(this.#root, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(this.#root, path));
        const outside = inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(inside);
        return outside ? path : posix(inside) || '.';
    }
    async read(path) {
        return this.#translate(path, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(this.resolve(path)));
    }
    async *stream(path, { start, end, chunkSize = 1024 * 1024 } = {}) {
        const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(this.resolve(path), {
            highWaterMark: chunkSize,
            ...(start === undefined ? {} : { start }),
            ...(end === undefined ? {} : { end: end - 1 }),
        });
        try {
            for await (const chunk of stream)
                yield chunk;
        }
        catch (error) {
            throw this.#readable(path, error);
        }
    }
    async write(path, content, options = {}) {
        await this.#placed(path, temporary => writeSynced(temporary, content, options.mode), node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename);
    }
    async create(path, content) {
        return this.#placed(path, temporary => writeSynced(temporary, content), linkNew);
    }
    async copy(from, to) {
        await this.#placed(to, temporary => this.#copySynced(from, temporary), node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename);
    }
    async copyNew(from, to) {
        return this.#placed(to, temporary => this.#copySynced(from, temporary), linkNew);
    }
    async rename(from, to) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(this.resolve(to)), { recursive: true });
        await this.#translate(from, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(this.resolve(from), this.resolve(to)));
    }
    async stat(path) {
        try {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(this.resolve(path));
            const kind = found.isFile()
                ? 'file'
                : found.isDirectory()
                    ? 'folder'
                    : found.isSymbolicLink()
                        ? 'symlink'
                        : 'other';
            return { kind, size: found.size, mode: found.mode & 0o777, modified: found.mtime };
        }
        catch (error) {
            if (hasCode(error, 'ENOENT', 'ENOTDIR'))
                return undefined;
            throw this.#readable(path, error);
        }
    }
    async glob(patterns, options = {}) {
        const ignored = patterns.filter(p => p.startsWith('!')).map(p => p.slice(1));
        const wanted = patterns.filter(p => !p.startsWith('!'));
        const cwd = this.resolve(options.cwd ?? '.');
        const found = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_5__/* .glob */ .TI)(wanted, {
            cwd,
            ignore: ignored,
            dot: true,
            onlyFiles: true,
            followSymbolicLinks: false,
            expandDirectories: false,
        });
        return found.map(posix).sort(byBytes);
    }
    async list(folder) {
        const found = [];
        const walk = async (inside) => {
            const entries = await this.#translate(folder, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.resolve(folder), inside), { withFileTypes: true }));
            for (const entry of entries) {
                const path = inside ? `${inside}/${entry.name}` : entry.name;
                if (entry.isDirectory())
                    await walk(path);
                else if (entry.isFile())
                    found.push(path);
                else
                    throw new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('unsupported', {
                        message: `"${this.relative(folder)}/${path}" is not a regular file; links and devices have no digest.`,
                    });
            }
        };
        await walk('');
        return found.sort(byBytes);
    }
    async remove(path) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(this.resolve(path), { recursive: true, force: true });
    }
    async temporary(prefix) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(this.#temporaryRoot, { recursive: true });
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(this.#temporaryRoot, `sluice-${prefix}`));
        this.#temporaries.push(folder);
        return folder;
    }
    /** Removes the temporary folders given out so far. */
    async clean() {
        await Promise.all(this.#temporaries.splice(0).map(folder => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(folder, { recursive: true, force: true })));
    }
    /** Makes a temporary file beside the target, puts it in place, and leaves nothing behind if either fails. */
    async #placed(path, fill, place) {
        const target = this.resolve(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), { recursive: true });
        const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(target), `.sluice-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.tmp`);
        try {
            await fill(temporary);
            return await place(temporary, target);
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        }
    }
    async #copySynced(from, to) {
        await this.#translate(from, (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(this.resolve(from), to));
        // The copy of a read-only file is read-only too, and could not be opened for syncing.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(to, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(to)).mode | 0o200);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, 'r+');
        try {
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    async #translate(path, work) {
        try {
            return await work;
        }
        catch (error) {
            throw this.#readable(path, error);
        }
    }
    #readable(path, error) {
        const shown = this.relative(path);
        if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
            return new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('missing-file', { message: `"${shown}" does not exist.` }, { cause: error });
        }
        if (hasCode(error, 'EACCES', 'EPERM')) {
            return new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('permission', { message: `"${shown}" cannot be opened: permission denied.` }, { cause: error });
        }
        if (hasCode(error, 'EISDIR')) {
            return new _sluice_core__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo('missing-file', { message: `"${shown}" is a folder; a file is wanted.` }, { cause: error });
        }
        return error;
    }
}
async function writeSynced(path, content, mode = 0o666) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx', mode);
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** link(2) fails when the target exists, on every file system that has links: the race is decided by the kernel. */
async function linkNew(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(from, to);
        return true;
    }
    catch (error) {
        if (hasCode(error, 'EEXIST'))
            return false;
        throw error;
    }
}
function hasCode(error, ...codes) {
    // Not instanceof: errors of Node's own modules belong to another realm under test runners.
    return codes.includes(error?.code ?? '');
}
const posix = (path) => (node_path__WEBPACK_IMPORTED_MODULE_3__.sep === '\\' ? path.replaceAll('\\', '/') : path);
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));


/***/ }),

/***/ 8664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pO: () => (/* reexport */ node.Redactor),
  Cs: () => (/* reexport */ runAction)
});

// UNUSED EXPORTS: NodeExec, NodeFiles, annotationsOf, bodyWith, childEnvironment, openHost, publish, reportOf, reportOfBug, reportOfUserError, systemClock, toolkitHttp, upsertComment

// EXTERNAL MODULE: ../packages/core/lib/index.js + 14 modules
var lib = __nccwpck_require__(32438);
;// CONCATENATED MODULE: ../packages/runtime/lib/annotations.js

/** The runner keeps this many of each kind per step and cuts messages at 4,096 characters. */
const PER_KIND = 10;
const MAX_MESSAGE = 4000;
const KINDS = ['error', 'warning', 'notice'];
/** The findings as annotations, worst first, within the runner's limits; the last of a full kind counts the rest. */
function annotationsOf(findings) {
    return KINDS.flatMap(severity => {
        const all = findings.filter(finding => finding.severity === severity).sort(lib/* byGravity */.SN);
        if (all.length <= PER_KIND)
            return all.map(annotationOf);
        const shown = all.slice(0, PER_KIND - 1);
        const rest = `${all.length - shown.length} more of this kind are in the report.`;
        return [...shown.map(annotationOf), { severity, title: 'and more', message: rest }];
    });
}
function annotationOf(finding) {
    const { rule, severity, message, location, fix, count } = finding;
    const times = count !== undefined && count > 1 ? ` (${count}×)` : '';
    const text = `${message}${times}${fix ? ` ${fix}` : ''}`;
    return {
        severity,
        title: rule,
        message: text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text,
        ...(location ? { file: location.file } : {}),
        ...(location?.line === undefined ? {} : { startLine: location.line }),
        ...(location?.endLine === undefined ? {} : { endLine: location.endLine }),
        ...(location?.column === undefined ? {} : { startColumn: location.column }),
    };
}
function annotate(findings, toolkit) {
    for (const { severity, message, ...properties } of annotationsOf(findings))
        toolkit[severity](message, properties);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
;// CONCATENATED MODULE: ../packages/runtime/lib/artifacts.js
/** Servers that have the v4 artifact service; on others the toolkit throws. */
function served(env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return false;
    const { hostname } = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com');
    return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost');
}
/** The Artifacts port on `@actions/artifact`, loaded only when used: it is the heaviest dependency of all. */
function workflowArtifacts(env, files, log) {
    const available = served(env);
    const downloads = new Map();
    const client = async () => {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__nccwpck_require__.e(564), __nccwpck_require__.e(360), __nccwpck_require__.e(979), __nccwpck_require__.e(361), __nccwpck_require__.e(953)]).then(__nccwpck_require__.bind(__nccwpck_require__, 99953));
        return new DefaultArtifactClient();
    };
    return {
        available,
        async upload(name, root, files) {
            if (!available)
                return undefined;
            const artifact = await client();
            try {
                const { id } = await artifact.uploadArtifact(name, files, root, {});
                return id === undefined ? undefined : { id, name };
            }
            catch (error) {
                // A second attempt of the same work: names are unique in a run, and ours hold the digest of the content.
                if (/conflict|already exists|409/i.test(String(error))) {
                    const { artifact: earlier } = await artifact.getArtifact(name);
                    return { id: earlier.id, name };
                }
                log.warning(`The artifact "${name}" could not be uploaded: ${String(error)}. Its files stay on this machine.`);
                return undefined;
            }
        },
        download(id) {
            const download = async () => {
                const folder = await files.temporary(`artifact-${id}-`);
                await (await client()).downloadArtifact(id, { path: folder });
                return folder;
            };
            const folder = downloads.get(id) ?? download();
            downloads.set(id, folder);
            return folder;
        },
    };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/cache.js
/** The Cache port on `@actions/cache`, loaded only when used. Absence and denial are misses. */
function runnerCache(env, log) {
    const available = Boolean(env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']));
    const attempt = async (what, work) => {
        if (!available)
            return false;
        try {
            return await work(await Promise.all(/* import() */[__nccwpck_require__.e(564), __nccwpck_require__.e(360), __nccwpck_require__.e(979), __nccwpck_require__.e(683)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13683)));
        }
        catch (error) {
            log.info(`The cache was not ${what}: ${String(error)}.`);
            return false;
        }
    };
    return {
        // The service matches the key as a prefix too; only the very key is a hit.
        restore: (paths, key, prefixes = []) => attempt('read', async (cache) => (await cache.restoreCache([...paths], key, [...prefixes])) === key),
        save: (paths, key) => attempt('written', async (cache) => (await cache.saveCache([...paths], key)) !== -1),
    };
}

// EXTERNAL MODULE: ../packages/runtime/lib/clock.js
var clock = __nccwpck_require__(90290);
// EXTERNAL MODULE: ../packages/runtime/lib/exec.js + 1 modules
var exec = __nccwpck_require__(80125);
// EXTERNAL MODULE: ../packages/runtime/lib/files.js
var lib_files = __nccwpck_require__(36547);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(57075);
;// CONCATENATED MODULE: ../packages/runtime/lib/http.js


const DEFAULT_TIMEOUT_MS = 30_000;
/** The Http port on the toolkit's client, which honours HTTPS_PROXY and NO_PROXY. Redirects are answers. */
const toolkitHttp = {
    async request(url, request = {}) {
        const { method = 'GET', headers = {}, body, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
        const { HttpClient } = await __nccwpck_require__.e(/* import() */ 564).then(__nccwpck_require__.bind(__nccwpck_require__, 58564));
        const client = new HttpClient('sluice', [], { socketTimeout: timeoutMs, allowRedirects: false });
        const host = new URL(url).host;
        try {
            const answer = await client.request(method, url, sendable(body), headers);
            const content = await answer.readBodyBuffer();
            return {
                status: answer.message.statusCode ?? 0,
                headers: flatten(answer.message.headers),
                body: content,
            };
        }
        catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            const code = /timeout/i.test(message) ? 'timeout' : 'service-unavailable';
            throw new lib/* UserError */.yo(code, { message: `${method} to ${host} did not work: ${message}.` }, { cause: error });
        }
        finally {
            client.dispose();
        }
    },
};
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, [value].flat().join(', ')]]));
}
function sendable(body) {
    if (body === undefined)
        return null;
    return typeof body === 'string' ? body : external_node_stream_.Readable.from([body]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ../packages/document/lib/index.js + 39 modules
var document_lib = __nccwpck_require__(58777);
;// CONCATENATED MODULE: ../packages/runtime/lib/log.js


/** The Log port as workflow commands. Every line passes redaction. */
function runnerLog(core, redactor, write) {
    // One for all: the runner takes each for a secret, and would look for thousands of them in every line.
    const word = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    return {
        info: message => core.info(withoutCommands(redactor.redact(message))),
        debug: message => core.debug(redactor.redact(message)),
        notice: message => core.notice(redactor.redact(message)),
        warning: message => core.warning(redactor.redact(message)),
        group: (title, work) => core.group(redactor.redact(title), work),
        untrusted: text => write(fenced(redactor.redact(text), word)),
    };
}
/** The runner obeys `::commands::` on any line of output, unless told to stop until a word only we know. */
function fenced(text, word) {
    const body = text.endsWith('\n') ? text : `${text}\n`;
    return `::stop-commands::${word}\n${body}::${word}::\n`;
}
/**
 * The text with a character that nobody sees inside of what the runner would take for a command: `::name::` at the start
 * of a line, `##[name]` anywhere. Our own sentences quote data, file names and errors.
 */
function withoutCommands(text) {
    return text.replace(COMMAND, '$1\u200b').replace(/##(?=\[)/g, '##\u200b');
}
/** Blanks are those that .NET's TrimStart takes away. */
const COMMAND = /^([\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]*:)(?=:)/gm;
/** The Log port for a person's terminal, with no commands in it, neither the runner's nor the terminal's. */
function terminalLog(redactor, write, verbose) {
    const line = (mark, message) => write(`${mark}${(0,document_lib.plainLines)(redactor.redact(message)).join('\n')}\n`);
    return {
        info: message => line('', message),
        debug: message => (verbose ? line('debug: ', message) : undefined),
        notice: message => line('note: ', message),
        warning: message => line('warning: ', message),
        group: async (title, work) => {
            line('', title);
            return work();
        },
        untrusted: text => line('', text),
    };
}

// EXTERNAL MODULE: ../packages/runtime/lib/redaction.js + 3 modules
var redaction = __nccwpck_require__(86479);
;// CONCATENATED MODULE: ../packages/runtime/lib/run-context.js

/** The run as the runner's variables and the event file tell it; empty strings where they say nothing. */
function readContext(env) {
    const event = readEvent(env['GITHUB_EVENT_PATH']);
    const pullRequest = pullRequestOf(event, env['GITHUB_REPOSITORY'] ?? '');
    return {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        // On pull requests GITHUB_SHA is the merge commit, which nobody else knows.
        sha: pullRequest?.headSha ?? env['GITHUB_SHA'] ?? '',
        ref: env['GITHUB_REF'] ?? '',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        actor: env['GITHUB_ACTOR'] ?? '',
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
        ...(pullRequest ? { pullRequest } : {}),
    };
}
function readEvent(path) {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
}
function pullRequestOf({ pull_request: pr }, repository) {
    if (!pr)
        return undefined;
    return {
        number: pr.number,
        headSha: pr.head.sha,
        baseRef: pr.base.ref,
        baseSha: pr.base.sha,
        // A deleted fork has no repository any more.
        fromFork: pr.head.repo?.full_name !== repository,
    };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/toolkit.js
/**
 * Loaded dynamically, so that the bundle keeps it, and the HTTP client it drags along, in a chunk apart from our code: at a
 * person's terminal it is never read, and on a runner it is read minified.
 */
function loadToolkit() {
    return Promise.all(/* import() */[__nccwpck_require__.e(564), __nccwpck_require__.e(360)]).then(__nccwpck_require__.bind(__nccwpck_require__, 75360));
}

;// CONCATENATED MODULE: ../packages/runtime/lib/host.js













async function openHost({ env = process.env, inputs, verbose = false, } = {}) {
    const toolkit = inputs === undefined ? await loadToolkit() : undefined;
    const redactor = new redaction/* Redactor */.p();
    redactor.addEnvironment(env);
    const write = (text) => process.stdout.write(text);
    const log = toolkit
        ? runnerLog(toolkit, redactor, write)
        : terminalLog(redactor, text => process.stderr.write(text), verbose);
    const root = env['GITHUB_WORKSPACE'] ?? process.cwd();
    const files = new lib_files/* NodeFiles */.Q(root, env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)());
    const cancellation = listenForCancellation();
    const ports = {
        log,
        files,
        clock: clock/* systemClock */.m,
        exec: new exec/* NodeExec */.G(env, root, distFolder()),
        http: toolkitHttp,
        artifacts: workflowArtifacts(env, files, log),
        cache: runnerCache(env, log),
        secrets: {
            add(value) {
                redactor.add(value);
                toolkit?.setSecret(value);
            },
            redact: text => redactor.redact(text),
        },
        state: toolkit
            ? { save: (name, value) => toolkit.saveState(name, value), read: name => toolkit.getState(name) }
            : memoryState(),
        context: readContext(env),
        signal: cancellation.signal,
    };
    return {
        ports,
        redactor,
        env,
        toolkit,
        inputs: inputs ?? inputsFrom(env),
        write,
        async close() {
            cancellation.stop();
            await files.clean();
        },
    };
}
/** `INPUT_MODEL-NAME` → `model-name`. The runner gives declared inputs empty where they are not set. */
function inputsFrom(env) {
    return Object.fromEntries(Object.entries(env)
        .filter(([name, value]) => name.startsWith('INPUT_') && value !== undefined)
        .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value]));
}
function memoryState() {
    const values = new Map();
    return { save: (name, value) => void values.set(name, value), read: name => values.get(name) ?? '' };
}
/** The runner sends SIGINT, then SIGTERM; a closing terminal SIGHUP. All mean: stop, cleanly and soon. */
function listenForCancellation() {
    const controller = new AbortController();
    const abort = () => controller.abort();
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals)
        process.on(signal, abort);
    return { signal: controller.signal, stop: () => signals.forEach(signal => process.off(signal, abort)) };
}
/** Every entry point of the suite is dist/<name>/index.js; its helper processes are its neighbours. */
function distFolder() {
    return (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_fs_.realpathSync)(process.argv[1] ?? '.')));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ../packages/runtime/lib/handing-over.js

/** The JSON of the `result` output. `uploaded` tells the artifact of each produced file, where there is one. */
function handover(result, model, files, upstream, context, port) {
    const refs = [...files].map(([file, uploaded]) => refOf(file, uploaded, port));
    const evidence = refs.find(ref => ref.role === 'evidence');
    return {
        sluice: 1,
        stage: result.stage,
        verdict: result.verdict,
        model,
        subjects: result.subjects,
        evidence,
        files: refs.filter(ref => ref !== evidence),
        chain: (0,lib/* chainOf */.dR)(upstream),
        run: { repository: context.repository, id: context.runId, attempt: context.runAttempt, sha: context.sha },
    };
}
function refOf(file, uploaded, port) {
    const absolute = port.resolve(file.path);
    const local = port.relative(absolute);
    const inside = uploaded ? absolute.slice(uploaded.root.length + 1).replaceAll('\\', '/') : local;
    return {
        role: file.role,
        kind: file.kind,
        // The whole artifact, where its root is the folder itself.
        path: inside || '.',
        sha256: file.sha256,
        local,
        ...(uploaded ? { artifact: { id: uploaded.id, name: uploaded.name } } : {}),
    };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/github.js
/** Installation tokens may not ask who they are. This is who they are. */
const ACTIONS_BOT = 'github-actions[bot]';
/** Opens the API with the token. The toolkit's client is loaded only here. */
async function openGitHub(token, { repository }) {
    const { getOctokit } = await Promise.all(/* import() */[__nccwpck_require__.e(564), __nccwpck_require__.e(361)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97361));
    const { rest, paginate } = getOctokit(token);
    const [owner, repo] = repository.split('/');
    return {
        async login() {
            try {
                return (await rest.users.getAuthenticated()).data.login;
            }
            catch {
                return ACTIONS_BOT;
            }
        },
        async headOf(pull_number) {
            return (await rest.pulls.get({ owner, repo, pull_number })).data.head.sha;
        },
        async *comments(issue_number) {
            const pages = paginate.iterator(rest.issues.listComments, { owner, repo, issue_number, per_page: 100 });
            for await (const { data } of pages) {
                for (const { id, user, body, html_url } of data) {
                    yield { id, author: user?.login ?? '', body: body ?? '', url: html_url };
                }
            }
        },
        async createComment(issue_number, body) {
            await rest.issues.createComment({ owner, repo, issue_number, body });
        },
        async updateComment(comment_id, body) {
            await rest.issues.updateComment({ owner, repo, comment_id, body });
        },
        async setStatus(sha, { context, state, description, targetUrl }) {
            const target = targetUrl ? { target_url: targetUrl } : {};
            await rest.repos.createCommitStatus({ owner, repo, sha, context, state, description, ...target });
        },
    };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/sticky-comment.js

/** GitHub's limit is 65,536 characters; all stages share it. */
const SECTION_BUDGET = 11_000;
const MARK = { pass: '✅', warn: '⚠️', inconclusive: '❔', fail: '❌', error: '🛑' };
/** Identifies the comment of this workflow and model. Starts the body, so that a quoted marker is no marker. */
function markerOf(context, model) {
    const workflow = context.workflow.replace(/[^\w .-]/g, '_');
    return `<!-- sluice workflow=${JSON.stringify(workflow)} model=${JSON.stringify(model)} -->`;
}
const opening = ({ stage, outcome }) => `<!-- sluice:${stage} ${outcome} -->`;
const closing = (stage) => `<!-- /sluice:${stage} -->`;
/**
 * Puts the section into the one comment that all stages of a workflow and model share: found over all pages, only
 * among our own. An unchanged comment is not written. Parallel jobs write the same comment, so the result is read
 * back until our section is in it. Answers what it did.
 */
async function upsertComment(github, context, model, section) {
    const { number, headSha } = context.pullRequest;
    if ((await github.headOf(number)) !== headSha)
        return 'stale';
    const marker = markerOf(context, model);
    let done = 'unchanged';
    for (let attempt = 0; attempt < 3; attempt++) {
        const earlier = await findOwn(github, number, marker);
        const body = bodyWith(marker, model, earlier?.body ?? '', section);
        if (earlier?.body === body)
            return done;
        if (earlier)
            await github.updateComment(earlier.id, body);
        else
            await github.createComment(number, body);
        done = earlier ? 'updated' : 'created';
    }
    return done;
}
async function findOwn(github, pullRequest, marker) {
    let login;
    for await (const comment of github.comments(pullRequest)) {
        if (!comment.body.startsWith(marker))
            continue;
        login ??= await github.login();
        if (comment.author === login)
            return comment;
    }
    return undefined;
}
/** The whole body: the earlier sections of the other stages, ours anew, in the order of the pipeline. */
function bodyWith(marker, model, earlier, section) {
    const sections = new Map(sectionsIn(earlier).map(found => [found.stage, found]));
    sections.set(section.stage, {
        stage: section.stage,
        outcome: section.outcome,
        text: withoutMarks(`${MARK[section.outcome]} **${section.stage}** ${section.headline}\n\n<details><summary>Report</summary>\n\n${section.markdown}\n\n</details>`),
    });
    const ordered = lib/* STAGES */.an.map(stage => sections.get(stage)).filter(found => found !== undefined);
    const signs = ordered.map(({ stage, outcome }) => `${MARK[outcome]} ${stage}`).join(' → ');
    const parts = ordered.map(found => `${opening(found)}\n${found.text}\n${closing(found.stage)}`);
    return `${marker}\n### Sluice: ${model}\n${signs}\n\n${parts.join('\n\n')}\n`;
}
/**
 * A code block is shown as it came: a log in it could pass for the section of another stage, or end its own. One of
 * the dashes becomes another, which makes the text no longer than its budget.
 */
function withoutMarks(text) {
    return text.replaceAll('<!--', '<!-\u2010');
}
function sectionsIn(body) {
    return lib/* STAGES */.an.flatMap(stage => {
        const match = new RegExp(`<!-- sluice:${stage} (pass|warn|inconclusive|fail|error) -->\n([\\s\\S]*?)\n${closing(stage)}`).exec(body);
        return match ? [{ stage, outcome: match[1], text: match[2] }] : [];
    });
}

;// CONCATENATED MODULE: ../packages/runtime/lib/forge-report.js




/** The comment has room for five; the report below has it whole. */
const LONGEST_HEADLINE = 500;
/** Comment and commit status, where the inputs, the event and the token allow them. A 403 names the permission. */
async function reportToForge(report, { ports, inputs }) {
    const { context, log } = ports;
    const token = inputs?.['github-token'];
    if (!inputs || !token || !context.repository)
        return;
    const comments = inputs.comment === 'auto' && context.pullRequest !== undefined;
    const statuses = inputs['commit-status'] === 'auto';
    if (!comments && !statuses)
        return;
    if (context.pullRequest?.fromFork) {
        log.notice('The pull request comes from a fork, whose token may only read: the verdict is in the job summary.');
        return;
    }
    const github = await openGitHub(token, context);
    if (comments)
        await permitted('pull-requests: write', ports, () => comment(report, github, inputs['model-name'], ports));
    if (statuses)
        await permitted('statuses: write', ports, () => forge_report_status(report, github, inputs['model-name'], ports));
}
async function comment(report, github, model, { context, log }) {
    const done = await upsertComment(github, context, model, {
        stage: report.stage,
        outcome: report.outcome,
        headline: (0,document_lib/* escapeMarkdown */.FV)(report.headline.slice(0, LONGEST_HEADLINE)),
        markdown: (0,document_lib/* renderMarkdown */.Gc)(report.document, { budget: SECTION_BUDGET }),
    });
    if (done === 'stale')
        log.notice('The pull request has a newer commit: its comment is left to that run.');
}
async function forge_report_status(report, github, model, { context }) {
    const state = report.outcome === 'error' ? 'error' : (0,lib/* allows */.NB)(report.outcome) ? 'success' : 'failure';
    const url = (0,lib/* runUrl */.Vp)(context);
    await github.setStatus(context.sha, {
        context: `sluice/${model}/${report.stage}`,
        state,
        description: report.headline.slice(0, 140),
        ...(url ? { targetUrl: url } : {}),
    });
}
async function permitted(permission, { log }, work) {
    try {
        await work();
    }
    catch (error) {
        const { status } = error;
        if (status !== 403 && status !== 404)
            throw error;
        log.warning(`Reporting was refused (HTTP ${status}). Give the job \`permissions: ${permission}\`; the verdict stands without it.`);
    }
}

;// CONCATENATED MODULE: ../packages/runtime/lib/report-folder.js

/**
 * Refuses a report folder that a symbolic link in the workspace leads out of it: a pull request can bring such a link,
 * and what is written through it is written elsewhere on the machine. An absolute folder is the user's own choice.
 */
async function refuseLinkedFolder(folder, files) {
    const link = await findLink(folder, files);
    if (link === undefined)
        return;
    throw new lib/* UserError */.yo('unsupported', {
        message: `"${link}", on the way to the report folder "${folder}", is a symbolic link.`,
        fix: 'Name the folder itself in "report-dir".',
    });
}
/** The folder, or a fresh one where a link lies in its way. */
async function safeFolder(folder, files) {
    return (await findLink(folder, files)) === undefined ? folder : files.temporary('report-');
}
/** The first link on the way from the workspace to the folder. */
async function findLink(folder, files) {
    const parts = files.relative(files.resolve(folder)).split('/');
    if (parts[0] === '' || /^[A-Za-z]:/.test(parts[0] ?? ''))
        return undefined;
    for (let depth = 1; depth <= parts.length; depth++) {
        const path = parts.slice(0, depth).join('/');
        if ((await files.stat(path))?.kind === 'symlink')
            return path;
    }
    return undefined;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/report.js

const DOCS = 'https://github.com/sluice-ml/sluice/blob/v1/docs/troubleshooting.md';
const ISSUES = 'https://github.com/sluice-ml/sluice/issues/new';
function reportOf(result) {
    const { stage, verdict, headline, findings, document } = result;
    return { stage, outcome: verdict, headline, findings, document, result };
}
/** The user can mend it: every problem, where it is, and the page that explains its kind. */
function reportOfUserError(stage, error) {
    const findings = error.problems.map(({ message, location, valid, fix }) => {
        const remedy = [valid?.length ? `Valid: ${valid.join(', ')}.` : '', fix ?? ''].filter(Boolean).join(' ');
        return {
            rule: error.code,
            severity: 'error',
            message,
            ...(location ? { location } : {}),
            ...(remedy ? { fix: remedy } : {}),
        };
    });
    const headline = findings.length === 1
        ? findings[0].message
        : `${findings.length} problems kept ${stage} from judging.`;
    return failed(stage, headline, findings, [
        `About "${error.code}": `,
        { link: 'troubleshooting', href: `${DOCS}#${error.code}` },
    ]);
}
/** It is ours. The stack is in the log; the report asks for an issue. */
function reportOfBug(stage, error) {
    const message = error instanceof Error ? error.message : String(error);
    const headline = `${stage} broke down: ${message}`;
    const finding = {
        rule: 'internal-error',
        severity: 'error',
        message: headline,
        fix: `This is a defect of Sluice. Please tell us: ${ISSUES}`,
    };
    return failed(stage, headline, [finding], ['The log holds the stack. Please ', { link: 'open an issue', href: ISSUES }, '.']);
}
function failed(stage, headline, findings, help) {
    const document = {
        title: stage,
        verdict: 'error',
        headline,
        blocks: [
            {
                kind: 'table',
                columns: [{ label: 'Where' }, { label: 'Problem' }, { label: 'What to do' }],
                rows: findings.map(({ location, message, fix }) => ({
                    cells: [
                        location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '',
                        message,
                        fix ?? '',
                    ],
                    tone: 'error',
                })),
            },
            { kind: 'paragraph', text: help },
        ],
    };
    return { stage, outcome: 'error', headline, findings, document };
}
/** Small print under every report. */
function withFooter(document, context) {
    const url = (0,lib/* runUrl */.Vp)(context);
    const run = url ? [['Run ', { link: context.runId, href: url }]] : [];
    const commit = context.sha ? [['commit ', { code: context.sha.slice(0, 12) }]] : [];
    return { ...document, footer: [...(document.footer ?? []), ...run, ...commit] };
}

;// CONCATENATED MODULE: ../packages/runtime/lib/leaks.js
/** Secrets across a chunk boundary are seen because neighbouring chunks overlap by at least this much. */
const LEAST_OVERLAP = 4096;
/** True when the file holds a registered secret or something shaped like a provider's token. */
async function holdsSecret(path, files, redactor) {
    const overlap = Math.max(LEAST_OVERLAP, redactor.longest);
    let tail = '';
    for await (const chunk of files.stream(path)) {
        // latin1 maps bytes to characters one to one, so secrets are found in any file.
        const text = tail + chunk.toString('latin1');
        if (redactor.finds(text))
            return true;
        tail = text.slice(-overlap);
    }
    return false;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/uploads.js



/**
 * Uploads the produced files: what asks for an artifact of its own by itself, the rest of the stage together. A file
 * that holds a known secret, or is called by one, stays here: artifacts are not masked by anybody.
 */
async function uploadFiles(result, model, produced, means) {
    const placed = new Map(produced.map(file => [file, undefined]));
    if (!means.artifacts.available) {
        means.log.info('No artifact service here: produced files stay at the paths in the outputs.');
        return placed;
    }
    const clean = [];
    for (const file of produced) {
        if (await leaks(file, means)) {
            means.log.warning(`The ${file.role} file "${means.files.relative(file.path)}" holds a secret and is not uploaded.`);
        }
        else
            clean.push(file);
    }
    for (const group of groupsOf(clean)) {
        const uploaded = await uploadGroup(group, `${model}-${result.stage}`, means);
        for (const file of group)
            placed.set(file, uploaded);
    }
    return placed;
}
function groupsOf(files) {
    const shared = files.filter(file => !file.own);
    return [...(shared.length ? [shared] : []), ...files.filter(file => file.own).map(file => [file])];
}
/** The name holds the digest of the content, so that matrix legs and second attempts do not collide. */
async function uploadGroup(group, prefix, means) {
    const { files, artifacts, context } = means;
    const paths = [];
    for (const file of group)
        paths.push(...(await filesOf(file, files)));
    const single = group.length === 1 ? group[0] : undefined;
    const root = single
        ? single.kind === 'folder'
            ? files.resolve(single.path)
            : (0,external_node_path_.dirname)(files.resolve(single.path))
        : commonFolder(paths);
    const content = (0,lib/* sha256 */.sc)(group.map(file => file.sha256).join()).slice(0, 8);
    const role = single?.own ? `-${single.role}` : '';
    const artifact = await artifacts.upload(`${prefix}${role}-${content}-${context.runAttempt}`, root, paths);
    return artifact && { ...artifact, root };
}
async function filesOf(file, files) {
    const path = files.resolve(file.path);
    return file.kind === 'file' ? [path] : (await files.list(path)).map(inner => `${path}/${inner}`);
}
function commonFolder(paths) {
    let folder = (0,external_node_path_.dirname)(paths[0] ?? '/');
    while (paths.some(path => path !== folder && !path.startsWith(`${folder}/`) && !path.startsWith(`${folder}\\`))) {
        folder = (0,external_node_path_.dirname)(folder);
    }
    return folder;
}
/** By what it holds, or by its name. */
async function leaks(file, { files, redactor }) {
    for (const path of await filesOf(file, files)) {
        const name = files.relative(path);
        if (redactor.finds(name) || (await holdsSecret(path, files, redactor)))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/publish.js









/** GitHub drops a step summary above 1 MiB whole; ours stays well below. */
const SUMMARY_BUDGET = 900 * 1024;
const MARKDOWN_FILE_BUDGET = 4 * 1024 * 1024;
/**
 * Tells every channel: files, artifacts, outputs, summary, annotations, comment, status. The whole report passes
 * redaction first. Channels that fail warn; none changes the verdict.
 */
async function publish(raw, publisher) {
    const { ports, redactor, toolkit } = publisher;
    const report = redactReport({ ...raw, document: withFooter(raw.document, ports.context) }, redactor);
    const written = await writeReports(report, publisher);
    const outputs = {
        ...report.result?.outputs,
        ...written.outputs,
        verdict: report.outcome,
        headline: report.headline,
    };
    if (report.result) {
        const result = { ...report.result, files: [...written.produced, ...report.result.files] };
        const model = publisher.inputs['model-name'];
        const placed = await uploadFiles(result, model, result.files, { ...publisher, ...ports });
        const handed = handover(result, model, placed, publisher.upstream, ports.context, ports.files);
        outputs['result'] = redactedJson(handed, redactor);
    }
    if (toolkit) {
        for (const [name, value] of Object.entries(outputs))
            toolkit.setOutput(name, value);
        annotate(report.findings, toolkit);
        await attempt('The job summary', ports, () => writeSummary(report, publisher));
        await attempt('The pull request comment or status', ports, () => reportToForge(report, publisher));
    }
    return { report, html: written.html, outputs };
}
/** Digests and paths are kept; every other string of the report is redacted. */
function redactReport(report, redactor) {
    const { result, ...rest } = report;
    const clean = redactor.redactValue(rest);
    if (!result)
        return clean;
    const { files, subjects, ...told } = result;
    return { ...clean, result: { ...redactor.redactValue(told), files, subjects } };
}
/** A digest is kept: a secret that occurs in one by chance would break the chain. A path is not, and then is missed. */
function redactedJson(value, redactor) {
    return JSON.stringify(value, (key, item) => typeof item === 'string' && key !== 'sha256' ? redactor.redact(item) : item);
}
async function writeReports(report, { ports, inputs }) {
    const { files } = ports;
    const folder = await safeFolder(`${inputs?.['report-dir'] ?? 'sluice-report'}/${report.stage}`, files);
    const html = (0,document_lib/* renderHtml */.K2)(report.document);
    const markdown = (0,document_lib/* renderMarkdown */.Gc)(report.document, { budget: MARKDOWN_FILE_BUDGET });
    const evidence = report.result && `${JSON.stringify(report.result.evidence, null, 2)}\n`;
    await Promise.all([
        files.write(`${folder}/report.html`, html),
        files.write(`${folder}/report.md`, markdown),
        // No judgement, no evidence: not even that of an earlier run in this folder.
        evidence === undefined
            ? files.remove(`${folder}/evidence.json`)
            : files.write(`${folder}/evidence.json`, evidence),
    ]);
    const outputs = { 'report-path': `${folder}/report.html` };
    const produced = [
        { role: 'report', kind: 'file', path: `${folder}/report.html`, sha256: (0,lib/* sha256 */.sc)(html) },
    ];
    if (evidence !== undefined) {
        outputs['evidence-path'] = `${folder}/evidence.json`;
        produced.unshift({
            role: 'evidence',
            kind: 'file',
            path: `${folder}/evidence.json`,
            sha256: (0,lib/* sha256 */.sc)(evidence),
        });
    }
    return { html: files.resolve(`${folder}/report.html`), outputs, produced };
}
async function writeSummary(report, { env }) {
    const path = env['GITHUB_STEP_SUMMARY'];
    if (path)
        await (0,promises_.appendFile)(path, `${(0,document_lib/* renderMarkdown */.Gc)(report.document, { budget: SUMMARY_BUDGET })}\n`);
}
async function attempt(what, { log }, work) {
    try {
        await work();
    }
    catch (error) {
        log.warning(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ../packages/runtime/lib/run-action.js






/** Marks in the runner's state that the main step has begun: the same bundle is called again for `post`. */
const STARTED = 'sluice-started';
/**
 * Runs an action from inputs to exit code: the one place where errors are told apart. A refusal is a verdict with exit
 * code 1; what the user can mend and what is our own defect end with 2. All channels are written in every case.
 */
async function runAction(action, options = {}) {
    const host = await openHost(options);
    try {
        if (host.ports.state.read(STARTED)) {
            await action.post?.(host.ports);
            return undefined;
        }
        host.ports.state.save(STARTED, 'true');
        return await runMain(action, host);
    }
    catch (error) {
        throw printable(error, host.redactor);
    }
    finally {
        await host.close();
    }
}
/** Nobody above knows the secrets: what Node prints of an error that nobody catches must hold none, nor a command. */
function printable(error, redactor) {
    if (error instanceof lib/* UserError */.yo)
        return new lib/* UserError */.yo(error.code, redactor.redactValue([...error.problems]));
    const safe = (text) => withoutCommands(redactor.redact(text));
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const told = new Error(safe(message));
    told.stack = safe(stack ?? message);
    return told;
}
async function runMain(action, host) {
    const { ports, redactor, env, toolkit } = host;
    let inputs;
    let upstream = [];
    let report;
    try {
        if (host.inputs['github-token'])
            ports.secrets.add(host.inputs['github-token']);
        const read = (0,lib/* readInputs */.Ko)(action.inputs, host.inputs);
        inputs = read;
        await refuseLinkedFolder(`${read['report-dir']}/${action.name}`, ports.files);
        upstream = (0,lib/* upstreamOf */.Fw)(read.needs, read['optional-needs']);
        report = reportOf(await action.run(read, ports));
    }
    catch (error) {
        report =
            error instanceof lib/* UserError */.yo ? reportOfUserError(action.name, error) : reportOfBug(action.name, error);
        if (!(error instanceof lib/* UserError */.yo))
            ports.log.info(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    const publisher = { ports, redactor, env, toolkit, upstream, ...(inputs ? { inputs } : {}) };
    const publication = await publish(report, publisher);
    // The verdict is the last line, outside any group.
    ports.log.info(`${action.name}: ${report.outcome}. ${report.headline}`);
    return { report: publication.report, publication, exitCode: (0,lib/* exitCode */.I$)(report.outcome) };
}

// EXTERNAL MODULE: ../packages/runtime/lib/node.js
var node = __nccwpck_require__(26466);
;// CONCATENATED MODULE: ../packages/runtime/lib/index.js










/***/ }),

/***/ 26466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Redactor: () => (/* reexport safe */ _redaction_js__WEBPACK_IMPORTED_MODULE_3__.p)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(90290);
/* harmony import */ var _exec_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(80125);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(36547);
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(86479);
/** The adapters that need nothing of the runner: for tests and for processes of their own. */







/***/ }),

/***/ 86479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ Redactor)
});

// EXTERNAL MODULE: ../packages/document/lib/index.js + 39 modules
var lib = __nccwpck_require__(58777);
;// CONCATENATED MODULE: ../packages/runtime/lib/secret-forms.js
/** Shorter values would blank out ordinary words. */
const MIN_LENGTH = 4;
/** Forms in which a known secret may appear in a text. */
function formsOf(value) {
    const bytes = Buffer.from(value);
    const hex = bytes.toString('hex');
    // As files hold it, which are looked through byte by byte.
    const inFiles = bytes.toString('latin1');
    const forms = [value, inFiles, hex, hex.toUpperCase()];
    forms.push(...jsonForms(value), ...uriForms(value), ...xmlForms(value), ...base64Forms(bytes));
    return [...new Set(forms)].filter(form => form.length >= MIN_LENGTH);
}
/** As JavaScript writes it; as Python does, in ASCII; as PHP does; as Go does, safe for HTML. */
function jsonForms(value) {
    const json = JSON.stringify(value).slice(1, -1);
    const unicode = (text, characters) => text.replace(characters, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return [json, unicode(json, /[\u0080-\uffff]/g), json.replaceAll('/', '\\/'), unicode(json, /[<>&]/g)];
}
/** As JavaScript's component; as RFC 3986 has it; as a path, which keeps its slashes; as a form. In either case. */
function uriForms(value) {
    const component = encodeURIComponent(value.toWellFormed());
    const strict = component.replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [component, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')];
    return forms.flatMap(form => [form, form.replace(/%../g, escape => escape.toLowerCase())]);
}
/** As content, and as an attribute by whichever escape of the apostrophe. */
function xmlForms(value) {
    const content = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const quoted = content.replaceAll('"', '&quot;');
    return [content, quoted, ...['&#39;', '&#x27;', '&apos;'].map(escape => quoted.replaceAll("'", escape))];
}
/**
 * Base64 of a text that holds the secret depends on where in a group of three bytes it starts; the characters that
 * also encode a neighbour are left out.
 */
function base64Forms(bytes) {
    return [0, 1, 2].flatMap(shift => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
        const clean = encoded.slice(Math.ceil((8 * shift) / 6), Math.floor((8 * (shift + bytes.length)) / 6));
        return [clean, clean.replaceAll('+', '-').replaceAll('/', '_')];
    });
}

;// CONCATENATED MODULE: ../packages/runtime/lib/known-texts.js

/**
 * Texts to look for, found by their first characters: in time that hardly depends on how many there are. (One pattern
 * of them all is refused as too large where a secret has many lines, by an error that quotes it.)
 */
class KnownTexts {
    /** By their first characters; the longest first. */
    #byStart = new Map();
    /** Set for the first two characters of each text: most places need no closer look. */
    #hints = new Uint8Array(1 << 16);
    #longest = 0;
    get longest() {
        return this.#longest;
    }
    /** @param text of at least MIN_LENGTH characters */
    add(text) {
        const start = text.slice(0, MIN_LENGTH);
        const others = this.#byStart.get(start) ?? [];
        if (others.includes(text))
            return;
        const shorter = others.findIndex(other => other.length < text.length);
        others.splice(shorter < 0 ? others.length : shorter, 0, text);
        this.#byStart.set(start, others);
        this.#hints[hintAt(text, 0)] = 1;
        this.#longest = Math.max(this.#longest, text.length);
    }
    /** Every place where one begins, and where the longest that does ends. Places may overlap. */
    findIn(text) {
        const found = [];
        for (let at = 0; at + MIN_LENGTH <= text.length; at++) {
            if (!this.#hints[hintAt(text, at)])
                continue;
            const known = this.#byStart
                .get(text.slice(at, at + MIN_LENGTH))
                ?.find(each => text.startsWith(each, at));
            if (known !== undefined)
                found.push([at, at + known.length]);
        }
        return found;
    }
}
function hintAt(text, at) {
    return ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) & 0xffff;
}

;// CONCATENATED MODULE: ../packages/runtime/lib/secret-patterns.js
/**
 * Shapes of provider tokens, for values nobody registered. Each is specific enough not to hit prose or digests, and
 * takes time in proportion to the text, whoever wrote it. No word boundary before them: in JSON a line break is `\n`, and
 * in an address `=` is `%3D`. `a{9}a*` and not `a{9,}`: in millions of characters that one runs out of stack.
 */
const SECRET_PATTERNS = [
    /gh[pousr]_[A-Za-z0-9]{36}[A-Za-z0-9]*/g, // GitHub tokens
    /github_pat_[A-Za-z0-9_]{60}[A-Za-z0-9_]*/g,
    /glpat-[A-Za-z0-9_-]{20}[A-Za-z0-9_-]*/g, // GitLab
    /hf_[A-Za-z0-9]{30}[A-Za-z0-9]*/g, // Hugging Face
    /sk-(?<=(?:^|[^A-Za-z0-9]|\\[nrt]|%[0-9A-F]{2})sk-)(?:ant-|proj-)?[A-Za-z0-9_-]{20}[A-Za-z0-9_-]*/g, // OpenAI, Anthropic
    /xox[abeoprs]-[A-Za-z0-9-]{10}[A-Za-z0-9-]*/g, // Slack
    /npm_[A-Za-z0-9]{36}\b/g,
    /dapi[0-9a-f]{32}\b/g, // Databricks
    /(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, // AWS key ids
    /AIza[A-Za-z0-9_-]{35}\b/g, // Google API keys
    /(?<![\w-])(?=[\w-]*?eyJ[\w-]{8})[\w-]+\.eyJ[\w-]{8}[\w-]*\.[\w-]{10}[\w-]*/g, // JSON Web Tokens
    // To the next dashes, whatever they begin: a key without its end is a key, and no text is searched twice.
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|(?=-----)|$)/g,
    /(?<=[?&](?:X-Amz-Signature|X-Amz-Security-Token|X-Goog-Signature|sig|se?ig)=)[A-Za-z0-9%/+=._-]{16}[A-Za-z0-9%/+=._-]*/gi, // presigned URLs
    /(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40}[A-Za-z0-9+/=]*/g, // Azure connection strings
    /(?<=\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]{1,100}:)[^\s@/]{3,200}(?=@)/gi, // password in a URL
    /https:\/\/[a-z0-9.-]*\.webhook\.office\.com\/[^\s"'<>]+/gi, // Teams
    /https:\/\/hooks\.slack\.com\/[^\s"'<>]+/gi,
];

;// CONCATENATED MODULE: ../packages/runtime/lib/redaction.js




const MASK = '***';
/** Names of variables whose values count as secrets even though nobody registered them. */
const SECRET_NAME = /(TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|_PASS|_PWD|CREDENTIAL|PRIVATE_KEY|API_?KEY|ACCESS_KEY|_KEY|_PAT|_AUTH|CONNECTION_STRING)S?$/i;
const MIN_ENV_LENGTH = 8;
/** Replaces every known secret, in any of its forms, and everything that looks like a provider's token, by `***`. */
class Redactor {
    #known = new KnownTexts();
    /** Length of the longest form of a registered secret. */
    get longest() {
        return this.#known.longest;
    }
    /** Registers the value whole and, as the runner does, line by line. */
    add(value) {
        const lines = value.split(/\r\n|[\r\n]/).map(line => line.trim());
        for (const part of new Set([value.trim(), ...lines])) {
            if (part.length >= MIN_LENGTH)
                for (const form of formsOf(part))
                    this.#known.add(form);
        }
    }
    /** Registers the values of variables that are named like secrets. */
    addEnvironment(env) {
        for (const [name, value] of Object.entries(env)) {
            if (value && value.length >= MIN_ENV_LENGTH && SECRET_NAME.test(name))
                this.add(value);
        }
    }
    redact(text) {
        // Renderers drop terminal sequences, and then a secret is whole again that one of them had parted.
        const bare = (0,lib/* stripSequences */.Xj)(text);
        const masked = this.#mask(bare);
        return masked !== bare || bare === text ? masked : this.#mask(text);
    }
    /** Redacts every string in a JSON value, keys included. */
    redactValue(value) {
        if (typeof value === 'string')
            return this.redact(value);
        if (Array.isArray(value))
            return value.map(item => this.redactValue(item));
        if (value !== null && typeof value === 'object') {
            return Object.fromEntries(Object.entries(value).map(([key, item]) => [this.redact(key), this.redactValue(item)]));
        }
        return value;
    }
    /** Whether a secret stands in the text as it is. */
    finds(text) {
        return this.#findIn(text).length > 0;
    }
    #mask(text) {
        let masked = '';
        let position = 0;
        for (const [start, end] of this.#findIn(text).sort(([a], [b]) => a - b)) {
            if (start > position || masked === '')
                masked += text.slice(position, start) + MASK;
            position = Math.max(position, end);
        }
        return masked + text.slice(position);
    }
    /** All are looked for in the text as it came: behind the mask of one, half of another would not be found. */
    #findIn(text) {
        const found = this.#known.findIn(text);
        for (const pattern of SECRET_PATTERNS)
            for (const match of text.matchAll(pattern))
                found.push([match.index, match.index + match[0].length]);
        return found;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ runProcess),
/* harmony export */   S: () => (/* binding */ runStage)
/* harmony export */ });
/* harmony import */ var _sluice_runtime__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8664);


const actions = {
  'deploy-canary': () => Promise.all(/* import() */[__nccwpck_require__.e(637), __nccwpck_require__.e(804), __nccwpck_require__.e(38), __nccwpck_require__.e(29), __nccwpck_require__.e(573), __nccwpck_require__.e(695), __nccwpck_require__.e(946), __nccwpck_require__.e(64)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21683)),
  'evaluate-gate': () => Promise.all(/* import() */[__nccwpck_require__.e(637), __nccwpck_require__.e(804), __nccwpck_require__.e(38), __nccwpck_require__.e(29), __nccwpck_require__.e(573), __nccwpck_require__.e(695), __nccwpck_require__.e(946), __nccwpck_require__.e(376)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48376)),
  'register-model': () => Promise.all(/* import() */[__nccwpck_require__.e(38), __nccwpck_require__.e(573), __nccwpck_require__.e(296)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57296)),
  'train': () => Promise.all(/* import() */[__nccwpck_require__.e(637), __nccwpck_require__.e(804), __nccwpck_require__.e(574)]).then(__nccwpck_require__.bind(__nccwpck_require__, 44574)),
  'validate-data': () => Promise.all(/* import() */[__nccwpck_require__.e(637), __nccwpck_require__.e(804), __nccwpck_require__.e(695), __nccwpck_require__.e(132)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4132)),
};
const processes = {
  'sluice': () => __nccwpck_require__.e(/* import() */ 450).then(__nccwpck_require__.bind(__nccwpck_require__, 60450)),
  'router': () => __nccwpck_require__.e(/* import() */ 699).then(__nccwpck_require__.bind(__nccwpck_require__, 91699)),
};

async function runStage(name) {
  const { action } = await actions[name]();
  const ended = await (0,_sluice_runtime__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .Cs)(action);
  if (ended) process.exitCode = ended.exitCode;
}

async function runProcess(name) {
  const { main } = await processes[name]();
  process.exitCode = await main(process.argv.slice(2));
}

var __webpack_exports__runProcess = __webpack_exports__.R;
var __webpack_exports__runStage = __webpack_exports__.S;
export { __webpack_exports__runProcess as runProcess, __webpack_exports__runStage as runStage };
