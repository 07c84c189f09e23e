import { createHash } from 'node:crypto';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withAliases } from './aliases.js';
import { trackedFiles } from './pointer.js';

const CONTENT = 'a,b\n1,2\n';
const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const placed = (text: string, suffix = '') => `${md5(text).slice(0, 2)}/${md5(text).slice(2)}${suffix}`;
const pointer = (text: string, path = 'a.csv', suffix = '') =>
  `outs:\n- md5: ${md5(text)}${suffix}\n  size: 8\n  hash: md5\n  path: ${path}\n`;

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write(
    '.dvc/config',
    `[core]\n    remote = store\n['remote "store"']\n    url = ../store\n`,
  );
  await ports.files.write('data/a.csv.dvc', pointer(CONTENT));
});
afterEach(() => ports.dispose());

describe('trackedFiles', () => {
  it.each([
    ['the workspace', 'data/a.csv', 'data/a.csv'],
    ["DVC's cache", `.dvc/cache/files/md5/${placed(CONTENT)}`, `./.dvc/cache/files/md5/${placed(CONTENT)}`],
    [
      'the default remote',
      `store/files/md5/${placed(CONTENT)}`,
      `./.dvc/../store/files/md5/${placed(CONTENT)}`,
    ],
  ])('finds the content in %s', async (_, there, source) => {
    await ports.files.write(there, CONTENT);
    const [found] = await trackedFiles('data/a.csv.dvc', ports.files);
    expect(found).toEqual({ path: 'data/a.csv', source });
    const files = withAliases(ports.files, new Map([[found!.path, found!.source]]));
    expect((await files.read('data/a.csv')).toString()).toBe(CONTENT);
    expect(files.relative('data/a.csv')).toBe('data/a.csv');
  });

  it('finds every file of a folder', async () => {
    const listing = JSON.stringify([{ md5: md5(CONTENT), relpath: 'x/a.csv' }]);
    await ports.files.write('data/raw.dvc', pointer(listing, 'raw', '.dir'));
    await ports.files.write(`.dvc/cache/files/md5/${placed(listing, '.dir')}`, listing);
    await ports.files.write(`.dvc/cache/files/md5/${placed(CONTENT)}`, CONTENT);
    const found = await trackedFiles('data/raw.dvc', ports.files);
    expect(found.map(({ path }) => path)).toEqual(['data/raw/x/a.csv']);
  });

  it('reads what DVC 2 wrote', async () => {
    await ports.files.write('data/a.csv.dvc', `outs:\n- md5: ${md5(CONTENT)}\n  path: a.csv\n`);
    await ports.files.write(`.dvc/cache/${placed(CONTENT)}`, CONTENT);
    expect((await trackedFiles('data/a.csv.dvc', ports.files))[0]?.path).toBe('data/a.csv');
  });

  it('refuses other content than the pointer names', async () => {
    await ports.files.write('data/a.csv', 'something else');
    await expect(trackedFiles('data/a.csv.dvc', ports.files)).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
  });

  it('says where it looked, and what it cannot read', async () => {
    await ports.files.write('.dvc/config', `['remote "far"']\nurl = ssh://host/path\n`);
    await expect(trackedFiles('data/a.csv.dvc', ports.files)).rejects.toMatchObject({
      code: 'missing-file',
      problems: [{ fix: expect.stringContaining('ssh://host/path cannot be read from here') as unknown }],
    });
  });

  it('refuses what is no pointer, and lists that lead elsewhere', async () => {
    await ports.files.write('data/b.dvc', 'outs:\n- path: b\n');
    await expect(trackedFiles('data/b.dvc', ports.files)).rejects.toMatchObject({ code: 'bad-input' });
    const listing = JSON.stringify([{ md5: md5(CONTENT), relpath: '../../secret' }]);
    await ports.files.write('data/raw.dvc', pointer(listing, 'raw', '.dir'));
    await ports.files.write(`.dvc/cache/files/md5/${placed(listing, '.dir')}`, listing);
    await expect(trackedFiles('data/raw.dvc', ports.files)).rejects.toMatchObject({ code: 'bad-data' });
  });
});
