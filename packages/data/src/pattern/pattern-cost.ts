import type { PatternNode } from './parse-pattern.js';

/** In how many ways a backtracking matcher can go through a text of n characters: at most `factor · (n + 1)^power`. */
export interface Cost {
  factor: number;
  /** Infinity: exponential. */
  power: number;
}

const ONE: Cost = { factor: 1, power: 0 };

/**
 * An upper bound of the steps of a backtracking matcher. A repetition of what can be gone through in one way only adds
 * a factor n; of what can be gone through in several ways, as `(a+)+`, it is exponential. Each start is tried too.
 */
export function costOf(node: PatternNode): Cost {
  const { factor, power } = waysOf(node);
  return { factor, power: power + (isAnchored(node) ? 1 : 2) };
}

export function stepsFor({ factor, power }: Cost, length: number): number {
  return power === Infinity ? Infinity : factor * (length + 1) ** power;
}

function waysOf(node: PatternNode): Cost {
  switch (node.kind) {
    case 'sequence':
      return node.parts.map(waysOf).reduce(times, ONE);
    case 'choice':
      return node.options.map(waysOf).reduce(plus);
    case 'look':
      return waysOf(node.of);
    case 'repeat':
      return waysOfRepeat(waysOf(node.of), node.least, node.most);
    default:
      return ONE;
  }
}

function waysOfRepeat(of: Cost, least: number, most: number): Cost {
  if (most === Infinity) {
    const single = of.power === 0 && of.factor === 1;
    return single ? { factor: 1, power: 1 } : { factor: 1, power: Infinity };
  }
  if (most === 0) return ONE;
  return { factor: (most - least + 1) * of.factor ** most, power: of.power === 0 ? 0 : of.power * most };
}

const times = (a: Cost, b: Cost): Cost => ({ factor: a.factor * b.factor, power: a.power + b.power });
const plus = (a: Cost, b: Cost): Cost => ({
  factor: a.factor + b.factor,
  power: Math.max(a.power, b.power),
});

/** Can it only match at the start of the text? */
function isAnchored(node: PatternNode): boolean {
  if (node.kind === 'start') return true;
  if (node.kind === 'sequence') return node.parts[0] !== undefined && isAnchored(node.parts[0]);
  return node.kind === 'choice' && node.options.every(isAnchored);
}
