import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { symlink } from 'node:fs/promises';
import { checkTargets } from './targets.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

describe('checkTargets', () => {
  it.each([
    ['../q.csv', 'outside the workspace'],
    ['/etc/q.csv', 'outside the workspace'],
    ['s3://bucket/q.csv', 'outside the workspace'],
    ['.github/q.csv', 'git keeps its own'],
    ['package.json', 'no name of a data file'],
    ['data/p.csv', 'reads or writes'],
    ['data/./p.csv', 'reads or writes'],
    ['link/q.csv', 'is a link'],
    ['folder.csv', 'is a folder'],
  ])('refuses %s', async (quarantine, why) => {
    const { files } = ports;
    await files.write('data/p.csv', '');
    await files.write('folder.csv/x', '');
    await symlink(files.resolve('data'), files.resolve('link'));
    const problem = { message: expect.stringContaining(why) as unknown };
    await expect(checkTargets({ quarantine }, ['data/p.csv'], files)).rejects.toMatchObject({
      code: 'bad-input',
      problems: [problem],
    });
  });

  it('refuses one file for both, and takes a file of an earlier run', async () => {
    await ports.files.write('q.csv', 'old');
    const both = { quarantine: 'q.csv', accepted: './q.csv' };
    await expect(checkTargets(both, [], ports.files)).rejects.toThrow('reads or writes');
    await expect(
      checkTargets({ quarantine: 'q.csv', accepted: 'out/a.jsonl.gz' }, [], ports.files),
    ).resolves.toBeUndefined();
  });
});
