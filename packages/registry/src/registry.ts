import type { Finding, Link, Statement } from '@sluice/core';
import type { AliasEntry, Origin, VersionRecord } from './record.js';

/** What to register. Paths are absolute or relative to the workspace. */
export interface RegisterRequest {
  model: string;
  /** File or folder. */
  path: string;
  /** The digest it must have (`digestOf`), lower-case hex. */
  sha256: string;
  /** `auto` counts 1, 2, 3, …; or raises the patch where versions are semantic. Or a semantic version. */
  version?: string;
  /** Raises that part of the highest semantic version; 0.0.0 is below the first. */
  bump?: Bump;
  license?: string;
  description?: string;
  metadata?: Record<string, string>;
  /** Each must have the digest its link names. */
  evidence?: { link: Link; path: string }[];
  /** Each must have the digest, where one is given. */
  attachments?: { role: string; path: string; sha256?: string }[];
  origin: Origin;
}
export type Bump = 'major' | 'minor' | 'patch';

export interface Registration {
  event: 'registered' | 'unchanged';
  record: VersionRecord;
  /** The highest version below this one. */
  previous?: string;
}

export interface AliasChange {
  /** The version the alias must name now, or `none`. Left out: whatever it names. */
  expectedCurrent?: string;
  actor: string;
  run: string;
  reason?: string;
  /** sha256 (hex) of the statements that were verified for this change. */
  evidence?: string[];
}

export interface AliasOutcome {
  /** False when the alias named that version already, and then nothing is written. */
  changed: boolean;
  /** The entry that makes it name the version. */
  entry: AliasEntry;
  /** What the entry before that one named; the same when a run is repeated. */
  previous?: string;
}

/** A link of the chain with the statement behind it, digest and subjects checked. */
export interface Testimony {
  link: Link;
  statement: Statement;
}

/**
 * The embedded registry: one folder, any number of models, any number of writers, no lock and no server.
 * Names are checked before they become paths (`bad-input`). What does not match its digest is a `digest-mismatch`.
 */
export interface Registry {
  /** Same model, license, description and metadata → same version. `conflict` when a wanted version is taken. */
  register(request: RegisterRequest): Promise<Registration>;
  /** By version or by alias; undefined when there is no such thing. */
  resolve(model: string, versionOrAlias: string): Promise<VersionRecord | undefined>;
  /** As `resolve`, but throws `bad-input` that lists what there is. */
  require(model: string, versionOrAlias: string): Promise<VersionRecord>;
  /** Lowest version first. */
  list(model: string): Promise<VersionRecord[]>;
  /** Alias → its latest entry. */
  aliases(model: string): Promise<Map<string, AliasEntry>>;
  /** First entry first. */
  history(model: string, alias: string): Promise<AliasEntry[]>;
  /** Compare-and-swap. `conflict` when the alias does not name `expectedCurrent`. */
  setAlias(model: string, alias: string, version: string, change: AliasChange): Promise<AliasOutcome>;
  /**
   * Copies the model (role `model`) or an attachment to `to`, every byte re-hashed, whole or not at all. A file at
   * `to` is replaced; a folder must be absent or hold just that already (`conflict`). Answers the absolute path.
   * @param sha256 which one, of a role that may have several (`profile`); without it the first
   */
  fetch(model: string, version: string, role: string, to: string, sha256?: string): Promise<string>;
  /** The files of the model, sorted by the bytes of their paths. */
  contents(model: string, version: string): Promise<{ path: string; sha256: string; size: number }[]>;
  /** The statements that let the version in, re-hashed. */
  evidence(model: string, version: string): Promise<Testimony[]>;
  /** An OCI image layout of just that version with its evidence and record. Replaces an earlier export. */
  exportVersion(model: string, version: string, folder: string): Promise<VersionRecord>;
  /** Takes in what `exportVersion` wrote, under its own version. */
  importVersion(folder: string): Promise<Registration>;
  /** Checks every byte of the model's part of the store. Empty when it is sound. */
  verify(model: string): Promise<Finding[]>;
}
