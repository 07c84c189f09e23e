import type { FaultLog } from './faults.js';

const KEEP = 100;

export interface BlankState {
  count: number;
  first: number[];
}

/** Empty lines count as faults only once a row follows them: those at the end of a file harm nobody. */
export class BlankLines {
  #count = 0;
  readonly #first: number[] = [];

  add(line: number): void {
    this.#count++;
    if (this.#first.length < KEEP) this.#first.push(line);
  }

  state(): BlankState {
    return { count: this.#count, first: [...this.#first] };
  }

  /** Takes in the empty lines that end a part of the file, before which so many lines came. */
  merge({ count, first }: BlankState, linesBefore: number): void {
    this.#count += count;
    for (const line of first) if (this.#first.length < KEEP) this.#first.push(line + linesBefore);
  }

  get pending(): boolean {
    return this.#count > 0;
  }

  report(faults: FaultLog): void {
    const rest = this.#count - this.#first.length;
    for (const line of this.#first) faults.add('blank-row', line, () => 'an empty line');
    if (rest) faults.add('blank-row', this.#first.at(-1)!, () => 'more empty lines', rest);
    this.clear();
  }

  clear(): void {
    this.#count = 0;
    this.#first.length = 0;
  }
}
