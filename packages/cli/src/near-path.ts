import { isAbsolute, relative } from 'node:path';

/** The path as one would type it here: relative where it is below this folder. */
export function nearPath(file: string, cwd: string): string {
  const from = relative(cwd, file);
  return from.startsWith('..') || isAbsolute(from) ? file : from;
}
