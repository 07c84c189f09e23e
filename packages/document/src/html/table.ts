import type { Row, Table, Text } from '@sluice/core';
import { plain } from '../plain.js';
import { outcomeOf } from '../sign.js';
import { plainText } from '../text.js';
import { entities, escapeHtml } from './escape.js';
import { glyph } from './glyph.js';
import { renderText } from './text.js';

/** A table that scrolls by itself where the page is narrow; judged rows begin with the shape of their verdict. */
export function renderTable({ caption, columns, rows }: Table): string {
  if (!columns.length) return '';
  const judged = rows.some(row => outcomeOf(row.tone));
  const sides = columns.map(({ align }) => (align === 'right' ? ' class="number"' : ''));
  const head = columns.map(({ label }, i) => `<th scope="col"${sides[i]}>${escapeHtml(label)}</th>`);
  if (judged) head.unshift('<th scope="col" class="sign"><span class="unseen">Verdict</span></th>');
  const name = caption === undefined ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  const label = entities(plain(caption ?? columns.map(column => column.label).join(', ')));
  return (
    `<div class="scroll" role="region" tabindex="0" aria-label="Table: ${label}"><table>${name}` +
    `<thead><tr>${head.join('')}</tr></thead><tbody>` +
    rows.map(row => renderRow(row, sides, judged)).join('') +
    '</tbody></table></div>'
  );
}

/** A number never breaks; a longer text on the right, such as one with its interval, may. */
const LONGEST_NUMBER = 14;

function renderCell(text: Text, side: string): string {
  const short = side !== '' && plainText(text).length <= LONGEST_NUMBER;
  return `<td${short ? ' class="number short"' : side}>${renderText(text)}</td>`;
}

function renderRow(row: Row, sides: string[], judged: boolean): string {
  const outcome = outcomeOf(row.tone);
  const cells = sides.map((side, i) => renderCell(row.cells[i] ?? '', side));
  if (judged) cells.unshift(`<td class="sign">${outcome ? glyph(outcome) : ''}</td>`);
  return `<tr${outcome ? ` class="row-${outcome}"` : ''}>${cells.join('')}</tr>\n`;
}
