import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WholeLines, wholeLines } from './whole-lines.js';

function said(chunks: Buffer[]): string[] {
  const texts: string[] = [];
  const lines = new WholeLines(text => texts.push(text));
  for (const chunk of chunks) lines.take(chunk);
  lines.end();
  return texts;
}

describe('WholeLines', () => {
  it('never cuts a line, wherever the chunks end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })).map(lines => lines.map(line => line.replaceAll('\n', ''))),
        fc.integer({ min: 1, max: 7 }),
        (lines, size) => {
          const bytes = Buffer.from(lines.map(line => `${line.toWellFormed()}\n`).join(''));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          const texts = said(chunks);
          expect(texts.join('\n')).toBe(lines.map(line => line.toWellFormed()).join('\n'));
        },
      ),
    );
  });

  it('hands on a last line without its end, and leaves out what no line can be', () => {
    expect(said([Buffer.from('a\nb')])).toEqual(['a', 'b']);
    const long = Buffer.alloc(70_000, 'x');
    expect(said([Buffer.from('a\n'), long, long, Buffer.from('y\nz\n')])).toEqual([
      'a',
      '(a line that is too long to show)\nz',
    ]);
    expect(said([long])).toEqual(['(a line that is too long to show)']);
  });
});

describe('wholeLines', () => {
  it.each([
    ['secret-start\nwhole\nhalf-a-sec', false, 'whole\n'],
    ['whole\nlines\n', true, 'whole\nlines\n'],
    ['one long piece of a line', false, ''],
    ['the end of a line\n', false, ''],
    ['being written', true, ''],
    ['', true, ''],
  ])('%j, beginning %j: %j', (piece, isBeginning, expected) => {
    expect(wholeLines(piece, isBeginning)).toBe(expected);
  });
});
