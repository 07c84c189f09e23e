import type { CellColumn, DictionaryColumn } from '@sluice/tables';

/** A dictionary of texts, and indices into it. */
export type TextDictionary = DictionaryColumn & { dictionary: CellColumn };

/** Nothing is known of an entry yet. */
export const UNSEEN = -1;

/** What was found out about the entries of a dictionary: each is looked at once, however many rows have it. */
export class DictionaryEntries {
  readonly dictionary: CellColumn;
  /** Its number among the distinct texts, while these are counted; else -1. */
  readonly numbers: Int32Array;
  /** What objects to it, as bits, or `UNSEEN`. */
  readonly refused: Int32Array;
  /** Characters of it, and the bucket of its hash: of use once distinct texts are not counted any more. */
  readonly lengths: Int32Array;
  readonly buckets: Uint16Array;

  /** Distinct texts were counted when the entries were looked at. */
  counting: boolean;

  constructor({ dictionary, size }: TextDictionary, counting: boolean) {
    this.dictionary = dictionary;
    this.counting = counting;
    this.numbers = new Int32Array(size).fill(-1);
    this.refused = new Int32Array(size).fill(UNSEEN);
    this.lengths = new Int32Array(size);
    this.buckets = new Uint16Array(size);
  }

  /** Distinct texts are not counted any more. */
  forget(): void {
    this.counting = false;
    this.numbers.fill(-1);
    this.refused.fill(UNSEEN);
  }

  /** The entry as a column in which every row holds it. */
  columnOf(index: number): CellColumn {
    const { offset, stride } = this.dictionary;
    return { ...this.dictionary, offset: offset + index * stride, stride: 0 };
  }
}

export function isTextDictionary(column: { encoding: string }): column is TextDictionary {
  return column.encoding === 'dictionary' && (column as DictionaryColumn).dictionary.encoding === 'cells';
}
