import { randomBytes } from 'node:crypto';
import type { Log } from '@sluice/core';
import { plainLines } from '@sluice/document';
import type { Redactor } from './redaction.js';
import type { Toolkit } from './toolkit.js';

/** The Log port as workflow commands. Every line passes redaction. */
export function runnerLog(core: Toolkit, redactor: Redactor, write: (text: string) => void): Log {
  // One for all: the runner takes each for a secret, and would look for thousands of them in every line.
  const word = randomBytes(16).toString('hex');
  return {
    info: message => core.info(withoutCommands(redactor.redact(message))),
    debug: message => core.debug(redactor.redact(message)),
    notice: message => core.notice(redactor.redact(message)),
    warning: message => core.warning(redactor.redact(message)),
    group: (title, work) => core.group(redactor.redact(title), work),
    untrusted: text => write(fenced(redactor.redact(text), word)),
  };
}

/** The runner obeys `::commands::` on any line of output, unless told to stop until a word only we know. */
function fenced(text: string, word: string): string {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  return `::stop-commands::${word}\n${body}::${word}::\n`;
}

/**
 * The text with a character that nobody sees inside of what the runner would take for a command: `::name::` at the start
 * of a line, `##[name]` anywhere. Our own sentences quote data, file names and errors.
 */
export function withoutCommands(text: string): string {
  return text.replace(COMMAND, '$1\u200b').replace(/##(?=\[)/g, '##\u200b');
}

/** Blanks are those that .NET's TrimStart takes away. */
const COMMAND = /^([\t\v\f \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]*:)(?=:)/gm;

/** The Log port for a person's terminal, with no commands in it, neither the runner's nor the terminal's. */
export function terminalLog(redactor: Redactor, write: (text: string) => void, verbose: boolean): Log {
  const line = (mark: string, message: string) =>
    write(`${mark}${plainLines(redactor.redact(message)).join('\n')}\n`);
  return {
    info: message => line('', message),
    debug: message => (verbose ? line('debug: ', message) : undefined),
    notice: message => line('note: ', message),
    warning: message => line('warning: ', message),
    group: async (title, work) => {
      line('', title);
      return work();
    },
    untrusted: text => line('', text),
  };
}
