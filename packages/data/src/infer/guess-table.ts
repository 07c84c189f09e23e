import { UserError, type Files } from '@sluice/core';
import { openData } from '../open-data.js';
import type { ScanOptions } from '../scan-table.js';
import { GuessColumn, type Guess } from './guess-column.js';

/** The guess for every column of the files, in the order they are met. */
export async function guessTable(
  paths: readonly string[],
  files: Files,
  options: ScanOptions,
): Promise<Map<string, Guess>> {
  const columns = new Map<string, GuessColumn>();
  for (const path of paths) {
    const source = await openData(path, files, options);
    for (const name of source.names) if (!columns.has(name)) columns.set(name, new GuessColumn());
    for await (const batch of source.batches()) {
      if (options.signal?.aborted) throw new UserError('cancelled', 'The run was cancelled.');
      for (const [i, cells] of batch.columns.entries()) {
        const name = source.names[i]!;
        let column = columns.get(name);
        if (!column) columns.set(name, (column = new GuessColumn()));
        column.take(cells, batch);
      }
    }
  }
  return new Map([...columns].map(([name, column]) => [name, column.guess()]));
}
