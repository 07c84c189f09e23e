import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { childEnvironment } from './environment.js';
import { NodeExec } from './exec.js';

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

/** A process that has ended may still be listed until somebody collects it; that is as good as gone. */
function alive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

describe('NodeExec', () => {
  it('passes argv as it is: no shell reads it', async () => {
    let out = '';
    const argv = [process.execPath, '-e', 'console.log(process.argv[1])', '$(id); `id` && "x"'];
    const result = await ports.exec.run(argv, { stdout: chunk => void (out += chunk.toString()) });
    expect(result).toEqual({ exitCode: 0, signal: null, timedOut: false });
    expect(out).toBe('$(id); `id` && "x"\n');
  });

  it('ends the whole group on timeout', async () => {
    let out = '';
    const script = `const c=require('child_process').spawn(process.execPath,['-e','setInterval(()=>{},1e3)'],{stdio:'ignore'});console.log(c.pid);setInterval(()=>{},1e3)`;
    const result = await ports.exec.run([process.execPath, '-e', script], {
      timeoutMs: 400,
      stdout: chunk => void (out += chunk.toString()),
    });
    expect(result.timedOut).toBe(true);
    expect(result.exitCode).toBeNull();
    await sleep(50);
    expect(alive(Number(out))).toBe(false);
  });

  it('is not held up by a daemon that keeps its pipes, and has all that the command itself wrote', async () => {
    let out = '';
    const script = `const c=require('child_process').spawn(process.execPath,['-e','setTimeout(()=>{},20000)'],{stdio:'inherit',detached:true});c.unref();console.log(c.pid)`;
    const result = await ports.exec.run([process.execPath, '-e', script], {
      stdout: chunk => void (out += chunk.toString()),
    });
    expect(result).toEqual({ exitCode: 0, signal: null, timedOut: false });
    // It would not be alive any more if its end had been waited for.
    expect(alive(Number(out))).toBe(true);
    process.kill(Number(out), 'SIGKILL');
  });

  it('stops the child when the job is cancelled', async () => {
    const running = ports.exec.run([process.execPath, '-e', 'setInterval(()=>{},1e3)'], {
      signal: ports.signal,
    });
    setTimeout(ports.cancel, 50);
    expect((await running).signal).toBe('SIGINT');
  });

  it('says that a program is missing', async () => {
    await expect(ports.exec.run(['no-such-program'])).rejects.toMatchObject({
      code: 'command-failed',
      message: expect.stringContaining('"no-such-program" was not found'),
    });
  });
});

describe('a program that cannot be started', () => {
  it('is told from a defect of ours: too long, not executable, a log in a file', async () => {
    const run = (argv: string[]) => ports.exec.run(argv);
    await expect(run([process.execPath, 'x'.repeat(300_000)])).rejects.toMatchObject({
      code: 'limit-exceeded',
    });
    await ports.files.write('script', 'not executable');
    await expect(run([join(ports.root, 'script')])).rejects.toMatchObject({ code: 'command-failed' });
    const logFile = join(ports.root, 'script/x.log');
    await expect(ports.exec.detach([process.execPath], { logFile })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});

describe('childEnvironment', () => {
  it('drops the credentials of the runner and all inputs', () => {
    const env = {
      PATH: '/bin',
      ACTIONS_RUNTIME_TOKEN: 't',
      ACTIONS_ID_TOKEN_REQUEST_URL: 'u',
      GITHUB_TOKEN: 't',
      'INPUT_GITHUB-TOKEN': 't',
      GITHUB_OUTPUT: 'f',
      GITHUB_SHA: 's',
      RUNNER_TRACKING_ID: 'github_1',
    };
    expect(childEnvironment(env)).toEqual({
      PATH: '/bin',
      GITHUB_SHA: 's',
      RUNNER_TRACKING_ID: 'github_1',
    });
  });

  it('leaves to a child the mark by which the runner ends it, but not to one that shall outlive the job', async () => {
    const env = { PATH: process.env['PATH'], RUNNER_TRACKING_ID: 'github_1' };
    const exec = new NodeExec(env, ports.root, ports.root);
    const print = [process.execPath, '-e', 'console.log(`id: ${process.env.RUNNER_TRACKING_ID}`)'];
    let out = '';
    await exec.run(print, { stdout: chunk => void (out += chunk.toString()) });
    expect(out).toBe('id: github_1\n');
    for (const given of [{}, { env: exec.environment() }]) {
      const logFile = join(ports.root, `detached-${Object.keys(given).length}.log`);
      const pid = await exec.detach(print, { ...given, logFile });
      while (alive(pid)) await sleep(20);
      expect(await readFile(logFile, 'utf8')).toBe('id: undefined\n');
    }
  });
});
