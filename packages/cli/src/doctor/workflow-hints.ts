import { parse } from 'yaml';
import { isRecord } from '../json.js';
import { SUITE } from '../find-suite.js';
import type { Check } from './check.js';

type Settings = Readonly<Record<string, unknown>>;

/**
 * What a workflow that uses the suite should be told about its permissions and its wiring. Only what can be known from
 * the file: the settings of the repository and the organization may allow less.
 */
export function hintsFor(file: string, text: string): Check[] {
  // The engine has looked at the aliases before: those that are left are harmless.
  const workflow: unknown = parse(text, { maxAliasCount: -1 });
  if (!isRecord(workflow) || !isRecord(workflow['jobs'])) return [];
  return Object.entries(workflow['jobs']).flatMap(([id, job]) => {
    if (!isRecord(job)) return [];
    const steps = Array.isArray(job['steps']) ? job['steps'].filter(isRecord) : [];
    const stages = steps.filter(isStage);
    if (!stages.length) return [];
    const permissions = job['permissions'] ?? workflow['permissions'];
    const subject = `${file}, job ${id}`;
    return [
      // A job with a condition of its own may not be meant for pull requests.
      ...permissionHints(permissions, steps, stages, job['if'] === undefined ? eventsOf(workflow['on']) : []),
      ...wiringHints(id, job, stages, workflow['jobs'] as Settings),
    ].map(hint => ({ ...hint, subject }));
  });
}

type Hint = Omit<Check, 'subject'>;

/** `sluice-ml/sluice/actions/x@v1`, `./actions/x`: by name, wherever it comes from. */
function isStage({ uses }: Settings): boolean {
  if (typeof uses !== 'string') return false;
  const ours = uses.startsWith('./') || uses.startsWith('$/') || uses.startsWith(`${SUITE}/`);
  return ours && STAGE.test(uses);
}

const STAGE = /(^|\/)actions\/(validate-data|train|evaluate-gate|register-model|deploy-canary)(@.*)?$/;

function permissionHints(
  permissions: unknown,
  steps: readonly Settings[],
  stages: readonly Settings[],
  events: readonly string[],
): Hint[] {
  if (permissions === undefined) {
    const message =
      'No "permissions": the token has whatever the repository gives by default, often write access to all.';
    return [{ state: 'warn', message, fix: 'State them, for example "permissions: { contents: read }".' }];
  }
  const may = (scope: string, access: 'read' | 'write') => allows(permissions, scope, access);
  const hints: Hint[] = [];
  const checksOut = steps.some(
    ({ uses }) => typeof uses === 'string' && uses.startsWith('actions/checkout@'),
  );
  if (checksOut && !may('contents', 'read'))
    hints.push({
      state: 'warn',
      message: 'actions/checkout cannot read a private repository without "contents: read".',
    });
  const comments = stages.some(step => inputOf(step, 'comment') !== 'never');
  if (
    comments &&
    events.includes('pull_request') &&
    !may('pull-requests', 'write') &&
    !may('issues', 'write')
  )
    hints.push({
      state: 'note',
      message: 'No pull request comment will be written without "pull-requests: write".',
    });
  if (stages.some(step => inputOf(step, 'commit-status') === 'auto') && !may('statuses', 'write'))
    hints.push({ state: 'warn', message: '"commit-status: auto" does nothing without "statuses: write".' });
  return hints;
}

/** The wire between two stages has two ends; where only one is there, the other was forgotten. */
function wiringHints(id: string, job: Settings, stages: readonly Settings[], jobs: Settings): Hint[] {
  const hints: Hint[] = [];
  const needing = Object.values(jobs)
    .filter(isRecord)
    .filter(other => needsOf(other).includes(id));
  if (needing.some(takesResults) && !handsOn(job)) {
    const fix = 'outputs: { result: "${{ steps.<id>.outputs.result }}" }';
    hints.push({ state: 'warn', message: 'Other jobs want its result, but it does not hand it on.', fix });
  }
  const needed = needsOf(job)
    .map(name => jobs[name])
    .filter(isRecord);
  if (needed.some(handsOn) && !stages.some(step => inputOf(step, 'needs') !== undefined)) {
    const fix = 'with: { needs: "${{ toJSON(needs) }}" }';
    hints.push({ state: 'warn', message: 'It needs jobs that hand on a result, but takes none.', fix });
  }
  return hints;
}

function handsOn({ outputs }: Settings): boolean {
  const values = isRecord(outputs) ? Object.values(outputs) : [];
  return values.some(value => typeof value === 'string' && /outputs\.result\b/.test(value));
}

function takesResults({ steps }: Settings): boolean {
  const given = Array.isArray(steps) ? steps.filter(isRecord).filter(isStage) : [];
  return given.some(step => /toJSON\(needs\)/i.test(String(inputOf(step, 'needs'))));
}

function needsOf({ needs }: Settings): string[] {
  return [needs].flat().filter(name => typeof name === 'string');
}

function inputOf(step: Settings, name: string): unknown {
  return isRecord(step['with']) ? step['with'][name] : undefined;
}

function allows(permissions: unknown, scope: string, access: 'read' | 'write'): boolean {
  if (permissions === 'write-all') return true;
  if (permissions === 'read-all') return access === 'read';
  const held = isRecord(permissions) ? permissions[scope] : undefined;
  return held === 'write' || held === access;
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.filter(event => typeof event === 'string');
  return isRecord(on) ? Object.keys(on) : [];
}
