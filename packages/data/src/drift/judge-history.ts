import { benjaminiHochberg, Prediction } from '@sluice/stats';
import { medianOf, type Series } from './history-quantities.js';
import type { HistorySettings } from './history-settings.js';

/** Fewer runs tell too little: even far out is not surprising. */
export const LEAST_RUNS = 8;

/** A number of this run, held against what it was in earlier ones. */
export interface Judged extends Series {
  /** Absent where there are too few runs that have it. */
  p?: number;
  /** Of p, by Benjamini and Hochberg across all numbers. */
  adjusted?: number;
  verdict: 'anomaly' | 'as usual' | 'too few';
}

/** What came of holding a profile against `runs` earlier ones. */
export interface FoundHistory {
  settings: HistorySettings;
  runs: readonly unknown[];
  judged: readonly Judged[];
}

/** Holds each number against its own past. */
export function judge(all: readonly Series[], { alpha, tolerance }: HistorySettings): Judged[] {
  const measured = all.map(series => {
    const { before, now } = series.at;
    if (before.length < LEAST_RUNS) return series;
    return { ...series, p: predictionAfter(before.length).pValue(before, now, series.noise) };
  });
  const tested = measured.filter(isTested);
  const adjusted = new Map(
    benjaminiHochberg(tested.map(({ p }) => p)).map((q, i) => [tested[i] as Series, q]),
  );
  return measured.map((series): Judged => {
    const q = adjusted.get(series);
    if (q === undefined) return { ...series, verdict: 'too few' };
    const change = series.now - medianOf(series.before);
    const matters = Math.abs(change) > tolerance * series.unit && (change > 0 || series.onlyMore !== true);
    return { ...series, adjusted: q, verdict: matters && q <= alpha ? 'anomaly' : 'as usual' };
  });
}

/** Calibrated once: most columns have the same number of runs behind them. */
const predictions = new Map<number, Prediction>();

function predictionAfter(runs: number): Prediction {
  const prediction = predictions.get(runs) ?? new Prediction(runs);
  predictions.set(runs, prediction);
  return prediction;
}

function isTested(series: Series & { p?: number }): series is Series & { p: number } {
  return series.p !== undefined && !Number.isNaN(series.p);
}
