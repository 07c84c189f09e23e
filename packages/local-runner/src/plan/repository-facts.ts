import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { RepositoryFacts } from '../options.js';

const run = promisify(execFile);

/** What git knows of the folder; plain stand-ins where it is no repository or git is absent. */
export async function readRepositoryFacts(
  root: string,
  given: Partial<RepositoryFacts> = {},
): Promise<RepositoryFacts & { defaultBranch: string }> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      return (await run('git', ['-C', root, ...args])).stdout.trim() || undefined;
    } catch {
      return undefined;
    }
  };
  const [sha, ref, remote, remoteHead] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('symbolic-ref', '--quiet', 'HEAD'),
    git('remote', 'get-url', 'origin'),
    git('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'),
  ]);
  return {
    repository: given.repository ?? nameOf(remote) ?? `local/${allowed(basename(root))}`,
    sha: given.sha ?? sha ?? '0'.repeat(40),
    ref: given.ref ?? ref ?? 'refs/heads/main',
    actor: given.actor ?? 'local',
    defaultBranch: remoteHead?.replace('refs/remotes/origin/', '') ?? 'main',
  };
}

/** GitHub turns every other character of a repository's name into a dash, too. */
function allowed(name: string): string {
  return name.replace(/[^\w.-]+/g, '-');
}

/** `git@host:owner/name.git`, `https://host/owner/name` → `owner/name`. */
function nameOf(remote: string | undefined): string | undefined {
  return /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(remote ?? '')?.[1];
}
