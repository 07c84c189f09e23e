import { javaScriptOf } from '../steps/run-action.js';
import { runJavaScript } from '../steps/run-javascript.js';
import type { StepRun, Work } from '../steps/step-run.js';
import type { Step } from '../syntax/workflow.js';
import type { JobState } from './job-state.js';

export interface PreStep {
  step: Step;
  condition: string;
  run: (run: StepRun) => Promise<Work>;
}

/** The `pre` phases of the job's actions, before its first step. GitHub runs them for actions of other repositories only. */
export async function planPreSteps(job: JobState, steps: readonly Step[]): Promise<PreStep[]> {
  const found: PreStep[] = [];
  for (const step of steps) {
    if (step.kind !== 'uses' || /^[.$]/.test(step.uses)) continue;
    const place = { workspace: job.workspace, root: job.frame.root };
    const spec = javaScriptOf(await job.run.resolver.resolve(step.uses, place));
    if (spec?.pre === undefined) continue;
    const condition = spec.preIf ?? 'always()';
    found.push({ step, condition, run: run => runJavaScript({ ...run, step }, spec, 'pre') });
  }
  return found;
}
