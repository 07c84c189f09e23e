import { textsOf } from '../syntax/tree.js';
import type { StepLog } from '../steps/step-log.js';
import { runnerContext } from '../steps/runner-context.js';
import type { StepsJob } from '../syntax/workflow.js';
import { grantPermissions } from './grant-permissions.js';
import type { JobState } from './job-state.js';
import type { Instance } from './run-instance.js';

/** What GitHub's runner says before the first step. */
export function setUpJob(state: JobState, { graph, job }: Instance<StepsJob>, log: StepLog): void {
  const runner = runnerContext(state);
  log.group('Runner');
  log.output(`${runner['name']!}: ${runner['os']!} ${runner['arch']!}, Node.js ${process.version}`);
  log.output(`Workspace: ${state.workspace}`);
  log.endGroup();
  log.group('GITHUB_TOKEN Permissions');
  for (const [scope, access] of Object.entries(grantPermissions(graph, job)).sort())
    log.output(`${scope}: ${access}`);
  log.endGroup();
  const labels = textsOf(job.runsOn);
  const foreign = labels.find(label => isForeign(label, runner['os']!));
  if (foreign !== undefined)
    log.notice(`The job asks for ${foreign} and runs on this machine, which is ${runner['os']!}.`);
}

function isForeign(label: string, os: string): boolean {
  const wanted = /^(ubuntu|windows|macos)-/.exec(label)?.[1];
  const here = { Linux: 'ubuntu', Windows: 'windows', macOS: 'macos' }[os];
  return wanted !== undefined && wanted !== here;
}
