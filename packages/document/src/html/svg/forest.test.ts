import { expect, it } from '@jest/globals';
import type { Chart, Document } from '@sluice/core';
import { renderHtml, renderMarkdown, renderTerminal } from '../../index.js';

const chart: Chart = {
  kind: 'chart',
  form: 'forest',
  title: 'Recall by country',
  x: { label: 'slice', values: ['country = IS', 'country = <NO>', 'country = SE'] },
  y: { label: 'change against the baseline' },
  series: [
    { name: 'change', values: [-0.1, 0.02, null], low: [-0.2, -0.01, null], high: [0.01, 0.05, null] },
  ],
  limits: [{ name: 'allowed', value: -0.03 }],
};
const document: Document = { title: 'Slices', verdict: 'pass', headline: 'All well.', blocks: [chart] };

it('draws each value between its bounds, and says the same in words and in a table', () => {
  const html = renderHtml(document);
  expect(html.match(/<path d="M[\d.]+ [\d.]+H[\d.]+M/g)).toHaveLength(2);
  expect(html).toContain('change, country = IS: -0.10 (-0.20 to 0.01)');
  expect(html).toContain('Forest plot of change against the baseline');
  expect(html).toContain('change, lower bound');
  expect(html).not.toContain('<NO>');
});

it('is a table where nothing can draw bounds, and bars in the terminal', () => {
  const markdown = renderMarkdown(document);
  expect(markdown).not.toContain('mermaid');
  expect(markdown).toContain('change, upper bound');
  expect(renderTerminal(document, { width: 100 })).toContain('country = IS');
});
