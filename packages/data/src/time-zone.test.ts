import { describe, expect, it } from '@jest/globals';
import { isoTimestampReader } from './iso-time.js';
import { zonedReader } from './time-zone.js';

function read(text: string, zone: string): string {
  const bytes = Buffer.from(text);
  const time = zonedReader(isoTimestampReader('forbidden'), zone)!(bytes, 0, bytes.length);
  return Number.isNaN(time) ? 'none' : new Date(time).toISOString();
}

describe('wall-clock times', () => {
  it.each([
    ['2024-01-15T12:00', 'Europe/Paris', '2024-01-15T11:00:00.000Z'],
    ['2024-07-15T12:00', 'Europe/Paris', '2024-07-15T10:00:00.000Z'],
    ['2024-07-15T00:30', 'Asia/Kolkata', '2024-07-14T19:00:00.000Z'],
    ['2024-07-15T00:30', 'America/New_York', '2024-07-15T04:30:00.000Z'],
    // Set forward: 02:30 does not come.
    ['2024-03-31T01:59', 'Europe/Paris', '2024-03-31T00:59:00.000Z'],
    ['2024-03-31T02:30', 'Europe/Paris', '2024-03-31T01:30:00.000Z'],
    ['2024-03-31T03:00', 'Europe/Paris', '2024-03-31T01:00:00.000Z'],
    // Set back: 02:30 comes twice.
    ['2024-10-27T02:30', 'Europe/Paris', '2024-10-27T00:30:00.000Z'],
    ['2024-10-27T03:00', 'Europe/Paris', '2024-10-27T02:00:00.000Z'],
    ['soon', 'Europe/Paris', 'none'],
  ])('%s in %s is %s', (text, zone, instant) => expect(read(text, zone)).toBe(instant));

  it('need a zone that there is', () => {
    expect(zonedReader(isoTimestampReader('forbidden'), 'Europe/Nowhere')).toBeUndefined();
  });
});
