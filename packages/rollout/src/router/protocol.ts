/**
 * What the router process and those who drive it agree on. Nothing in this folder imports anything outside it but
 * Node: the router is started as a program of its own.
 */

/** Files in the state folder. */
export const CONFIG_FILE = 'config.json';
export const ROUTER_FILE = 'router.json';
export const FAILURE_FILE = 'router-failure.json';
export const SERVERS_FILE = 'servers.json';
export const LOG_FILE = 'router.log';
/** Output of the server of a version. */
export const serverLog = (digest: string) => `server-${digest.slice(0, 12)}.log`;

/**
 * Number of this agreement. A router outlives the jobs, so one of an earlier release may be running: it is told apart by
 * this and never half understood.
 */
export const PROTOCOL = 2;

/** Exit code of a router that could not start. At its very first start the keeper then gives up. */
export const CANNOT_START = 3;

/** Upper bounds of the latency histogram in milliseconds; a last bucket holds the rest. */
export const LATENCY_BOUNDS_MS = [1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const;

/**
 * A model version and how to serve it. `{model}` and `{port}` in the arguments are filled in at each start; the port is in
 * the variable PORT as well.
 */
export interface ArmSpec {
  version: string;
  /** sha256 of the release's manifest. */
  digest: string;
  serve: string[];
  /** Folder with the model's files, absolute. */
  model: string;
  cwd: string;
  /** Path that answers 2xx once the server can predict. */
  health: string;
}

/**
 * What survives a restart of the router. No weight and no candidate is in it: whatever happens, it comes up with
 * everything on stable. No environment value either.
 */
export interface RouterConfig {
  version: 1;
  host: string;
  /** 0: any free one. */
  port: number;
  timeoutMs: number;
  /** Highest fence seen; a command with a lower one comes from somebody who lost the lease. */
  fence: number;
  stable: ArmSpec | null;
}

/** How to reach a running router. Readable by its owner only: the token may move traffic. */
export interface RouterFile {
  pid: number;
  /** Changes when the router restarts, and its counters with it. */
  epoch: string;
  url: string;
  admin: string;
  token: string;
}

/** Left by a router that could not start. */
export interface RouterFailure {
  failed: string;
}

export interface RouterState {
  protocol: number;
  epoch: string;
  pid: number;
  url: string;
  host: string;
  port: number;
  timeoutMs: number;
  fence: number;
  /** Per cent of the requests that the candidate gets. */
  weight: number;
  stable: ArmState | null;
  candidate: ArmState | null;
  /** The candidate that the router took off by itself, until another is staged. */
  dropped: Dropped | null;
}

export interface Dropped {
  version: string;
  digest: string;
  /** Per cent of the requests it had. */
  weight: number;
  /** Half a sentence. */
  why: string;
}

export interface ArmState {
  version: string;
  digest: string;
  ready: boolean;
  /** How often its server died since it was started. */
  restarts: number;
  /** Why its server is not running, in the words of the system. */
  trouble?: string;
  /** File with the output of its server. */
  log: string;
  counters: ArmCounters;
}

/** Counted since the arm was started; they never go back within an epoch. */
export interface ArmCounters {
  /** Requests given to the arm, finished or not. */
  routed: number;
  /** Finished requests, errors among them. */
  requests: number;
  /** Requests whose client went away first. Not among `requests`: how they would have ended nobody knows. */
  aborted: number;
  errors: Record<ErrorReason, number>;
  /** Requests answered with 4xx. Not among the errors: who is to blame is for others to say. */
  refused: number;
  /** Requests of this arm that stable answered because the arm could not be reached. */
  fallbacks: number;
  /** Finished requests by latency: one count per bound, and one for the rest. Not cumulative. */
  latency: number[];
  latencySumMs: number;
}

/** 5xx answers, broken or refused connections, no answer in time. */
export const ERROR_REASONS = ['status', 'connection', 'timeout'] as const;
export type ErrorReason = (typeof ERROR_REASONS)[number];

/** Body of an admin request. Every command carries the fence of the sender's lease. */
export type Command =
  | { do: 'environment'; fence: number; environment: Record<string, string> }
  /**
   * For `termMs` the router keeps the candidate; without another sign of life it takes it off then. `held`: none will come,
   * as somebody is to decide by then. Only under a lease can there be a candidate.
   */
  | { do: 'lease'; fence: number; termMs: number; held: boolean }
  | { do: 'stage'; fence: number; arm: ArmSpec }
  | { do: 'weight'; fence: number; weight: number }
  | { do: 'promote'; fence: number }
  | { do: 'discard'; fence: number };

/** What the replay process reads. */
export interface ReplaySpec {
  url: string;
  /** File with one request body per line. */
  bodies: string;
  /** `{NAME}` stands for a variable of the process, so that no secret lies in a file. */
  headers: Record<string, string>;
  /** Requests per second. */
  rate: number;
  /** Requests under way at most. */
  concurrency: number;
}

/** What it prints at the end, as one line of JSON. */
export interface ReplayReport {
  sent: number;
  /** 2xx and 3xx. */
  answered: number;
  /** 4xx. */
  refused: number;
  /** 5xx, and no answer at all. */
  failed: number;
  /** Given up at the end of the replay. */
  aborted: number;
}
