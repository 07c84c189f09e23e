import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ConcurrencySettings {
  group: string;
  cancelInProgress: boolean;
  /** `single`: a newcomer drives out who waits already. `max`: all wait, in order. */
  queue: 'single' | 'max';
}

/** A newcomer took the one place in the queue. */
export class SupersededError extends Error {}

export interface Turn {
  /** Aborted when someone with `cancel-in-progress` comes. */
  cancelled: AbortSignal;
  release(): Promise<void>;
}

/**
 * A concurrency group among all runs that share a state folder, whatever their process. In the group's folder lie
 * `holder` (created only if absent; its text is the ticket of who holds the group), `wait-<ticket>` for each who
 * waits, and `cancel-<ticket>` once that holder is asked to stop. Tickets sort by time.
 */
export class ConcurrencyGroup {
  private readonly folder: string;
  private readonly ticket = makeTicket();

  constructor(
    stateFolder: string,
    private readonly settings: ConcurrencySettings,
    private readonly pollMs: number,
  ) {
    // Group names ignore case and may hold anything.
    const key = createHash('sha256').update(settings.group.toLowerCase()).digest('hex').slice(0, 16);
    this.folder = join(stateFolder, 'concurrency', key);
  }

  /**
   * Waits for the group. Throws a SupersededError when driven out of the queue, and the signal's reason when aborted.
   * @param onWait called once when the group is taken
   */
  async enter(signal: AbortSignal, onWait: () => void): Promise<Turn> {
    await mkdir(this.folder, { recursive: true });
    if (this.settings.queue === 'single') await this.removeTickets();
    await writeFile(this.path(`wait-${this.ticket}`), '');
    try {
      for (let tries = 0; !(await this.tryToHold()); tries++) {
        if (tries === 0) onWait();
        if (this.settings.cancelInProgress) await this.cancelHolder();
        await sleep(this.pollMs, undefined, { signal });
        await this.checkTicket();
      }
    } finally {
      await rm(this.path(`wait-${this.ticket}`), { force: true });
    }
    return this.watch();
  }

  private async tryToHold(): Promise<boolean> {
    const first = (await this.tickets())[0];
    if (first !== undefined && first !== `wait-${this.ticket}`) return false;
    await this.removeDeadHolder();
    const draft = this.path(`draft-${this.ticket}`);
    await writeFile(draft, this.ticket);
    try {
      // Appears whole or not at all.
      await link(draft, this.path('holder'));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return false;
    } finally {
      await rm(draft, { force: true });
    }
  }

  private async checkTicket(): Promise<void> {
    if ((await this.tickets()).includes(`wait-${this.ticket}`)) return;
    throw new SupersededError(
      `Canceling since a higher priority waiting request for '${this.settings.group}' exists`,
    );
  }

  private watch(): Turn {
    const controller = new AbortController();
    const request = this.path(`cancel-${this.ticket}`);
    const timer = setInterval(() => {
      readFile(request).then(
        () => controller.abort(),
        () => undefined,
      );
    }, this.pollMs);
    return {
      cancelled: controller.signal,
      release: async () => {
        clearInterval(timer);
        await rm(request, { force: true });
        if ((await this.holder()) === this.ticket) await rm(this.path('holder'), { force: true });
      },
    };
  }

  private async cancelHolder(): Promise<void> {
    const holder = await this.holder();
    if (holder !== undefined) await writeFile(this.path(`cancel-${holder}`), '');
  }

  /** A process that died holding the group must not block it for ever. */
  private async removeDeadHolder(): Promise<void> {
    const holder = await this.holder();
    if (holder !== undefined && !isAlive(holder)) await rm(this.path('holder'), { force: true });
  }

  private async holder(): Promise<string | undefined> {
    return readFile(this.path('holder'), 'utf8').catch(() => undefined);
  }

  /** Oldest first; those of dead processes are cleared away. */
  private async tickets(): Promise<string[]> {
    const names = (await readdir(this.folder)).filter(name => name.startsWith('wait-')).sort();
    const dead = names.filter(name => !isAlive(name.slice('wait-'.length)));
    for (const name of dead) await rm(this.path(name), { force: true });
    return names.filter(name => !dead.includes(name));
  }

  private async removeTickets(): Promise<void> {
    for (const name of await this.tickets()) await rm(this.path(name), { force: true });
  }

  private path(name: string): string {
    return join(this.folder, name);
  }
}

let made = 0;

/** `<time>-<number>-<pid>-<random>`: the number keeps the order of those made in one millisecond. */
function makeTicket(): string {
  const time = String(Date.now()).padStart(15, '0');
  return `${time}-${String(++made).padStart(9, '0')}-${process.pid}-${randomUUID()}`;
}

function isAlive(ticket: string): boolean {
  try {
    process.kill(Number(ticket.split('-')[2]), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
