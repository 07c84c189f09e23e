import { UserError } from '@sluice/core';
import { Damage, isRangeError } from './damage.js';

/**
 * Runs a piece of reading a binary format; what decoders throw, who do not know where they are, is told with the place.
 * @param where evaluated when something failed: `column "a", row group 3, page at byte 4096`
 */
export async function locating<T>(file: string, where: () => string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) throw located(error, file, where());
    // Sizes beyond what Node can hold end in a RangeError.
    if (!(error instanceof Damage || isRangeError(error))) throw error;
    throw new UserError(
      'bad-data',
      {
        message: `"${file}" is damaged (${where()}): ${error.message}.`,
        location: { file },
        fix: 'Was the upload or download cut off? Make the file again.',
      },
      { cause: error },
    );
  }
}

/** Limits that decoders have come upon. */
function located(error: UserError, file: string, where: string): UserError {
  if (error.problems.some(({ location }) => location)) return error;
  const problems = error.problems.map(problem => {
    return { ...problem, message: `${problem.message} (${where})`, location: { file } };
  });
  return new UserError(error.code, problems, { cause: error });
}
