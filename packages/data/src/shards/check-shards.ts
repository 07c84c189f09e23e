import { UserError, type Problem } from '@sluice/core';
import { byPath, listingOf } from './divide-files.js';
import type { ShardFile, ShardSettings } from './manifest.js';
import type { Shard } from './shard-file.js';

export interface Expected {
  settings: ShardSettings;
  /** How many shards there must be, where it is told. */
  count?: number | undefined;
  /** The files that all shards together must be of, where they are told. */
  paths?: readonly string[] | undefined;
}

/**
 * The shards in the order of their first files, each once: files with the very same bytes, as the second attempt of a job
 * leaves them, are one shard. Throws UserError `bad-input` with all that is missing, there twice, or of something else.
 */
export function checkShards(found: readonly Shard[], expected: Expected): Shard[] {
  const shards = distinct(found);
  const problems = [
    ...shards.flatMap(shard => differences(shard, expected.settings)),
    ...(shards.some(({ manifest }) => manifest.part) ? numbering(shards) : uncounted(shards, expected)),
    ...counting(shards, expected.count),
    ...overlaps(shards),
    ...gaps(shards),
    ...outsiders(shards, expected.paths),
  ];
  if (problems.length) throw new UserError('bad-input', problems);
  return shards;
}

function distinct(shards: readonly Shard[]): Shard[] {
  return [...new Map(shards.map(shard => [JSON.stringify(shard.manifest), shard])).values()];
}

/** Counted by another contract or in another way. */
function differences({ path, manifest }: Shard, wanted: ShardSettings): Problem[] {
  return Object.keys(wanted)
    .filter(name => JSON.stringify(manifest.settings[name]) !== JSON.stringify(wanted[name]))
    .map(name => {
      const message =
        name === 'contract'
          ? `The shard "${path}" is of another contract (sha256:${show(manifest.settings[name])}); this one has sha256:${show(wanted[name])}.`
          : `The shard "${path}" was made with "${name}" ${show(manifest.settings[name])}; here it is ${show(wanted[name])}.`;
      return { message, location: { file: path }, fix: 'Give all shards and their merge the same inputs.' };
    });
}

function show(setting: ShardSettings[string] | undefined): string {
  if (setting === null || setting === undefined || setting === '') return '(not given)';
  return typeof setting === 'string' ? setting : JSON.stringify(setting);
}

/** One of each number, of the same count and the same files. */
function numbering(shards: readonly Shard[]): Problem[] {
  const { count, listing } = shards.find(({ manifest }) => manifest.part)!.manifest.part!;
  const problems: Problem[] = [];
  const byIndex = new Map<number, string>();
  for (const { path, manifest } of shards) {
    const { part } = manifest;
    const refuse = (message: string, fix?: string) =>
      problems.push({ message, location: { file: path }, ...(fix ? { fix } : {}) });
    if (!part) refuse(`The shard "${path}" has no number, others have.`, 'Give every job its "shard".');
    else if (part.count !== count)
      refuse(`The shard "${path}" is one of ${part.count}, others are of ${count}.`);
    else if (byIndex.has(part.index))
      refuse(
        `The shard ${part.index}/${count} is there twice: "${byIndex.get(part.index)!}" and "${path}".`,
        'The data have changed between two attempts, or two runs are mixed: start a new run.',
      );
    else if (part.listing !== listing)
      refuse(`The shard "${path}" was divided from other files than its fellows.`, 'Start a new run.');
    if (part?.count === count && !byIndex.has(part.index)) byIndex.set(part.index, path);
  }
  for (let index = 0; index < count; index++)
    if (!byIndex.has(index))
      problems.push({ message: `The shard ${index}/${count} is missing.`, fix: 'Run its job again.' });
  const files = new Map(shards.flatMap(({ manifest }) => manifest.files).map(file => [file.path, file]));
  if (!problems.length && listingOf([...files.values()]) !== listing)
    problems.push({
      message: 'The files of the shards are not those that were divided: some have changed since.',
      fix: 'Start a new run.',
    });
  return problems;
}

/** Shards without a number: somebody must say when they are all there. */
function uncounted(shards: readonly Shard[], { count, paths }: Expected): Problem[] {
  if (!shards.length || count !== undefined || paths) return [];
  const message = 'The shards have no numbers, so one that is missing would not be missed.';
  return [{ message, fix: 'Say in "expected-shards" how many there are, or name all files in "data".' }];
}

function counting(shards: readonly Shard[], count: number | undefined): Problem[] {
  if (count === undefined || shards.length === count) return [];
  const paths = shards.map(({ path }) => path).join(', ');
  return [
    { message: `There are ${shards.length} shards, not ${count} as "expected-shards" says: ${paths}.` },
  ];
}

function overlaps(shards: readonly Shard[]): Problem[] {
  const seen = new Map<string, string>();
  return shards.flatMap(({ path, manifest }) =>
    manifest.files.flatMap(file => {
      const part = `${file.piece?.index ?? ''} ${file.path}`;
      const other = seen.get(part);
      if (other === undefined) seen.set(part, path);
      if (other === undefined) return [];
      const message = `"${file.path}" is in two shards: "${other}" and "${path}".`;
      return [{ message, location: { file: path }, fix: 'Its rows would count twice.' }];
    }),
  );
}

/** Pieces of one file must be all of it, and of the same bytes. */
function gaps(shards: readonly Shard[]): Problem[] {
  const first = new Map<string, ShardFile>();
  const pieces = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { path: shard, manifest } of shards)
    for (const file of manifest.files) {
      const { path, sha256, piece } = file;
      const other = first.get(path) ?? file;
      first.set(path, other);
      pieces.set(path, (pieces.get(path) ?? 0) + 1);
      if (sha256 === other.sha256 && piece?.count === other.piece?.count) continue;
      problems.push({
        message: `The shard "${shard}" is of another state of "${path}" than its fellows, or was divided otherwise.`,
        location: { file: shard },
        fix: 'Start a new run, so that all jobs see the same data.',
      });
    }
  if (problems.length) return problems;
  return [...first.values()]
    .filter(({ path, piece }) => piece && pieces.get(path) !== piece.count)
    .map(({ path, piece }) => ({
      message: `Of the ${piece!.count} pieces of "${path}" the shards hold ${pieces.get(path)}.`,
      location: { file: path },
      fix: 'Start a new run.',
    }));
}

function outsiders(shards: readonly Shard[], paths: readonly string[] | undefined): Problem[] {
  if (!paths) return [];
  const wanted = new Set(paths);
  const shardOf = new Map(
    shards.flatMap(({ path, manifest }) => manifest.files.map(file => [file.path, path])),
  );
  const foreign = [...shardOf].filter(([file]) => !wanted.has(file));
  const lacking = paths.filter(path => !shardOf.has(path)).map(path => ({ path }));
  return [
    ...foreign.map(([file, shard]) => ({
      message: `The shard "${shard}" is of "${file}", which is none of the files in "data".`,
      location: { file: shard },
    })),
    ...lacking
      .sort(byPath)
      .map(({ path }) => ({ message: `"${path}" is in no shard.`, location: { file: path } })),
  ];
}
