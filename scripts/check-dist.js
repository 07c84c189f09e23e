/** Fails when dist/ or a generated file differs from what a clean build of the sources makes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const fresh = mkdtempSync(join(tmpdir(), 'sluice-dist-'));
try {
  execFileSync(process.execPath, [join(root, 'scripts/build/kernel.js'), '--check'], { stdio: 'inherit' });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-b', '--clean', 'tsconfig.build.json'],
    { cwd: root },
  );
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'tsconfig.build.json'],
    { cwd: root, stdio: 'inherit' },
  );
  execFileSync(process.execPath, [join(root, 'scripts/bundle.js'), fresh], { cwd: root, stdio: 'inherit' });
  const differences = differing(join(root, 'dist'), fresh);
  if (differences.length) {
    console.error(
      `dist/ is not what the sources build: ${differences.join(', ')}.\nRun "npm run build" and commit dist/.`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

function differing(committed, built) {
  const names = new Set([...filesIn(committed), ...filesIn(built)]);
  return [...names].filter(name => contentOf(committed, name) !== contentOf(built, name)).sort();
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function contentOf(folder, name) {
  try {
    return readFileSync(join(folder, name)).toString('latin1');
  } catch {
    return undefined;
  }
}
