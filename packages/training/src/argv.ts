import { UserError } from '@sluice/core';

/** What a shell would act on and we do not: unquoted, each is refused rather than passed on as an ordinary character. */
const SHELL_ONLY = '|;&<>()$`*?[';
/** What a shell expands even inside double quotes. */
const EXPANDED = '$`';
/** What a backslash takes the meaning from inside double quotes; before other characters it stays. */
const ESCAPABLE = '"\\$`\n';

/**
 * Splits a command line into argv by the quoting rules of a POSIX shell: blanks separate, quotes and backslashes protect,
 * backslash-newline joins lines. Nothing is expanded. Throws UserError `bad-input` for open quotes, for several lines and
 * for what only a shell can do.
 */
export function splitArgv(line: string): string[] {
  const text = line.replaceAll('\r\n', '\n').trimStart();
  const blanks = /[ \t]+|\s+$/y;
  const argv: string[] = [];
  let word: string | undefined;
  let at = 0;
  while (at < text.length) {
    blanks.lastIndex = at;
    const blank = blanks.exec(text)?.[0];
    if (blank !== undefined) {
      if (word !== undefined) argv.push(word);
      word = undefined;
      at += blank.length;
      continue;
    }
    if (text.startsWith('\\\n', at)) {
      at += 2;
      continue;
    }
    const piece = readPiece(text, at, word === undefined);
    word = (word ?? '') + piece.value;
    at = piece.end;
  }
  if (word !== undefined) argv.push(word);
  refuseAssignment(argv);
  return argv;
}

interface Piece {
  value: string;
  end: number;
}

function readPiece(text: string, at: number, startsWord: boolean): Piece {
  const char = text[at] as string;
  if (char === "'") return readSingleQuoted(text, at);
  if (char === '"') return readDoubleQuoted(text, at);
  if (char === '\\') {
    if (at + 1 === text.length) throw refused('ends in a lone backslash', 'Double it, or remove it.');
    return { value: text[at + 1] as string, end: at + 2 };
  }
  if (char === '\n') throw needsShell('has several lines');
  if (SHELL_ONLY.includes(char) || (startsWord && (char === '~' || char === '#')))
    throw needsShell(`has an unquoted ${char} at character ${at + 1}`);
  return { value: char, end: at + 1 };
}

function readSingleQuoted(text: string, at: number): Piece {
  const close = text.indexOf("'", at + 1);
  if (close < 0) throw openQuote(at);
  return { value: text.slice(at + 1, close), end: close + 1 };
}

function readDoubleQuoted(text: string, start: number): Piece {
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] as string;
    const next = text[at + 1];
    if (char === '"') return { value, end: at + 1 };
    if (char === '\\' && next !== undefined && ESCAPABLE.includes(next)) {
      value += next === '\n' ? '' : next;
      at += 1;
    } else if (EXPANDED.includes(char)) {
      throw needsShell(`has a ${char} inside double quotes at character ${at + 1}`);
    } else {
      value += char;
    }
  }
  throw openQuote(start);
}

function refuseAssignment(argv: readonly string[]): void {
  const name = /^([A-Za-z_]\w*)=/.exec(argv[0] ?? '')?.[1];
  if (name === undefined) return;
  throw refused(
    `starts with an assignment to ${name}`,
    `Set ${name} under "env:" of the step, and list it in the input "env" if results depend on it.`,
  );
}

function needsShell(what: string): UserError {
  return refused(
    `${what}, and is not run by a shell`,
    'Quote it if it is meant literally. Else put the commands into a script and name it in "script", or set "shell: bash".',
  );
}

function openQuote(at: number): UserError {
  return refused(
    `has a quote at character ${at + 1} that is never closed`,
    'Close it, or escape it with \\.',
  );
}

function refused(what: string, fix: string): UserError {
  return new UserError('bad-input', { message: `Input "run" ${what}.`, fix });
}
