import stringWidth from 'string-width';

/** Graphemes are told apart in time that grows with the square of the text: a cell of 100 kB would take minutes. */
const PORTION = /.{1,512}/gsu;

/** Columns a terminal gives the text. Plain ASCII, which most text is, needs no look at its graphemes. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const [portion] of text.matchAll(PORTION)) columns += stringWidth(portion);
  return columns;
}

/** The text cut to at most `width` columns, the last of them `…` where something was cut. */
export function clipColumns(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** All as wide as the widest. */
export function padColumns(texts: string[]): string[] {
  const width = Math.max(0, ...texts.map(columnsOf));
  return texts.map(text => text + ' '.repeat(width - columnsOf(text)));
}
