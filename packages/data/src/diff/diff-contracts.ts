import type { OdcsContract, OdcsProperty, OdcsTable } from '../contract.js';
import { Changes, type Change } from './change.js';
import { diffOptions } from './diff-options.js';
import { diffQuality } from './diff-quality.js';

/** Types of which every value is one of the other type too. */
const WIDER: Record<string, readonly string[]> = { integer: ['number'] };
type Inner = Omit<OdcsProperty, 'name'>;

/** All differences that concern what data keep, in the order of the new contract; what is gone comes after. */
export function diffContracts(before: OdcsContract, after: OdcsContract): Change[] {
  const found: Change[] = [];
  const changes = new Changes(found, '', ['schema']);
  const tables = after.schema.map((table, i) => ({ table, i }));
  for (const { table, i } of tables) {
    const old = before.schema.find(({ name }) => name === table.name);
    const at = changes.inside(table.name, i);
    if (old) diffTables(old, table, at);
    else at.add('compatible', 'table', undefined, 'new');
  }
  for (const { name } of before.schema)
    if (!after.schema.some(table => table.name === name))
      changes.inside(name).add('breaking', 'table', 'there', undefined);
  diffLists('promise', before.slaProperties, after.slaProperties, new Changes(found, '', ['slaProperties']));
  return found;
}

function diffTables(before: OdcsTable, after: OdcsTable, changes: Changes): void {
  const at = (i?: number) => (i === undefined ? ['properties'] : ['properties', i]);
  for (const [i, property] of after.properties.entries()) {
    const old = before.properties.find(({ name }) => name === property.name);
    const inner = changes.inside(property.name, ...at(i));
    if (old) diffProperties(old, property, inner);
    // Data with it kept the old contract, unless that knew no columns but its own.
    else
      inner.add(
        closed(before) ? 'breaking' : 'compatible',
        'column',
        undefined,
        property.logicalType ?? 'any',
      );
  }
  for (const { name, logicalType } of before.properties)
    if (!after.properties.some(property => property.name === name))
      changes.inside(name, ...at()).add('breaking', 'column', logicalType ?? 'any', undefined);
  diffQuality(before.quality, after.quality, changes.inside('', 'quality'));
  diffLists('relationship', before.relationships, after.relationships, changes.inside('', 'relationships'));
  diffCustom(before, after, changes);
  diffKey(before, after, changes);
}

const closed = ({ customProperties = [] }: OdcsTable) =>
  customProperties.some(({ property, value }) => property === 'sluice.extraColumns' && value === 'error');

function diffProperties(before: Inner, after: Inner, changes: Changes): void {
  const [old, now] = [before.logicalType, after.logicalType];
  if (old !== now) {
    const narrower = old === undefined || (now !== undefined && (WIDER[now] ?? []).includes(old));
    changes.add(narrower ? 'compatible' : 'breaking', 'logicalType', old, now, 'logicalType');
  }
  if (before.physicalName !== after.physicalName)
    changes.add('breaking', 'physicalName', before.physicalName, after.physicalName, 'physicalName');
  for (const key of ['required', 'unique'] as const)
    if ((before[key] ?? false) !== (after[key] ?? false))
      changes.add(
        after[key] ? 'compatible' : 'breaking',
        key,
        before[key] ?? false,
        after[key] ?? false,
        key,
      );
  diffOptions(before.logicalTypeOptions, after.logicalTypeOptions, changes.inside('', 'logicalTypeOptions'));
  diffQuality(before.quality, after.quality, changes.inside('', 'quality'));
  diffLists('relationship', before.relationships, after.relationships, changes.inside('', 'relationships'));
  diffCustom(before, after, changes);
  diffMembers(before, after, changes);
}

/** What stands inside objects and arrays. */
function diffMembers(before: Inner, after: Inner, changes: Changes): void {
  for (const [i, inner] of (after.properties ?? []).entries()) {
    const old = before.properties?.find(({ name }) => name === inner.name);
    diffProperties(old ?? {}, inner, changes.inside(inner.name, 'properties', i));
  }
  for (const { name } of before.properties ?? [])
    if (!after.properties?.some(inner => inner.name === name))
      changes.inside(name).add('breaking', 'property', 'there', undefined);
  if (before.items || after.items)
    diffProperties(before.items ?? {}, after.items ?? {}, changes.inside('items', 'items'));
}

/** Parts of a key in their order: fewer rows share a shorter key, so a part less is stronger. */
function diffKey(before: OdcsTable, after: OdcsTable, changes: Changes): void {
  const parts = ({ properties }: OdcsTable) =>
    properties
      .filter(({ primaryKey }) => primaryKey)
      .sort((a, b) => (a.primaryKeyPosition ?? 0) - (b.primaryKeyPosition ?? 0))
      .map(({ name }) => name);
  const [old, now] = [parts(before), parts(after)];
  if (old.join() === now.join()) return;
  const stronger = now.length > 0 && now.every(name => old.includes(name)) && old.length === now.length;
  changes.add(
    stronger || old.length === 0 ? 'compatible' : 'breaking',
    'primary key',
    old.join(' + ') || undefined,
    now.join(' + ') || undefined,
  );
}

/** Our own properties. How a missing value is written changes what values mean; less is allowed when fewer extra columns are. */
function diffCustom(
  before: Pick<Inner, 'customProperties'>,
  after: Pick<Inner, 'customProperties'>,
  changes: Changes,
): void {
  const own = ({ customProperties = [] }: typeof before) =>
    new Map(
      customProperties
        .filter(({ property }) => property.startsWith('sluice.'))
        .map(({ property, value }) => [property, value]),
    );
  const [old, now] = [own(before), own(after)];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [a, b] = [old.get(key), now.get(key)];
    if (key === 'sluice.data' || JSON.stringify(a) === JSON.stringify(b)) continue;
    const order: unknown[] = ['allow', 'warn', 'error'];
    const stronger =
      key === 'sluice.extraColumns' && order.indexOf(b ?? 'warn') >= order.indexOf(a ?? 'warn');
    changes.add(stronger ? 'compatible' : 'breaking', key, a, b, 'customProperties');
  }
}

/** Of things that cannot be compared: one that is gone breaks, a new one does not. */
function diffLists(
  what: string,
  before: readonly object[] = [],
  after: readonly object[] = [],
  changes: Changes,
): void {
  const [old, now] = [before, after].map(list => list.map(item => JSON.stringify(item)));
  for (const item of old!) if (!now!.includes(item)) changes.add('breaking', what, item, undefined);
  for (const [i, item] of now!.entries())
    if (!old!.includes(item)) changes.add('compatible', what, undefined, item, i);
}
