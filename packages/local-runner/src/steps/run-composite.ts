import type { Status } from '../conclusion.js';
import { evaluateScalar } from '../expressions/template.js';
import type { Origin } from '../plan/resolver.js';
import type { CompositeAction } from '../syntax/action.js';
import type { UsesStep } from '../syntax/workflow.js';
import { evaluateInputs } from './action-inputs.js';
import type { PerformStep } from './execute-step.js';
import type { Frame } from './frame.js';
import { showAction } from './show-step.js';
import { stepName } from './step-name.js';
import type { StepRun, Work } from './step-run.js';
import { stepScope } from './step-scope.js';

/** GitHub's limit. */
const MAX_DEPTH = 10;

/** The steps of a composite action, in the log of the step that uses it. */
export async function runComposite(
  run: StepRun<UsesStep>,
  action: CompositeAction,
  { root, origin }: { root: string; origin: Origin },
  perform: PerformStep,
): Promise<Work> {
  const { job, frame, log, summaries, deadline } = run;
  if (frame.depth > MAX_DEPTH) throw new Error(`Composite actions may be nested ${MAX_DEPTH} deep at most.`);
  const inputs = await evaluateInputs(run, action.inputs);
  showAction(run, inputs);
  let status: Status = 'success';
  const inner: Frame = {
    steps: {},
    inputs,
    env: run.ownEnv,
    github: { ...frame.github, action_path: action.folder },
    // A cancelled job is cancelled everywhere; otherwise the action counts its own failures only.
    status: () => (job.status === 'cancelled' ? 'cancelled' : status),
    root,
    origin,
    composite: true,
    depth: frame.depth + 1,
    memories: new Map(),
  };
  for (const step of action.steps) {
    const name = await stepName(
      step,
      stepScope({ job, frame: inner, action: step.contextName, env: run.env }),
    );
    const { conclusion } = await perform({ job, frame: inner, step, name, log, summaries, deadline });
    if (conclusion === 'cancelled' || (conclusion === 'failure' && status === 'success')) status = conclusion;
  }
  await setOutputs(run, action, inner);
  return status;
}

async function setOutputs(run: StepRun<UsesStep>, action: CompositeAction, frame: Frame): Promise<void> {
  const { job, step, env, outputs } = run;
  const scope = stepScope({ job, frame, action: step.contextName, env });
  for (const { name, value } of action.outputs) outputs[name] = await evaluateScalar(value, scope);
}
