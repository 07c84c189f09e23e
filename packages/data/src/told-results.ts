import type { CheckResult, PlaceOf } from './check.js';
import type { ColumnScan } from './column-scan.js';
import type { ColumnPlan, TablePlan } from './plan.js';
import type { RowScan } from './row-scan.js';

/** Columns of a file. */
type Names = ReadonlySet<string>;

/** Files named at most that lack a column. */
const SHOWN_FILES = 5;

/** What became of the checks of columns. Notes which files lack the column. */
export function columnResults(
  columns: readonly ColumnScan[],
  files: readonly Names[],
  rows: number,
  placeOf: PlaceOf,
): CheckResult[] {
  for (const { cells } of columns) {
    const lacking = files.flatMap((names, file) => (has(names, cells.plan) ? [] : [{ file, line: 1 }]));
    cells.absent = { count: lacking.length, examples: lacking.slice(0, SHOWN_FILES) };
  }
  const nowhere = ({ cells }: ColumnScan) => cells.absent.count === files.length;
  const gone = new Set(columns.filter(nowhere).map(({ cells }) => cells.plan.name));
  return columns.flatMap(column => {
    const { name, checks, path, members } = column.cells.plan;
    // Of a column that is nowhere, only that is told; and nothing of what would stand in it.
    if (path && aroundOf(path).some(object => gone.has(object))) return [];
    if (members && !gone.has(name) && !files.some(names => names.has(name))) return ofMembers(column, rows);
    const told = checks.filter(({ kind }) => !gone.has(name) || kind === 'column');
    return told.map(check => column.result(check, placeOf));
  });
}

/** Of an object whose members come as columns of their own, some rules can not be told. */
function ofMembers({ cells }: ColumnScan, rows: number): CheckResult[] {
  const unknown = 'the data have a column for each of its members, and none for the object';
  return cells.plan.checks.flatMap((check): CheckResult[] => {
    if (check.kind === 'column') return [{ check, count: 0, of: rows, examples: [] }];
    // Of these the members themselves are judged, or `MembersCheck` does.
    const elsewhere = ['type', 'required'].includes(check.kind) || check.rule === 'required-properties';
    return elsewhere ? [] : [{ check, count: 1, of: rows, examples: [], unknown }];
  });
}

/**
 * What became of the checks of whole rows. Of a column that is nowhere only that is told, and not that its rules are kept; but a
 * rule whose columns are there is never passed over.
 */
export function rowResults(
  scans: readonly RowScan[],
  files: readonly Names[],
  placeOf: PlaceOf,
  plan: TablePlan,
): CheckResult[] {
  const checks = [...plan.keys, ...plan.rows.map(({ check }) => check)];
  const plans = new Map(plan.columns.map(column => [column.name, column]));
  /** A column that rows are judged by: of an object only the one that holds it. */
  const stands = (names: Names) => (name: string) => {
    const column = plans.get(name);
    return names.has(name) || (column !== undefined && has(names, { ...column, members: [] }));
  };
  const isThere = (name: string) => files.some(names => stands(names)(name));
  const one = scans.map((scan, i) => ({ scan, check: checks[i]! }));
  // Where one file lacks an object as such, its members speak for all files.
  const apart = one.filter(({ scan: { instead, columns }, check }) => {
    if (!instead || !columns.every(isThere)) return false;
    const hasOther = one.some(other => other.check === check && !other.scan.instead);
    return hasOther ? files.some(names => !instead.every(stands(names))) : !instead.some(isThere);
  });
  const speaking = new Set(apart.map(({ check }) => check));
  return one.flatMap(({ scan, check }) => {
    if (scan.instead) return apart.some(other => other.scan === scan) ? scan.results(placeOf) : [];
    if (speaking.has(check)) return [];
    if (scan.columns.every(isThere)) return scan.results(placeOf);
    const found = scan.columns.every(name => files.some(names => has(names, plans.get(name) ?? { name })));
    return found ? [{ check, count: 1, of: 0, examples: [], unknown: UNJUDGED }] : [];
  });
}

const UNJUDGED = 'its columns do not stand in the data as the rule wants them';

/** An object is there where anything of it is, and what stands in it where the object is. */
function has(
  names: Names,
  { name, path, members = [] }: Pick<ColumnPlan, 'name' | 'path' | 'members'>,
): boolean {
  const around = path ? aroundOf(path) : [];
  return [name, ...members, ...around].some(candidate => names.has(candidate));
}

function aroundOf(path: readonly string[]): string[] {
  return path.slice(1).map((_, i) => path.slice(0, i + 1).join('.'));
}
