import { randomBytes } from 'node:crypto';
import type { Permissions } from '../permissions.js';
import type { Run } from './run.js';

/** A GITHUB_TOKEN: known to the API stand-in where there is one, else of the right shape and good for nothing. */
export function issueToken({ services, runId }: Run, key: string, permissions: Permissions): string {
  return (
    services?.apiToken({ runId, jobId: key }, permissions) ?? `ghs_local${randomBytes(16).toString('hex')}`
  );
}
