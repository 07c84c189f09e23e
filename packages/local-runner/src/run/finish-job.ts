import { join } from 'node:path';
import { evaluateScalar } from '../expressions/template.js';
import type { Scope } from '../expressions/scope.js';
import { killOrphans } from '../process/orphans.js';
import type { StepLog } from '../steps/step-log.js';
import { stepScope } from '../steps/step-scope.js';
import { entriesOf, scalar } from '../syntax/tree.js';
import type { StepsJob } from '../syntax/workflow.js';
import type { Admission } from './execute-job.js';
import type { JobState } from './job-state.js';
import type { JobSteps } from './job-steps.js';
import { folderName } from './job-folder.js';
import type { Ending, Instance } from './run-instance.js';

/** GitHub's limit per job, counted in UTF-16. */
const OUTPUT_LIMIT_BYTES = 1024 * 1024;

/** Outputs, the environment's URL, processes left behind. */
export async function finishJob(
  state: JobState,
  { job, cancellation }: Instance<StepsJob>,
  { approval, url }: Admission,
  steps: JobSteps,
): Promise<Ending> {
  const { frame, run, key, env } = state;
  const scope = stepScope({ job: state, frame, action: '', env });
  const outputs: Record<string, string> = {};
  const droppedOutputs: string[] = [];
  let environmentUrl: string | undefined;
  await steps.bracket('Complete job', async log => {
    for (const { pid, name } of await killOrphans(state.trackingId))
      log.output(`Terminate orphan process: pid (${pid}) (${name})`);
    droppedOutputs.push(...(await setOutputs(state, job, scope, outputs, log)));
    if (url) environmentUrl = showUrl(state, await evaluateScalar(url, scope), log);
    if (cancellation.reason !== undefined) log.error(cancellation.reason);
  });
  return {
    conclusion: state.status,
    outputs,
    droppedOutputs,
    steps: state.steps,
    workspace: state.workspace,
    logFile: join(run.folder, folderName(key), 'log.txt'),
    ...(approval
      ? { environment: { ...approval, ...(environmentUrl === undefined ? {} : { url: environmentUrl }) } }
      : {}),
  };
}

/** Answers the names of the outputs that a mask covers: GitHub does not hand them on. */
async function setOutputs(
  { masker, run, key }: JobState,
  job: StepsJob,
  scope: Scope,
  outputs: Record<string, string>,
  log: StepLog,
): Promise<string[]> {
  const dropped: string[] = [];
  for (const { key: name, value } of entriesOf(job.outputs)) {
    const text = await evaluateScalar(scalar(value), scope);
    if (text === '') log.debug(`Skip output '${name}' since it's empty`);
    else if (masker.covers(text)) {
      log.warning(`Skip output '${name}' since it may contain secret.`);
      dropped.push(name);
    } else {
      log.output(`Set output '${name}'`);
      outputs[name] = text;
    }
  }
  const size = 2 * Object.entries(outputs).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  if (size > OUTPUT_LIMIT_BYTES) {
    const message = `The job's outputs take ${size} bytes; GitHub allows ${OUTPUT_LIMIT_BYTES}.`;
    run.notify({ level: 'error', message, job: key, violation: true });
  }
  return dropped;
}

function showUrl({ masker }: JobState, url: string, log: StepLog): string | undefined {
  if (!masker.covers(url)) {
    log.output(`Evaluated environment url: ${url}`);
    return url;
  }
  log.warning('Skip setting environment url as environment may contain secret.');
  return undefined;
}
