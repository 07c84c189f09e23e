import type { Outcome } from '@sluice/core';

export type Style = 'strong' | 'soft' | 'code' | Outcome;

const CODES: Record<Style, number> = {
  strong: 1,
  soft: 2,
  code: 36,
  pass: 32,
  warn: 33,
  inconclusive: 34,
  fail: 31,
  error: 35,
};

/** One column wide, each of its own shape. */
export const MARKS: Record<Outcome, string> = {
  pass: '✓',
  warn: '!',
  inconclusive: '?',
  fail: '✗',
  error: '⊘',
};

export interface Paint {
  (text: string, style?: Style): string;
}

/** Wraps text in SGR codes, or leaves it as it is. */
export function paintWith(color: boolean): Paint {
  return (text, style) =>
    color && style !== undefined && text !== '' ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text;
}
