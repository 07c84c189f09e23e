import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { capPermissions, readOnly, readPermissions } from '../permissions.js';
import { readYaml } from '../syntax/yaml.js';
import { makeRepository } from '../testing/trial.js';
import { buildPayload } from './payload.js';
import { readRepositoryFacts } from './repository-facts.js';
import { keyOf, parseUses } from './uses.js';

// Real processes, on machines that may be busy.
jest.setTimeout(60_000);

describe('parseUses', () => {
  it.each([
    ['./a/b', { kind: 'local', path: 'a/b' }],
    ['.\\a\\b', { kind: 'local', path: 'a/b' }],
    ['$/a', { kind: 'self', path: 'a' }],
    ['docker://x', { kind: 'docker' }],
    ['o/r@v1', { kind: 'remote', repository: 'o/r', path: '', ref: 'v1' }],
    ['o/r/p/q@feature/x', { kind: 'remote', repository: 'o/r', path: 'p/q', ref: 'feature/x' }],
    ['o/r', undefined],
    ['o@v1', undefined],
    ['just text', undefined],
  ])('%s', (text, expected) => {
    expect(parseUses(text)).toEqual(expected);
  });

  it('makes keys in lower case', () => {
    expect(keyOf({ repository: 'O/R', path: 'P' })).toBe('o/r/p');
    expect(keyOf({ repository: 'O/R', path: '' })).toBe('o/r');
  });
});

describe('permissions', () => {
  const read = (text: string) => readPermissions(readYaml('w.yml', text));

  it('set what is not named to none', () => {
    expect(readPermissions(undefined)).toBeUndefined();
    expect(read('{}')).toEqual({ metadata: 'read' });
    expect(read('contents: write\nissues: none')).toEqual({ metadata: 'read', contents: 'write' });
    expect(read('read-all')).toMatchObject({ contents: 'read', checks: 'read' });
    expect(read('read-all')).not.toHaveProperty('id-token');
    expect(read('write-all')).toMatchObject({ contents: 'write', 'id-token': 'write' });
  });

  it('never exceed the caller’s', () => {
    expect(capPermissions({ contents: 'write', issues: 'write' }, { contents: 'read' })).toEqual({
      contents: 'read',
    });
    expect(readOnly({ contents: 'write', 'id-token': 'write' })).toEqual({ contents: 'read' });
  });
});

describe('repository facts', () => {
  it('come from git', async () => {
    const root = await makeRepository({ 'a.txt': 'a' });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=n', '-c', 'user.email=e@x', ...args], {
        encoding: 'utf8',
      }).trim();
    git('init', '-q', '-b', 'dev');
    git('add', '.');
    git('commit', '-q', '-m', 'm');
    git('remote', 'add', 'origin', 'git@github.com:owner/name.git');
    expect(await readRepositoryFacts(root, { actor: 'me' })).toEqual({
      repository: 'owner/name',
      sha: git('rev-parse', 'HEAD'),
      ref: 'refs/heads/dev',
      actor: 'me',
      defaultBranch: 'main',
    });
  });

  it('have stand-ins without it', async () => {
    const root = await makeRepository({ 'a.txt': 'a' });
    expect(await readRepositoryFacts(root)).toEqual({
      repository: `local/${basename(root)}`,
      sha: '0'.repeat(40),
      ref: 'refs/heads/main',
      actor: 'local',
      defaultBranch: 'main',
    });
  });
});

describe('buildPayload', () => {
  const facts = {
    repository: 'o/r',
    sha: 'f00',
    ref: 'refs/heads/topic',
    actor: 'me',
    defaultBranch: 'main',
  };

  it('fills in what the event would tell', () => {
    expect(buildPayload('push', facts)).toMatchObject({
      ref: 'refs/heads/topic',
      after: 'f00',
      repository: { full_name: 'o/r', owner: { login: 'o' } },
    });
    expect(buildPayload('pull_request', facts)).toMatchObject({
      pull_request: { head: { ref: 'topic', sha: 'f00' }, base: { ref: 'main' } },
    });
  });

  it('lets what is given win, key by key', () => {
    const given = { action: 'labeled', pull_request: { number: 9, base: { ref: 'release' } }, extra: [1] };
    const payload = buildPayload('pull_request', facts, given);
    expect(payload).toMatchObject({
      action: 'labeled',
      number: 1,
      extra: [1],
      pull_request: { number: 9, base: { ref: 'release', sha: 'f00' }, head: { ref: 'topic' } },
    });
  });
});
