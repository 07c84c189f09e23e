import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { gatePolicySchema } from './policy-schema.js';

const published = join(import.meta.dirname, '../../../docs/schemas/gate-policy.schema.json');

/** UPDATE_FIXTURES=1 publishes it; then run prettier on it. */
it('is published as it is used', () => {
  if (process.env['UPDATE_FIXTURES'] === '1')
    writeFileSync(published, `${JSON.stringify(gatePolicySchema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(gatePolicySchema);
});
