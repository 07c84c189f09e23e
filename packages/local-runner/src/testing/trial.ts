import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunEvent } from '../events.js';
import type { InterceptTable } from '../intercept.js';
import type { RunOptions, WorkflowOutcome } from '../options.js';
import type { JobReport, StepReport } from '../report.js';
import { runWorkflow } from '../run/run-workflow.js';

/** A run of a small repository in a temporary folder, for tests. */
export interface Trial extends WorkflowOutcome {
  root: string;
  events: RunEvent[];
  job(key: string): JobReport;
  step(key: string, name: string): StepReport;
  /** Output lines of the job, or of all. */
  lines(key?: string): string[];
}

/** Copies the repository into the empty workspace: enough of a checkout for these tests. */
export const checkout: InterceptTable = {
  'actions/checkout': async ({ repositoryRoot, workspace }) => {
    for (const name of await readdir(repositoryRoot)) {
      if (name === '.sluice') continue;
      await cp(join(repositoryRoot, name), join(workspace, name), { recursive: true });
    }
    return {};
  },
};

export async function makeRepository(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'trial-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

export const WORKFLOW = '.github/workflows/w.yml';

/**
 * Runs the workflow text (under `on: push` unless it has its own `on`) with real processes.
 * @param files further files of the repository
 */
export async function tryWorkflow(
  text: string,
  options: Partial<RunOptions> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Trial> {
  const content = /^on:/m.test(text) ? text : `on: push\n${text}`;
  const root = options.repositoryRoot ?? (await makeRepository({ ...files, [WORKFLOW]: content }));
  const events: RunEvent[] = [];
  const outcome = await runWorkflow(
    {
      workflow: WORKFLOW,
      repositoryRoot: root,
      nodes: { node24: process.execPath },
      intercepted: checkout,
      ...options,
      timings: { interruptMs: 300, terminateMs: 200, drainMs: 200, pollMs: 10, ...options.timings },
    },
    event => events.push(event),
  );
  return {
    ...outcome,
    root,
    events,
    job: key => find(outcome.report.jobs, job => job.key === key, key),
    step: (key, name) =>
      find(
        outcome.report.jobs.find(job => job.key === key)?.steps ?? [],
        step => step.name === name || step.id === name,
        name,
      ),
    lines: key =>
      events.flatMap(event =>
        event.type === 'log' && (key === undefined || event.job === key) ? [event.text] : [],
      ),
  };
}

function find<T>(items: readonly T[], wanted: (item: T) => boolean, name: string): T {
  const found = items.find(wanted);
  if (!found) throw new Error(`There is no ${name} in ${JSON.stringify(items)}`);
  return found;
}

export async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
