import type { Severity } from '@sluice/core';

export const DRIFT_PRESETS = ['sluice', 'evidently', 'tfdv'] as const;
export type DriftPreset = (typeof DRIFT_PRESETS)[number];

export const NUMERIC_METHODS = [
  'kolmogorov-smirnov',
  'wasserstein',
  'psi',
  'jensen-shannon',
  'hellinger',
] as const;
export type NumericMethod = (typeof NUMERIC_METHODS)[number];

export const CATEGORICAL_METHODS = [
  'total-variation',
  'psi',
  'jensen-shannon',
  'hellinger',
  'l-infinity',
] as const;
export type CategoricalMethod = (typeof CATEGORICAL_METHODS)[number];

export interface DriftSettings {
  preset: DriftPreset;
  /** Of the preset `sluice`. */
  numeric: NumericMethod;
  categorical: CategoricalMethod;
  /** False discovery rate allowed across all columns of the preset `sluice`, in (0, 1). */
  alpha: number;
  /** Instead of the preset's, of all columns or of one. */
  threshold?: number;
  thresholds: ReadonlyMap<string, number>;
  /** Columns to compare; with a leading `!` not to. None: all that can be, but no times and no keys. */
  columns: readonly string[];
  /** Of a column that drifted. */
  severity: Severity;
}

export const DRIFT_DEFAULTS: DriftSettings = {
  preset: 'sluice',
  numeric: 'kolmogorov-smirnov',
  categorical: 'total-variation',
  alpha: 0.01,
  thresholds: new Map(),
  columns: [],
  severity: 'error',
};

/** Whether the settings speak of the column, and whether by name. */
export function choiceOf(column: string, { columns }: DriftSettings): 'named' | 'default' | 'left out' {
  if (columns.includes(`!${column}`)) return 'left out';
  if (columns.includes(column)) return 'named';
  return columns.some(name => !name.startsWith('!')) ? 'left out' : 'default';
}
