/**
 * Measures validate-data and its peers on the same file, turn by turn in one run, and prints medians and ratios:
 *   DuckDB's SUMMARIZE (installed by npm into a temporary folder), which computes aggregates but checks no rules, of a CSV and
 *   of the same data as Parquet (zstd, written by DuckDB);
 *   with --python also pandera on polars with the same rules, and, on a part of the data, pandera on pandas, Great Expectations and
 *   frictionless (all installed by pip into a temporary virtual environment).
 *
 * Not here: qsv. Its crate is source only, and takes longer to build than all of this to run; what npm and PyPI call qsv is something else.
 *
 * node test/bench/validate/peers.js [--megabytes 450] [--part 100] [--runs 3] [--python] [--node …] [--bundle …]
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
    part: { type: 'string', default: '100' },
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
  const interpreter = values.python ? installPython() : undefined;
  const scripts = names =>
    Object.fromEntries(names.map(name => [name, file => python(interpreter, name, file)]));
  const peer = { 'DuckDB SUMMARIZE': file => summarize(duckdb, file) };
  const large = await generate(join(folder, 'large.csv'), Number(values.megabytes) * 1e6);
  compare('large.csv', large.rows, { ...peer, ...(interpreter ? scripts(['pandera-polars']) : {}) });
  await writeParquet(duckdb, join(folder, 'large.csv'), join(folder, 'large.parquet'));
  compare('large.parquet', large.rows, peer);
  if (!interpreter) return;
  const part = await generate(join(folder, 'part.csv'), Number(values.part) * 1e6);
  const names = ['pandera-polars', 'pandera-pandas', 'great-expectations', 'frictionless'];
  compare('part.csv', part.rows, scripts(names));
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

/** A virtual environment with all peers. Answers its interpreter. */
function installPython() {
  const stdio = ['ignore', 'ignore', 'inherit'];
  const venv = join(folder, 'venv');
  execFileSync('python3', ['-m', 'venv', venv], { stdio });
  const interpreter = join(venv, 'bin/python');
  const packages = ['pandera[pandas,polars]', 'great_expectations', 'frictionless'];
  execFileSync(interpreter, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages], {
    stdio,
  });
  return interpreter;
}

function python(interpreter, name, file) {
  const script = join(import.meta.dirname, 'peers.py');
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    PYTHONWARNINGS: 'ignore',
    // It would report its use to its makers while it is being measured.
    GX_ANALYTICS_ENABLED: 'false',
  };
  const out = execFileSync(interpreter, [script, name, file], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(out.trim().split('\n').at(-1));
}
