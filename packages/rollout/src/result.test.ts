import { describe, expect, it } from '@jest/globals';
import { PREDICATE, type Block, type Verdict } from '@sluice/core';
import type { Interval } from './interval.js';
import type { ManualOutcome } from './manual-outcome.js';
import type { Outcome, Reason, RolloutState } from './outcome.js';
import type { Plan } from './plan.js';
import { resultOfManual, resultOfRollout } from './result.js';
import type { Setting } from './telling.js';

const V1 = { version: '1', digest: 'a'.repeat(64) };
const V2 = { version: '2', digest: 'b'.repeat(64) };

const setting = {
  model: 'penguins',
  environment: 'production',
  plan: {
    file: 'plan.yaml',
    sha256: 'c'.repeat(64),
    target: { kind: 'local' },
    steps: [{}, {}, {}],
    analysis: { alpha: 0.05, metrics: [{ name: 'errors' }] },
  } as unknown as Plan,
  verified: [{ stage: 'evaluate-gate', sha256: 'd'.repeat(64) }],
  finishedOn: '2026-01-01T00:00:00.000Z',
  findings: [],
} satisfies Setting;

const total: Interval = {
  candidate: { routed: 100, requests: 100, aborted: 0, bad: { errors: 20 } },
  stable: { routed: 900, requests: 900, aborted: 0, bad: { errors: 9 } },
};

function outcomeOf(state: RolloutState, reason?: Reason, change: Partial<Outcome> = {}): Outcome {
  return {
    state,
    ...(reason ? { stop: { reason, detail: 'The candidate <b>failed</b>.' } } : {}),
    candidate: V2,
    previous: V1,
    weight: state === 'promoted' ? 100 : state === 'held' ? 10 : 0,
    url: 'http://127.0.0.1:8080',
    forecast: [{ weight: 10, toPass: 400, toRollBack: Infinity, milliseconds: 4000, late: true }],
    steps: [
      {
        weight: 10,
        startMs: 1000,
        endMs: 5000,
        result: reason ?? 'passed',
        total,
        evidence: [{ metric: 'errors', rollback: 700, promotion: -300 }],
        split: -3,
      },
    ],
    samples: Array.from({ length: 200 }, (_, i) => ({
      atMs: 1000 + 100 * i,
      weight: 10,
      evidence: [{ metric: 'errors' as const, rollback: 3.5 * i, promotion: -1.5 * i }],
    })),
    events: [{ atMs: 10, text: 'Version 2 is being started' }],
    durationMs: 21_000,
    ...change,
  };
}

/** Without a version before. */
function firstOf(state: RolloutState, reason?: Reason): Outcome {
  const { previous, ...first } = outcomeOf(state, reason, { steps: [], samples: [], forecast: [] });
  return previous ? first : { ...first };
}

const flat = (blocks: Block[]): Block[] =>
  blocks.flatMap(block => (block.kind === 'details' ? [block, ...flat(block.blocks)] : [block]));

describe('resultOfRollout', () => {
  it.each<[RolloutState, Reason | undefined, Verdict]>([
    ['promoted', undefined, 'pass'],
    ['unchanged', undefined, 'pass'],
    ['refused', undefined, 'inconclusive'],
    ['held', 'undecided', 'inconclusive'],
    ['rolled-back', 'worse', 'fail'],
    ['rolled-back', 'not-ready', 'fail'],
    ['rolled-back', 'died', 'fail'],
    ['rolled-back', 'undecided', 'inconclusive'],
    ['rolled-back', 'split', 'inconclusive'],
    ['rolled-back', 'target-changed', 'inconclusive'],
    ['rolled-back', 'deadline', 'inconclusive'],
  ])('%s because of %s is %s', (state, reason, verdict) => {
    const result = resultOfRollout(outcomeOf(state, reason), setting);
    expect(result.verdict).toBe(verdict);
    expect(result.document.verdict).toBe(verdict);
    expect(result.evidence.predicate).toMatchObject({ state, verdict });
    expect(result.outputs).toMatchObject({
      state,
      'rollback-reason': state === 'rolled-back' ? reason : '',
    });
  });

  it('warns of what went wrong besides', () => {
    const findings = [{ rule: 'alias-not-set', severity: 'warning' as const, message: 'Somebody moved it.' }];
    const result = resultOfRollout(outcomeOf('promoted'), { ...setting, findings });
    expect(result).toMatchObject({ verdict: 'warn', document: { verdict: 'warn' } });
    expect(JSON.stringify(result.document.blocks)).toContain('Somebody moved it.');
  });

  it('attests what was counted about the release, and nothing it did not see', () => {
    const { evidence, subjects } = resultOfRollout(outcomeOf('rolled-back', 'worse'), setting);
    expect(subjects).toEqual([{ kind: 'release', name: 'penguins:2', sha256: V2.digest }]);
    expect(evidence).toMatchObject({
      predicateType: PREDICATE.rollout,
      subject: [{ name: 'penguins:2', digest: { sha256: V2.digest } }],
      predicate: {
        previous: { name: 'penguins:1', digest: { sha256: V1.digest } },
        environment: 'production',
        plan: { name: 'plan.yaml', digest: { sha256: setting.plan.sha256 } },
        alpha: 0.05,
        weight: 0,
        steps: [
          {
            weight: 10,
            seconds: 4,
            candidate: { requests: 100, aborted: 0, bad: { errors: 20 } },
            stable: { requests: 900, aborted: 0, bad: { errors: 9 } },
            evidence: [{ metric: 'errors', log10Worse: 304.0061, log10Good: -130.2883 }],
          },
        ],
        verified: [{ stage: 'evaluate-gate', digest: { sha256: 'd'.repeat(64) } }],
      },
    });
    // What JSON cannot hold would turn into null.
    expect(JSON.stringify(evidence)).not.toContain('null');
  });

  it('shows the steps, and the evidence against its threshold in a chart that can be drawn', () => {
    const { document } = resultOfRollout(outcomeOf('rolled-back', 'worse'), setting);
    const blocks = flat(document.blocks);
    const table = blocks.find(block => block.kind === 'table');
    expect(table?.kind === 'table' && table.rows[0]?.cells).toEqual([
      '10 %',
      '4s',
      'errors',
      '20 of 100',
      '20 %',
      '9 of 900',
      '1 %',
      '1.0e+304',
      '5.1e-131',
      'worse',
    ]);
    const [traffic, evidence] = blocks.filter(block => block.kind === 'chart');
    for (const chart of [traffic!, evidence!]) {
      expect(chart.x).toMatchObject({ label: 'seconds since the start' });
      expect([chart.x.values.length, chart.x.values[0], chart.x.values.at(-1)]).toEqual([48, '0.0', '21.0']);
      for (const { values } of chart.series) {
        expect(values).toHaveLength(48);
        for (const value of values) expect(Number.isFinite(value)).toBe(true);
      }
    }
    expect(new Set(traffic!.series[0]!.values)).toEqual(new Set([0, 10]));
    expect(traffic!.series[0]!.values.at(-1)).toBe(0);
    const [worse, good] = evidence!.series;
    expect([worse!.name, worse!.values[0], worse!.values.at(-1)]).toEqual(['worse', 0, 2]);
    expect([good!.name, good!.values[0], good!.values.at(-1)]).toEqual(['good', 0, -1]);
    expect(evidence!.limits).toEqual([
      { name: 'worse: rolled back; good: first step passed', value: 1 },
      { name: 'good: all steps passed', value: 2 },
    ]);
  });

  it('draws the whole rollout: the evidence does not start anew with each step', () => {
    const passed = (weight: number, startMs: number) => ({
      ...outcomeOf('promoted').steps[0]!,
      weight,
      startMs,
      endMs: startMs + 9000,
    });
    // ln 20 decides; each step reaches it at its end.
    const samples = Array.from({ length: 90 }, (_, i) => ({
      atMs: 1000 + (i < 45 ? 200 * (i + 1) : 1000 + 200 * (i + 1)),
      weight: i < 45 ? 10 : 50,
      evidence: [{ metric: 'errors' as const, rollback: -1, promotion: (3 * ((i % 45) + 1)) / 45 }],
    }));
    const steps = [passed(10, 1000), passed(50, 11_000)];
    const { document } = resultOfRollout(outcomeOf('promoted', undefined, { steps, samples }), setting);
    const [traffic, evidence] = flat(document.blocks).filter(block => block.kind === 'chart');
    for (const values of [traffic!.series[0]!.values, evidence!.series[1]!.values])
      expect(values).toEqual([...values].sort((a, b) => a! - b!));
    expect(new Set(traffic!.series[0]!.values)).toEqual(new Set([0, 10, 50, 100]));
    expect(evidence!.series[1]!.values.at(-1)).toBe(2);
  });

  it.each<[string, Outcome, string]>([
    ['promoted', outcomeOf('promoted'), '100 % version 2'],
    ['held', outcomeOf('held', 'undecided'), '10 % version 2, 90 % version 1'],
    ['rolled back', outcomeOf('rolled-back', 'worse'), '100 % version 1'],
    ['stable already', outcomeOf('unchanged', undefined, { previous: V2, weight: 100 }), '100 % version 2'],
    ['a first release that failed', firstOf('rolled-back', 'not-ready'), 'none: no version is served'],
    ['a first release', firstOf('promoted'), '100 % version 2'],
    ['a first release that is refused', firstOf('refused'), 'none: no version is served'],
  ])('says who gets the traffic: %s', (_, outcome, traffic) => {
    const { blocks } = resultOfRollout(outcome, setting).document;
    const facts = blocks.find(block => block.kind === 'facts')?.facts ?? [];
    expect(facts.find(({ name }) => name === 'Traffic')?.value).toBe(traffic);
  });

  it('says what users have now, after a first release, too', () => {
    const told = (outcome: Outcome) => JSON.stringify(resultOfRollout(outcome, setting).document.blocks);
    expect(told(outcomeOf('rolled-back', 'worse'))).toContain('Version 1 serves all requests, as before.');
    const first = told(firstOf('rolled-back', 'not-ready'));
    expect(first).toContain('Nothing is served: there was no version before this one.');
    expect(first).not.toContain('as before');
  });

  it('says the sentence about the version once', () => {
    const stop = { reason: 'died' as const, detail: 'Version 2 was not healthy when it should get 10 %.' };
    const { headline } = resultOfRollout(outcomeOf('rolled-back', 'died', { stop }), setting);
    expect(headline).toBe('Version 2 was rolled back: it was not healthy when it should get 10 %.');
    const one = outcomeOf('promoted');
    expect(resultOfRollout(one, setting).headline).toContain(': 1 step passed on');
  });

  it('tells of requests that count for neither', () => {
    const given: Interval = { ...total, candidate: { ...total.candidate, aborted: 7 } };
    const steps = [{ ...outcomeOf('promoted').steps[0]!, total: given }];
    const { document } = resultOfRollout(outcomeOf('promoted', undefined, { steps }), setting);
    expect(JSON.stringify(document.blocks)).toContain('Clients gave up 7 candidate requests and 0 of stable');
  });

  it('tells what to do next, and warns of steps that were forecast to be too slow', () => {
    const held = resultOfRollout(outcomeOf('held', 'undecided'), setting);
    expect(JSON.stringify(held.document.blocks)).toContain('action: promote');
    expect(held.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['undecided', 'warning'],
      ['slow-step', 'notice'],
    ]);
    expect(JSON.stringify(flat(held.document.blocks))).toContain('never decides');
  });

  it('shows the last words of a server that would not start', () => {
    const outcome = outcomeOf('rolled-back', 'not-ready', {
      candidateLog: 'ENOENT model.json',
      steps: [],
      samples: [],
    });
    const { document } = resultOfRollout(outcome, setting);
    expect(flat(document.blocks)).toContainEqual({ kind: 'code', text: 'ENOENT model.json' });
  });

  it('says so when that server printed nothing', () => {
    const outcome = outcomeOf('rolled-back', 'not-ready', { candidateLog: '', steps: [], samples: [] });
    expect(JSON.stringify(resultOfRollout(outcome, setting).document)).toContain(
      'Its server printed nothing.',
    );
  });

  it('blames only the metric that was worse', () => {
    const [step] = outcomeOf('rolled-back', 'worse').steps;
    const evidence = [...step!.evidence, { metric: 'latency' as const, rollback: 0, promotion: 1 }];
    const outcome = outcomeOf('rolled-back', 'worse', { steps: [{ ...step!, evidence }] });
    const table = flat(resultOfRollout(outcome, setting).document.blocks).find(
      ({ kind }) => kind === 'table',
    );
    expect(table?.kind === 'table' && table.rows.map(({ tone, cells }) => [tone, cells.at(-1)])).toEqual([
      ['fail', 'worse'],
      ['neutral', 'ended'],
    ]);
  });

  it('names a first release for what it is', () => {
    const { previous, ...first } = outcomeOf('promoted', undefined, { steps: [], samples: [], forecast: [] });
    expect(previous).toBeDefined();
    const result = resultOfRollout(first, setting);
    expect(result.headline).toBe('Version 2 is the first release and serves all requests.');
    expect(result.outputs['previous-version']).toBe('');
  });
});

describe('resultOfManual', () => {
  const arm = (version: typeof V1) => ({
    ...version,
    ready: true,
    restarts: 0,
    counters: { routed: 0, requests: 0, aborted: 0, bad: {} },
  });
  const observed = { url: 'http://127.0.0.1:8080', epoch: 'e', weight: 0, stable: arm(V1) };
  const rolledBack: ManualOutcome = { state: 'rolled-back', detail: 'Gone.', candidate: V2, observed };

  it.each<[string, ManualOutcome, Verdict]>([
    [
      'promote',
      { state: 'promoted', detail: 'Done.', candidate: V2, observed: { ...observed, stable: arm(V2) } },
      'pass',
    ],
    ['promote', rolledBack, 'fail'],
    ['reject', rolledBack, 'pass'],
    ['reconcile', rolledBack, 'warn'],
    ['reconcile', { state: 'idle', detail: 'Nothing.' }, 'pass'],
    [
      'status',
      { state: 'held', detail: 'Waits.', candidate: V2, observed: { ...observed, weight: 10 } },
      'pass',
    ],
  ])('%s %j', (asked, outcome, verdict) => {
    expect(resultOfManual(outcome, asked, setting).verdict).toBe(verdict);
  });

  it('never lets a candidate pass that waits or was rejected', () => {
    const result = resultOfManual(rolledBack, 'reject', setting);
    expect(result.subjects).toEqual([{ kind: 'release', name: 'penguins:1', sha256: V1.digest }]);
    expect(result.evidence.predicate).toMatchObject({ candidate: { name: 'penguins:2' } });
    expect(result.outputs).toMatchObject({ 'model-version': '2', 'rollback-reason': 'reject' });
  });
});
