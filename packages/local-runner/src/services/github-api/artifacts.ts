import { downloadOf } from '../artifact-service.js';
import type { Artifact, ArtifactStore } from '../artifact-store.js';
import type { BlobArea } from '../blob-area.js';
import { page } from './page.js';
import { notFound, numberOf, type Call, type Route } from './route.js';

/** Artifacts of this run by REST, as `@actions/artifact` asks for them when it is given a token. */
export function artifactRoutes(store: ArtifactStore, blobs: BlobArea): Route[] {
  return [
    {
      method: 'GET',
      path: 'actions/runs/:id/artifacts',
      handle: call => {
        if (call.params['id'] !== call.world.runId) throw notFound();
        const name = call.query.get('name');
        const found = store.list().filter(artifact => name === null || artifact.name === name);
        const shape = (slice: readonly Artifact[]) => ({
          total_count: found.length,
          artifacts: slice.map(artifact => shown(artifact, call)),
        });
        return page(found, call, shape);
      },
    },
    {
      method: 'GET',
      path: 'actions/artifacts/:id',
      handle: call => ({ status: 200, json: shown(existing(store, call), call) }),
    },
    {
      method: 'GET',
      path: 'actions/artifacts/:id/zip',
      handle: call => ({
        status: 302,
        headers: { location: blobs.downloadUrl(downloadOf(existing(store, call))) },
      }),
    },
  ];
}

function existing(store: ArtifactStore, call: Call): Artifact {
  const id = numberOf(call.params['id']);
  const artifact = store.list().find(candidate => candidate.id === id);
  if (!artifact) throw notFound();
  return artifact;
}

function shown({ id, name, size, sha256, createdAt }: Artifact, { base, world }: Call): unknown {
  return {
    id,
    name,
    size_in_bytes: size,
    digest: `sha256:${sha256}`,
    expired: false,
    created_at: createdAt,
    url: `${base}/actions/artifacts/${id}`,
    archive_download_url: `${base}/actions/artifacts/${id}/zip`,
    workflow_run: { id: Number(world.runId), head_sha: world.sha },
  };
}
