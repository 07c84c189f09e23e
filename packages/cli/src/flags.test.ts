import { describe, expect, it } from '@jest/globals';
import { parseFlags, type FlagSpecs } from './flags.js';

const specs: FlagSpecs = {
  event: { description: '', value: 'NAME' },
  input: { description: '', value: 'NAME=VALUE', many: true },
  json: { description: '' },
  approve: { description: '', value: 'ENV', many: true, optional: text => !text.includes('.') },
};
const parse = (...argv: string[]) => parseFlags(argv, specs, 1);

describe('parseFlags', () => {
  it.each([
    [['x.yml'], {}, ['x.yml']],
    [['--event', 'push', 'x.yml'], { event: ['push'] }, ['x.yml']],
    [['--event=push'], { event: ['push'] }, []],
    [['--input', 'a=1', '--input=b=2=3'], { input: ['a=1', 'b=2=3'] }, []],
    [['--input', 'a=-1', '--event', '-5'], { input: ['a=-1'], event: ['-5'] }, []],
    [['--json', 'x.yml'], { json: [''] }, ['x.yml']],
    [['--approve', 'production', 'x.yml'], { approve: ['production'] }, ['x.yml']],
    [['--approve', 'x.yml'], { approve: [''] }, ['x.yml']],
    [['--approve=a', '--approve=b'], { approve: ['a', 'b'] }, []],
    [['--approve', '--json'], { approve: [''], json: [''] }, []],
    [['--', '--json'], {}, ['--json']],
    [['--event='], { event: [''] }, []],
  ])('%j', (argv, values, positionals) => {
    expect(parse(...argv)).toEqual({ values, positionals });
  });

  it.each([
    [['--evnet', 'push'], 'There is no flag "--evnet". Did you mean "--event"?'],
    [['--zzz'], 'There is no flag "--zzz". See --help.'],
    [['--event'], '--event needs a value: --event NAME.'],
    [['--event', '--json'], '--event needs a value. If "--json" is meant as one, write --event=--json.'],
    [['--event', 'a', '--event', 'b'], '--event is given twice.'],
    [['--json=yes'], '--json takes no value.'],
    [['x.yml', 'y.yml'], 'Unexpected argument "y.yml".'],
    [['-x'], 'There is no flag "-x". See --help.'],
  ])('refuses %j', (argv, message) => {
    expect(() => parse(...argv)).toThrow(message);
  });

  it('reports every problem at once', () => {
    expect(() => parse('--evnet', 'x', '--json=1', 'y', 'z')).toThrow(
      /--evnet[^]*--json takes[^]*"y"[^]*"z"|--evnet[^]*--json takes[^]*"z"/,
    );
  });
});
