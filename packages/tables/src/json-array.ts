import { UserError } from '@sluice/core';
import type { Batch } from './batch.js';
import { COMMA, isBlank, LF, OPEN_BRACKET } from './bytes.js';
import type { FaultLog } from './faults.js';
import { countLines, ElementEnds } from './json-elements.js';
import type { TextSource } from './open-table.js';
import { enlargedRoom, FRONT, LongRow, newRoom, type Block, type BlockOptions } from './row-blocks.js';
import type { Scanner } from './scanner.js';
import { takeBatch } from './take-rows.js';
import { longRow, type Window } from './window.js';

/**
 * Takes what stands before the first element; answers the line that it ends on. Throws UserError `bad-data` for what is
 * no JSON array, `unsupported` for an array of arrays.
 */
export async function openArray(window: Window, file: string): Promise<number> {
  let line = 1;
  const take = async () => {
    for (;;) {
      while (window.start === window.end && !window.last) await window.advance(line);
      const b = window.start < window.end ? window.bytes[window.start] : undefined;
      if (b === undefined || !isBlank(b)) return b;
      if (b === LF) line++;
      window.start++;
    }
  };
  if ((await take()) !== OPEN_BRACKET) {
    throw new UserError('bad-data', {
      message: `"${file}" should be a JSON array, and does not begin with "[".`,
      location: { file, line },
      fix: 'Declare the right format (jsonl for one object a line), or none.',
    });
  }
  window.start++;
  if ((await take()) === OPEN_BRACKET) {
    throw new UserError('unsupported', {
      message: `"${file}" is a JSON array of arrays, whose columns have no names.`,
      location: { file, line },
      fix: 'Write an array of objects, `[{"name": value}]`, or CSV with a header.',
    });
  }
  return line;
}

export interface ElementOptions extends BlockOptions {
  /** Physical line on which the chunks begin. */
  line: number;
  /** Takes what is wrong with the array as a whole. */
  faults: FaultLog;
}

/** One element does not fit; on which line it begins. */
export class LongElement extends LongRow {
  readonly line: number;

  constructor(line: number) {
    super();
    this.line = line;
  }
}

/**
 * Cuts what follows the opening bracket of a JSON array into blocks of whole elements. Each ends behind a comma, the last
 * one before the closing bracket. Throws `LongElement`.
 */
export async function* cutElements(
  chunks: AsyncIterable<Buffer>,
  options: ElementOptions,
): AsyncGenerator<Block> {
  const cutter = new ElementCutter(options);
  for await (const chunk of chunks) {
    for (let taken = 0; taken < chunk.length;) {
      taken += cutter.add(chunk, taken);
      const block = cutter.cut();
      if (block) yield block;
    }
    if (cutter.done) break;
  }
  const block = cutter.last();
  if (block) yield block;
}

/** Bytes that are looked at together, where one thread reads. */
const BLOCK = 256 * 1024;

/** Drives one scanner over all blocks. */
export async function* takeElements(
  text: TextSource,
  scanner: Scanner,
  { file, maxRowBytes }: { file: string; maxRowBytes: number },
): AsyncGenerator<Batch> {
  let free: Buffer | undefined;
  try {
    for await (const block of text.blocks({ size: BLOCK, recycled: () => free })) {
      for (let at = block.from; at < block.to;) {
        const { next, batch } = takeBatch(block, at, block.to, true, scanner);
        at = next;
        if (batch) yield batch;
      }
      free = block.bytes;
    }
  } catch (error) {
    if (!(error instanceof LongElement)) throw error;
    throw longRow(file, error.line, maxRowBytes);
  }
}

class ElementCutter {
  /** Nothing that follows matters any more. */
  done = false;
  readonly #options: ElementOptions;
  readonly #ends = new ElementEnds();
  #bytes: Buffer;
  /** Place up to which `bytes` is filled. */
  #full: number;
  #offset: number;
  /** What was not given away yet lies in `bytes[FRONT, end)`; it was looked at up to `seen`. */
  #end = FRONT;
  #seen = FRONT;
  /** Behind the last comma between elements. */
  #cut = FRONT;
  #blocks = 0;
  /** Where the array is closed, and the line feeds since. */
  #closed: number | undefined;
  #linesAfter = 0;

  constructor(options: ElementOptions) {
    this.#options = options;
    this.#offset = options.offset;
    ({ bytes: this.#bytes, full: this.#full } = newRoom(options, 0));
  }

  /** Takes in what there is room for; answers how much. */
  add(chunk: Buffer, from: number): number {
    if (this.#closed !== undefined) {
      this.#takeRest(chunk, from, chunk.length);
      return chunk.length - from;
    }
    if (this.#end === this.#full) this.#enlarge();
    const to = Math.min(chunk.length, from + this.#full - this.#end);
    const count = chunk.copy(this.#bytes, this.#end, from, to);
    this.#end += count;
    for (;;) {
      const at = this.#ends.next(this.#bytes, this.#seen, this.#end);
      this.#seen = at + 1;
      if (at === this.#end) break;
      if (this.#bytes[at] === COMMA) this.#cut = at + 1;
      else {
        this.#close(at);
        this.#takeRest(this.#bytes, at + 1, this.#end);
        return count;
      }
    }
    this.#seen = this.#end;
    return count;
  }

  /** A block once there is no room left, unless one element takes it all. */
  cut(): Block | undefined {
    if (this.#closed !== undefined || this.#end < this.#full || this.#cut === FRONT) return undefined;
    const [bytes, end, cut] = [this.#bytes, this.#end, this.#cut];
    ({ bytes: this.#bytes, full: this.#full } = newRoom(this.#options, end - cut));
    bytes.copy(this.#bytes, FRONT, cut, end);
    this.#end = this.#seen = FRONT + end - cut;
    this.#cut = FRONT;
    return this.#block(bytes, cut);
  }

  /** What is left when nothing follows. */
  last(): Block | undefined {
    const to = this.#closed ?? this.#end;
    if (this.#closed === undefined) {
      let content = to;
      while (content > FRONT && isBlank(this.#bytes[content - 1]!)) content--;
      const line = this.#line - countLines(this.#bytes, content, to);
      this.#options.faults.add(
        'broken-array',
        line,
        () => 'the array is never closed: "]" is missing at the end',
      );
    }
    return to > FRONT ? this.#block(this.#bytes, to) : undefined;
  }

  #close(at: number): void {
    this.#closed = at;
    const afterComma = this.#blocks > 0 || this.#cut > FRONT;
    if (afterComma && this.#bytes.subarray(this.#cut, at).every(isBlank))
      this.#options.faults.add('broken-array', this.#line, () => 'a comma stands before the closing bracket');
  }

  #block(bytes: Buffer, to: number): Block {
    const offset = this.#offset - FRONT;
    this.#offset += to - FRONT;
    this.#blocks++;
    bytes[to] = LF;
    return { bytes, from: FRONT, to, offset };
  }

  #takeRest(bytes: Buffer, from: number, to: number): void {
    for (let i = from; i < to && !this.done; i++) {
      const b = bytes[i]!;
      if (b === LF) this.#linesAfter++;
      if (isBlank(b)) continue;
      this.done = true;
      const line = this.#line + this.#linesAfter;
      this.#options.faults.add('broken-array', line, () => 'something follows the end of the array');
    }
  }

  #enlarge(): void {
    const [bytes, end] = [this.#bytes, this.#end];
    try {
      ({ bytes: this.#bytes, full: this.#full } = enlargedRoom(bytes, end, this.#options));
    } catch (error) {
      if (!(error instanceof LongRow)) throw error;
      const start = bytes.findIndex((b, i) => i >= FRONT && !isBlank(b));
      throw new LongElement(this.#line - countLines(bytes, start, end));
    }
  }

  /** Line of what was looked at last. */
  get #line(): number {
    return this.#options.line + this.#ends.lines;
  }
}
