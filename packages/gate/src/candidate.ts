import {
  chainOf,
  digestOf,
  fetchFile,
  fetchStatement,
  requireEvidence,
  UserError,
  type Finding,
  type Handover,
  type Link,
  type Ports,
  type Statement,
  type Subject,
} from '@sluice/core';
import { readMetrics, type MetricsFile } from './metrics-file.js';
import type { Policy } from './policy.js';
import { readsPredictions } from './policy-fill.js';
import { readPredictions, type Predictions, type Source } from './predictions.js';

/** What the inputs say of the candidate. */
export interface Wanted {
  model: string;
  /** sha256 of the model, where no upstream stage tells it. */
  modelDigest?: string | undefined;
  /** Several files are joined by their ids. */
  predictions?: readonly string[] | undefined;
  metricsFile?: string | undefined;
}

/** A file that took part in the judgement, with its digest. */
export interface Material extends Source {
  kind:
    | 'policy'
    | 'predictions'
    | 'metrics'
    | 'baseline-predictions'
    | 'baseline-metrics'
    | 'baseline-model'
    | 'rule-file';
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
 * The model under judgement with its predictions and metrics: files given by path, else what train hands on. What comes
 * through `needs` must be what train's evidence binds to this very model. Throws UserError `evidence-missing`,
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
  const bound = trained ? boundBy(await fetchStatement(trained, ports)) : new Set<unknown>();
  const source = (kind: Kind, paths: readonly string[]) => sourcesOf(kind, paths, upstream, bound, ports);

  const given = wanted.predictions?.length ? wanted.predictions : (policy.data.files ?? []);
  const predictions = policy.task ? await source('predictions', given) : [];
  const needsMetrics = policy.rules.some(
    rule => rule.from === 'metrics' || (readsPredictions(rule) && !predictions.length),
  );
  const metricsFile = wanted.metricsFile ? [wanted.metricsFile] : [];
  const [metrics] = needsMetrics || wanted.metricsFile ? await source('metrics', metricsFile) : [];
  const sources = [...predictions, ...(metrics ? [metrics] : [])];
  const unbound = sources.filter(({ sha256 }) => !bound.has(sha256));
  const foreign = unbound.filter(({ handed }) => handed);
  if (foreign.length) throw notBound(foreign, model);
  const elsewhere = policy.rules.some(rule => !readsPredictions(rule) && rule.from !== 'metrics');
  if (!predictions.length && !metrics && !elsewhere) throw nothingToJudge();
  return {
    model,
    ...(predictions.length ? { predictions: await readPredictions(predictions, policy, ports.files) } : {}),
    ...(metrics ? { metrics: await readMetrics(metrics, ports.files) } : {}),
    materials: sources,
    findings: unbound.map(unboundFinding),
  };
}

/** Digests that train's statement binds to its model: of its subjects, and of what else its provenance says was made. */
function boundBy({ subject, predicate }: Statement): Set<unknown> {
  type Named = { digest?: { sha256?: unknown } };
  const byproducts = (predicate as { runDetails?: { byproducts?: Named[] } } | null)?.runDetails?.byproducts;
  return new Set([...(subject as Named[]), ...(byproducts ?? [])].map(({ digest }) => digest?.sha256));
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

type Kind = 'predictions' | 'metrics';
type Handed = Material & { kind: Kind; handed: boolean };

/** Files by path; else, of several that the upstream jobs hand on, the one that is bound to the model. */
async function sourcesOf(
  kind: Kind,
  paths: readonly string[],
  upstream: readonly Handover[],
  bound: ReadonlySet<unknown>,
  { artifacts, files }: Means,
): Promise<Handed[]> {
  const found: Handed[] = [];
  for (const path of paths) {
    const absolute = files.resolve(path);
    const { sha256 } = await digestOf(absolute, files);
    found.push({ kind, path, name: files.relative(absolute), sha256, handed: false });
  }
  if (found.length) return found;
  const handed = upstream.flatMap(handover => handover.files).filter(({ role }) => role === kind);
  const ref = handed.find(({ sha256 }) => bound.has(sha256)) ?? handed[0];
  if (!ref) return [];
  const path = await fetchFile(ref, { artifacts, files });
  return [{ kind, path, name: ref.local ?? ref.path, sha256: ref.sha256, handed: true }];
}

function nothingToJudge(): UserError {
  return new UserError('bad-input', {
    message: 'There are neither predictions nor metrics to judge.',
    fix: 'Declare "predictions-file" in the train job and pass its result through "needs", or set "predictions" or "metrics-file".',
  });
}

const DECLARE: Record<Kind, string> = {
  predictions: 'Let train write them: declare them in its "predictions-file".',
  metrics: 'Let train write them: declare them in its "metrics-file".',
};

function notBound(sources: readonly Handed[], model: Subject): UserError {
  return new UserError(
    'evidence-missing',
    sources.map(({ kind, name, sha256 }) => ({
      message: `Nothing binds the ${kind} "${name}" (sha256:${sha256.slice(0, 12)}) to the model sha256:${model.sha256.slice(0, 12)}.`,
      fix: DECLARE[kind],
    })),
  );
}

function unboundFinding({ kind, name }: Handed): Finding {
  return {
    rule: `${kind}-unbound`,
    severity: 'notice',
    message: `Nothing proves that the ${kind} "${name}" are of this model: no evidence of train speaks of them.`,
    fix: DECLARE[kind],
  };
}
