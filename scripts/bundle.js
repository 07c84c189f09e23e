/**
 * Builds dist/: one bundle of shared chunks in dist/bundle, and for each entry point a stub dist/<name>/index.js.
 *
 * ncc bundles what tsc has compiled. It runs in build/, at a fixed place relative to the sources, because its bytes
 * depend on the working folder relative to the package (docs/adr/0002-one-bundle.md). Give a folder as argument to
 * build somewhere else than dist/, as the contract test does.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { groupLicenses } from './build/licenses.js';
import { minifyThirdParty } from './build/minify.js';
import { replaceOldBuffers } from './build/old-buffers.js';
import { compileValidators } from './build/validators.js';

const root = resolve(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? join(root, 'dist'));
const build = join(root, 'build');

/** Entry points besides the actions: name → module that exports `main(argv)`. */
const processes = {
  sluice: '@sluice/cli',
  router: '@sluice/rollout/router',
  doctor: '@sluice/cli/doctor',
  'scan-worker': '@sluice/data/scan-worker',
};

const actions = readdirSync(join(root, 'actions'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(join(root, 'actions', entry.name, 'index.ts')))
  .map(entry => entry.name)
  .sort();

rmSync(build, { recursive: true, force: true });
mkdirSync(build, { recursive: true });
writeFileSync(join(build, 'package.json'), '{ "type": "module" }\n');
writeFileSync(join(build, 'entry.js'), entry(compileValidators(join(build, 'validators'))));
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
execFileSync(
  process.execPath,
  [ncc, 'build', 'entry.js', '-o', 'out', '-a', '-C', '-q', '--license', 'licenses.txt'],
  {
    cwd: build,
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);

refuseHoles(join(build, 'out'));
replaceOldBuffers(join(build, 'out'));
await minifyThirdParty(join(build, 'out'));
const licenses = join(build, 'out/licenses.txt');
writeFileSync(licenses, groupLicenses(readFileSync(licenses, 'utf8'), join(root, 'node_modules')));

rmSync(out, { recursive: true, force: true });
cpSync(join(build, 'out'), join(out, 'bundle'), { recursive: true });
for (const name of actions)
  stub(name, `import { runStage } from '../bundle/index.js';\n\nawait runStage('${name}');\n`);
for (const name of Object.keys(processes)) {
  const shebang = name === 'sluice' ? '#!/usr/bin/env node\n' : '';
  stub(name, `${shebang}import { runProcess } from '../bundle/index.js';\n\nawait runProcess('${name}');\n`);
}
writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n');
console.log(`dist: ${(sizeOf(out) / 1e6).toFixed(2)} MB`);

/** Dynamic imports become chunks, and modules that several chunks use become shared ones. */
function entry(validators) {
  const cases = (names, specifier) =>
    names.map(name => `  '${name}': () => import('${specifier(name)}'),`).join('\n');
  return `import { runAction } from '@sluice/runtime';
import { precompiled } from '@sluice/schema/precompiled';

const actions = {
${cases(actions, name => `@sluice/actions/${name}`)}
};
const processes = {
${cases(Object.keys(processes), name => processes[name])}
};

${validators.map(({ id, name }) => `precompiled.set('${id}', async () => (await import('./validators/${name}')).default);`).join('\n')}

export async function runStage(name) {
  const { action } = await actions[name]();
  const ended = await runAction(action);
  if (ended) process.exitCode = ended.exitCode;
}

export async function runProcess(name) {
  const { main } = await processes[name]();
  process.exitCode = await main(process.argv.slice(2));
}
`;
}

function stub(name, text) {
  mkdirSync(join(out, name), { recursive: true });
  writeFileSync(join(out, name, 'index.js'), text, name === 'sluice' ? { mode: 0o755 } : {});
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}

/** ncc bundles a missing module as a call that can only fail when it is reached; that must not reach a user. */
function refuseHoles(folder) {
  for (const name of readdirSync(folder).filter(name => name.endsWith('.js'))) {
    const [hole] = /eval\("require"\)\("[^"]*"\)/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    if (hole) throw new Error(`${name} wants a module that was not found: ${hole}. Run "npm ci".`);
  }
}
