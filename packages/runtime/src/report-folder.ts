import { UserError, type Files } from '@sluice/core';

/**
 * Refuses a report folder that a symbolic link in the workspace leads out of it: a pull request can bring such a link,
 * and what is written through it is written elsewhere on the machine. An absolute folder is the user's own choice.
 */
export async function refuseLinkedFolder(folder: string, files: Files): Promise<void> {
  const link = await findLink(folder, files);
  if (link === undefined) return;
  throw new UserError('unsupported', {
    message: `"${link}", on the way to the report folder "${folder}", is a symbolic link.`,
    fix: 'Name the folder itself in "report-dir".',
  });
}

/** The folder, or a fresh one where a link lies in its way. */
export async function safeFolder(folder: string, files: Files): Promise<string> {
  return (await findLink(folder, files)) === undefined ? folder : files.temporary('report-');
}

/** The first link on the way from the workspace to the folder. */
async function findLink(folder: string, files: Files): Promise<string | undefined> {
  const parts = files.relative(files.resolve(folder)).split('/');
  if (parts[0] === '' || /^[A-Za-z]:/.test(parts[0] ?? '')) return undefined;
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = parts.slice(0, depth).join('/');
    if ((await files.stat(path))?.kind === 'symlink') return path;
  }
  return undefined;
}
