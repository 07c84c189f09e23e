import type { Files } from '@sluice/core';
import { digestEach, selectFiles } from './file-set.js';

/** Names looked for where the user gives none. */
const LOCK_FILES = [
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'requirements*.txt',
  'uv.lock',
  'poetry.lock',
  'Pipfile.lock',
  'conda-lock.yml',
  'renv.lock',
  'Manifest.toml',
];

/** Those that tell every Python package with its version; a requirements file rarely tells the indirect ones. */
const COMPLETE_FOR_PYTHON = /(^|\/)(uv\.lock|poetry\.lock|Pipfile\.lock|conda-lock\.yml)$/;

/**
 * Path → sha256 of each lock file: those the patterns name (relative to the workspace), or, without patterns, those of common
 * names in the working directory and at the top of the workspace.
 */
export async function readLockFiles(
  patterns: readonly string[] | undefined,
  cwd: string,
  files: Files,
): Promise<Record<string, string>> {
  const common = [...new Set(['.', cwd])].flatMap(place => LOCK_FILES.map(name => `${place}/${name}`));
  const { paths } = await selectFiles(patterns ?? common, files);
  return Object.fromEntries((await digestEach(paths, files)).map(({ path, sha256 }) => [path, sha256]));
}

export function locksPython(paths: readonly string[]): boolean {
  return paths.some(path => COMPLETE_FOR_PYTHON.test(path));
}
