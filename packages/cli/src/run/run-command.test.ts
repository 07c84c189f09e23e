import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { main } from '../main.js';
import { fakeTerminal, type FakeOptions } from '../terminal.fake.js';

/** Whole workflows through the real engine and services, as the command runs them. */
let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-run-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (path: string, text: string) => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};

async function run(argv: string[], options: FakeOptions = {}) {
  const env = { PATH: process.env['PATH'] ?? '', ...options.env };
  const terminal = fakeTerminal({ cwd: folder, columns: 100, ...options, env });
  const code = await main(['run', ...argv], terminal);
  return { code, out: terminal.out.text, err: terminal.err.text };
}

const PIPELINE = `
name: pipeline
on:
  workflow_dispatch: { inputs: { rows: { type: number, default: 3 } } }
permissions: { issues: write, statuses: write }
jobs:
  make:
    runs-on: ubuntu-latest
    outputs: { rows: "\${{ steps.count.outputs.rows }}", leaked: "\${{ steps.count.outputs.leaked }}" }
    steps:
      - uses: actions/checkout@v7
      - id: count
        env: { TOKEN: "\${{ secrets.API_TOKEN }}" }
        run: |
          echo "rows=\${{ inputs.rows }} of $(wc -l < data.csv)" >> $GITHUB_OUTPUT
          echo "leaked=$TOKEN" >> $GITHUB_OUTPUT
          echo "the token is $TOKEN"
          printf '::warning::split %s\\033[31m%s\\n' "\${TOKEN:0:8}" "\${TOKEN:8}"
          mkdir out; cp data.csv out/
      - uses: actions/upload-artifact@v7
        with: { name: data, path: out }
  use:
    needs: make
    runs-on: ubuntu-latest
    environment: production
    steps:
      - uses: actions/download-artifact@v8
        with: { name: data, path: got }
      - uses: actions/checkout@v7
        with: { clean: false }
      - run: test "$(cat got/data.csv)" = "x"
      - uses: ./tell
        if: false
      - env: { GITHUB_TOKEN: "\${{ github.token }}", TOKEN: "\${{ secrets.API_TOKEN }}" }
        run: node tell.mjs
`;

const TELL = `
const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, GITHUB_SHA, TOKEN } = process.env;
const post = (path, body) =>
  fetch(GITHUB_API_URL + '/repos/' + GITHUB_REPOSITORY + path, {
    method: 'POST',
    headers: { authorization: 'token ' + GITHUB_TOKEN },
    body: JSON.stringify(body),
  });
await post('/issues/5/comments', { body: '**done** with ' + TOKEN });
await post('/statuses/' + GITHUB_SHA, { state: 'success', context: 'sluice/x/gate', description: 'fine' });
await post('/deployments', { ref: 'main' });
`;

jest.setTimeout(60_000);

describe('sluice run', () => {
  beforeEach(async () => {
    await put('.github/workflows/pipeline.yml', PIPELINE);
    await put('tell/action.yml', 'name: tell\ndescription: x\nruns: { using: composite, steps: [] }\n');
    await put('data.csv', 'x\n');
    await put('tell.mjs', TELL);
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder });
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-q', '--allow-empty', '-m', 'x'],
      { cwd: folder },
    );
  });
  const secret = { env: { API_TOKEN: 'hunter2-hunter2' } };

  it('runs a pipeline offline and tells what it left', async () => {
    const { code, out } = await run(
      ['pipeline', '--secret', 'API_TOKEN', '--approve', '--input', 'rows=7'],
      secret,
    );
    expect(out).toContain('make | ✓ ');
    expect(code).toBe(0);
    expect(out).toContain('7 of 1');
    expect(out).toContain('approved by --approve');
    expect(out).toContain('left out: it may contain a secret');
    expect(out).toContain('sluice/x/gate');
    expect(out).not.toContain('**done**');
    expect(out).toMatch(/comment\s+#5\s+created/);
    expect(out).toContain('Sent a secret to the GitHub API (comment)');
    expect(out).toContain('needs permission deployments: write');
    expect(out).not.toContain('hunter2');
    expect(out).toContain('warning split ***');
    const page = join(folder, /^The whole run as a page +(\.sluice\/.*)$/m.exec(out)![1]!);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('**done** with ***');
    expect(html).toContain('pipeline');
    expect(html).not.toContain('hunter2');
    expect(await readFile(join(dirname(page), 'artifacts', 'data', 'data.csv'), 'utf8')).toBe('x\n');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('rejects what nobody approves, and says how to', async () => {
    const { code, out } = await run(['pipeline', '--secret', 'API_TOKEN'], secret);
    expect(code).toBe(1);
    expect(out).toContain('--approve=production');
  });

  it('refuses an approval of what does not exist, before anything runs', async () => {
    const { code, out, err } = await run(['pipeline', '--secret', 'API_TOKEN', '--approve=prod'], secret);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('no environment "prod"');
    expect(err).toContain('Valid: production');
    expect(existsSync(join(folder, '.sluice'))).toBe(false);
  });

  it('tells of a step that was skipped once, and closes every other that it opened', async () => {
    const { out } = await run(['pipeline', '--secret', 'API_TOKEN', '--approve'], secret);
    const lines = out.split('\n').filter(line => line.startsWith('use | '));
    expect(lines.filter(line => line.includes('Run ./tell'))).toEqual(['use | - Run ./tell (skipped)']);
    const named = (mark: string) =>
      lines.flatMap(line => (line.startsWith(`use | ${mark} Run`) ? [line.slice(8).split(' (')[0]] : []));
    expect(named('▸')).toEqual(named('✓'));
  });

  it('prints the report as JSON and the progress elsewhere', async () => {
    const { code, out, err } = await run(
      ['pipeline', '--secret', 'API_TOKEN', '--approve', '--json'],
      secret,
    );
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ conclusion: 'success', workflow: { name: 'pipeline' } });
    expect(report.github.map((record: { kind: string }) => record.kind)).toEqual([
      'comment',
      'status',
      'refused',
    ]);
    expect(report.artifacts).toMatchObject([{ name: 'data', jobId: 'make' }]);
    expect(out + err).not.toContain('hunter2');
    expect(err).toContain('use | ✓ job success');
  });

  it('ends with 2 on what cannot run here, naming the line', async () => {
    await put(
      '.github/workflows/docker.yml',
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    container: alpine\n    steps: [{ run: "true" }]\n',
    );
    const { code, err } = await run(['docker.yml']);
    expect(code).toBe(2);
    expect(err).toContain('.github/workflows/docker.yml:5');
  });
});

it('sluice doctor looks at the workflows of the repository', async () => {
  await put(
    '.github/workflows/good.yml',
    'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
  );
  await put(
    '.github/workflows/bad.yml',
    'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ rnu: "true" }] } }\n',
  );
  const terminal = fakeTerminal({ cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, columns: 120 });
  expect(await main(['doctor'], terminal)).toBe(1);
  expect(terminal.out.text).toMatch(/good\.yml\s+is valid, and can run here/);
  expect(terminal.out.text).toContain('bad.yml:2');
  expect(terminal.out.text).toContain('Not visible from here');
});

describe('the verdicts of a run', () => {
  const STAGE = `
    require('fs').appendFileSync(process.env.GITHUB_OUTPUT,
      'verdict=' + process.env.INPUT_SAY + '\\nheadline=It says so.\\nreport-path=sluice-report/x/report.html\\n');
    process.exitCode = process.env.INPUT_SAY === 'pass' ? 0 : 1;`;
  const workflow = (says: string) => `
on: push
jobs:
  train:
    runs-on: x
    strategy: { fail-fast: false, matrix: { say: [${says}] } }
    steps:
      - uses: actions/checkout@v7
      - { name: Train, uses: ./train, with: { say: "\${{ matrix.say }}" } }
`;
  const verdicts = async (says: string) => {
    await put('train/main.js', STAGE);
    await put(
      'train/action.yml',
      'name: t\ndescription: t\ninputs: { say: { description: x } }\nruns: { using: node24, main: main.js }\n',
    );
    await put('.github/workflows/m.yml', workflow(says));
    return (await run(['m.yml'])).out;
  };

  it('name the cell of the matrix, and where the report lies, in one line', async () => {
    const out = await verdicts('pass, fail');
    expect(out).toMatch(/train \(pass\)\s+pass\s+It says so/);
    expect(out).toMatch(/train \(fail\)\s+fail\s+It says so/);
    expect(out).toContain('train (fail) refused: It says so.');
    expect(out).toMatch(/^Report of train \(fail\) +\.sluice\/local\/\S+\/sluice-report\/x\/report\.html$/m);
  });

  it('tell an error from a refusal', async () => {
    const out = await verdicts('error');
    expect(out).toContain('train (error) ended in an error: It says so.');
    expect(out).not.toContain('refused');
  });
});
