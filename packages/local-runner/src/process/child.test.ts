import { tmpdir } from 'node:os';
import { describe, expect, it, jest } from '@jest/globals';
import { TIMINGS } from '../options.js';
import { runChild } from './child.js';
import { killOrphans } from './orphans.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

const node = (script: string): string[] => [process.execPath, '-e', script];

interface Trial {
  exitCode: number;
  killedBy: string | undefined;
  lines: string[];
  ms: number;
}

async function run(
  argv: string[],
  {
    abortOn,
    timings = {},
    env = {},
  }: { abortOn?: string; timings?: object; env?: Record<string, string> } = {},
): Promise<Trial> {
  const controller = new AbortController();
  const lines: string[] = [];
  const start = performance.now();
  const ended = await runChild({
    argv,
    cwd: tmpdir(),
    env: { PATH: process.env['PATH']!, ...env },
    onLine: line => {
      lines.push(line);
      if (line === abortOn) controller.abort();
    },
    signal: controller.signal,
    timings: { ...TIMINGS, interruptMs: 150, terminateMs: 150, drainMs: 200, ...timings },
  });
  return { exitCode: ended.exitCode, killedBy: ended.signal, lines, ms: performance.now() - start };
}

describe('runChild', () => {
  it('gives lines of both streams, split UTF-8 and the unfinished last one included', async () => {
    const script = `
      const bytes = Buffer.from('zwölf\\r\\n');
      process.stdout.write(bytes.subarray(0, 3));
      setTimeout(() => { process.stdout.write(bytes.subarray(3)); process.stderr.write('err\\n\\nend'); }, 30);`;
    const { lines, exitCode } = await run(node(script));
    expect(lines.sort()).toEqual(['', 'end', 'err', 'zwölf']);
    expect(exitCode).toBe(0);
  });

  it('reads a line of many megabytes in one go', async () => {
    const { lines } = await run(node(`process.stdout.write('x'.repeat(3e7) + '\\nend\\n')`));
    expect(lines.map(line => line.length)).toEqual([3e7, 3]);
  });

  it('has an empty standard input and only the given environment', async () => {
    const { lines } = await run(['bash', '-c', 'cat; env | cut -d= -f1 | sort | tr "\\n" " "'], {
      env: { MINE: '1' },
    });
    expect(lines.join(' ')).toMatch(/^MINE (OLDPWD )?PATH PWD SHLVL _ $/);
  });

  it('answers the exit code, and 128 + n after a signal', async () => {
    expect((await run(['sh', '-c', 'exit 7'])).exitCode).toBe(7);
    expect(await run(['sh', '-c', 'kill -9 $$'])).toMatchObject({ exitCode: 137, killedBy: 'SIGKILL' });
    expect((await run(['sh', '-c', 'exit 137'])).killedBy).toBeUndefined();
  });

  it('cancels by SIGINT to the process alone', async () => {
    const script = `
      require('child_process').spawn(process.execPath, ['-e',
        'process.on("SIGINT", () => console.log("child hit")); setTimeout(() => console.log("child done"), 120)'], { stdio: 'inherit' });
      process.on('SIGINT', () => { console.log('cleaning'); setTimeout(() => process.exit(3), 60); });
      setTimeout(() => console.log('ready'), 60);
      setInterval(() => {}, 1000);`;
    const { exitCode, lines } = await run(node(script), { abortOn: 'ready', timings: { interruptMs: 5000 } });
    expect(exitCode).toBe(3);
    expect(lines).toContain('cleaning');
    expect(lines).not.toContain('child hit');
  });

  it('goes on to SIGTERM and SIGKILL', async () => {
    const stubborn = `
      for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => console.log(s));
      setInterval(() => {}, 1000); console.log('ready');`;
    const { exitCode, lines, ms } = await run(node(stubborn), { abortOn: 'ready' });
    expect(lines).toEqual(['ready', 'SIGINT', 'SIGTERM']);
    expect(exitCode).toBe(137);
    expect(ms).toBeGreaterThan(290);
  });

  it('does not wait for ever for pipes that an orphan holds', async () => {
    const { lines, ms } = await run(['sh', '-c', 'echo out; sleep 5 &']);
    expect(lines).toEqual(['out']);
    expect(ms).toBeLessThan(3000);
  });

  it('rejects when the program is missing', async () => {
    await expect(run(['/no/such/program'])).rejects.toThrow('ENOENT');
  });
});

describe('killOrphans', () => {
  const linux = process.platform === 'linux' ? it : it.skip;
  linux('kills what carries the tracking id, and nothing else', async () => {
    const id = `test_${process.pid}_${performance.now()}`;
    const env = { RUNNER_TRACKING_ID: id };
    await run(['sh', '-c', 'sleep 30 & RUNNER_TRACKING_ID= sleep 0.5 & exit 0'], {
      env,
      timings: { drainMs: 10 },
    });
    expect(await killOrphans(id)).toEqual([{ pid: expect.any(Number), name: 'sleep' }]);
    // A killed process takes a moment to vanish.
    while ((await killOrphans(id)).length > 0) await new Promise(resolve => setTimeout(resolve, 10));
  });
});
