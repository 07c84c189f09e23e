import type { Outcome } from '@sluice/core';
import { ROW_WORDS } from '../sign.js';

/** One shape per outcome, so that no meaning hangs on colour. */
const SHAPES: Record<Outcome, string> = {
  pass: '<circle cx="8" cy="8" r="8"/><path d="m4.6 8.3 2.3 2.3 4.6-5" class="ink"/>',
  warn: '<path d="M8 .8 16 15H0Z"/><path d="M8 6v4.2M8 12.4v.2" class="ink"/>',
  inconclusive:
    '<rect width="16" height="16" rx="4"/><path d="M5.7 6.1a2.3 2.3 0 1 1 3.4 2C8.3 8.6 8 9 8 9.7M8 12.2v.1" class="ink"/>',
  fail: '<circle cx="8" cy="8" r="8"/><path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" class="ink"/>',
  error:
    '<path d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7Z"/><path d="M8 4v4.6M8 11.6v.2" class="ink"/>',
};

/** The shapes, defined once a page. */
export function glyphSymbols(): string {
  const symbols = Object.entries(SHAPES).map(
    ([outcome, shape]) => `<symbol id="glyph-${outcome}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return `<svg width="0" height="0" class="symbols" aria-hidden="true">${symbols.join('')}</svg>`;
}

/** The shape of an outcome with its word for those who cannot see it. */
export function glyph(outcome: Outcome): string {
  return `${bareGlyph(outcome)}<span class="unseen">${ROW_WORDS[outcome]}: </span>`;
}

/** The shape alone, where the word stands beside it. */
export function bareGlyph(outcome: Outcome): string {
  return `<svg class="glyph tone-${outcome}" aria-hidden="true"><use href="#glyph-${outcome}"/></svg>`;
}
