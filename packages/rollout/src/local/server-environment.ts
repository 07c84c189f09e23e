import { UserError, type Problem } from '@sluice/core';
import type { LocalTargetSpec } from '../plan.js';

/** What programs need to run at all, and nobody's secret. */
const ALWAYS = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'TEMP',
  'TMP',
  'SystemRoot',
  'USERPROFILE',
];

/**
 * The whole environment of the model servers: the little that programs need, the variables the plan names, and the
 * secrets it names. Throws `bad-input` with every name that is missing, or given without being asked for.
 */
export function serverEnvironment(
  { env, secrets }: Pick<LocalTargetSpec, 'env' | 'secrets'>,
  given: ReadonlyMap<string, string>,
  job: Readonly<Record<string, string>>,
): Record<string, string> {
  const problems: Problem[] = [
    ...env
      .filter(name => job[name] === undefined)
      .map(name => ({
        message: `The plan hands the variable ${name} to the model server, but the job does not have it.`,
        fix: 'Set it under `env:` of the job. Credentials of the runner itself are never handed on.',
      })),
    ...secrets
      .filter(name => !given.has(name))
      .map(name => ({
        message: `The plan needs the secret ${name} for the model server.`,
        fix: `Add a line "${name}=…" to the input secrets-to-server.`,
      })),
    ...[...given.keys()]
      .filter(name => !secrets.includes(name))
      .map(name => ({
        message: `The input secrets-to-server gives ${name}, which the plan does not ask for.`,
        fix: `Add it to target.secrets of the plan, or leave it out.`,
      })),
  ];
  if (problems.length) throw new UserError('bad-input', problems);
  const named = [...ALWAYS, ...env].flatMap(name =>
    job[name] === undefined ? [] : [[name, job[name]] as const],
  );
  return Object.fromEntries([...named, ...given]);
}
