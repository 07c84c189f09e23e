import { sha256, type ProducedFile } from '@sluice/core';
import { placesOf } from './output.js';
import { recordText, type Captured } from './record.js';
import { logPath } from './run-command.js';
import type { Training } from './training.js';

/** What the training hands on. */
export function producedFiles({ job, record }: Training): ProducedFile[] {
  const declared = placesOf(job.outputs).map(([role, path]): ProducedFile => {
    const { kind, sha256 } = record.outputs[role] as Captured;
    return { role, path, kind, sha256, ...(role === 'model' ? { own: true } : {}) };
  });
  const { log } = record.outputs;
  return [
    ...declared,
    { role: 'record', path: recordPath(job), kind: 'file', sha256: sha256(recordText(record)) },
    { role: 'log', path: logPath(job), kind: 'file', sha256: log.sha256 },
  ];
}

/** Where the record of a job goes. */
export const recordPath = (job: Training['job']) => `${job.reportDir}/train/record.json`;
