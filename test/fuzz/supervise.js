/**
 * Runs a fuzzer in a thread and watches it: what hangs, or takes memory without end, is told by its seed.
 *
 * A worker sends `{ seed }` now and then, `{ failure }` with what it found, and `{ tally }` at its end.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

/** Milliseconds that an input of some tens of kilobytes may take, on a busy machine. */
const PATIENCE = 30_000;

/** @param {URL} script run again as a worker, with what the command line says in `workerData` */
export async function supervise(script) {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      all: { type: 'boolean' },
    },
  });
  const runs = Number(values.runs ?? 20_000);
  const first = Number(values.seed ?? 1);
  const started = performance.now();
  const worker = new Worker(script, { workerData: { runs, first, only: values.only, all: values.all } });
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
