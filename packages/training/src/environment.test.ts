import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256, UserError, type Exec } from '@sluice/core';
import { failing, testPorts, type TestPorts } from '@sluice/testing';
import { readEnvironment } from './environment.js';
import { interpretersOf } from './interpreter.js';
import { planTraining } from './job.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

/** A machine that answers these command lines, and has no other programs. */
function machine(answers: Record<string, string>): Exec {
  const { detach, environment, helper } = failing('Exec') as Exec;
  return {
    detach,
    environment,
    helper,
    run(argv, options) {
      const answer = answers[argv.join(' ')];
      if (answer === undefined) return Promise.reject(new UserError('command-failed', 'not found'));
      options?.stdout?.(Buffer.from(answer));
      return Promise.resolve({ exitCode: answer ? 0 : 1, signal: null, timedOut: false });
    },
  };
}

const FREEZE = 'python -m pip freeze --disable-pip-version-check';
const PYTHON = {
  'python --version': 'Python 3.12.1\n',
  [FREEZE]: 'numpy==2.0\nmine @ git+https://me:tok123@git.example/x@abc\n',
  'nvidia-smi --query-gpu=name --format=csv,noheader': 'A100\nA100\n',
};

async function see(run: string, answers: Record<string, string>) {
  const inputs = {
    'model-name': 'm',
    run,
    script: undefined,
    shell: 'none' as const,
    'working-directory': 'sub',
    data: undefined,
    deps: undefined,
    'params-file': undefined,
    seed: undefined,
    env: undefined,
    'model-path': 'model',
    'metrics-file': undefined,
    'predictions-file': undefined,
    timeout: undefined,
    reuse: 'auto' as const,
    lockfiles: undefined,
    'report-dir': 'r',
  };
  await ports.files.write('sub/train.py', '');
  const job = await planTraining(inputs, ports.files, text => text);
  return readEnvironment(job, {}, { ...ports, exec: machine(answers) }, { os: 'linux', arch: 'x64' });
}

describe('readEnvironment', () => {
  it('asks for versions, packages and accelerators', async () => {
    const { environment, packages } = await see('python train.py', PYTHON);
    expect(packages).toEqual(['numpy==2.0', 'mine @ git+https://git.example/x@abc']);
    expect(environment).toEqual({
      os: 'linux',
      arch: 'x64',
      interpreters: { python: 'Python 3.12.1' },
      lockfiles: {},
      packages: sha256(packages.join('\n')),
      accelerators: ['A100', 'A100'],
    });
  });

  it('finds lock files in the working directory and at the top', async () => {
    await ports.files.write('requirements-dev.txt', 'a');
    await ports.files.write('sub/package-lock.json', 'b');
    await ports.files.write('other/uv.lock', 'c');
    const { environment } = await see('python train.py', PYTHON);
    expect(environment.lockfiles).toEqual({
      'requirements-dev.txt': sha256('a'),
      'sub/package-lock.json': sha256('b'),
    });
    expect(environment.packages).not.toBeNull();
  });

  it('trusts a lock file that tells all Python packages', async () => {
    await ports.files.write('uv.lock', 'a');
    expect((await see('python train.py', PYTHON)).environment.packages).toBeNull();
  });

  it('does without what is not there', async () => {
    const { environment, packages } = await see('python train.py', { 'python --version': '' });
    expect(environment).toMatchObject({ interpreters: { python: null }, packages: null, accelerators: [] });
    expect(packages).toEqual([]);
  });

  it('asks nothing of Python for a Node script', async () => {
    const { environment } = await see('node train.mjs', { ...PYTHON, 'node --version': 'v24.1.0' });
    expect(environment.interpreters).toEqual({ node: 'v24.1.0' });
    expect(environment.packages).toBeNull();
  });
});

describe('interpretersOf', () => {
  it.each([
    [['python3.12', 'a.py'], ['python3.12']],
    [['/opt/venv/bin/python', 'a.py'], ['/opt/venv/bin/python']],
    [['C:\\Python\\python.exe', 'a.py'], ['C:\\Python\\python.exe']],
    [['uv', 'run', 'a.py'], ['python3']],
    [['npx', 'tsx', 'a.ts'], ['node']],
    [
      ['make', 'train'],
      ['python3', 'node'],
    ],
  ])('of %j asks %j', (argv, programs) => {
    expect(interpretersOf({ kind: 'program', argv }).map(({ program }) => program)).toEqual(programs);
  });
  it('of a text for bash asks what it may call', () => {
    expect(interpretersOf({ kind: 'bash', text: 'x' })).toHaveLength(2);
  });
});
