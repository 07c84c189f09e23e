import type { Inline, Text } from '@sluice/core';
import { plain } from './plain.js';
import { sparkText } from './spark.js';

export type Run = string | Inline;

/** The inline runs of a text, whichever way it was written. Neighbouring strings are one: `['@', 'all']` is `@all`. */
export function runsOf(text: Text): Run[] {
  const runs: Run[] = [];
  for (const run of Array.isArray(text) ? text : [text]) {
    const last = runs.at(-1);
    if (typeof run === 'string' && typeof last === 'string') runs[runs.length - 1] = last + run;
    else runs.push(run);
  }
  return runs;
}

/** A text as one line without any markup. */
export function plainText(text: Text): string {
  return plain(runsOf(text).map(wordsOf).join(''));
}

function wordsOf(run: Run): string {
  if (typeof run === 'string') return run;
  if ('code' in run) return run.code;
  if ('spark' in run) return sparkText(run);
  return 'strong' in run ? run.strong : run.link;
}

/**
 * The address of a link as it may stand in any medium: absolute http or https, with every character that a medium
 * could read as markup percent-encoded. undefined: show the text, link nowhere.
 */
export function safeHref(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username || url.password) return undefined;
  return url.href.replace(/[^\w.~:/?#@&+,;=%-]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
