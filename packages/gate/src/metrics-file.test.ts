import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { readMetrics } from './metrics-file.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

async function read(text: string) {
  await ports.files.write('m.json', text);
  return readMetrics({ path: 'm.json', name: 'm.json' }, ports.files);
}

it('takes numbers at any depth, null as not defined, and leaves the rest', async () => {
  const { values } = await read('{"a": 1, "b": {"c": 2.5, "d": null}, "name": "x", "list": [1], "ok": true}');
  expect([...values]).toEqual([
    ['a', 1],
    ['b.c', 2.5],
    ['b.d', NaN],
  ]);
});

it('takes a number beyond all numbers for none, for infinity would keep any minimum', async () => {
  expect([...(await read('{"a": 1e999, "b": -1e999}')).values]).toEqual([
    ['a', NaN],
    ['b', NaN],
  ]);
});

it.each([
  ['{"a": {"b": 1}, "a.b": 0.5}', /two numbers named "a\.b"/],
  ['{"a": NaN}', /holds NaN or Infinity, which JSON does not know/],
  ['{"a": ', /is not JSON/],
  ['[1]', /one JSON object/],
  ['{"a": "x"}', /holds no number/],
])('refuses %s', async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'bad-data',
    message: expect.stringMatching(message),
    problems: [{ location: { file: 'm.json' } }],
  });
});
