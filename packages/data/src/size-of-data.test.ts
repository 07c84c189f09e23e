import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bytesOf } from './size-of-data.js';

const PARQUET = join(import.meta.dirname, '../../tables/fixtures/parquet/duckdb.zstd-v2.parquet');
const packed = readFileSync(PARQUET);

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

describe('the size of data', () => {
  it('is that of the files where that is enough, or so little that packing cannot matter', async () => {
    expect(await bytesOf([PARQUET, PARQUET], ports.files, 2 * packed.length)).toBe(2 * packed.length);
    expect(await bytesOf([PARQUET], ports.files, 100 * packed.length)).toBe(packed.length);
  });

  it('is of Parquet what its columns become, as far as that decides', async () => {
    const unpacked = await bytesOf([PARQUET], ports.files, 30 * packed.length);
    expect(unpacked).toBeGreaterThan(packed.length);
    expect(await bytesOf([PARQUET, PARQUET], ports.files, unpacked + packed.length)).toBe(
      unpacked + packed.length,
    );
  });

  it('asks nothing of other files, and leaves it to others to say what is wrong with one', async () => {
    const [csv, cut] = [join(ports.root, 'a.csv'), join(ports.root, 'b.parquet')];
    writeFileSync(csv, 'a\n1\n');
    writeFileSync(cut, packed.subarray(0, -20));
    expect(await bytesOf([csv, cut, 's3://bucket/none.parquet'], ports.files, packed.length + 1000)).toBe(
      4 + packed.length - 20,
    );
  });
});
