import type { Document } from '@sluice/core';
import { clip } from '../plain.js';
import { LADDER, shorten } from '../shorten.js';
import { SIGNS, WORDS } from '../sign.js';
import { renderBlock, renderBlocks } from './blocks.js';
import { escapeMarkdown, guardStart } from './escape.js';
import { renderText } from './text.js';

export interface MarkdownOptions {
  /** Size the text must not exceed, at least 200: 60,000 characters for a comment, 900 KiB for a job summary. */
  budget?: number;
  /** What the budget counts. Default: `chars`, UTF-16 units as the comment limit is counted at worst. */
  unit?: 'chars' | 'bytes';
  /** Level of the first heading, 1 to 5. Default: 2. */
  level?: number;
}

const LEAST_BUDGET = 200;
const SHORTENED = 'Shortened to fit here; the HTML report has everything.';

/**
 * The document as GitHub Markdown, verdict first. What does not fit the budget is left out in steps, at block and row
 * boundaries and with a visible count: charts, passing rows, all but the worst rows, last everything but the verdict
 * and the headline. Throws RangeError for a budget no verdict fits in.
 */
export function renderMarkdown(document: Document, options: MarkdownOptions = {}): string {
  const { budget = Infinity, unit = 'chars', level = 2 } = options;
  if (!(budget >= LEAST_BUDGET))
    throw new RangeError(`A budget of ${budget} is too small: at least ${LEAST_BUDGET}`);
  const fits = (parts: string[]) => sizeOf(joined(parts), unit) <= budget;

  for (const rung of LADDER) {
    const shown = shorten(document, rung);
    const note = rung === LADDER[0] ? [] : [SHORTENED];
    const parts = [
      ...headOf(shown, level),
      ...renderBlocks(shown.blocks, level + 1),
      ...note,
      ...footOf(shown),
    ];
    if (fits(parts)) return joined(parts);
  }
  return joined(leadingBlocks(document, level, fits));
}

/** The head, then as many whole blocks of the shortest form as fit. */
function leadingBlocks(document: Document, level: number, fits: (parts: string[]) => boolean): string[] {
  const shown = shorten(document, LADDER.at(-1) as (typeof LADDER)[number]);
  const parts = fittingHead(shown, level, fits);
  for (const block of shown.blocks) {
    const text = renderBlock(block, level + 1);
    if (text === '') continue;
    if (!fits([...parts, text, SHORTENED])) break;
    parts.push(text);
  }
  return [...parts, SHORTENED];
}

function fittingHead(document: Document, level: number, fits: (parts: string[]) => boolean): string[] {
  for (let length = 500; length >= 1; length = Math.floor(length / 2)) {
    const { title, headline } = document;
    const head = headOf({ ...document, title: clip(title, length), headline: clip(headline, length) }, level);
    if (fits([...head, SHORTENED])) return head;
  }
  return [verdictLine(document, level)];
}

function headOf(document: Document, level: number): string[] {
  const title = escapeMarkdown(document.title);
  const line = verdictLine(document, level);
  return [title ? `${line}: ${title}` : line, ...nonEmpty(guardStart(escapeMarkdown(document.headline)))];
}

function verdictLine({ verdict }: Document, level: number): string {
  return `${'#'.repeat(level)} ${SIGNS[verdict]} ${WORDS[verdict]}`;
}

function footOf({ footer = [] }: Document): string[] {
  return nonEmpty(footer.map(renderText).join(' · ')).map(text => `<sub>${text}</sub>`);
}

function nonEmpty(text: string): string[] {
  return text === '' ? [] : [text];
}

function joined(parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function sizeOf(text: string, unit: 'chars' | 'bytes'): number {
  return unit === 'bytes' ? Buffer.byteLength(text) : text.length;
}
