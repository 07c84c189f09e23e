import { CommandProcessor } from '../commands/command-processor.js';
import { runChild } from '../process/child.js';
import type { StepRun, Work } from './step-run.js';

/** Runs a step's process, obeying the commands in its output. */
export async function runProcess(
  { job, log, signal }: StepRun,
  child: { argv: readonly string[]; cwd: string; env: Record<string, string> },
  onFailure: (exitCode: number) => void,
): Promise<Work> {
  if (signal.aborted) return 'cancelled';
  const commands = new CommandProcessor(log, job.run.debug);
  const ended = await runChild({
    ...child,
    onLine: line => commands.process(line),
    signal,
    kill: job.run.kill,
    timings: job.run.timings,
  }).catch((error: unknown) => {
    throw explain(error as NodeJS.ErrnoException);
  });
  if (isAborted(signal)) return 'cancelled';
  if (ended.signal) log.error(describeKill(ended.signal));
  else if (ended.exitCode !== 0) onFailure(ended.exitCode);
  return ended.exitCode === 0 && !commands.failed ? 'success' : 'failure';
}

/** Otherwise a step without a word would have failed for no reason. */
function describeKill(signal: NodeJS.Signals): string {
  const hint = signal === 'SIGKILL' ? ' Often that is the system, which has run out of memory.' : '';
  return `The process was killed by ${signal}.${hint}`;
}

/** A function, because TypeScript believes that what was false before an `await` still is. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function explain(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'E2BIG') return error;
  const message =
    'The process cannot be started: an environment variable is 128 KiB or larger, or all of them together are too ' +
    'large for this system. Pass large values in a file or an artifact.';
  return new Error(message, { cause: error });
}
