/** A regular expression as a tree. What a single character must be stays as written: `x`, `.`, `\d`, `[a-z]`. */
export type PatternNode =
  | { kind: 'character'; source: string }
  | { kind: 'start' | 'end' | 'boundary' | 'inside' }
  | { kind: 'sequence'; parts: PatternNode[] }
  | { kind: 'choice'; options: PatternNode[] }
  | { kind: 'repeat'; of: PatternNode; least: number; most: number }
  /** Looks around, or back at what a group matched: beyond what an automaton can do. */
  | { kind: 'look'; of: PatternNode }
  | { kind: 'reference' };

const SINGLE: Record<string, PatternNode> = {
  '^': { kind: 'start' },
  $: { kind: 'end' },
  '\\b': { kind: 'boundary' },
  '\\B': { kind: 'inside' },
};
/** One escape, one class, or one character. */
const ESCAPE =
  /\\(?:u\{[0-9a-f]+\}|u[0-9a-f]{4}(?:\\u[dD][c-fC-F][0-9a-f]{2})?|x[0-9a-f]{2}|c[a-z]|[pP]\{[^}]*\}|[^])/iuy;
const CLASS = /\[(?:\\[^]|[^\]\\])*\]/uy;
const ANY = /[^]/uy;
const COUNT = /\{(\d+)(?:(,)(\d*))?\}/uy;

/** Deeper groups are no pattern but an attack on the stack. */
const MAX_DEPTH = 200;

/** The tree of a pattern that `RegExp` accepts; undefined where it uses syntax that is not understood here. */
export function parsePattern(pattern: string): PatternNode | undefined {
  const parser = new Parser(pattern);
  const node = parser.choice();
  return parser.understood && parser.ended ? node : undefined;
}

class Parser {
  understood = true;
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get ended(): boolean {
    return this.#at === this.#text.length;
  }

  choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (!this.ended && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')')
      parts.push(this.#repeated(this.#atom()));
    return { kind: 'sequence', parts };
  }

  #repeated(of: PatternNode): PatternNode {
    const [least, most] = this.#count() ?? [1, 1];
    if (least === 1 && most === 1) return of;
    this.#take('?');
    return { kind: 'repeat', of, least, most };
  }

  #count(): [number, number] | undefined {
    if (this.#take('*')) return [0, Infinity];
    if (this.#take('+')) return [1, Infinity];
    if (this.#take('?')) return [0, 1];
    const match = this.#match(COUNT);
    if (!match) return undefined;
    const least = Number(match[1]);
    return [least, match[2] === undefined ? least : match[3] ? Number(match[3]) : Infinity];
  }

  #atom(): PatternNode {
    if (this.#take('(')) return this.#group();
    const source = (this.#match(CLASS) ?? this.#match(ESCAPE) ?? this.#match(ANY))![0];
    if (/^\\[1-9k]/.test(source)) return { kind: 'reference' };
    return SINGLE[source] ?? { kind: 'character', source };
  }

  #group(): PatternNode {
    const look = this.#match(/\?<?[=!]/uy);
    if (!look && !this.#take('?:')) this.#match(/\?<[^>]*>/uy);
    // Modifiers such as (?i: are newer than what is read here.
    if (this.#text[this.#at] === '?') this.understood = false;
    if (++this.#depth > MAX_DEPTH) {
      this.understood = false;
      this.#at = this.#text.length;
      return { kind: 'reference' };
    }
    const of = this.choice();
    this.#depth--;
    if (!this.#take(')')) this.understood = false;
    return look ? { kind: 'look', of } : of;
  }

  #take(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    if (match) this.#at = expression.lastIndex;
    return match;
  }
}
