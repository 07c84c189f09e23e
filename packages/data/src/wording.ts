import type { Check, CheckResult, Example } from './check.js';
import { describeLimit } from './limit.js';
import type { ScannedFile } from './scan-table.js';

/** 39,390 */
export function showCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `3 rows`, `1 row` */
export function showCounted(count: number, one: string, many = `${one}s`): string {
  return `${showCount(count)} ${count === 1 ? one : many}`;
}

/** ` (1.8 %)`; nothing where there is nothing to compare with. */
export function showShare(count: number, of: number): string {
  if (of === 0) return '';
  const percent = (100 * count) / of;
  if (count > 0 && percent < 0.05) return ' (< 0.1 %)';
  if (count < of && percent > 99.95) return ' (> 99.9 %)';
  return ` (${percent.toFixed(1)} %)`;
}

/** `line 72`, and of formats that have no lines `row 72`. */
export function showLine({ format }: Pick<ScannedFile, 'format'>, line: number): string {
  return `${format === 'parquet' || format === 'arrow' ? 'row' : 'line'} ${line}`;
}

/** `line 72: "19"`, with the file where there are several, and with the place of the first of two equal keys. */
export function showExample(
  { file, line, value, first, note }: Example,
  files: readonly Pick<ScannedFile, 'path' | 'format'>[],
): string {
  const place = (number: number, at: number, other: boolean) => {
    const { path, format } = files[number]!;
    return `${files.length > 1 && other ? `${path} ` : ''}${showLine({ format }, at)}`;
  };
  const where = place(file, line, true);
  const origin = first && place(first.file, first.line, first.file !== file);
  return `${where}${value === undefined ? '' : `: ${JSON.stringify(value)}`}${origin ? ` (first on ${origin})` : ''}${note ? ` (${note})` : ''}`;
}

/** `"age" must be at least 18`, or with a limit `"age" must have less than 5 % null values`. */
export function showDemand(check: Check): string {
  const names = check.columns ?? (check.column === undefined ? [] : [check.column]);
  const subject = names.length ? names.map(name => JSON.stringify(name)).join(' + ') : 'The table';
  if (!check.limit) return `${subject} must ${check.demand}`;
  return `${subject} must have ${describeLimit(check.limit)} ${check.demand}`;
}

/** The demand and what was found instead. */
export function showBreach({ check, count, of, found, unknown }: CheckResult): string {
  const demand = showDemand(check);
  if (unknown !== undefined) return `${demand}; this cannot be told: ${unknown}.`;
  if (found !== undefined) return `${demand}; ${found}.`;
  if (check.rule === 'row-count') return `${demand}; it has ${showCount(count)}.`;
  if (check.limit) return `${demand}; found ${showCount(count)} in ${showCount(of)}${showShare(count, of)}.`;
  const things = check.rule === 'required' || check.column === undefined ? 'row' : 'value';
  const verb = count === 1 ? 'breaks' : 'break';
  return `${demand}; ${showCount(count)} of ${showCounted(of, things)} ${verb} this${showShare(count, of)}.`;
}
