import { executeStep, type PerformStep } from './execute-step.js';
import { runAction } from './run-action.js';
import { runScript } from './run-script.js';

/** The main phase of a step; a step with an id enters the `steps` context. */
export const performStep: PerformStep = async task => {
  const { step, frame } = task;
  const result = await executeStep({
    ...task,
    condition: step.condition,
    work: run =>
      step.kind === 'run' ? runScript({ ...run, step }) : runAction({ ...run, step }, performStep),
  });
  if (step.id !== undefined) frame.steps[step.id] = result;
  return result;
};
