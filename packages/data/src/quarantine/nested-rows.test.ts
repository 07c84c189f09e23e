import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { loadContract, separateRows, validateData } from '../index.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: nested
version: 1.0.0
status: active
schema:
  - name: t
    quality:
      - { type: custom, engine: sluice, implementation: { rule: json-schema, schema: { not: { required: [x] } } } }
    properties:
      - name: o
        logicalType: object
        properties:
          - { name: id, logicalType: integer, unique: true, required: true }
          - { name: to, logicalType: integer, logicalTypeOptions: { maximum: 5 } }
      - { name: x, logicalType: integer }
`;

it('separates rows by what stands in their objects', async () => {
  const { files } = ports;
  await files.write('contract.yaml', CONTRACT);
  const rows = [
    '{"o":{"id":1,"to":5}}',
    '{"o":{"id":2,"to":6}}',
    '{"o":{"id":1}}',
    '{"o":{}}',
    '{"x":1}',
    '{}',
  ];
  await files.write('data.jsonl', `${rows.join('\n')}\n`);
  const contract = await loadContract('contract.yaml', files);
  const options = { examples: 3, maxKeyBytes: 2 ** 30, marks: true };
  const validation = await validateData(['data.jsonl'], contract, files, { ...options, failOn: 'error' });
  const targets = { quarantine: files.resolve('bad.jsonl'), accepted: files.resolve('good.jsonl') };
  await separateRows(validation.scan, contract.plan, targets, files, files, options);
  const bad = (await files.read('bad.jsonl')).toString('utf8').trim().split('\n');
  expect(bad.map(line => (JSON.parse(line) as { sluice: unknown }).sluice)).toMatchObject([
    { line: 2, rules: ['o.to.maximum'] },
    { line: 3, rules: ['o.id.unique'] },
    { line: 4, rules: ['o.required-properties'] },
    { line: 5, rules: ['json-schema'] },
  ]);
  expect((await files.read('good.jsonl')).toString('utf8')).toBe(`${rows[0]}\n${rows[5]}\n`);
});
