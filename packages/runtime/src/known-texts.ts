import { MIN_LENGTH } from './secret-forms.js';

/**
 * Texts to look for, found by their first characters: in time that hardly depends on how many there are. (One pattern
 * of them all is refused as too large where a secret has many lines, by an error that quotes it.)
 */
export class KnownTexts {
  /** By their first characters; the longest first. */
  readonly #byStart = new Map<string, string[]>();
  /** Set for the first two characters of each text: most places need no closer look. */
  readonly #hints = new Uint8Array(1 << 16);
  #longest = 0;

  get longest(): number {
    return this.#longest;
  }

  /** @param text of at least MIN_LENGTH characters */
  add(text: string): void {
    const start = text.slice(0, MIN_LENGTH);
    const others = this.#byStart.get(start) ?? [];
    if (others.includes(text)) return;
    const shorter = others.findIndex(other => other.length < text.length);
    others.splice(shorter < 0 ? others.length : shorter, 0, text);
    this.#byStart.set(start, others);
    this.#hints[hintAt(text, 0)] = 1;
    this.#longest = Math.max(this.#longest, text.length);
  }

  /** Every place where one begins, and where the longest that does ends. Places may overlap. */
  findIn(text: string): [start: number, end: number][] {
    const found: [number, number][] = [];
    if (this.#byStart.size === 0) return found;
    for (let at = 0; at + MIN_LENGTH <= text.length; at++) {
      if (!this.#hints[hintAt(text, at)]) continue;
      const known = this.#byStart
        .get(text.slice(at, at + MIN_LENGTH))
        ?.find(each => text.startsWith(each, at));
      if (known !== undefined) found.push([at, at + known.length]);
    }
    return found;
  }
}

function hintAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1)) & 0xffff;
}
