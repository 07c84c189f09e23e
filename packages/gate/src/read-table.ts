import { UserError, type Files } from '@sluice/core';
import { readColumns, stringColumn, TextTable, type Column, type Table } from '@sluice/tables';
import { isJsonArray, jsonFormOf } from './json-form.js';
import { duplicateKeys } from './json-keys.js';

/** What of a table is wanted. Default: all. */
export interface TableNeeds {
  /** Columns kept as text whatever they hold. */
  text?: string[];
  /** The columns to read, where they are there. */
  only?: (name: string) => boolean;
}

/**
 * Reads a table whole: CSV, TSV, JSON Lines, a JSON array of objects, Parquet, Arrow, or one JSON object of `columns` and `data`, which MLflow logs
 * as `eval_results_table.json` and pandas writes as `orient="split"`. The content tells which it is, not the name. Throws
 * what `readColumns` throws, and UserError `bad-data` for other JSON.
 */
export async function readTable(path: string, files: Files, needs: TableNeeds = {}): Promise<Table> {
  const form = await jsonFormOf(path, files);
  if (form !== 'document')
    return readColumns(path, files, { ...needs, ...(form ? { format: 'jsonl' } : {}) });
  if (await isJsonArray(path, files)) return readColumns(path, files, { ...needs, format: 'json' });
  const file = files.relative(files.resolve(path));
  return splitTable(parseJson((await files.read(path)).toString('utf8'), file), file, needs.text);
}

/** Throws UserError `bad-data` where the text is not JSON, or holds a key of one object twice. */
export function parseJson(text: string, file: string): unknown {
  const value = parse(text, file);
  const twice = duplicateKeys(text, file);
  if (twice.length) throw new UserError('bad-data', twice);
  return value;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const message = /:\s*-?(NaN|Infinity)/.test(text)
      ? `"${file}" holds NaN or Infinity, which JSON does not know.`
      : `"${file}" is not JSON: ${(error as Error).message}`;
    throw new UserError('bad-data', { message, location: { file } });
  }
}

export function isSplitTable(value: unknown): value is { columns: string[]; data: unknown[][] } {
  const { columns, data } = (value ?? {}) as { columns?: unknown; data?: unknown };
  return (
    Array.isArray(columns) &&
    columns.every(name => typeof name === 'string') &&
    Array.isArray(data) &&
    data.every(Array.isArray)
  );
}

/** A table from rows of JSON values. Columns not in `text` are numbers where all values present are. */
export function splitTable(value: unknown, file: string, text: readonly string[] = []): Table {
  if (!isSplitTable(value)) {
    throw new UserError('bad-data', {
      message: `"${file}" is no table: a JSON object of "columns" and "data" is.`,
      location: { file },
      fix: 'Give CSV, JSON Lines, a JSON array of objects, or the eval_results_table.json of MLflow.',
    });
  }
  const { columns, data } = value;
  if (!data.length) throw new UserError('empty-data', { message: `"${file}" has no rows.` });
  return {
    rows: data.length,
    names: columns,
    columns: new Map(
      columns.map((name, c) => [
        name,
        columnOf(
          name,
          data.map(row => row[c]),
          text.includes(name),
        ),
      ]),
    ),
    lines: Uint32Array.from(data, (_, row) => row + 1),
  };
}

/** A column of JSON values: numbers and booleans as numbers, anything else as text. */
export function columnOf(name: string, values: readonly unknown[], text = false): Column {
  const missing = Uint8Array.from(values, value => (value === null || value === undefined ? 1 : 0));
  const numeric =
    !text && values.every((v, i) => missing[i] || typeof v === 'number' || typeof v === 'boolean');
  if (numeric) {
    return {
      name,
      kind: 'number',
      values: Float64Array.from(values, v => (v === null ? NaN : Number(v))),
      missing,
    };
  }
  const texts = new TextTable();
  return stringColumn(
    name,
    texts,
    Int32Array.from(values, (v, i) => (missing[i] ? -1 : texts.add(textOf(v)))),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
