import type { Block, Document, Finding, Table, Text } from '@sluice/core';
import { formatConfidence, formatCount } from './format.js';
import { headlineOf } from './headline.js';
import { modelsIn, type Look } from './looks.js';
import { curveBlocks } from './report-curves.js';
import { historyBlocks } from './report-history.js';
import { groupBlocks, sliceBlocks } from './report-slices.js';
import type { SelfTest } from './self-test.js';
import { calibrationBlocks, confusionBlocks } from './report-classes.js';
import { metricsChart, rulesTable } from './report-rules.js';
import type { Case, Judged } from './result.js';
import { rangeOf } from './rule-range.js';
import { sourceOf } from './usable.js';

/** What is known besides the judgement. */
export interface Extra {
  /** Judgements on this test set, this one last. */
  looks?: readonly Look[];
  selfTest?: SelfTest;
}

/** The judgement as a document. Footer and title are the caller's part of it. */
export function reportOf(
  given: Case,
  judged: Judged,
  { looks = [], selfTest }: Extra = {},
): Pick<Document, 'verdict' | 'headline' | 'blocks'> {
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
      ...sliceBlocks(judged.results, given.policy.stats.confidence),
      ...groupBlocks(judged.results),
      ...(classes ? confusionBlocks(classes, before) : []),
      ...(classes ? curveBlocks(classes, before) : []),
      ...(classes ? calibrationBlocks(classes, before) : []),
      ...historyBlocks(looks),
      {
        kind: 'details',
        summary: 'How it was judged',
        blocks: [facts(given, judged, { looks, ...(selfTest ? { selfTest } : {}) })],
      },
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

function facts(given: Case, { results, samples, testSet }: Judged, { looks = [], selfTest }: Extra): Block {
  const { policy, candidate, baseline } = given;
  const { stats } = policy;
  const methods = [...new Set(results.flatMap(result => result.bounds?.method ?? []))];
  const resampled = methods.some(method => /bootstrap|permutation/.test(method));
  const unknown = policy.rules.filter(rule => !rangeOf(rule.metric, sourceOf(rule, given)));
  const own = new Set(unknown.map(({ metric }) => metric));
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
    { name: 'Baseline', value: baseline.kind === 'found' ? baselineName(baseline) : `none: ${baseline.why}` },
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
  if (own.size)
    list.push({
      name: 'Own metrics',
      value: `${[...own].join(', ')}: their range is not known, so limits that nothing can break are not found out`,
    });
  if (testSet !== undefined) list.push({ name: 'Test set', value: { code: `sha256:${testSet}` } });
  if (looks.length)
    list.push({
      name: 'Looks at this test set',
      value: `${formatCount(looks.length)} known, at ${formatCount(modelsIn(looks))} models`,
    });
  if (selfTest)
    list.push({
      name: 'Self-test',
      value: selfTest.refused
        ? `refuses a guessing model by ${selfTest.noticed.join(', ')}`
        : 'does not refuse a guessing model',
    });
  return { kind: 'facts', facts: list };
}

const rows = (count: number) => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;

function baselineName({ name, commit }: { name: string; commit?: string }): Text {
  return commit === undefined ? name : [`${name}, of commit `, { code: commit.slice(0, 12) }];
}
