import { UserError, type Files } from '@sluice/core';
import { ROUTER_FILE, type RouterFile } from '../router/protocol.js';

/**
 * How to reach the router of a state folder, or `service-unavailable` where there is none. Whoever could write this file
 * could have our commands, and the secrets of the servers with them, sent to himself: so the folder must be this user's
 * alone (UserError `permission`), and the address this machine.
 */
export async function readRouterFile(folder: string, files: Files): Promise<RouterFile> {
  const path = `${folder}/${ROUTER_FILE}`;
  if (!(await files.stat(path))) throw new UserError('service-unavailable', 'The router is not running.');
  await files.privateFolder(folder);
  const found = parse((await files.read(path)).toString('utf8'));
  if (isRouterFile(found)) return found;
  throw new UserError('service-unavailable', {
    message: `"${path}" does not tell how to reach a router on this machine.`,
    fix: 'See who wrote it, end the router if it runs, remove the file, then deploy again.',
  });
}

function isRouterFile(found: Record<string, unknown>): found is Record<string, unknown> & RouterFile {
  const { pid, epoch, url, admin, token } = found;
  const texts = [epoch, url, admin, token].every(value => typeof value === 'string');
  return texts && Number.isSafeInteger(pid) && isLoopback(admin as string);
}

/** As the router writes it. Names are not taken: what they stand for is up to others. */
function isLoopback(address: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|\[::1\]):\d{1,5}$/.test(address);
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
