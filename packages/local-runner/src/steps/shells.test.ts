import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { argvOf, findShell, isShell } from './shells.js';

let bin = '';
beforeAll(async () => {
  bin = await mkdtemp(join(tmpdir(), 'bin-'));
  for (const name of ['bash', 'sh', 'python', 'pwsh', 'node', 'perl']) {
    await writeFile(join(bin, name), '#!/bin/sh\n');
    await chmod(join(bin, name), 0o755);
  }
});

describe('shells', () => {
  it.each<[string, string[]]>([
    ['', ['bash', '-e', 'S']],
    ['bash', ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', 'S']],
    ['sh', ['sh', '-e', 'S']],
    ['python', ['python', 'S']],
    ['pwsh', ['pwsh', '-command', ". 'S'"]],
    ['node {0}', ['node', 'S']],
    ['bash -l {0} "a b"', ['bash', '-l', 'S', 'a b']],
    ['perl -e "do \'{0}\'"', ['perl', '-e', "do 'S'"]],
  ])('%j starts %j', (shell, [program, ...args]) => {
    expect(argvOf(findShell(shell, bin), 'S')).toEqual([join(bin, program!), ...args]);
  });

  it('gives the script its ending', () => {
    expect(['', 'bash', 'python', 'pwsh', 'node {0}'].map(s => findShell(s, bin).ending)).toEqual([
      '.sh',
      '.sh',
      '.py',
      '.ps1',
      '',
    ]);
    expect(findShell('pwsh', bin).fixUp('x')).toMatch(/^\$ErrorActionPreference = 'stop'\nx\nif/);
  });

  it('knows what is no shell', () => {
    expect(['node', 'bash -x', 'zsh'].map(isShell)).toEqual([false, false, false]);
    expect(() => findShell('node', bin)).toThrow('Invalid shell option');
  });

  it('tells a shell that is not installed', () => {
    expect(() => findShell('cmd', bin)).toThrow("'cmd' is not installed");
    expect(() => findShell('', '/nowhere')).toThrow('Neither bash nor sh');
  });
});
