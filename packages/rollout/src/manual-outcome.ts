import type { Observed, Version } from './target.js';

/** What came of an action on a rollout that somebody else began. */
export interface ManualOutcome {
  state: 'promoted' | 'rolled-back' | 'held' | 'in-progress' | 'idle';
  /** One sentence. */
  detail: string;
  /** What the lease remembers of the rollout. */
  candidate?: Version;
  previous?: Version;
  /** The facts afterwards; absent where nothing runs. */
  observed?: Observed;
}
