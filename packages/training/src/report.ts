import { formatBytes, verdictOf, type Block, type Document, type Text } from '@sluice/core';
import { namesOf } from './changes.js';
import { showCommand } from './command.js';
import { formatNumber, formatSeconds } from './format.js';
import { headlineOf } from './headline.js';
import type { Captured } from './record.js';
import type { Training } from './training.js';

/** Names listed per changed component. */
const LISTED = 8;

/** The training as a document: what changed, what came of it, and, folded away, from what. */
export function reportOf(training: Training): Document {
  const { job, findings, record } = training;
  return {
    title: `Training of ${job.model}`,
    verdict: verdictOf(findings),
    headline: headlineOf(training),
    blocks: [
      ...changesBlocks(training),
      ...metricsBlocks(training),
      ...notesBlocks(training),
      { kind: 'details', summary: 'Result', blocks: [resultFacts(training)] },
      ...parametersBlocks(training),
      { kind: 'details', summary: 'Environment', blocks: environmentBlocks(training) },
      { kind: 'details', summary: 'Phases', blocks: [phasesTable(training)] },
    ],
    footer: [
      ['model ', { code: record.outputs.model.sha256.slice(0, 12) }],
      ['fingerprint ', { code: record.fingerprint.slice(0, 12) }],
    ],
  };
}

function changesBlocks({ previous, reused, record }: Training): Block[] {
  if (reused) {
    const { id, url, finished, seconds } = record.run;
    const when = ` (${finished}); it took ${formatSeconds(seconds)}.`;
    const run: Text = url
      ? [{ link: `run ${id}`, href: url }, when]
      : `${id ? `run ${id}` : 'an earlier run'}${when}`;
    return [
      { kind: 'paragraph', text: ['Every input is what it was for the result made in ', ...[run].flat()] },
    ];
  }
  if (!previous) return [{ kind: 'paragraph', text: 'No earlier result of this model is known here.' }];
  if (!previous.changes.length) return [];
  return [
    {
      kind: 'table',
      caption: 'What changed since the latest result',
      columns: [{ label: 'Component' }, { label: 'Change' }],
      rows: previous.changes.map(change => {
        const names = namesOf(change);
        const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
        return {
          cells: [change.component, names.length ? names.slice(0, LISTED).join(', ') + more : 'a value'],
        };
      }),
    },
  ];
}

function metricsBlocks({ record, previous }: Training): Block[] {
  const entries = Object.entries(record.metrics);
  if (!entries.length) return [];
  const right = (label: string) => ({ label, align: 'right' as const });
  return [
    {
      kind: 'table',
      caption: 'Metrics',
      columns: [{ label: 'Metric' }, right('Value'), ...(previous ? [right('Before'), right('Change')] : [])],
      rows: entries.map(([name, value]) => {
        const before = previous && Object.hasOwn(previous.metrics, name) ? previous.metrics[name] : undefined;
        const compared = before === undefined ? ['', ''] : [formatNumber(before), signed(value - before)];
        return { cells: [name, formatNumber(value), ...(previous ? compared : [])] };
      }),
    },
  ];
}

function notesBlocks({ findings }: Training): Block[] {
  if (!findings.length) return [];
  return [
    {
      kind: 'table',
      caption: 'Notes',
      columns: [{ label: 'Note' }, { label: 'What to do' }],
      rows: findings.map(({ message, examples, fix, severity }) => ({
        cells: [examples?.length ? `${message} For example ${examples.join(', ')}.` : message, fix ?? ''],
        tone: severity === 'warning' ? 'warn' : 'neutral',
      })),
    },
  ];
}

function resultFacts({ job, data, record }: Training): Block {
  const { outputs } = record;
  const facts: { name: string; value: Text }[] = [
    { name: 'Command', value: { code: showCommand(job.command) } },
  ];
  for (const { dataset, evidence } of data) {
    const size = dataset.files.length === 1 ? '' : `, ${dataset.files.length} files`;
    facts.push({
      name: `Data ${dataset.name}`,
      value: [{ code: dataset.sha256.slice(0, 12) }, `${size}, ${evidence ? 'validated' : 'not validated'}`],
    });
  }
  facts.push({ name: `Model ${job.outputs.model}`, value: sized(outputs.model) });
  if (outputs.predictions)
    facts.push({ name: `Predictions ${job.outputs.predictions ?? ''}`, value: sized(outputs.predictions) });
  return { kind: 'facts', facts };
}

function parametersBlocks({ job, record }: Training): Block[] {
  const facts = Object.entries(record.components.params.facts);
  if (job.seed !== undefined) facts.push(['seed', String(job.seed)]);
  if (!facts.length) return [];
  return [
    {
      kind: 'details',
      summary: 'Parameters',
      blocks: [{ kind: 'facts', facts: facts.map(([name, value]) => ({ name, value })) }],
    },
  ];
}

function environmentBlocks({ environment, record }: Training): Block[] {
  const { os, arch, interpreters, lockfiles, accelerators } = environment;
  const facts: { name: string; value: Text }[] = [{ name: 'Machine', value: `${os} ${arch}` }];
  for (const [name, version] of Object.entries(interpreters))
    facts.push({ name, value: version ?? 'not found' });
  if (accelerators.length) facts.push({ name: 'Accelerators', value: accelerators.join(', ') });
  for (const [path, digest] of Object.entries(lockfiles))
    facts.push({ name: path, value: { code: digest.slice(0, 12) } });
  const { packages } = record;
  if (!packages.length) return [{ kind: 'facts', facts }];
  const listed: Block = { kind: 'code', text: packages.join('\n') };
  return [
    { kind: 'facts', facts },
    { kind: 'details', summary: `${packages.length} Python packages`, blocks: [listed] },
  ];
}

function phasesTable({ phases }: Training): Block {
  return {
    kind: 'table',
    columns: [{ label: 'Phase' }, { label: 'Time', align: 'right' }],
    rows: phases.map(({ name, seconds }) => ({ cells: [name, formatSeconds(seconds)] })),
  };
}

function sized({ files, sha256, size }: Captured): Text {
  const count = files === 1 ? '' : `, ${files} files`;
  return [{ code: sha256.slice(0, 12) }, `, ${formatBytes(size)}${count}`];
}

function signed(difference: number): string {
  return `${difference > 0 ? '+' : ''}${formatNumber(difference)}`;
}
