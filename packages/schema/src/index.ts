export {
  examineDeclared,
  examineFile,
  loadDeclared,
  parseDeclared,
  type Declared,
  type Examined,
  type Path,
} from './declared.js';
export type { JsonSchema } from './validator.js';
export {
  loadRecordCompiler,
  type RecordCompiler,
  type RecordFault,
  type RecordTest,
  type RecordTools,
} from './records.js';
