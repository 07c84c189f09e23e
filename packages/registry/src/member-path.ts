import { UserError, type Problem } from '@sluice/core';

/** Windows gives these names to devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** NUL and other control characters, and what Windows and workflow artifacts cannot hold in a name. */
// eslint-disable-next-line no-control-regex -- exactly these must not occur
const FORBIDDEN = /[\u0000-\u001f\u007f"*:<>?|\\]/;

/**
 * Paths inside a model must mean the same file on every machine, and none outside the model's folder. Throws
 * `unsupported` with one problem per path that is absolute, climbs out, cannot be written on some system, or falls
 * together with another where case or Unicode form does not count.
 */
export function checkMemberPaths(paths: readonly string[]): void {
  const problems: Problem[] = [];
  const seen = new Map<string, { path: string; kind: 'file' | 'folder' }>();
  for (const path of paths) {
    const flaw = flawOf(path) ?? collisionOf(path, seen);
    if (flaw) problems.push({ message: `The path ${JSON.stringify(path)} ${flaw}.` });
  }
  if (problems.length) throw new UserError('unsupported', problems);
}

function flawOf(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (FORBIDDEN.test(path)) return 'holds a character that file systems or workflow artifacts cannot hold';
  if (!path.isWellFormed()) return 'is not Unicode text';
  if (path.startsWith('/')) return 'is absolute';
  for (const segment of path.split('/')) {
    if (segment === '..') return 'climbs out of its folder';
    if (segment === '') return 'has an empty segment';
    if (/[. ]$/.test(segment)) return 'has a segment that ends in a dot or a blank';
    if (DEVICE.test(segment)) return `has the segment "${segment}", which is a device on Windows`;
  }
  return undefined;
}

function collisionOf(
  path: string,
  seen: Map<string, { path: string; kind: 'file' | 'folder' }>,
): string | undefined {
  const segments = path.split('/');
  for (let length = 1; length <= segments.length; length++) {
    const part = segments.slice(0, length).join('/');
    const kind = length === segments.length ? 'file' : 'folder';
    const other = seen.get(fold(part));
    if (other && (kind === 'file' || other.kind === 'file' || other.path !== part))
      return `falls together with "${other.path}"`;
    seen.set(fold(part), { path: part, kind });
  }
  return undefined;
}

/** Upper case first: it joins ß with SS and the long s with s, as case-insensitive file systems may. */
const fold = (path: string) => path.normalize('NFC').toUpperCase().toLowerCase();
