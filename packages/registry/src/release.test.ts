import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { digestOf, sha256 } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { sampleEvidence, sampleRequest } from '../test-support/sample.js';
import { openRegistry, openRelease, type RegisterRequest, type Registry } from './index.js';

// Synced writes, on machines that do other things too.
jest.setTimeout(60_000);

let ports: TestPorts;
let registry: Registry;
let request: RegisterRequest;
beforeEach(async () => {
  ports = await testPorts();
  registry = openRegistry('reg', ports.files, ports.clock);
  const model = await sampleRequest(ports.files);
  await ports.files.write('predictions.csv', 'id,label\n1,Adelie\n');
  request = {
    ...model,
    evidence: [await sampleEvidence(ports.files, model.sha256)],
    attachments: [{ role: 'predictions', path: 'predictions.csv' }],
  };
  await registry.register(await sampleRequest(ports.files, { 'a.bin': 'other' }, { path: 'other' }));
  await registry.register(request);
  await registry.exportVersion('penguins', '2', 'release');
});
afterEach(() => ports.dispose());

const elsewhere = () => openRegistry('elsewhere', ports.files, ports.clock);

describe('an exported version', () => {
  it('is an OCI image layout of that version alone', async () => {
    const index = JSON.parse((await ports.files.read('release/index.json')).toString()) as {
      manifests: { digest: string; artifactType: string; annotations?: object }[];
    };
    const { manifest, evidence, attachments } = (await registry.resolve('penguins', '2'))!;
    expect(index.manifests.map(({ digest }) => digest)).toEqual(
      [manifest, evidence[0]!.manifest, attachments[0]!.manifest].map(({ digest }) => digest),
    );
    expect(JSON.parse((await ports.files.read('release/oci-layout')).toString())).toEqual({
      imageLayoutVersion: '1.0.0',
    });
    expect(await ports.files.list('release/registry')).toEqual([
      `by-digest/${manifest.digest.slice(7)}`,
      'versions/2.json',
    ]);
  });

  it('has the same bytes from any machine, and again after an export of something else', async () => {
    const first = await digestOf('release', ports.files);
    await registry.exportVersion('penguins', '1', 'release');
    expect((await digestOf('release', ports.files)).sha256).not.toBe(first.sha256);
    await registry.exportVersion('penguins', '2', 'release');
    expect(await digestOf('release', ports.files)).toEqual(first);
    await elsewhere().importVersion('release');
    await elsewhere().exportVersion('penguins', '2', 'release-2');
    expect((await digestOf('release-2', ports.files)).sha256).toBe(first.sha256);
  });

  it('can be used where it lies', async () => {
    const release = await openRelease('release', ports.files);
    expect(release.record.version).toBe('2');
    await release.fetch('model', 'served');
    expect((await digestOf('served', ports.files)).sha256).toBe(request.sha256);
    await release.fetch('predictions', 'p.csv');
    const [testimony] = await release.evidence();
    expect(testimony).toMatchObject({
      link: { stage: 'evaluate-gate', verdict: 'pass' },
      statement: { predicate: { result: 'PASSED' } },
    });
  });

  it('does not replace a folder that is not an export', async () => {
    await ports.files.write('mine/thesis.txt', 'years of work');
    await expect(registry.exportVersion('penguins', '2', 'mine')).rejects.toMatchObject({ code: 'conflict' });
    await expect(openRelease('mine', ports.files)).rejects.toMatchObject({ code: 'missing-file' });
    await expect(openRelease('nowhere', ports.files)).rejects.toMatchObject({ code: 'missing-file' });
  });
});

describe('importing', () => {
  it('brings version, evidence and attachments, once', async () => {
    expect((await elsewhere().importVersion('release')).event).toBe('registered');
    expect((await elsewhere().importVersion('release')).event).toBe('unchanged');
    expect(await elsewhere().list('penguins')).toEqual([await registry.resolve('penguins', '2')]);
    expect(await elsewhere().verify('penguins')).toEqual([]);
    expect((await elsewhere().register(request)).event).toBe('unchanged');
  });

  it('does not give a number that is another model', async () => {
    await elsewhere().register(await sampleRequest(ports.files, { 'a.bin': 'x' }, { path: 'x' }));
    await elsewhere().register(await sampleRequest(ports.files, { 'a.bin': 'y' }, { path: 'y' }));
    await expect(elsewhere().importVersion('release')).rejects.toMatchObject({ code: 'conflict' });
    expect(await elsewhere().list('penguins')).toHaveLength(2);
  });

  it.each(['# Penguins\n', '{"weights":[1,2]}', 'id,label\n1,Adelie\n'])(
    'refuses a changed %j',
    async content => {
      await ports.files.write(
        `release/blobs/sha256/${sha256(content)}`,
        content.replace('1', '2').replace('P', 'Q'),
      );
      await expect(elsewhere().importVersion('release')).rejects.toMatchObject({ code: 'digest-mismatch' });
      expect(await elsewhere().list('penguins')).toEqual([]);
    },
  );

  it('refuses a record that names other bytes than the manifest', async () => {
    const path = 'release/registry/versions/2.json';
    const text = (await ports.files.read(path)).toString();
    await ports.files.write(path, text.replaceAll(request.sha256, sha256('another model')));
    await expect(elsewhere().importVersion('release')).rejects.toMatchObject({ code: 'digest-mismatch' });
  });
});
