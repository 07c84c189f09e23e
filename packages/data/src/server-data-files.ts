import { UserError, type Files } from '@sluice/core';
import { findData } from './find-data.js';
import { isApart } from './server-data-place.js';
import type { ServerData } from './server-data.js';

/**
 * Throws UserError, at the server in the contract, where its path finds nothing (`missing-file`), or what a contract may not choose
 * (`bad-contract`).
 */
export async function checkServerFiles(
  { pattern, local, location }: ServerData,
  files: Files,
): Promise<void> {
  if (!local) return;
  const refuse = (path: string) => {
    if (!isApart(path)) return;
    throw new UserError('bad-contract', {
      message: `The path ${JSON.stringify(pattern)} finds "${path}", which is no data of the workspace.`,
      location,
      fix: 'Write a path that only finds data; or name the files in "data".',
    });
  };
  // Before anything is read.
  for (const path of await files.glob([pattern], { whole: true })) refuse(files.relative(path));
  for (const path of await found(pattern, location, files)) refuse(path);
}

async function found(
  pattern: string,
  location: ServerData['location'],
  files: Files,
): Promise<readonly string[]> {
  try {
    return (await findData([pattern], files)).paths;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problems = error.problems.map(problem => ({ location, ...problem }));
    throw new UserError(error.code, problems, { cause: error });
  }
}
