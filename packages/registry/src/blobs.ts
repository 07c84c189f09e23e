import { canonicalJson, digestOf, sha256, type Json } from '@sluice/core';
import { damaged } from './damage.js';
import type { Store } from './layout.js';
import { hexOf, type Descriptor } from './oci.js';

/** Registries refuse larger manifests, and so do we: https://github.com/opencontainers/distribution-spec */
const LARGEST_DOCUMENT = 4 * 1024 * 1024;

/**
 * Puts the file into the store under the digest it had when it was hashed. A blob that is there is read again: a
 * damaged one is replaced, never called up to date. Throws `digest-mismatch` when the file changed meanwhile.
 */
export async function putFile(
  { files, layout }: Store,
  path: string,
  { sha256: hex }: { sha256: string },
): Promise<void> {
  const blob = layout.blob(hex);
  await files.copyNew(path, blob);
  if ((await digestOf(blob, files)).sha256 === hex) return;
  await files.copy(path, blob);
  if ((await digestOf(blob, files)).sha256 === hex) return;
  throw damaged(`"${files.relative(path)}"`, `does not hold the bytes of sha256:${hex}`);
}

/** Puts a small document into the store. */
export async function putBytes({ files, layout }: Store, content: Uint8Array | string): Promise<void> {
  const hex = sha256(content);
  const blob = layout.blob(hex);
  if (await files.create(blob, content)) return;
  if ((await digestOf(blob, files)).sha256 !== hex) await files.write(blob, content);
}

/** The bytes of a small document, checked against its descriptor. */
export async function readBlob({ files, layout }: Store, descriptor: Descriptor): Promise<Buffer> {
  const path = layout.blob(hexOf(descriptor));
  const stat = await files.stat(path);
  if (stat?.kind !== 'file') throw damaged(`the blob ${descriptor.digest}`, 'is missing');
  if (stat.size > LARGEST_DOCUMENT)
    throw damaged(`the blob ${descriptor.digest}`, 'is too large for a document');
  const content = await files.read(path);
  if (content.length !== descriptor.size || sha256(content) !== hexOf(descriptor))
    throw damaged(`the blob ${descriptor.digest}`, 'holds other bytes');
  return content;
}

/** Copies a blob out; the copy is what gets hashed, so nobody can swap it in between. */
export async function copyOut({ files, layout }: Store, descriptor: Descriptor, to: string): Promise<void> {
  const path = layout.blob(hexOf(descriptor));
  if ((await files.stat(path))?.kind !== 'file') throw damaged(`the blob ${descriptor.digest}`, 'is missing');
  await files.copy(path, to);
  const copied = await digestOf(to, files);
  if (copied.sha256 !== hexOf(descriptor) || copied.size !== descriptor.size)
    throw damaged(`the blob ${descriptor.digest}`, 'holds other bytes');
}

/** A document in its canonical bytes, and the descriptor that names them. */
export function documentOf(value: Json, mediaType: string): { bytes: string; descriptor: Descriptor } {
  const bytes = canonicalJson(value);
  return {
    bytes,
    descriptor: { mediaType, digest: `sha256:${sha256(bytes)}`, size: Buffer.byteLength(bytes) },
  };
}
