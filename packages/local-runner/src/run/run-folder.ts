import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WEEK_MS = 7 * 24 * 3600 * 1000;

export interface RunFolder {
  runId: string;
  runNumber: number;
  /** Absolute. */
  folder: string;
}

/**
 * A fresh folder `runs/<id>` in the state folder, after removing the oldest finished ones beyond `keep`. The state
 * folder ignores itself, so that no repository ever commits it.
 */
export async function makeRunFolder(stateFolder: string, keep: number): Promise<RunFolder> {
  const runs = join(stateFolder, 'runs');
  await mkdir(runs, { recursive: true });
  await writeFile(join(stateFolder, '.gitignore'), '*\n');
  await prune(runs, keep);
  for (let id = Date.now(); ; id++) {
    const folder = join(runs, String(id));
    // Created or not: two runs that start in the same millisecond get two folders.
    if (!(await create(folder))) continue;
    return { runId: String(id), runNumber: await nextNumber(stateFolder), folder };
  }
}

async function prune(runs: string, keep: number): Promise<void> {
  const ids = (await readdir(runs)).filter(id => /^\d+$/.test(id)).sort();
  for (const id of ids.slice(0, Math.max(0, ids.length - keep))) {
    const folder = join(runs, id);
    // Without a report it may still be running, or the machine went down under it.
    const stale = Number(id) < Date.now() - WEEK_MS;
    if (stale || (await exists(join(folder, 'report.json'))))
      await rm(folder, { recursive: true, force: true });
  }
}

/** Numbers are files, so that concurrent runs never share one. */
async function nextNumber(stateFolder: string): Promise<number> {
  const numbers = join(stateFolder, 'run-numbers');
  await mkdir(numbers, { recursive: true });
  const last = Math.max(0, ...(await readdir(numbers)).map(Number));
  for (let number = last + 1; ; number++) {
    if (!(await create(join(numbers, String(number))))) continue;
    await rm(join(numbers, String(last)), { recursive: true, force: true });
    return number;
  }
}

async function create(folder: string): Promise<boolean> {
  try {
    // Scripts with secrets in them lie there while they run.
    await mkdir(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
