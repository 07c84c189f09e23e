import { describe, expect, it } from '@jest/globals';
import { kernelBytes } from '@sluice/kernel';
import fc from 'fast-check';
import { CsvScanner } from './csv-scanner.js';
import { FaultLog } from './faults.js';
import { readText, type Read } from './read-text.fixture.js';

const rowsOf = (read: Read) => read.rows.map(row => row.cells);
const faultsOf = (read: Read) => read.faults.map(({ kind, line }) => [kind, line]);

/** RFC 4180 as plainly as it can be said, for well-formed text with LF, CRLF or CR. */
function referenceRows(text: string, delimiter: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  const breaks = (s: string) => s.match(/\r\n|\r|\n/g)?.length ?? 0;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n\\${delimiter}]*))(\\${delimiter}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  let line = 1;
  let row = { line, cells: [] as string[] };
  for (let at = 0; at < text.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [all, quoted, plain, end] = cell.exec(text)!;
    row.cells.push(quoted?.replaceAll('""', '"') ?? plain!);
    line += breaks(all);
    if (end !== delimiter) {
      if (row.cells.length > 1 || row.cells[0] !== '' || quoted !== undefined) rows.push(row);
      row = { line, cells: [] };
    } else if (cell.lastIndex === text.length) rows.push({ ...row, cells: [...row.cells, ''] });
  }
  return rows;
}

const delimiters = fc.constantFrom(',', ';', '\t', '|');
const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
const table = fc.record({
  delimiter: delimiters,
  width: fc.integer({ min: 1, max: 4 }),
  cells: fc.array(
    fc.string({ unit: fc.constantFrom('a', '7', '"', ',', ';', '|', '\t', '\r', '\n', 'é', '😀', ' ') }),
    {
      minLength: 8,
      maxLength: 40,
    },
  ),
  ends: fc.array(lineEnds, { minLength: 1, maxLength: 3 }),
  finalEnd: fc.boolean(),
  quoteAll: fc.boolean(),
});

function write({
  delimiter,
  width,
  cells,
  ends,
  finalEnd,
  quoteAll,
}: typeof table extends fc.Arbitrary<infer T> ? T : never) {
  let text = Array.from({ length: width }, (_, i) => `c${i}`).join(delimiter) + '\n';
  for (let at = 0, row = 0; at + width <= cells.length; at += width, row++) {
    const last = at + 2 * width > cells.length;
    const quoted = cells
      .slice(at, at + width)
      .map(cell =>
        quoteAll || cell === '' || /["\r\n,;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
      );
    text += quoted.join(delimiter) + (last && !finalEnd ? '' : ends[row % ends.length]!);
  }
  return text;
}

describe('reading CSV', () => {
  it('agrees with a plain reading of RFC 4180, in cells and in lines, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (drawn, chunkSize) => {
        const text = write(drawn);
        const read = await readText(text, { delimiter: drawn.delimiter, chunkSize, format: 'csv' });
        expect(read.rows).toEqual(referenceRows(text, drawn.delimiter).slice(1));
        expect(read.faults).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads any bytes to the same end, however they are cut', async () => {
    const bytes = fc.array(fc.constantFrom(...Buffer.from('a1",\n\r\r\n""'), 0, 0xc3, 0xa9, 0xff), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(bytes, async drawn => {
        const content = Buffer.concat([Buffer.from('a,b\n'), Buffer.from(drawn)]);
        const whole = await readText(content);
        for (const chunkSize of [1, 2, 3, 7]) expect(await readText(content, { chunkSize })).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('counts physical lines through quoted line breaks of every kind', async () => {
    const read = await readText('a,b\n"x\ny\r\nz",1\r\nq,2\rr,3\n');
    expect(read.rows.map(row => row.line)).toEqual([2, 5, 6]);
  });

  it.each([
    [
      'a,b\n1\n1,2,3\n1,2\n',
      [
        ['missing-cell', 2],
        ['extra-cell', 3],
      ],
      [
        ['1', undefined],
        ['1', '2'],
        ['1', '2'],
      ],
    ],
    ['a,b\n\n1,2\n\n\n', [['blank-row', 2]], [['1', '2']]],
    ['a,b\n1,2\n"3,4\n5,6\n', [['unclosed-quote', 3]], [['1', '2']]],
    ['a,b\n1,x"y\n', [['stray-quote', 2]], [['1', 'x"y']]],
    ['a,b\n1,"x\n"y\n', [['stray-quote', 2]], [['1', '"x\n"y']]],
    [
      'a,a,\n1,2,3\n',
      [
        ['blank-header', 1],
        ['duplicate-header', 1],
      ],
      [['1', '2', '3']],
    ],
    ['a,b\n1,\0\n', [['nul-byte', 2]], [['1', '\0']]],
  ])('reports %j', async (text, faults, rows) => {
    const read = await readText(text);
    expect(faultsOf(read)).toEqual(faults);
    expect(rowsOf(read)).toEqual(rows);
  });

  it('finds bytes that are not UTF-8 by line and by place in the file', async () => {
    const content = Buffer.concat([Buffer.from('\ufeffa,b\n1,é\n"\n",'), Buffer.from([0xe9, 0x0a, 0xff])]);
    const read = await readText(content);
    expect(read.faults).toEqual([
      { kind: 'missing-cell', line: 5, detail: '1 cells where the header has 2' },
      { kind: 'invalid-utf8', line: 4, detail: 'byte 16 is 0xe9' },
      { kind: 'invalid-utf8', line: 5, detail: 'byte 18 is 0xff' },
    ]);
    for (const { detail } of read.faults.slice(1)) {
      const [, place, byte] = /byte (\d+) is 0x(..)/.exec(detail)!;
      expect(content[Number(place)]!.toString(16)).toBe(byte);
    }
  });

  it('does not take the escapes of an extra cell for those of the next row', async () => {
    const read = await readText('a,b\n1,2,"x""y","""""z"\n5" 6,"3"""""\n"""",4,"q"""\n');
    expect(rowsOf(read)).toEqual([
      ['1', '2'],
      ['5" 6', '3""'],
      ['"', '4'],
    ]);
  });

  it('leaves the rows before an unclosed quote as they are', async () => {
    const wide = Array.from({ length: 20_000 }, (_, i) => `"${i}"""`).join(',');
    const read = await readText(`a,b\n1,"x"""\n2,y\n3,${wide},"open\n`);
    expect(rowsOf(read)).toEqual([
      ['1', 'x"'],
      ['2', 'y'],
    ]);
  });

  it('says how much an unclosed quote swallows, and where it opens', async () => {
    const read = await readText('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(read.faults[0]).toEqual({
      kind: 'unclosed-quote',
      line: 3,
      detail: 'the quote that opens cell 2 never closes; the 2 lines after it cannot be read',
    });
  });

  it('keeps rows longer than its window whole', async () => {
    const long = `${'x'.repeat(300_000)}\n${'""'.repeat(50_000)}`;
    const read = await readText(`a,b\n1,"${long}"\n2,z\n`);
    expect(read.rows[0]!.cells[1]).toBe(long.replaceAll('""', '"'));
    expect(read.rows[1]).toEqual({ line: 4, cells: ['2', 'z'] });
  });
});

it('reads buffers that share their memory, each where it lies', () => {
  const text = 'a,b\n"c",d\n';
  const memory = Buffer.alloc(200, 'x');
  const scanner = new CsvScanner(['p', 'q'], { delimiter: 0x2c, faults: new FaultLog() });
  // The first lies behind the second, and its view would end before what is looked at.
  for (const [at, size] of [
    [8, text.length + 8],
    [100, text.length + 40],
    [0, text.length + 8],
  ] as const) {
    memory.fill('x');
    const bytes = memory.subarray(at, at + size);
    bytes.write(text);
    bytes.fill('\n', text.length);
    scanner.restart(new FaultLog(), 1);
    scanner.scan(bytes, 0, text.length, true);
    const cells = Array.from({ length: 4 }, (_, i) => {
      const k = (i >> 1) * scanner.rowStride + (i & 1) * scanner.columnStride;
      return bytes.toString('latin1', scanner.starts[k], scanner.ends[k]);
    });
    expect([scanner.rows, ...cells]).toEqual([2, 'a', 'b', 'c', 'd']);
  }
});

it('reads rows in the kernel as it does one by one', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '7', '.', '"', '""', ' ', 'é', ';'), maxLength: 40 });
  const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n');
  const row = fc.tuple(
    fc.array(
      fc.oneof(
        cell,
        cell.map(text => `"${text}"`),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    end,
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.constantFrom(1, 2, 3), (rows, width) => {
      const text = Buffer.from(rows.map(([cells, lineEnd]) => cells.join(',') + lineEnd).join(''));
      const [fast, slow] = [kernelBytes(text.length + 8), Buffer.alloc(text.length + 8)].map(bytes => {
        text.copy(bytes);
        bytes.fill('\n', text.length);
        const faults = new FaultLog();
        const names = Array.from({ length: width }, (_, i) => `c${i}`);
        const scanner = new CsvScanner(names, { delimiter: 0x2c, faults });
        const found: unknown[] = [];
        for (let at = 0; at < text.length;) {
          const next = scanner.scan(bytes, at, text.length, true);
          scanner.unescape(bytes);
          for (let row = 0; row < scanner.rows; row++) {
            const places = names.map((_, i) => row + i * scanner.columnStride);
            found.push([scanner.lines[row], ...places.map(k => [scanner.starts[k], scanner.ends[k]])]);
          }
          at = next;
        }
        return { found, faults: faults.state(), line: scanner.line };
      });
      expect(fast).toEqual(slow);
    }),
    { numRuns: 1000 },
  );
});
