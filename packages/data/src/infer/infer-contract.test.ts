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

  it('refuses to infer anything from nothing', async () => {
    for (const content of ['', 'a,b\n', 'a,b\n,\n'])
      await expect(infer(content)).rejects.toEqual(expect.objectContaining({ code: 'empty-data' }));
    await expect(infer('')).rejects.toBeInstanceOf(UserError);
  });
});
