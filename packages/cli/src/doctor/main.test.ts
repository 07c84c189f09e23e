import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { main } from './main.js';

jest.setTimeout(30_000);

const before = { ...process.env };
let folder: string;
let printed: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sluice-doctor-')));
  await mkdir(join(folder, 'work/.github/workflows'), { recursive: true });
  for (const name of ['output', 'summary']) await writeFile(join(folder, name), '');
  process.env = {
    GITHUB_WORKSPACE: join(folder, 'work'),
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    API_TOKEN: 'hunter2-hunter2',
  };
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text);
    return true;
  });
});
afterEach(async () => {
  process.env = before;
  await rm(folder, { recursive: true, force: true });
});

const workflow = (text: string) => writeFile(join(folder, 'work/.github/workflows/ml.yml'), text);
const BROKEN = `on: push
permissions: {}
jobs:
  hunter2-hunter2:
    runs-on: x
    steps: [{ uses: sluice-ml/sluice/actions/deploy-canary@v1, with: { plan: plan.yaml } }]
`;

it('publishes what it finds by every channel of a job, without a secret and without a result to hand on', async () => {
  await workflow(BROKEN);
  expect(await main()).toBe(1);
  const outputs = await readFile(join(folder, 'output'), 'utf8');
  expect(outputs).toMatch(/^verdict<<.*\nfail\n/m);
  expect(outputs).toMatch(/^report-path<<.*\nsluice-report\/doctor\/report\.html\n/m);
  expect(outputs).not.toMatch(/^(result|evidence-path)<</m);
  const page = await readFile(join(folder, 'work/sluice-report/doctor/report.html'), 'utf8');
  const summary = await readFile(join(folder, 'summary'), 'utf8');
  for (const text of [page, summary, printed]) {
    expect(text).toContain('names it as plan, and it is not there');
    expect(text).toContain('moves traffic without an');
    expect(text).not.toContain('hunter2');
  }
  expect(printed).toMatch(/^::error [^\n]*file=\.github\/workflows\/ml\.yml/m);
});

it.each([
  ['never', BROKEN, 0],
  ['warning', 'on: push\njobs: { a: { runs-on: x, steps: [{ run: x }] } }\n', 0],
  [
    'warning',
    'on: push\njobs: { a: { runs-on: x, steps: [{ uses: sluice-ml/sluice/actions/train@v1 }] } }\n',
    1,
  ],
])('fails on what it is told to: %s', async (failOn, text, code) => {
  process.env['INPUT_FAIL-ON'] = failOn;
  await workflow(text);
  expect(await main()).toBe(code);
  if (code === 0) expect(printed).not.toContain('::error');
});

it('says so when nothing was checked out, or an input is wrong', async () => {
  await rm(join(folder, 'work/.github'), { recursive: true });
  expect(await main()).toBe(1);
  expect(printed).toContain('Check the repository out in a step before.');
  process.env['INPUT_FAIL-ON'] = 'sometimes';
  expect(await main()).toBe(2);
  expect(printed).toContain('"fail-on" must be one of error, warning, never');
});
