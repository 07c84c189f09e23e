import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError, type Files } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { NodeFiles } from '@sluice/runtime/node';
import { describeValidation, evidenceOf, loadContract, validateData } from './index.js';

/**
 * Each fixtures/<case>: one contract.yaml, the data beside it, and expected.json: what is found, or what is wrong with the
 * contract. UPDATE_FIXTURES=1 writes what is to be reviewed and committed.
 */
const root = join(import.meta.dirname, '../fixtures');
const update = process.env['UPDATE_FIXTURES'] === '1';

async function outcomeOf(folder: string, chunkSize: number) {
  const files: Files = new NodeFiles(folder, join(folder, '.tmp'));
  const data = readdirSync(folder).filter(name => /\.(csv|tsv|jsonl|gz)$|^data\.json$/.test(name));
  try {
    const contract = await loadContract('contract.yaml', files);
    const limits = { examples: 5, maxKeyBytes: 2 ** 30, failOn: 'error' as const };
    const validation = await validateData(data, contract, files, { ...limits, chunkSize });
    const { verdict, headline, findings, profile } = validation;
    const { passedTests, ...evidence } = evidenceOf(validation, undefined).predicate;
    expect(describeValidation(validation).verdict).toBe(verdict);
    return { verdict, headline, findings, evidence: { ...evidence, passedTests }, profile };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.code, problems: error.problems };
  }
}

for (const name of readdirSync(root)) {
  const folder = join(root, name);
  const golden = join(folder, 'expected.json');
  describe(`fixture ${name}`, () => {
    it('finds what is expected', async () => {
      const found = `${JSON.stringify(await outcomeOf(folder, 65536), null, 2)}\n`;
      if (update) writeFileSync(golden, found);
      expect(found).toBe(readFileSync(golden, 'utf8'));
    });

    it.each([1, 2, 3, 5, 8, 13])('finds the same when it reads %d bytes at a time', async chunkSize => {
      expect(await outcomeOf(folder, chunkSize)).toEqual(await outcomeOf(folder, 65536));
    });
  });
}
