import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * ncc repeats the licence text of every package. Here each text stands once, under the names of all that share it.
 * @param {string} text what ncc wrote: name, SPDX identifier, text, for each package
 * @param {string} modules the node_modules folder, by which names are told from other lines
 */
export function groupLicenses(text, modules) {
  const starts = [...text.matchAll(/^(@?[a-z0-9][\w./@-]*)\n([^\n]*)\n/gim)].filter(([, name]) => existsSync(join(modules, name)));
  const groups = new Map();
  for (const [i, match] of starts.entries()) {
    const [header, name, license] = match;
    const body = text.slice(match.index + header.length, starts[i + 1]?.index).trim();
    const key = `${license}\n\n${body}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups].map(([body, names]) => `${names.join(', ')}\n${body}\n`).join(`\n${'-'.repeat(72)}\n\n`);
}
