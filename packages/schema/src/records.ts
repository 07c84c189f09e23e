import type { RecordTest, RecordTools } from './record-compiler.js';
import type { JsonSchema } from './validator.js';

export type { RecordFault, RecordTest, RecordTools } from './record-compiler.js';

export interface RecordCompiler {
  compileRecord(schema: JsonSchema | boolean, tools: RecordTools): RecordTest;
  RecordSchemaError: new () => Error;
}

/** What compiles schemas of records: loaded where there are any, since it is large. */
export async function loadRecordCompiler(): Promise<RecordCompiler> {
  return import('./record-compiler.js');
}
