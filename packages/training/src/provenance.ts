import {
  PREDICATE,
  sha256,
  statement,
  type Json,
  type RunContext,
  type Statement,
  type Subject,
} from '@sluice/core';
import { mapCommand } from './command.js';
import { recordText } from './record.js';
import type { Training } from './training.js';
import type { TrainingData } from './validation.js';

/** Documented in actions/train/README.md. */
const BUILD_TYPE = 'https://sluice-ml.github.io/train/v1';
const BUILDER = 'https://sluice-ml.github.io/actions/train';

/** Predicate https://slsa.dev/provenance/v1, the part the suite writes. */
export interface Provenance {
  buildDefinition: {
    buildType: string;
    externalParameters: Record<string, Json>;
    internalParameters: Record<string, Json>;
    resolvedDependencies: Material[];
  };
  runDetails: {
    builder: { id: string };
    metadata: { invocationId: string; startedOn: string; finishedOn: string };
    byproducts: Material[];
  };
}

/** An in-toto ResourceDescriptor, with the git digest too. */
export interface Material {
  name?: string;
  uri?: string;
  digest: { sha256: string } | { gitCommit: string };
  annotations?: Record<string, string>;
}

/** What later stages may rely on: the model, and the predictions where there are some. */
export function subjectsOf({ job, record }: Training): Subject[] {
  const { predictions } = record.outputs;
  return [
    { kind: 'model', name: job.model, sha256: record.outputs.model.sha256 },
    ...(predictions && job.outputs.predictions
      ? [{ kind: 'predictions' as const, name: job.outputs.predictions, sha256: predictions.sha256 }]
      : []),
  ];
}

/**
 * SLSA provenance of the model: what ran, on what, and what came of it besides. Of variables it has only the names. Of a
 * reused result it tells the run that made it.
 */
export function provenanceOf(
  training: Training,
  context: Pick<RunContext, 'serverUrl'>,
  redact: (text: string) => string,
): Statement<Provenance> {
  const { record, reused } = training;
  const { run } = record;
  return statement(subjectsOf(training), PREDICATE.provenance, {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: externalParameters(training, redact),
      internalParameters: { fingerprint: record.fingerprint, reused, environment: machineOf(training) },
      resolvedDependencies: materialsOf(training, context),
    },
    runDetails: {
      builder: { id: BUILDER },
      metadata: {
        invocationId: run.url ? `${run.url}/attempts/${run.attempt}` : run.id,
        startedOn: run.started,
        finishedOn: run.finished,
      },
      byproducts: byproductsOf(training),
    },
  });
}

function externalParameters({ job }: Training, redact: (text: string) => string): Record<string, Json> {
  const { kind, ...command } = mapCommand(job.command, redact);
  return {
    command: { kind, ...command },
    workingDirectory: job.cwd,
    outputs: { ...job.outputs },
    params: job.params,
    seed: job.seed ?? null,
    environmentNames: job.env,
  };
}

function machineOf({ environment }: Training): Json {
  const { os, arch, interpreters, accelerators } = environment;
  return { os, arch, interpreters, accelerators };
}

function materialsOf(
  { data, environment, record }: Training,
  { serverUrl }: Pick<RunContext, 'serverUrl'>,
): Material[] {
  const { components, run } = record;
  const { code, params } = components;
  return [
    ...data.map(datasetMaterial),
    {
      name: 'code',
      digest: { sha256: code.sha256 },
      annotations: { kind: 'code', files: String(Object.keys(code.facts).length) },
    },
    { name: 'params', digest: { sha256: params.sha256 }, annotations: { kind: 'params' } },
    ...Object.entries(environment.lockfiles).map(([name, digest]) => ({
      name,
      digest: { sha256: digest },
      annotations: { kind: 'lockfile' },
    })),
    ...(run.sha && run.repository
      ? [{ uri: `git+${serverUrl}/${run.repository}@${run.ref}`, digest: { gitCommit: run.sha } }]
      : []),
  ];
}

function datasetMaterial({ dataset, evidence }: TrainingData): Material {
  return {
    name: dataset.name,
    digest: { sha256: dataset.sha256 },
    annotations: {
      kind: 'dataset',
      validated: evidence ? 'yes' : 'no',
      ...(evidence ? { evidence: `sha256:${evidence.evidence.sha256}` } : {}),
    },
  };
}

function byproductsOf({ record }: Training): Material[] {
  const { metrics, predictions } = record.outputs;
  const digests = { metrics: metrics?.sha256, predictions: predictions?.sha256 };
  return Object.entries({ ...digests, record: sha256(recordText(record)) }).flatMap(([kind, digest]) =>
    digest === undefined ? [] : [{ name: kind, digest: { sha256: digest }, annotations: { kind } }],
  );
}
