import type { Column, Row, Table } from '@sluice/core';
import { plain } from '../plain.js';
import { outcomeOf } from '../sign.js';
import { MARKS, type Paint } from './paint.js';
import { paintLine, piecesOf, widthOf, wrap, type Line } from './wrap.js';

const GAP = 2;
/** A column narrower than this would show a word per line: then rows are stacked instead. */
const LEAST_COLUMN = 8;

/** Lines of a table that fits the width: cells wrap, and where even that is too tight each row becomes a block. */
export function renderTable({ caption, columns, rows }: Table, width: number, paint: Paint): string[] {
  if (!columns.length) return [];
  const judged = rows.some(row => outcomeOf(row.tone));
  const room = width - (judged ? GAP : 0);
  const widths = fit(naturalWidths(columns, rows), room - GAP * (columns.length - 1));
  const title =
    caption === undefined ? [] : wrap(piecesOf(caption, 'strong'), width).map(line => paintLine(line, paint));
  if (!widths) return [...title, ...rows.flatMap(row => stacked(columns, row, width, paint))];
  const total = widths.reduce((sum, w) => sum + w + GAP, judged ? 0 : -GAP);
  const lead = judged ? '  ' : '';
  const head = columns.map(({ label }, i) => wrap(piecesOf(label, 'soft'), widths[i] ?? 1));
  return [
    ...title,
    ...sideBySide(head, columns, widths, paint).map(line => lead + line),
    paint('─'.repeat(Math.min(total, width)), 'soft'),
    ...rows.flatMap(row => renderRow(row, columns, widths, judged, paint)),
  ].map(line => line.trimEnd());
}

function renderRow(row: Row, columns: Column[], widths: number[], judged: boolean, paint: Paint): string[] {
  const cells = columns.map((_, i) => wrap(piecesOf(row.cells[i] ?? ''), widths[i] ?? 1));
  const lines = sideBySide(cells, columns, widths, paint);
  return judged ? lines.map((line, i) => `${i === 0 ? markOf(row, paint) : ' '} ${line}`) : lines;
}

function markOf({ tone }: Row, paint: Paint): string {
  const outcome = outcomeOf(tone);
  return outcome ? paint(MARKS[outcome], outcome) : ' ';
}

/** Puts wrapped cells side by side. */
function sideBySide(cells: Line[][], columns: Column[], widths: number[], paint: Paint): string[] {
  const height = Math.max(...cells.map(lines => lines.length));
  return Array.from({ length: height }, (_, y) =>
    cells
      .map((lines, i) => {
        const line = lines[y] ?? [];
        const space = ' '.repeat(Math.max(0, (widths[i] ?? 0) - widthOf(line)));
        const text = paintLine(line, paint);
        return columns[i]?.align === 'right' ? space + text : text + space;
      })
      .join(' '.repeat(GAP)),
  );
}

function naturalWidths(columns: Column[], rows: Row[]): number[] {
  return columns.map(({ label }, i) =>
    rows.reduce(
      (most, row) => Math.max(most, widthOf(piecesOf(row.cells[i] ?? ''))),
      Math.max(1, widthOf(piecesOf(label))),
    ),
  );
}

/** The natural widths, the widest of them lowered until all fit; undefined where that would get too narrow. */
function fit(natural: number[], room: number): number[] | undefined {
  let cap = Math.min(Math.max(...natural), room);
  const capped = () => natural.map(width => Math.min(width, cap));
  while (capped().reduce((sum, width) => sum + width, 0) > room) {
    cap--;
    if (cap < LEAST_COLUMN) return undefined;
  }
  return capped();
}

function stacked(columns: Column[], row: Row, width: number, paint: Paint): string[] {
  const lines = columns.flatMap(({ label }, i) => {
    const pieces = [...piecesOf(`${plain(label)}: `, 'soft'), ...piecesOf(row.cells[i] ?? '')];
    return wrap(pieces, width - 2).map(line => paintLine(line, paint));
  });
  return lines.map((line, i) => `${i === 0 ? markOf(row, paint) : ' '} ${line}`);
}
