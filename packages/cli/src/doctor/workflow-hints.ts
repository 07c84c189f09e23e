import type { Check } from './check.js';
import { permissionHints } from './permission-hints.js';
import { pinHints } from './pin-hints.js';
import { readSuiteWorkflow } from './suite-jobs.js';
import { wiringHints } from './wiring-hints.js';

/**
 * What a workflow that uses the suite should be told about its permissions, its wiring and its company. Only what can be
 * known from the file: the settings of the repository and the organization may allow less.
 */
export function hintsFor(file: string, text: string): Check[] {
  const workflow = readSuiteWorkflow(text);
  return (workflow?.jobs ?? []).flatMap(job =>
    [...permissionHints(job, workflow!.events), ...wiringHints(job, workflow!.all), ...pinHints(job)].map(
      hint => ({ ...hint, subject: `${file}, job ${job.id}`, file }),
    ),
  );
}
