import type { OdcsOptions } from '../contract.js';
import { comparable as valueOf } from '../kept-digits.js';
import { isIdleOption } from '../possible-limits.js';
import type { Changes } from './change.js';

/** Options that allow less the larger they are, and those that allow less the smaller they are. */
const LOWER: readonly (keyof OdcsOptions)[] = [
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'minProperties',
];
const UPPER: readonly (keyof OdcsOptions)[] = [
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxItems',
  'maxProperties',
];

/** The options of a type: a looser bound breaks, a tighter one does not. One that nothing can break is none. */
export function diffOptions(before: OdcsOptions = {}, after: OdcsOptions = {}, changes: Changes): void {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof OdcsOptions)[]);
  for (const key of [...keys].sort()) {
    const [old, now] = [before, after].map(options =>
      isIdleOption(key, options[key]) ? undefined : options[key],
    );
    if (JSON.stringify(old) === JSON.stringify(now)) continue;
    changes.add(isTighter(key, old, now) ? 'compatible' : 'breaking', key, old, now, key);
  }
}

function isTighter(key: keyof OdcsOptions, old: unknown, now: unknown): boolean {
  // How a time is read is no bound: every change of it changes what values mean.
  if (key === 'defaultTimezone' || key === 'timezone') return false;
  if (key === 'format')
    return old === undefined && now !== undefined && !(typeof now === 'string' && /[yMdHms]{2}/.test(now));
  if (old === undefined) return now !== false;
  if (now === undefined) return old === false;
  const [a, b] = [old, now].map(bound => valueOf(bound as OdcsOptions['minimum']));
  if (LOWER.includes(key)) return comparable(a, b) && (b as number) >= (a as number);
  if (UPPER.includes(key)) return comparable(a, b) && (b as number) <= (a as number);
  if (key === 'uniqueItems') return now === true;
  if (key === 'required' && Array.isArray(old) && Array.isArray(now))
    return old.every(name => now.includes(name));
  if (key === 'multipleOf') return Number.isInteger(Number(now) / Number(old));
  return false;
}

/** Numbers, and times written alike: those of ISO 8601 sort as texts. */
function comparable(a: unknown, b: unknown): boolean {
  const iso = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
  const isNumber = (value: unknown) => typeof value === 'number' || typeof value === 'bigint';
  return isNumber(a) || isNumber(b)
    ? isNumber(a) && isNumber(b)
    : iso(a) && iso(b) && String(a).length === String(b).length;
}
