import type { ColumnUnderway } from './compiling.js';
import { isoTimestampReader, readIsoDate, readIsoTime, type TimeReader } from './iso-time.js';
import { compileTimeFormat, TIME_LETTERS } from './time-format.js';

const UTC = ['UTC', 'Etc/UTC', 'GMT', 'Z'];

/** How the times of the column are read; undefined for other columns, and where the format is not understood. */
export function compileReader({ property, path, compiling }: ColumnUnderway): TimeReader | undefined {
  const { logicalType: type, logicalTypeOptions: options = {} } = property;
  if (type !== 'date' && type !== 'timestamp' && type !== 'time') return undefined;
  const at = [...path, 'logicalTypeOptions'];
  const { format, timezone, defaultTimezone } = options;
  if (defaultTimezone !== undefined && !UTC.includes(defaultTimezone)) {
    compiling.refuse([...at, 'defaultTimezone'], `Times are read as UTC, not as ${defaultTimezone}.`, {
      valid: UTC,
    });
  }
  if (format === undefined) {
    if (type === 'date') return readIsoDate;
    if (type === 'time') return readIsoTime;
    return isoTimestampReader(timezone === undefined ? 'either' : timezone ? 'required' : 'forbidden');
  }
  const read = compileTimeFormat(format);
  if (!read) {
    const message = `The format "${format}" is not understood.`;
    compiling.refuse([...at, 'format'], message, { valid: TIME_LETTERS });
  } else if (timezone !== undefined && timezone !== /[XxZ]/.test(format)) {
    const message = `timezone: ${timezone} contradicts the format "${format}".`;
    compiling.refuse([...at, 'timezone'], message, { fix: 'Leave timezone out; the format says it.' });
  }
  return read;
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
