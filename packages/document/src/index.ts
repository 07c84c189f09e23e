export { renderHtml } from './html/page.js';
export { renderJunit, type JunitReport } from './junit.js';
export { escapeMarkdown } from './markdown/escape.js';
export { renderMarkdown, type MarkdownOptions } from './markdown/page.js';
export { clip, plain, plainLines, stripSequences } from './plain.js';
export { SIGNS, WORDS } from './sign.js';
export { renderTerminal, type TerminalOptions } from './terminal/page.js';
