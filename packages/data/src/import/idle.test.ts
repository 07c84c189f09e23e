import { describe, expect, it } from '@jest/globals';
import { compileContract } from '../load-contract.js';
import { importText } from './read-contract.js';

const read = async (text: string) => {
  const { declared, losses } = await importText(text, 'f');
  expect(losses).toEqual([]);
  expect(() => compileContract(declared)).not.toThrow();
  const [table] = declared.value.schema;
  const { quality = [], properties } = table!;
  const { quality: ofColumn = [], logicalTypeOptions: options = {} } = properties[0]!;
  return { rules: [...quality, ...ofColumn].map(rule => rule.implementation ?? rule), options };
};

const suite = (type: string, kwargs: object) =>
  JSON.stringify({
    expectations: [
      { type: 'expect_column_to_exist', kwargs: { column: 'a' } },
      { type: `expect_${type}`, kwargs: { ...(type.startsWith('table') ? {} : { column: 'a' }), ...kwargs } },
    ],
  });

describe('what nothing can break is left out', () => {
  it.each<[string, object]>([
    ['column_values_to_not_be_null', { mostly: 0 }],
    ['column_values_to_be_null', { mostly: 0 }],
    ['column_values_to_be_unique', { mostly: 0 }],
    ['column_values_to_match_regex', { regex: 'x', mostly: 0 }],
    ['column_values_to_be_between', { min_value: 1, mostly: 0 }],
    ['column_value_z_scores_to_be_less_than', { threshold: 3, mostly: 0 }],
    ['column_value_lengths_to_be_between', { min_value: 0 }],
    ['column_value_lengths_to_be_between', { min_value: -1, strict_min: true }],
    ['column_unique_value_count_to_be_between', { min_value: 0 }],
    ['column_stdev_to_be_between', { min_value: 0 }],
    ['table_row_count_to_be_between', { min_value: 0 }],
  ])('of an expectation: %s %j', async (type, kwargs) => {
    expect((await read(suite(type, kwargs))).rules).toEqual([]);
  });

  it.each<[string, object]>([
    ['column_unique_value_count_to_be_between', { rule: 'distinct' }],
    ['column_stdev_to_be_between', { rule: 'sd' }],
    ['table_row_count_to_be_between', { metric: 'rowCount' }],
  ])('of an expectation with another bound, which stays: %s', async (type, rule) => {
    const bounds = { min_value: 0, max_value: 9 };
    expect((await read(suite(type, bounds))).rules).toEqual([{ ...rule, mustBeLessOrEqualTo: 9 }]);
    expect((await read(suite(type, { ...bounds, strict_min: true }))).rules).toEqual([
      { ...rule, mustBeGreaterThan: 0 },
      { ...rule, mustBeLessOrEqualTo: 9 },
    ]);
  });

  it('of lengths, but not what some text breaks', async () => {
    const rulesOf = async (kwargs: object) =>
      (await read(suite('column_value_lengths_to_be_between', kwargs))).rules;
    const rule = (expression: string) => ({ rule: 'expression', expression, mustBe: 0 });
    expect(await rulesOf({ min_value: 0, max_value: 5 })).toEqual([rule('length("a") <= 5')]);
    expect(await rulesOf({ min_value: 0, strict_min: true })).toEqual([rule('length("a") > 0')]);
    expect(await rulesOf({ min_value: 1 })).toEqual([rule('length("a") >= 1')]);
  });

  it('but not of a share that is none', async () => {
    const { losses } = await importText(suite('column_values_to_not_be_null', { mostly: -1 }), 'f');
    expect(losses.map(({ message }) => message)).toEqual(['"mostly" is a share from 0 to 1, not -1.']);
  });

  const feature = (text: string) => `feature { name: "a" type: BYTES presence { min_count: 1 } ${text} }\n`;

  it.each([
    ['unique_constraints', feature('unique_constraints { min: 0 }')],
    [
      'min_domain_mass',
      feature('string_domain { value: "x" } distribution_constraints { min_domain_mass: 0.0 }'),
    ],
    ['min_examples_count', `${feature('')}dataset_constraints { min_examples_count: 0 }`],
  ])('of a TFDV schema: %s', async (_, text) => {
    expect((await read(text)).rules).toEqual([]);
  });

  it('of a TFDV schema with another bound, which stays', async () => {
    const { rules } = await read(
      `${feature('unique_constraints { min: 0 max: 10 }')}dataset_constraints { min_examples_count: 0 max_examples_count: 9 }`,
    );
    expect(rules).toEqual([
      { metric: 'rowCount', mustBeLessOrEqualTo: 9 },
      { rule: 'distinct', mustBeLessOrEqualTo: 10 },
    ]);
  });

  it('of a JSON Schema', async () => {
    const schema = (a: object) => JSON.stringify({ type: 'object', properties: { a } });
    expect((await read(schema({ type: 'string', minLength: 0 }))).options).toEqual({});
    expect((await read(schema({ type: 'array', minItems: 0, maxItems: 2 }))).options).toEqual({
      maxItems: 2,
    });
    expect((await read(schema({ type: 'object', minProperties: 0 }))).options).toEqual({});
    expect((await read(schema({ type: 'string', minLength: 1 }))).options).toEqual({ minLength: 1 });
  });

  it('of a Table Schema', async () => {
    const schema = (type: string, constraints: object) =>
      JSON.stringify({ fields: [{ name: 'a', type, constraints }] });
    expect((await read(schema('string', { minLength: 0 }))).options).toEqual({});
    expect((await read(schema('array', { minLength: 0, maxLength: 2 }))).options).toEqual({ maxItems: 2 });
    expect((await read(schema('string', { minLength: 1 }))).options).toEqual({ minLength: 1 });
  });
});

it('tells each limit of the rows of a TFDV schema by its line', async () => {
  const { declared } = await importText(
    'feature { name: "a" presence { min_count: 1 } }\n\ndataset_constraints {\n  max_examples_count: 9\n  min_examples_count: 2\n}\n',
    'f',
  );
  const lines = declared.value.schema[0]!.quality!.map(
    (rule, i) => [Object.keys(rule)[1], declared.locate(['schema', 0, 'quality', i]).line] as const,
  );
  expect(lines).toEqual([
    ['mustBeGreaterOrEqualTo', 5],
    ['mustBeLessOrEqualTo', 4],
  ]);
});
