import { arch, platform } from 'node:os';
import { sha256, UserError, type Ports } from '@sluice/core';
import { interpretersOf, type Interpreter } from './interpreter.js';
import type { TrainingJob } from './job.js';
import { locksPython, readLockFiles } from './lock-files.js';

/** What of the machine takes part in the fingerprint. */
export interface Environment {
  os: string;
  arch: string;
  /** Name → version as the program tells it; null when it is not here. */
  interpreters: Record<string, string | null>;
  /** Path → sha256. */
  lockfiles: Record<string, string>;
  /** sha256 of the list of installed Python packages, where no lock file tells them all. */
  packages: string | null;
  /** Models of the accelerators, as `nvidia-smi` tells them. */
  accelerators: string[];
}

export interface SeenEnvironment {
  environment: Environment;
  /** `name==version` per installed Python package; empty where there is no Python or no pip. */
  packages: string[];
}

export interface Machine {
  os: string;
  arch: string;
}
export const thisMachine = (): Machine => ({ os: platform(), arch: arch() });

type Means = Pick<Ports, 'exec' | 'files' | 'signal'>;

const ASK_TIMEOUT_MS = 60_000;

/** Asks the machine; programs that are not there are told as such. `env` is what the training process will see. */
export async function readEnvironment(
  job: TrainingJob,
  env: Record<string, string>,
  ports: Means,
  machine: Machine = thisMachine(),
): Promise<SeenEnvironment> {
  const ask = (argv: string[]) => answerOf(argv, ports.files.resolve(job.cwd), env, ports);
  const interpreters = interpretersOf(job.command);
  const [versions, packages, gpus, lockfiles] = await Promise.all([
    Promise.all(interpreters.map(({ program }) => ask([program, '--version']))),
    installedPackages(interpreters, ask),
    ask(['nvidia-smi', '--query-gpu=name', '--format=csv,noheader']),
    readLockFiles(job.lockfiles, job.cwd, ports.files),
  ]);
  const told = locksPython(Object.keys(lockfiles)) || !packages.length;
  const environment: Environment = {
    ...machine,
    interpreters: Object.fromEntries(interpreters.map(({ name }, i) => [name, firstLine(versions[i])])),
    lockfiles,
    packages: told ? null : sha256(packages.join('\n')),
    accelerators: lines(gpus ?? ''),
  };
  return { environment, packages };
}

type Ask = (argv: string[]) => Promise<string | undefined>;

async function installedPackages(interpreters: readonly Interpreter[], ask: Ask): Promise<string[]> {
  const python = interpreters.find(({ name }) => name === 'python');
  if (!python) return [];
  const text = await ask([python.program, '-m', 'pip', 'freeze', '--disable-pip-version-check']);
  // A package installed from a URL is listed with it, and with whatever password stands in it.
  return lines(text ?? '').map(line => line.replace(/(:\/\/)[^/@\s]+@/, '$1'));
}

/** Standard output, or undefined when the program is not here or fails. */
async function answerOf(
  argv: string[],
  cwd: string,
  env: Record<string, string>,
  { exec, signal }: Means,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    const { exitCode } = await exec.run(argv, {
      cwd,
      env,
      signal,
      timeoutMs: ASK_TIMEOUT_MS,
      stdout: chunk => chunks.push(chunk),
    });
    return exitCode === 0 ? Buffer.concat(chunks).toString('utf8') : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function firstLine(text: string | undefined): string | null {
  return lines(text ?? '')[0] ?? null;
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '');
}
