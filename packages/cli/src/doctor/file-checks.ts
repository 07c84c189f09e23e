import { UserError, type Files, type Stage } from '@sluice/core';
import { loadContract } from '@sluice/data';
import { loadPolicy } from '@sluice/gate';
import { loadPlan } from '@sluice/rollout';
import type { Check } from './check.js';
import { readSuiteWorkflow, type Settings, type SuiteWorkflow } from './suite-jobs.js';

/** The declarative files, each with the stage that takes it and what reads it as that stage would. */
const FILES: readonly {
  stage: Stage;
  input: string;
  read: (path: string, files: Files, given: Settings) => Promise<unknown>;
}[] = [
  {
    stage: 'validate-data',
    input: 'contract',
    read: (path, files, { table }) => loadContract(path, files, typeof table === 'string' ? { table } : {}),
  },
  { stage: 'evaluate-gate', input: 'policy', read: loadPolicy },
  { stage: 'deploy-canary', input: 'plan', read: loadPlan },
];

/** Contract, policy and plan of every stage of the workflow: there, and without a mistake. */
export async function checkFiles(file: string, text: string, files: Files): Promise<Check[]> {
  const workflow = readSuiteWorkflow(text);
  const wanted = workflow ? filesOf(workflow) : [];
  const checks = wanted.map(async ({ path, kind, given }): Promise<Check[]> => {
    const read = FILES.find(({ input }) => input === kind)!.read;
    if (!(await files.stat(path)))
      return [
        {
          state: 'fail',
          subject: path,
          message: `${file} names it as ${kind}, and it is not there`,
          // Only what is committed is there for a job.
          fix: 'Write and commit it, or mend the path, which is relative to the repository.',
          file,
        },
      ];
    try {
      await read(path, files, given);
      return [{ state: 'pass', subject: path, message: `a valid ${kind}` }];
    } catch (error) {
      return problemsOf(error, path);
    }
  });
  return (await Promise.all(checks)).flat();
}

interface Wanted {
  path: string;
  kind: string;
  given: Settings;
}

/** Each once. A path with an expression that only GitHub can evaluate is left alone. */
function filesOf({ jobs }: SuiteWorkflow): Wanted[] {
  const found = jobs.flatMap(({ stages, env }) =>
    stages.flatMap(({ stage, given }) =>
      FILES.filter(({ stage: taker }) => taker === stage).flatMap(({ input: kind }): Wanted[] => {
        const path = typeof given[kind] === 'string' ? withEnv(given[kind], env) : undefined;
        return path === undefined || path.includes('${{') || path === 'infer' ? [] : [{ path, kind, given }];
      }),
    ),
  );
  return found.filter(({ path, kind }, i) => found.findIndex(f => f.path === path && f.kind === kind) === i);
}

function withEnv(text: string, env: Settings): string {
  return text.replace(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (whole, name: string) => {
    const value = env[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });
}

function problemsOf(error: unknown, path: string): Check[] {
  if (!(error instanceof UserError)) throw error;
  return error.problems.map(({ message, location, valid, fix }) => {
    const remedy = [valid?.length ? `Valid: ${valid.join(', ')}.` : '', fix ?? ''].filter(Boolean).join(' ');
    const line = location?.line;
    return {
      state: 'fail',
      subject: line === undefined ? path : `${path}:${line}`,
      message,
      ...(remedy ? { fix: remedy } : {}),
      file: path,
      ...(line === undefined ? {} : { line }),
    };
  });
}
