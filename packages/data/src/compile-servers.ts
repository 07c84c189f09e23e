import { nearest } from '@sluice/core';
import type { Compiling } from './compiling.js';
import type { OdcsServer } from './contract.js';

const ANY = ['id', 'server', 'type', 'description', 'environment', 'roles', 'customProperties'];

/** Keys of each type of server, by the JSON Schema of ODCS 3.1; those without `?` it must have. */
const KEYS: Readonly<Record<string, string>> = {
  api: 'location',
  athena: 'stagingDir schema catalog? regionName?',
  azure: 'location format delimiter?',
  bigquery: 'project dataset',
  clickhouse: 'host port database',
  cloudsql: 'host port database schema',
  custom:
    'account? catalog? database? dataset? delimiter? endpointUrl? format? host? location? path? port? project? region? regionName? schema? serviceName? stagingDir? warehouse? stream?',
  databricks: 'host? catalog schema',
  db2: 'host port database schema?',
  denodo: 'host port database?',
  dremio: 'host port schema?',
  duckdb: 'database schema?',
  glue: 'account database location? format?',
  hive: 'host port? database',
  impala: 'host port? database',
  informix: 'host port? database',
  kafka: 'host format?',
  kinesis: 'region? format?',
  local: 'path format',
  mysql: 'host port database',
  oracle: 'host port serviceName',
  postgres: 'host port database schema',
  postgresql: 'host port database schema',
  presto: 'host catalog? schema?',
  pubsub: 'project',
  redshift: 'host? database schema region? account?',
  s3: 'location endpointUrl? format? delimiter?',
  sftp: 'location format? delimiter?',
  snowflake: 'host? port? account database schema warehouse?',
  sqlserver: 'host port? database schema',
  synapse: 'host port database',
  trino: 'host port catalog schema',
  vertica: 'host port database schema',
  zen: 'host port? database',
};
export const SERVER_TYPES = Object.keys(KEYS);

/** Servers say where data live; which data are read, the action is told. Their form is checked, and no more. */
export function checkServers(servers: readonly OdcsServer[], compiling: Compiling): void {
  const names = servers.map(({ server }) => server);
  for (const [i, server] of servers.entries()) {
    const at = ['servers', i];
    if (names.indexOf(server.server) < i)
      compiling.refuse([...at, 'server'], `The server "${server.server}" is declared twice.`);
    const keys = KEYS[server.type]!.split(' ');
    const valid = [...ANY, ...keys.map(key => key.replace('?', ''))];
    for (const key of Object.keys(server).filter(key => !valid.includes(key))) {
      const near = nearest(key, valid);
      const more = near ? { fix: `Did you mean "${near}"?` } : { valid };
      compiling.refuse([...at, key], `A server of type ${server.type} has no key "${key}".`, more);
    }
    for (const key of keys)
      if (!key.endsWith('?') && server[key] === undefined)
        compiling.refuse(at, `A server of type ${server.type} needs "${key}".`);
  }
}
