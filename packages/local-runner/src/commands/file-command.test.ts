import { describe, expect, it } from '@jest/globals';
import { parseFileCommand, parsePathFile } from './file-command.js';

const parse = (text: string, windows = false): [string, string][] => [...parseFileCommand(text, windows)];

describe('parseFileCommand', () => {
  it.each<[string, [string, string][]]>([
    ['', []],
    ['a=1\n', [['a', '1']]],
    ['a=1', [['a', '1']]],
    ['a=\n', [['a', '']]],
    ['\n\na=1\n\nb=2\n', [['a', '1'], ['b', '2']]], // prettier-ignore
    ['a=b=c<<d\n', [['a', 'b=c<<d']]],
    ['a<<E\nE\n', [['a', '']]],
    ['a<<E\none\ntwo\nE\n', [['a', 'one\ntwo']]],
    ['a<<E\none\n\nE', [['a', 'one\n']]],
    ['a<<E=F\nx=1\nE=F\nb=2\n', [['a', 'x=1'], ['b', '2']]], // prettier-ignore
    ['a<<E\n E\nE \nE\n', [['a', ' E\nE ']]],
    ['name with blanks = v \n', [['name with blanks ', ' v ']]],
  ])('reads %j', (text, pairs) => {
    expect(parse(text)).toEqual(pairs);
  });

  it.each([
    ['just text\n', "Invalid format 'just text'"],
    ['a<<\nx\n', 'delimiter must not be empty'],
    ['<<E\nx\nE\n', 'Name must not be empty'],
    ['a<<E\nx\n', "Matching delimiter not found 'E'"],
    ['a<<E\nx', 'EOF marker missing new line'],
    ['a<<E\nx\nEE\n', "Matching delimiter not found 'E'"],
  ])('refuses %j', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('yields what stands before the bad line', () => {
    const pairs = parseFileCommand('a=1\nbad\n', false);
    expect(pairs.next().value).toEqual(['a', '1']);
    expect(() => pairs.next()).toThrow('bad');
  });

  it('keeps a carriage return on Unix and drops it on Windows', () => {
    expect(parse('a=1\r\nb<<E\r\nx\r\ny\r\nE\r\n')).toEqual([
      ['a', '1\r'],
      ['b', 'x\r\ny\r'],
    ]);
    expect(parse('a=1\r\nb<<E\r\nx\r\ny\r\nE\r\n', true)).toEqual([
      ['a', '1'],
      ['b', 'x\r\ny'],
    ]);
  });
});

describe('parsePathFile', () => {
  it('reads one folder per line', () => {
    expect(parsePathFile('/a\n\n/b c\r\n/d')).toEqual(['/a', '/b c', '/d']);
  });
});
