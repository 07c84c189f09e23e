import type { Batch, ColumnBatch } from '../batch.js';
import { Damage, decoding } from '../damage.js';
import { FaultLog, type FaultState } from '../faults.js';
import { locating } from '../locating.js';
import type { Feed } from '../ranges.js';
import { BatchReader, dictionaryOf, refuseType, type ArrowLayout } from './batch-reader.js';
import { Header, readMessage, type Message } from './messages.js';

/** A batch with the dictionaries it may need. Plain data. */
export interface ArrowPart {
  number: number;
  /** Number of its first row, from 1. */
  firstRow: number;
  /** Header and body of the batch; nothing behind the last batch, where dictionaries came that nobody used. */
  bytes: ArrayBuffer;
  /** Bytes of the header. */
  head: number;
  /** Those that hold here, each with the messages that it is made of. */
  dictionaries: readonly (readonly SharedMessage[])[];
  /** Dictionaries from this number on come with this part first: what is wrong with them is told here. */
  fresh: number;
}

/** A message with a dictionary, which all threads look at. */
export interface SharedMessage {
  id: number;
  number: number;
  bytes: SharedArrayBuffer;
  head: number;
}

/** Gives the batches away unread. What cannot be told of one is left to whoever reads it, so that errors come in order. */
export async function* arrowParts(
  { messages, feed }: { messages: AsyncGenerator<Message>; feed: Feed },
  { file }: ArrowLayout,
): AsyncGenerator<ArrowPart> {
  const shelf = new Shelf();
  let [number, firstRow] = [0, 1];
  for (;;) {
    const offset = feed.offset;
    const where = () => `batch ${number} at byte ${offset}`;
    let message: Message | undefined;
    try {
      message = await locating(file, where, async () => {
        const next = await messages.next();
        if (next.done) return undefined;
        const { type } = next.value;
        return type === Header.dictionary || type === Header.batch ? next.value : refuseType(type);
      });
    } catch (error) {
      // Dictionaries before may be what is wrong first.
      if (shelf.hasNew) yield shelf.part(number, firstRow);
      throw error;
    }
    if (!message) break;
    if (message.type === Header.dictionary) {
      if (!shelf.add(message)) break;
    } else {
      yield shelf.part(number++, firstRow, message);
      const rows = told(() => message.header.long(0)) ?? -1;
      if (rows < 0) return;
      firstRow += rows;
    }
  }
  if (shelf.hasNew) yield shelf.part(number, firstRow);
}

/** The dictionaries that hold at a place in the file. */
class Shelf {
  readonly #held = new Map<number, SharedMessage[]>();
  #count = 0;
  #told = 0;

  get hasNew(): boolean {
    return this.#count > this.#told;
  }

  /** False for one that cannot be read, so that nothing behind it counts. */
  add({ header, bytes, body }: Message): boolean {
    const dictionary = told(() => dictionaryOf(header));
    const id = dictionary?.id ?? -1;
    const shared = new SharedArrayBuffer(bytes.length + body.length);
    fill(new Uint8Array(shared), bytes, body);
    const message = { id, number: this.#count++, bytes: shared, head: bytes.length };
    this.#held.set(id, dictionary?.adds ? [...(this.#held.get(id) ?? []), message] : [message]);
    return dictionary !== undefined;
  }

  part(number: number, firstRow: number, message?: Message): ArrowPart {
    const { bytes: header, body } = message ?? { bytes: Buffer.alloc(0), body: Buffer.alloc(0) };
    const bytes = new ArrayBuffer(header.length + body.length);
    fill(new Uint8Array(bytes), header, body);
    const fresh = this.#told;
    this.#told = this.#count;
    return { number, firstRow, bytes, head: header.length, dictionaries: [...this.#held.values()], fresh };
  }
}

function fill(to: Uint8Array, head: Uint8Array, body: Uint8Array): void {
  to.set(head);
  to.set(body, head.length);
}

/** undefined where the bytes do not say. */
function told<T>(read: () => T): T | undefined {
  try {
    return decoding('', read);
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
}

/** Reads the parts of one file that come to this thread, in order. Throws as reading the file does. */
export class ArrowPartReader {
  readonly #layout: ArrowLayout;
  readonly #reader: BatchReader;
  /** Numbers of the messages that each dictionary was read from. */
  readonly #read = new Map<number, number[]>();

  constructor(layout: ArrowLayout) {
    this.#layout = layout;
    this.#reader = new BatchReader(layout);
  }

  async read(
    { number, firstRow: row, bytes, head, dictionaries, fresh }: ArrowPart,
    take: (batch: Batch<ColumnBatch>) => void,
  ): Promise<{ rows: number; faults: FaultState }> {
    const { file, keepFaults } = this.#layout;
    const faults = new FaultLog(keepFaults);
    const where = () => `batch ${number}`;
    for (const messages of dictionaries) {
      const { id } = messages[0]!;
      const read = this.#read.get(id) ?? [];
      const goesOn = read.every((before, i) => messages[i]?.number === before);
      for (const message of goesOn ? messages.slice(read.length) : messages) {
        const at = { row, faults: message.number >= fresh ? faults : new FaultLog() };
        await locating(file, where, () => {
          // Decoders want memory that nobody shares.
          const { header, body } = parted(Buffer.from(new Uint8Array(message.bytes)), message.head);
          return this.#reader.takeDictionary(header, body, at);
        });
      }
      this.#read.set(
        id,
        messages.map(message => message.number),
      );
    }
    let rows = 0;
    if (head > 0) {
      const { header, body } = await locating(file, where, () => parted(Buffer.from(bytes), head));
      for await (const batch of this.#reader.rows(header, body, { row, faults }, where)) {
        rows += batch.rows;
        take(batch);
      }
    }
    return { rows, faults: faults.state() };
  }
}

function parted(bytes: Buffer, head: number) {
  return { header: readMessage(bytes.subarray(0, head)).header, body: bytes.subarray(head) };
}
