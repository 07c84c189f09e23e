import { chmod, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { UserError, type Cache, type Ports } from '@sluice/core';
import { NodeExec } from '@sluice/runtime';
import { testPorts, type TestPorts } from '@sluice/testing';
import { planTraining, type TrainingInputs } from './job.js';
import { train } from './train.js';
import type { Training } from './training.js';

/** Counts lines of the data; what it writes depends on data, code and parameters alone. */
const TRAINER = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rate } from './lib.mjs';
const rows = readFileSync(process.env.SLUICE_DATA, 'utf8').trim().split('\\n').length - 1;
const { lr } = JSON.parse(readFileSync('params.json', 'utf8'));
for (const folder of [process.env.SLUICE_MODEL_PATH, 'out']) mkdirSync(folder, { recursive: true });
writeFileSync(process.env.SLUICE_MODEL_PATH + '/weights.json', JSON.stringify({ rows, lr, rate }));
writeFileSync(process.env.SLUICE_METRICS_FILE, JSON.stringify({ accuracy: 0.9 + lr, rows }));
writeFileSync(process.env.SLUICE_PREDICTIONS_FILE, 'id,label\\n1,a\\n');
appendFileSync('runs.log', 'trained\\n');
console.log('epoch 1');
console.error('a warning');
`;

const INPUTS: TrainingInputs = {
  'model-name': 'penguins',
  run: 'node train.mjs --quiet',
  script: undefined,
  shell: 'none',
  'working-directory': '.',
  data: ['data/*.csv'],
  deps: ['*.mjs'],
  'params-file': ['params.json'],
  seed: 7,
  env: ['REGION'],
  'model-path': 'model/',
  'metrics-file': 'out/metrics.json',
  'predictions-file': 'out/predictions.csv',
  timeout: undefined,
  reuse: 'auto',
  lockfiles: undefined,
  'report-dir': 'report',
};

// Processes and synced writes, on machines that do other things too.
jest.setTimeout(60_000);

let ports: TestPorts;
let variables: NodeJS.ProcessEnv;

beforeEach(async () => {
  ports = await testPorts();
  variables = { PATH: process.env['PATH'], HOME: process.env['HOME'], REGION: 'north' };
  ports.exec = new NodeExec(variables, ports.root, '');
  await put('train.mjs', TRAINER);
  await put('lib.mjs', 'export const rate = 1;\n');
  await put('params.json', '{"lr": 0.05}');
  await put('data/a.csv', 'x,y\n1,2\n3,4\n');
  await put('package-lock.json', '{"lockfileVersion": 3}');
});
afterEach(() => ports.dispose());

const put = (path: string, text: string) => ports.files.write(path, text);
const at = (path: string) => join(ports.root, path);
const read = (path: string) => readFile(at(path), 'utf8');
const runs = async () => (await read('runs.log')).split('\n').length - 1;
const rules = (training: Training) => training.findings.map(finding => finding.rule);

async function trainWith(
  changes: Partial<TrainingInputs> = {},
  means: Partial<Ports> = {},
  token?: string,
): Promise<Training> {
  const job = await planTraining({ ...INPUTS, ...changes }, ports.files, text => ports.secrets.redact(text));
  return train(job, [], { ...ports, ...means }, { token });
}

async function failure(changes: Partial<TrainingInputs>): Promise<UserError> {
  const error = await trainWith(changes).catch((error: unknown) => error);
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, not ${String(error)}`);
  return error;
}

/** A script in place of the trainer. */
async function failureOf(script: string, changes: Partial<TrainingInputs> = {}): Promise<UserError> {
  await put('train.mjs', script);
  return failure(changes);
}

describe('train', () => {
  it('runs the command and takes stock of what it wrote', async () => {
    const { record, reused, previous, findings } = await trainWith();
    expect(reused).toBe(false);
    expect(previous).toBeUndefined();
    expect(findings.map(finding => finding.rule)).toEqual(['unvalidated-data']);
    expect(record.metrics).toEqual({ accuracy: 0.9500000000000001, rows: 2 });
    expect(record.outputs.model).toMatchObject({ kind: 'folder', files: 1 });
    expect(record.run).toMatchObject({ id: '812', started: '2026-01-01T00:00:00.000Z' });
    expect(record.components.environment.facts).toMatchObject({ 'interpreters.node': process.version });
    expect(await read('report/train/train.log')).toBe('epoch 1\na warning\n');
    expect(ports.log.lines).toContain('untrusted: epoch 1\n');
    expect(JSON.parse(await read('report/train/record.json'))).toEqual(record);
  });

  it('restores the result when nothing changed', async () => {
    const first = await trainWith();
    const model = await read('model/weights.json');
    await ports.files.remove('model');
    await ports.files.remove('out');
    await put('model/left-over.bin', 'x');
    const second = await trainWith();
    expect(second.reused).toBe(true);
    expect(second.record).toEqual(first.record);
    expect(await ports.files.list('model')).toEqual(['weights.json']);
    expect(await read('model/weights.json')).toBe(model);
    expect(await read('out/predictions.csv')).toContain('id,label');
    expect(await runs()).toBe(1);
  });

  it('trains again when told to, and says when the same inputs give another model', async () => {
    await put(
      'train.mjs',
      `${TRAINER}\nwriteFileSync(process.env.SLUICE_MODEL_PATH + '/time', String(process.hrtime.bigint()));`,
    );
    await trainWith();
    const second = await trainWith({ reuse: 'never' });
    expect(second.reused).toBe(false);
    expect(rules(second)).toContain('not-reproducible');
    expect(await runs()).toBe(2);
  });

  const change: [string, string, () => unknown, Partial<TrainingInputs>?][] = [
    ['cmd', 'argv', () => undefined, { run: 'node train.mjs --loud' }],
    ['code', 'lib.mjs', () => put('lib.mjs', 'export const rate = 2;\n')],
    ['code', 'train.mjs', () => chmod(at('train.mjs'), 0o755)],
    ['code', 'extra.mjs (new)', () => put('extra.mjs', '')],
    ['data', 'data/a.csv', () => put('data/a.csv', 'x,y\n1,2\n3,5\n')],
    ['params', 'lr 0.05 → 0.1', () => put('params.json', '{"lr": 0.1}')],
    ['env', '', () => (variables['REGION'] = 'south')],
    ['env', '', () => delete variables['REGION']],
    ['environment', 'lockfiles.package-lock.json', () => put('package-lock.json', '{"lockfileVersion": 2}')],
    ['seed', '7 → 8', () => undefined, { seed: 8 }],
  ];
  it.each(change)(
    'trains again when %s changes, and names %s',
    async (component, named, mutate, inputs = {}) => {
      await trainWith();
      await mutate();
      const { reused, previous } = await trainWith(inputs);
      expect(reused).toBe(false);
      expect(previous?.changes.map(change => change.component)).toEqual([component]);
      const told = ports.log.lines.find(line =>
        line.startsWith('info: Changed since the result made in run 812'),
      );
      expect(told).toContain(`${component}: ${named}`);
      expect(told).not.toMatch(/north|south/);
    },
  );

  it.each([
    ['the order and form of the globs', { deps: ['lib.mjs', './train.mjs', '*.mjs'] }],
    ['the spelling of paths', { 'model-path': './model', data: ['./data/../data/a.csv'] }],
    ['the report folder', { 'report-dir': 'elsewhere' }],
    ['the timeout', { timeout: 60_000 }],
  ])('does not train again for %s', async (_, inputs) => {
    await trainWith();
    expect((await trainWith(inputs)).reused).toBe(true);
  });

  it('does not train again for times, spelling of parameters, another commit or run', async () => {
    await trainWith();
    await utimes(at('train.mjs'), 1, 1);
    await put('params.json', '{ "lr": 5e-2 }\n');
    const context = { ...ports.context, sha: 'f'.repeat(40), runId: '900', ref: 'refs/heads/other' };
    const second = await trainWith({}, { context });
    expect(second.reused).toBe(true);
    expect(second.record.run.id).toBe('812');
  });

  it('counts all of the working directory as code where none is named, and never what running writes', async () => {
    const { record } = await trainWith({ deps: undefined, run: 'node train.mjs' });
    expect(Object.keys(record.components.code.facts)).toEqual(['lib.mjs', 'package-lock.json', 'train.mjs']);
    await put('__pycache__/lib.pyc', 'x');
    await put('node_modules/a/index.js', 'x');
    await put('report/validate-data/evidence.json', 'x');
    await ports.files.remove('runs.log');
    expect((await trainWith({ deps: undefined, run: 'node train.mjs' })).reused).toBe(true);
  });

  it('counts files named on the command line as code', async () => {
    await put('conf.ini', 'a=1');
    const run = 'node train.mjs --conf=conf.ini --out model/weights.json';
    const { record } = await trainWith({ deps: ['lib.mjs'], run });
    expect(Object.keys(record.components.code.facts)).toEqual(['lib.mjs', 'train.mjs', 'conf.ini']);
    await put('conf.ini', 'a=2');
    expect((await trainWith({ deps: ['lib.mjs'], run })).previous?.changes[0]?.changed[0]?.name).toBe(
      'conf.ini',
    );
  });

  it('never reuses what came from unknown data', async () => {
    const run = { data: undefined, run: 'node other.mjs' };
    await put('other.mjs', TRAINER.replace('process.env.SLUICE_DATA', '"data/a.csv"'));
    expect(rules(await trainWith(run))).toEqual(['unknown-data']);
    const second = await trainWith(run);
    expect(second.reused).toBe(false);
    expect(second.previous?.changes).toEqual([]);
  });
});

describe('an earlier result', () => {
  const kept = async (name: string) =>
    (await ports.files.glob([`.sluice/train/penguins/*/${name}`])).filter(
      path => !path.includes('/last/'),
    )[0] as string;

  it.each([
    ['changed', (path: string) => put(path, '{"rows":2,"evil":true}'), 'has sha256'],
    ['removed', (path: string) => ports.files.remove(path), 'has sha256'],
  ])('is not reused when its model was %s', async (_, harm, why) => {
    await trainWith();
    await harm(await kept('model/weights.json'));
    await put('model/weights.json', 'mine');
    const second = await trainWith();
    expect(second.reused).toBe(false);
    expect(second.findings.find(finding => finding.rule === 'record-refused')?.message).toContain(why);
    expect(await read('model/weights.json')).toContain('"rows":2');
  });

  it('is not reused when its record is about something else or no record', async () => {
    await trainWith();
    const path = await kept('record.json');
    const record = await read(path);
    for (const text of [
      record.replaceAll('penguins', 'whales'),
      record.replace(/"fingerprint": "..../, '"fingerprint": "0000'),
      '{',
      '[]',
      '{"sluice":1}',
    ]) {
      await put(path, text);
      expect((await trainWith()).reused).toBe(false);
    }
  });

  it('cannot place files elsewhere', async () => {
    await trainWith();
    const path = await kept('record.json');
    const record = await read(path);
    await put(
      path,
      record.replace(
        '"model": {',
        '"../../../evil": {"kind":"file","sha256":"","size":1,"files":1},\n"model": {',
      ),
    );
    expect((await trainWith()).reused).toBe(false);
  });

  it('keeps the latest three, and keeps git away', async () => {
    for (const seed of [1, 2, 3, 4]) {
      ports.clock.advance(1000);
      await trainWith({ seed });
    }
    expect(await ports.files.glob(['.sluice/train/penguins/*/record.json'])).toHaveLength(4);
    expect((await trainWith({ seed: 4 })).reused).toBe(true);
    expect((await trainWith({ seed: 1 })).reused).toBe(false);
    expect(await read('.sluice/.gitignore')).toBe('*\n');
  });

  it('comes from the cache on a fresh machine, and tells what changed from the latest record there', async () => {
    const cache = memoryCache();
    const first = await trainWith({}, { cache });
    await ports.files.remove('.sluice');
    await ports.files.remove('model');
    expect((await trainWith({}, { cache })).reused).toBe(true);
    expect(await read('model/weights.json')).toContain('"rows":2');
    await ports.files.remove('.sluice');
    const third = await trainWith({ seed: 8 }, { cache });
    expect(third.previous?.changes.map(change => change.component)).toEqual(['seed']);
    expect([...cache.entries.keys()]).toEqual([
      `sluice-train-penguins-${first.record.fingerprint}`,
      `sluice-train-record/penguins/${first.record.fingerprint}`,
      `sluice-train-penguins-${third.record.fingerprint}`,
      `sluice-train-record/penguins/${third.record.fingerprint}`,
    ]);
  });

  it('is read, but not left for others, by a run that is not trusted', async () => {
    const cache = memoryCache();
    const untrusted = { ...ports.context, untrusted: 'the code is from a fork' };
    await trainWith({}, { cache, context: untrusted });
    expect(cache.entries.size).toBe(0);
    expect(await ports.files.glob(['.sluice/train/**/record.json'])).toEqual([]);
    expect(ports.log.lines.join('\n')).toContain('not kept for later runs: the code is from a fork');
    await trainWith({}, { cache });
    await ports.files.remove('.sluice');
    const kept = [...cache.entries.keys()];
    expect((await trainWith({}, { cache, context: untrusted })).reused).toBe(true);
    expect([...cache.entries.keys()]).toEqual(kept);
  });

  describe('of another run', () => {
    const later = () => ({ ...ports.context, runId: '900', apiUrl: 'https://api.example' });
    const answering = (answer: unknown, status = 200) => {
      const asked: unknown[] = [];
      const http: Ports['http'] = {
        request: (url, request) => {
          asked.push([url, request?.headers?.['authorization']]);
          return Promise.resolve({ status, headers: {}, body: Buffer.from(JSON.stringify(answer)) });
        },
      };
      return { http, asked };
    };
    const own = { head_repository: { full_name: 'octo/penguins' }, head_branch: 'main', event: 'push' };

    it.each([
      [
        'of a fork',
        { ...own, head_repository: { full_name: 'mallory/penguins' } },
        'code of mallory/penguins',
      ],
      ['of a fork that is gone', { ...own, head_repository: null }, 'a repository that is gone'],
      ['of another branch than it says', { ...own, head_branch: 'evil' }, 'the branch evil, not main'],
      [
        'that a pull request started',
        { ...own, event: 'pull_request_target' },
        'started by pull_request_target',
      ],
    ])('is not reused where the forge says that it was one %s', async (_, answer, why) => {
      await trainWith();
      const { http, asked } = answering(answer);
      const training = await trainWith({}, { http, context: later() }, 'token');
      expect(training.reused).toBe(false);
      expect(training.findings.find(({ rule }) => rule === 'record-refused')?.message).toContain(why);
      expect(asked).toEqual([['https://api.example/repos/octo/penguins/actions/runs/812', 'Bearer token']]);
    });

    it.each([
      ['says that it was its own', own, 200],
      ['may not tell', { message: 'Resource not accessible by integration' }, 403],
      ['knows it no more', { message: 'Not Found' }, 404],
      ['is out of order', '<html>', 503],
      ['answers nonsense', null, 200],
    ])('is reused where the forge %s', async (_, answer, status) => {
      await trainWith();
      const { http, asked } = answering(answer, status);
      expect((await trainWith({}, { http, context: later() }, 'token')).reused).toBe(true);
      expect(asked).toHaveLength(1);
    });

    it('is reused where the forge cannot be reached, and asks nobody without a token', async () => {
      await trainWith();
      const http: Ports['http'] = { request: () => Promise.reject(new Error('no network')) };
      expect((await trainWith({}, { http, context: later() }, 'token')).reused).toBe(true);
      expect((await trainWith({}, { context: later() })).reused).toBe(true);
    });

    it('is not reused in another repository', async () => {
      await trainWith();
      const context = { ...ports.context, repository: 'octo/whales' };
      expect((await trainWith({}, { context })).reused).toBe(false);
    });
  });

  it('costs no model when it cannot be kept', async () => {
    const cache: Cache = {
      restore: () => Promise.resolve(false),
      save: () => Promise.reject(new Error('disk full')),
    };
    const { record } = await trainWith({}, { cache });
    expect(record.outputs.model.files).toBe(1);
    expect(ports.log.lines.join()).toContain('disk full');
  });

  /** The cache of a runner: what is under the paths, by key; unpacked by exact key or newest prefix. */
  function memoryCache(): Cache & { entries: Map<string, Map<string, Buffer>> } {
    const entries = new Map<string, Map<string, Buffer>>();
    return {
      entries,
      async save(paths, key) {
        const content = new Map<string, Buffer>();
        for (const path of paths)
          for (const name of await ports.files.list(path))
            content.set(`${path}/${name}`, await ports.files.read(`${path}/${name}`));
        entries.set(key, content);
        return true;
      },
      async restore(_, key, prefixes = []) {
        const near = [...entries.keys()]
          .reverse()
          .find(name => prefixes.some(prefix => name.startsWith(prefix)));
        const found = entries.has(key) ? key : near;
        for (const [path, content] of entries.get(found ?? '') ?? []) await ports.files.write(path, content);
        return found === key;
      },
    };
  }
});

describe('the training process', () => {
  it('never sees the credentials of the runner', async () => {
    Object.assign(variables, {
      GITHUB_TOKEN: 'tok-1',
      ACTIONS_RUNTIME_TOKEN: 'tok-2',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'tok-3',
      ACTIONS_RESULTS_URL: 'tok-4',
      INPUT_KEY: 'tok-5',
      GITHUB_OUTPUT: 'tok-6',
      MY_SETTING: 'kept',
    });
    await put('train.mjs', `${TRAINER}\nwriteFileSync('out/env.json', JSON.stringify(process.env));`);
    await trainWith();
    const seen = JSON.parse(await read('out/env.json')) as Record<string, string>;
    expect(Object.values(seen).join()).not.toMatch(/tok-/);
    expect(seen).toMatchObject({
      MY_SETTING: 'kept',
      SLUICE_MODEL_PATH: at('model'),
      SLUICE_METRICS_FILE: at('out/metrics.json'),
      SLUICE_PREDICTIONS_FILE: at('out/predictions.csv'),
      SLUICE_DATA: at('data/a.csv'),
      SLUICE_SEED: '7',
      PYTHONHASHSEED: '7',
    });
    expect(seen['CHECKPOINT_DIR']).toMatch(/checkpoints/);
  });

  it('runs in the working directory, and bash only where asked for', async () => {
    await put('sub/train.sh', 'set -u\nmkdir -p ../model\npwd > ../model/weights\n');
    const outputs = {
      'metrics-file': undefined,
      'predictions-file': undefined,
      deps: undefined,
      'working-directory': 'sub',
    };
    await trainWith({ ...outputs, run: undefined, script: 'train.sh' });
    expect((await read('model/weights')).trim()).toMatch(/sub$/);
    const brokenPipe = { ...outputs, run: 'false | true\necho no', shell: 'bash' as const };
    await expect(trainWith(brokenPipe)).rejects.toMatchObject({ code: 'command-failed' });
    await trainWith({ ...outputs, run: 'echo a | tr a b > "$SLUICE_MODEL_PATH/weights"', shell: 'bash' });
    expect(await read('model/weights')).toBe('b\n');
  });

  it('finds its checkpoints again when it was cut off, and only for the same inputs', async () => {
    const cutOff = `import * as fs from 'node:fs';
      const checkpoint = process.env.CHECKPOINT_DIR + '/step';
      if (!fs.existsSync(checkpoint)) { fs.writeFileSync(checkpoint, '1'); process.exit(3); }
      ${TRAINER}`;
    expect((await failureOf(cutOff)).code).toBe('command-failed');
    expect((await failureOf(cutOff, { seed: 8 })).code).toBe('command-failed');
    expect((await trainWith()).reused).toBe(false);
    expect((await failureOf(cutOff, { seed: 8, reuse: 'never' })).code).toBe('command-failed');
  });

  it('that fails puts none of its words into the error: only the runner knows every secret in them', async () => {
    ports.secrets.add('hunter2-hunter2');
    const error = await failureOf(
      `console.error('password hunter2-hunter2\\nconnection failed for unheard-of-secret'); process.exit(3);`,
    );
    expect(error.code).toBe('command-failed');
    expect(error.problems[0]?.message).toBe('"node train.mjs --quiet" ended with exit code 3 after 0 s');
    expect(error.message).toContain('report/train/train.log');
    expect(error.message).not.toMatch(/hunter2|unheard-of-secret/);
    expect(ports.log.lines.join('\n')).toContain('unheard-of-secret');
    expect(await read('report/train/train.log')).toBe(
      'password ***\nconnection failed for unheard-of-secret\n',
    );
    expect(await ports.files.stat('.sluice/train/penguins/last')).toBeUndefined();
  });

  it('that takes too long is stopped with its whole group', async () => {
    const error = await failureOf(spawner, { timeout: 1500 });
    expect(error.code).toBe('timeout');
    await expectGone();
  });

  it('is stopped with its whole group on cancellation', async () => {
    const ended = failureOf(spawner);
    while (!(await ports.files.stat('child.pid'))) await sleep(20);
    ports.cancel();
    expect((await ended).code).toBe('cancelled');
    await expectGone();
  });

  it('that is killed is told from one that fails', async () => {
    const error = await failureOf(`process.kill(process.pid, 'SIGKILL');`);
    expect(error.message).toContain('was ended by SIGKILL');
    expect(error.message).toContain('memory');
  });

  it('that does not exist is an error', async () => {
    const error = await failure({ run: 'no-such-program-here' });
    expect(error.code).toBe('command-failed');
    expect(error.message).toContain('no-such-program-here');
  });

  /** A parent and a child that would both stay for a minute. */
  const spawner = `import { spawn } from 'node:child_process'; import { writeFileSync, renameSync } from 'node:fs';
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    writeFileSync('pid.tmp', String(child.pid)); renameSync('pid.tmp', 'child.pid');
    setTimeout(() => {}, 60000);`;

  async function expectGone(): Promise<void> {
    // On a machine so busy that the child never came to be, there is nothing to be gone.
    const pid = Number(await read('child.pid').catch(() => NaN));
    if (Number.isNaN(pid)) return;
    for (let i = 0; i < 100; i++) {
      try {
        process.kill(pid, 0);
      } catch {
        return;
      }
      // A zombie waits for its new parent to read its end.
      const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ' Z ');
      if (state.includes(' Z ')) return;
      await sleep(20);
    }
    throw new Error(`process ${pid} is still there`);
  }
});

describe('what the command leaves behind', () => {
  const without = { 'metrics-file': undefined, 'predictions-file': undefined };

  it.each([
    ['no model', '', 'missing-file', 'no model at "model"'],
    ['an empty model', `writeFileSync('model/a', '');`, 'bad-data', 'is empty'],
  ])('must not be %s', async (_, work, code, message) => {
    const error = await failureOf(
      `import { mkdirSync, writeFileSync } from 'node:fs'; ${work && `mkdirSync('model'); ${work}`}`,
      without,
    );
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });

  it('must not be an older model', async () => {
    await put('model/weights.json', 'old');
    const error = await failureOf('', without);
    expect(error.message).toContain('what lies there is older');
  });

  it('may be the same bytes again', async () => {
    await trainWith();
    expect((await trainWith({ reuse: 'never' })).findings.map(f => f.rule)).toEqual(['unvalidated-data']);
  });

  it('is doubted where older files lie in the model', async () => {
    await put('model/old.bin', 'old');
    const { findings } = await trainWith();
    expect(findings.find(finding => finding.rule === 'stale-files')?.examples).toEqual(['model/old.bin']);
  });

  it('is doubted where it changed its own inputs, and not taken for a result of them later', async () => {
    const data = await read('data/a.csv');
    await put('train.mjs', `${TRAINER}\nappendFileSync('data/a.csv', '5,6\\n');`);
    const { findings } = await trainWith();
    expect(findings.find(finding => finding.rule === 'changed-inputs')?.examples).toEqual(['data/a.csv']);
    await put('data/a.csv', data);
    expect((await trainWith()).reused).toBe(false);
  });

  it('must hold numbers only in the metrics', async () => {
    await put(
      'train.mjs',
      TRAINER.replace('JSON.stringify({ accuracy: 0.9 + lr, rows })', `'{"loss": NaN}'`),
    );
    expect((await failure({})).message).toContain('out/metrics.json:1: A metric is NaN');
  });

  it('is a model file as well as a folder', async () => {
    await put('train.mjs', `import { writeFileSync } from 'node:fs'; writeFileSync('model.bin', 'weights');`);
    const inputs = { ...without, 'model-path': 'model.bin' };
    const { record } = await trainWith(inputs);
    expect(record.outputs.model).toMatchObject({ kind: 'file', size: 7 });
    await writeFile(at('model.bin'), 'harmed');
    expect((await trainWith(inputs)).reused).toBe(true);
    expect(await read('model.bin')).toBe('weights');
    expect((await stat(at('model.bin'))).isFile()).toBe(true);
  });
});

describe('foreign code', () => {
  it('is not trained with the rights of the repository', async () => {
    const pullRequest = { number: 1, headSha: '', baseRef: 'main', baseSha: '', fromFork: true };
    const context = { ...ports.context, eventName: 'pull_request_target', pullRequest };
    await expect(trainWith({}, { context })).rejects.toThrow('pull_request_target');
    expect(await ports.files.stat('model')).toBeUndefined();
  });
});

describe('a secret on the command line', () => {
  it('is told, and stands nowhere', async () => {
    ports.secrets.add('hunter2-hunter2');
    const training = await trainWith({ run: 'node train.mjs --password hunter2-hunter2' });
    expect(rules(training)).toContain('secret-in-command');
    expect(await read('report/train/record.json')).not.toContain('hunter2');
    expect(ports.log.lines.join('\n')).not.toContain('hunter2');
  });
});
