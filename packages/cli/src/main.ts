import { describeProblem, nearest, STAGES, UserError } from '@sluice/core';
import { actionTable, stageOf, type ActionTable } from './actions.js';
import { asFileError } from './file-errors.js';
import { columns } from './help.js';
import { processTerminal, type Terminal } from './terminal.js';
import { VERSION } from './version.js';

/** Every command, loaded when it is called. */
const COMMANDS = ['run', 'doctor', ...STAGES] as const;

/**
 * The `sluice` command.
 * @param argv the words after the command's name
 * @returns the exit code: 0 pass or warn, 1 refused, 2 error; 130 for a run that was cancelled
 */
export async function main(
  argv: string[],
  terminal: Terminal = processTerminal(),
  actions: ActionTable = actionTable,
): Promise<number> {
  try {
    return await dispatch(argv, terminal, actions);
  } catch (error) {
    return complain(error, terminal);
  }
}

/** Files and data that somebody else wrote are quoted in errors: no terminal sequence and no secret of theirs gets out. */
async function complain(error: unknown, { err, env }: Terminal): Promise<number> {
  const { plainLines } = await import('@sluice/document');
  const { Redactor } = await import('@sluice/runtime/node');
  const redactor = new Redactor();
  redactor.addEnvironment({ ...env });
  const say = (text: string) => err.write(`sluice: ${plainLines(redactor.redact(text)).join('\n')}\n`);
  const mendable = error instanceof UserError ? error : asFileError(error);
  if (mendable) {
    for (const problem of mendable.problems) say(describeProblem(problem));
    return mendable.code === 'cancelled' ? 130 : 2;
  }
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  err.write('This is a defect of Sluice. Please tell us: https://github.com/sluice-ml/sluice/issues/new\n');
  return 2;
}

async function dispatch(
  [word, ...rest]: string[],
  terminal: Terminal,
  actions: ActionTable,
): Promise<number> {
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    const stage = stageOf(rest[0]);
    if (word === 'help' && (stage || isCommand(rest[0])))
      return dispatch([rest[0]!, '--help'], terminal, actions);
    terminal.out.write(help(terminal.out.columns));
    return 0;
  }
  if (word === '--version' || word === '-v') {
    terminal.out.write(`sluice ${VERSION}\n`);
    return 0;
  }
  if (word === 'run') return (await import('./run/run-command.js')).runCommand(rest, terminal);
  if (word === 'doctor') return (await import('./doctor/doctor-command.js')).doctorCommand(rest, terminal);
  const stage = stageOf(word);
  if (stage) return (await import('./act/action-command.js')).actCommand(stage, rest, actions, terminal);
  const near = nearest(word, COMMANDS);
  throw new UserError('bad-input', {
    message: `There is no command "${word}".`,
    ...(near ? { fix: `Did you mean "${near}"?` } : { valid: [...COMMANDS] }),
  });
}

function isCommand(word: string | undefined): boolean {
  return COMMANDS.some(command => command === word);
}

function help(width: number): string {
  const rows = [
    ['run <workflow.yml>', 'Execute a GitHub workflow on this machine: no Docker, no network.'],
    ['validate-data', 'Hold data against its contract.'],
    ['train', 'Train a model, or take the earlier result where nothing changed.'],
    ['evaluate-gate', 'Judge a model by a policy, against a baseline.'],
    ['register-model', 'Give a model that passed its gate a version.'],
    ['deploy-canary', 'Bring a version to all traffic by steps, or back.'],
    ['doctor', 'Check this machine and the workflows of this repository.'],
  ] as const;
  const lines = [
    'sluice: from changed data to production traffic, with evidence.',
    '',
    'Usage: sluice <command> [flags]',
    '',
    ...columns(rows, width),
    '',
    'sluice <command> --help tells its flags; sluice --version the version.',
    'Exit codes: 0 pass or warn, 1 refused, 2 error.',
  ];
  return `${lines.join('\n')}\n`;
}
