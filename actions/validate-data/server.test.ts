import { symlink } from 'node:fs/promises';
import { readInputs, type StageResult } from '@sluice/core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testPorts, type TestPorts } from '@sluice/testing';
import { action } from './index.js';

let ports: TestPorts;
beforeEach(async () => {
  ports = await testPorts();
  await ports.files.write('data/birds.csv', 'id;mass\n1;3750\n2;700\n');
  await ports.files.write('data/birds.txt', '{"id":1,"mass":4000}\n');
  await ports.files.write('contract.yaml', CONTRACT);
});
afterEach(() => ports.dispose());

const CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: birds
version: 1.0.0
status: active
servers:
  - { server: here, type: local, path: 'data/{model}.csv', format: csv }
  - { server: lines, type: custom, path: data/birds.txt, format: json, delimiter: new_line }
  - { server: json, type: local, path: data/birds.txt, format: json }
  - { server: array, type: custom, path: data/birds.csv, format: json, delimiter: array }
  - { server: piped, type: custom, path: data/birds.csv, format: csv, delimiter: '|' }
  - { server: folder, type: custom, path: . }
  - { server: all, type: custom, path: 'data/*' }
  - { server: none, type: custom, path: gone.csv }
  - { server: linked, type: custom, path: link.csv }
  - { server: lake, type: s3, location: s3://b/birds.csv, endpointUrl: https://minio.example }
  - { server: amazon, type: s3, location: s3://b/birds.csv, endpointUrl: https://s3.eu-west-1.amazonaws.com }
  - { server: evil, type: s3, location: s3://b/birds.csv, endpointUrl: https://amazonaws.evil }
  - { server: blob, type: azure, location: abfss://c@store.dfs.core.windows.net/birds.csv, format: csv }
  - { server: warehouse, type: postgres, host: h, port: 1, database: d, schema: s }
schema:
  - name: birds
    properties:
      - { name: id, logicalType: integer, unique: true }
      - { name: mass, logicalType: integer }
`;

function run(raw: Record<string, string>): Promise<StageResult> {
  return action.run(
    readInputs(action.inputs, { 'model-name': 'birds', contract: 'contract.yaml', ...raw }),
    ports,
  );
}

/** Nothing is on the network here: what is asked for shows in the refusal. */
const asked = (env: Record<string, string>, server: string) => {
  ports.exec.environment = () => env;
  return run({ server });
};

describe('validate-data with a server', () => {
  it('reads its files as the contract says', async () => {
    expect((await run({ server: 'here' })).subjects[0]!.name).toBe('data/birds.csv');
    for (const raw of [{ server: 'lines' }, { server: 'json', format: 'jsonl' }])
      expect((await run(raw)).outputs).toMatchObject({ rows: '1', columns: '2' });
  });

  it('lets the inputs say another form', async () => {
    const rules = async (raw: Record<string, string>) => (await run(raw)).findings.map(({ rule }) => rule);
    expect(await rules({ server: 'here' })).toEqual([]);
    expect(await rules({ server: 'here', delimiter: ',' })).toContain('missing-column');
    expect(await rules({ server: 'piped' })).toContain('missing-column');
    expect(await rules({ server: 'piped', delimiter: ';' })).toEqual([]);
    expect(await rules({ server: 'array', format: 'csv' })).toEqual([]);
    expect(await rules({ server: 'here', format: 'jsonl' })).not.toEqual([]);
  });

  it('holds the format that the contract says', async () => {
    await expect(run({ server: 'array' })).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('finds only data of the workspace, and says where the contract is wrong', async () => {
    const refused = (server: string) => expect(run({ server })).rejects;
    await ports.files.write('data/a.csv.dvc', 'outs: []');
    await refused('all').toThrow('The path "data/*" finds "data/a.csv.dvc", which is no data');
    await ports.files.remove('data/a.csv.dvc');
    await ports.files.write('data/.hidden', 'id;mass\n');
    await refused('all').toMatchObject({
      code: 'bad-contract',
      message: expect.stringMatching(
        /^contract\.yaml:\d+:5: The path "data\/\*" finds "data\/\.hidden"/,
      ) as unknown,
    });
    await refused('none').toMatchObject({
      code: 'missing-file',
      message: expect.stringMatching(/^contract\.yaml:\d+:5: "gone\.csv" does not exist/) as unknown,
    });
    await ports.files.write('gha-creds-1.json', '{"key":1}');
    await refused('folder').toThrow('The path "." finds "gha-creds-1.json", which is no data');
    await symlink('data/birds.csv', `${ports.root}/link.csv`);
    await refused('linked').toThrow(/^contract\.yaml:\d+:5: "link\.csv" is a link/);
  });

  it('is the same in shards and in their merge', async () => {
    await run({ server: 'here', mode: 'profile', shard: '0/1', 'report-dir': 'part' });
    const merged = await run({ server: 'here', mode: 'merge', shards: 'part' });
    expect(merged.outputs).toEqual((await run({ server: 'here' })).outputs);
  });

  const addressed = {
    code: 'missing-file',
    message: expect.stringContaining('"s3://b/birds.csv"') as unknown,
  };
  const minio = 'https://minio.example';
  const other = 'https://other.example';
  const amazon = 'https://s3.us-east-1.amazonaws.com';

  it.each<[string, Record<string, string>]>([
    ['lake', { AWS_ENDPOINT_URL: `${minio}/` }],
    ['lake', { AWS_ENDPOINT_URL_S3: minio, AWS_ENDPOINT_URL: other }],
    ['amazon', {}],
    ['amazon', { AWS_ENDPOINT_URL: amazon }],
  ])('asks the S3 of %s, where %j leads there', async (server, env) => {
    await expect(asked(env, server)).rejects.toMatchObject(addressed);
  });

  it.each<[string, Record<string, string>, string]>([
    ['lake', {}, `env: { AWS_ENDPOINT_URL: '${minio}' }`],
    ['lake', { AWS_ENDPOINT_URL: other }, 'env: { AWS_ENDPOINT_URL: '],
    ['lake', { AWS_ENDPOINT_URL_S3: other, AWS_ENDPOINT_URL: minio }, 'env: { AWS_ENDPOINT_URL_S3: '],
    ['amazon', { AWS_ENDPOINT_URL: 'http://127.0.0.1:8124' }, 'Take AWS_ENDPOINT_URL out'],
    ['amazon', { AWS_ENDPOINT_URL_S3: other, AWS_ENDPOINT_URL: amazon }, 'Take AWS_ENDPOINT_URL_S3 out'],
    ['evil', {}, 'env: { AWS_ENDPOINT_URL: '],
  ])('does not ask the S3 of %s, where %j leads elsewhere', async (server, env, fix) => {
    await expect(asked(env, server)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/^contract\.yaml:\d+:5: The server "\w+" is at https:/) as unknown,
    });
    await expect(asked(env, server)).rejects.toThrow(fix);
  });

  const name = 'DefaultEndpointsProtocol=https;AccountName=Store;AccountKey=x';
  it.each<[Record<string, string>]>([
    [{ AZURE_STORAGE_ACCOUNT: 'Store' }],
    [{ AZURE_STORAGE_CONNECTION_STRING: name, AZURE_STORAGE_ACCOUNT: 'another' }],
    [{ AZURE_STORAGE_CONNECTION_STRING: `${name};EndpointSuffix=core.windows.net` }],
    [
      {
        AZURE_STORAGE_CONNECTION_STRING:
          'BlobEndpoint=https://store.blob.core.windows.net/;SharedAccessSignature=sv=1',
      },
    ],
  ])('asks the account, where %j leads there', async env => {
    const container = { message: expect.stringContaining('"az://c/birds.csv"') as unknown };
    await expect(asked(env, 'blob')).rejects.toMatchObject(container);
  });

  it.each<[Record<string, string>]>([
    [{}],
    [{ AZURE_STORAGE_ACCOUNT: 'another' }],
    [{ AZURE_STORAGE_CONNECTION_STRING: `${name}2;AccountName=another`.replace('AccountName=Store;', '') }],
    [{ AZURE_STORAGE_CONNECTION_STRING: `${name};BlobEndpoint=http://127.0.0.1:10000/Store` }],
    [{ AZURE_STORAGE_CONNECTION_STRING: `${name};EndpointSuffix=core.chinacloudapi.cn` }],
  ])('does not ask the account, where %j leads elsewhere', async env => {
    await expect(asked(env, 'blob')).rejects.toThrow(
      /^contract\.yaml:\d+:5: The server "blob" is in the storage account "store", and the environment/,
    );
  });

  it.each([
    [{ server: 'her' }, 'The contract has no server "her". Did you mean "here"?'],
    [{ server: 'warehouse' }, 'of type postgres are not read here. Valid: local, s3, azure, api, custom'],
    [{ server: '' }, 'Input "data" or "server" is required with `mode: validate`.'],
    [{ server: 'zzzzzz' }, 'no server "zzzzzz". Valid: here, lines,'],
    [{ server: 'here', data: 'data/*.csv' }, 'Name the files in "data" or by "server", not both.'],
    [{ server: 'json' }, ' in its JSON files. Say it in the input "format": '],
    [{ server: 'here', contract: 'infer' }, 'none can be inferred'],
    [{ server: 'here', contract: 'gone.yaml' }, '"gone.yaml" does not exist'],
  ])('refuses %j', async (raw, message) => {
    await expect((async () => run(raw as Record<string, string>))()).rejects.toThrow(message);
  });
});
