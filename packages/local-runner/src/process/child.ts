import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Timings } from '../options.js';

export interface ChildOptions {
  argv: readonly string[];
  cwd: string;
  /** The whole environment. */
  env: Readonly<Record<string, string>>;
  /** Each line of stdout and stderr as it ends, without its line break. */
  onLine: (line: string) => void;
  /** Cancels: SIGINT, later SIGTERM, later SIGKILL, to the started process only. */
  signal: AbortSignal;
  /** Kills the process and its group at once. */
  kill?: AbortSignal | undefined;
  timings: Timings;
}

export interface ChildEnd {
  /** 128 + n after signal n, as shells count. */
  exitCode: number;
  /** What ended it, where it did not end by itself. */
  signal?: NodeJS.Signals;
}

/**
 * Runs a process to its end. Its standard input is empty. It leads a process group of its own, so that Ctrl-C in the terminal reaches it only through `signal`.
 */
export async function runChild(options: ChildOptions): Promise<ChildEnd> {
  const child = spawn(options.argv[0]!, options.argv.slice(1), {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const stopListening = listen(child, options);
  const finishOutput = [child.stdout, child.stderr].map(stream => readLines(stream, options.onLine));
  try {
    return await ended(child, options.timings.drainMs);
  } finally {
    stopListening();
    for (const finish of finishOutput) finish();
  }
}

function ended(child: ChildProcess, drainMs: number): Promise<ChildEnd> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      const end = signal ? { exitCode: 128 + constants.signals[signal], signal } : { exitCode: code! };
      // A child of the child may hold the pipes open for ever.
      const drain = setTimeout(() => resolve(end), drainMs);
      child.on('close', () => {
        clearTimeout(drain);
        resolve(end);
      });
    });
  });
}

/** Splits at line feeds; a carriage return before one goes too. Answers how to flush the rest and stop. */
function readLines(stream: Readable, onLine: (line: string) => void): () => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const take = (text: string): void => {
    // Only what is new is looked through: a line of many megabytes comes in thousands of pieces.
    const lines = text.split('\n');
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    for (const line of lines) onLine(line.replace(/\r$/, ''));
  };
  stream.on('data', (chunk: Buffer) => take(decoder.write(chunk)));
  return () => {
    stream.removeAllListeners('data');
    stream.destroy();
    take(decoder.end());
    if (rest !== '') onLine(rest);
  };
}

function listen(child: ChildProcess, { signal, kill, timings }: ChildOptions): () => void {
  const timers: NodeJS.Timeout[] = [];
  const cancel = (): void => {
    child.kill('SIGINT');
    timers.push(
      setTimeout(() => child.kill('SIGTERM'), timings.interruptMs),
      setTimeout(() => child.kill('SIGKILL'), timings.interruptMs + timings.terminateMs),
    );
  };
  const killGroup = (): void => {
    try {
      if (child.pid !== undefined)
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It ended before the signal arrived.
    }
  };
  const stop = [onAbort(signal, cancel), ...(kill ? [onAbort(kill, killGroup)] : [])];
  return () => {
    for (const off of stop) off();
    for (const timer of timers) clearTimeout(timer);
  };
}

/** Calls back now if it has happened already. Answers how to stop listening. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) {
    callback();
    return () => undefined;
  }
  signal.addEventListener('abort', callback, { once: true });
  return () => signal.removeEventListener('abort', callback);
}
