import { readdir, readFile } from 'node:fs/promises';

export interface Orphan {
  pid: number;
  name: string;
}

/**
 * Kills what a job left running: processes whose environment carries its RUNNER_TRACKING_ID. A process started with
 * that variable emptied outlives the job, here as on GitHub. Only where there is `/proc`; elsewhere it finds none.
 */
export async function killOrphans(trackingId: string): Promise<Orphan[]> {
  const marker = `RUNNER_TRACKING_ID=${trackingId}`;
  const entries = await readdir('/proc').catch(() => []);
  const killed = await Promise.all(entries.map(entry => killIfMarked(entry, marker)));
  return killed.flatMap(orphan => orphan ?? []);
}

async function killIfMarked(entry: string, marker: string): Promise<Orphan | undefined> {
  const pid = Number(entry);
  if (!Number.isInteger(pid) || pid === process.pid) return undefined;
  const environment = await readFile(`/proc/${entry}/environ`, 'utf8').catch(() => '');
  if (!environment.split('\0').includes(marker)) return undefined;
  const name = await readFile(`/proc/${entry}/comm`, 'utf8').catch(() => '');
  return kill(pid) ? { pid, name: name.trim() } : undefined;
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
