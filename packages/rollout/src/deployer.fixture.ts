import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Lets Node run the sources as they are: a process of its own cannot use Jest's transforms. */
const HOOKS = (swc: string, packages: string) => `
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import swc from ${JSON.stringify(swc)};
const packages = ${JSON.stringify(packages)};
export function resolve(specifier, context, next) {
  const [, name, part = 'index'] = /^@sluice\\/([a-z-]+)(?:\\/([a-z]+))?$/.exec(specifier) ?? [];
  if (name) return next(packages + name + '/src/' + part + '.ts', context);
  const source = /^\\.{1,2}\\//.test(specifier) && context.parentURL?.endsWith('.ts');
  return next(source ? specifier.replace(/\\.js$/, '.ts') : specifier, context);
}
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { code } = await swc.transform(await readFile(fileURLToPath(url), 'utf8'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
`;

const MAIN = (action: string, runtime: string) => `
import { action } from ${JSON.stringify(action)};
import { runAction } from ${JSON.stringify(runtime)};
const ended = await runAction(action, { inputs: JSON.parse(process.argv[2]) });
process.exitCode = ended.exitCode;
`;

/** The action as the command \`sluice deploy-canary\` calls it, in a process that can be killed. */
export async function startDeployer(
  workspace: string,
  inputs: Record<string, string>,
): Promise<ChildProcess & { said: () => string }> {
  const require = createRequire(import.meta.url);
  const url = (path: string) => pathToFileURL(join(ROOT, path)).href;
  // Where the action looks for the router: beside itself.
  const folder = join(workspace, '.dist/deploy');
  await mkdir(folder, { recursive: true });
  const swc = pathToFileURL(require.resolve('@swc/core')).href;
  await writeFile(join(folder, 'hooks.mjs'), HOOKS(swc, url('packages/')));
  await writeFile(
    join(folder, 'register.mjs'),
    "import { register } from 'node:module';\nregister('./hooks.mjs', import.meta.url);\n",
  );
  const entry = join(folder, 'index.mjs');
  await writeFile(entry, MAIN(url('actions/deploy-canary/index.ts'), url('packages/runtime/src/index.ts')));
  const register = pathToFileURL(join(folder, 'register.mjs')).href;
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', register, entry, JSON.stringify(inputs)], {
    cwd: workspace,
    env: { PATH, HOME, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(workspace, '.tmp') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return Object.assign(child, { said: () => said });
}
