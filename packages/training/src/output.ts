import { digestOf, UserError, type Files } from '@sluice/core';
import type { OutputPaths } from './output-paths.js';
import { DECLARED, type Captured, type DeclaredRole } from './record.js';

/** Size and time of each file of an output, to tell what a command wrote from what lay there before. */
export type Snapshot = Map<string, string>;

/** The declared outputs that the job has, and where. */
export function placesOf(outputs: OutputPaths): [DeclaredRole, string][] {
  return DECLARED.flatMap(role => {
    const path = outputs[role];
    return path === undefined ? [] : [[role, path]];
  });
}

/** State of the files at the paths; what is not there is not in it. */
export async function snapshot(paths: Iterable<string>, files: Files): Promise<Snapshot> {
  const seen: Snapshot = new Map();
  for (const path of paths) {
    const stat = await files.stat(path);
    if (!stat) continue;
    const inner = stat.kind === 'folder' ? (await files.list(path)).map(name => `${path}/${name}`) : [path];
    for (const file of inner) {
      const entry = await files.stat(file);
      if (entry) seen.set(file, `${entry.size} ${entry.modified.getTime()}`);
    }
  }
  return seen;
}

/** The files that are as they were. */
export function untouched(before: Snapshot, after: Snapshot): string[] {
  return [...after].filter(([path, state]) => before.get(path) === state).map(([path]) => path);
}

/**
 * Digest of an output the command just wrote. Throws UserError `missing-file` when it is not there, and `bad-data` when it
 * is empty or altogether what it was before the command ran.
 */
export async function capture(
  role: DeclaredRole,
  path: string,
  before: Snapshot,
  files: Files,
): Promise<Captured> {
  if (!(await files.stat(path))) {
    throw new UserError('missing-file', {
      message: `The command ended well, but there is no ${role} at "${path}".`,
      fix: `Write it there (the path is in SLUICE_${ENV_NAME[role]}), or correct the input. Paths are relative to the workspace.`,
    });
  }
  const digest = await digestOf(path, files);
  if (digest.size === 0) {
    throw new UserError('bad-data', {
      message: `The command ended well, but the ${role} at "${path}" is empty.`,
    });
  }
  const now = await snapshot([path], files);
  if (untouched(before, now).length === now.size) {
    throw new UserError('bad-data', {
      message: `The command ended well, but did not write the ${role} at "${path}": what lies there is older.`,
      fix: 'Remove it before the training, and make sure that the command writes to that path.',
    });
  }
  return { kind: digest.kind, sha256: digest.sha256, size: digest.size, files: digest.files.length };
}

/** What follows `SLUICE_` in the name of the variable that tells a script where to write. */
export const ENV_NAME: Record<DeclaredRole, string> = {
  model: 'MODEL_PATH',
  metrics: 'METRICS_FILE',
  predictions: 'PREDICTIONS_FILE',
};
