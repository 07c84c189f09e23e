import { describe, expect, it } from '@jest/globals';
import {
  chainOf,
  parseNeeds,
  requireEvidence,
  requireUpstream,
  sha256,
  upstreamOf,
  type Handover,
} from './index.js';

const evidence = (text: string) => ({
  role: 'evidence',
  path: 'evidence.json',
  kind: 'file' as const,
  sha256: sha256(text),
});
const data = { kind: 'dataset' as const, name: 'data', sha256: sha256('data') };
const model = { kind: 'model' as const, name: 'model', sha256: sha256('model') };
const run = { repository: 'o/r', id: '1', attempt: 1, sha: 'c' };
const validated: Handover = {
  sluice: 1,
  stage: 'validate-data',
  verdict: 'pass',
  model: 'm',
  subjects: [data],
  evidence: evidence('v'),
  files: [],
  chain: [],
  run,
};
const gated: Handover = {
  ...validated,
  stage: 'evaluate-gate',
  verdict: 'fail',
  subjects: [model],
  evidence: evidence('g'),
  chain: [{ stage: 'validate-data', verdict: 'pass', subjects: [data], evidence: evidence('v') }],
};
const needs = (jobs: Record<string, [string, object?]>) =>
  parseNeeds(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(jobs).map(([job, [result, outputs]]) => [job, { result, outputs: outputs ?? {} }]),
      ),
    ),
  );
const result = (handover: object) => ({ anything: JSON.stringify(handover) });

describe('needs', () => {
  it('finds the handovers under any output name', () => {
    expect(upstreamOf(needs({ a: ['success', result(validated)], b: ['success', result(gated)] }))).toEqual([
      validated,
      gated,
    ]);
  });

  it.each([
    ['upstream-skipped', 'skipped', {}, /"a" was skipped/],
    ['upstream-failed', 'failure', result(validated), /"a" failed/],
    ['upstream-failed', 'cancelled', {}, /"a" was cancelled/],
    ['upstream-missing', 'success', {}, /"a" hands on no Sluice result/],
    ['upstream-missing', 'success', { result: '' }, /hands on no/],
  ])('is %s when the job ends %s', (code, state, outputs, message) => {
    const read = () => upstreamOf(needs({ a: [state, outputs] }));
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ code }));
    expect(upstreamOf(needs({ a: [state, outputs] }), ['a'])).toEqual(state === 'success' ? [] : []);
  });

  it('refuses text that is not the context, and handovers that are forged out of shape', () => {
    for (const text of ['', '[]', '{"a":1}', '{"a":{"result":"great"}}'])
      expect(parseNeeds(text)).toBeUndefined();
    const forged = [
      { ...validated, verdict: 'excellent' },
      { ...validated, evidence: { ...evidence('v'), path: '../../etc/passwd' } },
      { ...validated, files: [{ ...evidence('v'), local: '/etc/passwd' }] },
      { ...validated, subjects: [{ ...data, sha256: 'short' }] },
      { ...validated, subjects: [{ ...data, kind: '__proto__' }] },
      { ...validated, evidence: { ...evidence('v'), artifact: { id: 1, name: { evil: true } } } },
      { ...validated, run: { ...run, id: ['1'] } },
    ];
    for (const handover of forged)
      expect(needs({ a: ['success', result(handover)] })?.[0]?.handovers).toEqual([]);
  });

  it('joins the chains of all upstream jobs, each link once, in the order of the stages', () => {
    expect(chainOf([gated, validated]).map(link => link.stage)).toEqual(['validate-data', 'evaluate-gate']);
  });
});

describe('requireEvidence', () => {
  const chain = chainOf([gated]);
  it('gives the link that let these very bytes pass', () => {
    expect(requireEvidence(chain, 'validate-data', data.sha256).evidence).toEqual(evidence('v'));
  });
  it('refuses other bytes and refused bytes, with different codes', () => {
    expect(() => requireEvidence(chain, 'validate-data', model.sha256)).toThrow(
      expect.objectContaining({ code: 'evidence-missing' }),
    );
    expect(() => requireEvidence(chain, 'train', model.sha256)).toThrow(
      expect.objectContaining({ code: 'evidence-missing' }),
    );
    expect(() => requireEvidence(chain, 'evaluate-gate', model.sha256)).toThrow(
      expect.objectContaining({ code: 'evidence-refused' }),
    );
  });
  it.each([
    ['before', (refusal: Handover, pass: Handover) => [refusal, pass]],
    ['after', (refusal: Handover, pass: Handover) => [pass, refusal]],
  ])('lets no pass outweigh a refusal of the same bytes that comes %s it', (_, order) => {
    const passed: Handover = { ...gated, verdict: 'pass', evidence: evidence('again') };
    const both = chainOf(order(gated, passed));
    expect(() => requireEvidence(both, 'evaluate-gate', model.sha256)).toThrow(
      expect.objectContaining({ code: 'evidence-refused', message: expect.stringContaining('"needs"') }),
    );
    expect(requireEvidence(chainOf([passed, passed]), 'evaluate-gate', model.sha256).verdict).toBe('pass');
  });
  it('hears both of two claims about one statement', () => {
    const forged: Handover = { ...gated, verdict: 'pass' };
    expect(() => requireEvidence(chainOf([gated, forged]), 'evaluate-gate', model.sha256)).toThrow(
      expect.objectContaining({ code: 'evidence-refused' }),
    );
  });
});

describe('requireUpstream', () => {
  it('refuses needs that are wired and name no job, unless jobs are optional', () => {
    expect(() => requireUpstream(parseNeeds('{}'))).toThrow(
      expect.objectContaining({ code: 'upstream-missing', message: expect.stringContaining('needs:') }),
    );
    requireUpstream(parseNeeds('{}'), ['validate']);
    requireUpstream(undefined);
    requireUpstream(parseNeeds('{"a":{"result":"success","outputs":{}}}'));
  });
});
