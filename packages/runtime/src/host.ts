import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { tmpdir } from 'node:os';
import type { Ports } from '@sluice/core';
import { workflowArtifacts } from './artifacts.js';
import { runnerCache } from './cache.js';
import { systemClock } from './clock.js';
import { NodeExec } from './exec.js';
import { Fence } from './fence.js';
import { NodeFiles } from './files.js';
import { toolkitHttp } from './http.js';
import { runnerLog, terminalLog } from './log.js';
import { Redactor } from './redaction.js';
import { filesWithRemotes } from './remote/index.js';
import { readContext } from './run-context.js';
import { runnerCommands, type RunnerCommands } from './runner-commands.js';

/** Where an action runs: on a runner, or at a person's terminal. */
export interface Host {
  ports: Ports;
  redactor: Redactor;
  env: NodeJS.ProcessEnv;
  /** undefined at a terminal. */
  runner: RunnerCommands | undefined;
  /** The inputs as text, by kebab-case name. */
  inputs: Record<string, string>;
  write(text: string): void;
  /** Removes temporary folders and signal handlers. */
  close(): Promise<void>;
}

export interface HostOptions {
  env?: NodeJS.ProcessEnv;
  /** Given inputs mean a terminal; otherwise they are read from the runner's variables. */
  inputs?: Record<string, string>;
  verbose?: boolean;
}

export function openHost({ env = process.env, inputs, verbose = false }: HostOptions = {}): Host {
  const redactor = new Redactor();
  redactor.addEnvironment(env);
  const fence = new Fence(text => process.stdout.write(text));
  const write = fence.outside;
  const runner = inputs === undefined ? runnerCommands(env, write) : undefined;
  const log = runner
    ? runnerLog(runner, redactor, fence)
    : terminalLog(redactor, text => process.stderr.write(text), verbose);
  const root = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const local = new NodeFiles(root, env['RUNNER_TEMP'] ?? tmpdir());
  const secrets = {
    add(value: string) {
      redactor.add(value);
      runner?.setSecret(value);
    },
    redact: (text: string) => redactor.redact(text),
  };
  const files = filesWithRemotes(local, env, systemClock, value => secrets.add(value));
  const cancellation = listenForCancellation();
  const ports: Ports = {
    log,
    files,
    clock: systemClock,
    exec: new NodeExec(env, root, distFolder()),
    http: toolkitHttp,
    artifacts: workflowArtifacts(env, files, log),
    cache: runnerCache(env, { files, log, redactor }),
    secrets,
    state: runner
      ? { save: (name, value) => runner.saveState(name, value), read: name => runner.getState(name) }
      : memoryState(),
    context: readContext(env),
    signal: cancellation.signal,
  };
  return {
    ports,
    redactor,
    env,
    runner,
    inputs: inputs ?? inputsFrom(env),
    write,
    async close() {
      cancellation.stop();
      await local.clean();
    },
  };
}

/** `INPUT_MODEL-NAME` → `model-name`. The runner gives declared inputs empty where they are not set. */
function inputsFrom(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env)
      .filter(([name, value]) => name.startsWith('INPUT_') && value !== undefined)
      .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value as string]),
  );
}

function memoryState(): Ports['state'] {
  const values = new Map<string, string>();
  return { save: (name, value) => void values.set(name, value), read: name => values.get(name) ?? '' };
}

/** The runner sends SIGINT, then SIGTERM; a closing terminal SIGHUP. All mean: stop, cleanly and soon. */
function listenForCancellation(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, abort);
  return { signal: controller.signal, stop: () => signals.forEach(signal => process.off(signal, abort)) };
}

/** Every entry point of the suite is dist/<name>/index.js; its helper processes are its neighbours. */
function distFolder(): string {
  return dirname(dirname(realpathSync(process.argv[1] ?? '.')));
}
