import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '@sluice/core';
import { describe, expect, it } from '@jest/globals';
import { agree, bufferFiles, fixtures, readCells } from '../binary-tables.fixture.js';
import { openTable } from '../open-table.js';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/arrow', name));

async function refusal(content: Uint8Array, path = 'table'): Promise<UserError> {
  const error = await readCells(content, 'vectors', { path }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('reading Arrow', () => {
  it.each(fixtures('arrow', '.arrow').map(each => [basename(each.path), each] as const))(
    'reads %s as its writer meant it',
    async (_, { path, expected }) => {
      const got = await readCells(readFileSync(path), 'vectors');
      expect(agree(got, expected)).toEqual(expected);
      expect(got.lines).toEqual(Array.from({ length: got.columns[0]!.length }, (__, i) => i + 1));
    },
  );

  it('gives dictionaries as they are stored', async () => {
    const table = await openTable('t', bufferFiles(fixture('flat.stream-none.arrow')));
    const place = table.names.indexOf('coded');
    const encodings = new Set<string>();
    for await (const { columns } of table.vectors()) encodings.add(columns[place]!.encoding);
    expect(encodings).toEqual(new Set(['dictionary']));
    expect(table.format).toBe('arrow');
  });

  it('refuses Feather of version 1, and says what to write', async () => {
    const { code, message } = await refusal(fixture('old.v1.feather'), 'old.feather');
    expect([code, message]).toEqual(['unsupported', expect.stringContaining('Write version 2')]);
  });

  it('refuses a file that is cut off', async () => {
    const content = fixture('nested.file-lz4.arrow');
    for (const end of [0, 6, 12, 300, content.length >> 1, content.length - 1])
      expect(await refusal(content.subarray(0, end), 't.arrow')).toMatchObject({ code: 'bad-data' });
  });

  it('tells column and batch of damage', async () => {
    const content = fixture('flat.stream-none.arrow');
    // The offsets of the texts in the first batch: the second of them goes beyond the bytes.
    const texts = content.indexOf('key-00000');
    content.writeInt32LE(0x7fffffff, content.lastIndexOf(Buffer.from([9, 0, 0, 0, 18, 0, 0, 0]), texts));
    expect((await refusal(content)).message).toMatch(
      /is damaged \(batch 0 at byte \d+\): the offset 2147483647/,
    );
  });
});
