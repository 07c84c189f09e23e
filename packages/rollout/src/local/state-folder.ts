import { UserError, type Exec, type Files } from '@sluice/core';
import type { Plan } from '../plan.js';

/** Absolute folder for one model of the plan. `~/` is the home folder of the job's user. */
export function stateFolder(
  plan: Plan,
  model: string,
  ports: { exec: Pick<Exec, 'environment'>; files: Files },
): string {
  const { state } = plan.target;
  if (!state.startsWith('~/')) return ports.files.resolve(`${state}/${model}`);
  const environment = ports.exec.environment();
  const home = environment['HOME'] ?? environment['USERPROFILE'];
  if (home) return ports.files.resolve(`${home}/${state.slice(2)}/${model}`);
  throw new UserError('bad-plan', {
    message: `The state folder is ${state}, but this job has no home folder.`,
    location: { file: plan.file },
    fix: 'Give an absolute path.',
  });
}
