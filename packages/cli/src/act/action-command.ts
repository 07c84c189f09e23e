import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError, type Stage } from '@sluice/core';
import { renderTerminal } from '@sluice/document';
import { Redactor, runAction, type AnyAction, type Ended } from '@sluice/runtime';
import type { ActionTable } from '../actions.js';
import { requireWritable } from '../file-errors.js';
import { nearPath } from '../near-path.js';
import { parseFlags } from '../flags.js';
import { usesColor, type Terminal } from '../terminal.js';
import { flagsOf, inputsFrom, needsFrom } from './action-flags.js';
import { actionHelp } from './action-help.js';
import { fillSecrets } from './fill-secrets.js';
import { withPost } from './with-post.js';

/** `sluice <action> --flag value …`: the action itself, its report on the terminal. Returns its exit code. */
export async function actCommand(
  stage: Stage,
  argv: readonly string[],
  table: ActionTable,
  terminal: Terminal,
): Promise<number> {
  const { action } = await table[stage]();
  if (argv.includes('--help')) {
    terminal.out.write(actionHelp(action, terminal.out.columns));
    return 0;
  }
  const { values } = parseFlags(argv, flagsOf(action.inputs), 0);
  const inputs = fillSecrets(inputsFrom(values, action.inputs), terminal.env);
  if (values['after']) inputs['needs'] = await upstreamFrom(values['after'], inputs, terminal);
  if (values['save']) await requireWritable('--save', values['save'][0]!, terminal.cwd);
  const ended = await withPost(action, terminal, watched =>
    runAction(watched, { env: { ...terminal.env }, inputs, verbose: values['verbose'] !== undefined }),
  );
  // Nothing to show: that is a runner's second call, for the post step, which no terminal makes.
  if (!ended) return 0;
  if (values['save']) await save(values['save'][0]!, ended, terminal);
  show(action, ended, values['json'] !== undefined, terminal);
  return ended.exitCode;
}

async function upstreamFrom(
  files: readonly string[],
  inputs: Record<string, string>,
  { cwd }: Terminal,
): Promise<string> {
  if (inputs['needs']) throw new UserError('bad-input', 'Give --needs or --after, not both.');
  const saved = files.map(async file => ({ file, text: await readSaved(file, cwd) }));
  return needsFrom(await Promise.all(saved));
}

async function readSaved(file: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch {
    throw new UserError('missing-file', {
      message: `--after: "${file}" cannot be read.`,
      fix: 'Write it with --save.',
    });
  }
}

async function save(file: string, { publication }: Ended, { cwd }: Terminal): Promise<void> {
  await writeFile(resolve(cwd, file), `${JSON.stringify(publication.outputs, null, 2)}\n`);
}

function show(
  { name }: AnyAction,
  { report, publication, exitCode }: Ended,
  json: boolean,
  terminal: Terminal,
): void {
  const { out, env, cwd } = terminal;
  const redactor = new Redactor();
  redactor.addEnvironment({ ...env });
  if (json) {
    const { outcome: verdict, headline, findings } = report;
    const told = {
      stage: name,
      verdict,
      headline,
      exitCode,
      findings,
      report: publication.html,
      outputs: publication.outputs,
    };
    out.write(`${JSON.stringify(redactor.redactValue(told), null, 2)}\n`);
    return;
  }
  const document = redactor.redactValue(report.document);
  out.write(renderTerminal(document, { width: out.columns, color: usesColor(out, env) }));
  if (publication.html) out.write(`\nReport: ${nearPath(publication.html, cwd)}\n`);
}
