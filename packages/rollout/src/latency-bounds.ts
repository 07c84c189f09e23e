import { LATENCY_BOUNDS_MS } from './router/protocol.js';

/** The bounds of the router's latency histogram, as a plan names them. */
export const LATENCY_BOUNDS = LATENCY_BOUNDS_MS.map(milliseconds => ({
  milliseconds,
  text: milliseconds < 1000 ? `${milliseconds}ms` : `${milliseconds / 1000}s`,
}));
