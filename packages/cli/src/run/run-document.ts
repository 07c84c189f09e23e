import { isAbsolute, join } from 'node:path';
import { allows, type Document, type Outcome, type Row } from '@sluice/core';
import type { ApiRecord, JobReport, RunReport, StepReport, WorkflowOutcome } from '@sluice/local-runner';
import { apiBlocks, leakRows } from './api-blocks.js';
import { duration } from './marks.js';
import { row, section, table } from './report-rows.js';

/**
 * What a run left, as a report like those of the actions. Strings may be untrusted: the renderers escape them.
 * @param redact takes the secrets out of what steps sent to the API; the engine has masked the rest.
 */
export function runDocument(
  { report, folder, services }: WorkflowOutcome,
  redact: (record: ApiRecord) => ApiRecord,
): Document {
  const { workflow, event, conclusion, durationMs, jobs, notices } = report;
  const { records: sent = [], artifacts = [] } = services ?? {};
  const records = sent.map(redact);
  const stages = jobs.flatMap(stagesOf);
  const problems = [
    ...jobs.flatMap(problemRows),
    ...notices.filter(isGrave).map(noticeRow),
    ...leakRows(sent, records),
  ];
  return {
    title: workflow.name,
    verdict: conclusion === 'success' && problems.length ? 'warn' : OUTCOME[conclusion],
    headline: headlineOf(report, stages),
    blocks: [
      table('Jobs', ['Job', 'Result', 'Time', ''], jobs.map(jobRow)),
      ...section('Verdicts', ['Stage', 'Verdict', 'Why'], stages.map(stageRow)),
      ...section('Problems', ['Where', 'What'], problems),
      ...section('Job outputs', ['Job', 'Output', 'Value'], jobs.flatMap(outputRows)),
      ...apiBlocks(records),
      ...section('Reports', ['Stage', 'File'], stages.flatMap(reportRow)),
      ...section(
        'Artifacts',
        ['Name', 'Bytes', 'Folder'],
        artifacts.map(({ name, size, folder: at }) => row([name, String(size), { code: at }])),
      ),
    ],
    footer: [
      `${event} on ${report.ref.replace(/^refs\/heads\//, '')}`,
      `took ${duration(durationMs)}`,
      { code: folder },
    ],
  };
}

const OUTCOME: Record<RunReport['conclusion'], Outcome> = {
  success: 'pass',
  skipped: 'warn',
  cancelled: 'inconclusive',
  failure: 'fail',
};

/** A step that was one of the suite's actions: it has their common outputs. */
interface StageStep {
  job: JobReport;
  step: StepReport;
  verdict: Outcome;
}

function stagesOf(job: JobReport): StageStep[] {
  return job.steps.flatMap(step => {
    const { verdict, headline } = step.outputs;
    if (headline === undefined || verdict === undefined || !isOutcome(verdict)) return [];
    return [{ job, step, verdict }];
  });
}

function isOutcome(text: string): text is Outcome {
  return ['pass', 'warn', 'inconclusive', 'fail', 'error'].includes(text);
}

/** The first refusal says more than the bare conclusion. */
function headlineOf({ conclusion, durationMs, jobs }: RunReport, stages: readonly StageStep[]): string {
  const refusal = stages.find(({ verdict }) => !allows(verdict));
  const failed = jobs.find(job => job.conclusion === 'failure' && !job.continuedOnError);
  const counted = `${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'} in ${duration(durationMs)}`;
  if (conclusion === 'cancelled') return `Cancelled: ${counted}.`;
  if (conclusion === 'skipped') return 'No job ran.';
  if (conclusion === 'success') return `The workflow succeeded: ${counted}.`;
  if (refusal) return `${refusal.job.name} refused: ${refusal.step.outputs['headline'] ?? ''}`;
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

function stageRow({ step, verdict }: StageStep): Row {
  return row([step.name, verdict, step.outputs['headline'] ?? ''], verdict);
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

function reportRow({ job, step }: StageStep): Row[] {
  const path = step.outputs['report-path'];
  if (!path || !job.workspace) return [];
  return [row([step.name, { code: isAbsolute(path) ? path : join(job.workspace, path) }])];
}
