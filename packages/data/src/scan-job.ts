import type { Block, BlockReport, Layout, Part, PartLayout, PartReport } from '@sluice/tables';
import type { DeclaredContract } from './contract.js';
import type { CompileOptions } from './compiling.js';
import type { ScanState, TableScanOptions } from './table-scan.js';

/** What a contract is compiled from, as plain data: a worker compiles it anew, since rules are functions. */
export interface ContractSource extends Pick<DeclaredContract, 'value' | 'file' | 'text'> {
  options: CompileOptions;
}

/** What a worker starts with. */
export interface ScanJob {
  contract: ContractSource;
  options: TableScanOptions;
  /** Where it may write what memory has no room for. */
  spillFile: string;
}

export type ToWorker =
  /** The blocks to come are of this file. */
  | { kind: 'file'; layout: Layout }
  | { kind: 'block'; number: number; bytes: ArrayBuffer; block: Omit<Block, 'bytes'> }
  /** The parts to come are of this file. */
  | { kind: 'parts'; layout: PartLayout }
  /** `block` is that of the whole file: rows are known by their number in it. */
  | { kind: 'part'; block: number; part: Part }
  | { kind: 'finish' };

export type FromWorker =
  /** `report` is undefined where the block holds what must be refused; `bytes` come back to be used again. */
  | { kind: 'block'; number: number; bytes: ArrayBuffer; report?: BlockReport }
  | { kind: 'part'; number: number; report?: PartReport }
  | { kind: 'state'; state: ScanState };
