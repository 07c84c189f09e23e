import {
  allows,
  chainOf,
  digestOf,
  fetchFile,
  fetchStatement,
  UserError,
  type FileRef,
  type Handover,
  type Link,
  type Ports,
  type Stage,
  type Statement,
} from '@sluice/core';
import { boundBy, judgedBy, requireChain, type Judge } from './chain.js';
import type { VersionRecord } from './record.js';
import type { RegisterRequest, Registry, Testimony } from './registry.js';

type Means = Pick<Ports, 'artifacts' | 'files'>;

/** What is to be registered: where it lies and the digest it had when it was found. */
export interface Candidate {
  path: string;
  sha256: string;
}

/** The files of earlier stages that are kept with a version: baselines of the next comparison and the next profile. */
const KEPT = ['predictions', 'metrics', 'scores', 'profile'];

/** The model at the path, or the one the upstream stages hand on, its digest checked. */
export async function findCandidate(
  modelPath: string | undefined,
  upstream: readonly Handover[],
  ports: Means,
): Promise<Candidate> {
  if (modelPath !== undefined) {
    const { sha256 } = await digestOf(ports.files.resolve(modelPath), ports.files);
    return { path: modelPath, sha256 };
  }
  const models = upstream.flatMap(handover => handover.files.filter(file => file.role === 'model'));
  const [model, ...others] = new Map(models.map(file => [file.sha256, file])).values();
  if (!model) {
    throw new UserError('missing-file', {
      message: 'No upstream job hands on a model.',
      fix: 'List the train job in `needs` of this job and give `needs: ${{ toJSON(needs) }}`, or set "model-path".',
    });
  }
  if (others.length) {
    throw new UserError('bad-input', {
      message: `The upstream jobs hand on ${others.length + 1} different models; one can be registered.`,
      fix: 'Set "model-path" to the one, or list only its train job in `needs`.',
    });
  }
  return { path: await fetchFile(model, ports), sha256: model.sha256 };
}

/** What goes into the registry with a model: the testimonies that let it in, and what its stages left. */
export interface Admission {
  testimonies: Testimony[];
  evidence: NonNullable<RegisterRequest['evidence']>;
  attachments: NonNullable<RegisterRequest['attachments']>;
  /** Files that are not kept, as the gate judged others of their kind. */
  unjudged: FileRef[];
  /** Stages that were not required, and said no. */
  refusedBy: Stage[];
}

/** Lets the model in if the chain of the upstream stages does (`requireChain`). */
export async function admit(
  { sha256 }: Candidate,
  upstream: readonly Handover[],
  required: readonly Judge[],
  ports: Means,
): Promise<Admission> {
  const links = chainOf(upstream);
  const read = (link: Link) => fetchStatement(link, ports);
  const testimonies = await requireChain({ links, read }, sha256, required);
  const evidence: Admission['evidence'] = [];
  for (const { link } of testimonies) evidence.push({ link, path: await fetchFile(link.evidence, ports) });
  const { kept, unjudged } = selectKept(upstream, testimonies);
  const attachments: Admission['attachments'] = [];
  for (const file of kept)
    attachments.push({ role: file.role, path: await fetchFile(file, ports), sha256: file.sha256 });
  return {
    testimonies,
    evidence,
    attachments,
    unjudged,
    refusedBy: links.filter(({ verdict }) => !allows(verdict)).map(({ stage }) => stage),
  };
}

/**
 * Of the stages that testified, the files worth keeping. What train made must be what its statement binds to the model;
 * and where the gate says which predictions or metrics it judged, only those are kept: the next model is compared with
 * what let this one in.
 */
function selectKept(
  upstream: readonly Handover[],
  testimonies: readonly Testimony[],
): { kept: Iterable<FileRef>; unjudged: FileRef[] } {
  const gate = testimonies.find(({ link }) => link.stage === 'evaluate-gate')?.statement;
  const kept = new Map<string, FileRef>();
  const unjudged: FileRef[] = [];
  for (const { evidence, files } of upstream) {
    const said = testimonies.find(({ link }) => link.evidence.sha256 === evidence.sha256);
    if (!said) continue;
    for (const file of files.filter(({ role }) => KEPT.includes(role))) {
      if (said.link.stage === 'train') requireBound(file, said.statement);
      const judged = gate ? judgedBy(gate, file.role) : [];
      if (!judged.length || judged.includes(file.sha256)) kept.set(placeOf(file), file);
      else unjudged.push(file);
    }
  }
  return { kept: kept.values(), unjudged };
}

/** Each dataset has a profile of its own; of all else the last one counts. */
function placeOf({ role, sha256 }: FileRef): string {
  return role === 'profile' ? `${role} ${sha256}` : role;
}

function requireBound({ role, path, sha256 }: FileRef, provenance: Statement): void {
  if (boundBy(provenance).has(sha256)) return;
  throw new UserError('evidence-missing', {
    message: `The ${role} "${path}" of train are not what its evidence speaks of.`,
    fix: 'Run train again.',
  });
}

/** Asks the stored statements of a version again, as for a registration. */
export async function recheck(
  registry: Registry,
  { model, version, content }: VersionRecord,
  required: readonly Judge[],
): Promise<Testimony[]> {
  const stored = await registry.evidence(model, version);
  const links = stored.map(({ link }) => link);
  const read = (link: Link) => Promise.resolve(stored.find(each => each.link === link)!.statement);
  return requireChain({ links, read }, content.sha256, required);
}
