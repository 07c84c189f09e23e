import type { Document } from '@sluice/core';
import { LADDER, shorten } from '../shorten.js';
import { WORDS } from '../sign.js';
import { BlockWriter } from './blocks.js';
import { escapeHtml } from './escape.js';
import { bareGlyph, glyphSymbols } from './glyph.js';
import { STYLE } from './style.js';
import { renderText } from './text.js';

/** A page beyond this opens slowly everywhere and not at all in some viewers. */
const MOST_BYTES = 5 * 1024 * 1024;
/** Contents help from this many sections on. */
const LEAST_SECTIONS = 3;

/**
 * The document as one HTML file of at most 5 MiB that fetches nothing and runs nothing: styles and drawings are in it,
 * and its content security policy allows nothing else. Longer documents lose charts, passing rows and all but the
 * worst rows, in this order and with a visible count.
 */
export function renderHtml(document: Document): string {
  for (const rung of LADDER) {
    const page = renderPage(shorten(document, rung), rung !== LADDER[0]);
    if (Buffer.byteLength(page) <= MOST_BYTES) return page;
  }
  const note = { kind: 'paragraph' as const, text: 'The details of this report do not fit in one page.' };
  return renderPage({ ...document, blocks: [note], footer: [] }, true);
}

function renderPage(document: Document, shortened: boolean): string {
  const { title, verdict, headline, blocks, footer = [] } = document;
  const writer = new BlockWriter();
  const body = writer.render(blocks);
  const contents = renderContents(writer.contents);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${WORDS[verdict]}: ${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${glyphSymbols()}
<div class="page${contents ? ' with-contents' : ''}">
<header>
<h1>${escapeHtml(title)}</h1>
<div class="banner banner-${verdict}">${bareGlyph(verdict)}<div><p class="verdict">${WORDS[verdict]}</p><p class="headline">${escapeHtml(headline)}</p></div></div>
</header>
${contents}<main>
${shortened ? '<p class="note">This report was shortened to fit in one page.</p>\n' : ''}${body}
</main>
<footer>${footer.map(text => `<span>${renderText(text)}</span>`).join(' ')}</footer>
</div>
</body>
</html>
`;
}

function renderContents(sections: BlockWriter['contents']): string {
  if (sections.length < LEAST_SECTIONS) return '';
  const items = sections.map(({ id, label }) => `<li><a href="#${id}">${label}</a></li>`);
  return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>\n`;
}
