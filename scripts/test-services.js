/**
 * Runs test/services against real servers and tools: Go from the host (oras-go from the module proxy), Prometheus from
 * Debian, object stores from PyPI and npm. A tool that is neither here nor installable is skipped loudly, with its tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const TOOLS = {
  oras: { program: 'go' },
  prometheus: { program: 'promtool', debian: 'prometheus' },
  stores: { program: 'python3', prepare: installStores },
};

const runnable = readdirSync(join(root, 'test/services'))
  .filter(name => name.endsWith('.test.ts'))
  .filter(name => {
    const tool = TOOLS[name.replace('.test.ts', '')];
    if (!tool) throw new Error(`scripts/test-services.js does not say what ${name} needs.`);
    const there = has(tool.program) || (tool.debian && install(tool.debian) && has(tool.program));
    if (there && (!tool.prepare || tool.prepare())) return true;
    console.error(
      `\n!!! SKIPPED test/services/${name}: what it needs is not here and cannot be installed. !!!\n`,
    );
    return false;
  });

if (runnable.length) {
  const jest = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--config',
    'test/services/jest.config.js',
    ...runnable,
  ];
  const { status } = spawnSync(process.execPath, ['--experimental-vm-modules', ...jest], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

function has(program) {
  return spawnSync('sh', ['-c', 'command -v "$0"', program]).status === 0;
}

/** Debian's packages, where this user may install them. */
function install(name) {
  if (process.getuid?.() !== 0 || !has('apt-get')) return false;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { stdio: 'ignore' })
      .status === 0
  );
}

/** S3 by moto and Google's storage by its emulator (PyPI), Azure's by Azurite (npm), where nothing else meets them. */
function installStores() {
  const folder = join(root, 'node_modules/.services');
  const quiet = { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  if (
    existsSync(join(folder, 'venv/bin/moto_server')) &&
    existsSync(join(folder, 'node_modules/.bin/azurite-blob'))
  )
    return true;
  return [
    ['python3', '-m', 'venv', 'venv'],
    ['venv/bin/pip', 'install', '-q', 'moto[server,s3]==5.2.5', 'gcp-storage-emulator==2026.7.19'],
    ['npm', 'install', '--silent', '--no-save', '--ignore-scripts', 'azurite@3.35.0'],
  ].every(([program, ...args]) => spawnSync(program, args, quiet).status === 0);
}
