import { readInputs, type StageResult, type Statement, type TestResult } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('contract.yaml', CONTRACT);
});
afterEach(() => ports.dispose());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - { name: amount, logicalType: number }
`;
const orders = (rows: number, missing: number) =>
  `amount,id\n${Array.from({ length: rows }, (_, i) => `${i < missing ? '' : (7 * i) % 50},${i}\n`).join('')}`;

async function run(content: string, raw: Record<string, string> = {}): Promise<StageResult> {
  await ports.files.write('orders.csv', content);
  return action.run(
    readInputs(action.inputs, {
      'model-name': 'sales',
      data: 'orders.csv',
      contract: 'contract.yaml',
      ...raw,
    }),
    ports,
  );
}

async function keepRuns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const result = await run(orders(1000 + 13 * i, 20 + (i % 3)));
    await ports.files.copy(result.files.find(({ role }) => role === 'profile')!.path, `past/${i}.json`);
  }
}

const told = ({ findings }: StageResult) =>
  findings.filter(({ rule }) => rule.endsWith('-history')).map(({ rule, severity }) => [rule, severity]);

describe('validate-data with a history', () => {
  it('tells what is unlike all earlier runs, and what they were', async () => {
    await keepRuns(9);
    const usual = await run(orders(1050, 22), { history: 'past/' });
    expect(told(usual)).toEqual([]);
    expect(usual.outputs['anomalies']).toBe('0');
    const { predicate } = usual.evidence as Statement<TestResult>;
    expect(predicate.passedTests).toEqual(expect.arrayContaining(['row-count-history', 'amount.history']));
    expect(
      predicate.configuration.filter(({ annotations }) => annotations?.['kind'] === 'history'),
    ).toHaveLength(9);
    const odd = await run(orders(1050, 300), { history: 'past/*.json' });
    expect(told(odd)).toContainEqual(['missing-history', 'warning']);
    expect(odd.outputs['anomalies']).not.toBe('0');
    expect((await run(orders(1050, 300), { history: 'past', 'history-severity': 'error' })).verdict).toBe(
      'fail',
    );
    expect(told(await run(orders(1050, 300), { history: 'past', 'history-tolerance': '5' }))).toEqual([]);
  });

  it('starts from nothing, and says so', async () => {
    await ports.files.write('past/README.md', 'Profiles of accepted data.');
    for (const history of ['past', 'registry']) {
      const { findings, outputs } = await run(orders(1000, 20), { history });
      expect(findings.find(({ rule }) => rule === 'history-too-few')!.message).toMatch(/^0 earlier runs /);
      expect(outputs['anomalies']).toBe('0');
    }
  });

  it.each([
    [{ 'history-alpha': '0.01' }, '"history-alpha"'],
    [{ 'history-tolerance': '0', 'history-severity': 'error' }, '"history-tolerance", "history-severity"'],
    [{ 'history-alpha': '0.05' }, '"history-alpha"'],
    [{ 'history-severity': 'warning' }, 'No "history" is given'],
    [{ 'reference-missing': 'refuse' }, '"reference-missing" is `refuse`, but no reference'],
    [{ 'reference-missing': 'pass' }, '"reference-missing" is `pass`, but no reference'],
  ])('refuses %j with nothing to hold the data against', async (raw, named) => {
    await expect(run(orders(1000, 20), raw as Record<string, string>)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(named) as unknown,
    });
  });

  it('decides by default as with the settings that it names as its defaults', async () => {
    await keepRuns(9);
    const odd = () => orders(1050, 300);
    const defaults = { 'history-alpha': '0.050', 'history-tolerance': '0.01', 'history-severity': 'warning' };
    expect(await run(odd(), { history: 'past', ...defaults })).toEqual(await run(odd(), { history: 'past' }));
  });

  it('refuses a history that is none', async () => {
    await expect(run(orders(1000, 20), { history: 'nowhere' })).rejects.toMatchObject({
      code: 'missing-file',
    });
    await ports.files.write('past/notes.json', '{}');
    await expect(run(orders(1000, 20), { history: 'past' })).rejects.toThrow(
      '"past/notes.json" of the history is no profile.',
    );
  });
});
