import { parseFileCommand, parsePathFile } from '../commands/file-command.js';
import type { StepRun } from './step-run.js';

const SUMMARY_LIMIT = 1024 * 1024;

/**
 * Takes over what a step's process wrote to its command files. Answers false when one of them cannot be read: then
 * the step fails.
 * @param state of the action that runs, kept from phase to phase
 */
export async function collectFiles(run: StepRun, state: Record<string, string>): Promise<boolean> {
  const results = [
    await attempt(run, 'path', async () => addPaths(run, await run.files.read('path'))),
    await attempt(run, 'env', async () => addEnvironment(run, await run.files.read('env'))),
    await attempt(run, 'step_summary', () => addSummary(run)),
    await attempt(run, 'state', async () => assign(state, await run.files.read('state'))),
    await attempt(run, 'output', async () => assign(run.outputs, await run.files.read('output'))),
  ];
  await run.files.remove();
  return !results.includes(false);
}

async function attempt({ log }: StepRun, name: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    log.error(`Unable to process file command '${name}' successfully.`);
    log.error((error as Error).message);
    return false;
  }
}

function addPaths({ job }: StepRun, text: string): void {
  for (const folder of parsePathFile(text)) addPath(job.path, folder);
}

export function addPath(path: string[], folder: string): void {
  const old = path.indexOf(folder);
  if (old >= 0) path.splice(old, 1);
  path.push(folder);
}

function addEnvironment(run: StepRun, text: string): void {
  for (const [name, value] of parseFileCommand(text)) addVariable(run, name, value);
}

export function addVariable({ job, log }: StepRun, name: string, value: string): void {
  if (name.toUpperCase() === 'NODE_OPTIONS')
    log.error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
  else job.env[name] = value;
}

function assign(target: Record<string, string>, text: string): void {
  for (const [name, value] of parseFileCommand(text)) target[name] = value;
}

/** Masked line by line; too large a one is dropped whole, and the step does not fail for it. */
async function addSummary({ files, log, job, summaries, name }: StepRun): Promise<void> {
  const size = await files.size('step_summary');
  if (size > SUMMARY_LIMIT) {
    const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${SUMMARY_LIMIT / 1024}k, got ${Math.floor(size / 1024)}k.`;
    log.error(message);
    job.run.notify({ level: 'error', message: `${name}: ${message}`, job: job.key, violation: true });
    return;
  }
  const text = await files.read('step_summary');
  if (text === '') return;
  const lines = text.split('\n').map(line => job.masker.mask(line));
  summaries.push(lines.join('\n'));
}
