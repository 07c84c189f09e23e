import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { ask, type AskOptions } from './ask.js';

function question(options: AskOptions = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let interrupted = 0;
  const interrupt = () => {
    interrupted++;
  };
  const answer = ask({ input, output, interrupt }, 'Name? ', options);
  const written = () => String(output.read() ?? '');
  return { input, answer, written, interrupted: () => interrupted };
}

describe('ask', () => {
  it('takes a line and shows it', async () => {
    const { input, answer, written } = question();
    input.write('octocat\r');
    expect(await answer).toBe('octocat');
    expect(written()).toMatch(/^Name\? [^]*octocat/);
  });

  it('takes a hidden line and never shows it', async () => {
    const { input, answer, written } = question({ hidden: true });
    input.write('hunter2\r');
    expect(await answer).toBe('hunter2');
    expect(written()).toBe('Name? \n');
  });

  it('takes Ctrl-C as no answer, after telling', async () => {
    const { input, answer, interrupted } = question();
    input.write('oct\u0003');
    expect(await answer).toBeUndefined();
    expect(interrupted()).toBe(1);
  });

  it.each(['abort', 'end'])('takes %s as no answer', async how => {
    const controller = new AbortController();
    const { input, answer, interrupted } = question({ signal: controller.signal });
    if (how === 'abort') controller.abort();
    else input.end();
    expect(await answer).toBeUndefined();
    expect(interrupted()).toBe(0);
  });
});
