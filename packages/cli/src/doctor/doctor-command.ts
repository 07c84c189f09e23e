import { resolve } from 'node:path';
import { exitCode, worst, type Document, type Verdict } from '@sluice/core';
import { renderTerminal } from '@sluice/document';
import { parseFlags, type FlagSpecs } from '../flags.js';
import { columns, flagRows } from '../help.js';
import { usesColor, type Terminal } from '../terminal.js';
import type { Check } from './check.js';
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
  const machine = [...checkNode(import.meta.dirname), ...(await checkPrograms(env))];
  const workflows = await checkWorkflows(root, import.meta.dirname);
  const verdict = verdictOf([...machine, ...workflows]);
  if (values['json']) out.write(`${JSON.stringify({ verdict, machine, workflows }, null, 2)}\n`);
  else
    out.write(
      renderTerminal(document(verdict, machine, workflows), {
        width: out.columns,
        color: usesColor(out, env),
      }),
    );
  return exitCode(verdict);
}

function verdictOf(checks: readonly Check[]): Verdict {
  return worst(checks.map(({ state }) => (state === 'note' ? 'pass' : state)));
}

const HEADLINES: Record<Verdict, string> = {
  pass: 'All is in place.',
  warn: 'It will work, but look at the warnings.',
  inconclusive: '',
  fail: 'Something here will not work.',
};

function document(verdict: Verdict, machine: readonly Check[], workflows: readonly Check[]): Document {
  const table = (caption: string, checks: readonly Check[]) => ({
    kind: 'table' as const,
    caption,
    columns: [{ label: 'What' }, { label: 'Finding' }, { label: 'What to do' }],
    rows: checks.map(({ state, subject, message, fix }) => ({
      cells: [subject, message, fix ?? ''],
      tone: state === 'note' ? ('neutral' as const) : state,
    })),
  });
  const unseen =
    'Not visible from here: which secrets, variables and environments exist on GitHub, who must approve, and what the organization forbids.';
  return {
    title: 'doctor',
    verdict,
    headline: HEADLINES[verdict],
    blocks: [
      table('This machine', machine),
      table('Workflows', workflows),
      { kind: 'paragraph', text: unseen },
    ],
  };
}
