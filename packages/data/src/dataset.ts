import { folderDigest, type Subject } from '@sluice/core';
import type { ScannedFile } from './scan-table.js';

/**
 * The files as one subject: of one file its own digest, of several the digest of their sha256sum listing, with paths as
 * the workspace has them.
 */
export function datasetOf(files: readonly ScannedFile[]): Subject {
  const [first] = files;
  if (!first) throw new Error('A dataset has at least one file.');
  const name = datasetName(files.map(({ path }) => path));
  const sha256 = files.length === 1 ? first.sha256 : folderDigest(files);
  return { kind: 'dataset', name, sha256 };
}

/** What data at these paths are called: the path of one file, the folder that several have in common. */
export function datasetName(paths: readonly string[]): string {
  return paths.length === 1 ? paths[0]! : commonFolder(paths);
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map(path => path.split('/').slice(0, -1));
  const common = folders.reduce((a, b) => a.slice(0, a.findIndex((part, i) => part !== b[i]) >>> 0));
  return common.length ? common.join('/') : `${paths.length} files`;
}
