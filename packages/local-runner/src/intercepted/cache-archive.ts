import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '@sluice/core';
import { glob } from 'tinyglobby';
import type { InterceptContext } from '../intercept.js';
import { runProgram } from './run-program.js';

/** The toolkit's version of a cache: entries saved for other paths or by other means of compression stay apart. */
export function cacheVersion(paths: readonly string[]): string {
  return createHash('sha256')
    .update([...paths, 'gzip', '1.0'].join('|'))
    .digest('hex');
}

/**
 * What the patterns name now, relative to the workspace. Paths outside it belong to this machine (`~/.npm` is the
 * user's own, and warm already): they are left alone, with a notice.
 */
export async function cacheablePaths(
  lines: readonly string[],
  { workspace, log }: InterceptContext,
): Promise<string[]> {
  const inside: string[] = [];
  const outside: string[] = [];
  for (const line of lines) {
    const negated = line.startsWith('!') ? '!' : '';
    const path = relative(
      workspace,
      resolve(
        workspace,
        line
          .slice(negated.length)
          .trim()
          .replace(/^~(?=$|[\\/])/, homedir()),
      ),
    );
    const out = path.startsWith('..') || isAbsolute(path);
    (out ? outside : inside).push(out ? line : negated + (path.split(sep).join('/') || '.'));
  }
  if (outside.length)
    log.notice(`Not cached, since outside the workspace this machine's own are used: ${outside.join(', ')}`);
  const found = await glob(inside, { cwd: workspace, dot: true, onlyFiles: false, expandDirectories: false });
  return found.sort();
}

/** Packs the paths into an archive in the folder, and returns it. */
export async function packCache(
  paths: readonly string[],
  folder: string,
  context: InterceptContext,
): Promise<string> {
  const [archive, manifest] = [join(folder, 'cache.tgz'), join(folder, 'manifest.txt')];
  // A name may hold a line break, or look like an option; between NULs it is a name.
  await writeFile(manifest, paths.join('\0'));
  await tar(['-czf', archive, '-C', context.workspace, '--null', '--files-from', manifest], context);
  return archive;
}

export async function unpackCache(archive: string, context: InterceptContext): Promise<void> {
  await tar(['-xzf', archive, '-C', context.workspace], context);
}

async function tar(args: string[], { workspace, env, signal }: InterceptContext): Promise<void> {
  const { exitCode, stderr } = await runProgram(['tar', ...args], { cwd: workspace, env, signal });
  if (exitCode !== 0)
    throw new UserError('command-failed', `tar ended with ${exitCode ?? 'no exit code'}: ${stderr}`);
}
