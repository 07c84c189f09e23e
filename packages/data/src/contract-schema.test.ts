import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contractSchema } from './contract-schema.js';

const published = join(import.meta.dirname, '../../../docs/schemas/data-contract.schema.json');

describe('the published JSON Schema of the contract', () => {
  it('is the one contracts are read by (UPDATE_FIXTURES=1 writes it)', () => {
    const text = `${JSON.stringify(contractSchema, null, 2)}\n`;
    if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(published, text);
    expect(readFileSync(published, 'utf8')).toBe(text);
  });
});
