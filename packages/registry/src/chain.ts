import {
  allows,
  checkStatement,
  isSha256,
  Problems,
  requireEvidence,
  UserError,
  type Link,
  type Stage,
  type Statement,
} from '@sluice/core';
import type { Testimony } from './registry.js';

/** The stages whose word a version can need. */
export const JUDGES = ['validate-data', 'train', 'evaluate-gate'] as const satisfies Stage[];
export type Judge = (typeof JUDGES)[number];

/** Where links come from, and how to get the statement behind one, its digest checked. */
export interface Chain {
  links: readonly Link[];
  read(link: Link): Promise<Statement>;
}

/**
 * The testimonies that let this very model in: train made it, evaluate-gate passed it, and validate-data passed
 * every dataset that train's provenance names. What is not required is taken along where it is there. Throws one
 * UserError, `evidence-missing` or `evidence-refused`, with a problem per gap.
 */
export async function requireChain(
  chain: Chain,
  model: string,
  required: readonly Judge[],
): Promise<Testimony[]> {
  const gaps = new Problems();
  const testify = (stage: Judge, sha256: string) =>
    gaps.collect(() => testimonyOf(chain, stage, sha256, required.includes(stage)));
  const train = await testify('train', model);
  const gate = await testify('evaluate-gate', model);
  const datasets = await gaps.collect(() => datasetsOf(train?.statement, required));
  const data: (Testimony | undefined)[] = [];
  for (const dataset of datasets ?? []) data.push(await testify('validate-data', dataset));
  gaps.raise();
  return [...data, train, gate].filter(testimony => testimony !== undefined);
}

async function testimonyOf(
  chain: Chain,
  stage: Judge,
  sha256: string,
  required: boolean,
): Promise<Testimony | undefined> {
  const about = chain.links.filter(
    link => link.stage === stage && link.subjects.some(subject => subject.sha256 === sha256),
  );
  // Where one of them refused, none is taken along: the version must not look as if it had passed.
  if (!required && !(about.length && about.every(({ verdict }) => allows(verdict)))) return undefined;
  const link = requireEvidence(chain.links, stage, sha256);
  return { link, statement: checkStatement(link, await chain.read(link)) };
}

/** Digests of the data the model was made of, as train's provenance says. */
function datasetsOf(provenance: Statement | undefined, required: readonly Judge[]): string[] {
  const datasets = (provenance ? materialsOf(provenance) : [])
    .filter(({ annotations }) => annotations?.['kind'] === 'dataset')
    .flatMap(sha256Of);
  // Where train itself is required and missing, that has been said.
  const told = !provenance && required.includes('train');
  if (required.includes('validate-data') && !datasets.length && !told) {
    throw new UserError('evidence-missing', {
      message: provenance
        ? 'The provenance of train names no dataset, so nobody knows which data validate-data should have passed.'
        : 'Without provenance of train nobody knows which data validate-data should have passed.',
      fix: 'Name the data in the "data" input of train, and pass the result of validate-data to it through "needs".',
    });
  }
  return datasets;
}

/** The commit the provenance names, where it names one. */
export function commitOf(provenance: Statement): string | undefined {
  return materialsOf(provenance)
    .map(material => material.digest?.['gitCommit'])
    .find(commit => typeof commit === 'string');
}

/** Digests that the provenance binds to its model: of its subjects, and of what else was made with it. */
export function boundBy({ subject, predicate }: Statement): Set<string> {
  type Provenance = { runDetails?: { byproducts?: unknown } } | null;
  const byproducts = materials((predicate as Provenance)?.runDetails?.byproducts);
  return new Set([...materials(subject), ...byproducts].flatMap(sha256Of));
}

/** Digests of the files of that kind that a gate says it judged. */
export function judgedBy({ predicate }: Statement, kind: string): string[] {
  const configuration = materials((predicate as { configuration?: unknown } | null)?.configuration);
  return configuration.filter(({ annotations }) => annotations?.['kind'] === kind).flatMap(sha256Of);
}

/** `buildDefinition.resolvedDependencies` of https://slsa.dev/spec/v1.0/provenance */
function materialsOf({ predicate }: Statement): Material[] {
  type Provenance = { buildDefinition?: { resolvedDependencies?: unknown } } | null;
  return materials((predicate as Provenance)?.buildDefinition?.resolvedDependencies);
}

/** A resource descriptor somebody else wrote: nothing in it is sure. */
interface Material {
  digest?: Record<string, unknown>;
  annotations?: Record<string, unknown>;
}

function materials(list: unknown): Material[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.filter((item): item is Material => typeof item === 'object' && item !== null);
}

const sha256Of = ({ digest }: Material) => (isSha256(digest?.['sha256']) ? [digest['sha256']] : []);
