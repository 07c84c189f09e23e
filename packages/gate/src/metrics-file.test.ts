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

it('refuses a key that an object holds twice, with both lines, wherever it stands', async () => {
  const text =
    '\ufeff{\n "accuracy": 0.5,\n "b": {"x": [1, {"q\\"": "a:b", "q\\u0022": 2}], "x2": 1},\n "accuracy": 0.9\n}';
  await expect(read(text)).rejects.toMatchObject({
    code: 'bad-data',
    problems: [
      {
        message: expect.stringMatching(/"q\\"" of line 3 .* line 3:/),
        location: { file: 'm.json', line: 3 },
      },
      {
        message: expect.stringMatching(/"accuracy" of line 2 is there again in line 4/),
        location: { file: 'm.json', line: 4 },
        fix: expect.any(String),
      },
    ],
  });
});

it('takes equal keys of different objects, and equal texts, for what they are', async () => {
  const text =
    '{"a": {"x": 1}, "b": {"x": 2, "s": "x", "t": ["x", "x", "\\\\"]}, "list": [{"x": 3}, {"x": 4}]}';
  expect([...(await read(text)).values.keys()]).toEqual(['a.x', 'b.x', 'list.0.x', 'list.1.x']);
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
