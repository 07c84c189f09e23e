import { UserError, type Files } from '@sluice/core';
import { putBytes, putFile, readBlob } from './blobs.js';
import { readEvidence } from './evidence.js';
import { fetchItem } from './fetch.js';
import { refreshIndex } from './image-index.js';
import { itemsOf, modelOf, openItem, type Item } from './item.js';
import { ensureLayout, layoutAt, listVersions, type Store } from './layout.js';
import { hexOf } from './oci.js';
import type { VersionRecord } from './record.js';
import type { Registration, Testimony } from './registry.js';
import { stagingBeside } from './staging.js';
import {
  canonicalVersions,
  claimDigest,
  createVersion,
  findTwin,
  previousOf,
  readVersion,
} from './versions.js';

/** One version in a folder of its own, as `exportVersion` wrote it and a later stage fetched it. */
export interface Release {
  record: VersionRecord;
  /** As `Registry.fetch`. */
  fetch(role: string, to: string): Promise<string>;
  /** As `Registry.evidence`. */
  evidence(): Promise<Testimony[]>;
}

/** Opens an exported version where it lies. Throws `missing-file` when the folder is not one. */
export async function openRelease(folder: string, files: Files): Promise<Release> {
  const { store, record } = await openExport(folder, files);
  return {
    record,
    fetch: (role, to) => fetchItem(store, itemFor(record, role), to),
    evidence: () => readEvidence(store, record),
  };
}

async function openExport(folder: string, files: Files): Promise<{ store: Store; record: VersionRecord }> {
  const store = { files, layout: layoutAt(files.resolve(folder)) };
  const versions = await listVersions(store);
  const record = versions.length === 1 ? await readVersion(store, versions[0]!) : undefined;
  if (record) return { store, record };
  throw new UserError('missing-file', {
    message: `"${files.relative(folder)}" does not hold one exported version; it holds ${versions.length}.`,
    fix: 'Give the folder of the role "release" that register-model hands on.',
  });
}

/**
 * What a version keeps under a role; `model` is the model. Throws `missing-file` with the roles there are.
 * @param sha256 which one, where there may be several
 */
export function itemFor(record: VersionRecord, role: string, sha256?: string): Item {
  if (role === 'model') return modelOf(record);
  const attachment = record.attachments.find(
    candidate => candidate.role === role && (sha256 === undefined || candidate.content.sha256 === sha256),
  );
  if (attachment) {
    const { content, manifest } = attachment;
    return { what: role, content, manifest, subject: record.manifest };
  }
  throw new UserError('missing-file', {
    message: `Version ${record.version} of ${record.model} keeps no "${role}".`,
    valid: ['model', ...record.attachments.map(candidate => candidate.role)],
  });
}

/** Writes one version as a store of its own. Replaces an earlier export, and nothing else. */
export async function exportVersion(from: Store, record: VersionRecord, folder: string): Promise<void> {
  const { files } = from;
  const target = files.resolve(folder);
  await checkReplaceable(target, files);
  const staging = await stagingBeside(target, files);
  const to: Store = { files, layout: layoutAt(staging) };
  try {
    await copyItems(from, to, record);
    await createVersion(to, record);
    await claimDigest(to, hexOf(record.manifest), record.version);
    await refreshIndex(to);
    await files.remove(target);
    await files.rename(staging, target);
  } finally {
    await files.remove(staging);
  }
}

async function checkReplaceable(target: string, files: Files): Promise<void> {
  const stat = await files.stat(target);
  const ours = stat?.kind === 'folder' && (await files.stat(layoutAt(target).marker));
  if (!stat || ours || (stat.kind === 'folder' && !(await files.list(target)).length)) return;
  throw new UserError('conflict', {
    message: `"${files.relative(target)}" holds something other than an earlier export.`,
    fix: 'Remove it, or export to another folder.',
  });
}

/** Takes an exported version into a store. Everything is checked against its digest on the way. */
export async function importVersion(
  storeFor: (model: string) => Store,
  folder: string,
  files: Files,
): Promise<Registration> {
  const { store: from, record } = await openExport(folder, files);
  const to = storeFor(record.model);
  await copyItems(from, to, record);
  const known = await findTwin(to, record.manifest);
  const registration: Registration = known
    ? { event: 'unchanged', record: known }
    : await commitAs(to, record);
  await refreshIndex(to);
  const previous = previousOf(await canonicalVersions(to), registration.record.version);
  return previous === undefined ? registration : { ...registration, previous };
}

async function commitAs(to: Store, record: VersionRecord): Promise<Registration> {
  const created = await createVersion(to, record);
  const winner = await findTwin(to, record.manifest);
  if (winner) {
    const event = created && winner.version === record.version ? 'registered' : 'unchanged';
    return { event, record: winner };
  }
  throw new UserError('conflict', {
    message: `Version ${record.version} of ${record.model} is another model in this registry.`,
    fix: 'Versions cannot be renamed. Import it into a registry where the number is free.',
  });
}

/** In the write order of a registration, without the record. */
async function copyItems(from: Store, to: Store, record: VersionRecord): Promise<void> {
  const items = await Promise.all(itemsOf(record).map(item => openItem(from, item)));
  await ensureLayout(to);
  for (const { document, manifest, members } of items) {
    for (const { layer } of members) {
      await putFile(to, from.layout.blob(hexOf(layer)), { sha256: hexOf(layer) });
    }
    await putBytes(to, await readBlob(from, document.config));
    await putBytes(to, await readBlob(from, manifest));
  }
}
