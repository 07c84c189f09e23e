import { randomBytes } from 'node:crypto';
import { stripVTControlCharacters } from 'node:util';
import type { Log } from '@sluice/core';
import type { Redactor } from './redaction.js';
import type { Toolkit } from './toolkit.js';

/** The Log port as workflow commands. Every line passes redaction. */
export function runnerLog(core: Toolkit, redactor: Redactor, write: (text: string) => void): Log {
  return {
    info: message => core.info(redactor.redact(message)),
    debug: message => core.debug(redactor.redact(message)),
    notice: message => core.notice(redactor.redact(message)),
    warning: message => core.warning(redactor.redact(message)),
    group: (title, work) => core.group(redactor.redact(title), work),
    untrusted: text => write(fenced(redactor.redact(text))),
  };
}

/** The runner obeys `::commands::` on any line of output, unless told to stop until a word only we know. */
function fenced(text: string): string {
  const word = randomBytes(16).toString('hex');
  const body = text.endsWith('\n') ? text : `${text}\n`;
  return `::stop-commands::${word}\n${body}::${word}::\n`;
}

/** The Log port for a person's terminal, with no commands in it. */
export function terminalLog(redactor: Redactor, write: (text: string) => void, verbose: boolean): Log {
  const line = (mark: string, message: string) => write(`${mark}${redactor.redact(message)}\n`);
  return {
    info: message => line('', message),
    debug: message => (verbose ? line('debug: ', message) : undefined),
    notice: message => line('note: ', message),
    warning: message => line('warning: ', message),
    group: async (title, work) => {
      line('', title);
      return work();
    },
    untrusted: text =>
      write(stripVTControlCharacters(redactor.redact(text.endsWith('\n') ? text : `${text}\n`))),
  };
}
