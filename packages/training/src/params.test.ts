import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { readParams } from './params.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

const same = (text: string) => text;
async function read(text: string, redact = same): Promise<unknown> {
  await ports.files.write('params.yaml', text);
  return readParams('params.yaml', ports.files, redact);
}

describe('readParams', () => {
  it('sees the values and not their spelling', async () => {
    const yaml = '# model\nlr: 1.0e-2\ntree: {depth: 5, "max": 0x10}\nflag: true\n';
    const json = '{"flag":true,"tree":{"max":16,"depth":5.0},"lr":0.01}';
    expect(await read(yaml)).toEqual(await read(json));
  });

  it('reads YAML 1.2: no is a word, not false', async () => {
    expect(await read('country: no\ntime: 12:30')).toEqual({ country: 'no', time: '12:30' });
  });

  it.each([
    ['a: 1\nb: .nan', 'params.yaml:2'],
    ['a: .inf', 'not a finite number'],
    ['a: 1\nseed:\n  - 1\n  - 9007199254740993', '"seed.1" is a whole number above 2^53'],
    ['- 1', 'object'],
    ['a: 1\na: 2', 'params.yaml:2'],
    ['a: [1', 'params.yaml:1'],
  ])('refuses %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('keeps secrets out', async () => {
    const redact = (text: string) => text.replaceAll('hunter2', '***');
    expect(await read('db: {url: "x:hunter2@y"}', redact)).toEqual({ db: { url: 'x:***@y' } });
  });
});
