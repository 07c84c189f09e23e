import type { Block, Chart, Document, Outcome, Table, Text } from '@sluice/core';
import fc from 'fast-check';

/** Bits that break renderers, to be strewn among ordinary text. */
const HOSTILE = [
  '@org/team', '#1', 'GH-7', '</details>', '<details>', '</summary>', '`', '```', '~~~', '|', '\\', '\\|', '\n', '\n\n',
  '\r\n', '<script>alert(1)</script>', '<img src=x onerror=y>', '![i](https://e.example/i.png)', '[l](javascript:x)',
  'https://e.example/x', 'www.e.example', 'me@e.example', '**', '__', '_', '*', '~~', '$$', '$a$', '- ', '+ ', '1. ',
  '# ', '> ', '---', '===', '    ', '\t', '\u001b[31m', '\u001b]0;t\u0007', '\u202e', '\u2066', '\u200b', '\ufeff',
  '\u0000', '\ud800', '&amp;', '&lt;', '&#64;', '<!-- m -->', '%%{init:{}}%%', '"', ';', ']', '::error::x', ':tada:',
  '|---|', '<', '>', '<a href="x">', '[^1]', '^', '{{x}}', ']]>', '--', '\\(x\\)', '한국어', '🐧', 'é',
]; // prettier-ignore

export const text: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 6,
  })
  .map(parts => parts.join(''));

export const richText: fc.Arbitrary<Text> = fc.oneof(
  text,
  fc.array(
    fc.oneof(
      text,
      text.map(code => ({ code })),
      text.map(strong => ({ strong })),
      fc.record({
        link: text,
        href: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text),
      }),
    ),
    { maxLength: 5 },
  ),
);

export const outcome: fc.Arbitrary<Outcome> = fc.constantFrom(
  'pass',
  'warn',
  'inconclusive',
  'fail',
  'error',
);
const tone = fc.option(fc.oneof(outcome, fc.constant('neutral' as const)), { nil: undefined });

export const table: fc.Arbitrary<Table> = fc
  .record({
    caption: fc.option(text, { nil: undefined }),
    columns: fc.array(fc.record({ label: text, align: fc.constantFrom('left' as const, 'right' as const) }), {
      maxLength: 5,
    }),
    rows: fc.array(fc.record({ cells: fc.array(richText, { maxLength: 6 }), tone }), { maxLength: 30 }),
  })
  .map(({ caption, columns, rows }) => ({
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    columns,
    rows: rows.map(row => ({ cells: row.cells, ...(row.tone ? { tone: row.tone } : {}) })),
  }));

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, Infinity, 1e-7, 0, -0, 1e21, 5e-324),
  fc.integer(),
);
const value = fc.option(anyNumber, { nil: null });

export const chart: fc.Arbitrary<Chart> = fc.record({
  kind: fc.constant('chart' as const),
  form: fc.constantFrom('line' as const, 'bar' as const, 'histogram' as const),
  title: text,
  x: fc.record({ label: text, values: fc.array(text, { maxLength: 90 }) }),
  y: fc.record({ label: text }),
  series: fc.array(fc.record({ name: text, values: fc.array(value, { maxLength: 90 }) }), { maxLength: 4 }),
  limits: fc.array(fc.record({ name: text, value: anyNumber }), { maxLength: 2 }),
});

const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: richText }),
  fc
    .record({ text: richText, tone })
    .map((p): Block => ({ kind: 'paragraph', text: p.text, ...(p.tone ? { tone: p.tone } : {}) })),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(richText, { maxLength: 12 }) }),
  table,
  chart,
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ name: text, value: richText }), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('code' as const), text, language: text }),
);

export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('details' as const),
      summary: text,
      blocks: fc.array(leaf, { maxLength: 3 }),
    }),
  },
);

export const document: fc.Arbitrary<Document> = fc.record({
  title: text,
  verdict: outcome,
  headline: text,
  blocks: fc.array(block, { maxLength: 8 }),
  footer: fc.array(richText, { maxLength: 3 }),
});
