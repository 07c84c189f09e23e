import {
  formatBytes,
  verdictOf,
  type Block,
  type Document,
  type Row,
  type Text,
  type Verdict,
} from '@sluice/core';
import { commitOf } from './chain.js';
import { hexOf } from './oci.js';
import { findingsOf, isRollback, type Outcome } from './outcome.js';

/** So many entries of an alias's log are shown, the latest. */
const SHOWN_ENTRIES = 10;

export function headlineOf({ record, event, alias }: Outcome): string {
  const name = `${record.model} ${record.version}`;
  const known = event === 'registered' ? 'is registered' : 'was registered already';
  if (!alias) return `${name} ${known}.`;
  const { entry, changed, previous } = alias;
  if (!changed) return `${name} ${known} and is "${entry.alias}" as before.`;
  if (isRollback(alias))
    return `"${entry.alias}" of ${record.model} went back from ${previous!} to ${entry.version}.`;
  const before = previous === undefined ? '' : `, in place of ${previous}`;
  return event === 'registered'
    ? `${name} is registered and is now "${entry.alias}"${before}.`
    : `${name} is now "${entry.alias}"${before}.`;
}

/** The registration as a document: name and digests, where it all came from, and how to check it by hand. */
export function reportOf(outcome: Outcome): Document {
  const { record } = outcome;
  return {
    title: `Registry: ${record.model} ${record.version}`,
    verdict: verdictOf(findingsOf(outcome)),
    headline: headlineOf(outcome),
    blocks: [
      identity(outcome),
      lineage(outcome),
      ...aliasHistory(outcome),
      files(outcome),
      { kind: 'details', summary: 'Check it by hand', blocks: byHand(outcome) },
    ],
    footer: [
      ['model ', { code: record.content.sha256.slice(0, 12) }],
      ['release ', { code: hexOf(record.manifest).slice(0, 12) }],
    ],
  };
}

function identity({ record, event, alias, previous }: Outcome): Block {
  const { license, description, metadata, origin } = record;
  const optional: [string, Text | undefined][] = [
    ['Alias', alias?.entry.alias],
    ['Previous version', previous],
    ['Licence', license],
    ['Description', description],
    ...Object.entries(metadata),
    ['Registered by', origin.actor],
    ['Run', /^https?:/.test(origin.run) ? { link: 'the run', href: origin.run } : origin.run],
  ];
  return {
    kind: 'facts',
    facts: [
      { name: 'Version', value: { strong: `${record.model}:${record.version}` } },
      { name: 'Event', value: event },
      { name: 'Model digest', value: { code: `sha256:${record.content.sha256}` } },
      { name: 'Manifest digest', value: { code: record.manifest.digest } },
      ...optional.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
      { name: 'Registered at', value: record.registeredAt },
    ],
  };
}

/** commit → data → model → release */
function lineage({ record, testimonies }: Outcome): Block {
  const train = testimonies.find(({ link }) => link.stage === 'train');
  // The commit the model was trained at, which may be an earlier one than that of this run.
  const commit = (train && commitOf(train.statement)) ?? record.origin.commit;
  const said = testimonies.map(({ link }): Row => {
    const [subject] = link.subjects;
    const what = link.stage === 'validate-data' ? 'Data' : link.stage === 'train' ? 'Model' : 'Gate';
    return row(what, subject?.name ?? '', subject?.sha256 ?? '', link.stage, link.verdict);
  });
  const release = hexOf(record.manifest);
  return {
    kind: 'table',
    caption: 'Lineage',
    columns: [{ label: 'Step' }, { label: 'What' }, { label: 'Digest' }, { label: 'Said by' }],
    rows: [
      ...(commit ? [row('Code', record.origin.repository, commit, 'git')] : []),
      ...said,
      row('Release', `${record.model}:${record.version}`, release, 'register-model', 'pass'),
    ],
  };
}

function row(step: string, what: string, digest: string, by: string, verdict?: Verdict): Row {
  const said = verdict ? `${by}: ${verdict}` : by;
  return { cells: [step, what, { code: digest.slice(0, 12) }, said], ...(verdict ? { tone: verdict } : {}) };
}

function aliasHistory({ history }: Outcome): Block[] {
  const latest = history.slice(-SHOWN_ENTRIES).toReversed();
  if (!latest[0]) return [];
  return [
    {
      kind: 'table',
      caption: `History of "${latest[0].alias}", latest first`,
      columns: [
        { label: '#', align: 'right' },
        { label: 'Version' },
        { label: 'At' },
        { label: 'By' },
        { label: 'Reason' },
      ],
      rows: latest.map(({ seq, version, at, actor, reason }) => ({
        cells: [String(seq), version, at, actor, reason],
      })),
    },
  ];
}

function files({ contents, record }: Outcome): Block {
  return {
    kind: 'table',
    caption: `Files (${formatBytes(record.content.size)} in all)`,
    columns: [{ label: 'File' }, { label: 'Size', align: 'right' }, { label: 'sha256' }],
    rows: contents.map(({ path, size, sha256 }) => ({
      cells: [{ code: path }, formatBytes(size), { code: sha256.slice(0, 12) }],
    })),
  };
}

function byHand({ record, folder }: Outcome): Block[] {
  const { content, manifest, model, version } = record;
  const root = `${folder}/models/${model}`;
  const listing = String.raw`(cd MODEL && find . -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum) | sha256sum`;
  const code = (text: string): Block => ({ kind: 'code', language: 'sh', text });
  return [
    { kind: 'paragraph', text: ['The model itself must give ', { code: content.sha256 }, ':'] },
    code(content.kind === 'file' ? 'sha256sum MODEL' : listing),
    {
      kind: 'paragraph',
      text: 'Every file in the store is named by its digest; this prints those that are not:',
    },
    code(`(cd ${quote(`${root}/blobs/sha256`)} && sha256sum *) | awk '$1 != $2'`),
    {
      kind: 'paragraph',
      text: ['The manifest ', { code: manifest.digest }, ' lists the files with their digests:'],
    },
    code(`cat ${quote(`${root}/blobs/sha256/${hexOf(manifest)}`)}`),
    { kind: 'paragraph', text: 'The same digests, with the evidence, in any OCI registry:' },
    code(
      `oras copy --recursive --from-oci-layout ${quote(`${root}:${version}`)} REGISTRY/OWNER/${model}:${version}`,
    ),
  ];
}

/** For a shell, where the text needs it. */
function quote(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
