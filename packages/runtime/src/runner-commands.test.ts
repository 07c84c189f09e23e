import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as toolkit from '@actions/core';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runnerCommands, type RunnerCommands } from './runner-commands.js';

const TEXTS = ['plain', '', 'a%0Ab\r\nc\nd', ':: , 100 %', 'ünïcödé ::error::x'];

let folder: string;
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), 'utf8').replace(/ghadelimiter_[0-9a-f-]{36}/g, 'END');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sluice-commands-'));
  for (const name of ['ours', 'theirs']) writeFileSync(file(name), '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
  delete process.env['GITHUB_OUTPUT'];
  delete process.env['GITHUB_STATE'];
});

/** What ours writes, and what the toolkit does. */
async function both(
  ours: (r: RunnerCommands) => void | Promise<void>,
  theirs: (t: typeof toolkit) => void | Promise<void>,
) {
  const written = { ours: '', theirs: '' };
  const env = process.env['GITHUB_OUTPUT'] ? { GITHUB_OUTPUT: file('ours'), GITHUB_STATE: file('ours') } : {};
  await ours(runnerCommands(env, text => (written.ours += text)));
  jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    written.theirs += String(text);
    return true;
  });
  await theirs(toolkit);
  return written;
}

describe('runnerCommands speaks as the toolkit does', () => {
  it.each(TEXTS)('of a secret, a debug line and plain text: %j', async text => {
    const { ours, theirs } = await both(
      r => {
        r.setSecret(text);
        r.debug(text);
        r.info(text);
      },
      t => {
        t.setSecret(text);
        t.debug(text);
        t.info(text);
      },
    );
    expect(ours).toBe(theirs);
  });

  it.each(TEXTS)('of annotations and groups: %j', async text => {
    const places = [
      {},
      { title: `t${text}` },
      { title: 'rule', file: 'a,b:c.yaml', startLine: 3, endLine: 4, startColumn: 7 },
    ];
    const { ours, theirs } = await both(
      async r => {
        for (const place of places)
          for (const kind of ['error', 'warning', 'notice'] as const) r.annotate(kind, text, place);
        await r.group(text, async () => r.info(await Promise.resolve('inside')));
      },
      async t => {
        for (const place of places)
          for (const kind of ['error', 'warning', 'notice'] as const) t[kind](text, place);
        await t.group(text, async () => t.info(await Promise.resolve('inside')));
      },
    );
    expect(ours).toBe(theirs);
  });

  it.each(TEXTS)('of outputs and state, in files: %j', async text => {
    process.env['GITHUB_OUTPUT'] = process.env['GITHUB_STATE'] = file('theirs');
    await both(
      r => {
        r.setOutput('a-name', text);
        r.saveState('b', text);
      },
      t => {
        t.setOutput('a-name', text);
        t.saveState('b', text);
      },
    );
    expect(read('ours')).toContain('a-name<<END');
    expect(read('ours')).toBe(read('theirs'));
  });

  it('of outputs and state where the runner gives no files', async () => {
    const { ours, theirs } = await both(
      r => {
        r.setOutput('a', 'x');
        r.saveState('b', 'y\nz');
      },
      t => {
        t.setOutput('a', 'x');
        t.saveState('b', 'y\nz');
      },
    );
    expect(ours.trim()).toBe(theirs.replaceAll('\n\n', '\n').trim());
  });
});

it('gives back what was saved, and nothing where nothing was', () => {
  const { getState } = runnerCommands({ STATE_started: 'true' }, () => undefined);
  expect([getState('started'), getState('other')]).toEqual(['true', '']);
});
