import type { Problem } from '@sluice/core';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const SECRET = /TOKEN|SECRET|PASSW(OR)?D|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|_KEY$/i;
/** They differ in every run, or are ours to set. */
const PER_RUN = /^(GITHUB|RUNNER|ACTIONS|INPUT|SLUICE)_/i;

/** What is wrong with the names of variables that shall take part in a fingerprint. */
export function problemsWithNames(names: readonly string[]): Problem[] {
  return names.flatMap((name): Problem[] => {
    if (!NAME.test(name)) {
      return [
        {
          message: `Input "env" names "${name}", which is not the name of a variable.`,
          fix: 'List names only, one per line; set the values under "env:" of the step.',
        },
      ];
    }
    if (SECRET.test(name)) {
      return [
        {
          message: `Input "env" names ${name}, and secrets take no part in a fingerprint, not even hashed.`,
          fix: 'Remove it: the training sees the variable all the same.',
        },
      ];
    }
    if (!PER_RUN.test(name)) return [];
    return [
      {
        message: `Input "env" names ${name}, which differs from run to run, so that no result would ever be reused.`,
        fix: 'Remove it, or copy what you need into a variable of your own.',
      },
    ];
  });
}

/** The values that enter the fingerprint: null for what is unset, and secrets masked. */
export function readVariables(
  names: readonly string[],
  environment: Readonly<Record<string, string>>,
  redact: (text: string) => string,
): Record<string, string | null> {
  return Object.fromEntries(
    names.map(name => [name, Object.hasOwn(environment, name) ? redact(environment[name] as string) : null]),
  );
}
