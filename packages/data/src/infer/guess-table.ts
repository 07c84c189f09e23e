import { UserError, type Files } from '@sluice/core';
import { CellKind, type Batch, type CellColumn } from '@sluice/tables';
import { eachMember } from '../json-members.js';
import { openData } from '../open-data.js';
import type { ScanOptions } from '../scan-table.js';
import { ObjectSpreader } from '../spread-objects.js';
import { GuessColumn, type Guess } from './guess-column.js';

/** What was guessed of a column, or of what stands in the objects of one. */
export interface GuessedColumn extends Guess {
  /** Names from the column of the table down. */
  path: readonly string[];
}

/** Objects with more different keys are maps: their keys are values. */
const MOST_MEMBERS = 50;
/** Binary formats name the members of structures by dotted paths. */
const DOTTED: readonly string[] = ['parquet', 'arrow'];

/** The guess for every column of the files, in the order they are met; what stands in objects comes after them. */
export async function guessTable(
  paths: readonly string[],
  files: Files,
  options: ScanOptions,
): Promise<Map<string, GuessedColumn>> {
  const table = new GuessTable();
  for (const path of paths) {
    const source = await openData(path, files, options);
    const pathOf = (name: string) => (DOTTED.includes(source.format) ? name.split('.') : [name]);
    for (const name of source.names) table.expect(name, pathOf(name));
    for await (const batch of source.batches()) {
      if (options.signal?.aborted) throw new UserError('cancelled', 'The run was cancelled.');
      for (const [i, cells] of batch.columns.entries()) {
        const name = source.names[i]!;
        table.take(name, pathOf(name), cells, batch);
      }
    }
  }
  return table.guess();
}

class GuessTable {
  readonly #columns = new Map<string, { path: readonly string[]; column: GuessColumn }>();
  readonly #members = new Map<string, Set<string>>();

  expect(name: string, path: readonly string[]): GuessColumn {
    let found = this.#columns.get(name);
    if (!found) this.#columns.set(name, (found = { path, column: new GuessColumn() }));
    return found.column;
  }

  take(name: string, path: readonly string[], cells: CellColumn, batch: Batch): void {
    this.expect(name, path).take(cells, batch);
    const members = this.#membersOf(name, cells, batch.rows);
    if (!members.length) return;
    const inner = members.map(member => ({ name: `${name}.${member}`, path: [name, member] }));
    const spread = new ObjectSpreader(inner).spread({ ...batch, columns: [cells] }, [name]);
    for (const [i, member] of members.entries())
      this.take(`${name}.${member}`, [...path, member], spread.batch.columns[i + 1]!, batch);
  }

  guess(): Map<string, GuessedColumn> {
    const guesses = new Map<string, GuessedColumn>();
    for (const [name, { path, column }] of this.#columns) guesses.set(name, { ...column.guess(), path });
    for (const name of guesses.keys()) if (!this.#isDeclared(name, guesses)) guesses.delete(name);
    return guesses;
  }

  /** Something in a column that does not always hold objects, or too many different ones, has no place in a contract. */
  #isDeclared(name: string, guesses: ReadonlyMap<string, GuessedColumn>): boolean {
    for (const [holder, members] of this.#members)
      if (name.startsWith(`${holder}.`))
        if (members.size > MOST_MEMBERS || guesses.get(holder)?.type !== 'object') return false;
    return true;
  }

  /** The keys of all objects of the column so far; none where there are too many. */
  #membersOf(
    name: string,
    { bytes, starts, ends, kinds, offset, stride }: CellColumn,
    rows: number,
  ): string[] {
    if (!kinds) return [];
    const members = this.#members.get(name) ?? new Set<string>();
    for (let row = 0; row < rows && members.size <= MOST_MEMBERS; row++) {
      const k = offset + row * stride;
      if (kinds[k] !== CellKind.object || ends[k]! <= starts[k]!) continue;
      this.#members.set(name, members);
      eachMember(bytes, starts[k]!, key => {
        // A dotted path could not tell it from what stands deeper.
        if (key !== '' && !key.includes('.')) members.add(key);
      });
    }
    return members.size > MOST_MEMBERS ? [] : [...members];
  }
}
