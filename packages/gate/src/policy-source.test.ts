import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { testContext, testPorts, type TestPorts } from '@sluice/testing';
import { findPolicy, type PolicyRef } from './policy-source.js';

jest.setTimeout(60_000);

let ports: TestPorts;
let base: string;
const policy = (limit: number, more = '') =>
  `version: 1\nrules:\n  - {id: a, metric: accuracy, min: ${limit}}\n${more}`;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', ports.root, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    encoding: 'utf8',
  });

beforeEach(async () => {
  ports = await testPorts();
  git('init', '--quiet', '--initial-branch=main');
  await ports.files.write('gates/gate.yaml', policy(0.9));
  git('add', 'gates');
  git('commit', '--quiet', '--message=base');
  base = git('rev-parse', 'HEAD').trim();
});
afterEach(() => ports.dispose());

const find = (
  ref: PolicyRef,
  baseSha: string | undefined = base,
  path = 'gates/gate.yaml',
  event = 'pull_request',
) =>
  findPolicy(path, ref, {
    ...ports,
    context: {
      ...testContext,
      eventName: event,
      baseSha,
    },
  });
const limitOf = ({ policy }: Awaited<ReturnType<typeof find>>) => policy.rules[0]!.check;

it('judges a pull request by the policy of its base, and tells what it changes', async () => {
  await ports.files.write('gates/gate.yaml', policy(0.1, '  - {id: b, metric: f1, min: 0.01}\n'));
  const found = await find('auto');
  expect(limitOf(found)).toMatchObject({ limit: 0.9 });
  expect(found.commit).toBe(base);
  expect(found.findings).toMatchObject([
    {
      rule: 'policy-changed',
      severity: 'notice',
      message: expect.stringMatching(/rules added: b; changed: a\.$/),
    },
  ]);
  expect(limitOf(await find('head'))).toMatchObject({ limit: 0.1 });
});

it.each([
  ['removes it', async () => ports.files.remove(join(ports.root, 'gates/gate.yaml')), /removes the file/],
  ['breaks it', async () => ports.files.write('gates/gate.yaml', 'version: 2'), /not valid/],
])('judges by the base where a pull request %s', async (_, change, message) => {
  await change();
  const found = await find('auto');
  expect(limitOf(found)).toMatchObject({ limit: 0.9 });
  expect(found.findings[0]!.message).toMatch(message);
});

it('says nothing where nothing changed', async () => {
  expect((await find('base')).findings).toEqual([]);
});

it('takes a policy that the base does not have from the pull request, and says so', async () => {
  await ports.files.write('new.yaml', policy(0.5));
  const found = await find('auto', base, 'new.yaml');
  expect(limitOf(found)).toMatchObject({ limit: 0.5 });
  expect(found.findings).toMatchObject([{ rule: 'policy-new' }]);
});

it('says that the policy is unprotected where git lacks the base, and refuses where that must not be', async () => {
  const found = await find('auto', 'a'.repeat(40));
  expect(found.findings).toMatchObject([
    { rule: 'policy-unprotected', fix: expect.stringContaining('fetch-depth') },
  ]);
  await expect(find('base', 'a'.repeat(40))).rejects.toMatchObject({ code: 'bad-policy' });
});

it('never takes a commit for an option', async () => {
  expect((await find('auto', '--output=x')).findings).toMatchObject([{ rule: 'policy-unprotected' }]);
});

it('reads the file that is checked out where there is no pull request', async () => {
  await ports.files.write('gates/gate.yaml', policy(0.2));
  expect(limitOf(await findPolicy('gates/gate.yaml', 'auto', ports))).toMatchObject({ limit: 0.2 });
});

it('judges in a merge queue as on a pull request', async () => {
  await ports.files.write('gates/gate.yaml', policy(0.1));
  expect(limitOf(await find('base', base, undefined, 'merge_group'))).toMatchObject({ limit: 0.9 });
  expect(limitOf(await find('base', base, undefined, 'push'))).toMatchObject({ limit: 0.1 });
});

it('refuses, or says that the policy is unprotected, where the event does not tell its base', async () => {
  await expect(find('base', '')).rejects.toMatchObject({ code: 'bad-policy' });
  expect((await find('auto', '')).findings).toMatchObject([{ rule: 'policy-unprotected' }]);
});
