import { Problems, UserError, type Files, type Problem } from '@sluice/core';
import { programFiles, readCommand, type Command, type CommandInputs } from './command.js';
import { findData, type DataLine } from './data.js';
import { isInside, selectFiles } from './file-set.js';
import { problemsWithOverlap, readOutputPaths, type OutputInputs, type OutputPaths } from './output-paths.js';
import { readParams, type Params } from './params.js';
import { problemsWithNames } from './variable.js';

/** What to run, on what, to produce what: every input read and checked, nothing run yet. Paths are relative to the workspace. */
export interface TrainingJob {
  model: string;
  command: Command;
  cwd: string;
  outputs: OutputPaths;
  dataLines: DataLine[];
  /** Patterns of the code; none means all of the working directory. */
  deps: string[];
  params: Params;
  /** Names of variables the result depends on. */
  env: string[];
  /** Patterns; undefined means those that are commonly used. */
  lockfiles?: string[];
  seed?: number;
  timeoutMs?: number;
  reuse: 'auto' | 'never';
  /** Folder for the reports of all stages; `train` in it holds the log and the record. */
  reportDir: string;
}

/** The slice of the action's inputs that makes a job. */
export interface TrainingInputs extends CommandInputs, OutputInputs {
  readonly 'model-name': string;
  readonly 'working-directory': string;
  readonly data: string[] | undefined;
  readonly deps: string[] | undefined;
  readonly 'params-file': string[] | undefined;
  readonly seed: number | undefined;
  readonly env: string[] | undefined;
  readonly timeout: number | undefined;
  readonly reuse: 'auto' | 'never';
  readonly lockfiles: string[] | undefined;
}

/** Makes the job. Throws one UserError `bad-input` with all that is wrong with the inputs and the files they name. */
export async function planTraining(
  inputs: TrainingInputs,
  files: Files,
  redact: (text: string) => string,
): Promise<TrainingJob> {
  const problems = new Problems();
  const command = await problems.collect(() => readCommand(inputs));
  const cwd = await problems.collect(() => workingDirectory(inputs, files));
  const outputs = await problems.collect(() => readOutputPaths(inputs, cwd ?? '.', files));
  const params = await problems.collect(() => readAllParams(inputs['params-file'] ?? [], files, redact));
  const data = await findData(inputs.data ?? [], files);
  problems.add(notMatching('data', data.unmatched, files));
  for (const name of ['deps', 'lockfiles'] as const)
    problems.add(notMatching(name, (await selectFiles(inputs[name] ?? [], files)).unmatched, files));
  problems.add(problemsWithNames(inputs.env ?? []));
  const programs = command
    ? programFiles(command).map(name => files.relative(files.resolve(`${cwd}/${name}`)))
    : [];
  const read = [...data.found.flatMap(line => line.paths), ...Object.keys(params ?? {}), ...programs];
  if (outputs) problems.add(problemsWithOverlap(outputs, read));
  problems.raise('bad-input');
  return {
    model: inputs['model-name'],
    command: command as Command,
    cwd: cwd as string,
    outputs: outputs as OutputPaths,
    dataLines: data.found,
    deps: inputs.deps ?? [],
    params: params as Params,
    env: [...new Set(inputs.env)].sort(),
    ...(inputs.lockfiles === undefined ? {} : { lockfiles: inputs.lockfiles }),
    ...(inputs.seed === undefined ? {} : { seed: inputs.seed }),
    ...(inputs.timeout === undefined ? {} : { timeoutMs: inputs.timeout }),
    reuse: inputs.reuse,
    reportDir: files.relative(files.resolve(inputs['report-dir'])),
  };
}

/** Its workspace-relative path; it must be there, and so must the script in it. */
async function workingDirectory(
  inputs: Pick<TrainingInputs, 'working-directory' | 'script'>,
  files: Files,
): Promise<string> {
  const cwd = files.relative(files.resolve(inputs['working-directory']));
  if (!isInside(cwd) || (await files.stat(cwd))?.kind !== 'folder') {
    throw new UserError('bad-input', {
      message: `The working directory "${inputs['working-directory']}" is not a folder of the workspace.`,
    });
  }
  const script = inputs.script?.trim();
  if (script !== undefined && (await files.stat(`${cwd}/${script}`))?.kind !== 'file') {
    throw new UserError('bad-input', {
      message: `The script "${script}" is not a file in the working directory "${cwd}".`,
    });
  }
  return cwd;
}

async function readAllParams(
  given: readonly string[],
  files: Files,
  redact: (text: string) => string,
): Promise<Params> {
  const problems = new Problems();
  const params: [string, Params[string]][] = [];
  for (const name of given) {
    const path = files.relative(files.resolve(name));
    const value = await problems.collect(() => readParams(path, files, redact));
    if (value !== undefined) params.push([path, value]);
  }
  problems.raise('bad-input');
  return Object.fromEntries(params);
}

function notMatching(name: string, patterns: readonly string[], files: Files): Problem[] {
  return patterns.map(pattern => ({
    message: isInside(files.relative(files.resolve(pattern)))
      ? `No file matches "${pattern}" of input "${name}".`
      : `"${pattern}" of input "${name}" lies outside the workspace.`,
  }));
}
