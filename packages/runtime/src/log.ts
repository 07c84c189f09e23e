import type { Log } from '@sluice/core';
import { plainLines } from '@sluice/document';
import type { Fence } from './fence.js';
import type { Redactor } from './redaction.js';
import type { RunnerCommands } from './runner-commands.js';

/** The Log port as workflow commands. Every line passes redaction. */
export function runnerLog(runner: RunnerCommands, redactor: Redactor, fence: Fence): Log {
  return {
    info: message => runner.info(withoutCommands(redactor.redact(message))),
    debug: message => runner.debug(redactor.redact(message)),
    notice: message => runner.annotate('notice', redactor.redact(message)),
    warning: message => runner.annotate('warning', redactor.redact(message)),
    group: (title, work) => runner.group(redactor.redact(title), work),
    untrusted: text => fence.inside(redactor.redact(text)),
    fence: work => fence.hold(work),
  };
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
    fence: work => work(),
  };
}
