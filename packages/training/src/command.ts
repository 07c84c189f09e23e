import { UserError } from '@sluice/core';
import { splitArgv } from './argv.js';

/** What is run: a program with its arguments, or a script text for bash. */
export type Command = { kind: 'program'; argv: string[] } | { kind: 'bash'; text: string };

export interface CommandInputs {
  readonly run: string | undefined;
  readonly script: string | undefined;
  readonly shell: 'none' | 'bash';
}

/** By the last extension of the script. */
const INTERPRETERS: Record<string, string> = {
  py: 'python3',
  js: 'node',
  mjs: 'node',
  cjs: 'node',
  sh: 'bash',
  R: 'Rscript',
  r: 'Rscript',
  jl: 'julia',
};

/** The command the inputs ask for. Throws UserError `bad-input`. */
export function readCommand({ run, script, shell }: CommandInputs): Command {
  if ((run === undefined) === (script === undefined)) {
    throw new UserError('bad-input', {
      message: run === undefined ? 'There is nothing to run.' : 'Both "run" and "script" are given.',
      fix: 'Give one of them: "run: python train.py" or "script: train.py".',
    });
  }
  if (script !== undefined) return readScript(script.trim(), shell);
  const text = run as string;
  if (shell === 'bash') return { kind: 'bash', text: text.replaceAll('\r\n', '\n') };
  return { kind: 'program', argv: splitArgv(text) };
}

function readScript(script: string, shell: 'none' | 'bash'): Command {
  if (shell === 'bash') {
    throw new UserError('bad-input', {
      message: '"shell: bash" goes with "run"; a script is run by the interpreter of its extension.',
      fix: `Remove "shell", or write "run: bash ${script}".`,
    });
  }
  const extension = /\.([A-Za-z]+)$/.exec(script)?.[1] ?? '';
  const interpreter = Object.hasOwn(INTERPRETERS, extension) ? INTERPRETERS[extension] : undefined;
  if (interpreter === undefined) {
    throw new UserError('bad-input', {
      message: `Nothing is known to run the script "${script}" by its extension.`,
      valid: Object.keys(INTERPRETERS).map(name => `.${name}`),
      fix: 'Or start it by "run".',
    });
  }
  return { kind: 'program', argv: [interpreter, script] };
}

/** What is certainly a program and not an output among the words, relative to the working directory. */
export function programFiles(command: Command): string[] {
  if (command.kind !== 'program') return [];
  const [program = '', script = ''] = command.argv;
  const interpreted = /(^|[\\/])(python[\d.]*|node|bash|sh|Rscript|julia)(\.exe)?$/.test(program);
  return [program, ...(interpreted && !script.startsWith('-') ? [script] : [])];
}

/** As a person would type it, on one line. */
export function showCommand(command: Command): string {
  if (command.kind === 'program') return command.argv.map(quoted).join(' ');
  const [first = '', ...more] = command.text.trim().split('\n');
  return `bash: ${first}${more.length ? ' …' : ''}`;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** The command with every text passed through `change`: for redaction. */
export function mapCommand(command: Command, change: (text: string) => string): Command {
  return command.kind === 'program'
    ? { kind: 'program', argv: command.argv.map(change) }
    : { kind: 'bash', text: change(command.text) };
}
