/** `850ms`, `12s`, `4m 30s`, `2h 5m`: two units at most. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)}ms`;
  if (milliseconds < 10_000) return `${Math.round(milliseconds / 100) / 10}s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joined(minutes, 'm', seconds % 60, 's');
  return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'm');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small ? `${large}${largeUnit} ${small}${smallUnit}` : `${large}${largeUnit}`;
}

/** `12,345` */
export function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A share of 1 as per cent: `0 %`, `0.42 %`, `12 %`. */
export function percentText(share: number): string {
  const percent = share * 100;
  return `${percent === 0 || percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))} %`;
}

/** An e-value from its natural logarithm: `0.0021`, `1.4`, `38`, `2.3e+12`. */
export function evidenceText(logE: number): string {
  const log10 = logE / Math.LN10;
  if (log10 >= 4 || log10 < -4) {
    const exponent = Math.floor(log10);
    return `${(10 ** (log10 - exponent)).toFixed(1)}e${exponent < 0 ? '' : '+'}${exponent}`;
  }
  const value = 10 ** log10;
  return value >= 10 ? countText(value) : String(Number(value.toPrecision(2)));
}
