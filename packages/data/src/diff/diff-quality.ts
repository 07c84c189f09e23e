import type { OdcsQuality } from '../contract.js';
import { OPERATORS } from '../limit.js';
import { isIdle } from '../possible-limits.js';
import type { Changes } from './change.js';

const GRAVITY = { info: 0, warning: 1, error: 2 };

/**
 * Rules are matched by what they count. A rule that is gone, or weaker, breaks; a new one does not. Of limits only the
 * same operator with another bound can be compared; any other change counts as breaking. Rules
 * that nothing can break are left out: without them the same data are right.
 */
export function diffQuality(
  before: readonly OdcsQuality[] = [],
  after: readonly OdcsQuality[] = [],
  changes: Changes,
): void {
  const rules = (list: readonly OdcsQuality[]) =>
    list.map((rule, i) => ({ rule, i })).filter(({ rule }) => !isProse(rule) && !isIdle(rule));
  const rest = rules(after);
  for (const { rule } of rules(before)) {
    const same = rest.findIndex(
      other => JSON.stringify(limited(other.rule)) === JSON.stringify(limited(rule)),
    );
    const at = same >= 0 ? same : rest.findIndex(other => nameOf(other.rule) === nameOf(rule));
    if (at < 0) {
      changes.add('breaking', `rule ${labelOf(rule)}`, shown(rule), undefined);
      continue;
    }
    const [{ rule: now, i }] = rest.splice(at, 1) as [{ rule: OdcsQuality; i: number }];
    if (JSON.stringify(limited(now)) === JSON.stringify(limited(rule))) continue;
    changes.add(
      isStronger(rule, now) ? 'compatible' : 'breaking',
      `rule ${labelOf(rule)}`,
      shown(rule),
      shown(now),
      i,
    );
  }
  for (const { rule, i } of rest)
    changes.add('compatible', `rule ${labelOf(rule)}`, undefined, shown(rule), i);
}

const isProse = ({ metric, type }: OdcsQuality) => metric === undefined && type !== 'custom';

/** What a rule is about, without how much of it is put up with. */
function nameOf(rule: OdcsQuality): string {
  const { rule: kind, ...given } = withoutLimit(rule.implementation ?? {}) as Record<string, unknown>;
  const { missingValues, pattern, properties } = rule.arguments ?? {};
  return JSON.stringify([
    rule.metric,
    kind,
    Object.entries(given).sort(),
    missingValues,
    pattern,
    properties,
  ]);
}

const labelOf = ({ metric, implementation, name }: OdcsQuality) =>
  name ?? metric ?? implementation?.rule ?? '';

function withoutLimit(value: object): object {
  const left = (key: string) => key !== 'unit' && !(OPERATORS as readonly string[]).includes(key);
  return Object.fromEntries(Object.entries(value).filter(([key]) => left(key)));
}

/** All of a rule that matters. */
function limited(rule: OdcsQuality) {
  const source = (rule.implementation ?? rule) as Record<string, unknown>;
  const operator = OPERATORS.find(name => source[name] !== undefined);
  return {
    name: nameOf(rule),
    values: rule.arguments?.validValues,
    operator,
    bound: operator === undefined ? undefined : source[operator],
    unit: source['unit'] ?? 'rows',
    severity: rule.severity ?? 'error',
  };
}

function isStronger(old: OdcsQuality, now: OdcsQuality): boolean {
  const [a, b] = [limited(old), limited(now)];
  if (GRAVITY[b.severity] < GRAVITY[a.severity]) return false;
  if (a.values && !b.values?.every(value => a.values!.includes(value))) return false;
  if (a.operator !== b.operator || a.unit !== b.unit) return false;
  if (JSON.stringify(a.bound) === JSON.stringify(b.bound)) return true;
  return a.operator !== undefined && isTighter(a.operator, a.bound as number, b.bound as number);
}

function isTighter(operator: string, old: number | number[], now: number | number[]): boolean {
  if (operator.startsWith('mustBeGreater')) return now >= old;
  if (operator.startsWith('mustBeLess')) return now <= old;
  if (operator === 'mustBeBetween' && Array.isArray(old) && Array.isArray(now))
    return now[0]! >= old[0]! && now[1]! <= old[1]!;
  return false;
}

function shown(rule: OdcsQuality): string {
  const { bound, operator, unit, severity, values } = limited(rule);
  const { expression } = rule.implementation ?? {};
  const limit =
    operator === undefined ? '' : `${operator} ${JSON.stringify(bound)}${unit === 'percent' ? ' %' : ''}`;
  const list = values ? `[${values.join(', ')}]` : '';
  return (
    [expression, list, limit, severity === 'error' ? '' : severity].filter(Boolean).join(' ') || labelOf(rule)
  );
}
