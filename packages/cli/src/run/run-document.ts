import type { Block, Document, Outcome, Row } from '@sluice/core';
import type { ApiRecord, JobReport, RunReport, WorkflowOutcome } from '@sluice/local-runner';
import { apiBlocks, apiCounts, leakRows } from './api-blocks.js';
import { duration } from './marks.js';
import { row, section, table } from './report-rows.js';
import { refusedBy, stagesIn, type StageStep } from './stage-steps.js';

/** What a run left, for two readers. */
export interface RunDocuments {
  /** All of it: comments, artifacts, where everything lies. */
  page: Document;
  /** What one wants to know at once; the page tells the rest. */
  summary: Document;
}

/**
 * What a run left, as reports like those of the actions. Strings may be untrusted: the renderers escape them.
 * @param redact takes the secrets out of what steps sent to the API; the engine has masked the rest.
 */
export function runDocuments(
  { report, folder, services }: WorkflowOutcome,
  redact: (record: ApiRecord) => ApiRecord,
): RunDocuments {
  const { workflow, event, conclusion, durationMs, jobs, notices } = report;
  const { records: sent = [], artifacts = [] } = services ?? {};
  const records = sent.map(redact);
  const stages = stagesIn(jobs);
  const problems = [
    ...jobs.flatMap(problemRows),
    ...notices.filter(isGrave).map(noticeRow),
    ...leakRows(sent, records),
  ];
  const head = {
    title: workflow.name,
    verdict: conclusion === 'success' && problems.length ? ('warn' as const) : OUTCOME[conclusion],
    headline: headlineOf(report, stages),
  };
  const facts = [`${event} on ${report.ref.replace(/^refs\/heads\//, '')}`, `took ${duration(durationMs)}`];
  const told: Block[] = [
    table('Jobs', ['Job', 'Result', 'Time', ''], jobs.map(jobRow)),
    ...section('Verdicts', ['Stage', 'Verdict', 'Why'], stages.map(stageRow)),
    ...section('Problems', ['Where', 'What'], problems),
    ...section('Job outputs', ['Job', 'Output', 'Value'], jobs.flatMap(outputRows)),
  ];
  const rest: Block[] = [
    ...apiBlocks(records),
    ...section('Reports', ['Stage', 'File'], stages.flatMap(reportRow)),
    ...section(
      'Artifacts',
      ['Name', 'Bytes', 'Folder'],
      artifacts.map(({ name, size, folder: at }) => row([name, String(size), { code: at }])),
    ),
  ];
  return {
    page: { ...head, blocks: [...told, ...rest], footer: [...facts, { code: folder }] },
    summary: { ...head, blocks: [...told, ...apiCounts(records)], footer: facts },
  };
}

const OUTCOME: Record<RunReport['conclusion'], Outcome> = {
  success: 'pass',
  skipped: 'warn',
  cancelled: 'inconclusive',
  failure: 'fail',
};

/** The first refusal, or error, says more than the bare conclusion. */
function headlineOf({ conclusion, durationMs, jobs }: RunReport, stages: readonly StageStep[]): string {
  const stopped = refusedBy(stages);
  const failed = jobs.find(job => job.conclusion === 'failure' && !job.continuedOnError);
  const counted = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'} in ${duration(durationMs)}`;
  if (conclusion === 'cancelled') return `Cancelled: ${counted}.`;
  if (conclusion === 'skipped') return 'No job ran.';
  if (conclusion === 'success') return `The workflow succeeded: ${counted}.`;
  if (stopped) return stopped;
  return `${failed?.name ?? 'A job'} failed; ${counted}.`;
}

function jobRow({ name, conclusion, durationMs, reason, continuedOnError, environment }: JobReport): Row {
  const remarks = [
    ...(reason ? [reason] : []),
    ...(continuedOnError ? ['failed, but may'] : []),
    ...(environment
      ? [`${environment.name}${environment.approvedBy ? `, approved by ${environment.approvedBy}` : ''}`]
      : []),
  ];
  if (conclusion === 'skipped') return row([name, conclusion, '', remarks.join('; ')]);
  const tone = continuedOnError ? 'warn' : OUTCOME[conclusion];
  return row([name, conclusion, duration(durationMs), remarks.join('; ')], tone);
}

function stageRow({ label, step, verdict }: StageStep): Row {
  return row([label, verdict, step.outputs['headline'] ?? ''], verdict);
}

function problemRows({ name, steps }: JobReport): Row[] {
  return steps.flatMap(step =>
    step.annotations
      .filter(({ level }) => level !== 'notice')
      .map(({ level, message, file, line }) => {
        const where = file ? `${file}${line ? `:${line}` : ''}` : `${name} / ${step.name}`;
        return row([where, message], level === 'error' ? 'fail' : 'warn');
      }),
  );
}

function isGrave({ level }: RunReport['notices'][number]): boolean {
  return level !== 'notice';
}

function noticeRow({ level, message, job, location }: RunReport['notices'][number]): Row {
  const where = location ? `${location.file}${location.line ? `:${location.line}` : ''}` : (job ?? 'run');
  return row([where, message], level === 'error' ? 'fail' : 'warn');
}

/** The handover between stages is for machines; it is in report.json. */
function outputRows({ name, outputs, droppedOutputs }: JobReport): Row[] {
  const kept = Object.entries(outputs).filter(([, value]) => !value.startsWith('{"sluice":'));
  return [
    ...kept.map(([output, value]) =>
      row([name, output, value.length > 120 ? `${value.slice(0, 120)}…` : value]),
    ),
    ...droppedOutputs.map(output => row([name, output, 'left out: it may contain a secret'], 'warn')),
  ];
}

function reportRow({ label, report }: StageStep): Row[] {
  return report === undefined ? [] : [row([label, { code: report }])];
}
