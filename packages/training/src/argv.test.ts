import { describe, expect, it } from '@jest/globals';
import { UserError } from '@sluice/core';
import fc from 'fast-check';
import { splitArgv } from './argv.js';

describe('splitArgv', () => {
  it.each([
    ['python train.py', ['python', 'train.py']],
    ['  python \t train.py \n', ['python', 'train.py']],
    [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
    [`a b'c'"d"`, ['a', 'bcd']],
    [`a ''`, ['a', '']],
    [`a ""`, ['a', '']],
    ['a b\\ c', ['a', 'b c']],
    [`a "b\\"c\\\\d\\e"`, ['a', 'b"c\\d\\e']],
    [`a 'b\\'`, ['a', 'b\\']],
    [`a '$HOME|*;'`, ['a', '$HOME|*;']],
    ['a "\\$HOME"', ['a', '$HOME']],
    ['a "x|y;*"', ['a', 'x|y;*']],
    ['a \\| b', ['a', '|', 'b']],
    ['a \\\n  --b 1', ['a', '--b', '1']],
    ['a \\\r\n  --b 1', ['a', '--b', '1']],
    ['a "b\\\nc"', ['a', 'bc']],
    ["a 'b\\\nc'", ['a', 'b\\\nc']],
    ['a b\\ ', ['a', 'b ']],
    ['a b=c#d~e', ['a', 'b=c#d~e']],
    ['a --set {"x":1}', ['a', '--set', '{x:1}']],
  ])('%j', (line, argv) => expect(splitArgv(line)).toEqual(argv));

  it.each([
    ['a | b', 'unquoted | at character 3'],
    ['a && b', 'unquoted & at character 3'],
    ['a; b', 'unquoted ; at character 2'],
    ['a > log', 'unquoted > at character 3'],
    ['a < in', 'unquoted < at character 3'],
    ['a $(b)', 'unquoted $ at character 3'],
    ['a `b`', 'unquoted ` at character 3'],
    ['a $HOME', 'unquoted $ at character 3'],
    ['a *.csv', 'unquoted * at character 3'],
    ['a ~/x', 'unquoted ~ at character 3'],
    ['a # b', 'unquoted # at character 3'],
    ['a "$HOME"', '$ inside double quotes at character 4'],
    ['a\nb', 'several lines'],
  ])('refuses what needs a shell: %j', (line, what) => {
    expect(() => splitArgv(line)).toThrow(what);
    expect(() => splitArgv(line)).toThrow('shell: bash');
  });

  it.each(['a "b', "a 'b", 'a b\\', 'LR=1 python train.py'])('refuses %j', line => {
    expect(() => splitArgv(line)).toThrow(UserError);
  });

  it('gives back any words that were quoted for a shell', () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '\\', '$', '\n', '\t', '|', '#', '~', '=') }),
      fc.string({ unit: 'grapheme' }),
    );
    const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), words => {
        fc.pre(!/^[A-Za-z_]\w*=/.test(words[0] as string));
        expect(splitArgv(words.map(quote).join(' '))).toEqual(words);
      }),
    );
  });
});
