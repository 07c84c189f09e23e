import type { RunContext } from './context.js';

/**
 * Ports: all that a stage may touch outside itself. The runtime gives adapters for the GitHub runner, the tests
 * give real collaborators in temporary folders. They arrive as arguments; nobody looks them up.
 */
export interface Ports {
  log: Log;
  clock: Clock;
  files: Files;
  exec: Exec;
  http: Http;
  artifacts: Artifacts;
  cache: Cache;
  secrets: Secrets;
  state: State;
  context: RunContext;
  /** Aborted when the job is cancelled. The runner kills the process 10 seconds later. */
  signal: AbortSignal;
}

export interface Log {
  info(message: string): void;
  /** Shown only when the user asked for debug logs. Never the environment, never a secret. */
  debug(message: string): void;
  notice(message: string): void;
  warning(message: string): void;
  /** Runs the work inside a foldable group. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Text of a child process or of data: printed so that the runner obeys no command in it. */
  untrusted(text: string): void;
  /** Untrusted text said while the work lasts stands between one pair of marks, as it comes from one program. */
  fence<T>(work: () => Promise<T>): Promise<T>;
}

export interface Clock {
  now(): Date;
  /** Milliseconds from some fixed point, never going back. */
  monotonic(): number;
  /** Resolves early, without an error, when the signal aborts. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export interface FileStat {
  kind: 'file' | 'folder' | 'symlink' | 'other';
  size: number;
  /** Unix permission bits. */
  mode: number;
  modified: Date;
}

/** Paths are absolute or relative to the workspace. Missing files are a UserError `missing-file`. */
export interface Files {
  resolve(path: string): string;
  /** Relative to the workspace with POSIX separators where the path lies in it, else absolute. */
  relative(path: string): string;
  read(path: string): Promise<Buffer>;
  /** @param options.reuse the bytes of a chunk hold only until the next one is asked for: large files then cost no new memory */
  stream(
    path: string,
    options?: { start?: number; end?: number; chunkSize?: number; reuse?: boolean },
  ): AsyncIterable<Buffer>;
  /** Whole or not at all: temporary file, fsync, rename. Makes the folders it needs. */
  write(path: string, content: Uint8Array | string, options?: { mode?: number }): Promise<void>;
  /** Create-if-absent, fsynced: false when the path exists, and then nothing is changed. Two racers: one wins. */
  create(path: string, content: Uint8Array | string): Promise<boolean>;
  /** Copies a file as `write` does. */
  copy(from: string, to: string): Promise<void>;
  /** Copies a file as `create` does: false when the target exists. */
  copyNew(from: string, to: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  /** undefined when nothing is there. Symbolic links are not followed. */
  stat(path: string): Promise<FileStat | undefined>;
  /**
   * Files matching the patterns (`*`, `**`, `?`, `{a,b}`, a leading `!`), relative to `cwd` (default: workspace), sorted by bytes.
   * @param options.whole nothing is passed over in silence: links, pipes and devices are found as files are, and a folder that
   * cannot be read is refused
   */
  glob(patterns: string[], options?: { cwd?: string; whole?: boolean }): Promise<string[]>;
  /** All regular files below the folder, relative to it, POSIX, sorted by bytes. Symbolic links are a UserError. */
  list(folder: string): Promise<string[]>;
  remove(path: string): Promise<void>;
  /**
   * A folder for this user alone: made with mode 0700 where there is none; one that others may look into is closed to them.
   * UserError `permission` where it is no folder, belongs to somebody else or can be written by others, who may have put
   * things into it already. Where the platform has no owners, it is only made.
   */
  privateFolder(path: string): Promise<void>;
  /** A fresh folder under the runner's temporary folder, removed by the runtime at the end. */
  temporary(prefix: string): Promise<string>;
}

export interface ExecOptions {
  cwd?: string;
  /** The whole environment of the child: nothing is inherited. Build it from `Exec.environment()`. */
  env?: Record<string, string>;
  /** Called with each chunk as it comes. */
  stdout?: (chunk: Buffer) => void;
  stderr?: (chunk: Buffer) => void;
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface ExecResult {
  /** null when a signal ended it. */
  exitCode: number | null;
  signal: string | null;
  timedOut: boolean;
}

/** Starts programs by argv; no string ever reaches a shell. */
export interface Exec {
  /** Runs to the end in its own process group; abort and timeout signal the group: SIGINT, SIGTERM, SIGKILL. */
  run(argv: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** Starts a process that outlives the action, output to the file. Returns its pid. */
  detach(
    argv: readonly string[],
    options: { cwd?: string; env?: Record<string, string>; logFile: string },
  ): Promise<number>;
  /** The environment without credentials: what an untrusted child may see. */
  environment(): Record<string, string>;
  /** argv that starts one of the suite's own helper processes (see dist/<name>). */
  helper(name: string, ...args: string[]): string[];
}

export interface HttpRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  timeoutMs?: number;
  signal?: AbortSignal;
}
export interface HttpResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}
/** Any status is an answer; only a broken connection or a timeout throws (UserError `service-unavailable`, `timeout`). */
export interface Http {
  request(url: string, request?: HttpRequest): Promise<HttpResponse>;
}

/** Workflow artifacts. Where the service is absent, `available` is false and uploads answer undefined. */
export interface Artifacts {
  readonly available: boolean;
  /** Uploads the files under `root` as one artifact; an identical name in the same run is adopted. */
  upload(name: string, root: string, files: string[]): Promise<{ id: number; name: string } | undefined>;
  /**
   * The folder that the artifact is unpacked in; downloaded once, however many files are wanted of it. Of this run, unless
   * `of` names another: that goes through the API of the repository, also where `available` is false.
   */
  download(id: number, of?: OtherRun): Promise<string>;
}
export interface OtherRun {
  /** `owner/name` */
  repository: string;
  id: number;
  /** May read the actions of the repository. */
  token: string;
}

/** The runner's cache. Absent service or denied access is a miss, never an error. */
export interface Cache {
  /**
   * True only for an exact key. Where there is none, the newest entry whose key begins with one of the prefixes is
   * unpacked, and the answer is still false.
   */
  restore(paths: string[], key: string, prefixes?: string[]): Promise<boolean>;
  save(paths: string[], key: string): Promise<boolean>;
}

/** What must not leave by any channel. */
export interface Secrets {
  /** From now on the value and its encodings are masked in the log and redacted everywhere. */
  add(value: string): void;
  redact(text: string): string;
}

/** Survives from main to post, even when main is killed. */
export interface State {
  save(name: string, value: string): void;
  read(name: string): string;
}
