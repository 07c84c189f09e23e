/**
 * Runs the demo with each of its breaks and demands that the right stage refuses for the right reason: exit code 1, and
 * the demo's own line that says so. Exit code 3 of the demo means that nothing refused. Of its pull requests each must be
 * told its verdict: exit code 0.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const EXPECTED = {
  '--pull-requests': { code: 0, says: /All three verdicts: better, worse, and not to be told/ },
  '--break data': { code: 1, says: /validate-data refused/ },
  '--break model': { code: 1, says: /evaluate-gate refused/ },
  '--break serving': { code: 1, says: /deploy-canary refused/ },
  '--break secret': { code: 1, says: /redacted/ },
};

let wrong = 0;
for (const [name, { code, says }] of Object.entries(EXPECTED)) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['docs/examples/penguins/demo.js', ...name.split(' ')],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const right = status === code && says.test(stdout);
  if (!right) {
    wrong++;
    console.error(stdout);
  }
  console.log(`${right ? 'ok    ' : 'FAILED'} ${name}: exit ${status}`);
}
process.exitCode = wrong ? 1 : 0;
