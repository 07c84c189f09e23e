/** Where a number surely lies. Equal ends: it is known exactly, up to rounding. */
export interface Bounds {
  lower: number;
  upper: number;
}

export function exactly(value: number): Bounds {
  return { lower: value, upper: value };
}
