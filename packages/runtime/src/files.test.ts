import { chmod, readdir, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { wholeFolders } from './whole-folders.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

describe('NodeFiles', () => {
  it('writes whole or not at all, and leaves no temporary file', async () => {
    await ports.files.write('a/b.txt', 'one');
    await ports.files.write('a/b.txt', 'two');
    expect((await ports.files.read('a/b.txt')).toString()).toBe('two');
    await expect(ports.files.write('a', 'a folder is there')).rejects.toThrow();
    expect(await readdir(`${ports.root}/a`)).toEqual(['b.txt']);
    expect((await readdir(ports.root)).filter(name => name.endsWith('.tmp') && name !== '.tmp')).toEqual([]);
  });

  it('lets exactly one of many racers create a file', async () => {
    const racers = Array.from({ length: 20 }, (_, i) => ports.files.create('x', String(i)));
    const won = (await Promise.all(racers)).flatMap((first, i) => (first ? [String(i)] : []));
    expect(won).toHaveLength(1);
    expect((await ports.files.read('x')).toString()).toBe(won[0]);
  });

  it('globs and lists by bytes, relative, with exclusions', async () => {
    for (const name of ['b', 'a/x.py', 'a/y.txt', 'B', '.hidden/z.py']) await ports.files.write(name, '');
    expect(await ports.files.glob(['**/*.py', '!a/**'])).toEqual(['.hidden/z.py']);
    expect(await ports.files.glob(['*'])).toEqual(['B', 'b']);
    expect(await ports.files.list('a')).toEqual(['x.py', 'y.txt']);
  });

  it('passes over links in silence only where it may', async () => {
    for (const name of ['d/a.csv', 'e/b.csv']) await ports.files.write(name, '');
    await symlink('a.csv', `${ports.root}/d/link.csv`);
    await symlink('../e', `${ports.root}/d/e`);
    expect(await ports.files.glob(['d/**/*.csv'])).toEqual(['d/a.csv']);
    expect(await ports.files.glob(['d/**/*.csv', '!**/x*'], { whole: true })).toEqual([
      'd/a.csv',
      'd/link.csv',
    ]);
    expect(await ports.files.glob(['none/**/*.csv'], { whole: true })).toEqual([]);
  });

  it('hears of a folder that cannot be read', async () => {
    const heard = await new Promise(resolve => {
      const read = wholeFolders((_, error) => resolve(error));
      read('x'.repeat(5000), {}, () => undefined);
    });
    expect(heard).toMatchObject({ code: 'ENAMETOOLONG' });
  });

  it('says what is missing, unreadable or not a file in words', async () => {
    await expect(ports.files.read('none/x')).rejects.toMatchObject({
      code: 'missing-file',
      message: '"none/x" does not exist.',
    });
    await ports.files.write('d/x', '');
    await expect(ports.files.read('d')).rejects.toMatchObject({ code: 'missing-file' });
    await symlink('/etc/passwd', `${ports.root}/d/link`);
    await expect(ports.files.list('d')).rejects.toMatchObject({ code: 'unsupported' });
    if (process.getuid?.() !== 0) {
      await chmod(`${ports.root}/d/x`, 0);
      await expect(ports.files.read('d/x')).rejects.toMatchObject({ code: 'permission' });
    }
  });

  it.each<[string, string, (files: TestPorts['files']) => Promise<unknown>]>([
    ['a link that leads to itself', 'unsupported', files => files.read('loop')],
    ['a way through one', 'unsupported', files => files.stat('loop/x')],
    ['a place behind one', 'unsupported', files => files.write('loop/x', '')],
    ['a file where a folder is to be listed', 'bad-input', files => files.list('file')],
    ['a file on the way to what is written', 'bad-input', files => files.write('file/x/y', '')],
    ['a file just before what is created', 'bad-input', files => files.create('file/x', '')],
    ['a file on the way of a copy', 'bad-input', files => files.copy('file', 'file/copy')],
    ['a copy of nothing', 'missing-file', files => files.copy('none', 'copy')],
    ['a move of nothing', 'missing-file', files => files.rename('none', 'moved')],
    ['a move below a file', 'bad-input', files => files.rename('d', 'file/d')],
    ['a folder where a file is written', 'bad-input', files => files.write('d', '')],
    ['a name that is too long', 'bad-input', files => files.write('x'.repeat(300), '')],
    ['a name with a NUL', 'bad-input', files => files.read('a\0b')],
    [
      'a stream of a folder',
      'missing-file',
      async files => {
        for await (const chunk of files.stream('d')) expect(chunk).toBeUndefined();
      },
    ],
  ])('tells %s by the code %s, with the path', async (_, code, work) => {
    await ports.files.write('file', '');
    await ports.files.write('d/x', '');
    await symlink('loop', `${ports.root}/loop`);
    await expect(work(ports.files)).rejects.toMatchObject({
      name: 'UserError',
      code,
      message: expect.stringMatching(/^"/),
    });
    expect((await readdir(ports.root)).filter(name => name.endsWith('.tmp') && name !== '.tmp')).toEqual([]);
  });

  const unprivileged = process.getuid?.() === 0 ? it.skip : it;
  unprivileged('tells a folder that may not be written', async () => {
    await ports.files.write('d/x', '');
    await chmod(`${ports.root}/d`, 0o500);
    for (const work of [() => ports.files.write('d/y', ''), () => ports.files.remove('d/x')])
      await expect(work()).rejects.toMatchObject({ code: 'permission' });
    await chmod(`${ports.root}/d`, 0o700);
  });

  it('streams a range', async () => {
    await ports.files.write('r', '0123456789');
    let text = '';
    for await (const chunk of ports.files.stream('r', { start: 2, end: 8, chunkSize: 3 }))
      text += `${chunk.toString()},`;
    expect(text).toBe('234,567,');
  });
});
