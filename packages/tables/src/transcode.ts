import { UserError } from '@sluice/core';

/** The texts of a file as UTF-8, whatever they were written in. */
export interface Transcoding {
  /** In the spelling of the WHATWG's Encoding Standard: `utf-8`, `utf-16le`, `windows-1252`, `shift_jis` … */
  encoding: string;
  /** UTF-8 chunks. Throws UserError `bad-data` at the first byte that is none of the encoding's, but for UTF-8, which passes. */
  apply(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer>;
}

/**
 * The encoding that was declared, else what the byte order mark says, else UTF-8. Throws UserError `bad-input` for a name
 * that is no encoding, `unsupported` for UTF-32.
 * @param head the first bytes of the content, at least four where it has so many
 */
export function transcodingOf(head: Buffer, file: string, declared?: string): Transcoding {
  const marked = markOf(head, file);
  const encoding = declared === undefined ? (marked ?? 'utf-8') : nameOf(declared);
  if (declared !== undefined && marked && marked !== encoding)
    throw new UserError('bad-data', {
      message: `"${file}" begins with the byte order mark of ${marked}, but "encoding" says ${encoding}.`,
      fix: 'Leave "encoding" out, or make the file again.',
    });
  if (encoding === 'utf-8') return { encoding, apply: chunks => chunks };
  return { encoding, apply: chunks => transcode(chunks, encoding, file) };
}

function nameOf(label: string): string {
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
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let before = 0;
  const decode = (chunk: Buffer, last: boolean) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: !last }), 'utf8');
    } catch (cause) {
      const where = last ? 'its end' : `bytes ${before} to ${before + chunk.length}`;
      throw new UserError(
        'bad-data',
        {
          message: `"${file}" is not ${encoding}: what stands in ${where} is no text in it.`,
          fix: 'Is "encoding" right, and the file whole?',
        },
        { cause },
      );
    }
  };
  for await (const chunk of chunks) {
    const text = decode(chunk, false);
    before += chunk.length;
    if (text.length) yield text;
  }
  const rest = decode(Buffer.alloc(0), true);
  if (rest.length) yield rest;
}
