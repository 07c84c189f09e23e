import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contractSchema } from '@sluice/data';
import { gatePolicySchema } from '@sluice/gate';
import { rolloutPlanSchema } from '@sluice/rollout';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = resolve(import.meta.dirname, '../../docs/schemas');
const enforced: Record<string, object> = {
  'data-contract.schema.json': contractSchema,
  'gate-policy.schema.json': gatePolicySchema,
  'rollout-plan.schema.json': rolloutPlanSchema,
};

it('every published schema is one that is enforced', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(enforced).sort());
});

describe.each(Object.entries(enforced))('%s', (name, schema) => {
  it('is published as it is enforced', () => {
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(schema);
  });

  it('is itself a valid JSON Schema 2020-12, without a word the validator does not know', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });
});
