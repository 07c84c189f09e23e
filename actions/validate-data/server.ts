import { UserError, type Ports } from '@sluice/core';
import { azureAccount, checkServerFiles, serverData, type ServerData } from '@sluice/data';
import { readWritten } from './contract.js';
import type { Inputs } from './produce.js';

/** What is asked where no other service is named. */
const AMAZON = /^https:\/\/s3[.-](?:[a-z\d.-]+\.)?amazonaws\.com\/?$/;

/**
 * The inputs with the data of the server that they name: its files, and their form where the inputs do not say it. Throws
 * UserError `bad-input` where the environment leads to another service than the contract means: what holds credentials goes where the
 * workflow says, not where a contract does.
 * @param now milliseconds since 1970
 */
export async function withServer(inputs: Inputs, ports: Ports, now: number): Promise<Inputs> {
  const name = inputs.server!;
  const { declared, plan } = await readWritten(inputs, ports, now);
  const { delimiter } = inputs;
  const found = serverData(declared, name, plan.name, {
    ...(inputs.format === 'auto' ? {} : { format: inputs.format }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  const env = ports.exec.environment();
  refuseOtherEndpoint(name, found, env);
  refuseOtherAccount(name, found, env);
  await checkServerFiles(found, ports.files);
  return {
    ...inputs,
    data: [found.pattern],
    format: found.format ?? 'auto',
    ...(found.delimiter === undefined ? {} : { delimiter: found.delimiter }),
  };
}

type Environment = Readonly<Record<string, string>>;

function refuseOtherEndpoint(name: string, { endpoint, location }: ServerData, env: Environment): void {
  if (endpoint === undefined) return;
  const variable = env['AWS_ENDPOINT_URL_S3'] ? 'AWS_ENDPOINT_URL_S3' : 'AWS_ENDPOINT_URL';
  const asked = env[variable];
  const isAmazon = AMAZON.test(endpoint);
  if (isAmazon ? !asked || AMAZON.test(asked) : bare(asked) === bare(endpoint)) return;
  throw new UserError('bad-input', {
    message: `The server "${name}" is at ${endpoint}, and the environment does not lead there.`,
    location,
    fix: isAmazon
      ? `Take ${variable} out of the environment of the step.`
      : `Give the step \`env: { ${variable}: '${endpoint}' }\`.`,
  });
}

const bare = (url: string | undefined) => url?.replace(/\/+$/, '');

function refuseOtherAccount(name: string, { account, location }: ServerData, env: Environment): void {
  if (account === undefined || accountOf(env)?.toLowerCase() === account) return;
  throw new UserError('bad-input', {
    message: `The server "${name}" is in the storage account "${account}", and the environment does not lead there.`,
    location,
    fix: `Give the step \`env: { AZURE_STORAGE_ACCOUNT: ${account} }\` and no connection string, or the AZURE_STORAGE_CONNECTION_STRING of that account.`,
  });
}

/** Where Azure's client goes: an endpoint counts more than a name. */
function accountOf(env: Environment): string | undefined {
  const connection = env['AZURE_STORAGE_CONNECTION_STRING'];
  if (!connection) return env['AZURE_STORAGE_ACCOUNT'];
  const part = (key: string) => new RegExp(`(?:^|;)\\s*${key}=([^;]+)`).exec(connection)?.[1];
  const endpoint = part('BlobEndpoint');
  if (endpoint === undefined && (part('EndpointSuffix') ?? 'core.windows.net') === 'core.windows.net')
    return part('AccountName');
  return endpoint !== undefined && URL.canParse(endpoint) ? azureAccount(new URL(endpoint).host) : undefined;
}
