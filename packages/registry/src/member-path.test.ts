import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson, folderDigest, sha256 } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import fc from 'fast-check';
import { sampleRequest } from '../test-support/sample.js';
import { openRegistry } from './index.js';
import { checkMemberPaths } from './member-path.js';

const HOSTILE: [string, string[]][] = [
  ['absolute', ['/etc/passwd']],
  ['absolute on Windows', ['C:/Windows/x']],
  ['climbing', ['../x']],
  ['climbing inside', ['a/../../x']],
  ['climbing, Windows separators', ['a\\..\\..\\x']],
  ['a single dot', ['./x']],
  ['an empty segment', ['a//x']],
  ['a trailing slash', ['a/']],
  ['empty', ['']],
  ['NUL', ['a\0.bin']],
  ['a line feed', ['a\nb']],
  ['a stream of NTFS', ['a:b']],
  ['a lone surrogate', ['a\ud800']],
  ['a device', ['sub/NUL.txt']],
  ['a trailing dot', ['model.']],
  ['case', ['model.bin', 'Model.bin']],
  ['case of a folder', ['a/x', 'A/y']],
  ['a file that is a folder too', ['a', 'a/b']],
  ['a folder that is a file too', ['a/b', 'A']],
  ['the same twice', ['a', 'a']],
  ['Unicode forms', ['caf\u00e9', 'cafe\u0301']],
  ['sharp s', ['stra\u00dfe', 'strasse']],
];

describe('paths inside a model', () => {
  it.each(HOSTILE)('are refused: %s', (_, paths) => {
    expect(() => checkMemberPaths(paths)).toThrow(expect.objectContaining({ code: 'unsupported' }));
  });

  it('are accepted when ordinary', () => {
    checkMemberPaths(['.hidden', 'a b/c (1).bin', 'a b/d', 'console.log', 'modèle.bin', '..x', 'a..b/c']);
  });

  it('that are accepted stay below their folder', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', '/', '\\', 'C:', '\0'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), parts => {
        const path = parts.join('/');
        try {
          checkMemberPaths([path]);
        } catch {
          return true;
        }
        return (
          new URL(`file:///root/${encodeURI(path)}`).pathname.startsWith('/root/') && !/[\\\0]/.test(path)
        );
      }),
    );
  });
});

describe('a store with a hostile manifest', () => {
  let ports: TestPorts;
  beforeEach(async () => {
    ports = await testPorts();
  });
  afterEach(() => ports.dispose());

  /** Rewrites the manifest of version 1, and every digest that depends on it, so that only the paths are wrong. */
  async function plant(paths: string[]): Promise<void> {
    const root = 'reg/models/penguins';
    const recordPath = `${root}/registry/versions/1.json`;
    const record = JSON.parse((await ports.files.read(recordPath)).toString()) as {
      manifest: { digest: string; size: number };
      content: { sha256: string };
    };
    const blob = (digest: string) => `${root}/blobs/sha256/${digest.slice(7)}`;
    const manifest = JSON.parse((await ports.files.read(blob(record.manifest.digest))).toString()) as {
      layers: { digest: string; annotations: Record<string, string> }[];
    };
    const [layer] = manifest.layers;
    manifest.layers = paths.map(path => ({ ...layer!, annotations: { 'org.cncf.model.filepath': path } }));
    // JSON.stringify where canonical JSON refuses: a lone surrogate.
    const text = paths.every(path => path.isWellFormed())
      ? canonicalJson(manifest)
      : JSON.stringify(manifest);
    record.manifest = { ...record.manifest, digest: `sha256:${sha256(text)}`, size: Buffer.byteLength(text) };
    record.content.sha256 = folderDigest(paths.map(path => ({ path, sha256: layer!.digest.slice(7) })));
    await ports.files.write(blob(record.manifest.digest), text);
    await ports.files.write(recordPath, JSON.stringify(record));
    await ports.files.remove(`${root}/registry/by-digest`);
  }

  it.each(HOSTILE)('writes nothing, anywhere: %s', async (_, paths) => {
    const registry = openRegistry('reg', ports.files, ports.clock);
    await registry.register(await sampleRequest(ports.files, { 'a.bin': 'payload' }));
    await plant(paths);
    const before = await ports.files.list('.');
    await expect(registry.fetch('penguins', '1', 'model', 'x/y/model')).rejects.toMatchObject({
      code: 'unsupported',
    });
    await expect(registry.exportVersion('penguins', '1', 'x/y/release')).rejects.toMatchObject({
      code: 'unsupported',
    });
    expect(await ports.files.list('.')).toEqual(before);
  });
});
