import { StringDecoder } from 'node:string_decoder';

/** Characters kept of the beginning and of the end of a log; more would fill the memory. */
const HEAD = 2_000_000;
const TAIL = 6_000_000;
/** A line this long without an end (a progress bar) is shown as it is. */
const MAX_PENDING = 4096;

/** Collects what a child writes: whole lines are passed on as they come, and a bounded text is kept. */
export class ChildOutput {
  readonly #show: (text: string) => void;
  readonly #kept = new BoundedText(HEAD, TAIL);
  readonly #out: LineReader;
  readonly #err: LineReader;

  constructor(show: (text: string) => void) {
    this.#show = show;
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

  /** Both streams as they came, the middle left out where there was too much. */
  get text(): string {
    return this.#kept.text;
  }

  #take(text: string): void {
    this.#kept.add(text);
    this.#show(text);
  }
}

/** Bytes to text, given on at line ends, so that neither a character nor a line is torn between two streams. */
class LineReader {
  readonly #decoder = new StringDecoder('utf8');
  readonly #emit: (text: string) => void;
  #pending = '';

  constructor(emit: (text: string) => void) {
    this.#emit = emit;
  }

  read(chunk: Buffer): void {
    this.#pending += this.#decoder.write(chunk);
    const end =
      this.#pending.lastIndexOf('\n') + 1 || (this.#pending.length > MAX_PENDING ? this.#pending.length : 0);
    if (end === 0) return;
    this.#emit(this.#pending.slice(0, end));
    this.#pending = this.#pending.slice(end);
  }

  end(): void {
    const rest = this.#pending + this.#decoder.end();
    this.#pending = '';
    if (rest) this.#emit(rest.endsWith('\n') ? rest : `${rest}\n`);
  }
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
