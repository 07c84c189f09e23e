import { relative } from 'node:path';

const MARKS = { pass: '✓', warn: '!', inconclusive: '?', fail: '✗', error: '✗' };
const WIDTH = 14;

export function tell(text) {
  console.log(`\n━━ ${text}\n`);
}

/** The verdict of each stage of a run. */
export function tellRun({ stages, jobs }) {
  console.log('');
  for (const { name, verdict, headline } of stages)
    console.log(`  ${MARKS[verdict] ?? ' '} ${name.padEnd(WIDTH)}  ${verdict.padEnd(12)}  ${headline}`);
  for (const { name } of jobs.filter(job => job.conclusion === 'skipped'))
    console.log(`  - ${name.padEnd(WIDTH)}  skipped`);
}

export function tellBreak({ note }, run, problems) {
  console.log('');
  if (problems.length) {
    console.log('That is not what should have happened:');
    for (const problem of problems) console.log(`  ${problem}`);
    return;
  }
  const { name, headline, report } = run.stages.find(stage => stage.refused);
  console.log(`${name} refused, as it should: ${headline}`);
  if (note) console.log(note);
  console.log(`Its report: ${relative(process.cwd(), report)}`);
}

/** What each pull request was told, and where its comment is. */
export function tellPullRequests(told, page) {
  console.log('');
  for (const { title, gate } of told)
    console.log(
      `  ${MARKS[gate?.verdict] ?? ' '} ${(gate?.verdict ?? '').padEnd(WIDTH)}  ${title}\n    ${gate?.headline ?? ''}`,
    );
  const problems = told.flatMap(({ problems }) => problems);
  console.log(
    problems.length
      ? '\nThat is not what should have happened:'
      : '\nAll three verdicts: better, worse, and not to be told.',
  );
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`\nTheir comments: ${relative(process.cwd(), page)}`);
  for (const { gate } of told) if (gate) console.log(`The report: ${relative(process.cwd(), gate.report)}`);
}

export function tellEnd({ stages }, { url, version, species, probability }, milliseconds) {
  const seconds = (milliseconds / 1000).toFixed(0);
  console.log(`
Both models went the whole way in ${seconds} s. A bird of 5,350 g with flippers of 222 mm, sent to ${url}:
version ${version} says ${species}, ${(100 * probability).toFixed(0)} %.

The reports of the second run:
`);
  for (const { name, report } of stages)
    console.log(`  ${name.padEnd(WIDTH)}  ${relative(process.cwd(), report)}`);
  console.log(`
What to try next:

  npm run demo -- --pull-requests    three pull requests: better, worse, not to be told
  npm run demo -- --break data       bad rows: validate-data refuses them
  npm run demo -- --break model      a worse model: evaluate-gate refuses it
  npm run demo -- --break serving    a failing candidate: deploy-canary rolls it back
  npm run demo -- --break secret     a leaked token: no report shows it

  The workflow it ran: .github/workflows/ml-pipeline.yml
  How to use it in your repository: docs/examples/penguins/README.md
`);
}
