import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Document } from '@sluice/core';
import { renderHtml, renderMarkdown, renderTerminal } from './index.js';

/** Each fixtures/*.json is rendered in every medium. UPDATE_FIXTURES=1 writes what is to be reviewed and committed. */
const folder = join(import.meta.dirname, '../fixtures');
const update = process.env['UPDATE_FIXTURES'] === '1';

const media: Record<string, (document: Document) => string> = {
  md: document => renderMarkdown(document),
  html: document => renderHtml(document),
  txt: document => renderTerminal(document, { width: 80 }),
};

for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
  describe(`fixture ${file}`, () => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Document;
    for (const [extension, render] of Object.entries(media)) {
      it(`renders as .${extension}`, () => {
        const golden = join(folder, file.replace(/json$/, extension));
        const text = render(document);
        if (update) writeFileSync(golden, text);
        expect(text).toBe(readFileSync(golden, 'utf8'));
      });
    }
  });
}
