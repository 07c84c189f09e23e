import { describe, expect, it } from '@jest/globals';
import type { Document } from '@sluice/core';
import fc from 'fast-check';
import * as any from '../documents.fixture.js';
import { plain } from '../plain.js';
import { WORDS } from '../sign.js';
import { renderHtml } from './page.js';

/** Tags and attributes of our own; a text that got through as markup would bring others. */
const TAGS =
  /^(!doctype|html|head|meta|title|style|body|svg|symbol|circle|path|rect|line|text|desc|use|div|header|h[1-6]|nav|ol|ul|li|main|p|span|strong|code|pre|a|details|summary|table|caption|thead|tbody|tr|th|td|dl|dt|dd|figure|figcaption|footer|wbr)$/;

function tags(html: string): string[] {
  const body = html.replace(/<style>[^]*?<\/style>/, '');
  return Array.from(body.matchAll(/<\/?([!a-z][a-z0-9]*)/gi), ([, name]) => (name as string).toLowerCase());
}

const empty: Document = { title: 'Gate', verdict: 'pass', headline: 'All well.', blocks: [] };

describe('renderHtml', () => {
  it('lets no text become markup, and stays balanced', () => {
    fc.assert(
      fc.property(any.document, document => {
        const html = renderHtml(document);
        for (const name of tags(html)) expect(name).toMatch(TAGS);
        for (const name of ['details', 'table', 'figure', 'svg', 'p', 'code']) {
          const opened = html.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
          expect(opened).toBe(html.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0);
        }
        // Whatever stands in a tag after its name is ours: attributes with quoted values, and nothing left over.
        for (const [tag] of html.replace(/<style>[^]*?<\/style>/, '').matchAll(/<[a-z][^>]*>/gi))
          expect(tag).toMatch(/^<[a-z0-9]+( [a-zA-Z0-9-]+(="[^"]*")?)*\/?>$/i);
      }),
      { numRuns: 100 },
    );
  });

  it('draws finite numbers only', () => {
    fc.assert(
      fc.property(any.chart, chart => {
        const html = renderHtml({ ...empty, blocks: [chart] });
        for (const [, value] of html.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy|width|height|d)="([^"]*)"/g))
          expect(value).not.toMatch(/NaN|Infinity|undefined|\de[+-]?\d/);
      }),
      { numRuns: 200 },
    );
  });

  it('runs nothing and fetches nothing', () => {
    const html = renderHtml(empty);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
  });

  it('says the verdict in words, in the title and in the page', () => {
    for (const verdict of ['pass', 'warn', 'inconclusive', 'fail', 'error'] as const) {
      const html = renderHtml({ ...empty, verdict });
      expect(html).toContain(`<title>${WORDS[verdict]}: Gate</title>`);
      expect(html).toContain(`<p class="verdict">${WORDS[verdict]}</p>`);
    }
  });

  it('puts a table with its numbers beside every chart, and a title and a description into it', () => {
    const html = renderHtml({
      ...empty,
      blocks: [
        {
          kind: 'chart',
          form: 'bar',
          title: 'Recall',
          x: { label: 'island', values: ['Biscoe', 'Dream'] },
          y: { label: 'recall' },
          series: [{ name: 'v2', values: [0.9, null] }],
          limits: [{ name: 'floor', value: 0.75 }],
        },
      ],
    });
    expect(html).toContain(
      '<td>Biscoe</td><td class="number short">0.90</td><td class="number short">0.75</td>',
    );
    expect(html).toContain('<td>Dream</td><td class="number short"></td>');
    expect(html).toContain('<title id="chart-1-title">Recall</title>');
    expect(html).toContain(
      'Bar chart of recall over 2 places along island: v2 from 0.90 to 0.90; floor at 0.75.',
    );
  });

  it('lists the sections where there are several', () => {
    const heading = (text: string) => ({ kind: 'heading' as const, text });
    expect(renderHtml({ ...empty, blocks: [heading('a'), heading('b')] })).not.toContain('<nav');
    const html = renderHtml({ ...empty, blocks: [heading('a'), heading('b'), heading('<c>')] });
    expect(html).toContain('<li><a href="#section-3">&lt;c&gt;</a></li>');
    expect(html).toContain('<h2 id="section-3">&lt;c&gt;</h2>');
  });

  it('stays within 5 MiB by leaving rows out, with their count', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => ({ cells: [`row ${i}`, 'x'.repeat(100)] }));
    const html = renderHtml({
      ...empty,
      blocks: [{ kind: 'table', columns: [{ label: 'a' }, { label: 'b' }], rows }],
    });
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect(html).toContain('… 59800 hidden');
    expect(html).toContain('This report was shortened');
  });

  it('keeps hidden characters out of attributes and text', () => {
    const html = renderHtml({ ...empty, title: '"><b>\u202ex' });
    expect(html).toContain(`&quot;&gt;&lt;b&gt;${plain('\u202e')}x`);
  });
});
