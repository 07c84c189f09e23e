import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError, type Files } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { inferContract, loadContract, validateData } from '../index.js';

let ports: TestPorts;
let files: Files;
beforeEach(async () => {
  ports = await testPorts();
  files = ports.files;
});
afterEach(() => ports.dispose());

const limits = { examples: 3, maxKeyBytes: 2 ** 30 };

async function infer(content: string, file = 'data.csv'): Promise<string> {
  await files.write(file, content);
  return inferContract([file], 'penguins', files, { ...limits, missing: [] });
}

const species = ['Adelie', 'Chinstrap', 'Gentoo'];
const PENGUINS = [
  'rowid,species,bill_length_mm,body_mass_g,sex,year,tagged,seen_at,zip,note',
  ...Array.from({ length: 60 }, (_, i) =>
    [
      i + 1,
      species[i % 3],
      i === 7 ? 'NA' : (32 + i / 4).toFixed(1),
      i === 9 ? '' : 2700 + 10 * i,
      i % 5 === 0 ? 'NA' : i % 2 ? 'male' : 'female',
      2007 + (i % 3),
      i % 2 === 0,
      `2024-01-${String((i % 28) + 1).padStart(2, '0')}T08:00:00Z`,
      `0${1000 + i}`,
      i === 30 ? 'n/a?' : i,
    ].join(','),
  ),
  '',
].join('\n');

describe('inferring a contract', () => {
  it('writes what all rows say, with its certainty, and leaves bounds to people', async () => {
    const text = await infer(PENGUINS);
    expect(text).toMatchSnapshot();
  });

  it('is kept by the data it came from', async () => {
    await files.write('contract.yaml', await infer(PENGUINS));
    const contract = await loadContract('contract.yaml', files);
    const validation = await validateData(['data.csv'], contract, files, { ...limits, failOn: 'error' });
    expect(validation.findings).toEqual([]);
    expect(validation.verdict).toBe('pass');
  });

  it('reads the types of JSON as they are written', async () => {
    const text = await infer(
      '{"id":"a","n":1,"x":1.5,"b":true,"o":{},"l":[],"m":1,"t":"5"}\n{"id":"b","n":2,"x":2,"b":false,"m":"1","t":"6","l":[1]}\n',
      'data.jsonl',
    );
    const types = [...text.matchAll(/- name: "?(\w+)"?\n +(?:logicalType: (\w+)|# ([^\n]*))/g)].map(m => [
      m[1],
      m[2] ?? m[3],
    ]);
    expect(types).toEqual([
      ['id', 'string'],
      ['n', 'integer'],
      ['x', 'number'],
      ['b', 'boolean'],
      ['o', 'object'],
      ['l', 'array'],
      ['m', 'The values have no type in common.'],
      ['t', 'string'],
    ]);
  });

  it('tells formats that all values have, and does not guess between day and month', async () => {
    const rows = Array.from({ length: 25 }, (_, i) =>
      [
        `${String(i + 1).padStart(2, '0')}/02/2024`,
        `0${(i % 9) + 1}/0${(i % 7) + 1}/2024`,
        `${String(i + 1).padStart(2, '0')}.01.2024 10:00`,
        `user${i}@example.org`,
        `10.0.0.${i}`,
        i === 3 ? 'nobody' : 'a@b.c',
      ].join(','),
    );
    const text = await infer(`day,unclear,at,mail,ip,mixed\n${rows.join('\n')}\n`);
    await files.write('contract.yaml', text);
    const { plan, declared } = await loadContract('contract.yaml', files);
    expect(plan.columns.map(({ type }) => type)).toEqual([
      'date',
      'string',
      'timestamp',
      'string',
      'string',
      'string',
    ]);
    const formats = declared.value.schema[0]!.properties.map(
      ({ logicalTypeOptions }) => logicalTypeOptions?.format,
    );
    expect(formats).toEqual(['dd/MM/yyyy', undefined, 'dd.MM.yyyy HH:mm', 'email', 'ipv4', undefined]);
    expect(text).toContain(
      '# Times? All values can be read as dd/MM/yyyy or MM/dd/yyyy: no value tells which.',
    );
    const contract = await loadContract('contract.yaml', files);
    const validation = await validateData(['data.csv'], contract, files, { ...limits, failOn: 'error' });
    expect(validation.findings).toEqual([]);
  });

  it('quotes names and values that YAML would read as something else', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${['yes', '- x: #', '"a""b"'][i % 3]!},${i}`).join(
      '\n',
    );
    await files.write('contract.yaml', await infer(`true,"a: b #c"\n${rows}\n`));
    const { plan } = await loadContract('contract.yaml', files);
    expect(plan.columns.map(({ name }) => name)).toEqual(['true', 'a: b #c']);
    const validation = await validateData(['data.csv'], await loadContract('contract.yaml', files), files, {
      ...limits,
      failOn: 'error',
    });
    expect(validation.verdict).toBe('pass');
  });

  it('tells what stands in objects, and passes maps by', async () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      JSON.stringify({
        id: i,
        o: { a: i, 'q"é': `t${i}`, ...(i % 2 ? { p: { x: i / 2, l: [1] } } : {}), 'a.b': 1 },
        map: Object.fromEntries([
          [`key ${i}`, 1],
          [`other ${i}`, 2],
        ]),
        mixed: i % 2 ? { a: 1 } : 'text',
      }),
    ).join('\n');
    await files.write('contract.yaml', await infer(`${rows}\n`, 'data.jsonl'));
    const contract = await loadContract('contract.yaml', files);
    expect(contract.plan.columns.map(({ name, type }) => [name, type])).toEqual([
      ['id', 'integer'],
      ['o', 'object'],
      ['o.a', 'integer'],
      ['o.q"é', 'string'],
      ['o.p', 'object'],
      ['o.p.x', 'number'],
      ['o.p.l', 'array'],
      ['map', 'object'],
      ['mixed', undefined],
    ]);
    const [, object] = contract.declared.value.schema[0]!.properties;
    expect(object!.properties!.map(({ name, required }) => [name, required])).toEqual([
      ['a', true],
      ['q"é', true],
      ['p', undefined],
    ]);
    const validation = await validateData(['data.jsonl'], contract, files, { ...limits, failOn: 'error' });
    expect(validation.findings).toEqual([]);
    const broken = rows.replace('"a":7', '"a":"seven"');
    await files.write('data.jsonl', `${broken}\n`);
    const again = await validateData(['data.jsonl'], contract, files, { ...limits, failOn: 'error' });
    expect(again.findings.map(({ message, examples }) => [message, examples])).toEqual([
      [expect.stringMatching(/"o\.a" must be an integer/), ['line 8: "seven"']],
    ]);
  });

  it('makes objects of the structures of Parquet', async () => {
    const path = join(import.meta.dirname, '../../../tables/fixtures/parquet/flat.dictionary-zstd.parquet');
    await files.write('data.parquet', readFileSync(path));
    const text = await inferContract(['data.parquet'], 'flat', files, { ...limits, missing: [] });
    await files.write('contract.yaml', text);
    const contract = await loadContract('contract.yaml', files);
    const struct = contract.declared.value.schema[0]!.properties.find(({ name }) => name === 'struct');
    expect(struct).toMatchObject({
      logicalType: 'object',
      properties: [
        { name: 'a', logicalType: 'integer' },
        { name: 'b', logicalType: 'object', properties: [{ name: 'c', logicalType: 'string' }] },
      ],
    });
    const validation = await validateData(['data.parquet'], contract, files, { ...limits, failOn: 'error' });
    expect(validation.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses to infer anything from nothing', async () => {
    for (const content of ['', 'a,b\n', 'a,b\n,\n'])
      await expect(infer(content)).rejects.toEqual(expect.objectContaining({ code: 'empty-data' }));
    await expect(infer('')).rejects.toBeInstanceOf(UserError);
  });
});
