import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports, RunContext } from '@sluice/core';
import { NodeExec, NodeFiles, Redactor } from '@sluice/runtime/node';
import { fakeClock, type FakeClock } from './clock.js';
import { failing } from './failing.js';
import { recordingLog, type RecordingLog } from './log.js';

export interface TestPorts extends Ports {
  clock: FakeClock;
  log: RecordingLog;
  /** The workspace: a real temporary folder. */
  root: string;
  /** Aborts `signal`, as the runner does on cancellation. */
  cancel(): void;
  /** Removes the workspace. Call it in `afterEach`. */
  dispose(): Promise<void>;
}

export const testContext: RunContext = {
  repository: 'octo/penguins',
  sha: '4f9cc6602d3f66b9c108549d475ec49e8ef4d45e',
  ref: 'refs/heads/main',
  runId: '812',
  runAttempt: 1,
  workflow: 'ml-pipeline',
  job: 'job',
  actor: 'octocat',
  eventName: 'push',
  serverUrl: 'https://github.com',
};

/**
 * Ports for a test: real files and real processes in a temporary folder, a clock that only moves when told, a log
 * that remembers, and services that fail loudly unless the test gives its own.
 */
export async function testPorts(overrides: Partial<Ports> = {}): Promise<TestPorts> {
  const root = await mkdtemp(join(tmpdir(), 'sluice-test-'));
  const files = new NodeFiles(root, join(root, '.tmp'));
  const redactor = new Redactor();
  const controller = new AbortController();
  const state = new Map<string, string>();
  return {
    files,
    exec: new NodeExec({ PATH: process.env['PATH'], HOME: process.env['HOME'] }, root, join(root, '.dist')),
    http: failing('Http'),
    artifacts: {
      available: false,
      upload: () => Promise.resolve(undefined),
      download: () => Promise.reject(new Error('This test gives no artifacts.')),
    },
    cache: { restore: () => Promise.resolve(false), save: () => Promise.resolve(false) },
    secrets: { add: value => redactor.add(value), redact: text => redactor.redact(text) },
    state: { save: (name, value) => void state.set(name, value), read: name => state.get(name) ?? '' },
    context: testContext,
    signal: controller.signal,
    ...overrides,
    clock: (overrides.clock as FakeClock | undefined) ?? fakeClock(),
    log: (overrides.log as RecordingLog | undefined) ?? recordingLog(),
    root,
    cancel: () => controller.abort(),
    dispose: () => rm(root, { recursive: true, force: true }),
  };
}
