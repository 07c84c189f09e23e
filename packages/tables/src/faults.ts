/** What can be wrong with the structure of a file, whatever its columns mean. */
export const FAULTS = {
  'blank-header': 'a column has no name',
  'duplicate-header': 'two columns have the same name',
  'missing-cell': 'a row has fewer cells than the header',
  'extra-cell': 'a row has more cells than the header',
  'blank-row': 'an empty line before the last row',
  'unclosed-quote': 'a quote opens and never closes',
  'stray-quote': 'a quote stands inside a cell that is not quoted, or text follows a closing quote',
  'invalid-utf8': 'bytes that are not UTF-8',
  'nul-byte': 'a NUL byte',
  'invalid-json': 'a row is not JSON',
  'not-an-object': 'a row is JSON, but no object',
  'broken-array': 'a JSON array is not closed, ends with a comma, or something follows it',
  'duplicate-key': 'an object has the same key twice',
} as const;
export type FaultKind = keyof typeof FAULTS;

export interface Fault {
  /** Physical line, counted from 1. */
  line: number;
  detail: string;
}

export type FaultState = [kind: FaultKind, count: number, first: Fault[]][];

/** Counts faults and keeps the first few of each kind, so that a file full of them costs no memory. */
export class FaultLog {
  readonly #entries = new Map<FaultKind, { count: number; first: Fault[] }>();
  readonly #keep: number;

  constructor(keep = 10) {
    this.#keep = keep;
  }

  add(kind: FaultKind, line: number, detail: () => string, count = 1): void {
    let entry = this.#entries.get(kind);
    if (!entry) this.#entries.set(kind, (entry = { count: 0, first: [] }));
    entry.count += count;
    if (entry.first.length < this.#keep) entry.first.push({ line, detail: detail() });
  }

  get size(): number {
    return this.#entries.size;
  }

  state(): FaultState {
    return [...this.#entries].map(([kind, { count, first }]) => [kind, count, first]);
  }

  /** Takes in the faults of a part of the file, before which so many lines came. */
  merge(state: FaultState, linesBefore: number): void {
    for (const [kind, count, first] of state) {
      for (const { line, detail } of first) this.add(kind, line + linesBefore, () => detail);
      const entry = this.#entries.get(kind)!;
      entry.count += count - first.length;
      entry.first.sort((a, b) => a.line - b.line);
    }
  }

  /** In the order of `FAULTS`, whatever the order they were met in. */
  *[Symbol.iterator](): Generator<{ kind: FaultKind; count: number; first: readonly Fault[] }> {
    for (const kind of Object.keys(FAULTS) as FaultKind[]) {
      const entry = this.#entries.get(kind);
      if (entry) yield { kind, ...entry };
    }
  }
}
