import { digestOf, UserError, type Files } from '@sluice/core';
import type { Profile } from '../profile-file.js';
import { readProfile } from './read-profile.js';

/** The profile of an earlier run. */
export interface PastProfile {
  name: string;
  /** sha256 of its file. */
  sha256: string;
  profile: Profile;
}

/**
 * The profiles in the files that the lines name: paths, patterns, or folders with the `.json` files below them. A file that
 * is no profile is an error, as is a pattern that names none: UserError `missing-file`, `bad-input`. A folder may be empty:
 * there is no history before the first run.
 */
export async function readPastProfiles(lines: readonly string[], files: Files): Promise<PastProfile[]> {
  const paths = new Set<string>();
  for (const line of lines) for (const path of await pathsOf(line, files)) paths.add(path);
  const past: PastProfile[] = [];
  for (const path of [...paths].sort()) {
    const profile = await readProfile(path, `"${path}" of the history`, files);
    past.push({ name: path, sha256: (await digestOf(path, files)).sha256, profile });
  }
  return past;
}

async function pathsOf(line: string, files: Files): Promise<string[]> {
  const stat = await files.stat(line);
  if (stat?.kind === 'file') return [files.relative(line)];
  const pattern = stat?.kind === 'folder' ? `${line.replace(/\/+$/, '')}/**/*.json` : line;
  const found = (await files.glob([pattern])).map(path => files.relative(path));
  if (!found.length && stat?.kind !== 'folder')
    throw new UserError('missing-file', {
      message: `The history "${line}" names no file.`,
      fix: 'Name the folder that the profiles of earlier runs are put into; it may be empty, but must be there.',
    });
  return found;
}
