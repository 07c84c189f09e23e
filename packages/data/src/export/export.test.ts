import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@sluice/core';
import { parseDeclared } from '@sluice/schema';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { contractSchema } from '../contract-schema.js';
import type { OdcsContract } from '../contract.js';
import { importText } from '../import/read-contract.js';
import { compileContract } from '../load-contract.js';
import { readyFor } from '../record-schemas.js';
import { exportContract } from './export-contract.js';
import { jsonSchemaOf } from './json-schema.js';
import { writeYaml } from './write-yaml.js';

const root = join(import.meta.dirname, '../../contract-fixtures');
const contracts = readdirSync(root).map(name => {
  const file = readdirSync(join(root, name)).find(file => file.startsWith('contract.'))!;
  return [name, join(root, name, file)] as const;
});

/** undefined for the fixtures that are no contracts. */
async function contractIn(file: string): Promise<OdcsContract | undefined> {
  try {
    return (await importText(readFileSync(file, 'utf8'), file)).declared.value;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

describe('an exported contract', () => {
  it.each(contracts)('is the same contract as YAML: %s', async (_, file) => {
    const contract = await contractIn(file);
    if (!contract) return;
    const { content } = exportContract(contract, contract.schema[0]!.name, 'odcs');
    const read = await parseDeclared<OdcsContract>(content, 'x.yaml', contractSchema, 'bad-contract');
    expect(read.value).toEqual(contract);
  });

  it('quotes whatever YAML would read as something else', async () => {
    const anything = fc.jsonValue();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string(), anything, { noNullPrototype: true }), { minLength: 1 }),
        async value => {
          const { value: read } = await parseDeclared(writeYaml({ value }), 'x.yaml', {}, 'bad-contract');
          expect(JSON.stringify(read)).toBe(JSON.stringify({ value }));
        },
      ),
    );
  });
});

describe('a JSON Schema of a table', () => {
  it('accepts and refuses records as the contract does, and says what it leaves out', async () => {
    const contract = await contractIn(join(root, 'import-json-schema/contract.json'));
    const schema = jsonSchemaOf(contract!, contract!.schema[0]!);
    const ajv = addFormats.default(new Ajv2020({ allowUnionTypes: true }));
    const validate = ajv.compile(schema);
    const lines = readFileSync(join(root, 'import-json-schema/data.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map(line => validate(JSON.parse(line)))).toEqual([true, false, false]);
    expect(schema['$comment']).toBe('Left out: expression of the table.');
    expect(schema).toMatchSnapshot();
  });

  it('carries rules by JSON Schema over, and back', async () => {
    const contract = await contractIn(join(root, 'json-schema-rules/contract.yaml'));
    const schema = jsonSchemaOf(contract!, contract!.schema[0]!);
    const ajv = addFormats.default(
      new Ajv2020({ allowUnionTypes: true, strictTypes: false, strictRequired: false }),
    );
    const lines = readFileSync(join(root, 'json-schema-rules/data.jsonl'), 'utf8').trim().split('\n');
    const validate = ajv.compile(schema);
    expect(lines.map(line => validate(JSON.parse(line)))).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
    const { declared, losses } = await importText(JSON.stringify(schema), 'record.json');
    expect(losses).toEqual([]);
    await readyFor(declared.value);
    const ids = compileContract(declared).plan.rows.map(({ check }) => check.id);
    expect([...new Set(ids)]).toEqual(['tree.json-schema', 'mail.json-schema', 'json-schema']);
  });
});
