import type { Artifacts, Files, Log } from '@sluice/core';

/** Servers that have the v4 artifact service; on others the toolkit throws. */
function served(env: NodeJS.ProcessEnv): boolean {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return false;
  const { hostname } = new URL(env['GITHUB_SERVER_URL'] ?? 'https://github.com');
  return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost');
}

/** The Artifacts port on `@actions/artifact`, loaded only when used: it is the heaviest dependency of all. */
export function workflowArtifacts(env: NodeJS.ProcessEnv, files: Files, log: Log): Artifacts {
  const available = served(env);
  const downloads = new Map<number, Promise<string>>();
  const client = async () => {
    const { DefaultArtifactClient } = await import('@actions/artifact');
    return new DefaultArtifactClient();
  };
  return {
    available,

    async upload(name, root, files) {
      if (!available) return undefined;
      const artifact = await client();
      try {
        const { id } = await artifact.uploadArtifact(name, files, root, {});
        return id === undefined ? undefined : { id, name };
      } catch (error) {
        // A second attempt of the same work: names are unique in a run, and ours hold the digest of the content.
        if (/conflict|already exists|409/i.test(String(error))) {
          const { artifact: earlier } = await artifact.getArtifact(name);
          return { id: earlier.id, name };
        }
        log.warning(
          `The artifact "${name}" could not be uploaded: ${String(error)}. Its files stay on this machine.`,
        );
        return undefined;
      }
    },

    download(id) {
      const download = async () => {
        const folder = await files.temporary(`artifact-${id}-`);
        await (await client()).downloadArtifact(id, { path: folder });
        return folder;
      };
      const folder = downloads.get(id) ?? download();
      downloads.set(id, folder);
      return folder;
    },
  };
}
