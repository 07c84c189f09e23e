import { chmod, readdir, symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';

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

  it('streams a range', async () => {
    await ports.files.write('r', '0123456789');
    let text = '';
    for await (const chunk of ports.files.stream('r', { start: 2, end: 8, chunkSize: 3 }))
      text += `${chunk.toString()},`;
    expect(text).toBe('234,567,');
  });
});
