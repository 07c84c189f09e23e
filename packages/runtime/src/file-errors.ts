import { UserError, type ErrorCode } from '@sluice/core';

interface Explained {
  code: ErrorCode;
  /** What follows the path. */
  what: string;
  fix?: string;
}

const OTHER_PLACE = 'Give another path, or move away what stands there.';

/** What the file system can say that its user can mend. Everything else is a defect. */
const EXPLAINED: Record<string, Explained> = {
  ENOENT: { code: 'missing-file', what: 'does not exist' },
  ENOTDIR: { code: 'missing-file', what: 'does not exist' },
  EISDIR: { code: 'missing-file', what: 'is a folder; a file is wanted' },
  EACCES: {
    code: 'permission',
    what: 'cannot be opened: permission denied',
    fix: 'Give the user that runs the job access to it. What a container wrote belongs to the user of the container.',
  },
  EPERM: {
    code: 'permission',
    what: 'cannot be changed: the system does not permit it',
    fix: 'Look at the owner and the attributes of the file and its folder.',
  },
  EROFS: {
    code: 'permission',
    what: 'cannot be written: the file system is read-only',
    fix: 'Give a path on another one.',
  },
  ELOOP: {
    code: 'unsupported',
    what: 'leads in a circle: symbolic links on the way to it name one another',
    fix: 'Remove the links.',
  },
  ENAMETOOLONG: { code: 'bad-input', what: 'is too long for a path of this file system' },
  ERR_INVALID_ARG_VALUE: { code: 'bad-input', what: 'holds a character that no path may hold' },
  ENOSPC: {
    code: 'limit-exceeded',
    what: 'cannot be written: no space is left on the disk',
    fix: 'Free some, or use a larger runner.',
  },
  EDQUOT: { code: 'limit-exceeded', what: 'cannot be written: the disk quota is used up' },
  EFBIG: { code: 'limit-exceeded', what: 'cannot be written: too large for the file system' },
  EMFILE: { code: 'limit-exceeded', what: 'cannot be opened: this process may open no more files' },
  ENFILE: { code: 'limit-exceeded', what: 'cannot be opened: this machine may open no more files' },
  EBUSY: { code: 'conflict', what: 'is in use by another process', fix: 'Run again when that is over.' },
  ETXTBSY: { code: 'conflict', what: 'is in use by another process', fix: 'Run again when that is over.' },
};

/** The same words mean something else where a place is wanted to write to, or a folder to read. */
const WHERE_WRITTEN: Record<string, Explained> = {
  ENOTDIR: {
    code: 'bad-input',
    what: 'has a file on the way to it, where a folder is wanted',
    fix: OTHER_PLACE,
  },
  EEXIST: {
    code: 'bad-input',
    what: 'has a file on the way to it, where a folder is wanted',
    fix: OTHER_PLACE,
  },
  EISDIR: { code: 'bad-input', what: 'is a folder; a file is to be written there', fix: OTHER_PLACE },
  ENOTEMPTY: { code: 'bad-input', what: 'is a folder that is not empty', fix: OTHER_PLACE },
};
const WHERE_LISTED: Record<string, Explained> = {
  ENOTDIR: { code: 'bad-input', what: 'is a file; a folder is wanted', fix: 'Give the folder.' },
};

const WHERE = { read: {}, written: WHERE_WRITTEN, listed: WHERE_LISTED } satisfies Record<
  string,
  Record<string, Explained>
>;

/** The error as a UserError where the user can mend it, else as it is. `shown` is the path as a person knows it. */
export function explainFileError(shown: string, error: unknown, where: keyof typeof WHERE): unknown {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  const explained = (WHERE[where] as Record<string, Explained | undefined>)[code] ?? EXPLAINED[code];
  if (!explained) return error;
  const { what, fix } = explained;
  const message = `"${shown}" ${what}.`;
  return new UserError(explained.code, { message, ...(fix === undefined ? {} : { fix }) }, { cause: error });
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes(codeOf(error));
}

/** Not by instanceof: errors of Node's own modules belong to another realm under test runners. */
function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? '';
}
