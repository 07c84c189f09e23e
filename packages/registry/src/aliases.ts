import { sha256, UserError, type Clock } from '@sluice/core';
import { damaged } from './damage.js';
import { listAliases, recordText, type Store } from './layout.js';
import { race } from './race.js';
import type { AliasEntry, VersionRecord } from './record.js';
import type { AliasChange, AliasOutcome } from './registry.js';
import { parseAliasEntry } from './shape.js';

/** The log of an alias, first entry first. */
export async function readLog(store: Store, alias: string): Promise<AliasEntry[]> {
  const numbers = (await listAliases(store)).get(alias) ?? [];
  return Promise.all(numbers.map(seq => readEntry(store, alias, seq)));
}

/** Alias → its latest entry, by name. */
export async function readAliases(store: Store): Promise<Map<string, AliasEntry>> {
  const heads = [...(await listAliases(store))].map(
    async ([alias, numbers]) => [alias, await readEntry(store, alias, numbers.at(-1)!)] as const,
  );
  return new Map(await Promise.all(heads));
}

export async function readHead(store: Store, alias: string): Promise<AliasEntry | undefined> {
  const last = (await listAliases(store)).get(alias)?.at(-1);
  return last === undefined ? undefined : readEntry(store, alias, last);
}

async function readEntry({ files, layout }: Store, alias: string, seq: number): Promise<AliasEntry> {
  const what = `entry ${seq} of the alias "${alias}"`;
  const entry = parseAliasEntry(await files.read(layout.alias(alias, seq)), what);
  if (entry.alias !== alias || entry.seq !== seq)
    throw damaged(what, `calls itself entry ${entry.seq} of "${entry.alias}"`);
  return entry;
}

/** What `prev` of the next entry says. */
export const fingerprintOf = (entry: AliasEntry) => sha256(recordText(entry));

/**
 * Appends to the log by creating the entry with the next number: of two that saw the same past one succeeds, and the
 * other looks again. Setting an alias to what it names already writes nothing.
 */
export function appendAlias(
  store: Store,
  alias: string,
  target: VersionRecord,
  change: AliasChange,
  clock: Clock,
): Promise<AliasOutcome> {
  return race(`the alias "${alias}"`, async () => {
    const head = await readHead(store, alias);
    if (head?.version === target.version) {
      const before = head.seq > 1 ? { previous: (await readEntry(store, alias, head.seq - 1)).version } : {};
      return { changed: false, entry: head, ...before };
    }
    checkCurrent(alias, head, change.expectedCurrent);
    const entry = entryAfter(head, alias, target, change, clock);
    const won = await store.files.create(store.layout.alias(alias, entry.seq), recordText(entry));
    return won ? { changed: true, entry, ...(head ? { previous: head.version } : {}) } : undefined;
  });
}

function checkCurrent(alias: string, head: AliasEntry | undefined, expected: string | undefined): void {
  const current = head?.version ?? 'none';
  if (expected === undefined || expected === current) return;
  throw new UserError('conflict', {
    message:
      `The alias "${alias}" was expected to name ${expected}, but it names ${current}` +
      (head ? `, set by ${head.actor || 'somebody'} at ${head.at}.` : '.'),
    fix: 'Look at what changed, then run again with "expected-current" as it is now.',
  });
}

function entryAfter(
  head: AliasEntry | undefined,
  alias: string,
  target: VersionRecord,
  { actor, run, reason = '', evidence = [] }: AliasChange,
  clock: Clock,
): AliasEntry {
  return {
    sluice: 1,
    alias,
    seq: (head?.seq ?? 0) + 1,
    prev: head ? fingerprintOf(head) : null,
    version: target.version,
    digest: target.manifest.digest,
    at: clock.now().toISOString(),
    actor,
    run,
    reason,
    evidence,
  };
}
