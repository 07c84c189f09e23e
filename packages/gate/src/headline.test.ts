import { describe, expect, it } from '@jest/globals';
import { headlineOf } from './headline.js';
import type { Check, Rule } from './policy.js';
import type { RuleResult } from './result.js';

const limit: Check = { kind: 'min', limit: 0.9, using: 'estimate' };
const margin: Check = { kind: 'non_inferior', margin: 0.02, relative: false };
const gain: Check = { kind: 'superior', margin: 0, relative: false };

function result(id: string, check: Check, given: Partial<RuleResult>): RuleResult {
  const rule = { id, metric: 'accuracy', check, direction: 'higher' } as Rule;
  const outcome = given.outcome ?? 'pass';
  return {
    rule,
    quantity: check === limit ? 'value' : 'difference',
    outcome,
    verdict: outcome === 'untested' ? 'fail' : outcome,
    reason: `${id} says why.`,
    rows: 100,
    estimate: 0.03,
    ...given,
  };
}
const bounds = (lower: number) => ({ estimate: 0.03, lower, upper: 0.1, method: 'm' });

describe('headlineOf', () => {
  it.each<[string, Parameters<typeof headlineOf>[0]['verdict'], RuleResult[]]>([
    ['No comparison made: all 2 rules hold.', 'pass', [result('a', limit, {}), result('b', limit, {})]],
    [
      'No comparison made: all 2 rules that need none hold.',
      'pass',
      [
        result('a', limit, {}),
        result('b', limit, {}),
        result('c', margin, { outcome: 'untested', verdict: 'pass', cause: 'baseline-missing' }),
      ].map(r => (r.cause ? { ...r, estimate: undefined as never } : r)),
    ],
    ['No worse than the baseline: the rule holds.', 'pass', [result('a', margin, { bounds: bounds(-0.01) })]],
    [
      'Better than the baseline (accuracy +0.03): 1 of 2 rules hold, with warnings.',
      'warn',
      [
        result('a', margin, { bounds: bounds(0.01) }),
        result('b', limit, { outcome: 'fail', verdict: 'warn' }),
      ],
    ],
    [
      'Worse, in a rule that only warns: a says why.',
      'warn',
      [
        result('a', margin, { outcome: 'fail', verdict: 'warn' }),
        result('b', gain, { bounds: bounds(0.01) }),
      ],
    ],
    [
      'Inconclusive, in a rule that only warns: a says why.',
      'warn',
      [result('a', margin, { outcome: 'inconclusive', verdict: 'warn' })],
    ],
    [
      'Not better than the baseline: 0 of 1 rules hold, with warnings.',
      'warn',
      [result('a', gain, { outcome: 'fail', verdict: 'warn' })],
    ],
    [
      'Not proven worse than the baseline: the rule holds.',
      'pass',
      [result('a', { kind: 'no_regression', margin: 0, relative: false }, {})],
    ],
    [
      'Worse: b says why. 1 more rule does not hold.',
      'fail',
      [
        result('a', limit, { outcome: 'fail' }),
        result('b', margin, { outcome: 'fail' }),
        result('c', limit, {}),
      ],
    ],
    ['Refused: a says why.', 'fail', [result('a', gain, { outcome: 'fail' })]],
    [
      'Inconclusive: b says why. 2 more rules do not hold.',
      'inconclusive',
      ['b', 'c', 'd'].map(id => result(id, margin, { outcome: 'inconclusive' })),
    ],
  ])('%s', (expected, verdict, results) => {
    expect(headlineOf({ verdict, results, findings: [] })).toBe(expected);
  });

  it('tells the gravest finding where no rule could be held', () => {
    const findings = [{ rule: 'not-finite', severity: 'error' as const, message: 'NaN in 3 rows.' }];
    const results = [result('a', limit, { outcome: 'untested', cause: 'unfit' })];
    expect(headlineOf({ verdict: 'fail', results, findings })).toBe('Refused: NaN in 3 rows.');
  });
});
