import { describe, expect, it } from '@jest/globals';
import { writeVarints } from '../varints.js';
import { asProfile } from './read-profile.js';

const column = {
  name: 'x',
  type: 'number',
  rows: 10,
  missing: 2,
  invalid: 3,
  notFinite: 4,
  distinct: { count: 4, exact: true },
  mean: 1.5,
  sd: 0,
};
const buckets = (count: number) => writeVarints(new Array<number>(count).fill(1));
const profileWith = (more: object) => ({
  sluice: 1,
  kind: 'profile',
  dataset: 'd',
  rows: 10,
  columns: [{ ...column, ...more }],
});

describe('a profile of an earlier run', () => {
  it.each([
    {},
    { mean: undefined, sd: undefined },
    { notFinite: undefined },
    { notFinite: 5, mean: undefined },
    { distinct: { count: 0, exact: true } },
    { distinct: { count: 12345.6, exact: false } },
    { distribution: { kind: 'buckets', counts: buckets(256) } },
    { distribution: { kind: 'hash-buckets', bits: 12, counts: buckets(4096) } },
  ])('is read with %j', more => {
    expect(asProfile(profileWith(more), 'It')).toEqual(profileWith(more));
  });

  it.each([
    { mean: 'x' },
    { mean: null },
    { mean: NaN },
    { sd: Infinity },
    { sd: '1' },
    { distinct: { count: -2, exact: true } },
    { distinct: { count: NaN, exact: true } },
    { sd: -1 },
    { missing: 4, mean: undefined },
    { notFinite: 6, mean: undefined },
    { notFinite: 5 },
    { distribution: { kind: 'buckets', counts: buckets(4096) } },
    { distribution: { kind: 'hash-buckets', bits: 12, counts: buckets(256) } },
    { distribution: { kind: 'hash-buckets', bits: 20, counts: buckets(2 ** 20) } },
    { distribution: { kind: 'hash-buckets', bits: -1, counts: buckets(1) } },
  ])('is refused with %j', more => {
    expect(() => asProfile(profileWith(more), 'It')).toThrow('It has a column that cannot be read.');
  });
});
