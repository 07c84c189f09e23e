import { mkdir, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { makeRunFolder } from './run-folder.js';
import { folderName } from './job-folder.js';
import { Semaphore } from './semaphore.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

describe('makeRunFolder', () => {
  it('numbers runs, also those that start together', async () => {
    const state = await mkdtemp(join(tmpdir(), 'state-'));
    const made = await Promise.all([1, 2, 3, 4].map(() => makeRunFolder(state, 20)));
    expect(new Set(made.map(({ runId }) => runId)).size).toBe(4);
    expect(made.map(({ runNumber }) => runNumber).sort()).toEqual([1, 2, 3, 4]);
    expect((await makeRunFolder(state, 20)).runNumber).toBe(5);
  });

  it('is nobody else’s to read: scripts lie in it with secrets in them', async () => {
    const state = await mkdtemp(join(tmpdir(), 'state-'));
    const { folder } = await makeRunFolder(state, 20);
    if (process.platform !== 'win32') expect((await stat(folder)).mode & 0o077).toBe(0);
  });

  it('removes the oldest finished runs and leaves those under way', async () => {
    const state = await mkdtemp(join(tmpdir(), 'state-'));
    const now = Date.now();
    const run = async (id: number, finished: boolean): Promise<void> => {
      await mkdir(join(state, 'runs', String(id)), { recursive: true });
      if (finished) await writeFile(join(state, 'runs', String(id), 'report.json'), '{}');
    };
    await run(now - 5000, true);
    await run(now - 4000, false);
    await run(now - 3000, true);
    await run(now - 30 * 24 * 3600 * 1000, false);
    const { folder } = await makeRunFolder(state, 1);
    expect((await readdir(join(state, 'runs'))).sort()).toEqual(
      [String(now - 4000), String(now - 3000), basename(folder)].sort(),
    );
  });
});

describe('folderName', () => {
  it('is readable and tells keys apart', () => {
    expect(folderName('train')).toBe('train');
    expect(folderName('test (1, a)')).toMatch(/^test-1-a-[0-9a-f]{6}$/);
    expect(folderName('a / b')).not.toBe(folderName('a - b'));
    expect(folderName('../x')).not.toContain('..');
    expect(folderName('x'.repeat(300)).length).toBeLessThan(50);
  });
});

describe('Semaphore', () => {
  it('lets so many through, in order, and forgets who gives up', async () => {
    const never = new AbortController().signal;
    const semaphore = new Semaphore(1);
    const first = await semaphore.acquire(never);
    const order: string[] = [];
    const second = semaphore.acquire(never).then(release => (order.push('second'), release));
    const quitter = new AbortController();
    const gaveUp = semaphore.acquire(quitter.signal);
    const third = semaphore.acquire(never).then(release => (order.push('third'), release));
    quitter.abort(new Error('enough'));
    await expect(gaveUp).rejects.toThrow('enough');
    first();
    first();
    (await second)();
    (await third)();
    expect(order).toEqual(['second', 'third']);
    (await semaphore.acquire(never))();
  });
});
