import { UserError, type Problem } from '@sluice/core';

/** Inputs of lines `NAME=value` whose values are secrets. */
export const SECRET_INPUTS: readonly string[] = ['secrets-to-server'];

/**
 * On a command line a value would stand in the shell's history and in the list of processes: a line with a name alone takes
 * the value of the environment variable of that name.
 */
export function fillSecrets(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const filled = { ...inputs };
  const problems: Problem[] = [];
  for (const input of SECRET_INPUTS) {
    const text = inputs[input];
    if (text === undefined) continue;
    const lines = text.split('\n').map(line => {
      const name = line.trim();
      if (!/^[a-z_]\w*$/i.test(name)) return line;
      const value = env[name];
      if (value !== undefined) return `${name}=${value}`;
      problems.push({
        message: `--${input} ${name}: there is no environment variable ${name}.`,
        fix: `Set it, for example: read -rs ${name} && export ${name}.`,
      });
      return line;
    });
    filled[input] = lines.join('\n');
  }
  if (problems.length) throw new UserError('bad-input', problems);
  return filled;
}
