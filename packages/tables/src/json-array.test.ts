import { describe, expect, it } from '@jest/globals';
import { hasEscapedKey } from '@sluice/testing';
import fc from 'fast-check';
import { cellText } from './batch.js';
import { BlockScanner } from './block-scanner.js';
import { elementLines } from './element-lines.js';
import { FaultLog } from './faults.js';
import { openTable } from './open-table.js';
import { memoryFiles, readText } from './read-text.fixture.js';

const options = { format: 'json' } as const;

/** The rows and faults of a file that is cut into blocks of a size, each read without the others, as threads do. */
async function readBlocks(content: string, size: number, chunkSize: number) {
  const files = memoryFiles({ 'a.json': content });
  const { text, faults } = await openTable('a.json', files, { ...options, chunkSize });
  const all = new FaultLog();
  const rows: { line: number; cells: string }[] = [];
  let line = text!.linesBefore;
  for await (const block of text!.blocks({ size, recycled: () => undefined })) {
    const scanner = new BlockScanner({ ...text!.layout, keepFaults: 10 });
    const report = scanner.scan(block, (batch, names) => {
      for (let row = 0; row < batch.rows; row++) {
        const cells = names.flatMap((name, i) => {
          const cell = batch.columns[i] && cellText(batch.columns[i], row);
          return cell === undefined ? [] : [`${name}=${cell}`];
        });
        rows.push({ line: line + batch.lines[row]!, cells: cells.sort().join() });
      }
    });
    all.merge(report.faults, line);
    line += report.lines;
  }
  all.merge(faults.state(), 0);
  const found = [...all].flatMap(({ kind, first }) => first.map(fault => ({ kind, ...fault })));
  return { rows, faults: found };
}

async function readWhole(content: string, chunkSize: number) {
  const { names, rows, faults } = await readText(content, { ...options, chunkSize });
  return {
    faults,
    rows: rows.map(({ line, cells }) => {
      const shown = cells.flatMap((cell, i) => (cell === undefined ? [] : [`${names[i]}=${cell}`]));
      return { line, cells: shown.sort().join() };
    }),
  };
}

const value = fc.oneof(
  fc.string({ unit: fc.constantFrom('x', '"', '\\', '\n', 'é', '[', '}', ',', '😀') }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
);
const key = fc.string({ unit: fc.constantFrom('a', 'b', '"', ']', 'é') });
const record = fc
  .dictionary(key, value, { maxKeys: 4 })
  .map(object => {
    delete object['__proto__'];
    return object;
  })
  .filter(object => !hasEscapedKey(object));

describe('reading a JSON array', () => {
  it('agrees with JSON.parse on every value and line, however it is laid out and cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 8 }),
        fc.constantFrom(undefined, 1, '\t', '  '),
        fc.constantFrom('', '\ufeff', '\n \r\n'),
        fc.constantFrom('', '\n', ' \r\n\t'),
        fc.integer({ min: 1, max: 40 }),
        async (records, indent, before, after, size) => {
          const content = before + JSON.stringify(records, undefined, indent) + after;
          const read = await readText(content, { ...options, chunkSize: size });
          expect(read.faults).toEqual([]);
          const names = [...new Set(records.flatMap(r => Object.keys(r)))];
          expect(new Set(read.names)).toEqual(new Set(names));
          expect(read.rows.length).toBe(records.length);
          const texts = [...content.matchAll(/^ {2}\{|^\t\{|^ \{/gm)];
          for (const [i, expected] of records.entries()) {
            const { line, cells } = read.rows[i]!;
            const place = indent === undefined ? before.length : (texts[i]?.index ?? 0);
            if (indent === undefined || texts.length === records.length)
              expect(line).toBe(content.slice(0, place).split('\n').length);
            for (const [column, name] of read.names.entries()) {
              const wanted = Object.hasOwn(expected, name) ? expected[name] : null;
              const cell = cells[column];
              if (wanted === null) expect(cell).toBeUndefined();
              else if (typeof wanted === 'string') expect(cell).toBe(wanted);
              else if (typeof wanted === 'object') expect(cell).toBe(JSON.stringify(wanted));
              else expect(JSON.parse(cell!)).toEqual(wanted);
            }
          }
          expect(await readBlocks(content, size, 7)).toEqual(await readWhole(content, 50));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds rows and faults in anything, wherever it is cut', async () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      '"a"',
      '"',
      '\\',
      ':',
      ',',
      '1',
      'null',
      ' ',
      '\n',
      '{"a":1}',
      '{"b":"x"}',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map(p => `[{"a":0},${p.join('')}`);
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (content, size) => {
        const whole = await readWhole(content, 3);
        expect(await readBlocks(content, size, size)).toEqual(whole);
        let valid = true;
        try {
          JSON.parse(content);
        } catch {
          valid = false;
        }
        const broken = whole.faults.some(({ kind }) => kind === 'invalid-json' || kind === 'broken-array');
        expect(broken).toBe(!valid);
      }),
      { numRuns: 1500 },
    );
  });

  it('becomes JSON Lines that hold the same rows and the same faults, with the lines they began on', async () => {
    const pieces = ['{"a":1}', '{ "b" : [1, 2],\r\n "c":"x  y" }', '{"a":', '"', '\\', ' ', '\n', '[1]', '7'];
    const element = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }).map(p => p.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(element, { maxLength: 8 }),
        fc.integer({ min: 20, max: 90 }),
        async (elements, size) => {
          const content = `[\n${elements.filter(text => text.trim() !== '').join(', ')}]`;
          const source = await openTable('a.json', memoryFiles({ 'a.json': content }), options).catch(
            () => undefined,
          );
          if (!source?.text) return;
          const scanner = new BlockScanner({ ...source.text.layout, array: false });
          const [rows, faults]: [number[], [string, number][]] = [[], []];
          let line = source.text.linesBefore + 1;
          for await (const written of source.text.blocks({ size, recycled: () => undefined })) {
            const { block, lines, length } = elementLines(written, line);
            const report = scanner.scan(block, batch => {
              for (let row = 0; row < batch.rows; row++) rows.push(lines[batch.lines[row]! - 1]!);
            });
            for (const [kind, , first] of report.faults)
              for (const fault of first) faults.push([kind, lines[fault.line - 1]!]);
            line += length;
          }
          const whole = await readText(content, { ...options, keepFaults: 100 });
          expect(rows).toEqual(whole.rows.map(row => row.line));
          const own = whole.faults.filter(({ kind }) => kind !== 'broken-array');
          const sorted = (found: [string, number][]) => found.map(f => f.join()).sort();
          expect(sorted(faults)).toEqual(sorted(own.map(({ kind, line: at }) => [kind, at])));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['[{"a":1}\n{"a":2}]', 'invalid-json', 1, 'not JSON from column 1 on, one line below'],
    ['[{"a":1} {"a":2}]', 'invalid-json', 1, 'not JSON from character 9 of the element on'],
    ['[\n{"a":1},\n{"a":},\n{"a":2}\n]', 'invalid-json', 3, 'not JSON from character 6 of the element on'],
    ['[\n{\n"é":1,\n  "b" 2}]', 'invalid-json', 2, 'not JSON from column 7 on, 2 lines below'],
    ['[{"a":1},\n\n,{"a":2}]', 'invalid-json', 3, 'nothing stands between two commas'],
    ['[{"a":1},\n 7 ,{"a":2}]', 'not-an-object', 2, 'not an object with named values'],
    ['[{"a":1},\n[2],{"a":2}]', 'not-an-object', 2, 'not an object with named values'],
    ['[{"a":1},\n{"a":1,\n"a":2}]', 'duplicate-key', 2, 'the key "a" stands twice'],
    ['[{"a":1},\n{"a":2},\n]', 'broken-array', 3, 'a comma stands before the closing bracket'],
    ['[{"a":1},\n{"a":2}\n\n', 'broken-array', 2, 'the array is never closed: "]" is missing at the end'],
    ['[{"a":1}]\n\nx', 'broken-array', 3, 'something follows the end of the array'],
    ['[{"a":1}][]', 'broken-array', 1, 'something follows the end of the array'],
  ])('reports %j', async (text, kind, line, detail) => {
    for (const chunkSize of [1, 100])
      expect((await readText(text, { ...options, chunkSize })).faults).toEqual([{ kind, line, detail }]);
  });

  it('tells the line of an element that is cut off, and that the array is', async () => {
    const { faults, rows } = await readText('[{"a":1},\n{"a":[2,\n3', options);
    expect(rows.map(({ line }) => line)).toEqual([1]);
    expect(faults.map(({ kind, line }) => [kind, line])).toEqual([
      ['invalid-json', 2],
      ['broken-array', 3],
    ]);
  });

  it('goes on behind a broken element', async () => {
    const { rows } = await readText('[{"a":1}, {"a":x, "b":"},{"}, {"a":3}]', options);
    expect(rows.map(({ cells }) => cells[0])).toEqual(['1', '3']);
  });

  it('keeps integers beyond 2^53 and takes the last value of a repeated key', async () => {
    const { rows } = await readText('[{"a":9007199254740993,"b":"\\n","b":[ 1,\n"x y" ]}]', options);
    expect(rows[0]!.cells).toEqual(['9007199254740993', '[1,"x y"]']);
  });

  it.each([
    ['a.json', '[{"a":1}]', 'json'],
    ['a.json', '\ufeff \n[ ]', 'json'],
    ['a.json', '{"a":1}', 'jsonl'],
    ['a.txt', '[\n {"a":1}]', 'json'],
    ['a.json.gz', '[1]', 'json'],
    ['a', '[id],[name]\n1,x\n', 'csv'],
    ['a.jsonl', '[1]', 'jsonl'],
  ])('takes %s holding %j as %s', async (path, content, format) => {
    expect((await openTable(path, memoryFiles({ [path]: content }))).format).toBe(format);
  });

  it.each([
    ['[\n[1,2]]', 'unsupported', 'a.json:2: "a.json" is a JSON array of arrays'],
    ['{"a":1}', 'bad-data', 'a.json:1: "a.json" should be a JSON array'],
    ['', 'bad-data', 'should be a JSON array'],
  ])('refuses %j', async (content, code, message) => {
    const reading = openTable('a.json', memoryFiles({ 'a.json': content }), options);
    await expect(reading).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('refuses an element or keys beyond the limits, and says on which line', async () => {
    const long = `[{"a":1},\n{"a":[${'1,\n'.repeat(400_000)}`;
    await expect(readText(long, { ...options, maxRowBytes: 300_000 })).rejects.toThrow(
      'table.csv:2: One row is longer than 300000 bytes',
    );
    const keys = `[${Array.from({ length: 30 }, (_, i) => `\n{"k${i}":1}`).join()}]`;
    await expect(readText(keys, { ...options, maxColumns: 20 })).rejects.toThrow(
      'Line 22 brings the number of different keys to 21; 20 are allowed.',
    );
  });
});
