import { UserError, type Files } from '@sluice/core';
import { constantColumn, openTable } from '@sluice/tables';
import type {
  Batch,
  CellColumn,
  ColumnBatch,
  PartSource,
  TableOptions,
  TableSource,
  TextSource,
} from '@sluice/tables';

/** What Hive writes for a value that is missing. */
const NOTHING = '__HIVE_DEFAULT_PARTITION__';

/** As `openTable`; folders named `column=value` on the way to the file are columns of the table, as Hive partitions are. */
export async function openData(path: string, files: Files, options: TableOptions = {}): Promise<TableSource> {
  const partitions = partitionsOf(files.relative(path));
  if (!partitions.size) return openTable(path, files, options);
  // What the path tells is not expected in the file.
  const keys = (options.keys ?? []).filter(key => !partitions.has(key));
  return withPartitions(await openTable(path, files, { ...options, keys }), partitions);
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

/** The columns of the path come first: those of JSON grow behind them. */
function withPartitions(source: TableSource, partitions: ReadonlyMap<string, string>): TableSource {
  const { names, columns } = partitionColumns(partitions);
  const { file, format, delimiter, packing, encoding, faults, parts, text } = source;
  const check = (met: readonly string[]) => refuseTwice(file, met, names);
  const widened = <C extends ColumnBatch>(batch: Batch<C>): Batch<C | CellColumn> => {
    check(source.names);
    return { ...batch, columns: [...columns, ...batch.columns] };
  };
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
    ...(parts ? { parts: partsWith(parts, partitions, () => check(source.names)) } : {}),
    ...(text ? { text: { ...textWith(text, partitions), check } } : {}),
  };
}

/** The same blocks; whoever reads one puts the columns of the path before it. */
function textWith(source: TextSource, partitions: ReadonlyMap<string, string>): TextSource {
  const before = [...partitions].map(([name, value]) => [name, valueOf(value)] as const);
  return { ...source, layout: { ...source.layout, before } };
}

/** The same parts; whoever reads one puts the columns of the path before it. */
function partsWith(
  source: PartSource,
  partitions: ReadonlyMap<string, string>,
  check: () => void,
): PartSource {
  const { layout } = source;
  const names = [...partitions.keys(), ...layout.names];
  return {
    layout: { ...layout, names, constants: [...partitions.values()].map(valueOf) },
    async *parts() {
      for await (const part of source.parts()) {
        check();
        yield part;
      }
    },
    refuse: number => source.refuse(number),
  };
}

/** The columns that the folders of a path stand for: batches of any size may have them. */
export function partitionColumns(partitions: ReadonlyMap<string, string>): {
  names: string[];
  columns: CellColumn[];
} {
  return {
    names: [...partitions.keys()],
    columns: [...partitions.values()].map(value => constantColumn(valueOf(value))),
  };
}

const valueOf = (text: string) => (text === NOTHING ? undefined : text);

function refuseTwice(file: string, names: readonly string[], partitions: readonly string[]): void {
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
