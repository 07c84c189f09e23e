import { describe, expect, it } from '@jest/globals';
import { runnerLog, terminalLog, withoutCommands } from './log.js';
import { Redactor } from './redaction.js';
import type { Toolkit } from './toolkit.js';

/** What the runner takes for a command (`ActionCommand.cs`): it trims, then looks at the line's beginning. */
const isCommand = (line: string) => /^[\s\u0085]*::[^:]/.test(line) || /##\[[^\]]+\]/.test(line);

function recorded() {
  const lines: string[] = [];
  const toolkit = { info: (message: string) => void lines.push(...message.split(/\r\n|[\r\n]/)) };
  const log = runnerLog(toolkit as unknown as Toolkit, new Redactor(), text =>
    lines.push(...text.trimEnd().split('\n')),
  );
  return { log, lines };
}

describe('runnerLog', () => {
  it.each([
    'train: fail. The cell holds "x\n::add-mask::a"',
    '::error file=a::said by a file name',
    'progress\r::warning::overwritten',
    '\u0085\u00a0 ::notice::after blanks that .NET trims',
    'text ##[error]in the middle',
    '::::error::',
    'a\u2028::group::x',
  ])('says %j without the runner taking it for a command', message => {
    const { log, lines } = recorded();
    log.info(message);
    expect(lines.filter(isCommand)).toEqual([]);
    expect(lines.join('\n').replaceAll('\u200b', '')).toBe(message.replace(/\r/g, '\n'));
  });

  it('fences untrusted text with a word that is the same for all: each would become a mask of the runner', () => {
    const { log, lines } = recorded();
    log.untrusted('::error::from the training\n');
    log.untrusted('more');
    const [stop, text, resume, ...second] = lines;
    const [, word = ''] = /^::stop-commands::([0-9a-f]{32})$/.exec(stop ?? '') ?? [];
    expect([text, resume]).toEqual(['::error::from the training', `::${word}::`]);
    expect(second).toEqual([stop, 'more', resume]);
    expect(recorded().lines).not.toContain(stop);
  });

  it('takes time in proportion to the text', () => {
    for (const text of ['\n'.repeat(1e6), ' '.repeat(1e6), '##['.repeat(3e5), '::'.repeat(5e5)])
      expect(withoutCommands(text).length).toBeGreaterThanOrEqual(text.length);
  });
});

describe('terminalLog', () => {
  it('lets neither sequences nor hidden characters through, and no secret that they part', () => {
    let written = '';
    const redactor = new Redactor();
    redactor.add('hunter2-horse');
    const log = terminalLog(redactor, text => (written += text), false);
    log.info('a \x1b]0;title\x07\x1b[31mred\u202e \x08\x9b2J hunter2\x1b[0m-horse');
    log.untrusted('two\r\nlines hunter2-\x1b[1mhorse\n');
    expect(written).toBe('a red\ufffd \ufffd ***\ntwo\nlines ***\n');
  });
});
