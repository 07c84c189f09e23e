import type { Json } from '@sluice/core';

/**
 * The part of the OCI image specification v1.1 the registry writes, with the media types of ModelPack
 * (https://github.com/modelpack/model-spec). Layers are always raw: the digest of a layer is that of its file.
 */
export interface Descriptor {
  mediaType: string;
  /** `sha256:<hex>` */
  digest: string;
  /** Bytes. */
  size: number;
  artifactType?: string;
  annotations?: Record<string, string>;
  /** Base64 of the content, where it is tiny. */
  data?: string;
}

export interface Manifest {
  schemaVersion: 2;
  mediaType: string;
  artifactType: string;
  config: Descriptor;
  layers: Descriptor[];
  /** The manifest this one is attached to. */
  subject?: Descriptor;
  annotations?: Record<string, string>;
}

export const MEDIA = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
  modelManifest: 'application/vnd.cncf.model.manifest.v1+json',
  modelConfig: 'application/vnd.cncf.model.config.v1+json',
  statement: 'application/vnd.in-toto+json',
} as const;

export const ANNOTATION = {
  tag: 'org.opencontainers.image.ref.name',
  title: 'org.opencontainers.image.title',
  description: 'org.opencontainers.image.description',
  licenses: 'org.opencontainers.image.licenses',
  filepath: 'org.cncf.model.filepath',
  predicateType: 'in-toto.io/predicate-type',
  contentKind: 'io.github.sluice-ml.content.kind',
  contentSha256: 'io.github.sluice-ml.content.sha256',
  role: 'io.github.sluice-ml.role',
  stage: 'io.github.sluice-ml.stage',
  metadata: 'io.github.sluice-ml.metadata.',
} as const;

/** The empty JSON object, which stands where an artifact has no configuration. */
export const EMPTY_CONFIG: Descriptor = {
  mediaType: MEDIA.empty,
  digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  size: 2,
  data: 'e30=',
};

/** `sha256:<hex>` → `<hex>` */
export function hexOf(descriptor: Pick<Descriptor, 'digest'>): string {
  return descriptor.digest.slice('sha256:'.length);
}

/** Interfaces have no index signature, so TypeScript does not see that they are JSON. */
export function asJson(value: Descriptor | Manifest): Json {
  return value as unknown as Json;
}
