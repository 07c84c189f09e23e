import type { Step } from '../syntax/workflow.js';
import type { Frame } from './frame.js';
import type { StepRun, Work } from './step-run.js';

/** Cleaning up after a step's main phase, once all steps are done. */
export interface PostStep {
  name: string;
  step: Step;
  /** That of the main phase: inputs are evaluated again, with the outputs there are by now. */
  frame: Frame;
  /** Used as it is: without a status function no `success() &&` is added. */
  condition: string;
  run: (step: StepRun) => Promise<Work>;
}
