import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './atomic-file.js';
import { SERVERS_FILE } from './protocol.js';

interface Recorded {
  pid: number;
  /** When the process started, as the system words it: a pid alone may by now be somebody else's. */
  since: string;
}

/** Remembers on disk which model servers run, so that the next router can end those a killed one left behind. */
export class ServerRecord {
  readonly #path: string;
  readonly #running = new Map<number, Recorded>();

  constructor(folder: string) {
    this.#path = join(folder, SERVERS_FILE);
  }

  add(pid: number): void {
    const since = startOf(pid);
    if (since) this.#running.set(pid, { pid, since });
    this.#save();
  }

  remove(pid: number): void {
    this.#running.delete(pid);
    this.#save();
  }

  /** Ends what an earlier router left running. Returns the pids. */
  endLeftovers(): number[] {
    const left = ((readJson(this.#path) as Recorded[] | undefined) ?? []).filter(
      ({ pid, since }) => startOf(pid) === since,
    );
    for (const { pid } of left) signalGroup(pid, 'SIGKILL');
    this.#save();
    return left.map(({ pid }) => pid);
  }

  #save(): void {
    try {
      writeJson(this.#path, [...this.#running.values()]);
    } catch (error) {
      // Somebody removed the folder: no reason to stop serving.
      console.error(error);
    }
  }
}

/** Signals a process and its descendants; a server that is already gone is fine (macOS calls its group EPERM). */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (!['ESRCH', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** When the process started; undefined when there is none, or where the system does not tell (Windows). */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // proc(5): the name may hold spaces and parentheses; starttime is the 20th field after it.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
