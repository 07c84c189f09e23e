import type { Files } from '@sluice/core';
import { asCells } from '@sluice/tables';
import { openData } from './open-data.js';
import type { PlaceOf } from './check.js';
import type { HashSet64 } from './hash-set.js';
import { KeyPlaces, type KeyHashes } from './keys.js';
import { Places } from './places.js';
import type { TablePlan } from './plan.js';
import { RowKeys } from './row-keys.js';
import { refuseCancelled, type ScanOptions } from './scan-options.js';
import { ObjectSpreader } from './spread-objects.js';
import { TableScan } from './table-scan.js';

/** Throws where a file, by its number, is not what the first pass read. */
export type Verify = (file: number, digest: { sha256: string }) => void;

/**
 * Second pass over the data, where hashes of keys repeat: compares the keys themselves and notes the places of those that
 * are really equal.
 */
export async function confirmKeys(
  scan: TableScan,
  paths: readonly string[],
  plan: TablePlan,
  files: Files,
  options: ScanOptions,
  verify?: Verify,
): Promise<void> {
  const suspected = new Map<string, KeyHashes>();
  for (const [name, { cells }] of scan.columns)
    if (cells.hashes?.suspects.size) suspected.set(name, cells.hashes);
  const keys = scan.rows.filter((rows): rows is RowKeys => rows instanceof RowKeys);
  const checks = plan.keys.filter((_, i) => keys[i]!.hashes.suspects.size > 0);
  if (!suspected.size && !checks.length) return;
  const sinks = new Map<unknown, KeyPlaces>();
  const sinkFor = (id: unknown, suspects: HashSet64) => {
    const sink = new KeyPlaces(suspects, { keep: options.examples, maxKeyBytes: options.maxKeyBytes });
    sinks.set(id, sink);
    return sink;
  };
  const columns = plan.columns.map(column => ({ ...column, checks: [] }));
  const second = new TableScan({ ...plan, columns, keys: checks, rows: [] }, options, check => {
    if (!('checks' in check)) return sinkFor(check, keys[plan.keys.indexOf(check)]!.hashes.suspects);
    const hashes = suspected.get(check.name);
    return hashes && sinkFor(check.name, hashes.suspects);
  });
  const needed = new Set([...suspected.keys(), ...checks.flatMap(check => check.columns)]);
  for (const holder of new ObjectSpreader(plan.columns).holdersOf(needed)) needed.add(holder);
  const placeOf = await readAgain(second, needed, paths, files, options, verify);
  second.close();
  for (const [name, hashes] of suspected) hashes.confirm(sinks.get(name)!, placeOf);
  for (const check of checks) keys[plan.keys.indexOf(check)]!.hashes.confirm(sinks.get(check)!, placeOf);
}

async function readAgain(
  scan: TableScan,
  needed: ReadonlySet<string>,
  paths: readonly string[],
  files: Files,
  options: ScanOptions,
  verify: Verify | undefined,
): Promise<PlaceOf> {
  const places = new Places();
  for (const [number, path] of paths.entries()) {
    places.set(number, number, 0);
    scan.startBlock(number);
    const source = await openData(path, files, { ...options, keys: [...needed] });
    for await (const batch of source.vectors()) {
      refuseCancelled(options.signal);
      const kept = source.names.flatMap((name, i) => {
        const column = batch.columns[i];
        return column && needed.has(name) ? [{ name, column: asCells(column, batch.rows) }] : [];
      });
      scan.take(
        { ...batch, columns: kept.map(({ column }) => column) },
        kept.map(({ name }) => name),
      );
    }
    if (verify) verify(number, await source.digest());
  }
  return places.placeOf;
}
