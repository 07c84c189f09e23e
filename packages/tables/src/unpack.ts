import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UserError } from '@sluice/core';
import { unzstd } from './compress/unzstd.js';
import { isZstd } from './compress/zstd-frames.js';
import { placeOfDamage, type DamagePlace } from './compress/damage-place.js';
import { isDamage } from './compress/is-damage.js';

/** How a whole file is compressed. */
export type Packing = 'gzip' | 'zstd';

const CHUNK = 256 * 1024;

/** Told by the first bytes, at least four where the file has so many. */
export function packingOf(head: Buffer): Packing | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return isZstd(head) ? 'zstd' : undefined;
}

export interface PackedFile {
  /** For messages. */
  file: string;
  /** Of content, at most. */
  maxBytes: number;
  /** The bytes of the file from the first on, once more. */
  again: () => AsyncIterable<Buffer>;
  /** Bytes of the file, where that is known. */
  size: () => Promise<number | undefined>;
}

/**
 * The content, piece by piece. Throws UserError `bad-data` for a damaged file, `limit-exceeded` past `maxBytes` of content.
 * @param chunks may use their memory again for the next one
 */
export async function* unpack(
  packing: Packing,
  chunks: AsyncIterable<Buffer>,
  packed: PackedFile,
): AsyncGenerator<Buffer> {
  const { file, maxBytes } = packed;
  let size = 0;
  try {
    for await (const chunk of packing === 'gzip' ? gunzip(chunks) : unzstd(chunks, file)) {
      size += chunk.length;
      if (size > maxBytes) throw await tooLarge(packed);
      yield chunk;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    throw await damaged(packing, packed, error);
  }
}

async function tooLarge({ file, maxBytes, size }: PackedFile): Promise<UserError> {
  const bytes = await size();
  return new UserError('limit-exceeded', {
    message: `"${file}"${bytes === undefined ? '' : `, ${bytes} bytes as it lies there,`} holds more than ${maxBytes} bytes once decompressed.`,
    location: { file },
    fix: 'If it is no decompression bomb, raise "max-decompressed-size".',
  });
}

/** What zlib says in words of its own. */
const WORDS: Readonly<Record<string, string>> = {
  'incorrect data check': 'the checksum is not that of the content',
  'incorrect length check': 'the length is not that of the content',
  'unexpected end of file': 'the file is cut off',
};

/** Where one content ends, zlib takes what follows for another, and looks at two bytes of it. */
function wordsOf({ error, at, size }: DamagePlace): string {
  const follows = error.message === 'incorrect header check' && at > 1;
  const what = follows
    ? `something else follows the content at byte ${at - 1}`
    : `${WORDS[error.message] ?? error.message} at byte ${at}`;
  return `${what} of the file, after ${size} decompressed bytes`;
}

async function damaged(packing: Packing, { file, again }: PackedFile, cause: Error): Promise<UserError> {
  const place = await placeOfDamage(packing, again, file);
  const what = place ? wordsOf(place) : `${cause.message}; but it has changed since`;
  return new UserError(
    'bad-data',
    {
      message: `"${file}" is a damaged ${packing} file: ${what}.`,
      location: { file, ...(place?.line === undefined ? {} : { line: place.line }) },
      fix: 'Was the upload or download cut off? Make the file again.',
    },
    { cause },
  );
}

function gunzip(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const decompressor = createGunzip({ chunkSize: CHUNK });
  return pipeline(Readable.from(copies(chunks)), decompressor, () => undefined) as AsyncIterable<Buffer>;
}

/** The stream keeps chunks until later. */
async function* copies(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
