import { UserError } from '@sluice/core';
import type { LeafEntries } from './leaf-entries.js';
import { annotationOf, isRepeated, type SchemaNode } from './schema.js';

/**
 * Puts the leaves of what repeats together again (S. Melnik et al., "Dremel", VLDB 2010), row by row, as JSON: lists as
 * arrays, structures and maps with texts for keys as objects, other maps as arrays of pairs, what is not there as null.
 */
export class JsonRows {
  readonly #node: SchemaNode;
  readonly #leaves: readonly LeafEntries[];
  readonly #maxRowBytes: number;
  /** Parts of the text of the row at hand. */
  #parts: string[] = [];
  #length = 0;

  /** @param leaves those below the node, in order */
  constructor(node: SchemaNode, leaves: readonly LeafEntries[], maxRowBytes: number) {
    this.#node = node;
    this.#leaves = leaves;
    this.#maxRowBytes = maxRowBytes;
  }

  /** undefined for a row in which the whole is null. */
  async next(): Promise<string | undefined> {
    this.#parts = [];
    this.#length = 0;
    for (const leaf of this.#leaves) await leaf.fill();
    const there = isRepeated(this.#node) || this.#leaves[0]!.definition >= this.#node.definition;
    this.#value(this.#node);
    return there ? this.#parts.join('') : undefined;
  }

  /** The first leaf below a node: its levels tell of the node as well. */
  #leaf(node: SchemaNode): LeafEntries {
    return this.#leaves[node.leaf - this.#node.leaf]!;
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#length <= this.#maxRowBytes) return;
    throw new UserError('limit-exceeded', {
      message: `A row has more than ${this.#maxRowBytes} bytes in one column.`,
      fix: 'Raise "max-row-size" if the row is right.',
    });
  }

  /** What stands at a node. */
  #value(node: SchemaNode): void {
    if (isRepeated(node)) this.#array(node, () => this.#content(node));
    else if (this.#leaf(node).definition >= node.definition) this.#content(node);
    else {
      this.#add('null');
      this.#pass(node);
    }
  }

  #array(node: SchemaNode, each: () => void): void {
    this.#add('[');
    this.#repeat(node, each);
    this.#add(']');
  }

  /** Calls for each time the node stands in what is around it, with commas between. */
  #repeat(node: SchemaNode, each: () => void): void {
    const leaf = this.#leaf(node);
    if (leaf.definition < node.definition) {
      this.#pass(node);
      return;
    }
    for (;;) {
      each();
      if (leaf.repetition < node.repetition) return;
      this.#add(',');
    }
  }

  /** Of a node that is there. */
  #content(node: SchemaNode): void {
    const annotation = annotationOf(node);
    const [inner] = node.children;
    if (node.element.type !== undefined) this.#scalar(node);
    else if (!annotation || !inner || node.children.length > 1 || !isRepeated(inner)) this.#structure(node);
    else if (annotation === 'map' && inner.children.length === 2) this.#map(inner);
    // A map without values is a list of its keys.
    else this.#list(inner);
  }

  #scalar(node: SchemaNode): void {
    const leaf = this.#leaf(node);
    this.#add(leaf.definition >= node.definition ? leaf.json() : 'null');
    leaf.advance();
  }

  #structure({ children }: SchemaNode): void {
    this.#add('{');
    for (const [i, child] of children.entries()) {
      this.#add(`${i > 0 ? ',' : ''}${JSON.stringify(child.element.name)}:`);
      this.#value(child);
    }
    this.#add('}');
  }

  /** The standard list has a group around each element; older ones repeat the element itself (LogicalTypes.md, Lists). */
  #list(repeated: SchemaNode): void {
    const [element] = repeated.children;
    const { name } = repeated.element;
    const wrapped = repeated.children.length === 1 && name !== 'array' && !name.endsWith('_tuple');
    this.#array(repeated, () => {
      if (wrapped) this.#value(element!);
      else this.#content(repeated);
    });
  }

  #map(entry: SchemaNode): void {
    const [key, value] = entry.children as [SchemaNode, SchemaNode];
    const texts = key.element.type !== undefined && this.#leaf(key).holdsTexts;
    this.#add(texts ? '{' : '[');
    this.#repeat(entry, () => {
      if (!texts) this.#add('[');
      this.#value(key);
      this.#add(texts ? ':' : ',');
      this.#value(value);
      if (!texts) this.#add(']');
    });
    this.#add(texts ? '}' : ']');
  }

  /** What is not there has one entry in each leaf all the same. */
  #pass(node: SchemaNode): void {
    for (let i = 0; i < node.leaves; i++) this.#leaves[node.leaf - this.#node.leaf + i]!.advance();
  }
}
