import { UserError, type Files } from '@sluice/core';
import { Tokens } from '@sluice/tables';
import { barePlan } from '../bare-plan.js';
import { isoTimestampReader, readIsoDate, readIsoTime, type TimeReader } from '../iso-time.js';
import type { ColumnPlan, LogicalType, TablePlan } from '../plan.js';
import { scanTable, type ScanOptions } from '../scan-table.js';
import { compileTimeFormat } from '../time-format.js';
import { guessTable, type GuessedColumn } from './guess-table.js';
import { typeOf, writeContract, type Inferred } from './write-contract.js';

const READERS: Partial<Record<LogicalType, TimeReader>> = {
  date: readIsoDate,
  timestamp: isoTimestampReader('either'),
  time: readIsoTime,
};
/** Names that promise a different value in every row. */
const ID = /(^|[_\s-])(id|uuid|guid|key)$/i;

/**
 * A first contract for the data, as YAML with what was seen and how sure that is in its comments. Reads all rows, twice.
 * Throws `empty-data` where there is no value, and what `openTable` throws.
 * @param name of the table and the contract
 * @param options.missing texts already known to mean a missing value
 */
export async function inferContract(
  paths: readonly string[],
  name: string,
  files: Files,
  options: ScanOptions & { missing: readonly string[] },
): Promise<string> {
  const guesses = await guessTable(paths, files, options);
  if (![...guesses.values()].some(({ values, words }) => values > 0 || words.size > 0)) {
    throw new UserError('empty-data', {
      message: `There is nothing to infer a contract from: ${paths.join(', ')} ${paths.length === 1 ? 'holds' : 'hold'} no values.`,
      fix: 'Are there rows below the header, and does no quote open in the first of them that never closes?',
    });
  }
  const missing = missingTexts(guesses, options.missing);
  const plan = draft(name, guesses, missing);
  const scan = await scanTable(paths, plan, files, { ...options, examples: 1 });
  const inferred = scan.columns.map((column): Inferred => {
    const { plan, nulls } = column.cells;
    const repeats = scan.results.find(({ check }) => check.rule === 'unique' && check.column === plan.name);
    const profile = column.profile();
    return {
      guess: guesses.get(plan.name)!,
      profile,
      missing: nulls.count,
      unique: repeats?.count === 0 && profile.distinct.count > 0,
    };
  });
  return writeContract({ name, rows: scan.rows, missing, columns: inferred });
}

/** A word in a column of numbers or dates means that nothing stands there; then it does so in the other columns too. */
function missingTexts(guesses: ReadonlyMap<string, GuessedColumn>, known: readonly string[]): string[] {
  const texts = new Set(known);
  for (const { type, words } of guesses.values())
    if (type !== 'string') for (const word of words.keys()) texts.add(word);
  return [...texts];
}

function draft(
  name: string,
  guesses: ReadonlyMap<string, GuessedColumn>,
  missing: readonly string[],
): TablePlan {
  const tokens = new Tokens(missing);
  const columns = [...guesses].map(([column, guess]): ColumnPlan => {
    const { type, format } = typeOf(guess);
    const unique = {
      id: `${column}.unique`,
      rule: 'unique',
      column,
      severity: 'error',
      demand: '',
      kind: 'unique',
    } as const;
    const read = format === undefined ? type && READERS[type] : compileTimeFormat(format);
    const leaves = [...guesses.keys()].filter(name => name.startsWith(`${column}.`));
    return {
      name: column,
      ...(guess.path.length > 1 ? { path: guess.path } : {}),
      ...(type === 'object' && leaves.length ? { members: leaves } : {}),
      type,
      ...(read ? { read } : {}),
      nulls: tokens,
      missing: tokens,
      checks: ID.test(column) ? [unique] : [],
      hidden: false,
    };
  });
  return barePlan(name, columns, missing);
}
