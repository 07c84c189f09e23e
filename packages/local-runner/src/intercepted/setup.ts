import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '@sluice/core';
import type { InProcessAction, InterceptContext } from '../intercept.js';
import { declare, inputOf, refuse } from './inputs.js';
import { runProgram } from './run-program.js';

/** `actions/setup-node`: this machine's Node, since nothing is downloaded. */
export const setupNode: InProcessAction = {
  inputs: declare({
    'always-auth': undefined,
    'node-version': undefined,
    'node-version-file': undefined,
    architecture: undefined,
    'check-latest': undefined,
    'registry-url': undefined,
    scope: undefined,
    token: undefined,
    cache: undefined,
    'package-manager-cache': undefined,
    'cache-dependency-path': undefined,
    mirror: undefined,
    'mirror-token': undefined,
  }),
  check: given => refusals(given, 'registry-url'),
  main: async context => {
    refuse(refusals(context.inputs, 'registry-url'));
    const version = (await versionOf(['node', '--version'], context))?.replace(/^v/, '');
    if (version === undefined) throw absent('Node.js', 'node');
    tell(context, 'Node.js', inputOf(context, 'node-version'), version);
    return { outputs: { 'node-version': `v${version}`, 'cache-hit': 'false' } };
  },
};

/** `actions/setup-python`: this machine's Python; `python` means `python3` where only that exists. */
export const setupPython: InProcessAction = {
  inputs: declare({
    'python-version': undefined,
    'python-version-file': undefined,
    architecture: undefined,
    cache: undefined,
    'cache-dependency-path': undefined,
    'check-latest': undefined,
    token: undefined,
    'update-environment': undefined,
    'allow-prereleases': undefined,
    freethreaded: undefined,
    'pip-version': undefined,
    'pip-install': undefined,
  }),
  check: given => refusals(given, 'pip-install'),
  main: async context => {
    refuse(refusals(context.inputs, 'pip-install'));
    const found = await findPython(context);
    if (!found) throw absent('Python', 'python3');
    tell(context, 'Python', inputOf(context, 'python-version'), found.version);
    const path = found.name === 'python' ? [] : [await nameAsPython(found.path, context.temp)];
    return {
      path,
      outputs: { 'python-version': found.version, 'python-path': found.path, 'cache-hit': 'false' },
    };
  },
};

function refusals(given: Readonly<Record<string, string>>, name: string): string[] {
  return given[name]?.trim() ? [`"${name}" is not supported here: it needs a network.`] : [];
}

function absent(language: string, program: string): UserError {
  const message = `${language} is not installed on this machine (there is no "${program}" in the PATH).`;
  return new UserError('unsupported', { message, fix: `Install it; nothing is downloaded here.` });
}

function tell({ log }: InterceptContext, language: string, wanted: string, version: string): void {
  const used = `${language} ${version} of this machine is used`;
  if (wanted && !mayMean(wanted, version)) log.warning(`${used}, not ${wanted}: nothing is downloaded here.`);
  else log.notice(`${used}${wanted ? ` for ${wanted}` : ''}.`);
}

/** False only for a plain version (`22`, `3.12.1`, `20.x`) that this is not; ranges and aliases are not judged. */
function mayMean(wanted: string, version: string): boolean {
  const plain = /^v?(\d+(?:\.\d+)*)(?:\.[x*])*$/.exec(wanted)?.[1];
  return plain === undefined || version === plain || version.startsWith(`${plain}.`);
}

interface Python {
  name: string;
  path: string;
  version: string;
}

async function findPython(context: InterceptContext): Promise<Python | undefined> {
  const facts = 'import platform, sys; print(sys.executable); print(platform.python_version())';
  for (const name of ['python', 'python3']) {
    const [path, version] = (await versionOf([name, '-c', facts], context))?.split(/\r?\n/) ?? [];
    if (path && version?.startsWith('3.')) return { name, path, version };
  }
  return undefined;
}

/** A folder for the PATH in which `python` is this Python. A script, for a link would leave its virtual environment. */
async function nameAsPython(path: string, temp: string): Promise<string> {
  const folder = join(temp, 'setup-python');
  await mkdir(folder, { recursive: true });
  const quoted = `'${path.replaceAll("'", `'\\''`)}'`;
  await writeFile(join(folder, 'python'), `#!/bin/sh\nexec ${quoted} "$@"\n`);
  await chmod(join(folder, 'python'), 0o755);
  return folder;
}

async function versionOf(
  argv: [string, ...string[]],
  { workspace, env, signal }: InterceptContext,
): Promise<string | undefined> {
  const { exitCode, stdout } = await runProgram(argv, { cwd: workspace, env, signal });
  return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
}
