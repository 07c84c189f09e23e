import { parseNumber } from '@sluice/core';

export interface Thresholds {
  all?: number;
  columns: ReadonlyMap<string, number>;
}

/** One number for all columns, and lines `column: number` for some. undefined for what is neither, or below 0. */
export function readThresholds(text: string): Thresholds | undefined {
  let all: number | undefined;
  const columns = new Map<string, number>();
  for (const line of text.split(/\r?\n/).map(part => part.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const colon = line.lastIndexOf(':');
    const value = parseNumber(line.slice(colon + 1));
    if (value === undefined || value < 0) return undefined;
    const name = line.slice(0, Math.max(colon, 0)).trim();
    if (colon < 0) {
      if (all !== undefined) return undefined;
      all = value;
    } else if (name === '' || columns.has(name)) return undefined;
    else columns.set(name, value);
  }
  return { ...(all === undefined ? {} : { all }), columns };
}
