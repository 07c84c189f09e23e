import { isNode, isScalar, visit, type Document, type LineCounter } from 'yaml';
import type { Problem } from '@sluice/core';

/** Keys that a map has twice. (The parser's own check compares every key with every other.) */
export function problemsWithKeys(document: Document, lines: LineCounter, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        const { line, col } = lines.linePos((isNode(key) ? key.range?.[0] : undefined) ?? 0);
        const first = seen.get(name);
        if (first === undefined) seen.set(name, line);
        else {
          problems.push({
            message: `The key ${JSON.stringify(name)} is there already, in line ${first}; keys of a map are unique.`,
            location: { file, line, column: col },
          });
        }
      }
    },
  });
  return problems;
}
