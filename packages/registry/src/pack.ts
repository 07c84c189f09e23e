import type { PathDigest } from '@sluice/core';
import { documentOf } from './blobs.js';
import { layerTypeOf } from './layer-type.js';
import { ANNOTATION, asJson, EMPTY_CONFIG, MEDIA, type Descriptor, type Manifest } from './oci.js';
import type { Content } from './record.js';

/** A manifest ready to be stored, with its configuration where it has one of its own. */
export interface Packed {
  content: Content;
  manifest: { bytes: string; descriptor: Descriptor };
  config?: { bytes: string; descriptor: Descriptor };
  members: PathDigest['files'];
}

export interface Description {
  license?: string;
  description?: string;
  metadata: Record<string, string>;
}

/**
 * The manifest of a model in ModelPack's form. It holds what the model *is* and nothing of how it came here: no
 * time, no commit, no version. So the same model described alike has one digest, on any machine, in any run.
 */
export function packModel(name: string, path: PathDigest, about: Description): Packed {
  const { license, description } = about;
  const alone = path.files.length === 1;
  const layers = sorted(path).map(file => layerOf(file, layerTypeOf(file.path, alone), ANNOTATION.filepath));
  const config = documentOf(
    {
      descriptor: {
        name,
        ...(license ? { licenses: [license] } : {}),
        ...(description ? { description } : {}),
      },
      config: {},
      modelfs: { type: 'layers', diffIds: layers.map(layer => layer.digest) },
    },
    MEDIA.modelConfig,
  );
  const annotations = {
    [ANNOTATION.title]: name,
    ...(license ? { [ANNOTATION.licenses]: license } : {}),
    ...(description ? { [ANNOTATION.description]: description } : {}),
    ...Object.fromEntries(
      Object.entries(about.metadata).map(([key, value]) => [ANNOTATION.metadata + key, value]),
    ),
    ...contentAnnotations(path),
  };
  const manifest = manifestOf(MEDIA.modelManifest, config.descriptor, layers, annotations);
  return { content: contentOf(path), manifest, config, members: path.files };
}

/** The manifest of something kept with a model: an OCI artifact whose subject is the model's manifest. */
export function packAttachment(
  subject: Descriptor,
  path: PathDigest,
  artifactType: string,
  annotations: Record<string, string>,
): Packed {
  const layers = sorted(path).map(file => layerOf(file, artifactType, ANNOTATION.title));
  const manifest = manifestOf(
    artifactType,
    EMPTY_CONFIG,
    layers,
    { ...annotations, ...contentAnnotations(path) },
    subject,
  );
  return { content: contentOf(path), manifest, members: path.files };
}

/** Path of a layer's file inside its model or attachment. */
export function memberPathOf(layer: Descriptor): string {
  return layer.annotations?.[ANNOTATION.filepath] ?? layer.annotations?.[ANNOTATION.title] ?? '';
}

function manifestOf(
  artifactType: string,
  config: Descriptor,
  layers: Descriptor[],
  annotations: Record<string, string>,
  subject?: Descriptor,
): Packed['manifest'] {
  const manifest: Manifest = {
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    artifactType,
    config,
    layers,
    ...(subject ? { subject: bare(subject) } : {}),
    annotations,
  };
  const { bytes, descriptor } = documentOf(asJson(manifest), MEDIA.manifest);
  return { bytes, descriptor: { ...descriptor, artifactType } };
}

/** `org.opencontainers.image.title` is the name under which `oras pull` writes the file. */
function layerOf(file: PathDigest['files'][number], mediaType: string, key: string): Descriptor {
  return {
    mediaType,
    digest: `sha256:${file.sha256}`,
    size: file.size,
    annotations: { [ANNOTATION.title]: file.path, [key]: file.path },
  };
}

/** By the bytes of their paths, as `folderDigest` sorts. */
const sorted = ({ files }: PathDigest) =>
  files.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));

const bare = ({ mediaType, digest, size }: Descriptor): Descriptor => ({ mediaType, digest, size });
const contentOf = ({ kind, sha256, size }: PathDigest): Content => ({ kind, sha256, size });
const contentAnnotations = ({ kind, sha256 }: PathDigest) => ({
  [ANNOTATION.contentKind]: kind,
  [ANNOTATION.contentSha256]: sha256,
});
