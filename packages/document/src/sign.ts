import type { Outcome, Tone } from '@sluice/core';

/** What stands for a verdict beside its word; the shapes differ, so that colour carries nothing alone. */
export const SIGNS: Record<Outcome, string> = {
  pass: '✅',
  warn: '⚠️',
  inconclusive: '❓',
  fail: '❌',
  error: '⛔',
};

export const WORDS: Record<Outcome, string> = {
  pass: 'Pass',
  warn: 'Pass with warnings',
  inconclusive: 'Inconclusive',
  fail: 'Fail',
  error: 'Error',
};

/** What stands for a row or a value: one word, lower case. */
export const ROW_WORDS: Record<Outcome, string> = {
  pass: 'pass',
  warn: 'warning',
  inconclusive: 'inconclusive',
  fail: 'fail',
  error: 'error',
};

/** The outcome behind a tone; undefined for neutral ones. */
export function outcomeOf(tone: Tone | undefined): Outcome | undefined {
  return tone === 'neutral' ? undefined : tone;
}
