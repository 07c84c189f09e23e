import type { Leases } from './lease.js';
import type { Metric } from './plan.js';

/** A version of the model, by the digest that its evidence is about. */
export interface Version {
  version: string;
  /** sha256 of the release's manifest, lower-case hex. */
  digest: string;
}

/** What one arm has done since it was started. Never goes back, except when `epoch` changes. */
export interface Counters {
  /** Requests given to the arm, finished or not. */
  routed: number;
  /** Finished requests. */
  requests: number;
  /** Requests that their clients gave up; not among the finished ones, since nobody knows how they would have ended. */
  aborted: number;
  /** Of those, the bad ones by metric. */
  bad: Partial<Record<Metric['name'], number>>;
}

export interface Arm extends Version {
  /** Its server answers health checks. */
  ready: boolean;
  /** How often its server died. */
  restarts: number;
  /** Why it is not running, in the words of the system. */
  trouble?: string;
  counters: Counters;
}

/** The facts, as the target has them: never what somebody asked for. */
export interface Observed {
  /** Where users reach the model. */
  url: string;
  /** Another epoch, another count: differences across epochs mean nothing. */
  epoch: string;
  /** Per cent of the requests that the candidate gets. */
  weight: number;
  stable?: Arm;
  candidate?: Arm;
  /** The last candidate, where the target took it off by itself. */
  dropped?: Dropped;
}

export interface Dropped extends Version {
  /** Half a sentence: `its rollout had given no sign of life for 15 s`. */
  why: string;
}

/**
 * Moves traffic between two arms. Every command carries the fence of a lease, and the target refuses a lower fence than
 * it has seen (UserError `conflict`), so that somebody who lost the lease can no longer do harm. All commands may be
 * repeated. A target that cannot be reached throws UserError `service-unavailable` or `timeout`.
 */
export interface Controls {
  readonly leases: Leases;
  observe(): Promise<Observed>;
  /**
   * A sign of life, and the facts. There can be a candidate only while somebody gives signs of life: without another one
   * within the term (milliseconds) the target takes the candidate off by itself.
   */
  attend(fence: number, termMs: number): Promise<Observed>;
  /** No more signs of life will come: the candidate stays as it is until somebody decides, or for so long. */
  hold(fence: number, milliseconds: number): Promise<void>;
  setWeight(fence: number, weight: number): Promise<void>;
  /** In one write: the candidate becomes stable and gets everything; the old stable version drains. */
  promote(fence: number): Promise<void>;
  /** Drains and stops the candidate. Its weight must be 0. */
  discard(fence: number): Promise<void>;
}

/** A target that can also start things. `C` is what a candidate needs to start there. */
export interface Target<C extends Version = Version> extends Controls {
  /** Makes sure that the target runs and serves what was stable. */
  prepare(fence: number): Promise<void>;
  /** Begins to start the candidate, which somebody attends to, at weight 0; `observe` tells when it is ready. */
  stage(fence: number, candidate: C): Promise<void>;
  /** The last words of a candidate's server, which may be gone by now, for a report. Untrusted text. */
  candidateLog(candidate: C): Promise<string>;
}
