import type { Inline, Text } from '@sluice/core';
import { sparkText } from '../spark.js';
import { runsOf, safeHref, type Run } from '../text.js';
import { codeSpan, escapeMarkdown } from './escape.js';

export function renderText(text: Text): string {
  return runsOf(text).map(renderRun).reduce(glue, '');
}

/** The backticks of two neighbouring code spans would run together. */
function glue(before: string, next: string): string {
  return before.endsWith('`') && next.startsWith('`') ? `${before}&#8203;${next}` : before + next;
}

/** A blank at the edge of a run belongs to the sentence and stays. */
function renderRun(run: Run, index: number): string {
  if (typeof run !== 'string') return renderInline(run);
  const before = index > 0 && /^\s/.test(run) ? ' ' : '';
  const after = /\S\s+$/.test(run) ? ' ' : '';
  return `${before}${escapeMarkdown(run)}${after}`;
}

function renderInline(inline: Inline): string {
  if ('code' in inline) return codeSpan(inline.code);
  if ('strong' in inline) return `<strong>${escapeMarkdown(inline.strong)}</strong>`;
  if ('spark' in inline) return sparkText(inline);
  const href = safeHref(inline.href);
  const label = escapeMarkdown(inline.link);
  return href === undefined ? label : `[${label}](${href.replaceAll('&', '&amp;')})`;
}
