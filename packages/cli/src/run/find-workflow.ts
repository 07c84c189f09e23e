import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { nearest, UserError } from '@sluice/core';

const WORKFLOWS = join('.github', 'workflows');

export interface WorkflowPlace {
  /** Absolute. */
  file: string;
  repositoryRoot: string;
}

/** The workflow file and its repository: given, or the folder that holds `.github/workflows`. A bare name will do. */
export async function findWorkflow(
  word: string | undefined,
  repo: string | undefined,
  cwd: string,
): Promise<WorkflowPlace> {
  const given = repo === undefined ? undefined : resolve(cwd, repo);
  if (given !== undefined && !(await isFolder(given)))
    throw new UserError('missing-file', `--repo: there is no folder ${repo}.`);
  const base = given ?? cwd;
  if (word === undefined) throw await whichOne(base, undefined);
  const candidates = [
    resolve(cwd, word),
    resolve(base, word),
    ...['', '.yml', '.yaml'].map(end => join(base, WORKFLOWS, word + end)),
  ];
  for (const file of candidates) {
    if ((await stat(file).catch(() => undefined))?.isFile())
      return { file, repositoryRoot: given ?? rootOf(file, cwd) };
  }
  throw await whichOne(base, word);
}

/** A workflow that lies elsewhere belongs to the folder the command is called in. */
function rootOf(file: string, cwd: string): string {
  const folder = dirname(file);
  return folder.endsWith(`${sep}${WORKFLOWS}`) ? dirname(dirname(folder)) : cwd;
}

async function whichOne(base: string, word: string | undefined): Promise<UserError> {
  const names = (await readdir(join(base, WORKFLOWS)).catch(() => []))
    .filter(name => /\.ya?ml$/.test(name))
    .sort();
  const paths = names.map(name => relative(base, join(base, WORKFLOWS, name)));
  const message =
    word === undefined ? 'Which workflow? Name its file.' : `There is no workflow file "${word}".`;
  const near = word === undefined ? undefined : nearest(word, [...names, ...paths]);
  return new UserError('missing-file', {
    message,
    ...(paths.length ? { valid: paths } : {}),
    ...(near ? { fix: `Did you mean "${near}"?` } : {}),
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
