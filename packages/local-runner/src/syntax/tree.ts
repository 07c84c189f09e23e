import type { Location } from '@sluice/core';

/**
 * A YAML document with the place of everything. GitHub's parser has its own token tree, but it forgets the text of a
 * block scalar that holds an expression (it keeps the indented source instead), so values are read from this one.
 */
export type Tree = Scalar | Sequence | Mapping;

export interface Scalar {
  kind: 'scalar';
  value: string | number | boolean | null;
  at: Location;
}
export interface Sequence {
  kind: 'sequence';
  items: Tree[];
  at: Location;
}
export interface Mapping {
  kind: 'mapping';
  entries: Entry[];
  at: Location;
}
export interface Entry {
  key: string;
  at: Location;
  value: Tree;
}

/** The value under the keys; undefined when a step of the way is missing or no mapping. */
export function child(tree: Tree | undefined, ...keys: string[]): Tree | undefined {
  let current = tree;
  for (const key of keys) current = entriesOf(current).findLast(entry => entry.key === key)?.value;
  return current;
}

export function entriesOf(tree: Tree | undefined): Entry[] {
  return tree?.kind === 'mapping' ? tree.entries : [];
}

export function itemsOf(tree: Tree | undefined): Tree[] {
  return tree?.kind === 'sequence' ? tree.items : [];
}

export function mapping(tree: Tree | undefined): Mapping | undefined {
  return tree?.kind === 'mapping' ? tree : undefined;
}

export function scalar(tree: Tree | undefined): Scalar | undefined {
  return tree?.kind === 'scalar' ? tree : undefined;
}

/** As GitHub turns literals into strings; undefined for what is no scalar. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' ? (tree.value === null ? '' : String(tree.value)) : undefined;
}

/** One scalar or a list of them, as in `needs: a` and `needs: [a, b]`. */
export function textsOf(tree: Tree | undefined): string[] {
  const items = tree?.kind === 'sequence' ? tree.items : tree ? [tree] : [];
  return items.flatMap(item => textOf(item) ?? []);
}

/** All scalars below, with their places. */
export function* scalarsOf(tree: Tree | undefined): Generator<Scalar> {
  if (tree?.kind === 'scalar') yield tree;
  for (const item of itemsOf(tree)) yield* scalarsOf(item);
  for (const entry of entriesOf(tree)) yield* scalarsOf(entry.value);
}
