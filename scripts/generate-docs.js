/** Writes what is generated from the actions' declarations: action.yml and the tables of the READMEs. After `tsc -b`. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { commonOutputs } from '@sluice/core';
import { doctorAction } from '@sluice/cli/doctor/action';
import { badInputPage } from './docs/bad-input.js';
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

const page = join(root, 'docs/bad-input.md');
const catalogue = parse(readFileSync(join(root, 'packages/data/bad-input/catalogue.yaml'), 'utf8'));
writeFileSync(page, badInputPage(readFileSync(page, 'utf8'), catalogue));
console.log('docs/bad-input.md');
