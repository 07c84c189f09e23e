import { UserError } from '@sluice/core';
import { Damage, decoding } from '../damage.js';
import type { Feed } from '../ranges.js';
import { FlatTable } from './flatbuffer.js';

/** Header types of Message.fbs */
export const Header = { schema: 1, dictionary: 2, batch: 3 } as const;

export interface Message {
  type: number;
  header: FlatTable;
  body: Buffer;
  /** What header and type were read from. */
  bytes: Buffer;
}

/** Bytes of one batch at most, as they lie in the file. */
const LARGEST_BODY = 1024 ** 3;
const CONTINUATION = 0xffffffff;

/** The messages of an Arrow stream, up to its end or that of the file. */
export async function* readMessages(feed: Feed): AsyncGenerator<Message> {
  while (feed.left >= 8) {
    let length = (await feed.take(4)).readUInt32LE();
    // Before Arrow 0.15 the length stood alone.
    if (length === CONTINUATION) length = (await feed.take(4)).readUInt32LE();
    if (length === 0) return;
    if (length > feed.left) throw new Damage(`a message of ${length} bytes where ${feed.left} follow`);
    const bytes = Buffer.from(await feed.take(length));
    const { type, header, size } = readMessage(bytes);
    if (!(size >= 0 && size <= feed.left))
      throw new Damage(`a batch of ${size} bytes where ${feed.left} follow`);
    if (size > LARGEST_BODY) {
      throw new UserError('limit-exceeded', {
        message: `A batch has ${size} bytes; ${LARGEST_BODY} are allowed.`,
        fix: 'Write the file with smaller batches, such as 64 Ki rows.',
      });
    }
    yield { type, header, body: await feed.take(size), bytes };
  }
}

/** A message without its body. Throws `Damage`. */
export function readMessage(bytes: Buffer): { type: number; header: FlatTable; size: number } {
  return decoding('a message cannot be read', () => {
    const message = FlatTable.root(bytes);
    return { type: message.byte(1), header: message.table(2), size: message.long(3) };
  });
}
