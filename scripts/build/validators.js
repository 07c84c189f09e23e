import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { newCompiler } from '@sluice/schema/compiler';
import { contractSchema } from '@sluice/data';
import { gatePolicySchema } from '@sluice/gate';
import { rolloutPlanSchema } from '@sluice/rollout';

/**
 * Compiles the schemas of the declarative files into the folder, one module each, so that no user waits for it. Answers
 * the file of each by the `$id` of its schema.
 */
export function compileValidators(folder) {
  mkdirSync(folder, { recursive: true });
  return [contractSchema, gatePolicySchema, rolloutPlanSchema].map(schema => {
    const compiler = newCompiler({ source: true, optimize: true });
    const name = `${schema.$id.split('/').at(-1).split('.')[0]}.cjs`;
    writeFileSync(join(folder, name), standaloneCode.default(compiler, compiler.compile(schema)));
    return { id: schema.$id, name };
  });
}
