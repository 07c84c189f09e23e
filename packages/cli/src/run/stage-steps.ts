import { isAbsolute, join } from 'node:path';
import { allows, type Outcome } from '@sluice/core';
import type { JobReport, StepReport } from '@sluice/local-runner';

/** A step that was one of the suite's actions: it has their common outputs. */
export interface StageStep {
  /** Name of its job, which tells the cells of a matrix apart; with its own where the job has several. */
  label: string;
  step: StepReport;
  verdict: Outcome;
  /** Absolute path of its report. */
  report?: string;
}

export function stagesIn(jobs: readonly JobReport[]): StageStep[] {
  return jobs.flatMap(job => {
    const found = job.steps.flatMap(step => {
      const verdict = OUTCOMES.find(outcome => outcome === step.outputs['verdict']);
      return verdict === undefined || step.outputs['headline'] === undefined ? [] : [{ step, verdict }];
    });
    return found.map(({ step, verdict }) => ({
      label: found.length > 1 ? `${job.name} / ${step.name}` : job.name,
      step,
      verdict,
      ...reportOf(job, step),
    }));
  });
}

const OUTCOMES: readonly Outcome[] = ['pass', 'warn', 'inconclusive', 'fail', 'error'];

function reportOf({ workspace }: JobReport, { outputs }: StepReport): Pick<StageStep, 'report'> {
  const path = outputs['report-path'];
  if (!path || !workspace) return {};
  return { report: isAbsolute(path) ? path : join(workspace, path) };
}

/** The first stage that stopped the run, and how: a refusal is a judgement, an error is that there is none. */
export function refusedBy(stages: readonly StageStep[]): string | undefined {
  const stopped = stages.find(({ verdict }) => !allows(verdict));
  if (!stopped) return undefined;
  const { label, verdict, step } = stopped;
  const headline = step.outputs['headline'] ?? '';
  return verdict === 'error' ? `${label} ended in an error: ${headline}` : `${label} refused: ${headline}`;
}
