import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import type { Coded } from './codes.js';
import { textsIn } from './coded.fixture.js';
import { loadPolicy } from './policy.js';
import { readPredictions, testSetDigest, type Predictions } from './predictions.js';

const FOLDER = join(import.meta.dirname, '../fixtures/predictions');
const POLICIES: Record<string, string[]> = {
  binary: [
    'data: { score: p, positive: 1, threshold: 0.5, weight: weight }\nrules: [{ id: a, metric: accuracy, by: [shop], min: 0.01 }]',
  ],
  classes: [
    'rules: [{ id: a, metric: log_loss, max: 9 }]',
    `data: { probabilities: probabilities, classes: [Adelie, Chinstrap, Gentoo] }\nrules: [{ id: a, metric: log_loss, max: 9 }]`,
  ],
  gaps: [
    'data: { score: p, positive: 1, threshold: 0.5 }\nrules: [{ id: a, metric: accuracy, by: [shop], min: 0.01 }]',
  ],
};

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

async function read(rest: string, content: Buffer, path: string): Promise<Predictions> {
  await ports.files.write('gate.yaml', `version: 1\n${rest}\n`);
  await ports.files.write(path, content);
  const policy = await loadPolicy('gate.yaml', ports.files);
  return readPredictions({ path, name: 'p' }, policy, ports.files);
}

const isCoded = (column: unknown): column is Coded =>
  typeof column === 'object' && column !== null && 'of' in column;

/** Everything a judgement rests on; of faults not the lines, which binary files do not have. */
function told({ ids, rows, content, weights, slices, faults, ...rest }: Predictions) {
  const columns = Object.entries(content).map(([name, column]: [string, unknown]): [string, unknown] => [
    name,
    isCoded(column) ? textsIn(column) : column,
  ]);
  return {
    rows,
    digest: testSetDigest({ ids, content, ...rest }),
    ids: Array.from({ length: rows }, (_, row) => ids.at(row)),
    columns,
    weights,
    slices: [...slices].map(([name, column]) => [name, textsIn(column)]),
    faults: faults.map(({ rule, count, examples }) => ({
      rule,
      count,
      examples: examples!.map(text => text.replace(/ \(line \d+\)/, '')),
    })),
  };
}

const files = readdirSync(FOLDER).filter(name => /\.(parquet|arrow)$/.test(name));

it('there are files of every kind', () => expect(files.length).toBe(9));

describe.each(files)('%s', name => {
  const kind = name.split('.')[0]!;
  const bytes = readFileSync(join(FOLDER, name));
  const csv = readFileSync(join(FOLDER, `${kind}.csv`));

  it.each(POLICIES[kind]!)('holds what its CSV holds: %s', async policy => {
    const expected = told(await read(policy, csv, 'p.csv'));
    expect(told(await read(policy, bytes, name))).toEqual(expected);
    expect(expected.faults.length).toBe(kind === 'gaps' ? 2 : 0);
  });

  it('is known by its content, whatever it is called', async () => {
    const [policy] = POLICIES[kind]!;
    const expected = told(await read(policy!, csv, 'p.csv'));
    for (const path of ['predictions', 'p.csv', 'p.json'])
      expect(told(await read(policy!, bytes, path))).toEqual(expected);
  });
});

describe('JSON is known by its content', () => {
  const policy = 'rules: [{ id: a, metric: accuracy, min: 0.01 }]';
  const rows = [
    { id: '1', label: 'x', prediction: 'y' },
    { id: '2', label: 'y', prediction: 'y' },
  ];
  const split = { columns: ['id', 'label', 'prediction'], data: rows.map(row => Object.values(row)) };
  const lines = rows.map(row => JSON.stringify(row)).join('\n');

  it.each([
    ['lines', lines],
    ['a table on one line', JSON.stringify(split)],
    ['a table on many lines', `\ufeff${JSON.stringify(split, null, 2)}\n`],
  ])('%s', async (_, text) => {
    for (const path of ['predictions', 'p.json', 'p.txt']) {
      const { ids, content } = await read(policy, Buffer.from(text), path);
      expect([ids.at(0), ids.at(1)]).toEqual(['1', '2']);
      if (content.task !== 'classification') throw new Error(content.task);
      expect(textsIn(content.label)).toEqual(['x', 'y']);
    }
  });

  it('tells a document that is no table', async () => {
    const other = read(policy, Buffer.from('{"accuracy": 0.9}'), 'p');
    await expect(other).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(/is no table/),
    });
  });
});
