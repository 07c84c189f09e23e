import { describe, expect, it } from '@jest/globals';
import { formatAbout, formatLimit, formatNumber } from './format.js';
import type { Check } from './policy.js';
import { quantityOf } from './quantity.js';
import { reasonOf, type Decided } from './reason.js';
import { ruleOf } from './rule.fixture.js';

function sentence(
  check: Check,
  outcome: Decided['outcome'],
  lower: number,
  upper: number,
  more: Partial<Decided> = {},
) {
  const facts = { rule: ruleOf('accuracy', check), rows: 200, quantity: quantityOf(check) };
  const bounds = { estimate: (lower + upper) / 2, lower, upper, method: 'm' };
  return reasonOf({ facts, outcome, bounds, confidence: 0.95, ...more });
}
const by = (
  kind: 'non_inferior' | 'superior' | 'no_regression',
  margin: number,
  relative = false,
): Check => ({
  kind,
  margin,
  relative,
});
const floor = (using: 'estimate' | 'lower_bound'): Check => ({ kind: 'min', limit: 0.85, using });

describe('reasonOf', () => {
  it.each([
    [sentence(floor('estimate'), 'fail', 0.8, 0.8), 'accuracy is 0.8 and is below the minimum of 0.85.'],
    [
      sentence(floor('lower_bound'), 'inconclusive', 0.8, 0.9, { rowsNeeded: 1234 }),
      'accuracy lies between 0.8 and 0.9 (95 % each side): 200 rows do not decide whether it keeps the minimum of 0.85 (about 1,300 would, if it truly is what was seen).',
    ],
    [
      sentence(by('non_inferior', 0.02, true), 'pass', -0.01, 0.03),
      'accuracy is not worse than the baseline by 2 % or more.',
    ],
    [
      sentence(by('non_inferior', 0.02), 'fail', -0.2, -0.05),
      'accuracy is worse than the baseline by 0.05 at least, and less than 0.02 is allowed.',
    ],
    [
      sentence(by('non_inferior', 0.02), 'inconclusive', -0.05, 0.01),
      'accuracy is between 0.05 worse and 0.01 better than the baseline: 200 rows do not decide whether it is worse by 0.02 or more.',
    ],
    [
      sentence(by('superior', 0), 'pass', 0.01, 0.03),
      'accuracy is better than the baseline: by 0.01 at least.',
    ],
    [
      sentence(by('superior', 0.05), 'fail', -0.03, -0.01),
      'accuracy is not better than the baseline by more than 0.05: it is 0.01 to 0.03 worse.',
    ],
    [
      sentence(by('superior', 0), 'inconclusive', -0.03, 0.01),
      'accuracy is between 0.03 worse and 0.01 better than the baseline: 200 rows do not decide whether it is better.',
    ],
    [
      sentence(by('no_regression', 0), 'fail', -0.2, -0.1, { p: 0.0004 }),
      'accuracy is proven worse than the baseline (adjusted p = 0.0004).',
    ],
    [
      sentence(by('superior', 0), 'fail', 0, 0),
      'accuracy is not better than the baseline: it is neither worse nor better.',
    ],
  ])('%#', (actual, expected) => expect(actual).toBe(expected));
});

describe('formats', () => {
  it.each([
    [0, '0'],
    [0.96078431, '0.9608'],
    [-0.029411, '−0.0294'],
    [0.00012345, '0.000123'],
    [1e-7, '1.000e−7'],
    [123.456, '123.5'],
    [2.5e7, '2.500e+7'],
    [100, '100'],
    [NaN, 'not defined'],
  ])('%p as %p', (value, expected) => expect(formatNumber(value)).toBe(expected));

  it('rounds what is only about', () => {
    expect([7, 99, 1234, 61_830].map(formatAbout)).toEqual(['7', '99', '1,300', '62,000']);
  });

  it('writes limits in the direction of the metric', () => {
    expect(formatLimit(ruleOf('accuracy', by('non_inferior', 0.02)))).toBe('> baseline − 0.02');
    expect(formatLimit(ruleOf('log_loss', by('non_inferior', 0.02, true)))).toBe('< baseline + 2 %');
    expect(formatLimit(ruleOf('log_loss', by('superior', 0)))).toBe('< baseline');
    expect(formatLimit(ruleOf('accuracy', by('no_regression', 0.1)))).toBe('not proven < baseline − 0.1');
    expect(formatLimit(ruleOf('accuracy', floor('lower_bound')))).toBe('lower bound ≥ 0.85');
  });
});
