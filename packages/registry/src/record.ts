import type { Link } from '@sluice/core';
import type { Descriptor } from './oci.js';

/** Bytes as `digestOf` of core describes them. */
export interface Content {
  kind: 'file' | 'folder';
  sha256: string;
  /** Bytes in all. */
  size: number;
}

/** Who registered it, where and from what. Kept beside the manifest, never in it: it differs from run to run. */
export interface Origin {
  actor: string;
  /** Page of the run, or its id where it has no page. */
  run: string;
  repository: string;
  /** Commit of the code. */
  commit: string;
}

/** A file or folder kept with a version, found by its role: `predictions`, `metrics`, `scores`, `profile`, … */
export interface Attachment {
  role: string;
  content: Content;
  /** OCI artifact whose `subject` is the manifest of the model. */
  manifest: Descriptor;
}

/** One statement of the chain that let the model in. */
export interface EvidenceEntry extends Pick<Link, 'stage' | 'verdict' | 'subjects'> {
  /** Digest of the statement's bytes, lower-case hex. */
  sha256: string;
  manifest: Descriptor;
}

/** A version of a model. Its file is created once and never changed; creating it is what registers. */
export interface VersionRecord {
  sluice: 1;
  model: string;
  /** `7`, or a semantic version such as `1.4.0`. */
  version: string;
  /** The OCI manifest of the model: what a release is. Same bytes and description, same digest, same version. */
  manifest: Descriptor;
  /** The model itself. */
  content: Content;
  license?: string;
  description?: string;
  metadata: Record<string, string>;
  evidence: EvidenceEntry[];
  attachments: Attachment[];
  origin: Origin;
  /** ISO 8601, UTC. */
  registeredAt: string;
}

/** One entry of an alias's log. The last one says where the alias points. */
export interface AliasEntry {
  sluice: 1;
  alias: string;
  /** 1, 2, 3, … without gaps. */
  seq: number;
  /** sha256 (hex) of the entry before, null for the first: an altered past shows. */
  prev: string | null;
  version: string;
  /** `sha256:<hex>` of the manifest. */
  digest: string;
  /** ISO 8601, UTC. */
  at: string;
  actor: string;
  run: string;
  reason: string;
  /** sha256 (hex) of the statements that were verified when the alias was set. */
  evidence: string[];
}
