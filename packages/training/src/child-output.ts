import { StringDecoder } from 'node:string_decoder';

/** Characters kept of the beginning and of the end of a log; more would fill the memory. */
const HEAD = 2_000_000;
const TAIL = 6_000_000;
/** A line longer than this is no line that a person reads, and must not fill the memory. */
const LONGEST_LINE = 1_000_000;
/** So much is held back of a private key that has begun: no key is longer. */
const LONGEST_KEY = 64_000;

/**
 * Collects what a child writes: whole lines are passed on as they come, and a bounded text is kept. A secret has no line
 * end in it that redaction would not know of, so it is redacted before it is cut anywhere.
 */
export class ChildOutput {
  readonly #show: (text: string) => void;
  readonly #redact: (text: string) => string;
  readonly #kept = new BoundedText(HEAD, TAIL);
  readonly #out: LineReader;
  readonly #err: LineReader;

  constructor(show: (text: string) => void, redact: (text: string) => string) {
    this.#show = show;
    this.#redact = redact;
    this.#out = new LineReader(text => this.#take(text));
    this.#err = new LineReader(text => this.#take(text));
  }

  readonly stdout = (chunk: Buffer): void => this.#out.read(chunk);
  readonly stderr = (chunk: Buffer): void => this.#err.read(chunk);

  /** Call when the child has ended. */
  end(): void {
    this.#out.end();
    this.#err.end();
  }

  /** Both streams as they came, redacted, the middle left out where there was too much. */
  get text(): string {
    return this.#kept.text;
  }

  #take(text: string): void {
    const safe = this.#redact(text);
    this.#kept.add(safe);
    this.#show(safe);
  }
}

/** Bytes to text, given on at line ends, so that neither a character, a line nor a private key is torn. */
class LineReader {
  readonly #decoder = new StringDecoder('utf8');
  readonly #emit: (text: string) => void;
  #pending = '';
  /** Characters of an endless line that are left out so far. */
  #leftOut = 0;

  constructor(emit: (text: string) => void) {
    this.#emit = emit;
  }

  read(chunk: Buffer): void {
    this.#take(this.#decoder.write(chunk));
    const end = startOfOpenKey(this.#pending, endOfLines(this.#pending));
    if (end === 0) {
      this.#leaveOut();
      return;
    }
    this.#emit(this.#pending.slice(0, end));
    this.#pending = this.#pending.slice(end);
  }

  end(): void {
    this.#take(this.#decoder.end());
    if (this.#leftOut) this.#tellLeftOut();
    const rest = this.#pending;
    this.#pending = '';
    if (rest) this.#emit(rest.endsWith('\n') ? rest : `${rest}\n`);
  }

  #take(text: string): void {
    if (!this.#leftOut) {
      this.#pending += text;
      return;
    }
    const end = firstLineEnd(text);
    this.#leftOut += end < 0 ? text.length : end;
    if (end < 0) return;
    this.#tellLeftOut();
    this.#pending = text.slice(end);
  }

  /** An endless line is left out whole: any cut could lie in a secret. */
  #leaveOut(): void {
    if (this.#pending.length <= LONGEST_LINE) return;
    this.#leftOut = this.#pending.length;
    this.#pending = '';
  }

  #tellLeftOut(): void {
    this.#emit(`… a line of ${this.#leftOut} characters left out …\n`);
    this.#leftOut = 0;
  }
}

/** Behind the last line that is whole. A progress bar ends its lines by `\r`; one at the very end may be half a `\r\n`. */
function endOfLines(text: string): number {
  const last = text.at(-1) === '\r' ? text.length - 1 : text.length;
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r', last - 1)) + 1;
}

function firstLineEnd(text: string): number {
  return text.search(/[\r\n]/);
}

/** Where a private key begins whose end is not there yet, or the end given. */
function startOfOpenKey(text: string, end: number): number {
  const begin = text.lastIndexOf('-----BEGIN ', end);
  if (begin < 0 || text.length - begin > LONGEST_KEY) return end;
  const isKey = /^-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/.test(text.slice(begin, begin + 100));
  return isKey && !text.slice(begin, end).includes('-----END ') ? begin : end;
}

class BoundedText {
  readonly #head: number;
  readonly #tail: number;
  #start = '';
  #rest: string[] = [];
  #size = 0;
  #dropped = 0;

  constructor(head: number, tail: number) {
    this.#head = head;
    this.#tail = tail;
  }

  add(text: string): void {
    if (!this.#rest.length && this.#start.length + text.length <= this.#head) {
      this.#start += text;
      return;
    }
    this.#rest.push(text);
    this.#size += text.length;
    if (this.#size > 2 * this.#tail) this.#trim();
  }

  get text(): string {
    this.#trim();
    const gap = this.#dropped ? `\n… ${this.#dropped} characters left out …\n` : '';
    return this.#start + gap + this.#rest.join('');
  }

  #trim(): void {
    const surplus = this.#size - this.#tail;
    if (surplus <= 0) return;
    this.#rest = [this.#rest.join('').slice(surplus)];
    this.#size -= surplus;
    this.#dropped += surplus;
  }
}
