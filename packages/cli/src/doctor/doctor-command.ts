import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCode, UserError } from '@sluice/core';
import { renderTerminal } from '@sluice/document';
import { parseFlags, type FlagSpecs } from '../flags.js';
import { columns, flagRows } from '../help.js';
import { usesColor, type Terminal } from '../terminal.js';
import { documentOf, verdictOf } from './doctor-report.js';
import { checkNode } from './node-checks.js';
import { checkPrograms } from './program-checks.js';
import { checkWorkflows } from './workflow-checks.js';

const flags: FlagSpecs = {
  repo: { value: 'FOLDER', description: 'The repository to look at. Default: this folder.' },
  json: { description: 'Print the checks as JSON.' },
  help: { description: 'Show this help.' },
};

/** `sluice doctor`: this machine and this repository's workflows. Returns 0, or 1 when something will not work. */
export async function doctorCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { out, env, cwd } = terminal;
  const { values } = parseFlags(argv, flags, 0);
  if (values['help']) {
    const head = 'sluice doctor: check this machine and the workflows of this repository.';
    out.write(`${[head, '', ...columns(flagRows(flags), out.columns)].join('\n')}\n`);
    return 0;
  }
  const root = resolve(cwd, values['repo']?.[0] ?? '.');
  if (!(await stat(root).catch(() => undefined))?.isDirectory())
    throw new UserError('missing-file', {
      message: `--repo: there is no folder "${values['repo']?.[0] ?? '.'}".`,
      fix: 'Name the folder of your repository.',
    });
  const machine = [...checkNode(import.meta.dirname), ...(await checkPrograms(env))];
  const workflows = await checkWorkflows(root, import.meta.dirname);
  const sections = [
    { caption: 'This machine', checks: machine },
    { caption: 'Workflows and their files', checks: workflows },
  ];
  const verdict = verdictOf(sections);
  if (values['json']) out.write(`${JSON.stringify({ verdict, machine, workflows }, null, 2)}\n`);
  else
    out.write(
      renderTerminal(documentOf(sections, verdict), {
        width: out.columns,
        color: usesColor(out, env),
      }),
    );
  return exitCode(verdict);
}
