import type { StepForecast } from './forecast.js';
import type { HistoryEvent, Sample, StepRecord } from './journal.js';
import type { Version } from './target.js';

/** Why a rollout did not go on. */
export type Reason =
  /** Evidence that the candidate is worse. */
  | 'worse'
  /** Its server never became healthy. */
  | 'not-ready'
  /** Its server died again and again, or was dead when it should get traffic. */
  | 'died'
  /** A step ran out of time without a decision. */
  | 'undecided'
  /** The requests are not split as configured. */
  | 'split'
  /** Clients gave up on the candidate far more often than on stable, so the counts flatter it. */
  | 'abandoned'
  /** The stable version stopped being healthy, so there was nothing to compare with. */
  | 'stable-down'
  /** The whole rollout ran out of time. */
  | 'deadline'
  /** The target restarted or somebody else changed it. */
  | 'target-changed'
  | 'unreachable'
  | 'cancelled';

export interface Stop {
  reason: Reason;
  /** One sentence. */
  detail: string;
}

export const isStop = (value: object): value is Stop => 'reason' in value;

export type RolloutState =
  | 'promoted'
  | 'rolled-back'
  /** Waits at its weight for a decision. */
  | 'held'
  /** The version was stable already. */
  | 'unchanged'
  /** A first release that the plan does not want. */
  | 'refused';

export interface Outcome {
  state: RolloutState;
  /** Absent where nothing stood in the way. */
  stop?: Stop;
  candidate: Version;
  /** The stable version before; absent for a first release. */
  previous?: Version;
  /** Weight of the candidate in the end; 100 once it is the stable version. */
  weight: number;
  url: string;
  forecast: StepForecast[];
  steps: StepRecord[];
  samples: Sample[];
  events: HistoryEvent[];
  durationMs: number;
  /** The last words of a candidate that would not run. Untrusted. */
  candidateLog?: string;
}
