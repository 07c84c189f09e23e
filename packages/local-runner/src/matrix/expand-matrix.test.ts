import { describe, expect, it } from '@jest/globals';
import { expandMatrix, nameCell } from './expand-matrix.js';

const values = (matrix: unknown): unknown[] => expandMatrix(matrix).map(cell => cell.values);

describe('expandMatrix', () => {
  it('multiplies vectors, the last fastest', () => {
    expect(values({ os: ['a', 'b'], n: [1, 2] })).toEqual([
      { os: 'a', n: 1 },
      { os: 'a', n: 2 },
      { os: 'b', n: 1 },
      { os: 'b', n: 2 },
    ]);
  });

  it('follows the example of GitHub’s documentation for include', () => {
    const include = [
      { color: 'green' },
      { color: 'pink', animal: 'cat' },
      { fruit: 'apple', shape: 'circle' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ];
    expect(values({ fruit: ['apple', 'pear'], animal: ['cat', 'dog'], include })).toEqual([
      { fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle' },
      { fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle' },
      { fruit: 'pear', animal: 'cat', color: 'pink' },
      { fruit: 'pear', animal: 'dog', color: 'green' },
      { fruit: 'banana' },
      { fruit: 'banana', animal: 'cat' },
    ]);
  });

  it('makes jobs of includes alone', () => {
    expect(values({ include: [{ a: 1 }, { b: 2 }] })).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('excludes by partial match, as expressions compare', () => {
    const matrix = {
      os: ['Linux', 'mac'],
      v: [
        { node: 20, tag: 'a' },
        { node: 22, tag: 'b' },
      ],
    };
    expect(values({ ...matrix, exclude: [{ os: 'linux', v: { node: '20' } }] })).toHaveLength(3);
    expect(values({ ...matrix, exclude: [{ os: 'LINUX' }, { os: 'mac' }] })).toEqual([]);
  });

  it.each([
    [{ a: [] }, 'does not contain any values'],
    [{ a: 'x' }, 'must be a sequence'],
    [{}, 'at least one vector'],
    [{ include: [] }, 'at least one vector'],
    [{ include: [{}] }, 'matrix.include'],
    [{ a: [1], exclude: [{ b: 1 }] }, "exclude key 'b'"],
    ['text', 'must be a mapping'],
    [{ a: Array.from({ length: 257 }, (_, i) => i) }, '257 jobs'],
  ])('refuses %j', (matrix, message) => {
    expect(() => expandMatrix(matrix)).toThrow(message);
  });
});

describe('nameCell', () => {
  it('lists scalars, nested ones too, but not what an include added', () => {
    const cells = expandMatrix({
      os: ['linux'],
      v: [{ node: 20, empty: '' }],
      include: [{ os: 'linux', extra: 1 }],
    });
    expect(cells.map(cell => nameCell('test', cell))).toEqual(['test (linux, 20)']);
  });

  it('cuts at 100 characters', () => {
    const [cell] = expandMatrix({ a: ['x'.repeat(200)] });
    expect(nameCell('t', cell!)).toHaveLength(100);
  });
});
