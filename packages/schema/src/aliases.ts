import type { LineCounter, Document, Node } from 'yaml';
import { isAlias, visit } from 'yaml';
import type { Location, Problem } from '@sluice/core';

/** Aliases that stand for what they stand in: their value would have no end. */
export function problemsWithAliases(document: Document, lines: LineCounter, file: string): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, alias, path) {
      const target = alias.resolve(document);
      if (target && !path.includes(target)) return;
      const name = JSON.stringify(alias.source);
      problems.push({
        message: target
          ? `The alias ${name} stands inside of what it stands for.`
          : `The alias ${name} has no anchor before it.`,
        location: placeOf(alias, lines, file),
        fix: 'Write the value out.',
      });
    },
  });
  return problems;
}

/** Of the first alias, where they stand for more than a file of this kind can mean. */
export function tooManyAliases(document: Document, lines: LineCounter, file: string): Problem {
  let first: Node | undefined;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) return undefined;
      first = node;
      return visit.BREAK;
    },
  });
  return {
    message: 'The aliases of this file stand for too many values.',
    location: first ? placeOf(first, lines, file) : { file },
    fix: 'Write the values out, or use fewer aliases of aliases.',
  };
}

function placeOf(node: Node, lines: LineCounter, file: string): Location {
  const { line, col } = lines.linePos(node.range?.[0] ?? 0);
  return { file, line, column: col };
}
