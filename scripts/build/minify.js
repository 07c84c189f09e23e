import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from '@swc/core';

/** webpack names the source of each module it joins; ours are below these folders. */
const OURS = /(packages\/[a-z-]+|actions)\/lib\//;

/** Minifies the chunks that hold only third-party code. What we wrote stays readable in what users run. */
export async function minifyThirdParty(folder) {
  for (const name of readdirSync(folder).filter(name => name.endsWith('.js'))) {
    const path = join(folder, name);
    const code = readFileSync(path, 'utf8');
    if (OURS.test(code)) continue;
    const { code: minified } = await minify(code, { module: true, compress: true, mangle: true, format: { comments: false } });
    writeFileSync(path, minified);
  }
}
