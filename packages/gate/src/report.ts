import type { Block, Document, Finding, Table, Text } from '@sluice/core';
import { formatConfidence, formatCount } from './format.js';
import { headlineOf } from './headline.js';
import { calibrationBlocks, confusionBlocks } from './report-classes.js';
import { metricsChart, rulesTable } from './report-rules.js';
import type { Case, Judged } from './result.js';

/** The judgement as a document. Footer and title are the caller's part of it. */
export function reportOf(given: Case, judged: Judged): Pick<Document, 'verdict' | 'headline' | 'blocks'> {
  const { candidate, baseline } = judged.samples;
  const classes = candidate?.task === 'classification' ? candidate : undefined;
  const before = baseline?.task === 'classification' ? baseline : undefined;
  return {
    verdict: judged.verdict,
    headline: headlineOf(judged),
    blocks: [
      rulesTable(judged.results, given.policy.stats.confidence),
      ...notes(judged),
      ...metricsChart(judged.results),
      ...(classes ? confusionBlocks(classes, before) : []),
      ...(classes ? calibrationBlocks(classes, before) : []),
      { kind: 'details', summary: 'How it was judged', blocks: [facts(given, judged)] },
    ],
  };
}

/** Every finding, worst first: why a rule does not hold, and what else to know. */
function notes({ findings }: Judged): Block[] {
  if (!findings.length) return [];
  const table: Table = {
    kind: 'table',
    caption: 'To look at',
    columns: [{ label: 'Rule' }, { label: 'What' }, { label: 'What to do' }],
    rows: findings.map(finding => ({
      cells: [{ code: finding.rule }, describe(finding), finding.fix ?? ''],
      tone: finding.severity === 'error' ? 'fail' : finding.severity === 'warning' ? 'warn' : 'neutral',
    })),
  };
  return [table];
}

function describe({ message, examples, location }: Finding): string {
  const where = location?.line === undefined ? '' : ` (${location.file}:${location.line})`;
  return `${message}${examples?.length ? ` For example ${examples.join('; ')}.` : ''}${where}`;
}

function facts({ policy, candidate, baseline }: Case, { results, samples }: Judged): Block {
  const { stats } = policy;
  const methods = [...new Set(results.flatMap(result => result.bounds?.method ?? []))];
  const resampled = methods.some(method => method.includes('bootstrap'));
  const list: { name: string; value: Text }[] = [
    { name: 'Policy', value: { code: policy.file } },
    ...(candidate.predictions
      ? [
          {
            name: 'Predictions',
            value: [{ code: candidate.predictions.file }, `, ${rows(candidate.predictions.rows)}`],
          },
        ]
      : []),
    ...(candidate.metrics ? [{ name: 'Metrics', value: { code: candidate.metrics.file } }] : []),
    { name: 'Baseline', value: baseline.kind === 'found' ? baseline.name : `none: ${baseline.why}` },
    ...(samples.baseline
      ? [{ name: 'Compared', value: `${rows(samples.baseline.rows)}, paired by id` }]
      : []),
    ...(methods.length
      ? [
          {
            name: 'Bounds',
            value: `${formatConfidence(stats.confidence)} each side, by ${methods.join(', ')}`,
          },
        ]
      : []),
    ...(resampled
      ? [{ name: 'Resamples', value: `${formatCount(stats.resamples)}, seed ${stats.seed}` }]
      : []),
  ];
  return { kind: 'facts', facts: list };
}

const rows = (count: number) => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;
