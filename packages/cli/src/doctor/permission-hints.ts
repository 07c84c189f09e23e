import { isRecord } from '../json.js';
import type { Hint } from './check.js';
import type { Settings, SuiteJob } from './suite-jobs.js';

/** What the stages of a job use, against what its token may do. */
export function permissionHints(job: SuiteJob, events: readonly string[]): Hint[] {
  const { permissions, steps, stages } = job;
  if (permissions === undefined) {
    const message =
      'No "permissions": the token has whatever the repository gives by default, often write access to all.';
    return [{ state: 'warn', message, fix: 'State them, for example "permissions: { contents: read }".' }];
  }
  const may = (scope: string, access: 'read' | 'write') => allows(permissions, scope, access);
  const given = (name: string) => stages.map(stage => stage.given[name]);
  const hints: Hint[] = [];
  const want = (missing: boolean, state: Hint['state'], message: string, fix?: string) => {
    if (missing) hints.push({ state, message, ...(fix === undefined ? {} : { fix }) });
  };
  want(
    steps.some(isCheckout) && !may('contents', 'read'),
    'warn',
    'actions/checkout cannot read a private repository without "contents: read".',
    'permissions: { contents: read }',
  );
  want(
    given('comment').some(value => value !== 'never') &&
      // A job with a condition of its own may not be meant for pull requests.
      job.job['if'] === undefined &&
      events.includes('pull_request') &&
      !may('pull-requests', 'write') &&
      !may('issues', 'write'),
    'note',
    'No pull request comment will be written without "pull-requests: write".',
  );
  want(
    given('commit-status').includes('auto') && !may('statuses', 'write'),
    'warn',
    '"commit-status: auto" does nothing without "statuses: write".',
    'permissions: { statuses: write }',
  );
  want(
    permissions === 'write-all',
    'warn',
    'The token may write to everything, and what the job runs may use it.',
    'Name the scopes that are needed, each with the least access.',
  );
  want(
    stages.some(({ stage }) => stage === 'train') && may('id-token', 'write'),
    'note',
    'With "id-token: write" the training can take on the identity of the job.',
    'Give it to a job that trains nothing.',
  );
  return [...hints, ...eventHints(stages, events)];
}

/** Events at which the code of strangers meets the rights of the repository. */
function eventHints(stages: SuiteJob['stages'], events: readonly string[]): Hint[] {
  const risky = events.filter(event => event === 'pull_request_target' || event === 'workflow_run');
  if (!risky.length || !stages.some(({ stage }) => stage !== 'evaluate-gate')) return [];
  return [
    {
      state: 'warn',
      message: `At ${risky.join(' and ')} the token may write and secrets are there, and data or code may be a stranger's.`,
      fix: 'Judge pull requests at pull_request, whose token may only read when they come from a fork.',
    },
  ];
}

function isCheckout({ uses }: Settings): boolean {
  return typeof uses === 'string' && uses.startsWith('actions/checkout@');
}

function allows(permissions: unknown, scope: string, access: 'read' | 'write'): boolean {
  if (permissions === 'write-all') return true;
  if (permissions === 'read-all') return access === 'read';
  const held = isRecord(permissions) ? permissions[scope] : undefined;
  return held === 'write' || held === access;
}
