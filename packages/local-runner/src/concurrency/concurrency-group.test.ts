import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ConcurrencyGroup, SupersededError, type ConcurrencySettings } from './concurrency-group.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

let state = '';
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'group-'));
});

const group = (settings: Partial<ConcurrencySettings> = {}): ConcurrencyGroup =>
  new ConcurrencyGroup(state, { group: 'g', cancelInProgress: false, queue: 'single', ...settings }, 5);
const never = new AbortController().signal;

/** Enters and resolves `waiting` once it has found the group taken. */
function enter(settings: Partial<ConcurrencySettings> = {}, signal = never) {
  let resolve: () => void = () => undefined;
  const waiting = new Promise<void>(done => (resolve = done));
  const turn = group(settings).enter(signal, resolve);
  turn.catch(() => undefined);
  return { turn, waiting };
}

describe('ConcurrencyGroup', () => {
  it('lets one in at a time, ignoring case', async () => {
    const first = await enter().turn;
    const second = enter({ group: 'G' });
    await second.waiting;
    expect(first.cancelled.aborted).toBe(false);
    await first.release();
    await (await second.turn).release();
    await (await enter({ group: 'other' }).turn).release();
  });

  it('drives out who waits, when the queue is single', async () => {
    const holder = await enter().turn;
    const waiting = enter();
    await waiting.waiting;
    const newcomer = enter();
    await expect(waiting.turn).rejects.toThrow(SupersededError);
    await holder.release();
    await (await newcomer.turn).release();
  });

  it('keeps the order of all who wait, when the queue is max', async () => {
    const holder = await enter({ queue: 'max' }).turn;
    const order: number[] = [];
    const turns: Promise<void>[] = [];
    for (const n of [1, 2, 3]) {
      const { turn, waiting } = enter({ queue: 'max' });
      await waiting;
      turns.push(
        turn.then(async ({ release }) => {
          order.push(n);
          await release();
        }),
      );
    }
    await holder.release();
    await Promise.all(turns);
    expect(order).toEqual([1, 2, 3]);
  });

  it('asks the holder to stop, with cancel-in-progress', async () => {
    const holder = await enter().turn;
    const newcomer = enter({ cancelInProgress: true });
    await new Promise<void>(resolve => holder.cancelled.addEventListener('abort', () => resolve()));
    await holder.release();
    const turn = await newcomer.turn;
    expect(turn.cancelled.aborted).toBe(false);
    await turn.release();
  });

  it('gives up when aborted, leaving no ticket', async () => {
    const holder = await enter().turn;
    const controller = new AbortController();
    const { turn, waiting } = enter({}, controller.signal);
    await waiting;
    controller.abort();
    await expect(turn).rejects.toThrow();
    await holder.release();
    const [folder] = await readdir(join(state, 'concurrency'));
    expect(await readdir(join(state, 'concurrency', folder!))).toEqual([]);
  });

  it('takes over from processes that died', async () => {
    const turn = await enter().turn;
    const [name] = await readdir(join(state, 'concurrency'));
    const folder = join(state, 'concurrency', name!);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(join(folder, 'holder'), `000-0-${pid}-dead`);
    await writeFile(join(folder, `wait-000-0-${pid}-dead`), '');
    await (await enter({ queue: 'max' }).turn).release();
    await turn.release();
  });
});
