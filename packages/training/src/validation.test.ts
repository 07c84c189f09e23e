import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  PREDICATE,
  sha256,
  statement,
  type Handover,
  type Link,
  type Subject,
  type Verdict,
} from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { findData } from './data.js';
import { readTrainingData, requireUnchanged, type TrainingData } from './validation.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('data/a.csv', 'a');
  await ports.files.write('data/b.csv', 'b');
});
afterEach(() => ports.dispose());

const A = sha256('a');
const B = sha256('b');
/** As `sha256sum` lists them, the digest of several files. */
const BOTH = sha256(`${A}  data/a.csv\n${B}  data/b.csv\n`);

/** A result of validate-data with its evidence in the workspace. */
async function validated(
  name: string,
  digest: string,
  verdict: Verdict = 'pass',
  said = 'PASSED',
): Promise<Handover> {
  const subjects: Subject[] = [{ kind: 'dataset', name, sha256: digest }];
  const text = JSON.stringify(statement(subjects, PREDICATE.testResult, { result: said, configuration: [] }));
  const path = `evidence/${sha256(text)}.json`;
  await ports.files.write(path, text);
  const link: Link = {
    stage: 'validate-data',
    verdict,
    subjects,
    evidence: { role: 'evidence', kind: 'file', path, local: path, sha256: sha256(text) },
  };
  return {
    ...link,
    sluice: 1,
    model: 'm',
    files: [],
    chain: [],
    run: { repository: '', id: '', attempt: 1, sha: '' },
  };
}

async function read(lines: string[], ...upstream: Handover[]): Promise<TrainingData[]> {
  return readTrainingData((await findData(lines, ports.files)).found, upstream, ports);
}
const about = (data: TrainingData[]) =>
  data.map(({ dataset, evidence }) => [dataset.sha256, evidence?.stage ?? 'nobody']);

describe('readTrainingData', () => {
  it('takes the data as it is where no stage came before', async () => {
    expect(about(await read(['data/a.csv', 'data/b.csv']))).toEqual([
      [A, 'nobody'],
      [B, 'nobody'],
    ]);
    expect(await read([])).toEqual([]);
  });

  it.each([
    ['a glob', ['data/*.csv']],
    ['lines', ['data/b.csv', 'data/a.csv']],
    ['a folder', ['data/']],
    ['a glob with one taken away', ['**/*.csv', '!other/**']],
  ])('finds evidence about several files by %s, as one dataset', async (_, lines) => {
    expect(about(await read(lines, await validated('d', BOTH)))).toEqual([[BOTH, 'validate-data']]);
  });

  it('finds evidence line by line, where each was judged by itself', async () => {
    const data = await read(
      ['data/a.csv', 'data/b.csv'],
      await validated('a', A),
      await validated('b', B, 'warn', 'WARNED'),
    );
    expect(about(data)).toEqual([
      [A, 'validate-data'],
      [B, 'validate-data'],
    ]);
  });

  it('finds the files by the name in the evidence, where none are given', async () => {
    expect(about(await read([], await validated('data/a.csv', A)))).toEqual([[A, 'validate-data']]);
    expect(about(await read([], await validated('data', BOTH)))).toEqual([[BOTH, 'validate-data']]);
  });

  it('takes a name from upstream as it is', async () => {
    await ports.files.write('data/[ab], c.csv', 'c');
    const data = await read([], await validated('data/[ab], c.csv', sha256('c')));
    expect(data[0]?.dataset.files).toEqual([{ path: 'data/[ab], c.csv', sha256: sha256('c') }]);
    for (const name of [
      'data/{a,b}.csv',
      'data/*.csv',
      '**',
      '../../etc',
      '/etc/hostname',
      'data/a.csv, data/b.csv',
    ])
      await expect(read([], await validated(name, BOTH))).rejects.toMatchObject({ code: 'evidence-missing' });
  });

  it.each([
    ['another digest', ['data/a.csv'], ['a', B, 'pass', 'PASSED'], 'evidence-missing'],
    ['one line unjudged', ['data/a.csv', 'data/b.csv'], ['a', A, 'pass', 'PASSED'], 'evidence-missing'],
    ['a refusal', ['data/a.csv'], ['a', A, 'fail', 'FAILED'], 'evidence-refused'],
    ['doubt', ['data/a.csv'], ['a', A, 'inconclusive', 'FAILED'], 'evidence-refused'],
    [
      'a result that claims what its evidence denies',
      ['data/a.csv'],
      ['a', A, 'pass', 'FAILED'],
      'evidence-refused',
    ],
    ['changed files under the name', [], ['data/a.csv', B, 'pass', 'PASSED'], 'digest-mismatch'],
    ['a name that is no file', [], ['penguins', A, 'pass', 'PASSED'], 'evidence-missing'],
  ] as const)('refuses %s', async (_, lines, given, code) => {
    const upstream = await validated(...(given as unknown as Parameters<typeof validated>));
    await expect(read([...lines], upstream)).rejects.toMatchObject({ code });
  });

  it('refuses what one validation lets pass and another does not', async () => {
    const upstream = [await validated('a', A), await validated('a', A, 'fail', 'FAILED')];
    await expect(read(['data/a.csv'], ...upstream)).rejects.toMatchObject({ code: 'evidence-refused' });
  });

  it('refuses evidence that was changed or is about something else', async () => {
    const upstream = await validated('a', A);
    await ports.files.write(upstream.evidence.path, '{}');
    await expect(read(['data/a.csv'], upstream)).rejects.toMatchObject({ code: 'digest-mismatch' });
    const other = await validated('b', B);
    const forged = { ...other, subjects: upstream.subjects };
    await expect(read(['data/a.csv'], forged)).rejects.toMatchObject({ code: 'evidence-missing' });
  });

  it('refuses data when the stages before it did not judge any', async () => {
    const gate: Handover = { ...(await validated('a', A)), stage: 'evaluate-gate' };
    await expect(read(['data/a.csv'], gate)).rejects.toMatchObject({ code: 'evidence-missing' });
  });
});

describe('data that passed validation', () => {
  const touched = ['data/a.csv', 'data/b.csv'];

  it('may be touched, but not changed or removed, by the training', async () => {
    const data = await read(['data/*.csv'], await validated('all', BOTH));
    await ports.files.write('data/a.csv', 'a');
    await requireUnchanged(data, touched, ports);
    await ports.files.write('data/a.csv', 'A');
    await ports.files.remove('data/b.csv');
    await expect(requireUnchanged(data, touched, ports)).rejects.toMatchObject({
      code: 'digest-mismatch',
      problems: [
        { message: expect.stringMatching(/changed "data\/a\.csv"/) },
        { message: expect.stringMatching(/removed "data\/b\.csv"/) },
      ],
    });
  });

  it('is the only data this is asked of', async () => {
    const data = await read(['data/*.csv']);
    await ports.files.write('data/a.csv', 'A');
    await requireUnchanged(data, touched, ports);
  });
});
