import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError, type ErrorCode } from '@sluice/core';

/** What the file system says that somebody at the terminal can mend. */
const KNOWN: Record<string, { code: ErrorCode; what: string; fix: string }> = {
  ENOENT: { code: 'missing-file', what: 'does not exist', fix: 'Check the path.' },
  ENOTDIR: { code: 'bad-input', what: 'goes through a file as if it were a folder', fix: 'Check the path.' },
  EISDIR: { code: 'bad-input', what: 'is a folder, and a file is wanted', fix: 'Name a file in it.' },
  EEXIST: {
    code: 'bad-input',
    what: 'is there already, and not a folder',
    fix: 'Remove it or name another.',
  },
  ENAMETOOLONG: { code: 'bad-input', what: 'is too long a name', fix: 'Name a shorter one.' },
  ELOOP: { code: 'bad-input', what: 'is a symbolic link that leads back to itself', fix: 'Check the path.' },
  EACCES: { code: 'permission', what: 'may not be used by you', fix: 'Look at its owner and mode.' },
  EPERM: { code: 'permission', what: 'may not be used by you', fix: 'Look at its owner and mode.' },
  EROFS: { code: 'permission', what: 'is on a read-only file system', fix: 'Name a place to write to.' },
  ENOSPC: { code: 'limit-exceeded', what: 'does not fit: the disk is full', fix: 'Make room.' },
  EDQUOT: { code: 'limit-exceeded', what: 'does not fit into your quota', fix: 'Make room.' },
  EMFILE: { code: 'limit-exceeded', what: 'is one open file too many', fix: 'Raise "ulimit -n".' },
};

/** A failure of the file system as the user's to mend; undefined for everything else, which is ours. */
export function asFileError(error: unknown): UserError | undefined {
  if (!(error instanceof Error) || error instanceof UserError) return undefined;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const known = KNOWN[code ?? ''];
  // Without a path it is not about a file: a program that was not found, a broken pipe.
  if (!known || typeof path !== 'string' || syscall?.startsWith('spawn')) return undefined;
  return new UserError(
    known.code,
    { message: `"${path}" ${known.what} (${code}).`, fix: known.fix },
    { cause: error },
  );
}

/** Asked before the work, which may take hours: whether the file can be written after it. Throws a UserError. */
export async function requireWritable(flag: string, file: string, cwd: string): Promise<void> {
  const path = resolve(cwd, file);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory())
    throw new UserError('bad-input', {
      message: `${flag}: "${file}" is a folder.`,
      fix: `Name a file in it: ${flag} ${file.replace(/[\\/]+$/, '')}/result.json.`,
    });
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new UserError('missing-file', {
      message: `${flag}: "${file}" cannot be written, for there is no folder "${dirname(file)}".`,
      fix: `Make it first: mkdir -p ${dirname(file)}.`,
    });
  await access(found ? path : dirname(path), constants.W_OK).catch((error: unknown) => {
    throw new UserError(
      'permission',
      { message: `${flag}: "${file}" may not be written by you.`, fix: 'Name another place.' },
      { cause: error },
    );
  });
}
