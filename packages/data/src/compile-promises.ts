import { nearest } from '@sluice/core';
import type { AggregateCheck } from './aggregates/aggregate-check.js';
import { AGE_UNITS, ageOf, measureAge } from './aggregates/age.js';
import { measureGaps } from './aggregates/gaps.js';
import type { Compiling, Path } from './compiling.js';
import type { OdcsContract, OdcsPromise, OdcsTable } from './contract.js';
import { headerAt } from './nested-columns.js';
import type { TablePlan } from './plan.js';

interface Promised {
  rule: string;
  demand(value: string): string;
  measure(header: string, most: number): AggregateCheck['measure'];
}

/** `latency` is what the standard prefers, `freshness` what its tools execute; both mean the age of the newest time. */
const newest = (rule: string): Promised => ({
  rule,
  demand: value => `hold a time of the last ${value}`,
  measure: (header, most) => measureAge(header, 'newest', most),
});
const RETENTION: Promised = {
  rule: 'retention',
  demand: value => `hold no time older than ${value}`,
  measure: (header, most) => measureAge(header, 'oldest', most),
};
const FREQUENCY: Promised = {
  rule: 'frequency',
  demand: value => `leave no gap between its times longer than ${value}`,
  measure: measureGaps,
};

/** What the data can show to be kept, by its name in the standard and its synonym. */
const CHECKED: Record<string, Promised> = {
  freshness: newest('freshness'),
  latency: newest('latency'),
  ly: newest('latency'),
  retention: RETENTION,
  re: RETENTION,
  frequency: FREQUENCY,
  fy: FREQUENCY,
};
/** About the service and the people behind it. */
const PASSED = [
  ...['availability', 'av', 'throughput', 'th', 'generalAvailability', 'ga', 'endOfSupport', 'es'],
  ...['endOfLife', 'el', 'timeOfAvailability', 'ta', 'timeToDetect', 'td', 'timeToNotify', 'tn'],
  ...['timeToRepair', 'tr'],
];
const NAMES = [...Object.keys(CHECKED), ...PASSED];

interface Around {
  contract: OdcsContract;
  table: OdcsTable;
  plan: TablePlan;
  compiling: Compiling;
}

/** The promises of `slaProperties` that are about the data of this table. Those about service and people are passed by. */
export function compilePromises(
  contract: OdcsContract,
  table: OdcsTable,
  plan: TablePlan,
  compiling: Compiling,
): void {
  for (const [i, promise] of (contract.slaProperties ?? []).entries()) {
    const name = promise.property.toLowerCase();
    const promised = Object.hasOwn(CHECKED, name) ? CHECKED[name] : undefined;
    if (promised) compilePromise(promise, promised, i, { contract, table, plan, compiling });
    else if (!PASSED.some(passed => passed.toLowerCase() === name)) refuseUnknown(promise, i, compiling);
  }
}

function refuseUnknown({ property }: OdcsPromise, i: number, compiling: Compiling): void {
  const at = ['slaProperties', i, 'property'];
  if (['errorrate', 'er'].includes(property.toLowerCase())) {
    compiling.refuse(at, `Whether the promise "${property}" is kept, one set of data cannot show.`, {
      fix: 'Say what is an error by quality rules, with mustBeLessThan and unit: percent.',
    });
    return;
  }
  const near = nearest(property, NAMES);
  compiling.refuse(at, `The promise "${property}" is not understood.`, {
    fix: near ? `Did you mean "${near}"?` : 'What is for people only belongs into customProperties.',
    valid: NAMES,
  });
}

function compilePromise(promise: OdcsPromise, promised: Promised, i: number, around: Around): void {
  const { plan, compiling } = around;
  const path = ['slaProperties', i];
  const { value, unit, valueExt } = promise;
  const most = typeof value === 'number' && value > 0 && unit !== undefined ? ageOf(value, unit) : undefined;
  if (most === undefined) {
    const message = `${promise.property} needs a number above 0 as value and a unit.`;
    compiling.refuse(path, message, { valid: AGE_UNITS });
  }
  if (valueExt !== undefined && valueExt !== value)
    compiling.refuse([...path, 'valueExt'], `What valueExt means for ${promise.property} is not defined.`, {
      fix: 'Leave it out, or let it say what value says.',
    });
  for (const header of columnsOf(promise, path, around)) {
    if (most === undefined) continue;
    const column = plan.columns.find(({ name }) => name === header);
    if (!column) plan.leftOut++;
    else if (column.type !== 'date' && column.type !== 'timestamp') {
      const message = `${promise.property} is for dates and timestamps, not for a column of type ${column.type ?? 'any'}.`;
      compiling.refuse([...path, 'element'], message);
    } else
      plan.aggregates.push({
        id: compiling.idOf(promised.rule),
        rule: promised.rule,
        severity: 'error',
        location: compiling.locate([...path, 'property']),
        columns: [header],
        demand: promised.demand(`${String(value)} ${unit}`),
        measure: promised.measure(header, most),
      });
  }
}

/** The headers of the elements, without those of other tables. None at all is a problem. */
function columnsOf({ element, property }: OdcsPromise, path: Path, around: Around): string[] {
  const { contract, compiling } = around;
  const at = element === undefined ? path : [...path, 'element'];
  const names = (element ?? contract.slaDefaultElement ?? '').split(',').map(name => name.trim());
  if (names.includes('')) {
    compiling.refuse(at, `${property} needs an element, the column of times: table.column.`);
    return [];
  }
  return names.flatMap(name => columnOf(name, at, around) ?? []);
}

/** Where there is one table only, its name may be left out. */
function columnOf(name: string, at: Path, { contract, table, compiling }: Around): string | undefined {
  const dot = name.indexOf('.');
  const named = contract.schema.find(candidate => candidate.name === name.slice(0, dot));
  const other = named ?? (contract.schema.length === 1 ? table : undefined);
  if (!other) {
    const shown = dot < 0 ? name : name.slice(0, dot);
    compiling.refuse(at, `There is no table "${shown}".`, {
      valid: contract.schema.map(candidate => candidate.name),
      ...(dot < 0 ? { fix: 'Write table.column.' } : {}),
    });
    return undefined;
  }
  const column = named ? name.slice(dot + 1) : name;
  const header = headerAt(other.properties, column);
  if (header === undefined)
    compiling.refuse(at, `The table "${other.name}" has no property "${column}".`, {
      valid: other.properties.map(candidate => candidate.name),
    });
  return other === table ? header : undefined;
}
