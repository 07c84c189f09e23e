import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TextWriter, writeTimestamp } from './text-writer.js';

function written(write: (to: TextWriter) => void): string {
  const to = new TextWriter(0);
  write(to);
  return to.bytes.toString('latin1', 0, to.at);
}

describe('writing values as text', () => {
  it('writes numbers as JavaScript does', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 2 ** 32, 2 ** 32 - 1, -(2 ** 32)));
    fc.assert(fc.property(value, x => expect(written(to => to.number(x))).toBe(String(x))));
  });

  it('writes instants as JavaScript does, without the zeros behind the point', () => {
    const instant = fc.integer({ min: -8.64e15, max: 8.64e15 });
    fc.assert(
      fc.property(instant, milliseconds => {
        const text = written(to => writeTimestamp(to, milliseconds, 0, { digits: 3, utc: true }));
        expect(text).toBe(new Date(milliseconds).toISOString().replace('.000Z', 'Z'));
      }),
    );
  });

  it.each([
    [0, 0, '1970-01-01T00:00:00'],
    [1, 0, '1970-01-01T00:00:00.001'],
    [0, 1, '1970-01-01T00:00:00.000000001'],
    [0, 5000, '1970-01-01T00:00:00.000005'],
    [-1, 999_999, '1969-12-31T23:59:59.999999999'],
  ])('writes %d ms and %d ns as %s', (milliseconds, rest, text) => {
    expect(written(to => writeTimestamp(to, milliseconds, rest, { digits: 9, utc: false }))).toBe(text);
  });
});
