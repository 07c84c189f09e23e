import { UserError } from '@sluice/core';

/** Bytes of one character at most, and more: where the decoder failed, it may have begun so much earlier. */
const LONGEST = 16;

/** The texts of a file as UTF-8, whatever they were written in. */
export interface Transcoding {
  /** In the spelling of the WHATWG's Encoding Standard: `utf-8`, `utf-16le`, `windows-1252`, `shift_jis` … */
  encoding: string;
  /**
   * UTF-8 chunks. Throws UserError `bad-data` with the first byte that is none of the encoding's, but for UTF-8, which passes.
   * @param again the same chunks from the first on: a decoder does not tell the place, so it is looked for in them
   */
  apply(chunks: AsyncGenerator<Buffer>, again: () => AsyncIterable<Buffer>): AsyncGenerator<Buffer>;
}

/**
 * The encoding that was declared, else what the byte order mark says, else UTF-8. Throws UserError `bad-input` for a name
 * that is no encoding, `unsupported` for UTF-32.
 * @param head the first bytes of the content, at least four where it has so many
 */
export function transcodingOf(head: Buffer, file: string, declared?: string): Transcoding {
  const marked = markOf(head, file);
  const encoding = declared === undefined ? (marked ?? 'utf-8') : encodingName(declared);
  if (declared !== undefined && marked && marked !== encoding)
    throw new UserError('bad-data', {
      message: `"${file}" begins with the byte order mark of ${marked}, but "encoding" says ${encoding}.`,
      fix: 'Leave "encoding" out, or make the file again.',
    });
  if (encoding === 'utf-8') return { encoding, apply: chunks => chunks };
  return { encoding, apply: (chunks, again) => transcode(chunks, encoding, file, again) };
}

/** The name of an encoding in the spelling of the standard. Throws UserError `bad-input` for what is none. */
export function encodingName(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UserError('bad-input', {
      message: `"${label}" is no encoding.`,
      valid: [
        'utf-8',
        'utf-16le',
        'utf-16be',
        'latin1',
        'windows-1252',
        'iso-8859-15',
        'shift_jis',
        'gb18030',
        '…',
      ],
      fix: 'Give a name of https://encoding.spec.whatwg.org/#names-and-labels.',
    });
  }
}

function markOf(head: Buffer, file: string): string | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff))
    throw new UserError('unsupported', {
      message: `"${file}" is written in UTF-32.`,
      fix: 'Save it as UTF-8.',
    });
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  return starts(0xef, 0xbb, 0xbf) ? 'utf-8' : undefined;
}

async function* transcode(
  chunks: AsyncGenerator<Buffer>,
  encoding: string,
  file: string,
  again: () => AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let before = 0;
  const decode = async (chunk: Buffer, last: boolean) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: !last }), 'utf8');
    } catch (cause) {
      throw await refusal(file, encoding, before, again, cause);
    }
  };
  for await (const chunk of chunks) {
    const text = await decode(chunk, false);
    before += chunk.length;
    if (text.length) yield text;
  }
  const rest = await decode(Buffer.alloc(0), true);
  if (rest.length) yield rest;
}

/** @param before so many bytes surely can be decoded, but for the last few */
async function refusal(
  file: string,
  encoding: string,
  before: number,
  again: () => AsyncIterable<Buffer>,
  cause: unknown,
): Promise<UserError> {
  const found = await firstBad(again(), encoding, before);
  const bytes = found && [...found.bytes].map(byte => `0x${byte.toString(16).padStart(2, '0')}`).join(' ');
  const what = found
    ? `byte ${found.at} is where ${bytes} begins, which is ${found.last ? 'cut off' : 'no text in it'}`
    : 'it has changed since it was opened';
  return new UserError(
    'bad-data',
    {
      message: `"${file}" is not ${encoding}: ${what}.`,
      location: { file, ...(found ? { line: found.line } : {}) },
      fix: 'Is "encoding" right, and the file whole?',
    },
    { cause },
  );
}

/** Bytes that are no text, and their place in the content. */
interface Bad {
  at: number;
  bytes: Buffer;
  /** Physical line, counted from 1. */
  line: number;
  /** Nothing follows them. */
  last: boolean;
}

async function firstBad(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
  before: number,
): Promise<Bad | undefined> {
  // As a character like any other, a byte order mark ends a sequence.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  let at = 0;
  /** Bytes that are no character yet. */
  let open: number[] = [];
  const decode = (bytes: Buffer, stream: boolean): boolean => {
    try {
      const text = decoder.decode(bytes, { stream });
      if (text !== '') open = [];
      for (const character of text) if (character === '\n') line++;
      return true;
    } catch {
      return false;
    }
  };
  const bad = (last: boolean) => ({ at: at - open.length, bytes: Buffer.from(open), line, last });
  for await (const chunk of chunks) {
    const known = Math.max(0, Math.min(chunk.length, before - at - LONGEST));
    if (known > 0 && !decode(chunk.subarray(0, known), true)) return undefined;
    at += known;
    for (const byte of chunk.subarray(known)) {
      open.push(byte);
      at++;
      if (!decode(Buffer.of(byte), true)) return bad(false);
    }
  }
  return decode(Buffer.alloc(0), false) ? undefined : bad(true);
}
