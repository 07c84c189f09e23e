import { execFileSync } from 'node:child_process';
import { readInputs, type StageResult, type Table } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const contract = (version: string, maximum: number, more = '') => `apiVersion: v3.1.0
kind: DataContract
id: orders
version: ${version}
status: active
schema:
  - name: orders
${more}    properties:
      - { name: amount, logicalType: integer, logicalTypeOptions: { maximum: ${maximum} } }
`;

async function run(raw: Record<string, string>): Promise<StageResult> {
  const inputs = { 'model-name': 'm', data: 'data.csv', contract: 'contract.yaml', ...raw };
  return action.run(readInputs(action.inputs, inputs), ports);
}
async function put(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) await ports.files.write(path, content);
}
const git = (...argv: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...argv], {
    cwd: ports.root,
  });

describe('the contract', () => {
  it('is told against an earlier one, from a file', async () => {
    await put({
      'data.csv': 'amount\n5\n',
      'old.yaml': contract('1.0.0', 10),
      'contract.yaml': contract('1.1.0', 20),
    });
    const result = await run({ 'contract-baseline': 'old.yaml' });
    expect(result.verdict).toBe('fail');
    expect(result.findings).toMatchObject([
      {
        rule: 'contract-breaking-change',
        message: 'orders.amount: maximum was 10, is 20.',
        location: { file: 'contract.yaml', line: 9 },
      },
    ]);
    const details = result.document.blocks.at(-1);
    expect(details).toMatchObject({
      summary: 'Contract against old.yaml, version 1.0.0 → 1.1.0: 1 change, 1 breaking',
    });
    expect((details as { blocks: Table[] }).blocks[0]!.rows).toHaveLength(1);
  });

  it('is told against an earlier one, from a commit', async () => {
    await put({ 'data.csv': 'amount\n5\n', 'contract.yaml': contract('1.0.0', 10) });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    await put({ 'contract.yaml': contract('2.0.0', 20), 'new.yaml': contract('1.0.0', 20) });
    const result = await run({ 'contract-baseline': 'HEAD' });
    expect(result.verdict).toBe('pass');
    expect(result.findings).toMatchObject([{ rule: 'contract-breaking-change', severity: 'notice' }]);
    const fresh = await run({ 'contract-baseline': 'HEAD', contract: 'new.yaml' });
    expect(fresh.findings).toMatchObject([{ rule: 'contract-change', severity: 'notice' }]);
    for (const baseline of ['no-such-branch', '--help', 'HEAD:x'])
      await expect(run({ 'contract-baseline': baseline })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('may be a schema of another kind, with what is lost only where that is allowed', async () => {
    const fields = [{ name: 'amount', type: 'integer', constraints: { maximum: 4 }, groupChar: ',' }];
    await put({ 'data.csv': 'amount\n5\n', 'schema.json': JSON.stringify({ fields }) });
    await expect(run({ contract: 'schema.json' })).rejects.toMatchObject({ code: 'bad-contract' });
    const result = await run({ contract: 'schema.json', 'allow-lossy-import': 'true' });
    expect(result.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['maximum', 'error'],
      ['lossy-import', 'warning'],
    ]);
  });

  it('is written in other forms', async () => {
    await put({
      'data.csv': 'amount\n5\n',
      'schema.json': JSON.stringify({ fields: [{ name: 'amount', type: 'integer' }] }),
    });
    const result = await run({ contract: 'schema.json', 'export-contract': 'odcs\njson-schema' });
    const paths = result.files.filter(({ role }) => role === 'contract').map(({ path }) => path);
    const folder = 'sluice-report/validate-data';
    expect(paths).toEqual([`${folder}/contract.odcs.yaml`, `${folder}/record.schema.json`]);
    const again = await run({ contract: paths[0]! });
    expect(again.verdict).toBe('pass');
    expect(() => readInputs(action.inputs, { 'export-contract': 'avro' })).toThrow(/odcs, json-schema/);
  });

  it('may refer to other tables, earlier profiles and the time', async () => {
    const rule = (text: string) => `      - { type: custom, engine: sluice, implementation: { ${text} } }\n`;
    const more = `    quality:\n${rule('rule: shared-rows, with: test')}${rule('rule: row-count-change, mustBeBetween: [-50, 50], unit: percent')}${rule("rule: expression, expression: 'year(now()) = 2020'")}`;
    await put({
      'data.csv': 'amount\n5\n',
      'test/a.csv': 'amount\n7\n',
      'test/b.csv': 'amount\n5\n',
      'contract.yaml': contract('1.0.0', 10, more),
    });
    const inputs = { tables: 'test = test/*.csv', 'as-of': '2020-02-01' };
    const first = await run(inputs);
    expect(first.findings.map(({ rule, severity, examples }) => [rule, severity, examples])).toEqual([
      ['shared-rows', 'error', ['line 2 (also test/b.csv line 2)']],
      ['row-count-change', 'warning', undefined],
    ]);
    await put({ 'earlier.json': await readText('sluice-report/validate-data/profile.json') });
    await put({ 'data.csv': 'amount\n1\n2\n' });
    const second = await run({ ...inputs, 'previous-profile': 'earlier.json' });
    expect(second.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['row-count-change', 'error'],
    ]);
    await expect(run({ ...inputs, 'previous-profile': 'data.csv' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(run({})).rejects.toMatchObject({ code: 'bad-input' });
    expect((await run({ ...inputs, 'as-of': '2021-02-01' })).findings[0]).toMatchObject({
      rule: 'expression',
    });
  });
});

const readText = async (path: string) => (await ports.files.read(path)).toString('utf8');
