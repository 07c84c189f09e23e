import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { nodes, root, workspace, type Workspace } from './runner.js';

jest.setTimeout(120_000);

let at: Workspace;
beforeEach(() => void (at = workspace()));
afterEach(() => at.remove());

function lay(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at.path, name)), { recursive: true });
    writeFileSync(join(at.path, name), text);
  }
}

interface Report {
  conclusion: string;
  jobs: { id: string; conclusion: string; outputs: Record<string, string> }[];
}

/** Runs the workflow with the built command; nothing of this process's environment but what is given. */
async function sluice(args: string[], env: Record<string, string> = {}, node = process.execPath) {
  const child = spawn(node, [join(root, 'dist/sluice/index.js'), ...args], {
    cwd: at.path,
    env: { PATH: process.env['PATH']!, HOME: process.env['HOME']!, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  const exitCode = await new Promise<number | null>(done => child.once('close', done));
  const folder = /(\/\S+\.sluice\/local\/runs\/\d+)/.exec(out.replaceAll(/\s*\n\s*/g, ''))?.[1];
  const report = folder
    ? (JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report)
    : undefined;
  return { exitCode, out, folder, report };
}

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const RESULT = `outputs: { result: '\${{ steps.s.outputs.result }}' }`;
const job = (name: string, needs: string, action: string, inputs: string) => `  ${name}:
    runs-on: ubuntu-latest
    ${needs ? `needs: ${needs}\n    ` : ''}permissions: { contents: read, pull-requests: write }
    ${RESULT}
    steps:
      - uses: ${CHECKOUT}
      - id: s
        uses: sluice-ml/sluice/actions/${action}@v1
        with:
          model-name: tiny
          ${needs ? 'needs: ${{ toJSON(needs) }}\n          ' : ''}${inputs}
`;
const PIPELINE = `name: pipeline
on: { push: , pull_request: }
permissions: {}
jobs:
${job('validate', '', 'validate-data', 'data: data.csv\n          contract: contract.yaml')}
${job('train', 'validate', 'train', 'run: node train.mjs\n          data: data.csv\n          model-path: model.json\n          metrics-file: metrics.json\n          predictions-file: predictions.csv')}
${job('gate', 'train', 'evaluate-gate', 'policy: policy.yaml')}
${job('register', '[train, gate]', 'register-model', `registry: \${{ github.workspace }}/registry`)}
`;
const FILES = {
  '.github/workflows/pipeline.yml': PIPELINE,
  'data.csv': `id,x,y\n${Array.from({ length: 60 }, (_, i) => `${i},${i % 7},${i % 2 ? 'odd' : 'even'}`).join('\n')}\n`,
  'contract.yaml': `apiVersion: v3.1.0
kind: DataContract
id: tiny
version: 1.0.0
status: active
schema:
  - name: tiny
    properties:
      - { name: id, logicalType: integer, required: true, unique: true }
      - { name: x, logicalType: integer, logicalTypeOptions: { minimum: 0, maximum: 6 } }
      - { name: y, logicalType: string, required: true }
`,
  'train.mjs': `import { readFileSync, writeFileSync } from 'node:fs';
const rows = readFileSync('data.csv', 'utf8').trim().split('\\n').slice(1).map(line => line.split(','));
writeFileSync('model.json', JSON.stringify({ rule: 'parity' }));
writeFileSync('metrics.json', '{"accuracy":1}');
writeFileSync('predictions.csv', 'id,label,prediction\\n' + rows.map(([id, , y]) => [id, y, id % 2 ? 'odd' : 'even'].join()).join('\\n') + '\\n');
`,
  'policy.yaml': `version: 1
data: { id: id, label: label, prediction: prediction }
rules:
  - { id: floor, metric: accuracy, min: 0.8, using: lower_bound }
`,
};

describe.each(nodes())('a whole pipeline by %s', node => {
  it('hands evidence from job to job and ends with a version', async () => {
    lay(FILES);
    const { exitCode, out, report } = await sluice(
      ['run', '.github/workflows/pipeline.yml', '--event', 'push'],
      {},
      node,
    );
    expect({ exitCode, tail: exitCode === 0 ? '' : out.slice(-4000) }).toEqual({ exitCode: 0, tail: '' });
    expect(report?.conclusion).toBe('success');
    const registered = JSON.parse(
      report!.jobs.find(found => found.id === 'register')!.outputs['result']!,
    ) as {
      chain: { stage: string }[];
    };
    expect(registered.chain.map(link => link.stage)).toEqual(['validate-data', 'train', 'evaluate-gate']);
  });
});

describe('a whole pipeline', () => {
  it('stops at data that breaks the contract, and runs nothing behind it', async () => {
    lay({ ...FILES, 'data.csv': `${FILES['data.csv']}60,99,even\n` });
    const { exitCode, report, out } = await sluice([
      'run',
      '.github/workflows/pipeline.yml',
      '--event',
      'push',
    ]);
    expect(exitCode).toBe(1);
    expect(report!.jobs.map(found => found.conclusion)).toEqual(['failure', 'skipped', 'skipped', 'skipped']);
    expect(out).toContain('validate-data');
  });

  it('writes one comment for all stages on a pull request', async () => {
    lay(FILES);
    const { exitCode, folder } = await sluice([
      'run',
      '.github/workflows/pipeline.yml',
      '--event',
      'pull_request',
    ]);
    expect(exitCode).toBe(0);
    const sent = JSON.parse(readFileSync(join(folder!, 'github.json'), 'utf8')) as {
      kind: string;
      id: number;
      body: string;
    }[];
    expect(sent.map(record => record.kind)).toEqual(['comment', 'comment', 'comment', 'comment']);
    expect(new Set(sent.map(record => record.id)).size).toBe(1);
    expect(sent.at(-1)!.body).toContain('✅ validate-data → ✅ train → ✅ evaluate-gate → ✅ register-model');
  });

  it('refuses when the runner has dropped a result that holds a secret', async () => {
    lay(FILES);
    const workflow = FILES['.github/workflows/pipeline.yml'].replace(
      '    steps:\n',
      `    env: { S: '\${{ secrets.SHORT }}' }\n    steps:\n`,
    );
    lay({ '.github/workflows/pipeline.yml': workflow });
    const { exitCode, out } = await sluice(
      ['run', '.github/workflows/pipeline.yml', '--event', 'push', '--secret', 'SHORT'],
      // The word stands in every result: a mask that short drops innocent outputs.
      { SHORT: 'pass' },
    );
    expect(exitCode).not.toBe(0);
    expect(out).toContain("Skip output 'result' since it may contain secret");
    expect(out.replaceAll(/\s+/g, ' ')).toContain('hands on no Sluice result');
  });
});

it.each(['succeeds', 'fails'])(
  'a secret of no telling name, printed by a training that %s, leaves by no channel',
  async how => {
    const end = how === 'fails' ? 'process.exit(3);' : '';
    const leak = `console.log('out', process.env.TOK);\nconsole.error('connection failed for', process.env.TOK);\n`;
    lay({ ...FILES, 'train.mjs': `${FILES['train.mjs']}${leak}${end}` });
    const workflow = FILES['.github/workflows/pipeline.yml'].replace(
      '  train:\n',
      `  train:\n    env: { TOK: '\${{ secrets.TOK }}' }\n`,
    );
    expect(workflow).toContain('secrets.TOK');
    lay({ '.github/workflows/pipeline.yml': workflow });
    const secret = 'plover7quartz';
    const args = ['run', '.github/workflows/pipeline.yml', '--event', 'pull_request', '--secret', 'TOK'];
    const { exitCode, out, folder } = await sluice(args, { TOK: secret });
    expect(exitCode).toBe(how === 'fails' ? 1 : 0);
    expect(out).toContain('connection failed for ***');
    expect(out).not.toContain(secret);
    const holding = readdirSync(folder!, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      // The log on the machine itself has what the command printed; nobody takes it anywhere.
      .filter(path => !path.endsWith('train.log') && readFileSync(path).includes(secret));
    expect(holding).toEqual([]);
    const artifacts = readdirSync(join(folder!, 'artifacts'), { recursive: true }).map(String);
    expect(artifacts.filter(name => name.endsWith('train.log'))).toEqual([]);
  },
);

it('a workflow with something unsupported is refused with its line, before anything runs', async () => {
  lay({
    '.github/workflows/w.yml':
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    services: { db: { image: postgres } }\n    steps:\n      - run: touch ran\n',
  });
  const { exitCode, out } = await sluice(['run', '.github/workflows/w.yml']);
  expect(exitCode).toBe(2);
  expect(out).toMatch(/w\.yml:5/);
});
