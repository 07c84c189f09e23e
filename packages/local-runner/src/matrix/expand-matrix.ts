import { equals } from '@actions/expressions/result';
import { toExpressionData } from '../expressions/data.js';

export type MatrixValues = Record<string, unknown>;

export interface MatrixCell {
  values: MatrixValues;
  /** The scalars that tell it apart: `os`'s value, not those an `include` only added. */
  label: string[];
}

/** A matrix that GitHub would refuse when the job is about to start. */
export class MatrixError extends Error {}

const MAX_CELLS = 256;

/**
 * Cross product, minus `exclude`, plus `include`, in GitHub's order (`MatrixBuilder.cs` of actions/runner).
 * @param matrix evaluated `strategy.matrix`
 */
export function expandMatrix(matrix: unknown): MatrixCell[] {
  if (!isRecord(matrix)) throw new MatrixError(`The matrix must be a mapping, not ${JSON.stringify(matrix)}`);
  const { include = [], exclude = [], ...rest } = matrix;
  const vectors = Object.entries(rest).map(([name, values]) => [name, checkVector(name, values)] as const);
  const includes = checkRecords('include', include);
  const excludes = checkExcludes(checkRecords('exclude', exclude), rest);
  if (vectors.length === 0 && includes.length === 0)
    throw new MatrixError('Matrix must define at least one vector');

  const unmatched = new Set(includes);
  const cells = product(vectors)
    .filter(cell => !excludes.some(filter => matches(cell, filter)))
    .map(cell => extend(cell, includes, unmatched));
  for (const values of unmatched) cells.push({ values, label: labelOf(values) });
  if (cells.length > MAX_CELLS)
    throw new MatrixError(`The matrix makes ${cells.length} jobs; GitHub allows ${MAX_CELLS}`);
  return cells;
}

/** `test (linux, 20)`, cut as GitHub cuts it. */
export function nameCell(job: string, { label }: MatrixCell): string {
  const name = label.length ? `${job} (${label.join(', ')})` : job;
  return name.length > 100 ? `${name.slice(0, 97)}...` : name;
}

function product(vectors: (readonly [string, unknown[]])[]): MatrixValues[] {
  if (vectors.length === 0) return [];
  let cells: MatrixValues[] = [{}];
  for (const [name, values] of vectors)
    cells = cells.flatMap(cell => values.map(value => ({ ...cell, [name]: value })));
  return cells;
}

/** Adds the new keys of each `include` whose other keys agree with the cell. */
function extend(cell: MatrixValues, includes: MatrixValues[], unmatched: Set<MatrixValues>): MatrixCell {
  const extra: MatrixValues = {};
  for (const include of includes) {
    const entries = Object.entries(include);
    const filter = Object.fromEntries(entries.filter(([key]) => key in cell));
    if (!matches(cell, filter)) continue;
    unmatched.delete(include);
    Object.assign(extra, Object.fromEntries(entries.filter(([key]) => !(key in cell))));
  }
  return { values: { ...cell, ...extra }, label: labelOf(cell) };
}

/** Every leaf of the filter equals, as `==` in an expression, the value at its place. */
function matches(value: unknown, filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null)
    return equals(toExpressionData(value), toExpressionData(filter));
  return Object.entries(filter).every(([key, item]) =>
    matches((value as Record<string, unknown> | null | undefined)?.[key], item),
  );
}

function labelOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(labelOf);
  const text = value === null || value === undefined ? '' : toExpressionData(value).coerceString();
  return text === '' ? [] : [text];
}

function checkVector(name: string, values: unknown): unknown[] {
  if (!Array.isArray(values)) throw new MatrixError(`Matrix vector '${name}' must be a sequence`);
  if (values.length === 0) throw new MatrixError(`Matrix vector '${name}' does not contain any values`);
  return values as unknown[];
}

function checkRecords(name: string, items: unknown): MatrixValues[] {
  if (!Array.isArray(items) || !items.every(isRecord) || items.some(item => Object.keys(item).length === 0))
    throw new MatrixError(`matrix.${name} must be a sequence of mappings that contain values`);
  return items;
}

function checkExcludes(excludes: MatrixValues[], vectors: MatrixValues): MatrixValues[] {
  const stray = excludes.flatMap(filter => Object.keys(filter)).find(key => !(key in vectors));
  if (stray !== undefined)
    throw new MatrixError(`Matrix exclude key '${stray}' does not match any key within the matrix`);
  return excludes;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
