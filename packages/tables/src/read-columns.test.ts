import { UserError } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { readColumns } from './read-columns.js';
import { memoryFiles } from './read-text.fixture.js';

const read = (content: string, options = {}, path = 'p.csv') =>
  readColumns(path, memoryFiles({ [path]: content }), options);
const problemsOf = async (content: string, options = {}) => {
  const error: unknown = await read(content, options).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(UserError);
  return { code: (error as UserError).code, problems: (error as UserError).problems };
};

describe('readColumns', () => {
  it('gives numbers where a column is numeric, else texts, with gaps and lines', async () => {
    const table = await read('id,y,label\n1,0.5,cat\n2,,"d,\nog"\n3,NaN,\n');
    expect(table.rows).toBe(3);
    expect([...table.lines]).toEqual([2, 3, 5]);
    expect([...table.columns.values()]).toEqual([
      { name: 'id', kind: 'number', values: Float64Array.of(1, 2, 3), missing: Uint8Array.of(0, 0, 0) },
      { name: 'y', kind: 'number', values: Float64Array.of(0.5, NaN, NaN), missing: Uint8Array.of(0, 1, 0) },
      expect.objectContaining({
        name: 'label',
        kind: 'string',
        codes: Int32Array.of(0, 1, -1),
        values: ['cat', 'd,\nog', null],
        missing: Uint8Array.of(0, 0, 1),
      }),
    ]);
  });

  it('finds out late that a column is text, and keeps every text as written', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `0${i},${i}`);
    const table = await read(`code,n\n${rows.join('\n')}\nx,-Infinity\n`);
    const code = table.columns.get('code')!;
    expect([code.kind, code.values[7], code.values[20_000]]).toEqual(['string', '07', 'x']);
    expect(table.columns.get('n')!.values[20_000]).toBe(-Infinity);
  });

  it('reads only the columns asked for, keeps text as asked, and takes tokens as missing', async () => {
    const table = await read('a,b,c\n1,NA,x\n2,7,y\n', { columns: ['b', 'a'], text: ['a'], missing: ['NA'] });
    expect([...table.columns.keys()]).toEqual(['b', 'a']);
    expect(table.columns.get('b')).toMatchObject({ kind: 'number', missing: Uint8Array.of(1, 0) });
    expect(table.columns.get('a')!.values).toEqual(['1', '2']);
  });

  it('reads JSON Lines: keys left out are missing, a number in quotes makes the column text', async () => {
    const table = await read('{"a":1,"b":true}\n{"c":"5","a":2}\n{"a":null,"c":6}\n', {}, 'p.jsonl');
    expect(table.columns.get('a')).toMatchObject({ kind: 'number', missing: Uint8Array.of(0, 0, 1) });
    expect(table.columns.get('b')!.values).toEqual(['true', null, null]);
    expect(table.columns.get('c')!.values).toEqual([null, '5', '6']);
  });

  it('passes over columns that are not asked for, and still names them', async () => {
    const only = (name: string) => name !== 'b';
    const table = await read('a,b,c\n1,NA,x\n2,7,y\n', { only });
    expect([...table.columns.keys()]).toEqual(['a', 'c']);
    expect(table.names).toEqual(['a', 'b', 'c']);
  });

  it('refuses faults of structure by line, all together', async () => {
    const { code, problems } = await problemsOf('a,b\n1\n2,3,4\n5,x"\n');
    expect(code).toBe('bad-data');
    expect(problems.map(p => [p.location?.line, p.message])).toEqual([
      [2, '1 cells where the header has 2 (missing-cell).'],
      [3, '3 cells where the header has 2 (extra-cell).'],
      [4, 'in cell 2 (stray-quote).'],
    ]);
  });

  it('refuses absent columns by name, and a table without rows', async () => {
    const absent = await problemsOf('a,b\n1,2\n', { columns: ['a', 'y', 'z'] });
    expect(absent.problems.map(p => p.message)).toEqual([
      '"p.csv" has no column "y".',
      '"p.csv" has no column "z".',
    ]);
    expect(absent.problems[0]!.valid).toEqual(['a', 'b']);
    expect((await problemsOf('a,b\n')).code).toBe('empty-data');
  });
});
