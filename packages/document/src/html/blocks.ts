import type { Block, Facts } from '@sluice/core';
import { plainLines } from '../plain.js';
import { outcomeOf } from '../sign.js';
import { renderChart } from './chart.js';
import { entities, escapeHtml } from './escape.js';
import { glyph } from './glyph.js';
import { renderTable } from './table.js';
import { renderText } from './text.js';

/** Renders blocks in order and numbers what needs an identifier on the page. */
export class BlockWriter {
  private charts = 0;
  private readonly sections: { id: string; label: string }[] = [];

  /** Top-level headings met so far, for the contents. */
  get contents(): readonly { id: string; label: string }[] {
    return this.sections;
  }

  render(blocks: Block[], level = 2): string {
    return blocks.map(block => this.renderBlock(block, level)).join('\n');
  }

  private renderBlock(block: Block, level: number): string {
    switch (block.kind) {
      case 'heading':
        return this.renderHeading(renderText(block.text), level);
      case 'paragraph':
        return renderParagraph(renderText(block.text), outcomeOf(block.tone));
      case 'list':
        return `<ul>${block.items.map(item => `<li>${renderText(item)}</li>`).join('')}</ul>`;
      case 'table':
        return renderTable(block);
      case 'chart':
        return renderChart(block, `chart-${++this.charts}`);
      case 'facts':
        return renderFacts(block);
      case 'code':
        return `<pre tabindex="0"><code>${entities(plainLines(block.text).join('\n'))}</code></pre>`;
      case 'details':
        return (
          `<details class="fold"${block.open ? ' open' : ''}><summary>${escapeHtml(block.summary)}</summary>` +
          `<div class="folded">${this.render(block.blocks, Math.min(level + 1, 6))}</div></details>`
        );
    }
  }

  private renderHeading(text: string, level: number): string {
    if (level !== 2) return `<h${level}>${text}</h${level}>`;
    const id = `section-${this.sections.length + 1}`;
    this.sections.push({ id, label: text.replace(/<[^>]*>/g, '') });
    return `<h2 id="${id}">${text}</h2>`;
  }
}

function renderParagraph(text: string, outcome: Parameters<typeof glyph>[0] | undefined): string {
  return outcome
    ? `<p class="note note-${outcome}">${glyph(outcome)}<span>${text}</span></p>`
    : `<p>${text}</p>`;
}

function renderFacts({ facts }: Facts): string {
  const items = facts.map(
    ({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd>${renderText(value)}</dd></div>`,
  );
  return items.length ? `<dl class="facts">${items.join('')}</dl>` : '';
}
