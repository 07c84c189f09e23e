import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { glob } from 'tinyglobby';

const FOLLOW = '--follow-symbolic-links';

/**
 * GitHub's `hashFiles`: sha256 over the sha256 of each matching file under the workspace; '' when none matches. A
 * pattern that names a folder means everything below it.
 */
export async function hashFiles(workspace: string, args: readonly string[]): Promise<string> {
  const follow = args[0]?.toLowerCase() === FOLLOW;
  const patterns = (follow ? args.slice(1) : args).flatMap(arg => arg.split('\n')).map(relative(workspace));
  const files = await glob(
    patterns.filter(pattern => pattern !== '' && !pattern.startsWith('#')),
    { cwd: workspace, dot: true, followSymbolicLinks: follow, braceExpansion: false, extglob: false },
  );
  if (files.length === 0) return '';
  const total = createHash('sha256');
  for (const file of files.sort(inTreeOrder)) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(workspace, file)), hash);
    total.update(hash.digest());
  }
  return total.digest('hex');
}

/** `github.workspace` is often written in front of a pattern. */
const relative = (workspace: string) => (pattern: string) => {
  const text = pattern.trim();
  const negated = text.startsWith('!') ? '!' : '';
  const path = text.slice(negated.length).trim();
  return negated + (path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path);
};

/** Folder by folder, as a walk meets them: `a/z` before `a.txt`. */
function inTreeOrder(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < Math.min(left.length, right.length); i++)
    if (left[i] !== right[i]) return left[i]! < right[i]! ? -1 : 1;
  return left.length - right.length;
}
