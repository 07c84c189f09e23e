/**
 * How often drift is called where there is none, and where there is some, on real data:
 *   (a) random halves of a file: in how many trials any column is called drifted;
 *   (b) one half shifted: one column of numbers by half a standard deviation, or one of texts with every fourth value another;
 *   (c) random parts of a file as runs one after the other: in how many trials the last one is unlike its history, and what of it
 *       is found where its first column with numbers has a tenth of the values missing.
 *
 * node test/bench/drift/run.js [--trials 1000] [--alpha 0.05] [--runs 12] [file.csv ...]     (after `npm run types`)
 *
 * Without files: the penguins of the example. Others that the figures in docs/benchmarks.md are of:
 *   npm pack vega-datasets@3.2.1        data/seattle-weather.csv
 *   pip download scikit-learn==1.9.1    sklearn/datasets/data/{iris,breast_cancer,wine_data}.csv in the wheel
 */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  compareWithHistory,
  compareWithReference,
  DRIFT_DEFAULTS,
  HISTORY_DEFAULTS,
  inferContract,
  loadContract,
  profileData,
} from '../../../packages/data/lib/index.js';
import { createRandom } from '../../../packages/stats/lib/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    trials: { type: 'string', default: '1000' },
    alpha: { type: 'string', default: '0.05' },
    runs: { type: 'string', default: '12' },
  },
});
const trials = Number(values.trials);
const alpha = Number(values.alpha);
const runs = Number(values.runs);
const ours = { ...DRIFT_DEFAULTS, alpha };
const settings = {
  sluice: ours,
  'no threshold, KS and total variation': { ...ours, threshold: 0 },
  'no threshold, PSI': { ...ours, threshold: 0, numeric: 'psi', categorical: 'psi' },
  'evidently, any column': { ...ours, preset: 'evidently' },
  'evidently, dataset': { ...ours, preset: 'evidently' },
  tfdv: { ...ours, preset: 'tfdv' },
};
const scan = { examples: 1, maxKeyBytes: 2 ** 30 };
const files = memoryFiles();

const paths = positionals.length
  ? positionals
  : [resolve(import.meta.dirname, '../../../docs/examples/penguins/data/penguins.csv')];
for (const path of paths) await study(path);

async function study(path) {
  const { header, rows } = read(path);
  files.put('all.csv', header, rows);
  files.put(
    'contract.yaml',
    await inferContract(['all.csv'], 'drift', files, { ...scan, missing: ['NA'] }),
    [],
  );
  const contract = await loadContract('contract.yaml', files, { missing: ['NA'] });
  const profile = async (name, lines) => {
    files.put(name, header, lines);
    return profileData([name], contract, files, scan);
  };
  const compare = (reference, current, options) =>
    compareWithReference(
      current,
      contract.plan,
      { name: 'reference', sha256: '', profile: reference },
      options,
    );

  const random = createRandom(1);
  const alarms = Object.fromEntries(Object.keys(settings).map(name => [name, 0]));
  const found = { numbers: 0, texts: 0 };
  let [columns, time] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const order = shuffle([...rows], random);
    const half = order.length >> 1;
    const a = await profile('a.csv', order.slice(0, half));
    const b = await profile('b.csv', order.slice(half));
    for (const [name, options] of Object.entries(settings)) {
      const start = performance.now();
      const drift = compare(a, b, options);
      if (name === 'sluice')
        [columns, time] = [drift.comparison.columns.length, time + performance.now() - start];
      const dataset = drift.findings.some(({ rule }) => rule === 'dataset-drift');
      if (name.endsWith('dataset') ? dataset : drift.driftedColumns > 0) alarms[name]++;
    }
    for (const kind of ['numbers', 'texts']) {
      const planted = plant(b, kind, random);
      if (!planted) found[kind] = NaN;
      else if (
        compare(a, planted.profile, ours).comparison.columns.some(column => drifts(column, planted.name))
      )
        found[kind]++;
    }
  }
  const percent = count => (Number.isNaN(count) ? 'none' : `${((100 * count) / trials).toFixed(1)} %`);
  console.log(
    `\n${basename(path)}: ${rows.length} rows, ${columns} columns compared, ${trials} trials, α = ${alpha}`,
  );
  for (const [name, count] of Object.entries(alarms))
    console.log(`  false alarms, ${name}: ${percent(count)}`);
  console.log(`  numbers moved by half a standard deviation, found: ${percent(found.numbers)}`);
  console.log(`  every fourth text another, found: ${percent(found.texts)}`);
  const { alarms: unusual, found: gaps } = await studyHistory({ rows, profile }, random);
  console.log(`  false alarms, history of ${runs} runs: ${percent(unusual)}`);
  console.log(`  a tenth of the values missing, found by history: ${percent(gaps)}`);
  console.log(`  ${((1000 * time) / trials / columns).toFixed(0)} µs a column`);
}

/** The last of random parts against the others. */
async function studyHistory({ rows, profile }, random) {
  const settings = { ...HISTORY_DEFAULTS, alpha };
  let [alarms, found] = [0, 0];
  for (let trial = 0; trial < trials; trial++) {
    const order = shuffle([...rows], random);
    const size = Math.floor(order.length / (runs + 1));
    const past = [];
    for (let run = 0; run < runs; run++)
      past.push({
        name: `run ${run}`,
        sha256: '',
        profile: await profile('past.csv', order.slice(run * size, (run + 1) * size)),
      });
    const now = await profile('now.csv', order.slice(runs * size, (runs + 1) * size));
    const anomalies = ({ judged }) => judged.filter(({ verdict }) => verdict === 'anomaly');
    if (anomalies(compareWithHistory(now, past, settings)).length > 0) alarms++;
    const column = now.columns.find(({ mean }) => mean !== undefined);
    const missing = Math.min(column.rows, column.missing + Math.ceil(column.rows / 10));
    const columns = now.columns.map(other => (other === column ? { ...column, missing } : other));
    const told = anomalies(compareWithHistory({ ...now, columns }, past, settings));
    if (told.some(({ column: name, kind }) => name === column.name && kind === 'missing')) found++;
  }
  return { alarms, found };
}

function drifts({ name, tests }, wanted) {
  return name === wanted && tests.some(({ verdict }) => verdict === 'drift');
}

/** The profile as it would be had one column of the kind shifted. */
function plant(profile, kind, random) {
  const fits = ({ distribution, distinct, type, rows }) =>
    kind === 'numbers'
      ? distribution?.kind === 'numbers' && type === 'number' && distinct.count > 10
      : distribution?.kind === 'texts' && distinct.count > 1 && distinct.count < rows / 4;
  const candidates = profile.columns.filter(fits);
  if (!candidates.length) return undefined;
  const column = candidates[random.below(candidates.length)];
  const shift = kind === 'numbers' ? moved(column) : swapped(column);
  const columns = profile.columns.map(other =>
    other === column ? { ...column, distribution: shift } : other,
  );
  return { name: column.name, profile: { ...profile, columns } };
}

function moved({ distribution, sd }) {
  return { ...distribution, values: distribution.values.map(([value, count]) => [value + sd / 2, count]) };
}

function swapped({ distribution }) {
  const counts = distribution.values.map(([name, count]) => [name, count - Math.floor(count / 4)]);
  const taken = distribution.values.reduce((sum, [, count]) => sum + Math.floor(count / 4), 0);
  return { ...distribution, values: [...counts, ['planted', taken]] };
}

/** Rows as text. Files whose first line is none of the table get a header of numbers. */
function read(path) {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const width = line => line.replace(/"[^"]*"/g, '').split(',').length;
  if (width(lines[0]) === width(lines[1]) && !/^\d/.test(lines[0]))
    return { header: lines[0], rows: lines.slice(1) };
  const header = Array.from({ length: width(lines[1]) }, (_, i) => `c${i}`).join(',');
  return { header, rows: lines.slice(1) };
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

function memoryFiles() {
  const contents = new Map();
  const get = path => contents.get(path) ?? Buffer.alloc(0);
  return {
    put: (path, header, rows) => contents.set(path, Buffer.from([header, ...rows, ''].join('\n'))),
    resolve: path => path,
    relative: path => path,
    stat: async path => (contents.has(path) ? { kind: 'file', size: get(path).length } : undefined),
    read: async path => get(path),
    async *stream(path, { start = 0, end = Infinity } = {}) {
      yield get(path).subarray(start, end === Infinity ? undefined : end + 1);
    },
  };
}
