import { UserError, type Clock, type Files, type Finding } from '@sluice/core';
import { appendAlias, readAliases, readLog } from './aliases.js';
import { readEvidence } from './evidence.js';
import { fetchItem } from './fetch.js';
import { refreshIndex } from './image-index.js';
import { modelOf, openItem } from './item.js';
import { storeOf, type Store } from './layout.js';
import { checkName } from './names.js';
import { hexOf } from './oci.js';
import type { AliasEntry, VersionRecord } from './record.js';
import { register } from './register.js';
import type {
  AliasChange,
  AliasOutcome,
  RegisterRequest,
  Registration,
  Registry,
  Testimony,
} from './registry.js';
import { exportVersion, importVersion, itemFor } from './release.js';
import { resolveReference } from './resolve.js';
import { verifyStore } from './verify.js';
import { canonicalVersions } from './versions.js';

/** @param folder absolute or relative to the workspace; made when something is first registered. */
export function openRegistry(folder: string, files: Files, clock: Clock): Registry {
  return new EmbeddedRegistry(files.resolve(folder), files, clock);
}

class EmbeddedRegistry implements Registry {
  readonly #folder: string;
  readonly #files: Files;
  readonly #clock: Clock;

  constructor(folder: string, files: Files, clock: Clock) {
    this.#folder = folder;
    this.#files = files;
    this.#clock = clock;
  }

  async register(request: RegisterRequest): Promise<Registration> {
    const store = this.#store(request.model);
    await this.#checkFolder();
    await this.#keepBytes();
    return register(store, request, this.#clock);
  }

  async resolve(model: string, versionOrAlias: string): Promise<VersionRecord | undefined> {
    const store = this.#store(model);
    await this.#checkFolder();
    return resolveReference(store, versionOrAlias);
  }

  async require(model: string, versionOrAlias: string): Promise<VersionRecord> {
    const record = await this.resolve(model, versionOrAlias);
    if (record) return record;
    const versions = (await this.list(model)).map(each => each.version);
    const known = [...versions, ...(await this.aliases(model)).keys()];
    throw new UserError('bad-input', {
      message: `The registry "${this.#files.relative(this.#folder)}" has no version or alias "${versionOrAlias}" of ${model}.`,
      ...(known.length
        ? { valid: known }
        : { fix: 'It holds no version of that model. Is it the right folder?' }),
    });
  }

  async list(model: string): Promise<VersionRecord[]> {
    const store = this.#store(model);
    await this.#checkFolder();
    return canonicalVersions(store);
  }

  async aliases(model: string): Promise<Map<string, AliasEntry>> {
    return readAliases(this.#store(model));
  }

  async history(model: string, alias: string): Promise<AliasEntry[]> {
    return readLog(this.#store(model), checkName('alias', alias));
  }

  async setAlias(model: string, alias: string, version: string, change: AliasChange): Promise<AliasOutcome> {
    const store = this.#store(model);
    checkName('alias', alias);
    const target = await this.require(model, version);
    const outcome = await appendAlias(store, alias, target, change, this.#clock);
    await refreshIndex(store);
    return outcome;
  }

  async fetch(model: string, version: string, role: string, to: string, sha256?: string): Promise<string> {
    return fetchItem(this.#store(model), itemFor(await this.require(model, version), role, sha256), to);
  }

  async contents(model: string, version: string): Promise<{ path: string; sha256: string; size: number }[]> {
    const { members } = await openItem(this.#store(model), modelOf(await this.require(model, version)));
    return members.map(({ path, layer }) => ({ path, sha256: hexOf(layer), size: layer.size }));
  }

  async evidence(model: string, version: string): Promise<Testimony[]> {
    return readEvidence(this.#store(model), await this.require(model, version));
  }

  async exportVersion(model: string, version: string, folder: string): Promise<VersionRecord> {
    const record = await this.require(model, version);
    await exportVersion(this.#store(model), record, folder);
    return record;
  }

  async importVersion(folder: string): Promise<Registration> {
    await this.#checkFolder();
    await this.#keepBytes();
    return importVersion(model => this.#store(model), folder, this.#files);
  }

  async verify(model: string): Promise<Finding[]> {
    return verifyStore(this.#store(model));
  }

  #store(model: string): Store {
    return storeOf(this.#folder, model, this.#files);
  }

  /** What is no folder holds no versions, and must not pass for a registry that has none yet. */
  async #checkFolder(): Promise<void> {
    const kind = (await this.#files.stat(this.#folder))?.kind;
    if (kind === undefined || kind === 'folder' || kind === 'symlink') return;
    throw new UserError('bad-input', {
      message: `The registry "${this.#files.relative(this.#folder)}" is a file; a folder is wanted.`,
      fix: 'Name its folder in "registry", or one that is not there yet.',
    });
  }

  /** A registry kept in git must come back byte for byte, also where git rewrites line ends. */
  async #keepBytes(): Promise<void> {
    await this.#files.create(`${this.#folder}/.gitattributes`, '* -text\n');
  }
}
