import { plain } from '../plain.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text inside HTML or SVG, as content or as a quoted attribute. */
export function escapeHtml(text: string): string {
  return entities(plain(text));
}

/** The same for text that was made plain before and may keep its line breaks. */
export function entities(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] as string);
}
