import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { sha256, folderDigest, type PathDigest } from '@sluice/core';
import { layerTypeOf } from './layer-type.js';
import { packAttachment, packModel } from './pack.js';

/** As `digestOf` describes a folder. */
function folder(members: Record<string, string>): PathDigest {
  const files = Object.entries(members).map(([path, text]) => ({
    path,
    sha256: sha256(text),
    size: text.length,
  }));
  return {
    kind: 'folder',
    sha256: folderDigest(files),
    size: files.reduce((sum, file) => sum + file.size, 0),
    files,
  };
}

const about = {
  license: 'Apache-2.0',
  description: 'Which penguin is it?',
  metadata: { team: 'antarctica', 'data.source': 'palmerpenguins' },
};
const golden = (name: string) => readFile(new URL(`../test-support/golden/${name}`, import.meta.url), 'utf8');

describe('the manifest of a model', () => {
  const model = folder({
    'README.md': '# Penguins\n',
    'config.json': '{"classes":3}',
    'deep/model.safetensors': 'weights',
    'predict.py': 'print(1)\n',
  });

  it('is ModelPack, byte for byte', async () => {
    const { manifest, config } = packModel('penguins', model, about);
    expect(`${config!.bytes}\n`).toBe(await golden('config.golden'));
    expect(`${manifest.bytes}\n`).toBe(await golden('manifest.golden'));
    expect(manifest.descriptor.digest).toBe(`sha256:${sha256(manifest.bytes)}`);
  });

  it('does not depend on the order in which anything was given', () => {
    const shuffled = {
      license: about.license,
      metadata: { 'data.source': 'palmerpenguins', team: 'antarctica' },
      description: about.description,
    };
    const reversed = { ...model, files: model.files.toReversed() };
    expect(packModel('penguins', reversed, shuffled).manifest).toEqual(
      packModel('penguins', model, about).manifest,
    );
  });

  it('differs when a path, a byte, the licence or the name differs', () => {
    const digests = [
      packModel('penguins', model, about),
      packModel('gentoo', model, about),
      packModel('penguins', model, { ...about, license: 'MIT' }),
      packModel('penguins', folder({ 'a.bin': 'x' }), about),
      packModel('penguins', folder({ 'b.bin': 'x' }), about),
      packModel('penguins', folder({ 'a.bin': 'y' }), about),
    ].map(({ manifest }) => manifest.descriptor.digest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});

it('attaches to the manifest of the model, with no configuration of its own', async () => {
  const { manifest } = packModel('penguins', folder({ 'a.bin': 'x' }), { metadata: {} });
  const file = { path: 'predictions.csv', sha256: sha256('id\n'), size: 3 };
  const path: PathDigest = { kind: 'file', sha256: file.sha256, size: 3, files: [file] };
  const attached = packAttachment(manifest.descriptor, path, 'application/vnd.sluice.predictions.v1', {
    role: 'p',
  });
  expect(`${attached.manifest.bytes}\n`).toBe(await golden('attachment.golden'));
});

it.each([
  ['model.safetensors', 'weight'],
  ['model.json', 'weight'],
  ['weights.unknown', 'weight'],
  ['deep/config.json', 'weight.config'],
  ['generation_config.json', 'weight.config'],
  ['tokenizer.json', 'weight.config'],
  ['MLmodel', 'weight.config'],
  ['conda.yaml', 'weight.config'],
  ['LICENSE', 'doc'],
  ['README.md', 'doc'],
  ['model_card.md', 'doc'],
  ['code/inference.py', 'code'],
])('takes %s for a %s', (path, part) => {
  expect(layerTypeOf(path, false)).toBe(`application/vnd.cncf.model.${part}.v1.raw`);
});

it('takes the only file for the weights', () => {
  expect(layerTypeOf('model.yaml', true)).toBe('application/vnd.cncf.model.weight.v1.raw');
});
