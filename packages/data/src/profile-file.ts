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
  /** Some rows, where they were asked for: what looks at whole rows needs them. null where nothing stands. */
  sample?: { columns: readonly string[]; rows: (string | null)[][] };
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

/** As JSON: each file on a line, each entry of a column on another, so that profiles can be read and compared line by line. */
export function writeProfile({ files, columns, sample, ...head }: Profile): string {
  const start = Object.entries(head).map(entry);
  const file = files.map(value => `    ${JSON.stringify(value)}`);
  const column = columns.map(
    value =>
      `    {\n${Object.entries(value)
        .map(pair => `    ${entry(pair)}`)
        .join(',\n')}\n    }`,
  );
  const lists = [list('files', file), list('columns', column)];
  const rows = sample?.rows.map(row => `    ${JSON.stringify(row)}`) ?? [];
  const kept = sample
    ? [`  "sample": {\n  ${entry(['columns', sample.columns])},\n  ${list('rows', rows)}\n  }`]
    : [];
  return `{\n${[...start, ...lists, ...kept].join(',\n')}\n}\n`;
}

const entry = ([name, value]: [string, unknown]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;

function list(name: string, lines: readonly string[]): string {
  return `  ${JSON.stringify(name)}: [${lines.length ? `\n${lines.join(',\n')}\n  ` : ''}]`;
}
