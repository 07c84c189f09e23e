import type { Block, Document, Facts } from '@sluice/core';
import { plain, plainLines } from '../plain.js';
import { outcomeOf, WORDS } from '../sign.js';
import { renderChart } from './chart.js';
import { columnsOf, padColumns } from './columns.js';
import { MARKS, paintWith, type Paint, type Style } from './paint.js';
import { renderTable } from './table.js';
import { paintLine, piecesOf, wrap, type Piece } from './wrap.js';

export interface TerminalOptions {
  /** Columns, at least 40. Default: 80. */
  width?: number;
  /** ANSI colours. Default: false. */
  color?: boolean;
}

/** Columns the names of facts may take. */
const MOST_NAME = 20;

/** The document as terminal text: width-aware, no control character but its own colours, line breaks `\n`. */
export function renderTerminal(document: Document, options: TerminalOptions = {}): string {
  const { width = 80, color = false } = options;
  const writer = new TerminalWriter(Math.max(40, Math.floor(width) || 80), paintWith(color));
  return writer.render(document);
}

class TerminalWriter {
  constructor(
    private readonly width: number,
    private readonly paint: Paint,
  ) {}

  render({ title, verdict, headline, blocks, footer = [] }: Document): string {
    const head: Piece[] = [{ text: `${MARKS[verdict]} ${WORDS[verdict]}`, style: verdict }, { text: '  ' }];
    const sections = [
      [...this.lines([...head, ...piecesOf(title, 'strong')]), ...this.lines(piecesOf(headline))],
      ...blocks.map(block => this.block(block, this.width)),
      this.lines(footer.flatMap((text, i) => [...piecesOf(i === 0 ? '' : ' · '), ...piecesOf(text, 'soft')])),
    ];
    return `${joined(sections).join('\n')}\n`;
  }

  private lines(pieces: Piece[], width = this.width): string[] {
    return pieces.length ? wrap(pieces, width).map(line => paintLine(line, this.paint)) : [];
  }

  private block(block: Block, width: number): string[] {
    switch (block.kind) {
      case 'heading':
        return this.lines(piecesOf(block.text, 'strong'), width);
      case 'paragraph':
        return this.marked(piecesOf(block.text), outcomeOf(block.tone), width);
      case 'list':
        return block.items.flatMap(item => hang('- ', this.lines(piecesOf(item), width - 2)));
      case 'table':
        return renderTable(block, width, this.paint);
      case 'chart':
        return renderChart(block, width, this.paint);
      case 'facts':
        return this.facts(block, width);
      case 'code':
        return plainLines(block.text).map(line => `  ${line}`);
      case 'details':
        return [
          ...this.lines(piecesOf(block.summary, 'soft'), width),
          ...indented(joined(block.blocks.map(inner => this.block(inner, Math.max(20, width - 2))))),
        ];
    }
  }

  private marked(
    pieces: Piece[],
    outcome: (Style & keyof typeof MARKS) | undefined,
    width: number,
  ): string[] {
    if (!outcome) return this.lines(pieces, width);
    return hang(`${this.paint(MARKS[outcome], outcome)} `, this.lines(pieces, width - 2));
  }

  /** Names in a column of their own; one too long for it stands above its value. */
  private facts({ facts }: Facts, width: number): string[] {
    const names = facts.map(({ name }) => plain(name));
    const short = padColumns(names.map(name => (columnsOf(name) <= MOST_NAME ? name : '')));
    const room = columnsOf(short[0] ?? '') + 2;
    return facts.flatMap(({ value }, i) => {
      const long =
        columnsOf(names[i] ?? '') > MOST_NAME ? this.lines(piecesOf(names[i] ?? '', 'soft'), width) : [];
      const label = `${this.paint(short[i] ?? '', 'soft')}  `;
      return [...long, ...hang(label, this.lines(piecesOf(value), width - room), room)];
    });
  }
}

/** The mark before the first line, as many blanks as it is wide before the others. */
function hang(mark: string, lines: string[], width = 2): string[] {
  return lines.map((line, i) => (i === 0 ? `${mark}${line}` : `${' '.repeat(width)}${line}`));
}

function indented(lines: string[]): string[] {
  return lines.map(line => (line === '' ? '' : `  ${line}`));
}

/** Sections with an empty line between them. */
function joined(sections: string[][]): string[] {
  return sections
    .filter(section => section.length)
    .flatMap((section, i) => (i === 0 ? section : ['', ...section]));
}
