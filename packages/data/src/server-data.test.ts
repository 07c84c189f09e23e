import { describe, expect, it } from '@jest/globals';
import type { OdcsServer } from './contract.js';
import { serverData } from './index.js';

function dataOf(server: Omit<OdcsServer, 'server'>, table: string | undefined = 't') {
  const value = {
    id: 'c',
    version: '1.0.0',
    schema: [],
    servers: [{ server: 's', ...server } as OdcsServer],
  };
  const declared = { value, file: 'c.yaml', text: '', locate: () => ({ file: 'c.yaml', line: 3 }) };
  const { location, ...found } = serverData(declared, 's', table);
  expect(location).toEqual({ file: 'c.yaml', line: 3 });
  return found;
}

const store = 'store.blob.core.windows.net';

describe('the data of a server', () => {
  it.each([
    [
      { type: 'local', path: 'data/{model}/*.csv', format: 'csv' },
      { patterns: ['data/t/*.csv'], format: 'csv' },
    ],
    [
      { type: 's3', location: 's3a://b/k.parquet', format: 'Parquet' },
      { patterns: ['s3://b/k.parquet'], format: 'parquet' },
    ],
    [
      { type: 's3', location: 's3://b/k', format: 'json', delimiter: 'new_line' },
      { patterns: ['s3://b/k'], format: 'jsonl' },
    ],
    [
      { type: 's3', location: 's3://b/k', format: 'json', delimiter: 'array' },
      { patterns: ['s3://b/k'], format: 'json' },
    ],
    [{ type: 's3', location: 's3://b/k', format: 'json' }, { patterns: ['s3://b/k'] }],
    [
      { type: 's3', location: 's3://b/k', endpointUrl: 'https://m' },
      { patterns: ['s3://b/k'], endpoint: 'https://m' },
    ],
    [
      { type: 'custom', location: 'gs://b/k.csv', format: 'csv', delimiter: ';' },
      { patterns: ['gs://b/k.csv'], format: 'csv', delimiter: ';' },
    ],
    [{ type: 'custom', path: 'k.tsv' }, { patterns: ['k.tsv'] }],
    [{ type: 'api', location: 'https://host/k' }, { patterns: ['https://host/k'] }],
    [{ type: 'azure', location: 'az://c/a/k' }, { patterns: ['az://c/a/k'] }],
    [
      { type: 'azure', location: `az://${store}/c/a/k` },
      { patterns: ['az://c/a/k'], account: 'store' },
    ],
    [
      { type: 'azure', location: 'abfss://c@store.dfs.core.windows.net/a/k' },
      { patterns: ['az://c/a/k'], account: 'store' },
    ],
    [{ type: 'azure', location: `https://${store}/c/k?sv=1` }, { patterns: [`https://${store}/c/k?sv=1`] }],
  ])('of %j', (server, expected) => {
    expect(dataOf(server)).toEqual(expected);
  });

  it.each([
    [{ type: 'kafka', host: 'h' }, /c\.yaml:3: The data of a server of type kafka are not read here/],
    [{ type: 'custom', host: 'h' }, /does not say where its data are/],
    [{ type: 'local', path: 'p', format: 'delta' }, /Files of the format "delta" are not read here/],
    [{ type: 'local', path: 'p', format: 'constructor' }, /Files of the format "constructor" are not/],
    [
      { type: 's3', location: 's3://b/k', format: 'json', delimiter: ',' },
      /"," is no delimiter of "json".*new_line, array/,
    ],
    [
      { type: 's3', location: 's3://b/k', format: 'csv', delimiter: 'new_line' },
      /"new_line" is no delimiter of "csv"/,
    ],
  ])('refuses %j', (server, message) => {
    expect(() => dataOf(server)).toThrow(message);
  });

  it('needs to know the table that a place depends on', () => {
    const server = { server: 's', type: 'local', path: '{model}.csv', format: 'csv' };
    const value = { id: 'c', version: '1.0.0', schema: [], servers: [server] };
    const declared = { value, file: 'c.yaml', text: '', locate: () => ({ file: 'c.yaml' }) };
    expect(() => serverData(declared, 's', undefined)).toThrow('in the input "table"');
    expect(() => serverData({ ...declared, value: { ...value, servers: [] } }, 's', 't')).toThrow(
      'It has none',
    );
  });
});
