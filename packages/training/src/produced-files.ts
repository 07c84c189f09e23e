import { sha256, type ProducedFile } from '@sluice/core';
import { placesOf } from './output.js';
import { recordText, type Captured } from './record.js';
import type { Training } from './training.js';

/**
 * What the training hands on. Not its log: the command may have printed a secret that only the runner knows as one, and
 * nobody masks artifacts and caches.
 */
export function producedFiles({ job, record }: Training): ProducedFile[] {
  const declared = placesOf(job.outputs).map(([role, path]): ProducedFile => {
    const { kind, sha256 } = record.outputs[role] as Captured;
    return { role, path, kind, sha256, ...(role === 'model' ? { own: true } : {}) };
  });
  return [
    ...declared,
    { role: 'record', path: recordPath(job), kind: 'file', sha256: sha256(recordText(record)) },
  ];
}

/** Where the record of a job goes. */
export const recordPath = (job: Training['job']) => `${job.reportDir}/train/record.json`;
