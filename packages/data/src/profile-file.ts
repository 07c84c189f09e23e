import type { Subject } from '@sluice/core';
import type { ColumnProfile } from './profile.js';
import type { Scan } from './scan-table.js';

/** The profile as it is written to a file. Of the same data it is the same, byte by byte. */
export interface Profile {
  sluice: 1;
  kind: 'profile';
  /** sha256 of the dataset. */
  dataset: string;
  rows: number;
  bytes: number;
  files: { path: string; sha256: string; bytes: number; rows: number }[];
  columns: ColumnProfile[];
}

export function profileOf(scan: Scan, dataset: Subject): Profile {
  return {
    sluice: 1,
    kind: 'profile',
    dataset: dataset.sha256,
    rows: scan.rows,
    bytes: scan.files.reduce((sum, { bytes }) => sum + bytes, 0),
    files: scan.files.map(({ path, sha256, bytes, rows }) => ({ path, sha256, bytes, rows })),
    columns: scan.columns.map(column => column.profile()),
  };
}
