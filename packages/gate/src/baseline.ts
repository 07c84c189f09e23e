import { digestOf, type Files, type Ports } from '@sluice/core';
import type { Material } from './candidate.js';
import { findRun } from './merge-base.js';
import { readMetrics } from './metrics-file.js';
import type { Policy, Rule } from './policy.js';
import { readPredictions } from './predictions.js';
import { isComparison } from './quantity.js';
import { bare } from './rule-files.js';
import type { Baseline } from './result.js';

/** What the gate asks of a model registry. */
export interface VersionStore {
  resolve(model: string, versionOrAlias: string): Promise<Version | undefined>;
  list(model: string): Promise<Version[]>;
  /** Copies what was kept with the version under the role. Answers the path. */
  fetch(model: string, version: string, role: string, to: string): Promise<string>;
}
export interface Version {
  version: string;
  content: { sha256: string };
  /** Where it was registered from. */
  origin?: { commit?: string | undefined };
  attachments: readonly { role: string; content: { sha256: string } }[];
}

/** The candidate, by the name its predecessors are registered under. */
export interface Registered {
  name: string;
  sha256: string;
}

/** Where to look for it. */
export type BaselineAt =
  | { kind: 'none' }
  | { kind: 'files'; predictions?: string | undefined; metrics?: string | undefined }
  | { kind: 'registry'; store: VersionStore; alias: string }
  /** A run on what the code is to be merged into, found with the token. */
  | { kind: 'merge-base'; token: string | undefined };

export interface FoundBaseline {
  baseline: Baseline;
  /** Its version in the registry. */
  version?: string;
  materials: Material[];
}

/**
 * What the candidate is compared with. A path that does not exist is an error (UserError `missing-file`); an alias that
 * names nothing, and a run that is not there, is a missing baseline, about which the policy decides.
 */
export async function findBaseline(
  at: BaselineAt,
  model: Registered,
  policy: Policy,
  ports: Pick<Ports, 'http' | 'artifacts' | 'files' | 'context' | 'signal'>,
): Promise<FoundBaseline> {
  const { files } = ports;
  switch (at.kind) {
    case 'none':
      // Nobody looked, so nobody may say that this is a first release: a forgotten input must not open the gate for ever.
      return { baseline: { kind: 'missing', why: 'none was given', existedBefore: true }, materials: [] };
    case 'files':
      return fromFiles(at, policy, files);
    case 'registry':
      return fromRegistry(at, model, policy, files);
    case 'merge-base': {
      const found = await findRun(model, at.token, ports);
      if (found.kind === 'missing') return { baseline: found, materials: [] };
      const { name, sameModel, materials, commit } = found;
      return { baseline: { ...(await open(name, sameModel, materials, policy, files)), commit }, materials };
    }
  }
}

async function fromFiles(
  at: { predictions?: string | undefined; metrics?: string | undefined },
  policy: Policy,
  files: Files,
): Promise<FoundBaseline> {
  const material = async (kind: Material['kind'], path: string | undefined): Promise<Material[]> => {
    if (!path) return [];
    const absolute = files.resolve(path);
    return [{ kind, path, name: files.relative(absolute), sha256: (await digestOf(absolute, files)).sha256 }];
  };
  const predictions = await material('baseline-predictions', at.predictions);
  const metrics = await material('baseline-metrics', at.metrics);
  const materials = [...predictions, ...metrics];
  const name = materials.map(({ name }) => name).join(' and ');
  return { baseline: await open(name, false, materials, policy, files), materials };
}

async function fromRegistry(
  { store, alias }: { store: VersionStore; alias: string },
  model: Registered,
  policy: Policy,
  files: Files,
): Promise<FoundBaseline> {
  const found = await store.resolve(model.name, alias);
  if (!found) {
    // The candidate itself, registered by an earlier attempt of this run, is no predecessor.
    const others = (await store.list(model.name)).filter(version => version.content.sha256 !== model.sha256);
    const why = `the registry has no version or alias "${alias}" of ${model.name}`;
    return { baseline: { kind: 'missing', why, existedBefore: others.length > 0 }, materials: [] };
  }
  const { version, content } = found;
  const name = alias === version ? `version ${version}` : `${alias} (version ${version})`;
  const folder = await files.temporary('baseline-');
  const fetch = async (kind: Material['kind'], role: string): Promise<Material[]> => {
    const kept = found.attachments.find(attachment => attachment.role === role);
    if (!kept) return [];
    const path = await store.fetch(model.name, version, role, `${folder}/${role}`);
    return [{ kind, path, name: `${role} of ${name}`, sha256: kept.content.sha256 }];
  };
  const compared = policy.rules.filter(rule => isComparison(rule.check) && readsCandidate(rule));
  const materials = [
    ...(compared.some(rule => rule.from !== 'metrics')
      ? await fetch('baseline-predictions', 'predictions')
      : []),
    ...(compared.some(rule => rule.from !== 'predictions') ? await fetch('baseline-metrics', 'metrics') : []),
  ];
  const itself: Material = {
    kind: 'baseline-model',
    name: `${model.name} ${version}`,
    path: '',
    sha256: content.sha256,
  };
  const sameModel = content.sha256 === model.sha256;
  const commit = found.origin?.commit;
  const baseline = await open(name, sameModel, materials, policy, files);
  return {
    baseline: commit ? { ...baseline, commit } : baseline,
    version,
    materials: [itself, ...materials],
  };
}

/** Not a file of its own. */
function readsCandidate({ file, path, perturbed }: Rule): boolean {
  return file === undefined && path === undefined && perturbed === undefined;
}

async function open(
  name: string,
  sameModel: boolean,
  materials: readonly Material[],
  policy: Policy,
  files: Files,
): Promise<Baseline & { kind: 'found' }> {
  const predictions = materials.find(({ kind }) => kind === 'baseline-predictions');
  const metrics = materials.find(({ kind }) => kind === 'baseline-metrics');
  return {
    kind: 'found',
    name,
    sameModel,
    ...(predictions && policy.task
      ? { predictions: await readPredictions(predictions, bare(policy), files) }
      : {}),
    ...(metrics ? { metrics: await readMetrics(metrics, files) } : {}),
  };
}
