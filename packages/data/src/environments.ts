import { nearest } from '@sluice/core';
import type { ColumnUnderway, Compiling } from './compiling.js';
import { customValues } from './custom-values.js';

/** Columns that data of the environment at hand have, and those they must not have. */
export interface ByEnvironment {
  here: ColumnUnderway[];
  elsewhere: { column: ColumnUnderway; environments: readonly string[] }[];
}

const KEYS = ['missingValues', 'environments', 'notInEnvironments'] as const;

/** A contract whose columns depend on the environment must be told which one it is: a label is no error in training data. */
export function splitByEnvironment(columns: readonly ColumnUnderway[], compiling: Compiling): ByEnvironment {
  const { environment } = compiling.options;
  const bound = columns.map(column => {
    const { customProperties } = column.property;
    return {
      column,
      ...customValues(customProperties, [...column.path, 'customProperties'], compiling, KEYS),
    };
  });
  for (const { column, environments = [], notInEnvironments = [] } of bound) {
    const both = environments.filter(name => notInEnvironments.includes(name));
    if (both.length)
      compiling.refuse(
        [...column.path, 'customProperties'],
        `"${column.name}" both belongs to ${both.join(', ')} and must not be there.`,
      );
  }
  const all = new Set(
    bound.flatMap(({ environments = [], notInEnvironments = [] }) => [...environments, ...notInEnvironments]),
  );
  if (environment === undefined ? all.size > 0 : !all.has(environment))
    refuse(environment, [...all], columns, compiling);
  const split: ByEnvironment = { here: [], elsewhere: [] };
  for (const { column, environments, notInEnvironments = [] } of bound) {
    const there = environments?.includes(environment ?? '') ?? true;
    if (environment === undefined || (there && !notInEnvironments.includes(environment)))
      split.here.push(column);
    else
      split.elsewhere.push({
        column,
        environments: environments ?? [...all].filter(name => !notInEnvironments.includes(name)),
      });
  }
  return split;
}

function refuse(
  environment: string | undefined,
  all: readonly string[],
  [first]: readonly ColumnUnderway[],
  compiling: Compiling,
): void {
  const at = first?.path.slice(0, -2) ?? [];
  if (environment === undefined) {
    const message =
      'The columns depend on where the data are to be used. Name that in the input "environment".';
    compiling.refuse(at, message, { valid: [...all] });
    return;
  }
  const near = nearest(environment, all);
  const message = `The contract knows no environment "${environment}".`;
  compiling.refuse(
    at,
    message,
    near
      ? { fix: `Did you mean "${near}"?` }
      : all.length
        ? { valid: [...all] }
        : { fix: 'It names none; leave the input "environment" out.' },
  );
}
