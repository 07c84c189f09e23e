import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError, type Files } from '@sluice/core';
import { afterAll, describe, expect, it } from '@jest/globals';
import { NodeFiles } from '@sluice/runtime/node';
import { DRIFT_DEFAULTS, evidenceOf, findData, loadContract, loadReference } from './index.js';
import { profileData, validateData, type Contract, type DriftSettings, type ScanOptions } from './index.js';
import { startHere } from './start-here.fixture.js';

/**
 * Each contract-fixtures/<case>: a contract (contract.*), data, and options.json with what else the action is told.
 * expected.json is what is found, or what is wrong. UPDATE_FIXTURES=1 writes what is to be reviewed and committed.
 */
const root = join(import.meta.dirname, '../contract-fixtures');
const update = process.env['UPDATE_FIXTURES'] === '1';

const temporary = mkdtempSync(join(tmpdir(), 'contract-fixtures-'));
afterAll(() => rmSync(temporary, { recursive: true }));

interface Options {
  data?: string[];
  table?: string;
  environment?: string;
  now?: string;
  previousRows?: number;
  tables?: Record<string, string[]>;
  allowLossy?: boolean;
  /** What the action is told of the format of the data, and of limits. */
  scan?: Partial<ScanOptions>;
  /** Data that these are held against. */
  reference?: string[];
  drift?: Partial<DriftSettings>;
}

const LIMITS = { examples: 5, maxKeyBytes: 2 ** 30 };

async function driftOf({ reference, drift, scan }: Options, contract: Contract, files: Files) {
  if (!reference) return {};
  const ports = { files, artifacts: undefined as never };
  const profiled = await loadReference(reference, ports, found =>
    profileData(found.paths, contract, found.files, { ...LIMITS, ...scan }),
  );
  return { drift: { reference: profiled, settings: { ...DRIFT_DEFAULTS, ...drift } } };
}

async function outcomeOf(folder: string, more: Partial<ScanOptions> = {}) {
  const files: Files = new NodeFiles(folder, temporary);
  const path = join(folder, 'options.json');
  const options = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Options;
  const { table, environment, allowLossy = false, previousRows } = options;
  const now = Date.parse(options.now ?? '2024-03-01T00:00:00Z');
  const contractFile = readdirSync(folder).find(name => name.startsWith('contract.'))!;
  try {
    const { paths: data, files: found } = await findData(options.data ?? ['data.csv'], files);
    const contract = await loadContract(contractFile, files, { table, environment, now, allowLossy });
    const tables = Object.entries(options.tables ?? {}).map(([name, patterns]) => ({ name, patterns }));
    const validation = await validateData(data, contract, found, {
      ...LIMITS,
      failOn: 'error',
      tables,
      now,
      ...options.scan,
      ...more,
      ...(await driftOf(options, contract, found)),
      ...(previousRows === undefined ? {} : { previous: { rows: previousRows } }),
    });
    const { verdict, headline, findings } = validation;
    const { passedTests } = evidenceOf(validation, undefined).predicate;
    const losses = contract.losses.map(({ message, location }) => `${location?.line}: ${message}`);
    return { verdict, headline, findings, passedTests, ...(losses.length ? { losses } : {}) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.code, problems: error.problems };
  }
}

for (const name of readdirSync(root)) {
  it(`finds what is expected in ${name}`, async () => {
    const folder = join(root, name);
    const golden = join(folder, 'expected.json');
    const found = `${JSON.stringify(await outcomeOf(folder), null, 2)}\n`;
    if (update) writeFileSync(golden, found);
    expect(found).toBe(readFileSync(golden, 'utf8'));
    const parallel = { threads: { count: 2, entry: '', fromBytes: 0, start: startHere }, blockSize: 20 };
    expect(`${JSON.stringify(await outcomeOf(folder, parallel), null, 2)}\n`).toBe(found);
  });
}

describe('the fixtures', () => {
  it('break every rule of our own engine and every promise once', () => {
    const text = readdirSync(root)
      .map(name => readFileSync(join(root, name, 'expected.json'), 'utf8'))
      .join('');
    const rules = [
      ...['expression', 'mean', 'sd', 'min', 'max', 'sum', 'quantile', 'distinct', 'null-share', 'outliers'],
      ...['row-count-change', 'freshness', 'latency', 'retention', 'foreign-key', 'environment', 'nested'],
      ...['frequency', 'json-schema', 'correlation'],
      ...['shared-rows', 'shared-groups', 'time-order', 'label-conflicts', 'near-duplicates'],
      ...[
        'min-properties',
        'max-properties',
        'required-properties',
        'min-items',
        'max-items',
        'unique-items',
      ],
    ];
    expect(rules.filter(rule => !text.includes(`"rule": "${rule}"`))).toEqual([]);
  });
});
