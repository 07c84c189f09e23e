import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import {
  fetchFile,
  fetchStatement,
  PREDICATE,
  sha256,
  statement,
  type FileRef,
  type Link,
  type Subject,
} from './index.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

const refTo = (content: string): FileRef => ({
  role: 'model',
  path: 'model.bin',
  kind: 'file',
  sha256: sha256(content),
  local: 'out/model.bin',
});

describe('fetchFile', () => {
  it('takes the file from its path where there is no artifact service', async () => {
    await ports.files.write('out/model.bin', 'bytes');
    expect(await fetchFile(refTo('bytes'), ports)).toBe(`${ports.root}/out/model.bin`);
  });

  it('takes it from the artifact where there is one', async () => {
    await ports.files.write('unpacked/model.bin', 'bytes');
    const artifacts = {
      ...ports.artifacts,
      available: true,
      download: () => Promise.resolve(`${ports.root}/unpacked`),
    };
    const path = await fetchFile(
      { ...refTo('bytes'), artifact: { id: 7, name: 'm' } },
      { ...ports, artifacts },
    );
    expect((await ports.files.read(path)).toString()).toBe('bytes');
  });

  it('refuses changed and missing bytes', async () => {
    await ports.files.write('out/model.bin', 'other');
    await expect(fetchFile(refTo('bytes'), ports)).rejects.toMatchObject({ code: 'digest-mismatch' });
    await ports.files.remove('out');
    const missing = (message: string) => ({
      code: 'missing-file',
      message: expect.stringContaining(message),
    });
    await expect(fetchFile(refTo('bytes'), ports)).rejects.toMatchObject(missing('no artifact service'));
    const artifacts = { ...ports.artifacts, available: true };
    await expect(fetchFile(refTo('bytes'), { ...ports, artifacts })).rejects.toMatchObject(
      missing('did not upload'),
    );
  });
});

describe('fetchStatement', () => {
  const subject: Subject = { kind: 'dataset', name: 'd', sha256: sha256('d') };
  const linkTo = async (said: unknown, verdict: Link['verdict'] = 'pass'): Promise<Link> => {
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    await ports.files.write('evidence.json', text);
    const evidence = {
      role: 'evidence',
      path: 'evidence.json',
      kind: 'file' as const,
      sha256: sha256(text),
    };
    return { stage: 'validate-data', verdict, subjects: [subject], evidence };
  };
  const said = (result: string) => statement([subject], PREDICATE.testResult, { result });

  it.each([
    ['FAILED', 'pass'],
    ['FAILED', 'warn'],
    ['PASSED', 'fail'],
    ['', 'pass'],
  ] as const)('refuses a statement that says %j behind a link that claims %s', async (result, verdict) => {
    const link = await linkTo(said(result), verdict);
    await expect(fetchStatement(link, ports)).rejects.toMatchObject({ code: 'evidence-refused' });
  });

  it.each([
    ['another kind of statement', statement([subject], PREDICATE.provenance, { result: 'PASSED' })],
    ['no predicate', { ...said('PASSED'), predicate: null }],
    ['no subjects', { ...said('PASSED'), subject: null }],
    ['subjects without digest', { ...said('PASSED'), subject: [null, { digest: null }] }],
    ['a list', []],
    ['null', null],
    ['what is not JSON', '{'],
  ])('refuses %s', async (_, content) => {
    await expect(fetchStatement(await linkTo(content), ports)).rejects.toMatchObject({
      code: 'evidence-refused',
    });
  });

  it('refuses a link that claims a subject its evidence does not name', async () => {
    const subject: Subject = { kind: 'model', name: 'm', sha256: sha256('m') };
    const text = JSON.stringify(statement([subject], PREDICATE.provenance, {}));
    await ports.files.write('evidence.json', text);
    const link = {
      stage: 'train' as const,
      verdict: 'pass' as const,
      subjects: [subject],
      evidence: { role: 'evidence', path: 'evidence.json', kind: 'file' as const, sha256: sha256(text) },
    };
    expect((await fetchStatement(link, ports)).subject).toHaveLength(1);
    const claimed = { ...link, subjects: [{ ...subject, sha256: sha256('another') }] };
    await expect(fetchStatement(claimed, ports)).rejects.toMatchObject({ code: 'evidence-missing' });
  });
});
