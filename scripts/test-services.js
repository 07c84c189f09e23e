/**
 * Runs test/services against real servers and tools: Go from the host (oras-go from the module proxy), Prometheus from
 * Debian. A tool that is neither here nor installable is skipped loudly, with its tests.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const TOOLS = {
  oras: { program: 'go' },
  prometheus: { program: 'promtool', debian: 'prometheus' },
};

const runnable = readdirSync(join(root, 'test/services'))
  .filter(name => name.endsWith('.test.ts'))
  .filter(name => {
    const tool = TOOLS[name.replace('.test.ts', '')];
    if (!tool) throw new Error(`scripts/test-services.js does not say what ${name} needs.`);
    if (has(tool.program) || (tool.debian && install(tool.debian) && has(tool.program))) return true;
    console.error(
      `\n!!! SKIPPED test/services/${name}: "${tool.program}" is not here and cannot be installed. !!!\n`,
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
