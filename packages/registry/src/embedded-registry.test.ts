import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { digestOf, sha256 } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { sampleEvidence, sampleRequest } from '../test-support/sample.js';
import { hexOf, openRegistry, type Registry } from './index.js';

// Synced writes, on machines that do other things too.
jest.setTimeout(60_000);

let ports: TestPorts;
let registry: Registry;
beforeEach(async () => {
  ports = await testPorts();
  registry = openRegistry('reg', ports.files, ports.clock);
});
afterEach(() => ports.dispose());

const who = { actor: 'octocat', run: '1' };
const blobOf = (hex: string) => `reg/models/penguins/blobs/sha256/${hex}`;

describe('register', () => {
  it('numbers versions and finds them by number', async () => {
    const first = await registry.register(await sampleRequest(ports.files, { 'a.bin': 'one' }));
    const second = await registry.register(await sampleRequest(ports.files, { 'a.bin': 'two' }));
    expect([first.event, first.record.version, first.previous]).toEqual(['registered', '1', undefined]);
    expect([second.event, second.record.version, second.previous]).toEqual(['registered', '2', '1']);
    expect(await registry.resolve('penguins', '1')).toEqual(first.record);
    expect((await registry.list('penguins')).map(record => record.version)).toEqual(['1', '2']);
    expect(await registry.resolve('penguins', '3')).toBeUndefined();
    expect(await registry.resolve('gentoo', 'production')).toBeUndefined();
    expect(await registry.verify('penguins')).toEqual([]);
  });

  it('gives the same bytes the same version, whatever the evidence, the run and the time', async () => {
    const request = await sampleRequest(ports.files);
    const first = await registry.register({
      ...request,
      evidence: [await sampleEvidence(ports.files, request.sha256, 'monday')],
    });
    ports.clock.advance(86_400_000);
    const again = await openRegistry('reg', ports.files, ports.clock).register({
      ...request,
      evidence: [await sampleEvidence(ports.files, request.sha256, 'tuesday')],
      origin: { actor: 'hubot', run: '2', repository: 'octo/penguins', commit: 'def' },
    });
    expect(again.event).toBe('unchanged');
    expect(again.record).toEqual(first.record);
    expect(await registry.list('penguins')).toHaveLength(1);
  });

  it('gives another description another version', async () => {
    const request = await sampleRequest(ports.files);
    await registry.register({ ...request, license: 'MIT' });
    const other = await registry.register({ ...request, license: 'Apache-2.0' });
    expect([other.event, other.record.version]).toEqual(['registered', '2']);
    expect(other.record.license).toBe('Apache-2.0');
  });

  it('refuses a model that is not the one that was judged', async () => {
    const request = await sampleRequest(ports.files);
    await ports.files.write('model/model.json', 'swapped');
    await expect(registry.register(request)).rejects.toMatchObject({ code: 'digest-mismatch' });
    expect(await registry.list('penguins')).toEqual([]);
  });

  it('replaces a damaged blob instead of calling it up to date', async () => {
    const request = await sampleRequest(ports.files);
    await registry.register(request);
    const weights = sha256('{"weights":[1,2]}');
    await ports.files.write(blobOf(weights), '{"weights":[6,6]}');
    expect((await registry.verify('penguins')).map(f => [f.rule, f.severity])).toEqual([['blob', 'error']]);
    expect((await registry.register(request)).event).toBe('unchanged');
    expect(await registry.verify('penguins')).toEqual([]);
  });

  it('refuses a file in the place of the registry, whatever is asked of it', async () => {
    await ports.files.write('a-file', '');
    const registry = openRegistry('a-file', ports.files, ports.clock);
    for (const work of [
      () => registry.list('penguins'),
      () => registry.resolve('penguins', '1'),
      () =>
        registry.setAlias('penguins', 'production', '1', { actor: 'a', run: 'r', reason: '', evidence: [] }),
      () => registry.importVersion('release'),
    ])
      await expect(work()).rejects.toMatchObject({
        code: 'bad-input',
        message: expect.stringContaining('"a-file"'),
      });
  });

  it('refuses an empty folder and names that are no names', async () => {
    const request = await sampleRequest(ports.files);
    await expect(registry.register({ ...request, model: '../up' })).rejects.toMatchObject({
      code: 'bad-input',
    });
    await expect(registry.resolve('a/b', '1')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(registry.resolve('penguins', '../x')).rejects.toMatchObject({ code: 'bad-input' });
    await expect(registry.setAlias('penguins', '1.0.0', '1', who)).rejects.toMatchObject({
      code: 'bad-input',
    });
    const empty = sha256('');
    await ports.files.write('void/x', '');
    await ports.files.remove('void/x');
    await expect(registry.register({ ...request, path: 'void', sha256: empty })).rejects.toMatchObject({
      code: 'missing-file',
    });
  });
});

describe('versions', () => {
  it('raises semantic versions', async () => {
    const next = async (text: string, wish: { version?: string; bump?: 'major' | 'minor' | 'patch' }) => {
      const request = await sampleRequest(ports.files, { 'a.bin': text });
      return (await registry.register({ ...request, ...wish })).record.version;
    };
    expect(await next('a', { bump: 'minor' })).toBe('0.1.0');
    expect(await next('b', { version: '1.0.0-rc.1' })).toBe('1.0.0-rc.1');
    expect(await next('c', { bump: 'major' })).toBe('1.0.0');
    expect(await next('d', {})).toBe('1.0.1');
    await expect(next('e', { version: '1.0.0' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(next('a', { version: '3.0.0' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await next('a', { version: '0.1.0' })).toBe('0.1.0');
  });

  it('does not mix counted and semantic versions', async () => {
    await registry.register(await sampleRequest(ports.files, { 'a.bin': 'one' }));
    const other = await sampleRequest(ports.files, { 'a.bin': 'two' });
    for (const wish of [{ version: '1.0.0' }, { bump: 'minor' as const }])
      await expect(registry.register({ ...other, ...wish })).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('aliases', () => {
  beforeEach(async () => {
    for (const text of ['one', 'two', 'three'])
      await registry.register(await sampleRequest(ports.files, { 'a.bin': text }));
  });

  it('keep their whole history and roll back by a new entry', async () => {
    await registry.setAlias('penguins', 'production', '1', { ...who, expectedCurrent: 'none' });
    ports.clock.advance(1000);
    await registry.setAlias('penguins', 'production', '2', {
      ...who,
      expectedCurrent: '1',
      evidence: [sha256('e')],
    });
    const back = await registry.setAlias('penguins', 'production', '1', { ...who, reason: 'errors at noon' });
    expect(back).toMatchObject({ changed: true, previous: '2', entry: { seq: 3, reason: 'errors at noon' } });
    expect((await registry.history('penguins', 'production')).map(e => e.version)).toEqual(['1', '2', '1']);
    expect((await registry.resolve('penguins', 'production'))?.version).toBe('1');
    expect(await registry.verify('penguins')).toEqual([]);
  });

  it('refuse when they do not name what was expected', async () => {
    await registry.setAlias('penguins', 'production', '2', who);
    for (const expectedCurrent of ['1', 'none']) {
      await expect(
        registry.setAlias('penguins', 'production', '3', { ...who, expectedCurrent }),
      ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('it names 2') });
    }
    expect(await registry.history('penguins', 'production')).toHaveLength(1);
  });

  it('write nothing when they name the version already, so a re-run is harmless', async () => {
    await registry.setAlias('penguins', 'production', '2', { ...who, expectedCurrent: 'none' });
    const again = await registry.setAlias('penguins', 'production', '2', { ...who, expectedCurrent: 'none' });
    expect(again.changed).toBe(false);
    expect(await registry.history('penguins', 'production')).toHaveLength(1);
  });

  it('can be set by another alias and never name what is not there', async () => {
    await registry.setAlias('penguins', 'candidate', '3', who);
    await registry.setAlias('penguins', 'production', 'candidate', who);
    expect((await registry.resolve('penguins', 'production'))?.version).toBe('3');
    await expect(registry.setAlias('penguins', 'production', '9', who)).rejects.toMatchObject({
      code: 'bad-input',
      problems: [{ valid: ['1', '2', '3', 'candidate', 'production'] }],
    });
  });

  it('are tags of the OCI layout, like versions', async () => {
    await registry.setAlias('penguins', 'production', '2', who);
    const index = JSON.parse((await ports.files.read('reg/models/penguins/index.json')).toString()) as {
      manifests: { digest: string; annotations: Record<string, string> }[];
    };
    const tags = index.manifests.map(m => [m.annotations['org.opencontainers.image.ref.name'], m.digest]);
    const digest = async (v: string) => (await registry.resolve('penguins', v))?.manifest.digest;
    expect(tags).toEqual([
      ['1', await digest('1')],
      ['2', await digest('2')],
      ['3', await digest('3')],
      ['production', await digest('2')],
    ]);
  });
});

describe('fetch', () => {
  it('gives back the very model, also into an empty or finished folder', async () => {
    const request = await sampleRequest(ports.files, { 'a.bin': 'A', 'deep/b.bin': 'B', 'empty.bin': '' });
    await registry.register(request);
    const path = await registry.fetch('penguins', '1', 'model', 'out/model');
    expect(path).toBe(ports.files.resolve('out/model'));
    expect((await digestOf(path, ports.files)).sha256).toBe(request.sha256);
    expect(await registry.fetch('penguins', '1', 'model', 'out/model')).toBe(path);
    expect(await ports.files.list('out')).toEqual(['model/a.bin', 'model/deep/b.bin', 'model/empty.bin']);
  });

  it('gives back a model of one file as a file', async () => {
    const request = await sampleRequest(ports.files, { 'model.onnx': 'weights' });
    await registry.register({ ...request, path: 'model/model.onnx', sha256: sha256('weights') });
    await ports.files.write('served.onnx', 'older');
    await registry.fetch('penguins', '1', 'model', 'served.onnx');
    expect((await ports.files.read('served.onnx')).toString()).toBe('weights');
  });

  it('gives back what is kept with a version, by role', async () => {
    await ports.files.write('predictions.csv', 'id,label\n1,Adelie\n');
    const request = await sampleRequest(ports.files);
    await registry.register({ ...request, attachments: [{ role: 'predictions', path: 'predictions.csv' }] });
    await registry.fetch('penguins', '1', 'predictions', 'baseline.csv');
    expect((await ports.files.read('baseline.csv')).toString()).toBe('id,label\n1,Adelie\n');
    await expect(registry.fetch('penguins', '1', 'metrics', 'm.json')).rejects.toMatchObject({
      code: 'missing-file',
      problems: [{ valid: ['model', 'predictions'] }],
    });
    expect(await registry.verify('penguins')).toEqual([]);
  });

  it('keeps no file and no statement that changed after it was judged', async () => {
    const request = await sampleRequest(ports.files);
    const evidence = await sampleEvidence(ports.files, request.sha256);
    await ports.files.write('predictions.csv', 'changed');
    const attachments = [{ role: 'predictions', path: 'predictions.csv', sha256: sha256('judged') }];
    await expect(registry.register({ ...request, attachments })).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
    await ports.files.write(evidence.path, '{}');
    await expect(registry.register({ ...request, evidence: [evidence] })).rejects.toMatchObject({
      code: 'digest-mismatch',
    });
    expect(await registry.list('penguins')).toEqual([]);
  });

  it('never replaces a folder that holds something else', async () => {
    await registry.register(await sampleRequest(ports.files));
    await ports.files.write('mine/thesis.txt', 'years of work');
    await expect(registry.fetch('penguins', '1', 'model', 'mine')).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await ports.files.list('mine')).toEqual(['thesis.txt']);
  });

  it('leaves nothing behind when a blob was tampered with', async () => {
    await registry.register(await sampleRequest(ports.files, { 'a.bin': 'good', 'b.bin': 'fine' }));
    for (const tampered of ['evil', 'longer than it was', '']) {
      await ports.files.write(blobOf(sha256('fine')), tampered);
      await expect(registry.fetch('penguins', '1', 'model', 'out/model')).rejects.toMatchObject({
        code: 'digest-mismatch',
      });
    }
    await ports.files.remove(blobOf(sha256('fine')));
    await expect(registry.fetch('penguins', '1', 'model', 'out/model')).rejects.toThrow('is missing');
    expect(await ports.files.list('out').catch(() => [])).toEqual([]);
  });

  it('finds a tampered manifest, record and alias', async () => {
    const request = await sampleRequest(ports.files, { 'a.bin': 'one' });
    const { record } = await registry.register(request);
    await registry.setAlias('penguins', 'production', '1', who);
    const damage = async (path: string, change: (text: string) => string, work: () => Promise<unknown>) => {
      const sound = (await ports.files.read(path)).toString();
      await ports.files.write(path, change(sound));
      await expect(work()).rejects.toMatchObject({ code: 'digest-mismatch' });
      expect((await registry.verify('penguins')).some(finding => finding.severity === 'error')).toBe(true);
      await ports.files.write(path, sound);
      expect(await registry.verify('penguins')).toEqual([]);
    };
    const fetch = () => registry.fetch('penguins', 'production', 'model', 'out');
    const root = 'reg/models/penguins/registry';
    await damage(blobOf(hexOf(record.manifest)), text => text.replace('a.bin', 'b.bin'), fetch);
    await damage(`${root}/versions/1.json`, text => text.replace(record.content.sha256, sha256('x')), fetch);
    await damage(`${root}/versions/1.json`, text => text.slice(1), fetch);
    const other = `sha256:${sha256('other')}`;
    await damage(
      `${root}/aliases/production/00000001.json`,
      text => text.replace(record.manifest.digest, other),
      fetch,
    );
  });
});

describe('verify', () => {
  it('tells a rewritten alias history, a lost record and what takes room for nothing', async () => {
    for (const text of ['one', 'two'])
      await registry.register(await sampleRequest(ports.files, { 'a.bin': text }));
    await registry.setAlias('penguins', 'production', '1', who);
    await registry.setAlias('penguins', 'production', '2', who);
    const root = 'reg/models/penguins';
    const entry = `${root}/registry/aliases/production/00000001.json`;
    const text = (await ports.files.read(entry)).toString();
    await ports.files.write(entry, text.replace('octocat', 'nobody1'));
    await ports.files.write(`${root}/blobs/sha256/${sha256('leftover')}`, 'leftover');
    await ports.files.remove(`${root}/registry/versions/1.json`);
    const found = (await registry.verify('penguins')).map(finding => [finding.rule, finding.severity]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['alias-log', 'error'],
        ['by-digest', 'error'],
        ['index', 'warning'],
        ['unreferenced-blob', 'notice'],
      ]),
    );
  });

  it('says of a model that is not there that nothing is wrong', async () => {
    expect(await registry.verify('gentoo')).toEqual([]);
  });
});
