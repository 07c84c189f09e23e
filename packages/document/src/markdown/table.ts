import type { Row, Table } from '@sluice/core';
import { outcomeOf, SIGNS } from '../sign.js';
import { escapeMarkdown } from './escape.js';
import { renderText } from './text.js';

export function renderTable({ caption, columns, rows }: Table): string {
  if (!columns.length) return '';
  const judged = rows.some(row => outcomeOf(row.tone));
  const head = columns.map(column => escapeMarkdown(column.label));
  const rule = columns.map(({ align }): string => (align === 'right' ? '--:' : '---'));
  const body = rows.map(row => renderCells(row, columns.length));
  if (judged) {
    head.unshift('');
    rule.unshift(':-:');
    rows.forEach((row, i) => body[i]?.unshift(signOf(row)));
  }
  const lines = [head, rule, ...body].map(cells => `| ${cells.join(' | ')} |`);
  if (caption !== undefined) lines.unshift(`<strong>${escapeMarkdown(caption)}</strong>`, '');
  return lines.join('\n');
}

function renderCells({ cells }: Row, count: number): string[] {
  return Array.from({ length: count }, (_, i) => renderText(cells[i] ?? ''));
}

function signOf({ tone }: Row): string {
  const outcome = outcomeOf(tone);
  return outcome ? SIGNS[outcome] : '';
}
