import type { Output } from '../terminal.js';

const ESC = '\x1b[';
/** Long lines are cut at the edge instead of wrapped, so that a line is a row. */
const NO_WRAP = `${ESC}?7l`;
const WRAP = `${ESC}?7h`;
const HIDE_CURSOR = `${ESC}?25l`;
const SHOW_CURSOR = `${ESC}?25h`;

/** A block of lines at the bottom of the terminal that is drawn over; other lines scroll away above it. */
export class Screen {
  readonly #output: Output;
  #drawn = 0;

  constructor(output: Output) {
    this.#output = output;
  }

  /** Draws the block anew, below lines that stay. */
  draw(block: readonly string[], staying: readonly string[] = []): void {
    const kept = staying.map(line => `${line}\n`).join('');
    const drawn = block.map(line => `${line}\n`).join('');
    this.#output.write(`${this.#back()}${kept}${HIDE_CURSOR}${NO_WRAP}${drawn}${WRAP}`);
    this.#drawn = block.length;
  }

  /** Removes the block and gives the cursor back. */
  clear(): void {
    this.#output.write(`${this.#back()}${SHOW_CURSOR}`);
    this.#drawn = 0;
  }

  #back(): string {
    return this.#drawn ? `\r${ESC}${this.#drawn}A${ESC}0J` : '';
  }
}
