/** The first few of many, in the order of the data, whatever the order they come in. */
export class FirstFew<T extends { at: number }> {
  readonly #keep: number;
  #items: T[] = [];

  constructor(keep: number) {
    this.#keep = keep;
  }

  /** It is, so far, one of the first. */
  wants(at: number): boolean {
    return this.#items.length < this.#keep || (this.#keep > 0 && at < this.#items.at(-1)!.at);
  }

  add(item: T): void {
    if (!this.wants(item.at)) return;
    let place = this.#items.length;
    while (place > 0 && this.#items[place - 1]!.at > item.at) place--;
    this.#items.splice(place, 0, item);
    if (this.#items.length > this.#keep) this.#items.pop();
  }

  get items(): readonly T[] {
    return this.#items;
  }
}
