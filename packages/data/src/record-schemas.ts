import { loadRecordCompiler, type RecordCompiler, type RecordTest, type RecordTools } from '@sluice/schema';
import type { OdcsContract } from './contract.js';
import { isoTimestampReader, readIsoDate, readIsoTime, type TimeReader } from './iso-time.js';
import { allDifferent } from './json-tests.js';
import { safePattern } from './pattern/safe-pattern.js';
import { TEXT_FORMATS } from './text-formats.js';

/** Set once it is loaded: compiling a contract does not wait. */
let compiler: RecordCompiler | undefined;

/** Those of this process, by their text: a rule is compiled for its problems, then for each scan. */
const compiled = new Map<string, RecordTest>();

/** Must be done before a contract is compiled that has rules by JSON Schema, and before rows are held against them. */
export async function readyFor(contract: OdcsContract): Promise<void> {
  if (!compiler && /"rule":"json-schema"/.test(JSON.stringify(contract)))
    compiler = await loadRecordCompiler();
}

/** The test of a record; a text that says why there is none. undefined before `readyFor`. */
export function recordTest(schema: Record<string, unknown> | boolean): RecordTest | string | undefined {
  if (!compiler) return undefined;
  const text = JSON.stringify(schema);
  const known = compiled.get(text);
  if (known) return known;
  try {
    const test = compiler.compileRecord(schema, TOOLS);
    compiled.set(text, test);
    return test;
  } catch (error) {
    if (error instanceof compiler.RecordSchemaError) return error.message;
    throw error;
  }
}

const isTime = (read: TimeReader) => (text: string) => {
  const bytes = Buffer.from(text);
  return !Number.isNaN(read(bytes, 0, bytes.length));
};

const TOOLS: RecordTools = {
  pattern: pattern => {
    const test = safePattern(pattern);
    if (typeof test === 'function') return test;
    const why =
      test === undefined ? 'is not an ECMA-262 regular expression' : 'can take for ever on some texts';
    return `The pattern ${JSON.stringify(pattern)} ${why}.`;
  },
  formats: {
    ...TEXT_FORMATS,
    date: isTime(readIsoDate),
    'date-time': isTime(isoTimestampReader('required')),
    time: isTime(readIsoTime),
  },
  allDifferent,
};

/** Formats that a rule by JSON Schema knows. */
export const RECORD_FORMATS: readonly string[] = [
  ...Object.keys(TOOLS.formats),
  ...['duration', 'uri-reference', 'json-pointer', 'relative-json-pointer', 'regex'],
];
