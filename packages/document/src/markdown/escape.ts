import { plain } from '../plain.js';

/** Stands where a zero-width space will break what GitHub would turn into a link; `plain` leaves none in the text. */
const BREAK = '\u200b';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '\\': '&#92;',
  '`': '&#96;',
  // GitHub reads $…$ as mathematics, entities or not; the span is its documented way out.
  $: '<span>$</span>',
  [BREAK]: '&#8203;',
};

/**
 * Text inside Markdown: in a paragraph, a table cell, a link or an inline element. One line, nothing active in it.
 * Where it opens a block, `guardStart` has the rest.
 */
export function escapeMarkdown(text: string): string {
  return breakLinks(plain(text)).replace(
    /[&<>|\\`$\u200b*{}[\]()!~#^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    character => ENTITIES[character] ?? `\\${character}`,
  );
}

/** Keeps escaped text at the start of a block from opening a list, a rule or an underline. */
export function guardStart(markdown: string): string {
  return markdown.replace(/^(?:[-+=]|\d+(?=\.))/, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Text inside raw HTML within Markdown, where Markdown's own escapes would show. */
export function escapeHtmlInMarkdown(text: string): string {
  return breakLinks(plain(text)).replace(/[&<>|\\`$\u200b]/g, character => ENTITIES[character] as string);
}

/**
 * GitHub links mentions, issues, addresses and emoji in the finished text, escaped or not. Only a character in
 * between stops it.
 */
function breakLinks(text: string): string {
  return text
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${BREAK}`)
    .replace(/#(?=[\p{L}\p{N}_])/gu, `#${BREAK}`)
    .replace(/(\bGH-)(?=\d)/gi, `$1${BREAK}`)
    .replace(/:(?=\/\/|[a-z+-][\w+-]*:)/gi, `:${BREAK}`)
    .replace(/(\bwww)(?=\.)/gi, `$1${BREAK}`);
}

/** A code span that keeps the text as it is, backticks and pipes included. */
export function codeSpan(text: string): string {
  const content = plain(text);
  if (content === '') return '';
  // A pipe would end a table cell, even inside backticks.
  if (content.includes('|')) return `<code>${escapeMarkdown(content)}</code>`;
  const fence = '`'.repeat(longestRun(content) + 1);
  const pad = /^`|`$/.test(content) ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** Length of the longest run of backticks. */
export function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
