import { Damage } from '../damage.js';
import type { SchemaElement } from './metadata.js';

/** Deeper than any table, and shallow enough to recurse. */
const DEEPEST = 100;
const REQUIRED = 0;
const REPEATED = 2;

/** An element of the schema in its place. */
export interface SchemaNode {
  element: SchemaElement;
  /** Names from below the root. */
  path: string[];
  children: SchemaNode[];
  /** Definition level from which on it is there. */
  definition: number;
  /** Repetition level at which it repeats, or the nearest around it that does. */
  repetition: number;
  /** Places of its leaves among the columns of a row group: from this on, so many. */
  leaf: number;
  leaves: number;
}

/**
 * The columns of the table that the schema describes. Structures without repetition are flattened: their members are
 * columns of their own, named by dotted paths. What repeats (lists, maps, repeated fields) is one column, whatever lies
 * in it: one JSON text per row.
 */
export function columnsOf(schema: readonly SchemaElement[]): SchemaNode[] {
  const reader = new TreeReader(schema);
  const root = reader.read(undefined, 0);
  if (reader.taken !== schema.length) throw new Damage('the schema has elements that belong to none');
  return root.children.flatMap(flatten);
}

/** True of what is one JSON text per row. */
export function isNested(node: SchemaNode): boolean {
  return node.element.type === undefined || node.element.repetition === REPEATED;
}

/** Of a group. Converted types: 3 LIST, 1 MAP, 2 MAP_KEY_VALUE. */
export function annotationOf({ element }: SchemaNode): 'list' | 'map' | undefined {
  if (element.type !== undefined) return undefined;
  const { logical, converted } = element;
  if (logical?.id === 3 || converted === 3) return 'list';
  return logical?.id === 2 || converted === 1 || converted === 2 ? 'map' : undefined;
}

export const isRepeated = (node: SchemaNode) => node.element.repetition === REPEATED;

function flatten(node: SchemaNode): SchemaNode[] {
  if (node.element.type !== undefined || isRepeated(node) || annotationOf(node)) return [node];
  return node.children.flatMap(flatten);
}

class TreeReader {
  taken = 0;
  #leaves = 0;
  readonly #schema: readonly SchemaElement[];

  constructor(schema: readonly SchemaElement[]) {
    this.#schema = schema;
  }

  read(parent: SchemaNode | undefined, depth: number): SchemaNode {
    const element = this.#schema[this.taken++];
    if (!element) throw new Damage('the schema ends too soon');
    if (depth > DEEPEST) throw new Damage(`the schema is nested more than ${DEEPEST} deep`);
    const { name, repetition, type, children } = element;
    const isRoot = parent === undefined;
    const optional = !isRoot && repetition !== REQUIRED;
    const node: SchemaNode = {
      element,
      path: isRoot ? [] : [...parent.path, name],
      children: [],
      definition: (parent?.definition ?? 0) + (optional ? 1 : 0),
      repetition: (parent?.repetition ?? 0) + (!isRoot && repetition === REPEATED ? 1 : 0),
      leaf: this.#leaves,
      leaves: 0,
    };
    if (type === undefined) {
      if (children < 0 || children > this.#schema.length - this.taken)
        throw new Damage(`"${name}" has ${children} members, of which not all are there`);
      if (children === 0 && !isRoot) throw new Damage(`"${name}" is a group without members`);
      for (let i = 0; i < children; i++) node.children.push(this.read(node, depth + 1));
    } else this.#leaves++;
    node.leaves = this.#leaves - node.leaf;
    return node;
  }
}
