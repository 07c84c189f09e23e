import { damaged } from './damage.js';
import { listVersions, recordText, type Store } from './layout.js';
import { hexOf, type Descriptor } from './oci.js';
import type { VersionRecord } from './record.js';
import { parseVersionRecord } from './shape.js';
import { compareVersions, isVersion } from './version.js';

/** undefined when there is no such version. */
export async function readVersion(
  { files, layout }: Store,
  version: string,
): Promise<VersionRecord | undefined> {
  const path = layout.version(version);
  if (!(await files.stat(path))) return undefined;
  const what = `the record of version ${version}`;
  const record = parseVersionRecord(await files.read(path), what);
  if (record.version !== version) throw damaged(what, `speaks of version ${record.version}`);
  return record;
}

/** All records, void ones included, lowest version first. */
export async function readVersions(store: Store): Promise<VersionRecord[]> {
  const records = await Promise.all((await listVersions(store)).map(version => readVersion(store, version)));
  return records.filter(record => record !== undefined);
}

/** The commit point: from here on the version exists. False when the number is taken. */
export async function createVersion({ files, layout }: Store, record: VersionRecord): Promise<boolean> {
  return files.create(layout.version(record.version), recordText(record));
}

/** The version a manifest is known by; undefined while nobody said so. */
export async function versionByDigest({ files, layout }: Store, hex: string): Promise<string | undefined> {
  const path = layout.byDigest(hex);
  return (await files.stat(path)) ? (await files.read(path)).toString('utf8').trim() : undefined;
}

/** Claims the digest for the version. Answers who has it: two that register the same bytes at once get one version. */
export async function claimDigest(store: Store, hex: string, version: string): Promise<string> {
  if (await store.files.create(store.layout.byDigest(hex), `${version}\n`)) return version;
  return (await versionByDigest(store, hex))!;
}

/** The version a manifest has already; claims the digest where a killed writer could not. */
export async function findTwin(store: Store, manifest: Descriptor): Promise<VersionRecord | undefined> {
  const hex = hexOf(manifest);
  let version = await versionByDigest(store, hex);
  if (version === undefined) {
    const twin = (await readVersions(store)).find(record => record.manifest.digest === manifest.digest);
    if (!twin) return undefined;
    version = await claimDigest(store, hex, twin.version);
  }
  const record = isVersion(version) ? await readVersion(store, version) : undefined;
  if (record?.manifest.digest === manifest.digest) return record;
  throw damaged(`the digest ${manifest.digest}`, `is said to be version ${version}, which it is not`);
}

/**
 * True unless another version holds the digest: a writer that lost such a race leaves a void number. Where a writer
 * was killed before it claimed its digest, the lowest version counts, and the next to register it claims it so.
 */
export async function isCanonical(
  store: Store,
  record: VersionRecord,
  all?: readonly VersionRecord[],
): Promise<boolean> {
  const claimed = await versionByDigest(store, hexOf(record.manifest));
  if (claimed !== undefined) return claimed === record.version;
  const twins = (all ?? (await readVersions(store))).filter(
    other => other.manifest.digest === record.manifest.digest,
  );
  return twins[0]?.version === record.version;
}

/** The versions that count, lowest first. */
export async function canonicalVersions(store: Store): Promise<VersionRecord[]> {
  const records = await readVersions(store);
  const canonical = await Promise.all(records.map(record => isCanonical(store, record, records)));
  return records.filter((_, i) => canonical[i]);
}

/** The highest version below this one. */
export function previousOf(records: readonly VersionRecord[], version: string): string | undefined {
  return records.findLast(record => compareVersions(record.version, version) < 0)?.version;
}
