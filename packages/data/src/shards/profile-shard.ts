import { UserError, type Files } from '@sluice/core';
import type { Contract } from '../load-contract.js';
import { Places } from '../places.js';
import { readTable, type ScanOptions } from '../scan-table.js';
import { SpillFile } from '../spill-file.js';
import {
  listingOf,
  partsOf,
  partsOfShard,
  sizesOf,
  type FilePart,
  type ShardNumber,
} from './divide-files.js';
import type { ShardFile, ShardSettings } from './manifest.js';
import { movePlaces } from './move-places.js';
import { packState } from './pack-state.js';
import { writeShard } from './shard-file.js';

export interface ShardOptions extends ScanOptions {
  /** Scan only this part of the files. */
  part?: ShardNumber;
  /** Milliseconds since 1970: what `now()` means, the same for all shards. */
  asOf?: number;
  /** The inputs that change what is counted. */
  settings: ShardSettings;
  /** Bytes of a piece of a file at least, the same for all shards. Default 16 MiB. */
  pieceBytes?: number;
}

const PIECE_BYTES = 16 * 1024 * 1024;

/** What was counted in some files of the data, to be merged with what was counted in the others. */
export interface ShardProfile {
  bytes: Buffer;
  files: readonly ShardFile[];
  rows: number;
}

/**
 * Counts all that the contract asks for in a part of the files and judges nothing. Throws what `openTable` throws, and UserError
 * `bad-input` where shards could not agree on the time.
 */
export async function profileShard(
  paths: readonly string[],
  contract: Contract,
  files: Files,
  options: ShardOptions,
): Promise<ShardProfile> {
  const { part, asOf, settings, pieceBytes = PIECE_BYTES } = options;
  if (asOf === undefined) refuseClock(contract);
  const all = part && (await sizesOf(paths, files));
  const own =
    part && all
      ? partsOfShard(await partsOf(all, part.count, pieceBytes, files, options), all, part)
      : paths.map((path): FilePart => ({ path }));
  const reading = { ...options, pieces: own.map(({ piece }) => piece) };
  const ownPaths = own.map(({ path }) => path);
  return readTable(ownPaths, contract.plan, files, reading, (scan, reads, places) => {
    const scanned = reads.map(({ file, ...more }): ShardFile => ({ ...file, ...more }));
    const state = movePlaces(scan.state(), at => {
      const { file, line } = places.placeOf(at);
      return Places.base(file) + line;
    });
    const spill = new SpillFile('');
    try {
      const bytes = writeShard(
        {
          settings: { contract: contract.sha256, ...settings },
          ...(part && all ? { part: { ...part, listing: listingOf(all) } } : {}),
          files: scanned,
        },
        packState(state, (into, place) => spill.readInto(into, place)),
      );
      return { bytes, files: scanned, rows: scanned.reduce((sum, { rows }) => sum + rows, 0) };
    } finally {
      spill.close();
    }
  });
}

/** Each shard is counted by another clock: where a rule asks for the time, that must be told. */
function refuseClock({ declared, file }: Contract): void {
  if (!/\bnow\s*\(/.test(declared.text)) return;
  throw new UserError('bad-input', {
    message: 'A rule of the contract asks for the time by `now()`, and every shard would have its own.',
    location: { file },
    fix: 'Give all shards one time in the input "as-of".',
  });
}
