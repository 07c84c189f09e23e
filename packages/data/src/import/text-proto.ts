import { UserError } from '@sluice/core';

/** A message of protobuf's text format: its fields in order; a field may come several times. */
export interface Message {
  line: number;
  fields: Field[];
}
export interface Field {
  name: string;
  line: number;
  /** A text, a number, a word (`INT`, `true`), or a message. */
  value: string | number | boolean | Message;
}

const TOKEN =
  /(?:\s|#[^\n]*(?:\n|$))*(?:(?<text>"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*')|(?<number>[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?f?(?![\w.]))|(?<word>-?[A-Za-z_][\w.]*)|(?<symbol>[{}<>[\]:,;]))/y;
const MAX_DEPTH = 50;

/** Reads the text format. Throws UserError `bad-contract` with the line of a slip. */
export function parseTextProto(text: string, file: string): Message {
  const parser = new Parser(text, file);
  return { line: 1, fields: parser.fields(undefined, 0) };
}

interface Token {
  kind: 'text' | 'number' | 'word' | 'symbol' | 'end';
  text: string;
  line: number;
}

class Parser {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #line = 1;
  #token: Token;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    this.#token = this.#read();
  }

  fields(end: string | undefined, depth: number): Field[] {
    const fields: Field[] = [];
    if (depth > MAX_DEPTH) this.#refuse(`at most ${MAX_DEPTH} levels`);
    for (;;) {
      if (end === undefined ? this.#ended() : this.#take(end)) return fields;
      if (this.#token.kind !== 'word') this.#refuse('the name of a field');
      const { text: name, line } = this.#next();
      const colon = this.#take(':');
      if (this.#take('[')) {
        while (!this.#take(']')) {
          fields.push({ name, line, value: this.#value(true, depth) });
          this.#take(',');
        }
      } else fields.push({ name, line, value: this.#value(colon, depth) });
      if (!this.#take(',')) this.#take(';');
    }
  }

  #value(scalar: boolean, depth: number): Field['value'] {
    const { line } = this.#token;
    for (const [open, close] of [
      ['{', '}'],
      ['<', '>'],
    ] as const)
      if (this.#take(open)) return { line, fields: this.fields(close, depth + 1) };
    if (!scalar) this.#refuse(': or {');
    const token = this.#next();
    if (token.kind === 'text') {
      let text = unescape(token.text);
      while (this.#token.kind === 'text') text += unescape(this.#next().text);
      return text;
    }
    if (token.kind === 'number') return Number(token.text.replace(/f$/, ''));
    if (token.kind !== 'word') this.#refuse('a value', token);
    if (/^-?inf(inity)?f?$/i.test(token.text)) return token.text.startsWith('-') ? -Infinity : Infinity;
    return token.text === 'true' ? true : token.text === 'false' ? false : token.text;
  }

  #ended(): boolean {
    return this.#token.kind === 'end';
  }

  #take(symbol: string): boolean {
    if (this.#token.kind !== 'symbol' || this.#token.text !== symbol) return false;
    this.#next();
    return true;
  }

  #next(): Token {
    const token = this.#token;
    this.#token = this.#read();
    return token;
  }

  #read(): Token {
    TOKEN.lastIndex = this.#at;
    const match = TOKEN.exec(this.#text);
    if (!match?.groups) return this.#readEnd();
    const [kind, text] = Object.entries<string | undefined>(match.groups).find(
      ([, value]) => value !== undefined,
    ) as [Token['kind'], string];
    this.#line += (match[0].match(/\n/g) ?? []).length;
    this.#at = TOKEN.lastIndex;
    return { kind, text, line: this.#line };
  }

  #readEnd(): Token {
    const rest = this.#text.slice(this.#at);
    const blank = /^(?:\s|#[^\n]*(?:\n|$))*/.exec(rest)![0];
    this.#line += (blank.match(/\n/g) ?? []).length;
    const token: Token = { kind: 'end', text: 'the end', line: this.#line };
    if (blank.length === rest.length) return token;
    return this.#refuse('a field', { ...token, text: rest[blank.length]! });
  }

  #refuse(wanted: string, { text, line } = this.#token): never {
    throw new UserError('bad-contract', {
      message: `Expected ${wanted}, not ${JSON.stringify(text)}.`,
      location: { file: this.#file, line },
    });
  }
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v' };

/** Escapes stand for bytes, which are UTF-8. */
function unescape(quoted: string): string {
  const bytes = quoted
    .slice(1, -1)
    .replace(
      /\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([^]))|[\u0080-\uffff]+/g,
      (all, hex?: string, octal?: string, other?: string) => {
        if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
        if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 0xff);
        if (other !== undefined) return ESCAPES[other] ?? other;
        return Buffer.from(all).toString('latin1');
      },
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
