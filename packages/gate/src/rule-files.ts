import { digestOf, type Files } from '@sluice/core';
import type { Material } from './candidate.js';
import { readMetrics, type MetricsFile } from './metrics-file.js';
import { readOutcomes, type Outcomes } from './outcomes.js';
import type { Policy } from './policy.js';
import { readPredictions, type Predictions } from './predictions.js';

/** A file that single rules name, as it was read. */
export type RuleFile =
  | { kind: 'metrics'; metrics: MetricsFile }
  | { kind: 'outcomes'; outcomes: Outcomes }
  | { kind: 'predictions'; predictions: Predictions }
  | { kind: 'size'; bytes: number };

export interface RuleFiles {
  /** By path as the policy has it. */
  files: Map<string, RuleFile>;
  materials: Material[];
}

/** Reads what single rules name, each once. Throws UserError `missing-file`, `bad-data`, and what the readers throw. */
export async function readRuleFiles(policy: Policy, files: Files): Promise<RuleFiles> {
  const found: RuleFiles = { files: new Map(), materials: [] };
  const add = async (path: string | undefined, read: (path: string) => Promise<RuleFile>) => {
    if (path === undefined || found.files.has(path)) return;
    const absolute = files.resolve(path);
    const { sha256 } = await digestOf(absolute, files);
    found.materials.push({ kind: 'rule-file', path, name: files.relative(absolute), sha256 });
    found.files.set(path, await read(path));
  };
  const numbers = (path: string) => readNumbers(path, files);
  const size = async (path: string): Promise<RuleFile> => ({
    kind: 'size',
    bytes: (await digestOf(files.resolve(path), files)).size,
  });
  const perturbed = async (path: string): Promise<RuleFile> => ({
    kind: 'predictions',
    predictions: await readPredictions(
      { path, name: path },
      { ...bare(policy), labelled: 'elsewhere' },
      files,
    ),
  });
  for (const rule of policy.rules) {
    await add(rule.file, numbers);
    await add(rule.baselineFile, numbers);
    await add(rule.path, size);
    await add(rule.baselinePath, size);
    await add(rule.perturbed, perturbed);
  }
  return found;
}

async function readNumbers(path: string, files: Files): Promise<RuleFile> {
  const outcomes = await readOutcomes(path, files);
  if (outcomes) return { kind: 'outcomes', outcomes };
  return { kind: 'metrics', metrics: await readMetrics({ path, name: path }, files) };
}

/** Slices, weights and clusters are the candidate's: another file need not have those columns. */
export function bare(policy: Policy): Policy {
  const data = { ...policy.data };
  delete data.weight;
  delete data.cluster;
  return { ...policy, data, rules: [] };
}
