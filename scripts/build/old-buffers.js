import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OLD = /\bnew Buffer\(/g;

/** What the deprecated constructor does by the type of its first argument. */
const TODAY = '((...a) => (typeof a[0] === "number" ? Buffer.alloc(a[0]) : Buffer.from(...a)))(';

/**
 * Replaces `new Buffer(…)`, which unzip-stream, binary and buffers (all below @actions/artifact) still call. Node says so
 * with DEP0005 in the log of every action that downloads an artifact: not below node_modules, but in a bundle.
 */
export function replaceOldBuffers(folder) {
  for (const name of readdirSync(folder).filter(name => name.endsWith('.js'))) {
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    const mended = code.replace(OLD, TODAY);
    if (mended !== code) writeFileSync(path, mended);
  }
}
