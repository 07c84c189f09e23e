import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommonInputs } from '@sluice/core';
import { testPorts, type TestPorts } from '@sluice/testing';
import { reportToForge } from './forge-report.js';
import type { GitHub } from './github.js';
import type { Publisher } from './publish.js';
import { Redactor } from './redaction.js';
import type { Report } from './report.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  const pullRequest = { number: 7, headSha: 'h', baseRef: 'main', baseSha: 'b', fromFork: false };
  ports.context = { ...ports.context, pullRequest };
});
afterEach(() => ports.dispose());

const report: Report = {
  stage: 'evaluate-gate',
  outcome: 'fail',
  headline: 'Worse.',
  findings: [],
  document: { title: 't', verdict: 'fail', headline: 'Worse.', blocks: [] },
};
const inputs = {
  'model-name': 'penguins',
  comment: 'auto',
  'commit-status': 'auto',
  'github-token': 't',
  'report-dir': 'r',
} as unknown as CommonInputs;

/** The API, as it fails; what was written all the same. */
async function told(comments: () => Promise<string>, changes: Partial<Publisher> = {}) {
  const written: string[] = [];
  const github: GitHub = {
    login: () => Promise.resolve('bot'),
    headOf: comments,
    comments: async function* () {
      // There are none.
    },
    createComment: () => Promise.resolve(void written.push('comment')),
    updateComment: () => Promise.resolve(),
    setStatus: (_, { state }) => Promise.resolve(void written.push(`status ${state}`)),
  };
  const publisher = {
    ports,
    redactor: new Redactor(),
    env: {},
    runner: undefined,
    inputs,
    upstream: [],
    ...changes,
  };
  await reportToForge(report, publisher, () => Promise.resolve(github));
  return { written, log: ports.log.lines.join('\n') };
}
const failing = (status: number | undefined, message: string) => () =>
  Promise.reject(Object.assign(new Error(message), status === undefined ? {} : { status }));

describe('reportToForge', () => {
  it.each([
    [403, 'Resource not accessible by integration', 'permissions: pull-requests: write'],
    [404, 'Not Found', 'permissions: pull-requests: write'],
    [403, 'You have exceeded a secondary rate limit', 'no more requests'],
    [429, 'Too Many Requests', 'no more requests'],
    [401, 'Bad credentials', 'does not know the token'],
    [502, 'Bad Gateway', 'HTTP 502'],
    [undefined, 'getaddrinfo ENOTFOUND', 'ENOTFOUND'],
  ])('warns of %s (%s), and sets the status all the same', async (status, message, words) => {
    const { written, log } = await told(failing(status, message));
    expect(written).toEqual(['status failure']);
    expect(log).toContain(`warning: `);
    expect(log).toContain(words);
    expect(log).not.toMatch(/refused/i);
  });

  it('writes both where it may, and none for a fork', async () => {
    expect((await told(() => Promise.resolve('h'))).written).toEqual(['comment', 'status failure']);
    const context = { ...ports.context, pullRequest: { ...ports.context.pullRequest!, fromFork: true } };
    const { written, log } = await told(() => Promise.resolve('h'), { ports: { ...ports, context } });
    expect(written).toEqual([]);
    expect(log).toContain('notice: ');
  });
});
