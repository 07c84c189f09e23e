import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressOf, kernelBytes, kernelFloats, kernelInts } from './arrays.js';
import { placeCells } from './cells.js';
import { kernel, PLAIN_ROOM } from './kernel.js';
import { NumberSketch, UNIT_EXPONENT } from './number-sketch.js';
import { NumberTable } from './number-table.js';
import { RepeatFinder } from './repeat-finder.js';
import { TextSketch } from './text-sketch.js';
import { TextTable } from './text-table.js';

const double = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Texts as the cells of a column, apart from each other, between bytes that must not count. */
function cellsOf(texts: readonly string[]) {
  const bytes = kernelBytes(texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 16)).fill('7');
  const [starts, ends] = [kernelInts(texts.length), kernelInts(texts.length)];
  let at = 8;
  for (const [row, text] of texts.entries()) {
    starts[row] = at;
    ends[row] = at + bytes.write(text, at);
    at = ends[row] + 2;
  }
  return { bytes, starts, ends, offset: 0, stride: 1 };
}

function floats(values: readonly number[]): Float64Array {
  const array = kernelFloats(values.length);
  array.set(values);
  return array;
}

/** undefined for a cell that was left to the host, null for an empty one. */
function decoded(loop: 'decodeDecimals' | 'decodeIntegers' | 'decodeBooleans', texts: readonly string[]) {
  const { loops, powers } = kernel();
  const [values, states] = [kernelFloats(texts.length), kernelBytes(texts.length)];
  const cells = placeCells(cellsOf(texts), texts.length);
  const into = [texts.length, addressOf(values)!, addressOf(states)!] as const;
  const others = {
    decodeDecimals: () => loops.decodeDecimals(...cells, ...into, powers),
    decodeIntegers: () => loops.decodeIntegers(...cells, ...into, powers),
    decodeBooleans: () => loops.decodeBooleans(...cells, ...into),
  }[loop]();
  expect(others).toBe(states.filter(state => state !== 0).length);
  return Array.from(states, (state, row) => (state === 0 ? values[row] : state === 1 ? null : undefined));
}

describe('decimals', () => {
  const digits = (maxLength: number) =>
    fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), maxLength });
  const written = fc.oneof(
    double.map(String),
    fc
      .tuple(fc.constantFrom('', '-', '+'), digits(21), fc.constantFrom('', '.'), digits(21))
      .map(parts => parts.join('')),
    fc
      .tuple(
        digits(18),
        fc.constantFrom('.', ''),
        digits(8),
        fc.constantFrom('e', 'E'),
        fc.integer({ min: -40, max: 40 }),
      )
      .map(parts => parts.join('')),
  );

  it('are the nearest float64, or left to the host', () => {
    fc.assert(
      fc.property(written, text => {
        const [value] = decoded('decodeDecimals', [text]);
        const read = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
        if (text === '') expect(value).toBeNull();
        else if (value !== undefined) expect(value).toBe(read);
      }),
      { numRuns: 20_000 },
    );
  });

  it('of up to 19 digits and usual size are read here', () => {
    const usual = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 19n - 1n }), fc.integer({ min: 0, max: 18 }));
    fc.assert(
      fc.property(usual, ([mantissa, places]) => {
        const text = String(mantissa).padStart(places + 1, '0');
        const decimal = `${text.slice(0, text.length - places)}.${text.slice(text.length - places)}`;
        expect(decoded('decodeDecimals', [decimal])).toEqual([Number(decimal)]);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['9007199254740993', 9007199254740992],
    ['9007199254740993.0', 9007199254740992],
    ['4503599627370497.5', 4503599627370498],
    ['0.48878831742331386', 0.48878831742331386],
    ['1e22', 1e22],
    ['5.', 5],
    ['.5', 0.5],
    ['-0', -0],
    ['.', undefined],
    ['-', undefined],
    ['1e', undefined],
    ['1e+', undefined],
    ['1_000', undefined],
    ['0x10', undefined],
    [' 1', undefined],
  ])('%j is %d', (text, value) => expect(decoded('decodeDecimals', [text])).toEqual([value]));

  it('as integers have a sign and digits only', () => {
    const texts = [
      '7',
      '-7',
      '+7',
      '007',
      '7.0',
      '7e1',
      '',
      '-',
      '9223372036854775807',
      '99999999999999999999',
    ];
    const values = [7, -7, 7, 7, undefined, undefined, null, undefined, 2 ** 63, undefined];
    expect(decoded('decodeIntegers', texts)).toEqual(values);
  });

  it('of booleans are 1 and 0', () => {
    const values = [1, 0, undefined, undefined, null, undefined];
    expect(decoded('decodeBooleans', ['true', 'false', 'True', 'tru', '', 'falsy'])).toEqual(values);
  });
});

describe('counting distinct numbers', () => {
  it('agrees with a Map, up to the cap', () => {
    const number = fc.oneof(fc.integer({ min: -5, max: 300 }), double, fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300 }), values => {
        const table = new NumberTable(200);
        const taken = table.addAll(floats(values), values.length);
        const counts = new Map<number, number>();
        for (const v of values.slice(0, taken))
          if (!Number.isNaN(v)) counts.set(v + 0, (counts.get(v + 0) ?? 0) + 1);
        const entries = [...counts].sort((a, b) => a[0] - b[0]);
        expect(table.entries()).toEqual(entries);
        expect([table.min, table.max]).toEqual([
          entries[0]?.[0] ?? Infinity,
          entries.at(-1)?.[0] ?? -Infinity,
        ]);
        if (taken < values.length)
          expect([counts.size, counts.has(values[taken]! + 0)]).toEqual([200, false]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes many of one, and refuses one too many', () => {
    const table = new NumberTable(2);
    expect([table.add(3, 5), table.add(0.5, 2), table.add(3, 1), table.add(7, 1)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(table.entries()).toEqual([
      [0.5, 2],
      [3, 6],
    ]);
  });
});

describe('sketching numbers', () => {
  it('sums them and their squares exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer(), double), { minLength: 1, maxLength: 50 }), values => {
        const sketch = new NumberSketch('float', true);
        sketch.addAll(floats(values), 0, values.length);
        const { count, min, max, sums } = sketch.drain()!;
        expect([count, min, max]).toEqual([values.length, Math.min(...values) + 0, Math.max(...values) + 0]);
        // In units of 2^-1074, and of its square.
        const scaled = sums.map(([exponent, sum, squares]) => {
          const shift = BigInt(Math.max(0, exponent - 1));
          return [sum << shift, squares << (2n * shift)] as const;
        });
        const units = values.map(unitsOf);
        expect(scaled.reduce((all, [sum]) => all + sum, 0n)).toBe(
          units.reduce((all, unit) => all + unit, 0n),
        );
        expect(scaled.reduce((all, [, squares]) => all + squares, 0n)).toBe(
          units.reduce((all, unit) => all + unit * unit, 0n),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('carries the sums of very many values', () => {
    const many = 3_000_000;
    const sketch = new NumberSketch('float', true);
    sketch.addAll(kernelFloats(many).fill(2 ** 53 - 1), 0, many);
    sketch.addAll(kernelFloats(many).fill(2 ** 26 - 1), 0, many);
    const small = BigInt(2 ** 26 - 1);
    const large = BigInt(2 ** 53 - 1);
    expect(sketch.drain()!.sums).toEqual([
      [UNIT_EXPONENT, small * BigInt(many), small * small * BigInt(many)],
      [UNIT_EXPONENT, large * BigInt(many), large * large * BigInt(many)],
    ]);
  });

  it('forgets what it has given', () => {
    const sketch = new NumberSketch('day', true);
    expect(sketch.drain()).toBeUndefined();
    sketch.addAll(floats([86_400_000, NaN, 0.5]), 0, 3);
    expect(sketch.drain()).toMatchObject({
      count: 2,
      cells: { cells: Uint32Array.of(2_097_152, 2_097_153), counts: Float64Array.of(1, 1) },
    });
    expect(sketch.drain()).toBeUndefined();
    sketch.addAll(floats([0]), 0, 1);
    expect(sketch.drain()).toMatchObject({
      count: 1,
      sums: [],
      cells: { cells: Uint32Array.of(2_097_152), counts: Float64Array.of(1) },
    });
  });
});

describe('counting distinct texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'é', 'abcdefgh'), maxLength: 9 });

  it('numbers and counts them as a Map does, and gives them back', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400 }), texts => {
        const table = new TextTable();
        const cells = placeCells(cellsOf(texts), texts.length);
        const counts = new Map<string, number>();
        const looked: number[] = [];
        for (let row = 0; (row = table.addAll(cells, row, texts.length)) < texts.length; row++)
          looked.push(table.found < 0 ? -1 : row);
        const expected: number[] = [];
        for (const [row, text] of texts.entries()) {
          if (text === '') expected.push(-1);
          else if (!counts.has(text)) expected.push(row);
          if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
        }
        expect(looked).toEqual(expected);
        expect(
          [...counts.keys()].map((_, number) => [table.get(number).toString(), table.counts[number]]),
        ).toEqual([...counts]);
        expect([table.size, table.bytes]).toEqual([
          counts.size,
          Buffer.byteLength([...counts.keys()].join('')),
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('stops at each that somebody objects to', () => {
    const table = new TextTable();
    const cells = placeCells(cellsOf(['x', 'y', 'x', 'y']), 4);
    expect([table.addAll(cells, 0, 4), table.addAll(cells, 1, 4)]).toEqual([0, 1]);
    table.object(1, 5);
    expect([table.addAll(cells, 2, 4), table.found, table.objections(table.found)]).toEqual([3, 1, 5]);
  });

  it('takes single texts, from anywhere, empty ones too', () => {
    const table = new TextTable();
    const bytes = Buffer.from('abcabc');
    const long = Buffer.alloc(200_000, 'x');
    expect([table.add(bytes, 0, 3, 2), table.add(bytes, 3, 6, 1), table.add(bytes, 3, 3, 1)]).toEqual([
      ~0,
      0,
      ~1,
    ]);
    expect([
      table.add(long, 0, 200_000, 1),
      table.add(long, 1, 200_000, 1),
      table.add(long, 0, 200_000, 1),
    ]).toEqual([~2, ~3, 2]);
    expect([...table.counts.subarray(0, 4)]).toEqual([3, 1, 2, 1]);
    expect(table.get(3)).toHaveLength(199_999);
  });
});

describe('hashes that come more than once', () => {
  it('are given once for each time after the first', () => {
    const hash = fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -70, max: 70 }));
    const finder = new RepeatFinder(300);
    fc.assert(
      fc.property(fc.array(hash, { minLength: 1, maxLength: 300 }), hashes => {
        finder.restart(1);
        const seen = new Set<string>();
        for (const some of [hashes.slice(0, 100), hashes.slice(100)]) {
          finder.list.set(some.flat());
          const repeats = some.filter(pair => seen.size === seen.add(String(pair)).size);
          expect(Array.from(finder.find(some.length))).toEqual(repeats.flat());
        }
      }),
    );
    finder.free();
  });
});

describe('plain rows', () => {
  /** Cells of the rows taken, and the rest. */
  function taken(text: string, width: number, maxRows: number) {
    const bytes = kernelBytes(text.length + 65);
    bytes.write(`${text}\n`, 'latin1');
    const [starts, ends, room] = [
      kernelInts(width * maxRows),
      kernelInts(width * maxRows),
      kernelInts(PLAIN_ROOM),
    ];
    const next = kernel().loops.scanPlainRows(
      addressOf(bytes)!,
      0,
      text.length,
      addressOf(starts)!,
      addressOf(ends)!,
      maxRows,
      width,
      maxRows,
      ','.charCodeAt(0),
      addressOf(room)!,
    );
    const cell = (row: number, column: number) =>
      bytes.toString('latin1', starts[row + column * maxRows], ends[row + column * maxRows]);
    const columns = Array.from({ length: width }, (_, column) => column);
    const rows = Array.from({ length: room[0]! }, (_, row) => columns.map(column => cell(row, column)));
    return { rows, rest: text.slice(next) };
  }

  it('are taken cell by cell up to the first other one', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' '), maxLength: 90 });
    const few = fc.string({ unit: fc.constantFrom('a', '1'), maxLength: 2 });
    const table = fc.integer({ min: 2, max: 40 }).chain(width => {
      const row = fc.array(fc.oneof(few, few, few, cell), { minLength: width, maxLength: width });
      return fc.tuple(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 70 }),
      );
    });
    const other = fc.constantFrom('', 'a', 'a,"b"\n', 'a\rb\n', '\n', 'a,b,c'.repeat(20) + '\n');
    fc.assert(
      fc.property(table, other, ([rows, end, maxRows], rest) => {
        const width = rows[0]?.length ?? 50;
        const text = rows.map(row => row.join(',') + end).join('');
        const found = taken(text + rest, width, maxRows);
        expect(found.rows).toEqual(rows.slice(0, maxRows));
        const left = rows.slice(maxRows).map(row => row.join(',') + end);
        expect(found.rest).toBe(left.join('') + rest);
      }),
    );
  });
});

describe('measuring texts', () => {
  it('stops at what may be missing, and at lengths that nobody has judged', () => {
    const doubtful = new Uint8Array(256);
    doubtful[0x4e] = 1;
    const sketch = new TextSketch(doubtful, true);
    const cells = placeCells(cellsOf(['abc', 'éé', '', 'NA', 'abc']), 5);
    expect(sketch.addAll(cells, 0, 5, false)).toBe(0);
    sketch.noteFine(3);
    expect(sketch.addAll(cells, 0, 5, false)).toBe(1);
    sketch.add(cells, 1, false);
    expect([2, 3, 4].map(row => sketch.addAll(cells, row, 5, false))).toEqual([2, 3, 5]);
    expect(sketch.drain()!.lengths).toEqual({ count: 3, min: 2, max: 3, total: 8 });
    expect(sketch.drain()).toBeUndefined();
  });
});

describe('the memory', () => {
  it('grows under arrays that are in use', () => {
    const small = kernelInts(4).fill(3);
    const large = kernelBytes(300 * 2 ** 20);
    large[large.length - 1] = 1;
    expect([...small, large.at(-1)]).toEqual([3, 3, 3, 3, 1]);
    expect(addressOf(small)).not.toBe(addressOf(large));
    expect(addressOf(Buffer.alloc(8))).toBeUndefined();
  });

  it('is used again, empty, once it is free', () => {
    const table = new NumberTable(100_000);
    table.addAll(floats(Array.from({ length: 50_000 }, (_, i) => i + 0.5)), 50_000);
    table.free();
    const again = new NumberTable(100_000);
    expect(again.addAll(floats([1.5]), 1)).toBe(1);
    expect(again.entries()).toEqual([[1.5, 1]]);
  });
});

/** A finite number in units of 2^-1074. */
function unitsOf(value: number): bigint {
  const bits = new BigUint64Array(Float64Array.of(value).buffer)[0]!;
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const mantissa = (bits & 0xfffffffffffffn) | (exponent === 0 ? 0n : 0x10000000000000n);
  const units = mantissa << BigInt(Math.max(0, exponent - 1));
  return value < 0 ? -units : units;
}
