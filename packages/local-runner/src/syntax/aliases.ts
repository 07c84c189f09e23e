import { UserError, type Location } from '@sluice/core';
import { isAlias, isCollection, isPair, LineCounter, parseDocument, type Alias } from 'yaml';

/** Far above any workflow; some lines that refer to one another can stand for billions of nodes. */
const MOST_NODES = 20_000;

/**
 * Refuses a document whose aliases hold themselves or stand for more than memory can hold, before anybody follows them.
 * Throws a UserError `bad-workflow`.
 */
export function checkAliases(file: string, content: string): void {
  const lines = new LineCounter();
  const counter = new NodeCounter(alias => {
    const { line, col } = lines.linePos(alias.range?.[0] ?? 0);
    return { file, line, column: col };
  });
  const size = counter.sizeOf(parseDocument(content, { lineCounter: lines, uniqueKeys: false }).contents);
  if (counter.aliases && size > MOST_NODES)
    throw new UserError('bad-workflow', {
      message: `Its aliases stand for more than ${MOST_NODES} values in all.`,
      location: { file },
    });
}

/** Counts nodes as often as aliases repeat them, in document order: an alias means the last anchor of its name. */
class NodeCounter {
  aliases = 0;
  readonly #place: (alias: Alias) => Location;
  /** By anchor; undefined while the node is being counted. */
  readonly #sizes = new Map<string, number | undefined>();

  constructor(place: (alias: Alias) => Location) {
    this.#place = place;
  }

  sizeOf(node: unknown): number {
    if (isPair(node)) return this.sizeOf(node.key) + this.sizeOf(node.value);
    if (isAlias(node)) return this.#sizeBehind(node);
    if (!isCollection(node)) return 1;
    const { anchor, items } = node;
    if (anchor !== undefined) this.#sizes.set(anchor, undefined);
    const size = items.reduce<number>((sum, item) => sum + this.sizeOf(item), 1);
    if (anchor !== undefined) this.#sizes.set(anchor, size);
    return size;
  }

  #sizeBehind(alias: Alias): number {
    this.aliases++;
    const { source } = alias;
    if (this.#sizes.has(source) && this.#sizes.get(source) === undefined)
      throw new UserError('bad-workflow', {
        message: `The alias *${source} stands inside of what it means.`,
        location: this.#place(alias),
      });
    return this.#sizes.get(source) ?? 1;
  }
}
