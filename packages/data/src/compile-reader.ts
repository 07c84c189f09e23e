import type { ColumnUnderway } from './compiling.js';
import { isoTimestampReader, readIsoDate, readIsoTime, type TimeReader } from './iso-time.js';
import { compileTimeFormat, TIME_LETTERS } from './time-format.js';
import { zonedReader } from './time-zone.js';

const UTC = ['UTC', 'Etc/UTC', 'GMT', 'Z'];

/** How the times of the column are read; undefined for other columns, and where the format is not understood. */
export function compileReader(column: ColumnUnderway): TimeReader | undefined {
  const { property, path, compiling } = column;
  const { logicalType: type, logicalTypeOptions: options = {} } = property;
  if (type !== 'date' && type !== 'timestamp' && type !== 'time') return undefined;
  const at = [...path, 'logicalTypeOptions'];
  const { format, timezone } = options;
  const zoned = (read: TimeReader, withoutZone: boolean) => inDefaultZone(column, read, withoutZone);
  if (format === undefined) {
    if (type === 'date') return readIsoDate;
    if (type === 'time') {
      if (timezone)
        compiling.refuse([...at, 'timezone'], 'A time of day carries no zone here.', {
          fix: 'Make it a timestamp, or name a format with a zone.',
        });
      return zoned(readIsoTime, false);
    }
    return zoned(
      isoTimestampReader(timezone === undefined ? 'either' : timezone ? 'required' : 'forbidden'),
      timezone === false,
    );
  }
  const read = compileTimeFormat(format);
  if (!read) {
    const message = `The format "${format}" is not understood.`;
    compiling.refuse([...at, 'format'], message, { valid: TIME_LETTERS });
  } else if (timezone !== undefined && timezone !== /[XxZ]/.test(format)) {
    const message = `timezone: ${timezone} contradicts the format "${format}".`;
    compiling.refuse([...at, 'timezone'], message, { fix: 'Leave timezone out; the format says it.' });
  }
  return read && zoned(read, type === 'timestamp' && !/[XxZ]/.test(format));
}

/** Times without a zone are those of `defaultTimezone`. @param withoutZone no value has a zone of its own */
function inDefaultZone(
  { property, path, compiling }: ColumnUnderway,
  read: TimeReader,
  withoutZone: boolean,
): TimeReader {
  const zone = property.logicalTypeOptions?.defaultTimezone;
  if (zone === undefined || UTC.includes(zone)) return read;
  const at = [...path, 'logicalTypeOptions', 'defaultTimezone'];
  const zoned = zonedReader(read, zone);
  if (!zoned)
    compiling.refuse(at, `There is no time zone "${zone}".`, {
      fix: 'Name one of the IANA database: Europe/Paris.',
    });
  else if (!withoutZone) {
    compiling.refuse(at, `Only timestamps without a zone of their own are read as those of ${zone}.`, {
      fix: 'Set timezone: false, or a format without a zone.',
    });
  }
  return zoned ?? read;
}

/** A time written in a contract: as in the data, or in ISO 8601. undefined where it is neither. */
export function readTime(text: string, read: TimeReader): number | undefined {
  const bytes = Buffer.from(text);
  for (const reader of [read, readIsoDate, isoTimestampReader('either'), readIsoTime]) {
    const value = reader(bytes, 0, bytes.length);
    if (!Number.isNaN(value)) return value;
  }
  return undefined;
}
