/** A text for each row, by number: what is found out about a text is found out once. */
export interface Coded {
  /** All different. */
  values: readonly string[];
  /** Index into `values` per row. */
  of: Int32Array;
}

export function textAt({ values, of }: Coded, row: number): string {
  return values[of[row]!]!;
}

/** What each text is called; texts of one name become one. */
export function renamed({ values, of }: Coded, name: (value: string, code: number) => string): Coded {
  const codes = new Map<string, number>();
  const to = Int32Array.from(values.map((value, i) => codeIn(codes, name(value, i))));
  const renamed = new Int32Array(of.length);
  for (let row = 0; row < of.length; row++) renamed[row] = to[of[row]!]!;
  return { values: [...codes.keys()], of: renamed };
}

/** The texts of several columns side by side, joined by ×. */
export function crossed(columns: readonly Coded[]): Coded {
  const [first, ...others] = columns as [Coded, ...Coded[]];
  return others.reduce((left, right) => {
    const pairs = new Map<number, number>();
    const of = new Int32Array(left.of.length);
    for (let row = 0; row < of.length; row++) {
      const pair = left.of[row]! * right.values.length + right.of[row]!;
      let code = pairs.get(pair);
      if (code === undefined) pairs.set(pair, (code = pairs.size));
      of[row] = code;
    }
    const values = Array.from(pairs.keys(), pair => {
      const a = Math.floor(pair / right.values.length);
      return `${left.values[a]!} × ${right.values[pair % right.values.length]!}`;
    });
    return renamed({ values, of }, value => value);
  }, first);
}

/** The rows of each value, ascending. */
export function rowsByValue({ values, of }: Coded): Uint32Array[] {
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < of.length; row++) counts[of[row]!]! += 1;
  const rows = Array.from(counts, count => new Uint32Array(count));
  counts.fill(0);
  for (let row = 0; row < of.length; row++) {
    const code = of[row]!;
    rows[code]![counts[code]!++] = row;
  }
  return rows;
}

function codeIn(codes: Map<string, number>, text: string): number {
  let code = codes.get(text);
  if (code === undefined) codes.set(text, (code = codes.size));
  return code;
}
