/**
 * Measures evaluate-gate through its bundle, as a runner starts it, against scikit-learn's metrics in a bootstrap loop:
 *   (a) 10,000 rows, from process start to verdict, median of 11 runs;
 *   (b) a million rows, two models, ten rules, fifty slices, `method: auto`;
 *   (c) the same with the paired bootstrap forced (2,000 resamples), where --forced is given.
 *
 * node test/bench/gate/run.js [--rows 1000000] [--runs 11] [--forced] [--python python3] [--bundle path/to/index.js]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '11' },
    forced: { type: 'boolean', default: false },
    python: { type: 'string', default: 'python3' },
    node: { type: 'string', default: process.execPath },
    bundle: { type: 'string', default: resolve(import.meta.dirname, '../../../dist/evaluate-gate/index.js') },
  },
});
const RESAMPLES = 2000;
const policy = readFileSync(join(import.meta.dirname, 'policy.yaml'), 'utf8');
/** Written by the measured process as it ends. */
const METER = `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write(
  '\\nmeter ' + JSON.stringify({ rss: u.maxRSS * 1024, cpu: (u.userCPUTime + u.systemCPUTime) / 1e6 }) + '\\n'); });`;

if (!existsSync(values.bundle)) {
  console.error(`${values.bundle} is not there: run "npm run build" first.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const version = spawnSync(values.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Node ${version}, ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}\n`);
  writeFileSync(join(folder, 'gate.yaml'), policy);
  writeFileSync(join(folder, 'default.yaml'), policy.replace('stats: { resamples: 2000 }\n', ''));
  writeFileSync(
    join(folder, 'forced.yaml'),
    policy.replace('resamples: 2000', 'resamples: 2000, method: bca'),
  );
  await startUp();
  const rows = Number(values.rows);
  await generate(join(folder, 'a.csv'), join(folder, 'b.csv'), rows);
  console.log(`${rows} rows × 2, 10 rules, 50 slices:\n`);
  console.log('| | Wall | CPU | Peak memory |');
  console.log('|---|---:|---:|---:|');
  const auto = told('method auto (targets: 10 s, 512 MB)', gate('gate.yaml'));
  const forced = values.forced
    ? told(`${RESAMPLES} paired resamples forced`, gate('forced.yaml'))
    : undefined;
  compare(auto, forced);
}

async function startUp() {
  await generate(join(folder, 'a.csv'), join(folder, 'b.csv'), 10_000);
  const runs = Array.from({ length: Number(values.runs) }, () => gate('default.yaml'));
  const empty = time(() => spawnSync(values.node, ['-e', '0']));
  console.log(
    `10,000 rows, process start to verdict: ${median(runs.map(run => run.wall)).toFixed(0)} ms (target: 400 ms), ` +
      `${(1e3 * median(runs.map(run => run.cpu))).toFixed(0)} ms of CPU; an empty Node process: ${empty.toFixed(0)} ms.\n`,
  );
}

function told(name, run) {
  console.log(
    `| ${name} | ${(run.wall / 1e3).toFixed(1)} s | ${run.cpu.toFixed(1)} s | ${(run.rss / 1e6).toFixed(0)} MB |`,
  );
  return run;
}

/** By CPU time, which other work on the machine disturbs least. */
function compare(auto, forced) {
  const argv = [join(import.meta.dirname, 'peer.py'), join(folder, 'a.csv'), join(folder, 'b.csv'), '3'];
  const peer = spawnSync(values.python, argv, { encoding: 'utf8' });
  if (peer.status !== 0) {
    console.log(`\nNo comparison: ${values.python} has no scikit-learn.`);
    return;
  }
  const { reading, resample } = JSON.parse(peer.stdout);
  const loop = reading + RESAMPLES * resample;
  console.log(
    `\nscikit-learn in a loop: ${reading.toFixed(1)} s of CPU to read, ${resample.toFixed(2)} s per resample (median of 3), ` +
      `so ${loop.toFixed(0)} s for ${RESAMPLES}, without slices.`,
  );
  console.log(`Ratio of CPU: ${(loop / auto.cpu).toFixed(0)} × with auto (target: 50).`);
  if (forced) console.log(`With the bootstrap forced: ${(loop / forced.cpu).toFixed(0)} × (target: 15).`);
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

function gate(rules) {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    'INPUT_MODEL-NAME': 'bench',
    'INPUT_MODEL-DIGEST': 'a'.repeat(64),
    'INPUT_COUNT-LOOKS': 'false',
    INPUT_POLICY: rules,
    INPUT_PREDICTIONS: 'a.csv',
    INPUT_BASELINE: 'b.csv',
  };
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV']) {
    env[name] = join(folder, name);
    writeFileSync(env[name], '');
  }
  let child;
  const argv = ['--import', `data:text/javascript,${encodeURIComponent(METER)}`, values.bundle];
  const wall = time(() => (child = spawnSync(values.node, argv, { cwd: folder, env, encoding: 'utf8' })));
  const verdict = /evaluate-gate: (\w+)\./.exec(child.stdout)?.[1];
  if (!verdict || verdict === 'error') throw new Error(`the gate failed:\n${child.stdout}\n${child.stderr}`);
  return { wall, ...JSON.parse(/meter (.*)/.exec(child.stderr)[1]) };
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
