/** Writes what is generated from the actions' declarations: action.yml and the tables of the READMEs. After `tsc -b`. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commonOutputs } from '@sluice/core';
import { doctorAction } from '@sluice/cli/doctor/action';
import { generatedFiles, rootActionYml } from './docs/generate.js';

const root = resolve(import.meta.dirname, '..');
const names = readdirSync(join(root, 'actions'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'lib' && entry.name !== 'node_modules')
  .map(entry => entry.name);

for (const name of names) {
  const { action } = await import(`@sluice/actions/${name}`);
  const readme = readFileSync(join(root, 'actions', name, 'README.md'), 'utf8');
  for (const [path, text] of Object.entries(generatedFiles(action, commonOutputs, readme))) {
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}
writeFileSync(join(root, 'action.yml'), rootActionYml(doctorAction));
console.log('action.yml');
