import { nearest, UserError, type Location } from '@sluice/core';
import type { DeclaredContract, OdcsServer } from './contract.js';
import { formOf, type Form, type Refuse } from './server-data-form.js';
import { placeOf, type Place } from './server-data-place.js';

/** What a server of a contract says of the data it has. */
export interface ServerData extends Place, Form {
  /** The server, in the contract. */
  location: Location;
}

/**
 * Where the data of a table are, by the server of that name, and their form. `{model}` in its path or location stands for the table.
 * Throws UserError `bad-contract` for a server that is not there, whose data are no files that can be read, or that would lead where a
 * server of its type has nothing to seek.
 * @param written the form by the inputs, which counts more
 */
export function serverData(
  declared: DeclaredContract,
  name: string,
  table: string,
  written: Form = {},
): ServerData {
  const locate = (path: readonly (string | number)[]) => declared.locate(path);
  const servers = declared.value.servers ?? [];
  const index = servers.findIndex(({ server }) => server === name);
  const server = servers[index];
  if (!server) throw notThere(name, servers, servers.length ? locate(['servers']) : { file: declared.file });
  const at = ['servers', index];
  const refuse: Refuse = (key, problem) => {
    throw new UserError('bad-contract', { location: locate(key ? [...at, key] : at), ...problem });
  };
  return {
    ...placeOf(server, table, refuse),
    ...formOf(server, written, refuse),
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
