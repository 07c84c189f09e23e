import { describe, expect, it } from '@jest/globals';
import type { Document } from '@sluice/core';
import { renderHtml, renderMarkdown, renderTerminal } from './index.js';

const page = (spark: number[], reference?: number[]): Document => ({
  title: 'Sparks',
  verdict: 'pass',
  headline: '',
  blocks: [
    {
      kind: 'table',
      columns: [{ label: 'Values' }],
      rows: [{ cells: [{ spark, ...(reference ? { reference } : {}), label: '<b> "x"' }] }],
    },
  ],
});

describe('a spark', () => {
  it('is bars of text in Markdown and in the terminal', () => {
    expect(renderMarkdown(page([0, 1, 4, 8]))).toContain('| ·▂▅█ |');
    expect(renderTerminal(page([0, 1, 4, 8]), { width: 80, color: false })).toContain('·▂▅█');
  });

  it('is drawn in HTML, with what it is held against on the same scale', () => {
    const html = renderHtml(page([0, 5], [10, 5]));
    expect(html).toContain('aria-label="&lt;b&gt; &quot;x&quot;"');
    expect(html.match(/class="spark-bar"/g)).toHaveLength(1);
    // Half of the highest, which is the reference's.
    expect(html).toMatch(/<rect x="13[^"]*" y="13" width="[^"]*" height="13" class="spark-bar"/);
    expect(html).toContain('<path d="M0 0H13L13 13H26" class="spark-line"/>');
  });

  it.each([[[]], [[0, 0]], [[NaN]]])('is nothing of %j', spark => {
    expect(renderHtml(page(spark))).not.toContain('class="spark"');
    expect(renderMarkdown(page(spark))).not.toMatch(/[▁-█]/);
  });
});
