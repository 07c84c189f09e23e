import type { CustomUnderway } from './compile-custom.js';
import type { ColumnPlan } from './plan.js';
import { recordTest } from './record-schemas.js';
import { JsonSchemaCheck } from './rows/json-schema-check.js';

/** Records of the table, or the values of the column it stands at, held against a JSON Schema. */
export function compileJsonSchemaRule(custom: CustomUnderway): void {
  const { rule, table, path, column } = custom;
  const { plan, compiling } = table;
  const schema = rule.schema!;
  const refused = recordTest(schema);
  if (typeof refused === 'string') {
    compiling.refuse([...path, 'schema'], `The schema cannot be used. ${refused}`);
    return;
  }
  const whole = column === undefined ? columnsOf(custom) : [table.planOf(column)!];
  if (!whole) return;
  const words = {
    demand: 'be as its JSON Schema says',
    counted: `${column === undefined ? 'rows' : 'values'} that break their JSON Schema`,
    at: 'schema',
    ...(column === undefined ? {} : { columns: [column] }),
  };
  const check = custom.check(words);
  const compile = () => {
    const test = recordTest(schema);
    if (typeof test !== 'function') throw new Error('What compiles schemas was not loaded.');
    return test;
  };
  const pathIn = ({ path: steps, name }: ColumnPlan) => [...(steps ?? [name])];
  const own =
    column === undefined ? pathIn : (inner: ColumnPlan) => pathIn(inner).slice(pathIn(whole[0]!).length);
  plan.rows.push(new JsonSchemaCheck(check, { columns: whole, paths: whole.map(own) }, compile));
  const holders = whole.filter(({ members }) => members).map(({ name }) => name);
  if (holders.length === 0) return;
  // Of a file that has a column for each member, the objects are put together again.
  const leaves = whole.flatMap(one => one.members?.map(name => table.planOf(name)!) ?? [one]);
  const judged = { columns: leaves, paths: leaves.map(own), instead: holders };
  plan.rows.push(new JsonSchemaCheck(check, judged, compile));
}

/** Those named, or all; undefined where one is not there. */
function columnsOf({ rule, table, path }: CustomUnderway): ColumnPlan[] | undefined {
  if (!rule.columns) return table.plan.columns.filter(({ path }) => path === undefined);
  const headers = rule.columns.map((name, i) => table.headerOf(name, [...path, 'columns', i], 'whole'));
  return headers.includes(undefined) ? undefined : headers.map(header => table.planOf(header!)!);
}
