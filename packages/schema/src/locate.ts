import type { Location } from '@sluice/core';
import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';

/** Maps a path in the value to its place in the file; a missing value to its nearest ancestor. */
export function locator(document: Document, lines: LineCounter, file: string) {
  return (path: readonly (string | number)[]): Location => {
    let node: unknown = document.contents;
    let offset = startOf(document.contents) ?? 0;
    for (const step of path) {
      const pair = isMap(node) ? node.items.find(item => keyOf(item.key) === String(step)) : undefined;
      const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      const start = pair ? startOf(pair.key) : startOf(next);
      if (start === undefined) break;
      offset = start;
      node = next;
    }
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
}

/** The source of the number at the path. */
export function writtenAt(document: Document, path: readonly (string | number)[]): string | undefined {
  const node = document.getIn(path, true);
  return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
