import { formatNumber, formatSeconds } from './format.js';
import type { Metrics } from './metrics.js';
import type { Training } from './training.js';

/** How many metrics a sentence bears. */
const SHOWN = 2;

/** `Trained in 12 s: accuracy 0.97.` or `Reused the result of run 812: nothing changed.` */
export function headlineOf({ record, reused }: Training): string {
  const metrics = briefly(record.metrics);
  if (!reused) return `Trained in ${formatSeconds(record.run.seconds)}${metrics ? `: ${metrics}` : ''}.`;
  const source = record.run.id ? `run ${record.run.id}` : record.run.finished.slice(0, 10);
  return `Reused the result of ${source}: nothing changed${metrics ? ` (${metrics})` : ''}.`;
}

function briefly(metrics: Metrics): string {
  return Object.entries(metrics)
    .slice(0, SHOWN)
    .map(([name, value]) => `${name} ${formatNumber(value)}`)
    .join(', ');
}
