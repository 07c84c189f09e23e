import { execFile } from 'node:child_process';
import type { Check } from './check.js';

/** Programs a workflow may need, and what for. */
const PROGRAMS: readonly { argv: [string, ...string[]]; purpose: string; missing: Check['state'] }[] = [
  { argv: ['git', '--version'], purpose: 'knows which files belong to the repository', missing: 'warn' },
  { argv: ['bash', '--version'], purpose: 'runs steps with "run:"', missing: 'fail' },
  { argv: ['tar', '--version'], purpose: 'packs caches', missing: 'warn' },
  { argv: ['pwsh', '--version'], purpose: 'runs steps with "shell: pwsh"', missing: 'note' },
  {
    argv: ['python3', '--version'],
    purpose: 'runs steps with "shell: python", and most training scripts',
    missing: 'note',
  },
];

export async function checkPrograms(env: Readonly<Record<string, string | undefined>>): Promise<Check[]> {
  return Promise.all(
    PROGRAMS.map(async ({ argv, purpose, missing }): Promise<Check> => {
      const version = await versionOf(argv, env);
      if (version === undefined)
        return { state: missing, subject: argv[0], message: `not found: it ${purpose}` };
      return { state: 'pass', subject: argv[0], message: version };
    }),
  );
}

/** First version number the program prints. */
function versionOf(
  [file, ...args]: [string, ...string[]],
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  return new Promise(resolve => {
    execFile(file, args, { env, timeout: 5000 }, (error, stdout, stderr) => {
      resolve(error ? undefined : (/\d+(\.\d+)+/.exec(stdout + stderr)?.[0] ?? 'found'));
    });
  });
}
