import { randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { evaluateScalar } from '../expressions/template.js';
import { pathOf } from '../process/host-environment.js';
import type { RunStep } from '../syntax/workflow.js';
import { collectFiles } from './collect-files.js';
import { processEnvironment } from './process-environment.js';
import { runProcess } from './run-process.js';
import { showScript } from './show-step.js';
import { argvOf, findShell } from './shells.js';
import type { StepRun, Work } from './step-run.js';

/** A `run:` step: its text in a script file, started by its shell. */
export async function runScript(run: StepRun<RunStep>): Promise<Work> {
  const { job, frame, step, scope, log } = run;
  // The job's defaults hold for its own steps, not for those of the actions it uses.
  const defaults = frame.composite ? { shell: '', workingDirectory: '' } : job.defaults;
  const script = await evaluateScalar(step.run, scope);
  const environment = processEnvironment(run);
  const shell = findShell((await evaluateScalar(step.shell, scope)) || defaults.shell, pathOf(environment));
  const folder = (await evaluateScalar(step.workingDirectory, scope)) || defaults.workingDirectory;
  const cwd = resolve(job.workspace, folder);
  showScript(run, script, `${shell.program} ${shell.args}`);
  await requireFolder(cwd);
  const file = join(job.temp, `${randomUUID()}${shell.ending}`);
  await writeFile(file, shell.fixUp(script));
  const work = await runProcess(run, { argv: argvOf(shell, file), cwd, env: environment }, exitCode =>
    log.error(`Process completed with exit code ${exitCode}.`),
  );
  return (await collectFiles(run, {})) || work === 'cancelled' ? work : 'failure';
}

async function requireFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) throw new Error(`The working directory ${path} does not exist.`);
}
