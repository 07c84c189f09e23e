/**
 * Compiles the loops of packages/kernel/assembly (AssemblyScript) to WebAssembly, as a module that holds them in base64:
 * packages/kernel/src/wasm.ts. Committed, so that the sources run as they are.
 *
 * node scripts/build/kernel.js [--check]   with --check it fails where the file is not what the sources make
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const target = join(root, 'packages/kernel/src/wasm.ts');
const OPTIONS = [
  '--runtime stub -O3 --noAssert --use abort=',
  '--importMemory --sharedMemory --initialMemory 256 --maximumMemory 65536',
  '--enable threads,simd,nontrapping-f2i,bulk-memory',
]
  .join(' ')
  .split(' ');

const text = `/** Made by scripts/build/kernel.js from assembly/. */\nexport const WASM =\n  '${compiled().toString('base64')}';\n`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${target} is not what assembly/ makes. Run "npm run build" and commit it.`);
  process.exitCode = 1;
}

function compiled() {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-kernel-'));
  try {
    // In a process of its own, since its types would change those of all arrays in our programs.
    const asc = join(root, 'node_modules/assemblyscript/bin/asc.js');
    execFileSync(
      process.execPath,
      [asc, 'assembly/index.ts', '-o', join(folder, 'kernel.wasm'), ...OPTIONS],
      { cwd: join(root, 'packages/kernel'), stdio: 'inherit' },
    );
    return readFileSync(join(folder, 'kernel.wasm'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
