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
  - { server: lines, type: local, path: data/birds.txt, format: json }
  - { server: lake, type: s3, location: s3://b/birds.csv, endpointUrl: https://minio.example }
  - { server: amazon, type: s3, location: s3://b/birds.csv, endpointUrl: https://s3.eu-west-1.amazonaws.com }
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
    expect((await run({ server: 'lines' })).outputs).toMatchObject({ rows: '1', columns: '2' });
  });

  it('lets the inputs say another form', async () => {
    const { findings } = await run({ server: 'here', delimiter: ',' });
    expect(findings.map(({ rule }) => rule)).toContain('missing-column');
  });

  it('is the same in shards and in their merge', async () => {
    await run({ server: 'here', mode: 'profile', shard: '0/1', 'report-dir': 'part' });
    const merged = await run({ server: 'here', mode: 'merge', shards: 'part' });
    expect(merged.outputs).toEqual((await run({ server: 'here' })).outputs);
  });

  it('goes where the environment leads, and only there', async () => {
    const addressed = {
      code: 'missing-file',
      message: expect.stringContaining('"s3://b/birds.csv"') as unknown,
    };
    await expect(asked({ AWS_ENDPOINT_URL: 'https://minio.example/' }, 'lake')).rejects.toMatchObject(
      addressed,
    );
    await expect(asked({}, 'amazon')).rejects.toMatchObject(addressed);
    await expect(asked({}, 'lake')).rejects.toThrow(
      'contract.yaml:9:5: The server "lake" is at https://minio.example, and the environment does not lead there.',
    );
    await expect(asked({ AWS_ENDPOINT_URL: 'https://other.example' }, 'lake')).rejects.toMatchObject({
      code: 'bad-input',
    });
    const container = { message: expect.stringContaining('"az://c/birds.csv"') as unknown };
    await expect(asked({ AZURE_STORAGE_ACCOUNT: 'store' }, 'blob')).rejects.toMatchObject(container);
    const AZURE_STORAGE_CONNECTION_STRING = 'DefaultEndpointsProtocol=https;AccountName=store;AccountKey=x';
    await expect(asked({ AZURE_STORAGE_CONNECTION_STRING }, 'blob')).rejects.toMatchObject(container);
    await expect(asked({ AZURE_STORAGE_ACCOUNT: 'another' }, 'blob')).rejects.toThrow('account "store"');
  });

  it.each([
    [{ server: 'her' }, 'The contract has no server "her". Did you mean "here"?'],
    [{ server: 'warehouse' }, 'of type postgres are not read here. Valid: local, s3, azure, api, custom'],
    [{ server: 'here', data: 'data/*.csv' }, 'Name the files in "data" or by "server", not both.'],
    [{ server: 'here', contract: 'infer' }, 'none can be inferred'],
    [{ server: 'here', contract: 'gone.yaml' }, '"gone.yaml" does not exist'],
  ])('refuses %j', async (raw, message) => {
    await expect((async () => run(raw as Record<string, string>))()).rejects.toThrow(message);
  });
});
