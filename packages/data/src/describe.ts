import type { Block, Document, Finding, Table, Text } from '@sluice/core';
import { describeProfile } from './describe-profile.js';
import type { Separated } from './quarantine/separate-rows.js';
import type { ScannedFile } from './scan-table.js';
import { suggestEdits, type SuggestedEdit } from './suggest-edits.js';
import type { Validation } from './validate-data.js';
import { showCount, showCounted, showDemand } from './wording.js';

const SHOWN_FILES = 5;

/** The report: what failed first, then what holds and what the data look like. */
export function describeValidation(validation: Validation, separated: Separated = {}): Document {
  const { verdict, headline, findings, contract, dataset, scan } = validation;
  const serious = findings.filter(({ severity }) => severity !== 'notice');
  const notices = findings.filter(({ severity }) => severity === 'notice');
  const several = scan.files.length > 1;
  return {
    title: `Data: ${contract.name}`,
    verdict,
    headline,
    blocks: [
      ...capNote(validation),
      ...(serious.length ? [brokenRules(serious)] : []),
      ...suggestions(suggestEdits(validation)),
      ...(notices.length ? [list(notices)] : []),
      facts(validation, separated),
      ...keptRules(validation),
      ...describeProfile(validation.profile, brokenColumns(validation), validation.drift?.pictures),
      ...(validation.drift?.blocks ?? []),
      ...(validation.history?.blocks ?? []),
    ],
    footer: [
      [
        'Dataset ',
        { code: `sha256:${dataset.sha256}` },
        several ? ', of the sha256sum listing of its files' : '',
      ],
      ['Contract ', { code: `sha256:${contract.sha256}` }],
    ],
  };
}

function capNote({ verdict, uncapped }: Validation): Block[] {
  if (verdict === uncapped) return [];
  const text = ['The verdict would be ', { strong: uncapped }, '. ', { code: 'fail-on: never' }, ' caps it.'];
  return [{ kind: 'paragraph', tone: 'warn', text }];
}

function brokenRules(findings: readonly Finding[]): Table {
  return {
    kind: 'table',
    caption: 'Broken rules',
    columns: [{ label: 'Rule' }, { label: 'What is wrong' }, { label: 'First places' }, { label: 'Look at' }],
    rows: findings.map(({ rule, severity, message, examples = [], fix, location }) => ({
      tone: severity === 'error' ? 'fail' : 'warn',
      cells: [
        { code: rule },
        fix ? `${message} ${fix}` : message,
        examples.join('; '),
        location ? { code: `${location.file}${location.line ? `:${location.line}` : ''}` } : '',
      ],
    })),
  };
}

function list(findings: readonly Finding[]): Block {
  return {
    kind: 'list',
    items: findings.map(({ message, fix }): Text => (fix ? `${message} ${fix}` : message)),
  };
}

function brokenColumns({ outcomes }: Validation): Set<string> {
  const columns = outcomes.flatMap(({ kept, severity, result }) =>
    kept || severity === 'notice' || !result ? [] : [result.check.column, ...(result.check.columns ?? [])],
  );
  return new Set(columns.filter(column => column !== undefined));
}

function suggestions(edits: readonly SuggestedEdit[]): Block[] {
  if (!edits.length) return [];
  const text =
    'If the data are right and it is the contract that is wrong, these lines would make the rules hold. They are read off the data that broke them, so they say nothing about what is right.';
  const table: Table = {
    kind: 'table',
    columns: [{ label: 'Rule' }, { label: 'Place in the contract' }, { label: 'Suggested line' }],
    rows: edits.map(({ rule, where, yaml }) => ({
      cells: [{ code: rule }, { code: where }, { code: yaml }],
    })),
  };
  const summary = `${showCounted(edits.length, 'suggested edit')} of the contract`;
  return [{ kind: 'details', summary, blocks: [{ kind: 'paragraph', text }, table] }];
}

function facts({ scan, contract, profile }: Validation, { quarantine, accepted }: Separated): Block {
  const { files, rows } = scan;
  const paths = files.slice(0, SHOWN_FILES).map(({ path }) => path);
  if (files.length > SHOWN_FILES) paths.push(`${showCount(files.length - SHOWN_FILES)} more`);
  const pairs: [string, string][] = [
    [showCounted(files.length, 'file'), paths.join(', ')],
    ['Format', [...new Set(files.map(formatOf))].join(', ')],
    [
      'Size',
      `${showCounted(rows, 'row')}, ${showCounted(scan.columns.length, 'column')}, ${showCount(profile.bytes)} bytes`,
    ],
    ['Contract', `${contract.file}, version ${contract.version}`],
  ];
  if (quarantine) pairs.push(['Quarantine', `${showCounted(quarantine.rows, 'row')} in ${quarantine.path}`]);
  if (accepted) pairs.push(['Accepted', `${showCounted(accepted.rows, 'row')} in ${accepted.path}`]);
  if (contract.proseRules) pairs.push(['Rules in prose', `${contract.proseRules}, left to people`]);
  return { kind: 'facts', facts: pairs.map(([name, value]) => ({ name, value })) };
}

function formatOf({ format, delimiter, packing, encoding }: ScannedFile): string {
  const unusual = format === 'csv' && delimiter !== ',' ? ` with ${JSON.stringify(delimiter)}` : '';
  const notes = [packing, encoding].filter(note => note !== undefined);
  return `${format}${unusual}${notes.length ? ` (${notes.join(', ')})` : ''}`;
}

function keptRules({ outcomes }: Validation): Block[] {
  const kept = outcomes.filter(outcome => outcome.kept);
  if (!kept.length) return [];
  const rows = kept.map(({ id, result }) => {
    const told = result ? showDemand(result.check) : WORDS[id];
    return { tone: 'pass' as const, cells: [{ code: id }, told ?? ''] };
  });
  const table: Table = { kind: 'table', columns: [{ label: 'Rule' }, { label: 'Demand' }], rows };
  return [{ kind: 'details', summary: `${showCounted(kept.length, 'rule')} kept`, blocks: [table] }];
}

/** Rules that no contract has to write down. */
const WORDS: Record<string, string> = {
  structure: 'Every file must be well formed',
  'extra-column': 'There must be no column beyond the contract',
};
