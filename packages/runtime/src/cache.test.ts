import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { runnerCache, type CacheClient } from './cache.js';
import { Redactor } from './redaction.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('kept/model.bin', 'weights');
  await ports.files.write('kept/deep/notes.txt', 'fine');
});
afterEach(() => ports.dispose());

const ENV = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example' };

function opened(client: Partial<CacheClient>, env: NodeJS.ProcessEnv = ENV) {
  const saved: string[] = [];
  const redactor = new Redactor();
  redactor.add('hunter2-horse');
  const whole: CacheClient = {
    restoreCache: () => Promise.resolve(undefined),
    saveCache: (_, key) => Promise.resolve(saved.push(key)),
    ...client,
  };
  const { files, log } = ports;
  return { cache: runnerCache(env, { files, log, redactor }, () => Promise.resolve(whole)), saved };
}

describe('the cache', () => {
  it('takes what holds no secret', async () => {
    const { cache, saved } = opened({});
    expect(await cache.save(['kept'], 'key')).toBe(true);
    expect(saved).toEqual(['key']);
  });

  it.each([
    ['a file', 'kept/deep/log.txt', 'password: hunter2-horse'],
    ['base64', 'kept/config', Buffer.from('x hunter2-horse').toString('base64')],
    ['the shape of a token', 'kept/.env', `TOKEN=ghp_${'a'.repeat(36)}`],
    ['the name of a file', 'kept/hunter2-horse.txt', ''],
  ])('takes nothing where %s tells a secret, and says so without it', async (_, path, content) => {
    await ports.files.write(path, content);
    const { cache, saved } = opened({});
    expect(await cache.save(['kept'], 'key')).toBe(false);
    expect(await cache.save([path], 'key')).toBe(false);
    expect(saved).toEqual([]);
    expect(ports.log.lines.join()).toContain('holds a secret');
  });

  it('is a miss where it is denied, absent, out of order or matches only a prefix', async () => {
    const failing = () => Promise.reject(new Error('(503) Service Unavailable'));
    const { cache } = opened({ restoreCache: failing, saveCache: failing });
    expect([await cache.restore(['kept'], 'key'), await cache.save(['kept'], 'key')]).toEqual([false, false]);
    const denied = opened({ saveCache: () => Promise.resolve(-1) });
    expect(await denied.cache.save(['kept'], 'key')).toBe(false);
    const longer = opened({ restoreCache: () => Promise.resolve('key-2') });
    expect(await longer.cache.restore(['kept'], 'key')).toBe(false);
    const absent = opened({}, {});
    expect(await absent.cache.save(['kept'], 'key')).toBe(false);
    expect(absent.saved).toEqual([]);
  });
});
