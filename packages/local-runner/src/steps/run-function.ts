import type {
  ActionInput,
  InProcessAction,
  InterceptContext,
  InterceptFunction,
  InterceptLog,
  InterceptResult,
} from '../intercept.js';
import type { UsesStep } from '../syntax/workflow.js';
import { evaluateInputs } from './action-inputs.js';
import { addPath, addVariable } from './collect-files.js';
import { actionEnvironment } from './process-environment.js';
import { showAction, showPost } from './show-step.js';
import type { StepLog } from './step-log.js';
import type { StepRun, Work } from './step-run.js';

/** A stand-in that works in this process. */
export async function runFunction(
  run: StepRun<UsesStep>,
  intercept: InterceptFunction | InProcessAction,
): Promise<Work> {
  const [main, declared] =
    typeof intercept === 'function' ? [intercept, undefined] : [intercept.main, intercept.inputs];
  const context = await contextFor(run, declared);
  showAction(run, context.inputs);
  const result = await cancellable(run, () => main(context));
  if (result === 'cancelled') return result;
  Object.assign(run.outputs, result.outputs);
  for (const [name, value] of Object.entries(result.env ?? {})) addVariable(run, name, value);
  for (const folder of result.path ?? []) addPath(run.job.path, folder);
  registerPost(run, result, declared);
  return 'success';
}

function registerPost(
  { job, step, frame, name }: StepRun<UsesStep>,
  { post }: InterceptResult,
  declared: Readonly<Record<string, ActionInput>> | undefined,
): void {
  if (!post) return;
  job.posts.push({
    name: `Post ${name}`,
    step,
    frame,
    condition: post.condition ?? 'always()',
    run: async run => {
      showPost(run);
      const context = await contextFor({ ...run, step }, declared);
      const result = await cancellable(run, () => post.run(context));
      return result === 'cancelled' ? result : 'success';
    },
  });
}

/** A function that gives up because it was aborted has been cancelled, not failed. */
async function cancellable<T>({ signal }: StepRun, work: () => Promise<T>): Promise<T | 'cancelled'> {
  if (signal.aborted) return 'cancelled';
  try {
    return await work();
  } catch (error) {
    if (isAborted(signal)) return 'cancelled';
    throw error;
  }
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function contextFor(
  run: StepRun<UsesStep>,
  declared: Readonly<Record<string, ActionInput>> | undefined,
): Promise<InterceptContext> {
  const { job, scope, signal, log } = run;
  // A plain function declares nothing, so nothing given can be unexpected.
  const inputs = await evaluateInputs(run, declared ?? givenAsDeclared(run));
  const lower = Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    inputs: Object.fromEntries(lower) as Record<string, string>,
    repositoryRoot: job.run.repositoryRoot,
    workspace: job.workspace,
    temp: job.temp,
    stateFolder: job.run.stateFolder,
    github: scope.contexts.github as Record<string, unknown>,
    env: actionEnvironment(run, inputs),
    services: job.run.services,
    runId: job.run.runId,
    jobId: job.key,
    signal,
    log: logFor(log),
    mask: value => void log.mask(value),
  };
}

function givenAsDeclared({ step }: StepRun<UsesStep>): Record<string, ActionInput> {
  const entries = step.with?.kind === 'mapping' ? step.with.entries : [];
  return Object.fromEntries(entries.map(({ key }) => [key, {}]));
}

function logFor(log: StepLog): InterceptLog {
  return {
    info: line => log.output(line),
    debug: line => log.debug(line),
    notice: message => log.notice(message),
    warning: message => log.warning(message),
    error: message => log.error(message),
    group: async (title, work) => {
      log.group(title);
      try {
        return await work();
      } finally {
        log.endGroup();
      }
    },
  };
}
