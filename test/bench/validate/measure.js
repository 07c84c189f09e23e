import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written by the measured process as it ends. */
const METER = `process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write(
  '\\nmeter ' + JSON.stringify({ rss: u.maxRSS * 1024, cpu: u.userCPUTime / 1000 }) + '\\n'); });`;

/**
 * Runs the action on a file of the folder. Times in ms; `read` is what it says of the reading alone.
 * @param setup the folder, the program of node and the bundle
 */
export function validate({ folder, node, bundle }, file, rules, metered = false) {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    'INPUT_MODEL-NAME': 'bench',
    INPUT_DATA: file,
    INPUT_CONTRACT: rules,
  };
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV']) {
    env[name] = join(folder, name);
    writeFileSync(env[name], '');
  }
  let child;
  const argv = [
    ...(metered ? ['--import', `data:text/javascript,${encodeURIComponent(METER)}`] : []),
    bundle,
  ];
  const wall = time(() => (child = spawnSync(node, argv, { cwd: folder, env, encoding: 'utf8' })));
  const meter = /meter (\{.*\})/.exec(child.stderr);
  const read = /Read \d+ bytes in (\d+) ms/.exec(child.stdout);
  if (child.status !== 0 || !read || (metered && !meter))
    throw new Error(`The action ended with ${child.status}:\n${child.stdout}${child.stderr}`);
  return { wall, read: Number(read[1]), ...(meter ? JSON.parse(meter[1]) : {}) };
}

export function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
