import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Enough to keep a disk busy, too few to run out of file handles. */
const AT_ONCE = 32;

/**
 * Copies the files into the folder, by reference where the file system can (never as hard links: a step that writes to
 * its copy must not write to the repository). Links stay links, modes stay. Returns how many there were; files that are
 * gone do not count.
 */
export async function copyFiles(root: string, files: readonly string[], target: string): Promise<number> {
  const folders = new Set(files.map(file => dirname(join(target, file))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const queue = files.values();
  let copied = 0;
  const worker = async (): Promise<void> => {
    for (const file of queue) if (await copyEntry(join(root, file), join(target, file))) copied++;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return copied;
}

async function copyEntry(from: string, to: string): Promise<boolean> {
  const found = await lstat(from).catch(() => undefined);
  if (!found) return false;
  if (found.isSymbolicLink()) await link(from, to);
  // The place of a submodule, empty as after a checkout without submodules.
  else if (found.isDirectory()) await mkdir(to, { recursive: true });
  else if (found.isFile()) await copyFile(from, to, constants.COPYFILE_FICLONE);
  else return false;
  return !found.isDirectory();
}

async function link(from: string, to: string): Promise<void> {
  await rm(to, { force: true });
  await symlink(await readlink(from), to);
}
