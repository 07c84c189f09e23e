import { UserError } from '@sluice/core';
import type { TableSource } from '@sluice/tables';
import { contentEnd, type RawRow } from './raw-rows.js';
import { csvReasons, jsonReasons, type ReasonWriter } from './reasons.js';
import { RowFile } from './row-file.js';
import type { Targets } from './targets.js';

interface Shape {
  file: string;
  header: Buffer;
  delimiter: string | undefined;
  /** Line end of what has none. */
  lineEnd: Buffer;
}

/** Writes each row to one of two temporary files. */
export class RowSplitter {
  readonly failing: RowFile | undefined;
  readonly passing: RowFile | undefined;
  #shape: Shape | undefined;
  #reasons: ReasonWriter = jsonReasons;
  #file = '';

  constructor(folder: string, { quarantine, accepted }: Targets) {
    if (quarantine !== undefined) this.failing = new RowFile(`${folder}/failing`, /\.gz$/i.test(quarantine));
    if (accepted !== undefined) this.passing = new RowFile(`${folder}/passing`, /\.gz$/i.test(accepted));
  }

  startFile(file: string, { delimiter, text }: TableSource): void {
    this.#file = file;
    const header = text?.header ?? Buffer.alloc(0);
    const end = contentEnd(header, 0, header.length);
    const shape = {
      file,
      header: header.subarray(0, end),
      delimiter,
      lineEnd: end < header.length ? header.subarray(end) : Buffer.from('\n'),
    };
    if (this.#shape) {
      refuseOther(this.#shape, shape);
      return;
    }
    this.#shape = shape;
    if (delimiter === undefined) return;
    this.#reasons = csvReasons(shape.header, delimiter);
    this.failing?.add(this.#reasons.header, shape.lineEnd);
    this.passing?.add(shape.header, shape.lineEnd);
  }

  /** So many rows, one after the other, are in `bytes[start, end)`. */
  pass(bytes: Buffer, start: number, end: number, rows: number): void {
    if (!this.passing) return;
    this.passing.rows += rows;
    if (this.passing.open) this.passing.add(this.#shape!.lineEnd);
    this.passing.add(bytes.subarray(start, end));
  }

  /** @param whole false where the end of the row cannot be told */
  fail(bytes: Buffer, row: RawRow, rules: readonly string[], whole: boolean): void {
    if (!this.failing) return;
    this.failing.rows++;
    const { lineEnd } = this.#shape!;
    const written = bytes.subarray(row.start, row.content);
    const end = row.content < row.end ? bytes.subarray(row.content, row.end) : lineEnd;
    this.failing.add(
      this.#reasons.write(written, { rules, line: row.line, file: this.#file }, whole),
      whole ? end : lineEnd,
    );
  }

  async flush(): Promise<void> {
    await this.failing?.flush();
    await this.passing?.flush();
  }

  async close(): Promise<void> {
    await this.failing?.close();
    await this.passing?.close();
  }

  async discard(): Promise<void> {
    await this.failing?.discard();
    await this.passing?.discard();
  }
}

function refuseOther(first: Shape, other: Shape): void {
  const differ =
    first.delimiter !== other.delimiter
      ? 'differ in format or delimiter'
      : first.header.equals(other.header)
        ? undefined
        : 'have different headers';
  if (!differ) return;
  throw new UserError('unsupported', {
    message: `${first.file} and ${other.file} ${differ}, so that their rows cannot stand in one file.`,
    location: { file: other.file, line: 1 },
    fix: 'Separate them in steps of their own, or leave out "quarantine" and "accepted".',
  });
}
