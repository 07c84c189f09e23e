import { UserError, type Problem } from '@sluice/core';
import type { Terminal } from '../terminal.js';

/** Values never come from the command line: they would stand in the shell's history and in the list of processes. */
export async function readSecrets(
  names: readonly string[] = [],
  terminal: Terminal,
): Promise<Record<string, string>> {
  const problems = names.flatMap(name => problemWith(name, terminal));
  if (problems.length) throw new UserError('bad-input', problems);
  const secrets: Record<string, string> = {};
  for (const name of names) {
    const value =
      terminal.env[name] ?? (await terminal.ask(`Value of the secret ${name}: `, { hidden: true }));
    if (value === undefined) throw new UserError('cancelled', `The secret ${name} was not given.`);
    secrets[name] = value;
  }
  return secrets;
}

function problemWith(name: string, { env, interactive }: Terminal): Problem[] {
  if (name.includes('=')) {
    const bare = name.slice(0, name.indexOf('='));
    const message = `--secret ${bare}=… would leave the value in the history of your shell.`;
    return [{ message, fix: `Put it in the environment variable ${bare} and give --secret ${bare}.` }];
  }
  if (!/^[a-z_][a-z0-9_]*$/i.test(name)) return [{ message: `"${name}" is not the name of a secret.` }];
  if (env[name] !== undefined || interactive) return [];
  const message = `The secret ${name} has no value: there is no environment variable ${name}, and nobody to ask.`;
  return [{ message }];
}
