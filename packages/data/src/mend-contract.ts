import type { Path } from './compiling.js';

/** What is left of a contract once what its schema does not admit is taken out. */
export interface Mended {
  value: unknown;
  /** What was taken out of these, so that nothing more can be said of them. */
  torn: readonly Path[];
}

/** Lists whose items may stand without the key at fault, and what an item is that says nothing. */
const NEUTRAL: Record<string, (item: unknown) => unknown> = {
  properties: item => ({ name: textOf(item, 'name') }),
  quality: () => ({ type: 'text' }),
  slaProperties: () => ({ property: 'availability' }),
  servers: item => ({ server: textOf(item, 'server'), type: 'custom' }),
};

/**
 * Takes out what the schema does not admit, so that the rest can be compiled and all its problems be told in one go. Items of lists
 * keep their places. undefined where nothing is left that could be compiled.
 */
export function mendContract(given: unknown, faults: readonly Path[]): Mended | undefined {
  const value = structuredClone(given);
  const torn: Path[] = [];
  for (const fault of faults) {
    const at = itemAround(fault);
    if (!at) return undefined;
    const list = valueAt(value, at.slice(0, -1));
    const place = at.at(-1) as number;
    const neutral = NEUTRAL[String(at.at(-2))]!;
    if (!Array.isArray(list) || list.length <= place) return undefined;
    list[place] = neutral(list[place]);
    torn.push(at);
  }
  return { value, torn };
}

/** Whether what is said at the path may come from what was taken out. */
export function isTorn(path: Path, torn: readonly Path[]): boolean {
  const begins = (at: Path) => at.every((step, i) => path[i] === step);
  if (torn.some(begins)) return true;
  // Rules may be about any column: only of other columns by themselves something can be said.
  const columns = torn.some(at => at.at(-2) === 'properties');
  const isOfColumn = path[0] === 'schema' && path[2] === 'properties' && typeof path[3] === 'number';
  return columns && (!isOfColumn || path.includes('implementation') || path.includes('relationships'));
}

/** The innermost item of a list that can do without what is at fault. */
function itemAround(fault: Path): Path | undefined {
  for (let length = fault.length; length >= 2; length--) {
    const at = fault.slice(0, length);
    if (typeof at.at(-1) === 'number' && Object.hasOwn(NEUTRAL, String(at.at(-2)))) return at;
  }
  return undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) at = (at as Record<string | number, unknown> | undefined)?.[step];
  return at;
}

function textOf(item: unknown, key: string): string {
  const value =
    typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : '?';
}
