import { StringDecoder } from 'node:string_decoder';

/** A line longer than this is not held until its end comes; it is left out. */
const LONGEST_LINE = 64 * 1024;
const LEFT_OUT = '(a line that is too long to show)';

/**
 * Hands text on by whole lines. Chunks end anywhere, inside a secret too, and half a secret is not known as one.
 */
export class WholeLines {
  readonly #say: (lines: string) => void;
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';
  #skipping = false;

  constructor(say: (lines: string) => void) {
    this.#say = say;
  }

  take(chunk: Buffer): void {
    this.#rest += this.#decoder.write(chunk);
    const end = this.#rest.lastIndexOf('\n') + 1;
    if (end) this.#hand(this.#rest.slice(0, end - 1));
    this.#rest = this.#rest.slice(end);
    if (this.#rest.length <= LONGEST_LINE) return;
    this.#rest = '';
    this.#skipping = true;
  }

  /** What came last may lack its line break. */
  end(): void {
    const rest = this.#rest + this.#decoder.end();
    this.#rest = '';
    if (rest || this.#skipping) this.#hand(rest);
  }

  #hand(text: string): void {
    const lines = text.split('\n');
    // The end of a line whose beginning was left out.
    if (this.#skipping) lines[0] = LEFT_OUT;
    this.#skipping = false;
    this.#say(lines.map(line => (line.length > LONGEST_LINE ? LEFT_OUT : line)).join('\n'));
  }
}

/**
 * The whole lines of a piece of a file. Its first line may be half a one, unless the piece is the file's beginning; its last
 * may still be being written.
 */
export function wholeLines(piece: string, isBeginning: boolean): string {
  const from = isBeginning ? 0 : piece.indexOf('\n') + 1;
  const to = piece.lastIndexOf('\n') + 1;
  return from < to && (isBeginning || from > 0) ? piece.slice(from, to) : '';
}
