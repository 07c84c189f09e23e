import { randomBytes } from 'node:crypto';

/**
 * Standard output with a part in it that the runner obeys no command in: between `::stop-commands::word` and `::word::`.
 * Whatever is not fenced lifts the fence first, so that no command of ours is lost in it.
 */
export class Fence {
  /** One for all: the runner takes each for a secret, and would look for thousands of them in every line. */
  readonly #word = randomBytes(16).toString('hex');
  readonly #write: (text: string) => void;
  #up = false;
  #held = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Writes outside of it. */
  readonly outside = (text: string): void => {
    this.#lift();
    this.#write(text);
  };

  /** Writes inside of it, as lines of its own. Who has read the word in some log cannot say it. */
  inside(text: string): void {
    if (!this.#up) this.#write(`::stop-commands::${this.#word}\n`);
    this.#up = true;
    const body = text.replaceAll(this.#word, '***');
    this.#write(body.endsWith('\n') ? body : `${body}\n`);
    if (!this.#held) this.#lift();
  }

  /** Leaves it up between texts while the work lasts. */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    this.#held += 1;
    try {
      return await work();
    } finally {
      this.#held -= 1;
      if (!this.#held) this.#lift();
    }
  }

  #lift(): void {
    if (this.#up) this.#write(`::${this.#word}::\n`);
    this.#up = false;
  }
}
