import type { Exec, Files } from '@sluice/core';
import type { Dataset } from './data.js';
import type { TrainingJob } from './job.js';
import { ENV_NAME, placesOf } from './output.js';

/** Linux refuses one variable of 128 KiB and more. */
const MAX_VALUE_BYTES = 120_000;

export interface ChildInputs {
  job: TrainingJob;
  datasets: readonly Dataset[];
  /** Workspace-relative. */
  checkpoints: string;
}

/**
 * All that the training process sees: the environment without the runner's credentials, and where its things are, as
 * absolute paths, since it may run in another folder.
 */
export function childEnvironment(
  { job, datasets, checkpoints }: ChildInputs,
  exec: Pick<Exec, 'environment'>,
  files: Pick<Files, 'resolve'>,
): Record<string, string> {
  const env = exec.environment();
  for (const [role, path] of placesOf(job.outputs)) env[`SLUICE_${ENV_NAME[role]}`] = files.resolve(path);
  env['CHECKPOINT_DIR'] = files.resolve(checkpoints);
  const data = datasets.flatMap(dataset => dataset.files).map(file => files.resolve(file.path));
  if (data.length && Buffer.byteLength(data.join('\n')) < MAX_VALUE_BYTES)
    env['SLUICE_DATA'] = data.join('\n');
  if (job.seed !== undefined) {
    env['SLUICE_SEED'] = String(job.seed);
    // The order of Python's sets and dictionaries of strings; read before the script could set it.
    env['PYTHONHASHSEED'] ??= String(job.seed);
  }
  return env;
}
