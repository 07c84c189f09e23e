import { canonicalJson, type Json } from '@sluice/core';
import { readAliases } from './aliases.js';
import type { Store } from './layout.js';
import { ANNOTATION, asJson, MEDIA, type Descriptor } from './oci.js';
import { race } from './race.js';
import type { AliasEntry, VersionRecord } from './record.js';
import { canonicalVersions } from './versions.js';

/**
 * `index.json` makes versions and aliases visible to OCI tools as tags, and what is attached as referrers. We never
 * read it ourselves: it is derived from the records.
 */
export function deriveIndex(
  records: readonly VersionRecord[],
  aliases: ReadonlyMap<string, AliasEntry>,
): string {
  const tagged = ({ manifest }: VersionRecord, tag: string): Descriptor => ({
    ...manifest,
    annotations: { [ANNOTATION.tag]: tag },
  });
  const versions = records.map(record => tagged(record, record.version));
  const named = [...aliases.values()].flatMap(({ alias, version }) => {
    const record = records.find(candidate => candidate.version === version);
    return record ? [tagged(record, alias)] : [];
  });
  const referrers = records.flatMap(record =>
    [...record.evidence, ...record.attachments].map(attached => attached.manifest),
  );
  const manifests = [...versions, ...named, ...referrers].map(asJson);
  return `${canonicalJson({ schemaVersion: 2, mediaType: MEDIA.index, manifests } satisfies Json)}\n`;
}

export async function currentIndex(store: Store): Promise<string> {
  return deriveIndex(await canonicalVersions(store), await readAliases(store));
}

/**
 * Writes the index until it says what the records say. Of several writers at once the last one always looks again
 * after it wrote, so none can leave an index that lacks a version.
 */
export async function refreshIndex(store: Store): Promise<void> {
  const { files, layout } = store;
  await race('the index', async () => {
    const wanted = await currentIndex(store);
    const present = (await files.stat(layout.index)) ? (await files.read(layout.index)).toString('utf8') : '';
    if (present === wanted) return true;
    await files.write(layout.index, wanted);
    return undefined;
  });
}
