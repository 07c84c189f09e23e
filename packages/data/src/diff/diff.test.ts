import { describe, expect, it } from '@jest/globals';
import { parseDeclared } from '@sluice/schema';
import { contractSchema } from '../contract-schema.js';
import type { OdcsContract } from '../contract.js';
import { compareContracts } from './describe-diff.js';

const HEAD = 'apiVersion: v3.1.0\nkind: DataContract\nid: x\nstatus: active\n';
const read = (text: string, version: string) =>
  parseDeclared<OdcsContract>(
    `${HEAD}version: ${version}\n${text}`,
    'contract.yaml',
    contractSchema,
    'bad-contract',
  );

const property = (text: string) =>
  `schema:\n  - name: t\n    properties:\n      - { name: a${text ? `, ${text}` : ''} }\n      - { name: z }\n`;
const table = (text: string) => `schema:\n  - name: t\n    ${text}\n    properties: [{ name: a }]\n`;
const rule = (text: string) => property(`quality: [{ ${text} }]`);

async function diff(before: string, after: string, versions: [string, string] = ['1.0.0', '1.0.0']) {
  return compareContracts(await read(before, versions[0]), await read(after, versions[1]), 'main');
}

describe('two contracts', () => {
  it.each<[string, string, string, ('breaking' | 'compatible')[]]>([
    ['nothing', property(''), property(''), []],
    ['a type given', property(''), property('logicalType: integer'), ['compatible']],
    ['a type narrowed', property('logicalType: number'), property('logicalType: integer'), ['compatible']],
    ['a type widened', property('logicalType: integer'), property('logicalType: number'), ['breaking']],
    ['a type taken away', property('logicalType: integer'), property(''), ['breaking']],
    ['required', property(''), property('required: true'), ['compatible']],
    ['no longer required', property('required: true'), property(''), ['breaking']],
    [
      'a bound tightened',
      property('logicalType: number, logicalTypeOptions: { minimum: 1 }'),
      property('logicalType: number, logicalTypeOptions: { minimum: 2 }'),
      ['compatible'],
    ],
    [
      'a bound loosened',
      property('logicalType: number, logicalTypeOptions: { maximum: 1 }'),
      property('logicalType: number, logicalTypeOptions: { maximum: 2 }'),
      ['breaking'],
    ],
    [
      'another pattern',
      property('logicalType: string, logicalTypeOptions: { pattern: a }'),
      property('logicalType: string, logicalTypeOptions: { pattern: b }'),
      ['breaking'],
    ],
    [
      'a value less',
      rule('metric: invalidValues, mustBe: 0, arguments: { validValues: [x, y] }'),
      rule('metric: invalidValues, mustBe: 0, arguments: { validValues: [x] }'),
      ['compatible'],
    ],
    [
      'a value more',
      rule('metric: invalidValues, mustBe: 0, arguments: { validValues: [x] }'),
      rule('metric: invalidValues, mustBe: 0, arguments: { validValues: [x, y] }'),
      ['breaking'],
    ],
    [
      'a limit tightened',
      rule('metric: nullValues, mustBeLessThan: 5, unit: percent'),
      rule('metric: nullValues, mustBeLessThan: 3, unit: percent'),
      ['compatible'],
    ],
    [
      'a limit loosened',
      rule('metric: nullValues, mustBeLessThan: 5'),
      rule('metric: nullValues, mustBeLessThan: 6'),
      ['breaking'],
    ],
    [
      'another operator',
      rule('metric: nullValues, mustBeLessThan: 5'),
      rule('metric: nullValues, mustBe: 0'),
      ['breaking'],
    ],
    [
      'a severity lowered',
      rule('metric: nullValues, mustBe: 0'),
      rule('metric: nullValues, mustBe: 0, severity: warning'),
      ['breaking'],
    ],
    ['a rule gone', rule('metric: nullValues, mustBe: 0'), property(''), ['breaking']],
    ['a rule more', property(''), rule('metric: nullValues, mustBe: 0'), ['compatible']],
    [
      'rules in another order',
      table('quality: [{ metric: rowCount, mustBeGreaterThan: 1 }, { metric: rowCount, mustBeLessThan: 9 }]'),
      table('quality: [{ metric: rowCount, mustBeLessThan: 9 }, { metric: rowCount, mustBeGreaterThan: 1 }]'),
      [],
    ],
    [
      'an expression changed',
      table(
        "quality: [{ type: custom, engine: sluice, implementation: { rule: expression, expression: 'a > 1' } }]",
      ),
      table(
        "quality: [{ type: custom, engine: sluice, implementation: { rule: expression, expression: 'a > 2' } }]",
      ),
      ['breaking', 'compatible'],
    ],
    ['a column less', property(''), 'schema:\n  - name: t\n    properties: [{ name: a }]\n', ['breaking']],
    ['a column more', 'schema:\n  - name: t\n    properties: [{ name: a }]\n', property(''), ['compatible']],
    [
      'a column more where none may be',
      'schema:\n  - name: t\n    customProperties: [{ property: sluice.extraColumns, value: error }]\n    properties: [{ name: a }]\n',
      'schema:\n  - name: t\n    customProperties: [{ property: sluice.extraColumns, value: error }]\n    properties: [{ name: a }, { name: b }]\n',
      ['breaking'],
    ],
    ['a key', property(''), property('primaryKey: true'), ['compatible']],
    [
      'a longer key',
      property('primaryKey: true'),
      'schema:\n  - name: t\n    properties:\n      - { name: a, primaryKey: true }\n      - { name: z, primaryKey: true }\n',
      ['breaking'],
    ],
    [
      'a promise gone',
      `slaProperties: [{ property: freshness, value: 1, unit: d, element: t.a }]\n${property('')}`,
      property(''),
      ['breaking'],
    ],
    [
      'something inside an object',
      property('logicalType: object, properties: [{ name: i, logicalType: integer }]'),
      property('logicalType: object, properties: [{ name: i, logicalType: string }]'),
      ['breaking'],
    ],
    ['descriptions', property('description: x'), property('description: y'), []],
    [
      'a row count from 0 taken out',
      table('quality: [{ metric: rowCount, mustBeGreaterOrEqualTo: 0 }]'),
      table('description: x'),
      [],
    ],
    [
      'a deviation from 0 that is taken out',
      table(
        'quality: [{ type: custom, engine: sluice, implementation: { rule: sd, column: a, mustBeGreaterOrEqualTo: 0 } }]',
      ),
      table('description: x'),
      [],
    ],
    [
      'a limit that nothing breaks, made one',
      rule('metric: nullValues, mustBeLessOrEqualTo: 100, unit: percent'),
      rule('metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent'),
      ['compatible'],
    ],
    [
      'a limit made one that nothing breaks',
      rule('metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent'),
      rule('metric: nullValues, mustBeLessOrEqualTo: 100, unit: percent'),
      ['breaking'],
    ],
    [
      'words for missing values, though all may be missing',
      rule(
        'metric: missingValues, mustBeLessOrEqualTo: 100, unit: percent, arguments: { missingValues: [NA] }',
      ),
      property(''),
      ['breaking'],
    ],
    [
      'least lengths of 0 taken out',
      property(
        'logicalType: array, logicalTypeOptions: { minItems: 0 }, items: { logicalType: string, logicalTypeOptions: { minLength: 0 } }',
      ),
      property('logicalType: array, items: { logicalType: string }'),
      [],
    ],
    [
      'a least length taken out',
      property('logicalType: string, logicalTypeOptions: { minLength: 1 }'),
      property('logicalType: string'),
      ['breaking'],
    ],
  ])('that differ by %s', async (_, before, after, kinds) => {
    const { changes } = await diff(before, after);
    expect(changes.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('are an error where a breaking change is not announced by the version', async () => {
    const [before, after] = [property('required: true'), property('unique: true')];
    const severities = async (old: string, now: string) =>
      (await diff(before, after, [old, now])).findings.map(({ severity }) => severity);
    expect(await severities('1.2.0', '1.3.0')).toEqual(['error', 'notice']);
    expect(await severities('1.2.0', '2.0.0')).toEqual(['notice', 'notice']);
    expect(await severities('0.2.0', '0.3.0')).toEqual(['notice', 'notice']);
    expect(await severities('0.2.0', '0.2.1')).toEqual(['error', 'notice']);
    expect(await severities('2.0.0', '1.0.0')).toEqual(['error', 'notice']);
  });

  it('are told with the line in the new one', async () => {
    const { findings, block } = await diff(property('required: true'), property('unique: true'));
    expect(findings[0]).toEqual({
      rule: 'contract-breaking-change',
      severity: 'error',
      message: 't.a: required was true, is false.',
      location: { file: 'contract.yaml', line: 9, column: 9 },
      fix: 'Data may now break what relied on version 1.0.0. If that is meant, raise the version to 2.0.0.',
    });
    expect(block).toMatchObject({
      kind: 'details',
      summary: 'Contract against main, version 1.0.0: 2 changes, 1 breaking',
    });
  });
});
