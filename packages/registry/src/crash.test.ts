import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Files } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { sampleEvidence, sampleRequest } from '../test-support/sample.js';
import { openRegistry, type RegisterRequest, type Registry } from './index.js';

// Hundreds of synced writes, on machines that do other things too.
jest.setTimeout(120_000);

/** What a kill may cut off. `temporary` makes an empty folder nobody looks at. */
const WRITES = ['write', 'create', 'copy', 'copyNew', 'rename', 'remove'];

/** Lets `allowed` writes through; then the process is dead: nothing works any more, no clean-up either. */
function dyingFiles(files: Files, allowed: number): Files & { readonly dead: boolean } {
  let writes = 0;
  let dead = false;
  return new Proxy(files as Files & { dead: boolean }, {
    get(target, name) {
      if (name === 'dead') return dead;
      const method = target[name as keyof Files] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        if (WRITES.includes(name as string)) dead ||= ++writes > allowed;
        if (dead) throw new Error('killed');
        return method.apply(target, args);
      };
    },
  });
}

let ports: TestPorts;
let request: RegisterRequest;
let small: RegisterRequest;
let folders = 0;
beforeEach(async () => {
  ports = await testPorts();
  small = await sampleRequest(ports.files, { 'a.bin': 'x' }, { path: 'small' });
  const model = await sampleRequest(ports.files);
  await ports.files.write('predictions.csv', 'id,label\n1,Adelie\n');
  request = {
    ...model,
    evidence: [await sampleEvidence(ports.files, model.sha256)],
    attachments: [{ role: 'predictions', path: 'predictions.csv' }],
  };
});
afterEach(() => ports.dispose());

/** Kills the work after 0, 1, 2, … writes until it gets through, and looks at what each kill leaves. */
async function killEverywhere(
  prepare: (registry: Registry) => Promise<unknown>,
  work: (registry: Registry) => Promise<unknown>,
  check: (registry: Registry, folder: string) => Promise<void>,
): Promise<number> {
  for (let allowed = 0; ; allowed++) {
    const folder = `reg-${folders++}`;
    await prepare(openRegistry(folder, ports.files, ports.clock));
    const files = dyingFiles(ports.files, allowed);
    const outcome = await work(openRegistry(folder, files, ports.clock)).catch((error: unknown) => error);
    if (files.dead) expect(outcome).toMatchObject({ message: 'killed' });
    await check(openRegistry(folder, ports.files, ports.clock), folder);
    if (!files.dead) return allowed;
  }
}

const nothing = () => Promise.resolve();
const noErrors = async (registry: Registry) =>
  expect((await registry.verify('penguins')).filter(finding => finding.severity === 'error')).toEqual([]);

describe('a process killed at any write', () => {
  it('leaves either no version or a whole one, and doing it again completes it', async () => {
    const writes = await killEverywhere(
      nothing,
      registry => registry.register(request),
      async registry => {
        await noErrors(registry);
        const before = await registry.list('penguins');
        for (const record of before)
          await registry.fetch('penguins', record.version, 'model', `out-${folders}`);
        const again = await registry.register(request);
        expect(again.event).toBe(before.length ? 'unchanged' : 'registered');
        expect(again.record.version).toBe('1');
        expect(await registry.list('penguins')).toEqual([again.record]);
        expect(await registry.verify('penguins')).toEqual([]);
      },
    );
    expect(writes).toBeGreaterThan(10);
  });

  it('leaves the alias at the old or the new version', async () => {
    const set = (registry: Registry) =>
      registry.setAlias('penguins', 'production', '2', { actor: '', run: '', expectedCurrent: '1' });
    await killEverywhere(
      async registry => {
        await registry.register(small);
        await registry.register({ ...small, license: 'MIT' });
        await registry.setAlias('penguins', 'production', '1', { actor: '', run: '' });
      },
      set,
      async registry => {
        await noErrors(registry);
        expect(['1', '2']).toContain((await registry.resolve('penguins', 'production'))?.version);
        await set(registry);
        expect((await registry.history('penguins', 'production')).map(entry => entry.version)).toEqual([
          '1',
          '2',
        ]);
        expect(await registry.verify('penguins')).toEqual([]);
      },
    );
  });

  it('never shows half a fetched model', async () => {
    const { sha256 } = request;
    await killEverywhere(
      registry => registry.register(request),
      registry => registry.fetch('penguins', '1', 'model', `out-${folders}/model`),
      async registry => {
        const target = `out-${folders}/model`;
        const names = (await ports.files.stat(target)) ? await ports.files.list(target) : [];
        expect([0, 2]).toContain(names.length);
        await registry.fetch('penguins', '1', 'model', target);
        expect(sha256).toBe((await registry.resolve('penguins', '1'))?.content.sha256);
      },
    );
  });

  it('never leaves half an import', async () => {
    const origin = openRegistry('origin', ports.files, ports.clock);
    await origin.register(request);
    await origin.exportVersion('penguins', '1', 'release');
    await killEverywhere(
      nothing,
      registry => registry.importVersion('release'),
      async registry => {
        await noErrors(registry);
        await registry.importVersion('release');
        expect(await registry.list('penguins')).toEqual(await origin.list('penguins'));
        expect(await registry.verify('penguins')).toEqual([]);
      },
    );
  });

  it('leaves the earlier export, or none, or the new one', async () => {
    await killEverywhere(
      async registry => {
        await registry.register(small);
        await registry.register({ ...small, license: 'MIT' });
        await registry.exportVersion('penguins', '1', 'release');
      },
      registry => registry.exportVersion('penguins', '2', 'release'),
      async (registry, folder) => {
        if (await ports.files.stat('release'))
          await openRegistry(`${folder}-copy`, ports.files, ports.clock).importVersion('release');
        await registry.exportVersion('penguins', '2', 'release');
        const copy = openRegistry(`${folder}-copy`, ports.files, ports.clock);
        expect((await copy.importVersion('release')).record.version).toBe('2');
        await ports.files.remove('release');
      },
    );
  });
});
