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
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { mutate, randomOf } from './mutate.js';

/** Milliseconds that an input of some tens of kilobytes may take, on a busy machine. */
const PATIENCE = 30_000;
/** Bytes of memory beyond what is in use at the start. */
const MEMORY = 1.5 * 1024 ** 3;

if (isMainThread) await supervise();
else await work(workerData);

async function supervise() {
  const { values } = parseArgs({
    options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const runs = Number(values.runs ?? 20_000);
  const first = Number(values.seed ?? 1);
  const started = performance.now();
  const worker = new Worker(new URL(import.meta.url), { workerData: { runs, first, only: values.only } });
  let at = { seed: first, since: performance.now() };
  const watch = () => {
    if (performance.now() - at.since > PATIENCE) fail(`an input from seed ${at.seed} on hangs`);
    return setTimeout(() => (timer = watch()), 1000);
  };
  let timer = watch();
  const tally = await new Promise(resolve => {
    worker.on('message', message => {
      if (message.seed !== undefined) at = { seed: message.seed, since: performance.now() };
      if (message.failure) fail(message.failure);
      if (message.tally) resolve(message.tally);
    });
    worker.on('error', error => fail(`seed ${at.seed}: ${error.stack}`));
  });
  clearTimeout(timer);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${runs} inputs from seed ${first} in ${seconds} s:`, tally);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}

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
