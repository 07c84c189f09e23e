import type { Batch, CellColumn } from './batch.js';
import { checkEncoding } from './encoding.js';
import type { Scanner } from './scanner.js';
import type { Window } from './window.js';

/** Drives a scanner over a window until nothing follows. The rows do not depend on how the stream was cut. */
export async function* takeRows(window: Window, scanner: Scanner): AsyncGenerator<Batch> {
  for (;;) {
    for (;;) {
      const { bytes, start, end, offset, last } = window;
      const line = scanner.line;
      const next = scanner.scan(bytes, start, end, last);
      if (next === start) break;
      const plain = checkEncoding({ bytes, from: start, to: next, line, offset }, scanner.faults);
      window.start = next;
      const ascii = !scanner.unescape(bytes) && plain;
      if (scanner.rows > 0) yield batchOf(bytes, scanner, ascii);
    }
    if (window.last) return;
    await window.advance(scanner.line);
  }
}

function batchOf(bytes: Buffer, scanner: Scanner, ascii: boolean): Batch {
  const { rows, width, starts, ends, kinds, lines } = scanner;
  const columns = Array.from({ length: width }, (_, offset): CellColumn => {
    return { encoding: 'cells', bytes, starts, ends, offset, stride: width, kinds, ascii };
  });
  return { rows, columns, lines };
}
