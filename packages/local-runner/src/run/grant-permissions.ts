import { isFromFork } from '../plan/github-context.js';
import {
  capPermissions,
  DEFAULT_PERMISSIONS,
  readOnly,
  readPermissions,
  type Permissions,
} from '../permissions.js';
import type { Job } from '../syntax/workflow.js';
import type { Graph } from './graph.js';

/** What the job's GITHUB_TOKEN may do: the job's own `permissions`, else the workflow's, else the caller's. */
export function grantPermissions({ run, workflow, callerPermissions }: Graph, job: Job): Permissions {
  const wanted = readPermissions(job.permissions) ?? readPermissions(workflow.permissions);
  const granted = callerPermissions
    ? capPermissions(wanted ?? callerPermissions, callerPermissions)
    : (wanted ?? DEFAULT_PERMISSIONS);
  return isFromFork(run.github) ? readOnly(granted) : granted;
}
