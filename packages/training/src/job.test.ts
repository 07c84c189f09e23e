import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UserError } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { planTraining, type TrainingInputs } from './job.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  for (const path of [
    'src/train.py',
    'model/run.py',
    'data/a.csv',
    'data/b[1].csv',
    'params.yaml',
    'sub/x.py',
  ])
    await ports.files.write(path, 'a: 1\n');
});
afterEach(() => ports.dispose());

const INPUTS: TrainingInputs = {
  'model-name': 'm',
  run: 'python src/train.py',
  script: undefined,
  shell: 'none',
  'working-directory': '.',
  data: undefined,
  deps: undefined,
  'params-file': undefined,
  seed: undefined,
  env: undefined,
  'model-path': 'out/model',
  'metrics-file': undefined,
  'predictions-file': undefined,
  timeout: undefined,
  reuse: 'auto',
  lockfiles: undefined,
  'report-dir': './report/',
};

const plan = (changes: Partial<TrainingInputs>) =>
  planTraining({ ...INPUTS, ...changes }, ports.files, text => text);
async function problems(changes: Partial<TrainingInputs>): Promise<string[]> {
  const error: unknown = await plan(changes).catch((error: unknown) => error);
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, not ${JSON.stringify(error)}`);
  expect(error.code).toBe('bad-input');
  return error.problems.map(problem => problem.message);
}

describe('planTraining', () => {
  it('reads all inputs into paths of the workspace', async () => {
    const job = await plan({
      data: ['./data/', '!data/a.csv'],
      'params-file': ['./params.yaml'],
      env: ['B', 'A', 'B'],
      'metrics-file': 'out/model/metrics.json',
    });
    expect(job).toMatchObject({
      command: { kind: 'program', argv: ['python', 'src/train.py'] },
      cwd: '.',
      outputs: { model: 'out/model', metrics: 'out/model/metrics.json' },
      dataLines: [{ pattern: './data/', paths: ['data/b[1].csv'] }],
      params: { 'params.yaml': { a: 1 } },
      env: ['A', 'B'],
      reportDir: 'report',
    });
  });

  it('takes a file by its name, whatever characters it has', async () => {
    expect((await plan({ data: ['data/b[1].csv'] })).dataLines[0]?.paths).toEqual(['data/b[1].csv']);
  });

  it.each<[string, Partial<TrainingInputs>, string]>([
    ['no command', { run: undefined }, 'There is nothing to run'],
    ['a shell command line', { run: 'a | b' }, 'unquoted |'],
    ['a missing working directory', { 'working-directory': 'nowhere' }, 'not a folder of the workspace'],
    ['a working directory outside', { 'working-directory': '..' }, 'not a folder of the workspace'],
    ['a missing script', { run: undefined, script: 'train.py' }, 'The script "train.py" is not a file'],
    ['a model that is the workspace', { 'model-path': '.' }, 'it holds the working directory'],
    [
      'a model that holds the working directory',
      { 'model-path': 'sub', 'working-directory': 'sub', run: 'python x.py' },
      'holds the working',
    ],
    ['a model outside', { 'model-path': '../model' }, 'must lie in the workspace'],
    [
      'a model that holds the reports',
      { 'model-path': 'out', 'report-dir': 'out/r' },
      'holds the report folder',
    ],
    ['a model in .git', { 'model-path': '.git/model' }, 'kept by another program'],
    ['a metrics file that is the model', { 'metrics-file': './out/model' }, 'are the same path'],
    ['a model in the predictions', { 'predictions-file': 'out' }, 'lies inside another output'],
    ['data in the model', { 'model-path': 'data', data: ['data/a.csv'] }, '"data/a.csv" is an input'],
    [
      'the program in the model',
      { 'model-path': 'model', run: 'python model/run.py' },
      '"model/run.py" is an input',
    ],
    ['no such data', { data: ['data/*.parquet'] }, 'No file matches "data/*.parquet" of input "data"'],
    ['data outside', { data: ['/etc/passwd'] }, 'lies outside the workspace'],
    ['no such code', { deps: ['scr/**'] }, 'No file matches "scr/**" of input "deps"'],
    ['no such lock file', { lockfiles: ['uv.lock'] }, 'No file matches "uv.lock" of input "lockfiles"'],
    ['no such parameters', { 'params-file': ['config.yaml'] }, '"config.yaml" does not exist'],
    ['a secret in the fingerprint', { env: ['WANDB_API_KEY'] }, 'secrets take no part'],
    ['a run id in the fingerprint', { env: ['GITHUB_RUN_ID'] }, 'differs from run to run'],
    ['a value instead of a name', { env: ['LR=0.1'] }, 'not the name of a variable'],
  ])('refuses %s', async (_, changes, message) => {
    expect((await problems(changes)).join('\n')).toContain(message);
  });

  it('tells all that is wrong at once', async () => {
    const told = await problems({
      run: 'a > b',
      data: ['x'],
      deps: ['y'],
      'params-file': ['z'],
      env: ['1'],
      'model-path': '..',
    });
    expect(told).toHaveLength(6);
  });
});
