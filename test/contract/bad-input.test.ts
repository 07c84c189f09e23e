import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { badInputPage } from '../../scripts/docs/bad-input.js';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('docs/bad-input.md', () => {
  it('is what the catalogue says: run "npm run docs"', () => {
    const page = read('docs/bad-input.md');
    const catalogue: unknown = parse(read('packages/data/bad-input/catalogue.yaml'));
    expect(badInputPage(page, catalogue)).toBe(page);
  });
});
