import type { Text } from '@sluice/core';
import { plain } from '../plain.js';
import { sparkText } from '../spark.js';
import { runsOf, safeHref, type Run } from '../text.js';
import { columnsOf } from './columns.js';
import type { Paint, Style } from './paint.js';

/** A word, or the blank between two, and how it looks. */
export interface Piece {
  text: string;
  style?: Style;
}

/** A line of a paragraph or cell. */
export type Line = Piece[];

export function widthOf(line: Line): number {
  return line.reduce((sum, { text }) => sum + columnsOf(text), 0);
}

export function paintLine(line: Line, paint: Paint): string {
  return line.map(({ text, style }) => paint(text, style)).join('');
}

/** The words of a text. */
export function piecesOf(text: Text, style?: Style): Piece[] {
  return runsOf(text).flatMap(run => wordsOf(run, style));
}

function wordsOf(run: Run, style: Style | undefined): Piece[] {
  if (typeof run === 'string') return split(run, style);
  if ('code' in run) return split(run.code, 'code');
  if ('strong' in run) return split(run.strong, 'strong');
  if ('spark' in run) return split(sparkText(run), style);
  const href = safeHref(run.href);
  return href === undefined || href === run.link
    ? split(run.link, style)
    : split(`${run.link} (${href})`, style);
}

function split(text: string, style: Style | undefined): Piece[] {
  // `plain` would trim the blanks that part this run from its neighbours.
  const inner = plain(text);
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\S\s+$/.test(text) ? ' ' : '';
  const words = `${before}${inner}${after}`.split(/( +)/).filter(word => word !== '');
  return words.map(word => (style === undefined ? { text: word } : { text: word, style }));
}

/** Lines of at most `width` columns, broken at blanks; a word wider than a line is cut into pieces. At least one line. */
export function wrap(pieces: Piece[], width: number): Line[] {
  const lines: Line[] = [];
  let line: Line = [];
  let used = 0;
  const flush = () => {
    while (line.at(-1)?.text.trim() === '') line.pop();
    lines.push(line);
    line = [];
    used = 0;
  };
  for (const piece of pieces.flatMap(word => cut(word, width))) {
    const size = columnsOf(piece.text);
    const blank = piece.text.trim() === '';
    if (used + size > width && used > 0) flush();
    if (blank && used === 0) continue;
    line.push(piece);
    used += size;
  }
  if (line.length || !lines.length) flush();
  return lines;
}

function cut(piece: Piece, width: number): Piece[] {
  if (columnsOf(piece.text) <= width) return [piece];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of piece.text) {
    const size = columnsOf(character);
    if (used + size > width && used > 0) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += size;
  }
  return [...parts, part].map(text => ({ ...piece, text }));
}
