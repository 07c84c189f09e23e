import type { ArtifactStore, Artifact } from './artifact-store.js';
import type { BlobArea, Download } from './blob-area.js';
import { twirpError, type Fields, type TwirpService } from './twirp-area.js';

const ZIP = 'application/zip';

/** The artifact-v4 service: what `@actions/artifact` speaks. */
export function artifactService(store: ArtifactStore, blobs: BlobArea): TwirpService {
  return {
    CreateArtifact: (fields, job) => {
      const mimeType = fields.optional('mime_type') ?? ZIP;
      const blob = store.reserve(fields.required('name'), job.jobId, mimeType);
      return Promise.resolve({ ok: true, signed_upload_url: blobs.uploadUrl(blob) });
    },
    FinalizeArtifact: async fields => {
      const sha256 = fields.optional('hash')?.replace(/^sha256:/, '');
      const { id } = await store.finalize(fields.required('name'), { size: fields.integer('size'), sha256 });
      return { ok: true, artifact_id: String(id) };
    },
    ListArtifacts: (fields, job) => {
      const [name, id] = [fields.optional('name_filter'), fields.optional('id_filter')];
      const found = store
        .list()
        .filter(artifact => name === undefined || artifact.name === name)
        .filter(artifact => id === undefined || String(artifact.id) === id);
      return Promise.resolve({
        artifacts: found.map(artifact => listed(artifact, encodeURIComponent(job.runId))),
      });
    },
    GetSignedArtifactURL: fields => {
      const artifact = existing(store, fields);
      return Promise.resolve({ signed_url: blobs.downloadUrl(downloadOf(artifact)) });
    },
    DeleteArtifact: async fields => {
      const { name, id } = existing(store, fields);
      await store.remove(name);
      return { ok: true, artifact_id: String(id) };
    },
  };
}

export function downloadOf({ path, size, name, mimeType }: Artifact): Download {
  return { path, size, contentType: mimeType, fileName: mimeType === ZIP ? `${name}.zip` : name };
}

function existing(store: ArtifactStore, fields: Fields): Artifact {
  const artifact = store.find(fields.required('name'));
  if (!artifact) throw twirpError('not_found', `no artifact ${fields.required('name')} in this run`);
  return artifact;
}

function listed(artifact: Artifact, runId: string): Record<string, unknown> {
  return {
    workflow_run_backend_id: runId,
    workflow_job_run_backend_id: encodeURIComponent(artifact.jobId),
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.size),
    created_at: artifact.createdAt,
    digest: `sha256:${artifact.sha256}`,
  };
}
