/** What an expression is made of. `at` counts characters from 0. */
export type Token =
  | { kind: 'number'; value: number | bigint; at: number }
  | { kind: 'text'; value: string; at: number }
  /** A column; in double quotes or backticks where it is no plain word. */
  | { kind: 'name'; value: string; quoted: boolean; at: number }
  | { kind: 'symbol'; value: string; at: number }
  | { kind: 'end'; at: number };

/** A slip in an expression, and where. */
export class ExpressionError extends Error {
  readonly at: number;
  readonly fix: string | undefined;

  constructor(at: number, message: string, fix?: string) {
    super(message);
    this.at = at;
    this.fix = fix;
  }
}

/** Long enough for what a person can read. */
const MAX_LENGTH = 4_000;

const TOKEN =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\p{L}_])|'(?<text>(?:[^']|'')*)'|(?<word>[\p{L}_][\p{L}\p{N}_.]*)|"(?<quoted>(?:[^"]|"")+)"|`(?<ticked>[^`]+)`|(?<symbol><=|>=|<>|!=|==|[-+*/%()<>=,]))/uy;

/** Throws ExpressionError at what belongs to no expression. */
export function tokensOf(text: string): Token[] {
  if (text.length > MAX_LENGTH)
    throw new ExpressionError(MAX_LENGTH, `An expression has at most ${MAX_LENGTH} characters.`);
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) break;
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    tokens.push(tokenOf(groups, start));
    at = TOKEN.lastIndex;
  }
  const rest = text.slice(at).trimStart();
  const end = text.length - rest.length;
  if (rest) throw new ExpressionError(end, unexpected(rest), 'Texts stand in single quotes.');
  return [...tokens, { kind: 'end', at: text.trimEnd().length }];
}

function tokenOf(groups: Record<string, string | undefined>, at: number): Token {
  const { number, text, word, quoted, ticked, symbol } = groups;
  if (number !== undefined) return { kind: 'number', value: finite(number, at), at };
  if (text !== undefined) return { kind: 'text', value: text.replaceAll("''", "'"), at };
  if (symbol !== undefined) return { kind: 'symbol', value: symbol, at };
  if (word !== undefined) return { kind: 'name', value: word, quoted: false, at };
  return { kind: 'name', value: ticked ?? quoted!.replaceAll('""', '"'), quoted: true, at };
}

function finite(text: string, at: number): number | bigint {
  const value = Number(text);
  if (/^\d+$/.test(text) && !Number.isSafeInteger(value)) return BigInt(text);
  if (!Number.isFinite(value)) throw new ExpressionError(at, `${text} is not a finite number.`);
  return value;
}

function unexpected(rest: string): string {
  if (rest.startsWith("'") || rest.startsWith('"') || rest.startsWith('`'))
    return 'The quote is never closed.';
  return `${JSON.stringify(String.fromCodePoint(rest.codePointAt(0)!))} is not understood.`;
}
