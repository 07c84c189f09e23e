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
    analysis: { alpha: 0.05, metrics: [{ name: 'errors' }] },
  } as unknown as Plan,
  verified: [{ stage: 'evaluate-gate', sha256: 'd'.repeat(64) }],
  finishedOn: '2026-01-01T00:00:00.000Z',
  findings: [],
} satisfies Setting;

const total: Interval = {
  candidate: { routed: 100, requests: 100, bad: { errors: 20 } },
  stable: { routed: 900, requests: 900, bad: { errors: 9 } },
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
            candidate: { requests: 100, bad: { errors: 20 } },
            stable: { requests: 900, bad: { errors: 9 } },
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
    const chart = blocks.find(block => block.kind === 'chart');
    if (chart?.kind !== 'chart') throw new Error('no chart');
    expect(chart.x.values).toHaveLength(60);
    expect(chart.series.map(({ name }) => name)).toEqual(['E worse', 'E good']);
    for (const { values } of chart.series) {
      expect(values).toHaveLength(60);
      for (const value of values) expect(Math.abs(value ?? NaN)).toBeLessThanOrEqual(6);
    }
    expect(chart.limits).toEqual([{ name: 'threshold', value: 1.3 }]);
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
    counters: { routed: 0, requests: 0, bad: {} },
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
