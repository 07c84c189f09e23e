import { Damage } from '../damage.js';

/** What decompressors throw, ours and those of Node, at bytes that cannot be. */
export function isDamage(error: unknown): error is Error {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof Damage || (typeof code === 'string' && /^Z(STD)?_/.test(code));
}
