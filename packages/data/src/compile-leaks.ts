import type { CustomUnderway } from './compile-custom.js';
import type { ColumnPlan } from './plan.js';
import type { RowScan } from './row-scan.js';
import type { Cursor } from './cells.js';
import { KeyGroups } from './rows/key-groups.js';
import { NearDuplicatesCheck, Signatures } from './rows/near-duplicates.js';
import { Reference } from './rows/reference.js';
import { LabelConflictsCheck, SharedKeysCheck } from './rows/split-leaks.js';
import { Earliest, TimeOrderCheck } from './rows/time-order.js';

const SIMILARITY = 0.8;

/** A rule that no part of a split may know of the other. */
export function compileLeakRule(custom: CustomUnderway): void {
  const { rule, table } = custom;
  const { rows } = table.plan;
  const other = JSON.stringify(rule.with);
  switch (rule.rule) {
    case 'shared-rows':
    case 'shared-groups': {
      const columns = columnsOf(custom);
      if (!columns) return;
      const whole = rule.rule === 'shared-rows';
      const demand = `share no ${whole ? 'row' : 'value'} with ${other}`;
      const words = { demand, counted: `rows ${whole ? 'that are' : 'of groups that are'} in ${other} too` };
      const check = custom.check({
        ...words,
        ...(whole ? {} : { columns: columns.map(({ name }) => name) }),
      });
      const missing = whole ? 'keep' : 'skip';
      const reference = referenceTo(custom, columns, cursor => groups(columns, missing, undefined, cursor));
      rows.push(new SharedKeysCheck(check, columns, reference, missing));
      return;
    }
    case 'label-conflicts': {
      compileLabelConflicts(custom);
      return;
    }
    case 'time-order': {
      const column = only(custom, ['date', 'timestamp']);
      if (!column) return;
      const words = {
        demand: `lie before all of ${other}`,
        counted: `times that do not lie before all of ${other}`,
      };
      const check = custom.check({ ...words, columns: [column.name] });
      const reference = referenceTo(custom, [column], cursor => new Earliest(column, cursor));
      rows.push(new TimeOrderCheck(check, column, reference));
      return;
    }
    default: {
      const column = only(custom, ['string', undefined]);
      if (!column) return;
      const similarity = rule.similarity ?? SIMILARITY;
      const split = splitOf(custom);
      if (split === 'refused') return;
      const than =
        rule.with !== undefined ? `one of ${other}` : split ? 'one of another split' : 'another one';
      const near = `${Math.round(100 * similarity)} % like ${than}`;
      const words = { demand: `hold no text that is ${near}`, counted: `texts that are ${near}` };
      const check = custom.check({ ...words, columns: [column.name] });
      const reference =
        rule.with === undefined
          ? undefined
          : referenceTo(custom, [column], cursor => new Signatures({ column }, cursor));
      const against = { ...(reference ? { reference } : {}), ...(split ? { split } : {}) };
      rows.push(new NearDuplicatesCheck(check, { column, similarity, ...against }));
    }
  }
}

/** The column that tells the split of a row. */
function splitOf({ rule, table, path }: CustomUnderway): ColumnPlan | 'refused' | undefined {
  if (rule.split === undefined) return undefined;
  const header = table.headerOf(rule.split, [...path, 'split']);
  if (header === undefined) return 'refused';
  if (rule.with === undefined) return table.planOf(header)!;
  table.compiling.refuse([...path, 'split'], 'Name another table, or the column of splits, not both.');
  return 'refused';
}

function compileLabelConflicts(custom: CustomUnderway): void {
  const { rule, table, path } = custom;
  const header = table.headerOf(rule.label!, [...path, 'label']);
  const label = header === undefined ? undefined : table.planOf(header);
  const features = columnsOf(custom)?.filter(column => column !== label);
  if (!label || !features) return;
  const beside = rule.with === undefined ? '' : `, also in ${JSON.stringify(rule.with)}`;
  const check = custom.check({
    demand: `be one for rows that are else equal${beside}`,
    counted: 'rows whose equals have another label',
    columns: [label.name],
    at: 'label',
  });
  const reference =
    rule.with === undefined
      ? undefined
      : referenceTo(custom, [...features, label], cursor => groups(features, 'keep', label, cursor));
  table.plan.rows.push(new LabelConflictsCheck(check, features, label, reference));
}

function groups(
  columns: readonly ColumnPlan[],
  missing: 'keep' | 'skip',
  label: ColumnPlan | undefined,
  cursor: Cursor,
): KeyGroups {
  return new KeyGroups({ columns, missing, ...(label ? { label } : {}) }, cursor);
}

/** The columns named, or all but those excepted. */
function columnsOf({ rule, table, path }: CustomUnderway): ColumnPlan[] | undefined {
  const { columns, except = [] } = rule;
  if (columns && rule.except) {
    table.compiling.refuse([...path, 'except'], 'Name columns, or those to except, not both.');
    return undefined;
  }
  const key = columns ? 'columns' : 'except';
  const headers = (columns ?? except).map((name, i) => table.headerOf(name, [...path, key, i]));
  if (headers.includes(undefined)) return undefined;
  const plans = table.plan.columns;
  return columns
    ? headers.map(header => table.planOf(header!)!)
    : plans.filter(({ name, members }) => !members && !headers.includes(name));
}

function only({ rule, table, path, column }: CustomUnderway, types: readonly ColumnPlan['type'][]) {
  const plan = table.planOf(column!)!;
  if (types.includes(plan.type)) return plan;
  table.compiling.refuse(
    [...path, 'column'],
    `The rule ${rule.rule} is not for a column of type ${plan.type ?? 'any'}.`,
  );
  return undefined;
}

/** The other part has the columns of this one. */
function referenceTo<S extends RowScan>(
  { rule, table, path }: CustomUnderway,
  columns: readonly ColumnPlan[],
  start: (cursor: Cursor) => S,
): Reference<S> {
  const location = table.compiling.locate([...path, 'with']);
  const reference = new Reference(
    { table: rule.with!, data: table.dataOf(rule.with!), location, columns },
    start,
  );
  table.plan.references.push(reference);
  return reference;
}
