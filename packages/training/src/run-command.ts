import { UserError, type ExecResult, type Ports } from '@sluice/core';
import { ChildOutput } from './child-output.js';
import { showCommand, type Command } from './command.js';
import { formatSeconds } from './format.js';
import type { TrainingJob } from './job.js';

/** A training that ended well. */
export interface Ran {
  /** ISO 8601. */
  started: string;
  finished: string;
  seconds: number;
}

type Means = Pick<Ports, 'clock' | 'exec' | 'files' | 'log' | 'secrets' | 'signal'>;

/** Where the log of a job goes. */
export const logPath = (job: Pick<TrainingJob, 'reportDir'>) => `${job.reportDir}/train/train.log`;

/**
 * Runs the command to its end, its output shown as it comes and kept, redacted, in the log file. Throws UserError
 * `command-failed`, `timeout` or `cancelled`; the log file is written in any case.
 */
export async function runCommand(job: TrainingJob, env: Record<string, string>, ports: Means): Promise<Ran> {
  const { clock, exec, files, log, secrets, signal } = ports;
  const output = new ChildOutput(
    text => log.untrusted(text),
    text => secrets.redact(text),
  );
  const argv = await argvOf(job.command, files);
  const started = clock.now().toISOString();
  const start = clock.monotonic();
  const options = {
    cwd: files.resolve(job.cwd),
    env,
    signal,
    stdout: output.stdout,
    stderr: output.stderr,
    ...(job.timeoutMs === undefined ? {} : { timeoutMs: job.timeoutMs }),
  };
  let result: ExecResult;
  try {
    result = await log.fence(() => exec.run(argv, options).finally(() => output.end()));
  } finally {
    // Once more as a whole: a secret may have come in several pieces.
    await files.write(logPath(job), secrets.redact(output.text));
  }
  const seconds = (clock.monotonic() - start) / 1000;
  const failure = failureOf(job, result, seconds, signal.aborted);
  if (failure) throw told(failure, job, text => secrets.redact(text));
  return { started, finished: clock.now().toISOString(), seconds };
}

/** A text for bash becomes a file, run as the runner itself runs `shell: bash`. */
async function argvOf(command: Command, files: Means['files']): Promise<string[]> {
  if (command.kind === 'program') return command.argv;
  const path = `${await files.temporary('train-')}/run.sh`;
  await files.write(path, command.text);
  return ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', path];
}

interface Failure {
  code: 'command-failed' | 'timeout' | 'cancelled';
  message: string;
  hint?: string;
}

function failureOf(
  job: TrainingJob,
  { exitCode, signal, timedOut }: ExecResult,
  seconds: number,
  cancelled: boolean,
): Failure | undefined {
  const name = `"${showCommand(job.command)}"`;
  const after = `after ${formatSeconds(seconds)}`;
  if (timedOut) {
    return {
      code: 'timeout',
      message: `${name} was stopped ${after}: it may take ${formatSeconds((job.timeoutMs ?? 0) / 1000)}.`,
      hint: 'Give it more time by "timeout", or less to do.',
    };
  }
  if (cancelled) return { code: 'cancelled', message: `${name} was cancelled ${after}.` };
  if (exitCode === 0) return undefined;
  const memory = signal === 'SIGKILL' || exitCode === 137 ? 'The system kills so when memory runs out.' : '';
  return {
    code: 'command-failed',
    message: signal
      ? `${name} was ended by ${signal} ${after}`
      : `${name} ended with exit code ${exitCode} ${after}`,
    ...(memory ? { hint: memory } : {}),
  };
}

/**
 * The failure in one sentence. What the command said of it stays in the job's log, which the runner masks: a secret that the
 * runner alone knows must not reach the report or a comment by way of an error.
 */
function told(
  { code, message, hint }: Failure,
  job: TrainingJob,
  redact: (text: string) => string,
): UserError {
  const where = `Its last words are in the log of the job and in ${logPath(job)} on this machine.`;
  return new UserError(code, { message: redact(message), fix: hint ? `${hint} ${where}` : where });
}
