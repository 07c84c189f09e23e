import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError, type Problem } from '@sluice/core';

/** `owner/name` → folder, each made absolute. Throws a UserError for what is no repository's name and what is no folder. */
export async function readLocalRepositories(
  given: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Record<string, string>> {
  const problems: Problem[] = [];
  const folders: Record<string, string> = {};
  for (const [name, folder] of Object.entries(given)) {
    const flag = `--local-repository ${name}=${folder}`;
    const path = resolve(cwd, folder);
    if (!/^[\w.-]+\/[\w.-]+$/.test(name))
      problems.push({
        message: `${flag}: "${name}" is not the name of a repository.`,
        fix: 'Write OWNER/NAME.',
      });
    else if (!(await stat(path).catch(() => undefined))?.isDirectory())
      problems.push({
        message: `${flag}: there is no folder "${folder}".`,
        fix: 'Clone the repository there.',
      });
    else folders[name] = path;
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return folders;
}
