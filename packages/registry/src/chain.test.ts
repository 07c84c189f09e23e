import { describe, expect, it } from '@jest/globals';
import { PREDICATE, sha256, type Link, type Stage, type Statement, type Verdict } from '@sluice/core';
import { JUDGES, requireChain, type Chain } from './index.js';

const MODEL = sha256('model');
const DATA = sha256('data');

/** A chain of statements, each with the link that names it. */
function chain(
  ...said: { stage: Stage; about: string; verdict?: Verdict; predicate?: unknown; type?: string }[]
): Chain {
  const statements = new Map<Link, Statement>();
  for (const { stage, about, verdict = 'pass', type, ...rest } of said) {
    const predicate = 'predicate' in rest ? rest.predicate : { result: 'PASSED' };
    const kind = stage === 'validate-data' ? 'dataset' : 'model';
    const link: Link = {
      stage,
      verdict,
      subjects: [{ kind, name: kind, sha256: about }],
      evidence: {
        role: 'evidence',
        path: 'e.json',
        kind: 'file',
        sha256: sha256(`${stage}${about}${verdict}`),
      },
    };
    statements.set(link, {
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: kind, digest: { sha256: about } }],
      predicateType: type ?? (stage === 'train' ? PREDICATE.provenance : PREDICATE.testResult),
      predicate,
    });
  }
  return { links: [...statements.keys()], read: link => Promise.resolve(statements.get(link)!) };
}

const provenance = (...datasets: string[]) => ({
  buildDefinition: {
    resolvedDependencies: datasets.map(digest => ({
      name: 'd',
      digest: { sha256: digest },
      annotations: { kind: 'dataset' },
    })),
  },
});
const validated = { stage: 'validate-data', about: DATA } as const;
const trained = { stage: 'train', about: MODEL, predicate: provenance(DATA) } as const;
const gated = { stage: 'evaluate-gate', about: MODEL } as const;
const need = (given: Chain, required: readonly (typeof JUDGES)[number][] = JUDGES) =>
  requireChain(given, MODEL, required);

describe('a whole chain', () => {
  it('lets the model in, data first', async () => {
    const used = await need(chain(gated, trained, validated));
    expect(used.map(({ link }) => link.stage)).toEqual(['validate-data', 'train', 'evaluate-gate']);
  });

  it('may hold a warning', async () => {
    const warned = { ...gated, verdict: 'warn', predicate: { result: 'WARNED' } } as const;
    await need(chain(validated, trained, warned));
  });

  it('needs all datasets the provenance names, and no other material', async () => {
    const second = sha256('second');
    const both = { ...trained, predicate: provenance(DATA, second) };
    expect(await need(chain(validated, { ...validated, about: second }, both, gated))).toHaveLength(4);
    await expect(need(chain(validated, both, gated))).rejects.toMatchObject({ code: 'evidence-missing' });
    const { resolvedDependencies } = provenance(DATA).buildDefinition;
    const code = [null, { uri: 'git+x', digest: { gitCommit: 'abc' } }, { digest: { sha256: second } }];
    const predicate = { buildDefinition: { resolvedDependencies: [...code, ...resolvedDependencies] } };
    expect(await need(chain(validated, { ...trained, predicate }, gated))).toHaveLength(3);
  });
});

describe('a gap', () => {
  const other = sha256('other');
  it.each<[string, Chain, string, RegExp]>([
    ['nothing at all', chain(), 'evidence-missing', /train[^]*evaluate-gate/],
    ['no gate', chain(validated, trained), 'evidence-missing', /evaluate-gate/],
    [
      'a gate on another model',
      chain(validated, trained, { ...gated, about: other }),
      'evidence-missing',
      /there is one about/,
    ],
    [
      'a failed gate',
      chain(validated, trained, { ...gated, verdict: 'fail' }),
      'evidence-refused',
      /said fail/,
    ],
    [
      'a gate that failed beside one that passed',
      chain(validated, trained, gated, { ...gated, verdict: 'fail' }),
      'evidence-refused',
      /said pass, fail/,
    ],
    [
      'an undecided gate',
      chain(validated, trained, { ...gated, verdict: 'inconclusive' }),
      'evidence-refused',
      /inconclusive/,
    ],
    [
      'other data validated',
      chain({ ...validated, about: other }, trained, gated),
      'evidence-missing',
      /validate-data/,
    ],
    [
      'bad data',
      chain({ ...validated, verdict: 'fail' }, trained, gated),
      'evidence-refused',
      /validate-data/,
    ],
    [
      'no data named',
      chain(validated, { ...trained, predicate: provenance() }, gated),
      'evidence-missing',
      /names no dataset/,
    ],
    [
      'provenance of null',
      chain(validated, { ...trained, predicate: null }, gated),
      'evidence-missing',
      /names no dataset/,
    ],
    [
      'a claim its statement denies',
      chain(validated, trained, { ...gated, predicate: { result: 'FAILED' } }),
      'evidence-refused',
      /"FAILED"/,
    ],
    [
      'a statement without a result',
      chain(validated, trained, { ...gated, predicate: null }),
      'evidence-refused',
      /evaluate-gate/,
    ],
    [
      'a statement of another kind',
      chain(validated, trained, { ...gated, type: PREDICATE.release }),
      'evidence-refused',
      /of type/,
    ],
  ])('refuses: %s', async (_, given, code, message) => {
    await expect(need(given)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('refuses a statement about other bytes than its link claims', async () => {
    const given = chain(validated, trained, gated);
    const read = async (link: Link) => {
      const statement = await given.read(link);
      return link.stage === 'evaluate-gate' ? { ...statement, subject: [{}] as never } : statement;
    };
    await expect(need({ ...given, read })).rejects.toMatchObject({ code: 'evidence-refused' });
  });

  it('tells all gaps at once', async () => {
    const given = chain({ ...validated, verdict: 'fail' }, trained, { ...gated, verdict: 'fail' });
    await expect(need(given)).rejects.toMatchObject({ problems: { length: 2 } });
  });
});

it('asks only for what is required, and takes the rest along where it passed', async () => {
  expect(await need(chain(), [])).toEqual([]);
  expect(await need(chain(validated, trained, { ...gated, verdict: 'fail' }), ['train'])).toHaveLength(2);
  const split = chain(validated, trained, gated, { ...gated, verdict: 'fail' });
  expect((await need(split, ['train'])).map(({ link }) => link.stage)).toEqual(['validate-data', 'train']);
  await expect(need(chain(validated, gated), ['validate-data'])).rejects.toMatchObject({
    code: 'evidence-missing',
  });
});
