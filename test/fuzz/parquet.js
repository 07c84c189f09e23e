/**
 * Reads mutated Parquet and Arrow files, and looks for anything but rows or a UserError: other errors, hangs, and memory
 * that grows beyond bounds. After `npm run types`:
 *
 *     node test/fuzz/parquet.js [--runs 20000] [--seed 1] [--only parquet|arrow]
 *
 * A failure is told by its seed; `--seed N --runs 1` repeats it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { mutate, randomOf } from './mutate.js';
import { supervise } from './supervise.js';

/** Bytes of memory beyond what is in use at the start. */
const MEMORY = 1.5 * 1024 ** 3;

if (isMainThread) await supervise(new URL(import.meta.url));
else await work(workerData);

async function work({ runs, first, only }) {
  const { asCells, openTable } = await import('../../packages/tables/lib/index.js');
  const corpus = readCorpus(only);
  const base = process.memoryUsage().rss;
  const tally = {};
  for (let seed = first; seed < first + runs; seed++) {
    if (seed % 50 === 0 || runs < 50) parentPort.postMessage({ seed });
    const random = randomOf(seed);
    const { name, bytes } = corpus[Math.floor(random() * corpus.length)];
    const input = mutate(bytes, random);
    const format = name.endsWith('.parquet') ? 'parquet' : 'auto';
    const outcome = await read(input, { format }, { asCells, openTable });
    if (outcome.startsWith('!'))
      parentPort.postMessage({ failure: `seed ${seed} (${name}): ${outcome.slice(1)}` });
    if (process.memoryUsage().rss - base > MEMORY)
      parentPort.postMessage({ failure: `seed ${seed} (${name}): takes too much memory` });
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  parentPort.postMessage({ tally });
}

function readCorpus(only) {
  const root = join(import.meta.dirname, '../../packages/tables/fixtures');
  return ['parquet', 'arrow']
    .filter(folder => !only || folder === only)
    .flatMap(folder => readdirSync(join(root, folder)).map(name => ({ folder, name })))
    .filter(({ name }) => !name.endsWith('.json'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ folder, name }) => ({ name, bytes: readFileSync(join(root, folder, name)) }));
}

async function read(input, options, { asCells, openTable }) {
  try {
    const table = await openTable('input', memoryFile(input), options);
    for await (const batch of table.vectors())
      for (const column of batch.columns) asCells(column, batch.rows);
    return 'read';
  } catch (error) {
    return error?.name === 'UserError' ? error.code : `!${error?.stack}`;
  }
}

function memoryFile(bytes) {
  return {
    relative: path => path,
    resolve: path => path,
    stat: () => Promise.resolve({ kind: 'file', size: bytes.length }),
    async *stream(_, { start = 0, end = bytes.length } = {}) {
      yield await Promise.resolve(bytes.subarray(start, end));
    },
  };
}
