import { PREDICATE, statement, type Finding, type Statement, type Subject } from '@sluice/core';
import { JUDGES, type Judge } from './chain.js';
import { hexOf } from './oci.js';
import type { AliasEntry, VersionRecord } from './record.js';
import type { AliasOutcome, Testimony } from './registry.js';
import { compareVersions } from './version.js';

/** What a run did to the registry, all that its report and its evidence tell. */
export interface Outcome {
  event: 'registered' | 'unchanged' | 'promoted';
  record: VersionRecord;
  /** The registry's folder, relative to the workspace. */
  folder: string;
  /** What the alias named before; without an alias, the highest version below. */
  previous?: string;
  alias?: AliasOutcome;
  /** All entries of the alias, first entry first. */
  history: AliasEntry[];
  testimonies: Testimony[];
  /** Stages whose word was asked for. */
  required: readonly Judge[];
  /** The files of the model. */
  contents: { path: string; sha256: string; size: number }[];
}

/** What later stages may rely on: the release, and the model in it. */
export function subjectsOf({ model, version, content, manifest }: VersionRecord): Subject[] {
  return [
    { kind: 'model', name: model, sha256: content.sha256 },
    { kind: 'release', name: `${model}:${version}`, sha256: hexOf(manifest) },
  ];
}

/** https://in-toto.io/attestation/release/v0.1, with the package URL of the release as an OCI artifact. */
export function releaseStatement({ record, event, alias }: Outcome): Statement<{ purl: string }> {
  const { model, version, manifest } = record;
  const purl = `pkg:oci/${model}@${encodeURIComponent(manifest.digest)}?tag=${version}`;
  const said = statement(subjectsOf(record), PREDICATE.release, { purl });
  const annotations = { version, event, ...(alias ? { alias: alias.entry.alias } : {}) };
  said.subject = said.subject.map(each =>
    each.annotations?.['kind'] === 'release'
      ? { ...each, annotations: { ...each.annotations, ...annotations } }
      : each,
  );
  return said;
}

export function findingsOf({ required, testimonies, alias }: Outcome): Finding[] {
  const spared = JUDGES.filter(stage => !required.includes(stage));
  const missing = spared.filter(stage => !testimonies.some(({ link }) => link.stage === stage));
  return [
    ...(spared.length ? [sparedFinding(spared, missing)] : []),
    ...testimonies
      .filter(({ link }) => link.verdict === 'warn')
      .map(({ link }): Finding => {
        const message = `${link.stage} let ${link.subjects[0]?.name ?? 'it'} pass with warnings.`;
        return { rule: 'evidence-warned', severity: 'notice', message };
      }),
    ...(isRollback(alias)
      ? [
          {
            rule: 'rollback',
            severity: 'notice' as const,
            message: `"${alias.entry.alias}" goes back to an earlier version.`,
          },
        ]
      : []),
  ];
}

function sparedFinding(spared: Judge[], missing: Judge[]): Finding {
  return {
    rule: 'evidence-not-required',
    severity: 'warning',
    message:
      `"require-evidence" leaves out ${spared.join(', ')}` +
      (missing.length ? `; nobody knows whether ${missing.join(', ')} would let this model pass.` : '.'),
    fix: 'Remove the input to require the whole chain.',
  };
}

export function isRollback(alias: AliasOutcome | undefined): alias is AliasOutcome {
  if (!alias?.changed || alias.previous === undefined) return false;
  return compareVersions(alias.entry.version, alias.previous) < 0;
}
