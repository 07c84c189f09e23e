import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { testPorts, type TestPorts } from '@sluice/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openTable } from './open-table.js';

const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../fixtures', path));

let ports: TestPorts;
beforeEach(async () => void (ports = await testPorts()));
afterEach(() => ports.dispose());

async function readAll(path: string, during: () => void) {
  const table = await openTable(path, ports.files);
  let rows = 0;
  for await (const batch of table.batches()) {
    if (rows === 0) during();
    rows += batch.rows;
  }
  return { rows, digest: await table.digest() };
}

describe('a file that is replaced while it is read', () => {
  it.each(['parquet/flat.dictionary-zstd.parquet', 'arrow/flat.file-none.arrow'])(
    'is refused where it is read in parts, of which the digest could be another: %s',
    async from => {
      const path = `t.${from.split('.').at(-1)!}`;
      await ports.files.write(path, fixture(from));
      const whole = await readAll(path, () => undefined);
      expect(whole.rows).toBeGreaterThan(100);
      const replace = () => {
        const other = ports.files.resolve('other');
        writeFileSync(other, fixture(from));
        utimesSync(other, 1, 1);
        renameSync(other, ports.files.resolve(path));
      };
      await expect(readAll(path, replace)).rejects.toMatchObject({
        code: 'bad-data',
        message: expect.stringContaining(`"${path}" changed while it was read.`),
      });
    },
  );

  it('is refused where its end was not read, and its beginning is another now', async () => {
    const packed = gzipSync('a\n1\n');
    const padded = (content: Buffer) => Buffer.concat([content, Buffer.alloc(3_000_000)]);
    await ports.files.write('t.csv.gz', padded(packed));
    const whole = await readAll('t.csv.gz', () => undefined);
    expect(whole).toMatchObject({ rows: 1, digest: { bytes: packed.length + 3_000_000 } });
    const replace = () => writeFileSync(ports.files.resolve('t.csv.gz'), padded(gzipSync('a\n2\n')));
    await expect(readAll('t.csv.gz', replace)).rejects.toThrow('"t.csv.gz" changed while it was read.');
  });

  it('is what it was, where it is read in one go', async () => {
    const text = `a\n${'1\n'.repeat(300_000)}`;
    await ports.files.write('t.csv', text);
    const whole = await readAll('t.csv', () => undefined);
    const replace = () => {
      writeFileSync(ports.files.resolve('other'), 'b\n');
      renameSync(ports.files.resolve('other'), ports.files.resolve('t.csv'));
    };
    expect(await readAll('t.csv', replace)).toEqual(whole);
  });
});
