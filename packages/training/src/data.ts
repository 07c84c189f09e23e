import { folderDigest, type FileDigest, type Files } from '@sluice/core';
import { digestEach, selectFiles } from './file-set.js';

/** One line of the input `data`, and the files it means. */
export interface DataLine {
  pattern: string;
  /** Relative to the workspace. */
  paths: string[];
}

/** Data that one piece of evidence can be about. */
export interface Dataset {
  name: string;
  sha256: string;
  files: FileDigest[];
}

/** Finds the files of each line; negated lines take away from all others. */
export async function findData(
  lines: readonly string[],
  files: Files,
): Promise<{ found: DataLine[]; unmatched: string[] }> {
  const negated = lines.filter(line => line.startsWith('!'));
  const found: DataLine[] = [];
  const unmatched: string[] = [];
  for (const pattern of lines.filter(line => !line.startsWith('!'))) {
    const set = await selectFiles([pattern, ...negated], files);
    found.push({ pattern, paths: set.paths });
    unmatched.push(...set.unmatched);
  }
  return { found, unmatched };
}

/** The lines as datasets of their own, each file digested once. */
export async function readDatasets(lines: readonly DataLine[], files: Files): Promise<Dataset[]> {
  const all = [...new Set(lines.flatMap(line => line.paths))];
  const digests = new Map((await digestEach(all, files)).map(entry => [entry.path, entry]));
  return lines.map(({ pattern, paths }) =>
    datasetOf(
      pattern,
      paths.map(path => digests.get(path) as FileDigest),
    ),
  );
}

/** Several datasets as the one that a single stage would have seen. */
export function unite(datasets: readonly Dataset[]): Dataset {
  const files = new Map(datasets.flatMap(dataset => dataset.files).map(file => [file.path, file]));
  return datasetOf(datasets.map(dataset => dataset.name).join(', '), [...files.values()]);
}

/** The digest validate-data gives: of one file its own, of several that of their listing by workspace path. */
function datasetOf(name: string, files: FileDigest[]): Dataset {
  const only = files.length === 1 ? files[0] : undefined;
  return { name, sha256: only ? only.sha256 : folderDigest(files), files };
}
