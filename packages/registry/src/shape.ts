import { isSha256, isVerdict, STAGES, type Stage } from '@sluice/core';
import { damaged } from './damage.js';
import { isName } from './names.js';
import type { Descriptor, Manifest } from './oci.js';
import type { AliasEntry, Attachment, Content, EvidenceEntry, Origin, VersionRecord } from './record.js';
import { isVersion } from './version.js';

/** What is read back from a store is somebody's input again: it has exactly our form or it is damage. */
type Guard<T> = (value: unknown) => value is T;
type Fields = Record<string, Guard<unknown>>;

const text: Guard<string> = (value): value is string => typeof value === 'string';
const size: Guard<number> = (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const one = (value: unknown): value is 1 => value === 1;
const name = (value: unknown): value is string => text(value) && isName(value);
const version = (value: unknown): value is string => text(value) && isVersion(value);
const digest = (value: unknown): value is string =>
  text(value) && value.startsWith('sha256:') && isSha256(value.slice(7));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);
const optional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);
const shaped =
  <T>(fields: Fields): Guard<T> =>
  (value): value is T =>
    isRecord(value) && Object.entries(fields).every(([key, guard]) => guard(value[key]));
const texts = (value: unknown): value is Record<string, string> =>
  isRecord(value) && Object.values(value).every(text);

const descriptor = shaped<Descriptor>({
  mediaType: text,
  digest,
  size,
  artifactType: optional(text),
  annotations: optional(texts),
  data: optional(text),
});

const content = shaped<Content>({
  kind: (value): value is Content['kind'] => value === 'file' || value === 'folder',
  sha256: isSha256,
  size,
});

const origin = shaped<Origin>({ actor: text, run: text, repository: text, commit: text });

const evidence = shaped<EvidenceEntry>({
  stage: (value): value is Stage => STAGES.includes(value as Stage),
  verdict: isVerdict,
  subjects: listOf(shaped({ kind: text, name: text, sha256: isSha256 })),
  sha256: isSha256,
  manifest: descriptor,
});

const versionRecord = shaped<VersionRecord>({
  sluice: one,
  model: name,
  version,
  manifest: descriptor,
  content,
  license: optional(text),
  description: optional(text),
  metadata: texts,
  evidence: listOf(evidence),
  attachments: listOf(shaped<Attachment>({ role: name, content, manifest: descriptor })),
  origin,
  registeredAt: text,
});

const aliasEntry = shaped<AliasEntry>({
  sluice: one,
  alias: name,
  seq: size,
  prev: (value): value is string | null => value === null || isSha256(value),
  version,
  digest,
  at: text,
  actor: text,
  run: text,
  reason: text,
  evidence: listOf(isSha256),
});

const manifest = shaped<Manifest>({
  schemaVersion: (value): value is 2 => value === 2,
  mediaType: text,
  artifactType: text,
  config: descriptor,
  layers: listOf(descriptor),
  subject: optional(descriptor),
  annotations: optional(texts),
});

export const parseVersionRecord = (json: Buffer, what: string) => parse(json, what, versionRecord);
export const parseAliasEntry = (json: Buffer, what: string) => parse(json, what, aliasEntry);
export const parseManifest = (json: Buffer, what: string) => parse(json, what, manifest);

function parse<T>(json: Buffer, what: string, guard: Guard<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(json.toString('utf8'));
  } catch {
    throw damaged(what, 'is not JSON');
  }
  if (guard(value)) return value;
  throw damaged(what, 'has not the form it was written in');
}
