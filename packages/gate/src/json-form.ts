import type { Files } from '@sluice/core';

const HEAD = 1 << 16;
const LINES = /\.(jsonl|ndjson)$/i;

/**
 * What JSON a file holds, by its content: one document, or one object a line; undefined where it is none. Only where that
 * does not tell, as with one object on one line, its name does.
 */
export async function jsonFormOf(path: string, files: Files): Promise<'document' | 'lines' | undefined> {
  const bytes = await headOf(path, files);
  const head = bytes
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (head.startsWith('['))
    return /^\[\s*[[{\]]/.test(head) || /\.json$/i.test(path) ? 'document' : undefined;
  if (!head.startsWith('{')) return undefined;
  const line = head.split(/\r?\n/, 1)[0]!;
  const rest = head.slice(line.length).trim();
  if (!rest) {
    if (bytes.length < HEAD) return LINES.test(path) ? 'lines' : 'document';
    const tabular = /^\{\s*"(columns|index|data)"\s*:\s*\[/.test(head) || /\.json$/i.test(path);
    return tabular ? 'document' : 'lines';
  }
  if (isJson(line)) return 'lines';
  if (/\.(csv|tsv|tab)$/i.test(path)) return undefined;
  return LINES.test(path) ? 'lines' : 'document';
}

/** Whether the JSON begins an array. */
export async function isJsonArray(path: string, files: Files): Promise<boolean> {
  return /^\ufeff?\s*\[/.test((await headOf(path, files)).toString('utf8'));
}

async function headOf(path: string, files: Files): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of files.stream(path, { start: 0, end: HEAD })) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= HEAD) break;
  }
  return Buffer.concat(chunks).subarray(0, HEAD);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
