import type { Automaton } from './automaton.js';

/** Places of the automaton reached, before those that need no character, and what the last character was. */
interface Reached {
  states: readonly number[];
  /** The next such set for each character met so far, `true` where the pattern is found. */
  readonly next: Map<string, Reached | true>;
  atStart: boolean;
  afterWord: boolean;
}

/** Sets kept at most; then all are forgotten and built anew as they are needed. */
const MAX_KEPT = 2_000;
const END = '';

/**
 * Finds a pattern in time linear in the text: all ways are gone at once, and what was found out about a set of places
 * and a character is remembered.
 */
export class LinearMatcher {
  readonly #automaton: Automaton;
  readonly #byUnits: boolean;
  #kept = new Map<string, Reached>();

  /** @param byUnits characters are UTF-16 units, as for patterns without the flag `u` */
  constructor(automaton: Automaton, byUnits: boolean) {
    this.#automaton = automaton;
    this.#byUnits = byUnits;
  }

  test(text: string): boolean {
    let reached: Reached | true = this.#keep([this.#automaton.first], true, false);
    for (let at = 0; at < text.length;) {
      const character = this.#byUnits ? text[at]! : String.fromCodePoint(text.codePointAt(at)!);
      at += character.length;
      reached = this.#step(reached, character);
      if (reached === true) return true;
    }
    return this.#step(reached, END) === true;
  }

  #step(from: Reached, character: string): Reached | true {
    const known = from.next.get(character);
    if (known !== undefined) return known;
    const open = this.#close(from, character);
    const { states, first } = this.#automaton;
    let next: Reached | true;
    if (open.has(0)) next = true;
    else {
      const taken = new Set<number>();
      if (character !== END) {
        for (const number of open) {
          const state = states[number]!;
          if (state.kind === 'take' && state.accepts(character)) taken.add(state.next);
        }
      }
      // The pattern may begin anywhere.
      taken.add(first);
      next = this.#keep(
        [...taken].sort((a, b) => a - b),
        false,
        isWord(character),
      );
    }
    from.next.set(character, next);
    return next;
  }

  /** All places that can be reached before the character is taken. */
  #close({ states: from, atStart, afterWord }: Reached, character: string): Set<number> {
    const { states } = this.#automaton;
    const open = new Set<number>();
    const waiting = [...from];
    const turns = afterWord !== isWord(character);
    while (waiting.length) {
      const number = waiting.pop()!;
      if (open.has(number)) continue;
      open.add(number);
      const state = states[number]!;
      if (state.kind === 'fork') waiting.push(state.next, state.other);
      else if (
        (state.kind === 'start' && atStart) ||
        (state.kind === 'end' && character === END) ||
        (state.kind === 'boundary' && turns) ||
        (state.kind === 'inside' && !turns)
      )
        waiting.push(state.next);
    }
    return open;
  }

  #keep(states: readonly number[], atStart: boolean, afterWord: boolean): Reached {
    const key = `${states.join()}${atStart ? '^' : ''}${afterWord ? 'w' : ''}`;
    const known = this.#kept.get(key);
    if (known) return known;
    if (this.#kept.size >= MAX_KEPT) this.#kept = new Map();
    const reached = { states, next: new Map<string, Reached | true>(), atStart, afterWord };
    this.#kept.set(key, reached);
    return reached;
  }
}

const isWord = (character: string) => /^\w$/.test(character);
