import { normalQuantile } from './distributions.js';

/**
 * Rows needed so that a one-sided test at `confidence` decides with `power`, if θ truly lies `distance` from the limit:
 * (z_confidence + z_power)²·σ²/distance², where σ² is the variance one row contributes. Infinity at distance 0.
 */
export function rowsNeeded(options: {
  variancePerRow: number;
  distance: number;
  confidence: number;
  power: number;
}): number {
  const { variancePerRow, distance, confidence, power } = options;
  const z = normalQuantile(confidence) + normalQuantile(power);
  return distance === 0 ? Infinity : Math.ceil((z * z * variancePerRow) / (distance * distance));
}
