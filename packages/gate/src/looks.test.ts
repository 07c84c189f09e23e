import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { countLook, modelsIn, type Look } from './looks.js';
import { historyBlocks } from './report-history.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const look = (model: string): Look => ({
  at: '2026-05-01T10:00:00.000Z',
  model,
  verdict: 'pass',
  metrics: { accuracy: 0.9 },
});
const set = 'ab'.repeat(32);

it('remembers the looks at one test set', async () => {
  await countLook(set, look('m1'), ports);
  await countLook(set, look('m1'), ports);
  const looks = await countLook(set, look('m2'), ports);
  expect(looks).toHaveLength(3);
  expect(modelsIn(looks)).toBe(2);
  expect(await countLook('cd'.repeat(32), look('m1'), ports)).toHaveLength(1);
});

it('keeps them in the cache for the next machine', async () => {
  let kept: string | undefined;
  const cache = {
    restore: async ([path]: string[]) => {
      if (kept !== undefined) await ports.files.write(path!, kept);
      return false;
    },
    save: async ([path]: string[]) => {
      kept = (await ports.files.read(path!)).toString();
      return true;
    },
  };
  await countLook(set, look('m1'), { ...ports, cache });
  await ports.files.remove(ports.files.resolve('.sluice'));
  expect(await countLook(set, look('m2'), { ...ports, cache })).toHaveLength(2);
});

it('starts anew where the count cannot be read', async () => {
  await countLook(set, look('m1'), ports);
  const [file] = await ports.files.glob(['.sluice/looks/*.json']);
  await ports.files.write(file!, '{"looks": 5');
  expect(await countLook(set, look('m2'), ports)).toHaveLength(1);
  await ports.files.write(file!, '{"looks": [{"model": 3}, null]}');
  expect(await countLook(set, look('m2'), ports)).toHaveLength(1);
});

it('draws their metrics, once there are two', () => {
  expect(historyBlocks([look('m1')])).toEqual([]);
  expect(historyBlocks([look('m1'), look('m2')])).toMatchObject([
    {
      summary: 'The last 2 of 2 looks at this test set, at 2 models',
      blocks: [{ series: [{ values: [0.9, 0.9] }] }, {}],
    },
  ]);
});
