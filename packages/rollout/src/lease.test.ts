import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { FileLeases, isExpired, type Lease } from './lease.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
});
afterEach(() => ports.dispose());

const leases = () => new FileLeases('state', ports.files, ports.clock);
const wanted = (holder: string): Omit<Lease, 'fence' | 'renewedAt'> => ({
  holder,
  phase: 'active',
  ttlMs: 15_000,
  rollout: { weight: 0, startedAt: ports.clock.now().toISOString() },
});

describe('FileLeases', () => {
  it('numbers the leases, and the latest counts', async () => {
    expect(await leases().latest()).toBeUndefined();
    const first = await leases().take(undefined, wanted('a'));
    const second = await leases().take(first, wanted('b'));
    expect([first.fence, second.fence]).toEqual([1, 2]);
    expect(await leases().latest()).toEqual(second);
  });

  it('lets one of many racers win', async () => {
    const seen = await leases().take(undefined, wanted('old'));
    const races = ['a', 'b', 'c', 'd', 'e'].map(holder => leases().take(seen, wanted(holder)));
    const results = await Promise.allSettled(races);
    const won = results.filter(result => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const result of results.filter(each => each.status === 'rejected')) {
      expect(result.reason).toMatchObject({ code: 'conflict' });
    }
    expect(await leases().latest()).toEqual(won[0]!.value);
  });

  it('shuts out a racer whose knowledge is old, also when the lease it saw is long forgotten', async () => {
    let lease = await leases().take(undefined, wanted('0'));
    const stale = lease;
    for (let i = 1; i <= 15; i++) lease = await leases().take(lease, wanted(String(i)));
    expect(await ports.files.list('state/leases')).toHaveLength(10);
    await expect(leases().take(stale, wanted('late'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await leases().latest()).toEqual(lease);
  });

  it('takes a sign of life from the future for none: the time of day was set back', async () => {
    const lease = await leases().take(undefined, wanted('a'));
    const at = (ms: number) => new Date(ports.clock.now().getTime() + ms);
    expect([0, 15_000, -15_000].map(ms => isExpired(lease, at(ms)))).toEqual([false, false, false]);
    expect([15_001, -15_001].map(ms => isExpired(lease, at(ms)))).toEqual([true, true]);
  });

  it('renews for the holder, and for nobody who was replaced', async () => {
    const first = await leases().take(undefined, wanted('a'));
    ports.clock.advance(10_000);
    const renewed = await leases().renew(first);
    expect(isExpired(first, new Date(ports.clock.now().getTime() + 6000))).toBe(true);
    expect(isExpired(renewed, new Date(ports.clock.now().getTime() + 6000))).toBe(false);
    const second = await leases().take(renewed, wanted('b'));
    await expect(leases().renew(renewed)).rejects.toMatchObject({ code: 'conflict' });
    expect(await leases().latest()).toEqual(second);
  });
});
