import { folderDigest } from '@sluice/core';
import { readBlob } from './blobs.js';
import { damaged } from './damage.js';
import type { Store } from './layout.js';
import { checkMemberPaths } from './member-path.js';
import { hexOf, type Descriptor, type Manifest } from './oci.js';
import { memberPathOf } from './pack.js';
import type { Content, VersionRecord } from './record.js';
import { parseManifest } from './shape.js';

/** A model or something kept with it: the manifest that lists its files, and the digest they have together. */
export interface Item {
  /** For messages: `the model`, `predictions`. */
  what: string;
  manifest: Descriptor;
  content: Pick<Content, 'kind' | 'sha256'>;
  /** The manifest it must be attached to. */
  subject?: Descriptor;
}

export interface OpenItem extends Item {
  document: Manifest;
  members: { path: string; layer: Descriptor }[];
}

export function modelOf({ manifest, content }: VersionRecord): Item {
  return { what: 'the model', manifest, content };
}

/** The model, the evidence and the attachments of a version. */
export function itemsOf(record: VersionRecord): Item[] {
  const subject = record.manifest;
  return [
    modelOf(record),
    ...record.evidence.map(({ stage, manifest, sha256 }) => ({
      what: `the evidence of ${stage}`,
      manifest,
      content: { kind: 'file' as const, sha256 },
      subject,
    })),
    ...record.attachments.map(({ role, manifest, content }) => ({ what: role, manifest, content, subject })),
  ];
}

/**
 * Reads the manifest and checks all it says: its own digest, what it is attached to, that paths are safe, and that the
 * files it lists are the content the record speaks of. The files themselves are checked when they are read.
 */
export async function openItem(store: Store, item: Item): Promise<OpenItem> {
  const document = parseManifest(await readBlob(store, item.manifest), `the manifest of ${item.what}`);
  if (document.subject?.digest !== item.subject?.digest)
    throw damaged(`the manifest of ${item.what}`, 'is attached to something else');
  const members = document.layers.map(layer => ({ path: memberPathOf(layer), layer }));
  checkMemberPaths(members.map(member => member.path));
  const archive = document.layers.find(layer => /[.+](tar|gzip|zstd)$/.test(layer.mediaType));
  if (archive) throw damaged(`the manifest of ${item.what}`, `lists an archive (${archive.mediaType})`);
  if (contentDigest(item.content.kind, members) !== item.content.sha256)
    throw damaged(`the manifest of ${item.what}`, 'lists other files than the record speaks of');
  return { ...item, document, members };
}

function contentDigest(kind: Content['kind'], members: OpenItem['members']): string | undefined {
  if (kind === 'folder')
    return folderDigest(members.map(({ path, layer }) => ({ path, sha256: hexOf(layer) })));
  const [only, ...more] = members;
  return only && !more.length && !only.path.includes('/') ? hexOf(only.layer) : undefined;
}
