import { mkdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RunOptions } from '../options.js';
import { folderName } from './job-folder.js';

/**
 * A path that programs can take apart. `@actions/cache` joins the arguments of `tar` to one string, the workspace
 * unquoted among them; on GitHub no path has a blank, so nobody there notices.
 */
const FRAGILE = /[\s"']/;

/**
 * The folder for all that lasts from run to run, made if need be: `.sluice/local` of the repository, or where that path
 * is fragile, one below the home folder. Without symbolic links: processes would see another path than their variables name.
 */
export async function makeStateFolder(
  { stateFolder, hostEnvironment = process.env }: Pick<RunOptions, 'stateFolder' | 'hostEnvironment'>,
  root: string,
): Promise<string> {
  const folder = stateFolder ?? chooseStateFolder(root, homeOf(hostEnvironment));
  await mkdir(folder, { recursive: true });
  return realpath(folder);
}

export function chooseStateFolder(root: string, home: string): string {
  const inside = join(root, '.sluice', 'local');
  if (!FRAGILE.test(inside)) return inside;
  const outside = join(home, '.sluice', 'local', folderName(root));
  return FRAGILE.test(outside) ? inside : outside;
}

function homeOf(env: Readonly<Record<string, string | undefined>>): string {
  return env['HOME'] ?? env['USERPROFILE'] ?? homedir();
}
