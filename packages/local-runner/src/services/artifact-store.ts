import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobStore } from './blob-store.js';
import { twirpError } from './twirp-area.js';

export interface Artifact {
  id: number;
  name: string;
  /** Key of the job instance that made it. */
  jobId: string;
  mimeType: string;
  /** Bytes of the archive or file. */
  size: number;
  /** Of the archive or file, lower-case hex. */
  sha256: string;
  createdAt: string;
  /** Where its bytes lie. */
  path: string;
}

type Reservation = Omit<Artifact, 'size' | 'sha256' | 'path'> & { blob: string };

/** Artifacts of one run. A name is taken once, from the moment its upload begins. */
export class ArtifactStore {
  readonly #blobs: BlobStore;
  readonly #index: string;
  readonly #reserved = new Map<string, Reservation>();
  readonly #artifacts = new Map<string, Artifact>();
  #lastId = 0;

  /** @param folder gets the index, `artifacts.json`. */
  constructor(folder: string, blobs: BlobStore) {
    this.#blobs = blobs;
    this.#index = join(folder, 'artifacts.json');
  }

  /** Takes the name and returns the blob to upload to. */
  reserve(name: string, jobId: string, mimeType: string): string {
    if (!isArtifactName(name))
      throw twirpError('invalid_argument', `the artifact name is not valid: ${name}`);
    if (this.#reserved.has(name) || this.#artifacts.has(name))
      throw twirpError('already_exists', 'an artifact with this name already exists on the workflow run');
    const blob = this.#blobs.reserve();
    const createdAt = new Date().toISOString();
    this.#reserved.set(name, { id: ++this.#lastId, name, jobId, mimeType, createdAt, blob });
    return blob;
  }

  /** Makes a finished upload an artifact. Bytes other than the client says it sent are refused and dropped. */
  async finalize(name: string, claim: { size: number; sha256?: string | undefined }): Promise<Artifact> {
    const reservation = this.#reserved.get(name);
    if (!reservation) throw twirpError('not_found', `no upload of artifact ${name} is under way`);
    const blob = this.#blobs.find(reservation.blob);
    if (!blob) throw twirpError('failed_precondition', `the upload of artifact ${name} is not complete`);
    if (blob.size !== claim.size || (claim.sha256 !== undefined && claim.sha256 !== blob.sha256)) {
      await this.release(name);
      throw twirpError(
        'invalid_argument',
        `artifact ${name}: ${blob.size} bytes with sha256:${blob.sha256} arrived, ` +
          `${claim.size} bytes with sha256:${claim.sha256 ?? '?'} were announced`,
      );
    }
    const { id, jobId, mimeType, createdAt } = reservation;
    const artifact = { id, name, jobId, mimeType, createdAt, ...blob };
    this.#reserved.delete(name);
    this.#artifacts.set(name, artifact);
    await this.#persist();
    return artifact;
  }

  /** Gives up an upload. */
  async release(name: string): Promise<void> {
    const reservation = this.#reserved.get(name);
    if (!reservation) return;
    this.#reserved.delete(name);
    await this.#blobs.discard(reservation.blob);
  }

  find(name: string): Artifact | undefined {
    return this.#artifacts.get(name);
  }

  /** Newest first. */
  list(): Artifact[] {
    return [...this.#artifacts.values()].sort((a, b) => b.id - a.id);
  }

  async remove(name: string): Promise<Artifact | undefined> {
    const artifact = this.#artifacts.get(name);
    if (!artifact) return undefined;
    this.#artifacts.delete(name);
    await this.#blobs.discard(artifact.path.split(/[\\/]/).at(-1) as string);
    await this.#persist();
    return artifact;
  }

  async #persist(): Promise<void> {
    await mkdir(dirname(this.#index), { recursive: true });
    await writeFile(this.#index, `${JSON.stringify(this.list(), null, 2)}\n`);
  }
}

/** The toolkit's rule; `.` and `..` too, since names become folders. */
export function isArtifactName(name: string): boolean {
  return name !== '' && name.length <= 260 && !/[":<>|*?\r\n\\/\0]/.test(name) && !/^\.+$/.test(name);
}
