import { BOM, equalBytes } from './bytes.js';
import type { FaultLog } from './faults.js';
import { isJson } from './json-values.js';

/** Logs what is wrong with a line `bytes[from, end)` that is no JSON object. @param place where it stops being one */
export function refuseLine(
  faults: FaultLog,
  line: number,
  bytes: Buffer,
  from: number,
  end: number,
  place: number,
): void {
  const before = bytes.toString('utf8', from, place);
  if (before.trim() === '' && isJson(bytes.toString('utf8', from, end))) refuseValue(faults, line);
  else if (equalBytes(bytes, place, Math.min(place + BOM.length, end), BOM))
    faults.add('invalid-json', line, () => `a byte order mark stands at column ${before.length + 1}`);
  else faults.add('invalid-json', line, () => `not JSON from column ${before.length + 1} on`);
}

/**
 * The same of an element of an array, which may go over several lines. Says where by what lies in the element alone: on
 * which line of the file it stands is not known where it is read.
 */
export function refuseElement(
  faults: FaultLog,
  line: number,
  bytes: Buffer,
  start: number,
  end: number,
  place: number,
): void {
  const before = bytes.toString('utf8', start, place);
  const below = before.split('\n').length - 1;
  const character = before.length - before.lastIndexOf('\n');
  if (start === end) faults.add('invalid-json', line, () => 'nothing stands between two commas');
  else if (place === start && isJson(bytes.toString('utf8', start, end))) refuseValue(faults, line);
  else
    faults.add('invalid-json', line, () =>
      below > 0
        ? `not JSON from column ${character} on, ${below === 1 ? 'one line' : `${below} lines`} below`
        : `not JSON from character ${character} of the element on`,
    );
}

function refuseValue(faults: FaultLog, line: number): void {
  faults.add('not-an-object', line, () => 'not an object with named values');
}
