import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Handover } from '@sluice/core';
import { root, runBundle, workspace, type StepResult, type Workspace } from './runner.js';

jest.setTimeout(180_000);

let at: Workspace;
beforeEach(() => void (at = workspace()));
afterEach(() => at.remove());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: penguins
version: 1.0.0
status: active
schema:
  - name: penguins
    quality:
      - { metric: rowCount, mustBe: 3001 }
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: species, logicalType: string, required: true }
      - { name: mass, logicalType: integer, logicalTypeOptions: { minimum: 1000 } }
`;
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => `${from + i},Adelie,${3000 + ((from + i) % 700)}`).join('\n');
const FILES = {
  'contract.yaml': CONTRACT,
  'data/a.csv': `id,species,mass\n${rows(0, 1000)}\n`,
  'data/b.csv': `id,species,mass\n${rows(1000, 1200)}\n7,Gentoo,12\n`,
  'data/c.csv': `id,species,mass\n${rows(1200, 3000)}\n`,
  'data/d.csv': 'id,species,mass\n',
};

function lay(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at.path, name)), { recursive: true });
    writeFileSync(join(at.path, name), text);
  }
}

const inputs = { 'model-name': 'penguins', data: 'data/*.csv', contract: 'contract.yaml' };

/** All that is handed on; reports carry nothing of the machine. */
function told({ exitCode, outputs, summary }: StepResult): Record<string, unknown> {
  const files = ['profile.json', 'evidence.json', 'report.md', 'report.html'];
  const written = files.map(name => at.read(`sluice-report/validate-data/${name}`));
  return { exitCode, outputs, summary, written };
}

it('three shards, merged, hand on byte by byte what one run does', async () => {
  lay(FILES);
  const single = told(await runBundle('validate-data', inputs, at));
  expect(single).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', rows: '3001' } });
  const shards: string[] = [];
  for (const index of [2, 0, 1]) {
    const shard = await runBundle('validate-data', { ...inputs, mode: 'profile', shard: `${index}/3` }, at);
    expect(shard).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    const handed = JSON.parse(shard.outputs['result']!) as Handover;
    expect(handed.files.filter(({ role }) => role === 'shard')).toHaveLength(1);
    shards.push(shard.outputs['shard-path']!);
  }
  const merged = told(
    await runBundle('validate-data', { ...inputs, mode: 'merge', shards: shards.join('\n') }, at),
  );
  expect(merged).toEqual(single);
  expect(JSON.stringify(merged)).toContain('data/b.csv line 202');
});

it('a shard that is missing is told, not passed over', async () => {
  lay(FILES);
  for (const index of [0, 2])
    await runBundle('validate-data', { ...inputs, mode: 'profile', shard: `${index}/3` }, at);
  const merged = await runBundle(
    'validate-data',
    { ...inputs, mode: 'merge', shards: 'sluice-report/validate-data' },
    at,
  );
  expect(merged.exitCode).toBe(2);
  expect(merged.summary).toContain('The shard 1/3 is missing.');
});

it('the reusable workflow spreads the files over jobs and hands the result on', async () => {
  lay({
    ...FILES,
    'data/b.csv': `id,species,mass\n${rows(1000, 1200)}\n`,
    'data/d.csv': 'id,species,mass\n3000,Gentoo,4000\n',
    '.github/workflows/large.yml': `name: large
on: push
permissions: {}
jobs:
  validate:
    permissions: { contents: read }
    uses: ./.github/workflows/validate-shards.yml
    with: { model-name: penguins, data: 'data/*.csv', contract: contract.yaml, shards: 3 }
  next:
    needs: validate
    runs-on: ubuntu-latest
    outputs: { result: '\${{ needs.validate.outputs.result }}', verdict: '\${{ needs.validate.outputs.verdict }}' }
    steps: [{ run: echo }]
`,
  });
  const workflow = '.github/workflows/validate-shards.yml';
  cpSync(join(root, workflow), join(at.path, workflow));
  const child = spawn(
    process.execPath,
    [join(root, 'dist/sluice/index.js'), 'run', '.github/workflows/large.yml', '--event', 'push'],
    {
      cwd: at.path,
      env: { PATH: process.env['PATH']!, HOME: process.env['HOME']!, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  const exitCode = await new Promise<number | null>(done => child.once('close', done));
  expect({ exitCode, tail: exitCode === 0 ? '' : out.slice(-4000) }).toEqual({ exitCode: 0, tail: '' });

  const runs = join(at.path, '.sluice/local/runs');
  const [run] = readdirSync(runs).filter(name => /^\d+$/.test(name));
  const { jobs } = JSON.parse(readFileSync(join(runs, run!, 'report.json'), 'utf8')) as {
    jobs: { id: string; outputs: Record<string, string> }[];
  };
  const next = jobs.find(({ id }) => id === 'next')!;
  expect(next.outputs['verdict']).toBe('pass');
  const handed = JSON.parse(next.outputs['result']!) as Handover;
  const single = await runBundle('validate-data', inputs, at);
  const alone = JSON.parse(single.outputs['result']!) as Handover;
  expect(handed).toMatchObject({ stage: 'validate-data', verdict: 'pass', subjects: alone.subjects });
  const digestOf = ({ files }: Handover) => files.find(({ role }) => role === 'profile')?.sha256;
  expect(digestOf(handed)).toBe(digestOf(alone));
});
