import { UserError, type Ports } from '@sluice/core';
import { serverData } from '@sluice/data';
import { readWritten } from './contract.js';
import type { Inputs } from './produce.js';

const AMAZON = /^https:\/\/s3[.-](?:[a-z\d.-]+\.)?amazonaws\.com(?:\.cn)?\/?$/;

/**
 * The inputs with the data of the server that they name: its files, and their form where the inputs do not say it. Throws
 * UserError `bad-input` where the environment leads to another service than the contract means: what holds credentials goes where the
 * workflow says, not where a contract does.
 * @param now milliseconds since 1970
 */
export async function withServer(inputs: Inputs, ports: Ports, now: number): Promise<Inputs> {
  const name = inputs.server!;
  const { declared } = await readWritten(inputs, ports, now);
  const { schema } = declared.value;
  const table = inputs.table ?? (schema.length === 1 ? schema[0]!.name : undefined);
  const { patterns, format, delimiter, endpoint, account, location } = serverData(declared, name, table);
  const env = ports.exec.environment();
  const asked = env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'];
  if (endpoint !== undefined && !AMAZON.test(endpoint) && bare(asked) !== bare(endpoint))
    throw new UserError('bad-input', {
      message: `The server "${name}" is at ${endpoint}, and the environment does not lead there.`,
      location,
      fix: `Give the step \`env: { AWS_ENDPOINT_URL: '${endpoint}' }\`.`,
    });
  if (account !== undefined && accountOf(env) !== account)
    throw new UserError('bad-input', {
      message: `The server "${name}" is in the storage account "${account}", and the environment does not lead there.`,
      location,
      fix: `Give the step \`env: { AZURE_STORAGE_ACCOUNT: ${account} }\`, or its AZURE_STORAGE_CONNECTION_STRING.`,
    });
  const separator = inputs.delimiter ?? delimiter;
  return {
    ...inputs,
    data: patterns,
    format: inputs.format === 'auto' ? (format ?? 'auto') : inputs.format,
    ...(separator === undefined ? {} : { delimiter: separator }),
  };
}

const bare = (url: string | undefined) => url?.replace(/\/+$/, '');

function accountOf(env: Readonly<Record<string, string>>): string | undefined {
  const connection = env['AZURE_STORAGE_CONNECTION_STRING'];
  return connection ? /(?:^|;)AccountName=([^;]+)/i.exec(connection)?.[1] : env['AZURE_STORAGE_ACCOUNT'];
}
