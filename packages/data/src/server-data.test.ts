import { describe, expect, it } from '@jest/globals';
import type { OdcsServer } from './contract.js';
import { serverData } from './index.js';

type Written = Parameters<typeof serverData>[3];

function dataOf(server: object, written: Written = {}, table = 't') {
  const value = {
    id: 'c',
    version: '1.0.0',
    schema: [],
    servers: [{ server: 'other', type: 'local' }, { server: 's', ...server } as OdcsServer],
  };
  const locate = (path: readonly (string | number)[]) => ({ file: path.join('/') });
  const declared = { value, file: 'c.yaml', text: '', locate };
  const { location, ...found } = serverData(declared, 's', table, written);
  expect(location).toEqual({ file: 'servers/1' });
  return found;
}

const store = 'store.blob.core.windows.net';
const file = { type: 'custom', path: 'p' };
const bucket = { type: 's3', location: 's3://b/k' };

describe('the place of the data of a server', () => {
  it.each([
    [{ type: 'local', path: 'data/{model}/*.csv' }, { pattern: 'data/t/*.csv' }],
    [{ type: 'local', path: './a..b/x.csv' }, { pattern: './a..b/x.csv' }],
    [{ type: 'local', path: '.' }, { pattern: '.' }],
    [bucket, { pattern: 's3://b/k' }],
    [{ type: 's3', location: 's3a://b/k/*.csv' }, { pattern: 's3://b/k/*.csv' }],
    [{ type: 's3', location: 's3n://b/a?c' }, { pattern: 's3://b/a?c' }],
    [
      { ...bucket, endpointUrl: 'https://m/' },
      { pattern: 's3://b/k', endpoint: 'https://m/' },
    ],
    [{ type: 'azure', location: 'az://c/a/k' }, { pattern: 'az://c/a/k' }],
    [{ type: 'azure', location: 'wasbs://$web/k' }, { pattern: 'az://$web/k' }],
    [
      { type: 'azure', location: `az://${store}/c/a/k` },
      { pattern: 'az://c/a/k', account: 'store' },
    ],
    [
      { type: 'azure', location: 'abfss://c@Store.dfs.core.windows.net/a/k' },
      { pattern: 'az://c/a/k', account: 'store' },
    ],
    [{ type: 'api', location: 'https://host/k?limit=5' }, { pattern: 'https://host/k?limit=5' }],
    [{ type: 'custom', location: 'gs://b/k' }, { pattern: 'gs://b/k' }],
    [{ type: 'custom', location: 'lakefs://r/main/k' }, { pattern: 'lakefs://r/main/k' }],
    [{ type: 'custom', location: 'https://host/k' }, { pattern: 'https://host/k' }],
    [
      { type: 'custom', location: 's3://b/k', endpointUrl: 'https://m' },
      { pattern: 's3://b/k', endpoint: 'https://m' },
    ],
    [{ type: 'custom', location: 'abfss://c@store.dfs.core.windows.net/k' }, { account: 'store' }],
    [{ type: 'custom', path: 'k.tsv' }, { pattern: 'k.tsv' }],
  ])('is that of %j', (server, expected) => {
    expect(dataOf(server)).toMatchObject({ ...expected, local: 'path' in server });
  });

  it('takes the name of the table as it is', () => {
    expect(dataOf({ type: 'local', path: '{model}/{model}.csv' }, {}, 'A$$B$&')).toEqual({
      pattern: 'A$$B$&/A$$B$&.csv',
      local: true,
    });
  });

  it.each([
    ...['/etc/passwd', '../x.csv', 'a/../../x.csv', '..', '.git/config', 'a/.GIT/config', '.env'],
    ...['C:/x.csv', '..\\x.csv', 'a\\b.csv', 'GIT~1/config', 'gha-creds-1.json', 'x.csv.dvc'],
    ...['s3://b/k', 'https://host/k', 'file:///etc/passwd', '!x.csv', './/../x.csv', '././.git/config'],
  ])('is not chosen by the path %j', path => {
    const at = /^servers\/1\/path: The path (?:is an address\.|".*" )/;
    expect(() => dataOf({ type: 'local', path })).toThrow(at);
    expect(() => dataOf({ type: 'custom', path })).toThrow(at);
    expect(() => dataOf({ type: 'local', path: '{model}' }, {}, path)).toThrow(at);
  });

  it.each([
    ...[...['data/x.csv', 'az://c/k', 'gs://b/k', 'https://host/k'], 'S3://b/k', 's3://b'].map(l => [
      's3',
      l,
    ]),
    ...['s3://*/k', 's3://b/', 's3://b/a/../../c/k', 's3://../k', 's3://b/./k'].map(l => ['s3', l]),
    ...['data/x.csv', 's3://b/k', 'gs://b/k', `https://${store}/c/k`, 'az://c/../k'].map(l => ['azure', l]),
    ...['data/x.csv', 's3://b/k', 'lakefs://r/b/k', 'http://host/k', 'https://', 'HTTPS://host/k'].map(l => [
      'api',
      l,
    ]),
    ...['data/x.csv', '/etc/passwd', 'http://127.0.0.1/k', 'sftp://h/k', 'gs://../k'].map(l => ['custom', l]),
  ])('is, for type %s, not %s', (type, location) => {
    expect(() => dataOf({ type, location })).toThrow(
      /^servers\/1\/location: ".* is not read as the location of a server of type \w+\. Valid: \w+:\/\//,
    );
  });

  it.each([
    ...['c@other/k', 'c@one.dfs.fabric.microsoft.com/k', 'c@store.blob.core.chinacloudapi.cn/k'],
    ...['store.blob.core.windows.net.evil/c/k', 'c@x.store.blob.core.windows.net/k', '@c/k'],
  ])('is in no unknown account: %s', rest => {
    const refused = /^servers\/1\/location: ".*" is no storage account that is read here\. Valid: az:/;
    expect(() => dataOf({ type: 'azure', location: `abfss://${rest}` })).toThrow(refused);
  });

  it.each([
    ...[
      ['api', 'https://u:p@host/k'],
      ...[
        ['api', 'https://u@host/k'],
        ['api', 'https:///u:p@host/k'],
      ],
    ],
    ...['sig', 'X-Amz-Signature', 'access_token', 'api-key', '%73ig'].map(k => [
      'api',
      `https://h/k?a=b&${k}=x`,
    ]),
    ...[
      ['s3', 's3://u:p@b/k'],
      ['s3', 's3://u:p@no host/k'],
      ...[
        ['custom', 'gs://u@b/k'],
        ['azure', 'az://c/k?sv=1&sig=x'],
      ],
    ],
    ['azure', 'abfss://c:p@store.dfs.core.windows.net/k'],
  ])('is given without credentials: %s, %s', (type, location) => {
    expect(() => dataOf({ type, location })).toThrow(
      /^servers\/1\/location: The location carries credentials\. Take them out/,
    );
  });

  it.each([
    [
      { type: 'kafka', host: 'h' },
      'type: The data of a server of type kafka are not read here. Valid: local, s3',
    ],
    [{ type: 'constructor' }, 'The data of a server of type constructor are not read here'],
    [{ type: 'custom', host: 'h' }, 'servers/1: The server "s" does not say where its data are'],
    [
      { type: 'local', path: '' },
      'path: The server "s" does not say where its data are. Give it a text as "path"',
    ],
    [{ type: 's3', location: 5 }, 'location: The server "s" does not say where'],
    [{ type: 'custom', path: 'p', location: 's3://b/k' }, 'only one of "location" or "path"'],
    [{ type: 'custom', path: 'p', host: 'h' }, 'host: "host" would say where the data are'],
    [{ ...bucket, endpointUrl: 5 }, 'endpointUrl: The "endpointUrl" is no address of a service'],
    [{ ...bucket, endpointUrl: 'https://u:p@m' }, 'The "endpointUrl" is no address of a service'],
    [{ ...bucket, endpointUrl: 'm' }, 'The "endpointUrl" is no address of a service'],
    [
      { type: 'custom', location: 'gs://b/k', endpointUrl: 'https://m' },
      'endpointUrl: An "endpointUrl" says',
    ],
    [{ type: 'custom', path: 'p', endpointUrl: 'https://m' }, 'endpointUrl: An "endpointUrl" says which S3'],
  ])('is refused of %j', (server, message) => {
    expect(() => dataOf(server)).toThrow(message);
  });

  it('needs a server of that name', () => {
    const value = { id: 'c', version: '1.0.0', schema: [], servers: [{ server: 'lake', type: 's3' }] };
    const declared = { value, file: 'c.yaml', text: '', locate: () => ({ file: 'c.yaml' }) };
    expect(() => serverData(declared, 'laek', 't')).toThrow('Did you mean "lake"?');
    expect(() => serverData(declared, 'warehouse', 't')).toThrow('no server "warehouse". Valid: lake.');
    expect(() => serverData({ ...declared, value: { ...value, servers: [] } }, 's', 't')).toThrow(
      'It has none',
    );
  });
});

describe('the form of the data of a server', () => {
  it.each<[object, Written, object]>([
    [{}, {}, {}],
    [{}, { format: 'csv', delimiter: ';' }, { format: 'csv', delimiter: ';' }],
    [{ format: 'Parquet' }, {}, { format: 'parquet' }],
    [{ format: 'ndjson' }, {}, { format: 'jsonl' }],
    [{ format: 'feather' }, {}, { format: 'arrow' }],
    [{ format: 'csv' }, {}, { format: 'csv' }],
    [{ format: 'csv', delimiter: '|' }, {}, { format: 'csv', delimiter: '|' }],
    [{ format: 'tsv', delimiter: '\t' }, {}, { format: 'tsv', delimiter: '\t' }],
    [{ format: 'json', delimiter: 'new_line' }, {}, { format: 'jsonl' }],
    [{ format: 'json', delimiter: 'array' }, {}, { format: 'json' }],
    // What the inputs say is not looked at.
    [{ format: 'delta' }, { format: 'csv' }, { format: 'csv' }],
    [{ format: 'json' }, { format: 'jsonl' }, { format: 'jsonl' }],
    [{ format: 'json', delimiter: 'new_line' }, { format: 'csv' }, { format: 'csv' }],
    [{ format: 'csv', delimiter: ';' }, { format: 'parquet' }, { format: 'parquet' }],
    [{ delimiter: ';' }, { format: 'jsonl' }, { format: 'jsonl' }],
    [{ format: 'csv', delimiter: 'ab' }, { delimiter: ';' }, { format: 'csv', delimiter: ';' }],
    [{ delimiter: 'ab' }, { delimiter: ';' }, { delimiter: ';' }],
    // What they leave open is the contract's.
    [{ format: 'csv', delimiter: '|' }, { format: 'csv' }, { format: 'csv', delimiter: '|' }],
    [{ delimiter: '|' }, { format: 'csv' }, { format: 'csv', delimiter: '|' }],
    [{ format: 'json', delimiter: 'array' }, { delimiter: ';' }, { format: 'json', delimiter: ';' }],
  ])('of %j, with %j written, is %j', (server, written, expected) => {
    expect(dataOf({ ...file, ...server }, written)).toEqual({ pattern: 'p', local: true, ...expected });
  });

  it.each<[object, Written, string]>([
    [{ format: 'delta' }, {}, 'format: Files of the format "delta" are not read here. Valid: csv, tsv, json'],
    [{ format: 'constructor' }, {}, 'Files of the format "constructor" are not'],
    [{ format: 5 }, {}, 'Files of the format 5 are not'],
    [{ format: 'json' }, {}, 'format: The server does not say how the objects stand in its JSON files'],
    [
      { format: 'json', delimiter: ',' },
      {},
      'delimiter: "," is no delimiter of "json". Write `delimiter: new_',
    ],
    [{ format: 'csv', delimiter: 'new_line' }, {}, 'delimiter: "new_line" is no delimiter of "csv"'],
    [{ format: 'csv', delimiter: 5 }, {}, 'delimiter: 5 is no delimiter of "csv"'],
    [{ format: 'tsv', delimiter: ';' }, {}, '";" is no delimiter of "tsv"'],
    [{ format: 'parquet', delimiter: ';' }, {}, '";" is no delimiter of "parquet". Leave it out'],
    [{ delimiter: '|' }, {}, 'delimiter: The server has a delimiter, but no format that it could be of'],
    [{ format: 'csv', delimiter: 'ab' }, { format: 'csv' }, '"ab" is no delimiter of "csv"'],
  ])('of %j, with %j written, is refused', (server, written, message) => {
    expect(() => dataOf({ ...file, ...server }, written)).toThrow(message);
  });
});
