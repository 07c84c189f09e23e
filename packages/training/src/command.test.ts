import { describe, expect, it } from '@jest/globals';
import { programFiles, readCommand, showCommand, type Command } from './command.js';

const inputs = { run: undefined, script: undefined, shell: 'none' as const };
const program = (...argv: string[]): Command => ({ kind: 'program', argv });

describe('readCommand', () => {
  it.each([
    ['train.py', 'python3'],
    ['src/train.mjs', 'node'],
    ['train.js', 'node'],
    ['a b/train.sh', 'bash'],
    ['train.R', 'Rscript'],
  ])('runs the script %s by %s', (script, interpreter) => {
    expect(readCommand({ ...inputs, script })).toEqual(program(interpreter, script));
  });

  it('leaves a text to bash only where asked to', () => {
    const run = 'set -x\npython train.py | tee log\n';
    expect(() => readCommand({ ...inputs, run })).toThrow('several lines');
    expect(readCommand({ ...inputs, run, shell: 'bash' })).toEqual({ kind: 'bash', text: run });
  });

  it.each([
    [inputs, 'nothing to run'],
    [{ ...inputs, run: 'a', script: 'a.py' }, 'Both "run" and "script"'],
    [{ ...inputs, script: 'train.exe' }, 'Valid: .py, .js'],
    [{ ...inputs, script: 'constructor' }, 'Nothing is known to run'],
    [{ ...inputs, script: 'train.sh', shell: 'bash' as const }, 'goes with "run"'],
  ])('refuses %j', (given, message) => expect(() => readCommand(given)).toThrow(message));
});

describe('showCommand', () => {
  it('quotes what needs it', () => {
    expect(showCommand(program('python', 'a b.py', "it's", '--lr=0.1', ''))).toBe(
      `python 'a b.py' 'it'\\''s' --lr=0.1 ''`,
    );
  });
  it('shows the first line of a text', () => {
    expect(showCommand({ kind: 'bash', text: '\nset -x\npython train.py\n' })).toBe('bash: set -x …');
  });
});

describe('programFiles', () => {
  it.each([
    [
      ['python3', 'model/train.py', 'out.pkl'],
      ['python3', 'model/train.py'],
    ],
    [
      ['/usr/bin/python3.12', 'train.py'],
      ['/usr/bin/python3.12', 'train.py'],
    ],
    [['node', '--version'], ['node']],
    [['./train', 'model/out.bin'], ['./train']],
  ])('of %j are %j', (argv, files) => expect(programFiles(program(...argv))).toEqual(files));
});
