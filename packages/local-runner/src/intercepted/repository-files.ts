import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@sluice/core';
import { runProgram } from './run-program.js';

export interface RepositoryFiles {
  /** Relative, POSIX. Some may be gone from the working tree. */
  files: string[];
  /** undefined where the folder is not (or is ignored) in a git repository. */
  git?: {
    /** Top folder of the git repository: the folder itself, or one above. */
    top: string;
    /** The commit checked out; undefined before the first. */
    head: string | undefined;
  };
}

type Environment = Readonly<Record<string, string>>;

/** Earlier runs, this one's workspaces among them: never part of a repository. */
const STATE = '.sluice/local/';
/** Without git nothing says what is generated; these always are. */
const GENERATED = ['node_modules', '.git', '.sluice'];

/**
 * What a checkout of the folder as it stands would hold: tracked files and those that a commit would add. Outside git
 * all files but the generated.
 */
export async function listRepositoryFiles(root: string, env: Environment): Promise<RepositoryFiles> {
  const top = await findTop(root, env);
  if (top === undefined) return { files: await walk(root) };
  const listed = await runProgram(['git', 'ls-files', '-co', '-z', '--exclude-standard'], { cwd: root, env });
  if (listed.exitCode !== 0) throw new UserError('unsupported', `git ls-files: ${listed.stderr}`);
  const names = new Set(listed.stdout.toString('utf8').split('\0'));
  // A name with a slash at its end is another repository inside this one, which no commit would add.
  const files = [...names].filter(name => name !== '' && !name.endsWith('/') && !name.startsWith(STATE));
  return { files, git: { top, head: await resolveCommit('HEAD', root, env) } };
}

/** The commit a name stands for in this repository; branches of `origin` count. */
export async function resolveCommit(
  name: string,
  root: string,
  env: Environment,
): Promise<string | undefined> {
  if (name.startsWith('-')) return undefined;
  for (const candidate of [name, `origin/${name}`]) {
    const argv = ['git', 'rev-parse', '--verify', '--quiet', `${candidate}^{commit}`] as const;
    const { exitCode, stdout } = await runProgram([...argv], { cwd: root, env });
    if (exitCode === 0) return stdout.toString('utf8').trim();
  }
  return undefined;
}

async function findTop(root: string, env: Environment): Promise<string | undefined> {
  const found = await runProgram(['git', 'rev-parse', '--show-toplevel'], { cwd: root, env });
  if (found.exitCode === 0) {
    // A scratch folder inside somebody's repository is no part of it.
    const ignored = await runProgram(['git', 'check-ignore', '--quiet', '.'], { cwd: root, env });
    return ignored.exitCode === 0 ? undefined : found.stdout.toString('utf8').trim();
  }
  if (found.exitCode === undefined || found.stderr.includes('not a git repository')) return undefined;
  // For example a repository of another user, which git will not read: copying everything instead would be wrong.
  throw new UserError('unsupported', `git: ${found.stderr}`);
}

async function walk(root: string, inside = ''): Promise<string[]> {
  const entries = await readdir(join(root, inside), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (GENERATED.includes(entry.name)) continue;
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else found.push(path);
  }
  return found;
}
