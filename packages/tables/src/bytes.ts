export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;

/** The byte order mark, in UTF-8. */
export const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** What may stand between the tokens of JSON. */
export const isBlank = (b: number) => b === SPACE || b === LF || b === TAB || b === CR;

/** True where `bytes[start, end)` is exactly `key`. */
export function equalBytes(bytes: Uint8Array, start: number, end: number, key: Uint8Array): boolean {
  if (end - start !== key.length) return false;
  for (let i = 0; i < key.length; i++) if (bytes[start + i] !== key[i]) return false;
  return true;
}

/** Whether the view shows the very bytes. Small buffers share their memory: the same one may lie elsewhere in it. */
export function seesSame(view: DataView, bytes: Uint8Array): boolean {
  return (
    view.buffer === bytes.buffer &&
    view.byteOffset === bytes.byteOffset &&
    view.byteLength === bytes.byteLength
  );
}

/** The same bytes, to be read four at a time. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
