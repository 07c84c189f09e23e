import { beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '@sluice/core';
import { fakeClock, recordingLog, type FakeClock, type RecordingLog } from '@sluice/testing';
import fc from 'fast-check';
import { deploy, type Deployment } from './deploy.js';
import { reconcile } from './reconcile.js';
import { promoteHeld, rejectHeld } from './held.js';
import { describeStatus } from './status.js';
import { isExpired } from './lease.js';
import { TERM_MS } from './session.js';
import { finishUnfinished } from './unfinished.js';
import type { Plan } from './plan.js';
import { FakeTarget, Killed, newArm } from './fake-target.fixture.js';

const PLAN: Plan = {
  file: 'plan.yaml',
  sha256: 'f'.repeat(64),
  target: {
    kind: 'local',
    serve: ['node'],
    health: '/health',
    host: '127.0.0.1',
    port: 8080,
    state: 'state',
    env: [],
    secrets: [],
    timeoutMs: 10_000,
    startupTimeoutMs: 10_000,
  },
  steps: [10, 50, 100].map(weight => ({ weight, minRequests: 50, maxDurationMs: 30_000, warmupMs: 500 })),
  analysis: {
    intervalMs: 1000,
    alpha: 0.05,
    burst: 1,
    onInconclusive: 'rollback',
    metrics: [{ name: 'errors', maxRelative: 2, maxRate: 0.01, toleratedRelative: 1 }],
  },
  onFirstRelease: 'promote',
  deadlineMs: 600_000,
};
const HOLD: Plan = { ...PLAN, analysis: { ...PLAN.analysis, onInconclusive: 'hold' } };
const V2 = { version: '2', digest: newArm('2').digest };

let clock: FakeClock;
let log: RecordingLog;
let target: FakeTarget;
let cancel: AbortController;
let fence: number | undefined;

beforeEach(() => reset());

function reset(): void {
  clock = fakeClock();
  log = recordingLog();
  target = new FakeTarget(clock);
  cancel = new AbortController();
  fence = undefined;
}

const operator = (plan: Plan = PLAN, holder = '812/1') => ({
  plan,
  holder,
  clock,
  log,
  signal: cancel.signal,
  onLease: (taken: number) => {
    fence = taken;
  },
});
const deployment = (plan: Plan = PLAN, holder?: string): Deployment => ({
  ...operator(plan, holder),
  target,
  candidate: V2,
});

/** Cancels or breaks something when the n-th call of that name comes. */
function onCall(name: string, n: number, act: () => void): void {
  let seen = 0;
  target.beforeCall = called => {
    if (called === name && ++seen === n) act();
  };
}

describe('deploy', () => {
  it('takes a good candidate through all steps to all the traffic', async () => {
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({
      state: 'promoted',
      weight: 100,
      previous: { version: '1' },
      candidate: V2,
    });
    expect(outcome.steps.map(({ weight, result }) => [weight, result])).toEqual([
      [10, 'passed'],
      [50, 'passed'],
    ]);
    expect(target.stable?.version).toBe('2');
    expect(target.candidate).toBeUndefined();
    expect(await target.leases.latest()).toMatchObject({ phase: 'ended', rollout: { outcome: 'promoted' } });
  });

  it('says before it starts how much it will take', async () => {
    await deploy(
      deployment({
        ...PLAN,
        target: {
          ...PLAN.target,
          replay: { file: 'r.csv', path: '/p', rate: 1000, concurrency: 8, missing: [], headers: {} },
        },
      }),
    );
    expect(log.lines).toContainEqual(
      expect.stringMatching(/10 %: about \d+ candidate requests \(\d,\d{3} in all, \d\.\ds\)/),
    );
  });

  it('rolls back on evidence within two looks when a fifth of the requests fail', async () => {
    target.coming = { errorRate: 0.2 };
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'worse' }, weight: 0 });
    expect(outcome.stop?.detail).toMatch(
      /^\d+ of \d+ candidate requests failed \(20 %\) at 10 % of the traffic, against 0 of/,
    );
    expect(outcome.durationMs).toBeLessThan(3000);
    expect(target).toMatchObject({ weight: 0, candidate: undefined, stable: { version: '1' } });
  });

  it('does not pass a candidate whose failures take long to show', async () => {
    // At this traffic a step would be decided before the first timeout.
    target.requestsPerSecond = 2000;
    target.coming = { hangsMs: PLAN.target.timeoutMs };
    onCall('observe', 4, () => (target.candidate!.errorRate = 0.05));
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'worse' } });
    expect(outcome.steps).toHaveLength(1);
  });

  it('does not take late failures under the weight before for those of this step', async () => {
    // What fails on stable after the change was routed when stable had 90 % of the traffic.
    const failing = { errorRate: 0.02, hangsMs: PLAN.target.timeoutMs };
    target.requestsPerSecond = 2000;
    Object.assign(target.stable!, failing);
    target.coming = failing;
    onCall('setWeight', 2, () => (target.candidate!.errorRate = 0.044));
    const steps = PLAN.steps.map(step => ({ ...step, maxDurationMs: 120_000 }));
    const outcome = await deploy(deployment({ ...PLAN, steps }));
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'worse' } });
    expect(outcome.steps.map(({ result }) => result)).toEqual(['passed', 'worse']);
  });

  it('promotes a good candidate of a service on which requests are always under way', async () => {
    for (const arm of [target.stable!, target.coming])
      Object.assign(arm, { errorRate: 0.001, hangsMs: 5000 });
    target.requestsPerSecond = 2000;
    expect(await deploy(deployment())).toMatchObject({ state: 'promoted' });
  });

  it('takes the traffic off before it stops the candidate', async () => {
    target.coming = { errorRate: 0.2 };
    const calls: string[] = [];
    target.beforeCall = name => void calls.push(name);
    await deploy(deployment());
    expect(calls.lastIndexOf('setWeight')).toBeLessThan(calls.indexOf('discard'));
  });

  it('promotes a first release where the plan says so, and refuses it where not', async () => {
    target.stable = undefined;
    expect(await deploy(deployment({ ...PLAN, onFirstRelease: 'refuse' }))).toMatchObject({
      state: 'refused',
    });
    expect(target.stable).toBeUndefined();
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'promoted', steps: [] });
    expect(outcome.previous).toBeUndefined();
  });

  it('changes nothing when the version is stable already', async () => {
    target.stable = newArm('2');
    expect(await deploy(deployment())).toMatchObject({ state: 'unchanged', weight: 100, steps: [] });
  });

  it('refuses to start over an ill stable version', async () => {
    target.stable!.ready = false;
    await expect(deploy(deployment())).rejects.toThrow(/stable version 1 is not healthy/);
    expect(target.candidate).toBeUndefined();
  });

  it.each([
    ['never becomes healthy', { ready: false }, /not healthy within 10s/],
    ['dies at each start', { ready: false, restarts: 5 }, /does not start: it died 5 times/],
  ])('gives up a candidate that %s, with the last words of its server', async (_, coming, detail) => {
    target.coming = coming;
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'not-ready' } });
    expect(outcome.stop?.detail).toMatch(detail);
    expect(outcome.candidateLog).toContain('no such model');
    expect(target.candidate).toBeUndefined();
  });

  it('is inconclusive without traffic, and rolls back or holds as the plan says', async () => {
    target.requestsPerSecond = 1;
    expect(await deploy(deployment())).toMatchObject({ state: 'rolled-back', stop: { reason: 'undecided' } });
    reset();
    target.requestsPerSecond = 1;
    expect(await deploy(deployment(HOLD))).toMatchObject({ state: 'held', weight: 10 });
    expect(target.weight).toBe(10);
    expect(await target.leases.latest()).toMatchObject({ phase: 'held' });
  });

  it('never takes a broken split for evidence', async () => {
    target.actualShare = () => 0.02;
    expect(await deploy(deployment(HOLD))).toMatchObject({ state: 'held', stop: { reason: 'split' } });
  });

  it('does not compare with a stable version that broke down', async () => {
    onCall('observe', 8, () => (target.stable!.ready = false));
    const outcome = await deploy(deployment(HOLD));
    expect(outcome).toMatchObject({ state: 'held', stop: { reason: 'stable-down' } });
  });

  it('blames a candidate that dies between two steps, and shows its last words', async () => {
    onCall('setWeight', 2, () => (target.candidate!.ready = false));
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'died' } });
    expect(outcome.stop?.detail).toBe('Version 2 was not healthy when it should get 50 % of the requests.');
    expect(outcome.candidateLog).toContain('no such model');
    expect(target).toMatchObject({ weight: 0, candidate: undefined });
  });

  it('rolls back when the weight could not be set', async () => {
    onCall('setWeight', 2, () => {
      throw new UserError('timeout', 'no answer');
    });
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'target-changed' } });
  });

  it('rolls back when the target restarts under it', async () => {
    onCall('observe', 6, () => target.restart());
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'target-changed' } });
    expect(target.weight).toBe(0);
  });

  it('bears a few failed looks, but not endless ones', async () => {
    const unreachable = () => {
      throw new UserError('service-unavailable', 'gone');
    };
    let looks = 0;
    target.beforeCall = name => {
      if (name === 'observe' && ++looks % 4 === 0) unreachable();
    };
    expect(await deploy(deployment())).toMatchObject({ state: 'promoted' });
    reset();
    let blind = 0;
    target.beforeCall = name => {
      if (name === 'observe' && ++blind > 6 && blind < 15) unreachable();
    };
    expect(await deploy(deployment())).toMatchObject({
      state: 'rolled-back',
      stop: { reason: 'unreachable' },
    });
  });

  it('ends by the deadline of the whole rollout', async () => {
    target.requestsPerSecond = 1;
    const outcome = await deploy(deployment({ ...HOLD, deadlineMs: 5000 }));
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'deadline' } });
  });

  it('on cancellation rolls back completely: a terminal has no post step', async () => {
    onCall('observe', 6, () => cancel.abort());
    const calls: string[] = [];
    const counting = target.beforeCall;
    target.beforeCall = name => {
      if (cancel.signal.aborted) calls.push(name);
      counting(name);
    };
    await expect(deploy(deployment())).rejects.toMatchObject({ code: 'cancelled' });
    expect(target).toMatchObject({ weight: 0, candidate: undefined, stable: { version: '1' } });
    expect(await target.leases.latest()).toMatchObject({
      phase: 'ended',
      rollout: { outcome: 'rolled-back: cancelled' },
    });
    // What matters comes first.
    expect(calls.filter(name => name !== 'observe')[0]).toBe('setWeight');
    expect(await finishUnfinished(target, fence!, clock)).toBeUndefined();
  });

  it('leaves to post what cancellation could not finish before the job was killed', async () => {
    onCall('observe', 6, () => cancel.abort());
    const counting = target.beforeCall;
    target.beforeCall = name => {
      counting(name);
      if (name === 'discard') throw new Killed();
    };
    await expect(deploy(deployment())).rejects.toThrow(Killed);
    expect(target.weight).toBe(0);
    target.beforeCall = () => undefined;
    expect(await finishUnfinished(target, fence!, clock)).toMatchObject({ state: 'rolled-back' });
    expect(target.candidate).toBeUndefined();
    expect(await finishUnfinished(target, fence!, clock)).toBeUndefined();
  });

  it('touches nothing when it was cancelled before it began', async () => {
    cancel.abort();
    await expect(deploy(deployment())).rejects.toMatchObject({ code: 'cancelled' });
    expect(await target.leases.latest()).toBeUndefined();
  });

  it('is inconclusive where clients give up on the candidate', async () => {
    target.coming = { abortRate: 0.3 };
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'abandoned' } });
    expect(outcome.stop?.detail).toMatch(/^Clients gave up \d+ of \d+ candidate requests .* 0 of/);
    reset();
    target.coming = { abortRate: 0.3 };
    target.stable!.abortRate = 0.3;
    expect(await deploy(deployment())).toMatchObject({ state: 'promoted' });
  });

  it('says so when the target took the candidate off, because no sign of life reached it', async () => {
    onCall('observe', 6, () => clock.advance(TERM_MS));
    const outcome = await deploy(deployment());
    expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason: 'target-changed' } });
    expect(outcome.stop?.detail).toMatch(
      /took version 2 off by itself: its rollout had given no sign of life/,
    );
  });

  it('gives signs of life while a large model is being copied, and while it looks seldom', async () => {
    const slow = { ...PLAN, analysis: { ...PLAN.analysis, intervalMs: 10 * TERM_MS } };
    const steps = PLAN.steps.map(step => ({ ...step, maxDurationMs: 100 * TERM_MS, warmupMs: 3 * TERM_MS }));
    const { stage } = target;
    target.stage = async (...given) => {
      const began = clock.monotonic();
      while (clock.monotonic() < began + 5 * TERM_MS) {
        await new Promise(resolve => setImmediate(resolve));
        expect(isExpired((await target.leases.latest())!, clock.now())).toBe(false);
      }
      return stage.apply(target, given);
    };
    expect(await deploy(deployment({ ...slow, steps, deadlineMs: 1e9 }))).toMatchObject({
      state: 'promoted',
    });
  });

  it.each([
    [
      'is ill',
      () => (target.candidate!.ready = false),
      'died',
      /not healthy when it should get all requests/,
    ],
    ['is gone', () => target.restart(), 'target-changed', /did not take version 2 as its stable version/],
  ])(
    'is a rollback and no error when the candidate %s at the promotion',
    async (_, happens, reason, detail) => {
      onCall('promote', 1, happens);
      const outcome = await deploy(deployment());
      expect(outcome).toMatchObject({ state: 'rolled-back', stop: { reason } });
      expect(outcome.stop?.detail).toMatch(detail);
    },
  );

  it('knows that it promoted, though it lost sight of the target just then', async () => {
    let promoted = false;
    let blind = 0;
    target.beforeCall = name => {
      promoted ||= name === 'promote';
      if (promoted && name === 'observe' && ++blind <= 5) throw new UserError('timeout', 'no answer');
    };
    expect(await deploy(deployment())).toMatchObject({ state: 'promoted', weight: 100 });
  });

  it.each([
    [0, 'promoted'],
    [0.2, 'rolled-back'],
  ])('keeps its outcome when that cannot be written down: error rate %d', async (errorRate, state) => {
    target.coming = { errorRate };
    const { renew } = target.leases;
    target.leases.renew = lease =>
      lease.phase === 'ended'
        ? Promise.reject(new UserError('permission', 'No room on the disk.'))
        : renew.call(target.leases, lease);
    expect(await deploy(deployment())).toMatchObject({ state });
    expect(log.lines.join()).toMatch(/warning: The lease could not be ended \(No room on the disk/);
  });

  it('rolls back on an error of its own, and throws it on', async () => {
    onCall('observe', 6, () => {
      throw new TypeError('a bug');
    });
    await expect(deploy(deployment())).rejects.toThrow('a bug');
    expect(target).toMatchObject({ weight: 0, candidate: undefined });
  });
});

describe('the lease', () => {
  it('keeps a second rollout out while the first lives', async () => {
    const first = await target.leases.take(undefined, {
      holder: 'first',
      phase: 'active',
      ttlMs: 15_000,
      rollout: { weight: 10, startedAt: clock.now().toISOString() },
    });
    const living = {
      ...clock,
      async sleep(milliseconds: number) {
        clock.advance(milliseconds - 1000);
        await target.leases.renew(first);
        clock.advance(1000);
      },
    };
    await expect(deploy({ ...deployment(), clock: living })).rejects.toThrow(/by first is in progress/);
    expect(target.candidate).toBeUndefined();
    // Once it is silent, the next one takes over.
    expect(await deploy(deployment())).toMatchObject({ state: 'promoted' });
  });

  it('lets one of two win that start at the same moment', async () => {
    const both = await Promise.allSettled([deploy(deployment(PLAN, 'a/1')), deploy(deployment(PLAN, 'b/1'))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(target.stable?.version).toBe('2');
  });

  it('lets the next rollout take over from a dead one, which it rolls back first', async () => {
    target.requestsPerSecond = 1;
    onCall('observe', 6, () => {
      throw new Killed();
    });
    await killedDeploy();
    expect(target.weight).toBe(10);
    target.beforeCall = () => undefined;
    target.requestsPerSecond = 1000;
    const outcome = await deploy({ ...deployment(PLAN, 'next/1'), candidate: newArm('3') });
    expect(outcome).toMatchObject({ state: 'promoted', candidate: { version: '3' } });
    expect(outcome.events[0]?.text).toMatch(/Rolled back version 2 at 10 %/);
  });

  it('shuts out the old holder after a takeover', async () => {
    target.requestsPerSecond = 1;
    onCall('observe', 7, () => {
      // It sleeps so long that another run takes it for dead and cleans up.
      target.fence += 1;
    });
    await expect(deploy(deployment())).rejects.toMatchObject({ code: 'conflict' });
  });
});

/** Deploys until `beforeCall` throws Killed; from then on nothing of it has any effect. */
async function killedDeploy(plan: Plan = PLAN): Promise<void> {
  const original = target.beforeCall;
  let dead = false;
  target.beforeCall = name => {
    if (dead) throw new Killed();
    try {
      original(name);
    } catch (error) {
      dead = error instanceof Killed;
      throw error;
    }
  };
  await deploy(deployment(plan)).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
}

describe('a held rollout', () => {
  beforeEach(async () => {
    target.requestsPerSecond = 1;
    await deploy(deployment(HOLD));
  });

  it('is promoted by a person, if it is the version they mean', async () => {
    await expect(promoteHeld(operator(), target, newArm('3'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await promoteHeld(operator(), target, V2)).toMatchObject({
      state: 'promoted',
      previous: { version: '1' },
    });
    expect(target.stable?.version).toBe('2');
    await expect(promoteHeld(operator(), target, V2)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is rejected by a person', async () => {
    expect(await rejectHeld(operator(), target)).toMatchObject({ state: 'rolled-back' });
    expect(target).toMatchObject({ weight: 0, candidate: undefined });
  });

  it('is not promoted when it no longer runs well', async () => {
    target.candidate!.ready = false;
    expect(await promoteHeld(operator(), target, V2)).toMatchObject({ state: 'rolled-back' });
    expect(target).toMatchObject({ weight: 0, candidate: undefined });
  });

  it('waits until its deadline and no longer', async () => {
    expect(await reconcile(operator(), target)).toMatchObject({ state: 'held' });
    expect(await describeStatus(operator(), target)).toMatchObject({ state: 'held' });
    clock.advance(PLAN.deadlineMs);
    await expect(promoteHeld(operator(), target, V2)).rejects.toThrow(/beyond the deadline/);
    expect(await reconcile(operator(), target)).toMatchObject({ state: 'rolled-back' });
    expect(target).toMatchObject({ weight: 0, candidate: undefined });
  });

  it('gives way to the next rollout', async () => {
    target.requestsPerSecond = 1000;
    expect(await deploy({ ...deployment(), candidate: newArm('3') })).toMatchObject({ state: 'promoted' });
  });

  it('is left alone by the post step of the run that held it', async () => {
    expect(await finishUnfinished(target, fence!, clock)).toBeUndefined();
    expect(target.weight).toBe(10);
  });
});

describe('reconcile', () => {
  it('has nothing to do where nothing is wrong', async () => {
    await deploy(deployment());
    expect(await reconcile(operator(), target)).toMatchObject({ state: 'idle' });
  });

  it('leaves a living rollout alone', async () => {
    onCall('observe', 6, () => {
      throw new Killed();
    });
    await killedDeploy();
    target.beforeCall = () => undefined;
    expect(await reconcile(operator(), target)).toMatchObject({ state: 'in-progress' });
    expect(target.weight).toBe(10);
    clock.advance(60_000);
    expect(await reconcile(operator(), target)).toMatchObject({ state: 'rolled-back' });
    expect(target.weight).toBe(0);
  });

  it('rolls back a candidate that nobody answers for', async () => {
    await target.hold(1, 60_000);
    target.candidate = newArm('9');
    target.weight = 30;
    expect(await reconcile(operator(), target)).toMatchObject({ state: 'rolled-back' });
    expect(target.weight).toBe(0);
  });
});

describe('whatever happens', () => {
  type Incident = 'unreachable' | 'restart' | 'dies' | 'fails' | 'stable ill' | 'cancel' | 'kill' | 'bug';
  const incident = fc.record({
    call: fc.integer({ min: 1, max: 60 }),
    what: fc.constantFrom<Incident>(
      'unreachable',
      'restart',
      'dies',
      'fails',
      'stable ill',
      'cancel',
      'kill',
      'bug',
    ),
  });

  function happen(what: Incident): void {
    switch (what) {
      case 'unreachable':
        throw new UserError('service-unavailable', 'gone');
      case 'restart': {
        target.restart();
        return;
      }
      case 'dies':
        if (target.candidate)
          Object.assign(target.candidate, { ready: false, restarts: target.candidate.restarts + 3 });
        return;
      case 'fails':
        if (target.candidate) target.candidate.errorRate = 0.3;
        return;
      case 'stable ill':
        if (target.stable) target.stable.ready = false;
        return;
      case 'cancel': {
        cancel.abort();
        return;
      }
      case 'kill':
        throw new Killed();
      case 'bug':
        throw new TypeError('a bug');
    }
  }

  it('ends with all traffic on one version, or held where the plan allows it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(incident, { maxLength: 6 }),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(1, 50, 1000),
        async (incidents, hold, postRuns, requestsPerSecond) => {
          reset();
          target.requestsPerSecond = requestsPerSecond;
          let calls = 0;
          let dead = false;
          target.beforeCall = () => {
            if (dead) throw new Killed();
            calls += 1;
            for (const { what } of incidents.filter(({ call }) => call === calls)) {
              dead ||= what === 'kill';
              happen(what);
            }
          };
          const outcome = await deploy(deployment(hold ? HOLD : PLAN)).catch(() => undefined);
          target.beforeCall = () => undefined;
          if (outcome?.state === 'held') {
            expect(hold).toBe(true);
            expect((await target.leases.latest())?.phase).toBe('held');
            return;
          }
          if (outcome) expect([0, 100]).toContain(outcome.weight);
          if (postRuns && fence !== undefined) await finishUnfinished(target, fence, clock);
          else {
            clock.advance(TERM_MS + 1);
            // By now, before anybody comes to look, the target has put itself right.
            target.lookAfter();
            expect([target.weight, target.candidate]).toEqual([0, undefined]);
            cancel = new AbortController();
            await reconcile(operator(), target);
          }
          expect(target.weight).toBe(0);
          expect(target.candidate).toBeUndefined();
          expect((await target.leases.latest())?.phase ?? 'ended').toBe('ended');
          expect(outcome?.state === 'promoted').toBe(outcome !== undefined && target.stable?.version === '2');
        },
      ),
      { numRuns: 300, seed: 812 },
    );
  });
});
