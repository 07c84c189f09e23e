/**
 * Measures whether time grows with the size of a file and no faster, and whether memory does not: files of several sizes with full
 * contract and profile, through the bundle as a runner starts it, in turn. A line is laid through the medians (least squares), and the
 * distance of each from it is told.
 *
 * node test/bench/validate/linear.js [--full] [--sizes 500,1000,2000] [--runs 3] [--node …] [--bundle …]
 * --full adds a file of 5 GB.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.js';
import { median, validate } from './measure.js';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '500,1000,2000' },
    runs: { type: 'string', default: '3' },
    node: { type: 'string', default: process.execPath },
    bundle: { type: 'string', default: resolve(import.meta.dirname, '../../../dist/validate-data/index.js') },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'sluice-linear-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const version = spawnSync(values.node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const load = loadavg()[0].toFixed(1);
  console.log(`Node ${version}, ${cpus().length} × ${cpus()[0].model}, load ${load} at the start\n`);
  copyFileSync(join(import.meta.dirname, 'contract.yaml'), join(folder, 'contract.yaml'));
  const sizes = [...values.sizes.split(',').map(Number), ...(values.full ? [5000] : [])];
  const measured = [];
  for (const size of sizes) measured.push(await measure(size));
  const line = lineThrough(measured);
  console.log('| MB | Rows | Seconds | MB/s | Peak memory | Distance from a line |');
  console.log('|--:|--:|--:|--:|--:|--:|');
  const distances = measured.map(
    ({ megabytes, seconds }) => (100 * (seconds - line(megabytes))) / line(megabytes),
  );
  for (const [i, { megabytes, rows, seconds, rss }] of measured.entries()) {
    const cells = [megabytes.toFixed(0), rows, seconds.toFixed(2), (megabytes / seconds).toFixed(0)];
    console.log(`| ${cells.join(' | ')} | ${(rss / 1e6).toFixed(0)} MB | ${distances[i].toFixed(1)} % |`);
  }
  const memory = measured.map(({ rss }) => rss);
  const worst = Math.max(...distances.map(Math.abs));
  const growth = 100 * (memory.at(-1) / memory[0] - 1);
  console.log(
    `\nAt most ${worst.toFixed(1)} % from a line (aim: 10 %); the largest file takes ${growth.toFixed(0)} % more memory than the smallest.`,
  );
}

/** One file at a time: together they might not fit on the disk. */
async function measure(size) {
  const { rows, bytes } = await generate(join(folder, 'data.csv'), size * 1e6);
  const runs = Array.from({ length: Number(values.runs) }, () =>
    validate({ folder, ...values }, 'data.csv', 'contract.yaml', true),
  );
  const seconds = median(runs.map(({ read }) => read)) / 1e3;
  return { megabytes: bytes / 1e6, rows, seconds, rss: median(runs.map(({ rss }) => rss)) };
}

/** Least squares, of seconds over megabytes. */
function lineThrough(points) {
  const mean = numbers => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [x, y] = [mean(points.map(({ megabytes }) => megabytes)), mean(points.map(({ seconds }) => seconds))];
  const spread = points.reduce((sum, { megabytes }) => sum + (megabytes - x) ** 2, 0);
  const slope =
    points.reduce((sum, { megabytes, seconds }) => sum + (megabytes - x) * (seconds - y), 0) / spread;
  return megabytes => y + slope * (megabytes - x);
}
