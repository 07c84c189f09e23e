import { UserError, type Files } from '@sluice/core';
import { openTable } from '@sluice/tables';
import type { Batch, CellColumn, ColumnBatch, TableOptions, TableSource } from '@sluice/tables';

/** What Hive writes for a value that is missing. */
const NOTHING = '__HIVE_DEFAULT_PARTITION__';
/** Readers of numbers look a few bytes past the end of a cell. */
const PADDING = 16;

/** As `openTable`; folders named `column=value` on the way to the file are columns of the table, as Hive partitions are. */
export async function openData(path: string, files: Files, options: TableOptions = {}): Promise<TableSource> {
  const source = await openTable(path, files, options);
  const partitions = partitionsOf(source.file);
  return partitions.size ? withPartitions(source, partitions) : source;
}

/** `year=2024/month=05/part-0.csv` → year: 2024, month: 05. */
export function partitionsOf(path: string): Map<string, string> {
  const partitions = new Map<string, string>();
  for (const folder of path.split('/').slice(0, -1)) {
    const match = /^([^=]+)=(.*)$/.exec(folder);
    if (match) partitions.set(decoded(match[1]!), decoded(match[2]!));
  }
  return partitions;
}

/** Hive writes what a path may not hold as `%3A`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The columns of the path come first: those of JSON Lines grow behind them. */
function withPartitions(source: TableSource, partitions: ReadonlyMap<string, string>): TableSource {
  const { names, columns } = partitionColumns(partitions);
  const widened = <C extends ColumnBatch>(batch: Batch<C>): Batch<C | CellColumn> => {
    refuseTwice(source, names);
    return { ...batch, columns: [...columns, ...batch.columns] };
  };
  const { file, format, delimiter, packing, encoding, faults } = source;
  return {
    file,
    format,
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(packing ? { packing } : {}),
    ...(encoding ? { encoding } : {}),
    faults,
    digest: () => source.digest(),
    get names() {
      return [...names, ...source.names];
    },
    async *batches() {
      for await (const batch of source.batches()) yield widened(batch);
    },
    async *vectors() {
      for await (const batch of source.vectors()) yield widened(batch);
    },
  };
}

/** The columns that the folders of a path stand for: batches of any size may have them. */
export function partitionColumns(partitions: ReadonlyMap<string, string>): {
  names: string[];
  columns: CellColumn[];
} {
  return { names: [...partitions.keys()], columns: [...partitions.values()].map(constantColumn) };
}

/** One cell for all rows: with a stride of 0, every row is the first. */
function constantColumn(value: string): CellColumn {
  const length = Buffer.byteLength(value);
  const bytes = Buffer.alloc(length + PADDING, '\n');
  bytes.write(value);
  const missing = value === NOTHING;
  return {
    encoding: 'cells',
    bytes,
    starts: Int32Array.of(0),
    ends: Int32Array.of(missing ? -1 : length),
    offset: 0,
    stride: 0,
    kinds: undefined,
    ascii: length === value.length,
  };
}

function refuseTwice({ file, names }: TableSource, partitions: readonly string[]): void {
  const twice = partitions.filter(name => names.includes(name));
  if (!twice.length) return;
  throw new UserError(
    'bad-data',
    twice.map(name => ({
      message: `The column "${name}" stands in the file and in its path.`,
      location: { file },
      fix: 'Which one counts? Take it out of the file, or rename the folder.',
    })),
  );
}
