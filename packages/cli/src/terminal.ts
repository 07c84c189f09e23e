import { ask, type AskOptions } from './ask.js';

/** What the command may touch of the world outside files: handed in, so that tests bring their own. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Results. */
  readonly out: Output;
  /** Progress and complaints where the output is for a program. */
  readonly err: Output;
  /** Somebody can answer questions. */
  readonly interactive: boolean;
  /** One line; undefined when aborted or the input ended. */
  ask(question: string, options?: AskOptions): Promise<string | undefined>;
  /** Calls back on Ctrl-C until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
}

export interface Output {
  write(text: string): void;
  readonly isTty: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** https://no-color.org; FORCE_COLOR as Node reads it. */
export function usesColor({ isTty }: Output, env: Terminal['env']): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return isTty && env['TERM'] !== 'dumb';
}

/** Whether lines may be drawn over: never in CI, whose logs keep every frame. */
export function canRedraw({ isTty }: Output, env: Terminal['env']): boolean {
  return isTty && !env['CI'] && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

export function processTerminal(): Terminal {
  // A pipe that nobody reads any more, a terminal that was closed: what is under way goes on to its end without being
  // shown, and is not left half-done.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosed);
  const interrupt = () => process.emit('SIGINT', 'SIGINT');
  return {
    env: process.env,
    cwd: process.cwd(),
    out: outputOf(process.stdout),
    err: outputOf(process.stderr),
    interactive: process.stdin.isTTY && process.stdout.isTTY && !process.env['CI'],
    ask: (question, options) =>
      ask({ input: process.stdin, output: process.stdout, interrupt }, question, options),
    onInterrupt(listener) {
      // A closed terminal and a service manager mean the same as Ctrl-C: nothing may be left running, or half rolled out.
      const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
      for (const signal of signals) process.on(signal, listener);
      return () => signals.forEach(signal => process.off(signal, listener));
    },
  };
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (!['EPIPE', 'EIO', 'ENXIO', 'EBADF'].includes(error.code ?? '')) throw error;
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: text => void stream.write(text),
    isTty: stream.isTTY,
    get columns() {
      return stream.columns || 80;
    },
    get rows() {
      return stream.rows || 24;
    },
  };
}
