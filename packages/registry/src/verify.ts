import { digestOf, UserError, type Finding } from '@sluice/core';
import { fingerprintOf, readLog } from './aliases.js';
import { currentIndex } from './image-index.js';
import { itemsOf, openItem } from './item.js';
import { listAliases, listFolder, listVersions, type Store } from './layout.js';
import { hexOf, type Descriptor } from './oci.js';
import type { AliasEntry, VersionRecord } from './record.js';
import { isCanonical, readVersion, versionByDigest } from './versions.js';

/**
 * Reads every byte of a model's store and lists what is not as its records say: errors where something was lost or
 * altered, warnings where a re-run mends it, notices for what only takes room.
 */
export async function verifyStore(store: Store): Promise<Finding[]> {
  const findings: Finding[] = [];
  const used = new Set<string>();
  const records: VersionRecord[] = [];
  for (const version of await listVersions(store)) {
    const record = await attempt(findings, 'version-record', () => readVersion(store, version));
    if (!record) continue;
    records.push(record);
    await checkVersion(store, record, used, findings);
  }
  await checkDigests(store, records, findings);
  await checkAliases(store, records, findings);
  if (records.length) await checkDerived(store, findings);
  await checkLeftovers(store, used, findings);
  return findings;
}

async function checkVersion(
  store: Store,
  record: VersionRecord,
  used: Set<string>,
  findings: Finding[],
): Promise<void> {
  for (const item of itemsOf(record)) {
    used.add(hexOf(item.manifest));
    const open = await attempt(
      findings,
      'manifest',
      () => openItem(store, item),
      `Version ${record.version}: `,
    );
    if (!open) continue;
    for (const layer of [open.document.config, ...open.document.layers]) {
      used.add(hexOf(layer));
      const flaw = await flawOf(store, layer);
      if (flaw) {
        findings.push({
          rule: 'blob',
          severity: 'error',
          message: `Version ${record.version}: the blob ${layer.digest} of ${item.what} ${flaw}.`,
          fix: 'Register the same model again, which replaces damaged blobs, or restore it from a copy.',
        });
      }
    }
  }
}

async function flawOf({ files, layout }: Store, layer: Descriptor): Promise<string | undefined> {
  const path = layout.blob(hexOf(layer));
  const stat = await files.stat(path);
  if (stat?.kind !== 'file') return 'is missing';
  if (stat.size !== layer.size) return `has ${stat.size} bytes, not ${layer.size}`;
  return (await digestOf(path, files)).sha256 === hexOf(layer) ? undefined : 'holds other bytes';
}

async function checkDigests(store: Store, records: VersionRecord[], findings: Finding[]): Promise<void> {
  for (const record of records) {
    const hex = hexOf(record.manifest);
    const claimed = await versionByDigest(store, hex);
    if (claimed === undefined && (await isCanonical(store, record, records))) {
      findings.push({
        rule: 'unclaimed-digest',
        severity: 'warning',
        message: `Version ${record.version} is complete, but its writer was stopped before it claimed its digest.`,
        fix: 'Register the same model again; nothing else is lost.',
      });
    } else if (claimed !== undefined && claimed !== record.version) {
      const owner = records.find(other => other.version === claimed);
      const sound = owner?.manifest.digest === record.manifest.digest;
      findings.push({
        rule: sound ? 'void-version' : 'by-digest',
        severity: sound ? 'notice' : 'error',
        message: sound
          ? `The number ${record.version} is void: the same model was registered as ${claimed} at the same time.`
          : `The digest ${record.manifest.digest} is said to be version ${claimed}, which it is not.`,
      });
    }
  }
  const known = new Set(records.map(record => hexOf(record.manifest)));
  for (const hex of await listFolder(store, 'registry/by-digest')) {
    if (/^[0-9a-f]{64}$/.test(hex) && !known.has(hex)) {
      findings.push({
        rule: 'by-digest',
        severity: 'error',
        message: `A version with the digest sha256:${hex} was registered, but its record is gone.`,
      });
    }
  }
}

async function checkAliases(store: Store, records: VersionRecord[], findings: Finding[]): Promise<void> {
  for (const alias of (await listAliases(store)).keys()) {
    const log = (await attempt(findings, 'alias-log', () => readLog(store, alias))) ?? [];
    log.forEach((entry, i) => {
      const flaw = flawOfEntry(entry, log[i - 1], i + 1, records);
      if (flaw) {
        const message = `Entry ${entry.seq} of the alias "${alias}" ${flaw}.`;
        findings.push({ rule: 'alias-log', severity: 'error', message });
      }
    });
  }
}

function flawOfEntry(
  entry: AliasEntry,
  before: AliasEntry | undefined,
  seq: number,
  records: VersionRecord[],
): string | undefined {
  if (entry.seq !== seq) return `stands where entry ${seq} is missing`;
  if (entry.prev !== (before ? fingerprintOf(before) : null)) return 'does not follow from the one before it';
  const record = records.find(({ version }) => version === entry.version);
  return record?.manifest.digest === entry.digest
    ? undefined
    : `names version ${entry.version} (${entry.digest}), which is not there`;
}

async function checkDerived(store: Store, findings: Finding[]): Promise<void> {
  const { files, layout } = store;
  const wanted = await attempt([], 'index', () => currentIndex(store));
  const present = (await files.stat(layout.index)) ? (await files.read(layout.index)).toString('utf8') : '';
  const marked = await files.stat(layout.marker);
  if (marked && (wanted === undefined || wanted === present)) return;
  findings.push({
    rule: 'index',
    severity: 'warning',
    message: 'index.json or oci-layout, which OCI tools read, is not as the records say.',
    fix: 'Register the same model again; both are derived.',
  });
}

async function checkLeftovers(store: Store, used: Set<string>, findings: Finding[]): Promise<void> {
  const { files, layout } = store;
  const stray: string[] = [];
  let bytes = 0;
  for (const name of await listFolder(store, 'blobs/sha256')) {
    if (used.has(name)) continue;
    stray.push(name);
    bytes += (await files.stat(layout.blob(name)))?.size ?? 0;
  }
  if (!stray.length) return;
  findings.push({
    rule: 'unreferenced-blob',
    severity: 'notice',
    message: `${stray.length} blobs of ${bytes} bytes in all belong to no version; a stopped run leaves such.`,
    count: stray.length,
    examples: stray.slice(0, 3),
  });
}

/** Turns damage into a finding. */
async function attempt<T>(
  findings: Finding[],
  rule: string,
  work: () => Promise<T>,
  prefix = '',
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const { message, fix } of error.problems)
      findings.push({ rule, severity: 'error', message: prefix + message, ...(fix ? { fix } : {}) });
    return undefined;
  }
}
