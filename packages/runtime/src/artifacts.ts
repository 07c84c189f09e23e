import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError, type Artifacts, type Files, type Log, type OtherRun } from '@sluice/core';

/** Servers that have the v4 artifact service; on others the toolkit throws. */
function served(env: NodeJS.ProcessEnv): boolean {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return false;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  if (!URL.canParse(server)) return false;
  const { hostname } = new URL(server);
  return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost');
}

interface FindBy {
  token: string;
  workflowRunId: number;
  repositoryOwner: string;
  repositoryName: string;
}

/** The part of the toolkit's client that is used. */
export interface ArtifactClient {
  uploadArtifact(name: string, files: string[], root: string, options: object): Promise<{ id?: number }>;
  getArtifact(name: string): Promise<{ artifact: { id: number } }>;
  downloadArtifact(
    id: number,
    options: { path: string; skipDecompress: boolean; findBy?: FindBy },
  ): Promise<unknown>;
}

/** `@actions/artifact`, loaded only when used: it is the heaviest dependency of all. */
async function toolkitClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** The Artifacts port. What comes down is the archive as it is; it is unpacked within limits (`unzip`). */
export function workflowArtifacts(
  env: NodeJS.ProcessEnv,
  files: Files,
  log: Log,
  open: () => Promise<ArtifactClient> = toolkitClient,
): Artifacts {
  const available = served(env);
  const downloads = new Map<number, Promise<string>>();
  return {
    available,

    async upload(name, root, files) {
      if (!available) return undefined;
      try {
        const artifact = await open();
        try {
          const { id } = await artifact.uploadArtifact(name, files, root, {});
          return id === undefined ? undefined : { id, name };
        } catch (error) {
          // A second attempt of the same work: names are unique in a run, and ours hold the digest of the content.
          if (!/conflict|already exists|409/i.test(String(error))) throw error;
          const { artifact: earlier } = await artifact.getArtifact(name);
          return { id: earlier.id, name };
        }
      } catch (error) {
        log.warning(
          `The artifact "${name}" could not be uploaded: ${String(error)}. Its files stay on this machine.`,
        );
        return undefined;
      }
    },

    download(id, of) {
      const download = async () => {
        const archive = await fetchArchive(id, await files.temporary(`archive-${id}-`), open, of);
        const folder = await files.temporary(`artifact-${id}-`);
        const { unzip } = await import('./unzip.js');
        await unzip(archive, folder);
        await files.remove(archive);
        return folder;
      };
      const folder = downloads.get(id) ?? download();
      downloads.set(id, folder);
      return folder;
    },
  };
}

/** Path of the one file that came down into the folder. Throws UserError `missing-file`, `service-unavailable`. */
async function fetchArchive(
  id: number,
  folder: string,
  open: () => Promise<ArtifactClient>,
  of: OtherRun | undefined,
): Promise<string> {
  try {
    const client = await open();
    await client.downloadArtifact(id, { path: folder, skipDecompress: true, ...findBy(of) });
  } catch (error) {
    throw notDownloaded(id, error);
  }
  return join(folder, (await readdir(folder))[0] ?? '');
}

/** How the toolkit is told of another run. */
function findBy(of: OtherRun | undefined): { findBy?: FindBy } {
  if (!of) return {};
  const [repositoryOwner, repositoryName] = of.repository.split('/') as [string, string];
  return { findBy: { token: of.token, workflowRunId: of.id, repositoryOwner, repositoryName } };
}

function notDownloaded(id: number, error: unknown): UserError {
  const message = error instanceof Error ? error.message : String(error);
  if ((error as Error | undefined)?.name === 'ArtifactNotFoundError' || /no artifacts found/i.test(message)) {
    return new UserError(
      'missing-file',
      {
        message: `The artifact ${id} that an earlier job handed on is not there: deleted, expired, or of another run.`,
        fix: 'Run that job again.',
      },
      { cause: error },
    );
  }
  return new UserError(
    'service-unavailable',
    {
      message: `The artifact ${id} of an earlier job could not be downloaded: ${message}.`,
      fix: 'Run this job again.',
    },
    { cause: error },
  );
}
