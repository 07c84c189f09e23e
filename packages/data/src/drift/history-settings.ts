import type { Severity } from '@sluice/core';

export interface HistorySettings {
  /** Chance of any false alarm in a run in which nothing is wrong, in (0, 1). */
  alpha: number;
  /** What is never an anomaly: a share of the usual number, of all rows, or of a standard deviation. */
  tolerance: number;
  severity: Severity;
}

export const HISTORY_DEFAULTS: HistorySettings = { alpha: 0.05, tolerance: 0.01, severity: 'warning' };
