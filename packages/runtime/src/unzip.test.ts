import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import yazl from 'yazl';
import { unzip, UNZIP_LIMITS } from './unzip.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'sluice-unzip-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

type Member = [name: string, content: string, mode?: number];

/** An archive with the members, one name replaced by another of the same length afterwards: yazl writes no bad ones. */
async function archive(members: Member[], rename?: [string, string]): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const [name, content, mode = 0o100644] of members) zip.addBuffer(Buffer.from(content), name, { mode });
  zip.end();
  let bytes = (await buffer(zip.outputStream)).toString('latin1');
  if (rename) bytes = bytes.replaceAll(...rename);
  const path = join(folder, 'a.zip');
  await writeFile(path, bytes, 'latin1');
  return path;
}

const target = () => join(folder, 'out');
const unpack = async (path: string, limits = UNZIP_LIMITS) => unzip(path, target(), limits);
/** Nothing may lie beside the folder either. */
const outside = async () => (await readdir(folder)).filter(name => !['a.zip', 'out'].includes(name));

describe('unzip', () => {
  it('unpacks files and folders', async () => {
    await unpack(
      await archive([
        ['model/a.bin', 'a'],
        ['model/deep/b.bin', 'b'],
        ['c', ''],
      ]),
    );
    expect((await readdir(target(), { recursive: true })).sort()).toEqual(
      ['c', 'model', 'model/a.bin', 'model/deep', 'model/deep/b.bin'].map(path => join(path)),
    );
    expect(await readFile(join(target(), 'model/deep/b.bin'), 'utf8')).toBe('b');
  });

  it.each<[string, Member[], [string, string] | undefined]>([
    ['a way out', [['aa/evil', 'x']], ['aa/evil', '../evil']],
    ['a way out further down', [['a/bb/../evil'.replace('..', 'cc'), 'x']], ['bb/cc/evil', '../../evil']],
    ['an absolute path', [['atmp/evil', 'x']], ['atmp/evil', '/tmp/evil']],
    ['a drive', [['cc/evil', 'x']], ['cc/evil', 'c:/evil']],
    ['backslashes', [['aa/evil', 'x']], ['aa/evil', '..\\evil']],
    ['a symbolic link', [['link', '/etc/passwd', 0o120777]], undefined],
    [
      'a name that comes twice',
      [
        ['one', 'a'],
        ['two', 'b'],
      ],
      ['two', 'one'],
    ],
  ])('refuses %s', async (_, members, rename) => {
    await expect(unpack(await archive(members, rename))).rejects.toMatchObject({ code: 'unsupported' });
    expect(await outside()).toEqual([]);
  });

  it.each<[string, Member[], Partial<typeof UNZIP_LIMITS>]>([
    [
      'many files',
      [
        ['a', ''],
        ['b', ''],
        ['c', ''],
      ],
      { entries: 2 },
    ],
    [
      'many bytes',
      [
        ['a', 'xxxx'],
        ['b', 'xxxx'],
      ],
      { bytes: 7 },
    ],
    ['a bomb', [['a', '0'.repeat(1e6)]], { harmless: 1e5 }],
  ])('refuses %s', async (_, members, limits) => {
    const path = await archive(members);
    await expect(unpack(path, { ...UNZIP_LIMITS, ...limits })).rejects.toMatchObject({
      code: 'limit-exceeded',
    });
    await rm(target(), { recursive: true, force: true });
    await unpack(path);
  });

  it('does not believe a header that tells less than there is', async () => {
    const path = await archive([['a', '0'.repeat(1e6)]]);
    const bytes = await readFile(path);
    const real = Buffer.alloc(4);
    real.writeUInt32LE(1e6);
    const told = Buffer.alloc(4);
    told.writeUInt32LE(10);
    for (let at = bytes.indexOf(real); at >= 0; at = bytes.indexOf(real)) told.copy(bytes, at);
    await writeFile(path, bytes);
    await expect(unpack(path)).rejects.toMatchObject({ code: 'unsupported' });
    expect((await readFile(join(target(), 'a'))).length).toBeLessThan(1e6);
  });

  it.each(['', 'no archive at all', 'PK\x03\x04 and then nothing'])('refuses %j', async text => {
    const path = join(folder, 'a.zip');
    await writeFile(path, text);
    await expect(unpack(path)).rejects.toMatchObject({ code: 'unsupported' });
  });
});
