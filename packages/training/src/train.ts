import { UserError, type Finding, type Handover, type Ports, type RunContext } from '@sluice/core';
import { explainChanges, showChange } from './changes.js';
import { showCommand } from './command.js';
import type { TrainingJob } from './job.js';
import { know, type Known } from './known.js';
import { doubtAbout, type Asking } from './origin.js';
import {
  CHANGED_INPUTS,
  notesOnData,
  notesOnEnvironment,
  notReproducible,
  recordRefused,
  secretInCommand,
  whenOf,
} from './notes.js';
import { Phases } from './phase.js';
import { recordPath } from './produced-files.js';
import { recordText, type TrainingRecord } from './record.js';
import { produce } from './produce.js';
import { findLatest, findResult, keepResult, restoreResult } from './result-store.js';
import type { Training } from './training.js';

/**
 * Trains, or restores the earlier result of the very same inputs. Throws UserError where the data lacks its evidence,
 * where the command fails, is cancelled or takes too long, and where it leaves no model.
 */
export async function train(
  job: TrainingJob,
  upstream: readonly Handover[],
  ports: Ports,
  asking: Asking = {},
): Promise<Training> {
  refuseForeignCode(ports.context);
  const phases = new Phases(ports.clock);
  const known = await phases.time('fingerprint', () => know(job, upstream, ports));
  const findings = [...notesOnData(known.data), ...notesOnEnvironment(known.seen.environment)];
  if (ports.secrets.redact(showCommand(job.command)) !== showCommand(job.command))
    findings.push(secretInCommand());
  ports.log.info(`Fingerprint ${known.fingerprint}`);
  const reusable = job.reuse === 'auto' && known.data.length > 0;
  const earlier = await phases.time('look for an earlier result', () =>
    findResult(job.model, known.fingerprint, { fetch: reusable }, ports),
  );
  const about = { job, data: known.data, environment: known.seen.environment, findings, phases: phases.list };
  if (earlier && reusable) {
    const reused = await phases.time('restore', () => reuse(earlier, job, findings, asking, ports));
    if (reused) return { ...about, record: earlier, reused };
  }
  const previous = await previousOf(known, ports);
  const record = await produce(known, phases, findings, ports);
  if (earlier && earlier.outputs.model.sha256 !== record.outputs.model.sha256)
    findings.push(notReproducible(earlier, record.outputs.model.sha256));
  // A result of inputs that changed meanwhile must not pass for one of these inputs later.
  const whole = known.data.length > 0 && !findings.some(({ rule }) => rule === CHANGED_INPUTS);
  await phases.time('keep for later runs', () => keep(record, job, whole, ports));
  return { ...about, record, reused: false, ...(previous ? { previous } : {}) };
}

/** A fork's code would run with the secrets and the cache of the repository. */
function refuseForeignCode({ eventName, pullRequest }: RunContext): void {
  if (eventName !== 'pull_request_target' || !pullRequest?.fromFork) return;
  throw new UserError('unsupported', {
    message:
      'Code from a fork is not trained on "pull_request_target": it would run with the secrets of this repository.',
    fix: 'Train on "pull_request", and report in a "workflow_run".',
  });
}

/** True when the earlier result stands in its places again. */
async function reuse(
  earlier: TrainingRecord,
  job: TrainingJob,
  findings: Finding[],
  asking: Asking,
  ports: Ports,
): Promise<boolean> {
  const refused =
    (await doubtAbout(earlier.run, asking, ports)) ?? (await restoreResult(earlier, job, ports));
  if (refused !== undefined) {
    findings.push(recordRefused(refused));
    return false;
  }
  ports.log.info(`Nothing changed: the result made ${whenOf(earlier)} stands in its places again.`);
  await ports.files.write(recordPath(job), recordText(earlier));
  return true;
}

/** What changed since the latest result, told in the log too, before the long work starts. */
async function previousOf(
  { job, fingerprint, components }: Known,
  ports: Ports,
): Promise<Training['previous'] | undefined> {
  const latest = await findLatest(job.model, fingerprint, ports);
  if (!latest) {
    ports.log.info('No earlier result of this model is known here.');
    return undefined;
  }
  const changes = explainChanges(latest.components, components);
  const told = changes.map(change => showChange(change)).join('; ');
  ports.log.info(told ? `Changed since the result made ${whenOf(latest)}: ${told}` : 'Nothing changed.');
  return { changes, metrics: latest.metrics };
}

/** A full disk or a service out of order must not cost the model that was just trained. */
async function keep(record: TrainingRecord, job: TrainingJob, whole: boolean, ports: Ports): Promise<void> {
  try {
    await keepResult(record, job, { whole }, ports);
  } catch (error) {
    ports.log.warning(
      `The result could not be kept for later runs: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
