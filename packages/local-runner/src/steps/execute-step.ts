import type { Conclusion } from '../conclusion.js';
import { evaluateBoolean } from '../expressions/evaluate.js';
import { evaluateScalar, evaluateStrings } from '../expressions/template.js';
import { delayOf } from '../options.js';
import { onAbort } from '../process/child.js';
import type { JobState } from '../run/job-state.js';
import type { Condition, Step } from '../syntax/workflow.js';
import { CommandFiles } from './command-files.js';
import type { Frame, StepResult } from './frame.js';
import type { StepLog } from './step-log.js';
import type { StepRun, Work } from './step-run.js';
import { stepScope } from './step-scope.js';

export interface StepTask {
  job: JobState;
  frame: Frame;
  step: Step;
  name: string;
  condition: Condition;
  log: StepLog;
  summaries: string[];
  /** Of the composite action around it. */
  deadline: AbortSignal | undefined;
  work: (run: StepRun) => Promise<Work>;
}

/** The main phase of a step; handed down, because composite actions perform steps within a step. */
export type PerformStep = (task: Omit<StepTask, 'work' | 'condition'>) => Promise<StepResult>;

/**
 * One step from its `env` to its conclusion: condition, timeout, cancellation, continue-on-error. Never rejects; what
 * goes wrong is logged and fails the step.
 */
export async function executeStep(task: StepTask): Promise<StepResult> {
  const outputs: Record<string, string> = {};
  const outcome = await attempt(task, async () => {
    const prepared = await prepare(task, outputs);
    return (await holds(task, prepared)) ? await perform(task, prepared) : 'skipped';
  });
  const conclusion = outcome === 'failure' && (await mayFail(task)) ? 'success' : outcome;
  return { outputs, outcome, conclusion };
}

type Prepared = Omit<StepRun, 'signal' | 'deadline'>;

async function prepare(task: StepTask, outputs: Record<string, string>): Promise<Prepared> {
  const { job, frame, step } = task;
  const settings = { job, frame, action: step.contextName };
  const around = { ...job.env, ...frame.env };
  const own = await evaluateStrings(step.env, stepScope({ ...settings, env: around }));
  const ownEnv = { ...frame.env, ...Object.fromEntries(own) };
  const env = { ...job.env, ...ownEnv };
  const files = await CommandFiles.create(job.temp);
  return { ...task, env, ownEnv, files, outputs, scope: stepScope({ ...settings, env, files }) };
}

async function holds({ job, condition }: StepTask, { scope }: Prepared): Promise<boolean> {
  if (job.run.kill.aborted) return false;
  // The status may have changed since the scope was made.
  const contexts = { ...scope.contexts, job: { status: job.status } };
  return evaluateBoolean(condition.text, { ...scope, contexts }, condition.at);
}

async function perform(task: StepTask, prepared: Prepared): Promise<Work> {
  const { job, step, log, name } = task;
  const minutes = Number(await evaluateScalar(step.timeout, prepared.scope));
  const timeout = new AbortController();
  const cancel = new AbortController();
  const timer =
    minutes > 0 ? setTimeout(() => timeout.abort(), delayOf(minutes, job.run.timings)) : undefined;
  const deadline = anyOf(timeout.signal, task.deadline);
  const stop = job.cancelled.aborted
    ? () => undefined
    : onAbort(job.cancelled, () => void reconsider(task, prepared, cancel));
  const signal = AbortSignal.any([deadline, cancel.signal]);
  const work = await attempt(task, () => task.work({ ...prepared, signal, deadline }));
  clearTimeout(timer);
  stop();
  if (timeout.signal.aborted) {
    log.error(`The action '${name}' has timed out after ${minutes} minutes.`);
    return 'failure';
  }
  if (work === 'cancelled' && cancel.signal.aborted) log.error('The operation was canceled.');
  return work;
}

/** On cancellation a step goes on only if its condition holds still, as `always()` does. */
async function reconsider(task: StepTask, prepared: Prepared, cancel: AbortController): Promise<void> {
  const stays = await holds(task, prepared).catch(() => false);
  if (!stays) cancel.abort();
}

async function mayFail({ job, frame, step, log }: StepTask): Promise<boolean> {
  if (!step.continueOnError) return false;
  try {
    const env = { ...job.env, ...frame.env };
    const scope = stepScope({ job, frame, action: step.contextName, env });
    return (await evaluateScalar(step.continueOnError, scope)) === 'true';
  } catch (error) {
    log.error((error as Error).message);
    return false;
  }
}

async function attempt<T extends Conclusion>(
  { log }: StepTask,
  work: () => Promise<T>,
): Promise<T | 'failure'> {
  try {
    return await work();
  } catch (error) {
    log.error((error as Error).message);
    return 'failure';
  }
}

function anyOf(signal: AbortSignal, other: AbortSignal | undefined): AbortSignal {
  return other ? AbortSignal.any([signal, other]) : signal;
}
