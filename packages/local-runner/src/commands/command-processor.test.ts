import { describe, expect, it } from '@jest/globals';
import type { RunEvent } from '../events.js';
import { Masker } from '../masks/masker.js';
import { StepLog } from '../steps/step-log.js';
import { CommandProcessor } from './command-processor.js';

function run(lines: string[], { debug = false } = {}) {
  const events: RunEvent[] = [];
  const log = new StepLog('job', 1, new Masker(), event => events.push(event), debug);
  const processor = new CommandProcessor(log, debug);
  for (const line of lines) processor.process(line);
  const shown = events.flatMap(event => (event.type === 'log' ? [`${event.kind}: ${event.text}`] : []));
  return { shown, annotations: log.annotations, failed: processor.failed, log };
}

describe('CommandProcessor', () => {
  it('passes ordinary lines and unknown commands through', () => {
    const lines = ['hello', '  ::nope::x', '::error', ':: error::x', '[x] ##[unknown]y'];
    expect(run(lines).shown).toEqual(lines.map(line => `output: ${line}`));
  });

  it('reads properties and unescapes', () => {
    const { annotations } = run(['  ::error file=a%2Cb.py,line=3,endLine=4,title=T%3A1::one%0Atwo%25']);
    expect(annotations).toEqual([
      { level: 'error', message: 'one\ntwo%', title: 'T:1', file: 'a,b.py', line: 3, endLine: 4 },
    ]);
  });

  it('reads the old bracket form anywhere in a line', () => {
    expect(run(['12:00 ##[warning file=x.c;line=2]careful']).annotations).toEqual([
      { level: 'warning', message: 'careful', file: 'x.c', line: 2 },
    ]);
  });

  it('drops columns that span lines and places that run backwards', () => {
    expect(run(['::notice line=5,endLine=2,col=1::m']).annotations[0]).toEqual({
      level: 'notice',
      message: 'm',
    });
    expect(run(['::notice line=5,col=9,endColumn=3::m']).annotations[0]).toEqual({
      level: 'notice',
      message: 'm',
      line: 5,
    });
  });

  it('keeps ten annotations per level and counts the rest', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `::warning::w${i}`);
    const { annotations, shown, log } = run([...lines, '::error::e']);
    expect(annotations.map(({ message }) => message)).toEqual([
      ...lines.slice(0, 10).map((_, i) => `w${i}`),
      'e',
    ]);
    expect(shown).toHaveLength(13);
    expect(log.droppedAnnotations).toBe(2);
  });

  it('masks from the next line on, without showing the command', () => {
    const { shown } = run(['::add-mask::s3cret', 'it is s3cret', '::error::s3cret!']);
    expect(shown).toEqual(['output: it is ***', 'error: ***!']);
  });

  it('warns of a blank mask', () => {
    expect(run(['::add-mask:: ']).annotations[0]?.message).toContain("Can't add secret mask");
  });

  it('obeys nothing between stop-commands and its token', () => {
    const { shown, annotations } = run([
      '::stop-commands::tok-1234',
      '::error::not one',
      '::add-mask::x',
      '::TOK-1234::',
      '::error::one',
    ]);
    expect(annotations.map(({ message }) => message)).toEqual(['one']);
    // Every chunk of a training's output comes in a fence: the ends of it are noise.
    expect(shown).toEqual(['output: ::error::not one', 'output: ::add-mask::x', 'error: one']);
  });

  it.each(['', 'error', 'pause-logging'])('refuses the stop token %j', token => {
    const { failed, annotations } = run([`::stop-commands::${token}`, '::warning::still obeyed']);
    expect(failed).toBe(true);
    expect(annotations.at(-1)?.message).toBe('still obeyed');
  });

  it.each(['::set-output name=a::1', '::save-state name=a::1', '::set-env name=a::1', '::add-path::/x'])(
    'rejects %s',
    line => {
      const { failed, annotations } = run([line]);
      expect(failed).toBe(true);
      expect(annotations.map(({ message }) => message).join(' ')).toContain('is disabled');
    },
  );

  it('shows debug lines only when asked', () => {
    expect(run(['::debug::d']).shown).toEqual([]);
    expect(run(['::debug::d'], { debug: true }).shown).toEqual(['debug: d']);
  });

  it('echoes commands between echo on and off', () => {
    const { shown } = run(['::echo::on', '::group::A', '::endgroup::', '::echo::off', '::group::B']);
    expect(shown).toEqual([
      'output: ::group::A',
      'group: A',
      'output: ::endgroup::',
      'endgroup: ',
      'output: ::echo::off',
      'group: B',
    ]);
    expect(run(['::echo::maybe']).failed).toBe(true);
  });
});
