import { execFile } from 'node:child_process';

export interface ProgramResult {
  /** undefined: the program could not be started. */
  exitCode: number | undefined;
  stdout: Buffer;
  stderr: string;
}

export interface ProgramOptions {
  cwd: string;
  env: Readonly<Record<string, string>>;
  signal?: AbortSignal;
}

/** Runs a program to its end by argv; a failure is a result, not an exception. */
export function runProgram(
  argv: readonly [string, ...string[]],
  options: ProgramOptions,
): Promise<ProgramResult> {
  const [file, ...args] = argv;
  // Set inside a git hook, they would point git at the repository the hook runs in.
  const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !name.startsWith('GIT_')));
  return new Promise(resolve => {
    const settings = { ...options, env, encoding: 'buffer' as const, maxBuffer: 2 ** 30 };
    execFile(file, args, settings, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      const exitCode = typeof code === 'number' ? code : undefined;
      resolve({ exitCode, stdout, stderr: stderr.toString('utf8').trim() || (error?.message ?? '') });
    });
  });
}
