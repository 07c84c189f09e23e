import { describe, expect, it } from '@jest/globals';
import { CellKind, cellText, type CellColumn } from '@sluice/tables';
import { hasEscapedKey } from '@sluice/testing';
import fc from 'fast-check';
import { ObjectSpreader } from './spread-objects.js';

function cellsOf(texts: readonly (string | undefined)[]): CellColumn {
  const bytes = Buffer.from(`${texts.join('\n')}\n`);
  const starts = new Int32Array(texts.length);
  const ends = new Int32Array(texts.length).fill(-1);
  const kinds = new Uint8Array(texts.length);
  let at = 0;
  for (const [i, text] of texts.entries()) {
    const length = Buffer.byteLength(text ?? '');
    if (text !== undefined) [starts[i], ends[i]] = [at, at + length];
    kinds[i] = text?.startsWith('{') ? CellKind.object : CellKind.string;
    at += length + 1;
  }
  return { encoding: 'cells', bytes, starts, ends, offset: 0, stride: 1, kinds, ascii: false };
}

const objects = new ObjectSpreader([
  { name: 'other' },
  { name: 'o', path: undefined as never },
  { name: 'o.a', path: ['o', 'a'] },
  { name: 'o.p', path: ['o', 'p'] },
  { name: 'o.p.x', path: ['o', 'p', 'x'] },
]);

function spread(texts: readonly (string | undefined)[], names = ['o', 'late']) {
  const lines = Uint32Array.from(texts, (_, i) => i + 1);
  const { batch, names: known } = objects.spread(
    { rows: texts.length, lines, columns: [cellsOf(texts)] },
    names,
  );
  expect(known).toHaveLength(batch.columns.length);
  const column = (name: string) => batch.columns[known.indexOf(name)] as CellColumn;
  return texts.map((_, row) => ['o.a', 'o.p', 'o.p.x'].map(name => cellText(column(name), row)));
}

describe('spreading objects', () => {
  it('gives members as columns, with their digits, and nothing where there is no object', () => {
    const rows = spread([
      '{ "a" : 12345678901234567890, "b": {"a": 1}, "p": {"x": "q\\"\\u00e9", "y": [{"x": 1}]} }',
      '{"p":null,"a":"\\\\"}',
      undefined,
      'text',
      '{"a":1,"a":2}',
      '{}',
    ]);
    expect(rows).toEqual([
      ['12345678901234567890', '{"x": "q\\"\\u00e9", "y": [{"x": 1}]}', 'q"é'],
      ['\\', undefined, undefined],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
      ['2', undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  });

  it('finds what JSON.parse finds, in whatever object', () => {
    const value = fc
      .record(
        {
          a: fc.jsonValue(),
          p: fc.oneof(fc.jsonValue(), fc.record({ x: fc.jsonValue(), y: fc.string() })),
          z: fc.jsonValue(),
        },
        { requiredKeys: [] },
      )
      .filter(object => !hasEscapedKey(object));
    const shown = (inner: unknown) =>
      inner === undefined || inner === null
        ? undefined
        : typeof inner === 'string'
          ? inner
          : JSON.stringify(inner);
    const isObject = (inner: unknown): inner is Record<string, unknown> =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), fc.constantFrom(0, 1), (values, indent) => {
        const texts = values.map(one => JSON.stringify(one, null, indent).replaceAll('\n', '\t'));
        const expected = values.map(({ a, p }) => [
          shown(a),
          shown(p),
          isObject(p) ? shown(p['x']) : undefined,
        ]);
        // Objects and arrays are compared by what they mean.
        const plain = (cell: string | undefined) =>
          /^[[{]/.test(cell ?? '') ? JSON.stringify(JSON.parse(cell!)) : cell;
        const isJson = (cell: string | undefined) => {
          try {
            return plain(cell);
          } catch {
            return cell;
          }
        };
        expect(spread(texts).map(row => row.map(isJson))).toEqual(expected.map(row => row.map(isJson)));
      }),
    );
  });
});
