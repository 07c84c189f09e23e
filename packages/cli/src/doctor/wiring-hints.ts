import { isRecord } from '../json.js';
import type { Hint } from './check.js';
import { needsOf, stageStep, stepsOf, type Settings, type SuiteJob } from './suite-jobs.js';

/** The wire between two stages has two ends; where only one is there, the other was forgotten. */
export function wiringHints({ id, job, stages }: SuiteJob, all: Settings): Hint[] {
  const hints: Hint[] = [];
  const needing = Object.values(all)
    .filter(isRecord)
    .filter(other => needsOf(other).includes(id));
  if (needing.some(takesResults) && !handsOn(job)) {
    const fix = 'outputs: { result: "${{ steps.<id>.outputs.result }}" }';
    hints.push({ state: 'warn', message: 'Other jobs want its result, but it does not hand it on.', fix });
  }
  const lost = lostResult(job);
  if (lost !== undefined) {
    const message = `Its result is that of the step "${lost}", which is none of its stages.`;
    hints.push({ state: 'fail', message, fix: 'Name the id of the step in outputs.' });
  }
  const needed = needsOf(job)
    .map(name => all[name])
    .filter(isRecord);
  if (needed.some(handsOn) && !stages.some(({ given }) => given['needs'] !== undefined)) {
    const fix = 'with: { needs: "${{ toJSON(needs) }}" }';
    hints.push({ state: 'warn', message: 'It needs jobs that hand on a result, but takes none.', fix });
  }
  return [...hints, ...rolloutHints(job, stages)];
}

/** The id of a step whose result is handed on although it is no stage; GitHub would hand on nothing, silently. */
function lostResult(job: Settings): string | undefined {
  const named = outputTexts(job).flatMap(
    text => /\bsteps\.([\w-]+)\.outputs\.result\b/.exec(text)?.[1] ?? [],
  );
  const ids = stepsOf(job)
    .filter(step => stageStep(step).length)
    .map(step => step['id']);
  return named.find(id => !ids.includes(id));
}

/** A rollout may be at production's door: somebody should open it, and one at a time go through. */
function rolloutHints(job: Settings, stages: SuiteJob['stages']): Hint[] {
  const moves = stages.some(({ stage, given }) => stage === 'deploy-canary' && given['action'] !== 'status');
  if (!moves) return [];
  const hints: Hint[] = [];
  if (job['environment'] === undefined) {
    const message =
      'It moves traffic without an "environment": nobody is asked, and nothing is recorded on GitHub.';
    hints.push({ state: 'warn', message, fix: 'environment: production, with reviewers in the settings.' });
  }
  if (job['concurrency'] === undefined) {
    const message = 'Without "concurrency" a second rollout starts while one is under way, and is refused.';
    hints.push({ state: 'note', message, fix: 'concurrency: { group: <model>-production }' });
  }
  return hints;
}

function handsOn(job: Settings): boolean {
  return outputTexts(job).some(text => /outputs\.result\b/.test(text));
}

function outputTexts({ outputs }: Settings): string[] {
  return isRecord(outputs) ? Object.values(outputs).filter(value => typeof value === 'string') : [];
}

function takesResults(job: Settings): boolean {
  return stepsOf(job)
    .flatMap(stageStep)
    .some(({ given }) => /toJSON\(needs\)/i.test(String(given['needs'])));
}
