import type { Problem } from '@sluice/core';
import { delimiterByte, type Format } from '@sluice/tables';
import type { OdcsServer } from './contract.js';

/** Throws the problem as `bad-contract`, at that key of the server. */
export type Refuse = (key: string | undefined, problem: Problem) => never;

/** How the data stand in their files; what is not said shows in the files. */
export interface Form {
  format?: Format;
  delimiter?: string;
}

/** JSON may stand in a file in two ways: which one it is, the delimiter says. */
const FORMATS = new Map<unknown, Format | 'documents'>([
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['json', 'documents'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['parquet', 'parquet'],
  ['arrow', 'arrow'],
  ['feather', 'arrow'],
]);
const DOCUMENTS = new Map<unknown, Format>([
  ['new_line', 'jsonl'],
  ['array', 'json'],
]);
const TAB = 0x09;

/** The form by the inputs, and by the server where they say nothing. */
export function formOf(server: OdcsServer, written: Form, refuse: Refuse): Form {
  const { delimiter } = server;
  const format = written.format ?? declaredFormat(server, refuse);
  if (format === 'documents') return { ...written, format: documentsOf(server, refuse) };
  const form = { ...written, ...(format === undefined ? {} : { format }) };
  if (delimiter === undefined || written.delimiter !== undefined || isOfAnother(server, written)) return form;
  if (format === undefined)
    return refuse('delimiter', {
      message: 'The server has a delimiter, but no format that it could be of.',
      fix: 'Give it its `format`, too, or say it in the input "format".',
    });
  const byte = byteOf(delimiter);
  if (byte !== undefined && (format === 'csv' || (format === 'tsv' && byte === TAB)))
    return { ...form, delimiter: delimiter as string };
  return refuse('delimiter', {
    message: `${JSON.stringify(delimiter)} is no delimiter of ${JSON.stringify(format)}.`,
    fix: format === 'csv' ? 'Give one ASCII character, such as ; or |.' : 'Leave it out.',
  });
}

function declaredFormat({ format }: OdcsServer, refuse: Refuse): Format | 'documents' | undefined {
  if (format === undefined) return undefined;
  return (
    formatBy(format) ??
    refuse('format', {
      message: `Files of the format ${JSON.stringify(format)} are not read here.`,
      valid: [...FORMATS.keys()].map(String),
    })
  );
}

const formatBy = (name: unknown) => FORMATS.get(typeof name === 'string' ? name.toLowerCase() : name);

function documentsOf({ type, delimiter }: OdcsServer, refuse: Refuse): Format {
  const format = DOCUMENTS.get(delimiter);
  if (format !== undefined) return format;
  const message =
    delimiter === undefined
      ? 'The server does not say how the objects stand in its JSON files.'
      : `${JSON.stringify(delimiter)} is no delimiter of "json".`;
  // The standard gives local servers no delimiter.
  const here = type === 'local' ? 'Say' : 'Write `delimiter: new_line` or `delimiter: array`; or say';
  return refuse(delimiter === undefined ? 'format' : 'delimiter', {
    message,
    fix: `${here} it in the input "format": \`jsonl\` for one object a line, \`json\` for an array.`,
  });
}

/** Whether its delimiter is that of another format than the one that counts. */
function isOfAnother({ format }: OdcsServer, written: Form): boolean {
  if (written.format === undefined) return false;
  if (format !== undefined) return formatBy(format) !== written.format;
  return written.format !== 'csv' && written.format !== 'tsv';
}

function byteOf(delimiter: unknown): number | undefined {
  try {
    return typeof delimiter === 'string' ? delimiterByte(delimiter) : undefined;
  } catch {
    return undefined;
  }
}
