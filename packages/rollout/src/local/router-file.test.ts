import { chmod, mkdir, stat, symlink, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { FileLeases } from '../lease.js';
import { RouterControls } from './router-controls.js';
import { readRouterFile } from './router-file.js';

const onUnix = process.platform === 'win32' ? it.skip : it;
const ROUTER = {
  pid: 7,
  epoch: 'e',
  url: 'http://127.0.0.1:8080',
  admin: 'http://127.0.0.1:4567',
  token: 'a-token-of-the-router',
};

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await mkdir(`${ports.root}/state`, { mode: 0o700 });
});
afterEach(() => ports.dispose());

const write = (content: unknown) => writeFile(`${ports.root}/state/router.json`, JSON.stringify(content));
const read = () => readRouterFile('state', ports.files);

describe('readRouterFile', () => {
  it.each(['http://127.0.0.1:4567', 'http://[::1]:80'])('takes %s', async admin => {
    await write({ ...ROUTER, admin });
    expect(await read()).toMatchObject({ admin });
  });

  it.each([
    { admin: 'http://example.com:80' },
    { admin: 'http://127.0.0.1.example.com:80' },
    { admin: 'http://localhost:80' },
    { admin: 'http://127.0.0.1:80@example.com' },
    { admin: 'https://127.0.0.1:80' },
    { token: 7 },
    { pid: 'x' },
    { epoch: undefined },
  ])('takes no %j', async change => {
    await write({ ...ROUTER, ...change });
    await expect(read()).rejects.toThrow(/does not tell how to reach a router on this machine/);
  });

  it('takes nothing that is not JSON, and nothing where there is nothing', async () => {
    await writeFile(`${ports.root}/state/router.json`, 'half of a fi');
    await expect(read()).rejects.toMatchObject({ code: 'service-unavailable' });
    await expect(readRouterFile('nowhere', ports.files)).rejects.toThrow('The router is not running.');
    expect(await ports.files.stat('nowhere')).toBeUndefined();
  });

  onUnix('reads nothing that others could have written', async () => {
    await write(ROUTER);
    await chmod(`${ports.root}/state`, 0o770);
    await expect(read()).rejects.toMatchObject({
      code: 'permission',
      message: expect.stringContaining('chmod 700'),
    });
    await chmod(`${ports.root}/state`, 0o755);
    expect(await read()).toEqual(ROUTER);
    expect((await stat(`${ports.root}/state`)).mode & 0o777).toBe(0o700);
  });
});

onUnix(
  'a state folder is made for its owner alone, whatever the umask, and never taken through a link',
  async () => {
    const lease = { holder: 'a', phase: 'active', ttlMs: 1, rollout: { weight: 0, startedAt: '' } } as const;
    const before = process.umask(0o002);
    try {
      await new FileLeases('new/deep', ports.files, ports.clock).take(undefined, lease);
    } finally {
      process.umask(before);
    }
    expect((await stat(`${ports.root}/new/deep`)).mode & 0o777).toBe(0o700);
    await symlink(`${ports.root}/state`, `${ports.root}/link`);
    await expect(
      new FileLeases('link', ports.files, ports.clock).take(undefined, lease),
    ).rejects.toMatchObject({ code: 'permission' });
  },
);

describe('RouterControls', () => {
  it.each([
    ['another program', 200, '<html>hello'],
    ['another router', 200, JSON.stringify({ epoch: 'another' })],
    ['nothing that makes sense', 502, 'null'],
  ])('takes %s for no router', async (_, status, body) => {
    await write(ROUTER);
    const asked: string[] = [];
    const http = {
      request: (url: string) => {
        asked.push(url);
        return Promise.resolve({ status, headers: {}, body: Buffer.from(body) });
      },
    };
    const controls = new RouterControls('state', [], { ...ports, http });
    await expect(controls.observe()).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(asked).toEqual(['http://127.0.0.1:4567/']);
  });
});
