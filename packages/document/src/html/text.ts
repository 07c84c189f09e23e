import type { Inline, Text } from '@sluice/core';
import { runsOf, safeHref } from '../text.js';
import { entities, escapeHtml } from './escape.js';
import { renderSpark } from './svg/spark.js';

const LONGEST_WHOLE = 20;

export function renderText(text: Text): string {
  return runsOf(text)
    .map((run, i) => (typeof run === 'string' ? renderString(run, i) : renderInline(run)))
    .join('');
}

/** A blank at the edge of a run belongs to the sentence and stays. */
function renderString(run: string, index: number): string {
  const before = index > 0 && /^\s/.test(run) ? ' ' : '';
  const after = /\S\s+$/.test(run) ? ' ' : '';
  return `${before}${escapeHtml(run)}${after}`;
}

function renderInline(inline: Inline): string {
  if ('code' in inline) return `<code${whole(inline.code)}>${breakable(escapeHtml(inline.code))}</code>`;
  if ('strong' in inline) return `<strong>${escapeHtml(inline.strong)}</strong>`;
  if ('spark' in inline) return renderSpark(inline);
  const href = safeHref(inline.href);
  const label = escapeHtml(inline.link);
  return href === undefined ? label : `<a href="${entities(href)}" rel="noopener noreferrer">${label}</a>`;
}

/** What is short stays on one line: in a narrow column `contract.yaml:34` would lose its last digit. */
function whole(code: string): string {
  return code.length <= LONGEST_WHOLE ? ' class="whole"' : '';
}

/** Paths and digests may break after a slash or a colon rather than anywhere; copying them does not notice. */
function breakable(html: string): string {
  return html.length > 24 ? html.replace(/[/:](?=.)/g, '$&<wbr>') : html;
}
