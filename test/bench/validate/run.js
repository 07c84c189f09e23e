/**
 * Measures validate-data through its bundle, as a runner starts it:
 *   (a) 10 KB and 1 MB: from process start to verdict, medians of 21 runs;
 *   (b) a large file of 13 columns, full contract and profile: MB/s and memory; plain, without the unique key, and gzip.
 *
 * node test/bench/validate/run.js [--megabytes 200] [--runs 21] [--node path/to/node] [--bundle path/to/index.js]
 */
import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { generate } from './generate.js';
import { median, time, validate } from './measure.js';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '200' },
    runs: { type: 'string', default: '21' },
    node: { type: 'string', default: process.execPath },
    bundle: { type: 'string', default: resolve(import.meta.dirname, '../../../dist/validate-data/index.js') },
  },
});
const contract = readFileSync(join(import.meta.dirname, 'contract.yaml'), 'utf8');
/** What JavaScript can do at best here, now: a loop that only looks for commas and line ends. */
const YARDSTICK = `const b = require('node:fs').readFileSync(process.argv[1]); let best = Infinity;
for (let run = 0; run < 3; run++) { const t = performance.now(); let n = 0;
  for (let i = 0; i < b.length; i++) { const c = b[i]; if (c <= 44 && (c === 44 || c === 10)) n++; }
  best = Math.min(best, performance.now() - t); }
console.log(b.length / 1e3 / best);`;
if (!existsSync(values.bundle)) {
  console.error(`${values.bundle} is not there: run "npm run build" first.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
const setup = { folder, node: values.node, bundle: values.bundle };
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const version = spawnSync(values.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Node ${version}, ${cpus().length} × ${cpus()[0].model}\n`);
  writeFileSync(join(folder, 'contract.yaml'), contract);
  writeFileSync(join(folder, 'keyless.yaml'), contract.replace(', primaryKey: true', ', required: true'));
  await startUp();
  await throughput();
}

async function startUp() {
  await generate(join(folder, '10KB.csv'), 10_000);
  await generate(join(folder, '1MB.csv'), 1_000_000);
  const small = [];
  const medium = [];
  const empty = [];
  for (let i = 0; i < Number(values.runs); i++) {
    small.push(validate(setup, '10KB.csv', 'contract.yaml').wall);
    medium.push(validate(setup, '1MB.csv', 'contract.yaml').wall);
    empty.push(time(() => spawnSync(values.node, ['-e', '0'])));
  }
  const node = median(empty);
  const tell = (size, times, target) => {
    const ours = median(times);
    console.log(
      `${size}, process start to verdict: ${ours.toFixed(0)} ms, median of ${times.length} (target: ${target} ms), ${(ours / node).toFixed(1)} times an empty Node process.`,
    );
  };
  tell('10 KB', small, 250);
  tell('1 MB', medium, 300);
  console.log(`An empty Node process takes ${node.toFixed(0)} ms now.\n`);
}

async function throughput() {
  const { rows, bytes } = await generate(join(folder, 'large.csv'), Number(values.megabytes) * 1e6);
  await pipeline(
    createReadStream(join(folder, 'large.csv')),
    createGzip({ level: 1 }),
    createWriteStream(join(folder, 'large.csv.gz')),
  );
  console.log(`${(bytes / 1e6).toFixed(0)} MB, ${rows} rows × 13 columns, full contract and profile:\n`);
  console.log('| File | MB/s | MB per CPU second | Peak memory |');
  console.log('|---|---:|---:|---:|');
  for (const [name, file, rules] of [
    ['CSV, unique key', 'large.csv', 'contract.yaml'],
    ['CSV, no unique key', 'large.csv', 'keyless.yaml'],
    ['CSV, gzip, no unique key', 'large.csv.gz', 'keyless.yaml'],
  ]) {
    const runs = [1, 2, 3].map(() => validate(setup, file, rules, true));
    const best = runs.reduce((a, b) => (a.read < b.read ? a : b));
    const rate = bytes / 1e3 / best.read;
    console.log(
      `| ${name} | ${rate.toFixed(0)} | ${(bytes / 1e3 / best.cpu).toFixed(0)} | ${(best.rss / 1e6).toFixed(0)} MB |`,
    );
  }
  const yardstick = Number(
    spawnSync(values.node, ['-e', YARDSTICK, join(folder, 'large.csv')], { encoding: 'utf8' }).stdout,
  );
  console.log(
    `\nBest of three (target: 150 MB/s). A loop that only finds commas and line ends: ${yardstick.toFixed(0)} MB/s now.`,
  );
}
