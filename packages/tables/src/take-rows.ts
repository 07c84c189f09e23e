import type { Batch, CellColumn } from './batch.js';
import { checkEncoding } from './encoding.js';
import type { Scanner } from './scanner.js';
import type { Window } from './window.js';

/** Drives a scanner over a window until nothing follows. The rows do not depend on how the stream was cut. */
export async function* takeRows(window: Window, scanner: Scanner): AsyncGenerator<Batch> {
  for (;;) {
    for (;;) {
      const { start, end, last } = window;
      const { next, batch } = takeBatch(window, start, end, last, scanner);
      if (next === start) break;
      window.start = next;
      if (batch) yield batch;
    }
    if (window.last) return;
    await window.advance(scanner.line);
  }
}

/** Takes rows of `bytes[from, to)`, as many as a batch holds; answers where the next ones begin. */
export function takeBatch(
  { bytes, offset }: { bytes: Buffer; offset: number },
  from: number,
  to: number,
  last: boolean,
  scanner: Scanner,
): { next: number; batch?: Batch } {
  const { line, kinds } = scanner;
  const next = scanner.scan(bytes, from, to, last);
  if (next === from) return { next };
  const plain = checkEncoding({ bytes, from, to: next, line, offset, returns: !kinds }, scanner.faults);
  const ascii = !scanner.unescape(bytes) && plain;
  return scanner.rows > 0 ? { next, batch: batchOf(bytes, scanner, ascii) } : { next };
}

function batchOf(bytes: Buffer, scanner: Scanner, ascii: boolean): Batch {
  const { rows, width, starts, ends, rowStride: stride, columnStride, kinds, lines } = scanner;
  const columns = Array.from({ length: width }, (_, i): CellColumn => {
    return { encoding: 'cells', bytes, starts, ends, offset: i * columnStride, stride, kinds, ascii };
  });
  return { rows, columns, lines };
}
