import { dirname } from 'node:path';
import type { Artifacts, Files, Log, ProducedFile, RunContext, StageResult } from '@sluice/core';
import { sha256 } from '@sluice/core';
import type { Uploaded } from './handing-over.js';
import { holdsSecret } from './leaks.js';
import type { Redactor } from './redaction.js';

interface Means {
  artifacts: Artifacts;
  files: Files;
  log: Log;
  redactor: Redactor;
  context: RunContext;
}

/**
 * Uploads the produced files: what asks for an artifact of its own by itself, the rest of the stage together. A file
 * that holds a known secret, or is called by one, stays here: artifacts are not masked by anybody.
 */
export async function uploadFiles(
  result: StageResult,
  model: string,
  produced: readonly ProducedFile[],
  means: Means,
): Promise<Map<ProducedFile, Uploaded | undefined>> {
  const placed = new Map<ProducedFile, Uploaded | undefined>(produced.map(file => [file, undefined]));
  if (!means.artifacts.available) {
    means.log.info('No artifact service here: produced files stay at the paths in the outputs.');
    return placed;
  }
  const clean: ProducedFile[] = [];
  for (const file of produced) {
    if (await leaks(file, means)) {
      means.log.warning(
        `The ${file.role} file "${means.files.relative(file.path)}" holds a secret and is not uploaded.`,
      );
    } else clean.push(file);
  }
  for (const group of groupsOf(clean)) {
    const uploaded = await uploadGroup(group, `${model}-${result.stage}`, means);
    for (const file of group) placed.set(file, uploaded);
  }
  return placed;
}

function groupsOf(files: readonly ProducedFile[]): ProducedFile[][] {
  const shared = files.filter(file => !file.own);
  return [...(shared.length ? [shared] : []), ...files.filter(file => file.own).map(file => [file])];
}

/** The name holds the digest of the content, so that matrix legs and second attempts do not collide. */
async function uploadGroup(
  group: ProducedFile[],
  prefix: string,
  means: Means,
): Promise<Uploaded | undefined> {
  const { files, artifacts, context } = means;
  const paths: string[] = [];
  for (const file of group) paths.push(...(await filesOf(file, files)));
  const single = group.length === 1 ? group[0] : undefined;
  const root = single
    ? single.kind === 'folder'
      ? files.resolve(single.path)
      : dirname(files.resolve(single.path))
    : commonFolder(paths);
  const content = sha256(group.map(file => file.sha256).join()).slice(0, 8);
  const role = single?.own ? `-${single.role}` : '';
  const artifact = await artifacts.upload(`${prefix}${role}-${content}-${context.runAttempt}`, root, paths);
  return artifact && { ...artifact, root };
}

async function filesOf(file: ProducedFile, files: Files): Promise<string[]> {
  const path = files.resolve(file.path);
  return file.kind === 'file' ? [path] : (await files.list(path)).map(inner => `${path}/${inner}`);
}

function commonFolder(paths: readonly string[]): string {
  let folder = dirname(paths[0] ?? '/');
  while (
    paths.some(path => path !== folder && !path.startsWith(`${folder}/`) && !path.startsWith(`${folder}\\`))
  ) {
    folder = dirname(folder);
  }
  return folder;
}

/** By what it holds, or by its name. */
async function leaks(file: ProducedFile, { files, redactor }: Means): Promise<boolean> {
  for (const path of await filesOf(file, files)) {
    const name = files.relative(path);
    if (redactor.finds(name) || (await holdsSecret(path, files, redactor))) return true;
  }
  return false;
}
