import { child, entriesOf, textOf, type Tree } from './syntax/tree.js';

/** Scope → access, as `permissions:` of a job amounts to. Scopes not named are `none`. */
export type Permissions = Readonly<Record<string, Access>>;
export type Access = 'none' | 'read' | 'write';

const SCOPES = [
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
];

/** What a repository grants whose settings nobody has loosened. */
export const DEFAULT_PERMISSIONS: Permissions = { contents: 'read', metadata: 'read', packages: 'read' };

/** @param tree `permissions:` of a job or workflow; undefined where there is none */
export function readPermissions(tree: Tree | undefined): Permissions | undefined {
  if (!tree) return undefined;
  const all = { 'read-all': 'read', 'write-all': 'write' }[textOf(tree) ?? ''] as Access | undefined;
  const granted: Record<string, Access> = { metadata: 'read' };
  if (all) for (const scope of SCOPES) granted[scope] = scope === 'id-token' && all === 'read' ? 'none' : all;
  for (const { key } of entriesOf(tree)) granted[key] = textOf(child(tree, key)) as Access;
  return without(granted);
}

const RANK: Record<Access, number> = { none: 0, read: 1, write: 2 };

/** A called workflow gets no more than its caller has. */
export function capPermissions(wanted: Permissions, cap: Permissions): Permissions {
  const capped: Record<string, Access> = {};
  for (const [scope, access] of Object.entries(wanted)) {
    const most = cap[scope] ?? 'none';
    capped[scope] = RANK[access] <= RANK[most] ? access : most;
  }
  return without(capped);
}

/** Pull requests from forks: nothing may be written, and no identity is given. */
export function readOnly(permissions: Permissions): Permissions {
  const entries = Object.entries(permissions).filter(([scope]) => scope !== 'id-token');
  return Object.fromEntries(entries.map(([scope]) => [scope, 'read']));
}

function without(granted: Record<string, Access>): Permissions {
  return Object.fromEntries(Object.entries(granted).filter(([, access]) => access !== 'none'));
}
