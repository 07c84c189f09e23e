import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { canonicalJson, digestOf, folderDigest, sha256 } from './index.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

describe('digests', () => {
  it('of a folder equal what anyone computes with find, sort and sha256sum', async () => {
    const folder = `${ports.root}/model`;
    await mkdir(`${folder}/a`, { recursive: true });
    for (const name of ['b.txt', 'a/x', 'a.txt', 'ä', 'back\\slash', 'Z'])
      await writeFile(`${folder}/${name}`, name);
    const command = `cd model && find . -type f -printf '%P\\0' | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum`;
    const expected = execFileSync('bash', ['-c', command], { cwd: ports.root }).toString().slice(0, 64);
    const digest = await digestOf('model', ports.files);
    expect(digest).toMatchObject({ kind: 'folder', sha256: expected });
    expect(digest.files.map(file => file.path)).toContain('a/x');
  });

  it('do not depend on the order of the listing', () => {
    const files = ['b', 'a', 'c'].map(path => ({ path, sha256: sha256(path) }));
    expect(folderDigest(files)).toBe(folderDigest(files.toReversed()));
  });

  it('of what is missing or a link are refused', async () => {
    await expect(digestOf('nothing', ports.files)).rejects.toMatchObject({ code: 'missing-file' });
    execFileSync('ln', ['-s', '/etc/passwd', `${ports.root}/link`]);
    await expect(digestOf('link', ports.files)).rejects.toMatchObject({ code: 'unsupported' });
  });
});

describe('canonicalJson', () => {
  it('matches the examples of RFC 8785', () => {
    expect(
      canonicalJson({
        numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
        string: '\u20ac$\u000f\nA\'B"\\\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonicalJson(keys)) as object).length).toBe(7);
    expect(canonicalJson(keys)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it('refuses what JSON cannot hold', () => {
    for (const value of [NaN, Infinity, '\ud800', undefined])
      expect(() => canonicalJson({ value } as never)).toThrow(TypeError);
  });
});
