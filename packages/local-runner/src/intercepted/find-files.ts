import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import { escapePath, glob } from 'tinyglobby';

export interface FoundFiles {
  /** Absolute, sorted. */
  files: string[];
  /** The folder that names in the archive are relative to. */
  root: string;
}

interface Search {
  /** The part of the pattern before its first wildcard, absolute. */
  path: string;
  /** The rest; empty when the pattern is a plain path. */
  rest: string;
}

const WILDCARD = /[*?[]/;

/**
 * The files that `actions/upload-artifact` would find and the root it would choose: patterns one per line, a folder
 * means all below it, `!` excludes, `~` is the home folder. Hidden means a name that begins with a dot.
 */
export async function findFiles(
  workspace: string,
  patterns: readonly string[],
  hidden: boolean,
): Promise<FoundFiles> {
  const lines = patterns.filter(line => !line.startsWith('#'));
  const absolute = (line: string) => resolve(workspace, line.replace(/^~(?=$|[\\/])/, homedir()));
  const excluded = lines.filter(line => line.startsWith('!')).map(line => absolute(line.slice(1).trim()));
  const ignore = excluded.flatMap(pattern => withDescendants(escapedPattern(pattern)));
  const searches = lines.filter(line => !line.startsWith('!')).map(line => split(absolute(line)));
  const files = new Set<string>();
  for (const search of searches) {
    for (const file of await filesOf(search, ignore))
      if (hidden || !isHidden(search.path, file)) files.add(file);
  }
  const sorted = [...files].sort();
  return { files: sorted, root: rootOf(topmost(searches.map(search => search.path)), sorted) };
}

function split(pattern: string): Search {
  const segments = pattern.split(sep);
  const first = segments.findIndex(segment => WILDCARD.test(segment));
  if (first < 0) return { path: pattern, rest: '' };
  return { path: segments.slice(0, first).join(sep) || sep, rest: segments.slice(first).join('/') };
}

async function filesOf({ path, rest }: Search, ignore: string[]): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  const cwd = found.isDirectory() ? path : dirname(path);
  const pattern = rest || (found.isDirectory() ? '**' : escapePath(basename(path)));
  const options = { cwd, ignore, dot: true, absolute: true, braceExpansion: false, expandDirectories: false };
  return (await glob(withDescendants(pattern), options)).map(file => resolve(file));
}

/** What a pattern matches and, where that is a folder, all below it. */
function withDescendants(pattern: string): string[] {
  return [pattern, `${pattern}/**`];
}

/** Wildcards stay, the path before them is literal. */
function escapedPattern(pattern: string): string {
  const { path, rest } = split(pattern);
  return posix.join(escapePath(path.split(sep).join('/')), rest);
}

function isHidden(base: string, file: string): boolean {
  const names = [basename(base), ...relative(base, file).split(sep)];
  return names.some(name => name.startsWith('.'));
}

/** Without those that lie below another. */
function topmost(paths: readonly string[]): string[] {
  const unique = [...new Set(paths)];
  return unique.filter(
    path => !unique.some(other => other !== path && `${path}${sep}`.startsWith(join(other, sep))),
  );
}

/** One plain file: its folder. One pattern: the part before the wildcards. Several: what they have in common. */
function rootOf(paths: readonly string[], files: readonly string[]): string {
  const [first = sep, ...others] = paths;
  if (!others.length) return files.length === 1 && files[0] === first ? dirname(first) : first;
  const split = paths.map(path => path.split(sep));
  const shared = split[0]!.findIndex((segment, i) => split.some(path => path[i] !== segment));
  return split[0]!.slice(0, shared < 0 ? undefined : shared).join(sep) || sep;
}
