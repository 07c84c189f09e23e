import { parseInteger, UserError, type Problem } from '@sluice/core';
import {
  interceptedActions,
  runWorkflow,
  servicesOptionsOf,
  startServices,
  type RunOptions,
  type WorkflowOutcome,
} from '@sluice/local-runner';
import { Redactor } from '@sluice/runtime';
import { findSuite, SUITE } from '../find-suite.js';
import { parseFlags, type Flags } from '../flags.js';
import type { Terminal } from '../terminal.js';
import { approver, type Approved } from './approval.js';
import { cancelOnInterrupt } from './cancellation.js';
import { findNodes } from './find-nodes.js';
import { findWorkflow } from './find-workflow.js';
import { progressOn, type Progress } from './progress.js';
import { readEvent } from './read-event.js';
import { readLocalRepositories } from './read-local-repositories.js';
import { readSecrets } from './read-secrets.js';
import { pairsOf, runFlags } from './run-flags.js';
import { runHelp } from './run-help.js';
import { showRun } from './show-run.js';

/** `sluice run <workflow>`. Returns the exit code: 0 success, 1 failure, 2 error, 130 cancelled. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  if (argv.includes('--help')) {
    terminal.out.write(runHelp(terminal.out.columns));
    return 0;
  }
  const flags = parseFlags(argv, runFlags, 1);
  const json = flags.values['json'] !== undefined;
  const approved = approvedIn(flags);
  const options = await readOptions(flags, approved, terminal);
  const progress = progressOn(json ? terminal.err : terminal.out, terminal.env, {
    verbose: flags.values['verbose'] !== undefined,
    now: () => performance.now(),
  });
  const outcome = await execute(options, approved, terminal, progress);
  await showRun(outcome, redactorOf(options), json, terminal);
  return EXIT[outcome.conclusion];
}

const EXIT: Record<WorkflowOutcome['conclusion'], number> = {
  success: 0,
  skipped: 0,
  failure: 1,
  cancelled: 130,
};

async function readOptions(
  { values, positionals }: Flags,
  approved: Approved,
  terminal: Terminal,
): Promise<RunOptions> {
  const problems: Problem[] = [];
  const pairs = (name: string) => {
    const { pairs: found, wrong } = pairsOf(values[name]);
    problems.push(...wrong.map(text => ({ message: `--${name} ${text} is not NAME=VALUE.` })));
    return found;
  };
  const [inputs, vars, mapped] = [pairs('input'), pairs('var'), pairs('local-repository')];
  const parallel = values['parallel'] ? parseInteger(values['parallel'][0]!) : undefined;
  if (values['parallel'] && !(parallel !== undefined && parallel >= 1))
    problems.push({ message: `--parallel ${values['parallel'][0]!} is not a whole number ≥ 1.` });
  if (problems.length) throw new UserError('bad-input', problems);
  const { file, repositoryRoot } = await findWorkflow(positionals[0], values['repo']?.[0], terminal.cwd);
  const localRepositories = await readLocalRepositories(mapped, terminal.cwd);
  const nodes = findNodes(import.meta.dirname);
  if (nodes.remark) terminal.err.write(`${nodes.remark}\n`);
  return {
    workflow: file,
    repositoryRoot,
    event: await readEvent(values['event'], terminal.cwd),
    inputs,
    vars,
    secrets: await readSecrets(values['secret'], terminal),
    nodes: { node24: nodes.node24 },
    repositories: { ...suite(), ...localRepositories },
    intercepted: interceptedActions,
    startServices: facts => startServices(servicesOptionsOf(facts)),
    debug: values['debug'] !== undefined,
    hostEnvironment: terminal.env,
    ...(approved === 'all' ? {} : { approved }),
    ...(values['job'] ? { jobs: [...values['job']] } : {}),
    ...(parallel === undefined ? {} : { parallel }),
  };
}

/** Workflows use the suite's actions by the name of its repository; here they come from this installation. */
function suite(): Record<string, string> {
  const folder = findSuite(import.meta.dirname);
  return folder === undefined ? {} : { [SUITE]: folder };
}

function approvedIn({ values }: Flags): Approved {
  const names = values['approve'] ?? [];
  return names.includes('') ? 'all' : names;
}

async function execute(
  options: RunOptions,
  approved: Approved,
  terminal: Terminal,
  progress: Progress,
): Promise<WorkflowOutcome> {
  const cancellation = cancelOnInterrupt(terminal);
  const { signal, kill } = cancellation;
  const approve = approver(approved, terminal, progress);
  try {
    return await runWorkflow({ ...options, signal, kill, approve }, progress.listen);
  } finally {
    progress.end();
    cancellation.stop();
  }
}

/** What steps sent to the API was not masked, on GitHub neither: here at least it is not shown again. */
function redactorOf({ secrets = {} }: RunOptions): Redactor {
  const redactor = new Redactor();
  for (const value of Object.values(secrets)) redactor.add(value);
  return redactor;
}
