import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { sampleRequest } from '../test-support/sample.js';
import { openRegistry } from './index.js';
import { race } from './race.js';

// Synced writes, on machines that do other things too.
jest.setTimeout(60_000);

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const open = () => openRegistry('reg', ports.files, ports.clock);
const RACERS = 8;

describe('writers at the same time', () => {
  it('that bring different models get different versions, without a gap', async () => {
    const requests = await Promise.all(
      Array.from({ length: RACERS }, (_, i) =>
        sampleRequest(ports.files, { 'a.bin': `model ${i}` }, { path: `model-${i}` }),
      ),
    );
    const done = await Promise.all(requests.map(request => open().register(request)));
    const versions = done.map(({ record }) => Number(record.version)).sort((a, b) => a - b);
    expect(versions).toEqual(requests.map((_, i) => i + 1));
    expect(done.every(({ event }) => event === 'registered')).toBe(true);
    expect(await open().verify('penguins')).toEqual([]);
  });

  it('that bring the same model get the same version, and one of them registered it', async () => {
    const request = await sampleRequest(ports.files);
    for (let round = 0; round < 5; round++) {
      const registry = () => openRegistry(`reg-${round}`, ports.files, ports.clock);
      const done = await Promise.all(Array.from({ length: RACERS }, () => registry().register(request)));
      expect(new Set(done.map(({ record }) => record.version)).size).toBe(1);
      expect(done.filter(({ event }) => event === 'registered')).toHaveLength(1);
      expect(await registry().list('penguins')).toHaveLength(1);
      const rest = (await registry().verify('penguins')).filter(finding => finding.rule !== 'void-version');
      expect(rest).toEqual([]);
    }
  });

  it('that want the same semantic version for different models: one has it, the others are told', async () => {
    const requests = await Promise.all(
      Array.from({ length: RACERS }, (_, i) =>
        sampleRequest(ports.files, { 'a.bin': `model ${i}` }, { path: `model-${i}`, version: '1.0.0' }),
      ),
    );
    const done = await Promise.allSettled(requests.map(request => open().register(request)));
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of done)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
    expect((await open().list('penguins')).map(({ version }) => version)).toEqual(['1.0.0']);
  });

  it('on one alias: of those that expect the same past exactly one wins', async () => {
    for (let i = 0; i <= RACERS; i++)
      await open().register(await sampleRequest(ports.files, { 'a.bin': `${i}` }));
    await open().setAlias('penguins', 'production', '1', { actor: '', run: '' });
    const done = await Promise.allSettled(
      Array.from({ length: RACERS }, (_, i) =>
        open().setAlias('penguins', 'production', String(i + 2), {
          actor: '',
          run: '',
          expectedCurrent: '1',
        }),
      ),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await open().history('penguins', 'production')).toHaveLength(2);
    expect(await open().verify('penguins')).toEqual([]);
  });

  it('on one alias: those that expect nothing all get their entry', async () => {
    for (let i = 0; i < RACERS; i++)
      await open().register(await sampleRequest(ports.files, { 'a.bin': `${i}` }));
    await Promise.all(
      Array.from({ length: RACERS }, (_, i) =>
        open().setAlias('penguins', 'latest', String(i + 1), { actor: '', run: '' }),
      ),
    );
    const log = await open().history('penguins', 'latest');
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: RACERS }, (_, i) => i + 1));
    expect(new Set(log.map(({ version }) => version)).size).toBe(RACERS);
    expect(await open().verify('penguins')).toEqual([]);
  });
});

it('ends even when others are always first', async () => {
  await expect(race('the alias', () => Promise.resolve(undefined))).rejects.toMatchObject({
    code: 'conflict',
  });
});

it('a lost duplicate race leaves a void number that nothing finds and nobody gets again', async () => {
  const request = await sampleRequest(ports.files);
  await open().register(request);
  const record = `reg/models/penguins/registry/versions`;
  const text = (await ports.files.read(`${record}/1.json`)).toString();
  await ports.files.write(`${record}/2.json`, text.replace('"version": "1"', '"version": "2"'));
  expect(await open().resolve('penguins', '2')).toBeUndefined();
  expect((await open().list('penguins')).map(({ version }) => version)).toEqual(['1']);
  expect((await open().verify('penguins')).map(({ rule }) => rule)).toEqual(['void-version']);
  const next = await open().register(await sampleRequest(ports.files, { 'a.bin': 'new' }));
  expect([next.record.version, next.previous]).toEqual(['3', '1']);
});

it('does not mind what killed writers leave lying about', async () => {
  await open().register(await sampleRequest(ports.files));
  await open().setAlias('penguins', 'production', '1', { actor: '', run: '' });
  const root = 'reg/models/penguins';
  for (const folder of [
    'registry/versions',
    'registry/by-digest',
    'registry/aliases/production',
    'blobs/sha256',
    '',
  ])
    await ports.files.write(`${root}/${folder}/.sluice-00.tmp`, 'half');
  expect((await open().resolve('penguins', 'production'))?.version).toBe('1');
  const next = await open().register(await sampleRequest(ports.files, { 'a.bin': 'new' }));
  expect(next.record.version).toBe('2');
  expect((await open().verify('penguins')).map(({ rule }) => rule)).toEqual(['unreferenced-blob']);
});
