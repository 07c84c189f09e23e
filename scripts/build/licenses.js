import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * ncc repeats the licence text of every package. Here each text stands once, under the names of all that share it, and so do
 * the terms of the Apache licence where packages add notices to them.
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
  const once = tellOnce(APACHE);
  return [...groups]
    .map(([body, names]) => `${names.join(', ')}\n${once(body, names[0])}\n`)
    .join(`\n${'-'.repeat(72)}\n\n`);
}

/** The terms, to which packages add notices of their own. */
const APACHE = /Apache License\s+Version 2\.0[^]*?END OF TERMS AND CONDITIONS/;

/** Of the same passage, however it is spaced, all but the first are replaced by a hint to it. */
function tellOnce(passage) {
  const first = new Map();
  return (body, name) =>
    body.replace(passage, text => {
      const key = text.replace(/\s+/g, ' ');
      if (!first.has(key)) first.set(key, name);
      const teller = first.get(key);
      return teller === name ? text : `[The terms of the Apache License, Version 2.0, as they stand above under ${teller}.]`;
    });
}
