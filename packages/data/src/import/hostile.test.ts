import { UserError } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileContract } from '../load-contract.js';
import { readyFor } from '../record-schemas.js';
import { importText } from './read-contract.js';

const problemsOf = async (text: string) => {
  try {
    return (await importText(text, 'f')).losses.map(({ message }) => message);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as UserError).problems.map(({ message }) => message);
  }
};

describe('a hostile schema', () => {
  it('that holds itself comes to an end', async () => {
    const twice = (name: string) => ({ a: { $ref: `#/$defs/${name}` }, b: { $ref: `#/$defs/${name}` } });
    const levels = Array.from({ length: 15 }, (_, i) => [
      `x${i}`,
      { type: 'object', properties: twice(`x${i + 1}`) },
    ]);
    const schema = {
      type: 'object',
      properties: twice('x0'),
      $defs: { ...Object.fromEntries(levels), x15: {} },
    };
    expect((await problemsOf(JSON.stringify(schema))).join(' ')).toMatch(/More than 5000 values/);
    const loop = {
      type: 'object',
      properties: { a: { $ref: '#/$defs/x' } },
      $defs: { x: { $ref: '#/$defs/x' } },
    };
    const { declared } = await importText(JSON.stringify(loop), 'f');
    await readyFor(declared.value);
    expect(() => compileContract(declared)).toThrow(/refers to itself without end/);
    const tree = { type: 'object', properties: { a: { $ref: '#' }, b: { $ref: '#' } } };
    expect(await problemsOf(JSON.stringify(tree))).toEqual([]);
    const proto = {
      type: 'object',
      properties: { a: { $ref: '#/__proto__' }, b: { $ref: '#/constructor' } },
    };
    expect((await problemsOf(JSON.stringify(proto))).join(' ')).toMatch(/__proto__" leads nowhere/);
  });

  it('of many comments or levels is read in no time', async () => {
    await problemsOf(`feature {\n${'# '.repeat(20_000)}\n${' '.repeat(20_000)}!`);
    expect((await problemsOf('feature {'.repeat(10_000)))[0]).toMatch(/at most 50 levels/);
  });

  it('never ends in anything but problems', async () => {
    const kinds = [
      '{"fields":[{"name":"a","type":"integer","constraints":{"enum":[1]}}],"primaryKey":"a","foreignKeys":[{"fields":"a","reference":{"resource":"","fields":"a"}}]}',
      '{"resources":[{"name":"r","path":"p.csv","schema":{"fields":[{"name":"a","type":"date","format":"%Y"}]}}]}',
      '{"type":"object","required":["a"],"properties":{"a":{"type":["string","null"],"enum":["x"]},"b":{"type":"array","items":{"type":"number"}}}}',
      '{"expectations":[{"expectation_type":"expect_column_values_to_be_between","kwargs":{"column":"a","min_value":1,"mostly":0.9}},{"type":"expect_column_quantile_values_to_be_between","kwargs":{"column":"a","quantile_ranges":{"quantiles":[0.5],"value_ranges":[[0,1]]}}}]}',
      'feature { name: "a" type: BYTES presence { min_fraction: 0.5 } domain: "d" value_count { min: 1 } }\nstring_domain { name: "d" value: "x" }\n',
    ];
    const pieces = ['null', '1', '"x"', '[]', '{}', 'true', '{', '}', '[', '"', ':', ',', '-1e999', '"a"'];
    const mutated = fc
      .tuple(fc.constantFrom(...kinds), fc.nat(400), fc.nat(12), fc.constantFrom(...pieces))
      .map(([text, at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length));
    await fc.assert(
      fc.asyncProperty(mutated, async text => {
        expect(Array.isArray(await problemsOf(text))).toBe(true);
      }),
      { numRuns: 1500, ignoreEqualValues: true },
    );
  });
});
