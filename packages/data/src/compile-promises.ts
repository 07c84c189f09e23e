import { AGE_UNITS, ageOf, measureAge } from './aggregates/age.js';
import type { Compiling } from './compiling.js';
import type { OdcsContract, OdcsPromise, OdcsTable } from './contract.js';
import type { TablePlan } from './plan.js';
import { headerOf } from './table-underway.js';

/** `latency` is what the standard prefers, `freshness` what its tools execute; both mean the age of the newest time. */
const AGES: Record<string, 'newest' | 'oldest'> = {
  freshness: 'newest',
  latency: 'newest',
  retention: 'oldest',
};
/** Promises about the data that data alone cannot show to be kept. */
const REFUSED = ['frequency'];

/** The promises of `slaProperties` that are about the data of this table. Those about service and people are passed by. */
export function compilePromises(
  contract: OdcsContract,
  table: OdcsTable,
  plan: TablePlan,
  compiling: Compiling,
): void {
  for (const [i, promise] of (contract.slaProperties ?? []).entries()) {
    const name = promise.property.toLowerCase();
    const path = ['slaProperties', i];
    if (REFUSED.includes(name)) {
      compiling.refuse(path, `The promise "${promise.property}" is not checked by this version.`, {
        fix: 'Take it out of this contract: a rule that is not checked must not look as if it were.',
      });
    } else if (Object.hasOwn(AGES, name)) {
      compilePromise(promise, name, i, { contract, table, plan, compiling });
    }
  }
}

interface Around {
  contract: OdcsContract;
  table: OdcsTable;
  plan: TablePlan;
  compiling: Compiling;
}

function compilePromise(promise: OdcsPromise, name: string, i: number, around: Around): void {
  const { plan, compiling } = around;
  const path = ['slaProperties', i];
  const { value, unit } = promise;
  const most = typeof value === 'number' && value > 0 && unit !== undefined ? ageOf(value, unit) : undefined;
  if (most === undefined) {
    const message = `${promise.property} needs a number above 0 as value and a unit.`;
    compiling.refuse(path, message, { valid: AGE_UNITS });
  }
  const header = columnOf(promise, path, around);
  if (header === undefined || most === undefined) return;
  const column = plan.columns.find(({ name }) => name === header);
  if (!column) {
    plan.leftOut++;
    return;
  }
  if (column.type !== 'date' && column.type !== 'timestamp') {
    const message = `${promise.property} is for dates and timestamps, not for a column of type ${column.type ?? 'any'}.`;
    compiling.refuse([...path, 'element'], message);
    return;
  }
  const which = AGES[name]!;
  plan.aggregates.push({
    id: compiling.idOf(name),
    rule: name,
    severity: 'error',
    location: compiling.locate([...path, 'property']),
    columns: [header],
    demand:
      which === 'newest'
        ? `hold a time of the last ${String(value)} ${unit}`
        : `hold no time older than ${String(value)} ${unit}`,
    measure: measureAge(header, which, most),
  });
}

/** The header of the element; undefined for that of another table, and for none, which is a problem. */
function columnOf(
  { element, property }: OdcsPromise,
  path: readonly (string | number)[],
  around: Around,
): string | undefined {
  const { contract, table, compiling } = around;
  const name = element ?? contract.slaDefaultElement;
  const at = element === undefined ? path : [...path, 'element'];
  const [tableName, column, ...rest] = name?.split('.') ?? [];
  if (tableName === undefined || column === undefined || rest.length) {
    compiling.refuse(at, `${property} needs one element, the column of times: table.column.`);
    return undefined;
  }
  const other = contract.schema.find(candidate => candidate.name === tableName);
  if (!other) {
    compiling.refuse(at, `There is no table "${tableName}".`, {
      valid: contract.schema.map(({ name }) => name),
    });
    return undefined;
  }
  const found = other.properties.find(candidate => candidate.name === column);
  if (!found) compiling.refuse(at, `The table "${tableName}" has no property "${column}".`);
  return found && other === table ? headerOf(found) : undefined;
}
