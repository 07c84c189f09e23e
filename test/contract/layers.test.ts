import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');

/** Source files, relative to the root, without tests and build output. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory())
      return ['lib', 'node_modules', 'fixtures'].includes(entry.name) ? [] : sources(path);
    return /(?<!\.test|\.fixture)\.ts$/.test(path) ? [path] : [];
  });
}

const files = [...sources('packages'), ...sources('actions')];

/** Relative imports of values; a type has no run time and may point back. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from\s'(\.[^']+)';/gm);
  return [...found]
    .filter(match => !/\{\s*(type\s[^,}]+,?\s*)+\}/.test(match[0]))
    .map(match => join(dirname(file), match[1]!).replace(/\.js$/, '.ts'));
}

it('there are no import cycles', () => {
  const graph = new Map(files.map(file => [file, importsOf(file)]));
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(files.length).toBeGreaterThan(50);
  expect(cycles).toEqual([]);
});

it('packages import only what their package.json declares', () => {
  const undeclared = files.flatMap(file => {
    const folder = file.startsWith('actions/') ? 'actions' : file.split('/').slice(0, 2).join('/');
    const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    const text = readFileSync(join(root, file), 'utf8');
    const specifiers = [...text.matchAll(/(?:from\s|import\()'((?:@[^/']+\/)?[^./'][^/']*)/g)].map(
      match => match[1]!,
    );
    return specifiers
      .filter(name => !name.startsWith('node:') && !(name in (manifest.dependencies ?? {})))
      .map(name => `${file}: ${name}`);
  });
  expect(undeclared).toEqual([]);
});
