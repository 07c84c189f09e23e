import {
  chainOf,
  digestOf,
  fetchFile,
  fetchStatement,
  fileFor,
  requireEvidence,
  UserError,
  type Finding,
  type Handover,
  type Link,
  type Ports,
  type Subject,
} from '@sluice/core';
import { readMetrics, type MetricsFile } from './metrics-file.js';
import type { Policy } from './policy.js';
import { readPredictions, type Predictions, type Source } from './predictions.js';

/** What the inputs say of the candidate. */
export interface Wanted {
  model: string;
  /** sha256 of the model, where no upstream stage tells it. */
  modelDigest?: string | undefined;
  predictions?: string | undefined;
  metricsFile?: string | undefined;
}

/** A file that took part in the judgement, with its digest. */
export interface Material extends Source {
  kind: 'policy' | 'predictions' | 'metrics' | 'baseline-predictions' | 'baseline-metrics' | 'baseline-model';
  sha256: string;
}

export interface Candidate {
  model: Subject;
  predictions?: Predictions;
  metrics?: MetricsFile;
  materials: Material[];
  /** What nothing proves. */
  findings: Finding[];
}

type Means = Pick<Ports, 'artifacts' | 'files'>;

/**
 * The model under judgement and its predictions: files given by path, else what train hands on. Predictions that come
 * through `needs` must be those that train's evidence binds to this very model. Throws UserError `evidence-missing`,
 * `evidence-refused`, `digest-mismatch`, `missing-file`, `bad-input`, and what reading the files throws.
 */
export async function findCandidate(
  wanted: Wanted,
  policy: Policy,
  upstream: readonly Handover[],
  ports: Means,
): Promise<Candidate> {
  const chain = chainOf(upstream);
  const model = modelOf(wanted, chain);
  const trained = chain.some(link => link.stage === 'train')
    ? requireEvidence(chain, 'train', model.sha256)
    : undefined;
  const proven = trained
    ? (await fetchStatement(trained, ports)).subject.map(subject => subject.digest.sha256)
    : [];

  const predictions = policy.task
    ? await sourceOf('predictions', wanted.predictions ?? policy.data.file, upstream, ports)
    : undefined;
  const bound = predictions !== undefined && proven.includes(predictions.sha256);
  if (predictions?.handed && !bound) {
    throw new UserError('evidence-missing', {
      message: `Nothing binds the predictions "${predictions.name}" (sha256:${predictions.sha256.slice(0, 12)}) to the model sha256:${model.sha256.slice(0, 12)}.`,
      fix: 'Let train write them: declare them in its "predictions-file".',
    });
  }
  const needsMetrics = !predictions || policy.rules.some(rule => rule.from === 'metrics');
  const metrics =
    needsMetrics || wanted.metricsFile
      ? await sourceOf('metrics', wanted.metricsFile, upstream, ports)
      : undefined;
  if (!predictions && !metrics) throw nothingToJudge();
  return {
    model,
    ...(predictions ? { predictions: await readPredictions(predictions, policy, ports.files) } : {}),
    ...(metrics ? { metrics: await readMetrics(metrics, ports.files) } : {}),
    materials: [predictions, metrics].filter(source => source !== undefined),
    findings: predictions && !bound ? [unbound(predictions)] : [],
  };
}

/** The model by its digest: as told, else the one that train made. */
function modelOf({ model, modelDigest }: Wanted, chain: readonly Link[]): Subject {
  const trained = chain
    .filter(link => link.stage === 'train')
    .flatMap(link => link.subjects.filter(subject => subject.kind === 'model'));
  if (modelDigest)
    return (
      trained.find(subject => subject.sha256 === modelDigest) ?? {
        kind: 'model',
        name: model,
        sha256: modelDigest,
      }
    );
  const [only, ...others] = new Map(trained.map(subject => [subject.sha256, subject])).values();
  if (!only) {
    throw new UserError('bad-input', {
      message: 'Nothing says which model these predictions are of.',
      fix: 'List the train job in `needs` and give `needs: ${{ toJSON(needs) }}`, or set "model-digest".',
    });
  }
  if (others.length) {
    throw new UserError('bad-input', {
      message: `The upstream jobs trained ${others.length + 1} different models; a gate judges one.`,
      valid: [only, ...others].map(subject => subject.sha256),
      fix: 'Set "model-digest" to the one.',
    });
  }
  return only;
}

type Handed = Material & { handed: boolean };

async function sourceOf(
  kind: 'predictions' | 'metrics',
  path: string | undefined,
  upstream: readonly Handover[],
  ports: Means,
): Promise<Handed | undefined> {
  if (path) {
    const { sha256 } = await digestOf(ports.files.resolve(path), ports.files);
    return { kind, path, name: ports.files.relative(ports.files.resolve(path)), sha256, handed: false };
  }
  const ref = fileFor(upstream, kind);
  return (
    ref && {
      kind,
      path: await fetchFile(ref, ports),
      name: ref.local ?? ref.path,
      sha256: ref.sha256,
      handed: true,
    }
  );
}

function nothingToJudge(): UserError {
  return new UserError('bad-input', {
    message: 'There are neither predictions nor metrics to judge.',
    fix: 'Declare "predictions-file" in the train job and pass its result through "needs", or set "predictions" or "metrics-file".',
  });
}

function unbound({ name }: Material): Finding {
  return {
    rule: 'predictions-unbound',
    severity: 'notice',
    message: `Nothing proves that the predictions "${name}" are of this model: no evidence of train speaks of them.`,
    fix: 'Let train write them: declare them in its "predictions-file".',
  };
}
