import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { tmpdir } from 'node:os';
import type { Ports } from '@sluice/core';
import { workflowArtifacts } from './artifacts.js';
import { runnerCache } from './cache.js';
import { systemClock } from './clock.js';
import { NodeExec } from './exec.js';
import { NodeFiles } from './files.js';
import { toolkitHttp } from './http.js';
import { runnerLog, terminalLog } from './log.js';
import { Redactor } from './redaction.js';
import { readContext } from './run-context.js';
import { loadToolkit, type Toolkit } from './toolkit.js';

/** Where an action runs: on a runner, or at a person's terminal. */
export interface Host {
  ports: Ports;
  redactor: Redactor;
  env: NodeJS.ProcessEnv;
  /** undefined at a terminal. */
  toolkit: Toolkit | undefined;
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

export async function openHost({
  env = process.env,
  inputs,
  verbose = false,
}: HostOptions = {}): Promise<Host> {
  const toolkit = inputs === undefined ? await loadToolkit() : undefined;
  const redactor = new Redactor();
  redactor.addEnvironment(env);
  const write = (text: string) => process.stdout.write(text);
  const log = toolkit
    ? runnerLog(toolkit, redactor, write)
    : terminalLog(redactor, text => process.stderr.write(text), verbose);
  const root = env['GITHUB_WORKSPACE'] ?? process.cwd();
  const files = new NodeFiles(root, env['RUNNER_TEMP'] ?? tmpdir());
  const cancellation = listenForCancellation();
  const ports: Ports = {
    log,
    files,
    clock: systemClock,
    exec: new NodeExec(env, root, distFolder()),
    http: toolkitHttp,
    artifacts: workflowArtifacts(env, files, log),
    cache: runnerCache(env, log),
    secrets: {
      add(value) {
        redactor.add(value);
        toolkit?.setSecret(value);
      },
      redact: text => redactor.redact(text),
    },
    state: toolkit
      ? { save: (name, value) => toolkit.saveState(name, value), read: name => toolkit.getState(name) }
      : memoryState(),
    context: readContext(env),
    signal: cancellation.signal,
  };
  return {
    ports,
    redactor,
    env,
    toolkit,
    inputs: inputs ?? inputsFrom(env),
    write,
    async close() {
      cancellation.stop();
      await files.clean();
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
