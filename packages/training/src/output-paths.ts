import { UserError, type Files, type Problem } from '@sluice/core';
import { contains, isInside } from './file-set.js';
import { DECLARED, type DeclaredRole } from './record.js';

/** Workspace-relative paths of what the command writes. */
export type OutputPaths = { model: string } & Partial<Record<DeclaredRole, string>>;

export interface OutputInputs {
  readonly 'model-path': string;
  readonly 'metrics-file': string | undefined;
  readonly 'predictions-file': string | undefined;
  readonly 'report-dir': string;
}

const INPUT: Record<DeclaredRole, Exclude<keyof OutputInputs, 'report-dir'>> = {
  model: 'model-path',
  metrics: 'metrics-file',
  predictions: 'predictions-file',
};

/**
 * The places of the outputs. They are written, and replaced when an earlier result is restored, so each must be a place of
 * its own in the workspace that holds nothing else. Throws UserError `bad-input`.
 */
export function readOutputPaths(inputs: OutputInputs, cwd: string, files: Files): OutputPaths {
  const problems: Problem[] = [];
  const entries: [DeclaredRole, string][] = [];
  const reports = files.relative(files.resolve(inputs['report-dir']));
  for (const role of DECLARED) {
    const given = inputs[INPUT[role]];
    if (given === undefined) continue;
    const path = files.relative(files.resolve(given));
    const wrong = objectionTo(path, cwd, reports);
    if (wrong) problems.push({ message: `Input "${INPUT[role]}" is "${given}": ${wrong}.` });
    const twin = entries.find(([, other]) => other === path);
    if (twin) {
      problems.push({
        message: `Inputs "${INPUT[twin[0]]}" and "${INPUT[role]}" are the same path "${path}".`,
      });
    }
    entries.push([role, path]);
  }
  const inner = entries.find(([role, path]) =>
    entries.some(([r, p]) => r !== 'model' && r !== role && contains(p, path) && p !== path),
  );
  if (inner)
    problems.push({ message: `"${inner[1]}" lies inside another output; only the model may hold others.` });
  if (problems.length) throw new UserError('bad-input', problems);
  return Object.fromEntries(entries) as OutputPaths;
}

function objectionTo(path: string, cwd: string, reports: string): string | undefined {
  if (!isInside(path)) return 'it must lie in the workspace';
  if (contains(path, cwd)) return 'it holds the working directory, so nothing could be told from the output';
  if (contains(path, reports)) return 'it holds the report folder';
  if (path.split('/')[0] === '.git' || contains('.sluice', path))
    return 'that folder is kept by another program';
  return undefined;
}

/** Inputs of the training that lie in its outputs, where writing or restoring these would destroy them. */
export function problemsWithOverlap(outputs: OutputPaths, inputs: readonly string[]): Problem[] {
  return Object.entries(outputs).flatMap(([role, place]) => {
    const lost = inputs.filter(path => contains(place, path));
    if (!lost.length) return [];
    const example = lost[0] as string;
    return [
      {
        message: `"${example}" is an input of the training, but lies in "${place}", where it writes its ${role}.`,
        fix: 'Give the output a folder of its own.',
      },
    ];
  });
}
