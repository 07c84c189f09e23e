import { worstOf } from '../conclusion.js';
import type { StepReport } from '../report.js';
import type { StepResult } from '../steps/frame.js';
import { executeStep } from '../steps/execute-step.js';
import { performStep } from '../steps/perform-step.js';
import type { PostStep } from '../steps/post-step.js';
import { StepLog } from '../steps/step-log.js';
import { stepName } from '../steps/step-name.js';
import { stepScope } from '../steps/step-scope.js';
import type { Step } from '../syntax/workflow.js';
import type { JobState } from './job-state.js';
import type { PreStep } from './plan-pre-steps.js';

/** Runs the shown steps of a job one by one, keeps its status, tells and reports each. */
export class JobSteps {
  private count = 0;

  constructor(
    private readonly job: JobState,
    private readonly planned: readonly Step[],
  ) {}

  /** Tells which steps are to come; `pre` and `post` show up when they start. */
  async announce(): Promise<void> {
    const names = ['Set up job'];
    for (const step of this.planned) names.push(await this.nameOf(step));
    const steps = names.map((name, index) => ({ step: index + 1, name }));
    this.job.run.emit({ type: 'job-start', job: this.job.key, steps });
  }

  /** Set-up and completion: steps of the runner's own. What `work` throws fails the job, and makes the answer false. */
  async bracket(name: string, work: (log: StepLog) => Promise<void>): Promise<boolean> {
    let succeeded = true;
    await this.shown({ name, phase: 'main' }, async log => {
      try {
        await work(log);
      } catch (error) {
        log.error((error as Error).message);
        succeeded = false;
      }
      const conclusion = succeeded ? 'success' : 'failure';
      return { outputs: {}, outcome: conclusion, conclusion };
    });
    return succeeded;
  }

  async runPre({ step, condition, run }: PreStep): Promise<void> {
    const name = `Pre ${await this.nameOf(step)}`;
    const { job } = this;
    await this.shown({ name, phase: 'pre' }, (log, summaries) =>
      executeStep({
        job,
        frame: job.frame,
        step,
        name,
        condition: { text: condition, at: step.at },
        log,
        summaries,
        deadline: undefined,
        work: run,
      }),
    );
  }

  async runMain(step: Step): Promise<void> {
    const name = await this.nameOf(step);
    const { job } = this;
    const shown = { name, phase: 'main' as const, ...(step.id === undefined ? {} : { id: step.id }) };
    await this.shown(shown, (log, summaries) =>
      performStep({ job, frame: job.frame, step, name, log, summaries, deadline: undefined }),
    );
  }

  async runPost({ name, step, frame, condition, run }: PostStep): Promise<void> {
    const { job } = this;
    // A composite action is over: what counts now is the job.
    const around = { ...frame, status: () => job.status };
    await this.shown({ name: job.masker.mask(name), phase: 'post' }, (log, summaries) =>
      executeStep({
        job,
        frame: around,
        step,
        name,
        condition: { text: condition, at: step.at },
        log,
        summaries,
        deadline: undefined,
        work: run,
      }),
    );
  }

  private async shown(
    { name, phase, id }: { name: string; phase: StepReport['phase']; id?: string },
    work: (log: StepLog, summaries: string[]) => Promise<StepResult>,
  ): Promise<void> {
    const { run, key, masker } = this.job;
    const number = ++this.count;
    const log = new StepLog(key, number, masker, run.emit, run.debug);
    const summaries: string[] = [];
    const startedAt = new Date().toISOString();
    const start = performance.now();
    run.emit({ type: 'step-start', job: key, step: number, name });
    const { outcome, conclusion, outputs } = await work(log, summaries);
    if (conclusion === 'failure') this.job.status = worstStatus(this.job.status);
    const durationMs = Math.round(performance.now() - start);
    run.emit({ type: 'step-end', job: key, step: number, name, conclusion, durationMs });
    this.tellDropped(name, log);
    this.job.steps.push({
      number,
      name,
      ...(id === undefined ? {} : { id }),
      phase,
      outcome,
      conclusion,
      startedAt,
      durationMs,
      outputs: maskAll(outputs, text => masker.mask(text)),
      annotations: log.annotations,
      summaries,
    });
  }

  private tellDropped(name: string, { droppedAnnotations }: StepLog): void {
    if (droppedAnnotations === 0) return;
    const message = `${name}: ${droppedAnnotations} annotation(s) beyond 10 of a level are shown in the log only.`;
    this.job.run.notify({ level: 'warning', message, job: this.job.key, violation: true });
  }

  private async nameOf(step: Step): Promise<string> {
    const { job } = this;
    const scope = stepScope({ job, frame: job.frame, action: step.contextName, env: job.env });
    return job.masker.mask(await stepName(step, scope));
  }
}

/** A cancelled job stays cancelled, whatever fails after. */
function worstStatus(status: JobState['status']): JobState['status'] {
  return status === 'cancelled' ? status : (worstOf([status, 'failure']) as JobState['status']);
}

function maskAll(values: Record<string, string>, mask: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, mask(value)]));
}
