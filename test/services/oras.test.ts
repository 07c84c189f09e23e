import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openRegistry } from '@sluice/registry';
import { testPorts, type TestPorts } from '@sluice/testing';
import { sampleEvidence, sampleRequest } from '../../packages/registry/test-support/sample.js';

let ports: TestPorts;
let folder: string;
beforeAll(async () => {
  ports = await testPorts();
  folder = mkdtempSync(join(tmpdir(), 'sluice-oras-'));
  execFileSync('go', ['build', '-o', join(folder, 'oras'), '.'], { cwd: join(import.meta.dirname, 'oras') });
});
afterAll(async () => {
  await ports.dispose();
  rmSync(folder, { recursive: true, force: true });
});

it('oras reads a registered model by version, finds its evidence, and copies the same digests', async () => {
  const registry = openRegistry('reg', ports.files, ports.clock);
  const request = await sampleRequest(ports.files, { 'weights.bin': 'weights', 'config.json': '{}' });
  const evidence = [await sampleEvidence(ports.files, request.sha256, 'monday')];
  const { record } = await registry.register({ ...request, evidence });
  const layout = ports.files.resolve('reg/models/penguins');
  const answer = execFileSync(join(folder, 'oras'), [layout, record.version, join(folder, 'copy')], {
    encoding: 'utf8',
  });
  const found = JSON.parse(answer) as {
    digest: string;
    layers: string[];
    referrers: string[];
    copied: string;
  };
  expect(found.digest).toBe(record.manifest.digest);
  expect(found.copied).toBe(found.digest);
  expect(found.layers.toSorted()).toEqual(['config.json', 'weights.bin']);
  expect(found.referrers).toHaveLength(1);
});
