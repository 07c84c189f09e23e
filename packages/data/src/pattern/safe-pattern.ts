import { UserError } from '@sluice/core';
import { automatonOf } from './automaton.js';
import { LinearMatcher } from './linear-matcher.js';
import { parsePattern } from './parse-pattern.js';
import { costOf, stepsFor } from './pattern-cost.js';

/** Steps of a backtracking matcher that one text may cost: a few milliseconds. */
const BUDGET = 1_000_000;
/** The same for a pattern that only such a matcher can read; beyond, the run ends rather than hang. */
const LAST_BUDGET = 200_000_000;

export type PatternTest = (text: string) => boolean;

/**
 * A test for an ECMA-262 pattern, found anywhere in the text unless it is anchored, that cannot be made to hang: where
 * backtracking could take long for a text, an automaton takes over that needs linear time. undefined for what is no
 * pattern, `unsafe` for one that can hang and that no automaton can stand for.
 */
export function safePattern(pattern: string): PatternTest | 'unsafe' | undefined {
  const compiled = compile(pattern);
  if (!compiled) return undefined;
  const { expression, flags } = compiled;
  const tree = parsePattern(pattern);
  if (!tree) return 'unsafe';
  const cost = costOf(tree);
  let linear: LinearMatcher | undefined;
  const automaton = automatonOf(tree, flags);
  if (!automaton && stepsFor(cost, 8) > LAST_BUDGET) return 'unsafe';
  return text => {
    const steps = stepsFor(cost, text.length);
    if (steps <= BUDGET) return expression.test(text);
    if (automaton) return (linear ??= new LinearMatcher(automaton, flags === '')).test(text);
    if (steps <= LAST_BUDGET) return expression.test(text);
    throw new UserError('limit-exceeded', {
      message: `The pattern ${JSON.stringify(pattern)} could take too long on a text of ${text.length} characters.`,
      fix: 'Write it without looking around or back, or allow only shorter texts with maxLength.',
    });
  };
}

function compile(pattern: string): { expression: RegExp; flags: string } | undefined {
  // ODCS refers to edition 5.1, which knows no `u`; but without it a character beyond U+FFFF counts as two.
  for (const flags of ['u', '']) {
    try {
      return { expression: new RegExp(pattern, flags), flags };
    } catch {
      continue;
    }
  }
  return undefined;
}
