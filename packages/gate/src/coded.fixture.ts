import { textAt, type Coded } from './codes.js';

/** Texts the way people write them. */
export function codedOf(texts: readonly string[]): Coded {
  const values = [...new Set(texts)];
  return { values, of: Int32Array.from(texts, text => values.indexOf(text)) };
}

export function textsIn(coded: Coded): string[] {
  return Array.from(coded.of, (_, row) => textAt(coded, row));
}
