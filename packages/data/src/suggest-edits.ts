import type { CheckResult } from './check.js';
import type { Outcome } from './judge.js';
import type { ColumnCheck, ColumnPlan } from './plan.js';
import { extremesOf, type ColumnProfile } from './profile.js';
import type { Validation } from './validate-data.js';

/** A line of the contract by which a broken rule would hold of these data. */
export interface SuggestedEdit {
  rule: string;
  /** Place of the rule in the contract: `contract.yaml:17`. */
  where: string;
  yaml: string;
}

/** More new values than these are no slip of the contract. */
const MAX_VALUES = 10;

/**
 * What could be changed in the contract where it is the contract that is wrong. Only for rules that a single line can widen; a
 * broken key, reference or expression is a fault of the data until a person says else. Nothing of values that are not to be shown.
 */
export function suggestEdits({ outcomes, contract, profile, scan }: Validation): SuggestedEdit[] {
  const { columns } = contract.plan;
  const edits = outcomes.flatMap((outcome: Outcome): SuggestedEdit[] => {
    const { result, kept } = outcome;
    if (kept || !result || result.check.column === undefined) return [];
    const column = columns.find(({ name }) => name === result.check.column);
    const found = profile.columns.find(({ name }) => name === result.check.column);
    const yaml = column && found && edit(result, column, found);
    return yaml ? [{ rule: outcome.id, where: placeOf(result), yaml }] : [];
  });
  if (contract.plan.extraColumns === 'allow') return edits;
  const known = new Set(contract.plan.elsewhere.map(({ column }) => column));
  const extra = [...scan.extra.keys()]
    .filter(name => !known.has(name))
    .slice(0, MAX_VALUES)
    .map(name => ({ rule: 'extra-column', where: contract.file, yaml: `- name: ${scalar(name)}` }));
  return [...edits, ...extra];
}

function placeOf({ check: { location } }: CheckResult): string {
  return location ? `${location.file}${location.line ? `:${location.line}` : ''}` : '';
}

function edit(result: CheckResult, column: ColumnPlan, found: ColumnProfile): string | undefined {
  const check = column.checks.find(({ id }) => id === result.check.id);
  if (!check || check.limit) return check?.rule === 'invalid-values' ? newValues(check, found) : undefined;
  const { length } = found;
  const { min, max } = extremesOf(found);
  switch (check.rule) {
    case 'minimum':
    case 'exclusive-minimum':
      return min === undefined ? undefined : `minimum: ${scalar(min)}`;
    case 'maximum':
    case 'exclusive-maximum':
      return max === undefined ? undefined : `maximum: ${scalar(max)}`;
    case 'min-length':
      return length && `minLength: ${length.min}`;
    case 'max-length':
      return length && `maxLength: ${length.max}`;
    case 'required':
      return /^be present/.test(check.demand) ? 'required: false' : undefined;
    case 'type':
      return column.type === 'integer' && allNumbers(result) ? 'logicalType: number' : undefined;
    default:
      return undefined;
  }
}

/** Every offender is known, and a number. */
function allNumbers({ count, examples }: CheckResult): boolean {
  return (
    examples.length > 0 &&
    examples.length === count &&
    examples.every(({ value }) => value !== undefined && /^[+-]?\d+\.\d+$/.test(value))
  );
}

/** Values that the list lacks, where all distinct ones are known. */
function newValues(check: ColumnCheck, { distribution }: ColumnProfile): string | undefined {
  const values =
    distribution?.kind === 'texts' && !distribution.rest && check.kind === 'text'
      ? distribution.values.map(([value]) => value).filter(value => !check.test(value, countOf(value)))
      : distribution?.kind === 'numbers' && check.kind === 'numbers'
        ? distribution.values.map(([value]) => value).filter(value => !check.valid.has(value))
        : [];
  if (!values.length || values.length > MAX_VALUES) return undefined;
  return `add to validValues: ${values.map(scalar).join(', ')}`;
}

/** As YAML reads it back: JSON is YAML. */
function scalar(value: string | number | boolean): string {
  return typeof value === 'string' &&
    /^[A-Za-z_][\w-]*$/.test(value) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

/** Characters as rules count them: code points. */
function countOf(text: string): number {
  return Array.from(text).length;
}
