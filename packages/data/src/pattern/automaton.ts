import type { PatternNode } from './parse-pattern.js';

/** A state takes a character and goes on, or goes on without one, to both places of a fork, or where a condition holds. */
export type State =
  | { kind: 'take'; accepts: (character: string) => boolean; next: number }
  | { kind: 'fork'; next: number; other: number }
  | { kind: 'start' | 'end' | 'boundary' | 'inside'; next: number }
  | { kind: 'found' };

export interface Automaton {
  states: readonly State[];
  first: number;
}

/** Repetitions with large counts are written out; this many states are plenty for what people write. */
const MAX_STATES = 20_000;

/**
 * Thompson's construction. undefined where the pattern looks around or back, or grows too large.
 * @param flags those that the pattern is read with: single characters are judged by RegExp itself
 */
export function automatonOf(pattern: PatternNode, flags: string): Automaton | undefined {
  const states: State[] = [{ kind: 'found' }];
  const failed: string[] = [];
  const predicates = new Map<string, (character: string) => boolean>();

  const push = (state: State): number => {
    if (states.length >= MAX_STATES) failed.push('size');
    else states.push(state);
    return states.length - 1;
  };
  const predicate = (source: string) => {
    const known = predicates.get(source);
    if (known) return known;
    const expression = new RegExp(`^(?:${source})$`, flags);
    const accepts = (character: string) => expression.test(character);
    predicates.set(source, accepts);
    return accepts;
  };

  /** Builds the states of a node backwards from the one that follows it. */
  const build = (node: PatternNode, next: number): number => {
    if (failed.length) return next;
    switch (node.kind) {
      case 'character':
        return push({ kind: 'take', accepts: predicate(node.source), next });
      case 'sequence':
        return node.parts.reduceRight((after, part) => build(part, after), next);
      case 'choice':
        return node.options
          .map(option => build(option, next))
          .reduceRight((other, first) => push({ kind: 'fork', next: first, other }));
      case 'repeat':
        return repeat(node.of, node.least, node.most, next);
      case 'look':
      case 'reference':
        failed.push(node.kind);
        return next;
      default:
        return push({ kind: node.kind, next });
    }
  };

  const repeat = (of: PatternNode, least: number, most: number, next: number): number => {
    let first = next;
    if (most === Infinity) {
      const loop: State & { kind: 'fork' } = { kind: 'fork', next: 0, other: next };
      first = push(loop);
      loop.next = build(of, first);
    } else {
      for (let i = least; i < most && !failed.length; i++)
        first = push({ kind: 'fork', next: build(of, first), other: next });
    }
    for (let i = 0; i < least && !failed.length; i++) first = build(of, first);
    return first;
  };

  const first = build(pattern, 0);
  return failed.length ? undefined : { states, first };
}
