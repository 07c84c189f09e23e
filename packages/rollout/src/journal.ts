import type { Clock } from '@sluice/core';
import type { Interval } from './interval.js';
import type { Judge } from './judge.js';
import type { Evidence } from './metric-judge.js';
import type { Reason } from './outcome.js';

/** Times in milliseconds since the rollout began. */
export interface StepRecord {
  weight: number;
  startMs: number;
  endMs: number;
  result: 'passed' | Reason;
  total: Interval;
  evidence: Evidence[];
  /** Log of the Bayes factor of the split. */
  split: number;
}

/** The evidence at one look. */
export interface Sample {
  atMs: number;
  weight: number;
  evidence: Evidence[];
}

export interface HistoryEvent {
  atMs: number;
  text: string;
}

/** What happened, for the report and the evidence. */
export class Journal {
  readonly steps: StepRecord[] = [];
  readonly samples: Sample[] = [];
  readonly events: HistoryEvent[] = [];
  readonly #clock: Clock;
  readonly #origin: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#origin = clock.monotonic();
  }

  elapsedMs(): number {
    return Math.round(this.#clock.monotonic() - this.#origin);
  }

  note(text: string): void {
    this.events.push({ atMs: this.elapsedMs(), text });
  }

  sample(weight: number, judge: Judge): void {
    this.samples.push({ atMs: this.elapsedMs(), weight, evidence: judge.evidence() });
  }

  endStep(weight: number, startMs: number, result: StepRecord['result'], judge: Judge): void {
    this.steps.push({
      weight,
      startMs,
      endMs: this.elapsedMs(),
      result,
      total: judge.total(),
      evidence: judge.evidence(),
      split: judge.split(),
    });
  }
}
