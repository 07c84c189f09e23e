import { which } from '../process/which.js';

/** Arguments and file endings of the shells the runner knows (`ScriptHandlerHelpers.cs`). */
const BUILT_IN: Record<string, { args: string; ending: string }> = {
  bash: { args: '--noprofile --norc -e -o pipefail {0}', ending: '.sh' },
  sh: { args: '-e {0}', ending: '.sh' },
  python: { args: '{0}', ending: '.py' },
  pwsh: { args: `-command ". '{0}'"`, ending: '.ps1' },
  powershell: { args: `-command ". '{0}'"`, ending: '.ps1' },
  cmd: { args: '/D /E:ON /V:OFF /S /C "CALL "{0}""', ending: '.cmd' },
};

export const SHELL_NAMES = Object.keys(BUILT_IN);

export class ShellError extends Error {}

export interface Shell {
  /** Absolute program. */
  program: string;
  /** With `{0}` for the script. */
  args: string;
  /** Of the script file, with its dot; '' for shells the runner does not know. */
  ending: string;
  /** The text as written into the script file. */
  fixUp: (script: string) => string;
}

/** Whether the text names a built-in shell or is a template with `{0}`: what may stand in a workflow. */
export function isShell(text: string): boolean {
  const [name, args] = split(text);
  return args === '' ? Object.hasOwn(BUILT_IN, name) : args.includes('{0}');
}

/**
 * @param shell as in the workflow; '' for the default, which is `bash -e {0}` where bash exists, else `sh -e {0}`
 * @param path where to look for the program
 * Throws a ShellError when it is no shell or not installed.
 */
export function findShell(shell: string, path: string): Shell {
  if (shell === '') return defaultShell(path);
  if (!isShell(shell)) {
    throw new ShellError(
      `Invalid shell option. Shell must be a valid built-in (${SHELL_NAMES.join(', ')}) or a format string containing '{0}'; got '${shell}'`,
    );
  }
  const [name, args] = split(shell);
  const program = which(name, path);
  if (program === undefined) throw new ShellError(`The shell '${name}' is not installed on this machine`);
  return assemble(program, name, args || BUILT_IN[name]!.args);
}

/** `{0}` replaced in the arguments, which are split at blanks outside double quotes. */
export function argvOf({ program, args }: Shell, script: string): string[] {
  const parts = args.match(/(?:[^\s"]|"[^"]*")+/g) ?? [];
  return [program, ...parts.map(part => part.replaceAll('"', '').replaceAll('{0}', script))];
}

function defaultShell(path: string): Shell {
  const program = which('bash', path) ?? which('sh', path);
  if (program === undefined) throw new ShellError('Neither bash nor sh is installed on this machine');
  return assemble(program, 'sh', BUILT_IN['sh']!.args);
}

function assemble(program: string, name: string, args: string): Shell {
  const powershell = name === 'pwsh' || name === 'powershell';
  return {
    program,
    args,
    ending: BUILT_IN[name]?.ending ?? '',
    fixUp: script =>
      powershell
        ? `$ErrorActionPreference = 'stop'\n${script}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }`
        : name === 'cmd'
          ? `@echo off\r\n${script}`
          : script,
  };
}

function split(shell: string): [name: string, args: string] {
  const blank = shell.indexOf(' ');
  return blank < 0 ? [shell, ''] : [shell.slice(0, blank), shell.slice(blank + 1).trim()];
}
