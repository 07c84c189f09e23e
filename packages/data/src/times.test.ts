import { describe, expect, it } from '@jest/globals';
import { addressOf, kernel, kernelBytes, kernelFloats, placeCells } from '@sluice/kernel';
import fc from 'fast-check';
import { daysOf, isoTimestampReader, readIsoDate, readIsoTime, type TimeReader } from './iso-time.js';
import { compileTimeFormat } from './time-format.js';

const read = (reader: TimeReader, text: string) => {
  const bytes = Buffer.from(`2024${text}-01-`);
  return reader(bytes, 4, 4 + Buffer.byteLength(text));
};
const instant = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
});

describe('reading times', () => {
  it('counts days as the Gregorian calendar does', () => {
    fc.assert(
      fc.property(instant, date => {
        const days = Math.floor(date.getTime() / 86_400_000);
        expect(daysOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
      }),
      { numRuns: 2000 },
    );
    expect([
      daysOf(1900, 2, 29),
      daysOf(2000, 2, 29),
      daysOf(2023, 4, 31),
      daysOf(2023, 13, 1),
      daysOf(2023, 0, 1),
    ]).toEqual([NaN, 11_016, NaN, NaN, NaN]);
  });

  it('reads what Date writes, by ISO 8601 and by pattern', () => {
    const pattern = compileTimeFormat("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")!;
    fc.assert(
      fc.property(instant, date => {
        const text = date.toISOString();
        expect(read(isoTimestampReader('required'), text)).toBe(date.getTime());
        expect(read(pattern, text)).toBe(date.getTime());
        expect(read(readIsoDate, text.slice(0, 10))).toBe(
          Math.floor(date.getTime() / 86_400_000) * 86_400_000,
        );
        expect(read(readIsoTime, text.slice(11, 23))).toBe(
          ((date.getTime() % 86_400_000) + 86_400_000) % 86_400_000,
        );
      }),
    );
  });

  it.each([
    ['2024-01-01T00:00:00+01:30', Date.UTC(2023, 11, 31, 22, 30)],
    ['2024-01-01 00:00:00-0130', Date.UTC(2024, 0, 1, 1, 30)],
    ['2024-01-01T05+01', NaN],
    ['2024-01-01T05:00+01', Date.UTC(2024, 0, 1, 4)],
    ['2024-01-01T05:00:00.', NaN],
    ['2024-01-01T05:00:60Z', NaN],
    ['2024-01-01T05:00:00+19:00', NaN],
    ['2024-01-01T05:00:00Zx', NaN],
    ['2024-01-01', NaN],
    ['2024-01-01T05:00:00.9999Z', Date.UTC(2024, 0, 1, 5, 0, 0, 999)],
  ])('reads %s as %d', (text, value) => expect(read(isoTimestampReader('either'), text)).toBe(value));

  it('reads ten bytes at once as it reads them one by one', () => {
    const digit = fc.constantFrom('0', '1', '2', '3', '8', '9', ':', '/', ' ');
    const date = fc.tuple(
      ...Array.from({ length: 8 }, () => digit),
      fc.constantFrom('-', '-', '-', '/', '1'),
    );
    const [starts, ends] = [new Int32Array(1), new Int32Array(1)];
    const [values, states] = [kernelFloats(1), kernelBytes(1)];
    fc.assert(
      fc.property(
        fc.oneof(
          instant.map(d => d.toISOString().slice(0, 10)),
          date.map(d => `${d.slice(0, 4).join('')}-${d[4]}${d[5]}${d[8]}${d[6]}${d[7]}`),
        ),
        text => {
          const bytes = Buffer.from(`xx${text}xx`);
          starts[0] = 2;
          ends[0] = 12;
          const cells = placeCells({ bytes, starts, ends, offset: 0, stride: 1 }, 1);
          kernel().loops.decodeDates(...cells, 1, addressOf(values)!, addressOf(states)!);
          expect(values[0]).toBe(readIsoDate(bytes, 2, 12));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('asks for a zone, or forbids it, where it is told to', () => {
    expect(read(isoTimestampReader('required'), '2024-01-01T05:00:00')).toBeNaN();
    expect(read(isoTimestampReader('forbidden'), '2024-01-01T05:00:00Z')).toBeNaN();
  });

  it.each([
    ['dd/MM/yyyy', '29/02/2024', Date.UTC(2024, 1, 29)],
    ['d.M.yyyy', '1.12.2024', Date.UTC(2024, 11, 1)],
    ['d.M.yyyy', '011.2.2024', NaN],
    ['yyyyMMdd', '20240229', Date.UTC(2024, 1, 29)],
    ['yyyy-MM-ddTHH:mm:ssZ', '2024-01-01T00:00:00Z', Date.UTC(2024, 0, 1)],
    ["HH 'o''clock'", "07 o'clock", 7 * 3_600_000],
    ['HH:mm:ss.SSSSSS', '00:00:01.234567', 1234],
    ['dd/MM/yyyy', '29/02/2023', NaN],
    ['dd/MM/yyyy', '29/02/2024 ', NaN],
  ])('with %s reads %s', (pattern, text, value) =>
    expect(read(compileTimeFormat(pattern)!, text)).toBe(value),
  );

  it.each(['dd-MMM-yyyy', 'yy', "yyyy'", 'hh:mm a', '', 'yyyy-MM-dd yyyy', '--'])(
    'does not understand %j',
    pattern => expect(compileTimeFormat(pattern)).toBeUndefined(),
  );
});
