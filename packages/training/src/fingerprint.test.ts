import { describe, expect, it } from '@jest/globals';
import type { Json } from '@sluice/core';
import fc from 'fast-check';
import { explainChanges } from './changes.js';
import {
  actionOf,
  COMPONENTS,
  componentsOf,
  fingerprintOf,
  type Component,
  type Covered,
} from './fingerprint.js';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const path = fc.stringMatching(/^[a-z_]{1,8}(\/[a-z_.]{1,8})?$/);
const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;

const covered: fc.Arbitrary<Covered> = fc
  .record({
    argv: fc.array(fc.string(), { minLength: 1, maxLength: 4 }),
    code: fc.dictionary(path, hex, { maxKeys: 4 }),
    data: fc.uniqueArray(fc.record({ path, sha256: hex }), { maxLength: 3, selector: file => file.path }),
    params: fc.dictionary(path, json, { maxKeys: 2 }),
    env: fc.dictionary(fc.stringMatching(/^[A-Z]{1,5}$/), fc.option(fc.string()), { maxKeys: 3 }),
    lockfiles: fc.dictionary(path, hex, { maxKeys: 2 }),
    seed: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ argv, code, data, params, env, lockfiles, seed }) => ({
    job: {
      model: 'm',
      command: { kind: 'program', argv },
      cwd: '.',
      outputs: { model: 'model' },
      dataLines: [],
      deps: [],
      params,
      env: [],
      ...(seed === undefined ? {} : { seed }),
      reuse: 'auto',
      reportDir: 'r',
    },
    code,
    datasets: [{ name: 'd', sha256: '', files: data }],
    env,
    environment: {
      os: 'linux',
      arch: 'x64',
      interpreters: { node: 'v20' },
      lockfiles,
      packages: null,
      accelerators: [],
    },
  }));

const same = (text: string) => text;
const fingerprint = (given: Covered) => fingerprintOf(actionOf(given, same));
const components = (given: Covered) => componentsOf(actionOf(given, same));

/** One change per component, each certain to differ from what any generated job holds. */
const CHANGES: Record<Component, (given: Covered) => Covered> = {
  cmd: given => ({ ...given, job: { ...given.job, cwd: `${given.job.cwd}/other` } }),
  code: given => ({ ...given, code: { ...given.code, NEW: 'x' } }),
  data: given => ({
    ...given,
    datasets: [...given.datasets, { name: 'e', sha256: '', files: [{ path: 'NEW', sha256: 'x' }] }],
  }),
  params: given => ({ ...given, job: { ...given.job, params: { ...given.job.params, NEW: 1 } } }),
  env: given => ({ ...given, env: { ...given.env, NEW_ONE: 'x' } }),
  environment: given => ({ ...given, environment: { ...given.environment, arch: 'arm64' } }),
  seed: given => ({ ...given, job: { ...given.job, seed: (given.job.seed ?? 0) + 1 } }),
};

/** The same value with the keys of every object in the opposite order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('fingerprint', () => {
  it('does not depend on any order', () => {
    fc.assert(
      fc.property(covered, given => {
        const action = actionOf(given, same);
        expect(fingerprintOf(reversed(action) as typeof action)).toBe(fingerprintOf(action));
        const datasets = given.datasets.map(set => ({ ...set, files: set.files.toReversed() }));
        expect(fingerprint({ ...given, datasets })).toBe(fingerprint(given));
      }),
    );
  });

  it.each(COMPONENTS)('changes when %s changes, which alone is named', component => {
    fc.assert(
      fc.property(covered, given => {
        const changed = CHANGES[component](given);
        expect(fingerprint(changed)).not.toBe(fingerprint(given));
        const named = explainChanges(components(given), components(changed)).map(change => change.component);
        expect(named).toEqual([component]);
      }),
    );
  });

  it('is the same exactly when no component differs', () => {
    fc.assert(
      fc.property(covered, covered, (a, b) => {
        const changes = explainChanges(components(a), components(b));
        expect(fingerprint(a) === fingerprint(b)).toBe(changes.length === 0);
      }),
    );
  });

  it('has the documented form, so that anyone can compute it', () => {
    const action = {
      cmd: { argv: ['node', 'train.mjs'], cwd: '.', kind: 'program', outputs: { model: 'm' } },
      code: {},
      data: {},
      params: {},
      env: {},
      environment: {},
      seed: 7,
    };
    // printf 'train/v1\0{"cmd":{"argv":["node","train.mjs"],"cwd":".","kind":"program","outputs":{"model":"m"}},'\
    // '"code":{},"data":{},"env":{},"environment":{},"params":{},"seed":7}' | sha256sum
    expect(fingerprintOf(action)).toBe('e4bc7413ba99c2a367002a296fd4aac005eb7d9a98a9e906a8b2f4bb9af053b0');
  });

  it('takes no secret, and no value of a variable is in what is kept', () => {
    const [given] = fc.sample(covered, { numRuns: 1, seed: 1 }) as [Covered];
    const secret = {
      ...given,
      job: { ...given.job, command: { kind: 'program' as const, argv: ['a', 'hunter2'] } },
    };
    const action = actionOf(secret, text => text.replaceAll('hunter2', '***'));
    expect(JSON.stringify(action)).not.toContain('hunter2');
    const kept = components({ ...given, env: { REGION: 'eu-secret-1' } });
    expect(JSON.stringify(kept)).not.toContain('eu-secret-1');
    expect(kept.env.facts).toEqual({ REGION: '' });
  });
});
