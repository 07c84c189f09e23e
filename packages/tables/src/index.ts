export { equalBytes, viewOf } from './bytes.js';
export { asCells } from './as-cells.js';
export { CellKind, cellText } from './batch.js';
export type {
  Batch,
  CellColumn,
  ColumnBatch,
  DictionaryColumn,
  ExactNumbers,
  VectorColumn,
  VectorType,
} from './batch.js';
export { CellState, decodeNumbers, numberVector, type NumberVector } from './decode-numbers.js';
export { constantColumn } from './constant-column.js';
export { delimiterByte, type Format } from './dialect.js';
export { BlockScanner, type BlockReport, type Layout } from './block-scanner.js';
export { BlankLines, type BlankState } from './blank-lines.js';
export { tooManyKeys } from './json-keys.js';
export { elementLines } from './element-lines.js';
export { LongElement } from './json-array.js';
export { longRow, MAX_ROW_BYTES } from './window.js';
export { endOfRows, LongRow, type Block } from './row-blocks.js';
export { FAULTS, FaultLog, type Fault, type FaultKind } from './faults.js';
export { openTable, type TableOptions, type TableSource, type TextSource } from './open-table.js';
export {
  contentBytes,
  scanPart,
  type Part,
  type PartLayout,
  type PartReport,
  type PartSource,
} from './parts.js';
export { readColumns, type ReadColumnsOptions } from './read-columns.js';
export { BATCH_CELLS } from './scanner.js';
export { stringColumn, type Column, type NumberColumn, type StringColumn, type Table } from './table.js';
export { TextTable } from './text-table.js';
export { encodingName } from './transcode.js';
export { Tokens } from './tokens.js';
export { copyNumbers } from './vector-numbers.js';
