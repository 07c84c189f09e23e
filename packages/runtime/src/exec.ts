import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError, type ErrorCode, type Exec, type ExecOptions, type ExecResult } from '@sluice/core';
import { childEnvironment, withoutOrphanMark } from './environment.js';
import { explainFileError } from './file-errors.js';

/** After SIGINT a child has this long until SIGTERM, and after that until SIGKILL: the runner's own patience, shortened
 * so that ours is over before the runner kills us (7.5 s and 2.5 s). */
const GRACE_MS = { term: 5_000, kill: 1_500 };

/** What a child wrote last is read within this long after its end. */
const DRAIN_MS = 1_000;

/** Starts programs by argv, each in a process group of its own, so that a group dies whole. */
export class NodeExec implements Exec {
  readonly #env: NodeJS.ProcessEnv;
  readonly #root: string;
  readonly #dist: string;

  /** @param root default working folder; @param dist folder of the suite's bundles. */
  constructor(env: NodeJS.ProcessEnv, root: string, dist: string) {
    this.#env = env;
    this.#root = root;
    this.#dist = dist;
  }

  environment(): Record<string, string> {
    return childEnvironment(this.#env);
  }

  helper(name: string, ...args: string[]): string[] {
    return [process.execPath, join(this.#dist, name, 'index.js'), ...args];
  }

  async run(argv: readonly string[], options: ExecOptions = {}): Promise<ExecResult> {
    const [command, ...args] = argv;
    if (!command) throw new UserError('bad-input', 'There is no command to run.');
    const child = start(command, args, {
      cwd: options.cwd ?? this.#root,
      env: options.env ?? this.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    child.stdout?.on('data', (chunk: Buffer) => options.stdout?.(chunk));
    child.stderr?.on('data', (chunk: Buffer) => options.stderr?.(chunk));
    return supervise(child, command, options);
  }

  async detach(
    argv: readonly string[],
    options: { cwd?: string; env?: Record<string, string>; logFile: string },
  ): Promise<number> {
    const [command, ...args] = argv;
    if (!command) throw new UserError('bad-input', 'There is no command to start.');
    const env = withoutOrphanMark(options.env ?? this.environment());
    const log = await openLog(options.logFile);
    try {
      const child = start(command, args, {
        cwd: options.cwd ?? this.#root,
        env,
        stdio: ['ignore', log.fd, log.fd],
        detached: true,
        windowsHide: true,
      });
      const pid = await new Promise<number>((resolve, reject) => {
        child.once('error', error => reject(notStarted(command, error)));
        child.once('spawn', () => resolve(child.pid as number));
      });
      child.unref();
      return pid;
    } finally {
      await log.close();
    }
  }
}

async function openLog(path: string): Promise<FileHandle> {
  try {
    await mkdir(dirname(path), { recursive: true });
    return await open(path, 'a', 0o600);
  } catch (error) {
    throw explainFileError(path, error, 'written');
  }
}

/** Some failures come as an event, others are thrown. */
function start(command: string, args: string[], options: SpawnOptions): ChildProcess {
  try {
    return spawn(command, args, options);
  } catch (error) {
    throw notStarted(command, error as Error);
  }
}

function supervise(
  child: ChildProcess,
  command: string,
  { timeoutMs, signal }: ExecOptions,
): Promise<ExecResult> {
  return new Promise((resolve, reject) => {
    const timers: NodeJS.Timeout[] = [];
    let timedOut = false;
    const stop = () => {
      signalGroup(child, 'SIGINT');
      timers.push(setTimeout(() => signalGroup(child, 'SIGTERM'), GRACE_MS.term));
      timers.push(setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS.term + GRACE_MS.kill));
    };
    const settle = (finish: () => void) => {
      timers.forEach(clearTimeout);
      signal?.removeEventListener('abort', stop);
      finish();
    };
    if (timeoutMs !== undefined) {
      timers.push(
        setTimeout(() => {
          timedOut = true;
          stop();
        }, timeoutMs),
      );
    }
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
    child.once('error', error => settle(() => reject(notStarted(command, error))));
    const end = (exitCode: number | null, ended: string | null) =>
      settle(() => resolve({ exitCode, signal: ended, timedOut }));
    child.once('close', end);
    child.once('exit', (exitCode, ended) => {
      // Grandchildren may still be there.
      signalGroup(child, 'SIGKILL');
      // One in a session of its own keeps the pipes open for as long as it lives; the command is over all the same.
      timers.push(
        setTimeout(() => {
          child.stdout?.destroy();
          child.stderr?.destroy();
          end(exitCode, ended);
        }, DRAIN_MS),
      );
    });
  });
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Why a program does not start, where its user can mend it. */
const NOT_STARTED: Record<string, { code: ErrorCode; what: string; fix: string }> = {
  ENOENT: {
    code: 'command-failed',
    what: 'was not found',
    fix: 'Install it in an earlier step, or give its full path.',
  },
  EACCES: { code: 'command-failed', what: 'may not be executed', fix: 'Make it executable: chmod +x.' },
  EPERM: { code: 'command-failed', what: 'may not be executed', fix: 'Make it executable: chmod +x.' },
  E2BIG: {
    code: 'limit-exceeded',
    what: 'got more arguments or variables than the system takes',
    fix: 'Hand them on in a file.',
  },
  EAGAIN: {
    code: 'limit-exceeded',
    what: 'was not started: too many processes',
    fix: 'End some, or use a larger runner.',
  },
  ENOMEM: { code: 'limit-exceeded', what: 'was not started: too little memory', fix: 'Use a larger runner.' },
};

function notStarted(command: string, error: Error): Error {
  const known = NOT_STARTED[(error as NodeJS.ErrnoException).code ?? ''];
  if (!known) return error;
  return new UserError(
    known.code,
    { message: `The program "${command}" ${known.what}.`, fix: known.fix },
    { cause: error },
  );
}
