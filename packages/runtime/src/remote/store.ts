/** What is known of a remote object before it is read. */
export interface RemoteObject {
  size: number;
  modified: Date;
  /** Entity tag or generation: changes with the content. Empty where the server tells none. */
  version: string;
}

/** Bytes [start, end) of an object; without an end, to its last. */
export interface ByteRange {
  start: number;
  end?: number;
}

/** A place on the network that files are read from: HTTPS, S3, Google Cloud Storage, Azure Blob Storage. */
export interface Store {
  /** undefined where nothing is there. */
  head(url: URL): Promise<RemoteObject | undefined>;
  /**
   * The bytes as they come; they may break off with any error, and are then asked for from there on. Throws
   * `ChangedError` where the object is no longer of that version.
   */
  open(url: URL, range: ByteRange, version: string): Promise<AsyncIterable<Buffer>>;
  /** Addresses of all objects whose address begins with that of the folder. undefined: the store cannot list. */
  list?(folder: URL): AsyncIterable<string>;
}

/** The object was written again between two requests. */
export class ChangedError extends Error {}

/** An answer other than success. */
export class StatusError extends Error {
  readonly status: number;
  /** Worth asking again, after so long. undefined: it is not. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, message: string, retryAfterMs?: number) {
    super(message);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
