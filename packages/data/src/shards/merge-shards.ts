import { UserError, type Files, type Problem } from '@sluice/core';
import { confirmKeys } from '../confirm-keys.js';
import type { Contract } from '../load-contract.js';
import { Places } from '../places.js';
import { resultOf, type Scan, type ScanOptions } from '../scan-table.js';
import { SpillFile } from '../spill-file.js';
import { hashSinks, TableScan } from '../table-scan.js';
import { checkShards } from './check-shards.js';
import { joinPieces } from './join-pieces.js';
import type { ShardFile, ShardSettings } from './manifest.js';
import { movePlaces } from './move-places.js';
import { readShard, type Shard } from './shard-file.js';

export interface MergeOptions extends ScanOptions {
  /** The inputs that change what is counted. */
  settings: ShardSettings;
  /** How many shards there must be. */
  expectedShards?: number;
  /** All files of the data, where they are at hand: repeated keys are then compared themselves, and their rows shown. */
  data?: { paths: readonly string[]; files: Files };
}

/**
 * Reads shards. Throws UserError `bad-input` with all that is wrong with them: not one of a kind, missing, there twice,
 * damaged.
 */
export async function loadShards(
  paths: readonly string[],
  contract: Contract,
  files: Files,
  options: MergeOptions,
): Promise<Shard[]> {
  const shards: Shard[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      shards.push(await readShard(path, files));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return checkShards(shards, {
    settings: { contract: contract.sha256, ...options.settings },
    count: options.expectedShards,
    paths: options.data?.paths,
  });
}

/**
 * What one scan of all the files would have found. The hashes of keys are read from the shards; memory does not grow with
 * them. Where hashes repeat and the data are not at hand, the hashes speak for the keys: of n keys, two different ones have one
 * hash of 64 bits with a probability of about n² / 2⁶⁵.
 */
export async function mergeShards(
  shards: readonly Shard[],
  { plan }: Contract,
  temporary: Pick<Files, 'temporary' | 'remove'>,
  options: MergeOptions,
): Promise<Scan> {
  const files = joinPieces(
    shards.flatMap(({ manifest }) => manifest.files),
    options,
  );
  const numberOf = new Map(files.map(({ path }, number) => [path, number]));
  const places = new Places();
  for (const number of files.keys()) places.set(number, number, 0);
  // Keys and hashes lie in the shards; little else is written.
  const folder = await temporary.temporary('merge');
  const spill = new SpillFile(`${folder}/main`);
  try {
    const scan = new TableScan(
      plan,
      options,
      hashSinks(options, () => spill),
    );
    for (const { manifest, state } of shards) {
      const numbers = manifest.files.map(({ path }) => numberOf.get(path)!);
      scan.merge(
        movePlaces(state, at => {
          const block = Places.blockOf(at);
          return at + Places.base(numbers[block]!) - Places.base(block);
        }),
      );
    }
    const { data } = options;
    if (data)
      await confirmKeys(
        scan,
        files.map(({ path }) => path),
        plan,
        data.files,
        options,
        unchanged(files),
      );
    const reads = files.map(({ names, ...file }) => ({ file, names }));
    return resultOf(scan, plan, reads, places);
  } finally {
    spill.close();
    await temporary.remove(folder);
  }
}

/** The data at hand must be those that the shards are of. */
function unchanged(files: readonly ShardFile[]): (number: number, digest: { sha256: string }) => void {
  return (number, { sha256 }) => {
    const file = files[number]!;
    if (sha256 === file.sha256) return;
    throw new UserError('digest-mismatch', {
      message: `"${file.path}" has sha256:${sha256}; its shard was made of sha256:${file.sha256}.`,
      location: { file: file.path },
      fix: 'Start a new run, so that all jobs see the same data.',
    });
  };
}
