import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { symlink } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { findData } from './find-data.js';
import { partitionsOf } from './open-data.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  const names = [
    'lake/a.csv',
    'lake/b/c.jsonl.gz',
    'lake/_SUCCESS',
    'lake/.part.csv',
    'lake/read.me',
    'x.csv',
  ];
  for (const name of names) await ports.files.write(name, 'a\n1\n');
});
afterEach(() => ports.dispose());

const find = async (...patterns: string[]) => (await findData(patterns, ports.files)).paths;

describe('finding data', () => {
  it('takes a folder for the data files below it', async () => {
    expect(await find('lake/')).toEqual(['lake/a.csv', 'lake/b/c.jsonl.gz']);
    expect(await find('lake', 'x.csv', '!lake/b/**')).toHaveLength(3);
    expect(await find('**/*.csv', '!lake/**')).toEqual(['x.csv']);
  });

  it('follows no link, neither the file nor a folder before it', async () => {
    const outside = await testPorts();
    try {
      await outside.files.write('secret/s.csv', 'a\n1\n');
      await symlink(`${outside.root}/secret`, `${ports.root}/linked`);
      await symlink(`${outside.root}/secret/s.csv`, `${ports.root}/lake/link.csv`);
      for (const pattern of ['linked/*.csv', 'linked/s.csv', 'linked', 'lake/link.csv', 'lake'])
        await expect(find(pattern)).rejects.toThrow(/link|Links/);
    } finally {
      await outside.dispose();
    }
  });

  it('passes over no link or pipe that a pattern names, besides data that it finds', async () => {
    await symlink('../x.csv', `${ports.root}/lake/link.csv`);
    execFileSync('mkfifo', [`${ports.root}/lake/b/pipe.csv`]);
    await expect(find('lake/**/*.csv')).rejects.toMatchObject({
      problems: [
        { message: '"lake/b/pipe.csv" is a pipe, device or socket, not a regular file.' },
        { message: '"lake/link.csv" is a link, not a regular file.' },
      ],
    });
    expect(await find('lake/**/*.csv', '!**/link.csv', '!lake/b/*')).toEqual([
      'lake/.part.csv',
      'lake/a.csv',
    ]);
  });

  it('tells a link from a pipe, and says what to do about each', async () => {
    await symlink('loop.csv', `${ports.root}/loop.csv`);
    execFileSync('mkfifo', [`${ports.root}/pipe.csv`]);
    await expect(find('loop.csv', 'pipe.csv', 'none.csv')).rejects.toMatchObject({
      problems: [
        { message: '"loop.csv" is a link, not a regular file.', fix: expect.stringContaining('leads to') },
        {
          message: expect.stringContaining('"pipe.csv" is a pipe'),
          fix: expect.stringContaining('to a file'),
        },
        { message: '"none.csv" does not exist.', fix: `Workspace: ${ports.root}` },
      ],
    });
  });

  it('takes what a .dvc file points to', async () => {
    const md5 = createHash('md5').update('a\n1\n').digest('hex');
    await ports.files.write('kept.csv.dvc', `outs:\n- md5: ${md5}\n  hash: md5\n  path: kept.csv\n`);
    await ports.files.write(`.dvc/cache/files/md5/${md5.slice(0, 2)}/${md5.slice(2)}`, 'a\n1\n');
    const { paths, files } = await findData(['kept.csv.dvc', 'x.csv'], ports.files);
    expect(paths).toEqual(['kept.csv', 'x.csv']);
    expect((await files.read('kept.csv')).toString()).toBe('a\n1\n');
  });

  it('says what names nothing', async () => {
    await ports.files.write('docs/x.md', '');
    const error = await find('docs', 'none.csv', '*.tsv').catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'missing-file', problems: [{}, {}, {}] });
    await expect(find()).rejects.toThrow('names no file');
  });
});

describe('addresses that are not read', () => {
  it.each([
    ['ftp://me:secret@host/x.csv?key=secret', '"ftp://host/x.csv" begins with ftp://, which is not read.'],
    ['hdfs://host/*.csv', 'begins with hdfs://'],
    ['abfss://data@account.dfs.core.windows.net/x.csv', 'Write it as az://container/blob.'],
    ['s3a://bucket/x.csv', 'Write it as s3://bucket/key.'],
    ['S3://bucket/x.csv', 'Write it as s3://bucket/key, in small letters.'],
  ])('%s', async (path, told) => {
    const error: Error = await find(path).then(
      () => new Error('found'),
      (thrown: unknown) => thrown as Error,
    );
    expect(error.message).toContain(told);
    expect(error.message).not.toContain('secret');
  });

  it('are told with those that are', async () => {
    await expect(find('ftp://host/x.csv')).rejects.toMatchObject({
      code: 'missing-file',
      problems: [{ valid: expect.arrayContaining(['a path', 's3://bucket/key']) }],
    });
  });
});

describe('partitions', () => {
  it('are the folders with a value, decoded', () => {
    expect([...partitionsOf('lake/year=2024/at=10%3A30/x=%/part=1.csv')]).toEqual([
      ['year', '2024'],
      ['at', '10:30'],
      ['x', '%'],
    ]);
  });
});
