import { nearest } from '@sluice/core';
import type { Compiling, Path } from './compiling.js';
import type { OdcsCustomProperty } from './contract.js';

const PREFIX = 'sluice.';
export const EXTRA_COLUMNS = ['allow', 'warn', 'error'] as const;

export interface CustomValues {
  /** Texts that mean that nothing stands there. */
  missingValues?: string[];
  extraColumns?: (typeof EXTRA_COLUMNS)[number];
  /** Where the data of a table lie that others refer to. */
  data?: string[];
  /** The only environments whose data have the column. */
  environments?: string[];
  /** Environments whose data must not have the column: the label when serving. */
  notInEnvironments?: string[];
}

const LISTS: readonly string[] = ['missingValues', 'data', 'environments', 'notInEnvironments'];
type ListName = 'missingValues' | 'data' | 'environments' | 'notInEnvironments';

/**
 * Our own keys among the custom properties, as `sluice.missingValues`. Those of other tools are not
 * ours to understand; a slip in one of ours is a problem.
 */
export function customValues(
  properties: readonly OdcsCustomProperty[] | undefined,
  path: Path,
  compiling: Compiling,
  known: readonly (keyof CustomValues)[],
): CustomValues {
  const values: CustomValues = {};
  for (const [i, { property, value }] of (properties ?? []).entries()) {
    if (!property.startsWith(PREFIX)) continue;
    const key = known.find(name => property === PREFIX + name);
    const at = [...path, i, 'value'];
    if (!key) refuseUnknown(property, known, [...path, i], compiling);
    else if (isList(key)) {
      if (isTexts(value)) values[key] = value;
      else compiling.refuse(at, `${property} must be a list of texts.`, { fix: 'Put numbers in quotes.' });
    } else {
      const choice = EXTRA_COLUMNS.find(name => name === value);
      if (choice) values.extraColumns = choice;
      else
        compiling.refuse(at, `${property} cannot be ${JSON.stringify(value)}.`, {
          valid: [...EXTRA_COLUMNS],
        });
    }
  }
  return values;
}

function refuseUnknown(property: string, known: readonly string[], path: Path, compiling: Compiling): void {
  const valid = known.map(name => PREFIX + name);
  const near = nearest(property, valid);
  compiling.refuse(
    path,
    `There is no custom property "${property}" here.`,
    near ? { fix: `Did you mean "${near}"?` } : valid.length ? { valid } : { fix: 'Take it out.' },
  );
}

const isList = (key: string): key is ListName => LISTS.includes(key);

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}
