import { createHash } from 'node:crypto';
import { UserError, VERSION, type Files } from '@sluice/core';
import type { ScanState } from '../table-scan.js';
import { isManifest, type Manifest } from './manifest.js';
import { unpackState, type PackedState } from './pack-state.js';

/** Raised with every change of what the state of a scan holds: states of different ones cannot be merged. */
const STATE = 2;
const WRITTEN_BY = `${VERSION}+${STATE}`;
/** How every shard begins, whatever its version. */
const MAGIC = '{"sluice":1,"kind":"shard","version":"';
const NEWLINE = 10;

export interface Shard {
  /** As the workspace knows it. */
  path: string;
  manifest: Manifest;
  state: ScanState;
}

type About = Omit<Manifest, 'sluice' | 'kind' | 'version' | 'stateBytes' | 'keyBytes' | 'sha256'>;

/** A shard as bytes: the manifest as one line of JSON, the state as JSON, and keys with their hashes. */
export function writeShard(about: About, state: PackedState): Buffer {
  const { json, keyBytes } = state;
  const stateBytes = Buffer.byteLength(json);
  const manifest: Manifest = {
    sluice: 1,
    kind: 'shard',
    version: WRITTEN_BY,
    ...about,
    stateBytes,
    keyBytes,
    sha256: '0'.repeat(64),
  };
  const start = Buffer.byteLength(lineOf(manifest));
  // One buffer from the start: of many keys there is no second copy.
  const bytes = Buffer.allocUnsafeSlow(start + stateBytes + keyBytes);
  bytes.write(json, start);
  state.writeKeys(bytes.subarray(start + stateBytes));
  manifest.sha256 = createHash('sha256').update(bytes.subarray(start)).digest('hex');
  bytes.write(lineOf(manifest));
  return bytes;
}

function lineOf(manifest: Manifest): string {
  return `${JSON.stringify(manifest)}\n`;
}

/**
 * Reads a shard; keys and hashes stay in the file. Throws UserError `bad-input` for what is no shard or one of another version,
 * `digest-mismatch` for one that was cut off or changed.
 */
export async function readShard(path: string, files: Files): Promise<Shard> {
  const shown = files.relative(path);
  const head: Buffer[] = [];
  const state: Buffer[] = [];
  const hash = createHash('sha256');
  let manifest: Manifest | undefined;
  let start = 0;
  let bytes = 0;
  const take = (chunk: Buffer, { stateBytes }: Manifest) => {
    if (bytes < stateBytes) state.push(chunk.subarray(0, stateBytes - bytes));
    hash.update(chunk);
    bytes += chunk.length;
  };
  for await (const chunk of files.stream(path)) {
    if (manifest) take(chunk, manifest);
    else {
      head.push(chunk);
      const end = chunk.indexOf(NEWLINE);
      if (end < 0 && beginsRight(head)) continue;
      const all = Buffer.concat(head);
      start = all.length - chunk.length + end + 1;
      manifest = parseManifest(all.toString('utf8', 0, start), shown);
      take(all.subarray(start), manifest);
    }
  }
  manifest ??= parseManifest(Buffer.concat(head).toString('utf8'), shown);
  if (bytes !== manifest.stateBytes + manifest.keyBytes || hash.digest('hex') !== manifest.sha256)
    throw damaged(shown);
  const keys = { path: files.resolve(path), at: start + manifest.stateBytes };
  return { path: shown, manifest, state: unpackState(Buffer.concat(state).toString('utf8'), keys) };
}

/** What is no shard is not read to its end in search of a line. */
function beginsRight([first]: readonly Buffer[]): boolean {
  return first!.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
}

function parseManifest(line: string, path: string): Manifest {
  if (!line.startsWith(MAGIC))
    throw new UserError('bad-input', {
      message: `"${path}" is no shard.`,
      location: { file: path },
      fix: 'Name the files that validate-data wrote with `mode: profile`.',
    });
  const version = line.slice(MAGIC.length, line.indexOf('"', MAGIC.length));
  if (version !== WRITTEN_BY)
    throw new UserError('bad-input', {
      message: `"${path}" was written by version ${version}; this is version ${WRITTEN_BY}.`,
      location: { file: path },
      fix: 'Use one version of the action in all jobs.',
    });
  const manifest = parseJson(line);
  if (!isManifest(manifest)) throw damaged(path);
  return manifest;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function damaged(path: string): UserError {
  return new UserError('digest-mismatch', {
    message: `The shard "${path}" was cut off or changed since it was written.`,
    location: { file: path },
    fix: 'Run the job that wrote it again.',
  });
}
