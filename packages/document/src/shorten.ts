import type { Block, Code, Document, List, Row, Table, Text } from '@sluice/core';

/** How much of a document a medium with a budget shows; each rung of the ladder shows less than the one before. */
export interface Rung {
  charts: boolean;
  /** Rows whose tone is `pass`. */
  passing: boolean;
  /** Rows of a table, items of a list, lines of a code block; the worst rows are kept. */
  most: number;
}

/** Charts go first, then passing rows, then all but the worst. */
export const LADDER: readonly Rung[] = [
  { charts: true, passing: true, most: Infinity },
  { charts: false, passing: true, most: Infinity },
  { charts: false, passing: false, most: Infinity },
  ...[200, 50, 20, 10, 5, 3, 1].map(most => ({ charts: false, passing: false, most })),
];

/** Gravest first, as rows are kept where there is no room for all. */
const ORDER = ['error', 'fail', 'inconclusive', 'warn', undefined, 'neutral', 'pass'];

/** The part of the document that the rung shows, with the count of what it leaves out. */
export function shorten(document: Document, rung: Rung): Document {
  return { ...document, blocks: document.blocks.flatMap(block => shortenBlock(block, rung)) };
}

function shortenBlock(block: Block, rung: Rung): Block[] {
  switch (block.kind) {
    case 'chart':
      return rung.charts ? [block] : [];
    case 'table':
      return shortenTable(block, rung);
    case 'list':
      return shortenList(block, rung.most);
    case 'code':
      return [shortenCode(block, rung.most)];
    case 'facts':
      return [{ ...block, facts: block.facts.slice(0, Math.max(rung.most, 10)) }];
    case 'details':
      return [{ ...block, blocks: block.blocks.flatMap(inner => shortenBlock(inner, rung)) }];
    case 'heading':
    case 'paragraph':
      return [block];
  }
}

function shortenTable(table: Table, { passing, most }: Rung): Block[] {
  const kept = new Set(rowsToKeep(table.rows, passing, most));
  const hidden = table.rows.filter(row => !kept.has(row));
  if (!hidden.length) return [table];
  const rows = table.rows.filter(row => kept.has(row));
  const note: Block = { kind: 'paragraph', text: hiddenRows(hidden) };
  return rows.length ? [{ ...table, rows }, note] : [captionOf(table), note].flat();
}

function rowsToKeep(rows: Row[], passing: boolean, most: number): Row[] {
  const candidates = passing ? rows : rows.filter(row => row.tone !== 'pass');
  if (candidates.length <= most) return candidates;
  return candidates.toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone)).slice(0, most);
}

function hiddenRows(hidden: Row[]): string {
  const passing = hidden.filter(row => row.tone === 'pass').length;
  const rest = passing === hidden.length ? ', all passing' : passing ? `, ${passing} of them passing` : '';
  return `… ${hidden.length} hidden${rest}`;
}

function captionOf({ caption }: Table): Block[] {
  return caption === undefined ? [] : [{ kind: 'paragraph', text: { strong: caption } }];
}

function shortenList(list: List, most: number): Block[] {
  const hidden = list.items.length - most;
  if (hidden <= 0) return [list];
  const note: Text = `… ${hidden} hidden`;
  return [{ ...list, items: [...list.items.slice(0, most), note] }];
}

/** The end of a log says more than its beginning. */
function shortenCode(code: Code, most: number): Code {
  const lines = code.text.split('\n');
  const hidden = lines.length - most;
  return hidden <= 0
    ? code
    : { ...code, text: [`… ${hidden} lines hidden`, ...lines.slice(hidden)].join('\n') };
}
