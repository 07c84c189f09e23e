import type { Block, Code, Facts, Tone } from '@sluice/core';
import { plainLines } from '../plain.js';
import { outcomeOf, SIGNS } from '../sign.js';
import { plainText } from '../text.js';
import { renderChart } from './chart.js';
import { escapeHtmlInMarkdown, escapeMarkdown, guardStart, longestRun } from './escape.js';
import { renderTable } from './table.js';
import { renderText } from './text.js';

/** Facts go into one line up to this many characters, else into a list. */
const FACT_LINE = 160;

/** The block as Markdown; empty when there is nothing to show. */
export function renderBlock(block: Block, level: number): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${renderText(block.text)}`;
    case 'paragraph':
      return toned(block.tone, renderText(block.text));
    case 'list':
      return block.items.map(item => `- ${guardStart(renderText(item))}`).join('\n');
    case 'table':
      return renderTable(block);
    case 'chart':
      return renderChart(block);
    case 'facts':
      return renderFacts(block);
    case 'code':
      return renderCode(block);
    case 'details':
      return [
        `<details${block.open ? ' open' : ''}><summary>${escapeHtmlInMarkdown(block.summary)}</summary>`,
        ...renderBlocks(block.blocks, Math.min(level + 1, 6)),
        '</details>',
      ].join('\n\n');
  }
}

export function renderBlocks(blocks: Block[], level: number): string[] {
  return blocks.map(block => renderBlock(block, level)).filter(text => text !== '');
}

function toned(tone: Tone | undefined, text: string): string {
  const outcome = outcomeOf(tone);
  return outcome ? `${SIGNS[outcome]} ${text}` : guardStart(text);
}

function renderFacts({ facts }: Facts): string {
  const length = facts.reduce((sum, { name, value }) => sum + name.length + plainText(value).length + 4, 0);
  const items = facts.map(
    ({ name, value }) => `<strong>${escapeMarkdown(name)}</strong> ${renderText(value)}`,
  );
  return length <= FACT_LINE ? items.join(' · ') : items.map(item => `- ${item}`).join('\n');
}

function renderCode({ text, language = '' }: Code): string {
  const content = plainLines(text).join('\n');
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${/^[\w+-]{1,20}$/.test(language) && language !== 'mermaid' ? language : ''}\n${content}\n${fence}`;
}
