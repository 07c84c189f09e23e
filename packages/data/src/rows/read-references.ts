import { UserError, type Files, type Problem } from '@sluice/core';
import type { CellColumn } from '@sluice/tables';
import { openData } from '../open-data.js';
import { findData } from '../find-data.js';
import { Places } from '../places.js';
import type { RowScan } from '../row-scan.js';
import { refuseCancelled, type ScanOptions } from '../scan-table.js';
import { SpillFile } from '../spill-file.js';
import { ObjectSpreader } from '../spread-objects.js';
import type { Reference } from './reference.js';

/** Where the data of another table lie. */
export interface TableData {
  name: string;
  patterns: string[];
}

/** Tables read so far. */
interface ReadTables {
  /** What went to a file is gone then. */
  close(): Promise<void>;
}

/**
 * Reads the other tables that rows are held against, each once. Throws UserError `bad-input` for those whose data nobody
 * named, `empty-data`, `bad-data` (columns that are not there, damage), and what `findData` and `openTable` throw.
 */
export async function readReferences(
  references: readonly Reference[],
  tables: readonly TableData[],
  files: Files,
  options: ScanOptions,
): Promise<ReadTables> {
  const names = [...new Set(references.map(({ table }) => table))];
  const data = new Map(names.map(name => [name, patternsFor(name, references, tables)]));
  const lacking = names.filter(name => data.get(name)!.length === 0);
  if (lacking.length)
    throw new UserError(
      'bad-input',
      lacking.map(name => unnamed(name, references)),
    );
  let folder: string | undefined;
  let spill: SpillFile | undefined;
  const close = async () => {
    spill?.close();
    if (folder !== undefined) await files.remove(folder);
  };
  try {
    for (const name of names) {
      const found = await findData(data.get(name)!, files);
      folder ??= await files.temporary('tables');
      spill ??= new SpillFile(`${folder}/keys`);
      await readTable(
        references.filter(({ table }) => table === name),
        found.paths,
        found.files,
        { ...options, spill },
      );
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

/** What the action is told counts more than what the contract says. */
function patternsFor(
  name: string,
  references: readonly Reference[],
  tables: readonly TableData[],
): readonly string[] {
  const told = tables.filter(table => table.name === name).flatMap(({ patterns }) => patterns);
  return told.length ? told : (references.find(({ table }) => table === name)?.data ?? []);
}

function unnamed(name: string, references: readonly Reference[]): Problem {
  return {
    message: `A rule needs the data of "${name}", and nobody says where they are.`,
    location: references.find(({ table }) => table === name)!.location,
    fix: `Add \`${name}=path/to/its/files\` to the input "tables", or sluice.data to that table in the contract.`,
  };
}

async function readTable(
  references: readonly Reference[],
  paths: readonly string[],
  files: Files,
  { spill, ...options }: ScanOptions & { spill: SpillFile },
): Promise<void> {
  const { examples: keep, maxKeyBytes } = options;
  const cursor = { base: 0, keep, maxKeyBytes, maxLogBytes: maxKeyBytes, spill: () => spill };
  const places = new Places();
  const objects = new ObjectSpreader(references.flatMap(({ columns }) => columns));
  const scans = references.map(reference => ({ reference, scan: reference.start(cursor) }));
  const shown: string[] = [];
  let rows = 0;
  for (const [file, path] of paths.entries()) {
    cursor.base = Places.base(file);
    places.set(file, file, 0);
    const source = await openData(path, files, {
      ...options,
      keys: scans.flatMap(({ scan }) => scan.columns),
    });
    shown.push(source.file);
    refuseAbsent(
      source.file,
      scans.map(({ scan }) => scan),
      source.names,
    );
    for await (const given of source.batches()) {
      const { batch, names } = objects.spread(given, source.names);
      refuseCancelled(options.signal);
      rows += batch.rows;
      for (const { scan } of scans) {
        const columns = scan.columns.map(name => batch.columns[names.indexOf(name)]);
        if (columns.every((column): column is CellColumn => column !== undefined)) scan.take(columns, batch);
      }
    }
    refuseFaults(source.file, [...source.faults]);
  }
  if (rows === 0)
    throw new UserError(
      'empty-data',
      `The table "${references[0]!.table}" has no rows: ${shown.join(', ')}.`,
    );
  for (const { reference, scan } of scans) {
    reference.finish(scan, at => {
      const { file, line } = places.placeOf(at);
      return { path: shown[file]!, line };
    });
  }
}

function refuseAbsent(file: string, scans: readonly RowScan[], names: readonly string[]): void {
  const absent = [...new Set(scans.flatMap(({ columns }) => columns))].filter(name => !names.includes(name));
  if (!absent.length) return;
  throw new UserError(
    'bad-data',
    absent.map(name => ({
      message: `"${file}" has no column "${name}", which a rule of the contract needs.`,
      location: { file },
      valid: [...names],
    })),
  );
}

/** Rows that cannot be read could be the very ones referred to. */
function refuseFaults(
  file: string,
  faults: readonly { kind: string; first: readonly { line: number; detail: string }[] }[],
): void {
  const problems = faults
    .filter(({ kind }) => kind !== 'blank-row')
    .flatMap(({ kind, first }) =>
      first.map(({ line, detail }) => ({ message: `${detail} (${kind}).`, location: { file, line } })),
    );
  if (problems.length) throw new UserError('bad-data', problems);
}
