import type { Location, Severity } from '@sluice/core';
import type { Tokens } from '@sluice/tables';
import type { Check } from './check.js';
import type { AggregateCheck } from './aggregates/aggregate-check.js';
import type { TimeReader } from './iso-time.js';
import type { Reference } from './rows/reference.js';
import type { RowCheck } from './row-scan.js';
import type { ContractSource } from './scan-job.js';

export const LOGICAL_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'timestamp',
  'time',
  'object',
  'array',
] as const;
export type LogicalType = (typeof LOGICAL_TYPES)[number];

/** What a table must be, ready to be counted: a contract with all its words understood. */
export interface TablePlan {
  name: string;
  columns: ColumnPlan[];
  /** On whole rows: keys of several columns. */
  keys: KeyCheck[];
  rowCount: Check[];
  /** On whole rows: comparisons of columns, references to other tables, leaks between splits. */
  rows: RowCheck[];
  /** On what was counted: means, quantiles, freshness. */
  aggregates: AggregateCheck[];
  /** Other tables, which must be read before `rows` tell their results. */
  references: Reference[];
  /** Columns the contract wants, but not in data of this environment. */
  elsewhere: readonly Elsewhere[];
  /** Rules that were left out because their columns belong to other environments. */
  leftOut: number;
  /** Columns the contract does not know. */
  extraColumns: Severity | 'allow';
  /** Texts that mean a missing value in any column. */
  missing: readonly string[];
  location?: Location;
  /** What it was compiled from. Without it, the data are scanned in one thread. */
  source?: ContractSource;
}

export interface ColumnPlan {
  /** As the header has it. */
  name: string;
  /** Of the property in the contract. */
  location?: Location;
  /** Of what stands in an object: the header of the column that holds it, then the names down to its own. */
  path?: readonly string[];
  /** Of an object whose members are columns too: their names, of all that stands in it and is no such object. */
  members?: readonly string[];
  /** undefined: anything goes. */
  type: LogicalType | undefined;
  /** Of dates, timestamps and times. */
  read?: TimeReader;
  /** Texts that mean nothing stands there (ODCS: null). */
  nulls: Tokens;
  /** `nulls`, and the texts of the column's `missingValues` rule: neither is judged by the other rules. */
  missing: Tokens;
  checks: ColumnCheck[];
  /** Values are not to be shown: the contract classifies them. */
  hidden: boolean;
}

export interface Elsewhere {
  column: string;
  environments: readonly string[];
  /** Its values are not to be shown. */
  hidden: boolean;
  location: Location;
}

export interface KeyCheck extends Check {
  columns: readonly string[];
}

export type ColumnCheck = Check & Test;

/** What is counted. */
export type Test =
  | { kind: 'column' }
  | { kind: 'required' }
  | { kind: 'nulls' }
  /** Cells that hold one of the rule's texts; with `nulls` also those in which nothing stands. */
  | { kind: 'missing'; nulls: boolean }
  | { kind: 'type' }
  | { kind: 'finite' }
  | RangeTest
  | { kind: 'multiple'; of: number }
  | { kind: 'numbers'; valid: ReadonlySet<number> }
  | TextTest
  | { kind: 'unique' };

export interface RangeTest {
  kind: 'range';
  least: number;
  most: number;
  /** The bounds themselves are excluded. */
  open: boolean;
  /** For integers past 2⁵³, which a float64 cannot tell apart. */
  exact?: { least: bigint; most: bigint };
}

export interface TextTest {
  kind: 'text';
  /** `length` counts characters (code points). */
  test: (text: string, length: number) => boolean;
  /** The test looks only at the length, so the text need not be decoded. */
  lengthOnly?: boolean;
}
