import type { FlagSpecs } from './flags.js';

/** Widest left column; longer names stand on a line of their own. */
const LEFT = 26;

/** Name and explanation in two columns, wrapped. */
export function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const room = Math.max(30, Math.min(width, 100) - LEFT - 4);
  return rows.flatMap(([name, text]) => {
    const [first = '', ...others] = wrap(text, room);
    const rest = others.map(line => `${' '.repeat(LEFT + 4)}${line}`);
    if (name.length > LEFT) return [`  ${name}`, `${' '.repeat(LEFT + 4)}${first}`, ...rest];
    return [`  ${name.padEnd(LEFT)}  ${first}`.trimEnd(), ...rest];
  });
}

export function flagRows(specs: FlagSpecs): [string, string][] {
  return Object.entries(specs).map(([name, { value, optional, description }]) => {
    const shown = value === undefined ? '' : optional ? `[=${value}]` : ` ${value}`;
    return [`--${name}${shown}`, description];
  });
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}
