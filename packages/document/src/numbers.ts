/** Beyond this, toFixed would answer in exponents, which Mermaid and SVG readers do not all understand. */
const LARGEST = 1e15;

/** True for what can be drawn: finite, and writable without an exponent. */
export function isDrawable(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < LARGEST;
}

/** Decimals that show the values to about four significant digits of their range, and no more than they have. */
export function decimalsFor(values: Iterable<number>): number {
  let low = Infinity;
  let high = -Infinity;
  let needed = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
    needed = Math.max(needed, decimalsOf(value));
  }
  const span = high - low || Math.abs(high);
  if (!Number.isFinite(span) || span === 0) return 0;
  const wanted = 3 - Math.floor(Math.log10(span));
  return Math.min(Math.max(wanted, 0), needed, 20);
}

/** Decimals a number is written with at most, by its shortest form: 0.25 → 2, 1e-7 → 7. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** The least and the greatest; `Math.min(...values)` fails where there are too many for a call. */
export function extentOf(values: Iterable<number>): [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return [low, high];
}

/** Fixed decimals, never an exponent, never `-0`. */
export function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return /^-[0.]+$/.test(text) ? text.slice(1) : text;
}
