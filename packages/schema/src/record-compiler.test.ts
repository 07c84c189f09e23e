import { describe, expect, it } from '@jest/globals';
import { compileRecord, RecordSchemaError, type RecordTools } from './record-compiler.js';

const tools: RecordTools = {
  pattern: text => (text === 'bad' ? 'The pattern is bad.' : value => new RegExp(text, 'u').test(value)),
  formats: { even: text => text.length % 2 === 0 },
  allDifferent: items => new Set(items.map(item => JSON.stringify(item))).size === items.length,
};
const compile = (schema: Record<string, unknown> | boolean) => {
  const test = compileRecord(schema, tools);
  return (record: unknown) => test(record)?.();
};

describe('the schema of a record', () => {
  it('tells the first fault by its pointer, in plain words', () => {
    const test = compile({
      properties: { 'a/b': { items: { maximum: 3 } }, s: { format: 'even', pattern: '^x' } },
      dependentRequired: { s: ['t'] },
    });
    expect(test({ 'a/b': [1, 2] })).toBeUndefined();
    expect(test({ 'a/b': [1, 4] })).toEqual({ pointer: '/a~1b/1', message: 'must be at most 3, not 4' });
    expect(test({ s: 'xy' })).toEqual({ pointer: '', message: 'has "s" and so needs "t"' });
    expect(test({ s: 'xyz', t: 1 })).toEqual({ pointer: '/s', message: 'must be a valid even, not "xyz"' });
    expect(test({ s: 'yy', t: 1 })).toEqual({ pointer: '/s', message: 'must match ^x, and "yy" does not' });
    expect(compile({ properties: { a: { uniqueItems: true } } })({ a: [{}, {}] })).toMatchObject({
      pointer: '/a',
    });
    expect(compile(false)({})).toEqual({ pointer: '', message: 'has no place here' });
  });

  it.each([
    ['leads out', { $ref: 'https://example.org/schema.json' }, /leads out of the schema/],
    ['leads nowhere', { $ref: '#/$defs/x' }, /"#\/\$defs\/x" leads nowhere/],
    ['has an unknown keyword', { minimun: 1 }, /no keyword "minimun"/],
    ['has an unknown format', { format: 'phone' }, /no format "phone"/],
    ['is no schema', { minimum: 'one' }, /minimum must be number/],
    ['has a pattern that can hang', { properties: { a: { pattern: 'bad' } } }, /The pattern is bad/],
    ['has such a pattern for keys', { patternProperties: { bad: true } }, /The pattern is bad/],
    [
      'never ends',
      { anyOf: [{ $ref: '#/$defs/a' }], $defs: { a: { allOf: [{ $ref: '#' }] } } },
      /without end/,
    ],
  ])('that %s is refused', (_, schema, message) => {
    expect(() => compile(schema)).toThrow(RecordSchemaError);
    expect(() => compile(schema)).toThrow(message);
  });

  it('that doubles with every level is given up, not waited for', () => {
    const node = { properties: { c: { $ref: '#/$defs/n' } } };
    const test = compile({ $ref: '#/$defs/n', $defs: { n: { allOf: [node, node] } } });
    const nested = (depth: number): unknown => (depth ? { c: nested(depth - 1) } : {});
    expect(test(nested(5))).toBeUndefined();
    expect(test(nested(60))?.message).toMatch(/too many steps/);
    const levels = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `x${i}`,
        { allOf: [{ $ref: `#/$defs/x${i + 1}` }, { $ref: `#/$defs/x${i + 1}` }] },
      ]),
    );
    expect(() => compile({ $ref: '#/$defs/x0', $defs: { ...levels, x40: true } })).toThrow(/too many steps/);
  });

  it('that leads deep is given up too', () => {
    const test = compile({ properties: { c: { $ref: '#' } } });
    let record: unknown = {};
    for (let i = 0; i < 100_000; i++) record = { c: record };
    expect(test(record)?.message).toMatch(/too many steps/);
  });
});

describe('names that all objects inherit', () => {
  it('are members of a record only where it has them', () => {
    expect(compile({ required: ['constructor'] })({})).toEqual({
      pointer: '',
      message: 'needs "constructor"',
    });
    expect(compile({ dependentRequired: { a: ['toString'] } })({ a: 1 })).toBeDefined();
    expect(compile({ properties: { constructor: { type: 'string' } } })({})).toBeUndefined();
  });

  it('are refused where they cannot be checked', () => {
    const schema = JSON.parse('{"properties":{"__proto__":{"type":"string"}}}') as Record<string, unknown>;
    expect(() => compile(schema)).toThrow(RecordSchemaError);
  });
});

it('refuses references to what is no schema, where no steps are counted', () => {
  expect(() => compile({ $ref: '#/default', default: { type: 'string' } })).toThrow(
    'leads to what is no schema',
  );
  const named = { $ref: '#/properties/default', properties: { default: { type: 'object' } } };
  expect(compile(named)({})).toBeUndefined();
});
