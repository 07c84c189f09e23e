import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Block, Table } from '@sluice/core';
import { describeValidation, loadContract, validateData, writeProfile } from './index.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: people
version: 1.0.0
status: active
schema:
  - name: people
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - name: age
        logicalType: integer
        logicalTypeOptions: { minimum: 18, maximum: 99 }
      - name: day
        logicalType: date
        logicalTypeOptions: { minimum: '2024-01-01' }
      - name: kind
        logicalType: string
        required: true
        logicalTypeOptions: { maxLength: 3 }
        quality:
          - { metric: invalidValues, arguments: { validValues: [a, b] }, mustBe: 0 }
      - { name: size, logicalType: integer }
      - name: secret
        logicalType: integer
        classification: restricted
        logicalTypeOptions: { minimum: 5 }
`;

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

async function validate(csv: string, contract = CONTRACT) {
  await ports.files.write('c.yaml', contract);
  await ports.files.write('p.csv', csv);
  const loaded = await loadContract('c.yaml', ports.files);
  const options = { examples: 5, maxKeyBytes: 2 ** 30, failOn: 'error' as const };
  return validateData(['p.csv'], loaded, ports.files, options);
}

const texts = ({ rows }: Table) =>
  rows.map(({ cells }) => cells.map(cell => (typeof cell === 'object' && 'code' in cell ? cell.code : cell)));

function tableIn(blocks: readonly Block[], summary: string): Table {
  const details = blocks.find(block => block.kind === 'details' && block.summary.includes(summary));
  return (details as { blocks: Block[] }).blocks.find((block): block is Table => block.kind === 'table')!;
}

describe('describeValidation', () => {
  it('tells of integers past 2⁵³ what is to the digit, and what is rounded', async () => {
    const { profile, ...validation } = await validate(
      'id,age,day,kind,size,secret\n1,20,2024-01-02,a,9007199254740993,9\n2,20,2024-01-02,a,-9007199254740995,9\n3,20,2024-01-02,a,-9007199254740996,9\n',
    );
    const size = profile.columns.find(({ name }) => name === 'size')!;
    expect(size).toMatchObject({
      wide: { known: true, min: '-9007199254740996', max: '9007199254740993', sum: '-9007199254740998' },
      distinct: { count: 2, exact: false },
    });
    expect(size.top).toBeUndefined();
    const { blocks } = describeValidation({ ...validation, profile });
    const table = blocks.find((block): block is Table => block.kind === 'table' && block.columns.length > 5)!;
    expect(texts(table).find(([name]) => name === 'size')).toContain('-9007199254740996 … 9007199254740993');
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      text: expect.stringMatching(/^Integers past 2⁵³ in "size": .* rounded to float64\.$/) as unknown,
    });
  });

  it('suggests lines that would make broken rules hold, never of hidden values nor of keys', async () => {
    const validation = await validate(
      'id,age,day,kind,size,secret,new\n1,17,2023-12-31,yes,1.5,1,x\n1,200,2024-01-02,long,2,9,x\n2,30,2024-01-02,,3,9,x\n',
    );
    const { blocks } = describeValidation(validation);
    expect(texts(tableIn(blocks, 'suggested edits of the contract'))).toEqual([
      ['age.minimum', 'c.yaml:12', 'minimum: 17'],
      ['age.maximum', 'c.yaml:12', 'maximum: 200'],
      ['day.minimum', 'c.yaml:15', 'minimum: "2023-12-31"'],
      ['kind.required', 'c.yaml:18', 'required: false'],
      ['kind.max-length', 'c.yaml:19', 'maxLength: 4'],
      ['kind.invalid-values', 'c.yaml:21', 'add to validValues: long, "yes"'],
      ['size.type', 'c.yaml:22', 'logicalType: number'],
      ['extra-column', 'c.yaml', '- name: new'],
    ]);
  });

  it('suggests nothing where every rule is kept', async () => {
    const { blocks } = describeValidation(
      await validate('id,age,day,kind,size,secret\n1,20,2024-01-02,a,1,9\n'),
    );
    expect(JSON.stringify(blocks)).not.toContain('suggested');
  });

  it('shows the columns of broken rules first, and folds those beyond 24', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `c${i}`);
    const contract = CONTRACT.replace(
      /properties:[^]*/,
      `properties:\n${names.map(name => `      - { name: ${name}, logicalType: integer${name === 'c30' ? ', unique: true' : ''} }`).join('\n')}\n`,
    );
    const row = names.map(() => '1').join(',');
    const { blocks } = describeValidation(await validate(`${names.join(',')}\n${row}\n${row}\n`, contract));
    const open = blocks.filter((block): block is Table => block.kind === 'table').at(-1)!;
    expect(open.rows).toHaveLength(24);
    expect(open.rows[0]).toMatchObject({ tone: 'fail' });
    expect(open.rows[0]!.cells.slice(0, 3)).toMatchObject([{ code: 'c30' }, 'integer', { spark: [2] }]);
    expect(tableIn(blocks, '16 more columns').rows).toHaveLength(16);
  });
});

describe('writeProfile', () => {
  it('writes an entry of a column on a line, which reads back as the profile', async () => {
    const { profile } = await validate(
      'id,age,day,kind,size,secret\n1,20,2024-01-02,a,1,9\n2,30,2024-01-03,a,5,9\n',
    );
    const text = writeProfile(profile);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(profile)));
    expect(text).toContain('\n      "histogram": {"edges":[');
    expect(text.split('\n').length).toBeLessThan(20 * profile.columns.length);
    expect(writeProfile({ ...profile, files: [], columns: [] })).toMatch(
      /"files": \[\],\n {2}"columns": \[\]\n}\n$/,
    );
  });
});
