import { parseDeclared } from '@sluice/schema';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OdcsContract } from './contract.js';
import { compileContract, contractSchema } from './index.js';
import { memoryFiles } from './memory-files.fixture.js';
import { scanTable, type ScanOptions } from './scan-table.js';
import { startHere } from './start-here.fixture.js';

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: alike
version: 1.0.0
status: active
schema:
  - name: alike
    customProperties: [{ property: sluice.missingValues, value: ['-999', 'true'] }]
    properties:
      - { name: other, logicalType: string }
`;
const { plan } = compileContract(
  await parseDeclared<OdcsContract>(CONTRACT, 'c.yaml', contractSchema, 'bad-contract'),
);

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

async function profileOf(content: Record<string, string>, more: Partial<ScanOptions> = {}) {
  const temporary = (prefix: string) => ports.files.temporary(prefix);
  const held = { ...memoryFiles(content), temporary, remove: (path: string) => ports.files.remove(path) };
  const options = { examples: 3, maxKeyBytes: 2 ** 30, ...more };
  const { columns } = await scanTable(Object.keys(content), plan, held, options);
  return JSON.parse(JSON.stringify(columns.map(column => column.profile()))) as { [key: string]: unknown }[];
}

const cell = fc.constantFrom('-999', 'true', 'x', '7', '');

it('counts numbers of JSON as values though they are written as a text that means a missing one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { maxLength: 30 }),
      fc.array(cell, { maxLength: 30 }),
      fc.boolean(),
      fc.boolean(),
      async (texts, values, before, many) => {
        const distinct = many ? Array.from({ length: 10_050 }, (_, i) => `d${i}`) : [];
        const json = values.map(value => (/^x?$/.test(value) ? `{"v":"${value}"}` : `{"v":${value}}`));
        const parts = [
          ['a.csv', `v,w\n${[...texts, ...distinct].map(text => `${text},1\n`).join('')}`],
          ['b.jsonl', `${json.join('\n')}\n`],
        ] as const;
        const content = Object.fromEntries(before ? parts : parts.toReversed());
        const profile = await profileOf(content);
        const v = profile.find(({ name }) => name === 'v');
        const missing = texts.filter(text => text !== 'x' && text !== '7').length;
        if (v) expect(v['missing']).toBe(missing);
        for (const count of [2, 3])
          expect(
            await profileOf(content, {
              blockSize: 60,
              threads: { count, entry: '', fromBytes: 0, start: startHere },
            }),
          ).toEqual(profile);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
