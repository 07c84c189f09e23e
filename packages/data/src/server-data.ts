import { nearest, UserError, type Location, type Problem } from '@sluice/core';
import { delimiterByte, type Format } from '@sluice/tables';
import type { DeclaredContract, OdcsServer } from './contract.js';

/** What a server of a contract says of the data it has. */
export interface ServerData {
  /** As the input `data` takes them. */
  patterns: string[];
  format?: Format;
  delimiter?: string;
  /** Of S3: the service that must be asked, where it is not Amazon's. */
  endpoint?: string;
  /** Of Azure: the storage account that the container is in. */
  account?: string;
  /** The server, in the contract. */
  location: Location;
}

/** Types of servers whose data are files that can be read, with the key that says where they are. */
const READ: Readonly<Record<string, readonly string[]>> = {
  local: ['path'],
  s3: ['location'],
  azure: ['location'],
  api: ['location'],
  custom: ['location', 'path'],
};
const FORMATS = new Map<unknown, Format | 'auto'>([
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['json', 'auto'],
  ['jsonl', 'jsonl'],
  ['ndjson', 'jsonl'],
  ['parquet', 'parquet'],
  ['arrow', 'arrow'],
  ['feather', 'arrow'],
]);
/** How JSON documents stand in one file, as the standard has it. */
const DOCUMENTS = new Map<unknown, Format>([
  ['new_line', 'jsonl'],
  ['array', 'json'],
]);
const AZURE = /^(?:az|azure|abfss?|wasbs?):\/\/(?:([^/@]+)@)?([^/]+)\/(.*)$/s;
const ACCOUNT = /^([a-z0-9]+)\.(?:blob|dfs)\.core\.windows\.net$/i;

/**
 * Where the data of a table are, by the server of that name. `{model}` in its path or location stands for the table. Throws UserError
 * `bad-contract` for a server that is not there or whose data are no files that can be read.
 */
export function serverData(declared: DeclaredContract, name: string, table: string | undefined): ServerData {
  const locate = (path: readonly (string | number)[]) => declared.locate(path);
  const servers = declared.value.servers ?? [];
  const index = servers.findIndex(({ server }) => server === name);
  const server = servers[index];
  if (!server) throw notThere(name, servers, servers.length ? locate(['servers']) : { file: declared.file });
  const at = ['servers', index];
  const refuse = (key: string | undefined, problem: Problem): never => {
    throw new UserError('bad-contract', { location: locate(key ? [...at, key] : at), ...problem });
  };
  const key = READ[server.type]?.find(each => typeof server[each] === 'string');
  if (READ[server.type] === undefined)
    return refuse('type', {
      message: `The data of a server of type ${server.type} are not read here.`,
      valid: Object.keys(READ),
    });
  if (key === undefined)
    return refuse(undefined, { message: `The server "${name}" does not say where its data are.` });
  const place = withTable(server[key] as string, table, problem => refuse(key, problem));
  const { path, ...of } = key === 'path' ? { path: place } : addressOf(server, place);
  return {
    patterns: [path],
    ...of,
    ...formOf(server, refuse),
    location: locate(at),
  };
}

function notThere(name: string, servers: readonly OdcsServer[], location: Location): UserError {
  const names = servers.map(({ server }) => server);
  const near = nearest(name, names);
  const message = `The contract has no server "${name}".`;
  if (!names.length)
    return new UserError('bad-contract', {
      message,
      location,
      fix: 'It has none: name the files in "data".',
    });
  return new UserError('bad-contract', {
    message,
    location,
    ...(near ? { fix: `Did you mean "${near}"?` } : { valid: names }),
  });
}

function withTable(place: string, table: string | undefined, refuse: (problem: Problem) => never): string {
  if (!place.includes('{model}')) return place;
  if (table !== undefined) return place.replaceAll('{model}', table);
  return refuse({
    message: 'The place depends on the table ({model}), and the contract has several.',
    fix: 'Name the one that is meant in the input "table".',
  });
}

/** The address as it is read here, and what the environment must say besides for it to lead there. */
function addressOf({ type, endpointUrl }: OdcsServer, place: string): { path: string } & Partial<ServerData> {
  if (type === 's3') {
    const path = place.replace(/^s3[an]:\/\//, 's3://');
    return typeof endpointUrl === 'string' ? { path, endpoint: endpointUrl } : { path };
  }
  const [, user, host = '', rest = ''] = (type === 'azure' && AZURE.exec(place)) || [];
  if (!host) return { path: place };
  const account = ACCOUNT.exec(host)?.[1];
  // `container@account`, or the container as the first part of the path, or no account at all.
  if (account === undefined) return { path: `az://${host}/${rest}` };
  return { path: user === undefined ? `az://${rest}` : `az://${user}/${rest}`, account };
}

function isDelimiter(text: unknown): text is string {
  try {
    return typeof text === 'string' && delimiterByte(text) > 0;
  } catch {
    return false;
  }
}

function formOf(
  { format, delimiter }: OdcsServer,
  refuse: (key: string, problem: Problem) => never,
): Pick<ServerData, 'format' | 'delimiter'> {
  if (format === undefined) return {};
  const known = FORMATS.get(typeof format === 'string' ? format.toLowerCase() : format);
  if (known === undefined)
    return refuse('format', {
      message: `Files of the format ${JSON.stringify(format)} are not read here.`,
      valid: [...FORMATS.keys()].map(String),
    });
  if (delimiter === undefined) return known === 'auto' ? {} : { format: known };
  const documents = DOCUMENTS.get(delimiter);
  if (known === 'auto' && documents) return { format: documents };
  if (known === 'csv' && isDelimiter(delimiter)) return { format: known, delimiter };
  return refuse('delimiter', {
    message: `${JSON.stringify(delimiter)} is no delimiter of ${JSON.stringify(format)}.`,
    ...(known === 'auto' ? { valid: [...DOCUMENTS.keys()].map(String) } : {}),
  });
}
