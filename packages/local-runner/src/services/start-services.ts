import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Review, Services } from '../services-port.js';
import { artifactService } from './artifact-service.js';
import { ArtifactStore, type Artifact } from './artifact-store.js';
import { BlobArea } from './blob-area.js';
import { BlobStore } from './blob-store.js';
import { cacheService } from './cache-service.js';
import { CacheStore } from './cache-store.js';
import { apiArea } from './github-api/api-area.js';
import type { ApiRecord } from './github-api/api-record.js';
import { StateFile } from './github-api/api-state.js';
import type { ApiWorld } from './github-api/api-world.js';
import { artifactRoutes } from './github-api/artifacts.js';
import { checkRoutes } from './github-api/checks.js';
import { commentRoutes } from './github-api/comments.js';
import { deploymentRoutes } from './github-api/deployments.js';
import { dispatchRoutes } from './github-api/dispatches.js';
import { repositoryRoutes } from './github-api/repository.js';
import { statusRoutes } from './github-api/statuses.js';
import { startServer } from './loopback-server.js';
import { Tokens } from './tokens.js';
import { twirpArea } from './twirp-area.js';
import { unzip } from './zip.js';

export interface ServicesOptions {
  /** Folder of this run: artifacts, records. */
  runFolder: string;
  /** Kept from run to run: cache, comments, statuses, deployments. */
  stateFolder: string;
  world: ApiWorld;
  /** Refs whose cache entries the run sees, nearest first: its own, the base's, the default branch's. */
  cacheScopes: readonly [string, ...string[]];
  /** False where GitHub gives a read-only cache token. */
  cacheWritable: boolean;
  /** Secrets of the user, of which any may be a token for the API. */
  secrets?: readonly string[];
}

/** The services of one run, with the doors that the stand-ins of `intercepted/` use in this process. */
export interface LocalServices extends Services {
  readonly artifacts: ArtifactStore;
  readonly cache: CacheStore;
  readonly blobs: BlobStore;
  readonly cacheWritable: boolean;
  /** Closes the port, unpacks the artifacts for reading and tells what the run left. */
  stop(): Promise<ServicesReport>;
}

export interface ServicesReport {
  /** In order. Also in `github.json` of the run's folder. */
  records: readonly ApiRecord[];
  artifacts: readonly KeptArtifact[];
}

/** An artifact and the folder its files were unpacked to. */
export interface KeptArtifact extends Artifact {
  folder: string;
}

/**
 * Starts the artifact, cache and API stand-ins on one free port of 127.0.0.1. Whoever runs a workflow gives the engine
 * `startServices: facts => startServices(servicesOptionsOf(facts))`.
 */
export async function startServices(options: ServicesOptions): Promise<LocalServices> {
  const { runFolder, stateFolder, world, cacheScopes, cacheWritable } = options;
  const tokens = new Tokens(options.secrets);
  const blobs = new BlobStore(join(runFolder, 'blobs'));
  const area = new BlobArea(blobs, tokens);
  const artifacts = new ArtifactStore(runFolder, blobs);
  const cache = new CacheStore(join(stateFolder, 'cache'), blobs, cacheScopes);
  await cache.evict();
  const records: ApiRecord[] = [];
  const reviews: Review[] = [];
  const server = await startServer({
    blob: area.handle,
    twirp: twirpArea(
      {
        ArtifactService: artifactService(artifacts, area),
        CacheService: cacheService(cache, area, cacheWritable),
      },
      tokens,
    ),
    api: apiArea({
      tokens,
      world,
      state: new StateFile(join(stateFolder, 'github.json')),
      reviews,
      routes: [
        ...repositoryRoutes,
        ...commentRoutes,
        ...statusRoutes,
        ...deploymentRoutes,
        ...dispatchRoutes,
        ...checkRoutes,
        ...artifactRoutes(artifacts, area),
      ],
      record: record => records.push(record),
    }),
  });
  area.origin = server.origin;
  return {
    resultsUrl: `${server.origin}/`,
    apiUrl: `${server.origin}/api`,
    runtimeToken: job => tokens.runtime(job),
    apiToken: (job, permissions) => tokens.api(job, permissions),
    reviewed: review => reviews.push(review),
    artifacts,
    cache,
    blobs,
    cacheWritable,
    stop: async () => {
      await server.stop();
      await mkdir(runFolder, { recursive: true });
      await writeFile(join(runFolder, 'github.json'), `${JSON.stringify(records, null, 2)}\n`);
      return { records, artifacts: await unpack(artifacts.list().reverse(), join(runFolder, 'artifacts')) };
    },
  };
}

async function unpack(artifacts: readonly Artifact[], parent: string): Promise<KeptArtifact[]> {
  const kept: KeptArtifact[] = [];
  for (const artifact of artifacts) {
    const folder = join(parent, artifact.name);
    await mkdir(folder, { recursive: true });
    if (artifact.mimeType === 'application/zip') await unzip(artifact.path, folder);
    else await copyFile(artifact.path, join(folder, artifact.name));
    kept.push({ ...artifact, folder });
  }
  return kept;
}
