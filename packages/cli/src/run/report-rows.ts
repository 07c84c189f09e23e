import type { Block, Outcome, Row, Text } from '@sluice/core';

export function row(cells: Text[], tone?: Outcome): Row {
  return tone ? { cells, tone } : { cells };
}

export function table(caption: string, labels: readonly string[], rows: Row[]): Block {
  return { kind: 'table', caption, columns: labels.map(label => ({ label })), rows };
}

export function section(caption: string, labels: readonly string[], rows: Row[]): Block[] {
  return rows.length ? [table(caption, labels, rows)] : [];
}
