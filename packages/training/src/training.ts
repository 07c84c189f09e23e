import type { Finding } from '@sluice/core';
import type { Change } from './changes.js';
import type { Environment } from './environment.js';
import type { TrainingJob } from './job.js';
import type { Metrics } from './metrics.js';
import type { Phase } from './phase.js';
import type { TrainingRecord } from './record.js';
import type { TrainingData } from './validation.js';

/** A training that has a result, be it of this run or of an earlier one. */
export interface Training {
  job: TrainingJob;
  data: TrainingData[];
  environment: Environment;
  /** How the result came about, in the run that made it. */
  record: TrainingRecord;
  reused: boolean;
  /** The latest earlier result, where one is known. */
  previous?: { changes: Change[]; metrics: Metrics };
  findings: Finding[];
  phases: Phase[];
}
