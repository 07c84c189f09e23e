import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { between, table } from './tables.js';

const root = resolve(import.meta.dirname, '../..');
const HEADER = ['Kind', 'Here', 'Shown by', 'Notes'];

/**
 * docs/bad-input.md with its tables filled.
 * @param page the present text
 * @param catalogue what stands in packages/data/bad-input/catalogue.yaml
 */
export function badInputPage(page, catalogue) {
  return Object.entries(catalogue).reduce(
    (text, [list, entries]) => between(text, list, listOf(entries, list === 'others')),
    page,
  );
}

/** @param isProse whether names are words, not identifiers */
function listOf(entries, isProse) {
  const shown = name => (isProse ? name : `\`${name}\``);
  const rows = Object.entries(entries).map(([name, { like, reason, ...entry }]) => {
    if (reason !== undefined) return [shown(name), 'does not apply', '', reason];
    if (like !== undefined) return [shown(name), `as ${shown(like)}`, '', ''];
    return [shown(name), outcomeOf(entry), exampleOf(entry), entry.note ?? ''];
  });
  return table(HEADER, rows);
}

const outcomeOf = ({ rule, refused }) => (rule === undefined ? `refused: \`${refused}\`` : `\`${rule}\``);

function exampleOf({ fixture, line, row, at }) {
  const link = `[${fixture}](../${folderOf(fixture)})`;
  if (line !== undefined) return `${link}, line ${line}`;
  if (row !== undefined) return `${link}, row ${row}`;
  return at === undefined ? link : `${link}, rule on line ${at}`;
}

/** Where a fixture lies, from the root of the repository. */
export function folderOf(fixture) {
  const places = ['packages/data/fixtures', 'packages/data/contract-fixtures'].map(
    folder => `${folder}/${fixture}`,
  );
  const place = places.find(folder => existsSync(join(root, folder, 'expected.json')));
  if (!place) throw new Error(`There is no fixture "${fixture}".`);
  return place;
}
