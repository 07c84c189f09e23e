import { describe, expect, it } from '@jest/globals';
import { Fence } from './fence.js';
import { runnerLog, terminalLog, withoutCommands } from './log.js';
import { Redactor } from './redaction.js';
import { runnerCommands } from './runner-commands.js';

/** What the runner takes for a command (`ActionCommand.cs`): it trims, then looks at the line's beginning. */
const isCommand = (line: string) => /^[\s\u0085]*::[^:]/.test(line) || /##\[[^\]]+\]/.test(line);

function recorded() {
  const lines: string[] = [];
  const write = (text: string) => void lines.push(...text.trimEnd().split(/\r\n|[\r\n]/));
  const fence = new Fence(write);
  const runner = runnerCommands({}, fence.outside);
  return { log: runnerLog(runner, new Redactor(), fence), runner, lines };
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

  it('keeps one fence round all that one program says, and lifts it for whatever is said in between', async () => {
    const { log, runner, lines } = recorded();
    await log.fence(async () => {
      log.untrusted('epoch 1\n');
      log.untrusted('::error::epoch 2');
      runner.setSecret('a secret learnt meanwhile');
      log.untrusted('epoch 3\n');
      await Promise.resolve();
    });
    log.info('done');
    const [stop = ''] = lines;
    const resume = `::${stop.slice('::stop-commands::'.length)}::`;
    expect(lines).toEqual([
      stop,
      'epoch 1',
      '::error::epoch 2',
      resume,
      '::add-mask::a secret learnt meanwhile',
      stop,
      'epoch 3',
      resume,
      'done',
    ]);
  });

  it('is lifted when the program fails, and by no word of the program', async () => {
    const { log, lines } = recorded();
    const work = log.fence(async () => {
      log.untrusted('x');
      // Whoever can read the log of the job knows the word.
      log.untrusted(`::${lines[0]!.slice('::stop-commands::'.length)}::\n::error::free`);
      await Promise.reject(new Error('exit code 1'));
    });
    await expect(work).rejects.toThrow('exit code 1');
    const word = lines[0]!.slice('::stop-commands::'.length);
    expect(lines.indexOf(`::${word}::`)).toBe(lines.length - 1);
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
