/**
 * Validates spoiled CSV and JSON Lines, whole and in parts (see examine.js), and looks for anything but one and the same verdict
 * or UserError: other errors, hangs, and memory that grows beyond bounds. After `npm run types`:
 *
 *     node test/fuzz/text.js [--runs 20000] [--seed 1] [--only csv|jsonl] [--all]
 *
 * A failure is told by its seed; `--seed N --runs 1` repeats it. `--all` goes on after the first, and shows one of each kind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { corpusOf, examine } from './examine.js';
import { supervise } from './supervise.js';

const { setImmediate, structuredClone } = globalThis;
/** Bytes of memory beyond what is in use at the start. */
const MEMORY = 1.5 * 1024 ** 3;

if (isMainThread) await supervise(new URL(import.meta.url));
else await work(workerData);

async function work({ runs, first, only, all }) {
  const data = await import('../../packages/data/lib/index.js');
  const { ScanThreadWork } = await import('../../packages/data/lib/scan-work.js');
  const folder = mkdtempSync(join(tmpdir(), 'sluice-fuzz-'));
  const engine = { ...data, start: threadsHere(ScanThreadWork), folder };
  const choose = await corpusOf(engine, only);
  const base = process.memoryUsage().rss;
  const tally = {};
  for (let seed = first; seed < first + runs; seed++) {
    parentPort.postMessage({ seed });
    // Memory outside the heap is given back between turns.
    await new Promise(resolve => setImmediate(resolve));
    try {
      const outcome = await examine(seed, choose, engine);
      tally[outcome] = (tally[outcome] ?? 0) + 1;
    } catch (error) {
      if (!all) parentPort.postMessage({ failure: error.stack });
      const kind = error.message.split('\n').slice(0, 6).join(' ').replaceAll(/\d+/g, '0');
      if (!tally[kind]) console.error(error.message);
      tally[kind] = (tally[kind] ?? 0) + 1;
    }
    if (seed % 50 === 0 && process.memoryUsage().rss - base > MEMORY)
      parentPort.postMessage({ failure: `seed ${seed}: takes too much memory` });
  }
  rmSync(folder, { recursive: true });
  parentPort.postMessage({ tally });
}

/** Threads that are none: real ones would take longer to start than such small inputs take to read. */
function threadsHere(Work) {
  return (job, heard, failed) => {
    const work = new Work(structuredClone(job), (message, transfer) => {
      const copy = structuredClone(message, { transfer });
      setImmediate(() => heard(copy));
    });
    return {
      post: (message, transfer = []) => {
        const copy = structuredClone(message, { transfer });
        setImmediate(() => void work.hear(copy).catch(failed));
      },
      terminate: () => Promise.resolve(),
    };
  };
}
