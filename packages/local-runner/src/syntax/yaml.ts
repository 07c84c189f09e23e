import type { Location } from '@sluice/core';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Entry, Scalar, Tree } from './tree.js';

/** Reads a document that GitHub's parser has accepted; anchors are resolved, keys are strings. */
export function readYaml(file: string, content: string): Tree {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: false });
  const place = (node: Node): Location => {
    const { line, col } = lines.linePos(node.range?.[0] ?? 0);
    return { file, line, column: col };
  };
  return convert(document.contents ?? undefined, { document, place, file });
}

interface Reading {
  document: Document.Parsed;
  place: (node: Node) => Location;
  file: string;
}

function convert(node: Node | undefined, reading: Reading): Tree {
  if (isAlias(node)) return convert(node.resolve(reading.document), reading);
  if (!node) return { kind: 'scalar', value: null, at: { file: reading.file } };
  const at = reading.place(node);
  if (isSeq(node))
    return { kind: 'sequence', items: node.items.map(item => convert(item as Node, reading)), at };
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }): Entry => {
      const name = convert(key as Node, reading) as Scalar;
      return { key: String(name.value), at: name.at, value: convert(value as Node | undefined, reading) };
    });
    return { kind: 'mapping', entries, at };
  }
  return { kind: 'scalar', value: isScalar(node) ? literal(node.value) : null, at };
}

function literal(value: unknown): Scalar['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
