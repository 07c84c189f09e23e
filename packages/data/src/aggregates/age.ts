import type { AggregateCheck } from './aggregate-check.js';
import { factsOf } from './facts.js';

const DAY = 86_400_000;

/** Milliseconds of the units that promises are given in. A month has no fixed length, and `m` could be one. */
const UNITS: Record<string, number> = {
  s: 1000,
  sec: 1000,
  second: 1000,
  seconds: 1000,
  min: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: DAY,
  day: DAY,
  days: DAY,
  w: 7 * DAY,
  week: 7 * DAY,
  weeks: 7 * DAY,
  y: 365.25 * DAY,
  yr: 365.25 * DAY,
  year: 365.25 * DAY,
  years: 365.25 * DAY,
};
export const AGE_UNITS = Object.keys(UNITS);

export function ageOf(value: number, unit: string): number | undefined {
  return Object.hasOwn(UNITS, unit.toLowerCase()) ? value * UNITS[unit.toLowerCase()]! : undefined;
}

/**
 * The newest time is at most so old (`newest`), or the oldest is (`oldest`: nothing was kept for longer than promised).
 * What lies more than a day ahead is no sign of freshness but a wrong clock: time zones are less than that apart.
 * @param most milliseconds
 */
export function measureAge(
  column: string,
  which: 'newest' | 'oldest',
  most: number,
): AggregateCheck['measure'] {
  return (scan, { now }) => {
    const facts = factsOf(scan, column);
    const numbers = facts?.numbers;
    if (!numbers) return { kept: false, found: 'the column has no times' };
    const time = which === 'newest' ? numbers.max : numbers.min;
    const age = now - time;
    const ahead = which === 'newest' && age < -DAY;
    const shown = facts.hidden ? '' : ` (${new Date(time).toISOString()})`;
    const found = ahead
      ? `the newest${shown} lies in the future`
      : `the ${which}${shown} is ${showAge(age)} old, at ${new Date(now).toISOString()}`;
    return { kept: !ahead && age <= most, found };
  };
}

export function showAge(milliseconds: number): string {
  for (const [unit, length] of [
    ['d', DAY],
    ['h', 3_600_000],
    ['min', 60_000],
  ] as const) {
    if (Math.abs(milliseconds) >= length) return `${Number((milliseconds / length).toPrecision(3))} ${unit}`;
  }
  return `${Math.round(milliseconds / 1000)} s`;
}
