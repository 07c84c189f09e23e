import type { OdcsServer } from './contract.js';
import { isPointer } from './dvc/pointer.js';
import type { Refuse } from './server-data-form.js';

/** Where the data of a server are. */
export interface Place {
  /** As the input `data` takes it. */
  pattern: string;
  /** It is a path of the workspace, no address. */
  local: boolean;
  /** Of S3: the service that must be asked. */
  endpoint?: string;
  /** Of Azure: the storage account that the container is in, in small letters. */
  account?: string;
}

const FORMS = {
  s3: 's3://bucket/key',
  gs: 'gs://bucket/object',
  az: 'az://container/blob',
  lakefs: 'lakefs://repository/ref/path',
  https: 'https://host/path',
} as const;
type Scheme = keyof typeof FORMS;

/** Of each type whose data are files that can be read: the keys that may say where they are, and what addresses begin with. */
const READ = new Map<string, { keys: readonly string[]; schemes: readonly Scheme[] }>([
  ['local', { keys: ['path'], schemes: [] }],
  ['s3', { keys: ['location'], schemes: ['s3'] }],
  ['azure', { keys: ['location'], schemes: ['az'] }],
  ['api', { keys: ['location'], schemes: ['https'] }],
  ['custom', { keys: ['location', 'path'], schemes: ['s3', 'gs', 'az', 'lakefs', 'https'] }],
]);
/** What other tools call them. */
const OTHER_NAMES = new Map<string, Scheme>([
  ...['s3a', 's3n'].map(name => [name, 's3'] as const),
  ...['abfs', 'abfss', 'wasb', 'wasbs'].map(name => [name, 'az'] as const),
]);
/** What a server of type `custom` may have besides, and nobody asks here. */
const LEADING_ELSEWHERE = [
  ...['account', 'catalog', 'database', 'dataset', 'host', 'port', 'project', 'region', 'regionName'],
  ...['schema', 'serviceName', 'stagingDir', 'stream', 'warehouse'],
];
const ADDRESS = /^([a-z][a-z\d+.-]*):\/\/(.*)$/s;
const IN_STORE = /^(\$?\w[\w.-]*)\/(.+)$/s;
const IN_AZURE = /^(?:([^/@]*)@)?([^/@]*)\/(.*)$/s;
const AZURE_ACCOUNT = /^([a-z\d]+)\.(?:blob|dfs)\.core\.windows\.net$/i;
/** Parts of a query that let whoever has the address in, by their names without `-` and `_`. */
const SECRET =
  /^(?:sig|key|pwd|auth|authorization)$|(?:signature|token|key|keyid|secret|password|credential)$/i;

export function placeOf(server: OdcsServer, table: string, refuse: Refuse): Place {
  const { type } = server;
  const read = READ.get(type);
  if (read === undefined)
    return refuse('type', {
      message: `The data of a server of type ${type} are not read here.`,
      valid: [...READ.keys()],
    });
  const told = read.keys.filter(key => server[key] !== undefined);
  const [key] = told;
  const value = key === undefined ? undefined : server[key];
  if (key === undefined || told.length > 1 || typeof value !== 'string' || value.trim() === '')
    return refuse(key, {
      message: `The server "${server.server}" does not say where its data are.`,
      fix: `Give it ${told.length > 1 ? 'only one of' : 'a text as'} ${read.keys.map(each => `"${each}"`).join(' or ')}.`,
    });
  for (const stray of type === 'custom' ? LEADING_ELSEWHERE : [])
    if (server[stray] !== undefined)
      refuse(stray, {
        message: `"${stray}" would say where the data are, and only the "${key}" is asked.`,
        fix: 'Say all of it there, and leave this out; or name the files in "data".',
      });
  const place = value.replaceAll('{model}', () => table);
  const refuseAt = (message: string, more: { valid?: string[]; fix?: string }) =>
    refuse(key, { message, ...more });
  const found =
    key === 'path'
      ? { pattern: insideOf(place, refuseAt), local: true }
      : { ...addressOf(place, type, read.schemes, refuseAt), local: false };
  return { ...found, ...endpointOf(server, found.pattern, refuse) };
}

/**
 * Outside the workspace, or in it, but none of its data: hidden files (`.git` and `.env` hold credentials, and `..` is one, too), also by
 * their short names on Windows (`GIT~1`), and the file that google-github-actions/auth leaves.
 */
const APART = /^\/|^[a-z]:|(?:^|[/\\])(?:\.[^/\\]|[^/\\]*~\d|gha-creds-)/i;

/** A path that no contract may choose. A pointer of DVC leads to addresses of its own. */
export const isApart = (path: string): boolean => APART.test(path) || isPointer(path);

type RefuseAt = (message: string, more: { valid?: string[]; fix?: string }) => never;

/** A path below the workspace: a contract may not choose among the other files of the machine. */
function insideOf(path: string, refuse: RefuseAt): string {
  const shown = JSON.stringify(path);
  const fix = 'Write a path that is relative to the workspace, with / between; or name the files in "data".';
  if (ADDRESS.test(path)) return refuse('The path is an address.', { fix });
  if (path.startsWith('!')) return refuse(`The path ${shown} only leaves files out.`, { fix });
  if (/^\/|^[a-z]:|\\/i.test(path)) return refuse(`The path ${shown} is not relative.`, { fix });
  if (isApart(path)) return refuse(`The path ${shown} leads to what is no data of the workspace.`, { fix });
  return path;
}

/** The address as it is read here, and what the environment must say besides for it to lead there. */
function addressOf(
  place: string,
  type: string,
  schemes: readonly Scheme[],
  refuse: RefuseAt,
): Pick<Place, 'pattern' | 'account'> {
  const forms = { valid: schemes.map(scheme => FORMS[scheme]) };
  const [, name = '', rest = ''] = ADDRESS.exec(place) ?? [];
  const scheme = schemes.find(each => each === (OTHER_NAMES.get(name) ?? name));
  // Before anything is shown of it.
  if (hasCredentials(place, rest, scheme))
    return refuse('The location carries credentials.', {
      fix: 'Take them out, and give them to the step in its environment; or give the whole address to "data", from a secret.',
    });
  const unread = `${JSON.stringify(place)} is not read as the location of a server of type ${type}.`;
  if (scheme === undefined) return refuse(unread, forms);
  if (scheme === 'https') return URL.canParse(place) ? { pattern: place } : refuse(unread, forms);
  const { path, account } = scheme === 'az' ? containerOf(rest, refuse) : { path: rest };
  const [, bucket, key] = IN_STORE.exec(path) ?? [];
  // Services put such paths together: `..` would lead out of the bucket, or of what stands before it.
  if (bucket === undefined || key === undefined || key.split('/').some(part => /^\.\.?$/.test(part)))
    return refuse(unread, forms);
  return { pattern: `${scheme}://${bucket}/${key}`, ...(account === undefined ? {} : { account }) };
}

function hasCredentials(place: string, rest: string, scheme: Scheme | undefined): boolean {
  const query = place.includes('?') ? place.slice(place.indexOf('?') + 1) : '';
  if ([...new URLSearchParams(query).keys()].some(name => SECRET.test(name.replace(/[-_]/g, ''))))
    return true;
  if (scheme === 'az') return /^[^/]*:[^/]*@/.test(rest);
  const { username = '', password = '' } = URL.canParse(place) ? new URL(place) : {};
  return username !== '' || password !== '' || /^[^/?#\\]*@/.test(rest);
}

/** The storage account that a host is of, in small letters. */
export const azureAccount = (host: string) => AZURE_ACCOUNT.exec(host)?.[1]?.toLowerCase();

/** `container@account`, the account and then the container, or the container alone. */
function containerOf(rest: string, refuse: RefuseAt): { path: string; account?: string } {
  const [, container, host = '', key = ''] = IN_AZURE.exec(rest) ?? [];
  if (container === undefined && !host.includes('.')) return { path: rest };
  const account = azureAccount(host);
  const path = container === undefined ? key : `${container}/${key}`;
  if (account !== undefined) return { path, account };
  return refuse(`"${host}" is no storage account that is read here.`, {
    valid: [
      'az://container/blob',
      'az://account.blob.core.windows.net/container/blob',
      'abfss://container@account.dfs.core.windows.net/blob',
    ],
  });
}

function endpointOf({ endpointUrl }: OdcsServer, pattern: string, refuse: Refuse): Pick<Place, 'endpoint'> {
  if (endpointUrl === undefined) return {};
  if (!pattern.startsWith('s3://'))
    return refuse('endpointUrl', {
      message: 'An "endpointUrl" says which S3 is meant, and the data are not on one.',
      fix: 'Leave it out.',
    });
  if (typeof endpointUrl === 'string' && /^https?:\/\/[^/?#@\\\s][^?#@\\\s]*$/.test(endpointUrl))
    return { endpoint: endpointUrl };
  return refuse('endpointUrl', {
    message: 'The "endpointUrl" is no address of a service, without credentials or a query.',
    fix: 'Write it as https://host.',
  });
}
