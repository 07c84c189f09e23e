import type { Finding } from '@sluice/core';
import type { Environment } from './environment.js';
import type { TrainingRecord } from './record.js';
import type { TrainingData } from './validation.js';

/** What a reader should know of the data: nothing known of it, or nobody vouched for it. */
export function notesOnData(data: readonly TrainingData[]): Finding[] {
  if (!data.length) {
    return [
      {
        rule: 'unknown-data',
        severity: 'notice',
        message: 'Nothing says what data this is trained on, so its result is never reused.',
        fix: 'List the files in "data", or hand on the result of validate-data by "needs".',
      },
    ];
  }
  const unvalidated = data.filter(({ evidence }) => !evidence).map(({ dataset }) => dataset.name);
  if (!unvalidated.length) return [];
  return [
    {
      rule: 'unvalidated-data',
      severity: 'notice',
      message: `No evidence says that ${unvalidated.join(', ')} passed validation; the provenance says so.`,
      fix: 'Run validate-data before, and hand its result on by "needs".',
    },
  ];
}

export function notesOnEnvironment({ lockfiles, interpreters, packages }: Environment): Finding[] {
  const used = Object.entries(interpreters).filter(([, version]) => version !== null);
  if (Object.keys(lockfiles).length || !used.length) return [];
  const standIn = packages === null ? '' : ' The list of installed Python packages stands in for it.';
  return [
    {
      rule: 'undeclared-environment',
      severity: 'notice',
      message: `No lock file says which libraries are used, so a changed one may go unnoticed.${standIn}`,
      fix: 'Commit a lock file, or name it in "lockfiles".',
    },
  ];
}

export function secretInCommand(): Finding {
  return {
    rule: 'secret-in-command',
    severity: 'warning',
    message: 'The command line holds a secret, where every process of the machine can read it.',
    fix: 'Set it under "env:" of the step, and read it in the script.',
  };
}

export function recordRefused(why: string): Finding {
  return {
    rule: 'record-refused',
    severity: 'notice',
    message: `There is an earlier result of the same inputs, but ${why}; so it was not reused.`,
  };
}

/** The same inputs gave another model: reuse then keeps one of several. */
export function notReproducible(earlier: TrainingRecord, sha256: string): Finding {
  return {
    rule: 'not-reproducible',
    severity: 'notice',
    message:
      `The same inputs gave another model: sha256:${sha256.slice(0, 12)} now, ` +
      `sha256:${earlier.outputs.model.sha256.slice(0, 12)} ${whenOf(earlier)}.`,
    fix: 'Fix all seeds (the script can read SLUICE_SEED), and keep times and paths out of the model file.',
  };
}

export function staleFiles(place: string, stale: readonly string[]): Finding {
  return {
    rule: 'stale-files',
    severity: 'warning',
    message: `${stale.length} files in "${place}" lay there before the training and were not written by it; they are part of the model.`,
    count: stale.length,
    examples: stale.slice(0, 3),
    fix: 'Empty the folder before the training.',
  };
}

export function notMetrics(file: string, leftOut: readonly string[]): Finding {
  return {
    rule: 'not-metrics',
    severity: 'notice',
    message: `Entries of "${file}" that are no numbers were left out of the metrics.`,
    location: { file },
    count: leftOut.length,
    examples: leftOut.slice(0, 3),
  };
}

export const CHANGED_INPUTS = 'changed-inputs';

export function changedInputs(changed: readonly string[]): Finding {
  return {
    rule: CHANGED_INPUTS,
    severity: 'warning',
    message:
      'The training changed files that it was trained from; the fingerprint and the evidence speak of them as they were, ' +
      'so the result is not kept for reuse.',
    count: changed.length,
    examples: changed.slice(0, 3),
    fix: 'Write results elsewhere.',
  };
}

/** `in run 812`, or the time where there was no run. */
export function whenOf({ run }: Pick<TrainingRecord, 'run'>): string {
  return run.id ? `in run ${run.id}` : `on ${run.finished.slice(0, 16).replace('T', ' ')} UTC`;
}
