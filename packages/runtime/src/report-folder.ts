import { UserError, type Files } from '@sluice/core';

/**
 * Refuses a report folder that a symbolic link in the workspace leads out of it: a pull request can bring such a link,
 * and what is written through it is written elsewhere on the machine. An absolute folder is the user's own choice. Refuses,
 * too, what a file stands in the way of.
 */
export async function refuseBlockedFolder(folder: string, files: Files): Promise<void> {
  const found = await findObstacle(folder, files);
  if (!found) return;
  const { path, kind } = found;
  const where = `"${path}", on the way to the report folder "${folder}",`;
  throw kind === 'symlink'
    ? new UserError('unsupported', {
        message: `${where} is a symbolic link.`,
        fix: 'Name the folder itself in "report-dir".',
      })
    : new UserError('bad-input', {
        message: `${where} is a file.`,
        fix: 'Name a folder in "report-dir", or one that is not there yet.',
      });
}

/** The folder, or a fresh one where something is in its way. */
export async function safeFolder(folder: string, files: Files): Promise<string> {
  return (await findObstacle(folder, files)) === undefined ? folder : files.temporary('report-');
}

/** What on the way to the folder is none; of an absolute one only the end is looked at, and links are followed. */
async function findObstacle(
  folder: string,
  files: Files,
): Promise<{ path: string; kind: 'symlink' | 'file' | 'other' } | undefined> {
  const parts = files.relative(files.resolve(folder)).split('/');
  const isAbsolute = parts[0] === '' || /^[A-Za-z]:/.test(parts[0] ?? '');
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = parts.slice(0, depth).join('/');
    if (path === '') continue;
    const kind = (await files.stat(path))?.kind;
    if (kind === undefined || kind === 'folder' || (isAbsolute && kind === 'symlink')) continue;
    return { path, kind };
  }
  return undefined;
}
