import { ExpressionError, tokensOf, type Token } from './tokens.js';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** An expression as a tree; `at` is where its operator or word stands. */
export type Tree = { at: number } & (
  | { kind: 'value'; value: number | bigint | string | boolean | null }
  | { kind: 'column'; name: string }
  | { kind: 'call'; name: string; of: Tree[] }
  | { kind: 'negate' | 'not'; of: Tree }
  | { kind: 'arithmetic'; operator: '+' | '-' | '*' | '/' | '%'; left: Tree; right: Tree }
  | { kind: 'compare'; operator: Comparison; left: Tree; right: Tree }
  | { kind: 'and' | 'or'; left: Tree; right: Tree }
  | { kind: 'in'; of: Tree; values: Tree[] }
  | { kind: 'between'; of: Tree; least: Tree; most: Tree }
  | { kind: 'null'; of: Tree }
);

const WORDS = ['and', 'or', 'not', 'in', 'between', 'is', 'null', 'true', 'false'];
const COMPARISONS: Record<string, Comparison> = {
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
export function parseExpression(text: string): Tree {
  const parser = new Parser(tokensOf(text));
  const tree = parser.expression();
  parser.end();
  return tree;
}

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  end(): void {
    const token = this.#peek();
    if (token.kind !== 'end') this.#refuse(token, 'the end');
  }

  expression(): Tree {
    let left = this.#conjunction();
    for (let token = this.#word('or'); token; token = this.#word('or'))
      left = { kind: 'or', left, right: this.#conjunction(), at: token.at };
    return left;
  }

  #conjunction(): Tree {
    let left = this.#negation();
    for (let token = this.#word('and'); token; token = this.#word('and'))
      left = { kind: 'and', left, right: this.#negation(), at: token.at };
    return left;
  }

  #negation(): Tree {
    const token = this.#word('not');
    return token
      ? { kind: 'not', of: this.#deeper(() => this.#negation()), at: token.at }
      : this.#predicate();
  }

  #predicate(): Tree {
    const left = this.#sum();
    const token = this.#peek();
    const operator = token.kind === 'symbol' ? COMPARISONS[token.value] : undefined;
    if (operator) {
      this.#next++;
      return { kind: 'compare', operator, left, right: this.#sum(), at: token.at };
    }
    if (this.#word('is')) {
      const not = this.#word('not');
      if (!this.#word('null')) this.#refuse(this.#peek(), 'null');
      const test: Tree = { kind: 'null', of: left, at: token.at };
      return not ? { kind: 'not', of: test, at: token.at } : test;
    }
    const not = this.#word('not');
    const test = this.#membership(left);
    if (!test && not) this.#refuse(this.#peek(), 'in or between');
    return test ? (not ? { kind: 'not', of: test, at: not.at } : test) : left;
  }

  #membership(of: Tree): Tree | undefined {
    const between = this.#word('between');
    if (between) {
      const least = this.#sum();
      if (!this.#word('and')) this.#refuse(this.#peek(), 'and');
      return { kind: 'between', of, least, most: this.#sum(), at: between.at };
    }
    const token = this.#word('in');
    if (!token) return undefined;
    this.#expect('(');
    return { kind: 'in', of, values: this.#list(), at: token.at };
  }

  #sum(): Tree {
    let left = this.#product();
    for (let token = this.#symbol('+', '-'); token; token = this.#symbol('+', '-'))
      left = { kind: 'arithmetic', operator: token.value, left, right: this.#product(), at: token.at };
    return left;
  }

  #product(): Tree {
    let left = this.#signed();
    for (let token = this.#symbol('*', '/', '%'); token; token = this.#symbol('*', '/', '%'))
      left = { kind: 'arithmetic', operator: token.value, left, right: this.#signed(), at: token.at };
    return left;
  }

  #signed(): Tree {
    const token = this.#symbol('-');
    return token ? { kind: 'negate', of: this.#deeper(() => this.#signed()), at: token.at } : this.#primary();
  }

  #primary(): Tree {
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
    if (token.kind !== 'name') return this.#refuse(token, 'a column, a value or (');
    const word = token.quoted ? '' : token.value.toLowerCase();
    if (word === 'null' || word === 'true' || word === 'false') {
      this.#next++;
      return { kind: 'value', value: word === 'null' ? null : word === 'true', at };
    }
    if (WORDS.includes(word)) return this.#refuse(token, 'a column, a value or (');
    this.#next++;
    if (!token.quoted && this.#symbol('(')) return { kind: 'call', name: word, of: this.#list(), at };
    return { kind: 'column', name: token.value, at };
  }

  /** What follows an opened parenthesis, up to its end. */
  #list(): Tree[] {
    const items: Tree[] = [];
    if (this.#symbol(')')) return items;
    do items.push(this.#deeper(() => this.expression()));
    while (this.#symbol(','));
    this.#expect(')');
    return items;
  }

  #deeper(parse: () => Tree): Tree {
    if (++this.#depth > MAX_DEPTH)
      throw new ExpressionError(this.#peek().at, `An expression is at most ${MAX_DEPTH} levels deep.`);
    const tree = parse();
    this.#depth--;
    return tree;
  }

  #peek(): Token {
    return this.#tokens[this.#next]!;
  }

  #word(word: string): Token | undefined {
    const token = this.#peek();
    if (token.kind !== 'name' || token.quoted || token.value.toLowerCase() !== word) return undefined;
    this.#next++;
    return token;
  }

  #symbol<S extends string>(...symbols: S[]): { value: S; at: number } | undefined {
    const token = this.#peek();
    if (token.kind !== 'symbol' || !symbols.includes(token.value as S)) return undefined;
    this.#next++;
    return { value: token.value as S, at: token.at };
  }

  #expect(symbol: string): void {
    if (!this.#symbol(symbol)) this.#refuse(this.#peek(), symbol);
  }

  #refuse(token: Token, wanted: string): never {
    const shown = token.kind === 'end' ? 'the end' : JSON.stringify(String(token.value));
    throw new ExpressionError(token.at, `Expected ${wanted}, not ${shown}.`);
  }
}
