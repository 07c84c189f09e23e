import { UserError } from '@sluice/core';
import type { OdcsContract, OdcsQuality } from '../contract.js';
import { COLUMN_EXPECTATIONS, TABLE_EXPECTATIONS } from './expectations.js';
import { ColumnDraft, contractOf, firstText, isRecord, type Importing } from './importing.js';

/** One expectation being carried over. */
export interface Expectation {
  kwargs: Record<string, unknown>;
  /** Share of rows that must keep it. */
  mostly: number | undefined;
  severity: Pick<OdcsQuality, 'severity'>;
  column: (name: unknown) => ColumnDraft;
  table: { quality: OdcsQuality[]; extraColumns: 'allow' | 'error' };
  lose: (message: string) => void;
}

const PASSED = [
  'mostly',
  'result_format',
  'catch_exceptions',
  'include_config',
  'meta',
  'batch_id',
  'column',
];
const SEVERITIES: Record<string, OdcsQuality['severity']> = {
  critical: 'error',
  warning: 'warning',
  info: 'info',
};

/** A suite of Great Expectations (0.x and 1.x). Columns that no expectation names may be there. */
export function importExpectations(suite: Record<string, unknown>, importing: Importing): OdcsContract {
  const drafts = new Map<string, ColumnDraft>();
  const table: Expectation['table'] = { quality: [], extraColumns: 'allow' };
  for (const [i, item] of (suite['expectations'] as unknown[]).entries()) {
    const path = ['expectations', i];
    const type = isRecord(item) ? (item['expectation_type'] ?? item['type']) : undefined;
    if (!isRecord(item) || typeof type !== 'string') {
      importing.lose(path, 'This is no expectation.');
      continue;
    }
    const kwargs = isRecord(item['kwargs']) ? item['kwargs'] : {};
    const column = (name: unknown): ColumnDraft => {
      const key = String(name);
      let draft = drafts.get(key);
      if (!draft) {
        importing.originate(['schema', 0, 'properties', drafts.size], path);
        drafts.set(key, (draft = new ColumnDraft(key)));
      }
      return draft;
    };
    const severity = SEVERITIES[String(item['severity'])];
    const expectation: Expectation = {
      kwargs,
      mostly: typeof kwargs['mostly'] === 'number' ? kwargs['mostly'] : undefined,
      severity: severity && severity !== 'error' ? { severity } : {},
      column,
      table,
      lose: message => importing.lose(path, message),
    };
    const { mostly = 1 } = expectation;
    if (!(mostly >= 0 && mostly <= 1)) expectation.lose(`"mostly" is a share from 0 to 1, not ${mostly}.`);
    carryOver(type, expectation, path, importing);
    for (const [j] of table.quality.entries()) importing.originateNew(['schema', 0, 'quality', j], path);
    for (const [k, { property }] of [...drafts.values()].entries())
      for (const [j] of (property.quality ?? []).entries())
        importing.originateNew(['schema', 0, 'properties', k, 'quality', j], path);
  }
  const name = firstText(suite['name'], suite['expectation_suite_name']) ?? 'suite';
  const properties = [...drafts.values()].map(({ property }) => property);
  if (!properties.length)
    throw new UserError('bad-contract', {
      message: 'The suite has no expectation on a column.',
      location: importing.locate(['expectations']),
    });
  const { quality, extraColumns } = table;
  const extra = { property: 'sluice.extraColumns', value: extraColumns };
  return contractOf(name, '1.0.0', [
    { name: 'table', customProperties: [extra], ...(quality.length ? { quality } : {}), properties },
  ]);
}

function carryOver(
  type: string,
  expectation: Expectation,
  path: (string | number)[],
  importing: Importing,
): void {
  const { kwargs } = expectation;
  const known = Object.hasOwn(COLUMN_EXPECTATIONS, type)
    ? COLUMN_EXPECTATIONS[type]
    : Object.hasOwn(TABLE_EXPECTATIONS, type)
      ? TABLE_EXPECTATIONS[type]
      : undefined;
  if (!known) {
    importing.lose(path, `${type} has no counterpart in a contract.`);
    return;
  }
  importing.loseOthers(kwargs, [...PASSED, ...known.kwargs], [...path, 'kwargs'], type);
  known.carry(expectation);
}
