import { sha256, type Files } from '@sluice/core';
import { checkName } from './names.js';
import { compareVersions, isVersion } from './version.js';

/** Where things lie in the folder of one model: an OCI image layout, and a folder of records that OCI tools ignore. */
export interface Layout {
  readonly root: string;
  readonly marker: string;
  readonly index: string;
  readonly blobs: string;
  blob(hex: string): string;
  version(version: string): string;
  byDigest(hex: string): string;
  alias(alias: string, seq: number): string;
}

/** The part of the store that holds one model. */
export interface Store {
  files: Files;
  layout: Layout;
}

export function layoutAt(root: string): Layout {
  const blobs = `${root}/blobs/sha256`;
  return {
    root,
    marker: `${root}/oci-layout`,
    index: `${root}/index.json`,
    blobs,
    blob: hex => `${blobs}/${hex}`,
    version: version => `${root}/registry/versions/${version}.json`,
    byDigest: hex => `${root}/registry/by-digest/${hex}`,
    alias: (alias, seq) => `${root}/registry/aliases/${alias}/${String(seq).padStart(8, '0')}.json`,
  };
}

export function storeOf(folder: string, model: string, files: Files): Store {
  return { files, layout: layoutAt(`${folder}/models/${checkName('model', model)}`) };
}

/** Makes the folder an OCI image layout. */
export async function ensureLayout({ files, layout }: Store): Promise<void> {
  await files.create(layout.marker, '{"imageLayoutVersion":"1.0.0"}');
}

/** Versions that have a record, void ones included, lowest first. What a killed writer left is not one. */
export async function listVersions(store: Store): Promise<string[]> {
  const names = await listFolder(store, 'registry/versions');
  return names
    .map(name => /^(.+)\.json$/.exec(name)?.[1] ?? '')
    .filter(isVersion)
    .sort(compareVersions);
}

/** Alias → numbers of its entries, ascending. */
export async function listAliases(store: Store): Promise<Map<string, number[]>> {
  const aliases = new Map<string, number[]>();
  for (const name of await listFolder(store, 'registry/aliases')) {
    const [, alias, seq] = /^([^/]+)\/(\d{8})\.json$/.exec(name) ?? [];
    if (alias && seq) aliases.set(alias, [...(aliases.get(alias) ?? []), Number(seq)]);
  }
  return aliases;
}

/** Files below a folder of the store, relative to it, sorted; none where the folder is absent. */
export async function listFolder({ files, layout }: Store, inner: string): Promise<string[]> {
  const folder = `${layout.root}/${inner}`;
  return (await files.stat(folder)) ? await files.list(folder) : [];
}

/** Records are for people too: indented, with a line feed at the end. */
export function recordText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export const digestText = (content: Uint8Array | string) => `sha256:${sha256(content)}`;
