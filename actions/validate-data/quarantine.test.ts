import { readInputs, sha256, type StageResult } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('c.yaml', CONTRACT);
  await ports.files.write('p.csv', 'n\n1\n20\nx\n');
});
afterEach(() => ports.dispose());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: numbers
version: 1.0.0
status: active
schema:
  - name: numbers
    properties:
      - { name: n, logicalType: integer, logicalTypeOptions: { maximum: 9 } }
`;

const run = (raw: Record<string, string>): Promise<StageResult> =>
  action.run(
    readInputs(action.inputs, { 'model-name': 'm', data: 'p.csv', contract: 'c.yaml', ...raw }),
    ports,
  );

describe('quarantine and accepted', () => {
  it('are written whatever the verdict, and handed on with their digests', async () => {
    const result = await run({ quarantine: 'out/bad.csv', accepted: 'out/good.csv.gz' });
    const bad = await ports.files.read('out/bad.csv');
    expect(bad.toString('utf8')).toBe(
      'sluice_rules,sluice_line,sluice_file,n\nn.maximum,3,p.csv,20\nn.type,4,p.csv,x\n',
    );
    const good = await ports.files.read('out/good.csv.gz');
    expect(result.verdict).toBe('fail');
    expect(result.files).toContainEqual({
      role: 'quarantine',
      path: 'out/bad.csv',
      kind: 'file',
      sha256: sha256(bad),
      own: true,
    });
    expect(result.files).toContainEqual({
      role: 'accepted',
      path: 'out/good.csv.gz',
      kind: 'file',
      sha256: sha256(good),
      own: true,
    });
    expect(result.outputs).toMatchObject({
      'quarantine-path': 'out/bad.csv',
      'quarantined-rows': '2',
      'accepted-path': 'out/good.csv.gz',
      'accepted-rows': '1',
    });
    expect(JSON.stringify(result.document)).toContain('2 rows in out/bad.csv');
  });

  it('hold the accepted rows, which then keep the contract', async () => {
    await run({ accepted: 'good.csv' });
    expect((await run({ data: 'good.csv' })).verdict).toBe('pass');
  });

  it.each([
    [{ quarantine: 'p.csv' }, 'is a file that this run reads or writes'],
    [{ accepted: 'c.yaml' }, 'is no name of a data file'],
    [{ quarantine: 'ref.csv', reference: 'ref.csv' }, 'is a file that this run reads or writes'],
    [
      { quarantine: 'p.csv', data: '[op].csv', reference: '*.csv' },
      'is a file that this run reads or writes',
    ],
    [{ quarantine: 'q.csv', mode: 'profile' }, 'means nothing with `mode: profile`'],
    [{ accepted: 'a.csv', mode: 'merge', shards: 'x' }, 'means nothing with `mode: merge`'],
  ])('refuse %j before any work', async (raw, why) => {
    await expect(run(raw)).rejects.toThrow(why);
    expect(await ports.files.glob(['**/*.csv'])).toEqual(['p.csv']);
  });
});
