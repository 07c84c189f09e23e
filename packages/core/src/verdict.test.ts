import { describe, expect, it } from '@jest/globals';
import { allows, exitCode, verdictOf, worst, type Outcome } from './index.js';

const ORDER: Outcome[] = ['pass', 'warn', 'inconclusive', 'fail', 'error'];

describe('verdicts', () => {
  it('are a lattice: the worst of any two is the graver', () => {
    for (const [i, a] of ORDER.entries()) {
      for (const [j, b] of ORDER.entries()) expect(worst([a, b])).toBe(ORDER[Math.max(i, j)]);
    }
    expect(worst([])).toBe('pass');
  });

  it('allow only pass and warn, and say so by exit code', () => {
    expect(ORDER.map(allows)).toEqual([true, true, false, false, false]);
    expect(ORDER.map(exitCode)).toEqual([0, 0, 1, 1, 2]);
  });

  it('follow from the gravest finding', () => {
    const finding = (severity: 'error' | 'warning' | 'notice') => ({ rule: 'r', severity, message: 'm' });
    expect(verdictOf([])).toBe('pass');
    expect(verdictOf([finding('notice')])).toBe('pass');
    expect(verdictOf([finding('notice'), finding('warning')])).toBe('warn');
    expect(verdictOf([finding('warning'), finding('error'), finding('notice')])).toBe('fail');
  });
});
