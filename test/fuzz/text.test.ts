import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as data from '@sluice/data';
import { afterAll, expect, it } from '@jest/globals';
import { startHere } from '../../packages/data/src/start-here.fixture.js';
import { corpusOf, examine } from './examine.js';

const folder = mkdtempSync(join(tmpdir(), 'sluice-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The first inputs of text.js; what takes minutes is run by hand. */
it.each([
  ['csv', 60],
  ['jsonl', 60],
])(
  'judges spoiled %s one way, however it is cut',
  async (format, runs) => {
    const engine = { ...data, start: startHere, folder };
    const choose = await corpusOf(engine, format);
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= runs; seed++) outcomes.add(await examine(seed, choose, engine));
    expect([...outcomes]).toContain(`${format} fail`);
  },
  60_000,
);
