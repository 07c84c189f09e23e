import { UserError } from '@sluice/core';
import { BlankLines, FaultLog } from '@sluice/tables';
import type { ScanOptions } from '../scan-options.js';
import { byPart } from './divide-files.js';
import type { ShardFile } from './manifest.js';

/** The files in their order, each once: those that come in pieces as one scan of the whole would have found them. */
export function joinPieces(
  parts: readonly ShardFile[],
  options: Pick<ScanOptions, 'examples' | 'maxColumns'>,
): ShardFile[] {
  const byPath = new Map<string, ShardFile[]>();
  for (const part of [...parts].sort(byPart)) byPath.set(part.path, [...(byPath.get(part.path) ?? []), part]);
  return [...byPath.values()].map(pieces => (pieces[0]!.piece ? joined(pieces, options) : pieces[0]!));
}

function joined(
  pieces: readonly ShardFile[],
  { examples, maxColumns = Infinity }: Pick<ScanOptions, 'examples' | 'maxColumns'>,
): ShardFile {
  const faults = new FaultLog(Math.max(1, examples));
  const pending = new BlankLines();
  const names = new Set<string>();
  let rows = 0;
  for (const file of pieces) {
    const { lines, blanks } = file.piece!;
    // Empty lines count once something follows them.
    if (lines > blanks.count && pending.pending) pending.report(faults);
    faults.merge(
      file.faults.map(({ kind, count, first }) => [kind, count, [...first]]),
      0,
    );
    pending.merge(blanks, 0);
    for (const name of file.names) names.add(name);
    rows += file.rows;
  }
  const whole = { ...pieces[0]! };
  delete whole.piece;
  // Each piece may have few keys, and all pieces too many.
  if (names.size > maxColumns && names.size > whole.names.length)
    throw tooMany(whole.path, names.size, maxColumns);
  return { ...whole, rows, names: [...names], faults: [...faults] };
}

function tooMany(path: string, found: number, allowed: number): UserError {
  return new UserError('limit-exceeded', {
    message: `"${path}" has ${found} different keys; ${allowed} are allowed.`,
    location: { file: path },
    fix: 'Raise "max-columns" if that is right.',
  });
}
