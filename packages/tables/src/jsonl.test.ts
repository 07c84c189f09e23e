import { describe, expect, it } from '@jest/globals';
import { hasEscapedKey } from '@sluice/testing';
import fc from 'fast-check';
import { readText } from './read-text.fixture.js';

const options = { format: 'jsonl' } as const;

/** What JSON.parse makes of the lines, in the terms of the reader. */
function referenceRows(lines: readonly string[]) {
  const names: string[] = [];
  const records: { line: number; record: Record<string, unknown> }[] = [];
  const refused: [string, number][] = [];
  for (const [i, text] of lines.entries()) {
    let record: unknown;
    try {
      record = JSON.parse(text);
    } catch {
      if (text.trim()) refused.push(['invalid-json', i + 1]);
      continue;
    }
    if (typeof record !== 'object' || record === null || Array.isArray(record)) {
      refused.push(['not-an-object', i + 1]);
      continue;
    }
    for (const name of Object.keys(record)) if (!names.includes(name)) names.push(name);
    records.push({ line: i + 1, record: record as Record<string, unknown> });
  }
  return { names, records, refused };
}

// Keys that read as numbers would come first in an object, whatever their order in the text.
const key = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', 'é', '😀', '\n') });
const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('x', '"', '\\', '\u0007', 'é', '😀', '/', '\u2028') }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
);
const record = fc
  .dictionary(key, value, { maxKeys: 5 })
  .map(object => {
    delete object['__proto__'];
    return object;
  })
  .filter(object => !hasEscapedKey(object));

describe('reading JSON Lines', () => {
  it('agrees with JSON.parse on every value, however the bytes are cut', async () => {
    const escaped = (text: string, ascii: boolean) =>
      ascii
        ? text.replace(/[\u0080-\uffff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : text;
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('', ' ', '\t \r'),
        async (records, ascii, chunkSize, gap) => {
          const lines = records.map(r => gap + escaped(JSON.stringify(r), ascii) + gap);
          const expected = referenceRows(lines);
          const read = await readText(lines.join('\n'), { ...options, chunkSize });
          expect(read.names).toEqual(expected.names);
          expect(read.faults).toEqual([]);
          for (const [i, { line, record }] of expected.records.entries()) {
            expect(read.rows[i]!.line).toBe(line);
            for (const [column, name] of expected.names.entries()) {
              const cell = read.rows[i]!.cells[column];
              const value = Object.hasOwn(record, name) ? record[name] : null;
              if (value === null) expect(cell).toBeUndefined();
              else if (typeof value === 'string') expect(cell).toBe(value);
              else expect(JSON.parse(cell!)).toEqual(value);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses exactly the lines that JSON.parse refuses', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"a"',
      ':',
      ',',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'nul',
      '"\\u12',
      '"\\x"',
      ' ',
      '"b":1',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(piece, { maxLength: 8 }).map(p => p.join('')),
          { maxLength: 6 },
        ),
        fc.integer({ min: 1, max: 5 }),
        async (lines, chunkSize) => {
          const expected = referenceRows(lines);
          const read = await readText(lines.join('\n'), { ...options, chunkSize });
          const faults = read.faults.filter(f => f.kind === 'invalid-json' || f.kind === 'not-an-object');
          const byLine = (a: [string, number], b: [string, number]) => a[1] - b[1];
          expect(faults.map((f): [string, number] => [f.kind, f.line]).sort(byLine)).toEqual(
            expected.refused,
          );
          expect(read.rows.map(row => row.line)).toEqual(expected.records.map(r => r.line));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['\ufeff{"a":1}\n\ufeff{"a":2}\n', 'invalid-json', 2, 'a byte order mark stands at column 1'],
    ['{"a":1}\n{"a":}\n', 'invalid-json', 2, 'not JSON from column 6 on'],
    ['{"é":1}\n{"é":x}\n', 'invalid-json', 2, 'not JSON from column 6 on'],
    ['{"a":1}\n[1]\n', 'not-an-object', 2, 'not an object with named values'],
    ['{"a":1}\n{"a":1} {"a":2}\n', 'invalid-json', 2, 'not JSON from column 9 on'],
    ['{"a":1}\n{"a":1,"a":2}\n', 'duplicate-key', 2, 'the key "a" stands twice'],
    ['{"a":1}\n\n{"a":2}\n', 'blank-row', 2, 'an empty line'],
    ['{"a":1}\n{"a":1', 'invalid-json', 2, 'not JSON from column 7 on'],
  ])('reports %j', async (text, kind, line, detail) => {
    expect((await readText(text, options)).faults).toEqual([{ kind, line, detail }]);
  });

  it('ends no line at a lone carriage return, in whatever is told', async () => {
    const content = Buffer.from('{"a":1}\r\r\n{"a":"\xff"}\n{"a":x}', 'latin1');
    const { faults } = await readText(content, options);
    expect(faults.map(({ kind, line }) => [kind, line])).toEqual([
      ['invalid-utf8', 2],
      ['invalid-json', 3],
    ]);
  });

  it('takes the last value of a repeated key, with its own escapes', async () => {
    const read = await readText('{"a":"x"}\n{"a":"\\n","a":"\\\\n"}\n', options);
    expect(read.rows[1]!.cells).toEqual(['\\n']);
  });

  it('widens the table when a new key comes, and leaves it out of the rows before', async () => {
    const read = await readText('{"a":1}\n{"b":2,"a":3}\n{"c":4}\n', options);
    expect(read.names).toEqual(['a', 'b', 'c']);
    expect(read.rows.map(row => row.cells)).toEqual([['1'], ['3', '2'], [undefined, undefined, '4']]);
  });

  it('refuses a file that keeps bringing new keys', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `{"k${i}":1}`).join('\n');
    await expect(readText(lines, { ...options, maxColumns: 20 })).rejects.toThrow(
      'Line 21 brings the number of different keys to 21; 20 are allowed.',
    );
  });
});
