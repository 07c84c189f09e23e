import {
  PREDICATE,
  statement,
  type FileRef,
  type Finding,
  type Stage,
  type Statement,
  type Subject,
} from '@sluice/core';
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
  /** As `Admission`; nothing of a version that was registered before. */
  unjudged?: readonly FileRef[];
  refusedBy?: readonly Stage[];
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

export function findingsOf(outcome: Outcome): Finding[] {
  const { testimonies, alias, unjudged = [] } = outcome;
  const warned = testimonies.filter(({ link }) => link.verdict === 'warn');
  return [
    ...sparedFindings(outcome),
    ...bareFindings(outcome),
    ...unjudged.map(({ role, path }): Finding => ({
      rule: 'not-judged',
      severity: 'notice',
      message: `The ${role} "${path}" that train hands on are not those that evaluate-gate judged, so they are not kept.`,
      fix: 'Without them the next model finds none to be compared with. Let the gate judge what train writes.',
    })),
    ...warned.map(({ link }): Finding => {
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

/** What the run did not ask for, and what became of it. */
function sparedFindings({ required, testimonies, refusedBy = [] }: Outcome): Finding[] {
  const spared = JUDGES.filter(stage => !required.includes(stage));
  if (!spared.length) return [];
  const silent = spared.filter(stage => !testimonies.some(({ link }) => link.stage === stage));
  const refused = silent.filter(stage => refusedBy.includes(stage));
  const unknown = silent.filter(stage => !refused.includes(stage));
  return [
    {
      rule: 'evidence-not-required',
      severity: 'warning',
      message:
        `"require-evidence" leaves out ${spared.join(', ')}` +
        (refused.length ? `; ${refused.join(', ')} refused` : '') +
        (unknown.length ? `; nobody knows whether ${unknown.join(', ')} would let this model pass.` : '.'),
      fix: 'Remove the input to require the whole chain.',
    },
  ];
}

/** A version keeps the evidence of its first registration, and a later one may have brought more. */
function bareFindings({ record, required }: Outcome): Finding[] {
  const lacking = required.filter(stage => !record.evidence.some(entry => entry.stage === stage));
  if (!lacking.length) return [];
  return [
    {
      rule: 'evidence-not-kept',
      severity: 'warning',
      message:
        `Version ${record.version} was first registered without evidence of ${lacking.join(', ')}, and a version never ` +
        'changes: to promote or deploy it from the registry will be refused.',
      fix: 'Register it as a version of its own, for example with another "description".',
    },
  ];
}

export function isRollback(alias: AliasOutcome | undefined): alias is AliasOutcome {
  if (!alias?.changed || alias.previous === undefined) return false;
  return compareVersions(alias.entry.version, alias.previous) < 0;
}
