import { rm } from 'node:fs/promises';
import { onAbort } from '../process/child.js';
import { evaluateScalar } from '../expressions/template.js';
import { delayOf } from '../options.js';
import type { JobReport } from '../report.js';
import type { Scalar } from '../syntax/tree.js';
import type { StepsJob } from '../syntax/workflow.js';
import { finishJob } from './finish-job.js';
import type { JobState } from './job-state.js';
import { JobSteps } from './job-steps.js';
import { openJob, setEnvironment } from './open-job.js';
import { planPreSteps } from './plan-pre-steps.js';
import type { Ending, Instance } from './run-instance.js';
import { setUpJob } from './set-up-job.js';

export interface Admission {
  key: string;
  name: string;
  approval: JobReport['environment'];
  /** Of the environment, still to be evaluated. */
  url: Scalar | undefined;
}

const DEFAULT_TIMEOUT_MINUTES = 360;

/** All steps of a job on this machine: set-up, `pre`, main, `post`, completion. */
export async function executeJob(instance: Instance<StepsJob>, admission: Admission): Promise<Ending> {
  const { job, graph } = instance;
  const state = await openJob(instance, admission.key);
  const steps = new JobSteps(state, job.steps);
  const stopClock = await startClock(instance);
  const stopKill = onAbort(graph.run.kill, () => instance.cancellation.cancel('The run was killed.'));
  try {
    await steps.announce();
    const ready = await steps.bracket('Set up job', async log => {
      await setEnvironment(state, instance);
      setUpJob(state, instance, log);
    });
    if (ready) await runSteps(state, job, steps);
    return await finishJob(state, instance, admission, steps);
  } finally {
    stopClock();
    stopKill();
    // Scripts lie there as they were run, secrets and all.
    await rm(state.temp, { recursive: true, force: true });
  }
}

async function runSteps(state: JobState, job: StepsJob, steps: JobSteps): Promise<void> {
  for (const step of await planPreSteps(state, job.steps)) await steps.runPre(step);
  for (const step of job.steps) await steps.runMain(step);
  for (let post = state.posts.pop(); post; post = state.posts.pop()) await steps.runPost(post);
}

async function startClock({ job, scope, graph, cancellation }: Instance<StepsJob>): Promise<() => void> {
  const minutes = Number(await evaluateScalar(job.timeout, scope)) || DEFAULT_TIMEOUT_MINUTES;
  const timer = setTimeout(
    () => {
      cancellation.cancel(`The job has exceeded the maximum execution time of ${minutes} minutes.`);
    },
    delayOf(minutes, graph.run.timings),
  );
  return () => clearTimeout(timer);
}
