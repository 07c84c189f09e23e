import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commonInputs, commonOutputs, STAGES, type InputSpec } from '@sluice/core';
import { parse } from 'yaml';
import { generatedFiles } from '../../scripts/docs/generate.js';

const root = resolve(import.meta.dirname, '../..');
const names = readdirSync(join(root, 'actions'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && !['lib', 'node_modules'].includes(entry.name))
  .map(entry => entry.name);
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Declared {
  name: string;
  description: string;
  inputs: Record<string, InputSpec<unknown>>;
  outputs: Record<string, string>;
  post?: unknown;
}

it('there is one folder for each stage', () => {
  expect(names.toSorted()).toEqual([...STAGES].sort());
});

describe.each(names)('%s', name => {
  const load = async () => ((await import(`../../actions/${name}/index.ts`)) as { action: Declared }).action;

  it('has an action.yml and README tables that say what its inputs.ts says', async () => {
    for (const [path, text] of Object.entries(
      generatedFiles(await load(), commonOutputs, read(`actions/${name}/README.md`)),
    )) {
      expect({ path, text: read(path) }).toEqual({ path, text });
    }
  });

  it('has a declared default that its own parser accepts', async () => {
    const { inputs } = await load();
    for (const [input, spec] of Object.entries(inputs)) {
      expect(input).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(spec.description).toMatch(/\S.{8,}/);
      const literal = spec.default && !spec.default.includes('${{') ? spec.default : undefined;
      if (literal) expect({ input, value: spec.parse(literal) }).not.toEqual({ input, value: undefined });
    }
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(commonInputs)));
  });

  it('runs on node24 from a bundle that is there', () => {
    const { runs } = parse(read(`actions/${name}/action.yml`)) as { runs: Record<string, string> };
    expect(runs['using']).toBe('node24');
    for (const entry of [runs['main'], runs['post']].filter(x => x !== undefined)) {
      expect(read(join('actions', name, entry))).toContain(`runStage('${name}')`);
    }
  });
});
