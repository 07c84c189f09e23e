import { describe, expect, it } from '@jest/globals';
import type { Document } from '@sluice/core';
import fc from 'fast-check';
import stringWidth from 'string-width';
import * as any from '../documents.fixture.js';
import { renderTerminal } from './page.js';

const empty: Document = { title: 'Gate', verdict: 'fail', headline: 'Recall is too low.', blocks: [] };

describe('renderTerminal', () => {
  it('keeps every line but code within the width, and every control character out', () => {
    const withoutCode = any.document.filter(
      ({ blocks }) => !JSON.stringify(blocks).includes('"kind":"code"'),
    );
    fc.assert(
      fc.property(withoutCode, fc.integer({ min: 40, max: 120 }), (document, width) => {
        const text = renderTerminal(document, { width });
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(text.replaceAll('\n', '')).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 150 },
    );
  });

  it('says the same with and without colour', () => {
    fc.assert(
      fc.property(any.document, document => {
        const coloured = renderTerminal(document, { color: true });
        // eslint-disable-next-line no-control-regex -- the colours are what is taken out
        const bare = coloured.replace(/\x1b\[\d+m/g, '');
        const lines = (text: string) => text.split('\n').map(line => line.trimEnd());
        expect(lines(bare)).toEqual(lines(renderTerminal(document)));
      }),
      { numRuns: 100 },
    );
  });

  it('takes time in proportion to the text, whatever its script', () => {
    const blocks: Document['blocks'] = [
      { kind: 'paragraph', text: 'ab é'.repeat(25_000) },
      {
        kind: 'table',
        columns: [{ label: 'x' }, { label: 'y' }],
        rows: [{ cells: ['\x1b', 'é'.repeat(50_000)] }],
      },
    ];
    // Graphemes told apart all at once take minutes for this.
    expect(renderTerminal({ ...empty, blocks })).toContain('é');
  });

  it('draws a line of any number of points', () => {
    const values = Array.from({ length: 200_000 }, (_, i) => i);
    const x = { label: 'step', values: values.map(String) };
    const chart = {
      kind: 'chart' as const,
      form: 'line' as const,
      title: 'loss',
      x,
      y: { label: '' },
      series: [{ name: 's', values }],
    };
    expect(renderTerminal({ ...empty, blocks: [chart] })).toContain('▁');
  });

  it('opens with the verdict in a word', () => {
    expect(renderTerminal(empty)).toBe('✗ Fail  Gate\nRecall is too low.\n');
  });

  it('stacks the cells of a table that is too wide for the terminal', () => {
    const columns = Array.from({ length: 12 }, (_, i) => ({ label: `column ${i}` }));
    const rows = [{ cells: columns.map((_, i) => `a longer value ${i}`), tone: 'fail' as const }];
    const text = renderTerminal({ ...empty, blocks: [{ kind: 'table', columns, rows }] }, { width: 60 });
    expect(text).toContain('✗ column 0: a longer value 0\n  column 1: a longer value 1\n');
  });

  it('aligns numbers on the right and wraps long cells', () => {
    const text = renderTerminal(
      {
        ...empty,
        blocks: [
          {
            kind: 'table',
            columns: [{ label: 'Rule' }, { label: 'n', align: 'right' }],
            rows: [
              { cells: ['a rule whose name is longer than the room there is for it', '7'] },
              { cells: ['b', '1,234'] },
            ],
          },
        ],
      },
      { width: 40 },
    );
    expect(text).toContain('b                                  1,234');
    expect(text).toContain('room there is for it');
  });

  it('draws bars with their numbers', () => {
    const text = renderTerminal(
      {
        ...empty,
        blocks: [
          {
            kind: 'chart',
            form: 'bar',
            title: 'Rows',
            x: { label: 'x', values: ['a', 'bb'] },
            y: { label: 'n' },
            series: [{ name: 's', values: [1, 2] }],
          },
        ],
      },
      { width: 40 },
    );
    expect(text).toMatch(/a {2}1 █{17}▌\nbb 2 █{35}\n/);
  });
});
