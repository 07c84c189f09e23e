import type { Stage } from '@sluice/core';
import { parse } from 'yaml';
import { stageOf } from '../actions.js';
import { SUITE } from '../find-suite.js';
import { isRecord } from '../json.js';

export type Settings = Readonly<Record<string, unknown>>;

/** A step that is one of the suite's stages. */
export interface StageStep {
  stage: Stage;
  /** `with`, expressions and all. */
  given: Settings;
}

/** A job with such steps. */
export interface SuiteJob {
  id: string;
  job: Settings;
  steps: readonly Settings[];
  stages: readonly StageStep[];
  /** Its own, else the workflow's; undefined where neither says anything. */
  permissions: unknown;
  /** Of the workflow and the job. */
  env: Settings;
}

export interface SuiteWorkflow {
  events: readonly string[];
  jobs: readonly SuiteJob[];
  /** All jobs of the workflow, those without stages too. */
  all: Settings;
}

/** What of a workflow file is about the suite; undefined when nothing is. */
export function readSuiteWorkflow(text: string): SuiteWorkflow | undefined {
  // The engine has looked at the aliases before: those that are left are harmless.
  const workflow: unknown = parse(text, { maxAliasCount: -1 });
  if (!isRecord(workflow) || !isRecord(workflow['jobs'])) return undefined;
  const all = workflow['jobs'];
  const jobs = Object.entries(all).flatMap(([id, job]): SuiteJob[] => {
    if (!isRecord(job)) return [];
    const steps = stepsOf(job);
    const stages = steps.flatMap(stageStep);
    if (!stages.length) return [];
    const permissions = job['permissions'] ?? workflow['permissions'];
    return [
      { id, job, steps, stages, permissions, env: { ...record(workflow['env']), ...record(job['env']) } },
    ];
  });
  return jobs.length ? { events: eventsOf(workflow['on']), jobs, all } : undefined;
}

export function stepsOf({ steps }: Settings): Settings[] {
  return Array.isArray(steps) ? steps.filter(isRecord) : [];
}

/** `sluice-ml/sluice/actions/x@v1`, `./actions/x`, `$/actions/x`: by name, wherever it comes from. */
export function stageStep({ uses, with: given }: Settings): StageStep[] {
  if (typeof uses !== 'string') return [];
  const ours = uses.startsWith('./') || uses.startsWith('$/') || uses.startsWith(`${SUITE}/`);
  const stage = ours ? stageOf(/(?:^|\/)actions\/([a-z-]+)(?:@.*)?$/.exec(uses)?.[1]) : undefined;
  return stage ? [{ stage, given: record(given) }] : [];
}

export function needsOf({ needs }: Settings): string[] {
  return [needs].flat().filter(name => typeof name === 'string');
}

function record(value: unknown): Settings {
  return isRecord(value) ? value : {};
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.filter(event => typeof event === 'string');
  return isRecord(on) ? Object.keys(on) : [];
}
