import type { Location } from '@sluice/core';
import { toExpressionData, toPlain } from './data.js';
import { evaluate } from './evaluate.js';
import type { Scope } from './scope.js';
import { entriesOf, itemsOf, type Scalar, type Tree } from '../syntax/tree.js';

type Segment = { kind: 'text'; text: string } | { kind: 'expression'; text: string };

/** Splits `a ${{ b }} c`. A quote inside an expression hides `}}`; an unclosed expression is text (the parser refused it). */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (let start = text.indexOf('${{'); start >= 0; start = text.indexOf('${{', position)) {
    const end = endOfExpression(text, start + 3);
    if (end < 0) break;
    if (start > position) segments.push({ kind: 'text', text: text.slice(position, start) });
    segments.push({ kind: 'expression', text: text.slice(start + 3, end).trim() });
    position = end + 2;
  }
  if (position < text.length) segments.push({ kind: 'text', text: text.slice(position) });
  return segments;
}

function endOfExpression(text: string, from: number): number {
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    if (text[i] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith('}}', i)) return i;
  }
  return -1;
}

/** Evaluates every expression below the tree. A scalar that is one expression keeps the type of its value. */
export async function evaluateTree(tree: Tree | undefined, scope: Scope): Promise<unknown> {
  if (tree?.kind === 'sequence') {
    const items: unknown[] = [];
    for (const item of itemsOf(tree)) items.push(await evaluateTree(item, scope));
    return items;
  }
  if (tree?.kind === 'mapping') {
    const values: Record<string, unknown> = {};
    for (const { key, at, value } of entriesOf(tree)) {
      const name = await evaluateText(key, scope, at);
      values[name] = await evaluateTree(value, scope);
    }
    return values;
  }
  if (typeof tree?.value !== 'string') return tree?.value ?? null;
  const segments = segmentsOf(tree.value);
  if (segments.length === 1 && segments[0]!.kind === 'expression')
    return toPlain(await evaluate(segments[0]!.text, scope, tree.at));
  return evaluateText(tree.value, scope, tree.at);
}

/** The text with each expression replaced by its value as a string. */
export async function evaluateText(text: string, scope: Scope, at?: Location): Promise<string> {
  let result = '';
  for (const segment of segmentsOf(text)) {
    result +=
      segment.kind === 'text' ? segment.text : (await evaluate(segment.text, scope, at)).coerceString();
  }
  return result;
}

/** A scalar as GitHub would hand it to a string setting; '' when absent. */
export async function evaluateScalar(tree: Scalar | undefined, scope: Scope): Promise<string> {
  if (!tree || tree.value === null) return '';
  return evaluateText(String(tree.value), scope, tree.at);
}

/** A mapping of strings, such as `env` or `with`, in its order. One expression may stand for the whole mapping. */
export async function evaluateStrings(
  tree: Tree | undefined,
  scope: Scope,
): Promise<[name: string, value: string][]> {
  const pairs: [string, string][] = [];
  if (tree?.kind === 'scalar') {
    const value = await evaluateTree(tree, scope);
    for (const [key, item] of Object.entries(value ?? {}))
      pairs.push([key, toExpressionData(item).coerceString()]);
  }
  for (const { key, at, value } of entriesOf(tree)) {
    const text = value.kind === 'scalar' ? await evaluateScalar(value, scope) : '';
    pairs.push([await evaluateText(key, scope, at), text]);
  }
  return pairs;
}
