import type { Files } from '@sluice/core';
import { contains, digestEach, isInside, selectFiles } from './file-set.js';
import type { TrainingJob } from './job.js';

/** Kept out wherever they are: written by running the code, not part of it. */
const BYPRODUCTS = ['!**/.git/**', '!**/__pycache__/**', '!**/*.pyc', '!.sluice/**'];
/** Kept out where the user named no code: installed things, which the lock files speak for. */
const INSTALLED = ['!**/node_modules/**', '!**/.venv/**', '!**/venv/**', '!**/.tox/**', '!**/.conda/**'];

/** Path → git's file mode and the digest of the content. */
export type Code = Record<string, string>;

/**
 * The code the result depends on: the files of `deps`, or everything in the working directory where none are given, and in
 * any case the files that the command line names. What the job produces, its data and its parameters are not code.
 */
export async function readCode(job: TrainingJob, data: readonly string[], files: Files): Promise<Code> {
  const { paths } = await selectFiles(codePatterns(job), files);
  const elsewhere = new Set([...data, ...Object.keys(job.params)]);
  const named = await commandFiles(job, files);
  const code = [...new Set([...paths, ...named])].filter(
    path => !elsewhere.has(path) && !isProduced(path, job),
  );
  const digests = await digestEach(code, files);
  const entries: [string, string][] = [];
  for (const { path, sha256 } of digests) entries.push([path, `${await gitMode(path, files)} ${sha256}`]);
  return Object.fromEntries(entries);
}

/** Patterns of the code, byproducts taken away. */
function codePatterns(job: TrainingJob): string[] {
  return job.deps.length ? [...job.deps, ...BYPRODUCTS] : [job.cwd, ...BYPRODUCTS, ...INSTALLED];
}

/** Reports of earlier stages tell of their runs, so they would change the fingerprint every time. */
function isProduced(path: string, { outputs, reportDir }: TrainingJob): boolean {
  const reports = reportDir === '.' ? 'train' : reportDir;
  return [...Object.values(outputs), reports].some(place => contains(place, path));
}

/** Arguments, and values of `--name=value`, that are files of the workspace. */
async function commandFiles({ command, cwd }: TrainingJob, files: Files): Promise<string[]> {
  if (command.kind !== 'program') return [];
  const found: string[] = [];
  for (const argument of command.argv) {
    const word = argument.replace(/^--?[\w-]+=/, '');
    // Longer ones are program text, and file systems refuse even to look for them.
    if (word === '' || word.includes('\0') || Buffer.byteLength(word) > 255) continue;
    const path = files.relative(files.resolve(word.startsWith('/') ? word : `${cwd}/${word}`));
    if (isInside(path) && (await files.stat(path))?.kind === 'file') found.push(path);
  }
  return found;
}

/** Only what git keeps of a mode, so that the umask of a machine does not matter. */
async function gitMode(path: string, files: Files): Promise<string> {
  const stat = await files.stat(path);
  return stat && stat.mode & 0o111 ? '100755' : '100644';
}
