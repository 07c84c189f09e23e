import { describe, expect, it } from '@jest/globals';
import type { Document, Row } from '@sluice/core';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import * as any from '../documents.fixture.js';
import { plain, plainLines } from '../plain.js';
import { SIGNS, WORDS } from '../sign.js';
import { plainText } from '../text.js';
import { renderBlock } from './blocks.js';
import { renderMarkdown } from './page.js';

/** What a GitHub-flavoured parser makes of it, raw HTML kept as it stands. */
const parse = (markdown: string) =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** All elements our own structure may yield; anything else came out of a text. */
const OURS = /^\/?(h[1-6]|p|ul|li|table|thead|tbody|tr|th|td|strong|code|pre|details|summary|sub|span|a|br)$/;

const elements = (html: string) =>
  Array.from(html.matchAll(/<(\/?[a-z][^\s>/]*)/gi), ([, name]) => name as string);

/** Text of parsed HTML with the break characters taken out again. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')
    .trim();

/** Blanks at the edges of a run may go: only what is seen counts. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

const sample: Document = { title: 'Gate', verdict: 'fail', headline: 'Recall is too low.', blocks: [] };

describe('renderMarkdown', () => {
  it('keeps any document within its budget, verdict first', () => {
    fc.assert(
      fc.property(
        any.document,
        fc.integer({ min: 200, max: 4000 }),
        fc.constantFrom('chars', 'bytes'),
        (document, budget, unit) => {
          const text = renderMarkdown(document, { budget, unit });
          expect(unit === 'bytes' ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(budget);
          expect(text.startsWith(`## ${SIGNS[document.verdict]} ${WORDS[document.verdict]}`)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('shows code with any number of backticks', () => {
    const text = '` '.repeat(200_000);
    expect(renderMarkdown({ ...sample, blocks: [{ kind: 'code', text }] })).toContain(text.trimEnd());
  });

  it('leaves every fence and every <details> closed, whole and cut', () => {
    fc.assert(
      fc.property(
        any.document,
        fc.oneof(fc.constant(Infinity), fc.integer({ min: 200, max: 3000 })),
        (document, budget) => {
          const html = parse(renderMarkdown(document, { budget }));
          const names = elements(html);
          const count = (name: string) => names.filter(other => other === name).length;
          for (const name of ['details', 'summary', 'sub', 'pre', 'table', 'code'])
            expect(count(name)).toBe(count(`/${name}`));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('lets no text become markup: only our own elements come out of a parser', () => {
    fc.assert(
      fc.property(any.document, document => {
        const html = parse(renderMarkdown(document));
        for (const name of elements(html)) expect(name).toMatch(OURS);
        expect(html).not.toMatch(/<!--|<a href="(?!https?:)/);
      }),
      { numRuns: 200 },
    );
  });

  it('shows each text as it is: a parser reads back what went in', () => {
    fc.assert(
      fc.property(any.richText, text => {
        const paragraph = parse(renderBlock({ kind: 'paragraph', text }, 3));
        expect(squeezed(textOf(paragraph))).toBe(squeezed(plainText(text)));
        const cell = { kind: 'table' as const, columns: [{ label: 'a' }], rows: [{ cells: [text] }] };
        expect(squeezed(textOf(parse(renderBlock(cell, 3))))).toBe(squeezed(`a ${plainText(text)}`));
      }),
      { numRuns: 200 },
    );
  });

  it('shows code as it is, whatever fences it holds', () => {
    fc.assert(
      fc.property(any.text, code => {
        const html = parse(renderBlock({ kind: 'code', text: code }, 3));
        expect(elements(html)).toEqual(['pre', 'code', '/code', '/pre']);
        expect(squeezed(textOf(html))).toBe(squeezed(plainLines(code).join('\n')));
      }),
    );
  });

  it('breaks mentions, issue references, addresses and emoji in the finished text', () => {
    const said = textWithBreaks('@me @org/team #12 GH-3 https://e.example www.e.example a@e.example :tada:');
    expect(said).not.toMatch(/@[\w-]|#\d|GH-\d|:\/\/|www\.|:tada:/);
  });

  it('links http and https only', () => {
    const link = (href: string) => renderBlock({ kind: 'paragraph', text: { link: 'here', href } }, 3);
    expect(link('https://e.example/a?b=1&c=(2)')).toBe('[here](https://e.example/a?b=1&amp;c=%282%29)');
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      '/relative',
      'https://u:p@e.example/',
      'x',
    ])
      expect(link(href)).toBe('here');
  });

  it('refuses a budget no verdict fits in', () => {
    expect(() => renderMarkdown(sample, { budget: 199 })).toThrow(RangeError);
    expect(() => renderMarkdown(sample, { budget: NaN })).toThrow(RangeError);
  });
});

function textWithBreaks(text: string): string {
  return parse(renderBlock({ kind: 'paragraph', text }, 3)).replace(/<[^>]*>/g, '');
}

describe('the ladder', () => {
  const row = (i: number, tone: Row['tone']): Row => ({ cells: [`row ${i}`], ...(tone ? { tone } : {}) });
  const rows = [
    ...Array.from({ length: 40 }, (_, i) => row(i, 'pass')),
    ...Array.from({ length: 40 }, (_, i) => row(i + 40, 'fail')),
  ];
  const document: Document = {
    ...sample,
    blocks: [
      { kind: 'table', columns: [{ label: 'Rule' }], rows },
      {
        kind: 'chart',
        form: 'line',
        title: 'Loss',
        x: { label: 'epoch', values: ['1', '2'] },
        y: { label: 'loss' },
        series: [{ name: 'a', values: [1, 2] }],
      },
    ],
  };
  const whole = renderMarkdown(document).length;
  const at = (budget: number) => renderMarkdown(document, { budget });

  it('shows all while all fits', () => {
    expect(at(whole)).toContain('xychart-beta');
    expect(at(whole)).not.toContain('hidden');
  });

  it('leaves the charts out first', () => {
    const text = at(whole - 1);
    expect(text).not.toContain('xychart-beta');
    expect(text).toContain('row 39');
    expect(text).toContain('Shortened');
  });

  it('then the passing rows, counted', () => {
    const text = at(1100);
    expect(text).not.toContain('row 39 ');
    expect(text).toContain('row 79');
    expect(text).toContain('… 40 hidden, all passing');
  });

  it('then all but the first failing rows, counted', () => {
    const text = at(600);
    expect(text).toContain('row 40');
    expect(text).not.toContain('row 79');
    expect(text).toMatch(/… \d+ hidden, 40 of them passing/);
  });

  it('last everything but verdict and headline', () => {
    const text = renderMarkdown(
      { ...document, blocks: Array.from({ length: 50 }, () => document.blocks[0]!) },
      { budget: 200 },
    );
    expect(text).toContain('❌ Fail: Gate');
    expect(text).toContain('Recall is too low.');
  });

  it('keeps the gravest rows where there is no room for all', () => {
    const tones = ['pass', 'warn', 'inconclusive', 'fail'] as const;
    const mixed: Document = {
      ...sample,
      blocks: [
        {
          kind: 'table',
          columns: [{ label: 'Rule' }],
          rows: Array.from({ length: 400 }, (_, i) => row(i, tones[i % 4])),
        },
      ],
    };
    const text = renderMarkdown(mixed, { budget: 700 });
    expect(text).toContain('| ❌ |');
    expect(text).not.toContain('| ⚠️ |');
  });
});

describe('Mermaid charts', () => {
  it('hold only fixed decimals, at most 60 points, distinct labels, and a table with the same numbers', () => {
    fc.assert(
      fc.property(any.chart, chart => {
        const text = renderBlock(chart, 3);
        if (text === '') return;
        expect(text).toContain('<details><summary>');
        const fence = /^```mermaid\n([^]*?)\n```$/m.exec(text)?.[1];
        if (fence === undefined) return;
        const [kind, title, x, y, ...series] = fence.split('\n').slice(3);
        expect(kind).toBe('xychart-beta');
        expect(title).toMatch(/^ {2}title "[^"`\\{}[\]<>]*"$/);
        expect(y).toMatch(/^ {2}y-axis "[^"]*" -?\d+(\.\d+)? --> -?\d+(\.\d+)?$/);
        const labels = Array.from(
          (x as string).slice((x as string).indexOf('[')).matchAll(/"([^"]*)"/g),
          ([, label]) => label,
        );
        expect(new Set(labels).size).toBe(labels.length);
        for (const line of series) {
          expect(line).toMatch(/^ {2}(line|bar) \[-?\d+(\.\d+)?(, -?\d+(\.\d+)?)*\]$/);
          expect(line.split(',').length).toBeLessThanOrEqual(60);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('draw no empty range', () => {
    const flat = renderBlock(
      {
        kind: 'chart',
        form: 'line',
        title: 't',
        x: { label: 'x', values: ['a', 'b'] },
        y: { label: 'y' },
        series: [{ name: 'n', values: [0, 0] }],
      },
      3,
    );
    expect(flat).toContain('y-axis "y" -1.00 --> 1.00');
  });

  const chart = (form: 'line' | 'bar', values: string[], ...series: (number | null)[][]) =>
    renderBlock(
      {
        kind: 'chart',
        form,
        title: 't',
        x: { label: 'x', values },
        y: { label: 'y' },
        series: series.map((values, i) => ({ name: `n${i}`, values })),
      },
      3,
    );

  it('draw a line over a gap, keep every place, and say so; the table has the gap', () => {
    const text = chart('line', ['a', 'b', 'c', 'd', 'e'], [null, 1, null, 3, null], [1, 2, 3, 4, 5]);
    expect(text).toContain('["a", "b", "c", "d", "e"]');
    expect(text).toContain('line [1, 1, 2, 3, 3]');
    expect(text).toContain('line [1, 2, 3, 4, 5]');
    expect(text).toContain('the table has the gap');
    expect(text).toContain('| c |  | 3 |');
    expect(chart('bar', ['a', 'b'], [null, 2])).toContain('bar [0, 2]');
    expect(chart('line', ['a', 'b'], [1, 2])).not.toContain('gap');
  });

  const days = (count: number, start: string, stepDays: number) =>
    Array.from({ length: count }, (_, i) =>
      new Date(Date.parse(start) + i * stepDays * 86_400_000).toISOString().slice(0, 10),
    );
  it.each<[string, string[], string]>([
    ['days of a year', days(20, '2024-03-01', 1), '"03-01", "03-02"'],
    ['months of several years', days(20, '2022-01-01', 61), `"'22-01", "'22-03"`],
    ['years', days(12, '2001-01-01', 366), '"2001", "2002"'],
    ['weeks of two years', days(20, '2023-10-01', 7), '"23-10-01", "23-10-08"'],
    [
      'hours',
      Array.from({ length: 20 }, (_, i) => `2024-03-01T${String(i).padStart(2, '0')}:30:00Z`),
      '"00:30", "01:30"',
    ],
    ['bins', Array.from({ length: 12 }, (_, i) => `${i * 0.066667}–${(i + 1) * 0.066667}`), '"0.00", "0.07"'],
    ['numbers', Array.from({ length: 12 }, (_, i) => String(1000.12345 - i)), '"1000", "999"'],
    ['names alike', Array.from({ length: 12 }, (_, i) => `island of Torgersen ${i}`), '"0", "1"'],
    ['names', ['a short one', 'b'], '"a short one", "b"'],
  ])('label %s so that they fit and differ', (_, labels, expected) => {
    const text = chart(
      'bar',
      labels,
      labels.map((_, i) => i),
    );
    const axis = /x-axis "x" \[(.*)\]/.exec(text)?.[1] ?? '';
    expect(axis).toContain(expected);
    expect(new Set(axis.split(', ')).size).toBe(labels.length);
    expect(text).toContain(`| ${labels[0]!} |`);
  });
});

it('plain text holds no terminal sequence, control or bidi character', () => {
  fc.assert(
    fc.property(any.text, text => {
      expect(plain(text)).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
  expect(plain('a\u001b[31mb\u001b[0m \u001b]8;;https://e.example\u0007c\u202ed')).toBe('ab c�d');
});
