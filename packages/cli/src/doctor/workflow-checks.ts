import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeProblem, UserError } from '@sluice/core';
import { checkWorkflowFile, interceptedActions } from '@sluice/local-runner';
import { NodeFiles } from '@sluice/runtime/node';
import { findSuite, SUITE } from '../find-suite.js';
import type { Check } from './check.js';
import { checkFiles } from './file-checks.js';
import { hintsFor } from './workflow-hints.js';

/**
 * Each workflow of the repository: whether GitHub would take it, hints, and the files it names.
 * @param local whether it is of interest, too, what can run on this machine
 */
export async function checkWorkflows(root: string, from: string, local = true): Promise<Check[]> {
  const folder = join(root, '.github', 'workflows');
  const names = (await readdir(folder).catch(() => [])).filter(name => /\.ya?ml$/.test(name)).sort();
  if (!names.length) {
    const message = 'no workflow files in this folder';
    return [
      {
        state: 'note',
        subject: '.github/workflows',
        message,
        fix: 'Call it where your repository is, or give --repo.',
      },
    ];
  }
  const suite = findSuite(from);
  const repositories = suite === undefined ? {} : { [SUITE]: suite };
  const checks: Check[] = [];
  for (const name of names) {
    const file = `.github/workflows/${name}`;
    const found = await problemsIn(root, file, repositories);
    const problems = local ? found : found.filter(({ state }) => state === 'fail');
    if (problems.length) checks.push(...problems);
    else
      checks.push({
        state: 'pass',
        subject: file,
        message: local ? 'is valid, and can run here' : 'is valid',
      });
    if (problems.some(({ state }) => state === 'fail')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    checks.push(...hintsFor(file, text), ...(await checkFiles(file, text, new NodeFiles(root, tmpdir()))));
  }
  return checks;
}

/** What GitHub would refuse fails; what only this machine cannot do is worth a note. */
async function problemsIn(
  root: string,
  file: string,
  repositories: Record<string, string>,
): Promise<Check[]> {
  try {
    await checkWorkflowFile(root, file, { intercepted: interceptedActions, repositories });
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const state = error.code === 'unsupported' ? 'note' : 'fail';
    return error.problems.map(problem => {
      const { file: at = file, line } = problem.location ?? {};
      const message = describeProblem(problem);
      return { state, subject: file, message, file: at, ...(line === undefined ? {} : { line }) };
    });
  }
}
