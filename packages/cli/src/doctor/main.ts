import {
  exitCode,
  readInputs,
  UserError,
  type Files,
  type InputsOf,
  type Outcome,
  type Stage,
} from '@sluice/core';
import { openHost, publish, reportOfBug, reportOfUserError, type Host, type Report } from '@sluice/runtime';
import { doctorAction } from './action.js';
import { documentOf, findingsOf, HEADLINES, verdictOf, type Examined } from './doctor-report.js';
import { checkServices } from './service-checks.js';
import { readSuiteWorkflow } from './suite-jobs.js';
import { checkToken } from './token-checks.js';
import { checkWorkflows } from './workflow-checks.js';

type Inputs = InputsOf<typeof doctorAction.inputs>;

/**
 * The doctor is published as the stages are, but is none: it judges no data and no model, so that it has no evidence, no
 * result to hand on and no place in a chain. Hence no `runAction()`, whose results have all of these; to `publish()` the
 * stage is a name only.
 */
const NAME = doctorAction.name as Stage;

/** The root action: looks at the repository from within a job. Returns the exit code, as the stages' do. */
export async function main(): Promise<number> {
  const { inputs, ...host } = openHost();
  try {
    const report = await reportFrom(inputs, host);
    await publish(report, { ...host, upstream: [] });
    host.ports.log.info(`doctor: ${report.outcome}. ${report.headline}`);
    return exitCode(report.outcome);
  } finally {
    await host.close();
  }
}

async function reportFrom(raw: Host['inputs'], { env, ports }: Pick<Host, 'env' | 'ports'>): Promise<Report> {
  try {
    if (raw['github-token']) ports.secrets.add(raw['github-token']);
    const inputs = readInputs(doctorAction.inputs, raw);
    return reportOf(await examine(inputs, env, ports), inputs['fail-on']);
  } catch (error) {
    return error instanceof UserError ? reportOfUserError(NAME, error) : reportOfBug(NAME, error);
  }
}

async function examine(
  inputs: Inputs,
  env: Host['env'],
  { files, http, context }: Host['ports'],
): Promise<Examined[]> {
  const api = {
    url: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    token: inputs['github-token'],
    http,
    context,
  };
  return [
    { caption: 'Workflows and their files', checks: await workflowsOf(files) },
    { caption: 'Services', checks: await checkServices(env, http) },
    {
      caption: 'Token',
      checks: context.repository ? await checkToken(api, await environmentsIn(files)) : [],
    },
  ];
}

async function workflowsOf(files: Files) {
  const checks = await checkWorkflows(files.resolve('.'), import.meta.dirname, false);
  if (checks.every(({ state }) => state !== 'note') || (await files.stat('.github'))) return checks;
  return [
    {
      state: 'fail' as const,
      subject: 'checkout',
      message: 'the workspace holds no workflows',
      fix: 'Check the repository out in a step before.',
    },
  ];
}

/** Of the jobs that roll out, as far as they are not expressions. */
async function environmentsIn(files: Files): Promise<string[]> {
  const names: string[] = [];
  for (const path of await files.glob(['.github/workflows/*.yml', '.github/workflows/*.yaml'])) {
    const workflow = readable((await files.read(path)).toString('utf8'));
    for (const { job, stages } of workflow?.jobs ?? []) {
      const { environment } = job as { environment?: unknown };
      const name =
        typeof environment === 'string' ? environment : (environment as { name?: unknown } | undefined)?.name;
      if (
        typeof name === 'string' &&
        !name.includes('${{') &&
        stages.some(({ stage }) => stage === 'deploy-canary')
      )
        names.push(name);
    }
  }
  return [...new Set(names)];
}

/** What is no YAML has been complained about already. */
function readable(text: string) {
  try {
    return readSuiteWorkflow(text);
  } catch {
    return undefined;
  }
}

function reportOf(sections: readonly Examined[], failOn: Inputs['fail-on']): Report {
  const found = verdictOf(sections);
  const verdict: Outcome =
    failOn === 'never' && found === 'fail'
      ? 'warn'
      : failOn === 'warning' && found === 'warn'
        ? 'fail'
        : found;
  return {
    stage: NAME,
    outcome: verdict,
    headline: HEADLINES[verdict],
    findings: findingsOf(sections, verdict),
    document: documentOf(sections, verdict),
  };
}
