/**
 * Measures validate-data and its peers on the same file, turn by turn in one run, and prints medians and ratios:
 *   DuckDB's SUMMARIZE (installed by npm into a temporary folder), which computes aggregates but checks no rules, of a CSV and
 *   of the same data as Parquet (zstd, written by DuckDB);
 *   with --python also pandera on pandas and on polars, and frictionless, with the same rules (installed by pip), on a part.
 *
 * node test/bench/validate/peers.js [--megabytes 450] [--part 20] [--runs 3] [--python] [--node …] [--bundle …]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installDuckDb, writeParquet } from './duckdb.js';
import { generate } from './generate.js';
import { median, validate } from './measure.js';

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '450' },
    part: { type: 'string', default: '20' },
    runs: { type: 'string', default: '3' },
    python: { type: 'boolean', default: false },
    node: { type: 'string', default: process.execPath },
    bundle: { type: 'string', default: resolve(import.meta.dirname, '../../../dist/validate-data/index.js') },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'sluice-peers-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const contract = readFileSync(join(import.meta.dirname, 'contract.yaml'), 'utf8');
  writeFileSync(join(folder, 'contract.yaml'), contract);
  const version = spawnSync(values.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const load = loadavg()[0].toFixed(1);
  console.log(`Node ${version}, ${cpus().length} × ${cpus()[0].model}, load ${load} at the start\n`);
  const duckdb = installDuckDb(folder);
  const peer = { 'DuckDB SUMMARIZE': file => summarize(duckdb, file) };
  const large = await generate(join(folder, 'large.csv'), Number(values.megabytes) * 1e6);
  compare('large.csv', large.rows, peer);
  await writeParquet(duckdb, join(folder, 'large.csv'), join(folder, 'large.parquet'));
  compare('large.parquet', large.rows, peer);
  if (!values.python) return;
  const site = installPython();
  const names = ['pandera-polars', 'pandera-pandas', 'frictionless'];
  const peers = Object.fromEntries(names.map(name => [name, file => python(site, name, file)]));
  const part = await generate(join(folder, 'part.csv'), Number(values.part) * 1e6);
  compare('part.csv', part.rows, peers);
}

/** Each in turn, so that what else the machine does falls on all of them. */
function compare(file, rows, peers) {
  const bytes = statSync(join(folder, file)).size;
  const all = { 'validate-data': () => ours(file), ...peers };
  const runs = Object.fromEntries(Object.keys(all).map(name => [name, []]));
  for (let run = 0; run < Number(values.runs); run++)
    for (const [name, measure] of Object.entries(all)) runs[name].push(measure(join(folder, file)));
  console.log(
    `${file}: ${(bytes / 1e6).toFixed(0)} MB, ${rows} rows × 13 columns, medians of ${values.runs}:\n`,
  );
  console.log('| | Seconds | MB/s | CPU seconds | Peak memory | Times our time | Times our CPU |');
  console.log('|---|--:|--:|--:|--:|--:|--:|');
  const middle = (name, key) => median(runs[name].map(run => run[key]));
  for (const name of Object.keys(all)) {
    const [seconds, cpu, rss] = ['seconds', 'cpu', 'rss'].map(key => middle(name, key));
    const [slower, dearer] = [
      seconds / middle('validate-data', 'seconds'),
      cpu / middle('validate-data', 'cpu'),
    ];
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${(bytes / 1e6 / seconds).toFixed(0)} | ${cpu.toFixed(1)} | ${(rss / 1e6).toFixed(0)} MB | ${slower.toFixed(1)} | ${dearer.toFixed(1)} |`,
    );
  }
  console.log();
}

function ours(file) {
  const { read, cpu, rss } = validate({ folder, ...values }, file, 'contract.yaml', true);
  return { seconds: read / 1e3, cpu: cpu / 1e3, rss };
}

function summarize(entry, file) {
  const script = join(import.meta.dirname, 'duckdb-summarize.js');
  const threads = String(availableParallelism());
  return JSON.parse(execFileSync(values.node, [script, entry, file, threads], { encoding: 'utf8' }));
}

function installPython() {
  const site = join(folder, 'site');
  const argv = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--target',
    site,
    'pandera[pandas,polars]',
    'frictionless',
  ];
  execFileSync('python3', argv, { stdio: ['ignore', 'ignore', 'ignore'] });
  return site;
}

function python(site, name, file) {
  const script = join(import.meta.dirname, 'peers.py');
  const env = { PATH: process.env.PATH, HOME: folder, PYTHONPATH: site, PYTHONWARNINGS: 'ignore' };
  const out = execFileSync('python3', [script, name, file], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(out.trim().split('\n').at(-1));
}
