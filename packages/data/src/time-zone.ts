import type { TimeReader } from './iso-time.js';

const HOUR = 3_600_000;

/**
 * Reads wall-clock times of a zone as instants. A time that comes twice, when clocks are set back, is the first of both; one
 * that does not come, when they are set forward, is taken as if they had not been. undefined where there is no such zone.
 */
export function zonedReader(read: TimeReader, zone: string): TimeReader | undefined {
  const offsetAt = offsetsOf(zone);
  if (!offsetAt) return undefined;
  return (bytes, start, end) => {
    const local = read(bytes, start, end);
    if (Number.isNaN(local)) return local;
    // The offset a day before is the one that was valid before any change near by.
    const before = local - offsetAt(local - 24 * HOUR);
    if (offsetAt(before) === local - before) return before;
    const after = local - offsetAt(before);
    return offsetAt(after) === local - after ? after : before;
  };
}

/** Milliseconds that the zone is ahead of UTC at an instant. Zones change at full quarters of an hour. */
function offsetsOf(zone: string): ((instant: number) => number) | undefined {
  const format = formatOf(zone);
  if (!format) return undefined;
  const known = new Map<number, number>();
  return instant => {
    const quarter = Math.floor(instant / (HOUR / 4));
    let offset = known.get(quarter);
    if (offset === undefined)
      known.set(quarter, (offset = localTime(format, quarter * (HOUR / 4)) - quarter * (HOUR / 4)));
    return offset;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const digits = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...digits, timeZone, hourCycle: 'h23', calendar: 'iso8601' });
  } catch {
    return undefined;
  }
}

function localTime(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type)!;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}
