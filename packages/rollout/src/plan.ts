import { parseDuration, sha256, UserError, type Files } from '@sluice/core';
import { loadDeclared, type Declared } from '@sluice/schema';
import { LATENCY_BOUNDS } from './latency-bounds.js';
import { checkPlan } from './plan-check.js';
import { rolloutPlanSchema } from './plan-schema.js';

/** How a version takes over the traffic: checked, defaults filled in. Durations in milliseconds. */
export interface Plan {
  /** Relative to the workspace. */
  file: string;
  sha256: string;
  target: LocalTargetSpec;
  /** Weights rising; all but the last below 100. */
  steps: Step[];
  analysis: Analysis;
  onFirstRelease: 'promote' | 'refuse';
  deadlineMs: number;
}

export interface LocalTargetSpec {
  kind: 'local';
  serve: string[];
  health: string;
  host: string;
  port: number;
  state: string;
  env: string[];
  secrets: string[];
  timeoutMs: number;
  startupTimeoutMs: number;
  replay?: ReplayPlan;
}

export interface ReplayPlan {
  file: string;
  path: string;
  rate: number;
  concurrency: number;
  /** Key of the list that holds the row. */
  wrap?: string;
  missing: string[];
  headers: Record<string, string>;
}

export interface Step {
  /** Per cent. */
  weight: number;
  minRequests: number;
  maxDurationMs: number;
  warmupMs: number;
}

export interface Analysis {
  intervalMs: number;
  alpha: number;
  burst: number;
  onInconclusive: 'rollback' | 'hold';
  metrics: Metric[];
}

/** Requests that count as bad, and how many are too many. */
export interface Metric {
  name: 'errors' | 'latency';
  maxRelative: number;
  maxRate: number;
  toleratedRelative: number;
  /** Of `errors`: 4xx answers count. */
  include4xx?: boolean;
  /** Of `latency`. */
  slowerThanMs?: number;
}

/** The file as its schema lets it through. */
export interface RawPlan {
  version: 1;
  target: {
    kind: 'local';
    serve: string[];
    health?: string;
    host?: string;
    port?: number;
    state: string;
    env?: string[];
    secrets?: string[];
    timeout?: string;
    'startup-timeout'?: string;
    replay?: Pick<ReplayPlan, 'file' | 'path'> & Partial<ReplayPlan>;
  };
  steps: (number | RawStep)[];
  analysis?: {
    interval?: string;
    alpha?: number;
    errors?: RawLimits & { 'include-4xx'?: boolean };
    latency?: RawLimits & { 'slower-than': string };
    burst?: number;
    'on-inconclusive'?: 'rollback' | 'hold';
  };
  'on-first-release'?: 'promote' | 'refuse';
  deadline?: string;
}
export interface RawStep {
  weight: number;
  'min-requests'?: number;
  'max-duration'?: string;
  warmup?: string;
}
export interface RawLimits {
  'max-relative'?: number;
  'max-rate'?: number;
  'tolerated-relative'?: number;
}

/** Reads a rollout plan. Throws UserError `bad-plan` with every problem and its line, `missing-file`. */
export async function loadPlan(path: string, files: Files): Promise<Plan> {
  const declared = await loadDeclared<RawPlan>(path, files, rolloutPlanSchema, 'bad-plan');
  const plan = fill(declared);
  const problems = checkPlan(plan, declared);
  if (problems.length) throw new UserError('bad-plan', problems);
  return plan;
}

function fill({ value, file, text }: Declared<RawPlan>): Plan {
  const { target, analysis = {} } = value;
  return {
    file,
    sha256: sha256(text),
    target: {
      kind: 'local',
      serve: target.serve,
      health: target.health ?? '/health',
      host: target.host ?? '127.0.0.1',
      port: target.port ?? 8080,
      state: target.state,
      env: target.env ?? [],
      secrets: target.secrets ?? [],
      timeoutMs: milliseconds(target.timeout ?? '10s'),
      startupTimeoutMs: milliseconds(target['startup-timeout'] ?? '60s'),
      ...(target.replay
        ? { replay: { rate: 100, concurrency: 8, missing: [], headers: {}, ...target.replay } }
        : {}),
    },
    steps: value.steps.map(step => fillStep(typeof step === 'number' ? { weight: step } : step)),
    analysis: {
      intervalMs: milliseconds(analysis.interval ?? '1s'),
      alpha: analysis.alpha ?? 0.05,
      burst: analysis.burst ?? 1,
      onInconclusive: analysis['on-inconclusive'] ?? 'rollback',
      metrics: fillMetrics(analysis),
    },
    onFirstRelease: value['on-first-release'] ?? 'promote',
    deadlineMs: milliseconds(value.deadline ?? '1h'),
  };
}

function fillStep(step: RawStep): Step {
  return {
    weight: step.weight,
    minRequests: step['min-requests'] ?? 50,
    maxDurationMs: milliseconds(step['max-duration'] ?? '10m'),
    warmupMs: milliseconds(step.warmup ?? '1s'),
  };
}

function fillMetrics({ errors = {}, latency }: NonNullable<RawPlan['analysis']>): Metric[] {
  const metrics: Metric[] = [
    { name: 'errors', ...fillLimits(errors, 0.01), include4xx: errors['include-4xx'] ?? false },
  ];
  if (latency) {
    const bound = LATENCY_BOUNDS.find(({ text }) => text === latency['slower-than'])!;
    metrics.push({ name: 'latency', ...fillLimits(latency, 0.05), slowerThanMs: bound.milliseconds });
  }
  return metrics;
}

function fillLimits(limits: RawLimits, maxRate: number) {
  return {
    maxRelative: limits['max-relative'] ?? 2,
    maxRate: limits['max-rate'] ?? maxRate,
    toleratedRelative: limits['tolerated-relative'] ?? 1,
  };
}

/** The schema let only durations through. Whole: timers take no others. */
function milliseconds(text: string): number {
  return Math.round(parseDuration(text)!);
}
