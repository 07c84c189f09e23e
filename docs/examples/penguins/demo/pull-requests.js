import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [LENGTH, FLIPPER, MASS] = ['Culmen Length (mm)', 'Flipper Length (mm)', 'Body Mass (g)'];
const smaller = features => params => ({ ...params, features, trees: 30, depth: 4, features_per_tree: 2 });

/** Parameters of the model that the pull requests are compared with. */
export const IN_USE = smaller([LENGTH, FLIPPER, MASS]);

/** What a pull request changes, and what the gate must say of it: the three answers there are. */
export const PULL_REQUESTS = [
  {
    title: 'use every measurement there is.',
    params: 'params.json',
    verdict: 'pass',
    says: /^Better than the baseline/,
  },
  {
    title: 'do with the flipper and the weight.',
    params: 'params-v1.json',
    verdict: 'fail',
    says: /^Worse: /,
  },
  {
    title: 'leave the flipper out, which is tiresome to measure.',
    params: 'params.json',
    change: params => ({ ...smaller([LENGTH, MASS])(params), trees: 25 }),
    verdict: 'inconclusive',
    says: /^Inconclusive: .* rows do not decide/,
  },
];

/** The comment that the pull request has in the end, and what is not in it as it must be. */
export function checkComment({ verdict, says }, { stages, jobs, github }) {
  const gate = stages.find(({ name }) => name === 'evaluate-gate');
  if (!gate) return { problems: ['evaluate-gate did not run.'] };
  const comment = github.findLast(({ kind }) => kind === 'comment')?.body ?? '';
  // Markdown escapes what would be markup.
  const plain = comment.replaceAll('\\', '');
  const ran = jobs.filter(({ id, conclusion }) => /register|deploy/.test(id) && conclusion !== 'skipped');
  return {
    gate,
    comment,
    problems: [
      ...(gate.verdict === verdict ? [] : [`evaluate-gate said ${gate.verdict}, not ${verdict}.`]),
      ...(says.test(gate.headline) ? [] : [`Its headline does not say ${says}: ${gate.headline}`]),
      ...(plain.includes(gate.headline) ? [] : ['The comment does not hold the headline.']),
      ...ran.map(({ id }) => `The job ${id} ran all the same.`),
    ],
  };
}

/** One page with the comments of all three, as GitHub would show them. Answers its path. */
export function writePage(told, { folder }) {
  const path = join(folder, 'reports', 'pull-requests.md');
  const parts = told.map(
    ({ title, comment }, i) => `# Pull request ${i + 1}: ${title}\n\n${comment ?? ''}\n`,
  );
  writeFileSync(path, parts.join('\n'));
  return path;
}
